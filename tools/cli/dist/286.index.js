export const id = 286;
export const ids = [286];
export const modules = {

/***/ 2213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ examineRepository),
/* harmony export */   Mx: () => (/* binding */ examineTree),
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   Ut: () => (/* binding */ examineChange),
/* harmony export */   q2: () => (/* binding */ warnUncommitted)
/* harmony export */ });
/* harmony import */ var _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6247);
/* harmony import */ var _mainstem_repository__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7400);
/* harmony import */ var _mainstem_repository__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4385);
/* harmony import */ var _mainstem_repository__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2146);
/* harmony import */ var _mainstem_repository__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5962);


/** The repository that the command line names. */
function examineRepository({ cwd }) {
    return (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_0__/* .openRepository */ .h)(cwd ?? process.cwd());
}
/** Both graphs of `--base` and `--head`, with one warning when files are not committed. */
async function examineChange(options, reader = 'nobody') {
    const repository = await examineRepository(options);
    const headName = options.head ?? 'HEAD';
    const baseName = options.base ?? (await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_1__/* .defaultBase */ .p)(repository, headName));
    const names = headName === 'HEAD' ? [baseName, headName] : [baseName, headName, 'HEAD'];
    const [[base, head, checkedOut], { loadChange }] = await Promise.all([
        (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_1__/* .resolveRevisions */ .Z)(repository, names),
        Promise.all(/* import() */[__webpack_require__.e(520), __webpack_require__.e(466), __webpack_require__.e(137), __webpack_require__.e(124)]).then(__webpack_require__.bind(__webpack_require__, 124)),
    ]);
    if (base === undefined || head === undefined)
        throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('Name the base: --base <revision>');
    let uncommitted;
    const change = await loadChange(repository, base, head, () => {
        uncommitted = warnUncommitted(repository, reader);
    });
    return {
        repository,
        change,
        uncommitted: (await uncommitted) ?? [],
        checkedOut: (checkedOut ?? head) === head,
    };
}
/** The graph of `--at` (default HEAD), or of the files on disk with `--working-tree`. */
async function examineTree(repository, options) {
    const { loadGraph, loadWorkingGraph } = await Promise.all(/* import() */[__webpack_require__.e(520), __webpack_require__.e(466), __webpack_require__.e(137), __webpack_require__.e(124)]).then(__webpack_require__.bind(__webpack_require__, 124));
    if (options['working-tree']) {
        if (options.at !== undefined)
            throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('Give --at or --working-tree, not both.');
        if (repository.bare)
            throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('A bare repository has no working tree. Give --at <revision>.');
        const { read } = await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_3__/* .readWorkingTree */ .c)(repository);
        return {
            graph: await loadWorkingGraph(repository),
            readTexts: async (paths) => new Map(paths.map((path) => [path, read(path)])),
        };
    }
    const [revision] = await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_1__/* .resolveRevisions */ .Z)(repository, [options.at ?? 'HEAD']);
    const [graph] = await Promise.all([loadGraph(repository, revision), warnUncommitted(repository)]);
    return { graph, readTexts: (paths) => readTexts(repository, graph, paths) };
}
async function readTexts(repository, graph, paths) {
    const pathsOf = new Map();
    for (const path of paths) {
        const id = graph.tree.entries.get(path)?.id;
        if (id !== undefined)
            pathsOf.set(id, [...(pathsOf.get(id) ?? []), path]);
    }
    const texts = new Map();
    await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_4__/* .readObjects */ .$)(repository, [...pathsOf.keys()], (id, content) => {
        for (const path of pathsOf.get(id) ?? [])
            texts.set(path, content.toString('utf8'));
    });
    return texts;
}
/** One warning on standard error when there are uncommitted files: commands read commits. */
async function warnUncommitted(repository, reader = 'nobody') {
    const files = await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_3__/* .changedOnDisk */ .D)(repository);
    if (files.length > 0) {
        const some = files.slice(0, 3).join(', ') + (files.length > 3 ? ', …' : '');
        const [are, them] = files.length === 1 ? ['file is', 'it'] : ['files are', 'them'];
        note(reader === 'terraform'
            ? `${files.length} uncommitted ${are} read by Terraform and not by the graph (${some}): commit ${them} first.`
            : `${files.length} uncommitted ${are} not looked at (${some}): commit first.`);
    }
    return files;
}
/** A line on standard error. */
function note(line) {
    process.stderr.write(`mainstem: ${line}\n`);
}


/***/ }),

/***/ 8353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ finishPreviews),
/* harmony export */   f: () => (/* binding */ openSession)
/* harmony export */ });
/* harmony import */ var _mainstem_pipeline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23);
/* harmony import */ var _mainstem_pipeline__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9471);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2213);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6433);



/** The command's change as a session, with progress on standard error. */
async function openSession(options, reader = 'nobody') {
    const examined = await (0,_examine_js__WEBPACK_IMPORTED_MODULE_0__/* .examineChange */ .Ut)(options, reader);
    const progress = (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .createProgress */ .mf)();
    const gate = process.env.CI === 'true' ? 'block' : 'warn';
    return { session: (0,_mainstem_pipeline__WEBPACK_IMPORTED_MODULE_2__/* .createSession */ .jw)({ ...examined, progress: progress.step, gate }), done: progress.done };
}
/** Prints previews, writes them to `--out`, says what failed, and gives the exit code. */
async function finishPreviews(outcome, session, options) {
    if (options.out !== undefined)
        await (0,_mainstem_pipeline__WEBPACK_IMPORTED_MODULE_3__/* .writePreviews */ .Dr)(options.out, outcome, session);
    if (options.format === 'json')
        (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .printJson */ .Q2)(outcome.previews);
    else {
        const { renderPreviewTerminal } = await Promise.all(/* import() */[__webpack_require__.e(912), __webpack_require__.e(629)]).then(__webpack_require__.bind(__webpack_require__, 8629));
        for (const preview of outcome.previews)
            (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(renderPreviewTerminal(preview, (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .terminal */ .Fo)()));
    }
    sayFailures(outcome.failures);
    return outcome.failures.length > 0 ? 1 : 0;
}
function sayFailures(failures) {
    for (const { project, message } of failures)
        (0,_examine_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N4)(`${project}: ${message}`);
}


/***/ }),

/***/ 7542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ PLAN_BYTES),
  _: () => (/* binding */ planProjects)
});

// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/change/src/words.ts
var words = __webpack_require__(6155);
// EXTERNAL MODULE: ./tools/terraform/src/receipt/key.ts
var key = __webpack_require__(8072);
// EXTERNAL MODULE: ./tools/terraform/src/receipt/seal.ts
var seal = __webpack_require__(3598);
// EXTERNAL MODULE: ./tools/terraform/src/preview/preview-stack.ts
var preview_stack = __webpack_require__(9386);
// EXTERNAL MODULE: ./tools/toolchain/src/pool.ts
var pool = __webpack_require__(9305);
// EXTERNAL MODULE: ./tools/change/src/paths.ts
var src_paths = __webpack_require__(3870);
// EXTERNAL MODULE: ./tools/change/src/digest.ts
var digest = __webpack_require__(3244);
// EXTERNAL MODULE: ./tools/repository/src/objects.ts
var objects = __webpack_require__(5962);
// EXTERNAL MODULE: ./tools/terraform/src/hcl/body.ts
var hcl_body = __webpack_require__(7678);
// EXTERNAL MODULE: ./tools/terraform/src/hcl/json.ts
var hcl_json = __webpack_require__(884);
// EXTERNAL MODULE: ./tools/terraform/src/hcl/value.ts
var hcl_value = __webpack_require__(7829);
// EXTERNAL MODULE: ./tools/terraform/src/preview/lock-file.ts
var lock_file = __webpack_require__(3087);
// EXTERNAL MODULE: ./tools/terraform/src/scan.ts + 1 modules
var scan = __webpack_require__(5520);
;// CONCATENATED MODULE: ./tools/terraform/src/gate/programs.ts

/** Types of data sources and actions that run a program (hashicorp/external, hashicorp/local). */
const RUNNERS = new Set(['external', 'local_command']);
const PROVISIONERS = new Set(['local-exec', 'remote-exec']);
/** Arguments and blocks of providers and backends that name a program, or a file that may name one (kubeconfig, AWS profiles). */
const STARTERS = new Set([
    'exec',
    'config_path',
    'config_paths',
    'shared_config_files',
    'shared_credentials_file',
    'shared_credentials_files',
]);
/** Commands that fetch a token, and whose arguments run nothing. With any other the arguments count as much as the command. */
const TOKENS = new Set(['aws', 'aws-iam-authenticator', 'gke-gcloud-auth-plugin', 'kubelogin']);
/** Programs of a file, in blocks at any depth. Source of what runs one: the documentation of each provider, backend and provisioner. */
function programsOf(body) {
    const found = [];
    visit(body, '');
    return found;
    function visit({ blocks, attributes }, owner) {
        for (const attribute of attributes)
            if (attribute.name === 'provisioner')
                addProvisioners(attribute, owner);
        for (const block of blocks) {
            const [type = '', name = ''] = block.labels;
            if ((block.type === 'data' || block.type === 'action') && RUNNERS.has(type)) {
                add(`${block.type}.${type}.${name}`, block, reachOf(valuesOf(block.body)));
            }
            else if (block.type === 'provisioner') {
                if (PROVISIONERS.has(type))
                    found.push(provisioner(type, owner, block, valuesOf(block.body)));
            }
            else if (block.type === 'provider') {
                found.push(...starters(block.body, `provider "${type}"`));
            }
            else if (block.type === 'backend') {
                found.push(...starters(block.body, `backend "${type}"`));
            }
            else if (block.type === 'data' && type === 'terraform_remote_state') {
                found.push(...starters(block.body, `data.${type}.${name}`));
            }
            else if (block.type === 'encryption') {
                addEncryption(block, block.body);
            }
            else
                visit(block.body, block.type === 'resource' ? `${type}.${name}` : owner || block.type);
        }
        for (const attribute of attributes) {
            if (owner !== 'terraform' || attribute.name !== 'encryption')
                continue; // JSON syntax
            addEncryption(attribute, attribute.value);
        }
    }
    function add(what, { at, end }, reach) {
        found.push({ what, at, end, reach });
    }
    function addEncryption(place, content) {
        add('encryption', place, JSON.stringify(content).includes('"external"') ? 'configuration' : 'block');
    }
    /** JSON syntax: an object by kind, or a list of such. */
    function addProvisioners(attribute, owner) {
        for (const item of listOf(attribute.value)) {
            for (const [kind, value] of Object.entries((0,hcl_value/* objectOf */.Xy)(item)))
                if (PROVISIONERS.has(kind))
                    found.push(provisioner(kind, owner, attribute, [value]));
        }
    }
}
/** What the settings of a provider or a backend start; `*.tfbackend` files have them without a block around. */
function starters(body, owner) {
    return [
        ...body.attributes.flatMap(({ name, value, at, end }) => startersOf(name, value).map(({ name, reach }) => ({ what: `${name} of ${owner}`, at, end, reach }))),
        ...body.blocks.flatMap((block) => {
            const name = block.type === 'dynamic' ? (block.labels[0] ?? '') : block.type;
            if (!STARTERS.has(name))
                return starters(block.body, owner);
            return [{ what: `${name} of ${owner}`, at: block.at, end: block.end, reach: reachOfExec(argumentsOf(block)) }];
        }),
    ];
}
/** `kubernetes = { exec = { … } }`, at any depth. What is no literal where such a thing may stand is taken for one. */
function startersOf(name, value) {
    if (STARTERS.has(name)) {
        if (name === 'exec')
            return listOf(value).map((item) => ({ name, reach: reachOfExec((0,hcl_value/* objectOf */.Xy)(item)) }));
        const homely = listOf(value).every((path) => typeof path === 'string' && path.startsWith('~'));
        return [{ name, reach: homely ? 'block' : reachOf([value]) }];
    }
    if (Array.isArray(value))
        return value.flatMap((item) => startersOf(name, item));
    if (value === null || typeof value !== 'object')
        return [];
    if ('object' in value)
        return Object.entries(value.object).flatMap(([key, inner]) => startersOf(key, inner));
    return name === 'kubernetes' ? [{ name, reach: 'configuration' }] : [];
}
function reachOfExec({ command = null, args = [], env = null, ...rest }) {
    if (typeof command !== 'string' || Object.keys(rest).some((name) => name === 'content' || name === 'for_each')) {
        return 'configuration';
    }
    if (TOKENS.has(command))
        return isLiteral(env) ? 'block' : 'configuration';
    return reachOf([args, env]);
}
function reachOf(values) {
    return values.every(isLiteral) ? 'files' : 'configuration';
}
/** True when all of it stands in the text; `path.module` and its like do. */
function isLiteral(value) {
    if (value === null || typeof value !== 'object' || (0,hcl_value/* isPathRef */.V5)(value))
        return true;
    if (Array.isArray(value))
        return value.every(isLiteral);
    if ('template' in value)
        return value.template.every(isLiteral);
    return 'object' in value && value.rest === undefined && Object.values(value.object).every(isLiteral);
}
function provisioner(kind, owner, { at, end }, values) {
    return { what: `provisioner "${kind}" of ${owner}`, at, end, reach: reachOf(values) };
}
function valuesOf(body) {
    return [...body.attributes.map(({ value }) => value), ...body.blocks.flatMap(({ body }) => valuesOf(body))];
}
function argumentsOf({ body }) {
    const entries = body.attributes.map(({ name, value }) => [name, value]);
    const blocks = body.blocks.map(({ type }) => [type, { unknown: type }]);
    return Object.fromEntries([...entries, ...blocks]);
}
function listOf(value) {
    return Array.isArray(value) ? value : [value];
}
/** What may be relative paths in a text that runs something: files that the program's own folders do not show as such. */
function mentionsIn(text) {
    const words = (text.match(/[\w./@+-]+/g) ?? []).map((word) => word.replace(/^\/+/, ''));
    return [...new Set(words.filter((word) => /[/.]/.test(word) && /\w/.test(word)))];
}

;// CONCATENATED MODULE: ./tools/terraform/src/gate/uses.ts







/** Reads one configuration file. Never throws. */
function usesOf(text, file) {
    const settings = (0,scan/* isBackendSettings */.Ue)(file);
    const json = file.endsWith('.json') || (settings && text.trimStart().startsWith('{'));
    const { body, problem } = json ? (0,hcl_json/* parseJson */.q)(text, !settings) : (0,hcl_body/* parseHcl */.z)(text);
    const lineAt = (offset) => text.slice(0, offset).split('\n').length;
    const use = (what, key, at, version) => ({
        what,
        key,
        file,
        line: lineAt(at),
        ...(version === undefined ? {} : { version }),
    });
    const providers = [];
    const modules = [];
    const calls = [];
    const states = [];
    const found = settings ? starters(body, 'a backend') : programsOf(body);
    const programs = found.map(({ what, at, end, reach }) => {
        const block = text.slice(at, end);
        return { ...use(what, (0,digest/* digestOf */.o)(block), at), reach, mentions: mentionsIn(block) };
    });
    const guarded = [];
    for (const block of body.blocks) {
        const [type = '', name = ''] = block.labels;
        if (block.type === 'terraform') {
            for (const { body, labels } of block.body.blocks.filter(({ type }) => type === 'backend')) {
                const path = argumentOf(body, 'path');
                if (labels[0] === 'local' && typeof path === 'string')
                    states.push(use(path, path, block.at));
            }
            for (const { body } of block.body.blocks.filter(({ type }) => type === 'required_providers')) {
                for (const { name, value, at } of body.attributes) {
                    const { source = `hashicorp/${name}` } = (0,hcl_value/* objectOf */.Xy)(value);
                    if (typeof source === 'string')
                        providers.push(use((0,lock_file/* shortSource */.oh)(source), (0,lock_file/* shortSource */.oh)(source), at));
                    else
                        providers.push(use('', '', at));
                }
            }
        }
        else if (block.type === 'module') {
            const source = argumentOf(block.body, 'source');
            if (typeof source === 'string' && /^\.{1,2}(?:\/|$)/.test(source))
                calls.push(use(source, source, block.at));
            else if (source !== undefined) {
                // A registry's versions are published by whom the list trusts; a ref of a repository is anything that somebody could push.
                const written = argumentOf(block.body, 'version');
                const [bare, ref] = typeof source === 'string' ? splitVersion(source) : ['', undefined];
                const key = typeof source === 'string' ? (0,lock_file/* shortSource */.oh)(source) : '';
                modules.push(use(bare, key, block.at, typeof written === 'string' ? written : ref));
            }
        }
        else if (block.type === 'resource' && preventsDestroy(block.body))
            guarded.push(`${type}.${name}`);
    }
    const unreadable = problem === undefined ? [] : [use(problem.message, (0,digest/* digestOf */.o)(text), problem.at)];
    return { providers, modules, calls, states, programs, guarded, unreadable };
}
/** The providers of a lock file: also those that only modules from outside need. Never throws. */
function locked(text, file) {
    const lineAt = (offset) => text.slice(0, Math.max(0, offset)).split('\n').length;
    const providers = (0,lock_file/* lockedProviders */.hJ)(text).map(({ source, version }) => {
        const what = (0,lock_file/* shortSource */.oh)(source);
        return { what, key: what, version, file, line: lineAt(text.indexOf(JSON.stringify(source))) };
    });
    const { problem } = (0,hcl_body/* parseHcl */.z)(text);
    const unreadable = problem === undefined ? [] : [{ what: problem.message, key: (0,digest/* digestOf */.o)(text), file, line: lineAt(problem.at) }];
    return { providers, unreadable };
}
/** All of several files. */
function joinUses(all) {
    return {
        providers: all.flatMap(({ providers }) => providers),
        modules: all.flatMap(({ modules }) => modules),
        calls: all.flatMap(({ calls }) => calls),
        states: all.flatMap(({ states }) => states),
        programs: all.flatMap(({ programs }) => programs),
        guarded: all.flatMap(({ guarded }) => guarded),
        unreadable: all.flatMap(({ unreadable }) => unreadable),
    };
}
/** `git::https://host/x.git//sub?ref=v1` without its `ref`, which lists of sources do not name. */
function splitVersion(source) {
    const [bare = '', query = ''] = source.split('?');
    return [(0,lock_file/* shortSource */.oh)(bare), /(?:^|&)ref=([^&]+)/.exec(query)?.[1]];
}
function preventsDestroy(body) {
    const blocks = body.blocks.filter(({ type }) => type === 'lifecycle');
    if (blocks.some(({ body }) => argumentOf(body, 'prevent_destroy') === true))
        return true;
    const value = argumentOf(body, 'lifecycle') ?? null;
    return (Array.isArray(value) ? value : [value]).some((item) => (0,hcl_value/* objectOf */.Xy)(item).prevent_destroy === true);
}
function argumentOf(body, name) {
    return body.attributes.find((attribute) => attribute.name === name)?.value;
}

;// CONCATENATED MODULE: ./tools/terraform/src/gate/gate.ts

/**
 * What a change would bring in that nobody allowed. It has to be asked before `init`: that fetches modules and providers, and a plan runs
 * them and programs beside them with the job's credentials, long before anybody has reviewed anything.
 *
 * @param head what the stack uses at head.
 * @param base what the same stack used before; empty for a new one. Programs are the same only when their block is.
 * @param known what any stack of the tree at base uses: that is allowed.
 * @param allowed from the settings at base: a change may not allow itself something.
 */
function gateFindings(head, base, known, allowed) {
    const isKnown = (list) => {
        const keys = new Set(list.map(({ key }) => key));
        return ({ key }) => keys.has(key);
    };
    const sources = (list, old, globs) => {
        const known = isKnown(old);
        return list.filter((use) => use.what === '' || (!known(use) && !globs.some((glob) => (0,src_paths/* matchesGlob */.kt)(use.what, glob))));
    };
    return [
        ...sources(head.providers, known.providers, allowed.providers).map((use) => finding(use, 'provider', notAllowed('provider', use), allowIt('provider', use))),
        ...sources(head.modules, known.modules, allowed.modules).map((use) => finding(use, 'module', notAllowed('module', use), allowIt('module', use))),
        ...fresh(head.programs, base.programs)
            .filter(({ file }) => !allowed.programs.some((glob) => (0,src_paths/* matchesGlob */.kt)(file, glob)))
            .map((use) => finding(use, 'program', `${use.what} runs a program with the job's credentials, and it or a file that it may use is new or changed here`, `Do it with a provider instead. If it has to be, add ${JSON.stringify(use.file)} to terraform.programs in mainstem.yaml, in a pull request that is merged before this one.`)),
        ...fresh(head.unreadable, base.unreadable).map((use) => finding(use, 'unreadable', `cannot be read here (${use.what}), so nothing tells what an init would fetch`, 'Mend this line, or write what can be read from this repository alone.')),
    ];
    function fresh(list, old) {
        const known = isKnown(old);
        return list.filter((use) => !known(use));
    }
}
/** Versions that are others at head, as lines: `provider hashicorp/aws 5.99.0 to 5.100.0`. */
function versionChanges(base, head) {
    const compare = (kind, before, after) => {
        const versions = (list, what) => [...new Set(list.filter((use) => use.what === what).flatMap(({ version }) => version ?? []))].sort().join(', ');
        const names = [...new Set(after.map(({ what }) => what))].filter((what) => what !== '').sort();
        return names.flatMap((what) => {
            const [from, to] = [versions(before, what), versions(after, what)];
            if (from === to || !before.some((use) => use.what === what))
                return [];
            return [`${kind} ${what}: version ${from || 'any'} to ${to || 'any'}`];
        });
    };
    return [...compare('provider', base.providers, head.providers), ...compare('module', base.modules, head.modules)];
}
function notAllowed(kind, { what, key, version }) {
    return what === ''
        ? `the source of this ${kind} is no literal text, so nobody can tell what an init would fetch`
        : `the ${kind} ${what}${key === what ? '' : ` at ${version ?? 'this address'}`} is new to this repository and not on its list`;
}
function allowIt(kind, { what }) {
    return what === ''
        ? 'Write the source as a literal.'
        : `If it is wanted, add ${JSON.stringify(what)} to terraform.${kind}s in mainstem.yaml, in a pull request that is merged before this one.`;
}
function finding(use, rule, message, suggestion) {
    return {
        severity: 'error',
        rule: `terraform/gate-${rule}`,
        file: use.file,
        line: use.line,
        path: '',
        message,
        suggestion,
    };
}

;// CONCATENATED MODULE: ./tools/pipeline/src/gate.ts



const NOTHING = joinUses([]);
/** @param sides of a stack that is there at head. */
async function gateOf(session, { before, after }) {
    const { base, head } = session.change;
    const [old, now] = await Promise.all([
        before === undefined ? NOTHING : usesOfStack(session.repository, base.tree, before.root),
        after === undefined ? NOTHING : usesOfStack(session.repository, head.tree, after.root),
    ]);
    const allowed = base.settings.terraform;
    let findings = gateFindings(now, old, old, allowed);
    // Only what this stack did not use before is worth reading the whole tree for.
    if (findings.length > 0)
        findings = gateFindings(now, old, await usesOfTree(session.repository, base.tree), allowed);
    return { findings, warnings: versionChanges(old, now), guarded: new Set(old.guarded) };
}
/** Resources that are lost although base guards them: with the block, its guard goes too. */
function withGuards(result, guarded) {
    if (guarded.size === 0)
        return result;
    const reason = 'lifecycle.prevent_destroy guarded it before this change, and no longer does';
    return {
        ...result,
        resources: result.resources.map((resource) => {
            const name = /([\w-]+\.[\w-]+)(?:\[[^\]]*\])?$/.exec(resource.address)?.[1] ?? '';
            if (!['delete', 'replace', 'forget'].includes(resource.action) || !guarded.has(name))
                return resource;
            const { risk } = resource;
            return { ...resource, risk: { ...risk, level: 'destroy', reasons: [reason, ...risk.reasons] } };
        }),
    };
}
/** A stack's own files, those of the local modules that it calls, and its lock file. */
async function usesOfStack(repository, tree, root) {
    const seen = new Set();
    const found = [];
    const files = new Map();
    for (let folders = [root]; folders.length > 0;) {
        const paths = folders.flatMap((folder) => {
            seen.add(folder);
            return tree.list(folder).map((name) => (folder === '.' ? name : `${folder}/${name}`));
        });
        // By the name alone: Terraform reads a module's folder wherever it lies, also below .terraform.
        const wanted = (path) => (0,scan/* isConfiguration */.ZC)((0,src_paths/* nameOf */.Vb)(path)) || (0,scan/* isBackendSettings */.Ue)(path);
        const read = await usesOfFiles(repository, tree, paths.filter(wanted));
        const next = new Set();
        for (const [path, uses] of read) {
            files.set(path, uses);
            for (const call of uses.calls) {
                const folder = moduleFolder(tree, path, call.what);
                if (folder === undefined)
                    found.push({ ...NOTHING, unreadable: [unreadableFolder(tree, path, call)] });
                else if (!seen.has(folder))
                    next.add(folder);
            }
        }
        folders = [...next];
    }
    const lock = root === '.' ? '.terraform.lock.hcl' : `${root}/.terraform.lock.hcl`;
    for (const [path, uses] of await usesOfFiles(repository, tree, [lock]))
        files.set(path, uses);
    const all = joinUses([...found, ...files.values()]);
    const programs = [...withReach(tree, all.programs, [...seen], [...files.keys()]), ...runAsTheyAre(tree, root)];
    return { ...all, programs: [...programs, ...committedStates(tree, root, all.states)] };
}
/** The folder that a call means; `undefined` when it is not in the tree, or a submodule. */
function moduleFolder(tree, file, call) {
    const written = (0,src_paths/* joinPath */.uJ)((0,src_paths/* folderOf */.yS)(file), call);
    const folder = written === undefined ? undefined : tree.resolve(written)?.path;
    return folder === undefined || !tree.hasFolder(folder) ? undefined : folder;
}
function unreadableFolder(tree, path, call) {
    const submodule = tree.entries.get((0,src_paths/* joinPath */.uJ)((0,src_paths/* folderOf */.yS)(path), call.what) ?? '')?.id ?? '';
    const what = `the module folder ${JSON.stringify(call.what)} is not among the files of this repository`;
    return { ...call, what, key: `module ${path} ${call.what} ${submodule}` };
}
/**
 * Programs that are others when a file is that they may use: of their stack's and modules' folders, and what their text names
 * outside of these. Stacks without programs cost nothing.
 */
