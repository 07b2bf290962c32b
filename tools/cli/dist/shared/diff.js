const require_index = require("../index.js");
const require_preview = require("./preview.js");
const require_words = require("./words.js");
const require_deliveries = require("./deliveries.js");
const require_checkout = require("./checkout.js");
const require_run = require("./run.js");
const require_pool = require("./pool.js");
const require_told_once = require("./told-once.js");
const require_session = require("./session.js");
const require_head = require("./head.js");
const require_identity = require("./identity.js");
const require_git = require("./git.js");
const require_objects = require("./objects.js");
const require_files = require("./files.js");
const require_digest = require("./digest.js");
const require_scope = require("./scope.js");
const require_rendered = require("./rendered.js");
const require_render = require("./render.js");
const require_collections = require("./collections.js");
const require_paths = require("./paths.js");
const require_compare = require("./compare.js");
const require_random = require("./random.js");
const require_redact = require("./redact.js");
const require_place = require("./place.js");
const require_located = require("./located.js");
const require_read = require("./read.js");
const require_repository_url = require("./repository-url.js");
const require_src = require("./graph.js");
const require_sources = require("./sources.js");
const require_text = require("./text.js");
const require_secrets = require("./secrets.js");
const require_remotes = require("./remotes.js");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_fs_promises = require("node:fs/promises");

// tools/kubernetes/src/preview/preview.ts
const NOTHING = {
	manifests: [],
	warnings: [],
	tools: {}
};
async function previewManifests(context, beforeFolder, afterFolder, roots = {}) {
	const { kind, name } = context.project;
	const cache = roots.kept?.documents ?? /* @__PURE__ */ new Map();
	const { renders, kept } = roots;
	const render = (folder, root, key, takes, known, remotes) => folder === void 0 ? NOTHING : known ?? require_render.renderFolder(folder, kind, {
		cache,
		renders,
		key,
		takes,
		remotes,
		...root === void 0 ? {} : { root }
	});
	context.progress(`${name}: rendering`);
	const [before, after] = await Promise.all([render(beforeFolder, roots.base, roots.baseKey, roots.takesAtBase, kept?.base), render(afterFolder, roots.head, roots.headKey, roots.takesAtHead, kept?.head, roots.remotes)]);
	context.progress(`${name}: comparing ${before.manifests.length} with ${after.manifests.length} manifests`);
	const { resources, warnings } = require_compare.compareManifests(before.manifests, after.manifests, {
		compositeKinds: context.compositeKinds,
		...roots.defaultNamespace === void 0 ? {} : { defaultNamespace: roots.defaultNamespace },
		...roots.secretKey === void 0 ? {} : { secretKey: roots.secretKey },
		...roots.ignoreDifferences === void 0 ? {} : { ignoreDifferences: roots.ignoreDifferences },
		...roots.syncOptions === void 0 ? {} : { syncOptions: roots.syncOptions },
		...roots.madeNamespace === void 0 ? {} : { madeNamespace: roots.madeNamespace },
		...roots.orphaned === void 0 ? {} : { orphaned: roots.orphaned }
	});
	return {
		resources,
		outputs: 0,
		warnings: [
			...undeployed(context),
			...afterFolder === void 0 ? [] : after.warnings,
			...warnings
		],
		tools: {
			...before.tools,
			...after.tools
		},
		before: before.manifests.map(require_secrets.redactManifest),
		after: after.manifests.map(require_secrets.redactManifest)
	};
}
function undeployed({ project, deliveredBy, hasApplications }) {
	if (hasApplications === false) return [];
	if (deliveredBy.length > 0 || require_preview.KINDS[project.kind].delivered !== true) return [];
	return ["undeployed: no Application delivers this overlay; judged as if one did, with prune"];
}

// tools/argocd/src/preview/expanded.ts
function identityOf({ namespace, name }) {
	return `${namespace}/${name}`;
}
function addressOfApplication(application) {
	return `argoproj.io/Application/${identityOf(application)}`;
}

// tools/argocd/src/preview/risk.ts
function riskOf(concerns) {
	const sorted = [...concerns].sort((a, b) => require_words.compareRisk(a.level, b.level));
	const level = sorted.reduce((worst, concern) => require_words.worseRisk(worst, concern.level), "safe");
	const wayOut = sorted.find((concern) => concern.level === level && concern.wayOut !== void 0)?.wayOut;
	return {
		level,
		reasons: [...new Set(sorted.map(({ reason }) => reason))],
		...wayOut === void 0 ? {} : { wayOut }
	};
}

// tools/argocd/src/preview/secrets.ts
function secretsOf({ spec }) {
	const secrets = /* @__PURE__ */ new Set();
	for (const source of [spec.source, ...require_located.listOf(spec.sources)]) {
		const { helm, plugin, directory, repoURL } = require_located.mapOf(source);
		const { valuesObject, values, parameters } = require_located.mapOf(helm);
		collect(valuesObject, false, secrets);
		if (typeof values === "string") for (const document of documentsOf(values)) collect(document, false, secrets);
		const { extVars, tlas } = require_located.mapOf(require_located.mapOf(directory).jsonnet);
		for (const list of [
			parameters,
			require_located.mapOf(plugin).env,
			require_located.mapOf(plugin).parameters,
			extVars,
			tlas
		]) for (const item of require_located.listOf(list)) {
			const { name, value, string } = require_located.mapOf(item);
			if (typeof name === "string" && require_random.isSecretName(name)) collect([value, string], true, secrets);
		}
		const login = typeof repoURL === "string" ? /\/\/[^/@:]*:([^/@]+)@/.exec(repoURL)?.[1] : void 0;
		if (login !== void 0) secrets.add(login);
	}
	return secrets;
}
function documentsOf(text) {
	return require_place.documentTexts(text).map((document) => require_read.toValue(require_read.readYaml(document.text).root));
}
function collect(value, sensitive, secrets) {
	if (Array.isArray(value)) for (const item of value) collect(item, sensitive, secrets);
	else if (require_located.isMap(value)) for (const [key, item] of Object.entries(value)) collect(item, sensitive && !/(?:Ref|From)$/.test(key) || require_random.isSecretGroup(key), secrets);
	else if (sensitive && (typeof value === "string" || typeof value === "number") && value !== "") {
		secrets.add(String(value));
		if (typeof value === "string") {
			for (const line of value.split("\n")) if (line.length > 3) secrets.add(line.trim());
		}
	}
}
const KEY = (0, node_crypto.randomBytes)(32);
function hideSecrets(fields, secrets) {
	if (secrets.size === 0) return {
		fields: [...fields],
		macs: []
	};
	const macs = [];
	return {
		fields: fields.map((field) => {
			const path = require_redact.redactText(field.path, secrets);
			const before = require_redact.redactValue(field.before, secrets);
			const after = require_redact.redactValue(field.after, secrets);
			if (isSame$1(before, field.before) && isSame$1(after, field.after)) return {
				...field,
				path
			};
			macs.push((0, node_crypto.createHmac)("sha256", KEY).update(`${path}${require_digest.canonicalJson([field.before, field.after])}`).digest("hex"));
			if (isSame$1(before, after) || isLeaf(field.before ?? field.after)) return {
				path,
				sensitive: true,
				changed: true
			};
			return {
				...field,
				path,
				..."before" in field ? { before } : {},
				..."after" in field ? { after } : {}
			};
		}),
		macs
	};
}
function isSame$1(a, b) {
	return a === b || require_digest.canonicalJson(a ?? null) === require_digest.canonicalJson(b ?? null);
}
function isLeaf(value) {
	return typeof value === "number" || typeof value === "string" && !value.includes("\n");
}

// tools/argocd/src/preview/change.ts
function changedFields({ before, after }) {
	if (after === void 0) return [];
	const old = before === void 0 ? [] : [manifestOf({
		...before,
		name: after.name,
		namespace: after.namespace
	})];
	const { resources } = require_compare.compareManifests(old, [manifestOf(after)], { compositeKinds: /* @__PURE__ */ new Set() });
	return resources.flatMap(({ fields }) => fields);
}
function manifestOf({ name, namespace, labels, annotations, finalizers, spec }) {
	return {
		apiVersion: "argoproj.io/v1alpha1",
		kind: "Application",
		metadata: require_collections.compact({
			name,
			namespace: namespace === "" ? void 0 : namespace,
			labels,
			annotations,
			finalizers: finalizers.length > 0 ? finalizers : void 0
		}),
		spec
	};
}
function applicationChange(action, versions, concerns, fields = changedFields(versions)) {
	const { before, after } = versions;
	const address = addressOfApplication(after ?? before);
	const previous = before === void 0 ? address : addressOfApplication(before);
	const secrets = new Set([before, after].flatMap((one) => one === void 0 ? [] : [...secretsOf(one)]));
	const hidden = hideSecrets(fields, secrets);
	const previousAddress = previous === address ? void 0 : previous;
	return {
		address,
		kind: "Application",
		action,
		fields: hidden.fields,
		...previousAddress === void 0 ? {} : { previousAddress },
		risk: riskOf(concerns),
		digest: require_digest.digestOf({
			address,
			action,
			fields: hidden.fields,
			secrets: hidden.macs,
			previousAddress
		})
	};
}

