const require_place = require("./place2.js");
const require_head = require("./head.js");
const require_located = require("./located.js");
const require_duplicates = require("./duplicates.js");

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
		if (!require_duplicates.isTold(name)) continue;
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
	return require_duplicates.distinct([...findings, ...[...refused.values()].map(kindFinding)]);
}
function missingProject(name, application, applications) {
	const all = applications.filter((one) => one.application.project === name);
	const urls = new Set(all.flatMap((one) => one.application.sources.map(({ repoURL }) => repoURL)).filter(require_duplicates.isTold));
	const places = new Set(all.map((one) => destinationEntry(one.application.destination)).filter(require_duplicates.isTold));
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
	return set === void 0 ? `Application ${require_duplicates.readable(name)}` : `ApplicationSet ${require_duplicates.readable(set.name)}`;
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
		if (require_duplicates.isSourcePermitted(project, repoURL) !== "no") continue;
		add("argocd/project-source", line, "spec.source.repoURL", `${ownerOf(reading)} takes its source from ${repoURL}, which the AppProject ${project.name} (${placeOf(project, "sourceRepos")}) does not permit.`, addTo(project, "sourceRepos", repoURL));
	}
	const { destination } = application;
	if (require_duplicates.isDestinationPermitted(project, destination) === "no") {
		const entry = destinationEntry(destination);
		const message = `${require_duplicates.namesOf([reading])} deploys to ${entry}, which the AppProject ${project.name} (${placeOf(project, "destinations")}) does not permit.`;
		add("argocd/project-destination", application.line, "spec.destination", message, addTo(project, "destinations", entry));
	}
	return findings;
}
function refusedKinds(project, { application, manifests = [] }, isClusterScoped) {
	const { destination, syncPolicy } = application;
	const refused = [];
	const judge = (placed, isKnown) => {
		const by = require_duplicates.refusingList(project, placed);
		if (by === void 0) return;
		if (!isKnown && require_duplicates.refusingList(project, {
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
	if (syncPolicy.options?.includes("CreateNamespace=true") === true && namespace !== "" && require_duplicates.isTold(namespace)) judge({
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
		judge(placed, placed.isClusterScoped || require_duplicates.isKnownGroup(group));
		const lands = require_duplicates.namespaceIn(manifest, destination.namespace, isClusterScoped);
		if (lands === "" || lands === namespace || !require_duplicates.isTold(lands)) continue;
		const target = {
			...destination,
			namespace: lands
		};
		if (require_duplicates.isDestinationPermitted(project, target) === "no") refused.push({
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
	const who = require_duplicates.namesOf(applications);
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
	return require_duplicates.readable(`{ ${parts.join(", ")} }`);
}

Object.defineProperty(exports, "checkProjects", {
  enumerable: true,
  get: function () {
    return checkProjects;
  }
});
Object.defineProperty(exports, "readAppProjects", {
  enumerable: true,
  get: function () {
    return readAppProjects;
  }
});