function withReach(tree, programs, folders, read) {
    if (programs.every(({ reach }) => reach === 'block'))
        return [...programs];
    const configuration = new Set(read);
    const content = (paths) => paths.map((path) => `${path} ${entryOf(tree, path)}`).sort();
    const below = [...new Set(folders.flatMap((folder) => tree.filesBelow(folder)))];
    const beside = content(below.filter((path) => !(0,scan/* isConfiguration */.ZC)(path) && !isLockFile(path)));
    const whole = content([...configuration].filter((path) => !isLockFile(path)));
    return programs.map((program) => {
        if (program.reach === 'block')
            return program;
        const places = [(0,src_paths/* folderOf */.yS)(program.file), folders[0] ?? '.'];
        const named = places.flatMap((place) => (program.mentions ?? []).flatMap((mention) => {
            const path = tree.resolve((0,src_paths/* joinPath */.uJ)(place, mention) ?? '')?.path;
            return path === undefined || path === '.' ? [] : tree.filesBelow(path);
        }));
        const more = program.reach === 'configuration' ? whole : [];
        return { ...program, key: (0,digest/* digestOf */.o)([program.key, beside, content([...new Set(named)]), more]) };
    });
}
/** The id of a file's content, also behind a link. */
function entryOf(tree, path) {
    const { mode = '', id = '' } = tree.entries.get(tree.resolve(path)?.path ?? path) ?? {};
    return `${mode} ${id}`;
}
/** Committed files that Terraform takes for providers or for its own notes of what is installed. */
function runAsTheyAre(tree, root) {
    return ['.terraform', 'terraform.d'].flatMap((name) => {
        const folder = root === '.' ? name : `${root}/${name}`;
        if (!tree.hasFolder(folder) && !tree.entries.has(folder))
            return [];
        const ids = tree.filesBelow(folder).map((path) => `${path} ${entryOf(tree, path)}`);
        return [{ what: `${folder} is committed: what it holds`, key: (0,digest/* digestOf */.o)(ids.sort()), file: folder, line: 0 }];
    });
}
/** An init fetches the providers that a state names. */
function committedStates(tree, root, states) {
    return states.flatMap((state) => {
        const path = (0,src_paths/* joinPath */.uJ)(root, state.what);
        if (path === undefined || tree.resolve(path) === undefined)
            return [];
        const key = (0,digest/* digestOf */.o)([path, entryOf(tree, path)]);
        return [{ ...state, what: `backend "local" with the committed state ${path}`, key }];
    });
}
async function usesOfTree(repository, tree) {
    const paths = [...tree.entries.keys()].filter((path) => (0,scan/* isConfiguration */.ZC)(path) || isLockFile(path));
    return joinUses([...(await usesOfFiles(repository, tree, paths)).values()]);
}
async function usesOfFiles(repository, tree, paths) {
    const wanted = new Map();
    const uses = new Map();
    for (const path of paths) {
        const resolved = tree.resolve(path)?.path;
        const id = tree.entries.get(resolved ?? path)?.id;
        if (id === undefined)
            continue;
        // The text of a link that leads nowhere is no configuration.
        if (resolved === undefined)
            uses.set(path, { ...NOTHING, unreadable: [leadsNowhere(path, id)] });
        else
            wanted.set(id, [...(wanted.get(id) ?? []), path]);
    }
    await (0,objects/* readObjects */.$)(repository, [...wanted.keys()], (id, content) => {
        const text = content.toString('utf8');
        for (const path of wanted.get(id) ?? []) {
            uses.set(path, isLockFile(path) ? { ...NOTHING, ...locked(text, path) } : usesOf(text, path));
        }
    });
    return uses;
}
function leadsNowhere(path, id) {
    return { what: 'a link that leads to nothing in this repository', key: `link ${id}`, file: path, line: 1 };
}
function isLockFile(path) {
    return (0,src_paths/* nameOf */.Vb)(path) === '.terraform.lock.hcl';
}

// EXTERNAL MODULE: ./tools/pipeline/src/outcome.ts
var outcome = __webpack_require__(9592);
// EXTERNAL MODULE: ./tools/pipeline/src/preview.ts
var preview = __webpack_require__(9980);
// EXTERNAL MODULE: ./tools/pipeline/src/removed.ts
var removed = __webpack_require__(136);
// EXTERNAL MODULE: ./tools/pipeline/src/session.ts
var src_session = __webpack_require__(23);
// EXTERNAL MODULE: ./tools/pipeline/src/stack-folder.ts
var stack_folder = __webpack_require__(6509);
// EXTERNAL MODULE: ./tools/graph/src/affected.ts + 2 modules
var src_affected = __webpack_require__(6154);
// EXTERNAL MODULE: ./tools/graph/src/waves.ts
var waves = __webpack_require__(3958);
;// CONCATENATED MODULE: ./tools/pipeline/src/upstream.ts

/**
 * The order in which stacks of head are planned. A stack that comes after another affected one is planned after it, and that one is planned
 * even when it was not asked for: only its plan tells whether there is anything to wait for.
 *
 * @param names stacks of head.
 */
function planOrder(session, names) {
    const graph = session.change.head;
    const affected = (0,src_affected/* affectedBy */.M)(session.change).projects.flatMap(({ name, kind, change }) => kind === 'terraform-stack' && change !== 'removed' ? [name] : []);
    const { after } = (0,waves/* stackOrder */.f)(graph, [...new Set([...affected, ...names])]);
    const upstream = new Set(affected);
    const needed = new Set(names);
    for (const name of names)
        for (const other of after.get(name) ?? [])
            if (upstream.has(other))
                needed.add(other);
    return (0,waves/* stackOrder */.f)(graph, [...needed]);
}
/**
 * The stacks upstream whose plan shows a change that can reach a stack: to plan it before they are applied would be to plan it against outputs
 * that are about to change. Through a remote state only outputs can be read; anything else may be reached in ways that nobody can see.
 *
 * @param previews of the stacks planned so far; `undefined` for one whose plan failed.
 */
function waitsFor(graph, stack, upstream, previews) {
    const found = [...upstream].filter((name) => {
        if (!previews.has(name))
            return false;
        const preview = previews.get(name);
        // Unknown is no reason to plan against what may change; the failure is shown as one.
        if (preview === undefined)
            return true;
        if (preview.skipped !== undefined)
            return false;
        if (preview.waitsFor !== undefined)
            return true;
        const { resources, counts } = preview;
        if (onlyOutputs(graph, stack, name))
            return counts.outputs > 0;
        return counts.outputs > 0 || resources.some(({ action }) => action !== 'no-op' && action !== 'read');
    });
    return found.sort();
}
/** Whether a stack knows another one through its remote state alone. */
function onlyOutputs(graph, stack, upstream) {
    const into = graph.edges.filter(({ from, to }) => to === upstream && (from === stack || graph.projects.get(from)?.kind !== 'terraform-stack'));
    // Reached through a third stack: what waits there is waited for anyway.
    return into.every(({ reason }) => reason === 'remote-state');
}

;// CONCATENATED MODULE: ./tools/pipeline/src/plan.ts










/** Terraform and the AWS provider together, measured on plans of a few resources, with some to spare. */
const PLAN_BYTES = 0.75 * 2 ** 30;
/**
 * Plans stacks with Terraform: in the working tree's own folder when that is at head (local state and ignored variable files
 * live there), else from a checkout of head; a removed stack from a checkout of base, as a destroy. A stack that comes after one which this
 * change alters too is not planned against what is about to change: its preview says what it waits for.
 *
 * @throws InputError for a project that does not exist or is no stack.
 */
async function planProjects(session, names) {
    const all = names.map((name) => (0,src_session/* sidesOf */.Mm)(session.change, name));
    for (const { project } of all) {
        if (project.kind === 'terraform-stack')
            continue;
        throw new errors/* InputError */.dz(`${project.name} is ${(0,words/* withArticle */.vJ)(project.kind)}, not a terraform-stack. ` +
            (project.kind === 'terraform-module' ? 'Plan the stacks that use it.' : `Type: mainstem diff ${project.name}`));
    }
    const keys = await (0,key/* readReceiptKeys */.f)(process.env);
    const sealed = async (sides, waits) => {
        const preview = await planOne(session, sides, waits, keys);
        return [keys === undefined ? preview : (0,seal/* sealPreview */.e)(preview, keys.seal)];
    };
    const outcomes = new Map();
    const plan = async (name, waits = []) => {
        const sides = (0,src_session/* sidesOf */.Mm)(session.change, name);
        outcomes.set(name, await (0,outcome/* settle */.G)(name, () => sealed(sides, waits)));
    };
    const removed = all.filter(({ change }) => change === 'removed').map(({ project }) => project.name);
    const order = planOrder(session, names.filter((name) => !removed.includes(name)));
    const [first = [], ...later] = order.layers;
    for (const layer of [[...first, ...removed], ...later]) {
        const previews = new Map([...outcomes].map(([name, outcome]) => [name, outcome.previews[0]]));
        await (0,pool/* pool */.d)(layer, (0,pool/* poolSize */.G)(PLAN_BYTES), (name) => plan(name, waitsFor(session.change.head, name, order.after.get(name) ?? [], previews)));
    }
    const asked = names.flatMap((name) => outcomes.get(name) ?? []);
    return { previews: asked.flatMap(({ previews }) => previews), failures: asked.flatMap(({ failures }) => failures) };
}
async function planOne(session, sides, waits, keys) {
    const { project, change } = sides;
    const context = (0,preview/* contextOf */.V)(session, sides);
    const inputs = session.closures[change === 'removed' ? 'base' : 'head'].inputsDigest(project.name);
    const said = (result, dirty = false) => (0,preview/* previewOf */.o)(session, sides, 'terraform', result, { dirty, inputs });
    const heir = change === 'removed' ? (0,removed/* stateUser */.FA)(session, project.name) : undefined;
    if (heir !== undefined)
        return said((0,removed/* takenOver */.GH)(heir));
    const gate = change === 'removed' ? undefined : await gateOf(session, sides);
    const blocked = gate?.findings ?? [];
    if (blocked.length > 0 && session.gate !== 'warn') {
        const warnings = [
            `not planned: ${blocked.length === 1 ? 'one thing' : `${blocked.length} things`} that nobody allowed yet`,
        ];
        return said({ resources: [], outputs: 0, warnings, gate: blocked, tools: {} });
    }
    if (waits.length > 0)
        return said({ resources: [], outputs: 0, warnings: [], waitsFor: waits, tools: {} });
    const told = (result) => ({
        ...withGuards(result, gate?.guarded ?? new Set()),
        warnings: [
            ...blocked.map(({ file, line, message }) => `${file}:${line}: ${message}; a pull request is stopped here before init`),
            ...(gate?.warnings ?? []),
            ...result.warnings,
        ],
    });
    const options = keys === undefined ? {} : { macKey: keys.mac };
    session.progress(`plan ${project.name}`);
    return (0,stack_folder/* inStackFolder */.i)(session, sides, async (folder, { dirty }) => {
        const result = await (0,preview_stack/* previewStack */.h)(context, folder, options);
        return said(change === 'removed' ? (0,removed/* asRemoval */.N5)(session, project.name, result) : told(result), dirty);
    });
}


/***/ }),

/***/ 9471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p2: () => (/* binding */ projectOfFile),
  Ky: () => (/* binding */ readAcknowledgements),
  tc: () => (/* binding */ recordedChange),
  Dr: () => (/* binding */ writePreviews)
});

// UNUSED EXPORTS: readPreviews

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
;// CONCATENATED MODULE: ./tools/change/src/documents/failure.ts

const failedProjectSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('mainstem/failure@1'),
    project: schemas/* string */.YjP(),
    base: schemas/* string */.YjP(),
    head: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
});

// EXTERNAL MODULE: ./tools/change/src/documents/preview.ts + 1 modules
var preview = __webpack_require__(948);
// EXTERNAL MODULE: ./tools/change/src/documents/verdict.ts
var verdict = __webpack_require__(8446);
// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/graph/src/affected.ts + 2 modules
var src_affected = __webpack_require__(6154);
// EXTERNAL MODULE: ./tools/pipeline/src/shards.ts
var shards = __webpack_require__(5475);
;// CONCATENATED MODULE: ./tools/pipeline/src/recorded.ts







/** A preview file larger than this is not read: it comes from another job and is data, not trusted. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_FILES = 20_000;
const FILES_AT_ONCE = 64;
/**
 * Writes what was previewed into a folder for `readPreviews`: `<project>.<engine>.json`, and `<project>.failed.json` for what
 * could not be computed.
 */
async function writePreviews(folder, outcome, { base, head }) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const write = (project, kind, document) => (0,promises_.writeFile)((0,external_node_path_.join)(folder, `${fileWord(project)}.${kind}.json`), `${JSON.stringify(document, null, 2)}\n`);
    for (const preview of outcome.previews)
        await write(preview.project, preview.engine, preview);
    for (const { project, message } of outcome.failures) {
        await write(project, 'failed', { schema: 'mainstem/failure@1', project, base, head, message });
    }
}
/** Names of files stay below the 255 bytes that file systems allow, engine and ending included. */
const MOST_NAME_BYTES = 200;
/** A project's name as part of a file's: without the characters that an artifact may not hold, and not too long. */
function fileWord(project) {
    const word = project.replace(/[\\/:*?"<>|%\r\n]/g, (character) => encodeURIComponent(character).replace('*', '%2A'));
    if (Buffer.byteLength(word) <= MOST_NAME_BYTES)
        return word;
    const digest = (0,external_node_crypto_.createHash)('sha256').update(project).digest('hex').slice(0, 16);
    return `${word.slice(0, MOST_NAME_BYTES / 4)}-${digest}`;
}
/** The project that a file is named after, as `fileWord` writes it; the word itself where that was cut short. */
function projectOfFile(name) {
    const word = name.replace(/\.[^.]+\.json$/, '');
    try {
        return decodeURIComponent(word);
    }
    catch {
        return word;
    }
}
/**
 * The previews in a folder, as `writePreviews` leaves them, or in its folders, one an artifact. A file that is no preview, or of
 * another change, is a failure of its project. A plan compares with the live state, so only its head counts.
 *
 * Where an artifact's name ends in `-<attempt>`, what a later attempt says of a project replaces what an earlier one said, so
 * that re-running the failed jobs mends the verdict.
 *
 * @throws InputError when the folder cannot be read, or holds more files than a change could have previews.
 */
async function readPreviews(folder, revisions) {
    const files = await filesIn(folder);
    if (files.length > MOST_FILES) {
        throw new errors/* InputError */.dz(`${folder} holds ${files.length} files; at most ${MOST_FILES} are read. Split the change.`);
    }
    const read = [];
    for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
        read.push(...(await Promise.all(files.slice(start, start + FILES_AT_ONCE).map((file) => readOne(file, revisions)))));
    }
    const latest = new Map();
    for (const { project, attempt } of read)
        latest.set(project, Math.max(attempt, latest.get(project) ?? 0));
    const valid = read.filter(({ project, attempt }) => attempt === latest.get(project));
    return {
        previews: valid.flatMap(({ preview }) => preview ?? []),
        failures: valid.flatMap(({ project, message }) => (message === undefined ? [] : { project, message })),
    };
}
/**
 * What a change affects, with the previews that other jobs recorded. A project that should have one and has none is a
 * failure, never "no change".
 *
 * @param folder `undefined` when no job recorded anything.
 * @param missing why a project has none, and what helps.
 */
async function recordedChange(change, folder, missing) {
    const affected = (0,src_affected/* affectedBy */.M)(change);
    const { previews, failures } = folder === undefined ? { previews: [], failures: [] } : await readPreviews(folder, affected);
    const present = new Set([...previews, ...failures].map(({ project }) => project));
    const { plan, diff } = (0,shards/* previewCommands */.F)(affected);
    const without = (command, names) => names
        .filter((name) => !present.has(name))
        .map((project) => ({ project, message: missing(project, command) }));
    return { affected, previews, failures: [...failures, ...without('plan', plan), ...without('diff', diff)] };
}
async function filesIn(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => {
        throw new errors/* InputError */.dz(`The folder ${folder} cannot be read. Give --previews the folder that plan --out and diff --out wrote.`);
    });
    const files = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        if (entry.isDirectory()) {
            const inside = (0,external_node_path_.join)(folder, entry.name);
            const attempt = Number(/-(\d{1,4})$/.exec(entry.name)?.[1] ?? 1);
            for (const one of await (0,promises_.readdir)(inside, { withFileTypes: true })) {
                if (one.isFile() && one.name.endsWith('.json'))
                    files.push({ folder: inside, name: one.name, attempt });
            }
        }
        else if (entry.isFile() && entry.name.endsWith('.json')) {
            files.push({ folder, name: entry.name, attempt: 1 });
        }
    }
    return files;
}
async function readOne({ folder, name, attempt }, { base, head }) {
    const path = (0,external_node_path_.join)(folder, name);
    const named = projectOfFile(name);
    const { size } = await (0,promises_.stat)(path);
    if (size > MOST_BYTES) {
        return { project: named, attempt, message: `${path} is larger than ${MOST_BYTES} bytes and was not read` };
    }
    const document = parseJson(await (0,promises_.readFile)(path, 'utf8'));
    const failed = failedProjectSchema.safeParse(document);
    if (failed.success) {
        const { project, message } = failed.data;
        const other = `${path} is of ${failed.data.head.slice(0, 12)}, not of head`;
        return { project, attempt, message: failed.data.head === head ? message : other };
    }
    const result = preview/* previewSchema */.Oi.safeParse(document);
    if (!result.success) {
        const issue = result.error.issues[0];
        return { project: named, attempt, message: `${path} is no preview: ${issue?.path.join('.')}: ${issue?.message}` };
    }
    const { engine, project, receipt } = result.data;
    if (receipt.head !== head) {
        return { project, attempt, message: `${path} is a preview of ${receipt.head.slice(0, 12)}, not of head` };
    }
    if (engine !== 'terraform' && receipt.base !== base) {
        const other = receipt.base?.slice(0, 12) ?? 'nothing';
        return { project, attempt, message: `${path} compares with ${other}, not with the base ${base.slice(0, 12)}` };
    }
    return { project, attempt, preview: result.data };
}
/**
 * A JSON array of acknowledgements.
 *
 * @throws InputError naming the file and the entry.
 */
async function readAcknowledgements(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => {
        throw new errors/* InputError */.dz(`The file ${path} cannot be read. Give --acknowledged a JSON file.`);
    });
    const result = verdict/* acknowledgementSchema */.ug.array().safeParse(parseJson(text));
    if (result.success)
        return result.data;
    const issue = result.error.issues[0];
    throw new errors/* InputError */.dz(`${path}: ${issue?.path.join('.') || 'the document'}: ${issue?.message}. Expected: [{ "id", "digest", "by", "at" }, …]`);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ stateUser),
/* harmony export */   GH: () => (/* binding */ takenOver),
/* harmony export */   N5: () => (/* binding */ asRemoval)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6155);
/* harmony import */ var _mainstem_graph__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6154);


/**
 * The project at head that uses the state which a removed one had: a renamed folder, or one stack taking over another. Nothing is lost then.
 */
function stateUser(session, removed) {
    const keys = stateKeys(session.change.base.provides.get(removed));
    for (const [name, provided] of session.change.head.provides) {
        if (provided.some((key) => keys.includes(key)))
            return name;
    }
    return undefined;
}
/** States that a place outside of the folder holds: a local one goes with its folder. */
function stateKeys(provided = []) {
    return provided.filter((key) => /^state:\w+:\/\//.test(key));
}
/** A removed stack whose state another one has now: no destroy, and that is said. */
function takenOver(by) {
    const warnings = [`its state is now that of ${by}: nothing is destroyed, and that project's plan tells what changes`];
    return { resources: [], outputs: 0, warnings, tools: {} };
}
/**
 * The destroy of a removed stack, with what a person can do instead. To lose a whole stack needs an acknowledgement, also where no single
 * resource of it would.
 */
function asRemoval(session, name, result) {
    const deleted = result.resources.filter(({ action }) => action === 'delete');
    if (deleted.length === 0)
        return result;
    const root = session.change.base.projects.get(name)?.root ?? '.';
    const heir = (0,_mainstem_graph__WEBPACK_IMPORTED_MODULE_0__/* .affectedBy */ .M)(session.change).projects.find((project) => project.name === name)?.renamedTo;
    const heirRoot = heir === undefined ? undefined : session.change.head.projects.get(heir)?.root;
    const wayOut = heir === undefined
        ? `If it lives on in another stack, have Terraform forget it instead of destroying it: bring ${root} back with removed blocks ` +
            '(lifecycle { destroy = false }), apply, then remove the folder; the other stack imports it.'
        : `Move the state to ${heir} before merging; see the warning of ${name}.`;
    const warnings = heir === undefined || heirRoot === undefined ? [] : [moveState(session, name, root, heir, heirRoot)];
    const worst = deleted.reduce((a, b) => (rank(b) < rank(a) ? b : a));
    return {
        ...result,
        resources: result.resources.map((resource) => {
            if (resource.action !== 'delete')
                return resource;
            const lost = resource === worst && resource.risk.level !== 'destroy';
            return {
                ...resource,
                risk: {
                    ...resource.risk,
                    ...(lost ? { level: 'destroy' } : {}),
                    reasons: [
                        ...resource.risk.reasons,
                        ...(lost ? [`the whole stack ${name} is removed, and all that it made with it`] : []),
                    ],
                    wayOut: resource.risk.wayOut === undefined ? wayOut : `${resource.risk.wayOut} ${wayOut}`,
                },
            };
        }),
        warnings: [...result.warnings, ...warnings],
    };
}
function rank({ risk }) {
    return _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .RISK_LEVELS */ .WA.indexOf(risk.level);
}
function moveState(session, name, root, heir, heirRoot) {
    const [before] = stateKeys(session.change.base.provides.get(name));
    const [after] = stateKeys(session.change.head.provides.get(heir));
    const keys = before === undefined || after === undefined
        ? 'whether its state follows cannot be told from the configuration'
        : `its state does not follow (${before.slice('state:'.length)} is not ${after.slice('state:'.length)})`;
    const [old, current] = [`terraform -chdir=${word(root)}`, `terraform -chdir=${word(heirRoot)}`];
    return (`renamed to ${heir}, but ${keys}: as it is, everything here is destroyed and made anew there. Keep the backend key; or move the state ` +
        `first, with base checked out: ${old} init && ${old} state pull > moved.tfstate; then with this change checked out: ${current} init && ` +
        `${current} state push "$PWD/moved.tfstate"; then empty the old state, with base checked out: ${old} state rm $(${old} state list)`);
}
/** A word that a shell takes as it is, quoted where it must be. */
function word(text) {
    return /^[\w./@:=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 5475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ previewCommands)
/* harmony export */ });
/* unused harmony exports MOST_SHARDS, packShards, joinNames, splitNames */
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8167);


/** GitHub runs at most this many jobs of one matrix. */
const MOST_SHARDS = 256;
/**
 * Packs items into at most `most` shards of nearly equal size, in order, so that the same list always gives the same shards.
 */