// tools/argocd/src/preview/sync-policy.ts
function syncPolicyOf({ spec }) {
	const written = spec.syncPolicy?.automated;
	const automated = written !== void 0 && written !== null && written.enabled !== false;
	const options = /* @__PURE__ */ new Map();
	for (const option of spec.syncPolicy?.syncOptions ?? []) {
		const [name = "", value = ""] = String(option).split("=");
		options.set(name, value);
	}
	return {
		automated,
		prune: automated && written?.prune === true,
		selfHeal: automated && written?.selfHeal === true,
		allowEmpty: automated && written?.allowEmpty === true,
		options
	};
}
function syncPolicyConcerns(before, after) {
	const concerns = [];
	const say = (level, reason, wayOut) => concerns.push({
		level,
		reason,
		...wayOut === void 0 ? {} : { wayOut }
	});
	if (before.automated && !after.automated) say("unknown", "automated sync is turned off: nothing is applied any more until somebody syncs it by hand");
	else if (!before.automated && after.automated) say("unknown", "automated sync is turned on: whatever waits to be applied is applied at once");
	if (!before.prune && after.prune) say("unknown", "prune is turned on: whatever it delivered once and Git holds no more is deleted from the cluster, which only the cluster can list", "Look at what Argo CD marks as requiring pruning before this goes live.");
	else if (before.prune && !after.prune && after.automated) say("safe", "prune is turned off: what leaves Git stays in the cluster, and the Application stays OutOfSync");
	if (!before.selfHeal && after.selfHeal) say("unknown", "selfHeal is turned on: changes that were made by hand in the cluster are reverted");
	else if (before.selfHeal && !after.selfHeal && after.automated) say("safe", "selfHeal is turned off: changes by hand in the cluster stay until the next commit");
	if (!before.allowEmpty && after.allowEmpty && after.prune) say("unknown", "allowEmpty is turned on: if its source renders to nothing, everything it delivered is pruned");
	return [...concerns, ...optionConcerns(before.options, after.options)];
}
const RULES = [
	[
		"Prune",
		"confirm",
		"on",
		"safe",
		"Prune=confirm: pruning waits until a person confirms it"
	],
	[
		"Prune",
		"confirm",
		"off",
		"unknown",
		"Prune=confirm is gone: pruning no longer waits for a person"
	],
	[
		"Prune",
		"false",
		"on",
		"safe",
		"Prune=false: what leaves Git stays in the cluster, unmanaged"
	],
	[
		"Prune",
		"false",
		"off",
		"unknown",
		"Prune=false is gone: what was kept in the cluster so far can be pruned"
	],
	[
		"Delete",
		"confirm",
		"off",
		"unknown",
		"Delete=confirm is gone: deleting the Application no longer waits for a person"
	],
	[
		"Delete",
		"false",
		"off",
		"unknown",
		"Delete=false is gone: deleting the Application deletes its resources too"
	],
	[
		"Replace",
		"true",
		"on",
		"disrupt",
		"Replace=true: resources are replaced as a whole, and what others set on them is lost"
	],
	[
		"Force",
		"true",
		"on",
		"disrupt",
		"Force=true: what cannot be updated is deleted and created anew"
	],
	[
		"Validate",
		"false",
		"on",
		"safe",
		"Validate=false: mistakes in manifests are no longer refused by kubectl"
	],
	[
		"ServerSideApply",
		"true",
		"on",
		"safe",
		"ServerSideApply=true: fields that another manager owns are taken over"
	],
	[
		"ServerSideApply",
		"true",
		"off",
		"unknown",
		"ServerSideApply=true is gone: large objects may be refused, and other managers’ fields may be reset"
	],
	[
		"CreateNamespace",
		"true",
		"off",
		"safe",
		"CreateNamespace=true is gone: a missing namespace fails the sync"
	],
	[
		"FailOnSharedResource",
		"true",
		"off",
		"unknown",
		"FailOnSharedResource=true is gone: it takes over resources that another Application delivers"
	],
	[
		"PruneLast",
		"true",
		"off",
		"unknown",
		"PruneLast=true is gone: pruning no longer waits until everything else is healthy"
	]
];
function optionConcerns(before, after) {
	return RULES.filter(([option, value, turned]) => {
		const [was, is] = [before.get(option) === value, after.get(option) === value];
		return turned === "on" ? !was && is : was && !is;
	}).map(([, , , level, reason]) => ({
		level,
		reason
	}));
}

// tools/argocd/src/preview/sources.ts
function sourcesOf({ source, sources }) {
	if (sources !== void 0 && sources.length > 0) return sources;
	return source === void 0 ? [] : [source];
}
function sourceConcerns(before, after) {
	const [old, now] = [sourcesOf(before.spec), sourcesOf(after.spec)];
	const { prune } = syncPolicyOf(after);
	const fate = (what) => prune ? `what only ${what} had is pruned` : `what only ${what} had stays, unmanaged by Git`;
	const concerns = [];
	if (require_digest.canonicalJson(before.spec.sourceHydrator ?? null) !== require_digest.canonicalJson(after.spec.sourceHydrator ?? null)) concerns.push({
		level: "unknown",
		reason: "its sourceHydrator changes: what is hydrated from now on is not rendered here"
	});
	for (let index = 0; index < Math.max(old.length, now.length); index++) {
		const [was, is] = [old[index], now[index]];
		const which = Math.max(old.length, now.length) > 1 ? `source ${index + 1}: ` : "";
		if (was !== void 0 && is !== void 0) concerns.push(...oneSource(was, is, which, fate));
		else if (is !== void 0) concerns.push({
			level: "safe",
			reason: `${which}it also delivers ${placeOf(is)}`
		});
		else if (was !== void 0) concerns.push({
			level: "unknown",
			reason: `${which}it no longer reads ${placeOf(was)}: ${fate("that")}`
		});
	}
	return concerns;
}
function oneSource(was, is, which, fate) {
	if (require_repository_url.normalizedUrl(was.repoURL ?? "") !== require_repository_url.normalizedUrl(is.repoURL ?? "") || (was.path ?? ".") !== (is.path ?? ".") || was.chart !== is.chart) return [{
		level: "unknown",
		reason: `${which}it delivers ${placeOf(is)} instead of ${placeOf(was)}: ${fate("the old one")}`
	}];
	if ((was.targetRevision ?? "") !== (is.targetRevision ?? "")) {
		const [from, to] = [was.targetRevision ?? "HEAD", is.targetRevision ?? "HEAD"];
		return [{
			level: "unknown",
			reason: `${which}${is.chart === void 0 ? "it follows the revision" : `it delivers the chart ${is.chart} in version`} ${to} instead of ${from}`
		}];
	}
	return [];
}
function placeOf({ repoURL, path, chart, ref }) {
	const url = String(repoURL).replace(/\/\/[^/@]*@/, "//");
	if (chart !== void 0) return `the chart ${chart} of ${url}`;
	return path === void 0 && ref !== void 0 ? `files of ${url} ($${ref})` : `${path ?? "."} of ${url}`;
}
function isNamedAfterApplication({ spec }) {
	return sourcesOf(spec).some(({ chart, helm }) => (chart !== void 0 || helm !== void 0) && !helm?.releaseName);
}

// tools/argocd/src/preview/pairs.ts
function pairApplications(before, after) {
	const warnings = [];
	const old = byIdentity(before, () => {});
	const now = byIdentity(after, (warning) => warnings.push(warning));
	const kept = [];
	const added = [];
	for (const [key, application] of now) {
		const previous = old.get(key);
		if (previous === void 0) added.push(application);
		else kept.push([previous, application]);
	}
	const removed = [...old].filter(([key]) => !now.has(key)).map(([, application]) => application);
	const renamed = renames(removed, added);
	const matched = new Set(renamed.flat());
	return {
		kept,
		renamed,
		added: added.filter((application) => !matched.has(application)),
		removed: removed.filter((application) => !matched.has(application)),
		warnings
	};
}
function byIdentity(applications, warn) {
	const map = /* @__PURE__ */ new Map();
	const counts = /* @__PURE__ */ new Map();
	for (const application of applications) {
		const identity = identityOf(application);
		let key = identity;
		if (!isNamed(application)) {
			const family = `${identity} of ${application.from.applicationSet ?? application.from.file}`;
			counts.set(family, (counts.get(family) ?? 0) + 1);
			key = `${family} ${counts.get(family)}`;
		}
		const twin = map.get(key);
		if (twin === void 0) map.set(key, application);
		else {
			const places = [twin, application].map(({ from }) => `${from.file}:${from.line}`);
			warn(`the Application ${identity} is declared twice, in ${places[0]} and in ${places[1]}: they overwrite each other; the first one counts here. Give one of them another name.`);
		}
	}
	return map;
}
function isNamed({ name, namespace, unexpanded }) {
	return unexpanded === void 0 && !name.includes("*") && !namespace.includes("*");
}
function renames(removed, added) {
	const [gone, come] = [groups(removed), groups(added)];
	return [...gone].flatMap(([key, olds]) => {
		const news = come.get(key) ?? [];
		const [old, now] = [olds[0], news[0]];
		return olds.length === 1 && news.length === 1 && old !== void 0 && now !== void 0 ? [[old, now]] : [];
	});
}
function groups(applications) {
	const map = /* @__PURE__ */ new Map();
	for (const application of applications.filter(isNamed)) {
		const { spec } = application;
		const sources = sourcesOf(spec).map((source) => ({
			...source,
			repoURL: require_repository_url.normalizedUrl(String(source.repoURL ?? ""))
		}));
		const key = require_digest.canonicalJson({
			sources,
			hydrator: spec.sourceHydrator,
			destination: spec.destination
		});
		require_collections.addTo(map, key, application);
	}
	return map;
}

