export const id = 969;
export const ids = [969];
export const modules = {

/***/ 9969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6155);
/* harmony import */ var _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6247);
/* harmony import */ var _mainstem_graph__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9347);
/* harmony import */ var _mainstem_kubernetes__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(486);
/* harmony import */ var _mainstem_kubernetes__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1804);
/* harmony import */ var _mainstem_pipeline__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23);
/* harmony import */ var _mainstem_pipeline__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8071);
/* harmony import */ var _mainstem_repository__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4152);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2213);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6433);










const command = {
    usage: 'mainstem render PROJECT [--at REV | --working-tree] [--json] [--cwd DIR]\n\n' +
        'The manifests of an overlay, a chart or a folder of plain YAML. The values of Secrets are not shown.',
    accepts: ['at', 'working-tree'],
    formats: ['yaml', 'json'],
    async run(options, args) {
        const [name] = args;
        if (name === undefined || args.length > 1)
            throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`Name one project. Usage:\n${command.usage}`);
        const repository = await (0,_examine_js__WEBPACK_IMPORTED_MODULE_3__/* .examineRepository */ .Ej)(options);
        const { graph } = await (0,_examine_js__WEBPACK_IMPORTED_MODULE_3__/* .examineTree */ .Mx)(repository, options);
        const project = graph.projects.get(name);
        if (project === undefined)
            throw (0,_mainstem_pipeline__WEBPACK_IMPORTED_MODULE_4__/* .unknownProject */ .Sx)(name, graph.projects.keys());
        if (!(0,_mainstem_pipeline__WEBPACK_IMPORTED_MODULE_5__/* .canDiff */ .a9)(project.kind))
            throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${name} is ${(0,_mainstem_change__WEBPACK_IMPORTED_MODULE_6__/* .withArticle */ .vJ)(project.kind)}: it renders no manifests.`);
        const rendered = options['working-tree']
            ? await (0,_mainstem_kubernetes__WEBPACK_IMPORTED_MODULE_7__/* .renderFolder */ .j)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(repository.root, project.root), project.kind, { root: repository.root })
            : await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_8__/* .withScratch */ .h)(async (scratch) => {
                await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_8__/* .checkOut */ .b)(repository, graph.tree, (0,_mainstem_graph__WEBPACK_IMPORTED_MODULE_9__/* .createClosures */ .$)(graph).filesOf(name), scratch);
                return (0,_mainstem_kubernetes__WEBPACK_IMPORTED_MODULE_7__/* .renderFolder */ .j)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(scratch, project.root), project.kind, { root: scratch });
            });
        for (const warning of rendered.warnings)
            (0,_examine_js__WEBPACK_IMPORTED_MODULE_3__/* .note */ .N4)(warning);
        const manifests = rendered.manifests.map(_mainstem_kubernetes__WEBPACK_IMPORTED_MODULE_10__/* .redactManifest */ .JU);
        if (options.format === 'json')
            (0,_output_js__WEBPACK_IMPORTED_MODULE_11__/* .printJson */ .Q2)({ manifests });
        else
            (0,_output_js__WEBPACK_IMPORTED_MODULE_11__/* .print */ .yy)(manifests.map((manifest) => (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .stringify */ .As)(manifest)).join('---\n'));
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


/***/ })

};
