export const id = 207;
export const ids = [207];
export const modules = {

/***/ 3244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * JSON with sorted object keys and no white space (RFC 8785 for the values used here: strings, booleans, null,
 * finite numbers, arrays, objects). Keys whose value is `undefined` are left out.
 *
 * @throws TypeError on a value that JSON cannot hold (a function, NaN, a BigInt).
 */
function canonicalJson(value) {
    if (value === null || typeof value === 'boolean' || typeof value === 'string')
        return JSON.stringify(value);
    if (typeof value === 'number') {
        if (!Number.isFinite(value))
            throw new TypeError(`not representable in JSON: ${value}`);
        return JSON.stringify(value);
    }
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
    if (typeof value === 'object') {
        const entries = Object.entries(value)
            .filter(([, item]) => item !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
            .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
        return `{${entries.join(',')}}`;
    }
    throw new TypeError(`not representable in JSON: ${typeof value}`);
}
/** `sha256:<64 hex digits>` of the canonical JSON of a value. */
function digestOf(value) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonicalJson(value)).digest('hex')}`;
}


/***/ }),

/***/ 207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./tools/change/src/paths.ts
var paths = __webpack_require__(3870);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./tools/kubernetes/src/documents.ts
var documents = __webpack_require__(636);
// EXTERNAL MODULE: ./tools/kubernetes/src/kustomization.ts
var kustomization = __webpack_require__(6631);
;// CONCATENATED MODULE: ./tools/kubernetes/src/validate.ts




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
        const heads = (0,documents/* splitDocuments */.Z)(text);
        const areObjects = !(0,kustomization/* isKustomization */.S)(file) && !/^(?:Chart\.yaml|values.*\.ya?ml)$/.test((0,paths/* nameOf */.Vb)(file));
        const someAre = heads.some(({ apiVersion, kind }) => apiVersion !== undefined || kind !== undefined);
        return heads.flatMap((head) => validateDocument(file, head, areObjects ? (someAre ? 'error' : 'warning') : undefined));
    });
}
/** At most this many problems a document: one slip makes many. */
const MOST_PROBLEMS = 5;
/** @param severity of a missing apiVersion or kind; `undefined` when neither is wanted. */
function validateDocument(file, head, severity) {
    const lines = new dist/* LineCounter */.HN();
    const lineAt = (offset) => Math.max(lines.linePos(offset).line, 1) + head.line - 1;
    const findings = [];
    const add = (rule, line, path, message, suggestion, level) => findings.push({ severity: level ?? 'error', rule, file, line, path, message, suggestion });
    const document = (0,dist/* parseDocument */.Tp)(head.text, {
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
    if ((0,dist/* isMap */.jh)(contents)) {
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
    (0,dist/* visit */.YR)(document, {
        Alias: (_key, node) => {
            if (node.resolve(document) !== undefined)
                return undefined;
            offset = node.range?.[0] ?? 0;
            return dist/* visit */.YR.BREAK;
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

// EXTERNAL MODULE: ./tools/pipeline/src/session.ts
var session = __webpack_require__(23);
// EXTERNAL MODULE: ./tools/report/src/characters.ts
var characters = __webpack_require__(8842);
// EXTERNAL MODULE: ./tools/report/src/wording.ts
var wording = __webpack_require__(6992);
// EXTERNAL MODULE: ./tools/report/src/terminal/canvas.ts
var terminal_canvas = __webpack_require__(5021);
;// CONCATENATED MODULE: ./tools/report/src/terminal/findings.ts



const MOST_FINDINGS = 200;
/** Problems by file, errors first, each as `line  message` with its way out and rule below. */
function renderFindingsTerminal(findings, options) {
    const canvas = (0,terminal_canvas/* makeCanvas */.pt)(options);
    const { paint } = canvas;
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    if (findings.length === 0) {
        canvas.line(`${paint('valid:', 'bold', 'green')} ${paint('no problem was found')}`);
        return canvas.toString();
    }
    const warnings = findings.length - errors;
    const tally = [
        ...(errors > 0 ? [(0,wording/* plural */.LS)(errors, 'error')] : []),
        ...(warnings > 0 ? [(0,wording/* plural */.LS)(warnings, 'warning')] : []),
    ];
    canvas.line(paint((0,wording/* listed */.KE)(tally), 'bold', errors > 0 ? 'red' : 'yellow'));
    canvas.line();
    const rank = ({ severity }) => (severity === 'error' ? 0 : 1);
    const files = new Map();
    for (const finding of [...findings].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_FINDINGS)) {
        files.set(finding.file, [...(files.get(finding.file) ?? []), finding]);
    }
    for (const [file, list] of files) {
        canvas.prose((0,terminal_canvas/* named */.KT)(file), 2, { styles: ['bold'] });
        for (const { severity, rule, file: place, line, path, message, suggestion } of list) {
            const style = severity === 'error' ? 'red' : 'yellow';
            canvas.prose((0,characters/* oneLine */.TN)(message), 4, { lead: `${paint(severity.padEnd(7), style)}  ` });
            canvas.prose(`${place}:${line}${path === '' ? '' : `  ${(0,characters/* oneLine */.TN)(path)}`}  ${rule}`, 13, { styles: ['dim'] });
            if (suggestion !== undefined)
                canvas.prose((0,characters/* oneLine */.TN)(suggestion), 13, { lead: paint('instead: ', 'dim') });
        }
        canvas.line();
    }
    if (findings.length > MOST_FINDINGS) {
        canvas.line(`  ${paint(`… ${(0,wording/* plural */.LS)(findings.length - MOST_FINDINGS, 'more problem')}, see --json`, 'dim')}`);
    }
    return canvas.toString();
}

// EXTERNAL MODULE: ./tools/cli/src/examine.ts
var examine = __webpack_require__(2213);
// EXTERNAL MODULE: ./tools/cli/src/output.ts
var output = __webpack_require__(6433);
;// CONCATENATED MODULE: ./tools/cli/src/commands/validate.ts






const command = {
    usage: 'mainstem validate [PROJECT...] [--at REV | --working-tree] [--json] [--cwd DIR]\n\n' +
        'Syntax, broken references and circles, each with file and line. Exit 3 when there is an error.',
    accepts: ['at', 'working-tree'],
    formats: ['terminal', 'json'],
    async run(options, args) {
        const repository = await (0,examine/* examineRepository */.Ej)(options);
        const { graph, readTexts } = await (0,examine/* examineTree */.Mx)(repository, options);
        for (const name of args)
            if (!graph.projects.has(name))
                throw (0,session/* unknownProject */.Sx)(name, graph.projects.keys());
        const roots = args.map((name) => graph.projects.get(name)?.root ?? '.');
        const concerns = (file) => roots.length === 0 || roots.some((root) => (0,paths/* isWithin */.UO)(file, root));
        const findings = [
            ...graph.findings.filter(({ file }) => concerns(file)),
            ...validateManifests(await readTexts(yamlOf(graph, concerns))),
        ];
        const unique = [...new Map(findings.map((one) => [`${one.file}:${one.line}:${one.rule}`, one])).values()];
        const sorted = unique.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
        if (options.format === 'json')
            (0,output/* printJson */.Q2)({ findings: sorted });
        else
            (0,output/* print */.yy)(renderFindingsTerminal(sorted, (0,output/* terminal */.Fo)()));
        return sorted.some(({ severity }) => severity === 'error') ? 3 : 0;
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

/***/ 9347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createClosures)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3870);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3244);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6449);
/* harmony import */ var _globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(703);


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
                for (const below of tree.filesBelow((0,_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .staticPrefix */ .n)(glob)))
                    if ((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .matchesGlob */ .kt)(below, glob))
                        files.add(below);
            }
            for (const target of targets.get(next) ?? []) {
                if (!seen.has(target))
                    queue.push(target);
                seen.add(target);
            }
        }
        for (let folder = graph.projects.get(project)?.root ?? '.';; folder = (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(folder)) {
            for (const name of tree.list(folder)) {
                if (TOOL_VERSIONS.has((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(name)))
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
            return (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)({
                files: filesOf(project).map((path) => [path, tree.entries.get(path)?.mode, tree.entries.get(path)?.id]),
                instance: (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .instanceOf */ .hR)(root, graph.settings),
                unresolved,
                // What may be anything in the tree depends on all of it.
                ...(graph.unresolved.some((one) => one.project === project && one.widensTo.includes('**'))
                    ? { everything: [...tree.entries].map(([path, { mode, id }]) => [path, mode, id]) }
                    : {}),
            });
        },
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


/***/ }),

/***/ 23:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mm: () => (/* binding */ sidesOf),
/* harmony export */   Sx: () => (/* binding */ unknownProject),
/* harmony export */   jw: () => (/* binding */ createSession)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6247);
/* harmony import */ var _mainstem_graph__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9347);


/** Closures are computed when the first preview asks. */
function createSession(options) {
    const lazy = (graph) => {
        let closures;
        return () => {
            closures ??= (0,_mainstem_graph__WEBPACK_IMPORTED_MODULE_0__/* .createClosures */ .$)(graph);
            return closures;
        };
    };
    const base = lazy(options.change.base);
    const head = lazy(options.change.head);
    return {
        ...options,
        base: options.change.base.tree.revision,
        head: options.change.head.tree.revision,
        closures: {
            get base() {
                return base();
            },
            get head() {
                return head();
            },
        },
    };
}
/**
 * Finds a project in a change.
 *
 * @throws InputError with the nearest names when neither side has it.
 */
function sidesOf(change, name) {
    const before = change.base.projects.get(name);
    const after = change.head.projects.get(name);
    const project = after ?? before;
    if (project === undefined)
        throw unknownProject(name, [...change.head.projects.keys(), ...change.base.projects.keys()]);
    return {
        project,
        change: after === undefined ? 'removed' : before === undefined ? 'added' : 'modified',
        before,
        after,
    };
}
/** The error for a project that does not exist, with names that look like it. */
function unknownProject(name, known) {
    const wanted = name.replaceAll('/', '.').replace(/\.+$/, '');
    const near = [...new Set(known)]
        .map((candidate) => ({ candidate, distance: distance(candidate, wanted) }))
        .filter(({ candidate, distance }) => distance <= 3 || candidate.includes(wanted) || wanted.includes(candidate))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, 3)
        .map(({ candidate }) => candidate);
    const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'To see all projects: mainstem graph';
    return new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`There is no project ${JSON.stringify(name)}. ${hint}`);
}
/** Levenshtein's distance, given up on (a large number) for very different lengths. */
function distance(a, b) {
    if (Math.abs(a.length - b.length) > 3)
        return Number.MAX_SAFE_INTEGER;
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost));
        }
        previous = row;
    }
    return previous[b.length] ?? 0;
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
                lines.push(current);
                current = '';
                used = 0;
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
