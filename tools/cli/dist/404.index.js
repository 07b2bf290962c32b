export const id = 404;
export const ids = [404];
export const modules = {

/***/ 5041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ redactValue),
/* harmony export */   Rd: () => (/* binding */ redactText),
/* harmony export */   XF: () => (/* binding */ REDACTED)
/* harmony export */ });
/** What stands in for a secret. */
const REDACTED = '(sensitive)';
/**
 * Replaces every occurrence of known secret values in a text.
 *
 * @param secrets values to hide; those shorter than four characters would hit ordinary text and are matched only as a
 *   whole string.
 */
function redactText(text, secrets) {
    if (secrets.has(text) && text !== '')
        return REDACTED;
    const spans = [];
    for (const secret of secrets) {
        if (secret.length < 4)
            continue;
        for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
            spans.push([at, at + secret.length]);
    }
    if (spans.length === 0)
        return text;
    // Secrets may overlap or hold each other: hiding them one after the other would leave the rest of the longer one.
    let result = '';
    let end = 0;
    for (const [start, stop] of spans.sort((a, b) => a[0] - b[0])) {
        if (start >= end)
            result += text.slice(end, start) + REDACTED;
        end = Math.max(end, stop);
    }
    return result + text.slice(end);
}
/** The same, in every string (keys too) of a JSON value. */
function redactValue(value, secrets) {
    if (typeof value === 'string')
        return redactText(value, secrets);
    if (typeof value === 'number' && secrets.has(String(value)))
        return REDACTED;
    if (Array.isArray(value))
        return value.map((item) => redactValue(item, secrets));
    if (value !== null && typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [redactText(key, secrets), redactValue(item, secrets)]));
    }
    return value;
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
/**
 * @param options `delivered: false`: what Applications deliver is left out, since their own manifests do not depend on it.
 */
function createClosures(graph, options = {}) {
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
    for (const { from, to, reads, reason } of graph.edges) {
        if (reason === 'application-path' && options.delivered === false)
            continue;
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
    const open = new Set(graph.unresolved.map(({ project }) => project));
    const projectsOf = (project) => {
        const seen = new Set([project]);
        // A set is walked in the order in which it grows.
        for (const next of seen)
            for (const target of targets.get(next) ?? [])
                seen.add(target);
        return seen;
    };
    const filesOf = (project) => {
        const files = new Set();
        for (const next of projectsOf(project)) {
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
        isResolved: (project) => ![...projectsOf(project)].some((name) => open.has(name)),
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

/***/ 3508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   pl: () => (/* binding */ kindKeyOf),
/* harmony export */   yf: () => (/* binding */ nameOfManifest)
/* harmony export */ });
/** True for a YAML mapping. */
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * The value at a path of keys; `undefined` where any step is missing. Never throws on a manifest of an unexpected shape:
 * whether a shape is right is for validation to say.
 */
function at(value, ...path) {
    let current = value;
    for (const key of path) {
        if (!isFields(current) || !Object.hasOwn(current, key))
            return undefined;
        current = current[key];
    }
    return current ?? undefined;
}
/** The mappings of a list; nothing when it is no list. */
function itemsOf(value) {
    return Array.isArray(value) ? value.filter(isFields) : [];
}
/** The API group: empty for the core group. */
function groupOf(manifest) {
    const slash = manifest.apiVersion.indexOf('/');
    return slash < 0 ? '' : manifest.apiVersion.slice(0, slash);
}
/** `group/Kind`, as rules name a kind. */
function kindKeyOf(manifest) {
    return `${groupOf(manifest)}/${manifest.kind}`;
}
/** Its name; a generated one shows as its prefix and `*`. */
function nameOfManifest({ metadata }) {
    return metadata.name ?? `${metadata.generateName ?? ''}*`;
}
/** The annotations, whatever the author wrote there. */
function annotationsOf(manifest) {
    const annotations = at(manifest, 'metadata', 'annotations');
    return isFields(annotations) ? annotations : {};
}


/***/ }),

