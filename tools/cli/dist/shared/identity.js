const require_head = require("./head.js");
const require_manifest = require("./manifest.js");
const require_scope = require("./scope.js");

// tools/kubernetes/src/preview/identity.ts
function namespaceOf(manifest, scopes) {
	if (scopes.isClusterScoped(manifest)) return "";
	return manifest.metadata.namespace ?? scopes.defaultNamespace ?? "";
}
function addressOf(manifest, scopes) {
	return `${require_head.groupOf(manifest.apiVersion)}/${manifest.kind}/${namespaceOf(manifest, scopes)}/${require_manifest.nameOfManifest(manifest)}`;
}
const wellKnownScope = require_scope.clusterScopedKinds([]);
function manifestAddress(manifest, defaultNamespace) {
	return addressOf(manifest, {
		isClusterScoped: wellKnownScope,
		...defaultNamespace === void 0 ? {} : { defaultNamespace }
	});
}

Object.defineProperty(exports, "addressOf", {
  enumerable: true,
  get: function () {
    return addressOf;
  }
});
Object.defineProperty(exports, "manifestAddress", {
  enumerable: true,
  get: function () {
    return manifestAddress;
  }
});
Object.defineProperty(exports, "namespaceOf", {
  enumerable: true,
  get: function () {
    return namespaceOf;
  }
});