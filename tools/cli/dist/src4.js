const require_digest = require("./shared/digest.js");
const require_words = require("./shared/words.js");
const require_compare = require("./shared/compare.js");
const require_identity = require("./shared/identity.js");
const require_render = require("./shared/render2.js");
const require_load = require("./shared/load2.js");
const require_builtin = require("./shared/builtin.js");
const require_resource = require("./shared/resource.js");
const require_index = require("./index.js");
const require_head = require("./shared/head.js");
const require_scope = require("./shared/scope2.js");
let node_crypto = require("node:crypto");

// tools/crossplane/src/preview/identities.ts
function judgeIdentities(sides, resources) {
	const [base, head, later] = [
		byKey(sides.base),
		byKey(sides.head),
		byKey(sides.later)
	];
	const keyOf = ({ address }) => {
		const at = address.lastIndexOf(`/${sides.composite}[`);
		return at < 0 ? void 0 : address.slice(at + 1 + sides.composite.length);
	};
	const renames = renamesOf([...base].filter(([key]) => sides.head !== void 0 && !head.has(key)), [...head].filter(([key]) => sides.base !== void 0 && !base.has(key)));
	return resources.map((change) => {
		const key = keyOf(change);
		if (key === void 0) return change;
		const [old, now] = [base.get(key), head.get(key)];
		if (old !== void 0 && now !== void 0 && kindOf(old) !== kindOf(now)) return otherKind(change, old, now);
		const rename = renames.find(({ from, to }) => from === key || to === key);
		if (rename !== void 0) return renamedKey(change, rename);
		const then = later.get(key);
		if (change.action === "delete" && old !== void 0 && then !== void 0) return letGoMeanwhile(change, old, then);
		return change;
	});
}
function byKey(side) {
	const keyOf = ({ path }) => path.map((name) => `[${name}]`).join("");
	return new Map((side?.composed ?? []).map((one) => [keyOf(one), one.resource]));
}
function kindOf(manifest) {
	const { group, kind } = require_builtin.groupVersionKindOf(manifest);
	return `${group}/${kind}`;
}
const ALIKE = .7;
function renamesOf(gone, come) {
	const pairs = gone.flatMap(([from, old]) => come.filter(([, now]) => kindOf(now) === kindOf(old)).map(([to, now]) => ({
		from,
		to,
		old,
		now,
		share: similarity(old, now)
	})));
	const taken = /* @__PURE__ */ new Set();
	return pairs.filter(({ share }) => share >= ALIKE).sort((a, b) => b.share - a.share).filter(({ from, to }) => {
		if (taken.has(from) || taken.has(`+${to}`)) return false;
		taken.add(from).add(`+${to}`);
		return true;
	}).map(({ share, ...rest }) => ({
		...rest,
		alike: Math.floor(share * 100)
	}));
}
function similarity(old, now) {
	const leaves = (manifest) => {
		const found = /* @__PURE__ */ new Set();
		const walk = (value, path) => {
			if (typeof value !== "object" || value === null) found.add(`${path}=${String(value)}`);
			else for (const [key, item] of Object.entries(value)) walk(item, `${path}/${key}`);
		};
		const { apiVersion: _, kind: __, metadata: ___, status: ____, ...content } = manifest;
		walk(content, "");
		return found;
	};
	const [a, b] = [leaves(old), leaves(now)];
	if (a.size + b.size === 0) return 1;
	return 2 * [...a].filter((leaf) => b.has(leaf)).length / (a.size + b.size);
}
function nameInAws(manifest) {
	const { identifier, clusterIdentifier, name } = require_resource.argumentsOf(manifest);
	const given = identifier ?? clusterIdentifier ?? name;
	return require_resource.externalNameOf(manifest) ?? (typeof given === "string" ? given : void 0);
}
function renamedKey(change, { from, to, old, now, alike }) {
	const alikeWords = alike === 100 ? "the same specification" : `${alike} % of its specification`;
	const what = `the key ${bare(from)} in the Composition is now ${bare(to)}, with ${alikeWords}`;
	const keep = `Keep the key ${bare(from)}; a key is an identity, no label.`;
	if (!require_resource.isManagedResource(old)) return worse(change, "safe", [`${what}: Crossplane deletes the old resource first, then makes a new one`], keep);
	const { deletes } = require_compare.powersOf(old);
	const [oldName, newName] = [require_resource.externalNameOf(old), require_resource.externalNameOf(now)];
	const orphanFirst = `${keep} Or let managementPolicies without Delete go live first, and set crossplane.io/external-name of the new one to what the old one has.`;
	if (deletes) {
		const level = require_compare.holdsData(old) ? "destroy" : "disrupt";
		return worse(change, change.action === "delete" ? level : "safe", [change.action === "delete" ? `${what}: Crossplane deletes this one first, then makes an empty one` : `${what}: what it replaces is deleted first, and this one starts empty`], orphanFirst);
	}
	if (oldName !== void 0 && oldName === newName) return worse(change, "safe", [`${what}: AWS keeps ${oldName} (managementPolicies have no Delete), and the new one takes it over by the same external name: nothing is made anew`], keep);
	const same = nameInAws(old) !== void 0 && nameInAws(old) === nameInAws(now);
	return worse(change, change.action !== (same ? "create" : "delete") ? "safe" : same ? "stuck" : require_compare.holdsData(old) ? "destroy" : "disrupt", [same ? `${what}: AWS keeps ${nameInAws(old)}, so making another one of that name is refused for ever` : `${what}: AWS keeps the old one, running and billed, which nothing manages any more, and the new one starts empty`], `${keep} Or set crossplane.io/external-name of the new one to what the old one has in the cluster.`);
}
function otherKind(change, old, now) {
	const lost = require_resource.isManagedResource(old) && require_compare.holdsData(old) ? "destroy" : "disrupt";
	const level = change.action === "create" ? "safe" : lost;
	const words = `its key means another kind: ${kindOf(now)} in place of ${kindOf(old)}`;
	return worse(change, level, [change.action === "create" ? `${words}; this one starts empty` : `${words}; Crossplane looks at this one no more, and it stays until the composite resource goes`], "Give the new kind a key of its own, move the data, then take the old key out.");
}
function letGoMeanwhile(change, old, then) {
	if (!require_resource.isManagedResource(old) || require_compare.powersOf(old).deletes || !require_compare.powersOf(then).deletes) return change;
	return worse(change, require_compare.holdsData(old) ? "destroy" : "disrupt", ["the same change lets managementPolicies allow Delete: where that comes first, AWS deletes it"], "Leave Delete out of managementPolicies until this is gone.");
}
function worse(change, level, reasons, wayOut) {
	const { risk } = change;
	const worst = require_words.worseRisk(risk.level, level);
	return {
		...change,
		risk: {
			level: worst,
			reasons: [...reasons, ...risk.reasons.filter((one) => !/under another name|is created with /.test(one))],
			...worst === "safe" ? {} : { wayOut: level === worst ? wayOut : risk.wayOut ?? wayOut }
		}
	};
}
function bare(key) {
	return key.slice(1, -1).replaceAll("][", "/");
}

