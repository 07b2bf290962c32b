const require_compile = require("./compile.js");
const require_regexp = require("./regexp.js");
const require_index = require("../index.js");
let node_crypto = require("node:crypto");

// tools/kubernetes/src/admission/json.ts
const MAX_DEPTH = 1e3;
var JsonError = class extends Error {};
const MAX_INT64 = 2n ** 63n - 1n;
const MIN_INT64 = -(2n ** 63n);
function isInt64(value) {
	return value >= MIN_INT64 && value <= MAX_INT64;
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
const Empty = function Empty() {};
Empty.prototype = Object.freeze(Object.create(null));
function emptyObject() {
	return new Empty();
}
function get(object, key) {
	return Object.hasOwn(object, key) ? object[key] : void 0;
}
function fromPlain(value, depth = 0) {
	if (depth > 1e3) throw new JsonError(`nested deeper than ${MAX_DEPTH} levels`);
	if (value === null || typeof value === "boolean" || typeof value === "string") return value;
	if (typeof value === "bigint") return isInt64(value) ? value : Number(value);
	if (typeof value === "number") {
		if (!Number.isFinite(value)) throw new JsonError(`${value} is no JSON number`);
		if (!Number.isInteger(value)) return value;
		const whole = BigInt(value);
		return isInt64(whole) ? whole : value;
	}
	if (Array.isArray(value)) return value.map((item) => fromPlain(item, depth + 1));
	if (typeof value === "object") {
		const copy = emptyObject();
		for (const [key, item] of Object.entries(value)) if (item !== void 0) copy[key] = fromPlain(item, depth + 1);
		return copy;
	}
	throw new JsonError(`a ${typeof value} is no JSON`);
}
function copyOf(value) {
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map(copyOf);
	const copy = emptyObject();
	for (const key of Object.keys(value)) copy[key] = copyOf(value[key]);
	return copy;
}
function toPlain(value) {
	if (typeof value === "bigint") {
		const number = Number(value);
		return Number.isSafeInteger(number) ? number : value;
	}
	if (Array.isArray(value)) return value.map(toPlain);
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]));
}
function deepEqual(a, b) {
	if (a === b) return true;
	if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => deepEqual(item, b[index]));
	if (!isObject(a) || !isObject(b)) return false;
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && deepEqual(a[key], b[key]));
}

// tools/kubernetes/src/admission/json-text.ts
function parseJson(text) {
	const reader = new Reader$1(text);
	return {
		value: reader.document(),
		duplicates: reader.duplicates
	};
}
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const SPACE$1 = /[ \t\r\n]*/y;
const ESCAPES$1 = {
	"\"": "\"",
	"\\": "\\",
	"/": "/",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	"
};
var Reader$1 = class {
	duplicates = [];
	at = 0;
	text;
	constructor(text) {
		this.text = text;
	}
	document() {
		this.space();
		const value = this.value("", 0);
		this.space();
		if (this.at < this.text.length) this.fail("the end of the text");
		return value;
	}
	value(path, depth) {
		if (depth > 1e3) throw new JsonError(`nested deeper than ${MAX_DEPTH} levels`);
		switch (this.text[this.at]) {
			case "{": return this.object(path, depth);
			case "[": return this.list(path, depth);
			case "\"": return this.string();
			case "t": return this.word("true", true);
			case "f": return this.word("false", false);
			case "n": return this.word("null", null);
			default: return this.number();
		}
	}
	object(path, depth) {
		const object = emptyObject();
		this.at++;
		this.space();
		if (this.take("}")) return object;
		for (;;) {
			if (this.text[this.at] !== "\"") this.fail("a key in quotes");
			const key = this.string();
			const below = path === "" ? key : `${path}.${key}`;
			if (Object.hasOwn(object, key)) this.duplicates.push(below);
			this.space();
			if (!this.take(":")) this.fail("a colon");
			this.space();
			object[key] = this.value(below, depth + 1);
			this.space();
			if (this.take("}")) return object;
			if (!this.take(",")) this.fail("a comma or }");
			this.space();
		}
	}
	list(path, depth) {
		const list = [];
		this.at++;
		this.space();
		if (this.take("]")) return list;
		for (;;) {
			list.push(this.value(`${path}[${list.length}]`, depth + 1));
			this.space();
			if (this.take("]")) return list;
			if (!this.take(",")) this.fail("a comma or ]");
			this.space();
		}
	}
	string() {
		let result = "";
		this.at++;
		for (;;) {
			result += this.match(PLAIN)?.[0] ?? "";
			const char = this.text[this.at];
			if (char === "\"") {
				this.at++;
				return result;
			}
			if (char !== "\\") this.fail("the end of a string");
			const letter = this.text[this.at + 1] ?? "";
			const hex = this.text.slice(this.at + 2, this.at + 6);
			if (letter === "u" && /^[0-9a-fA-F]{4}$/.test(hex)) {
				result += String.fromCharCode(Number.parseInt(hex, 16));
				this.at += 6;
			} else {
				const plain = ESCAPES$1[letter];
				if (plain === void 0) this.fail("an escape sequence of JSON");
				result += plain;
				this.at += 2;
			}
		}
	}
	number() {
		const match = this.match(NUMBER);
		if (match === null || match[0] === "") this.fail("a value");
		const [text, fraction, exponent] = match;
		if (fraction === void 0 && exponent === void 0) {
			const whole = BigInt(text);
			if (isInt64(whole)) return whole;
		}
		const float = Number(text);
		if (!Number.isFinite(float)) throw new JsonError(`json: cannot unmarshal number ${text} into Go value of type float64`);
		return float;
	}
	word(word, value) {
		if (!this.text.startsWith(word, this.at)) this.fail("a value");
		this.at += word.length;
		return value;
	}
	take(char) {
		if (this.text[this.at] !== char) return false;
		this.at++;
		return true;
	}
	space() {
		this.match(SPACE$1);
	}
	match(pattern) {
		pattern.lastIndex = this.at;
		const match = pattern.exec(this.text);
		if (match !== null) this.at = pattern.lastIndex;
		return match;
	}
	fail(wanted) {
		const before = this.text.slice(0, this.at).split("\n");
		const line = before.length;
		const column = (before.at(-1)?.length ?? 0) + 1;
		const found = this.at < this.text.length ? JSON.stringify(this.text[this.at]) : "the end";
		throw new JsonError(`line ${line}, column ${column}: expected ${wanted}, found ${found}`);
	}
};
function printJsonText(value, indent = 0, level = 0) {
	if (typeof value === "bigint") return value.toString();
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
	const items = Array.isArray(value) ? value.map((item) => printJsonText(item, indent, level + 1)) : Object.entries(value).filter(([, item]) => item !== void 0).map(([key, item]) => `${JSON.stringify(key)}:${indent > 0 ? " " : ""}${printJsonText(item, indent, level + 1)}`);
	const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
	if (items.length === 0) return `${open}${close}`;
	if (indent === 0) return `${open}${items.join(",")}${close}`;
	const inner = `\n${" ".repeat(indent * (level + 1))}`;
	return `${open}${inner}${items.join(`,${inner}`)}\n${" ".repeat(indent * level)}${close}`;
}
function marshal(value) {
	if (typeof value === "bigint") return value.toString();
	if (typeof value === "number") return goJsonFloat(value);
	if (typeof value === "string") return marshalString(value);
	if (Array.isArray(value)) return `[${value.map(marshal).join(",")}]`;
	if (!isObject(value)) return String(value);
	return `{${Object.keys(value).sort(byBytes).map((key) => `${marshalString(key)}:${marshal(value[key])}`).join(",")}}`;
}
function marshalString(text) {
	return JSON.stringify(text).replace(/\\ud[89a-f][0-9a-f]{2}/g, "\\ufffd").replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function goJsonFloat(value) {
	if (Object.is(value, -0)) return "-0";
	return String(value);
}
function byBytes(a, b) {
	if (a === b) return 0;
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i++) {
		const x = a.charCodeAt(i);
		const y = b.charCodeAt(i);
		if (x === y) continue;
		const rank = (code) => code >= 55296 && code <= 57343 ? code + 65536 : code;
		return rank(x) - rank(y);
	}
	return a.length - b.length;
}

// tools/kubernetes/src/admission/field-error.ts
const OMITTED = Symbol("omitted");
var Printed = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
const WORDS = {
	Required: "Required value",
	Invalid: "Invalid value",
	TypeInvalid: "Invalid value",
	NotSupported: "Unsupported value",
	TooLong: "Too long",
	TooMany: "Too many",
	Duplicate: "Duplicate value",
	Forbidden: "Forbidden",
	InternalError: "Internal error"
};
function body(type, value, detail) {
	const words = WORDS[type];
	const shown = value === OMITTED ? words : `${words}: ${show$1(value)}`;
	return detail === "" ? shown : `${shown}: ${detail}`;
}
function show$1(value) {
	if (value instanceof Printed) return value.text;
	if (typeof value === "string") return require_regexp.quote(value);
	if (typeof value === "number") return require_regexp.goFloat(value);
	return marshal(value);
}
function make(type, field, value, detail) {
	return {
		type,
		field,
		message: body(type, value, detail),
		detail
	};
}
function invalid(field, value, detail) {
	return make("Invalid", field, value, detail);
}
function typeInvalid(field, value, detail) {
	return make("TypeInvalid", field, value, detail);
}
function required(field, detail = "") {
	return make("Required", field, OMITTED, detail);
}
function forbidden(field, detail) {
	return make("Forbidden", field, OMITTED, detail);
}
function duplicate(field, value) {
	return make("Duplicate", field, value, "");
}
function internalError(field, detail) {
	return make("InternalError", field, OMITTED, detail);
}
function notSupported(field, value, supported) {
	return make("NotSupported", field, value, supported.length === 0 ? "" : `supported values: ${supported.map(require_regexp.quote).join(", ")}`);
}
function tooLong(field, maximum) {
	const detail = maximum < 0 ? "value is too long" : `may not be more than ${maximum} ${maximum === 1 ? "byte" : "bytes"}`;
	return make("TooLong", field, OMITTED, detail);
}
function tooMany(field, actual, maximum) {
	const detail = `must have at most ${maximum} ${maximum === 1 ? "item" : "items"}`;
	return make("TooMany", field, actual < 0 ? OMITTED : BigInt(actual), detail);
}
function badRequest(message, suggestion) {
	return {
		type: "BadRequest",
		field: "",
		message,
		detail: message,
		...suggestion !== void 0 && { suggestion }
	};
}
function childOf$1(path, name) {
	return path === "" ? name : `${path}.${name}`;
}
function indexOf(path, index) {
	return `${path}[${index}]`;
}
function keyOf(path, key) {
	return `${path}[${key}]`;
}

// tools/kubernetes/src/admission/go/shape.ts
var ShapeError = class extends Error {
	value;
	type;
	place;
	constructor(value, type, place) {
		const target = place.path.length === 0 ? "value" : `struct field ${place.struct}.${place.path.join(".")}`;
		super(`json: cannot unmarshal ${value} into Go ${target} of type ${type}`);
		this.value = value;
		this.type = type;
		this.place = place;
	}
};
var ValueError = class extends Error {};
function decodeShape(value, shape, unknown = [], foldCase = false) {
	return decode(value, shape, {
		struct: "",
		path: [],
		at: "",
		unknown,
		foldCase
	});
}
function decode(value, shape, place) {
	if (value === null) return shape.kind === "any" ? null : void 0;
	switch (shape.kind) {
		case "any": return value;
		case "string":
			if (typeof value === "string") return value;
			break;
		case "bool":
			if (typeof value === "boolean") return value;
			break;
		case "int32":
		case "int64":
			if (typeof value === "bigint" && (shape.kind === "int64" || BigInt.asIntN(32, value) === value)) return value;
			break;
		case "float64":
			if (typeof value === "bigint" || typeof value === "number") return Number(value);
			break;
		case "time": return decodeTime(value);
		case "bytes":
			if (typeof value !== "string") break;
			checkBase64(value);
			return value;
		case "list":
			if (!Array.isArray(value)) break;
			return value.map((item, index) => below$2(item, shape.of, {
				...place,
				at: `${place.at}[${index}]`
			}));
		case "map": {
			if (!isObject(value)) break;
			const map = emptyObject();
			for (const key of Object.keys(value).sort(byBytes)) map[key] = below$2(value[key], shape.of, {
				...place,
				at: pathOf$1(place.at, key)
			});
			return map;
		}
		case "struct":
			if (isObject(value)) return decodeStruct(value, shape, place);
			break;
		case "one-of": return decodeOneOf(value, shape, place);
	}
	throw new ShapeError(describe(value, shape), goName(shape), place);
}
function below$2(value, shape, place) {
	return decode(value, shape, place) ?? zeroOf(shape);
}
function pathOf$1(at, key) {
	return at === "" ? key : `${at}.${key}`;
}
function decodeStruct(value, shape, place) {
	const result = emptyObject();
	for (const key of Object.keys(value).sort(byBytes)) {
		const at = pathOf$1(place.at, key);
		const field = shape.fields.find((known) => known.key === key) ?? (place.foldCase ? shape.fields.find((known) => known.key.toLowerCase() === key.toLowerCase()) : void 0);
		if (field === void 0) {
			place.unknown.push(at);
			continue;
		}
		const inner = {
			...place,
			struct: shape.name,
			path: [...place.path, field.key],
			at
		};
		const decoded = decode(value[key], field.shape, inner);
		if (decoded !== void 0) result[field.key] = decoded;
	}
	return result;
}
function decodeOneOf(value, { struct, other }, place) {
	try {
		if (isObject(value)) return decodeShape(value, struct) ?? null;
		if (other === "bool") {
			if (typeof value === "boolean") return value;
			throw new ValueError("boolean or JSON schema expected");
		}
		if (!Array.isArray(value)) return emptyObject();
		return decodeShape(value, {
			kind: "list",
			of: other === "texts" ? { kind: "string" } : struct
		}) ?? null;
	} catch (error) {
		if (!(error instanceof ShapeError)) throw error;
		throw new ShapeError(error.value, error.type, {
			struct: place.struct,
			path: [...place.path, ...error.place.path]
		});
	}
}
function decodeTime(value) {
	if (typeof value !== "string") throw new ShapeError(describe(value), "string", {
		struct: "",
		path: []
	});
	if (require_compile.parseRfc3339(value) === void 0) throw new ValueError(`parsing time ${require_regexp.quote(value)} as "2006-01-02T15:04:05Z07:00": cannot parse ${require_regexp.quote(value)}`);
	return value;
}
function checkBase64(text) {
	const data = text.replace(/[\r\n]/g, "");
	const wrong = /[^A-Za-z0-9+/]/.exec(data.replace(/={1,2}$/, ""))?.index;
	if (wrong === void 0 && data.length % 4 === 0) return;
	throw new ValueError(`illegal base64 data at input byte ${wrong ?? data.length - data.length % 4}`);
}
function writeShape(value, shape) {
	if (shape.kind === "list" && Array.isArray(value)) return value.map((item) => writeShape(item, shape.of));
	if (shape.kind === "map" && isObject(value)) {
		const map = emptyObject();
		for (const key of Object.keys(value)) map[key] = writeShape(value[key], shape.of);
		return map;
	}
	if (shape.kind === "one-of") {
		const list = {
			kind: "list",
			of: shape.other === "structs" ? shape.struct : { kind: "string" }
		};
		return writeShape(value, Array.isArray(value) ? list : shape.struct);
	}
	if (shape.kind !== "struct" || !isObject(value)) return value;
	const result = emptyObject();
	for (const { key, shape: of, kept, pointer } of [...shape.fields].sort((a, b) => byBytes(a.key, b.key))) {
		const item = Object.hasOwn(value, key) ? writeShape(value[key], of) : void 0;
		if (item !== void 0 && item !== null && (kept || pointer || !isEmpty$1(item))) result[key] = item;
		else if (kept) result[key] = zeroOf(of);
	}
	return result;
}
function isEmpty$1(value) {
	if (value === "" || value === 0n || value === 0 || value === false) return true;
	return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}
function zeroOf(shape) {
	if (shape.kind === "string") return "";
	if (shape.kind === "bool") return false;
	return shape.kind === "struct" ? emptyObject() : null;
}
function goName(shape) {
	switch (shape.kind) {
		case "struct": return `v1.${shape.name}`;
		case "list": return shape.name ?? `[]${goName(shape.of)}`;
		case "map": return shape.name ?? `map[string]${goName(shape.of)}`;
		case "bytes": return "[]uint8";
		case "time":
		case "any":
		case "one-of": return shape.kind;
		default: return shape.name ?? shape.kind;
	}
}
function describe(value, shape) {
	const shown = shape?.kind === "int32" || shape?.kind === "int64";
	if (typeof value === "bigint" || typeof value === "number") return shown ? `number ${value}` : "number";
	if (typeof value === "boolean") return "bool";
	if (typeof value === "string") return "string";
	return Array.isArray(value) ? "array" : "object";
}

// tools/kubernetes/src/admission/metadata/decode.ts
var MetadataError = class extends Error {};
const STRING$1 = { kind: "string" };
const BOOL$1 = { kind: "bool" };
const INT = { kind: "int64" };
const TIME$1 = { kind: "time" };
const TEXTS$2 = {
	kind: "map",
	of: STRING$1
};
const OWNER = {
	kind: "struct",
	name: "OwnerReference",
	fields: [
		{
			key: "apiVersion",
			shape: STRING$1,
			kept: true
		},
		{
			key: "kind",
			shape: STRING$1,
			kept: true
		},
		{
			key: "name",
			shape: STRING$1,
			kept: true
		},
		{
			key: "uid",
			shape: {
				kind: "string",
				name: "types.UID"
			},
			kept: true
		},
		{
			key: "controller",
			shape: BOOL$1,
			pointer: true
		},
		{
			key: "blockOwnerDeletion",
			shape: BOOL$1,
			pointer: true
		}
	]
};
const MANAGED = {
	kind: "struct",
	name: "ManagedFieldsEntry",
	fields: [
		{
			key: "manager",
			shape: STRING$1
		},
		{
			key: "operation",
			shape: {
				kind: "string",
				name: "v1.ManagedFieldsOperationType"
			}
		},
		{
			key: "apiVersion",
			shape: STRING$1
		},
		{
			key: "time",
			shape: TIME$1
		},
		{
			key: "fieldsType",
			shape: STRING$1
		},
		{
			key: "fieldsV1",
			shape: { kind: "any" }
		},
		{
			key: "subresource",
			shape: STRING$1
		}
	]
};
const OBJECT_META = {
	kind: "struct",
	name: "ObjectMeta",
	fields: [
		{
			key: "name",
			shape: STRING$1
		},
		{
			key: "generateName",
			shape: STRING$1
		},
		{
			key: "namespace",
			shape: STRING$1
		},
		{
			key: "selfLink",
			shape: STRING$1
		},
		{
			key: "uid",
			shape: {
				kind: "string",
				name: "types.UID"
			}
		},
		{
			key: "resourceVersion",
			shape: STRING$1
		},
		{
			key: "generation",
			shape: INT
		},
		{
			key: "creationTimestamp",
			shape: TIME$1
		},
		{
			key: "deletionTimestamp",
			shape: TIME$1
		},
		{
			key: "deletionGracePeriodSeconds",
			shape: INT,
			pointer: true
		},
		{
			key: "labels",
			shape: TEXTS$2
		},
		{
			key: "annotations",
			shape: TEXTS$2
		},
		{
			key: "ownerReferences",
			shape: {
				kind: "list",
				of: OWNER
			}
		},
		{
			key: "finalizers",
			shape: {
				kind: "list",
				of: STRING$1
			}
		},
		{
			key: "managedFields",
			shape: {
				kind: "list",
				of: MANAGED
			}
		}
	]
};
function decodeMetadata(value) {
	const unknown = [];
	try {
		const decoded = decodeShape(value, OBJECT_META, unknown);
		const metadata = decoded === void 0 ? emptyObject() : writeShape(decoded, OBJECT_META);
		return {
			metadata: isObject(metadata) ? metadata : emptyObject(),
			unknown
		};
	} catch (error) {
		if (error instanceof ShapeError || error instanceof ValueError) throw new MetadataError(error.message);
		throw error;
	}
}
function salvageMetadata(value) {
	const metadata = emptyObject();
	if (!isObject(value)) return metadata;
	for (const key of Object.keys(value)) {
		const single = emptyObject();
		single[key] = value[key];
		try {
			Object.assign(metadata, decodeMetadata(single).metadata);
		} catch (error) {
			if (!(error instanceof MetadataError)) throw error;
		}
	}
	return metadata;
}

// tools/kubernetes/src/admission/schema/schema.ts
function readSchema(value) {
	const object = isObject(value) ? value : {};
	const at = (key) => get(object, key);
	const additional = at("additionalProperties");
	return {
		type: text$1(at("type")),
		format: text$1(at("format")),
		nullable: at("nullable") === true,
		default: at("default") ?? void 0,
		properties: isObject(at("properties")) ? readMap(at("properties")) : void 0,
		additionalProperties: isObject(additional) ? readSchema(additional) : typeof additional === "boolean" ? additional : void 0,
		items: isObject(at("items")) ? readSchema(at("items")) : void 0,
		required: texts$1(at("required")),
		enum: list$1(at("enum")),
		maximum: number(at("maximum")),
		exclusiveMaximum: at("exclusiveMaximum") === true,
		minimum: number(at("minimum")),
		exclusiveMinimum: at("exclusiveMinimum") === true,
		multipleOf: number(at("multipleOf")),
		maxLength: number(at("maxLength")),
		minLength: number(at("minLength")),
		pattern: text$1(at("pattern")),
		maxItems: number(at("maxItems")),
		minItems: number(at("minItems")),
		maxProperties: number(at("maxProperties")),
		minProperties: number(at("minProperties")),
		allOf: list$1(at("allOf")).map(readSchema),
		anyOf: list$1(at("anyOf")).map(readSchema),
		oneOf: list$1(at("oneOf")).map(readSchema),
		not: isObject(at("not")) ? readSchema(at("not")) : void 0,
		preserveUnknownFields: at("x-kubernetes-preserve-unknown-fields") === true,
		embeddedResource: at("x-kubernetes-embedded-resource") === true,
		intOrString: at("x-kubernetes-int-or-string") === true,
		listType: text$1(at("x-kubernetes-list-type")),
		listMapKeys: texts$1(at("x-kubernetes-list-map-keys")),
		mapType: text$1(at("x-kubernetes-map-type")),
		rules: list$1(at("x-kubernetes-validations")).map(readRule)
	};
}
function readMap(object) {
	return new Map(Object.keys(object).map((key) => [key, readSchema(object[key])]));
}
function readRule(value) {
	const object = isObject(value) ? value : {};
	const reason = get(object, "reason");
	const optional = get(object, "optionalOldSelf");
	return {
		rule: text$1(get(object, "rule")),
		message: text$1(get(object, "message")),
		messageExpression: text$1(get(object, "messageExpression")),
		reason: typeof reason === "string" ? reason : void 0,
		fieldPath: text$1(get(object, "fieldPath")),
		optionalOldSelf: typeof optional === "boolean" ? optional : void 0
	};
}
function text$1(value) {
	return typeof value === "string" ? value : "";
}
function texts$1(value) {
	return list$1(value).filter((item) => typeof item === "string");
}
function list$1(value) {
	return Array.isArray(value) ? value : [];
}
function number(value) {
	return typeof value === "number" || typeof value === "bigint" ? Number(value) : void 0;
}
function fieldSchema(schema, name) {
	const property = schema?.properties?.get(name);
	if (property !== void 0) return property;
	return typeof schema?.additionalProperties === "object" ? schema.additionalProperties : void 0;
}
function somewhere(holds) {
	const known = /* @__PURE__ */ new WeakMap();
	const ask = (schema) => {
		let answer = known.get(schema);
		if (answer === void 0) {
			const { properties, items, additionalProperties } = schema;
			answer = holds(schema) || [...properties?.values() ?? []].some(ask) || items !== void 0 && ask(items) || typeof additionalProperties === "object" && ask(additionalProperties);
			known.set(schema, answer);
		}
		return answer;
	};
	return ask;
}