function packShards(items, most = MOST_SHARDS) {
    const count = Math.min(items.length, Math.max(1, Math.floor(most)));
    return Array.from({ length: count }, (_, index) => items.slice(Math.floor((index * items.length) / count), Math.floor(((index + 1) * items.length) / count)));
}
/** Which command previews which affected project. */
function previewCommands({ projects }) {
    return {
        plan: projects.filter(({ kind }) => kind === 'terraform-stack').map(({ name }) => name),
        diff: projects.filter(({ kind }) => (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .canDiffAlone */ .r)(kind)).map(({ name }) => name),
    };
}
/** Names in one line, as `xargs` reads them: one that a shell would split or expand is in quotes. */
function joinNames(names) {
    return names.map((name) => (/^[\w.@+-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`)).join(' ');
}
/**
 * The names in a line that `joinNames` wrote, or that a person did: separated by white space, quoted as a shell would.
 *
 * @throws InputError for a quote that is never closed.
 */
function splitNames(text) {
    const names = [];
    let name;
    for (let at = 0; at < text.length; at++) {
        const character = text[at] ?? '';
        if (character === "'" || character === '"') {
            const end = text.indexOf(character, at + 1);
            if (end < 0)
                throw new InputError(`a quote is never closed: ${text.slice(at, at + 60)}`);
            name = (name ?? '') + text.slice(at + 1, end);
            at = end;
        }
        else if (/\s/.test(character)) {
            if (name !== undefined)
                names.push(name);
            name = undefined;
        }
        else {
            if (character === '\\')
                at++;
            name = (name ?? '') + (text[at] ?? '');
        }
    }
    return name === undefined ? names : [...names, name];
}


/***/ }),

/***/ 6509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ inStackFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3870);
/* harmony import */ var _mainstem_repository__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4152);




/**
 * Runs work in a stack's folder: the working tree's own when that is at head (local state and ignored variable files live there), else a checkout
 * of head; of a removed stack, one of base.
 */
async function inStackFolder(session, { project, change }, work) {
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(session.repository.root, project.root);
    if (change !== 'removed' && session.checkedOut && !session.repository.bare) {
        return work(own, { dirty: isDirty(session, project.name), passing: false });
    }
    const side = change === 'removed' ? 'base' : 'head';
    return (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_2__/* .withScratch */ .h)(async (scratch) => {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, project.root);
        await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_2__/* .checkOut */ .b)(session.repository, session.change[side].tree, session.closures[side].filesOf(project.name), scratch);
        await copyLeftovers(own, folder);
        return work(folder, { dirty: false, passing: true });
    });
}
/** State and what a run leaves behind are not configuration. */
const NOT_INPUT = /(?:^|\/)(?:\.terraform\/|[^/]*\.tfstate(?:\.[^/]*)?$|crash\.log$)/;
function isDirty(session, project) {
    const files = new Set(session.closures.head.filesOf(project));
    return session.uncommitted.some((path) => !NOT_INPUT.test(path) &&
        (files.has(path) || (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(path, session.change.head.projects.get(project)?.root ?? path)));
}
/** Local state and ignored variable files of a folder that Git has removed but the disk still holds. */
async function copyLeftovers(from, to) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(from).catch(() => []);
    for (const name of names) {
        if (/^terraform\.tfstate$|\.tfvars(\.json)?$/.test((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(name))) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, name)).catch(() => { });
        }
    }
}


/***/ }),

/***/ 7852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eh: () => (/* binding */ isSecretName),
/* harmony export */   tS: () => (/* binding */ isSecretVariable),
/* harmony export */   wp: () => (/* binding */ detectedSecrets)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8040);

/** Something of every pattern below: most strings hold none of it, and are done. */
const HINT = /AKIA|ASIA|PRIVATE KEY|gh[pousr]_|github_pat_|glpat-|xox|hooks\.slack|eyJ|:\/\/|sk_live_|npm_|[pP][aA][sS][sS][wW]|[sS][eE][cC][rR][eE][tT]|[tT][oO][kK][eE][nN]|[aA][pP][iI][_-]?[kK][eE][yY]/;
/**
 * Forms of well-known secrets. Where a pattern has a group, the group is the secret.
 */
const PATTERNS = [
    /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
    /aws_secret_access_key["']?\s*[:=]\s*["']?([A-Za-z0-9/+=]{40})/gi,
    /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|$)/g,
    /\bgh[pousr]_[A-Za-z0-9]{20,}/g,
    /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
    /\bglpat-[A-Za-z0-9_-]{16,}/g,
    /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g,
    /\bhooks\.slack\.com\/services\/([A-Za-z0-9/_-]{16,})/g,
    /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g,
    /:\/\/[^\s:/@"']*:([^\s/@"']+)@/g,
    /\bsk_live_[A-Za-z0-9]{16,}/g,
    /\bnpm_[A-Za-z0-9]{36}\b/g,
    // Not after a colon: `arn:…:secret:name` names a secret.
    /(?<!:)(?:password|passwd|secret|token|api[_-]?key)["']?\s*[:=]\s*["']?([^\s"',;&}\])]{6,})/gi,
];
/** Every part of a text that has the form of a secret. */
function detectedSecrets(text) {
    if (text.length < 8 || !HINT.test(text))
        return [];
    const found = [];
    for (const pattern of PATTERNS) {
        for (const [whole, group] of text.matchAll(pattern)) {
            const secret = group ?? whole;
            // A reference to a secret is no secret, and neither is what stands in for one.
            if (!/^(?:arn:|\$|\(sensitive\)|\{\{|null$|true$|false$)/.test(secret))
                found.push(secret);
        }
    }
    return found;
}
const SECRET_NAME = /(?:^|[_.-])(?:[a-z0-9]*passw(?:or)?d|pass|pwd|pw|jwt|passphrase|secret|secret_string|token|credentials?|api_?key|(?:signing|encryption|master|shared|preshared|account|access|license)_key|private_?key(?:_pem)?|secret_?(?:access_?)?key|client_?secret|auth_?token|connection_string|dsn)(?:_wo)?$/i;
/** Whether an attribute or an entry of a container's environment with this name holds a secret, whatever the provider's schema says. */
const isSecretName = (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .kept */ .L)((name) => SECRET_NAME.test(name.replace(/([a-z])([A-Z])/g, '$1_$2')));
const SECRET_VARIABLE = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_KEY|API_?KEY|(?:^|_)(?:PASS|PW|JWT)$|_PWD$|_PAT$|_DSN$|CONNECTION_STRING/i;
const NAMES_SOMETHING = /_(?:FILE|PATH|DIR|URL|URI|ID|NAME|ARN|TYPE|HOST|PORT|REGION|SOCK|EXPIRATION)$/i;
/**
 * Whether a variable of the job's environment holds a secret, by its name: `*_TOKEN`, `*_SECRET`, `*_PASSWORD`, `*_KEY`. What only ends in
 * `_KEY` may be an ordinary word, so there the value has to look like more than one.
 */
function isSecretVariable(name, value) {
    if (value.length < 4 || NAMES_SOMETHING.test(name))
        return false;
    return SECRET_VARIABLE.test(name) || (/_KEY$/i.test(name) && value.length >= 8 && !/^[a-z-]+$/.test(value));
}


/***/ }),

/***/ 1683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   V2: () => (/* binding */ failure),
/* harmony export */   rz: () => (/* binding */ withAllSecrets),
/* harmony export */   tE: () => (/* binding */ warningLine),
/* harmony export */   tl: () => (/* binding */ readDiagnostics)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6247);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3870);
/* harmony import */ var _hide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3195);
/* harmony import */ var _next_step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8181);
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2215);




/** The place with every secret that an error message could quote. */
async function withAllSecrets(place) {
    const more = (await place.moreSecrets?.().catch(() => undefined)) ?? new Set();
    return { ...place, secrets: (0,_hide_js__WEBPACK_IMPORTED_MODULE_0__/* .longestFirst */ .z3)(new Set([...place.secrets, ...more])) };
}
/** One line of Terraform's `-json` output, when it is JSON. */
function parseLine(line) {
    if (!line.startsWith('{'))
        return undefined;
    try {
        return (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(JSON.parse(line));
    }
    catch {
        return undefined;
    }
}
/**
 * The diagnostics in the `-json` output of a Terraform command.
 * Source: https://developer.hashicorp.com/terraform/internals/machine-readable-ui
 */
function readDiagnostics(output) {
    return output.split('\n').flatMap((line) => {
        const message = parseLine(line);
        if (message?.type !== 'diagnostic')
            return [];
        const { severity, summary, detail, address, range } = (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(message.diagnostic);
        return [
            {
                severity: severity === 'warning' ? 'warning' : 'error',
                summary: firstLine((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(summary) ?? ''),
                detail: ((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(detail) ?? '').trim(),
                address: (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(address),
                ...placeOf(range, (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(detail) ?? ''),
            },
        ];
    });
}
/** Some messages name their place only in words: `… for module "m" at main.tf:1.` */
function placeOf(range, detail) {
    const file = (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(range).filename);
    if (file !== undefined)
        return { file, line: Number((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(range).start).line ?? 0) };
    const words = /\bat ([\w./-]+\.(?:tf|tofu)(?:\.json)?):(\d+)/.exec(detail);
    return { file: words?.[1], line: Number(words?.[2] ?? 0) };
}
/** At most so many errors in one message; the first ones are the cause. */
const MOST_ERRORS = 5;
/**
 * The error of a Terraform command that failed: where, what, and what to type next, redacted.
 *
 * @param command `init`, `plan`, …
 * @param stderr is used when there is no diagnostic.
 */
function failure(command, output, stderr, place) {
    const all = readDiagnostics(output).filter(({ severity }) => severity === 'error');
    // A general remark that precedes or follows the actual errors.
    const specific = all.filter(({ summary }) => !summary.startsWith('Terraform encountered problems during init'));
    const errors = specific.length > 0 ? specific : all;
    const lines = [...new Set(errors.map((error) => describe(error, place)))];
    if (lines.length === 0) {
        const said = plain(stderr);
        lines.push(`${place.root}: terraform ${command} failed${said === '' ? ' without a word' : `: ${said}`}`);
    }
    const shown = lines.slice(0, MOST_ERRORS);
    if (lines.length > MOST_ERRORS)
        shown.push(`and ${lines.length - MOST_ERRORS} more errors`);
    const words = errors.length > 0 ? errors.map(({ summary, detail }) => `${summary}\n${detail}`).join('\n') : stderr;
    const error = new _mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .ToolError */ .v4(clean(`${shown.join('\n')}\n${(0,_next_step_js__WEBPACK_IMPORTED_MODULE_3__/* .nextStep */ .sk)(words, { ...place, command })}`, place));
    const holder = (0,_next_step_js__WEBPACK_IMPORTED_MODULE_3__/* .lockHolder */ .ms)(words);
    if (holder !== undefined)
        holders.set(error, holder);
    return error;
}
const holders = new WeakMap();
/** Who held the state's lock, when that is why a command failed. */
function holderOf(error) {
    return typeof error === 'object' && error !== null ? holders.get(error) : undefined;
}
/** A warning of Terraform as one line; redaction is left to the plan's secrets. */
function warningLine(warning, place) {
    return clean(describe(warning, place), place);
}
function describe({ file, line, summary, detail, address }, place) {
    const where = file === undefined ? place.root : `${inRepository(file, place.root)}:${line}`;
    const said = detail.replace(/\s*\n\s*/g, ' ').replace(/\.$/, '');
    const what = address === undefined ? '' : ` (${address})`;
    return `${where}: ${summary}${what}${said === '' || said === summary ? '' : `: ${said}`}.`;
}
/** Terraform names files relative to the stack: `../../modules/x/main.tf`. */
function inRepository(file, root) {
    return (file.startsWith('/') ? undefined : (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_4__/* .joinPath */ .uJ)(root, file)) ?? file;
}
function clean(message, { hiddenPaths, secrets }) {
    const relative = hiddenPaths.reduce((result, [path, shown]) => result.replaceAll(path, shown), message);
    return (0,_hide_js__WEBPACK_IMPORTED_MODULE_0__/* .hideInMessage */ .vN)(relative, secrets);
}
/** Terraform's own frame around a message, taken off. */
function plain(output) {
    return (output
        // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are written with the escape character.
        .replace(/\u001b\[[0-9;]*m/g, '')
        .split('\n')
        .map((line) => line.replace(/^[\s│╷╵]+/, '').trimEnd())
        .filter((line) => line !== '')
        .join(' ')
        .slice(0, 2000));
}
function firstLine(value) {
    return value.split('\n')[0]?.trim() ?? '';
}


/***/ }),

/***/ 5466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XC: () => (/* binding */ isPublicName),
/* harmony export */   oz: () => (/* binding */ randomTokens),
/* harmony export */   tl: () => (/* binding */ SHORTEST)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8040);

/** Attributes that hold sums, public identifiers or records: random to look at, and no secret. */
const PUBLIC_NAME = /hash|digest|sha\d|checksum|md5|etag|fingerprint|thumbprint|version_id|unique_id|canonical_user|commit|revision|public_key|certificate|validation|resource_record|dkim/i;
/** Whether an attribute holds a sum or something public by its name: random to look at, and no secret. */
const isPublicName = (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .kept */ .L)((name) => PUBLIC_NAME.test(name));
/** What is public although it looks random: certificates, public keys, and the beginning of either in base64. */
const PUBLIC_TEXT = /-----BEGIN (?:[A-Z ]*PUBLIC KEY|CERTIFICATE|[A-Z ]*REQUEST)-----[\s\S]*?(?:-----END [A-Z ]*-----|$)|\bssh-[a-z0-9-]+ \S+|\becdsa-sha2-\S+ \S+|\bLS0tLS1CRUdJTi(?:BDRVJU|BQVUJM)[\w+/=]*|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\bsha256:[0-9a-f]{64}\b|\barn:[\w:/.*+=@-]+/g;
/** A text below this length holds no token that looks random. */
const SHORTEST = 20;
const LONGEST_RUN = 9;
/**
 * Parts of a text that look as if a machine had drawn them by lot: keys and tokens of no known form.
 *
 * Words, names and paths stay within one class of characters for several letters; a random text of letters and digits changes class at
 * two of three steps. Hexadecimal text counts from 32 digits on, but not at 40, where it is a Git commit.
 *
 * @param name of the attribute: a sum or a fingerprint is none.
 */
function randomTokens(text, name = '') {
    if (text.length < SHORTEST || isPublicName(name))
        return [];
    if (!hasLongRun(text))
        return [];
    const likely = (text.match(/[A-Za-z0-9+/_=-]{20,}/g) ?? []).filter(isRandom);
    if (likely.length === 0)
        return [];
    return (text.replace(PUBLIC_TEXT, ' ').match(/[A-Za-z0-9+/_=-]{20,}/g) ?? []).filter(isRandom);
}
/** Whether some run of a token's characters is long enough to be one, and has the digits of one: most texts have none. */
function hasLongRun(text) {
    let [run, digits] = [0, 0];
    for (let at = 0; at < text.length; at++) {
        const kind = KINDS[text.charCodeAt(at)] ?? 0;
        if (kind === 0) {
            run = 0;
            digits = 0;
            continue;
        }
        run++;
        if (kind === 2)
            digits++;
        if (run >= SHORTEST && digits >= 2)
            return true;
    }
    return false;
}
/** By character code: 2 a digit, 1 another character of a token, 0 what ends one. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
    const character = String.fromCharCode(code);
    return /[0-9]/.test(character) ? 2 : /[A-Za-z+/_=-]/.test(character) ? 1 : 0;
});
function isRandom(token) {
    const { longest, length, digits, lower, upper, changes } = classesOf(token);
    if (longest < LONGEST_RUN || digits < 2)
        return false;
    if (lower >= 2 && upper >= 2)
        return changes >= 0.4 * (length - 1);
    if (longest < 32)
        return false;
    if (/^[0-9a-f+/_=-]+$/i.test(token))
        return longest !== 40;
    const share = digits / length;
    return share >= 0.1 && share <= 0.6 && changes >= 0.3 * (length - 1);
}
function classesOf(token) {
    const counts = [0, 0, 0];
    let [longest, run, changes, last] = [0, 0, 0, -1];
    for (let at = 0; at < token.length; at++) {
        const code = token.charCodeAt(at);
        const kind = code >= 48 && code <= 57 ? 0 : code >= 65 && code <= 90 ? 1 : code >= 97 && code <= 122 ? 2 : -1;
        if (kind < 0) {
            run = 0;
            continue;
        }
        counts[kind] = (counts[kind] ?? 0) + 1;
        if (last >= 0 && kind !== last)
            changes++;
        last = kind;
        run++;
        if (run > longest)
            longest = run;
    }
    const [digits = 0, upper = 0, lower = 0] = counts;
    return { longest, length: digits + upper + lower, digits, lower, upper, changes };
}


/***/ }),

/***/ 9654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ identity),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   jD: () => (/* binding */ anyTrue),
/* harmony export */   wM: () => (/* binding */ dottedPath),
/* harmony export */   wV: () => (/* binding */ fieldChanges),
/* harmony export */   zK: () => (/* binding */ IDENTITY)
/* harmony export */ });
/* unused harmony export anyIndex */
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3244);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5041);
/* harmony import */ var _detectors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7852);
/* harmony import */ var _hide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3195);
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2215);
/* harmony import */ var _policies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8081);





/**
 * The leaves that differ between both sides of a change, redacted.
 *
 * - A sensitive leaf says only that it changed. So does one named like a secret, and one that redaction leaves nothing of.
 * - Elements of an array are matched by value, as a plan does not tell a set from a list: a mere reordering is no change.
 * - Strings that hold JSON are compared as JSON, and policy documents by what they say. Absent, null and empty are the same.
 */
function fieldChanges(change, secrets, sign) {
    const before = { value: change.before ?? undefined, sensitive: change.beforeSensitive, unknown: false };
    const after = { value: change.after ?? undefined, sensitive: change.afterSensitive, unknown: change.unknown };
    const fields = [];
    if (isChanged(before, after))
        compare([], before, after, { secrets, sign }, fields);
    return [...fields, ...rotations(fields, sign)];
}
/**
 * Write-only arguments, whose values no plan holds: the bump of their version says that another value is sent.
 * Source: https://developer.hashicorp.com/terraform/language/manage-sensitive-data/write-only
 */
function rotations(fields, sign) {
    return fields.flatMap(({ path, after }) => {
        if (!path.endsWith('_wo_version'))
            return [];
        const name = path.slice(0, -'_version'.length);
        // The version stands for the value, which nobody can see.
        return [{ path: name, sensitive: true, changed: true, ...(sign === undefined ? {} : { mac: sign(name, after) }) }];
    });
}
/** Attributes that tell which object a resource is. */
const IDENTITY = ['arn', 'id', 'name'];
/** What tells which object a deleted resource was: its `id`, `arn` and `name`; what is not shown is signed as it was before. */
function identity(change, secrets, sign) {
    const masks = (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(change.beforeSensitive);
    const values = (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(change.before);
    const fields = [];
    for (const key of IDENTITY) {
        if (typeof values[key] !== 'string')
            continue;
        const before = { value: values[key], sensitive: masks[key], unknown: false };
        const signed = sign && ((path) => sign(path, values[key]));
        compare([key], before, NOTHING, { secrets, sign: signed }, fields);
    }
    return fields;
}
/** `ingress[0].cidr_blocks[1]`; keys outside `[A-Za-z0-9_-]` are written `tags["a.b"]`. */
function dottedPath(path, secrets) {
    let result = '';
    path.forEach((step, index) => {
        // The first step is an attribute of the provider's schema, never a value.
        const name = typeof step === 'string' && index > 0 ? (0,_hide_js__WEBPACK_IMPORTED_MODULE_1__/* .hide */ .jD)(step, secrets) : step;
        if (typeof name === 'number')
            result += `[${name}]`;
        else if (!/^[A-Za-z0-9_-]+$/.test(name))
            result += `[${JSON.stringify(name)}]`;
        else
            result += result === '' ? name : `.${name}`;
    });
    return result;
}
const NOTHING = { value: undefined, sensitive: false, unknown: false };
/** Whether there is something to tell. A map that is equal so far may still get a key whose value is not known yet. */
function isChanged(before, after) {
    return anyTrue(after.unknown) || !same(before.value, after.value);
}
const NO_MARKS = {};
/** Adds the leaves of two sides of which `isChanged` says that they differ: most do not, and cost nothing more. */
function compare(path, before, after, rules, into) {
    const { secrets, within } = rules;
    const at = () => dottedPath(path, secrets);
    const marks = (signed = true) => {
        const isSigned = signed && rules.sign !== undefined && after.unknown !== true;
        if (!isSigned && within === undefined)
            return NO_MARKS;
        return {
            ...(isSigned ? { mac: rules.sign?.(anyIndex(at()), after.value) } : {}),
            ...(within === undefined ? {} : { within }),
        };
    };
    const unknown = after.unknown === true;
    if (before.sensitive === true || after.sensitive === true || namedSecret(path, before.value, after.value)) {
        into.push({ path: at(), ...(unknown ? { unknown } : {}), sensitive: true, changed: true, ...marks() });
        return;
    }
    if (unknown) {
        into.push(leaf(at(), visible(before), undefined, true, secrets, marks));
        return;
    }
    const sample = isContainer(after.value) ? after.value : before.value;
    const other = isContainer(after.value) ? before.value : after.value;
    const hollow = other === null || other === undefined || (isContainer(other) && Array.isArray(other) === Array.isArray(sample));
    if (!isContainer(sample) || !hollow) {
        into.push(leaf(at(), visible(before), visible(after), false, secrets, marks));
        return;
    }
    if (Array.isArray(sample)) {
        const several = Math.max((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(before.value).length, (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(after.value).length, (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(after.unknown).length) > 1;
        for (const [from, to] of pairs((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(before.value), after)) {
            const element = to === undefined ? NOTHING : part(after, to);
            const old = from === undefined ? NOTHING : part(before, from);
            if (!isChanged(old, element))
                continue;
            const placed = within === undefined && several && rules.sign !== undefined
                ? { ...rules, within: placeOf(at(), after, element, rules.sign) }
                : rules;
            compare([...path, to ?? from ?? 0], old, element, placed, into);
        }
        return;
    }
    for (const key of changedKeys(before, after))
        compare([...path, key], part(before, key), part(after, key), rules, into);
}
/** Of two maps, or of one and nothing. */
function changedKeys(before, after) {
    const [from, to, unknown] = [(0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(before.value), (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(after.value), (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(after.unknown)];
    const keys = [];
    for (const key in from)
        if (!same(from[key], to[key]) || anyTrue(unknown[key]))
            keys.push(key);
    for (const key in to)
        if (!Object.hasOwn(from, key) && (!same(undefined, to[key]) || anyTrue(unknown[key])))
            keys.push(key);
    for (const key in unknown)
        if (anyTrue(unknown[key]) && !Object.hasOwn(from, key) && !Object.hasOwn(to, key))
            keys.push(key);
    return keys.sort();
}
/** `ingress[*].cidr_blocks[*]`: a path for whichever element. */
function anyIndex(path) {
    return path.replace(/\[\d+\]/g, '[*]');
}
/**
 * Digests of an array and of one element of it, after. They tell which element a field belongs to when a set comes in another order.
 * Left out where a value is not known yet.
 */
function placeOf(path, array, element, sign) {
    const digest = (side, value) => value === undefined || anyTrue(side.unknown) ? undefined : sign(`${anyIndex(path)}[*]`, value);
    const whole = digest(array, (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(array.value)
        .map((value) => (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(value ?? null))
        .sort());
    const one = digest(element, element.value);
    return { ...(whole === undefined ? {} : { array: whole }), ...(one === undefined ? {} : { element: one }) };
}
function leaf(path, before, after, unknown, secrets, marks) {
    const shown = {
        before: before === undefined ? undefined : (0,_hide_js__WEBPACK_IMPORTED_MODULE_1__/* .hideInValue */ .n8)(before, secrets),
        after: after === undefined ? undefined : (0,_hide_js__WEBPACK_IMPORTED_MODULE_1__/* .hideInValue */ .n8)(after, secrets),
    };
    const lost = !(0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .equal */ .LC)(before ?? null, shown.before ?? null) ||
        !(0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .equal */ .LC)(after ?? null, shown.after ?? null) ||
        holdsRedacted(before) ||
        holdsRedacted(after);
    const nothingLeft = [shown.before, shown.after].every((value) => value === undefined || value === null || value === _mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .REDACTED */ .XF);
    // What is shown whole needs no MAC: the value itself can be compared.
    const signed = marks(lost);
    if (lost && (nothingLeft || (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .equal */ .LC)(shown.before ?? null, shown.after ?? null))) {
        return { path, ...(unknown ? { unknown } : {}), sensitive: true, changed: true, ...signed };
    }
    // Without spreads where there is nothing to spread: a plan has tens of thousands of leaves.
    const field = before === undefined
        ? after === undefined
            ? { path }
            : { path, after: shown.after }
        : after === undefined
            ? { path, before: shown.before }
            : { path, before: shown.before, after: shown.after };
    return unknown || signed !== NO_MARKS ? { ...field, ...(unknown ? { unknown } : {}), ...signed } : field;
}
/** Whether something in a value that is shown whole was taken out of it. */
function holdsRedacted(value) {
    if (!isContainer(value))
        return value === _mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .REDACTED */ .XF;
    return Object.values(value).some(holdsRedacted);
}
/** Which element of one array stands against which of the other, by index; equal elements are left out. */
function pairs(before, after) {
    const values = (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(after.value);
    const length = Math.max(values.length, (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(after.unknown).length);
    if (before.length === 0)
        return Array.from({ length }, (_, index) => [undefined, index]);
    if (length === 0)
        return before.map((_, index) => [index, undefined]);
    const isUnknown = (index) => anyTrue(part(after, index).unknown);
    const left = new Set(before.keys());
    const right = new Set(Array.from({ length }).keys());
    const drop = (a, b) => left.delete(a) && right.delete(b);
    for (const index of [...left])
        if (right.has(index) && (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .equal */ .LC)(before[index] ?? null, values[index] ?? null) && !isUnknown(index))
            drop(index, index);
    // Only what moved or changed is worth a text of its own.
    const places = new Map();
    for (const index of right.size === 0 ? [] : left) {
        const key = (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(before[index] ?? null);
        const same = places.get(key);
        if (same === undefined)
            places.set(key, [index]);
        else
            same.push(index);
    }
    for (const index of places.size === 0 ? [] : [...right]) {
        const place = isUnknown(index) ? undefined : places.get((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(values[index] ?? null))?.shift();
        if (place !== undefined)
            drop(place, index);
    }
    // The same index first: then the index of an element that only left names no element that came.
    const result = [];
    for (const index of [...left]) {
        if (!right.has(index))
            continue;
        result.push([index, index]);
        drop(index, index);
    }
    const rest = [...right];
    for (const index of left)
        result.push([index, rest.shift()]);
    for (const index of rest)
        result.push([undefined, index]);
    return result.sort((a, b) => (a[1] ?? a[0] ?? 0) - (b[1] ?? b[0] ?? 0));
}
function part(side, key) {
    const below = (value) => value === true ? true : typeof key === 'number' ? (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(value)[key] : (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(value)[key];
    return {
        value: typeof key === 'number' ? (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(side.value)[key] : (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(side.value)[key],
        sensitive: below(side.sensitive),
        unknown: below(side.unknown),
    };
}
/** The value with what its masks hide taken out: for values that are shown whole. */
function visible({ value, sensitive }) {
    if (sensitive === true)
        return _mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .REDACTED */ .XF;
    if (Array.isArray(value))
        return value.map((_, index) => visible(part({ value, sensitive, unknown: false }, index)));
    if (!isContainer(value))
        return value;
    return Object.fromEntries(Object.keys(value).map((key) => [
        key,
        namedSecret([key], (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(value)[key], undefined)
            ? _mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .REDACTED */ .XF
            : visible(part({ value, sensitive, unknown: false }, key)),
    ]));
}
function same(before, after) {
    if (before === after || (isEmpty(before) && isEmpty(after)))
        return true;
    if (before === undefined || after === undefined)
        return false;
    if ((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .equal */ .LC)(before, after))
        return true;
    if (typeof before !== 'string' || typeof after !== 'string')
        return false;
    const [a, b] = [(0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonInside */ .H4)(before), (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonInside */ .H4)(after)];
    if (a === undefined || b === undefined)
        return false;
    return (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)((0,_policies_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalPolicy */ .Hk)(a)) === (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)((0,_policies_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalPolicy */ .Hk)(b));
}
function isEmpty(value) {
    if (value === null || value === undefined)
        return true;
    if (typeof value !== 'object')
        return false;
    for (const _ in value)
        return false;
    return true;
}
function isContainer(value) {
    return value !== null && typeof value === 'object';
}
function namedSecret(path, ...values) {
    const name = path.at(-1);
    if (typeof name !== 'string' || !(0,_detectors_js__WEBPACK_IMPORTED_MODULE_5__/* .isSecretName */ .eh)(name))
        return false;
    return values.some((value) => typeof value === 'string' && value !== '' && !value.startsWith('arn:'));
}
/** Whether a mask marks anything. */
function anyTrue(mask) {
    if (mask === true)
        return true;
    return mask !== null && typeof mask === 'object' && Object.values(mask).some(anyTrue);
}


/***/ }),

/***/ 3195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VW: () => (/* binding */ hideInName),
/* harmony export */   jD: () => (/* binding */ hide),
/* harmony export */   n8: () => (/* binding */ hideInValue),
/* harmony export */   os: () => (/* binding */ hideInAddress),
/* harmony export */   vN: () => (/* binding */ hideInMessage),
/* harmony export */   z3: () => (/* binding */ longestFirst)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5041);
/* harmony import */ var _detectors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7852);
/* harmony import */ var _entropy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5466);



/** The same for a message, which may quote anything: what looks random is hidden too. */
function hideInMessage(value, secrets) {
    const random = new Set((0,_entropy_js__WEBPACK_IMPORTED_MODULE_0__/* .randomTokens */ .oz)(value));
    return hide(random.size === 0 ? value : (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .redactText */ .Rd)(value, longestFirst(random)), secrets);
}
/** Hides known values, and whatever has the form of a secret. */
function hide(value, secrets) {
    if (value === '')
        return value;
    if (secrets.has(value))
        return _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .REDACTED */ .XF;
    const index = indexOf(secrets);
    let shown = index.known.get(value);
    if (shown === undefined) {
        const found = new Set([...occurring(value, index), ...(0,_detectors_js__WEBPACK_IMPORTED_MODULE_2__/* .detectedSecrets */ .wp)(value)]);
        shown = found.size === 0 ? value : (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .redactText */ .Rd)(value, longestFirst(found));
        if (index.known.size < MOST_KNOWN)
            index.known.set(value, shown);
    }
    return shown;
}
const SHORTEST = 4;
const indexes = new WeakMap();
const MOST_KNOWN = 50_000;
function indexOf(secrets) {
    let index = indexes.get(secrets);
    if (index === undefined) {
        const byBeginning = new Map();
        const beginnings = new Uint8Array(SLOTS);
        for (const secret of secrets) {
            if (secret.length < SHORTEST)
                continue;
            let key = 0;
            for (let at = 0; at < SHORTEST; at++)
                key = nextKey(key, secret.charCodeAt(at));
            beginnings[slotOf(key)] = 1;
            const beginning = secret.slice(0, SHORTEST);
            const same = byBeginning.get(beginning);
            if (same === undefined)
                byBeginning.set(beginning, [secret]);
            else
                same.push(secret);
        }
        index = { beginnings, byBeginning, known: new Map() };
        indexes.set(secrets, index);
    }
    return index;
}
const SLOTS = 0x10000;
/** A number that tells of the last four characters of a text, from the one up to the character before: an older one is shifted out. */
function nextKey(key, code) {
    return (key << 8) ^ code;
}
function slotOf(key) {
    return Math.imul(key, 0x9e3779b1) >>> 16;
}
/**
 * The secrets that occur in a text. A stack may have thousands, and a plan tens of thousands of strings, so they are looked up by their first
 * letters; shorter ones count only as the whole text.
 */
function occurring(value, { beginnings, byBeginning }) {
    const found = [];
    if (byBeginning.size === 0)
        return found;
    let key = 0;
    for (let end = 0; end < value.length; end++) {
        key = nextKey(key, value.charCodeAt(end));
        const at = end + 1 - SHORTEST;
        if (at < 0 || beginnings[slotOf(key)] === 0)
            continue;
        for (const secret of byBeginning.get(value.slice(at, at + SHORTEST)) ?? [])
            if (value.startsWith(secret, at))
                found.push(secret);
    }
    return found;
}
/** Hides secrets in the instance keys of an address; the names in it are written in the configuration. */
function hideInAddress(address, secrets) {
    return address.replace(/\["((?:[^"\\]|\\.)*)"\]/g, (_, key) => `["${hide(key, secrets)}"]`);
}
/** A name of the configuration: hidden only when it is a secret as a whole. */
function hideInName(name, secrets) {
    return name.length > SHORTEST && secrets.has(name) && /[^a-z_]/i.test(name) ? _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .REDACTED */ .XF : name;
}
/** The same in every string of a JSON value, and for numbers. */
function hideInValue(value, secrets) {
    if (typeof value === 'string')
        return hide(value, secrets);
    if (typeof value === 'number')
        return secrets.has(String(value)) ? _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .REDACTED */ .XF : value;
    if (Array.isArray(value))
        return value.map((item) => hideInValue(item, secrets));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [hide(key, secrets), hideInValue(item, secrets)]));
}
function longestFirst(values) {
    return new Set([...values].filter((value) => value !== '').sort((a, b) => b.length - a.length));
}


/***/ }),

/***/ 3087:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cx: () => (/* binding */ readLockFile),
/* harmony export */   hJ: () => (/* binding */ lockedProviders),
/* harmony export */   oh: () => (/* binding */ shortSource)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _hcl_body_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7678);



/**
 * The providers of a dependency lock file, by source.
 * Source: https://developer.hashicorp.com/terraform/language/files/dependency-lock
 */
function lockedProviders(text) {
    return (0,_hcl_body_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHcl */ .z)(text)
        .body.blocks.filter(({ type }) => type === 'provider')
        .map(({ labels, body }) => {
        const value = (name) => {
            const found = body.attributes.find((attribute) => attribute.name === name)?.value;
            return typeof found === 'string' ? found : undefined;
        };
        return { source: labels[0] ?? '', version: value('version') ?? '', constraints: value('constraints') };
    })
        .sort((a, b) => (a.source < b.source ? -1 : 1));
}
/** The text of a stack's lock file; `undefined` when it has none. */
function readLockFile(folder) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.terraform.lock.hcl'), 'utf8').catch(() => undefined);
}
/** A provider's source without the public registry's name: `hashicorp/aws`. */
function shortSource(source) {
    return source.replace(/^registry\.(?:terraform\.io|opentofu\.org)\//, '');
}


/***/ }),

/***/ 8181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pw: () => (/* binding */ releaseCommand),
/* harmony export */   g$: () => (/* binding */ localLockWords),
/* harmony export */   ms: () => (/* binding */ lockHolder),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   sk: () => (/* binding */ nextStep)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path_posix__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mainstem_toolchain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3147);


/** What the system says where Terraform could not lock a file, on Unix and on Windows. */
const LOCAL_LOCK = /resource temporarily unavailable|another process has locked a portion of the file/i;
/**
 * Reads the lock information that Terraform prints when a state is locked (`Lock Info:` and lines of `Key: value`).
 */
function lockHolder(words) {
    if (!/state lock|Lock Info/i.test(words))
        return undefined;
    const value = (key) => new RegExp(`^\\s*${key}:\\s*(.*?)\\s*$`, 'm').exec(words)?.[1] ?? '';
    const id = value('ID');
    if (id === '')
        return undefined;
    return {
        id,
        who: value('Who'),
        operation: value('Operation'),
        created: value('Created'),
        ...(LOCAL_LOCK.test(words) ? { file: value('Path') } : {}),
    };
}
/**
 * What to type after an error of Terraform.
 *
 * @param words the error as Terraform said it.
 * @param place `root`: the stack's folder, relative to the repository's root; `command`: that of Terraform which failed.
 */
function nextStep(words, { root, hasLockFile = true, command }) {
    const terraform = `terraform -chdir=${shellWord(root)}`;
    const holder = lockHolder(words);
    if (holder !== undefined) {
        const since = holder.created === '' ? '' : ` since ${holder.created}`;
        const by = `The state is locked by ${holder.who || 'somebody'}${since} (${holder.operation || 'unknown operation'}).`;
        return holder.file === undefined
            ? `${by} Wait for that run; only if it is dead, type: ${terraform} force-unlock ${shellWord(holder.id)}`
            : `${by} ${localLockWords(holder.file, root)}`;
    }
    const known = STEPS.find(({ when }) => when.test(words));
    if (known !== undefined)
        return known.step(terraform, words, hasLockFile);
    return command === 'apply'
        ? 'Mend what it names, then apply again: what was applied stays, and the rest is planned anew.'
        : `To see it whole, type: ${terraform} init && ${terraform} plan`;
}
/** What to type to release a lock by hand; nothing does for that of a local state. */
function releaseCommand(root, { id, file }) {
    return file === undefined ? `terraform -chdir=${shellWord(root)} force-unlock ${shellWord(id)}` : undefined;
}
/** What to do about the lock of a local state. */
function localLockWords(file, root) {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file) ? file : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(root, file);
    return `Such a lock ends with the process that holds it: wait for it, or end it. To see which it is: lsof ${shellWord(path)}`;
}
/** This machine's, and those that most people and runners have. */
function platforms() {
    return [...new Set(['linux_amd64', 'darwin_arm64', (0,_mainstem_toolchain__WEBPACK_IMPORTED_MODULE_1__/* .thisPlatform */ .gA)()])].map((name) => `-platform=${name}`).join(' ');
}
const STEPS = [
    {
        when: /Provider dependency changes detected|Inconsistent dependency lock file|doesn't match any of the checksums|cached package for .* does not match|Required plugins are not installed/,
        step: (terraform, words, hasLockFile) => {
            const what = !hasLockFile
                ? 'There is no .terraform.lock.hcl, so nothing says which providers are meant.'
                : /checksum|targeting different platforms/.test(words)
                    ? `The lock file does not hold this provider for ${(0,_mainstem_toolchain__WEBPACK_IMPORTED_MODULE_1__/* .thisPlatform */ .gA)()}.`
                    : 'The lock file does not hold what the stack needs.';
            return `${what} Type: ${terraform} providers lock ${platforms()} and commit .terraform.lock.hcl.`;
        },
    },
    {
        when: /Saved plan is stale|Saved plan does not match/,
        step: () => 'Somebody else changed the state since this plan was made, so nothing was applied. Run the command again.',
    },
    {
        when: /Failed to query available provider packages|Failed to install provider/,
        step: (terraform) => `Check that the registry can be reached, or that the mirror holds this version (MAINSTEM_TF_MIRROR). To choose another version, type: ${terraform} init -upgrade`,
    },
    {
        when: /No value for required variable/,
        step: (_, words) => {
            const name = /input variable "([^"]+)"/.exec(words)?.[1] ?? 'NAME';
            return `Give it a value: a file under varFiles of this stack in mainstem.yaml, or type: export TF_VAR_${name}=…`;
        },
    },
    {
        when: /Unreadable module directory|Module not found|Failed to download module|Module not installed/,
        step: (terraform) => `Check the source of the module; then type: ${terraform} get`,
    },
    {
        when: /workspace .* (?:does not|doesn't) exist/i,
        step: (terraform, words) => {
            const name = /workspace "([^"]+)"/.exec(words)?.[1] ?? 'NAME';
            return `Check the workspace of this stack in mainstem.yaml, or make it: ${terraform} workspace new ${shellWord(name)}`;
        },
    },
    {
        when: /No valid credential sources|ExpiredToken|InvalidClientTokenId|failed to refresh cached credentials|UnrecognizedClientException|sso session has expired/i,
        step: () => 'The AWS credentials do not work. Check them with: aws sts get-caller-identity',
    },
    {
        when: /AccessDenied|not authorized to perform|UnauthorizedOperation/,
        step: () => 'The credentials may not read this. See who they are with: aws sts get-caller-identity',
    },
    {
        when: /Instance cannot be destroyed/,
        step: () => 'lifecycle.prevent_destroy guards it. If it is really to go, take that line out in a change of its own; else undo what replaces or removes it.',
    },
    {
        when: /Unsupported Terraform Core version/,
        step: () => 'Install a version that required_version allows; the one in use: terraform version',
    },
    {
        when: /Backend initialization required|Backend configuration changed/,
        step: (terraform) => `Check backendConfig of this stack in mainstem.yaml; then type: ${terraform} init -reconfigure`,
    },
    {
        when: /Invalid expression|Argument or block definition required|Unclosed configuration block|Unsupported argument|Unsupported block type|Reference to undeclared|Missing required argument|Invalid (?:character|block definition|reference|value)|Incorrect attribute value type|Duplicate/,
        step: (terraform) => `Mend this line; then type: ${terraform} validate`,
    },
];
/** A word that a shell takes as it is, quoted where it must be. */
function shellWord(word) {
    return /^[\w./@:=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uD: () => (/* binding */ openPlan),
  un: () => (/* binding */ readState)
});

// UNUSED EXPORTS: succeed

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/toolchain/src/programs.ts + 2 modules
var programs = __webpack_require__(3147);
// EXTERNAL MODULE: ./tools/toolchain/src/run.ts
var run = __webpack_require__(834);
// EXTERNAL MODULE: ./tools/toolchain/src/archive.ts
var archive = __webpack_require__(5617);
// EXTERNAL MODULE: ./tools/toolchain/src/version.ts
var src_version = __webpack_require__(9647);
// EXTERNAL MODULE: ./tools/terraform/src/hcl/body.ts
var body = __webpack_require__(7678);
// EXTERNAL MODULE: ./tools/terraform/src/hcl/json.ts
var hcl_json = __webpack_require__(884);
// EXTERNAL MODULE: ./tools/terraform/src/hcl/value.ts
var hcl_value = __webpack_require__(7829);
// EXTERNAL MODULE: ./tools/terraform/src/preview/detectors.ts
var detectors = __webpack_require__(7852);
// EXTERNAL MODULE: ./tools/terraform/src/preview/hide.ts
var hide = __webpack_require__(3195);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./tools/change/src/kept.ts
var kept = __webpack_require__(8040);
// EXTERNAL MODULE: ./tools/terraform/src/preview/entropy.ts
var entropy = __webpack_require__(5466);
// EXTERNAL MODULE: ./tools/terraform/src/preview/plan-json.ts
var plan_json = __webpack_require__(2215);
;// CONCATENATED MODULE: ./tools/terraform/src/preview/secrets.ts






/**
 * Every value of a plan that may not be shown, longest first, so that a secret inside another leaves no remainder.
 *
 * A plan's masks mark places, not values: `terraform_data` repeats a sensitive input in `before.output` without a mark, and
 * `variables` carry no mark at all. So the values below every mask, wherever it stands in the document, are collected, and
 * are then hidden wherever they occur. Joined by the values of sensitive variables, of attributes and environment entries with a
 * name such as `password`, of literals of write-only arguments, of anything that has the form of a well-known secret, and of what
 * looks random outside of sums and fingerprints.
 *
 * @param document the parsed output of `terraform show -json`.
 * @param more further values, such as those of the environment.
 */
function collectSecrets(document, more = []) {
    const found = new Set();
    for (const value of more)
        addLeaves(value, found);
    const search = { found, seen: new Set(), values: new Map() };
    // The changes first: what stands elsewhere is mostly the same again.
    for (const key of ['resource_changes', 'resource_drift'])
        walk(document[key], search, key);
    for (const [key, part] of Object.entries(document)) {
        if (key !== 'resource_changes' && key !== 'resource_drift')
            walk(part, search, key);
    }
    const configuration = (0,plan_json/* record */.g1)((0,plan_json/* record */.g1)(document.configuration).root_module);
    for (const [name, value] of Object.entries((0,plan_json/* record */.g1)(document.variables))) {
        if ((0,plan_json/* record */.g1)((0,plan_json/* record */.g1)(configuration.variables)[name]).sensitive === true)
            addLeaves((0,plan_json/* record */.g1)(value).value, found);
    }
    addModuleConstants(configuration, found);
    return (0,hide/* longestFirst */.z3)(found);
}
/** Looks at every part of the document for the shapes that mark a value as sensitive. `name`: of the attribute it is in. */
function walk(value, search, name = '') {
    if (typeof value === 'string') {
        if (value.length >= 8)
            searchText(value, search, name);
        return;
    }
    if (value === null || typeof value !== 'object')
        return;
    if (Array.isArray(value)) {
        for (const item of value)
            walk(item, search, name);
        return;
    }
    const item = value;
    let isShaped = false;
    for (const key in item) {
        const kind = kindOf(key);
        if (kind === 'shape' || kind === 'mask')
            isShaped = true;
        const part = item[key];
        // Masks hold no value.
        if (part === null || (typeof part !== 'string' && typeof part !== 'object') || kind === 'mask')
            continue;
        if (kind === 'secret')
            addNamed(part, search.found);
        // A write-only argument that the configuration gives as a literal.
        else if (kind === 'write-only')
            addLeaves((0,plan_json/* record */.g1)(part).constant_value, search.found);
        else if (kind === 'repeated' && isKnown(key, item, search))
            continue;
        walk(part, search, key === 'constant_value' ? name : key);
    }
    if (isShaped)
        addShaped(item, search.found);
}
const PLACES = new Map([
    ...['before_sensitive', 'after_sensitive', 'sensitive_values'].map((key) => [key, 'mask']),
    ...['config_sensitive', 'sensitive', 'value', 'Value'].map((key) => [key, 'shape']),
    ...['after', 'values', 'change'].map((key) => [key, 'repeated']),
]);
const kindOf = (0,kept/* kept */.L)((key) => PLACES.get(key) ?? ((0,detectors/* isSecretName */.eh)(key) ? 'secret' : key.endsWith('_wo') ? 'write-only' : 'plain'));
/** Whether what stands under a key is equal to what was walked through: values after no change, and those of the state before. */
function isKnown(key, item, search) {
    if (key === 'after')
        return item.before !== undefined && (0,plan_json/* equal */.LC)(item.before, item.after);
    const { address } = item;
    if (typeof address !== 'string')
        return false;
    if (key === 'values')
        return search.values.get(address)?.some((one) => (0,plan_json/* equal */.LC)(one, item.values)) === true;
    const { before, after } = (0,plan_json/* record */.g1)(item.change);
    search.values.set(address, [...(search.values.get(address) ?? []), before, after]);
    return false;
}
/** An object with a mask, a mark or an entry's value. */
function addShaped(item, found) {
    // A change, with masks of both sides: what is secret on one side is on the other.
    addMaskedSides(item, item.before_sensitive, found);
    addMaskedSides(item, item.after_sensitive, found);
    if (item.sensitive_values !== undefined)
        addMasked(item.values, item.sensitive_values, found);
    if (item.config_sensitive !== undefined)
        addMasked(item.config_values, item.config_sensitive, found);
    // An output, a variable's declaration.
    if (item.sensitive === true)
        for (const key of ['value', 'default', 'constant_value'])
            addLeaves(item[key], found);
    // An environment entry as container definitions write it.
    const entry = (0,plan_json/* text */.Qq)(item.name) ?? (0,plan_json/* text */.Qq)(item.Name);
    if (entry !== undefined && (item.value ?? item.Value) !== undefined && (0,detectors/* isSecretName */.eh)(entry))
        addNamed(item.value ?? item.Value, found);
}
/** Something of every name that `isSecretName` knows. */
const NAME_HINT = /pass|pw|jwt|secret|token|credential|key|connection|dsn|_wo/i;
function searchText(value, search, name) {
    // Short ones cost less to look at again than to remember.
    if (value.length < entropy/* SHORTEST */.tl && !(0,plan_json/* mayHoldJson */.bL)(value)) {
        for (const secret of (0,detectors/* detectedSecrets */.wp)(value))
            add(secret, search.found);
        return;
    }
    const isSum = (0,entropy/* isPublicName */.XC)(name);
    // Under the name of a sum a text is looked at for less, so that look does not count.
    if (isSum && search.seen.has(value))
        return;
    if (!isSum) {
        const { size } = search.seen;
        search.seen.add(value);
        if (search.seen.size === size)
            return;
    }
    for (const secret of (0,detectors/* detectedSecrets */.wp)(value))
        add(secret, search.found);
    const random = (0,entropy/* randomTokens */.oz)(value);
    // Most JSON in strings is policies: only what could hold something is worth parsing.
    const inside = (0,plan_json/* mayHoldJson */.bL)(value) && (random.length > 0 || NAME_HINT.test(value)) ? (0,plan_json/* jsonInside */.H4)(value) : undefined;
    if (inside !== undefined)
        walk(inside, search);
    else if (!isSum)
        for (const token of random)
            add(token, search.found);
}
function addNamed(value, found) {
    if (typeof value === 'string' && !value.startsWith('arn:'))
        add(value, found);
    // `password = "x"` in the configuration part of the document.
    else if ((0,plan_json/* text */.Qq)((0,plan_json/* record */.g1)(value).constant_value) !== undefined)
        add((0,plan_json/* text */.Qq)((0,plan_json/* record */.g1)(value).constant_value) ?? '', found);
}
/** Literal arguments of calls whose module declares the variable sensitive. */
function addModuleConstants(module, found) {
    for (const call of Object.values((0,plan_json/* record */.g1)(module.module_calls))) {
        const { expressions, module: called } = (0,plan_json/* record */.g1)(call);
        for (const [name, expression] of Object.entries((0,plan_json/* record */.g1)(expressions))) {
            if ((0,plan_json/* record */.g1)((0,plan_json/* record */.g1)((0,plan_json/* record */.g1)(called).variables)[name]).sensitive === true) {
                addLeaves((0,plan_json/* record */.g1)(expression).constant_value, found);
            }
        }
        addModuleConstants((0,plan_json/* record */.g1)(called), found);
    }
}
function addMaskedSides({ before, after }, mask, found) {
    if (mask === undefined || mask === false)
        return;
    addMasked(before, mask, found);
    if (after !== before)
        addMasked(after, mask, found);
}
function addMasked(value, mask, found) {
    if (mask === true)
        addLeaves(value, found);
    else if (Array.isArray(mask))
        for (const [index, part] of mask.entries())
            addMasked((0,plan_json/* list */.p_)(value)[index], part, found);
    else if (mask !== null && typeof mask === 'object') {
        const masks = mask;
        for (const key in masks)
            addMasked((0,plan_json/* record */.g1)(value)[key], masks[key], found);
    }
}
function addLeaves(value, found) {
    if (Array.isArray(value))
        for (const item of value)
            addLeaves(item, found);
    else if (value !== null && typeof value === 'object') {
        for (const [key, item] of Object.entries(value)) {
            // A whole map may be secret, keys too; one that is a mere word is taken for the name of a field.
            if (/[^a-z_]/i.test(key) || key.length > 24)
                add(key, found);
            addLeaves(item, found);
        }
    }
    else if (typeof value === 'string') {
        add(value, found);
        addLeaves((0,plan_json/* jsonInside */.H4)(value), found);
    }
    else if (typeof value === 'number' && String(value).length >= 4)
        found.add(String(value));
}
const HTML = /[<>&\u2028\u2029]/;
function unicodeEscape(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
/**
 * Adds a value and the forms in which it may turn up again. Too short ones are left to the masks: a one-digit secret cannot be
 * told from any other digit.
 */
function add(value, found) {
    if (found.has(value))
        return;
    if (value === '' || value === 'true' || value === 'false' || /^\d{1,3}$/.test(value))
        return;
    found.add(value);
    if (value.trim() !== '')
        found.add(value.trim());
    const escaped = JSON.stringify(value).slice(1, -1);
    found.add(escaped);
    // As Terraform's jsonencode writes it: https://developer.hashicorp.com/terraform/language/functions/jsonencode
    if (HTML.test(value))
        found.add(escaped.replace(new RegExp(HTML, 'g'), unicodeEscape));
    if (value.length < 6)
        return;
    // A lone half of a pair has no form in UTF-8.
    found.add(encodeURIComponent(/[\ud800-\udfff]/.test(value) ? value.replace(/\p{Surrogate}/gu, '') : value));
    found.add(external_node_buffer_.Buffer.from(value).toString('base64'));
    if (!value.includes('\n'))
        return;
    for (const line of value.split('\n'))
        if (line !== value && line.trim().length >= 16)
            found.add(line.trim());
}

;// CONCATENATED MODULE: ./tools/terraform/src/preview/configuration-secrets.ts








/**
 * Secrets that are written in a stack's files: values of sensitive and ephemeral variables, literals under a secret's name, and what has the
 * form of a well-known secret. An error before or instead of a plan may quote any of them, and then no plan tells which they are.
 *
 * @param folder absolute path of the stack; the local modules that it calls are read too.
 * @param given absolute paths of variable files and backend settings.
 */
async function configurationSecrets(folder, given) {
    const found = new Set();
    const sensitive = new Set();
    const seen = new Set();
    const visit = async (path, isRoot) => {
        if (seen.has(path))
            return;
        seen.add(path);
        const names = await (0,promises_.readdir)(path).catch(() => []);
        for (const name of names.filter((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name)).sort()) {
            const { text, document } = await read((0,external_node_path_.join)(path, name));
            for (const secret of (0,detectors/* detectedSecrets */.wp)(text))
                addLeaves(secret, found);
            configuration_secrets_addNamed(document.body, found);
            addSensitiveVariables(document.body, found, isRoot ? sensitive : new Set());
            for (const [, source = ''] of text.matchAll(/"?source"?\s*[=:]\s*"(\.{1,2}\/[^"]*)"/g))
                await visit((0,external_node_path_.resolve)(path, source), false);
        }
        if (!isRoot)
            return;
        const values = names.filter((name) => /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(name));
        for (const file of [...values.map((name) => (0,external_node_path_.join)(path, name)), ...given]) {
            const { text, document } = await read(file);
            for (const secret of (0,detectors/* detectedSecrets */.wp)(text))
                addLeaves(secret, found);
            configuration_secrets_addNamed(document.body, found);
            for (const { name, value } of document.body.attributes)
                if (sensitive.has(name) || name === 'access_key')
                    addValue(value, found);
        }
    };
    await visit(folder, true);
    return (0,hide/* longestFirst */.z3)(found);
}
async function read(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '');
    const json = path.endsWith('.json') || text.trimStart().startsWith('{');
    return { text, document: json ? (0,hcl_json/* parseJson */.q)(text, false) : (0,body/* parseHcl */.z)(text) };
}
function addSensitiveVariables({ blocks, attributes }, found, names) {
    for (const { type, labels, body } of blocks) {
        if (type !== 'variable')
            continue;
        const value = (name) => body.attributes.find((attribute) => attribute.name === name)?.value;
        if (value('sensitive') !== true && value('ephemeral') !== true)
            continue;
        names.add(labels[0] ?? '');
        addValue(value('default') ?? null, found);
    }
    // JSON syntax, read without its blocks.
    const declared = attributes.find(({ name }) => name === 'variable')?.value ?? null;
    for (const [name, variable] of Object.entries((0,hcl_value/* objectOf */.Xy)(declared))) {
        const { sensitive, ephemeral, default: value = null } = (0,hcl_value/* objectOf */.Xy)(variable);
        if (sensitive !== true && ephemeral !== true)
            continue;
        names.add(name);
        addValue(value, found);
    }
}
function configuration_secrets_addNamed({ attributes, blocks }, found) {
    for (const { name, value } of attributes)
        addNamedValue(name, value, found);
    for (const { body } of blocks)
        configuration_secrets_addNamed(body, found);
}
function addNamedValue(name, value, found) {
    if ((0,detectors/* isSecretName */.eh)(name) || name.endsWith('_wo'))
        addValue(value, found);
    else if (Array.isArray(value))
        for (const item of value)
            addNamedValue('', item, found);
    else
        for (const [key, item] of Object.entries((0,hcl_value/* objectOf */.Xy)(value)))
            addNamedValue(key, item, found);
}
/** Every literal in a value; of a text with gaps, the pieces between them. */
function addValue(value, found) {
    if (typeof value === 'string') {
        if (!value.startsWith('arn:'))
            addLeaves(value, found);
    }
    else if (typeof value === 'number')
        addLeaves(value, found);
    else if (Array.isArray(value))
        for (const item of value)
            addValue(item, found);
    else if (value !== null && typeof value === 'object') {
        if ('template' in value)
            addValue(value.template, found);
        else if ('either' in value)
            addValue(value.either, found);
        else if ('merge' in value)
            addValue(value.merge, found);
        else
            for (const item of Object.values((0,hcl_value/* objectOf */.Xy)(value)))
                addValue(item, found);
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./tools/terraform/src/preview/credentials.ts



/** Keys of a profile that lead to credentials. A profile with a region alone leads nowhere. */
const LEADS = /^\s*(?:aws_access_key_id|role_arn|sso_session|sso_start_url|sso_account_id|credential_process|credential_source|source_profile|web_identity_token_file|login_session)\s*=\s*\S/m;
/**
 * Where AWS credentials would come from, as words; `undefined` when there are none. Only the environment and the user's files are looked at: the
 * metadata service is never called, as on a laptop it answers after a long wait, or lies. A machine with a role says so by a
 * profile with `credential_source = Ec2InstanceMetadata`.
 *
 * Source: https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
async function findAwsCredentials(environment = process.env) {
    const set = (name) => (environment[name] ?? '') !== '';
    if (set('AWS_ACCESS_KEY_ID') && set('AWS_SECRET_ACCESS_KEY'))
        return 'access key in the environment';
    if (set('AWS_WEB_IDENTITY_TOKEN_FILE') && set('AWS_ROLE_ARN'))
        return 'web identity';
    if (set('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI') || set('AWS_CONTAINER_CREDENTIALS_FULL_URI'))
        return 'container credentials';
    const profile = environment.AWS_PROFILE || environment.AWS_DEFAULT_PROFILE || 'default';
    const home = environment.HOME || (0,external_node_os_.homedir)();
    const files = [
        environment.AWS_SHARED_CREDENTIALS_FILE || (0,external_node_path_.join)(home, '.aws', 'credentials'),
        environment.AWS_CONFIG_FILE || (0,external_node_path_.join)(home, '.aws', 'config'),
    ];
    for (const file of files) {
        const section = profileSection(await (0,promises_.readFile)(file, 'utf8').catch(() => ''), profile);
        if (section !== undefined && LEADS.test(section))
            return `profile ${profile}`;
    }
    return undefined;
}
/** What to do when there are none. */
function credentialsHint(environment = process.env) {
    const profile = environment.AWS_PROFILE || environment.AWS_DEFAULT_PROFILE;
    const start = profile === undefined || profile === '' ? '' : `the profile ${profile} is in none of the AWS files; `;
    return `${start}set AWS_PROFILE to a profile of ~/.aws/config (aws sso login --profile NAME), or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, then run it again`;
}
/** The lines of one profile; in `config` it is headed `[profile NAME]`, in `credentials` `[NAME]`. */
function profileSection(text, profile) {
    let found;
    let inside = false;
    for (const line of text.split(/\r?\n/)) {
        const heading = /^\s*\[\s*(?:profile\s+)?(?:"([^"]*)"|([^\]]*?))\s*\]/.exec(line);
        if (heading !== null)
            inside = (heading[1] ?? heading[2]) === profile && !/^\s*\[\s*sso-session/.test(line);
        else if (inside)
            found = `${found ?? ''}${line}\n`;
    }
    return found;
}

// EXTERNAL MODULE: ./tools/terraform/src/preview/diagnostics.ts
var diagnostics = __webpack_require__(1683);
;// CONCATENATED MODULE: ./tools/terraform/src/preview/environment-secrets.ts




/**
 * Values of the job's environment that may not be shown: AWS's credentials, variables with a secret's name, and `TF_VAR_*`. Values that
 * GitHub masks in the log are not handed to processes, so only those that are variables too are known here.
 *
 * @param plan the parsed plan, once there is one: a variable that it declares without `sensitive` is no secret. Before, all are.
 */
function environmentSecrets(environment, plan = {}) {
    const declared = (0,plan_json/* record */.g1)((0,plan_json/* record */.g1)((0,plan_json/* record */.g1)(plan.configuration).root_module).variables);
    const known = (0,plan_json/* record */.g1)(plan.variables);
    const isOpen = (name) => name in known && name in declared && (0,plan_json/* record */.g1)(declared[name]).sensitive !== true && !(0,detectors/* isSecretName */.eh)(name);
    const found = new Set();
    for (const [name, value = ''] of Object.entries(environment)) {
        if (/^(AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN|CONTAINER_AUTHORIZATION_TOKEN))$/.test(name)) {
            addLeaves(value, found);
        }
        else if (name.startsWith('TF_VAR_')) {
            if (isOpen(name.slice('TF_VAR_'.length)))
                continue;
            addLeaves(value, found);
            // A list or an object in Terraform's own notation.
            if (/^\s*[[{]/.test(value))
                for (const [, part = ''] of value.matchAll(/"((?:[^"\\]|\\.)*)"/g))
                    addLeaves(part, found);
        }
        else if (name.startsWith('TF_TOKEN_') || (0,detectors/* isSecretVariable */.tS)(name, value))
            addLeaves(value, found);
    }
    return (0,hide/* longestFirst */.z3)(found);
}

// EXTERNAL MODULE: ./tools/terraform/src/preview/lock-file.ts
var lock_file = __webpack_require__(3087);
;// CONCATENATED MODULE: ./tools/terraform/src/preview/needs.ts


/**
 * Reads the configuration of a folder, and of the local modules that it calls, for what needs AWS credentials. This is done by text, before
 * Terraform runs, so that a laptop without credentials downloads nothing and waits for nothing.
 *
 * @param folder absolute path of the stack.
 * @param backendConfig absolute paths of its backend settings, which may hold credentials.
 */
async function readNeeds(folder, backendConfig = []) {
    const seen = new Set();
    const texts = [];
    let tofu = false;
    const visit = async (path) => {
        if (seen.has(path))
            return;
        seen.add(path);
        const names = await (0,promises_.readdir)(path).catch(() => []);
        for (const name of names.filter((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name)).sort()) {
            tofu ||= name.includes('.tofu');
            const text = withoutComments(await (0,promises_.readFile)((0,external_node_path_.join)(path, name), 'utf8').catch(() => ''), name.endsWith('.json'));
            texts.push(text);
            for (const [, source = ''] of text.matchAll(/"?source"?\s*[=:]\s*"(\.{1,2}\/[^"]*)"/g))
                await visit((0,external_node_path_.resolve)(path, source));
        }
    };
    await visit(folder);
    const root = texts.join('\n');
    const settings = await Promise.all(backendConfig.map((path) => (0,promises_.readFile)(path, 'utf8').catch(() => '')));
    const own = [root, ...settings].some((text) => /"?access_key"?\s*[=:]\s*"[^"]/.test(text));
    return {
        aws: own ? undefined : usesAws(root),
        backend: /"?backend"?\s*(?:"|[:]\s*\{\s*")([a-z0-9]+)"\s*[{:]/.exec(root)?.[1] ??
            (/\bcloud"?\s*[:]?\s*\{/.test(root) ? 'cloud' : 'local'),
        workspaceFolder: /"?workspace_dir"?\s*[=:]\s*"([^"]*)"/.exec(root)?.[1] ?? 'terraform.tfstate.d',
        tofu,
    };
}
function usesAws(text) {
    if (/\bbackend"?\s*(?:"s3"|:\s*\{\s*"s3")/.test(text))
        return 'its backend is S3';
    if (/\bprovider"?\s*(?:"aws"|:\s*[[{]\s*\{?\s*"aws")/.test(text) || /hashicorp\/aws"/.test(text))
        return 'it uses the AWS provider';
    if (/"(?:aws_[a-z0-9_]+)"\s*(?:"[^"]+"\s*\{|:)/.test(text))
        return 'it declares AWS resources';
    if (/"?source"?\s*[=:]\s*"[\w.-]+(?:\/[\w.-]+){1,2}\/aws(?:\/\/[^"]*)?"/.test(text))
        return 'it calls a module for AWS';
    if (/"?backend"?\s*[=:]\s*"s3"/.test(text))
        return 'it reads remote state from S3';
    return undefined;
}
/** Takes comments out of a configuration, so that an example in one counts for nothing. Strings are kept as they are. */
function withoutComments(text, json) {
    if (json)
        return text;
    return text.replace(/"(?:[^"\\\n]|\\.)*"|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, (part) => part.startsWith('"') ? part : ' ');
}

// EXTERNAL MODULE: ./tools/change/src/words.ts
var words = __webpack_require__(6155);
// EXTERNAL MODULE: ./tools/change/src/digest.ts
var digest = __webpack_require__(3244);
// EXTERNAL MODULE: ./tools/terraform/src/receipt/mac.ts
var mac = __webpack_require__(4356);
// EXTERNAL MODULE: ./tools/terraform/src/preview/policies.ts
var preview_policies = __webpack_require__(8081);
;// CONCATENATED MODULE: ./tools/terraform/src/preview/access.ts



/** Attributes that hold a policy document, and whether it is one of an identity (no principal) or of a resource. */
const POLICY_ATTRIBUTES = [
    'policy',
    'assume_role_policy',
    'inline_policy',
    'access_policies',
    'resource_policy',
    'access_policy',
];
/** Managed policies that grant everything, or grants themselves. */
const ADMINISTRATIVE = /:policy\/(?:AdministratorAccess|PowerUserAccess|IAMFullAccess)$/;
/**
 * Where a change opens something that was closed: only what is new against before counts, so a rule that was always there does not
 * ask again.
 *
 * @param before the values now; `undefined` for something new.
 * @param unknown the plan's mask of values that are known only at apply.
 */
function accessVerdicts(type, before, after, unknown) {
    const [from, to] = [(0,plan_json/* record */.g1)(before), (0,plan_json/* record */.g1)(after)];
    const policies = POLICY_ATTRIBUTES.filter((name) => to[name] !== undefined && to[name] !== from[name]);
    const old = new Set(openings(type, from, policies).map(({ key }) => key));
    const verdicts = openings(type, to, policies)
        .filter(({ key }) => !old.has(key))
        .map(({ reason, wayOut }) => ({ level: 'security', reason, wayOut }));
    verdicts.push(...trustVerdicts(before, from, to));
    for (const attribute of POLICY_ATTRIBUTES) {
        // Elsewhere the attribute is optional, and unknown means AWS's own default.
        const always = attribute === 'assume_role_policy' || (attribute === 'policy' && /_policy$/.test(type));
        if (always && (0,plan_json/* record */.g1)(unknown)[attribute] === true && type.startsWith('aws_')) {
            verdicts.push({
                level: 'unknown',
                reason: `${attribute} is known only at apply, so what it grants cannot be judged`,
            });
        }
    }
    return verdicts;
}
/** Whom a role did not trust before. A new role trusts somebody by its nature: there only what is too wide is told. */
function trustVerdicts(before, from, to) {
    if (before === undefined || before === null)
        return [];
    const old = (0,plan_json/* jsonInside */.H4)(from.assume_role_policy);
    if (old === undefined)
        return [];
    const known = new Set((0,preview_policies/* trusted */.IZ)(old).map(({ key }) => key));
    return (0,preview_policies/* trusted */.IZ)((0,plan_json/* jsonInside */.H4)(to.assume_role_policy))
        .filter(({ key }) => !known.has(key) && !key.startsWith('* '))
        .map(({ what }) => ({
        level: 'security',
        reason: `assume_role_policy ${what}, which it did not before`,
        wayOut: 'Make sure that this principal is meant, or take it out again.',
    }));
}
/** @param policies the attributes whose policies are looked at: one that stays opens nothing new. */
function openings(type, values, policies) {
    if (Object.keys(values).length === 0)
        return [];
    return [...networkOpenings(type, values), ...publicOpenings(type, values), ...policyOpenings(type, values, policies)];
}
const WORLD = new Set(['0.0.0.0/0', '::/0']);
const NARROW = 'Name the address ranges or security groups that need it.';
function networkOpenings(type, values) {
    const open = (rule, ranges) => ranges
        .filter((range) => WORLD.has(String(range)))
        .map((range) => ({
        key: (0,digest/* canonicalJson */.d)(['network', range, rule.protocol ?? rule.ip_protocol, rule.from_port, rule.to_port].map((part) => part ?? null)),
        reason: `${ports(rule)} opened to the whole internet (${range})`,
        wayOut: NARROW,
    }));
    switch (type) {
        case 'aws_security_group':
        case 'aws_default_security_group':
            return (0,plan_json/* list */.p_)(values.ingress).flatMap((rule) => open((0,plan_json/* record */.g1)(rule), [...(0,plan_json/* list */.p_)((0,plan_json/* record */.g1)(rule).cidr_blocks), ...(0,plan_json/* list */.p_)((0,plan_json/* record */.g1)(rule).ipv6_cidr_blocks)]));
        case 'aws_security_group_rule':
            return values.type === 'ingress'
                ? open(values, [...(0,plan_json/* list */.p_)(values.cidr_blocks), ...(0,plan_json/* list */.p_)(values.ipv6_cidr_blocks)])
                : [];
        case 'aws_vpc_security_group_ingress_rule':
            return open(values, [values.cidr_ipv4, values.cidr_ipv6]);
        case 'aws_eks_cluster':
            return (0,plan_json/* list */.p_)(values.vpc_config).flatMap((config) => {
                const { endpoint_public_access: open, public_access_cidrs: ranges } = (0,plan_json/* record */.g1)(config);
                if (open !== true || ((0,plan_json/* list */.p_)(ranges).length > 0 && !(0,plan_json/* list */.p_)(ranges).some((range) => WORLD.has(String(range)))))
                    return [];
                return [
                    {
                        key: 'endpoint',
                        reason: "the cluster's API answers the whole internet",
                        wayOut: 'Set endpoint_public_access = false or public_access_cidrs.',
                    },
                ];
            });
        default:
            return [];
    }
}
function ports(rule) {
    const protocol = String(rule.ip_protocol ?? rule.protocol ?? '');
    if (protocol === '-1' || protocol === 'all')
        return 'every port is';
    const [from, to] = [rule.from_port, rule.to_port];
    return from === to ? `port ${from} (${protocol}) is` : `ports ${from}-${to} (${protocol}) are`;
}
function publicOpenings(type, values) {
    const found = [];
    const add = (when, reason, wayOut) => {
        if (when)
            found.push({ key: reason, reason, wayOut });
    };
    if (type === 'aws_s3_bucket' || type === 'aws_s3_bucket_acl' || type === 'aws_s3_object') {
        const acl = String(values.acl ?? '');
        add(/^(public-read|public-read-write|authenticated-read)$/.test(acl), `the ACL ${acl} lets everybody in`, 'Use acl = "private", and a bucket policy for those who need it.');
    }
    if (type === 'aws_s3_bucket_public_access_block' || type === 'aws_s3_account_public_access_block') {
        for (const name of ['block_public_acls', 'block_public_policy', 'ignore_public_acls', 'restrict_public_buckets']) {
            add(values[name] === false, `${name} is off: the bucket can be made public`, `Set ${name} = true.`);
        }
    }
    add(values.publicly_accessible === true, 'publicly_accessible: it gets a public address', 'Set publicly_accessible = false.');
    if (type === 'aws_lambda_permission')
        add(values.principal === '*', 'everybody may call the function', 'Name the principal, and a source_arn.');
    if (type === 'aws_lambda_function_url')
        add(values.authorization_type === 'NONE', 'the URL of the function asks for no credentials', 'Set authorization_type = "AWS_IAM".');
    if (type === 'aws_ami_launch_permission')
        add(values.group === 'all', 'everybody may start the image', 'Name the accounts.');
    if (/_policy_attachment$/.test(type)) {
        const arn = String(values.policy_arn ?? '');
        add(ADMINISTRATIVE.test(arn), `${arn} is attached: it grants nearly everything`, 'Attach a policy with only the actions that are needed.');
    }
    if (type === 'aws_iam_role')
        for (const arn of (0,plan_json/* list */.p_)(values.managed_policy_arns)) {
            add(ADMINISTRATIVE.test(String(arn)), `${arn} is attached: it grants nearly everything`, 'Attach a policy with only the actions that are needed.');
        }
    if (type === 'aws_iam_access_key')
        add(true, 'a long-lived access key is made', 'Use a role: IAM Identity Center for people, OIDC for workflows.');
    add(values.storage_encrypted === false || (type === 'aws_ebs_volume' && values.encrypted === false), 'the data is not encrypted at rest', 'Set it to true; changing it later replaces the resource.');
    if (type === 'aws_kms_key')
        add(values.enable_key_rotation === false && values.key_usage !== 'SIGN_VERIFY', 'the key is not rotated', 'Set enable_key_rotation = true.');
    if (type === 'aws_cloudtrail')
        add(values.enable_logging === false, 'the trail no longer records', 'Set enable_logging = true.');
    if (type === 'aws_guardduty_detector')
        add(values.enable === false, 'threat detection is off', 'Set enable = true.');
    return found;
}
function policyOpenings(type, values, policies) {
    if (!type.startsWith('aws_'))
        return [];
    return policies.flatMap((attribute) => {
        const value = values[attribute];
        const documents = Array.isArray(value) ? value.map((item) => (0,plan_json/* record */.g1)(item).policy) : [value];
        return documents.flatMap((document) => (0,preview_policies/* wideGrants */.pg)((0,plan_json/* jsonInside */.H4)(document)).map(({ key, what }) => ({
            key: `${attribute} ${key}`,
            reason: `${attribute} ${what}`,
            wayOut: 'Name the actions, resources and principals that are needed.',
        })));
    });
}
/** Removing these opens something or stops a record. */
const GUARDS = {
    aws_s3_bucket_public_access_block: 'the bucket can be made public',
    aws_s3_account_public_access_block: 'buckets of the account can be made public',
    aws_s3_bucket_server_side_encryption_configuration: 'new objects lose the chosen encryption key',
    aws_cloudtrail: 'API calls are no longer recorded',
    aws_config_configuration_recorder: 'configuration changes are no longer recorded',
    aws_guardduty_detector: 'threats are no longer detected',
    aws_securityhub_account: 'findings are no longer collected',
    aws_wafv2_web_acl: 'requests are no longer filtered',
    aws_wafv2_web_acl_association: 'requests are no longer filtered',
    aws_flow_log: 'network traffic is no longer recorded',
    aws_organizations_policy: 'the guard rail of the organization is gone',
    aws_organizations_policy_attachment: 'the guard rail of the organization is gone',
    aws_network_acl: 'its subnets fall back to the default list',
};
/** What is no longer guarded when a resource of this type goes. */
function guardVerdicts(type) {
    const reason = GUARDS[type];
    return reason === undefined
        ? []
        : [{ level: 'security', reason, wayOut: 'Keep it, or put its replacement in place first.' }];
}

// EXTERNAL MODULE: ./tools/terraform/src/preview/fields.ts
var preview_fields = __webpack_require__(9654);
;// CONCATENATED MODULE: ./tools/terraform/src/preview/stateful-types.ts
const KEEP = 'Keep it, or take it out of the state without touching it: removed { from = … lifecycle { destroy = false } }.';
const SNAPSHOT = 'Take a snapshot first and check that it can be restored, or change the configuration so that it stays.';
const MOVED = 'If it only got another name in the configuration, add a moved block.';
function data(what, wayOut = `${KEEP} ${MOVED}`) {
    return { reason: `${what} are lost`, wayOut };
}
function identity(what, wayOut = `${KEEP} ${MOVED}`) {
    return { reason: what, wayOut };
}
const DATABASE = data('the database and its data', `${SNAPSHOT} ${MOVED}`);
const BACKUPS = data('the backups in it');
const CACHE = data('the data in the cluster', `${SNAPSHOT} ${MOVED}`);
/**
 * Resource types whose end loses data or an identity that cannot be made again. A type that is missing here is taken for stateless, so
 * a doubtful one belongs in. Types of other providers than AWS: see `risk.ts`.
 */
const STATEFUL_TYPES = new Map([
    // Databases
    ['aws_db_instance', DATABASE],
    ['aws_rds_cluster', DATABASE],
    [
        'aws_rds_cluster_instance',
        data('one instance of the cluster, and if it is the last one access to the data,', SNAPSHOT),
    ],
    ['aws_rds_global_cluster', DATABASE],
    ['aws_docdb_cluster', DATABASE],
    ['aws_docdbelastic_cluster', DATABASE],
    ['aws_neptune_cluster', DATABASE],
    ['aws_neptune_graph_graph', DATABASE],
    ['aws_redshift_cluster', DATABASE],
    ['aws_redshiftserverless_namespace', DATABASE],
    ['aws_dsql_cluster', DATABASE],
    ['aws_keyspaces_keyspace', DATABASE],
    ['aws_keyspaces_table', data('the table and its rows')],
    ['aws_dynamodb_table', data('the table and its items', `${SNAPSHOT} ${MOVED}`)],
    ['aws_dynamodb_global_table', data('the table and its items')],
    ['aws_dynamodb_table_replica', data('one replica of the table and its own backups')],
    ['aws_qldb_ledger', DATABASE],
    ['aws_timestreamwrite_database', DATABASE],
    ['aws_timestreamwrite_table', data('the table and its records')],
    ['aws_timestreaminfluxdb_db_instance', DATABASE],
    ['aws_memorydb_cluster', CACHE],
    ['aws_elasticache_cluster', CACHE],
    ['aws_elasticache_replication_group', CACHE],
    ['aws_elasticache_serverless_cache', CACHE],
    ['aws_elasticache_global_replication_group', CACHE],
    ['aws_dax_cluster', data('the cached items')],
    ['aws_opensearch_domain', data('the domain and its indices', `${SNAPSHOT} ${MOVED}`)],
    ['aws_elasticsearch_domain', data('the domain and its indices', `${SNAPSHOT} ${MOVED}`)],
    ['aws_opensearchserverless_collection', data('the collection and its indices')],
    ['aws_glue_catalog_database', data('the catalogue and its tables')],
    ['aws_glue_catalog_table', data('the definition and partitions of the table')],
    // Snapshots and backups
    ['aws_db_snapshot', data('the snapshot and the way back')],
    ['aws_db_cluster_snapshot', data('the snapshot and the way back')],
    ['aws_ebs_snapshot', data('the snapshot and the way back')],
    ['aws_redshift_cluster_snapshot', data('the snapshot and the way back')],
    ['aws_ami', data('the image, and with it the way to start the same machine,')],
    ['aws_backup_vault', BACKUPS],
    ['aws_backup_logically_air_gapped_vault', BACKUPS],
    ['aws_backup_plan', data('the schedule, and every backup that it would have made,')],
    ['aws_backup_selection', data('backups of what it selects, from now on,')],
    // Files and objects
    [
        'aws_s3_bucket',
        data('the bucket and, with force_destroy, its objects; its name may be taken by someone else; they'),
    ],
    ['aws_s3_directory_bucket', data('the bucket and its objects')],
    ['aws_s3_object', data('the object and, without versioning, its content')],
    ['aws_s3tables_table_bucket', data('the bucket and its tables')],
    ['aws_s3tables_table', data('the table and its rows')],
    ['aws_s3_bucket_versioning', identity('old versions of objects are no longer kept', KEEP)],
    ['aws_glacier_vault', data('the archives')],
    ['aws_efs_file_system', data('the file system and its files', `${SNAPSHOT} ${MOVED}`)],
    ['aws_efs_backup_policy', identity('the file system is no longer backed up', KEEP)],
    ['aws_ebs_volume', data('the volume and its data', `${SNAPSHOT} ${MOVED}`)],
    ['aws_fsx_lustre_file_system', data('the file system and its files', SNAPSHOT)],
    ['aws_fsx_ontap_file_system', data('the file system and its files', SNAPSHOT)],
    ['aws_fsx_ontap_volume', data('the volume and its files', SNAPSHOT)],
    ['aws_fsx_openzfs_file_system', data('the file system and its files', SNAPSHOT)],
    ['aws_fsx_openzfs_volume', data('the volume and its files', SNAPSHOT)],
    ['aws_fsx_windows_file_system', data('the file system and its files', SNAPSHOT)],
    ['aws_ecr_repository', data('the repository and its images, which running workloads may still pull,')],
    ['aws_ecrpublic_repository', data('the repository and its images')],
    ['aws_codecommit_repository', data('the repository and its history')],
    ['aws_codeartifact_domain', data('the packages in it')],
    ['aws_codeartifact_repository', data('the packages in it')],
    // Messages and streams
    ['aws_sqs_queue', data('messages in the queue')],
    ['aws_sns_topic', data('the topic and its subscriptions, also those of other accounts,')],
    ['aws_kinesis_stream', data('the records in the stream')],
    ['aws_kinesis_firehose_delivery_stream', data('the records not yet delivered')],
    ['aws_kinesis_video_stream', data('the recordings')],
    ['aws_msk_cluster', data('the topics and their records')],
    ['aws_msk_serverless_cluster', data('the topics and their records')],
    ['aws_mq_broker', data('the messages in the broker')],
    ['aws_cloudwatch_event_archive', data('the archived events')],
    ['aws_cloudwatch_event_bus', identity('the event bus and its rules are gone, and events sent to it are lost')],
    // Logs and metrics
    ['aws_cloudwatch_log_group', data('the logs in the group')],
    ['aws_cloudwatch_log_stream', data('the logs in the stream')],
    ['aws_cloudtrail_event_data_store', data('the recorded events')],
    ['aws_prometheus_workspace', data('the metrics in the workspace')],
    ['aws_grafana_workspace', data('the dashboards in the workspace')],
    // Keys, secrets, certificates
    [
        'aws_kms_key',
        identity('everything encrypted with the key can never be read again', 'Disable the key first and wait; a deletion can be cancelled only within its waiting period (aws kms cancel-key-deletion).'),
    ],
    ['aws_kms_replica_key', identity('what this region reads with the key can no longer be read there')],
    ['aws_kms_external_key', identity('everything encrypted with the key can never be read again')],
    ['aws_cloudhsm_v2_cluster', data('the keys in the module')],
    [
        'aws_secretsmanager_secret',
        data('the secret and its versions', 'Keep recovery_window_in_days above 0: then aws secretsmanager restore-secret brings it back within that time.'),
    ],
    ['aws_secretsmanager_secret_version', data('this version of the secret and its value')],
    ['aws_ssm_parameter', data('the parameter and its history')],
    [
        'aws_acm_certificate',
        identity('the certificate is gone; whatever still serves it fails, and a new one must be validated', `Create the new one first: lifecycle { create_before_destroy = true }. ${MOVED}`),
    ],
    [
        'aws_acmpca_certificate_authority',
        identity('the authority is gone, and every certificate that it issued loses its root'),
    ],
    ['aws_iam_server_certificate', identity('the certificate and its private key are gone')],
    ['aws_key_pair', identity('the key pair is gone; new machines with this name get another key')],
    ['aws_iam_access_key', identity('the access key stops working for good; a new one has another id and secret')],
    // Identities and names
    ['aws_iam_user', identity('the user is gone with its keys and passwords; one of the same name is somebody else')],
    ['aws_cognito_user_pool', data('the users with their passwords')],
    [
        'aws_cognito_user_pool_client',
        identity('the client id is gone, and applications that use it can no longer sign in'),
    ],
    ['aws_cognito_identity_pool', data('the identities of its users')],
    ['aws_directory_service_directory', data('the directory and its accounts')],
    ['aws_identitystore_user', identity('the user is gone with its assignments')],
    ['aws_identitystore_group', identity('the group is gone with its assignments')],
    [
        'aws_route53_zone',
        identity('the zone gets other name servers, so the domain stops resolving until its registrar is told', `${KEEP} ${MOVED}`),
    ],
    ['aws_route53domains_registered_domain', identity('the registration is given up')],
    [
        'aws_route53_key_signing_key',
        identity('the signing key is gone; with a DS record at the parent the domain stops resolving'),
    ],
    ['aws_eip', identity('the public address goes back to AWS and cannot be had again')],
    ['aws_ec2_transit_gateway', identity('all attachments and routes through it are gone')],
    ['aws_dx_connection', identity('the connection must be ordered and cabled again')],
    ['aws_customer_gateway', identity('the gateway and the tunnels that end at it are gone')],
    ['aws_vpn_connection', identity('the tunnels get other addresses and keys')],
    ['aws_cloudfront_distribution', identity('the distribution and its domain name are gone')],
    ['aws_apigatewayv2_api', identity('the API gets another id and endpoint')],
    ['aws_api_gateway_rest_api', identity('the API gets another id and endpoint')],
    ['aws_api_gateway_api_key', identity('the key stops working for its holders')],
    ['aws_appsync_graphql_api', identity('the API gets another id and endpoint')],
    ['aws_organizations_account', identity('the account is closed with everything in it')],
    ['aws_organizations_organization', identity('the organization is dissolved')],
    ['aws_ses_domain_identity', identity('the domain must be verified again before mail is sent')],
    ['aws_sesv2_email_identity', identity('the sender must be verified again before mail is sent')],
    ['aws_vpc', identity('the network and its address range are gone, and everything in it has to go first')],
    // Compute with state of its own
    [
        'aws_eks_cluster',
        data('the cluster, its workloads and what only its API holds', 'Move the workloads to another cluster first. Most replaces come from a changed name, role or encryption: change that back.'),
    ],
    [
        'aws_instance',
        data('the machine and its local disks', 'Take an image first, keep the root volume (delete_on_termination = false), or undo what forces the replacement.'),
    ],
    ['aws_spot_instance_request', data('the machine and its local disks')],
    ['aws_lightsail_instance', data('the machine and its disk', SNAPSHOT)],
    ['aws_lightsail_database', DATABASE],
    ['aws_emr_cluster', data('the cluster and the files on it')],
    ['aws_sagemaker_domain', data('the domain and the home folders of its users')],
    ['aws_sagemaker_notebook_instance', data('the notebooks on it')],
    ['aws_workspaces_workspace', data('the workspace and its volumes')],
    ['aws_transfer_server', identity('the server gets another host name and host key')],
    ['aws_sfn_state_machine', data('running executions and their history')],
    // What holds other things
    ['aws_cloudformation_stack', data('the stack and every resource in it')],
    ['aws_cloudformation_stack_set', data('the set and, in every account, what it made')],
    ['aws_elastic_beanstalk_environment', data('the environment and, where it has one, its database')],
    ['aws_athena_database', data('the database and its tables')],
    ['aws_glue_registry', data('the registry and its schemas')],
    ['aws_glue_schema', data('the schema and its versions')],
    ['aws_schemas_registry', data('the registry and its schemas')],
    ['aws_kendra_index', data('the index and its documents')],
    ['aws_bedrockagent_knowledge_base', data('the knowledge base')],
    ['aws_quicksight_data_set', data('the data set and what was imported into it')],
    ['aws_mwaa_environment', data('the history of its runs')],
    ['aws_storagegateway_gateway', data('what was not yet uploaded')],
    ['aws_workspaces_directory', data('the registration, and with it its workspaces')],
    ['aws_connect_instance', data('the instance, its numbers and its records')],
    ['aws_amplify_app', identity('the application gets another domain name')],
    ['aws_iot_thing', identity('the device is no longer known under its certificate')],
    ['aws_globalaccelerator_accelerator', identity('its static addresses go back to AWS')],
    ['aws_vpc_ipam', data('the allocations of address ranges')],
    ['aws_vpc_ipam_pool', data('the allocations of address ranges')],
    ['aws_vpc_endpoint_service', identity('the service gets another name, and its consumers lose it')],
    ['aws_s3_access_point', identity('its alias and endpoint are gone')],
    ['aws_service_discovery_private_dns_namespace', identity('the names in it no longer resolve')],
    [
        'aws_route53_hosted_zone_dnssec',
        identity('signing stops; with a DS record at the parent the domain stops resolving'),
    ],
    // Other providers that a stack on AWS often has
    ['tls_private_key', identity('the private key exists only in the state, and is gone')],
    ['kubernetes_namespace', data('the namespace and everything in it')],
    ['kubernetes_namespace_v1', data('the namespace and everything in it')],
    ['kubernetes_persistent_volume', data('the volume and, by its reclaim policy, its data')],
    ['kubernetes_persistent_volume_v1', data('the volume and, by its reclaim policy, its data')],
    ['kubernetes_persistent_volume_claim', data('the claim and, by its reclaim policy, its data')],
    ['kubernetes_persistent_volume_claim_v1', data('the claim and, by its reclaim policy, its data')],
    ['github_repository', data('the repository, its issues and its history')],
]);

;// CONCATENATED MODULE: ./tools/terraform/src/preview/drift.ts





/**
 * Where live differed from the state before this change (`resource_drift`), as resource changes from what the state held to what is
 * there. A mere move, and a null that was read back as an empty map or list, are left out: nobody changed those.
 */
function driftOf(resources, secrets) {
    return resources.flatMap((resource) => {
        const actions = resource.change.actions.join(' ');
        if (actions === 'no-op')
            return [];
        const action = actions === 'delete' ? 'delete' : 'update';
        const fields = action === 'delete' ? (0,preview_fields/* identity */.D_)(resource.change, secrets) : (0,preview_fields/* fieldChanges */.wV)(resource.change, secrets);
        if (action === 'update' && fields.length === 0)
            return [];
        const what = { address: addressOf(resource, secrets), kind: resource.type, action, fields };
        return [{ ...what, risk: riskOfDrift(resource, action, secrets), digest: (0,digest/* digestOf */.o)(what) }];
    });
}
/** The address with its secrets hidden; a deposed object has one of its own. */
function addressOf({ address, deposed }, secrets) {
    return (0,hide/* hideInAddress */.os)(address, secrets) + (deposed === undefined ? '' : ` (deposed ${deposed})`);
}
/** What happened already cannot be prevented; what opens access is said all the same, and so is what is lost. */
function riskOfDrift({ type, change }, action, secrets) {
    if (action === 'delete') {
        const loss = STATEFUL_TYPES.get(type);
        const reasons = ['was deleted outside of Terraform', ...(loss === undefined ? [] : [loss.reason])];
        return { level: loss === undefined ? 'safe' : 'destroy', reasons };
    }
    const opened = accessVerdicts(type, change.before, change.after, undefined).filter(({ level }) => level === 'security');
    return {
        level: opened.length === 0 ? 'safe' : 'security',
        reasons: ['was changed outside of Terraform', ...opened.map(({ reason }) => (0,hide/* hide */.jD)(reason, secrets))],
    };
}

;// CONCATENATED MODULE: ./tools/terraform/src/preview/outputs.ts




/**
 * The root outputs that change, by name. A sensitive one is named, and with a key signed; the same for each leaf that changes and is not shown.
 *
 * @param signFor signs values of one output.
 */
function outputsOf(changes, secrets, signFor) {
    return Object.entries(changes)
        .filter(([, { actions }]) => actions.some((action) => action !== 'no-op'))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, change]) => valuesOf(name, change, secrets, signFor?.(`output.${name}`)));
}
function valuesOf(name, change, secrets, sign) {
    const shownName = (0,hide/* hideInName */.VW)(name, secrets);
    const { actions, before, after, unknown } = change;
    const action = actions.includes('delete') ? 'delete' : actions.includes('create') ? 'create' : 'update';
    const unknowable = (0,preview_fields/* anyTrue */.jD)(unknown) ? { unknown: true } : {};
    if (change.beforeSensitive === true || change.afterSensitive === true || (0,detectors/* isSecretName */.eh)(name))
        return {
            name: shownName,
            action,
            ...unknowable,
            sensitive: true,
            ...(sign === undefined || action === 'delete' || 'unknown' in unknowable
                ? {}
                : { hidden: [{ path: shownName, mac: sign(shownName, after) }] }),
        };
    const shown = (value, sensitive) => {
        const side = { value, sensitive, unknown: false };
        return (0,hide/* hideInValue */.n8)((0,preview_fields/* visible */.RK)(side), secrets);
    };
    const from = action === 'create' || before === undefined ? undefined : shown(before, change.beforeSensitive);
    const to = action === 'delete' || after === undefined || unknown === true ? undefined : shown(after, change.afterSensitive);
    const lost = to === undefined ? [] : hiddenLeaves(shownName, [before, after], [from, to], sign);
    return {
        name: shownName,
        action,
        ...(from === undefined ? {} : { before: from }),
        ...(to === undefined ? {} : { after: to }),
        ...unknowable,
        ...(lost.length === 0 ? {} : { hidden: lost }),
    };
}
/** Leaves whose value after is another one than before, and than the one that is shown; keys of objects that are shown go one deeper. */
function hiddenLeaves(path, [before, after], [from, to], sign) {
    if ((0,plan_json/* equal */.LC)(before ?? null, after ?? null) || (0,plan_json/* equal */.LC)(after ?? null, to ?? null))
        return [];
    const keys = Object.keys((0,plan_json/* record */.g1)(after));
    if (keys.length === 0 || keys.some((key) => !Object.hasOwn((0,plan_json/* record */.g1)(to), key))) {
        return [{ path, ...(sign === undefined ? {} : { mac: sign(path, after) }) }];
    }
    return keys.flatMap((key) => hiddenLeaves(`${path}.${key}`, [(0,plan_json/* record */.g1)(before)[key], (0,plan_json/* record */.g1)(after)[key]], [(0,plan_json/* record */.g1)(from)[key], (0,plan_json/* record */.g1)(to)[key]], sign));
}

;// CONCATENATED MODULE: ./tools/terraform/src/preview/programs.ts

const REACHES_OUT = new Set(['external', 'http']);
/** Reads the configuration part of a plan. Only kinds and addresses leave; what is run may hold a secret. */
function programsOf(document) {
    const provisioners = new Map();
    const atPlan = [];
    const visit = (module, path) => {
        for (const value of (0,plan_json/* list */.p_)(module.resources)) {
            const resource = (0,plan_json/* record */.g1)(value);
            const address = `${path}${(0,plan_json/* text */.Qq)(resource.address) ?? ''}`;
            if (resource.mode === 'data' && REACHES_OUT.has((0,plan_json/* text */.Qq)(resource.type) ?? ''))
                atPlan.push(address);
            const kinds = [...new Set((0,plan_json/* list */.p_)(resource.provisioners).map((one) => (0,plan_json/* text */.Qq)((0,plan_json/* record */.g1)(one).type) ?? 'unknown'))];
            if (kinds.length > 0)
                provisioners.set(address, kinds);
        }
        for (const [name, call] of Object.entries((0,plan_json/* record */.g1)(module.module_calls)))
            visit((0,plan_json/* record */.g1)((0,plan_json/* record */.g1)(call).module), `${path}module.${name}.`);
    };
    visit((0,plan_json/* record */.g1)((0,plan_json/* record */.g1)(document.configuration).root_module), '');
    return { provisioners, atPlan: atPlan.sort() };
}
/** The address without instance keys: as the configuration names it. */
function configured(address) {
    return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '');
}

;// CONCATENATED MODULE: ./tools/terraform/src/preview/updates.ts

function disrupts(attributes, reason) {
    return (before, after) => {
        const changed = attributes.filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null));
        return changed.length === 0 ? undefined : { level: 'disrupt', reason: `${changed.join(', ')}: ${reason}` };
    };
}
function turnedOff(attribute, level, reason) {
    return (before, after) => (before[attribute] === true && after[attribute] === false ? { level, reason } : undefined);
}
/** A number that got smaller. */
function lowered(attribute, level, reason, wayOut) {
    return (before, after) => {
        const [from, to] = [before[attribute], after[attribute]];
        if (typeof from !== 'number' || typeof to !== 'number' || to >= from)
            return undefined;
        return { level, reason: `${attribute} ${from} to ${to}: ${reason}`, ...(wayOut === undefined ? {} : { wayOut }) };
    };
}
const SHRINK = 'AWS never makes storage smaller, so this apply fails every time';
const SHRINK_OUT = 'Set the old size again, or move the data to a new, smaller one.';
const BACKUPS_LOST = 'automated backups older than that are deleted';
const KEEP_BACKUPS = 'Copy the backups that matter first (aws rds copy-db-snapshot), or keep the old number.';
const DATABASE_INSTANCE = disrupts([
    'instance_class',
    'engine_version',
    'parameter_group_name',
    'option_group_name',
    'storage_type',
    'port',
    'ca_cert_identifier',
], 'the database restarts or fails over, at once with apply_immediately, else in its maintenance window');
const CLUSTER_NODES = disrupts(['node_type', 'engine_version', 'num_cache_clusters', 'num_node_groups', 'parameter_group_name', 'port'], 'nodes are replaced one after the other; connections break');
const ROLLING = disrupts(['version', 'release_version', 'launch_template'], 'nodes are drained and replaced; pods move');
/** Log retention in days; 0 means for ever. */
const retention = (before, after) => {
    const days = (value) => typeof value !== 'number' ? undefined : value === 0 ? Number.POSITIVE_INFINITY : value;
    const [from, to] = [days(before.retention_in_days), days(after.retention_in_days)];
    if (from === undefined || to === undefined || to >= from)
        return undefined;
    return {
        level: 'destroy',
        reason: `retention_in_days ${before.retention_in_days} to ${after.retention_in_days}: older logs are deleted within days`,
        wayOut: 'Export the logs that must be kept first (aws logs create-export-task), or keep the old number.',
    };
};
/** Kubernetes goes up one minor version at a time, and never down (https://docs.aws.amazon.com/eks/latest/userguide/update-cluster.html). */
const clusterVersion = (before, after) => {
    const minor = (value) => Number(/^1\.(\d+)/.exec(String(value))?.[1] ?? Number.NaN);
    const step = minor(after.version) - minor(before.version);
    if (!Number.isFinite(step) || step === 0)
        return undefined;
    const what = `version ${before.version} to ${after.version}`;
    if (step === 1)
        return { level: 'disrupt', reason: `${what}: the control plane is upgraded, which cannot be undone` };
    return {
        level: 'stuck',
        reason: `${what}: EKS ${step < 0 ? 'cannot go back' : 'takes one minor version at a time'}, so this apply fails every time`,
        wayOut: step < 0 ? 'Set the running version again.' : `Go to 1.${minor(before.version) + 1} first.`,
    };
};
const suspended = (before, after) => {
    const status = (value) => (0,plan_json/* record */.g1)((0,plan_json/* list */.p_)(value)[0]).status;
    if (status(before.versioning_configuration) !== 'Enabled' || status(after.versioning_configuration) === 'Enabled')
        return undefined;
    return {
        level: 'destroy',
        reason: 'versioning is suspended: what is overwritten or deleted from now on is lost',
        wayOut: 'Keep status = "Enabled".',
    };
};
const PROTECTION = turnedOff('deletion_protection', 'disrupt', 'deletion protection is taken away: the next change can delete it');
/** Updates in place that do more than their diff says, by type. */
const RULES = {
    aws_db_instance: [
        DATABASE_INSTANCE,
        lowered('allocated_storage', 'stuck', SHRINK, SHRINK_OUT),
        lowered('backup_retention_period', 'destroy', BACKUPS_LOST, KEEP_BACKUPS),
        turnedOff('multi_az', 'disrupt', 'multi_az: without a standby, a failure is an outage'),
        PROTECTION,
    ],
    aws_rds_cluster: [
        disrupts(['engine_version', 'db_cluster_parameter_group_name', 'port'], 'the cluster restarts or fails over'),
        lowered('backup_retention_period', 'destroy', BACKUPS_LOST, KEEP_BACKUPS),
        PROTECTION,
    ],
    aws_rds_cluster_instance: [DATABASE_INSTANCE],
    aws_docdb_cluster: [
        disrupts(['engine_version', 'port'], 'the cluster restarts'),
        lowered('backup_retention_period', 'destroy', BACKUPS_LOST),
        PROTECTION,
    ],
    aws_neptune_cluster: [
        disrupts(['engine_version', 'port'], 'the cluster restarts'),
        lowered('backup_retention_period', 'destroy', BACKUPS_LOST),
        PROTECTION,
    ],
    aws_redshift_cluster: [
        disrupts(['node_type', 'number_of_nodes', 'cluster_version'], 'the cluster is resized; queries break'),
        lowered('automated_snapshot_retention_period', 'destroy', BACKUPS_LOST),
    ],
    aws_elasticache_replication_group: [CLUSTER_NODES],
    aws_elasticache_cluster: [
        CLUSTER_NODES,
        lowered('num_cache_nodes', 'disrupt', 'the data of the nodes that go is lost from the cache'),
    ],
    aws_memorydb_cluster: [CLUSTER_NODES],
    aws_opensearch_domain: [
        disrupts(['cluster_config', 'engine_version', 'ebs_options', 'node_to_node_encryption'], 'a blue/green deployment doubles the domain for hours'),
    ],
    aws_msk_cluster: [
        disrupts(['kafka_version', 'broker_node_group_info', 'configuration_info'], 'brokers restart one after the other'),
    ],
    aws_mq_broker: [disrupts(['engine_version', 'host_instance_type', 'configuration'], 'the broker restarts')],
    aws_kinesis_stream: [
        lowered('retention_period', 'destroy', 'older records are deleted', 'Keep the old number until all consumers have read them.'),
    ],
    aws_cloudwatch_log_group: [retention],
    aws_dynamodb_table: [
        disrupts(['ttl'], 'items past their time are deleted'),
        turnedOff('deletion_protection_enabled', 'disrupt', 'deletion protection is taken away: the next change can delete it'),
    ],
    aws_s3_bucket_versioning: [suspended],
    aws_s3_bucket_lifecycle_configuration: [disrupts(['rule'], 'objects may expire or move earlier than before')],
    aws_ebs_volume: [lowered('size', 'stuck', SHRINK, SHRINK_OUT)],
    aws_instance: [
        disrupts(['instance_type', 'user_data', 'user_data_base64', 'ebs_optimized'], 'the machine is stopped and started; without an elastic address it gets another one'),
    ],
    aws_eks_cluster: [clusterVersion],
    aws_eks_node_group: [ROLLING],
    aws_kms_key: [
        turnedOff('is_enabled', 'disrupt', 'the key is disabled: whatever uses it fails until it is enabled again'),
    ],
    aws_route53_record: [disrupts(['records', 'alias', 'ttl'], 'clients go to the new target as caches expire')],
    aws_lb: [
        PROTECTION,
        turnedOff('enable_deletion_protection', 'disrupt', 'deletion protection is taken away: the next change can delete it'),
    ],
    aws_cognito_user_pool: [
        (before, after) => before.deletion_protection === 'ACTIVE' && after.deletion_protection === 'INACTIVE'
            ? { level: 'disrupt', reason: 'deletion protection is taken away' }
            : undefined,
    ],
    aws_route_table: [disrupts(['route'], 'traffic takes the new routes at once')],
    aws_route: [
        disrupts(['gateway_id', 'nat_gateway_id', 'transit_gateway_id', 'network_interface_id', 'vpc_peering_connection_id'], 'traffic takes the new route at once'),
    ],
    aws_s3_bucket: [
        (before, after) => before.force_destroy !== true && after.force_destroy === true
            ? { level: 'disrupt', reason: 'force_destroy: from now on a delete takes every object with it' }
            : undefined,
    ],
};
/** What an update in place does beyond its diff. */
function updateVerdicts(type, before, after) {
    return (RULES[type] ?? []).flatMap((rule) => rule((0,plan_json/* record */.g1)(before), (0,plan_json/* record */.g1)(after)) ?? []);
}

;// CONCATENATED MODULE: ./tools/terraform/src/preview/risk.ts





/** Providers whose resources hold nothing outside the state, by the first word of a type. */
const NOTHING_OUTSIDE = new Set([
    'terraform',
    'null',
    'random',
    'time',
    'local',
    'tls',
    'external',
    'http',
    'archive',
    'cloudinit',
]);
/**
 * AWS types whose end nothing notices by itself: they attach, describe or permit. What they take away is judged with the resource they
 * belong to.
 */
const QUIET = /^aws_(?:.*_(?:attachment|association|parameter_group|subnet_group|alias|tag|tags|notification|subscription|dashboard|alarm|policy)|cloudwatch_.*|iam_(?:policy|group|instance_profile)|ecr_lifecycle_policy|launch_template)$/;
/** Terraform's own word on why it chose an action, as a sentence. */
const REASONS = {
    replace_because_tainted: 'is replaced because it is tainted: an earlier apply left it half made',
    replace_because_cannot_update: 'cannot be changed in place',
    replace_by_request: 'is replaced because the command asked for it (-replace)',
    replace_by_triggers: 'is replaced because replace_triggered_by says so',
    delete_because_no_resource_config: 'is no longer in the configuration',
    delete_because_no_module: 'its module is no longer called',
    delete_because_wrong_repetition: 'count or for_each was added or taken away',
    delete_because_count_index: 'its index is beyond count',
    delete_because_each_key: 'its key is no longer in for_each',
    delete_because_no_move_target: 'its move has no target in the configuration',
    read_because_config_unknown: 'is read at apply because its arguments are known only then',
    read_because_dependency_pending: 'is read at apply because something it depends on changes first',
    read_because_check_nested: 'is read at apply for a check',
};
/**
 * How dangerous one resource change is. Works on the plan's clear values, so its words must be redacted before they leave.
 *
 * Nothing is guessed: what a resource of an unknown provider holds is `unknown`.
 */
function riskOf(resource, action) {
    const why = resource.reason === undefined ? undefined : (REASONS[resource.reason] ?? resource.reason.replaceAll('_', ' '));
    const verdicts = verdictsOf(resource, action);
    if (resource.deposed !== undefined) {
        verdicts.push({ level: 'safe', reason: 'the object was left behind by a replacement that failed half-way' });
    }
    const level = words/* RISK_LEVELS */.WA[Math.min(...verdicts.map((verdict) => words/* RISK_LEVELS */.WA.indexOf(verdict.level)), words/* RISK_LEVELS */.WA.length - 1)] ??
        'unknown';
    const worstFirst = [...verdicts].sort((a, b) => words/* RISK_LEVELS */.WA.indexOf(a.level) - words/* RISK_LEVELS */.WA.indexOf(b.level));
    const wayOut = worstFirst.find((verdict) => verdict.level === level && verdict.wayOut !== undefined)?.wayOut;
    const reasons = [...new Set([...worstFirst.map((verdict) => verdict.reason), ...(why === undefined ? [] : [why])])];
    return { level, reasons, ...(wayOut === undefined ? {} : { wayOut }) };
}
function verdictsOf(resource, action) {
    const { type, change, mode } = resource;
    if (mode === 'data')
        return [];
    const takenOver = change.importing === undefined ? [] : [imported(change.importing)];
    const opened = () => accessVerdicts(type, change.before, change.after, change.unknown);
    switch (action) {
        case 'create':
            return accessVerdicts(type, undefined, change.after, change.unknown);
        case 'update':
            return [...updateVerdicts(type, change.before, change.after), ...opened(), ...takenOver];
        case 'replace':
            if (change.actions.includes('forget')) {
                return [
                    { level: 'disrupt', reason: 'the old object stays where it is, unmanaged, beside the new one' },
                    ...opened(),
                    ...takenOver,
                ];
            }
            return [...replaced(type, orderOf(change)), ...snapshotVerdicts(resource), ...opened(), ...takenOver];
        case 'delete':
            return [...ended(type), ...snapshotVerdicts(resource), ...guardVerdicts(type)];
        case 'forget':
            return [
                {
                    level: 'unknown',
                    reason: 'stays where it is, but nobody manages it from now on',
                    wayOut: 'Import it elsewhere, or delete it by hand.',
                },
            ];
        case 'import':
            return [imported(change.importing ?? '')];
        case 'move':
        case 'read':
        case 'no-op':
            return [];
    }
}
function orderOf(change) {
    return change.actions[0] === 'create'
        ? 'a new one is made before the old one goes'
        : 'the old one goes before the new one is made';
}
function imported(id) {
    return { level: 'safe', reason: `an existing object is taken over${id === '' ? '' : ` (${id})`}` };
}
function replaced(type, order) {
    const loss = STATEFUL_TYPES.get(type);
    if (loss !== undefined) {
        return [
            { level: 'destroy', reason: `is destroyed and made anew: ${loss.reason}`, wayOut: loss.wayOut },
            { level: 'safe', reason: order },
        ];
    }
    if (isForeign(type)) {
        return [{ level: 'unknown', reason: `is replaced (${order}); whether a ${type} holds data is not known here` }];
    }
    return [{ level: 'disrupt', reason: `is replaced: ${order}` }];
}
function ended(type) {
    const loss = STATEFUL_TYPES.get(type);
    if (loss !== undefined)
        return [{ level: 'destroy', reason: loss.reason, wayOut: loss.wayOut }];
    if (isForeign(type))
        return [{ level: 'unknown', reason: `is deleted; whether a ${type} holds data is not known here` }];
    if (!type.startsWith('aws_') || QUIET.test(type))
        return [];
    return [{ level: 'disrupt', reason: 'is deleted: whatever still uses it stops working' }];
}
function isForeign(type) {
    return !type.startsWith('aws_') && !NOTHING_OUTSIDE.has(type.split('_')[0] ?? '');
}
/** What the old object's own settings say about its end. */
function snapshotVerdicts({ type, change }) {
    const before = (0,plan_json/* record */.g1)(change.before);
    const found = [];
    if (!STATEFUL_TYPES.has(type))
        return found;
    if (before.deletion_protection === true || before.deletion_protection_enabled === true) {
        found.push({ level: 'destroy', reason: 'deletion protection is on, so AWS refuses until it is turned off' });
    }
    if (before.skip_final_snapshot === true)
        found.push({ level: 'destroy', reason: 'skip_final_snapshot is set: no snapshot is taken' });
    if (before.force_destroy === true)
        found.push({ level: 'destroy', reason: 'force_destroy is set: its content goes with it' });
    if (before.recovery_window_in_days === 0)
        found.push({ level: 'destroy', reason: 'recovery_window_in_days is 0: it cannot be restored' });
    return found;
}

;// CONCATENATED MODULE: ./tools/terraform/src/preview/read-plan.ts










/**
 * Turns the parsed output of `terraform show -json <plan>` into resource changes. Pure; nothing that the plan calls sensitive is in
 * the result.
 *
 * @throws ToolError when it is not a plan of a format that is understood.
 */
function readPlan(document, options = {}) {
    return readWithSecrets(document, options).reading;
}
/** The same, with the values that may not be shown: to hide them in what an apply of this plan says. */
function readWithSecrets(document, options = {}) {
    const plan = (0,plan_json/* parsePlan */.vS)(document);
    const secrets = collectSecrets(plan.document, options.secrets);
    const { macKey } = options;
    const signFor = macKey === undefined ? undefined : (address) => (0,mac/* macOf */.v)(macKey, address);
    const outputChanges = outputsOf(plan.outputChanges, secrets, signFor);
    const invoked = plan.invocations.map((invocation) => invokedOf(invocation, secrets, signFor));
    const programs = programsOf(plan.document);
    const reading = {
        resources: plan.resourceChanges.flatMap((resource) => resourceChange(resource, secrets, programs, options.macKey) ?? []),
        outputs: outputChanges.length,
        outputChanges,
        drift: driftOf(plan.resourceDrift, secrets),
        checks: checksOf(plan, secrets),
        invocations: invoked.map(({ address }) => address),
        invoked,
        deferred: deferredOf(plan, secrets),
        warnings: [
            ...(plan.complete || plan.deferred.length > 0
                ? []
                : ['Terraform says that this plan is not complete: another one is needed after it.']),
            ...(programs.atPlan.length === 0 ? [] : [`every plan runs or asks: ${programs.atPlan.join(', ')}`]),
            ...new Set((options.warnings ?? []).map((line) => (0,hide/* hide */.jD)(line, secrets))),
        ],
    };
    return { reading, secrets };
}
/**
 * The action of a change; `undefined` for a list that this version of the plan's format does not have.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format#change-representation
 */
function actionOf(change, moved) {
    const actions = change.actions.join(' ');
    switch (actions) {
        case 'no-op':
            return change.importing !== undefined ? 'import' : moved ? 'move' : 'no-op';
        case 'create':
        case 'update':
        case 'delete':
        case 'read':
        case 'forget':
            return actions;
        case 'delete create':
        case 'create delete':
        case 'create forget':
            return 'replace';
        default:
            return undefined;
    }
}
function read_plan_orderOf({ actions }) {
    if (actions.includes('forget'))
        return 'create-forget';
    return actions[0] === 'create' ? 'create-delete' : 'delete-create';
}
function resourceChange(resource, secrets, programs, macKey) {
    const { change, previousAddress: previous } = resource;
    const moved = previous !== undefined && previous !== resource.address;
    const known = actionOf(change, moved);
    if (known === 'no-op')
        return undefined;
    // An action that a later Terraform invents is shown as an update, and its risk is said to be unknown.
    const action = known ?? 'update';
    const gone = action === 'delete' || action === 'forget';
    const sign = macKey === undefined ? undefined : (0,mac/* macOf */.v)(macKey, resource.address);
    const fields = gone ? (0,preview_fields/* identity */.D_)(change, secrets, sign) : (0,preview_fields/* fieldChanges */.wV)(change, secrets, sign);
    const replaceBecause = [...new Set(change.replacePaths.map((path) => (0,preview_fields/* dottedPath */.wM)(path, secrets)))].sort();
    const judged = riskOf(resource, action);
    const ran = runsWith(resource, action, programs);
    const risk = {
        ...judged,
        level: known === undefined || ran.length > 0 ? (0,words/* worseRisk */.AT)(judged.level, 'unknown') : judged.level,
        reasons: [
            ...judged.reasons.map((reason) => (0,hide/* hide */.jD)(reason, secrets)),
            ...(known === undefined ? [`the action ${change.actions.join(', ')} is not known here`] : []),
            ...ran,
            ...rotated(action, fields),
            ...(action === 'update' && fields.length === 0
                ? ['only the order of values, their form or their sensitivity differs']
                : []),
        ],
    };
    const what = {
        address: addressOf(resource, secrets),
        kind: resource.type,
        action,
        fields,
        ...(action === 'replace' ? { replaceBecause, replaceOrder: read_plan_orderOf(change) } : {}),
        ...(change.importing === undefined ? {} : { importedId: (0,hide/* hide */.jD)(change.importing, secrets) }),
        ...(moved ? { previousAddress: (0,hide/* hideInAddress */.os)(previous, secrets) } : {}),
    };
    return { ...what, risk, digest: (0,digest/* digestOf */.o)(what) };
}
/** Provisioners of what comes or goes: what they do is in no plan, and neither is at which end they run. */
function runsWith({ address }, action, { provisioners }) {
    if (action !== 'create' && action !== 'replace' && action !== 'delete')
        return [];
    return (provisioners.get(configured(address)) ?? []).map((kind) => `has a ${kind} provisioner: what that runs is in no plan`);
}
/** Write-only values that are sent anew: their version alone is seen. */
function rotated(action, fields) {
    if (action !== 'update')
        return [];
    return fields.flatMap(({ path }) => (path.endsWith('_wo') ? [`${path} is rotated: another value is sent`] : []));
}
/**
 * What tells whether an action would be invoked as it was at review: with the same configuration, by the same trigger.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format
 */
function invokedOf(invocation, secrets, signFor) {
    const own = (0,plan_json/* text */.Qq)(invocation.address) ?? '';
    const trigger = (0,plan_json/* text */.Qq)((0,plan_json/* record */.g1)(invocation.lifecycle_action_trigger).triggering_resource_address);
    // Without a key a digest of what is hidden could be guessed at.
    const isShown = (0,plan_json/* equal */.LC)((0,hide/* hideInValue */.n8)((0,preview_fields/* visible */.RK)(wholeOf(invocation)), secrets), invocation);
    const payload = signFor?.(own)('payload', invocation) ?? (isShown ? (0,digest/* digestOf */.o)(invocation) : undefined);
    return {
        address: (0,hide/* hideInAddress */.os)(own, secrets),
        ...(trigger === undefined ? {} : { trigger: (0,hide/* hideInAddress */.os)(trigger, secrets) }),
        ...(payload === undefined ? {} : { payload }),
    };
}
function wholeOf(invocation) {
    return { value: invocation, sensitive: { config_values: invocation.config_sensitive }, unknown: false };
}
/** What did not pass; `unknown` is one whose condition is known only at apply. */
function checksOf(plan, secrets) {
    return plan.checks.flatMap(({ address, status, problems }) => {
        if (status === 'pass')
            return [];
        return [
            {
                address: (0,hide/* hideInAddress */.os)(address, secrets),
                status: status === 'fail' || status === 'error' ? status : 'unknown',
                problems: problems.map((problem) => (0,hide/* hide */.jD)(problem, secrets)),
            },
        ];
    });
}
function deferredOf(plan, secrets) {
    return plan.deferred.map(({ address, reason }) => ({
        address: (0,hide/* hideInAddress */.os)(address, secrets),
        reason: (0,hide/* hide */.jD)(reason.replaceAll('_', ' '), secrets),
    }));
}

// EXTERNAL MODULE: ./tools/toolchain/src/mirror.ts
var src_mirror = __webpack_require__(6052);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./tools/terraform/src/preview/provider-mirror.ts






const preparing = new Map();
/**
 * The providers that a lock file selects, for this platform, in a folder that Terraform takes as a `filesystem_mirror`. It is made once for
 * all stacks and processes with this lock file and is read-only from then on, so any number of runs may link to it; a plugin cache is written by
 * each run, which Terraform does not support side by side (https://github.com/hashicorp/terraform/issues/31964).
 *
 * Terraform itself fetches and checks them (`init -lockfile=readonly`), unpacked, so that a later `init` makes links instead of copies.
 * `providers mirror` would leave archives that each run unpacks again.
 *
 * @returns its folder; `undefined` for a lock file without providers.
 * @throws ToolError when they cannot be fetched, or the lock file does not hold them for this platform.
 */
async function providerMirror(options) {
    if ((0,lock_file/* lockedProviders */.hJ)(options.lock).length === 0)
        return undefined;
    const key = (0,external_node_crypto_.createHash)('sha256').update(`${options.program.name}\n${(0,programs/* thisPlatform */.gA)()}\n${options.lock}`).digest('hex');
    const target = (0,external_node_path_.join)((0,programs/* cacheFolder */.nF)('providers', options.environment), key);
    let running = preparing.get(target);
    if (running === undefined) {
        running = prepare(target, options).finally(() => preparing.delete(target));
        preparing.set(target, running);
    }
    return running;
}
/** How long one process waits for another that fetches the same providers. */
const PATIENCE_MS = 10 * 60 * 1000;
async function prepare(target, options) {
    const claim = `${target}.claim`;
    await (0,promises_.mkdir)((0,external_node_path_.join)(target, '..'), { recursive: true });
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
        if (await exists(target))
            return target;
        if (await claimed(claim)) {
            try {
                if (!(await exists(target)))
                    await fetchProviders(target, options);
                return target;
            }
            finally {
                await (0,promises_.rm)(claim, { force: true });
            }
        }
        await new Promise((done) => setTimeout(done, 200));
    }
    throw new errors/* ToolError */.v4(`another process has been fetching providers for ten minutes; if it is dead, remove ${claim}.`);
}
/** Whether this process may fetch: a claim holds its owner's process id, and one whose owner is gone is taken over. */
async function claimed(path) {
    try {
        const file = await (0,promises_.open)(path, 'wx');
        await file.writeFile(String(process.pid));
        await file.close();
        return true;
    }
    catch {
        const owner = Number(await (0,promises_.readFile)(path, 'utf8').catch(() => ''));
        if (owner > 0 && !isAlive(owner))
            await (0,promises_.rm)(path, { force: true });
        return false;
    }
}
function isAlive(id) {
    try {
        process.kill(id, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
async function fetchProviders(target, options) {
    const providers = (0,lock_file/* lockedProviders */.hJ)(options.lock);
    options.progress(`providers: fetching ${providers.map(({ source, version }) => `${source} ${version}`).join(', ')}`);
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(target, '..', '.fetch-'));
    try {
        await (0,promises_.writeFile)((0,external_node_path_.join)(scratch, '.terraform.lock.hcl'), options.lock);
        await (0,promises_.writeFile)((0,external_node_path_.join)(scratch, 'main.tf.json'), JSON.stringify({ terraform: { required_providers: required(providers) } }));
        await (0,promises_.writeFile)((0,external_node_path_.join)(scratch, 'cli.tfrc'), options.upstream ?? 'disable_checkpoint = true\n');
        const { code, stdout, stderr } = await (0,run/* runProgram */.mB)(options.program.path, ['init', '-backend=false', '-input=false', '-lockfile=readonly', '-no-color'], {
            cwd: scratch,
            env: {
                ...options.environment,
                TF_DATA_DIR: (0,external_node_path_.join)(scratch, 'data'),
                TF_CLI_CONFIG_FILE: (0,external_node_path_.join)(scratch, 'cli.tfrc'),
                TF_WORKSPACE: undefined,
                TF_CLI_ARGS: undefined,
                TF_CLI_ARGS_init: undefined,
            },
        });
        if (code !== 0)
            throw new errors/* ToolError */.v4(`the providers could not be fetched: ${(stderr || stdout).trim().split('\n')[0] ?? ''}`);
        const fetched = (0,external_node_path_.join)(scratch, 'data', 'providers');
        // A source that is a folder itself is linked to, not copied.
        const whole = (0,external_node_path_.join)(scratch, 'whole');
        await (0,promises_.cp)(fetched, whole, { recursive: true, dereference: true });
        await makeReadOnly(whole);
        await (0,promises_.rename)(whole, target).catch(async (error) => {
            if (!(await exists(target)))
                throw new errors/* ToolError */.v4(`the providers could not be kept in ${target}: ${(0,errors/* messageOf */.bD)(error)}`);
        });
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/** The same constraints as in the lock file, or Terraform would want to change it. */
function required(providers) {
    return Object.fromEntries(providers.map(({ source, constraints }, index) => [
        `p${index}`,
        { source, ...(constraints === undefined ? {} : { version: constraints }) },
    ]));
}
async function makeReadOnly(folder) {
    for (const entry of await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true })) {
        if (entry.isFile())
            await (0,promises_.chmod)((0,external_node_path_.join)(entry.parentPath, entry.name), 0o555);
    }
}
function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./tools/terraform/src/preview/session.ts







/**
 * Prepares Terraform so that all it writes goes into a scratch folder that only this user can read: the data directory and the plan
 * file, which holds every secret of the stack in clear.
 */
async function openSession(options) {
    const { folder, program, environment } = options;
    // A signal between two programs must not leave the plan file behind.
    const release = (0,run/* holdSignals */.jv)();
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mainstem-terraform-'));
    const leftovers = await workspaceLeftovers(options);
    const config = await cliConfig(scratch, options);
    const env = {
        ...Object.fromEntries(Object.keys(process.env).map((name) => [name, environment[name]])),
        ...environment,
        ...withoutJobTokens(environment),
        TF_DATA_DIR: (0,external_node_path_.join)(scratch, 'data'),
        TF_IN_AUTOMATION: '1',
        TF_INPUT: '0',
        CHECKPOINT_DISABLE: '1',
        // Traces hold requests with their secrets, and TF_LOG_PATH may lie in the tree.
        TF_LOG: undefined,
        TF_LOG_CORE: undefined,
        TF_LOG_PROVIDER: undefined,
        TF_LOG_PATH: undefined,
        // Providers and data sources run what the configuration says: none of it may sign a receipt or read a rescued state.
        MAINSTEM_RECEIPT_KEY: undefined,
        MAINSTEM_STATE_KEY: undefined,
        ...(options.workspace === undefined ? {} : { TF_WORKSPACE: options.workspace }),
        ...config.variables,
    };
    return {
        scratch,
        warnings: config.warnings,
        planFile: (0,external_node_path_.join)(scratch, 'plan'),
        sharesCache: await usesPluginCache(env),
        run: (args, onLine, more) => (0,run/* runProgram */.mB)(program.path, args, { cwd: folder, env, ...(onLine === undefined ? {} : { onLine }), ...more }),
        close: async () => {
            await (0,promises_.rm)(scratch, { recursive: true, force: true });
            // Only when empty: a workspace that got a state meanwhile is somebody's.
            for (const path of leftovers)
                await (0,promises_.rmdir)(path).catch(() => { });
            release();
        },
    };
}
/**
 * Where providers come from: as the user's own CLI configuration or plugin cache says; else from a mirror of this machine; else from one that
 * is made for this lock file.
 */
async function cliConfig(scratch, options) {
    const { environment } = options;
    const own = [environment.TF_CLI_CONFIG_FILE ?? '', (0,external_node_path_.join)(environment.HOME || (0,external_node_os_.homedir)(), '.terraformrc')];
    for (const path of own)
        if (path !== '' && (await session_exists(path)))
            return { variables: { TF_CLI_CONFIG_FILE: path }, warnings: [] };
    const path = (0,external_node_path_.join)(scratch, 'cli.tfrc');
    const variables = { TF_CLI_CONFIG_FILE: path };
    const warnings = [];
    let mirror = (0,src_mirror/* terraformMirror */.Y)(environment);
    if (mirror === undefined && (environment.TF_PLUGIN_CACHE_DIR ?? '') === '') {
        mirror = await preparedMirror(options).catch((error) => {
            warnings.push(`providers are fetched for this stack alone: ${(0,errors/* messageOf */.bD)(error)}`);
            return undefined;
        });
    }
    await (0,promises_.writeFile)(path, mirror === undefined ? 'disable_checkpoint = true\n' : mirrorConfig(mirror, await mirrored(mirror)));
    return { variables, warnings };
}
async function preparedMirror({ folder, program, environment, progress }) {
    const lock = await (0,lock_file/* readLockFile */.cx)(folder);
    return lock === undefined
        ? undefined
        : providerMirror({ program, lock, environment, progress: progress ?? (() => { }) });
}
/**
 * What a job on GitHub holds for its own steps: the inputs of the action, its token for artifacts, and the right to ask for identity tokens. Nothing
 * that a configuration runs needs them.
 */
function withoutJobTokens(environment) {
    const names = Object.keys(environment).filter((name) => /^(?:INPUT_|ACTIONS_(?:ID_TOKEN|RUNTIME|RESULTS)_)/.test(name));
    return Object.fromEntries(names.map((name) => [name, undefined]));
}
async function usesPluginCache(env) {
    if ((env.TF_PLUGIN_CACHE_DIR ?? '') !== '')
        return true;
    return /^\s*plugin_cache_dir\s*=/m.test(await (0,promises_.readFile)(env.TF_CLI_CONFIG_FILE ?? '', 'utf8').catch(() => ''));
}
/**
 * Providers that the mirror holds come from it alone, all others from their registries: asked for both, Terraform would look for a newer
 * version on the network each time.
 */
function mirrorConfig(mirror, providers) {
    const names = providers.map((name) => JSON.stringify(name)).join(', ');
    return [
        'disable_checkpoint = true',
        'provider_installation {',
        '  filesystem_mirror {',
        `    path    = ${JSON.stringify(mirror)}`,
        `    include = [${names}]`,
        '  }',
        '  direct {',
        `    exclude = [${names}]`,
        '  }',
        '}',
        '',
    ].join('\n');
}
/** The providers in a mirror, as `host/namespace/type`. */
async function mirrored(mirror) {
    const found = [];
    const below = async (path) => (0,promises_.readdir)(path).catch(() => []);
    for (const host of await below(mirror)) {
        if (!host.includes('.'))
            continue;
        for (const namespace of await below((0,external_node_path_.join)(mirror, host))) {
            for (const type of await below((0,external_node_path_.join)(mirror, host, namespace)))
                found.push(`${host}/${namespace}/${type}`);
        }
    }
    return found.sort();
}
/**
 * Folders that Terraform would make for a workspace which has no local state yet: a plan does so already
 * (https://github.com/hashicorp/terraform/issues/20880).
 */
async function workspaceLeftovers({ folder, workspace, workspaceFolder, environment, }) {
    const name = workspace ?? environment.TF_WORKSPACE ?? '';
    if (name === '' || name === 'default')
        return [];
    const parent = (0,external_node_path_.resolve)(folder, workspaceFolder);
    const missing = [];
    for (const path of [(0,external_node_path_.join)(parent, name), parent])
        if (!(await session_exists(path)))
            missing.push(path);
    return missing;
}
async function session_exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./tools/terraform/src/preview/open-plan.ts














/**
 * Plans one stack and keeps the session open, so that this very plan can be applied. Whoever calls closes the session; on a failure it is
 * closed already.
 *
 * @returns the reason as a text when the stack needs AWS and there are no credentials.
 * @throws ToolError with file, line and what to type next, when Terraform fails. No message holds a secret.
 */
async function openPlan(context, folder, options = {}) {
    const environment = options.environment ?? process.env;
    const root = context.project.root;
    const repository = repositoryOf(folder, root);
    const inRepository = (path) => (0,external_node_path_.join)(repository, path);
    const backendConfig = context.instance.backendConfig.map(inRepository);
    const needs = await readNeeds(folder, backendConfig);
    const credentials = await findAwsCredentials(environment);
    if (needs.aws !== undefined && credentials === undefined) {
        return { skipped: `no AWS credentials: ${needs.aws}; ${credentialsHint(environment)}` };
    }
    const program = options.program ?? (await chooseProgram(needs.tofu, context.progress));
    const version = await supportedVersion(program);
    const session = await openSession({
        program,
        progress: context.progress,
        folder,
        workspace: context.instance.workspace,
        workspaceFolder: needs.workspaceFolder,
        // Without a profile that says so, nobody is meant to be asked on 169.254.169.254.
        environment: { AWS_EC2_METADATA_DISABLED: credentials === undefined ? 'true' : undefined, ...environment },
    });
    try {
        const given = [...context.instance.varFiles.map(inRepository), ...backendConfig];
        const place = {
            root,
            hiddenPaths: [
                [`${session.scratch}/data`, '.terraform'],
                [session.scratch, '.terraform'],
                [`${repository}/`, ''],
            ],
            secrets: environmentSecrets(environment),
            hasLockFile: (await (0,lock_file/* readLockFile */.cx)(folder)) !== undefined,
            moreSecrets: () => secretsBesideThePlan(session, folder, given),
        };
        context.progress(`${program.name} init ${root}`);
        const init = () => succeed('init', session, place, [
            'init',
            '-input=false',
            '-lockfile=readonly',
            '-json',
            ...backendConfig.map((path) => `-backend-config=${path}`),
        ]);
        await (session.sharesCache ? oneAfterTheOther(init) : init());
        context.progress(`${program.name} plan ${root}`);
        const planned = await succeed('plan', session, place, planArguments(context, session, inRepository, options), context.progress);
        const [shown, state, tools] = await Promise.all([
            session.run(['show', '-json', session.planFile]),
            readPlannedState(session),
            readTools(folder, { [program.name]: version }),
        ]);
        if (shown.code !== 0)
            throw (0,diagnostics/* failure */.V2)('show', '', shown.stderr, await (0,diagnostics/* withAllSecrets */.rz)(place));
        const plan = (0,plan_json/* record */.g1)(parseJson(shown.stdout, root));
        const { reading, secrets: hidden } = readWithSecrets(plan, {
            secrets: environmentSecrets(environment, plan),
            ...(options.macKey === undefined ? {} : { macKey: options.macKey }),
            warnings: [
                ...session.warnings,
                ...(0,diagnostics/* readDiagnostics */.tl)(planned)
                    .filter(({ severity, summary }) => severity === 'warning' && !summary.startsWith('Check block assertion'))
                    .map((warning) => (0,diagnostics/* warningLine */.tE)(warning, place)),
            ],
        });
        const result = { ...reading, ...(state === undefined ? {} : { state }), tools };
        return { session, place: { ...place, secrets: hidden }, program, result };
    }
    catch (error) {
        await options.beforeClose?.(session, error);
        await session.close();
        throw error;
    }
}
let lastInit = Promise.resolve();
/** Two runs must not fill one provider cache at a time (https://github.com/hashicorp/terraform/issues/31964). */
function oneAfterTheOther(work) {
    const result = lastInit.then(work, work);
    lastInit = result.catch(() => { });
    return result;
}
/** The repository's root on disk, from a project's folder there and its path in the repository. */
function repositoryOf(folder, root) {
    if (root === '.')
        return folder;
    return folder.endsWith(`/${root}`)
        ? folder.slice(0, -root.length - 1)
        : (0,external_node_path_.resolve)(folder, root.replace(/[^/]+/g, '..'));
}
async function chooseProgram(prefersTofu, progress) {
    const installed = (name) => (0,programs/* findProgram */.Kp)(name, { download: false }).catch(() => undefined);
    const [first, second] = prefersTofu ? ['tofu', 'terraform'] : ['terraform', 'tofu'];
    return ((await installed(first)) ?? (prefersTofu ? undefined : await installed(second)) ?? (0,programs/* findProgram */.Kp)(first, { progress }));
}
function planArguments(context, session, inRepository, options) {
    return [
        'plan',
        '-input=false',
        // A preview changes nothing, so it neither waits for whoever applies nor holds them up.
        ...(options.lockTimeout === undefined ? ['-lock=false'] : [`-lock-timeout=${options.lockTimeout}s`]),
        '-detailed-exitcode',
        '-json',
        `-out=${session.planFile}`,
        ...context.instance.varFiles.map((path) => `-var-file=${inRepository(path)}`),
        ...(context.projectChange === 'removed' ? ['-destroy'] : []),
        ...(options.refresh === false ? ['-refresh=false'] : []),
        ...(options.refreshOnly === true ? ['-refresh-only'] : []),
    ];
}
/** Runs a command whose output is JSON lines; `-detailed-exitcode` makes 2 a success with changes. */
async function succeed(command, session, place, args, progress) {
    const { code, signal, stdout, stderr } = await session.run(args, (line) => {
        const message = (0,diagnostics/* parseLine */.A)(line);
        // Counts only; a change's own message may hold a value.
        if (message?.type === 'change_summary')
            progress?.(`${place.root}: ${(0,plan_json/* text */.Qq)(message['@message']) ?? ''}`);
    });
    if (signal !== null)
        throw new errors/* ToolError */.v4(`${place.root}: terraform ${command} was stopped by ${signal}. Run the command again.`);
    if (code !== 0 && (0,run/* interruption */.YW)() !== undefined && command !== 'apply')
        throw new errors/* ToolError */.v4(`${place.root}: terraform ${command} was interrupted (${(0,run/* interruption */.YW)()}). Run the command again.`);
    if (code !== 0 && !(command === 'plan' && code === 2)) {
        throw (0,diagnostics/* failure */.V2)(command, stdout, stderr, await (0,diagnostics/* withAllSecrets */.rz)(place));
    }
    return stdout;
}
/**
 * What an error message may quote although no plan was read: the stack's files, and the plan that Terraform saved all the same, or else
 * the state. Whatever cannot be read adds nothing.
 */
async function secretsBesideThePlan(session, folder, given) {
    const written = await configurationSecrets(folder, given).catch(() => new Set());
    const show = async (...file) => {
        const { code, stdout } = await session.run(['show', '-json', ...file]);
        return code === 0 ? (0,plan_json/* record */.g1)(JSON.parse(stdout)) : undefined;
    };
    const shown = await show(session.planFile)
        .then((plan) => plan ?? show())
        .catch(() => undefined);
    return shown === undefined ? written : collectSecrets(shown, written);
}
function parseJson(output, root) {
    try {
        return JSON.parse(output);
    }
    catch {
        throw new errors/* ToolError */.v4(`${root}: terraform show -json gave no JSON. Check the installation with: terraform version`);
    }
}
/** Which state the plan stands on. Only these two values leave; a failure costs the receipt its state, nothing else. */
async function readState(session, more) {
    const { code, stdout } = await session.run(['state', 'pull'], undefined, more);
    if (code !== 0 || stdout.trim() === '')
        return undefined;
    try {
        const { lineage, serial } = (0,plan_json/* record */.g1)(JSON.parse(stdout));
        return typeof lineage === 'string' && typeof serial === 'number' ? { lineage, serial } : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * The same, from the plan file itself: it holds the state that it stands on. What cannot be read there (an encrypted plan) is asked for.
 */
async function readPlannedState(session) {
    try {
        const state = (0,archive/* zipMember */._v)(await (0,promises_.readFile)(session.planFile), 'tfstate').toString('utf8');
        const { lineage, serial } = (0,plan_json/* record */.g1)(JSON.parse(state));
        // Without a lineage there is no state yet.
        return typeof lineage === 'string' && lineage !== '' && typeof serial === 'number'
            ? { lineage, serial }
            : undefined;
    }
    catch {
        return readState(session);
    }
}
/** The program's version, and those of the providers that this stack's lock file selects. */
async function readTools(folder, program) {
    const locked = (0,lock_file/* lockedProviders */.hJ)((await (0,lock_file/* readLockFile */.cx)(folder)) ?? '');
    return { ...program, ...Object.fromEntries(locked.map(({ source, version }) => [(0,lock_file/* shortSource */.oh)(source), version])) };
}
/** The first version whose S3 backend locks by itself and whose output is what is read here. */
const OLDEST = [1, 10];
async function supportedVersion(program) {
    const version = await (0,src_version/* versionOf */.E)(program);
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]))
        return version;
    throw new errors/* ToolError */.v4(`${program.path} is version ${version}, and ${OLDEST.join('.')} or later is needed. Install a newer one, or take the old one off PATH: then the pinned release is downloaded.`);
}


/***/ }),

/***/ 2215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ jsonInside),
/* harmony export */   LC: () => (/* binding */ equal),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   bL: () => (/* binding */ mayHoldJson),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   vS: () => (/* binding */ parsePlan)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6247);

/**
 * Reads the parsed output of `terraform show -json <plan>`.
 *
 * @throws ToolError when it is not a plan, or of a format that is not understood.
 */
function parsePlan(document) {
    const plan = record(document);
    const format = text(plan.format_version);
    if (format === undefined || !Array.isArray(plan.resource_changes ?? []) || plan.output_changes === null) {
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4('the output of terraform show -json is not a plan. Check the version with: terraform version');
    }
    if (format.split('.')[0] !== '1') {
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4(`the plan has format ${format}, and only 1.x is understood. Use a Terraform of series 1; see: terraform version`);
    }
    return {
        terraformVersion: text(plan.terraform_version) ?? '',
        complete: plan.complete !== false || plan.errored === true,
        resourceChanges: list(plan.resource_changes).map(resource),
        resourceDrift: list(plan.resource_drift).map(resource),
        outputChanges: Object.fromEntries(Object.entries(record(plan.output_changes)).map(([name, value]) => [name, change(value)])),
        deferred: [
            ...list(plan.deferred_changes).map((item) => deferral(item, record(item).resource_change)),
            ...list(plan.deferred_action_invocations).map((item) => deferral(item, record(item).action_invocation)),
        ],
        checks: list(plan.checks).flatMap(checks),
        invocations: list(plan.action_invocations).map(record),
        document: plan,
    };
}
function deferral(item, what) {
    return { reason: text(record(item).reason) ?? 'unknown', address: text(record(what).address) ?? '' };
}
function resource(value) {
    const item = record(value);
    return {
        address: text(item.address) ?? '',
        previousAddress: text(item.previous_address),
        mode: text(item.mode) ?? 'managed',
        type: text(item.type) ?? '',
        deposed: text(item.deposed),
        reason: text(item.action_reason),
        change: change(item.change),
    };
}
function change(value) {
    const item = record(value);
    const importing = item.importing === undefined || item.importing === null ? undefined : record(item.importing);
    return {
        actions: list(item.actions).map(String),
        before: item.before,
        after: item.after,
        unknown: item.after_unknown,
        beforeSensitive: item.before_sensitive,
        afterSensitive: item.after_sensitive,
        replacePaths: list(item.replace_paths).map((path) => list(path).filter((step) => typeof step === 'string' || typeof step === 'number')),
        importing: importing === undefined ? undefined : (text(importing.id) ?? identityOf(importing.identity)),
    };
}
/** What an object is imported by (Terraform 1.12), as words. */
function identityOf(value) {
    const parts = Object.entries(record(value)).map(([name, part]) => `${name} ${String(part)}`);
    return parts.length === 0 ? 'known only at apply' : parts.join(', ');
}
function checks(value) {
    const item = record(value);
    const own = text(record(item.address).to_display) ?? '';
    const instances = list(item.instances).map((instance) => {
        const { address, status, problems } = record(instance);
        return {
            address: text(record(address).to_display) ?? own,
            status: text(status) ?? 'unknown',
            problems: list(problems).flatMap((problem) => text(record(problem).message) ?? []),
        };
    });
    return instances.length > 0 ? instances : [{ address: own, status: text(item.status) ?? 'unknown', problems: [] }];
}
/** The value when it is a JSON object, else an empty one. */
function record(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}
/** The value when it is an array, else an empty one. */
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** The value when it is a string. */
function text(value) {
    return typeof value === 'string' ? value : undefined;
}
/** The parsed value of a string that holds a JSON object or array. */
function jsonInside(value) {
    if (typeof value !== 'string' || !mayHoldJson(value))
        return undefined;
    try {
        return JSON.parse(value);
    }
    catch {
        return undefined;
    }
}
/** Whether a text begins as a JSON object or array does, after white space as JSON has it. */
function mayHoldJson(value) {
    const first = value.charCodeAt(0);
    if (first === 0x5b || first === 0x7b)
        return true;
    return first <= 0x20 && /^[ \t\r\n]+[[{]/.test(value);
}
/** Equal as JSON: a key that is `undefined` is none. */
function equal(a, b) {
    if (a === b)
        return true;
    if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object')
        return false;
    if (Array.isArray(a) || Array.isArray(b)) {
        if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length)
            return false;
        for (let at = 0; at < a.length; at++)
            if (!equal(a[at] ?? null, b[at] ?? null))
                return false;
        return true;
    }
    const [one, other] = [a, b];
    let [more, isSparse] = [0, false];
    for (const key in one) {
        const value = one[key];
        if (!equal(value, other[key]))
            return false;
        if (value === undefined)
            isSparse = true;
        more--;
    }
    for (const _ in other)
        more++;
    // As many keys, and each of the one is in the other: so they have the same.
    if (more === 0 && !isSparse)
        return true;
    for (const key in other)
        if (other[key] !== undefined && one[key] === undefined)
            return false;
    return true;
}


/***/ }),

/***/ 8081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ canonicalPolicy),
/* harmony export */   IZ: () => (/* binding */ trusted),
/* harmony export */   pg: () => (/* binding */ wideGrants)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2215);


/**
 * Grants of an IAM policy document that a reviewer must not overlook: every action, every action of a service on every resource,
 * anybody as principal without a condition, and everything but something (`NotAction`).
 *
 * A statement that names principals belongs to a resource: there `Resource: "*"` means that resource, and is no widening.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
function wideGrants(document) {
    return many((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(document).Statement).flatMap((value) => {
        const statement = (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(value);
        if (statement.Effect !== 'Allow')
            return [];
        const conditional = Object.keys((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(statement.Condition)).length > 0;
        const condition = conditional ? (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(statement.Condition) : '';
        const grant = (what) => ({ key: `${what} ${condition}`, what });
        const found = [];
        const actions = many(statement.Action).map(String);
        const anywhere = many(statement.Resource).includes('*') || statement.NotResource !== undefined;
        const ofResource = statement.Principal !== undefined || statement.NotPrincipal !== undefined;
        for (const action of actions) {
            if (action === '*' || action === '*:*')
                found.push(grant(ofResource ? 'allows every action' : 'allows every action of every service'));
            else if (/^[a-z0-9-]+:\*$/i.test(action) && anywhere && !ofResource)
                found.push(grant(`allows ${action} on every resource`));
            else if (/^(?:iam:PassRole|sts:AssumeRole|iam:(?:Put|Attach|Create|Update)\w*)$/i.test(action) &&
                anywhere &&
                !ofResource) {
                found.push(grant(`allows ${action} on every resource, which grants whatever any role may`));
            }
        }
        if (statement.NotAction !== undefined)
            found.push(grant('allows every action but a few (NotAction)'));
        if (statement.NotPrincipal !== undefined)
            found.push(grant('lets everybody in but a few (NotPrincipal)'));
        if (!conditional && anybody(statement.Principal))
            found.push(grant(`lets everybody in${actions.length === 0 ? '' : ` (${actions.slice(0, 3).join(', ')})`}`));
        return found;
    });
}
/** Who may assume a role, each with the conditions under which; `key` is equal for equal trust. */
function trusted(document) {
    return many((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(document).Statement).flatMap((value) => {
        const { Effect, Principal, Condition } = (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(value);
        if (Effect !== 'Allow')
            return [];
        const condition = Condition === undefined ? '' : (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(mapValues(Condition, (tests) => mapValues(tests, asSet)));
        const who = typeof Principal === 'string' ? [Principal] : Object.values((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(Principal)).flatMap(many);
        return who.map((principal) => ({
            key: `${principal} ${condition}`,
            what: `trusts ${principal}${condition === '' ? '' : ' under these conditions'}`,
        }));
    });
}
function anybody(principal) {
    return principal === '*' || many((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(principal).AWS).includes('*');
}
function many(value) {
    return Array.isArray(value) ? (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(value) : value === undefined || value === null ? [] : [value];
}
/** Elements whose values are a set, where one value and a list of one are the same. */
const SETS = ['Action', 'NotAction', 'Resource', 'NotResource'];
/**
 * A policy document in a form that is equal for equal policies: the order of statements, actions, resources, principals and values of
 * conditions means nothing, and a list of one is that one. Anything else is given back as it is.
 */
function canonicalPolicy(document) {
    const policy = (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(document);
    if (policy.Statement === undefined)
        return document;
    const statements = many(policy.Statement).map((value) => {
        const statement = { ...(0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(value) };
        for (const key of SETS)
            if (key in statement)
                statement[key] = asSet(statement[key]);
        for (const key of ['Principal', 'NotPrincipal']) {
            if (typeof statement[key] === 'object')
                statement[key] = mapValues(statement[key], asSet);
        }
        if ('Condition' in statement)
            statement.Condition = mapValues(statement.Condition, (tests) => mapValues(tests, asSet));
        return statement;
    });
    return { ...policy, Statement: sorted(statements) };
}
/** IAM takes `true` and `"true"`, a number and its digits for the same. */
function asSet(value) {
    return sorted([...new Set(many(value).map((item) => (typeof item === 'object' ? item : String(item))))]);
}
function mapValues(value, change) {
    return Object.fromEntries(Object.entries((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(value)).map(([key, item]) => [key, change(item)]));
}
function sorted(values) {
    return values
        .map((value) => ({ value, key: (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(value) }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map(({ value }) => value);
}


/***/ }),

/***/ 9386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ previewStack)
/* harmony export */ });
/* harmony import */ var _open_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(504);

/**
 * Plans one stack, and says what would change. Runs Terraform in the stack's own folder and writes nothing into it; the plan file is removed
 * before this returns, whatever happens.
 *
 * @param context `instance` has the workspace, var-files and backend settings; `projectChange: 'removed'` plans the destruction.
 * @param folder the stack's absolute folder on disk.
 * @returns with `skipped`, and nothing else, when the stack needs AWS and there are no credentials.
 * @throws ToolError with file, line and what to type next, when Terraform fails. No message holds a secret.
 */
async function previewStack(context, folder, options = {}) {
    const plan = await (0,_open_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .openPlan */ .uD)(context, folder, options);
    if ('skipped' in plan)
        return { resources: [], outputs: 0, warnings: [], skipped: plan.skipped, tools: {} };
    await plan.session.close();
    return plan.result;
}


/***/ }),

/***/ 8072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readReceiptKeys)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6247);
/* harmony import */ var _mainstem_toolchain__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(834);
/* harmony import */ var _mac_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4356);







/** What is signed to get key material out of KMS; fixed, so that every run gets the same. */
const LABEL = 'mainstem receipt key 1';
const SHORTEST = 16;
/**
 * The keys that receipts are signed and sealed with: from `MAINSTEM_RECEIPT_KEY`, a secret text, or from `MAINSTEM_RECEIPT_KMS_KEY`, the id of an
 * HMAC_256 key in KMS (one call of `aws kms generate-mac` with the caller's own credentials).
 *
 * @returns `undefined` when neither is set.
 * @throws InputError when the secret is too short to be one; ToolError when KMS refuses.
 */
async function readReceiptKeys(environment) {
    const secret = (environment.MAINSTEM_RECEIPT_KEY ?? '').trim();
    if (secret !== '') {
        if (secret.length >= SHORTEST)
            return (0,_mac_js__WEBPACK_IMPORTED_MODULE_4__/* .deriveKeys */ .C)(secret);
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`MAINSTEM_RECEIPT_KEY has fewer than ${SHORTEST} characters, so it can be guessed. Make one with: openssl rand -base64 32`);
    }
    const id = (environment.MAINSTEM_RECEIPT_KMS_KEY ?? '').trim();
    return id === '' ? undefined : (0,_mac_js__WEBPACK_IMPORTED_MODULE_4__/* .deriveKeys */ .C)(await materialFromKms(id, environment));
}
async function materialFromKms(id, environment) {
    const scratch = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'mainstem-key-'));
    try {
        // Version 1 and 2 of the aws program read a value on the line differently, and a file the same.
        const message = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(scratch, 'label');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(message, LABEL);
        const { code, stdout, stderr } = await (0,_mainstem_toolchain__WEBPACK_IMPORTED_MODULE_6__/* .runProgram */ .mB)('aws', [
            'kms',
            'generate-mac',
            '--key-id',
            id,
            '--mac-algorithm',
            'HMAC_SHA_256',
            '--message',
            `fileb://${message}`,
            '--output',
            'json',
        ], { env: { ...environment, AWS_DEFAULT_REGION: environment.AWS_DEFAULT_REGION ?? environment.AWS_REGION } });
        const why = stderr.trim().split('\n').at(-1) ?? '';
        if (code !== 0) {
            throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_5__/* .ToolError */ .v4(`KMS made no key for receipts from ${id}: ${why} The role needs kms:GenerateMac on it. To see who calls: aws sts get-caller-identity`);
        }
        const mac = /"Mac"\s*:\s*"([^"]+)"/.exec(stdout)?.[1];
        if (mac !== undefined)
            return node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(mac, 'base64');
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_5__/* .ToolError */ .v4(`aws kms generate-mac gave no Mac for ${id}. Check the version with: aws --version`);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(scratch, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 4356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ deriveKeys),
/* harmony export */   v: () => (/* binding */ macOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);


