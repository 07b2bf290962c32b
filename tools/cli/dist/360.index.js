export const id = 360;
export const ids = [360];
export const modules = {

/***/ 3244:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.canonicalJson = canonicalJson;
exports.digestOf = digestOf;
const node_crypto_1 = __webpack_require__(7598);
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
    return `sha256:${(0, node_crypto_1.createHash)('sha256').update(canonicalJson(value)).digest('hex')}`;
}


/***/ }),

/***/ 1284:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));


/***/ }),

/***/ 1511:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.affectedSchema = exports.affectedProjectSchema = exports.reasonSchema = void 0;
const zod_1 = __webpack_require__(924);
const words_ts_1 = __webpack_require__(6155);
const graph_ts_1 = __webpack_require__(3447);
exports.reasonSchema = zod_1.z.object({
    file: zod_1.z.string(),
    /** From the affected project outwards: each hop names the project it depends on and why. Empty: its own file. */
    path: zod_1.z.array(zod_1.z.object({ project: zod_1.z.string(), edge: zod_1.z.enum(words_ts_1.EDGE_REASONS) })),
    /** Present when the reference could not be resolved and was widened. */
    unresolved: zod_1.z.string().optional(),
});
exports.affectedProjectSchema = graph_ts_1.projectSchema.extend({
    change: zod_1.z.enum(['added', 'modified', 'removed']),
    reasons: zod_1.z.array(exports.reasonSchema),
    /** How many further changed files reach it, when `reasons` had to be cut. */
    moreReasons: zod_1.z.int().positive().optional(),
    renamedFrom: zod_1.z.string().optional(),
    renamedTo: zod_1.z.string().optional(),
});
exports.affectedSchema = zod_1.z.object({
    schema: zod_1.z.literal('mainstem/affected@1'),
    base: zod_1.z.string(),
    head: zod_1.z.string(),
    projects: zod_1.z.array(exports.affectedProjectSchema),
    /** Per environment (`""`: none), the affected stacks in the order in which they may be applied. */
    waves: zod_1.z.record(zod_1.z.string(), zod_1.z.array(zod_1.z.array(zod_1.z.string()))),
});


/***/ }),

/***/ 2437:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findingsSchema = exports.findingSchema = void 0;
const zod_1 = __webpack_require__(924);
exports.findingSchema = zod_1.z.object({
    severity: zod_1.z.enum(['error', 'warning']),
    rule: zod_1.z.string(),
    file: zod_1.z.string(),
    line: zod_1.z.int().nonnegative(),
    path: zod_1.z.string(),
    message: zod_1.z.string(),
    suggestion: zod_1.z.string().optional(),
});
exports.findingsSchema = zod_1.z.object({ findings: zod_1.z.array(exports.findingSchema) });


/***/ }),

/***/ 3447:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.graphSchema = exports.unresolvedSchema = exports.edgeSchema = exports.projectSchema = void 0;
const zod_1 = __webpack_require__(924);
const words_ts_1 = __webpack_require__(6155);
exports.projectSchema = zod_1.z.object({
    name: zod_1.z.string(),
    kind: zod_1.z.enum(words_ts_1.PROJECT_KINDS),
    root: zod_1.z.string(),
    environment: zod_1.z.string().optional(),
});
exports.edgeSchema = zod_1.z.object({
    from: zod_1.z.string(),
    to: zod_1.z.string(),
    reason: zod_1.z.enum(words_ts_1.EDGE_REASONS),
    file: zod_1.z.string(),
    line: zod_1.z.int().nonnegative(),
    /** Present when only this one file of `to` matters, not its whole effect. */
    reads: zod_1.z.string().optional(),
});
exports.unresolvedSchema = zod_1.z.object({
    project: zod_1.z.string(),
    file: zod_1.z.string(),
    line: zod_1.z.int().nonnegative(),
    what: zod_1.z.string(),
    widensTo: zod_1.z.array(zod_1.z.string()),
});
exports.graphSchema = zod_1.z.object({
    schema: zod_1.z.literal('mainstem/graph@1'),
    revision: zod_1.z.string(),
    projects: zod_1.z.array(exports.projectSchema),
    edges: zod_1.z.array(exports.edgeSchema),
    unresolved: zod_1.z.array(exports.unresolvedSchema),
});


/***/ }),

/***/ 5651:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.previewSchema = exports.receiptSchema = exports.countsSchema = exports.resourceChangeSchema = exports.riskSchema = exports.fieldChangeSchema = void 0;
exports.noCounts = noCounts;
exports.countsOf = countsOf;
exports.addCounts = addCounts;
const zod_1 = __webpack_require__(924);
const words_ts_1 = __webpack_require__(6155);
/** `path` is dotted. A sensitive value is never carried, only that it changed. */
exports.fieldChangeSchema = zod_1.z.object({
    path: zod_1.z.string(),
    before: zod_1.z.unknown().optional(),
    after: zod_1.z.unknown().optional(),
    /** The value after is known only once it is applied. */
    unknown: zod_1.z.boolean().optional(),
    sensitive: zod_1.z.boolean().optional(),
    changed: zod_1.z.boolean().optional(),
});
exports.riskSchema = zod_1.z.object({
    level: zod_1.z.enum(words_ts_1.RISK_LEVELS),
    reasons: zod_1.z.array(zod_1.z.string()),
    /** What a person can do instead; shown beside the reason. */
    wayOut: zod_1.z.string().optional(),
});
exports.resourceChangeSchema = zod_1.z.object({
    address: zod_1.z.string(),
    kind: zod_1.z.string(),
    action: zod_1.z.enum(words_ts_1.ACTIONS),
    fields: zod_1.z.array(exports.fieldChangeSchema),
    replaceBecause: zod_1.z.array(zod_1.z.string()).optional(),
    /** The address before, of a move or a rename. */
    previousAddress: zod_1.z.string().optional(),
    risk: exports.riskSchema,
    /** Of what changes, without the risk's words: an acknowledgement is bound to it. */
    digest: zod_1.z.string(),
});
exports.countsSchema = zod_1.z.object({
    create: zod_1.z.int().nonnegative(),
    update: zod_1.z.int().nonnegative(),
    replace: zod_1.z.int().nonnegative(),
    delete: zod_1.z.int().nonnegative(),
    forget: zod_1.z.int().nonnegative(),
    move: zod_1.z.int().nonnegative(),
    import: zod_1.z.int().nonnegative(),
    read: zod_1.z.int().nonnegative(),
    outputs: zod_1.z.int().nonnegative(),
});
exports.receiptSchema = zod_1.z.object({
    base: zod_1.z.string().optional(),
    head: zod_1.z.string(),
    /** True when the project's closure has uncommitted changes: such a receipt proves nothing. */
    dirty: zod_1.z.boolean(),
    /** Digest of everything in the tree that the effect depends on. */
    inputs: zod_1.z.string(),
    /** Digest of the resource changes. */
    outcome: zod_1.z.string(),
    state: zod_1.z.object({ lineage: zod_1.z.string(), serial: zod_1.z.int().nonnegative() }).optional(),
    tools: zod_1.z.record(zod_1.z.string(), zod_1.z.string()),
});
exports.previewSchema = zod_1.z.object({
    schema: zod_1.z.literal('mainstem/preview@1'),
    project: zod_1.z.string(),
    engine: zod_1.z.enum(words_ts_1.ENGINES),
    environment: zod_1.z.string().optional(),
    /** What the project's folder did between base and head. */
    change: zod_1.z.enum(['added', 'modified', 'removed']).optional(),
    counts: exports.countsSchema,
    resources: zod_1.z.array(exports.resourceChangeSchema),
    warnings: zod_1.z.array(zod_1.z.string()),
    /** Present when nothing was previewed, and why: never the same as "no change". */
    skipped: zod_1.z.string().optional(),
    /** An overlay that no Application delivers. */
    undeployed: zod_1.z.boolean().optional(),
    receipt: exports.receiptSchema,
});
/** No change at all. */
function noCounts() {
    return { create: 0, update: 0, replace: 0, delete: 0, forget: 0, move: 0, import: 0, read: 0, outputs: 0 };
}
/**
 * Counts resource changes by action. A resource that moved and also changed counts under both; `no-op` is not counted.
 *
 * @param outputs how many root outputs change.
 */
function countsOf(resources, outputs = 0) {
    const counts = { ...noCounts(), outputs };
    for (const { action, previousAddress } of resources) {
        if (action !== 'no-op')
            counts[action]++;
        if (previousAddress !== undefined && action !== 'move')
            counts.move++;
    }
    return counts;
}
/** The sum of several counts. */
function addCounts(all) {
    const sum = noCounts();
    for (const counts of all)
        for (const key of Object.keys(sum))
            sum[key] += counts[key];
    return sum;
}


/***/ }),

