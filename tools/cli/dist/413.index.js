export const id = 413;
export const ids = [413];
export const modules = {

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

/***/ 96:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ namespaceOf),
/* harmony export */   a6: () => (/* binding */ manifestAddress),
/* harmony export */   ci: () => (/* binding */ addressOf)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3508);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6029);


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
    return `${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .groupOf */ .F8)(manifest)}/${manifest.kind}/${namespaceOf(manifest, scopes)}/${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfManifest */ .yf)(manifest)}`;
}
const wellKnownScope = (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .clusterScopedKinds */ .O)([]);
/**
 * The address of one manifest seen alone: only well-known kinds are taken as cluster-scoped, and where it names no
 * namespace that part is empty, or `defaultNamespace`.
 */
function manifestAddress(manifest, defaultNamespace) {
    const scopes = { isClusterScoped: wellKnownScope, ...(defaultNamespace === undefined ? {} : { defaultNamespace }) };
    return addressOf(manifest, scopes);
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

/***/ 8972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vc: () => (/* binding */ inputsOf),
  CP: () => (/* binding */ renderIn),
  aR: () => (/* binding */ renderSide),
  _6: () => (/* binding */ sourceTree)
});

// EXTERNAL MODULE: ./tools/change/src/digest.ts
var digest = __webpack_require__(3244);
// EXTERNAL MODULE: ./tools/change/src/paths.ts
var paths = __webpack_require__(3870);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/toolchain/src/programs.ts + 2 modules
var programs = __webpack_require__(3147);
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/render-cache.ts
var render_cache = __webpack_require__(7114);
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/scope.ts
var scope = __webpack_require__(6029);
;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/context.ts

const NOTHING = { manifests: [], warnings: [], unrendered: [], tools: {} };
/** A source whose manifests nobody can tell here: unknown, which is not the same as none. */
function unrendered(reason) {
    return { ...NOTHING, unrendered: [reason] };
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

// EXTERNAL MODULE: ./tools/kubernetes/src/preview/identity.ts
var identity = __webpack_require__(96);
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/manifest.ts
var preview_manifest = __webpack_require__(3508);
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
        const address = (0,identity/* addressOf */.ci)(placed, { isClusterScoped });
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
        const added = await (0,run/* runProgram */.mB)(helm.program.path, ['repo', 'add', `repository-${index}`, url], { env });
        if (added.code !== 0)
            return reason(added.stderr, folder, context, shownUrl(url));
    }
    const built = await (0,run/* runProgram */.mB)(helm.program.path, ['dependency', 'build', folder], { env });
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

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/application/helm-secrets.ts