/***/ 2492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ findKustomize),
/* harmony export */   MI: () => (/* binding */ findHelm),
/* harmony export */   n8: () => (/* binding */ prepareKustomize)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6247);
/* harmony import */ var _mainstem_toolchain__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(834);
/* harmony import */ var _mainstem_toolchain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3147);


const versions = new Map();
/** What a program says of its version; asked once a process. */
async function output({ path }, args) {
    const key = [path, ...args].join(' ');
    let version = versions.get(key);
    if (version === undefined) {
        version = (0,_mainstem_toolchain__WEBPACK_IMPORTED_MODULE_0__/* .runProgram */ .mB)(path, args).then(({ stdout }) => stdout.trim());
        versions.set(key, version);
    }
    return version;
}
const found = new Map();
/** Looked for once on one PATH: what is not there is not downloaded again for every project. */
async function find(name) {
    const key = `${name} ${process.env.PATH}`;
    let program = found.get(key);
    if (program === undefined) {
        program = (0,_mainstem_toolchain__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)(name).catch(() => undefined);
        found.set(key, program);
    }
    return program;
}
const KUBECTL_VERSION = ['version', '--client', '-o', 'json'];
/**
 * kubectl, whose kustomize is the one most people have, else kustomize itself.
 *
 * @throws ToolError that says what to install.
 */
async function findKustomize() {
    const kubectl = await find('kubectl');
    if (kubectl !== undefined) {
        const text = await output(kubectl, KUBECTL_VERSION);
        return {
            program: kubectl,
            tools: { kubectl: field(text, 'gitVersion'), kustomize: field(text, 'kustomizeVersion') },
        };
    }
    const kustomize = await find('kustomize');
    if (kustomize === undefined) {
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .ToolError */ .v4('neither kubectl nor kustomize is on PATH. Install kubectl, then run the command again.');
    }
    return { program: kustomize, tools: { kustomize: plain(await output(kustomize, ['version'])) } };
}
/** Asks an installed kubectl for its versions while other work is done: it takes as long to say them as Git takes to read a change. */
async function prepareKustomize() {
    const kubectl = await (0,_mainstem_toolchain__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)('kubectl', { download: false }).catch(() => undefined);
    if (kubectl !== undefined)
        await output(kubectl, KUBECTL_VERSION);
}
/** Helm, or nothing. */
async function findHelm() {
    const program = await find('helm');
    if (program === undefined)
        return undefined;
    const version = plain(await output(program, ['version', '--short'])).replace(/\+.*$/, '');
    return { program, tools: { helm: version }, major: Number.parseInt(version, 10) };
}
function field(json, name) {
    return plain(new RegExp(`"${name}":\\s*"([^"]*)"`).exec(json)?.[1] ?? 'unknown');
}
function plain(version) {
    return version.replace(/^.*?v(?=\d)/s, '').trim();
}


/***/ }),

/***/ 7114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ createRenderCache),
/* harmony export */   x: () => (/* binding */ cachedRender)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3244);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3508);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2492);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1804);







/** Part of every file's name: a file of another shape is never read. */
const FORMAT = 2;
/** About ten thousand overlays of ordinary size. */
const LIMIT = 256 * 1024 * 1024;
/**
 * Keeps renders as files of one folder that only this user can read. A file is written whole or not at all. A render that holds
 * the value of a Secret, or values that an Application hands to Helm, is not kept, since it would lie there readable.
 *
 * @param limit bytes that the folder may hold after `trim`.
 */
