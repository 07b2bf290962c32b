const require_head = require("./head.js");
const require_located = require("./located.js");

// tools/kubernetes/src/preview/manifest.ts
const isFields = require_located.isMap;
function at(value, ...path) {
	let current = value;
	for (const key of path) {
		if (!isFields(current) || !Object.hasOwn(current, key)) return void 0;
		current = current[key];
	}
	return current ?? void 0;
}
function itemsOf(value) {
	return Array.isArray(value) ? value.filter(isFields) : [];
}
function kindKeyOf(manifest) {
	return `${require_head.groupOf(manifest.apiVersion)}/${manifest.kind}`;
}
function nameOfManifest({ metadata }) {
	return metadata.name ?? `${metadata.generateName ?? ""}*`;
}
function annotationsOf(manifest) {
	const annotations = at(manifest, "metadata", "annotations");
	return isFields(annotations) ? annotations : {};
}

Object.defineProperty(exports, "annotationsOf", {
  enumerable: true,
  get: function () {
    return annotationsOf;
  }
});
Object.defineProperty(exports, "at", {
  enumerable: true,
  get: function () {
    return at;
  }
});
Object.defineProperty(exports, "isFields", {
  enumerable: true,
  get: function () {
    return isFields;
  }
});
Object.defineProperty(exports, "itemsOf", {
  enumerable: true,
  get: function () {
    return itemsOf;
  }
});
Object.defineProperty(exports, "kindKeyOf", {
  enumerable: true,
  get: function () {
    return kindKeyOf;
  }
});
Object.defineProperty(exports, "nameOfManifest", {
  enumerable: true,
  get: function () {
    return nameOfManifest;
  }
});