const SENSITIVE = /pass|secret|token|credential|private|key/i;
/** Inline values and parameters whose names say that they are secret: hidden in errors, which may quote them. */
function inlineSecrets(helm) {
    const secrets = new Set();
    collect(helm.valuesObject, false, secrets);
    try {
        for (const document of (0,dist/* parseAllDocuments */.hR)(helm.values ?? '', { logLevel: 'silent' })) {
            collect(document.toJS(), false, secrets);
        }
    }
    catch {
        // Values that cannot be read: Helm's error names a line and quotes nothing.
    }
    for (const { name, value } of helm.parameters ?? [])
        if (SENSITIVE.test(name))
            secrets.add(String(value));
    return secrets;
}
function collect(value, sensitive, secrets) {
    if (Array.isArray(value))
        for (const item of value)
            collect(item, sensitive, secrets);
    else if ((0,preview_manifest/* isFields */.Ce)(value)) {
        for (const [key, item] of Object.entries(value))
            collect(item, sensitive || SENSITIVE.test(key), secrets);
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
    const helm = await (0,preview_programs/* findHelm */.MI)();
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
    return (0,run/* runProgram */.mB)(helm.program.path, templateArguments(inputs, options, environment), {
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
    const kustomize = await (0,preview_programs/* findKustomize */.Ht)();
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
    const helm = await (0,preview_programs/* findHelm */.MI)();
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
    return (0,run/* runProgram */.mB)(program.path, [command, (0,external_node_path_.join)(root, folder), ...flags], {
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
        const unpacked = await (0,run/* runProgram */.mB)('tar', ['-xzf', pulled.archive, '-C', scratch]);
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
        const pulled = await (0,run/* runProgram */.mB)(helm.program.path, pullArguments(reference, scratch));
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
        await keep(archive, bytes);
        await keep(record, Buffer.from(`${found}\n`));
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
async function keep(path, bytes) {
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
    const sources = sourcesOf(spec, options.name);
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
function sourcesOf(spec, name) {
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
        return NOTHING;
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

// EXTERNAL MODULE: ./tools/pipeline/src/application-sources.ts
var application_sources = __webpack_require__(7565);
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
    return renderIn(sourceTree(session, side), application, root);
}
/** One side of a change. */
function sourceTree(session, side) {
    return { graph: session.change[side], closures: session.closures[side], renders: session.renders };
}
/** What an Application of a tree renders to. */
function renderIn({ graph, closures, renders }, application, root) {
    const key = renders !== undefined && isClosed(graph, closures, application);
    return renderApplication(application.spec, {
        root,
        name: application.name,
        isOurs: (0,application_sources/* isOursIn */.tG)(graph),
        ...(key ? { cache: renders, cacheKey: digestOfInputs(graph, closures, application) } : {}),
    });
}
/** Digest of the specification and of every file of the tree that it leads to. */
function inputsOf(session, side, application) {
    if (application === undefined)
        return 'absent';
    return digestOfInputs(session.change[side], session.closures[side], application);
}
function digestOfInputs(graph, closures, application) {
    const files = [];
    for (const source of (0,application_sources/* sourcesOf */.u0)(application)) {
        const project = (0,application_sources/* projectOf */.v8)(graph, source);
        if (project !== undefined)
            files.push(closures.inputsDigest(project.name));
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
function isClosed(graph, closures, application) {
    return (0,application_sources/* sourcesOf */.u0)(application).every((source) => {
        const project = (0,application_sources/* projectOf */.v8)(graph, source);
        if (project === undefined || (source.kustomize?.components ?? []).length > 0)
            return false;
        return closures.isResolved(project.name);
    });
}
/** A value file is relative to the source's path, `/` is the root, `$name/` the root of another source. */
function repositoryPath({ path = '.' }, file) {
    if (file.startsWith('$'))
        return file.slice(file.indexOf('/') + 1);
    return file.startsWith('/') ? file.slice(1) : ((0,paths/* joinPath */.uJ)(path, file) ?? file);
}


/***/ }),

/***/ 7565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ applicationsOf),
/* harmony export */   tG: () => (/* binding */ isOursIn),
/* harmony export */   u0: () => (/* binding */ sourcesOf),
/* harmony export */   v8: () => (/* binding */ projectOf),
/* harmony export */   vl: () => (/* binding */ applicationsIn)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3870);

/** Base and head share the function where they have the same shape. */
const asked = new WeakMap();
function askedOf(graph) {
    const found = asked.get(graph.applications) ?? { byFolder: new Map() };
    asked.set(graph.applications, found);
    return found;
}
function knownOf(graph) {
    const state = askedOf(graph);
    if (state.known !== undefined)
        return state.known;
    const applications = graph.applications();
    state.known = {
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
    return state.known;
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
/** So many projects are asked about one by one, before all Applications are expanded. */
const FEW = 3;
/** The Applications of which a project is a source. */
function applicationsOf(graph, project) {
    const { byFolder, known } = askedOf(graph);
    const found = byFolder.get(project.root);
    if (known === undefined && found !== undefined)
        return found;
    if (known !== undefined || byFolder.size >= FEW)
        return knownOf(graph).byDelivered.get(project.name) ?? [];
    const applications = graph
        .applications(project.root)
        .filter((one) => sourcesOf(one).some((source) => projectOf(graph, source)?.name === project.name));
    byFolder.set(project.root, applications);
    return applications;
}
/** `sources`, else `source`. */
function sourcesOf({ spec }) {
    return spec.sources ?? (spec.source === undefined ? [] : [spec.source]);
}
/** The project whose folder a source names. */
function projectOf(graph, { path }) {
    const resolved = path === undefined ? undefined : graph.tree.resolve((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)('.', path) ?? path)?.path;
    return resolved === undefined ? undefined : graph.byRoot.get(resolved);
}
/** Whether a source is this repository: its path is in the tree, or its URL is that of such a source. */
function isOursIn(graph) {
    return (source) => knownOf(graph).urls.has(source.repoURL) || isInTree(graph, source);
}
function isInTree(graph, { path, chart }) {
    return chart === undefined && path !== undefined && graph.tree.resolve((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)('.', path) ?? path) !== undefined;
}


/***/ }),

/***/ 9653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ readable),
/* harmony export */   Wc: () => (/* binding */ isTold),
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/** True when the whole text is known: neither a parameter that only a cluster could tell nor a template's expression. */
function isTold(text) {
    return !/[\uE000\uE001]|\{\{/.test(text);
}
/** `Application shop`, `Applications a, b and 3 more`. */
function namesOf(readings) {
    const names = [...new Set(readings.map(({ name }) => readable(name)))];
    if (names.length === 1)
        return `Application ${names[0]}`;
    const shown = names.slice(0, 2).join(names.length > 2 ? ', ' : ' and ');
    return `Applications ${shown}${names.length > 2 ? ` and ${names.length - 2} more` : ''}`;
}
/** The text with `*` for what cannot be told. */
function readable(text) {
    return text.replaceAll(/[\uE000\uE001]+/g, '*');
}
/** Findings of the same rule, place and message only once: an ApplicationSet's Applications share their lines. */
function distinct(findings) {
    return [...new Map(findings.map((one) => [`${one.rule}\n${one.file}:${one.line}\n${one.message}`, one])).values()];
}


/***/ }),

/***/ 3688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ checkDuplicates),
/* harmony export */   Ir: () => (/* binding */ findDuplicates),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _applications_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9653);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9464);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1009);