// tools/kubernetes/src/admission/metadata/check.ts
const MOST_ANNOTATIONS = 262144;
const STANDARD_FINALIZERS = /* @__PURE__ */ new Set([
	"orphan",
	"foregroundDeletion",
	"kubernetes"
]);
function textOf$1(object, key) {
	const value = get(object, key);
	return typeof value === "string" ? value : "";
}
function textsOf(object, key) {
	const value = get(object, key);
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
function mapOf(object, key) {
	const value = get(object, key);
	return isObject(value) ? Object.entries(value).map(([name, item]) => [name, typeof item === "string" ? item : ""]) : [];
}
function checkMetadata(metadata, namespaced, nameProblems, path) {
	const errors = [];
	const generateName = textOf$1(metadata, "generateName");
	const name = textOf$1(metadata, "name");
	const namespace = textOf$1(metadata, "namespace");
	if (generateName !== "") for (const problem of nameProblems(generateName.endsWith("-") ? `${generateName.slice(0, -1)}a` : generateName)) errors.push(invalid(childOf$1(path, "generateName"), generateName, problem));
	if (name === "") {
		if (generateName === "") errors.push(required(childOf$1(path, "name"), "name or generateName is required"));
	} else errors.push(...nameProblems(name).map((problem) => invalid(childOf$1(path, "name"), name, problem)));
	if (namespaced) {
		const at = childOf$1(path, "namespace");
		if (namespace === "") errors.push(required(at));
		else errors.push(...require_compile.labelProblems(namespace).map((problem) => invalid(at, namespace, problem)));
	} else if (namespace !== "") errors.push(forbidden(childOf$1(path, "namespace"), "not allowed on this type"));
	const generation = get(metadata, "generation");
	if (typeof generation === "bigint" && generation < 0n) errors.push(invalid(childOf$1(path, "generation"), generation, "must be greater than or equal to 0"));
	errors.push(...checkCommon(metadata, path));
	errors.push(...checkFinalizers(metadata, childOf$1(path, "finalizers")));
	return errors;
}
function checkMetadataUpdate(metadata, old, path) {
	const errors = [];
	for (const key of ["name", "namespace"]) {
		if (textOf$1(metadata, key) === textOf$1(old, key)) continue;
		errors.push(invalid(childOf$1(path, key), textOf$1(metadata, key), "field is immutable"));
	}
	for (const key of [
		"uid",
		"deletionTimestamp",
		"deletionGracePeriodSeconds"
	]) {
		const value = get(metadata, key);
		if (value === void 0 || get(old, key) === void 0 || deepEqual(value, get(old, key))) continue;
		errors.push(invalid(childOf$1(path, key), value, "field is immutable"));
	}
	return [...errors, ...checkCommon(metadata, path)];
}
function checkCommon(metadata, path) {
	const errors = [];
	const labels = childOf$1(path, "labels");
	for (const [key, value] of mapOf(metadata, "labels")) {
		errors.push(...require_compile.qualifiedNameProblems(key).map((problem) => invalid(labels, key, problem)));
		errors.push(...require_compile.labelValueProblems(value).map((problem) => invalid(labels, value, problem)));
	}
	const annotations = childOf$1(path, "annotations");
	let size = 0;
	for (const [key, value] of mapOf(metadata, "annotations")) {
		errors.push(...require_compile.qualifiedNameProblems(key.toLowerCase()).map((problem) => invalid(annotations, key, problem)));
		size += require_regexp.byteLength(key) + require_regexp.byteLength(value);
	}
	if (size > MOST_ANNOTATIONS) errors.push(tooLong(annotations, MOST_ANNOTATIONS));
	errors.push(...checkOwners(get(metadata, "ownerReferences"), childOf$1(path, "ownerReferences")));
	errors.push(...checkManagers(get(metadata, "managedFields"), childOf$1(path, "managedFields")));
	return errors;
}
function checkOwners(owners, path) {
	if (!Array.isArray(owners)) return [];
	const errors = [];
	let controller = "";
	for (const owner of owners) {
		if (!isObject(owner)) continue;
		const apiVersion = textOf$1(owner, "apiVersion");
		const kind = textOf$1(owner, "kind");
		if (apiVersion === "" || /^[^/]*\/$/.test(apiVersion)) errors.push(invalid(childOf$1(path, "apiVersion"), apiVersion, "version must not be empty"));
		for (const key of [
			"kind",
			"name",
			"uid"
		]) if (textOf$1(owner, key) === "") errors.push(invalid(childOf$1(path, key), "", "must not be empty"));
		if (apiVersion === "v1" && kind === "Event") errors.push(invalid(path, owner, "/v1, Kind=Event is disallowed from being an owner"));
		if (get(owner, "controller") !== true) continue;
		const current = `${kind}/${textOf$1(owner, "name")}`;
		if (controller === "") controller = current;
		else {
			const words = `Only one reference can have Controller set to true. Found "true" in references for ${controller} and ${current}`;
			errors.push(invalid(path, owners, words));
		}
	}
	return errors;
}
function checkFinalizers(metadata, path) {
	const finalizers = textsOf(metadata, "finalizers");
	const errors = finalizers.flatMap((name) => require_compile.qualifiedNameProblems(name).map((problem) => invalid(path, name, problem)));
	if (finalizers.includes("orphan") && finalizers.includes("foregroundDeletion")) errors.push(invalid(path, finalizers, "finalizer orphan and foregroundDeletion cannot be both set"));
	return errors;
}
function checkManagers(entries, path) {
	if (!Array.isArray(entries)) return [];
	return entries.flatMap((entry, index) => {
		if (!isObject(entry)) return [];
		const operation = textOf$1(entry, "operation");
		const type = textOf$1(entry, "fieldsType");
		const at = indexOf(path, index);
		const errors = [];
		if (operation !== "Apply" && operation !== "Update") errors.push(invalid(childOf$1(at, "operation"), operation, "must be `Apply` or `Update`"));
		if (type !== "" && type !== "FieldsV1") errors.push(invalid(childOf$1(at, "fieldsType"), type, "must be `FieldsV1`"));
		return errors;
	});
}
function finalizerWarnings(metadata, old) {
	const before = new Set(old === void 0 ? [] : textsOf(old, "finalizers"));
	return [...new Set(textsOf(metadata, "finalizers"))].filter((name) => !before.has(name)).sort().flatMap((name) => {
		const about = (words) => `metadata.finalizers: ${require_regexp.quote(name)}: ${words}`;
		const warnings = require_compile.qualifiedNameProblems(name).map(about);
		if (name.includes("/") || STANDARD_FINALIZERS.has(name)) return warnings;
		const words = `prefer a domain-qualified finalizer name${name.includes(".") ? " including a path (/)" : ""} to avoid accidental conflicts with other finalizer writers`;
		return [...warnings, about(words)];
	});
}

// tools/kubernetes/src/admission/metadata/embedded.ts
const hasEmbedded = somewhere(({ embeddedResource }) => embeddedResource);
function coerceEmbedded(value, schema, path, stored, isRoot = false) {
	const unknown = [];
	const error = coerce(value, schema, path, stored, isRoot, unknown);
	return {
		...error !== void 0 && { error },
		unknown: unknown.sort(byBytes)
	};
}
function coerce(value, schema, path, stored, isRoot, unknown) {
	if (schema === void 0 || !(isRoot || hasEmbedded(schema))) return void 0;
	if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) {
			const error = coerce(item, schema.items, indexOf(path, index), stored, false, unknown);
			if (error !== void 0) return error;
		}
		return;
	}
	if (!isObject(value)) return void 0;
	for (const key of Object.keys(value).sort(byBytes)) {
		if (schema.embeddedResource || isRoot) {
			const error = coerceMeta(value, key, path, stored, unknown);
			if (error !== void 0) return error;
		}
		if (!Object.hasOwn(value, key)) continue;
		const property = schema.properties?.get(key);
		const additional = typeof schema.additionalProperties === "object" ? schema.additionalProperties : void 0;
		const below = property !== void 0 ? childOf$1(path, key) : keyOf(path, key);
		const error = coerce(value[key], property ?? additional, below, stored, false, unknown);
		if (error !== void 0) return error;
	}
}
function coerceMeta(object, key, path, stored, unknown) {
	const value = object[key];
	const below = childOf$1(path, key);
	if (key === "apiVersion" || key === "kind") {
		if (typeof value === "string") return void 0;
		if (!stored) return invalid(below, value, "must be a string");
		delete object[key];
	} else if (key === "metadata") try {
		const decoded = stored ? {
			metadata: salvageMetadata(value),
			unknown: []
		} : decodeMetadata(value);
		unknown.push(...decoded.unknown.map((at) => `${below}.${at}`));
		object[key] = decoded.metadata;
	} catch (error) {
		if (!(error instanceof MetadataError)) throw error;
		return invalid(below, value, error.message);
	}
}
function checkEmbedded(value, schema, path, isRoot = false) {
	if (schema === void 0 || !(isRoot || hasEmbedded(schema))) return [];
	if (Array.isArray(value)) return value.flatMap((item, index) => checkEmbedded(item, schema.items, indexOf(path, index)));
	if (!isObject(value)) return [];
	const errors = schema.embeddedResource || isRoot ? checkObject$1(value, path) : [];
	for (const key of Object.keys(value)) {
		const property = schema.properties?.get(key);
		if (property !== void 0) errors.push(...checkEmbedded(value[key], property, childOf$1(path, key)));
		else if (typeof schema.additionalProperties === "object") errors.push(...checkEmbedded(value[key], schema.additionalProperties, keyOf(path, key)));
	}
	return errors;
}
function checkObject$1(object, path) {
	const errors = [];
	for (const key of ["apiVersion", "kind"]) {
		const at = childOf$1(path, key);
		const value = object[key];
		if (!Object.hasOwn(object, key)) errors.push(required(at));
		else if (typeof value !== "string") errors.push(invalid(at, value ?? null, "must be a string"));
		else if (value === "") errors.push(invalid(at, value, "must not be empty"));
		else if (key === "kind") {
			const problems = require_compile.dns1035Problems(value.toLowerCase());
			if (problems.length === 0) continue;
			errors.push(invalid(at, value, `may have mixed case, but should otherwise match: ${problems.join(",")}`));
		} else if (value.split("/").length > 2) errors.push(invalid(at, value, `unexpected GroupVersion string: ${value}`));
	}
	if (!Object.hasOwn(object, "metadata")) return errors;
	const at = childOf$1(path, "metadata");
	try {
		const { metadata } = decodeMetadata(object.metadata ?? null);
		const named = Object.assign(emptyObject(), metadata);
		if (textOf$1(metadata, "name") === "") named.name = "fakename";
		errors.push(...checkMetadata(named, textOf$1(metadata, "namespace") !== "", require_compile.pathSegmentProblems, at));
	} catch (error) {
		if (!(error instanceof MetadataError)) throw error;
		errors.push(invalid(at, object.metadata ?? null, error.message));
	}
	return errors;
}

// tools/kubernetes/src/admission/schema/defaults.ts
const hasDefaults = somewhere((schema) => schema.default !== void 0);
function mayFill(schema) {
	return schema !== void 0 && hasDefaults(schema);
}
function fillDefaults(value, schema) {
	if (!mayFill(schema)) return;
	if (Array.isArray(value)) for (const [index, item] of value.entries()) {
		if (isForbiddenNull(item, schema.items)) value[index] = copyOf(schema.items?.default ?? null);
		fillDefaults(value[index], schema.items);
	}
	else if (isObject(value)) {
		for (const [name, property] of schema.properties ?? []) {
			if (property.default === void 0) continue;
			if (!Object.hasOwn(value, name) || isForbiddenNull(value[name], property)) value[name] = copyOf(property.default);
		}
		const additional = typeof schema.additionalProperties === "object" ? schema.additionalProperties : void 0;
		for (const key of Object.keys(value)) {
			const property = schema.properties?.get(key);
			if (property === void 0 && isForbiddenNull(value[key], additional)) value[key] = copyOf(additional?.default ?? null);
			fillDefaults(value[key], property ?? additional);
		}
	}
}
function dropNulls(value, schema) {
	if (Array.isArray(value)) {
		const items = schema?.items;
		for (const item of value) dropNulls(item, items);
	} else if (isObject(value)) for (const key of Object.keys(value)) {
		const item = value[key];
		if (item !== null && typeof item !== "object") continue;
		const field = fieldSchema(schema, key);
		if (item !== null) dropNulls(item, field);
		else if (isForbiddenNull(item, field) && field?.default === void 0) delete value[key];
	}
}
function isForbiddenNull(value, schema) {
	return value === null && schema !== void 0 && !schema.nullable;
}

// tools/kubernetes/src/admission/schema/prune.ts
const META_FIELDS$1 = /* @__PURE__ */ new Set([
	"apiVersion",
	"kind",
	"metadata"
]);
function prune(value, schema, isRoot) {
	const unknown = [];
	walk(value, schema, isRoot || schema?.embeddedResource === true, true, unknown);
	for (const field of unknown) field.path = field.path.replace(/^\./, "");
	return unknown.sort((a, b) => byBytes(a.path, b.path));
}
function putBefore(segment, unknown, from) {
	for (const field of unknown.slice(from)) field.path = segment + field.path;
}
function walk(value, schema, embedded, isTop, unknown) {
	if (typeof value !== "object") return;
	if (schema?.preserveUnknownFields) walkPreserved(value, schema, embedded, unknown);
	else if (Array.isArray(value)) {
		const items = schema?.items;
		for (let index = 0; index < value.length; index++) {
			const before = unknown.length;
			walk(value[index], items, items?.embeddedResource === true, false, unknown);
			if (unknown.length > before) putBefore(`[${index}]`, unknown, before);
		}
	} else if (isObject(value)) {
		const properties = schema?.properties;
		const additional = schema?.additionalProperties;
		for (const key of Object.keys(value)) {
			if (embedded && META_FIELDS$1.has(key)) continue;
			const before = unknown.length;
			const property = properties?.get(key);
			if (property !== void 0) walk(value[key], property, property.embeddedResource, false, unknown);
			else if (additional !== void 0 && additional !== false) walkAdditional(value[key], additional, unknown);
			else {
				if (!isTop || !META_FIELDS$1.has(key)) unknown.push({
					path: "",
					name: key,
					known: [...properties?.keys() ?? []]
				});
				delete value[key];
			}
			if (unknown.length > before) putBefore(`.${key}`, unknown, before);
		}
	}
}
function walkAdditional(value, additional, unknown) {
	const schema = additional === true ? void 0 : additional;
	walk(value, schema, schema?.embeddedResource === true, false, unknown);
}
function walkPreserved(value, schema, embedded, unknown) {
	const { items, properties, additionalProperties: additional } = schema;
	if (Array.isArray(value)) {
		if (items === void 0) return;
		for (let index = 0; index < value.length; index++) {
			const before = unknown.length;
			walkPreserved(value[index], items, items.embeddedResource, unknown);
			if (unknown.length > before) putBefore(`[${index}]`, unknown, before);
		}
	} else if (isObject(value)) for (const key of Object.keys(value)) {
		if (embedded && META_FIELDS$1.has(key)) continue;
		const before = unknown.length;
		const property = properties?.get(key);
		if (property !== void 0) walk(value[key], property, property.embeddedResource, false, unknown);
		else if (additional !== void 0 && additional !== false) walkAdditional(value[key], additional, unknown);
		if (unknown.length > before) putBefore(`.${key}`, unknown, before);
	}
}

// tools/kubernetes/src/admission/decode-object.ts
var RequestError = class extends Error {
	error;
	constructor(error) {
		super(error.message);
		this.error = error;
	}
};
function refuse(definition, version, words, suggestion) {
	const { kind } = definition;
	const message = `${kind} in version ${require_regexp.quote(version)} cannot be handled as a ${kind}: ${words}`;
	throw new RequestError(badRequest(message, suggestion));
}
function decodeObject(definition, object, strict, duplicates = []) {
	const expected = versionOf$1(definition, object);
	const kind = get(object, "kind");
	const apiVersion = get(object, "apiVersion");
	if (kind === void 0 || kind === "") refuse(definition, expected.name, `Object 'Kind' is missing in '${marshal(object)}'`);
	if (typeof kind !== "string") refuse(definition, expected.name, typeWords(kind, "kind"));
	if (apiVersion !== void 0 && typeof apiVersion !== "string") refuse(definition, expected.name, typeWords(apiVersion, "apiVersion"));
	const wanted = `${definition.group}/${expected.name}`;
	const isKnown = kind === definition.kind && apiVersion === wanted;
	if (isKnown) {
		dropNulls(object, expected.schema);
		fillDefaults(object, expected.schema);
	}
	const unknown = [];
	const pruned = [];
	let metadata;
	try {
		const given = get(object, "metadata");
		if (given !== void 0) {
			const decoded = decodeMetadata(given);
			metadata = decoded.metadata;
			unknown.push(...decoded.unknown.map((path) => `metadata.${path}`));
		}
		if (isKnown) {
			pruned.push(...prune(object, expected.schema, true));
			unknown.push(...pruned.map(({ path }) => path));
			if (mayFill(expected.schema)) dropNulls(object, expected.schema);
			const coerced = coerceEmbedded(object, expected.schema, "", false);
			if (coerced.error !== void 0) refuse(definition, expected.name, `${coerced.error.field}: ${coerced.error.message}`);
			unknown.push(...coerced.unknown);
		}
	} catch (error) {
		if (!(error instanceof MetadataError)) throw error;
		refuse(definition, expected.name, error.message);
	}
	if (metadata !== void 0) object.metadata = metadata;
	if (strict && duplicates.length + unknown.length > 0) {
		const words = [...duplicates.map((path) => `duplicate field ${require_regexp.quote(path)}`), ...unknown.map((path) => `unknown field "${path}"`)];
		refuse(definition, expected.name, `strict decoding error: ${words.join(", ")}`, suggestion$1(pruned));
	}
	if (apiVersion !== wanted) {
		const words = `the API version in the data (${apiVersion ?? ""}) does not match the expected API version (${wanted})`;
		throw new RequestError(badRequest(words));
	}
	return {
		object,
		version: expected
	};
}
function versionOf$1({ group, versions }, object) {
	const apiVersion = get(object, "apiVersion");
	const version = versions.find(({ name, served }) => served && `${group}/${name}` === apiVersion) ?? versions.find(({ storage }) => storage) ?? versions[0];
	if (version === void 0) throw new RequestError(badRequest("the definition has no version"));
	return version;
}
function typeWords(value, key) {
	const type = typeof value === "bigint" ? "int64" : typeof value === "boolean" ? "bool" : "map[string]interface {}";
	return `.${key} accessor error: ${marshal(value)} is of the type ${type}, expected string`;
}
function decodeStored(object, version) {
	dropNulls(object, version.schema);
	fillDefaults(object, version.schema);
	prune(object, version.schema, true);
	if (mayFill(version.schema)) dropNulls(object, version.schema);
	return salvage(object, version);
}
function decodeAgain(object, version) {
	return mayFill(version.schema) ? decodeStored(object, version) : salvage(object, version);
}
function salvage(object, version) {
	const metadata = get(object, "metadata");
	coerceEmbedded(object, version.schema, "", true);
	if (metadata !== void 0) object.metadata = salvageMetadata(metadata);
	return object;
}
function suggestion$1(unknown) {
	const hints = unknown.flatMap(({ path, name, known }) => {
		const near = require_index.nearest(name, known);
		return near === void 0 ? [] : [`${path}: did you mean ${near}?`];
	});
	return hints.length === 0 ? void 0 : hints.join("; ");
}

// tools/kubernetes/src/admission/validate/correlation.ts
var Correlation = class Correlation {
	value;
	old;
	schema;
	children = /* @__PURE__ */ new Map();
	equal;
	keyed;
	constructor(value, old, schema, isRoot = false) {
		this.value = value;
		this.old = old;
		this.schema = schema;
		if (isRoot) this.equal = false;
	}
	key(name) {
		const kept = this.children.get(name);
		if (kept !== void 0) return kept;
		if (!isObject(this.value) || !isObject(this.old)) return void 0;
		const schema = fieldSchema(this.schema, name);
		const value = get(this.value, name);
		const old = get(this.old, name);
		if (schema === void 0 || value === void 0 || old === void 0) return void 0;
		return this.keep(name, new Correlation(value, old, schema));
	}
	index(at) {
		const kept = this.children.get(at);
		if (kept !== void 0) return kept;
		if (!Array.isArray(this.value) || !Array.isArray(this.old)) return void 0;
		const { items, listType } = this.schema;
		const value = this.value[at];
		if (value === void 0 || items === void 0 || listType !== "map") return void 0;
		this.keyed ??= new KeyedList(this.schema, this.old);
		const old = this.keyed.find(value);
		return old === void 0 ? void 0 : this.keep(at, new Correlation(value, old, items));
	}
	isUnchanged() {
		this.equal ??= this.compare();
		return this.equal;
	}
	keep(at, child) {
		this.children.set(at, child);
		return child;
	}
	compare() {
		const { value, old } = this;
		if (value === null || old === null) return value === old;
		if (Array.isArray(value) !== Array.isArray(old) || isObject(value) !== isObject(old)) return false;
		if (Array.isArray(value) && Array.isArray(old)) {
			if (value.length !== old.length) return false;
			for (const index of value.keys()) {
				const child = this.index(index);
				if (child === void 0) return this.keyed === void 0 && deepEqual(old, value);
				if (!child.isUnchanged()) return false;
			}
			return true;
		}
		if (isObject(value) && isObject(old)) {
			const keys = Object.keys(value);
			return keys.length === Object.keys(old).length && keys.every((key) => this.key(key)?.isUnchanged() === true);
		}
		return deepEqual(old, value);
	}
};
var KeyedList = class {
	byKey = /* @__PURE__ */ new Map();
	keys;
	constructor(schema, items) {
		const isKeyed = schema.type === "array" && schema.listType === "map";
		this.keys = isKeyed ? schema.listMapKeys : [];
		for (const item of items) {
			const key = this.keyOf(item);
			if (key !== void 0 && !this.byKey.has(key)) this.byKey.set(key, item);
		}
	}
	find(item) {
		const key = this.keyOf(item);
		return key === void 0 ? void 0 : this.byKey.get(key);
	}
	keyOf(item) {
		if (!isObject(item) || this.keys.length === 0) return void 0;
		let joined = "";
		for (const name of this.keys) {
			const value = get(item, name);
			if (typeof value === "string") joined += `\u0000${require_regexp.quote(value)}`;
			else if (typeof value === "bigint") joined += `\u0000${value}`;
			else if (typeof value === "number") joined += `\u0000${this.keys.length === 1 ? require_regexp.goFloat(value) : value.toFixed(6)}f`;
			else if (typeof value === "boolean") joined += `\u0000${value}`;
			else return void 0;
		}
		return joined;
	}
};

// tools/kubernetes/src/admission/rules/field-path.ts
const ESCAPES = {
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v",
	"'": "'",
	"\\": "\\"
};
var FieldPathError = class extends Error {};
function readFieldPath(text, root, allowBrackets = true) {
	const tokens = tokenize(text);
	let path = "";
	let schema = root;
	const append = (name) => {
		if (schema.properties !== void 0) {
			const property = schema.properties.get(name);
			if (property === void 0) throw new FieldPathError("does not refer to a valid field");
			path = childOf$1(path, name);
			schema = property;
		} else if (schema.additionalProperties !== void 0) {
			path = keyOf(path, name);
			if (typeof schema.additionalProperties !== "object") throw new FieldPathError("does not refer to a valid field");
			schema = schema.additionalProperties;
		} else throw new FieldPathError("does not refer to a valid field");
	};
	for (let at = 0; at < tokens.length;) {
		const token = tokens[at++];
		if (token === "[" && !allowBrackets) throw new FieldPathError("array notation is not allowed");
		const name = tokens[at++];
		if (token !== "[" && token !== ".") throw new FieldPathError(`expected [ or . but got: ${token}`);
		if (name === void 0) throw new FieldPathError("unexpected end of JSON path");
		if (token === ".") append(name);
		else {
			append(unquote(name));
			const close = tokens[at++];
			if (close === void 0) throw new FieldPathError("unexpected end of JSON path");
			if (close !== "]") throw new FieldPathError(`expected ] but got ${close}`);
		}
	}
	return {
		path,
		schema
	};
}
function tokenize(text) {
	return text.match(/'(?:[^']*?[^'\\])??'|'[\s\S]*|[.[\]]|[^.[\]']+[^.[\]]*/g) ?? [];
}
function unquote(text) {
	if (text.length < 2 || !text.startsWith("'") || !text.endsWith("'")) throw new FieldPathError(`expected single quoted string but got ${text}`);
	return text.slice(1, -1).replace(/\\[\s\S]/g, (sequence) => {
		const char = ESCAPES[sequence.slice(1)];
		if (char === void 0) throw new FieldPathError(`invalid string literal: invalid escape char ${sequence}`);
		return char;
	});
}

// tools/kubernetes/src/admission/rules/names.ts
const RESERVED = new Set("true false null in as break const continue else for function if import let loop package namespace return var void while".split(" "));
const EXPANDED = {
	__: "__underscores__",
	".": "__dot__",
	"-": "__dash__",
	"/": "__slash__"
};
const EXPANSIONS = {
	underscores: "__",
	dot: ".",
	dash: "-",
	slash: "/"
};
function escapeName(name) {
	if (name === "" || /^[0-9]/.test(name) || !/^[A-Za-z0-9_./-]+$/.test(name)) return void 0;
	if (RESERVED.has(name)) return `__${name}__`;
	return name.replace(/__|[-./]/g, (part) => EXPANDED[part] ?? part);
}
function unescapeName(name) {
	if (!name.includes("__")) return name;
	let known = true;
	const plain = name.replace(/_{2}[^_]+_{2}/g, (part) => {
		const word = part.slice(2, -2);
		const expansion = Object.hasOwn(EXPANSIONS, word) ? EXPANSIONS[word] : void 0;
		if (expansion !== void 0) return expansion;
		if (RESERVED.has(word)) {
			known &&= part.length === name.length;
			return word;
		}
		known = false;
		return "";
	});
	return known ? plain : void 0;
}

