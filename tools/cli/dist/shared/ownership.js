const require_preview = require("./preview.js");
const require_collections = require("./collections.js");
const require_digest = require("./digest.js");
const require_texts = require("./texts.js");
const require_text = require("./text.js");
const require_paths = require("./paths.js");
const require_src = require("./graph.js");
const require_place = require("./place.js");
const require_head = require("./head.js");
const require_resource = require("./resource.js");
const require_located = require("./located.js");
const require_deliveries = require("./deliveries.js");
const require_objects = require("./objects.js");
const require_files = require("./files.js");
const require_evaluate = require("./evaluate.js");

// tools/argocd/src/checks/app-projects.ts
const KIND_LISTS = [
	"clusterResourceWhitelist",
	"clusterResourceBlacklist",
	"namespaceResourceWhitelist",
	"namespaceResourceBlacklist"
];
function readAppProjects(texts) {
	return [...texts].flatMap(([file, text]) => {
		if (!/kind["']?\s*:\s*["']?AppProject/.test(text)) return [];
		return require_place.documentTexts(text).flatMap((document) => {
			const { value, lineOf } = require_located.locate(document.text, document.line);
			const { items } = require_located.mapOf(value);
			return (Array.isArray(items) ? items.map((item, index) => [item, ["items", index]]) : [[value, []]]).flatMap(([object, at]) => appProjectOf(object, file, (path) => lineOf([...at, ...path])) ?? []);
		});
	});
}
function appProjectOf(value, file, lineOf) {
	const { apiVersion, kind, metadata, spec } = require_located.mapOf(value);
	if (kind !== "AppProject" || !String(apiVersion).startsWith("argoproj.io/")) return void 0;
	const fields = require_located.mapOf(spec);
	const lines = Object.fromEntries([
		"sourceRepos",
		"destinations",
		...KIND_LISTS
	].filter((name) => name in fields).map((name) => [name, lineOf(["spec", name])]));
	return {
		name: textOf(require_located.mapOf(metadata).name) ?? "",
		file,
		line: lineOf(["metadata", "name"]),
		sourceRepos: require_located.listOf(fields.sourceRepos).flatMap((url) => textOf(url) ?? []),
		destinations: require_located.listOf(fields.destinations).map((item) => pick(require_located.mapOf(item), [
			"server",
			"name",
			"namespace"
		])),
		...Object.fromEntries(KIND_LISTS.filter((name) => Array.isArray(fields[name])).map((name) => [name, require_located.listOf(fields[name]).map(kindOf)])),
		lines
	};
}
function kindOf(item) {
	const { group, kind, name } = require_located.mapOf(item);
	const narrowed = textOf(name);
	return {
		group: textOf(group) ?? "",
		kind: textOf(kind) ?? "",
		...narrowed === void 0 ? {} : { name: narrowed }
	};
}
function pick(map, names) {
	return Object.fromEntries(names.flatMap((name) => textOf(map[name]) === void 0 ? [] : [[name, String(map[name])]]));
}
function textOf(value) {
	return typeof value === "string" || typeof value === "number" ? String(value) : void 0;
}

// tools/argocd/src/checks/project-check.ts
function checkProjects({ projects, applications, isClusterScoped }) {
	const findings = [];
	const refused = /* @__PURE__ */ new Map();
	for (const application of applications) {
		const name = application.application.project ?? "default";
		if (!require_files.isTold(name)) continue;
		const named = projects.filter((project) => project.name === name);
		if (named.length === 0) {
			if (name !== "default") findings.push(missingProject(name, application, applications));
			continue;
		}
		const [project] = named;
		if (project === void 0 || named.length > 1) continue;
		findings.push(...checkSpec(project, application));
		for (const one of refusedKinds(project, application, isClusterScoped)) {
			const key = `${project.file} ${one.list} ${one.entry}`;
			const known = refused.get(key);
			if (known === void 0) refused.set(key, {
				...one,
				project,
				applications: [application]
			});
			else refused.set(key, {
				...known,
				applications: [...known.applications, application]
			});
		}
	}
	return require_files.distinct([...findings, ...[...refused.values()].map(kindFinding)]);
}
function missingProject(name, application, applications) {
	const all = applications.filter((one) => one.application.project === name);
	const urls = new Set(all.flatMap((one) => one.application.sources.map(({ repoURL }) => repoURL)).filter(require_files.isTold));
	const places = new Set(all.map((one) => destinationEntry(one.application.destination)).filter(require_files.isTold));
	const namespace = application.application.namespace ?? application.set?.namespace;
	const yaml = [
		"apiVersion: argoproj.io/v1alpha1",
		"kind: AppProject",
		`metadata: { name: ${name}${namespace === void 0 ? "" : `, namespace: ${namespace}`} }`,
		"spec:",
		"  sourceRepos:",
		...[...urls].map((url) => `    - ${url}`),
		"  destinations:",
		...[...places].map((place) => `    - ${place}`)
	].join("\n");
	return {
		severity: "warning",
		rule: "argocd/project-missing",
		file: application.file,
		line: application.application.line,
		path: "spec.project",
		message: `${ownerOf(application)} belongs to the AppProject ${name}, which no file declares: where none comes from elsewhere, Argo CD refuses an Application without its AppProject.`,
		suggestion: `Add it, or name another one:\n${yaml}`
	};
}
function ownerOf({ name, set }) {
	return set === void 0 ? `Application ${require_files.readable(name)}` : `ApplicationSet ${require_files.readable(set.name)}`;
}
function checkSpec(project, reading) {
	const { application, file } = reading;
	const findings = [];
	const add = (rule, line, path, message, suggestion) => findings.push({
		severity: "error",
		rule,
		file,
		line,
		path,
		message,
		suggestion
	});
	for (const { repoURL, line } of application.sources) {
		if (require_files.isSourcePermitted(project, repoURL) !== "no") continue;
		add("argocd/project-source", line, "spec.source.repoURL", `${ownerOf(reading)} takes its source from ${repoURL}, which the AppProject ${project.name} (${placeOf(project, "sourceRepos")}) does not permit.`, addTo(project, "sourceRepos", repoURL));
	}
	const { destination } = application;
	if (require_files.isDestinationPermitted(project, destination) === "no") {
		const entry = destinationEntry(destination);
		const message = `${require_files.namesOf([reading])} deploys to ${entry}, which the AppProject ${project.name} (${placeOf(project, "destinations")}) does not permit.`;
		add("argocd/project-destination", application.line, "spec.destination", message, addTo(project, "destinations", entry));
	}
	return findings;
}
function refusedKinds(project, { application, manifests = [] }, isClusterScoped) {
	const { destination, syncPolicy } = application;
	const refused = [];
	const judge = (placed, isKnown) => {
		const by = require_files.refusingList(project, placed);
		if (by === void 0) return;
		if (!isKnown && require_files.refusingList(project, {
			...placed,
			isClusterScoped: !placed.isClusterScoped
		}) === void 0) return;
		const list = `${placed.isClusterScoped ? "cluster" : "namespace"}Resource${by === "whitelist" ? "Whitelist" : "Blacklist"}`;
		const name = placed.isClusterScoped ? `, name: ${placed.name}` : "";
		refused.push({
			placed,
			list,
			by,
			entry: `{ group: ${placed.group || "\"\""}, kind: ${placed.kind}${name} }`
		});
	};
	const namespace = destination.namespace ?? "";
	if (syncPolicy.options?.includes("CreateNamespace=true") === true && namespace !== "" && require_files.isTold(namespace)) judge({
		group: "",
		kind: "Namespace",
		name: namespace,
		isClusterScoped: true
	}, true);
	for (const manifest of manifests) {
		const { kind, metadata } = manifest;
		const group = require_head.groupOf(manifest.apiVersion);
		const placed = {
			group,
			kind,
			name: metadata.name ?? "",
			isClusterScoped: isClusterScoped(manifest)
		};
		judge(placed, placed.isClusterScoped || require_files.isKnownGroup(group));
		const lands = require_files.namespaceIn(manifest, destination.namespace, isClusterScoped);
		if (lands === "" || lands === namespace || !require_files.isTold(lands)) continue;
		const target = {
			...destination,
			namespace: lands
		};
		if (require_files.isDestinationPermitted(project, target) === "no") refused.push({
			placed,
			list: "destinations",
			by: "namespace",
			entry: destinationEntry(target)
		});
	}
	return refused;
}
function kindFinding({ project, placed, list, by, entry, applications }) {
	const { group, kind, name, isClusterScoped } = placed;
	const what = `${group === "" ? "" : `${group}/`}${kind}${isClusterScoped ? ` ${name}` : ""}`;
	const who = require_files.namesOf(applications);
	const verb = applications.length === 1 || new Set(applications.map((one) => one.name)).size === 1 ? "applies" : "apply";
	const message = by === "namespace" ? `${who} ${verb} the ${kind} ${name} to ${entry}, a destination that the AppProject ${project.name} does not permit.` : by === "blacklist" ? `${who} ${verb} the kind ${what}, which the AppProject ${project.name} refuses in ${list}: the sync fails.` : `${who} ${verb} the kind ${what}, which the AppProject ${project.name} does not permit in ${list}: the sync fails.`;
	return {
		severity: "error",
		rule: by === "namespace" ? "argocd/project-destination" : "argocd/project-kind",
		file: project.file,
		line: project.lines[list] ?? project.line,
		path: `spec.${list}`,
		message,
		suggestion: by === "blacklist" ? `Take ${entry}, or what matches it, out of spec.${list} of ${project.file}, or leave the resource out.` : addTo(project, list, entry)
	};
}
function placeOf({ file, line, lines }, list) {
	return `${file}:${lines[list] ?? line}`;
}
function addTo(project, list, entry) {
	return `Add to spec.${list} of ${placeOf(project, list)}:\n  ${list}:\n    - ${entry}`;
}
function destinationEntry({ name, server, namespace }) {
	const parts = [
		...name === void 0 ? [] : [`name: ${name}`],
		...server === void 0 ? [] : [`server: ${server}`],
		`namespace: ${namespace ?? "\"\""}`
	];
	return require_files.readable(`{ ${parts.join(", ")} }`);
}

// tools/terraform/src/discover/named-resources.ts
const DEEPEST = 20;
function namedResources(stack, given) {
	const files = given.filesOf(stack) ?? /* @__PURE__ */ new Map();
	const own = readFolder(files);
	const set = /* @__PURE__ */ new Map();
	const loaded = [...files.keys()].filter((path) => /(?:^|\/)(?:terraform|[^/]*\.auto)\.tfvars(?:\.json)?$/.test(path)).sort();
	for (const path of [...loaded, ...given.variableFiles ?? []]) {
		const text = files.get(path) ?? given.filesOf(require_paths.folderOf(path))?.get(path);
		if (text === void 0) continue;
		for (const { name, value } of documentOf(path, text).attributes) set.set(name, value);
	}
	const variable = (name) => set.get(name) ?? own.variables.get(name) ?? { unknown: `var.${name}` };
	return inFolder(stack, own, variable, "", given, 0);
}
function documentOf(path, text) {
	return (path.endsWith(".json") ? require_evaluate.parseJson(text) : require_evaluate.parseHcl(text)).body;
}
function readFolder(files) {
	const folder = {
		locals: /* @__PURE__ */ new Map(),
		variables: /* @__PURE__ */ new Map(),
		blocks: []
	};
	const blocks = [];
	const paths = [...files.keys()].filter(require_evaluate.isConfiguration).sort((a, b) => Number(require_evaluate.isOverride(a)) - Number(require_evaluate.isOverride(b)));
	for (const file of paths) {
		const text = files.get(file) ?? "";
		for (const block of documentOf(file, text).blocks) {
			blocks.push({
				file,
				text,
				block
			});
			const [name = ""] = block.labels;
			if (block.type === "locals") for (const one of block.body.attributes) folder.locals.set(one.name, one.value);
			if (block.type === "variable") {
				const standard = block.body.attributes.find((one) => one.name === "default");
				if (standard !== void 0) folder.variables.set(name, standard.value);
			}
		}
	}
	return {
		...folder,
		blocks
	};
}
function inFolder(root, folder, variable, above, given, depth) {
	const scope = {
		folder: root,
		locals: folder.locals,
		variable
	};
	return folder.blocks.flatMap(({ file, text, block }) => {
		const [first = "", second = ""] = block.labels;
		const attribute = (name) => block.body.attributes.find((one) => one.name === name);
		if (block.type === "module") return inModule();
		const wanted = block.type === "resource" ? given.names.get(first) : void 0;
		if (wanted === void 0 || !exists()) return [];
		const named = wanted.map(attribute).find((one) => one !== void 0);
		if (named === void 0) return [];
		const at = text.slice(0, named.at).split("\n").length;
		const value = require_evaluate.evaluate(named.value, scope);
		if (value === null) return [];
		return [{
			address: `${above}${first}.${second}`,
			type: first,
			file,
			line: at,
			names: require_evaluate.textsOf(value)
		}];
		function exists() {
			const count = attribute("count");
			return count === void 0 || require_evaluate.evaluate(count.value, scope) !== 0;
		}
		function inModule() {
			const source = require_evaluate.textsOf(require_evaluate.evaluate(attribute("source")?.value ?? null, scope))[0];
			const path = source === void 0 || source.gaps.length > 0 ? void 0 : below(root, source.text);
			const files = path === void 0 || depth >= DEEPEST || !exists() ? void 0 : given.filesOf(path);
			if (path === void 0 || files === void 0) return [];
			const module = readFolder(files);
			const args = new Map(block.body.attributes.map((one) => [one.name, require_evaluate.evaluate(one.value, scope)]));
			const inner = (name) => {
				const passed = args.get(name);
				return passed !== void 0 && passed !== null ? passed : module.variables.get(name) ?? { unknown: `var.${name}` };
			};
			return inFolder(path, module, inner, `${above}module.${first}.`, given, depth + 1);
		}
	});
}
function below(root, source) {
	return /^\.\.?(?:\/|$)/.test(source) ? require_src.treePath(source, root) : void 0;
}
function mayBeNamed({ text }, name) {
	return require_evaluate.mayBeSame(text, name);
}

// tools/pipeline/src/verdict/ownership.ts
const NAMED = {
	"rds/Instance": {
		type: "aws_db_instance",
		argument: "identifier",
		own: "identifier"
	},
	"rds/Cluster": {
		type: "aws_rds_cluster",
		argument: "cluster_identifier",
		own: "clusterIdentifier"
	},
	"rds/SubnetGroup": {
		type: "aws_db_subnet_group",
		argument: "name"
	},
	"rds/ParameterGroup": {
		type: "aws_db_parameter_group",
		argument: "name"
	},
	"s3/Bucket": {
		type: "aws_s3_bucket",
		argument: "bucket"
	},
	"sqs/Queue": {
		type: "aws_sqs_queue",
		argument: "name",
		own: "name"
	},
	"sns/Topic": {
		type: "aws_sns_topic",
		argument: "name"
	},
	"iam/Role": {
		type: "aws_iam_role",
		argument: "name"
	},
	"iam/Policy": {
		type: "aws_iam_policy",
		argument: "name"
	},
	"kms/Alias": {
		type: "aws_kms_alias",
		argument: "name"
	},
	"secretsmanager/Secret": {
		type: "aws_secretsmanager_secret",
		argument: "name",
		own: "name"
	},
	"dynamodb/Table": {
		type: "aws_dynamodb_table",
		argument: "name"
	}
};
const GLOBAL = /* @__PURE__ */ new Set(["s3/Bucket"]);
async function ownershipOf(session, previews) {
	const composed = previews.flatMap((preview) => claimsOfPreview(session, preview));
	const { head, base: before } = session.change;
	const now = await claimsIn(head, objectsOf(session, head), composed);
	const [conflicts, maybe] = [conflictsOf(now), openConflictsOf(now)];
	if (conflicts.length + maybe.length === 0) return {
		errors: [],
		dangers: []
	};
	const base = await claimsIn(before, objectsOf(session, before), []);
	const known = new Set(conflictsOf(base).map(([a, b]) => keyOf(a, b)));
	const perhaps = new Set(openConflictsOf(base).map(({ claim, others }) => openKeyOf(claim, others)));
	return {
		errors: conflicts.filter(([a, b]) => !known.has(keyOf(a, b))).map((pair) => conflictError(session, pair)),
		dangers: maybe.filter(({ claim, others }) => !perhaps.has(openKeyOf(claim, others))).map((one) => openRisk(session, one))
	};
}
async function validateOwnership(graph, readTexts) {
	const read = async (isWanted, onText) => {
		const paths = [...graph.tree.entries].filter(([path, { mode }]) => mode.startsWith("100") && isWanted(path));
		for (const [file, text] of await readTexts(paths.map(([path]) => path))) onText(file, text);
	};
	return conflictsOf(await claimsIn(graph, read, [])).map(conflictFinding);
}
function conflictError(session, pair) {
	const [{ file }] = pair;
	const owner = session.change.head.ownerOf(file);
	const { environment } = owner ?? {};
	return {
		finding: conflictFinding(pair),
		project: owner?.name ?? file,
		...environment === void 0 ? {} : { environment }
	};
}
function conflictFinding([a, b]) {
	return {
		severity: "error",
		rule: "ownership",
		file: a.file,
		line: a.line,
		path: "",
		message: `${a.kind} ${a.name} in AWS is claimed by ${a.by} (${a.file}:${a.line}) and by ${b.by} (${b.file}:${b.line}): they undo each other, and whichever goes first deletes it for both`,
		suggestion: "Keep it in one of the two, or give one of them another name."
	};
}
function openConflictsOf({ crossplane, open }) {
	return crossplane.flatMap((claim) => {
		const others = open.filter((other) => other.kind === claim.kind && !isApart(claim, other) && other.texts.some((text) => mayBeNamed(text, claim.name)));
		return others.length === 0 ? [] : [{
			claim,
			others
		}];
	});
}
function openKeyOf({ kind, name, by }, others) {
	return JSON.stringify([
		kind,
		name,
		by,
		others.map((other) => [other.by, other.file])
	]);
}
function openRisk(session, { claim, others }) {
	const owner = session.change.head.ownerOf(claim.file);
	const environment = claim.environment ?? owner?.environment;
	const words = others.map(({ by, file, line, texts }) => `${by} (${file}:${line}), whose name is not known here (${[...new Set(texts.flatMap(({ gaps }) => gaps))].join(", ") || "one of several"})`);
	return {
		level: "unknown",
		project: owner?.name ?? claim.file,
		...environment === void 0 ? {} : { environment },
		address: `${claim.file}:${claim.line}`,
		reason: `${claim.kind} ${claim.name} of ${claim.by} may be claimed in AWS by ${require_text.firstOf(words, 3, "; ")} too`,
		wayOut: "Make sure that the two names differ: write Terraform's name out, or look at its state.",
		digest: require_digest.digestOf({ ownership: openKeyOf(claim, others) })
	};
}
function keyOf(a, b) {
	return JSON.stringify([
		a.kind,
		a.name,
		a.by,
		b.by
	]);
}
function isApart(a, b) {
	return !GLOBAL.has(a.kind) && a.environment !== void 0 && b.environment !== void 0 && a.environment !== b.environment;
}
function conflictsOf({ terraform, crossplane }) {
	const found = [];
	const byName = /* @__PURE__ */ new Map();
	const ours = new Set(crossplane);
	for (const claim of [...terraform, ...crossplane]) {
		const key = `${claim.kind} ${claim.name}`;
		const others = byName.get(key) ?? [];
		if (ours.has(claim)) {
			for (const other of others) if (!isApart(claim, other) && other.by !== claim.by) found.push([other, claim]);
		}
		byName.set(key, [...others, claim]);
	}
	return found.toSorted(([a], [b]) => require_text.compareText(a.file, b.file));
}
async function claimsIn(graph, read, composed) {
	const crossplane = [...composed];
	const isManifest = (path) => /\.ya?ml$/.test(path) && graph.ownerOf(path) !== void 0;
	await read(isManifest, (file, text) => {
		const environment = graph.ownerOf(file)?.environment;
		crossplane.push(...claimsInManifests(text, file).map((one) => ({
			...one,
			file,
			environment
		})));
	});
	if (crossplane.length === 0) return {
		crossplane,
		terraform: [],
		open: []
	};
	const configurations = /* @__PURE__ */ new Map();
	const isTerraform = (path) => require_evaluate.isConfiguration(path) || /\.tfvars(?:\.json)?$/.test(path);
	await read(isTerraform, (file, text) => {
		const folder = configurations.get(require_paths.folderOf(file)) ?? /* @__PURE__ */ new Map();
		configurations.set(require_paths.folderOf(file), folder.set(file, text));
	});
	return {
		crossplane,
		...claimsInTerraform(graph, configurations)
	};
}
function objectsOf({ repository }, { tree }) {
	return async (isWanted, onText) => {
		const files = /* @__PURE__ */ new Map();
		for (const [path, { mode, id }] of tree.entries) if (mode.startsWith("100") && isWanted(path)) require_collections.addTo(files, id, path);
		await require_objects.readObjects(repository, [...files.keys()], (id, content) => {
			const text = content.toString("utf8");
			for (const file of files.get(id) ?? []) onText(file, text);
		});
	};
}
const KIND_OF = new Map(Object.entries(NAMED).map(([kind, { type }]) => [type, kind]));
const ARGUMENTS = new Map(Object.values(NAMED).map(({ type, argument }) => [type, [argument]]));
function claimsInTerraform(graph, configurations) {
	const terraform = [];
	const open = [];
	for (const project of graph.projects.values()) {
		if (!require_preview.isStack(project)) continue;
		const { root, environment } = project;
		const { varFiles } = require_texts.instanceOf(root, graph.settings);
		const given = {
			filesOf: (folder) => configurations.get(folder),
			names: ARGUMENTS,
			variableFiles: varFiles
		};
		for (const { address, type, file, line, names } of namedResources(root, given)) {
			const claim = {
				kind: KIND_OF.get(type) ?? "",
				by: `Terraform's ${address}`,
				file,
				line,
				environment
			};
			const [only, ...others] = names;
			if (only !== void 0 && others.length === 0 && only.gaps.length === 0) terraform.push({
				...claim,
				name: only.text
			});
			else open.push({
				...claim,
				texts: names
			});
		}
	}
	return {
		terraform,
		open
	};
}
function claimsInManifests(text, file) {
	if (!text.includes(".upbound.io/")) return [];
	let manifests;
	try {
		manifests = require_deliveries.parseManifests(text, file);
	} catch {
		return [];
	}
	return manifests.flatMap((manifest) => {
		const kind = require_resource.awsKindOf(manifest);
		const known = kind === void 0 ? void 0 : NAMED[kind];
		if (kind === void 0 || known === void 0) return [];
		const name = nameIn(manifest, known.own);
		if (name === void 0) return [];
		const line = text.slice(0, Math.max(0, text.indexOf(`name: ${manifest.metadata.name}`))).split("\n").length;
		return [{
			kind,
			name,
			by: `Crossplane's ${manifest.kind} ${manifest.metadata.name}`,
			line
		}];
	});
}
function nameIn(manifest, own) {
	const given = own === void 0 ? void 0 : require_resource.argumentsOf(manifest)[own];
	if (typeof given === "string") return given;
	return require_resource.externalNameOf(manifest) ?? (own === void 0 ? manifest.metadata.name : void 0);
}
function claimsOfPreview(session, { engine, project, resources, environment }) {
	if (engine !== "crossplane") return [];
	const root = session.change.head.projects.get(project)?.root ?? project;
	return resources.flatMap(({ address, action, fields = [] }) => {
		const [group = "", type = ""] = address.split("/");
		const kind = require_resource.awsKindOf({
			apiVersion: `${group}/v1`,
			kind: type
		});
		const known = kind === void 0 ? void 0 : NAMED[kind];
		if (kind === void 0 || known === void 0 || action !== "create") return [];
		const valueAt = (path) => fields.find((field) => field.path === path);
		const field = (known.own === void 0 ? void 0 : valueAt(`spec.forProvider.${known.own}`)) ?? valueAt("metadata.annotations[\"crossplane.io/external-name\"]");
		const name = field !== void 0 && "after" in field ? field.after : void 0;
		return typeof name === "string" ? [{
			kind,
			name,
			by: `what ${address} composes`,
			file: root,
			line: 1,
			environment
		}] : [];
	});
}

Object.defineProperty(exports, "checkProjects", {
  enumerable: true,
  get: function () {
    return checkProjects;
  }
});
Object.defineProperty(exports, "ownershipOf", {
  enumerable: true,
  get: function () {
    return ownershipOf;
  }
});
Object.defineProperty(exports, "readAppProjects", {
  enumerable: true,
  get: function () {
    return readAppProjects;
  }
});
Object.defineProperty(exports, "validateOwnership", {
  enumerable: true,
  get: function () {
    return validateOwnership;
  }
});