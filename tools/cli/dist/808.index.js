export const id = 808;
export const ids = [808];
export const modules = {

/***/ 3894:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.compositePreview = compositePreview;
const change_1 = __webpack_require__(522);
const kubernetes_1 = __webpack_require__(6722);
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
    const isComposite = ({ apiVersion, kind }) => kinds.has(`${(0, kubernetes_1.groupOf)(apiVersion)}/${kind}`);
    const before = new Map(rendered.before.filter(isComposite).map((one) => [(0, kubernetes_1.manifestAddress)(one), one]));
    const after = new Map(rendered.after.filter(isComposite).map((one) => [(0, kubernetes_1.manifestAddress)(one), one]));
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
        const api = `${(0, kubernetes_1.groupOf)(now.apiVersion)}/${now.kind}`;
        const definition = definitionDigests(session, api);
        if (old !== undefined && (0, change_1.digestOf)(old) === (0, change_1.digestOf)(now) && definition.base === definition.head)
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
            digest: (0, change_1.digestOf)({ address, action, before: old, after: now, definition }),
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
    return (0, change_1.digestOf)(inputs.sort());
}


/***/ }),

/***/ 5473:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.canDiff = canDiff;
exports.diffProjects = diffProjects;
const node_path_1 = __webpack_require__(6760);
const change_1 = __webpack_require__(522);
const kubernetes_1 = __webpack_require__(6722);
const repository_1 = __webpack_require__(122);
const toolchain_1 = __webpack_require__(5719);
const composites_ts_1 = __webpack_require__(3894);
const preview_ts_1 = __webpack_require__(9980);
const outcome_ts_1 = __webpack_require__(9592);
const session_ts_1 = __webpack_require__(23);
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
    const all = names.map((name) => (0, session_ts_1.sidesOf)(session.change, name));
    for (const { project } of all) {
        if (canDiff(project.kind))
            continue;
        throw new change_1.InputError(`${project.name} is a ${project.kind}: it has no manifests to compare. ` +
            (project.kind === 'terraform-stack' ? `Type: mainstem plan ${project.name}` : 'Name an overlay, an API or an Application.'));
    }
    if (all.length === 0)
        return { previews: [], failures: [] };
    return (0, repository_1.withScratch)(async (scratch) => {
        const roots = { base: (0, node_path_1.join)(scratch, 'base'), head: (0, node_path_1.join)(scratch, 'head') };
        await Promise.all([writeSide(session, all, 'base', roots.base), writeSide(session, all, 'head', roots.head)]);
        const outcomes = await (0, toolchain_1.pool)(all, (0, outcome_ts_1.poolSize)(), (sides) => (0, outcome_ts_1.settle)(sides.project.name, () => diffOne(session, sides, roots)));
        return {
            previews: outcomes.flatMap(({ previews }) => previews),
            failures: outcomes.flatMap(({ failures }) => failures),
        };
    });
}
async function writeSide(session, all, side, folder) {
    const closures = session.closures[side];
    const paths = new Set();
    for (const { before, after } of all) {
        const project = side === 'base' ? before : after;
        if (project !== undefined)
            for (const path of closures.filesOf(project.name))
                paths.add(path);
    }
    await (0, repository_1.checkOut)(session.repository, session.change[side].tree, paths, folder);
}
async function diffOne(session, sides, roots) {
    const { project, before, after } = sides;
    const context = (0, preview_ts_1.contextOf)(session, sides);
    const folders = {
        base: before === undefined ? undefined : (0, node_path_1.join)(roots.base, before.root),
        head: after === undefined ? undefined : (0, node_path_1.join)(roots.head, after.root),
    };
    const result = await (0, kubernetes_1.previewManifests)(context, folders.base, folders.head, roots);
    const inputs = (after === undefined ? session.closures.base : session.closures.head).inputsDigest(project.name);
    const receipt = { dirty: false, inputs };
    const engine = ENGINE_OF[project.kind] ?? 'kubernetes';
    const undeployed = project.kind === 'app-overlay' && context.deliveredBy.length === 0;
    const own = { ...(0, preview_ts_1.previewOf)(session, sides, engine, result, receipt), ...(undeployed ? { undeployed } : {}) };
    session.progress(`diff ${project.name}`);
    if (engine !== 'kubernetes')
        return [own];
    const composites = (0, composites_ts_1.compositePreview)(session, sides, result);
    return composites === undefined ? [own] : [own, (0, preview_ts_1.previewOf)(session, sides, 'crossplane', composites, receipt)];
}


/***/ }),

/***/ 5808:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
__exportStar(__webpack_require__(5473), exports);
__exportStar(__webpack_require__(9592), exports);
__exportStar(__webpack_require__(6205), exports);
__exportStar(__webpack_require__(7045), exports);
__exportStar(__webpack_require__(23), exports);
__exportStar(__webpack_require__(5475), exports);
__exportStar(__webpack_require__(2357), exports);


