const require_load = require("./load2.js");
const require_builtin = require("./builtin.js");
const require_text = require("./text.js");
let node_crypto = require("node:crypto");

// tools/crossplane/src/render/composition.ts
function readComposition(object) {
	return {
		name: require_load.textAt(object, "metadata", "name"),
		labels: require_builtin.textsOf(object, "labels") ?? {},
		apiVersion: require_load.textAt(object, "spec", "compositeTypeRef", "apiVersion"),
		kind: require_load.textAt(object, "spec", "compositeTypeRef", "kind"),
		mode: require_load.textAt(object, "spec", "mode"),
		steps: require_load.listAt(object, "spec", "pipeline").filter(require_load.isObject).map(readStep)
	};
}
function readStep(step) {
	const { input } = step;
	return {
		name: require_load.textAt(step, "step"),
		function: require_load.textAt(step, "functionRef", "name"),
		...require_load.isObject(input) ? { input: require_load.structOf(input) } : {},
		required: new Map(require_load.listAt(step, "requirements", "requiredResources").map((item) => [require_load.textAt(item, "requirementName"), readSelector(require_load.isObject(item) ? item : Object.create(null))])),
		credentials: new Map(require_load.listAt(step, "credentials").filter((item) => require_load.textAt(item, "source") === "Secret").map((item) => [require_load.textAt(item, "name"), {
			namespace: require_load.textAt(item, "secretRef", "namespace"),
			name: require_load.textAt(item, "secretRef", "name")
		}]))
	};
}
function readSelector(item) {
	const labels = require_load.member(item, "matchLabels");
	const name = require_load.nested(item, "name");
	const namespace = require_load.textAt(item, "namespace");
	return {
		apiVersion: require_load.textAt(item, "apiVersion"),
		kind: require_load.textAt(item, "kind"),
		...namespace === "" ? {} : { namespace },
		match: typeof name === "string" && name !== "" ? { name } : { labels: Object.fromEntries(Object.entries(require_load.isObject(labels) ? labels : {}).map(([key, value]) => [key, String(value)])) }
	};
}

// tools/crossplane/src/render/definition.ts
function schemaOf(definition) {
	if (definition === void 0) return "modern";
	const scope = require_load.textAt(definition, "spec", "scope");
	const version = require_load.textAt(definition, "apiVersion").split("/")[1];
	return scope === "LegacyCluster" || version === "v1" && scope === "" ? "legacy" : "modern";
}
const LEGACY_FIELDS = [
	"compositionRef",
	"compositionSelector",
	"compositionRevisionRef",
	"compositionRevisionSelector",
	"compositionUpdatePolicy",
	"claimRef",
	"resourceRefs",
	"writeConnectionSecretToRef"
];
function applyDefaults(composite, definition) {
	const apiVersion = require_load.textAt(composite, "apiVersion");
	const version = require_load.listAt(definition, "spec", "versions").find((one) => `${require_load.textAt(definition, "spec", "group")}/${require_load.textAt(one, "name")}` === apiVersion);
	if (version === void 0) throw new require_load.Failure(`cannot apply XRD defaults to XR "${require_load.textAt(composite, "metadata", "name")}": the specified API version '${apiVersion}' does not exist in the XRD`);
	const properties = require_load.nested(version, "schema", "openAPIV3Schema", "properties");
	const legacy = schemaOf(definition) === "legacy";
	for (const part of ["spec", "status"]) {
		const schema = require_load.member(properties, part);
		if (!require_load.isObject(schema)) continue;
		if (composite[part] === void 0 && schema.default !== void 0) composite[part] = require_load.copy(schema.default);
		const own = require_load.isObject(schema.properties) && part === "spec" ? withoutOwn(schema, schema.properties, legacy) : schema;
		fill(composite[part], own);
	}
}
function withoutOwn(schema, properties, legacy) {
	const own = legacy ? LEGACY_FIELDS : ["crossplane"];
	const kept = Object.fromEntries(Object.entries(properties).filter(([key]) => !own.includes(key)));
	return {
		...schema,
		properties: kept
	};
}
function fill(value, schema) {
	if (!require_load.isObject(schema)) return;
	if (Array.isArray(value)) {
		value.forEach((item, index) => {
			if (replacesNull(item, schema.items)) value[index] = require_load.copy(require_load.member(schema.items, "default") ?? null);
			fill(value[index], schema.items);
		});
		return;
	}
	if (!require_load.isObject(value)) return;
	const properties = require_load.isObject(schema.properties) ? schema.properties : {};
	for (const [key, property] of Object.entries(properties)) {
		const standard = require_load.member(property, "default");
		if (standard === void 0) continue;
		const present = value[key];
		if (present === void 0 || replacesNull(present, property)) value[key] = require_load.copy(standard);
	}
	for (const key of Object.keys(value)) if (Object.hasOwn(properties, key)) fill(value[key], properties[key]);
	else if (require_load.isObject(schema.additionalProperties)) {
		if (replacesNull(value[key], schema.additionalProperties)) value[key] = require_load.copy(schema.additionalProperties.default ?? null);
		fill(value[key], schema.additionalProperties);
	}
}
function replacesNull(value, schema) {
	return value === null && require_load.isObject(schema) && schema.nullable !== true;
}

