export const id = 555;
export const ids = [555];
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

/***/ 3709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ writePath),
/* harmony export */   q: () => (/* binding */ writeStep)
/* harmony export */ });
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

/***/ 9661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readableKustomizeError),
/* harmony export */   V: () => (/* binding */ kustomizeWarnings)
/* harmony export */ });
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

/***/ 9838:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ parseManifestsCached)
/* harmony export */ });
/* unused harmony export parseManifests */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6247);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3508);




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
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(part).digest('base64url');
        let manifests = cache.get(key);
        if (manifests === undefined) {
            manifests = parseOne(part, file, line);
            cache.set(key, manifests);
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
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_1__/* .LineCounter */ .HN();
    // A byte order mark and directives are the only things before the first document that no object needs.
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(text.replace(/^\uFEFF/, ''), {
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
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${file}:${lineAt(broken.pos[0])}: not valid YAML: ${what}. Mend this line, then run the command again.`);
    }
    const duplicate = firstDuplicate(document);
    if (duplicate !== undefined) {
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${file}:${lineAt(duplicate)}: the same key stands twice in one mapping, and only one of them would count. ` +
            'Remove one, then run the command again.');
    }
    const dangling = text.includes('*') ? firstDanglingAlias(document) : undefined;
    if (dangling !== undefined) {
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${file}:${lineAt(dangling)}: not valid YAML: ${YAML_ERRORS.BAD_ALIAS}. Write the value out, then run the command again.`);
    }
    let value;
    try {
        value = document.toJS({ maxAliasCount: 1000 });
    }
    catch {
        // The library guards against "a billion laughs": aliases that expand to gigabytes.
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${file}:${firstLine}: not a usable YAML document: its aliases expand to too much. Write the values out.`);
    }
    if (value === null || value === undefined)
        return [];
    const line = lineAt(document.contents?.range?.[0] ?? 0);
    return objectsOf(value, `${file}:${line}`);
}
/** Offset of the second of two equal keys. */
function firstDuplicate(document) {
    let found;
    (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR)(document, {
        Map(_, node) {
            const seen = new Set();
            for (const { key } of node.items) {
                const name = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(key) ? key.value : undefined;
                if (name === undefined || name === '<<')
                    continue;
                if (seen.has(name)) {
                    found = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(key) ? key.range?.[0] : 0;
                    return yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR.BREAK;
                }
                seen.add(name);
            }
            return undefined;
        },
        // Nothing below a scalar, and no mapping below a list of scalars: skipping these halves the time.
        Seq(_, node) {
            return node.items.every((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(item)) ? yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR.SKIP : undefined;
        },
        Pair(_, pair) {
            return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(pair.value) && !(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(pair.key) ? yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR.SKIP : undefined;
        },
    });
    return found;
}
/** Offset of an alias without its anchor, which the library reports only when it builds the values. */
function firstDanglingAlias(document) {
    let found;
    (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR)(document, {
        Alias(_, node) {
            if (node.resolve(document) !== undefined)
                return undefined;
            found = node.range?.[0] ?? 0;
            return yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR.BREAK;
        },
    });
    return found;
}
/** The objects of one document: itself, or the items of a list. */
function objectsOf(value, place) {
    if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(value))
        throw notAnObject(place, 'a mapping');
    const { apiVersion, kind, metadata } = value;
    if (typeof apiVersion !== 'string' || apiVersion === '')
        throw notAnObject(place, 'apiVersion (a string)');
    if (typeof kind !== 'string' || kind === '')
        throw notAnObject(place, 'kind (a string)');
    if (kind.endsWith('List') && Array.isArray(value.items)) {
        const itemKind = kind.slice(0, -'List'.length);
        return value.items.flatMap((item) => objectsOf((0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(item) && itemKind !== '' ? { apiVersion, kind: itemKind, ...item } : item, place));
    }
    if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)(metadata))
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
    return new _mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${place}: not a Kubernetes object: expected ${expected}. Add it, or move the file out of this folder.`);
}


/***/ }),

/***/ 3572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ quantityOf),
/* harmony export */   h: () => (/* binding */ isQuantityPath)
/* harmony export */ });
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

/***/ 486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ keptRenderKey),
  j: () => (/* binding */ renderFolder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./tools/change/src/digest.ts
var digest = __webpack_require__(3244);
// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/toolchain/src/run.ts
var run = __webpack_require__(834);
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/kustomize-error.ts
var kustomize_error = __webpack_require__(9661);
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/parse.ts
var parse = __webpack_require__(9838);
;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/plain-folder.ts



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
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        const shown = name === '.' ? entry.name : `${name}/${entry.name}`;
        if (entry.isDirectory()) {
            if (!recursive || entry.name.startsWith('.') || entry.name === 'node_modules')
                continue;
            const own = (await (0,promises_.readdir)(path)).find((file) => /^(Chart\.yaml|[kK]ustomization(\.ya?ml)?)$/.test(file));
            if (own !== undefined) {
                warnings.push(`${shown}: left out, it has its own ${own}`);
                continue;
            }
            const inner = await readPlainFolder(path, shown, recursive, cache);
            manifests.push(...inner.manifests);
            warnings.push(...inner.warnings);
        }
        else if (/\.(ya?ml|json)$/.test(entry.name)) {
            const text = await (0,promises_.readFile)(path, 'utf8');
            if (looksLikeObject(text))
                manifests.push(...(0,parse/* parseManifestsCached */.w)(text, shown, cache));
        }
    }
    return { manifests, warnings };
}
/** Argo CD's own test for "broken manifest" against "some other YAML file". */
function looksLikeObject(text) {
    return ['apiVersion', 'kind', 'metadata'].every((word) => new RegExp(`(^|[\\s"'{,])${word}["']?\\s*:`).test(text));
}

// EXTERNAL MODULE: ./tools/kubernetes/src/preview/programs.ts
var programs = __webpack_require__(2492);
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/render-cache.ts
var render_cache = __webpack_require__(7114);
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/secret-scan.ts
var secret_scan = __webpack_require__(691);
;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/render.ts










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
    const { cache = new Map(), key, renders } = options;
    const name = (0,external_node_path_.relative)(options.root ?? folder, folder)
        .split(external_node_path_.sep)
        .join('/');
    const whole = key === undefined ? undefined : keptRenderKey(key, kind, name);
    return (0,render_cache/* cachedRender */.x)(renders, whole, cache, () => renderAnew(folder, kind, { ...options, cache }));
}
/**
 * The key under which `renderFolder` keeps a render.
 *
 * @param folder from the root: one may be renamed without a changed file, and messages name it.
 */
function keptRenderKey(key, kind, folder) {
    return (0,digest/* digestOf */.o)(['folder', key, kind, folder === '' ? '.' : folder]);
}
async function renderAnew(folder, kind, options) {
    const view = await folderView(folder, options);
    if (await anyExists(folder, KUSTOMIZATIONS))
        return renderKustomization(view);
    if (kind === 'helm-chart' || (await anyExists(folder, ['Chart.yaml'])))
        return renderChart(view);
    const { manifests, warnings } = await readPlainFolder(folder, view.name, kind === 'manifests', view.cache);
    return { manifests, warnings, tools: {} };
}
async function folderView(folder, { root = folder, cache = new Map() }) {
    const real = await (0,promises_.realpath)(root).catch(() => root);
    const name = (0,external_node_path_.relative)(root, folder).split(external_node_path_.sep).join('/');
    const isThere = await (0,promises_.access)(folder).then(() => true, () => false);
    if (!isThere)
        throw new errors/* ToolError */.v4(`${name || (0,external_node_path_.basename)(folder)}: the folder does not exist at this revision.`);
    return { folder, name: name === '' ? '.' : name, roots: [root, real], cache };
}
async function anyExists(folder, names) {
    const present = new Set(await (0,promises_.readdir)(folder).catch(() => []));
    return names.some((name) => present.has(name));
}
async function renderKustomization(view) {
    const kustomize = await (0,programs/* findKustomize */.H)();
    const first = await build(kustomize, view, []);
    if (first.code === 0)
        return result(view, kustomize.tools, first);
    if (!/must specify --enable-helm/.test(first.stderr))
        throw await failure(view, first.stderr);
    // Kustomize calls `helm version -c`, which Helm 4 no longer knows: https://github.com/kubernetes-sigs/kustomize/issues/6013
    const helm = await (0,programs/* findHelm */.M)();
    if (helm?.major !== 3) {
        const found = helm === undefined ? 'no helm is on PATH' : `helm ${helm.tools.helm} is on PATH`;
        throw new errors/* ToolError */.v4(`${view.name}: its kustomization inflates Helm charts, for which kustomize needs Helm 3; ${found}. Install Helm 3, then run the command again.`);
    }
    const second = await build(kustomize, view, ['--enable-helm', '--helm-command', helm.program.path]);
    if (second.code !== 0)
        throw await failure(view, second.stderr);
    return result(view, { ...kustomize.tools, ...helm.tools }, second);
}
async function build({ program }, { folder }, flags) {
    const command = program.name === 'kubectl' ? 'kustomize' : 'build';
    // A remote base is fetched with git, which must fail rather than ask for a password.
    return (0,run/* runProgram */.m)(program.path, [command, folder, ...flags], { env: { GIT_TERMINAL_PROMPT: '0' } });
}
async function failure(view, stderr) {
    const message = (0,kustomize_error/* readableKustomizeError */.G)(stderr, view.roots, await (0,secret_scan/* secretsIn */.V)(view.folder));
    return new errors/* ToolError */.v4(`${view.name}: kustomize cannot build it: ${message}. Run kubectl kustomize ${view.name} to see all of it.`);
}
async function renderChart(view) {
    const helm = await (0,programs/* findHelm */.M)();
    if (helm === undefined) {
        throw new errors/* ToolError */.v4(`${view.name}: helm is needed to render this chart and is not on PATH. Install Helm, check it with helm version, then run the command again.`);
    }
    const release = (0,external_node_path_.basename)(view.folder)
        .toLowerCase()
        .replace(/[^a-z0-9-]/g, '-');
    const rendered = await (0,run/* runProgram */.m)(helm.program.path, ['template', release, view.folder, '--include-crds']);
    if (rendered.code !== 0) {
        const message = (0,kustomize_error/* readableKustomizeError */.G)(rendered.stderr, view.roots, await (0,secret_scan/* secretsIn */.V)(view.folder));
        const missing = /helm dependency build|missing in charts/.test(rendered.stderr);
        const next = missing
            ? `Run helm dependency build ${view.name} and commit charts/, or vendor the dependencies.`
            : `Run helm template ${view.name} to see all of it.`;
        throw new errors/* ToolError */.v4(`${view.name}: helm cannot render it: ${message}. ${next}`);
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
        manifests: (0,parse/* parseManifestsCached */.w)(output.stdout, `${view.name} (rendered)`, view.cache),
        warnings: (0,kustomize_error/* kustomizeWarnings */.V)(output.stderr),
        tools: { ...tools },
    };
}


/***/ }),

/***/ 6029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ clusterScopedKinds)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3508);

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
        const key = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .kindKeyOf */ .pl)(manifest);
        const isXrd = key === 'apiextensions.crossplane.io/CompositeResourceDefinition';
        if (!isXrd && key !== 'apiextensions.k8s.io/CustomResourceDefinition')
            continue;
        const kind = `${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__.at)(manifest, 'spec', 'group')}/${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__.at)(manifest, 'spec', 'names', 'kind')}`;
        const fallback = isXrd && manifest.apiVersion.endsWith('/v2') ? 'Namespaced' : 'Cluster';
        const scope = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__.at)(manifest, 'spec', 'scope') ?? (isXrd ? fallback : 'Namespaced');
        declared.set(kind, scope !== 'Namespaced');
    }
    return (manifest) => {
        const key = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .kindKeyOf */ .pl)(manifest);
        return declared.get(key) ?? (CLUSTER_SCOPED.has(key) || isClusterScopedManaged((0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .groupOf */ .F8)(manifest)));
    };
}
/** Managed resources of the first generation have no namespace; those of `*.m.upbound.io` have one. */
function isClusterScopedManaged(group) {
    return /(^|\.)(aws|gcp|azure)\.upbound\.io$/.test(group);
}


/***/ }),

/***/ 691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8815);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3508);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1804);





/**
 * Secret values that the files of one folder hold: values of Secrets, literals and env files of secretGenerators. Only to
 * hide them in the error of a program that may quote them; a file that cannot be read adds nothing.
 *
 * @param folder an absolute path; its subfolders are not looked into.
 */
async function secretsIn(folder) {
    const secrets = new Set();
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    for (const name of names.filter((file) => /\.(ya?ml|json|env|properties|txt)$/.test(file) || file === 'Kustomization')) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), 'utf8').catch(() => '');
        if (/\.(env|properties|txt)$/.test(name)) {
            for (const line of text.split('\n'))
                add(secrets, line.slice(line.indexOf('=') + 1));
            continue;
        }
        try {
            for (const document of (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .parseAllDocuments */ .hR)(text, { logLevel: 'silent' }))
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
    if ((0,_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .isSecret */ .$f)(value))
        for (const text of (0,_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .secretValues */ .VX)(value).values())
            add(secrets, text);
    for (const generator of (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__.at)(value, 'secretGenerator'))) {
        const literals = generator.literals;
        for (const literal of Array.isArray(literals) ? literals.map(String) : []) {
            add(secrets, literal.slice(literal.indexOf('=') + 1));
        }
    }
    if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isFields */ .Ce)(value) && Array.isArray(value.items))
        for (const item of value.items)
            collect(item, secrets);
}
function add(secrets, value) {
    const trimmed = value.trim();
    if (trimmed.length >= 4)
        secrets.add(trimmed);
}


/***/ }),

/***/ 4555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ canDiff),
  M: () => (/* binding */ diffProjects)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/change/src/words.ts
var words = __webpack_require__(6155);
// EXTERNAL MODULE: ./tools/change/src/digest.ts
var digest = __webpack_require__(3244);
;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/defaults.ts
/**
 * What the API server fills in where a manifest says nothing, by the keys of the path (items of lists have none). Only where the
 * default is the same for every object of the kind, whatever else it holds.
 * Source: the field descriptions in https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.33/, and
 * https://github.com/kubernetes/kubernetes/tree/master/pkg/apis (`defaults.go` of each group).
 */
const OF_KIND = {
    'Deployment spec.replicas': 1,
    'Deployment spec.revisionHistoryLimit': 10,
    'Deployment spec.progressDeadlineSeconds': 600,
    'Deployment spec.minReadySeconds': 0,
    'Deployment spec.paused': false,
    'Deployment spec.strategy.type': 'RollingUpdate',
    'StatefulSet spec.replicas': 1,
    'StatefulSet spec.revisionHistoryLimit': 10,
    'StatefulSet spec.podManagementPolicy': 'OrderedReady',
    'StatefulSet spec.updateStrategy.type': 'RollingUpdate',
    'DaemonSet spec.revisionHistoryLimit': 10,
    'DaemonSet spec.updateStrategy.type': 'RollingUpdate',
    'Job spec.completionMode': 'NonIndexed',
    'Job spec.suspend': false,
    'CronJob spec.concurrencyPolicy': 'Allow',
    'CronJob spec.suspend': false,
    'CronJob spec.successfulJobsHistoryLimit': 3,
    'CronJob spec.failedJobsHistoryLimit': 1,
    'Service spec.type': 'ClusterIP',
    'Service spec.sessionAffinity': 'None',
    'Service spec.internalTrafficPolicy': 'Cluster',
    'Service spec.ports.protocol': 'TCP',
    'Secret type': 'Opaque',
    'PersistentVolumeClaim spec.volumeMode': 'Filesystem',
    'HorizontalPodAutoscaler spec.minReplicas': 1,
};
/** Fields of pods, wherever their template is. */
const OF_PODS = {
    'containers.ports.protocol': 'TCP',
    'initContainers.ports.protocol': 'TCP',
    'containers.terminationMessagePath': '/dev/termination-log',
    'containers.terminationMessagePolicy': 'File',
    dnsPolicy: 'ClusterFirst',
    schedulerName: 'default-scheduler',
    terminationGracePeriodSeconds: 30,
    ...Object.fromEntries(['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((probe) => [
        [`containers.${probe}.timeoutSeconds`, 1],
        [`containers.${probe}.periodSeconds`, 10],
        [`containers.${probe}.successThreshold`, 1],
        [`containers.${probe}.failureThreshold`, 3],
        [`containers.${probe}.httpGet.scheme`, 'HTTP'],
    ])),
};
const POD_PLACES = {
    Deployment: 'spec.template.spec.',
    StatefulSet: 'spec.template.spec.',
    DaemonSet: 'spec.template.spec.',
    Job: 'spec.template.spec.',
    CronJob: 'spec.jobTemplate.spec.template.spec.',
    Pod: 'spec.',
};
/** The value that a field has when a manifest does not say it; `undefined` when that is not known. */
function defaultOf(kind, keys) {
    const path = keys.join('.');
    const own = `${kind} ${path}`;
    if (Object.hasOwn(OF_KIND, own))
        return OF_KIND[own];
    const place = Object.hasOwn(POD_PLACES, kind) ? POD_PLACES[kind] : undefined;
    if (place === undefined || !path.startsWith(place))
        return undefined;
    const inner = path.slice(place.length);
    return Object.hasOwn(OF_PODS, inner) ? OF_PODS[inner] : undefined;
}

// EXTERNAL MODULE: ./tools/kubernetes/src/preview/field-path.ts
var field_path = __webpack_require__(3709);
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/manifest.ts
var preview_manifest = __webpack_require__(3508);
;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/merge-keys.ts

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
const ORDERED = new Set(['initContainers', 'pipeline']);
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
        if (!(0,preview_manifest/* isFields */.Ce)(item))
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
            value = (0,preview_manifest/* isFields */.Ce)(value) && Object.hasOwn(value, part) ? value[part] : undefined;
        if (key === 'protocol')
            value ??= 'TCP';
        if (typeof value !== 'string' && typeof value !== 'number')
            return undefined;
        values.push([parts.at(-1) ?? key, String(value)]);
    }
    return values;
}

