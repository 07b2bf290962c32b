const require_preview = require("./preview.js");
const require_src = require("./graph.js");

// tools/pipeline/src/plan/upstream.ts
function planOrder(session, names) {
	const graph = session.change.head;
	const affected = session.affected.projects.flatMap((project) => require_preview.isStack(project) && project.change !== "removed" ? [project.name] : []);
	const { after } = require_src.stackOrder(graph, [.../* @__PURE__ */ new Set([...affected, ...names])]);
	const upstream = new Set(affected);
	const needed = new Set(names);
	for (const name of names) for (const other of after.get(name) ?? []) if (upstream.has(other)) needed.add(other);
	return require_src.stackOrder(graph, [...needed]);
}
function waitsFor(graph, stack, upstream, previews) {
	return [...upstream].filter((name) => {
		if (!previews.has(name)) return false;
		const preview = previews.get(name);
		if (preview === void 0) return true;
		if (preview.skipped !== void 0) return false;
		if (preview.waitsFor !== void 0) return true;
		const { resources, counts } = preview;
		if (onlyOutputs(graph, stack, name)) return counts.outputs > 0;
		return counts.outputs > 0 || resources.some(({ action }) => action !== "no-op" && action !== "read");
	}).sort();
}
function onlyOutputs(graph, stack, upstream) {
	return graph.edges.filter(({ from, to }) => to === upstream && (from === stack || !require_preview.isStack(graph.projects.get(from)))).every(({ reason }) => reason === "remote-state");
}

Object.defineProperty(exports, "planOrder", {
  enumerable: true,
  get: function () {
    return planOrder;
  }
});
Object.defineProperty(exports, "waitsFor", {
  enumerable: true,
  get: function () {
    return waitsFor;
  }
});