// tools/crossplane/src/preview/observed.ts
async function readObserved(path) {
	try {
		return (await require_load.loadObjects(path, "observed objects")).flatMap((one) => Array.isArray(one.items) ? one.items.filter(require_load.isObject) : [one]);
	} catch (error) {
		if (!(error instanceof require_load.Failure)) throw error;
		throw new require_index.InputError(`${error.message}. --observed takes a file or a folder of YAML: kubectl get managed -o yaml`);
	}
}
function observedOf(all, composite) {
	const own = all.find((one) => isSame(one, composite));
	return {
		composed: all.filter((one) => isComposedBy(one, composite)).map(withoutOwners),
		...require_load.isObject(own?.status) ? { status: own.status } : {}
	};
}
function overlaid(first, second) {
	const known = new Set(first.map(require_render.resourceName));
	return [...first, ...second.filter((one) => !known.has(require_render.resourceName(one)))];
}
function isSame(one, other) {
	const [a, b] = [require_builtin.groupVersionKindOf(one), require_builtin.groupVersionKindOf(other)];
	return a.group === b.group && a.kind === b.kind && require_builtin.nameOf(one) === require_builtin.nameOf(other) && require_builtin.namespaceOf(one) === require_builtin.namespaceOf(other);
}
function isComposedBy(one, composite) {
	if ((require_builtin.textsOf(one, "annotations")?.["crossplane.io/composition-resource-name"] ?? "") === "") return false;
	const namespace = require_builtin.namespaceOf(composite);
	if (namespace !== "" && require_builtin.namespaceOf(one) !== namespace) return false;
	const controller = require_builtin.controllerOf(one);
	if (controller === void 0) return require_builtin.textsOf(one, "labels")?.[require_render.COMPOSITE_LABEL] === require_builtin.nameOf(composite);
	const { group, kind } = require_builtin.groupVersionKindOf(composite);
	return controller.kind === kind && controller.name === require_builtin.nameOf(composite) && controller.apiVersion.startsWith(`${group}/`);
}
function withoutOwners(object) {
	const copy = require_load.copyObject(object);
	if (require_load.isObject(copy.metadata)) delete copy.metadata.ownerReferences;
	return copy;
}