/***/ 8446:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verdictSchema = exports.failureSchema = exports.verdictRiskSchema = exports.DECISIONS = exports.acknowledgementSchema = void 0;
const zod_1 = __webpack_require__(924);
const words_ts_1 = __webpack_require__(6155);
const affected_ts_1 = __webpack_require__(1511);
const preview_ts_1 = __webpack_require__(5651);
exports.acknowledgementSchema = zod_1.z.object({ id: zod_1.z.string(), digest: zod_1.z.string(), by: zod_1.z.string(), at: zod_1.z.string() });
exports.DECISIONS = ['pass', 'acknowledge', 'blocked'];
exports.verdictRiskSchema = zod_1.z.object({
    id: zod_1.z.string(),
    digest: zod_1.z.string(),
    level: zod_1.z.enum(words_ts_1.RISK_LEVELS),
    address: zod_1.z.string(),
    project: zod_1.z.string(),
    environment: zod_1.z.string().optional(),
    reason: zod_1.z.string(),
    wayOut: zod_1.z.string(),
    /** What the policy asks for this level in this environment. */
    decision: zod_1.z.enum(exports.DECISIONS),
});
exports.failureSchema = zod_1.z.object({ project: zod_1.z.string(), message: zod_1.z.string() });
exports.verdictSchema = zod_1.z.object({
    schema: zod_1.z.literal('mainstem/verdict@1'),
    state: zod_1.z.enum(words_ts_1.VERDICT_STATES),
    base: zod_1.z.string(),
    head: zod_1.z.string(),
    counts: preview_ts_1.countsSchema,
    environments: zod_1.z.array(zod_1.z.string()),
    /** Most dangerous first. */
    projects: zod_1.z.array(preview_ts_1.previewSchema),
    /** Why each project is affected. */
    affected: zod_1.z.array(affected_ts_1.affectedProjectSchema),
    risks: zod_1.z.array(exports.verdictRiskSchema),
    acknowledged: zod_1.z.array(exports.acknowledgementSchema),
    failures: zod_1.z.array(exports.failureSchema),
});


/***/ }),

/***/ 522:
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
__exportStar(__webpack_require__(3244), exports);
__exportStar(__webpack_require__(1284), exports);
__exportStar(__webpack_require__(1511), exports);
__exportStar(__webpack_require__(2437), exports);
__exportStar(__webpack_require__(3447), exports);
__exportStar(__webpack_require__(5651), exports);
__exportStar(__webpack_require__(8446), exports);
__exportStar(__webpack_require__(6247), exports);
__exportStar(__webpack_require__(3870), exports);
__exportStar(__webpack_require__(712), exports);
__exportStar(__webpack_require__(5041), exports);
__exportStar(__webpack_require__(6449), exports);
__exportStar(__webpack_require__(1860), exports);
__exportStar(__webpack_require__(6155), exports);


/***/ }),

/***/ 3870:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.joinPath = joinPath;
exports.folderOf = folderOf;
exports.nameOf = nameOf;
exports.isWithin = isWithin;
exports.everythingBelow = everythingBelow;
exports.matchesGlob = matchesGlob;
/**
 * Joins and normalises paths below the repository's root: `..` and `.` are resolved, the root is `.`.
 *
 * @returns `undefined` when the result would lie outside the repository, or `relative` is absolute.
 */
function joinPath(folder, relative) {
    if (relative.startsWith('/'))
        return undefined;
    const parts = folder === '.' || folder === '' ? [] : folder.split('/');
    for (const part of relative.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..') {
            if (parts.pop() === undefined)
                return undefined;
        }
        else
            parts.push(part);
    }
    return parts.length === 0 ? '.' : parts.join('/');
}
/** The folder of a path; `.` for a file at the root. */
function folderOf(path) {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? '.' : path.slice(0, slash);
}
/** The last part of a path. */
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** True when `path` is `folder` or lies below it. */
function isWithin(path, folder) {
    return folder === '.' || path === folder || (path.startsWith(folder) && path[folder.length] === '/');
}
/** A glob that matches everything at or below a folder. */
function everythingBelow(folder) {
    return folder === '.' ? '**' : `${folder}/**`;
}
const compiled = new Map();
/**
 * Matches a path against a glob: `**` any depth, `*` and `?` within one part, `{a,b}`, `[a-z]`. A glob `x/**` also matches
 * `x` itself, so that a folder replaced by a file or a submodule is seen. A leading dot needs no special care.
 */
function matchesGlob(path, glob) {
    let pattern = compiled.get(glob);
    if (pattern === undefined) {
        pattern = new RegExp(`^${globSource(glob)}$`, 's');
        compiled.set(glob, pattern);
    }
    return pattern.test(path);
}
/** The text of a regular expression for a glob. */
function globSource(glob) {
    let source = '';
    let depth = 0;
    for (let i = 0; i < glob.length; i++) {
        const rest = glob.slice(i);
        const char = glob[i];
        if (rest === '/**')
            return `${source}(?:/.*)?`;
        if (rest.startsWith('**/')) {
            source += '(?:.*/)?';
            i += 2;
        }
        else if (rest.startsWith('**')) {
            source += '.*';
            i += 1;
        }
        else if (char === '*')
            source += '[^/]*';
        else if (char === '?')
            source += '[^/]';
        else if (char === '[' && /^\[[!^]?[^\]/]+\]/.test(rest)) {
            const end = rest.indexOf(']', 2);
            source += `[${rest.slice(1, end).replace(/^!/, '^').replaceAll('\\', '\\\\')}]`;
            i += end;
        }
        else if (char === '{' && rest.includes('}')) {
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
            source += char.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    }
    return source + ')'.repeat(depth);
}


/***/ }),

/***/ 712:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));


/***/ }),

/***/ 5041:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.REDACTED = void 0;
exports.redactText = redactText;
exports.redactValue = redactValue;
/** What stands in for a secret. */
exports.REDACTED = '(sensitive)';
/**
 * Replaces every occurrence of known secret values in a text.
 *
 * @param secrets values to hide; those shorter than four characters would hit ordinary text and are matched only as a
 *   whole string.
 */
function redactText(text, secrets) {
    if (secrets.has(text) && text !== '')
        return exports.REDACTED;
    let result = text;
    for (const secret of secrets) {
        if (secret.length >= 4 && result.includes(secret))
            result = result.replaceAll(secret, exports.REDACTED);
    }
    return result;
}
/** The same, in every string (keys too) of a JSON value. */
function redactValue(value, secrets) {
    if (typeof value === 'string')
        return redactText(value, secrets);
    if (typeof value === 'number' && secrets.has(String(value)))
        return exports.REDACTED;
    if (Array.isArray(value))
        return value.map((item) => redactValue(item, secrets));
    if (value !== null && typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [redactText(key, secrets), redactValue(item, secrets)]));
    }
    return value;
}


/***/ }),

/***/ 6449:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DEFAULT_POLICY = exports.settingsSchema = exports.SETTINGS_FILE = void 0;
exports.parseSettings = parseSettings;
exports.environmentOf = environmentOf;
exports.compareEnvironments = compareEnvironments;
exports.decide = decide;
exports.instanceOf = instanceOf;
exports.settingsJsonSchema = settingsJsonSchema;
const yaml_1 = __webpack_require__(8815);
const zod_1 = __webpack_require__(924);
const verdict_ts_1 = __webpack_require__(8446);
const errors_ts_1 = __webpack_require__(6247);
const paths_ts_1 = __webpack_require__(3870);
const words_ts_1 = __webpack_require__(6155);
/** The settings' file, at the repository's root. */
exports.SETTINGS_FILE = 'mainstem.yaml';
const environmentSchema = zod_1.z
    .strictObject({
    name: zod_1.z.string().min(1).describe('Folder name in paths, Git ref suffix and GitHub Environment.'),
    aliases: zod_1.z.array(zod_1.z.string()).default([]).describe('Other folder names that mean this environment.'),
    state: zod_1.z
        .enum(['active', 'held', 'skipped'])
        .default('active')
        .describe('held: previewed, not rolled out. skipped: passed over.'),
    accounts: zod_1.z
        .array(zod_1.z.string().regex(/^\d{12}$/))
        .default([])
        .describe('AWS account ids.'),
    regions: zod_1.z.array(zod_1.z.string()).default([]),
    clusters: zod_1.z.array(zod_1.z.string()).default([]).describe('EKS cluster names.'),
    roles: zod_1.z.strictObject({ plan: zod_1.z.string().optional(), apply: zod_1.z.string().optional() }).default({}),
    ref: zod_1.z.string().optional().describe('The ref that Argo CD follows. Default: env/<name>.'),
})
    .describe('One environment; the order of the list is the order of the rollout.');
const decisionSchema = zod_1.z.enum(verdict_ts_1.DECISIONS);
const policyEntrySchema = zod_1.z
    .union([decisionSchema, zod_1.z.record(zod_1.z.string(), decisionSchema)])
    .describe('One decision for every environment, or one per environment with "*" for the others.');