/** @param material the review key: any secret text or bytes of some length. */
function deriveKeys(material) {
    const derive = (label) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', material).update(`mainstem/preview@1 ${label}`).digest();
    return { mac: derive('values'), seal: derive('seal') };
}
/**
 * Signs values of one resource: HMAC-SHA256 of address, path and canonical value. Address and path are part of it, so that a reader cannot see
 * that two secrets are the same.
 */
function macOf(key, address) {
    return (path, value) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key)
        .update((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)([address, path, value ?? null]))
        .digest('base64url');
}


/***/ }),

/***/ 3598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sealState),
/* harmony export */   e: () => (/* binding */ sealPreview)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3244);



/** The preview with a seal over all of it: the last thing that is done to it. */
function sealPreview(preview, key) {
    return { ...preview, receipt: { ...preview.receipt, seal: sealOf(preview, key) } };
}
/**
 * Whether a receipt is as it was made.
 *
 * @param document as it was read: fields that this version does not know are under the seal too.
 */
function sealState(document, key) {
    const { receipt, resources } = document;
    const consistent = receipt.outcome === (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)(resources.map(({ digest }) => digest)) &&
        resources.every((resource) => resource.digest === changeDigest(resource));
    if (!consistent)
        return 'edited';
    if (receipt.seal === undefined)
        return 'unsealed';
    if (key === undefined)
        return 'unchecked';
    return equal(receipt.seal, sealOf(document, key)) ? 'sealed' : 'edited';
}
/** The digest of a change as readPlan makes it: of all that changes, without the words about its risk. */
function changeDigest({ risk: _, digest: __, ...what }) {
    return (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)(what);
}
function sealOf(document, key) {
    const { seal: _, ...receipt } = document.receipt;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHmac)('sha256', key)
        .update((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)({ ...document, receipt }))
        .digest('base64url');
}
function equal(a, b) {
    const [one, other] = [node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(a), node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(b)];
    return one.length === other.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.timingSafeEqual)(one, other);
}