// tools/crossplane/src/render/engine/observe.ts
const RESOURCE_NAME = "crossplane.io/composition-resource-name";
function ownPath(schema, field) {
	return schema === "legacy" ? `spec.${field}` : `spec.crossplane.${field}`;
}
function observedFault(composite, observed) {
	const namespace = require_builtin.namespaceOf(composite);
	const faults = /* @__PURE__ */ new Set();
	if (observed.reduce((sum, resource) => {
		const controller = require_builtin.controllerOf(resource);
		const own = [];
		if (controller !== void 0 && controller.uid !== require_load.textAt(composite, "metadata", "uid")) own.push(`observed resource ${require_builtin.nameOf(resource)} has a controller ref but is not controlled by the XR`);
		if (namespace !== "" && require_builtin.namespaceOf(resource) !== namespace) own.push(`observed resource ${require_builtin.nameOf(resource)} is not in the same namespace as the XR`);
		for (const fault of own) faults.add(fault);
		return sum + own.length;
	}, 0) === 0) return void 0;
	const shown = [...faults].join(", ");
	return faults.size === 1 ? shown : `[${shown}]`;
}
function referenceTo(object) {
	return {
		apiVersion: require_load.textAt(object, "apiVersion"),
		kind: require_load.textAt(object, "kind"),
		namespace: require_builtin.namespaceOf(object),
		name: require_builtin.nameOf(object)
	};
}
function referenceValue(reference) {
	const value = require_load.emptyObject();
	for (const [key, text] of Object.entries(reference)) if (text !== "") value[key] = text;
	return value;
}
function referencesOf(composite, schema) {
	return require_load.listAt(composite, ...ownPath(schema, "resourceRefs").split(".")).filter(require_load.isObject).map((item) => ({
		apiVersion: require_load.textAt(item, "apiVersion"),
		kind: require_load.textAt(item, "kind"),
		namespace: require_load.textAt(item, "namespace"),
		name: require_load.textAt(item, "name")
	}));
}
function observeComposed(composite, schema, store) {
	const observed = /* @__PURE__ */ new Map();
	const namespace = require_builtin.namespaceOf(composite);
	for (const reference of referencesOf(composite, schema)) {
		if (reference.name === "") continue;
		const within = namespace !== "" ? namespace : reference.namespace;
		const resource = store.get(reference.apiVersion, reference.kind, within, reference.name);
		if (resource === void 0) continue;
		const controller = require_builtin.controllerOf(resource);
		if (controller !== void 0 && controller.uid !== require_load.textAt(composite, "metadata", "uid")) continue;
		const name = require_builtin.textsOf(resource, "annotations")?.["crossplane.io/composition-resource-name"] ?? "";
		if (name === "") throw new require_load.Failure(`cannot get existing composed resources: encountered composed resource without required "${RESOURCE_NAME}" annotation`);
		observed.set(name, {
			resource: require_load.structOf(resource),
			connection: connectionOf(resource, store),
			ready: "unspecified"
		});
	}
	return observed;
}
function connectionOf(resource, store) {
	const reference = require_load.nested(resource, "spec", "writeConnectionSecretToRef");
	if (!require_load.isObject(reference)) return /* @__PURE__ */ new Map();
	const namespace = require_builtin.namespaceOf(resource) || require_load.textAt(reference, "namespace");
	const secret = store.get("v1", "Secret", namespace, require_load.textAt(reference, "name"));
	return secret === void 0 ? /* @__PURE__ */ new Map() : require_builtin.secretData(secret);
}