const stackSchema = zod_1.z.strictObject({
    path: zod_1.z.string().describe('Glob of stack folders, from the root.'),
    workspace: zod_1.z.string().optional(),
    varFiles: zod_1.z.array(zod_1.z.string()).default([]).describe('Paths from the root, given to terraform as -var-file.'),
    backendConfig: zod_1.z.array(zod_1.z.string()).default([]).describe('Paths from the root, given as -backend-config.'),
});
exports.settingsSchema = zod_1.z.strictObject({
    $schema: zod_1.z.string().optional(),
    environments: zod_1.z.array(environmentSchema).default([
        { name: 'dev', aliases: [], state: 'active', accounts: [], regions: [], clusters: [], roles: {} },
        { name: 'staging', aliases: [], state: 'active', accounts: [], regions: [], clusters: [], roles: {} },
        { name: 'production', aliases: [], state: 'active', accounts: [], regions: [], clusters: [], roles: {} },
    ]),
    ignore: zod_1.z
        .array(zod_1.z.string())
        .default([])
        .describe('Globs of folders and files in which no project is looked for (fixtures, examples).'),
    stacks: zod_1.z.array(stackSchema).default([]).describe('Stack instances that folders cannot tell.'),
    argocd: zod_1.z
        .strictObject({
        follow: zod_1.z
            .enum(['environment-branch', 'HEAD'])
            .default('environment-branch')
            .describe('What Applications of an environment follow.'),
        repositories: zod_1.z
            .array(zod_1.z.string())
            .default([])
            .describe('Repository URLs that mean this repository. Empty: any URL whose path exists in the tree.'),
    })
        .default({ follow: 'environment-branch', repositories: [] }),
    policy: zod_1.z
        .strictObject(Object.fromEntries(words_ts_1.RISK_LEVELS.map((level) => [level, policyEntrySchema.optional()])))
        .default({})
        .describe('risk x environment -> pass | acknowledge | blocked. What is left out keeps its default.'),
    volatilePaths: zod_1.z
        .array(zod_1.z.string())
        .default([])
        .describe('Resource field paths that may take any value at apply, such as a Git SHA in default tags.'),
});
/** The policy where `mainstem.yaml` says nothing. */
exports.DEFAULT_POLICY = {
    destroy: 'acknowledge',
    stuck: 'blocked',
    security: 'acknowledge',
    disrupt: 'pass',
    unknown: 'pass',
    safe: 'pass',
};
/** Folder names that mean an environment without any settings. */
const SHORT_FORMS = {
    dev: ['dev', 'develop', 'development'],
    staging: ['staging', 'stage', 'stg'],
    production: ['production', 'prod', 'prd'],
};
/**
 * Reads `mainstem.yaml`.
 *
 * @param text its content; `undefined` when the repository has none: all defaults.
 * @throws InputError with file, line, what was expected and what to type next.
 */
function parseSettings(text) {
    if (text === undefined)
        return { ...exports.settingsSchema.parse({}), declaresEnvironments: false };
    const document = (0, yaml_1.parseDocument)(text, { prettyErrors: false });
    const lineAt = (offset) => text.slice(0, offset).split('\n').length;
    const broken = document.errors[0];
    if (broken !== undefined) {
        throw new errors_ts_1.InputError(`${exports.SETTINGS_FILE}:${lineAt(broken.pos[0])}: not valid YAML: ${broken.message}. Mend this line, then run the command again.`);
    }
    const value = document.toJS() ?? {};
    const result = exports.settingsSchema.safeParse(value);
    if (!result.success) {
        const issue = result.error.issues[0];
        const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
        const node = document.getIn(path, true);
        throw new errors_ts_1.InputError(`${exports.SETTINGS_FILE}:${lineAt(node?.range?.[0] ?? 0)}: ${path.join('.') || 'the document'}: ${issue?.message ?? 'not valid'}. ` +
            'The keys and values that are understood are in docs/mainstem.schema.json.');
    }
    const declared = typeof value === 'object' && value !== null && 'environments' in value;
    return { ...result.data, declaresEnvironments: declared };
}
/**
 * The environment of a path: its last segment that names one. With declared environments an alias (or a common short form
 * of the name) gives the declared name; without, the segment itself.
 */
function environmentOf(path, settings) {
    const names = environmentNames(settings);
    const segments = path.split('/');
    for (let i = segments.length - 1; i >= 0; i--) {
        const segment = segments[i];
        const name = names.get(segment);
        if (name !== undefined)
            return settings.declaresEnvironments ? name : segment;
    }
    return undefined;
}
const namesOf = new WeakMap();
function environmentNames(settings) {
    let names = namesOf.get(settings);
    if (names === undefined) {
        names = new Map();
        for (const { name } of settings.environments) {
            for (const form of SHORT_FORMS[name] ?? [])
                if (!names.has(form))
                    names.set(form, name);
        }
        for (const { name, aliases } of settings.environments)
            for (const form of [name, ...aliases])
                names.set(form, name);
        namesOf.set(settings, names);
    }
    return names;
}
/** Sorts environments in the order of the settings; those that are not in it come last, by name; none first. */
function compareEnvironments(settings) {
    const names = environmentNames(settings);
    const order = new Map(settings.environments.map(({ name }, index) => [name, index]));
    const rank = (environment) => environment === undefined || environment === ''
        ? -1
        : (order.get(names.get(environment) ?? environment) ?? Number.MAX_SAFE_INTEGER);
    return (a, b) => rank(a) - rank(b) || ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0);
}
/** What the policy asks for a risk in an environment. */
function decide(settings, level, environment) {
    const entry = settings.policy[level];
    if (entry === undefined)
        return exports.DEFAULT_POLICY[level];
    if (typeof entry === 'string')
        return entry;
    const name = environment === undefined ? undefined : (environmentNames(settings).get(environment) ?? environment);
    return (name === undefined ? undefined : entry[name]) ?? entry['*'] ?? exports.DEFAULT_POLICY[level];
}
/** How one stack folder is planned: every entry of `stacks` whose glob matches, later ones winning. */
function instanceOf(root, settings) {
    let instance = { varFiles: [], backendConfig: [] };
    for (const { path, workspace, varFiles, backendConfig } of settings.stacks) {
        if (!(0, paths_ts_1.matchesGlob)(root, path))
            continue;
        instance = {
            ...instance,
            ...(workspace === undefined ? {} : { workspace }),
            varFiles: [...instance.varFiles, ...varFiles],
            backendConfig: [...instance.backendConfig, ...backendConfig],
        };
    }
    return instance;
}
/** JSON Schema (draft 2020-12) of `mainstem.yaml`, for editors. */
function settingsJsonSchema() {
    return { title: 'mainstem.yaml', ...zod_1.z.toJSONSchema(exports.settingsSchema, { io: 'input' }) };
}


/***/ }),

/***/ 1860:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));


/***/ }),

/***/ 6155:
/***/ ((__unused_webpack_module, exports) => {


/**
 * The words that every part shares, as closed unions. Source: the design's list of words; the documents
 * that carry them are in `documents/`.
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.VERDICT_STATES = exports.ENGINES = exports.RISK_LEVELS = exports.ACTIONS = exports.EDGE_REASONS = exports.PROJECT_KINDS = void 0;
exports.worseRisk = worseRisk;
exports.PROJECT_KINDS = [
    'action',
    'library',
    'crossplane-api',
    'argocd-app',
    'app-overlay',
    'kustomize-base',
    'terraform-stack',
    'terraform-module',
    'helm-chart',
    'manifests',
    'facts',
];
exports.EDGE_REASONS = [
    'module',
    'remote-state',
    'file-input',
    'tfvars',
    'kustomize-resource',
    'component',
    'helm-values',
    'application-path',
    'composition-of',
    'instance-of',
    'environment-facts',
    'implicit',
];
exports.ACTIONS = ['create', 'update', 'replace', 'delete', 'forget', 'move', 'import', 'read', 'no-op'];
exports.RISK_LEVELS = ['destroy', 'stuck', 'security', 'disrupt', 'unknown', 'safe'];
exports.ENGINES = ['terraform', 'kubernetes', 'crossplane', 'argocd'];
exports.VERDICT_STATES = ['failed', 'blocked', 'acknowledge', 'pass'];
/** The worse of two risk levels. */
function worseRisk(a, b) {
    return exports.RISK_LEVELS.indexOf(a) <= exports.RISK_LEVELS.indexOf(b) ? a : b;
}


/***/ }),

/***/ 6433:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.printJson = printJson;
exports.print = print;
exports.terminal = terminal;
exports.createProgress = createProgress;
/** Prints one JSON document on standard output. */
function printJson(document) {
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
/** Prints text, ending in one newline. */
function print(text) {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
/** Colour and width of the terminal; NO_COLOR and FORCE_COLOR as https://no-color.org and Node have them. */
function terminal() {
    const forced = process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== '0';
    const color = forced || (process.stdout.isTTY === true && !process.env.NO_COLOR);
    return { color, width: Math.max(60, Math.min(process.stdout.columns ?? 100, 140)) };
}
/**
 * Progress on standard error: on a terminal one line that is overwritten; elsewhere one line a stage. With nothing to
 * overwrite it (a pipe that is read by a program), it stays quiet.
 */
function createProgress() {
    if (process.stderr.isTTY === true) {
        return {
            step: (line) => process.stderr.write(`\r\x1b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`),
            done: () => process.stderr.write('\r\x1b[2K'),
        };
    }
    return process.env.CI === 'true'
        ? { step: (line) => process.stderr.write(`${line}\n`), done: () => { } }
        : { step: () => { }, done: () => { } };
}


/***/ }),