/**
 * Resources that two Applications of one cluster render, and those that one Application renders twice.
 *
 * Argo CD calls the first `SharedResourceWarning`: the Applications overwrite each other for ever, and where one prunes, the resource
 * of the other is gone. Of the second (`RepeatedResourceWarning`) only the last counts (controller/state.go).
 */
function checkDuplicates(check) {
    const { repeats, conflicts } = findDuplicates(check);
    return [...repeats, ...conflicts.map(conflictFinding)];
}
/** What `checkDuplicates` says, with the Applications that are in conflict. */
function findDuplicates({ applications, isClusterScoped, environmentOf }) {
    const findings = [];
    const owners = new Map();
    for (const application of applications) {
        const { destination } = application.application;
        const count = new Map();
        for (const manifest of application.manifests ?? []) {
            const address = (0,_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .addressIn */ ._Q)(manifest, destination.namespace, isClusterScoped);
            if (address === undefined)
                continue;
            count.set(address, (count.get(address) ?? 0) + 1);
            const cluster = clusterKey(application, environmentOf);
            if (cluster === undefined || !(0,_applications_js__WEBPACK_IMPORTED_MODULE_1__/* .isTold */ .Wc)(address))
                continue;
            const same = owners.get(cluster) ?? new Map();
            owners.set(cluster, same);
            const owner = same.get(address) ?? { address, applications: [] };
            same.set(address, owner);
            if (owner.applications.at(-1) !== application)
                owner.applications.push(application);
        }
        for (const [address, times] of count)
            if (times > 1)
                findings.push(repeated(application, address, times));
    }
    const shared = [...owners.values()].flatMap((same) => [...same.values()]);
    return { repeats: findings, conflicts: conflictsOf(shared, rivalsOf(applications)) };
}
/** The cluster that an Application deploys to; `undefined` when that cannot be told. */
function clusterKey({ application, file }, environmentOf) {
    const { name, server } = (0,_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .clusterOf */ .es)(application.destination);
    const cluster = server ?? name;
    if (cluster === undefined || !(0,_applications_js__WEBPACK_IMPORTED_MODULE_1__/* .isTold */ .Wc)(cluster) || !(0,_applications_js__WEBPACK_IMPORTED_MODULE_1__/* .isTold */ .Wc)(name ?? ''))
        return undefined;
    // Every Argo CD calls its own cluster the same.
    return cluster === 'https://kubernetes.default.svc' ? `${cluster} ${environmentOf(file) ?? ''}` : cluster;
}
/**
 * Pairs of files that cannot be of one Argo CD, because both declare an Application of the same name: trees with one Argo CD a
 * cluster look so.
 */
function rivalsOf(applications) {
    const files = new Map();
    for (const { application, file } of applications) {
        const name = `${application.namespace ?? ''}/${application.name}`;
        if ((0,_applications_js__WEBPACK_IMPORTED_MODULE_1__/* .isTold */ .Wc)(name))
            files.set(name, (files.get(name) ?? new Set()).add(folderOf(file)));
    }
    const rivals = new Set();
    for (const folders of files.values()) {
        for (const a of folders)
            for (const b of folders)
                if (a !== b)
                    rivals.add(`${a}\n${b}`);
    }
    return (a, b) => rivals.has(`${folderOf(a)}\n${folderOf(b)}`);
}
function folderOf(file) {
    return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}
