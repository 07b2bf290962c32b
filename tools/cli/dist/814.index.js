export const id = 814;
export const ids = [814];
export const modules = {

/***/ 4814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6247);
/* harmony import */ var _mainstem_pipeline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5557);
/* harmony import */ var _previews_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8353);



const command = {
    usage: 'mainstem diff PROJECT... [--base REV] [--head REV] [--out DIR] [--json] [--cwd DIR]\n\n' +
        'What the rendered manifests would do at head against base. No cluster is asked.\n' +
        '--out DIR also writes DIR/<project>.<engine>.json.',
    accepts: ['base', 'head', 'out'],
    formats: ['terminal', 'json'],
    async run(options, args) {
        if (args.length === 0)
            throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`Name an overlay, an API or an Application. Usage:\n${command.usage}`);
        const { session, done } = await (0,_previews_js__WEBPACK_IMPORTED_MODULE_1__/* .openSession */ .f)(options);
        const outcome = await (0,_mainstem_pipeline__WEBPACK_IMPORTED_MODULE_2__/* .diffProjects */ .M)(session, args);
        done();
        return (0,_previews_js__WEBPACK_IMPORTED_MODULE_1__/* .finishPreviews */ .b)(outcome, options);
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
async function examineChange(options) {
    const repository = await examineRepository(options);
    const headName = options.head ?? 'HEAD';
    const baseName = options.base ?? (await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_1__/* .defaultBase */ .p)(repository, headName));
    const names = headName === 'HEAD' ? [baseName, headName] : [baseName, headName, 'HEAD'];
    const [[base, head, checkedOut], { loadChange }] = await Promise.all([
        (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_1__/* .resolveRevisions */ .Z)(repository, names),
        Promise.all(/* import() */[__webpack_require__.e(631), __webpack_require__.e(137), __webpack_require__.e(777)]).then(__webpack_require__.bind(__webpack_require__, 124)),
    ]);
    if (base === undefined || head === undefined)
        throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('Name the base: --base <revision>');
    let uncommitted;
    const change = await loadChange(repository, base, head, () => {
        uncommitted = warnUncommitted(repository);
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
    const { loadGraph, loadWorkingGraph } = await Promise.all(/* import() */[__webpack_require__.e(631), __webpack_require__.e(137), __webpack_require__.e(777)]).then(__webpack_require__.bind(__webpack_require__, 124));
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
async function warnUncommitted(repository) {
    const files = await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_3__/* .changedOnDisk */ .D)(repository);
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


/***/ }),

/***/ 8353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ finishPreviews),
/* harmony export */   f: () => (/* binding */ openSession)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _mainstem_pipeline__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2213);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6433);





/** The command's change as a session, with progress on standard error. */
async function openSession(options) {
    const examined = await (0,_examine_js__WEBPACK_IMPORTED_MODULE_2__/* .examineChange */ .Ut)(options);
    const progress = (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .createProgress */ .mf)();
    return { session: (0,_mainstem_pipeline__WEBPACK_IMPORTED_MODULE_4__/* .createSession */ .jw)({ ...examined, progress: progress.step }), done: progress.done };
}
/** Prints previews, writes them to `--out`, says what failed, and gives the exit code. */
async function finishPreviews(outcome, options) {
    if (options.out !== undefined)
        await writePreviews(options.out, outcome.previews);
    if (options.format === 'json')
        (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .printJson */ .Q2)(outcome.previews);
    else {
        const { renderPreviewTerminal } = await Promise.all(/* import() */[__webpack_require__.e(645), __webpack_require__.e(454), __webpack_require__.e(629)]).then(__webpack_require__.bind(__webpack_require__, 8629));
        for (const preview of outcome.previews)
            (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(renderPreviewTerminal(preview, (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .terminal */ .Fo)()));
    }
    sayFailures(outcome.failures);
    return outcome.failures.length > 0 ? 1 : 0;
}
async function writePreviews(folder, previews) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    for (const preview of previews) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${preview.project}.${preview.engine}.json`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, `${JSON.stringify(preview, null, 2)}\n`);
    }
}
function sayFailures(failures) {
    for (const { project, message } of failures)
        (0,_examine_js__WEBPACK_IMPORTED_MODULE_2__/* .note */ .N4)(`${project}: ${message}`);
}


/***/ })

};