/***/ }),

/***/ 6052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ terraformMirror)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** The folder inside a mirror that holds the providers of the public registry. */
const REGISTRY = 'registry.terraform.io';
/**
 * A folder with unpacked Terraform providers, or `undefined`. In this order: `MAINSTEM_TF_MIRROR`, the folders that Terraform
 * itself would look into, then any folder directly under `/opt`. A folder counts only when it holds `registry.terraform.io/`.
 *
 * Source: https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories
 */
function terraformMirror(environment = process.env, opt = '/opt') {
    const home = environment.HOME ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const named = environment.MAINSTEM_TF_MIRROR ?? '';
    const candidates = [
        ...(named === '' ? [] : [named]),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.terraform.d', 'plugins'),
        ...(process.platform === 'darwin'
            ? [
                (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, 'Library', 'Application Support', 'io.terraform', 'plugins'),
                '/Library/Application Support/io.terraform/plugins',
            ]
            : dataFolders(home, environment).map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'terraform', 'plugins'))),
        ...foldersOf(opt),
    ];
    return candidates.find((folder) => isFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, REGISTRY)));
}
/** XDG base directories for data, with their defaults. */
function dataFolders(home, environment) {
    const mine = environment.XDG_DATA_HOME || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.local', 'share');
    const shared = environment.XDG_DATA_DIRS || `/usr/local/share${node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter}/usr/share`;
    return [mine, ...shared.split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)];
}
function foldersOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)
            .sort()
            .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
    }
    catch {
        return [];
    }
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}