// tools/argocd/src/preview/removal.ts
function hasResourcesFinalizer({ finalizers }) {
	return finalizers.some((name) => name.startsWith("resources-finalizer.argocd.argoproj.io"));
}
function removalOf(application, remaining) {
	return application.from.applicationSet === void 0 ? manifestRemoval(application) : generatedRemoval(application, application.from.applicationSet, remaining);
}
function manifestRemoval(application) {
	const options = (application.annotations?.["argocd.argoproj.io/sync-options"] ?? "").split(",").map((text) => text.trim());
	if (options.includes("Prune=false")) return {
		action: "forget",
		concerns: [{
			level: "unknown",
			reason: "Prune=false keeps the Application in the cluster: it goes on delivering, and Git does not know it"
		}],
		stays: true
	};
	const waits = options.includes("Prune=confirm") ? [{
		level: "safe",
		reason: "Argo CD waits until a person confirms that it is pruned (Prune=confirm)"
	}] : [];
	const removal = deletion(application, "it has no resources finalizer", "Remove its finalizer in a change that goes live before this one, if what it delivered must stay.");
	return {
		...removal,
		concerns: [...removal.concerns, ...waits]
	};
}
function generatedRemoval(application, set, remaining) {
	const policy = remaining[0]?.from.applicationsSync ?? (remaining.length === 0 ? application.from.applicationsSync : void 0);
	const keeps = policy === "create-only" || policy === "create-update";
	if (keeps && remaining.length > 0) return {
		action: "forget",
		concerns: [{
			level: "unknown",
			reason: `the ApplicationSet ${set} makes it no more, but applicationsSync: ${policy} keeps it: it goes on delivering, unless the controller is started with another policy`
		}],
		stays: true
	};
	const wayOut = `Set spec.syncPolicy.preserveResourcesOnDeletion on the ApplicationSet ${set} in a change that goes live before this one, if what it delivered must stay.`;
	const removal = deletion(application, application.from.preserveResourcesOnDeletion === true ? "preserveResourcesOnDeletion" : "it has no resources finalizer", wayOut);
	if (!keeps) return removal;
	const reason = `applicationsSync: ${policy} does not keep it: the ApplicationSet ${set} itself is removed or makes nothing any more`;
	return {
		...removal,
		concerns: [...removal.concerns, {
			level: removal.action === "delete" ? "destroy" : "unknown",
			reason
		}]
	};
}
function deletion(application, kept, wayOut) {
	if (!hasResourcesFinalizer(application)) return {
		action: "forget",
		concerns: [{
			level: "unknown",
			reason: `its resources stay in the cluster, unmanaged: ${kept}`
		}],
		stays: false
	};
	const reason = "its resources finalizer deletes everything it delivered";
	const waits = application.spec.syncPolicy?.syncOptions?.includes("Delete=confirm") === true ? [{
		level: "safe",
		reason: "Argo CD waits until a person confirms that they are deleted (Delete=confirm)"
	}] : [];
	return {
		action: "delete",
		concerns: [{
			level: "destroy",
			reason,
			wayOut
		}, ...waits],
		stays: false
	};
}

// tools/argocd/src/preview/destination.ts
const LOCAL_SERVER = "https://kubernetes.default.svc";
function clusterOf({ server, name }) {
	if (name !== void 0 && name !== "") return name === "in-cluster" ? {
		by: "server",
		text: LOCAL_SERVER
	} : {
		by: "name",
		text: name
	};
	return {
		by: "server",
		text: (server ?? "").replace(/\/$/, "")
	};
}
function destinationConcerns(before, after) {
	const [from, to] = [before.spec.destination ?? {}, after.spec.destination ?? {}];
	const [old, now] = [clusterOf(from), clusterOf(to)];
	const concerns = [];
	if (old.by !== now.by) concerns.push({
		level: "unknown",
		reason: `its destination was the cluster ${old.text} and is ${now.text}: whether that is the same one under its name and its URL only Argo CD knows; if it is another, what it delivered so far stays there, unmanaged`
	});
	else if (old.text !== now.text) concerns.push({
		level: "disrupt",
		reason: `it moves to the cluster ${now.text}: Argo CD deletes nothing in ${old.text}, what it delivered there keeps running, unmanaged`,
		wayOut: `Plan who removes it from ${old.text}: give the Application for the new cluster another name and remove the old one, or clean up by hand.`
	}, {
		level: "disrupt",
		reason: `in ${now.text} everything starts anew, without the data that is in ${old.text}`
	});
	const [oldSpace = "", newSpace = ""] = [from.namespace, to.namespace];
	if (oldSpace !== newSpace && concerns.length === 0) {
		const { prune, automated, options } = syncPolicyOf(after);
		const fate = !prune || options.get("Prune") === "false" ? `stays in ${oldSpace || "the old one"} until somebody ${automated ? "prunes it" : "syncs with prune"}` : `is pruned from ${oldSpace || "the old one"}, claims and their data with it${options.get("Prune") === "confirm" ? ", once a person confirms it" : ""}`;
		concerns.push({
			level: "disrupt",
			reason: `its namespace is ${newSpace || "none"} instead of ${oldSpace || "none"}: what names no namespace of its own is created anew there, and ${fate}`,
			wayOut: "Move the data first, or leave the namespace and deliver the new one with an Application of another name."
		});
	}
	return concerns;
}

// tools/argocd/src/preview/update.ts
function updateConcerns(before, after) {
	return [
		...ownerConcerns(before, after),
		...projectConcerns(before, after),
		...destinationConcerns(before, after),
		...sourceConcerns(before, after),
		...syncPolicyConcerns(syncPolicyOf(before), syncPolicyOf(after)),
		...ignoreConcerns(before, after),
		...metadataConcerns(before, after),
		...inexactConcerns(before, after)
	];
}
function projectConcerns({ spec: before }, { spec: after }) {
	const [from, to] = [before.project ?? "default", after.project ?? "default"];
	if (from === to) return [];
	return [{
		level: "unknown",
		reason: `it moves from the AppProject ${from} to ${to}, whose permissions, sync windows and roles apply from now on`,
		wayOut: `Check that the AppProject ${to} permits its sources, its destination and its kinds.`
	}];
}
function ignoreConcerns({ spec: before }, { spec: after }) {
	const rules = (spec) => (spec.ignoreDifferences ?? []).flatMap((entry) => {
		const { jsonPointers = [], jqPathExpressions = [], managedFieldsManagers = [], ...where } = entry;
		const kind = [entry.group, entry.kind].filter(Boolean).join("/") + (entry.name ? ` ${entry.name}` : "");
		return [
			...jsonPointers,
			...jqPathExpressions,
			...managedFieldsManagers.map((name) => `fields of ${name}`)
		].map((what) => ({
			key: require_digest.canonicalJson({
				...where,
				what
			}),
			text: `${what} of ${kind}`
		}));
	});
	const [old, now] = [rules(before), rules(after)];
	const added = now.filter(({ key }) => !old.some((rule) => rule.key === key)).map(({ text }) => text);
	const gone = old.filter(({ key }) => !now.some((rule) => rule.key === key)).map(({ text }) => text);
	const respects = after.syncPolicy?.syncOptions?.includes("RespectIgnoreDifferences=true") === true;
	const concerns = [];
	if (added.length > 0) {
		const effect = respects ? "differences there are no longer seen, nor applied" : "differences there are no longer seen";
		concerns.push({
			level: "unknown",
			reason: `ignoreDifferences is widened by ${added.join(", ")}: ${effect}`
		});
	}
	if (gone.length > 0) concerns.push({
		level: "unknown",
		reason: `ignoreDifferences no longer covers ${gone.join(", ")}: what differs there in the cluster is set back`
	});
	return concerns;
}
function metadataConcerns(before, after) {
	const concerns = [];
	const [had, has] = [hasResourcesFinalizer(before), hasResourcesFinalizer(after)];
	if (!had && has) concerns.push({
		level: "safe",
		reason: "it gets a resources finalizer: deleting it will delete what it delivers"
	});
	else if (had && !has) concerns.push({
		level: "safe",
		reason: "it loses its resources finalizer: deleting it will leave what it delivers in the cluster, unmanaged"
	});
	const skips = ({ annotations }) => annotations?.["argocd.argoproj.io/skip-reconcile"] === "true";
	if (!skips(before) && skips(after)) concerns.push({
		level: "unknown",
		reason: "it is no longer reconciled (skip-reconcile): nothing is applied any more"
	});
	return concerns;
}
function ownerConcerns(before, after) {
	const [from, to] = [before.from.applicationSet, after.from.applicationSet];
	const concerns = [];
	if (from !== to || from !== void 0 && before.namespace !== after.namespace) {
		const maker = (set) => set === void 0 ? "a manifest of its own" : `the ApplicationSet ${set}`;
		const loses = hasResourcesFinalizer(before);
		concerns.push({
			level: loses ? "destroy" : "unknown",
			reason: `it comes from ${maker(to)} instead of ${maker(from)}: the one may delete it before the other makes it anew` + (loses ? ", and its resources finalizer then deletes everything it delivered" : ""),
			wayOut: from === void 0 ? "Annotate the manifest argocd.argoproj.io/sync-options: Prune=false in a change that goes live before this one." : `Set spec.syncPolicy.preserveResourcesOnDeletion on the ApplicationSet ${from} in a change that goes live before this one.`
		});
	}
	const policy = after.from.applicationsSync;
	if (from === to && (policy === "create-only" || policy === "create-delete")) concerns.push({
		level: "safe",
		reason: `applicationsSync: ${policy} keeps the ApplicationSet ${to ?? ""} from updating Applications that exist: this change is not applied`
	});
	return concerns;
}
function inexactConcerns(...versions) {
	const doubts = new Set(versions.flatMap(({ doubts: own = [] }) => own));
	return [...[...new Set(versions.flatMap(({ unexpanded }) => unexpanded ?? []))].map((generators) => ({
		level: "unknown",
		reason: `it stands for every Application that the generator ${generators} makes: only another system knows which`
	})), ...[...doubts].map((reason) => ({
		level: "unknown",
		reason
	}))];
}