// tools/kubernetes/src/admission/rules/schema-types.ts
const MAX_REQUEST = 3145728;
const TEXT_SCHEMA = readSchema({ type: "string" });
const META_SCHEMA = readSchema({
	type: "object",
	properties: {
		name: { type: "string" },
		generateName: { type: "string" }
	}
});
const withMeta = /* @__PURE__ */ new WeakMap();
function withTypeMeta$1(schema) {
	let known = withMeta.get(schema);
	if (known === void 0) {
		known = addTypeMeta(schema);
		withMeta.set(schema, known);
	}
	return known;
}
function addTypeMeta(schema) {
	return {
		...schema,
		properties: new Map([
			...schema.properties ?? [],
			["kind", TEXT_SCHEMA],
			["apiVersion", TEXT_SCHEMA],
			["metadata", META_SCHEMA]
		])
	};
}
const SELF_TYPE = "selfType0";
function typeOfSchema(schema, isObject, name = SELF_TYPE) {
	if (schema.intOrString) return {
		type: require_compile.DYN,
		maxElements: schema.maxLength === void 0 ? 3145726 : positive(schema.maxLength) * 4,
		minSize: 1
	};
	switch (schema.type) {
		case "array": return listType(schema, name);
		case "object": return typeof schema.additionalProperties === "object" ? mapType(schema, schema.additionalProperties, name) : objectType(isObject ? withTypeMeta$1(schema) : schema, name);
		case "string": return textType(schema);
		case "boolean": return {
			type: require_compile.BOOL,
			maxElements: 0,
			minSize: 4
		};
		case "number": return {
			type: require_compile.DOUBLE,
			maxElements: 0,
			minSize: 1
		};
		case "integer": return {
			type: require_compile.INT,
			maxElements: 0,
			minSize: 1
		};
		default: return;
	}
}
const positive = (value) => Math.max(0, value);
function listType({ items, maxItems }, name) {
	const element = items && typeOfSchema(items, items.embeddedResource, `${name}.@idx`);
	if (element === void 0) return void 0;
	const most = maxItems === void 0 ? Math.trunc(3145726 / (element.minSize + 1)) : positive(maxItems);
	return {
		type: require_compile.listOf(element.type),
		maxElements: most,
		minSize: 2,
		element
	};
}
function mapType({ maxProperties }, values, name) {
	const element = typeOfSchema(values, values.embeddedResource, `${name}.@elem`);
	if (element === void 0) return void 0;
	const most = maxProperties === void 0 ? Math.trunc(3145726 / (element.minSize + 6)) : positive(maxProperties);
	const key = {
		type: require_compile.STRING,
		maxElements: 0,
		minSize: 2
	};
	return {
		type: require_compile.mapOf(require_compile.STRING, element.type),
		maxElements: most,
		minSize: 2,
		key,
		element
	};
}
function objectType({ properties, required }, name) {
	const fields = /* @__PURE__ */ new Map();
	let minSize = 2;
	for (const [field, schema] of properties ?? []) {
		const escaped = escapeName(field);
		const type = typeOfSchema(schema, schema.embeddedResource, `${name}.${escaped ?? field}`);
		if (type === void 0) continue;
		if (escaped !== void 0) fields.set(escaped, type);
		if (required.includes(field) && schema.default === void 0) minSize += require_regexp.byteLength(field) + type.minSize + 4;
	}
	return {
		type: {
			kind: "object",
			name
		},
		maxElements: 0,
		minSize,
		fields
	};
}
function textType(schema) {
	const { format, maxLength } = schema;
	switch (format) {
		case "byte": return {
			type: require_compile.BYTES,
			maxElements: maxLength === void 0 ? 3145726 : positive(maxLength),
			minSize: 2
		};
		case "duration": return {
			type: require_compile.DURATION,
			maxElements: 32,
			minSize: 3
		};
		case "date": return {
			type: require_compile.TIMESTAMP,
			maxElements: 12,
			minSize: 12
		};
		case "date-time": return {
			type: require_compile.TIMESTAMP,
			maxElements: 32,
			minSize: 21
		};
		default: return {
			type: require_compile.STRING,
			maxElements: longest(schema),
			minSize: 2
		};
	}
}
function longest({ maxLength, enum: values }) {
	if (maxLength !== void 0) return positive(maxLength) * 4;
	if (values.length === 0) return 3145726;
	return Math.max(0, ...values.map((value) => typeof value === "string" ? require_regexp.byteLength(value) : 0));
}
function objectsIn(type, objects = /* @__PURE__ */ new Map()) {
	if (type.fields !== void 0 && type.type.kind === "object") {
		objects.set(type.type.name, new Map([...type.fields].map(([name, field]) => [name, field.type])));
		for (const field of type.fields.values()) objectsIn(field, objects);
	}
	if (type.element !== void 0) objectsIn(type.element, objects);
	return objects;
}
function sizesOf(root) {
	return ([variable, ...path]) => {
		if (variable === void 0) return void 0;
		let type = root;
		for (const name of path) {
			if (name === "@items" || name === "@values") type = type.element;
			else if (name === "@keys") type = type.key;
			else type = type.fields?.get(name);
			if (type === void 0) return void 0;
		}
		return {
			min: 0n,
			max: BigInt(type.maxElements)
		};
	};
}
function maxCardinality(minSize) {
	return Math.trunc(MAX_REQUEST / (minSize + 1));
}

// tools/kubernetes/src/admission/rules/compiled-rules.ts
function compileRules(schema, isObject) {
	const type = typeOfSchema(schema, isObject);
	if (type === void 0) return {
		rules: [],
		type
	};
	const objects = objectsIn(type);
	const plain = require_compile.createEnvironment(/* @__PURE__ */ new Map([["self", type.type], ["oldSelf", type.type]]), objects);
	const optional = require_compile.createEnvironment(/* @__PURE__ */ new Map([["self", type.type], ["oldSelf", require_compile.optionalOf(type.type)]]), objects);
	return {
		rules: schema.rules.map((rule) => compileRule(schema, rule, rule.optionalOldSelf === true ? optional : plain)),
		type
	};
}
function compileRule(schema, rule, environment) {
	const nothing = {
		rule,
		program: void 0,
		usesOldSelf: false,
		message: void 0,
		messageError: void 0,
		path: ""
	};
	if (rule.rule.trim() === "") return {
		...nothing,
		error: void 0
	};
	const condition = attempt(rule.rule, environment, "bool", {
		compilation: "compilation failed: ",
		type: "cel expression must evaluate to a bool",
		program: "program instantiation failed: "
	});
	const { program, error } = condition;
	const compiled = {
		...nothing,
		program,
		error,
		usesOldSelf: condition.variables.has("oldSelf")
	};
	if (error !== void 0) return compiled;
	if (rule.messageExpression === "") return {
		...compiled,
		path: pathOf(rule, schema)
	};
	const message = attempt(rule.messageExpression, environment, "string", {
		compilation: "messageExpression compilation failed: ",
		type: "messageExpression must evaluate to a string",
		program: "messageExpression instantiation failed: "
	});
	if (message.error !== void 0) return {
		...compiled,
		messageError: message.error
	};
	return {
		...compiled,
		message: message.program,
		path: pathOf(rule, schema)
	};
}
function pathOf({ fieldPath }, schema) {
	if (fieldPath === "") return "";
	try {
		return readFieldPath(fieldPath, schema).path;
	} catch (error) {
		if (error instanceof FieldPathError) return "";
		throw error;
	}
}
function attempt(source, environment, type, words) {
	const failed = (error, variables = /* @__PURE__ */ new Set()) => ({
		program: void 0,
		error,
		variables
	});
	let compiled;
	try {
		compiled = require_compile.compile(source, environment);
	} catch (error) {
		if (error instanceof require_compile.CompileError) return failed(words.compilation + error.message);
		throw error;
	}
	const { variables } = compiled;
	if (compiled.type.kind !== type) return failed(words.type);
	try {
		return {
			program: compiled.program(),
			error: void 0,
			variables
		};
	} catch (error) {
		if (error instanceof require_compile.ProgramError) return failed(words.program + error.message, variables);
		throw error;
	}
}

// tools/kubernetes/src/admission/validate/scale.ts
const MAX_INT32 = 2n ** 31n - 1n;
function checkScale(scale, object, parts = ["spec", "status"]) {
	const errors = parts.flatMap((part) => checkReplicas(scale[`${part}ReplicasPath`], object));
	if (scale.labelSelectorPath === void 0) return errors;
	const found = read(object, scale.labelSelectorPath, "string", (value) => typeof value === "string");
	return typeof found === "string" ? [...errors, invalid(scale.labelSelectorPath, "", found)] : errors;
}
function checkReplicas(path, object) {
	const found = read(object, path, "int64", (value) => typeof value === "bigint");
	if (typeof found === "string") return [invalid(path, 0n, found)];
	const replicas = typeof found.value === "bigint" ? found.value : 0n;
	if (replicas < 0n) return [invalid(path, replicas, "should be a non-negative integer")];
	return replicas > MAX_INT32 ? [invalid(path, replicas, `should be less than or equal to ${MAX_INT32}`)] : [];
}
function read(object, path, type, fits) {
	const fields = path.replace(/^\./, "").split(".");
	let value = object;
	for (const [index, field] of fields.entries()) {
		if (value === null) return { value: void 0 };
		if (!isObject(value)) return `.${fields.slice(0, index + 1).join(".")} accessor error: ${show(value)} is of the type ${goType(value)}, expected map[string]interface{}`;
		const next = get(value, field);
		if (next === void 0) return { value: void 0 };
		value = next;
	}
	if (fits(value)) return { value };
	return `.${fields.join(".")} accessor error: ${show(value)} is of the type ${goType(value)}, expected ${type}`;
}
function show(value) {
	if (value === null) return "<nil>";
	if (Array.isArray(value)) return `[${value.map(show).join(" ")}]`;
	if (!isObject(value)) return String(value);
	return `map[${Object.keys(value).sort().map((key) => `${key}:${show(value[key])}`).join(" ")}]`;
}
function goType(value) {
	if (value === null) return "<nil>";
	if (Array.isArray(value)) return "[]interface {}";
	if (isObject(value)) return "map[string]interface {}";
	if (typeof value === "bigint") return "int64";
	if (typeof value === "number") return "float64";
	return typeof value === "boolean" ? "bool" : "string";
}

// tools/kubernetes/src/admission/rules/values.ts
function toCel(value, schema) {
	if (value === null) return schema.nullable ? null : new require_compile.CelError("invalid data, got null for schema with nullable=false");
	if (schema.intOrString) {
		if (typeof value === "string" || typeof value === "bigint") return value;
		return new require_compile.CelError("invalid data, expected XIntOrString value to be either a string or integer");
	}
	switch (schema.type) {
		case "object":
			if (!isObject(value)) return new require_compile.CelError("invalid data, expected a map for the provided schema with type=object");
			return new SchemaMap(value, schema.embeddedResource ? withTypeMeta$1(schema) : schema);
		case "array":
			if (!Array.isArray(value)) return new require_compile.CelError("invalid data, expected an array for the provided schema with type=array");
			if (schema.items === void 0) return new require_compile.CelError("invalid array type, expected Items with a non-empty Schema");
			return new SchemaList(value, schema, schema.items);
		case "string": return typeof value === "string" ? text(value, schema.format) : wrong("string", value);
		case "number": return typeof value === "bigint" || typeof value === "number" ? Number(value) : wrong("float", value);
		case "integer": return typeof value === "bigint" ? value : wrong("int", value);
		case "boolean": return typeof value === "boolean" ? value : wrong("bool", value);
		default: return new require_compile.CelError(`invalid type, expected object, array, number, integer, boolean or string, or no type with x-kubernetes-int-or-string or x-kubernetes-preserve-unknown-fields is true, got ${schema.type}`);
	}
}
function wrong(expected, value) {
	return new require_compile.CelError(`invalid data, expected ${expected}, got ${goType(value)}`);
}
function text(value, format) {
	switch (format) {
		case "duration": try {
			return new require_compile.Duration(require_regexp.parseFormatDuration(value));
		} catch (error) {
			if (!(error instanceof require_regexp.DurationError)) throw error;
			return new require_compile.CelError(`Invalid duration ${value}: ${error.message}`);
		}
		case "date":
		case "date-time": {
			const moment = format === "date" ? require_compile.parseDate(value) : require_compile.parseFormatDateTime(value);
			return moment === void 0 ? new require_compile.CelError(`Invalid ${format} formatted string ${value}`) : new require_compile.Timestamp(moment);
		}
		case "byte": return bytes(value);
		default: return value;
	}
}
function bytes(value) {
	const illegal = /[^A-Za-z0-9_=-]/.exec(value);
	if (illegal !== null) return new require_compile.CelError(`Invalid byte formatted string ${value}: illegal base64 data at input byte ${illegal.index}`);
	return Uint8Array.from(Buffer.from(value, "base64url"));
}
function untyped(value) {
	if (Array.isArray(value)) return new require_compile.ListValue(value.map(untyped));
	if (!isObject(value)) return value;
	return new require_compile.MapValue(Object.keys(value).map((key) => [key, untyped(value[key])]));
}
var SchemaMap = class SchemaMap extends require_compile.CelMap {
	isZeroable = false;
	value;
	schema;
	constructor(value, schema) {
		super();
		this.value = value;
		this.schema = schema;
	}
	get size() {
		return Object.keys(this.value).length;
	}
	*keys() {
		for (const key of Object.keys(this.value)) {
			if (this.schemaOf(key) === void 0) continue;
			yield this.schema.properties === void 0 ? key : escapeName(key) ?? key;
		}
	}
	find(key) {
		if (typeof key !== "string") return require_compile.NO_OVERLOAD;
		const name = this.schema.properties === void 0 ? key : unescapeName(key);
		if (name === void 0) return void 0;
		const value = get(this.value, name);
		const schema = this.schemaOf(name);
		if (value === void 0 || schema === void 0) return void 0;
		if (value === null && this.schema.properties !== void 0) return void 0;
		return toCel(value, schema);
	}
	equals(other) {
		if (!(other instanceof require_compile.CelMap)) return require_compile.NO_OVERLOAD;
		if (other.size !== this.size) return false;
		for (const key of Object.keys(this.value)) {
			if (this.schemaOf(key) === void 0) {
				if (!(other instanceof SchemaMap)) return require_compile.NO_OVERLOAD;
				const theirs = get(other.value, key);
				if (theirs !== void 0 && !deepEqual(this.value[key], theirs)) return false;
				continue;
			}
			const mine = this.find(key);
			const theirs = other.find(key);
			if (mine === void 0 !== (theirs === void 0)) return false;
			if (mine === void 0 || theirs === void 0) continue;
			const same = require_compile.equals(mine, theirs);
			if (same !== true) return same;
		}
		return true;
	}
	raw() {
		return untyped(this.value);
	}
	schemaOf(key) {
		const { properties, additionalProperties } = this.schema;
		if (properties !== void 0 || this.schema.embeddedResource) return properties?.get(key);
		return typeof additionalProperties === "object" ? additionalProperties : void 0;
	}
};
var SchemaList = class SchemaList extends require_compile.CelList {
	isZeroable = false;
	value;
	schema;
	itemSchema;
	constructor(value, schema, itemSchema) {
		super();
		this.value = value;
		this.schema = schema;
		this.itemSchema = itemSchema;
	}
	get size() {
		return this.value.length;
	}
	at(index) {
		return toCel(this.value[index] ?? null, this.itemSchema);
	}
	contains(value) {
		return require_compile.containsValue(this, value);
	}
	equals(other) {
		if (!(other instanceof require_compile.CelList)) return require_compile.NO_OVERLOAD;
		if (other.size !== this.size) return false;
		if (this.schema.listType === "set") {
			const mine = new Set(this.value.map(marshalKey));
			return plainItems(other).every((item) => item !== void 0 && mine.has(marshalKey(item)));
		}
		if (this.schema.listType === "map") return this.equalsKeyed(other);
		for (let index = 0; index < this.size; index++) {
			const same = require_compile.equals(this.at(index), other.at(index));
			if (same !== true) return same;
		}
		return true;
	}
	equalsKeyed(other) {
		const mine = new Map(this.value.map((item) => [this.keyOf(item), item]));
		const theirs = plainItems(other);
		for (let index = 0; index < other.size; index++) {
			const item = theirs[index];
			const found = item === void 0 ? void 0 : mine.get(this.keyOf(item));
			if (found === void 0) return false;
			const same = require_compile.equals(toCel(found, this.itemSchema), other.at(index));
			if (same !== true) return same;
		}
		return true;
	}
	keyOf(item) {
		return this.schema.listMapKeys.map((key) => escapeName(key) ?? key).map((key) => isObject(item) ? marshalKey(get(item, key) ?? null) : "").join("\0");
	}
	concat(other) {
		const items = plainItems(other);
		if (items.some((item) => item === void 0)) return new require_compile.ListValue([...this.items(), ...other.items()]);
		return new SchemaList(this.joined(items), this.schema, this.itemSchema);
	}
	joined(items) {
		const joined = [...this.value];
		const { listType } = this.schema;
		if (listType !== "set" && listType !== "map") return [...joined, ...items];
		const keyOf = (item) => listType === "set" ? marshalKey(item) : this.keyOf(item);
		const places = new Map(joined.map((item, index) => [keyOf(item), index]));
		for (const item of items) {
			const place = places.get(keyOf(item));
			if (place === void 0) {
				if (listType === "set") places.set(keyOf(item), joined.length);
				joined.push(item);
			} else if (listType === "map") joined[place] = item;
		}
		return joined;
	}
	raw() {
		return new require_compile.ListValue(this.value.map(untyped));
	}
};
function marshalKey(value) {
	return `${typeof value}:${marshal(value)}`;
}
function plainItems(list) {
	if (list instanceof SchemaList) return [...list.value];
	return [...list.items()].map(plain);
}
function plain(value) {
	if (value === null || [
		"string",
		"boolean",
		"bigint",
		"number"
	].includes(typeof value)) return value;
	if (value instanceof SchemaMap) return value.value;
	return value instanceof SchemaList ? [...value.value] : void 0;
}

// tools/kubernetes/src/admission/rules/check-rules.ts
const BUDGET = 1e7;
const OUT_OF_BUDGET = "validation failed due to running out of cost budget, no further validation rules will be run";
const CALL_LIMIT = 1e6;
const LONGEST_MESSAGE = 5120;
const compiledRules = /* @__PURE__ */ new WeakMap();
function rulesOf(schema, isObject) {
	let kept = compiledRules.get(schema);
	if (kept === void 0) {
		kept = /* @__PURE__ */ new Map();
		compiledRules.set(schema, kept);
	}
	let rules = kept.get(isObject);
	if (rules === void 0) {
		rules = compileRules(schema, isObject);
		kept.set(isObject, rules);
	}
	return rules;
}
const hasRules$1 = somewhere(({ rules }) => rules.length > 0);
const validated$1 = /* @__PURE__ */ new WeakMap();
function runsRules(schema) {
	let known = validated$1.get(schema);
	if (known === void 0) {
		known = hasRules$1(schema) && isValidated(schema, typeOfSchema(schema, true));
		validated$1.set(schema, known);
	}
	return known;
}
function isValidated({ rules, items, properties, additionalProperties }, type) {
	if (rules.length > 0) return true;
	if (items !== void 0 && isValidated(items, type?.element)) return true;
	for (const [name, property] of properties ?? []) {
		const escaped = escapeName(name);
		const field = escaped === void 0 ? typeOfSchema(property, property.embeddedResource) : type?.fields?.get(escaped);
		if (field !== void 0 && isValidated(property, field)) return true;
	}
	return typeof additionalProperties === "object" && isValidated(additionalProperties, type?.element);
}
function checkRules(schema, value, old, correlation, isObject, path = "") {
	const checker = new RuleChecker();
	checker.check(schema, value, old ?? null, {
		own: correlation,
		above: void 0
	}, path, isObject);
	return {
		errors: checker.errors,
		warnings: checker.warnings
	};
}
function below$1({ own, above }, child) {
	return own === void 0 ? {
		own,
		above
	} : {
		own: child(own),
		above: own
	};
}
var RuleChecker = class {
	errors = [];
	warnings = [];
	budget = BUDGET;
	check(schema, value, old, past, path, isObject$1) {
		if (this.budget < 0 || value === null || !hasRules$1(schema)) return;
		const rules = rulesOf(schema, isObject$1);
		if (rules.type === void 0) return;
		if (rules.rules.length > 0) this.run(schema, rules.rules, value, old, past, path, isObject$1);
		if (this.budget < 0) return;
		if (Array.isArray(value)) this.list(schema, value, old, past, path);
		else if (isObject(value)) this.object(schema, value, old, past, path);
	}
	object(schema, value, old, past, path) {
		const { properties, additionalProperties } = schema;
		const areRuled = typeof additionalProperties === "object" && hasRules$1(additionalProperties);
		for (const key of Object.keys(value)) {
			if (this.budget < 0) return;
			const property = properties?.get(key);
			if (!areRuled && (property === void 0 || !hasRules$1(property))) continue;
			const oldValue = isObject(old) ? get(old, key) ?? null : null;
			const item = value[key];
			const pair = past.above === void 0 && (key === "apiVersion" || key === "kind") ? {
				own: void 0,
				above: void 0
			} : below$1(past, (own) => own.key(key));
			if (typeof additionalProperties === "object") {
				const { embeddedResource } = additionalProperties;
				this.check(additionalProperties, item, oldValue, pair, keyOf(path, key), embeddedResource);
			}
			if (property !== void 0) this.check(property, item, oldValue, pair, childOf$1(path, key), property.embeddedResource);
		}
	}
	list(schema, value, old, past, path) {
		const { items } = schema;
		if (items === void 0 || !hasRules$1(items)) return;
		const keyed = new KeyedList(schema, Array.isArray(old) ? old : []);
		for (const [index, item] of value.entries()) {
			if (this.budget < 0) return;
			const pair = below$1(past, (own) => own.index(index));
			this.check(items, item, keyed.find(item) ?? null, pair, indexOf(path, index), items.embeddedResource);
		}
	}
	run(schema, rules, value, old, past, path, isObject) {
		if (this.budget <= 0) {
			this.stop(path, schema, OUT_OF_BUDGET);
			return;
		}
		const seen = isObject ? withTypeMeta$1(schema) : schema;
		const self = toCel(value, seen);
		const oldSelf = old !== null && rules.some(({ usesOldSelf }) => usesOldSelf) ? toCel(old, seen) : void 0;
		for (const compiled of rules) {
			this.one(compiled, {
				schema,
				value,
				self,
				oldSelf,
				past,
				path
			});
			if (this.budget < 0) return;
		}
	}
	one(compiled, at) {
		const { rule, program, error, usesOldSelf } = compiled;
		const { schema, path, oldSelf } = at;
		if (error !== void 0) {
			this.errors.push(invalid(path, schema.type, `rule compile error: ${error}`));
			return;
		}
		if (program === void 0) return;
		const optional = rule.optionalOldSelf === true;
		if (usesOldSelf && oldSelf === void 0 && !optional) return;
		const result = program.evaluate(variablesOf(at, optional), CALL_LIMIT);
		const shown = shownRule(rule);
		if (result.cost > this.budget) {
			this.stop(path, schema, OUT_OF_BUDGET);
			return;
		}
		this.budget -= result.cost;
		if (result.exceeded) {
			const words = `'operation cancelled: actual cost limit exceeded': no further validation rules will be run due to call cost exceeds limit for rule: ${shown}`;
			this.stop(path, schema, words);
			return;
		}
		const { value } = result;
		if (value === true) return;
		if (typeof value !== "boolean") {
			const message = isErrorValue(value) ? value.message : "no such overload";
			const words = message.startsWith("no such overload") ? `'${message}': call arguments did not match a supported operator, function or macro signature for rule: ${shown}` : `${message} evaluating rule: ${shown}`;
			this.errors.push(invalid(path, schema.type, words));
			return;
		}
		this.fail(compiled, at);
	}
	fail(compiled, at) {
		const { rule, message, usesOldSelf } = compiled;
		const { schema, past } = at;
		const path = compiled.path === "" ? at.path : childOf$1(at.path, compiled.path);
		const add = (error) => {
			if (usesOldSelf || (past.own ?? past.above)?.isUnchanged() !== true) this.errors.push(error);
			else this.warnings.push(`${error.field === "" ? "<nil>" : error.field}: ${error.message}`);
		};
		let detail;
		if (message !== void 0) {
			const said = this.say(message, rule, at);
			if (typeof said === "object") {
				add(invalid(path, schema.type, said.stop));
				this.budget = -1;
				return;
			}
			detail = said;
		}
		detail ??= rule.message === "" ? `failed rule: ${shownRule(rule)}` : rule.message.trim();
		add(errorFor(rule, path, schema.type === "object" || schema.type === "array" ? OMITTED : at.value, detail));
	}
	say(program, rule, at) {
		const result = program.evaluate(variablesOf(at, false), CALL_LIMIT);
		if (result.cost > this.budget) return { stop: "messageExpression evaluation failed due to running out of cost budget, no further validation rules will be run" };
		if (result.exceeded) return { stop: `no further validation rules will be run due to call cost exceeds limit for messageExpression: ${JSON.stringify(rule.messageExpression)}` };
		this.budget -= result.cost;
		if (typeof result.value !== "string") return void 0;
		const text = result.value.trim();
		return text === "" || text.includes("\n") || require_regexp.byteLength(text) > LONGEST_MESSAGE ? void 0 : text;
	}
	stop(path, schema, words) {
		this.errors.push(invalid(path, schema.type, words));
		this.budget = -1;
	}
};
function variablesOf({ self, oldSelf }, optional) {
	return (name) => {
		if (name === "self") return self;
		if (name !== "oldSelf") return void 0;
		return optional ? new require_compile.Optional(oldSelf) : oldSelf;
	};
}
function shownRule({ rule, message }) {
	return message === "" ? rule.trim() : message.trim();
}
function errorFor({ reason }, path, value, detail) {
	switch (reason) {
		case "FieldValueForbidden": return forbidden(path, detail);
		case "FieldValueRequired": return required(path, detail);
		case "FieldValueDuplicate": return duplicate(path, value);
		default: return invalid(path, value, detail);
	}
}
function isErrorValue(value) {
	return typeof value === "object" && value !== null && "message" in value;
}

