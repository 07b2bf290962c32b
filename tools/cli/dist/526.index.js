export const id = 526;
export const ids = [526];
export const modules = {

/***/ 7526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./tools/change/src/settings.ts
var settings = __webpack_require__(6449);
// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/graph/src/load.ts + 1 modules
var load = __webpack_require__(3137);
// EXTERNAL MODULE: ./tools/graph/src/document.ts
var src_document = __webpack_require__(8227);
// EXTERNAL MODULE: ./tools/report/src/characters.ts
var characters = __webpack_require__(8842);
// EXTERNAL MODULE: ./tools/report/src/wording.ts
var wording = __webpack_require__(6992);
// EXTERNAL MODULE: ./tools/report/src/terminal/affected.ts
var affected = __webpack_require__(645);
// EXTERNAL MODULE: ./tools/report/src/terminal/canvas.ts
var terminal_canvas = __webpack_require__(5021);
;// CONCATENATED MODULE: ./tools/report/src/terminal/graph.ts




const MOST_PROJECTS = 200;
const MOST_EDGES = 8;
const MOST_UNRESOLVED = 20;
/** Every project with what it depends on and why, by environment; then the references that could not be resolved. */
function renderGraphTerminal(graph, options) {
    const canvas = (0,terminal_canvas/* makeCanvas */.pt)(options);
    const { paint } = canvas;
    const dependencies = new Map();
    for (const edge of graph.edges) {
        const list = dependencies.get(edge.from);
        if (list === undefined)
            dependencies.set(edge.from, [edge]);
        else
            list.push(edge);
    }
    canvas.line(`${paint(`${(0,wording/* plural */.LS)(graph.projects.length, 'project')}, ${(0,wording/* plural */.LS)(graph.edges.length, 'edge')}`, 'bold')}  ${paint((0,wording/* shortRevision */.w7)(graph.revision), 'dim')}`);
    let left = MOST_PROJECTS;
    for (const [environment, group] of (0,affected/* byEnvironment */.NC)(graph.projects)) {
        canvas.heading(environment === '' ? 'No environment' : (0,characters/* oneLine */.TN)(environment), (0,wording/* grouped */.zD)(group.length));
        for (const project of group.slice(0, left)) {
            canvas.row(paint((0,terminal_canvas/* named */.KT)(project.name), 'bold'), paint(project.kind, 'dim'), 2);
            const edges = mergedEdges(dependencies.get(project.name) ?? []);
            for (const { to, reasons } of edges.slice(0, MOST_EDGES)) {
                canvas.row(`${paint('└─ ', 'dim')}${paint((0,terminal_canvas/* named */.KT)(to))}`, paint(reasons, 'dim'), 4);
            }
            if (edges.length > MOST_EDGES) {
                canvas.line(`    ${paint(`… ${(0,wording/* plural */.LS)(edges.length - MOST_EDGES, 'more dependency', 'more dependencies')}, see --json`, 'dim')}`);
            }
        }
        if (group.length > left) {
            canvas.line(`  ${paint(`… ${(0,wording/* plural */.LS)(group.length - left, 'more project')}, see --json`, 'dim')}`);
        }
        left = Math.max(0, left - group.length);
    }
    if (graph.unresolved.length > 0) {
        canvas.heading('Not resolved', 'taken as affected when a file that may be meant changes');
        for (const { file, line, what } of graph.unresolved.slice(0, MOST_UNRESOLVED)) {
            canvas.prose(`${file}:${line}`, 2, { styles: ['cyan'] });
            canvas.prose((0,characters/* oneLine */.TN)(what), 4);
        }
        const more = graph.unresolved.length - MOST_UNRESOLVED;
        if (more > 0)
            canvas.line(`  ${paint(`… ${(0,wording/* grouped */.zD)(more)} more, see --json`, 'dim')}`);
    }
    return canvas.toString();
}
/** One line per project depended on, however many edges lead there. */
function mergedEdges(edges) {
    const merged = new Map();
    for (const { to, reason } of edges)
        merged.set(to, (merged.get(to) ?? new Set()).add(reason));
    return [...merged].map(([to, reasons]) => ({ to, reasons: [...reasons].join(', ') }));
}

// EXTERNAL MODULE: ./tools/repository/src/revision.ts
var src_revision = __webpack_require__(4385);
// EXTERNAL MODULE: ./tools/cli/src/examine.ts
var examine = __webpack_require__(2213);
// EXTERNAL MODULE: ./tools/cli/src/output.ts
var output = __webpack_require__(6433);
;// CONCATENATED MODULE: ./tools/cli/src/commands/graph.ts







const command = {
    usage: 'mainstem graph [--at REV] [--json] [--cwd DIR]\n\nThe projects and edges of the tree at a revision (default HEAD).',
    accepts: ['at'],
    formats: ['terminal', 'json'],
    async run(options, args) {
        if (args.length > 0)
            throw new errors/* InputError */.dz(`mainstem graph takes no project. Usage:\n${command.usage}`);
        const repository = await (0,examine/* examineRepository */.Ej)(options);
        const [revision] = await (0,src_revision/* resolveRevisions */.Z)(repository, [options.at ?? 'HEAD']);
        const [graph] = await Promise.all([(0,load/* loadGraph */.f6)(repository, revision), (0,examine/* warnUncommitted */.q2)(repository)]);
        const document = (0,src_document/* graphDocument */.q)(graph);
        if (options.format === 'json')
            (0,output/* printJson */.Q2)(document);
        else {
            const order = (0,settings/* compareEnvironments */.OL)(graph.settings);
            const projects = [...document.projects].sort((a, b) => order(a.environment, b.environment));
            (0,output/* print */.yy)(renderGraphTerminal({ ...document, projects }, (0,output/* terminal */.Fo)()));
        }
        return 0;
    },
};


/***/ }),

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

