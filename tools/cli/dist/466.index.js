export const id = 466;
export const ids = [466];
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

/***/ 5097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   In: () => (/* binding */ addTexts),
/* harmony export */   WI: () => (/* binding */ addGeneratorFiles),
/* harmony export */   j: () => (/* binding */ addText),
/* harmony export */   q_: () => (/* binding */ addChart),
/* harmony export */   yS: () => (/* binding */ addPaths)
/* harmony export */ });
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8938);

/** Adds a value when it is text. */
function addText(value, field, into) {
    if (value.is === 'text')
        into.push({ field, value: value.text, line: value.line });
}
/** Adds the texts of a list. */
function addTexts(list, field, into) {
    for (const item of (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(list))
        addText(item, field, into);
}
/** Adds what `path` says in each mapping of a list. */
function addPaths(list, field, into) {
    for (const item of (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(list))
        for (const value of (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesAt */ .I0)(item, 'path'))
            addText(value, `${field}.path`, into);
}
/** Adds the files that a ConfigMap or Secret generator reads. */
function addGeneratorFiles(generator, field, into) {
    for (const files of (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesAt */ .I0)(generator, 'files')) {
        for (const file of (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(files)) {
            if (file.is !== 'text')
                continue;
            // `key=path`, or a path whose last part is the key. (https://kubectl.docs.kubernetes.io/references/kustomize/builtins)
            const value = file.text.slice(file.text.indexOf('=') + 1);
            into.push({ field: `${field}.files`, value, line: file.line });
        }
    }
    for (const envs of (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesAt */ .I0)(generator, 'envs'))
        addTexts(envs, `${field}.envs`, into);
    for (const env of (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesAt */ .I0)(generator, 'env'))
        addText(env, `${field}.env`, into); // before envs
}
/** Adds the chart and the values files of one entry of `helmCharts`, or of a generator of that kind. */
function addChart(entry, field, home, into, charts) {
    for (const key of ['valuesFile', 'values']) {
        // `values` is the name in the older helmChartInflationGenerator
        for (const value of (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesAt */ .I0)(entry, key))
            addText(value, `${field}.valuesFile`, into);
    }
    for (const list of (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesAt */ .I0)(entry, 'additionalValuesFiles'))
        addTexts(list, `${field}.additionalValuesFiles`, into);
    const name = [...(0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesAt */ .I0)(entry, 'name'), ...(0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesAt */ .I0)(entry, 'chartName')].find(({ is }) => is === 'text');
    if (name?.is !== 'text')
        return;
    const repository = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'repo') ?? (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'chartRepoUrl');
    const version = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'version') ?? (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'chartVersion');
    charts.push({
        name: name.text,
        line: name.line,
        home: (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'chartHome') ?? home,
        ...(repository === undefined ? {} : { repository }),
        ...(version === undefined ? {} : { version }),
    });
}


/***/ }),

/***/ 6631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isKustomization),
/* harmony export */   k: () => (/* binding */ readKustomization)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3870);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(636);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5097);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8938);
/* harmony import */ var _plugin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3619);