/** One for each pair of Applications. */
function conflictsOf(owners, areRivals) {
    const pairs = new Map();
    for (const { address, applications } of owners) {
        const [a, ...others] = applications;
        for (const b of others) {
            if (a === undefined || (a.file !== b.file && areRivals(a.file, b.file)))
                continue;
            if (a.name === b.name && a.file === b.file && a.application.line === b.application.line && a.set === undefined)
                continue;
            const key = JSON.stringify([a.name, a.file, a.application.line, b.name, b.file, b.application.line]);
            const pair = pairs.get(key);
            if (pair === undefined)
                pairs.set(key, { a, b, addresses: [address] });
            else
                pair.addresses.push(address);
        }
    }
    return [...pairs.values()];
}
/** The first resources that both render, and what comes of it. */
function conflictFinding({ a, b, addresses }) {
    const more = addresses.length > 3 ? ` and ${addresses.length - 3} more` : '';
    const [first = '', ...rest] = addresses.slice(0, 3);
    return {
        severity: 'error',
        rule: 'argocd/shared-resource',
        file: b.file,
        line: b.application.line,
        path: 'spec.source',
        message: `${(0,_applications_js__WEBPACK_IMPORTED_MODULE_1__/* .readable */ .HD)(b.name)} and ${(0,_applications_js__WEBPACK_IMPORTED_MODULE_1__/* .readable */ .HD)(a.name)} (${a.file}:${a.application.line}) both render ${[first, ...rest].join(', ')}${more} ` +
            `to ${(0,_applications_js__WEBPACK_IMPORTED_MODULE_1__/* .readable */ .HD)(clusterName(b))}: they overwrite each other, and when one no longer has it, it is pruned for both.`,
        suggestion: `Keep it in one of ${sourceOf(a)} and ${sourceOf(b)}, or give it another name or namespace.`,
    };
}
function clusterName({ application }) {
    return application.destination.name ?? application.destination.server ?? '';
}
function sourceOf({ sources, file }) {
    return sources.flatMap(({ path }) => path ?? [])[0] ?? file;
}
function repeated({ name, file, application }, address, times) {
    return {
        severity: 'warning',
        rule: 'argocd/repeated-resource',
        file,
        line: application.line,
        path: 'spec.source',
        message: `Application ${(0,_applications_js__WEBPACK_IMPORTED_MODULE_1__/* .readable */ .HD)(name)} renders ${address} ${times} times: Argo CD applies the last one only.`,
        suggestion: 'Take the others out, or give them names of their own.',
    };
}


/***/ }),

/***/ 9464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kx: () => (/* binding */ refusingList),
/* harmony export */   T9: () => (/* binding */ isDestinationPermitted),
/* harmony export */   es: () => (/* binding */ clusterOf),
/* harmony export */   u8: () => (/* binding */ isSourcePermitted)
/* harmony export */ });
/* harmony import */ var _applications_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9653);

/** The cluster that Argo CD itself runs in has one name and one address. */
const IN_CLUSTER = { name: 'in-cluster', server: 'https://kubernetes.default.svc' };
/** Both ways to name a destination's cluster, as far as they are known. */
function clusterOf({ name, server }) {
    return name === IN_CLUSTER.name || server?.replace(/\/$/, '') === IN_CLUSTER.server
        ? IN_CLUSTER
        : { ...(name === undefined ? {} : { name }), ...(server === undefined ? {} : { server }) };
}
/**
 * Whether an AppProject lets its Applications come from a repository: one entry matches, and every entry with `!` does too, where
 * `!x` matches all but x. A `*` stays between slashes, `**` does not, and `*` alone is everything
 * (Argo CD, app_project_types.go, IsSourcePermitted).
 */