// tools/crossplane/src/render/engine/names.ts
function derivedUid(composite) {
	const { group, version, kind } = require_builtin.groupVersionKindOf(composite);
	const name = [
		`${group}/${version}, Kind=${kind}`,
		require_builtin.namespaceOf(composite),
		require_builtin.nameOf(composite)
	].join("\0");
	const hash = (0, node_crypto.createHash)("sha1").update(Buffer.alloc(16)).update(name).digest();
	hash[6] = (hash[6] ?? 0) & 15 | 80;
	hash[8] = (hash[8] ?? 0) & 63 | 128;
	const hex = hash.toString("hex");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20, 32)
	].join("-");
}
const MAX_NAME = 63;
const HASH = 12;
function childName(prefix, uid, resource) {
	const dashed = prefix.endsWith("-") ? prefix : `${prefix}-`;
	const hash = (0, node_crypto.createHash)("sha256").update(uid + resource).digest("hex").slice(0, HASH);
	if (dashed.length + HASH <= MAX_NAME) return dashed + hash;
	return (dashed[50] === "-" ? dashed.slice(0, 51) : `${dashed.slice(0, 50)}-`) + hash;
}
const SUBDOMAIN = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const RBAC_KINDS = [
	"Role",
	"RoleBinding",
	"ClusterRole",
	"ClusterRoleBinding"
];
function isValidName(object) {
	const name = require_builtin.nameOf(object);
	const { group, kind } = require_builtin.groupVersionKindOf(object);
	if (group === "rbac.authorization.k8s.io" && RBAC_KINDS.includes(kind)) return name !== "" && name !== "." && name !== ".." && !/[/%]/.test(name);
	return name.length <= 253 && SUBDOMAIN.test(name);
}
function identityOf(object) {
	return identity(require_load.textAt(object, "apiVersion"), require_load.textAt(object, "kind"), require_builtin.namespaceOf(object), require_builtin.nameOf(object));
}
function identity(apiVersion, kind, namespace, name) {
	return JSON.stringify([
		apiVersion,
		kind,
		namespace,
		name
	]);
}

// tools/crossplane/src/render/engine/step.ts
const MAX_ITERATIONS = 5;
async function runStep(step, run, request, store, look) {
	const fetch = (selectors) => [...selectors].map(([name, selector]) => {
		look(selector);
		return [name, store.find(selector)];
	});
	const first = fetch(step.required);
	let required = new Map(first);
	let known = "";
	let context = request.context;
	for (let call = 0; call <= MAX_ITERATIONS; call++) {
		const response = await called(step, run, {
			...request,
			context,
			...required.size > 0 ? { required } : {}
		});
		if (response.results.some(({ severity }) => severity === "fatal")) return response;
		const asked = JSON.stringify([...response.requirements].sort(([a], [b]) => require_text.compareText(a, b)));
		if (asked === known || response.requirements.size === 0 && known === "") return response;
		known = asked;
		required = new Map([...first, ...fetch(response.requirements)]);
		context = response.context;
	}
	throw new require_load.Failure(`cannot run Composition pipeline step ${require_load.quote(step.name)}: requirements didn't stabilize after the maximum number of iterations (${MAX_ITERATIONS})`);
}
async function called(step, run, request) {
	const words = `cannot run Composition pipeline step ${require_load.quote(step.name)}`;
	try {
		return await run(request);
	} catch (error) {
		if (error instanceof require_load.Failure) throw new require_load.Failure(`${words}: ${error.message}`);
		if (error instanceof require_builtin.Crash) throw new require_load.Failure(`${words}: rpc error: code = Unavailable desc = error reading from server: EOF`);
		throw error;
	}
}

