export const id = 839;
export const ids = [839];
export const modules = {

/***/ 4462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   oE: () => (/* binding */ compact),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/**
 * Parses one document of YAML or JSON. Never throws.
 *
 * @param firstLine the line of the file that `text` starts at.
 */
function locate(text, firstLine) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false, merge: true, logLevel: 'silent' });
    const lineAt = (offset) => Math.max(lineCounter.linePos(offset).line, 1) + firstLine - 1;
    const lineOf = (path) => {
        for (let length = path.length; length > 0; length--) {
            const node = document.getIn(path.slice(0, length), true);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
                return lineAt(node.range[0]);
        }
        return firstLine;
    };
    const broken = document.errors[0];
    let hasOddKeys = false;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Pair: (_key, pair) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(pair.key))
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

/***/ 3786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ normalizedUrl)
/* harmony export */ });
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

/***/ 7526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./tools/change/src/settings.ts + 1 modules
var settings = __webpack_require__(4490);
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
async function examineChange(options) {
    const repository = await examineRepository(options);
    const headName = options.head ?? 'HEAD';
    const baseName = options.base ?? (await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_1__/* .defaultBase */ .p)(repository, headName));
    const names = headName === 'HEAD' ? [baseName, headName] : [baseName, headName, 'HEAD'];
    const [[base, head, checkedOut], { loadChange }] = await Promise.all([
        (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_1__/* .resolveRevisions */ .Z)(repository, names),
        Promise.all(/* import() */[__webpack_require__.e(631), __webpack_require__.e(937), __webpack_require__.e(137), __webpack_require__.e(777)]).then(__webpack_require__.bind(__webpack_require__, 124)),
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
    const { loadGraph, loadWorkingGraph } = await Promise.all(/* import() */[__webpack_require__.e(631), __webpack_require__.e(937), __webpack_require__.e(137), __webpack_require__.e(777)]).then(__webpack_require__.bind(__webpack_require__, 124));
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

/***/ 9362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readChart)
/* harmony export */ });
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8938);

/** Reads a Chart.yaml. Never throws. The rules: https://helm.sh/docs/topics/charts/#the-chartyaml-file */
function readChart(text) {
    const { root, problem } = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .outlineOf */ .W4)(text);
    const name = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(root, 'name');
    const dependencies = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(root, 'dependencies')).flatMap((item) => {
        const named = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(item, 'name');
        if (named.is !== 'text')
            return [];
        const repository = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(item, 'repository');
        const version = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(item, 'version');
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


/***/ })

};