// tools/argocd/src/preview/compare.ts
function compareApplications(before, after) {
	const pairs = pairApplications(before, after);
	const setsAfter = bySet(after);
	const changes = [];
	const removed = [];
	const doubtful = /* @__PURE__ */ new Set();
	const remainingOf = (application) => setsAfter.get(setOf(application) ?? "") ?? [];
	for (const [old, now] of pairs.kept) {
		if (isSame(old, now)) continue;
		const fields = changedFields({
			before: old,
			after: now
		});
		const concerns = updateConcerns(old, now);
		if (fields.length === 0 && setOf(old) === setOf(now)) continue;
		changes.push(applicationChange("update", {
			before: old,
			after: now
		}, concerns, fields));
		doubtful.add(now);
	}
	for (const application of pairs.added) {
		changes.push(applicationChange("create", { after: application }, inexactConcerns(application)));
		doubtful.add(application);
	}
	for (const [old, now] of pairs.renamed) {
		const removal = removalOf(old, remainingOf(old));
		changes.push(...renamed(old, now, removal));
		if (removal.action === "delete") removed.push(old);
	}
	for (const application of pairs.removed) {
		const pattern = remainingOf(application).find((other) => !isNamed(other) && couldName(other, application));
		const removal = pattern === void 0 ? removalOf(application, remainingOf(application)) : mayStay(pattern);
		const concerns = [...removal.concerns, ...inexactConcerns(application)];
		changes.push(applicationChange(removal.action, { before: application }, concerns));
		if (!removal.stays) removed.push(application);
	}
	changes.sort((a, b) => a.address < b.address ? -1 : a.address > b.address ? 1 : a.action < b.action ? -1 : 1);
	return {
		changes,
		removed,
		warnings: [...pairs.warnings, ...warningsOf(doubtful)]
	};
}
function isSame(a, b) {
	const relevant = ({ labels, annotations, finalizers, spec }) => ({
		labels,
		annotations,
		finalizers,
		spec
	});
	return a === b || setOf(a) === setOf(b) && require_digest.canonicalJson(relevant(a)) === require_digest.canonicalJson(relevant(b));
}
function setOf({ namespace, from }) {
	return from.applicationSet === void 0 ? void 0 : `${namespace}/${from.applicationSet}`;
}
function bySet(applications) {
	const sets = /* @__PURE__ */ new Map();
	for (const application of applications) {
		const set = setOf(application);
		if (set === void 0) continue;
		require_collections.addTo(sets, set, application);
	}
	return sets;
}
function renamed(old, now, removal) {
	const from = old.namespace === now.namespace ? old.name : `${old.namespace}/${old.name}`;
	const to = old.namespace === now.namespace ? now.name : `${now.namespace}/${now.name}`;
	if (removal.action === "delete") {
		const lost = {
			level: "destroy",
			reason: `it is renamed to ${to}: what ${from} delivered is deleted and created anew, unless ${to} takes it over first, which nothing ensures`
		};
		return [applicationChange("delete", { before: old }, [lost, ...removal.concerns]), applicationChange("create", { after: now }, [{
			level: "safe",
			reason: `it is ${from} under a new name`
		}, ...inexactConcerns(now)])];
	}
	const concerns = [
		removal.stays ? {
			level: "unknown",
			reason: `${from} stays beside ${to}, and both deliver the same: ${removal.concerns[0]?.reason ?? ""}`
		} : {
			level: "safe",
			reason: `its resources stay, and ${to} takes them over at its first sync`
		},
		...isNamedAfterApplication(old) || isNamedAfterApplication(now) ? [{
			level: "disrupt",
			reason: `Helm names its release after the Application: what bears the name ${old.name} stays in the cluster, unmanaged, beside what is called ${now.name}`,
			wayOut: `Set helm.releaseName to ${old.name}.`
		}] : [],
		...updateConcerns({
			...old,
			namespace: now.namespace,
			from: NOWHERE
		}, {
			...now,
			from: NOWHERE
		})
	];
	return [applicationChange("move", {
		before: old,
		after: now
	}, concerns)];
}
const NOWHERE = {
	file: "",
	line: 0
};
function couldName(pattern, { name, namespace }) {
	return require_paths.matchesGlob(name, pattern.name.replaceAll("*", "**")) && require_paths.matchesGlob(namespace, pattern.namespace);
}
function mayStay({ from, unexpanded }) {
	const why = unexpanded === void 0 ? "" : `, because the generator ${unexpanded} asks another system`;
	return {
		action: "delete",
		concerns: [{
			level: "unknown",
			reason: `whether the ApplicationSet ${from.applicationSet ?? ""} still makes it cannot be told${why}`
		}],
		stays: true
	};
}
function warningsOf(applications) {
	const warnings = /* @__PURE__ */ new Set();
	for (const { from, doubts, unexpanded } of applications) {
		if (from.applicationSet === void 0) continue;
		const place = `the ApplicationSet ${from.applicationSet} (${from.file}:${from.line})`;
		if (unexpanded !== void 0) warnings.add(`${place} is not expanded: its generator ${unexpanded} asks another system, so its Applications are not compared.`);
		else if (doubts?.[0] !== void 0) warnings.add(`${place} is not expanded exactly: ${doubts[0]}.`);
	}
	return [...warnings];
}

// tools/pipeline/src/diff/admission.ts
function createAdmission(session) {
	let found;
	return { definitions() {
		found ??= readDefinitions(session);
		return found;
	} };
}
async function withAdmission(resources, before, after, admission, namespace) {
	const old = new Map(before.map((one) => [require_identity.manifestAddress(one, namespace), one]));
	return (await judgeWritten(resources, after.map((object) => {
		const address = require_identity.manifestAddress(object, namespace);
		return {
			address,
			object,
			old: old.get(address)
		};
	}), admission)).resources;
}
async function judgeWritten(resources, objects, admission) {
	const changed = new Set(resources.flatMap(({ address, action }) => WRITES.has(action) ? [address] : []));
	const written = objects.filter(({ address, object }) => hasOwnGroup(object) && changed.has(address));
	if (written.length === 0) return {
		resources: [...resources],
		undefinedKinds: []
	};
	const definitions = await admission.definitions();
	const refusals = /* @__PURE__ */ new Map();
	const missing = /* @__PURE__ */ new Set();
	for (const { address, object, old } of written) {
		const found = definitions?.refusals(object, old);
		if (found === void 0 && !/(?:^|\.)k8s\.io$/.test(require_head.groupOf(object.apiVersion))) missing.add(`${require_head.groupOf(object.apiVersion)}/${object.kind}`);
		if (found !== void 0 && found.length > 0) refusals.set(address, found);
	}
	return {
		resources: resources.map((resource) => {
			const found = refusals.get(resource.address);
			return found === void 0 ? resource : {
				...resource,
				risk: refusedRisk(resource.risk, found)
			};
		}),
		undefinedKinds: [...missing].sort()
	};
}
const WRITES = /* @__PURE__ */ new Set([
	"create",
	"update",
	"replace"
]);
function hasOwnGroup({ apiVersion }) {
	return require_head.groupOf(apiVersion).includes(".");
}
const MOST_REASONS = 5;
function refusedRisk(risk, refusals) {
	const reasons = refusals.slice(0, MOST_REASONS).map(({ field, reason, suggestion }) => {
		return `the API server refuses it: ${field === "" ? "" : `${field}: `}${reason}${suggestion === void 0 ? "" : ` (${suggestion})`}`;
	});
	const isWorse = risk.level === "destroy";
	const others = risk.level === "safe" || risk.level === "unknown" ? [] : risk.reasons;
	return {
		level: isWorse ? "destroy" : "stuck",
		reasons: [...reasons, ...others],
		wayOut: (isWorse ? risk.wayOut : void 0) ?? "Correct the field, or change the definition of its kind in a change before this one."
	};
}
const DEFINES = "(kind|\"kind\"): *[\"']?(Custom|Composite)ResourceDefinition";
async function readDefinitions({ repository, change }) {
	const treeish = change.head.tree.object ?? change.head.tree.revision;
	const { code, stdout } = await require_git.git(repository, [...[
		"grep",
		"--name-only",
		"--null",
		"-I",
		"-E",
		"-e",
		DEFINES,
		treeish
	], ...[
		"--",
		"*.yaml",
		"*.yml",
		"*.json"
	]]);
	if (code !== 0) return void 0;
	const { entries } = change.head.tree;
	const found = stdout.toString("utf8").split("\0").filter(Boolean);
	const ids = require_files.inOrderOfWeight(change.head, found.map((file) => file.slice(file.indexOf(":") + 1))).flatMap((file) => {
		const entry = entries.get(file);
		return entry === void 0 || !entry.mode.startsWith("100") ? [] : [entry.id];
	});
	if (ids.length === 0) return void 0;
	const texts = [];
	await require_objects.readObjects(repository, [...new Set(ids.toReversed())].toReversed(), (_, content) => texts.push(content.toString("utf8")));
	const { KnownDefinitions } = await Promise.resolve().then(() => require("./src.js")).then((n) => n.admission_exports);
	return KnownDefinitions.read(texts);
}