/***/ 9031:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readCache = readCache;
exports.writeCache = writeCache;
const promises_1 = __webpack_require__(1455);
const node_path_1 = __webpack_require__(6760);
/**
 * A small JSON file in Git's common directory. A missing, unreadable or malformed one is simply absent; one that cannot be
 * written (a read-only checkout) is not an error: caches only save time.
 */
async function readCache(repository, name) {
    try {
        return JSON.parse(await (0, promises_1.readFile)((0, node_path_1.join)(repository.commonDirectory, 'mainstem', name), 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** Written beside and moved into place, so that a reader never sees half a file. */
async function writeCache(repository, name, value) {
    const path = (0, node_path_1.join)(repository.commonDirectory, 'mainstem', name);
    const beside = `${path}.${process.pid}`;
    try {
        await (0, promises_1.mkdir)((0, node_path_1.dirname)(path), { recursive: true });
        await (0, promises_1.writeFile)(beside, JSON.stringify(value));
        await (0, promises_1.rename)(beside, path);
    }
    catch {
        await (0, promises_1.rm)(beside, { force: true }).catch(() => { });
    }
}


/***/ }),

/***/ 4152:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.checkOut = checkOut;
exports.withScratch = withScratch;
const promises_1 = __webpack_require__(1455);
const node_os_1 = __webpack_require__(8161);
const node_path_1 = __webpack_require__(6760);
const change_1 = __webpack_require__(522);
const objects_ts_1 = __webpack_require__(5962);
/**
 * Writes files of a tree into a folder, for programs that need them on disk. Links that would leave the folder are written
 * as empty files: a program must not be led out of it.
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
        folders.add((0, node_path_1.dirname)((0, node_path_1.join)(folder, path)));
    }
    for (const path of folders)
        await (0, promises_1.mkdir)(path, { recursive: true });
    const contents = [];
    let pending = [];
    await (0, objects_ts_1.readObjects)(repository, [...wanted.keys()], (id, content) => contents.push([id, Buffer.from(content)]));
    for (const [id, content] of contents) {
        for (const path of wanted.get(id) ?? []) {
            pending.push(writeEntry(tree, path, (0, node_path_1.join)(folder, path), content));
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
        if (!(0, node_path_1.isAbsolute)(link) && (0, change_1.joinPath)((0, change_1.folderOf)(path), link) !== undefined)
            return (0, promises_1.symlink)(link, target);
        return (0, promises_1.writeFile)(target, '');
    }
    await (0, promises_1.writeFile)(target, content);
    if (mode === '100755')
        await (0, promises_1.chmod)(target, 0o755);
}
/** Runs work with a scratch folder that is removed afterwards, also on failure. */
async function withScratch(work) {
    const folder = await (0, promises_1.mkdtemp)((0, node_path_1.join)((0, node_os_1.tmpdir)(), 'mainstem-'));
    try {
        return await work(folder);
    }
    finally {
        await (0, promises_1.rm)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 3562:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.git = git;
exports.gitOrFail = gitOrFail;
const node_child_process_1 = __webpack_require__(1421);
const change_1 = __webpack_require__(522);
/** Settings of the user's that would change what Git prints, or make it ask. */
const ENVIRONMENT = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
/**
 * Runs Git and reads its whole output. A non-zero exit is a result, not an error.
 *
 * @throws InputError when Git is not installed.
 */
function git(cwd, args, input) {
    return new Promise((resolve, reject) => {
        const child = (0, node_child_process_1.spawn)('git', args, {
            cwd,
            env: { ...process.env, ...ENVIRONMENT },
            stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        });
        const stdout = [];
        const stderr = [];
        child.stdout?.on('data', (chunk) => stdout.push(chunk));
        child.stderr?.on('data', (chunk) => stderr.push(chunk));
        child.on('error', (error) => {
            reject(error.code === 'ENOENT'
                ? new change_1.InputError('git is not on PATH. Install it (for example: apt-get install git), then run the command again.')
                : new change_1.ToolError(`git could not be started: ${error.message}`));
        });
        child.on('close', (code) => resolve({ code: code ?? 1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8').trim() }));
        if (input !== undefined && child.stdin !== null) {
            child.stdin.on('error', () => { });
            child.stdin.end(input);
        }
    });
}
/** The same, when only success makes sense. */
async function gitOrFail(cwd, args, input) {
    const { code, stdout, stderr } = await git(cwd, args, input);
    if (code !== 0)
        throw new change_1.ToolError(`git ${args[0]} failed: ${stderr || `exit ${code}`}`);
    return stdout;
}


/***/ }),

/***/ 122:
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
__exportStar(__webpack_require__(9031), exports);
__exportStar(__webpack_require__(4152), exports);
__exportStar(__webpack_require__(3562), exports);
__exportStar(__webpack_require__(5962), exports);
__exportStar(__webpack_require__(7400), exports);
__exportStar(__webpack_require__(4385), exports);
__exportStar(__webpack_require__(3212), exports);
__exportStar(__webpack_require__(2532), exports);
__exportStar(__webpack_require__(2146), exports);


/***/ }),

/***/ 5962:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readObjects = readObjects;
const node_child_process_1 = __webpack_require__(1421);
const change_1 = __webpack_require__(522);
/**
 * Reads objects through one `git cat-file --batch`, handing over each content as it arrives, in the order asked, so that
 * a large tree never lies in memory as a whole.
 *
 * @throws ToolError when Git fails or an object is missing (a partial clone without network).
 */
function readObjects(repository, ids, onObject) {
    if (ids.length === 0)
        return Promise.resolve();
    return new Promise((resolve, reject) => {
        const child = (0, node_child_process_1.spawn)('git', ['cat-file', '--batch', '--buffer'], {
            cwd: repository.root,
            env: { ...process.env, LC_ALL: 'C' },
            stdio: ['pipe', 'pipe', 'pipe'],
        });
        let failed;
        const fail = (error) => {
            failed ??= error;
            child.kill();
        };
        const parser = createBatchParser(onObject, fail);
        let stderr = '';
        child.stdout.on('data', (chunk) => {
            if (failed === undefined)
                parser(chunk);
        });
        child.stderr.on('data', (chunk) => {
            stderr += chunk.toString('utf8');
        });
        child.on('error', (error) => reject(new change_1.ToolError(`git could not be started: ${error.message}`)));
        child.on('close', (code) => {
            if (failed !== undefined)
                reject(failed);
            else if (code !== 0)
                reject(new change_1.ToolError(`git cat-file failed: ${stderr.trim() || `exit ${code}`}`));
            else
                resolve();
        });
        child.stdin.on('error', () => { }); // the exit code tells
        child.stdin.end(`${ids.join('\n')}\n`);
    });
}
/** The format is `<id> SP <type> SP <size> LF <content> LF` (git-cat-file, BATCH OUTPUT). */
function createBatchParser(onObject, fail) {
    let parts = [];
    let buffered = 0;
    let wanted = 0;
    return (chunk) => {
        parts.push(chunk);
        buffered += chunk.length;
        if (buffered < wanted)
            return; // joining each chunk of a large object would be quadratic
        let data = parts.length === 1 ? chunk : Buffer.concat(parts);
        wanted = 0;
        let offset = 0;
        for (;;) {
            const newline = data.indexOf(10, offset);
            if (newline < 0)
                break;
            const header = data.toString('latin1', offset, newline);
            const [id, , size] = header.split(' ');
            if (id === undefined || size === undefined) {
                fail(new change_1.ToolError(`Git has no object ${header}. In a partial or shallow clone, fetch it: git fetch --unshallow --refetch origin`));
                return;
            }
            const end = newline + 1 + Number(size);
            if (data.length < end + 1) {
                wanted = end + 1 - offset;
                break;
            }
            onObject(id, data.subarray(newline + 1, end));
            offset = end + 1;
        }
        data = data.subarray(offset);
        parts = [data];
        buffered = data.length;
    };
}


/***/ }),

/***/ 7400:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openRepository = openRepository;
const node_fs_1 = __webpack_require__(3024);
const node_path_1 = __webpack_require__(6760);
const change_1 = __webpack_require__(522);
const git_ts_1 = __webpack_require__(3562);
/**
 * Finds the repository that holds a folder.
 *
 * @throws InputError when there is none, or Git refuses to read it (another owner), with what to type.
 */
async function openRepository(cwd) {
    if (!(0, node_fs_1.existsSync)(cwd))
        throw new change_1.InputError(`${cwd} does not exist. Give --cwd a folder inside a Git repository.`);
    const args = ['rev-parse', '--is-bare-repository', '--git-common-dir', '--show-toplevel'];
    const { code, stdout, stderr } = await (0, git_ts_1.git)(cwd, args);
    const [bare, commonDirectory, root] = stdout.toString('utf8').split('\n');
    if (bare === 'true' && commonDirectory !== undefined) {
        return { root: (0, node_path_1.resolve)(cwd, commonDirectory), commonDirectory: (0, node_path_1.resolve)(cwd, commonDirectory), bare: true };
    }
    if (code === 0 && commonDirectory !== undefined && root !== undefined) {
        return { root, commonDirectory: (0, node_path_1.resolve)(cwd, commonDirectory), bare: false };
    }
    if (stderr.includes('dubious ownership')) {
        throw new change_1.InputError(`Git refuses to read ${cwd} because another user owns it. If you trust it: git config --global --add safe.directory ${cwd}`);
    }
    throw new change_1.InputError(`${cwd} is not inside a Git repository. Start one with: git init && git add . && git commit -m start`);
}


/***/ }),

