export const id = 45;
export const ids = [45];
export const modules = {

/***/ 2045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./tools/change/src/settings.ts
var src_settings = __webpack_require__(6449);
// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/graph/src/affected.ts + 2 modules
var src_affected = __webpack_require__(6154);
// EXTERNAL MODULE: ./tools/change/src/words.ts
var words = __webpack_require__(6155);
// EXTERNAL MODULE: ./tools/change/src/documents/preview.ts + 1 modules
var preview = __webpack_require__(948);
// EXTERNAL MODULE: ./tools/graph/src/waves.ts
var waves = __webpack_require__(3958);
// EXTERNAL MODULE: ./tools/change/src/digest.ts
var src_digest = __webpack_require__(3244);
// EXTERNAL MODULE: ./tools/change/src/redact.ts
var redact = __webpack_require__(5041);
// EXTERNAL MODULE: ./tools/terraform/src/preview/policies.ts
var policies = __webpack_require__(8081);
;// CONCATENATED MODULE: ./tools/terraform/src/receipt/arrays.ts
/** Up to the first `[n]` that is an index and no quoted key. */
const THROUGH_ARRAY = /^((?:[^["]|\["(?:[^"\\]|\\.)*"\])*?)\[(\d+)\](.*)$/s;
/** Splits fields into those outside of arrays and, by element, those within one. */
function splitFields(fields) {
    const plain = [];
    const elements = new Map();
    for (const field of fields) {
        const [, array, index, below] = THROUGH_ARRAY.exec(field.path) ?? [];
        if (array === undefined || index === undefined) {
            plain.push(field);
            continue;
        }
        const key = `${array}[${index}]`;
        const element = elements.get(key) ?? { array, fields: [] };
        element.fields.push({ below: below ?? '', field });
        elements.set(key, element);
    }
    return { plain, elements: [...elements.values()].map((element) => ({ ...element, kind: kindOf(element.fields) })) };
}
function kindOf(fields) {
    // A sensitive field says neither of both sides, so an element that has one counts as changed.
    if (fields.some(({ field }) => field.sensitive === true))
        return 'changed';
    if (fields.every(({ field }) => field.before === undefined))
        return 'added';
    return fields.every(({ field }) => field.after === undefined && field.unknown !== true) ? 'removed' : 'changed';
}

;// CONCATENATED MODULE: ./tools/terraform/src/receipt/fields.ts



/**
 * The fields that no review showed with the value that they get.
 *
 * - A leaf that was unknown at review may take any value.
 * - Values that are not shown count as reviewed only when both sides carry the same MAC.
 * - An element of an array may stand at another index, as long as it is the same element: sets come in any order.
 *
 * @param reviewed the same resource's fields, of every receipt that counts.
 */
function unreviewedFields(current, reviewed) {
    const shown = reviewed.flat();
    const now = splitFields(current);
    const elements = reviewed.flatMap((fields) => splitFields(fields).elements);
    const rest = [
        ...now.plain.filter((field) => !shown.some((other) => samePlace(field, other))),
        ...unreviewedElements(now.elements, elements, shown).flatMap(({ fields }) => fields.map(({ field }) => field)),
    ];
    // The value of a write-only argument is in no plan: the bump of its version stands for it.
    const left = new Set(rest.map(({ path }) => path));
    const bumped = (path) => path.endsWith('_wo') && shown.some((other) => other.path === `${path}_version`) && !left.has(`${path}_version`);
    return rest.filter(({ path }) => !bumped(path));
}
/** Why a field that no review showed is not among those that were, as the end of a sentence. */
function whyUnreviewed(field, reviewed) {
    const same = reviewed.filter(({ path }) => path === field.path);
    if (same.length === 0)
        return `${field.path} was not among the reviewed fields`;
    if (field.unknown === true)
        return `${field.path} will be known only after the apply, and was known at review`;
    if (isHidden(field)) {
        return field.mac === undefined || same.every(({ mac }) => mac === undefined)
            ? `${field.path} is not shown, and without a receipt key nobody can tell whether it is the value that was reviewed`
            : `${field.path} is not shown, and differs from the value that was reviewed`;
    }
    return `${field.path} had another value at review`;
}
/** Elements that were reviewed with unknown parts stand for one element each, so those that match in full are found first. */
function unreviewedElements(current, reviewed, shown) {
    const used = new Set();
    const takes = (element, open) => {
        const found = reviewed.find((other) => other.array === element.array && !used.has(other) && sameAddition(element, other, open));
        if (found !== undefined)
            used.add(found);
        return found !== undefined;
    };
    const rest = current.filter((element) => !isReviewed(element, reviewed, shown, (one) => takes(one, false)));
    return rest.filter((element) => !isReviewed(element, reviewed, shown, (one) => takes(one, true)));
}
function isReviewed(element, reviewed, shown, takesAddition) {
    const same = reviewed.filter(({ array }) => array === element.array);
    const place = element.fields[0]?.field.within;
    const within = (other) => other.fields[0]?.field.within;
    // The whole array is, as a set, what it was at review; or this element is.
    if (place?.array !== undefined && same.some((other) => within(other)?.array === place.array))
        return true;
    const value = plainValue(element);
    if (value !== undefined) {
        const comes = element.kind === 'removed' || takesAddition(element);
        // What goes must have been seen to go.
        return comes && (value.before === undefined || same.some((other) => goes(other, value.before)));
    }
    if (place?.element !== undefined && same.some((other) => within(other)?.element === place.element))
        return true;
    if (element.kind === 'added')
        return takesAddition(element);
    if (element.kind === 'removed')
        return same.some((other) => sameRemoval(element, other));
    return element.fields.every(({ field }) => shown.some((other) => samePlace(field, other) && (other.unknown === true || sameElement(field, other))));
}
/** The change of an element that is a plain value and is shown. */
function plainValue({ fields }) {
    const [only] = fields;
    return only === undefined || fields.length > 1 || only.below !== '' || isHidden(only.field) ? undefined : only.field;
}
function goes(element, before) {
    const value = plainValue(element);
    return value?.before !== undefined && sameValue(value.before, before);
}
/**
 * A new element, or a plain value that takes the place of another: the same fields with the same values.
 *
 * @param open parts that were unknown at review may have any value.
 */
function sameAddition(now, then, open) {
    const value = plainValue(now);
    if (value !== undefined) {
        const other = plainValue(then);
        if (other === undefined)
            return false;
        return other.unknown === true ? open : other.after !== undefined && sameAfter(value, other);
    }
    if (now.kind !== 'added' || then.kind !== 'added')
        return false;
    const isOpen = (below) => open && then.fields.some((other) => other.field.unknown === true && isBelow(below, other.below));
    return (now.fields.every(({ below, field }) => isOpen(below) || then.fields.some((other) => other.below === below && sameAfter(field, other.field))) &&
        then.fields.every(({ below, field }) => (open && field.unknown === true) || now.fields.some((other) => other.below === below)));
}
function sameRemoval(now, then) {
    const values = ({ fields }) => (0,src_digest/* canonicalJson */.d)(fields.map(({ below, field }) => [below, field.before ?? null]).sort());
    return then.kind === 'removed' && values(now) === values(then);
}
/** The same path and value, or one that was unknown at review. */
function samePlace(now, then) {
    if (then.unknown === true && isBelow(now.path, then.path))
        return true;
    return now.path === then.path && sameAfter(now, then);
}
/** Where both sides know which element they mean, it is the same one. */
function sameElement(now, then) {
    const [a, b] = [now.within?.element, then.within?.element];
    return a === undefined || b === undefined || a === b;
}
function isBelow(path, above) {
    return path === above || above === '' || path.startsWith(`${above}.`) || path.startsWith(`${above}[`);
}
function sameAfter(now, then) {
    if (now.unknown === true || then.unknown === true)
        return then.unknown === true;
    if (isHidden(now) || isHidden(then))
        return now.mac !== undefined && now.mac === then.mac;
    return sameValue(now.after, then.after);
}
/** Whether some of the value after is not shown. */
function isHidden({ sensitive, mac, after }) {
    return sensitive === true || mac !== undefined || holdsRedacted(after);
}
function holdsRedacted(value) {
    if (typeof value === 'string')
        return value.includes(redact/* REDACTED */.XF);
    return (value !== null &&
        typeof value === 'object' &&
        Object.entries(value).some(([key, item]) => key.includes(redact/* REDACTED */.XF) || holdsRedacted(item)));
}
/** Strings that hold JSON are compared as JSON, policies by what they say; absent and null are the same. */
function sameValue(a, b) {
    if ((0,src_digest/* canonicalJson */.d)(a ?? null) === (0,src_digest/* canonicalJson */.d)(b ?? null))
        return true;
    const [one, other] = [jsonOf(a), jsonOf(b)];
    return one !== undefined && other !== undefined && (0,src_digest/* canonicalJson */.d)(one) === (0,src_digest/* canonicalJson */.d)(other);
}
function jsonOf(value) {
    if (typeof value !== 'string' || !/^\s*[[{]/.test(value))
        return undefined;
    try {
        return (0,policies/* canonicalPolicy */.Hk)(JSON.parse(value));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./tools/terraform/src/preview/fields.ts
var fields = __webpack_require__(9654);
;// CONCATENATED MODULE: ./tools/terraform/src/receipt/identity.ts



/**
 * Whether the object that a change takes over is the reviewed one. An import comes beside any action: Terraform says `update` or a replace when what
 * it takes over differs from the configuration.
 */
function takesOver({ importedId }, then) {
    return importedId === undefined || (importedId === then.importedId && !importedId.includes(redact/* REDACTED */.XF));
}
/**
 * Whether a change destroys the object that was reviewed: what is shown of it (id, arn, name) before is the same, as far as both show it. What is
 * hidden is compared by its MAC; when all of it is hidden, and there is none, it counts as another object.
 */
function sameIdentity(now, then) {
    const both = now.fields.flatMap((field) => {
        const other = fields/* IDENTITY */.zK.includes(field.path) ? then.fields.find(({ path }) => path === field.path) : undefined;
        return other === undefined ? [] : [{ field, other }];
    });
    const answers = both.map(({ field, other }) => sameBefore(field, other, now.action));
    if (answers.includes(false))
        return false;
    return answers.length === 0 || answers.includes(true);
}
/** `undefined`: nobody can tell. */
function sameBefore(now, then, action) {
    if (isHiddenBefore(now) || isHiddenBefore(then)) {
        // Of a replace, what is signed is the value after.
        const isSigned = action !== 'replace' && now.mac !== undefined && then.mac !== undefined;
        return isSigned ? now.mac === then.mac : undefined;
    }
    return sameValue(now.before, then.before);
}
function isHiddenBefore({ before, sensitive }) {
    return sensitive === true || isHidden({ path: '', after: before });
}

;// CONCATENATED MODULE: ./tools/terraform/src/receipt/invocations.ts
/**
 * Actions that run beside the changes, and have effects that no plan shows. One was reviewed when some receipt has the same address with the same
 * payload (its whole configuration, known and unknown, and its trigger), and the change that triggers it was reviewed too. An invocation whose
 * payload is not in the document, of an older version or with something hidden and no key, never was.
 *
 * @param unreviewed addresses of the changes that no receipt shows.
 */
function compareInvocations(plan, receipts, unreviewed) {
    const invoked = plan.invoked ?? [];
    const known = new Set(invoked.map(({ address }) => address));
    const reviewed = receipts.flatMap((receipt) => receipt.invoked ?? []);
    const all = [
        ...invoked,
        ...(plan.invocations ?? []).flatMap((address) => known.has(address) ? [] : [{ address, trigger: undefined, payload: undefined }]),
    ];
    return all.flatMap(({ address, trigger, payload }) => {
        const same = reviewed.filter((other) => other.address === address);
        const isNamed = same.length > 0 || receipts.some(({ invocations = [] }) => invocations.includes(address));
        const isTriggered = trigger !== undefined && unreviewed.has(trigger);
        if (payload !== undefined && !isTriggered && same.some((other) => other.payload === payload))
            return [];
        const why = !isNamed
            ? 'no receipt that counts has this action'
            : isTriggered
                ? `the change of ${trigger} that invokes it was not reviewed`
                : payload === undefined || same.every((other) => other.payload === undefined)
                    ? 'what it is invoked with is not shown, and nobody can tell whether it is what was reviewed'
                    : 'it is invoked with something else than at review';
        const digest = payload === undefined ? {} : { digest: payload };
        return [{ address, kind: 'action', action: 'update', risk: 'unknown', fields: [], why: [why], ...digest }];
    });
}

;// CONCATENATED MODULE: ./tools/terraform/src/receipt/outputs.ts


/**
 * An output changes nothing by itself, but other stacks may read it, so what of it is shown has to have been seen: each leaf of an object, one in
 * one pull request and another in the next. What is not shown, of a sensitive output or of another, counts as seen only under the same MAC.
 *
 * @param reviewed the outputs of all receipts that count.
 */
function compareOutput(output, reviewed, isVolatile) {
    const same = reviewed.filter(({ name }) => name === output.name);
    const unseen = leavesOf(output).filter((leaf) => !isVolatile(leaf.path) && !same.some((other) => shows(other, output, leaf)));
    if (unseen.length === 0)
        return [];
    const why = same.length === 0
        ? 'no receipt that counts has this output'
        : unseen.some((leaf) => isHidden(leaf) && leaf.mac === undefined)
            ? 'it is not shown, and without a receipt key nobody can tell whether it is the value that was reviewed'
            : 'it had another value at review';
    const { name, action } = output;
    const digest = (0,src_digest/* digestOf */.o)({ name, action, leaves: leavesOf(output).filter(({ path }) => !isVolatile(path)) });
    return [{ address: `output.${name}`, kind: 'output', action, risk: 'safe', fields: unseen, why: [why], digest }];
}
function shows(other, output, leaf) {
    if (output.action === 'delete' || other.action === 'delete')
        return other.action === output.action;
    // What was sensitive at review may not be shown to everybody now.
    if ((output.sensitive === true) !== (other.sensitive === true))
        return false;
    if (other.unknown === true)
        return true;
    if (leaf.unknown === true)
        return false;
    const same = leavesOf(other).find(({ path }) => path === leaf.path);
    if (same === undefined)
        return false;
    if (isHidden(leaf) || isHidden(same))
        return leaf.mac !== undefined && leaf.mac === same.mac;
    return sameValue(same.after, leaf.after);
}
/** What differs between both sides: the leaves of objects, anything else as a whole. */
function leavesOf(output) {
    const { name, before, after, unknown, sensitive, hidden = [] } = output;
    if (unknown === true || sensitive === true) {
        const mac = hidden.find(({ path }) => path === name)?.mac;
        return [
            {
                path: name,
                ...(unknown === true ? { unknown } : {}),
                ...(sensitive === true ? { sensitive } : {}),
                ...(mac === undefined ? {} : { mac }),
            },
        ];
    }
    const signed = new Map(hidden.map(({ path, mac }) => [path, mac]));
    const leaves = (path, from, to) => {
        // A leaf may look the same on both sides, and be another one where it is hidden.
        if (signed.has(path)) {
            const mac = signed.get(path);
            return [{ ...shown(path, from, to), sensitive: true, changed: true, ...(mac === undefined ? {} : { mac }) }];
        }
        if (isObject(from) && isObject(to)) {
            const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
            return keys.flatMap((key) => leaves(`${path}.${key}`, from[key], to[key]));
        }
        // Some of an object that is new as a whole is signed.
        if (isObject(to) && hidden.some((one) => one.path.startsWith(`${path}.`)))
            return leaves(path, isObject(from) ? from : {}, to);
        if (from !== undefined && to !== undefined && sameValue(from, to))
            return [];
        return [shown(path, from, to)];
    };
    return leaves(name, before, after);
}
function shown(path, from, to) {
    return { path, ...(from === undefined ? {} : { before: from }), ...(to === undefined ? {} : { after: to }) };
}
function isObject(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./tools/terraform/src/receipt/volatile.ts
/**
 * Whether the settings let a field take any value at apply. A pattern is a field's path, or a resource type and its path; `*` stands for any part of
 * a name or for any index, and a pattern covers what lies below it.
 *
 * @param patterns `volatilePaths`: `tags_all.GitSha`, `aws_instance.ami`, `aws_lambda_function.source_code_hash`, `ingress[*].description`.
 */
function volatileRule(patterns) {
    const rules = patterns.map((pattern) => new RegExp(`^${pattern.split('*').map(literal).join('[^.\\[\\]]*')}(?=$|[.\\[])`));
    return ({ kind }, path) => rules.some((rule) => rule.test(path) || rule.test(`${kind}.${path}`));
}
/** Computed attributes that providers say are unknown whenever anything else of the resource changes. */
const FOLLOWERS = new Set([
    'last_modified',
    'version',
    'version_id',
    'qualified_arn',
    'qualified_invoke_arn',
    'etag',
    'latest_restorable_time',
]);
/**
 * Whether a field only follows from volatile ones: one of the list above that is not known yet, or `tags_all` where the same of `tags` is volatile.
 * Nothing else that is unknown: it could be a policy.
 */
function followerRule(isVolatile) {
    return ({ path, unknown }) => (unknown === true && FOLLOWERS.has(path)) ||
        (/^tags_all(?=$|[.[])/.test(path) && isVolatile(path.replace('tags_all', 'tags')));
}
function literal(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

;// CONCATENATED MODULE: ./tools/terraform/src/receipt/compare.ts






/**
 * The changes of a plan that no receipt shows, or not as much of them. Empty: everything that this plan does was reviewed.
 *
 * A change is reviewed when some receipt has the same action on the same address or a stronger one, with the same causes of a replace and no
 * lower risk, and each of its fields with the value that it gets was in some receipt: one field in one pull request and another in the next.
 *
 * @param volatilePaths the settings' list.
 */
function compareWithReceipts(plan, receipts, volatilePaths = []) {
    const isVolatile = volatileRule(volatilePaths);
    const byAddress = new Map();
    for (const resource of receipts.flatMap(({ resources }) => resources)) {
        const key = keyOf(resource);
        const same = byAddress.get(key);
        if (same === undefined)
            byAddress.set(key, [resource]);
        else
            same.push(resource);
    }
    const resources = plan.resources.flatMap((resource) => compareResource(resource, byAddress.get(keyOf(resource)) ?? [], isVolatile));
    return [
        ...resources,
        ...(plan.outputs ?? []).flatMap((output) => compareOutput(output, receipts.flatMap(({ outputs = [] }) => outputs), (path) => isVolatile(OUTPUT, path))),
        ...compareInvocations(plan, receipts, new Set(resources.map(({ address }) => address))),
    ];
}
/** Patterns of volatile fields name an output as `output.NAME`. */
const OUTPUT = { kind: 'output' };
/** Digest of exactly these changes of a project, each with all that tells which object it is done to: what an approval is given for. */
function approvalOf(project, unreviewed) {
    return (0,src_digest/* digestOf */.o)({ project, unreviewed: unreviewed.map(({ why: _, ...change }) => change) });
}
function keyOf({ kind, address }) {
    return `${kind} ${address}`;
}
/** For each action, those at review that were at least as strong. */
const COVERED_BY = {
    create: ['create', 'replace'],
    update: ['update', 'create', 'replace', 'import'],
    replace: ['replace'],
    delete: ['delete'],
    forget: ['forget'],
    move: ['move'],
    import: ['import'],
    read: ['read', 'create', 'update', 'replace'],
    'no-op': [],
};
function compareResource(resource, reviewed, isVolatile) {
    const { action, risk } = resource;
    if (action === 'no-op')
        return [];
    // A data source that is read later changes nothing; what it brings was unknown at review, or is compared.
    if (action === 'read' && risk.level === 'safe')
        return [];
    const gone = action === 'delete' || action === 'forget';
    const steady = gone ? resource.fields : resource.fields.filter(({ path }) => !isVolatile(resource, path));
    // What follows from a field that may take any value may do so too.
    const isFollower = followerRule((path) => isVolatile(resource, path));
    const follows = action === 'update' && steady.length < resource.fields.length;
    const fields = gone ? [] : follows ? steady.filter((field) => !isFollower(field)) : steady;
    const { previousAddress: from, importedId } = resource;
    const stays = from === undefined && importedId === undefined;
    if (follows && risk.level === 'safe' && fields.length === 0 && stays)
        return [];
    const { digest: _, risk: __, ...what } = resource;
    const { replaceBecause, replaceOrder } = resource;
    const entry = (why, open) => [
        {
            address: resource.address,
            kind: resource.kind,
            action,
            risk: risk.level,
            fields: [...open],
            why: [...why],
            ...(importedId === undefined ? {} : { importedId }),
            ...(from === undefined ? {} : { previousAddress: from }),
            ...(replaceBecause === undefined ? {} : { replaceBecause }),
            ...(replaceOrder === undefined ? {} : { replaceOrder }),
            digest: (0,src_digest/* digestOf */.o)({ ...what, fields: steady }),
        },
    ];
    if (reviewed.length === 0)
        return entry([`no receipt that counts has ${resource.address}`], resource.fields);
    const why = [];
    const strong = reviewed.filter((other) => covers(resource, other));
    const covering = strong.filter((other) => takesOver(resource, other));
    if (strong.length > 0 && covering.length === 0)
        why.push(`it takes over ${importedId}, which nobody reviewed`);
    else if (covering.length === 0)
        why.push(`it was to be ${PAST[strongest(reviewed)]} at review, and would be ${PAST[action]} now`);
    const before = worst(covering.length > 0 ? covering : reviewed);
    if (rank(risk.level) < rank(before))
        why.push(`its risk is ${risk.level} (${risk.reasons.join('; ')}), and was ${before} at review`);
    const causes = new Set(reviewed.flatMap(({ replaceBecause = [] }) => replaceBecause.map(anyIndex)));
    const newCauses = (resource.replaceBecause ?? []).filter((path) => !causes.has(anyIndex(path)));
    if (covering.length > 0 && newCauses.length > 0)
        why.push(`it is replaced because of ${newCauses.join(', ')} too`);
    if (from !== undefined && !reviewed.some((other) => other.previousAddress === from))
        why.push(`it moves here from ${from}`);
    const destroys = gone || action === 'replace';
    if (destroys && covering.length > 0 && !covering.some((other) => sameIdentity(resource, other)))
        why.push('it is another object than the one that was reviewed');
    const unseen = unreviewedFields(fields, reviewed.map((other) => other.fields));
    const shown = reviewed.flatMap((other) => other.fields);
    why.push(...unseen.map((field) => whyUnreviewed(field, shown)));
    return why.length === 0 ? [] : entry(why, unseen.length > 0 ? unseen : resource.fields);
}
const PAST = {
    create: 'created',
    update: 'updated',
    replace: 'replaced',
    delete: 'deleted',
    forget: 'forgotten',
    move: 'moved',
    import: 'imported',
    read: 'read',
    'no-op': 'left alone',
};
function covers(now, then) {
    if (!COVERED_BY[now.action].includes(then.action))
        return now.action === 'move' && then.previousAddress === now.previousAddress;
    // A replace that leaves the old object behind is weaker than one that deletes it.
    return now.action !== 'replace' || then.replaceOrder !== 'create-forget' || now.replaceOrder === 'create-forget';
}
function strongest(reviewed) {
    const order = [
        'delete',
        'replace',
        'create',
        'update',
        'forget',
        'import',
        'move',
        'read',
        'no-op',
    ];
    return order.find((action) => reviewed.some((other) => other.action === action)) ?? 'no-op';
}
function worst(reviewed) {
    return reviewed.reduce((level, { risk }) => (rank(risk.level) < rank(level) ? risk.level : level), 'safe');
}
function rank(level) {
    return words/* RISK_LEVELS */.WA.indexOf(level);
}
function anyIndex(path) {
    return path.replace(/\[\d+\]/g, '[*]');
}

// EXTERNAL MODULE: ./tools/toolchain/src/run.ts
var src_run = __webpack_require__(834);
// EXTERNAL MODULE: ./tools/terraform/src/preview/diagnostics.ts
var diagnostics = __webpack_require__(1683);
// EXTERNAL MODULE: ./tools/terraform/src/preview/next-step.ts
var next_step = __webpack_require__(8181);
// EXTERNAL MODULE: ./tools/terraform/src/preview/open-plan.ts + 15 modules
var open_plan = __webpack_require__(504);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./tools/terraform/src/apply/errored-state.ts






/** What Terraform writes beside the configuration when it cannot store a state: the only copy of what it has just done. */
const ERRORED_STATE = 'errored.tfstate';
const MAGIC = 'mainstem/errored-state@1\n';
const NONCE = 12;
const TAG = 16;
/**
 * The key for rescued states, from `MAINSTEM_STATE_KEY`: 32 bytes in base64 or hex.
 *
 * @throws InputError for anything else.
 */
function readStateKey(environment) {
    const text = (environment.MAINSTEM_STATE_KEY ?? '').trim();
    if (text === '')
        return undefined;
    const key = external_node_buffer_.Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
    if (key.length === 32)
        return key;
    throw new errors/* InputError */.dz('MAINSTEM_STATE_KEY is not 32 bytes in base64 or hex. Make one with: openssl rand -base64 32');
}
/**
 * Keeps the state that Terraform could not store: encrypted in `keep` where there is a key; else where it lies, or, when that folder is about to
 * be removed, as a file of this user alone in `keep`.
 *
 * @param folder the stack's folder. @param root its path in the repository, for what to type.
 */
async function keepErroredState(folder, root, project, options) {
    const lost = (0,external_node_path_.join)(folder, ERRORED_STATE);
    const state = await (0,promises_.readFile)(lost).catch(() => undefined);
    if (state === undefined)
        return undefined;
    const push = (from) => `terraform -chdir=${(0,next_step/* shellWord */.r7)(root)} init && ${from}`;
    if (options.key === undefined && !options.passing) {
        return {
            path: lost,
            encrypted: false,
            next: push(`terraform -chdir=${(0,next_step/* shellWord */.r7)(root)} state push ${ERRORED_STATE}`),
        };
    }
    await (0,promises_.mkdir)(options.keep, { recursive: true });
    const path = (0,external_node_path_.join)(options.keep, `${project}.${ERRORED_STATE}${options.key === undefined ? '' : '.enc'}`);
    if (options.key === undefined) {
        await (0,promises_.copyFile)(lost, path);
        await (0,promises_.chmod)(path, 0o600);
        return { path, encrypted: false, next: push(`terraform -chdir=${(0,next_step/* shellWord */.r7)(root)} state push ${(0,next_step/* shellWord */.r7)(path)}`) };
    }
    await (0,promises_.writeFile)(path, encryptState(state, options.key), { mode: 0o600 });
    // The clear copy goes only when the other one is known to be readable.
    if (!decryptState(await (0,promises_.readFile)(path), options.key).equals(state))
        throw new errors/* ToolError */.v4(`${path} cannot be read back; the state is still in ${lost}.`);
    await (0,promises_.rm)(lost);
    return {
        path,
        encrypted: true,
        next: push(`MAINSTEM_STATE_KEY=… mainstem apply --recover ${(0,next_step/* shellWord */.r7)(path)} | terraform -chdir=${(0,next_step/* shellWord */.r7)(root)} state push -`),
    };
}
/** A state that an earlier run left behind: to apply on top of it would lose it. */
async function hasErroredState(folder) {
    return (0,promises_.stat)((0,external_node_path_.join)(folder, ERRORED_STATE)).then(() => true, () => false);
}
/** AES-256-GCM: a heading, 12 bytes of nonce, the encrypted state, 16 bytes of tag. The heading is authenticated. */
function encryptState(state, key) {
    const nonce = (0,external_node_crypto_.randomBytes)(NONCE);
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-gcm', key, nonce).setAAD(external_node_buffer_.Buffer.from(MAGIC));
    return external_node_buffer_.Buffer.concat([external_node_buffer_.Buffer.from(MAGIC), nonce, cipher.update(state), cipher.final(), cipher.getAuthTag()]);
}
/** @throws InputError when it is no such file, was changed, or the key is another one. */
function decryptState(file, key) {
    const body = file.subarray(MAGIC.length);
    if (file.subarray(0, MAGIC.length).toString() !== MAGIC || body.length < NONCE + TAG) {
        throw new errors/* InputError */.dz('This is no state that mainstem apply encrypted. Give --recover the file that its message named.');
    }
    try {
        const decipher = (0,external_node_crypto_.createDecipheriv)('aes-256-gcm', key, body.subarray(0, NONCE)).setAAD(external_node_buffer_.Buffer.from(MAGIC));
        decipher.setAuthTag(body.subarray(body.length - TAG));
        return external_node_buffer_.Buffer.concat([decipher.update(body.subarray(NONCE, body.length - TAG)), decipher.final()]);
    }
    catch {
        throw new errors/* InputError */.dz('The state cannot be decrypted: it was changed, or MAINSTEM_STATE_KEY is not the key of that run.');
    }
}

;// CONCATENATED MODULE: ./tools/terraform/src/apply/lock.ts

/** No resource has this name; so nothing is changed, and no provider is started. */
const NOBODY = 'terraform_data.mainstem_looks_whether_the_state_is_locked';
/**
 * Whether somebody holds the lock of a session's state, found out by taking it for a moment without waiting: what an interrupted program
 * said last is no proof of what it did last.
 */
async function probeLock(session) {
    try {
        const args = ['untaint', '-allow-missing', '-lock-timeout=0s', '-no-color', NOBODY];
        const { code, stdout, stderr } = await session.run(args, undefined, { afterInterrupt: true });
        const holder = (0,next_step/* lockHolder */.ms)(`${stdout}\n${stderr}`.replace(/^[\s│╷╵]+/gm, ''));
        if (holder !== undefined)
            return holder;
        // "No such resource instance" is what it says with the lock in hand.
        return code === 0 || /No such resource instance|No state file was found/i.test(stderr) ? 'free' : 'unknown';
    }
    catch {
        return 'unknown';
    }
}

// EXTERNAL MODULE: ./tools/terraform/src/preview/plan-json.ts
var plan_json = __webpack_require__(2215);
;// CONCATENATED MODULE: ./tools/terraform/src/apply/progress.ts


/**
 * Follows an apply of a plan. Source of the messages: https://developer.hashicorp.com/terraform/internals/machine-readable-ui#operation-messages
 *
 * @param resources the plan's changes.
 */
function followApply(resources) {
    const planned = resources.filter(({ action }) => action !== 'no-op');
    const states = new Map();
    const steps = planned.flatMap((resource) => stepsOf(resource).map((step) => progress_keyOf(bareAddress(resource.address), step)));
    const stateOf = (resource, step) => states.get(progress_keyOf(bareAddress(resource.address), step));
    const progress = {
        done: 0,
        total: steps.length,
        read(line) {
            const message = (0,diagnostics/* parseLine */.A)(line);
            const state = STATES[(0,plan_json/* text */.Qq)(message?.type) ?? ''];
            if (message === undefined || state === undefined)
                return false;
            const hook = (0,plan_json/* record */.g1)(message.hook);
            const key = progress_keyOf((0,plan_json/* text */.Qq)((0,plan_json/* record */.g1)(hook.resource).addr) ?? '', (0,plan_json/* text */.Qq)(hook.action) ?? '');
            states.set(key, state);
            progress.done = steps.filter((step) => states.get(step) === 'done').length;
            return state === 'done';
        },
        sort(succeeded) {
            const applied = [];
            const notApplied = [];
            for (const resource of planned) {
                const state = succeeded ? 'applied' : stateOfSteps(stepsOf(resource).map((step) => stateOf(resource, step)));
                if (state === 'applied')
                    applied.push(resource.address);
                else
                    notApplied.push({ address: resource.address, state });
            }
            return { applied, notApplied };
        },
    };
    return progress;
}
const STATES = {
    apply_start: 'started',
    apply_progress: 'started',
    apply_complete: 'done',
    apply_errored: 'failed',
};
/** The operations that a change consists of; a move, an import and a forget are told by none. */
function stepsOf({ action, replaceOrder }) {
    switch (action) {
        case 'replace':
            return replaceOrder === 'create-delete'
                ? ['create', 'delete']
                : replaceOrder === 'create-forget'
                    ? ['create']
                    : ['delete', 'create'];
        case 'create':
        case 'update':
        case 'delete':
        case 'read':
            return [action];
        default:
            return [];
    }
}
function stateOfSteps(states) {
    if (states.length === 0)
        return 'unknown';
    if (states.every((state) => state === 'done'))
        return 'applied';
    if (states.some((state) => state === 'done'))
        return 'half-done';
    if (states.some((state) => state === 'failed'))
        return 'failed';
    return states.some((state) => state === 'started') ? 'unknown' : 'not-started';
}
function progress_keyOf(address, step) {
    return `${step} ${address}`;
}
/** Messages name a deposed object by its resource alone. */
function bareAddress(address) {
    return address.replace(/ \(deposed [^)]*\)$/, '');
}

;// CONCATENATED MODULE: ./tools/terraform/src/apply/apply-stack.ts








/**
 * Plans one stack with its lock, and applies that very plan file when the review lets it: the whole plan or nothing of it.
 *
 * SIGINT and SIGTERM are passed on to Terraform once; it is never killed. On a failure it is said what was applied and what was not, who holds
 * the lock and how to release it, and where a state lies that could not be stored. A lock is never released by force.
 *
 * @returns failures too: an apply that went wrong half-way has a result.
 */
async function applyStack(context, folder, options) {
    const root = context.project.root;
    if (await hasErroredState(folder)) {
        return failed(`${root}: an earlier run left ${ERRORED_STATE}, which holds what it did and could not store. Store it first: ` +
            `terraform -chdir=${(0,next_step/* shellWord */.r7)(root)} init && terraform -chdir=${(0,next_step/* shellWord */.r7)(root)} state push ${ERRORED_STATE}, then remove the file.`);
    }
    let lockState;
    let plan;
    try {
        plan = await (0,open_plan/* openPlan */.uD)(context, folder, {
            ...options,
            beforeClose: async (session, error) => {
                if ((0,src_run/* interruption */.YW)() !== undefined)
                    lockState = await probeLock(session);
                else
                    lockState = (0,diagnostics/* holderOf */.Kd)(error);
            },
        });
    }
    catch (error) {
        const stopped = (0,src_run/* interruption */.YW)() !== undefined;
        const lock = lockState === undefined ? '' : stopped ? ` ${lockWords(lockState, root)}` : '';
        const message = stopped ? `${(0,errors/* messageOf */.bD)(error)} Nothing was applied.${lock}` : (0,errors/* messageOf */.bD)(error);
        return { ...failed(message), outcome: stopped ? 'interrupted' : 'failed', ...heldBy(lockState, root) };
    }
    if ('skipped' in plan)
        return { ...failed(plan.skipped), outcome: 'skipped' };
    const { session, result } = plan;
    const nothing = { plan: result, applied: [], notApplied: [], warnings: result.warnings };
    try {
        if (!changesAnything(result))
            return { ...nothing, outcome: 'nothing-to-do' };
        if (!options.review(result))
            return { ...nothing, outcome: 'unreviewed' };
        if ((0,src_run/* interruption */.YW)() !== undefined) {
            return {
                ...nothing,
                outcome: 'interrupted',
                message: `${root}: stopped by ${(0,src_run/* interruption */.YW)()} before anything was applied. Run the command again.`,
            };
        }
        return await applyPlan(plan, context, folder, options);
    }
    finally {
        await session.close();
    }
}
/** Whether an apply of the plan would do anything at all. */
function changesAnything({ resources, outputs, invocations = [] }) {
    return resources.some(({ action }) => action !== 'no-op') || outputs > 0 || invocations.length > 0;
}
async function applyPlan({ session, place, program, result }, context, folder, options) {
    const { root, name } = context.project;
    const follow = followApply(result.resources);
    context.progress(`${program.name} apply ${root}: ${follow.total} to do`);
    const run = await session.run(['apply', '-input=false', '-json', `-lock-timeout=${options.lockTimeout}s`, session.planFile], (line) => {
        if (follow.read(line))
            context.progress(`${root}: ${follow.done} of ${follow.total} done`);
    });
    const succeeded = run.code === 0;
    const { applied, notApplied } = follow.sort(succeeded);
    const stateAfter = await (0,open_plan/* readState */.un)(session, { afterInterrupt: true }).catch(() => undefined);
    const common = {
        plan: result,
        applied,
        notApplied,
        ...(stateAfter === undefined ? {} : { stateAfter }),
        warnings: [...new Set([...result.warnings, ...warningsOf(run, place)])],
    };
    if (succeeded)
        return { ...common, outcome: 'applied' };
    const kept = await keepErroredState(folder, root, name, {
        key: options.stateKey,
        keep: options.keep,
        passing: options.passing === true,
    });
    const error = (0,diagnostics/* failure */.V2)('apply', run.stdout, run.stderr, place);
    const abrupt = (0,src_run/* interruption */.YW)() !== undefined || run.signal !== null || !ended(run.stdout);
    const lock = (0,diagnostics/* holderOf */.Kd)(error) ?? (abrupt ? await probeLock(session) : undefined);
    return {
        ...common,
        outcome: (0,src_run/* interruption */.YW)() === undefined ? 'failed' : 'interrupted',
        ...heldBy(lock, root),
        ...(kept === undefined ? {} : { erroredState: kept }),
        message: [
            how(run, root, error.message),
            `${applied.length} of ${applied.length + notApplied.length} changes were applied.`,
            ...(lock === undefined || (0,diagnostics/* holderOf */.Kd)(error) !== undefined ? [] : [lockWords(lock, root)]),
            ...(kept === undefined
                ? []
                : [
                    `The state could not be stored and is in ${kept.path}${kept.encrypted ? ', encrypted' : ''}. Store it before anything else: ${kept.next}`,
                ]),
        ].join('\n'),
    };
}
/** The last thing that Terraform says when it ends by itself, well or not. */
function ended(stdout) {
    return ((0,diagnostics/* readDiagnostics */.tl)(stdout).some(({ severity }) => severity === 'error') ||
        /"type":"change_summary".*"operation":"apply"|"operation":"apply".*"type":"change_summary"/.test(stdout));
}
function how({ signal, code }, root, said) {
    const asked = (0,src_run/* interruption */.YW)();
    if (signal !== null)
        return `${root}: terraform apply was ended by ${signal}: what was under way is not known. Run the command again: it plans anew.`;
    if (asked === undefined)
        return said.endsWith('failed without a word') ? `${root}: terraform apply ended with code ${code}.` : said;
    return `${root}: terraform apply was asked to stop (${asked}) and did. Run the command again: it plans anew and does the rest.\n${said}`;
}
/** What is true of the lock now, and what to type when it is held by nobody any more. */
function lockWords(lock, root) {
    if (lock === 'free')
        return 'The state is not locked.';
    if (lock === 'unknown')
        return `Whether the state is still locked could not be found out; the next plan says so.`;
    const by = `The state is still locked by ${lock.who || 'somebody'} (${lock.operation || 'unknown operation'}, since ${lock.created}).`;
    return lock.file === undefined
        ? `${by} Once that run is surely dead, type: ${(0,next_step/* releaseCommand */.Pw)(root, lock)}`
        : `${by} ${(0,next_step/* localLockWords */.g$)(lock.file, root)}`;
}
function heldBy(lock, root) {
    if (!isHolder(lock))
        return {};
    const { file: _, ...who } = lock;
    const release = (0,next_step/* releaseCommand */.Pw)(root, lock);
    return { lock: { ...who, ...(release === undefined ? {} : { release }) } };
}
function isHolder(lock) {
    return typeof lock === 'object';
}
function warningsOf({ stdout }, place) {
    return (0,diagnostics/* readDiagnostics */.tl)(stdout)
        .filter(({ severity }) => severity === 'warning')
        .map((warning) => (0,diagnostics/* warningLine */.tE)(warning, place));
}
function failed(message) {
    return { outcome: 'failed', applied: [], notApplied: [], warnings: [], message };
}

// EXTERNAL MODULE: ./tools/toolchain/src/pool.ts
var pool = __webpack_require__(9305);
// EXTERNAL MODULE: ./tools/pipeline/src/plan.ts + 5 modules
var plan = __webpack_require__(7542);
// EXTERNAL MODULE: ./tools/pipeline/src/preview.ts
var src_preview = __webpack_require__(9980);
// EXTERNAL MODULE: ./tools/change/src/documents/applied.ts
var applied = __webpack_require__(3942);
// EXTERNAL MODULE: ./tools/repository/src/git.ts
var git = __webpack_require__(3562);
// EXTERNAL MODULE: ./tools/terraform/src/receipt/seal.ts
var seal = __webpack_require__(3598);
// EXTERNAL MODULE: ./tools/pipeline/src/recorded.ts + 1 modules
var recorded = __webpack_require__(9471);
;// CONCATENATED MODULE: ./tools/pipeline/src/receipts.ts






/** Which pull request each receipt came from, as the apply action learned it from GitHub. */
const INDEX = 'receipts.json';
/** A receipt comes from another job and is data, not trusted. */
const MOST_BYTES = 64 * 1024 * 1024;
/**
 * The receipts in a folder and below it, and which of them count: those as they were made, from pull requests merged within the range.
 *
 * With `receipts.json` a receipt counts only by its entry there: merged after `since` and up to the revision, and of the pull request's last head.
 * Without, only when its head is part of the revision, or nothing that the project depends on differs from it (a squash merge).
 *
 * @throws InputError when the folder or its index cannot be read.
 */
async function readReceipts(folder, rules) {
    const index = await readIndex(folder);
    const range = await commitsOf(rules);
    const counted = [];
    const refused = [];
    for (const file of await jsonFiles(folder)) {
        const document = await readPreview((0,external_node_path_.join)(folder, file));
        // What has another name is no receipt at all.
        if (document === undefined && file.endsWith('.terraform.json'))
            refused.push({ file, project: (0,recorded/* projectOfFile */.p2)((0,external_node_path_.basename)(file)), why: 'it is no preview' });
        if (document === undefined || document.engine !== 'terraform')
            continue;
        const { project, receipt } = document;
        const entry = index?.get(file);
        const state = (0,seal/* sealState */.B)(document, rules.keys?.seal);
        const why = state === 'edited'
            ? 'it is not as it was made: its seal or its digests do not fit'
            : rules.sealedOnly && state !== 'sealed'
                ? rules.keys === undefined
                    ? 'only sealed receipts count here, and there is no key to check a seal: set MAINSTEM_RECEIPT_KEY or MAINSTEM_RECEIPT_KMS_KEY'
                    : 'it carries no seal'
                : receipt.dirty
                    ? 'it was made with uncommitted files'
                    : index === undefined
                        ? whyNotMerged(document, range, rules)
                        : whyNotInIndex(document, entry, range, rules);
        if (why === undefined) {
            const pullRequest = entry === undefined ? {} : { pullRequest: entry.pullRequest };
            counted.push({ preview: document, head: receipt.head, ...pullRequest, sealed: state === 'sealed' });
        }
        else
            refused.push({ file, project, why });
    }
    return { counted, refused };
}
function whyNotInIndex({ receipt }, entry, range, { since }) {
    if (entry === undefined)
        return `${INDEX} does not name it`;
    const name = `pull request #${entry.pullRequest}`;
    if (receipt.head !== entry.head)
        return `it is of an older head of ${name} (${receipts_short(receipt.head)}, not ${receipts_short(entry.head)})`;
    if (range.within.has(entry.mergeCommit))
        return undefined;
    return `${name} was not merged ${since === undefined ? 'into' : `between ${receipts_short(since)} and`} ${receipts_short(range.revision)}`;
}
function whyNotMerged({ project, receipt }, range, rules) {
    if (range.within.has(receipt.head))
        return undefined;
    // After a squash its head is no ancestor; but what was reviewed is what is here.
    if (receipt.inputs === rules.inputsOf(project))
        return undefined;
    return `its head ${receipts_short(receipt.head)} is not part of ${receipts_short(range.revision)}, and what the project depends on differs`;
}
async function commitsOf({ repository, revision, since }) {
    const args = ['rev-list', revision, ...(since === undefined ? [] : [`^${since}`])];
    const commits = (await (0,git/* gitOrFail */.w)(repository.root, args)).toString('utf8').split('\n');
    return { within: new Set(commits), revision };
}
async function readIndex(folder) {
    const path = (0,external_node_path_.join)(folder, INDEX);
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    if (text === undefined)
        return undefined;
    const result = applied/* receiptIndexSchema */.W1.safeParse(parseJson(text));
    if (result.success)
        return new Map(result.data.map((entry) => [entry.file.replace(/^\.\//, ''), entry]));
    const issue = result.error.issues[0];
    throw new errors/* InputError */.dz(`${path}: ${issue?.path.join('.') || 'the document'}: ${issue?.message}. Expected: [{ "file", "pullRequest", "head", "mergeCommit" }, …]`);
}
async function jsonFiles(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => {
        throw new errors/* InputError */.dz(`The folder ${folder} cannot be read. Give --receipts the folder that holds what plan --out wrote.`);
    });
    return entries
        .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
        .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)))
        .filter((file) => file !== INDEX)
        .sort();
}
/** The document as it was read, with fields that this version does not know: its seal covers them. */
async function readPreview(path) {
    if ((await (0,promises_.stat)(path)).size > MOST_BYTES)
        return undefined;
    const document = parseJson(await (0,promises_.readFile)(path, 'utf8'));
    return preview/* previewSchema */.Oi.safeParse(document).success ? document : undefined;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function receipts_short(revision) {
    return revision.slice(0, 12);
}

// EXTERNAL MODULE: ./tools/pipeline/src/removed.ts
var removed = __webpack_require__(136);
// EXTERNAL MODULE: ./tools/pipeline/src/session.ts
var src_session = __webpack_require__(23);
// EXTERNAL MODULE: ./tools/pipeline/src/stack-folder.ts
var stack_folder = __webpack_require__(6509);
;// CONCATENATED MODULE: ./tools/pipeline/src/apply.ts












/**
 * Applies stacks, wave by wave: each is planned again, and that very plan is applied when the receipts show all of it, or the settings or an
 * approval let the rest pass. A stack that was not applied stops only those that depend on it. Removed stacks are destroyed last.
 *
 * @returns one result a project, in the order of the names; failures are results.
 * @throws InputError for a project that is no stack, or receipts that cannot be read.
 */
async function applyProjects(session, names, options) {
    const all = new Map(names.map((name) => [name, (0,src_session/* sidesOf */.Mm)(session.change, name)]));
    for (const { project } of all.values()) {
        if (project.kind === 'terraform-stack')
            continue;
        throw new errors/* InputError */.dz(`${project.name} is ${(0,words/* withArticle */.vJ)(project.kind)}, not a terraform-stack: there is nothing to apply.`);
    }
    const { settings } = session.change.head;
    const receipts = await readReceipts(options.receipts, {
        repository: session.repository,
        revision: session.head,
        since: options.since,
        keys: options.keys,
        sealedOnly: (settings.apply.receipts ?? (options.keys === undefined ? 'any' : 'sealed')) === 'sealed',
        inputsOf: (project) => session.change.head.projects.has(project) ? session.closures.head.inputsDigest(project) : undefined,
    });
    const results = new Map();
    for (const { layer, after } of wavesOf(session, [...all.values()])) {
        await (0,pool/* pool */.d)(layer, (0,pool/* poolSize */.G)(plan/* PLAN_BYTES */.W), async (name) => {
            const sides = all.get(name);
            // Stacks in a circle share a layer and cannot wait for each other.
            const missing = [...(after.get(name) ?? [])].filter((other) => !layer.includes(other) && !isDone(results.get(other)?.outcome));
            const result = missing.length > 0 ? waiting(session, sides, missing) : await applyOne(session, sides, receipts, options);
            results.set(name, result);
        });
    }
    return names.flatMap((name) => results.get(name) ?? []);
}
function isDone(outcome) {
    return outcome === 'applied' || outcome === 'nothing-to-do';
}
/** What is at head in the order of its graph; then what was removed, in the reverse order of base's. */
function wavesOf(session, all) {
    const namesOf = (removed) => all.filter(({ change }) => (change === 'removed') === removed).map(({ project }) => project.name);
    const present = (0,waves/* stackOrder */.f)(session.change.head, namesOf(false));
    const gone = (0,waves/* stackOrder */.f)(session.change.base, namesOf(true));
    const before = new Map();
    for (const [name, others] of gone.after) {
        for (const other of others)
            before.set(other, (before.get(other) ?? new Set()).add(name));
    }
    return [
        ...present.layers.map((layer) => ({ layer, after: present.after })),
        ...gone.layers.reverse().map((layer) => ({ layer, after: before })),
    ];
}
async function applyOne(session, sides, receipts, options) {
    const { project } = sides;
    const counted = receipts.counted.filter(({ preview }) => preview.project === project.name);
    const refused = receipts.refused
        .filter((one) => one.project === project.name)
        .map(({ file, why }) => `receipt ${file} does not count: ${why}`);
    if (counted.some(({ sealed }) => !sealed)) {
        refused.push('receipts are not sealed: whoever can write to where they are kept could have changed them');
    }
    let review = { unreviewed: [] };
    const check = (plan) => {
        const judged = sides.change === 'removed' ? (0,removed/* asRemoval */.N5)(session, project.name, plan) : plan;
        review = reviewOf(session, sides, judged, counted, options.approved);
        return review.unreviewed.length === 0 || review.approved === true || passes(review);
    };
    const result = await run(session, sides, check, options);
    return documentOf(session, sides, result, review, counted, refused);
}
function reviewOf(session, { project }, plan, counted, approved) {
    const { settings } = session.change.head;
    const now = {
        resources: plan.resources,
        outputs: plan.outputChanges,
        invocations: plan.invocations,
        invoked: plan.invoked,
    };
    const unreviewed = compareWithReceipts(now, counted.map(({ preview }) => preview), settings.volatilePaths);
    if (unreviewed.length === 0)
        return { unreviewed };
    const approval = approvalOf(project.name, unreviewed);
    const policy = (0,src_settings/* unreviewedPolicy */.jr)(settings, project.environment);
    return { unreviewed, approval, policy, approved: policy !== 'stop' && approved.has(approval) };
}
function passes({ policy, unreviewed }) {
    return policy === 'apply-safe' && unreviewed.every(({ risk }) => risk === 'safe');
}
async function run(session, sides, review, { keys, stateKey, keep }) {
    const failed = (message) => ({
        outcome: 'failed',
        applied: [],
        notApplied: [],
        warnings: [],
        message,
    });
    const { root, name } = sides.project;
    if ((0,src_run/* interruption */.YW)() !== undefined) {
        return {
            ...failed(`${name} was not started: this run was asked to stop. Run the command again.`),
            outcome: 'interrupted',
        };
    }
    if (sides.change !== 'removed' && !session.checkedOut) {
        return failed(`${name}: ${session.head.slice(0, 12)} is not checked out. Type: git switch --detach ${session.head}`);
    }
    const heir = sides.change === 'removed' ? (0,removed/* stateUser */.FA)(session, name) : undefined;
    if (heir !== undefined) {
        const { warnings } = (0,removed/* takenOver */.GH)(heir);
        return { outcome: 'nothing-to-do', applied: [], notApplied: [], warnings };
    }
    try {
        return await (0,stack_folder/* inStackFolder */.i)(session, sides, async (folder, { dirty, passing }) => {
            if (dirty)
                return failed(`${name}: files that it depends on are not committed. Commit or stash them: git -C ${root} status`);
            if (passing && (await exists((0,external_node_path_.join)(folder, 'terraform.tfstate')))) {
                return failed(`${name} was removed and has a local state. Destroy it by hand from a checkout of ${session.base.slice(0, 12)}.`);
            }
            const { lockTimeout } = session.change.head.settings.apply;
            return applyStack((0,src_preview/* contextOf */.V)(session, sides), folder, {
                lockTimeout,
                review,
                keep,
                passing,
                ...(keys === undefined ? {} : { macKey: keys.mac }),
                ...(stateKey === undefined ? {} : { stateKey }),
            });
        });
    }
    catch (error) {
        return failed((0,errors/* messageOf */.bD)(error));
    }
}
function documentOf(session, { project }, result, review, counted, refused) {
    const { plan, outcome, applied, notApplied, stateAfter, lock, erroredState, message, warnings } = result;
    const state = {
        ...(plan?.state === undefined ? {} : { before: { ...plan.state } }),
        ...(stateAfter === undefined ? {} : { after: { ...stateAfter } }),
    };
    return {
        ...heading(session, project.name, project.environment),
        outcome,
        counts: plan === undefined ? (0,preview/* noCounts */.Yi)() : (0,preview/* countsOf */.mQ)(plan.resources, plan.outputs),
        applied: [...applied],
        notApplied: [...notApplied],
        ...review,
        receipts: counted.map(({ head, pullRequest, sealed }) => ({
            head,
            ...(pullRequest === undefined ? {} : { pullRequest }),
            sealed,
        })),
        ...(Object.keys(state).length === 0 ? {} : { state }),
        ...(lock === undefined ? {} : { lock }),
        ...(erroredState === undefined ? {} : { erroredState: { ...erroredState } }),
        ...(message === undefined ? {} : { message }),
        // What does not count matters only where something is missing.
        warnings: [...warnings, ...(review.unreviewed.length > 0 || counted.length > 0 ? refused : [])],
        tools: { ...plan?.tools },
    };
}
function waiting(session, { project }, missing) {
    const names = listed([...missing].sort(), 5);
    return {
        ...heading(session, project.name, project.environment),
        outcome: 'waiting',
        counts: (0,preview/* noCounts */.Yi)(),
        applied: [],
        notApplied: [],
        unreviewed: [],
        receipts: [],
        waitsFor: [...missing].sort(),
        message: `not planned: it depends on ${names}, which ${missing.length === 1 ? 'was' : 'were'} not applied.`,
        warnings: [],
        tools: {},
    };
}
function heading(session, project, environment) {
    return {
        schema: 'mainstem/applied@1',
        project,
        ...(environment === undefined ? {} : { environment }),
        revision: session.head,
    };
}
function listed(names, most) {
    return names.slice(0, most).join(', ') + (names.length > most ? ` and ${names.length - most} more` : '');
}
function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

// EXTERNAL MODULE: ./tools/pipeline/src/environment.ts
var src_environment = __webpack_require__(8845);
// EXTERNAL MODULE: ./tools/report/src/field.ts + 1 modules
var src_field = __webpack_require__(104);
;// CONCATENATED MODULE: ./tools/report/src/applied.ts

const OUTCOME_WORDS = {
    applied: 'applied',
    'nothing-to-do': 'nothing to do',
    unreviewed: 'not applied: not all of it was reviewed',
    failed: 'failed',
    interrupted: 'interrupted',
    waiting: 'waiting',
    skipped: 'skipped',
};
/** The digests that an approval would have to name: those that the settings let be asked for. */
function openApprovals(all) {
    return all.flatMap(({ outcome, policy, approval }) => outcome === 'unreviewed' && policy !== 'stop' && approval !== undefined ? [approval] : []);
}
/** `path: before → after` on one line. */
function fieldText(field) {
    const shown = (0,src_field/* showField */.wx)(field, { value: 120, line: 200, lines: 1 });
    if (shown.form === 'note')
        return `${shown.path}: ${shown.note}`;
    if (shown.form === 'values')
        return `${shown.path}: ${shown.before ?? '(none)'} → ${shown.after ?? '(none)'}`;
    return `${shown.path}: differs`;
}

// EXTERNAL MODULE: ./tools/report/src/characters.ts
var characters = __webpack_require__(8842);
// EXTERNAL MODULE: ./tools/report/src/wording.ts
var wording = __webpack_require__(6992);
// EXTERNAL MODULE: ./tools/report/src/terminal/canvas.ts
var terminal_canvas = __webpack_require__(5021);
// EXTERNAL MODULE: ./tools/report/src/terminal/palette.ts
var palette = __webpack_require__(886);
;// CONCATENATED MODULE: ./tools/report/src/terminal/applied.ts





const OUTCOME_STYLES = {
    applied: ['bold', 'green'],
    'nothing-to-do': ['dim'],
    unreviewed: ['bold', 'yellow'],
    failed: ['bold', 'red'],
    interrupted: ['bold', 'red'],
    waiting: ['cyan'],
    skipped: ['cyan'],
};
const MOST = 40;
/** What an apply did, project by project; then what to type where something is left. */
function renderAppliedTerminal(all, options) {
    const canvas = (0,terminal_canvas/* makeCanvas */.pt)(options);
    for (const one of all)
        writeOne(canvas, one);
    const approvals = openApprovals(all);
    if (approvals.length > 0) {
        canvas.line(canvas.paint('To apply exactly the changes above that were not reviewed, run the same command with:', 'bold'));
        canvas.line(`  --approved ${approvals.join(',')}`);
    }
    return canvas.toString();
}
function writeOne(canvas, one) {
    const { paint } = canvas;
    canvas.row(paint((0,terminal_canvas/* named */.KT)(one.project), 'bold'), paint(OUTCOME_WORDS[one.outcome], ...OUTCOME_STYLES[one.outcome]), 0);
    const plan = (0,wording/* countsText */.WN)(one.counts);
    const before = one.state?.before?.serial;
    const after = one.state?.after?.serial;
    const serial = before === after || after === undefined ? '' : `, state ${before ?? 'new'} → ${after}`;
    if (one.outcome !== 'waiting' && one.outcome !== 'skipped')
        canvas.line(`  ${paint(`${plan}${serial}`, 'dim')}`);
    if (one.receipts.length > 0) {
        const names = one.receipts.map(({ pullRequest, head }) => pullRequest === undefined ? head.slice(0, 8) : `#${pullRequest}`);
        canvas.line(`  ${paint(`reviewed in ${(0,wording/* listed */.KE)(names, 8)}${one.approved === true ? ', the rest approved' : ''}`, 'dim')}`);
    }
    for (const line of (one.message ?? '').split('\n'))
        if (line !== '')
            canvas.prose((0,characters/* shorten */.ml)(line, 600), 2);
    for (const { address, state } of one.notApplied.slice(0, MOST)) {
        canvas.row(`${paint('not applied', 'red')}  ${paint((0,terminal_canvas/* named */.KT)(address))}`, paint(state.replace('-', ' '), 'dim'), 2);
    }
    if (one.notApplied.length > MOST)
        canvas.line(`  ${paint(`… ${(0,wording/* plural */.LS)(one.notApplied.length - MOST, 'more')}, see --json`, 'dim')}`);
    for (const change of one.unreviewed.slice(0, MOST)) {
        const sign = paint(`${palette/* ACTION_SIGNS */.mX[change.action]} ${change.action.padEnd(7)}`, ...palette/* ACTION_STYLES */.C3[change.action]);
        canvas.row(`${sign}  ${paint((0,terminal_canvas/* named */.KT)(change.address))}`, paint(change.risk, ...palette/* RISK_STYLES */.T9[change.risk]), 2);
        for (const why of change.why.slice(0, 6))
            canvas.prose((0,characters/* oneLine */.TN)(why), 13);
        for (const field of change.fields.slice(0, 8))
            canvas.prose(fieldText(field), 13, { styles: ['dim'] });
    }
    if (one.unreviewed.length > MOST)
        canvas.line(`  ${paint(`… ${(0,wording/* plural */.LS)(one.unreviewed.length - MOST, 'more')}, see --json`, 'dim')}`);
    if (one.outcome === 'unreviewed' && one.policy === 'stop')
        canvas.prose('The settings let nobody approve this here: open a pull request whose plan shows it.', 2);
    for (const warning of one.warnings.slice(0, 12))
        canvas.prose((0,characters/* oneLine */.TN)(warning), 2, { lead: paint('warning  ', 'yellow') });
    canvas.line();
}

// EXTERNAL MODULE: ./tools/terraform/src/receipt/key.ts
var key = __webpack_require__(8072);
// EXTERNAL MODULE: ./tools/cli/src/output.ts
var output = __webpack_require__(6433);
// EXTERNAL MODULE: ./tools/cli/src/previews.ts
var previews = __webpack_require__(8353);
;// CONCATENATED MODULE: ./tools/cli/src/commands/apply.ts










const command = {
    usage: 'mainstem apply [PROJECT...] --receipts DIR [--since REV] [--approved DIGEST,...] [--environment E] [--out DIR] [--json] [--cwd DIR]\n' +
        'mainstem apply --recover FILE\n\n' +
        'Plans again, compares with the receipts (what plan --out wrote) and applies that very plan when all of it was reviewed. Exit 3 when not.\n' +
        '--since REV    what was applied last: only receipts of pull requests merged after it count. Without PROJECT: the stacks affected since.\n' +
        '--approved D   accepts exactly the unreviewed changes that had this digest; several are separated by commas.\n' +
        '--out DIR      for a state that could not be stored; encrypted with MAINSTEM_STATE_KEY where that is set.\n' +
        '--recover FILE prints such a state, to be piped into terraform state push -\n\n' +
        'MAINSTEM_RECEIPT_KEY (a secret) or MAINSTEM_RECEIPT_KMS_KEY (an HMAC_256 key in KMS): without one, fields that are not shown count as unreviewed.',
    accepts: ['receipts', 'since', 'approved', 'environment', 'out', 'head', 'recover'],
    formats: ['terminal', 'json'],
    async run(options, args) {
        if (options.recover !== undefined)
            return recover(options.recover);
        const { receipts } = options;
        if (receipts === undefined)
            throw new errors/* InputError */.dz(`Give --receipts the folder of receipts. Usage:\n${command.usage}`);
        if (args.length === 0 && options.since === undefined)
            throw new errors/* InputError */.dz(`Name a stack, or give --since. Usage:\n${command.usage}`);
        const approved = approvalsOf(options);
        const [keys, stateKey] = [await (0,key/* readReceiptKeys */.f)(process.env), readStateKey(process.env)];
        const { session, done } = await (0,previews/* openSession */.f)({ ...options, base: options.since ?? options.head ?? 'HEAD' }, 'terraform');
        const names = namesOf(session, args, options);
        const results = await applyProjects(session, names, {
            receipts: (0,external_node_path_.resolve)(receipts),
            since: options.since === undefined ? undefined : session.base,
            approved,
            keep: options.out === undefined
                ? (0,external_node_path_.join)(session.repository.commonDirectory, 'mainstem', 'errored')
                : (0,external_node_path_.resolve)(options.out),
            keys,
            stateKey,
        });
        done();
        if (options.format === 'json')
            (0,output/* printJson */.Q2)(results);
        else
            (0,output/* print */.yy)(renderAppliedTerminal(results, (0,output/* terminal */.Fo)()));
        return exitCode(results);
    },
};
/** @throws InputError for what is no digest: an approval that was mistyped is not to look like one that fits nothing. */
function approvalsOf({ approved = '' }) {
    const digests = approved
        .split(',')
        .map((digest) => digest.trim())
        .filter((digest) => digest !== '');
    const wrong = digests.find((digest) => !/^sha256:[0-9a-f]{64}$/.test(digest));
    if (wrong === undefined)
        return new Set(digests);
    throw new errors/* InputError */.dz(`${JSON.stringify(wrong)} is no digest. Give --approved what mainstem apply printed: sha256: and 64 hexadecimal digits; several separated by commas.`);
}
/** The stacks to apply: those named, or those affected since; in one environment where it is given. */
function namesOf(session, args, { environment }) {
    const affected = (0,src_affected/* affectedBy */.M)(session.change);
    const here = environment === undefined ? affected : (0,src_environment/* onlyInEnvironment */.p)(affected, environment, session.change);
    if (args.length === 0)
        return here.projects.filter(({ kind }) => kind === 'terraform-stack').map(({ name }) => name);
    const { settings, projects } = session.change.head;
    for (const name of args) {
        const its = (projects.get(name) ?? session.change.base.projects.get(name))?.environment;
        if (environment === undefined || its === undefined)
            continue;
        if ((0,src_settings/* canonicalEnvironment */.ex)(its, settings) !== (0,src_settings/* canonicalEnvironment */.ex)(environment, settings)) {
            throw new errors/* InputError */.dz(`${name} belongs to ${its}, not to ${environment}. Leave it out, or apply it in a run of its own.`);
        }
    }
    return [...new Set(args)];
}
function exitCode(results) {
    const has = (...outcomes) => results.some(({ outcome }) => outcomes.includes(outcome));
    return has('failed', 'interrupted', 'skipped') ? 1 : has('unreviewed', 'waiting') ? 3 : 0;
}
async function recover(path) {
    const key = readStateKey(process.env);
    if (key === undefined)
        throw new errors/* InputError */.dz('Set MAINSTEM_STATE_KEY to the key of the run that wrote this file.');
    const file = await (0,promises_.readFile)(path).catch(() => {
        throw new errors/* InputError */.dz(`The file ${path} cannot be read.`);
    });
    process.stdout.write(decryptState(file, key));
    return 0;
}


/***/ }),

/***/ 8845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ onlyInEnvironment)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6449);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6247);

/**
 * What is affected in one environment. `prod` and `production` name the same one.
 *
 * @throws InputError for an environment that neither the settings nor any folder names: a typing error must not look like
 *   "nothing is affected".
 */
function onlyInEnvironment(document, wanted, change) {
    const { settings } = change.head;
    const known = new Set(settings.environments.map(({ name }) => name));
    for (const graph of [change.base, change.head]) {
        for (const { environment } of graph.projects.values())
            if (environment !== undefined)
                known.add(environment);
    }
    const is = (name) => name !== undefined && (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .canonicalEnvironment */ .ex)(name, settings) === (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .canonicalEnvironment */ .ex)(wanted, settings);
    if (![...known].some(is)) {
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`There is no environment ${JSON.stringify(wanted)}. There are: ${[...known].join(', ')}.`);
    }
    return {
        ...document,
        projects: document.projects.filter(({ environment }) => is(environment)),
        waves: Object.fromEntries(Object.entries(document.waves).filter(([name]) => is(name))),
    };
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

/***/ 104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  db: () => (/* binding */ orderedFields),
  wx: () => (/* binding */ showField)
});

// UNUSED EXPORTS: UNKNOWN_VALUE

// EXTERNAL MODULE: ./tools/change/src/redact.ts
var redact = __webpack_require__(5041);
// EXTERNAL MODULE: ./tools/report/src/characters.ts
var characters = __webpack_require__(8842);
;// CONCATENATED MODULE: ./tools/report/src/text-diff.ts
const CONTEXT = 2;
const LARGEST_TABLE = 400_000;
/**
 * The difference of two texts by lines, with two lines of context, at most `most` lines long. What is left out is counted.
 *
 * Texts too large for the exact table are shown as all of the old middle, then all of the new: correct, only longer.
 */
function diffLines(old, changed, most) {
    const a = splitLines(old);
    const b = splitLines(changed);
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start])
        start++;
    let end = 0;
    while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
        end++;
    const middle = align(a.slice(start, a.length - end), b.slice(start, b.length - end));
    const unchanged = (text) => ({ sign: ' ', text });
    // Only the context is made into lines: a text may have a hundred thousand of them, and one that changed.
    const [before, after] = middle.length === 0 ? [0, 0] : [Math.min(start, CONTEXT), Math.min(end, CONTEXT)];
    const gap = (count) => (count === 0 ? [] : [{ sign: 'gap', count, what: 'unchanged' }]);
    const shown = [
        ...a.slice(start - before, start).map(unchanged),
        ...middle,
        ...a.slice(a.length - end, a.length - end + after).map(unchanged),
    ];
    const hidden = middle.length === 0 ? [a.length, 0] : [start - before, end - after];
    return bounded([...gap(hidden[0] ?? 0), ...folded(shown), ...gap(hidden[1] ?? 0)], most);
}
function splitLines(text) {
    if (text === '')
        return [];
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
/** Longest common subsequence by the usual table. */
function align(a, b) {
    const removed = a.map((text) => ({ sign: '-', text }));
    const added = b.map((text) => ({ sign: '+', text }));
    if (a.length * b.length > LARGEST_TABLE || a.length === 0 || b.length === 0)
        return [...removed, ...added];
    const columns = b.length + 1;
    const table = new Uint32Array((a.length + 1) * columns);
    const at = (i, j) => table[i * columns + j] ?? 0;
    for (let i = a.length - 1; i >= 0; i--) {
        for (let j = b.length - 1; j >= 0; j--) {
            table[i * columns + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
        }
    }
    const lines = [];
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
        const left = a[i];
        const right = b[j];
        if (left !== undefined && left === right) {
            lines.push({ sign: ' ', text: left });
            i++;
            j++;
        }
        else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
            lines.push({ sign: '-', text: left });
            i++;
        }
        else if (right !== undefined) {
            lines.push({ sign: '+', text: right });
            j++;
        }
    }
    return lines;
}
/** Replaces unchanged lines away from any change by a gap. */
function folded(lines) {
    const near = new Uint8Array(lines.length);
    lines.forEach(({ sign }, index) => {
        if (sign !== ' ')
            near.fill(1, Math.max(0, index - CONTEXT), index + CONTEXT + 1);
    });
    const result = [];
    let hidden = 0;
    const flush = () => {
        if (hidden > 0)
            result.push({ sign: 'gap', count: hidden, what: 'unchanged' });
        hidden = 0;
    };
    lines.forEach((line, index) => {
        if (near[index] === 0)
            hidden++;
        else {
            flush();
            result.push(line);
        }
    });
    flush();
    return result;
}
function bounded(lines, most) {
    if (lines.length <= most)
        return [...lines];
    const shown = lines.slice(0, Math.max(0, most - 1));
    return [...shown, { sign: 'gap', count: lines.length - shown.length, what: 'more' }];
}

// EXTERNAL MODULE: ./tools/report/src/wording.ts
var wording = __webpack_require__(6992);
;// CONCATENATED MODULE: ./tools/report/src/field.ts




/** What stands in for a value that only the apply will tell. */
const UNKNOWN_VALUE = '(known after apply)';
/**
 * Turns a changed field into what a person reads. A sensitive value is never shown, even where a document carries one.
 * Values that are too long are cut so that the place where they differ stays visible.
 */
function showField(field, room) {
    const path = (0,characters/* visible */.RK)(shortenPath(field.path));
    if (field.sensitive === true) {
        return { form: 'note', path, note: field.changed === false ? redact/* REDACTED */.XF : `${redact/* REDACTED */.XF} changed, not shown` };
    }
    const before = field.before ?? undefined;
    const after = field.unknown === true ? undefined : (field.after ?? undefined);
    if (isText(before, after) && field.unknown !== true) {
        const lines = diffLines(String(before ?? ''), String(after ?? ''), room.lines).map((line) => line.sign === 'gap' ? line : { ...line, text: clip(line.text, 0, room.line) });
        return { form: 'lines', path, lines };
    }
    const shownAfter = field.unknown === true ? UNKNOWN_VALUE : undefined;
    if (before === undefined && after === undefined && shownAfter === undefined) {
        return { form: 'note', path, note: 'changed' };
    }
    const [left, right] = shortenPair(before === undefined ? '' : written(before), after === undefined ? '' : written(after), room.value);
    return {
        form: 'values',
        path,
        ...(before === undefined ? {} : { before: left }),
        ...(after === undefined && shownAfter === undefined ? {} : { after: shownAfter ?? right }),
    };
}
/** Fields in the order in which they matter: what forces a replacement first. */
function orderedFields(fields, replaceBecause = []) {
    const causes = new Set(replaceBecause);
    return [...fields.filter(({ path }) => causes.has(path)), ...fields.filter(({ path }) => !causes.has(path))];
}
const LONGEST_PATH = 240;
function shortenPath(path) {
    return path.length <= LONGEST_PATH ? path : `${path.slice(0, (0,characters/* boundaryBefore */.Wq)(path, LONGEST_PATH - 1))}…`;
}
/** Several lines of text on at least one side, and nothing but text on the other. */
function isText(before, after) {
    const fits = (value) => value === undefined || typeof value === 'string';
    return fits(before) && fits(after) && [before, after].some((value) => typeof value === 'string' && /\n./.test(value));
}
/** A value as JSON, so that `"true"` and `true` differ. */
function written(value) {
    return JSON.stringify(value) ?? String(value);
}
/** Both texts within `room`, cut to the same window around the first place where they differ. */
function shortenPair(before, after, room) {
    if (before.length <= room && after.length <= room)
        return [(0,characters/* visible */.RK)(before), (0,characters/* visible */.RK)(after)];
    let same = 0;
    while (same < before.length && same < after.length && before[same] === after[same])
        same++;
    const start = before === '' || after === '' ? 0 : Math.max(0, same - Math.floor(room / 3));
    return [clip(before, start, room), clip(after, start, room)];
}
function clip(text, start, room) {
    if (text.length <= room)
        return (0,characters/* visible */.RK)(text);
    const from = (0,characters/* boundaryBefore */.Wq)(text, Math.min(start, Math.max(0, text.length - room)));
    const to = (0,characters/* boundaryBefore */.Wq)(text, from + room);
    const note = to < text.length ? `… (${(0,wording/* grouped */.zD)(text.length)} characters)` : '';
    return `${from > 0 ? '…' : ''}${(0,characters/* visible */.RK)(text.slice(from, to))}${note}`;
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

/***/ 886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ ACTION_STYLES),
/* harmony export */   T9: () => (/* binding */ RISK_STYLES),
/* harmony export */   l6: () => (/* binding */ STATE_STYLES),
/* harmony export */   mX: () => (/* binding */ ACTION_SIGNS)
/* harmony export */ });
const STATE_STYLES = {
    failed: ['bold', 'red'],
    blocked: ['bold', 'red'],
    acknowledge: ['bold', 'yellow'],
    pass: ['bold', 'green'],
};
const RISK_STYLES = {
    destroy: ['bold', 'red'],
    stuck: ['red'],
    security: ['magenta'],
    disrupt: ['yellow'],
    unknown: ['cyan'],
    safe: ['dim'],
};
/** One column that says the action without color. */
const ACTION_SIGNS = {
    create: '+',
    update: '~',
    replace: '±',
    delete: '-',
    forget: '×',
    move: '»',
    import: '«',
    read: '?',
    'no-op': ' ',
};
const ACTION_STYLES = {
    create: ['green'],
    update: ['yellow'],
    replace: ['magenta'],
    delete: ['red'],
    forget: ['red'],
    move: ['blue'],
    import: ['blue'],
    read: ['dim'],
    'no-op': ['dim'],
};


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