// tools/crossplane/src/preview/platform.ts
function readPlatform(texts) {
	const platform = {
		definitions: [],
		compositions: [],
		functions: [],
		facts: []
	};
	for (const text of texts) {
		if (!text.includes("crossplane.io/")) continue;
		for (const document of require_load.splitYaml(text)) {
			const object = parsed(document);
			if (object === void 0) continue;
			const [group] = require_load.textAt(object, "apiVersion").split("/");
			const kind = require_load.textAt(object, "kind");
			if (group === "pkg.crossplane.io" && kind === "Function") platform.functions.push(object);
			if (group !== "apiextensions.crossplane.io") continue;
			if (kind === "CompositeResourceDefinition") platform.definitions.push(object);
			if (kind === "Composition") platform.compositions.push(object);
			if (kind === "EnvironmentConfig") platform.facts.push(object);
		}
	}
	return platform;
}
function parsed(document) {
	try {
		const value = require_load.readYaml(document);
		return require_load.isObject(value) ? value : void 0;
	} catch (error) {
		if (error instanceof require_load.Failure) return void 0;
		throw error;
	}
}
function definitionOf(platform, group, kind) {
	return platform.definitions.find((one) => require_load.textAt(one, "spec", "group") === group && [require_load.textAt(one, "spec", "names", "kind"), require_load.textAt(one, "spec", "claimNames", "kind")].includes(kind));
}
function chooseComposition(platform, composite, definition) {
	const own = (field) => require_load.nested(composite, "spec", "crossplane", field) ?? require_load.nested(composite, "spec", field);
	for (const field of ["compositionRevisionRef", "compositionRevisionSelector"]) if (own(field) !== void 0) return { unknown: `spec.crossplane.${field} pins a revision, which only the cluster has` };
	if (own("compositionUpdatePolicy") === "Manual") return { unknown: "compositionUpdatePolicy is Manual: it keeps the revision that it has in the cluster" };
	const compatible = platform.compositions.filter((one) => require_load.textAt(one, "spec", "compositeTypeRef", "kind") === require_load.textAt(composite, "kind") && require_load.textAt(one, "spec", "compositeTypeRef", "apiVersion") === require_load.textAt(composite, "apiVersion"));
	const named = (name) => compatible.find((one) => require_load.textAt(one, "metadata", "name") === name) ?? { unknown: `its Composition ${name} is not in the tree` };
	const enforced = require_load.textAt(definition, "spec", "enforcedCompositionRef", "name");
	if (enforced !== "") return named(enforced);
	const reference = require_load.textAt(own("compositionRef"), "name");
	if (reference !== "") return named(reference);
	const labels = require_load.member(own("compositionSelector"), "matchLabels");
	const selected = require_load.isObject(labels) ? compatible.filter((one) => Object.entries(labels).every(([key, value]) => require_builtin.textsOf(one, "labels")?.[key] === value)) : compatible;
	const standard = require_load.textAt(definition, "spec", "defaultCompositionRef", "name");
	if (!require_load.isObject(labels) && standard !== "") return named(standard);
	const [only] = selected;
	if (only === void 0) return { unknown: "no Composition of the tree is for it" };
	return selected.length === 1 ? only : { unknown: `${selected.length} Compositions are for it, and Crossplane chooses one at random: name one in spec.crossplane.compositionRef` };
}
function describeFunction(platform, name) {
	const definition = platform.functions.find((one) => require_load.textAt(one, "metadata", "name") === name);
	const known = definition === void 0 ? "" : require_builtin.packageName(require_load.textAt(definition, "spec", "package"));
	return known === "" || known === name ? name : `${name} (${known})`;
}
function isNamespaced(definition) {
	const scope = require_load.textAt(definition, "spec", "scope");
	return scope === "Namespaced" || scope === "" && require_load.textAt(definition, "apiVersion").endsWith("/v2");
}
function stepFunctions(composition) {
	return require_load.listAt(composition, "spec", "pipeline").map((step) => require_load.textAt(step, "functionRef", "name"));
}

