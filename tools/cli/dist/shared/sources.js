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