const NAMES = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);
/** True for the names that kustomize looks for in a folder. */
function isKustomization(path) {
    return NAMES.has((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(path));
}
const readPaths = (value, field, { inputs }) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .addTexts */ .In)(value, field, inputs);
const readItemPaths = (value, field, { inputs }) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .addPaths */ .yS)(value, field, inputs);
const readPatches = (value, field, { inputs }) => {
    for (const item of (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(value))
        if (item.is === 'text' && !isInlineYaml(item.text))
            (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .addText */ .j)(item, field, inputs);
};
const readGenerators = (value, field, { inputs }) => {
    for (const item of (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(value))
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .addGeneratorFiles */ .WI)(item, field, inputs);
};
const readPlugins = (value, field, { inputs, plugins }) => {
    for (const item of (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(value)) {
        const inline = item.is === 'text' ? (0,_plugin_js__WEBPACK_IMPORTED_MODULE_3__/* .inlinePlugins */ .Os)(item.text, item.line) : undefined;
        if (inline === undefined)
            (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .addText */ .j)(item, field, inputs);
        else
            plugins.push(...inline);
    }
};
const readCharts = (value, field, { inputs, charts, chartHome }) => {
    for (const item of (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(value))
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .addChart */ .q_)(item, field, chartHome, inputs, charts);
};
const readOpenApi = (value, field, { inputs }) => {
    for (const path of (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .valuesAt */ .I0)(value, 'path'))
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .addText */ .j)(path, `${field}.path`, inputs);
};
/** Every field that makes kustomize read a file. */
const FIELDS = new Map(Object.entries({
    resources: readPaths,
    bases: readPaths,
    components: readPaths,
    crds: readPaths,
    configurations: readPaths,
    patches: readItemPaths,
    patchesJson6902: readItemPaths,
    replacements: readItemPaths,
    patchesStrategicMerge: readPatches,
    configMapGenerator: readGenerators,
    secretGenerator: readGenerators,
    generators: readPlugins,
    transformers: readPlugins,
    validators: readPlugins,
    helmCharts: readCharts,
    helmChartInflationGenerator: readCharts,
    openapi: readOpenApi,
}).map(([field, read]) => [field.toLowerCase(), [field, read]]));
/**
 * Reads a kustomization. Never throws; a malformed one gives what could be told and a problem.
 * The rules: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization
 *
 * @returns `undefined` for an object of another API that has a kustomization's file name.
 */
function readKustomization(text) {
    const { root, problem } = (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .outlineOf */ .W4)(text);
    const group = (0,_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .groupOf */ .F)((0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(root, 'apiVersion') ?? '');
    if (group !== '' && group !== 'kustomize.config.k8s.io')
        return undefined;
    const namespace = (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(root, 'namespace');
    const chartHome = (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)((0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(root, 'helmGlobals'), 'chartHome') ?? _plugin_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_CHART_HOME */ .zZ;
    const into = { inputs: [], charts: [], plugins: [], chartHome };
    for (const { key, value } of root.is === 'map' ? root.entries : []) {
        const [field, read] = FIELDS.get(key.toLowerCase()) ?? []; // Go's decoder takes keys in any case
        if (field !== undefined && read !== undefined)
            read(value, field, into);
    }
    return {
        is: 'kustomization',
        component: (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(root, 'kind') === 'Component',
        inputs: into.inputs,
        charts: into.charts,
        plugins: into.plugins,
        ...(namespace === undefined ? {} : { namespace }),
        ...(root.is === 'nothing' && problem === undefined ? { empty: true } : {}),
        ...(problem === undefined ? {} : { problem, mentions: mentionsIn(text, into.inputs) }),
    };
}
function mentionsIn(text, inputs) {
    const mentions = new Set(text.match(/[^\s"'[\]{},:=#|>]*[./][^\s"'[\]{},:=#|>]*/g));
    for (const { value } of inputs)
        mentions.delete(value);
    return [...mentions];
}
/** True for a patch that is written in place. */
function isInlineYaml(value) {
    if (!(0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .looksLikeYaml */ .LI)(value))
        return false;
    if (!value.includes('\n') && !/apiVersion|kind/.test(value))
        return false; // a file of an odd name: "a: b.yaml"
    return (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOutline */ ._3)(value).root.is !== 'text';
}


/***/ }),

/***/ 8938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S3: () => (/* binding */ itemsOf),
  LI: () => (/* binding */ looksLikeYaml),
  W4: () => (/* binding */ outlineOf),
  _3: () => (/* binding */ parseOutline),
  $6: () => (/* binding */ textAt),
  fK: () => (/* binding */ valueAt),
  I0: () => (/* binding */ valuesAt)
});

// UNUSED EXPORTS: NOTHING

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./tools/kubernetes/src/outline-indent.ts
/** More than the indent of anything. */
const INDENT = ' '.repeat(100);
/**
 * Indents every line that starts within brackets or quotes, where white space means nothing. A parser of YAML 1.2 wants such
 * lines deeper than what is around them; Go's does not care.
 */
function indentContinuations(text) {
    const lines = [];
    let depth = 0;
    let quote = '';
    for (const line of text.split('\n')) {
        lines.push(depth > 0 || quote !== '' ? `${INDENT}${line}` : line);
        for (let at = 0; at < line.length; at++) {
            const char = line.charAt(at);
            if (quote === '"' && char === '\\')
                at++;
            else if (quote !== '')
                quote = char === quote ? '' : quote;
            else if (char === '#' && (at === 0 || isBlank(line.charAt(at - 1))))
                break;
            else if ((char === '"' || char === "'") && startsValue(line, at, depth))
                quote = char;
            else if ((char === '[' || char === '{') && (depth > 0 || startsValue(line, at, depth)))
                depth++;
            else if ((char === ']' || char === '}') && depth > 0)
                depth--;
        }
    }
    return lines.join('\n');
}
function isBlank(char) {
    return char === ' ' || char === '\t';
}
/** True where a value may start: elsewhere a quote or a bracket is a part of a plain text. */
function startsValue(line, at, depth) {
    const before = line.slice(0, at).trimEnd();
    if (before === '')
        return true;
    const last = before.charAt(before.length - 1);
    if (depth > 0 && (last === ',' || last === '[' || last === '{' || last === ':'))
        return true;
    return before.length < at && (last === ':' || last === '-' || last === '?' || /[&!][^\s]*$/.test(before));
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/outline-scan.ts
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
    const first = value.charCodeAt(0);
    if (first === 0x7c && LITERAL.test(value))
        return { is: 'text', text: scanLiteral(scan, indent, value), line };
    const quoted = first === 0x22 || first === 0x27 ? QUOTED.exec(value) : null;
    const text = quoted === null ? withoutComment(value) : (quoted[1] ?? quoted[2] ?? '');
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

;// CONCATENATED MODULE: ./tools/kubernetes/src/outline.ts



const NOTHING = { is: 'nothing' };
/** Outlines a text: by its lines where they are simple enough to be certain, else with a full parser. Never throws. */
function outlineOf(text) {
    const root = scanOutline(text);
    return root === undefined ? parseLeniently(text) : { root };
}
/**
 * Parses what Go's parser takes, which is YAML 1.1's: more characters end a line, and within brackets and quotes a line may
 * start anywhere.
 */
function parseLeniently(text) {
    const lines = LINE_ENDS_OF_OLD.test(text) ? text.replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n') : text;
    const strict = parseOutline(lines);
    if (strict.problem === undefined)
        return strict;
    const lenient = parseOutline(indentContinuations(lines));
    return lenient.problem === undefined ? lenient : strict;
}
const LINE_ENDS_OF_OLD = /\r(?!\n)|[\u0085\u2028\u2029]/;
/** More nodes than this come from aliases of aliases only. */
const MOST_NODES = 200_000;
/** Outlines a text with a full parser. Aliases and merge keys are followed. Never throws. */
function parseOutline(text) {
    const lines = new dist/* LineCounter */.HN();
    try {
        // The failsafe schema keeps every scalar as it is written: `1.10` stays text.
        const documents = (0,dist/* parseAllDocuments */.hR)(text, {
            schema: 'failsafe',
            uniqueKeys: false,
            prettyErrors: false,
            logLevel: 'silent',
            lineCounter: lines,
        });
        const document = 'empty' in documents ? undefined : documents[0];
        if (document === undefined)
            return { root: NOTHING };
        const broken = document.errors[0];
        const outliner = { document, nodes: 0, lineAt: (offset) => Math.max(lines.linePos(offset).line, 1) };
        const root = outline(document.contents, outliner, 0);
        return broken === undefined
            ? { root }
            : { root, problem: { line: outliner.lineAt(broken.pos[0]), message: broken.message } };
    }
    catch (error) {
        return { root: NOTHING, problem: { line: 1, message: error instanceof Error ? error.message : String(error) } };
    }
}
function outline(node, outliner, depth) {
    if (node === null || node === undefined)
        return NOTHING;
    if (++outliner.nodes > MOST_NODES || depth > 200)
        throw new RangeError('aliases refer to aliases without an end');
    if ((0,dist/* isAlias */.Vj)(node))
        return outline(node.resolve(outliner.document), outliner, depth + 1);
    if ((0,dist/* isScalar */.jn)(node)) {
        const text = String(node.value ?? '');
        return text === '' ? NOTHING : { is: 'text', text, line: outliner.lineAt(node.range?.[0] ?? 0) };
    }
    if ((0,dist/* isSeq */.oP)(node))
        return { is: 'list', items: node.items.map((item) => outline(item, outliner, depth + 1)) };
    if (!(0,dist/* isMap */.jh)(node))
        return NOTHING;
    const entries = [];
    const merged = [];
    for (const { key, value } of node.items) {
        const keyNode = (0,dist/* isAlias */.Vj)(key) ? key.resolve(outliner.document) : key;
        if (!(0,dist/* isScalar */.jn)(keyNode))
            continue;
        const child = outline(value, outliner, depth + 1);
        if (keyNode.value === '<<') {
            for (const source of child.is === 'list' ? child.items : [child]) {
                if (source.is === 'map')
                    merged.push(...source.entries);
            }
        }
        else {
            const line = outliner.lineAt(((0,dist/* isScalar */.jn)(key) ? key.range?.[0] : undefined) ?? 0);
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
        return NOTHING;
    for (const entry of from.entries)
        if (sameKey(entry.key, key))
            return entry.value;
    return NOTHING;
}
/** The values of a key, more than one only when it is repeated. */
function valuesAt(from, key) {
    let found = NONE;
    if (from.is !== 'map')
        return found;
    for (const entry of from.entries) {
        if (!sameKey(entry.key, key))
            continue;
        if (found === NONE)
            found = [entry.value];
        else
            found.push(entry.value);
    }
    return found;
}
const NONE = [];
/** The text of a key. */
function textAt(from, key) {
    const value = valueAt(from, key);
    return value.is === 'text' ? value.text : undefined;
}
/** The items of a list; nothing for anything else. */
function itemsOf(list) {
    return list.is === 'list' ? list.items : NONE;
}
/** Go's decoder of JSON, which kustomize uses, takes keys in any case. */
function sameKey(a, b) {
    return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}
/** False for a text that a parser could only take for one scalar: it saves parsing paths. */
function looksLikeYaml(text) {
    return text.includes('\n') || text.includes(':') || text.includes('{');
}


/***/ }),

/***/ 3619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Os: () => (/* binding */ inlinePlugins),
/* harmony export */   lM: () => (/* binding */ pluginConfigOf),
/* harmony export */   zZ: () => (/* binding */ DEFAULT_CHART_HOME)
/* harmony export */ });
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(636);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5097);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8938);



/** What kustomize takes for the folder of local charts when nothing says otherwise. */
const DEFAULT_CHART_HOME = 'charts';
const FUNCTION_ANNOTATIONS = ['config.kubernetes.io/function', 'config.k8s.io/function'];
/**
 * Reads the configuration of a plugin. The built-in ones have `apiVersion: builtin` and name their files in fields
 * (https://kubectl.docs.kubernetes.io/references/kustomize/builtins); a function in a container without mounts sees no files;
 * any other program may read all of them.
 *
 * @param firstLine the line of the file on which line 1 of the outline stands.
 */
function pluginConfigOf(root, firstLine) {
    if ((0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(root, 'apiVersion') === 'builtin')
        return builtinConfig(root, firstLine);
    const annotations = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)((0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(root, 'metadata'), 'annotations');
    const declared = FUNCTION_ANNOTATIONS.map((name) => (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(annotations, name)).find((text) => text !== undefined);
    const nothing = { line: firstLine, inputs: [], charts: [] };
    if (declared === undefined)
        return { ...nothing, opaque: 'a kustomize plugin that is not built in' };
    const spec = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .outlineOf */ .W4)(declared).root;
    const program = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)((0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(spec, 'exec'), 'path') ?? (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)((0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(spec, 'starlark'), 'path');
    const container = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(spec, 'container');
    const isSealed = container.is === 'map' && (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(container, 'mounts').is === 'nothing';
    if (isSealed && program === undefined)
        return nothing;
    return {
        ...nothing,
        inputs: program === undefined ? [] : [{ field: 'function.path', value: program, line: firstLine }],
        opaque: 'a kustomize function that may read any file',
    };
}
function builtinConfig(root, firstLine) {
    const inputs = [];
    const charts = [];
    if ((0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(root, 'kind') === 'HelmChartInflationGenerator') {
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .addChart */ .q_)(root, 'helmCharts', DEFAULT_CHART_HOME, inputs, charts);
    }
    (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .addText */ .j)((0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(root, 'path'), 'path', inputs);
    (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .addTexts */ .In)((0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(root, 'paths'), 'paths', inputs);
    (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .addGeneratorFiles */ .WI)(root, 'generator', inputs);
    (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .addPaths */ .yS)((0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(root, 'replacements'), 'replacements', inputs);
    const shift = (item) => ({ ...item, line: item.line + firstLine - 1 });
    return { line: firstLine, inputs: inputs.map(shift), charts: charts.map(shift) };
}
/**
 * Reads an entry of `transformers`, `generators` or `validators` as configuration that is written in place: one for each of its
 * documents.
 *
 * @returns `undefined` when the entry is a path.
 */
function inlinePlugins(text, line) {
    if (!(0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .looksLikeYaml */ .LI)(text))
        return undefined;
    // The text of a block scalar starts on the line after its `|`.
    const shift = text.includes('\n') ? line : line - 1;
    const roots = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .splitDocuments */ .Z)(text).map((document) => ({
        root: (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOutline */ ._3)(document.text).root,
        line: document.line,
    }));
    const configs = roots.filter(({ root }) => root.is === 'map');
    return configs.length === 0 ? undefined : configs.map(({ root, line: at }) => pluginConfigOf(root, shift + at));
}


/***/ })

};
