const require_read = require("./read.js");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// tools/crossplane/src/render/failure.ts
var Failure = class extends Error {
	name = "Failure";
	notFound;
	constructor(message, notFound = false) {
		const { stackTraceLimit } = Error;
		Error.stackTraceLimit = 0;
		super(message);
		Error.stackTraceLimit = stackTraceLimit;
		this.notFound = notFound;
	}
};
function wrapped(words, run) {
	try {
		return run();
	} catch (error) {
		if (error instanceof Failure) throw new Failure(`${words}: ${error.message}`, error.notFound);
		throw error;
	}
}

// tools/crossplane/src/render/go/value.ts
function emptyObject() {
	return Object.create(null);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function member(value, key) {
	return isObject(value) ? value[key] : void 0;
}
function nested(value, ...path) {
	return path.reduce(member, value);
}
function textAt(value, ...path) {
	const found = nested(value, ...path);
	return typeof found === "string" ? found : "";
}
function listAt(value, ...path) {
	const found = nested(value, ...path);
	return Array.isArray(found) ? found : [];
}
function copy(value) {
	if (Array.isArray(value)) return value.map(copy);
	if (!isObject(value)) return value;
	return copyObject(value);
}
function copyObject(value) {
	const copied = emptyObject();
	for (const key of Object.keys(value)) copied[key] = copy(value[key]);
	return copied;
}
function asStruct(value) {
	if (typeof value === "bigint") return Number(value);
	if (Array.isArray(value)) return value.map(asStruct);
	return isObject(value) ? structOf(value) : value;
}
function structOf(value) {
	const carried = emptyObject();
	for (const key of Object.keys(value)) carried[key] = asStruct(value[key]);
	return carried;
}
function fromPlain(value) {
	if (Array.isArray(value)) return value.map(fromPlain);
	if (typeof value === "object" && value !== null) {
		const made = emptyObject();
		for (const [key, item] of Object.entries(value)) made[key] = fromPlain(item);
		return made;
	}
	if (typeof value === "number") return value === 0 ? 0 : value;
	if (value === null || typeof value === "boolean" || typeof value === "string" || typeof value === "bigint") return value;
	return null;
}
function compareBytes(a, b) {
	const length = Math.min(a.length, b.length);
	for (let index = 0; index < length; index++) {
		let left = a.charCodeAt(index);
		let right = b.charCodeAt(index);
		if (left === right) continue;
		if (left >= 55296 && right >= 55296) {
			left = left >= 57344 ? left - 2048 : left + 8192;
			right = right >= 57344 ? right - 2048 : right + 8192;
		}
		return left - right;
	}
	return a.length - b.length;
}
function sortedKeys(value) {
	return Object.keys(value).sort(compareBytes);
}
function deepEqual(a, b) {
	if (a === b) return true;
	if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => deepEqual(item, b[index]));
	if (!isObject(a) || !isObject(b)) return false;
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every((key) => key in b && deepEqual(a[key], b[key]));
}
function typeName(value) {
	if (value === null) return "<nil>";
	if (Array.isArray(value)) return "[]interface {}";
	switch (typeof value) {
		case "boolean": return "bool";
		case "number": return "float64";
		case "bigint": return "int64";
		case "string": return "string";
		default: return "map[string]interface {}";
	}
}

// tools/crossplane/src/render/go/yaml-read.ts
function readYaml(text) {
	const { root, problems } = require_read.readYaml(text);
	const problem = problems.find(({ code }) => code !== "duplicate-key");
	if (problem !== void 0) throw new Failure(`error converting YAML to JSON: yaml: line ${problem.line}: ${problem.message}`);
	const value = fromPlain(require_read.toValue(root));
	if (depthOf(value) > 500) throw new Failure(`error converting YAML to JSON: yaml: nested deeper than ${500} levels`);
	return value;
}
function depthOf(value) {
	return (Array.isArray(value) ? value : isObject(value) ? Object.values(value) : []).reduce((deepest, item) => Math.max(deepest, 1 + depthOf(item)), 0);
}
function splitYaml(text) {
	return text.replace(/^\ufeff/, "").split(/^---(?:[ \t].*)?\r?$/m).filter((part) => part.split("\n").some((line) => line.trim() !== "" && !line.trimStart().startsWith("#")));
}