/***/ }),

/***/ 9592:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.settle = settle;
exports.poolSize = poolSize;
const node_os_1 = __webpack_require__(8161);
const change_1 = __webpack_require__(522);
/** One project's failure must not hide the others. */
async function settle(project, work) {
    try {
        return { previews: await work(), failures: [] };
    }
    catch (error) {
        return { previews: [], failures: [{ project, message: (0, change_1.messageOf)(error) }] };
    }
}
/** How many programs run at once: as many as there are cores. */
function poolSize() {
    return Math.max(1, (0, node_os_1.availableParallelism)());
}


/***/ }),

/***/ 6205:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.planProjects = planProjects;
const promises_1 = __webpack_require__(1455);
const node_path_1 = __webpack_require__(6760);
const change_1 = __webpack_require__(522);
const repository_1 = __webpack_require__(122);
const terraform_1 = __webpack_require__(6380);
const toolchain_1 = __webpack_require__(5719);
const outcome_ts_1 = __webpack_require__(9592);
const preview_ts_1 = __webpack_require__(9980);
const session_ts_1 = __webpack_require__(23);
/**
 * Plans stacks with Terraform: in the working tree's own folder when that is at head (local state and ignored variable files
 * live there), else from a checkout of head; a removed stack from a checkout of base, as a destroy.
 *
 * @throws InputError for a project that does not exist or is no stack.
 */
async function planProjects(session, names) {
    const all = names.map((name) => (0, session_ts_1.sidesOf)(session.change, name));
    for (const { project } of all) {
        if (project.kind === 'terraform-stack')
            continue;
        throw new change_1.InputError(`${project.name} is a ${project.kind}, not a terraform-stack. ` +
            (project.kind === 'terraform-module' ? 'Plan the stacks that use it.' : `Type: mainstem diff ${project.name}`));
    }
    const outcomes = await (0, toolchain_1.pool)(all, (0, outcome_ts_1.poolSize)(), (sides) => (0, outcome_ts_1.settle)(sides.project.name, () => planOne(session, sides)));
    return {
        previews: outcomes.flatMap(({ previews }) => previews),
        failures: outcomes.flatMap(({ failures }) => failures),
    };
}
async function planOne(session, sides) {
    const { project, change } = sides;
    const context = (0, preview_ts_1.contextOf)(session, sides);
    const movedTo = change === 'removed' ? stateUser(session, project.name) : undefined;
    const side = change === 'removed' ? 'base' : 'head';
    const inputs = session.closures[side].inputsDigest(project.name);
    if (movedTo !== undefined) {
        const warnings = [`its state is now that of ${movedTo}: nothing is destroyed, and that project's plan tells what changes`];
        const result = { resources: [], outputs: 0, warnings, tools: {} };
        return [(0, preview_ts_1.previewOf)(session, sides, 'terraform', result, { dirty: false, inputs })];
    }
    session.progress(`plan ${project.name}`);
    if (change !== 'removed' && session.checkedOut && !session.repository.bare) {
        const result = await (0, terraform_1.previewStack)(context, (0, node_path_1.join)(session.repository.root, project.root));
        return [(0, preview_ts_1.previewOf)(session, sides, 'terraform', result, { dirty: isDirty(session, project.name), inputs })];
    }
    return (0, repository_1.withScratch)(async (scratch) => {
        const folder = (0, node_path_1.join)(scratch, project.root);
        await (0, repository_1.checkOut)(session.repository, session.change[side].tree, session.closures[side].filesOf(project.name), scratch);
        await copyLeftovers((0, node_path_1.join)(session.repository.root, project.root), folder);
        const result = await (0, terraform_1.previewStack)(context, folder);
        return [(0, preview_ts_1.previewOf)(session, sides, 'terraform', result, { dirty: false, inputs })];
    });
}
/** The project at head that uses the state which a removed one had: a rename of a folder, not a loss. */
function stateUser(session, removed) {
    const keys = (session.change.base.provides.get(removed) ?? []).filter((key) => key.startsWith('state:s3:'));
    for (const [name, provided] of session.change.head.provides) {
        if (provided.some((key) => keys.includes(key)))
            return name;
    }
    return undefined;
}
/** State and what a run leaves behind are not configuration. */
const NOT_INPUT = /(?:^|\/)(?:\.terraform\/|[^/]*\.tfstate(?:\.[^/]*)?$|crash\.log$)/;
function isDirty(session, project) {
    const files = new Set(session.closures.head.filesOf(project));
    return session.uncommitted.some((path) => !NOT_INPUT.test(path) &&
        (files.has(path) || (0, change_1.isWithin)(path, session.change.head.projects.get(project)?.root ?? path)));
}
/** Local state and ignored variable files of a folder that Git has removed but the disk still holds. */
async function copyLeftovers(from, to) {
    const names = await (0, promises_1.readdir)(from).catch(() => []);
    for (const name of names) {
        if (/^terraform\.tfstate$|\.tfvars(\.json)?$/.test((0, change_1.nameOf)(name))) {
            await (0, promises_1.copyFile)((0, node_path_1.join)(from, name), (0, node_path_1.join)(to, name)).catch(() => { });
        }
    }
}