// tools/kubernetes/src/admission/validate/list-types.ts
const hasListTypes = somewhere(({ listType }) => listType === "set" || listType === "map");
function checkListTypes(schema, value, path) {
	if (schema === void 0 || !hasListTypes(schema)) return [];
	if (Array.isArray(value)) return [...schema.listType === "set" ? repeated(value).map((index) => duplicate(indexOf(path, index), value[index] ?? null)) : schema.listType === "map" ? checkKeys(schema, value, path) : [], ...value.flatMap((item, index) => checkListTypes(schema.items, item, indexOf(path, index)))];
	if (!isObject(value)) return [];
	return Object.keys(value).flatMap((key) => {
		const property = schema.properties?.get(key);
		if (property !== void 0) return checkListTypes(property, value[key], childOf$1(path, key));
		const additional = schema.additionalProperties;
		return typeof additional === "object" ? checkListTypes(additional, value[key], keyOf(path, key)) : [];
	});
}
function checkKeys(schema, list, path) {
	const wrong = list.findIndex((item) => item !== null && !isObject(item));
	if (wrong >= 0) return [invalid(indexOf(path, wrong), list[wrong] ?? null, "must be an object for an array of list-type map")];
	const keys = list.map((item) => keysOf(schema, isObject(item) ? item : emptyObject()));
	const [single] = schema.listMapKeys;
	return repeated(schema.listMapKeys.length === 1 ? keys.map((key) => get(key, single ?? "")) : keys).map((index) => duplicate(indexOf(path, index), keys[index] ?? null));
}
function keysOf(schema, item) {
	const keys = emptyObject();
	for (const name of schema.listMapKeys) {
		const value = get(item, name);
		if (value !== void 0) keys[name] = value;
	}
	return keys;
}
function repeated(list) {
	const seen = /* @__PURE__ */ new Map();
	return [...list.keys()].filter((index) => {
		const item = list[index];
		const key = item === void 0 ? "" : `${typeof item}:${marshal(item)}`;
		const times = (seen.get(key) ?? 0) + 1;
		seen.set(key, times);
		return times === 2;
	});
}

// tools/kubernetes/src/admission/formats/mail.ts
function isMailAddress(text) {
	try {
		const reader = new Reader(text);
		return reader.address(true) === 1 && reader.skipComments() && reader.atEnd();
	} catch (error) {
		if (error instanceof MailError) return false;
		throw error;
	}
}
var MailError = class extends Error {};
const SPACE = /[ \t]*/y;
const ATOM = /[!#-'*+\-./0-9=?A-Z^-~\u0080-\u{10ffff}]+/uy;
const QUOTED = /"((?:[ \t!#-[\]-~\u0080-\u{10ffff}]|\\[ \t!-~\u0080-\u{10ffff}])*)"/uy;
const LITERAL = /\[([!-Z^-~\u0080-\u{10ffff}]*)\]/uy;
var Reader = class {
	at = 0;
	text;
	constructor(text) {
		this.text = text;
	}
	atEnd() {
		return this.at >= this.text.length;
	}
	address(groupAllowed) {
		this.match(SPACE);
		if (this.atEnd()) throw new MailError();
		const start = this.at;
		try {
			this.addressSpec();
			this.match(SPACE);
			if (this.text[this.at] === "(") {
				this.at++;
				if (!this.comment()) throw new FatalMailError();
			}
			return 1;
		} catch (error) {
			if (!(error instanceof MailError) || error instanceof FatalMailError) throw error;
			this.at = start;
		}
		if (this.text[this.at] !== "<") this.phrase();
		this.match(SPACE);
		if (groupAllowed && this.take(":")) return this.group();
		if (!this.take("<")) throw new MailError();
		this.addressSpec();
		if (!this.take(">")) throw new MailError();
		return 1;
	}
	skipComments() {
		this.match(SPACE);
		while (this.take("(")) {
			if (!this.comment()) return false;
			this.match(SPACE);
		}
		return true;
	}
	group() {
		let count = 0;
		this.match(SPACE);
		if (this.take(";")) return this.skipComments() ? 0 : -1;
		for (;;) {
			this.match(SPACE);
			count += this.address(false);
			if (!this.skipComments()) throw new MailError();
			if (this.take(";")) {
				if (!this.skipComments()) throw new MailError();
				return count;
			}
			if (!this.take(",")) throw new MailError();
		}
	}
	addressSpec() {
		this.match(SPACE);
		if (this.text[this.at] === "\"") {
			if (this.quoted() === "") throw new MailError();
		} else this.strictAtom();
		if (!this.take("@")) throw new MailError();
		this.match(SPACE);
		if (this.text[this.at] === "[") this.domainLiteral();
		else this.strictAtom();
	}
	phrase() {
		for (let words = 0;; words++) {
			if (words > 0 && !this.skipComments()) throw new MailError();
			this.match(SPACE);
			if (this.atEnd()) return;
			const start = this.at;
			try {
				if (this.text[this.at] === "\"") this.quoted();
				else if (this.match(ATOM) === null) throw new MailError();
			} catch (error) {
				if (!(error instanceof MailError) || words === 0) throw error;
				this.at = start;
				return;
			}
		}
	}
	strictAtom() {
		const atom = this.match(ATOM)?.[0];
		if (atom === void 0 || atom.startsWith(".") || atom.endsWith(".") || atom.includes("..")) throw new MailError();
	}
	quoted() {
		const match = this.match(QUOTED);
		if (match === null) throw new MailError();
		return match[1] ?? "";
	}
	domainLiteral() {
		const match = this.match(LITERAL);
		if (match === null) throw new MailError();
		try {
			if (require_compile.parseAddress(match[1] ?? "").zone !== "") throw new MailError();
		} catch (error) {
			throw error instanceof require_compile.AddressError ? new MailError() : error;
		}
	}
	comment() {
		for (let depth = 1; depth > 0; this.at++) {
			if (this.atEnd()) return false;
			const char = this.text[this.at];
			if (char === "\\" && this.at + 1 < this.text.length) this.at++;
			else if (char === "(") depth++;
			else if (char === ")") depth--;
		}
		return true;
	}
	take(char) {
		if (this.text[this.at] !== char) return false;
		this.at++;
		return true;
	}
	match(pattern) {
		pattern.lastIndex = this.at;
		const match = pattern.exec(this.text);
		if (match !== null) this.at = pattern.lastIndex;
		return match;
	}
};
var FatalMailError = class extends MailError {};

// tools/kubernetes/src/admission/formats/network.ts
function isIPv4(text) {
	return text.includes(".") && sloppyLength(text) !== void 0;
}
function isIPv6(text) {
	if (!text.includes(":")) return false;
	try {
		return require_compile.parseAddress(text).zone === "";
	} catch (error) {
		if (error instanceof require_compile.AddressError) return false;
		throw error;
	}
}
function isCidr(text) {
	const slash = text.indexOf("/");
	if (slash < 0) return false;
	const bits = text.slice(slash + 1);
	const address = text.slice(0, slash);
	const length = sloppyIPv4(address) ? 4 : isSloppyIPv6(address) ? 16 : 0;
	return length > 0 && /^[0-9]+$/.test(bits) && Number(bits) <= length * 8;
}
function sloppyLength(text) {
	const first = /[.:]/.exec(text)?.[0];
	if (first === ".") return sloppyIPv4(text) ? 4 : void 0;
	return first === ":" && isSloppyIPv6(text) ? 16 : void 0;
}
function sloppyIPv4(text) {
	return /^[0-9]+(?:\.[0-9]+){3}$/.test(text) && text.split(".").every((part) => Number(part) <= 255);
}
function isSloppyIPv6(text) {
	if (text.includes("%")) return false;
	return isIPv6(text.replace(/[0-9a-fA-F]+(?=:|$)/g, (group) => group.replace(/^0+(?=.)/, "")).replace(/[0-9]+(?=\.)|(?<=\.)[0-9]+/g, (part) => part.replace(/^0+(?=.)/, "")));
}
function isMac(text) {
	const bytes = text.replace(/[:.-]/g, "").length / 2;
	if (bytes !== 6 && bytes !== 8 && bytes !== 20) return false;
	return /^[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2})+$/.test(text) || /^[0-9a-fA-F]{2}(?:-[0-9a-fA-F]{2})+$/.test(text) || /^[0-9a-fA-F]{4}(?:\.[0-9a-fA-F]{4})+$/.test(text) || /^[0-9a-fA-F]+$/.test(text);
}
function isUri(text) {
	try {
		require_compile.parseRequestUri(text);
		return true;
	} catch (error) {
		if (error instanceof require_compile.UrlError) return false;
		throw error;
	}
}