// tools/crossplane/src/render/engine/compose.ts
var FatalResult = class extends Error {
	name = "FatalResult";
	events;
	constructor(message, events) {
		super(message);
		this.events = events;
	}
};
const COMPOSITE_LABEL = "crossplane.io/composite";
const CLAIM_NAME = "crossplane.io/claim-name";
const CLAIM_NAMESPACE = "crossplane.io/claim-namespace";
async function compose(composite, schema, pipeline, store, look) {
	const observed = observeComposed(composite, schema, store);
	const state = {
		composite: {
			resource: require_load.copyObject(composite),
			connection: /* @__PURE__ */ new Map(),
			ready: "unspecified"
		},
		resources: observed
	};
	const events = [];
	const conditions = [];
	const heldBack = /* @__PURE__ */ new Map();
	let desired = require_builtin.NO_STATE;
	let context = pipeline.context;
	for (const step of pipeline.steps) {
		const run = pipeline.functions(step.function);
		if (run === void 0) throw new require_load.Failure(`cannot run Composition pipeline step ${require_load.quote(step.name)}: unknown function ${require_load.quote(step.function)} - is it listed in the render input?`);
		const request = {
			observed: state,
			desired,
			input: step.input,
			context,
			credentials: credentialsOf(step, store)
		};
		const response = await runStep(step, run, request, store, look);
		desired = response.desired;
		context = response.context;
		conditions.push(...response.conditions);
		for (const result of response.results) {
			if (result.severity === "fatal") throw new FatalResult(`pipeline step ${require_load.quote(step.name)} returned a fatal result: ${result.message}`, events);
			events.push(eventOf(step, result));
			if (result.heldBack !== void 0) heldBack.set(result.heldBack, result.message);
		}
	}
	const resources = /* @__PURE__ */ new Map();
	const overridden = [];
	for (const [name, desiredState] of [...desired.resources].sort(([a], [b]) => require_load.compareBytes(a, b))) {
		const { resource, event } = withMetadata(name, desiredState.resource, observed.get(name)?.resource, composite);
		if (event !== void 0) overridden.push(event);
		resources.set(name, {
			resource,
			ready: desiredState.ready === "true"
		});
	}
	return {
		composite: desired.composite,
		resources,
		deleted: garbage(composite, observed, resources),
		events: [...events, ...overridden.sort((a, b) => require_load.compareBytes(a.message, b.message))],
		conditions,
		heldBack,
		context
	};
}
function credentialsOf(step, store) {
	return new Map([...step.credentials].map(([name, reference]) => {
		const secret = store.get("v1", "Secret", reference.namespace, reference.name);
		if (secret === void 0) throw new require_load.Failure(`cannot get Composition pipeline step ${require_load.quote(step.name)} credential ${require_load.quote(name)} from Secret: Secret ${reference.namespace}/${reference.name} not found`);
		return [name, secret];
	}));
}
function eventOf(step, { severity, message, reason }) {
	const words = severity === "unspecified" ? `Pipeline step ${require_load.quote(step.name)} returned a result of unknown severity (assuming warning): ${message}` : `Pipeline step ${require_load.quote(step.name)}: ${message}`;
	return {
		type: severity === "normal" ? "Normal" : "Warning",
		reason: reason ?? "ComposeResources",
		message: words
	};
}
function withMetadata(name, desired, observed, composite) {
	const resource = require_load.copyObject(desired);
	if (observed !== void 0) {
		require_builtin.setMetadata(resource, "namespace", require_builtin.namespaceOf(observed));
		require_builtin.setMetadata(resource, "name", require_builtin.nameOf(observed));
		require_builtin.setMetadata(resource, "generateName", require_load.textAt(observed, "metadata", "generateName"));
	}
	const namespace = require_builtin.namespaceOf(composite);
	const own = require_builtin.namespaceOf(resource);
	const event = namespace !== "" && own !== "" && own !== namespace ? {
		type: "Warning",
		reason: "NamespaceOverridden",
		message: `cannot create composed resource ${require_load.quote(name)} in namespace ${require_load.quote(own)}, using XR namespace ${require_load.quote(namespace)} instead`
	} : void 0;
	setOwnMetadata(name, resource, composite);
	if (!isValidName(resource)) throw new require_load.Failure(`cannot apply composed resource ${require_load.quote(name)} because it has an invalid name ${require_load.quote(require_builtin.nameOf(resource))}. Must be a valid RFC 1123 subdomain name.`);
	return event === void 0 ? { resource } : {
		resource,
		event
	};
}
function setOwnMetadata(name, resource, composite) {
	const words = `cannot render metadata for composed resource ${require_load.quote(name)}`;
	const labels = require_builtin.textsOf(composite, "labels") ?? {};
	const prefix = labels["crossplane.io/composite"] ?? "";
	if (prefix === "") throw new require_load.Failure(`${words}: cannot find top-level composite resource name label ${require_load.quote(COMPOSITE_LABEL)} in composite resource metadata`);
	if (require_builtin.nameOf(resource) === "" && require_load.textAt(resource, "metadata", "generateName") === "") require_builtin.setMetadata(resource, "generateName", `${prefix}-`);
	if (require_builtin.namespaceOf(composite) !== "") require_builtin.setMetadata(resource, "namespace", require_builtin.namespaceOf(composite));
	require_builtin.addTexts(resource, "annotations", { [RESOURCE_NAME]: name });
	require_builtin.addTexts(resource, "labels", { [COMPOSITE_LABEL]: prefix });
	const { [CLAIM_NAME]: claim = "", [CLAIM_NAMESPACE]: claimNamespace = "" } = labels;
	if (claim !== "" && claimNamespace !== "") require_builtin.addTexts(resource, "labels", {
		[CLAIM_NAME]: claim,
		[CLAIM_NAMESPACE]: claimNamespace
	});
	const uid = require_load.textAt(composite, "metadata", "uid");
	const controller = require_builtin.controllerOf(resource);
	if (controller !== void 0 && controller.uid !== uid) throw new require_load.Failure(`${words}: cannot set controller reference: ${require_builtin.nameOf(resource)} is already controlled by ${controller.kind} ${controller.name} (UID ${controller.uid})`);
	const reference = {
		apiVersion: require_load.textAt(composite, "apiVersion"),
		kind: require_load.textAt(composite, "kind"),
		name: require_builtin.nameOf(composite),
		uid,
		controller: true,
		blockOwnerDeletion: true
	};
	const references = require_builtin.ownerReferencesOf(resource);
	const at = references.findIndex((known) => known.uid === uid);
	require_builtin.setOwnerReferences(resource, at < 0 ? [...references, reference] : references.with(at, reference));
	const generate = require_load.textAt(resource, "metadata", "generateName");
	if (require_builtin.nameOf(resource) === "" && generate !== "") require_builtin.setMetadata(resource, "name", childName(generate, uid, name));
}
function garbage(composite, observed, desired) {
	const uid = require_load.textAt(composite, "metadata", "uid");
	return [...observed].filter(([name, { resource }]) => !desired.has(name) && require_builtin.controllerOf(resource)?.uid === uid).map(([, { resource }]) => withoutLabels(resource)).sort((a, b) => require_load.compareBytes(require_builtin.nameOf(a), require_builtin.nameOf(b)));
}
function withoutLabels(resource) {
	const deleted = require_load.copyObject(resource);
	const labels = require_builtin.textsOf(deleted, "labels");
	if (labels === void 0) return deleted;
	for (const label of [
		COMPOSITE_LABEL,
		CLAIM_NAME,
		CLAIM_NAMESPACE
	]) delete labels[label];
	const metadata = deleted.metadata;
	metadata.labels = Object.assign(require_load.emptyObject(), labels);
	return deleted;
}