// tools/pipeline/src/diff/composites.ts
function settleComposites(resources, composites, kinds) {
	if (composites === void 0) return [...resources];
	return resources.map((change) => {
		const [group = "", kind = "", namespace = "", name = ""] = change.address.split("/");
		if (change.action !== "delete" || !kinds.has(`${group}/${kind}`)) return change;
		if (composites.resources.some(({ address }) => address === change.address)) return change;
		const composed = composites.resources.filter(({ address, action }) => {
			const [, , itsNamespace, itsName] = address.split("/");
			return action === "delete" && itsNamespace === namespace && itsName?.startsWith(`${name}[`);
		});
		if (composed.length === 0) return change;
		const level = composed.reduce((worst, { risk }) => require_words.worseRisk(worst, risk.level), "safe");
		if (level === change.risk.level) return change;
		const waits = change.risk.reasons.filter((reason) => /^it waits for a person/.test(reason));
		return {
			...change,
			risk: {
				level,
				reasons: [`it is a composite resource: ${composed.length} resources that it composes go with it, as the crossplane preview says; none of them loses data`, ...waits]
			}
		};
	});
}
async function compositePreview(session, rendered, definitions, admission) {
	const left = new Set((rendered.resources ?? []).flatMap((one) => one.action === "forget" ? [one.address] : []));
	const before = byAddress(rendered.before.filter((one) => !left.has(require_identity.manifestAddress(one, rendered.namespace))), session.compositeKinds, rendered.namespace);
	const after = byAddress(rendered.after, session.compositeKinds, rendered.namespace);
	if (before.size === 0 && after.size === 0) return void 0;
	const apis = /* @__PURE__ */ new Map();
	for (const address of /* @__PURE__ */ new Set([...before.keys(), ...after.keys()])) {
		const old = before.get(address);
		const now = after.get(address);
		const one = now ?? old;
		const api = `${require_head.groupOf(one.apiVersion)}/${one.kind}`;
		const { base, head } = definitions.of(api);
		if (old !== void 0 && now !== void 0 && base === head && require_digest.digestOf(old) === require_digest.digestOf(now)) continue;
		const some = apis.get(api) ?? {
			before: [],
			after: []
		};
		if (old !== void 0) some.before.push(old);
		if (now !== void 0) some.after.push(now);
		apis.set(api, some);
	}
	const results = [];
	const missing = /* @__PURE__ */ new Set();
	const { previewComposites } = await loadPreview();
	for (const [api, some] of apis) {
		const [base, head] = await Promise.all([definitions.platform("base", api), definitions.platform("head", api)]);
		const { composed, ...result } = await previewComposites({
			...some,
			platforms: {
				base,
				head
			},
			compositeKinds: session.compositeKinds,
			namespace: rendered.namespace,
			observed: session.observed
		});
		const { resources, undefinedKinds } = await judgeWritten(result.resources, composed, admission);
		for (const kind of undefinedKinds) missing.add(kind);
		results.push({
			...result,
			resources
		});
	}
	return {
		resources: results.flatMap(({ resources }) => resources),
		outputs: 0,
		warnings: [...results.flatMap(({ warnings }) => warnings), ...sayUndefined([...missing])],
		tools: Object.assign({}, ...results.map(({ tools }) => tools))
	};
}
function sayUndefined(kinds) {
	if (kinds.length === 0) return [];
	return [`what the API server would refuse of ${kinds.slice(0, 3).join(", ") + (kinds.length > 3 ? ` and ${kinds.length - 3} more` : "")} is not known, since no definition of ${kinds.length === 1 ? "it" : "them"} is in the tree: mainstem schemas sync`];
}
function byAddress(manifests, kinds, namespace) {
	const composites = manifests.filter(({ apiVersion, kind }) => kinds.has(`${require_head.groupOf(apiVersion)}/${kind}`));
	return new Map(composites.map((one) => [require_identity.manifestAddress(one, namespace), one]));
}
function loadPreview() {
	return Promise.resolve().then(() => require("../src4.js"));
}
function createDefinitions(session) {
	const digests = /* @__PURE__ */ new Map();
	const platforms = /* @__PURE__ */ new Map();
	return {
		of(api) {
			const found = digests.get(api) ?? {
				base: digest(session, "base", api),
				head: digest(session, "head", api)
			};
			digests.set(api, found);
			return found;
		},
		platform(side, api) {
			const key = `${side} ${api}`;
			const found = platforms.get(key) ?? platformOf(session, side, api);
			platforms.set(key, found);
			return found;
		}
	};
}
function providers(session, side, api) {
	return [...session.change[side].provides].filter(([, keys]) => keys.includes(`api:${api}`) || keys.includes(`composition:${api}`)).map(([name]) => name);
}
function digest(session, side, api) {
	const inputs = providers(session, side, api).map((name) => session.closures[side].inputsDigest(name));
	return require_digest.digestOf(inputs.sort());
}
async function platformOf(session, side, api) {
	const { entries } = session.change[side].tree;
	const ids = [...new Set(providers(session, side, api).flatMap((name) => session.closures[side].filesOf(name)))].flatMap((file) => {
		const entry = /\.(?:ya?ml|json)$/.test(file) ? entries.get(file) : void 0;
		return entry === void 0 || !entry.mode.startsWith("100") ? [] : [entry.id];
	});
	const texts = [];
	await require_objects.readObjects(session.repository, [...new Set(ids)], (_, content) => texts.push(content.toString("utf8")));
	return (await loadPreview()).readPlatform(texts);
}

// tools/pipeline/src/diff/conflicts.ts
const MOST_RENDERED = 50;
async function withConflicts(session, previews) {
	const created = new Set(previews.filter(({ engine }) => engine === "kubernetes").flatMap(({ resources }) => resources.filter(({ action }) => action === "create").map(({ address }) => address)));
	if (created.size === 0) return [...previews];
	const tree = require_session.sourceTree(session, "head");
	const { graph, deliveries } = tree;
	const changed = new Set(previews.map(({ project }) => project));
	const own = new Set(previews.flatMap(({ project }) => {
		const found = graph.projects.get(project);
		return found === void 0 ? [] : deliveries.of(found);
	}));
	const namespaces = new Set([...created].map((address) => address.split("/")[2] ?? ""));
	const all = require_rendered.renderables({ graph }).filter(({ application, reading }) => own.has(application) || changed.has(graph.ownerOf(reading.file)?.name ?? "") || namespaces.has("") || namespaces.has(application.spec.destination?.namespace ?? ""));
	if (all.length < 2) return [...previews];
	if (all.length > MOST_RENDERED) {
		const warning = `what is new is not compared with ${all.length} Applications that could render it too: to look for resources that two of them render, type: mainstem validate`;
		return previews.map((one) => holdsAny(one, created) ? {
			...one,
			warnings: [...one.warnings, warning]
		} : one);
	}
	const conflicts = await require_checkout.withScratch(async (scratch) => {
		await require_checkout.checkOut(session.repository, graph.tree, require_rendered.filesToRender(tree, all), scratch);
		const { applications } = await require_rendered.renderAll(tree, scratch, all);
		const isClusterScoped = require_scope.clusterScopedKinds(applications.flatMap(({ manifests = [] }) => manifests));
		const environmentOf = (file) => graph.ownerOf(file)?.environment;
		const only = applications.map((one) => ({
			...one,
			manifests: (one.manifests ?? []).filter((manifest) => created.has(require_files.addressIn(manifest, one.application.destination.namespace, isClusterScoped) ?? ""))
		}));
		return require_files.findDuplicates({
			applications: only,
			isClusterScoped,
			environmentOf
		}).conflicts;
	});
	const reasons = /* @__PURE__ */ new Map();
	for (const { a, b, addresses } of conflicts) {
		const places = [a, b].map((one) => `${one.name} (${one.file}:${one.application.line}, from ${require_files.sourceOf(one)})`);
		for (const address of addresses) reasons.set(address, `${places.join(" and ")} both render it: they overwrite each other, and either prunes it for both`);
	}
	return previews.map((preview) => ({
		...preview,
		resources: preview.resources.map((resource) => marked(resource, reasons.get(resource.address)))
	}));
}
function holdsAny({ engine, resources }, addresses) {
	return engine === "kubernetes" && resources.some(({ address }) => addresses.has(address));
}
function marked(resource, reason) {
	if (reason === void 0 || resource.action !== "create") return resource;
	return {
		...resource,
		risk: {
			level: "stuck",
			reasons: [reason, ...resource.risk.reasons],
			wayOut: "Keep it in one of the two, or give it another name or namespace."
		}
	};
}

// tools/pipeline/src/diff/kept.ts
async function recall({ renders }, { steps: { own } }) {
	const documents = /* @__PURE__ */ new Map();
	const of = async (side) => side?.key === void 0 ? void 0 : require_render.keptRender(side.project.root, side.project.kind, {
		renders,
		key: side.key,
		cache: documents
	});
	if (own.by !== "folder") return {
		base: void 0,
		head: void 0,
		documents
	};
	const [base, head] = await Promise.all([of(own.base), of(own.head)]);
	return {
		base,
		head,
		documents
	};
}

