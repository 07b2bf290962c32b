const require_src = require("./graph.js");
const require_repository_url = require("./repository-url.js");
const require_paths = require("./paths.js");

// tools/pipeline/src/applications/sources.ts
function sourcesOf({ spec }) {
	if (spec.sources !== void 0 && spec.sources.length > 0) return spec.sources;
	const source = spec.sourceHydrator?.drySource ?? spec.source;
	return source === void 0 ? [] : [source];
}
function projectOf(graph, { path }) {
	const resolved = path === void 0 ? void 0 : graph.tree.resolve(require_paths.joinPath(".", path) ?? path)?.path;
	return resolved === void 0 ? void 0 : graph.byRoot.get(resolved);
}
function isInTree(graph, { path, chart }) {
	return chart === void 0 && path !== void 0 && graph.tree.resolve(require_paths.joinPath(".", path) ?? path) !== void 0;
}
function isElsewhere(graph, source) {
	const own = ownUrls(graph);
	return own.size > 0 && !require_src.isUnknown(source.repoURL) && !own.has(require_repository_url.normalizedUrl(source.repoURL)) && !isInTree(graph, source);
}
const known = /* @__PURE__ */ new WeakMap();
function ownUrls(graph) {
	const found = known.get(graph);
	if (found !== void 0) return found;
	const urls = graph.readings().applications.flatMap(({ application, sources }) => sources.flatMap(({ isHere }, at) => isHere ? application.sources[at]?.repoURL ?? [] : []));
	const own = new Set([...graph.settings.argocd.repositories, ...urls].map(require_repository_url.normalizedUrl));
	known.set(graph, own);
	return own;
}

Object.defineProperty(exports, "isElsewhere", {
  enumerable: true,
  get: function () {
    return isElsewhere;
  }
});
Object.defineProperty(exports, "isInTree", {
  enumerable: true,
  get: function () {
    return isInTree;
  }
});
Object.defineProperty(exports, "projectOf", {
  enumerable: true,
  get: function () {
    return projectOf;
  }
});
Object.defineProperty(exports, "sourcesOf", {
  enumerable: true,
  get: function () {
    return sourcesOf;
  }
});