export const id = 452;
export const ids = [452];
export const modules = {

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
    const kustomize = await (0,programs/* findKustomize */.Ht)();
    const first = await build(kustomize, view, []);
    if (first.code === 0)
        return result(view, kustomize.tools, first);
    if (!/must specify --enable-helm/.test(first.stderr))
        throw await failure(view, first.stderr);
    // Kustomize calls `helm version -c`, which Helm 4 no longer knows: https://github.com/kubernetes-sigs/kustomize/issues/6013
    const helm = await (0,programs/* findHelm */.MI)();
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
    return (0,run/* runProgram */.mB)(program.path, [command, folder, ...flags], { env: { GIT_TERMINAL_PROMPT: '0' } });
}
async function failure(view, stderr) {
    const message = (0,kustomize_error/* readableKustomizeError */.G)(stderr, view.roots, await (0,secret_scan/* secretsIn */.V)(view.folder));
    return new errors/* ToolError */.v4(`${view.name}: kustomize cannot build it: ${message}. Run kubectl kustomize ${view.name} to see all of it.`);
}
async function renderChart(view) {
    const helm = await (0,programs/* findHelm */.MI)();
    if (helm === undefined) {
        throw new errors/* ToolError */.v4(`${view.name}: helm is needed to render this chart and is not on PATH. Install Helm, check it with helm version, then run the command again.`);
    }
    const release = (0,external_node_path_.basename)(view.folder)
        .toLowerCase()
        .replace(/[^a-z0-9-]/g, '-');
    const rendered = await (0,run/* runProgram */.mB)(helm.program.path, ['template', release, view.folder, '--include-crds']);
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

/***/ 8071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a9: () => (/* binding */ canDiff),
  MZ: () => (/* binding */ diffProjects),
  dD: () => (/* binding */ prepareDiff)
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
// EXTERNAL MODULE: ./tools/kubernetes/src/preview/programs.ts
var programs = __webpack_require__(2492);
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
    else if (typeof before === 'string' && typeof after === 'string' && (0,secret_names/* withoutLogin */.Gq)(before) === (0,secret_names/* withoutLogin */.Gq)(after))
        recordHidden(place, walk);
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

// EXTERNAL MODULE: ./tools/kubernetes/src/preview/identity.ts
var identity = __webpack_require__(96);
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
            const key = `${manifest.kind}/${(0,identity/* namespaceOf */.N6)(manifest, scopes)}/${base}`;
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
    const namespace = (0,identity/* namespaceOf */.N6)(after, scopes);
    const names = new Map();
    for (const rename of renames) {
        if ((0,identity/* namespaceOf */.N6)(rename.before, scopes) === namespace)
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
    return { from: (0,identity/* addressOf */.ci)(before, scopes), to: (0,identity/* addressOf */.ci)(after, scopes) };
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
        (!rule.namespace || rule.namespace === (0,identity/* namespaceOf */.N6)(manifest, scopes)));
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

;// CONCATENATED MODULE: ./tools/kubernetes/src/preview/risk/autoscaled.ts

/** What the autoscalers among some objects scale: `group/Kind/namespace/name`. */
function scaledBy(manifests) {
    const scaled = new Set();
    for (const manifest of manifests) {
        const target = targetOf(manifest);
        if (target !== undefined)
            scaled.add(target);
    }
    return scaled;
}
function targetOf(manifest) {
    const key = (0,preview_manifest/* kindKeyOf */.pl)(manifest);
    if (key !== 'autoscaling/HorizontalPodAutoscaler' && key !== 'keda.sh/ScaledObject')
        return undefined;
    const text = (field, other) => String((0,preview_manifest.at)(manifest, 'spec', 'scaleTargetRef', field) ?? other);
    const group = text('apiVersion', 'apps/v1').replace(/\/?[^/]*$/, '');
    return `${group}/${text('kind', 'Deployment')}/${manifest.metadata.namespace ?? ''}/${text('name', '')}`;
}
/**
 * A number of replicas in Git beside an autoscaler: each sync sets the workload back, until the autoscaler has counted again.
 * https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling
 */
function replicasConflict(before, after, { scaled }) {
    if (scaled === undefined)
        return [];
    const target = targetOf(after);
    if (target !== undefined) {
        if (!scaled.fixed.has(target) || (before !== undefined && targetOf(before) === target))
            return [];
        return [conflict('what it scales has spec.replicas in Git, which sets it back at every sync')];
    }
    const conflicts = (manifest, targets) => manifest !== undefined && (0,preview_manifest.at)(manifest, 'spec', 'replicas') !== undefined && targets.has(keyOf(manifest));
    if (!conflicts(after, scaled.after) || conflicts(before, scaled.before))
        return [];
    return [conflict('an autoscaler scales it, and spec.replicas sets it back at every sync')];
}
function conflict(reason) {
    const wayOut = 'Take spec.replicas out, or add it to the ignoreDifferences of its Application.';
    return { level: 'disrupt', reason, wayOut };
}
function keyOf(manifest) {
    return `${(0,preview_manifest/* kindKeyOf */.pl)(manifest)}/${manifest.metadata.namespace ?? ''}/${(0,preview_manifest/* nameOfManifest */.yf)(manifest)}`;
}
/** The workloads whose replicas are written down, named as `scaledBy` names them. */
function fixedReplicas(manifests) {
    const fixed = new Set();
    for (const manifest of manifests)
        if ((0,preview_manifest.at)(manifest, 'spec', 'replicas') !== undefined)
            fixed.add(keyOf(manifest));
    return fixed;
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
            level: 'destroy',
            reason: 'it looks like database credentials, which may be nowhere else: whoever reads them can no longer connect once restarted',
            wayOut: 'Make sure that nothing mounts it and that the password is kept, or remove it in a change after its users.',
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
/** By type, name and labels only: the keys and values of a Secret are nobody's business. */
function holdsCredentials(manifest) {
    if (manifest.type === 'connection.crossplane.io/v1alpha1')
        return true;
    if (/(?:^|[-.])(?:db|database|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rds)(?:[-.]|$)/.test(manifest.metadata.name ?? ''))
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
function leftBehind(manifest, surroundings) {
    const { projectRemoved, syncOptions = [] } = surroundings;
    const prune = hasOption(manifest, SYNC_OPTIONS, 'Prune=false') || syncOptions.includes('Prune=false');
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
function deleted(manifest, surroundings) {
    const concern = lossOf(manifest, surroundings.compositeKinds);
    const concerns = [concern, ...confirmations(manifest, surroundings, concern.level)];
    if (concern.level !== 'destroy')
        return concerns;
    const keeper = cascadeKeeper(manifest);
    if (keeper !== undefined) {
        concerns.push({
            level: 'destroy',
            reason: `${keeper} does not keep it: it holds only when the Application is deleted, pruning ignores it`,
        });
    }
    return concerns;
}
/**
 * What waits for a person: set on the object or on its Application.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#resource-pruning-with-confirmation
 */
function confirmations(manifest, { projectRemoved, syncOptions = [] }, level) {
    const waits = (option) => syncOptions.includes(option) || hasOption(manifest, SYNC_OPTIONS, option);
    const concerns = [];
    if (waits('Prune=confirm')) {
        const reason = 'it waits for a person: Argo CD prunes it only after a confirmation (Prune=confirm)';
        concerns.push({ level, reason });
    }
    if (projectRemoved && waits('Delete=confirm')) {
        const reason = 'it waits for a person: where its Application is deleted, Argo CD deletes it only after a confirmation (Delete=confirm)';
        concerns.push({ level, reason });
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
    // The data stays, but whose it is gets lost: only a StatefulSet of the same name finds the claims again.
    return destroy(`its pods are deleted and whatever they serve stops; its claims (${claims.join(', ')}) and their data stay, and belong to nothing any more`, `Back the data up first, or annotate it ${SYNC_OPTIONS}: Prune=false in a change that goes live before this one.`);
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
        const concerns = [
            ...refused(changed),
            ...widened(undefined, after),
            ...budgetBlocks(undefined, after),
            ...replicasConflict(undefined, after, surroundings),
        ];
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
function effects(changed, surroundings) {
    if (surroundings.compositeKinds.has((0,preview_manifest/* kindKeyOf */.pl)(changed.after))) {
        return [{ level: 'safe', reason: 'what it composes is judged by the crossplane preview' }];
    }
    return [...replicasConflict(changed.before, changed.after, surroundings), ...disturbed(changed)];
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

// EXTERNAL MODULE: ./tools/kubernetes/src/preview/scope.ts
var scope = __webpack_require__(6029);
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
        scopes,
        mac: (0,secrets/* macWith */.Ud)(options.secretKey),
        surroundings: {
            compositeKinds: options.compositeKinds,
            projectRemoved: before.length > 0 && after.length === 0,
            syncOptions: options.syncOptions ?? [],
            scaled: { before: scaledBy(before), after: scaledBy(after), fixed: fixedReplicas(after) },
        },
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
        const address = (0,identity/* addressOf */.ci)(manifest, scopes);
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
    const { action, risk, replaceBecause } = assess({ before, after, fields: diff.fields }, context.surroundings, extra);
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
function visible(address, before, after, diff, risk, { noise, scopes, mac, surroundings, hidden }) {
    const [old, now] = [noise.strip(before, scopes), noise.strip(after, scopes)];
    if (old === before && now === after)
        return diff;
    const shown = compareFields(old, now, mac);
    const count = diff.fields.length - shown.fields.length;
    if (count <= 0)
        return diff;
    if (risk.level !== 'safe') {
        // The rest alone must be as dangerous: judged without the noise in the objects too, since rules look at both.
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
        ...(roots.syncOptions === undefined ? {} : { syncOptions: roots.syncOptions }),
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
// EXTERNAL MODULE: ./tools/pipeline/src/application-sources.ts
var application_sources = __webpack_require__(7565);
// EXTERNAL MODULE: ./tools/change/src/paths.ts
var paths = __webpack_require__(3870);
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
function sourcesOf({ source, sources }) {
    if (sources !== undefined && sources.length > 0)
        return sources;
    return source === undefined ? [] : [source];
}
/** What a change of the sources means, as far as it can be told without rendering. */
function sourceConcerns(before, after) {
    const [old, now] = [sourcesOf(before.spec), sourcesOf(after.spec)];
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
    return sourcesOf(spec).some(({ chart, helm }) => (chart !== undefined || helm !== undefined) && !helm?.releaseName);
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
        const sources = sourcesOf(spec).map((source) => ({
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
    const waits = application.spec.syncPolicy?.syncOptions?.includes('Delete=confirm') === true
        ? [{ level: 'safe', reason: 'Argo CD waits until a person confirms that they are deleted (Delete=confirm)' }]
        : [];
    return { action: 'delete', concerns: [{ level: 'destroy', reason, wayOut }, ...waits], stays: false };
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

// EXTERNAL MODULE: ./tools/graph/src/affected.ts + 2 modules
var src_affected = __webpack_require__(6154);
// EXTERNAL MODULE: ./tools/pipeline/src/application-render.ts + 20 modules
var application_render = __webpack_require__(8972);
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
        : pairs.filter(({ before, after }) => (0,application_render/* inputsOf */.Vc)(session, 'base', before) !== (0,application_render/* inputsOf */.Vc)(session, 'head', after));
    known.set(project.name, found);
    return found;
}
/** What a change does to the Application objects themselves, those that ApplicationSets generate too. */
function applicationChanges({ change }, project) {
    return compareApplications((0,application_sources/* applicationsIn */.vl)(change.base, project), (0,application_sources/* applicationsIn */.vl)(change.head, project));
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
    const of = (graph) => new Map((0,application_sources/* applicationsIn */.vl)(graph, project).map((application) => [addressOfApplication(application), application]));
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
        (0,application_sources/* sourcesOf */.u0)(application).every((source) => {
            const project = (0,application_sources/* projectOf */.v8)(graph, source);
            const asItLies = source.helm === undefined && source.plugin === undefined && source.directory?.jsonnet === undefined;
            return asItLies && project !== undefined && (0,kinds/* canDiffAlone */.r)(project.kind);
        }));
    if (!plain)
        return false;
    if ((0,digest/* digestOf */.o)(before?.spec ?? null) === (0,digest/* digestOf */.o)(after?.spec ?? null))
        return true;
    return sides.some(([graph, application]) => application !== undefined &&
        (0,application_sources/* sourcesOf */.u0)(application).some((source) => affected.has((0,application_sources/* projectOf */.v8)(graph, source)?.name ?? '')));
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
            (0,application_render/* renderSide */.aR)(session, 'base', before, roots.base),
            (0,application_render/* renderSide */.aR)(session, 'head', after, roots.head),
        ]);
        const unrendered = [...new Set([...old.unrendered, ...now.unrendered])];
        if (unrendered.length > 0)
            return unknown(unrendered);
        const compositeKinds = new Set([...session.change.base.compositeKinds, ...session.change.head.compositeKinds]);
        const { resources, warnings } = compareManifests(old.manifests, now.manifests, {
            compositeKinds,
            ignoreDifferences: (after ?? before)?.spec.ignoreDifferences ?? [],
            syncOptions: before?.spec.syncPolicy?.syncOptions ?? [],
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
    const before = new Map(rendered.before.filter(isComposite).map((one) => [(0,identity/* manifestAddress */.a6)(one), one]));
    const after = new Map(rendered.after.filter(isComposite).map((one) => [(0,identity/* manifestAddress */.a6)(one), one]));
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

// EXTERNAL MODULE: ./tools/pipeline/src/checks/duplicates.ts
var duplicates = __webpack_require__(3688);
// EXTERNAL MODULE: ./tools/pipeline/src/checks/resources.ts
var resources = __webpack_require__(1009);
// EXTERNAL MODULE: ./tools/pipeline/src/rendered-applications.ts
var rendered_applications = __webpack_require__(7735);
;// CONCATENATED MODULE: ./tools/pipeline/src/conflicts.ts







/** More Applications than this are not rendered only to look for conflicts: `validate` does that. */
const MOST_RENDERED = 50;
/**
 * Marks what a change creates although another Application of the same cluster renders it already: the two overwrite each other for
 * as long as both are declared, so only another commit helps.
 *
 * Only what is new can be a new conflict. It is compared with the Applications that deliver to the same namespace, and what belongs
 * to no namespace with all of the tree; `validate` compares everything with everything.
 */
async function withConflicts(session, previews) {
    const created = new Set(previews
        .filter(({ engine }) => engine === 'kubernetes')
        .flatMap(({ resources }) => resources.filter(({ action }) => action === 'create').map(({ address }) => address)));
    if (created.size === 0)
        return [...previews];
    const tree = (0,application_render/* sourceTree */._6)(session, 'head');
    const { graph } = tree;
    const changed = new Set(previews.map(({ project }) => project));
    const own = new Set(previews.flatMap(({ project }) => {
        const found = graph.projects.get(project);
        return found === undefined ? [] : (0,application_sources/* applicationsOf */.$_)(graph, found);
    }));
    const namespaces = new Set([...created].map((address) => address.split('/')[2] ?? ''));
    const all = (0,rendered_applications/* renderables */.iH)({ graph }).filter(({ application, reading }) => own.has(application) ||
        changed.has(graph.ownerOf(reading.file)?.name ?? '') ||
        namespaces.has('') ||
        namespaces.has(application.spec.destination?.namespace ?? ''));
    if (all.length < 2)
        return [...previews];
    if (all.length > MOST_RENDERED) {
        const warning = `what is new is not compared with ${all.length} Applications that could render it too: ` +
            'to look for resources that two of them render, type: mainstem validate';
        return previews.map((one) => (holdsAny(one, created) ? { ...one, warnings: [...one.warnings, warning] } : one));
    }
    const conflicts = await (0,checkout/* withScratch */.h)(async (scratch) => {
        await (0,checkout/* checkOut */.b)(session.repository, graph.tree, (0,rendered_applications/* filesToRender */.LD)(tree, all), scratch);
        const { applications } = await (0,rendered_applications/* renderAll */.Yl)(tree, scratch, all);
        const isClusterScoped = (0,scope/* clusterScopedKinds */.O)(applications.flatMap(({ manifests = [] }) => manifests));
        const environmentOf = (file) => graph.ownerOf(file)?.environment;
        const only = applications.map((one) => ({
            ...one,
            manifests: (one.manifests ?? []).filter((manifest) => created.has((0,resources/* addressIn */._Q)(manifest, one.application.destination.namespace, isClusterScoped) ?? '')),
        }));
        return (0,duplicates/* findDuplicates */.Ir)({ applications: only, isClusterScoped, environmentOf }).conflicts;
    });
    const reasons = new Map();
    for (const { a, b, addresses } of conflicts) {
        const places = [a, b].map((one) => `${one.name} (${one.file}:${one.application.line}, from ${(0,duplicates/* sourceOf */.vz)(one)})`);
        for (const address of addresses) {
            reasons.set(address, `${places.join(' and ')} both render it: they overwrite each other, and either prunes it for both`);
        }
    }
    return previews.map((preview) => ({
        ...preview,
        resources: preview.resources.map((resource) => marked(resource, reasons.get(resource.address))),
    }));
}
function holdsAny({ engine, resources }, addresses) {
    return engine === 'kubernetes' && resources.some(({ address }) => addresses.has(address));
}
function marked(resource, reason) {
    if (reason === undefined || resource.action !== 'create')
        return resource;
    return {
        ...resource,
        risk: {
            level: 'stuck',
            reasons: [reason, ...resource.risk.reasons],
            wayOut: 'Keep it in one of the two, or give it another name or namespace.',
        },
    };
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
    return project === undefined || project.kind !== 'app-overlay' ? [] : (0,application_sources/* applicationsOf */.$_)(graph, project);
}
/** An overlay as the one Application that delivers it renders it; `undefined` when `overridingApplications` finds none. */
async function overriddenPreview(session, sides, roots) {
    const applications = overridingApplications(session, sides);
    if (applications === undefined)
        return undefined;
    const [base, head] = await Promise.all([
        (0,application_render/* renderSide */.aR)(session, 'base', applications.base, roots.base),
        (0,application_render/* renderSide */.aR)(session, 'head', applications.head, roots.head),
    ]);
    const compositeKinds = new Set([...session.change.base.compositeKinds, ...session.change.head.compositeKinds]);
    const { resources, warnings } = compareManifests(base.manifests, head.manifests, {
        compositeKinds,
        ignoreDifferences: (applications.head ?? applications.base)?.spec.ignoreDifferences ?? [],
        syncOptions: applications.base?.spec.syncPolicy?.syncOptions ?? [],
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
/** Starts what every comparison needs, to be ready by the time the change has been read. */
function prepareDiff() {
    // What is missing is said when it is needed.
    (0,programs/* prepareKustomize */.n8)().catch(() => { });
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
            previews: await withConflicts(session, outcomes.flatMap(({ previews }) => previews)),
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
    const syncOptions = syncOptionsIn(session, sides);
    const manifests = (await overriddenPreview(session, sides, roots)) ??
        (await previewManifests(context, folders.base, folders.head, {
            ...roots,
            renders: session.renders,
            baseKey: before === undefined ? undefined : renderKey(session, 'base', before),
            headKey: after === undefined ? undefined : renderKey(session, 'head', after),
            ...(defaultNamespace === undefined ? {} : { defaultNamespace }),
            ...(ignoreDifferences === undefined ? {} : { ignoreDifferences }),
            syncOptions,
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
    const rules = (0,application_sources/* applicationsOf */.$_)(graph, project).map(({ spec }) => spec.ignoreDifferences ?? []);
    const [first] = rules;
    return rules.every((other) => (0,digest/* digestOf */.o)(other) === (0,digest/* digestOf */.o)(first)) ? first : undefined;
}
/** The sync options under which the live objects are: those of base that all delivering Applications have. */
function syncOptionsIn({ change }, { before }) {
    if (before === undefined)
        return [];
    const [first = [], ...others] = (0,application_sources/* applicationsOf */.$_)(change.base, before).map(({ spec }) => spec.syncPolicy?.syncOptions ?? []);
    return first.filter((option) => others.every((options) => options.includes(option)));
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