// tools/pipeline/src/diff/pairs.ts
function pairsToRender(session, given, changes) {
	const kept = keptResources(changes);
	const pairs = given.filter((pair) => !kept(pair) && !isShownElsewhere(session, pair));
	if (pairs.length === 0) return void 0;
	const inputsOf = (side, application) => application === void 0 ? "absent" : require_rendered.digestOfInputs(session.change[side], session.closures[side], application);
	return pairs.filter(({ before, after }) => inputsOf("base", before) !== inputsOf("head", after));
}
function keptResources(changes) {
	const kept = /* @__PURE__ */ new Set();
	for (const { action, address, previousAddress } of changes) {
		if (action === "forget") kept.add(address);
		if (action === "move") {
			for (const one of [address, previousAddress]) if (one !== void 0) kept.add(one);
		}
	}
	return ({ before, after }) => (before === void 0 || after === void 0) && [before, after].some((one) => one !== void 0 && kept.has(addressOfApplication(one)));
}
function pairsOf(base, head) {
	const of = (applications) => new Map(applications.map((application) => [addressOfApplication(application), application]));
	const [before, after] = [of(base), of(head)];
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort().map((address) => ({
		before: before.get(address),
		after: after.get(address)
	}));
}
function isShownElsewhere({ change, affectedNames }, { before, after }) {
	const sides = [[change.base, before], [change.head, after]];
	if (!sides.every(([graph, application]) => application === void 0 || require_sources.sourcesOf(application).every((source) => {
		const project = require_sources.projectOf(graph, source);
		const { helm, plugin, directory, kustomize } = source;
		const readsMore = (kustomize?.components ?? []).length > 0 || (kustomize?.patches ?? []).some(({ path }) => path !== void 0);
		return helm === void 0 && plugin === void 0 && directory?.jsonnet === void 0 && !readsMore && project !== void 0 && require_preview.canDiffAlone(project.kind);
	}))) return false;
	if (require_digest.digestOf(before?.spec ?? null) === require_digest.digestOf(after?.spec ?? null)) return true;
	return sides.some(([graph, application]) => application !== void 0 && require_sources.sourcesOf(application).some((source) => affectedNames.has(require_sources.projectOf(graph, source)?.name ?? "")));
}
function shownUnder({ change, deliveries }, declaring, pair) {
	const sides = [["base", pair.before], ["head", pair.after]];
	const roots = new Set(sides.flatMap(([side, application]) => (application === void 0 ? [] : require_sources.sourcesOf(application)).filter(({ path, chart, ref }) => ref === void 0 || path !== void 0 || chart !== void 0).map((source) => require_sources.projectOf(change[side], source)?.name)));
	const [name] = roots;
	if (roots.size !== 1 || name === void 0) return void 0;
	return ["base", "head"].every((side) => {
		const project = change[side].projects.get(name);
		if (project === void 0) return true;
		if (require_preview.isCompared(project) || !require_preview.kindsOf(project).some(require_preview.canDiff)) return false;
		return deliveries[side].of(project).every(({ from }) => change[side].ownerOf(from.file)?.name === declaring.name);
	}) ? name : void 0;
}

// tools/pipeline/src/diff/plan.ts
function planOf(session, sides) {
	const { project } = sides;
	const engine = require_preview.KINDS[project.kind].engine ?? "kubernetes";
	const own = overridden(session, sides) ?? folders(session, sides);
	if (engine !== "argocd") return {
		sides,
		engine,
		steps: {
			own,
			composites: engine === "kubernetes"
		}
	};
	if (isRendered(session, sides)) return {
		sides,
		engine,
		steps: {
			own,
			asRendered: true,
			composites: false
		}
	};
	const objects = compareApplications(session.deliveries.base.declaredIn(project), session.deliveries.head.declaredIn(project));
	const given = pairsOf(session.deliveries.base.declaredIn(project), session.deliveries.head.declaredIn(project));
	const rendered = pairsToRender(session, given, objects.changes);
	return {
		sides,
		engine,
		steps: {
			own,
			objects,
			composites: false,
			...rendered === void 0 ? {} : { rendered }
		}
	};
}
function filesToWrite(session, { sides, steps }, side, kept) {
	const project = side === "base" ? sides.before : sides.after;
	if (project === void 0) return steps.own.by === "folder" ? filesLeft(session, steps.own[side], side) : [];
	return [...kept[side] === void 0 ? session.sources[side].filesOf(project.name) : [], ...(steps.rendered ?? []).length > 0 || steps.asRendered === true ? session.closures[side].filesOf(project.name) : []];
}
const RENDERED = /^(?:kustomization\.ya?ml|Kustomization|Chart\.yaml)$/;
function filesLeft({ change }, folder, side) {
	if (folder === void 0) return [];
	const { tree, ownerOf } = change[side];
	const { root } = folder.project;
	return [...tree.entries.keys()].filter((path) => require_paths.isWithin(path, root) && require_paths.isWithin(root, ownerOf(path)?.root ?? "."));
}
function isRendered(session, { before, after }) {
	const holds = (side, project) => project !== void 0 && session.change[side].tree.list(project.root).some((name) => RENDERED.test(name));
	return holds("base", before) || holds("head", after);
}
function overridden(session, { before, after }) {
	const { deliveries } = session;
	const of = (side, project) => project === void 0 || !["app-overlay", "manifests"].includes(project.kind) ? [] : deliveries[side].of(project);
	const [old, now] = [of("base", before), of("head", after)];
	const overrides = [...old, ...now].some(({ exact, spec }) => exact && ((after ?? before)?.kind === "manifests" ? isPlain(spec.source) : spec.source?.kustomize !== void 0));
	if (old.length > 1 || now.length > 1 || !overrides || ![...old, ...now].every(({ exact }) => exact)) return void 0;
	if (before !== void 0 && old.length === 0 || after !== void 0 && now.length === 0) return void 0;
	const [base, head] = [old[0], now[0]];
	const orphaned = before === void 0 || after !== void 0 ? void 0 : leftBy(session, before);
	return {
		by: "application",
		...base === void 0 ? {} : { base },
		...head === void 0 ? {} : { head },
		...orphaned === void 0 ? {} : { orphaned }
	};
}
function isPlain(source) {
	return source !== void 0 && source.helm === void 0 && source.plugin === void 0 && source.kustomize === void 0;
}
function folders(session, { project, before, after }) {
	const { deliveries } = session;
	const now = after === void 0 ? deliveries.base : deliveries.head;
	const namespace = now.namespaceOf(project);
	const ignoreDifferences = require_preview.KINDS[project.kind].engine === "argocd" ? void 0 : now.ignoreDifferencesOf(project);
	const orphaned = before === void 0 || after !== void 0 ? void 0 : leftBy(session, before);
	const base = before === void 0 ? unchangedFolder(session, "base", after) : folderSide(session, "base", before);
	const head = after === void 0 ? unchangedFolder(session, "head", before) : folderSide(session, "head", after);
	return {
		by: "folder",
		...base === void 0 ? {} : { base },
		...head === void 0 ? {} : { head },
		...isGuessed(session, [before, after]) ? { guessed: true } : {},
		...namespace === void 0 ? {} : { namespace },
		...ignoreDifferences === void 0 ? {} : { ignoreDifferences },
		syncOptions: before === void 0 ? [] : deliveries.base.syncOptionsOf(before),
		madeNamespace: after === void 0 ? void 0 : deliveries.head.madeNamespaceOf(after),
		...orphaned === void 0 ? {} : { orphaned }
	};
}
function leftBy({ change, deliveries }, project) {
	const old = deliveries.base.of(project);
	const staying = new Set(change.head.applications().map(addressOfApplication));
	const leaves = ({ exact, finalizers }) => exact && !finalizers.some((name) => name.startsWith("resources-finalizer.argocd.argoproj.io"));
	return old.length > 0 && old.every((one) => leaves(one) && !staying.has(addressOfApplication(one))) ? old.map(({ name }) => name).join(", ") : void 0;
}
function unchangedFolder(session, side, project) {
	if (project === void 0) return void 0;
	const known = side === "head" ? "base" : "head";
	const isPlain = !session.change[known].tree.list(project.root).some((name) => RENDERED.test(name));
	const isThere = session.change[side].tree.hasFolder(project.root);
	return isPlain && isThere && session.deliveries[known].namesOf(project).length === 0 ? { project } : void 0;
}
function readersOf({ change }, side, { root }) {
	return change[side].deliveries.filter(({ path, recurse }) => path === root || recurse === true && require_paths.isWithin(root, path));
}
function isGuessed(session, [before, after]) {
	const readers = [...before === void 0 ? [] : readersOf(session, "base", before), ...after === void 0 ? [] : readersOf(session, "head", after)];
	return readers.length > 0 && readers.every(({ guessed }) => guessed === true);
}
function folderSide(session, side, project) {
	const readers = readersOf(session, side, project);
	const choices = readers.map(({ path, recurse, include, exclude }) => ({
		path,
		recurse,
		include,
		exclude
	}));
	const key = renderKey(session, side, project);
	return {
		project,
		...readers.length === 0 ? {} : { readers },
		...key === void 0 ? {} : { key: readers.length === 0 ? key : require_digest.digestOf([key, choices]) }
	};
}
function renderKey(session, side, { name }) {
	const sources = session.sources[side];
	if (session.renders === void 0 || !sources.isResolved(name)) return void 0;
	return require_digest.digestOf(["render", sources.inputsDigest(name)]);
}

