const require_head = require("./head.js");
const require_load = require("./load2.js");

// tools/crossplane/src/wiring/kinds.ts
const NOT_MANAGED = /(?:^|Cluster)ProviderConfig(?:Usage)?$|^StoreConfig$/;
const MANAGED_GROUP = /\.upbound\.io$/;
function wiredKinds(texts) {
	const composites = /* @__PURE__ */ new Map();
	const managed = /* @__PURE__ */ new Map();
	const add = (kinds, group, kind) => kinds.set(`${group}/${kind}`, {
		group,
		kind
	});
	const addManaged = (object) => {
		const [group, kind] = [require_head.groupOf(require_load.textAt(object, "apiVersion")), require_load.textAt(object, "kind")];
		if (isManagedKind(group, kind)) add(managed, group, kind);
	};
	for (const object of [...texts].flatMap(objectsOf)) {
		addManaged(object);
		if (require_head.groupOf(require_load.textAt(object, "apiVersion")) !== "apiextensions.crossplane.io") continue;
		const spec = require_load.member(object, "spec");
		if (require_load.textAt(object, "kind") === "CompositeResourceDefinition") add(composites, require_load.textAt(spec, "group"), require_load.textAt(spec, "names", "kind"));
		if (require_load.textAt(object, "kind") !== "Composition") continue;
		for (const step of require_load.listAt(spec, "pipeline")) for (const resource of require_load.listAt(require_load.nested(step, "input"), "resources")) addManaged(require_load.member(resource, "base"));
	}
	return {
		composites: sorted(composites),
		managed: sorted(managed)
	};
}
function isManagedKind(group, kind) {
	return MANAGED_GROUP.test(group) && !NOT_MANAGED.test(kind);
}
function objectsOf(text) {
	return /crossplane\.io\/|upbound\.io\//.test(text) ? require_load.readableObjects(text) : [];
}
function sorted(kinds) {
	return [...kinds].sort(([a], [b]) => a < b ? -1 : 1).map(([, kind]) => kind);
}
function pluralOf(kind) {
	const name = kind.toLowerCase();
	if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
	if (/(?:as|ss|us|x|z|ch|sh)$/.test(name)) return `${name}es`;
	return name.endsWith("s") ? name : `${name}s`;
}

Object.defineProperty(exports, "isManagedKind", {
  enumerable: true,
  get: function () {
    return isManagedKind;
  }
});
Object.defineProperty(exports, "pluralOf", {
  enumerable: true,
  get: function () {
    return pluralOf;
  }
});
Object.defineProperty(exports, "wiredKinds", {
  enumerable: true,
  get: function () {
    return wiredKinds;
  }
});