function isSourcePermitted({ sourceRepos }, repoURL) {
    if (!(0,_applications_js__WEBPACK_IMPORTED_MODULE_0__/* .isTold */ .Wc)(repoURL) || !sourceRepos.every(_applications_js__WEBPACK_IMPORTED_MODULE_0__/* .isTold */ .Wc))
        return 'unknown';
    const url = normalized(repoURL);
    const matches = sourceRepos.map((pattern) => {
        const denies = pattern.startsWith('!');
        const isMatch = matchesGlob(url, normalized(denies ? pattern.slice(1) : pattern), '/');
        return { denies, matched: denies !== isMatch };
    });
    return matches.some(({ matched }) => matched) && !matches.some(({ denies, matched }) => denies && !matched)
        ? 'yes'
        : 'no';
}
/** How Argo CD compares Git URLs (util/git/git.go, NormalizeGitURL); here a protocol stays a difference, as it does there. */
function normalized(url) {
    const lower = url.trim().toLowerCase();
    const ssh = /^(?:ssh:\/\/)?([^/:]*@[^/:]+):(?!\d+\/)(.+)$/.exec(lower);
    const whole = ssh === null ? lower.replace(/^ssh:\/\//, '') : `${ssh[1]}/${ssh[2]}`;
    return whole.replace(/\.git$/, '');
}
/**
 * Whether an AppProject lets its Applications deploy to a cluster and namespace (app_project_types.go, isDestinationMatched). A
 * cluster may be given by name or by server; which name belongs to which server only Argo CD knows.
 */
function isDestinationPermitted({ destinations }, target) {
    const { name, server } = clusterOf(target);
    const namespace = target.namespace ?? '';
    if (![name ?? '', server ?? '', namespace].every(_applications_js__WEBPACK_IMPORTED_MODULE_0__/* .isTold */ .Wc) || !destinations.every(isToldDestination))
        return 'unknown';
    let isPermitted = false;
    let isUnsure = false;
    for (const item of destinations) {
        const byName = matchCluster(item.name, name);
        const byServer = matchCluster(item.server, server);
        const byNamespace = matchesNegatable(namespace, item.namespace ?? '');
        const byCluster = byName === 'yes' || byServer === 'yes' ? 'yes' : [byName, byServer].includes('unknown') ? 'unknown' : 'no';
        const denied = [
            byName === 'no' && item.name?.startsWith('!'),
            byServer === 'no' && item.server?.startsWith('!'),
            !byNamespace && item.namespace?.startsWith('!'),
        ];
        if (byCluster === 'yes' && byNamespace)
            isPermitted = true;
        else if (denied.includes(true))
            return 'no';
        else if (byCluster === 'unknown' && byNamespace)
            isUnsure = true;
    }
    return isPermitted ? 'yes' : isUnsure ? 'unknown' : 'no';
}
function isToldDestination({ name = '', server = '', namespace = '' }) {
    return [name, server, namespace].every(_applications_js__WEBPACK_IMPORTED_MODULE_0__/* .isTold */ .Wc);
}
function matchCluster(pattern, value) {
    if (pattern === undefined || pattern === '')
        return 'no';
    if (pattern === '*')
        return 'yes';
    return value === undefined ? 'unknown' : matchesNegatable(value, pattern) ? 'yes' : 'no';
}
function matchesNegatable(value, pattern) {
    return pattern.startsWith('!') ? !matchesGlob(value, pattern.slice(1)) : matchesGlob(value, pattern);
}
/**
 * Which list of an AppProject refuses a kind (app_project_types.go, IsGroupKindNamePermitted): a cluster-scoped kind has to be in the
 * whitelist; a namespaced one only where there is a whitelist; neither may be in its blacklist.
 *
 * @returns `undefined` when the kind is permitted.
 */
function refusingList(project, { group, kind, name, isClusterScoped }) {
    const among = (list) => (list ?? []).some((item) => matchesGlob(kind, item.kind, '/') &&
        matchesGlob(group, item.group, '/') &&
        (!isClusterScoped || item.name === undefined || matchesGlob(name, item.name)));
    if (isClusterScoped) {
        if (among(project.clusterResourceBlacklist))
            return 'blacklist';
        return among(project.clusterResourceWhitelist) ? undefined : 'whitelist';
    }
    if (among(project.namespaceResourceBlacklist))
        return 'blacklist';
    const { namespaceResourceWhitelist: list } = project;
    return list === undefined || among(list) ? undefined : 'whitelist';
}
/** Globs of github.com/gobwas/glob: `*` stops at the separator, `**` does not, `?`, `[a-z]`, `[!a]`, `{a,b}`. */
function matchesGlob(value, pattern, separator = '') {
    if (pattern === '*')
        return true;
    const one = separator === '' ? '.' : `[^${separator}]`;
    let depth = 0;
    const source = pattern.replaceAll(/\*\*|\\.|\[[!^]?[^\]]+\]|[\s\S]/g, (part) => {
        if (part === '**')
            return '.*';
        if (part === '*')
            return `${one}*`;
        if (part === '?')
            return one;
        if (part.length > 2 && part.startsWith('['))
            return part.replace(/^\[[!^]/, '[^');
        if (part === '{') {
            depth++;
            return '(?:';
        }
        if (part === '}' && depth > 0) {
            depth--;
            return ')';
        }
        if (part === ',' && depth > 0)
            return '|';
        return (part.length === 2 ? part.slice(1) : part).replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    });
    try {
        return new RegExp(`^${source}${')'.repeat(depth)}$`, 's').test(value);
    }
    catch {
        return value === pattern;
    }
}


/***/ }),

