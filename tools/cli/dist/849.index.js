export const id = 849;
export const ids = [849];
export const modules = {

/***/ 3617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./tools/change/src/paths.ts
var src_paths = __webpack_require__(3870);
// EXTERNAL MODULE: ./tools/graph/src/load.ts + 1 modules
var load = __webpack_require__(3137);
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
        const areObjects = !(0,kustomization/* isKustomization */.S)(file) && !/^(?:Chart\.yaml|values.*\.ya?ml)$/.test((0,src_paths/* nameOf */.Vb)(file));
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
        // The library compares every pair of keys, which takes minutes for a mapping of 100,000; see repeatedKeys.
        uniqueKeys: false,
    });
    for (const { pos, message } of document.errors.slice(0, MOST_PROBLEMS)) {
        const line = lineAt(pos[0]);
        const said = `not valid YAML: ${withoutQuotes(message)}.`;
        add('kubernetes/syntax', line, '', said, 'Correct the line, then validate again.');
    }
    for (const offset of repeatedKeys(document).slice(0, MOST_PROBLEMS - findings.length)) {
        const message = 'this key stands twice in the same mapping; only one value can count.';
        add('kubernetes/duplicate-key', lineAt(offset), '', message, 'Take one out.');
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
/** Offsets of keys that stand a second time in their mapping; merge keys may. */
function repeatedKeys(document) {
    const offsets = [];
    (0,dist/* visit */.YR)(document, {
        Map: (_, map) => {
            const seen = new Set();
            for (const { key } of map.items) {
                const name = (0,dist/* isScalar */.jn)(key) && typeof key.value !== 'symbol' ? key.value : undefined;
                if (name === undefined || name === '<<')
                    continue;
                if (seen.has(name))
                    offsets.push(((0,dist/* isScalar */.jn)(key) ? key.range?.[0] : undefined) ?? 0);
                seen.add(name);
            }
        },
    });
    return offsets;
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

// EXTERNAL MODULE: ./tools/kubernetes/src/preview/manifest.ts
var manifest = __webpack_require__(3508);
;// CONCATENATED MODULE: ./tools/kubernetes/src/schema/suggestion.ts
/**
 * The name among `known` that somebody who wrote `name` most likely meant: the same but for case or dashes, a few slips away, or
 * the only one that goes on where the other ends (`storageClass`, `storageClassName`).
 *
 * @returns `undefined` when none is near enough to be worth a question.
 */
function nearest(name, known) {
    const plain = plainOf(name);
    let best;
    // A third of the letters may differ, and no more than three of them.
    let least = Math.min(3, Math.max(1, Math.floor(plain.length / 3))) + 1;
    for (const candidate of known) {
        const other = plainOf(candidate);
        if (other === plain)
            return candidate;
        if (Math.abs(other.length - plain.length) >= least)
            continue;
        const slips = distance(plain, other);
        if (slips < least) {
            least = slips;
            best = candidate;
        }
    }
    if (best !== undefined || plain.length < 4)
        return best;
    const longer = [...known].filter((candidate) => isStart(plain, plainOf(candidate)));
    return longer.length === 1 ? longer[0] : undefined;
}
/** Whether one of two names, of four letters at least, starts with the other. */
function isStart(a, b) {
    return b.length >= 4 && (a.startsWith(b) || b.startsWith(a));
}
function plainOf(name) {
    return name.toLowerCase().replace(/[-_]/g, '');
}
/** Letters to add, take out, replace or swap with their neighbor (Damerau-Levenshtein, optimal string alignment). */
function distance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1];
            let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
            next.push(cost);
        }
        before = row;
        row = next;
    }
    return row[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/schema/types.ts
const SCALARS = [
    'string',
    'bool',
    'number',
    'int32',
    'int64',
    'quantity',
    'int-or-string',
    'byte',
    'time',
    'any',
];
/** Groups that are shared with projects of other release cycles, whose kinds are not in the table. */
const SHARED_GROUPS = new Set(['argoproj.io']);
/** Makes the types of a table; each definition on first use, for most manifests need only a few. */
function schemasOf(table) {
    const made = new Map();
    const scalars = new Map(SCALARS.map((is) => [is, { is }]));
    const read = (text) => {
        if (text.startsWith('[]'))
            return { is: 'list', of: read(text.slice(2)) };
        if (text.startsWith('{}'))
            return { is: 'map', of: read(text.slice(2)) };
        if (text.startsWith('#'))
            return make(text.slice(1));
        if (text.startsWith('enum:'))
            return { is: 'enum', values: text.slice('enum:'.length).split('|') };
        return scalars.get(text) ?? { is: 'any' };
    };
    const make = (name) => {
        const known = made.get(name);
        if (known !== undefined)
            return known;
        const fields = new Map();
        const required = [];
        const type = { is: 'object', name, fields, required };
        made.set(name, type); // before its fields: a definition may hold itself
        for (const [field, text] of Object.entries(table.definitions[name] ?? {})) {
            const bare = field.endsWith('!') ? field.slice(0, -1) : field;
            if (bare !== field)
                required.push(bare);
            fields.set(bare, read(text));
        }
        return type;
    };
    const kinds = new Map(Object.entries(table.kinds));
    const groups = new Set([...kinds.keys()].map(groupOfKind).filter((group) => !SHARED_GROUPS.has(group)));
    for (const kind of Object.keys(table.gone))
        groups.add(groupOfKind(kind));
    return {
        version: table.version,
        has: (kind) => kinds.has(kind),
        typeOf: (kind) => {
            const name = kinds.get(kind);
            return name === undefined || name === '' ? undefined : make(name);
        },
        kinds: [...kinds.keys()],
        gone: new Map(Object.entries(table.gone)),
        groups,
    };
}
/** The API group of `apiVersion/Kind`; the core group's is empty. */
function groupOfKind(kind) {
    const parts = kind.split('/');
    return parts.length < 3 ? '' : (parts[0] ?? '');
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/schema/kind.ts


/**
 * What is wrong with a kind that the table does not have: an API of a release past, or a kind that no API of this release and
 * no definition of the tree has.
 *
 * @param knownKinds `group/Kind` (or `group/*`) of the tree's own definitions; `undefined` when the tree is not known, and then nothing is said
 *   about groups that are not built in.
 */
function unknownKind({ apiVersion, kind }, schemas, knownKinds) {
    const key = `${apiVersion}/${kind}`;
    const group = groupOfKind(key);
    if (knownKinds?.has(`${group}/${kind}`) || knownKinds?.has(`${group}/*`))
        return undefined;
    const successor = schemas.gone.get(key);
    const release = `Kubernetes ${schemas.version}`;
    if (successor !== undefined) {
        return problem('error', 'apiVersion', `${apiVersion} ${kind} is not served by ${release}: the API was removed.`, successor === ''
            ? 'It has no successor; take the object out.'
            : `Write \`apiVersion: ${successor}\`, and check its fields: they may have changed with the version.`);
    }
    const homes = schemas.kinds.filter((one) => one.endsWith(`/${kind}`)).map((one) => one.slice(0, -kind.length - 1));
    if (schemas.groups.has(group)) {
        const [home] = homes.sort((a, b) => stage(a) - stage(b) || (groupOfKind(`${a}/x`) === group ? -1 : 1));
        if (home !== undefined) {
            const message = `${apiVersion} has no kind ${kind} in ${release}.`;
            return problem('error', 'apiVersion', message, `Write \`apiVersion: ${home}\`.`);
        }
        const siblings = schemas.kinds
            .filter((one) => groupOfKind(one) === group)
            .map((one) => one.slice(one.lastIndexOf('/') + 1));
        const near = nearest(kind, siblings) ??
            nearest(kind, schemas.kinds.map((one) => one.slice(one.lastIndexOf('/') + 1)));
        return problem('error', 'kind', `${apiVersion} has no kind ${kind} in ${release}.`, near === undefined ? 'Correct the kind or the apiVersion.' : `Did you mean \`${near}\`?`);
    }
    if (knownKinds === undefined)
        return undefined;
    const ofGroup = [
        ...knownKinds,
        ...schemas.kinds.map((one) => `${groupOfKind(one)}/${one.slice(one.lastIndexOf('/') + 1)}`),
    ]
        .filter((one) => one.startsWith(`${group}/`))
        .map((one) => one.slice(group.length + 1));
    const near = nearest(kind, ofGroup);
    return problem('warning', 'kind', `${apiVersion} ${kind} is not built in, and no definition in this tree has it; its fields are not checked.`, near === undefined
        ? 'Make sure that the cluster has its definition before this is applied, or add the definition to the tree.'
        : `Did you mean \`${near}\`?`);
}
function problem(severity, field, message, suggestion) {
    return { severity, rule: 'kubernetes/unknown-kind', path: field, pointer: [field], message, suggestion };
}
/** Stable versions before beta before alpha. */
function stage(apiVersion) {
    return apiVersion.includes('alpha') ? 2 : apiVersion.includes('beta') ? 1 : 0;
}

// EXTERNAL MODULE: ./tools/kubernetes/src/preview/field-path.ts
var field_path = __webpack_require__(3709);
;// CONCATENATED MODULE: ./tools/kubernetes/src/schema/problem.ts

const RULES = (/* unused pure expression or super */ null && ([
    'kubernetes/unknown-field',
    'kubernetes/type',
    'kubernetes/required',
    'kubernetes/enum',
    'kubernetes/unknown-kind',
]));
/** Writes the parts of a path as a dotted path. */
function dotted(pointer) {
    return (0,field_path/* writePath */.J)(pointer.map((part) => (typeof part === 'number' ? { index: part } : { key: part })));
}

// EXTERNAL MODULE: ./tools/kubernetes/src/preview/quantity.ts
var quantity = __webpack_require__(3572);
;// CONCATENATED MODULE: ./tools/kubernetes/src/schema/scalars.ts

/** What a value is, in words. */
function describe(value) {
    if (Array.isArray(value))
        return 'a list';
    if (value === null || value === undefined)
        return 'nothing';
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'a whole number' : 'a number';
    return typeof value === 'boolean' ? 'a boolean' : 'a string';
}
const INT32 = 2 ** 31;
const INT64 = 2 ** 63;
/** RFC 3339 with seconds, as Go reads it. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
/** Base64 of the standard alphabet; line ends within are passed over, as Go's decoder does. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const QUOTE = 'Put it in quotes.';
const UNQUOTE = 'Write it without quotes.';
/** Holds a value other than null to a scalar type; `undefined` when it fits. */
function mismatchOf(value, type) {
    switch (type) {
        case 'any':
            return undefined;
        case 'string':
            if (typeof value === 'string')
                return undefined;
            return wrong(value, 'a string', isStructure(value) ? 'Write a single value here.' : QUOTE);
        case 'bool':
            if (typeof value === 'boolean')
                return undefined;
            return wrong(value, 'true or false', /^(?:true|false)$/i.test(String(value)) ? UNQUOTE : 'Write true or false.');
        case 'number':
            if (typeof value === 'number')
                return undefined;
            return wrong(value, 'a number', isNumeric(value) ? UNQUOTE : 'Write a number.');
        case 'int32':
        case 'int64': {
            const limit = type === 'int32' ? INT32 : INT64;
            if (typeof value !== 'number') {
                return wrong(value, 'a whole number', isNumeric(value) ? UNQUOTE : 'Write a whole number.');
            }
            if (!Number.isInteger(value))
                return { expected: 'a whole number', found: 'a fraction', suggestion: 'Round it.' };
            if (value >= -limit && value < limit)
                return undefined;
            return { expected: `a whole number of ${type.slice(3)} bits`, suggestion: 'Write a smaller number.' };
        }
        case 'int-or-string':
            if (typeof value === 'string')
                return undefined;
            if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < INT32)
                return undefined;
            return wrong(value, 'a whole number or a string', 'Write a whole number, a name or a percentage.');
        case 'quantity':
            if ((0,quantity/* quantityOf */.R)(value) !== undefined)
                return undefined;
            if (typeof value === 'number')
                return undefined; // an exponent as JavaScript writes it
            return wrong(value, 'a quantity', 'Write it like 500m, 2, 1Gi or 1.5G.');
        case 'byte':
            if (typeof value !== 'string')
                return wrong(value, 'base64 text', 'Encode the value with base64, or write it as text under stringData.');
            if (BASE64.test(value.replace(/[\r\n]/g, '')))
                return undefined;
            return {
                expected: 'base64 text',
                suggestion: 'Encode the value with base64; plain text belongs under stringData (a Secret) or data (a ConfigMap).',
            };
        case 'time':
            if (typeof value === 'string' && TIME.test(value))
                return undefined;
            return wrong(value, 'a time', 'Write it like "2026-01-31T12:00:00Z".');
    }
}
/** A string where a quantity or a time is wanted is of the right type and says nothing of them, so it is not named. */
function wrong(value, expected, suggestion) {
    const found = describe(value);
    const isFormat = typeof value === 'string' && (expected === 'a time' || expected === 'a quantity');
    return isFormat || (typeof value === 'number' && expected.startsWith('a whole number'))
        ? { expected, suggestion }
        : { expected, found, suggestion };
}
function isStructure(value) {
    return typeof value === 'object';
}
function isNumeric(value) {
    return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
}
/**
 * True for text that something else replaces before the API server sees it: variables of Flux (`${NAME}`), expressions of a
 * template engine, values that SOPS encrypted, references of vals, placeholders of argocd-vault-plugin (`<path:...>`).
 */
function isPlaceholder(text) {
    return /\$\{[^}]+\}|\{\{.*\}\}|^ENC\[|^ref\+[a-z]+:|^<[^<>]+>$/s.test(text);
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/schema/check.ts





/** One slip makes many problems; more than these of one object help nobody. */
const check_MOST_PROBLEMS = 20;
/**
 * Holds an object, or each item of a List, to the description of its kind.
 *
 * @param manifest any JSON value; what is no object with an apiVersion and a kind gives nothing, for other checks say so.
 */
function checkManifest(manifest, schemas, options = {}) {
    return checkObject(manifest, [], schemas, options).slice(0, check_MOST_PROBLEMS);
}
function checkObject(value, at, schemas, options) {
    if (!(0,manifest/* isFields */.Ce)(value))
        return [];
    const { apiVersion, kind, items } = value;
    if (typeof apiVersion !== 'string' || typeof kind !== 'string' || isPlaceholder(apiVersion) || isPlaceholder(kind)) {
        return [];
    }
    if (kind.endsWith('List') && Array.isArray(items)) {
        // The items of a list of one kind may leave out what the list says (https://kubernetes.io/docs/reference/using-api/api-concepts/#collections).
        const implied = kind === 'List' ? {} : { apiVersion, kind: kind.slice(0, -'List'.length) };
        return items.flatMap((item, index) => checkObject((0,manifest/* isFields */.Ce)(item) ? { ...implied, ...item } : item, [...at, 'items', index], schemas, options));
    }
    const name = { apiVersion, kind };
    const type = schemas.typeOf(`${apiVersion}/${kind}`);
    if (type === undefined) {
        if (schemas.has(`${apiVersion}/${kind}`) || isClientSide(value))
            return [];
        const problem = unknownKind(name, schemas, options.knownKinds);
        if (problem === undefined)
            return [];
        const pointer = [...at, ...problem.pointer];
        return [{ ...problem, pointer, path: dotted(pointer) }];
    }
    const check = {
        partial: options.partial === true,
        // The controller renders an ApplicationSet's expressions after the API server took it, types and all.
        placeholders: kind !== 'ApplicationSet',
        found: [],
        around: [],
    };
    // SOPS keeps its own data beside what it encrypts, and takes it out again when it decrypts.
    const { sops, ...rest } = value;
    checkFields((0,manifest/* isFields */.Ce)(sops) && 'mac' in sops ? rest : value, type, at, check);
    return check.found;
}
/** Objects that a tool reads and no API server sees. */
function isClientSide(value) {
    const { apiVersion, metadata } = value;
    if (apiVersion === 'builtin' || /^(?:kustomize\.config|config)\.(?:k8s|kubernetes)\.io\//.test(String(apiVersion)))
        return true;
    // A kubeconfig, a component's configuration: every object of the API has metadata.
    if (!(0,manifest/* isFields */.Ce)(metadata))
        return true;
    const annotations = (0,manifest/* isFields */.Ce)(metadata.annotations) ? metadata.annotations : {};
    return Object.keys(annotations).some((key) => /^config\.(?:kubernetes|k8s)\.io\/(?:local-config|function)$/.test(key));
}
function checkValue(value, type, at, check) {
    // To the API server null is the same as nothing; in a patch it deletes.
    if (value === null || value === undefined || check.found.length > check_MOST_PROBLEMS)
        return;
    switch (type.is) {
        case 'object':
            if ((0,manifest/* isFields */.Ce)(value))
                checkFields(value, type, at, check);
            else
                mistyped(value, { expected: 'a mapping', found: describe(value), suggestion: 'Write its fields below it, indented.' }, at, check);
            return;
        case 'map':
            if (!(0,manifest/* isFields */.Ce)(value)) {
                mistyped(value, { expected: 'a mapping', found: describe(value), suggestion: 'Write its keys below it, indented.' }, at, check);
                return;
            }
            for (const [key, item] of Object.entries(value)) {
                if (!(check.partial && isDirective(key)))
                    checkValue(item, type.of, [...at, key], check);
            }
            return;
        case 'list':
            if (!Array.isArray(value)) {
                mistyped(value, { expected: 'a list', found: describe(value), suggestion: 'Start each item with `- `.' }, at, check);
                return;
            }
            for (const [index, item] of value.entries())
                checkValue(item, type.of, [...at, index], check);
            return;
        case 'enum':
            checkChoice(value, type.values, at, check);
            return;
        default: {
            const mismatch = mismatchOf(value, type.is);
            if (mismatch !== undefined)
                mistyped(value, mismatch, at, check);
        }
    }
}
function checkChoice(value, values, at, check) {
    if (typeof value !== 'string') {
        const suggestion = `Write one of ${values.map((one) => `"${one}"`).join(', ')}.`;
        mistyped(value, { expected: 'a string', found: describe(value), suggestion }, at, check);
        return;
    }
    if (values.includes(value) || (check.placeholders && isPlaceholder(value)))
        return;
    const near = nearest(value, values.filter((one) => one !== ''));
    add(check, 'kubernetes/enum', at, `\`${dotted(at)}\` has a value that Kubernetes does not know.`, near === undefined ? `Write one of ${values.map((one) => `"${one}"`).join(', ')}.` : `Did you mean "${near}"?`);
}
function mistyped(value, { expected, found, suggestion }, at, check) {
    if (check.placeholders && typeof value === 'string' && isPlaceholder(value))
        return;
    const but = found === undefined ? '' : `, and is ${found}`;
    add(check, 'kubernetes/type', at, `\`${dotted(at)}\` must be ${expected}${but}.`, suggestion);
}
function checkFields(value, type, at, check) {
    check.around.push({ type, at });
    for (const [key, item] of Object.entries(value)) {
        const field = type.fields.get(key);
        if (field !== undefined)
            checkValue(item, field, [...at, key], check);
        else if (!(check.partial && isDirective(key)))
            unknownField(key, value, type, at, check);
    }
    if (!check.partial) {
        for (const field of type.required) {
            if (value[field] !== undefined && value[field] !== null)
                continue;
            const where = at.length === 0 ? 'the object' : `\`${dotted(at)}\``;
            const path = [...at, field];
            add(check, 'kubernetes/required', path, `${where} has no \`${field}\`, which is required.`, `Add \`${field}:\`.`);
        }
    }
    check.around.pop();
}
function unknownField(key, value, type, at, check) {
    const free = [...type.fields.keys()].filter((field) => value[field] === undefined);
    const near = nearest(key, free);
    const suggestion = near === undefined
        ? (misplaced(key, type, at, check) ?? 'Take it out; the API server drops or refuses it.')
        : `Did you mean \`${near}\`?`;
    const where = at.length === 0 ? 'this kind' : `\`${dotted(at)}\``;
    add(check, 'kubernetes/unknown-field', [...at, key], `${where} has no field \`${key}\`.`, suggestion);
}
/** Where a field belongs that stands too deep, too high, or beside its mapping. */
function misplaced(key, type, at, check) {
    const within = (outer, start) => {
        for (const [field, inner] of outer.fields) {
            if (inner.is === 'object' && inner.fields.has(key) && field !== 'metadata')
                return [...start, field];
        }
        return undefined;
    };
    let home = within(type, at);
    for (const outer of check.around.slice(0, -1).reverse()) {
        home ??= outer.type.fields.has(key) ? outer.at : within(outer.type, outer.at);
    }
    if (home === undefined)
        return undefined;
    const where = home.length === 0 ? 'the object itself' : `\`${dotted(home)}\``;
    return `It is a field of ${where}; check the indentation.`;
}
/** Keys that direct a strategic merge and are no fields. */
function isDirective(key) {
    return /^\$(?:patch|retainKeys)$|^\$(?:setElementOrder|deleteFromPrimitiveList)\//.test(key);
}
function add(check, rule, pointer, message, suggestion) {
    check.found.push({ severity: 'error', rule, pointer, path: dotted(pointer), message, suggestion });
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/schema/full-yaml.ts

/**
 * Scalars as the API machinery's YAML 1.1 reader takes them where YAML 1.2 differs and it matters: `0644` is octal (file
 * modes), `yes` and `on` are booleans.
 */
const OLD_SCALARS = [
    {
        tag: 'tag:yaml.org,2002:int',
        identify: () => false,
        default: true,
        test: /^0[0-7]+$/,
        resolve: (text) => Number.parseInt(text, 8),
    },
    {
        tag: 'tag:yaml.org,2002:bool',
        identify: () => false,
        default: true,
        test: /^(?:yes|Yes|YES|on|On|ON|no|No|NO|off|Off|OFF)$/,
        resolve: (text) => /^(?:y|on)/i.test(text),
    },
];
/** Parses one document as Kubernetes reads it, with positions. Repeated keys are no error here: `validateManifests` finds them. */
function parseFully(text, lineCounter) {
    return (0,dist/* parseDocument */.Tp)(text, {
        prettyErrors: false,
        logLevel: 'silent',
        merge: true,
        uniqueKeys: false,
        customTags: (tags) => [...OLD_SCALARS, ...tags],
        lineCounter,
    });
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/schema/positions.ts

/**
 * The offset in the text of what a pointer leads to. Aliases and merge keys are followed to where the text stands.
 *
 * @param aim `key`: of the key, as for a field that should not be there; `value`: of the value, as for one of the wrong type.
 * @returns for what is missing, the offset of the innermost mapping's key that is there; `undefined` for the document itself.
 */
function offsetOf(document, pointer, aim) {
    let node = document.contents;
    let last = {};
    for (const part of pointer) {
        const target = followed(node, document);
        let found;
        if ((0,dist/* isMap */.jh)(target) && typeof part === 'string') {
            const pair = pairOf(target, part, document);
            if (pair !== undefined) {
                found = { ...offset('key', pair.key), ...offset('value', pair.value) };
                node = pair.value;
            }
        }
        else if ((0,dist/* isSeq */.oP)(target) && typeof part === 'number') {
            node = target.items[part];
            found = { ...offset('key', node), ...offset('value', node) };
        }
        if (found === undefined)
            return last.key;
        last = found;
    }
    return aim === 'value' && (0,dist/* isScalar */.jn)(node) ? (last.value ?? last.key) : last.key;
}
function offset(name, node) {
    const start = (0,dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined;
    return start === undefined ? {} : { [name]: start };
}
function followed(node, document) {
    return (0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node;
}
/** The pair of a key; what a mapping says itself comes before what it merges in (https://yaml.org/type/merge.html). */
function pairOf(map, key, document) {
    for (const pair of map.items)
        if (keyText(pair.key) === key)
            return pair;
    for (const pair of map.items) {
        if (!isMergeKey(pair.key))
            continue;
        const merged = followed(pair.value, document);
        const sources = (0,dist/* isSeq */.oP)(merged) ? merged.items : [merged];
        for (const source of sources) {
            const target = followed(source, document);
            const found = (0,dist/* isMap */.jh)(target) ? pairOf(target, key, document) : undefined;
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
}
/** The parser gives a merge key a symbol for its value, and text where merging is off. */
function isMergeKey(key) {
    if (!(0,dist/* isScalar */.jn)(key))
        return false;
    return key.value === '<<' || (typeof key.value === 'symbol' && key.value.description === '<<');
}
function keyText(key) {
    if ((0,dist/* isScalar */.jn)(key))
        return key.value === null ? '' : String(key.value);
    return typeof key === 'string' ? key : undefined;
}
/**
 * True for the text of a template that happens to be YAML: `{{ .Values.name }}` without quotes is a mapping whose key is a mapping.
 */
function isTemplate(node) {
    if ((0,dist/* isMap */.jh)(node))
        return node.items.some(({ key, value }) => (0,dist/* isMap */.jh)(key) || isTemplate(value));
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.some((item) => isTemplate((0,dist/* isPair */.tO)(item) ? item.value : item));
    return false;
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/schema/kustomization-fields.ts




/**
 * The fields of a kustomization, those that kustomize has deprecated too.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/; a test asks `kubectl kustomize` about each.
 */
const KUSTOMIZATION_FIELDS = [
    'apiVersion',
    'bases',
    'buildMetadata',
    'commonAnnotations',
    'commonLabels',
    'components',
    'configMapGenerator',
    'configurations',
    'crds',
    'generatorOptions',
    'generators',
    'helmChartInflationGenerator',
    'helmCharts',
    'helmGlobals',
    'imageTags',
    'images',
    'kind',
    'labels',
    'metadata',
    'namePrefix',
    'nameSuffix',
    'namespace',
    'openapi',
    'patches',
    'patchesJson6902',
    'patchesStrategicMerge',
    'replacements',
    'replicas',
    'resources',
    'secretGenerator',
    'sortOptions',
    'transformers',
    'validators',
    'vars',
];
/** Go's decoder takes keys in any case. */
const KNOWN = new Set(KUSTOMIZATION_FIELDS.map((field) => field.toLowerCase()));
/** Top-level fields that kustomize would refuse. Nothing for an object of another API that has a kustomization's file name. */
function unknownKustomizationFields(file, text) {
    const [head, ...others] = (0,documents/* splitDocuments */.Z)(text);
    if (head === undefined || others.length > 0)
        return [];
    const group = (0,documents/* groupOf */.F)(head.apiVersion ?? '');
    if (group !== '' && group !== 'kustomize.config.k8s.io')
        return [];
    const lines = new dist/* LineCounter */.HN();
    const { contents, errors } = (0,dist/* parseDocument */.Tp)(head.text, {
        lineCounter: lines,
        prettyErrors: false,
        logLevel: 'silent',
        merge: true,
    });
    if (errors.length > 0 || !(0,dist/* isMap */.jh)(contents))
        return [];
    const present = new Set(contents.items.map(({ key }) => ((0,dist/* isScalar */.jn)(key) ? String(key.value) : '')));
    return contents.items.flatMap(({ key }) => {
        if (!(0,dist/* isScalar */.jn)(key) || isMergeKey(key) || KNOWN.has(String(key.value).toLowerCase()))
            return [];
        const field = String(key.value);
        const near = nearest(field, KUSTOMIZATION_FIELDS.filter((known) => !present.has(known)));
        return [
            {
                severity: 'error',
                rule: 'kustomize/unknown-field',
                file,
                line: Math.max(1, lines.linePos(key.range?.[0] ?? 0).line) + head.line - 1,
                path: field,
                message: `a kustomization has no field \`${field}\`; kustomize refuses to build it.`,
                suggestion: near === undefined ? 'Take it out.' : `Did you mean \`${near}\`?`,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/schema/load.ts

/** The Kubernetes release whose built-in kinds manifests are held to. A test keeps it equal to the table's. */
const KUBERNETES_VERSION = '1.36';
let loaded;
/** Loads the table of kinds, once a process: a command that validates nothing never reads it. */
function loadSchemas() {
    loaded ??= __webpack_require__.e(/* import() */ 868).then(__webpack_require__.bind(__webpack_require__, 4868)).then((module) => schemasOf(JSON.parse(module.default)));
    return loaded;
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/schema/simple-scalar.ts
/** Thrown where a full parser has to decide. */
const NOT_SIMPLE = Symbol('not simple');
/** A scalar of plain style, which is no string for certain only when one of these says so. */
const NUMBER = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const OLD_BOOLEAN = /^(?:yes|Yes|YES|on|On|ON|no|No|NO|off|Off|OFF)$/;
const OTHER_NUMBER = /^(?:0[ox]|[-+]?\.(?:inf|nan))/i;
/**
 * The value of a plain scalar of one line as the API machinery reads it: YAML 1.2's core schema, with the octal numbers and the
 * booleans of YAML 1.1.
 *
 * @returns `undefined` for the rare numbers that a full parser has to read.
 */
function plainScalar(text) {
    const code = text.charCodeAt(0);
    const isNumeric = (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;
    if (isNumeric) {
        if (OTHER_NUMBER.test(text))
            return undefined;
        if (!NUMBER.test(text))
            return text;
        return /^0[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number(text);
    }
    if (text === '~' || text === 'null' || text === 'Null' || text === 'NULL')
        return null;
    if (text === 'true' || text === 'True' || text === 'TRUE')
        return true;
    if (text === 'false' || text === 'False' || text === 'FALSE')
        return false;
    if (OLD_BOOLEAN.test(text))
        return /^(?:y|on)/i.test(text);
    return text;
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/schema/simple-flow.ts

/** Reads `[a, b]` and `{a: b}` that close on their line, with nothing but a comment behind. Throws `NOT_SIMPLE`. */
function inFlow(text) {
    const flow = { text, at: 0 };
    const value = readItem(flow);
    if (!/^ *(?: #.*)?$/.test(text.slice(flow.at)))
        throw NOT_SIMPLE;
    return value;
}
const PLAIN = /[A-Za-z0-9_./-]+(?= *[,\]}])/y;
const KEY = /(?:([A-Za-z_][\w./-]*)|"([\w ./*-]+)"): +/y;
const QUOTED = /"([^"\\]*)"|'([^']*)'/y;
function readItem(flow) {
    const char = flow.text.charAt(flow.at);
    if (char === '[')
        return readList(flow);
    if (char === '{')
        return readMap(flow);
    const quoted = take(flow, QUOTED);
    if (quoted !== undefined)
        return quoted[1] ?? quoted[2] ?? '';
    const [plain = ''] = take(flow, PLAIN) ?? [];
    const value = plain === '' || /^-+$/.test(plain) ? undefined : plainScalar(plain);
    if (value === undefined)
        throw NOT_SIMPLE;
    return value;
}
function readList(flow) {
    const items = [];
    readAll(flow, ']', () => items.push(readItem(flow)));
    return items;
}
function readMap(flow) {
    const map = {};
    readAll(flow, '}', () => {
        const key = take(flow, KEY);
        const name = key?.[1] ?? key?.[2] ?? '';
        if (name === '' || /^(?:true|false|null|yes|no|on|off|__proto__)$/i.test(name))
            throw NOT_SIMPLE;
        map[name] = readItem(flow);
    });
    return map;
}
/** Reads items between commas up to the closing bracket. */
function readAll(flow, close, read) {
    flow.at++;
    skipSpaces(flow);
    if (flow.text.charAt(flow.at) === close) {
        flow.at++;
        return;
    }
    for (;;) {
        read();
        skipSpaces(flow);
        const char = flow.text.charAt(flow.at++);
        if (char === close)
            return;
        if (char !== ',')
            throw NOT_SIMPLE;
        skipSpaces(flow);
    }
}
function skipSpaces(flow) {
    while (flow.text.charCodeAt(flow.at) === 0x20)
        flow.at++;
}
function take(flow, pattern) {
    pattern.lastIndex = flow.at;
    const found = pattern.exec(flow.text);
    if (found === null)
        return undefined;
    flow.at = pattern.lastIndex;
    return found;
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/schema/simple-yaml.ts


/**
 * Reads a document in the simple style that nearly every manifest has, some twenty times faster than a full parser: block
 * mappings and lists, scalars of one line, literal blocks, brackets closed on their line. It gives up on everything else and
 * never guesses; a property test holds it equal to the full parser.
 *
 * @returns `undefined` when a full parser has to decide.
 */
function readSimpleYaml(text) {
    if (/[\t\u0085\u2028\u2029\ufeff]|\r(?!\n)/.test(text))
        return undefined;
    const reader = { lines: text.split(/\r?\n/), at: 0, indent: 0, rest: '' };
    try {
        advance(reader);
        if (reader.indent !== 0)
            return undefined;
        const value = readBlock(reader);
        return isAtEnd(reader) ? { value } : undefined;
    }
    catch (error) {
        if (error === NOT_SIMPLE)
            return undefined;
        throw error;
    }
}
const END = -1;
function isAtEnd(reader) {
    return reader.indent === END;
}
function giveUp() {
    throw NOT_SIMPLE;
}
/** Moves on to the next line with content. */
function advance(reader) {
    while (reader.at < reader.lines.length) {
        const line = reader.lines[reader.at++] ?? '';
        let start = 0;
        while (line.charCodeAt(start) === 0x20)
            start++;
        if (start === line.length || line.charCodeAt(start) === 0x23)
            continue;
        if (start === 0 && /^(?:---|\.\.\.|%)/.test(line))
            giveUp();
        reader.indent = start;
        reader.rest = line.slice(start);
        return;
    }
    reader.indent = END;
    reader.rest = '';
}
function isItem(rest) {
    return rest.startsWith('- ') || rest === '-';
}
function readBlock(reader) {
    return isItem(reader.rest) ? simple_yaml_readList(reader) : simple_yaml_readMap(reader);
}
function simple_yaml_readList(reader) {
    const column = reader.indent;
    const items = [];
    while (reader.indent === column && isItem(reader.rest)) {
        let skip = 1;
        while (reader.rest.charCodeAt(skip) === 0x20)
            skip++;
        const rest = reader.rest.slice(skip);
        if (rest === '' || rest.startsWith('#') || isItem(rest))
            giveUp();
        if (simple_yaml_KEY.test(rest)) {
            reader.indent = column + skip;
            reader.rest = rest;
            items.push(simple_yaml_readMap(reader));
        }
        else
            items.push(readValue(reader, rest, column, false));
    }
    if (reader.indent > column)
        giveUp();
    return items;
}
/** A key that is a string in any YAML, then its colon; quoted ones hold nothing to unescape. */
const simple_yaml_KEY = /^(?:([A-Za-z_][\w./-]*)|"([\w ./*-]+)"|'([\w ./*-]+)'):(?= |$)/;
const WORD = /^(?:true|false|null|yes|no|on|off|__proto__)$/i;
function simple_yaml_readMap(reader) {
    const column = reader.indent;
    const map = {};
    while (reader.indent === column && !isItem(reader.rest)) {
        const [whole = '', plain, double, single] = simple_yaml_KEY.exec(reader.rest) ?? giveUp();
        const key = plain ?? double ?? single ?? '';
        if (WORD.test(key))
            giveUp();
        map[key] = readValue(reader, reader.rest.slice(whole.length).trimStart(), column, true);
    }
    if (reader.indent > column)
        giveUp();
    return map;
}
const COMMENT = /(?:^| )#.*$/;
/** Reads what stands at the end of the current line, and what belongs to it below. */
function readValue(reader, rest, column, inMap) {
    const first = rest.charAt(0);
    if (first === '' || first === '#') {
        advance(reader);
        if (!inMap)
            giveUp();
        if (reader.indent > column || (reader.indent === column && isItem(reader.rest)))
            return readBlock(reader);
        return null;
    }
    if (first === '|')
        return readLiteral(reader, rest, column);
    const value = first === '"' || first === "'" ? quoted(rest) : first === '[' || first === '{' ? inFlow(rest) : readPlain(rest);
    advance(reader);
    // A deeper line would continue this one.
    if (reader.indent > column)
        giveUp();
    return value;
}
const DOUBLE = /^"([^"\\]*)" *(?: #.*)?$/;
const SINGLE = /^'((?:[^']|'')*)' *(?: #.*)?$/;
function quoted(rest) {
    const double = DOUBLE.exec(rest)?.[1];
    if (double !== undefined)
        return double;
    const single = SINGLE.exec(rest)?.[1] ?? giveUp();
    return single.replaceAll("''", "'");
}
function readPlain(rest) {
    const text = rest.replace(COMMENT, '').trimEnd();
    if (!/^[A-Za-z0-9_./~+$(<=-]/.test(text) || /: |:$|^-(?: |$)/.test(text))
        giveUp();
    const value = plainScalar(text);
    return value === undefined ? giveUp() : value;
}
/** A literal block; one that keeps its last line ends, or has an indent of its own, is left to the full parser. */
function readLiteral(reader, header, column) {
    if (!/^\|-?$/.test(header))
        giveUp();
    const content = [];
    let indent = -1;
    for (; reader.at < reader.lines.length; reader.at++) {
        const line = reader.lines[reader.at] ?? '';
        let start = 0;
        while (line.charCodeAt(start) === 0x20)
            start++;
        if (start === line.length) {
            if (start > Math.max(indent, 0))
                giveUp();
            content.push('');
            continue;
        }
        if (start <= column)
            break;
        if (indent < 0)
            indent = start;
        if (start < indent)
            giveUp();
        content.push(line.slice(indent));
    }
    if (indent < 0 || (reader.at === reader.lines.length && reader.lines.at(-1) !== ''))
        giveUp();
    while (content.at(-1) === '')
        content.pop();
    advance(reader);
    return content.join('\n') + (header === '|' ? '\n' : '');
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/schema/files.ts









/**
 * Holds every manifest of some files to the description of its kind, and every kustomization to the fields that kustomize
 * knows. Runs after `validateManifests`: what does not parse is passed over here, and so are templates of Helm.
 *
 * @param texts the files by path: YAML of any number of documents, or JSON.
 * @returns what is wrong, in the order of the files, then of lines. A kind that nothing defines is named once, where it is first
 *   used. No message quotes a value.
 */
async function validateFiles(texts, options) {
    const schemas = await loadSchemas();
    const findings = [];
    const unknown = new Map();
    for (const [file, text] of texts) {
        if ((0,kustomization/* isKustomization */.S)(file)) {
            findings.push(...unknownKustomizationFields(file, text));
            continue;
        }
        if (/(?:^|\/)templates\//.test(file) && text.includes('{{'))
            continue;
        const settings = { knownKinds: options.knownKinds, partial: options.partial(file) };
        for (const head of (0,documents/* splitDocuments */.Z)(text)) {
            if (head.apiVersion === undefined || head.kind === undefined)
                continue;
            for (const finding of files_validateDocument(file, head, schemas, settings)) {
                if (finding.severity === 'error') {
                    findings.push(finding);
                    continue;
                }
                const known = unknown.get(finding.message);
                if (known !== undefined)
                    known.uses++;
                else {
                    unknown.set(finding.message, { at: findings.length, uses: 1 });
                    findings.push(finding);
                }
            }
        }
    }
    for (const { at, uses } of unknown.values()) {
        const finding = findings[at];
        if (finding === undefined || uses === 1)
            continue;
        findings[at] = { ...finding, message: `${finding.message} (${uses} objects of it in the tree.)` };
    }
    return findings;
}
function files_validateDocument(file, head, schemas, options) {
    // Nearly every document is simple and has no problem; those that have one are read again by the full parser.
    const simple = readSimply(head.text);
    if (simple !== undefined && checkManifest(simple.value, schemas, options).length === 0)
        return [];
    const lines = new dist/* LineCounter */.HN();
    const document = parseFully(head.text, lines);
    const value = contentOf(document, head.text);
    const problems = value === undefined ? [] : checkManifest(value, schemas, options);
    return problems
        .map((problem) => findingOf(problem, file, head.line, document, lines))
        .sort((a, b) => a.line - b.line);
}
function readSimply(text) {
    if (!/^\s*\{/.test(text))
        return readSimpleYaml(text);
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return undefined; // Flow style that is not JSON.
    }
}
/** The value of a document; `undefined` when it does not parse, or is a template: `validateManifests` says so. */
function contentOf(document, text) {
    if (document.errors.length > 0 || (text.includes('{{') && isTemplate(document.contents)))
        return undefined;
    try {
        return document.toJS({ maxAliasCount: 10_000 });
    }
    catch {
        return undefined; // An alias that names nothing, or too many of them.
    }
}
function findingOf({ severity, rule, pointer, path, message, suggestion }, file, firstLine, document, lines) {
    const aim = rule === 'kubernetes/unknown-field' || rule === 'kubernetes/required' ? 'key' : 'value';
    const offset = offsetOf(document, pointer, aim);
    const line = offset === undefined ? firstLine : Math.max(1, lines.linePos(offset).line) + firstLine - 1;
    return { severity, rule, file, line, path, message, ...(suggestion === undefined ? {} : { suggestion }) };
}

// EXTERNAL MODULE: ./tools/kubernetes/src/preview/scope.ts
var scope = __webpack_require__(6029);
// EXTERNAL MODULE: ./tools/pipeline/src/checks/applications.ts
var checks_applications = __webpack_require__(9653);
;// CONCATENATED MODULE: ./tools/pipeline/src/checks/path-entries.ts

/** The annotation that tells Argo CD from which paths an Application's manifests are generated. */
const GENERATE_PATHS = 'argocd.argoproj.io/manifest-generate-paths';
/**
 * The paths that one annotation means for an Application, from the root. Entries are separated by `;`; one that starts with a slash
 * is relative to the repository's root, any other to the path of every source (Argo CD, util/app/path/path.go,
 * GetSourceRefreshPaths). What leaves the repository means nothing.
 */
function pathsOfValue(value, { sources, application }) {
    const folders = sources.flatMap(({ isHere, path }, index) => isHere ? [path ?? application.sources[index]?.path ?? '.'] : []);
    return entriesOf(value).flatMap((entry) => entry.startsWith('/')
        ? ((0,src_paths/* joinPath */.uJ)('.', entry.replace(/^\/+/, '')) ?? [])
        : folders.flatMap((folder) => (0,src_paths/* joinPath */.uJ)(folder, entry) ?? []));
}
function entriesOf(value) {
    return value
        .split(';')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
}
/**
 * Whether Argo CD takes a change of this file for one of the paths: the path itself, anything below it, or a match of Go's
 * filepath.Match (AppFilesHaveChanged in the same file).
 */
function isCovered(file, paths) {
    return paths.some((path) => (0,src_paths/* isWithin */.UO)(file, path) || (/[*?[\\]/.test(path) && goMatch(path).test(file)));
}
const compiled = new Map();
/** Go's filepath.Match: `*` and `?` stay within one part, `[^a-z]`, a backslash takes the meaning from the next character. */
function goMatch(pattern) {
    let expression = compiled.get(pattern);
    if (expression === undefined) {
        const source = pattern.replaceAll(/\\.|\[\^?[^\]]+\]|[*?]|[^*?[\\]+|[[\\]/gs, (part) => {
            if (part === '*')
                return '[^/]*';
            if (part === '?')
                return '[^/]';
            if (part.startsWith('[') && part.length > 1)
                return part.replace(/^\[(\^?)\[/, '[$1\\[');
            return (part.startsWith('\\') && part.length > 1 ? part.slice(1) : part).replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
        });
        try {
            expression = new RegExp(`^${source}$`, 's');
        }
        catch {
            expression = /(?!)/; // Argo CD takes a malformed pattern for no match
        }
        compiled.set(pattern, expression);
    }
    return expression;
}
/** The paths without those that lie below another one, sorted. */
function shortest(paths) {
    const all = [...new Set(paths)].sort();
    return all.filter((path) => !all.some((other) => other !== path && (0,src_paths/* isWithin */.UO)(path, other)));
}
/** A path seen from a folder: `.`, `../../base`. */
function relativePath(folder, path) {
    const from = folder === '.' ? [] : folder.split('/');
    const to = path === '.' ? [] : path.split('/');
    let common = 0;
    while (common < Math.min(from.length, to.length) && from[common] === to[common])
        common++;
    const parts = [...from.slice(common).map(() => '..'), ...to.slice(common)];
    return parts.length === 0 ? '.' : parts.join('/');
}
/** A path as the annotation takes it from the repository's root. */
function absolutePath(path) {
    return path === '.' ? '/' : `/${path}`;
}

;// CONCATENATED MODULE: ./tools/pipeline/src/checks/render-inputs.ts

/**
 * Why one folder's render depends on another's. What an Application delivers is no input of the folder its manifest lies in, and a
 * composite resource's API is none of the manifest that asks for one.
 */
const RENDERED = new Set([
    'kustomize-resource',
    'component',
    'helm-values',
    'file-input',
    'module',
]);
/**
 * Prepares the graph for questions about many Applications.
 *
 * @param argocdFiles the files that declare Applications, ApplicationSets or AppProjects: what they refer to is not rendered with them.
 */
function createRenderInputs(graph, argocdFiles) {
    const stepOf = createSteps(graph, argocdFiles);
    const known = new WeakMap();
    return (reading) => {
        const before = known.get(reading);
        if (before !== undefined)
            return before;
        const { references, sources } = reading;
        const into = {
            folders: new Set(),
            files: new Set(),
            globs: new Set(),
            present: new Set(),
            unknown: new Set(),
        };
        const seen = new Set();
        for (const { path } of sources)
            if (path !== undefined)
                into.folders.add(path);
        for (const reference of references)
            addReference(reference, graph, stepOf, seen, into);
        const inputs = { ...into, unknown: [...into.unknown] };
        known.set(reading, inputs);
        return inputs;
    };
}
function addReference(reference, { tree, byRoot }, stepOf, seen, into) {
    switch (reference.to) {
        case 'folder': {
            const { path, links = [] } = tree.resolve(reference.path) ?? { path: reference.path };
            for (const link of links)
                addFile(link, tree, into);
            const project = byRoot.get(path);
            if (project !== undefined)
                addProject(project.name, stepOf, tree, seen, into);
            else
                addFolder(path, tree, into);
            break;
        }
        case 'file': {
            const resolved = tree.resolve(reference.path);
            for (const path of [reference.path, ...(resolved === undefined ? [] : [resolved.path, ...resolved.links])])
                addFile(path, tree, into);
            break;
        }
        case 'files':
            addGlob(reference.glob, tree, into);
            break;
        case 'unknown':
            into.unknown.add(reference.what);
            break;
        case 'key':
            break;
    }
}
/** A project with everything that its render reads, breadth first. */
function addProject(first, stepOf, tree, seen, into) {
    const queue = [first];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
        const step = seen.has(name) ? undefined : stepOf(name);
        seen.add(name);
        if (step === undefined)
            continue;
        const { project, owned, reads, unresolved, to } = step;
        // The root's project owns only the files directly in the root; its folder would be the whole repository.
        if (project.root !== '.')
            into.folders.add(project.root);
        for (const path of owned) {
            into.present.add(path);
            if (project.root === '.')
                into.files.add(path);
        }
        for (const { path, glob } of reads) {
            if (path !== undefined)
                addFile(path, tree, into);
            if (glob !== undefined)
                addGlob(glob, tree, into);
        }
        for (const { what, widensTo } of unresolved) {
            // A remote base is in no file of this repository; a path that is missing is a finding of its own.
            if (widensTo.includes('**') && !/^remote /.test(what))
                into.unknown.add(what);
        }
        queue.push(...to);
    }
}
function addFile(path, tree, into) {
    into.files.add(path);
    if (tree.entries.has(path))
        into.present.add(path);
}
function addFolder(folder, tree, into) {
    into.folders.add(folder);
    for (const path of tree.filesBelow(folder))
        into.present.add(path);
    if (tree.entries.has(folder))
        into.present.add(folder);
}
/** `folder/**` is a folder; anything else stays a glob. */
function addGlob(glob, tree, into) {
    const folder = glob.endsWith('/**') ? unescaped(glob.slice(0, -'/**'.length)) : undefined;
    if (folder !== undefined && glob === (0,src_paths/* everythingBelow */.r1)(folder.replaceAll(/[*?[{]/g, '[$&]'))) {
        addFolder(folder, tree, into);
        return;
    }
    into.globs.add(glob);
    for (const path of tree.filesBelow(staticFolder(glob)))
        if ((0,src_paths/* matchesGlob */.kt)(path, glob))
            into.present.add(path);
}
/** The graph writes a path's own wildcards as classes of one character. */
function unescaped(glob) {
    return glob.replaceAll(/\[([*?[{])\]/g, '$1');
}
/** The folder above the first wildcard of a glob. */
function staticFolder(glob) {
    const wildcard = glob.search(/[*?[{]/);
    const literal = wildcard < 0 ? glob : glob.slice(0, wildcard);
    const slash = literal.lastIndexOf('/');
    return slash < 0 ? '.' : literal.slice(0, slash);
}
function createSteps(graph, argocdFiles) {
    const owned = groupBy([...graph.tree.entries.keys()], (path) => graph.ownerOf(path)?.name);
    const edges = groupBy(graph.edges, ({ from }) => from);
    const reads = groupBy(graph.reads, ({ project }) => project);
    const unresolved = groupBy(graph.unresolved, ({ project }) => project);
    const steps = new Map();
    const isRendered = ({ reason, file }, project) => !argocdFiles.has(file) && (RENDERED.has(reason) || (reason === 'implicit' && project.kind === 'helm-chart'));
    return (name) => {
        if (steps.has(name))
            return steps.get(name);
        const project = graph.projects.get(name);
        const step = project && {
            project,
            owned: owned.get(name) ?? [],
            reads: (reads.get(name) ?? []).filter((read) => isRendered(read, project)),
            unresolved: (unresolved.get(name) ?? []).filter(({ file }) => !argocdFiles.has(file)),
            to: (edges.get(name) ?? [])
                .filter((edge) => edge.reads === undefined && isRendered(edge, project))
                .map(({ to }) => to),
        };
        steps.set(name, step);
        return step;
    };
}
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (key === undefined)
            continue;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}

;// CONCATENATED MODULE: ./tools/pipeline/src/checks/generate-paths.ts



/** Past this an ApplicationSet's own entries give way to the folders above them: a thousand entries help nobody. */
const MOST_ENTRIES = 12;
/** Groups Applications by the manifest that they come from. */
function declarationsIn(readings) {
    const groups = new Map();
    for (const reading of readings) {
        const { file, set, application, name } = reading;
        const key = JSON.stringify(set === undefined ? [file, application.line, name] : [file, set.line, set.name, 'set']);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { file, readings: [reading] });
        else
            group.readings.push(reading);
    }
    return [...groups.values()];
}
/** The paths from the root that an Application's annotation has to cover: none lies below another. */
function neededPaths({ folders, files, globs }) {
    return shortest([...folders, ...files, ...[...globs].map(globPath)]);
}
/** A glob as Argo CD can take it, else the folder above its first wildcard. */
function globPath(glob) {
    return /\*\*|[{\\]|\[[!^]/.test(glob) ? staticFolder(glob) : glob;
}
/**
 * The shortest value of `argocd.argoproj.io/manifest-generate-paths` that covers everything a declaration's Applications render from.
 * For an ApplicationSet it is right for each of them: an entry is relative where that says the same for more of them, or a
 * template of the folder's parts where only that does.
 *
 * @returns `undefined` when no source is in this repository, or what it reads cannot be told.
 */
function computeGeneratePaths({ readings }, inputsOf) {
    const needs = [];
    const varying = varyingParts(readings);
    for (const reading of readings) {
        if (!rendersFromHere(reading))
            continue;
        const inputs = inputsOf(reading);
        if (inputs.unknown.length > 0)
            return undefined;
        for (const path of neededPaths(inputs))
            needs.push({ reading, path, forms: formsOf(reading, path, varying) });
    }
    if (needs.length === 0)
        return undefined;
    return minimal(chosenForms(needs), needs).join(';');
}
/** Whether an Application renders anything from this repository: a folder, or values for a chart from elsewhere. */
function rendersFromHere({ sources, references }) {
    return sources.some(({ path }) => path !== undefined) || references.some(({ to }) => to === 'file' || to === 'files');
}
function formsOf(reading, path, varying) {
    const folders = reading.sources.flatMap((source) => source.path ?? []);
    const absolute = absolutePath(path);
    const templated = templateOf(reading, path, varying);
    const templates = templated === undefined ? [] : [templated];
    // A relative entry counts from every source; from one without a path (`ref: values`) it would mean the whole repository.
    if (reading.sources.some((source) => source.isHere && source.path === undefined) || folders.length === 0)
        return [absolute, ...templates];
    // With several sources Argo CD may ask for each whether its own manifests are still right, by its own relative entries alone.
    if (folders.length > 1)
        return [...(folders.includes(path) ? ['.'] : []), absolute, ...templates];
    const relatives = folders
        .map((folder) => ({ entry: relativePath(folder, path), isNear: folder.split('/')[0] === path.split('/')[0] }))
        .sort((a, b) => a.entry.length - b.entry.length);
    const near = relatives.filter(({ isNear }) => isNear).map(({ entry }) => entry);
    const far = relatives.filter(({ isNear }) => !isNear).map(({ entry }) => entry);
    return [...near, absolute, ...far, ...templates];
}
/** `/bases/{{ index .path.segments 1 }}`, where the template's path is the folder that a git generator found. */
function templateOf({ application, set }, path, varying) {
    const written = set?.template.sources[0]?.path?.replaceAll(/\s/g, '');
    const isGo = written === '{{.path.path}}';
    if (application.multiple || (!isGo && written !== '{{path}}'))
        return undefined;
    const parts = (application.sources[0]?.path ?? '').split('/');
    const entry = path.split('/').map((part) => {
        const index = parts.findIndex((one, at) => one === part && varying.has(at));
        return index < 0 ? part : isGo ? `{{ index .path.segments ${index} }}` : `{{path[${index}]}}`;
    });
    return entry.every((part, index) => part === path.split('/')[index]) ? undefined : `/${entry.join('/')}`;
}
/** Which parts of the Applications' folders are not the same for all of them. */
function varyingParts(readings) {
    const first = readings[0]?.application.sources[0]?.path?.split('/') ?? [];
    const varying = new Set();
    for (const { application } of readings) {
        const parts = application.sources[0]?.path?.split('/') ?? [];
        for (let index = 0; index < Math.max(parts.length, first.length); index++)
            if (parts[index] !== first[index])
                varying.add(index);
    }
    return varying;
}
/** For each need the form that most Applications share. */
function chosenForms(needs) {
    const uses = new Map();
    for (const { forms } of needs)
        for (const form of new Set(forms))
            uses.set(form, (uses.get(form) ?? 0) + 1);
    const best = ({ forms }) => forms.reduce((a, b) => ((uses.get(b) ?? 0) > (uses.get(a) ?? 0) ? b : a), forms[0] ?? '.');
    const chosen = new Set(needs.map(best));
    if (chosen.size <= MOST_ENTRIES || new Set(needs.map(({ reading }) => reading)).size === 1)
        return chosen;
    const wider = [...chosen].map((entry) => ((uses.get(entry) ?? 0) > 1 ? entry : parentOf(entry)));
    return new Set(wider);
}
/** The folder above an entry, unless that is the root. */
function parentOf(entry) {
    const parent = entry.slice(0, entry.lastIndexOf('/'));
    return /[^./]/.test(parent) ? parent : entry;
}
/** The entries that are left when each that the others make needless is taken out, the longest first. */
function minimal(chosen, needs) {
    let entries = [...chosen];
    for (const entry of [...entries].sort((a, b) => b.length - a.length)) {
        const without = entries.filter((one) => one !== entry);
        if (without.length > 0 && needs.every((need) => isNeedCovered(need, without)))
            entries = without;
    }
    return entries.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
}
/** The own folder first, then what is relative, then what is shared. */
function rank(entry) {
    return entry === '.' ? 0 : entry.startsWith('/') ? 2 : 1;
}
function isNeedCovered({ reading, path, forms }, entries) {
    const literal = entries.filter((entry) => !entry.includes('{{'));
    return (entries.some((entry) => forms.includes(entry)) ||
        pathsOfValue(literal.join(';'), reading).some((covered) => (0,src_paths/* isWithin */.UO)(path, covered)) ||
        isCovered(path, pathsOfValue(literal.join(';'), reading)));
}

;// CONCATENATED MODULE: ./tools/pipeline/src/checks/generate-paths-check.ts




const RULE = 'argocd/manifest-generate-paths';
/**
 * Compares the annotation `argocd.argoproj.io/manifest-generate-paths` of every Application and ApplicationSet whose source is in this
 * repository with what the graph says it renders from. Without it each commit renders every Application anew; one that names too
 * little is worse: Argo CD keeps the old manifests as if they were those of the new commit
 * (docs/operator-manual/high_availability.md, "Manifest Paths Annotation").
 *
 * @param argocdFiles the files that declare Applications, ApplicationSets or AppProjects.
 * @returns an error for each declaration that misses a file, a warning for one without the annotation or whose annotation means the
 *   whole repository. Nothing is said of a declaration whose inputs cannot be told.
 */
function checkGeneratePaths(graph, readings, argocdFiles) {
    const inputsOf = createRenderInputs(graph, argocdFiles);
    const findings = declarationsIn(readings).flatMap((declaration) => checkDeclaration(declaration, inputsOf));
    return (0,checks_applications/* distinct */.dM)(findings);
}
function checkDeclaration(declaration, inputsOf) {
    const value = computeGeneratePaths(declaration, inputsOf);
    if (value === undefined)
        return [];
    const { file, readings } = declaration;
    const [first] = readings;
    if (first === undefined)
        return [];
    const owner = first.set === undefined ? `Application ${(0,checks_applications/* readable */.HD)(first.name)}` : `ApplicationSet ${(0,checks_applications/* readable */.HD)(first.set.name)}`;
    const path = `${first.set === undefined ? '' : 'spec.template.'}metadata.annotations["${GENERATE_PATHS}"]`;
    const place = { rule: RULE, file, line: first.application.line, path, value };
    const suggestion = `Write under ${path.replace(/\["[^"]*"\]$/, '')}: ${GENERATE_PATHS}: ${value}`;
    const annotated = readings.filter(({ application }) => entriesOf(application.generatePaths ?? '').length > 0);
    if (annotated.length === 0) {
        const message = `${owner} has no ${GENERATE_PATHS}: every commit of the repository renders it anew.`;
        return [{ ...place, severity: 'warning', message, suggestion }];
    }
    const missed = annotated.flatMap((reading) => missedBy(reading, inputsOf));
    const [one] = missed;
    if (one !== undefined) {
        const more = new Set(missed.map(({ missing }) => missing)).size - 1;
        const of = first.set === undefined ? '' : ` of ${(0,checks_applications/* readable */.HD)(one.reading.name)}`;
        const message = `${owner} renders from ${one.missing}${of}, which ${GENERATE_PATHS} "${one.reading.application.generatePaths}" does not cover` +
            `${more > 0 ? `, nor ${more} more ${more === 1 ? 'file' : 'files'}` : ''}: ` +
            'Argo CD would keep the old manifests when it changes.';
        return [{ ...place, severity: 'error', message, suggestion }];
    }
    const wide = annotated.find(({ application, ...reading }) => {
        const written = application.generatePaths ?? '';
        return ((0,checks_applications/* isTold */.Wc)(written) && meansAll(written, { application, ...reading }) && !meansAll(value, { application, ...reading }));
    });
    if (wide === undefined)
        return [];
    const message = `${owner} has the ${GENERATE_PATHS} "${wide.application.generatePaths}", which is the whole repository: every commit renders it anew.`;
    return [{ ...place, severity: 'warning', message, suggestion }];
}
function meansAll(value, reading) {
    return pathsOfValue(value, reading).includes('.');
}
/** The files that a change of one Application's render could come from and its annotation leaves out. */
function missedBy(reading, inputsOf) {
    const written = reading.application.generatePaths ?? '';
    if (!(0,checks_applications/* isTold */.Wc)(written) || !rendersFromHere(reading))
        return [];
    const paths = pathsOfValue(written, reading);
    return [...inputsOf(reading).present]
        .sort()
        .filter((file) => !isCovered(file, paths))
        .map((missing) => ({ reading, missing }));
}

// EXTERNAL MODULE: ./tools/pipeline/src/checks/permissions.ts
var permissions = __webpack_require__(9464);
// EXTERNAL MODULE: ./tools/pipeline/src/checks/resources.ts
var resources = __webpack_require__(1009);
;// CONCATENATED MODULE: ./tools/pipeline/src/checks/project-check.ts



/**
 * Compares every Application with its AppProject: its repositories, its destination, and the kinds and namespaces of what it renders.
 * What an AppProject refuses Argo CD never applies (`InvalidSpecError`, or a sync that fails). `default` always exists; where no file
 * declares it, it permits everything (docs/user-guide/projects.md).
 */
function checkProjects({ projects, applications, isClusterScoped }) {
    const findings = [];
    const refused = new Map();
    for (const application of applications) {
        const name = application.application.project ?? 'default';
        if (!(0,checks_applications/* isTold */.Wc)(name))
            continue;
        const named = projects.filter((project) => project.name === name);
        if (named.length === 0) {
            if (name !== 'default')
                findings.push(missingProject(name, application, applications, projects));
            continue;
        }
        const [project] = named;
        // Several of one name are of several Argo CDs; which of them this Application is under cannot be told.
        if (project === undefined || named.length > 1)
            continue;
        findings.push(...checkSpec(project, application));
        for (const one of refusedKinds(project, application, isClusterScoped)) {
            const key = `${project.file} ${one.list} ${one.entry}`;
            const known = refused.get(key);
            if (known === undefined)
                refused.set(key, { ...one, project, applications: [application] });
            else
                refused.set(key, { ...known, applications: [...known.applications, application] });
        }
    }
    return (0,checks_applications/* distinct */.dM)([...findings, ...[...refused.values()].map(kindFinding)]);
}
function missingProject(name, application, applications, projects) {
    const all = applications.filter((one) => one.application.project === name);
    const urls = new Set(all.flatMap((one) => one.application.sources.map(({ repoURL }) => repoURL)).filter(checks_applications/* isTold */.Wc));
    const places = new Set(all.map((one) => destinationEntry(one.application.destination)).filter(checks_applications/* isTold */.Wc));
    const namespace = application.application.namespace ?? application.set?.namespace;
    const yaml = [
        'apiVersion: argoproj.io/v1alpha1',
        'kind: AppProject',
        `metadata: { name: ${name}${namespace === undefined ? '' : `, namespace: ${namespace}`} }`,
        'spec:',
        '  sourceRepos:',
        ...[...urls].map((url) => `    - ${url}`),
        '  destinations:',
        ...[...places].map((place) => `    - ${place}`),
    ].join('\n');
    // A tree without any AppProject, or with one whose name a template fills in, has them from elsewhere.
    const isElsewhere = projects.length === 0 || projects.some((project) => !(0,checks_applications/* isTold */.Wc)(project.name));
    return {
        severity: isElsewhere ? 'warning' : 'error',
        rule: 'argocd/project-missing',
        file: application.file,
        line: application.application.line,
        path: 'spec.project',
        message: `${ownerOf(application)} belongs to the AppProject ${name}, which no file declares: Argo CD refuses an Application without its AppProject.`,
        suggestion: `Add it, or name another one:\n${yaml}`,
    };
}
function ownerOf({ name, set }) {
    return set === undefined ? `Application ${(0,checks_applications/* readable */.HD)(name)}` : `ApplicationSet ${(0,checks_applications/* readable */.HD)(set.name)}`;
}
/** What can be said of an Application without its render. */
function checkSpec(project, reading) {
    const { application, file } = reading;
    const findings = [];
    const add = (rule, line, path, message, suggestion) => findings.push({ severity: 'error', rule, file, line, path, message, suggestion });
    for (const { repoURL, line } of application.sources) {
        if ((0,permissions/* isSourcePermitted */.u8)(project, repoURL) !== 'no')
            continue;
        const message = `${ownerOf(reading)} takes its source from ${repoURL}, which the AppProject ${project.name} (${placeOf(project, 'sourceRepos')}) does not permit.`;
        add('argocd/project-source', line, 'spec.source.repoURL', message, addTo(project, 'sourceRepos', repoURL));
    }
    const { destination } = application;
    if ((0,permissions/* isDestinationPermitted */.T9)(project, destination) === 'no') {
        const entry = destinationEntry(destination);
        const message = `${(0,checks_applications/* namesOf */.eZ)([reading])} deploys to ${entry}, which the AppProject ${project.name} (${placeOf(project, 'destinations')}) does not permit.`;
        add('argocd/project-destination', application.line, 'spec.destination', message, addTo(project, 'destinations', entry));
    }
    return findings;
}
/** What the AppProject refuses of an Application's render, and of the namespace that it asks Argo CD to create. */
function refusedKinds(project, { application, manifests = [] }, isClusterScoped) {
    const { destination, syncPolicy } = application;
    const refused = [];
    const judge = (placed, isKnown) => {
        const by = (0,permissions/* refusingList */.Kx)(project, placed);
        if (by === undefined)
            return;
        // The scope of a kind that nobody describes is a guess: what one of both lists permits may be right.
        if (!isKnown && (0,permissions/* refusingList */.Kx)(project, { ...placed, isClusterScoped: !placed.isClusterScoped }) === undefined)
            return;
        const list = `${placed.isClusterScoped ? 'cluster' : 'namespace'}Resource${by === 'whitelist' ? 'Whitelist' : 'Blacklist'}`;
        const name = placed.isClusterScoped ? `, name: ${placed.name}` : '';
        refused.push({ placed, list, by, entry: `{ group: ${placed.group || '""'}, kind: ${placed.kind}${name} }` });
    };
    const namespace = destination.namespace ?? '';
    if (syncPolicy.options?.includes('CreateNamespace=true') === true && namespace !== '' && (0,checks_applications/* isTold */.Wc)(namespace))
        judge({ group: '', kind: 'Namespace', name: namespace, isClusterScoped: true }, true);
    for (const manifest of manifests) {
        const { kind, metadata } = manifest;
        const group = (0,resources/* groupOf */.F8)(manifest);
        const placed = { group, kind, name: metadata.name ?? '', isClusterScoped: isClusterScoped(manifest) };
        judge(placed, placed.isClusterScoped || (0,resources/* isKnownGroup */.zo)(group));
        const lands = (0,resources/* namespaceIn */.j_)(manifest, destination.namespace, isClusterScoped);
        if (lands === '' || lands === namespace || !(0,checks_applications/* isTold */.Wc)(lands))
            continue;
        const target = { ...destination, namespace: lands };
        if ((0,permissions/* isDestinationPermitted */.T9)(project, target) === 'no')
            refused.push({ placed, list: 'destinations', by: 'namespace', entry: destinationEntry(target) });
    }
    return refused;
}
function kindFinding({ project, placed, list, by, entry, applications }) {
    const { group, kind, name, isClusterScoped } = placed;
    const what = `${group === '' ? '' : `${group}/`}${kind}${isClusterScoped ? ` ${name}` : ''}`;
    const who = (0,checks_applications/* namesOf */.eZ)(applications);
    const verb = applications.length === 1 || new Set(applications.map((one) => one.name)).size === 1 ? 'applies' : 'apply';
    const message = by === 'namespace'
        ? `${who} ${verb} the ${kind} ${name} to ${entry}, a destination that the AppProject ${project.name} does not permit.`
        : by === 'blacklist'
            ? `${who} ${verb} the kind ${what}, which the AppProject ${project.name} refuses in ${list}: the sync fails.`
            : `${who} ${verb} the kind ${what}, which the AppProject ${project.name} does not permit in ${list}: the sync fails.`;
    return {
        severity: 'error',
        rule: by === 'namespace' ? 'argocd/project-destination' : 'argocd/project-kind',
        file: project.file,
        line: project.lines[list] ?? project.line,
        path: `spec.${list}`,
        message,
        suggestion: by === 'blacklist'
            ? `Take ${entry}, or what matches it, out of spec.${list} of ${project.file}, or leave the resource out.`
            : addTo(project, list, entry),
    };
}
function placeOf({ file, line, lines }, list) {
    return `${file}:${lines[list] ?? line}`;
}
function addTo(project, list, entry) {
    return `Add to spec.${list} of ${placeOf(project, list)}:\n  ${list}:\n    - ${entry}`;
}
function destinationEntry({ name, server, namespace }) {
    const parts = [
        ...(name === undefined ? [] : [`name: ${name}`]),
        ...(server === undefined ? [] : [`server: ${server}`]),
        `namespace: ${namespace ?? '""'}`,
    ];
    return (0,checks_applications/* readable */.HD)(`{ ${parts.join(', ')} }`);
}

;// CONCATENATED MODULE: ./tools/pipeline/src/checks/app-projects.ts

const KIND_LISTS = [
    'clusterResourceWhitelist',
    'clusterResourceBlacklist',
    'namespaceResourceWhitelist',
    'namespaceResourceBlacklist',
];
/**
 * Reads the AppProjects of files. What is no valid YAML is passed over: it is another check's finding.
 *
 * @param texts the files by path.
 */
function readAppProjects(texts) {
    return [...texts].flatMap(([file, text]) => {
        if (!/kind["']?\s*:\s*["']?AppProject/.test(text))
            return [];
        const lineCounter = new dist/* LineCounter */.HN();
        const documents = (0,dist/* parseAllDocuments */.hR)(text, { lineCounter, prettyErrors: false, logLevel: 'silent', merge: true });
        if (!Array.isArray(documents))
            return [];
        return documents.flatMap((document) => {
            if (document.errors.length > 0 || !(0,dist/* isMap */.jh)(document.contents))
                return [];
            const items = document.get('items', true);
            const nodes = (0,dist/* isSeq */.oP)(items) ? items.items : [document.contents];
            return nodes.flatMap((node) => {
                const lineOf = (path) => {
                    const found = path.length === 0 ? node : (0,dist/* isMap */.jh)(node) ? node.getIn(path, true) : undefined;
                    const offset = (0,dist/* isNode */.Ll)(found) ? found.range?.[0] : undefined;
                    return offset === undefined ? 0 : lineCounter.linePos(offset).line;
                };
                try {
                    const value = (0,dist/* isNode */.Ll)(node) ? node.toJS(document, { maxAliasCount: 1000 }) : undefined;
                    return appProjectOf(value, file, lineOf) ?? [];
                }
                catch {
                    return []; // an alias without its anchor
                }
            });
        });
    });
}
function appProjectOf(value, file, lineOf) {
    const { apiVersion, kind, metadata, spec } = mapOf(value);
    if (kind !== 'AppProject' || !String(apiVersion).startsWith('argoproj.io/'))
        return undefined;
    const fields = mapOf(spec);
    const lines = Object.fromEntries(['sourceRepos', 'destinations', ...KIND_LISTS]
        .map((name) => [name, lineOf(['spec', name])])
        .filter(([, line]) => line > 0));
    return {
        name: textOf(mapOf(metadata).name) ?? '',
        file,
        line: lineOf(['metadata', 'name']) || lineOf([]),
        sourceRepos: listOf(fields.sourceRepos).flatMap((url) => textOf(url) ?? []),
        destinations: listOf(fields.destinations).map((item) => pick(mapOf(item), ['server', 'name', 'namespace'])),
        ...Object.fromEntries(KIND_LISTS.filter((name) => Array.isArray(fields[name])).map((name) => [name, listOf(fields[name]).map(kindOf)])),
        lines,
    };
}
function kindOf(item) {
    const { group, kind, name } = mapOf(item);
    const narrowed = textOf(name);
    return {
        group: textOf(group) ?? '',
        kind: textOf(kind) ?? '',
        ...(narrowed === undefined ? {} : { name: narrowed }),
    };
}
function pick(map, names) {
    return Object.fromEntries(names.flatMap((name) => (textOf(map[name]) === undefined ? [] : [[name, String(map[name])]])));
}
function mapOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

;// CONCATENATED MODULE: ./tools/pipeline/src/checks/sync-options.ts

/** Options that change what a sync may destroy or let through, and what a reader has to know of each. */
const ADVICE = {
    'Replace=true': 'objects are replaced as a whole: what controllers and people wrote into them is lost at each sync. Use ServerSideApply=true, or set it on the one object that needs it.',
    'Force=true': 'an object that cannot be changed is deleted and created anew: its pods stop, and a claim loses its data. Set it on the one Job that needs it.',
    'Validate=false': 'the API server takes fields that it does not know and drops them in silence. Mend the manifest and take the option out.',
};
const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';
/**
 * The sync options that a reader has to know about, on Applications and on the objects that they render. Options without a danger
 * (`SkipDryRunOnMissingResource=true`, `Prune=confirm`) are not mentioned: what they change a preview says with `deletionOf`.
 * Source: docs/user-guide/sync-options.md.
 */
function checkSyncOptions(applications) {
    return (0,checks_applications/* distinct */.dM)(applications.flatMap((reading) => {
        const { application, file, manifests = [], name, set } = reading;
        const owner = set === undefined ? `Application ${(0,checks_applications/* readable */.HD)(name)}` : `ApplicationSet ${(0,checks_applications/* readable */.HD)(set.name)}`;
        const place = { severity: 'warning', rule: 'argocd/sync-option', file, line: application.line };
        const own = (application.syncPolicy.options ?? []).flatMap((option) => {
            const advice = ADVICE[option];
            const message = `${owner} sets ${option} for everything it applies: ${advice}`;
            return advice === undefined ? [] : [{ ...place, path: 'spec.syncPolicy.syncOptions', message }];
        });
        const ofObjects = manifests.flatMap((manifest) => optionsOf(manifest).flatMap((option) => {
            if (option !== 'Force=true' || !KEEPS_DATA.has(manifest.kind))
                return [];
            const message = `${owner} sets ${option} on the ${manifest.kind} ${manifest.metadata.name ?? ''}: ${ADVICE[option]}`;
            return [{ ...place, path: `metadata.annotations["${SYNC_OPTIONS}"]`, message }];
        }));
        return [...own, ...ofObjects];
    }));
}
const KEEPS_DATA = new Set([
    'PersistentVolumeClaim',
    'PersistentVolume',
    'StatefulSet',
    'Namespace',
    'CustomResourceDefinition',
]);
/** The entries of an object's annotation `argocd.argoproj.io/sync-options`. */
function optionsOf({ metadata }) {
    const written = metadata.annotations?.[SYNC_OPTIONS];
    return typeof written === 'string' ? written.split(',').map((option) => option.trim()) : [];
}
/**
 * What happens to an object that is no longer declared, or (`isOrphaned`) whose Application is no longer declared.
 * Sources: docs/user-guide/sync-options.md ("No Prune Resources", "Resource Pruning With Confirmation", "Resource Deletion"),
 * docs/operator-manual/applicationset/Application-Deletion.md, docs/user-guide/app_deletion.md.
 */
function deletionOf(manifest, policy, isOrphaned = false) {
    const options = [...optionsOf(manifest), ...(policy.syncOptions ?? [])];
    if (isOrphaned) {
        if (policy.preserves === true)
            return {
                effect: 'forget',
                because: 'its ApplicationSet sets preserveResourcesOnDeletion: it stays, and nobody looks after it',
            };
        if (policy.cascades === false)
            return {
                effect: 'forget',
                because: 'its Application has no resources finalizer: it stays, and nobody looks after it',
            };
        if (options.includes('Delete=false'))
            return { effect: 'forget', because: 'it has the sync option Delete=false: it stays, and nobody looks after it' };
        if (options.includes('Delete=confirm'))
            return {
                effect: 'ask',
                because: 'it has the sync option Delete=confirm: Argo CD waits for a person before it deletes it',
            };
        return { effect: 'delete', because: 'Argo CD deletes it with its Application' };
    }
    if (options.includes('Prune=false'))
        return {
            effect: 'forget',
            because: 'it has the sync option Prune=false: it stays, and the Application stays OutOfSync',
        };
    if (options.includes('Prune=confirm'))
        return {
            effect: 'ask',
            because: 'it has the sync option Prune=confirm: Argo CD waits for a person before it deletes it',
        };
    if (!policy.prune)
        return {
            effect: 'forget',
            because: 'its Application does not prune by itself: it stays until a person syncs with prune',
        };
    return { effect: 'delete', because: 'its Application prunes: Argo CD deletes it' };
}

// EXTERNAL MODULE: ./tools/pipeline/src/checks/duplicates.ts
var duplicates = __webpack_require__(3688);
;// CONCATENATED MODULE: ./tools/pipeline/src/checks/generate-paths-fix.ts


/**
 * Writes the annotation `argocd.argoproj.io/manifest-generate-paths` of one Application, or of an ApplicationSet's template, and
 * leaves every other character of the file as it is.
 *
 * @param text the file: YAML with any number of documents, or JSON.
 * @param line a line of the manifest, from 1.
 * @returns the text; unchanged where the annotation has this value already, and where it cannot be written safely: a template of a
 *   Helm chart, an annotation behind an alias, a manifest without metadata.
 */
function fixGeneratePaths(text, line, value) {
    const found = findMetadata(text, line);
    if (found === undefined || annotationOf(found.metadata) === value)
        return text;
    const edited = editMetadata(text, found.metadata, value);
    if (edited === undefined)
        return text;
    // What is written must read as intended, whatever the style of the file.
    const after = findMetadata(edited, line) ?? findMetadata(edited, line + 1);
    return after !== undefined && annotationOf(after.metadata) === value ? edited : text;
}
function annotationOf(metadata) {
    return metadata.getIn(['annotations', GENERATE_PATHS]);
}
/** The `metadata` that holds the annotation of the manifest at a line. */
function findMetadata(text, line) {
    const lineCounter = new dist/* LineCounter */.HN();
    const documents = (0,dist/* parseAllDocuments */.hR)(text, { lineCounter, prettyErrors: false, logLevel: 'silent' });
    const lineAt = (offset) => Math.max(lineCounter.linePos(offset).line, 1);
    for (const document of documents) {
        const { contents } = document;
        if (document.errors.length > 0 || !(0,dist/* isMap */.jh)(contents) || !holds(contents, line, lineAt))
            continue;
        const manifest = manifestAt(contents, line, lineAt);
        const metadata = manifest?.getIn(manifest.get('kind') === 'ApplicationSet' ? ['spec', 'template', 'metadata'] : ['metadata']);
        return (0,dist/* isMap */.jh)(metadata) ? { metadata } : undefined;
    }
    return undefined;
}
function manifestAt(map, line, lineAt) {
    const items = map.get('kind') === 'List' ? map.get('items', true) : undefined;
    if (!(0,dist/* isCollection */.P3)(items))
        return map;
    const item = items.items.find((one) => (0,dist/* isMap */.jh)(one) && holds(one, line, lineAt));
    return (0,dist/* isMap */.jh)(item) ? item : undefined;
}
function holds(map, line, lineAt) {
    if (!map.range)
        return false;
    const [start, end] = map.range;
    return lineAt(start) <= line && line <= lineAt(Math.max(start, end - 1));
}
function editMetadata(text, metadata, value) {
    const isJson = text.trimStart().startsWith('{');
    const annotations = generate_paths_fix_pairOf(metadata, 'annotations');
    if (annotations === undefined) {
        if (metadata.flow === true) {
            const key = isJson ? '"annotations"' : 'annotations';
            return addToFlow(text, metadata, `${key}: { ${flowPair(value, isJson)} }`);
        }
        const step = ' '.repeat(indentStep(text, metadata));
        return addLines(text, metadata, ['annotations:', `${step}${blockPair(value)}`]);
    }
    const map = annotations.value;
    if ((0,dist/* isMap */.jh)(map)) {
        const existing = generate_paths_fix_pairOf(map, GENERATE_PATHS);
        if (existing !== undefined)
            return replaceValue(text, existing, value, map.flow === true, isJson);
        return map.flow === true ? addToFlow(text, map, flowPair(value, isJson)) : addLines(text, map, [blockPair(value)]);
    }
    const isEmpty = map === null || ((0,dist/* isScalar */.jn)(map) && map.value === null && !(0,dist/* isAlias */.Vj)(map));
    const colon = isEmpty ? afterColon(text, annotations) : undefined;
    if (colon === undefined || metadata.flow === true)
        return undefined;
    const indent = ' '.repeat(columnOf(text, startOf(annotations)) + indentStep(text, metadata));
    return splice(text, colon, colon, `${eolOf(text)}${indent}${blockPair(value)}`);
}
function generate_paths_fix_pairOf(map, name) {
    return map.items.find((item) => (0,dist/* isPair */.tO)(item) && (0,dist/* isScalar */.jn)(item.key) && item.key.value === name);
}
function replaceValue(text, pair, value, inFlow, isJson) {
    const old = pair.value;
    if (old === null || ((0,dist/* isScalar */.jn)(old) && old.value === null)) {
        const colon = afterColon(text, pair);
        return colon === undefined ? undefined : splice(text, colon, colon, ` ${scalarText(value, inFlow)}`);
    }
    if (!(0,dist/* isScalar */.jn)(old) || !old.range)
        return undefined;
    const [start, end] = old.range;
    const isBlock = old.type === 'BLOCK_FOLDED' || old.type === 'BLOCK_LITERAL';
    const written = isJson ? JSON.stringify(value) : scalarText(value, inFlow, old.type);
    return splice(text, start, end, isBlock ? `${written}${eolOf(text)}` : written);
}
/** Appends lines to a mapping in block style, in its own indentation and after its last value's comment. */
function addLines(text, map, lines) {
    const [first, last] = [map.items[0], map.items.at(-1)];
    if (!(0,dist/* isPair */.tO)(first) || !(0,dist/* isPair */.tO)(last))
        return undefined;
    const indent = ' '.repeat(columnOf(text, startOf(first)));
    let end = endOf(last);
    while (end > 0 && /\s/.test(text[end - 1] ?? ''))
        end--;
    const newline = text.indexOf('\n', end);
    const at = newline < 0 ? text.length : text[newline - 1] === '\r' ? newline - 1 : newline;
    return splice(text, at, at, lines.map((line) => `${eolOf(text)}${indent}${line}`).join(''));
}
function addToFlow(text, map, written) {
    const last = map.items.at(-1);
    if ((0,dist/* isPair */.tO)(last)) {
        const end = endOf(last);
        return splice(text, end, end, `, ${written}`);
    }
    return map.range ? splice(text, map.range[0], map.range[1], `{ ${written} }`) : undefined;
}
function blockPair(value) {
    return `${GENERATE_PATHS}: ${scalarText(value, false)}`;
}
function flowPair(value, isJson) {
    return isJson
        ? `${JSON.stringify(GENERATE_PATHS)}: ${JSON.stringify(value)}`
        : `${GENERATE_PATHS}: ${scalarText(value, true)}`;
}
/** Plain where that is safe, else in the quotes that were there, else in those that need no escapes. */
function scalarText(value, inFlow, type) {
    const isPlain = /^[\w./][\w./;@+-]*$/.test(value) && !/^[\d.+-]+$/.test(value.replace(/^\.$/, ''));
    if (type === 'QUOTE_DOUBLE')
        return JSON.stringify(value);
    if (type === 'QUOTE_SINGLE')
        return `'${value.replaceAll("'", "''")}'`;
    if (isPlain || (value === '.' && !inFlow))
        return value;
    return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value.replaceAll('\\', '\\\\')}"`;
}
function startOf({ key }) {
    return (0,dist/* isNode */.Ll)(key) ? (key.range?.[0] ?? 0) : 0;
}
function endOf({ key, value }) {
    const node = (0,dist/* isNode */.Ll)(value) && value.range ? value : key;
    return (0,dist/* isNode */.Ll)(node) ? (node.range?.[1] ?? 0) : 0;
}
/** The offset behind the colon of a pair without a value. */
function afterColon(text, { key }) {
    const end = (0,dist/* isNode */.Ll)(key) ? key.range?.[1] : undefined;
    if (end === undefined)
        return undefined;
    const colon = /^\s*:/.exec(text.slice(end));
    return colon === null ? undefined : end + colon[0].length;
}
function columnOf(text, offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
/** How much deeper a mapping's values stand than its keys; two where none of them tells. */
function indentStep(text, map) {
    for (const { key, value } of map.items) {
        if (!(0,dist/* isMap */.jh)(value) || value.flow === true || !(0,dist/* isNode */.Ll)(key))
            continue;
        const inner = value.items[0];
        if ((0,dist/* isPair */.tO)(inner))
            return Math.max(1, columnOf(text, startOf(inner)) - columnOf(text, key.range?.[0] ?? 0));
    }
    return 2;
}
function eolOf(text) {
    return text.includes('\r\n') ? '\r\n' : '\n';
}
function splice(text, start, end, inserted) {
    return text.slice(0, start) + inserted + text.slice(end);
}

;// CONCATENATED MODULE: ./tools/pipeline/src/validate.ts



/** Kinds whose YAML files are manifests or lead to them. */
const MANIFEST_KINDS = [
    'app-overlay',
    'kustomize-base',
    'manifests',
    'argocd-app',
    'crossplane-api',
    'facts',
];
/** Kinds whose files kustomize completes: a field that is missing in one file may come from another. */
const COMPLETED_KINDS = ['app-overlay', 'kustomize-base'];
/** The files that `validate` reads: YAML of projects that hold manifests. */
function manifestFiles(graph, concerns) {
    return [...graph.tree.entries]
        .filter(([path, { mode }]) => {
        if (!/\.ya?ml$/.test(path) || mode === '120000' || mode === '160000' || !concerns(path))
            return false;
        const owner = graph.ownerOf(path);
        return owner !== undefined && MANIFEST_KINDS.includes(owner.kind);
    })
        .map(([path]) => path);
}
/** Syntax first; then what parses is held to the descriptions of its kinds. */
async function validateTexts(graph, texts) {
    const patches = patchesOf(texts);
    const partial = (path) => {
        const kind = graph.ownerOf(path)?.kind;
        return patches.has(path) || (kind !== undefined && COMPLETED_KINDS.includes(kind));
    };
    const syntax = validateManifests(texts);
    return [...syntax, ...(await validateFiles(texts, { knownKinds: knownKinds(graph, texts), partial }))];
}
/** The files whose texts `validateDelivery` needs. */
function deliveryFiles(graph) {
    return graph.readings().files;
}
/**
 * What needs more than one engine to see: whether `manifest-generate-paths` covers what an Application reads, whether its
 * AppProject permits its source, destination and kinds, and whether two Applications render the same resource.
 *
 * @param rendered Applications with what they render to; of the others only what their manifests say is checked.
 */
function validateDelivery(graph, texts, rendered = []) {
    const { applications: readings, files } = graph.readings();
    const declared = new Map(files.map((file) => [file, texts.get(file) ?? '']));
    const known = new Map(rendered.map((one) => [`${one.file}\n${one.name}`, one]));
    const applications = readings.map((one) => known.get(`${one.file}\n${one.name}`) ?? one);
    const isClusterScoped = (0,scope/* clusterScopedKinds */.O)(rendered.flatMap(({ manifests = [] }) => manifests));
    const environmentOf = (file) => graph.ownerOf(file)?.environment;
    return [
        ...checkGeneratePaths(graph, readings, new Set(files)).map(({ value: _, ...finding }) => finding),
        ...checkProjects({ projects: readAppProjects(declared), applications, isClusterScoped }),
        ...checkSyncOptions(applications),
        ...(0,duplicates/* checkDuplicates */.$T)({ applications, isClusterScoped, environmentOf }),
    ];
}
/**
 * The texts of files with the annotation `manifest-generate-paths` that `validateDelivery` asks for.
 *
 * @param texts the declaring files by path.
 * @returns only the files that change. A declaration whose annotation cannot be written safely is left as it is.
 */
function fixedGeneratePaths(graph, texts, concerns) {
    const { applications, files } = graph.readings();
    const fixed = new Map();
    const findings = checkGeneratePaths(graph, applications, new Set(files)).filter(({ file }) => concerns(file));
    // From the bottom up: what is written above moves the lines below.
    for (const { file, line, value } of findings.sort((a, b) => b.line - a.line)) {
        const text = fixed.get(file) ?? texts.get(file);
        if (text === undefined)
            continue;
        const after = fixGeneratePaths(text, line, value);
        if (after !== text)
            fixed.set(file, after);
    }
    return fixed;
}
/** Files that kustomizations name as patches. */
function patchesOf(texts) {
    const patches = new Set();
    for (const [file, text] of texts) {
        if (!(0,kustomization/* isKustomization */.S)(file))
            continue;
        for (const { field, value } of (0,kustomization/* readKustomization */.k)(text)?.inputs ?? []) {
            const path = field.startsWith('patches') ? (0,src_paths/* joinPath */.uJ)((0,src_paths/* folderOf */.yS)(file), value) : undefined;
            if (path !== undefined)
                patches.add(path);
        }
    }
    return patches;
}
/**
 * What the tree itself defines, and the groups that Crossplane and its providers bring: their schemas are not built in, which is
 * no reason to warn of each kind.
 */
function knownKinds(graph, texts) {
    const known = new Set(graph.compositeKinds);
    for (const text of texts.values()) {
        if (!/(?:crossplane|upbound)\.io\/|CustomResourceDefinition/.test(text))
            continue;
        for (const { apiVersion, kind, text: document } of (0,documents/* splitDocuments */.Z)(text)) {
            const group = (0,documents/* groupOf */.F)(apiVersion ?? '');
            if (/(?:^|\.)(?:crossplane|upbound)\.io$/.test(group))
                known.add(`${group}/*`);
            if (kind !== 'CustomResourceDefinition')
                continue;
            const defines = /^ {2}group:\s*["']?([\w.-]+)/m.exec(document)?.[1];
            if (defines !== undefined)
                known.add(`${defines}/*`);
        }
    }
    return known;
}

// EXTERNAL MODULE: ./tools/graph/src/inputs.ts
var inputs = __webpack_require__(9347);
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/render-cache.ts
var render_cache = __webpack_require__(7114);
// EXTERNAL MODULE: ./tools/pipeline/src/session.ts
var session = __webpack_require__(23);
// EXTERNAL MODULE: ./tools/pipeline/src/rendered-applications.ts
var rendered_applications = __webpack_require__(7735);
// EXTERNAL MODULE: ./tools/repository/src/checkout.ts
var checkout = __webpack_require__(4152);
;// CONCATENATED MODULE: ./tools/cli/src/validation.ts







/**
 * Everything that `validate` finds, sorted by file and line.
 *
 * @param roots folders of the projects that were named; none: the whole tree.
 * @param onDisk the files on disk are validated, not those of a commit.
 */
async function findingsOf(repository, { graph, readTexts }, roots, onDisk) {
    const concerns = (file) => roots.length === 0 || roots.some((root) => (0,src_paths/* isWithin */.UO)(file, root));
    const rendered = await renderConcerned(repository, graph, roots, onDisk);
    const findings = [
        ...graph.findings.filter(({ file }) => concerns(file)),
        ...(await validateTexts(graph, await readTexts(manifestFiles(graph, concerns)))),
        ...validateDelivery(graph, await readTexts(deliveryFiles(graph)), rendered.applications).filter(({ file }) => concerns(file)),
    ];
    sayUnrendered(rendered);
    const keyOf = ({ file, line, rule, path, message }) => `${file}:${line}:${rule}:${path}:${message}`;
    const unique = [...new Map(findings.map((one) => [keyOf(one), one])).values()];
    return unique.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
/**
 * The folders of the projects that the command line names; none: all of them.
 *
 * @throws InputError with the nearest names for one that does not exist.
 */
function rootsOf(names, projects) {
    return names.map((name) => {
        const project = projects.get(name);
        if (project === undefined)
            throw (0,session/* unknownProject */.Sx)(name, projects.keys());
        return project.root;
    });
}
/** From here on a person should know what takes long. */
const MANY = 20;
/** What the Applications render to: those that the named projects declare or deliver. */
async function renderConcerned(repository, graph, roots, onDisk) {
    const concerned = ({ reading }) => roots.length === 0 ||
        roots.some((root) => (0,src_paths/* isWithin */.UO)(reading.file, root) || reading.sources.some(({ path }) => path !== undefined && (0,src_paths/* isWithin */.UO)(path, root)));
    // A chart from elsewhere would be downloaded: only previews do that.
    const wanted = (0,rendered_applications/* renderables */.iH)({ graph }).filter((one) => concerned(one) && !hasRemoteChart(one));
    if (wanted.length === 0)
        return { applications: [], unrendered: [] };
    if (wanted.length >= MANY)
        (0,examine/* note */.N4)(`rendering ${wanted.length} Applications, to compare what they apply`);
    const closures = (0,inputs/* createClosures */.$)(graph);
    if (onDisk)
        return (0,rendered_applications/* renderAll */.Yl)({ graph, closures }, repository.root, wanted);
    const renders = process.env.MAINSTEM_NO_CACHE === '1'
        ? undefined
        : (0,render_cache/* createRenderCache */.Z)((0,external_node_path_.join)(repository.commonDirectory, 'mainstem', 'renders'));
    return (0,checkout/* withScratch */.h)(async (scratch) => {
        const tree = { graph, closures, renders };
        await (0,checkout/* checkOut */.b)(repository, graph.tree, (0,rendered_applications/* filesToRender */.LD)(tree, wanted), scratch);
        return (0,rendered_applications/* renderAll */.Yl)(tree, scratch, wanted);
    });
}
function hasRemoteChart({ application: { spec } }) {
    return [spec.source, ...(spec.sources ?? [])].some((source) => source?.chart !== undefined || source?.repoURL.startsWith('oci://') === true);
}
/** One line for all of them: what is wrong in the tree is a finding already. */
function sayUnrendered({ unrendered }) {
    const [first] = unrendered;
    if (first === undefined)
        return;
    const names = new Set(unrendered.map(({ name }) => name));
    const many = names.size === 1
        ? `what Application ${first.name} applies is not checked`
        : `what ${names.size} Applications apply is not checked`;
    (0,examine/* note */.N4)(`${many}, since it is not rendered: ${first.reason}`);
}

;// CONCATENATED MODULE: ./tools/cli/src/fix.ts








/**
 * Writes the annotation `manifest-generate-paths` into the files on disk, and names each that it changed.
 *
 * A file is replaced as a whole or not at all. One that is a link is left alone.
 *
 * @param names projects whose files may change; none: all.
 * @throws InputError in a repository without a working tree; ToolError for a file that cannot be written.
 */
async function fixFiles(repository, names) {
    if (repository.bare)
        throw new errors/* InputError */.dz('A bare repository has no files to fix. Run --fix in a clone of it.');
    const graph = await (0,load/* loadWorkingGraph */.iG)(repository);
    const roots = rootsOf(names, graph.projects);
    const concerns = (file) => roots.length === 0 || roots.some((root) => (0,src_paths/* isWithin */.UO)(file, root));
    const texts = new Map();
    for (const file of deliveryFiles(graph)) {
        const path = (0,external_node_path_.join)(repository.root, file);
        if ((await (0,promises_.lstat)(path)).isFile())
            texts.set(file, await (0,promises_.readFile)(path, 'utf8'));
    }
    const fixed = fixedGeneratePaths(graph, texts, concerns);
    for (const [file, text] of fixed) {
        await replaceFile((0,external_node_path_.join)(repository.root, file), text, file);
        (0,examine/* note */.N4)(`${file}: wrote manifest-generate-paths`);
    }
    if (fixed.size === 0)
        (0,examine/* note */.N4)('no file needed a change of manifest-generate-paths');
}
async function replaceFile(path, text, shown) {
    const draft = `${path}.mainstem-${process.pid}`;
    try {
        const { mode } = await (0,promises_.lstat)(path);
        await (0,promises_.writeFile)(draft, text, { flag: 'wx' });
        await (0,promises_.chmod)(draft, mode & 0o777);
        await (0,promises_.rename)(draft, path);
    }
    catch (error) {
        await (0,promises_.rm)(draft, { force: true }).catch(() => { });
        throw new errors/* ToolError */.v4(`${shown} could not be written: ${(0,errors/* messageOf */.bD)(error)}. Check the permissions of its folder.`);
    }
}

// EXTERNAL MODULE: ./tools/cli/src/output.ts
var output = __webpack_require__(6433);
;// CONCATENATED MODULE: ./tools/cli/src/commands/validate.ts






const command = {
    usage: 'mainstem validate [PROJECT...] [--at REV | --working-tree | --fix] [--json] [--cwd DIR]\n\n' +
        'Syntax, fields that their kind does not have, broken references and circles, what Applications may not apply or apply twice,\n' +
        'each with file and line. Exit 3 when there is an error.\n' +
        '--fix writes into your files: it sets the annotation manifest-generate-paths of Applications to what they render from, says\n' +
        'which files it changed, and then validates the files on disk. Nothing else is changed.',
    accepts: ['at', 'working-tree', 'fix'],
    formats: ['terminal', 'json'],
    async run(options, args) {
        const repository = await (0,examine/* examineRepository */.Ej)(options);
        const onDisk = options['working-tree'] === true || options.fix === true;
        if (options.fix && options.at !== undefined)
            throw new errors/* InputError */.dz('--fix changes the files on disk: take --at out.');
        if (options.fix)
            await fixFiles(repository, args);
        const tree = await (0,examine/* examineTree */.Mx)(repository, { ...options, 'working-tree': onDisk });
        const { projects } = tree.graph;
        const findings = await findingsOf(repository, tree, rootsOf(args, projects), onDisk);
        if (options.format === 'json')
            (0,output/* printJson */.Q2)({ findings });
        else
            (0,output/* print */.yy)(renderFindingsTerminal(findings, (0,output/* terminal */.Fo)()));
        return findings.some(({ severity }) => severity === 'error') ? 3 : 0;
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
/** After the last separator of a long name, unless that is too near its start. */
function placeToBreak(text) {
    const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf('/'), text.lastIndexOf(']'), text.lastIndexOf('-')) + 1;
    return last * 2 > text.length ? last : text.length;
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
                const end = placeToBreak(current);
                lines.push(current.slice(0, end));
                current = current.slice(end);
                used = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(current);
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


/***/ }),

/***/ 4152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ checkOut),
/* harmony export */   h: () => (/* binding */ withScratch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3870);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5962);





/**
 * Writes files of a tree into a folder, for programs that need them on disk. Links that would leave the folder are left out:
 * a program must not be led out of it, and one that needs the file then says that it is missing.
 */
async function checkOut(repository, tree, paths, folder) {
    const wanted = new Map();
    const folders = new Set();
    for (const path of paths) {
        const entry = tree.entries.get(path);
        if (entry === undefined || entry.mode === '160000')
            continue;
        const same = wanted.get(entry.id);
        if (same === undefined)
            wanted.set(entry.id, [path]);
        else
            same.push(path);
        folders.add((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path)));
    }
    for (const path of folders)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
    const contents = [];
    let pending = [];
    await (0,_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .readObjects */ .$)(repository, [...wanted.keys()], (id, content) => contents.push([id, Buffer.from(content)]));
    for (const [id, content] of contents) {
        for (const path of wanted.get(id) ?? []) {
            pending.push(writeEntry(tree, path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path), content));
            if (pending.length >= 64) {
                await Promise.all(pending);
                pending = [];
            }
        }
    }
    await Promise.all(pending);
}
async function writeEntry(tree, path, target, content) {
    const mode = tree.entries.get(path)?.mode;
    if (mode === '120000') {
        const link = content.toString('utf8');
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(link) && (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_4__/* .joinPath */ .uJ)((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_4__/* .folderOf */ .yS)(path), link) !== undefined)
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(link, target);
        return;
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(target, content);
    if (mode === '100755')
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(target, 0o755);
}
/** Runs work with a scratch folder that is removed afterwards, also on failure. */
async function withScratch(work) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'mainstem-'));
    try {
        return await work(folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 9305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ poolSize),
/* harmony export */   d: () => (/* binding */ pool)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

/**
 * How many programs may run at once: as many as there are cores, and no more than there is memory for. At least one.
 *
 * @param each bytes that one of them needs; 0 when that is too little to count.
 * @param machine default: this one, within the limits that a container sets it.
 */
function poolSize(each = 0, machine = thisMachine()) {
    const fitting = each > 0 ? Math.floor((machine.memory * 0.8) / each) : machine.cores;
    return Math.max(1, Math.min(machine.cores, fitting));
}
function thisMachine() {
    const limit = process.constrainedMemory?.() ?? 0;
    // freemem() on Linux is what can be had without swapping (MemAvailable).
    const free = limit > 0 && limit < (0,node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)() ? Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.freemem)(), limit) : (0,node_os__WEBPACK_IMPORTED_MODULE_0__.freemem)();
    return { cores: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), memory: free };
}
/**
 * Does `work` for every item, at most `limit` at a time, and gives the results in the order of the items.
 *
 * @throws the first error of any; work under way is awaited first, so that nothing runs on unseen, and no more is started.
 */
async function pool(items, limit, work) {
    const results = new Array(items.length);
    const queue = items.entries();
    let failed;
    const worker = async () => {
        for (const [index, item] of queue) {
            if (failed !== undefined)
                return;
            try {
                results[index] = await work(item, index);
            }
            catch (error) {
                failed ??= { error };
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(Math.max(1, Math.floor(limit)), items.length) }, worker));
    if (failed !== undefined)
        throw failed.error;
    return results;
}


/***/ })

};
