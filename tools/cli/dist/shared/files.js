const require_preview = require("./preview.js");
const require_glob = require("./glob.js");
const require_head = require("./head.js");

// tools/argocd/src/checks/applications.ts
function isTold(text) {
	return !/[\uE000\uE001]|\{\{/.test(text);
}
function namesOf(readings) {
	const names = [...new Set(readings.map(({ name }) => readable(name)))];
	if (names.length === 1) return `Application ${names[0]}`;
	return `Applications ${names.slice(0, 2).join(names.length > 2 ? ", " : " and ")}${names.length > 2 ? ` and ${names.length - 2} more` : ""}`;
}
function readable(text) {
	return text.replaceAll(/[\uE000\uE001]+/g, "*");
}
function distinct(findings) {
	return [...new Map(findings.map((one) => [`${one.rule}\n${one.file}:${one.line}\n${one.message}`, one])).values()];
}

// tools/argocd/src/checks/permissions.ts
const IN_CLUSTER = {
	name: "in-cluster",
	server: "https://kubernetes.default.svc"
};
function clusterOf({ name, server }) {
	return name === IN_CLUSTER.name || server?.replace(/\/$/, "") === IN_CLUSTER.server ? IN_CLUSTER : {
		...name === void 0 ? {} : { name },
		...server === void 0 ? {} : { server }
	};
}
function isSourcePermitted({ sourceRepos }, repoURL) {
	if (!isTold(repoURL) || !sourceRepos.every(isTold)) return "unknown";
	const url = normalized(repoURL);
	const matches = sourceRepos.map((pattern) => {
		const denies = pattern.startsWith("!");
		return {
			denies,
			matched: denies !== matchesGlob(url, normalized(denies ? pattern.slice(1) : pattern), "/")
		};
	});
	return matches.some(({ matched }) => matched) && !matches.some(({ denies, matched }) => denies && !matched) ? "yes" : "no";
}
function normalized(url) {
	const lower = url.trim().toLowerCase();
	const ssh = /^(?:ssh:\/\/)?([^/:]*@[^/:]+):(?!\d+\/)(.+)$/.exec(lower);
	return (ssh === null ? lower.replace(/^ssh:\/\//, "") : `${ssh[1]}/${ssh[2]}`).replace(/\.git$/, "");
}
function isDestinationPermitted({ destinations }, target) {
	const { name, server } = clusterOf(target);
	const namespace = target.namespace ?? "";
	if (![
		name ?? "",
		server ?? "",
		namespace
	].every(isTold) || !destinations.every(isToldDestination)) return "unknown";
	let isPermitted = false;
	let isUnsure = false;
	for (const item of destinations) {
		const byName = matchCluster(item.name, name);
		const byServer = matchCluster(item.server, server);
		const byNamespace = matchesNegatable(namespace, item.namespace ?? "");
		const byCluster = byName === "yes" || byServer === "yes" ? "yes" : [byName, byServer].includes("unknown") ? "unknown" : "no";
		const denied = [
			byName === "no" && item.name?.startsWith("!"),
			byServer === "no" && item.server?.startsWith("!"),
			!byNamespace && item.namespace?.startsWith("!")
		];
		if (byCluster === "yes" && byNamespace) isPermitted = true;
		else if (denied.includes(true)) return "no";
		else if (byCluster === "unknown" && byNamespace) isUnsure = true;
	}
	return isPermitted ? "yes" : isUnsure ? "unknown" : "no";
}
function isToldDestination({ name = "", server = "", namespace = "" }) {
	return [
		name,
		server,
		namespace
	].every(isTold);
}
function matchCluster(pattern, value) {
	if (pattern === void 0 || pattern === "") return "no";
	if (pattern === "*") return "yes";
	return value === void 0 ? "unknown" : matchesNegatable(value, pattern) ? "yes" : "no";
}
function matchesNegatable(value, pattern) {
	return pattern.startsWith("!") ? !matchesGlob(value, pattern.slice(1)) : matchesGlob(value, pattern);
}
function refusingList(project, { group, kind, name, isClusterScoped }) {
	const among = (list) => (list ?? []).some((item) => matchesGlob(kind, item.kind, "/") && matchesGlob(group, item.group, "/") && (!isClusterScoped || item.name === void 0 || matchesGlob(name, item.name)));
	if (isClusterScoped) {
		if (among(project.clusterResourceBlacklist)) return "blacklist";
		return among(project.clusterResourceWhitelist) ? void 0 : "whitelist";
	}
	if (among(project.namespaceResourceBlacklist)) return "blacklist";
	const { namespaceResourceWhitelist: list } = project;
	return list === void 0 || among(list) ? void 0 : "whitelist";
}
function matchesGlob(value, pattern, separator = "") {
	return pattern === "*" || require_glob.matchesDialect(value, pattern, separator === "/" ? "gobwasPaths" : "gobwas");
}

// tools/argocd/src/checks/resources.ts
function isKnownGroup(group) {
	return /^(?:|apps|autoscaling|batch|policy|extensions|(?:.+\.)?k8s\.io)$/.test(group) && !/gateway|snapshot|karpenter|\.x-k8s/.test(group);
}
function namespaceIn(manifest, destination, isClusterScoped) {
	if (isClusterScoped(manifest)) return "";
	return manifest.metadata.namespace ?? destination ?? "";
}
function addressIn(manifest, destination, isClusterScoped) {
	const { name } = manifest.metadata;
	if (name === void 0) return void 0;
	return `${require_head.groupOf(manifest.apiVersion)}/${manifest.kind}/${namespaceIn(manifest, destination, isClusterScoped)}/${name}`;
}

// tools/argocd/src/checks/duplicates.ts
function checkDuplicates(check) {
	const { repeats, conflicts } = findDuplicates(check);
	return [...repeats, ...conflicts.map(conflictFinding)];
}
function findDuplicates({ applications, isClusterScoped, environmentOf }) {
	const findings = [];
	const owners = /* @__PURE__ */ new Map();
	for (const application of applications) {
		const { destination } = application.application;
		const count = /* @__PURE__ */ new Map();
		for (const manifest of application.manifests ?? []) {
			const address = addressIn(manifest, destination.namespace, isClusterScoped);
			if (address === void 0) continue;
			count.set(address, (count.get(address) ?? 0) + 1);
			const cluster = clusterKey(application, environmentOf);
			if (cluster === void 0 || !isTold(address)) continue;
			const same = owners.get(cluster) ?? /* @__PURE__ */ new Map();
			owners.set(cluster, same);
			const owner = same.get(address) ?? {
				address,
				applications: []
			};
			same.set(address, owner);
			if (owner.applications.at(-1) !== application) owner.applications.push(application);
		}
		for (const [address, times] of count) if (times > 1) findings.push(repeated(application, address, times));
	}
	return {
		repeats: findings,
		conflicts: conflictsOf([...owners.values()].flatMap((same) => [...same.values()]), rivalsOf(applications))
	};
}
function clusterKey({ application, file }, environmentOf) {
	const { name, server } = clusterOf(application.destination);
	const cluster = server ?? name;
	if (cluster === void 0 || !isTold(cluster) || !isTold(name ?? "")) return void 0;
	return cluster === "https://kubernetes.default.svc" ? `${cluster} ${environmentOf(file) ?? ""}` : cluster;
}
function rivalsOf(applications) {
	const files = /* @__PURE__ */ new Map();
	for (const { application, file } of applications) {
		const name = `${application.namespace ?? ""}/${application.name}`;
		if (isTold(name)) files.set(name, (files.get(name) ?? /* @__PURE__ */ new Set()).add(folderOf(file)));
	}
	const rivals = /* @__PURE__ */ new Set();
	for (const folders of files.values()) for (const a of folders) for (const b of folders) if (a !== b) rivals.add(`${a}\n${b}`);
	return (a, b) => rivals.has(`${folderOf(a)}\n${folderOf(b)}`);
}
function folderOf(file) {
	return file.slice(0, Math.max(0, file.lastIndexOf("/")));
}
function conflictsOf(owners, areRivals) {
	const pairs = /* @__PURE__ */ new Map();
	for (const { address, applications } of owners) {
		const [a, ...others] = applications;
		for (const b of others) {
			if (a === void 0 || a.file !== b.file && areRivals(a.file, b.file)) continue;
			if (a.name === b.name && a.file === b.file && a.application.line === b.application.line && a.set === void 0) continue;
			const key = JSON.stringify([
				a.name,
				a.file,
				a.application.line,
				b.name,
				b.file,
				b.application.line
			]);
			const pair = pairs.get(key);
			if (pair === void 0) pairs.set(key, {
				a,
				b,
				addresses: [address]
			});
			else pair.addresses.push(address);
		}
	}
	return [...pairs.values()];
}
function conflictFinding({ a, b, addresses }) {
	const more = addresses.length > 3 ? ` and ${addresses.length - 3} more` : "";
	const [first = "", ...rest] = addresses.slice(0, 3);
	return {
		severity: "error",
		rule: "argocd/shared-resource",
		file: b.file,
		line: b.application.line,
		path: "spec.source",
		message: `${readable(b.name)} and ${readable(a.name)} (${a.file}:${a.application.line}) both render ${[first, ...rest].join(", ")}${more} to ${readable(clusterName(b))}: they overwrite each other, and when one no longer has it, it is pruned for both.`,
		suggestion: `Keep it in one of ${sourcesOf(a, b).join(" and ")}, or give it another name or namespace.`
	};
}
function clusterName({ application }) {
	return application.destination.name ?? application.destination.server ?? "";
}
function sourcesOf(a, b) {
	if (sourceOf(a) !== sourceOf(b)) return [sourceOf(a), sourceOf(b)];
	return a.file === b.file ? [readable(a.name), readable(b.name)] : [a.file, b.file];
}
function sourceOf({ sources, file }) {
	return sources.flatMap(({ path }) => path ?? [])[0] ?? file;
}
function repeated({ name, file, application }, address, times) {
	return {
		severity: "warning",
		rule: "argocd/repeated-resource",
		file,
		line: application.line,
		path: "spec.source",
		message: `Application ${readable(name)} renders ${address} ${times} times: Argo CD applies the last one only.`,
		suggestion: "Take the others out, or give them names of their own."
	};
}

// tools/pipeline/src/validate/files.ts
function manifestFiles(graph, concerns) {
	return [...graph.tree.entries].filter(([path, { mode }]) => /\.ya?ml$/.test(path) && mode !== "120000" && mode !== "160000" && concerns(path) && isOfManifests(graph, path)).map(([path]) => path);
}
function definitionFiles(graph, validated) {
	const known = new Set(validated);
	return [...graph.tree.entries].filter(([path, { mode }]) => /\.ya?ml$/.test(path) && mode.startsWith("100") && !known.has(path)).map(([path]) => path);
}
function inOrderOfWeight(graph, paths) {
	return paths.toSorted((a, b) => Number(isOfManifests(graph, a)) - Number(isOfManifests(graph, b)));
}
function isOfManifests(graph, path) {
	const owner = graph.ownerOf(path);
	return owner !== void 0 && require_preview.KINDS[owner.kind].manifests === true;
}

Object.defineProperty(exports, "addressIn", {
  enumerable: true,
  get: function () {
    return addressIn;
  }
});
Object.defineProperty(exports, "checkDuplicates", {
  enumerable: true,
  get: function () {
    return checkDuplicates;
  }
});
Object.defineProperty(exports, "definitionFiles", {
  enumerable: true,
  get: function () {
    return definitionFiles;
  }
});
Object.defineProperty(exports, "distinct", {
  enumerable: true,
  get: function () {
    return distinct;
  }
});
Object.defineProperty(exports, "findDuplicates", {
  enumerable: true,
  get: function () {
    return findDuplicates;
  }
});
Object.defineProperty(exports, "inOrderOfWeight", {
  enumerable: true,
  get: function () {
    return inOrderOfWeight;
  }
});
Object.defineProperty(exports, "isDestinationPermitted", {
  enumerable: true,
  get: function () {
    return isDestinationPermitted;
  }
});
Object.defineProperty(exports, "isKnownGroup", {
  enumerable: true,
  get: function () {
    return isKnownGroup;
  }
});
Object.defineProperty(exports, "isSourcePermitted", {
  enumerable: true,
  get: function () {
    return isSourcePermitted;
  }
});
Object.defineProperty(exports, "isTold", {
  enumerable: true,
  get: function () {
    return isTold;
  }
});
Object.defineProperty(exports, "manifestFiles", {
  enumerable: true,
  get: function () {
    return manifestFiles;
  }
});
Object.defineProperty(exports, "namesOf", {
  enumerable: true,
  get: function () {
    return namesOf;
  }
});
Object.defineProperty(exports, "namespaceIn", {
  enumerable: true,
  get: function () {
    return namespaceIn;
  }
});
Object.defineProperty(exports, "readable", {
  enumerable: true,
  get: function () {
    return readable;
  }
});
Object.defineProperty(exports, "refusingList", {
  enumerable: true,
  get: function () {
    return refusingList;
  }
});
Object.defineProperty(exports, "sourceOf", {
  enumerable: true,
  get: function () {
    return sourceOf;
  }
});