/***/ }),

/***/ 9980:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.contextOf = contextOf;
exports.previewOf = previewOf;
const change_1 = __webpack_require__(522);
/** What an engine may know about a project beyond its own files. */
function contextOf(session, sides) {
    const { change } = session;
    const graph = sides.after === undefined ? change.base : change.head;
    const compositeKinds = new Set([...change.base.compositeKinds, ...change.head.compositeKinds]);
    return {
        project: sides.project,
        change: { base: session.base, head: session.head },
        projectChange: sides.change,
        instance: (0, change_1.instanceOf)(sides.project.root, graph.settings),
        compositeKinds,
        deliveredBy: graph.deliveries
            .filter(({ path, recurse }) => path === sides.project.root || (recurse === true && (0, change_1.isWithin)(sides.project.root, path)))
            .map(({ application }) => application),
        progress: session.progress,
    };
}
/** The preview document of what an engine found. */
function previewOf(session, sides, engine, result, receipt) {
    const { project, change } = sides;
    const resources = [...result.resources];
    return {
        schema: 'mainstem/preview@1',
        project: project.name,
        engine,
        ...(project.environment === undefined ? {} : { environment: project.environment }),
        change,
        counts: (0, change_1.countsOf)(resources, result.outputs),
        resources,
        warnings: [...result.warnings],
        ...(result.skipped === undefined ? {} : { skipped: result.skipped }),
        receipt: {
            base: session.base,
            head: session.head,
            dirty: receipt.dirty,
            inputs: receipt.inputs,
            outcome: (0, change_1.digestOf)(resources.map(({ digest }) => digest)),
            ...(result.state === undefined ? {} : { state: { ...result.state } }),
            tools: { ...result.tools },
        },
    };
}


/***/ }),

/***/ 7045:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.previewChange = previewChange;
const graph_1 = __webpack_require__(124);
const diff_ts_1 = __webpack_require__(5473);
const plan_ts_1 = __webpack_require__(6205);
const shards_ts_1 = __webpack_require__(5475);
/**
 * Affected projects and every preview of them, in one process: what the pull-request workflow does as many jobs.
 *
 * @param options `plans: false` leaves Terraform out; the caller has to say so.
 */
async function previewChange(session, options = { plans: true }) {
    const affected = (0, graph_1.affectedBy)(session.change);
    const commands = (0, shards_ts_1.previewCommands)(affected);
    const plan = options.plans ? commands.plan : [];
    const { diff } = commands;
    session.progress(`${affected.projects.length} affected: ${plan.length} to plan, ${diff.length} to compare`);
    const diffs = await (0, diff_ts_1.diffProjects)(session, diff);
    const plans = await (0, plan_ts_1.planProjects)(session, plan);
    return {
        affected,
        previews: [...plans.previews, ...diffs.previews],
        failures: [...plans.failures, ...diffs.failures],
    };
}


/***/ }),

