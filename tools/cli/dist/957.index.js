export const id = 957;
export const ids = [957];
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
async function examineChange(options) {
    const repository = await examineRepository(options);
    const headName = options.head ?? 'HEAD';
    const baseName = options.base ?? (await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_1__/* .defaultBase */ .p)(repository, headName));
    const names = headName === 'HEAD' ? [baseName, headName] : [baseName, headName, 'HEAD'];
    const [[base, head, checkedOut], uncommitted, { loadChange }] = await Promise.all([
        (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_1__/* .resolveRevisions */ .Z)(repository, names),
        warnUncommitted(repository),
        Promise.all(/* import() */[__webpack_require__.e(631), __webpack_require__.e(137), __webpack_require__.e(671)]).then(__webpack_require__.bind(__webpack_require__, 124)),
    ]);
    if (base === undefined || head === undefined)
        throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('Name the base: --base <revision>');
    return {
        repository,
        change: await loadChange(repository, base, head),
        uncommitted,
        checkedOut: (checkedOut ?? head) === head,
    };
}
/** The graph of `--at` (default HEAD), or of the files on disk with `--working-tree`. */
async function examineTree(repository, options) {
    const { loadGraph, loadWorkingGraph } = await Promise.all(/* import() */[__webpack_require__.e(631), __webpack_require__.e(137), __webpack_require__.e(671)]).then(__webpack_require__.bind(__webpack_require__, 124));
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

/***/ 636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ groupOf),
/* harmony export */   Z: () => (/* binding */ splitDocuments)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

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
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { uniqueKeys: false, merge: true, logLevel: 'silent' });
        return document.toJS();
    }
    catch {
        return undefined; // An alias that names nothing, or too many of them.
    }
}
function member(value, key) {
    return typeof value === 'object' && value !== null ? value[key] : undefined;
}


/***/ })

};
