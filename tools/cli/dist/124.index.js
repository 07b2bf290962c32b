export const id = 124;
export const ids = [124];
export const modules = {

/***/ 1188:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.declaredApplications = declaredApplications;
exports.expandSets = expandSets;
exports.projectFolder = projectFolder;
exports.chartFolder = chartFolder;
const change_1 = __webpack_require__(522);
const generators_ts_1 = __webpack_require__(5956);
const located_ts_1 = __webpack_require__(4462);
const manifests_ts_1 = __webpack_require__(3538);
const parameters_ts_1 = __webpack_require__(9694);
const unknown_ts_1 = __webpack_require__(4190);
/** The Applications of every manifest, without those of ApplicationSets. */
function declaredApplications(view) {
    const unknown = (text) => (0, parameters_ts_1.fillTemplate)(text, parameters_ts_1.EVERYTHING_UNKNOWN, 'go');
    return [...view.paths()].flatMap((file) => (view.facts(file)?.applications ?? []).map((application) => ({
        file,
        application: mapTexts(application, unknown),
    })));
}
/** Expands every ApplicationSet of the tree. */
function expandSets(view, isOurs) {
    return [...view.paths()].flatMap((file) => (view.facts(file)?.sets ?? []).map((set) => expandSet(file, set, { view, set, isOurs })));
}
function expandSet(file, set, context) {
    const dialect = set.goTemplate ? 'go' : 'simple';
    let opaquePatch = false;
    const applications = [];
    const expansions = [];
    for (const { line, value, template } of set.generators) {
        const expansion = (0, generators_ts_1.expandGenerator)(value, context);
        expansions.push({ line, expansion });
        for (const parameters of expansion.parameters) {
            let application = mapTexts(template ?? set.template, (text) => (0, parameters_ts_1.fillTemplate)(text, parameters, dialect));
            const patch = patchOf(set, parameters, dialect);
            if (patch === 'opaque')
                opaquePatch = true;
            else if (patch !== undefined)
                application = patchedBy(application, patch);
            applications.push({ file, application, set });
        }
    }
    return { file, set, applications, expansions, opaquePatch };
}
/** Fields of a patch that decide what an Application reads. */
const SOURCE_FIELDS = /\b(?:sources?|path|repoURL|valueFiles|fileParameters|components|patches|sourceHydrator)\b/;
/** The set's `templatePatch` for one set of parameters; `opaque` when it touches the sources and cannot be read. */
function patchOf(set, parameters, dialect) {
    const patch = set.templatePatch;
    if (patch === undefined || !SOURCE_FIELDS.test(patch.text))
        return undefined;
    if (/\{\{-?\s*(?:if|else|end|range|with|define|template|block)\b|\{\{-?\s*\$/.test(patch.text))
        return 'opaque';
    const filled = (0, parameters_ts_1.fillTemplate)(patch.text, parameters, dialect);
    const { value, problem } = (0, located_ts_1.locate)(filled, patch.line);
    if (problem !== undefined || filled.includes(`\n${unknown_ts_1.UNKNOWN_TEXT}`))
        return 'opaque';
    return (0, manifests_ts_1.applicationOf)((0, located_ts_1.mapOf)(value), () => patch.line);
}
/** Lists of a patch replace, mappings are joined (Argo CD, applicationset/utils/template_functions.go, applyTemplatePatch). */
function patchedBy(application, patch) {
    const { sources, multiple, destination, syncPolicy, name, namespace, project } = patch;
    const [under] = application.sources;
    const [over] = sources;
    const { repoURL = '', ...rest } = over ?? {};
    const joined = over === undefined || under === undefined ? sources : [{ ...under, ...rest, repoURL: repoURL || under.repoURL }];
    return (0, located_ts_1.compact)({
        ...application,
        name: name || application.name,
        namespace: namespace ?? application.namespace,
        project: project ?? application.project,
        multiple: multiple || application.multiple,
        sources: sources.length === 0 ? application.sources : multiple || application.multiple ? sources : joined,
        destination: { ...application.destination, ...destination },
        syncPolicy: syncPolicy.automated ? syncPolicy : application.syncPolicy,
    });
}
/** The Application with every text that may hold a template changed. */
function mapTexts(application, change) {
    const maybe = (text) => (text === undefined ? undefined : change(text));
    const paths = (list) => list?.map(({ path, line }) => ({ path: change(path), line }));
    const { destination } = application;
    return (0, located_ts_1.compact)({
        ...application,
        name: change(application.name),
        namespace: maybe(application.namespace),
        project: maybe(application.project),
        destination: (0, located_ts_1.compact)({
            name: maybe(destination.name),
            server: maybe(destination.server),
            namespace: maybe(destination.namespace),
        }),
        generatePaths: maybe(application.generatePaths),
        sources: application.sources.map((source) => (0, located_ts_1.compact)({
            ...source,
            repoURL: change(source.repoURL),
            path: maybe(source.path),
            targetRevision: maybe(source.targetRevision),
            chart: maybe(source.chart),
            ref: maybe(source.ref),
            valueFiles: paths(source.valueFiles),
            fileParameters: paths(source.fileParameters),
            components: paths(source.components),
            patches: paths(source.patches),
            libraries: paths(source.libraries),
        })),
    });
}
/**
 * The folder whose project a manifest belongs to: its own; for a template of a Helm chart that is the chart's, because the chart as a
 * whole is rendered.
 */
function projectFolder(file, { tree }) {
    return chartFolder(file, tree) ?? (0, change_1.folderOf)(file);
}
function chartFolder(file, tree) {
    for (let at = file.indexOf('templates/'); at >= 0; at = file.indexOf('templates/', at + 1)) {
        if (at > 0 && file[at - 1] !== '/')
            continue;
        const folder = at === 0 ? '.' : file.slice(0, at - 1);
        if (tree.entries.has(folder === '.' ? 'Chart.yaml' : `${folder}/Chart.yaml`))
            return folder;
    }
    return undefined;
}


/***/ }),

/***/ 2766:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deliveries = deliveries;
const discover_ts_1 = __webpack_require__(8813);
const located_ts_1 = __webpack_require__(4462);
const ours_ts_1 = __webpack_require__(4317);
const unknown_ts_1 = __webpack_require__(4190);
/**
 * Which existing folders are delivered by which Application: every source of each Application, and of each that an ApplicationSet of
 * the tree makes.
 *
 * @param repositories the settings' `argocd.repositories`.
 */
function deliveries(view, repositories = []) {
    const declarations = (0, ours_ts_1.declarationsOf)(view, repositories);
    const all = [...declarations.applications, ...declarations.sets.flatMap(({ applications }) => applications)];
    const found = all.flatMap((declared) => {
        const { application, file } = declared;
        const maybe = (text) => (text === undefined ? undefined : (0, unknown_ts_1.guessOf)(text));
        return (0, discover_ts_1.resolveApplication)(declared, declarations, view).paths.flatMap(({ folders, references }, index) => {
            const source = application.sources[index];
            const guessed = references.some(({ to }) => to === 'unknown');
            return folders.map((path) => (0, located_ts_1.compact)({
                application: (0, discover_ts_1.nameOfApplication)(declared),
                namespace: maybe(application.namespace),
                path,
                project: maybe(application.project),
                destinationNamespace: maybe(application.destination.namespace),
                prune: application.syncPolicy.prune,
                file,
                line: source?.line ?? application.line,
                recurse: source?.recurse,
                guessed: guessed ? true : undefined,
            }));
        });
    });
    return [...new Map(found.map((delivery) => [JSON.stringify(delivery), delivery])).values()];
}


/***/ }),

/***/ 8813:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.discoverApplications = discoverApplications;
exports.resolveApplication = resolveApplication;
exports.nameOfApplication = nameOfApplication;
const declared_ts_1 = __webpack_require__(1188);
const git_generator_ts_1 = __webpack_require__(5100);
const ours_ts_1 = __webpack_require__(4317);
const revisions_ts_1 = __webpack_require__(7710);
const source_inputs_ts_1 = __webpack_require__(8569);
const source_path_ts_1 = __webpack_require__(7583);
const unknown_ts_1 = __webpack_require__(4190);
/**
 * One candidate of kind `argocd-app` for each folder that holds an Application, an ApplicationSet or an AppProject, with all that
 * they read of this repository.
 *
 * @param repositories the settings' `argocd.repositories`.
 */
function discoverApplications(view, repositories = []) {
    const declarations = (0, ours_ts_1.declarationsOf)(view, repositories);
    const byFolder = new Map();
    const findings = [];
    const referencesOf = (file) => {
        const folder = (0, declared_ts_1.projectFolder)(file, view);
        const list = byFolder.get(folder) ?? [];
        byFolder.set(folder, list);
        return list;
    };
    for (const file of view.paths()) {
        const facts = view.facts(file);
        if (facts?.applications ?? facts?.sets ?? facts?.projects)
            referencesOf(file);
        const isTemplate = (0, declared_ts_1.chartFolder)(file, view.tree) !== undefined;
        for (const { line, message, templated } of facts?.problems ?? []) {
            if (templated === true && isTemplate)
                continue;
            findings.push({
                severity: 'error',
                rule: 'argocd/syntax',
                file,
                line,
                path: '',
                message: `${message.replace(/\.$/, '')}: mend this manifest.`,
            });
        }
    }
    for (const declared of declarations.applications) {
        const resolved = resolveApplication(declared, declarations, view);
        referencesOf(declared.file).push(...resolved.references);
        findings.push(...resolved.findings);
    }
    for (const expanded of declarations.sets) {
        const references = referencesOf(expanded.file);
        for (const declared of expanded.applications) {
            const resolved = resolveApplication(declared, declarations, view);
            references.push(...resolved.references);
            findings.push(...resolved.findings);
        }
        references.push(...setReferences(expanded, declarations, view));
        findings.push(...(0, revisions_ts_1.revisionFindings)(expanded));
    }
    const candidates = [...byFolder].map(([root, refersTo]) => ({
        root,
        kind: 'argocd-app',
        provides: [],
        refersTo: distinct(refersTo).filter((reference) => reference.to !== 'folder' || reference.path !== root),
    }));
    return { candidates, findings: distinct(findings) };
}
/** Every source of one Application, in order. */
function resolveApplication(declared, { ours }, view) {
    const { application, file } = declared;
    const owner = `Application ${nameOfApplication(declared)}`;
    const paths = [];
    const references = [];
    const findings = [];
    for (const source of application.sources) {
        const resolved = (0, source_path_ts_1.resolvePath)(source, owner, file, ours, view);
        const inputs = (0, source_inputs_ts_1.resolveInputs)(source, resolved.path, application, owner, file, ours, view);
        paths.push(resolved);
        references.push(...resolved.references, ...inputs.references);
        findings.push(...resolved.findings, ...inputs.findings);
    }
    return { paths, references, findings };
}
/** `name`, or `set/name` for what an ApplicationSet makes; `*` for what cannot be told. */
function nameOfApplication({ application, set }) {
    const name = (0, unknown_ts_1.guessOf)(application.name);
    return set === undefined ? name : `${(0, unknown_ts_1.guessOf)(set.name)}/${name}`;
}
/** What the set itself depends on: the files its generators read, and systems outside. */
function setReferences({ file, set, applications, expansions, opaquePatch }, { ours }, view) {
    const references = [];
    for (const { line, expansion } of expansions) {
        for (const { include } of expansion.reads) {
            for (const pattern of include)
                references.push({ file, line, to: 'files', glob: (0, git_generator_ts_1.fileGlob)(pattern), reason: 'file-input' });
        }
        if (expansion.outside.length === 0)
            continue;
        const paths = applications.flatMap(({ application }) => application.sources.flatMap((source) => (0, source_path_ts_1.resolvePath)({ ...source }, '', file, ours, view).path ?? []));
        if (paths.length === 0)
            continue;
        const widensTo = [...new Set(paths.map(unknown_ts_1.widenedTo))];
        const what = `the generator ${expansion.outside.join(', ')} of ApplicationSet ${(0, unknown_ts_1.guessOf)(set.name)} asks another system`;
        references.push({ file, line, to: 'unknown', what, widensTo });
    }
    if (opaquePatch) {
        const what = `the templatePatch of ApplicationSet ${(0, unknown_ts_1.guessOf)(set.name)} changes its sources in a way that cannot be told`;
        references.push({ file, line: set.templatePatch?.line ?? set.line, to: 'unknown', what, widensTo: ['**'] });
    }
    return references;
}
function distinct(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}


/***/ }),

/***/ 5956:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.expandGenerator = expandGenerator;
const git_generator_ts_1 = __webpack_require__(5100);
const located_ts_1 = __webpack_require__(4462);
const parameters_ts_1 = __webpack_require__(9694);
const selector_ts_1 = __webpack_require__(463);
const unknown_ts_1 = __webpack_require__(4190);
/** Generators that ask another system, apart from `clusters`. */
const OUTSIDE = ['scmProvider', 'pullRequest', 'plugin', 'clusterDecisionResource'];
/**
 * Expands one generator against the tree, as Argo CD's ApplicationSet controller would. What it cannot know is unknown in the
 * parameters, never left out.
 *
 * @param value the generator as written.
 * @param before the parameters of the generator before it in a matrix.
 */
function expandGenerator(value, context, before, nested = false) {
    const dialect = context.set.goTemplate ? 'go' : 'simple';
    const generator = (0, located_ts_1.mapOf)(before === undefined ? value : (0, parameters_ts_1.fillAll)(value, before, dialect));
    const expansion = expandKind(generator, context, dialect);
    if (!(0, located_ts_1.isMap)(generator.selector) || (nested && !context.set.applyNestedSelectors))
        return expansion;
    const selector = generator.selector;
    return { ...expansion, parameters: expansion.parameters.filter((one) => (0, selector_ts_1.matchesSelector)(selector, one)) };
}
function expandKind(generator, context, dialect) {
    if ((0, located_ts_1.isMap)(generator.list))
        return only(listParameters(generator.list, dialect));
    if ((0, located_ts_1.isMap)(generator.git))
        return expandGit(generator.git, context, dialect);
    if ('clusters' in generator)
        return only([clusterParameters((0, located_ts_1.mapOf)(generator.clusters), dialect)]);
    if ((0, located_ts_1.isMap)(generator.matrix))
        return expandMatrix(generator.matrix, context);
    if ((0, located_ts_1.isMap)(generator.merge))
        return expandMerge(generator.merge, context);
    const outside = OUTSIDE.find((kind) => kind in generator) ?? Object.keys(generator).find((key) => key !== 'selector');
    if (outside === undefined)
        return only([]);
    const parameters = [(0, parameters_ts_1.withValues)(parameters_ts_1.EVERYTHING_UNKNOWN, (0, located_ts_1.mapOf)(generator[outside]).values, dialect)];
    return { parameters, reads: [], outside: [outside] };
}
function only(parameters) {
    return { parameters, reads: [], outside: [] };
}
function listParameters(list, dialect) {
    const written = (0, located_ts_1.listOf)(list.elements).filter(located_ts_1.isMap);
    const sets = written.map((element) => {
        if (dialect === 'go')
            return { values: element, open: false };
        const { values, ...rest } = element;
        return { values: { ...rest, ...(0, parameters_ts_1.flatten)((0, located_ts_1.mapOf)(values), 'values.') }, open: false };
    });
    const yaml = (0, located_ts_1.textOf)(list.elementsYaml);
    if (yaml === undefined)
        return sets;
    const { value, problem } = (0, unknown_ts_1.isUnknown)(yaml) ? { value: undefined, problem: undefined } : (0, located_ts_1.locate)(yaml, 1);
    if (problem !== undefined || !Array.isArray(value))
        return [...sets, parameters_ts_1.EVERYTHING_UNKNOWN];
    return [...sets, ...value.filter(located_ts_1.isMap).map((values) => ({ values, open: false }))];
}
/** One set stands for every cluster: the clusters that Argo CD knows are Secrets of the cluster it runs in. */
function clusterParameters(clusters, dialect) {
    const values = { name: unknown_ts_1.UNKNOWN_NAME, nameNormalized: unknown_ts_1.UNKNOWN_NAME, project: unknown_ts_1.UNKNOWN_NAME, server: unknown_ts_1.UNKNOWN_TEXT };
    return (0, parameters_ts_1.withValues)({ values, open: true }, clusters.values, dialect);
}
function expandGit(git, context, dialect) {
    const patterns = (0, git_generator_ts_1.gitPatterns)(git);
    const matches = (0, git_generator_ts_1.gitMatches)(patterns, context.view);
    if (matches.length === 0 && !context.isOurs((0, located_ts_1.textOf)(git.repoURL) ?? '')) {
        return only((0, git_generator_ts_1.foreignGitParameters)(git, patterns, dialect));
    }
    const parameters = (0, git_generator_ts_1.gitParameters)(git, matches, patterns.kind, dialect, context.view);
    return { parameters, reads: patterns.kind === 'files' ? [patterns] : [], outside: [] };
}
/** Every combination; a generator may use the parameters of those before it, and where both have one the first wins. */
function expandMatrix(matrix, context) {
    const [first, ...others] = (0, located_ts_1.listOf)(matrix.generators);
    let expansion = expandGenerator(first, context, undefined, true);
    for (const other of others) {
        const parameters = [];
        const reads = [...expansion.reads];
        const outside = new Set(expansion.outside);
        for (const before of expansion.parameters) {
            const next = expandGenerator(other, context, before, true);
            parameters.push(...next.parameters.map((after) => (0, parameters_ts_1.joinParameters)(before, after)));
            reads.push(...next.reads);
            for (const kind of next.outside)
                outside.add(kind);
        }
        expansion = { parameters, reads, outside: [...outside] };
    }
    return expansion;
}
/** The first generator's sets, each with the values of the later sets that have the same merge keys. */
function expandMerge(merge, context) {
    const keys = (0, located_ts_1.listOf)(merge.mergeKeys).flatMap((key) => (0, located_ts_1.textOf)(key) ?? []);
    const [first, ...others] = (0, located_ts_1.listOf)(merge.generators).map((generator) => expandGenerator(generator, context, undefined, true));
    if (first === undefined)
        return only([]);
    let sets = first.parameters;
    for (const { parameters } of others) {
        sets = sets.map((base) => parameters.reduce((result, over) => mergeInto(result, base, over, keys), base));
    }
    return {
        parameters: sets,
        reads: [first, ...others].flatMap(({ reads }) => reads),
        outside: [...new Set([first, ...others].flatMap(({ outside }) => outside))],
    };
}
function mergeInto(result, base, over, keys) {
    const pairs = keys.map((key) => [(0, parameters_ts_1.parameterText)(key, base), (0, parameters_ts_1.parameterText)(key, over)]);
    const unsure = pairs.some(([a = '', b = '']) => (0, unknown_ts_1.isUnknown)(a) || (0, unknown_ts_1.isUnknown)(b));
    if (pairs.some(([a, b]) => a !== b && !(0, unknown_ts_1.isUnknown)(a ?? '') && !(0, unknown_ts_1.isUnknown)(b ?? '')))
        return result;
    // Whether these two meet cannot be told: whatever the later one gives may be there, or not.
    return unsure ? blurred(result, over) : (0, parameters_ts_1.joinParameters)(over, result);
}
function blurred(result, over) {
    const values = Object.fromEntries(Object.entries(over.values)
        .filter(([key, value]) => JSON.stringify(result.values[key]) !== JSON.stringify(value))
        .map(([key]) => [key, unknown_ts_1.UNKNOWN_TEXT]));
    return { values: { ...result.values, ...values }, open: result.open || over.open };
}


/***/ }),

/***/ 5100:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.gitPatterns = gitPatterns;
exports.gitMatches = gitMatches;
exports.fileGlob = fileGlob;
exports.foldersOf = foldersOf;
exports.gitParameters = gitParameters;
exports.foreignGitParameters = foreignGitParameters;
const change_1 = __webpack_require__(522);
const located_ts_1 = __webpack_require__(4462);
const parameters_ts_1 = __webpack_require__(9694);
const unknown_ts_1 = __webpack_require__(4190);
function gitPatterns(generator) {
    const directories = (0, located_ts_1.listOf)(generator.directories);
    const kind = directories.length > 0 ? 'directories' : 'files';
    const items = (directories.length > 0 ? directories : (0, located_ts_1.listOf)(generator.files)).map(located_ts_1.mapOf);
    const paths = (exclude) => items
        .filter((item) => (item.exclude === true) === exclude)
        .flatMap((item) => (0, change_1.joinPath)('.', ((0, located_ts_1.textOf)(item.path) ?? '').replace(/^\/+/, '')) ?? []);
    return { kind, include: paths(false), exclude: paths(true) };
}
/** The folders or files of the tree that a generator's globs match, in order. */
function gitMatches(patterns, view) {
    const directories = patterns.kind === 'directories';
    const matches = directories ? matchesDirectory : matchesFile;
    const excluded = patterns.exclude.filter((pattern) => !(0, unknown_ts_1.isUnknown)(pattern));
    const candidates = directories ? foldersOf(view) : view.tree.entries.keys();
    const found = [];
    for (const path of candidates) {
        if (!patterns.include.some((pattern) => matches(path, pattern)))
            continue;
        if (!excluded.some((pattern) => matches(path, pattern)))
            found.push(path);
    }
    return found.sort();
}
/**
 * Directories are matched by Go's `path.Match`: `*` and `**` both stay within one part
 * (Argo CD, applicationset/generators/git.go, filterApps).
 */
function matchesDirectory(path, pattern) {
    return (0, change_1.matchesGlob)(path, patternGlob(pattern).replaceAll(/\*{2,}/g, '*'));
}
/**
 * Files are matched by `git ls-files`, where `*` crosses slashes. With Argo CD's newer globbing it does not and `**` does: every match
 * of that is one of these too.
 */
function matchesFile(path, pattern) {
    return (0, change_1.matchesGlob)(path, fileGlob(pattern));
}
/** The glob, in this project's own kind of globs, that covers a pattern of the git files generator. */
function fileGlob(pattern) {
    return patternGlob(pattern).replaceAll(/\*+/g, '**');
}
/** Braces are no wildcard in Argo CD's globs; unknown text is one. */
function patternGlob(pattern) {
    return pattern.replaceAll(/[{}]/g, '?').replaceAll(/[\uE000\uE001]+/g, '*');
}
const folders = new WeakMap();
/** Every folder of the tree but the root and hidden ones: Argo CD does not look into those. */
function foldersOf({ tree }) {
    let known = folders.get(tree);
    if (known === undefined) {
        const found = new Set();
        for (const path of tree.entries.keys()) {
            for (let folder = (0, change_1.folderOf)(path); folder !== '.' && !found.has(folder); folder = (0, change_1.folderOf)(folder))
                found.add(folder);
        }
        known = [...found].filter((folder) => !folder.startsWith('.') && !folder.includes('/.')).sort();
        folders.set(tree, known);
    }
    return known;
}
/**
 * The parameters of a git generator over this repository.
 *
 * @param matches what `gitMatches` found.
 */
function gitParameters(generator, matches, kind, dialect, view) {
    const prefix = (0, located_ts_1.textOf)(generator.pathParamPrefix) ?? '';
    return matches.flatMap((path) => {
        const isFile = kind === 'files';
        const own = (0, parameters_ts_1.pathParameters)(isFile ? (0, change_1.folderOf)(path) : path, isFile ? path : undefined, dialect, prefix);
        const contents = isFile ? contentsOf(path, view) : [{}];
        if (contents === undefined)
            return [(0, parameters_ts_1.withValues)({ values: own, open: true }, generator.values, dialect)];
        return contents.map((content) => {
            const values = { ...(dialect === 'go' ? content : (0, parameters_ts_1.flatten)(content)), ...own };
            return (0, parameters_ts_1.withValues)({ values, open: false }, generator.values, dialect);
        });
    });
}
/** The mappings in a file: itself, or those of its list. `undefined` when its content was not kept, or is something else. */
function contentsOf(path, view) {
    const text = view.facts(path)?.parameters;
    if (text === undefined)
        return undefined;
    const { value, problem } = (0, located_ts_1.locate)(text, 1);
    if (problem !== undefined)
        return undefined;
    if (Array.isArray(value))
        return value.filter(located_ts_1.isMap);
    return value === null || value === undefined ? [{}] : (0, located_ts_1.isMap)(value) ? [value] : undefined;
}
/**
 * The parameters of a git generator over another repository: its globs say what the paths look like. With an unknown name in the
 * place of every wildcard they give all that can be told.
 */
function foreignGitParameters(generator, { kind, include }, dialect) {
    const prefix = (0, located_ts_1.textOf)(generator.pathParamPrefix) ?? '';
    return include.map((pattern) => {
        const path = pattern.replaceAll(/\*+|\?|\[[^\]]*\]/g, unknown_ts_1.UNKNOWN_NAME);
        const isFile = kind === 'files';
        const own = (0, parameters_ts_1.pathParameters)(isFile ? (0, change_1.folderOf)(path) : path, isFile ? (0, change_1.nameOf)(path) : undefined, dialect, prefix);
        return (0, parameters_ts_1.withValues)({ values: own, open: isFile }, generator.values, dialect);
    });
}


/***/ }),

/***/ 731:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.evaluateAction = evaluateAction;
exports.normalizedName = normalizedName;
const unknown_ts_1 = __webpack_require__(4190);
/**
 * Evaluates one action of a Go template, as ApplicationSets with `goTemplate: true` use them: fields, `index`, pipes,
 * parentheses and the string functions that are common in paths.
 *
 * @param action what stands between `{{` and `}}`, without trim markers.
 * @param field gives the value at a path of keys below `.`.
 * @returns the text, with unknown parts where it cannot be told; `undefined` for control structures, after which nothing
 *   about the text is known.
 */
function evaluateAction(action, field) {
    const tokens = tokenize(action);
    if (tokens === undefined)
        return unknown_ts_1.UNKNOWN_TEXT;
    const first = tokens[0];
    if (first === undefined)
        return '';
    if (first.type === 'word' && CONTROL.has(first.text))
        return undefined;
    const parser = { tokens, at: 0, field };
    const value = readPipeline(parser);
    return parser.at < tokens.length ? unknown_ts_1.UNKNOWN_TEXT : printed(value);
}
const CONTROL = new Set(['if', 'else', 'end', 'range', 'with', 'define', 'template', 'block', 'break', 'continue']);
const TOKEN = /\s*(?:(\.[\w.]*)|"((?:[^"\\]|\\.)*)"|`([^`]*)`|(-?\d+)(?![\w.])|([A-Za-z]\w*)|([()|]))/y;
function tokenize(action) {
    const tokens = [];
    const text = action.trim();
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < text.length) {
        const match = TOKEN.exec(text);
        if (match === null)
            return undefined;
        const [, field, quoted, raw, number, word, mark] = match;
        if (field !== undefined)
            tokens.push({ type: 'field', path: field.split('.').filter((key) => key !== '') });
        else if (quoted !== undefined)
            tokens.push({ type: 'literal', value: quoted.replaceAll(/\\(.)/g, '$1') });
        else if (raw !== undefined)
            tokens.push({ type: 'literal', value: raw });
        else if (number !== undefined)
            tokens.push({ type: 'literal', value: Number(number) });
        else if (word === 'true' || word === 'false')
            tokens.push({ type: 'literal', value: word === 'true' });
        else if (word !== undefined)
            tokens.push({ type: 'word', text: word });
        else
            tokens.push({ type: mark });
    }
    return tokens;
}
function readPipeline(parser) {
    let value = readCommand(parser);
    while (parser.tokens[parser.at]?.type === '|') {
        parser.at++;
        value = readCommand(parser, [value]);
    }
    return value;
}
/** A command: one operand, or a function with its operands; what is piped in comes last. */
function readCommand(parser, piped = []) {
    const first = parser.tokens[parser.at];
    if (first?.type !== 'word') {
        const value = readOperand(parser);
        return piped.length > 0 ? unknown_ts_1.UNKNOWN_TEXT : value;
    }
    parser.at++;
    const operands = [];
    for (;;) {
        const next = parser.tokens[parser.at];
        if (next === undefined || next.type === ')' || next.type === '|')
            break;
        operands.push(readOperand(parser));
    }
    return applyFunction(first.text, [...operands, ...piped]);
}
function readOperand(parser) {
    const token = parser.tokens[parser.at];
    parser.at++;
    switch (token?.type) {
        case 'field':
            return parser.field(token.path);
        case 'literal':
            return token.value;
        case '(': {
            const value = readPipeline(parser);
            const next = parser.tokens[parser.at];
            if (next?.type === ')')
                parser.at++;
            const member = parser.tokens[parser.at];
            if (member?.type !== 'field' || typeof value !== 'object')
                return value;
            parser.at++;
            return member.path.reduce((current, key) => indexed(current, key), value);
        }
        default:
            return unknown_ts_1.UNKNOWN_TEXT;
    }
}
const FUNCTIONS = {
    lower: (text = '') => text.toLowerCase(),
    upper: (text = '') => text.toUpperCase(),
    trim: (text = '') => text.trim(),
    trimPrefix: (prefix = '', text = '') => (text.startsWith(prefix) ? text.slice(prefix.length) : text),
    trimSuffix: (suffix = '', text = '') => suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
    replace: (from = '', to = '', text = '') => text.replaceAll(from, to),
    toString: (text = '') => text,
    quote: (text = '') => JSON.stringify(text),
    base: (text = '') => text.slice(text.lastIndexOf('/') + 1),
    dir: (text = '') => (text.includes('/') ? text.slice(0, text.lastIndexOf('/')) : '.'),
    normalize: (text = '') => normalizedName(text),
    splitList: (separator = '', text = '') => text.split(separator),
    printf: (format = '', ...operands) => {
        if (/%(?![sdv])/.test(format))
            return unknown_ts_1.UNKNOWN_TEXT;
        return format.replaceAll(/%[sdv]/g, () => operands.shift() ?? '');
    },
};
/** Functions that cannot bring a slash into a text that has none. */
const KEEPS_NAMES = new Set(['lower', 'upper', 'trim', 'trimPrefix', 'trimSuffix', 'toString', 'base', 'normalize']);
function applyFunction(name, operands) {
    if (name === 'index' || name === 'get') {
        return operands.slice(1).reduce((current, key) => indexed(current, key), operands[0]);
    }
    if (name === 'default') {
        const [fallback, value] = operands;
        return value === undefined || value === null || value === '' || value === 0 || value === false ? fallback : value;
    }
    if (name === 'first' || name === 'last') {
        const list = operands[0];
        return Array.isArray(list) ? ((name === 'first' ? list[0] : list.at(-1)) ?? '') : unknown_ts_1.UNKNOWN_TEXT;
    }
    if (name === 'join') {
        const [separator, list] = operands;
        return Array.isArray(list) ? list.map(printed).join(printed(separator)) : unknown_ts_1.UNKNOWN_TEXT;
    }
    const call = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (call === undefined)
        return unknown_ts_1.UNKNOWN_TEXT;
    const texts = operands.map(printed);
    if (!texts.some(unknown_ts_1.isUnknown) || name === 'printf')
        return call(...texts);
    const named = KEEPS_NAMES.has(name) && !texts.some((text) => text.includes(unknown_ts_1.UNKNOWN_TEXT) || text.includes('/'));
    return named ? unknown_ts_1.UNKNOWN_NAME : unknown_ts_1.UNKNOWN_TEXT;
}
function indexed(value, key) {
    if (typeof value === 'string' && (0, unknown_ts_1.isUnknown)(value))
        return value;
    if (typeof key === 'string' && (0, unknown_ts_1.isUnknown)(key))
        return unknown_ts_1.UNKNOWN_TEXT;
    if (Array.isArray(value))
        return value[Number(key)];
    return typeof value === 'object' && value !== null ? value[String(key)] : undefined;
}
/** A value as a template prints it. What is not there is an error or `<no value>` in Argo CD: nothing to rely on. */
function printed(value) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    return value === null ? '' : unknown_ts_1.UNKNOWN_TEXT;
}
/** A name as Argo CD's `normalize` and `…Normalized` parameters write it: RFC 1123, at most 253 characters. */
function normalizedName(name) {
    const text = name.toLowerCase().replaceAll(/[^a-z0-9.\-\uE000\uE001]/g, '-');
    return text
        .slice(0, 253)
        .replace(/^[-.]+/, '')
        .replace(/[-.]+$/, '');
}


/***/ }),

/***/ 1376:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.withoutExpressions = withoutExpressions;
const unknown_ts_1 = __webpack_require__(4190);
/**
 * Takes the expressions of a Helm template out of a document, so that the rest can be read as YAML: lines that are nothing but
 * expressions become empty, other expressions become an unknown text. The number of lines stays.
 */
function withoutExpressions(text) {
    return text
        .replaceAll(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, keepLines)
        .replaceAll(/\{\{-?\s*(?:`([^`]*)`|"((?:[^"\\]|\\.)*)")\s*-?\}\}/g, (_all, raw, quoted) => (raw ?? quoted ?? '').replaceAll('{{', '\uE002').replaceAll('}}', '\uE003'))
        .replaceAll(/^[ \t]*(?:\{\{(?:(?!\}\}).)*\}\}[ \t]*)+(?=\r?$)/gm, '')
        .replaceAll(/\{\{[\s\S]*?\}\}/g, (expression) => unknown_ts_1.UNKNOWN_TEXT + keepLines(expression))
        .replaceAll('\uE002', '{{')
        .replaceAll('\uE003', '}}');
}
function keepLines(text) {
    return text.replaceAll(/[^\n]/g, '');
}


/***/ }),

/***/ 9404:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.discoverApplications = exports.deliveries = exports.argocd = void 0;
const discover_ts_1 = __webpack_require__(8813);
const scan_ts_1 = __webpack_require__(1807);
/** The first face of the argocd engine. */
exports.argocd = { scanner: scan_ts_1.scanner, discover: (view) => (0, discover_ts_1.discoverApplications)(view) };
var deliveries_ts_1 = __webpack_require__(2766);
Object.defineProperty(exports, "deliveries", ({ enumerable: true, get: function () { return deliveries_ts_1.deliveries; } }));
var discover_ts_2 = __webpack_require__(8813);
Object.defineProperty(exports, "discoverApplications", ({ enumerable: true, get: function () { return discover_ts_2.discoverApplications; } }));


/***/ }),

/***/ 4462:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.locate = locate;
exports.mapOf = mapOf;
exports.isMap = isMap;
exports.listOf = listOf;
exports.textOf = textOf;
exports.compact = compact;
const yaml_1 = __webpack_require__(8815);
/**
 * Parses one document of YAML or JSON. Never throws.
 *
 * @param firstLine the line of the file that `text` starts at.
 */
function locate(text, firstLine) {
    const lineCounter = new yaml_1.LineCounter();
    const document = (0, yaml_1.parseDocument)(text, { lineCounter, prettyErrors: false, merge: true, logLevel: 'silent' });
    const lineAt = (offset) => Math.max(lineCounter.linePos(offset).line, 1) + firstLine - 1;
    const lineOf = (path) => {
        for (let length = path.length; length > 0; length--) {
            const node = document.getIn(path.slice(0, length), true);
            if ((0, yaml_1.isNode)(node) && node.range)
                return lineAt(node.range[0]);
        }
        return firstLine;
    };
    const broken = document.errors[0];
    let hasOddKeys = false;
    (0, yaml_1.visit)(document, {
        Pair: (_key, pair) => {
            if ((0, yaml_1.isCollection)(pair.key))
                hasOddKeys = true;
        },
    });
    if (broken !== undefined) {
        return { value: undefined, lineOf, hasOddKeys, problem: { line: lineAt(broken.pos[0]), message: broken.message } };
    }
    try {
        return { value: document.toJS({ maxAliasCount: 1000 }), lineOf, hasOddKeys };
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { value: undefined, lineOf, hasOddKeys, problem: { line: firstLine, message } };
    }
}
/** A mapping, or an empty one for anything else. */
function mapOf(value) {
    return isMap(value) ? value : {};
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A list, or an empty one for anything else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** A string, number or boolean as text; `undefined` for anything else and for the empty string. */
function textOf(value) {
    if (typeof value === 'string')
        return value === '' ? undefined : value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
/** An object without the fields whose value is `undefined`: facts are JSON, and `exactOptionalPropertyTypes` holds. */
function compact(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 3538:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.applicationOf = applicationOf;
exports.applicationSetOf = applicationSetOf;
exports.appProjectOf = appProjectOf;
const located_ts_1 = __webpack_require__(4462);
/** Reads an Application, or the template of one: field names are those of Argo CD's Application CRD. */
function applicationOf(value, lineOf) {
    const metadata = (0, located_ts_1.mapOf)((0, located_ts_1.mapOf)(value).metadata);
    const spec = (0, located_ts_1.mapOf)((0, located_ts_1.mapOf)(value).spec);
    const hydrated = (0, located_ts_1.mapOf)(spec.sourceHydrator).drySource;
    const sources = (0, located_ts_1.listOf)(spec.sources);
    const multiple = sources.length > 0;
    const single = (0, located_ts_1.isMap)(spec.source) ? spec.source : hydrated;
    const singlePath = (0, located_ts_1.isMap)(spec.source) ? ['spec', 'source'] : ['spec', 'sourceHydrator', 'drySource'];
    const destination = (0, located_ts_1.mapOf)(spec.destination);
    const syncPolicy = (0, located_ts_1.mapOf)(spec.syncPolicy);
    const automated = syncPolicy.automated;
    const options = (0, located_ts_1.listOf)(syncPolicy.syncOptions).flatMap((option) => (0, located_ts_1.textOf)(option) ?? []);
    return (0, located_ts_1.compact)({
        line: lineOf(['metadata', 'name']),
        name: (0, located_ts_1.textOf)(metadata.name) ?? '',
        namespace: (0, located_ts_1.textOf)(metadata.namespace),
        project: (0, located_ts_1.textOf)(spec.project),
        multiple,
        sources: multiple
            ? sources.map((source, index) => sourceOf(source, ['spec', 'sources', index], lineOf))
            : (0, located_ts_1.isMap)(single)
                ? [sourceOf(single, singlePath, lineOf)]
                : [],
        destination: (0, located_ts_1.compact)({
            name: (0, located_ts_1.textOf)(destination.name),
            server: (0, located_ts_1.textOf)(destination.server),
            namespace: (0, located_ts_1.textOf)(destination.namespace),
        }),
        syncPolicy: (0, located_ts_1.compact)({
            automated: (0, located_ts_1.isMap)(automated) && automated.enabled !== false,
            prune: (0, located_ts_1.isMap)(automated) && automated.enabled !== false && automated.prune === true,
            selfHeal: (0, located_ts_1.isMap)(automated) && automated.enabled !== false && automated.selfHeal === true,
            options: options.length > 0 ? options : undefined,
        }),
        generatePaths: (0, located_ts_1.textOf)((0, located_ts_1.mapOf)(metadata.annotations)['argocd.argoproj.io/manifest-generate-paths']),
    });
}
function sourceOf(value, at, lineOf) {
    const source = (0, located_ts_1.mapOf)(value);
    const helm = (0, located_ts_1.mapOf)(source.helm);
    const kustomize = (0, located_ts_1.mapOf)(source.kustomize);
    const directory = (0, located_ts_1.mapOf)(source.directory);
    const written = (list, path, key) => {
        const found = (0, located_ts_1.listOf)(list).flatMap((item, index) => {
            const text = (0, located_ts_1.textOf)(key === undefined ? item : (0, located_ts_1.mapOf)(item)[key]);
            const place = [...at, ...path, index, ...(key === undefined ? [] : [key])];
            return text === undefined ? [] : [{ path: text, line: lineOf(place) }];
        });
        return found.length > 0 ? found : undefined;
    };
    return (0, located_ts_1.compact)({
        line: source.path === undefined ? lineOf([...at, 'repoURL']) : lineOf([...at, 'path']),
        repoURL: (0, located_ts_1.textOf)(source.repoURL) ?? '',
        path: (0, located_ts_1.textOf)(source.path),
        targetRevision: (0, located_ts_1.textOf)(source.targetRevision),
        chart: (0, located_ts_1.textOf)(source.chart),
        ref: (0, located_ts_1.textOf)(source.ref),
        valueFiles: written(helm.valueFiles, ['helm', 'valueFiles']),
        fileParameters: written(helm.fileParameters, ['helm', 'fileParameters'], 'path'),
        ignoreMissingValueFiles: helm.ignoreMissingValueFiles === true ? true : undefined,
        components: written(kustomize.components, ['kustomize', 'components']),
        patches: written(kustomize.patches, ['kustomize', 'patches'], 'path'),
        libraries: written((0, located_ts_1.mapOf)(directory.jsonnet).libs, ['directory', 'jsonnet', 'libs']),
        recurse: directory.recurse === true ? true : undefined,
        plugin: (0, located_ts_1.isMap)(source.plugin) ? true : undefined,
    });
}
/** Reads an ApplicationSet. */
function applicationSetOf(value, lineOf) {
    const metadata = (0, located_ts_1.mapOf)((0, located_ts_1.mapOf)(value).metadata);
    const spec = (0, located_ts_1.mapOf)((0, located_ts_1.mapOf)(value).spec);
    const inTemplate = (path) => lineOf(['spec', 'template', ...path]);
    const patch = (0, located_ts_1.textOf)(spec.templatePatch);
    return (0, located_ts_1.compact)({
        line: lineOf(['metadata', 'name']),
        name: (0, located_ts_1.textOf)(metadata.name) ?? '',
        namespace: (0, located_ts_1.textOf)(metadata.namespace),
        goTemplate: spec.goTemplate === true,
        applyNestedSelectors: spec.applyNestedSelectors === true,
        generators: (0, located_ts_1.listOf)(spec.generators).map((generator, index) => generatorOf(generator, spec.template, lineOf, ['spec', 'generators', index])),
        template: applicationOf(spec.template, inTemplate),
        templatePatch: patch === undefined ? undefined : { line: lineOf(['spec', 'templatePatch']), text: patch },
    });
}
/**
 * One generator. Its own template wins field by field over the set's, and a list that is not empty replaces the other
 * (Argo CD merges them so: docs/operator-manual/applicationset/Template.md, "Generator templates").
 */
function generatorOf(value, setTemplate, lineOf, at) {
    const type = Object.keys((0, located_ts_1.mapOf)(value)).find((key) => (0, located_ts_1.isMap)((0, located_ts_1.mapOf)((0, located_ts_1.mapOf)(value)[key]).template));
    if (type === undefined)
        return { line: lineOf(at), value };
    const { template, ...rest } = (0, located_ts_1.mapOf)((0, located_ts_1.mapOf)(value)[type]);
    const isOwn = (path) => valueAt(template, path) !== undefined;
    const lineOfEither = (path) => isOwn(path) ? lineOf([...at, type, 'template', ...path]) : lineOf(['spec', 'template', ...path]);
    return {
        line: lineOf(at),
        value: { ...(0, located_ts_1.mapOf)(value), [type]: rest },
        template: applicationOf(fillIn(template, setTemplate), lineOfEither),
    };
}
function valueAt(value, path) {
    return path.reduce((current, key) => (typeof key === 'number' ? (0, located_ts_1.listOf)(current)[key] : (0, located_ts_1.mapOf)(current)[key]), value);
}
/** `over`, with what it leaves empty taken from `under`. */
function fillIn(over, under) {
    if ((0, located_ts_1.isMap)(over) && (0, located_ts_1.isMap)(under)) {
        const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
        return Object.fromEntries([...keys].map((key) => [key, fillIn(over[key], under[key])]));
    }
    const empty = over === undefined || over === null || over === '' || (Array.isArray(over) && over.length === 0);
    return empty ? under : over;
}
/** Reads an AppProject. */
function appProjectOf(value, lineOf) {
    const metadata = (0, located_ts_1.mapOf)((0, located_ts_1.mapOf)(value).metadata);
    const spec = (0, located_ts_1.mapOf)((0, located_ts_1.mapOf)(value).spec);
    return (0, located_ts_1.compact)({
        line: lineOf(['metadata', 'name']),
        name: (0, located_ts_1.textOf)(metadata.name) ?? '',
        namespace: (0, located_ts_1.textOf)(metadata.namespace),
        sourceRepos: (0, located_ts_1.listOf)(spec.sourceRepos).flatMap((repository) => (0, located_ts_1.textOf)(repository) ?? []),
        destinations: (0, located_ts_1.listOf)(spec.destinations).map((item) => {
            const destination = (0, located_ts_1.mapOf)(item);
            return (0, located_ts_1.compact)({
                server: (0, located_ts_1.textOf)(destination.server),
                name: (0, located_ts_1.textOf)(destination.name),
                namespace: (0, located_ts_1.textOf)(destination.namespace),
            });
        }),
    });
}


/***/ }),

/***/ 4317:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.declarationsOf = declarationsOf;
exports.gitGenerators = gitGenerators;
const change_1 = __webpack_require__(522);
const declared_ts_1 = __webpack_require__(1188);
const git_generator_ts_1 = __webpack_require__(5100);
const located_ts_1 = __webpack_require__(4462);
const parameters_ts_1 = __webpack_require__(9694);
const repository_url_ts_1 = __webpack_require__(3786);
const unknown_ts_1 = __webpack_require__(4190);
/**
 * Reads all declarations of a tree and finds out which of their repositories is this one: a tree does not know its own URL.
 *
 * @param repositories the URLs that the settings name (`argocd.repositories`); empty: URLs whose paths exist in the tree. A URL of
 *   which most paths do not exist is another repository with a folder of the same name.
 */
function declarationsOf(view, repositories = []) {
    const key = repositories.join('\n');
    const known = read.get(view);
    if (known?.key === key)
        return known.declarations;
    const declarations = readDeclarations(view, repositories);
    read.set(view, { key, declarations });
    return declarations;
}
/** The last reading of a view: `discover` and `deliveries` are asked about the same one. */
const read = new WeakMap();
function readDeclarations(view, repositories) {
    const applications = (0, declared_ts_1.declaredApplications)(view);
    if (repositories.length > 0) {
        const urls = new Set(repositories.map(repository_url_ts_1.normalizedUrl));
        const ours = { declared: true, none: false, has: (url) => urls.has((0, repository_url_ts_1.normalizedUrl)(url)) };
        return { ours, applications, sets: (0, declared_ts_1.expandSets)(view, ours.has) };
    }
    const evidence = new Map();
    for (const { application } of applications)
        addSources(application.sources, view, evidence);
    for (const file of view.paths()) {
        for (const { generators } of view.facts(file)?.sets ?? []) {
            for (const { value } of generators)
                for (const git of gitGenerators(value))
                    addGenerator(git, view, evidence);
        }
    }
    const sets = (0, declared_ts_1.expandSets)(view, oursBy(evidence).has);
    for (const { applications: made } of sets) {
        for (const { application } of made)
            addSources(application.sources, view, evidence);
    }
    return { ours: oursBy(evidence), applications, sets };
}
function oursBy(evidence) {
    const most = Math.max(0, ...[...evidence.values()].map(({ found }) => found.size));
    const urls = new Set([...evidence]
        .filter(([, { found, missing }]) => found.size > 0 && (found.size === most || found.size > missing.size))
        .map(([url]) => url));
    return { declared: false, none: urls.size === 0, has: (url) => urls.has((0, repository_url_ts_1.normalizedUrl)(url)) };
}
function addSources(sources, view, evidence) {
    for (const { repoURL, path, chart } of sources) {
        if (path !== undefined && chart === undefined)
            addPath(repoURL, path, view, evidence);
    }
    const refs = new Map(sources.flatMap(({ ref, repoURL }) => (ref === undefined ? [] : [[`$${ref}`, repoURL]])));
    for (const { valueFiles } of sources) {
        for (const { path } of valueFiles ?? []) {
            const [ref = '', ...rest] = path.split('/');
            const repoURL = refs.get(ref);
            if (repoURL !== undefined)
                addPath(repoURL, rest.join('/'), view, evidence);
        }
    }
}
function addPath(repoURL, written, { tree }, evidence) {
    const path = (0, change_1.joinPath)('.', written.replace(/^\/+/, ''));
    if (repoURL === '' || path === undefined || path === '.' || (0, unknown_ts_1.isUnknown)(repoURL) || (0, unknown_ts_1.isUnknown)(path))
        return;
    note(repoURL, path, tree.resolve(path) !== undefined, evidence);
}
function addGenerator(git, view, evidence) {
    const repoURL = (0, located_ts_1.textOf)(git.repoURL) ?? '';
    if (repoURL === '' || (0, unknown_ts_1.isUnknown)(repoURL))
        return;
    const patterns = (0, git_generator_ts_1.gitPatterns)(git);
    note(repoURL, patterns.include.join(' '), (0, git_generator_ts_1.gitMatches)(patterns, view).length > 0, evidence);
}
function note(repoURL, path, exists, evidence) {
    const url = (0, repository_url_ts_1.normalizedUrl)(repoURL);
    const entry = evidence.get(url) ?? { found: new Set(), missing: new Set() };
    evidence.set(url, entry);
    (exists ? entry.found : entry.missing).add(path);
}
/** Every `git` generator in a generator, those of a matrix or a merge too; templates in it are unknown texts. */
function gitGenerators(value) {
    const generator = (0, located_ts_1.mapOf)(value);
    const nested = [generator.matrix, generator.merge].flatMap((combined) => (0, located_ts_1.listOf)((0, located_ts_1.mapOf)(combined).generators));
    const own = (0, located_ts_1.isMap)(generator.git) ? [(0, located_ts_1.mapOf)((0, parameters_ts_1.fillAll)(generator.git, parameters_ts_1.EVERYTHING_UNKNOWN, 'go'))] : [];
    return [...own, ...nested.flatMap(gitGenerators)];
}


/***/ }),

/***/ 9694:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.EVERYTHING_UNKNOWN = void 0;
exports.fillTemplate = fillTemplate;
exports.pathParameters = pathParameters;
exports.withValues = withValues;
exports.flatten = flatten;
exports.joinParameters = joinParameters;
exports.parameterText = parameterText;
exports.fillAll = fillAll;
const change_1 = __webpack_require__(522);
const go_template_ts_1 = __webpack_require__(731);
const located_ts_1 = __webpack_require__(4462);
const unknown_ts_1 = __webpack_require__(4190);
exports.EVERYTHING_UNKNOWN = { values: {}, open: true };
/**
 * Fills in a template string.
 *
 * Sources: `spec.goTemplate: true` is Go's text/template; otherwise `{{name}}` is looked up as a whole, white space around
 * it left out (Argo CD, applicationset/utils/utils.go).
 *
 * @param keep leave `{{name}}` as it is when there is no such parameter, as Argo CD does without Go templates.
 * @returns the text; what cannot be told is one of the characters of `unknown.ts`.
 */
function fillTemplate(template, parameters, dialect, keep = false) {
    if (!template.includes('{{'))
        return template;
    let text = '';
    let at = 0;
    for (;;) {
        const start = template.indexOf('{{', at);
        const end = start < 0 ? -1 : endOfAction(template, start + 2, dialect);
        if (start < 0 || end < 0)
            return text + template.slice(at);
        let literal = template.slice(at, start);
        let action = template.slice(start + 2, end);
        at = end + 2;
        if (dialect === 'go' && /^-\s/.test(action)) {
            action = action.slice(1);
            literal = literal.trimEnd();
        }
        text += literal;
        const trimsAfter = dialect === 'go' && /\s-$/.test(action);
        if (trimsAfter)
            action = action.slice(0, -1);
        if (dialect === 'simple')
            text += keep && isAbsent(action.trim(), parameters) ? `{{${action}}}` : simpleValue(action.trim(), parameters);
        else if (!/^\s*\/\*/.test(action)) {
            const value = (0, go_template_ts_1.evaluateAction)(action, (path) => lookUp(path, parameters));
            if (value === undefined)
                return text + unknown_ts_1.UNKNOWN_TEXT; // what a control structure makes of the rest cannot be told
            text += value;
        }
        if (trimsAfter)
            while (/\s/.test(template[at] ?? ''))
                at++;
    }
}
/** The offset of the `}}` that ends an action; one inside a string of a Go template does not. */
function endOfAction(template, start, dialect) {
    if (dialect === 'simple')
        return template.indexOf('}}', start);
    for (let at = start; at < template.length; at++) {
        const char = template[at];
        if (char === '"' || char === '`') {
            do
                at++;
            while (at < template.length && template[at] !== char && (template[at] !== '\\' || ++at > 0));
        }
        else if (char === '}' && template[at + 1] === '}')
            return at;
    }
    return template.indexOf('}}', start);
}
/** A generator's own `path` is not there yet when the parameters of the one before it are filled in. */
function isAbsent(name, { values, open }) {
    return values[name] === undefined && (!open || /^path\b/.test(name));
}
function simpleValue(name, { values, open }) {
    const value = values[name];
    if (value === null)
        return '';
    if (value !== undefined)
        return (0, located_ts_1.textOf)(value) ?? (value === '' ? '' : unknown_ts_1.UNKNOWN_TEXT);
    return open ? unknownFor(name.split('.')) : unknown_ts_1.UNKNOWN_TEXT;
}
function lookUp(path, { values, open }) {
    let current = values;
    for (const key of path) {
        if (typeof current === 'string' && (0, unknown_ts_1.isUnknown)(current))
            return current;
        current = (0, located_ts_1.isMap)(current) ? current[key] : undefined;
    }
    return current === undefined && open ? unknownFor(path) : current;
}
/** A label's value cannot hold a slash; about others nothing is said. */
function unknownFor(path) {
    return path[0] === 'metadata' && path[1] === 'labels' ? unknown_ts_1.UNKNOWN_NAME : unknown_ts_1.UNKNOWN_TEXT;
}
/** The parameters that the git generator makes of a folder, or of a file in it. */
function pathParameters(folder, file, dialect, prefix) {
    const base = (0, change_1.nameOf)(folder);
    const names = {
        basename: base,
        basenameNormalized: (0, go_template_ts_1.normalizedName)(base),
        ...(file === undefined ? {} : { filename: (0, change_1.nameOf)(file), filenameNormalized: (0, go_template_ts_1.normalizedName)((0, change_1.nameOf)(file)) }),
    };
    if (dialect === 'go') {
        const path = { path: folder, ...names, segments: folder.split('/') };
        return prefix === '' ? { path } : { [prefix]: { path } };
    }
    const name = prefix === '' ? 'path' : `${prefix}.path`;
    return Object.fromEntries([
        [name, folder],
        ...Object.entries(names).map(([key, value]) => [`${name}.${key}`, value]),
        ...folder.split('/').map((part, index) => [`${name}[${index}]`, part]),
    ]);
}
/** Adds a generator's `values`, which may use its other parameters. */
function withValues(parameters, values, dialect) {
    if (!(0, located_ts_1.isMap)(values))
        return parameters;
    const filled = Object.entries(values).map(([key, value]) => [
        key,
        fillTemplate((0, located_ts_1.textOf)(value) ?? '', parameters, dialect),
    ]);
    const added = dialect === 'go'
        ? { values: { ...(0, located_ts_1.mapOf)(parameters.values.values), ...Object.fromEntries(filled) } }
        : Object.fromEntries(filled.map(([key, value]) => [`values.${key}`, value]));
    return { ...parameters, values: { ...parameters.values, ...added } };
}
/** A nested mapping with dotted keys, as templates without Go see the content of a file. */
function flatten(value, prefix = '') {
    const flat = {};
    for (const [key, item] of Object.entries(value)) {
        if ((0, located_ts_1.isMap)(item))
            Object.assign(flat, flatten(item, `${prefix}${key}.`));
        else if (Array.isArray(item))
            Object.assign(flat, flatten({ ...item }, `${prefix}${key}.`));
        else
            flat[prefix + key] = item;
    }
    return flat;
}
/** Joins two sets: where both have a key the first wins, mappings are joined in depth. */
function joinParameters(first, second) {
    return { values: joinMaps(first.values, second.values), open: first.open || second.open };
}
function joinMaps(first, second) {
    const joined = { ...second, ...first };
    for (const [key, value] of Object.entries(first)) {
        const other = second[key];
        if ((0, located_ts_1.isMap)(value) && (0, located_ts_1.isMap)(other))
            joined[key] = joinMaps(value, other);
    }
    return joined;
}
/** The text of one parameter, as a selector or a merge key sees it; `undefined` when there is none. */
function parameterText(name, parameters) {
    const value = parameters.values[name] ?? lookUp(name.split('.'), { ...parameters, open: false });
    if (value === undefined)
        return parameters.open ? unknownFor(name.split('.')) : undefined;
    return (0, located_ts_1.textOf)(value);
}
/** Fills in every string of a value: a generator's own fields may use the parameters of the one before it in a matrix. */
function fillAll(value, parameters, dialect) {
    if (typeof value === 'string')
        return fillTemplate(value, parameters, dialect, true);
    if (Array.isArray(value))
        return value.map((item) => fillAll(item, parameters, dialect));
    if (!(0, located_ts_1.isMap)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillAll(item, parameters, dialect)]));
}


/***/ }),

/***/ 3786:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.normalizedUrl = normalizedUrl;
/**
 * A repository URL in one form: `git@host:team/repo.git`, `ssh://git@host/team/repo` and `https://host/team/repo/` are the same
 * repository. An empty or unknown URL stays as it is.
 */
function normalizedUrl(url) {
    const trimmed = url
        .trim()
        .replace(/\/+$/, '')
        .replace(/\.git$/, '')
        .replace(/\/+$/, '');
    const match = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/]*@)?([^/:]+)(?::(?:\d+\/)?|\/)(.+)$/i.exec(trimmed);
    if (match === null)
        return trimmed;
    return `${(match[1] ?? '').toLowerCase()}/${(match[2] ?? '').replace(/^\/+/, '').toLowerCase()}`;
}


/***/ }),

/***/ 7710:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.revisionFindings = revisionFindings;
const located_ts_1 = __webpack_require__(4462);
const ours_ts_1 = __webpack_require__(4317);
const repository_url_ts_1 = __webpack_require__(3786);
const unknown_ts_1 = __webpack_require__(4190);
/**
 * Compares the revision that a git generator reads with the one that the Applications it makes follow. Where they differ, a folder of
 * one revision gets an Application that looks for it in another.
 */
function revisionFindings({ file, set }) {
    return set.generators.flatMap(({ line, value, template }) => {
        const sources = (template ?? set.template).sources.filter(({ chart, path, ref }) => chart === undefined && (path ?? ref) !== undefined);
        return (0, ours_ts_1.gitGenerators)(value).flatMap((git) => {
            const repoURL = (0, located_ts_1.textOf)(git.repoURL) ?? '';
            const read = revisionOf((0, located_ts_1.textOf)(git.revision));
            const other = sources.find((source) => {
                const follows = revisionOf(source.targetRevision);
                const isLiteral = ![repoURL, read, follows].some((text) => text.includes('{{') || (0, unknown_ts_1.isUnknown)(text));
                return isLiteral && (0, repository_url_ts_1.normalizedUrl)(source.repoURL) === (0, repository_url_ts_1.normalizedUrl)(repoURL) && follows !== read;
            });
            if (other === undefined)
                return [];
            return [
                {
                    severity: 'error',
                    rule: 'argocd/generator-revision',
                    file,
                    line,
                    path: 'spec.generators',
                    message: `ApplicationSet ${set.name} finds its Applications at the revision ${read}, but they follow ` +
                        `${revisionOf(other.targetRevision)} of the same repository (line ${other.line}): what one has the other may lack.`,
                    suggestion: `Set the generator's revision and the template's targetRevision to the same value.`,
                },
            ];
        });
    });
}
/** An empty revision is HEAD, and HEAD is the default branch: the usual names of that are not told apart from it. */
function revisionOf(revision) {
    return revision === undefined || /^(?:main|master|refs\/heads\/(?:main|master))$/.test(revision) ? 'HEAD' : revision;
}


/***/ }),

/***/ 1807:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scanner = void 0;
const change_1 = __webpack_require__(522);
const kubernetes_1 = __webpack_require__(6722);
const helm_text_ts_1 = __webpack_require__(1376);
const located_ts_1 = __webpack_require__(4462);
const manifests_ts_1 = __webpack_require__(3538);
/** Reads Applications, ApplicationSets and AppProjects, and small files that a generator could read parameters from. */
exports.scanner = {
    name: 'argocd',
    version: 1,
    wants: (path) => path.endsWith('.yaml') || path.endsWith('.yml') || path.endsWith('.json'),
    scan(text, path) {
        if (mentionsManifest(text))
            return scanManifests(text, path);
        return mayHoldParameters(text, (0, change_1.nameOf)(path)) ? { parameters: text } : undefined;
    },
};
const API_VERSION = /apiVersion["']?\s*:\s*["']?argoproj\.io\//;
const KIND = /kind["']?\s*:\s*["']?(?:Application|ApplicationSet|AppProject)["']?\s*(?:[,}#\r\n]|$)/;
/** A cheap test: annotations of Argo CD are on many manifests that are none of its own. */
function mentionsManifest(text) {
    return text.indexOf('argoproj.io/') >= 0 && API_VERSION.test(text) && KIND.test(text);
}
function scanManifests(text, path) {
    const found = { applications: [], sets: [], projects: [], problems: [] };
    const documents = path.endsWith('.json')
        ? [{ text, line: 1 }]
        : (0, kubernetes_1.splitDocuments)(text);
    for (const document of documents)
        if (mentionsManifest(document.text))
            scanDocument(document, found);
    const filled = Object.entries(found).filter(([, list]) => list.length > 0);
    return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}
function scanDocument({ text, line }, found) {
    const templated = text.includes('{{');
    let located = (0, located_ts_1.locate)(text, line);
    if (templated && (located.problem !== undefined || located.hasOddKeys)) {
        const { problem } = located;
        if (problem !== undefined)
            found.problems.push({ ...problem, templated: true });
        located = (0, located_ts_1.locate)((0, helm_text_ts_1.withoutExpressions)(text), line);
    }
    else if (located.problem !== undefined)
        found.problems.push(located.problem);
    collect(located.value, [], located, found);
}
function collect(value, at, located, found) {
    const { apiVersion, kind, spec } = (0, located_ts_1.mapOf)(value);
    if (kind === 'List') {
        (0, located_ts_1.listOf)((0, located_ts_1.mapOf)(value).items).forEach((item, index) => {
            collect(item, [...at, 'items', index], located, found);
        });
        return;
    }
    if (typeof apiVersion !== 'string' || !apiVersion.startsWith('argoproj.io/'))
        return;
    const lineOf = (path) => located.lineOf([...at, ...path]);
    if (kind !== 'Application' && kind !== 'ApplicationSet' && kind !== 'AppProject')
        return;
    if (spec !== undefined && spec !== null && !(0, located_ts_1.isMap)(spec)) {
        found.problems.push({ line: lineOf(['spec']), message: `spec of the ${kind} is not a mapping` });
        return;
    }
    if (kind === 'Application')
        found.applications.push((0, manifests_ts_1.applicationOf)(value, lineOf));
    else if (kind === 'ApplicationSet')
        found.sets.push((0, manifests_ts_1.applicationSetOf)(value, lineOf));
    else
        found.projects.push((0, manifests_ts_1.appProjectOf)(value, lineOf));
}
/** Above this a file is content, not the parameters of one application. */
const MOST_PARAMETERS = 4096;
/** Files of other tools that no one generates Applications from, and that would only make the facts large. */
const OTHER_TOOLS = /^(?:\..*|values[-.].*|kustomization\..*|chart\..*|package(?:-lock)?\.json|tsconfig.*\.json|.*\.schema\.json|.*lock.*|project\.json|nx\.json|docker-compose.*|action\.ya?ml|mkdocs\.ya?ml)$/i;
/**
 * Whether a file could be one that a git files generator reads. Its text is kept, not parsed: only `discover` knows the globs. Where
 * one is not kept the parameters of the file are unknown, which is wider, never wrong.
 */
function mayHoldParameters(text, name) {
    if (text.length > MOST_PARAMETERS || OTHER_TOOLS.test(name))
        return false;
    return text.indexOf('apiVersion') < 0 && text.indexOf('{{') < 0;
}


/***/ }),

/***/ 463:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.matchesSelector = matchesSelector;
const located_ts_1 = __webpack_require__(4462);
const parameters_ts_1 = __webpack_require__(9694);
const unknown_ts_1 = __webpack_require__(4190);
/**
 * Whether a generator's `selector` lets a set of parameters through. The rules are those of Kubernetes label selectors; what
 * cannot be told passes.
 */
function matchesSelector(selector, parameters) {
    const labels = Object.entries((0, located_ts_1.mapOf)(selector.matchLabels)).map(([key, value]) => ({
        key,
        operator: 'In',
        values: [(0, located_ts_1.textOf)(value) ?? ''],
    }));
    const expressions = (0, located_ts_1.listOf)(selector.matchExpressions).map((item) => {
        const { key, operator, values } = (0, located_ts_1.mapOf)(item);
        return {
            key: (0, located_ts_1.textOf)(key) ?? '',
            operator: (0, located_ts_1.textOf)(operator) ?? '',
            values: (0, located_ts_1.listOf)(values).map((value) => (0, located_ts_1.textOf)(value) ?? ''),
        };
    });
    return [...labels, ...expressions].every(({ key, operator, values }) => {
        const value = (0, parameters_ts_1.parameterText)(key, parameters);
        if (value !== undefined && (0, unknown_ts_1.isUnknown)(value))
            return true;
        if (values.some(unknown_ts_1.isUnknown))
            return true;
        switch (operator) {
            case 'In':
                return value !== undefined && values.includes(value);
            case 'NotIn':
                return value === undefined || !values.includes(value);
            case 'Exists':
                return value !== undefined;
            case 'DoesNotExist':
                return value === undefined;
            default:
                return true;
        }
    });
}


/***/ }),

/***/ 8569:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.resolveInputs = resolveInputs;
const change_1 = __webpack_require__(522);
const source_path_ts_1 = __webpack_require__(7583);
const unknown_ts_1 = __webpack_require__(4190);
/**
 * Resolves value files, files of parameters, Kustomize components and patches, Jsonnet libraries.
 *
 * @param path the source's folder from the root; `undefined` when it is not in this repository: then only `$ref/…` can be here.
 */
function resolveInputs(source, path, application, owner, file, ours, view) {
    const references = [];
    const findings = [];
    const refer = (written, from, reason, relative = written.path) => {
        references.push(...fileReference(from, relative, { file, line: written.line }, reason));
    };
    for (const written of [...(source.valueFiles ?? []), ...(source.fileParameters ?? [])]) {
        const text = withBuildVariables(written.path, application, source);
        const located = fromReference(text, application, ours, view) ?? (path === undefined ? 'elsewhere' : fromPath(text, path));
        if (located === 'elsewhere')
            continue;
        refer(written, located.from, 'helm-values', located.relative);
        const known = (0, change_1.joinPath)(located.from, located.relative);
        if (known === undefined || WILD.test(known) || (0, unknown_ts_1.isUnknown)(`${located.from}${known}`))
            continue;
        const target = located.target ?? source;
        const isMissing = view.tree.resolve(known) === undefined && source.ignoreMissingValueFiles !== true;
        if (isMissing && ours.has(target.repoURL)) {
            findings.push((0, source_path_ts_1.missingPath)(known, 'file', owner, target, { file, line: written.line }));
        }
    }
    if (path === undefined)
        return { references, findings };
    for (const written of source.patches ?? [])
        refer(written, path, 'file-input');
    for (const written of source.components ?? []) {
        const folder = isRemote(written.path) ? undefined : (0, change_1.joinPath)(path, written.path);
        if (folder === undefined)
            continue;
        if ((0, unknown_ts_1.isUnknown)(`${path}${folder}`))
            refer(written, path, 'component', `${written.path}/**`);
        else
            references.push({ file, line: written.line, to: 'folder', path: folder, reason: 'component' });
    }
    for (const written of source.libraries ?? [])
        refer(written, '.', 'file-input', `${written.path.replace(/^\/+/, '')}/**`);
    // Folders below this one may be projects of their own, and Argo CD reads their files all the same.
    if (source.recurse === true)
        refer({ path: '**', line: source.line }, path, 'application-path');
    if (source.plugin === true)
        references.push(...pluginReference(source, path, application, file));
    return { references, findings };
}
/** A file of a source with a `ref` (`$values/apps/shop/values.yaml`): relative to the root of that source's repository. */
function fromReference(text, application, ours, { tree }) {
    if (!text.startsWith('$'))
        return undefined;
    const slash = text.indexOf('/');
    const name = slash < 0 ? text.slice(1) : text.slice(1, slash);
    const target = application.sources.find(({ ref }) => ref === name);
    if (target === undefined)
        return undefined;
    const relative = slash < 0 ? '' : text.slice(slash + 1);
    const known = (0, change_1.joinPath)('.', relative);
    if (known === undefined)
        return 'elsewhere';
    const exists = !ours.declared && !(0, unknown_ts_1.isUnknown)(known) && tree.resolve(known) !== undefined;
    const isHere = ours.has(target.repoURL) || exists || (0, unknown_ts_1.isUnknown)(target.repoURL) || (ours.none && (0, unknown_ts_1.isUnknown)(known));
    return isHere ? { from: '.', relative, target } : 'elsewhere';
}
/** A path that starts with a slash is relative to the repository's root, any other to the source's folder. */
function fromPath(text, path) {
    if (isRemote(text))
        return 'elsewhere';
    return text.startsWith('/') ? { from: '.', relative: text.replace(/^\/+/, '') } : { from: path, relative: text };
}
function isRemote(text) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^[^/]+@[^/]+:/.test(text) || text.includes('?ref=');
}
function fileReference(from, relative, place, reason) {
    const asWritten = (text) => text;
    const literal = WILD.test(relative) ? asWritten : unknown_ts_1.escapeGlob;
    const folder = literal === asWritten ? (0, unknown_ts_1.escapeGlob)(from) : from;
    if (`${from}${relative}`.includes(unknown_ts_1.UNKNOWN_TEXT)) {
        const path = folder === '.' ? relative : `${folder}/${relative}`;
        return [{ ...place, to: 'files', glob: (0, unknown_ts_1.globOf)(path, literal), reason }];
    }
    const path = (0, change_1.joinPath)(folder, relative);
    if (path === undefined)
        return [];
    if (literal === asWritten || (0, unknown_ts_1.isUnknown)(path))
        return [{ ...place, to: 'files', glob: (0, unknown_ts_1.globOf)(path, literal), reason }];
    return [{ ...place, to: 'file', path, reason }];
}
/** Value files may be globs themselves. */
const WILD = /[*?[{]/;
/** Variables that Argo CD fills in in paths (docs/user-guide/build-environment.md); what others hold is not known. */
function withBuildVariables(text, application, source) {
    const known = {
        ARGOCD_APP_NAME: application.name,
        ARGOCD_APP_NAMESPACE: application.destination.namespace,
        ARGOCD_APP_PROJECT_NAME: application.project,
        ARGOCD_APP_SOURCE_PATH: source.path,
        ARGOCD_APP_SOURCE_REPO_URL: source.repoURL,
        ARGOCD_APP_SOURCE_TARGET_REVISION: source.targetRevision,
    };
    return text.replaceAll(/\$\{?(ARGOCD_[A-Z_]+|KUBE_VERSION|KUBE_API_VERSIONS)\}?/g, (_all, name) => known[name] || unknown_ts_1.UNKNOWN_TEXT);
}
/**
 * A plugin sees the whole repository. Where the Application declares what its manifests are generated from
 * (docs/operator-manual/high_availability.md, "Manifest Paths Annotation") that is believed.
 */
function pluginReference({ line }, path, { generatePaths }, file) {
    const declared = (generatePaths ?? '').split(';').flatMap((item) => {
        const text = item.trim();
        if (text === '')
            return [];
        const from = text.startsWith('/') ? '.' : path;
        const folder = (0, change_1.joinPath)(from, text.replace(/^\/+/, ''));
        return folder === undefined || (0, unknown_ts_1.isUnknown)(folder) ? ['**'] : [folder === '.' ? '**' : folder, `${folder}/**`];
    });
    const widensTo = declared.length > 0 ? [...new Set(declared)] : ['**'];
    return [{ file, line, to: 'unknown', what: 'a config management plugin renders this source', widensTo }];
}


/***/ }),

/***/ 7583:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.resolvePath = resolvePath;
exports.missingPath = missingPath;
const change_1 = __webpack_require__(522);
const git_generator_ts_1 = __webpack_require__(5100);
const unknown_ts_1 = __webpack_require__(4190);
const ELSEWHERE = { folders: [], references: [], findings: [] };
/**
 * Resolves `path` of a source. A source is of this repository when its path exists in the tree, or its URL is known to be ours.
 *
 * @param owner what the source belongs to, for messages: `Application shop`.
 */
function resolvePath(source, owner, file, ours, view) {
    if (source.path === undefined || source.chart !== undefined)
        return ELSEWHERE;
    const path = (0, change_1.joinPath)('.', source.path.replace(/^\/+/, ''));
    if (path === undefined)
        return ELSEWHERE;
    const { repoURL, line } = source;
    const place = { file, line };
    const isOurs = ours.has(repoURL);
    const isOther = !isOurs && !(0, unknown_ts_1.isUnknown)(repoURL) && !ours.none;
    if (isOther && (ours.declared || path === '.' || (0, unknown_ts_1.isUnknown)(path)))
        return ELSEWHERE;
    if ((0, unknown_ts_1.isUnknown)(path))
        return resolveUnknown(path, place, view);
    const folder = { ...place, to: 'folder', path, reason: 'application-path' };
    if (isFolder(path, view.tree))
        return { path, folders: [path], references: [folder], findings: [] };
    if (!isOurs)
        return ELSEWHERE;
    const what = `the path ${path} of ${owner} does not exist`;
    const unknown = { ...place, to: 'unknown', what, widensTo: [(0, change_1.everythingBelow)(path)] };
    const finding = missingPath(path, 'folder', owner, source, place);
    return { path, folders: [], references: [folder, unknown], findings: [finding] };
}
function isFolder(path, tree) {
    const resolved = tree.resolve(path)?.path;
    return resolved !== undefined && (tree.hasFolder(resolved) || tree.entries.get(resolved)?.mode === '160000');
}
/** Files that make a folder one that Argo CD renders as a whole. */
const RENDERED = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization', 'Chart.yaml']);
function resolveUnknown(path, place, view) {
    const all = (0, git_generator_ts_1.foldersOf)(view);
    const folders = all.filter((folder) => (0, unknown_ts_1.couldBe)(folder, path));
    // A part that may hold slashes could mean folders at any depth; of those, the ones that Argo CD renders as a whole.
    const deep = path.includes(unknown_ts_1.UNKNOWN_TEXT)
        ? all.filter((folder) => (0, change_1.matchesGlob)(folder, (0, unknown_ts_1.globOf)(path)) && view.tree.list(folder).some((name) => RENDERED.has(name)))
        : [];
    const unknown = {
        ...place,
        to: 'unknown',
        what: `the source path ${(0, unknown_ts_1.guessOf)(path)} holds parameters that the tree does not tell`,
        widensTo: [(0, unknown_ts_1.widenedTo)(path)],
    };
    const references = [...new Set([...folders, ...deep])].map((folder) => ({ ...place, to: 'folder', path: folder, reason: 'application-path' }));
    return { path, folders, references: [...references, unknown], findings: [] };
}
/** Revisions that move with the tree; any other could be a state of it in which the path exists. */
const MOVING = /^(?:|HEAD|main|master|trunk|env\/.*)$/;
/** The finding for a path of this repository that does not exist. */
function missingPath(path, kind, owner, source, place) {
    const revision = source.targetRevision ?? '';
    return {
        severity: MOVING.test(revision) ? 'error' : 'warning',
        rule: 'argocd/path-missing',
        ...place,
        path: kind === 'folder' ? 'spec.source.path' : 'spec.source.helm.valueFiles',
        message: `${owner} reads the ${kind} ${path} of this repository, which does not exist: Argo CD would fail to render it.`,
        suggestion: kind === 'folder' ? `Create ${path}, or mend the path.` : `Create ${path}, or set helm.ignoreMissingValueFiles.`,
    };
}


/***/ }),

/***/ 4190:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.UNKNOWN_TEXT = exports.UNKNOWN_NAME = void 0;
exports.isUnknown = isUnknown;
exports.guessOf = guessOf;
exports.globOf = globOf;
exports.widenedTo = widenedTo;
exports.couldBe = couldBe;
exports.escapeGlob = escapeGlob;
const change_1 = __webpack_require__(522);
/**
 * Two private characters that stand in a string for text that only a cluster, or another system, could tell. They pass
 * through joins and splits of paths like any other character and become wildcards in the end.
 */
exports.UNKNOWN_NAME = '\uE000'; // cannot hold a slash: the name of a cluster, the value of a label
exports.UNKNOWN_TEXT = '\uE001'; // may hold anything
/** True when a part of the text is unknown. */
function isUnknown(text) {
    return text.includes(exports.UNKNOWN_NAME) || text.includes(exports.UNKNOWN_TEXT);
}
/** The text with `*` for each unknown part: as people write it, and as the best guess for folders. */
function guessOf(text) {
    return text.replaceAll(/[\uE000\uE001]+/g, '*');
}
/**
 * A glob that every value the text could have matches, `*` where no slash is possible.
 *
 * @param literal how to write the known parts; by default their own wildcards mean themselves.
 */
function globOf(path, literal = escapeGlob) {
    const parts = path.split('/');
    const back = parts.lastIndexOf('..');
    const known = parts.findIndex((part) => part.includes(exports.UNKNOWN_TEXT));
    // `..` takes away a part, and which one cannot be told when one before it may be several.
    if (known >= 0 && known < back)
        return [...parts.slice(0, known).map(literal), '**'].join('/');
    return parts
        .map((part) => (part === exports.UNKNOWN_TEXT ? '**' : literal(part).replaceAll(/\uE000*\uE001[\uE000\uE001]*/g, '**')))
        .join('/')
        .replaceAll(/\uE000+/g, '*');
}
/** Globs for everything at or below the folders that an unknown path could be. */
function widenedTo(path) {
    const glob = globOf(path);
    if (glob === '' || glob === '.')
        return '**';
    return glob.endsWith('/**') || glob === '**' ? glob : `${glob}/**`;
}
/** True when the path could be this one, `*` taken to stay within one part. */
function couldBe(path, pattern) {
    return (0, change_1.matchesGlob)(path, escapeGlob(pattern).replaceAll(/[\uE000\uE001]+/g, '*'));
}
/** A text whose characters `[`, `{`, `?` and `*` mean themselves in a glob: they become `?`, which is no narrower. */
function escapeGlob(text) {
    return text.replaceAll(/[[{?*]/g, '?');
}


/***/ }),

/***/ 6401:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.discoverCrossplane = discoverCrossplane;
const change_1 = __webpack_require__(522);
const instances_ts_1 = __webpack_require__(256);
/**
 * Candidates: `crossplane-api` for a folder with a CompositeResourceDefinition or a Composition, `facts` for one with
 * EnvironmentConfigs, `manifests` for one that only installs packages.
 */
function discoverCrossplane(view) {
    const provided = providedBy(view);
    const folders = new Map();
    const findings = [];
    for (const file of view.paths()) {
        const facts = view.facts(file);
        if (facts === undefined)
            continue;
        const chart = chartFolder(file, view.tree);
        findings.push(...syntaxFindings(file, facts, chart !== undefined));
        const root = chart ?? (0, change_1.folderOf)(file);
        const folder = folders.get(root) ?? {
            apis: new Set(),
            compositions: new Set(),
            facts: new Set(),
            packages: new Set(),
            refersTo: [],
        };
        folders.set(root, folder);
        addDefinitions(folder, root, file, facts, provided);
        for (const composition of facts.compositions ?? []) {
            addComposition(folder, root, file, composition, provided);
            findings.push(...withoutDefinition(file, composition, provided));
        }
        for (const { name, labels } of facts.environments ?? []) {
            folder.facts.add(`facts:${name}`);
            for (const [key, value] of Object.entries(labels))
                folder.facts.add(labelKey(key, value));
        }
        for (const { kind, name } of facts.packages ?? [])
            folder.packages.add(`${kind === 'Function' ? 'function' : 'package'}:${name}`);
    }
    return { candidates: [...folders].flatMap(([root, folder]) => candidatesOf(root, folder)), findings };
}
function providedBy(view) {
    const compositionFolders = new Map();
    const definitionFolders = new Map();
    const factsFolders = new Set();
    const labelCounts = new Map();
    let hasConfigurations = false;
    for (const file of view.paths()) {
        const facts = view.facts(file);
        const root = chartFolder(file, view.tree) ?? (0, change_1.folderOf)(file);
        for (const { group, kind } of facts?.definitions ?? [])
            addTo(definitionFolders, (0, instances_ts_1.apiKey)(group, kind), root);
        for (const { group, kind } of facts?.compositions ?? [])
            addTo(compositionFolders, (0, instances_ts_1.apiKey)(group, kind), root);
        for (const { labels } of facts?.environments ?? []) {
            factsFolders.add(root);
            for (const [key, value] of Object.entries(labels)) {
                const label = labelKey(key, value);
                labelCounts.set(label, (labelCounts.get(label) ?? 0) + 1);
            }
        }
        if ((facts?.packages ?? []).some(({ kind }) => kind === 'Configuration'))
            hasConfigurations = true;
    }
    return { compositionFolders, definitionFolders, factsFolders, labels: labelCounts, hasConfigurations };
}
function addTo(sets, key, value) {
    sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
function labelKey(key, value) {
    return `facts-label:${key}=${value}`;
}
function syntaxFindings(file, { problems = [] }, inChart) {
    return problems
        .filter(({ templated }) => !(templated === true && inChart))
        .map(({ line, message }) => ({
        severity: 'error',
        rule: 'crossplane/syntax',
        file,
        line,
        path: '',
        message: `${message.replace(/\.$/, '')}: mend this manifest.`,
    }));
}
function addDefinitions(folder, root, file, { definitions = [] }, provided) {
    for (const { group, kind, claimKind, line } of definitions) {
        folder.apis.add((0, instances_ts_1.apiKey)(group, kind));
        if (claimKind !== undefined)
            folder.apis.add((0, instances_ts_1.apiKey)(group, claimKind));
        // What an instance becomes is decided by the Compositions, wherever they are.
        const others = [...(provided.compositionFolders.get((0, instances_ts_1.apiKey)(group, kind)) ?? [])].some((other) => other !== root);
        if (others)
            folder.refersTo.push({ file, line, to: 'key', key: `composition:${group}/${kind}`, reason: 'composition-of' });
    }
}
function addComposition(folder, root, file, composition, provided) {
    const { group, kind, line, functions, environments } = composition;
    folder.compositions.add(`composition:${group}/${kind}`);
    const api = (0, instances_ts_1.apiKey)(group, kind);
    const isBeside = provided.definitionFolders.get(api)?.has(root) === true;
    if (!isBeside)
        folder.refersTo.push({ file, line, to: 'key', key: api, reason: 'composition-of' });
    for (const { name, line } of functions)
        folder.refersTo.push({ file, line, to: 'key', key: `function:${name}`, reason: 'implicit' });
    for (const need of environments)
        folder.refersTo.push(...environmentReference(need, { file, line: need.line }, composition, provided));
}
function environmentReference(need, place, composition, provided) {
    if (need.dynamic === true) {
        const widensTo = [...provided.factsFolders].map(change_1.everythingBelow);
        const what = `Composition ${composition.name} selects EnvironmentConfigs by a field of the composite resource`;
        return widensTo.length === 0 ? [] : [{ ...place, to: 'unknown', what, widensTo }];
    }
    if (need.name !== undefined)
        return [{ ...place, to: 'key', key: `facts:${need.name}`, reason: 'environment-facts' }];
    // All labels must match, so whoever matches has the rarest one too.
    const keys = Object.entries(need.labels ?? {}).map(([key, value]) => labelKey(key, value));
    const count = (key) => provided.labels.get(key) ?? 0;
    const rarest = keys.reduce((best, key) => (best === undefined || count(key) < count(best) ? key : best), undefined);
    return rarest === undefined ? [] : [{ ...place, to: 'key', key: rarest, reason: 'environment-facts' }];
}
function withoutDefinition(file, { name, group, kind, line }, provided) {
    if (provided.definitionFolders.has((0, instances_ts_1.apiKey)(group, kind)) || provided.hasConfigurations)
        return [];
    return [
        {
            severity: 'warning',
            rule: 'crossplane/composition-without-xrd',
            file,
            line,
            path: 'spec.compositeTypeRef',
            message: `Composition ${name} is for ${group}/${kind}, which no CompositeResourceDefinition of this repository defines.`,
            suggestion: `Mend spec.compositeTypeRef, or add the definition of ${kind} beside the Composition.`,
        },
    ];
}
function candidatesOf(root, { apis, compositions, facts, packages, refersTo }) {
    const candidates = [];
    if (apis.size + compositions.size > 0) {
        candidates.push({
            root,
            kind: 'crossplane-api',
            provides: [...apis, ...compositions],
            refersTo: distinct(refersTo),
        });
    }
    if (facts.size > 0)
        candidates.push({ root, kind: 'facts', provides: [...facts], refersTo: [] });
    if (packages.size === 0)
        return candidates;
    const [first, ...rest] = candidates;
    if (first === undefined)
        return [{ root, kind: 'manifests', provides: [...packages], refersTo: [] }];
    return [{ ...first, provides: [...first.provides, ...packages] }, ...rest];
}
/** The folder of the Helm chart whose template a file is: the chart as a whole is rendered. */
function chartFolder(file, tree) {
    for (let at = file.indexOf('templates/'); at >= 0; at = file.indexOf('templates/', at + 1)) {
        if (at > 0 && file[at - 1] !== '/')
            continue;
        const folder = at === 0 ? '.' : file.slice(0, at - 1);
        if (tree.entries.has(folder === '.' ? 'Chart.yaml' : `${folder}/Chart.yaml`))
            return folder;
    }
    return undefined;
}
function distinct(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}


/***/ }),

/***/ 7122:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.mayBeComposite = mayBeComposite;
exports.eachGroup = eachGroup;
/** API groups of Kubernetes itself that have no dot; all its others end in `.k8s.io`. */
const BUILT_IN = new Set(['', 'core', 'apps', 'batch', 'policy', 'autoscaling', 'extensions']);
/** Groups of tools whose kinds are never composite resources. */
const OTHER_TOOLS = /(?:^|\.)(?:k8s\.io|fluxcd\.io|argoproj\.io)$|^(?:pkg|apiextensions|protection|ops)\.crossplane\.io$/;
/** Whether an object of this group could be a composite resource. */
function mayBeComposite(group) {
    return !BUILT_IN.has(group) && group.includes('.') && !OTHER_TOOLS.test(group);
}
const LAST_OF_GROUP = 0x2f; // a slash
/**
 * The offsets of every `apiVersion` in a text with the group that it names, where that is neither one of Kubernetes nor the core
 * group. It runs over every manifest of a tree, so it looks at nothing else.
 *
 * @param visit returns false to stop.
 */
function eachGroup(text, visit) {
    for (let at = text.indexOf('apiVersion'); at >= 0; at = text.indexOf('apiVersion', at + 10)) {
        let start = at + 10;
        while (isSeparator(text.charCodeAt(start)))
            start++;
        let end = start;
        while (isGroupCharacter(text.charCodeAt(end)))
            end++;
        if (end === start || text.charCodeAt(end) !== LAST_OF_GROUP)
            continue;
        const group = text.slice(start, end);
        if (!BUILT_IN.has(group) && !visit(at, group))
            return;
    }
}
/** Blanks, quotes, and the colon or equals sign after a key. */
function isSeparator(char) {
    return char === 0x20 || char === 0x09 || char === 0x22 || char === 0x27 || char === 0x3a || char === 0x3d;
}
function isGroupCharacter(char) {
    return (char >= 0x61 && char <= 0x7a) || (char >= 0x30 && char <= 0x39) || char === 0x2e || char === 0x2d;
}


/***/ }),

/***/ 8736:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.instances = exports.compositeKinds = exports.crossplane = void 0;
const discover_ts_1 = __webpack_require__(6401);
const scan_ts_1 = __webpack_require__(1451);
/** The first face of the crossplane engine. */
exports.crossplane = { scanner: scan_ts_1.scanner, discover: discover_ts_1.discoverCrossplane };
var instances_ts_1 = __webpack_require__(256);
Object.defineProperty(exports, "compositeKinds", ({ enumerable: true, get: function () { return instances_ts_1.compositeKinds; } }));
Object.defineProperty(exports, "instances", ({ enumerable: true, get: function () { return instances_ts_1.instances; } }));


/***/ }),

/***/ 256:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.apiKey = apiKey;
exports.compositeKinds = compositeKinds;
exports.instances = instances;
/** The key that an API provides: `api:group/Kind`. */
function apiKey(group, kind) {
    return `api:${group}/${kind}`;
}
/** Keys (`group/Kind`) of the composite resources and claims that the tree defines. */
function compositeKinds(view) {
    const kinds = new Set();
    for (const file of view.paths()) {
        for (const { group, kind, claimKind } of view.facts(file)?.definitions ?? []) {
            kinds.add(`${group}/${kind}`);
            if (claimKind !== undefined)
                kinds.add(`${group}/${claimKind}`);
        }
    }
    return kinds;
}
/**
 * Every document of a kind that some CompositeResourceDefinition of the tree defines. The graph adds an edge `instance-of` from the
 * project that owns the file.
 */
function instances(view) {
    const kinds = compositeKinds(view);
    return [...view.paths()].flatMap((file) => (view.facts(file)?.instances ?? [])
        .filter(({ group, kind }) => kinds.has(`${group}/${kind}`))
        .map(({ group, kind, name, line, nested }) => ({ group, kind, name, file, line, ...(nested ? { nested } : {}) })));
}


/***/ }),

/***/ 994:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.locate = locate;
exports.isMap = isMap;
exports.mapOf = mapOf;
exports.listOf = listOf;
exports.textOf = textOf;
exports.compact = compact;
const yaml_1 = __webpack_require__(8815);
/**
 * Parses one document of YAML or JSON. Never throws.
 *
 * @param firstLine the line of the file that `text` starts at.
 */
function locate(text, firstLine) {
    const lineCounter = new yaml_1.LineCounter();
    const document = (0, yaml_1.parseDocument)(text, { lineCounter, prettyErrors: false, merge: true, logLevel: 'silent' });
    const lineAt = (offset) => Math.max(lineCounter.linePos(offset).line, 1) + firstLine - 1;
    const lineOf = (path) => {
        for (let length = path.length; length > 0; length--) {
            const node = document.getIn(path.slice(0, length), true);
            if ((0, yaml_1.isNode)(node) && node.range)
                return lineAt(node.range[0]);
        }
        return firstLine;
    };
    const broken = document.errors[0];
    if (broken !== undefined) {
        return { value: undefined, lineOf, problem: { line: lineAt(broken.pos[0]), message: broken.message } };
    }
    try {
        return { value: document.toJS({ maxAliasCount: 1000 }), lineOf };
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { value: undefined, lineOf, problem: { line: firstLine, message } };
    }
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A mapping, or an empty one for anything else. */
function mapOf(value) {
    return isMap(value) ? value : {};
}
/** A list, or an empty one for anything else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** A string, number or boolean as text; `undefined` for anything else and for the empty string. */
function textOf(value) {
    if (typeof value === 'string')
        return value === '' ? undefined : value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
/** An object without the fields whose value is `undefined`: facts are JSON, and `exactOptionalPropertyTypes` holds. */
function compact(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 246:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.definitionOf = definitionOf;
exports.compositionOf = compositionOf;
exports.environmentOf = environmentOf;
exports.packageOf = packageOf;
const kubernetes_1 = __webpack_require__(6722);
const located_ts_1 = __webpack_require__(994);
/** Reads a CompositeResourceDefinition; `undefined` when it defines no kind. */
function definitionOf(value, lineOf) {
    const { apiVersion, metadata, spec } = (0, located_ts_1.mapOf)(value);
    const { group, names, claimNames, scope } = (0, located_ts_1.mapOf)(spec);
    const kind = (0, located_ts_1.textOf)((0, located_ts_1.mapOf)(names).kind);
    const groupName = (0, located_ts_1.textOf)(group);
    if (kind === undefined || groupName === undefined)
        return undefined;
    const version = String(apiVersion).split('/')[1] ?? '';
    return (0, located_ts_1.compact)({
        line: lineOf(['metadata', 'name']),
        name: (0, located_ts_1.textOf)((0, located_ts_1.mapOf)(metadata).name) ?? '',
        version,
        group: groupName,
        kind,
        claimKind: (0, located_ts_1.textOf)((0, located_ts_1.mapOf)(claimNames).kind),
        scope: (0, located_ts_1.textOf)(scope) ?? (version === 'v1' ? 'LegacyCluster' : 'Namespaced'),
    });
}
/** Reads a Composition; `undefined` when it composes no kind. */
function compositionOf(value, lineOf) {
    const { metadata, spec } = (0, located_ts_1.mapOf)(value);
    const { compositeTypeRef, pipeline, environment } = (0, located_ts_1.mapOf)(spec);
    const { apiVersion, kind } = (0, located_ts_1.mapOf)(compositeTypeRef);
    const kindName = (0, located_ts_1.textOf)(kind);
    if (kindName === undefined || typeof apiVersion !== 'string')
        return undefined;
    const functions = [];
    const environments = needsOf((0, located_ts_1.mapOf)(environment).environmentConfigs, ['spec', 'environment', 'environmentConfigs'], lineOf);
    (0, located_ts_1.listOf)(pipeline).forEach((item, index) => {
        const step = (0, located_ts_1.mapOf)(item);
        const at = ['spec', 'pipeline', index];
        const name = (0, located_ts_1.textOf)((0, located_ts_1.mapOf)(step.functionRef).name);
        if (name !== undefined)
            functions.push({ name, line: lineOf([...at, 'functionRef', 'name']) });
        const inputs = (0, located_ts_1.mapOf)((0, located_ts_1.mapOf)(step.input).spec).environmentConfigs;
        environments.push(...needsOf(inputs, [...at, 'input', 'spec', 'environmentConfigs'], lineOf));
        environments.push(...requiredOf((0, located_ts_1.mapOf)(step.requirements).requiredResources, [...at, 'requirements', 'requiredResources'], lineOf));
    });
    return {
        line: lineOf(['spec', 'compositeTypeRef']),
        name: (0, located_ts_1.textOf)((0, located_ts_1.mapOf)(metadata).name) ?? '',
        group: (0, kubernetes_1.groupOf)(apiVersion),
        kind: kindName,
        functions,
        environments,
    };
}
/**
 * The input of function-environment-configs, and the same in Compositions from before it. An entry without a type is a reference; a
 * label without one takes its value from the composite resource (the function's `input/v1beta1`).
 */
function needsOf(value, at, lineOf) {
    return (0, located_ts_1.listOf)(value).map((item, index) => {
        const { type, ref, selector } = (0, located_ts_1.mapOf)(item);
        const line = lineOf([...at, index]);
        if (type !== 'Selector') {
            const name = (0, located_ts_1.textOf)((0, located_ts_1.mapOf)(ref).name);
            return name === undefined ? { line, dynamic: true } : { line, name };
        }
        const labels = {};
        let dynamic = false;
        for (const label of (0, located_ts_1.listOf)((0, located_ts_1.mapOf)(selector).matchLabels).map(located_ts_1.mapOf)) {
            const text = (0, located_ts_1.textOf)(label.value);
            const key = (0, located_ts_1.textOf)(label.key);
            const fromComposite = label.type === 'FromCompositeFieldPath' || label.valueFromFieldPath !== undefined;
            if (fromComposite || text === undefined || key === undefined)
                dynamic = true;
            else
                labels[key] = text;
        }
        if (Object.keys(labels).length === 0)
            dynamic = true;
        return dynamic ? { line, labels, dynamic } : { line, labels };
    });
}
/** EnvironmentConfigs among a step's required resources. */
function requiredOf(value, at, lineOf) {
    return (0, located_ts_1.listOf)(value).flatMap((item, index) => {
        const { kind, apiVersion, name, matchLabels } = (0, located_ts_1.mapOf)(item);
        if (kind !== 'EnvironmentConfig' || (0, kubernetes_1.groupOf)((0, located_ts_1.textOf)(apiVersion) ?? '') !== 'apiextensions.crossplane.io')
            return [];
        const line = lineOf([...at, index]);
        const labels = labelsOf(matchLabels);
        if (Object.keys(labels).length > 0)
            return [{ line, labels }];
        const text = (0, located_ts_1.textOf)(name);
        return [text === undefined ? { line, dynamic: true } : { line, name: text }];
    });
}
function labelsOf(value) {
    return Object.fromEntries(Object.entries((0, located_ts_1.mapOf)(value)).map(([key, label]) => [key, (0, located_ts_1.textOf)(label) ?? '']));
}
/** Reads an EnvironmentConfig. Its data is not kept: files that change are noticed as files. */
function environmentOf(value, lineOf) {
    const { name, labels } = (0, located_ts_1.mapOf)((0, located_ts_1.mapOf)(value).metadata);
    return { line: lineOf(['metadata', 'name']), name: (0, located_ts_1.textOf)(name) ?? '', labels: labelsOf(labels) };
}
/** Reads a package; `undefined` for a kind that is none. */
function packageOf(value, lineOf) {
    const { kind, metadata, spec } = (0, located_ts_1.mapOf)(value);
    if (kind !== 'Function' && kind !== 'Provider' && kind !== 'Configuration')
        return undefined;
    return (0, located_ts_1.compact)({
        line: lineOf(['metadata', 'name']),
        kind,
        name: (0, located_ts_1.textOf)((0, located_ts_1.mapOf)(metadata).name) ?? '',
        package: (0, located_ts_1.isMap)(spec) ? (0, located_ts_1.textOf)(spec.package) : undefined,
    });
}


/***/ }),

/***/ 4761:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.nestedInstances = nestedInstances;
const groups_ts_1 = __webpack_require__(7122);
/** Fields that name a kind without holding an object of it. */
const REFERENCES = /(?:Refs?|of|by|resource):\s*\{?\s*$/;
/**
 * Finds objects inside other objects by their lines: what a Composition composes, also in the text of a Go template or of KCL, and
 * the manifests that a provider applies. Lines are enough, because a mention too much only adds a dependency.
 *
 * @param text one document.
 * @param firstLine the line of the file that it starts at.
 */
function nestedInstances(text, firstLine) {
    const found = [];
    let counted = 0;
    let line = firstLine;
    (0, groups_ts_1.eachGroup)(text, (offset, group) => {
        if (!(0, groups_ts_1.mayBeComposite)(group))
            return true;
        const start = text.lastIndexOf('\n', offset) + 1;
        const column = offset - start;
        if (column === 0)
            return true; // the document's own
        for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            line++;
            counted = at + 1;
        }
        const above = text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(start - 1, 0));
        const kind = REFERENCES.test(above) || REFERENCES.test(text.slice(start, offset))
            ? undefined
            : kindBeside(text, start, column);
        if (kind !== undefined)
            found.push({ line, group, kind, name: '', nested: true });
        return true;
    });
    return found;
}
const KIND = /^[\s-]*["']?kind["']?\s*[:=]\s*["']?([A-Za-z][A-Za-z0-9]*)/;
/** The `kind` that stands at the same column as an `apiVersion`, in the same mapping. */
function kindBeside(text, start, column) {
    const inLine = /["']?kind["']?\s*[:=]\s*["']?([A-Za-z][A-Za-z0-9]*)/.exec(lineAt(text, start));
    if (inLine !== null)
        return inLine[1];
    for (const step of [nextLine, previousLine]) {
        for (let at = step(text, start); at !== undefined; at = step(text, at)) {
            const content = lineAt(text, at);
            if (content.trim() === '')
                continue;
            const indent = content.search(/[^\s"'-]/);
            if (indent < column)
                break;
            const match = indent === column ? KIND.exec(content) : null;
            if (match !== null)
                return match[1];
            if (step === nextLine && /^\s*-\s/.test(content) && content.search(/\S/) < column)
                break;
        }
    }
    return undefined;
}
function lineAt(text, start) {
    const end = text.indexOf('\n', start);
    return text.slice(start, end < 0 ? text.length : end);
}
function nextLine(text, start) {
    const end = text.indexOf('\n', start);
    return end < 0 ? undefined : end + 1;
}
function previousLine(text, start) {
    return start === 0 ? undefined : text.lastIndexOf('\n', start - 2) + 1;
}


/***/ }),

/***/ 1451:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scanner = void 0;
const kubernetes_1 = __webpack_require__(6722);
const groups_ts_1 = __webpack_require__(7122);
const located_ts_1 = __webpack_require__(994);
const manifests_ts_1 = __webpack_require__(246);
const nested_ts_1 = __webpack_require__(4761);
/** Reads what Crossplane defines, and every object that could be a composite resource. */
exports.scanner = {
    name: 'crossplane',
    version: 1,
    wants: (path) => path.endsWith('.yaml') || path.endsWith('.yml') || path.endsWith('.json'),
    scan(text, path) {
        if (!isInteresting(text))
            return undefined;
        const found = {
            definitions: [],
            compositions: [],
            environments: [],
            packages: [],
            instances: [],
            problems: [],
        };
        if (path.endsWith('.json'))
            scanObjects(text, 1, found);
        else
            for (const document of (0, kubernetes_1.splitDocuments)(text))
                scanDocument(document, found);
        const filled = Object.entries(found).filter(([, list]) => list.length > 0);
        return filled.length > 0 ? Object.fromEntries(filled) : undefined;
    },
};
const API = 'apiextensions.crossplane.io';
const PACKAGES = 'pkg.crossplane.io';
/** Kinds that are parsed, by group. */
const PARSED = {
    [API]: ['CompositeResourceDefinition', 'Composition', 'EnvironmentConfig'],
    [PACKAGES]: ['Function', 'Provider', 'Configuration'],
};
function isInteresting(text) {
    let interesting = false;
    (0, groups_ts_1.eachGroup)(text, (_offset, group) => {
        interesting = group === API || group === PACKAGES || (0, groups_ts_1.mayBeComposite)(group);
        return !interesting;
    });
    return interesting;
}
function scanDocument(document, found) {
    const { text, line, apiVersion, kind, name = '' } = document;
    if (!isInteresting(text))
        return;
    // Without a head it is in flow style, or a list of objects, or no manifest at all.
    const isFlow = (apiVersion ?? kind) === undefined && /^\s*[[{]|^- /.test(text);
    if (kind === 'List' || isFlow) {
        scanObjects(text, line, found);
        return;
    }
    const group = (0, kubernetes_1.groupOf)(apiVersion ?? '');
    if (kind !== undefined && (PARSED[group] ?? []).includes(kind))
        scanObjects(text, line, found);
    else if (kind !== undefined && (0, groups_ts_1.mayBeComposite)(group)) {
        found.instances.push({ line: line + linesBefore(text, /^["']?kind["']?\s*:/m), group, kind, name });
    }
    found.instances.push(...(0, nested_ts_1.nestedInstances)(text, line));
}
function linesBefore(text, pattern) {
    const at = Math.max(text.search(pattern), 0);
    let lines = 0;
    for (let newline = text.indexOf('\n'); newline >= 0 && newline < at; newline = text.indexOf('\n', newline + 1))
        lines++;
    return lines;
}
/** Parses a document whose content matters: definitions, lists, JSON. */
function scanObjects(text, line, found) {
    let located = (0, located_ts_1.locate)(text, line);
    if (located.problem !== undefined) {
        const templated = text.includes('{{');
        if (!text.includes(`${API}/`) && !text.includes(`${PACKAGES}/`))
            return;
        found.problems.push(templated ? { ...located.problem, templated } : located.problem);
        if (!templated)
            return;
        located = (0, located_ts_1.locate)(withoutExpressions(text), line);
    }
    collect(located.value, [], located, found);
}
/** The text with the expressions of a Helm template replaced, so that the rest of it can be read. */
function withoutExpressions(text) {
    const lines = (expression) => expression.replaceAll(/[^\n]/g, '');
    return text
        .replaceAll(/^[ \t]*\{\{(?:(?!\}\}).)*\}\}[ \t]*(?=\r?$)/gm, '')
        .replaceAll(/\{\{[\s\S]*?\}\}/g, (all) => `x${lines(all)}`);
}
function collect(value, at, located, found) {
    const { apiVersion, kind, metadata } = (0, located_ts_1.mapOf)(value);
    if (Array.isArray(value) || kind === 'List') {
        const items = Array.isArray(value) ? value : (0, located_ts_1.listOf)((0, located_ts_1.mapOf)(value).items);
        const path = Array.isArray(value) ? at : [...at, 'items'];
        items.forEach((item, index) => {
            collect(item, [...path, index], located, found);
        });
        return;
    }
    if (typeof apiVersion !== 'string' || typeof kind !== 'string')
        return;
    const lineOf = (path) => located.lineOf([...at, ...path]);
    const group = (0, kubernetes_1.groupOf)(apiVersion);
    if ((PARSED[group] ?? []).includes(kind)) {
        addParsed(value, kind, lineOf, found);
    }
    else if ((0, groups_ts_1.mayBeComposite)(group)) {
        found.instances.push({ line: lineOf(['kind']), group, kind, name: (0, located_ts_1.textOf)((0, located_ts_1.mapOf)(metadata).name) ?? '' });
    }
}
function addParsed(value, kind, lineOf, found) {
    if (!(0, located_ts_1.isMap)((0, located_ts_1.mapOf)(value).metadata)) {
        found.problems.push({ line: lineOf(['kind']), message: `the ${kind} has no metadata` });
        return;
    }
    const definition = kind === 'CompositeResourceDefinition' ? (0, manifests_ts_1.definitionOf)(value, lineOf) : undefined;
    const composition = kind === 'Composition' ? (0, manifests_ts_1.compositionOf)(value, lineOf) : undefined;
    const installed = (0, manifests_ts_1.packageOf)(value, lineOf);
    if (definition !== undefined)
        found.definitions.push(definition);
    if (composition !== undefined)
        found.compositions.push(composition);
    if (kind === 'EnvironmentConfig')
        found.environments.push((0, manifests_ts_1.environmentOf)(value, lineOf));
    if (installed !== undefined)
        found.packages.push(installed);
}


/***/ }),

/***/ 342:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.affectedBy = affectedBy;
const change_1 = __webpack_require__(522);
const link_ts_1 = __webpack_require__(1050);
const reach_ts_1 = __webpack_require__(6999);
const renames_ts_1 = __webpack_require__(1339);
const waves_ts_1 = __webpack_require__(3958);
/** Reasons beyond this many are counted, not listed. */
const MOST_REASONS = 20;
/**
 * The projects whose effect may differ between base and head, each with the changed files that reach it.
 *
 * A project is affected when, in the graph of base or of head, a changed file is its own, is read by it, matches what one of
 * its unresolved references widens to, or does so for a project that it depends on. Both graphs count: an edge that was
 * removed, or whose target appeared only now, is in one of them.
 */
function affectedBy(change) {
    const { base, head } = change;
    const reasons = new Map();
    const add = (project, reason) => {
        const list = reasons.get(project);
        if (list === undefined)
            reasons.set(project, [reason]);
        else
            list.push(reason);
    };
    for (const graph of base.tree === head.tree || base === head ? [head] : [head, base]) {
        for (const { project, reason } of reasonsIn(graph, change.files))
            add(project, reason);
    }
    const names = new Set([...base.projects.keys(), ...head.projects.keys()]);
    for (const name of names) {
        if (reasons.has(name))
            continue;
        const why = quietChange(name, change);
        if (why !== undefined)
            add(name, why);
    }
    const renamed = (0, renames_ts_1.renamesOf)(change);
    const projects = [...reasons.keys()]
        .sort()
        .map((name) => describe(name, reasons.get(name) ?? [], change, renamed))
        .filter((project) => project !== undefined);
    return {
        schema: 'mainstem/affected@1',
        base: base.tree.revision,
        head: head.tree.revision,
        projects,
        waves: (0, waves_ts_1.wavesOf)(head, new Set(projects.filter(({ change }) => change !== 'removed').map(({ name }) => name))),
    };
}
/** Every (project, changed file) of one graph, nearest first. */
function reasonsIn(graph, files) {
    const found = [];
    const sources = new Map();
    const source = (project, reason) => {
        found.push({ project, reason });
        const list = sources.get(project);
        if (list === undefined)
            sources.set(project, [reason]);
        else
            list.push(reason);
    };
    const readsByPath = groupBy(graph.reads.filter(({ path }) => path !== undefined), ({ path }) => path);
    const globs = indexGlobs(graph);
    for (const { path: file } of files) {
        const owner = graph.ownerOf(file);
        if (owner !== undefined)
            source(owner.name, { file, path: [] });
        for (const { project, reason } of readsByPath.get(file) ?? []) {
            if (project !== owner?.name)
                source(project, { file, path: hop(owner, reason) });
        }
        for (const { project, reason, unresolved } of globs.matching(file)) {
            if (project === owner?.name)
                continue;
            source(project, { file, path: hop(owner, reason), ...(unresolved === undefined ? {} : { unresolved }) });
        }
    }
    for (const entry of (0, reach_ts_1.pathsTo)(graph, sources))
        found.push(entry);
    return found;
}
function hop(owner, edge) {
    return owner === undefined ? [] : [{ project: owner.name, edge }];
}
/** Globs by their fixed first folders, so that a file is matched only against those that could. */
function indexGlobs(graph) {
    const byPrefix = new Map();
    const add = (entry) => {
        const prefix = (0, link_ts_1.staticPrefix)(entry.glob);
        const list = byPrefix.get(prefix);
        if (list === undefined)
            byPrefix.set(prefix, [entry]);
        else
            list.push(entry);
    };
    for (const { project, glob, reason } of graph.reads)
        if (glob !== undefined)
            add({ project, glob, reason });
    for (const { project, widensTo, what } of graph.unresolved) {
        for (const glob of widensTo)
            add({ project, glob, reason: 'implicit', unresolved: what });
    }
    return {
        *matching(file) {
            if (byPrefix.size === 0)
                return;
            for (let end = file.length;; end = file.lastIndexOf('/', end - 1)) {
                for (const entry of byPrefix.get(end < 0 ? '.' : file.slice(0, end)) ?? []) {
                    if ((0, change_1.matchesGlob)(file, entry.glob))
                        yield entry;
                }
                if (end < 0)
                    return;
            }
        },
    };
}
/** A change that no file of the project shows: its kind, its settings, or that it is one at all. */
function quietChange(name, { base, head, files }) {
    const before = base.projects.get(name);
    const after = head.projects.get(name);
    const settingsChanged = files.some(({ path }) => path === change_1.SETTINGS_FILE);
    if (before?.kind === after?.kind && before?.environment === after?.environment) {
        if (!settingsChanged || after?.kind !== 'terraform-stack')
            return undefined;
        const same = (0, change_1.digestOf)((0, change_1.instanceOf)(after.root, base.settings)) === (0, change_1.digestOf)((0, change_1.instanceOf)(after.root, head.settings));
        return same ? undefined : { file: change_1.SETTINGS_FILE, path: [] };
    }
    const related = [...head.edges, ...base.edges].find(({ to, file }) => to === name && files.some(({ path }) => path === file));
    const file = related?.file ?? files.find(({ path }) => path === change_1.SETTINGS_FILE)?.path ?? files[0]?.path;
    return file === undefined ? undefined : { file, path: [] };
}
function describe(name, reasons, { base, head }, renamed) {
    const before = base.projects.get(name);
    const after = head.projects.get(name);
    const project = after ?? before;
    if (project === undefined)
        return undefined;
    const byFile = new Map();
    for (const reason of reasons) {
        const known = byFile.get(reason.file);
        if (known === undefined || reason.path.length < known.path.length)
            byFile.set(reason.file, reason);
    }
    const sorted = [...byFile.values()].sort((a, b) => a.path.length - b.path.length || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
    const from = renamed.from.get(name);
    const to = renamed.to.get(name);
    return {
        ...project,
        change: after === undefined ? 'removed' : before === undefined ? 'added' : 'modified',
        reasons: sorted.slice(0, MOST_REASONS),
        ...(sorted.length > MOST_REASONS ? { moreReasons: sorted.length - MOST_REASONS } : {}),
        ...(from === undefined ? {} : { renamedFrom: from }),
        ...(to === undefined ? {} : { renamedTo: to }),
    };
}
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 1612:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SCANNERS = void 0;
exports.buildGraph = buildGraph;
const argocd_1 = __webpack_require__(9404);
const change_1 = __webpack_require__(522);
const crossplane_1 = __webpack_require__(8736);
const kubernetes_1 = __webpack_require__(6722);
const terraform_1 = __webpack_require__(6380);
const candidates_ts_1 = __webpack_require__(2448);
const link_ts_1 = __webpack_require__(1050);
const ownership_ts_1 = __webpack_require__(2257);
const workspace_ts_1 = __webpack_require__(405);
/** The engines in the order in which their scanners' facts are stored. */
const FACES = [workspace_ts_1.workspace, terraform_1.terraform, kubernetes_1.kubernetes, argocd_1.argocd, crossplane_1.crossplane];
exports.SCANNERS = FACES.map(({ scanner }) => scanner);
/** Joins the engines' discoveries of one tree into projects and edges. */
function buildGraph(tree, scanned, settings) {
    const applications = scanned.view(argocd_1.argocd.scanner, tree);
    const { repositories } = settings.argocd;
    const discoveries = [
        ...FACES.filter((face) => face.scanner !== argocd_1.argocd.scanner).map((face) => face.discover(scanned.view(face.scanner, tree))),
        (0, argocd_1.discoverApplications)(applications, repositories),
    ];
    const composites = (0, crossplane_1.instances)(scanned.view(crossplane_1.crossplane.scanner, tree));
    const engineCandidates = discoveries.flatMap(({ candidates }) => candidates);
    const candidates = [...engineCandidates, ...plainFolders(tree, engineCandidates, composites)];
    const folders = (0, candidates_ts_1.mergeCandidates)(candidates, settings);
    const byRoot = new Map([...folders].map(([root, { project }]) => [root, project]));
    const ownerOf = (0, ownership_ts_1.createOwnership)(byRoot);
    const references = referencesOf(folders, composites, ownerOf);
    const { edges, reads, unresolved } = (0, link_ts_1.linkReferences)(tree, references, folders, byRoot, ownerOf, settings);
    return {
        tree,
        settings,
        projects: new Map([...byRoot.values()].map((project) => [project.name, project])),
        byRoot,
        edges,
        reads,
        unresolved,
        findings: sortFindings(discoveries.flatMap(({ findings }) => findings)),
        provides: new Map([...folders.values()].map(({ project, provides }) => [project.name, provides])),
        deliveries: (0, argocd_1.deliveries)(applications, repositories),
        compositeKinds: compositeKindsOf(folders),
        ownerOf,
    };
}
/**
 * Plain YAML that matters although nothing marks its folder: what an Application points to, and what holds an instance of a
 * composite resource.
 */
function plainFolders(tree, candidates, composites) {
    const known = new Set(candidates.map(({ root }) => root));
    const added = new Map();
    const add = (root) => {
        if (!known.has(root) && !added.has(root))
            added.set(root, { root, kind: 'manifests', provides: [], refersTo: [] });
    };
    for (const { refersTo } of candidates) {
        for (const reference of refersTo) {
            if (reference.to !== 'folder' || reference.reason !== 'application-path')
                continue;
            const path = tree.resolve(reference.path)?.path;
            if (path !== undefined && tree.hasFolder(path))
                add(path);
        }
    }
    const roots = new Map();
    for (const root of [...known, ...added.keys()])
        roots.set(root, { name: root, kind: 'manifests', root });
    const ownerOf = (0, ownership_ts_1.createOwnership)(roots);
    for (const { file } of composites)
        if (ownerOf(file) === undefined)
            add((0, change_1.folderOf)(file));
    return [...added.values()];
}
function referencesOf(folders, composites, ownerOf) {
    const references = [];
    for (const { project, refersTo } of folders.values()) {
        for (const reference of refersTo)
            references.push({ project, reference });
    }
    for (const { group, kind, file, line } of composites) {
        const project = ownerOf(file);
        if (project === undefined)
            continue;
        const where = { file, line, reason: 'instance-of', to: 'key' };
        references.push({ project, reference: { ...where, key: `api:${group}/${kind}` } });
        references.push({ project, reference: { ...where, key: `composition:${group}/${kind}` } });
    }
    return references;
}
function compositeKindsOf(folders) {
    const kinds = new Set();
    for (const { provides } of folders.values()) {
        for (const key of provides)
            if (key.startsWith('api:'))
                kinds.add(key.slice('api:'.length));
    }
    return kinds;
}
function sortFindings(findings) {
    return [...findings].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}


/***/ }),

/***/ 2448:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.mergeCandidates = mergeCandidates;
exports.projectName = projectName;
const change_1 = __webpack_require__(522);
/**
 * One project a folder: where several engines claim it, the kind that comes first in `PROJECT_KINDS` wins, and it keeps what
 * all of them provide and refer to.
 *
 * @throws InputError when two folders would get the same name.
 */
function mergeCandidates(candidates, settings) {
    const byRoot = new Map();
    for (const candidate of candidates) {
        const same = byRoot.get(candidate.root);
        if (same === undefined)
            byRoot.set(candidate.root, [candidate]);
        else
            same.push(candidate);
    }
    const rootOfName = new Map();
    const folders = new Map();
    for (const root of [...byRoot.keys()].sort()) {
        const same = byRoot.get(root) ?? [];
        const name = projectName(root);
        const other = rootOfName.get(name);
        if (other !== undefined) {
            throw new change_1.InputError(`The folders ${other} and ${root} would both be the project ${name}. Rename one of them, or list it under "ignore" in mainstem.yaml.`);
        }
        rootOfName.set(name, root);
        const kind = change_1.PROJECT_KINDS.find((candidate) => same.some((one) => one.kind === candidate)) ?? 'manifests';
        const environment = (0, change_1.environmentOf)(root, settings);
        folders.set(root, {
            project: { name, kind, root, ...(environment === undefined ? {} : { environment }) },
            provides: [...new Set(same.flatMap(({ provides }) => provides))],
            refersTo: same.length === 1 ? same[0].refersTo : same.flatMap(({ refersTo }) => refersTo),
        });
    }
    return folders;
}
/** A project's name: its folder with `/` written `.`. */
function projectName(root) {
    return root.replaceAll('/', '.');
}


/***/ }),

/***/ 8227:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.graphDocument = graphDocument;
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

/***/ 9175:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scanRevisions = scanRevisions;
exports.scanTree = scanTree;
const change_1 = __webpack_require__(522);
const repository_1 = __webpack_require__(122);
/** Facts of several trees, from Git's objects, with a cache by blob id in Git's common directory. */
async function scanRevisions(repository, trees, options) {
    const cacheName = `facts-${options.scanners.map(({ name, version }) => `${name}${version}`).join('-')}.json`;
    const cached = process.env.MAINSTEM_NO_CACHE === '1' ? undefined : await (0, repository_1.readCache)(repository, cacheName);
    const stores = restoreStores(cached, options.scanners);
    const read = (ids, onText) => (0, repository_1.readObjects)(repository, ids, (id, content) => onText(id, content.toString('utf8')));
    const { scanned, fresh, used } = await scan(trees, options, stores, read);
    if (fresh > 0)
        await (0, repository_1.writeCache)(repository, cacheName, saveStores(stores, used));
    return scanned;
}
/** Facts of a tree whose files are read from anywhere, without a cache. */
async function scanTree(tree, options, read) {
    const readAll = async (ids, onText) => {
        for (const id of ids)
            onText(id, read(id));
    };
    return (await scan([tree], options, options.scanners.map(() => new Map()), readAll)).scanned;
}
async function scan(trees, { scanners, ignored }, stores, read) {
    const wants = new Map(trees.map((tree) => [tree, scanners.map((scanner) => wantedBy(scanner, tree, ignored))]));
    const missing = new Map();
    const used = new Set();
    for (const lists of wants.values()) {
        lists.forEach((list, index) => {
            const store = stores[index];
            for (const { path, id, name } of list) {
                used.add(id);
                const known = store.get(id);
                if (known !== undefined && name in known)
                    continue;
                const jobs = missing.get(id);
                if (jobs === undefined)
                    missing.set(id, [{ scanner: index, path, name }]);
                else if (!jobs.some((job) => job.scanner === index && job.name === name))
                    jobs.push({ scanner: index, path, name });
            }
        });
    }
    await read([...missing.keys()], (id, text) => {
        for (const { scanner, path, name } of missing.get(id) ?? []) {
            const store = stores[scanner];
            let byName = store.get(id);
            if (byName === undefined) {
                byName = {};
                store.set(id, byName);
            }
            byName[name] = scanners[scanner].scan(text, path) ?? null;
        }
    });
    return { scanned: createViews(scanners, stores, wants), fresh: missing.size, used };
}
/** The files of a tree that a scanner wants; a link is read through to its target. */
function wantedBy(scanner, tree, ignored) {
    const wants = [];
    for (const [path, { mode, id }] of tree.entries) {
        if (mode === '160000' || !scanner.wants(path) || ignored(path, tree))
            continue;
        if (mode !== '120000') {
            wants.push({ path, id, name: (0, change_1.nameOf)(path) });
            continue;
        }
        const target = tree.entries.get(tree.resolve(path)?.path ?? '');
        if (target !== undefined && target.mode !== '160000')
            wants.push({ path, id: target.id, name: (0, change_1.nameOf)(path) });
    }
    return wants;
}
function createViews(scanners, stores, wants) {
    return {
        view(scanner, tree) {
            const index = scanners.indexOf(scanner);
            const store = stores[index];
            const byPath = new Map();
            for (const { path, id, name } of wants.get(tree)?.[index] ?? []) {
                const facts = store.get(id)?.[name];
                if (facts !== null && facts !== undefined)
                    byPath.set(path, facts);
            }
            return { tree, facts: (path) => byPath.get(path), paths: () => byPath.keys() };
        },
    };
}
function restoreStores(cached, scanners) {
    const saved = Array.isArray(cached) && cached.length === scanners.length ? cached : [];
    return scanners.map((_, index) => {
        const entries = saved[index];
        return new Map(typeof entries === 'object' && entries !== null ? Object.entries(entries) : []);
    });
}
/** Blobs of other branches are kept, up to three times what this run used. */
function saveStores(stores, used) {
    return stores.map((store) => {
        let spare = used.size * 2 + 1000;
        return Object.fromEntries([...store].filter(([id]) => used.has(id) || spare-- > 0));
    });
}


/***/ }),

/***/ 124:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SCANNERS = exports.buildGraph = void 0;
__exportStar(__webpack_require__(342), exports);
var build_ts_1 = __webpack_require__(1612);
Object.defineProperty(exports, "buildGraph", ({ enumerable: true, get: function () { return build_ts_1.buildGraph; } }));
Object.defineProperty(exports, "SCANNERS", ({ enumerable: true, get: function () { return build_ts_1.SCANNERS; } }));
__exportStar(__webpack_require__(2448), exports);
__exportStar(__webpack_require__(8227), exports);
__exportStar(__webpack_require__(9175), exports);
__exportStar(__webpack_require__(9347), exports);
__exportStar(__webpack_require__(8078), exports);
__exportStar(__webpack_require__(4845), exports);


/***/ }),

/***/ 9347:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createClosures = createClosures;
const change_1 = __webpack_require__(522);
const link_ts_1 = __webpack_require__(1050);
/** Files above a project that choose the version of its tools. */
const TOOL_VERSIONS = new Set(['.terraform-version', '.opentofu-version', '.tool-versions']);
function createClosures(graph) {
    const { tree } = graph;
    const owned = new Map();
    for (const path of tree.entries.keys()) {
        const owner = graph.ownerOf(path)?.name;
        if (owner === undefined)
            continue;
        const list = owned.get(owner);
        if (list === undefined)
            owned.set(owner, [path]);
        else
            list.push(path);
    }
    const targets = new Map();
    for (const { from, to, reads } of graph.edges) {
        if (reads === undefined)
            targets.set(from, [...(targets.get(from) ?? []), to]);
    }
    const read = new Map();
    for (const entry of graph.reads)
        read.set(entry.project, [...(read.get(entry.project) ?? []), entry]);
    for (const { project, widensTo } of graph.unresolved) {
        for (const glob of widensTo)
            if (glob !== '**')
                read.set(project, [...(read.get(project) ?? []), { glob }]);
    }
    const filesOf = (project) => {
        const files = new Set();
        const seen = new Set([project]);
        const queue = [project];
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
            for (const path of owned.get(next) ?? [])
                files.add(path);
            for (const { path, glob } of read.get(next) ?? []) {
                if (path !== undefined && tree.entries.has(path))
                    files.add(path);
                if (glob === undefined)
                    continue;
                for (const below of tree.filesBelow((0, link_ts_1.staticPrefix)(glob)))
                    if ((0, change_1.matchesGlob)(below, glob))
                        files.add(below);
            }
            for (const target of targets.get(next) ?? []) {
                if (!seen.has(target))
                    queue.push(target);
                seen.add(target);
            }
        }
        for (let folder = graph.projects.get(project)?.root ?? '.';; folder = (0, change_1.folderOf)(folder)) {
            for (const name of tree.list(folder)) {
                if (TOOL_VERSIONS.has((0, change_1.nameOf)(name)))
                    files.add(folder === '.' ? name : `${folder}/${name}`);
            }
            if (folder === '.')
                break;
        }
        return [...files].sort();
    };
    return {
        filesOf,
        inputsDigest: (project) => {
            const root = graph.projects.get(project)?.root ?? '.';
            const unresolved = graph.unresolved.filter((one) => one.project === project).map(({ what }) => what);
            return (0, change_1.digestOf)({
                files: filesOf(project).map((path) => [path, tree.entries.get(path)?.mode, tree.entries.get(path)?.id]),
                instance: (0, change_1.instanceOf)(root, graph.settings),
                unresolved,
            });
        },
    };
}


/***/ }),

/***/ 1050:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.linkReferences = linkReferences;
exports.staticPrefix = staticPrefix;
const change_1 = __webpack_require__(522);
/** Turns references into edges, raw reads and what stays unresolved. */
function linkReferences(tree, references, folders, byRoot, ownerOf, settings) {
    const providers = providersOf(folders);
    const edges = new Map();
    const reads = [];
    const unresolved = [];
    const addEdge = (from, to, reference, only) => {
        if (to === undefined || to.name === from.name || reference.to === 'unknown')
            return;
        const { reason, file, line } = reference;
        const key = `${from.name}\0${to.name}\0${reason}\0${only ?? ''}`;
        if (!edges.has(key)) {
            edges.set(key, { from: from.name, to: to.name, reason, file, line, ...(only === undefined ? {} : { reads: only }) });
        }
    };
    const read = (project, what, reference) => {
        const reason = reference.to === 'unknown' ? 'implicit' : reference.reason;
        reads.push({ project: project.name, reason, file: reference.file, line: reference.line, ...what });
    };
    for (const { project, reference } of references) {
        switch (reference.to) {
            case 'unknown': {
                const { file, line, what, widensTo } = reference;
                unresolved.push({ project: project.name, file, line, what, widensTo: [...widensTo] });
                break;
            }
            case 'key':
                for (const provider of providers.get(reference.key) ?? [])
                    addEdge(project, provider, reference);
                break;
            case 'file':
                for (const path of throughLinks(tree, reference.path)) {
                    read(project, { path }, reference);
                    const owner = ownerOf(path);
                    if (owner !== undefined && owner.root !== project.root)
                        addEdge(project, owner, reference, path);
                }
                break;
            case 'files': {
                read(project, { glob: reference.glob }, reference);
                for (const owner of ownersMatching(tree, reference.glob, ownerOf)) {
                    addEdge(project, owner, reference, reference.glob);
                }
                break;
            }
            case 'folder': {
                const [target = reference.path, ...passed] = throughLinks(tree, reference.path);
                for (const path of passed)
                    read(project, { path }, reference);
                const folder = byRoot.get(target);
                if (folder !== undefined)
                    addEdge(project, folder, reference);
                else
                    read(project, { glob: (0, change_1.everythingBelow)(target) }, reference); // plain files, or a folder still to come
                const submodule = submoduleAbove(tree, target);
                if (submodule !== undefined)
                    read(project, { path: submodule }, reference);
                break;
            }
        }
    }
    addOwnReads(tree, byRoot, ownerOf, settings, reads);
    return {
        edges: [...edges.values()].sort(compareEdges),
        reads,
        unresolved: unresolved.sort((a, b) => compare(a.project, b.project) || compare(a.file, b.file) || a.line - b.line),
    };
}
function providersOf(folders) {
    const providers = new Map();
    for (const { project, provides } of folders.values()) {
        for (const key of provides) {
            const same = providers.get(key);
            if (same === undefined)
                providers.set(key, [project]);
            else
                same.push(project);
        }
    }
    return providers;
}
/** Where a path really leads (first), and the links on the way: each is an input too. */
function throughLinks(tree, path) {
    const resolved = tree.resolve(path);
    return resolved === undefined ? [path] : [resolved.path, ...resolved.links];
}
function ownersMatching(tree, glob, ownerOf) {
    const owners = new Set();
    for (const path of tree.filesBelow(staticPrefix(glob))) {
        const owner = ownerOf(path);
        if (owner !== undefined && !owners.has(owner) && (0, change_1.matchesGlob)(path, glob))
            owners.add(owner);
    }
    return owners;
}
/** The folder part of a glob before its first wildcard. */
function staticPrefix(glob) {
    const wildcard = glob.search(/[*?[{]/);
    return wildcard < 0 ? glob : (0, change_1.folderOf)(`${glob.slice(0, wildcard)}x`);
}
/** The submodule that a path lies in: only its commit is in the tree. */
function submoduleAbove(tree, path) {
    for (let current = path; current !== '.'; current = (0, change_1.folderOf)(current)) {
        if (tree.entries.get(current)?.mode === '160000')
            return current;
    }
    return undefined;
}
/** Reads that no reference spells out: what a project's own links lead to, settings' files, nested plain manifests. */
function addOwnReads(tree, byRoot, ownerOf, settings, reads) {
    for (const [path, { mode }] of tree.entries) {
        if (mode !== '120000')
            continue;
        const project = ownerOf(path);
        const target = tree.resolve(path);
        if (project === undefined || target === undefined)
            continue;
        const place = { project: project.name, reason: 'file-input', file: path, line: 0 };
        reads.push({ ...place, glob: (0, change_1.everythingBelow)(target.path) });
        for (const link of target.links)
            reads.push({ ...place, path: link });
    }
    for (const [root, { name, kind }] of byRoot) {
        if (kind === 'terraform-stack' && settings.stacks.length > 0) {
            const { varFiles, backendConfig } = (0, change_1.instanceOf)(root, settings);
            for (const path of [...varFiles, ...backendConfig]) {
                reads.push({ project: name, reason: 'tfvars', file: 'mainstem.yaml', line: 0, path });
            }
        }
        if (kind === 'manifests') {
            const nested = [...byRoot.keys()].some((other) => other !== root && (0, change_1.isWithin)(other, root));
            if (nested)
                reads.push({ project: name, reason: 'file-input', file: root, line: 0, glob: (0, change_1.everythingBelow)(root) });
        }
    }
}
function compareEdges(a, b) {
    return (compare(a.from, b.from) || compare(a.to, b.to) || compare(a.reason, b.reason) || compare(a.reads ?? '', b.reads ?? ''));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 8078:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.loadGraph = loadGraph;
exports.loadChange = loadChange;
exports.loadWorkingGraph = loadWorkingGraph;
const change_1 = __webpack_require__(522);
const repository_1 = __webpack_require__(122);
const build_ts_1 = __webpack_require__(1612);
const facts_ts_1 = __webpack_require__(9175);
/** The graph of one revision (a full SHA). */
async function loadGraph(repository, revision) {
    const tree = await (0, repository_1.readTree)(repository, revision);
    const settings = await readSettings(repository, tree);
    const scanned = await (0, facts_ts_1.scanRevisions)(repository, [tree], scanOptions(new Map([[tree, settings]])));
    return (0, build_ts_1.buildGraph)(tree, scanned, settings);
}
/** The graphs of base and head and the files between them (full SHAs). */
async function loadChange(repository, base, head) {
    const trees = await (0, repository_1.readChangedTrees)(repository, base, head);
    return graphsOf(repository, trees);
}
async function graphsOf(repository, trees) {
    const headSettings = await readSettings(repository, trees.head);
    const baseSettings = await readSettings(repository, trees.base).catch((error) => {
        // A base that is already broken must not stop the pull request that mends it.
        if (error instanceof change_1.InputError)
            return headSettings;
        throw error;
    });
    const { files, renames } = trees;
    if (files.length === 0) {
        const scanned = await (0, facts_ts_1.scanRevisions)(repository, [trees.head], scanOptions(new Map([[trees.head, headSettings]])));
        const head = (0, build_ts_1.buildGraph)(trees.head, scanned, headSettings);
        return { base: { ...head, tree: trees.base }, head, files, renames };
    }
    const options = scanOptions(new Map([
        [trees.head, headSettings],
        [trees.base, baseSettings],
    ]));
    const scanned = await (0, facts_ts_1.scanRevisions)(repository, [trees.head, trees.base], options);
    return {
        base: (0, build_ts_1.buildGraph)(trees.base, scanned, baseSettings),
        head: (0, build_ts_1.buildGraph)(trees.head, scanned, headSettings),
        files,
        renames,
    };
}
/** The graph of the files on disk, uncommitted changes included. */
async function loadWorkingGraph(repository) {
    const { tree, read } = await (0, repository_1.readWorkingTree)(repository);
    const settings = (0, change_1.parseSettings)(tree.entries.has(change_1.SETTINGS_FILE) ? read(change_1.SETTINGS_FILE) : undefined);
    const readOrEmpty = (path) => {
        try {
            return read(path);
        }
        catch (error) {
            throw new change_1.InputError(`${path} cannot be read: ${(0, change_1.messageOf)(error)}. Check the file's permissions.`);
        }
    };
    return (0, build_ts_1.buildGraph)(tree, await (0, facts_ts_1.scanTree)(tree, scanOptions(new Map([[tree, settings]])), readOrEmpty), settings);
}
async function readSettings(repository, tree) {
    const id = tree.entries.get(change_1.SETTINGS_FILE)?.id;
    let text;
    if (id !== undefined) {
        await (0, repository_1.readObjects)(repository, [id], (_, content) => {
            text = content.toString('utf8');
        });
    }
    return (0, change_1.parseSettings)(text);
}
/** Folders that no one writes by hand. */
const GENERATED = /(?:^|\/)(?:node_modules|\.terraform|\.git)\//;
function scanOptions(settings) {
    return {
        scanners: build_ts_1.SCANNERS,
        ignored: (path, tree) => GENERATED.test(path) || (settings.get(tree)?.ignore.some((glob) => (0, change_1.matchesGlob)(path, glob)) ?? false),
    };
}


/***/ }),

/***/ 4845:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));


/***/ }),

/***/ 2257:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createOwnership = createOwnership;
const change_1 = __webpack_require__(522);
/** Files that document a folder; they change nobody's effect unless something refers to them. */
const DOCUMENTATION = /^(?:.*\.(?:md|markdown|adoc|rst)|LICENSE|LICENCE|NOTICE|OWNERS|CODEOWNERS|\.gitignore|\.gitkeep|\.gitattributes|\.editorconfig|\.helmignore|\.terraform-docs\.ya?ml)$/i;
/** Kinds whose documentation is part of what is tested and shipped. */
const KEEPS_DOCUMENTATION = new Set(['action', 'library']);
/**
 * A function that tells whose file a path is: the project in the nearest folder above it. A project in the repository's root
 * owns only the files directly in it, else it would own everything.
 */
function createOwnership(byRoot) {
    const ofFolder = new Map();
    const nearest = (folder) => {
        if (ofFolder.has(folder))
            return ofFolder.get(folder);
        const own = byRoot.get(folder);
        const found = own ?? (folder === '.' ? undefined : nearest((0, change_1.folderOf)(folder)));
        const result = found?.root === '.' && folder !== '.' ? undefined : found;
        ofFolder.set(folder, result);
        return result;
    };
    return (path) => {
        const owner = nearest((0, change_1.folderOf)(path)) ?? byRoot.get(path); // a submodule can be a project's whole folder
        if (owner === undefined || !(0, change_1.isWithin)(path, owner.root))
            return undefined;
        return DOCUMENTATION.test((0, change_1.nameOf)(path)) && !KEEPS_DOCUMENTATION.has(owner.kind) ? undefined : owner;
    };
}


/***/ }),

/***/ 6999:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.pathsTo = pathsTo;
/**
 * Steps that a search from each source may take together. Past it, the sources that are left are searched at once, each
 * reached project keeping only its nearest: a change of thousands of projects needs no thousand reasons each.
 */
const MOST_STEPS = 200_000;
/** Files of one source that are carried along to what depends on it. */
const MOST_FILES = 20;
/** Every project that depends on a source, with the path of edges that leads there. */
function* pathsTo(graph, sources) {
    const dependents = dependentsOf(graph);
    let steps = 0;
    const rest = [];
    for (const [source, reasons] of sources) {
        if (steps > MOST_STEPS) {
            rest.push(source);
            continue;
        }
        for (const step of search(dependents, [source])) {
            steps++;
            yield* explain(step, reasons);
        }
    }
    for (const step of search(dependents, rest))
        yield* explain(step, sources.get(step.source) ?? []);
}
function* explain({ project, path }, reasons) {
    for (const reason of reasons.slice(0, MOST_FILES)) {
        yield { project, reason: { ...reason, path: [...path, ...reason.path] } };
    }
}
/** Breadth first against the direction of the edges: each project once, by its shortest path. */
function* search(dependents, from) {
    const seen = new Set(from);
    let frontier = from.map((source) => ({ project: source, source, path: [] }));
    while (frontier.length > 0) {
        const next = [];
        for (const { project, source, path } of frontier) {
            for (const [dependent, edge] of dependents.get(project) ?? []) {
                if (seen.has(dependent))
                    continue;
                seen.add(dependent);
                const step = { project: dependent, source, path: [{ project, edge }, ...path] };
                next.push(step);
                yield step;
            }
        }
        frontier = next;
    }
}
/** Who depends on whose whole effect. Edges that only read a file do not pass changes of effect on. */
function dependentsOf(graph) {
    const dependents = new Map();
    for (const { from, to, reason, reads } of graph.edges) {
        if (reads !== undefined)
            continue;
        const list = dependents.get(to);
        if (list === undefined)
            dependents.set(to, [[from, reason]]);
        else
            list.push([from, reason]);
    }
    return dependents;
}


/***/ }),

/***/ 1339:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renamesOf = renamesOf;
/**
 * Removed and added projects of one kind that share most of their files, by Git's rename detection. A rename stays a removal
 * and an addition (its state or its live objects do not follow by themselves); this only says so.
 */
function renamesOf({ base, head, renames }) {
    const votes = new Map();
    for (const { from, to } of renames) {
        const before = base.ownerOf(from);
        const after = head.ownerOf(to);
        if (before === undefined || after === undefined || before.kind !== after.kind)
            continue;
        if (head.projects.has(before.name) || base.projects.has(after.name))
            continue;
        const forBefore = votes.get(before.name) ?? new Map();
        forBefore.set(after.name, (forBefore.get(after.name) ?? 0) + 1);
        votes.set(before.name, forBefore);
    }
    const result = { from: new Map(), to: new Map() };
    for (const [before, candidates] of [...votes].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const best = [...candidates].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
        if (best === undefined || result.from.has(best[0]))
            continue;
        result.to.set(before, best[0]);
        result.from.set(best[0], before);
    }
    return result;
}


/***/ }),

/***/ 3958:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.wavesOf = wavesOf;
const change_1 = __webpack_require__(522);
/**
 * The affected stacks of each environment in layers: a stack comes after every affected stack of its environment that it
 * depends on, also through modules. Stacks that depend on each other in a circle share a layer; `validate` reports the circle.
 */
function wavesOf(graph, affected) {
    const stacks = [...graph.projects.values()].filter(({ name, kind }) => kind === 'terraform-stack' && affected.has(name));
    const dependencies = stackDependencies(graph, stacks.map(({ name }) => name));
    const waves = {};
    const environments = [...new Set(stacks.map(({ environment }) => environment ?? ''))];
    for (const environment of environments.sort((0, change_1.compareEnvironments)(graph.settings))) {
        const here = stacks.filter((stack) => (stack.environment ?? '') === environment).map(({ name }) => name);
        waves[environment] = layers(here, dependencies);
    }
    return waves;
}
/** For each stack, the other stacks that it reaches without passing through a third stack. */
function stackDependencies(graph, stacks) {
    const targets = new Map();
    for (const { from, to, reads } of graph.edges) {
        if (reads !== undefined)
            continue;
        const list = targets.get(from);
        if (list === undefined)
            targets.set(from, [to]);
        else
            list.push(to);
    }
    const isStack = (name) => graph.projects.get(name)?.kind === 'terraform-stack';
    const result = new Map();
    for (const stack of stacks) {
        const found = new Set();
        const seen = new Set([stack]);
        const queue = [...(targets.get(stack) ?? [])];
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
            if (seen.has(next))
                continue;
            seen.add(next);
            if (isStack(next))
                found.add(next);
            queue.push(...(targets.get(next) ?? []));
        }
        result.set(stack, found);
    }
    return result;
}
function layers(names, dependencies) {
    const left = new Set([...names].sort());
    const result = [];
    while (left.size > 0) {
        const ready = [...left].filter((name) => ![...(dependencies.get(name) ?? [])].some((other) => left.has(other)));
        const layer = ready.length > 0 ? ready : circle(left, dependencies);
        for (const name of layer)
            left.delete(name);
        result.push(layer);
    }
    return result;
}
/** The members of a circle that nothing else in the rest has to come before. */
function circle(left, dependencies) {
    const within = (name) => [...(dependencies.get(name) ?? [])].filter((other) => left.has(other));
    const reach = (name) => new Set(within(name)); // dependencies are transitive already
    const smallest = [...left].sort((a, b) => reach(a).size - reach(b).size || (a < b ? -1 : 1))[0];
    return [...left].filter((name) => name === smallest || (reach(smallest).has(name) && reach(name).has(smallest)));
}


/***/ }),

/***/ 405:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.workspace = void 0;
const change_1 = __webpack_require__(522);
/** The repository's own code: actions, and libraries with their dependencies among each other. */
exports.workspace = {
    scanner: {
        name: 'workspace',
        version: 1,
        wants: (path) => {
            const name = (0, change_1.nameOf)(path);
            return name === 'package.json' || name === 'action.yml' || name === 'action.yaml';
        },
        scan: (text, path) => ((0, change_1.nameOf)(path) === 'package.json' ? scanPackage(text) : scanAction(text)),
    },
    discover,
};
/** A composite, JavaScript or Docker action has a top-level `runs` (GitHub's metadata syntax). */
function scanAction(text) {
    return /^runs\s*:/m.test(text) ? { action: true } : undefined;
}
function scanPackage(text) {
    try {
        const content = JSON.parse(text);
        const dependencies = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].flatMap((key) => typeof content[key] === 'object' && content[key] !== null ? Object.keys(content[key]) : []);
        return {
            package: { ...(typeof content.name === 'string' ? { name: content.name } : {}), dependencies: [...new Set(dependencies)] },
        };
    }
    catch {
        return { package: { dependencies: [] } }; // npm itself reports malformed JSON
    }
}
function discover(view) {
    const packages = new Set();
    for (const path of view.paths()) {
        const name = view.facts(path)?.package?.name;
        if (name !== undefined && (0, change_1.folderOf)(path) !== '.')
            packages.add(name);
    }
    const candidates = [];
    for (const path of view.paths()) {
        const facts = view.facts(path);
        const root = (0, change_1.folderOf)(path);
        if (facts?.action)
            candidates.push({ root, kind: 'action', provides: [], refersTo: [] });
        if (facts?.package === undefined || root === '.')
            continue; // the root package is the workspace, not a library
        const { name, dependencies } = facts.package;
        const refersTo = dependencies
            .filter((dependency) => packages.has(dependency))
            .map((dependency) => ({ to: 'key', key: `package:${dependency}`, reason: 'implicit', file: path, line: 0 }));
        candidates.push({ root, kind: 'library', provides: name === undefined ? [] : [`package:${name}`], refersTo });
    }
    return { candidates, findings: [] };
}


/***/ }),

/***/ 6461:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.chartReferences = chartReferences;
const change_1 = __webpack_require__(522);
const target_ts_1 = __webpack_require__(8441);
/**
 * What a chart is made of besides the files of its own folder: the charts it depends on in the tree. One that is pulled with an
 * exact version, or is held by Chart.lock, never changes. The rules: https://helm.sh/docs/topics/charts/#chart-dependencies
 *
 * @param nested folders of other candidates below the chart, whose files Helm packs all the same.
 */
function chartReferences(tree, file, facts, nested) {
    const root = (0, change_1.folderOf)(file);
    const charts = (0, change_1.joinPath)(root, 'charts') ?? 'charts';
    const references = [];
    const findings = [];
    const add = (path, reason, line) => {
        const target = (0, target_ts_1.findTarget)(tree, root, path);
        if (target.is === 'outside' || target.is === 'remote')
            return 'outside';
        if (target.is !== 'missing') {
            for (const link of target.links)
                references.push({ to: 'file', path: link, reason: 'file-input', file, line });
        }
        references.push({ to: target.is === 'submodule' ? 'file' : 'folder', path: target.path, reason, file, line });
        if (target.is !== 'missing')
            return 'found';
        const what = `a chart dependency names ${path}, which does not exist`;
        references.push({ to: 'unknown', what, widensTo: target.widensTo, file, line });
        return target.path;
    };
    for (const { name, line, repository = '', version } of facts.dependencies) {
        const report = (rule, message) => findings.push({
            severity: 'error',
            rule: `helm/${rule}`,
            file,
            line,
            path: 'dependencies',
            message: `${message}.`,
        });
        if (repository.startsWith('file://')) {
            const found = add(repository.slice('file://'.length), 'module', line);
            if (found === 'outside') {
                references.push({
                    to: 'unknown',
                    what: 'a chart dependency leaves the repository',
                    widensTo: ['**'],
                    file,
                    line,
                });
                report('outside-repository', `the dependency ${name} names ${repository}, which lies outside the repository`);
            }
            else if (found !== 'found') {
                report('missing-path', `the dependency ${name} names ${repository}, but ${found} does not exist`);
            }
        }
        else if (!isVendored(tree, charts, name)) {
            if (repository === '')
                report('missing-dependency', `the dependency ${name} has no repository and is not in ${charts}`);
            else if (!isExact(version) && !tree.entries.has((0, change_1.joinPath)(root, 'Chart.lock') ?? '')) {
                const what = `remote Helm chart ${name} without an exact version or Chart.lock`;
                references.push({ to: 'unknown', what, widensTo: ['**'], file, line });
            }
        }
    }
    for (const name of [...tree.list(charts)].sort()) {
        const target = tree.resolve(`${charts}/${name}`);
        if (target !== undefined && tree.entries.has(`${target.path}/Chart.yaml`))
            add(`charts/${name}`, 'implicit', 0);
    }
    for (const folder of nested) {
        if ((0, change_1.isWithin)(folder, charts))
            continue;
        references.push({ to: 'files', glob: (0, change_1.everythingBelow)(folder), reason: 'file-input', file, line: 0 });
    }
    if (facts.problem !== undefined) {
        const { line, message } = facts.problem;
        references.push({ to: 'unknown', what: 'Chart.yaml is malformed', widensTo: [(0, change_1.everythingBelow)(root)], file, line });
        const said = `Chart.yaml is not valid YAML: ${message}.`;
        findings.push({ severity: 'error', rule: 'helm/syntax', file, line, path: '', message: said });
    }
    return { references, findings };
}
function isVendored(tree, charts, name) {
    return tree.list(charts).some((entry) => entry === name || (entry.startsWith(`${name}-`) && entry.endsWith('.tgz')));
}
function isExact(version) {
    return version !== undefined && /^v?\d+\.\d+\.\d+(?:[-+].*)?$/.test(version);
}


/***/ }),

/***/ 9362:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readChart = readChart;
const inputs_ts_1 = __webpack_require__(5097);
const outline_ts_1 = __webpack_require__(3044);
/** Reads a Chart.yaml. Never throws. The rules: https://helm.sh/docs/topics/charts/#the-chartyaml-file */
function readChart(text) {
    const { root, problem } = (0, outline_ts_1.outlineOf)(text);
    const name = (0, outline_ts_1.textAt)(root, 'name');
    const dependencies = (0, inputs_ts_1.mapsAt)(root, 'dependencies').flatMap((item) => {
        const named = (0, outline_ts_1.valueAt)(item, 'name');
        if (named.is !== 'text')
            return [];
        const repository = (0, outline_ts_1.textAt)(item, 'repository');
        const version = (0, outline_ts_1.textAt)(item, 'version');
        return [
            {
                name: named.text,
                line: named.line,
                ...(repository === undefined ? {} : { repository }),
                ...(version === undefined ? {} : { version }),
            },
        ];
    });
    return {
        is: 'chart',
        dependencies,
        ...(name === undefined ? {} : { name }),
        ...(problem === undefined ? {} : { problem }),
    };
}


/***/ }),

/***/ 1967:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findCycles = findCycles;
/**
 * Finds cycles in a graph: one for each edge that closes one on a depth-first walk, each named once.
 *
 * @returns each cycle as the nodes along it, starting at the smallest and without the repeated end.
 */
function findCycles(edges) {
    const cycles = new Map();
    const done = new Set();
    for (const start of edges.keys()) {
        const path = [{ node: start, next: 0 }];
        const depths = new Map([[start, 0]]);
        for (let top = path.at(-1); top !== undefined && !done.has(start); top = path.at(-1)) {
            const to = edges.get(top.node)?.[top.next++];
            if (to === undefined) {
                done.add(top.node);
                depths.delete(top.node);
                path.pop();
                continue;
            }
            const depth = depths.get(to);
            if (depth !== undefined) {
                const cycle = startAtSmallest(path.slice(depth).map(({ node }) => node));
                cycles.set(cycle.join('\0'), cycle);
            }
            else if (!done.has(to)) {
                depths.set(to, path.length);
                path.push({ node: to, next: 0 });
            }
        }
    }
    return [...cycles.values()];
}
function startAtSmallest(cycle) {
    const smallest = cycle.reduce((least, node, index) => (node < (cycle[least] ?? node) ? index : least), 0);
    return [...cycle.slice(smallest), ...cycle.slice(0, smallest)];
}


/***/ }),

/***/ 7511:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.kubernetes = void 0;
const change_1 = __webpack_require__(522);
const chart_references_ts_1 = __webpack_require__(6461);
const cycles_ts_1 = __webpack_require__(1967);
const kustomization_ts_1 = __webpack_require__(6631);
const kustomize_references_ts_1 = __webpack_require__(6140);
const scanner_ts_1 = __webpack_require__(9020);
/** Finds the kustomizations and charts of a tree and all that they read. */
exports.kubernetes = {
    scanner: scanner_ts_1.scanner,
    discover(view) {
        const { folders, charts } = sortFacts(view);
        const findings = [];
        const candidates = [];
        const builds = new Map();
        const referencesOf = new Map();
        for (const folder of folders.values()) {
            const found = (0, kustomize_references_ts_1.collectReferences)(view, folders, folder);
            const broken = (0, kustomize_references_ts_1.widenBroken)(folder);
            builds.set(folder.root, found.builds);
            referencesOf.set(folder.root, [...found.references, ...broken.references]);
            findings.push(...broken.findings, ...found.findings);
        }
        const built = new Set([...builds].flatMap(([root, list]) => list.map(({ to }) => to).filter((to) => to !== root)));
        for (const { root, files } of folders.values()) {
            const isBase = built.has(root) || files.some(({ facts }) => facts.component);
            const refersTo = referencesOf.get(root) ?? [];
            candidates.push({ root, kind: isBase ? 'kustomize-base' : 'app-overlay', provides: [], refersTo });
        }
        findings.push(...cycleFindings(builds));
        const roots = [...folders.keys(), ...[...charts.keys()].map(change_1.folderOf)];
        for (const [file, facts] of charts) {
            const root = (0, change_1.folderOf)(file);
            const nested = roots.filter((other) => other !== root && (0, change_1.isWithin)(other, root)).sort();
            const found = (0, chart_references_ts_1.chartReferences)(view.tree, file, facts, nested);
            candidates.push({ root, kind: 'helm-chart', provides: [], refersTo: found.references });
            findings.push(...found.findings);
        }
        return { candidates, findings };
    },
};
function sortFacts(view) {
    const folders = new Map();
    const charts = new Map();
    for (const path of [...view.paths()].sort()) {
        const facts = view.facts(path);
        if (facts?.is === 'kustomization' && (0, kustomization_ts_1.isKustomization)(path)) {
            const root = (0, change_1.folderOf)(path);
            const folder = folders.get(root);
            if (folder === undefined)
                folders.set(root, { root, files: [{ path, facts }] });
            else
                folder.files.push({ path, facts });
        }
        else if (facts?.is === 'chart')
            charts.set(path, facts);
    }
    return { folders, charts };
}
function cycleFindings(builds) {
    const edges = new Map([...builds].map(([root, list]) => [root, list.map(({ to }) => to)]));
    return (0, cycles_ts_1.findCycles)(edges).map((cycle) => {
        const [first = '.', second = first] = cycle;
        const at = builds.get(first)?.find(({ to }) => to === second);
        const whole = [...cycle, first].join(' → ');
        return {
            severity: 'error',
            rule: 'kustomize/cycle',
            file: at?.file ?? first,
            line: at?.line ?? 0,
            path: 'resources',
            message: `these kustomizations build each other without an end: ${whole}.`,
            suggestion: 'Take one of the references out; what both need belongs in a folder of its own.',
        };
    });
}


/***/ }),

/***/ 636:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.groupOf = groupOf;
exports.splitDocuments = splitDocuments;
const yaml_1 = __webpack_require__(8815);
/** The API group of an `apiVersion`: `apps` for `apps/v1`, the empty string for the core group's `v1`. */
function groupOf(apiVersion) {
    const slash = apiVersion.indexOf('/');
    return slash < 0 ? '' : apiVersion.slice(0, slash);
}
/**
 * Splits a file of YAML documents (or one of JSON) and reads the head of each.
 *
 * Documents that hold nothing but comments are left out. Never throws: malformed YAML and Helm templates give the documents and
 * the head fields that can be told. A `---` or `...` at the start of a line ends a document wherever it stands, even in a block
 * scalar or a quoted one (YAML 1.2.2, rule 206 `c-forbidden`), so lines are enough to split by.
 */
function splitDocuments(text) {
    const documents = [];
    let start = -1; // offset of the current document's first content, -1: nothing but comments so far
    let startLine = 0;
    let afterDirective = false;
    const close = (end) => {
        if (start >= 0)
            documents.push(documentAt(text.slice(start, end), startLine));
        start = -1;
        afterDirective = false;
    };
    let line = 0;
    for (let offset = text.charCodeAt(0) === 0xfeff ? 1 : 0; offset < text.length;) {
        line++;
        const newline = text.indexOf('\n', offset);
        const next = newline < 0 ? text.length : newline + 1;
        const char = text.charCodeAt(offset);
        if (char === DASH && isMarker(text, offset, '---')) {
            if (!afterDirective) {
                close(offset);
                if (hasContent(text, offset + 3, next)) {
                    start = offset;
                    startLine = line;
                }
            }
            afterDirective = false;
        }
        else if (char === DOT && isMarker(text, offset, '...')) {
            close(offset);
        }
        else if (start < 0 && hasContent(text, offset, next)) {
            start = offset;
            startLine = line;
            afterDirective = char === PERCENT;
        }
        offset = next;
    }
    close(text.length);
    return documents;
}
const DASH = 0x2d;
const DOT = 0x2e;
const PERCENT = 0x25;
const HASH = 0x23;
function isBlank(char) {
    return char === 0x20 || char === 0x09 || char === 0x0d || char === 0x0a;
}
/** True when a document marker stands at the offset: three characters, then white space or the end. */
function isMarker(text, offset, marker) {
    return text.startsWith(marker, offset) && (offset + 3 === text.length || isBlank(text.charCodeAt(offset + 3)));
}
/** True when anything but white space or a comment stands between two offsets of one line. */
function hasContent(text, from, to) {
    let at = from;
    while (at < to && isBlank(text.charCodeAt(at)))
        at++;
    return at < to && text.charCodeAt(at) !== HASH;
}
function documentAt(text, line) {
    const fields = scanHead(text) ?? parseHead(text);
    return { line, text, ...fields };
}
/** A key of plain style at the start of a line, then its value with a possible comment. */
const ENTRY = /^([A-Za-z_][\w./-]*):(?:[ \t]+(.*?))?[ \t\r]*$/;
/** A value that YAML can only read as a string: plain from a letter on, or quoted without escapes. */
const STRING = /^(?:([A-Za-z](?:[\w./-]|:(?=[\w./-]))*)|'([^']*)'|"([^"\\]*)")(?:[ \t]+#.*)?$/;
/** Plain words that are not strings in YAML's core schema. */
const NOT_A_STRING = /^(?:true|false|null)$/i;
const NO_VALUE = /^(?:#.*)?$/;
/**
 * Reads the head by looking at the lines of indent 0 and, below `metadata`, at those of its first indent.
 *
 * @returns `undefined` when the document is not in plain block style there: flow style, quoted keys, anchors, JSON, tabs.
 */
function scanHead(text) {
    const found = {};
    const seen = new Set();
    let metadataIndent = -1; // -1: not below metadata, 0: its first line is still to come
    let fieldIndent = Number.POSITIVE_INFINITY; // of a head field on the line before: a deeper line would continue its value
    for (let offset = 0; offset < text.length;) {
        const newline = text.indexOf('\n', offset);
        const end = newline < 0 ? text.length : newline;
        const start = offset;
        offset = end + 1;
        let indent = 0;
        while (text.charCodeAt(start + indent) === 0x20)
            indent++;
        const first = text.charCodeAt(start + indent);
        if (start + indent >= end || first === 0x0d || first === HASH)
            continue;
        if (text.startsWith('{{', start + indent))
            continue; // a line of a Helm template
        if (indent > fieldIndent)
            return undefined;
        fieldIndent = Number.POSITIVE_INFINITY;
        if (indent > 0) {
            if (seen.size === 0)
                return undefined;
            if (metadataIndent === 0)
                metadataIndent = indent;
            if (metadataIndent !== indent)
                continue;
        }
        else {
            metadataIndent = -1;
        }
        // An item of a list that stands at the indent of its key; of a whole document that is a list, there is no head to read.
        if (first === DASH && isBlank(text.charCodeAt(start + indent + 1))) {
            if (indent === 0 && seen.size === 0)
                return {};
            continue;
        }
        const entry = ENTRY.exec(text.slice(start + indent, end));
        if (entry === null)
            return undefined;
        const [, key = '', value = ''] = entry;
        const path = indent === 0 ? key : `metadata.${key}`;
        if (seen.has(path))
            return undefined;
        seen.add(path);
        if (path === 'metadata') {
            if (!NO_VALUE.test(value))
                return undefined;
            metadataIndent = 0;
        }
        const field = HEAD_FIELDS.get(path);
        if (field === undefined)
            continue;
        fieldIndent = indent;
        if (value.includes('{{'))
            continue;
        const string = STRING.exec(value);
        if (string === null || NOT_A_STRING.test(string[1] ?? ''))
            return undefined;
        found[field] = string[1] ?? string[2] ?? string[3] ?? '';
    }
    return found;
}
const HEAD_FIELDS = new Map([
    ['apiVersion', 'apiVersion'],
    ['kind', 'kind'],
    ['metadata.name', 'name'],
    ['metadata.namespace', 'namespace'],
]);
/** Reads the head with a full parser; what is not there, or cannot be parsed, is left out. */
function parseHead(text) {
    const document = parseValue(text);
    const metadata = member(document, 'metadata');
    const found = {};
    for (const [path, field] of HEAD_FIELDS) {
        const value = path.startsWith('metadata.') ? member(metadata, field) : member(document, field);
        if (typeof value === 'string')
            found[field] = value;
    }
    return found;
}
function parseValue(text) {
    try {
        if (/^\s*[{[]/.test(text))
            return JSON.parse(text);
    }
    catch {
        // Flow style that is not JSON.
    }
    try {
        const document = (0, yaml_1.parseDocument)(text, { uniqueKeys: false, merge: true, logLevel: 'silent' });
        return document.toJS();
    }
    catch {
        return undefined; // An alias that names nothing, or too many of them.
    }
}
function member(value, key) {
    return typeof value === 'object' && value !== null ? value[key] : undefined;
}


/***/ }),

/***/ 6722:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
__exportStar(__webpack_require__(7511), exports);
__exportStar(__webpack_require__(636), exports);
__exportStar(__webpack_require__(6631), exports);
__exportStar(__webpack_require__(1477), exports);
__exportStar(__webpack_require__(9020), exports);
__exportStar(__webpack_require__(8338), exports);


/***/ }),

/***/ 5097:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.textsAt = textsAt;
exports.inputAt = inputAt;
exports.mapsAt = mapsAt;
exports.generatorInputs = generatorInputs;
exports.chartInputs = chartInputs;
const outline_ts_1 = __webpack_require__(3044);
/** The text items of a list field, or of several where the field is repeated. */
function textsAt(from, key, field = key) {
    return (0, outline_ts_1.valuesAt)(from, key).flatMap((list) => (0, outline_ts_1.itemsOf)(list).flatMap((item) => inputOf(item, field)));
}
/** The text of a field. */
function inputAt(from, key, field = key) {
    return (0, outline_ts_1.valuesAt)(from, key).flatMap((value) => inputOf(value, field));
}
function inputOf(value, field) {
    return value.is === 'text' ? [{ field, value: value.text, line: value.line }] : [];
}
/** The items of a list field that holds mappings. */
function mapsAt(from, key) {
    return (0, outline_ts_1.valuesAt)(from, key).flatMap((list) => (0, outline_ts_1.itemsOf)(list).filter((item) => item.is === 'map'));
}
/** The files that a ConfigMap or Secret generator reads. */
function generatorInputs(generator, field) {
    return [
        // `key=path`, or a path whose last part is the key. (https://kubectl.docs.kubernetes.io/references/kustomize/builtins)
        ...textsAt(generator, 'files', `${field}.files`).map((input) => ({
            ...input,
            value: input.value.slice(input.value.indexOf('=') + 1),
        })),
        ...textsAt(generator, 'envs', `${field}.envs`),
        ...inputAt(generator, 'env', `${field}.env`), // before envs
    ];
}
/** The chart and the values files of one entry of `helmCharts`, or of a generator of that kind. */
function chartInputs(entry, field, home) {
    const inputs = [
        ...inputAt(entry, 'valuesFile', `${field}.valuesFile`),
        ...inputAt(entry, 'values', `${field}.valuesFile`), // the older helmChartInflationGenerator
        ...textsAt(entry, 'additionalValuesFiles', `${field}.additionalValuesFiles`),
    ];
    const [name] = [...inputAt(entry, 'name'), ...inputAt(entry, 'chartName')];
    if (name === undefined)
        return { charts: [], inputs };
    const repository = (0, outline_ts_1.textAt)(entry, 'repo') ?? (0, outline_ts_1.textAt)(entry, 'chartRepoUrl');
    const version = (0, outline_ts_1.textAt)(entry, 'version') ?? (0, outline_ts_1.textAt)(entry, 'chartVersion');
    const chart = {
        name: name.value,
        line: name.line,
        home: (0, outline_ts_1.textAt)(entry, 'chartHome') ?? home,
        ...(repository === undefined ? {} : { repository }),
        ...(version === undefined ? {} : { version }),
    };
    return { charts: [chart], inputs };
}


/***/ }),

/***/ 6631:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isKustomization = isKustomization;
exports.readKustomization = readKustomization;
const change_1 = __webpack_require__(522);
const documents_ts_1 = __webpack_require__(636);
const inputs_ts_1 = __webpack_require__(5097);
const outline_ts_1 = __webpack_require__(3044);
const plugin_ts_1 = __webpack_require__(3619);
const NAMES = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);
/** True for the names that kustomize looks for in a folder. */
function isKustomization(path) {
    return NAMES.has((0, change_1.nameOf)(path));
}
/** Fields whose items are paths and nothing else. */
const PATH_LISTS = ['resources', 'bases', 'components', 'crds', 'configurations'];
/** Fields whose items are paths, or configuration written in place. */
const PLUGIN_LISTS = ['generators', 'transformers', 'validators'];
/** Fields whose items have a `path`. */
const LISTS_WITH_PATH = ['patches', 'patchesJson6902', 'replacements'];
const GENERATORS = ['configMapGenerator', 'secretGenerator'];
/**
 * Reads a kustomization. Never throws; a malformed one gives what could be told and a problem.
 * The rules: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization
 *
 * @returns `undefined` for an object of another API that has a kustomization's file name.
 */
function readKustomization(text) {
    const { root, problem } = (0, outline_ts_1.outlineOf)(text);
    const group = (0, documents_ts_1.groupOf)((0, outline_ts_1.textAt)(root, 'apiVersion') ?? '');
    if (group !== '' && group !== 'kustomize.config.k8s.io')
        return undefined;
    const namespace = (0, outline_ts_1.textAt)(root, 'namespace');
    const helm = readCharts(root);
    const entries = PLUGIN_LISTS.flatMap((field) => (0, inputs_ts_1.textsAt)(root, field));
    const plugins = entries.map(({ value, line }) => (0, plugin_ts_1.inlinePlugin)(value, line));
    const inputs = [
        ...PATH_LISTS.flatMap((field) => (0, inputs_ts_1.textsAt)(root, field)),
        ...LISTS_WITH_PATH.flatMap((field) => (0, inputs_ts_1.mapsAt)(root, field).flatMap((item) => (0, inputs_ts_1.inputAt)(item, 'path', `${field}.path`))),
        ...(0, inputs_ts_1.textsAt)(root, 'patchesStrategicMerge').filter(({ value }) => !isInlineYaml(value)),
        ...GENERATORS.flatMap((field) => (0, inputs_ts_1.mapsAt)(root, field).flatMap((item) => (0, inputs_ts_1.generatorInputs)(item, field))),
        ...(0, inputs_ts_1.inputAt)((0, outline_ts_1.valueAt)(root, 'openapi'), 'path', 'openapi.path'),
        ...helm.inputs,
        ...entries.filter((_entry, index) => plugins[index] === undefined),
    ];
    return {
        is: 'kustomization',
        component: (0, outline_ts_1.textAt)(root, 'kind') === 'Component',
        inputs,
        charts: helm.charts,
        plugins: plugins.filter((plugin) => plugin !== undefined),
        ...(namespace === undefined ? {} : { namespace }),
        ...(root.is === 'nothing' && problem === undefined ? { empty: true } : {}),
        ...(problem === undefined ? {} : { problem }),
    };
}
function readCharts(root) {
    const home = (0, outline_ts_1.textAt)((0, outline_ts_1.valueAt)(root, 'helmGlobals'), 'chartHome') ?? plugin_ts_1.DEFAULT_CHART_HOME;
    const found = ['helmCharts', 'helmChartInflationGenerator'].flatMap((field) => (0, inputs_ts_1.mapsAt)(root, field).map((entry) => (0, inputs_ts_1.chartInputs)(entry, field, home)));
    return { charts: found.flatMap(({ charts }) => charts), inputs: found.flatMap(({ inputs }) => inputs) };
}
/** True for a patch that is written in place. */
function isInlineYaml(value) {
    return ((value.includes('\n') || value.includes(': ') || value.startsWith('{')) && (0, outline_ts_1.parseOutline)(value).root.is !== 'text');
}


/***/ }),

/***/ 6140:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.collectReferences = collectReferences;
exports.widenBroken = widenBroken;
const change_1 = __webpack_require__(522);
const target_ts_1 = __webpack_require__(8441);
/** Resolves all that the kustomization of one folder reads. */
function collectReferences(view, folders, folder) {
    const collector = { view, folders, root: folder.root, references: [], findings: [], builds: [] };
    for (const { path: file, facts } of folder.files) {
        const target = view.tree.resolve(file);
        if (target !== undefined && target.path !== file) {
            addFiles(collector, [target.path, ...target.links], file, 0);
            checkPlace(collector, { file, line: 0, field: 'the link', value: target.path }, { is: 'file', ...target });
        }
        for (const input of facts.inputs)
            addInput(collector, file, input);
        for (const chart of facts.charts)
            addChart(collector, file, chart);
        for (const plugin of facts.plugins)
            addPlugin(collector, file, plugin);
    }
    return collector;
}
const BUILT = new Set(['resources', 'bases', 'components', 'generators', 'transformers', 'validators']);
const PLUGINS = new Set(['generators', 'transformers', 'validators']);
function addInput(collector, file, { field, value, line }) {
    const use = { file, line, field, value };
    const target = (0, target_ts_1.findTarget)(collector.view.tree, collector.root, value);
    const reason = /aluesFile/.test(field) ? 'helm-values' : 'file-input';
    if (target.is === 'folder' && BUILT.has(field)) {
        const { path: to } = target;
        addFiles(collector, target.links, file, line);
        collector.references.push({ to: 'folder', path: to, reason: reasonOf(field), file, line });
        collector.builds.push({ to, file, line });
        if (!collector.folders.has(to))
            report(collector, use, 'not-a-kustomization', `${to} has no kustomization file`);
        else if ((0, change_1.isWithin)(collector.root, to)) {
            report(collector, use, 'contains', `${to} contains ${collector.root}, and kustomize refuses to build a folder from within it`);
        }
    }
    else {
        addTarget(collector, use, target, reason);
        checkPlace(collector, use, target);
    }
    if (PLUGINS.has(field))
        addPluginsOf(collector, use, target, new Set());
}
function reasonOf(field) {
    return field === 'components' ? 'component' : 'kustomize-resource';
}
/** Adds the reference for whatever a value means. */
function addTarget(collector, use, target, reason) {
    const { file, line, field, value } = use;
    const { references } = collector;
    switch (target.is) {
        case 'file':
        case 'submodule':
            addFiles(collector, target.links, file, line);
            references.push({ to: 'file', path: target.path, reason, file, line });
            break;
        case 'folder':
            addFiles(collector, target.links, file, line);
            references.push({ to: 'folder', path: target.path, reason, file, line });
            break;
        case 'missing': {
            const { path, widensTo } = target;
            const isFolder = BUILT.has(field)
                ? field !== 'resources' || !/\.(?:ya?ml|json)$/.test(path)
                : field === 'helmCharts';
            references.push(isFolder
                ? { to: 'folder', path, reason: BUILT.has(field) ? reasonOf(field) : reason, file, line }
                : { to: 'file', path, reason, file, line }, { to: 'unknown', what: `${field} names ${value}, which does not exist`, widensTo, file, line });
            report(collector, use, 'missing-path', `${field} names ${value}, but ${path} does not exist`, {
                suggestion: `Add ${path}, or correct the path in ${file}.`,
            });
            break;
        }
        case 'outside':
            references.push({ to: 'unknown', what: `${field} leaves the repository`, widensTo: ['**'], file, line });
            report(collector, use, 'outside-repository', `${field} names ${value}, which lies outside the repository`);
            break;
        case 'remote':
            if (target.pinned)
                break; // the same content for ever
            references.push({ to: 'unknown', what: remoteWhat(field), widensTo: ['**'], file, line });
            break;
    }
}
function remoteWhat(field) {
    return BUILT.has(field) && !PLUGINS.has(field) ? 'remote kustomize base' : `remote file in ${field}`;
}
/** Files must lie in or below the folder of the kustomization unless a flag says otherwise; folders may lie anywhere. */
function checkPlace(collector, use, target) {
    if (target.is !== 'file' || (0, change_1.isWithin)(target.path, collector.root))
        return;
    const message = `${use.field} names ${use.value}, a file outside ${collector.root}, which kustomize does not load by default`;
    report(collector, use, 'load-restriction', message, {
        severity: 'warning',
        suggestion: 'Move the file into the folder, or build with --load-restrictor LoadRestrictionsNone (kustomize.buildOptions in Argo CD).',
    });
}
/** A chart is local when its folder is there; else it is pulled. */
function addChart(collector, file, chart) {
    const { name, line, home, repository, version } = chart;
    const { tree } = collector.view;
    const versioned = repository === undefined || version === undefined ? [] : [`${home}/${name}-${version}/${name}`];
    const use = { file, line, field: 'helmCharts', value: `${home}/${name}` };
    const targets = [...versioned, use.value].map((path) => (0, target_ts_1.findTarget)(tree, collector.root, path));
    const local = targets.filter(({ is }) => is === 'folder' || is === 'submodule');
    for (const target of local)
        addTarget(collector, use, target, 'kustomize-resource');
    if (local.length > 0)
        return;
    const [wanted] = targets.slice(-1);
    if (wanted !== undefined && (wanted.is === 'outside' || repository === undefined)) {
        addTarget(collector, use, wanted, 'kustomize-resource');
    }
    else if (version === undefined || !/^v?\d+\.\d+\.\d+(?:[-+].*)?$/.test(version)) {
        const what = `remote Helm chart ${name} without an exact version`;
        collector.references.push({ to: 'unknown', what, widensTo: ['**'], file, line });
    }
}
function addPlugin(collector, file, plugin) {
    for (const input of plugin.inputs)
        addInput(collector, file, input);
    for (const chart of plugin.charts)
        addChart(collector, file, chart);
    if (plugin.opaque !== undefined) {
        collector.references.push({ to: 'unknown', what: plugin.opaque, widensTo: ['**'], file, line: plugin.line });
    }
}
/** Plugins configured in files: the paths in them start at the folder that lists the plugin, wherever the file lies. */
function addPluginsOf(collector, use, target, seen) {
    if (target.is !== 'file' && target.is !== 'folder')
        return;
    if (seen.has(target.path))
        return;
    seen.add(target.path);
    const { view, folders } = collector;
    if (target.is === 'file') {
        const facts = view.facts(target.path);
        const plugins = facts?.is === 'manifests' ? (facts.plugins ?? []) : [];
        for (const plugin of plugins)
            addPlugin(collector, target.path, plugin);
        if (facts?.is !== 'manifests' || plugins.length < facts.documents) {
            const what = 'a kustomize plugin that is not built in';
            collector.references.push({ to: 'unknown', what, widensTo: ['**'], file: use.file, line: use.line });
        }
        return;
    }
    for (const { facts } of folders.get(target.path)?.files ?? []) {
        for (const { field, value } of facts.inputs) {
            if (BUILT.has(field))
                addPluginsOf(collector, use, (0, target_ts_1.findTarget)(view.tree, target.path, value), seen);
        }
    }
}
function addFiles(collector, paths, file, line) {
    for (const path of paths)
        collector.references.push({ to: 'file', path, reason: 'file-input', file, line });
}
function report(collector, { file, line, field }, rule, message, more = {}) {
    collector.findings.push({
        severity: 'error',
        rule: `kustomize/${rule}`,
        file,
        line,
        path: field,
        message: `${message}.`,
        ...more,
    });
}
/** What a kustomization that can't be parsed may still read. */
function widenBroken(folder) {
    const references = [];
    const findings = [];
    const below = (0, change_1.everythingBelow)((0, target_ts_1.globOf)(folder.root));
    for (const { path: file, facts } of folder.files) {
        if (facts.problem !== undefined) {
            const { line, message } = facts.problem;
            references.push({ to: 'unknown', what: 'the kustomization is malformed', widensTo: [below], file, line });
            const fix = `Mend the YAML; \`kubectl kustomize ${folder.root}\` shows what is left.`;
            const said = `the kustomization is not valid YAML: ${message}.`;
            findings.push({
                severity: 'error',
                rule: 'kustomize/syntax',
                file,
                line,
                path: '',
                message: said,
                suggestion: fix,
            });
        }
        else if (facts.empty) {
            const message = `${file} is empty; kustomize wants at least one field, such as resources.`;
            findings.push({ severity: 'error', rule: 'kustomize/empty', file, line: 1, path: '', message });
        }
    }
    const [first, second] = folder.files;
    if (first !== undefined && second !== undefined) {
        const names = folder.files.map(({ path }) => path).join(' and ');
        const message = `${folder.root} has several kustomization files, ${names}; kustomize wants one.`;
        findings.push({ severity: 'error', rule: 'kustomize/several-files', file: first.path, line: 1, path: '', message });
    }
    return { references, findings, builds: [] };
}


/***/ }),

/***/ 3724:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readManifests = readManifests;
const documents_ts_1 = __webpack_require__(636);
const outline_ts_1 = __webpack_require__(3044);
const plugin_ts_1 = __webpack_require__(3619);
/** Reads a file of manifests. Never throws. `undefined` when it holds none. */
function readManifests(text) {
    if (!text.includes('apiVersion'))
        return undefined;
    const heads = (0, documents_ts_1.splitDocuments)(text).filter(({ apiVersion, kind }) => apiVersion !== undefined && kind !== undefined);
    if (heads.length === 0)
        return undefined;
    const plugins = heads
        .filter((head) => head.apiVersion === 'builtin' || /config\.(?:kubernetes|k8s)\.io\/function/.test(head.text))
        .map((head) => (0, plugin_ts_1.pluginConfigOf)((0, outline_ts_1.parseOutline)(head.text).root, head.line));
    return { is: 'manifests', documents: heads.length, ...(plugins.length === 0 ? {} : { plugins }) };
}


/***/ }),

/***/ 1488:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scanOutline = scanOutline;
/**
 * Outlines a document in the simple block style that nearly every kustomization has, far faster than a full
 * parser. It understands one thing a line (`key:`, `key: value`, `- value`, `- key: value`, a comment) and literal block
 * scalars (`key: |`), and gives up on everything else: it never guesses. A property test holds it equal to the full parser.
 *
 * @returns `undefined` when a full parser has to decide.
 */
function scanOutline(text) {
    if (text.includes('\t') || LONE_RETURN.test(text))
        return undefined;
    const lines = text.split('\n');
    const scan = { lines, at: 0, indent: -1, dash: 0, key: undefined, value: '' };
    if (lines[0]?.charCodeAt(0) === 0xfeff)
        lines[0] = lines[0].slice(1);
    try {
        if (!advance(scan, true))
            return { is: 'nothing' };
        if (scan.indent !== 0 || scan.dash !== 0 || scan.key === undefined)
            return undefined;
        const root = scanMap(scan, 0);
        return isAtEnd(scan) ? root : undefined;
    }
    catch (error) {
        if (error === GIVE_UP)
            return undefined;
        throw error;
    }
}
const END = -1;
const LONE_RETURN = /\r(?!\n)/;
const GIVE_UP = Symbol('not simple');
function giveUp() {
    throw GIVE_UP;
}
/** Characters of a plain key; its first must not be `.`, `/` or `-`, nor a digit. */
const KEY = Array.from({ length: 128 }, (_, code) => /[\w./-]/.test(String.fromCharCode(code)));
const KEY_START = Array.from({ length: 128 }, (_, code) => /[A-Za-z_]/.test(String.fromCharCode(code)));
const DOCUMENT_START = /^---(?: +#.*| *)$/;
/** Moves on to the next line with content. */
function advance(scan, first = false) {
    const { lines } = scan;
    for (let mayStart = first; scan.at < lines.length;) {
        const line = lineAt(lines, scan.at++);
        const start = skipSpaces(line);
        if (start === line.length)
            continue;
        if (line.charCodeAt(start) === 0x23)
            continue;
        if (start === 0 && (line.startsWith('---') || line.startsWith('...'))) {
            if (!mayStart || !DOCUMENT_START.test(line))
                giveUp();
            mayStart = false;
            continue;
        }
        readLine(scan, line, start);
        return true;
    }
    scan.indent = END;
    return false;
}
/** Takes a line apart: indent, dash, key and value. */
function readLine(scan, line, start) {
    let at = start;
    if (line.charCodeAt(at) === 0x2d && line.charCodeAt(at + 1) === 0x20) {
        at++;
        while (line.charCodeAt(at) === 0x20)
            at++;
    }
    scan.indent = start;
    scan.dash = at - start;
    scan.key = undefined;
    if (KEY_START[line.charCodeAt(at)]) {
        let end = at + 1;
        while (KEY[line.charCodeAt(end)])
            end++;
        if (line.charCodeAt(end) === 0x3a && (end + 1 === line.length || line.charCodeAt(end + 1) === 0x20)) {
            scan.key = line.slice(at, end);
            at = end + 1;
            while (line.charCodeAt(at) === 0x20)
                at++;
        }
    }
    scan.value = line.slice(at);
}
function isAtEnd(scan) {
    return scan.indent === END;
}
/** A line without the carriage return of Windows' line ends. */
function lineAt(lines, index) {
    const line = lines[index] ?? '';
    return line.charCodeAt(line.length - 1) === 0x0d ? line.slice(0, -1) : line;
}
function skipSpaces(line) {
    let at = 0;
    while (line.charCodeAt(at) === 0x20)
        at++;
    return at;
}
/** Reads a mapping whose first entry is the current line; `indent` is the column of its keys. */
function scanMap(scan, indent) {
    const entries = [];
    for (;;) {
        const key = scan.key;
        if (key === undefined)
            giveUp();
        if (entries.some((entry) => entry.key === key))
            giveUp();
        const line = scan.at;
        entries.push({ key, line, value: scanValue(scan, indent, true) });
        if (scan.indent < indent)
            break;
        if (scan.indent > indent || scan.dash !== 0)
            giveUp();
    }
    return { is: 'map', entries };
}
/** Reads a list whose first item is the current line; `indent` is the column of its dashes. */
function scanList(scan, indent) {
    const items = [];
    for (;;) {
        if (scan.key === undefined)
            items.push(scanValue(scan, indent, false));
        else {
            const column = indent + scan.dash;
            scan.dash = 0;
            items.push(scanMap(scan, column));
        }
        if (scan.indent < indent || (scan.indent === indent && scan.dash === 0))
            break;
        if (scan.indent > indent)
            giveUp();
    }
    return { is: 'list', items };
}
/** A literal block scalar, kept (`+`) or with an indent of its own left to the full parser. */
const LITERAL = /^\|-?$/;
const COMMENT = /(?:^| +)#.*$/;
const TRAILING_SPACES = / +$/;
const PLAIN = /^[A-Za-z0-9_./~+$(][\x21-\x7e ]*$/;
const QUOTED = /^(?:'([\x20-\x26\x28-\x7e]*)'|"([\x20\x21\x23-\x5b\x5d-\x7e]*)") *(?: #.*)?$/;
/** Reads the value at the end of the current line and what belongs to it below; the current line is the one after. */
function scanValue(scan, indent, inMap) {
    const line = scan.at;
    const { value } = scan;
    if (value === '{}' || value === '[]') {
        advance(scan);
        return value === '{}' ? { is: 'map', entries: [] } : { is: 'list', items: [] };
    }
    if (LITERAL.test(value))
        return { is: 'text', text: scanLiteral(scan, indent, value), line };
    const quoted = QUOTED.exec(value);
    const text = quoted === null ? value.replace(COMMENT, '').replace(TRAILING_SPACES, '') : (quoted[1] ?? quoted[2] ?? '');
    if (quoted === null && text !== '' && (!PLAIN.test(text) || text.includes(': ') || text.endsWith(':')))
        giveUp();
    advance(scan);
    if (text !== '')
        return { is: 'text', text, line };
    if (quoted !== null)
        return { is: 'nothing' };
    if (!inMap)
        giveUp();
    if (scan.dash !== 0 && scan.indent >= indent)
        return scanList(scan, scan.indent);
    if (scan.indent > indent)
        return scanMap(scan, scan.indent);
    return { is: 'nothing' };
}
function withoutComment(value) {
    const text = value.includes('#') ? value.replace(COMMENT, '') : value;
    return text.charCodeAt(text.length - 1) === 0x20 ? text.replace(TRAILING_SPACES, '') : text;
}
/** Reads the lines of a literal block scalar below a parent at `indent`. */
function scanLiteral(scan, indent, header) {
    const { lines } = scan;
    const content = [];
    let column = -1;
    for (; scan.at < lines.length; scan.at++) {
        const line = lineAt(lines, scan.at);
        const start = skipSpaces(line);
        if (start === line.length) {
            if (start > Math.max(column, 0))
                giveUp();
            content.push('');
            continue;
        }
        if (start <= indent)
            break;
        if (column < 0)
            column = start;
        if (start < column || line.includes('\ufeff'))
            giveUp();
        content.push(line.slice(column));
    }
    // Without a line end after the last line of content, parsers differ.
    if (column < 0 || (scan.at === lines.length && lines.at(-1) !== ''))
        giveUp();
    while (content.at(-1) === '')
        content.pop();
    advance(scan);
    return content.join('\n') + (header === '|' ? '\n' : '');
}


/***/ }),

/***/ 3044:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NOTHING = void 0;
exports.outlineOf = outlineOf;
exports.parseOutline = parseOutline;
exports.valueAt = valueAt;
exports.valuesAt = valuesAt;
exports.textAt = textAt;
exports.itemsOf = itemsOf;
const yaml_1 = __webpack_require__(8815);
const outline_scan_ts_1 = __webpack_require__(1488);
exports.NOTHING = { is: 'nothing' };
/** Outlines a text: by its lines where they are simple enough to be certain, else with a full parser. Never throws. */
function outlineOf(text) {
    const root = (0, outline_scan_ts_1.scanOutline)(text);
    return root === undefined ? parseOutline(text) : { root };
}
/** More nodes than this come from aliases of aliases only. */
const MOST_NODES = 200_000;
/** Outlines a text with a full parser. Aliases and merge keys are followed. Never throws. */
function parseOutline(text) {
    const lines = new yaml_1.LineCounter();
    try {
        // The failsafe schema keeps every scalar as it is written: `1.10` stays text.
        const documents = (0, yaml_1.parseAllDocuments)(text, {
            schema: 'failsafe',
            uniqueKeys: false,
            prettyErrors: false,
            logLevel: 'silent',
            lineCounter: lines,
        });
        const document = 'empty' in documents ? undefined : documents[0];
        if (document === undefined)
            return { root: exports.NOTHING };
        const broken = document.errors[0];
        const outliner = { document, nodes: 0, lineAt: (offset) => Math.max(lines.linePos(offset).line, 1) };
        const root = outline(document.contents, outliner, 0);
        return broken === undefined
            ? { root }
            : { root, problem: { line: outliner.lineAt(broken.pos[0]), message: broken.message } };
    }
    catch (error) {
        return { root: exports.NOTHING, problem: { line: 1, message: error instanceof Error ? error.message : String(error) } };
    }
}
function outline(node, outliner, depth) {
    if (node === null || node === undefined)
        return exports.NOTHING;
    if (++outliner.nodes > MOST_NODES || depth > 200)
        throw new RangeError('aliases refer to aliases without an end');
    if ((0, yaml_1.isAlias)(node))
        return outline(node.resolve(outliner.document), outliner, depth + 1);
    if ((0, yaml_1.isScalar)(node)) {
        const text = String(node.value ?? '');
        return text === '' ? exports.NOTHING : { is: 'text', text, line: outliner.lineAt(node.range?.[0] ?? 0) };
    }
    if ((0, yaml_1.isSeq)(node))
        return { is: 'list', items: node.items.map((item) => outline(item, outliner, depth + 1)) };
    if (!(0, yaml_1.isMap)(node))
        return exports.NOTHING;
    const entries = [];
    const merged = [];
    for (const { key, value } of node.items) {
        const keyNode = (0, yaml_1.isAlias)(key) ? key.resolve(outliner.document) : key;
        if (!(0, yaml_1.isScalar)(keyNode))
            continue;
        const child = outline(value, outliner, depth + 1);
        if (keyNode.value === '<<') {
            for (const source of child.is === 'list' ? child.items : [child]) {
                if (source.is === 'map')
                    merged.push(...source.entries);
            }
        }
        else {
            const line = outliner.lineAt(((0, yaml_1.isScalar)(key) ? key.range?.[0] : undefined) ?? 0);
            entries.push({ key: String(keyNode.value ?? ''), line, value: child });
        }
    }
    for (const entry of merged)
        if (!entries.some(({ key }) => key === entry.key))
            entries.push(entry);
    return { is: 'map', entries };
}
/** The value of a key; of a repeated one, the first. Nothing when it is not there. */
function valueAt(from, key) {
    if (from.is !== 'map')
        return exports.NOTHING;
    return from.entries.find((entry) => sameKey(entry.key, key))?.value ?? exports.NOTHING;
}
/** The values of a key, more than one only when it is repeated. */
function valuesAt(from, key) {
    return from.is === 'map' ? from.entries.filter((entry) => sameKey(entry.key, key)).map(({ value }) => value) : [];
}
/** The text of a key. */
function textAt(from, key) {
    const value = valueAt(from, key);
    return value.is === 'text' ? value.text : undefined;
}
/** The items of a list; nothing for anything else. */
function itemsOf(list) {
    return list.is === 'list' ? list.items : [];
}
/** Go's decoder of JSON, which kustomize uses, takes keys in any case. */
function sameKey(a, b) {
    return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}


/***/ }),

/***/ 3619:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DEFAULT_CHART_HOME = void 0;
exports.pluginConfigOf = pluginConfigOf;
exports.inlinePlugin = inlinePlugin;
const inputs_ts_1 = __webpack_require__(5097);
const outline_ts_1 = __webpack_require__(3044);
/** What kustomize takes for the folder of local charts when nothing says otherwise. */
exports.DEFAULT_CHART_HOME = 'charts';
const FUNCTION_ANNOTATIONS = ['config.kubernetes.io/function', 'config.k8s.io/function'];
/**
 * Reads the configuration of a plugin. The built-in ones have `apiVersion: builtin` and name their files in fields
 * (https://kubectl.docs.kubernetes.io/references/kustomize/builtins); a function in a container without mounts sees no files;
 * any other program may read all of them.
 *
 * @param firstLine the line of the file on which line 1 of the outline stands.
 */
function pluginConfigOf(root, firstLine) {
    if ((0, outline_ts_1.textAt)(root, 'apiVersion') === 'builtin')
        return builtinConfig(root, firstLine);
    const annotations = (0, outline_ts_1.valueAt)((0, outline_ts_1.valueAt)(root, 'metadata'), 'annotations');
    const declared = FUNCTION_ANNOTATIONS.map((name) => (0, outline_ts_1.textAt)(annotations, name)).find((text) => text !== undefined);
    const nothing = { line: firstLine, inputs: [], charts: [] };
    if (declared === undefined)
        return { ...nothing, opaque: 'a kustomize plugin that is not built in' };
    const spec = (0, outline_ts_1.outlineOf)(declared).root;
    const [program] = ['exec', 'starlark'].flatMap((kind) => (0, inputs_ts_1.inputAt)((0, outline_ts_1.valueAt)(spec, kind), 'path', 'function.path'));
    const container = (0, outline_ts_1.valueAt)(spec, 'container');
    const isSealed = container.is === 'map' && (0, outline_ts_1.valueAt)(container, 'mounts').is === 'nothing';
    if (isSealed && program === undefined)
        return nothing;
    return {
        ...nothing,
        inputs: program === undefined ? [] : [{ ...program, line: firstLine }],
        opaque: 'a kustomize function that may read any file',
    };
}
function builtinConfig(root, firstLine) {
    const { charts, inputs } = (0, outline_ts_1.textAt)(root, 'kind') === 'HelmChartInflationGenerator'
        ? (0, inputs_ts_1.chartInputs)(root, 'helmCharts', exports.DEFAULT_CHART_HOME)
        : { charts: [], inputs: [] };
    const all = [
        ...inputs,
        ...(0, inputs_ts_1.inputAt)(root, 'path'),
        ...(0, inputs_ts_1.textsAt)(root, 'paths'),
        ...(0, inputs_ts_1.generatorInputs)(root, 'generator'),
        ...(0, inputs_ts_1.mapsAt)(root, 'replacements').flatMap((item) => (0, inputs_ts_1.inputAt)(item, 'path', 'replacements.path')),
    ];
    const shift = (item) => ({ ...item, line: item.line + firstLine - 1 });
    return { line: firstLine, inputs: all.map(shift), charts: charts.map(shift) };
}
/**
 * Reads an entry of `transformers`, `generators` or `validators` as configuration that is written in place.
 *
 * @returns `undefined` when the entry is a path.
 */
function inlinePlugin(text, line) {
    const { root } = (0, outline_ts_1.parseOutline)(text);
    // The text of a block scalar starts on the line after its `|`.
    return root.is === 'map' ? pluginConfigOf(root, text.includes('\n') ? line + 1 : line) : undefined;
}


/***/ }),

/***/ 2782:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.compareManifests = compareManifests;
const change_1 = __webpack_require__(522);
const fields_ts_1 = __webpack_require__(3564);
const generated_names_ts_1 = __webpack_require__(2845);
const identity_ts_1 = __webpack_require__(96);
const manifest_ts_1 = __webpack_require__(3508);
const index_ts_1 = __webpack_require__(4425);
const scope_ts_1 = __webpack_require__(6029);
const secrets_ts_1 = __webpack_require__(1804);
/**
 * Compares two sets of manifests by identity (`group/Kind/namespace/name`, the version does not count) and meaning, as Argo
 * CD with prune would carry the difference out.
 *
 * Objects that are the same JavaScript object on both sides are not looked into.
 *
 * @returns the changes with their risk. No value of a Secret is in them.
 */
function compareManifests(before, after, options) {
    const warnings = [];
    const scopes = {
        isClusterScoped: (0, scope_ts_1.clusterScopedKinds)([...before, ...after]),
        ...(options.defaultNamespace === undefined ? {} : { defaultNamespace: options.defaultNamespace }),
    };
    const context = {
        options,
        scopes,
        mac: (0, secrets_ts_1.macWith)(options.secretKey),
        projectRemoved: before.length > 0 && after.length === 0,
    };
    const old = byAddress(before, scopes, 'before', warnings);
    const now = byAddress(after, scopes, 'after', warnings);
    const removed = [...old].filter(([address]) => !now.has(address));
    const added = [...now].filter(([address]) => !old.has(address));
    const renames = (0, generated_names_ts_1.pairGenerated)(removed.map(([, manifest]) => manifest), added.map(([, manifest]) => manifest), scopes);
    const paired = new Set(renames.flatMap(({ before: from, after: to }) => [from, to]));
    const followers = new Map();
    const resources = [];
    for (const [address, manifest] of now) {
        const previous = old.get(address);
        if (previous === undefined || previous === manifest)
            continue;
        const { before: aligned, followed } = alignNames(previous, manifest, renames, scopes);
        for (const rename of followed.keys()) {
            const restarts = (0, index_ts_1.restartOf)(manifest).map((concern) => ({
                ...concern,
                reason: `${manifest.kind} ${(0, manifest_ts_1.nameOfManifest)(manifest)} follows the new name: ${concern.reason}`,
            }));
            followers.set(rename, [...(followers.get(rename) ?? []), ...restarts]);
        }
        const change = resourceChange(address, aligned, manifest, context);
        if (change !== undefined)
            resources.push(change);
        for (const [rename, count] of followed) {
            const { to } = (0, generated_names_ts_1.addressesOf)(rename, scopes);
            warnings.push(`${count} ${count === 1 ? 'reference follows' : 'references follow'} the new name of ${to}: ${address}`);
        }
    }
    for (const rename of renames) {
        const { from, to } = (0, generated_names_ts_1.addressesOf)(rename, scopes);
        resources.push(renamed(from, to, rename, followers.get(rename) ?? [], context));
    }
    for (const [address, manifest] of added) {
        if (paired.has(manifest))
            continue;
        const change = resourceChange(address, undefined, manifest, context);
        if (change !== undefined)
            resources.push(change);
    }
    const twinOf = twins(added);
    for (const [address, manifest] of removed) {
        if (paired.has(manifest))
            continue;
        const hint = renameHint(manifest, address, twinOf, scopes, warnings);
        const change = resourceChange(address, manifest, undefined, context, hint);
        if (change !== undefined)
            resources.push(change);
    }
    resources.sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
    return { resources, warnings };
}
function byAddress(manifests, scopes, side, warnings) {
    const map = new Map();
    for (const manifest of manifests) {
        const address = (0, identity_ts_1.addressOf)(manifest, scopes);
        if (map.has(address)) {
            warnings.push(`${address} is declared twice ${side} the change: the last one counts here, Argo CD warns and picks one`);
        }
        map.set(address, manifest);
    }
    return map;
}
/** A Job cannot follow: its template is immutable, so the new name must be seen as the change it is. */
function alignNames(before, after, renames, scopes) {
    if (renames.length === 0 || (0, manifest_ts_1.kindKeyOf)(after) === 'batch/Job' || (0, manifest_ts_1.kindKeyOf)(after) === '/Pod') {
        return { before, followed: new Map() };
    }
    return (0, generated_names_ts_1.followRenames)(before, after, renames, scopes);
}
function resourceChange(address, before, after, context, extra = []) {
    // A deletion lists no fields: what is gone is gone as a whole, and its digest must not depend on values (see digest).
    const diff = after === undefined ? { fields: [], macs: [] } : (0, fields_ts_1.compareFields)(before, after, context.mac);
    if (before !== undefined && after !== undefined && diff.fields.length === 0)
        return undefined;
    const surroundings = { compositeKinds: context.options.compositeKinds, projectRemoved: context.projectRemoved };
    const { action, risk, replaceBecause } = (0, index_ts_1.assess)({ before, after, fields: diff.fields }, surroundings, extra);
    return {
        address,
        kind: (after ?? before)?.kind ?? '',
        action,
        fields: [...diff.fields],
        ...(replaceBecause === undefined ? {} : { replaceBecause: [...replaceBecause] }),
        risk,
        digest: digest(address, action, diff),
    };
}
/** A generated ConfigMap or Secret under its new name. */
function renamed(from, to, rename, restarts, context) {
    // It is a new object, so nothing of the old one is immutable; the risk is what its users do.
    const diff = (0, fields_ts_1.compareFields)(rename.before, rename.after, context.mac);
    return {
        address: to,
        kind: rename.after.kind,
        action: 'update',
        fields: [...diff.fields],
        previousAddress: from,
        risk: (0, index_ts_1.riskOf)(restarts),
        digest: digest(to, 'update', diff, from),
    };
}
/**
 * What an acknowledgement is bound to: the address, the action and the changed fields. Values of Secrets enter as MACs, so
 * the digest changes with them and tells nothing about them. A deletion enters without any field: accepting that an object
 * goes must survive a re-run in another process, whose MAC key may be another one.
 */
function digest(address, action, diff, previousAddress) {
    return (0, change_1.digestOf)({ address, action, fields: diff.fields, secrets: diff.macs, previousAddress });
}
function twins(added) {
    const key = (manifest) => `${(0, manifest_ts_1.kindKeyOf)(manifest)} ${(0, change_1.canonicalJson)(manifest.spec)}`;
    let bySpec;
    return (manifest) => {
        if ((0, manifest_ts_1.at)(manifest, 'spec') === undefined)
            return undefined;
        bySpec ??= new Map(added.filter(([, other]) => (0, manifest_ts_1.at)(other, 'spec') !== undefined).map((entry) => [key(entry[1]), entry]));
        return bySpec.get(key(manifest));
    };
}
/** Says when a deletion looks like a rename, or like a namespace that only one side writes down. */
function renameHint(manifest, address, twinOf, scopes, warnings) {
    const twin = twinOf(manifest);
    if (twin === undefined)
        return [];
    const [twinAddress, other] = twin;
    const oneNamespace = (manifest.metadata.namespace === undefined) !== (other.metadata.namespace === undefined);
    if (scopes.defaultNamespace === undefined && (0, manifest_ts_1.nameOfManifest)(other) === (0, manifest_ts_1.nameOfManifest)(manifest) && oneNamespace) {
        warnings.push(`${address} and ${twinAddress} are the same object if the Application's destination is that namespace`);
    }
    return [
        {
            level: 'safe',
            reason: `${twinAddress} is created with the same specification: a rename is a deletion and a creation, nothing moves over`,
        },
    ];
}


/***/ }),

/***/ 3709:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.writePath = writePath;
exports.writeStep = writeStep;
/**
 * Writes a field path: `spec.template.spec.containers[name=c].image`, `data["tls.crt"]`, `args[0]`. Keys outside
 * `[A-Za-z0-9_-]` are quoted as JSON strings, and so are values that would be read as part of the path.
 */
function writePath(steps) {
    let path = '';
    for (const step of steps)
        path += writeStep(step, path === '');
    return path;
}
/** One step, as it is appended to a path. */
function writeStep(step, first) {
    if ('index' in step)
        return `[${step.index}]`;
    if ('match' in step) {
        return `[${step.match.map(([key, value]) => `${key}=${/^[^\][",=\s]+$/.test(value) ? value : JSON.stringify(value)}`).join(',')}]`;
    }
    if (!/^[A-Za-z0-9_-]+$/.test(step.key))
        return `[${JSON.stringify(step.key)}]`;
    return first ? step.key : `.${step.key}`;
}


/***/ }),

/***/ 3564:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.compareFields = compareFields;
const change_1 = __webpack_require__(522);
const field_path_ts_1 = __webpack_require__(3709);
const manifest_ts_1 = __webpack_require__(3508);
const merge_keys_ts_1 = __webpack_require__(2874);
const quantity_ts_1 = __webpack_require__(3572);
const secrets_ts_1 = __webpack_require__(1804);
/** Never a change: these say who the object is. */
const IDENTITY = new Set(['kind', 'metadata.name', 'metadata.generateName', 'metadata.namespace']);
/**
 * Compares two versions of one object by meaning: null is absent, the order of keys and of named items does not count,
 * quantities compare as values. Mappings are followed down to their leaves also where one side has none; a list that only
 * one side has is one change.
 *
 * @param before absent when the object is created.
 * @param after absent when it is deleted.
 * @returns changes in the order of their paths' keys. Values of Secrets are never in it: `{ path, sensitive, changed }`.
 */
function compareFields(before, after, mac) {
    const walk = { mac, fields: [], macs: [], quantities: (after ?? before)?.kind !== 'ConfigMap' };
    // The version of a new object is no news; that of one that stays is.
    const version = before === undefined && after !== undefined ? { apiVersion: after.apiVersion } : {};
    compareMappings(before ?? version, after ?? {}, { path: '', keys: [] }, walk);
    return { fields: walk.fields, macs: walk.macs };
}
function compareValues(before, after, place, walk) {
    const old = before ?? undefined;
    const now = after ?? undefined;
    if (old === now)
        return;
    if ((0, manifest_ts_1.isFields)(old) && (0, manifest_ts_1.isFields)(now))
        compareMappings(old, now, place, walk);
    else if (Array.isArray(old) && Array.isArray(now))
        compareLists(old, now, place, walk);
    else if (now === undefined && isFollowed(old, place))
        compareMappings(old, {}, place, walk);
    else if (old === undefined && isFollowed(now, place))
        compareMappings({}, now, place, walk);
    else
        compareLeaves(old, now, place, walk);
}
/** Whether a mapping that only one side has is followed down to its leaves. */
function isFollowed(value, place) {
    return (0, manifest_ts_1.isFields)(value) && (Object.keys(value).length > 0 || isFreeMapping(place));
}
function compareLeaves(before, after, place, walk) {
    if (place.keys.at(-1) === secrets_ts_1.LAST_APPLIED) {
        compareLastApplied(before, after, place, walk);
        return;
    }
    if (walk.quantities && (0, quantity_ts_1.isQuantityPath)(place.keys)) {
        const quantity = (0, quantity_ts_1.quantityOf)(before);
        if (quantity !== undefined && quantity === (0, quantity_ts_1.quantityOf)(after))
            return;
    }
    record(before, after, place, walk);
}
/** Where `{}` and nothing are the same: elsewhere an empty mapping means something (`emptyDir: {}`). */
function isFreeMapping({ keys }) {
    const key = keys.at(-1);
    return key === 'labels' || key === 'annotations' || key === 'data' || key === 'stringData' || key === 'metadata';
}
function compareMappings(before, after, place, walk) {
    const secret = (0, secrets_ts_1.isSecret)(before) || (0, secrets_ts_1.isSecret)(after);
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    if (secret) {
        compareSecrets(before, after, place, walk);
        keys.delete('data');
        keys.delete('stringData');
    }
    for (const key of [...keys].sort()) {
        const inner = step(place, { key }, key);
        if (IDENTITY.has(inner.path))
            continue;
        compareValues(own(before, key), own(after, key), inner, walk);
    }
}
function own(fields, key) {
    return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
function compareSecrets(before, after, place, walk) {
    const old = (0, secrets_ts_1.secretValues)(before);
    const now = (0, secrets_ts_1.secretValues)(after);
    const data = step(place, { key: 'data' }, 'data');
    for (const key of [...new Set([...old.keys(), ...now.keys()])].sort()) {
        if (old.get(key) === now.get(key))
            continue;
        recordSensitive(old.get(key), now.get(key), step(data, { key }, key), walk);
    }
}
function compareLastApplied(before, after, place, walk) {
    const normal = (value) => {
        if (typeof value !== 'string')
            return value === undefined ? undefined : (0, change_1.canonicalJson)(value);
        try {
            return (0, change_1.canonicalJson)(JSON.parse(value));
        }
        catch {
            return value; // not JSON: whoever wrote it, a change of it is a change
        }
    };
    const old = normal(before);
    const now = normal(after);
    if (old !== now)
        recordSensitive(old, now, place, walk);
}
function compareLists(before, after, place, walk) {
    const field = place.keys.at(-1) ?? '';
    const shape = (0, merge_keys_ts_1.listShape)(field, before, after);
    if (shape.by === 'set') {
        const bag = (list) => (0, change_1.canonicalJson)(list.map((item) => (0, change_1.canonicalJson)(item ?? null)).sort());
        if (bag(before) !== bag(after))
            record(before, after, place, walk);
        return;
    }
    if (shape.by === 'index') {
        for (let index = 0; index < Math.max(before.length, after.length); index++) {
            compareItems(before[index], after[index], step(place, { index }), walk);
        }
        return;
    }
    const keyed = (list) => new Map(list.filter(manifest_ts_1.isFields).map((item) => [(0, merge_keys_ts_1.itemKey)(item, shape.keys) ?? '', item]));
    const old = keyed(before);
    const now = keyed(after);
    for (const id of new Set([...old.keys(), ...now.keys()])) {
        const match = (0, merge_keys_ts_1.keyValues)((old.get(id) ?? now.get(id)), shape.keys) ?? [];
        compareItems(old.get(id), now.get(id), step(place, { match }), walk);
    }
    if (merge_keys_ts_1.ORDERED.has(field)) {
        const common = (from, other) => [...from.keys()].filter((id) => other.has(id));
        const orderBefore = common(old, now);
        const orderAfter = common(now, old);
        if (orderBefore.join('\n') !== orderAfter.join('\n'))
            record(orderBefore, orderAfter, place, walk);
    }
}
/** An added or removed item is one change, however much it holds. */
function compareItems(before, after, place, walk) {
    if (before === undefined || after === undefined)
        record(before, after, place, walk);
    else
        compareValues(before, after, place, walk);
}
function record(before, after, place, walk) {
    macNested(before, after, place, walk);
    walk.fields.push({
        path: place.path,
        ...(before === undefined || before === null ? {} : { before: (0, secrets_ts_1.withoutSecrets)(before) }),
        ...(after === undefined || after === null ? {} : { after: (0, secrets_ts_1.withoutSecrets)(after) }),
    });
}
/** A whole item that holds a Secret was recorded without the values: their MACs keep the digest honest. */
function macNested(before, after, place, walk) {
    const hides = (value) => value !== undefined && (0, secrets_ts_1.withoutSecrets)(value) !== value;
    if (!hides(before) && !hides(after))
        return;
    walk.macs.push({
        path: place.path,
        ...(before === undefined ? {} : { before: walk.mac(place.path, (0, change_1.canonicalJson)(before)) }),
        ...(after === undefined ? {} : { after: walk.mac(place.path, (0, change_1.canonicalJson)(after)) }),
    });
}
function recordSensitive(before, after, place, walk) {
    walk.fields.push({ path: place.path, sensitive: true, changed: true });
    walk.macs.push({
        path: place.path,
        ...(before === undefined ? {} : { before: walk.mac(place.path, before) }),
        ...(after === undefined ? {} : { after: walk.mac(place.path, after) }),
    });
}
function step(place, next, key) {
    return {
        path: place.path + (0, field_path_ts_1.writeStep)(next, place.path === ''),
        keys: key === undefined ? place.keys : [...place.keys, key],
    };
}


/***/ }),

/***/ 2845:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.pairGenerated = pairGenerated;
exports.followRenames = followRenames;
exports.addressesOf = addressesOf;
const identity_ts_1 = __webpack_require__(96);
const manifest_ts_1 = __webpack_require__(3508);
/**
 * The suffix that kustomize's generators append: ten hex digits of a hash in which 0, 1, 3, a and e are written g, h, k,
 * m and t so that no word comes out.
 * Source: https://github.com/kubernetes-sigs/kustomize/blob/master/api/hasher/hasher.go
 */
const SUFFIX = /^(.+)-[2456789bcdfghkmt]{10}$/;
/**
 * Pairs removed with added generated ConfigMaps and Secrets of the same kind, namespace and base name. Where one base name
 * has several on a side, none is paired: a wrong pair would hide a deletion.
 */
function pairGenerated(removed, added, scopes) {
    const group = (manifests) => {
        const groups = new Map();
        for (const manifest of manifests) {
            const base = baseName(manifest);
            if (base === undefined)
                continue;
            const key = `${manifest.kind}/${(0, identity_ts_1.namespaceOf)(manifest, scopes)}/${base}`;
            groups.set(key, [...(groups.get(key) ?? []), manifest]);
        }
        return groups;
    };
    const addedGroups = group(added);
    const pairs = [];
    for (const [key, [before, ...moreBefore]] of group(removed)) {
        const [after, ...moreAfter] = addedGroups.get(key) ?? [];
        if (before !== undefined && after !== undefined && moreBefore.length + moreAfter.length === 0) {
            pairs.push({ before, after });
        }
    }
    return pairs;
}
function baseName(manifest) {
    if ((0, manifest_ts_1.groupOf)(manifest) !== '' || (manifest.kind !== 'ConfigMap' && manifest.kind !== 'Secret'))
        return undefined;
    return SUFFIX.exec(manifest.metadata.name ?? '')?.[1];
}
/**
 * Writes the new names into the old version of an object, so that only its real changes are left to compare.
 *
 * An old name that the new version still holds is left alone there: then the reference does not follow, which is a change
 * (and a mistake) to be seen.
 *
 * @returns the object itself when it refers to none of them.
 */
function followRenames(before, after, renames, scopes) {
    const followed = new Map();
    const namespace = (0, identity_ts_1.namespaceOf)(after, scopes);
    const names = new Map();
    for (const rename of renames) {
        if ((0, identity_ts_1.namespaceOf)(rename.before, scopes) === namespace)
            names.set(rename.before.metadata.name ?? '', rename);
    }
    if (names.size === 0)
        return { before, followed };
    for (const name of stringsIn(after))
        names.delete(name);
    const rewrite = (value) => {
        if (typeof value === 'string') {
            const rename = names.get(value);
            if (rename === undefined)
                return value;
            followed.set(rename, (followed.get(rename) ?? 0) + 1);
            return rename.after.metadata.name ?? value;
        }
        if (Array.isArray(value))
            return value.map(rewrite);
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rewrite(item)]));
    };
    if (names.size === 0 || !hasAny(before, names))
        return { before, followed };
    return { before: rewrite(before), followed };
}
function hasAny(value, names) {
    for (const text of stringsIn(value))
        if (names.has(text))
            return true;
    return false;
}
function* stringsIn(value) {
    if (typeof value === 'string')
        yield value;
    else if (Array.isArray(value))
        for (const item of value)
            yield* stringsIn(item);
    else if (typeof value === 'object' && value !== null)
        for (const item of Object.values(value))
            yield* stringsIn(item);
}
/** The addresses of a pair, for messages. */
function addressesOf({ before, after }, scopes) {
    return { from: (0, identity_ts_1.addressOf)(before, scopes), to: (0, identity_ts_1.addressOf)(after, scopes) };
}


/***/ }),

/***/ 96:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.namespaceOf = namespaceOf;
exports.addressOf = addressOf;
exports.manifestAddress = manifestAddress;
const manifest_ts_1 = __webpack_require__(3508);
const scope_ts_1 = __webpack_require__(6029);
/** The namespace an object lands in; empty for a cluster-scoped kind, and where nobody says one. */
function namespaceOf(manifest, scopes) {
    if (scopes.isClusterScoped(manifest))
        return '';
    return manifest.metadata.namespace ?? scopes.defaultNamespace ?? '';
}
/**
 * What makes two manifests the same object: `group/Kind/namespace/name`, empty parts kept. The version is no part of it:
 * the API server stores one object and serves it in every version.
 */
function addressOf(manifest, scopes) {
    return `${(0, manifest_ts_1.groupOf)(manifest)}/${manifest.kind}/${namespaceOf(manifest, scopes)}/${(0, manifest_ts_1.nameOfManifest)(manifest)}`;
}
const wellKnownScope = (0, scope_ts_1.clusterScopedKinds)([]);
/**
 * The address of one manifest seen alone: only well-known kinds are taken as cluster-scoped, and where it names no
 * namespace that part is empty, or `defaultNamespace`.
 */
function manifestAddress(manifest, defaultNamespace) {
    const scopes = { isClusterScoped: wellKnownScope, ...(defaultNamespace === undefined ? {} : { defaultNamespace }) };
    return addressOf(manifest, scopes);
}


/***/ }),

/***/ 1477:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.redactManifest = exports.assess = exports.renderFolder = exports.previewManifests = exports.parseManifests = exports.manifestAddress = exports.compareManifests = void 0;
var compare_ts_1 = __webpack_require__(2782);
Object.defineProperty(exports, "compareManifests", ({ enumerable: true, get: function () { return compare_ts_1.compareManifests; } }));
var identity_ts_1 = __webpack_require__(96);
Object.defineProperty(exports, "manifestAddress", ({ enumerable: true, get: function () { return identity_ts_1.manifestAddress; } }));
var parse_ts_1 = __webpack_require__(9838);
Object.defineProperty(exports, "parseManifests", ({ enumerable: true, get: function () { return parse_ts_1.parseManifests; } }));
var preview_ts_1 = __webpack_require__(9165);
Object.defineProperty(exports, "previewManifests", ({ enumerable: true, get: function () { return preview_ts_1.previewManifests; } }));
var render_ts_1 = __webpack_require__(4617);
Object.defineProperty(exports, "renderFolder", ({ enumerable: true, get: function () { return render_ts_1.renderFolder; } }));
var index_ts_1 = __webpack_require__(4425);
Object.defineProperty(exports, "assess", ({ enumerable: true, get: function () { return index_ts_1.assess; } }));
var secrets_ts_1 = __webpack_require__(1804);
Object.defineProperty(exports, "redactManifest", ({ enumerable: true, get: function () { return secrets_ts_1.redactManifest; } }));


/***/ }),

/***/ 9661:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readableKustomizeError = readableKustomizeError;
exports.kustomizeWarnings = kustomizeWarnings;
/**
 * Kustomize's error output as something to read: without the log line around it, with paths of the repository in place of
 * the checkout's, and without any content of files, which may be a Secret's.
 *
 * @param stderr what the program wrote.
 * @param roots absolute paths of the checkout (as given and as resolved); they are cut off.
 * @param secrets values known from the folder's own files; hidden wherever they still appear.
 */
function readableKustomizeError(stderr, roots, secrets) {
    let text = stripLog(stderr);
    text = withoutContent(text);
    for (const root of [...roots].sort((a, b) => b.length - a.length)) {
        if (root === '' || root === '/')
            continue;
        text = text.replaceAll(`${root}/`, '').replaceAll(root, '.');
    }
    for (const secret of secrets)
        if (secret.length >= 4)
            text = text.replaceAll(secret, '(left out)');
    return shortest(text)
        .replace(/\/(?:private\/)?tmp\/[^\s'":]+/g, '(a temporary folder)')
        .replace(/\s+/g, ' ')
        .trim();
}
/** Warnings that kustomize writes beside its result: one a line, `# Warning: …`. */
function kustomizeWarnings(stderr) {
    return stderr
        .split('\n')
        .map((line) => /^#?\s*Warning:\s*(.+)$/i.exec(line.trim())?.[1])
        .filter((line) => line !== undefined)
        .map((line) => `kustomize: ${withoutContent(line)}`);
}
/** kubectl logs `E1123 10:00:00.0 1 run.go:72] "command failed" err="…"`, or `err=<` and an indented block. */
function stripLog(stderr) {
    const block = /err=<\n([\s\S]*?)\n\s*>\s*$/.exec(stderr)?.[1];
    if (block !== undefined)
        return block;
    const quoted = /err="((?:[^"\\]|\\.)*)"/.exec(stderr)?.[1];
    if (quoted !== undefined) {
        return quoted.replace(/\\(.)/g, (_, char) => (char === 'n' ? '\n' : char === 't' ? '\t' : char));
    }
    return stderr.replace(/^# Warning:.*$/gm, '').replace(/^Error:\s*/m, '');
}
/** Messages quote patches, literals and whole generator configurations. Names and paths are all a reader needs. */
function withoutContent(text) {
    return text
        .replace(/\/\/[^/@\s'"]+@/g, '//') // credentials in the address of a remote base
        .replace(/`[\s\S]*?`/g, '(content left out)')
        .replace(/"(?:[^"\\]|\\.)*"/g, (quoted) => (/\\n|[\n:={]/.test(quoted) ? '(content left out)' : quoted))
        .replace(/literal sources? \[[\s\S]*\]/g, 'literal sources (left out)')
        .replace(/invalid literal source .*?, expected/gs, 'a literal source is wrong, expected')
        .replace(/\[patch: [\s\S]*\]/g, '(patch left out)')
        .replace(/\[(?!no[A-Z][A-Za-z]*\])[^\]]*[\n:={][^\]]*\]/g, '(content left out)')
        .replace(/\{[^{}]*\{[\s\S]*\}/g, '(object left out)');
}
/** Kustomize tries a resource as a file and then as a folder and reports both; the first is what matters. */
function shortest(text) {
    const missing = /evalsymlink failure on '([^']+)' : lstat ([^:]+): no such file or directory/.exec(text);
    if (missing !== null)
        return `${missing[1]} does not exist`;
    const malformed = /accumulating resources from '([^']*)': MalformedYAMLError: yaml: (line \d+): (.*?)(?: in File: (\S+))?$/.exec(text.trim());
    if (malformed !== null)
        return `${malformed[4] ?? malformed[1]}, ${malformed[2]}: ${malformed[3]}`;
    const first = text.split(/: must build at directory: |: must resolve to a file': /)[0] ?? text;
    return first.replace(/accumulating resources: accumulation err='/g, '').slice(0, 600);
}


/***/ }),

/***/ 3508:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isFields = isFields;
exports.at = at;
exports.itemsOf = itemsOf;
exports.groupOf = groupOf;
exports.kindKeyOf = kindKeyOf;
exports.nameOfManifest = nameOfManifest;
exports.annotationsOf = annotationsOf;
/** True for a YAML mapping. */
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * The value at a path of keys; `undefined` where any step is missing. Never throws on a manifest of an unexpected shape:
 * whether a shape is right is for validation to say.
 */
function at(value, ...path) {
    let current = value;
    for (const key of path) {
        if (!isFields(current) || !Object.hasOwn(current, key))
            return undefined;
        current = current[key];
    }
    return current ?? undefined;
}
/** The mappings of a list; nothing when it is no list. */
function itemsOf(value) {
    return Array.isArray(value) ? value.filter(isFields) : [];
}
/** The API group: empty for the core group. */
function groupOf(manifest) {
    const slash = manifest.apiVersion.indexOf('/');
    return slash < 0 ? '' : manifest.apiVersion.slice(0, slash);
}
/** `group/Kind`, as rules name a kind. */
function kindKeyOf(manifest) {
    return `${groupOf(manifest)}/${manifest.kind}`;
}
/** Its name; a generated one shows as its prefix and `*`. */
function nameOfManifest({ metadata }) {
    return metadata.name ?? `${metadata.generateName ?? ''}*`;
}
/** The annotations, whatever the author wrote there. */
function annotationsOf(manifest) {
    const annotations = at(manifest, 'metadata', 'annotations');
    return isFields(annotations) ? annotations : {};
}


/***/ }),

/***/ 2874:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ORDERED = void 0;
exports.listShape = listShape;
exports.itemKey = itemKey;
exports.keyValues = keyValues;
const manifest_ts_1 = __webpack_require__(3508);
/**
 * How the items of a list are told apart: the patch merge keys and the server-side-apply list keys of the API
 * (`x-kubernetes-patch-merge-key`, `x-kubernetes-list-map-keys` in https://github.com/kubernetes/kubernetes/tree/master/api/openapi-spec).
 * `name` comes first where an item may have one, because that is what people know it by. A key counts only when all items
 * on both sides have it and no two of one side share it.
 */
const MERGE_KEYS = {
    ports: [['name'], ['containerPort'], ['containerPort', 'protocol'], ['port'], ['port', 'protocol']],
    volumeMounts: [['mountPath']],
    volumeDevices: [['devicePath']],
    hostAliases: [['ip']],
    conditions: [['type']],
    ownerReferences: [['uid']],
    topologySpreadConstraints: [['topologyKey'], ['topologyKey', 'whenUnsatisfiable']],
    volumeClaimTemplates: [['metadata.name']],
    subjects: [['name'], ['kind', 'name'], ['kind', 'namespace', 'name']],
    rules: [['host']],
    tls: [['secretName']],
    paths: [['path'], ['path', 'pathType']],
    webhooks: [['name']],
    versions: [['name']],
    pipeline: [['step']],
};
/** Lists that run in order although their items have names. */
exports.ORDERED = new Set(['initContainers', 'pipeline']);
/** Lists whose order means nothing. Compared as sets and shown as a whole. */
const SETS = new Set([
    'tolerations',
    'finalizers',
    'accessModes',
    'verbs',
    'apiGroups',
    'resources',
    'resourceNames',
    'nonResourceURLs',
    'policyTypes',
    'loadBalancerSourceRanges',
    'externalIPs',
    'managementPolicies',
    'add',
    'drop',
    'shortNames',
    'categories',
    'mountOptions',
]);
/** Chooses how to match the items of a list. */
function listShape(field, before, after) {
    if (SETS.has(field))
        return { by: 'set' };
    const candidates = Object.hasOwn(MERGE_KEYS, field) ? (MERGE_KEYS[field] ?? []) : [];
    for (const keys of [...candidates, ['name']]) {
        if (isUniqueBy(before, keys) && isUniqueBy(after, keys))
            return { by: 'key', keys };
    }
    return { by: 'index' };
}
function isUniqueBy(items, keys) {
    const seen = new Set();
    for (const item of items) {
        if (!(0, manifest_ts_1.isFields)(item))
            return false;
        const id = itemKey(item, keys);
        if (id === undefined || seen.has(id))
            return false;
        seen.add(id);
    }
    return true;
}
/** What an item is matched by, as one string. */
function itemKey(item, keys) {
    const values = keyValues(item, keys);
    return values === undefined ? undefined : values.map(([, value]) => value).join('\0');
}
/** Key and value pairs that name an item; `undefined` when one is missing. A port without a protocol is TCP. */
function keyValues(item, keys) {
    const values = [];
    for (const key of keys) {
        const parts = key.split('.');
        let value = item;
        for (const part of parts)
            value = (0, manifest_ts_1.isFields)(value) && Object.hasOwn(value, part) ? value[part] : undefined;
        if (key === 'protocol')
            value ??= 'TCP';
        if (typeof value !== 'string' && typeof value !== 'number')
            return undefined;
        values.push([parts.at(-1) ?? key, String(value)]);
    }
    return values;
}


/***/ }),

/***/ 9838:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseManifests = parseManifests;
exports.parseManifestsCached = parseManifestsCached;
const change_1 = __webpack_require__(522);
const yaml_1 = __webpack_require__(8815);
const manifest_ts_1 = __webpack_require__(3508);
/**
 * Scalars as the API machinery's YAML 1.1 reader takes them where YAML 1.2 differs and it matters: `0644` is octal (file
 * modes), `yes` and `on` are booleans.
 */
const octal = {
    tag: 'tag:yaml.org,2002:int',
    identify: () => false,
    default: true,
    test: /^0[0-7]+$/,
    resolve: (text) => Number.parseInt(text, 8),
};
const oldBoolean = {
    tag: 'tag:yaml.org,2002:bool',
    identify: () => false,
    default: true,
    test: /^(?:yes|Yes|YES|on|On|ON|no|No|NO|off|Off|OFF)$/,
    resolve: (text) => /^(?:y|on)/i.test(text),
};
/** Sentences for the parser's error codes. The parser's own messages quote the text, which may be a Secret. */
const YAML_ERRORS = {
    BAD_ALIAS: 'an alias (*name) has no anchor (&name) before it',
    BAD_DQ_ESCAPE: 'an escape in double quotes is not one YAML knows',
    BAD_INDENT: 'the indentation does not fit the lines above',
    BAD_SCALAR_START: 'a plain value starts with a character that needs quotes',
    BLOCK_AS_IMPLICIT_KEY: 'a value holds ": " without quotes, or a line is indented too far',
    DUPLICATE_KEY: 'the same key stands twice in one mapping',
    MISSING_CHAR: 'a quote, bracket, comma or colon is missing',
    MULTILINE_IMPLICIT_KEY: 'a key runs over several lines; perhaps a ":" is missing',
    TAB_AS_INDENT: 'a tab is used for indentation; YAML takes spaces only',
    UNEXPECTED_TOKEN: 'something stands where YAML expects a new line or a key',
};
/**
 * Reads a stream of YAML documents (or JSON, which is YAML) as Kubernetes objects.
 *
 * Empty documents are passed over and objects of kind `List` (or `<Kind>List`) are replaced by their items.
 *
 * @param text the stream.
 * @param file how messages name it: a path from the repository's root.
 * @throws InputError with file:line, what is wrong and what was expected. No message quotes the text: it may be a Secret.
 */
function parseManifests(text, file) {
    return splitDocuments(text).flatMap(({ text: part, line }) => parseOne(part, file, line));
}
/** `parseManifests` that takes documents from a cache. Equal documents give the same objects, so treat them as frozen. */
function parseManifestsCached(text, file, cache) {
    return splitDocuments(text).flatMap(({ text: part, line }) => {
        let manifests = cache.get(part);
        if (manifests === undefined) {
            manifests = parseOne(part, file, line);
            cache.set(part, manifests);
        }
        return manifests;
    });
}
/**
 * Cuts a stream at its `---` lines. Parsing small documents one by one is what keeps megabytes fast; YAML allows no such
 * line inside a value, so nothing is cut apart.
 */
function splitDocuments(text) {
    const parts = [];
    let line = 1;
    let start = 0;
    let startLine = 1;
    const close = (end) => {
        const part = text.slice(start, end);
        if (/^[ \t]*[^\s#%]/m.test(part))
            parts.push({ text: part, line: startLine });
    };
    for (let lineStart = 0; lineStart < text.length; line++) {
        const newline = text.indexOf('\n', lineStart);
        const next = newline < 0 ? text.length : newline + 1;
        const mark = text.startsWith('---', lineStart) || text.startsWith('...', lineStart);
        if (mark && /^\s?$/.test(text.charAt(lineStart + 3))) {
            close(lineStart);
            start = lineStart + 3;
            startLine = line;
        }
        lineStart = next;
    }
    close(text.length);
    return parts;
}
function parseOne(text, file, firstLine) {
    const lines = new yaml_1.LineCounter();
    // A byte order mark and directives are the only things before the first document that no object needs.
    const document = (0, yaml_1.parseDocument)(text.replace(/^\uFEFF/, ''), {
        prettyErrors: false,
        // The library compares every pair of keys, which takes minutes for a mapping of 100,000; see firstDuplicate.
        uniqueKeys: false,
        merge: true,
        customTags: (tags) => [octal, oldBoolean, ...tags],
        lineCounter: lines,
        logLevel: 'silent',
    });
    const lineAt = (offset) => firstLine - 1 + Math.max(1, lines.linePos(offset).line);
    const broken = document.errors[0];
    if (broken !== undefined) {
        const what = YAML_ERRORS[broken.code] ?? 'the text cannot be read';
        throw new change_1.InputError(`${file}:${lineAt(broken.pos[0])}: not valid YAML: ${what}. Mend this line, then run the command again.`);
    }
    const duplicate = firstDuplicate(document);
    if (duplicate !== undefined) {
        throw new change_1.InputError(`${file}:${lineAt(duplicate)}: the same key stands twice in one mapping, and only one of them would count. ` +
            'Remove one, then run the command again.');
    }
    const dangling = text.includes('*') ? firstDanglingAlias(document) : undefined;
    if (dangling !== undefined) {
        throw new change_1.InputError(`${file}:${lineAt(dangling)}: not valid YAML: ${YAML_ERRORS.BAD_ALIAS}. Write the value out, then run the command again.`);
    }
    let value;
    try {
        value = document.toJS({ maxAliasCount: 1000 });
    }
    catch {
        // The library guards against "a billion laughs": aliases that expand to gigabytes.
        throw new change_1.InputError(`${file}:${firstLine}: not a usable YAML document: its aliases expand to too much. Write the values out.`);
    }
    if (value === null || value === undefined)
        return [];
    const line = lineAt(document.contents?.range?.[0] ?? 0);
    return objectsOf(value, `${file}:${line}`);
}
/** Offset of the second of two equal keys. */
function firstDuplicate(document) {
    let found;
    (0, yaml_1.visit)(document, {
        Map(_, node) {
            const seen = new Set();
            for (const { key } of node.items) {
                const name = (0, yaml_1.isScalar)(key) ? key.value : undefined;
                if (name === undefined || name === '<<')
                    continue;
                if (seen.has(name)) {
                    found = (0, yaml_1.isScalar)(key) ? key.range?.[0] : 0;
                    return yaml_1.visit.BREAK;
                }
                seen.add(name);
            }
            return undefined;
        },
        // Nothing below a scalar, and no mapping below a list of scalars: skipping these halves the time.
        Seq(_, node) {
            return node.items.every((item) => (0, yaml_1.isScalar)(item)) ? yaml_1.visit.SKIP : undefined;
        },
        Pair(_, pair) {
            return (0, yaml_1.isScalar)(pair.value) && !(0, yaml_1.isMap)(pair.key) ? yaml_1.visit.SKIP : undefined;
        },
    });
    return found;
}
/** Offset of an alias without its anchor, which the library reports only when it builds the values. */
function firstDanglingAlias(document) {
    let found;
    (0, yaml_1.visit)(document, {
        Alias(_, node) {
            if (node.resolve(document) !== undefined)
                return undefined;
            found = node.range?.[0] ?? 0;
            return yaml_1.visit.BREAK;
        },
    });
    return found;
}
/** The objects of one document: itself, or the items of a list. */
function objectsOf(value, place) {
    if (!(0, manifest_ts_1.isFields)(value))
        throw notAnObject(place, 'a mapping');
    const { apiVersion, kind, metadata } = value;
    if (typeof apiVersion !== 'string' || apiVersion === '')
        throw notAnObject(place, 'apiVersion (a string)');
    if (typeof kind !== 'string' || kind === '')
        throw notAnObject(place, 'kind (a string)');
    if (kind.endsWith('List') && Array.isArray(value.items)) {
        const itemKind = kind.slice(0, -'List'.length);
        return value.items.flatMap((item) => objectsOf((0, manifest_ts_1.isFields)(item) && itemKind !== '' ? { apiVersion, kind: itemKind, ...item } : item, place));
    }
    if (!(0, manifest_ts_1.isFields)(metadata))
        throw notAnObject(place, 'metadata (a mapping)');
    if (!isName(metadata.name) && !isName(metadata.generateName))
        throw notAnObject(place, 'metadata.name (a string)');
    if (metadata.namespace !== undefined && metadata.namespace !== null && typeof metadata.namespace !== 'string') {
        throw notAnObject(place, 'metadata.namespace to be a string, or no namespace');
    }
    return [value];
}
function isName(value) {
    return typeof value === 'string' && value !== '';
}
function notAnObject(place, expected) {
    return new change_1.InputError(`${place}: not a Kubernetes object: expected ${expected}. Add it, or move the file out of this folder.`);
}


/***/ }),

/***/ 4750:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readPlainFolder = readPlainFolder;
const promises_1 = __webpack_require__(1455);
const node_path_1 = __webpack_require__(6760);
const parse_ts_1 = __webpack_require__(9838);
/**
 * Reads the plain manifests of a folder as Argo CD reads a directory source: `.yaml`, `.yml` and `.json`; a file that is
 * no Kubernetes object and does not look like one is passed over
 * (https://argo-cd.readthedocs.io/en/stable/user-guide/directory/).
 *
 * @param folder an absolute path.
 * @param name the same folder in messages.
 * @param recursive whether subfolders count. A subfolder with a kustomization or a chart is another project, and is not read.
 * @throws InputError with file:line for a broken file that looks like an object.
 */
async function readPlainFolder(folder, name, recursive, cache) {
    const manifests = [];
    const warnings = [];
    const entries = await (0, promises_1.readdir)(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const path = (0, node_path_1.join)(folder, entry.name);
        const shown = name === '.' ? entry.name : `${name}/${entry.name}`;
        if (entry.isDirectory()) {
            if (!recursive || entry.name.startsWith('.') || entry.name === 'node_modules')
                continue;
            const own = (await (0, promises_1.readdir)(path)).find((file) => /^(Chart\.yaml|[kK]ustomization(\.ya?ml)?)$/.test(file));
            if (own !== undefined) {
                warnings.push(`${shown}: left out, it has its own ${own}`);
                continue;
            }
            const inner = await readPlainFolder(path, shown, recursive, cache);
            manifests.push(...inner.manifests);
            warnings.push(...inner.warnings);
        }
        else if (/\.(ya?ml|json)$/.test(entry.name)) {
            const text = await (0, promises_1.readFile)(path, 'utf8');
            if (looksLikeObject(text))
                manifests.push(...(0, parse_ts_1.parseManifestsCached)(text, shown, cache));
        }
    }
    return { manifests, warnings };
}
/** Argo CD's own test for "broken manifest" against "some other YAML file". */
function looksLikeObject(text) {
    return ['apiVersion', 'kind', 'metadata'].every((word) => new RegExp(`(^|[\\s"'{,])${word}["']?\\s*:`).test(text));
}


/***/ }),

/***/ 9165:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.previewManifests = previewManifests;
const compare_ts_1 = __webpack_require__(2782);
const render_ts_1 = __webpack_require__(4617);
const secrets_ts_1 = __webpack_require__(1804);
const NOTHING = { manifests: [], warnings: [], tools: {} };
/**
 * Renders a project at base and head and compares the two: the preview of the kubernetes engine.
 *
 * @param beforeFolder absolute path of the project in base's checkout; absent when it is added.
 * @param afterFolder the same at head; absent when it is removed.
 * @returns the changes, and both renders so that another engine can look at the composite resources in them.
 * @throws ToolError, InputError as `renderFolder`.
 */
async function previewManifests(context, beforeFolder, afterFolder, roots = {}) {
    const { kind, name } = context.project;
    // Both sides share nearly every document, so they share what is parsed.
    const cache = new Map();
    const render = (folder, root) => folder === undefined ? NOTHING : (0, render_ts_1.renderFolder)(folder, kind, { cache, ...(root === undefined ? {} : { root }) });
    context.progress(`${name}: rendering`);
    const [before, after] = await Promise.all([render(beforeFolder, roots.base), render(afterFolder, roots.head)]);
    context.progress(`${name}: comparing ${before.manifests.length} with ${after.manifests.length} manifests`);
    const { resources, warnings } = (0, compare_ts_1.compareManifests)(before.manifests, after.manifests, {
        compositeKinds: context.compositeKinds,
        ...(roots.defaultNamespace === undefined ? {} : { defaultNamespace: roots.defaultNamespace }),
        ...(roots.secretKey === undefined ? {} : { secretKey: roots.secretKey }),
    });
    return {
        resources,
        outputs: 0,
        // Warnings of base are of no use to anyone: it is merged.
        warnings: [...undeployed(context), ...(afterFolder === undefined ? [] : after.warnings), ...warnings],
        tools: { ...before.tools, ...after.tools },
        before: before.manifests.map(secrets_ts_1.redactManifest),
        after: after.manifests.map(secrets_ts_1.redactManifest),
    };
}
const DELIVERED = new Set(['app-overlay', 'helm-chart', 'manifests']);
function undeployed({ project, deliveredBy }) {
    if (deliveredBy.length > 0 || !DELIVERED.has(project.kind))
        return [];
    return ['undeployed: no Application delivers this overlay; judged as if one did, with prune'];
}


/***/ }),

/***/ 2492:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findKustomize = findKustomize;
exports.findHelm = findHelm;
const change_1 = __webpack_require__(522);
const toolchain_1 = __webpack_require__(5719);
const versions = new Map();
/** What a program says of its version; asked once a process. */
async function output({ path }, args) {
    const key = [path, ...args].join(' ');
    let version = versions.get(key);
    if (version === undefined) {
        version = (0, toolchain_1.runProgram)(path, args).then(({ stdout }) => stdout.trim());
        versions.set(key, version);
    }
    return version;
}
async function find(name) {
    return (0, toolchain_1.findProgram)(name).catch(() => undefined);
}
/**
 * kubectl, whose kustomize is the one most people have, else kustomize itself.
 *
 * @throws ToolError that says what to install.
 */
async function findKustomize() {
    const kubectl = await find('kubectl');
    if (kubectl !== undefined) {
        const text = await output(kubectl, ['version', '--client', '-o', 'json']);
        return {
            program: kubectl,
            tools: { kubectl: field(text, 'gitVersion'), kustomize: field(text, 'kustomizeVersion') },
        };
    }
    const kustomize = await find('kustomize');
    if (kustomize === undefined) {
        throw new change_1.ToolError('neither kubectl nor kustomize is on PATH. Install kubectl, then run the command again.');
    }
    return { program: kustomize, tools: { kustomize: plain(await output(kustomize, ['version'])) } };
}
/** Helm, or nothing. */
async function findHelm() {
    const program = await find('helm');
    if (program === undefined)
        return undefined;
    const version = plain(await output(program, ['version', '--short'])).replace(/\+.*$/, '');
    return { program, tools: { helm: version }, major: Number.parseInt(version, 10) };
}
function field(json, name) {
    return plain(new RegExp(`"${name}":\\s*"([^"]*)"`).exec(json)?.[1] ?? 'unknown');
}
function plain(version) {
    return version.replace(/^.*?v(?=\d)/s, '').trim();
}


/***/ }),

/***/ 3572:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.quantityOf = quantityOf;
exports.isQuantityPath = isQuantityPath;
const SUFFIXES = {
    n: [10n, -9],
    u: [10n, -6],
    m: [10n, -3],
    '': [10n, 0],
    k: [10n, 3],
    M: [10n, 6],
    G: [10n, 9],
    T: [10n, 12],
    P: [10n, 15],
    E: [10n, 18],
    Ki: [2n, 10],
    Mi: [2n, 20],
    Gi: [2n, 30],
    Ti: [2n, 40],
    Pi: [2n, 50],
    Ei: [2n, 60],
};
/** Digits after the decimal point that are kept: Kubernetes keeps nine; more only makes the comparison stricter. */
const SCALE = 18;
/**
 * The value of a quantity such as `500m`, `1Gi`, `1e3` or `2`, scaled by a constant so that it is exact.
 * Source: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/.
 *
 * @returns `undefined` when it is no quantity.
 */
function quantityOf(value) {
    if (typeof value !== 'string' && typeof value !== 'number')
        return undefined;
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2})|(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei))?$/.exec(String(value));
    if (match === null)
        return undefined;
    const [, sign, whole = '', fraction = '', exponent, suffix = ''] = match;
    if (whole === '' && fraction === '')
        return undefined;
    const [base, power] = exponent === undefined ? (SUFFIXES[suffix] ?? [10n, 0]) : [10n, Number(exponent)];
    if (fraction.length > SCALE)
        return undefined;
    let scaled = BigInt(whole + fraction.padEnd(SCALE, '0'));
    scaled = power >= 0 ? scaled * base ** BigInt(power) : scaled / base ** BigInt(-power);
    return sign === '-' ? -scaled : scaled;
}
/** Keys below which every value is a quantity: in pods, claims, quotas, limit ranges, and custom resources that embed them. */
const QUANTITY_PARENTS = new Set([
    'limits',
    'requests',
    'hard',
    'capacity',
    'allocatable',
    'podFixed',
    'max',
    'min',
    'default',
    'defaultRequest',
    'maxLimitRequestRatio',
]);
const QUANTITY_KEYS = new Set(['sizeLimit', 'divisor', 'averageValue', 'targetAverageValue']);
/** True when the value at this path (keys only) is a quantity rather than free text. */
function isQuantityPath(keys) {
    const key = keys.at(-1) ?? '';
    const parent = keys.at(-2) ?? '';
    // What people write in ConfigMaps and annotations is text, whatever the keys are called.
    if (keys[0] === 'data' || keys[0] === 'metadata')
        return false;
    return QUANTITY_PARENTS.has(parent) || QUANTITY_KEYS.has(key);
}


/***/ }),

/***/ 4617:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderFolder = renderFolder;
const promises_1 = __webpack_require__(1455);
const node_path_1 = __webpack_require__(6760);
const change_1 = __webpack_require__(522);
const toolchain_1 = __webpack_require__(5719);
const kustomize_error_ts_1 = __webpack_require__(9661);
const parse_ts_1 = __webpack_require__(9838);
const plain_folder_ts_1 = __webpack_require__(4750);
const programs_ts_1 = __webpack_require__(2492);
const secret_scan_ts_1 = __webpack_require__(691);
const KUSTOMIZATIONS = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
/**
 * Renders one project's folder to the manifests that would be applied: with kustomize where there is a kustomization, with
 * Helm for a chart, else its plain YAML files as they are. Nothing is written into the folder.
 *
 * @param folder an absolute path in a checked-out tree.
 * @throws ToolError when a program is missing or fails: it names paths of the repository, never those of the checkout, and
 *   quotes no file's content.
 * @throws InputError for a file that is not valid, with file:line.
 */
async function renderFolder(folder, kind, options = {}) {
    const view = await folderView(folder, options);
    if (await anyExists(folder, KUSTOMIZATIONS))
        return renderKustomization(view);
    if (kind === 'helm-chart' || (await anyExists(folder, ['Chart.yaml'])))
        return renderChart(view);
    const { manifests, warnings } = await (0, plain_folder_ts_1.readPlainFolder)(folder, view.name, kind === 'manifests', view.cache);
    return { manifests, warnings, tools: {} };
}
async function folderView(folder, { root = folder, cache = new Map() }) {
    const real = await (0, promises_1.realpath)(root).catch(() => root);
    const name = (0, node_path_1.relative)(root, folder).split(node_path_1.sep).join('/');
    const isThere = await (0, promises_1.access)(folder).then(() => true, () => false);
    if (!isThere)
        throw new change_1.ToolError(`${name || (0, node_path_1.basename)(folder)}: the folder does not exist at this revision.`);
    return { folder, name: name === '' ? '.' : name, roots: [root, real], cache };
}
async function anyExists(folder, names) {
    const present = new Set(await (0, promises_1.readdir)(folder).catch(() => []));
    return names.some((name) => present.has(name));
}
async function renderKustomization(view) {
    const kustomize = await (0, programs_ts_1.findKustomize)();
    const first = await build(kustomize, view, []);
    if (first.code === 0)
        return result(view, kustomize.tools, first);
    if (!/must specify --enable-helm/.test(first.stderr))
        throw await failure(view, first.stderr);
    // Kustomize calls `helm version -c`, which Helm 4 no longer knows: https://github.com/kubernetes-sigs/kustomize/issues/6013
    const helm = await (0, programs_ts_1.findHelm)();
    if (helm?.major !== 3) {
        const found = helm === undefined ? 'no helm is on PATH' : `helm ${helm.tools.helm} is on PATH`;
        throw new change_1.ToolError(`${view.name}: its kustomization inflates Helm charts, for which kustomize needs Helm 3; ${found}. Install Helm 3, then run the command again.`);
    }
    const second = await build(kustomize, view, ['--enable-helm', '--helm-command', helm.program.path]);
    if (second.code !== 0)
        throw await failure(view, second.stderr);
    return result(view, { ...kustomize.tools, ...helm.tools }, second);
}
async function build({ program }, { folder }, flags) {
    const command = program.name === 'kubectl' ? 'kustomize' : 'build';
    // A remote base is fetched with git, which must fail rather than ask for a password.
    return (0, toolchain_1.runProgram)(program.path, [command, folder, ...flags], { env: { GIT_TERMINAL_PROMPT: '0' } });
}
async function failure(view, stderr) {
    const message = (0, kustomize_error_ts_1.readableKustomizeError)(stderr, view.roots, await (0, secret_scan_ts_1.secretsIn)(view.folder));
    return new change_1.ToolError(`${view.name}: kustomize cannot build it: ${message}. Run kubectl kustomize ${view.name} to see all of it.`);
}
async function renderChart(view) {
    const helm = await (0, programs_ts_1.findHelm)();
    if (helm === undefined) {
        throw new change_1.ToolError(`${view.name}: helm is needed to render this chart and is not on PATH. Install Helm, check it with helm version, then run the command again.`);
    }
    const release = (0, node_path_1.basename)(view.folder)
        .toLowerCase()
        .replace(/[^a-z0-9-]/g, '-');
    const rendered = await (0, toolchain_1.runProgram)(helm.program.path, ['template', release, view.folder, '--include-crds']);
    if (rendered.code !== 0) {
        const message = (0, kustomize_error_ts_1.readableKustomizeError)(rendered.stderr, view.roots, await (0, secret_scan_ts_1.secretsIn)(view.folder));
        const missing = /helm dependency build|missing in charts/.test(rendered.stderr);
        const next = missing
            ? `Run helm dependency build ${view.name} and commit charts/, or vendor the dependencies.`
            : `Run helm template ${view.name} to see all of it.`;
        throw new change_1.ToolError(`${view.name}: helm cannot render it: ${message}. ${next}`);
    }
    const { manifests, warnings, tools } = result(view, helm.tools, rendered);
    return {
        manifests,
        warnings: [...warnings, `${view.name}: rendered with the chart's default values and release name ${release}`],
        tools,
    };
}
function result(view, tools, output) {
    return {
        manifests: (0, parse_ts_1.parseManifestsCached)(output.stdout, `${view.name} (rendered)`, view.cache),
        warnings: (0, kustomize_error_ts_1.kustomizeWarnings)(output.stderr),
        tools: { ...tools },
    };
}


/***/ }),

/***/ 3847:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SYNC_OPTIONS = void 0;
exports.hasOption = hasOption;
exports.isHook = isHook;
const manifest_ts_1 = __webpack_require__(3508);
/** True when a comma-separated annotation holds an option; Argo CD trims white space around each. */
function hasOption(manifest, annotation, option) {
    const value = (0, manifest_ts_1.annotationsOf)(manifest)[annotation];
    return (typeof value === 'string' &&
        value
            .split(',')
            .map((part) => part.trim())
            .includes(option));
}
exports.SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';
/**
 * Hooks are created anew for each sync and are not tracked: no immutable field stops them and nothing prunes them
 * (https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/). Helm's `crd-install` is an ordinary object to Argo CD.
 */
function isHook(manifest) {
    const annotations = (0, manifest_ts_1.annotationsOf)(manifest);
    const helm = annotations['helm.sh/hook'];
    return annotations['argocd.argoproj.io/hook'] !== undefined || (helm !== undefined && helm !== 'crd-install');
}


/***/ }),

/***/ 5133:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.changesBelow = changesBelow;
exports.isBelow = isBelow;
/** The changed fields at or below a path. */
function changesBelow(fields, path) {
    return fields.filter((field) => isBelow(field.path, path));
}
/** True when a field path is `path` or lies below it. */
function isBelow(field, path) {
    return field === path || (field.startsWith(path) && (field[path.length] === '.' || field[path.length] === '['));
}


/***/ }),

/***/ 925:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deletedRoutine = deletedRoutine;
exports.isBuiltIn = isBuiltIn;
const manifest_ts_1 = __webpack_require__(3508);
/** Kinds whose deletion loses no data, and what it does to whoever uses them. */
const ROUTINE = {
    'apps/Deployment': { level: 'disrupt', reason: 'its pods are deleted: whatever they serve stops' },
    'apps/DaemonSet': { level: 'disrupt', reason: 'its pods are deleted on every node' },
    'apps/ReplicaSet': { level: 'disrupt', reason: 'its pods are deleted: whatever they serve stops' },
    'argoproj.io/Rollout': { level: 'disrupt', reason: 'its pods are deleted: whatever they serve stops' },
    '/Pod': { level: 'disrupt', reason: 'the pod is deleted: whatever it serves stops' },
    '/Service': { level: 'disrupt', reason: 'its name and address stop working for whoever uses them' },
    'networking.k8s.io/Ingress': { level: 'disrupt', reason: 'its hosts and paths stop answering' },
    'gateway.networking.k8s.io/Gateway': { level: 'disrupt', reason: 'its listeners stop answering' },
    'gateway.networking.k8s.io/HTTPRoute': { level: 'disrupt', reason: 'its hosts and paths stop answering' },
    // https://kubernetes.io/docs/tasks/run-application/configure-pdb/
    'policy/PodDisruptionBudget': { level: 'disrupt', reason: 'a node drain may now stop all of its pods at once' },
    // https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation
    'networking.k8s.io/NetworkPolicy': {
        level: 'security',
        reason: 'pods that no other policy selects accept all traffic',
        wayOut: 'Keep a policy that selects these pods.',
    },
    'admissionregistration.k8s.io/ValidatingAdmissionPolicy': { level: 'security', reason: 'its checks no longer run' },
    'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': {
        level: 'security',
        reason: 'the checks of its policy no longer run',
    },
    'kyverno.io/ClusterPolicy': { level: 'security', reason: 'its checks no longer run' },
    'pkg.crossplane.io/Provider': { level: 'disrupt', reason: 'its managed resources are no longer reconciled' },
    'pkg.crossplane.io/Function': { level: 'disrupt', reason: 'Compositions that call it can no longer run' },
    'apiextensions.crossplane.io/Composition': {
        level: 'disrupt',
        reason: 'composite resources that use it are no longer reconciled',
    },
    'argoproj.io/AppProject': { level: 'disrupt', reason: 'Applications in it can no longer sync' },
};
/** Groups whose remaining kinds hold no data: what their controllers made of them is regenerated or stays. */
const HARMLESS_GROUPS = new Set([
    '',
    'apps',
    'autoscaling',
    'batch',
    'policy',
    'cert-manager.io',
    'external-secrets.io',
    'keda.sh',
    'monitoring.coreos.com',
]);
/** What deleting an object costs whose loss is not data. A custom resource that nobody here knows is `unknown`. */
function deletedRoutine(manifest) {
    const kind = (0, manifest_ts_1.kindKeyOf)(manifest);
    const known = Object.hasOwn(ROUTINE, kind) ? ROUTINE[kind] : undefined;
    if (known !== undefined)
        return known;
    if (kind === '/Secret' && holdsCredentials(manifest)) {
        return {
            level: 'disrupt',
            reason: 'it looks like database credentials: whoever reads them can no longer connect once restarted',
            wayOut: 'Make sure that nothing mounts it, or remove it in a change after its users.',
        };
    }
    if (isBuiltIn(manifest))
        return { level: 'safe', reason: 'no data is lost' };
    return {
        level: 'unknown',
        reason: `no rule here knows what deleting a ${manifest.kind} of ${(0, manifest_ts_1.groupOf)(manifest)} does`,
    };
}
/** True when the API server or a well-known controller owns the kind. */
function isBuiltIn(manifest) {
    const group = (0, manifest_ts_1.groupOf)(manifest);
    return HARMLESS_GROUPS.has(group) || group.endsWith('.k8s.io');
}
/** By type and labels only: the keys and values of a Secret are nobody's business. */
function holdsCredentials(manifest) {
    if (manifest.type === 'connection.crossplane.io/v1alpha1')
        return true;
    const labels = (0, manifest_ts_1.at)(manifest, 'metadata', 'labels');
    if (!(0, manifest_ts_1.isFields)(labels))
        return false;
    return Object.entries(labels).some(([key, value]) => key.startsWith('cnpg.io/') ||
        (key === 'app.kubernetes.io/component' && /database|postgres|mysql|redis|mongo/i.test(String(value))) ||
        (key === 'app.kubernetes.io/name' && /postgres|mysql|mariadb|redis|mongo/i.test(String(value))));
}


/***/ }),

/***/ 3831:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deleted = deleted;
const manifest_ts_1 = __webpack_require__(3508);
const annotations_ts_1 = __webpack_require__(3847);
const deleted_routine_ts_1 = __webpack_require__(925);
const left_behind_ts_1 = __webpack_require__(1293);
const managed_ts_1 = __webpack_require__(8204);
const destroy = (reason, wayOut) => ({ level: 'destroy', reason, wayOut });
const KEEP_FIRST = `Annotate it ${annotations_ts_1.SYNC_OPTIONS}: Prune=false in a change that goes live before this one, or take a backup first.`;
/** What is lost when an object of these kinds is deleted. */
const LOSSES = {
    // https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming
    '/PersistentVolumeClaim': () => destroy('the claim is deleted, and with reclaim policy Delete its volume and the data in it', KEEP_FIRST),
    '/PersistentVolume': (manifest) => (0, manifest_ts_1.at)(manifest, 'spec', 'persistentVolumeReclaimPolicy') === 'Retain'
        ? destroy('the volume object is deleted; the storage behind it stays (Retain) but nothing points to it', KEEP_FIRST)
        : destroy('the volume is deleted, and with reclaim policy Delete the storage behind it', KEEP_FIRST),
    // https://kubernetes.io/docs/tasks/administer-cluster/namespaces/#deleting-a-namespace
    '/Namespace': () => destroy('everything in the namespace is deleted with it, also what is not in Git', `Empty it first and leave the namespace, or annotate it ${annotations_ts_1.SYNC_OPTIONS}: Prune=false in an earlier change.`),
    // https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#delete-a-customresourcedefinition
    'apiextensions.k8s.io/CustomResourceDefinition': (manifest) => destroy(`every ${(0, manifest_ts_1.at)(manifest, 'spec', 'names', 'kind') ?? 'custom resource'} in the cluster is deleted with its definition`, `Remove the custom resources in a change before this one, or annotate the definition ${annotations_ts_1.SYNC_OPTIONS}: Prune=false.`),
    // https://docs.crossplane.io/latest/composition/composite-resource-definitions/: Crossplane deletes the CRD it made.
    'apiextensions.crossplane.io/CompositeResourceDefinition': (manifest) => destroy(`every ${(0, manifest_ts_1.at)(manifest, 'spec', 'names', 'kind') ?? 'composite resource'} is deleted with its definition, and what it composes`, 'Remove the composite resources in a change before this one.'),
    'apps/StatefulSet': deletedStatefulSet,
    // https://kubernetes.io/docs/concepts/storage/volume-snapshots/#deletion-policy
    'snapshot.storage.k8s.io/VolumeSnapshot': () => destroy('the snapshot is deleted, and by default its content', KEEP_FIRST),
    'snapshot.storage.k8s.io/VolumeSnapshotContent': (manifest) => (0, manifest_ts_1.at)(manifest, 'spec', 'deletionPolicy') === 'Retain'
        ? { level: 'safe', reason: 'the snapshot behind it stays (deletionPolicy: Retain)' }
        : destroy('the snapshot is deleted', KEEP_FIRST),
    'argoproj.io/Application': deletedApplication,
    'argoproj.io/ApplicationSet': deletedApplicationSet,
};
/** Custom resources of operators that own data: deleting one deletes the database, the queue or the bucket. */
const STATEFUL_OPERATORS = new Set([
    'acid.zalan.do/postgresql',
    'clickhouse.altinity.com/ClickHouseInstallation',
    'elasticsearch.k8s.elastic.co/Elasticsearch',
    'k8s.mariadb.com/MariaDB',
    'kafka.strimzi.io/Kafka',
    'kafka.strimzi.io/KafkaTopic',
    'minio.min.io/Tenant',
    'mongodbcommunity.mongodb.com/MongoDBCommunity',
    'mysql.oracle.com/InnoDBCluster',
    'opensearch.opster.io/OpenSearchCluster',
    'postgres-operator.crunchydata.com/PostgresCluster',
    'postgresql.cnpg.io/Cluster',
    'postgresql.cnpg.io/Database',
    'psmdb.percona.com/PerconaServerMongoDB',
    'pxc.percona.com/PerconaXtraDBCluster',
    'rabbitmq.com/RabbitmqCluster',
    'redis.redis.opstreelabs.in/RedisCluster',
]);
/**
 * What deleting an object costs.
 *
 * @param manifest the object as base declares it: what the live one is taken to be.
 */
function deleted(manifest, { compositeKinds }) {
    const concern = lossOf(manifest, compositeKinds);
    if (concern.level !== 'destroy')
        return [concern];
    const concerns = [concern];
    const keeper = (0, left_behind_ts_1.cascadeKeeper)(manifest);
    if (keeper !== undefined) {
        concerns.push({
            level: 'destroy',
            reason: `${keeper} does not keep it: it holds only when the Application is deleted, pruning ignores it`,
        });
    }
    if ((0, annotations_ts_1.hasOption)(manifest, annotations_ts_1.SYNC_OPTIONS, 'Prune=confirm')) {
        concerns.push({ level: 'destroy', reason: 'Argo CD waits for a confirmation before it prunes it (Prune=confirm)' });
    }
    return concerns;
}
function lossOf(manifest, compositeKinds) {
    const kind = (0, manifest_ts_1.kindKeyOf)(manifest);
    if (compositeKinds.has(kind)) {
        return destroy('it is a composite resource: everything it composes is deleted with it', `Set managementPolicies without Delete on what must stay, or annotate it ${annotations_ts_1.SYNC_OPTIONS}: Prune=false, in a change before this one.`);
    }
    const rule = Object.hasOwn(LOSSES, kind) ? LOSSES[kind] : undefined;
    if (rule !== undefined)
        return rule(manifest);
    if ((0, managed_ts_1.isManagedResource)(manifest))
        return deletedManaged(manifest);
    if (STATEFUL_OPERATORS.has(kind)) {
        return destroy(`its operator deletes the ${manifest.kind} and what it stores`, KEEP_FIRST);
    }
    // https://aws-controllers-k8s.github.io/community/docs/user-docs/deletion-policy/
    if ((0, manifest_ts_1.groupOf)(manifest).endsWith('.services.k8s.aws')) {
        return (0, annotations_ts_1.hasOption)(manifest, 'services.k8s.aws/deletion-policy', 'retain')
            ? { level: 'safe', reason: 'the AWS resource stays (services.k8s.aws/deletion-policy: retain), unmanaged' }
            : destroy('the AWS resource is deleted with it', 'Annotate it services.k8s.aws/deletion-policy: retain first.');
    }
    return (0, deleted_routine_ts_1.deletedRoutine)(manifest);
}
/** https://docs.crossplane.io/latest/managed-resources/managed-resources/ */
function deletedManaged(manifest) {
    const why = (0, managed_ts_1.orphans)(manifest);
    if (why !== undefined)
        return { level: 'safe', reason: `the cloud resource stays, unmanaged: ${why}` };
    return destroy('the cloud resource is deleted with it', 'Set managementPolicies without Delete in a change before this one, if the cloud resource must stay.');
}
/** https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention */
function deletedStatefulSet(manifest) {
    const claims = (0, manifest_ts_1.itemsOf)((0, manifest_ts_1.at)(manifest, 'spec', 'volumeClaimTemplates')).map((claim) => (0, manifest_ts_1.at)(claim, 'metadata', 'name'));
    if (claims.length === 0)
        return { level: 'disrupt', reason: 'its pods are deleted: whatever they serve stops' };
    if ((0, manifest_ts_1.at)(manifest, 'spec', 'persistentVolumeClaimRetentionPolicy', 'whenDeleted') === 'Delete') {
        return destroy(`its claims (${claims.join(', ')}) are deleted with it: persistentVolumeClaimRetentionPolicy.whenDeleted is Delete`, 'Set persistentVolumeClaimRetentionPolicy.whenDeleted to Retain in a change before this one.');
    }
    return {
        level: 'disrupt',
        reason: `its pods are deleted: whatever they serve stops; its claims (${claims.join(', ')}) and their data stay`,
    };
}
/** https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/#about-the-deletion-finalizer */
function deletedApplication(manifest) {
    if (!hasResourcesFinalizer(manifest)) {
        return {
            level: 'safe',
            reason: 'it has no resources finalizer: what it delivered stays in the cluster, unmanaged',
        };
    }
    return destroy('its resources finalizer deletes everything it delivered', 'Remove the finalizer resources-finalizer.argocd.argoproj.io in a change before this one, if its resources must stay.');
}
/** https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Application-Deletion/ */
function deletedApplicationSet(manifest) {
    if ((0, manifest_ts_1.at)(manifest, 'spec', 'syncPolicy', 'preserveResourcesOnDeletion') === true) {
        return { level: 'safe', reason: 'preserveResourcesOnDeletion: what its Applications delivered stays, unmanaged' };
    }
    return destroy('its Applications are deleted with it, and everything they delivered', 'Set spec.syncPolicy.preserveResourcesOnDeletion to true in a change before this one, if the resources must stay.');
}
function hasResourcesFinalizer(manifest) {
    const finalizers = (0, manifest_ts_1.at)(manifest, 'metadata', 'finalizers');
    return (Array.isArray(finalizers) &&
        finalizers.some((name) => typeof name === 'string' && name.startsWith('resources-finalizer.argocd.argoproj.io')));
}


/***/ }),

/***/ 788:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.disturbed = disturbed;
exports.budgetBlocks = budgetBlocks;
const manifest_ts_1 = __webpack_require__(3508);
const concern_ts_1 = __webpack_require__(5133);
const deleted_routine_ts_1 = __webpack_require__(925);
const indirect_ts_1 = __webpack_require__(411);
const managed_ts_1 = __webpack_require__(8204);
const managed_update_ts_1 = __webpack_require__(5200);
const pods_ts_1 = __webpack_require__(8181);
const restart_ts_1 = __webpack_require__(7886);
/** What an update does to whoever uses the object. The last word is `safe` or `unknown`, so the list is never empty. */
function disturbed(changed) {
    const { before, after } = changed;
    const concerns = [
        ...scaledToZero(before, after),
        ...probesRemoved(before, after),
        ...(0, restart_ts_1.restarted)(changed),
        ...budgetBlocks(before, after),
        ...serviceMoved(changed),
        ...hostsRemoved(before, after),
        ...versionsRemoved(before, after),
        ...(0, indirect_ts_1.indirect)(changed),
        ...((0, managed_ts_1.isManagedResource)(after) ? (0, managed_update_ts_1.updatedManaged)(changed) : []),
    ];
    if (concerns.length === 0 && isStrange(changed)) {
        concerns.push({ level: 'unknown', reason: `no rule here knows what changing a ${after.kind} does` });
    }
    return concerns;
}
const SCALED = new Set([
    'apps/Deployment',
    'apps/StatefulSet',
    'apps/ReplicaSet',
    'argoproj.io/Rollout',
]);
function scaledToZero(before, after) {
    if (!SCALED.has((0, manifest_ts_1.kindKeyOf)(after)))
        return [];
    const replicas = (manifest) => (0, manifest_ts_1.at)(manifest, 'spec', 'replicas') ?? 1;
    if (replicas(after) !== 0 || replicas(before) === 0)
        return [];
    return [
        {
            level: 'disrupt',
            reason: `it is scaled from ${replicas(before)} to 0: whatever it serves stops`,
            wayOut: 'Leave one replica, or remove the workload if it is no longer needed.',
        },
    ];
}
/** https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/ */
function probesRemoved(before, after) {
    const now = new Map((0, pods_ts_1.containersOf)((0, pods_ts_1.podSpecOf)(after)).map(({ name, container }) => [name, container]));
    return (0, pods_ts_1.containersOf)((0, pods_ts_1.podSpecOf)(before)).flatMap(({ name, container }) => {
        const current = now.get(name);
        if (current === undefined)
            return [];
        return ['readinessProbe', 'livenessProbe', 'startupProbe']
            .filter((probe) => (0, manifest_ts_1.isFields)(container[probe]) && !(0, manifest_ts_1.isFields)(current[probe]))
            .map((probe) => ({
            level: 'disrupt',
            reason: `container ${name} loses its ${probe}: a pod that does not work is no longer noticed`,
            wayOut: `Keep a ${probe}.`,
        }));
    });
}
/** https://kubernetes.io/docs/tasks/run-application/configure-pdb/#think-about-how-your-application-reacts-to-disruptions */
function budgetBlocks(before, after) {
    if ((0, manifest_ts_1.kindKeyOf)(after) !== 'policy/PodDisruptionBudget')
        return [];
    const blocks = (manifest) => {
        const unavailable = (0, manifest_ts_1.at)(manifest, 'spec', 'maxUnavailable');
        return (unavailable === 0 ||
            unavailable === '0' ||
            unavailable === '0%' ||
            (0, manifest_ts_1.at)(manifest, 'spec', 'minAvailable') === '100%');
    };
    if (!blocks(after) || blocks(before))
        return [];
    return [
        {
            level: 'disrupt',
            reason: 'it allows no pod to be evicted: node drains and cluster upgrades wait for ever',
            wayOut: 'Allow at least one unavailable pod (maxUnavailable: 1).',
        },
    ];
}
function serviceMoved({ before, after, fields }) {
    if ((0, manifest_ts_1.kindKeyOf)(after) !== '/Service')
        return [];
    const concerns = [];
    if ((0, concern_ts_1.changesBelow)(fields, 'spec.selector').length > 0) {
        concerns.push({
            level: 'disrupt',
            reason: 'its selector changes: traffic goes to other pods, or to none',
            wayOut: 'Make sure that ready pods with the new labels exist before this change.',
        });
    }
    const ports = (manifest) => (0, manifest_ts_1.itemsOf)((0, manifest_ts_1.at)(manifest, 'spec', 'ports')).map((port) => port.port);
    const gone = ports(before).filter((port) => !ports(after).includes(port));
    if (gone.length > 0) {
        concerns.push({
            level: 'disrupt',
            reason: `port ${gone.join(', ')} no longer answers`,
            wayOut: 'Serve the old port beside the new one until nobody uses it.',
        });
    }
    if ((0, manifest_ts_1.at)(before, 'spec', 'type') === 'LoadBalancer' && (0, manifest_ts_1.at)(after, 'spec', 'type') !== 'LoadBalancer') {
        concerns.push({ level: 'disrupt', reason: 'its load balancer is deleted, and the host name with it' });
    }
    return concerns;
}
function hostsRemoved(before, after) {
    if ((0, manifest_ts_1.kindKeyOf)(after) !== 'networking.k8s.io/Ingress')
        return [];
    const hosts = (manifest) => (0, manifest_ts_1.itemsOf)((0, manifest_ts_1.at)(manifest, 'spec', 'rules')).map((rule) => String(rule.host ?? '*'));
    const gone = hosts(before).filter((host) => !hosts(after).includes(host));
    return gone.length === 0 ? [] : [{ level: 'disrupt', reason: `${gone.join(', ')} no longer answers` }];
}
/** Manifests and clients that still use a version get "no matches for kind". */
function versionsRemoved(before, after) {
    if ((0, manifest_ts_1.kindKeyOf)(after) !== 'apiextensions.k8s.io/CustomResourceDefinition')
        return [];
    const served = (manifest) => (0, manifest_ts_1.itemsOf)((0, manifest_ts_1.at)(manifest, 'spec', 'versions')).flatMap(({ name, served }) => (served === true ? [String(name)] : []));
    const gone = served(before).filter((name) => !served(after).includes(name));
    if (gone.length === 0)
        return [];
    return [
        {
            level: 'disrupt',
            reason: `version ${gone.join(', ')} is no longer served: manifests and clients that use it fail`,
            wayOut: 'Move every manifest to a version that stays, then stop serving the old one.',
        },
    ];
}
/** A custom resource's controller may do anything with a changed spec; labels and annotations rarely matter to it. */
function isStrange({ after, fields }) {
    if ((0, deleted_routine_ts_1.isBuiltIn)(after) || (0, managed_ts_1.isManagedResource)(after))
        return false;
    if (/(^|\.)(argoproj\.io|crossplane\.io)$/.test((0, manifest_ts_1.kindKeyOf)(after).split('/')[0] ?? ''))
        return false;
    return fields.some(({ path }) => !path.startsWith('metadata.') && path !== 'apiVersion');
}


/***/ }),

/***/ 6689:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.IMMUTABLE = void 0;
exports.immutableFields = immutableFields;
const RECREATE = 'Create it under a new name and remove the old one in a later change, or delete it by hand so that the next sync creates it.';
/**
 * Immutable fields of built-in kinds. Source: the update validation of the API server
 * (https://github.com/kubernetes/kubernetes/tree/master/pkg/apis, ValidateImmutableField in each group's validation.go) and
 * the documentation page named beside the entry.
 */
exports.IMMUTABLE = {
    // https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#label-selector-updates
    'apps/Deployment': [{ paths: ['spec.selector'], wayOut: RECREATE }],
    'apps/DaemonSet': [{ paths: ['spec.selector'], wayOut: RECREATE }],
    'apps/ReplicaSet': [{ paths: ['spec.selector'], wayOut: RECREATE }],
    // The server's own message lists what may change; everything else in spec may not.
    'apps/StatefulSet': [
        {
            paths: ['spec'],
            except: [
                'spec.replicas',
                'spec.template',
                'spec.updateStrategy',
                'spec.persistentVolumeClaimRetentionPolicy',
                'spec.minReadySeconds',
                'spec.ordinals',
                'spec.revisionHistoryLimit',
            ],
            alsoWhenAdded: true,
            wayOut: 'Delete the StatefulSet with kubectl delete --cascade=orphan just before the sync: its pods and claims stay and are taken over.',
        },
    ],
    // https://kubernetes.io/docs/concepts/workloads/controllers/job/
    'batch/Job': [
        {
            paths: [
                'spec.template',
                'spec.selector',
                'spec.completionMode',
                'spec.podFailurePolicy',
                'spec.backoffLimitPerIndex',
            ],
            alsoWhenAdded: true,
            wayOut: 'Give the job another name, or annotate it argocd.argoproj.io/sync-options: Force=true,Replace=true.',
        },
    ],
    '/Pod': [
        {
            paths: ['spec'],
            except: ['spec.activeDeadlineSeconds', 'spec.tolerations', 'spec.terminationGracePeriodSeconds'],
            alsoWhenAdded: true,
            wayOut: 'Run the pod from a Deployment, which replaces pods when they change.',
        },
    ],
    // https://kubernetes.io/docs/concepts/services-networking/service/#choosing-your-own-ip-address
    '/Service': [
        { paths: ['spec.clusterIP', 'spec.clusterIPs'], alsoWhenAdded: true, wayOut: RECREATE },
        { paths: ['spec.loadBalancerClass'], wayOut: RECREATE },
    ],
    // https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims
    '/PersistentVolumeClaim': [
        {
            paths: ['spec'],
            except: ['spec.resources', 'spec.volumeAttributesClassName'],
            wayOut: 'Create a second claim, copy the data, and switch the pods over to it.',
        },
    ],
    '/PersistentVolume': [
        {
            paths: [
                'spec.awsElasticBlockStore',
                'spec.csi',
                'spec.hostPath',
                'spec.local',
                'spec.nfs',
                'spec.nodeAffinity',
                'spec.volumeMode',
            ],
            wayOut: RECREATE,
        },
    ],
    // https://kubernetes.io/docs/concepts/configuration/secret/#secret-types
    '/Secret': [{ paths: ['type'], alsoWhenAdded: true, wayOut: RECREATE }],
    // https://kubernetes.io/docs/reference/access-authn-authz/rbac/#clusterrolebinding-example
    'rbac.authorization.k8s.io/RoleBinding': [
        { paths: ['roleRef'], wayOut: 'Add a second binding, then remove this one.' },
    ],
    'rbac.authorization.k8s.io/ClusterRoleBinding': [
        { paths: ['roleRef'], wayOut: 'Add a second binding, then remove this one.' },
    ],
    // https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/
    'apiextensions.k8s.io/CustomResourceDefinition': [
        {
            paths: ['spec.scope', 'spec.group', 'spec.names.plural', 'spec.names.kind'],
            wayOut: 'Define another kind and move the objects over: deleting this definition deletes them all.',
        },
    ],
    // https://docs.crossplane.io/latest/composition/composite-resource-definitions/
    'apiextensions.crossplane.io/CompositeResourceDefinition': [
        {
            paths: ['spec.scope', 'spec.group', 'spec.names.plural', 'spec.names.kind'],
            wayOut: 'Define another kind and move the objects over: deleting this definition deletes them all.',
        },
    ],
    'apiextensions.crossplane.io/Composition': [{ paths: ['spec.compositeTypeRef'], wayOut: RECREATE }],
    // https://kubernetes.io/docs/concepts/storage/storage-classes/
    'storage.k8s.io/StorageClass': [
        {
            paths: ['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode'],
            alsoWhenAdded: true,
            wayOut: 'Create a class under a new name; existing claims keep the old one.',
        },
    ],
    'snapshot.storage.k8s.io/VolumeSnapshotContent': [{ paths: ['spec.source'], wayOut: RECREATE }],
    // https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass
    'scheduling.k8s.io/PriorityClass': [
        { paths: ['value', 'preemptionPolicy'], wayOut: 'Create a class under a new name and move the workloads to it.' },
    ],
    'node.k8s.io/RuntimeClass': [{ paths: ['handler'], wayOut: RECREATE }],
    'networking.k8s.io/IngressClass': [{ paths: ['spec.controller'], wayOut: RECREATE }],
    '/ResourceQuota': [{ paths: ['spec.scopes', 'spec.scopeSelector'], alsoWhenAdded: true, wayOut: RECREATE }],
};
const NEW_CLOUD_RESOURCE = 'Crossplane never replaces a resource: create a second one, move the data, then remove this one in a later change.';
const RDS_INSTANCE = [
    'availabilityZone',
    'backupTarget',
    'characterSetName',
    'customIamInstanceProfile',
    'dbName',
    'engine',
    'kmsKeyId',
    'kmsKeyIdRef',
    'kmsKeyIdSelector',
    'ncharCharacterSetName',
    'restoreToPointInTime',
    's3Import',
    'snapshotIdentifier',
    'storageEncrypted',
    'timezone',
    'username',
];
const RDS_CLUSTER = [
    'availabilityZones',
    'clusterIdentifier',
    'databaseName',
    'dbSubnetGroupName',
    'engine',
    'engineMode',
    'kmsKeyId',
    'masterUsername',
    'snapshotIdentifier',
    'sourceRegion',
    'storageEncrypted',
];
/**
 * Arguments that force a new cloud resource (ForceNew in the Terraform provider's schema). Crossplane refuses such an update
 * for as long as it is declared: https://github.com/crossplane/upjet/issues/78, "refuse to update the external resource
 * because the following update requires replacing it". No CRD marks these fields, hence this table.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs, by service and kind.
 */
const MANAGED = {
    'dynamodb/Table': ['hashKey', 'rangeKey', 'localSecondaryIndex'],
    'efs/FileSystem': ['availabilityZoneName', 'creationToken', 'encrypted', 'kmsKeyId', 'performanceMode'],
    'elasticache/ReplicationGroup': ['atRestEncryptionEnabled', 'kmsKeyId', 'subnetGroupName', 'dataTieringEnabled'],
    'rds/Cluster': RDS_CLUSTER,
    'rds/Instance': RDS_INSTANCE,
    'rds/ParameterGroup': ['family', 'namePrefix'],
    's3/Bucket': ['objectLockEnabled'],
    'sqs/Queue': ['fifoQueue', 'name', 'namePrefix'],
};
/** Immutable fields of a kind, `group/Kind`. */
function immutableFields(kindKey) {
    if (Object.hasOwn(exports.IMMUTABLE, kindKey))
        return exports.IMMUTABLE[kindKey] ?? [];
    const service = /^([a-z0-9]+)\.aws(?:\.m)?\.upbound\.io\/(.+)$/.exec(kindKey);
    const names = service === null ? undefined : MANAGED[`${service[1]}/${service[2]}`];
    if (names === undefined)
        return [];
    return [{ paths: names.map((name) => `spec.forProvider.${name}`), wayOut: NEW_CLOUD_RESOURCE }];
}


/***/ }),

/***/ 4425:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.restartOf = void 0;
exports.assess = assess;
exports.riskOf = riskOf;
const change_1 = __webpack_require__(522);
const manifest_ts_1 = __webpack_require__(3508);
const annotations_ts_1 = __webpack_require__(3847);
const destroy_ts_1 = __webpack_require__(3831);
const disrupt_ts_1 = __webpack_require__(788);
const left_behind_ts_1 = __webpack_require__(1293);
const security_ts_1 = __webpack_require__(2163);
const stuck_ts_1 = __webpack_require__(289);
var restart_ts_1 = __webpack_require__(7886);
Object.defineProperty(exports, "restartOf", ({ enumerable: true, get: function () { return restart_ts_1.restartOf; } }));
/**
 * Judges one change of a manifest that Argo CD delivers with prune.
 *
 * @param changed both versions (one absent for create and delete) and the changed fields.
 * @param extra concerns of the caller's own.
 */
function assess(changed, surroundings, extra = []) {
    const { before, after } = changed;
    if (after === undefined) {
        if (before === undefined)
            return { action: 'no-op', risk: riskOf(extra) };
        const left = (0, left_behind_ts_1.leftBehind)(before, surroundings);
        if (left !== undefined)
            return { action: 'forget', risk: riskOf([left, ...extra]) };
        return { action: 'delete', risk: riskOf([...(0, destroy_ts_1.deleted)(before, surroundings), ...extra]) };
    }
    if (before === undefined) {
        const concerns = [...(0, stuck_ts_1.refused)(changed), ...(0, security_ts_1.widened)(undefined, after), ...(0, disrupt_ts_1.budgetBlocks)(undefined, after)];
        return { action: 'create', risk: riskOf([...concerns, ...extra]) };
    }
    return updated({ ...changed, before, after }, surroundings, extra);
}
function updated(changed, surroundings, extra) {
    const { before, after } = changed;
    const refusals = (0, annotations_ts_1.isHook)(after) ? [] : (0, stuck_ts_1.refused)(changed);
    const stuck = refusals.filter(({ level }) => level === 'stuck');
    const others = [...(0, security_ts_1.widened)(before, after), ...effects(changed, surroundings), ...extra];
    // https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#force-sync
    const forced = (0, annotations_ts_1.hasOption)(after, annotations_ts_1.SYNC_OPTIONS, 'Force=true') && (0, annotations_ts_1.hasOption)(after, annotations_ts_1.SYNC_OPTIONS, 'Replace=true');
    if (stuck.length > 0 && forced) {
        const loss = (0, destroy_ts_1.deleted)(before, surroundings).map((concern) => ({
            ...concern,
            reason: `it is deleted and created anew (Force=true,Replace=true): ${concern.reason}`,
        }));
        return {
            action: 'replace',
            risk: riskOf([...loss, ...others]),
            replaceBecause: stuck.flatMap(({ because }) => because),
        };
    }
    return { action: 'update', risk: riskOf([...refusals, ...others]) };
}
function effects(changed, { compositeKinds }) {
    if (compositeKinds.has((0, manifest_ts_1.kindKeyOf)(changed.after))) {
        return [{ level: 'safe', reason: 'what it composes is judged by the crossplane preview' }];
    }
    return (0, disrupt_ts_1.disturbed)(changed);
}
/** The worst level, with every reason, worst first, and the way out of the worst that has one. */
function riskOf(concerns) {
    const sorted = [...concerns].sort((a, b) => change_1.RISK_LEVELS.indexOf(a.level) - change_1.RISK_LEVELS.indexOf(b.level));
    const level = sorted.reduce((worst, concern) => (0, change_1.worseRisk)(worst, concern.level), 'safe');
    const wayOut = sorted.find((concern) => concern.level === level && concern.wayOut !== undefined)?.wayOut;
    return {
        level,
        reasons: [...new Set(sorted.map(({ reason }) => reason))],
        ...(wayOut === undefined ? {} : { wayOut }),
    };
}


/***/ }),

/***/ 411:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.indirect = indirect;
const manifest_ts_1 = __webpack_require__(3508);
const concern_ts_1 = __webpack_require__(5133);
/**
 * Objects that make a controller change other objects. What those become cannot be read off the object itself, so it is
 * `unknown` here; the preview of the project that they deliver or compose says it.
 */
const INDIRECT = {
    // https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml
    'argoproj.io/Application': [
        {
            paths: ['spec.destination'],
            reason: 'it delivers to another place: objects are created there, and the old ones are pruned or left unmanaged',
        },
        {
            paths: ['spec.source', 'spec.sources', 'spec.sourceHydrator'],
            reason: 'it delivers another source: what only the old one holds is pruned, and the difference is not compared here',
        },
        {
            paths: ['spec.syncPolicy.automated'],
            reason: 'its automation changes: with prune, whatever is in the cluster and no longer in Git is deleted at the next sync',
        },
    ],
    'argoproj.io/ApplicationSet': [
        {
            paths: ['spec'],
            reason: 'it may generate other Applications: one that is no longer generated is deleted with what it delivered',
        },
    ],
    'apiextensions.crossplane.io/Composition': [
        { paths: ['spec'], reason: 'every composite resource that uses it is composed anew, which is not rendered here' },
    ],
    'apiextensions.crossplane.io/EnvironmentConfig': [
        { paths: ['data'], reason: 'compositions that read it may compose something else, which is not rendered here' },
    ],
    'pkg.crossplane.io/Configuration': [{ paths: ['spec.package'], reason: 'the packages are not compared here' }],
    'pkg.crossplane.io/Function': [{ paths: ['spec.package'], reason: 'the packages are not compared here' }],
    'pkg.crossplane.io/Provider': [{ paths: ['spec.package'], reason: 'the packages are not compared here' }],
};
/** What an update may do to other objects. */
function indirect({ after, fields }) {
    const kind = (0, manifest_ts_1.kindKeyOf)(after);
    const rules = Object.hasOwn(INDIRECT, kind) ? (INDIRECT[kind] ?? []) : [];
    return rules
        .filter(({ paths }) => paths.some((path) => (0, concern_ts_1.changesBelow)(fields, path).length > 0))
        .map(({ reason }) => ({ level: 'unknown', reason }));
}


/***/ }),

/***/ 1293:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.leftBehind = leftBehind;
exports.cascadeKeeper = cascadeKeeper;
const annotations_ts_1 = __webpack_require__(3847);
/**
 * Whether Argo CD leaves a removed object in the cluster, by the annotations that the live object has (those of base).
 *
 * Two different deletions have two different annotations:
 * - pruning, when an object leaves Git: only `Prune=false` stops it
 *   (https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#no-prune-resources);
 * - the cascade, when its Application is deleted: only `Delete=false` and `helm.sh/resource-policy: keep` stop it
 *   (…/#no-resource-deletion). Neither stops pruning, which surprises people:
 *   https://github.com/argoproj/argo-cd/issues/17819.
 *
 * @returns `undefined` when the object is deleted.
 */
function leftBehind(manifest, { projectRemoved }) {
    const prune = (0, annotations_ts_1.hasOption)(manifest, annotations_ts_1.SYNC_OPTIONS, 'Prune=false');
    const cascade = cascadeKeeper(manifest);
    if ((0, annotations_ts_1.isHook)(manifest)) {
        return {
            level: 'safe',
            reason: 'it is a hook: Argo CD does not prune hooks, what is in the cluster is left behind',
        };
    }
    if (prune && (!projectRemoved || cascade !== undefined)) {
        return {
            level: 'safe',
            reason: `left behind: ${annotations_ts_1.SYNC_OPTIONS}: Prune=false keeps it in the cluster, where nothing manages it any more`,
        };
    }
    if (prune) {
        return {
            level: 'unknown',
            reason: 'left behind by pruning (Prune=false); if the Application itself is deleted with its finalizer, it is deleted too',
            wayOut: `Annotate it ${annotations_ts_1.SYNC_OPTIONS}: Prune=false,Delete=false in a change that goes live before this one.`,
        };
    }
    if (cascade !== undefined && projectRemoved) {
        return {
            level: 'unknown',
            reason: `left behind when the Application is deleted (${cascade}); if the Application stays, pruning deletes it`,
            wayOut: `Annotate it ${annotations_ts_1.SYNC_OPTIONS}: Prune=false,Delete=false in a change that goes live before this one.`,
        };
    }
    return undefined;
}
/** What keeps an object when its Application is deleted; pruning does not look at it. */
function cascadeKeeper(manifest) {
    if ((0, annotations_ts_1.hasOption)(manifest, annotations_ts_1.SYNC_OPTIONS, 'Delete=false'))
        return 'Delete=false';
    if ((0, annotations_ts_1.hasOption)(manifest, 'helm.sh/resource-policy', 'keep'))
        return 'helm.sh/resource-policy: keep';
    return undefined;
}


/***/ }),

/***/ 5200:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.updatedManaged = updatedManaged;
const manifest_ts_1 = __webpack_require__(3508);
const concern_ts_1 = __webpack_require__(5133);
const managed_ts_1 = __webpack_require__(8204);
/** Arguments whose change restarts or fails over a database: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.DBInstance.Modifying.html */
const RDS_RESTARTS = [
    'engineVersion',
    'instanceClass',
    'parameterGroupName',
    'port',
    'storageType',
    'multiAz',
];
/** What an update of a managed resource does to its cloud resource. */
function updatedManaged(changed) {
    return [...letGo(changed), ...databaseRestarts(changed), ...guardsOff(changed)];
}
/** https://docs.crossplane.io/latest/managed-resources/managed-resources/#naming-external-resources */
function letGo({ before, after, fields, }) {
    const name = (manifest) => (0, manifest_ts_1.annotationsOf)(manifest)['crossplane.io/external-name'];
    const concerns = [];
    if (name(before) !== undefined && name(before) !== name(after)) {
        concerns.push({
            level: 'destroy',
            reason: `it lets go of ${name(before)}, which nothing manages any more, and manages or creates ${name(after) ?? 'another'}`,
            wayOut: 'Keep crossplane.io/external-name; to manage another cloud resource, add a second managed resource.',
        });
    }
    if ((0, concern_ts_1.changesBelow)(fields, 'spec.forProvider.region').some((field) => 'before' in field)) {
        concerns.push({
            level: 'destroy',
            reason: 'in another region it finds nothing and creates a new, empty resource; the old one is left unmanaged',
            wayOut: 'Add a second managed resource for the new region, move the data, then remove this one.',
        });
    }
    return concerns;
}
function databaseRestarts({ after, fields }) {
    if (!/^rds\.aws(\.m)?\.upbound\.io\/(Instance|Cluster|ClusterInstance)$/.test((0, manifest_ts_1.kindKeyOf)(after)))
        return [];
    const hits = RDS_RESTARTS.filter((name) => (0, concern_ts_1.changesBelow)(fields, `spec.forProvider.${name}`).length > 0);
    if (hits.length === 0)
        return [];
    const now = (0, manifest_ts_1.at)(after, 'spec', 'forProvider', 'applyImmediately') === true;
    return [
        {
            level: 'disrupt',
            reason: `${hits.join(', ')}: the database restarts or fails over ${now ? 'at once (applyImmediately)' : 'in its maintenance window'}`,
            wayOut: now ? 'Set applyImmediately: false to wait for the maintenance window.' : 'Check the maintenance window.',
        },
    ];
}
/** Nothing happens now, but the next removal is final. */
function guardsOff({ before, after }) {
    const value = (manifest, field) => (0, manifest_ts_1.at)(manifest, 'spec', 'forProvider', field) === true;
    const concerns = [];
    if (value(before, 'deletionProtection') && !value(after, 'deletionProtection')) {
        concerns.push({ level: 'safe', reason: 'deletionProtection is off: from now on it can be deleted' });
    }
    if (!value(before, 'skipFinalSnapshot') && value(after, 'skipFinalSnapshot')) {
        concerns.push({ level: 'safe', reason: 'skipFinalSnapshot is on: a later deletion keeps no snapshot' });
    }
    if ((0, managed_ts_1.orphans)(before) !== undefined && (0, managed_ts_1.orphans)(after) === undefined) {
        concerns.push({ level: 'safe', reason: 'from now on the cloud resource is deleted with this object' });
    }
    return concerns;
}


/***/ }),

/***/ 8204:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isManagedResource = isManagedResource;
exports.orphans = orphans;
const manifest_ts_1 = __webpack_require__(3508);
/** True for a Crossplane managed resource of one of Upbound's provider families: one cloud resource each. */
function isManagedResource(manifest) {
    if (!/(^|\.)(aws|azure|gcp)(\.m)?\.upbound\.io$/.test((0, manifest_ts_1.groupOf)(manifest)))
        return false;
    return (0, manifest_ts_1.isFields)((0, manifest_ts_1.at)(manifest, 'spec', 'forProvider')) || !/(ProviderConfig|Usage)$/.test(manifest.kind);
}
/**
 * Why the cloud resource stays when a managed resource is deleted; `undefined` when it is deleted too.
 * Source: https://docs.crossplane.io/latest/managed-resources/managed-resources/ (`managementPolicies`, default `["*"]`;
 * `deletionPolicy`, default Delete, in the first generation only).
 */
function orphans(manifest) {
    const policies = (0, manifest_ts_1.at)(manifest, 'spec', 'managementPolicies');
    if (Array.isArray(policies) && !policies.includes('*') && !policies.includes('Delete')) {
        return 'managementPolicies have no Delete';
    }
    // `deletionPolicy` is ignored once managementPolicies say anything but the default.
    const isDefault = !Array.isArray(policies) || policies.includes('*');
    if (isDefault && (0, manifest_ts_1.at)(manifest, 'spec', 'deletionPolicy') === 'Orphan')
        return 'deletionPolicy is Orphan';
    return undefined;
}


/***/ }),

/***/ 8181:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.podSpecOf = podSpecOf;
exports.containersOf = containersOf;
const manifest_ts_1 = __webpack_require__(3508);
const TEMPLATES = {
    '/Pod': [],
    '/ReplicationController': ['spec', 'template'],
    'apps/DaemonSet': ['spec', 'template'],
    'apps/Deployment': ['spec', 'template'],
    'apps/ReplicaSet': ['spec', 'template'],
    'apps/StatefulSet': ['spec', 'template'],
    'argoproj.io/Rollout': ['spec', 'template'],
    'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template'],
    'batch/Job': ['spec', 'template'],
};
/** The pod spec that a workload runs; `undefined` for anything else. */
function podSpecOf(manifest) {
    const path = TEMPLATES[(0, manifest_ts_1.kindKeyOf)(manifest)];
    const spec = path === undefined ? undefined : (0, manifest_ts_1.at)(manifest, ...path, 'spec');
    return (0, manifest_ts_1.isFields)(spec) ? spec : undefined;
}
/** All containers of a pod spec, with their names. */
function containersOf(spec) {
    if (spec === undefined)
        return [];
    return ['initContainers', 'containers', 'ephemeralContainers'].flatMap((field) => (0, manifest_ts_1.itemsOf)(spec[field]).map((container) => ({ name: String(container.name ?? ''), container })));
}


/***/ }),

/***/ 7886:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.restarted = restarted;
exports.restartOf = restartOf;
const manifest_ts_1 = __webpack_require__(3508);
const concern_ts_1 = __webpack_require__(5133);
/**
 * What a changed pod template does to the running pods.
 *
 * @param changed the fields decide whether the template changes; `after` how it is rolled out.
 */
function restarted({ after, fields }) {
    return (0, concern_ts_1.changesBelow)(fields, 'spec.template').length === 0 ? [] : restartOf(after);
}
/** How the pods of a workload restart when their template changes. Empty for what has no pods of its own to restart. */
function restartOf(workload) {
    const replicas = (0, manifest_ts_1.at)(workload, 'spec', 'replicas') ?? 1;
    if (replicas === 0)
        return [];
    switch ((0, manifest_ts_1.kindKeyOf)(workload)) {
        // https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy
        case 'apps/Deployment': {
            if ((0, manifest_ts_1.at)(workload, 'spec', 'strategy', 'type') === 'Recreate') {
                return [
                    {
                        level: 'disrupt',
                        reason: 'all its pods stop before new ones start (strategy Recreate)',
                        wayOut: 'Use strategy RollingUpdate where two versions may run side by side.',
                    },
                ];
            }
            if ((0, manifest_ts_1.at)(workload, 'spec', 'strategy', 'rollingUpdate', 'maxUnavailable') === '100%') {
                return [{ level: 'disrupt', reason: 'all its pods may stop at once (maxUnavailable 100%)' }];
            }
            return [{ level: 'safe', reason: 'rolling restart' }];
        }
        // https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies
        case 'apps/StatefulSet': {
            if ((0, manifest_ts_1.at)(workload, 'spec', 'updateStrategy', 'type') === 'OnDelete') {
                return [{ level: 'safe', reason: 'takes effect only when its pods are deleted by hand (OnDelete)' }];
            }
            if (replicas === 1) {
                return [
                    {
                        level: 'disrupt',
                        reason: 'its only pod stops before the new one starts',
                        wayOut: 'Run more than one replica if the program allows it.',
                    },
                ];
            }
            return [{ level: 'safe', reason: 'rolling restart, one pod at a time' }];
        }
        // https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/
        case 'apps/DaemonSet':
            return (0, manifest_ts_1.at)(workload, 'spec', 'updateStrategy', 'type') === 'OnDelete'
                ? [{ level: 'safe', reason: 'takes effect only when its pods are deleted by hand (OnDelete)' }]
                : [{ level: 'safe', reason: 'rolling restart, node by node' }];
        case 'argoproj.io/Rollout':
            return [{ level: 'safe', reason: 'rolling restart, as its strategy says' }];
        default:
            return [];
    }
}


/***/ }),

/***/ 9490:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.accessOpenings = accessOpenings;
const manifest_ts_1 = __webpack_require__(3508);
/** How an object lets people or traffic in: RBAC, Services, Ingresses, network policies, cloud resources. */
function* accessOpenings(manifest) {
    const kind = (0, manifest_ts_1.kindKeyOf)(manifest);
    if (kind === 'rbac.authorization.k8s.io/Role' || kind === 'rbac.authorization.k8s.io/ClusterRole') {
        yield* roleOpenings(manifest);
    }
    else if (kind === 'rbac.authorization.k8s.io/RoleBinding' ||
        kind === 'rbac.authorization.k8s.io/ClusterRoleBinding') {
        yield* bindingOpenings(manifest);
    }
    else if (kind === '/Service')
        yield* serviceOpenings(manifest);
    else if (kind === 'networking.k8s.io/Ingress')
        yield* ingressOpenings(manifest);
    else if (kind === 'networking.k8s.io/NetworkPolicy')
        yield* policyOpenings(manifest);
    else if (/(^|\.)aws(\.m)?\.upbound\.io$/.test((0, manifest_ts_1.groupOf)(manifest)))
        yield* cloudOpenings(manifest);
}
/** https://kubernetes.io/docs/concepts/security/rbac-good-practices/ */
function* roleOpenings(manifest) {
    for (const rule of (0, manifest_ts_1.itemsOf)(manifest.rules)) {
        const list = (field) => (Array.isArray(rule[field]) ? rule[field].map(String) : []);
        const what = [...list('apiGroups'), ...list('resources'), ...list('nonResourceURLs')].join(',');
        for (const field of ['verbs', 'resources', 'apiGroups']) {
            if (!list(field).includes('*'))
                continue;
            // A wildcard verb on one named resource and a wildcard resource for one verb are different grants.
            const fact = `rbac:${field}:${what}:${list('verbs').join(',')}`;
            yield opening(fact, `the role allows every one of its ${field} (*)`, 'Name what is needed instead of "*".');
        }
        for (const verb of ['escalate', 'bind', 'impersonate']) {
            if (!list('verbs').includes(verb))
                continue;
            yield opening(`rbac:${verb}:${what}`, `the role allows ${verb}: its holders can give themselves more`, `Remove ${verb}.`);
        }
    }
}
function* bindingOpenings(manifest) {
    const role = String((0, manifest_ts_1.at)(manifest, 'roleRef', 'name') ?? '');
    for (const subject of (0, manifest_ts_1.itemsOf)(manifest.subjects)) {
        const who = `${subject.kind} ${subject.namespace === undefined ? '' : `${subject.namespace}/`}${subject.name}`;
        if (role === 'cluster-admin') {
            yield opening(`admin:${who}`, `${who} becomes cluster-admin`, 'Bind a role with only what is needed.');
        }
        if (/^system:(anonymous|unauthenticated|authenticated)$/.test(String(subject.name))) {
            yield opening(`anyone:${role}:${who}`, `${who} gets the role ${role}: that is anyone`, 'Bind named groups.');
        }
    }
}
/** https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types */
function* serviceOpenings(manifest) {
    const type = (0, manifest_ts_1.at)(manifest, 'spec', 'type');
    if (type === 'NodePort') {
        yield opening('NodePort', 'its ports open on every node (NodePort)', 'Use a ClusterIP behind an Ingress.');
    }
    if (type !== 'LoadBalancer')
        return;
    const annotations = (0, manifest_ts_1.annotationsOf)(manifest);
    // Load balancers of the AWS controller are internal unless told; those of the in-tree controller are not.
    const internal = annotations['service.beta.kubernetes.io/aws-load-balancer-scheme'] === 'internal' ||
        annotations['service.beta.kubernetes.io/aws-load-balancer-internal'] === 'true';
    if (!internal) {
        yield opening('LoadBalancer', 'it opens a load balancer that may be reachable from the internet', 'Annotate it service.beta.kubernetes.io/aws-load-balancer-scheme: internal, or use an Ingress.');
    }
}
function* ingressOpenings(manifest) {
    if ((0, manifest_ts_1.annotationsOf)(manifest)['alb.ingress.kubernetes.io/scheme'] === 'internet-facing') {
        yield opening('internet-facing', 'it becomes reachable from the internet', 'Use the scheme internal.');
    }
}
/** An empty rule allows everything: https://kubernetes.io/docs/concepts/services-networking/network-policies/#allow-all-ingress-traffic */
function* policyOpenings(manifest) {
    for (const [direction, peers] of [
        ['ingress', 'from'],
        ['egress', 'to'],
    ]) {
        for (const rule of (0, manifest_ts_1.itemsOf)((0, manifest_ts_1.at)(manifest, 'spec', direction))) {
            const list = rule[peers];
            const cidrs = (0, manifest_ts_1.itemsOf)(list).map((peer) => (0, manifest_ts_1.at)(peer, 'ipBlock', 'cidr'));
            const open = !Array.isArray(list) || list.length === 0;
            if (direction === 'ingress' && (open || cidrs.includes('0.0.0.0/0') || cidrs.includes('::/0'))) {
                const ports = (0, manifest_ts_1.itemsOf)(rule.ports).map((port) => String(port.port ?? '*'));
                yield opening(`ingress:${ports.join()}`, 'it lets traffic in from everywhere', 'Name the peers that may connect.');
            }
        }
    }
}
/** The arguments of the same names in the provider: https://registry.terraform.io/providers/hashicorp/aws/latest/docs */
function* cloudOpenings(manifest) {
    const value = (field) => (0, manifest_ts_1.at)(manifest, 'spec', 'forProvider', field);
    if (value('publiclyAccessible') === true) {
        yield opening('public', 'it gets a public address (publiclyAccessible)', 'Keep publiclyAccessible: false.');
    }
    if (manifest.kind !== 'BucketPublicAccessBlock')
        return;
    for (const field of ['blockPublicAcls', 'blockPublicPolicy', 'ignorePublicAcls', 'restrictPublicBuckets']) {
        if (value(field) !== true)
            yield opening(field, `the bucket is without ${field}`, `Keep ${field}: true.`);
    }
}
function opening(fact, reason, wayOut) {
    return [fact, { level: 'security', reason, wayOut }];
}


/***/ }),

/***/ 6708:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.podOpenings = podOpenings;
exports.droppedPodGuards = droppedPodGuards;
const manifest_ts_1 = __webpack_require__(3508);
const pods_ts_1 = __webpack_require__(8181);
/** The only capability that the restricted profile lets a container add. */
const HARMLESS_CAPABILITIES = new Set(['NET_BIND_SERVICE']);
/**
 * How a workload's pods reach beyond their containers.
 * Source: https://kubernetes.io/docs/concepts/security/pod-security-standards/ (baseline and restricted).
 */
function* podOpenings(manifest) {
    const spec = (0, pods_ts_1.podSpecOf)(manifest);
    if (spec === undefined)
        return;
    for (const field of ['hostNetwork', 'hostPID', 'hostIPC']) {
        if (spec[field] === true) {
            yield opening(field, `pods share the node's ${field.slice(4)} (${field})`, `Remove ${field}.`);
        }
    }
    for (const volume of (0, manifest_ts_1.itemsOf)(spec.volumes)) {
        const path = (0, manifest_ts_1.at)(volume, 'hostPath', 'path');
        if (path !== undefined) {
            yield opening(`hostPath:${path}`, `pods mount ${path} of the node (hostPath)`, 'Use a claim, an emptyDir or a CSI volume instead of hostPath.');
        }
    }
    for (const { name, container } of (0, pods_ts_1.containersOf)(spec))
        yield* containerOpenings(name, container, spec);
}
function* containerOpenings(name, container, pod) {
    const security = (field) => (0, manifest_ts_1.at)(container, 'securityContext', field) ?? (0, manifest_ts_1.at)(pod, 'securityContext', field);
    if (security('privileged') === true) {
        yield opening(`privileged:${name}`, `container ${name} runs privileged`, 'Add single capabilities instead.');
    }
    // Absent counts as true, so this is news only where an explicit false is dropped, or in a new workload that says true.
    if ((0, manifest_ts_1.at)(container, 'securityContext', 'allowPrivilegeEscalation') === true) {
        yield opening(`escalation:${name}`, `container ${name} may gain privileges`, 'Set allowPrivilegeEscalation: false.');
    }
    if (security('runAsUser') === 0) {
        yield opening(`root:${name}`, `container ${name} runs as root`, 'Set runAsUser to another user.');
    }
    if ((0, manifest_ts_1.at)(security('seccompProfile'), 'type') === 'Unconfined') {
        yield opening(`seccomp:${name}`, `container ${name} runs without seccomp`, 'Use the profile RuntimeDefault.');
    }
    const added = (0, manifest_ts_1.at)(container, 'securityContext', 'capabilities', 'add');
    for (const capability of Array.isArray(added) ? added.map(String) : []) {
        if (HARMLESS_CAPABILITIES.has(capability))
            continue;
        yield opening(`capability:${name}:${capability}`, `container ${name} gains the capability ${capability}`, 'Remove the capability, or run what needs it in a workload of its own.');
    }
    const image = container.image;
    if (typeof image === 'string' && !isPinned(image)) {
        yield opening(`image:${name}:${image}`, `container ${name} runs ${image}, which can change without a commit`, 'Write a version tag or, better, a digest.');
    }
}
/** True when an image names a version: a digest, or a tag other than `latest`. A port in the registry's name is no tag. */
function isPinned(image) {
    if (image.includes('@'))
        return true;
    const tag = /:([^:/]+)$/.exec(image)?.[1];
    return tag !== undefined && tag !== 'latest';
}
/** Guards on pods that were set before and are not set after. */
function droppedPodGuards(before, after) {
    const old = (0, pods_ts_1.podSpecOf)(before);
    const now = (0, pods_ts_1.podSpecOf)(after);
    if (old === undefined || now === undefined)
        return [];
    const containers = new Map((0, pods_ts_1.containersOf)(now).map(({ name, container }) => [name, container]));
    return (0, pods_ts_1.containersOf)(old).flatMap(({ name, container }) => {
        const current = containers.get(name);
        if (current === undefined)
            return [];
        const lost = (field, good) => {
            const value = (from, pod) => (0, manifest_ts_1.at)(from, 'securityContext', field) ?? (0, manifest_ts_1.at)(pod, 'securityContext', field);
            return value(container, old) === good && value(current, now) !== good;
        };
        const guards = [
            ['runAsNonRoot', true],
            ['readOnlyRootFilesystem', true],
            ['allowPrivilegeEscalation', false],
        ];
        return guards
            .filter(([field, good]) => lost(field, good))
            .map(([field, good]) => ({
            level: 'security',
            reason: `container ${name} loses ${field}: ${good}`,
            wayOut: `Keep ${field}: ${good}.`,
        }));
    });
}
function opening(fact, reason, wayOut) {
    return [fact, { level: 'security', reason, wayOut }];
}


/***/ }),

/***/ 2163:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.widened = widened;
const manifest_ts_1 = __webpack_require__(3508);
const security_access_ts_1 = __webpack_require__(9490);
const security_pods_ts_1 = __webpack_require__(6708);
/**
 * What a change opens: everything that holds after it and did not hold before. What was open already is no news.
 *
 * @param before absent for a new object.
 */
function widened(before, after) {
    const known = before === undefined ? new Map() : openingsOf(before);
    const concerns = [...openingsOf(after)].filter(([fact]) => !known.has(fact)).map(([, concern]) => concern);
    return [...concerns, ...(before === undefined ? [] : dropped(before, after))];
}
/** Facts by which an object opens something, each with a key that stays the same while the fact does. */
function openingsOf(manifest) {
    const found = new Map();
    for (const [fact, concern] of [...(0, security_pods_ts_1.podOpenings)(manifest), ...(0, security_access_ts_1.accessOpenings)(manifest)])
        found.set(fact, concern);
    return found;
}
const ENFORCED = ['privileged', 'baseline', 'restricted'];
/** Guards that were there and are not any more. */
function dropped(before, after) {
    if ((0, manifest_ts_1.kindKeyOf)(after) !== '/Namespace')
        return (0, security_pods_ts_1.droppedPodGuards)(before, after);
    // https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces
    const label = 'pod-security.kubernetes.io/enforce';
    const rank = (manifest) => ENFORCED.indexOf(String((0, manifest_ts_1.at)(manifest, 'metadata', 'labels', label) ?? 'privileged'));
    if (rank(after) >= rank(before))
        return [];
    return [
        {
            level: 'security',
            reason: `pod security of the namespace drops from ${ENFORCED[rank(before)]} to ${ENFORCED[rank(after)] ?? 'privileged'}`,
            wayOut: `Keep ${label}, and put the pods that need more into a namespace of their own.`,
        },
    ];
}


/***/ }),

/***/ 289:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.refused = refused;
const manifest_ts_1 = __webpack_require__(3508);
const quantity_ts_1 = __webpack_require__(3572);
const concern_ts_1 = __webpack_require__(5133);
const immutable_ts_1 = __webpack_require__(6689);
/**
 * Changes that the API server, or Crossplane, refuses for as long as they are declared.
 *
 * @param changed an update; a new object is asked only whether it can exist at all.
 */
function refused({ before, after, fields }) {
    if (after === undefined)
        return [];
    const refusals = [...selectorMismatch(after)];
    if (before === undefined)
        return refusals;
    const kind = (0, manifest_ts_1.kindKeyOf)(after);
    for (const rule of (0, immutable_ts_1.immutableFields)(kind)) {
        const hits = fields.filter(({ path }) => rule.paths.some((immutable) => (0, concern_ts_1.isBelow)(path, immutable)) &&
            !(rule.except ?? []).some((allowed) => (0, concern_ts_1.isBelow)(path, allowed)) &&
            !isAllowed(kind, path, before, after));
        const certain = hits.filter((field) => rule.alsoWhenAdded === true || 'before' in field || field.sensitive === true);
        if (certain.length > 0)
            refusals.push(refusal(kind, certain, rule.wayOut));
        const added = hits.filter((field) => !certain.includes(field));
        if (added.length > 0) {
            refusals.push({
                level: 'unknown',
                reason: `${list(added)}: refused unless it is what the cluster has chosen already`,
                because: added.map(({ path }) => path),
            });
        }
    }
    return [...refusals, ...refusedByValue(kind, before, after, fields)];
}
function refusal(kind, fields, wayOut) {
    const who = kind.includes('.upbound.io/') ? 'Crossplane' : 'the API server';
    return {
        level: 'stuck',
        reason: `${list(fields)} cannot be changed: ${who} refuses the update`,
        wayOut,
        because: fields.map(({ path }) => path),
    };
}
/** Exceptions that depend on values. */
function isAllowed(kind, path, before, after) {
    // Only an image may change in a running pod: https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement
    if (kind === '/Pod')
        return /^spec\.(initContainers|containers)\[[^\]]*\]\.image$/.test(path);
    // The server keeps the address of a Service whose manifest stops naming it, so nothing is refused.
    if (kind === '/Service' && path.startsWith('spec.clusterIP')) {
        return (0, manifest_ts_1.at)(after, 'spec', 'clusterIP') === undefined || (0, manifest_ts_1.at)(after, 'spec', 'type') === 'ExternalName';
    }
    if (kind === '/Service' && path === 'spec.loadBalancerClass') {
        return (0, manifest_ts_1.at)(before, 'spec', 'type') !== (0, manifest_ts_1.at)(after, 'spec', 'type');
    }
    return false;
}
function refusedByValue(kind, before, after, fields) {
    const refusals = [];
    const add = (paths, reason, wayOut) => {
        if (paths.length > 0)
            refusals.push({ level: 'stuck', reason, wayOut, because: paths });
    };
    const below = (path) => (0, concern_ts_1.changesBelow)(fields, path).map((field) => field.path);
    if (kind === '/PersistentVolumeClaim') {
        // https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims
        const path = ['spec', 'resources', 'requests', 'storage'];
        if (shrinks((0, manifest_ts_1.at)(before, ...path), (0, manifest_ts_1.at)(after, ...path))) {
            add([path.join('.')], 'a claim cannot shrink', 'Create a smaller claim, copy the data, and switch the pods over to it.');
        }
    }
    if ((kind === '/ConfigMap' || kind === '/Secret') && before.immutable === true) {
        // https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable
        const paths = ['data', 'binaryData', 'immutable'].flatMap(below);
        add(paths, 'it is immutable: its data can never change', 'Create it under a new name and point its users to that one.');
    }
    if (kind === 'batch/Job' && (0, manifest_ts_1.at)(after, 'spec', 'completionMode') !== 'Indexed') {
        // https://kubernetes.io/docs/concepts/workloads/controllers/job/#elastic-indexed-jobs
        add(below('spec.completions'), 'spec.completions cannot be changed unless the job is indexed', 'Give the job another name, or make it a hook.');
    }
    if (kind === 'apiextensions.k8s.io/CustomResourceDefinition') {
        // https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#upgrade-existing-objects-to-a-new-stored-version
        const names = new Set((0, manifest_ts_1.itemsOf)((0, manifest_ts_1.at)(after, 'spec', 'versions')).map((version) => version.name));
        for (const version of (0, manifest_ts_1.itemsOf)((0, manifest_ts_1.at)(before, 'spec', 'versions'))) {
            if (version.storage !== true || names.has(version.name))
                continue;
            add([`spec.versions[name=${version.name}]`], `version ${version.name} is stored: the API server refuses to drop it while status.storedVersions names it`, 'Add the new version as storage first, migrate the stored objects, then drop the old one.');
        }
    }
    if (/^rds\.aws(\.m)?\.upbound\.io\/Instance$/.test(kind)) {
        // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.ModifyingExisting.html
        const path = ['spec', 'forProvider', 'allocatedStorage'];
        if (shrinks((0, manifest_ts_1.at)(before, ...path), (0, manifest_ts_1.at)(after, ...path))) {
            add([path.join('.')], 'storage of an RDS instance cannot shrink', 'Restore a snapshot into a new, smaller instance.');
        }
    }
    return refusals;
}
function shrinks(before, after) {
    const old = (0, quantity_ts_1.quantityOf)(before);
    const now = (0, quantity_ts_1.quantityOf)(after);
    return old !== undefined && now !== undefined && now < old;
}
const SELECTING = new Set([
    'apps/Deployment',
    'apps/StatefulSet',
    'apps/DaemonSet',
    'apps/ReplicaSet',
]);
/** "`selector` does not match template `labels`": https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector */
function selectorMismatch(after) {
    if (!SELECTING.has((0, manifest_ts_1.kindKeyOf)(after)))
        return [];
    const selector = (0, manifest_ts_1.at)(after, 'spec', 'selector', 'matchLabels');
    const labels = (0, manifest_ts_1.at)(after, 'spec', 'template', 'metadata', 'labels');
    if (!(0, manifest_ts_1.isFields)(selector))
        return [];
    const missing = Object.keys(selector).filter((key) => selector[key] !== ((0, manifest_ts_1.isFields)(labels) ? labels[key] : undefined));
    if (missing.length === 0)
        return [];
    return [
        {
            level: 'stuck',
            reason: `its selector asks for ${missing.join(', ')}, which its own pod template does not have`,
            wayOut: 'Write the labels of the selector into spec.template.metadata.labels.',
            because: ['spec.selector'],
        },
    ];
}
function list(fields) {
    const paths = [...new Set(fields.map(({ path }) => path))];
    return paths.length <= 3 ? paths.join(', ') : `${paths.slice(0, 3).join(', ')} and ${paths.length - 3} more`;
}


/***/ }),

/***/ 6029:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.clusterScopedKinds = clusterScopedKinds;
const manifest_ts_1 = __webpack_require__(3508);
/**
 * Kinds without a namespace. Source: `kubectl api-resources --namespaced=false` of Kubernetes, Crossplane, Argo CD and the
 * controllers that are usual on EKS.
 */
const CLUSTER_SCOPED = new Set([
    '/Namespace',
    '/Node',
    '/PersistentVolume',
    'admissionregistration.k8s.io/MutatingWebhookConfiguration',
    'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
    'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
    'admissionregistration.k8s.io/MutatingAdmissionPolicy',
    'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding',
    'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
    'apiextensions.crossplane.io/CompositeResourceDefinition',
    'apiextensions.crossplane.io/Composition',
    'apiextensions.crossplane.io/CompositionRevision',
    'apiextensions.crossplane.io/EnvironmentConfig',
    'apiextensions.crossplane.io/ManagedResourceActivationPolicy',
    'apiextensions.crossplane.io/ManagedResourceDefinition',
    'apiextensions.crossplane.io/Usage',
    'apiextensions.k8s.io/CustomResourceDefinition',
    'apiregistration.k8s.io/APIService',
    'aws.m.upbound.io/ClusterProviderConfig',
    'aws.upbound.io/ProviderConfig',
    'cert-manager.io/ClusterIssuer',
    'certificates.k8s.io/CertificateSigningRequest',
    'external-secrets.io/ClusterExternalSecret',
    'external-secrets.io/ClusterSecretStore',
    'flowcontrol.apiserver.k8s.io/FlowSchema',
    'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration',
    'gateway.networking.k8s.io/GatewayClass',
    'karpenter.k8s.aws/EC2NodeClass',
    'karpenter.sh/NodeClaim',
    'karpenter.sh/NodePool',
    'kyverno.io/ClusterPolicy',
    'networking.k8s.io/IngressClass',
    'node.k8s.io/RuntimeClass',
    'pkg.crossplane.io/Configuration',
    'pkg.crossplane.io/DeploymentRuntimeConfig',
    'pkg.crossplane.io/Function',
    'pkg.crossplane.io/ImageConfig',
    'pkg.crossplane.io/Provider',
    'policy/PodSecurityPolicy',
    'protection.crossplane.io/ClusterUsage',
    'rbac.authorization.k8s.io/ClusterRole',
    'rbac.authorization.k8s.io/ClusterRoleBinding',
    'scheduling.k8s.io/PriorityClass',
    'snapshot.storage.k8s.io/VolumeSnapshotClass',
    'snapshot.storage.k8s.io/VolumeSnapshotContent',
    'storage.k8s.io/CSIDriver',
    'storage.k8s.io/CSINode',
    'storage.k8s.io/StorageClass',
    'storage.k8s.io/VolumeAttachment',
    'storage.k8s.io/VolumeAttributesClass',
]);
/**
 * The kinds (`group/Kind`) among these manifests and the well-known ones that have no namespace: a CRD and an XRD say it
 * themselves; an XRD of v1 defines cluster-scoped composites, of v2 namespaced ones by default
 * (https://docs.crossplane.io/latest/composition/composite-resource-definitions/).
 */
function clusterScopedKinds(manifests) {
    const declared = new Map();
    for (const manifest of manifests) {
        const key = (0, manifest_ts_1.kindKeyOf)(manifest);
        const isXrd = key === 'apiextensions.crossplane.io/CompositeResourceDefinition';
        if (!isXrd && key !== 'apiextensions.k8s.io/CustomResourceDefinition')
            continue;
        const kind = `${(0, manifest_ts_1.at)(manifest, 'spec', 'group')}/${(0, manifest_ts_1.at)(manifest, 'spec', 'names', 'kind')}`;
        const fallback = isXrd && manifest.apiVersion.endsWith('/v2') ? 'Namespaced' : 'Cluster';
        const scope = (0, manifest_ts_1.at)(manifest, 'spec', 'scope') ?? (isXrd ? fallback : 'Namespaced');
        declared.set(kind, scope !== 'Namespaced');
    }
    return (manifest) => {
        const key = (0, manifest_ts_1.kindKeyOf)(manifest);
        return declared.get(key) ?? (CLUSTER_SCOPED.has(key) || isClusterScopedManaged((0, manifest_ts_1.groupOf)(manifest)));
    };
}
/** Managed resources of the first generation have no namespace; those of `*.m.upbound.io` have one. */
function isClusterScopedManaged(group) {
    return /(^|\.)(aws|gcp|azure)\.upbound\.io$/.test(group);
}


/***/ }),

/***/ 691:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.secretsIn = secretsIn;
const promises_1 = __webpack_require__(1455);
const node_path_1 = __webpack_require__(6760);
const yaml_1 = __webpack_require__(8815);
const manifest_ts_1 = __webpack_require__(3508);
const secrets_ts_1 = __webpack_require__(1804);
/**
 * Secret values that the files of one folder hold: values of Secrets, literals and env files of secretGenerators. Only to
 * hide them in the error of a program that may quote them; a file that cannot be read adds nothing.
 *
 * @param folder an absolute path; its subfolders are not looked into.
 */
async function secretsIn(folder) {
    const secrets = new Set();
    const names = await (0, promises_1.readdir)(folder).catch(() => []);
    for (const name of names.filter((file) => /\.(ya?ml|json|env|properties|txt)$/.test(file) || file === 'Kustomization')) {
        const text = await (0, promises_1.readFile)((0, node_path_1.join)(folder, name), 'utf8').catch(() => '');
        if (/\.(env|properties|txt)$/.test(name)) {
            for (const line of text.split('\n'))
                add(secrets, line.slice(line.indexOf('=') + 1));
            continue;
        }
        try {
            for (const document of (0, yaml_1.parseAllDocuments)(text, { logLevel: 'silent' }))
                collect(document.toJS(), secrets);
        }
        catch {
            // The broken file itself: fall back to everything that follows a colon or an equals sign.
        }
        if (/kind:\s*['"]?Secret\b|secretGenerator/.test(text)) {
            for (const match of text.matchAll(/[:=]\s*["']?([^\s"'#][^\n"']*)/g)) {
                const value = match[1] ?? '';
                if (!/^(Secret|v1|Opaque|\|-?|>-?)$/.test(value) && value.length >= 8)
                    add(secrets, value);
            }
        }
    }
    return secrets;
}
function collect(value, secrets) {
    if ((0, secrets_ts_1.isSecret)(value))
        for (const text of (0, secrets_ts_1.secretValues)(value).values())
            add(secrets, text);
    for (const generator of (0, manifest_ts_1.itemsOf)((0, manifest_ts_1.at)(value, 'secretGenerator'))) {
        const literals = generator.literals;
        for (const literal of Array.isArray(literals) ? literals.map(String) : []) {
            add(secrets, literal.slice(literal.indexOf('=') + 1));
        }
    }
    if ((0, manifest_ts_1.isFields)(value) && Array.isArray(value.items))
        for (const item of value.items)
            collect(item, secrets);
}
function add(secrets, value) {
    const trimmed = value.trim();
    if (trimmed.length >= 4)
        secrets.add(trimmed);
}


/***/ }),

/***/ 1804:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.LAST_APPLIED = void 0;
exports.isSecret = isSecret;
exports.secretValues = secretValues;
exports.macWith = macWith;
exports.withoutSecrets = withoutSecrets;
exports.redactManifest = redactManifest;
const node_crypto_1 = __webpack_require__(7598);
const change_1 = __webpack_require__(522);
const manifest_ts_1 = __webpack_require__(3508);
/** Where `kubectl apply` keeps a copy of the whole object, values included. */
exports.LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
/** True for a Secret, also one that is written inside another object (a kubernetes provider's Object, a Composition). */
function isSecret(value) {
    return (0, manifest_ts_1.isFields)(value) && value.kind === 'Secret' && value.apiVersion === 'v1';
}
/**
 * The values of a Secret by key, decoded: what the API server would store. `stringData` wins over `data`
 * (https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data). Text in `data` that is no base64 is
 * taken as it stands, so that a change of it is still seen.
 */
function secretValues(secret) {
    const values = new Map();
    for (const [field, decode] of [
        ['data', decodeBase64],
        ['stringData', (text) => text],
    ]) {
        const part = (0, manifest_ts_1.at)(secret, field);
        if (!(0, manifest_ts_1.isFields)(part))
            continue;
        for (const [key, value] of Object.entries(part)) {
            if (value === null || value === undefined)
                continue;
            values.set(key, typeof value === 'string' ? decode(value) : (0, change_1.canonicalJson)(value));
        }
    }
    return values;
}
function decodeBase64(text) {
    const compact = text.replace(/\s/g, '');
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 !== 0)
        return text;
    return Buffer.from(compact, 'base64').toString('latin1');
}
const PROCESS_KEY = (0, node_crypto_1.randomBytes)(32);
/**
 * MACs stand in for values in a resource's digest: a plain hash of a password can be guessed offline.
 *
 * @param key without one, a random key of this process is used, so such digests cannot be compared between runs. What a
 *   person acknowledges must survive a re-run, which is why the digest of a deletion holds no values at all; creating or
 *   updating a Secret carries no risk that asks for an acknowledgement by its values.
 */
function macWith(key) {
    return (path, value) => (0, node_crypto_1.createHmac)('sha256', key ?? PROCESS_KEY)
        .update(`${path.length}:${path}${value}`)
        .digest('hex');
}
/** The same value with every Secret's values, wherever they are nested, replaced by a placeholder. */
function withoutSecrets(value) {
    if (Array.isArray(value))
        return mapUnlessSame(value);
    if (!(0, manifest_ts_1.isFields)(value))
        return value;
    const secret = isSecret(value);
    let changed = false;
    const entries = Object.entries(value).map(([key, item]) => {
        let result = withoutSecrets(item);
        if (secret && (key === 'data' || key === 'stringData') && (0, manifest_ts_1.isFields)(item)) {
            result = Object.fromEntries(Object.keys(item).map((name) => [name, change_1.REDACTED]));
        }
        else if (key === exports.LAST_APPLIED)
            result = change_1.REDACTED;
        changed ||= result !== item;
        return [key, result];
    });
    return changed ? Object.fromEntries(entries) : value;
}
function mapUnlessSame(list) {
    const mapped = list.map(withoutSecrets);
    return mapped.some((item, index) => item !== list[index]) ? mapped : list;
}
/** A manifest that may be printed or handed on. */
function redactManifest(manifest) {
    return withoutSecrets(manifest);
}


/***/ }),

/***/ 9020:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scanner = void 0;
const change_1 = __webpack_require__(522);
const chart_ts_1 = __webpack_require__(9362);
const kustomization_ts_1 = __webpack_require__(6631);
const manifests_ts_1 = __webpack_require__(3724);
/** Files of other tools that end like manifests and are often large. */
const OTHERS = /(?:^|\/)(?:node_modules\/|\.github\/|(?:package|package-lock|composer|jsconfig|tsconfig[^/]*|[^/]*\.tfvars|[^/]*\.tf|[^/]*\.schema)\.json$|(?:pnpm-lock|values)\.ya?ml$)/;
/** Reads kustomizations, charts, and which files hold manifests. */
exports.scanner = {
    name: 'kubernetes',
    version: 1,
    wants: (path) => (/\.(?:ya?ml|json)$/.test(path) && !OTHERS.test(path)) || (0, kustomization_ts_1.isKustomization)(path),
    scan(text, path) {
        if ((0, kustomization_ts_1.isKustomization)(path))
            return (0, kustomization_ts_1.readKustomization)(text) ?? (0, manifests_ts_1.readManifests)(text);
        return (0, change_1.nameOf)(path) === 'Chart.yaml' ? (0, chart_ts_1.readChart)(text) : (0, manifests_ts_1.readManifests)(text);
    },
};


/***/ }),

/***/ 8441:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findTarget = findTarget;
exports.globOf = globOf;
const change_1 = __webpack_require__(522);
/** Addresses, also those that only older releases of kustomize take. */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:git|hg|s3|gcs|http|https)::|gh:|github\.com[/:]|[\w.-]+@[\w.-]+[:/])/i;
/** Addresses, unless there is such a path. */
const PERHAPS_REMOTE = /[?&](?:ref|version)=|\.git(?:\/\/|\?|$)|\/_git\//;
/** A full commit, as the revision of a repository or as a part of a raw file's address. */
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;
/** Finds out what an entry of a kustomization in `folder` means. Links are followed as kustomize does: from the real folder. */
function findTarget(tree, folder, value) {
    const path = (0, change_1.joinPath)(folder, value);
    const found = path === undefined ? undefined : inTree(tree, path);
    if (REMOTE.test(value) && found?.is !== 'file')
        return { is: 'remote', pinned: isPinned(value) };
    if (path === undefined)
        return { is: 'outside' };
    if (found !== undefined)
        return found;
    return PERHAPS_REMOTE.test(value)
        ? { is: 'remote', pinned: isPinned(value) }
        : { is: 'missing', path, widensTo: widenTo(tree, path) };
}
/** A path of the tree, or the submodule it lies in. */
function inTree(tree, path) {
    const exact = tree.resolve(path);
    if (exact !== undefined) {
        const mode = tree.entries.get(exact.path)?.mode;
        return { is: mode === undefined ? 'folder' : mode === '160000' ? 'submodule' : 'file', ...exact };
    }
    for (let above = (0, change_1.folderOf)(path); above !== '.'; above = (0, change_1.folderOf)(above)) {
        const found = tree.resolve(above);
        if (found === undefined)
            continue;
        return tree.entries.get(found.path)?.mode === '160000' ? { is: 'submodule', ...found } : undefined;
    }
    return undefined;
}
/** Globs for whatever could make a missing path appear: itself, and a file or dangling link that stands where a folder should. */
function widenTo(tree, path) {
    const globs = [globOf(path), `${globOf(path)}/**`];
    for (let above = (0, change_1.folderOf)(path); above !== '.'; above = (0, change_1.folderOf)(above)) {
        if (tree.entries.has(above))
            globs.push(globOf(above));
    }
    return globs;
}
/** A glob that matches a path: characters with a meaning in globs become `?`. */
function globOf(path) {
    return path.replaceAll(/[*?[{]/g, '?');
}
function isPinned(address) {
    const [path = '', query = ''] = address.split('?', 2);
    const revisions = [...query.matchAll(/(?:^|&)(?:ref|version)=([^&]*)/g)].map((match) => match[1] ?? '');
    if (revisions.length > 0)
        return revisions.every((revision) => COMMIT.test(revision));
    return /^https?:/i.test(path) && path.split('/').some((part) => COMMIT.test(part));
}


/***/ }),

/***/ 8338:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.validateManifests = validateManifests;
const change_1 = __webpack_require__(522);
const yaml_1 = __webpack_require__(8815);
const documents_ts_1 = __webpack_require__(636);
const kustomization_ts_1 = __webpack_require__(6631);
/**
 * Parses manifests strictly: malformed YAML, repeated keys, aliases that name nothing, documents that the API server would not
 * take because they have no apiVersion or kind.
 *
 * Kustomizations, Chart.yaml and values files are held to the syntax only, templates of Helm (`templates/*` with expressions) to
 * nothing: they are YAML only after rendering. Messages never quote the file, which may hold secrets.
 *
 * @param texts the files by path.
 * @returns what is wrong, in the order of the files, then of lines.
 */
function validateManifests(texts) {
    return [...texts].flatMap(([file, text]) => {
        if (/(?:^|\/)templates\//.test(file) && text.includes('{{'))
            return [];
        const heads = (0, documents_ts_1.splitDocuments)(text);
        const areObjects = !(0, kustomization_ts_1.isKustomization)(file) && !/^(?:Chart\.yaml|values.*\.ya?ml)$/.test((0, change_1.nameOf)(file));
        const someAre = heads.some(({ apiVersion, kind }) => apiVersion !== undefined || kind !== undefined);
        return heads.flatMap((head) => validateDocument(file, head, areObjects ? (someAre ? 'error' : 'warning') : undefined));
    });
}
/** At most this many problems a document: one slip makes many. */
const MOST_PROBLEMS = 5;
/** @param severity of a missing apiVersion or kind; `undefined` when neither is wanted. */
function validateDocument(file, head, severity) {
    const lines = new yaml_1.LineCounter();
    const lineAt = (offset) => Math.max(lines.linePos(offset).line, 1) + head.line - 1;
    const findings = [];
    const add = (rule, line, path, message, suggestion, level) => findings.push({ severity: level ?? 'error', rule, file, line, path, message, suggestion });
    const document = (0, yaml_1.parseDocument)(head.text, {
        lineCounter: lines,
        prettyErrors: false,
        logLevel: 'silent',
        merge: true,
    });
    for (const { code, pos, message } of document.errors.slice(0, MOST_PROBLEMS)) {
        const line = lineAt(pos[0]);
        if (code === 'DUPLICATE_KEY') {
            add('kubernetes/duplicate-key', line, '', 'this key stands twice in the same mapping; only one value can count.', 'Take one out.');
        }
        else {
            add('kubernetes/syntax', line, '', `not valid YAML: ${withoutQuotes(message)}.`, 'Correct the line, then validate again.');
        }
    }
    if (findings.length > 0)
        return findings;
    const contents = document.contents;
    if ((0, yaml_1.isMap)(contents)) {
        const alias = brokenAlias(document);
        if (alias !== undefined) {
            const message = 'an alias names no anchor, or aliases refer to aliases without an end.';
            add('kubernetes/syntax', lineAt(alias), '', message, 'Write the value in place of the alias.');
        }
        if (severity === undefined)
            return findings;
        const missing = ['apiVersion', 'kind'].filter((field) => head[field] === undefined);
        const [field] = missing;
        if (field !== undefined) {
            const what = `the document has no ${missing.join(' and no ')}, so Kubernetes cannot take it.`;
            const fix = `Add ${missing.map((name) => `\`${name}:\``).join(' and ')}.`;
            add('kubernetes/no-kind', head.line, field, what, fix, missing.length === 2 ? severity : 'error');
        }
    }
    return findings;
}
/** The offset of an alias that cannot be resolved. */
function brokenAlias(document) {
    let offset;
    (0, yaml_1.visit)(document, {
        Alias: (_key, node) => {
            if (node.resolve(document) !== undefined)
                return undefined;
            offset = node.range?.[0] ?? 0;
            return yaml_1.visit.BREAK;
        },
    });
    if (offset !== undefined)
        return offset;
    try {
        document.toJS({ maxAliasCount: 10_000 });
        return undefined;
    }
    catch {
        return 0;
    }
}
/** A parser's message without the text of the file that it quotes, and without its final point. */
function withoutQuotes(message) {
    const [said = message] = message.split(/:\s|\n/, 1);
    return said.replace(/[.:]\s*$/, '');
}


/***/ }),

/***/ 8350:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.folderReads = folderReads;
exports.readsOfRoot = readsOfRoot;
exports.foldersInNeed = foldersInNeed;
const evaluate_ts_1 = __webpack_require__(9831);
const file_reads_ts_1 = __webpack_require__(4478);
function folderReads(folder) {
    const scope = { folder: folder.root, locals: folder.locals };
    const files = folder.reads.map((read) => evaluateFile({ ...read }, scope));
    const states = folder.remoteStates.map((state) => evaluateState({ ...state }, scope));
    return {
        fixed: {
            files: files.filter((read) => !(0, file_reads_ts_1.isContextual)(read)),
            states: states.filter((state) => !isContextualState(state)),
        },
        contextual: { files: files.filter(file_reads_ts_1.isContextual), states: states.filter(isContextualState) },
    };
}
function evaluateFile(read, scope) {
    const pattern = read.pattern === undefined ? {} : { pattern: (0, evaluate_ts_1.evaluate)(read.pattern, scope) };
    return { ...read, path: (0, evaluate_ts_1.evaluate)(read.path, scope), ...pattern };
}
function evaluateState(state, scope) {
    const workspace = state.workspace === undefined ? {} : { workspace: (0, evaluate_ts_1.evaluate)(state.workspace, scope) };
    return { ...state, backend: (0, evaluate_ts_1.evaluate)(state.backend, scope), config: (0, evaluate_ts_1.evaluate)(state.config, scope), ...workspace };
}
/** A local state's path is taken from the folder in which Terraform runs. */
function isContextualState({ backend, config, workspace = null }) {
    return backend === 'local' || (0, evaluate_ts_1.dependsOnCaller)(backend) || (0, evaluate_ts_1.dependsOnCaller)(config) || (0, evaluate_ts_1.dependsOnCaller)(workspace);
}
/** Chains of calls longer than this are not followed: only a ring is that long. */
const LONGEST_CHAIN = 30;
/**
 * Everything that depends on the caller, for one root module: its own reads and those of every module below it, with the
 * arguments that each call passes. A variable of the root itself is unknown: it can be set from anywhere.
 */
function readsOfRoot(root, folders, calls, reads, needed) {
    const files = [];
    const states = [];
    const seen = new Set();
    const visit = (folder, variable, depth) => {
        const scope = { root: root.root, variable };
        const { contextual } = reads.get(folder.root);
        for (const read of contextual.files)
            files.push(evaluateFile(read, scope));
        for (const state of contextual.states)
            states.push(evaluateState(state, scope));
        if (depth >= LONGEST_CHAIN)
            return;
        for (const call of calls.byFolder.get(folder.root) ?? []) {
            const module = call.target.kind === 'folder' ? folders.get(call.target.folder) : undefined;
            if (module === undefined || !needed.has(module.root))
                continue;
            const args = argumentsOf(call, folder, scope);
            const key = `${module.root}\n${JSON.stringify(args)}`;
            if (seen.has(key))
                continue;
            seen.add(key);
            visit(module, (name) => variableOf(module, args, name), depth + 1);
        }
    };
    if (needed.has(root.root))
        visit(root, (name) => ({ unknown: `var.${name}` }), 0);
    return { files, states };
}
function argumentsOf({ fact }, folder, scope) {
    const own = { ...scope, folder: folder.root, locals: folder.locals };
    return Object.fromEntries(Object.entries(fact.args).map(([name, value]) => [name, (0, evaluate_ts_1.evaluate)(value, own)]));
}
function variableOf(module, args, name) {
    const given = Object.hasOwn(args, name) ? args[name] : undefined;
    if (given !== undefined && given !== null)
        return given;
    return module.variables.get(name) ?? { unknown: `var.${name}` };
}
/** Folders that read something which depends on the caller, and those that call one, however indirectly. */
function foldersInNeed(calls, reads) {
    const callers = new Map();
    for (const [from, list] of calls.byFolder) {
        for (const { target } of list) {
            if (target.kind === 'folder')
                callers.set(target.folder, [...(callers.get(target.folder) ?? []), from]);
        }
    }
    const needed = new Set();
    const queue = [...reads]
        .filter(([, { contextual }]) => contextual.files.length + contextual.states.length > 0)
        .map(([root]) => root);
    for (let root = queue.pop(); root !== undefined; root = queue.pop()) {
        if (needed.has(root))
            continue;
        needed.add(root);
        queue.push(...(callers.get(root) ?? []));
    }
    return needed;
}


/***/ }),

/***/ 8123:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.discover = discover;
const change_1 = __webpack_require__(522);
const scan_ts_1 = __webpack_require__(9679);
const callers_ts_1 = __webpack_require__(8350);
const file_reads_ts_1 = __webpack_require__(4478);
const folders_ts_1 = __webpack_require__(3287);
const module_calls_ts_1 = __webpack_require__(188);
const remote_states_ts_1 = __webpack_require__(5625);
/** Files that choose the program's version, for their folder and all below. */
const VERSION_FILES = new Set(['.terraform-version', '.opentofu-version', '.tool-versions']);
/**
 * Finds the stacks and modules of a tree, the states they keep, and what they refer to.
 *
 * A folder is a stack when it has a backend or cloud block, or provider blocks and no caller; else it is a module. What a module
 * reads relative to the root module, or through its variables, is a reference of the root modules that call it.
 */
function discover(view) {
    const { tree } = view;
    const folders = (0, folders_ts_1.collectFolders)(view);
    const calls = (0, module_calls_ts_1.resolveCalls)(tree, folders);
    const kinds = new Map([...folders.values()].map((folder) => [folder.root, kindOf(folder, calls)]));
    const roots = [...folders.values()].filter(({ root }) => kinds.get(root) === 'terraform-stack' || !calls.called(root));
    const states = (0, remote_states_ts_1.collectStates)(roots);
    const reads = new Map([...folders.values()].map((folder) => [folder.root, (0, callers_ts_1.folderReads)(folder)]));
    const needed = (0, callers_ts_1.foldersInNeed)(calls, reads);
    const findings = [
        ...syntaxFindings(folders),
        ...brokenLinks(view, folders),
        ...calls.findings,
        ...(0, module_calls_ts_1.findCycles)(calls),
    ];
    let modules;
    const moduleGlobs = () => {
        modules ??= (0, module_calls_ts_1.allModules)([...kinds].filter(([, kind]) => kind === 'terraform-module').map(([root]) => root));
        return modules;
    };
    const references = new Map();
    for (const { root } of folders.values()) {
        const fixed = reads.get(root)?.fixed ?? { files: [], states: [] };
        const found = (0, module_calls_ts_1.moduleReferences)(calls.byFolder.get(root) ?? [], moduleGlobs);
        references.set(root, [...found, ...resolveReads(tree, fixed, root, states, findings)]);
    }
    for (const root of roots) {
        const found = resolveReads(tree, (0, callers_ts_1.readsOfRoot)(root, folders, calls, reads, needed), root.root, states, findings);
        references.get(root.root)?.push(...found);
    }
    const versionFiles = findVersionFiles(tree);
    const candidates = [...folders.keys()].sort().map((root) => {
        const kind = kinds.get(root) ?? 'terraform-module';
        const implicit = kind === 'terraform-stack' ? versionReferences(versionFiles, root) : [];
        return {
            root,
            kind,
            provides: states.provides(root),
            refersTo: distinct([...(references.get(root) ?? []), ...implicit]),
        };
    });
    return { candidates, findings: distinct(findings) };
}
function kindOf({ root, backends, providers }, calls) {
    if (backends.length > 0 || (providers.size > 0 && !calls.called(root)))
        return 'terraform-stack';
    return 'terraform-module';
}
function resolveReads(tree, { files, states }, root, known, findings) {
    return [
        ...files.flatMap((read) => (0, file_reads_ts_1.readReferences)(tree, read, root, findings)),
        ...states.flatMap((state) => known.resolve(tree, state, root)),
    ];
}
function findVersionFiles(tree) {
    const byFolder = new Map();
    for (const path of tree.entries.keys()) {
        if (VERSION_FILES.has((0, change_1.nameOf)(path)))
            byFolder.set((0, change_1.folderOf)(path), [...(byFolder.get((0, change_1.folderOf)(path)) ?? []), path]);
    }
    return byFolder;
}
/** Those of the folder and of every folder above. */
function versionReferences(versionFiles, root) {
    const references = [];
    for (let folder = root;; folder = (0, change_1.folderOf)(folder)) {
        for (const path of versionFiles.get(folder) ?? []) {
            references.push({ file: path, line: 0, to: 'file', path, reason: 'implicit' });
        }
        if (folder === '.')
            return references;
    }
}
function syntaxFindings(folders) {
    return [...folders.values()].flatMap(({ root, problems }) => problems.map(({ file, line, message }) => {
        const language = file.endsWith('.json') ? 'JSON' : 'HCL';
        return {
            severity: 'error',
            rule: 'terraform/syntax',
            file,
            line,
            path: '',
            message: `not valid ${language}: ${message}`,
            suggestion: `Correct this line, then type: terraform -chdir=${root} validate`,
        };
    }));
}
/** Links to configuration that leads nowhere. A folder without any file that could be read is left alone: it may be ignored. */
function brokenLinks(view, folders) {
    const { tree } = view;
    const findings = [];
    for (const [path, { mode }] of tree.entries) {
        if (mode !== '120000' || !(0, scan_ts_1.isConfiguration)(path) || !folders.has((0, change_1.folderOf)(path)))
            continue;
        if (view.facts(path) !== undefined || tree.resolve(path) !== undefined)
            continue;
        findings.push({
            severity: 'error',
            rule: 'terraform/path-outside',
            file: path,
            line: 0,
            path: '',
            message: 'this link leads to nothing in the repository, so that what it stands for is never seen',
            suggestion: 'Point it at a file of the repository, or remove it.',
        });
    }
    return findings;
}
function distinct(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}


/***/ }),

/***/ 9831:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.GAP = exports.TREE = void 0;
exports.evaluate = evaluate;
exports.dependsOnCaller = dependsOnCaller;
exports.textsOf = textsOf;
exports.gap = gap;
exports.isKnown = isKnown;
exports.knownPrefix = knownPrefix;
exports.mayBeSame = mayBeSame;
/** Starts a path that is written from the repository's root, as `path.module` is once it is known. */
exports.TREE = '\u0000';
/** Stands in a text for what is not known: any characters, or none. */
exports.GAP = '\u0001';
/** References that go through more names than this are taken for a cycle. */
const DEEPEST = 40;
/** More alternatives than this are one gap. */
const MOST_TEXTS = 16;
/** Puts in what names mean. Nothing is guessed: what has no meaning in this scope stays, or becomes unknown. */
function evaluate(value, scope, depth = 0) {
    if (value === null || typeof value !== 'object')
        return value;
    if (depth > DEEPEST)
        return { unknown: 'a value that refers to itself' };
    const inner = (item) => evaluate(item, scope, depth + 1);
    if (Array.isArray(value))
        return value.map(inner);
    if ('template' in value)
        return { template: value.template.map(inner) };
    if ('either' in value)
        return { either: value.either.map(inner) };
    if ('merge' in value)
        return mergeObjects(value.merge.map(inner));
    if ('object' in value) {
        const object = Object.fromEntries(Object.entries(value.object).map(([key, item]) => [key, inner(item)]));
        return value.rest === undefined ? { object } : { object, rest: true };
    }
    return 'ref' in value ? evaluateReference(value.ref, value, scope, depth) : value;
}
function evaluateReference(ref, value, scope, depth) {
    const [root, name = '', ...steps] = ref;
    if (root === 'path') {
        const folder = name === 'module' ? scope.folder : scope.root;
        return folder === undefined ? value : `${exports.TREE}${folder}`;
    }
    if (root === 'local') {
        if (scope.locals === undefined)
            return value;
        const local = scope.locals.get(name);
        if (local === undefined)
            return { unknown: `local.${name}` };
        return select(evaluate(local, scope, depth + 1), steps, ref);
    }
    return scope.variable === undefined ? value : select(scope.variable(name), steps, ref);
}
/** Takes a part out of a value. */
function select(value, steps, ref) {
    let part = value;
    for (const [index, step] of steps.entries()) {
        if (part === null || typeof part !== 'object')
            part = undefined;
        else if (Array.isArray(part))
            part = part[Number(step)];
        else if ('object' in part)
            part = Object.hasOwn(part.object, step) ? part.object[step] : undefined;
        else if ('ref' in part)
            return { ref: [...part.ref, ...steps.slice(index)] };
        else
            part = undefined;
        if (part === undefined)
            return { unknown: ref.join('.') };
    }
    return part;
}
function mergeObjects(values) {
    let object = {};
    let rest = false;
    for (const value of values) {
        if (value === null)
            continue;
        if (typeof value === 'object' && 'object' in value) {
            object = { ...object, ...value.object };
            rest ||= value.rest === true;
        }
        else {
            // Any key may be replaced by what is not known; keys that come later are known again.
            object = {};
            rest = true;
        }
    }
    return rest ? { object, rest } : { object };
}
/** True when a value still depends on who calls: on a variable, or on the root module's folder. */
function dependsOnCaller(value) {
    if (value === null || typeof value !== 'object')
        return false;
    if (Array.isArray(value))
        return value.some(dependsOnCaller);
    if ('template' in value)
        return value.template.some(dependsOnCaller);
    if ('either' in value)
        return value.either.some(dependsOnCaller);
    if ('merge' in value)
        return value.merge.some(dependsOnCaller);
    if ('object' in value)
        return Object.values(value.object).some(dependsOnCaller);
    return 'ref' in value;
}
/** Every text that a value may be. */
function textsOf(value) {
    if (typeof value === 'string')
        return [{ text: value, gaps: [] }];
    if (typeof value === 'number' || typeof value === 'boolean')
        return [{ text: String(value), gaps: [] }];
    if (value === null || Array.isArray(value) || typeof value !== 'object')
        return [gap('a value that is not text')];
    if ('either' in value)
        return limited(value.either.flatMap(textsOf));
    if ('template' in value)
        return value.template.reduce((all, part) => product(all, textsOf(part)), [{ text: '', gaps: [] }]);
    if ('ref' in value)
        return [gap(value.ref.join('.'))];
    return [gap('unknown' in value ? value.unknown : 'a value that is not text')];
}
function product(left, right) {
    return limited(left.flatMap((a) => right.map((b) => ({ text: a.text + b.text, gaps: b.gaps.length === 0 ? a.gaps : [...a.gaps, ...b.gaps] }))));
}
function limited(texts) {
    return texts.length > MOST_TEXTS ? [gap('one of many values')] : texts;
}
function gap(reason) {
    return { text: exports.GAP, gaps: [reason] };
}
function isKnown({ gaps }) {
    return gaps.length === 0;
}
/** What comes before the first gap. */
function knownPrefix(text) {
    const end = text.indexOf(exports.GAP);
    return end < 0 ? text : text.slice(0, end);
}
/** True when some text fits both, whatever stands in their gaps. */
function mayBeSame(left, right) {
    const leftGap = left.indexOf(exports.GAP);
    const rightGap = right.indexOf(exports.GAP);
    if (leftGap < 0 && rightGap < 0)
        return left === right;
    const start = Math.min(leftGap < 0 ? left.length : leftGap, rightGap < 0 ? right.length : rightGap);
    if (left.slice(0, start) !== right.slice(0, start))
        return false;
    if (leftGap >= 0 && rightGap >= 0)
        return sameEnd(left, right);
    return leftGap < 0 ? fits(left, right) : fits(right, left);
}
/** Two texts with gaps: what surely differs is the end behind their last gaps. */
function sameEnd(left, right) {
    const a = left.slice(left.lastIndexOf(exports.GAP) + 1);
    const b = right.slice(right.lastIndexOf(exports.GAP) + 1);
    return a.endsWith(b) || b.endsWith(a);
}
/** A known text against a pattern: the pieces between gaps must occur in order. */
function fits(text, pattern) {
    const pieces = pattern.split(exports.GAP);
    const first = pieces[0] ?? '';
    const last = pieces[pieces.length - 1] ?? '';
    if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
        return false;
    let from = first.length;
    for (const piece of pieces.slice(1, -1)) {
        const at = text.indexOf(piece, from);
        if (at < 0)
            return false;
        from = at + piece.length;
    }
    return from <= text.length - last.length;
}


/***/ }),

/***/ 4478:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isContextual = isContextual;
exports.readReferences = readReferences;
const change_1 = __webpack_require__(522);
const evaluate_ts_1 = __webpack_require__(9831);
const tree_path_ts_1 = __webpack_require__(2682);
/** True when a read means another file for another root module. */
function isContextual({ path, pattern }) {
    if ((0, evaluate_ts_1.dependsOnCaller)(path) || (pattern !== undefined && (0, evaluate_ts_1.dependsOnCaller)(pattern)))
        return true;
    return (0, evaluate_ts_1.textsOf)(path).some(({ text }) => (0, tree_path_ts_1.isRelative)(text));
}
/** Names in a folder that make it a project whose effect is more than its files. */
const PROJECT_FILES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization', 'Chart.yaml'];
/**
 * What one read refers to.
 *
 * @param root the folder that Terraform runs in: relative paths are taken from it.
 */
function readReferences(tree, read, root, findings) {
    return (0, evaluate_ts_1.textsOf)(read.path).flatMap((text) => {
        if ((0, tree_path_ts_1.isOutside)(text.text))
            return [];
        const path = (0, tree_path_ts_1.treePath)(text.text, root);
        if (read.call === 'path' || read.call === 'bare')
            return path === undefined ? [] : possiblePath(tree, read, path, text);
        if (path === undefined) {
            findings.push(outside(read, text.text));
            return [];
        }
        if (!(0, evaluate_ts_1.isKnown)(text))
            return [unknownRead(read, path, text)];
        return read.call === 'fileset' ? fileSet(tree, read, path) : fileOrFolder(tree, read, path);
    });
}
function unknownRead({ call, file, line }, path, { gaps }) {
    const what = `the argument of ${call}() is not a literal (${gaps.join(', ')})`;
    return { file, line, to: 'unknown', what, widensTo: [(0, change_1.everythingBelow)((0, tree_path_ts_1.folderBeforeGap)(path))] };
}
/** A text that looks like a path: it counts when something is there. */
function possiblePath(tree, read, path, text) {
    if (!(0, evaluate_ts_1.isKnown)(text)) {
        const folder = (0, tree_path_ts_1.locate)(tree, (0, tree_path_ts_1.folderBeforeGap)(path));
        return tree.hasFolder(folder.path) ? filesBelow(tree, read, (0, tree_path_ts_1.folderBeforeGap)(path)) : [];
    }
    if (tree.resolve(path) !== undefined)
        return fileOrFolder(tree, read, path);
    const end = path.search(/[\s'"`;|&<>()=,:*]/); // "./build.sh --all": a command
    const command = end > 0 ? path.slice(0, end) : path;
    const trimmed = command.endsWith('/') ? command.slice(0, -1) : command;
    return end > 0 && tree.resolve(trimmed) !== undefined ? fileOrFolder(tree, read, trimmed) : [];
}
function fileOrFolder(tree, read, path) {
    const { path: real, exists } = (0, tree_path_ts_1.locate)(tree, path);
    if (exists && tree.hasFolder(real))
        return filesBelow(tree, read, path);
    const { file, line } = read;
    const written = { file, line, to: 'file', path, reason: 'file-input' };
    // A missing file below a link: it would be created where the link leads.
    return exists || real === path ? [written] : [written, { ...written, path: real }];
}
function filesBelow(tree, { file, line }, path) {
    const { path: folder } = (0, tree_path_ts_1.locate)(tree, path);
    const references = linksOf(tree, path, { file, line });
    references.push({ file, line, to: 'files', glob: (0, change_1.everythingBelow)(escapeGlob(folder)), reason: 'file-input' });
    const names = new Set(tree.list(folder));
    if (PROJECT_FILES.some((name) => names.has(name))) {
        references.push({ file, line, to: 'folder', path: folder, reason: 'file-input' });
    }
    return references;
}
function fileSet(tree, read, path) {
    const { file, line, pattern = null } = read;
    const { path: folder } = (0, tree_path_ts_1.locate)(tree, path);
    const references = linksOf(tree, path, { file, line });
    for (const text of (0, evaluate_ts_1.textsOf)(pattern)) {
        const glob = (0, evaluate_ts_1.isKnown)(text) ? (0, change_1.joinPath)(escapeGlob(folder), text.text) : (0, change_1.everythingBelow)(escapeGlob(folder));
        if (glob !== undefined)
            references.push({ file, line, to: 'files', glob, reason: 'file-input' });
    }
    return references;
}
/** A link on the way is an input too: it may come to lead elsewhere. */
function linksOf(tree, path, place) {
    return (tree.resolve(path)?.links ?? []).map((link) => ({ ...place, to: 'file', path: link, reason: 'file-input' }));
}
/** Writes a path so that a glob matches it literally. */
function escapeGlob(path) {
    return path.replaceAll(/[*?[{]/g, '[$&]');
}
function outside({ call, file, line }, text) {
    return {
        severity: 'warning',
        rule: 'terraform/path-outside',
        file,
        line,
        path: '',
        message: `${call}(): ${JSON.stringify(text.replace(evaluate_ts_1.TREE, ''))} leads out of the repository, so that its changes are never seen`,
        suggestion: 'Move the file into the repository, and write the path from ${path.module}.',
    };
}


/***/ }),

/***/ 3287:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.collectFolders = collectFolders;
exports.holdsConfiguration = holdsConfiguration;
const change_1 = __webpack_require__(522);
const scan_ts_1 = __webpack_require__(9679);
/** Joins the facts of the files of each folder. */
function collectFolders(view) {
    const folders = new Map();
    const settings = [];
    for (const path of view.paths()) {
        if ((0, scan_ts_1.isConfiguration)(path))
            folderAt(folders, (0, change_1.folderOf)(path)).files.push(path);
        else if ((0, scan_ts_1.isBackendSettings)(path))
            settings.push(path);
    }
    for (const folder of folders.values()) {
        folder.files.sort((a, b) => Number((0, scan_ts_1.isOverride)(a)) - Number((0, scan_ts_1.isOverride)(b)) || (a < b ? -1 : 1));
        for (const file of folder.files)
            addFile(folder, file, view.facts(file) ?? {});
    }
    for (const path of settings) {
        const facts = view.facts(path);
        const folder = folders.get((0, change_1.folderOf)(path));
        if (folder === undefined || facts === undefined)
            continue;
        folder.settings.push(facts.settings ?? {});
        if (facts.problem !== undefined)
            folder.problems.push({ file: path, ...facts.problem });
    }
    return folders;
}
function folderAt(folders, root) {
    const known = folders.get(root);
    if (known !== undefined)
        return known;
    const folder = {
        root,
        files: [],
        modules: [],
        backends: [],
        providers: new Set(),
        remoteStates: [],
        reads: [],
        locals: new Map(),
        variables: new Map(),
        problems: [],
        settings: [],
    };
    folders.set(root, folder);
    return folder;
}
function addFile(folder, file, facts) {
    const inFile = (fact) => ({ ...fact, file });
    for (const call of facts.modules ?? [])
        folder.modules.push(inFile(call));
    // A backend in an override file replaces the others; x.tf beside x.tofu keeps both, for either program.
    if ((facts.backends ?? []).length > 0 && (0, scan_ts_1.isOverride)(file))
        folder.backends.length = 0;
    for (const backend of facts.backends ?? [])
        folder.backends.push(inFile(backend));
    for (const provider of facts.providers ?? [])
        folder.providers.add(provider);
    for (const state of facts.remoteStates ?? [])
        folder.remoteStates.push(inFile(state));
    for (const read of facts.reads ?? [])
        folder.reads.push(inFile(read));
    for (const [name, value] of Object.entries(facts.locals ?? {}))
        define(folder.locals, name, value);
    for (const [name, value] of Object.entries(facts.variables ?? {}))
        define(folder.variables, name, value);
    if (facts.problem !== undefined)
        folder.problems.push({ file, ...facts.problem });
}
/** A name that is defined twice (an override, `x.tf` beside `x.tofu`) may be either. */
function define(names, name, value) {
    const before = names.get(name);
    names.set(name, before === undefined ? value : { either: [before, value] });
}
/** True when a folder of the tree holds a file that Terraform would load, whether it was read or not. */
function holdsConfiguration(names) {
    return names.some((name) => (0, scan_ts_1.isConfiguration)((0, change_1.nameOf)(name)));
}


/***/ }),

/***/ 188:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.resolveCalls = resolveCalls;
exports.moduleReferences = moduleReferences;
exports.allModules = allModules;
exports.findCycles = findCycles;
const change_1 = __webpack_require__(522);
const evaluate_ts_1 = __webpack_require__(9831);
const folders_ts_1 = __webpack_require__(3287);
const tree_path_ts_1 = __webpack_require__(2682);
/** Resolves the source of every module call. */
function resolveCalls(tree, folders) {
    const byFolder = new Map();
    const calledFolders = new Set();
    const patterns = new Set();
    const findings = [];
    for (const from of folders.values()) {
        const calls = [];
        for (const fact of from.modules) {
            for (const text of (0, evaluate_ts_1.textsOf)((0, evaluate_ts_1.evaluate)(fact.source, { folder: from.root, locals: from.locals }))) {
                const target = resolveSource(tree, from, fact, text, findings);
                if (target === undefined)
                    continue;
                calls.push({ from, fact, target });
                if (target.kind === 'pattern') {
                    if (target.pattern !== evaluate_ts_1.GAP)
                        patterns.add(target.pattern);
                }
                else if (target.folder !== from.root)
                    calledFolders.add(target.folder);
            }
        }
        byFolder.set(from.root, calls);
    }
    const prefixes = [...patterns].map((pattern) => (0, change_1.everythingBelow)((0, tree_path_ts_1.folderBeforeGap)(pattern)));
    return {
        byFolder,
        called: (folder) => calledFolders.has(folder) || prefixes.some((glob) => glob !== '**' && folder.startsWith(glob.slice(0, -2))),
        findings,
    };
}
/** `undefined`: not in this repository, or a mistake that became a finding. */
function resolveSource(tree, from, fact, source, findings) {
    const text = source.text.replaceAll('\\', '/');
    const local = text.startsWith('./') || text.startsWith('../') || text.startsWith(evaluate_ts_1.TREE);
    if (!(0, evaluate_ts_1.isKnown)(source)) {
        if (!local && !text.startsWith(evaluate_ts_1.GAP))
            return undefined; // "git::https://…?ref=${…}": elsewhere, whatever the gap holds
        const pattern = (0, tree_path_ts_1.treePath)(text, from.root);
        return pattern === undefined ? undefined : { kind: 'pattern', pattern, gaps: source.gaps };
    }
    const problem = (severity, rule, message, suggestion) => void findings.push({
        severity,
        rule,
        file: fact.file,
        line: fact.line,
        path: `module.${fact.name}.source`,
        message,
        suggestion,
    });
    if (!local) {
        checkElsewhere(tree, from, text, problem);
        return undefined;
    }
    const path = (0, tree_path_ts_1.treePath)(text, from.root);
    if (path === undefined) {
        problem('error', 'terraform/path-outside', `module "${fact.name}": ${shown(text)} lies outside of the repository, so that its changes are never seen`, 'Move the module into the repository, or give a registry or Git address.');
        return undefined;
    }
    const { path: folder } = (0, tree_path_ts_1.locate)(tree, path);
    if (!tree.hasFolder(folder) && !(0, tree_path_ts_1.isInSubmodule)(tree, folder)) {
        const near = similarSibling(tree, folder);
        problem('error', 'terraform/module-missing', `module "${fact.name}": the folder ${folder} does not exist`, near === undefined
            ? `Create ${folder}, or correct the source.`
            : `Did you mean ${text.slice(0, -(0, change_1.nameOf)(text).length)}${near}?`);
    }
    else if (tree.hasFolder(folder) && !(0, folders_ts_1.holdsConfiguration)(tree.list(folder))) {
        problem('error', 'terraform/module-missing', `module "${fact.name}": the folder ${folder} holds no .tf file`, `Add ${folder}/main.tf, or correct the source.`);
    }
    return { kind: 'folder', path, folder };
}
/**
 * A source without `./`: a registry address has three or four parts, anything else needs a host or a scheme.
 * Source: "Module Sources" of Terraform's documentation.
 */
function checkElsewhere(tree, from, text, problem) {
    const path = (0, tree_path_ts_1.treePath)(text, from.root);
    const exists = path !== undefined && path !== from.root && tree.hasFolder((0, tree_path_ts_1.locate)(tree, path).path);
    const parts = (text.split('//')[0] ?? '').split('/');
    const hasHost = text.includes(':') || (parts[0] ?? '').includes('.');
    const isRegistry = (parts.length === 3 || parts.length === 4) && parts.every((part) => /^[\w.-]+$/.test(part));
    if (text.startsWith('/')) {
        problem('error', 'terraform/path-outside', `the module source ${shown(text)} is an absolute path, so that its changes are never seen`, 'Give a path that starts with ./ or ../ instead.');
    }
    else if (!hasHost && (!isRegistry || exists)) {
        const meant = exists ? 'a local path' : 'neither a local path nor a registry address';
        problem('error', 'terraform/module-source', `the module source ${shown(text)} is ${meant}, but Terraform takes only paths that start with ./ or ../ as local`, exists || text === '.' || text === '..'
            ? `Write "./${text}".`
            : `Write "./${text}", or NAMESPACE/NAME/PROVIDER for a registry.`);
    }
}
function shown(text) {
    return JSON.stringify(text.replaceAll(evaluate_ts_1.TREE, ''));
}
/** A folder beside a missing one whose name differs in little. */
function similarSibling(tree, folder) {
    const name = (0, change_1.nameOf)(folder);
    const parent = folder === name ? '.' : folder.slice(0, -name.length - 1);
    const normal = (text) => text.toLowerCase().replaceAll(/[-_s]/g, '');
    return tree.list(parent).find((other) => normal(other) === normal(name));
}
/** The references of one folder's calls. */
function moduleReferences(calls, modules) {
    return calls.map(({ fact, target }) => {
        const place = { file: fact.file, line: fact.line };
        if (target.kind === 'folder')
            return { ...place, to: 'folder', path: target.path, reason: 'module' };
        const { pattern, gaps } = target;
        const widensTo = pattern === evaluate_ts_1.GAP ? modules() : [(0, change_1.everythingBelow)((0, tree_path_ts_1.folderBeforeGap)(pattern))];
        return { ...place, to: 'unknown', what: `module source is not a literal (${gaps.join(', ')})`, widensTo };
    });
}
/** Globs of every folder that may be a module; everything when there is none. */
function allModules(roots) {
    const globs = (0, tree_path_ts_1.everythingBelowAll)(roots);
    return globs.length === 0 ? ['**'] : globs;
}
/** One finding for each ring of modules that call each other: Terraform would load them for ever. */
function findCycles({ byFolder }) {
    const findings = [];
    const state = new Map();
    const trail = [];
    const visit = (folder) => {
        state.set(folder, 'open');
        for (const call of byFolder.get(folder) ?? []) {
            if (call.target.kind !== 'folder' || !byFolder.has(call.target.folder))
                continue;
            const next = call.target.folder;
            trail.push(call);
            if (state.get(next) === 'open')
                findings.push(cycleFinding(trail, next));
            else if (state.get(next) === undefined)
                visit(next);
            trail.pop();
        }
        state.set(folder, 'done');
    };
    for (const folder of byFolder.keys())
        if (state.get(folder) === undefined)
            visit(folder);
    return findings;
}
function cycleFinding(trail, start) {
    const ring = trail.slice(trail.findIndex(({ from }) => from.root === start));
    const { fact } = ring[ring.length - 1];
    return {
        severity: 'error',
        rule: 'terraform/module-cycle',
        file: fact.file,
        line: fact.line,
        path: `module.${fact.name}.source`,
        message: `modules call each other in a ring: ${[...ring.map(({ from }) => from.root), start].join(' -> ')}`,
        suggestion: `Remove this call, or move what both need into a module of its own.`,
    };
}


/***/ }),

/***/ 5625:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.collectStates = collectStates;
const change_1 = __webpack_require__(522);
const evaluate_ts_1 = __webpack_require__(9831);
const state_key_ts_1 = __webpack_require__(1194);
const tree_path_ts_1 = __webpack_require__(2682);
/** Where a folder keeps its state: its backend block, else a local file. A partial one is completed from a single settings' file. */
function placesOf(folder) {
    if (folder.backends.length === 0)
        return [(0, state_key_ts_1.statePlaces)('local', {}, false, folder.root)];
    const [settings, ...others] = folder.settings;
    return folder.backends.map(({ type, attributes }) => {
        const evaluated = (0, evaluate_ts_1.evaluate)({ object: attributes }, { folder: folder.root, root: folder.root, locals: folder.locals });
        const known = (0, state_key_ts_1.attributesOf)(evaluated).attributes;
        const written = (0, state_key_ts_1.statePlaces)(type, known, false, folder.root);
        if (written.usual.every(evaluate_ts_1.isKnown))
            return written;
        const complete = settings === undefined || others.length > 0 ? {} : definedOnly(settings);
        return (0, state_key_ts_1.statePlaces)(type, { ...known, ...complete }, false, folder.root);
    });
}
function definedOnly(settings) {
    return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null));
}
/** @param roots folders that Terraform may be run in. */
function collectStates(roots) {
    const exact = new Map();
    const patterns = [];
    const byEnd = new Map();
    const otherPatterns = [];
    const provided = new Map();
    const all = [];
    const provide = (root, text) => {
        add(exact, text, root);
        add(provided, root, `state:${text}`);
    };
    const addPattern = (root, text, workspaces) => {
        const pattern = { text, root, workspaces };
        patterns.push(pattern);
        const end = text.slice(text.lastIndexOf(evaluate_ts_1.GAP) + 1);
        if (!end.startsWith('/'))
            otherPatterns.push(pattern);
        else
            byEnd.set(end, [...(byEnd.get(end) ?? []), pattern]);
    };
    for (const folder of roots) {
        all.push(folder.root);
        for (const { usual, named } of placesOf(folder)) {
            for (const place of usual) {
                if ((0, evaluate_ts_1.isKnown)(place))
                    provide(folder.root, place.text);
                else
                    addPattern(folder.root, place.text, false);
            }
            for (const { text, gaps } of named((0, evaluate_ts_1.gap)('workspace')))
                addPattern(folder.root, text, gaps.length === 1);
        }
    }
    /** Patterns that a known text may fit: those that end as it does. Most places end in "/key", and few share one. */
    const patternsFor = (text) => {
        const found = [...otherPatterns];
        for (let slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            found.push(...(byEnd.get(text.slice(slash)) ?? []));
        }
        return found.filter((pattern) => (0, evaluate_ts_1.mayBeSame)(text, pattern.text));
    };
    const widened = new Map();
    const widen = (text) => {
        let globs = widened.get(text);
        if (globs === undefined) {
            const matching = new Set(patterns.filter((pattern) => (0, evaluate_ts_1.mayBeSame)(text, pattern.text)).map(({ root }) => root));
            for (const [known, owners] of exact)
                if ((0, evaluate_ts_1.mayBeSame)(text, known))
                    for (const root of owners)
                        matching.add(root);
            globs = (0, tree_path_ts_1.everythingBelowAll)(matching);
            widened.set(text, globs);
        }
        return globs;
    };
    const resolveText = (read, place, root) => {
        const { file, line, name } = read;
        const unknown = (what, widensTo) => {
            return { file, line, to: 'unknown', what, widensTo: widensTo.filter((glob) => glob !== (0, change_1.everythingBelow)(root)) };
        };
        if (!(0, evaluate_ts_1.isKnown)(place)) {
            return [
                unknown(`remote state "${name}" is not known from literals (${place.gaps.join(', ')})`, widen(place.text)),
            ];
        }
        const { text } = place;
        const open = [];
        if (!exact.has(text)) {
            for (const pattern of patternsFor(text)) {
                if (isNamedWorkspace(pattern, text))
                    provide(pattern.root, text);
                else
                    open.push(pattern.root);
            }
        }
        if (exact.has(text))
            return [{ file, line, to: 'key', key: `state:${text}`, reason: 'remote-state' }];
        if (open.length === 0)
            return []; // kept by nobody in this repository
        return [
            unknown(`remote state "${name}" (${text}) may be kept by a stack whose backend is not known`, (0, tree_path_ts_1.everythingBelowAll)(open)),
        ];
    };
    return {
        provides: (root) => [...(provided.get(root) ?? [])].sort(),
        resolve(tree, read, root) {
            const { attributes, rest } = (0, state_key_ts_1.attributesOf)(read.config);
            const references = [];
            for (const type of (0, evaluate_ts_1.textsOf)(read.backend)) {
                if (!(0, evaluate_ts_1.isKnown)(type)) {
                    const { file, line, name } = read;
                    const what = `the backend of remote state "${name}" is not a literal (${type.gaps.join(', ')})`;
                    references.push({
                        file,
                        line,
                        to: 'unknown',
                        what,
                        widensTo: (0, tree_path_ts_1.everythingBelowAll)(all.filter((other) => other !== root)),
                    });
                    continue;
                }
                const places = (0, state_key_ts_1.statePlaces)(type.text, attributes, rest, root);
                for (const place of placesOfRead(places, read.workspace, exact)) {
                    references.push(...resolveText(read, place, root));
                    const path = place.text.startsWith('local:') ? place.text.slice('local:'.length) : '';
                    if (tree.entries.has(path)) {
                        references.push({ file: read.file, line: read.line, to: 'file', path, reason: 'remote-state' });
                    }
                }
            }
            return references;
        },
    };
}
/** The states that are read. Whichever the workspace is, the folder that keeps the usual one keeps them all. */
function placesOfRead(places, workspace, exact) {
    if (workspace === undefined || workspace === null)
        return places.usual;
    return (0, evaluate_ts_1.textsOf)(workspace).flatMap((name) => {
        if ((0, evaluate_ts_1.isKnown)(name))
            return name.text === 'default' ? places.usual : places.named(name);
        const known = places.usual.every((place) => (0, evaluate_ts_1.isKnown)(place) && exact.has(place.text));
        return known ? places.usual : [...places.usual, ...places.named(name)];
    });
}
/** True when a folder surely keeps this state: all is known but the workspace's name, and the name is one. */
function isNamedWorkspace(pattern, text) {
    const [start = '', end = ''] = pattern.text.split(evaluate_ts_1.GAP);
    const name = text.slice(start.length, text.length - end.length);
    return pattern.workspaces && name !== '' && !name.includes('/');
}
function add(map, key, value) {
    const known = map.get(key);
    if (known === undefined)
        map.set(key, new Set([value]));
    else
        known.add(value);
}


/***/ }),

/***/ 1194:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.statePlaces = statePlaces;
exports.attributesOf = attributesOf;
const evaluate_ts_1 = __webpack_require__(9831);
const tree_path_ts_1 = __webpack_require__(2682);
/**
 * The places of a backend's states, as texts such as `s3://bucket/key`; what is not known is a gap.
 *
 * Source: the page of each backend in Terraform's documentation, and its source for the names of workspaces' objects.
 *
 * @param attributes evaluated, as far as possible.
 * @param rest true when further attributes may be set that are not known.
 * @param root the folder that relative paths are taken from.
 */
function statePlaces(type, attributes, rest, root) {
    const get = (name, fallback) => attributeTexts(attributes[name], rest, name, fallback);
    switch (type) {
        case 's3': {
            const place = (object) => joined('s3://', [get('bucket'), ...object], '/');
            return {
                usual: place([get('key')]),
                named: (workspace) => place([get('workspace_key_prefix', 'env:'), [workspace], get('key')]),
            };
        }
        case 'gcs': {
            const place = (name) => joined('gcs://', [get('bucket'), get('prefix', ''), [withEnd(name, '.tfstate')]], '/');
            return { usual: place({ text: 'default', gaps: [] }), named: place };
        }
        case 'azurerm': {
            const usual = joined('azurerm://', [get('storage_account_name'), get('container_name'), get('key')], '/');
            return { usual, named: (workspace) => joined('', [usual, [workspace]], 'env:') };
        }
        case 'remote':
            return remotePlaces(attributes, rest, get);
        case 'local':
            return localPlaces(get, root);
        case 'consul': {
            const usual = joined('consul://', [get('address', ''), get('path')], '/');
            return { usual, named: (workspace) => joined('', [usual, [workspace]], '-env:') };
        }
        case 'kubernetes': {
            const place = (workspace) => joined('kubernetes://', [get('namespace', 'default'), [workspace], get('secret_suffix')], '/');
            return { usual: place({ text: 'default', gaps: [] }), named: place };
        }
        case 'http': {
            // An address may hold a password: it has no place in a key.
            const usual = get('address').map(({ text, gaps }) => ({
                text: `http://${text.replace(/^\w+:\/\/(?:[^@/]*@)?/, '')}`,
                gaps,
            }));
            return { usual, named: () => [] };
        }
        default: {
            const anywhere = joined(`${type}://`, [[(0, evaluate_ts_1.gap)(`where the ${type} backend keeps its state`)]], '');
            return { usual: anywhere, named: () => anywhere };
        }
    }
}
/** HCP Terraform and the `remote` backend: a workspace is chosen by name, or by prefix and the current workspace. */
function remotePlaces(attributes, rest, get) {
    const workspaces = attributes.workspaces;
    const known = workspaces !== null && typeof workspaces === 'object' && 'object' in workspaces ? workspaces : undefined;
    const inner = (name) => attributeTexts(known?.object[name], rest || known === undefined || known.rest === true, name);
    const place = (name) => joined('remote://', [get('hostname', 'app.terraform.io'), get('organization'), [...name]], '/');
    if (known !== undefined && 'prefix' in known.object && !('name' in known.object)) {
        const named = (workspace) => place(joined('', [inner('prefix'), [workspace]], ''));
        return { usual: named((0, evaluate_ts_1.gap)('the current workspace')), named };
    }
    return { usual: place(inner('name')), named: () => place(inner('name')) };
}
function localPlaces(get, root) {
    const place = (path) => {
        const inTree = (0, tree_path_ts_1.treePath)(path.text, root);
        if (inTree === undefined)
            return []; // outside of the repository: no project's state
        return [{ text: `local:${inTree}`, gaps: path.gaps }];
    };
    return {
        usual: get('path', 'terraform.tfstate').flatMap(place),
        named: (workspace) => joined('', [get('workspace_dir', 'terraform.tfstate.d'), [workspace], [{ text: 'terraform.tfstate', gaps: [] }]], '/').flatMap(place),
    };
}
function attributeTexts(value, rest, name, fallback) {
    if (value !== undefined && value !== null)
        return (0, evaluate_ts_1.textsOf)(value);
    if (rest)
        return [(0, evaluate_ts_1.gap)(name)];
    return fallback === undefined ? [(0, evaluate_ts_1.gap)(`${name} is not set`)] : [{ text: fallback, gaps: [] }];
}
/** Every way to write one of each, one after the other; empty ones leave no separator. */
function joined(start, pieces, separator) {
    let texts = [{ text: start, gaps: [] }];
    let first = true;
    for (const alternatives of pieces) {
        const isFirst = first;
        texts = texts.flatMap((before) => alternatives.map(({ text, gaps }) => {
            const between = isFirst || text === '' ? '' : separator;
            return { text: `${before.text}${between}${text}`, gaps: [...before.gaps, ...gaps] };
        }));
        first = false;
    }
    return texts;
}
function withEnd({ text, gaps }, end) {
    return { text: text + end, gaps };
}
/** The attributes of an evaluated value, where it is an object. */
function attributesOf(value) {
    const known = (0, evaluate_ts_1.evaluate)(value, {});
    if (known === null || typeof known !== 'object' || !('object' in known))
        return { attributes: {}, rest: true };
    return { attributes: known.object, rest: known.rest === true };
}


/***/ }),

/***/ 2682:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.treePath = treePath;
exports.isOutside = isOutside;
exports.isRelative = isRelative;
exports.folderBeforeGap = folderBeforeGap;
exports.locate = locate;
exports.isInSubmodule = isInSubmodule;
exports.everythingBelowAll = everythingBelowAll;
const change_1 = __webpack_require__(522);
const evaluate_ts_1 = __webpack_require__(9831);
/**
 * A path from the repository's root, gaps kept.
 *
 * @param root the folder that a relative path is taken from.
 * @returns `undefined` for a path outside the repository. A path that starts with a gap, or climbs out of one, is all gap.
 */
function treePath(text, root) {
    const hole = text.indexOf(evaluate_ts_1.GAP);
    if (hole === 0 || (hole > 0 && text.includes('..', hole)))
        return evaluate_ts_1.GAP;
    if (text.startsWith(evaluate_ts_1.TREE))
        return (0, change_1.joinPath)('.', text.slice(evaluate_ts_1.TREE.length));
    return isOutside(text) ? undefined : (0, change_1.joinPath)(root, text);
}
/** An absolute path, or one in someone's home: never in the repository. */
function isOutside(text) {
    return text.startsWith('/') || text.startsWith('~');
}
/** True for a path that is taken from the folder in which Terraform runs. */
function isRelative(text) {
    return !text.startsWith(evaluate_ts_1.TREE) && !text.startsWith(evaluate_ts_1.GAP) && !isOutside(text);
}
/** The folder in which everything lies that a path with a gap can mean. */
function folderBeforeGap(path) {
    const prefix = (0, evaluate_ts_1.knownPrefix)(path);
    return prefix === '' ? '.' : (0, change_1.folderOf)(`${prefix}x`);
}
/** Where a path really is. What does not exist is located through the nearest folder above that does. */
function locate(tree, path) {
    const resolved = tree.resolve(path);
    if (resolved !== undefined)
        return { path: resolved.path, exists: true };
    for (let above = (0, change_1.folderOf)(path); above !== '.'; above = (0, change_1.folderOf)(above)) {
        const folder = tree.resolve(above);
        if (folder !== undefined)
            return { path: folder.path + path.slice(above.length), exists: false };
    }
    return { path, exists: false };
}
/** True for a path at or below a submodule, of which the tree has only the commit. */
function isInSubmodule(tree, path) {
    for (let current = path; current !== '.'; current = (0, change_1.folderOf)(current)) {
        if (tree.entries.get(current)?.mode === '160000')
            return true;
    }
    return false;
}
/** A list longer than this is shortened to the folders above. */
const MOST_GLOBS = 100;
/** Globs for everything below some folders, sorted; a very long list becomes a shorter one that covers it. */
function everythingBelowAll(folders) {
    let kept = new Set(folders);
    while (kept.size > MOST_GLOBS) {
        const deepest = Math.max(...[...kept].map(depthOf));
        kept = new Set([...kept].map((folder) => (depthOf(folder) === deepest ? (0, change_1.folderOf)(folder) : folder)));
    }
    const sorted = [...kept].filter((folder) => !hasAncestor(folder, kept)).sort();
    return sorted.map(change_1.everythingBelow);
}
function hasAncestor(folder, all) {
    for (let above = folder; above !== '.';) {
        above = (0, change_1.folderOf)(above);
        if (all.has(above))
            return true;
    }
    return false;
}
function depthOf(folder) {
    return folder === '.' ? 0 : folder.split('/').length;
}


/***/ }),

/***/ 6919:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));


/***/ }),

/***/ 7678:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseHcl = parseHcl;
const cursor_ts_1 = __webpack_require__(2260);
const expression_ts_1 = __webpack_require__(9736);
/**
 * Reads a file in HCL's native syntax. Source of the grammar: the HCL Native Syntax Specification. Never throws: at the
 * first mistake it stops, and keeps what was read before.
 */
function parseHcl(text) {
    const cursor = (0, cursor_ts_1.createCursor)(text, expression_ts_1.parseExpression);
    if (text.charCodeAt(0) === 0xfeff)
        cursor.pos = 1;
    const body = { attributes: [], blocks: [] };
    try {
        parseBody(cursor, body);
        if (cursor.pos < text.length)
            (0, cursor_ts_1.fail)(cursor, `expected an argument or a block, found ${(0, cursor_ts_1.found)(cursor)}`);
    }
    catch (error) {
        if (!(error instanceof cursor_ts_1.SyntaxProblem))
            throw error;
        return { body, reads: cursor.reads, problem: { at: error.at, message: error.message } };
    }
    return { body, reads: cursor.reads };
}
/** Reads items until something that starts none: a closing brace, or the end. */
function parseBody(cursor, body) {
    const { text } = cursor;
    for (;;) {
        (0, cursor_ts_1.skipLines)(cursor);
        const at = cursor.pos;
        if (!(0, cursor_ts_1.startsIdentifier)(text.charCodeAt(at)))
            return;
        const name = (0, cursor_ts_1.readIdentifier)(cursor);
        (0, cursor_ts_1.skipSpace)(cursor);
        if (text.charCodeAt(cursor.pos) === 61)
            parseAttribute(cursor, body, name, at);
        else
            parseBlock(cursor, body, name, at);
        (0, cursor_ts_1.skipSpace)(cursor);
        if (!(0, cursor_ts_1.atLineEnd)(cursor))
            (0, cursor_ts_1.fail)(cursor, `expected a new line after ${name}, found ${(0, cursor_ts_1.found)(cursor)}`);
    }
}
function parseAttribute(cursor, body, name, at) {
    cursor.pos++;
    const value = (0, expression_ts_1.parseExpression)(cursor);
    body.attributes.push({ name, value, at, end: cursor.pos });
}
function parseBlock(cursor, body, type, at) {
    const { text } = cursor;
    const labels = [];
    for (;;) {
        const code = text.charCodeAt(cursor.pos);
        if (code === 123)
            break;
        if (code === 34)
            labels.push(readLabel(cursor));
        else if ((0, cursor_ts_1.startsIdentifier)(code))
            labels.push((0, cursor_ts_1.readIdentifier)(cursor));
        else
            (0, cursor_ts_1.fail)(cursor, `expected "=" or "{" after ${type}, found ${(0, cursor_ts_1.found)(cursor)}`);
        (0, cursor_ts_1.skipSpace)(cursor);
    }
    cursor.pos++;
    (0, cursor_ts_1.enter)(cursor);
    const block = { type, labels, body: { attributes: [], blocks: [] }, at, end: text.length };
    body.blocks.push(block); // before its content is read: a mistake inside does not lose it
    parseBlockBody(cursor, block.body);
    (0, cursor_ts_1.expect)(cursor, 125, `"}" at the end of ${type}`);
    block.end = cursor.pos;
    cursor.depth--;
}
/** Several lines, or one argument on the line of the braces. */
function parseBlockBody(cursor, body) {
    (0, cursor_ts_1.skipSpace)(cursor);
    if ((0, cursor_ts_1.atLineEnd)(cursor)) {
        parseBody(cursor, body);
        return;
    }
    const at = cursor.pos;
    if (!(0, cursor_ts_1.startsIdentifier)(cursor.text.charCodeAt(at)))
        return;
    const name = (0, cursor_ts_1.readIdentifier)(cursor);
    (0, cursor_ts_1.skipSpace)(cursor);
    if (cursor.text.charCodeAt(cursor.pos) !== 61)
        (0, cursor_ts_1.fail)(cursor, `expected "=" after ${name}, found ${(0, cursor_ts_1.found)(cursor)}`);
    parseAttribute(cursor, body, name, at);
    (0, cursor_ts_1.skipSpace)(cursor);
}
/** A quoted label holds no template. */
function readLabel(cursor) {
    const { text } = cursor;
    const start = ++cursor.pos;
    for (; cursor.pos < text.length; cursor.pos++) {
        const code = text.charCodeAt(cursor.pos);
        if (code === 34)
            return text.slice(start, cursor.pos++);
        if (code === 10)
            break;
        if (code === 92)
            cursor.pos++;
    }
    return (0, cursor_ts_1.fail)(cursor, 'a label is never closed: expected "', start - 1);
}


/***/ }),

/***/ 2260:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SyntaxProblem = void 0;
exports.createCursor = createCursor;
exports.fail = fail;
exports.enter = enter;
exports.found = found;
exports.expect = expect;
exports.skipSpace = skipSpace;
exports.skipLines = skipLines;
exports.atLineEnd = atLineEnd;
exports.startsIdentifier = startsIdentifier;
exports.readIdentifier = readIdentifier;
/** Nesting deeper than this is refused: nobody writes it, and the stack of this process is finite. */
const DEEPEST = 400;
/** A place where the text is not HCL. It never leaves the parser: it becomes the facts' `problem`. */
class SyntaxProblem extends Error {
    at;
    constructor(at, message) {
        super(message);
        this.at = at;
    }
}
exports.SyntaxProblem = SyntaxProblem;
function createCursor(text, expression) {
    return { text, pos: 0, multiline: false, depth: 0, reads: [], expression };
}
function fail(cursor, message, at = cursor.pos) {
    throw new SyntaxProblem(at, message);
}
function enter(cursor) {
    if (++cursor.depth > DEEPEST)
        fail(cursor, `nested deeper than ${DEEPEST} levels`);
}
/** What stands at the cursor, for a message. */
function found(cursor) {
    const code = cursor.text.codePointAt(cursor.pos);
    if (code === undefined)
        return 'the end of the file';
    if (code === 10 || code === 13)
        return 'the end of the line';
    return JSON.stringify(String.fromCodePoint(code));
}
function expect(cursor, code, what) {
    if (cursor.text.charCodeAt(cursor.pos) !== code)
        fail(cursor, `expected ${what}, found ${found(cursor)}`);
    cursor.pos++;
}
/** Skips blanks and comments; newlines and comments that end in one only where the cursor is in brackets. */
function skipSpace(cursor) {
    const { text } = cursor;
    for (;;) {
        const code = text.charCodeAt(cursor.pos);
        if (code === 32 || code === 9)
            cursor.pos++;
        else if (code === 10) {
            if (!cursor.multiline)
                return;
            cursor.pos++;
        }
        else if (code === 13) {
            if (text.charCodeAt(cursor.pos + 1) !== 10)
                return;
            cursor.pos++;
        }
        else if (code === 35) {
            if (!cursor.multiline)
                return;
            skipLine(cursor);
        }
        else if (code === 47) {
            const next = text.charCodeAt(cursor.pos + 1);
            if (next === 42)
                skipInlineComment(cursor);
            else if (next === 47 && cursor.multiline)
                skipLine(cursor);
            else
                return;
        }
        else
            return;
    }
}
/** Skips blank lines and comments between the items of a body. */
function skipLines(cursor) {
    const before = cursor.multiline;
    cursor.multiline = true;
    skipSpace(cursor);
    cursor.multiline = before;
}
/** True at a newline, at a comment that ends the line, and at the end of the text. */
function atLineEnd(cursor) {
    const { text, pos } = cursor;
    const code = text.charCodeAt(pos);
    if (code === 10 || code === 35)
        return true;
    if (code === 47)
        return text.charCodeAt(pos + 1) === 47;
    return pos >= text.length;
}
function skipLine(cursor) {
    const end = cursor.text.indexOf('\n', cursor.pos);
    cursor.pos = end < 0 ? cursor.text.length : end;
}
function skipInlineComment(cursor) {
    const end = cursor.text.indexOf('*/', cursor.pos + 2);
    if (end < 0)
        fail(cursor, 'a comment that starts with /* is never closed: expected */');
    cursor.pos = end + 2;
}
/** 1: may start an identifier, 2: may continue one. */
const CLASSES = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
    const char = String.fromCharCode(code);
    if (/[A-Za-z_]/.test(char))
        CLASSES[code] = 3;
    else if (/[0-9-]/.test(char))
        CLASSES[code] = 2;
}
function startsIdentifier(code) {
    return code < 128 ? ((CLASSES[code] ?? 0) & 1) !== 0 : code >= 128 && /\p{ID_Start}/u.test(String.fromCharCode(code));
}
/** Reads an identifier; the caller has checked that one starts here. */
function readIdentifier(cursor) {
    const { text } = cursor;
    const start = cursor.pos;
    let pos = start + 1;
    for (; pos < text.length; pos++) {
        const code = text.charCodeAt(pos);
        if (code < 128 ? ((CLASSES[code] ?? 0) & 2) === 0 : !/\p{ID_Continue}/u.test(String.fromCharCode(code)))
            break;
    }
    cursor.pos = pos;
    return text.slice(start, pos);
}


/***/ }),

/***/ 9736:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseExpression = parseExpression;
const cursor_ts_1 = __webpack_require__(2260);
const reads_ts_1 = __webpack_require__(3809);
const template_ts_1 = __webpack_require__(1412);
const OPERATION = { unknown: 'the result of an operation' };
const LOOP = { unknown: 'a for expression' };
/**
 * Reads one expression. Source of the grammar: the HCL Native Syntax Specification.
 *
 * @returns what is known of its value.
 * @throws SyntaxProblem
 */
function parseExpression(cursor) {
    (0, cursor_ts_1.enter)(cursor);
    (0, cursor_ts_1.skipSpace)(cursor);
    let value = parseUnary(cursor);
    for (;;) {
        (0, cursor_ts_1.skipSpace)(cursor);
        const length = operatorLength(cursor);
        if (length === 0)
            break;
        cursor.pos += length;
        (0, cursor_ts_1.skipSpace)(cursor);
        parseUnary(cursor);
        value = OPERATION;
    }
    if (cursor.text.charCodeAt(cursor.pos) === 63) {
        cursor.pos++;
        const yes = parseExpression(cursor);
        (0, cursor_ts_1.skipSpace)(cursor);
        (0, cursor_ts_1.expect)(cursor, 58, '":" of a conditional');
        value = { either: [yes, parseExpression(cursor)] };
    }
    cursor.depth--;
    return value;
}
function operatorLength({ text, pos }) {
    const code = text.charCodeAt(pos);
    const next = text.charCodeAt(pos + 1);
    switch (code) {
        case 43: // +
        case 45: // -
        case 42: // *
        case 37: // %
            return 1;
        case 47: // a comment is not a division
            return next === 47 || next === 42 ? 0 : 1;
        case 60: // <
        case 62: // >
            return next === 61 ? 2 : 1;
        case 61: // ==
        case 33: // !=
            return next === 61 ? 2 : 0;
        case 38: // &&
        case 124: // ||
            return next === code ? 2 : 0;
        default:
            return 0;
    }
}
function parseUnary(cursor) {
    const code = cursor.text.charCodeAt(cursor.pos);
    if (code !== 45 && code !== 33)
        return parseTraversal(cursor);
    (0, cursor_ts_1.enter)(cursor);
    cursor.pos++;
    (0, cursor_ts_1.skipSpace)(cursor);
    const value = parseUnary(cursor);
    cursor.depth--;
    return code === 45 && typeof value === 'number' ? -value : OPERATION;
}
/** A term with what is taken out of it: `.name`, `[index]`, `[*]`, `.*`. */
function parseTraversal(cursor) {
    const { text } = cursor;
    const start = cursor.pos;
    let value = parseTerm(cursor);
    for (;;) {
        (0, cursor_ts_1.skipSpace)(cursor);
        const code = text.charCodeAt(cursor.pos);
        if (code !== 91 && (code !== 46 || text.charCodeAt(cursor.pos + 1) === 46))
            return value;
        cursor.pos++;
        const step = code === 46 ? parseStep(cursor) : parseIndex(cursor);
        if (step !== undefined && isObject(value) && 'ref' in value)
            value = { ref: [...value.ref, step] };
        else
            value = { unknown: text.slice(start, Math.min(cursor.pos, start + 60)) };
    }
}
/** After a dot. `undefined`: a splat. */
function parseStep(cursor) {
    (0, cursor_ts_1.skipSpace)(cursor);
    const code = cursor.text.charCodeAt(cursor.pos);
    if ((0, cursor_ts_1.startsIdentifier)(code))
        return (0, cursor_ts_1.readIdentifier)(cursor);
    if (code === 42) {
        cursor.pos++;
        return undefined;
    }
    if (!isDigit(code))
        (0, cursor_ts_1.fail)(cursor, `expected a name after ".", found ${(0, cursor_ts_1.found)(cursor)}`);
    return readDigits(cursor);
}
/** After an opening bracket. `undefined`: a splat, or an index that is not a literal. */
function parseIndex(cursor) {
    const { multiline } = cursor;
    cursor.multiline = true;
    (0, cursor_ts_1.skipSpace)(cursor);
    let index = null;
    if (cursor.text.charCodeAt(cursor.pos) === 42)
        cursor.pos++;
    else
        index = parseExpression(cursor);
    (0, cursor_ts_1.skipSpace)(cursor);
    (0, cursor_ts_1.expect)(cursor, 93, '"]"');
    cursor.multiline = multiline;
    return typeof index === 'string' || typeof index === 'number' ? String(index) : undefined;
}
function parseTerm(cursor) {
    const { text } = cursor;
    const code = text.charCodeAt(cursor.pos);
    if (code === 34)
        return (0, template_ts_1.parseQuoted)(cursor);
    if ((0, cursor_ts_1.startsIdentifier)(code))
        return parseName(cursor);
    if (isDigit(code))
        return parseNumber(cursor);
    if (code === 91)
        return parseTuple(cursor);
    if (code === 123)
        return parseObject(cursor);
    if (code === 60 && text.charCodeAt(cursor.pos + 1) === 60)
        return (0, template_ts_1.parseHeredoc)(cursor);
    if (code === 40)
        return parseParentheses(cursor);
    return (0, cursor_ts_1.fail)(cursor, `expected an expression, found ${(0, cursor_ts_1.found)(cursor)}`);
}
function parseParentheses(cursor) {
    const { multiline } = cursor;
    cursor.multiline = true;
    cursor.pos++;
    const value = parseExpression(cursor);
    (0, cursor_ts_1.skipSpace)(cursor);
    (0, cursor_ts_1.expect)(cursor, 41, '")"');
    cursor.multiline = multiline;
    return value;
}
/** A keyword, a call, or the root of a reference. */
function parseName(cursor) {
    const { text } = cursor;
    const at = cursor.pos;
    let name = (0, cursor_ts_1.readIdentifier)(cursor);
    (0, cursor_ts_1.skipSpace)(cursor);
    while (text.charCodeAt(cursor.pos) === 58 && text.charCodeAt(cursor.pos + 1) === 58) {
        cursor.pos += 2;
        if (!(0, cursor_ts_1.startsIdentifier)(text.charCodeAt(cursor.pos)))
            (0, cursor_ts_1.fail)(cursor, `expected a function's name after "::", found ${(0, cursor_ts_1.found)(cursor)}`);
        name += `::${(0, cursor_ts_1.readIdentifier)(cursor)}`;
        (0, cursor_ts_1.skipSpace)(cursor);
    }
    if (text.charCodeAt(cursor.pos) === 40)
        return parseCall(cursor, name, at);
    if (name.includes('::'))
        (0, cursor_ts_1.fail)(cursor, `expected "(" after ${name}, found ${(0, cursor_ts_1.found)(cursor)}`);
    switch (name) {
        case 'true':
            return true;
        case 'false':
            return false;
        case 'null':
            return null;
        case 'local':
        case 'var':
        case 'path':
            return { ref: [name] };
        default:
            return { unknown: name };
    }
}
function parseCall(cursor, name, at) {
    const { text, multiline, reads } = cursor;
    cursor.multiline = true;
    cursor.pos++;
    const args = [];
    let expanded = false;
    let firstReads = -1;
    const before = reads.length;
    for (;;) {
        (0, cursor_ts_1.skipSpace)(cursor);
        if (text.charCodeAt(cursor.pos) === 41)
            break;
        if (expanded)
            (0, cursor_ts_1.fail)(cursor, 'expected ")" after "..."');
        args.push(parseExpression(cursor));
        (0, cursor_ts_1.skipSpace)(cursor);
        if (firstReads < 0)
            firstReads = reads.length;
        if (text.startsWith('...', cursor.pos)) {
            expanded = true;
            cursor.pos += 3;
            (0, cursor_ts_1.skipSpace)(cursor);
        }
        if (text.charCodeAt(cursor.pos) === 44)
            cursor.pos++;
        else if (text.charCodeAt(cursor.pos) !== 41)
            (0, cursor_ts_1.fail)(cursor, `expected "," or ")" in a call of ${name}, found ${(0, cursor_ts_1.found)(cursor)}`);
    }
    cursor.pos++;
    cursor.multiline = multiline;
    const known = expanded ? args.map(() => ({ unknown: 'expanded arguments' })) : args;
    return (0, reads_ts_1.noteCall)(reads, at, name, known, before, firstReads < 0 ? before : firstReads);
}
function parseTuple(cursor) {
    const { text, multiline } = cursor;
    cursor.multiline = true;
    cursor.pos++;
    const items = [];
    (0, cursor_ts_1.skipSpace)(cursor);
    if (atFor(cursor)) {
        parseFor(cursor, 93);
        cursor.multiline = multiline;
        return LOOP;
    }
    for (;;) {
        (0, cursor_ts_1.skipSpace)(cursor);
        if (text.charCodeAt(cursor.pos) === 93)
            break;
        items.push(parseExpression(cursor));
        (0, cursor_ts_1.skipSpace)(cursor);
        if (text.charCodeAt(cursor.pos) === 44)
            cursor.pos++;
        else if (text.charCodeAt(cursor.pos) !== 93)
            (0, cursor_ts_1.fail)(cursor, `expected "," or "]" in a list, found ${(0, cursor_ts_1.found)(cursor)}`);
    }
    cursor.pos++;
    cursor.multiline = multiline;
    return items;
}
/** In an object a newline separates items, so that only the blanks around them are skipped freely. */
function parseObject(cursor) {
    const { text, multiline } = cursor;
    cursor.pos++;
    cursor.multiline = true;
    (0, cursor_ts_1.skipSpace)(cursor);
    if (atFor(cursor)) {
        parseFor(cursor, 125);
        cursor.multiline = multiline;
        return LOOP;
    }
    const object = {};
    let rest = false;
    for (;;) {
        cursor.multiline = true;
        (0, cursor_ts_1.skipSpace)(cursor);
        cursor.multiline = false;
        if (text.charCodeAt(cursor.pos) === 125)
            break;
        const key = parseKey(cursor);
        (0, cursor_ts_1.skipSpace)(cursor);
        const sign = text.charCodeAt(cursor.pos);
        if (sign !== 61 && sign !== 58)
            (0, cursor_ts_1.fail)(cursor, `expected "=" or ":" after an object's key, found ${(0, cursor_ts_1.found)(cursor)}`);
        cursor.pos++;
        const value = parseExpression(cursor);
        if (key === undefined || key === '__proto__')
            rest = true;
        else
            object[key] = value;
        (0, cursor_ts_1.skipSpace)(cursor);
        if (text.charCodeAt(cursor.pos) === 44)
            cursor.pos++;
        else if (text.charCodeAt(cursor.pos) !== 125 && (!(0, cursor_ts_1.atLineEnd)(cursor) || cursor.pos >= text.length)) {
            (0, cursor_ts_1.fail)(cursor, `expected "," or a new line after an object's item, found ${(0, cursor_ts_1.found)(cursor)}`);
        }
    }
    cursor.pos++;
    cursor.multiline = multiline;
    return rest ? { object, rest } : { object };
}
/** `undefined`: the key is computed. */
function parseKey(cursor) {
    const { text } = cursor;
    const start = cursor.pos;
    if ((0, cursor_ts_1.startsIdentifier)(text.charCodeAt(start))) {
        const name = (0, cursor_ts_1.readIdentifier)(cursor);
        (0, cursor_ts_1.skipSpace)(cursor);
        const sign = text.charCodeAt(cursor.pos);
        if ((sign === 61 && text.charCodeAt(cursor.pos + 1) !== 61) ||
            (sign === 58 && text.charCodeAt(cursor.pos + 1) !== 58))
            return name;
        cursor.pos = start;
    }
    const value = parseExpression(cursor);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : undefined;
}
function atFor({ text, pos }) {
    return text.startsWith('for', pos) && /^for[\s/#]/.test(text.slice(pos, pos + 4));
}
/** `for k, v in x : key => value... if condition`, with the cursor at `for`. */
function parseFor(cursor, close) {
    const { text } = cursor;
    cursor.pos += 3;
    (0, template_ts_1.parseLoopVariables)(cursor);
    parseExpression(cursor);
    (0, cursor_ts_1.skipSpace)(cursor);
    (0, cursor_ts_1.expect)(cursor, 58, '":" of a for expression');
    parseExpression(cursor);
    (0, cursor_ts_1.skipSpace)(cursor);
    if (text.startsWith('=>', cursor.pos)) {
        cursor.pos += 2;
        parseExpression(cursor);
        (0, cursor_ts_1.skipSpace)(cursor);
    }
    if (text.startsWith('...', cursor.pos))
        cursor.pos += 3;
    (0, cursor_ts_1.skipSpace)(cursor);
    if (text.startsWith('if', cursor.pos)) {
        cursor.pos += 2;
        parseExpression(cursor);
        (0, cursor_ts_1.skipSpace)(cursor);
    }
    (0, cursor_ts_1.expect)(cursor, close, `"${String.fromCharCode(close)}" of a for expression`);
}
function parseNumber(cursor) {
    const { text } = cursor;
    const start = cursor.pos;
    readDigits(cursor);
    if (text.charCodeAt(cursor.pos) === 46 && isDigit(text.charCodeAt(cursor.pos + 1))) {
        cursor.pos++;
        readDigits(cursor);
    }
    if ((text.charCodeAt(cursor.pos) | 32) === 101) {
        const sign = text.charCodeAt(cursor.pos + 1);
        const digits = cursor.pos + (sign === 43 || sign === 45 ? 2 : 1);
        if (isDigit(text.charCodeAt(digits))) {
            cursor.pos = digits;
            readDigits(cursor);
        }
    }
    if ((0, cursor_ts_1.startsIdentifier)(text.charCodeAt(cursor.pos)))
        (0, cursor_ts_1.fail)(cursor, `expected a number, found ${(0, cursor_ts_1.found)(cursor)}`);
    const number = Number(text.slice(start, cursor.pos));
    return Number.isFinite(number) ? number : { unknown: 'a number out of range' };
}
function readDigits(cursor) {
    const start = cursor.pos;
    while (isDigit(cursor.text.charCodeAt(cursor.pos)))
        cursor.pos++;
    return cursor.text.slice(start, cursor.pos);
}
function isDigit(code) {
    return code >= 48 && code <= 57;
}
function isObject(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}


/***/ }),

/***/ 884:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseJson = parseJson;
const cursor_ts_1 = __webpack_require__(2260);
const expression_ts_1 = __webpack_require__(9736);
const template_ts_1 = __webpack_require__(1412);
/** How many labels a block has, by the type of the block around it. What is not named here is an argument. */
const LABELS = {
    '': {
        check: 1,
        data: 2,
        ephemeral: 2,
        import: 0,
        locals: 0,
        module: 1,
        moved: 0,
        output: 1,
        provider: 1,
        removed: 0,
        resource: 2,
        terraform: 0,
        variable: 1,
    },
    terraform: { backend: 1, cloud: 0, required_providers: 0 },
};
/**
 * Reads a file in the JSON syntax of HCL. Source: "JSON Configuration Syntax" of Terraform's documentation. Never throws.
 *
 * @param blocks false for a file of settings (`*.tfbackend`): all of it is arguments.
 */
function parseJson(text, blocks = true) {
    const reads = [];
    const cursor = (0, cursor_ts_1.createCursor)(text, expression_ts_1.parseExpression);
    if (text.charCodeAt(0) === 0xfeff)
        cursor.pos = 1;
    cursor.multiline = true;
    const body = { attributes: [], blocks: [] };
    try {
        const root = parseNode(cursor);
        (0, cursor_ts_1.skipSpace)(cursor);
        if (cursor.pos < text.length)
            (0, cursor_ts_1.fail)(cursor, `expected the end of the file, found ${(0, cursor_ts_1.found)(cursor)}`);
        for (const object of objectsOf(root))
            fillBody(body, object, blocks ? '' : '.', reads);
    }
    catch (error) {
        if (!(error instanceof cursor_ts_1.SyntaxProblem))
            throw error;
        return { body, reads, problem: { at: error.at, message: error.message } };
    }
    return { body, reads };
}
function fillBody(body, members, type, reads) {
    for (const { key, at, node } of members) {
        if (key === '//')
            continue; // a comment, by Terraform's convention
        const labels = Object.hasOwn(LABELS, type) ? LABELS[type] : undefined;
        if (labels !== undefined && Object.hasOwn(labels, key))
            addBlocks(body.blocks, key, [], labels[key] ?? 0, at, node, reads);
        else
            body.attributes.push(attribute(key, at, node, reads));
    }
}
function addBlocks(blocks, type, labels, missing, at, node, reads) {
    for (const members of objectsOf(node)) {
        if (missing > 0) {
            for (const { key, at: place, node: inner } of members) {
                if (key !== '//')
                    addBlocks(blocks, type, [...labels, key], missing - 1, place, inner, reads);
            }
            continue;
        }
        const body = { attributes: [], blocks: [] };
        blocks.push({ type, labels, body, at, end: node.end });
        fillBody(body, members, type, reads);
    }
}
/** The objects that a value stands for: itself, or each of a list. */
function objectsOf({ value }) {
    if (value === null || typeof value !== 'object')
        return [];
    return 'members' in value ? [value.members] : value.flatMap(objectsOf);
}
function attribute(name, at, node, reads) {
    return { name, value: valueOfNode(node, reads), at, end: node.end };
}
function valueOfNode({ value, at }, reads) {
    if (typeof value === 'string') {
        try {
            return (0, template_ts_1.parseTemplateText)(value, expression_ts_1.parseExpression, reads, at);
        }
        catch (error) {
            if (error instanceof cursor_ts_1.SyntaxProblem)
                throw new cursor_ts_1.SyntaxProblem(at, `in a template: ${error.message}`);
            throw error;
        }
    }
    if (value === null || typeof value !== 'object')
        return value;
    if (!('members' in value))
        return value.map((item) => valueOfNode(item, reads));
    const object = {};
    for (const { key, node } of value.members)
        if (key !== '__proto__')
            object[key] = valueOfNode(node, reads);
    return { object };
}
function parseNode(cursor) {
    (0, cursor_ts_1.enter)(cursor);
    (0, cursor_ts_1.skipSpace)(cursor);
    const at = cursor.pos;
    const value = parseNodeValue(cursor);
    cursor.depth--;
    return { at, end: cursor.pos, value };
}
function parseNodeValue(cursor) {
    const { text } = cursor;
    switch (text.charCodeAt(cursor.pos)) {
        case 123:
            return { members: parseItems(cursor, 125, parseMember) };
        case 91:
            return parseItems(cursor, 93, parseNode);
        case 34:
            return parseText(cursor);
        default:
    }
    const start = cursor.pos;
    while (cursor.pos < text.length && !/[\s,:{}[\]"]/.test(text.charAt(cursor.pos)))
        cursor.pos++;
    const literal = readLiteral(text.slice(start, cursor.pos));
    if (literal !== undefined)
        return literal;
    cursor.pos = start;
    return (0, cursor_ts_1.fail)(cursor, `expected a JSON value, found ${(0, cursor_ts_1.found)(cursor)}`);
}
function parseItems(cursor, close, parseItem) {
    const items = [];
    cursor.pos++;
    (0, cursor_ts_1.skipSpace)(cursor);
    if (cursor.text.charCodeAt(cursor.pos) !== close) {
        for (;;) {
            items.push(parseItem(cursor));
            (0, cursor_ts_1.skipSpace)(cursor);
            if (cursor.text.charCodeAt(cursor.pos) !== 44)
                break;
            cursor.pos++;
        }
    }
    (0, cursor_ts_1.expect)(cursor, close, `"," or "${String.fromCharCode(close)}"`);
    return items;
}
function parseMember(cursor) {
    (0, cursor_ts_1.skipSpace)(cursor);
    const at = cursor.pos;
    if (cursor.text.charCodeAt(at) !== 34)
        (0, cursor_ts_1.fail)(cursor, `expected a key in double quotes, found ${(0, cursor_ts_1.found)(cursor)}`);
    const key = parseText(cursor);
    (0, cursor_ts_1.skipSpace)(cursor);
    (0, cursor_ts_1.expect)(cursor, 58, '":" after a key');
    return { key, at, node: parseNode(cursor) };
}
function parseText(cursor) {
    const { text } = cursor;
    const at = cursor.pos;
    let pos = at + 1;
    while (pos < text.length && text.charCodeAt(pos) !== 34 && text.charCodeAt(pos) !== 10) {
        pos += text.charCodeAt(pos) === 92 ? 2 : 1;
    }
    const value = text.charCodeAt(pos) === 34 ? readLiteral(text.slice(at, pos + 1)) : undefined;
    if (typeof value !== 'string')
        return (0, cursor_ts_1.fail)(cursor, 'not a JSON string: expected it to end with " on the same line', at);
    cursor.pos = pos + 1;
    return value;
}
function readLiteral(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3809:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.FILE_FUNCTIONS = void 0;
exports.notePaths = notePaths;
exports.noteCall = noteCall;
const value_ts_1 = __webpack_require__(7829);
/** Functions whose first argument names a file (Terraform's "Filesystem Functions" and the file hashes). */
exports.FILE_FUNCTIONS = new Set([
    'file',
    'fileexists',
    'fileset',
    'filebase64',
    'templatefile',
    'filemd5',
    'filesha1',
    'filesha256',
    'filesha512',
    'filebase64sha256',
    'filebase64sha512',
]);
/** The first character that ends a path within a longer text, such as a command line. */
const PATH_END = /[\s'"`;|&<>()=,:]/;
/**
 * Notes every path that a text holds: the text itself when it starts with `./` or `../`, and what follows each
 * `${path.module}`, `${path.root}`, `${path.cwd}` in it, wherever that stands: a command line reads files too.
 */
function notePaths(reads, at, value) {
    if (typeof value === 'string') {
        if (isRelative(value))
            reads.push({ name: 'path', at, value });
        return;
    }
    if (value === null || typeof value !== 'object')
        return;
    const parts = (0, value_ts_1.isPathRef)(value) ? [value] : 'template' in value ? value.template : [];
    const first = parts[0];
    if (typeof first === 'string' && isRelative(first))
        reads.push({ name: 'path', at, value: untilPathEnd(parts, /\n/) });
    parts.forEach((part, index) => {
        if ((0, value_ts_1.isPathRef)(part)) {
            reads.push({ name: 'path', at, value: untilPathEnd(parts.slice(index), index === 0 ? /\n/ : PATH_END) });
        }
    });
}
function isRelative(text) {
    return text === '..' || text.startsWith('./') || text.startsWith('../');
}
function untilPathEnd(parts, end) {
    const kept = [];
    for (const part of parts) {
        const stop = typeof part === 'string' ? part.search(end) : -1;
        kept.push(typeof part === 'string' && stop >= 0 ? part.slice(0, stop) : part);
        if (stop >= 0)
            break;
    }
    return (0, value_ts_1.concatenate)(kept);
}
/**
 * The value of a function call, as far as it is known; files that it reads are noted.
 *
 * @param before how many reads were noted before its arguments, `firstEnd` after the first: paths among them are covered.
 */
function noteCall(reads, at, call, args, before, firstEnd) {
    const name = call.startsWith('core::') ? call.slice(6) : call;
    const first = args[0];
    if (exports.FILE_FUNCTIONS.has(name) && first !== undefined) {
        if ((0, value_ts_1.isTextual)(first))
            dropPaths(reads, before, name === 'fileset' ? reads.length : firstEnd);
        reads.push({ name, at, value: first, ...(name === 'fileset' ? { pattern: args[1] ?? null } : {}) });
        return { unknown: `${name}()` };
    }
    const value = valueOfCall(name, args);
    if (value === undefined)
        return { unknown: `${name}()` };
    if (name === 'join' || name === 'format')
        notePaths(reads, at, value);
    return value;
}
/** Paths that were noted as texts inside an argument are covered by the call that reads them. */
function dropPaths(reads, from, end) {
    const kept = reads.slice(from).filter(({ name }, index) => name !== 'path' || from + index >= end);
    reads.length = from;
    reads.push(...kept);
}
/** The few pure functions that paths and backend settings are commonly made with. */
function valueOfCall(name, args) {
    const [first, second] = args;
    switch (name) {
        case 'abspath':
        case 'pathexpand':
        case 'tostring':
            return args.length === 1 ? first : undefined;
        case 'dirname':
            return first !== undefined && (0, value_ts_1.isTextual)(first) ? (0, value_ts_1.concatenate)([first, '/..']) : undefined;
        case 'merge':
            return { merge: args };
        case 'join':
            if (typeof first !== 'string' || !Array.isArray(second) || args.length !== 2)
                return undefined;
            return (0, value_ts_1.concatenate)(second.flatMap((item, index) => (index === 0 ? [item] : [first, item])));
        case 'format':
            return typeof first === 'string' ? formatted(first, args.slice(1)) : undefined;
        default:
            return undefined;
    }
}
/** `format` with `%s`, `%v`, `%d` and `%%` only. */
function formatted(pattern, args) {
    const pieces = pattern.split(/(%.)/);
    let next = 0;
    const parts = [];
    for (const piece of pieces) {
        if (piece === '%s' || piece === '%v' || piece === '%d') {
            const arg = args[next++];
            if (arg === undefined)
                return undefined;
            parts.push(arg);
        }
        else if (piece === '%%')
            parts.push('%');
        else if (piece.startsWith('%'))
            return undefined;
        else
            parts.push(piece);
    }
    return (0, value_ts_1.concatenate)(parts);
}


/***/ }),

/***/ 1412:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseQuoted = parseQuoted;
exports.parseLoopVariables = parseLoopVariables;
exports.parseHeredoc = parseHeredoc;
exports.parseTemplateText = parseTemplateText;
const cursor_ts_1 = __webpack_require__(2260);
const reads_ts_1 = __webpack_require__(3809);
const value_ts_1 = __webpack_require__(7829);
const QUOTE = 34;
const DOLLAR = 36;
const PERCENT = 37;
const BACKSLASH = 92;
const BRACE = 123;
/** Reads `"…"`, with the cursor at the opening quote. */
function parseQuoted(cursor) {
    const { text } = cursor;
    const at = cursor.pos;
    const start = at + 1;
    for (let pos = start; pos < text.length; pos++) {
        const code = text.charCodeAt(pos);
        if (code === QUOTE) {
            cursor.pos = pos + 1;
            const value = text.slice(start, pos);
            const first = text.charCodeAt(start);
            if (first === 46)
                (0, reads_ts_1.notePaths)(cursor.reads, at, value);
            return value;
        }
        if (code === BACKSLASH || code === DOLLAR || code === PERCENT || code === 10)
            break;
    }
    cursor.pos = start;
    const value = parseQuotedTemplate(cursor, at);
    (0, reads_ts_1.notePaths)(cursor.reads, at, value);
    return value;
}
function parseQuotedTemplate(cursor, at) {
    const { text } = cursor;
    const parts = [];
    let from = cursor.pos;
    for (;;) {
        if (cursor.pos >= text.length)
            (0, cursor_ts_1.fail)(cursor, 'a string is never closed: expected "', at);
        const code = text.charCodeAt(cursor.pos);
        if (code === QUOTE) {
            parts.push(text.slice(from, cursor.pos++));
            return wholeOf(parts);
        }
        if (code === 10)
            (0, cursor_ts_1.fail)(cursor, 'a quoted string does not span lines: close it with ", or use a heredoc (<<EOT)', at);
        if (code === BACKSLASH) {
            parts.push(text.slice(from, cursor.pos), readEscape(cursor));
            from = cursor.pos;
        }
        else if (code === DOLLAR || code === PERCENT)
            from = readMarker(cursor, code, from, parts);
        else
            cursor.pos++;
    }
}
/** A template that is one interpolation and nothing else is that value, of any type. */
function wholeOf(parts) {
    const [only, ...others] = parts.filter((part) => part !== '');
    return only !== undefined && others.length === 0 ? only : (0, value_ts_1.concatenate)(parts);
}
/**
 * At `$` or `%`: an interpolation, a directive, their escapes (`$${`, `%%{`) or the plain character. What stood before is
 * added to `parts` when something else than plain text begins.
 *
 * @returns where the next plain text starts.
 */
function readMarker(cursor, code, from, parts) {
    const { text, pos } = cursor;
    const next = text.charCodeAt(pos + 1);
    if (next === code && text.charCodeAt(pos + 2) === BRACE) {
        parts.push(text.slice(from, pos));
        cursor.pos = pos + 3;
        return pos + 1;
    }
    if (next !== BRACE) {
        cursor.pos++;
        return from;
    }
    parts.push(text.slice(from, pos), code === DOLLAR ? parseInterpolation(cursor) : parseDirective(cursor));
    return cursor.pos;
}
function readEscape(cursor) {
    const { text, pos } = cursor;
    const char = text[pos + 1] ?? '';
    const simple = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }[char];
    if (simple !== undefined) {
        cursor.pos += 2;
        return simple;
    }
    const length = char === 'u' ? 4 : char === 'U' ? 8 : 0;
    const digits = text.slice(pos + 2, pos + 2 + length);
    const code = Number.parseInt(digits, 16);
    if (length === 0 || digits.length < length || !/^[0-9a-fA-F]+$/.test(digits) || code > 0x10ffff) {
        (0, cursor_ts_1.fail)(cursor, `not an escape sequence: \\${char}. Write \\\\ for a backslash`);
    }
    cursor.pos += 2 + length;
    return String.fromCodePoint(code);
}
function parseInterpolation(cursor) {
    cursor.pos += 2;
    const trimmed = skipTilde(cursor);
    const { multiline } = cursor;
    cursor.multiline = true;
    (0, cursor_ts_1.enter)(cursor);
    const value = cursor.expression(cursor);
    (0, cursor_ts_1.skipSpace)(cursor);
    const trimmedAfter = skipTilde(cursor);
    (0, cursor_ts_1.expect)(cursor, 125, '} at the end of an interpolation');
    cursor.depth--;
    cursor.multiline = multiline;
    return trimmed || trimmedAfter ? { unknown: 'a template that trims white space' } : value;
}
function parseDirective(cursor) {
    const at = cursor.pos;
    cursor.pos += 2;
    skipTilde(cursor);
    const { multiline } = cursor;
    cursor.multiline = true;
    (0, cursor_ts_1.skipSpace)(cursor);
    const keyword = (0, cursor_ts_1.startsIdentifier)(cursor.text.charCodeAt(cursor.pos)) ? (0, cursor_ts_1.readIdentifier)(cursor) : '';
    if (keyword === 'if')
        cursor.expression(cursor);
    else if (keyword === 'for') {
        parseLoopVariables(cursor);
        cursor.expression(cursor);
    }
    else if (keyword !== 'else' && keyword !== 'endif' && keyword !== 'endfor') {
        (0, cursor_ts_1.fail)(cursor, 'expected if, else, endif, for or endfor after %{. Write %%{ for the characters themselves', at);
    }
    (0, cursor_ts_1.skipSpace)(cursor);
    skipTilde(cursor);
    (0, cursor_ts_1.expect)(cursor, 125, '} at the end of a template directive');
    cursor.multiline = multiline;
    return { unknown: `%{ ${keyword} }` };
}
/** Reads `key, value in`, the head of a loop. */
function parseLoopVariables(cursor) {
    for (let count = 0;; count++) {
        (0, cursor_ts_1.skipSpace)(cursor);
        if (!(0, cursor_ts_1.startsIdentifier)(cursor.text.charCodeAt(cursor.pos)))
            (0, cursor_ts_1.fail)(cursor, `expected a name in a for loop, found ${(0, cursor_ts_1.found)(cursor)}`);
        const name = (0, cursor_ts_1.readIdentifier)(cursor);
        if (name === 'in' && count > 0)
            return;
        if (count > 2)
            (0, cursor_ts_1.fail)(cursor, 'expected "in" after the names of a for loop');
        (0, cursor_ts_1.skipSpace)(cursor);
        if (cursor.text.charCodeAt(cursor.pos) === 44)
            cursor.pos++;
    }
}
function skipTilde(cursor) {
    if (cursor.text.charCodeAt(cursor.pos) !== 126)
        return false;
    cursor.pos++;
    return true;
}
/** Reads `<<EOT` or `<<-EOT`, with the cursor at the first `<`; ends before the newline after the closing marker. */
function parseHeredoc(cursor) {
    const { text } = cursor;
    const at = cursor.pos;
    cursor.pos += 2;
    const indented = text.charCodeAt(cursor.pos) === 45;
    if (indented)
        cursor.pos++;
    if (!(0, cursor_ts_1.startsIdentifier)(text.charCodeAt(cursor.pos)))
        (0, cursor_ts_1.fail)(cursor, `expected the marker of a heredoc (<<EOT), found ${(0, cursor_ts_1.found)(cursor)}`);
    const marker = (0, cursor_ts_1.readIdentifier)(cursor);
    if (text.charCodeAt(cursor.pos) === 13)
        cursor.pos++;
    (0, cursor_ts_1.expect)(cursor, 10, `the end of the line after <<${marker}`);
    const parts = [];
    let from = cursor.pos;
    let lineStart = true;
    for (;;) {
        if (lineStart) {
            const end = closingMarker(text, cursor.pos, marker);
            if (end >= 0) {
                parts.push(text.slice(from, cursor.pos));
                cursor.pos = end;
                break;
            }
            lineStart = false;
        }
        if (cursor.pos >= text.length)
            (0, cursor_ts_1.fail)(cursor, `a heredoc is never closed: expected a line with ${marker} alone`, at);
        const code = text.charCodeAt(cursor.pos);
        if (code === DOLLAR || code === PERCENT)
            from = readMarker(cursor, code, from, parts);
        else {
            lineStart = code === 10;
            cursor.pos++;
        }
    }
    const value = (0, value_ts_1.concatenate)(parts);
    (0, reads_ts_1.notePaths)(cursor.reads, at, value);
    if (!indented)
        return value;
    return typeof value === 'string' ? withoutIndent(value) : { unknown: 'an indented heredoc' };
}
/** Where a line that holds nothing but the marker ends (at its newline); -1 when it holds something else. */
function closingMarker(text, lineStart, marker) {
    let pos = lineStart;
    while (isBlank(text.charCodeAt(pos)))
        pos++;
    if (!text.startsWith(marker, pos))
        return -1;
    pos += marker.length;
    while (isBlank(text.charCodeAt(pos)))
        pos++;
    const end = text.charCodeAt(pos);
    if (end === 10)
        return pos;
    return end === 13 && text.charCodeAt(pos + 1) === 10 ? pos : -1;
}
function isBlank(code) {
    return code === 32 || code === 9;
}
function withoutIndent(text) {
    const lines = text.split('\n');
    const indents = lines.slice(0, -1).map((line) => line.length - line.trimStart().length);
    const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
    return lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length))).join('\n');
}
/** Reads a whole text as a template without quotes: a string of Terraform's JSON syntax. No backslash escapes there. */
function parseTemplateText(text, expression, reads, at) {
    if (!text.includes('${') && !text.includes('%{')) {
        (0, reads_ts_1.notePaths)(reads, at, text);
        return text;
    }
    const cursor = (0, cursor_ts_1.createCursor)(text, expression);
    const parts = [];
    let from = 0;
    while (cursor.pos < text.length) {
        const code = text.charCodeAt(cursor.pos);
        if (code === DOLLAR || code === PERCENT)
            from = readMarker(cursor, code, from, parts);
        else
            cursor.pos++;
    }
    parts.push(text.slice(from));
    for (const read of cursor.reads)
        reads.push({ ...read, at });
    const value = wholeOf(parts);
    (0, reads_ts_1.notePaths)(reads, at, value);
    return value;
}


/***/ }),

/***/ 7829:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isTextual = isTextual;
exports.isPathRef = isPathRef;
exports.concatenate = concatenate;
/** True for a value that stands for text, whole or in part: a file's path can be derived from it. */
function isTextual(value) {
    if (typeof value === 'string' || typeof value === 'number')
        return true;
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return false;
    if ('either' in value)
        return value.either.every(isTextual);
    return 'template' in value || 'ref' in value;
}
/** True for `path.module`, `path.root` and `path.cwd`. */
function isPathRef(value) {
    return value !== null && typeof value === 'object' && 'ref' in value && value.ref[0] === 'path';
}
/** One text of several pieces; a template within a template is flattened, neighbouring literals are joined. */
function concatenate(pieces) {
    const parts = [];
    const add = (piece) => {
        const literal = typeof piece === 'number' || typeof piece === 'boolean' ? String(piece) : piece;
        const last = parts.length - 1;
        if (literal === '')
            return;
        if (typeof literal === 'string' && typeof parts[last] === 'string')
            parts[last] = `${parts[last]}${literal}`;
        else if (literal !== null && typeof literal === 'object' && 'template' in literal)
            literal.template.forEach(add);
        else
            parts.push(literal);
    };
    pieces.forEach(add);
    if (parts.length === 0)
        return '';
    return parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : { template: parts };
}


/***/ }),

/***/ 6380:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
__exportStar(__webpack_require__(6919), exports);
__exportStar(__webpack_require__(1903), exports);
__exportStar(__webpack_require__(9679), exports);
__exportStar(__webpack_require__(6736), exports);


/***/ }),

/***/ 1893:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.accessVerdicts = accessVerdicts;
exports.guardVerdicts = guardVerdicts;
const change_1 = __webpack_require__(522);
const plan_json_ts_1 = __webpack_require__(2215);
const policies_ts_1 = __webpack_require__(8081);
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
    const [from, to] = [(0, plan_json_ts_1.record)(before), (0, plan_json_ts_1.record)(after)];
    const old = new Set(openings(type, from).map(({ key }) => key));
    const verdicts = openings(type, to)
        .filter(({ key }) => !old.has(key))
        .map(({ reason, wayOut }) => ({ level: 'security', reason, wayOut }));
    for (const attribute of POLICY_ATTRIBUTES) {
        // Elsewhere the attribute is optional, and unknown means AWS's own default.
        const always = attribute === 'assume_role_policy' || (attribute === 'policy' && /_policy$/.test(type));
        if (always && (0, plan_json_ts_1.record)(unknown)[attribute] === true && type.startsWith('aws_')) {
            verdicts.push({
                level: 'unknown',
                reason: `${attribute} is known only at apply, so what it grants cannot be judged`,
            });
        }
    }
    return verdicts;
}
function openings(type, values) {
    if (Object.keys(values).length === 0)
        return [];
    return [...networkOpenings(type, values), ...publicOpenings(type, values), ...policyOpenings(type, values)];
}
const WORLD = new Set(['0.0.0.0/0', '::/0']);
const NARROW = 'Name the address ranges or security groups that need it.';
function networkOpenings(type, values) {
    const open = (rule, ranges) => ranges
        .filter((range) => WORLD.has(String(range)))
        .map((range) => ({
        key: (0, change_1.canonicalJson)(['network', range, rule.protocol ?? rule.ip_protocol, rule.from_port, rule.to_port].map((part) => part ?? null)),
        reason: `${ports(rule)} opened to the whole internet (${range})`,
        wayOut: NARROW,
    }));
    switch (type) {
        case 'aws_security_group':
        case 'aws_default_security_group':
            return (0, plan_json_ts_1.list)(values.ingress).flatMap((rule) => open((0, plan_json_ts_1.record)(rule), [...(0, plan_json_ts_1.list)((0, plan_json_ts_1.record)(rule).cidr_blocks), ...(0, plan_json_ts_1.list)((0, plan_json_ts_1.record)(rule).ipv6_cidr_blocks)]));
        case 'aws_security_group_rule':
            return values.type === 'ingress'
                ? open(values, [...(0, plan_json_ts_1.list)(values.cidr_blocks), ...(0, plan_json_ts_1.list)(values.ipv6_cidr_blocks)])
                : [];
        case 'aws_vpc_security_group_ingress_rule':
            return open(values, [values.cidr_ipv4, values.cidr_ipv6]);
        case 'aws_eks_cluster':
            return (0, plan_json_ts_1.list)(values.vpc_config).flatMap((config) => {
                const { endpoint_public_access: open, public_access_cidrs: ranges } = (0, plan_json_ts_1.record)(config);
                if (open !== true || ((0, plan_json_ts_1.list)(ranges).length > 0 && !(0, plan_json_ts_1.list)(ranges).some((range) => WORLD.has(String(range)))))
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
        for (const arn of (0, plan_json_ts_1.list)(values.managed_policy_arns)) {
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
function policyOpenings(type, values) {
    if (!type.startsWith('aws_'))
        return [];
    return POLICY_ATTRIBUTES.flatMap((attribute) => {
        const value = values[attribute];
        const documents = Array.isArray(value) ? value.map((item) => (0, plan_json_ts_1.record)(item).policy) : [value];
        return documents.flatMap((document) => (0, policies_ts_1.wideGrants)((0, plan_json_ts_1.jsonInside)(document)).map(({ key, what }) => ({
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


/***/ }),

/***/ 8213:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findAwsCredentials = findAwsCredentials;
exports.credentialsHint = credentialsHint;
const promises_1 = __webpack_require__(1455);
const node_os_1 = __webpack_require__(8161);
const node_path_1 = __webpack_require__(6760);
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
    const home = environment.HOME || (0, node_os_1.homedir)();
    const files = [
        environment.AWS_SHARED_CREDENTIALS_FILE || (0, node_path_1.join)(home, '.aws', 'credentials'),
        environment.AWS_CONFIG_FILE || (0, node_path_1.join)(home, '.aws', 'config'),
    ];
    for (const file of files) {
        const section = profileSection(await (0, promises_1.readFile)(file, 'utf8').catch(() => ''), profile);
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


/***/ }),

/***/ 7852:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.detectedSecrets = detectedSecrets;
exports.isSecretName = isSecretName;
/** Something of every pattern below: most strings hold none of it, and are done. */
const HINT = /AKIA|ASIA|PRIVATE KEY|gh[pousr]_|github_pat_|glpat-|xox|hooks\.slack|eyJ|:\/\/|sk_live_|npm_|pass|secret|token|api/i;
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
const SECRET_NAME = /(?:^|[_.-])(?:password|passwd|passphrase|secret|secret_string|token|api_?key|private_?key(?:_pem)?|secret_?(?:access_?)?key|client_?secret|auth_?token)$/i;
/** Whether an attribute or an environment variable of this name holds a secret, whatever the provider's schema says. */
function isSecretName(name) {
    return SECRET_NAME.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'));
}


/***/ }),

/***/ 1683:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseLine = parseLine;
exports.readDiagnostics = readDiagnostics;
exports.failure = failure;
exports.warningLine = warningLine;
const change_1 = __webpack_require__(522);
const next_step_ts_1 = __webpack_require__(562);
const plan_json_ts_1 = __webpack_require__(2215);
const secrets_ts_1 = __webpack_require__(8266);
/** One line of Terraform's `-json` output, when it is JSON. */
function parseLine(line) {
    if (!line.startsWith('{'))
        return undefined;
    try {
        return (0, plan_json_ts_1.record)(JSON.parse(line));
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
        const { severity, summary, detail, address, range } = (0, plan_json_ts_1.record)(message.diagnostic);
        return [
            {
                severity: severity === 'warning' ? 'warning' : 'error',
                summary: firstLine((0, plan_json_ts_1.text)(summary) ?? ''),
                detail: ((0, plan_json_ts_1.text)(detail) ?? '').trim(),
                address: (0, plan_json_ts_1.text)(address),
                ...placeOf(range, (0, plan_json_ts_1.text)(detail) ?? ''),
            },
        ];
    });
}
/** Some messages name their place only in words: `… for module "m" at main.tf:1.` */
function placeOf(range, detail) {
    const file = (0, plan_json_ts_1.text)((0, plan_json_ts_1.record)(range).filename);
    if (file !== undefined)
        return { file, line: Number((0, plan_json_ts_1.record)((0, plan_json_ts_1.record)(range).start).line ?? 0) };
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
    return new change_1.ToolError(clean(`${shown.join('\n')}\n${(0, next_step_ts_1.nextStep)(words, place.root)}`, place));
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
    return (file.startsWith('/') ? undefined : (0, change_1.joinPath)(root, file)) ?? file;
}
function clean(message, { hiddenPaths, secrets }) {
    const relative = hiddenPaths.reduce((result, [path, shown]) => result.replaceAll(path, shown), message);
    return (0, secrets_ts_1.hide)(relative, secrets);
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

/***/ 9654:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fieldChanges = fieldChanges;
exports.identity = identity;
exports.dottedPath = dottedPath;
const change_1 = __webpack_require__(522);
const detectors_ts_1 = __webpack_require__(7852);
const plan_json_ts_1 = __webpack_require__(2215);
const secrets_ts_1 = __webpack_require__(8266);
/**
 * The leaves that differ between both sides of a change, redacted.
 *
 * - A sensitive leaf says only that it changed. So does one named like a secret, and one that redaction leaves nothing of.
 * - Elements of an array are matched by value, as a plan does not tell a set from a list: a mere reordering is no change.
 * - Strings that hold JSON are compared as JSON. Absent, null and empty are the same.
 */
function fieldChanges(change, secrets) {
    const before = { value: change.before ?? undefined, sensitive: change.beforeSensitive, unknown: false };
    const after = { value: change.after ?? undefined, sensitive: change.afterSensitive, unknown: change.unknown };
    return compare([], before, after, secrets);
}
/** What tells which object a deleted resource was: its `id`, `arn` and `name`. */
function identity(change, secrets) {
    const masks = (0, plan_json_ts_1.record)(change.beforeSensitive);
    const values = (0, plan_json_ts_1.record)(change.before);
    return ['arn', 'id', 'name'].flatMap((key) => {
        if (typeof values[key] !== 'string')
            return [];
        return compare([key], { value: values[key], sensitive: masks[key], unknown: false }, NOTHING, secrets);
    });
}
/** `ingress[0].cidr_blocks[1]`; keys outside `[A-Za-z0-9_-]` are written `tags["a.b"]`. */
function dottedPath(path, secrets) {
    let result = '';
    path.forEach((step, index) => {
        // The first step is an attribute of the provider's schema, never a value.
        const name = typeof step === 'string' && index > 0 ? (0, secrets_ts_1.hide)(step, secrets) : step;
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
function compare(path, before, after, secrets) {
    const at = () => dottedPath(path, secrets);
    const unknown = after.unknown === true;
    if (!unknown && same(before.value, after.value))
        return [];
    if (before.sensitive === true || after.sensitive === true || namedSecret(path, before.value, after.value)) {
        return [{ path: at(), ...(unknown ? { unknown } : {}), sensitive: true, changed: true }];
    }
    if (unknown)
        return [leaf(at(), visible(before), undefined, true, secrets)];
    const sample = isContainer(after.value) ? after.value : before.value;
    const other = isContainer(after.value) ? before.value : after.value;
    const hollow = other === null || other === undefined || (isContainer(other) && Array.isArray(other) === Array.isArray(sample));
    if (!isContainer(sample) || !hollow)
        return [leaf(at(), visible(before), visible(after), false, secrets)];
    if (Array.isArray(sample)) {
        return pairs((0, plan_json_ts_1.list)(before.value), after).flatMap(([from, to]) => compare([...path, to ?? from ?? 0], from === undefined ? NOTHING : part(before, from), to === undefined ? NOTHING : part(after, to), secrets));
    }
    const keys = new Set([before.value, after.value, after.unknown].flatMap((value) => Object.keys((0, plan_json_ts_1.record)(value))));
    return [...keys].sort().flatMap((key) => compare([...path, key], part(before, key), part(after, key), secrets));
}
function leaf(path, before, after, unknown, secrets) {
    const shown = { before: (0, secrets_ts_1.hideInValue)(before, secrets), after: (0, secrets_ts_1.hideInValue)(after, secrets) };
    const lost = (0, change_1.canonicalJson)(before ?? null) !== (0, change_1.canonicalJson)(shown.before ?? null) ||
        (0, change_1.canonicalJson)(after ?? null) !== (0, change_1.canonicalJson)(shown.after ?? null);
    const nothingLeft = [shown.before, shown.after].every((value) => value === undefined || value === null || value === change_1.REDACTED);
    if (lost && (nothingLeft || (0, change_1.canonicalJson)(shown.before ?? null) === (0, change_1.canonicalJson)(shown.after ?? null))) {
        return { path, ...(unknown ? { unknown } : {}), sensitive: true, changed: true };
    }
    return {
        path,
        ...(before === undefined ? {} : { before: shown.before }),
        ...(after === undefined ? {} : { after: shown.after }),
        ...(unknown ? { unknown } : {}),
    };
}
/** Which element of one array stands against which of the other, by index; equal elements are left out. */
function pairs(before, after) {
    const values = (0, plan_json_ts_1.list)(after.value);
    const length = Math.max(values.length, (0, plan_json_ts_1.list)(after.unknown).length);
    const from = before.map((value) => (0, change_1.canonicalJson)(value ?? null));
    const to = Array.from({ length }, (_, index) => anyTrue(part(after, index).unknown) ? undefined : (0, change_1.canonicalJson)(values[index] ?? null));
    const left = new Set(from.keys());
    const right = new Set(to.keys());
    const drop = (a, b) => left.delete(a) && right.delete(b);
    for (const index of [...left])
        if (right.has(index) && from[index] === to[index])
            drop(index, index);
    const places = new Map();
    for (const index of left)
        places.set(from[index], [...(places.get(from[index]) ?? []), index]);
    for (const index of [...right]) {
        const place = to[index] === undefined ? undefined : places.get(to[index])?.shift();
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
    const below = (value) => value === true ? true : typeof key === 'number' ? (0, plan_json_ts_1.list)(value)[key] : (0, plan_json_ts_1.record)(value)[key];
    return {
        value: typeof key === 'number' ? (0, plan_json_ts_1.list)(side.value)[key] : (0, plan_json_ts_1.record)(side.value)[key],
        sensitive: below(side.sensitive),
        unknown: below(side.unknown),
    };
}
/** The value with what its masks hide taken out: for values that are shown whole. */
function visible({ value, sensitive }) {
    if (sensitive === true)
        return change_1.REDACTED;
    if (Array.isArray(value))
        return value.map((_, index) => visible(part({ value, sensitive, unknown: false }, index)));
    if (!isContainer(value))
        return value;
    return Object.fromEntries(Object.keys(value).map((key) => [
        key,
        namedSecret([key], (0, plan_json_ts_1.record)(value)[key], undefined)
            ? change_1.REDACTED
            : visible(part({ value, sensitive, unknown: false }, key)),
    ]));
}
function same(before, after) {
    if (isEmpty(before) && isEmpty(after))
        return true;
    if (before === undefined || after === undefined)
        return false;
    if ((0, change_1.canonicalJson)(before) === (0, change_1.canonicalJson)(after))
        return true;
    const [a, b] = [(0, plan_json_ts_1.jsonInside)(before), (0, plan_json_ts_1.jsonInside)(after)];
    return a !== undefined && b !== undefined && (0, change_1.canonicalJson)(a) === (0, change_1.canonicalJson)(b);
}
function isEmpty(value) {
    if (value === null || value === undefined)
        return true;
    return typeof value === 'object' && Object.values(value).length === 0;
}
function isContainer(value) {
    return value !== null && typeof value === 'object';
}
function namedSecret(path, ...values) {
    const name = path.at(-1);
    if (typeof name !== 'string' || !(0, detectors_ts_1.isSecretName)(name))
        return false;
    return values.some((value) => typeof value === 'string' && value !== '' && !value.startsWith('arn:'));
}
function anyTrue(mask) {
    if (mask === true)
        return true;
    return mask !== null && typeof mask === 'object' && Object.values(mask).some(anyTrue);
}


/***/ }),

/***/ 1903:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.STATEFUL_TYPES = exports.readPlan = exports.previewStack = exports.findAwsCredentials = void 0;
var credentials_ts_1 = __webpack_require__(8213);
Object.defineProperty(exports, "findAwsCredentials", ({ enumerable: true, get: function () { return credentials_ts_1.findAwsCredentials; } }));
var preview_stack_ts_1 = __webpack_require__(9386);
Object.defineProperty(exports, "previewStack", ({ enumerable: true, get: function () { return preview_stack_ts_1.previewStack; } }));
var read_plan_ts_1 = __webpack_require__(7083);
Object.defineProperty(exports, "readPlan", ({ enumerable: true, get: function () { return read_plan_ts_1.readPlan; } }));
var stateful_types_ts_1 = __webpack_require__(1875);
Object.defineProperty(exports, "STATEFUL_TYPES", ({ enumerable: true, get: function () { return stateful_types_ts_1.STATEFUL_TYPES; } }));


/***/ }),

/***/ 9786:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readNeeds = readNeeds;
exports.withoutComments = withoutComments;
const promises_1 = __webpack_require__(1455);
const node_path_1 = __webpack_require__(6760);
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
        const names = await (0, promises_1.readdir)(path).catch(() => []);
        for (const name of names.filter((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name)).sort()) {
            tofu ||= name.includes('.tofu');
            const text = withoutComments(await (0, promises_1.readFile)((0, node_path_1.join)(path, name), 'utf8').catch(() => ''), name.endsWith('.json'));
            texts.push(text);
            for (const [, source = ''] of text.matchAll(/"?source"?\s*[=:]\s*"(\.{1,2}\/[^"]*)"/g))
                await visit((0, node_path_1.resolve)(path, source));
        }
    };
    await visit(folder);
    const root = texts.join('\n');
    const settings = await Promise.all(backendConfig.map((path) => (0, promises_1.readFile)(path, 'utf8').catch(() => '')));
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


/***/ }),

/***/ 562:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.lockHolder = lockHolder;
exports.nextStep = nextStep;
/**
 * Reads the lock information that Terraform prints when a state is locked (`Lock Info:` and lines of `Key: value`).
 */
function lockHolder(words) {
    if (!/state lock|Lock Info/i.test(words))
        return undefined;
    const value = (key) => new RegExp(`^\\s*${key}:\\s*(.*?)\\s*$`, 'm').exec(words)?.[1] ?? '';
    const id = value('ID');
    return id === '' ? undefined : { id, who: value('Who'), operation: value('Operation'), created: value('Created') };
}
/**
 * What to type after an error of Terraform.
 *
 * @param words the error as Terraform said it.
 * @param root the stack's folder, relative to the repository's root.
 */
function nextStep(words, root) {
    const terraform = `terraform -chdir=${shellWord(root)}`;
    const holder = lockHolder(words);
    if (holder !== undefined) {
        const since = holder.created === '' ? '' : ` since ${holder.created}`;
        return (`The state is locked by ${holder.who || 'somebody'}${since} (${holder.operation || 'unknown operation'}). Wait for that run; ` +
            `only if it is dead, type: ${terraform} force-unlock ${shellWord(holder.id)}`);
    }
    const known = STEPS.find(({ when }) => when.test(words));
    return known === undefined
        ? `To see it whole, type: ${terraform} init && ${terraform} plan`
        : known.step(terraform, words);
}
const STEPS = [
    {
        when: /Provider dependency changes detected|Inconsistent dependency lock file|doesn't match any of the checksums|cached package for .* does not match|Required plugins are not installed/,
        step: (terraform) => `The lock file does not hold what the stack needs. Type: ${terraform} providers lock -platform=linux_amd64 -platform=darwin_arm64 ` +
            'and commit .terraform.lock.hcl.',
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

/***/ 2215:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parsePlan = parsePlan;
exports.record = record;
exports.list = list;
exports.text = text;
exports.jsonInside = jsonInside;
const change_1 = __webpack_require__(522);
/**
 * Reads the parsed output of `terraform show -json <plan>`.
 *
 * @throws ToolError when it is not a plan, or of a format that is not understood.
 */
function parsePlan(document) {
    const plan = record(document);
    const format = text(plan.format_version);
    if (format === undefined || !Array.isArray(plan.resource_changes ?? []) || plan.output_changes === null) {
        throw new change_1.ToolError('the output of terraform show -json is not a plan. Check the version with: terraform version');
    }
    if (format.split('.')[0] !== '1') {
        throw new change_1.ToolError(`the plan has format ${format}, and only 1.x is understood. Use a Terraform of series 1; see: terraform version`);
    }
    return {
        terraformVersion: text(plan.terraform_version) ?? '',
        complete: plan.complete !== false || plan.errored === true,
        resourceChanges: list(plan.resource_changes).map(resource),
        resourceDrift: list(plan.resource_drift).map(resource),
        outputChanges: Object.fromEntries(Object.entries(record(plan.output_changes)).map(([name, value]) => [name, change(value)])),
        deferred: list(plan.deferred_changes).map((item) => ({
            reason: text(record(item).reason) ?? 'unknown',
            address: text(record(record(item).resource_change).address) ?? '',
        })),
        checks: list(plan.checks).flatMap(checks),
        invocations: list(plan.action_invocations).map((item) => text(record(item).address) ?? ''),
        document: plan,
    };
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
        importing: importing === undefined ? undefined : (text(importing.id) ?? 'known only at apply'),
    };
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
    if (typeof value !== 'string' || !/^\s*[[{]/.test(value))
        return undefined;
    try {
        return JSON.parse(value);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8081:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.wideGrants = wideGrants;
const change_1 = __webpack_require__(522);
const plan_json_ts_1 = __webpack_require__(2215);
/**
 * Grants of an IAM policy document that a reviewer must not overlook: every action, every action of a service on every resource,
 * anybody as principal without a condition, and everything but something (`NotAction`).
 *
 * A statement that names principals belongs to a resource: there `Resource: "*"` means that resource, and is no widening.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
function wideGrants(document) {
    return many((0, plan_json_ts_1.record)(document).Statement).flatMap((value) => {
        const statement = (0, plan_json_ts_1.record)(value);
        if (statement.Effect !== 'Allow')
            return [];
        const conditional = Object.keys((0, plan_json_ts_1.record)(statement.Condition)).length > 0;
        const condition = conditional ? (0, change_1.canonicalJson)(statement.Condition) : '';
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
function anybody(principal) {
    return principal === '*' || many((0, plan_json_ts_1.record)(principal).AWS).includes('*');
}
function many(value) {
    return Array.isArray(value) ? (0, plan_json_ts_1.list)(value) : value === undefined || value === null ? [] : [value];
}


/***/ }),

/***/ 9386:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.previewStack = previewStack;
const node_path_1 = __webpack_require__(6760);
const change_1 = __webpack_require__(522);
const toolchain_1 = __webpack_require__(5719);
const credentials_ts_1 = __webpack_require__(8213);
const diagnostics_ts_1 = __webpack_require__(1683);
const needs_ts_1 = __webpack_require__(9786);
const plan_json_ts_1 = __webpack_require__(2215);
const read_plan_ts_1 = __webpack_require__(7083);
const secrets_ts_1 = __webpack_require__(8266);
const session_ts_1 = __webpack_require__(6591);
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
    const environment = options.environment ?? process.env;
    const root = context.project.root;
    const repository = repositoryOf(folder, root);
    const inRepository = (path) => (0, node_path_1.join)(repository, path);
    const backendConfig = context.instance.backendConfig.map(inRepository);
    const needs = await (0, needs_ts_1.readNeeds)(folder, backendConfig);
    const credentials = await (0, credentials_ts_1.findAwsCredentials)(environment);
    if (needs.aws !== undefined && credentials === undefined) {
        const skipped = `skipped: no AWS credentials: ${needs.aws}; ${(0, credentials_ts_1.credentialsHint)(environment)}`;
        return { resources: [], outputs: 0, warnings: [], skipped, tools: {} };
    }
    const program = options.program ?? (await chooseProgram(needs.tofu, context.progress));
    const session = await (0, session_ts_1.openSession)({
        program,
        folder,
        workspace: context.instance.workspace,
        workspaceFolder: needs.workspaceFolder,
        // Without a profile that says so, nobody is meant to be asked on 169.254.169.254.
        environment: { AWS_EC2_METADATA_DISABLED: credentials === undefined ? 'true' : undefined, ...environment },
    });
    try {
        const secrets = (0, secrets_ts_1.environmentSecrets)(environment);
        const place = {
            root,
            hiddenPaths: [
                [`${session.scratch}/data`, '.terraform'],
                [session.scratch, '.terraform'],
                [`${repository}/`, ''],
            ],
            secrets,
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
        // The state is read beside the plan: both only read, and the plan's own provider process is what takes the time.
        const [shown, state, tools] = await Promise.all([
            session.run(['show', '-json', session.planFile]),
            readState(session),
            readTools(session, program.name),
        ]);
        if (shown.code !== 0)
            throw (0, diagnostics_ts_1.failure)('show', '', shown.stderr, place);
        const reading = (0, read_plan_ts_1.readPlan)(parseJson(shown.stdout, root), {
            secrets,
            warnings: (0, diagnostics_ts_1.readDiagnostics)(planned)
                .filter(({ severity, summary }) => severity === 'warning' && !summary.startsWith('Check block assertion'))
                .map((warning) => (0, diagnostics_ts_1.warningLine)(warning, place)),
        });
        return { ...reading, ...(state === undefined ? {} : { state }), tools };
    }
    finally {
        await session.close();
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
        : (0, node_path_1.resolve)(folder, root.replace(/[^/]+/g, '..'));
}
async function chooseProgram(prefersTofu, progress) {
    const installed = (name) => (0, toolchain_1.findProgram)(name, { download: false }).catch(() => undefined);
    const [first, second] = prefersTofu ? ['tofu', 'terraform'] : ['terraform', 'tofu'];
    return ((await installed(first)) ?? (prefersTofu ? undefined : await installed(second)) ?? (0, toolchain_1.findProgram)(first, { progress }));
}
function planArguments(context, session, inRepository, options) {
    return [
        'plan',
        '-input=false',
        // A preview changes nothing, so it neither waits for whoever applies nor holds them up.
        '-lock=false',
        '-detailed-exitcode',
        '-json',
        `-out=${session.planFile}`,
        ...context.instance.varFiles.map((path) => `-var-file=${inRepository(path)}`),
        ...(context.projectChange === 'removed' ? ['-destroy'] : []),
        ...(options.refresh === false ? ['-refresh=false'] : []),
    ];
}
/** Runs a command whose output is JSON lines; `-detailed-exitcode` makes 2 a success with changes. */
async function succeed(command, session, place, args, progress) {
    const { code, signal, stdout, stderr } = await session.run(args, (line) => {
        const message = (0, diagnostics_ts_1.parseLine)(line);
        // Counts only; a change's own message may hold a value.
        if (message?.type === 'change_summary')
            progress?.(`${place.root}: ${(0, plan_json_ts_1.text)(message['@message']) ?? ''}`);
    });
    if (signal !== null)
        throw new change_1.ToolError(`${place.root}: terraform ${command} was stopped by ${signal}. Run the command again.`);
    if (code !== 0 && !(command === 'plan' && code === 2))
        throw (0, diagnostics_ts_1.failure)(command, stdout, stderr, place);
    return stdout;
}
function parseJson(output, root) {
    try {
        return JSON.parse(output);
    }
    catch {
        throw new change_1.ToolError(`${root}: terraform show -json gave no JSON. Check the installation with: terraform version`);
    }
}
/** Which state the plan stands on. Only these two values leave; a failure costs the receipt its state, nothing else. */
async function readState(session) {
    const { code, stdout } = await session.run(['state', 'pull']);
    if (code !== 0 || stdout.trim() === '')
        return undefined;
    try {
        const { lineage, serial } = (0, plan_json_ts_1.record)(JSON.parse(stdout));
        return typeof lineage === 'string' && typeof serial === 'number' ? { lineage, serial } : undefined;
    }
    catch {
        return undefined;
    }
}
/** The program's version, and those of the providers that this stack selected. */
async function readTools(session, name) {
    const { stdout } = await session.run(['version', '-json']);
    let answer = {};
    try {
        answer = (0, plan_json_ts_1.record)(JSON.parse(stdout));
    }
    catch {
        // Without versions the receipt says less; the plan itself is as good.
    }
    const providers = Object.entries((0, plan_json_ts_1.record)(answer.provider_selections)).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
        [name]: (0, plan_json_ts_1.text)(answer.terraform_version) ?? 'unknown',
        ...Object.fromEntries(providers.map(([source, version]) => [
            source.replace(/^registry\.(?:terraform\.io|opentofu\.org)\//, ''),
            String(version),
        ])),
    };
}


/***/ }),

/***/ 7083:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readPlan = readPlan;
exports.actionOf = actionOf;
const change_1 = __webpack_require__(522);
const fields_ts_1 = __webpack_require__(9654);
const plan_json_ts_1 = __webpack_require__(2215);
const risk_ts_1 = __webpack_require__(4640);
const secrets_ts_1 = __webpack_require__(8266);
/**
 * Turns the parsed output of `terraform show -json <plan>` into resource changes. Pure; nothing that the plan calls sensitive is in
 * the result.
 *
 * @throws ToolError when it is not a plan of a format that is understood.
 */
function readPlan(document, options = {}) {
    const plan = (0, plan_json_ts_1.parsePlan)(document);
    const secrets = (0, secrets_ts_1.collectSecrets)(plan.document, options.secrets);
    return {
        resources: plan.resourceChanges.flatMap((resource) => resourceChange(resource, secrets) ?? []),
        outputs: Object.values(plan.outputChanges).filter(({ actions }) => actions.some((action) => action !== 'no-op'))
            .length,
        warnings: [
            ...new Set([...planWarnings(plan, secrets), ...(options.warnings ?? []).map((line) => (0, secrets_ts_1.hide)(line, secrets))]),
        ],
    };
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
function resourceChange(resource, secrets) {
    const { change, previousAddress: previous } = resource;
    const moved = previous !== undefined && previous !== resource.address;
    const known = actionOf(change, moved);
    if (known === 'no-op')
        return undefined;
    // An action that a later Terraform invents is shown as an update, and its risk is said to be unknown.
    const action = known ?? 'update';
    const gone = action === 'delete' || action === 'forget';
    const fields = gone ? (0, fields_ts_1.identity)(change, secrets) : (0, fields_ts_1.fieldChanges)(change, secrets);
    const replaceBecause = [...new Set(change.replacePaths.map((path) => (0, fields_ts_1.dottedPath)(path, secrets)))].sort();
    const judged = (0, risk_ts_1.riskOf)(resource, action);
    const risk = {
        ...judged,
        level: known === undefined ? 'unknown' : judged.level,
        reasons: [
            ...judged.reasons.map((reason) => (0, secrets_ts_1.hide)(reason, secrets)),
            ...(known === undefined ? [`the action ${change.actions.join(', ')} is not known here`] : []),
            ...(action === 'update' && fields.length === 0
                ? ['only the order of values, their form or their sensitivity differs']
                : []),
        ],
    };
    const address = (0, secrets_ts_1.hideInAddress)(resource.address, secrets) + (resource.deposed === undefined ? '' : ` (deposed ${resource.deposed})`);
    const what = {
        address,
        kind: resource.type,
        action,
        fields,
        ...(action === 'replace' ? { replaceBecause } : {}),
        ...(moved ? { previousAddress: (0, secrets_ts_1.hideInAddress)(previous, secrets) } : {}),
    };
    return { ...what, risk, digest: (0, change_1.digestOf)(what) };
}
/** At most so many names in one warning. */
const MOST_NAMES = 10;
function planWarnings(plan, secrets) {
    const address = (value) => (0, secrets_ts_1.hideInAddress)(value, secrets);
    const warnings = [];
    for (const check of plan.checks) {
        if (check.status !== 'fail' && check.status !== 'error')
            continue;
        const problems = check.problems.length === 0 ? '' : `: ${check.problems.map((problem) => (0, secrets_ts_1.hide)(problem, secrets)).join('; ')}`;
        warnings.push(`${address(check.address)} ${check.status === 'fail' ? 'failed' : 'could not be evaluated'}${problems}`);
    }
    for (const { address: name, reason } of plan.deferred) {
        warnings.push(`${address(name)} is deferred to a later plan (${(0, secrets_ts_1.hide)(reason.replaceAll('_', ' '), secrets)})`);
    }
    if (!plan.complete && plan.deferred.length === 0)
        warnings.push('Terraform says that this plan is not complete: another one is needed after it.');
    const drift = plan.resourceDrift.filter(({ change }) => change.actions.join() !== 'no-op');
    if (drift.length > 0) {
        const names = drift
            .slice(0, MOST_NAMES)
            .map((resource) => `${address(resource.address)} (${driftOf(resource, secrets)})`);
        const more = drift.length > MOST_NAMES ? ` and ${drift.length - MOST_NAMES} more` : '';
        warnings.push(`${drift.length} ${drift.length === 1 ? 'resource' : 'resources'} changed outside of Terraform: ${names.join(', ')}${more}`);
    }
    if (plan.invocations.length > 0)
        warnings.push(`actions will run: ${plan.invocations.map(address).join(', ')}`);
    return warnings;
}
function driftOf({ change }, secrets) {
    if (change.actions.includes('delete'))
        return 'deleted';
    const paths = [...new Set((0, fields_ts_1.fieldChanges)(change, secrets).map(({ path }) => path))];
    return paths.length === 0 ? 'changed' : paths.slice(0, 3).join(', ') + (paths.length > 3 ? ', …' : '');
}


/***/ }),

/***/ 4640:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.riskOf = riskOf;
const change_1 = __webpack_require__(522);
const access_ts_1 = __webpack_require__(1893);
const plan_json_ts_1 = __webpack_require__(2215);
const stateful_types_ts_1 = __webpack_require__(1875);
const updates_ts_1 = __webpack_require__(1465);
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
    const level = change_1.RISK_LEVELS[Math.min(...verdicts.map((verdict) => change_1.RISK_LEVELS.indexOf(verdict.level)), change_1.RISK_LEVELS.length - 1)] ??
        'unknown';
    const worstFirst = [...verdicts].sort((a, b) => change_1.RISK_LEVELS.indexOf(a.level) - change_1.RISK_LEVELS.indexOf(b.level));
    const wayOut = worstFirst.find((verdict) => verdict.level === level && verdict.wayOut !== undefined)?.wayOut;
    const reasons = [...new Set([...worstFirst.map((verdict) => verdict.reason), ...(why === undefined ? [] : [why])])];
    return { level, reasons, ...(wayOut === undefined ? {} : { wayOut }) };
}
function verdictsOf(resource, action) {
    const { type, change, mode } = resource;
    if (mode === 'data')
        return [];
    const opened = () => (0, access_ts_1.accessVerdicts)(type, change.before, change.after, change.unknown);
    switch (action) {
        case 'create':
            return (0, access_ts_1.accessVerdicts)(type, undefined, change.after, change.unknown);
        case 'update':
            return [
                ...(0, updates_ts_1.updateVerdicts)(type, change.before, change.after),
                ...opened(),
                ...(change.importing === undefined ? [] : [imported(change.importing)]),
            ];
        case 'replace':
            if (change.actions.includes('forget')) {
                return [
                    { level: 'disrupt', reason: 'the old object stays where it is, unmanaged, beside the new one' },
                    ...opened(),
                ];
            }
            return [replaced(type, change.actions[0] === 'create'), ...snapshotVerdicts(resource), ...opened()];
        case 'delete':
            return [...ended(type), ...snapshotVerdicts(resource), ...(0, access_ts_1.guardVerdicts)(type)];
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
function imported(id) {
    return { level: 'safe', reason: `an existing object is taken over${id === '' ? '' : ` (${id})`}` };
}
function replaced(type, createFirst) {
    const loss = stateful_types_ts_1.STATEFUL_TYPES.get(type);
    if (loss !== undefined)
        return { level: 'destroy', reason: `is destroyed and made anew: ${loss.reason}`, wayOut: loss.wayOut };
    const order = createFirst
        ? 'a new one is made before the old one goes'
        : 'the old one goes before the new one is made';
    if (isForeign(type))
        return { level: 'unknown', reason: `is replaced (${order}); whether a ${type} holds data is not known here` };
    return { level: 'disrupt', reason: `is replaced: ${order}` };
}
function ended(type) {
    const loss = stateful_types_ts_1.STATEFUL_TYPES.get(type);
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
    const before = (0, plan_json_ts_1.record)(change.before);
    const found = [];
    if (!stateful_types_ts_1.STATEFUL_TYPES.has(type))
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


/***/ }),

/***/ 8266:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.collectSecrets = collectSecrets;
exports.environmentSecrets = environmentSecrets;
exports.hide = hide;
exports.hideInAddress = hideInAddress;
exports.hideInValue = hideInValue;
const node_buffer_1 = __webpack_require__(4573);
const change_1 = __webpack_require__(522);
const detectors_ts_1 = __webpack_require__(7852);
const plan_json_ts_1 = __webpack_require__(2215);
/**
 * Every value of a plan that may not be shown, longest first, so that a secret inside another leaves no remainder.
 *
 * A plan's masks mark places, not values: `terraform_data` repeats a sensitive input in `before.output` without a mark, and
 * `variables` carry no mark at all. So the values below every mask, wherever it stands in the document, are collected, and
 * are then hidden wherever they occur. Joined by the values of sensitive variables, of attributes and environment entries with a
 * name such as `password`, and of anything that has the form of a well-known secret.
 *
 * @param document the parsed output of `terraform show -json`.
 * @param more further values, such as those of the environment.
 */
function collectSecrets(document, more = []) {
    const found = new Set();
    for (const value of more)
        addLeaves(value, found);
    walk(document, found);
    const configuration = (0, plan_json_ts_1.record)((0, plan_json_ts_1.record)(document.configuration).root_module);
    for (const [name, value] of Object.entries((0, plan_json_ts_1.record)(document.variables))) {
        if ((0, plan_json_ts_1.record)((0, plan_json_ts_1.record)(configuration.variables)[name]).sensitive === true)
            addLeaves((0, plan_json_ts_1.record)(value).value, found);
    }
    addModuleConstants(configuration, found);
    return longestFirst(found);
}
/** Values of the environment that may not be shown: every `TF_VAR_*`, and AWS's credentials. */
function environmentSecrets(environment) {
    const found = new Set();
    for (const [name, value = ''] of Object.entries(environment)) {
        if (/^(AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN|CONTAINER_AUTHORIZATION_TOKEN))$/.test(name)) {
            addLeaves(value, found);
        }
        else if (name.startsWith('TF_VAR_')) {
            addLeaves(value, found);
            // A list or an object in Terraform's own notation.
            if (/^\s*[[{]/.test(value))
                for (const [, part = ''] of value.matchAll(/"((?:[^"\\]|\\.)*)"/g))
                    addLeaves(part, found);
        }
        else if (name.startsWith('TF_TOKEN_'))
            addLeaves(value, found);
    }
    return longestFirst(found);
}
/** Hides known values, and whatever has the form of a secret. */
function hide(value, secrets) {
    const known = occurring(value, secrets);
    const detected = (0, detectors_ts_1.detectedSecrets)(value);
    if (known.length === 0 && detected.length === 0)
        return value;
    return (0, change_1.redactText)(value, longestFirst(new Set([...known, ...detected])));
}
const SHORTEST = 4;
const byBeginning = new WeakMap();
/**
 * The secrets that occur in a text. A stack may have thousands, and a plan tens of thousands of strings, so they are looked up by their first
 * letters; shorter ones count only as the whole text.
 */
function occurring(value, secrets) {
    let index = byBeginning.get(secrets);
    if (index === undefined) {
        index = new Map();
        for (const secret of secrets) {
            if (secret.length < SHORTEST)
                continue;
            const beginning = secret.slice(0, SHORTEST);
            const same = index.get(beginning);
            if (same === undefined)
                index.set(beginning, [secret]);
            else
                same.push(secret);
        }
        byBeginning.set(secrets, index);
    }
    if (secrets.has(value))
        return [value];
    const found = [];
    if (index.size === 0)
        return found;
    for (let at = 0; at + SHORTEST <= value.length; at++) {
        for (const secret of index.get(value.slice(at, at + SHORTEST)) ?? [])
            if (value.startsWith(secret, at))
                found.push(secret);
    }
    return found;
}
/** Hides secrets in the instance keys of an address; the names in it are written in the configuration. */
function hideInAddress(address, secrets) {
    return address.replace(/\["((?:[^"\\]|\\.)*)"\]/g, (_, key) => `["${hide(key, secrets)}"]`);
}
/** The same in every string of a JSON value, and for numbers. */
function hideInValue(value, secrets) {
    if (typeof value === 'string')
        return hide(value, secrets);
    if (typeof value === 'number')
        return secrets.has(String(value)) ? change_1.REDACTED : value;
    if (Array.isArray(value))
        return value.map((item) => hideInValue(item, secrets));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [hide(key, secrets), hideInValue(item, secrets)]));
}
/** Looks at every part of the document for the shapes that mark a value as sensitive. */
function walk(value, found) {
    if (typeof value === 'string') {
        for (const secret of (0, detectors_ts_1.detectedSecrets)(value))
            add(secret, found);
        const inside = (0, plan_json_ts_1.jsonInside)(value);
        if (inside !== undefined)
            walk(inside, found);
        return;
    }
    if (Array.isArray(value)) {
        for (const item of value)
            walk(item, found);
        return;
    }
    if (value === null || typeof value !== 'object')
        return;
    const item = value;
    // A change, with masks of both sides: what is secret on one side is on the other.
    for (const mask of [item.before_sensitive, item.after_sensitive]) {
        addMasked(item.before, mask, found);
        addMasked(item.after, mask, found);
    }
    addMasked(item.values, item.sensitive_values, found);
    // An output, a variable's declaration.
    if (item.sensitive === true)
        for (const key of ['value', 'default', 'constant_value'])
            addLeaves(item[key], found);
    // An environment entry as container definitions write it.
    const name = (0, plan_json_ts_1.text)(item.name) ?? (0, plan_json_ts_1.text)(item.Name);
    if (name !== undefined && (0, detectors_ts_1.isSecretName)(name))
        addNamed(item.value ?? item.Value, found);
    for (const [key, part] of Object.entries(item)) {
        if ((0, detectors_ts_1.isSecretName)(key))
            addNamed(part, found);
        walk(part, found);
    }
}
function addNamed(value, found) {
    if (typeof value === 'string' && !value.startsWith('arn:'))
        add(value, found);
    // `password = "x"` in the configuration part of the document.
    else if ((0, plan_json_ts_1.text)((0, plan_json_ts_1.record)(value).constant_value) !== undefined)
        add((0, plan_json_ts_1.text)((0, plan_json_ts_1.record)(value).constant_value) ?? '', found);
}
/** Literal arguments of calls whose module declares the variable sensitive. */
function addModuleConstants(module, found) {
    for (const call of Object.values((0, plan_json_ts_1.record)(module.module_calls))) {
        const { expressions, module: called } = (0, plan_json_ts_1.record)(call);
        for (const [name, expression] of Object.entries((0, plan_json_ts_1.record)(expressions))) {
            if ((0, plan_json_ts_1.record)((0, plan_json_ts_1.record)((0, plan_json_ts_1.record)(called).variables)[name]).sensitive === true) {
                addLeaves((0, plan_json_ts_1.record)(expression).constant_value, found);
            }
        }
        addModuleConstants((0, plan_json_ts_1.record)(called), found);
    }
}
function addMasked(value, mask, found) {
    if (mask === true)
        addLeaves(value, found);
    else if (Array.isArray(mask))
        for (const [index, part] of mask.entries())
            addMasked((0, plan_json_ts_1.list)(value)[index], part, found);
    else if (mask !== null && typeof mask === 'object') {
        for (const [key, part] of Object.entries(mask))
            addMasked((0, plan_json_ts_1.record)(value)[key], part, found);
    }
}
function addLeaves(value, found) {
    if (Array.isArray(value))
        for (const item of value)
            addLeaves(item, found);
    else if (value !== null && typeof value === 'object')
        for (const item of Object.values(value))
            addLeaves(item, found);
    else if (typeof value === 'string') {
        add(value, found);
        addLeaves((0, plan_json_ts_1.jsonInside)(value), found);
    }
    else if (typeof value === 'number' && String(value).length >= 4)
        found.add(String(value));
}
/**
 * Adds a value and the forms in which it may turn up again. Too short ones are left to the masks: a one-digit secret cannot be
 * told from any other digit.
 */
function add(value, found) {
    if (value === '' || value === 'true' || value === 'false' || /^\d{1,3}$/.test(value))
        return;
    found.add(value);
    if (value.trim() !== '')
        found.add(value.trim());
    if (value.length < 6)
        return;
    found.add(JSON.stringify(value).slice(1, -1));
    found.add(encodeURIComponent(value.replace(/\p{Surrogate}/gu, '')));
    found.add(node_buffer_1.Buffer.from(value).toString('base64'));
    for (const line of value.split('\n'))
        if (line !== value && line.trim().length >= 16)
            found.add(line.trim());
}
function longestFirst(values) {
    return new Set([...values].filter((value) => value !== '').sort((a, b) => b.length - a.length));
}


/***/ }),

/***/ 6591:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openSession = openSession;
exports.mirrorConfig = mirrorConfig;
const promises_1 = __webpack_require__(1455);
const node_os_1 = __webpack_require__(8161);
const node_path_1 = __webpack_require__(6760);
const toolchain_1 = __webpack_require__(5719);
/**
 * Prepares Terraform so that all it writes goes into a scratch folder that only this user can read: the data directory and the plan
 * file, which holds every secret of the stack in clear.
 */
async function openSession(options) {
    const { folder, program, environment } = options;
    const scratch = await (0, promises_1.mkdtemp)((0, node_path_1.join)((0, node_os_1.tmpdir)(), 'mainstem-terraform-'));
    const leftovers = await workspaceLeftovers(options);
    const env = {
        ...Object.fromEntries(Object.keys(process.env).map((name) => [name, environment[name]])),
        ...environment,
        TF_DATA_DIR: (0, node_path_1.join)(scratch, 'data'),
        TF_IN_AUTOMATION: '1',
        TF_INPUT: '0',
        CHECKPOINT_DISABLE: '1',
        // Traces hold requests with their secrets, and TF_LOG_PATH may lie in the tree.
        TF_LOG: undefined,
        TF_LOG_CORE: undefined,
        TF_LOG_PROVIDER: undefined,
        TF_LOG_PATH: undefined,
        ...(options.workspace === undefined ? {} : { TF_WORKSPACE: options.workspace }),
        ...(await cliConfig(scratch, environment)),
    };
    return {
        scratch,
        planFile: (0, node_path_1.join)(scratch, 'plan'),
        sharesCache: await usesPluginCache(env),
        run: (args, onLine) => (0, toolchain_1.runProgram)(program.path, args, { cwd: folder, env, ...(onLine === undefined ? {} : { onLine }) }),
        close: async () => {
            await (0, promises_1.rm)(scratch, { recursive: true, force: true });
            // Only when empty: a workspace that got a state meanwhile is somebody's.
            for (const path of leftovers)
                await (0, promises_1.rmdir)(path).catch(() => { });
        },
    };
}
/** The user's own CLI configuration, when there is one; else one that takes providers from the mirror, if there is one. */
async function cliConfig(scratch, environment) {
    const own = [environment.TF_CLI_CONFIG_FILE ?? '', (0, node_path_1.join)(environment.HOME || (0, node_os_1.homedir)(), '.terraformrc')];
    for (const path of own)
        if (path !== '' && (await exists(path)))
            return { TF_CLI_CONFIG_FILE: path };
    const mirror = (0, toolchain_1.terraformMirror)(environment);
    const path = (0, node_path_1.join)(scratch, 'cli.tfrc');
    await (0, promises_1.writeFile)(path, mirror === undefined ? 'disable_checkpoint = true\n' : mirrorConfig(mirror, await mirrored(mirror)));
    return { TF_CLI_CONFIG_FILE: path };
}
async function usesPluginCache(env) {
    if ((env.TF_PLUGIN_CACHE_DIR ?? '') !== '')
        return true;
    return /^\s*plugin_cache_dir\s*=/m.test(await (0, promises_1.readFile)(env.TF_CLI_CONFIG_FILE ?? '', 'utf8').catch(() => ''));
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
    const below = async (path) => (0, promises_1.readdir)(path).catch(() => []);
    for (const host of await below(mirror)) {
        if (!host.includes('.'))
            continue;
        for (const namespace of await below((0, node_path_1.join)(mirror, host))) {
            for (const type of await below((0, node_path_1.join)(mirror, host, namespace)))
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
    const parent = (0, node_path_1.resolve)(folder, workspaceFolder);
    const missing = [];
    for (const path of [(0, node_path_1.join)(parent, name), parent])
        if (!(await exists(path)))
            missing.push(path);
    return missing;
}
async function exists(path) {
    return (0, promises_1.access)(path).then(() => true, () => false);
}


/***/ }),

/***/ 1875:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.STATEFUL_TYPES = void 0;
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
exports.STATEFUL_TYPES = new Map([
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


/***/ }),

/***/ 1465:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.updateVerdicts = updateVerdicts;
const plan_json_ts_1 = __webpack_require__(2215);
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
    const status = (value) => (0, plan_json_ts_1.record)((0, plan_json_ts_1.list)(value)[0]).status;
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
    return (RULES[type] ?? []).flatMap((rule) => rule((0, plan_json_ts_1.record)(before), (0, plan_json_ts_1.record)(after)) ?? []);
}


/***/ }),

/***/ 9679:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scanner = void 0;
exports.isConfiguration = isConfiguration;
exports.isBackendSettings = isBackendSettings;
exports.isOverride = isOverride;
const change_1 = __webpack_require__(522);
const body_ts_1 = __webpack_require__(7678);
const json_ts_1 = __webpack_require__(884);
/** Arguments of resources and data sources whose plain text names a file or a folder, also without `./`. */
const PATH_ARGUMENTS = new Set([
    'source',
    'source_dir',
    'source_file',
    'filename',
    'chart',
    'path',
]);
/** Reads what the graph needs out of Terraform's and OpenTofu's files. */
exports.scanner = {
    name: 'terraform',
    version: 1,
    wants: (path) => isConfiguration(path) || isBackendSettings(path),
    scan: (text, path) => scanFile(text, path),
};
/**
 * True for a file that Terraform or OpenTofu loads by its name: `.tf`, `.tofu` and their JSON forms. Hidden files and editors'
 * backups are left out, as both do, and so is everything below `.terraform`.
 */
function isConfiguration(path) {
    if (!/\.(?:tf|tofu)(?:\.json)?$/.test(path))
        return false;
    return !(0, change_1.nameOf)(path).startsWith('.') && !/(?:^|\/)\.terraform\//.test(path);
}
/** True for a file that is given to `terraform init -backend-config`. */
function isBackendSettings(path) {
    if (path.endsWith('.tfbackend'))
        return true;
    return path.endsWith('backend.hcl') && (0, change_1.nameOf)(path) === 'backend.hcl';
}
/** True for a file that Terraform merges over the others. */
function isOverride(path) {
    return /(?:^|\/|_)override\.(?:tf|tofu)(?:\.json)?$/.test(path);
}
function scanFile(text, path) {
    const lineAt = createLineCounter(text);
    if (isBackendSettings(path)) {
        const document = text.trimStart().startsWith('{') ? (0, json_ts_1.parseJson)(text, false) : (0, body_ts_1.parseHcl)(text);
        return { settings: argumentsOf(document.body), ...problemOf(document, lineAt) };
    }
    const document = path.endsWith('.json') ? (0, json_ts_1.parseJson)(text) : (0, body_ts_1.parseHcl)(text);
    return withoutEmpty({ ...factsOf(document, lineAt), ...problemOf(document, lineAt) });
}
function problemOf({ problem }, lineAt) {
    return problem === undefined ? {} : { problem: { line: lineAt(problem.at), message: problem.message } };
}
function factsOf({ body, reads }, lineAt) {
    const modules = [];
    const backends = [];
    const providers = new Set();
    const remoteStates = [];
    const requiredProviders = {};
    const locals = {};
    const variables = {};
    const bare = [];
    const notRead = [];
    for (const block of body.blocks) {
        const [first = '', second = ''] = block.labels;
        switch (block.type) {
            case 'module': {
                const { source = null, ...args } = argumentsOf(block.body);
                const written = block.body.attributes.find(({ name }) => name === 'source');
                if (written !== undefined) {
                    modules.push({ name: first, source, line: lineAt(written.at), args });
                    notRead.push(written);
                }
                break;
            }
            case 'terraform':
                addTerraform(block, backends, requiredProviders, notRead, lineAt);
                break;
            case 'provider':
                providers.add(first);
                break;
            case 'locals':
                Object.assign(locals, argumentsOf(block.body));
                break;
            case 'variable':
                variables[first] = argumentsOf(block.body).default ?? null;
                break;
            case 'data':
                if (first === 'terraform_remote_state' || first === 'tfe_outputs') {
                    remoteStates.push(remoteStateOf(first, second, block, lineAt));
                    notRead.push(block);
                    break;
                }
                addBarePaths(block.body, bare, lineAt);
                break;
            case 'resource':
                addBarePaths(block.body, bare, lineAt);
                break;
            default:
        }
    }
    const files = reads
        .filter(({ name, at }) => name !== 'path' || !notRead.some((range) => at >= range.at && at < range.end))
        .map(({ name, at, value, pattern }) => {
        return { call: name, line: lineAt(at), path: value, ...(pattern === undefined ? {} : { pattern }) };
    });
    return {
        modules,
        backends,
        providers: [...providers],
        requiredProviders,
        remoteStates,
        reads: [...files, ...bare],
        locals,
        variables,
    };
}
function addTerraform({ body }, backends, requiredProviders, notRead, lineAt) {
    for (const block of body.blocks) {
        if (block.type === 'required_providers') {
            for (const { name, value } of block.body.attributes)
                requiredProviders[name] = providerSource(name, value);
        }
        else if (block.type === 'backend' || block.type === 'cloud') {
            const type = block.type === 'cloud' ? 'remote' : (block.labels[0] ?? '');
            backends.push({ type, line: lineAt(block.at), attributes: argumentsOf(block.body) });
            notRead.push(block);
        }
    }
}
/** Where a provider comes from; without a source, Terraform takes the `hashicorp` namespace. */
function providerSource(name, value) {
    const source = value !== null && typeof value === 'object' && 'object' in value ? value.object.source : undefined;
    return typeof source === 'string' ? source : `hashicorp/${name}`;
}
function remoteStateOf(type, name, { body, at }, lineAt) {
    const { backend = { unknown: 'a missing backend' }, config = { object: {} }, workspace, organization, } = argumentsOf(body);
    if (type === 'tfe_outputs') {
        const workspaces = { object: { name: workspace ?? { unknown: 'a missing workspace' } } };
        const unset = { unknown: 'the organization of the provider' };
        return {
            name,
            line: lineAt(at),
            backend: 'remote',
            config: { object: { organization: organization ?? unset, workspaces } },
        };
    }
    return { name, line: lineAt(at), backend, config, ...(workspace === undefined ? {} : { workspace }) };
}
function addBarePaths({ attributes, blocks }, bare, lineAt) {
    for (const { name, value, at } of attributes) {
        if (!PATH_ARGUMENTS.has(name) || typeof value !== 'string')
            continue;
        if (/^[\w@-][^\s:*?"<>|]*$/.test(value))
            bare.push({ call: 'bare', line: lineAt(at), path: value });
    }
    for (const block of blocks)
        addBarePaths(block.body, bare, lineAt);
}
/** A body's arguments as an object; a nested block that stands once counts as one. */
function argumentsOf({ attributes, blocks }) {
    const result = {};
    for (const { name, value } of attributes)
        if (name !== '__proto__')
            result[name] = value;
    for (const { type, body } of blocks) {
        if (type === '__proto__')
            continue;
        result[type] = type in result ? { unknown: `several ${type} blocks` } : { object: argumentsOf(body) };
    }
    return result;
}
function withoutEmpty(facts) {
    const kept = Object.entries(facts).filter(([, value]) => Object.keys(value).length > 0);
    return Object.fromEntries(kept);
}
/** Lines by offset. Offsets mostly ascend, so that the text is walked about once. */
function createLineCounter(text) {
    let line = 1;
    let counted = 0;
    return (offset) => {
        if (offset < counted) {
            line = 1;
            counted = 0;
        }
        for (let next = text.indexOf('\n', counted); next >= 0 && next < offset; next = text.indexOf('\n', counted)) {
            line++;
            counted = next + 1;
        }
        return line;
    };
}


/***/ }),

/***/ 6736:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.terraform = void 0;
const discover_ts_1 = __webpack_require__(8123);
const scan_ts_1 = __webpack_require__(9679);
/** The first face of the engine: what is Terraform in a tree, and what each folder refers to. */
exports.terraform = { scanner: scan_ts_1.scanner, discover: discover_ts_1.discover };


/***/ })

};