// tools/pipeline/src/diff/compatibility.ts
const XRD = /^apiextensions\.crossplane\.io\/CompositeResourceDefinition\//;
async function withCompatibility(resources, before, after) {
	if (!resources.some(({ address, action }) => action === "update" && XRD.test(address))) return [...resources];
	const { compatibilityOf } = await Promise.resolve().then(() => require("../src3.js"));
	const at = (manifests) => new Map(manifests.map((one) => [require_identity.manifestAddress(one), one]));
	const [old, now] = [at(before), at(after)];
	return resources.map((resource) => {
		const [from, to] = [old.get(resource.address), now.get(resource.address)];
		if (!XRD.test(resource.address) || from === void 0 || to === void 0) return resource;
		const found = compatibilityOf(from, to).toSorted((a, b) => require_words.compareRisk(a.level, b.level));
		const [worst] = found;
		if (worst === void 0) return resource;
		const own = resource.risk;
		const isWorse = require_words.compareRisk(worst.level, own.level) < 0;
		const level = isWorse ? worst.level : own.level;
		const wayOut = isWorse ? worst.wayOut : own.wayOut ?? worst.wayOut;
		const reasons = found.map(({ reason }) => reason);
		return {
			...resource,
			risk: {
				level,
				reasons: [...new Set(isWorse ? [...reasons, ...own.reasons] : [...own.reasons, ...reasons])],
				...wayOut === void 0 ? {} : { wayOut }
			}
		};
	});
}
function usersOfApi(session, { project }) {
	if (project.kind !== "crossplane-api") return [];
	const users = new Set(["base", "head"].flatMap((side) => session.change[side].edges.flatMap(({ from, to, reason }) => to === project.name && reason === "instance-of" ? [from] : [])));
	return [`${users.size === 0 ? "no project of this repository has a composite resource of this API" : `${users.size} ${users.size === 1 ? "project" : "projects"} of this repository have composite resources of this API (${require_text.firstOf([...users].sort(), 5)}), each with a preview of its own`}; those of other repositories, or made by hand, are not known here`];
}

// tools/pipeline/src/diff/remotes.ts
function remotePolicy(session) {
	if (session.intake === "warn") return void 0;
	const { settings } = session.rules;
	let known;
	return async ({ address }) => {
		const globs = settings.kubernetes.remotes;
		known ??= knownRemotes(session);
		const addresses = await known;
		if (addresses.has(address)) return void 0;
		const repository = repositoryOf(address);
		const isListed = globs.some((glob) => require_paths.matchesGlob(repository, glob));
		const isKnown = [...addresses].some((other) => repositoryOf(other) === repository);
		if (!isListed && !isKnown) return `nobody allowed it yet. On the default branch, add to mainstem.yaml: kubernetes: { remotes: [${JSON.stringify(repository)}] }`;
		if (!/^(?:https:\/\/|github\.com\/)/i.test(address) && !isKnown) return "it is not fetched over https";
		if (require_src.isExactAddress(address)) return void 0;
		return "it names no commit and no exact version, so that it may be another tomorrow. Give it ?ref= with a full commit or a version such as v1.2.3";
	};
}
function repositoryOf(address) {
	const plain = (address.split("?")[0] ?? "").replace(/^git::/i, "").replace(/^https?:\/\/[^/@]*@/i, "https://");
	const [, scheme = "", rest = ""] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/i.exec(plain) ?? [];
	const parts = (/^(?:.*?\.git)(?=\/|$)/.exec(rest)?.[0] ?? rest.split("//")[0] ?? rest).replace(/\.git$/, "").split("/");
	const name = /\.git(?:\/|$)/.test(rest) || rest.includes("//") ? parts : parts.slice(0, 3);
	return `${scheme === "" && /^github\.com$/i.test(parts[0] ?? "") ? "https://" : scheme}${name.join("/")}`.replace(/\/$/, "").toLowerCase();
}
async function knownRemotes({ repository, rules }) {
	const ids = new Set([...rules.tree.entries].flatMap(([path, { id }]) => require_src.isKustomization(path) ? [id] : []));
	const known = /* @__PURE__ */ new Set();
	await require_objects.readObjects(repository, [...ids], (_, content) => {
		const text = content.toString("utf8");
		if (!/:\/\/|@|github\.com|::|[?&]ref=|\.git|gh:/i.test(text)) return;
		for (const address of require_remotes.addressesIn(text)) if (require_src.looksRemote(address)) known.add(address);
	});
	return known;
}

// tools/pipeline/src/diff/own.ts
async function compareOwn(session, step, context, { kept, roots }) {
	if (step.by === "application") return compareOverridden(session, step, roots);
	const { base, head, namespace, madeNamespace, ignoreDifferences, syncOptions, orphaned } = step;
	for (const [side, folder] of [["base", base], ["head", head]]) {
		const root = folder?.project.root;
		if (root !== void 0 && session.change[side].tree.hasFolder(root)) await (0, node_fs_promises.mkdir)((0, node_path.join)(roots[side], root), { recursive: true });
	}
	const preview = previewManifests(context, base === void 0 ? void 0 : (0, node_path.join)(roots.base, base.project.root), head === void 0 ? void 0 : (0, node_path.join)(roots.head, head.project.root), {
		...roots,
		renders: session.renders,
		takesAtBase: takenBy(base),
		takesAtHead: takenBy(head),
		baseKey: base?.key,
		headKey: head?.key,
		kept,
		...namespace === void 0 ? {} : { defaultNamespace: namespace },
		...ignoreDifferences === void 0 ? {} : { ignoreDifferences },
		syncOptions,
		madeNamespace,
		remotes: remotePolicy(session),
		...orphaned === void 0 ? {} : { orphaned }
	});
	return step.guessed === true ? preview.catch((error) => unreadable(session, context, error)) : preview;
}
function takenBy(folder) {
	const { readers } = folder ?? {};
	return readers === void 0 ? void 0 : (file) => readers.some((reader) => require_src.takesFile(reader, file));
}
function unreadable(session, { project }, error) {
	if (!(error instanceof require_index.InputError)) throw error;
	const { name, root } = project;
	const [before, after] = ["base", "head"].map((side) => session.change[side].projects.has(name) ? session.sources[side].inputsDigest(name) : "");
	const risk = {
		level: "unknown",
		reasons: [`an Application of which the tree does not tell the path may read this folder, and it cannot be read as manifests: ${error.message}`],
		wayOut: "Leave out what is no manifest with directory.exclude, or write the path down."
	};
	const digest = require_digest.digestOf({
		root,
		before,
		after
	});
	return {
		resources: before === after ? [] : [{
			address: root,
			kind: "Folder",
			action: "update",
			fields: [],
			risk,
			digest
		}],
		outputs: 0,
		warnings: [],
		tools: {},
		before: [],
		after: []
	};
}
async function compareOverridden(session, applications, roots) {
	const [base, head] = await Promise.all([require_rendered.renderIn(require_session.sourceTree(session, "base"), applications.base, roots.base), require_rendered.renderIn(require_session.sourceTree(session, "head"), applications.head, roots.head)]);
	const { resources, warnings } = require_compare.compareManifests(base.manifests, head.manifests, {
		compositeKinds: session.compositeKinds,
		ignoreDifferences: (applications.head ?? applications.base)?.spec.ignoreDifferences ?? [],
		syncOptions: applications.base?.spec.syncPolicy?.syncOptions ?? [],
		...require_deliveries.madeBy(applications.head),
		...applications.orphaned === void 0 ? {} : { orphaned: applications.orphaned }
	});
	return {
		resources,
		outputs: 0,
		warnings: [
			...head.unrendered,
			...head.warnings,
			...warnings
		],
		tools: {
			...base.tools,
			...head.tools
		},
		before: base.manifests.map(require_secrets.redactManifest),
		after: head.manifests.map(require_secrets.redactManifest)
	};
}