// tools/crossplane/src/render/engine/store.ts
function createStore(objects) {
	const stored = new Map(objects.map((object) => [identityOf(object), object]));
	return {
		get: (...key) => stored.get(identity(...key)),
		find({ apiVersion, kind, namespace, match }) {
			if ("name" in match) {
				const found = stored.get(identity(apiVersion, kind, namespace ?? "", match.name));
				return found === void 0 ? [] : [require_load.copyObject(found)];
			}
			return [...stored.values()].filter((object) => require_load.textAt(object, "apiVersion") === apiVersion && require_load.textAt(object, "kind") === kind && (!namespace || require_builtin.namespaceOf(object) === namespace) && hasLabels(object, match.labels)).sort((a, b) => require_load.compareBytes(`${require_builtin.namespaceOf(a)}/${require_builtin.nameOf(a)}`, `${require_builtin.namespaceOf(b)}/${require_builtin.nameOf(b)}`)).map(require_load.copyObject);
		}
	};
}
function hasLabels(object, wanted) {
	const labels = require_builtin.textsOf(object, "labels") ?? {};
	return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}

// tools/crossplane/src/render/engine/reconcile.ts
async function reconcile(input) {
	const { schema } = input;
	const given = require_load.structOf(input.composite);
	if (require_load.textAt(given, "metadata", "uid") === "") require_builtin.setMetadata(given, "uid", derivedUid(given));
	require_builtin.setMetadata(given, "resourceVersion", "999");
	const observed = input.observed.map(require_load.structOf);
	const fault = observedFault(given, observed);
	if (fault !== void 0) throw new require_load.Failure(`invalid observed resources: ${fault}`);
	if (observed.length > 0) trySet(given, ownPath(schema, "resourceRefs"), referenceValues(given, observed));
	const store = createStore([
		given,
		...observed,
		...input.required.map(require_load.structOf),
		...input.credentials.map(require_load.structOf)
	]);
	return reconcileStored(store.get(require_load.textAt(given, "apiVersion"), require_load.textAt(given, "kind"), require_builtin.namespaceOf(given), require_builtin.nameOf(given)) ?? given, input, store);
}
async function reconcileStored(given, input, store) {
	const composite = require_load.copyObject(given);
	let stored = given;
	const { schema, composition, now } = input;
	const time = require_builtin.showTime(now);
	const condition = (type, status, reason, message = "", observedGeneration = 0n) => ({
		type,
		status,
		reason,
		message,
		time,
		observedGeneration
	});
	const events = [];
	const required = [];
	const done = () => ({
		composite: require_load.structOf({
			...stored,
			...composite.status === void 0 ? {} : { status: composite.status }
		}),
		composed: [],
		deleted: [],
		events,
		required
	});
	const generation = require_load.nested(composite, "metadata", "generation");
	const observedGeneration = typeof generation === "number" && Number.isSafeInteger(generation) ? BigInt(generation) : 0n;
	const own = (type, status, reason, message = "") => condition(type, status, reason, message, observedGeneration);
	addConditions(composite, [own("Responsive", "True", "WatchCircuitClosed")]);
	const annotations = require_builtin.textsOf(composite, "annotations") ?? {};
	if (annotations["crossplane.io/paused"] === "true") {
		events.push({
			type: "Normal",
			reason: "ReconciliationPaused",
			message: "Reconciliation is paused via the pause annotation"
		});
		addConditions(composite, [own("Synced", "False", "ReconcilePaused", "Reconciliation (including deletion) is paused via the pause annotation")]);
		return done();
	}
	if ((annotations["crossplane.io/reconcile-requested-at"] ?? "") !== "") events.push({
		type: "Normal",
		reason: "ReconcileRequestHandled",
		message: "Handling reconcile request"
	});
	if (require_load.textAt(composite, "metadata", "deletionTimestamp") !== "") {
		addConditions(composite, [own("Ready", "False", "Deleting"), own("Synced", "True", "ReconcileSuccess")]);
		return done();
	}
	select(composite, schema, composition.name, events);
	if (require_builtin.textsOf(composite, "labels")?.["crossplane.io/composite"] === void 0 && require_builtin.nameOf(composite) !== "") {
		require_builtin.addTexts(composite, "labels", { [COMPOSITE_LABEL]: require_builtin.nameOf(composite) });
		stored = require_load.copyObject(composite);
	}
	let composed;
	try {
		const pipeline = {
			steps: composition.steps,
			functions: input.functions,
			context: input.context
		};
		composed = await compose(composite, schema, pipeline, store, (selector) => required.push(selector));
	} catch (error) {
		if (error instanceof require_load.Failure) throw new require_load.Failure(`reconcile failed: cannot compose resources: ${error.message}`);
		if (!(error instanceof FatalResult)) throw error;
		const message = `cannot compose resources: ${error.message}`;
		events.push({
			type: "Warning",
			reason: "ComposeResources",
			message
		}, ...error.events);
		markFatal(composite, own, message);
		return {
			...done(),
			fatal: message
		};
	}
	const before = require_builtin.readConditions(composite.status).conditions;
	events.push(...composed.events);
	for (const [name, { ready }] of composed.resources) if (!ready) events.push({
		type: "Normal",
		reason: "ComposeResources",
		message: `Composed resource ${require_load.quote(name)} is not yet ready`
	});
	const result = statusOf(composed, before, condition);
	return {
		composite: storedComposite(composite, schema, composed, result),
		composed: [...composed.resources.values()].map(({ resource }) => resource).filter((resource) => identityOf(resource) !== identityOf(composite)),
		deleted: composed.deleted,
		events,
		required,
		context: composed.context,
		heldBack: composed.heldBack
	};
}
function trySet(object, path, value) {
	try {
		require_builtin.setValue(object, path, value);
	} catch (error) {
		if (!(error instanceof require_load.Failure)) throw error;
	}
}
function addConditions(object, conditions) {
	const known = require_builtin.readConditions(object.status).conditions;
	trySet(object, "status.conditions", require_builtin.withConditions(known, conditions).map(require_builtin.conditionValue));
}
function select(composite, schema, name, events) {
	const path = ownPath(schema, "compositionRef");
	const reference = require_load.emptyObject();
	if (name !== "") reference.name = name;
	const before = tryGet(composite, path);
	trySet(composite, path, reference);
	const after = tryGet(composite, path);
	if (after === void 0 || before !== void 0 && require_load.deepEqual(after, before)) return;
	events.push({
		type: "Normal",
		reason: "SelectComposition",
		message: `Successfully selected composition: ${require_load.textAt(after, "name")}`
	});
}
function tryGet(object, path) {
	try {
		return require_builtin.getValue(object, path);
	} catch (error) {
		if (error instanceof require_load.Failure) return void 0;
		throw error;
	}
}
const SYSTEM_CONDITIONS = [
	"Ready",
	"Synced",
	"Healthy",
	"UpToDate",
	"Responsive"
];
function markFatal(composite, own, message) {
	const unknown = require_builtin.readConditions(composite.status).conditions.filter(({ type }) => !SYSTEM_CONDITIONS.includes(type)).map(({ type }) => own(type, "Unknown", "FatalError", "A fatal error occurred before the status of this condition could be determined."));
	addConditions(composite, [own("Synced", "False", "ReconcileError", message), ...unknown]);
}
function statusOf(composed, before, condition) {
	const holder = require_load.emptyObject();
	const desired = composed.composite.resource.status;
	if (desired !== void 0) holder.status = require_load.structOf({ status: desired }).status;
	addConditions(holder, before);
	addConditions(holder, composed.conditions.filter(({ type }) => !SYSTEM_CONDITIONS.includes(type)).map(({ type, status, reason, message }) => condition(type, status, reason, message)));
	addConditions(holder, [condition("Synced", "True", "ReconcileSuccess"), readyCondition(composed, condition)]);
	return holder.status;
}
function readyCondition(composed, condition) {
	const unready = [...composed.resources].filter(([, { ready }]) => !ready).map(([name]) => name);
	const told = composed.composite.ready;
	if (told === "true" || told === "unspecified" && unready.length === 0) return condition("Ready", "True", "Available");
	return condition("Ready", "False", "Creating", told === "false" ? "" : `Unready resources: ${someOf(unready)}`);
}
function someOf(names) {
	if (names.length > 3) return `${names.slice(0, 3).join(", ")}, and ${names.length - 3} more`;
	return names.length === 3 ? `${names[0]}, ${names[1]}, and ${names[2]}` : names.join(", ");
}
function storedComposite(composite, schema, { resources }, status) {
	let stored = require_load.emptyObject();
	stored.apiVersion = require_load.textAt(composite, "apiVersion");
	stored.kind = require_load.textAt(composite, "kind");
	require_builtin.setMetadata(stored, "name", require_builtin.nameOf(composite));
	require_builtin.setMetadata(stored, "namespace", require_builtin.namespaceOf(composite));
	const sorted = [...resources.values()].map(({ resource }) => resource).sort((a, b) => require_load.compareBytes(joined(a, composite), joined(b, composite)));
	trySet(stored, ownPath(schema, "resourceRefs"), referenceValues(composite, sorted));
	for (const { resource } of resources.values()) if (identityOf(resource) === identityOf(composite)) stored = require_load.copyObject(resource);
	if (status !== void 0) stored.status = status;
	else delete stored.status;
	return require_load.structOf(stored);
}
function referenceValues(composite, objects) {
	return objects.map((object) => referenceValue(reference(object, composite)));
}
function reference(object, composite) {
	return require_builtin.namespaceOf(composite) === "" ? referenceTo(object) : {
		...referenceTo(object),
		namespace: ""
	};
}
function joined(object, composite) {
	const { apiVersion, kind, name, namespace } = reference(object, composite);
	return apiVersion + kind + name + namespace;
}
function frozen(document) {
	if (!require_load.isObject(document.status)) return document;
	const printed = require_load.copyObject(document);
	const { conditions } = require_builtin.readConditions(document.status);
	printed.status.conditions = conditions.length === 0 && !Array.isArray(document.status.conditions) ? null : conditions.map((condition) => require_load.structOf(require_builtin.conditionValue({
		...condition,
		time: "2024-01-01T00:00:00Z"
	})));
	return printed;
}