/***/ 4385:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.resolveRevisions = resolveRevisions;
exports.defaultBase = defaultBase;
const promises_1 = __webpack_require__(1455);
const node_path_1 = __webpack_require__(6760);
const change_1 = __webpack_require__(522);
const git_ts_1 = __webpack_require__(3562);
/**
 * Full SHAs of revisions, in one call of Git. A tree's id is taken too, so that the empty tree can be a base.
 *
 * @throws InputError for an unknown revision, saying how to fetch it in a shallow clone, or that there is no commit yet.
 */
async function resolveRevisions(repository, names) {
    const peeled = names.map((name) => `${name}^{commit}`);
    for (const name of names)
        if (name.startsWith('-') || name === '')
            throw unknownRevision(name);
    const all = await (0, git_ts_1.git)(repository.root, ['rev-parse', ...peeled]);
    const found = all.stdout.toString('utf8').trim().split('\n');
    if (all.code === 0 && found.length === names.length)
        return found;
    const shas = [];
    for (const name of names) {
        const one = await (0, git_ts_1.git)(repository.root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
        const tree = one.code === 0 ? one : await (0, git_ts_1.git)(repository.root, ['rev-parse', '--verify', '--quiet', `${name}^{tree}`]);
        if (tree.code !== 0)
            throw await explainUnknown(repository, name);
        shas.push(tree.stdout.toString('utf8').trim());
    }
    return shas;
}
/**
 * The base where none was given: `$NX_BASE`, else the merge base of head with nx.json's `defaultBase` (else `main`),
 * else with its branch at `origin`.
 *
 * @throws InputError when there is no merge base, saying how to fetch it.
 */
async function defaultBase(repository, head) {
    const fromNx = process.env.NX_BASE;
    if (fromNx !== undefined && fromNx !== '')
        return fromNx;
    const branch = await defaultBranch(repository);
    for (const name of [branch, `origin/${branch}`]) {
        const exists = await (0, git_ts_1.git)(repository.root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
        if (exists.code !== 0)
            continue;
        const base = await (0, git_ts_1.git)(repository.root, ['merge-base', name, head]);
        if (base.code === 0)
            return base.stdout.toString('utf8').trim();
        throw (await isShallow(repository))
            ? new change_1.InputError(`${head} and ${name} have no common commit in this shallow clone. Type: git fetch --unshallow origin ` +
                `(in GitHub Actions: actions/checkout with fetch-depth: 0).`)
            : new change_1.InputError(`${head} and ${name} have no common commit. Name the base: --base <revision>`);
    }
    if ((await (0, git_ts_1.git)(repository.root, ['rev-parse', '--verify', '--quiet', `${head}^{commit}`])).code !== 0) {
        throw await explainUnknown(repository, head);
    }
    throw new change_1.InputError(`There is no branch ${branch} to compare with. Name the base: --base <revision>, or set "defaultBase" in nx.json.`);
}
async function defaultBranch(repository) {
    const text = await (0, promises_1.readFile)((0, node_path_1.join)(repository.root, 'nx.json'), 'utf8').catch(() => undefined);
    if (text === undefined)
        return 'main';
    try {
        const { defaultBase, affected } = JSON.parse(text);
        const name = defaultBase ?? affected?.defaultBase;
        return typeof name === 'string' && !name.startsWith('-') ? name : 'main';
    }
    catch {
        return 'main'; // nx itself reports a malformed nx.json
    }
}
async function isShallow(repository) {
    const { stdout } = await (0, git_ts_1.git)(repository.root, ['rev-parse', '--is-shallow-repository']);
    return stdout.toString('utf8').trim() === 'true';
}
async function explainUnknown(repository, name) {
    const anyCommit = await (0, git_ts_1.git)(repository.root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
    if (anyCommit.code !== 0 && name.startsWith('HEAD')) {
        return new change_1.InputError(`The repository has no commit yet. Type: git add . && git commit -m start`);
    }
    if (await isShallow(repository)) {
        return new change_1.InputError(`Unknown revision ${name}; this is a shallow clone. Type: git fetch --unshallow origin ` +
            `(in GitHub Actions: actions/checkout with fetch-depth: 0).`);
    }
    return unknownRevision(name);
}
function unknownRevision(name) {
    return new change_1.InputError(`Unknown revision ${JSON.stringify(name)}. Give a branch, a tag or a commit that git rev-parse takes; to see some: git log --oneline --all`);
}


/***/ }),

/***/ 3212:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readTree = readTree;
exports.readChangedTrees = readChangedTrees;
const git_ts_1 = __webpack_require__(3562);
const objects_ts_1 = __webpack_require__(5962);
const tree_ts_1 = __webpack_require__(2532);
/** The tree of one revision (a full SHA of a commit or tree). */
async function readTree(repository, revision) {
    const entries = parseEntries(await (0, git_ts_1.gitOrFail)(repository.root, ['ls-tree', '-r', '-z', '--full-tree', revision]));
    return (0, tree_ts_1.createTree)(revision, entries, await readLinks(repository, entries));
}
/**
 * Both trees of a change. Git lists head once; base is head with the raw diff undone, so that the work on top of one
 * listing is proportional to the change.
 */
async function readChangedTrees(repository, base, head) {
    const [listing, diff] = await Promise.all([
        (0, git_ts_1.gitOrFail)(repository.root, ['ls-tree', '-r', '-z', '--full-tree', head]),
        (0, git_ts_1.gitOrFail)(repository.root, ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '-M', '-l2000', base, head]),
    ]);
    const headEntries = parseEntries(listing);
    const baseEntries = new Map(headEntries);
    const files = [];
    const renames = [];
    for (const { status, oldEntry, newEntry, oldPath, newPath } of parseRawDiff(diff)) {
        const moved = status === 'R';
        if (moved)
            renames.push({ from: oldPath, to: newPath });
        if (status === 'A' || moved || status === 'C') {
            baseEntries.delete(newPath);
            files.push({ path: newPath, status: 'added' });
        }
        if (status === 'D' || moved) {
            baseEntries.set(oldPath, oldEntry);
            files.push({ path: oldPath, status: 'deleted' });
        }
        if (status === 'M' || status === 'T') {
            baseEntries.set(oldPath, oldEntry);
            if (oldEntry.id !== newEntry.id || oldEntry.mode !== newEntry.mode)
                files.push({ path: oldPath, status: 'modified' });
        }
    }
    const links = await readLinks(repository, headEntries, baseEntries);
    const headTree = (0, tree_ts_1.createTree)(head, headEntries, linksOf(headEntries, links));
    const baseTree = files.length === 0 ? { ...headTree, revision: base } : (0, tree_ts_1.createTree)(base, baseEntries, linksOf(baseEntries, links));
    return { base: baseTree, head: headTree, files, renames };
}
/** `<mode> SP <type> SP <id> TAB <path> NUL` (git-ls-tree). */
function parseEntries(listing) {
    const entries = new Map();
    const text = decodePaths(listing);
    let start = 0;
    for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', start)) {
        const tab = text.indexOf('\t', start);
        const idStart = text.indexOf(' ', start + 7) + 1;
        entries.set(text.slice(tab + 1, end), { mode: text.slice(start, start + 6), id: text.slice(idStart, tab) });
        start = end + 1;
    }
    return entries;
}
/** `:<old mode> <new mode> <old id> <new id> <status> NUL <path> NUL [<path> NUL]` (git-diff-tree, RAW OUTPUT FORMAT). */
function* parseRawDiff(diff) {
    const fields = decodePaths(diff).split('\0');
    for (let i = 0; i + 1 < fields.length;) {
        const [oldMode, newMode, oldId, newId, score] = (fields[i] ?? '').slice(1).split(' ');
        const status = score?.[0] ?? '';
        const oldPath = fields[i + 1] ?? '';
        const twoPaths = status === 'R' || status === 'C';
        const newPath = twoPaths ? (fields[i + 2] ?? '') : oldPath;
        i += twoPaths ? 3 : 2;
        yield {
            status,
            oldEntry: { mode: oldMode ?? '', id: oldId ?? '' },
            newEntry: { mode: newMode ?? '', id: newId ?? '' },
            oldPath,
            newPath,
        };
    }
}
/**
 * Paths are bytes to Git. Those that are not UTF-8 get each odd byte as U+DC80..U+DCFF would in Python: here `\xNN`,
 * which no reference in a UTF-8 file can name by accident, and which stays distinct and printable.
 */