/***/ }),

/***/ 9647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ versionOf)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6247);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(834);


const ARGUMENTS = {
    git: ['--version'],
    terraform: ['version', '-json'],
    tofu: ['version', '-json'],
    kubectl: ['version', '--client'],
    kustomize: ['version'],
    helm: ['version', '--short'],
};
const known = new Map();
/**
 * The version of a program, without a leading `v` (`1.11.4`). The program is asked once a process.
 *
 * @throws ToolError when it does not answer with a version.
 */
function versionOf(program) {
    let version = known.get(program.path);
    if (version === undefined) {
        version = ask(program);
        version.catch(() => known.delete(program.path));
        known.set(program.path, version);
    }
    return version;
}
async function ask({ name, path }) {
    const { code, stdout, stderr } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runProgram */ .mB)(path, ARGUMENTS[name], {
        env: { CHECKPOINT_DISABLE: '1', TF_CLI_ARGS: undefined, TF_CLI_ARGS_version: undefined },
    });
    const version = /\bv?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)/.exec(stdout)?.[1];
    if (code !== 0 || version === undefined) {
        const said = stderr.trim().split('\n')[0] ?? '';
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4(`${path} ${ARGUMENTS[name].join(' ')} gave no version${said === '' ? '' : `: ${said}`}.`);
    }
    return version;
}


/***/ })

};