// tools/crossplane/src/render/render.ts
const PREFIX = "crossplane: error: ";
function errorLines(message) {
	const [first = "", ...rest] = message.replace(/\n+$/, "").split("\n");
	return [PREFIX + first, ...rest.map((line) => " ".repeat(19) + line)].map((line) => `${line}\n`).join("");
}
async function renderComposite(input) {
	const composition = checkComposition(input.composite, input.composition);
	const composite = require_load.copyObject(input.composite);
	if (input.definition !== void 0) applyDefaults(composite, input.definition);
	const engine = {
		composite,
		schema: schemaOf(input.definition),
		composition: {
			name: composition.name,
			steps: composition.steps
		},
		functions: require_builtin.builtinFunctions(input.functions, input.foreign),
		observed: input.observed ?? [],
		required: input.required ?? [],
		credentials: input.credentials ?? [],
		context: require_load.structOf(input.context ?? require_load.emptyObject()),
		now: input.now ?? /* @__PURE__ */ new Date()
	};
	let output;
	try {
		output = await reconcile(engine);
	} catch (error) {
		if (!(error instanceof require_load.Failure)) throw error;
		const inner = errorLines(`cannot render composite resource: ${error.message}`);
		throw new require_load.Failure(`cannot render composite resource: crossplane internal render returned error with output: ${inner}: exit status 1`);
	}
	return rendered(composite, output);
}
function checkComposition(composite, object) {
	const composition = readComposition(object);
	const kind = require_load.textAt(composite, "kind");
	if (composition.kind !== kind) throw new require_load.Failure(`composition's compositeTypeRef.kind (${composition.kind}) does not match XR's kind (${kind})`);
	const apiVersion = require_load.textAt(composite, "apiVersion");
	if (composition.apiVersion !== apiVersion) throw new require_load.Failure(`composition's compositeTypeRef.apiVersion (${composition.apiVersion}) does not match XR's apiVersion (${apiVersion})`);
	const wanted = require_load.nested(composite, "spec", "crossplane", "compositionSelector", "matchLabels");
	for (const [key, value] of Object.entries(require_load.isObject(wanted) ? wanted : {})) {
		const own = composition.labels[key];
		if (own === void 0) throw new require_load.Failure(`composition ${require_load.quote(composition.name)} is missing required label ${require_load.quote(key)}`);
		if (own !== value) throw new require_load.Failure(`composition ${require_load.quote(composition.name)} has incorrect value for label ${require_load.quote(key)}: want ${require_load.quote(String(value))}, got ${require_load.quote(own)}`);
	}
	if (composition.mode !== "Pipeline") throw new require_load.Failure(`render only supports Composition Function pipelines: Composition ${require_load.quote(composition.name)} must use spec.mode: Pipeline`);
	return composition;
}
function rendered(given, output) {
	const full = require_load.copyObject(given);
	require_builtin.mergeOver(full, require_load.copyObject(output.composite));
	const inner = output.fatal === void 0 ? "" : errorLines(`cannot render composite resource: ${output.fatal}`);
	return {
		composite: frozen(output.composite),
		full: frozen(full),
		composed: output.composed.toSorted((a, b) => require_load.compareBytes(resourceName(a), resourceName(b))).map((resource) => frozen(require_load.structOf(resource))),
		deleted: output.deleted.map(require_load.structOf),
		results: output.events.map(resultOf),
		heldBack: output.heldBack ?? /* @__PURE__ */ new Map(),
		...output.context === void 0 ? {} : { context: output.context },
		...output.fatal === void 0 ? {} : { fatal: `cannot render composite resource: crossplane internal render: pipeline returned fatal: ${inner}` }
	};
}
function resourceName(resource) {
	return require_builtin.textsOf(resource, "annotations")?.["crossplane.io/composition-resource-name"] ?? "";
}
function resultOf({ type, reason, message }) {
	return Object.assign(require_load.emptyObject(), {
		apiVersion: "render.crossplane.io/v1beta1",
		kind: "Result",
		severity: type,
		reason,
		message
	});
}
function contextDocument(context) {
	return Object.assign(require_load.emptyObject(), {
		apiVersion: "render.crossplane.io/v1beta1",
		kind: "Context",
		fields: context
	});
}

Object.defineProperty(exports, "COMPOSITE_LABEL", {
  enumerable: true,
  get: function () {
    return COMPOSITE_LABEL;
  }
});
Object.defineProperty(exports, "RESOURCE_NAME", {
  enumerable: true,
  get: function () {
    return RESOURCE_NAME;
  }
});
Object.defineProperty(exports, "applyDefaults", {
  enumerable: true,
  get: function () {
    return applyDefaults;
  }
});
Object.defineProperty(exports, "checkComposition", {
  enumerable: true,
  get: function () {
    return checkComposition;
  }
});
Object.defineProperty(exports, "contextDocument", {
  enumerable: true,
  get: function () {
    return contextDocument;
  }
});
Object.defineProperty(exports, "errorLines", {
  enumerable: true,
  get: function () {
    return errorLines;
  }
});
Object.defineProperty(exports, "renderComposite", {
  enumerable: true,
  get: function () {
    return renderComposite;
  }
});
Object.defineProperty(exports, "resourceName", {
  enumerable: true,
  get: function () {
    return resourceName;
  }
});