function decodePaths(bytes) {
    const text = bytes.toString('utf8');
    if (!text.includes('\uFFFD'))
        return text;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const parts = [];
    let start = 0;
    while (start < bytes.length) {
        const nul = bytes.indexOf(0, start);
        const end = nul < 0 ? bytes.length : nul;
        const part = bytes.subarray(start, end);
        try {
            parts.push(decoder.decode(part));
        }
        catch {
            parts.push(escapeBytes(part));
        }
        start = end + 1;
        if (nul >= 0 && start >= bytes.length)
            parts.push('');
    }
    return parts.join('\0');
}
function escapeBytes(bytes) {
    let text = '';
    for (const byte of bytes)
        text += byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
    return text;
}
async function readLinks(repository, ...trees) {
    const targets = new Map();
    const ids = new Set();
    for (const entries of trees) {
        for (const { mode, id } of entries.values())
            if (mode === '120000')
                ids.add(id);
    }
    await (0, objects_ts_1.readObjects)(repository, [...ids], (id, content) => targets.set(id, content.toString('utf8')));
    return trees.length === 1 ? linksOf(trees[0] ?? new Map(), targets) : targets;
}
function linksOf(entries, targets) {
    const links = new Map();
    if (targets.size === 0)
        return links;
    for (const [path, { mode, id }] of entries)
        if (mode === '120000')
            links.set(path, targets.get(id) ?? '');
    return links;
}


/***/ }),

/***/ 2532:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createTree = createTree;
const change_1 = __webpack_require__(522);
/** Longer chains of links are taken for a loop; Linux gives up at 40 too. */
const MOST_LINKS = 40;
/**
 * A tree from its list of files.
 *
 * @param links the target text of each symbolic link (mode 120000) by its path.
 */
function createTree(revision, entries, links = new Map()) {
    const folders = new Map([['.', []]]);
    for (const path of entries.keys())
        addToFolders(folders, path);
    const filesBelow = (folder) => {
        if (entries.has(folder))
            return [folder];
        const found = [];
        const visit = (current) => {
            for (const name of folders.get(current) ?? []) {
                const path = current === '.' ? name : `${current}/${name}`;
                if (entries.has(path))
                    found.push(path);
                else
                    visit(path);
            }
        };
        visit(folder);
        return found;
    };
    const exists = (path) => entries.has(path) || folders.has(path);
    return {
        revision,
        entries,
        hasFolder: (folder) => folders.has(folder),
        list: (folder) => folders.get(folder) ?? [],
        filesBelow,
        resolve(path) {
            if (links.size === 0)
                return exists(path) ? { path, links: [] } : undefined;
            return followLinks(path, links, exists);
        },
    };
}
function addToFolders(folders, path) {
    let child = path;
    for (;;) {
        const folder = (0, change_1.folderOf)(child);
        const name = folder === '.' ? child : child.slice(folder.length + 1);
        const names = folders.get(folder);
        if (names !== undefined) {
            names.push(name);
            return;
        }
        folders.set(folder, [name]);
        child = folder;
    }
}
function followLinks(start, links, exists) {
    const passed = [];
    let path = start;
    for (let hops = 0; hops <= MOST_LINKS; hops++) {
        const link = firstLink(path, links);
        if (link === undefined)
            return exists(path) ? { path, links: passed } : undefined;
        passed.push(link);
        const target = (0, change_1.joinPath)((0, change_1.folderOf)(link), links.get(link) ?? '');
        if (target === undefined)
            return undefined;
        const rest = path.slice(link.length + 1);
        path = rest === '' ? target : (0, change_1.joinPath)(target, rest);
        if (path === undefined)
            return undefined;
    }
    return undefined;
}
/** The shortest prefix of a path that is a link. */
function firstLink(path, links) {
    for (let slash = path.indexOf('/');; slash = path.indexOf('/', slash + 1)) {
        const prefix = slash < 0 ? path : path.slice(0, slash);
        if (links.has(prefix))
            return prefix;
        if (slash < 0)
            return undefined;
    }
}


/***/ }),

/***/ 2146:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readWorkingTree = readWorkingTree;
exports.changedOnDisk = changedOnDisk;
const node_fs_1 = __webpack_require__(3024);
const node_path_1 = __webpack_require__(6760);
const git_ts_1 = __webpack_require__(3562);
const tree_ts_1 = __webpack_require__(2532);
/** Reads the list of the working tree's files; their ids are only names, not Git's. */
async function readWorkingTree(repository) {
    const listing = await (0, git_ts_1.gitOrFail)(repository.root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
    const entries = new Map();
    const links = new Map();
    for (const path of listing.toString('utf8').split('\0')) {
        if (path === '' || entries.has(path))
            continue;
        const absolute = (0, node_path_1.join)(repository.root, path);
        const stat = (0, node_fs_1.lstatSync)(absolute, { throwIfNoEntry: false });
        if (stat === undefined)
            continue; // deleted on disk, still in the index
        if (stat.isSymbolicLink())
            links.set(path, (0, node_fs_1.readlinkSync)(absolute));
        const mode = stat.isSymbolicLink() ? '120000' : stat.isDirectory() ? '160000' : '100644';
        entries.set(path, { mode, id: path });
    }
    return {
        tree: (0, tree_ts_1.createTree)('working tree', entries, links),
        read: (path) => (0, node_fs_1.readFileSync)((0, node_path_1.join)(repository.root, path), 'utf8'),
    };
}
/** Paths with uncommitted changes, new files included. */
async function changedOnDisk(repository) {
    if (repository.bare)
        return [];
    const status = await (0, git_ts_1.gitOrFail)(repository.root, ['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames']);
    return status
        .toString('utf8')
        .split('\0')
        .filter((line) => line.length > 3)
        .map((line) => line.slice(3));
}


/***/ }),

/***/ 5617:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unpack = unpack;
exports.zipMember = zipMember;
exports.tarMember = tarMember;
const node_zlib_1 = __webpack_require__(8522);
const change_1 = __webpack_require__(522);
/**
 * Takes the program out of a downloaded file. Only the named member is read, and nothing is written by name, so an archive
 * cannot place files elsewhere.
 *
 * @throws ToolError when the archive is damaged or the member is missing.
 */
function unpack(bytes, packing) {
    switch (packing.kind) {
        case 'plain':
            return bytes;
        case 'zip':
            return zipMember(bytes, packing.member);
        case 'tar.gz':
            return tarMember((0, node_zlib_1.gunzipSync)(bytes), packing.member);
    }
}
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/**
 * One member of a ZIP file, stored or deflated. The sizes come from the central directory: in the local header they may be
 * zero (PKWARE APPNOTE 4.4.4). No ZIP64, no encryption.
 */
function zipMember(bytes, member) {
    const damaged = (what) => new change_1.ToolError(`the downloaded ZIP file is damaged: ${what}. Run the command again.`);
    const earliest = Math.max(0, bytes.length - 22 - 0xffff);
    let end = bytes.length - 22;
    while (end >= earliest && bytes.readUInt32LE(end) !== END_OF_DIRECTORY)
        end--;
    if (end < earliest)
        throw damaged('no central directory');
    try {
        let at = bytes.readUInt32LE(end + 16);
        for (let entries = bytes.readUInt16LE(end + 10); entries > 0; entries--) {
            if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY)
                throw damaged('a bad directory entry');
            const nameLength = bytes.readUInt16LE(at + 28);
            const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
            if (name === member) {
                const method = bytes.readUInt16LE(at + 10);
                const size = bytes.readUInt32LE(at + 20);
                const local = bytes.readUInt32LE(at + 42);
                if (bytes.readUInt32LE(local) !== LOCAL_ENTRY)
                    throw damaged('a bad local header');
                const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
                const content = bytes.subarray(start, start + size);
                if (method !== 0 && method !== 8)
                    throw damaged(`compression method ${method} is not understood`);
                return method === 0 ? content : (0, node_zlib_1.inflateRawSync)(content);
            }
            at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
        }
    }
    catch (error) {
        throw error instanceof change_1.ToolError ? error : damaged('it ends too early');
    }
    throw new change_1.ToolError(`the downloaded ZIP file holds no ${member}.`);
}
/** One regular file of a tar (ustar) archive. */
function tarMember(bytes, member) {
    for (let at = 0; at + 512 <= bytes.length;) {
        const text = (from, length) => bytes.toString('utf8', at + from, at + from + length).replace(/\0[\s\S]*$/, '');
        const name = text(0, 100);
        if (name === '')
            break;
        const prefix = text(345, 155);
        const size = Number.parseInt(text(124, 12).trim() || '0', 8);
        if (!Number.isFinite(size))
            break;
        if ((prefix === '' ? name : `${prefix}/${name}`).replace(/^\.\//, '') === member) {
            return bytes.subarray(at + 512, at + 512 + size);
        }
        at += 512 + Math.ceil(size / 512) * 512;
    }
    throw new change_1.ToolError(`the downloaded archive holds no ${member}.`);
}


/***/ }),

