export const id = 693;
export const ids = [693];
export const modules = {

/***/ 693:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.command = void 0;
const errors_1 = __webpack_require__(6247);
const graph_1 = __webpack_require__(124);
const report_1 = __webpack_require__(3248);
const repository_1 = __webpack_require__(122);
const examine_ts_1 = __webpack_require__(2213);
const output_ts_1 = __webpack_require__(6433);
exports.command = {
    usage: 'mainstem graph [--at REV] [--json] [--cwd DIR]\n\nThe projects and edges of the tree at a revision (default HEAD).',
    accepts: ['at'],
    formats: ['terminal', 'json'],
    async run(options, args) {
        if (args.length > 0)
            throw new errors_1.InputError(`mainstem graph takes no project. Usage:\n${exports.command.usage}`);
        const repository = await (0, examine_ts_1.examineRepository)(options);
        const [revision] = await (0, repository_1.resolveRevisions)(repository, [options.at ?? 'HEAD']);
        const [graph] = await Promise.all([(0, graph_1.loadGraph)(repository, revision), (0, examine_ts_1.warnUncommitted)(repository)]);
        const document = (0, graph_1.graphDocument)(graph);
        if (options.format === 'json')
            (0, output_ts_1.printJson)(document);
        else
            (0, output_ts_1.print)((0, report_1.renderGraphTerminal)(document, (0, output_ts_1.terminal)()));
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