// tools/crossplane/src/render/go/text.ts
function fromBytes(bytes) {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const text = buffer.toString("utf8");
	if (!text.includes("�")) return text;
	let result = "";
	for (let at = 0; at < buffer.length;) {
		const size = runeSize(buffer, at);
		if (size === 0) result += String.fromCharCode(56320 + buffer[at++]);
		else {
			result += buffer.toString("utf8", at, at + size);
			at += size;
		}
	}
	return result;
}
function runeSize(bytes, at) {
	const first = bytes[at];
	if (first < 128) return 1;
	const size = first >= 194 && first < 224 ? 2 : first >= 224 && first < 240 ? 3 : first >= 240 && first < 245 ? 4 : 0;
	if (size === 0 || at + size > bytes.length) return 0;
	for (let index = 1; index < size; index++) if ((bytes[at + index] & 192) !== 128) return 0;
	const second = bytes[at + 1];
	if (first === 224 && second < 160 || first === 237 && second > 159) return 0;
	if (first === 240 && second < 144 || first === 244 && second > 143) return 0;
	return size;
}
function toBytes(text) {
	if (!ESCAPED.test(text)) return Buffer.from(text, "utf8");
	const parts = [];
	for (const rune of text) {
		const code = rune.charCodeAt(0);
		parts.push(rune.length === 1 && code >= 56448 && code <= 56575 ? Buffer.from([code - 56320]) : Buffer.from(rune));
	}
	return Buffer.concat(parts);
}
const ESCAPED = /(?<![\ud800-\udbff])[\udc80-\udcff]/;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function validText(text) {
	return text.replace(LONE, "�");
}
function toUpper(text) {
	return mapRunes(text, upperRune);
}
function toLower(text) {
	return mapRunes(text, lowerRune);
}
function mapRunes(text, map) {
	let result = "";
	for (const rune of text) result += map(rune);
	return validText(result);
}
function upperRune(rune) {
	const upper = rune.toUpperCase();
	if (isRune(upper)) return upper;
	const code = rune.codePointAt(0) ?? 0;
	if (code >= 8064 && code <= 8111 && (code & 8) === 0 || code === 8115 || code === 8131 || code === 8179) return String.fromCodePoint(code < 8112 ? code + 8 : code + 9);
	return rune;
}
function lowerRune(rune) {
	if (rune === "İ") return "i";
	const lower = rune.toLowerCase();
	return isRune(lower) ? lower : rune;
}
function isRune(text) {
	return text.length === 1 || text.length === 2 && (text.codePointAt(0) ?? 0) > 65535;
}
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;
function isPrintable(rune) {
	return PRINTABLE.test(rune);
}
const SHORT = {
	"\x07": "\\a",
	"\b": "\\b",
	"\f": "\\f",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t",
	"\v": "\\v"
};
function quoteRuneInto(rune, quote, ascii) {
	if (rune === quote || rune === "\\") return `\\${rune}`;
	const code = rune.codePointAt(0) ?? 0;
	if (code >= 56448 && code <= 56575) return `\\x${(code - 56320).toString(16)}`;
	if (ascii ? code < 128 && isPrintable(rune) : isPrintable(rune)) return rune;
	const short = SHORT[rune];
	if (short !== void 0) return short;
	if (code < 32 || code === 127) return `\\x${code.toString(16).padStart(2, "0")}`;
	if (code >= 55296 && code <= 57343) return "\\ufffd";
	return code < 65536 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\U${code.toString(16).padStart(8, "0")}`;
}
function quote(text, ascii = false) {
	let result = "\"";
	for (const rune of text) result += quoteRuneInto(rune, "\"", ascii);
	return `${result}"`;
}
function quoteRune(rune, ascii = false) {
	const code = rune.codePointAt(0) ?? 0;
	return `'${quoteRuneInto(code >= 55296 && code <= 57343 ? "�" : rune, "'", ascii)}'`;
}
function canBackquote(text) {
	for (const rune of text) {
		const code = rune.codePointAt(0) ?? 0;
		if (code >= 55296 && code <= 57343) return false;
		if (code === 65279 || code === 96 || code === 127 || code < 32 && code !== 9) return false;
	}
	return true;
}