function createRenderCache(folder, limit = LIMIT) {
    const fileOf = (key) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${(0,_mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .o)([FORMAT, key]).slice('sha256:'.length)}.json`);
    let written = false;
    return {
        has: (key) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(fileOf(key)).then(() => true, () => false),
        async get(key) {
            try {
                const file = fileOf(key);
                const value = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8'));
                if (!isRender(value))
                    return undefined;
                const now = new Date();
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(file, now, now).catch(() => { });
                return value;
            }
            catch {
                return undefined;
            }
        },
        async set(key, render) {
            if (!render.manifests.every(isKeepable))
                return;
            const file = fileOf(key);
            const draft = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: 0o700 });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, JSON.stringify(render), { mode: 0o600, flag: 'wx' });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file);
                written = true;
            }
            catch {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true }).catch(() => { });
            }
        },
        async trim() {
            if (written)
                await trimFolder(folder, limit).catch(() => { });
            written = false;
        },
    };
}
async function trimFolder(folder, limit) {
    const files = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined);
        if (found !== undefined)
            files.push({ path, size: found.size, used: found.mtimeMs });
    }
    let size = files.reduce((sum, file) => sum + file.size, 0);
    for (const file of files.sort((a, b) => a.used - b.used)) {
        if (size <= limit)
            break;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file.path, { force: true });
        size -= file.size;
    }
}
function isRender(value) {
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isFields */ .Ce)(value) && Array.isArray(value.manifests) && Array.isArray(value.warnings) && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isFields */ .Ce)(value.tools);
}
/** Kinds that carry values of charts, which may be secret without saying so. */
const HOLDS_VALUES = new Set(['Application', 'ApplicationSet', 'HelmRelease', 'HelmChart']);
/** Whether a manifest may lie on disk, and comes back from JSON as it was. */
function isKeepable(manifest) {
    if (HOLDS_VALUES.has(manifest.kind) && /"(?:helm|plugin|values|valuesContent)":/.test(JSON.stringify(manifest)))
        return false;
    return (0,_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutSecrets */ .cT)(manifest) === manifest && isJson(manifest);
}
function isJson(value) {
    if (typeof value === 'number')
        return Number.isFinite(value);
    if (Array.isArray(value))
        return value.every(isJson);
    return !(0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isFields */ .Ce)(value) || Object.values(value).every(isJson);
}
/** A render counts as long as the programs that made it are the ones at hand; only those are looked for. */
async function isCurrent({ tools }) {
    const renderers = [
        ...(tools.kustomize === undefined ? [] : [await (0,_programs_js__WEBPACK_IMPORTED_MODULE_6__/* .findKustomize */ .Ht)()]),
        ...(tools.helm === undefined ? [] : [await (0,_programs_js__WEBPACK_IMPORTED_MODULE_6__/* .findHelm */ .MI)()]),
    ];
    const now = Object.assign({}, ...renderers.map((renderer) => renderer?.tools));
    return (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(now) === (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(tools);
}
/** A kept render, made anew where there is none. `documents` of both sides become the same objects. */
async function cachedRender(cache, key, documents, render) {
    if (cache === undefined || key === undefined)
        return render();
    const kept = await cache.get(key);
    if (kept !== undefined && (await isCurrent(kept))) {
        return {
            ...kept,
            manifests: kept.manifests.map((manifest, at) => shared(manifest, kept.documents?.[at], documents)),
        };
    }
    const made = await render();
    if (made.isComplete === false)
        return made;
    const keys = keysOf(documents);
    const { manifests, warnings, tools } = made;
    await cache.set(key, { manifests, documents: manifests.map((one) => keys.get(one) ?? ''), warnings, tools });
    return made;
}
/** The object that the other side read from the same text, so that nobody compares the two field by field. */
function shared(manifest, key, documents) {
    if (key === undefined || key === '')
        return manifest;
    const known = documents.get(key);
    if (known?.length === 1 && known[0] !== undefined)
        return known[0];
    documents.set(key, [manifest]);
    return manifest;
}
function keysOf(documents) {
    const keys = new Map();
    for (const [key, [one, ...more]] of documents)
        if (one !== undefined && more.length === 0)
            keys.set(one, key);
    return keys;
}


/***/ }),

/***/ 2368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ holdsNamedSecret),
/* harmony export */   Gq: () => (/* binding */ withoutLogin),
/* harmony export */   aS: () => (/* binding */ isBelowValues),
/* harmony export */   c5: () => (/* binding */ textWithoutNamedSecrets),
/* harmony export */   eh: () => (/* binding */ isSecretName),
/* harmony export */   h6: () => (/* binding */ withoutNamedSecrets)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5041);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3508);


/**
 * Names whose value is a secret: `DB_PASSWORD`, `apiKey`, `jwt-secret`. What only points to one is not (`secretName`,
 * `existingSecret`, `PASSWORD_FILE`).
 */
const SECRET_NAME = /(?:pass(?:word|wd|phrase)|secret|token|credentials?|(?:private|api|access|secret|signing|encryption|account|master)[-_.]?key)$/i;
function isSecretName(name) {
    return SECRET_NAME.test(name) && !/existing[-_]?secret$/i.test(name);
}
/**
 * A literal value beside a name that says it is secret: an environment variable, a parameter of a chart.
 *
 * @param item an item of a list: `{ name, value }`.
 */
function holdsNamedSecret(item) {
    const { name, value } = item;
    return typeof name === 'string' && isSecretName(name) && isLiteral(value);
}
function isLiteral(value) {
    return (typeof value === 'string' && value !== '' && !/^\$\([\w-]+\)$/.test(value)) || typeof value === 'number';
}
/** Where the values of charts are written as objects. */
const VALUES = new Set(['valuesObject', 'values', 'helm']);
/** True below the values of a chart, where a key says what its value is. */
function isBelowValues(keys) {
    return keys.slice(0, -1).some((key) => VALUES.has(key));
}
/** A text without the passwords of addresses in it (`postgres://user:password@host`). */
function withoutLogin(text) {
    if (!text.includes('://'))
        return text;
    return text.replace(/(:\/\/[^/\s:@]*:)[^/\s@]+(?=@)/g, `$1${_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .REDACTED */ .XF}`);
}
/** Values of a chart without those that their keys call secret. */
function withoutNamedSecrets(value) {
    if (Array.isArray(value))
        return value.map(withoutNamedSecrets);
    if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key,
        isSecretName(key) && isLiteral(item) ? _mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .REDACTED */ .XF : withoutNamedSecrets(item),
    ]));
}
/** The same for values that are written as one text of YAML. */
function textWithoutNamedSecrets(text) {
    const hidden = text.replace(/^(\s*(?:- )?["']?([\w.-]+)["']?\s*:[ \t]*)(?![|>]?-?\s*$)(\S.*)$/gm, (line, start, key) => (isSecretName(key) ? `${start}${_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .REDACTED */ .XF}` : line));
    // A value that runs over several lines: what is indented below its key.
    return hidden.replace(/^(([ \t]*)(?:- )?["']?([\w.-]+)["']?\s*:[ \t]*[|>][-+]?\d*[ \t]*)((?:\n(?:\2[ \t]+.*|[ \t]*))+)/gm, (block, start, _indent, key) => (isSecretName(key) ? `${start} ${_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .REDACTED */ .XF}` : block));
}


/***/ }),

/***/ 1804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ isSecret),
/* harmony export */   JU: () => (/* binding */ redactManifest),
/* harmony export */   Ud: () => (/* binding */ macWith),
/* harmony export */   VX: () => (/* binding */ secretValues),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   jS: () => (/* binding */ LAST_APPLIED),
/* harmony export */   m6: () => (/* binding */ VALUES_TEXTS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3244);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5041);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3508);
/* harmony import */ var _secret_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2368);




