const require_scope = require("./scope.js");
const require_builtin = require("./builtin.js");

// tools/crossplane/src/preview/scope.ts
const isClusterScopedKind = require_scope.clusterScopedKinds([]);
function isClusterScoped(group, kind) {
	return isClusterScopedKind({
		apiVersion: group === "" ? "v1" : `${group}/v1`,
		kind,
		metadata: {}
	});
}
function clusterScopedFault(made) {
	if (!made.namespaced) return void 0;
	const found = made.composed.find(({ path, resource }) => {
		const { group, kind } = require_builtin.groupVersionKindOf(resource);
		return path.length === 1 && isClusterScoped(group, kind);
	});
	if (found === void 0) return void 0;
	const { group, kind } = require_builtin.groupVersionKindOf(found.resource);
	return `${found.path[0]} is a ${kind} of ${group === "" ? "the core group" : group}, which has no namespace, and a namespaced composite resource cannot compose it`;
}

Object.defineProperty(exports, "clusterScopedFault", {
  enumerable: true,
  get: function () {
    return clusterScopedFault;
  }
});
Object.defineProperty(exports, "isClusterScoped", {
  enumerable: true,
  get: function () {
    return isClusterScoped;
  }
});