/***/ 8227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ graphDocument)
/* harmony export */ });
/** The graph as `mainstem/graph@1`. */
function graphDocument(graph) {
    return {
        schema: 'mainstem/graph@1',
        revision: graph.tree.revision,
        projects: [...graph.projects.values()],
        edges: [...graph.edges],
        unresolved: [...graph.unresolved],
    };
}


/***/ }),

/***/ 8842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Vj: () => (/* binding */ charWidth),
/* harmony export */   Wq: () => (/* binding */ boundaryBefore),
/* harmony export */   dp: () => (/* binding */ byteLength),
/* harmony export */   jM: () => (/* binding */ shortenMiddle),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   sc: () => (/* binding */ textWidth)
/* harmony export */ });
/**
 * Text from outside may hold characters that hide or reorder what a person reads (bidirectional controls, terminal
 * escapes, zero-width and tag characters, lone surrogates). The joiners that emoji and some scripts need stay.
 * Source of the danger: https://trojansource.codes and Unicode TR 36.
 */
const HIDDEN = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const NAMED = { '\n': '\\n', '\t': '\\t', '\r': '\\r' };
/** Every hidden or control character (newlines too) written as an escape such as `\u202e`. Idempotent. */
function visible(text) {
    return text.replace(HIDDEN, (char) => {
        const code = char.codePointAt(0) ?? 0;
        return NAMED[char] ?? (code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`);
    });
}
/** The same, with runs of white space as one space: for prose that must stay on one line. */
function oneLine(text) {
    return visible(text.replace(/\s+/g, ' ').trim());
}
/** Length in UTF-8 bytes, which is never less than the number of UTF-16 units or of characters. */
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** An index at or before `index` that does not fall between the two halves of a surrogate pair. */
function boundaryBefore(text, index) {
    if (index <= 0)
        return 0;
    if (index >= text.length)
        return text.length;
    const unit = text.charCodeAt(index);
    const before = text.charCodeAt(index - 1);
    return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? index - 1 : index;
}
/** At most `room` UTF-16 units, the last one an ellipsis when something was cut; never half a code point. */
function shorten(text, room) {
    return text.length <= room ? text : `${text.slice(0, boundaryBefore(text, Math.max(0, room - 1)))}…`;
}
/** The same, cut in the middle: for names, whose both ends matter. */
function shortenMiddle(text, room) {
    if (text.length <= room)
        return text;
    const head = boundaryBefore(text, Math.floor((room - 1) / 2));
    const least = text.length - (room - 1 - head);
    const tail = boundaryBefore(text, least) === least ? least : least + 1;
    return `${text.slice(0, head)}…${text.slice(tail)}`;
}
const WIDE = [
    [0x1100, 0x115f],
    [0x2e80, 0x303e],
    [0x3041, 0xa4cf],
    [0xac00, 0xd7a3],
    [0xf900, 0xfaff],
    [0xfe30, 0xfe6f],
    [0xff00, 0xff60],
    [0xffe0, 0xffe6],
    [0x1f300, 0x1f64f],
    [0x1f680, 0x1f6ff],
    [0x1f900, 0x1f9ff],
    [0x20000, 0x3fffd],
];
/** Columns that one character takes on a terminal (0, 1 or 2). Source: Unicode TR 11, the ranges in common use. */
function charWidth(char) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x300)
        return 1;
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(char))
        return 0;
    return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}
/** Columns that a text takes on a terminal, without any escape sequence in it. */
function textWidth(text) {
    if (/^[\x20-\x7e]*$/.test(text))
        return text.length;
    let width = 0;
    for (const char of text)
        width += charWidth(char);
    return width;
}


/***/ }),

/***/ 4414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NJ: () => (/* binding */ shortestReason),
/* harmony export */   O6: () => (/* binding */ worstRisks),
/* harmony export */   W4: () => (/* binding */ outlineOf),
/* harmony export */   f9: () => (/* binding */ riskKey),
/* harmony export */   sT: () => (/* binding */ reasonCount),
/* harmony export */   zk: () => (/* binding */ orderedResources)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6155);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(948);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6992);


/** Kinds with an effect of their own; the others only reach these. */
const PREVIEWED = new Set([
    'terraform-stack',
    'app-overlay',
    'argocd-app',
    'crossplane-api',
    'manifests',
]);
/** Arranges a verdict; a pure function that never fails. */
function outlineOf(verdict) {
    const affected = new Map(verdict.affected.map((project) => [project.name, project]));
    const groups = new Map(verdict.environments.map((name) => [name, []]));
    const loud = new Set(verdict.projects.filter((preview) => !isQuiet(preview)).map(({ project }) => project));
    const listed = new Set();
    for (const preview of verdict.projects) {
        // A project has a preview per engine; it is unchanged only when none of them has anything to say.
        if (isQuiet(preview) && (loud.has(preview.project) || listed.has(preview.project)))
            continue;
        listed.add(preview.project);
        const name = preview.environment ?? '';
        const why = affected.get(preview.project);
        const group = groups.get(name) ?? [];
        group.push({
            preview,
            ...(why === undefined ? {} : { affected: why }),
            risk: preview.resources.reduce((worst, { risk }) => (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .worseRisk */ .AT)(worst, risk.level), 'safe'),
            quiet: isQuiet(preview),
        });
        groups.set(name, group);
    }
    const skips = new Set(verdict.projects.flatMap(({ project, skipped }) => (skipped === undefined ? [] : [riskKey(project, skipped)])));
    const seen = new Set([...verdict.projects.map(({ project }) => project), ...verdict.failures.map((f) => f.project)]);
    return {
        environments: [...groups]
            .filter(([, projects]) => projects.length > 0)
            .map(([name, projects]) => ({
            name,
            projects,
            counts: (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .addCounts */ .c5)(projects.map(({ preview }) => preview.counts)),
        })),
        risks: risksOf(verdict),
        failures: verdict.failures.filter(({ project, message }) => !skips.has(riskKey(project, message))),
        carriers: verdict.affected.filter(({ name, kind }) => !seen.has(name) && !PREVIEWED.has(kind)),
        missing: verdict.affected.filter(({ name, kind }) => !seen.has(name) && PREVIEWED.has(kind)),
        told: new Set(verdict.risks.map(({ project, address }) => riskKey(project, address))),
    };
}
/** The key of `told`: a project and something said of it. */
function riskKey(project, address) {
    return `${project}\n${address}`;
}
/** The worst risk of each project over all its previews. */
function worstRisks({ environments }) {
    const risks = new Map();
    for (const { projects } of environments) {
        for (const { preview, risk } of projects) {
            risks.set(preview.project, (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .worseRisk */ .AT)(risks.get(preview.project) ?? 'safe', risk));
        }
    }
    return risks;
}
/** Resources that change, most dangerous first, otherwise in the order given. */
function orderedResources(resources) {
    return resources
        .filter(isShown)
        .sort((a, b) => _mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .RISK_LEVELS */ .WA.indexOf(a.risk.level) - _mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .RISK_LEVELS */ .WA.indexOf(b.risk.level));
}
/** The reason with the fewest hops. */
function shortestReason(reasons) {
    return reasons.reduce((best, reason) => (best === undefined || reason.path.length < best.path.length ? reason : best), undefined);
}
/** How many changed files reach a project. */
function reasonCount(project) {
    return project.reasons.length + (project.moreReasons ?? 0);
}
function isQuiet(preview) {
    const { counts, resources, warnings, skipped, undeployed, checks, drift, waitsFor } = preview;
    if ((0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .changesIn */ .N0)(counts) + counts.outputs + counts.read > 0 || resources.some(isShown))
        return false;
    if (skipped !== undefined || undeployed === true)
        return false;
    const told = [warnings, checks, drift, waitsFor, preview.invocations, preview.deferred];
    return told.every((list) => list === undefined || list.length === 0);
}
function isShown({ action, risk }) {
    return action !== 'no-op' || risk.level !== 'safe';
}
const STATUSES = ['blocks', 'asks', 'told', 'accepted'];
/** An acknowledgement counts only at the digest it was given for; the id is only its short name. */
function risksOf(verdict) {
    const given = new Map(verdict.acknowledged.map((entry) => [entry.digest, entry]));
    const resources = resourcesAtRisk(verdict);
    // Environments come in the order of the rollout: what is reached last is what people fear for most.
    const place = ({ risk }) => verdict.environments.indexOf(risk.environment ?? '');
    return verdict.risks
        .map((risk) => {
        const accepted = given.get(risk.digest);
        const change = resources.get(riskKey(risk.project, risk.address));
        const resource = change === undefined ? {} : { resource: change };
        if (risk.decision === 'blocked')
            return { risk, status: 'blocks', ...resource };
        if (accepted !== undefined)
            return { risk, status: 'accepted', accepted, ...resource };
        return { risk, status: risk.decision === 'acknowledge' ? 'asks' : 'told', ...resource };
    })
        .sort((a, b) => _mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .RISK_LEVELS */ .WA.indexOf(a.risk.level) - _mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .RISK_LEVELS */ .WA.indexOf(b.risk.level) ||
        STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
        place(b) - place(a));
}
/** The change of each risk, by `riskKey`. A project with previews by two engines may name an address twice: the worse counts. */
function resourcesAtRisk(verdict) {
    const wanted = new Map();
    for (const { project, address } of verdict.risks) {
        wanted.set(project, (wanted.get(project) ?? new Set()).add(address));
    }
    const found = new Map();
    for (const { project, resources } of verdict.projects) {
        const addresses = wanted.get(project);
        if (addresses === undefined)
            continue;
        for (const resource of resources) {
            if (!addresses.has(resource.address))
                continue;
            const key = riskKey(project, resource.address);
            const known = found.get(key);
            if (known === undefined || (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .worseRisk */ .AT)(known.risk.level, resource.risk.level) !== known.risk.level)
                found.set(key, resource);
        }
    }
    return found;
}


/***/ }),

/***/ 8583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ namesPhrase),
/* harmony export */   t: () => (/* binding */ phraseText)
/* harmony export */ });
/** The same as plain text. */
function phraseText(phrase) {
    return phrase.map((part) => ('name' in part ? part.name : 'text' in part ? part.text : part.words)).join('');
}
/** Names with commas and an `and` between; beyond `most` the rest is counted. */
function namesPhrase(names, most = Number.POSITIVE_INFINITY) {
    const shown = names.slice(0, most).map((name) => ({ name }));
    if (names.length > most)
        shown.push({ words: `${names.length - most} more` });
    return shown.flatMap((part, index) => index === 0 ? [part] : [{ words: index === shown.length - 1 ? ' and ' : ', ' }, part]);
}


/***/ }),

/***/ 645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NC: () => (/* binding */ byEnvironment),
/* harmony export */   dQ: () => (/* binding */ renderAffectedTerminal),
/* harmony export */   j5: () => (/* binding */ renderWhyTerminal)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8842);
/* harmony import */ var _why_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9366);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6992);
/* harmony import */ var _canvas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5021);




const MOST_PROJECTS = 100;
const MOST_REASONS = 20;
const CHANGE_STYLES = { added: ['green'], modified: ['yellow'], removed: ['red'] };
/** The affected projects by environment, each with the shortest path that says why, then the waves. */
function renderAffectedTerminal(affected, options) {
    const canvas = (0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .makeCanvas */ .pt)(options);
    const { projects } = affected;
    const range = `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRevision */ .w7)(affected.base)}..${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRevision */ .w7)(affected.head)}`;
    canvas.line(`${canvas.paint(projects.length === 0 ? 'no project is affected' : `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(projects.length, 'project')} affected`, 'bold')}  ${canvas.paint(range, 'dim')}`);
    let left = MOST_PROJECTS;
    for (const [environment, group] of byEnvironment(projects)) {
        canvas.heading(environment === '' ? 'No environment' : (0,_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(environment), (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(group.length));
        for (const project of group.slice(0, left)) {
            canvas.row(canvas.paint((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(project.name), 'bold'), canvas.paint(_why_js__WEBPACK_IMPORTED_MODULE_3__/* .CHANGE_WORDS */ .r8[project.change], ...CHANGE_STYLES[project.change]), 2);
            const why = (0,_why_js__WEBPACK_IMPORTED_MODULE_3__/* .whyText */ .ss)(project);
            canvas.prose(why === '' ? project.kind : `${project.kind}: ${why}`, 4, { styles: ['dim'] });
        }
        if (group.length > left) {
            canvas.line(`  ${canvas.paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(group.length - left, 'more project')}, see --json`, 'dim')}`);
        }
        left = Math.max(0, left - group.length);
    }
    writeWaves(canvas, affected.waves);
    return canvas.toString();
}
function writeWaves(canvas, waves) {
    const several = Object.entries(waves).filter(([, list]) => list.length > 0);
    if (several.length === 0)
        return;
    canvas.heading('Waves', 'the order of the rollout');
    for (const [environment, list] of several) {
        canvas.line(`  ${canvas.paint(environment === '' ? 'no environment' : (0,_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(environment), 'bold')}`);
        list.forEach((names, index) => {
            canvas.prose((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(names.map(_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN), 12), 4, { lead: canvas.paint(`${index + 1}  `, 'dim') });
        });
    }
}
/** Why one project is affected, every changed file with its path; `null`: it is not. */
function renderWhyTerminal(entry, options) {
    const canvas = (0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .makeCanvas */ .pt)(options);
    const { paint } = canvas;
    if (entry === null) {
        canvas.line(`${paint('not affected:', 'bold', 'green')} ${paint('no changed file reaches this project')}`);
        return canvas.toString();
    }
    canvas.prose((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(entry.name), 0, { styles: ['bold'] });
    canvas.prose([entry.kind, ...(entry.environment === undefined ? [] : [entry.environment]), _why_js__WEBPACK_IMPORTED_MODULE_3__/* .CHANGE_WORDS */ .r8[entry.change]].join(', '), 0, { styles: ['dim'] });
    if (entry.renamedFrom !== undefined)
        canvas.prose(entry.renamedFrom, 0, { lead: paint('renamed from ', 'dim') });
    if (entry.renamedTo !== undefined)
        canvas.prose(entry.renamedTo, 0, { lead: paint('renamed to ', 'dim') });
    canvas.line();
    if (entry.reasons.length === 0)
        canvas.line(paint('no reason is recorded', 'dim'));
    for (const reason of entry.reasons.slice(0, MOST_REASONS)) {
        canvas.prose((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(reason.file), 2, { styles: ['yellow'] });
        const hops = [...reason.path].reverse();
        const names = [...hops.map(({ project }) => project), entry.name];
        const depth = (index) => 2 * Math.min(index, 8) + 5;
        const column = Math.max(...names.map((name, index) => depth(index) + (0,_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .textWidth */ .sc)((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(name))));
        names.forEach((name, index) => {
            const edge = index === 0 ? undefined : hops[index - 1]?.edge;
            const label = edge ?? (hops.length === 0 ? 'its own file' : 'holds the file');
            const shown = paint((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(name), ...(index === names.length - 1 ? ['bold'] : []));
            const lead = `${' '.repeat(depth(index) - 3)}${paint('└─', 'dim')} ${shown}`;
            canvas.line(`${lead}${' '.repeat(column - (0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .paintedWidth */ .i7)(lead) + 2)}${paint(label, 'dim')}`);
        });
        if (reason.unresolved !== undefined) {
            canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(reason.unresolved), 4, { lead: paint('assumed: ', 'cyan') });
        }
        canvas.line();
    }
    const more = entry.reasons.length - Math.min(entry.reasons.length, MOST_REASONS) + (entry.moreReasons ?? 0);
    if (more > 0)
        canvas.line(`  ${paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(more, 'more changed file')}`, 'dim')}`);
    return canvas.toString();
}
/** Projects by environment in the order in which environments first appear; those without one last. */
function byEnvironment(projects) {
    const groups = new Map();
    for (const project of projects) {
        const name = project.environment ?? '';
        groups.set(name, [...(groups.get(name) ?? []), project]);
    }
    return [...groups].sort(([a], [b]) => (a === '' ? 1 : 0) - (b === '' ? 1 : 0));
}


/***/ }),

/***/ 5021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   i7: () => (/* binding */ paintedWidth),
/* harmony export */   pt: () => (/* binding */ makeCanvas)
/* harmony export */ });
/* unused harmony export wrap */
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8842);

const CODES = {
    bold: 1,
    dim: 2,
    red: 31,
    green: 32,
    yellow: 33,
    blue: 34,
    magenta: 35,
    cyan: 36,
};
const NARROWEST = 40;
const WIDEST = 140;
/** Makes an empty canvas. A width below 40 or above 140 columns is taken as 40 or 140: longer lines are hard to read. */
function makeCanvas({ color, width: wanted }) {
    const width = Math.min(WIDEST, Math.max(NARROWEST, Number.isFinite(wanted) ? Math.floor(wanted) : 80));
    const lines = [];
    const paint = (text, ...styles) => {
        const shown = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text);
        if (!color || styles.length === 0 || shown === '')
            return shown;
        return `\u001b[${styles.map((style) => CODES[style]).join(';')}m${shown}\u001b[0m`;
    };
    const line = (text = '') => {
        if (text !== '' || (lines.length > 0 && lines.at(-1) !== ''))
            lines.push(text);
    };
    return {
        width,
        paint,
        line,
        heading(title, note = '') {
            line();
            const free = width - (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(title)) - 1;
            const told = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(note)) + 1 < free ? note : '';
            const rule = free - (told === '' ? 0 : (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(told)) + 1);
            line([paint(title, 'bold'), rule > 1 ? paint('─'.repeat(rule), 'dim') : '', told === '' ? '' : paint(told, 'dim')]
                .filter((part) => part !== '')
                .join(' '));
            line();
        },
        row(left, right, indent) {
            const pad = ' '.repeat(indent);
            const gap = width - indent - paintedWidth(left) - paintedWidth(right);
            if (right === '')
                line(`${pad}${left}`);
            else if (gap >= 2)
                line(`${pad}${left}${' '.repeat(gap)}${right}`);
            else {
                line(`${pad}${left}`);
                line(`${' '.repeat(Math.max(indent, width - paintedWidth(right)))}${right}`);
            }
        },
        prose(text, indent, { lead = '', styles = [] } = {}) {
            const hang = indent + paintedWidth(lead);
            wrap((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text), Math.max(16, width - hang)).forEach((part, index) => {
                line(`${index === 0 ? ' '.repeat(indent) + lead : ' '.repeat(hang)}${paint(part, ...styles)}`);
            });
        },
        toString() {
            return `${lines.join('\n').trimEnd()}\n`;
        },
    };
}
/** Columns of a painted text: color sequences take none. */
function paintedWidth(text) {
    return (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(text.replaceAll(COLOR, ''));
}
const COLOR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
/** A name as it is shown: never wrapped, so that it can be copied, and cut only when it is absurdly long. */
function named(text) {
    return (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .shortenMiddle */ .jM)((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text), 300);
}
/** After the last separator of a long name, unless that is too near its start. */
function placeToBreak(text) {
    const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf('/'), text.lastIndexOf(']'), text.lastIndexOf('-')) + 1;
    return last * 2 > text.length ? last : text.length;
}
/** Breaks a text at spaces into lines of at most `room` columns; a word that is longer is broken itself. */
function wrap(text, room) {
    const lines = [];
    let current = '';
    let used = 0;
    for (const word of text.split(' ')) {
        const wide = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(word);
        if (used > 0 && used + 1 + wide > room) {
            lines.push(current);
            current = '';
            used = 0;
        }
        if (used > 0) {
            current += ` ${word}`;
            used += 1 + wide;
            continue;
        }
        for (const char of word) {
            const columns = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .charWidth */ .Vj)(char);
            if (used + columns > room) {
                const end = placeToBreak(current);
                lines.push(current.slice(0, end));
                current = current.slice(end);
                used = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(current);
            }
            current += char;
            used += columns;
        }
    }
    if (current !== '' || lines.length === 0)
        lines.push(current);
    return lines;
}


/***/ }),

/***/ 9366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r8: () => (/* binding */ CHANGE_WORDS),
/* harmony export */   ss: () => (/* binding */ whyText),
/* harmony export */   y_: () => (/* binding */ whyPhrase)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8842);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4414);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8583);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6992);




/** One word for what the project's folder did. */
const CHANGE_WORDS = { added: 'new', modified: 'modified', removed: 'removed' };
/**
 * Why a project is affected, by the shortest path: "`file` changed, through `project` (module)".
 *
 * @returns an empty phrase when no reason is known.
 */
function whyPhrase(project) {
    const reason = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .shortestReason */ .NJ)(project.reasons);
    const parts = [];
    if (reason !== undefined) {
        parts.push({ name: (0,_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(reason.file) }, { words: project.change === 'removed' ? ' removed' : ' changed' });
        const hops = [...reason.path].reverse();
        hops.forEach(({ project: through, edge }, index) => {
            parts.push({ words: index === 0 ? ', through ' : ', then ' }, { name: (0,_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(through) }, { words: ` (${edge})` });
        });
        if (reason.unresolved !== undefined)
            parts.push({ words: ', assumed: ' }, { name: (0,_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(reason.unresolved) });
        const more = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonCount */ .sT)(project) - 1;
        if (more > 0)
            parts.push({ words: `, and ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(more, 'more file')}` });
    }
    if (project.renamedFrom !== undefined)
        parts.push({ words: sep(parts, 'renamed from ') }, { name: (0,_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(project.renamedFrom) });
    if (project.renamedTo !== undefined)
        parts.push({ words: sep(parts, 'renamed to ') }, { name: (0,_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(project.renamedTo) });
    return parts;
}
function sep(parts, words) {
    return parts.length === 0 ? words : `, ${words}`;
}
/** The same as plain text. */
function whyText(project) {
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phraseText */ .t)(whyPhrase(project));
}


/***/ }),

/***/ 6992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ countsShown),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   N0: () => (/* binding */ changesIn),
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   bO: () => (/* binding */ COUNT_NAMES),
/* harmony export */   w7: () => (/* binding */ shortRevision),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
const GROUPED = new Intl.NumberFormat('en-US');
/** `1,234`. */
function grouped(count) {
    return GROUPED.format(count);
}
/** `1 project`, `2 projects`, `3 changes of policy`. */
function plural(count, one, many = `${one}s`) {
    return `${grouped(count)} ${count === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`; beyond `most`, `a, b and 7 more`. */
function listed(items, most = Number.POSITIVE_INFINITY) {
    const shown = items.length > most ? [...items.slice(0, most), `${grouped(items.length - most)} more`] : items;
    const last = shown.at(-1) ?? '';
    return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
/** Counts in the order in which they are always shown. */
const COUNT_NAMES = [
    'create',
    'update',
    'replace',
    'delete',
    'forget',
    'move',
    'import',
    'read',
    'outputs',
];
/** The counts that are not zero: `[['create', 3], ['delete', 1]]`. */
function countsShown(counts) {
    return COUNT_NAMES.filter((name) => counts[name] > 0).map((name) => [name, counts[name]]);
}
/** `3 create, 1 delete, 2 outputs`; `no change` when all are zero. */
function countsText(counts) {
    return (countsShown(counts)
        .map(([name, count]) => `${grouped(count)} ${name === 'outputs' && count === 1 ? 'output' : name}`)
        .join(', ') || 'no change');
}
/** How many changes of resources: without reads and outputs. */
function changesIn(counts) {
    return counts.create + counts.update + counts.replace + counts.delete + counts.forget + counts.move + counts.import;
}
/** The first characters of a full SHA; any other revision as it is. */
function shortRevision(revision) {
    return /^[0-9a-f]{40,64}$/.test(revision) ? revision.slice(0, 8) : revision;
}


/***/ })

};