/** Where `kubectl apply` keeps a copy of the whole object, values included. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
/** True for a Secret, also one that is written inside another object (a kubernetes provider's Object, a Composition). */
function isSecret(value) {
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value) && value.kind === 'Secret' && value.apiVersion === 'v1';
}
/**
 * The values of a Secret by key, decoded: what the API server would store. `stringData` wins over `data`
 * (https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data). Text in `data` that is no base64 is
 * taken as it stands, so that a change of it is still seen.
 */
function secretValues(secret) {
    const values = new Map();
    for (const [field, decode] of [
        ['data', decodeBase64],
        ['stringData', (text) => text],
    ]) {
        const part = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__.at)(secret, field);
        if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(part))
            continue;
        for (const [key, value] of Object.entries(part)) {
            if (value === null || value === undefined)
                continue;
            values.set(key, typeof value === 'string' ? decode(value) : (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(value));
        }
    }
    return values;
}
function decodeBase64(text) {
    const compact = text.replace(/\s/g, '');
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 !== 0)
        return text;
    return Buffer.from(compact, 'base64').toString('latin1');
}
const PROCESS_KEY = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32);
/**
 * MACs stand in for values in a resource's digest: a plain hash of a password can be guessed offline.
 *
 * @param key without one, a random key of this process is used, so such digests cannot be compared between runs. What a
 *   person acknowledges must survive a re-run, which is why the digest of a deletion holds no values at all; creating or
 *   updating a Secret carries no risk that asks for an acknowledgement by its values.
 */