/***/ 1009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   _Q: () => (/* binding */ addressIn),
/* harmony export */   j_: () => (/* binding */ namespaceIn),
/* harmony export */   zo: () => (/* binding */ isKnownGroup)
/* harmony export */ });
/** The API group: empty for the core group. */
function groupOf({ apiVersion }) {
    const slash = apiVersion.indexOf('/');
    return slash < 0 ? '' : apiVersion.slice(0, slash);
}
/** Groups of Kubernetes itself, whose kinds' scopes are all known. */
function isKnownGroup(group) {
    return (/^(?:|apps|autoscaling|batch|policy|extensions|(?:.+\.)?k8s\.io)$/.test(group) &&
        !/gateway|snapshot|karpenter|\.x-k8s/.test(group));
}
/** The namespace that an object lands in: its own, else the destination's; empty for what has none. */
function namespaceIn(manifest, destination, isClusterScoped) {
    if (isClusterScoped(manifest))
        return '';
    return manifest.metadata.namespace ?? destination ?? '';
}
/** `group/Kind/namespace/name`; `undefined` for an object that gets its name from the cluster. */
function addressIn(manifest, destination, isClusterScoped) {
    const { name } = manifest.metadata;
    if (name === undefined)
        return undefined;
    return `${groupOf(manifest)}/${manifest.kind}/${namespaceIn(manifest, destination, isClusterScoped)}/${name}`;
}


/***/ }),

/***/ 7735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ filesToRender),
/* harmony export */   Yl: () => (/* binding */ renderAll),
/* harmony export */   iH: () => (/* binding */ renderables)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6247);
/* harmony import */ var _mainstem_toolchain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9305);
/* harmony import */ var _application_render_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8972);
/* harmony import */ var _application_sources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7565);




/** The Applications of a tree whose specification is fully known. */
function renderables({ graph }) {
    const byPlace = new Map(graph
        .applications()
        .filter(({ exact, unexpanded }) => exact && unexpanded === undefined)
        .map((one) => [placeOf(one), one]));
    return graph.readings().applications.flatMap((reading) => {
        const application = byPlace.get(`${reading.file}\n${reading.name}`);
        return application === undefined ? [] : [{ reading, application }];
    });
}
function placeOf({ from, name }) {
    return `${from.file}\n${from.applicationSet === undefined ? name : `${from.applicationSet}/${name}`}`;
}
/** The files of the tree that Applications may read when they are rendered. */
function filesToRender({ graph, closures }, wanted) {
    const projects = new Set();
    for (const { reading, application } of wanted) {
        const sources = (0,_application_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sourcesOf */ .u0)(application);
        const delivered = sources.flatMap((source) => (0,_application_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .projectOf */ .v8)(graph, source)?.name ?? []);
        const isPlain = sources.every(({ helm, kustomize }) => helm === undefined && kustomize?.components === undefined);
        if (isPlain && delivered.length === sources.length)
            for (const name of delivered)
                projects.add(name);
        else
            projects.add(graph.ownerOf(reading.file)?.name ?? '');
    }
    return new Set([...projects].flatMap((name) => closures.filesOf(name)));
}
/**
 * Renders Applications, as many at once as there are cores.
 *
 * @param root a checkout that holds what they read.
 */
async function renderAll(tree, root, wanted) {
    const unrendered = [];
    const applications = await (0,_mainstem_toolchain__WEBPACK_IMPORTED_MODULE_1__/* .pool */ .d)(wanted, (0,_mainstem_toolchain__WEBPACK_IMPORTED_MODULE_1__/* .poolSize */ .G)(), async ({ reading, application }) => {
        try {
            const render = await (0,_application_render_js__WEBPACK_IMPORTED_MODULE_2__/* .renderIn */ .CP)(tree, application, root);
            for (const reason of render.unrendered)
                unrendered.push({ name: reading.name, reason });
            return { ...reading, manifests: render.manifests };
        }
        catch (error) {
            unrendered.push({ name: reading.name, reason: (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error) });
            return reading;
        }
    });
    await tree.renders?.trim();
    return { applications, unrendered };
}


/***/ })

};