// tools/kubernetes/src/admission/formats/index.ts
const HOSTNAME = /^([a-zA-Z0-9\p{S}\p{L}]((-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?)|([a-zA-Z0-9\p{S}\p{L}](([a-zA-Z0-9\-\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?)(\.)){1,}([a-zA-Z\p{L}]){2,63})$/u;
function isHostname(text) {
	return HOSTNAME.test(text) && require_regexp.byteLength(text) <= 255 && text.split(".").every((part) => require_regexp.byteLength(part) <= 63);
}
function isDateTime(text) {
	if (require_regexp.byteLength(text) < 4) return false;
	const [date = "", time] = text.toLowerCase().split("t");
	if (time === void 0 || require_compile.parseDate(date) === void 0) return false;
	const match = /^([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?(z|([+-][0-9]{2}:[0-9]{2}))$/u.exec(time);
	if (match === null) return false;
	const [, hour = "", minute = "", second = ""] = match;
	return hour <= "23" && minute <= "59" && second <= "59";
}
function isDuration(text) {
	try {
		require_regexp.parseFormatDuration(text);
		return true;
	} catch (error) {
		if (error instanceof require_regexp.DurationError) return false;
		throw error;
	}
}
function isCreditCard(text) {
	const digits = text.replace(/[^0-9]+/g, "");
	if (!/^(?:4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|6(?:011|5[0-9][0-9])[0-9]{12}|3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}|(?:2131|1800|35\d{3})\d{11})$/.test(digits)) return false;
	let sum = 0;
	for (let i = 0; i < digits.length; i++) {
		const digit = Number(digits[digits.length - 1 - i]);
		const doubled = i % 2 === 1 ? digit * 2 : digit;
		sum += doubled >= 10 ? doubled % 10 + 1 : doubled;
	}
	return sum % 10 === 0;
}
function isIsbn10(text) {
	const digits = text.replace(/[\t\n\f\r -]+/g, "");
	if (!/^(?:[0-9]{9}X|[0-9]{10})$/.test(digits)) return false;
	return [...digits].reduce((total, digit, i) => total + (i + 1) * (digit === "X" ? 10 : Number(digit)), 0) % 11 === 0;
}
function isIsbn13(text) {
	const digits = text.replace(/[\t\n\f\r -]+/g, "");
	if (!/^[0-9]{13}$/.test(digits)) return false;
	const sum = [...digits.slice(0, 12)].reduce((total, digit, i) => total + (i % 2 === 0 ? 1 : 3) * Number(digit), 0);
	return Number(digits[12]) === (10 - sum % 10) % 10;
}
const RGB_PART = "\\s*(0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])\\s*".replaceAll("\\s", "[\\t\\n\\f\\r ]");
const RGB = new RegExp(`^rgb\\(${RGB_PART},${RGB_PART},${RGB_PART}\\)$`);
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/;
const uuid = (version, variant) => new RegExp(`^[0-9a-f]{8}-?[0-9a-f]{4}-?${version}[0-9a-f]{3}-?${variant}[0-9a-f]{3}-?[0-9a-f]{12}$`, "i");
const UUID = uuid("[0-9a-f]", "[0-9a-f]");
const UUID3 = uuid("3", "[0-9a-f]");
const UUID4 = uuid("4", "[89ab]");
const UUID5 = uuid("5", "[89ab]");
const SHORT_NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const LONG_NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const FORMATS = /* @__PURE__ */ new Map([
	["bsonobjectid", (text) => /^[0-9a-fA-F]{24}$/.test(text)],
	["uri", isUri],
	["email", isMailAddress],
	["hostname", isHostname],
	["ipv4", isIPv4],
	["ipv6", isIPv6],
	["cidr", isCidr],
	["mac", isMac],
	["uuid", (text) => UUID.test(text)],
	["uuid3", (text) => UUID3.test(text)],
	["uuid4", (text) => UUID4.test(text)],
	["uuid5", (text) => UUID5.test(text)],
	["isbn", (text) => isIsbn10(text) || isIsbn13(text)],
	["isbn10", isIsbn10],
	["isbn13", isIsbn13],
	["creditcard", isCreditCard],
	["ssn", (text) => require_regexp.byteLength(text) === 11 && /^\d{3}[- ]?\d{2}[- ]?\d{4}$/.test(text)],
	["hexcolor", (text) => /^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/.test(text)],
	["rgbcolor", (text) => RGB.test(text)],
	["byte", (text) => BASE64.test(text)],
	["password", () => true],
	["date", (text) => require_compile.parseDate(text) !== void 0],
	["duration", isDuration],
	["datetime", isDateTime],
	["k8sshortname", (text) => require_regexp.byteLength(text) <= 63 && SHORT_NAME.test(text)],
	["k8slongname", (text) => require_regexp.byteLength(text) <= 253 && LONG_NAME.test(text)]
]);
function stringFormat(name) {
	return name === "" ? void 0 : FORMATS.get(name.replaceAll("-", ""));
}
function isKnownFormat(type, format) {
	if (type === "" || type === "string") return stringFormat(format) !== void 0;
	if (type === "integer") return format === "int32" || format === "int64";
	if (type === "number") return format === "float" || format === "double";
	return false;
}

// tools/kubernetes/src/admission/validate/result.ts
var Result = class {
	findings = [];
	matches = 0;
	get isValid() {
		return this.findings.length === 0;
	}
	add(finding) {
		if (finding !== void 0 && !this.findings.some(({ words }) => words === finding.words)) this.findings.push(finding);
	}
	merge(other) {
		for (const finding of other.findings) this.add(finding);
		this.matches += other.matches;
	}
};
function fieldOf(path) {
	return path === "." ? "" : path.replace(/^\./, "");
}
function about(path, value, words) {
	return {
		words,
		error: invalid(fieldOf(path), value, words)
	};
}
function pathless(words) {
	return {
		words,
		error: invalid("", "", words)
	};
}

// tools/kubernetes/src/admission/validate/numbers.ts
const MAX_SAFE = 2 ** 53 - 1;
const EPSILON = 1e-9;
function isJsonInteger(value) {
	if (!Number.isFinite(value) || Math.abs(value) > MAX_SAFE) return false;
	const whole = Math.trunc(value);
	if (whole === value) return true;
	if (value <= 0 || whole === 0) return false;
	return (value - whole) / (value + whole) < EPSILON;
}
function numberCheck(schema) {
	const { multipleOf, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
	const { fits, outside } = rangeOf(schema);
	const bounds = [];
	if (multipleOf !== void 0) {
		const native = fits(multipleOf);
		const check = (value, at) => multiple(value, multipleOf, native, at);
		bounds.push({
			value: multipleOf,
			what: "MultipleOf",
			fits: native,
			check
		});
	}
	if (minimum !== void 0) {
		const native = fits(minimum);
		const check = limit(minimum, native, exclusiveMinimum, "greater");
		bounds.push({
			value: minimum,
			what: "Minimum boundary",
			fits: native,
			check
		});
	}
	if (maximum !== void 0) {
		const native = fits(maximum);
		const check = limit(maximum, native, exclusiveMaximum, "less");
		bounds.push({
			value: maximum,
			what: "Maximum boundary",
			fits: native,
			check
		});
	}
	return (value, at, result) => {
		if (!fits(value)) result.add(outside("Checked", at));
		for (const bound of bounds) {
			if (!bound.fits) result.add(outside(bound.what, at));
			result.add(bound.check(value, at));
		}
	};
}
function rangeOf({ type, format, intOrString }) {
	const name = intOrString ? "" : type;
	const shown = (name === "integer" ? ["int32", "int64"] : name === "number" ? ["float", "double"] : []).includes(format) ? `with format ${format}` : "(default format)";
	const bits = format === "int32" ? 32 : 64;
	return {
		fits: (value) => {
			if (name === "integer") {
				const whole = wholeOf(value);
				return whole !== void 0 && BigInt.asIntN(bits, whole) === whole;
			}
			return !(name === "number" && format === "float") || Number.isFinite(Math.fround(Number(value)));
		},
		outside: (what, at) => pathless(`${what} value must be of type ${name} ${shown} in ${at.text()}`)
	};
}
function wholeOf(value) {
	if (typeof value === "bigint") return value;
	const text = require_regexp.formatF(value);
	return /^-?[0-9]+$/.test(text) ? BigInt(text) : void 0;
}
function multiple(value, factor, native, at) {
	const wrong = (shown, found) => {
		const path = at.text();
		return about(path, found, `${path} in body should be a multiple of ${shown}`);
	};
	if (native && typeof value === "bigint") {
		const whole = BigInt(Math.trunc(factor));
		if (whole <= 0n) return notPositive(whole, at);
		return value % whole === 0n ? void 0 : wrong(whole.toString(), value);
	}
	const number = Number(value);
	if (factor <= 0) return notPositive(factor, at);
	return isJsonInteger(factor < 1 ? 1 / factor * number : number / factor) ? void 0 : wrong(require_regexp.goFloat(factor), number);
}
function notPositive(factor, at) {
	const path = at.text();
	const shown = typeof factor === "bigint" ? factor.toString() : require_regexp.goFloat(factor);
	return about(path, factor, `factor MultipleOf declared for ${path} must be positive: ${shown}`);
}
function limit(bound, native, exclusive, side) {
	const wholeBound = native ? BigInt.asIntN(64, BigInt(Math.trunc(bound))) : void 0;
	return (value, at) => {
		const isWhole = wholeBound !== void 0 && typeof value === "bigint";
		const left = isWhole ? value : Number(value);
		const right = isWhole ? wholeBound : bound;
		if (!(side === "greater" ? left < right : left > right) && !(exclusive && left === right)) return void 0;
		const shown = typeof right === "bigint" ? right.toString() : require_regexp.goFloat(right);
		const path = at.text();
		return about(path, left, `${path} in body should be ${side} than ${exclusive ? "" : "or equal to "}${shown}`);
	};
}

// tools/kubernetes/src/admission/validate/checks.ts
const kept$1 = /* @__PURE__ */ new WeakMap();
function checksOf(schema) {
	let checks = kept$1.get(schema);
	if (checks === void 0) {
		checks = prepare(schema);
		kept$1.set(schema, checks);
	}
	return checks;
}
function prepare(schema) {
	const { type, intOrString, anyOf, oneOf, allOf, not, items, additionalProperties } = schema;
	const format = usedFormat(schema);
	const types = typesOf(schema);
	return {
		schema,
		types,
		hasNumericType: types.includes("number") || types.includes("integer"),
		format,
		isTyped: type !== "" || intOrString || format !== "",
		checkFormat: stringFormat(format),
		checkNumber: numberCheck(schema),
		pattern: patternOf(schema),
		hasAlternatives: anyOf.length + oneOf.length + allOf.length > 0 || not !== void 0,
		anyOf: anyOf.map(checksOf),
		oneOf: oneOf.map(checksOf),
		allOf: allOf.map(checksOf),
		not: not && checksOf(not),
		items: items && checksOf(items),
		properties: [...schema.properties ?? []].map(([name, property]) => ({
			name,
			dotted: `.${name}`,
			checks: checksOf(property)
		})),
		additional: typeof additionalProperties === "object" ? checksOf(additionalProperties) : additionalProperties === false ? false : void 0
	};
}
function usedFormat({ type, format, intOrString, rawFormat }) {
	return rawFormat || isKnownFormat(intOrString ? "" : type, format) ? format : "";
}
function typesOf({ type, intOrString }) {
	return intOrString ? ["integer", "string"] : type === "" ? [] : [type];
}
function patternOf({ pattern }) {
	if (pattern === "") return void 0;
	try {
		return require_regexp.compilePattern(pattern);
	} catch (error) {
		if (error instanceof require_regexp.PatternError) return error;
		throw error;
	}
}

// tools/kubernetes/src/admission/validate/path.ts
var Path = class {
	segments = [];
	shown = 0;
	get isEmpty() {
		return this.shown === 0;
	}
	enter(segment) {
		this.segments.push(segment);
		if (segment !== "") this.shown++;
	}
	leave() {
		if (this.segments.pop() !== "") this.shown--;
	}
	text() {
		let text = "";
		for (const segment of this.segments) text += typeof segment === "number" ? `[${segment}]` : segment;
		return text;
	}
};

// tools/kubernetes/src/admission/validate/value.ts
function validateValue(schema, value, correlation) {
	return validated(checksOf(schema), value, new Path(), correlation);
}
function validated(checks, value, at, correlation) {
	const result = new Result();
	checkAll(checks, value, at, correlation, result);
	return !result.isValid && correlation?.isUnchanged() ? new Result() : result;
}
function validatePart(checks, value, at, correlation, result) {
	if (correlation === void 0) checkAll(checks, value, at, void 0, result);
	else result.merge(validated(checks, value, at, correlation));
}
function checkAll(checks, value, at, correlation, result) {
	if (value === null) {
		checkNull(checks, at, result);
		checkEnum(checks, value, at, result);
		return;
	}
	if (checks.isTyped) {
		checkType(checks, value, at, result);
		result.matches++;
	}
	checkAlternatives(checks, value, at, result);
	result.matches += 2;
	if (typeof value === "string") {
		checkString(checks, value, at, result);
		result.matches++;
		if (checks.checkFormat !== void 0) {
			if (!checks.checkFormat(value)) {
				const path = at.text();
				const words = `${path} in body must be of type ${checks.format}: ${require_regexp.quote(value)}`;
				result.add({
					words,
					error: typeInvalid(fieldOf(path), value, words)
				});
			}
			result.matches++;
		}
	} else if (typeof value === "bigint" || typeof value === "number") {
		checks.checkNumber(value, at, result);
		result.matches += 2;
	} else if (Array.isArray(value)) {
		checkList(checks, value, at, correlation, result);
		result.matches += 2;
	}
	checkEnum(checks, value, at, result);
	result.matches++;
	if (isObject(value)) {
		checkObject(checks, value, at, correlation, result);
		result.matches++;
	}
	result.matches++;
}
function wrongType(at, wanted, found, result) {
	const path = at.text();
	const words = `${path} in body must be of type ${wanted}: "${found}"`;
	result.add({
		words,
		error: typeInvalid(fieldOf(path), found, words)
	});
}
function checkNull({ types, schema }, at, result) {
	if (types.length > 0 && !schema.nullable) wrongType(at, types.join(","), "null", result);
	else result.matches++;
}
function checkType(checks, value, at, result) {
	const { types, format } = checks;
	const found = typeOf$1(value);
	const isFloatInteger = typeof value === "number" && isJsonInteger(value) && types.includes("integer");
	const isIntegerFloat = typeof value === "bigint" && types.includes("number");
	if (types.includes(found) || isFloatInteger || isIntegerFloat) {
		result.matches++;
		return;
	}
	const isTextual = typeof value === "string" || Array.isArray(value);
	const foundFormat = typeof value === "bigint" ? "int64" : typeof value === "number" ? "float64" : "";
	if (!isTextual && format !== "" && format !== foundFormat) wrongType(at, format, foundFormat, result);
	else if (!checks.hasNumericType && format !== "" && isTextual) result.matches++;
	else wrongType(at, types.join(","), found, result);
}
function typeOf$1(value) {
	switch (typeof value) {
		case "bigint": return "integer";
		case "object": return Array.isArray(value) ? "array" : "object";
		default: return typeof value;
	}
}
function checkString({ schema, pattern }, value, at, result) {
	const { maxLength, minLength } = schema;
	if (maxLength !== void 0 && value.length > maxLength && require_regexp.runeCount(value) > maxLength) {
		const path = at.text();
		const words = `${path} in body should be at most ${maxLength} chars long`;
		result.add({
			words,
			error: tooLong(fieldOf(path), maxLength)
		});
	} else if (minLength !== void 0 && value.length < 2 * minLength && require_regexp.runeCount(value) < minLength) {
		const path = at.text();
		result.add(about(path, value, `${path} in body should be at least ${minLength} chars long`));
	} else if (pattern instanceof require_regexp.PatternError) {
		const path = at.text();
		const words = `${path} in body should match '${schema.pattern}, but pattern is invalid: ${pattern.message}'`;
		result.add(about(path, value, words));
	} else if (pattern !== void 0 && !pattern.test(value)) {
		const path = at.text();
		result.add(about(path, value, `${path} in body should match '${schema.pattern}'`));
	}
}
function checkEnum({ schema }, value, at, result) {
	const allowed = schema.enum;
	if (allowed.length === 0) return;
	for (const item of allowed) if (item !== null && equalsEnum(value, item)) return;
	const supported = allowed.map((item) => typeof item === "string" ? item : marshal(item));
	const path = at.text();
	const words = `${path} in body should be one of ${marshal([...allowed])}`;
	result.add({
		words,
		error: notSupported(fieldOf(path), value, supported)
	});
}
function equalsEnum(value, allowed) {
	if (typeof value === "bigint" && typeof allowed === "number") return Number(value) === allowed;
	if (typeof value === "number" && typeof allowed === "bigint") return Number.isFinite(value) && BigInt(Math.trunc(value)) === allowed;
	if (typeof value === "bigint" && typeof allowed === "string") return runeText(value) === allowed;
	return deepEqual(value, allowed);
}
function runeText(value) {
	return value >= 0n && value <= 1114111n && !(value >= 55296n && value <= 57343n) ? String.fromCodePoint(Number(value)) : "�";
}
function checkList({ schema, items }, value, at, correlation, result) {
	const { minItems, maxItems } = schema;
	if (items !== void 0) for (let index = 0; index < value.length; index++) {
		at.enter(index);
		validatePart(items, value[index], at, correlation?.index(index), result);
		at.leave();
	}
	if (minItems !== void 0 && value.length < minItems) {
		const path = at.text();
		result.add(about(path, BigInt(value.length), `${path} in body should have at least ${minItems} items`));
	}
	if (maxItems !== void 0 && value.length > maxItems) {
		const path = at.text();
		const words = `${path} in body should have at most ${maxItems} items`;
		result.add({
			words,
			error: tooMany(fieldOf(path), value.length, maxItems)
		});
	}
}
function checkObject({ schema, properties, additional }, value, at, correlation, result) {
	const { minProperties, maxProperties } = schema;
	if (minProperties !== void 0 || maxProperties !== void 0) {
		const count = Object.keys(value).length;
		if (minProperties !== void 0 && count < minProperties) {
			const path = at.text();
			result.add(about(path, BigInt(count), `${path} in body should have at least ${minProperties} properties`));
		}
		if (maxProperties !== void 0 && count > maxProperties) {
			const path = at.text();
			const words = `${path} in body should have at most ${maxProperties} properties`;
			result.add({
				words,
				error: tooMany(fieldOf(path), count, maxProperties)
			});
		}
	}
	if (additional !== void 0) for (const key of Object.keys(value)) {
		if (schema.properties?.has(key)) continue;
		if (additional === false) {
			const path = at.text();
			result.add(about(path, key, `${path}.${key} in body is a forbidden property`));
			continue;
		}
		const past = correlation && childOf(correlation, at, key);
		at.enter(`.${key}`);
		validatePart(additional, value[key], at, past, result);
		at.leave();
	}
	for (const { name, dotted, checks } of properties) {
		if (!Object.hasOwn(value, name)) continue;
		const past = correlation && childOf(correlation, at, name);
		at.enter(at.isEmpty ? name : dotted);
		validatePart(checks, value[name], at, past, result);
		at.leave();
	}
	for (const name of schema.required) {
		if (Object.hasOwn(value, name)) continue;
		const below = `${at.text()}.${name}`;
		result.add({
			words: `${below} in body is required`,
			error: required(fieldOf(below))
		});
	}
}
function childOf(correlation, at, name) {
	return at.isEmpty && (name === "kind" || name === "apiVersion") ? void 0 : correlation.key(name);
}
function checkAlternatives(checks, value, at, result) {
	if (!checks.hasAlternatives) return;
	const { anyOf, oneOf, allOf, not } = checks;
	const name = require_regexp.quote(at.text());
	if (anyOf.length > 0) {
		const { valid, best, first } = tryAlternatives(anyOf, value, at, true);
		if (valid === 0) result.add(pathless(`${name} must validate at least one schema (anyOf)`));
		result.merge(best ?? first ?? new Result());
	}
	if (oneOf.length > 0) {
		const { valid, best, first } = tryAlternatives(oneOf, value, at, false);
		if (valid !== 1) {
			const found = valid === 0 ? "Found none valid" : `Found ${valid} valid alternatives`;
			result.add(pathless(`${name} must validate one and only one schema (oneOf). ${found}`));
			result.merge(best ?? new Result());
		} else result.merge(first ?? new Result());
	}
	if (allOf.length > 0) {
		const results = allOf.map((each) => validated(each, value, at));
		for (const each of results) result.merge(each);
		const valid = results.filter(({ isValid }) => isValid).length;
		if (valid < allOf.length) result.add(pathless(`${name} must validate all the schemas (allOf)${valid === 0 ? ". None validated" : ""}`));
	}
	if (not !== void 0 && validated(not, value, at).isValid) result.add(pathless(`${name} must not validate the schema (not)`));
}
function tryAlternatives(alternatives, value, at, untilFirst) {
	let best;
	let first;
	let valid = 0;
	for (const checks of alternatives) {
		const result = validated(checks, value, at);
		if (result.isValid) {
			valid++;
			best = void 0;
			first ??= result;
			if (untilFirst) break;
		} else if (valid === 0 && (best === void 0 || result.matches > best.matches)) best = result;
	}
	return {
		valid,
		best,
		first
	};
}

// tools/kubernetes/src/admission/admit.ts
const DEFAULT_NAMESPACE = "default";
const SERVER_FIELDS = [
	"uid",
	"creationTimestamp",
	"resourceVersion",
	"generation",
	"managedFields",
	"selfLink"
];
const BLOCKING = /* @__PURE__ */ new Set([
	"NotSupported",
	"Required",
	"TooLong",
	"TooMany",
	"TypeInvalid"
]);
const BLOCKED = "some validation rules were not checked because the object was invalid; correct the existing errors to complete validation";
function admitObject(definition, request) {
	try {
		if (!isObject(request.object)) throw new RequestError(badRequest("an object was expected"));
		const object = copyOf(request.object);
		const decoded = decodeObject(definition, object, request.strict, request.duplicates);
		const old = isObject(request.old) ? decodeStored(copyOf(request.old), decoded.version) : void 0;
		if (request.subresource === "status") return judgeStatus(definition, decoded.version, decoded.object, old);
		return judge(definition, decoded.version, decoded.object, old);
	} catch (error) {
		if (!(error instanceof RequestError)) throw error;
		return {
			accepted: false,
			errors: [error.error],
			warnings: [],
			unknown: []
		};
	}
}
function judge(definition, version, object, old) {
	const metadata = placeIn(definition, object, old);
	if (version.hasStatus) keepStatus(object, old);
	const oldMetadata = old === void 0 ? void 0 : metadataOf$1(old);
	const errors = [];
	const warnings = [];
	const unknown = [];
	const schema = version.schema;
	const correlation = old === void 0 || schema === void 0 ? void 0 : new Correlation(object, old, schema, true);
	const wrongType = checkTypeMeta(definition, version, object);
	if (wrongType.length > 0) errors.push(...wrongType);
	else {
		errors.push(...oldMetadata === void 0 ? checkMetadata(metadata, definition.namespaced, require_compile.subdomainProblems, "metadata") : checkMetadataUpdate(metadata, oldMetadata, "metadata"));
		if (schema !== void 0) errors.push(...validateValue(schema, object, correlation).findings.map(({ error }) => error));
		if (version.scale !== void 0) errors.push(...checkScale(version.scale, object));
	}
	errors.push(...checkEmbedded(object, schema, ""));
	if (old === void 0 || checkListTypes(schema, old, "").length === 0) errors.push(...checkListTypes(schema, object, ""));
	const rules = judgeRules(schema, object, old, correlation, errors);
	errors.push(...rules.errors);
	warnings.push(...rules.warnings);
	if (errors.length > 0) return {
		accepted: false,
		errors,
		warnings,
		unknown
	};
	warnings.push(...finalizerWarnings(metadata, oldMetadata));
	return {
		accepted: unknown.length > 0 ? null : true,
		object: asStored(object, version),
		errors,
		warnings,
		unknown
	};
}
function judgeRules(schema, object, old, correlation, errors) {
	if (schema === void 0 || !runsRules(schema)) return {
		errors: [],
		warnings: []
	};
	if (errors.some(({ type }) => BLOCKING.has(type))) return {
		errors: [invalid("", null, BLOCKED)],
		warnings: []
	};
	return checkRules(schema, object, old, correlation, true);
}
function judgeStatus(definition, version, sent, old) {
	if (!version.hasStatus || old === void 0) throw new RequestError(badRequest("the server could not find the requested resource"));
	placeIn(definition, sent, old);
	const object = copyOf(old);
	const status = get(sent, "status");
	if (status === void 0) delete object.status;
	else object.status = status;
	const { schema } = version;
	const errors = [...checkTypeMeta(definition, version, object)];
	const correlation = schema === void 0 ? void 0 : new Correlation(object, old, schema, true);
	if (errors.length === 0) {
		errors.push(...checkMetadataUpdate(metadataOf$1(object), metadataOf$1(old), "metadata"));
		const own = schema?.properties?.get("status");
		if (own !== void 0 && status !== void 0) {
			const { findings } = validateValue(own, status, correlation?.key("status"));
			errors.push(...findings.map(({ error }) => ({
				...error,
				field: below("status", error.field)
			})));
		}
		if (version.scale !== void 0) errors.push(...checkScale(version.scale, object, ["status"]));
	}
	if (checkListTypes(schema, old, "").length === 0) errors.push(...checkListTypes(schema, object, ""));
	const warnings = [];
	const rules = judgeRules(schema, object, old, correlation, errors);
	errors.push(...rules.errors);
	warnings.push(...rules.warnings);
	if (errors.length > 0) return {
		accepted: false,
		errors,
		warnings,
		unknown: []
	};
	return {
		accepted: true,
		object: asStored(object, version),
		errors,
		warnings,
		unknown: []
	};
}
function below(path, field) {
	return field === "" || field.startsWith("[") ? `${path}${field}` : `${path}.${field}`;
}
function placeIn(definition, object, old) {
	const metadata = metadataOf$1(object);
	object.metadata = metadata;
	if (old !== void 0) {
		const name = textOf$1(metadataOf$1(old), "name");
		if (textOf$1(metadata, "name") === "") metadata.name = name;
		else if (textOf$1(metadata, "name") !== name) {
			const words = `the name of the object (${textOf$1(metadata, "name")}) does not match the name on the URL (${name})`;
			throw new RequestError(badRequest(words));
		}
	}
	if (!definition.namespaced) delete metadata.namespace;
	else if (textOf$1(metadata, "namespace") === "") metadata.namespace = namespaceOf(old);
	if (old !== void 0 && definition.namespaced) {
		const oldMetadata = metadataOf$1(old);
		old.metadata = oldMetadata;
		if (textOf$1(oldMetadata, "namespace") === "") oldMetadata.namespace = DEFAULT_NAMESPACE;
	}
	return metadata;
}
function namespaceOf(old) {
	return (old === void 0 ? "" : textOf$1(metadataOf$1(old), "namespace")) || DEFAULT_NAMESPACE;
}
function metadataOf$1(object) {
	const metadata = get(object, "metadata");
	return isObject(metadata) ? metadata : emptyObject();
}
function keepStatus(object, old) {
	const status = old === void 0 ? void 0 : get(old, "status");
	if (status === void 0) delete object.status;
	else object.status = copyOf(status);
}
function checkTypeMeta({ group, kind }, { name }, object) {
	const errors = [];
	const found = textOf$1(object, "kind");
	if (found !== kind) errors.push(invalid("kind", found, `must be ${kind}`));
	const apiVersion = textOf$1(object, "apiVersion");
	if (apiVersion !== `${group}/${name}`) errors.push(invalid("apiVersion", apiVersion, `must be ${group}/${name}`));
	return errors;
}
function asStored(object, version) {
	const stored = decodeAgain(object, version);
	const metadata = metadataOf$1(stored);
	for (const key of SERVER_FIELDS) delete metadata[key];
	stored.metadata = metadata;
	return stored;
}

// tools/kubernetes/src/admission/definition/print.ts
function printInternal(value, shape) {
	return new Printed(print(value, shape, false));
}
function print(value, shape, isPointer) {
	if (value === void 0 || value === null) return isPointer ? "null" : zero(shape);
	switch (shape.kind) {
		case "struct": return isObject(value) ? printStruct(value, shape.fields) : "null";
		case "list": return Array.isArray(value) ? `[${value.map((item) => print(item, shape.of, false)).join(",")}]` : "null";
		case "map": return isObject(value) ? printMap(value, shape.of) : "null";
		case "one-of": {
			const inner = isObject(value) ? print(value, shape.struct, false) : "null";
			if (shape.other === "bool") return `{"Allows":${isObject(value) || value === true},"Schema":${inner}}`;
			if (shape.other === "texts") return `{"Schema":${inner},"Property":${inner === "null" ? marshal(value) : "null"}}`;
			return `{"Schema":${inner},"JSONSchemas":${Array.isArray(value) ? print(value, {
				kind: "list",
				of: shape.struct
			}, false) : "null"}}`;
		}
		default: return typeof value === "number" ? require_regexp.goFloat(value) : marshal(value);
	}
}
function printStruct(value, fields) {
	return `{${fields.map(({ key, shape, internal, pointer }) => `"${internal}":${print(value[key], shape, pointer === true)}`).join(",")}}`;
}
function printMap(value, of) {
	return `{${Object.keys(value).sort(byBytes).map((key) => `${marshal(key)}:${print(value[key], of, false)}`).join(",")}}`;
}
function zero(shape) {
	switch (shape.kind) {
		case "string": return "\"\"";
		case "bool": return "false";
		case "int32":
		case "int64":
		case "float64": return "0";
		case "struct": return printStruct({}, shape.fields);
		default: return "null";
	}
}

// tools/kubernetes/src/admission/definition/props.ts
function itemsOf({ items }) {
	return items === void 0 || Array.isArray(items) ? void 0 : items;
}
function valuesOf({ additionalProperties }) {
	return typeof additionalProperties === "object" ? additionalProperties : void 0;
}
function isEmpty(value) {
	return value === void 0 || Object.keys(value).length === 0;
}

// tools/kubernetes/src/admission/definition/shapes.ts
const STRING = { kind: "string" };
const BOOL = { kind: "bool" };
const INT64 = { kind: "int64" };
const FLOAT = { kind: "float64" };
const JSON_VALUE = { kind: "any" };
const TEXTS$1 = {
	kind: "list",
	of: STRING
};
const field = (key, shape, internal = key.charAt(0).toUpperCase() + key.slice(1)) => ({
	key,
	shape,
	internal
});
const pointer = (key, shape, internal) => ({
	...field(key, shape, internal),
	pointer: true
});
const kept = (key, shape, internal) => ({
	...field(key, shape, internal),
	kept: true
});
const RULE = {
	kind: "struct",
	name: "ValidationRule",
	fields: [
		kept("rule", STRING),
		field("message", STRING),
		field("messageExpression", STRING),
		pointer("reason", {
			kind: "string",
			name: "v1.FieldValueErrorReason"
		}),
		field("fieldPath", STRING),
		pointer("optionalOldSelf", BOOL)
	]
};
const SCHEMA = {
	kind: "struct",
	name: "JSONSchemaProps",
	fields: schemaFields()
};
function schemaFields() {
	const schema = {
		kind: "struct",
		name: "JSONSchemaProps",
		get fields() {
			return SCHEMA.fields;
		}
	};
	const schemas = {
		kind: "list",
		of: schema
	};
	const named = {
		kind: "map",
		of: schema
	};
	const orBool = {
		kind: "one-of",
		struct: schema,
		other: "bool"
	};
	return [
		field("id", STRING, "ID"),
		field("$schema", {
			kind: "string",
			name: "v1.JSONSchemaURL"
		}, "Schema"),
		pointer("$ref", STRING, "Ref"),
		field("description", STRING),
		field("type", STRING),
		field("nullable", BOOL),
		field("format", STRING),
		field("title", STRING),
		pointer("default", JSON_VALUE),
		pointer("maximum", FLOAT),
		field("exclusiveMaximum", BOOL),
		pointer("minimum", FLOAT),
		field("exclusiveMinimum", BOOL),
		pointer("maxLength", INT64),
		pointer("minLength", INT64),
		field("pattern", STRING),
		pointer("maxItems", INT64),
		pointer("minItems", INT64),
		field("uniqueItems", BOOL),
		pointer("multipleOf", FLOAT),
		field("enum", {
			kind: "list",
			of: JSON_VALUE,
			name: "[]v1.JSON"
		}),
		pointer("maxProperties", INT64),
		pointer("minProperties", INT64),
		field("required", TEXTS$1),
		pointer("items", {
			kind: "one-of",
			struct: schema,
			other: "structs"
		}),
		field("allOf", schemas),
		field("oneOf", schemas),
		field("anyOf", schemas),
		pointer("not", schema),
		field("properties", named),
		pointer("additionalProperties", orBool),
		field("patternProperties", named),
		field("dependencies", {
			kind: "map",
			of: {
				kind: "one-of",
				struct: schema,
				other: "texts"
			},
			name: "v1.JSONSchemaDependencies"
		}),
		pointer("additionalItems", orBool),
		field("definitions", {
			...named,
			name: "v1.JSONSchemaDefinitions"
		}),
		pointer("externalDocs", {
			kind: "struct",
			name: "ExternalDocumentation",
			fields: [field("description", STRING), field("url", STRING, "URL")]
		}),
		pointer("example", JSON_VALUE),
		pointer("x-kubernetes-preserve-unknown-fields", BOOL, "XPreserveUnknownFields"),
		field("x-kubernetes-embedded-resource", BOOL, "XEmbeddedResource"),
		field("x-kubernetes-int-or-string", BOOL, "XIntOrString"),
		field("x-kubernetes-list-map-keys", TEXTS$1, "XListMapKeys"),
		pointer("x-kubernetes-list-type", STRING, "XListType"),
		pointer("x-kubernetes-map-type", STRING, "XMapType"),
		field("x-kubernetes-validations", {
			kind: "list",
			of: RULE,
			name: "v1.ValidationRules"
		}, "XValidations")
	];
}
const struct = (name, fields) => ({
	kind: "struct",
	name,
	fields
});
const VERSION$1 = struct("CustomResourceDefinitionVersion", [
	kept("name", STRING),
	kept("served", BOOL),
	kept("storage", BOOL),
	field("deprecated", BOOL),
	pointer("deprecationWarning", STRING),
	pointer("schema", struct("CustomResourceValidation", [pointer("openAPIV3Schema", SCHEMA)])),
	pointer("subresources", struct("CustomResourceSubresources", [pointer("status", struct("CustomResourceSubresourceStatus", [])), pointer("scale", struct("CustomResourceSubresourceScale", [
		kept("specReplicasPath", STRING),
		kept("statusReplicasPath", STRING),
		pointer("labelSelectorPath", STRING)
	]))])),
	field("additionalPrinterColumns", {
		kind: "list",
		of: struct("CustomResourceColumnDefinition", [
			kept("name", STRING),
			kept("type", STRING),
			field("format", STRING),
			field("description", STRING),
			field("priority", { kind: "int32" }),
			kept("jsonPath", STRING, "JSONPath")
		])
	}),
	field("selectableFields", {
		kind: "list",
		of: struct("SelectableField", [kept("jsonPath", STRING, "JSONPath")])
	})
]);
const NAMES$1 = struct("CustomResourceDefinitionNames", [
	kept("plural", STRING),
	field("singular", STRING),
	field("shortNames", TEXTS$1),
	kept("kind", STRING),
	field("listKind", STRING),
	field("categories", TEXTS$1)
]);
const CONVERSION$1 = struct("CustomResourceConversion", [kept("strategy", {
	kind: "string",
	name: "v1.ConversionStrategyType"
}), pointer("webhook", struct("WebhookConversion", [pointer("clientConfig", struct("WebhookClientConfig", [
	pointer("url", STRING),
	pointer("service", struct("ServiceReference", [
		field("namespace", STRING),
		field("name", STRING),
		pointer("path", STRING),
		pointer("port", { kind: "int32" })
	])),
	field("caBundle", { kind: "bytes" })
])), field("conversionReviewVersions", TEXTS$1)]))]);
const STATUS = struct("CustomResourceDefinitionStatus", [
	field("conditions", {
		kind: "list",
		of: struct("CustomResourceDefinitionCondition", [
			field("type", {
				kind: "string",
				name: "v1.CustomResourceDefinitionConditionType"
			}),
			field("status", {
				kind: "string",
				name: "v1.ConditionStatus"
			}),
			field("lastTransitionTime", { kind: "time" }),
			field("reason", STRING),
			field("message", STRING),
			field("observedGeneration", INT64)
		])
	}),
	field("acceptedNames", NAMES$1),
	field("storedVersions", TEXTS$1),
	field("observedGeneration", INT64)
]);
const DEFINITION = {
	kind: "struct",
	name: "CustomResourceDefinition",
	fields: [
		field("apiVersion", STRING),
		field("kind", STRING),
		field("metadata", OBJECT_META),
		field("spec", struct("CustomResourceDefinitionSpec", [
			kept("group", STRING),
			field("names", NAMES$1),
			kept("scope", {
				kind: "string",
				name: "v1.ResourceScope"
			}),
			field("versions", {
				kind: "list",
				of: VERSION$1
			}),
			pointer("conversion", CONVERSION$1),
			field("preserveUnknownFields", BOOL)
		])),
		field("status", STATUS)
	]
};

// tools/kubernetes/src/admission/definition/structural.ts
function structuralProblem(props) {
	if (props === void 0) return void 0;
	const unsupported = unsupportedKeyword(props);
	if (unsupported !== void 0) return `OpenAPIV3Schema '${unsupported}' is not supported`;
	const first = (parts) => {
		for (const part of parts) {
			const problem = structuralProblem(part);
			if (problem !== void 0) return problem;
		}
	};
	const logic = first([
		props.not,
		...props.allOf ?? [],
		...props.anyOf ?? [],
		...props.oneOf ?? []
	]);
	if (logic !== void 0) return logic;
	if (props["x-kubernetes-preserve-unknown-fields"] === false) return "internal error: 'x-kubernetes-preserve-unknown-fields' must be true or undefined";
	if (Array.isArray(props.items) && props.items.length > 0) return "OpenAPIV3Schema 'items' must be a schema, but is an array";
	return first([
		itemsOf(props),
		...Object.values(props.properties ?? {}),
		valuesOf(props)
	]);
}
function unsupportedKeyword(props) {
	if (props.id) return "id";
	if (props.$schema) return "schema";
	if (props.$ref) return "$ref";
	if (!isEmpty(props.patternProperties)) return "patternProperties";
	if (!isEmpty(props.dependencies)) return "dependencies";
	if (props.additionalItems !== void 0) return "additionalItems";
	return isEmpty(props.definitions) ? void 0 : "definitions";
}
const MISSING_TYPE = {
	root: "must not be empty at the root",
	item: "must not be empty for specified array items",
	field: "must not be empty for specified object fields"
};
function checkStructural(props, path) {
	return [...checkInvariants(props, "root", path), ...checkLogicComplete(props, props, path, path)];
}
function checkInvariants(props, level, path) {
	const errors = [];
	const { type = "", properties = {} } = props;
	const at = (key) => childOf$1(path, key);
	const property = (key) => keyOf(at("properties"), key);
	const items = itemsOf(props);
	const values = valuesOf(props);
	const embedded = props["x-kubernetes-embedded-resource"] === true;
	const preserve = props["x-kubernetes-preserve-unknown-fields"] === true;
	const intOrString = props["x-kubernetes-int-or-string"] === true;
	if (type === "array" && items === void 0) errors.push(required(at("items"), "must be specified"));
	if (items !== void 0) errors.push(...checkInvariants(items, "item", at("items")));
	for (const key of Object.keys(properties)) errors.push(...checkInvariants(properties[key], "field", property(key)));
	if (props.additionalProperties !== void 0) {
		if (level === "root") errors.push(forbidden(at("additionalProperties"), "must not be used at the root"));
		if (values !== void 0) errors.push(...checkInvariants(values, "field", at("additionalProperties")));
	}
	if (intOrString && preserve) errors.push(invalid(at("x-kubernetes-preserve-unknown-fields"), true, "must be false if x-kubernetes-int-or-string is true"));
	if (intOrString && embedded) errors.push(invalid(at("x-kubernetes-embedded-resource"), true, "must be false if x-kubernetes-int-or-string is true"));
	errors.push(...checkLogic(props, isIntOrString(props.anyOf), isIntOrString(props.allOf?.[0]?.anyOf), path));
	if (embedded && type !== "object") errors.push(typeError(at("type"), type, "must be object if x-kubernetes-embedded-resource is true"));
	else if (type === "" && !intOrString && !preserve) errors.push(required(at("type"), MISSING_TYPE[level]));
	if (embedded && props.additionalProperties !== void 0) errors.push(forbidden(at("additionalProperties"), "must not be used if x-kubernetes-embedded-resource is set"));
	if (level === "root" && type !== "" && type !== "object") errors.push(invalid(at("type"), type, "must be object at the root"));
	const isObjectType = level === "root" || embedded;
	for (const key of ["kind", "apiVersion"]) {
		const found = Object.hasOwn(properties, key) ? properties[key] : void 0;
		if (!isObjectType || found === void 0 || found.type === "string") continue;
		errors.push(invalid(childOf$1(property(key), "type"), found.type ?? "", "must be string"));
	}
	const metadata = Object.hasOwn(properties, "metadata") ? properties.metadata : void 0;
	if (metadata !== void 0) {
		if (isObjectType && metadata.type !== "object") errors.push(invalid(childOf$1(property("metadata"), "type"), metadata.type ?? "", "must be object"));
		if (level === "root" && !isPlainMetadata(metadata)) errors.push(forbidden(property("metadata"), "must not specify anything other than name and generateName, but metadata is implicitly specified"));
	}
	if (embedded && !preserve && isEmpty(props.properties)) errors.push(required(at("properties"), "must not be empty if x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields"));
	return errors;
}
function typeError(path, type, words) {
	return type === "" ? required(path, words) : invalid(path, type, words);
}
function isPlainMetadata(metadata) {
	for (const [key, value] of Object.entries(metadata)) {
		if (key === "type" || key === "default") continue;
		if (key === "properties") {
			if (Object.keys(value).some((name) => name !== "name" && name !== "generateName")) return false;
		} else if (value !== "" && value !== false && !(LOGIC.has(key) && isEmpty(value))) return false;
	}
	return true;
}
const LOGIC = /* @__PURE__ */ new Set([
	"allOf",
	"anyOf",
	"oneOf",
	"enum"
]);
function isIntOrString(anyOf) {
	return deepEqual(anyOf, [{ type: "integer" }, { type: "string" }]);
}
function checkLogic(props, skipAnyOf, skipFirstAllOf, path) {
	const errors = [];
	const at = (key) => childOf$1(path, key);
	const each = (key, skips) => {
		for (const [index, part] of (props[key] ?? []).entries()) errors.push(...checkNested(part, skips(index), indexOf(at(key), index)));
	};
	if (!skipAnyOf) each("anyOf", () => false);
	each("allOf", (index) => skipFirstAllOf && index === 0);
	each("oneOf", () => false);
	if (props.not !== void 0) errors.push(...checkNested(props.not, false, at("not")));
	const problem = patternProblem(props.pattern ?? "");
	if (problem !== void 0) errors.push(invalid(at("pattern"), props.pattern ?? "", `must be a valid regular expression, but isn't: ${problem}`));
	return errors;
}
function patternProblem(pattern) {
	if (pattern === "") return void 0;
	try {
		require_regexp.compilePattern(pattern);
		return;
	} catch (error) {
		if (error instanceof require_regexp.PatternError) return error.message;
		throw error;
	}
}
const FORBIDDEN = [
	["type", "must be empty to be structural"],
	["additionalProperties", "must be undefined to be structural"],
	["default", "must be undefined to be structural"],
	["title", "must be empty to be structural"],
	["description", "must be empty to be structural"],
	["nullable", "must be false to be structural"],
	["x-kubernetes-preserve-unknown-fields", "must be false to be structural"],
	["x-kubernetes-embedded-resource", "must be false to be structural"],
	["x-kubernetes-int-or-string", "must be false to be structural"],
	["x-kubernetes-list-map-keys", "must be empty to be structural"],
	["x-kubernetes-list-type", "must be undefined to be structural"],
	["x-kubernetes-map-type", "must be undefined to be structural"],
	["x-kubernetes-validations", "must be empty to be structural"]
];
const POINTERS = /* @__PURE__ */ new Set([
	"default",
	"x-kubernetes-list-type",
	"x-kubernetes-map-type"
]);
function checkNested(props, skipAnyOf, path) {
	const errors = checkLogic(props, skipAnyOf, false, path);
	const at = (key) => childOf$1(path, key);
	const items = itemsOf(props);
	const { properties = {} } = props;
	if (items !== void 0) errors.push(...checkNested(items, false, at("items")));
	for (const key of Object.keys(properties)) errors.push(...checkNested(properties[key], false, keyOf(at("properties"), key)));
	for (const [key, words] of FORBIDDEN) {
		const value = props[key];
		if (value === void 0 || value === false) continue;
		if (!POINTERS.has(key) && (value === "" || Array.isArray(value) && value.length === 0)) continue;
		errors.push(forbidden(at(key), words));
	}
	if (Object.hasOwn(properties, "metadata")) errors.push(forbidden(keyOf(at("properties"), "metadata"), "must not be specified in a nested context"));
	return errors;
}
function checkLogicComplete(logic, props, path, logicPath) {
	const errors = [];
	const at = (key) => childOf$1(logicPath, key);
	if (logic.not !== void 0) errors.push(...checkComplete(logic.not, props, path, at("not")));
	for (const key of [
		"allOf",
		"anyOf",
		"oneOf"
	]) for (const [index, part] of (logic[key] ?? []).entries()) errors.push(...checkComplete(part, props, path, indexOf(at(key), index)));
	return errors;
}
function checkComplete(logic, props, path, logicPath) {
	if (props === void 0) return [required(path, `because it is defined in ${logicPath}`)];
	const errors = checkLogicComplete(logic, props, path, logicPath);
	const items = itemsOf(logic);
	if (items !== void 0) errors.push(...checkComplete(items, itemsOf(props), childOf$1(path, "items"), childOf$1(logicPath, "items")));
	for (const key of Object.keys(logic.properties ?? {})) {
		const at = keyOf(childOf$1(path, "properties"), key);
		const logicAt = keyOf(childOf$1(logicPath, "properties"), key);
		const below = isObject(props.properties) && Object.hasOwn(props.properties, key) ? props.properties[key] : void 0;
		errors.push(...checkComplete(logic.properties?.[key], below, at, logicAt));
	}
	return errors;
}

// tools/kubernetes/src/admission/definition/check-lists.ts
const LIST_TYPE = "x-kubernetes-list-type";
const MAP_TYPE = "x-kubernetes-map-type";
const KEYS = "x-kubernetes-list-map-keys";
function checkListType(props, path) {
	const listType = props[LIST_TYPE];
	const errors = [];
	const at = (key) => childOf$1(path, key);
	const items = itemsOf(props);
	if (listType !== void 0 && props.type !== "array") errors.push(typeError(at("type"), props.type ?? "", "must be array if x-kubernetes-list-type is specified"));
	else if (listType === "set" && items !== void 0) errors.push(...checkAtomic(items, at("items")));
	if (listType !== void 0 && ![
		"atomic",
		"set",
		"map"
	].includes(listType)) errors.push(notSupported(at(LIST_TYPE), listType, [
		"atomic",
		"set",
		"map"
	]));
	if ((props[KEYS] ?? []).length > 0) {
		const words = "must be map if x-kubernetes-list-map-keys is non-empty";
		if (listType === void 0) errors.push(required(at(LIST_TYPE), words));
		else if (listType !== "map") errors.push(invalid(at(LIST_TYPE), listType, words));
	}
	return errors;
}
function checkAtomic(items, path) {
	const words = "must be atomic as item of a list with x-kubernetes-list-type=set";
	const shown = items[LIST_TYPE] ?? null;
	if (items.type === "array" && items[LIST_TYPE] !== void 0 && items[LIST_TYPE] !== "atomic") return [invalid(childOf$1(path, LIST_TYPE), shown, words)];
	if (items.type === "object" && items[MAP_TYPE] !== "atomic") return [invalid(childOf$1(path, MAP_TYPE), shown, words)];
	return [];
}
function checkListKeys(props, path) {
	const listType = props[LIST_TYPE];
	const errors = [];
	const at = (key) => childOf$1(path, key);
	const keys = props[KEYS] ?? [];
	const items = itemsOf(props);
	if (listType === "map") {
		if (keys.length === 0) errors.push(required(at(KEYS), "must not be empty if x-kubernetes-list-type is map"));
		if (props.items === void 0) errors.push(required(at("items"), "must have a schema if x-kubernetes-list-type is map"));
		else if (items === void 0) {
			const shown = printInternal(props.items, {
				kind: "one-of",
				struct: SCHEMA,
				other: "structs"
			});
			errors.push(invalid(at("items"), shown, "must only have a single schema if x-kubernetes-list-type is map"));
		} else if (items.type !== "object") errors.push(invalid(childOf$1(at("items"), "type"), items.type ?? "", "must be object if parent array's x-kubernetes-list-type is map"));
		else errors.push(...checkKeyNames(keys, items, path));
	}
	if ((listType === "set" || listType === "map") && items !== void 0) {
		if (items.nullable) errors.push(forbidden(childOf$1(at("items"), "nullable"), `cannot be nullable when x-kubernetes-list-type is ${listType}`));
		if (listType === "map") errors.push(...checkKeyValues(keys, items, at("items")));
	}
	return errors;
}
function checkKeyNames(keys, items, path) {
	const errors = [];
	const seen = /* @__PURE__ */ new Set();
	for (const key of keys) {
		const property = propertyOf(items, key);
		if (property === void 0) errors.push(invalid(childOf$1(path, KEYS), keys, "entries must all be names of item properties"));
		else if (property.type === "array" || property.type === "object") {
			const at = childOf$1(keyOf(childOf$1(childOf$1(path, "items"), "properties"), key), "type");
			errors.push(invalid(at, "object", "must be a scalar type if parent array's x-kubernetes-list-type is map"));
		}
		if (seen.has(key)) errors.push(invalid(childOf$1(path, KEYS), keys, "must not contain duplicate entries"));
		seen.add(key);
	}
	return errors;
}
function checkKeyValues(keys, items, path) {
	const errors = [];
	for (const key of keys) {
		const property = propertyOf(items, key);
		if (property === void 0) continue;
		const at = keyOf(childOf$1(path, "properties"), key);
		const hasDefault = property.default !== void 0 && property.default !== null;
		if (!items.required?.includes(key) && !hasDefault) errors.push(required(childOf$1(at, "default"), "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property"));
		if (property.nullable) errors.push(forbidden(childOf$1(at, "nullable"), "this property is in x-kubernetes-list-map-keys, so it cannot be nullable"));
	}
	return errors;
}
function propertyOf({ properties }, key) {
	return properties !== void 0 && Object.hasOwn(properties, key) ? properties[key] : void 0;
}

// tools/kubernetes/src/admission/definition/check-rule-types.ts
const MOST = 10000000n;
const MOST_TOTAL = 100000000n;
const MAX_UINT64 = 2n ** 64n - 1n;
var Costs = class {
	total = 0n;
	expensive = [];
	add(path, cost) {
		this.total = this.total + cost > MAX_UINT64 ? MAX_UINT64 : this.total + cost;
		if (cost < MOST_TOTAL / 100n) return;
		this.expensive.push({
			path,
			cost
		});
		this.expensive.sort((a, b) => a.cost < b.cost ? 1 : a.cost > b.cost ? -1 : 0);
		this.expensive.splice(4);
	}
	check(path) {
		if (this.total <= MOST_TOTAL) return [];
		const words = "contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema";
		const total = "x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema";
		return [...this.expensive.map((rule) => forbidden(rule.path, words)), forbidden(path, costWords(total, this.total, MOST_TOTAL))];
	}
};
function costWords(name, cost, limit) {
	const ratio = Number(cost) / Number(limit);
	return `${name} exceeds budget by factor of ${ratio > 100 ? "more than 100" : ratio < 1.5 ? ratio.toFixed(6) : ratio.toFixed(1)}x (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where arrays, maps, and strings are declared)`;
}
var RuleScope = class RuleScope {
	costs;
	isObject;
	cardinality;
	isSeen;
	isBroken;
	isUntyped;
	constructor(costs, isObject, cardinality, isSeen, isBroken, isUntyped) {
		this.costs = costs;
		this.isObject = isObject;
		this.cardinality = cardinality;
		this.isSeen = isSeen;
		this.isBroken = isBroken;
		this.isUntyped = isUntyped;
	}
	static ofRoot(props, costs) {
		return new RuleScope(costs, true, 1n, hasRules(props), false, false);
	}
	below(props, child, isElement) {
		const most = maxElements(props);
		const type = this.isSeen ? typeOf(props, this.isObject) : void 0;
		const isBroken = this.isBroken || this.isSeen && type === void 0;
		const isUntyped = isElement && type !== void 0 && type.element === void 0;
		const cardinality = this.cardinality === void 0 || most === void 0 ? void 0 : multiply(this.cardinality, most);
		const isObject = child["x-kubernetes-embedded-resource"] === true;
		return new RuleScope(this.costs, isObject, cardinality, this.isSeen || hasRules(child), isBroken, isUntyped);
	}
};
function hasRules(props) {
	return (props["x-kubernetes-validations"] ?? []).length > 0;
}
function typeOf(props, isObject) {
	return typeOfSchema(readSchema(props), isObject);
}
function maxElements({ type, additionalProperties, maxProperties, maxItems }) {
	const positive = (value) => value !== void 0 && value < 0n ? 0n : value;
	if (type === "object") return additionalProperties === void 0 ? 1n : positive(maxProperties);
	return type === "array" ? positive(maxItems) : 1n;
}
function multiply(a, b) {
	return a * b > MAX_UINT64 ? MAX_UINT64 : a * b;
}
function checkRuleTypes(props, scope, path, uncorrelatable) {
	const schema = readSchema(props);
	const { rules, type } = compileRules(schema, scope.isObject);
	if (type === void 0 || scope.isBroken) return [internalError(path, "internal error: failed to construct type information for x-kubernetes-validations rules: unable to convert structural schema to CEL declarations")];
	if (scope.isUntyped) return [internalError(path, "failed to convert to declType for CEL validation rules")];
	const errors = [];
	const cardinality = scope.cardinality ?? BigInt(maxCardinality(type.minSize));
	const sizes = sizesOf(type);
	const observe = (program, at, name, count) => {
		const cost = multiply(program.maxCost(sizes), count);
		if (cost > MOST) errors.push(forbidden(at, costWords(`estimated ${name} cost`, cost, MOST)));
		scope.costs.add(at, cost);
	};
	for (const [index, compiled] of rules.entries()) {
		const at = indexOf(path, index);
		const rulePath = childOf$1(at, "rule");
		const written = props["x-kubernetes-validations"]?.[index];
		if (compiled.program !== void 0) observe(compiled.program, rulePath, "rule", cardinality);
		if (compiled.error !== void 0) errors.push(invalid(rulePath, printInternal(written, RULE), compiled.error));
		else if (compiled.program === void 0) errors.push(required(rulePath, "rule is not specified"));
		const messagePath = childOf$1(at, "messageExpression");
		if (compiled.messageError !== void 0) errors.push(invalid(messagePath, printInternal(written, RULE), compiled.messageError));
		else if (compiled.message !== void 0) observe(compiled.message, messagePath, "messageExpression", 1n);
		if (compiled.usesOldSelf) {
			if (uncorrelatable === void 0) continue;
			const words = `oldSelf cannot be used on the uncorrelatable portion of the schema within ${uncorrelatable}`;
			errors.push(invalid(rulePath, compiled.rule.rule, words));
		} else if (written.optionalOldSelf !== void 0) errors.push(invalid(childOf$1(at, "optionalOldSelf"), written.optionalOldSelf, "may not be set if oldSelf is not used in rule"));
	}
	return errors;
}

// tools/kubernetes/src/admission/definition/check-schema.ts
const TYPES = [
	"array",
	"boolean",
	"integer",
	"number",
	"object",
	"string"
];
const META_FIELDS = /* @__PURE__ */ new Set([
	"metadata",
	"kind",
	"apiVersion"
]);
const REASONS = [
	"FieldValueDuplicate",
	"FieldValueForbidden",
	"FieldValueInvalid",
	"FieldValueRequired"
];
function checkSchema(props, path, costs) {
	const found = check$1(props, {
		path,
		isRoot: true,
		defaultsForbidden: "",
		insideMeta: false,
		uncorrelatable: void 0,
		rules: costs === void 0 ? void 0 : RuleScope.ofRoot(props, costs)
	});
	return [...found.schema, ...found.rules];
}
function check$1(props, where) {
	const { path } = where;
	const found = {
		schema: checkKeywords(props, where),
		rules: []
	};
	const at = (key) => childOf$1(path, key);
	const below = (child, change) => {
		const inner = check$1(child, {
			...where,
			isRoot: false,
			rules: void 0,
			...change
		});
		found.schema.push(...inner.schema);
		found.rules.push(...inner.rules);
	};
	checkChildren(props, where, below);
	if (props["x-kubernetes-preserve-unknown-fields"] === false) found.schema.push(invalid(at("x-kubernetes-preserve-unknown-fields"), false, "must be true or undefined"));
	found.schema.push(...checkMapType(props, path), ...checkListType(props, path), ...checkListKeys(props, path));
	const rules = props["x-kubernetes-validations"] ?? [];
	if (rules.length === 0) return found;
	const rulesPath = at("x-kubernetes-validations");
	const schema = structuralProblem(props) === void 0 ? readSchema(props) : void 0;
	for (const [index, rule] of rules.entries()) found.schema.push(...checkRule(rule, schema, indexOf(rulesPath, index)));
	if (found.schema.length === 0 && where.rules !== void 0) found.rules.push(...checkRuleTypes(props, where.rules, rulesPath, where.uncorrelatable));
	return found;
}
function checkChildren(props, where, below) {
	const { path, isRoot, insideMeta, rules } = where;
	const at = (key) => childOf$1(path, key);
	const { properties = {} } = props;
	const uncorrelatable = (isCorrelatable) => where.uncorrelatable ?? (isCorrelatable ? void 0 : path);
	const values = valuesOf(props);
	if (values !== void 0) below(values, {
		path: at("additionalProperties"),
		rules: rules?.below(props, values, true),
		...insideMeta && { defaultsForbidden: "inside additionalProperties applying to object metadata" }
	});
	const mapType = props["x-kubernetes-map-type"];
	for (const key of Object.keys(properties)) {
		const property = properties[key];
		const isMeta = (isRoot || props["x-kubernetes-embedded-resource"] === true) && META_FIELDS.has(key);
		below(property, {
			path: keyOf(at("properties"), key),
			rules: rules?.below(props, property, false),
			uncorrelatable: uncorrelatable(mapType === void 0 || mapType === "granular" || mapType === "atomic"),
			insideMeta: insideMeta || isMeta,
			...isMeta && isRoot && { defaultsForbidden: `in top-level ${key}` }
		});
	}
	if (props.not !== void 0) below(props.not, { path: at("not") });
	for (const key of [
		"allOf",
		"oneOf",
		"anyOf"
	]) for (const [index, part] of (props[key] ?? []).entries()) below(part, { path: indexOf(at(key), index) });
	for (const [key, part] of Object.entries(props.definitions ?? {})) below(part, { path: keyOf(at("definitions"), key) });
	const isKeyed = uncorrelatable(props["x-kubernetes-list-type"] === "map");
	const items = itemsOf(props);
	if (items !== void 0) below(items, {
		path: at("items"),
		rules: rules?.below(props, items, true),
		uncorrelatable: isKeyed
	});
	else if (Array.isArray(props.items)) for (const [index, part] of props.items.entries()) below(part, {
		path: indexOf(at("items"), index),
		uncorrelatable: isKeyed
	});
	for (const [key, part] of Object.entries(props.dependencies ?? {})) if (!Array.isArray(part)) below(part, { path: keyOf(at("dependencies"), key) });
}
function checkKeywords(props, { path, defaultsForbidden, insideMeta }) {
	const errors = [];
	const { type = "" } = props;
	const forbid = (key, words) => errors.push(forbidden(childOf$1(path, key), words));
	if (type !== "" && !TYPES.includes(type)) errors.push(notSupported(childOf$1(path, "type"), type, TYPES));
	if (props.default !== void 0 && props.default !== null && defaultsForbidden !== "") forbid("default", `must not be set ${defaultsForbidden}`);
	if (props.id) forbid("id", "id is not supported");
	if (props.additionalItems !== void 0) forbid("additionalItems", "additionalItems is not supported");
	if (!isEmpty(props.patternProperties)) forbid("patternProperties", "patternProperties is not supported");
	if (!isEmpty(props.definitions)) forbid("definitions", "definitions is not supported");
	if (props.dependencies !== void 0) forbid("dependencies", "dependencies is not supported");
	if (props.$ref !== void 0) forbid("$ref", "$ref is not supported");
	if (type === "null") forbid("type", "type cannot be set to null, use nullable as an alternative");
	if (Array.isArray(props.items) && props.items.length > 0) forbid("items", "items must be a schema object and not an array");
	if (insideMeta && props["x-kubernetes-embedded-resource"]) forbid("x-kubernetes-embedded-resource", "must not be used inside of resource meta");
	if (props.uniqueItems) forbid("uniqueItems", "uniqueItems cannot be set to true since the runtime complexity becomes quadratic");
	const { additionalProperties } = props;
	if (!isEmpty(props.properties) && additionalProperties !== void 0 && additionalProperties !== true) forbid("additionalProperties", "additionalProperties and properties are mutual exclusive");
	return errors;
}
function checkMapType(props, path) {
	const mapType = props["x-kubernetes-map-type"];
	if (mapType === void 0) return [];
	const errors = [];
	if (props.type !== "object") errors.push(typeError(childOf$1(path, "type"), props.type ?? "", "must be object if x-kubernetes-map-type is specified"));
	if (mapType !== "atomic" && mapType !== "granular") errors.push(notSupported(childOf$1(path, "x-kubernetes-map-type"), mapType, ["atomic", "granular"]));
	return errors;
}
const LINE_BREAK = /[\n\r]/;
function checkRule(props, schema, path) {
	const { rule = "", message = "", messageExpression = "", reason, fieldPath = "" } = props;
	const errors = [];
	const at = (key) => childOf$1(path, key);
	if (rule.trim() === "") errors.push(required(at("rule"), "rule is not specified"));
	else if (message !== "" && message.trim() === "") errors.push(invalid(at("message"), message, "must be non-empty if specified"));
	else if (LINE_BREAK.test(message.trim())) errors.push(invalid(at("message"), message, "must not contain line breaks"));
	else if (LINE_BREAK.test(rule.trim()) && message.trim() === "") errors.push(required(at("message"), "message must be specified if rule contains line breaks"));
	if (messageExpression !== "" && messageExpression.trim() === "") errors.push(required(at("messageExpression"), "messageExpression must be non-empty if specified"));
	if (reason !== void 0 && !REASONS.includes(reason)) errors.push(notSupported(at("reason"), reason, REASONS));
	if (fieldPath !== "" && fieldPath.trim() === "") errors.push(invalid(at("fieldPath"), fieldPath, "must be non-empty if specified"));
	if (LINE_BREAK.test(fieldPath)) errors.push(invalid(at("fieldPath"), fieldPath, "must not contain line breaks"));
	if (fieldPath !== "" && schema !== void 0 && !isFieldPath(fieldPath, schema)) errors.push(invalid(at("fieldPath"), fieldPath, "must be a valid path"));
	return errors;
}
function isFieldPath(text, schema) {
	try {
		readFieldPath(text, schema);
		return true;
	} catch (error) {
		if (error instanceof FieldPathError) return false;
		throw error;
	}
}
function* schemasIn(props) {
	yield props;
	const children = [
		props.not,
		valuesOf(props),
		props.additionalItems
	];
	children.push(...Array.isArray(props.items) ? props.items : [props.items]);
	for (const key of [
		"allOf",
		"anyOf",
		"oneOf"
	]) children.push(...props[key] ?? []);
	for (const key of [
		"properties",
		"patternProperties",
		"definitions",
		"dependencies"
	]) children.push(...Object.values(props[key] ?? {}));
	for (const child of children) if (isObject(child)) yield* schemasIn(child);
}

// tools/kubernetes/src/admission/definition/check-conversion.ts
const STRATEGIES = ["None", "Webhook"];
const REVIEW_VERSIONS = ["v1", "v1beta1"];
const DEFAULT_PORT = 443n;
function checkConversion(conversion) {
	if (conversion === void 0) return [];
	const { strategy = "", webhook = {} } = conversion;
	const path = "spec.conversion";
	const client = childOf$1(path, "webhookClientConfig");
	const reviews = childOf$1(path, "conversionReviewVersions");
	const errors = [];
	if (strategy === "") errors.push(required(childOf$1(path, "strategy")));
	else if (!STRATEGIES.includes(strategy)) errors.push(notSupported(childOf$1(path, "strategy"), strategy, STRATEGIES));
	const { clientConfig, conversionReviewVersions = [] } = webhook;
	if (strategy !== "Webhook") {
		const words = "should not be set when strategy is not set to Webhook";
		if (clientConfig !== void 0) errors.push(forbidden(client, words));
		if (conversionReviewVersions.length > 0) errors.push(forbidden(reviews, words));
		return errors;
	}
	if (clientConfig === void 0) errors.push(required(client, "required when strategy is set to Webhook"));
	else {
		const { url, service } = clientConfig;
		if (url === void 0 === (service === void 0)) errors.push(required(client, "exactly one of url or service is required"));
		else if (url !== void 0) errors.push(...checkUrl(url, childOf$1(client, "url")));
		else if (service !== void 0) errors.push(...checkService(service, childOf$1(client, "service")));
	}
	return [...errors, ...checkReviewVersions(conversionReviewVersions, reviews)];
}
function checkReviewVersions(versions, path) {
	if (versions.length === 0) return [required(path)];
	const errors = [];
	const seen = /* @__PURE__ */ new Set();
	for (const [index, version] of versions.entries()) {
		const at = indexOf(path, index);
		if (seen.has(version)) errors.push(invalid(at, version, "duplicate version"));
		else errors.push(...require_compile.dns1035Problems(version).map((problem) => invalid(at, version, problem)));
		seen.add(version);
	}
	if (!versions.some((version) => REVIEW_VERSIONS.includes(version))) errors.push(invalid(path, versions, `must include at least one of ${REVIEW_VERSIONS.join(", ")}`));
	return errors;
}
const FORM = "; desired format: https://host[/path]";
function checkUrl(text, path) {
	let url;
	try {
		url = require_compile.parseUrl(text);
	} catch (error) {
		if (!(error instanceof require_compile.UrlError)) throw error;
		return [required(path, `url must be a valid URL: ${error.message}${FORM}`)];
	}
	const errors = [];
	if (url.scheme !== "https") errors.push(invalid(path, url.scheme, `'https' is the only allowed URL scheme${FORM}`));
	if (url.host === "") errors.push(invalid(path, "", `host must be specified${FORM}`));
	if (url.user !== void 0) errors.push(invalid(path, url.user, "user information is not permitted in the URL"));
	if (url.fragment !== "") errors.push(invalid(path, url.fragment, "fragments are not permitted in the URL"));
	if (url.rawQuery !== "") errors.push(invalid(path, url.rawQuery, "query parameters are not permitted in the URL"));
	return errors;
}
function checkService(service, path) {
	const errors = [];
	const { name = "", namespace = "", port = DEFAULT_PORT, path: urlPath } = service;
	if (namespace === "") errors.push(required(childOf$1(path, "name")));
	if (name === "") errors.push(required(childOf$1(path, "namespace")));
	if (port < 1n || port > 65535n) errors.push(invalid(childOf$1(path, "port"), port, "port is not valid: must be between 1 and 65535, inclusive"));
	if (urlPath === void 0 || urlPath === "" || urlPath === "/") return errors;
	const wrong = (words) => errors.push(invalid(childOf$1(path, "path"), urlPath, words));
	if (urlPath === "//") {
		wrong("segment[0] may not be empty");
		return errors;
	}
	if (!urlPath.startsWith("/")) wrong("must start with a '/'");
	for (const [index, step] of urlPath.slice(1).replace(/\/$/, "").split("/").entries()) if (step === "") wrong(`segment[${index}] may not be empty`);
	else for (const problem of require_compile.subdomainProblems(step)) wrong(`segment[${index}]: ${problem}`);
	return errors;
}

// tools/kubernetes/src/admission/definition/check-defaults.ts
function checkDefaults(schema, path) {
	return check(schema.embeddedResource ? schema : {
		...schema,
		embeddedResource: true
	}, {
		path,
		root: schema,
		isRoot: true,
		insideMeta: false,
		around: (value) => value
	});
}
function check(schema, given) {
	const place = schema.embeddedResource ? {
		...given,
		root: schema,
		isRoot: true,
		insideMeta: false,
		around: (value) => value
	} : given;
	const errors = schema.default === void 0 ? [] : checkDefault(schema, schema.default, place);
	const { path, root, insideMeta, around } = place;
	if (schema.items !== void 0) {
		const below = childOf$1(path, "items");
		errors.push(...check(schema.items, {
			path: below,
			root,
			isRoot: false,
			insideMeta,
			around: (value) => around([value])
		}));
	}
	for (const [key, property] of schema.properties ?? []) {
		const isMeta = schema.embeddedResource && (key === "metadata" || key === "apiVersion" || key === "kind");
		errors.push(...check(property, {
			path: keyOf(childOf$1(path, "properties"), key),
			root,
			isRoot: false,
			insideMeta: insideMeta || isMeta,
			around: (value) => {
				const object = emptyObject();
				object[key] = value;
				return around(object);
			}
		}));
	}
	return errors;
}
function checkDefault(schema, value, { path, root, isRoot, insideMeta, around }) {
	const at = childOf$1(path, "default");
	const errors = [];
	if (insideMeta) {
		const whole = withTypeMeta(around, copyOf(value));
		const coerced = coerceEmbedded(whole, root, "", false, true).error;
		const problems = coerced === void 0 ? checkEmbedded(whole, root, "", true) : [coerced];
		if (problems.length > 0) {
			const words = problems.map(({ field, message }) => `${field}: ${message}`);
			const all = coerced !== void 0 || words.length === 1 ? words[0] : `[${words.join(", ")}]`;
			return [invalid(at, value, `must result in valid metadata: ${all}`)];
		}
	} else {
		const pruned = copyOf(value);
		prune(pruned, schema, schema.embeddedResource);
		if (!deepEqual(pruned, value)) errors.push(invalid(at, value, "must not have unknown fields"));
		const coerced = copyOf(value);
		const { error } = coerceEmbedded(coerced, schema, at, false, schema.embeddedResource);
		if (error !== void 0) return [...errors, error];
		const problems = checkEmbedded(coerced, schema, at, schema.embeddedResource);
		if (problems.length > 0) return [...errors, ...problems];
	}
	const findings = validateValue(asForDefaults(schema), value).findings;
	if (findings.length > 0) return [...errors, ...findings.map(({ error }) => error.field === "" ? {
		...error,
		field: at
	} : {
		...error,
		field: childOf$1(at, error.field)
	})];
	for (const old of [value, void 0]) {
		const broken = checkRules(schema, value, old, void 0, isRoot, at).errors;
		if (broken.length > 0) return [...errors, ...broken];
	}
	return errors;
}
function withTypeMeta(around, value) {
	const whole = around(value);
	whole.apiVersion ??= "validation/v1";
	whole.kind ??= "Validation";
	return whole;
}
const stripped = /* @__PURE__ */ new WeakMap();
function asForDefaults(schema) {
	const kept = stripped.get(schema);
	if (kept !== void 0) return kept;
	const { properties, items, additionalProperties } = schema;
	const copy = {
		...schema,
		intOrString: false,
		rawFormat: true,
		properties: properties && new Map([...properties].map(([key, property]) => [key, asForDefaults(property)])),
		items: items && asForDefaults(items),
		additionalProperties: typeof additionalProperties === "object" ? asForDefaults(additionalProperties) : additionalProperties
	};
	stripped.set(schema, copy);
	return copy;
}

// tools/kubernetes/src/admission/definition/check-surface.ts
function checkSubresources(subresources, path) {
	const scale = subresources?.scale;
	if (scale === void 0) return [];
	const errors = [];
	const check = (key, prefixes, where) => {
		const value = scale[key] ?? "";
		const at = childOf$1(path, `scale.${key}`);
		if (value === "") {
			if (key !== "labelSelectorPath") errors.push(required(at));
		} else if (!value.startsWith(".")) errors.push(notSimple(at, value));
		else if (!prefixes.some((prefix) => value.startsWith(prefix))) errors.push(invalid(at, value, `should be a json path under ${where}`));
	};
	check("specReplicasPath", [".spec."], ".spec");
	check("statusReplicasPath", [".status."], ".status");
	check("labelSelectorPath", [".spec.", ".status."], "either .spec or .status");
	return errors;
}
function notSimple(path, value) {
	return invalid(path, value, "must be a simple json path starting with .");
}
const COLUMN_TYPES = [
	"boolean",
	"date",
	"integer",
	"number",
	"string"
];
const COLUMN_FORMATS = [
	"byte",
	"date",
	"date-time",
	"double",
	"float",
	"int32",
	"int64",
	"password"
];
function checkColumns(columns = [], path) {
	const errors = [];
	for (const [index, { name = "", type = "", format = "", jsonPath = "" }] of columns.entries()) {
		const at = (key) => childOf$1(indexOf(path, index), key);
		const types = `must be one of ${COLUMN_TYPES.join(",")}`;
		if (name === "") errors.push(required(at("name")));
		if (type === "") errors.push(required(at("type"), types));
		else if (!COLUMN_TYPES.includes(type)) errors.push(invalid(at("type"), type, types));
		if (format !== "" && !COLUMN_FORMATS.includes(format)) errors.push(invalid(at("format"), format, `must be one of ${COLUMN_FORMATS.join(",")}`));
		if (jsonPath === "") errors.push(required(at("JSONPath")));
		else if (!jsonPath.startsWith(".")) errors.push(notSimple(at("JSONPath"), jsonPath));
	}
	return errors;
}
const MOST_SELECTABLE = 8;
function checkSelectable(props, path) {
	const fields = props.selectableFields ?? [];
	if (fields.length === 0) return [];
	const at = childOf$1(path, "selectableFields");
	const schema = props.schema?.openAPIV3Schema;
	if (schema === void 0) return [invalid(at, "", path === "spec" ? "may only be set when validations.schema is included" : "may only be set when `version.schema.openAPIV3Schema` is not included")];
	const problem = structuralProblem(schema);
	if (problem !== void 0) return [invalid(childOf$1(path, "schema.openAPIV3Schema"), "", problem)];
	const read = readSchema(schema);
	const seen = /* @__PURE__ */ new Set();
	const errors = fields.flatMap((field, index) => checkField(field, read, indexOf(at, index), seen));
	if (seen.size > MOST_SELECTABLE) errors.push(tooMany(at, seen.size, MOST_SELECTABLE));
	return errors;
}
function checkField({ jsonPath = "" }, root, path, seen) {
	const at = childOf$1(path, "jsonPath");
	if (jsonPath === "") return [required(at)];
	let found;
	try {
		found = readFieldPath(jsonPath, root, false);
	} catch (error) {
		if (!(error instanceof FieldPathError)) throw error;
		return [invalid(at, jsonPath, `is an invalid path: ${error.message}`)];
	}
	const errors = [];
	if (/^metadata(?:[.[]|$)/.test(found.path)) errors.push(invalid(at, jsonPath, "must not point to fields in metadata"));
	if (![
		"string",
		"boolean",
		"integer"
	].includes(found.schema.type)) errors.push(invalid(at, jsonPath, "must point to a field of type string, boolean or integer. Enum string fields and strings with formats are allowed."));
	if (seen.has(found.path)) errors.push(duplicate(at, jsonPath));
	seen.add(found.path);
	return errors;
}

// tools/kubernetes/src/admission/definition/check-spec.ts
const SHARED$1 = [
	"schema",
	"subresources",
	"additionalPrinterColumns",
	"selectableFields"
];
function shareVersions(versions) {
	const [first] = versions;
	if (first === void 0) return {
		common: {},
		versions
	};
	const alike = SHARED$1.filter((key) => versions.every((version) => deepEqual(present(version[key]), present(first[key]))));
	return {
		common: Object.fromEntries(alike.map((key) => [key, first[key]])),
		versions: versions.map((version) => {
			const rest = { ...version };
			for (const key of alike) delete rest[key];
			return rest;
		})
	};
}
function present(value) {
	return Array.isArray(value) && value.length === 0 ? void 0 : value;
}
function checkSpec(spec, { common, versions }) {
	const errors = [...checkGroup(spec.group ?? ""), ...checkScope(spec.scope ?? "")];
	for (const [index, version] of versions.entries()) {
		if (common.schema?.openAPIV3Schema ?? version.schema?.openAPIV3Schema) continue;
		errors.push(required(`spec.versions[${index}].schema.openAPIV3Schema`));
	}
	const subresources = common.subresources;
	const hasStatus = (version) => version.subresources?.status !== void 0;
	const own = versions.some((version) => version.subresources !== void 0);
	for (const [index, version] of versions.entries()) {
		const path = indexOf("spec.versions", index);
		const problems = require_compile.dns1035Problems(version.name ?? "");
		if (problems.length > 0) errors.push(invalid(childOf$1(path, "name"), version.name ?? "", problems.join(",")));
		errors.push(...checkDeprecation(version, childOf$1(path, "deprecationWarning")));
		errors.push(...checkVersion(version, path, childOf$1(path, "schema"), hasStatus(own ? version : {
			...version,
			...subresources && { subresources }
		})));
	}
	errors.push(...checkVersions(versions));
	errors.push(...checkNames(spec.names ?? {}));
	errors.push(...checkVersion(common, "spec", "spec.validation", [common, ...versions].some(hasStatus)));
	errors.push(...checkConversion(spec.conversion));
	if (spec.preserveUnknownFields) errors.push(invalid("spec.preserveUnknownFields", true, "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in spec.versions[*].schema instead"));
	return errors;
}
function checkGroup(group) {
	if (group === "") return [required("spec.group")];
	const problems = require_compile.subdomainProblems(group);
	if (problems.length > 0) return [invalid("spec.group", group, problems.join(","))];
	return group.includes(".") ? [] : [invalid("spec.group", group, "should be a domain with at least one dot")];
}
function checkScope(scope) {
	const scopes = ["Cluster", "Namespaced"];
	if (scope === "") return [required("spec.scope")];
	return scopes.includes(scope) ? [] : [notSupported("spec.scope", scope, scopes)];
}
const LONGEST_WARNING = 256;
function checkDeprecation({ deprecated, deprecationWarning }, path) {
	if (deprecationWarning === void 0) return [];
	const wrong = (words) => invalid(path, deprecationWarning, words);
	if (!deprecated) return [wrong("can only be set for deprecated versions")];
	const errors = [];
	if (require_regexp.byteLength(deprecationWarning) > LONGEST_WARNING) errors.push(wrong("must be <= 256 characters long"));
	if (deprecationWarning === "") errors.push(wrong("must not be an empty string"));
	const unprintable = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.exec(deprecationWarning);
	if (unprintable !== null) {
		const index = require_regexp.byteLength(deprecationWarning.slice(0, unprintable.index));
		errors.push(wrong(`must only contain printable UTF-8 characters; non-printable character found at index ${index}`));
	}
	return errors;
}
function checkVersion(props, path, schemaPath, hasStatus) {
	const { openAPIV3Schema: schema } = props.schema ?? {};
	const at = childOf$1(schemaPath, "openAPIV3Schema");
	return [
		...schema === void 0 ? [] : checkOpenApi(schema, at, hasStatus),
		...checkSubresources(props.subresources, childOf$1(path, "subresources")),
		...checkColumns(props.additionalPrinterColumns, childOf$1(path, "additionalPrinterColumns")),
		...checkSelectable(props, path)
	];
}
const ROOT_FIELDS = [
	"Description",
	"Type",
	"Format",
	"Title",
	"Maximum",
	"ExclusiveMaximum",
	"Minimum",
	"ExclusiveMinimum",
	"MaxLength",
	"MinLength",
	"Pattern",
	"MaxItems",
	"MinItems",
	"UniqueItems",
	"MultipleOf",
	"Required",
	"Items",
	"Properties",
	"ExternalDocs",
	"Example",
	"XPreserveUnknownFields",
	"XValidations"
];
function checkOpenApi(props, path, hasStatus) {
	const errors = hasStatus ? checkRootFields(props, path) : [];
	if (props.nullable) errors.push(forbidden(childOf$1(path, "nullable"), "nullable cannot be true at the root"));
	const problem = structuralProblem(props);
	let costs;
	if (problem === void 0) {
		const wrong = checkStructural(props, path);
		if (wrong.length === 0) wrong.push(...checkDefaults(readSchema(props), path));
		if (wrong.length === 0) costs = new Costs();
		errors.push(...wrong);
	}
	errors.push(...checkSchema(props, path, costs));
	if (errors.length === 0 && problem !== void 0) errors.push(invalid(path, "", problem));
	if (costs !== void 0) errors.push(...costs.check(path));
	return errors;
}
function checkRootFields(props, path) {
	for (const { key, internal, pointer } of SCHEMA.fields) {
		const value = props[key];
		if (value === void 0 || value === null || !pointer && (value === "" || value === false)) continue;
		if (internal === "Type" && value !== "object") return [invalid(childOf$1(path, "type"), value, "only \"object\" is allowed as the type at the root of the schema if the status subresource is enabled")];
		if (ROOT_FIELDS.includes(internal)) continue;
		const words = `only [${ROOT_FIELDS.join(" ")}] fields are allowed at the root of the schema if the status subresource is enabled`;
		return [invalid(path, printInternal(props, SCHEMA), words)];
	}
	return [];
}
function checkVersions(versions) {
	const errors = [];
	const shown = printInternal(versions, {
		kind: "list",
		of: VERSION$1
	});
	const names = versions.map(({ name = "" }) => name);
	if (new Set(names).size < names.length) errors.push(invalid("spec.versions", shown, "must contain unique version names"));
	const stored = versions.filter(({ storage }) => storage);
	if (stored.length !== 1) errors.push(invalid("spec.versions", shown, "must have exactly one version marked as storage version"));
	const [first] = names;
	const problems = first === void 0 || first === "" ? [] : require_compile.dns1035Problems(first);
	if (problems.length > 0) errors.push(invalid("spec.version", first ?? "", problems.join(",")));
	const path = "status.storedVersions";
	if (stored.length === 0) errors.push(invalid(path, null, "must have at least one stored version"));
	const kept = stored[0]?.name ?? "";
	for (const { name = "" } of stored) if (name !== kept) errors.push(invalid(path, [kept], `must have the storage version ${name}`));
	return errors;
}
function checkNames(names) {
	const errors = [];
	const path = "spec.names";
	for (const key of [
		"plural",
		"singular",
		"kind",
		"listKind"
	]) {
		const name = names[key] ?? "";
		if (name === "") {
			errors.push(required(childOf$1(path, key)));
			continue;
		}
		const mixed = key === "kind" || key === "listKind";
		const problems = require_compile.dns1035Problems(mixed ? name.toLowerCase() : name).join(",");
		if (problems === "") continue;
		const words = mixed ? `may have mixed case, but should otherwise match: ${problems}` : problems;
		errors.push(invalid(childOf$1(path, key), name, words));
	}
	if (names.kind && names.kind === names.listKind) errors.push(invalid(childOf$1(path, "listKind"), names.listKind, "kind and listKind may not be the same"));
	for (const key of ["shortNames", "categories"]) for (const [index, name] of (names[key] ?? []).entries()) {
		const problems = require_compile.dns1035Problems(name);
		if (problems.length > 0) errors.push(invalid(indexOf(childOf$1(path, key), index), name, problems.join(",")));
	}
	return errors;
}
const APPROVAL$1 = "api-approved.kubernetes.io";
const APPROVAL_PATH = keyOf("metadata.annotations", APPROVAL$1);
function checkApproval(group, annotation, isUrl) {
	if (!/(^|\.)(k8s|kubernetes)\.io$/.test(group)) return [];
	const see = "see https://github.com/kubernetes/enhancements/pull/1111";
	if (annotation === "") return [required(APPROVAL_PATH, `protected groups must have approval annotation "${APPROVAL$1}", ${see}`)];
	if (annotation.startsWith("unapproved") || isUrl(annotation)) return [];
	return [invalid(APPROVAL_PATH, annotation, `protected groups must have approval annotation "${APPROVAL$1}" with either a URL or a reason starting with "unapproved", ${see}`)];
}

// tools/kubernetes/src/admission/definition/check-update.ts
function checkDefinitionUpdate(spec, old, oldSpec) {
	const errors = [];
	const same = (path, value = "", before = "") => {
		if (value !== before) errors.push(invalid(path, value, "field is immutable"));
	};
	if (isEstablished(old)) {
		same("spec.scope", spec.scope, oldSpec.scope);
		same("spec.names.kind", spec.names?.kind, oldSpec.names?.kind);
	}
	same("spec.group", spec.group, oldSpec.group);
	same("spec.names.plural", spec.names?.plural, oldSpec.names?.plural);
	const names = new Set((spec.versions ?? []).map(({ name }) => name));
	const stored = storedVersions(old, oldSpec);
	for (const [index, version] of stored.entries()) {
		if (names.has(version)) continue;
		errors.push(invalid(indexOf("status.storedVersions", index), version, `missing from spec.versions; ${version} was previously a storage version, and must remain in spec.versions until a storage migration ensures no data remains persisted in ${version} and removes ${version} from status.storedVersions`));
	}
	return errors;
}
function storedVersions(old, { versions = [] }) {
	const status = get(old, "status");
	const stored = isObject(status) ? get(status, "storedVersions") : void 0;
	if (Array.isArray(stored) && stored.length > 0) return stored.filter((one) => typeof one === "string");
	return versions.flatMap(({ name, storage }) => storage === true && name !== void 0 ? [name] : []);
}
function isEstablished(old) {
	const status = get(old, "status");
	const conditions = isObject(status) ? get(status, "conditions") : void 0;
	if (!Array.isArray(conditions)) return true;
	return conditions.some((one) => isObject(one) && textOf$1(one, "type") === "Established" && textOf$1(one, "status") === "True");
}
function unjudgedBundle(spec, oldSpec) {
	const bundle = bundleOf(spec);
	if (bundle === void 0 || bundle === bundleOf(oldSpec) || holdsCertificates(bundle)) return void 0;
	return "whether spec.conversion.webhook.clientConfig.caBundle holds certificates as Go reads them";
}
function bundleOf({ conversion }) {
	const client = conversion?.webhook?.clientConfig;
	return typeof client?.caBundle === "string" && client.caBundle !== "" ? client.caBundle : void 0;
}
function holdsCertificates(bundle) {
	const blocks = Buffer.from(bundle, "base64").toString("latin1").match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
	return blocks.length > 0 && blocks.every(isCertificate);
}
function isCertificate(pem) {
	try {
		return new node_crypto.X509Certificate(pem).raw.length > 0;
	} catch {
		return false;
	}
}

// tools/kubernetes/src/admission/definition/admit-definition.ts
const KIND = "CustomResourceDefinition";
function admitDefinition(definition, { strict, duplicates = [], old }) {
	const refused = (error) => ({
		accepted: false,
		errors: [error],
		warnings: [],
		unknown: []
	});
	const badly = (words, suggestion) => refused(badRequest(`${KIND} in version "v1" cannot be handled as a ${KIND}: ${words}`, suggestion));
	if (!isObject(definition)) return refused(badRequest("an object was expected"));
	const unknown = [];
	let decoded;
	try {
		decoded = copyOf(decodeShape(definition, DEFINITION, unknown) ?? emptyObject());
	} catch (error) {
		if (error instanceof ShapeError || error instanceof ValueError) return badly(error.message);
		throw error;
	}
	if (strict && duplicates.length + unknown.length > 0) return badly(`strict decoding error: ${[...duplicates.map((path) => `duplicate field ${require_regexp.quote(path)}`), ...unknown.map((path) => `unknown field ${require_regexp.quote(path)}`)].join(", ")}`, suggestion(unknown));
	delete decoded.status;
	const spec = withDefaults(decoded);
	const metadata = isObject(decoded.metadata) ? writeShape(decoded.metadata, OBJECT_META) : emptyObject();
	decoded.metadata = metadata;
	const before = isObject(old) ? stored(old) : void 0;
	if (before !== void 0) {
		const [name, oldName] = [textOf$1(metadata, "name"), textOf$1(before.metadata, "name")];
		if (name !== oldName) return refused(badRequest(`the name of the object (${name}) does not match the name on the URL (${oldName})`));
	}
	const errors = [
		...before === void 0 ? checkName(metadata, spec) : checkMetadataUpdate(metadata, before.metadata, "metadata"),
		...checkSpec(spec, shareVersions(spec.versions ?? [])),
		...before === void 0 ? [] : checkDefinitionUpdate(spec, before.object, before.spec)
	];
	const approval = approvalErrors(metadata, spec);
	if (before === void 0 || approval.length === 0 || approvalErrors(before.metadata, spec)[0]?.type !== approval[0]?.type) errors.push(...approval);
	const unjudged = [];
	if (before !== void 0) {
		const bundle = unjudgedBundle(spec, before.spec);
		if (bundle !== void 0) unjudged.push(bundle);
		if (errors.length > 0 && admitDefinition(old, { strict: false }).accepted !== true) return {
			accepted: null,
			errors: [],
			warnings: [],
			unknown: ["the definition as it is stored would not be created today"]
		};
	}
	if (errors.length > 0) return {
		accepted: false,
		errors,
		warnings: [],
		unknown: []
	};
	const known = new Set(before === void 0 ? [] : formatWarnings(before.spec));
	const warnings = [...formatWarnings(spec).filter((warning) => !known.has(warning)), ...finalizerWarnings(metadata, before?.metadata)];
	return {
		accepted: unjudged.length > 0 ? null : true,
		object: decoded,
		errors,
		warnings,
		unknown: unjudged
	};
}
function stored(old) {
	let decoded;
	try {
		decoded = copyOf(decodeShape(old, DEFINITION, []) ?? emptyObject());
	} catch (error) {
		if (error instanceof ShapeError || error instanceof ValueError) return void 0;
		throw error;
	}
	const spec = withDefaults(decoded);
	return {
		object: old,
		metadata: isObject(decoded.metadata) ? writeShape(decoded.metadata, OBJECT_META) : emptyObject(),
		spec
	};
}
function approvalErrors(metadata, { group = "" }) {
	const annotations = get(metadata, "annotations");
	return checkApproval(group, isObject(annotations) ? textOf$1(annotations, APPROVAL) : "", isWebAddress);
}
const APPROVAL = "api-approved.kubernetes.io";
function withDefaults(definition) {
	const spec = isObject(definition.spec) ? definition.spec : emptyObject();
	definition.spec = spec;
	const names = isObject(spec.names) ? spec.names : emptyObject();
	spec.names = names;
	const kind = textOf$1(names, "kind");
	if (textOf$1(names, "singular") === "") names.singular = kind.toLowerCase();
	if (textOf$1(names, "listKind") === "" && kind !== "") names.listKind = `${kind}List`;
	if (get(spec, "conversion") === void 0) spec.conversion = Object.assign(emptyObject(), { strategy: "None" });
	return spec;
}
function checkName(metadata, { names, group = "" }) {
	const wanted = `${names?.plural ?? ""}.${group}`;
	const problems = (name) => {
		const found = require_compile.subdomainProblems(name);
		return name === wanted ? found : [...found, "must be spec.names.plural+\".\"+spec.group"];
	};
	return checkMetadata(metadata, false, problems, "metadata");
}
function isWebAddress(text) {
	try {
		const { scheme, host } = require_compile.parseRequestUri(text);
		return scheme !== "" && host !== "";
	} catch (error) {
		if (error instanceof require_compile.UrlError) return false;
		throw error;
	}
}
function formatWarnings({ versions = [] }) {
	const { common, versions: own } = shareVersions(versions);
	return [common, ...own].flatMap(({ schema }) => schema?.openAPIV3Schema ?? []).flatMap((schema) => [...schemasIn(schema)].flatMap(({ type = "", format = "" }) => format === "" || isKnownFormat(type, format) ? [] : [`unrecognized format ${require_regexp.quote(format)}`]));
}
function suggestion(unknown) {
	const hints = unknown.flatMap((path) => {
		const known = /\.x-kubernetes-validations\[\d+\]\.[^.]*$/.test(path) ? RULE : SCHEMA;
		const name = path.slice(path.lastIndexOf(".") + 1);
		const near = require_index.nearest(name, known.fields.map(({ key }) => key));
		return near === void 0 || near === name ? [] : [`${path}: did you mean ${near}?`];
	});
	return hints.length === 0 ? void 0 : hints.join("; ");
}

// tools/kubernetes/src/admission/definition/read.ts
const objectOf = (value) => isObject(value) ? value : {};
const textOf = (value) => typeof value === "string" ? value : "";
function readDefinition(definition) {
	const spec = objectOf(get(objectOf(definition), "spec"));
	const names = objectOf(get(spec, "names"));
	const versions = get(spec, "versions");
	return {
		group: textOf(get(spec, "group")),
		kind: textOf(get(names, "kind")),
		plural: textOf(get(names, "plural")),
		namespaced: get(spec, "scope") === "Namespaced",
		versions: (Array.isArray(versions) ? versions : []).map((version) => readVersion(objectOf(version)))
	};
}
function readVersion(version) {
	const schema = get(objectOf(get(version, "schema")), "openAPIV3Schema");
	const subresources = objectOf(get(version, "subresources"));
	const scale = get(subresources, "scale");
	const selector = get(objectOf(scale), "labelSelectorPath");
	return {
		name: textOf(get(version, "name")),
		served: get(version, "served") === true,
		storage: get(version, "storage") === true,
		schema: isObject(schema) ? withPrunedDefaults(readSchema(schema)) : void 0,
		hasStatus: isObject(get(subresources, "status")),
		scale: isObject(scale) ? {
			specReplicasPath: textOf(get(scale, "specReplicasPath")),
			statusReplicasPath: textOf(get(scale, "statusReplicasPath")),
			labelSelectorPath: typeof selector === "string" ? selector : void 0
		} : void 0
	};
}
function withPrunedDefaults(schema) {
	const { properties, items, additionalProperties } = schema;
	const fallback = schema.default === void 0 ? void 0 : copyOf(schema.default);
	if (fallback !== void 0) prune(fallback, schema, schema.embeddedResource);
	return {
		...schema,
		default: fallback,
		properties: properties && new Map([...properties].map(([key, property]) => [key, withPrunedDefaults(property)])),
		items: items && withPrunedDefaults(items),
		additionalProperties: typeof additionalProperties === "object" ? withPrunedDefaults(additionalProperties) : additionalProperties
	};
}

// tools/kubernetes/src/admission/definition/write.ts
function writeDefinition(definition) {
	const written = writeShape(decodeShape(definition, DEFINITION) ?? emptyObject(), DEFINITION);
	return isObject(written) ? written : emptyObject();
}
function rereadSchema(schema) {
	const written = writeShape(decodeShape(schema, SCHEMA, [], true) ?? emptyObject(), SCHEMA);
	return isObject(written) ? written : emptyObject();
}

// tools/crossplane/src/admission/props.ts
const TEXT$1 = { type: "string" };
function texts(names, required = names) {
	return {
		type: "object",
		properties: Object.fromEntries(names.map((name) => [name, TEXT$1])),
		required: [...required]
	};
}
const SELECTOR$1 = {
	type: "object",
	required: ["matchLabels"],
	properties: { matchLabels: {
		type: "object",
		additionalProperties: TEXT$1
	} }
};
function choice$1(values, fallback) {
	return {
		type: "string",
		enum: [...values],
		...typeof fallback === "string" && { default: fallback }
	};
}
function baseSchema() {
	return {
		type: "object",
		required: ["spec"],
		properties: {
			apiVersion: TEXT$1,
			kind: TEXT$1,
			metadata: { type: "object" },
			spec: { type: "object" },
			status: { type: "object" }
		}
	};
}
const REFERENCES = {
	compositionRef: texts(["name"]),
	compositionSelector: SELECTOR$1,
	compositionRevisionRef: texts(["name"]),
	compositionRevisionSelector: SELECTOR$1
};
const UPDATE_POLICIES = ["Automatic", "Manual"];
function compositeSpec(scope, policy) {
	const named = scope === "Namespaced" ? [
		"apiVersion",
		"kind",
		"name"
	] : [
		"apiVersion",
		"kind",
		"name",
		"namespace"
	];
	const fields = {
		...REFERENCES,
		compositionUpdatePolicy: choice$1(UPDATE_POLICIES, policy),
		resourceRefs: {
			type: "array",
			items: texts(named, ["apiVersion", "kind"]),
			"x-kubernetes-list-type": "atomic"
		}
	};
	if (scope === "LegacyCluster") return {
		...fields,
		claimRef: texts([
			"apiVersion",
			"kind",
			"namespace",
			"name"
		]),
		writeConnectionSecretToRef: texts(["name", "namespace"])
	};
	return { crossplane: {
		type: "object",
		description: "Configures how Crossplane will reconcile this composite resource",
		properties: fields
	} };
}
function claimSpec(policy) {
	return {
		...REFERENCES,
		compositionUpdatePolicy: choice$1(UPDATE_POLICIES),
		compositeDeletePolicy: choice$1(["Background", "Foreground"], policy),
		resourceRef: texts([
			"apiVersion",
			"kind",
			"name"
		]),
		writeConnectionSecretToRef: texts(["name"])
	};
}
const TIME = {
	type: "string",
	format: "date-time"
};
function statusFields(scope) {
	const condition = texts([
		"message",
		"reason",
		"status",
		"type"
	], [
		"lastTransitionTime",
		"reason",
		"status",
		"type"
	]);
	const fields = { conditions: {
		description: "Conditions of the resource.",
		type: "array",
		"x-kubernetes-list-map-keys": ["type"],
		"x-kubernetes-list-type": "map",
		items: {
			...condition,
			properties: {
				...condition.properties,
				lastTransitionTime: TIME,
				observedGeneration: {
					type: "integer",
					format: "int64"
				}
			}
		}
	} };
	if (scope !== "LegacyCluster") return fields;
	return {
		...fields,
		connectionDetails: {
			type: "object",
			properties: { lastPublishedTime: TIME }
		},
		claimConditionTypes: {
			type: "array",
			"x-kubernetes-list-type": "set",
			items: TEXT$1
		}
	};
}
const column = (name, jsonPath, rest = {}) => ({
	name,
	type: "string",
	jsonPath,
	...rest
});
const SYNCED = column("SYNCED", ".status.conditions[?(@.type=='Synced')].status");
const READY = column("READY", ".status.conditions[?(@.type=='Ready')].status");
const AGE = column("AGE", ".metadata.creationTimestamp", { type: "date" });
function compositeColumns(scope) {
	const spec = scope === "LegacyCluster" ? ".spec" : ".spec.crossplane";
	return [
		SYNCED,
		READY,
		column("COMPOSITION", `${spec}.compositionRef.name`),
		column("COMPOSITIONREVISION", `${spec}.compositionRevisionRef.name`, { priority: 1n }),
		AGE
	];
}
function claimColumns() {
	return [
		SYNCED,
		READY,
		column("CONNECTION-SECRET", ".spec.writeConnectionSecretToRef.name"),
		AGE
	];
}

// tools/crossplane/src/admission/derive.ts
var DeriveError = class extends Error {};
const LONGEST_NAME = 63;
function deriveComposite(xrd) {
	const spec = objectAt(xrd, "spec");
	const scope = scopeOf(xrd);
	const policy = get(spec, "defaultCompositionUpdatePolicy");
	return definition(xrd, {
		name: textAt(objectAt(xrd, "metadata"), "name"),
		names: withCategory(objectAt(spec, "names"), "composite"),
		scope: scope === "Namespaced" ? "Namespaced" : "Cluster",
		what: "Composite Resource",
		columns: compositeColumns(scope),
		spec: compositeSpec(scope, policy),
		status: statusFields(scope)
	});
}
function deriveClaim(xrd) {
	const spec = objectAt(xrd, "spec");
	const names = get(spec, "claimNames");
	if (!isObject(names)) return void 0;
	const own = objectAt(spec, "names");
	for (const key of [
		"kind",
		"plural",
		"singular",
		"listKind"
	]) {
		const name = textAt(names, key);
		const mayMiss = key === "singular" || key === "listKind";
		if (name !== textAt(own, key) || mayMiss && name === "") continue;
		throw new DeriveError(`invalid resource claim names: ${JSON.stringify(name)} conflicts with composite resource name`);
	}
	return definition(xrd, {
		name: `${textAt(names, "plural")}.${textAt(spec, "group")}`,
		names: withCategory(names, "claim"),
		scope: "Namespaced",
		what: "Composite Resource Claim",
		columns: claimColumns(),
		spec: claimSpec(get(spec, "defaultCompositeDeletePolicy")),
		status: statusFields("LegacyCluster")
	});
}
function definition(xrd, parts) {
	const spec = objectAt(xrd, "spec");
	const versions = get(spec, "versions");
	const name = textAt(objectAt(xrd, "metadata"), "name");
	const conversion = get(spec, "conversion");
	return writeDefinition({
		apiVersion: "apiextensions.k8s.io/v1",
		kind: "CustomResourceDefinition",
		metadata: metadataOf(xrd, parts.name),
		spec: {
			group: textAt(spec, "group"),
			names: parts.names,
			scope: parts.scope,
			versions: (Array.isArray(versions) ? versions : []).map((version) => {
				try {
					return versionOf(isObject(version) ? version : emptyObject(), parts);
				} catch (error) {
					if (!(error instanceof DeriveError)) throw error;
					const what = `${JSON.stringify(parts.what)} ${JSON.stringify(name)}`;
					throw new DeriveError(`cannot generate CRD for ${what}: ${error.message}`);
				}
			}),
			...conversion !== void 0 && { conversion }
		}
	});
}
function versionOf(version, { columns, spec, status }) {
	const given = schemaOf(get(version, "schema"));
	const schema = baseSchema();
	const properties = objectAt(schema, "properties");
	keep(given, schema, ["description", "x-kubernetes-validations"]);
	const own = objectAt(given, "properties");
	const longest = get(objectAt(objectAt(objectAt(own, "metadata"), "properties"), "name"), "maxLength");
	const maxLength = typeof longest === "bigint" && longest < LONGEST_NAME ? longest : BigInt(LONGEST_NAME);
	objectAt(properties, "metadata").properties = { name: {
		type: "string",
		maxLength
	} };
	for (const [key, fields] of [["spec", spec], ["status", status]]) {
		const from = objectAt(own, key);
		const into = objectAt(properties, key);
		keep(from, into, [
			"required",
			"description",
			"oneOf",
			"x-kubernetes-validations"
		]);
		if (key === "spec") keep(from, into, ["x-kubernetes-preserve-unknown-fields"]);
		into.properties = Object.assign(emptyObject(), objectAt(from, "properties"), fields);
	}
	const scale = get(objectAt(version, "subresources"), "scale");
	const printed = get(version, "additionalPrinterColumns");
	const result = {
		name: textAt(version, "name"),
		served: get(version, "served") === true,
		storage: get(version, "referenceable") === true,
		additionalPrinterColumns: [...Array.isArray(printed) ? printed : [], ...columns],
		schema: { openAPIV3Schema: schema },
		subresources: {
			status: emptyObject(),
			...scale !== void 0 && { scale }
		}
	};
	keep(version, result, ["deprecated", "deprecationWarning"]);
	return result;
}
function schemaOf(validation) {
	if (!isObject(validation)) throw new DeriveError("custom resource validation cannot be nil");
	const words = "cannot parse validation schema: cannot parse validation schema: ";
	const schema = get(validation, "openAPIV3Schema");
	if (schema === void 0) throw new DeriveError(`${words}unexpected end of JSON input`);
	try {
		return rereadSchema(schema);
	} catch (error) {
		if (error instanceof ShapeError || error instanceof ValueError) throw new DeriveError(words + error.message);
		throw error;
	}
}
function metadataOf(xrd, name) {
	const own = objectAt(xrd, "metadata");
	const given = objectAt(objectAt(xrd, "spec"), "metadata");
	return {
		name,
		labels: Object.assign(emptyObject(), objectAt(own, "labels"), objectAt(given, "labels")),
		annotations: objectAt(given, "annotations"),
		ownerReferences: [{
			apiVersion: "apiextensions.crossplane.io/v1",
			kind: "CompositeResourceDefinition",
			name: textAt(own, "name"),
			uid: textAt(own, "uid"),
			controller: true,
			blockOwnerDeletion: true
		}]
	};
}
function scopeOf(xrd) {
	const scope = get(objectAt(xrd, "spec"), "scope");
	if (scope === "Namespaced" || scope === "Cluster" || scope === "LegacyCluster") return scope;
	return textAt(xrd, "apiVersion").endsWith("/v2") ? "Namespaced" : "LegacyCluster";
}
function withCategory(names, category) {
	const categories = get(names, "categories");
	return {
		...names,
		categories: [...Array.isArray(categories) ? categories : [], category]
	};
}
function keep(from, into, keys) {
	for (const key of keys) {
		const value = get(from, key);
		if (value !== void 0) into[key] = value;
	}
}
function objectAt(object, key) {
	const value = get(object, key);
	return isObject(value) ? value : emptyObject();
}
function textAt(object, key) {
	const value = get(object, key);
	return typeof value === "string" ? value : "";
}

// tools/crossplane/src/admission/xrd-definition.ts
const TEXT = { type: "string" };
const FLAG = { type: "boolean" };
const INT32 = {
	type: "integer",
	format: "int32"
};
const TEXTS = {
	type: "array",
	items: TEXT
};
const MAP = {
	type: "object",
	additionalProperties: TEXT
};
const object = (properties, required = []) => ({
	type: "object",
	properties,
	...required.length > 0 && { required: [...required] }
});
const list = (items) => ({
	type: "array",
	items
});
const choice = (values, fallback) => ({
	type: "string",
	enum: [...values],
	...fallback !== void 0 && { default: fallback }
});
const ruled = (schema, ...rules) => ({
	...schema,
	"x-kubernetes-validations": rules.map(([rule, message]) => ({
		rule,
		message
	}))
});
const IMMUTABLE = ["self == oldSelf", "Value is immutable"];
const LOWER = [["self.plural == self.plural.lowerAscii()", "Plural name must be lowercase"], ["!has(self.singular) || self.singular == self.singular.lowerAscii()", "Singular name must be lowercase"]];
const NAMES = object({
	kind: TEXT,
	plural: TEXT,
	singular: TEXT,
	listKind: TEXT,
	shortNames: TEXTS,
	categories: TEXTS
}, ["kind", "plural"]);
const CONVERSION = object({
	strategy: TEXT,
	webhook: object({
		clientConfig: object({
			url: TEXT,
			service: object({
				name: TEXT,
				namespace: TEXT,
				path: TEXT,
				port: INT32
			}, ["name", "namespace"]),
			caBundle: {
				type: "string",
				format: "byte"
			}
		}),
		conversionReviewVersions: TEXTS
	}, ["conversionReviewVersions"])
}, ["strategy"]);
const SELECTOR = object({
	matchLabels: MAP,
	matchExpressions: list(object({
		key: TEXT,
		operator: TEXT,
		values: TEXTS
	}, ["key", "operator"]))
});
const VERSION = object({
	name: TEXT,
	served: FLAG,
	referenceable: FLAG,
	deprecated: FLAG,
	deprecationWarning: {
		type: "string",
		maxLength: 256n
	},
	schema: object({ openAPIV3Schema: {
		type: "object",
		"x-kubernetes-preserve-unknown-fields": true
	} }),
	subresources: object({ scale: object({
		specReplicasPath: TEXT,
		statusReplicasPath: TEXT,
		labelSelectorPath: TEXT
	}, ["specReplicasPath", "statusReplicasPath"]) }),
	additionalPrinterColumns: list(object({
		name: TEXT,
		type: TEXT,
		jsonPath: TEXT,
		description: TEXT,
		format: TEXT,
		priority: INT32
	}, [
		"jsonPath",
		"name",
		"type"
	]))
}, [
	"name",
	"referenceable",
	"served"
]);
const SHARED = {
	group: ruled(TEXT, IMMUTABLE),
	names: ruled(NAMES, IMMUTABLE, ...LOWER),
	connectionSecretKeys: TEXTS,
	defaultCompositionRef: object({ name: TEXT }, ["name"]),
	defaultCompositionRevisionSelector: SELECTOR,
	defaultCompositionUpdatePolicy: choice(["Automatic", "Manual"], "Automatic"),
	enforcedCompositionRef: ruled(object({ name: TEXT }, ["name"]), IMMUTABLE),
	metadata: object({
		annotations: MAP,
		labels: MAP
	}),
	versions: list(VERSION)
};
const V1 = ruled(object({
	...SHARED,
	claimNames: ruled(NAMES, IMMUTABLE, ...LOWER),
	conversion: ruled(CONVERSION, ["self.strategy == 'Webhook' && has(self.webhook)", "Webhook configuration is required when conversion strategy is Webhook"]),
	defaultCompositeDeletePolicy: choice(["Background", "Foreground"], "Background"),
	scope: ruled(choice([
		"LegacyCluster",
		"Namespaced",
		"Cluster"
	], "LegacyCluster"), IMMUTABLE)
}, [
	"group",
	"names",
	"versions"
]), ["self.scope == 'LegacyCluster' || !has(self.claimNames)", "Only LegacyCluster composite resources can offer claims"], ["self.scope == 'LegacyCluster' || !has(self.connectionSecretKeys)", "Only LegacyCluster composite resources support connection secrets"]);
const V2 = ruled(object({
	...SHARED,
	claimNames: NAMES,
	conversion: CONVERSION,
	defaultCompositeDeletePolicy: choice(["Background", "Foreground"]),
	scope: ruled(choice(["Namespaced", "Cluster"], "Namespaced"), IMMUTABLE)
}, [
	"group",
	"names",
	"versions"
]), ["!has(self.claimNames)", "Claims aren't supported in apiextensions.crossplane.io/v2"], ["!has(self.connectionSecretKeys)", "XR connection secrets aren't supported in apiextensions.crossplane.io/v2"]);
const version = (name, storage, spec) => ({
	name,
	served: true,
	storage,
	subresources: { status: {} },
	schema: { openAPIV3Schema: object({
		apiVersion: TEXT,
		kind: TEXT,
		metadata: { type: "object" },
		spec,
		status: {
			type: "object",
			"x-kubernetes-preserve-unknown-fields": true
		}
	}) }
});
const XRD_DEFINITION = {
	apiVersion: "apiextensions.k8s.io/v1",
	kind: "CustomResourceDefinition",
	metadata: { name: "compositeresourcedefinitions.apiextensions.crossplane.io" },
	spec: {
		group: "apiextensions.crossplane.io",
		names: {
			kind: "CompositeResourceDefinition",
			plural: "compositeresourcedefinitions"
		},
		scope: "Cluster",
		versions: [version("v1", true, V1), version("v2", false, V2)]
	}
};

// tools/crossplane/src/admission/admit-xrd.ts
function admitXrd(xrd, request) {
	const { strict, duplicates = [], old } = request;
	const own = admitObject(readDefinition(XRD_DEFINITION), {
		object: xrd,
		old,
		strict,
		duplicates
	});
	if (!isObject(xrd)) return {
		...own,
		derived: {}
	};
	const errors = [...own.errors];
	const warnings = [...own.warnings];
	const derived = {};
	const derive = (from, key, failed) => {
		try {
			const definition = from(xrd);
			if (definition === void 0) return;
			derived[key] = definition;
			const judged = admitDefinition(owned(definition), {
				strict: true,
				old: isObject(old) ? derivedBefore(from, old, definition) : void 0
			});
			errors.push(...judged.errors.map((error) => ({
				...error,
				field: `derived.${key}.${error.field}`
			})));
			warnings.push(...judged.warnings);
		} catch (error) {
			if (!(error instanceof DeriveError)) throw error;
			derived[failed] = error.message;
			errors.push({
				type: "Invalid",
				field: "",
				message: error.message,
				detail: error.message
			});
		}
	};
	derive(deriveComposite, "crd", "error");
	derive(deriveClaim, "claim", "claimError");
	const accepted = errors.length === 0 && own.accepted;
	const { object, ...rest } = own;
	return {
		...rest,
		...accepted && object !== void 0 && { object },
		accepted,
		errors,
		warnings,
		derived
	};
}
function derivedBefore(from, old, now) {
	try {
		const before = from(old);
		const nameOf = ({ metadata }) => isObject(metadata) ? metadata.name : void 0;
		return before === void 0 || nameOf(before) !== nameOf(now) ? void 0 : owned(before);
	} catch (error) {
		if (error instanceof DeriveError) return void 0;
		throw error;
	}
}
function owned(definition) {
	const copy = copyOf(definition);
	const owners = isObject(copy.metadata) ? copy.metadata.ownerReferences : void 0;
	for (const owner of Array.isArray(owners) ? owners : []) if (isObject(owner) && owner.uid === "") owner.uid = "00000000-0000-4000-8000-000000000000";
	return copy;
}
function isXrd(value) {
	return isObject(value) && get(value, "kind") === "CompositeResourceDefinition";
}
function definitionFor(xrd, kind) {
	return [deriveComposite(xrd), claimOf(xrd)].find((definition) => {
		return definition !== void 0 && readDefinition(definition).kind === kind;
	});
}
function claimOf(xrd) {
	try {
		return deriveClaim(xrd);
	} catch (error) {
		if (error instanceof DeriveError) return void 0;
		throw error;
	}
}

Object.defineProperty(exports, "DeriveError", {
  enumerable: true,
  get: function () {
    return DeriveError;
  }
});
Object.defineProperty(exports, "JsonError", {
  enumerable: true,
  get: function () {
    return JsonError;
  }
});
Object.defineProperty(exports, "admitDefinition", {
  enumerable: true,
  get: function () {
    return admitDefinition;
  }
});
Object.defineProperty(exports, "admitObject", {
  enumerable: true,
  get: function () {
    return admitObject;
  }
});
Object.defineProperty(exports, "admitXrd", {
  enumerable: true,
  get: function () {
    return admitXrd;
  }
});
Object.defineProperty(exports, "badRequest", {
  enumerable: true,
  get: function () {
    return badRequest;
  }
});
Object.defineProperty(exports, "copyOf", {
  enumerable: true,
  get: function () {
    return copyOf;
  }
});
Object.defineProperty(exports, "deepEqual", {
  enumerable: true,
  get: function () {
    return deepEqual;
  }
});
Object.defineProperty(exports, "definitionFor", {
  enumerable: true,
  get: function () {
    return definitionFor;
  }
});
Object.defineProperty(exports, "deriveClaim", {
  enumerable: true,
  get: function () {
    return deriveClaim;
  }
});
Object.defineProperty(exports, "deriveComposite", {
  enumerable: true,
  get: function () {
    return deriveComposite;
  }
});
Object.defineProperty(exports, "emptyObject", {
  enumerable: true,
  get: function () {
    return emptyObject;
  }
});
Object.defineProperty(exports, "fromPlain", {
  enumerable: true,
  get: function () {
    return fromPlain;
  }
});
Object.defineProperty(exports, "get", {
  enumerable: true,
  get: function () {
    return get;
  }
});
Object.defineProperty(exports, "invalid", {
  enumerable: true,
  get: function () {
    return invalid;
  }
});
Object.defineProperty(exports, "isObject", {
  enumerable: true,
  get: function () {
    return isObject;
  }
});
Object.defineProperty(exports, "isXrd", {
  enumerable: true,
  get: function () {
    return isXrd;
  }
});
Object.defineProperty(exports, "marshal", {
  enumerable: true,
  get: function () {
    return marshal;
  }
});
Object.defineProperty(exports, "parseJson", {
  enumerable: true,
  get: function () {
    return parseJson;
  }
});
Object.defineProperty(exports, "printJsonText", {
  enumerable: true,
  get: function () {
    return printJsonText;
  }
});
Object.defineProperty(exports, "prune", {
  enumerable: true,
  get: function () {
    return prune;
  }
});
Object.defineProperty(exports, "readDefinition", {
  enumerable: true,
  get: function () {
    return readDefinition;
  }
});
Object.defineProperty(exports, "toPlain", {
  enumerable: true,
  get: function () {
    return toPlain;
  }
});