// tools/crossplane/src/render/go/float.ts
function formatFloat(value, format, precision) {
	if (Number.isNaN(value)) return "NaN";
	if (value === Number.POSITIVE_INFINITY) return "+Inf";
	if (value === Number.NEGATIVE_INFINITY) return "-Inf";
	const sign = value < 0 || Object.is(value, -0) ? "-" : "";
	const size = Math.abs(value);
	if (format === "b") return sign + binary(size);
	if (format === "x" || format === "X") return sign + hexadecimal(size, precision, format === "X");
	const lower = format.toLowerCase();
	const text = lower === "e" ? exponential(size, precision) : lower === "f" ? plain(size, precision) : general(size, precision);
	return sign + (format === lower ? text : text.toUpperCase());
}
function exponential(size, precision) {
	const decimal = precision < 0 ? shortest(size) : rounded(exact(size), precision + 1);
	return withExponent(decimal, precision < 0 ? Math.max(decimal.digits.length - 1, 0) : precision);
}
function plain(size, precision) {
	const decimal = precision < 0 ? shortest(size) : exact(size);
	const places = precision < 0 ? Math.max(decimal.digits.length - decimal.point, 0) : precision;
	return withoutExponent(precision < 0 ? decimal : rounded(decimal, decimal.point + precision), places);
}
function general(size, precision) {
	const digits = precision === 0 ? 1 : precision;
	const decimal = digits < 0 ? shortest(size) : rounded(exact(size), digits);
	const count = decimal.digits.length;
	let limit = digits;
	if (limit > count && count >= decimal.point) limit = count;
	if (digits < 0) limit = 6;
	const exponent = decimal.point - 1;
	if (exponent < -4 || exponent >= limit) return withExponent(decimal, (digits < 0 || digits > count ? count : digits) - 1);
	return withoutExponent(decimal, Math.max(count - decimal.point, 0));
}
function withExponent({ digits, point }, places) {
	const first = digits === "" ? "0" : digits[0];
	const rest = places > 0 ? `.${digits.slice(1, places + 1).padEnd(places, "0")}` : "";
	const exponent = digits === "" ? 0 : point - 1;
	return `${first}${rest}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
function withoutExponent({ digits, point }, places) {
	const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
	if (places <= 0) return whole;
	return `${whole}.${(point >= 0 ? digits.slice(point) : "0".repeat(Math.min(-point, places)) + digits).slice(0, places).padEnd(places, "0")}`;
}
function shortest(size) {
	if (size === 0) return {
		digits: "",
		point: 0
	};
	const [mantissa = "", exponent = "0"] = size.toExponential().split("e");
	return {
		digits: mantissa.replace(".", "").replace(/0+$/, ""),
		point: Number(exponent) + 1
	};
}
function exact(size) {
	if (size === 0) return {
		digits: "",
		point: 0
	};
	const { mantissa, exponent } = unpack(size);
	const power = exponent - 52;
	const digits = (power >= 0 ? mantissa << BigInt(power) : mantissa * 5n ** BigInt(-power)).toString();
	return {
		digits: digits.replace(/0+$/, ""),
		point: digits.length + (power < 0 ? power : 0)
	};
}
function rounded({ digits, point }, count) {
	if (count < 0) return {
		digits: "",
		point: 0
	};
	if (count >= digits.length) return {
		digits,
		point
	};
	const kept = digits.slice(0, count);
	const next = digits[count];
	if (!(next === "5" && count + 1 === digits.length ? count > 0 && Number(digits[count - 1]) % 2 === 1 : next >= "5")) return {
		digits: kept.replace(/0+$/, ""),
		point: kept.replace(/0+$/, "") === "" ? 0 : point
	};
	const raised = (BigInt(kept === "" ? "0" : kept) + 1n).toString().padStart(count, "0");
	return {
		digits: raised.replace(/0+$/, ""),
		point: raised.length > count ? point + 1 : point
	};
}
function unpack(size) {
	const view = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
	view.setFloat64(0, size);
	const bits = view.getBigUint64(0);
	const biased = Number(bits >> 52n & 2047n);
	const fraction = bits & (1n << 52n) - 1n;
	return biased === 0 ? {
		mantissa: fraction,
		exponent: -1022
	} : {
		mantissa: fraction | 1n << 52n,
		exponent: biased - 1023
	};
}
function binary(size) {
	const { mantissa, exponent } = unpack(size);
	const power = exponent - 52;
	return `${mantissa}p${power < 0 ? "-" : "+"}${Math.abs(power)}`;
}
function hexadecimal(size, precision, upper) {
	let { mantissa, exponent } = unpack(size);
	if (mantissa === 0n) exponent = 0;
	mantissa <<= 8n;
	while (mantissa !== 0n && (mantissa & 1n << 60n) === 0n) {
		mantissa <<= 1n;
		exponent--;
	}
	if (precision >= 0 && precision < 15) {
		const shift = BigInt(precision * 4);
		const extra = mantissa << shift & (1n << 60n) - 1n;
		mantissa >>= 60n - shift;
		if ((extra | mantissa & 1n) > 1n << 59n) mantissa++;
		mantissa <<= 60n - shift;
		if ((mantissa & 1n << 61n) !== 0n) {
			mantissa >>= 1n;
			exponent++;
		}
	}
	const lead = mantissa >> 60n & 1n;
	let fraction = (mantissa & (1n << 60n) - 1n).toString(16).padStart(15, "0");
	fraction = precision < 0 ? fraction.replace(/0+$/, "") : fraction.padEnd(precision, "0").slice(0, precision);
	const text = `0x${lead}${fraction === "" ? "" : `.${fraction}`}p${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
	return upper ? text.toUpperCase() : text;
}

// tools/crossplane/src/render/go/json.ts
function marshal(value) {
	const bad = unsupported(value);
	return bad === void 0 ? write(value) : { error: `json: unsupported value: ${formatFloat(bad, "g", -1)}` };
}
function unsupported(value) {
	if (typeof value === "number") return Number.isFinite(value) ? void 0 : value;
	const items = Array.isArray(value) ? value : isObject(value) ? sortedKeys(value).map((key) => value[key]) : [];
	for (const item of items) {
		const found = unsupported(item);
		if (found !== void 0) return found;
	}
}
function write(value) {
	if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
	if (isObject(value)) return `{${sortedKeys(value).map((key) => `${writeText(key)}:${write(value[key])}`).join(",")}}`;
	if (typeof value === "string") return writeText(value);
	if (typeof value === "number") return writeNumber(value);
	return String(value);
}
function writeNumber(value) {
	return Object.is(value, -0) ? "-0" : String(value);
}
function writeText(text) {
	return JSON.stringify(validText(text)).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
const MIN_INT64 = -(1n << 63n);
const MAX_INT64 = (1n << 63n) - 1n;
function throughJson(value) {
	if (Array.isArray(value)) return value.map(throughJson);
	if (isObject(value)) {
		const read = emptyObject();
		for (const key of Object.keys(value)) read[validText(key)] = throughJson(value[key]);
		return read;
	}
	if (typeof value === "string") return validText(value);
	if (typeof value !== "number" || !Number.isInteger(value) || Math.abs(value) >= 1e21) return value;
	const whole = BigInt(value);
	if (whole >= MIN_INT64 && whole <= MAX_INT64) {
		const shown = BigInt(String(value));
		return shown >= MIN_INT64 && shown <= MAX_INT64 ? shown : value;
	}
	return value;
}
const MAX_NESTING = 1e3;
function unmarshal(text) {
	let at = 0;
	class Stop extends Error {}
	const space = () => {
		while (" 	\r\n".includes(text[at] ?? "x")) at++;
	};
	const fail = (context) => {
		if (at >= text.length && !/literal|escape/.test(context)) throw new Stop("unexpected end of JSON input");
		const first = at < text.length ? toBytes(String.fromCodePoint(text.codePointAt(at) ?? 0))[0] ?? 32 : 32;
		const char = String.fromCharCode(first);
		const shown = char === "'" ? "'\\''" : char === "\"" ? "'\"'" : quoteRune(char);
		throw new Stop(`invalid character ${shown} ${context}`);
	};
	const word = (literal, value) => {
		for (let index = 1; index < literal.length; index++) {
			at++;
			if (text[at] !== literal[index]) fail(`in literal ${literal} (expecting ${quoteRune(literal[index])})`);
		}
		at++;
		return value;
	};
	const digits = (context) => {
		if (!/[0-9]/.test(text[at] ?? "")) fail(context);
		while (/[0-9]/.test(text[at] ?? "")) at++;
	};
	const number = () => {
		const start = at;
		if (text[at] === "-") at++;
		if (text[at] === "0") at++;
		else digits("in numeric literal");
		if (text[at] === ".") {
			at++;
			digits("after decimal point in numeric literal");
		}
		if (text[at] === "e" || text[at] === "E") {
			at++;
			if (text[at] === "+" || text[at] === "-") at++;
			digits("in exponent of numeric literal");
		}
		const shown = text.slice(start, at);
		const value = Number(shown);
		if (!Number.isFinite(value)) tooLarge ??= `json: cannot unmarshal number ${shown} into Go value of type float64`;
		return value;
	};
	const string = () => {
		const start = at++;
		for (;;) {
			const char = text[at];
			if (char === void 0) fail("");
			if (char === "\"") break;
			if (char === "\\") {
				at++;
				if (text[at] === "u") for (let index = 0; index < 4; index++) {
					at++;
					if (!/[0-9a-fA-F]/.test(text[at] ?? "")) fail("in \\u hexadecimal character escape");
				}
				else if (!"bfnrt\\/\"".includes(text[at] ?? "x")) fail("in string escape code");
			} else if (char < " ") fail("in string literal");
			at++;
		}
		at++;
		return validText(JSON.parse(text.slice(start, at)));
	};
	const value = (depth) => {
		if (depth > MAX_NESTING) throw new Stop("exceeded max depth");
		space();
		const char = text[at];
		if (char === "{") return object(depth);
		if (char === "[") return array(depth);
		if (char === "\"") return string();
		if (char === "t") return word("true", true);
		if (char === "f") return word("false", false);
		if (char === "n") return word("null", null);
		if (char === "-" || /[0-9]/.test(char ?? "")) return number();
		return fail("looking for beginning of value");
	};
	const object = (depth) => {
		const made = emptyObject();
		at++;
		space();
		if (text[at] === "}") {
			at++;
			return made;
		}
		for (;;) {
			space();
			if (text[at] !== "\"") fail("looking for beginning of object key string");
			const key = string();
			space();
			if (text[at] !== ":") fail("after object key");
			at++;
			made[key] = value(depth + 1);
			space();
			if (text[at] === "}") break;
			if (text[at] !== ",") fail("after object key:value pair");
			at++;
		}
		at++;
		return made;
	};
	const array = (depth) => {
		const made = [];
		at++;
		space();
		if (text[at] === "]") {
			at++;
			return made;
		}
		for (;;) {
			made.push(value(depth + 1));
			space();
			if (text[at] === "]") break;
			if (text[at] !== ",") fail("after array element");
			at++;
		}
		at++;
		return made;
	};
	let tooLarge;
	try {
		const read = value(1);
		space();
		if (at < text.length) fail("after top-level value");
		return tooLarge === void 0 ? { value: read } : { error: tooLarge };
	} catch (error) {
		if (error instanceof Stop) return { error: error.message };
		throw error;
	}
}

// tools/crossplane/src/render/load.ts
const MAX_BYTES = 67108864;
async function loadComposite(file) {
	return parseComposite(await readText(file, compositeWords(file)), file);
}
function compositeWords(file) {
	return `cannot load composite resource from ${quote(file)}`;
}
function parseComposite(text, file) {
	return wrapped(`${compositeWords(file)}: cannot unmarshal composite resource YAML`, () => objectOf(readFirst(text)));
}
async function loadComposition(file) {
	return parseComposition(await readText(file, compositionWords(file)), file);
}
function compositionWords(file) {
	return `cannot load Composition from ${quote(file)}`;
}
function parseComposition(text, file) {
	const words = compositionWords(file);
	const composition = wrapped(`${words}: cannot unmarshal Composition YAML`, () => mapOf(readFirst(text)));
	if (!is(composition, ["apiextensions.crossplane.io/v1"], "Composition")) throw new Failure(`${words}: not a composition: ${kindAndName(composition)}`);
	return composition;
}
async function loadFunctions(path) {
	return (await readTexts(path, `cannot load functions from ${quote(path)}`)).flatMap((text) => parseFunctions(text, path));
}
function parseFunctions(text, path) {
	const words = `cannot load functions from ${quote(path)}`;
	const functions = splitYaml(text).map((document) => wrapped(words, () => mapOf(readYaml(document))));
	for (const definition of functions) if (!is(definition, ["pkg.crossplane.io/v1", "pkg.crossplane.io/v1beta1"], "Function")) throw new Failure(`${words}: not a function: ${kindAndName(definition)}`);
	return functions;
}
async function loadDefinition(file) {
	return parseDefinition(await readText(file, `cannot load XRD from ${quote(file)}`), file);
}
function parseDefinition(text, file) {
	const words = `cannot load XRD from ${quote(file)}`;
	const definition = wrapped(`${words}: cannot unmarshal XRD YAML`, () => objectOf(readFirst(text)));
	if (!is(definition, ["apiextensions.crossplane.io/v1", "apiextensions.crossplane.io/v2"], "CompositeResourceDefinition")) throw new Failure(`${words}: not an XRD: ${kindAndName(definition)}`);
	return definition;
}
async function loadObjects(path, what) {
	return (await readTexts(path, `cannot load ${what} from ${quote(path)}`)).flatMap((text) => parseObjects(text, path, what));
}
function parseObjects(text, path, what) {
	const words = `cannot load ${what} from ${quote(path)}`;
	return splitYaml(text).map((document) => wrapped(words, () => objectOf(readYaml(document))));
}
function readFirst(text) {
	return readYaml(splitYaml(text)[0] ?? "");
}
async function loadContext(values, files) {
	if (values.length + files.length === 0) return void 0;
	const context = emptyObject();
	const words = "cannot build context data";
	for (const entry of files) {
		const [key, file] = pair(entry, "--context-files");
		context[key] = parseContext(key, await readText(file, `${words}: cannot read context value for key ${quote(key)}`));
	}
	for (const entry of values) {
		const [key, text] = pair(entry, "--context-values");
		context[key] = parseContext(key, text);
	}
	return context;
}
function parseContext(key, text) {
	return wrapped(`cannot parse context data: cannot unmarshal context value for key ${quote(key)}`, () => readYaml(text));
}
function pair(entry, flag) {
	const equals = entry.indexOf("=");
	if (equals < 1) throw new Failure(`${flag}: expected "<key>=<value>" but got ${quote(entry)}`);
	return [entry.slice(0, equals), entry.slice(equals + 1)];
}
async function readTexts(path, words) {
	const texts = [];
	for (const file of await filesOf(path, words)) texts.push(await readText(file, words));
	return texts;
}
async function filesOf(path, words) {
	try {
		if (!(await (0, node_fs_promises.stat)(path)).isDirectory()) return [path];
		return (await (0, node_fs_promises.readdir)(path)).filter((name) => /\.ya?ml$/.test(name)).sort().map((name) => (0, node_path.join)(path, name));
	} catch (error) {
		throw unreadable(error, path, words);
	}
}
async function readText(file, words) {
	try {
		const { size } = await (0, node_fs_promises.stat)(file);
		if (size > MAX_BYTES) throw new Failure(`${words}: ${file} is larger than ${MAX_BYTES / 1024 / 1024} MiB`);
		return await (0, node_fs_promises.readFile)(file, "utf8");
	} catch (error) {
		if (error instanceof Failure) throw error;
		throw unreadable(error, file, words);
	}
}
function unreadable(error, path, words) {
	const { code } = error;
	return new Failure(`${words}: open ${path}: ${code === "ENOENT" ? "no such file or directory" : code === "EISDIR" ? "is a directory" : String(code)}`);
}
function mapOf(value) {
	if (value === null) return emptyObject();
	if (isObject(value)) return value;
	throw new Failure(`error unmarshaling JSON: while decoding JSON: json: cannot unmarshal ${Array.isArray(value) ? "array" : typeof value === "boolean" ? "bool" : typeof value} into Go value of type map[string]interface {}`);
}
function objectOf(value) {
	const object = mapOf(value);
	if (textAt(object, "kind") !== "") return object;
	const shown = marshal(object);
	throw new Failure(`error unmarshaling JSON: while decoding JSON: Object 'Kind' is missing in '${typeof shown === "string" ? shown : ""}'`);
}
function is(object, apiVersions, kind) {
	return apiVersions.includes(textAt(object, "apiVersion")) && textAt(object, "kind") === kind;
}
function kindAndName(object) {
	return `${textAt(object, "kind")}/${textAt(object, "metadata", "name")}`;
}
function readableObjects(text) {
	return splitYaml(text).flatMap((document) => {
		try {
			const value = readYaml(document);
			return isObject(value) ? [value] : [];
		} catch (error) {
			if (error instanceof Failure) return [];
			throw error;
		}
	});
}

Object.defineProperty(exports, "Failure", {
  enumerable: true,
  get: function () {
    return Failure;
  }
});
Object.defineProperty(exports, "canBackquote", {
  enumerable: true,
  get: function () {
    return canBackquote;
  }
});
Object.defineProperty(exports, "compareBytes", {
  enumerable: true,
  get: function () {
    return compareBytes;
  }
});
Object.defineProperty(exports, "copy", {
  enumerable: true,
  get: function () {
    return copy;
  }
});
Object.defineProperty(exports, "copyObject", {
  enumerable: true,
  get: function () {
    return copyObject;
  }
});
Object.defineProperty(exports, "deepEqual", {
  enumerable: true,
  get: function () {
    return deepEqual;
  }
});
Object.defineProperty(exports, "emptyObject", {
  enumerable: true,
  get: function () {
    return emptyObject;
  }
});
Object.defineProperty(exports, "formatFloat", {
  enumerable: true,
  get: function () {
    return formatFloat;
  }
});
Object.defineProperty(exports, "fromBytes", {
  enumerable: true,
  get: function () {
    return fromBytes;
  }
});
Object.defineProperty(exports, "fromPlain", {
  enumerable: true,
  get: function () {
    return fromPlain;
  }
});
Object.defineProperty(exports, "isObject", {
  enumerable: true,
  get: function () {
    return isObject;
  }
});
Object.defineProperty(exports, "isPrintable", {
  enumerable: true,
  get: function () {
    return isPrintable;
  }
});
Object.defineProperty(exports, "listAt", {
  enumerable: true,
  get: function () {
    return listAt;
  }
});
Object.defineProperty(exports, "loadComposite", {
  enumerable: true,
  get: function () {
    return loadComposite;
  }
});
Object.defineProperty(exports, "loadComposition", {
  enumerable: true,
  get: function () {
    return loadComposition;
  }
});
Object.defineProperty(exports, "loadContext", {
  enumerable: true,
  get: function () {
    return loadContext;
  }
});
Object.defineProperty(exports, "loadDefinition", {
  enumerable: true,
  get: function () {
    return loadDefinition;
  }
});
Object.defineProperty(exports, "loadFunctions", {
  enumerable: true,
  get: function () {
    return loadFunctions;
  }
});
Object.defineProperty(exports, "loadObjects", {
  enumerable: true,
  get: function () {
    return loadObjects;
  }
});
Object.defineProperty(exports, "marshal", {
  enumerable: true,
  get: function () {
    return marshal;
  }
});
Object.defineProperty(exports, "member", {
  enumerable: true,
  get: function () {
    return member;
  }
});
Object.defineProperty(exports, "nested", {
  enumerable: true,
  get: function () {
    return nested;
  }
});
Object.defineProperty(exports, "quote", {
  enumerable: true,
  get: function () {
    return quote;
  }
});
Object.defineProperty(exports, "quoteRune", {
  enumerable: true,
  get: function () {
    return quoteRune;
  }
});
Object.defineProperty(exports, "readYaml", {
  enumerable: true,
  get: function () {
    return readYaml;
  }
});
Object.defineProperty(exports, "readableObjects", {
  enumerable: true,
  get: function () {
    return readableObjects;
  }
});
Object.defineProperty(exports, "sortedKeys", {
  enumerable: true,
  get: function () {
    return sortedKeys;
  }
});
Object.defineProperty(exports, "splitYaml", {
  enumerable: true,
  get: function () {
    return splitYaml;
  }
});
Object.defineProperty(exports, "structOf", {
  enumerable: true,
  get: function () {
    return structOf;
  }
});
Object.defineProperty(exports, "textAt", {
  enumerable: true,
  get: function () {
    return textAt;
  }
});
Object.defineProperty(exports, "throughJson", {
  enumerable: true,
  get: function () {
    return throughJson;
  }
});
Object.defineProperty(exports, "toBytes", {
  enumerable: true,
  get: function () {
    return toBytes;
  }
});
Object.defineProperty(exports, "toLower", {
  enumerable: true,
  get: function () {
    return toLower;
  }
});
Object.defineProperty(exports, "toUpper", {
  enumerable: true,
  get: function () {
    return toUpper;
  }
});
Object.defineProperty(exports, "typeName", {
  enumerable: true,
  get: function () {
    return typeName;
  }
});
Object.defineProperty(exports, "unmarshal", {
  enumerable: true,
  get: function () {
    return unmarshal;
  }
});
Object.defineProperty(exports, "validText", {
  enumerable: true,
  get: function () {
    return validText;
  }
});
Object.defineProperty(exports, "wrapped", {
  enumerable: true,
  get: function () {
    return wrapped;
  }
});
Object.defineProperty(exports, "writeNumber", {
  enumerable: true,
  get: function () {
    return writeNumber;
  }
});