// tools/pipeline/src/diff/rendered.ts
async function renderedPreview(session, pairs, prepared) {
	const results = [];
	for (const pair of pairs) {
		const { rendered, composites } = await previewPair(session, pair, prepared);
		const deliveredBy = addressOfApplication(pair.after ?? pair.before);
		const resources = rendered.resources.map((resource) => ({
			...resource,
			deliveredBy
		}));
		results.push({
			rendered: {
				...rendered,
				resources
			},
			composites
		});
	}
	const composites = results.flatMap((one) => one.composites ?? []);
	return {
		rendered: joined(results.map(({ rendered }) => rendered)),
		composites: composites.length === 0 ? void 0 : joined(composites)
	};
}
function joined(results) {
	return {
		resources: results.flatMap(({ resources }) => resources),
		outputs: 0,
		warnings: results.flatMap(({ warnings }) => warnings),
		tools: Object.assign({}, ...results.map(({ tools }) => tools))
	};
}
async function previewPair(session, { before, after }, { roots, admission, definitions }) {
	const application = after ?? before;
	const unknown = (reasons) => ({
		rendered: {
			resources: [unknownChange(application, before, after, reasons)],
			outputs: 0,
			warnings: [],
			tools: {}
		},
		composites: void 0
	});
	const doubts = [before, after].flatMap((one) => one === void 0 || one.exact ? [] : one.doubts ?? ["it is not known from the tree"]);
	if (doubts.length > 0) return unknown(doubts);
	try {
		const [old, now] = await Promise.all([require_rendered.renderIn(require_session.sourceTree(session, "base"), before, roots.base), require_rendered.renderIn(require_session.sourceTree(session, "head"), after, roots.head)]);
		const unrendered = [.../* @__PURE__ */ new Set([...old.unrendered, ...now.unrendered])];
		if (unrendered.length > 0) return unknown(unrendered);
		const { resources, warnings } = require_compare.compareManifests(old.manifests, now.manifests, {
			compositeKinds: session.compositeKinds,
			ignoreDifferences: (after ?? before)?.spec.ignoreDifferences ?? [],
			syncOptions: before?.spec.syncPolicy?.syncOptions ?? [],
			...require_deliveries.madeBy(after)
		});
		const namespace = (after ?? before)?.spec.destination?.namespace;
		const judged = await withAdmission(resources, old.manifests, now.manifests, admission, namespace);
		const found = {
			before: old.manifests,
			after: now.manifests,
			namespace,
			resources: judged
		};
		const composites = await compositePreview(session, found, definitions, admission);
		return {
			rendered: {
				resources: settleComposites(judged, composites, session.compositeKinds),
				outputs: 0,
				warnings: [...now.warnings, ...warnings],
				tools: {
					...old.tools,
					...now.tools
				}
			},
			composites
		};
	} catch (error) {
		return unknown([require_index.describeError(error).message]);
	}
}
function unknownChange(application, before, after, reasons) {
	const address = addressOfApplication(application);
	const action = before === void 0 ? "create" : after === void 0 ? "delete" : "update";
	return {
		address,
		kind: "Application",
		action,
		fields: [],
		risk: {
			level: "unknown",
			reasons: [`what it renders to may change and could not be rendered here: ${reasons.join("; ")}`],
			wayOut: "Render both versions where the chart and its tools can be reached, and compare them."
		},
		digest: require_digest.digestOf({
			address,
			action,
			before: before?.spec,
			after: after?.spec,
			reasons
		})
	};
}

// tools/pipeline/src/diff/steps.ts
async function runPlan(session, { sides, engine, steps }, prepared) {
	const { project, after } = sides;
	const context = require_told_once.contextOf(session, sides);
	const compared = await compareOwn(session, steps.own, context, prepared);
	const { before, after: now } = compared;
	const admitted = await withAdmission(compared.resources, before, now, prepared.admission, namespaceOf(steps.own));
	const resources = await withCompatibility(admitted, before, now);
	const warnings = resources.length === 0 ? compared.warnings : [...compared.warnings, ...usersOfApi(session, sides)];
	const manifests = {
		...compared,
		resources,
		warnings
	};
	const applications = steps.asRendered === true ? renderedApplications(session, project, manifests) : void 0;
	const objects = applications === void 0 ? steps.objects : compareApplications(applications.base, applications.head);
	const pairs = applications === void 0 || objects === void 0 ? steps.rendered : pairsToRender(session, pairsOf(applications.base, applications.head), objects.changes);
	const result = objects === void 0 ? manifests : withObjects(manifests, objects);
	const side = after === void 0 ? "base" : "head";
	const inputs = session.closures[side].inputsDigest(project.name);
	const receipt = {
		dirty: session.workingTree === true && require_told_once.isDirty(session, project.name, side),
		inputs
	};
	const undeployed = project.kind === "app-overlay" && context.deliveredBy.length === 0 && context.hasApplications !== false;
	const found = {
		before: result.before,
		after: result.after,
		namespace: namespaceOf(steps.own),
		resources: result.resources
	};
	const composites = steps.composites ? await compositePreview(session, found, prepared.definitions, prepared.admission) : void 0;
	const settled = {
		...result,
		resources: settleComposites(result.resources, composites, session.compositeKinds)
	};
	const own = {
		...await require_told_once.previewOf(session, sides, engine, settled, receipt),
		...undeployed ? { undeployed } : {}
	};
	session.progress(`diff ${project.name}`);
	const previews = [own];
	if (composites !== void 0) previews.push(await require_told_once.previewOf(session, sides, "crossplane", composites, receipt));
	if (pairs !== void 0) {
		const nameOf = (pair) => applications === void 0 ? shownUnder(session, project, pair) : void 0;
		const groups = require_collections.groupBy(pairs, (pair) => nameOf(pair) ?? project.name);
		if (pairs.length === 0) groups.set(project.name, []);
		for (const [name, some] of groups) {
			const delivered = await renderedPreview(session, some, prepared);
			const its = name === project.name ? sides : require_session.sidesOf(session.change, name);
			previews.push(await require_told_once.previewOf(session, its, "kubernetes", delivered.rendered, receipt));
			if (delivered.composites !== void 0) previews.push(await require_told_once.previewOf(session, its, "crossplane", delivered.composites, receipt));
		}
	}
	return previews;
}
function renderedApplications({ deliveries }, project, { before, after }) {
	const of = (side, manifests) => {
		const sets = new Set(manifests.filter(({ kind }) => kind === "ApplicationSet").map(({ metadata }) => metadata.name));
		const plain = manifests.flatMap((manifest) => require_src.applicationOf(manifest, {
			file: project.root,
			line: 0
		}) ?? []);
		const generated = deliveries[side].declaredIn(project).filter(({ from }) => from.applicationSet !== void 0 && sets.has(from.applicationSet));
		return [...plain, ...generated];
	};
	return {
		base: of("base", before),
		head: of("head", after)
	};
}
function namespaceOf(step) {
	return step.by === "folder" ? step.namespace : (step.head ?? step.base)?.spec.destination?.namespace;
}
function withObjects(manifests, { changes, warnings }) {
	const others = manifests.resources.filter(({ address }) => !address.startsWith("argoproj.io/Application/"));
	return {
		...manifests,
		resources: [...changes, ...others],
		warnings: [...manifests.warnings, ...warnings]
	};
}

// tools/pipeline/src/diff/diff.ts
function prepareDiff() {
	require_deliveries.prepareKustomize().catch(() => {});
}
const AT_A_TIME = 200;
async function diffProjects(session, names) {
	const all = names.map((name) => {
		const sides = require_session.sidesOf(session.change, name);
		const manifests = require_told_once.asManifests(sides);
		if (manifests !== void 0) return manifests;
		const { project } = sides;
		throw new require_index.InputError(`${project.name} is ${require_words.withArticle(project.kind)}: it has no manifests to compare. ` + (require_preview.isStack(project) ? `Type: mainstem plan ${project.name}` : "Name an overlay, an API or an Application."));
	});
	if (all.length === 0) return {
		previews: [],
		failures: []
	};
	await session.judge();
	const plans = all.map((sides) => planOf(session, sides));
	return require_run.asRun(() => require_checkout.withScratch(async (scratch) => {
		const roots = {
			base: (0, node_path.join)(scratch, "base"),
			head: (0, node_path.join)(scratch, "head")
		};
		const shared = {
			roots,
			definitions: createDefinitions(session),
			admission: createAdmission(session)
		};
		const written = createWriter(session, roots);
		const outcomes = [];
		for (let at = 0; at < plans.length; at += AT_A_TIME) {
			const some = await require_pool.pool(plans.slice(at, at + AT_A_TIME), require_pool.poolSize(), async (plan) => ({
				plan,
				kept: await recall(session, plan)
			}));
			await written(some);
			outcomes.push(...await require_pool.pool(some, require_pool.poolSize(), async ({ plan, kept }) => {
				const { name } = plan.sides.project;
				return {
					of: name,
					...await require_told_once.settle(name, () => runPlan(session, plan, {
						kept,
						...shared
					}))
				};
			}));
		}
		await session.renders?.trim();
		const previews = await withConflicts(session, previewsIn(outcomes));
		return {
			previews: require_told_once.toldOnce(previews, session.change),
			failures: outcomes.flatMap(({ failures }) => failures)
		};
	}));
}
function previewsIn(outcomes) {
	const keyOf = ({ project, engine }) => `${engine} ${project}`;
	const delivered = new Set(outcomes.flatMap(({ of, previews }) => previews.filter(({ project }) => project !== of).map(keyOf)));
	return outcomes.flatMap(({ of, previews }) => previews.filter((preview) => preview.project !== of || !delivered.has(keyOf(preview))));
}
function createWriter(session, roots) {
	const written = {
		base: /* @__PURE__ */ new Set(),
		head: /* @__PURE__ */ new Set()
	};
	return async (some) => {
		const write = async (side) => {
			const missing = [...new Set(some.flatMap(({ plan, kept }) => filesToWrite(session, plan, side, kept)))].filter((path) => !written[side].has(path));
			await require_checkout.checkOut(session.repository, session.change[side].tree, missing, roots[side]);
			for (const path of missing) written[side].add(path);
		};
		await Promise.all([write("base"), write("head")]);
	};
}

Object.defineProperty(exports, "addressOfApplication", {
  enumerable: true,
  get: function () {
    return addressOfApplication;
  }
});
Object.defineProperty(exports, "diffProjects", {
  enumerable: true,
  get: function () {
    return diffProjects;
  }
});
Object.defineProperty(exports, "prepareDiff", {
  enumerable: true,
  get: function () {
    return prepareDiff;
  }
});