function macWith(key) {
    return (path, value) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key ?? PROCESS_KEY)
        .update(`${path.length}:${path}${value}`)
        .digest('hex');
}
/**
 * The same value with every Secret's values, wherever they are nested, replaced by a placeholder; and so what its name calls secret,
 * and the password in an address.
 */
function withoutSecrets(value) {
    if (typeof value === 'string')
        return (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutLogin */ .Gq)(value);
    if (Array.isArray(value))
        return mapUnlessSame(value);
    if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value))
        return value;
    const secret = isSecret(value);
    const named = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsNamedSecret */ .Ag)(value);
    let changed = false;
    const entries = Object.entries(value).map(([key, item]) => {
        let result = withoutSecrets(item);
        if (secret && (key === 'data' || key === 'stringData') && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(item)) {
            result = Object.fromEntries(Object.keys(item).map((name) => [name, _mainstem_change__WEBPACK_IMPORTED_MODULE_4__/* .REDACTED */ .XF]));
        }
        else if (key === LAST_APPLIED || (named && key === 'value'))
            result = _mainstem_change__WEBPACK_IMPORTED_MODULE_4__/* .REDACTED */ .XF;
        else if (VALUES_TEXTS.has(key) && typeof item === 'string')
            result = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_3__/* .textWithoutNamedSecrets */ .c5)(item);
        else if (VALUES_OBJECTS.has(key))
            result = sameUnlessChanged(result, (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutNamedSecrets */ .h6)(result));
        changed ||= result !== item;
        return [key, result];
    });
    return changed ? Object.fromEntries(entries) : value;
}
/** Where Argo CD, Flux and K3s write the values of charts: as an object, and as text. */
const VALUES_OBJECTS = new Set(['valuesObject', 'values']);
const VALUES_TEXTS = new Set(['values', 'valuesContent']);
function sameUnlessChanged(before, after) {
    return (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(before ?? null) === (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(after ?? null) ? before : after;
}
function mapUnlessSame(list) {
    const mapped = list.map(withoutSecrets);
    return mapped.some((item, index) => item !== list[index]) ? mapped : list;
}
/** A manifest that may be printed or handed on. */
function redactManifest(manifest) {
    return withoutSecrets(manifest);
}


/***/ }),

/***/ 23:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mm: () => (/* binding */ sidesOf),
/* harmony export */   Sx: () => (/* binding */ unknownProject),
/* harmony export */   jw: () => (/* binding */ createSession)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6247);
/* harmony import */ var _mainstem_graph__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9347);
/* harmony import */ var _mainstem_kubernetes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7114);




/** Closures are computed when the first preview asks. */
function createSession(options) {
    const lazy = (graph, delivered) => {
        let closures;
        return () => {
            closures ??= (0,_mainstem_graph__WEBPACK_IMPORTED_MODULE_1__/* .createClosures */ .$)(graph, { delivered });
            return closures;
        };
    };
    const sides = (delivered) => {
        const base = lazy(options.change.base, delivered);
        const head = lazy(options.change.head, delivered);
        return {
            get base() {
                return base();
            },
            get head() {
                return head();
            },
        };
    };
    const renders = process.env.MAINSTEM_NO_CACHE === '1'
        ? {}
        : { renders: (0,_mainstem_kubernetes__WEBPACK_IMPORTED_MODULE_2__/* .createRenderCache */ .Z)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(options.repository.commonDirectory, 'mainstem', 'renders')) };
    return {
        ...options,
        ...renders,
        base: options.change.base.tree.revision,
        head: options.change.head.tree.revision,
        closures: sides(true),
        sources: sides(false),
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
    return new _mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`There is no project ${JSON.stringify(name)}. ${hint}`);
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


/***/ })

};
