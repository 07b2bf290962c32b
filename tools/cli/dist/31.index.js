export const id = 31;
export const ids = [31];
export const modules = {

/***/ 6031:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.command = void 0;
const change_1 = __webpack_require__(522);
const kubernetes_1 = __webpack_require__(6722);
const pipeline_1 = __webpack_require__(5808);
const report_1 = __webpack_require__(3248);
const examine_ts_1 = __webpack_require__(2213);
const output_ts_1 = __webpack_require__(6433);
exports.command = {
    usage: 'mainstem validate [PROJECT...] [--at REV | --working-tree] [--json] [--cwd DIR]\n\n' +
        'Syntax, broken references and circles, each with file and line. Exit 1 when there is an error.',
    accepts: ['at', 'working-tree'],
    formats: ['terminal', 'json'],
    async run(options, args) {
        const repository = await (0, examine_ts_1.examineRepository)(options);
        const { graph, readTexts } = await (0, examine_ts_1.examineTree)(repository, options);
        for (const name of args)
            if (!graph.projects.has(name))
                throw (0, pipeline_1.unknownProject)(name, graph.projects.keys());
        const roots = args.map((name) => graph.projects.get(name)?.root ?? '.');
        const concerns = (file) => roots.length === 0 || roots.some((root) => (0, change_1.isWithin)(file, root));
        const findings = [
            ...graph.findings.filter(({ file }) => concerns(file)),
            ...(0, kubernetes_1.validateManifests)(await readTexts(yamlOf(graph, concerns))),
        ];
        const unique = [...new Map(findings.map((one) => [`${one.file}:${one.line}:${one.rule}`, one])).values()];
        const sorted = unique.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
        if (options.format === 'json')
            (0, output_ts_1.printJson)({ findings: sorted });
        else
            (0, output_ts_1.print)((0, report_1.renderFindingsTerminal)(sorted, (0, output_ts_1.terminal)()));
        return sorted.some(({ severity }) => severity === 'error') ? 1 : 0;
    },
};
/** Kinds whose YAML files are manifests or lead to them. */
const MANIFEST_KINDS = new Set(['app-overlay', 'kustomize-base', 'manifests', 'argocd-app', 'crossplane-api', 'facts']);
function yamlOf(graph, concerns) {
    return [...graph.tree.entries]
        .filter(([path, { mode }]) => /\.ya?ml$/.test(path) &&
        mode !== '120000' &&
        mode !== '160000' &&
        concerns(path) &&
        MANIFEST_KINDS.has(graph.ownerOf(path)?.kind ?? ''))
        .map(([path]) => path);
}


/***/ }),

/***/ 2213:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.examineRepository = examineRepository;
exports.examineChange = examineChange;
exports.examineTree = examineTree;
exports.warnUncommitted = warnUncommitted;
exports.note = note;
const errors_1 = __webpack_require__(6247);
const repository_1 = __webpack_require__(122);
/** The repository that the command line names. */
function examineRepository({ cwd }) {
    return (0, repository_1.openRepository)(cwd ?? process.cwd());
}
/** Both graphs of `--base` and `--head`, with one warning when files are not committed. */
async function examineChange(options) {
    const repository = await examineRepository(options);
    const headName = options.head ?? 'HEAD';
    const baseName = options.base ?? (await (0, repository_1.defaultBase)(repository, headName));
    const names = headName === 'HEAD' ? [baseName, headName] : [baseName, headName, 'HEAD'];
    const [[base, head, checkedOut], uncommitted, { loadChange }] = await Promise.all([
        (0, repository_1.resolveRevisions)(repository, names),
        warnUncommitted(repository),
        Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 124, 23)),
    ]);
    if (base === undefined || head === undefined)
        throw new errors_1.InputError('Name the base: --base <revision>');
    return {
        repository,
        change: await loadChange(repository, base, head),
        uncommitted,
        checkedOut: (checkedOut ?? head) === head,
    };
}
/** The graph of `--at` (default HEAD), or of the files on disk with `--working-tree`. */
async function examineTree(repository, options) {
    const { loadGraph, loadWorkingGraph } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 124, 23));
    if (options['working-tree']) {
        if (options.at !== undefined)
            throw new errors_1.InputError('Give --at or --working-tree, not both.');
        if (repository.bare)
            throw new errors_1.InputError('A bare repository has no working tree. Give --at <revision>.');
        const { read } = await (0, repository_1.readWorkingTree)(repository);
        return {
            graph: await loadWorkingGraph(repository),
            readTexts: async (paths) => new Map(paths.map((path) => [path, read(path)])),
        };
    }
    const [revision] = await (0, repository_1.resolveRevisions)(repository, [options.at ?? 'HEAD']);
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
    await (0, repository_1.readObjects)(repository, [...pathsOf.keys()], (id, content) => {
        for (const path of pathsOf.get(id) ?? [])
            texts.set(path, content.toString('utf8'));
    });
    return texts;
}
/** One warning on standard error when there are uncommitted files: commands read commits. */
async function warnUncommitted(repository) {
    const files = await (0, repository_1.changedOnDisk)(repository);
    if (files.length > 0) {
        const some = files.slice(0, 3).join(', ') + (files.length > 3 ? ', …' : '');
        note(`${files.length} uncommitted ${files.length === 1 ? 'file is' : 'files are'} not looked at (${some}): commit first.`);
    }
    return files;
}
/** A line on standard error. */
function note(line) {
    process.stderr.write(`mainstem: ${line}\n`);
}


/***/ })

};