/***/ 23:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createSession = createSession;
exports.sidesOf = sidesOf;
exports.unknownProject = unknownProject;
const change_1 = __webpack_require__(522);
const graph_1 = __webpack_require__(124);
/** Closures are computed when the first preview asks. */
function createSession(options) {
    const lazy = (graph) => {
        let closures;
        return () => {
            closures ??= (0, graph_1.createClosures)(graph);
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
    return new change_1.InputError(`There is no project ${JSON.stringify(name)}. ${hint}`);
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

/***/ 5475:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MOST_SHARDS = void 0;
exports.packShards = packShards;
exports.previewCommands = previewCommands;
/** GitHub runs at most this many jobs of one matrix. */
exports.MOST_SHARDS = 256;
/**
 * Packs items into at most `most` shards of nearly equal size, in order, so that the same list always gives the same shards.
 */
function packShards(items, most = exports.MOST_SHARDS) {
    const count = Math.min(items.length, Math.max(1, Math.floor(most)));
    return Array.from({ length: count }, (_, index) => items.slice(Math.floor((index * items.length) / count), Math.floor(((index + 1) * items.length) / count)));
}
/**
 * Kinds whose manifests a verdict compares. A base is seen through the overlays that use it, a chart through what renders it.
 */
const COMPARED = ['app-overlay', 'argocd-app', 'crossplane-api', 'manifests', 'facts'];
/** Which command previews which affected project. */
function previewCommands({ projects }) {
    return {
        plan: projects.filter(({ kind }) => kind === 'terraform-stack').map(({ name }) => name),
        diff: projects.filter(({ kind }) => COMPARED.includes(kind)).map(({ name }) => name),
    };
}


/***/ }),

/***/ 2357:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verdictOf = verdictOf;
const change_1 = __webpack_require__(522);
const DEFAULT_WAY_OUT = {
    destroy: 'Keep the resource, or have somebody who may lose it acknowledge this.',
    stuck: 'Undo this field, or create a new resource beside the old one and move over.',
    security: 'Narrow the access, or have somebody acknowledge it.',
    disrupt: 'Merge when a short interruption is acceptable.',
    unknown: 'Have somebody who knows this part read the change.',
    safe: '',
};
/** Everything that a change would do, judged by the policy. A pure function of its input. */
function verdictOf({ affected, previews, failures, acknowledged, settings }) {
    const risks = shortenIds(previews.flatMap((preview) => risksOf(preview, settings))).sort(compareRisks);
    const accepted = acknowledged.filter(({ digest }) => risks.some((risk) => risk.digest === digest));
    const skipped = previews
        .filter((preview) => preview.skipped !== undefined)
        .map(({ project, skipped }) => ({ project, message: skipped ?? '' }));
    const allFailures = [...failures, ...skipped];
    const environments = new Set(previews.map(({ environment }) => environment).filter((name) => name !== undefined));
    for (const { environment } of affected.projects)
        if (environment !== undefined)
            environments.add(environment);
    return {
        schema: 'mainstem/verdict@1',
        state: stateOf(risks, accepted, allFailures),
        base: affected.base,
        head: affected.head,
        counts: (0, change_1.addCounts)(previews.map(({ counts }) => counts)),
        environments: [...environments].sort((0, change_1.compareEnvironments)(settings)),
        projects: [...previews].sort(comparePreviews),
        affected: affected.projects,
        risks,
        acknowledged: accepted,
        failures: allFailures,
    };
}
function stateOf(risks, accepted, failures) {
    if (failures.length > 0)
        return 'failed';
    if (risks.some(({ decision }) => decision === 'blocked'))
        return 'blocked';
    const digests = new Set(accepted.map(({ digest }) => digest));
    const open = risks.some(({ decision, digest }) => decision === 'acknowledge' && !digests.has(digest));
    return open ? 'acknowledge' : 'pass';
}
/** Every change of a preview that is more than safe. Its digest holds what changes, not the words about it. */
function risksOf({ project, engine, environment, resources }, settings) {
    return resources
        .filter(({ risk }) => risk.level !== 'safe')
        .map(({ address, action, risk, digest }) => {
        const riskDigest = (0, change_1.digestOf)({ project, engine, address, action, level: risk.level, change: digest });
        return {
            id: riskDigest,
            digest: riskDigest,
            level: risk.level,
            address,
            project,
            ...(environment === undefined ? {} : { environment }),
            reason: risk.reasons.join('; '),
            wayOut: risk.wayOut ?? DEFAULT_WAY_OUT[risk.level],
            decision: (0, change_1.decide)(settings, risk.level, environment),
        };
    });
}
/** Short names that a person can type: four letters and digits of the digest, more where two would collide. */
function shortenIds(risks) {
    const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
    const longId = (digest) => Array.from({ length: 12 }, (_, i) => {
        const byte = Number.parseInt(digest.slice('sha256:'.length + i * 2, 'sha256:'.length + i * 2 + 2), 16);
        return alphabet[byte % alphabet.length];
    }).join('');
    const unique = [...new Map(risks.map((risk) => [risk.digest, risk])).values()];
    for (let length = 4; length <= 12; length++) {
        const ids = unique.map(({ digest }) => longId(digest).slice(0, length));
        if (new Set(ids).size === unique.length || length === 12) {
            return unique.map((risk, index) => ({ ...risk, id: ids[index] ?? risk.id }));
        }
    }
    return unique;
}
const DECISION_ORDER = ['blocked', 'acknowledge', 'pass'];
function compareRisks(a, b) {
    return (DECISION_ORDER.indexOf(a.decision) - DECISION_ORDER.indexOf(b.decision) ||
        change_1.RISK_LEVELS.indexOf(a.level) - change_1.RISK_LEVELS.indexOf(b.level) ||
        compare(a.project, b.project) ||
        compare(a.address, b.address));
}
/** Most dangerous first, then those that change most, then by name. */
function comparePreviews(a, b) {
    return worst(a) - worst(b) || b.resources.length - a.resources.length || compare(a.project, b.project);
}
function worst({ resources, skipped }) {
    if (skipped !== undefined)
        return -1;
    return Math.min(change_1.RISK_LEVELS.length, ...resources.map(({ risk }) => change_1.RISK_LEVELS.indexOf(risk.level)));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ })

};