// tools/crossplane/src/preview/version.ts
function inReferencedVersion(composite, definition) {
	const [group = "", version = ""] = require_load.textAt(composite, "apiVersion").split("/");
	const versions = require_load.listAt(definition, "spec", "versions");
	const named = (name) => versions.find((one) => require_load.textAt(one, "name") === name);
	const referenced = versions.find((one) => require_load.member(one, "referenceable") === true);
	const to = require_load.textAt(referenced, "name");
	if (to === "" || to === version || require_load.member(named(version), "served") !== true) return void 0;
	if (require_head.groupOf(require_load.textAt(composite, "apiVersion")) !== group) return void 0;
	const strategy = require_load.textAt(definition, "spec", "conversion", "strategy");
	if (strategy !== "" && strategy !== "None") return `it is of ${version}, and a webhook in the cluster turns that into ${to}`;
	composite.apiVersion = `${group}/${to}`;
}

// tools/crossplane/src/preview/instance.ts
const MAX_NESTING = 5;
const RECONCILES = 4;
const NOW = /* @__PURE__ */ new Date("2024-01-01T00:00:00Z");
async function make(instance, platform, depth = 0) {
	const { group, kind } = require_builtin.groupVersionKindOf(instance.composite);
	const definition = definitionOf(platform, group, kind);
	if (definition === void 0) return {
		is: "unknown",
		why: `the definition of ${group}/${kind} is not in the tree`
	};
	if (require_load.textAt(definition, "spec", "claimNames", "kind") === kind) return {
		is: "unknown",
		why: "it is a claim: the composite resource behind it is made in the cluster"
	};
	const composite = require_load.copyObject(instance.composite);
	if (isNamespaced(definition) && require_load.textAt(composite, "metadata", "namespace") === "") require_builtin.setMetadata(composite, "namespace", instance.namespace ?? "default");
	const converted = inReferencedVersion(composite, definition);
	if (converted !== void 0) return {
		is: "unknown",
		why: converted
	};
	if (instance.before !== void 0) keepStored(composite, instance.before.given, instance.before.stored);
	const there = observedOf(instance.observed ?? [], composite);
	if (there.status !== void 0 && composite.status === void 0) composite.status = require_load.copyObject(there.status);
	const composition = chooseComposition(platform, composite, definition);
	if ("unknown" in composition && typeof composition.unknown === "string") return {
		is: "unknown",
		why: composition.unknown
	};
	const foreign = foreignFunction(platform, composition);
	if (foreign !== void 0) return {
		is: "unknown",
		why: `its pipeline runs ${foreign}, which is not built in: render it with \`mainstem crossplane render\` and a function that runs, named by render.crossplane.io/runtime-development-target`
	};
	try {
		const stored = require_load.copyObject(composite);
		require_render.applyDefaults(stored, definition);
		const reconcile = () => require_render.renderComposite({
			composite,
			composition,
			...platform.functions.length > 0 ? { functions: platform.functions } : {},
			definition,
			observed: overlaid(there.composed, instance.before?.composed ?? []),
			required: platform.facts,
			now: NOW
		});
		let rendered = await reconcile();
		for (let pass = 1; pass < RECONCILES && there.composed.length > 0 && rendered.fatal === void 0; pass++) {
			if (require_load.isObject(rendered.composite.status)) composite.status = require_load.copyObject(rendered.composite.status);
			rendered = await reconcile();
		}
		if (rendered.fatal !== void 0) return {
			is: "refused",
			why: lastOf(rendered.fatal)
		};
		const composed = [];
		const heldBack = new Map(rendered.heldBack);
		for (const resource of rendered.composed) {
			composed.push({
				path: [require_render.resourceName(resource)],
				resource
			});
			const inner = await makeNested(resource, instance.observed, platform, depth);
			if (inner === void 0) continue;
			if (inner.is !== "made") return {
				...inner,
				why: `${require_render.resourceName(resource)}: ${inner.why}`
			};
			composed.push(...inner.composed.map((one) => ({
				...one,
				path: [require_render.resourceName(resource), ...one.path]
			})));
			for (const [name, why] of inner.heldBack) heldBack.set(`${require_render.resourceName(resource)}/${name}`, why);
		}
		return {
			is: "made",
			composed,
			heldBack,
			stored,
			namespaced: isNamespaced(definition)
		};
	} catch (error) {
		if (error instanceof require_load.Failure) return {
			is: "refused",
			why: lastOf(error.message)
		};
		throw error;
	}
}
async function makeNested(resource, observed, platform, depth) {
	const { group, kind } = require_builtin.groupVersionKindOf(resource);
	if (definitionOf(platform, group, kind) === void 0) return void 0;
	if (depth >= MAX_NESTING) return {
		is: "unknown",
		why: `composites that compose composites are followed ${MAX_NESTING} levels deep`
	};
	return make({
		composite: resource,
		observed
	}, platform, depth + 1);
}
function foreignFunction(platform, composition) {
	const name = stepFunctions(composition).find((one) => {
		const definition = platform.functions.find((known) => require_load.textAt(known, "metadata", "name") === one);
		return require_builtin.builtin(one, definition) === void 0;
	});
	return name === void 0 ? void 0 : describeFunction(platform, name);
}
function keepStored(composite, given, stored) {
	const fill = (target, old, kept) => {
		if (!require_load.isObject(target) || !require_load.isObject(kept)) return;
		for (const [key, value] of Object.entries(kept)) {
			const oldValue = require_load.isObject(old) ? old[key] : void 0;
			if (target[key] === void 0) {
				if (oldValue === void 0) target[key] = require_load.fromPlain(value);
			} else fill(target[key], oldValue, value);
		}
	};
	fill(composite.spec, given.spec, stored.spec);
}
function lastOf(message) {
	return message.replace(/\s*: exit status 1\s*$/, "").replace(/^[\s\S]*crossplane: error: cannot render composite resource: /, "").replace(/^reconcile failed: cannot compose resources: |^cannot compose resources: /, "").trim();
}