/***/ 2211:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.downloadProgram = downloadProgram;
const node_crypto_1 = __webpack_require__(7598);
const promises_1 = __webpack_require__(1455);
const node_path_1 = __webpack_require__(6760);
const change_1 = __webpack_require__(522);
const archive_ts_1 = __webpack_require__(5617);
/** A release file of more than this is not what we asked for. */
const MOST_BYTES = 400 * 1024 * 1024;
const TIMEOUT_MS = 10 * 60 * 1000;
const underWay = new Map();
/**
 * Downloads one program to `target`, once a process.
 *
 * The file is compared with its pinned checksum in memory, before anything is written that could be run. The program is then
 * written into a folder of its own beside the target's and moved into place in one step, so that another process sees all of it or nothing.
 *
 * @param url where the artifact lies.
 * @param target path of the program; its folder belongs to this version alone.
 * @throws ToolError when it cannot be fetched, or is not the pinned file: then nothing is left behind.
 */
function downloadProgram(url, artifact, target) {
    let running = underWay.get(target);
    if (running === undefined) {
        running = fetchInto(url, artifact, target).finally(() => underWay.delete(target));
        underWay.set(target, running);
    }
    return running;
}
async function fetchInto(url, artifact, target) {
    const bytes = await fetchBytes(url);
    const sum = (0, node_crypto_1.createHash)('sha256').update(bytes).digest('hex');
    if (sum !== artifact.sha256) {
        throw new change_1.ToolError(`${url} is not the file that was pinned: its SHA-256 is ${sum}, expected ${artifact.sha256}. Nothing was installed.`);
    }
    const program = (0, archive_ts_1.unpack)(bytes, artifact.packing);
    const folder = (0, node_path_1.dirname)(target);
    await (0, promises_1.mkdir)((0, node_path_1.dirname)(folder), { recursive: true });
    const scratch = await (0, promises_1.mkdtemp)((0, node_path_1.join)((0, node_path_1.dirname)(folder), '.download-'));
    try {
        await (0, promises_1.writeFile)((0, node_path_1.join)(scratch, (0, node_path_1.basename)(target)), program, { mode: 0o755 });
        await (0, promises_1.rename)(scratch, folder).catch((error) => {
            // Another process was faster; its file has passed the same check.
            if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'EPERM')
                throw error;
        });
    }
    finally {
        await (0, promises_1.rm)(scratch, { recursive: true, force: true });
    }
}
async function fetchBytes(url) {
    try {
        const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
        if (!response.ok)
            throw new Error(`the server answered ${response.status}`);
        const chunks = [];
        let size = 0;
        for await (const chunk of response.body ?? []) {
            size += chunk.length;
            if (size > MOST_BYTES)
                throw new Error(`it is larger than ${MOST_BYTES} bytes`);
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    catch (error) {
        const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
        throw new change_1.ToolError(`cannot download ${url}: ${(0, change_1.messageOf)(error)}${cause}.`);
    }
}


/***/ }),

/***/ 5719:
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
__exportStar(__webpack_require__(6052), exports);
__exportStar(__webpack_require__(9305), exports);
__exportStar(__webpack_require__(3666), exports);
__exportStar(__webpack_require__(6153), exports);
__exportStar(__webpack_require__(834), exports);
__exportStar(__webpack_require__(9647), exports);


/***/ }),

/***/ 6052:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.terraformMirror = terraformMirror;
const node_fs_1 = __webpack_require__(3024);
const node_os_1 = __webpack_require__(8161);
const node_path_1 = __webpack_require__(6760);
/** The folder inside a mirror that holds the providers of the public registry. */
const REGISTRY = 'registry.terraform.io';
/**
 * A folder with unpacked Terraform providers, or `undefined`. In this order: `MAINSTEM_TF_MIRROR`, the folders that Terraform
 * itself would look into, then any folder directly under `/opt`. A folder counts only when it holds `registry.terraform.io/`.
 *
 * Source: https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories
 */
function terraformMirror(environment = process.env, opt = '/opt') {
    const home = environment.HOME ?? (0, node_os_1.homedir)();
    const named = environment.MAINSTEM_TF_MIRROR ?? '';
    const candidates = [
        ...(named === '' ? [] : [named]),
        (0, node_path_1.join)(home, '.terraform.d', 'plugins'),
        ...(process.platform === 'darwin'
            ? [
                (0, node_path_1.join)(home, 'Library', 'Application Support', 'io.terraform', 'plugins'),
                '/Library/Application Support/io.terraform/plugins',
            ]
            : dataFolders(home, environment).map((folder) => (0, node_path_1.join)(folder, 'terraform', 'plugins'))),
        ...foldersOf(opt),
    ];
    return candidates.find((folder) => isFolder((0, node_path_1.join)(folder, REGISTRY)));
}
/** XDG base directories for data, with their defaults. */
function dataFolders(home, environment) {
    const mine = environment.XDG_DATA_HOME || (0, node_path_1.join)(home, '.local', 'share');
    const shared = environment.XDG_DATA_DIRS || `/usr/local/share${node_path_1.delimiter}/usr/share`;
    return [mine, ...shared.split(node_path_1.delimiter)];
}
function foldersOf(folder) {
    try {
        return (0, node_fs_1.readdirSync)(folder)
            .sort()
            .map((name) => (0, node_path_1.join)(folder, name));
    }
    catch {
        return [];
    }
}
function isFolder(path) {
    return (0, node_fs_1.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}


/***/ }),

/***/ 9305:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.pool = pool;
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


/***/ }),

/***/ 3666:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PROGRAMS = void 0;
exports.findProgram = findProgram;
exports.toolsFolder = toolsFolder;
exports.thisPlatform = thisPlatform;
const promises_1 = __webpack_require__(1455);
const node_os_1 = __webpack_require__(8161);
const node_path_1 = __webpack_require__(6760);
const change_1 = __webpack_require__(522);
const download_ts_1 = __webpack_require__(2211);
const releases_ts_1 = __webpack_require__(6153);
exports.PROGRAMS = ['git', 'terraform', 'tofu', 'kubectl', 'kustomize', 'helm'];
/**
 * Finds a program: on PATH, then in the cache of downloaded programs, then by downloading its pinned release.
 *
 * @throws ToolError that says what to type, when there is none and none may be downloaded.
 */
