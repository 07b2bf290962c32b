const require_read = require("./read.js");
const require_place = require("./place.js");

// tools/kubernetes/src/yaml/head.ts
function groupOf(apiVersion) {
	const slash = apiVersion.indexOf("/");
	return slash < 0 ? "" : apiVersion.slice(0, slash);
}
function splitDocuments(text) {
	return require_place.documentTexts(text).map((document) => ({
		...document,
		...scanHead(document.text) ?? parseHead(document.text)
	}));
}
const DASH = 45;
const HASH = 35;
const ENTRY = /^([A-Za-z_][\w./-]*):(?:[ \t]+(.*?))?[ \t\r]*$/;
const STRING = /^(?:([A-Za-z](?:[\w./-]|:(?=[\w./-]))*)|'([^']*)'|"([^"\\]*)")(?:[ \t]+#.*)?$/;
const NO_VALUE = /^(?:#.*)?$/;
function scanHead(text) {
	const found = {};
	const seen = /* @__PURE__ */ new Set();
	let metadataIndent = -1;
	let fieldIndent = Number.POSITIVE_INFINITY;
	for (let offset = 0; offset < text.length;) {
		const newline = text.indexOf("\n", offset);
		const end = newline < 0 ? text.length : newline;
		const start = offset;
		offset = end + 1;
		let indent = 0;
		while (text.charCodeAt(start + indent) === 32) indent++;
		const first = text.charCodeAt(start + indent);
		if (start + indent >= end || first === 13 || first === HASH) continue;
		if (text.startsWith("{{", start + indent)) continue;
		if (indent > fieldIndent) return void 0;
		fieldIndent = Number.POSITIVE_INFINITY;
		if (indent > 0) {
			if (seen.size === 0) return void 0;
			if (metadataIndent === 0) metadataIndent = indent;
			if (metadataIndent !== indent) continue;
		} else metadataIndent = -1;
		if (first === DASH && require_place.isBlank(text.charCodeAt(start + indent + 1))) {
			if (indent === 0 && seen.size === 0) return {};
			continue;
		}
		const entry = ENTRY.exec(text.slice(start + indent, end));
		if (entry === null) return void 0;
		const [, key = "", value = ""] = entry;
		const path = indent === 0 ? key : `metadata.${key}`;
		if (seen.has(path)) return void 0;
		seen.add(path);
		if (path === "metadata") {
			if (!NO_VALUE.test(value)) return void 0;
			metadataIndent = 0;
		}
		const field = HEAD_FIELDS.get(path);
		if (field === void 0) continue;
		fieldIndent = indent;
		if (value.includes("{{")) continue;
		const string = STRING.exec(value);
		if (string === null || typeof require_read.plainValue(string[1] ?? "text") !== "string") return void 0;
		found[field] = string[1] ?? string[2] ?? string[3] ?? "";
	}
	return found;
}
const HEAD_FIELDS = /* @__PURE__ */ new Map([
	["apiVersion", "apiVersion"],
	["kind", "kind"],
	["metadata.name", "name"],
	["metadata.namespace", "namespace"]
]);
function parseHead(text) {
	const { root } = require_read.readYaml(text);
	const metadata = require_read.entryOf(root, "metadata")?.value;
	const found = {};
	for (const [path, field] of HEAD_FIELDS) {
		const value = stringAt(path.startsWith("metadata.") ? metadata : root, field);
		if (value !== void 0) found[field] = value;
	}
	return found;
}
function stringAt(node, key) {
	const entry = node === void 0 ? void 0 : require_read.entryOf(node, key);
	const value = entry?.value.is === "text" ? require_read.toValue(entry.value) : void 0;
	return typeof value === "string" ? value : void 0;
}

Object.defineProperty(exports, "groupOf", {
  enumerable: true,
  get: function () {
    return groupOf;
  }
});
Object.defineProperty(exports, "splitDocuments", {
  enumerable: true,
  get: function () {
    return splitDocuments;
  }
});