export const id = 155;
export const ids = [155];
export const modules = {

/***/ 3244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _kept_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8040);


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
    if (Array.isArray(value)) {
        let items = '';
        for (let at = 0; at < value.length; at++)
            items += `${at === 0 ? '' : ','}${canonicalJson(value[at] ?? null)}`;
        return `[${items}]`;
    }
    if (typeof value === 'object') {
        const items = value;
        let entries = '';
        for (const key of sortedKeys(items)) {
            const item = items[key];
            if (item === undefined)
                continue;
            entries += `${entries === '' ? '' : ','}${quoted(key)}${canonicalJson(item)}`;
        }
        return `{${entries}}`;
    }
    throw new TypeError(`not representable in JSON: ${typeof value}`);
}
/** By UTF-16 code units, which is what sort() does without an argument; most objects are in order already. */
function sortedKeys(items) {
    const keys = Object.keys(items);
    for (let at = 1; at < keys.length; at++)
        if ((keys[at - 1] ?? '') > (keys[at] ?? ''))
            return keys.sort();
    return keys;
}
/** `"key":` */
const quoted = (0,_kept_js__WEBPACK_IMPORTED_MODULE_1__/* .kept */ .L)((key) => `${JSON.stringify(key)}:`);
/** `sha256:<64 hex digits>` of the canonical JSON of a value. */
function digestOf(value) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonicalJson(value)).digest('hex')}`;
}


/***/ }),

/***/ 2811:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HH: () => (/* binding */ affectedProjectSchema),
  g0: () => (/* binding */ affectedSchema)
});

// UNUSED EXPORTS: reasonSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./tools/change/src/words.ts
var words = __webpack_require__(6155);
;// CONCATENATED MODULE: ./tools/change/src/documents/graph.ts


const projectSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(words/* PROJECT_KINDS */.Gp),
    root: schemas/* string */.YjP(),
    environment: schemas/* string */.YjP().optional(),
});
const edgeSchema = schemas/* object */.Ikc({
    from: schemas/* string */.YjP(),
    to: schemas/* string */.YjP(),
    reason: schemas/* enum */.k5n(words/* EDGE_REASONS */.IU),
    file: schemas/* string */.YjP(),
    line: schemas/* int */.Whr().nonnegative(),
    /** Present when only this one file of `to` matters, not its whole effect. */
    reads: schemas/* string */.YjP().optional(),
});
const unresolvedSchema = schemas/* object */.Ikc({
    project: schemas/* string */.YjP(),
    file: schemas/* string */.YjP(),
    line: schemas/* int */.Whr().nonnegative(),
    what: schemas/* string */.YjP(),
    widensTo: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const graphSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('mainstem/graph@1'),
    revision: schemas/* string */.YjP(),
    projects: schemas/* array */.YOg(projectSchema),
    edges: schemas/* array */.YOg(edgeSchema),
    unresolved: schemas/* array */.YOg(unresolvedSchema),
});

;// CONCATENATED MODULE: ./tools/change/src/documents/affected.ts



const reasonSchema = schemas/* object */.Ikc({
    file: schemas/* string */.YjP(),
    /** From the affected project outwards: each hop names the project it depends on and why. Empty: its own file. */
    path: schemas/* array */.YOg(schemas/* object */.Ikc({ project: schemas/* string */.YjP(), edge: schemas/* enum */.k5n(words/* EDGE_REASONS */.IU) })),
    /** Present when the reference could not be resolved and was widened. */
    unresolved: schemas/* string */.YjP().optional(),
});
const affectedProjectSchema = projectSchema.extend({
    change: schemas/* enum */.k5n(['added', 'modified', 'removed']),
    reasons: schemas/* array */.YOg(reasonSchema),
    /** How many further changed files reach it, when `reasons` had to be cut. */
    moreReasons: schemas/* int */.Whr().positive().optional(),
    renamedFrom: schemas/* string */.YjP().optional(),
    renamedTo: schemas/* string */.YjP().optional(),
});
const affectedSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('mainstem/affected@1'),
    base: schemas/* string */.YjP(),
    head: schemas/* string */.YjP(),
    projects: schemas/* array */.YOg(affectedProjectSchema),
    /** Per environment (`""`: none), the affected stacks in the order in which they may be applied. */
    waves: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* array */.YOg(schemas/* string */.YjP()))),
});


/***/ }),

/***/ 3942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ UNREVIEWED_POLICIES),
/* harmony export */   W1: () => (/* binding */ receiptIndexSchema)
/* harmony export */ });
/* unused harmony exports APPLIED_OUTCOMES, unreviewedChangeSchema, usedReceiptSchema, notAppliedSchema, lockSchema, appliedSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8816);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6155);
/* harmony import */ var _preview_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(948);



const UNREVIEWED_POLICIES = ['apply-safe', 'ask', 'stop'];
const APPLIED_OUTCOMES = [
    'applied',
    'nothing-to-do',
    'unreviewed',
    'failed',
    'interrupted',
    'waiting',
    'skipped',
];
/** One change of the plan that no counted receipt shows, or not as much of it. */
const unreviewedChangeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    action: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .ACTIONS */ .kl),
    risk: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .RISK_LEVELS */ .WA),
    /** Only the fields that were not reviewed, as a preview has them; of what is deleted, what tells which object it is. */
    fields: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_preview_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldChangeSchema */ .MP),
    /** One sentence each. */
    why: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    importedId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    previousAddress: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    replaceBecause: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    replaceOrder: _preview_js__WEBPACK_IMPORTED_MODULE_2__/* .resourceChangeSchema */ .EY.shape.replaceOrder,
    /** Of the whole change except its volatile fields, with the keyed digests of what is not shown: an approval is bound to it. */
    digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
});
const usedReceiptSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    head: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    pullRequest: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive().optional(),
    sealed: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
});
/** `failed`: Terraform said so. `half-done`: the old object of a replace is gone and the new one was not made. `unknown`: it was under way. */
const notAppliedSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['not-started', 'failed', 'half-done', 'unknown']),
});
const lockSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    who: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    operation: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    created: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** What to type to release it once its holder is dead. Never done by the tool itself. Absent for a local state: its lock ends with its holder. */
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
});
const stateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ lineage: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), serial: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative() });
const appliedSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('mainstem/applied@1'),
    project: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    revision: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(APPLIED_OUTCOMES),
    /** Of the plan, whether it was applied or not. */
    counts: _preview_js__WEBPACK_IMPORTED_MODULE_2__/* .countsSchema */ .GB,
    /** Addresses. */
    applied: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    notApplied: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(notAppliedSchema),
    unreviewed: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(unreviewedChangeSchema),
    /** Digest of exactly the unreviewed changes: given back with --approved, they are accepted. */
    approval: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    /** True when `approval` was given. */
    approved: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    /** What the settings say about unreviewed changes here. */
    policy: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(UNREVIEWED_POLICIES).optional(),
    receipts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(usedReceiptSchema),
    /** Projects that have to be applied first and were not. */
    waitsFor: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ before: stateSchema.optional(), after: stateSchema.optional() }).optional(),
    lock: lockSchema.optional(),
    /** Where the state is that could not be stored: it must not be lost. */
    erroredState: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), encrypted: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), next: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).optional(),
    /** Why it failed, was interrupted or skipped, and what to type next. */
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    warnings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    tools: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
const receiptIndexSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** Relative to the folder of receipts. */
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    pullRequest: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    /** The pull request's last head: a receipt of an older one is superseded. */
    head: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    mergeCommit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
}));


/***/ }),

/***/ 948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c5: () => (/* binding */ addCounts),
  mQ: () => (/* binding */ countsOf),
  GB: () => (/* binding */ countsSchema),
  MP: () => (/* binding */ fieldChangeSchema),
  Yi: () => (/* binding */ noCounts),
  Oi: () => (/* binding */ previewSchema),
  EY: () => (/* binding */ resourceChangeSchema)
});

// UNUSED EXPORTS: checkResultSchema, invokedActionSchema, outputChangeSchema, receiptSchema, riskSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./tools/change/src/words.ts
var words = __webpack_require__(6155);
;// CONCATENATED MODULE: ./tools/change/src/documents/findings.ts

const findingSchema = schemas/* object */.Ikc({
    severity: schemas/* enum */.k5n(['error', 'warning']),
    rule: schemas/* string */.YjP(),
    file: schemas/* string */.YjP(),
    line: schemas/* int */.Whr().nonnegative(),
    path: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    suggestion: schemas/* string */.YjP().optional(),
});
const findingsSchema = schemas/* object */.Ikc({ findings: schemas/* array */.YOg(findingSchema) });

;// CONCATENATED MODULE: ./tools/change/src/documents/preview.ts



/** `path` is dotted. A sensitive value is never carried, only that it changed. */
const fieldChangeSchema = schemas/* object */.Ikc({
    path: schemas/* string */.YjP(),
    before: schemas/* unknown */.L5J().optional(),
    after: schemas/* unknown */.L5J().optional(),
    /** The value after is known only once it is applied. */
    unknown: schemas/* boolean */.zMY().optional(),
    sensitive: schemas/* boolean */.zMY().optional(),
    changed: schemas/* boolean */.zMY().optional(),
    /** Keyed digest of a sensitive value after: two previews under one key can be compared without showing it. */
    mac: schemas/* string */.YjP().optional(),
    /** Of a path through an array of several elements: digests of the whole array and of the element, after. */
    within: schemas/* object */.Ikc({ array: schemas/* string */.YjP().optional(), element: schemas/* string */.YjP().optional() }).optional(),
});
const riskSchema = schemas/* object */.Ikc({
    level: schemas/* enum */.k5n(words/* RISK_LEVELS */.WA),
    reasons: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** What a person can do instead; shown beside the reason. */
    wayOut: schemas/* string */.YjP().optional(),
});
const resourceChangeSchema = schemas/* object */.Ikc({
    address: schemas/* string */.YjP(),
    kind: schemas/* string */.YjP(),
    action: schemas/* enum */.k5n(words/* ACTIONS */.kl),
    fields: schemas/* array */.YOg(fieldChangeSchema),
    replaceBecause: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    /** Of a replace: which comes first, and whether the old object is deleted at all or left behind, unmanaged. */
    replaceOrder: schemas/* enum */.k5n(['delete-create', 'create-delete', 'create-forget']).optional(),
    /** An existing object is taken over; also beside an update or a replace. */
    importedId: schemas/* string */.YjP().optional(),
    /** The address before, of a move or a rename. */
    previousAddress: schemas/* string */.YjP().optional(),
    risk: riskSchema,
    /** Fields that differ only by what noise rules leave out: counted, not listed. */
    hiddenFields: schemas/* int */.Whr().nonnegative().optional(),
    /** Of what changes, without the risk's words: an acknowledgement is bound to it. */
    digest: schemas/* string */.YjP(),
});
/** A root output of a Terraform stack. A sensitive value is never carried. */
const outputChangeSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    action: schemas/* enum */.k5n(['create', 'update', 'delete']),
    before: schemas/* unknown */.L5J().optional(),
    after: schemas/* unknown */.L5J().optional(),
    unknown: schemas/* boolean */.zMY().optional(),
    sensitive: schemas/* boolean */.zMY().optional(),
    /** Leaves that change and are not shown, or not in full, by path from the output's name; with a key, each with its keyed digest. */
    hidden: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), mac: schemas/* string */.YjP().optional() })).optional(),
});
/** What an action is invoked with. */
const invokedActionSchema = schemas/* object */.Ikc({
    address: schemas/* string */.YjP(),
    /** The resource whose change invokes it. */
    trigger: schemas/* string */.YjP().optional(),
    /** Digest of all that the plan says about the invocation: keyed where there is a key; absent where there is none and something is hidden. */
    payload: schemas/* string */.YjP().optional(),
});
/** A `check` block or condition that did not pass. */
const checkResultSchema = schemas/* object */.Ikc({
    address: schemas/* string */.YjP(),
    status: schemas/* enum */.k5n(['fail', 'error', 'unknown']),
    problems: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const countsSchema = schemas/* object */.Ikc({
    create: schemas/* int */.Whr().nonnegative(),
    update: schemas/* int */.Whr().nonnegative(),
    replace: schemas/* int */.Whr().nonnegative(),
    delete: schemas/* int */.Whr().nonnegative(),
    forget: schemas/* int */.Whr().nonnegative(),
    move: schemas/* int */.Whr().nonnegative(),
    import: schemas/* int */.Whr().nonnegative(),
    read: schemas/* int */.Whr().nonnegative(),
    outputs: schemas/* int */.Whr().nonnegative(),
});
const receiptSchema = schemas/* object */.Ikc({
    base: schemas/* string */.YjP().optional(),
    head: schemas/* string */.YjP(),
    /** True when the project's closure has uncommitted changes: such a receipt proves nothing. */
    dirty: schemas/* boolean */.zMY(),
    /** Digest of everything in the tree that the effect depends on. */
    inputs: schemas/* string */.YjP(),
    /** Digest of the resource changes. */
    outcome: schemas/* string */.YjP(),
    state: schemas/* object */.Ikc({ lineage: schemas/* string */.YjP(), serial: schemas/* int */.Whr().nonnegative() }).optional(),
    tools: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    /** Keyed digest of the whole preview without this field: a receipt that was edited does not count. */
    seal: schemas/* string */.YjP().optional(),
});
const previewSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('mainstem/preview@1'),
    project: schemas/* string */.YjP(),
    engine: schemas/* enum */.k5n(words/* ENGINES */.ug),
    environment: schemas/* string */.YjP().optional(),
    /** What the project's folder did between base and head. */
    change: schemas/* enum */.k5n(['added', 'modified', 'removed']).optional(),
    counts: countsSchema,
    resources: schemas/* array */.YOg(resourceChangeSchema),
    warnings: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Root outputs that change. */
    outputs: schemas/* array */.YOg(outputChangeSchema).optional(),
    /** Where live differed from the state before this change: nobody's declaration changed. Not in the counts. */
    drift: schemas/* array */.YOg(resourceChangeSchema).optional(),
    checks: schemas/* array */.YOg(checkResultSchema).optional(),
    /** Actions that the apply would invoke (Terraform 1.14), by address. */
    invocations: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    /** The same, each with what invokes it and a digest of its payload. */
    invoked: schemas/* array */.YOg(invokedActionSchema).optional(),
    /** What Terraform left for a later plan, and why. */
    deferred: schemas/* array */.YOg(schemas/* object */.Ikc({ address: schemas/* string */.YjP(), reason: schemas/* string */.YjP() })).optional(),
    /** Projects upstream whose change has to be applied first: this one cannot be planned honestly before. */
    waitsFor: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    /** What kept a stack from being planned: it would bring in something that nobody allowed. Then nothing else is known of it. */
    gate: schemas/* array */.YOg(findingSchema).optional(),
    /** Present when nothing was previewed, and why: never the same as "no change". */
    skipped: schemas/* string */.YjP().optional(),
    /** An overlay that no Application delivers. */
    undeployed: schemas/* boolean */.zMY().optional(),
    receipt: receiptSchema,
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ verdictSchema),
/* harmony export */   Yv: () => (/* binding */ DECISIONS),
/* harmony export */   ug: () => (/* binding */ acknowledgementSchema)
/* harmony export */ });
/* unused harmony exports verdictRiskSchema, failureSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8816);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6155);
/* harmony import */ var _affected_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2811);
/* harmony import */ var _preview_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(948);




const acknowledgementSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), by: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const DECISIONS = ['pass', 'acknowledge', 'blocked'];
const verdictRiskSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    level: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .RISK_LEVELS */ .WA),
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    project: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    wayOut: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** What the policy asks for this level in this environment. */
    decision: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(DECISIONS),
});
const failureSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ project: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const verdictSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('mainstem/verdict@1'),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_STATES */ .Jw),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    head: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    counts: _preview_js__WEBPACK_IMPORTED_MODULE_2__/* .countsSchema */ .GB,
    environments: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** Most dangerous first. */
    projects: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_preview_js__WEBPACK_IMPORTED_MODULE_2__/* .previewSchema */ .Oi),
    /** Why each project is affected. */
    affected: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_affected_js__WEBPACK_IMPORTED_MODULE_3__/* .affectedProjectSchema */ .HH),
    risks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(verdictRiskSchema),
    acknowledged: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(acknowledgementSchema),
    failures: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(failureSchema),
});


/***/ }),

/***/ 8040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ kept)
/* harmony export */ });
/** So many answers are kept, and no more: the texts come from outside. */
const MOST = 10_000;
/**
 * A pure function of a text that keeps its answers: for names, of which a document has few different ones and each of them thousands
 * of times.
 */
function kept(ask) {
    const answers = new Map();
    return (text) => {
        let answer = answers.get(text);
        if (answer === undefined) {
            answer = ask(text);
            if (answers.size < MOST)
                answers.set(text, answer);
        }
        return answer;
    };
}


/***/ }),

/***/ 3870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   kt: () => (/* binding */ matchesGlob),
/* harmony export */   r1: () => (/* binding */ everythingBelow),
/* harmony export */   uJ: () => (/* binding */ joinPath),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
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
 * A folder may itself be called `[a-z]`, so what the glob says literally matches too.
 */
function matchesGlob(path, glob) {
    if (path === glob || (glob.endsWith('/**') && isWithin(path, glob.slice(0, -'/**'.length))))
        return true;
    let pattern = compiled.get(glob);
    if (pattern === undefined) {
        pattern = compileGlob(glob);
        compiled.set(glob, pattern);
    }
    return pattern.test(path);
}
/** What is no glob after all (`[z-a]`) matches only itself. */
function compileGlob(glob) {
    try {
        return new RegExp(`^${globSource(glob)}$`, 's');
    }
    catch {
        return /(?!)/;
    }
}
/** The text of a regular expression for a glob. */
function globSource(glob) {
    let source = '';
    let depth = 0;
    for (let i = 0; i < glob.length; i++) {
        const rest = glob.slice(i);
        const char = glob[i];
        if (rest === '/**')
            return `${source}(?:/.*)?${')'.repeat(depth)}`;
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

/***/ 6449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ GUARDED_SECTIONS),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   OI: () => (/* binding */ strictest),
/* harmony export */   OL: () => (/* binding */ compareEnvironments),
/* harmony export */   P$: () => (/* binding */ parseSettings),
/* harmony export */   ex: () => (/* binding */ canonicalEnvironment),
/* harmony export */   hR: () => (/* binding */ instanceOf),
/* harmony export */   jr: () => (/* binding */ unreviewedPolicy),
/* harmony export */   p7: () => (/* binding */ environmentOf),
/* harmony export */   tP: () => (/* binding */ SETTINGS_FILE),
/* harmony export */   vn: () => (/* binding */ withoutGuarded)
/* harmony export */ });
/* unused harmony exports settingsSchema, DEFAULT_POLICY, settingsJsonSchema */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8816);
/* harmony import */ var _documents_applied_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3942);
/* harmony import */ var _documents_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8446);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6247);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3870);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6155);







/** The settings' file, at the repository's root. */
const SETTINGS_FILE = 'mainstem.yaml';
const environmentSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe('Folder name in paths, Git ref suffix and GitHub Environment.'),
    aliases: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).default([]).describe('Other folder names that mean this environment.'),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['active', 'held', 'skipped'])
        .default('active')
        .describe('held: previewed, not rolled out. skipped: passed over.'),
    accounts: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^\d{12}$/))
        .default([])
        .describe('AWS account ids.'),
    regions: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).default([]),
    clusters: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).default([]).describe('EKS cluster names.'),
    roles: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ plan: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), apply: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() }).default({}),
    ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('The ref that Argo CD follows. Default: env/<name>.'),
})
    .describe('One environment; the order of the list is the order of the rollout.');
const decisionSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_documents_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .DECISIONS */ .Yv);
const policyEntrySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([decisionSchema, zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), decisionSchema)], {
    error: `expected ${_documents_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .DECISIONS */ .Yv.join(', ')}, or a map from environment to one of them`,
})
    .describe('One decision for every environment, or one per environment with "*" for the others.');
const unreviewedSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_documents_applied_js__WEBPACK_IMPORTED_MODULE_3__/* .UNREVIEWED_POLICIES */ .AS);
const unreviewedEntrySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([unreviewedSchema, zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), unreviewedSchema)], {
    error: `expected ${_documents_applied_js__WEBPACK_IMPORTED_MODULE_3__/* .UNREVIEWED_POLICIES */ .AS.join(', ')}, or a map from environment to one of them`,
})
    .describe('One answer for every environment, or one per environment with "*" for the others.');
const applySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    unreviewed: unreviewedEntrySchema
        .default('ask')
        .describe('What happens to a plan that holds something no receipt shows. apply-safe: applied when all of it is safe. ask: once it is approved. stop: never.'),
    receipts: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['sealed', 'any'])
        .optional()
        .describe('sealed: only receipts with a valid seal count. Default: sealed where a receipt key is given, else any.'),
    lockTimeout: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative().default(300).describe('Seconds that an apply waits for the lock of a state.'),
});
const stackSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('Glob of stack folders, from the root.'),
    workspace: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    varFiles: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).default([]).describe('Paths from the root, given to terraform as -var-file.'),
    backendConfig: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).default([]).describe('Paths from the root, given as -backend-config.'),
});
const settingsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    environments: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(environmentSchema).default([
        { name: 'dev', aliases: [], state: 'active', accounts: [], regions: [], clusters: [], roles: {} },
        { name: 'staging', aliases: [], state: 'active', accounts: [], regions: [], clusters: [], roles: {} },
        { name: 'production', aliases: [], state: 'active', accounts: [], regions: [], clusters: [], roles: {} },
    ]),
    ignore: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .default([])
        .describe('Globs of folders and files in which no project is looked for (fixtures, examples).'),
    stacks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(stackSchema).default([]).describe('Stack instances that folders cannot tell.'),
    terraform: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        providers: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
            .default(['hashicorp/*'])
            .describe('Globs of provider sources that a pull request may bring in. What the base already uses is allowed; the list is read from the base.'),
        modules: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
            .default(['hashicorp/**'])
            .describe('The same for sources of modules from outside of the tree.'),
        programs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
            .default([])
            .describe('Globs of files in which a pull request may add data "external", local-exec and remote-exec: they run with the credentials of the plan.'),
    })
        .default({ providers: ['hashicorp/*'], modules: ['hashicorp/**'], programs: [] }),
    argocd: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        follow: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['environment-branch', 'HEAD'])
            .default('environment-branch')
            .describe('What Applications of an environment follow.'),
        repositories: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
            .default([])
            .describe('Repository URLs that mean this repository. Empty: any URL whose path exists in the tree.'),
    })
        .default({ follow: 'environment-branch', repositories: [] }),
    policy: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej(Object.fromEntries(_words_js__WEBPACK_IMPORTED_MODULE_4__/* .RISK_LEVELS */ .WA.map((level) => [level, policyEntrySchema.optional()])))
        .default({})
        .describe('risk x environment -> pass | acknowledge | blocked. What is left out keeps its default.'),
    apply: applySchema
        .default({ unreviewed: 'ask', lockTimeout: 300 })
        .describe('How reviewed changes are applied, and what happens to others.'),
    volatilePaths: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .default([])
        .describe('Fields that may take any value at apply, such as tags_all.GitSha, or aws_instance.ami of one type of resource. * stands for any part of a name.'),
});
/** The policy where `mainstem.yaml` says nothing. */
const DEFAULT_POLICY = {
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
        return { ...settingsSchema.parse({}), declaresEnvironments: false };
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { prettyErrors: false });
    const lineAt = (offset) => text.slice(0, offset).split('\n').length;
    const broken = document.errors[0];
    if (broken !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`${SETTINGS_FILE}:${lineAt(broken.pos[0])}: not valid YAML: ${broken.message}. Mend this line, then run the command again.`);
    }
    const value = document.toJS() ?? {};
    const result = settingsSchema.safeParse(value);
    if (!result.success) {
        const issue = result.error.issues[0];
        const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
        const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`${SETTINGS_FILE}:${lineAt(offsetOf(document, path, unknownKey))}: ${path.join('.') || 'the document'}: ${issue?.message ?? 'not valid'}. ` +
            'The keys and values that are understood are in docs/mainstem.schema.json.');
    }
    const declared = typeof value === 'object' && value !== null && 'environments' in value;
    return { ...result.data, declaresEnvironments: declared };
}
/** Where a path of the document starts, or a key in it; where it does not exist, what is nearest above it. */
function offsetOf(document, path, key) {
    const node = document.getIn(path, true);
    const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? node.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && item.key.value === key) : undefined;
    const found = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(pair?.key) ? pair.key : node;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(found) && found.range)
        return found.range[0];
    return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1), undefined);
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
/** The declared name that a folder name means, itself when it means none: `prod` and `production` are one. */
function canonicalEnvironment(name, settings) {
    return environmentNames(settings).get(name) ?? name;
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
        return DEFAULT_POLICY[level];
    if (typeof entry === 'string')
        return entry;
    const name = environment === undefined ? undefined : (environmentNames(settings).get(environment) ?? environment);
    return (name === undefined ? undefined : entry[name]) ?? entry['*'] ?? DEFAULT_POLICY[level];
}
const STRICTNESS = ['pass', 'acknowledge', 'blocked'];
/** The decision of several that asks for most. */
function strictest(first, ...others) {
    return others.reduce((a, b) => (STRICTNESS.indexOf(b) > STRICTNESS.indexOf(a) ? b : a), first);
}
/** Sections of the settings that decide what a change may do, so that a change to them is itself a risk. */
const GUARDED_SECTIONS = ['policy', 'volatilePaths', 'apply', 'terraform'];
/** The settings with the defaults for every guarded section: for a base whose own settings cannot be read. */
function withoutGuarded(settings) {
    const { policy, volatilePaths, apply, terraform } = settingsSchema.parse({});
    return { ...settings, policy, volatilePaths, apply, terraform };
}
/** What the settings say about a change that no receipt shows, in an environment. */
function unreviewedPolicy(settings, environment) {
    const entry = settings.apply.unreviewed;
    if (typeof entry === 'string')
        return entry;
    const name = environment === undefined ? undefined : (environmentNames(settings).get(environment) ?? environment);
    return (name === undefined ? undefined : entry[name]) ?? entry['*'] ?? 'ask';
}
/** How one stack folder is planned: every entry of `stacks` whose glob matches, later ones winning. */
function instanceOf(root, settings) {
    let instance = { varFiles: [], backendConfig: [] };
    for (const { path, workspace, varFiles, backendConfig } of settings.stacks) {
        if (!(0,_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .matchesGlob */ .kt)(root, path))
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
    return { title: 'mainstem.yaml', ...z.toJSONSchema(settingsSchema, { io: 'input' }) };
}


/***/ }),

/***/ 6155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ worseRisk),
/* harmony export */   Gp: () => (/* binding */ PROJECT_KINDS),
/* harmony export */   IU: () => (/* binding */ EDGE_REASONS),
/* harmony export */   Jw: () => (/* binding */ VERDICT_STATES),
/* harmony export */   WA: () => (/* binding */ RISK_LEVELS),
/* harmony export */   kl: () => (/* binding */ ACTIONS),
/* harmony export */   ug: () => (/* binding */ ENGINES),
/* harmony export */   vJ: () => (/* binding */ withArticle)
/* harmony export */ });
/**
 * The words that every part shares, as closed unions. Source: the design's list of words; the documents
 * that carry them are in `documents/`.
 */
const PROJECT_KINDS = [
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
const EDGE_REASONS = [
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
const ACTIONS = ['create', 'update', 'replace', 'delete', 'forget', 'move', 'import', 'read', 'no-op'];
const RISK_LEVELS = ['destroy', 'stuck', 'security', 'disrupt', 'unknown', 'safe'];
const ENGINES = ['terraform', 'kubernetes', 'crossplane', 'argocd'];
const VERDICT_STATES = ['failed', 'blocked', 'acknowledge', 'pass'];
/** The worse of two risk levels. */
function worseRisk(a, b) {
    return RISK_LEVELS.indexOf(a) <= RISK_LEVELS.indexOf(b) ? a : b;
}
/** `an app-overlay`, `a terraform-stack`. */
function withArticle(word) {
    return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}


/***/ }),

/***/ 6433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ terminal),
/* harmony export */   Q2: () => (/* binding */ printJson),
/* harmony export */   mf: () => (/* binding */ createProgress),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
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

/***/ 703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ literalGlob),
/* harmony export */   n: () => (/* binding */ staticPrefix)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3870);

/** A glob that matches this path alone. */
function literalGlob(path) {
    return path.replaceAll(/[*?[{]/g, '[$&]');
}
/** The folder part of a glob before its first wildcard. */
function staticPrefix(glob) {
    const wildcard = glob.search(/[*?[{]/);
    return wildcard < 0 ? glob : (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(`${glob.slice(0, wildcard)}x`);
}


/***/ }),

/***/ 3562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   w: () => (/* binding */ gitOrFail)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6247);


/** Settings of the user's that would change what Git prints, or make it ask. */
const ENVIRONMENT = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
/**
 * Runs Git and reads its whole output. A non-zero exit is a result, not an error.
 *
 * @throws InputError when Git is not installed.
 */
function git(cwd, args, input) {
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', args, {
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
                ? new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('git is not on PATH. Install it (for example: apt-get install git), then run the command again.')
                : new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4(`git could not be started: ${error.message}`));
        });
        child.on('close', (code) => resolve({
            code: code ?? 1,
            stdout: Buffer.concat(stdout),
            stderr: Buffer.concat(stderr).toString('utf8').trim(),
        }));
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
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4(`git ${args[0]} failed: ${stderr || `exit ${code}`}`);
    return stdout;
}


/***/ }),

/***/ 5962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readObjects)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6247);


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
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', ['cat-file', '--batch', '--buffer'], {
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
        child.on('error', (error) => reject(new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4(`git could not be started: ${error.message}`)));
        child.on('close', (code) => {
            if (failed !== undefined)
                reject(failed);
            else if (code !== 0)
                reject(new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4(`git cat-file failed: ${stderr.trim() || `exit ${code}`}`));
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
                fail(new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4(`Git has no object ${header}. In a partial or shallow clone, fetch it: git fetch --unshallow --refetch origin`));
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ openRepository)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6247);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3562);




/**
 * Finds the repository that holds a folder.
 *
 * @throws InputError when there is none, or Git refuses to read it (another owner), with what to type.
 */
async function openRepository(cwd) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(cwd))
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${cwd} does not exist. Give --cwd a folder inside a Git repository.`);
    const args = ['rev-parse', '--is-bare-repository', '--git-common-dir', '--show-toplevel'];
    const { code, stdout, stderr } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)(cwd, args);
    const [bare, commonDirectory, root] = stdout.toString('utf8').split('\n');
    if (bare === 'true' && commonDirectory !== undefined) {
        return { root: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, commonDirectory), commonDirectory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, commonDirectory), bare: true };
    }
    if (code === 0 && commonDirectory !== undefined && root !== undefined) {
        return { root, commonDirectory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, commonDirectory), bare: false };
    }
    if (stderr.includes('dubious ownership')) {
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`Git refuses to read ${cwd} because another user owns it. If you trust it: git config --global --add safe.directory ${cwd}`);
    }
    throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${cwd} is not inside a Git repository. Start one with: git init && git add . && git commit -m start`);
}


/***/ }),

/***/ 4385:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ resolveRevisions),
/* harmony export */   p: () => (/* binding */ defaultBase)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6247);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3562);




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
    const all = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(repository.root, ['rev-parse', ...peeled]);
    const found = all.stdout.toString('utf8').trim().split('\n');
    if (all.code === 0 && found.length === names.length)
        return found;
    const shas = [];
    for (const name of names) {
        const one = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(repository.root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
        const tree = one.code === 0 ? one : await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(repository.root, ['rev-parse', '--verify', '--quiet', `${name}^{tree}`]);
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
        const exists = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(repository.root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
        if (exists.code !== 0)
            continue;
        const base = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(repository.root, ['merge-base', name, head]);
        if (base.code === 0)
            return base.stdout.toString('utf8').trim();
        throw (await isShallow(repository))
            ? new _mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${head} and ${name} have no common commit in this shallow clone. Type: git fetch --unshallow origin ` +
                `(in GitHub Actions: actions/checkout with fetch-depth: 0).`)
            : new _mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${head} and ${name} have no common commit. Name the base: --base <revision>`);
    }
    if ((await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(repository.root, ['rev-parse', '--verify', '--quiet', `${head}^{commit}`])).code !== 0) {
        throw await explainUnknown(repository, head);
    }
    throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`There is no branch ${branch} to compare with. Name the base: --base <revision>, or set "defaultBase" in nx.json.`);
}
async function defaultBranch(repository) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repository.root, 'nx.json'), 'utf8').catch(() => undefined);
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
    const { stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(repository.root, ['rev-parse', '--is-shallow-repository']);
    return stdout.toString('utf8').trim() === 'true';
}
async function explainUnknown(repository, name) {
    const anyCommit = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(repository.root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
    if (anyCommit.code !== 0 && name.startsWith('HEAD')) {
        return new _mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`The repository has no commit yet. Type: git add . && git commit -m start`);
    }
    if (await isShallow(repository)) {
        return new _mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`Unknown revision ${name}; this is a shallow clone. Type: git fetch --unshallow origin ` +
            `(in GitHub Actions: actions/checkout with fetch-depth: 0).`);
    }
    return unknownRevision(name);
}
function unknownRevision(name) {
    return new _mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`Unknown revision ${JSON.stringify(name)}. Give a branch, a tag or a commit that git rev-parse takes; to see some: git log --oneline --all`);
}


/***/ }),

/***/ 2532:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createTree)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3870);

/** Longer chains of links are taken for a loop; Linux gives up at 40 too. */
const MOST_LINKS = 40;
/**
 * A tree from its list of files.
 *
 * @param links the target text of each symbolic link (mode 120000) by its path.
 */
function createTree(revision, entries, links = new Map()) {
    let index;
    /** Made when first asked for: of two trees that have the same shape only one is. */
    const folders = () => {
        if (index === undefined) {
            index = new Map([['.', []]]);
            for (const path of entries.keys())
                addToFolders(index, path);
        }
        return index;
    };
    const filesBelow = (folder) => {
        if (entries.has(folder))
            return [folder];
        const found = [];
        const visit = (current) => {
            for (const name of folders().get(current) ?? []) {
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
    const exists = (path) => entries.has(path) || folders().has(path);
    return {
        revision,
        entries,
        hasFolder: (folder) => folders().has(folder),
        list: (folder) => folders().get(folder) ?? [],
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
        const folder = (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(child);
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
        const target = (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(link), links.get(link) ?? '');
        if (target === undefined)
            return undefined;
        const rest = path.slice(link.length + 1);
        path = rest === '' ? target : (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)(target, rest);
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ changedOnDisk),
/* harmony export */   c: () => (/* binding */ readWorkingTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3562);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2532);




/** Reads the list of the working tree's files; their ids are only names, not Git's. */
async function readWorkingTree(repository) {
    const listing = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .gitOrFail */ .w)(repository.root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
    const entries = new Map();
    const links = new Map();
    for (const path of listing.toString('utf8').split('\0')) {
        if (path === '' || entries.has(path))
            continue;
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repository.root, path);
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(absolute, { throwIfNoEntry: false });
        if (stat === undefined)
            continue; // deleted on disk, still in the index
        if (stat.isSymbolicLink())
            links.set(path, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(absolute));
        const mode = stat.isSymbolicLink() ? '120000' : stat.isDirectory() ? '160000' : '100644';
        entries.set(path, { mode, id: path });
    }
    return {
        tree: (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .createTree */ .b)('working tree', entries, links),
        read: (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repository.root, path), 'utf8'),
    };
}
/** Paths with uncommitted changes, new files included. */
async function changedOnDisk(repository) {
    if (repository.bare)
        return [];
    const status = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .gitOrFail */ .w)(repository.root, [
        'status',
        '--porcelain',
        '-z',
        '--untracked-files=all',
        '--no-renames',
    ]);
    return status
        .toString('utf8')
        .split('\0')
        .filter((line) => line.length > 3)
        .map((line) => line.slice(3));
}


/***/ })

};