async function findProgram(name, options = {}) {
    const file = process.platform === 'win32' ? `${name}.exe` : name;
    for (const folder of (options.path ?? process.env.PATH ?? '').split(node_path_1.delimiter)) {
        if (folder !== '' && (await isExecutable((0, node_path_1.join)(folder, file))))
            return { name, path: (0, node_path_1.join)(folder, file) };
    }
    const release = (options.releases ?? releases_ts_1.RELEASES)[name];
    const artifact = release?.artifacts[options.platform ?? thisPlatform()];
    if (release === undefined || artifact === undefined)
        throw notFound(name);
    const cached = (0, node_path_1.join)(options.cacheFolder ?? toolsFolder(), `${name}-${release.version}`, file);
    if (await isExecutable(cached))
        return { name, path: cached };
    if (options.download === false)
        throw notFound(name);
    const url = `${release.origin}${artifact.path}`;
    options.progress?.(`${name} is not on PATH: downloading ${url}`);
    try {
        await (0, download_ts_1.downloadProgram)(url, artifact, cached);
    }
    catch (error) {
        throw new change_1.ToolError(`${name} is not on PATH, and ${(0, change_1.messageOf)(error)} To install it yourself: ${installHint(name)}`);
    }
    return { name, path: cached };
}
/** `mainstem/tools` in the cache folder of the XDG base directory specification. */
function toolsFolder(environment = process.env) {
    const xdg = environment.XDG_CACHE_HOME ?? '';
    return (0, node_path_1.join)(xdg.startsWith('/') ? xdg : (0, node_path_1.join)((0, node_os_1.homedir)(), '.cache'), 'mainstem', 'tools');
}
/** This machine in Go's words. */
function thisPlatform() {
    const os = process.platform === 'win32' ? 'windows' : process.platform;
    return `${os}_${process.arch === 'x64' ? 'amd64' : process.arch}`;
}
const HINTS = {
    git: { brew: 'git', linux: 'sudo apt-get install git' },
    terraform: {
        brew: 'hashicorp/tap/terraform',
        linux: 'sudo apt-get install terraform (from the apt repository of https://developer.hashicorp.com/terraform/install)',
    },
    tofu: {
        brew: 'opentofu',
        linux: 'sudo apt-get install tofu (from the apt repository of https://opentofu.org/docs/intro/install)',
    },
    kubectl: {
        brew: 'kubectl',
        linux: 'sudo apt-get install kubectl (from the apt repository of https://kubernetes.io/docs/tasks/tools/install-kubectl-linux)',
    },
    kustomize: {
        brew: 'kustomize',
        linux: 'go install sigs.k8s.io/kustomize/kustomize/v5@latest (or https://kubectl.docs.kubernetes.io/installation/kustomize/binaries)',
    },
    helm: {
        brew: 'helm@3',
        linux: 'sudo apt-get install helm (from the apt repository of https://helm.sh/docs/intro/install)',
    },
};
function installHint(name) {
    const { brew, linux } = HINTS[name];
    return process.platform === 'darwin' ? `brew install ${brew}` : `${linux}, or brew install ${brew}.`;
}
function notFound(name) {
    return new change_1.ToolError(`${name} is not on PATH. Install it: ${installHint(name)} Then run the command again.`);
}
async function isExecutable(path) {
    try {
        await (0, promises_1.access)(path, promises_1.constants.X_OK);
        return (await (0, promises_1.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 6153:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.RELEASES = void 0;
function terraform(platform, sha256) {
    return {
        path: `/terraform/1.11.4/terraform_1.11.4_${platform}.zip`,
        sha256,
        packing: { kind: 'zip', member: 'terraform' },
    };
}
function kubectl(os, architecture, sha256) {
    return { path: `/release/v1.33.4/bin/${os}/${architecture}/kubectl`, sha256, packing: { kind: 'plain' } };
}
function helm(platform, sha256) {
    return {
        path: `/helm-v3.18.4-${platform}.tar.gz`,
        sha256,
        packing: { kind: 'tar.gz', member: `${platform}/helm` },
    };
}
/**
 * What may be downloaded. A platform without a line here is never downloaded: a checksum that nobody compared protects nobody.
 *
 * The publishers give the sums in terraform_1.11.4_SHA256SUMS on releases.hashicorp.com, in kubectl.sha256 beside each kubectl
 * on dl.k8s.io, and in the release notes of Helm v3.18.4. Helm stays at 3: the kustomize inside kubectl cannot drive Helm 4.
 */
exports.RELEASES = {
    terraform: {
        version: '1.11.4',
        origin: 'https://releases.hashicorp.com',
        artifacts: {
            linux_amd64: terraform('linux_amd64', '1ce994251c00281d6845f0f268637ba50c0005657eb3cf096b92f753b42ef4dc'),
            linux_arm64: terraform('linux_arm64', 'a43d1d0da9b9bab214a8305a39db0e40869572594ccf50c416a7756499143633'),
            darwin_amd64: terraform('darwin_amd64', 'a56d5002b9f7647291faccc3dd1a70350e60fb61e4c45037629508b8fdc2575b'),
            darwin_arm64: terraform('darwin_arm64', '867e0808fa971217043e25b7a792b10720c79b1546f8a68479b74f138be73e18'),
        },
    },
    kubectl: {
        version: '1.33.4',
        origin: 'https://dl.k8s.io',
        artifacts: {
            linux_amd64: kubectl('linux', 'amd64', 'c2ba72c115d524b72aaee9aab8df8b876e1596889d2f3f27d68405262ce86ca1'),
            linux_arm64: kubectl('linux', 'arm64', '76cd7a2aa59571519b68c3943521404cbce55dafb7d8866f8d0ea2995b396eef'),
            darwin_amd64: kubectl('darwin', 'amd64', '4b39b8bb12e78ce801b39c9ec50421e3d6e144d8e3f113cd18e6d61709b8c73b'),
            darwin_arm64: kubectl('darwin', 'arm64', 'a44662db083fdd1b19ce55ba77eb64d51206310bbae90df90eb5d9e30ea54603'),
        },
    },
    helm: {
        version: '3.18.4',
        origin: 'https://get.helm.sh',
        artifacts: {
            linux_amd64: helm('linux-amd64', 'f8180838c23d7c7d797b208861fecb591d9ce1690d8704ed1e4cb8e2add966c1'),
            linux_arm64: helm('linux-arm64', 'c0a45e67eef0c7416a8a8c9e9d5d2d30d70e4f4d3f7bea5de28241fffa8f3b89'),
            darwin_amd64: helm('darwin-amd64', '860a7238285b44b5dc7b3c4dad6194316885d7015d77c34e23177e0e9554af8f'),
            darwin_arm64: helm('darwin-arm64', '041849741550b20710d7ad0956e805ebd960b483fe978864f8e7fdd03ca84ec8'),
        },
    },
};


/***/ }),

/***/ 834:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runProgram = runProgram;
const node_child_process_1 = __webpack_require__(1421);
const node_string_decoder_1 = __webpack_require__(6193);
const change_1 = __webpack_require__(522);
/**
 * Runs a program without a shell and reads all of its output. A non-zero exit is a result, not an error.
 *
 * SIGINT and SIGTERM of this process are passed on once and then left to the program: a Terraform that is killed loses
 * state, and one that is asked cleans up its providers. After that no further program is started.
 *
 * @throws ToolError when the program cannot be started.
 */
function runProgram(path, args, options = {}) {
    return new Promise((resolve, reject) => {
        if (interruptedBy !== undefined) {
            reject(new change_1.ToolError(`stopped by ${interruptedBy}: ${path} was not started.`));
            return;
        }
        const env = { ...process.env, ...options.env };
        for (const [key, value] of Object.entries(env))
            if (value === undefined)
                delete env[key];
        const child = (0, node_child_process_1.spawn)(path, args, {
            ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
            env,
            stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
            // A group of its own: Ctrl-C reaches every process of ours, and with the one passed on Terraform would count two
            // interrupts, on which it stops at once and leaves the state behind (signal handling in its commands.go).
            detached: process.platform !== 'win32',
        });
        const forget = remember(child);
        const stdout = [];
        const stderr = [];
        const lines = options.onLine === undefined ? undefined : lineReader(options.onLine);
        child.stdout?.on('data', (chunk) => {
            stdout.push(chunk);
            lines?.add(chunk);
        });
        child.stderr?.on('data', (chunk) => stderr.push(chunk));
        child.on('error', (error) => {
            forget();
            reject(new change_1.ToolError(`cannot start ${path}: ${error.message}.`));
        });
        child.on('close', (code, signal) => {
            forget();
            lines?.end();
            resolve({
                code,
                signal,
                stdout: Buffer.concat(stdout).toString('utf8'),
                stderr: Buffer.concat(stderr).toString('utf8'),
            });
        });
        if (options.input !== undefined && child.stdin !== null) {
            child.stdin.on('error', () => { }); // the program may end without reading all of it
            child.stdin.end(options.input);
        }
    });
}
/** Splits chunks into lines; a character may be cut in two by a chunk's end. */
function lineReader(onLine) {
    const decoder = new node_string_decoder_1.StringDecoder('utf8');
    let pending = '';
    return {
        add(chunk) {
            const lines = (pending + decoder.write(chunk)).split('\n');
            pending = lines.pop() ?? '';
            for (const line of lines)
                onLine(line);
        },
        end() {
            pending += decoder.end();
            if (pending !== '')
                onLine(pending);
        },
    };
}
const running = new Set();
let interruptedBy;
/** Handlers exist only while a program runs: between programs a signal ends this process as usual. */
function remember(child) {
    if (running.size === 0) {
        process.on('SIGINT', forward);
        process.on('SIGTERM', forward);
        process.on('exit', endAll);
    }
    running.add(child);
    return () => {
        running.delete(child);
        if (running.size > 0)
            return;
        process.off('SIGINT', forward);
        process.off('SIGTERM', forward);
        process.off('exit', endAll);
    };
}
function forward(signal) {
    if (interruptedBy !== undefined)
        return;
    interruptedBy = signal;
    for (const child of running)
        child.kill(signal);
}
function endAll() {
    for (const child of running)
        child.kill('SIGTERM');
}


/***/ }),

/***/ 9647:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.versionOf = versionOf;
const change_1 = __webpack_require__(522);
const run_ts_1 = __webpack_require__(834);
const ARGUMENTS = {
    git: ['--version'],
    terraform: ['version', '-json'],
    tofu: ['version', '-json'],
    kubectl: ['version', '--client'],
    kustomize: ['version'],
    helm: ['version', '--short'],
};
const known = new Map();
/**
 * The version of a program, without a leading `v` (`1.11.4`). The program is asked once a process.
 *
 * @throws ToolError when it does not answer with a version.
 */
function versionOf(program) {
    let version = known.get(program.path);
    if (version === undefined) {
        version = ask(program);
        version.catch(() => known.delete(program.path));
        known.set(program.path, version);
    }
    return version;
}
async function ask({ name, path }) {
    const { code, stdout, stderr } = await (0, run_ts_1.runProgram)(path, ARGUMENTS[name], {
        env: { CHECKPOINT_DISABLE: '1', TF_CLI_ARGS: undefined, TF_CLI_ARGS_version: undefined },
    });
    const version = /\bv?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)/.exec(stdout)?.[1];
    if (code !== 0 || version === undefined) {
        const said = stderr.trim().split('\n')[0] ?? '';
        throw new change_1.ToolError(`${path} ${ARGUMENTS[name].join(' ')} gave no version${said === '' ? '' : `: ${said}`}.`);
    }
    return version;
}


/***/ })

};
