const require_head = require("./head.js");

// tools/kubernetes/src/schema/types.ts
const SCALARS = [
	"string",
	"bool",
	"number",
	"int32",
	"int64",
	"quantity",
	"int-or-string",
	"byte",
	"time",
	"any"
];
const SHARED_GROUPS = /* @__PURE__ */ new Set(["argoproj.io"]);
function schemasOf(table) {
	const made = /* @__PURE__ */ new Map();
	const scalars = new Map(SCALARS.map((is) => [is, { is }]));
	const read = (text) => {
		if (text.startsWith("[]")) return {
			is: "list",
			of: read(text.slice(2))
		};
		if (text.startsWith("{}")) return {
			is: "map",
			of: read(text.slice(2))
		};
		if (text.startsWith("#")) return make(text.slice(1));
		if (text.startsWith("enum:")) return {
			is: "enum",
			values: text.slice(5).split("|")
		};
		return scalars.get(text) ?? { is: "any" };
	};
	const make = (name) => {
		const known = made.get(name);
		if (known !== void 0) return known;
		const fields = /* @__PURE__ */ new Map();
		const required = [];
		const type = {
			is: "object",
			name,
			fields,
			required
		};
		made.set(name, type);
		for (const [field, text] of Object.entries(table.definitions[name] ?? {})) {
			const bare = field.endsWith("!") ? field.slice(0, -1) : field;
			if (bare !== field) required.push(bare);
			fields.set(bare, read(text));
		}
		return type;
	};
	const kinds = new Map(Object.entries(table.kinds));
	const groups = new Set([...kinds.keys()].map(groupOfKind).filter((group) => !SHARED_GROUPS.has(group)));
	for (const kind of Object.keys(table.gone)) groups.add(groupOfKind(kind));
	return {
		version: table.version,
		has: (kind) => kinds.has(kind),
		typeOf: (kind) => {
			const name = kinds.get(kind);
			return name === void 0 || name === "" ? void 0 : make(name);
		},
		kinds: [...kinds.keys()],
		gone: new Map(Object.entries(table.gone)),
		groups
	};
}
function groupOfKind(kind) {
	return require_head.groupOf(kind.slice(0, kind.lastIndexOf("/")));
}

// tools/kubernetes/src/schema/load.ts
let loaded;
function loadSchemas() {
	loaded ??= Promise.resolve().then(() => require("../table.js")).then((module) => schemasOf(module.default));
	return loaded;
}

Object.defineProperty(exports, "groupOfKind", {
  enumerable: true,
  get: function () {
    return groupOfKind;
  }
});
Object.defineProperty(exports, "loadSchemas", {
  enumerable: true,
  get: function () {
    return loadSchemas;
  }
});