// EXTERNAL MODULE: ./tools/kubernetes/src/preview/quantity.ts
var preview_quantity = __webpack_require__(3572);
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/secret-names.ts
var secret_names = __webpack_require__(2368);
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/secrets.ts
var secrets = __webpack_require__(1804);
;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/fields.ts








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
    const kind = String((after ?? before)?.kind);
    const compared = before !== undefined && after !== undefined;
    const walk = { mac, fields: [], macs: [], quantities: kind !== 'ConfigMap', kind, compared };
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
    if ((0,preview_manifest/* isFields */.Ce)(old) && (0,preview_manifest/* isFields */.Ce)(now))
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
    return (0,preview_manifest/* isFields */.Ce)(value) && (Object.keys(value).length > 0 || isFreeMapping(place));
}
function compareLeaves(before, after, place, walk) {
    if (place.keys.at(-1) === secrets/* LAST_APPLIED */.jS) {
        compareLastApplied(before, after, place, walk);
        return;
    }
    if (before === undefined || after === undefined) {
        // Of an object that is new or gone every field is shown.
        const said = before ?? after;
        if (walk.compared && said === defaultOf(walk.kind, place.keys))
            return;
    }
    if (walk.quantities && (0,preview_quantity/* isQuantityPath */.h)(place.keys)) {
        const quantity = (0,preview_quantity/* quantityOf */.R)(before);
        if (quantity !== undefined && quantity === (0,preview_quantity/* quantityOf */.R)(after))
            return;
    }
    const key = place.keys.at(-1) ?? '';
    if ((0,secret_names/* isSecretName */.eh)(key) && (0,secret_names/* isBelowValues */.aS)(place.keys))
        recordHidden(place, walk);
    else if (secrets/* VALUES_TEXTS */.m6.has(key) && (typeof before === 'string' || typeof after === 'string'))
        recordValuesText(before, after, place, walk);
    else
        record(before, after, place, walk);
}
/** Values of a chart as one text: lines whose keys say so are left out. */
function recordValuesText(before, after, place, walk) {
    const shown = (value) => (typeof value === 'string' ? (0,secret_names/* textWithoutNamedSecrets */.c5)(value) : value);
    if (shown(before) === shown(after))
        recordHidden(place, walk);
    else
        record(shown(before), shown(after), place, walk);
}
/** A value that its name calls secret. Unlike a Secret's it is left out of the digest, which has to outlive this run. */
function recordHidden({ path }, walk) {
    walk.fields.push({ path, sensitive: true, changed: true });
}
/** Where `{}` and nothing are the same: elsewhere an empty mapping means something (`emptyDir: {}`). */
function isFreeMapping({ keys }) {
    const key = keys.at(-1);
    return key === 'labels' || key === 'annotations' || key === 'data' || key === 'stringData' || key === 'metadata';
}
function compareMappings(before, after, place, walk) {
    const secret = (0,secrets/* isSecret */.$f)(before) || (0,secrets/* isSecret */.$f)(after);
    const named = (0,secret_names/* holdsNamedSecret */.Ag)(before) || (0,secret_names/* holdsNamedSecret */.Ag)(after);
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
        if (named && key === 'value') {
            if (own(before, key) !== own(after, key))
                recordHidden(inner, walk);
            continue;
        }
        compareValues(own(before, key), own(after, key), inner, walk);
    }
}
function own(fields, key) {
    return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
function compareSecrets(before, after, place, walk) {
    const old = (0,secrets/* secretValues */.VX)(before);
    const now = (0,secrets/* secretValues */.VX)(after);
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
            return value === undefined ? undefined : (0,digest/* canonicalJson */.d)(value);
        try {
            return (0,digest/* canonicalJson */.d)(JSON.parse(value));
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
    const shape = listShape(field, before, after);
    if (shape.by === 'set') {
        const bag = (list) => (0,digest/* canonicalJson */.d)(list.map((item) => (0,digest/* canonicalJson */.d)(item ?? null)).sort());
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
    const keyed = (list) => new Map(list.filter(preview_manifest/* isFields */.Ce).map((item) => [itemKey(item, shape.keys) ?? '', item]));
    const old = keyed(before);
    const now = keyed(after);
    for (const id of new Set([...old.keys(), ...now.keys()])) {
        const match = keyValues((old.get(id) ?? now.get(id)), shape.keys) ?? [];
        compareItems(old.get(id), now.get(id), step(place, { match }), walk);
    }
    if (ORDERED.has(field)) {
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
        ...(before === undefined || before === null ? {} : { before: (0,secrets/* withoutSecrets */.cT)(before) }),
        ...(after === undefined || after === null ? {} : { after: (0,secrets/* withoutSecrets */.cT)(after) }),
    });
}
/** A whole item that holds a Secret was recorded without the values: their MACs keep the digest honest. */
function macNested(before, after, place, walk) {
    const hides = (value) => value !== undefined && (0,secrets/* withoutSecrets */.cT)(value) !== value;
    if (!hides(before) && !hides(after))
        return;
    walk.macs.push({
        path: place.path,
        ...(before === undefined ? {} : { before: walk.mac(place.path, (0,digest/* canonicalJson */.d)(before)) }),
        ...(after === undefined ? {} : { after: walk.mac(place.path, (0,digest/* canonicalJson */.d)(after)) }),
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
        path: place.path + (0,field_path/* writeStep */.q)(next, place.path === ''),
        keys: key === undefined ? place.keys : [...place.keys, key],
    };
}

// EXTERNAL MODULE: ./tools/kubernetes/src/preview/scope.ts
var scope = __webpack_require__(6029);
;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/identity.ts


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
    return `${(0,preview_manifest/* groupOf */.F8)(manifest)}/${manifest.kind}/${namespaceOf(manifest, scopes)}/${(0,preview_manifest/* nameOfManifest */.yf)(manifest)}`;
}
const wellKnownScope = (0,scope/* clusterScopedKinds */.O)([]);
/**
 * The address of one manifest seen alone: only well-known kinds are taken as cluster-scoped, and where it names no
 * namespace that part is empty, or `defaultNamespace`.
 */
function manifestAddress(manifest, defaultNamespace) {
    const scopes = { isClusterScoped: wellKnownScope, ...(defaultNamespace === undefined ? {} : { defaultNamespace }) };
    return addressOf(manifest, scopes);
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/generated-names.ts


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
            const key = `${manifest.kind}/${namespaceOf(manifest, scopes)}/${base}`;
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
    if ((0,preview_manifest/* groupOf */.F8)(manifest) !== '' || (manifest.kind !== 'ConfigMap' && manifest.kind !== 'Secret'))
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
    const namespace = namespaceOf(after, scopes);
    const names = new Map();
    for (const rename of renames) {
        if (namespaceOf(rename.before, scopes) === namespace)
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
    return { from: addressOf(before, scopes), to: addressOf(after, scopes) };
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/ignore-differences.ts


/** Reads the rules once for many objects. */
function readIgnoreRules(rules) {
    const paths = [];
    const notUnderstood = [];
    for (const rule of rules) {
        for (const pointer of rule.jsonPointers ?? []) {
            const steps = stepsOfPointer(pointer);
            if (steps.length > 0)
                paths.push({ rule, steps });
        }
        for (const expression of rule.jqPathExpressions ?? []) {
            const steps = stepsOfJq(expression);
            if (steps === undefined)
                notUnderstood.push(`${expression} of ${rule.kind} (jq)`);
            else
                paths.push({ rule, steps });
        }
        for (const manager of rule.managedFieldsManagers ?? []) {
            notUnderstood.push(`fields of ${rule.kind} that ${manager} manages (only the cluster knows them)`);
        }
    }
    return {
        notUnderstood,
        strip: (manifest, scopes) => {
            let stripped = manifest;
            for (const { rule, steps } of paths)
                if (concerns(rule, manifest, scopes))
                    stripped = without(stripped, steps);
            return stripped;
        },
    };
}
function concerns(rule, manifest, scopes) {
    return (matches(rule.group ?? '', (0,preview_manifest/* groupOf */.F8)(manifest)) &&
        matches(rule.kind, manifest.kind) &&
        (!rule.name || rule.name === manifest.metadata.name) &&
        (!rule.namespace || rule.namespace === namespaceOf(manifest, scopes)));
}
/** Group and kind may be globs: `*`, `*.example.org`. */
function matches(pattern, text) {
    if (!pattern.includes('*'))
        return pattern === text;
    const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(text);
}
/** RFC 6901. */
function stepsOfPointer(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((part) => ({ key: part.replaceAll('~1', '/').replaceAll('~0', '~') }));
}
const TOKENS = /^(?:\s*\|\s*)?(?:\.?\["((?:[^"\\]|\\.)*)"\]\??|\.?\[(\d+)\]\??|\.?\[\]\??|\.([A-Za-z_]\w*)\??|\."((?:[^"\\]|\\.)*)"\??|select\(\s*((?:\.[A-Za-z_]\w*)+)\s*==\s*("(?:[^"\\]|\\.)*"|-?\d+|true|false)\s*\))/;
/** The paths that nearly all rules are: keys, indices, `[]`, and `select(.name == "x")`; `undefined` for any other jq. */
function stepsOfJq(expression) {
    const steps = [];
    for (let rest = expression.trim(); rest !== '';) {
        const [token, quoted, index, key, quotedKey, selector, value] = TOKENS.exec(rest) ?? [];
        if (token === undefined)
            return undefined;
        const name = quoted ?? key ?? quotedKey;
        try {
            if (name !== undefined)
                steps.push({ key: key ?? JSON.parse(`"${name}"`) });
            else if (index !== undefined)
                steps.push({ index: Number(index) });
            else if (selector !== undefined)
                steps.push({ where: selector.slice(1).split('.'), is: JSON.parse(value ?? '""') });
            else
                steps.push({ each: true });
        }
        catch {
            return undefined;
        }
        rest = rest.slice(token.length).trimStart();
    }
    return steps.length === 0 ? undefined : steps;
}
/** The value without what a path leads to; the same value where it leads nowhere. */
function without(value, [step, ...rest]) {
    if (step === undefined)
        return undefined;
    if ('each' in step) {
        if (Array.isArray(value))
            return changedList(value, () => true, rest);
        return (0,preview_manifest/* isFields */.Ce)(value) ? changedFields(value, Object.keys(value), rest) : value;
    }
    if ('where' in step) {
        // A selection narrows what the step before it gave.
        let inner = value;
        for (const key of step.where)
            inner = (0,preview_manifest/* isFields */.Ce)(inner) ? inner[key] : undefined;
        return inner === step.is ? without(value, rest) : value;
    }
    if ('index' in step)
        return Array.isArray(value) ? changedList(value, (index) => index === step.index, rest) : value;
    if (Array.isArray(value))
        return changedList(value, (index) => String(index) === step.key, rest);
    return (0,preview_manifest/* isFields */.Ce)(value) ? changedFields(value, [step.key], rest) : value;
}
function changedList(list, picks, rest) {
    const changed = list.map((item, index) => (picks(index) ? without(item, rest) : item));
    return changed.every((item, index) => item === list[index]) ? list : changed.filter((item) => item !== undefined);
}
function changedFields(fields, keys, rest) {
    let result;
    for (const key of keys) {
        if (!Object.hasOwn(fields, key))
            continue;
        const inner = without(fields[key], rest);
        if (inner === fields[key])
            continue;
        result ??= { ...fields };
        if (inner === undefined)
            delete result[key];
        else
            result[key] = inner;
    }
    return result ?? fields;
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/noise.ts


/**
 * Fields that change with every release and say nothing that another field does not: the chart's version among the labels,
 * checksums of other files among the annotations; and what the Application leaves out (`ignoreDifferences`).
 */
function noiseOf(rules) {
    const ignored = readIgnoreRules(rules);
    const warnings = ignored.notUnderstood.map((what) => `ignoreDifferences is not followed for ${what}: such fields are shown`);
    return { strip: (manifest, scopes) => ignored.strip(stripMetadata(manifest), scopes), warnings };
}
const isNoisyLabel = (key) => key === 'helm.sh/chart';
const isNoisyAnnotation = (key) => /^checksum\/|\/checksum$/.test(key) || key === 'helm.sh/chart';
/** Metadata of the object and of the pods, jobs and claims that it makes. Selectors are no metadata. */
function stripMetadata(manifest) {
    return strip(manifest);
}
function strip(value) {
    if (Array.isArray(value)) {
        const changed = value.map(strip);
        return changed.every((item, index) => item === value[index]) ? value : changed;
    }
    if (!(0,preview_manifest/* isFields */.Ce)(value))
        return value;
    let result;
    for (const [key, item] of Object.entries(value)) {
        const inner = key === 'metadata' && (0,preview_manifest/* isFields */.Ce)(item) ? stripOne(item) : strip(item);
        if (inner === item)
            continue;
        result ??= { ...value };
        result[key] = inner;
    }
    return result ?? value;
}
function stripOne(metadata) {
    const labels = keep(metadata.labels, isNoisyLabel);
    const annotations = keep(metadata.annotations, isNoisyAnnotation);
    if (labels === metadata.labels && annotations === metadata.annotations)
        return metadata;
    return { ...metadata, labels, annotations };
}
function keep(map, isNoisy) {
    if (!(0,preview_manifest/* isFields */.Ce)(map) || !Object.keys(map).some(isNoisy))
        return map;
    return Object.fromEntries(Object.entries(map).filter(([key]) => !isNoisy(key)));
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/rename-hints.ts


/** From this share of equal fields on, two objects are taken for one. */
const ALIKE = 0.8;
/** Comparing each with each is for changes that a person made. */
const MOST_PAIRS = 10_000;
/**
 * Finds objects that go and come under another name (or namespace) with the same or nearly the same content, as
 * argocd-diff-preview's matching does. Nothing moves over in the cluster: such a pair stays a deletion and a creation, and each
 * names the other.
 */
function renameHints(removed, added, scopes, warnings) {
    const hints = new Map();
    for (const [[from, old], [to, now], share] of pairs(removed, added)) {
        const alike = share === 1 ? 'the same content' : `${Math.floor(share * 100)} % of its content`;
        hints.set(from, [
            {
                level: 'safe',
                reason: `${to} is created with ${alike}: a rename is a deletion and a creation, nothing moves over`,
            },
        ]);
        hints.set(to, [{ level: 'safe', reason: `it looks like ${from} under another name, which is deleted` }]);
        const oneNamespace = (old.metadata.namespace === undefined) !== (now.metadata.namespace === undefined);
        if (scopes.defaultNamespace === undefined && (0,preview_manifest/* nameOfManifest */.yf)(now) === (0,preview_manifest/* nameOfManifest */.yf)(old) && oneNamespace) {
            warnings.push(`${from} and ${to} are the same object if the Application's destination is that namespace`);
        }
    }
    return { of: (address) => hints.get(address) ?? [] };
}
function pairs(removed, added) {
    const found = [];
    if (removed.length === 0 || added.length === 0)
        return found;
    const addedOf = byKind(added);
    for (const [kind, olds] of byKind(removed)) {
        const news = addedOf.get(kind) ?? [];
        const exact = new Map(news.map((entry) => [(0,digest/* canonicalJson */.d)(contentOf(entry[1])), entry]));
        const open = [];
        const taken = new Set();
        for (const old of olds) {
            const twin = exact.get((0,digest/* canonicalJson */.d)(contentOf(old[1])));
            if (twin === undefined || taken.has(twin))
                open.push(old);
            else {
                found.push([old, twin, 1]);
                taken.add(twin);
            }
        }
        const left = news.filter((entry) => !taken.has(entry));
        if (open.length * left.length <= MOST_PAIRS)
            found.push(...alike(open, left));
    }
    return found;
}
/** The best pairs first; each object is in one. */
function alike(olds, news) {
    const leaves = new Map([...olds, ...news].map((entry) => [entry, leavesOf(entry[1])]));
    const scored = olds.flatMap((old) => news.map((now) => [old, now, similarity(leaves.get(old), leaves.get(now))]));
    const taken = new Set();
    return scored
        .filter(([, , share]) => share >= ALIKE)
        .sort((a, b) => b[2] - a[2])
        .filter(([old, now]) => {
        if (taken.has(old) || taken.has(now))
            return false;
        taken.add(old).add(now);
        return true;
    });
}
function byKind(entries) {
    const kinds = new Map();
    for (const entry of entries) {
        // What holds nothing of its own says nothing by being alike.
        if (Object.keys(contentOf(entry[1])).length === 0)
            continue;
        const kind = (0,preview_manifest/* kindKeyOf */.pl)(entry[1]);
        const group = kinds.get(kind);
        if (group === undefined)
            kinds.set(kind, [entry]);
        else
            group.push(entry);
    }
    return kinds;
}
/** Everything but who the object is, and but what is managed for it. */
function contentOf({ apiVersion: _, kind: __, metadata: ___, status: ____, ...content }) {
    return content;
}
/** Every leaf with its path; the object's own name, which labels and selectors repeat, counts as the same on both sides. */
function leavesOf(manifest) {
    const leaves = new Set();
    const name = (0,preview_manifest/* nameOfManifest */.yf)(manifest);
    const walk = (value, path) => {
        if (typeof value === 'object' && value !== null) {
            for (const [key, item] of Object.entries(value))
                walk(item, `${path}/${key}`);
        }
        else
            leaves.add(`${path}=${value === name ? '' : String(value)}`);
    };
    walk(contentOf(manifest), '');
    return leaves;
}
/** The share of leaves that both have (Dice's coefficient). */
function similarity(a = new Set(), b = new Set()) {
    if (a.size === 0 || b.size === 0)
        return 0;
    let common = 0;
    for (const leaf of a)
        if (b.has(leaf))
            common++;
    return (2 * common) / (a.size + b.size);
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/concern.ts
/** The changed fields at or below a path. */
function changesBelow(fields, path) {
    return fields.filter((field) => isBelow(field.path, path));
}
/** True when a field path is `path` or lies below it. */
function isBelow(field, path) {
    return field === path || (field.startsWith(path) && (field[path.length] === '.' || field[path.length] === '['));
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/restart.ts


/**
 * What a changed pod template does to the running pods.
 *
 * @param changed the fields decide whether the template changes; `after` how it is rolled out.
 */
function restarted({ after, fields }) {
    return changesBelow(fields, 'spec.template').length === 0 ? [] : restartOf(after);
}
/** How the pods of a workload restart when their template changes. Empty for what has no pods of its own to restart. */
function restartOf(workload) {
    const replicas = (0,preview_manifest.at)(workload, 'spec', 'replicas') ?? 1;
    if (replicas === 0)
        return [];
    switch ((0,preview_manifest/* kindKeyOf */.pl)(workload)) {
        // https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy
        case 'apps/Deployment': {
            if ((0,preview_manifest.at)(workload, 'spec', 'strategy', 'type') === 'Recreate') {
                return [
                    {
                        level: 'disrupt',
                        reason: 'all its pods stop before new ones start (strategy Recreate)',
                        wayOut: 'Use strategy RollingUpdate where two versions may run side by side.',
                    },
                ];
            }
            if ((0,preview_manifest.at)(workload, 'spec', 'strategy', 'rollingUpdate', 'maxUnavailable') === '100%') {
                return [{ level: 'disrupt', reason: 'all its pods may stop at once (maxUnavailable 100%)' }];
            }
            return [{ level: 'safe', reason: 'rolling restart' }];
        }
        // https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies
        case 'apps/StatefulSet': {
            if ((0,preview_manifest.at)(workload, 'spec', 'updateStrategy', 'type') === 'OnDelete') {
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
            return (0,preview_manifest.at)(workload, 'spec', 'updateStrategy', 'type') === 'OnDelete'
                ? [{ level: 'safe', reason: 'takes effect only when its pods are deleted by hand (OnDelete)' }]
                : [{ level: 'safe', reason: 'rolling restart, node by node' }];
        case 'argoproj.io/Rollout':
            return [{ level: 'safe', reason: 'rolling restart, as its strategy says' }];
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/annotations.ts

/** True when a comma-separated annotation holds an option; Argo CD trims white space around each. */
function hasOption(manifest, annotation, option) {
    const value = (0,preview_manifest/* annotationsOf */.Ih)(manifest)[annotation];
    return (typeof value === 'string' &&
        value
            .split(',')
            .map((part) => part.trim())
            .includes(option));
}
const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';
/**
 * Hooks are created anew for each sync and are not tracked: no immutable field stops them and nothing prunes them
 * (https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/). Helm's `crd-install` is an ordinary object to Argo CD.
 */
function isHook(manifest) {
    const annotations = (0,preview_manifest/* annotationsOf */.Ih)(manifest);
    const helm = annotations['helm.sh/hook'];
    return annotations['argocd.argoproj.io/hook'] !== undefined || (helm !== undefined && helm !== 'crd-install');
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/deleted-routine.ts

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
    const kind = (0,preview_manifest/* kindKeyOf */.pl)(manifest);
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
        reason: `no rule here knows what deleting a ${manifest.kind} of ${(0,preview_manifest/* groupOf */.F8)(manifest)} does`,
    };
}
/** True when the API server or a well-known controller owns the kind. */
function isBuiltIn(manifest) {
    const group = (0,preview_manifest/* groupOf */.F8)(manifest);
    return HARMLESS_GROUPS.has(group) || group.endsWith('.k8s.io');
}
/** By type and labels only: the keys and values of a Secret are nobody's business. */
function holdsCredentials(manifest) {
    if (manifest.type === 'connection.crossplane.io/v1alpha1')
        return true;
    const labels = (0,preview_manifest.at)(manifest, 'metadata', 'labels');
    if (!(0,preview_manifest/* isFields */.Ce)(labels))
        return false;
    return Object.entries(labels).some(([key, value]) => key.startsWith('cnpg.io/') ||
        (key === 'app.kubernetes.io/component' && /database|postgres|mysql|redis|mongo/i.test(String(value))) ||
        (key === 'app.kubernetes.io/name' && /postgres|mysql|mariadb|redis|mongo/i.test(String(value))));
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/left-behind.ts

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
    const prune = hasOption(manifest, SYNC_OPTIONS, 'Prune=false');
    const cascade = cascadeKeeper(manifest);
    if (isHook(manifest)) {
        return {
            level: 'safe',
            reason: 'it is a hook: Argo CD does not prune hooks, what is in the cluster is left behind',
        };
    }
    if (prune && (!projectRemoved || cascade !== undefined)) {
        return {
            level: 'safe',
            reason: `left behind: ${SYNC_OPTIONS}: Prune=false keeps it in the cluster, where nothing manages it any more`,
        };
    }
    if (prune) {
        return {
            level: 'unknown',
            reason: 'left behind by pruning (Prune=false); if the Application itself is deleted with its finalizer, it is deleted too',
            wayOut: `Annotate it ${SYNC_OPTIONS}: Prune=false,Delete=false in a change that goes live before this one.`,
        };
    }
    if (cascade !== undefined && projectRemoved) {
        return {
            level: 'unknown',
            reason: `left behind when the Application is deleted (${cascade}); if the Application stays, pruning deletes it`,
            wayOut: `Annotate it ${SYNC_OPTIONS}: Prune=false,Delete=false in a change that goes live before this one.`,
        };
    }
    return undefined;
}
/** What keeps an object when its Application is deleted; pruning does not look at it. */
function cascadeKeeper(manifest) {
    if (hasOption(manifest, SYNC_OPTIONS, 'Delete=false'))
        return 'Delete=false';
    if (hasOption(manifest, 'helm.sh/resource-policy', 'keep'))
        return 'helm.sh/resource-policy: keep';
    return undefined;
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/managed.ts

/** True for a Crossplane managed resource of one of Upbound's provider families: one cloud resource each. */
function isManagedResource(manifest) {
    if (!/(^|\.)(aws|azure|gcp)(\.m)?\.upbound\.io$/.test((0,preview_manifest/* groupOf */.F8)(manifest)))
        return false;
    return (0,preview_manifest/* isFields */.Ce)((0,preview_manifest.at)(manifest, 'spec', 'forProvider')) || !/(ProviderConfig|Usage)$/.test(manifest.kind);
}
/**
 * Why the cloud resource stays when a managed resource is deleted; `undefined` when it is deleted too.
 * Source: https://docs.crossplane.io/latest/managed-resources/managed-resources/ (`managementPolicies`, default `["*"]`;
 * `deletionPolicy`, default Delete, in the first generation only).
 */
function orphans(manifest) {
    const policies = (0,preview_manifest.at)(manifest, 'spec', 'managementPolicies');
    if (Array.isArray(policies) && !policies.includes('*') && !policies.includes('Delete')) {
        return 'managementPolicies have no Delete';
    }
    // `deletionPolicy` is ignored once managementPolicies say anything but the default.
    const isDefault = !Array.isArray(policies) || policies.includes('*');
    if (isDefault && (0,preview_manifest.at)(manifest, 'spec', 'deletionPolicy') === 'Orphan')
        return 'deletionPolicy is Orphan';
    return undefined;
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/destroy.ts





const destroy = (reason, wayOut) => ({ level: 'destroy', reason, wayOut });
const KEEP_FIRST = `Annotate it ${SYNC_OPTIONS}: Prune=false in a change that goes live before this one, or take a backup first.`;
/** What is lost when an object of these kinds is deleted. */
const LOSSES = {
    // https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming
    '/PersistentVolumeClaim': () => destroy('the claim is deleted, and with reclaim policy Delete its volume and the data in it', KEEP_FIRST),
    '/PersistentVolume': (manifest) => (0,preview_manifest.at)(manifest, 'spec', 'persistentVolumeReclaimPolicy') === 'Retain'
        ? destroy('the volume object is deleted; the storage behind it stays (Retain) but nothing points to it', KEEP_FIRST)
        : destroy('the volume is deleted, and with reclaim policy Delete the storage behind it', KEEP_FIRST),
    // https://kubernetes.io/docs/tasks/administer-cluster/namespaces/#deleting-a-namespace
    '/Namespace': () => destroy('everything in the namespace is deleted with it, also what is not in Git', `Empty it first and leave the namespace, or annotate it ${SYNC_OPTIONS}: Prune=false in an earlier change.`),
    // https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#delete-a-customresourcedefinition
    'apiextensions.k8s.io/CustomResourceDefinition': (manifest) => destroy(`every ${(0,preview_manifest.at)(manifest, 'spec', 'names', 'kind') ?? 'custom resource'} in the cluster is deleted with its definition`, `Remove the custom resources in a change before this one, or annotate the definition ${SYNC_OPTIONS}: Prune=false.`),
    // https://docs.crossplane.io/latest/composition/composite-resource-definitions/: Crossplane deletes the CRD it made.
    'apiextensions.crossplane.io/CompositeResourceDefinition': (manifest) => destroy(`every ${(0,preview_manifest.at)(manifest, 'spec', 'names', 'kind') ?? 'composite resource'} is deleted with its definition, and what it composes`, 'Remove the composite resources in a change before this one.'),
    'apps/StatefulSet': deletedStatefulSet,
    // https://kubernetes.io/docs/concepts/storage/volume-snapshots/#deletion-policy
    'snapshot.storage.k8s.io/VolumeSnapshot': () => destroy('the snapshot is deleted, and by default its content', KEEP_FIRST),
    'snapshot.storage.k8s.io/VolumeSnapshotContent': (manifest) => (0,preview_manifest.at)(manifest, 'spec', 'deletionPolicy') === 'Retain'
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
    const keeper = cascadeKeeper(manifest);
    if (keeper !== undefined) {
        concerns.push({
            level: 'destroy',
            reason: `${keeper} does not keep it: it holds only when the Application is deleted, pruning ignores it`,
        });
    }
    if (hasOption(manifest, SYNC_OPTIONS, 'Prune=confirm')) {
        concerns.push({ level: 'destroy', reason: 'Argo CD waits for a confirmation before it prunes it (Prune=confirm)' });
    }
    return concerns;
}
function lossOf(manifest, compositeKinds) {
    const kind = (0,preview_manifest/* kindKeyOf */.pl)(manifest);
    if (compositeKinds.has(kind)) {
        return destroy('it is a composite resource: everything it composes is deleted with it', `Set managementPolicies without Delete on what must stay, or annotate it ${SYNC_OPTIONS}: Prune=false, in a change before this one.`);
    }
    const rule = Object.hasOwn(LOSSES, kind) ? LOSSES[kind] : undefined;
    if (rule !== undefined)
        return rule(manifest);
    if (isManagedResource(manifest))
        return deletedManaged(manifest);
    if (STATEFUL_OPERATORS.has(kind)) {
        return destroy(`its operator deletes the ${manifest.kind} and what it stores`, KEEP_FIRST);
    }
    // https://aws-controllers-k8s.github.io/community/docs/user-docs/deletion-policy/
    if ((0,preview_manifest/* groupOf */.F8)(manifest).endsWith('.services.k8s.aws')) {
        return hasOption(manifest, 'services.k8s.aws/deletion-policy', 'retain')
            ? { level: 'safe', reason: 'the AWS resource stays (services.k8s.aws/deletion-policy: retain), unmanaged' }
            : destroy('the AWS resource is deleted with it', 'Annotate it services.k8s.aws/deletion-policy: retain first.');
    }
    return deletedRoutine(manifest);
}
/** https://docs.crossplane.io/latest/managed-resources/managed-resources/ */
function deletedManaged(manifest) {
    const why = orphans(manifest);
    if (why !== undefined)
        return { level: 'safe', reason: `the cloud resource stays, unmanaged: ${why}` };
    return destroy('the cloud resource is deleted with it', 'Set managementPolicies without Delete in a change before this one, if the cloud resource must stay.');
}
/** https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention */
function deletedStatefulSet(manifest) {
    const claims = (0,preview_manifest/* itemsOf */.S3)((0,preview_manifest.at)(manifest, 'spec', 'volumeClaimTemplates')).map((claim) => (0,preview_manifest.at)(claim, 'metadata', 'name'));
    if (claims.length === 0)
        return { level: 'disrupt', reason: 'its pods are deleted: whatever they serve stops' };
    if ((0,preview_manifest.at)(manifest, 'spec', 'persistentVolumeClaimRetentionPolicy', 'whenDeleted') === 'Delete') {
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
    if ((0,preview_manifest.at)(manifest, 'spec', 'syncPolicy', 'preserveResourcesOnDeletion') === true) {
        return { level: 'safe', reason: 'preserveResourcesOnDeletion: what its Applications delivered stays, unmanaged' };
    }
    return destroy('its Applications are deleted with it, and everything they delivered', 'Set spec.syncPolicy.preserveResourcesOnDeletion to true in a change before this one, if the resources must stay.');
}
function hasResourcesFinalizer(manifest) {
    const finalizers = (0,preview_manifest.at)(manifest, 'metadata', 'finalizers');
    return (Array.isArray(finalizers) &&
        finalizers.some((name) => typeof name === 'string' && name.startsWith('resources-finalizer.argocd.argoproj.io')));
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/indirect.ts


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
    const kind = (0,preview_manifest/* kindKeyOf */.pl)(after);
    const rules = Object.hasOwn(INDIRECT, kind) ? (INDIRECT[kind] ?? []) : [];
    return rules
        .filter(({ paths }) => paths.some((path) => changesBelow(fields, path).length > 0))
        .map(({ reason }) => ({ level: 'unknown', reason }));
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/managed-update.ts



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
    const name = (manifest) => (0,preview_manifest/* annotationsOf */.Ih)(manifest)['crossplane.io/external-name'];
    const concerns = [];
    if (name(before) !== undefined && name(before) !== name(after)) {
        concerns.push({
            level: 'destroy',
            reason: `it lets go of ${name(before)}, which nothing manages any more, and manages or creates ${name(after) ?? 'another'}`,
            wayOut: 'Keep crossplane.io/external-name; to manage another cloud resource, add a second managed resource.',
        });
    }
    if (changesBelow(fields, 'spec.forProvider.region').some((field) => 'before' in field)) {
        concerns.push({
            level: 'destroy',
            reason: 'in another region it finds nothing and creates a new, empty resource; the old one is left unmanaged',
            wayOut: 'Add a second managed resource for the new region, move the data, then remove this one.',
        });
    }
    return concerns;
}
function databaseRestarts({ after, fields }) {
    if (!/^rds\.aws(\.m)?\.upbound\.io\/(Instance|Cluster|ClusterInstance)$/.test((0,preview_manifest/* kindKeyOf */.pl)(after)))
        return [];
    const hits = RDS_RESTARTS.filter((name) => changesBelow(fields, `spec.forProvider.${name}`).length > 0);
    if (hits.length === 0)
        return [];
    const now = (0,preview_manifest.at)(after, 'spec', 'forProvider', 'applyImmediately') === true;
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
    const value = (manifest, field) => (0,preview_manifest.at)(manifest, 'spec', 'forProvider', field) === true;
    const concerns = [];
    if (value(before, 'deletionProtection') && !value(after, 'deletionProtection')) {
        concerns.push({ level: 'safe', reason: 'deletionProtection is off: from now on it can be deleted' });
    }
    if (!value(before, 'skipFinalSnapshot') && value(after, 'skipFinalSnapshot')) {
        concerns.push({ level: 'safe', reason: 'skipFinalSnapshot is on: a later deletion keeps no snapshot' });
    }
    if (orphans(before) !== undefined && orphans(after) === undefined) {
        concerns.push({ level: 'safe', reason: 'from now on the cloud resource is deleted with this object' });
    }
    return concerns;
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/pods.ts

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
    const path = TEMPLATES[(0,preview_manifest/* kindKeyOf */.pl)(manifest)];
    const spec = path === undefined ? undefined : (0,preview_manifest.at)(manifest, ...path, 'spec');
    return (0,preview_manifest/* isFields */.Ce)(spec) ? spec : undefined;
}
/** All containers of a pod spec, with their names. */
function containersOf(spec) {
    if (spec === undefined)
        return [];
    return ['initContainers', 'containers', 'ephemeralContainers'].flatMap((field) => (0,preview_manifest/* itemsOf */.S3)(spec[field]).map((container) => ({ name: String(container.name ?? ''), container })));
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/disrupt.ts








/** What an update does to whoever uses the object. The last word is `safe` or `unknown`, so the list is never empty. */
function disturbed(changed) {
    const { before, after } = changed;
    const concerns = [
        ...scaledToZero(before, after),
        ...probesRemoved(before, after),
        ...restarted(changed),
        ...budgetBlocks(before, after),
        ...serviceMoved(changed),
        ...hostsRemoved(before, after),
        ...versionsRemoved(before, after),
        ...indirect(changed),
        ...(isManagedResource(after) ? updatedManaged(changed) : []),
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
    if (!SCALED.has((0,preview_manifest/* kindKeyOf */.pl)(after)))
        return [];
    const replicas = (manifest) => (0,preview_manifest.at)(manifest, 'spec', 'replicas') ?? 1;
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
    const now = new Map(containersOf(podSpecOf(after)).map(({ name, container }) => [name, container]));
    return containersOf(podSpecOf(before)).flatMap(({ name, container }) => {
        const current = now.get(name);
        if (current === undefined)
            return [];
        return ['readinessProbe', 'livenessProbe', 'startupProbe']
            .filter((probe) => (0,preview_manifest/* isFields */.Ce)(container[probe]) && !(0,preview_manifest/* isFields */.Ce)(current[probe]))
            .map((probe) => ({
            level: 'disrupt',
            reason: `container ${name} loses its ${probe}: a pod that does not work is no longer noticed`,
            wayOut: `Keep a ${probe}.`,
        }));
    });
}
/** https://kubernetes.io/docs/tasks/run-application/configure-pdb/#think-about-how-your-application-reacts-to-disruptions */
function budgetBlocks(before, after) {
    if ((0,preview_manifest/* kindKeyOf */.pl)(after) !== 'policy/PodDisruptionBudget')
        return [];
    const blocks = (manifest) => {
        const unavailable = (0,preview_manifest.at)(manifest, 'spec', 'maxUnavailable');
        return (unavailable === 0 ||
            unavailable === '0' ||
            unavailable === '0%' ||
            (0,preview_manifest.at)(manifest, 'spec', 'minAvailable') === '100%');
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
    if ((0,preview_manifest/* kindKeyOf */.pl)(after) !== '/Service')
        return [];
    const concerns = [];
    if (changesBelow(fields, 'spec.selector').length > 0) {
        concerns.push({
            level: 'disrupt',
            reason: 'its selector changes: traffic goes to other pods, or to none',
            wayOut: 'Make sure that ready pods with the new labels exist before this change.',
        });
    }
    const ports = (manifest) => (0,preview_manifest/* itemsOf */.S3)((0,preview_manifest.at)(manifest, 'spec', 'ports')).map((port) => port.port);
    const gone = ports(before).filter((port) => !ports(after).includes(port));
    if (gone.length > 0) {
        concerns.push({
            level: 'disrupt',
            reason: `port ${gone.join(', ')} no longer answers`,
            wayOut: 'Serve the old port beside the new one until nobody uses it.',
        });
    }
    if ((0,preview_manifest.at)(before, 'spec', 'type') === 'LoadBalancer' && (0,preview_manifest.at)(after, 'spec', 'type') !== 'LoadBalancer') {
        concerns.push({ level: 'disrupt', reason: 'its load balancer is deleted, and the host name with it' });
    }
    return concerns;
}
function hostsRemoved(before, after) {
    if ((0,preview_manifest/* kindKeyOf */.pl)(after) !== 'networking.k8s.io/Ingress')
        return [];
    const hosts = (manifest) => (0,preview_manifest/* itemsOf */.S3)((0,preview_manifest.at)(manifest, 'spec', 'rules')).map((rule) => String(rule.host ?? '*'));
    const gone = hosts(before).filter((host) => !hosts(after).includes(host));
    return gone.length === 0 ? [] : [{ level: 'disrupt', reason: `${gone.join(', ')} no longer answers` }];
}
/** Manifests and clients that still use a version get "no matches for kind". */
function versionsRemoved(before, after) {
    if ((0,preview_manifest/* kindKeyOf */.pl)(after) !== 'apiextensions.k8s.io/CustomResourceDefinition')
        return [];
    const served = (manifest) => (0,preview_manifest/* itemsOf */.S3)((0,preview_manifest.at)(manifest, 'spec', 'versions')).flatMap(({ name, served }) => (served === true ? [String(name)] : []));
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
    if (isBuiltIn(after) || isManagedResource(after))
        return false;
    if (/(^|\.)(argoproj\.io|crossplane\.io)$/.test((0,preview_manifest/* kindKeyOf */.pl)(after).split('/')[0] ?? ''))
        return false;
    return fields.some(({ path }) => !path.startsWith('metadata.') && path !== 'apiVersion');
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/security-access.ts

/** How an object lets people or traffic in: RBAC, Services, Ingresses, network policies, cloud resources. */
function* accessOpenings(manifest) {
    const kind = (0,preview_manifest/* kindKeyOf */.pl)(manifest);
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
    else if (/(^|\.)aws(\.m)?\.upbound\.io$/.test((0,preview_manifest/* groupOf */.F8)(manifest)))
        yield* cloudOpenings(manifest);
}
/** https://kubernetes.io/docs/concepts/security/rbac-good-practices/ */
function* roleOpenings(manifest) {
    for (const rule of (0,preview_manifest/* itemsOf */.S3)(manifest.rules)) {
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
    const role = String((0,preview_manifest.at)(manifest, 'roleRef', 'name') ?? '');
    for (const subject of (0,preview_manifest/* itemsOf */.S3)(manifest.subjects)) {
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
    const type = (0,preview_manifest.at)(manifest, 'spec', 'type');
    if (type === 'NodePort') {
        yield opening('NodePort', 'its ports open on every node (NodePort)', 'Use a ClusterIP behind an Ingress.');
    }
    if (type !== 'LoadBalancer')
        return;
    const annotations = (0,preview_manifest/* annotationsOf */.Ih)(manifest);
    // Load balancers of the AWS controller are internal unless told; those of the in-tree controller are not.
    const internal = annotations['service.beta.kubernetes.io/aws-load-balancer-scheme'] === 'internal' ||
        annotations['service.beta.kubernetes.io/aws-load-balancer-internal'] === 'true';
    if (!internal) {
        yield opening('LoadBalancer', 'it opens a load balancer that may be reachable from the internet', 'Annotate it service.beta.kubernetes.io/aws-load-balancer-scheme: internal, or use an Ingress.');
    }
}
function* ingressOpenings(manifest) {
    if ((0,preview_manifest/* annotationsOf */.Ih)(manifest)['alb.ingress.kubernetes.io/scheme'] === 'internet-facing') {
        yield opening('internet-facing', 'it becomes reachable from the internet', 'Use the scheme internal.');
    }
}
/** An empty rule allows everything: https://kubernetes.io/docs/concepts/services-networking/network-policies/#allow-all-ingress-traffic */
function* policyOpenings(manifest) {
    for (const [direction, peers] of [
        ['ingress', 'from'],
        ['egress', 'to'],
    ]) {
        for (const rule of (0,preview_manifest/* itemsOf */.S3)((0,preview_manifest.at)(manifest, 'spec', direction))) {
            const list = rule[peers];
            const cidrs = (0,preview_manifest/* itemsOf */.S3)(list).map((peer) => (0,preview_manifest.at)(peer, 'ipBlock', 'cidr'));
            const open = !Array.isArray(list) || list.length === 0;
            if (direction === 'ingress' && (open || cidrs.includes('0.0.0.0/0') || cidrs.includes('::/0'))) {
                const ports = (0,preview_manifest/* itemsOf */.S3)(rule.ports).map((port) => String(port.port ?? '*'));
                yield opening(`ingress:${ports.join()}`, 'it lets traffic in from everywhere', 'Name the peers that may connect.');
            }
        }
    }
}
/** The arguments of the same names in the provider: https://registry.terraform.io/providers/hashicorp/aws/latest/docs */
function* cloudOpenings(manifest) {
    const value = (field) => (0,preview_manifest.at)(manifest, 'spec', 'forProvider', field);
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

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/security-pods.ts


/** The only capability that the restricted profile lets a container add. */
const HARMLESS_CAPABILITIES = new Set(['NET_BIND_SERVICE']);
/**
 * How a workload's pods reach beyond their containers.
 * Source: https://kubernetes.io/docs/concepts/security/pod-security-standards/ (baseline and restricted).
 */
function* podOpenings(manifest) {
    const spec = podSpecOf(manifest);
    if (spec === undefined)
        return;
    for (const field of ['hostNetwork', 'hostPID', 'hostIPC']) {
        if (spec[field] === true) {
            yield security_pods_opening(field, `pods share the node's ${field.slice(4)} (${field})`, `Remove ${field}.`);
        }
    }
    for (const volume of (0,preview_manifest/* itemsOf */.S3)(spec.volumes)) {
        const path = (0,preview_manifest.at)(volume, 'hostPath', 'path');
        if (path !== undefined) {
            yield security_pods_opening(`hostPath:${path}`, `pods mount ${path} of the node (hostPath)`, 'Use a claim, an emptyDir or a CSI volume instead of hostPath.');
        }
    }
    for (const { name, container } of containersOf(spec))
        yield* containerOpenings(name, container, spec);
}
function* containerOpenings(name, container, pod) {
    const security = (field) => (0,preview_manifest.at)(container, 'securityContext', field) ?? (0,preview_manifest.at)(pod, 'securityContext', field);
    if (security('privileged') === true) {
        yield security_pods_opening(`privileged:${name}`, `container ${name} runs privileged`, 'Add single capabilities instead.');
    }
    // Absent counts as true, so this is news only where an explicit false is dropped, or in a new workload that says true.
    if ((0,preview_manifest.at)(container, 'securityContext', 'allowPrivilegeEscalation') === true) {
        yield security_pods_opening(`escalation:${name}`, `container ${name} may gain privileges`, 'Set allowPrivilegeEscalation: false.');
    }
    if (security('runAsUser') === 0) {
        yield security_pods_opening(`root:${name}`, `container ${name} runs as root`, 'Set runAsUser to another user.');
    }
    if ((0,preview_manifest.at)(security('seccompProfile'), 'type') === 'Unconfined') {
        yield security_pods_opening(`seccomp:${name}`, `container ${name} runs without seccomp`, 'Use the profile RuntimeDefault.');
    }
    const added = (0,preview_manifest.at)(container, 'securityContext', 'capabilities', 'add');
    for (const capability of Array.isArray(added) ? added.map(String) : []) {
        if (HARMLESS_CAPABILITIES.has(capability))
            continue;
        yield security_pods_opening(`capability:${name}:${capability}`, `container ${name} gains the capability ${capability}`, 'Remove the capability, or run what needs it in a workload of its own.');
    }
    const image = container.image;
    if (typeof image === 'string' && !isPinned(image)) {
        yield security_pods_opening(`image:${name}:${image}`, `container ${name} runs ${image}, which can change without a commit`, 'Write a version tag or, better, a digest.');
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
    const old = podSpecOf(before);
    const now = podSpecOf(after);
    if (old === undefined || now === undefined)
        return [];
    const containers = new Map(containersOf(now).map(({ name, container }) => [name, container]));
    return containersOf(old).flatMap(({ name, container }) => {
        const current = containers.get(name);
        if (current === undefined)
            return [];
        const lost = (field, good) => {
            const value = (from, pod) => (0,preview_manifest.at)(from, 'securityContext', field) ?? (0,preview_manifest.at)(pod, 'securityContext', field);
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
function security_pods_opening(fact, reason, wayOut) {
    return [fact, { level: 'security', reason, wayOut }];
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/security.ts



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
    for (const [fact, concern] of [...podOpenings(manifest), ...accessOpenings(manifest)])
        found.set(fact, concern);
    return found;
}
const ENFORCED = ['privileged', 'baseline', 'restricted'];
/** Guards that were there and are not any more. */
function dropped(before, after) {
    if ((0,preview_manifest/* kindKeyOf */.pl)(after) !== '/Namespace')
        return droppedPodGuards(before, after);
    // https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces
    const label = 'pod-security.kubernetes.io/enforce';
    const rank = (manifest) => ENFORCED.indexOf(String((0,preview_manifest.at)(manifest, 'metadata', 'labels', label) ?? 'privileged'));
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

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/immutable.ts
const RECREATE = 'Create it under a new name and remove the old one in a later change, or delete it by hand so that the next sync creates it.';
/**
 * Immutable fields of built-in kinds. Source: the update validation of the API server
 * (https://github.com/kubernetes/kubernetes/tree/master/pkg/apis, ValidateImmutableField in each group's validation.go) and
 * the documentation page named beside the entry.
 */
const IMMUTABLE = {
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
    if (Object.hasOwn(IMMUTABLE, kindKey))
        return IMMUTABLE[kindKey] ?? [];
    const service = /^([a-z0-9]+)\.aws(?:\.m)?\.upbound\.io\/(.+)$/.exec(kindKey);
    const names = service === null ? undefined : MANAGED[`${service[1]}/${service[2]}`];
    if (names === undefined)
        return [];
    return [{ paths: names.map((name) => `spec.forProvider.${name}`), wayOut: NEW_CLOUD_RESOURCE }];
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/stuck.ts




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
    const kind = (0,preview_manifest/* kindKeyOf */.pl)(after);
    for (const rule of immutableFields(kind)) {
        const hits = fields.filter(({ path }) => rule.paths.some((immutable) => isBelow(path, immutable)) &&
            !(rule.except ?? []).some((allowed) => isBelow(path, allowed)) &&
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
        return (0,preview_manifest.at)(after, 'spec', 'clusterIP') === undefined || (0,preview_manifest.at)(after, 'spec', 'type') === 'ExternalName';
    }
    if (kind === '/Service' && path === 'spec.loadBalancerClass') {
        return (0,preview_manifest.at)(before, 'spec', 'type') !== (0,preview_manifest.at)(after, 'spec', 'type');
    }
    return false;
}
function refusedByValue(kind, before, after, fields) {
    const refusals = [];
    const add = (paths, reason, wayOut) => {
        if (paths.length > 0)
            refusals.push({ level: 'stuck', reason, wayOut, because: paths });
    };
    const below = (path) => changesBelow(fields, path).map((field) => field.path);
    if (kind === '/PersistentVolumeClaim') {
        // https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims
        const path = ['spec', 'resources', 'requests', 'storage'];
        if (shrinks((0,preview_manifest.at)(before, ...path), (0,preview_manifest.at)(after, ...path))) {
            add([path.join('.')], 'a claim cannot shrink', 'Create a smaller claim, copy the data, and switch the pods over to it.');
        }
    }
    if ((kind === '/ConfigMap' || kind === '/Secret') && before.immutable === true) {
        // https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable
        const paths = ['data', 'binaryData', 'immutable'].flatMap(below);
        add(paths, 'it is immutable: its data can never change', 'Create it under a new name and point its users to that one.');
    }
    if (kind === 'batch/Job' && (0,preview_manifest.at)(after, 'spec', 'completionMode') !== 'Indexed') {
        // https://kubernetes.io/docs/concepts/workloads/controllers/job/#elastic-indexed-jobs
        add(below('spec.completions'), 'spec.completions cannot be changed unless the job is indexed', 'Give the job another name, or make it a hook.');
    }
    if (kind === 'apiextensions.k8s.io/CustomResourceDefinition') {
        // https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#upgrade-existing-objects-to-a-new-stored-version
        const names = new Set((0,preview_manifest/* itemsOf */.S3)((0,preview_manifest.at)(after, 'spec', 'versions')).map((version) => version.name));
        for (const version of (0,preview_manifest/* itemsOf */.S3)((0,preview_manifest.at)(before, 'spec', 'versions'))) {
            if (version.storage !== true || names.has(version.name))
                continue;
            add([`spec.versions[name=${version.name}]`], `version ${version.name} is stored: the API server refuses to drop it while status.storedVersions names it`, 'Add the new version as storage first, migrate the stored objects, then drop the old one.');
        }
    }
    if (/^rds\.aws(\.m)?\.upbound\.io\/Instance$/.test(kind)) {
        // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.ModifyingExisting.html
        const path = ['spec', 'forProvider', 'allocatedStorage'];
        if (shrinks((0,preview_manifest.at)(before, ...path), (0,preview_manifest.at)(after, ...path))) {
            add([path.join('.')], 'storage of an RDS instance cannot shrink', 'Restore a snapshot into a new, smaller instance.');
        }
    }
    return refusals;
}
function shrinks(before, after) {
    const old = (0,preview_quantity/* quantityOf */.R)(before);
    const now = (0,preview_quantity/* quantityOf */.R)(after);
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
    if (!SELECTING.has((0,preview_manifest/* kindKeyOf */.pl)(after)))
        return [];
    const selector = (0,preview_manifest.at)(after, 'spec', 'selector', 'matchLabels');
    const labels = (0,preview_manifest.at)(after, 'spec', 'template', 'metadata', 'labels');
    if (!(0,preview_manifest/* isFields */.Ce)(selector))
        return [];
    const missing = Object.keys(selector).filter((key) => selector[key] !== ((0,preview_manifest/* isFields */.Ce)(labels) ? labels[key] : undefined));
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

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/index.ts









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
        const left = leftBehind(before, surroundings);
        if (left !== undefined)
            return { action: 'forget', risk: riskOf([left, ...extra]) };
        return { action: 'delete', risk: riskOf([...deleted(before, surroundings), ...extra]) };
    }
    if (before === undefined) {
        const concerns = [...refused(changed), ...widened(undefined, after), ...budgetBlocks(undefined, after)];
        return { action: 'create', risk: riskOf([...concerns, ...extra]) };
    }
    return updated({ ...changed, before, after }, surroundings, extra);
}
function updated(changed, surroundings, extra) {
    const { before, after } = changed;
    const refusals = isHook(after) ? [] : refused(changed);
    const stuck = refusals.filter(({ level }) => level === 'stuck');
    const others = [...widened(before, after), ...effects(changed, surroundings), ...extra];
    // https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#force-sync
    const forced = hasOption(after, SYNC_OPTIONS, 'Force=true') && hasOption(after, SYNC_OPTIONS, 'Replace=true');
    if (stuck.length > 0 && forced) {
        const loss = deleted(before, surroundings).map((concern) => ({
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
    if (compositeKinds.has((0,preview_manifest/* kindKeyOf */.pl)(changed.after))) {
        return [{ level: 'safe', reason: 'what it composes is judged by the crossplane preview' }];
    }
    return disturbed(changed);
}
/** The worst level, with every reason, worst first, and the way out of the worst that has one. */
function riskOf(concerns) {
    const sorted = [...concerns].sort((a, b) => words/* RISK_LEVELS */.WA.indexOf(a.level) - words/* RISK_LEVELS */.WA.indexOf(b.level));
    const level = sorted.reduce((worst, concern) => (0,words/* worseRisk */.AT)(worst, concern.level), 'safe');
    const wayOut = sorted.find((concern) => concern.level === level && concern.wayOut !== undefined)?.wayOut;
    return {
        level,
        reasons: [...new Set(sorted.map(({ reason }) => reason))],
        ...(wayOut === undefined ? {} : { wayOut }),
    };
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/compare.ts










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
        isClusterScoped: (0,scope/* clusterScopedKinds */.O)([...before, ...after]),
        ...(options.defaultNamespace === undefined ? {} : { defaultNamespace: options.defaultNamespace }),
    };
    const context = {
        options,
        scopes,
        mac: (0,secrets/* macWith */.Ud)(options.secretKey),
        projectRemoved: before.length > 0 && after.length === 0,
        noise: noiseOf(options.ignoreDifferences ?? []),
        hidden: { fields: 0, resources: 0, restarts: [] },
    };
    const old = byAddress(before, scopes, 'before', warnings);
    const now = byAddress(after, scopes, 'after', warnings);
    const removed = [...old].filter(([address]) => !now.has(address));
    const added = [...now].filter(([address]) => !old.has(address));
    const renames = pairGenerated(removed.map(([, manifest]) => manifest), added.map(([, manifest]) => manifest), scopes);
    const paired = new Set(renames.flatMap(({ before: from, after: to }) => [from, to]));
    const followers = new Map();
    const resources = [];
    for (const [address, manifest] of now) {
        const previous = old.get(address);
        if (previous === undefined || previous === manifest)
            continue;
        const { before: aligned, followed } = alignNames(previous, manifest, renames, scopes);
        for (const rename of followed.keys()) {
            const restarts = restartOf(manifest).map((concern) => ({
                ...concern,
                reason: `${manifest.kind} ${(0,preview_manifest/* nameOfManifest */.yf)(manifest)} follows the new name: ${concern.reason}`,
            }));
            followers.set(rename, [...(followers.get(rename) ?? []), ...restarts]);
        }
        const change = resourceChange(address, aligned, manifest, context);
        if (change !== undefined)
            resources.push(change);
        for (const [rename, count] of followed) {
            const { to } = addressesOf(rename, scopes);
            warnings.push(`${count} ${count === 1 ? 'reference follows' : 'references follow'} the new name of ${to}: ${address}`);
        }
    }
    for (const rename of renames) {
        const { from, to } = addressesOf(rename, scopes);
        resources.push(renamed(from, to, rename, followers.get(rename) ?? [], context));
    }
    const gone = removed.filter(([, manifest]) => !paired.has(manifest));
    const come = added.filter(([, manifest]) => !paired.has(manifest));
    const hints = renameHints(gone, come, scopes, warnings);
    for (const [address, manifest] of come) {
        const change = resourceChange(address, undefined, manifest, context, hints.of(address));
        if (change !== undefined)
            resources.push(change);
    }
    for (const [address, manifest] of gone) {
        const change = resourceChange(address, manifest, undefined, context, hints.of(address));
        if (change !== undefined)
            resources.push(change);
    }
    warnings.push(...noiseWarnings(context));
    resources.sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
    return { resources, warnings };
}
function byAddress(manifests, scopes, side, warnings) {
    const map = new Map();
    for (const manifest of manifests) {
        const address = addressOf(manifest, scopes);
        if (map.has(address)) {
            warnings.push(`${address} is declared twice ${side} the change: the last one counts here, Argo CD warns and picks one`);
        }
        map.set(address, manifest);
    }
    return map;
}
/** A Job cannot follow: its template is immutable, so the new name must be seen as the change it is. */
function alignNames(before, after, renames, scopes) {
    if (renames.length === 0 || (0,preview_manifest/* kindKeyOf */.pl)(after) === 'batch/Job' || (0,preview_manifest/* kindKeyOf */.pl)(after) === '/Pod') {
        return { before, followed: new Map() };
    }
    return followRenames(before, after, renames, scopes);
}
function resourceChange(address, before, after, context, extra = []) {
    // A deletion lists no fields: what is gone is gone as a whole, and its digest must not depend on values (see digest).
    const diff = after === undefined ? { fields: [], macs: [] } : compareFields(before, after, context.mac);
    if (before !== undefined && after !== undefined && diff.fields.length === 0)
        return undefined;
    const surroundings = { compositeKinds: context.options.compositeKinds, projectRemoved: context.projectRemoved };
    const { action, risk, replaceBecause } = assess({ before, after, fields: diff.fields }, surroundings, extra);
    const shown = before === undefined || after === undefined ? diff : visible(address, before, after, diff, risk, context);
    if (shown === undefined)
        return undefined;
    const hiddenFields = diff.fields.length - shown.fields.length;
    return {
        address,
        kind: (after ?? before)?.kind ?? '',
        action,
        fields: [...shown.fields],
        ...(replaceBecause === undefined ? {} : { replaceBecause: [...replaceBecause] }),
        risk,
        ...(hiddenFields > 0 ? { hiddenFields } : {}),
        digest: compare_digest(address, action, shown),
    };
}
/**
 * The changed fields without the noise; `undefined` when nothing else changed. A risk is judged by all fields, and where the noise
 * is what makes it more than safe, nothing is hidden.
 */
function visible(address, before, after, diff, risk, { noise, scopes, mac, options, projectRemoved, hidden }) {
    const [old, now] = [noise.strip(before, scopes), noise.strip(after, scopes)];
    if (old === before && now === after)
        return diff;
    const shown = compareFields(old, now, mac);
    const count = diff.fields.length - shown.fields.length;
    if (count <= 0)
        return diff;
    if (risk.level !== 'safe') {
        // The rest alone must be as dangerous: judged without the noise in the objects too, since rules look at both.
        const surroundings = { compositeKinds: options.compositeKinds, projectRemoved };
        const rest = assess({ before: old, after: now, fields: shown.fields }, surroundings).risk.level;
        if (shown.fields.length === 0 || rest !== risk.level)
            return diff;
    }
    hidden.fields += count;
    hidden.resources += 1;
    if (shown.fields.length > 0)
        return shown;
    if (risk.reasons.some((reason) => reason.includes('restart')))
        hidden.restarts.push(address);
    return undefined;
}
function noiseWarnings({ noise, hidden }) {
    const plural = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;
    const restarts = hidden.restarts.length === 0 ? '' : `; pods restart all the same: ${listed(hidden.restarts)}`;
    const count = hidden.fields === 0
        ? []
        : [
            `${plural(hidden.fields, 'noisy field')} hidden in ${plural(hidden.resources, 'resource')} ` +
                `(chart labels, checksums, ignoreDifferences)${restarts}`,
        ];
    return [...noise.warnings, ...count];
}
function listed(addresses) {
    const more = addresses.length - 3;
    return addresses.slice(0, 3).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
/** A generated ConfigMap or Secret under its new name. */
function renamed(from, to, rename, restarts, context) {
    // It is a new object, so nothing of the old one is immutable; the risk is what its users do.
    const diff = compareFields(rename.before, rename.after, context.mac);
    return {
        address: to,
        kind: rename.after.kind,
        action: 'update',
        fields: [...diff.fields],
        previousAddress: from,
        risk: riskOf(restarts),
        digest: compare_digest(to, 'update', diff, from),
    };
}
/**
 * What an acknowledgement is bound to: the address, the action and the changed fields. Values of Secrets enter as MACs, so
 * the digest changes with them and tells nothing about them. A deletion enters without any field: accepting that an object
 * goes must survive a re-run in another process, whose MAC key may be another one.
 */
function compare_digest(address, action, diff, previousAddress) {
    return (0,digest/* digestOf */.o)({ address, action, fields: diff.fields, secrets: diff.macs, previousAddress });
}

// EXTERNAL MODULE: ./tools/kubernetes/src/preview/render.ts + 1 modules
var preview_render = __webpack_require__(486);
;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/preview.ts



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
    const { renders } = roots;
    const render = (folder, root, key) => folder === undefined
        ? NOTHING
        : (0,preview_render/* renderFolder */.j)(folder, kind, { cache, renders, key, ...(root === undefined ? {} : { root }) });
    context.progress(`${name}: rendering`);
    const [before, after] = await Promise.all([
        render(beforeFolder, roots.base, roots.baseKey),
        render(afterFolder, roots.head, roots.headKey),
    ]);
    context.progress(`${name}: comparing ${before.manifests.length} with ${after.manifests.length} manifests`);
    const { resources, warnings } = compareManifests(before.manifests, after.manifests, {
        compositeKinds: context.compositeKinds,
        ...(roots.defaultNamespace === undefined ? {} : { defaultNamespace: roots.defaultNamespace }),
        ...(roots.secretKey === undefined ? {} : { secretKey: roots.secretKey }),
        ...(roots.ignoreDifferences === undefined ? {} : { ignoreDifferences: roots.ignoreDifferences }),
    });
    return {
        resources,
        outputs: 0,
        // Warnings of base are of no use to anyone: it is merged.
        warnings: [...undeployed(context), ...(afterFolder === undefined ? [] : after.warnings), ...warnings],
        tools: { ...before.tools, ...after.tools },
        before: before.manifests.map(secrets/* redactManifest */.JU),
        after: after.manifests.map(secrets/* redactManifest */.JU),
    };
}
const DELIVERED = new Set(['app-overlay', 'helm-chart', 'manifests']);
function undeployed({ project, deliveredBy }) {
    if (deliveredBy.length > 0 || !DELIVERED.has(project.kind))
        return [];
    return ['undeployed: no Application delivers this overlay; judged as if one did, with prune'];
}

// EXTERNAL MODULE: ./tools/repository/src/checkout.ts
var checkout = __webpack_require__(4152);
// EXTERNAL MODULE: ./tools/toolchain/src/pool.ts
var pool = __webpack_require__(9305);
// EXTERNAL MODULE: ./tools/change/src/paths.ts
var paths = __webpack_require__(3870);
;// CONCATENATED MODULE: ./tools/pipeline/src/application-sources.ts

const known = new WeakMap();
function knownOf(graph) {
    let found = known.get(graph);
    if (found === undefined) {
        const applications = graph.applications();
        found = {
            byDeclaring: groupBy(applications, ({ from }) => [graph.ownerOf(from.file)?.name]),
            byDelivered: groupBy(applications, (one) => sourcesOf(one).map((source) => projectOf(graph, source)?.name)),
            urls: new Set([
                ...graph.settings.argocd.repositories,
                ...applications
                    .flatMap(sourcesOf)
                    .filter((source) => isInTree(graph, source))
                    .map(({ repoURL }) => repoURL),
            ]),
        };
        known.set(graph, found);
    }
    return found;
}
function groupBy(items, keysOf) {
    const groups = new Map();
    for (const item of items) {
        for (const key of new Set(keysOf(item))) {
            if (key === undefined)
                continue;
            const group = groups.get(key);
            if (group === undefined)
                groups.set(key, [item]);
            else
                group.push(item);
        }
    }
    return groups;
}
/** The Applications that a project's files declare or generate. */
function applicationsIn(graph, project) {
    return knownOf(graph).byDeclaring.get(project.name) ?? [];
}
/** The Applications of which a project is a source. */
function applicationsOf(graph, project) {
    return knownOf(graph).byDelivered.get(project.name) ?? [];
}
/** `sources`, else `source`. */
function sourcesOf({ spec }) {
    return spec.sources ?? (spec.source === undefined ? [] : [spec.source]);
}
/** The project whose folder a source names. */
function projectOf(graph, { path }) {
    const resolved = path === undefined ? undefined : graph.tree.resolve((0,paths/* joinPath */.uJ)('.', path) ?? path)?.path;
    return resolved === undefined ? undefined : graph.byRoot.get(resolved);
}
/** Whether a source is this repository: its path is in the tree, or its URL is that of such a source. */
function isOursIn(graph) {
    return (source) => knownOf(graph).urls.has(source.repoURL) || isInTree(graph, source);
}
function isInTree(graph, { path, chart }) {
    return chart === undefined && path !== undefined && graph.tree.resolve((0,paths/* joinPath */.uJ)('.', path) ?? path) !== undefined;
}

// EXTERNAL MODULE: ./tools/argocd/src/located.ts
var located = __webpack_require__(4462);
;// CONCATENATED MODULE: ./tools/argocd/src/preview/expanded.ts
/** `namespace/name`, by which Argo CD knows an Application. */
function identityOf({ namespace, name }) {
    return `${namespace}/${name}`;
}
/** `argoproj.io/Application/<namespace>/<name>`, as every engine writes the address of a Kubernetes object. */
function addressOfApplication(application) {
    return `argoproj.io/Application/${identityOf(application)}`;
}

;// CONCATENATED MODULE: ./tools/argocd/src/preview/risk.ts

/** The worst level, with every reason, worst first, and the way out of the worst that has one. */
function risk_riskOf(concerns) {
    const sorted = [...concerns].sort((a, b) => words/* RISK_LEVELS */.WA.indexOf(a.level) - words/* RISK_LEVELS */.WA.indexOf(b.level));
    const level = sorted.reduce((worst, concern) => (0,words/* worseRisk */.AT)(worst, concern.level), 'safe');
    const wayOut = sorted.find((concern) => concern.level === level && concern.wayOut !== undefined)?.wayOut;
    const reasons = [...new Set(sorted.map(({ reason }) => reason))];
    return { level, reasons, ...(wayOut === undefined ? {} : { wayOut }) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./tools/change/src/redact.ts
var redact = __webpack_require__(5041);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./tools/argocd/src/preview/secrets.ts




const SENSITIVE = /pass(?:word|wd|phrase)?|secret|token|credential|private|api[-_]?key/i;
/**
 * Values in an Application that say by their names that they are secret: parameters, inline Helm values, a plugin's environment,
 * and what a repository's URL is logged into with. They belong in no output.
 */
function secretsOf({ spec }) {
    const secrets = new Set();
    for (const source of [spec.source, ...(0,located/* listOf */.c3)(spec.sources)]) {
        const { helm, plugin, directory, repoURL } = (0,located/* mapOf */.A7)(source);
        const { valuesObject, values, parameters } = (0,located/* mapOf */.A7)(helm);
        collect(valuesObject, false, secrets);
        if (typeof values === 'string')
            for (const document of documentsOf(values))
                collect(document, false, secrets);
        const { extVars, tlas } = (0,located/* mapOf */.A7)((0,located/* mapOf */.A7)(directory).jsonnet);
        for (const list of [parameters, (0,located/* mapOf */.A7)(plugin).env, (0,located/* mapOf */.A7)(plugin).parameters, extVars, tlas]) {
            for (const item of (0,located/* listOf */.c3)(list)) {
                const { name, value, string } = (0,located/* mapOf */.A7)(item);
                if (typeof name === 'string' && SENSITIVE.test(name))
                    collect([value, string], true, secrets);
            }
        }
        const login = typeof repoURL === 'string' ? /\/\/[^/@:]*:([^/@]+)@/.exec(repoURL)?.[1] : undefined;
        if (login !== undefined)
            secrets.add(login);
    }
    return secrets;
}
function documentsOf(text) {
    try {
        return (0,dist/* parseAllDocuments */.hR)(text, { logLevel: 'silent' }).map((document) => document.toJS());
    }
    catch {
        return [];
    }
}
function collect(value, sensitive, secrets) {
    if (Array.isArray(value))
        for (const item of value)
            collect(item, sensitive, secrets);
    else if ((0,located/* isMap */.jh)(value)) {
        for (const [key, item] of Object.entries(value))
            collect(item, sensitive || SENSITIVE.test(key), secrets);
    }
    else if (sensitive && (typeof value === 'string' || typeof value === 'number') && value !== '') {
        secrets.add(String(value));
        // A text of several lines stands indented in inline values.
        if (typeof value === 'string')
            for (const line of value.split('\n'))
                if (line.length > 3)
                    secrets.add(line.trim());
    }
}
const KEY = (0,external_node_crypto_.randomBytes)(32);
/** Field changes without the secrets, and a MAC of what is hidden, for the digest. */
function hideSecrets(fields, secrets) {
    if (secrets.size === 0)
        return { fields: [...fields], macs: [] };
    const macs = [];
    const hidden = fields.map((field) => {
        const path = (0,redact/* redactText */.Rd)(field.path, secrets);
        const before = (0,redact/* redactValue */.FI)(field.before, secrets);
        const after = (0,redact/* redactValue */.FI)(field.after, secrets);
        if (isSame(before, field.before) && isSame(after, field.after))
            return { ...field, path };
        macs.push((0,external_node_crypto_.createHmac)('sha256', KEY)
            .update(`${path}${(0,digest/* canonicalJson */.d)([field.before, field.after])}`)
            .digest('hex'));
        if (isSame(before, after) || isLeaf(field.before ?? field.after))
            return { path, sensitive: true, changed: true };
        return { ...field, path, ...('before' in field ? { before } : {}), ...('after' in field ? { after } : {}) };
    });
    return { fields: hidden, macs };
}
function isSame(a, b) {
    return a === b || (0,digest/* canonicalJson */.d)(a ?? null) === (0,digest/* canonicalJson */.d)(b ?? null);
}
/** A text of one line: when part of it is secret, all of it is. */
function isLeaf(value) {
    return typeof value === 'number' || (typeof value === 'string' && !value.includes('\n'));
}

;// CONCATENATED MODULE: ./tools/argocd/src/preview/change.ts






/** The changed fields, as every manifest's are compared: by meaning, and dotted. A deletion has none. */
function change_changedFields({ before, after }) {
    if (after === undefined)
        return [];
    // Under one address on both sides: a rename is said by the addresses.
    const old = before === undefined ? [] : [manifestOf({ ...before, name: after.name, namespace: after.namespace })];
    const { resources } = compareManifests(old, [manifestOf(after)], { compositeKinds: new Set() });
    return resources.flatMap(({ fields }) => fields);
}
function manifestOf({ name, namespace, labels, annotations, finalizers, spec }) {
    return {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Application',
        metadata: (0,located/* compact */.oE)({
            name,
            namespace: namespace === '' ? undefined : namespace,
            labels,
            annotations,
            finalizers: finalizers.length > 0 ? finalizers : undefined,
        }),
        spec,
    };
}
/** The resource change of an Application, without any secret that its fields hold. */
function applicationChange(action, versions, concerns, fields = change_changedFields(versions)) {
    const { before, after } = versions;
    const address = addressOfApplication((after ?? before));
    const previous = before === undefined ? address : addressOfApplication(before);
    const secrets = new Set([before, after].flatMap((one) => (one === undefined ? [] : [...secretsOf(one)])));
    const hidden = hideSecrets(fields, secrets);
    const previousAddress = previous === address ? undefined : previous;
    return {
        address,
        kind: 'Application',
        action,
        fields: hidden.fields,
        ...(previousAddress === undefined ? {} : { previousAddress }),
        risk: risk_riskOf(concerns),
        digest: (0,digest/* digestOf */.o)({ address, action, fields: hidden.fields, secrets: hidden.macs, previousAddress }),
    };
}

// EXTERNAL MODULE: ./tools/argocd/src/repository-url.ts
var repository_url = __webpack_require__(3786);
;// CONCATENATED MODULE: ./tools/argocd/src/preview/sync-policy.ts
function syncPolicyOf({ spec }) {
    const written = spec.syncPolicy?.automated;
    const automated = written !== undefined && written !== null && written.enabled !== false;
    const options = new Map();
    for (const option of spec.syncPolicy?.syncOptions ?? []) {
        const [name = '', value = ''] = String(option).split('=');
        options.set(name, value);
    }
    return {
        automated,
        prune: automated && written?.prune === true,
        selfHeal: automated && written?.selfHeal === true,
        allowEmpty: automated && written?.allowEmpty === true,
        options,
    };
}
/** What a change of the sync policy means for what is in the cluster. */
function syncPolicyConcerns(before, after) {
    const concerns = [];
    const say = (level, reason, wayOut) => concerns.push({ level, reason, ...(wayOut === undefined ? {} : { wayOut }) });
    if (before.automated && !after.automated) {
        say('unknown', 'automated sync is turned off: nothing is applied any more until somebody syncs it by hand');
    }
    else if (!before.automated && after.automated) {
        say('unknown', 'automated sync is turned on: whatever waits to be applied is applied at once');
    }
    if (!before.prune && after.prune) {
        say('unknown', 'prune is turned on: whatever it delivered once and Git holds no more is deleted from the cluster, which only the cluster can list', 'Look at what Argo CD marks as requiring pruning before this goes live.');
    }
    else if (before.prune && !after.prune && after.automated) {
        say('safe', 'prune is turned off: what leaves Git stays in the cluster, and the Application stays OutOfSync');
    }
    if (!before.selfHeal && after.selfHeal) {
        say('unknown', 'selfHeal is turned on: changes that were made by hand in the cluster are reverted');
    }
    else if (before.selfHeal && !after.selfHeal && after.automated) {
        say('safe', 'selfHeal is turned off: changes by hand in the cluster stay until the next commit');
    }
    if (!before.allowEmpty && after.allowEmpty && after.prune) {
        say('unknown', 'allowEmpty is turned on: if its source renders to nothing, everything it delivered is pruned');
    }
    return [...concerns, ...optionConcerns(before.options, after.options)];
}
/** https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/ */
const RULES = [
    ['Prune', 'confirm', 'on', 'safe', 'Prune=confirm: pruning waits until a person confirms it'],
    ['Prune', 'confirm', 'off', 'unknown', 'Prune=confirm is gone: pruning no longer waits for a person'],
    ['Prune', 'false', 'on', 'safe', 'Prune=false: what leaves Git stays in the cluster, unmanaged'],
    ['Prune', 'false', 'off', 'unknown', 'Prune=false is gone: what was kept in the cluster so far can be pruned'],
    [
        'Delete',
        'confirm',
        'off',
        'unknown',
        'Delete=confirm is gone: deleting the Application no longer waits for a person',
    ],
    ['Delete', 'false', 'off', 'unknown', 'Delete=false is gone: deleting the Application deletes its resources too'],
    [
        'Replace',
        'true',
        'on',
        'disrupt',
        'Replace=true: resources are replaced as a whole, and what others set on them is lost',
    ],
    ['Force', 'true', 'on', 'disrupt', 'Force=true: what cannot be updated is deleted and created anew'],
    ['Validate', 'false', 'on', 'safe', 'Validate=false: mistakes in manifests are no longer refused by kubectl'],
    ['ServerSideApply', 'true', 'on', 'safe', 'ServerSideApply=true: fields that another manager owns are taken over'],
    [
        'ServerSideApply',
        'true',
        'off',
        'unknown',
        'ServerSideApply=true is gone: large objects may be refused, and other managers’ fields may be reset',
    ],
    ['CreateNamespace', 'true', 'off', 'safe', 'CreateNamespace=true is gone: a missing namespace fails the sync'],
    [
        'FailOnSharedResource',
        'true',
        'off',
        'unknown',
        'FailOnSharedResource=true is gone: it takes over resources that another Application delivers',
    ],
    [
        'PruneLast',
        'true',
        'off',
        'unknown',
        'PruneLast=true is gone: pruning no longer waits until everything else is healthy',
    ],
];
function optionConcerns(before, after) {
    return RULES.filter(([option, value, turned]) => {
        const [was, is] = [before.get(option) === value, after.get(option) === value];
        return turned === 'on' ? !was && is : was && !is;
    }).map(([, , , level, reason]) => ({ level, reason }));
}

;// CONCATENATED MODULE: ./tools/argocd/src/preview/sources.ts



/** The sources in order; `spec.source` alone is one. Argo CD ignores it when there are `sources`. */
function sources_sourcesOf({ source, sources }) {
    if (sources !== undefined && sources.length > 0)
        return sources;
    return source === undefined ? [] : [source];
}
/** What a change of the sources means, as far as it can be told without rendering. */
function sourceConcerns(before, after) {
    const [old, now] = [sources_sourcesOf(before.spec), sources_sourcesOf(after.spec)];
    const { prune } = syncPolicyOf(after);
    const fate = (what) => prune ? `what only ${what} had is pruned` : `what only ${what} had stays, unmanaged by Git`;
    const concerns = [];
    if ((0,digest/* canonicalJson */.d)(before.spec.sourceHydrator ?? null) !== (0,digest/* canonicalJson */.d)(after.spec.sourceHydrator ?? null)) {
        concerns.push({
            level: 'unknown',
            reason: 'its sourceHydrator changes: what is hydrated from now on is not rendered here',
        });
    }
    for (let index = 0; index < Math.max(old.length, now.length); index++) {
        const [was, is] = [old[index], now[index]];
        const which = Math.max(old.length, now.length) > 1 ? `source ${index + 1}: ` : '';
        if (was !== undefined && is !== undefined)
            concerns.push(...oneSource(was, is, which, fate));
        else if (is !== undefined)
            concerns.push({ level: 'safe', reason: `${which}it also delivers ${placeOf(is)}` });
        else if (was !== undefined) {
            concerns.push({ level: 'unknown', reason: `${which}it no longer reads ${placeOf(was)}: ${fate('that')}` });
        }
    }
    return concerns;
}
function oneSource(was, is, which, fate) {
    const moved = (0,repository_url/* normalizedUrl */.Z)(was.repoURL ?? '') !== (0,repository_url/* normalizedUrl */.Z)(is.repoURL ?? '');
    if (moved || (was.path ?? '.') !== (is.path ?? '.') || was.chart !== is.chart) {
        const reason = `${which}it delivers ${placeOf(is)} instead of ${placeOf(was)}: ${fate('the old one')}`;
        return [{ level: 'unknown', reason }];
    }
    if ((was.targetRevision ?? '') !== (is.targetRevision ?? '')) {
        const [from, to] = [was.targetRevision ?? 'HEAD', is.targetRevision ?? 'HEAD'];
        const what = is.chart === undefined ? 'it follows the revision' : `it delivers the chart ${is.chart} in version`;
        return [{ level: 'unknown', reason: `${which}${what} ${to} instead of ${from}` }];
    }
    return [];
}
function placeOf({ repoURL, path, chart, ref }) {
    const url = String(repoURL).replace(/\/\/[^/@]*@/, '//');
    if (chart !== undefined)
        return `the chart ${chart} of ${url}`;
    return path === undefined && ref !== undefined ? `files of ${url} ($${ref})` : `${path ?? '.'} of ${url}`;
}
/** Whether Helm names what it renders after the Application, because no `releaseName` is given. */
function isNamedAfterApplication({ spec }) {
    return sources_sourcesOf(spec).some(({ chart, helm }) => (chart !== undefined || helm !== undefined) && !helm?.releaseName);
}

;// CONCATENATED MODULE: ./tools/argocd/src/preview/pairs.ts




/** Matches Applications by namespace and name; of the others, those that deliver the same to the same place are renamed. */
function pairApplications(before, after) {
    const warnings = [];
    const old = byIdentity(before, () => { });
    const now = byIdentity(after, (warning) => warnings.push(warning));
    const kept = [];
    const added = [];
    for (const [key, application] of now) {
        const previous = old.get(key);
        if (previous === undefined)
            added.push(application);
        else
            kept.push([previous, application]);
    }
    const removed = [...old].filter(([key]) => !now.has(key)).map(([, application]) => application);
    const renamed = renames(removed, added);
    const matched = new Set(renamed.flat());
    return {
        kept,
        renamed,
        added: added.filter((application) => !matched.has(application)),
        removed: removed.filter((application) => !matched.has(application)),
        warnings,
    };
}
/** Names that are not known are told apart by what makes them and by their order there. */
function byIdentity(applications, warn) {
    const map = new Map();
    const counts = new Map();
    for (const application of applications) {
        const identity = identityOf(application);
        let key = identity;
        if (!isNamed(application)) {
            const family = `${identity} of ${application.from.applicationSet ?? application.from.file}`;
            counts.set(family, (counts.get(family) ?? 0) + 1);
            key = `${family} ${counts.get(family)}`;
        }
        const twin = map.get(key);
        if (twin === undefined)
            map.set(key, application);
        else {
            const places = [twin, application].map(({ from }) => `${from.file}:${from.line}`);
            warn(`the Application ${identity} is declared twice, in ${places[0]} and in ${places[1]}: they overwrite each other; ` +
                'the first one counts here. Give one of them another name.');
        }
    }
    return map;
}
/** Whether the whole identity is known. */
function isNamed({ name, namespace, unexpanded }) {
    return unexpanded === undefined && !name.includes('*') && !namespace.includes('*');
}
/** One that goes and one that comes, with the same sources and destination: only where no other could be meant. */
function renames(removed, added) {
    const [gone, come] = [groups(removed), groups(added)];
    return [...gone].flatMap(([key, olds]) => {
        const news = come.get(key) ?? [];
        const [old, now] = [olds[0], news[0]];
        return olds.length === 1 && news.length === 1 && old !== undefined && now !== undefined
            ? [[old, now]]
            : [];
    });
}
function groups(applications) {
    const map = new Map();
    for (const application of applications.filter(isNamed)) {
        const { spec } = application;
        const sources = sources_sourcesOf(spec).map((source) => ({
            ...source,
            repoURL: (0,repository_url/* normalizedUrl */.Z)(String(source.repoURL ?? '')),
        }));
        const key = (0,digest/* canonicalJson */.d)({ sources, hydrator: spec.sourceHydrator, destination: spec.destination });
        map.set(key, [...(map.get(key) ?? []), application]);
    }
    return map;
}

;// CONCATENATED MODULE: ./tools/argocd/src/preview/removal.ts
/** https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/#about-the-deletion-finalizer; it also has forms with `/background`. */
function removal_hasResourcesFinalizer({ finalizers }) {
    return finalizers.some((name) => name.startsWith('resources-finalizer.argocd.argoproj.io'));
}
/**
 * Judges an Application that disappears, as the live one is at base: its own finalizers decide, those of head do not reach it.
 *
 * @param remaining what still comes from the ApplicationSet that made it; none: the set is gone, or makes nothing.
 */
function removalOf(application, remaining) {
    return application.from.applicationSet === undefined
        ? manifestRemoval(application)
        : generatedRemoval(application, application.from.applicationSet, remaining);
}
function manifestRemoval(application) {
    const options = (application.annotations?.['argocd.argoproj.io/sync-options'] ?? '')
        .split(',')
        .map((text) => text.trim());
    if (options.includes('Prune=false')) {
        const reason = 'Prune=false keeps the Application in the cluster: it goes on delivering, and Git does not know it';
        return { action: 'forget', concerns: [{ level: 'unknown', reason }], stays: true };
    }
    const waits = options.includes('Prune=confirm')
        ? [{ level: 'safe', reason: 'Argo CD waits until a person confirms that it is pruned (Prune=confirm)' }]
        : [];
    const wayOut = 'Remove its finalizer in a change that goes live before this one, if what it delivered must stay.';
    const removal = deletion(application, 'it has no resources finalizer', wayOut);
    return { ...removal, concerns: [...removal.concerns, ...waits] };
}
/**
 * The set's policy counts while the set is there; when the set goes, Kubernetes deletes what it owns
 * (https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Controlling-Resource-Modification/).
 */
function generatedRemoval(application, set, remaining) {
    const policy = remaining[0]?.from.applicationsSync ?? (remaining.length === 0 ? application.from.applicationsSync : undefined);
    const keeps = policy === 'create-only' || policy === 'create-update';
    if (keeps && remaining.length > 0) {
        return {
            action: 'forget',
            concerns: [
                {
                    level: 'unknown',
                    reason: `the ApplicationSet ${set} makes it no more, but applicationsSync: ${policy} keeps it: it goes on delivering, ` +
                        'unless the controller is started with another policy',
                },
            ],
            stays: true,
        };
    }
    const wayOut = `Set spec.syncPolicy.preserveResourcesOnDeletion on the ApplicationSet ${set} in a change that goes live before this ` +
        'one, if what it delivered must stay.';
    const kept = application.from.preserveResourcesOnDeletion === true
        ? 'preserveResourcesOnDeletion'
        : 'it has no resources finalizer';
    const removal = deletion(application, kept, wayOut);
    if (!keeps)
        return removal;
    const reason = `applicationsSync: ${policy} does not keep it: the ApplicationSet ${set} itself is removed or makes nothing any more`;
    return {
        ...removal,
        concerns: [...removal.concerns, { level: removal.action === 'delete' ? 'destroy' : 'unknown', reason }],
    };
}
function deletion(application, kept, wayOut) {
    if (!removal_hasResourcesFinalizer(application)) {
        const reason = `its resources stay in the cluster, unmanaged: ${kept}`;
        return { action: 'forget', concerns: [{ level: 'unknown', reason }], stays: false };
    }
    const reason = 'its resources finalizer deletes everything it delivered';
    return { action: 'delete', concerns: [{ level: 'destroy', reason, wayOut }], stays: false };
}

;// CONCATENATED MODULE: ./tools/argocd/src/preview/destination.ts

const LOCAL_SERVER = 'https://kubernetes.default.svc';
/** A cluster by one name: Argo CD calls the cluster it runs in `in-cluster`. */
function clusterOf({ server, name }) {
    if (name !== undefined && name !== '') {
        return name === 'in-cluster' ? { by: 'server', text: LOCAL_SERVER } : { by: 'name', text: name };
    }
    return { by: 'server', text: (server ?? '').replace(/\/$/, '') };
}
/**
 * What a move to another cluster or namespace leaves behind.
 *
 * Argo CD compares with one cluster only, that of the destination: what it delivered to another one before is neither pruned nor
 * deleted, finalizer or not (https://github.com/argoproj/argo-cd/issues/9172). In the same cluster it finds by its tracking what is
 * no longer declared, so a move to another namespace is a prune in the old one.
 */
function destinationConcerns(before, after) {
    const [from, to] = [before.spec.destination ?? {}, after.spec.destination ?? {}];
    const [old, now] = [clusterOf(from), clusterOf(to)];
    const concerns = [];
    if (old.by !== now.by) {
        concerns.push({
            level: 'unknown',
            reason: `its destination was the cluster ${old.text} and is ${now.text}: whether that is the same one under its ` +
                'name and its URL only Argo CD knows; if it is another, what it delivered so far stays there, unmanaged',
        });
    }
    else if (old.text !== now.text) {
        concerns.push({
            level: 'disrupt',
            reason: `it moves to the cluster ${now.text}: Argo CD deletes nothing in ${old.text}, what it delivered there keeps running, unmanaged`,
            wayOut: `Plan who removes it from ${old.text}: give the Application for the new cluster another name and remove the old one, or clean up by hand.`,
        }, { level: 'disrupt', reason: `in ${now.text} everything starts anew, without the data that is in ${old.text}` });
    }
    const [oldSpace = '', newSpace = ''] = [from.namespace, to.namespace];
    if (oldSpace !== newSpace && concerns.length === 0) {
        const { prune, automated, options } = syncPolicyOf(after);
        const kept = !prune || options.get('Prune') === 'false';
        const fate = kept
            ? `stays in ${oldSpace || 'the old one'} until somebody ${automated ? 'prunes it' : 'syncs with prune'}`
            : `is pruned from ${oldSpace || 'the old one'}, claims and their data with it${options.get('Prune') === 'confirm' ? ', once a person confirms it' : ''}`;
        concerns.push({
            level: 'disrupt',
            reason: `its namespace is ${newSpace || 'none'} instead of ${oldSpace || 'none'}: what names no namespace of its own is created anew there, and ${fate}`,
            wayOut: 'Move the data first, or leave the namespace and deliver the new one with an Application of another name.',
        });
    }
    return concerns;
}

;// CONCATENATED MODULE: ./tools/argocd/src/preview/update.ts





/** Everything that is to be said about two versions of one Application. */
function updateConcerns(before, after) {
    return [
        ...ownerConcerns(before, after),
        ...projectConcerns(before, after),
        ...destinationConcerns(before, after),
        ...sourceConcerns(before, after),
        ...syncPolicyConcerns(syncPolicyOf(before), syncPolicyOf(after)),
        ...ignoreConcerns(before, after),
        ...metadataConcerns(before, after),
        ...inexactConcerns(before, after),
    ];
}
/** https://argo-cd.readthedocs.io/en/stable/user-guide/projects/ */
function projectConcerns({ spec: before }, { spec: after }) {
    const [from, to] = [before.project ?? 'default', after.project ?? 'default'];
    if (from === to)
        return [];
    return [
        {
            level: 'unknown',
            reason: `it moves from the AppProject ${from} to ${to}, whose permissions, sync windows and roles apply from now on`,
            wayOut: `Check that the AppProject ${to} permits its sources, its destination and its kinds.`,
        },
    ];
}
/** https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/ */
function ignoreConcerns({ spec: before }, { spec: after }) {
    const rules = (spec) => (spec.ignoreDifferences ?? []).flatMap((entry) => {
        const { jsonPointers = [], jqPathExpressions = [], managedFieldsManagers = [], ...where } = entry;
        const kind = [entry.group, entry.kind].filter(Boolean).join('/') + (entry.name ? ` ${entry.name}` : '');
        return [...jsonPointers, ...jqPathExpressions, ...managedFieldsManagers.map((name) => `fields of ${name}`)].map((what) => ({ key: (0,digest/* canonicalJson */.d)({ ...where, what }), text: `${what} of ${kind}` }));
    });
    const [old, now] = [rules(before), rules(after)];
    const added = now.filter(({ key }) => !old.some((rule) => rule.key === key)).map(({ text }) => text);
    const gone = old.filter(({ key }) => !now.some((rule) => rule.key === key)).map(({ text }) => text);
    const respects = after.syncPolicy?.syncOptions?.includes('RespectIgnoreDifferences=true') === true;
    const concerns = [];
    if (added.length > 0) {
        const effect = respects
            ? 'differences there are no longer seen, nor applied'
            : 'differences there are no longer seen';
        concerns.push({ level: 'unknown', reason: `ignoreDifferences is widened by ${added.join(', ')}: ${effect}` });
    }
    if (gone.length > 0) {
        concerns.push({
            level: 'unknown',
            reason: `ignoreDifferences no longer covers ${gone.join(', ')}: what differs there in the cluster is set back`,
        });
    }
    return concerns;
}
function metadataConcerns(before, after) {
    const concerns = [];
    const [had, has] = [removal_hasResourcesFinalizer(before), removal_hasResourcesFinalizer(after)];
    if (!had && has) {
        concerns.push({ level: 'safe', reason: 'it gets a resources finalizer: deleting it will delete what it delivers' });
    }
    else if (had && !has) {
        concerns.push({
            level: 'safe',
            reason: 'it loses its resources finalizer: deleting it will leave what it delivers in the cluster, unmanaged',
        });
    }
    const skips = ({ annotations }) => annotations?.['argocd.argoproj.io/skip-reconcile'] === 'true';
    if (!skips(before) && skips(after)) {
        concerns.push({
            level: 'unknown',
            reason: 'it is no longer reconciled (skip-reconcile): nothing is applied any more',
        });
    }
    return concerns;
}
/**
 * Who makes the Application changes. An ApplicationSet deletes what it made and makes no more, and refuses to take over what
 * another one owns (https://github.com/argoproj/argo-cd/issues/16721).
 */
function ownerConcerns(before, after) {
    const [from, to] = [before.from.applicationSet, after.from.applicationSet];
    const concerns = [];
    if (from !== to || (from !== undefined && before.namespace !== after.namespace)) {
        const maker = (set) => set === undefined ? 'a manifest of its own' : `the ApplicationSet ${set}`;
        const loses = removal_hasResourcesFinalizer(before);
        concerns.push({
            level: loses ? 'destroy' : 'unknown',
            reason: `it comes from ${maker(to)} instead of ${maker(from)}: the one may delete it before the other makes it anew` +
                (loses ? ', and its resources finalizer then deletes everything it delivered' : ''),
            wayOut: from === undefined
                ? 'Annotate the manifest argocd.argoproj.io/sync-options: Prune=false in a change that goes live before this one.'
                : `Set spec.syncPolicy.preserveResourcesOnDeletion on the ApplicationSet ${from} in a change that goes live before this one.`,
        });
    }
    const policy = after.from.applicationsSync;
    if (from === to && (policy === 'create-only' || policy === 'create-delete')) {
        concerns.push({
            level: 'safe',
            reason: `applicationsSync: ${policy} keeps the ApplicationSet ${to ?? ''} from updating Applications that exist: this change is not applied`,
        });
    }
    return concerns;
}
/** What cannot be told is said, never taken for unchanged. */
function inexactConcerns(...versions) {
    const doubts = new Set(versions.flatMap(({ doubts: own = [] }) => own));
    const outside = new Set(versions.flatMap(({ unexpanded }) => unexpanded ?? []));
    return [
        ...[...outside].map((generators) => ({
            level: 'unknown',
            reason: `it stands for every Application that the generator ${generators} makes: only another system knows which`,
        })),
        ...[...doubts].map((reason) => ({ level: 'unknown', reason })),
    ];
}

;// CONCATENATED MODULE: ./tools/argocd/src/preview/compare.ts






/**
 * What a change does to the Applications of a tree: which appear, disappear, are renamed, move or sync in another way. What they
 * deliver is not rendered here.
 *
 * @param before, after of `expandApplications` at base and head.
 */
function compareApplications(before, after) {
    const pairs = pairApplications(before, after);
    const setsAfter = bySet(after);
    const changes = [];
    const removed = [];
    const doubtful = new Set();
    const remainingOf = (application) => setsAfter.get(setOf(application) ?? '') ?? [];
    for (const [old, now] of pairs.kept) {
        if (compare_isSame(old, now))
            continue;
        const fields = change_changedFields({ before: old, after: now });
        const concerns = updateConcerns(old, now);
        if (fields.length === 0 && setOf(old) === setOf(now))
            continue;
        changes.push(applicationChange('update', { before: old, after: now }, concerns, fields));
        doubtful.add(now);
    }
    for (const application of pairs.added) {
        changes.push(applicationChange('create', { after: application }, inexactConcerns(application)));
        doubtful.add(application);
    }
    for (const [old, now] of pairs.renamed) {
        const removal = removalOf(old, remainingOf(old));
        changes.push(...compare_renamed(old, now, removal));
        if (removal.action === 'delete')
            removed.push(old);
    }
    for (const application of pairs.removed) {
        const pattern = remainingOf(application).find((other) => !isNamed(other) && couldName(other, application));
        const removal = pattern === undefined ? removalOf(application, remainingOf(application)) : mayStay(pattern);
        const concerns = [...removal.concerns, ...inexactConcerns(application)];
        changes.push(applicationChange(removal.action, { before: application }, concerns));
        if (!removal.stays)
            removed.push(application);
    }
    changes.sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : a.action < b.action ? -1 : 1));
    return { changes, removed, warnings: [...pairs.warnings, ...warningsOf(doubtful)] };
}
function compare_isSame(a, b) {
    const relevant = ({ labels, annotations, finalizers, spec }) => ({
        labels,
        annotations,
        finalizers,
        spec,
    });
    return a === b || (setOf(a) === setOf(b) && (0,digest/* canonicalJson */.d)(relevant(a)) === (0,digest/* canonicalJson */.d)(relevant(b)));
}
function setOf({ namespace, from }) {
    return from.applicationSet === undefined ? undefined : `${namespace}/${from.applicationSet}`;
}
function bySet(applications) {
    const sets = new Map();
    for (const application of applications) {
        const set = setOf(application);
        if (set === undefined)
            continue;
        const list = sets.get(set);
        if (list === undefined)
            sets.set(set, [application]);
        else
            list.push(application);
    }
    return sets;
}
/** The old name goes, the new one comes: what is delivered is deleted in between when the old one has a finalizer. */
function compare_renamed(old, now, removal) {
    const from = old.namespace === now.namespace ? old.name : `${old.namespace}/${old.name}`;
    const to = old.namespace === now.namespace ? now.name : `${now.namespace}/${now.name}`;
    if (removal.action === 'delete') {
        const reason = `it is renamed to ${to}: what ${from} delivered is deleted and created anew, unless ${to} takes it over first, which nothing ensures`;
        const lost = { level: 'destroy', reason };
        return [
            applicationChange('delete', { before: old }, [lost, ...removal.concerns]),
            applicationChange('create', { after: now }, [
                { level: 'safe', reason: `it is ${from} under a new name` },
                ...inexactConcerns(now),
            ]),
        ];
    }
    const concerns = [
        removal.stays
            ? {
                level: 'unknown',
                reason: `${from} stays beside ${to}, and both deliver the same: ${removal.concerns[0]?.reason ?? ''}`,
            }
            : { level: 'safe', reason: `its resources stay, and ${to} takes them over at its first sync` },
        ...(isNamedAfterApplication(old) || isNamedAfterApplication(now)
            ? [
                {
                    level: 'disrupt',
                    reason: `Helm names its release after the Application: what bears the name ${old.name} stays in the cluster, unmanaged, beside what is called ${now.name}`,
                    wayOut: `Set helm.releaseName to ${old.name}.`,
                },
            ]
            : []),
        ...updateConcerns({ ...old, namespace: now.namespace, from: NOWHERE }, { ...now, from: NOWHERE }),
    ];
    return [applicationChange('move', { before: old, after: now }, concerns)];
}
/** The hand-over from one maker to another is the rename itself. */
const NOWHERE = { file: '', line: 0 };
/** Whether a name that is known in part only could be this one. */
function couldName(pattern, { name, namespace }) {
    return (0,paths/* matchesGlob */.kt)(name, pattern.name.replaceAll('*', '**')) && (0,paths/* matchesGlob */.kt)(namespace, pattern.namespace);
}
function mayStay({ from, unexpanded }) {
    const why = unexpanded === undefined ? '' : `, because the generator ${unexpanded} asks another system`;
    const reason = `whether the ApplicationSet ${from.applicationSet ?? ''} still makes it cannot be told${why}`;
    return { action: 'delete', concerns: [{ level: 'unknown', reason }], stays: true };
}
/** One warning for each ApplicationSet whose changed Applications are not all known. */
function warningsOf(applications) {
    const warnings = new Set();
    for (const { from, doubts, unexpanded } of applications) {
        if (from.applicationSet === undefined)
            continue;
        const place = `the ApplicationSet ${from.applicationSet} (${from.file}:${from.line})`;
        if (unexpanded !== undefined) {
            warnings.add(`${place} is not expanded: its generator ${unexpanded} asks another system, so its Applications are not compared.`);
        }
        else if (doubts?.[0] !== undefined)
            warnings.add(`${place} is not expanded exactly: ${doubts[0]}.`);
    }
    return [...warnings];
}

// EXTERNAL MODULE: ./tools/graph/src/affected.ts + 3 modules
var src_affected = __webpack_require__(6625);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./tools/toolchain/src/programs.ts + 2 modules
var programs = __webpack_require__(3147);
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/render-cache.ts
var render_cache = __webpack_require__(7114);
;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/context.ts

const context_NOTHING = { manifests: [], warnings: [], unrendered: [], tools: {} };
/** A source whose manifests nobody can tell here: unknown, which is not the same as none. */
function unrendered(reason) {
    return { ...context_NOTHING, unrendered: [reason] };
}
/** The absolute paths that messages must not show. */
async function hiddenRoots(...folders) {
    const real = await Promise.all(folders.map((folder) => (0,promises_.realpath)(folder).catch(() => folder)));
    return [...new Set([...folders, ...real])];
}
/** A URL without the credentials that some people write into it. */
function shownUrl(url) {
    return url.replace(/\/\/[^/@\s]*@/, '//');
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/delivered.ts


/**
 * Puts namespaced objects without a namespace into the destination's, takes the namespace off cluster-scoped ones, and keeps the
 * last of objects with one identity, as Argo CD does before it compares (`DeduplicateTargetObjects` in its controller). Hooks and
 * sync waves stay as annotations; hooks that Argo CD never runs are left out.
 *
 * @param owner how messages name the Application.
 */
function deliver(manifests, namespace, isClusterScoped, owner) {
    const kept = new Map();
    const times = new Map();
    const ignored = [];
    for (const [index, manifest] of manifests.entries()) {
        if (isIgnored(manifest)) {
            ignored.push(`${manifest.kind} ${(0,preview_manifest/* nameOfManifest */.yf)(manifest)}`);
            continue;
        }
        const placed = place(manifest, isClusterScoped(manifest) ? '' : namespace);
        const address = addressOf(placed, { isClusterScoped });
        // A generated name is another one each time.
        const key = placed.metadata.name === undefined ? `${address} ${index}` : address;
        kept.set(key, placed);
        times.set(key, (times.get(key) ?? 0) + 1);
    }
    const repeated = [...times].filter(([, count]) => count > 1);
    const warnings = repeated.map(([address, count]) => `${owner}: ${address} is rendered ${count} times: the last one counts, and Argo CD shows RepeatedResourceWarning`);
    if (ignored.length > 0) {
        warnings.push(`${owner}: left out, hooks that Argo CD never runs: ${ignored.join(', ')}`);
    }
    return { manifests: [...kept.values()], warnings };
}
/** Equal documents of base and head are one object, and must be one afterwards: those are not compared again. */
const placed = new WeakMap();
/** @param namespace empty to take it off; nothing to leave it. */
function place(manifest, namespace) {
    const own = manifest.metadata.namespace || undefined;
    if (namespace === undefined || (namespace === '' ? own === undefined : own !== undefined))
        return manifest;
    const byNamespace = placed.get(manifest) ?? new Map();
    placed.set(manifest, byNamespace);
    let result = byNamespace.get(namespace);
    if (result === undefined) {
        const { namespace: _, ...metadata } = manifest.metadata;
        result = { ...manifest, metadata: namespace === '' ? metadata : { ...metadata, namespace } };
        byNamespace.set(namespace, result);
    }
    return result;
}
/** Hook types of Helm that mean something to Argo CD: https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#helm-hooks */
const HELM_HOOKS = new Set([
    'pre-install',
    'pre-upgrade',
    'post-install',
    'post-upgrade',
    'pre-delete',
    'post-delete',
]);
const ARGO_HOOKS = new Set([
    'PreSync',
    'Sync',
    'PostSync',
    'SyncFail',
    'PreDelete',
    'PostDelete',
    'Skip',
]);
/**
 * True for a hook none of whose types Argo CD knows: `helm test`, rollbacks. Its own annotation goes before Helm's, and a CRD that
 * Helm 2 installed as a hook is an ordinary object (gitops-engine, `pkg/sync/hook`).
 */
function isIgnored(manifest) {
    if (!(0,preview_manifest/* isFields */.Ce)(manifest.metadata.annotations))
        return false;
    const { 'argocd.argoproj.io/hook': own, 'helm.sh/hook': helm } = (0,preview_manifest/* annotationsOf */.Ih)(manifest);
    const isHook = own !== undefined || (helm !== undefined && helm !== 'crd-install');
    const isKnown = typesOf(own).some((type) => ARGO_HOOKS.has(type)) || typesOf(helm).some((type) => HELM_HOOKS.has(type));
    return isHook && !isKnown;
}
function typesOf(value) {
    return typeof value === 'string' ? value.split(',').map((type) => type.trim()) : [];
}

// EXTERNAL MODULE: ./tools/kubernetes/src/preview/parse.ts
var parse = __webpack_require__(9838);
;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/directory-glob.ts
const compiled = new Map();
/**
 * Matches a file's path, relative to the source, against `directory.include` or `exclude`: `*` and `**` any text, slashes too,
 * `?` one character, `[a-z]`, `[!a-z]`, `{a,b}` (nested as well), `\` before a character to mean itself. A pattern that is not
 * valid matches nothing, and Argo CD only logs that.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/directory/#includingexcluding-files
 */
function matchesDirectoryGlob(path, pattern) {
    if (!compiled.has(pattern))
        compiled.set(pattern, compile(pattern));
    return compiled.get(pattern)?.test(path) ?? false;
}
function compile(pattern) {
    let source = '';
    let depth = 0;
    for (let i = 0; i < pattern.length; i++) {
        const char = pattern.charAt(i);
        const set = char === '[' ? /^\[(!?)([^\]]+)\]/.exec(pattern.slice(i)) : null;
        if (char === '\\')
            source += literal(pattern.charAt(++i));
        else if (char === '*')
            source += '.*';
        else if (char === '?')
            source += '.';
        else if (char === '[') {
            if (set === null)
                return undefined;
            source += `[${set[1] === '' ? '' : '^'}${(set[2] ?? '').replace(/[\\^\]]/g, '\\$&')}]`;
            i += set[0].length - 1;
        }
        else if (char === '{') {
            depth++;
            source += '(?:';
        }
        else if (char === '}' && depth > 0) {
            depth--;
            source += ')';
        }
        else if (char === ',' && depth > 0)
            source += '|';
        else
            source += literal(char);
    }
    if (depth > 0)
        return undefined;
    try {
        return new RegExp(`^${source}$`, 'su');
    }
    catch {
        return undefined;
    }
}
function literal(char) {
    return char.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/directory-source.ts





/** A file with this text in it is passed over. */
const SKIP = '+argocd:skip-file-rendering';
/**
 * Reads the plain manifests of a folder as Argo CD reads a directory source: `.yaml`, `.yml` and `.json`, chosen by `recurse`,
 * `include` and `exclude`; Jsonnet is named as not rendered.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/directory/
 *
 * @param folder the source's path from the root.
 * @throws InputError with file:line for a broken file that looks like an object.
 */
async function renderDirectorySource(folder, source, context) {
    const options = source.directory ?? {};
    const manifests = [];
    const warnings = [];
    const unrendered = [];
    for (const file of await filesIn((0,external_node_path_.join)(context.root, folder), '', options.recurse === true)) {
        if (!/\.(?:yaml|yml|json|jsonnet)$/.test(file) || !isChosen(file, options))
            continue;
        const shown = folder === '.' ? file : `${folder}/${file}`;
        const path = await insidePath((0,external_node_path_.join)(context.root, folder, file), shown, context);
        if (path === undefined) {
            warnings.push(`${shown}: a link that leads to no file; Argo CD passes it over`);
            continue;
        }
        const text = await (0,promises_.readFile)(path, 'utf8');
        if (text.includes(SKIP))
            continue;
        if (file.endsWith('.jsonnet')) {
            unrendered.push(`${shown} is Jsonnet, which is not rendered here: what it holds is unknown`);
        }
        else if (/(?:^|\/)[kK]ustomization(?:\.ya?ml)?$/.test(file)) {
            warnings.push(`${shown}: left out; Argo CD reads a kustomization of a directory source as a manifest`);
        }
        else if (looksLikeObject(text))
            manifests.push(...(0,parse/* parseManifestsCached */.w)(text, shown, context.documents));
        else if (file.endsWith('.json')) {
            warnings.push(`${shown}: no Kubernetes object; Argo CD fails on it. Leave it out with directory.exclude`);
        }
    }
    return { manifests, warnings, unrendered, tools: {} };
}
function isChosen(file, { include, exclude }) {
    if (exclude && matchesDirectoryGlob(file, exclude))
        return false;
    return !include || matchesDirectoryGlob(file, include);
}
/** Files below a folder, in the order in which Go walks it: by name, a folder's files where its name stands. */
async function filesIn(folder, prefix, recurse) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(folder, prefix), { withFileTypes: true });
    const files = [];
    for (const entry of entries.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))) {
        const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
        if (!entry.isDirectory())
            files.push(path);
        else if (recurse && entry.name !== '.git')
            files.push(...(await filesIn(folder, path, recurse)));
    }
    return files;
}
/** The file a path means; nothing when it is none. Argo CD refuses links that lead out of the repository. */
async function insidePath(path, shown, { realRoot }) {
    const real = await (0,promises_.realpath)(path).catch(() => undefined);
    if (real === undefined)
        return undefined;
    const inside = (0,external_node_path_.relative)(realRoot, real);
    if (inside === '..' || inside.startsWith(`..${external_node_path_.sep}`)) {
        throw new errors/* InputError */.dz(`${shown}: a link that leads out of the repository, which Argo CD refuses. Copy the file instead.`);
    }
    return (await (0,promises_.stat)(real)).isFile() ? real : undefined;
}
/** Argo CD's own test for "broken manifest" against "some other YAML file". */
function looksLikeObject(text) {
    return ['apiVersion', 'kind', 'metadata'].every((word) => new RegExp(`(^|[\\s"'{,])${word}["']?\\s*:`).test(text));
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/environment.ts
/** Stands in for the commit that Argo CD will render: it is not made yet, and must be the same on both sides of a diff. */
const UNKNOWN_REVISION = '0'.repeat(40);
/** Argo CD's build environment: https://argo-cd.readthedocs.io/en/stable/user-guide/build-environment/ */
function buildEnvironment(facts, source) {
    const revision = facts.revision ?? UNKNOWN_REVISION;
    return {
        ARGOCD_APP_NAME: facts.name,
        ARGOCD_APP_NAMESPACE: facts.namespace ?? '',
        ARGOCD_APP_PROJECT_NAME: facts.project,
        ARGOCD_APP_REVISION: revision,
        ARGOCD_APP_REVISION_SHORT: revision.slice(0, 7),
        ARGOCD_APP_REVISION_SHORT_8: revision.slice(0, 8),
        ARGOCD_APP_SOURCE_REPO_URL: source.repoURL,
        ARGOCD_APP_SOURCE_PATH: source.path ?? '',
        ARGOCD_APP_SOURCE_TARGET_REVISION: source.targetRevision ?? '',
    };
}
/** True when a source's overrides hold the commit's SHA. */
function usesRevision(source) {
    return /\$\{?ARGOCD_APP_REVISION/.test(JSON.stringify(source));
}
/** `$name`, `${name}`, one of the shell's special variables, or a dollar sign alone: the grammar of Go's `os.Expand`. */
const VARIABLE = /\$(?:\{([^}]*)\}|([*#$@!?0-9-])|([A-Za-z_][A-Za-z0-9_]*))/g;
/** Fills variables in as Argo CD does: `$$` is a dollar sign, a variable that does not exist is empty. */
function substitute(text, environment) {
    return text.replace(VARIABLE, (_all, braced, special, plain) => {
        const name = braced ?? special ?? plain ?? '';
        if (name === '$')
            return '$';
        return Object.hasOwn(environment, name) ? (environment[name] ?? '') : '';
    });
}

// EXTERNAL MODULE: ./tools/toolchain/src/run.ts
var run = __webpack_require__(834);
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/kustomize-error.ts
var kustomize_error = __webpack_require__(9661);
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/programs.ts
var preview_programs = __webpack_require__(2492);
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/secret-scan.ts
var secret_scan = __webpack_require__(691);
// EXTERNAL MODULE: ./tools/kubernetes/src/chart.ts
var chart = __webpack_require__(9362);
;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/chart-dependencies.ts






/**
 * Runs `helm dependency build`, which Argo CD does when `charts/` lacks a dependency. Charts of this repository (`file://`) need
 * no network; others are fetched when that is allowed.
 *
 * @param folder absolute path of a copy of the chart, which is written to.
 * @returns why it did not work.
 */
async function buildDependencies(helm, folder, context) {
    const { dependencies } = (0,chart/* readChart */.V)(await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'Chart.yaml'), 'utf8'));
    const remote = dependencies.flatMap(({ name, repository = '' }) => repository === '' || repository.startsWith('file:') ? [] : [{ name, repository }]);
    if (remote.length > 0 && !context.charts.download) {
        const names = remote.map(({ name, repository }) => `${name} of ${shownUrl(repository)}`).join(', ');
        return `its dependencies are not in charts/ and are not fetched: ${names}`;
    }
    // Repositories of its own: `dependency build` takes only those that were added, and the caller's are not ours to change.
    const env = {
        HELM_REPOSITORY_CONFIG: (0,external_node_path_.join)(folder, '.mainstem-repositories.yaml'),
        HELM_REPOSITORY_CACHE: (0,external_node_path_.join)(folder, '.mainstem-repositories'),
    };
    const urls = new Set(remote.map(({ repository }) => repository).filter((url) => /^https?:/.test(url)));
    for (const [index, url] of [...urls].entries()) {
        const added = await (0,run/* runProgram */.m)(helm.program.path, ['repo', 'add', `repository-${index}`, url], { env });
        if (added.code !== 0)
            return reason(added.stderr, folder, context, shownUrl(url));
    }
    const built = await (0,run/* runProgram */.m)(helm.program.path, ['dependency', 'build', folder], { env });
    return built.code === 0 ? undefined : reason(built.stderr, folder, context, 'one of them');
}
async function reason(stderr, folder, context, what) {
    const message = (0,kustomize_error/* readableKustomizeError */.G)(stderr, await hiddenRoots(folder, context.root), new Set());
    return `its dependencies are not in charts/, and ${what} could not be fetched: ${message}. Run helm dependency build and commit charts/`;
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/chart-scan.ts


const RANDOM = /\b(rand(?:AlphaNum|Alpha|Ascii|Numeric|Bytes|Int)|uuidv4|genPrivateKey|genCA|genSelfSignedCert|genSignedCert|shuffle)\b/;
const CLUSTER = /\.Capabilities\.(?:APIVersions|KubeVersion)/;
/**
 * What makes a chart render differently here and in Argo CD: values made at random, and questions about the cluster that nobody
 * answered. Archives in `charts/` are not looked into.
 */
async function chartWarnings(chart, helm, context) {
    const texts = await templatesIn(chart.path);
    const warnings = [];
    const random = texts.map((text) => RANDOM.exec(text)?.[1]).find((name) => name !== undefined);
    if (random !== undefined) {
        warnings.push(`${context.owner}: ${chart.shown} uses ${random}: what it makes differs in every render`);
    }
    const answered = (helm.kubeVersion || context.kubeVersion) && (helm.apiVersions?.length || context.apiVersions.length > 0);
    if (!answered && texts.some((text) => CLUSTER.test(text))) {
        warnings.push(`${context.owner}: ${chart.shown} asks for the cluster's version or APIs; rendered with Helm's own where the Application sets no helm.kubeVersion and helm.apiVersions`);
    }
    return warnings;
}
async function templatesIn(folder) {
    const texts = [];
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true, recursive: true }).catch(() => []);
    for (const entry of entries) {
        if (!entry.isFile() || !/\.(?:ya?ml|tpl)$/.test(entry.name))
            continue;
        const parent = entry.parentPath;
        if (/(?:^|[\\/])templates(?:[\\/]|$)/.test(parent.slice(folder.length))) {
            texts.push(await (0,promises_.readFile)((0,external_node_path_.join)(parent, entry.name), 'utf8').catch(() => ''));
        }
    }
    return texts;
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/helm-arguments.ts

/**
 * The arguments of `helm template` as Argo CD gives them: parameters win over inline values, those over value files. A parameter
 * that is named twice counts once, with its last value.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
 */
function templateArguments(inputs, helm, environment) {
    const args = ['template', inputs.chart, '--name-template', inputs.release];
    if (inputs.namespace)
        args.push('--namespace', inputs.namespace);
    const kubeVersion = plainVersion(helm.kubeVersion || inputs.kubeVersion);
    if (kubeVersion !== undefined)
        args.push('--kube-version', kubeVersion);
    for (const [flag, forced] of [
        ['--set', false],
        ['--set-string', true],
    ]) {
        const parameters = (helm.parameters ?? []).filter(({ forceString = false }) => forceString === forced);
        for (const [name, value] of new Map(parameters.map(({ name, value }) => [name, value]))) {
            args.push(flag, `${name}=${escapeCommas(substitute(String(value), environment))}`);
        }
    }
    for (const [name, path] of new Map(inputs.files))
        args.push('--set-file', `${name}=${escapeCommas(path)}`);
    for (const path of inputs.valueFiles)
        args.push('--values', path);
    if (inputs.hasValues)
        args.push('--values', '-');
    for (const version of helm.apiVersions?.length ? helm.apiVersions : inputs.apiVersions) {
        args.push('--api-versions', version);
    }
    if (helm.skipCrds !== true)
        args.push('--include-crds');
    if (helm.skipSchemaValidation === true)
        args.push('--skip-schema-validation');
    if (helm.skipTests === true)
        args.push('--skip-tests');
    return args;
}
/** The inline values; `valuesObject` wins over `values`. */
function inlineValues(helm) {
    if (helm.valuesObject !== undefined && Object.keys(helm.valuesObject).length > 0)
        return JSON.stringify(helm.valuesObject);
    return helm.values || undefined;
}
/** Versions of clusters carry the vendor's suffix (`v1.31.2-eks-a1b2c3`), which Argo CD cuts off. */
function plainVersion(version) {
    return /^v?(\d+(?:\.\d+)+)/.exec(version ?? '')?.[1];
}
/** Helm splits values at commas. `{a,b}` is its list, and a comma that is escaped already stays. */
function escapeCommas(value) {
    if (value.startsWith('{') && value.endsWith('}'))
        return value;
    return value.replace(/(?<!\\),/g, '\\,');
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/helm-files.ts





/**
 * Resolves a value file or the file of a parameter: relative to the chart, to the repository's root with a leading slash, or to
 * the repository of the source with that `ref` (`$values/apps/shop/values.yaml`).
 * https://argo-cd.readthedocs.io/en/stable/user-guide/multiple_sources/#helm-value-files-from-external-git-repository
 *
 * @throws InputError for a path that leads out of the repository, which Argo CD refuses.
 */
async function locateFile(text, place, environment, context) {
    const [first = '', ...rest] = text.split('/');
    const target = first.startsWith('$') ? context.refs.get(first.slice(1)) : undefined;
    if (target !== undefined) {
        if (!context.isOurs(target)) {
            return { is: 'elsewhere', reason: `the file ${text} lies in ${shownUrl(target.repoURL)}, another repository` };
        }
        const inRepository = `/${substitute(rest.join('/'), environment)}`;
        return inside(inRepository, { folder: context.realRoot, root: context.realRoot }, context);
    }
    const written = substitute(text, environment);
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) {
        return { is: 'elsewhere', reason: `the file ${shownUrl(written)} is not in the repository and is not fetched` };
    }
    return inside(written, place, context);
}
async function inside(written, { folder, root }, context) {
    const path = (0,external_node_path_.isAbsolute)(written) ? (0,external_node_path_.join)(root, written) : (0,external_node_path_.resolve)(folder, written);
    const shown = (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/');
    if (isOutside(root, path))
        throw outside(context, written);
    const isThere = await (0,promises_.access)(path).then(() => true, () => false);
    if (!isThere) {
        if (/[*?[{]/.test(written))
            return { is: 'elsewhere', reason: `value files by a pattern (${written}) are not looked up` };
        return { is: 'missing', shown };
    }
    if (isOutside(root, await (0,promises_.realpath)(path)))
        throw outside(context, written);
    return { is: 'file', path };
}
function isOutside(root, path) {
    const from = (0,external_node_path_.relative)(root, path);
    return from === '..' || from.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(from);
}
function outside({ owner }, written) {
    return new errors/* InputError */.dz(`${owner}: the file ${written} leads out of the repository, which Argo CD refuses. Move it into the repository.`);
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/helm-secrets.ts


const helm_secrets_SENSITIVE = /pass|secret|token|credential|private|key/i;
/** Inline values and parameters whose names say that they are secret: hidden in errors, which may quote them. */
function inlineSecrets(helm) {
    const secrets = new Set();
    helm_secrets_collect(helm.valuesObject, false, secrets);
    try {
        for (const document of (0,dist/* parseAllDocuments */.hR)(helm.values ?? '', { logLevel: 'silent' })) {
            helm_secrets_collect(document.toJS(), false, secrets);
        }
    }
    catch {
        // Values that cannot be read: Helm's error names a line and quotes nothing.
    }
    for (const { name, value } of helm.parameters ?? [])
        if (helm_secrets_SENSITIVE.test(name))
            secrets.add(String(value));
    return secrets;
}
function helm_secrets_collect(value, sensitive, secrets) {
    if (Array.isArray(value))
        for (const item of value)
            helm_secrets_collect(item, sensitive, secrets);
    else if ((0,preview_manifest/* isFields */.Ce)(value)) {
        for (const [key, item] of Object.entries(value))
            helm_secrets_collect(item, sensitive || helm_secrets_SENSITIVE.test(key), secrets);
    }
    else if (sensitive && (typeof value === 'string' || typeof value === 'number'))
        secrets.add(String(value));
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/scratch.ts




/** Never part of what an Application renders. */
const LEFT_OUT = new Set(['.git', 'node_modules']);
/**
 * Makes a tree that looks like a checkout and in which some folders may be written to: those are copied, the others beside them and
 * above them are links into the checkout. So `../../base` means the same, and kustomize's load restrictions, which look at
 * resolved paths, refuse what they refuse in the checkout.
 *
 * @param root absolute path of the checkout, which is only read.
 * @param folders the folders to copy, from the root.
 * @param text further text that may name folders; a folder that neither it nor a copied file mentions is not linked, since a
 *   checkout may hold thousands beside the one.
 * @param use gets the absolute path of the scratch root; the tree is removed when it is done.
 */
async function withScratch(root, folders, text, use) {
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mainstem-render-'));
    try {
        const outer = folders.filter((folder) => !folders.some((other) => other !== folder && (0,paths/* isWithin */.UO)(folder, other)));
        const texts = [text];
        for (const folder of new Set(outer))
            await copyFolder((0,external_node_path_.join)(root, folder), (0,external_node_path_.join)(scratch, folder), texts);
        await linkOthers(root, scratch, '.', outer, texts.join('\n'));
        return await use(scratch);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/** Links folders only: no renderer may read a file outside its own folder. */
async function linkOthers(root, scratch, above, copied, mentions) {
    if (copied.includes(above))
        return;
    await (0,promises_.mkdir)((0,external_node_path_.join)(scratch, above), { recursive: true });
    for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, above), { withFileTypes: true })) {
        const folder = above === '.' ? entry.name : `${above}/${entry.name}`;
        if (copied.some((path) => (0,paths/* isWithin */.UO)(path, folder)))
            await linkOthers(root, scratch, folder, copied, mentions);
        else if (!entry.isFile() && !LEFT_OUT.has(entry.name) && mentions.includes(entry.name)) {
            await (0,promises_.symlink)((0,external_node_path_.join)(root, folder), (0,external_node_path_.join)(scratch, folder), 'junction');
        }
    }
}
/** @param texts collects what may name a folder: YAML and the targets of links. */
async function copyFolder(from, to, texts) {
    await (0,promises_.mkdir)(to, { recursive: true });
    for (const entry of await (0,promises_.readdir)(from, { withFileTypes: true })) {
        if (LEFT_OUT.has(entry.name))
            continue;
        const source = (0,external_node_path_.join)(from, entry.name);
        const target = (0,external_node_path_.join)(to, entry.name);
        if (entry.isDirectory())
            await copyFolder(source, target, texts);
        else if (entry.isSymbolicLink()) {
            const link = await (0,promises_.readlink)(source);
            texts.push(link);
            await (0,promises_.symlink)(link, target, await linkKind(source));
        }
        else if (entry.isFile()) {
            await (0,promises_.copyFile)(source, target, promises_.constants.COPYFILE_FICLONE);
            if (/\.(?:ya?ml|json)$|^Kustomization$/.test(entry.name))
                texts.push(await (0,promises_.readFile)(source, 'utf8'));
        }
    }
}
/** Only Windows asks what a link leads to. */
async function linkKind(path) {
    const isFolder = await (0,promises_.stat)(path).then((target) => target.isDirectory(), () => false);
    return isFolder ? 'dir' : 'file';
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/helm-source.ts
















/**
 * Renders a chart that lies in the repository with `helm template`, as Argo CD does. Dependencies that `charts/` does not hold are
 * built in a scratch copy.
 *
 * @param folder the source's path from the root.
 * @throws InputError, ToolError that name paths of the repository and quote no value.
 */
async function renderHelmSource(folder, source, context) {
    const path = (0,external_node_path_.join)(context.root, folder);
    const isChart = await (0,promises_.access)((0,external_node_path_.join)(path, 'Chart.yaml')).then(() => true, () => false);
    if (!isChart) {
        throw new errors/* InputError */.dz(`${context.owner}: ${folder} has no Chart.yaml, and its source sets helm options. Add the chart, or remove them.`);
    }
    const place = { folder: await (0,promises_.realpath)(path), root: context.realRoot };
    return renderChart({ path, shown: folder, place, folder }, source, context);
}
/** Renders a chart from wherever it lies. */
async function renderChart(chart, source, context) {
    const located = await templateInputs(chart, source, context);
    if ('reason' in located)
        return unrendered(`${context.owner}: ${chart.shown} is not rendered: ${located.reason}`);
    const helm = await requireHelm(chart, context);
    const output = await template(helm, chart, located, source, context);
    if ('reason' in output)
        return unrendered(`${context.owner}: ${chart.shown} is not rendered: ${output.reason}`);
    return {
        manifests: (0,parse/* parseManifestsCached */.w)(output.stdout, `${chart.shown} (rendered)`, context.documents),
        warnings: await chartWarnings(chart, source.helm ?? {}, context),
        unrendered: [],
        tools: { ...helm.tools },
    };
}
async function requireHelm(chart, { owner }) {
    const helm = await (0,preview_programs/* findHelm */.M)();
    if (helm !== undefined)
        return helm;
    throw new errors/* ToolError */.v4(`${owner}: helm is needed to render ${chart.shown} and is not on PATH. Install Helm, check it with helm version, then run the command again.`);
}
/** What the program writes, untouched; or why it cannot be told. */
async function template(helm, chart, inputs, source, context) {
    const options = source.helm ?? {};
    const environment = buildEnvironment(context, source);
    const first = await helm_source_run(helm, inputs, options, environment);
    if (first.code === 0)
        return first;
    const { folder } = chart;
    if (folder === undefined || !/missing in charts\/? directory/.test(first.stderr)) {
        throw await failure(chart, first, options, context, context.root);
    }
    return withScratch(context.root, [folder], '', async (scratch) => {
        const copy = (0,external_node_path_.join)(scratch, folder);
        const problem = await buildDependencies(helm, copy, context);
        if (problem !== undefined)
            return { reason: problem };
        const second = await helm_source_run(helm, { ...inputs, chart: copy }, options, environment);
        if (second.code !== 0)
            throw await failure(chart, second, options, context, scratch);
        return second;
    });
}
function helm_source_run(helm, inputs, options, environment) {
    const input = inlineValues(options);
    return (0,run/* runProgram */.m)(helm.program.path, templateArguments(inputs, options, environment), {
        // Without a namespace Helm would take the one of the caller's kubeconfig.
        env: { ...environment, HELM_NAMESPACE: 'default', HELM_DEBUG: undefined },
        ...(input === undefined ? {} : { input }),
    });
}
/** Finds the files; a file that is not to be had makes the source unknown. */
async function templateInputs(chart, source, context) {
    const helm = source.helm ?? {};
    const environment = buildEnvironment(context, source);
    if (helm.version && helm.version !== 'v3') {
        throw new errors/* InputError */.dz(`${context.owner}: helm.version ${helm.version} is not supported by Argo CD. Remove it.`);
    }
    const valueFiles = [];
    for (const text of helm.valueFiles ?? []) {
        const located = await locateFile(text, chart.place, environment, context);
        if (located.is === 'elsewhere')
            return located;
        if (located.is === 'file')
            valueFiles.push(located.path);
        else if (helm.ignoreMissingValueFiles !== true)
            throw missing(context, 'value file', located.shown);
    }
    const files = [];
    for (const { name, path } of helm.fileParameters ?? []) {
        const located = await locateFile(path, chart.place, environment, context);
        if (located.is === 'elsewhere')
            return located;
        if (located.is === 'missing')
            throw missing(context, `file of the parameter ${name},`, located.shown);
        files.push([name, located.path]);
    }
    const namespace = helm.namespace || context.namespace;
    return {
        chart: chart.path,
        release: helm.releaseName || context.name,
        apiVersions: context.apiVersions,
        valueFiles,
        files,
        hasValues: inlineValues(helm) !== undefined,
        ...(namespace === undefined ? {} : { namespace }),
        ...(context.kubeVersion === undefined ? {} : { kubeVersion: context.kubeVersion }),
    };
}
function missing({ owner }, what, shown) {
    const remedy = what === 'value file' ? ', or set helm.ignoreMissingValueFiles' : ', or mend the path';
    return new errors/* InputError */.dz(`${owner}: the ${what} ${shown} does not exist: Argo CD fails to render it. Create it${remedy}.`);
}
async function failure(chart, { stderr }, helm, context, root) {
    const roots = await hiddenRoots(root, context.root, chart.path);
    const secrets = new Set([...inlineSecrets(helm), ...(await (0,secret_scan/* secretsIn */.V)(chart.place.folder))]);
    const message = (0,kustomize_error/* readableKustomizeError */.G)(stderr, roots, secrets);
    return new errors/* ToolError */.v4(`${context.owner}: helm cannot render ${chart.shown}: ${message}. Run helm template ${chart.shown} with the Application's values to see all of it.`);
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/image-override.ts
/**
 * Reads an override as `kustomize edit set image` does: `name=newname:tag@digest`, with the new name, the tag or the digest
 * left out. https://kubectl.docs.kubernetes.io/references/kustomize/cmd/edit/set/image
 *
 * @returns `undefined` for a text that says nothing new about an image.
 */
function parseImageOverride(text) {
    const equals = text.indexOf('=');
    const value = equals < 0 ? text : text.slice(equals + 1);
    const { name, tag, digest } = splitImage(value);
    if (name === text)
        return undefined;
    return {
        name: equals < 0 ? name : text.slice(0, equals),
        ...(equals < 0 || name === '' ? {} : { newName: name }),
        ...(tag === '' ? {} : { newTag: tag }),
        ...(digest === '' ? {} : { digest }),
    };
}
/** A colon before the first slash is the registry's port. */
function splitImage(image) {
    const start = Math.max(0, image.indexOf('/'));
    const at = image.indexOf('@', start);
    const colon = image.indexOf(':', start);
    const digest = at < 0 ? '' : image.slice(at + 1);
    if (colon < 0 || (at >= 0 && at < colon))
        return { name: at < 0 ? image : image.slice(0, at), tag: '', digest };
    return { name: image.slice(0, colon), tag: image.slice(colon + 1, at < 0 ? undefined : at), digest };
}
const KEEP = '*';
/**
 * Lays overrides over the images of a kustomization. An override replaces the whole entry of its image; `*` in it stands for
 * what the entry said. Sorted by name, as the command leaves them: one entry may rename what the next one matches.
 */
function mergeImages(existing, overrides) {
    const images = new Map(overrides.map((image) => [image.name, { ...image }]));
    for (const old of existing) {
        const name = String(old.name);
        const image = images.get(name);
        images.set(name, image === undefined ? old : keepParts(image, old));
    }
    return [...images.values()]
        .map((image) => keepParts(image, {}))
        .sort((a, b) => Buffer.compare(Buffer.from(String(a.name)), Buffer.from(String(b.name))));
}
function keepParts(image, old) {
    const entries = Object.entries(image).map(([key, value]) => [
        key,
        key !== 'name' && value === KEEP ? old[key] : value,
    ]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/kustomization-edit.ts





/**
 * Writes an Application's `kustomize:` overrides into a kustomization, as Argo CD does with `kustomize edit` in its own
 * checkout before it builds: a value replaces the one in the file, it is not added to it. What the overrides do not name stays
 * byte for byte. https://argo-cd.readthedocs.io/en/stable/user-guide/kustomize/
 *
 * @param text the kustomization file.
 * @param file how messages name it.
 * @throws InputError for a file that is no YAML mapping, and for overrides that Argo CD refuses.
 */
function editKustomization(text, overrides, environment, file) {
    const document = readDocument(text, file);
    const value = document.toJS();
    const before = (0,preview_manifest/* isFields */.Ce)(value) ? value : {};
    const set = (field, edited) => document.set(existingKey(document, field), document.createNode(edited));
    const current = (field) => before[existingKey(document, field)];
    if (overrides.namePrefix)
        set('namePrefix', overrides.namePrefix);
    if (overrides.nameSuffix)
        set('nameSuffix', overrides.nameSuffix);
    if (overrides.images?.length) {
        const images = overrides.images.map((image) => imageEntry(substitute(image, environment), file));
        set('images', mergeImages((0,preview_manifest/* itemsOf */.S3)(current('images')), images));
    }
    if (overrides.replicas?.length)
        set('replicas', mergeReplicas((0,preview_manifest/* itemsOf */.S3)(current('replicas')), overrides.replicas, file));
    addLabels(overrides, environment, current, set, file);
    addAnnotations(overrides, environment, current, set, file);
    if (overrides.namespace)
        set('namespace', overrides.namespace);
    if (overrides.patches?.length)
        set('patches', [...listOf(current('patches')), ...overrides.patches]);
    if (overrides.components?.length) {
        const components = listOf(current('components'));
        set('components', [...components, ...overrides.components.filter((path) => !components.includes(path))]);
    }
    // Quotes around every new text: kustomize reads YAML 1.1, in which a plain `on` or `0644` is no text.
    return document.toString({ defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: null, lineWidth: 0 });
}
/** True when overrides change the kustomization at all. */
function hasEdits(overrides) {
    const { version: _, kubeVersion: __, apiVersions: ___, ...edits } = overrides ?? {};
    return Object.values(edits).some((value) => typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value));
}
function readDocument(text, file) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { logLevel: 'silent', prettyErrors: false, lineCounter: lines, merge: true });
    const broken = document.errors[0];
    if (broken !== undefined) {
        throw new errors/* InputError */.dz(`${file}:${lines.linePos(broken.pos[0]).line}: not valid YAML. Mend this line, then run the command again.`);
    }
    if (document.contents === null || ((0,dist/* isScalar */.jn)(document.contents) && document.contents.value === null)) {
        document.contents = document.createNode({});
    }
    if (!(0,dist/* isMap */.jh)(document.contents)) {
        throw new errors/* InputError */.dz(`${file}:1: not a kustomization: expected a mapping. Write fields such as resources: into it.`);
    }
    return document;
}
/** Go's decoder takes keys in any case, so an edit must meet the key that is there. */
function existingKey(document, field) {
    if (!(0,dist/* isMap */.jh)(document.contents))
        return field;
    for (const { key } of document.contents.items) {
        const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
        if (name.toLowerCase() === field.toLowerCase())
            return name;
    }
    return field;
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function imageEntry(text, file) {
    const image = parseImageOverride(text);
    if (image !== undefined)
        return image;
    throw new errors/* InputError */.dz(`${file}: kustomize.images of the Application holds ${text}, which names no tag, digest or new name. ` +
        'Write name:tag, name@digest or name=newname:tag.');
}
function mergeReplicas(existing, overrides, file) {
    const replicas = new Map(existing.map((item) => [String(item.name), item]));
    for (const { name, count } of overrides) {
        const number = Number(count);
        if (!Number.isInteger(number)) {
            throw new errors/* InputError */.dz(`${file}: kustomize.replicas of the Application gives ${name} no whole number. Write one.`);
        }
        replicas.set(name, { name, count: number });
    }
    return [...replicas.values()].sort((a, b) => Buffer.compare(Buffer.from(String(a.name)), Buffer.from(String(b.name))));
}
function addLabels(overrides, environment, read, write, file) {
    const labels = Object.entries(overrides.commonLabels ?? {}).map(([key, value]) => [key, unquoted(substitute(value, environment))]);
    if (labels.length === 0)
        return;
    if (overrides.labelWithoutSelector !== true) {
        if (overrides.labelIncludeTemplates === true) {
            throw new errors/* InputError */.dz(`${file}: kustomize.labelIncludeTemplates of the Application needs labelWithoutSelector: true. Set it, or remove the first.`);
        }
        write('commonLabels', merged(read('commonLabels'), labels, overrides.forceCommonLabels, 'label', file));
        return;
    }
    // An entry of its own at the end: it is applied last, so it wins over the ones in the file.
    const includeTemplates = overrides.labelIncludeTemplates === true ? { includeTemplates: true } : {};
    write('labels', [...listOf(read('labels')), { pairs: Object.fromEntries(labels), ...includeTemplates }]);
}
function addAnnotations(overrides, environment, read, write, file) {
    const annotations = Object.entries(overrides.commonAnnotations ?? {}).map(([key, value]) => {
        return [
            key,
            unquoted(overrides.commonAnnotationsEnvsubst === true ? substitute(value, environment) : value),
        ];
    });
    if (annotations.length === 0)
        return;
    const force = overrides.forceCommonAnnotations;
    write('commonAnnotations', merged(read('commonAnnotations'), annotations, force, 'annotation', file));
}
/** `kustomize edit add` refuses a key that is there already, unless it is told to replace it. */
function merged(existing, added, force, what, file) {
    const before = (0,preview_manifest/* isFields */.Ce)(existing) ? existing : {};
    const taken = added.find(([key]) => Object.hasOwn(before, key));
    if (taken !== undefined && force !== true) {
        const field = what === 'label' ? 'forceCommonLabels' : 'forceCommonAnnotations';
        throw new errors/* InputError */.dz(`${file}: the Application adds the common ${what} ${taken[0]}, which the kustomization has already: Argo CD fails to render it. ` +
            `Set kustomize.${field}: true, or remove one of them.`);
    }
    return { ...before, ...Object.fromEntries(added) };
}
/** The command line takes `key:"value"`. */
function unquoted(value) {
    return value.length >= 2 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}

// EXTERNAL MODULE: ./tools/kubernetes/src/kustomization.ts
var kustomization = __webpack_require__(6631);
;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/kustomization-folders.ts




/** The names kustomize looks for, in its order. */
const KUSTOMIZATION_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
/**
 * The folders of the repository that a build reads kustomizations from, and the homes of the charts that they inflate: kustomize
 * unpacks charts there, beside the kustomization that names them.
 *
 * @param folder the one that is built, from the root; it is the first of the result.
 * @param more components that an Application adds to it.
 */
async function kustomizationFolders(root, folder, more) {
    const found = new Set([folder]);
    // A set is walked in the order in which it grows.
    for (const current of found) {
        const named = current === folder ? [...more] : [];
        for (const name of KUSTOMIZATION_NAMES) {
            const text = await (0,promises_.readFile)((0,external_node_path_.join)(root, current, name), 'utf8').catch(() => undefined);
            const facts = text === undefined ? undefined : (0,kustomization/* readKustomization */.k)(text);
            if (facts === undefined)
                continue;
            named.push(...facts.inputs.map(({ value }) => value));
            for (const charts of [facts.charts, ...facts.plugins.map((plugin) => plugin.charts)]) {
                named.push(...charts.map(({ home }) => home));
            }
        }
        for (const value of named) {
            const path = (0,paths/* joinPath */.uJ)(current, value);
            if (path !== undefined && (await isFolder((0,external_node_path_.join)(root, path))))
                found.add(path);
        }
    }
    return [...found];
}
function isFolder(path) {
    return (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/kustomize-source.ts













/**
 * Renders a kustomization with the Application's overrides. Nothing is written into the checkout: with overrides, the folder is
 * edited and built in a scratch copy.
 *
 * @param folder the source's path from the root.
 * @throws InputError, ToolError that name paths of the repository and quote no value.
 */
async function renderKustomizeSource(folder, source, context) {
    const { stdout, stderr, tools } = await buildKustomization(folder, source, context);
    const version = source.kustomize?.version;
    const warnings = (0,kustomize_error/* kustomizeWarnings */.V)(stderr);
    if (version) {
        warnings.push(`${context.owner}: it asks for kustomize ${version}; rendered with ${tools.kustomize ?? 'another version'}`);
    }
    const manifests = (0,parse/* parseManifestsCached */.w)(stdout, `${folder} (rendered)`, context.documents);
    return { manifests, warnings, unrendered: [], tools };
}
/** What the program writes, untouched. */
async function buildKustomization(folder, source, context) {
    const environment = buildEnvironment(context, source);
    const file = await kustomizationIn(context.root, folder);
    if (file === undefined) {
        throw new errors/* InputError */.dz(`${context.owner}: ${folder} has no kustomization.yaml, and its source sets kustomize options. Add one, or remove them.`);
    }
    const kustomize = await (0,preview_programs/* findKustomize */.H)();
    const edits = hasEdits(source.kustomize)
        ? await withoutMissingComponents(source.kustomize, folder, context)
        : undefined;
    const inCopy = (folders, use) => withScratch(context.root, folders, JSON.stringify(edits ?? {}), async (scratch) => {
        if (edits !== undefined) {
            const path = (0,external_node_path_.join)(scratch, folder, file);
            const shown = folder === '.' ? file : `${folder}/${file}`;
            await (0,promises_.writeFile)(path, editKustomization(await (0,promises_.readFile)(path, 'utf8'), edits, environment, shown));
        }
        return use(scratch);
    });
    const plainly = async (root) => {
        const output = await build(kustomize, root, folder, environment, []);
        if (output.code === 0)
            return output;
        if (!needsHelm(output))
            throw await kustomize_source_failure(folder, output.stderr, context, root);
        return undefined;
    };
    const plain = edits === undefined ? await plainly(context.root) : await inCopy([folder], plainly);
    if (plain !== undefined)
        return { ...plain, tools: { ...kustomize.tools } };
    // Charts are unpacked beside the kustomizations that name them, so that build must not run in the checkout.
    const folders = await kustomizationFolders(context.root, folder, edits?.components ?? []);
    return inCopy(folders, (scratch) => buildWithHelm(kustomize, scratch, folder, source, environment, context));
}
function needsHelm({ stderr }) {
    return /must specify --enable-helm/.test(stderr);
}
async function buildWithHelm(kustomize, root, folder, source, environment, context) {
    // Kustomize calls `helm version -c`, which Helm 4 no longer knows: https://github.com/kubernetes-sigs/kustomize/issues/6013
    const helm = await (0,preview_programs/* findHelm */.M)();
    if (helm?.major !== 3) {
        const found = helm === undefined ? 'no helm is on PATH' : `helm ${helm.tools.helm} is on PATH`;
        throw new errors/* ToolError */.v4(`${folder}: its kustomization inflates Helm charts, for which kustomize needs Helm 3; ${found}. Install Helm 3, then run the command again.`);
    }
    const kubeVersion = source.kustomize?.kubeVersion || context.kubeVersion;
    const apiVersions = source.kustomize?.apiVersions ?? context.apiVersions;
    const flags = ['--enable-helm', '--helm-command', helm.program.path];
    if (kubeVersion)
        flags.push('--helm-kube-version', kubeVersion.replace(/^v/, ''));
    for (const version of apiVersions)
        flags.push('--helm-api-versions', version);
    const output = await build(kustomize, root, folder, environment, flags);
    if (output.code !== 0)
        throw await kustomize_source_failure(folder, output.stderr, context, root);
    return { ...output, tools: { ...kustomize.tools, ...helm.tools } };
}
async function build({ program }, root, folder, environment, flags) {
    const command = program.name === 'kubectl' ? 'kustomize' : 'build';
    return (0,run/* runProgram */.m)(program.path, [command, (0,external_node_path_.join)(root, folder), ...flags], {
        cwd: root,
        // A remote base is fetched with git, which must fail rather than ask for a password.
        env: { GIT_TERMINAL_PROMPT: '0', ...environment },
    });
}
async function kustomize_source_failure(folder, stderr, context, root) {
    const roots = await hiddenRoots(root, context.root);
    const message = (0,kustomize_error/* readableKustomizeError */.G)(stderr, roots, await (0,secret_scan/* secretsIn */.V)((0,external_node_path_.join)(context.root, folder)));
    return new errors/* ToolError */.v4(`${context.owner}: kustomize cannot build ${folder}: ${message}. Run kubectl kustomize ${folder} to see all of it.`);
}
async function kustomizationIn(root, folder) {
    for (const name of KUSTOMIZATION_NAMES)
        if (await exists((0,external_node_path_.join)(root, folder, name)))
            return name;
    return undefined;
}
async function withoutMissingComponents(edits, folder, { root }) {
    if (edits.ignoreMissingComponents !== true || edits.components === undefined)
        return edits;
    const components = [];
    for (const component of edits.components) {
        const path = (0,paths/* joinPath */.uJ)(folder, component);
        if (path !== undefined && (await exists((0,external_node_path_.join)(root, path))))
            components.push(component);
    }
    return { ...edits, components };
}
function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/remote-chart.ts









/**
 * Renders a chart of a Helm repository or an OCI registry: pulled once, kept with its checksum, rendered like one of ours. What
 * cannot be pulled is unknown.
 *
 * @throws ToolError when a chart is not the one whose checksum was recorded.
 */
async function renderRemoteChart(source, context) {
    const reference = chartReference(source);
    if (source.repoURL.startsWith('oci://') && !/^\.?\/?$/.test(source.path ?? '')) {
        return unrendered(`${context.owner}: the folder ${source.path} of ${reference.id} is not rendered: only charts are pulled`);
    }
    const helm = await requireHelm({ shown: reference.id }, context);
    const pulled = await pullChart(helm, reference, context);
    if ('reason' in pulled)
        return unrendered(`${context.owner}: ${reference.id} is not rendered: ${pulled.reason}`);
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mainstem-chart-'));
    try {
        // Value files may lie in the chart itself, and archives are taken as they are: `tar` refuses names that lead out of a folder.
        const unpacked = await (0,run/* runProgram */.m)('tar', ['-xzf', pulled.archive, '-C', scratch]);
        const [folder] = await (0,promises_.readdir)(scratch);
        if (unpacked.code !== 0 || folder === undefined)
            throw new errors/* ToolError */.v4(`${reference.id}: not a chart archive. Publish it again.`);
        const path = await (0,promises_.realpath)((0,external_node_path_.join)(scratch, folder));
        const chart = { path, shown: reference.id, place: { folder: path, root: path } };
        const rendered = await renderChart(chart, source, context);
        return { ...rendered, warnings: [...pulled.warnings, ...rendered.warnings] };
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/** What a source's `repoURL`, `chart` and `targetRevision` mean to Helm. A repository without a scheme is an OCI registry. */
function chartReference({ repoURL, chart, targetRevision }) {
    const version = targetRevision ?? '';
    const url = repoURL.replace(/\/+$/, '');
    const isOci = url.startsWith('oci://') || !url.includes('://');
    const bare = url.replace(/^oci:\/\//, '');
    const shown = shownUrl(isOci ? `oci://${bare}` : url);
    const id = `${shown}${chart === undefined ? '' : `/${chart}`}@${version || 'latest'}`;
    if (!isOci)
        return { repository: url, name: chart ?? '', version, id };
    return { name: `oci://${bare}${chart === undefined ? '' : `/${chart}`}`, version, id };
}
const pulls = new Map();
/** Base and head ask for the same chart at the same moment. */
function pullChart(helm, reference, context) {
    const key = `${context.charts.folder} ${context.charts.download} ${reference.id}`;
    let running = pulls.get(key);
    if (running === undefined) {
        running = fetchChart(helm, reference, context).finally(() => pulls.delete(key));
        pulls.set(key, running);
    }
    return running;
}
/** A version or a digest always means the same chart; a range, a moving tag or nothing does not. */
function isExactVersion(version) {
    return /^v?\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]*)?$/.test(version) || version.startsWith('sha256:');
}
async function fetchChart(helm, reference, { charts, owner }) {
    const folder = (0,external_node_path_.join)(charts.folder, (0,digest/* digestOf */.o)(reference.id).slice('sha256:'.length, 'sha256:'.length + 32));
    const archive = (0,external_node_path_.join)(folder, 'chart.tgz');
    const record = (0,external_node_path_.join)(folder, 'sha256');
    const exact = isExactVersion(reference.version);
    const recorded = await (0,promises_.readFile)(record, 'utf8').catch(() => undefined);
    const expected = charts.checksums[reference.id]?.replace(/^sha256:/, '') ?? (exact ? recorded?.trim() : undefined);
    if (exact && recorded !== undefined) {
        const kept = await (0,promises_.readFile)(archive).catch(() => undefined);
        if (kept !== undefined && sha256(kept) === expected)
            return { archive, warnings: [] };
    }
    if (!charts.download)
        return { reason: 'it is not in the cache of charts and is not fetched' };
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mainstem-pull-'));
    try {
        const pulled = await (0,run/* runProgram */.m)(helm.program.path, pullArguments(reference, scratch));
        const name = (await (0,promises_.readdir)(scratch)).find((file) => file.endsWith('.tgz'));
        if (pulled.code !== 0 || name === undefined) {
            const message = shownUrl((0,kustomize_error/* readableKustomizeError */.G)(pulled.stderr, [scratch], new Set()));
            return { reason: `it could not be pulled: ${message}` };
        }
        const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(scratch, name));
        const found = sha256(bytes);
        if (expected !== undefined && expected !== found) {
            throw new errors/* ToolError */.v4(`${owner}: ${reference.id} has the checksum sha256:${found}, and sha256:${expected} is recorded: it was published again, or is not the same chart. ` +
                'Find out which, then record the new checksum.');
        }
        await remote_chart_keep(archive, bytes);
        await remote_chart_keep(record, Buffer.from(`${found}\n`));
        const version = name.slice(name.lastIndexOf('/') + 1, -'.tgz'.length);
        const moving = `${owner}: ${reference.id} is no exact version: rendered with ${version}, and Argo CD may find another one`;
        return { archive, warnings: exact ? [] : [moving] };
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
function pullArguments({ repository, name, version }, destination) {
    const isDigest = version.startsWith('sha256:');
    const args = ['pull', isDigest ? `${name}@${version}` : name, '--destination', destination];
    if (!isDigest && version !== '')
        args.push('--version', version);
    if (repository !== undefined)
        args.push('--repo', repository);
    if (/^oci:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?\//.test(name))
        args.push('--plain-http');
    return args;
}
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
async function remote_chart_keep(path, bytes) {
    const draft = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
    await (0,promises_.mkdir)((0,external_node_path_.join)(path, '..'), { recursive: true });
    await (0,promises_.writeFile)(draft, bytes);
    await (0,promises_.rename)(draft, path);
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/source-type.ts





const TYPES = ['kustomize', 'helm', 'directory', 'plugin'];
/**
 * What renders a folder: the options that the source sets, else what lies in the folder, a kustomization before a chart, else
 * plain files. https://argo-cd.readthedocs.io/en/stable/user-guide/tool_detection/
 *
 * @param folder an absolute path.
 * @throws InputError when a source sets the options of two tools.
 */
async function sourceType(source, folder, owner) {
    const explicit = TYPES.filter((type) => isSet(source[type]));
    if (explicit.length > 1) {
        throw new errors/* InputError */.dz(`${owner}: its source sets ${explicit.join(' and ')} options, and Argo CD takes those of one tool only. Remove one of them.`);
    }
    if (explicit[0] !== undefined)
        return explicit[0];
    let found = 'directory';
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    // The last one wins, in the order of the names.
    for (const name of names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))) {
        if (name.endsWith('Chart.yaml'))
            found = 'helm';
        else if (['kustomization.yaml', 'kustomization.yml', 'Kustomization'].includes(name))
            found = 'kustomize';
    }
    return found;
}
/** Options that say nothing (`helm: {}`) do not choose a tool. */
function isSet(options) {
    return Object.values(options ?? {}).some((value) => typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value));
}
/**
 * Lays `.argocd-source.yaml` and `.argocd-source-<application>.yaml` of the source's folder over the source, as a JSON merge
 * patch; where it comes from stays. Image updaters write them.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/parameters/#store-overrides-in-git
 *
 * @param folder the source's path from the root.
 * @throws InputError for a file that is no YAML mapping.
 */
async function withSourceFiles(source, root, folder, name) {
    let merged = source;
    for (const file of ['.argocd-source.yaml', `.argocd-source-${name}.yaml`]) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(root, folder, file), 'utf8').catch(() => undefined);
        if (text === undefined)
            continue;
        const document = (0,dist/* parseDocument */.Tp)(text, { logLevel: 'silent', merge: true });
        const patch = document.errors.length > 0 ? undefined : document.toJS();
        if (patch === null)
            continue;
        if (!(0,preview_manifest/* isFields */.Ce)(patch)) {
            const shown = folder === '.' ? file : `${folder}/${file}`;
            throw new errors/* InputError */.dz(`${shown}:1: expected a YAML mapping with fields of an Application's source. Mend or remove it.`);
        }
        merged = mergePatch(merged, patch);
    }
    const { repoURL, path, chart, targetRevision } = source;
    const origin = { repoURL, path, chart, targetRevision };
    const known = Object.fromEntries(Object.entries(origin).filter(([, value]) => value !== undefined));
    const { path: _, chart: __, targetRevision: ___, ...rest } = merged;
    return { ...rest, ...known, repoURL };
}
/** RFC 7386. */
function mergePatch(target, patch) {
    if (!(0,preview_manifest/* isFields */.Ce)(patch))
        return patch;
    const result = (0,preview_manifest/* isFields */.Ce)(target) ? { ...target } : {};
    for (const [key, value] of Object.entries(patch)) {
        if (value === null)
            delete result[key];
        else
            result[key] = mergePatch(result[key], value);
    }
    return result;
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/spec-shape.ts


const TEXTS = { '*': 'text' };
const KUSTOMIZE = {
    namePrefix: 'text',
    nameSuffix: 'text',
    namespace: 'text',
    images: ['text'],
    commonLabels: TEXTS,
    commonAnnotations: TEXTS,
    commonAnnotationsEnvsubst: 'switch',
    forceCommonLabels: 'switch',
    forceCommonAnnotations: 'switch',
    labelWithoutSelector: 'switch',
    labelIncludeTemplates: 'switch',
    components: ['text'],
    ignoreMissingComponents: 'switch',
    patches: ['mapping'],
    replicas: [{ name: 'text', count: 'count' }],
    version: 'text',
    kubeVersion: 'text',
    apiVersions: ['text'],
};
const HELM = {
    valueFiles: ['text'],
    values: 'text',
    valuesObject: 'mapping',
    parameters: [{ name: 'text', value: 'text', forceString: 'switch' }],
    fileParameters: [{ name: 'text', path: 'text' }],
    releaseName: 'text',
    namespace: 'text',
    skipCrds: 'switch',
    skipTests: 'switch',
    skipSchemaValidation: 'switch',
    ignoreMissingValueFiles: 'switch',
    kubeVersion: 'text',
    apiVersions: ['text'],
    version: 'text',
};
const SOURCE = {
    repoURL: 'text',
    path: 'text',
    chart: 'text',
    targetRevision: 'text',
    ref: 'text',
    kustomize: KUSTOMIZE,
    helm: HELM,
    directory: { recurse: 'switch', include: 'text', exclude: 'text', jsonnet: 'mapping' },
    plugin: 'mapping',
};
const SPEC = {
    project: 'text',
    source: SOURCE,
    sources: [SOURCE],
    sourceHydrator: { drySource: SOURCE },
    destination: { namespace: 'text' },
};
/**
 * Checks the fields that rendering reads, since a spec comes from a file that anybody wrote. The types are those of Argo CD's CRD.
 *
 * @param owner how the message names the Application.
 * @throws InputError that names the field and no value.
 */
function checkSpec(spec, owner) {
    check(spec, SPEC, 'spec', owner);
}
/** The same for one source, after files of the repository were laid over it. */
function checkSource(source, owner) {
    check(source, SOURCE, 'spec.source', owner);
}
function check(value, shape, path, owner) {
    if (value === undefined || value === null) {
        if (path.endsWith('.repoURL'))
            throw wrong(path, 'the address of a repository', owner);
        return;
    }
    if (shape === 'text') {
        if (typeof value !== 'string')
            throw wrong(path, 'text: put quotes around it', owner);
    }
    else if (shape === 'switch') {
        if (typeof value !== 'boolean')
            throw wrong(path, 'true or false', owner);
    }
    else if (shape === 'count') {
        if (typeof value !== 'number' && typeof value !== 'string')
            throw wrong(path, 'a number', owner);
    }
    else if (isList(shape)) {
        if (!Array.isArray(value))
            throw wrong(path, 'a list', owner);
        for (const [index, item] of value.entries()) {
            if (item === null || item === undefined)
                throw wrong(`${path}[${index}]`, 'something', owner);
            check(item, shape[0], `${path}[${index}]`, owner);
        }
    }
    else if (!(0,preview_manifest/* isFields */.Ce)(value))
        throw wrong(path, 'a mapping', owner);
    else if (shape !== 'mapping') {
        for (const field of Object.keys('*' in shape ? value : shape)) {
            const inner = shape['*'] ?? shape[field];
            if (inner !== undefined)
                check(value[field], inner, `${path}.${field}`, owner);
        }
    }
}
function isList(shape) {
    return Array.isArray(shape);
}
function wrong(path, expected, owner) {
    return new errors/* InputError */.dz(`${owner}: ${path} must be ${expected}. Mend the Application.`);
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/render-application.ts















/**
 * Renders an Application as Argo CD would: every source in order, with its tool and overrides, namespaced objects put into the
 * destination namespace, the last of objects with one identity kept. What lies elsewhere or needs another program is named in
 * `unrendered`.
 *
 * @throws InputError for what Argo CD would refuse; ToolError when a program is missing or fails. Messages name paths of the
 *   repository and quote no value.
 */
async function renderApplication(spec, options) {
    checkSpec(spec, `Application ${options.name}`);
    const sources = render_application_sourcesOf(spec, options.name);
    const key = cacheKeyOf(spec, sources, options);
    const documents = options.documents ?? new Map();
    const incomplete = [];
    const rendered = await (0,render_cache/* cachedRender */.x)(options.cache, key, documents, async () => {
        const { unrendered, ...made } = await renderSources(spec, sources, { ...options, documents });
        incomplete.push(...unrendered);
        return { ...made, isComplete: unrendered.length === 0 };
    });
    const { manifests, warnings, tools } = rendered;
    return { manifests: [...manifests], warnings: [...warnings], unrendered: incomplete, tools: { ...tools } };
}
async function renderSources(spec, sources, options) {
    const context = await contextOf(spec, sources, options);
    const renders = [];
    for (const source of sources)
        renders.push(await renderSource(source, context));
    const manifests = renders.flatMap((render) => render.manifests);
    const known = (0,scope/* clusterScopedKinds */.O)(manifests);
    const isClusterScoped = (manifest) => known(manifest) || options.isClusterScoped?.(manifest) === true;
    const delivered = deliver(manifests, context.namespace, isClusterScoped, context.owner);
    return {
        manifests: delivered.manifests,
        warnings: [...renders.flatMap(({ warnings }) => warnings), ...delivered.warnings],
        unrendered: renders.flatMap((render) => render.unrendered),
        tools: Object.assign({}, ...renders.map(({ tools }) => tools)),
    };
}
/** `sources`, else `source`, else what a source hydrator reads: its output on another branch follows from that. */
function render_application_sourcesOf(spec, name) {
    if (spec.sources !== undefined && spec.sources.length > 0)
        return spec.sources;
    const dry = spec.sourceHydrator?.drySource;
    const source = dry ?? spec.source;
    if (source !== undefined)
        return [source];
    throw new errors/* InputError */.dz(`Application ${name} has no source. Set spec.source or spec.sources.`);
}
async function contextOf(spec, sources, options) {
    const namespace = (options.namespace ?? spec.destination?.namespace) || undefined;
    return {
        root: options.root,
        realRoot: await (0,promises_.realpath)(options.root),
        owner: `Application ${options.name}`,
        name: options.name,
        project: spec.project || 'default',
        apiVersions: options.apiVersions ?? [],
        refs: new Map(sources.flatMap((source) => (source.ref ? [[source.ref, source]] : []))),
        isOurs: options.isOurs,
        documents: options.documents ?? new Map(),
        charts: {
            folder: options.chartFolder ?? (0,external_node_path_.join)((0,external_node_path_.dirname)((0,programs/* toolsFolder */.yi)()), 'charts'),
            checksums: options.chartChecksums ?? {},
            download: options.download !== false,
        },
        ...(namespace === undefined ? {} : { namespace }),
        ...(options.revision === undefined ? {} : { revision: options.revision }),
        ...(options.kubeVersion === undefined ? {} : { kubeVersion: options.kubeVersion }),
    };
}
async function renderSource(source, context) {
    const { owner } = context;
    const isOci = source.repoURL.startsWith('oci://');
    // A source that is only referred to renders to nothing.
    if (source.ref && !source.path && !source.chart && !isOci)
        return context_NOTHING;
    if (source.chart || isOci)
        return withRevisionWarning(source, context, await renderRemoteChart(source, context));
    if (!context.isOurs(source)) {
        const where = `${source.path ?? '.'} of ${shownUrl(source.repoURL)}`;
        const revision = source.targetRevision ? ` at ${source.targetRevision}` : '';
        return unrendered(`${owner}: ${where}${revision} is not rendered: it is not in this checkout`);
    }
    const folder = await folderOfSource(source, context);
    const merged = await withSourceFiles(source, context.root, folder, context.name);
    checkSource(merged, owner);
    switch (await sourceType(merged, (0,external_node_path_.join)(context.root, folder), owner)) {
        case 'plugin':
            return unrendered(`${owner}: ${folder} is not rendered: a config management plugin makes its manifests`);
        case 'helm':
            return withRevisionWarning(merged, context, await renderHelmSource(folder, merged, context));
        case 'kustomize':
            return withRevisionWarning(merged, context, await renderKustomizeSource(folder, merged, context));
        case 'directory':
            return renderDirectorySource(folder, merged, context);
    }
}
async function folderOfSource({ path = '' }, { owner, root }) {
    if (path === '')
        throw new errors/* InputError */.dz(`${owner}: a source names no path, chart or ref. Set one of them.`);
    const folder = (0,paths/* joinPath */.uJ)('.', path);
    if (folder === undefined) {
        throw new errors/* InputError */.dz(`${owner}: the path ${path} is absolute or leads out of the repository. Write it from the root.`);
    }
    const isFolder = await (0,promises_.stat)((0,external_node_path_.join)(root, folder)).then((found) => found.isDirectory(), () => false);
    if (isFolder)
        return folder;
    throw new errors/* InputError */.dz(`${owner}: the path ${folder} does not exist: Argo CD fails to render it. Create it, or mend the path.`);
}
function withRevisionWarning(source, context, render) {
    if (context.revision !== undefined || !usesRevision(source))
        return render;
    const warning = `${context.owner}: it holds the commit's SHA (ARGOCD_APP_REVISION), which is shown as zeros`;
    return { ...render, warnings: [...render.warnings, warning] };
}
/** What decides a render beyond the programs. Nothing without the caller's digest, and where a chart may be another tomorrow. */
function cacheKeyOf(spec, sources, options) {
    if (options.cache === undefined || options.cacheKey === undefined)
        return undefined;
    const charts = sources.filter(({ chart, repoURL }) => chart || repoURL.startsWith('oci://'));
    if (!charts.every(({ targetRevision }) => isExactVersion(targetRevision ?? '')))
        return undefined;
    return (0,digest/* digestOf */.o)({
        inputs: options.cacheKey,
        sources,
        ours: sources.map((source) => options.isOurs(source)),
        project: spec.project,
        namespace: options.namespace ?? spec.destination?.namespace,
        name: options.name,
        revision: options.revision,
        kubeVersion: options.kubeVersion,
        apiVersions: options.apiVersions,
        checksums: charts.length > 0 ? options.chartChecksums : undefined,
    });
}

;// CONCATENATED MODULE: ./tools/pipeline/src/application-render.ts



const application_render_NOTHING = { manifests: [], warnings: [], unrendered: [], tools: {} };
/**
 * What an Application renders to on one side; nothing where there is none.
 *
 * @param root the side's checkout.
 * @throws InputError, ToolError as `renderApplication`.
 */
async function renderSide(session, side, application, root) {
    if (application === undefined)
        return application_render_NOTHING;
    const inputs = isClosed(session, side, application) ? inputsOf(session, side, application) : undefined;
    return renderApplication(application.spec, {
        root,
        name: application.name,
        isOurs: isOursIn(session.change[side]),
        ...(session.renders === undefined || inputs === undefined ? {} : { cache: session.renders, cacheKey: inputs }),
    });
}
/** Digest of the specification and of every file of the tree that it leads to. */
function inputsOf(session, side, application) {
    if (application === undefined)
        return 'absent';
    const graph = session.change[side];
    const files = [];
    for (const source of sourcesOf(application)) {
        const project = projectOf(graph, source);
        if (project !== undefined)
            files.push(session.closures[side].inputsDigest(project.name));
        else if (source.path !== undefined) {
            for (const path of graph.tree.filesBelow(source.path))
                files.push([path, graph.tree.entries.get(path)?.id]);
        }
        const named = [...(source.helm?.valueFiles ?? []), ...(source.helm?.fileParameters ?? []).map(({ path }) => path)];
        for (const file of named)
            files.push([file, graph.tree.entries.get(repositoryPath(source, file))?.id]);
    }
    return (0,digest/* digestOf */.o)({ spec: application.spec, files });
}
/** Whether `inputsOf` stands for all that is rendered: each source is a project that refers to nothing outside the tree. */
function isClosed(session, side, application) {
    return sourcesOf(application).every((source) => {
        const project = projectOf(session.change[side], source);
        if (project === undefined || (source.kustomize?.components ?? []).length > 0)
            return false;
        return session.closures[side].isResolved(project.name);
    });
}
/** A value file is relative to the source's path, `/` is the root, `$name/` the root of another source. */
function repositoryPath({ path = '.' }, file) {
    if (file.startsWith('$'))
        return file.slice(file.indexOf('/') + 1);
    return file.startsWith('/') ? file.slice(1) : ((0,paths/* joinPath */.uJ)(path, file) ?? file);
}

// EXTERNAL MODULE: ./tools/pipeline/src/kinds.ts
var kinds = __webpack_require__(8167);
;// CONCATENATED MODULE: ./tools/pipeline/src/applications.ts







/**
 * What a change does to what the Applications of a folder render, where no other preview shows it: charts, values from another
 * folder, and overlays whose Application alone changed. What cannot be rendered is one `unknown` change, never "no change".
 *
 * @returns `undefined` when every Application's sources are previewed as projects of their own.
 */
async function applicationPreview(session, { project }, roots) {
    const pairs = pairsToRender(session, project);
    if (pairs === undefined)
        return undefined;
    const results = [];
    for (const pair of pairs)
        results.push(await previewPair(session, pair, roots));
    return {
        resources: results.flatMap(({ resources }) => resources),
        outputs: 0,
        warnings: results.flatMap(({ warnings }) => warnings),
        tools: Object.assign({}, ...results.map(({ tools }) => tools)),
    };
}
/** Whether `applicationPreview` needs the files that the Applications of a folder deliver. */
function needsDelivered(session, { project }) {
    return (pairsToRender(session, project) ?? []).length > 0;
}
const toRender = new WeakMap();
/** The Applications whose render may differ and is shown nowhere else; `undefined` when all are shown elsewhere. */
function pairsToRender(session, project) {
    const known = toRender.get(session) ?? new Map();
    toRender.set(session, known);
    if (known.has(project.name))
        return known.get(project.name);
    const kept = keptResources(applicationChanges(session, project).changes);
    const pairs = pairsOf(session, project).filter((pair) => !kept(pair) && !isShownElsewhere(session, pair));
    const found = pairs.length === 0
        ? undefined
        : pairs.filter(({ before, after }) => inputsOf(session, 'base', before) !== inputsOf(session, 'head', after));
    known.set(project.name, found);
    return found;
}
/** What a change does to the Application objects themselves, those that ApplicationSets generate too. */
function applicationChanges({ change }, project) {
    return compareApplications(applicationsIn(change.base, project), applicationsIn(change.head, project));
}
/** Applications that go or are renamed without taking their resources along: nothing in the cluster changes by that. */
function keptResources(changes) {
    const kept = new Set();
    for (const { action, address, previousAddress } of changes) {
        if (action === 'forget')
            kept.add(address);
        if (action === 'move')
            for (const one of [address, previousAddress])
                if (one !== undefined)
                    kept.add(one);
    }
    return ({ before, after }) => (before === undefined || after === undefined) &&
        [before, after].some((one) => one !== undefined && kept.has(addressOfApplication(one)));
}
function pairsOf({ change }, project) {
    const of = (graph) => new Map(applicationsIn(graph, project).map((application) => [addressOfApplication(application), application]));
    const [before, after] = [of(change.base), of(change.head)];
    return [...new Set([...before.keys(), ...after.keys()])]
        .sort()
        .map((address) => ({ before: before.get(address), after: after.get(address) }));
}
const affectedNames = new WeakMap();
/** True when each source is an overlay or folder that has a preview of its own in this change, or that nothing changed. */
function isShownElsewhere(session, { before, after }) {
    let affected = affectedNames.get(session);
    if (affected === undefined) {
        affected = new Set((0,src_affected/* affectedBy */.M)(session.change).projects.map(({ name }) => name));
        affectedNames.set(session, affected);
    }
    const sides = [
        [session.change.base, before],
        [session.change.head, after],
    ];
    const plain = sides.every(([graph, application]) => application === undefined ||
        sourcesOf(application).every((source) => {
            const project = projectOf(graph, source);
            const asItLies = source.helm === undefined && source.plugin === undefined && source.directory?.jsonnet === undefined;
            return asItLies && project !== undefined && (0,kinds/* canDiffAlone */.r)(project.kind);
        }));
    if (!plain)
        return false;
    if ((0,digest/* digestOf */.o)(before?.spec ?? null) === (0,digest/* digestOf */.o)(after?.spec ?? null))
        return true;
    return sides.some(([graph, application]) => application !== undefined &&
        sourcesOf(application).some((source) => affected.has(projectOf(graph, source)?.name ?? '')));
}
async function previewPair(session, { before, after }, roots) {
    const application = (after ?? before);
    const unknown = (reasons) => ({
        resources: [unknownChange(application, before, after, reasons)],
        outputs: 0,
        warnings: [],
        tools: {},
    });
    const doubts = [before, after].flatMap((one) => one === undefined || one.exact ? [] : (one.doubts ?? ['it is not known from the tree']));
    if (doubts.length > 0)
        return unknown(doubts);
    try {
        const [old, now] = await Promise.all([
            renderSide(session, 'base', before, roots.base),
            renderSide(session, 'head', after, roots.head),
        ]);
        const unrendered = [...new Set([...old.unrendered, ...now.unrendered])];
        if (unrendered.length > 0)
            return unknown(unrendered);
        const compositeKinds = new Set([...session.change.base.compositeKinds, ...session.change.head.compositeKinds]);
        const { resources, warnings } = compareManifests(old.manifests, now.manifests, {
            compositeKinds,
            ignoreDifferences: (after ?? before)?.spec.ignoreDifferences ?? [],
        });
        return { resources, outputs: 0, warnings: [...now.warnings, ...warnings], tools: { ...old.tools, ...now.tools } };
    }
    catch (error) {
        return unknown([(0,errors/* messageOf */.bD)(error)]);
    }
}
function unknownChange(application, before, after, reasons) {
    const address = addressOfApplication(application);
    const action = before === undefined ? 'create' : after === undefined ? 'delete' : 'update';
    return {
        address,
        kind: 'Application',
        action,
        fields: [],
        risk: {
            level: 'unknown',
            reasons: [`what it renders to may change and could not be rendered here: ${reasons.join('; ')}`],
            wayOut: 'Render both versions where the chart and its tools can be reached, and compare them.',
        },
        digest: (0,digest/* digestOf */.o)({ address, action, before: before?.spec, after: after?.spec, reasons }),
    };
}

// EXTERNAL MODULE: ./tools/kubernetes/src/documents.ts
var documents = __webpack_require__(636);
;// CONCATENATED MODULE: ./tools/pipeline/src/composites.ts


/** Why the second preview of an overlay says `unknown`. */
const NOT_RENDERED = 'what its Composition would compose is not rendered in this version: read the Composition, or compare with the cluster';
/**
 * What a change does to the composite resources in an overlay's render. The resources that a Composition would compose are
 * not rendered here, so each composite resource whose own fields, API or facts differ is one `unknown` change, never
 * "no change".
 *
 * @returns `undefined` when neither side holds a composite resource.
 */
function compositePreview(session, sides, rendered) {
    const kinds = new Set([...session.change.base.compositeKinds, ...session.change.head.compositeKinds]);
    const isComposite = ({ apiVersion, kind }) => kinds.has(`${(0,documents/* groupOf */.F)(apiVersion)}/${kind}`);
    const before = new Map(rendered.before.filter(isComposite).map((one) => [manifestAddress(one), one]));
    const after = new Map(rendered.after.filter(isComposite).map((one) => [manifestAddress(one), one]));
    if (before.size === 0 && after.size === 0)
        return undefined;
    const warnings = [];
    const resources = [];
    for (const address of [...new Set([...before.keys(), ...after.keys()])].sort()) {
        const old = before.get(address);
        const now = after.get(address);
        if (now === undefined) {
            warnings.push(`${address} is removed: everything it composed is deleted with it, and is not listed here`);
            continue;
        }
        const api = `${(0,documents/* groupOf */.F)(now.apiVersion)}/${now.kind}`;
        const definition = definitionDigests(session, api);
        if (old !== undefined && (0,digest/* digestOf */.o)(old) === (0,digest/* digestOf */.o)(now) && definition.base === definition.head)
            continue;
        const why = old === undefined
            ? 'a new composite resource'
            : definition.base !== definition.head
                ? `the definition of ${api} changed`
                : 'its own fields changed';
        const action = old === undefined ? 'create' : 'update';
        resources.push({
            address,
            kind: now.kind,
            action,
            fields: [],
            risk: {
                level: 'unknown',
                reasons: [`${why}; ${NOT_RENDERED}`],
                wayOut: 'Have somebody who knows the Composition read this change.',
            },
            digest: (0,digest/* digestOf */.o)({ address, action, before: old, after: now, definition }),
        });
    }
    if (sides.change === 'removed')
        warnings.push('the whole overlay is removed');
    return { resources, outputs: 0, warnings, tools: {} };
}
const digests = new WeakMap();
/** Digests of all that defines an API at base and head: its XRD, Compositions, functions and facts. */
function definitionDigests(session, api) {
    let known = digests.get(session);
    if (known === undefined) {
        known = new Map();
        digests.set(session, known);
    }
    let pair = known.get(api);
    if (pair === undefined) {
        pair = { base: definitionDigest(session, 'base', api), head: definitionDigest(session, 'head', api) };
        known.set(api, pair);
    }
    return pair;
}
function definitionDigest(session, side, api) {
    const graph = session.change[side];
    const inputs = [];
    for (const [name, keys] of graph.provides) {
        if (keys.includes(`api:${api}`) || keys.includes(`composition:${api}`)) {
            inputs.push(session.closures[side].inputsDigest(name));
        }
    }
    return (0,digest/* digestOf */.o)(inputs.sort());
}

// EXTERNAL MODULE: ./tools/pipeline/src/outcome.ts
var outcome = __webpack_require__(9592);
;// CONCATENATED MODULE: ./tools/pipeline/src/overridden.ts



/**
 * The Application that delivers an overlay at base and at head, where it overrides some of it (images, a prefix, patches): what
 * the overlay alone renders to is then not what Argo CD applies.
 *
 * @returns `undefined` when nothing is overridden, or several Applications deliver it.
 */
function overridingApplications({ change }, { before, after }) {
    const old = deliveringOf(change.base, before);
    const now = deliveringOf(change.head, after);
    const overrides = [...old, ...now].some((one) => one.exact && one.spec.source?.kustomize !== undefined);
    if (old.length > 1 || now.length > 1 || !overrides)
        return undefined;
    if ((before !== undefined && old.length === 0) || (after !== undefined && now.length === 0))
        return undefined;
    return { base: old[0], head: now[0] };
}
function deliveringOf(graph, project) {
    return project === undefined || project.kind !== 'app-overlay' ? [] : applicationsOf(graph, project);
}
/** An overlay as the one Application that delivers it renders it; `undefined` when `overridingApplications` finds none. */
async function overriddenPreview(session, sides, roots) {
    const applications = overridingApplications(session, sides);
    if (applications === undefined)
        return undefined;
    const [base, head] = await Promise.all([
        renderSide(session, 'base', applications.base, roots.base),
        renderSide(session, 'head', applications.head, roots.head),
    ]);
    const compositeKinds = new Set([...session.change.base.compositeKinds, ...session.change.head.compositeKinds]);
    const { resources, warnings } = compareManifests(base.manifests, head.manifests, {
        compositeKinds,
        ignoreDifferences: (applications.head ?? applications.base)?.spec.ignoreDifferences ?? [],
    });
    return {
        resources,
        outputs: 0,
        warnings: [...head.unrendered, ...head.warnings, ...warnings],
        tools: { ...base.tools, ...head.tools },
        before: base.manifests.map(secrets/* redactManifest */.JU),
        after: head.manifests.map(secrets/* redactManifest */.JU),
    };
}

// EXTERNAL MODULE: ./tools/pipeline/src/preview.ts
var preview = __webpack_require__(9980);
;// CONCATENATED MODULE: ./tools/pipeline/src/renders.ts


const keys = new WeakMap();
/**
 * The digest of everything in the tree that a project renders from: its render is kept under it.
 *
 * @returns `undefined` where the digest does not stand for the render, because something outside the tree is read.
 */
function renderKey(session, side, { name }) {
    if (session.renders === undefined)
        return undefined;
    const known = keys.get(session) ?? new Map();
    keys.set(session, known);
    const place = `${side} ${name}`;
    if (!known.has(place)) {
        const sources = session.sources[side];
        known.set(place, sources.isResolved(name) ? (0,digest/* digestOf */.o)(['render', sources.inputsDigest(name)]) : undefined);
    }
    return known.get(place);
}
/** Whether the render of a project is kept from an earlier run. */
async function hasRender(session, side, project) {
    const key = renderKey(session, side, project);
    if (key === undefined || session.renders === undefined)
        return false;
    return session.renders.has((0,preview_render/* keptRenderKey */._)(key, project.kind, project.root));
}

// EXTERNAL MODULE: ./tools/pipeline/src/session.ts
var src_session = __webpack_require__(23);
;// CONCATENATED MODULE: ./tools/pipeline/src/diff.ts














/** The kinds that `diff` compares, with the engine whose change it is. */
const ENGINE_OF = {
    'app-overlay': 'kubernetes',
    'kustomize-base': 'kubernetes',
    'helm-chart': 'kubernetes',
    manifests: 'kubernetes',
    facts: 'crossplane',
    'crossplane-api': 'crossplane',
    'argocd-app': 'argocd',
};
/** True when `diff` has something to compare for this kind of project. */
function canDiff(kind) {
    return ENGINE_OF[kind] !== undefined;
}
/**
 * What each project's manifests would do at head against base. Only the files that the projects depend on are written to a
 * scratch folder, once for all of them.
 *
 * @throws InputError for a project that does not exist or has no manifests.
 */
async function diffProjects(session, names) {
    const all = names.map((name) => (0,src_session/* sidesOf */.Mm)(session.change, name));
    for (const { project } of all) {
        if (canDiff(project.kind))
            continue;
        throw new errors/* InputError */.dz(`${project.name} is ${(0,words/* withArticle */.vJ)(project.kind)}: it has no manifests to compare. ` +
            (project.kind === 'terraform-stack'
                ? `Type: mainstem plan ${project.name}`
                : 'Name an overlay, an API or an Application.'));
    }
    if (all.length === 0)
        return { previews: [], failures: [] };
    return (0,checkout/* withScratch */.h)(async (scratch) => {
        const roots = { base: (0,external_node_path_.join)(scratch, 'base'), head: (0,external_node_path_.join)(scratch, 'head') };
        await Promise.all([writeSide(session, all, 'base', roots.base), writeSide(session, all, 'head', roots.head)]);
        const outcomes = await (0,pool/* pool */.d)(all, (0,pool/* poolSize */.G)(), (sides) => (0,outcome/* settle */.G)(sides.project.name, () => diffOrRetry(session, sides, roots)));
        await session.renders?.trim();
        return {
            previews: outcomes.flatMap(({ previews }) => previews),
            failures: outcomes.flatMap(({ failures }) => failures),
        };
    });
}
/** Writes what the projects are rendered from; where a render is kept, nothing is needed. */
async function writeSide(session, all, side, folder) {
    const paths = new Set();
    for (const sides of all) {
        const project = side === 'base' ? sides.before : sides.after;
        if (project === undefined)
            continue;
        const kept = overridingApplications(session, sides) === undefined && (await hasRender(session, side, project));
        if (!kept)
            for (const path of session.sources[side].filesOf(project.name))
                paths.add(path);
        if (project.kind !== 'argocd-app' || !needsDelivered(session, sides))
            continue;
        for (const path of session.closures[side].filesOf(project.name))
            paths.add(path);
    }
    await (0,checkout/* checkOut */.b)(session.repository, session.change[side].tree, paths, folder);
}
/** A kept render may be gone by the time it is asked for: then the files are written after all. */
async function diffOrRetry(session, sides, roots) {
    try {
        return await diffOne(session, sides, roots);
    }
    catch (error) {
        const { project, before, after } = sides;
        const left = [before, after].some((one, at) => one !== undefined && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(at === 0 ? roots.base : roots.head, one.root)));
        if (!left)
            throw error;
        for (const [side, own] of [
            ['base', before],
            ['head', after],
        ]) {
            if (own === undefined)
                continue;
            const paths = session.closures[side].filesOf(project.name);
            await (0,checkout/* checkOut */.b)(session.repository, session.change[side].tree, paths, roots[side]);
        }
        return diffOne(session, sides, roots);
    }
}
async function diffOne(session, sides, roots) {
    const { project, before, after } = sides;
    const context = (0,preview/* contextOf */.V)(session, sides);
    const folders = {
        base: before === undefined ? undefined : (0,external_node_path_.join)(roots.base, before.root),
        head: after === undefined ? undefined : (0,external_node_path_.join)(roots.head, after.root),
    };
    const defaultNamespace = destinationOf(session, sides);
    const ignoreDifferences = ignoredIn(session, sides);
    const manifests = (await overriddenPreview(session, sides, roots)) ??
        (await previewManifests(context, folders.base, folders.head, {
            ...roots,
            renders: session.renders,
            baseKey: before === undefined ? undefined : renderKey(session, 'base', before),
            headKey: after === undefined ? undefined : renderKey(session, 'head', after),
            ...(defaultNamespace === undefined ? {} : { defaultNamespace }),
            ...(ignoreDifferences === undefined ? {} : { ignoreDifferences }),
        }));
    const result = project.kind === 'argocd-app' ? withApplications(session, project, manifests) : manifests;
    const inputs = (after === undefined ? session.closures.base : session.closures.head).inputsDigest(project.name);
    const receipt = { dirty: false, inputs };
    const engine = ENGINE_OF[project.kind] ?? 'kubernetes';
    const undeployed = project.kind === 'app-overlay' && context.deliveredBy.length === 0;
    const own = { ...(0,preview/* previewOf */.o)(session, sides, engine, result, receipt), ...(undeployed ? { undeployed } : {}) };
    session.progress(`diff ${project.name}`);
    if (engine === 'argocd') {
        const rendered = await applicationPreview(session, sides, roots);
        return rendered === undefined ? [own] : [own, (0,preview/* previewOf */.o)(session, sides, 'kubernetes', rendered, receipt)];
    }
    if (engine !== 'kubernetes')
        return [own];
    const composites = compositePreview(session, sides, result);
    return composites === undefined ? [own] : [own, (0,preview/* previewOf */.o)(session, sides, 'crossplane', composites, receipt)];
}
/**
 * Applications are compared as Argo CD has them, with those that ApplicationSets generate; the rest of the folder (sets,
 * projects) as manifests.
 */
function withApplications(session, project, manifests) {
    const { changes, warnings } = applicationChanges(session, project);
    const others = manifests.resources.filter(({ address }) => !address.startsWith('argoproj.io/Application/'));
    return { ...manifests, resources: [...changes, ...others], warnings: [...manifests.warnings, ...warnings] };
}
/** What the Applications that deliver a project leave out of their comparison, where they agree. */
function ignoredIn({ change }, { before, after }) {
    const [graph, project] = after === undefined ? [change.base, before] : [change.head, after];
    if (project === undefined || project.kind === 'argocd-app')
        return undefined;
    const rules = applicationsOf(graph, project).map(({ spec }) => spec.ignoreDifferences ?? []);
    const [first] = rules;
    return rules.every((other) => (0,digest/* digestOf */.o)(other) === (0,digest/* digestOf */.o)(first)) ? first : undefined;
}
/** The namespace that the delivering Application gives to what names none, where all that deliver it agree. */
function destinationOf(session, { project, after }) {
    const graph = after === undefined ? session.change.base : session.change.head;
    const namespaces = new Set(graph.deliveries
        .filter(({ path }) => path === project.root)
        .map(({ destinationNamespace }) => destinationNamespace));
    return namespaces.size === 1 ? [...namespaces][0] : undefined;
}


/***/ })

};
