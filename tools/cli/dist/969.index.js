export const id = 969;
export const ids = [969];
export const modules = {

/***/ 9969:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.command = void 0;
const node_path_1 = __webpack_require__(6760);
const errors_1 = __webpack_require__(6247);
const graph_1 = __webpack_require__(124);
const kubernetes_1 = __webpack_require__(6722);
const pipeline_1 = __webpack_require__(5808);
const repository_1 = __webpack_require__(122);
const yaml_1 = __webpack_require__(8815);
const examine_ts_1 = __webpack_require__(2213);
const output_ts_1 = __webpack_require__(6433);
exports.command = {
    usage: 'mainstem render PROJECT [--at REV | --working-tree] [--json] [--cwd DIR]\n\n' +
        'The manifests of an overlay, a chart or a folder of plain YAML. Secrets are printed as they are rendered.',
    accepts: ['at', 'working-tree'],
    formats: ['yaml', 'json'],
    async run(options, args) {
        const [name] = args;
        if (name === undefined || args.length > 1)
            throw new errors_1.InputError(`Name one project. Usage:\n${exports.command.usage}`);
        const repository = await (0, examine_ts_1.examineRepository)(options);
        const { graph } = await (0, examine_ts_1.examineTree)(repository, options);
        const project = graph.projects.get(name);
        if (project === undefined)
            throw (0, pipeline_1.unknownProject)(name, graph.projects.keys());
        if (!(0, pipeline_1.canDiff)(project.kind))
            throw new errors_1.InputError(`${name} is a ${project.kind}: it renders no manifests.`);
        const rendered = options['working-tree']
            ? await (0, kubernetes_1.renderFolder)((0, node_path_1.join)(repository.root, project.root), project.kind, { root: repository.root })
            : await (0, repository_1.withScratch)(async (scratch) => {
                await (0, repository_1.checkOut)(repository, graph.tree, (0, graph_1.createClosures)(graph).filesOf(name), scratch);
                return (0, kubernetes_1.renderFolder)((0, node_path_1.join)(scratch, project.root), project.kind, { root: scratch });
            });
        for (const warning of rendered.warnings)
            (0, examine_ts_1.note)(warning);
        if (options.format === 'json')
            (0, output_ts_1.printJson)({ manifests: rendered.manifests });
        else
            (0, output_ts_1.print)(rendered.manifests.map((manifest) => (0, yaml_1.stringify)(manifest)).join('---\n'));
        return 0;
    },
};


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