// tools/crossplane/src/preview/index.ts
async function previewComposites(change) {
	const before = new Map(change.before.map((one) => [require_identity.manifestAddress(one, change.namespace), one]));
	const after = new Map(change.after.map((one) => [require_identity.manifestAddress(one, change.namespace), one]));
	const resources = [];
	const warnings = [];
	const composed = [];
	for (const address of [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort()) {
		const result = await previewPair({
			address,
			old: before.get(address),
			now: after.get(address)
		}, change);
		resources.push(...result.resources);
		warnings.push(...result.warnings);
		composed.push(...result.composed);
	}
	return {
		resources,
		outputs: 0,
		warnings,
		composed,
		tools: { crossplane: TOOLS }
	};
}
const TOOLS = "builtin: core v2.4, function-patch-and-transform v0.10.8, function-environment-configs v0.7.1, function-auto-ready v0.7.0";
async function previewPair(pair, change) {
	const { old, now } = pair;
	const { namespace, observed, platforms } = change;
	const given = old === void 0 ? void 0 : objectOf(old);
	const base = given === void 0 ? void 0 : await make({
		composite: given,
		namespace,
		observed
	}, platforms.base);
	const known = base?.is === "made" && given !== void 0 ? {
		composed: base.composed.filter(({ path }) => path.length === 1).map(({ resource }) => resource),
		stored: base.stored,
		given
	} : void 0;
	const head = now === void 0 ? void 0 : await make({
		composite: objectOf(now),
		namespace,
		observed,
		...known === void 0 ? {} : { before: known }
	}, platforms.head);
	const told = notMade(pair, base, head);
	if (told !== void 0) return {
		resources: [told],
		warnings: [],
		composed: []
	};
	const made = {
		base: base?.is === "made" ? base : void 0,
		head: head?.is === "made" ? head : void 0
	};
	const names = /* @__PURE__ */ new Map();
	const before = (made.base?.composed ?? []).map((one) => manifestOf(one, old, names));
	const after = (made.head?.composed ?? []).map((one) => manifestOf(one, now, names));
	const compared = require_compare.compareManifests(before, after, { compositeKinds: change.compositeKinds });
	const byAddress = new Map(before.map((one) => [require_identity.manifestAddress(one), one]));
	const composed = after.map((object) => {
		const address = require_identity.manifestAddress(object);
		const was = byAddress.get(address);
		return {
			address: renamed(address, names),
			object,
			...was === void 0 ? {} : { old: was }
		};
	});
	const { resources: some, warnings } = renamed(compared, names);
	const resources = some.toSorted((a, b) => a.address < b.address ? -1 : 1);
	const outside = made.head === void 0 ? void 0 : require_scope.clusterScopedFault(made.head);
	if (outside !== void 0) return {
		resources: [refusedChange(pair, outside)],
		warnings,
		composed: []
	};
	const later = now === void 0 && given !== void 0 ? await make({
		composite: given,
		namespace,
		observed
	}, platforms.head) : void 0;
	return {
		resources: [...judgeIdentities({
			base: made.base,
			head: made.head,
			later: later?.is === "made" ? later : void 0,
			composite: shownOf(now ?? old)
		}, resources).map((one) => inTeamsWords(withSecret(one, made.base?.composed ?? [], old), now ?? old)), ...heldBack(pair, made.head)],
		warnings,
		composed
	};
}
function withSecret(change, base, composite) {
	if (change.action !== "delete" || !change.address.startsWith("/Secret/")) return change;
	const secret = base.find(({ path }) => change.address.endsWith(`/${shownAs(path, composite)}`));
	const name = secret === void 0 ? "" : ` ${require_builtin.nameOf(secret.resource)}`;
	const level = require_words.worseRisk(change.risk.level, "disrupt");
	const reasons = [`the Secret${name} goes with it: what mounts it does not start any more`, ...change.risk.reasons];
	return {
		...change,
		risk: {
			...change.risk,
			level,
			reasons
		}
	};
}
function shownOf(composite) {
	return composite === void 0 ? "" : require_builtin.nameOf(objectOf(composite));
}
const SUBJECTS = {
	Instance: "database",
	Cluster: "database",
	Bucket: "bucket",
	Queue: "queue"
};
function inTeamsWords(change, composite) {
	const subject = SUBJECTS[change.kind];
	const { namespace, name } = composite?.metadata ?? {};
	if (subject === void 0 || name === void 0) return change;
	const whose = `${namespace === void 0 ? "the" : `${namespace}'s`} ${subject} \`${name}\``;
	const reasons = change.risk.reasons.map((reason) => /^(?:grows|creates) /.test(reason) ? `${whose} ${reason}`.replace(/` creates /, "`: creates ") : reason);
	return {
		...change,
		risk: {
			...change.risk,
			reasons
		}
	};
}
function notMade(pair, base, head) {
	if (head?.is === "refused") return refusedChange(pair, head.why);
	const unknown = head?.is === "unknown" ? head.why : base !== void 0 && base.is !== "made" ? `at base: ${base.why}` : void 0;
	if (unknown === void 0) return void 0;
	return {
		...changeOf(pair, "compose"),
		risk: {
			level: "unknown",
			reasons: [`what it composes is not known: ${unknown}`],
			wayOut: "Have somebody who knows the Composition read this change."
		}
	};
}
function refusedChange(pair, why) {
	return {
		...changeOf(pair, why),
		risk: {
			level: "stuck",
			reasons: [`Crossplane stops at it on every attempt: ${why}`],
			wayOut: "Correct the composition, its input or the composite resource."
		}
	};
}
function heldBack(pair, head) {
	return [...head?.heldBack ?? []].map(([name, why]) => {
		const address = `${pair.address}[${name}]`;
		return {
			...changeOf({
				...pair,
				address,
				old: void 0
			}, why),
			risk: {
				level: "unknown",
				reasons: [`it is made only once a field is there that nothing in the tree has: ${why}`]
			}
		};
	});
}
function changeOf({ address, old, now }, what) {
	const action = old === void 0 ? "create" : now === void 0 ? "delete" : "update";
	return {
		address,
		kind: (now ?? old)?.kind ?? "",
		action,
		fields: [],
		digest: require_digest.digestOf({
			address,
			action,
			before: old,
			after: now,
			what
		})
	};
}
function objectOf(manifest) {
	return require_load.fromPlain(manifest);
}
function manifestOf({ path, resource }, composite, names) {
	const plain = JSON.parse(JSON.stringify(resource));
	const { ownerReferences: _, generateName: __, labels, annotations, ...metadata } = plain.metadata;
	const shown = shownAs(path, composite);
	const name = `composed-${(0, node_crypto.createHash)("sha256").update(shown).digest("hex").slice(0, 32)}`;
	names.set(name, shown);
	return {
		...plain,
		metadata: {
			...metadata,
			...hasOthers(labels) ? { labels: withoutOwn(labels) } : {},
			...hasOthers(annotations) ? { annotations: withoutOwn(annotations) } : {},
			name
		}
	};
}
function shownAs(path, composite) {
	return `${shownOf(composite)}${path.map((name) => `[${name}]`).join("")}`;
}
const STAND_IN = /composed-[0-9a-f]{32}/g;
function renamed(value, names) {
	if (typeof value === "string") return value.replace(STAND_IN, (name) => names.get(name) ?? name);
	if (Array.isArray(value)) return value.map((item) => renamed(item, names));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, names)]));
}
function hasOthers(texts) {
	return Object.keys(withoutOwn(texts)).length > 0;
}
const OWN = [require_render.RESOURCE_NAME, require_render.COMPOSITE_LABEL];
function withoutOwn(texts) {
	return Object.fromEntries(Object.entries(texts ?? {}).filter(([key]) => !OWN.includes(key)));
}

exports.previewComposites = previewComposites;
exports.readObserved = readObserved;
exports.readPlatform = readPlatform;