const require_load = require("./load2.js");
const require_regexp = require("./regexp.js");
let node_crypto = require("node:crypto");

// tools/crossplane/src/render/metadata.ts
function nameOf(object) {
	return require_load.textAt(object, "metadata", "name");
}
function namespaceOf(object) {
	return require_load.textAt(object, "metadata", "namespace");
}
function setMetadata(object, key, value) {
	if (value === "") {
		const metadata = object.metadata;
		if (require_load.isObject(metadata)) delete metadata[key];
		return;
	}
	const metadata = holder(object);
	if (metadata !== void 0) metadata[key] = value;
}
function holder(object) {
	const existing = object.metadata;
	if (existing !== void 0) return require_load.isObject(existing) ? existing : void 0;
	const made = require_load.emptyObject();
	object.metadata = made;
	return made;
}
function textsOf(object, key) {
	const texts = require_load.member(object.metadata, key);
	if (!require_load.isObject(texts) || Object.values(texts).some((text) => typeof text !== "string")) return void 0;
	return Object.assign(Object.create(null), texts);
}
function addTexts(object, key, added) {
	const metadata = holder(object);
	if (metadata !== void 0) metadata[key] = Object.assign(require_load.emptyObject(), textsOf(object, key) ?? {}, added);
}
function ownerReferencesOf(object) {
	const list = require_load.member(object.metadata, "ownerReferences");
	if (!Array.isArray(list) || !list.every(require_load.isObject)) return [];
	return list.map((item) => ({
		apiVersion: require_load.textAt(item, "apiVersion"),
		kind: require_load.textAt(item, "kind"),
		name: require_load.textAt(item, "name"),
		uid: require_load.textAt(item, "uid"),
		controller: flag(item.controller),
		blockOwnerDeletion: flag(item.blockOwnerDeletion)
	}));
}
function flag(value) {
	return typeof value === "boolean" ? value : void 0;
}
function controllerOf(object) {
	return ownerReferencesOf(object).find(({ controller }) => controller === true);
}
function setOwnerReferences(object, references) {
	const metadata = holder(object);
	if (metadata === void 0) return;
	metadata.ownerReferences = references.map((reference) => {
		const value = require_load.emptyObject();
		for (const [key, item] of Object.entries(reference)) if (item !== void 0) value[key] = item;
		return value;
	});
}
function groupVersionKindOf(object) {
	const parts = require_load.textAt(object, "apiVersion").split("/");
	if (parts.length > 2) return {
		group: "",
		version: "",
		kind: ""
	};
	const [first = "", second] = parts;
	return {
		group: second === void 0 ? "" : first,
		version: second ?? first,
		kind: require_load.textAt(object, "kind")
	};
}

// tools/crossplane/src/render/merge.ts
function merge(target, value, options) {
	if (target === null || value === null) return value;
	let source = value;
	if (options.appendSlice && Array.isArray(target) && Array.isArray(value)) {
		source = value.filter((item) => !target.some((known) => require_load.deepEqual(item, known)));
		if (source.length === 0) return target.length === 0 ? null : target;
	}
	const holder = { argument: target };
	try {
		mergeInto(holder, { argument: source }, options);
	} catch (error) {
		if (error instanceof require_load.Failure) throw new require_load.Failure(`failed to merge values: ${error.message}`);
		throw error;
	}
	return holder.argument;
}
function mergeOver(target, source) {
	mergeInto(target, source, {
		keepMapValues: false,
		appendSlice: false
	});
}
function mergeInto(target, source, { keepMapValues, appendSlice }) {
	const overwrite = !keepMapValues;
	for (const key of Object.keys(source)) {
		const value = source[key];
		const existing = target[key];
		if (value === null) {
			if (overwrite) target[key] = null;
			continue;
		}
		if (require_load.isObject(value) && require_load.isObject(existing)) mergeInto(existing, value, {
			keepMapValues,
			appendSlice
		});
		else if (Array.isArray(value)) {
			const array = existing ?? [];
			if (overwrite && !appendSlice) target[key] = value;
			else if (appendSlice) {
				if (!Array.isArray(array)) throw new require_load.Failure(`cannot append two slices with different type ([]interface {}, ${require_load.typeName(array)})`);
				target[key] = [...array, ...value];
			} else target[key] = array;
		}
		if (!isEmpty(existing)) {
			if (Array.isArray(value)) continue;
			if (require_load.isObject(value) && require_load.isObject(existing)) continue;
		}
		if (overwrite || isEmpty(existing)) target[key] = value;
	}
}
function isEmpty(value) {
	if (value === void 0 || value === null || value === false || value === "") return true;
	if (typeof value === "number" || typeof value === "bigint") return Number(value) === 0;
	if (Array.isArray(value)) return value.length === 0;
	return require_load.isObject(value) && Object.keys(value).length === 0;
}

// tools/crossplane/src/render/field-path.ts
const MAX_INDEX = 1024;
const parsed = /* @__PURE__ */ new Map();
function parseFieldPath(path) {
	let known = parsed.get(path);
	if (known === void 0) {
		known = parse(path);
		if (parsed.size > 1e4) parsed.clear();
		parsed.set(path, known);
	}
	if (known instanceof require_load.Failure) throw known;
	return known;
}
function parse(path) {
	const segments = [];
	const wrong = (what, char, at) => new require_load.Failure(`cannot parse path ${require_load.quote(path)}: ${what} '${char}' at position ${Buffer.byteLength(path.slice(0, at))}`);
	let at = 0;
	for (;;) {
		const rest = path.slice(at).search(/[.[\]]/);
		const end = rest < 0 ? path.length : at + rest;
		if (path[end] === "]") return wrong("unexpected", "]", end);
		if (end > at) segments.push(unquoted(path.slice(at, end)));
		if (end === path.length) return segments;
		at = end;
		if (path[at] === ".") {
			if (at === 0 || at === path.length - 1) return wrong("unexpected", ".", at);
			at++;
			if (path[at] === ".") return wrong("unexpected", ".", at);
			if (path[at] === "[") return wrong("unexpected", "[", at);
			continue;
		}
		const close = path.indexOf("]", at);
		if (close < 0) return wrong("unterminated", "[", at);
		at++;
		if (close === at) return wrong("unexpected", "]", at);
		const open = path.slice(at, close).indexOf("[");
		if (open >= 0) return wrong("unexpected", "[", at + open);
		segments.push(fieldOrIndex(path.slice(at, close)));
		at = close + 1;
	}
}
function fieldOrIndex(text) {
	if (/^[0-9]+$/.test(text)) {
		const index = Number(text);
		if (index < 2 ** 32) return index;
	}
	return unquoted(text);
}
function unquoted(text) {
	return text.replace(/^['"]+|['"]+$/g, "");
}
function showSegments(segments) {
	const text = segments.map((segment) => {
		if (typeof segment === "number") return `[${segment}]`;
		return segment === "*" || segment.includes(".") ? `[${segment}]` : `.${segment}`;
	}).join("");
	return text.startsWith(".") ? text.slice(1) : text;
}
function getValue(object, path) {
	return getAt(object, parseFieldPath(path));
}
function getAt(object, segments) {
	let value = object;
	for (let index = 0; index < segments.length; index++) {
		const segment = segments[index];
		const shown = (length) => showSegments(segments.slice(0, length));
		if (typeof segment === "number") {
			if (!Array.isArray(value)) throw new require_load.Failure(`${shown(index)}: not an array`);
			if (segment >= value.length) throw new require_load.Failure(`${shown(index + 1)}: no such element`, true);
			value = value[segment];
		} else {
			if (value === null) throw new require_load.Failure(`${shown(index)}: expected map, got nil`, true);
			if (!require_load.isObject(value)) throw new require_load.Failure(`${shown(index)}: not an object`);
			const next = value[segment];
			if (next === void 0) throw new require_load.Failure(`${shown(index + 1)}: no such field`, true);
			value = next;
		}
	}
	return segments.length === 0 ? null : value;
}
function getText(object, path) {
	const value = getValue(object, path);
	if (typeof value !== "string") throw new require_load.Failure(`${path}: not a string`);
	return value;
}
function validJson(value) {
	const text = hasOddNumber(value) ? require_load.marshal(value) : void 0;
	if (text !== void 0 && typeof text !== "string") throw new require_load.Failure(`cannot marshal value to JSON: ${text.error}`);
	return require_load.throughJson(value);
}
function hasOddNumber(value) {
	if (typeof value === "number") return !Number.isFinite(value);
	if (Array.isArray(value)) return value.some(hasOddNumber);
	return require_load.isObject(value) && Object.keys(value).some((key) => hasOddNumber(value[key]));
}
function setValue(object, path, value) {
	const segments = parseFieldPath(path);
	const written = validJson(value);
	for (const segment of segments) if (typeof segment === "number" && segment > MAX_INDEX) throw new require_load.Failure(`index ${segment} is greater than max allowed index ${MAX_INDEX}`);
	let holder = object;
	for (let index = 0; index < segments.length; index++) {
		const segment = segments[index];
		const next = segments[index + 1];
		const shown = showSegments(segments.slice(0, index));
		if (typeof segment === "number") {
			if (!Array.isArray(holder)) throw new require_load.Failure(`${shown} is not an array`);
			if (next === void 0) holder[segment] = written;
			else {
				const prepared = prepare(holder[segment] ?? void 0, next);
				holder[segment] = prepared;
				holder = prepared;
			}
		} else {
			if (!require_load.isObject(holder)) throw new require_load.Failure(`${shown} is not an object`);
			if (next === void 0) holder[segment] = written;
			else {
				const prepared = prepare(holder[segment], next);
				holder[segment] = prepared;
				holder = prepared;
			}
		}
	}
}
function prepare(existing, next) {
	if (typeof next === "string") return existing === void 0 ? require_load.emptyObject() : existing;
	const array = existing === void 0 ? [] : existing;
	if (Array.isArray(array)) while (array.length <= next) array.push(null);
	return array;
}
function mergeValue(object, path, value, options) {
	let existing = null;
	try {
		existing = getValue(object, path);
	} catch (error) {
		if (!(error instanceof require_load.Failure && (error.notFound || options === void 0))) throw error;
	}
	setValue(object, path, options === void 0 ? value : merge(existing, value, options));
}
function expandWildcards(object, path) {
	const segments = parseFieldPath(path);
	try {
		return expand(object, segments).map(showSegments);
	} catch (error) {
		if (error instanceof require_load.Failure) throw new require_load.Failure(`cannot expand wildcards for segments: ${require_load.quote(showSegments(segments))}: ${error.message}`, error.notFound);
		throw error;
	}
}
function expand(object, segments) {
	let value = object;
	for (let index = 0; index < segments.length; index++) {
		if (segments[index] === "*") {
			const keys = Array.isArray(value) ? value.map((_, position) => position) : require_load.isObject(value) ? Object.keys(value) : void 0;
			if (value === null) throw new require_load.Failure(`wildcard field ${require_load.quote(showSegments(segments.slice(0, index)))} is not found in the path`, true);
			if (keys === void 0) throw new require_load.Failure(`${require_load.quote(showSegments(segments.slice(0, index)))}: unexpected wildcard usage`);
			return keys.flatMap((key) => {
				const chosen = segments.with(index, key);
				try {
					return expand(object, chosen);
				} catch (error) {
					if (error instanceof require_load.Failure) throw new require_load.Failure(`${require_load.quote(showSegments(chosen))}: cannot expand wildcards: ${error.message}`, error.notFound);
					throw error;
				}
			});
		}
		try {
			value = getAt(object, segments.slice(0, index + 1));
		} catch (error) {
			if (error instanceof require_load.Failure && error.notFound) return [];
			throw error;
		}
	}
	return [segments];
}

// tools/crossplane/src/render/go/printf.ts
const LARGEST = 1e6;
function noFlags() {
	return {
		sharp: false,
		zero: false,
		plus: false,
		minus: false,
		space: false,
		sharpV: false,
		plusV: false
	};
}
const ADDRESS = "0xc000000000";
function sprintf(format, args) {
	const runes = [...format];
	let out = "";
	let at = 0;
	let arg = 0;
	let reordered = false;
	let goodIndex = true;
	let afterIndex = false;
	const number = () => {
		let value;
		for (; at < runes.length && /^[0-9]$/.test(runes[at]); at++) {
			if ((value ?? 0) > LARGEST) {
				at = runes.length;
				return;
			}
			value = (value ?? 0) * 10 + Number(runes[at]);
		}
		return value;
	};
	const index = () => {
		if (runes[at] !== "[") return false;
		reordered = true;
		const close = runes.indexOf("]", at + 1);
		if (runes.length - at < 3 || close < 0) {
			goodIndex = false;
			at++;
			return false;
		}
		const inside = runes.slice(at + 1, close).join("");
		const position = /^[0-9]{1,8}$/.test(inside) && Number(inside) <= LARGEST * 10 ? Number(inside) - 1 : void 0;
		at = close + 1;
		if (position !== void 0 && position >= 0 && position < args.length) {
			arg = position;
			return true;
		}
		goodIndex = false;
		return position !== void 0;
	};
	const integer = () => {
		if (arg >= args.length) return void 0;
		const value = args[arg++];
		return typeof value === "bigint" && value <= LARGEST && value >= -1e6 ? Number(value) : void 0;
	};
	while (at < runes.length) {
		goodIndex = true;
		const start = at;
		while (at < runes.length && runes[at] !== "%") at++;
		out += runes.slice(start, at).join("");
		if (at >= runes.length) break;
		at++;
		const flags = noFlags();
		afterIndex = false;
		for (; at < runes.length; at++) {
			const rune = runes[at];
			if (rune === "#") flags.sharp = true;
			else if (rune === "0") flags.zero = true;
			else if (rune === "+") flags.plus = true;
			else if (rune === "-") flags.minus = true;
			else if (rune === " ") flags.space = true;
			else break;
		}
		afterIndex = index();
		if (runes[at] === "*") {
			at++;
			flags.width = integer();
			if (flags.width === void 0) out += "%!(BADWIDTH)";
			else if (flags.width < 0) {
				flags.width = -flags.width;
				flags.minus = true;
				flags.zero = false;
			}
			afterIndex = false;
		} else {
			flags.width = number();
			if (afterIndex && flags.width !== void 0) goodIndex = false;
		}
		if (at + 1 < runes.length && runes[at] === ".") {
			at++;
			if (afterIndex) goodIndex = false;
			afterIndex = index();
			if (runes[at] === "*") {
				at++;
				const precision = integer();
				flags.precision = precision !== void 0 && precision >= 0 ? precision : void 0;
				if (flags.precision === void 0) out += "%!(BADPREC)";
				afterIndex = false;
			} else flags.precision = number() ?? 0;
		}
		if (!afterIndex) afterIndex = index();
		const verb = runes[at];
		if (verb === void 0) {
			out += "%!(NOVERB)";
			break;
		}
		at++;
		if (verb === "%") out += "%";
		else if (!goodIndex) out += `%!${verb}(BADINDEX)`;
		else if (arg >= args.length) out += `%!${verb}(MISSING)`;
		else {
			if (verb === "v" || verb === "w") {
				flags.sharpV = flags.sharp;
				flags.sharp = false;
				flags.plusV = flags.plus;
				flags.plus = false;
			}
			out += printArg(args[arg++], verb, flags);
		}
	}
	if (!reordered && arg < args.length) {
		const extra = args.slice(arg).map((value) => value === null ? "<nil>" : `${require_load.typeName(value)}=${printArg(value, "v", noFlags())}`);
		out += `%!(EXTRA ${extra.join(", ")})`;
	}
	return out;
}
function sprint(value) {
	return typeof value === "string" ? value : printArg(value, "v", noFlags());
}
function printArg(value, verb, flags) {
	if (value === null) return verb === "T" || verb === "v" ? padded("<nil>", flags) : badVerb(value, verb, flags);
	if (verb === "T") return padded(truncated(require_load.typeName(value), flags), flags);
	if (verb === "p") return Array.isArray(value) || require_load.isObject(value) ? padded(ADDRESS, flags) : badVerb(value, verb, flags);
	return printValue(value, verb, flags);
}
function printValue(value, verb, flags) {
	if (verb === "w") return badVerb(value, verb, flags);
	if (Array.isArray(value)) {
		const items = value.map((item) => printItem(item, verb, flags));
		return flags.sharpV ? `[]interface {}{${items.join(", ")}}` : `[${items.join(" ")}]`;
	}
	if (require_load.isObject(value)) {
		const items = require_load.sortedKeys(value).map((key) => `${printItem(key, verb, flags)}:${printItem(value[key], verb, flags)}`);
		return flags.sharpV ? `map[string]interface {}{${items.join(", ")}}` : `map[${items.join(" ")}]`;
	}
	if (typeof value === "boolean") return verb === "t" || verb === "v" ? padded(String(value), flags) : badVerb(value, verb, flags);
	if (typeof value === "number") return printFloat(value, verb, flags);
	if (typeof value === "bigint") return printInteger(value, verb, flags);
	return printText(value ?? "", verb, flags);
}
function printItem(value, verb, flags) {
	if (value === null) return flags.sharpV ? "interface {}(nil)" : "<nil>";
	return printValue(value, verb, flags);
}
function badVerb(value, verb, flags) {
	return value === null ? `%!${verb}(<nil>)` : `%!${verb}(${require_load.typeName(value)}=${printArg(value, "v", flags)})`;
}
function padded(text, flags, zero = flags.zero) {
	const missing = (flags.width ?? 0) - [...text].length;
	if (missing <= 0) return text;
	if (flags.minus) return text + " ".repeat(missing);
	return (zero ? "0" : " ").repeat(missing) + text;
}
function truncated(text, flags) {
	return flags.precision === void 0 ? text : [...text].slice(0, flags.precision).join("");
}
function printText(text, verb, flags) {
	switch (verb) {
		case "v": return flags.sharpV ? quoted(text, flags) : padded(truncated(text, flags), flags);
		case "s": return padded(truncated(text, flags), flags);
		case "q": return quoted(text, flags);
		case "x":
		case "X": return hexText(text, verb === "X", flags);
		default: return badVerb(text, verb, flags);
	}
}
function quoted(text, flags) {
	const kept = truncated(text, flags);
	if (flags.sharp && require_load.canBackquote(kept)) return padded(`\`${kept}\``, flags);
	return padded(require_load.quote(kept, flags.plus), flags);
}
function hexText(text, upper, flags) {
	const bytes = require_load.toBytes(text);
	const kept = bytes.subarray(0, flags.precision ?? bytes.length);
	if (kept.length === 0) return padded("", flags);
	const prefix = flags.sharp ? upper ? "0X" : "0x" : "";
	const digits = [...kept].map((byte) => {
		const pair = byte.toString(16).padStart(2, "0");
		return upper ? pair.toUpperCase() : pair;
	});
	return padded(flags.space ? digits.map((pair) => prefix + pair).join(" ") : prefix + digits.join(""), flags);
}
function printFloat(value, verb, flags) {
	if (verb === "v") return float(value, "g", -1, flags);
	if ("bgGxX".includes(verb)) return float(value, verb, -1, flags);
	if (verb === "F") return float(value, "f", 6, flags);
	return "feE".includes(verb) ? float(value, verb, 6, flags) : badVerb(value, verb, flags);
}
function float(value, verb, standard, flags) {
	const precision = flags.precision ?? standard;
	let text = require_load.formatFloat(value, verb, precision);
	if (text[0] !== "-" && text[0] !== "+") text = `+${text}`;
	if (flags.space && text[0] === "+" && !flags.plus) text = ` ${text.slice(1)}`;
	if (text[1] === "I" || text[1] === "N") {
		if (text[1] === "N" && !flags.space && !flags.plus) return padded(text.slice(1), flags, false);
		return padded(text[0] === "+" && !flags.plus && text[1] === "I" ? text : text, flags, false);
	}
	if (flags.sharp && verb !== "b") text = withPoint(text, verb, precision);
	if (!flags.plus && text[0] === "+") return padded(text.slice(1), flags);
	if (flags.zero && !flags.minus && (flags.width ?? 0) > text.length) return text[0] + text.slice(1).padStart((flags.width ?? 0) - 1, "0");
	return padded(text, flags);
}
function withPoint(text, verb, precision) {
	let digits = "vgGx".includes(verb) ? precision === -1 ? 6 : precision : 0;
	const hex = verb === "x" || verb === "X";
	const cut = text.search(hex ? /[pP]/ : /[eEpP]/);
	let body = cut < 0 ? text : text.slice(0, cut);
	const tail = cut < 0 ? "" : text.slice(cut);
	let seen = false;
	for (const char of body.slice(1)) {
		if (char === ".") continue;
		if (char !== "0") seen = true;
		if (seen) digits--;
	}
	if (!body.includes(".")) {
		if (body.length === 2 && body[1] === "0") digits--;
		body += ".";
	}
	return body + "0".repeat(Math.max(digits, 0)) + tail;
}
const BASES = {
	v: 10,
	d: 10,
	b: 2,
	o: 8,
	O: 8,
	x: 16,
	X: 16
};
function printInteger(value, verb, flags) {
	const base = BASES[verb];
	if (base !== void 0) return integer$1(value, base, verb, flags);
	const code = value >= 0n && value <= 1114111n ? Number(value) : 65533;
	const rune = require_load.validText(String.fromCodePoint(code));
	if (verb === "c") return padded(rune, flags);
	if (verb === "q") return padded(require_load.quoteRune(rune, flags.plus), flags);
	if (verb !== "U") return badVerb(value, verb, flags);
	return padded(`U+${BigInt.asUintN(64, value).toString(16).toUpperCase().padStart(Math.max(flags.precision ?? 0, 4), "0")}${flags.sharp && value >= 0n && value <= 1114111n && require_load.isPrintable(rune) ? ` '${rune}'` : ""}`, flags, false);
}
function integer$1(value, base, verb, flags) {
	const negative = value < 0n;
	let precision = 0;
	if (flags.precision !== void 0) {
		precision = flags.precision;
		if (precision === 0 && value === 0n) return " ".repeat(flags.width ?? 0);
	} else if (flags.zero && !flags.minus && flags.width !== void 0) precision = flags.width - (negative || flags.plus || flags.space ? 1 : 0);
	let text = (negative ? -value : value).toString(base).padStart(precision, "0");
	if (verb === "X") text = text.toUpperCase();
	if (flags.sharp) {
		if (base === 2) text = `0b${text}`;
		else if (base === 8 && !text.startsWith("0")) text = `0${text}`;
		else if (base === 16) text = (verb === "X" ? "0X" : "0x") + text;
	}
	if (verb === "O") text = `0o${text}`;
	return padded((negative ? "-" : flags.plus ? "+" : flags.space ? " " : "") + text, flags, false);
}

// tools/crossplane/src/render/go/parse.ts
function failure(name, text, why) {
	return { error: `strconv.${name}: parsing ${require_load.quote(text)}: ${why}` };
}
const TRUE = [
	"1",
	"t",
	"T",
	"true",
	"TRUE",
	"True"
];
const FALSE = [
	"0",
	"f",
	"F",
	"false",
	"FALSE",
	"False"
];
function parseBool(text) {
	if (TRUE.includes(text)) return true;
	return FALSE.includes(text) ? false : failure("ParseBool", text, "invalid syntax");
}
function parseInt64(text) {
	if (!/^[+-]?[0-9]+$/.test(text)) return failure("ParseInt", text, "invalid syntax");
	const digits = text.replace(/^[+-]?0*/, "");
	const value = digits.length > 20 ? 1n << 64n : BigInt(digits === "" ? "0" : digits) * (text[0] === "-" ? -1n : 1n);
	return value === BigInt.asIntN(64, value) ? value : failure("ParseInt", text, "value out of range");
}
function parseFloat64(text) {
	const word = /^([+-]?)(?:(inf|infinity)|nan)$/i.exec(text);
	if (word !== null) {
		if (word[2] === void 0) return word[1] === "" ? NaN : failure("ParseFloat", text, "invalid syntax");
		return word[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	}
	const value = hexFloat(text) ?? decimalFloat(text);
	if (value === void 0) return failure("ParseFloat", text, "invalid syntax");
	return Number.isFinite(value) ? value : failure("ParseFloat", text, "value out of range");
}
function decimalFloat(text) {
	if (!/^[+-]?[0-9_]*\.?[0-9_]*(?:[eE][+-]?[0-9][0-9_]*)?$/.test(text) || !/^[+-]?_*\.?_*[0-9]/.test(text)) return void 0;
	if (text.includes("_") && !underscoresFit(text)) return void 0;
	return Number(text.replaceAll("_", ""));
}
function hexFloat(text) {
	const parts = /^([+-]?)0[xX]([0-9a-fA-F_]*)(?:\.([0-9a-fA-F_]*))?[pP]([+-]?[0-9][0-9_]*)$/.exec(text);
	if (parts === null || text.includes("_") && !underscoresFit(text)) return void 0;
	const [, sign, whole = "", fraction = "", exponent = "0"] = parts.map((part) => part?.replaceAll("_", ""));
	if (whole + fraction === "") return void 0;
	const value = scaleByTwo(BigInt(`0x${whole + fraction}`), Math.max(-1e6, Math.min(1e6, Number(exponent))) - 4 * fraction.length);
	return sign === "-" ? -value : value;
}
function scaleByTwo(mantissa, power) {
	if (mantissa === 0n) return 0;
	const bits = mantissa.toString(2).length;
	const top = bits + power;
	if (top > 1024) return Number.POSITIVE_INFINITY;
	const lowest = Math.max(top - 53, -1074);
	const drop = lowest - power;
	if (drop <= 0) return Number(mantissa) * (power > 1e3 ? 2 ** 1e3 * 2 ** (power - 1e3) : power < -1e3 ? 2 ** -1e3 * 2 ** (power + 1e3) : 2 ** power);
	if (drop > bits + 1) return 0;
	const unit = 1n << BigInt(drop);
	let kept = mantissa / unit;
	const rest = mantissa % unit;
	if (rest * 2n > unit || rest * 2n === unit && kept % 2n === 1n) kept++;
	return Number(kept) * (lowest < -1e3 ? 2 ** -1e3 * 2 ** (lowest + 1e3) : 2 ** lowest);
}
function underscoresFit(text) {
	let rest = text.replace(/^[+-]/, "");
	let seen = "^";
	let hex = false;
	if (/^0[bBoOxX]/.test(rest)) {
		hex = /^0[xX]/.test(rest);
		rest = rest.slice(2);
		seen = "0";
	}
	for (const char of rest) if (/[0-9]/.test(char) || hex && /[a-fA-F]/.test(char)) seen = "0";
	else if (char === "_") {
		if (seen !== "0") return false;
		seen = "_";
	} else {
		if (seen === "_") return false;
		seen = "!";
	}
	return seen !== "_";
}

// tools/crossplane/src/render/go/quantity.ts
const BINARY = {
	Ki: 10,
	Mi: 20,
	Gi: 30,
	Ti: 40,
	Pi: 50,
	Ei: 60
};
const DECIMAL = {
	n: -9,
	u: -6,
	m: -3,
	"": 0,
	k: 3,
	M: 6,
	G: 9,
	T: 12,
	P: 15,
	E: 18
};
const WRONG_FORMAT = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const WRONG_SUFFIX = "unable to parse quantity's suffix";
const WRONG_NUMBER = "unable to parse numeric part of quantity";
const MAX_INT64 = (1n << 63n) - 1n;
const FAR = 1e3;
function quantityToFloat(text) {
	if (text === "") return { error: WRONG_FORMAT };
	const parts = /^([+-]?)(0*)([0-9]*)(\.[0-9]*)?([eEinumkKMGTP]*[-+]?[0-9]*)$/.exec(text);
	if (parts === null) return { error: WRONG_FORMAT };
	const [, sign = "", zeros = "", whole = "", point, suffix = ""] = parts;
	if (whole === "" && point === void 0 && suffix === "") return 0;
	const fraction = (point ?? "").slice(1);
	const digits = whole === "" ? "0" : whole;
	const unit = unitOf(suffix);
	if (unit === void 0) return { error: WRONG_SUFFIX };
	const negative = sign === "-";
	const small = asInt64(digits, fraction, unit);
	if (small === "wrong") return { error: WRONG_NUMBER };
	if (small !== void 0) return scaled(negative ? -small.value : small.value, small.scale);
	if (zeros === "" && whole === "" && fraction === "") return { error: WRONG_NUMBER };
	return asDecimal(digits, fraction, unit, negative);
}
function unitOf(suffix) {
	const decimal = DECIMAL[suffix];
	if (decimal !== void 0) return {
		base: 10,
		exponent: decimal
	};
	const binary = BINARY[suffix];
	if (binary !== void 0) return {
		base: 2,
		exponent: binary
	};
	if (!/^[eE][-+]?[0-9]+$/.test(suffix)) return void 0;
	const exponent = BigInt(suffix.slice(1).replace("+", ""));
	if (exponent > MAX_INT64 || exponent < -MAX_INT64 - 1n) return void 0;
	return {
		base: 10,
		exponent: Number(BigInt.asIntN(32, exponent))
	};
}
function asInt64(digits, fraction, unit) {
	let scale = 0;
	let precision;
	let factor = 1n;
	if (unit.base === 10) {
		scale = unit.exponent;
		precision = 18 - digits.length - fraction.length;
	} else if (fraction === "") {
		factor = 1n << BigInt(unit.exponent);
		precision = 15 - digits.length - Math.trunc(unit.exponent * 3 / 10) - 1;
	} else precision = -1;
	scale -= fraction.length;
	if (precision < 0 || scale < -9) return void 0;
	const value = BigInt(digits + fraction);
	if (value > MAX_INT64) return "wrong";
	return value * factor > MAX_INT64 ? void 0 : {
		value: value * factor,
		scale
	};
}
function asDecimal(digits, fraction, unit, negative) {
	let unscaled = BigInt(digits + fraction);
	let places = fraction.length;
	if (unit.base === 10) places -= unit.exponent;
	else unscaled <<= BigInt(unit.exponent);
	const sign = negative ? -1 : 1;
	if (unscaled === 0n) return 0;
	if (places < -1e3) return sign * Number.POSITIVE_INFINITY;
	if (places > 9) {
		const divisor = 10n ** BigInt(Math.min(places - 9, digits.length + fraction.length + FAR));
		unscaled = (unscaled + divisor - 1n) / divisor;
	} else unscaled *= 10n ** BigInt(9 - places);
	const limit = MAX_INT64 * 1000000000n;
	if (unit.base === 2 && unscaled > limit) return sign * Number(MAX_INT64);
	return sign * Number(unscaled) * 1e-9;
}
function scaled(value, scale) {
	const number = Number(value);
	if (scale === 0) return number;
	if (scale > 308) return number * Number.POSITIVE_INFINITY;
	if (scale < 32) return number * Number(`1e${scale}`);
	return number * (Number(`1e${scale - scale % 32}`) * Number(`1e${scale % 32}`));
}

// tools/crossplane/src/render/go/regexp.ts
function compileRegexp(pattern) {
	try {
		return require_regexp.compilePattern(pattern);
	} catch (error) {
		if (error instanceof require_regexp.PatternError) return { error: error.message };
		throw error;
	}
}

// tools/crossplane/src/render/functions/patch-and-transform/validate.ts
function validateInput(input) {
	for (const set of input.patchSets ?? []) {
		const fault = set.name ? each("patches", set.patches, patch) : required("name", "name is required");
		if (fault !== void 0) return fault;
	}
	const { resources = [], environment } = input;
	if (resources.length === 0 && (environment?.patches ?? []).length === 0) return required("resources", "resources or environment patches are required");
	return each("resources", resources, template) ?? within("environment", each("patches", environment?.patches, environmentPatch));
}
function required(field, why) {
	return `${field}: Required value: ${why}`;
}
function invalid(field, value, why) {
	return `${field}: Invalid value: ${require_load.quote(value ?? "")}: ${why}`;
}
function within(field, fault) {
	return fault === void 0 ? void 0 : `${field}.${fault}`;
}
function each(field, items, check) {
	for (const [index, item] of (items ?? []).entries()) {
		const fault = check(item ?? {});
		if (fault !== void 0) return fault.startsWith("[") ? `${field}[${index}]${fault}` : `${field}[${index}].${fault}`;
	}
}
function template(item) {
	if (!item.name) return required("name", "name is required");
	return each("patches", item.patches, patch) ?? each("connectionDetails", item.connectionDetails, connectionDetail) ?? each("readinessChecks", item.readinessChecks, readinessCheck);
}
const DEFAULT_PATCH = "FromCompositeFieldPath";
const ENVIRONMENT_PATCHES = [
	"FromCompositeFieldPath",
	"ToCompositeFieldPath",
	"CombineFromComposite",
	"CombineToComposite",
	"FromEnvironmentFieldPath",
	"ToEnvironmentFieldPath"
];
function environmentPatch(item) {
	const type = item.type || "FromCompositeFieldPath";
	return ENVIRONMENT_PATCHES.includes(type) ? patch(item) : invalid("[type]", type, "invalid environment patch type");
}
const TO_POLICIES = [
	"Replace",
	"MergeObjects",
	"MergeObjectsAppendArrays",
	"ForceMergeObjects",
	"ForceMergeObjectsAppendArrays",
	"MergeObject",
	"AppendArray"
];
function patch(item) {
	const type = item.type || "FromCompositeFieldPath";
	switch (type) {
		case "FromCompositeFieldPath":
		case "ToCompositeFieldPath":
		case "FromEnvironmentFieldPath":
		case "ToEnvironmentFieldPath":
			if (!item.fromFieldPath) return required("fromFieldPath", `fromFieldPath must be set for patch type ${type}`);
			break;
		case "PatchSet":
			if (!item.patchSetName) return required("patchSetName", `patchSetName must be set for patch type ${type}`);
			break;
		case "CombineFromComposite":
		case "CombineToComposite":
		case "CombineFromEnvironment":
		case "CombineToEnvironment":
			if (item.combine === void 0) return required("combine", `combine must be set for patch type ${type}`);
			if (!toFieldPath(item)) return required("toFieldPath", `toFieldPath must be set for patch type ${type}`);
			return within("combine", combine(item.combine));
		default: return invalid("type", type, "unknown patch type");
	}
	const fault = each("transforms", item.transforms, transform);
	if (fault !== void 0 || item.policy === void 0) return fault;
	const { toFieldPath: to = "Replace", fromFieldPath: from = "Optional" } = item.policy;
	if (!TO_POLICIES.includes(to)) return invalid("policy.toFieldPathPolicy", to, "unknown toFieldPathPolicy");
	return from === "Optional" || from === "Required" ? void 0 : invalid("policy.fromFieldPathPolicy", from, "unknown fromFieldPathPolicy");
}
function toFieldPath(item) {
	return item.toFieldPath ?? item.fromFieldPath ?? "";
}
function combine(item) {
	const strategy = item.strategy ?? "";
	if (strategy === "") return required("strategy", "a combine strategy must be provided");
	if (strategy !== "string") return invalid("strategy", strategy, "unknown strategy type");
	if (item.string === void 0) return required("string", "string must be set for combine strategy string");
	const variables = item.variables ?? [];
	if (variables.length === 0) return required("variables", "at least one variable must be provided");
	return each("variables", variables, (variable) => variable.fromFieldPath ? void 0 : required("fromFieldPath", "fromFieldPath must be set for each combine variable"));
}
function transform(item) {
	const missing = (field) => required(field, `given transform type ${field} requires configuration`);
	switch (item.type) {
		case "math": return item.math === void 0 ? missing("math") : within("math", math(item.math));
		case "map":
			if (item.map === void 0) return missing("map");
			return Object.keys(item.map).length > 0 ? void 0 : required("map.pairs", "at least one pair must be specified if a map transform is specified");
		case "match": {
			if (item.match === void 0) return missing("match");
			const { patterns = [] } = item.match;
			if (patterns.length === 0) return required("match.patterns", "at least one pattern must be specified if a match transform is specified");
			return within("match", each("patterns", patterns, pattern));
		}
		case "string": return item.string === void 0 ? missing("string") : within("string", string(item.string));
		case "convert": return item.convert === void 0 ? missing("convert") : within("convert", convert(item.convert));
		default: return invalid("type", item.type, "unknown transform type");
	}
}
function math(item) {
	switch (item.type ?? "") {
		case "": return required("type", "math transform type is required");
		case "Multiply": return item.multiply === void 0 ? required("multiply", "must specify a value if a multiply math transform is specified") : void 0;
		case "ClampMin": return item.clampMin === void 0 ? required("clampMin", "must specify a value if a clamp min math transform is specified") : void 0;
		case "ClampMax": return item.clampMax === void 0 ? required("clampMax", "must specify a value if a clamp max math transform is specified") : void 0;
		default: return invalid("type", item.type, "unknown math transform type");
	}
}
function pattern(item) {
	switch (item.type ?? "") {
		case "":
		case "literal": return item.literal === void 0 ? required("literal", "literal pattern type requires a literal") : void 0;
		case "regexp":
			if (item.regexp === void 0) return required("regexp", "regexp pattern type requires a regexp");
			return "error" in compileRegexp(item.regexp) ? invalid("regexp", item.regexp, "invalid regexp") : void 0;
		default: return invalid("type", item.type, "unknown pattern type");
	}
}
function string(item) {
	switch (item.type ?? "") {
		case "": return required("type", "string transform type is required");
		case "Format": return item.fmt === void 0 ? required("fmt", "format transform requires a format") : void 0;
		case "Convert": return item.convert === void 0 ? required("convert", "convert transform requires a conversion type") : void 0;
		case "TrimPrefix":
		case "TrimSuffix": return item.trim === void 0 ? required("trim", "trim transform requires a trim value") : void 0;
		case "Regexp":
			if (item.regexp === void 0) return required("regexp", "regexp transform requires a regexp");
			if (!item.regexp.match) return required("regexp.match", "regexp transform requires a match");
			return "error" in compileRegexp(item.regexp.match) ? invalid("regexp.match", item.regexp.match, "invalid regexp") : void 0;
		case "Join": return item.join === void 0 ? required("join", "join transform requires a join") : void 0;
		case "Replace":
			if (item.replace === void 0) return required("replace", "replace transform requires a replace");
			return item.replace.search ? void 0 : required("replace.search", "replace transform requires a search");
		default: return invalid("type", item.type, "unknown string transform type");
	}
}
const TYPES = [
	"string",
	"bool",
	"int",
	"int64",
	"float64",
	"object",
	"array"
];
const FORMATS = [
	"none",
	"quantity",
	"json"
];
function convert(item) {
	if (!FORMATS.includes(item.format ?? "none")) return invalid("format", item.format, "invalid format");
	return TYPES.includes(item.toType ?? "") ? void 0 : invalid("toType", item.toType, "invalid type");
}
function isConvertible(type) {
	return TYPES.includes(type);
}
function connectionDetail(item) {
	if (!item.type) return required("type", "connection detail type is required");
	if (![
		"FromConnectionSecretKey",
		"FromFieldPath",
		"FromValue"
	].includes(item.type)) return invalid("type", item.type, "unknown connection detail type");
	if (!item.name) return required("name", "name is required");
	if (item.type === "FromValue" && item.value === void 0) return required("value", "value connection detail requires a value");
	if (item.type === "FromConnectionSecretKey" && item.fromConnectionSecretKey === void 0) return required("fromConnectionSecretKey", "from connection secret key connection detail requires a key");
	if (item.type === "FromFieldPath" && item.fromFieldPath === void 0) return required("fromFieldPath", "from field path connection detail requires a field path");
}
const CHECKS = [
	"NonEmpty",
	"MatchString",
	"MatchInteger",
	"MatchTrue",
	"MatchFalse",
	"MatchCondition",
	"None"
];
function readinessCheck(item) {
	if (!CHECKS.includes(item.type ?? "")) return invalid("type", item.type, "unknown readiness check type");
	switch (item.type) {
		case "None": return;
		case "MatchString":
			if (item.matchString === void 0) return required("matchString", "cannot be nil for type MatchString");
			break;
		case "MatchInteger":
			if (item.matchInteger === void 0) return required("matchInteger", "cannot be nil for type MatchInteger");
			break;
		case "MatchCondition": {
			const condition = item.matchCondition;
			if (condition === void 0) return void 0;
			if (!condition.type) return required("matchCondition.type", "cannot be empty for type MatchCondition");
			return condition.status ? void 0 : required("matchCondition.status", "cannot be empty for type MatchCondition");
		}
	}
	return item.fieldPath === void 0 ? required("fieldPath", "cannot be empty") : void 0;
}

// tools/crossplane/src/render/functions/patch-and-transform/transforms.ts
var Crash = class extends Error {
	name = "Crash";
};
function applyTransforms(transforms, value) {
	let current = value;
	transforms.forEach((transform, index) => {
		current = require_load.wrapped(`transform at index ${index} returned error`, () => resolve(transform ?? {}, current));
	});
	return current;
}
function resolve(transform, value) {
	const type = transform.type ?? "";
	const run = (configuration, apply) => {
		if (configuration === void 0) throw new require_load.Failure(`given transform type ${type} requires configuration`);
		return require_load.wrapped(`${type} transform could not resolve`, () => apply(configuration));
	};
	switch (type) {
		case "math": return run(transform.math, (math) => resolveMath(math, value));
		case "map": return run(transform.map, (pairs) => {
			if (typeof value !== "string") throw new require_load.Failure(`type ${require_load.typeName(value)} is not supported for map transform`);
			const found = pairs[value];
			if (found === void 0) throw new require_load.Failure(`key ${value} is not found in map`);
			if (found === null) throw new require_load.Failure(`value for key ${value} is not valid JSON: unexpected end of JSON input`);
			return found;
		});
		case "match": return run(transform.match, (match) => resolveMatch(match, value));
		case "string": return run(transform.string, (string) => resolveString(string, value));
		case "convert": return run(transform.convert, (convert) => resolveConvert(convert, value));
		default: throw new require_load.Failure(`transform type ${type} is not supported`);
	}
}
function resolveMath(math$1, value) {
	const fault = math(math$1);
	if (fault !== void 0) throw new require_load.Failure(fault);
	if (typeof value !== "number" && typeof value !== "bigint") throw new require_load.Failure(`input is required to be a number for math transformer, got ${require_load.typeName(value)}`);
	if (math$1.type === "Multiply") {
		const factor = math$1.multiply ?? 0n;
		return typeof value === "bigint" ? BigInt.asIntN(64, value * factor) : value * Number(factor);
	}
	const whole = typeof value === "bigint" ? value : truncate(value);
	const limit = (math$1.type === "ClampMin" ? math$1.clampMin : math$1.clampMax) ?? 0n;
	return (math$1.type === "ClampMin" ? whole < limit : whole > limit) ? limit : value;
}
function truncate(value) {
	if (!Number.isFinite(value)) return -(1n << 63n);
	const whole = BigInt(Math.trunc(value));
	return whole === BigInt.asIntN(64, whole) ? whole : -(1n << 63n);
}
function resolveMatch(match, value) {
	for (const [index, pattern] of (match.patterns ?? []).entries()) if (require_load.wrapped(`cannot match pattern at index ${index}`, () => matches(pattern ?? {}, value))) return pattern.result ?? null;
	if (match.fallbackTo !== "Input") return match.fallbackValue ?? null;
	if (match.fallbackValue !== void 0) throw new require_load.Failure("cannot set both a fallback value and the fallback to input flag");
	return value;
}
function matches(pattern, value) {
	const type = pattern.type ?? "";
	if (type === "literal") {
		if (pattern.literal === void 0) throw new require_load.Failure("literal is required by type literal");
		if (typeof value !== "string") throw new require_load.Failure(`unsupported input type '${require_load.typeName(value)}'`);
		return value === pattern.literal;
	}
	if (type !== "regexp") throw new require_load.Failure(`unsupported pattern type '${type}'`);
	if (pattern.regexp === void 0) throw new require_load.Failure("regexp is required by type regexp");
	const expression = compiledRegexp(pattern.regexp, "cannot compile regexp");
	if (value === null) throw new require_load.Failure("unsupported input type 'null'");
	if (typeof value !== "string") throw new require_load.Failure(`unsupported input type '${require_load.typeName(value)}'`);
	return expression.test(value);
}
function compiledRegexp(pattern, words) {
	const expression = compileRegexp(pattern);
	if ("error" in expression) throw new require_load.Failure(`${words}: ${expression.error}`);
	return expression;
}
function resolveString(string, value) {
	const type = string.type ?? "";
	const given = (part, name) => {
		if (part === void 0) throw new require_load.Failure(`string transform of type ${type} ${name} is not set`);
		return part;
	};
	switch (type) {
		case "Format": return sprintf(given(string.fmt, "fmt"), [value]);
		case "Convert": return convertString(given(string.convert, "convert"), value);
		case "TrimPrefix": {
			const prefix = given(string.trim, "trim");
			const text = sprint(value);
			return text.startsWith(prefix) ? text.slice(prefix.length) : text;
		}
		case "TrimSuffix": {
			const suffix = given(string.trim, "trim");
			const text = sprint(value);
			return text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text;
		}
		case "Regexp": {
			const { match = "", group = 0n } = given(string.regexp, "regexp");
			const groups = compiledRegexp(match, "could not compile regexp").groups(sprint(value));
			if (groups === void 0 || group >= groups.length) throw new require_load.Failure(`regexp ${require_load.quote(match)} had no matches for group ${group}`);
			if (group < 0n) throw new Crash("a regexp group below zero");
			return groups[Number(group)] ?? "";
		}
		case "Join": {
			const { separator = "" } = given(string.join, "join");
			if (!Array.isArray(value)) throw new require_load.Failure("could not parse input array");
			const joined = value.map((item) => `${sprint(item)}${separator}`).join("");
			return value.length > 0 && separator !== "" ? require_load.fromBytes(require_load.toBytes(joined).subarray(0, -1)) : joined;
		}
		case "Replace": {
			const { search = "", replace = "" } = given(string.replace, "replace");
			return sprint(value).replaceAll(search, () => replace);
		}
		default: throw new require_load.Failure(`type ${type} is not supported for string transform type`);
	}
}
function convertString(conversion, value) {
	switch (conversion) {
		case "ToUpper": return require_load.toUpper(sprint(value));
		case "ToLower": return require_load.toLower(sprint(value));
		case "ToJson": return jsonOf(value);
		case "ToBase64": return require_load.toBytes(sprint(value)).toString("base64");
		case "FromBase64": return decodeBase64(sprint(value));
		case "ToSha1":
		case "ToSha256":
		case "ToSha512": return require_load.wrapped("cannot generate hash", () => (0, node_crypto.createHash)(conversion.slice(2).toLowerCase()).update(hashed(value)).digest("hex"));
		case "ToAdler32": return require_load.wrapped("unable to generate Adler checksum", () => String(adler32(hashed(value))));
		default: throw new require_load.Failure(`type ${conversion} is not supported for string convert`);
	}
}
function jsonOf(value) {
	const text = require_load.marshal(value);
	if (typeof text !== "string") throw new require_load.Failure(`cannot marshal to JSON: ${text.error}`);
	return text;
}
function hashed(value) {
	return require_load.toBytes(typeof value === "string" ? value : jsonOf(value));
}
function adler32(bytes) {
	let a = 1;
	let b = 0;
	for (const byte of bytes) {
		a = (a + byte) % 65521;
		b = (b + a) % 65521;
	}
	return b * 65536 + a;
}
function decodeBase64(text) {
	const bytes = require_load.toBytes(text);
	const illegal = (at) => new require_load.Failure(`string is not valid base64: illegal base64 data at input byte ${at}`);
	const digits = [];
	let at = 0;
	const skip = () => {
		while (bytes[at] === 10 || bytes[at] === 13) at++;
	};
	for (; at < bytes.length; at++) {
		const byte = bytes[at];
		if (byte === 10 || byte === 13) continue;
		const char = String.fromCharCode(byte);
		if (/[A-Za-z0-9+/]/.test(char)) {
			digits.push(char);
			continue;
		}
		const place = digits.length % 4;
		if (char !== "=" || place < 2) throw illegal(at);
		if (place === 2) {
			at++;
			skip();
			if (at >= bytes.length) throw illegal(bytes.length);
			if (bytes[at] !== 61) throw illegal(at);
		}
		at++;
		skip();
		if (at < bytes.length) throw illegal(at);
		break;
	}
	const left = digits.length % 4;
	const padded = text.replace(/[\r\n]+$/, "").endsWith("=");
	if (left !== 0 && !padded) throw illegal(bytes.length - left);
	return require_load.fromBytes(Buffer.from(digits.join(""), "base64"));
}
function resolveConvert(convert$1, value) {
	const fault = convert(convert$1);
	if (fault !== void 0) throw new require_load.Failure(fault);
	const from = require_load.typeName(value);
	if (!isConvertible(from)) throw new require_load.Failure(`invalid input type ${from}`);
	const to = convert$1.toType === "int" ? "int64" : convert$1.toType ?? "";
	if (to === from) return value;
	const format = convert$1.format ?? "none";
	const converted = format === "none" ? plainly(value, to) : format === "json" ? fromJson(value, to) : fromQuantity(value, to);
	if (converted === void 0) throw new require_load.Failure(`conversion from ${from} to ${to} is not supported with format ${format}`);
	return converted;
}
function plainly(value, to) {
	if (typeof value === "string") {
		const read = to === "int64" ? parseInt64(value) : to === "bool" ? parseBool(value) : to === "float64" ? parseFloat64(value) : void 0;
		if (typeof read === "object") throw new require_load.Failure(read.error);
		return read;
	}
	if (typeof value === "boolean") {
		if (to === "string") return String(value);
		if (to === "int64") return value ? 1n : 0n;
		return to === "float64" ? Number(value) : void 0;
	}
	if (typeof value !== "number" && typeof value !== "bigint") return void 0;
	switch (to) {
		case "string": return typeof value === "bigint" ? String(value) : require_load.formatFloat(value, "f", -1);
		case "bool": return Number(value) === 1;
		case "int64": return typeof value === "bigint" ? value : truncate(value);
		case "float64": return Number(value);
		default: return;
	}
}
function fromQuantity(value, to) {
	if (typeof value !== "string" || to !== "float64") return void 0;
	const read = quantityToFloat(value);
	if (typeof read === "object") throw new require_load.Failure(read.error);
	return read;
}
function fromJson(value, to) {
	if (typeof value !== "string" || to !== "object" && to !== "array") return void 0;
	const read = require_load.unmarshal(value);
	if ("error" in read) throw new require_load.Failure(read.error);
	const found = read.value;
	if (found === null || (to === "object" ? require_load.isObject(found) : Array.isArray(found))) return found;
	const kind = Array.isArray(found) ? "array" : require_load.isObject(found) ? "object" : typeof found === "boolean" ? "bool" : typeof found;
	throw new require_load.Failure(`json: cannot unmarshal ${kind} into Go value of type ${to === "object" ? "map[string]interface {}" : "[]interface {}"}`);
}

// tools/crossplane/src/render/functions/patch-and-transform/patches.ts
const SIDES = {
	FromCompositeFieldPath: {
		from: "composite",
		to: "composed"
	},
	ToCompositeFieldPath: {
		from: "composed",
		to: "composite"
	},
	FromEnvironmentFieldPath: {
		from: "environment",
		to: "composed"
	},
	ToEnvironmentFieldPath: {
		from: "composed",
		to: "environment"
	},
	CombineFromComposite: {
		from: "composite",
		to: "composed",
		combine: true
	},
	CombineToComposite: {
		from: "composed",
		to: "composite",
		combine: true
	},
	CombineFromEnvironment: {
		from: "environment",
		to: "composed",
		combine: true
	},
	CombineToEnvironment: {
		from: "composed",
		to: "environment",
		combine: true
	}
};
function patchType(patch) {
	return patch.type || "FromCompositeFieldPath";
}
function isRequired(patch) {
	return patch.policy?.fromFieldPath === "Required";
}
function writesComposed(patch) {
	return SIDES[patchType(patch)]?.to === "composed";
}
function applyComposedPatch(patch, parties) {
	const sides = SIDES[patchType(patch)];
	if (sides === void 0) return;
	const from = {
		composite: parties.observedComposite,
		composed: parties.observed,
		environment: parties.environment
	}[sides.from];
	if (from === void 0) return;
	const to = {
		composite: parties.desiredComposite,
		composed: parties.desired,
		environment: parties.environment
	}[sides.to];
	apply(patch, sides.combine === true, from, to);
}
function applyEnvironmentPatch(patch, parties) {
	const { observedComposite, desiredComposite, environment } = parties;
	switch (patchType(patch)) {
		case "FromCompositeFieldPath":
		case "ToEnvironmentFieldPath":
			apply(patch, false, observedComposite, environment);
			break;
		case "CombineFromComposite":
			apply(patch, true, observedComposite, environment);
			break;
		case "ToCompositeFieldPath":
		case "FromEnvironmentFieldPath":
			apply(patch, false, environment, desiredComposite);
			break;
		case "CombineToComposite": apply(patch, true, environment, desiredComposite);
	}
}
function apply(patch, combine, from, to) {
	if (combine) {
		applyCombine(patch, from, to);
		return;
	}
	const value = validJson(applyTransforms(patch.transforms ?? [], getValue(from, patch.fromFieldPath ?? "")));
	const options = mergeOptions(patch);
	const path = toFieldPath(patch);
	if (!path.includes("[*]")) {
		write(to, path, value, options);
		return;
	}
	const paths = expandWildcards(to, path);
	if (paths.length === 0) throw new require_load.Failure(`cannot expand ToFieldPath ${path}`);
	for (const one of paths) mergeValue(to, one, value, options);
	throughDecoder(to);
}
function write(to, path, value, options) {
	require_load.wrapped("cannot patch to object", () => {
		mergeValue(to, path, value, options);
		throughDecoder(to);
	});
}
function throughDecoder(object) {
	if (groupVersionKindOf(object).kind === "") {
		const shown = require_load.marshal(object);
		throw new require_load.Failure(`Object 'Kind' is missing in '${typeof shown === "string" ? shown : ""}'`);
	}
	for (const key of Object.keys(object)) object[key] = require_load.throughJson(object[key]);
}
function applyCombine(patch, from, to) {
	const { variables = [], string } = patch.combine ?? {};
	const values = variables.map((variable) => getValue(from, variable.fromFieldPath ?? ""));
	const value = applyTransforms(patch.transforms ?? [], sprintf(string?.fmt ?? "", values));
	write(to, toFieldPath(patch), value, mergeOptions(patch));
}
function mergeOptions(patch) {
	const policy = patch.policy?.toFieldPath ?? "Replace";
	switch (policy) {
		case "Replace": return;
		case "MergeObjects":
		case "MergeObject": return {
			keepMapValues: true,
			appendSlice: false
		};
		case "MergeObjectsAppendArrays": return {
			keepMapValues: true,
			appendSlice: true
		};
		case "ForceMergeObjects": return {
			keepMapValues: false,
			appendSlice: false
		};
		case "ForceMergeObjectsAppendArrays":
		case "AppendArray": return {
			keepMapValues: false,
			appendSlice: true
		};
		default: throw new require_load.Failure(`invalid patch policy ${policy}`);
	}
}
function resolvePatchSets(patches, sets) {
	return patches.flatMap((patch) => {
		if (patchType(patch) !== "PatchSet") return [patch];
		if (patch.patchSetName === void 0) throw new require_load.Failure("PatchSetName is required by type PatchSet");
		const set = sets.findLast(({ name }) => name === patch.patchSetName);
		if (set === void 0) throw new require_load.Failure(`cannot find PatchSet by name ${patch.patchSetName}`);
		return set.patches ?? [];
	});
}

// tools/crossplane/src/render/functions/patch-and-transform/connection.ts
function connectionDetails(object, secret, details) {
	const found = /* @__PURE__ */ new Map();
	for (const detail of details) {
		const value = detail.type === "FromValue" ? detail.value : detail.type === "FromConnectionSecretKey" ? secret.get(detail.fromConnectionSecretKey ?? "") : fromField(object, detail.fromFieldPath ?? "");
		if (value !== void 0) found.set(detail.name ?? "", value);
	}
	return found;
}
function fromField(object, path) {
	try {
		return getText(object, path);
	} catch (error) {
		if (!(error instanceof require_load.Failure)) throw error;
	}
	try {
		const text = require_load.marshal(getValue(object, path));
		return typeof text === "string" ? text : void 0;
	} catch (error) {
		if (error instanceof require_load.Failure) return void 0;
		throw error;
	}
}
function keepsConnectionDetails(composite) {
	try {
		getValue(composite, "spec.crossplane");
		return false;
	} catch (error) {
		if (error instanceof require_load.Failure) return true;
		throw error;
	}
}
function connectionSecret(composite, details, reference) {
	const { name, namespace } = require_load.wrapped("cannot generate connection secret reference", () => secretReference(composite, reference));
	const secret = require_load.emptyObject();
	secret.apiVersion = "v1";
	secret.kind = "Secret";
	setMetadata(secret, "name", name);
	setMetadata(secret, "namespace", namespace);
	const data = require_load.emptyObject();
	for (const [key, value] of details) data[key] = require_load.toBytes(value).toString("base64");
	secret.data = data;
	secret.type = "connection.crossplane.io/v1alpha1";
	return secret;
}
function secretReference(composite, reference) {
	const base = baseReference(composite, reference);
	const patches = reference?.patches ?? [];
	if (patches.length === 0) return base;
	const object = Object.assign(require_load.emptyObject(), {
		apiVersion: "v1",
		kind: "SecretReference",
		...base
	});
	require_load.wrapped("cannot apply connection secret patches", () => {
		for (const [index, patch] of patches.entries()) {
			const type = patchType(patch);
			if (type !== "FromCompositeFieldPath" && type !== "CombineFromComposite") throw new require_load.Failure(`unsupported patch type ${type} at index ${index}`);
			try {
				require_load.wrapped(`cannot apply patch type ${type} at index ${index}`, () => apply(patch, type === "CombineFromComposite", composite, object));
			} catch (error) {
				if (!(error instanceof require_load.Failure) || type === "CombineFromComposite" || isRequired(patch)) throw error;
			}
		}
	});
	return {
		name: typeof object.name === "string" ? object.name : base.name,
		namespace: typeof object.namespace === "string" ? object.namespace : base.namespace
	};
}
function baseReference(composite, reference) {
	const own = require_load.nested(composite, "spec", "writeConnectionSecretToRef");
	if (own === null) return {
		name: "",
		namespace: ""
	};
	if (require_load.isObject(own)) {
		const { name = "", namespace = "" } = own;
		const isText = (value) => typeof value === "string" || value === null;
		if (isText(name) && isText(namespace)) return {
			name: name ?? "",
			namespace: namespace ?? ""
		};
	}
	if (reference?.name || reference?.namespace) return {
		name: reference.name ?? "",
		namespace: reference.namespace ?? ""
	};
	return {
		name: `${nameOf(composite)}-connection`,
		namespace: namespaceOf(composite)
	};
}
function secretData(secret) {
	const data = require_load.isObject(secret.data) ? secret.data : require_load.emptyObject();
	return new Map(Object.entries(data).flatMap(([key, value]) => typeof value === "string" ? [[key, require_load.fromBytes(Buffer.from(value, "base64"))]] : []));
}

// tools/crossplane/src/render/conditions.ts
const NO_CONDITION = {
	type: "",
	status: "",
	reason: "",
	message: "",
	observedGeneration: 0n
};
function readConditions(status) {
	const conditions = [];
	if (status === void 0) return {
		conditions,
		faulty: true
	};
	if (status !== null && !require_load.isObject(status)) return {
		conditions,
		faulty: true
	};
	const list = require_load.member(status, "conditions");
	if (list === void 0 || list === null) return {
		conditions,
		faulty: false
	};
	if (!Array.isArray(list)) return {
		conditions,
		faulty: true
	};
	let faulty = false;
	for (const item of list) {
		if (item === null) {
			conditions.push(NO_CONDITION);
			continue;
		}
		if (!require_load.isObject(item)) {
			faulty = true;
			conditions.push(NO_CONDITION);
			continue;
		}
		const time = readTime(item.lastTransitionTime);
		if (time === "unreadable") {
			conditions.push(NO_CONDITION);
			return {
				conditions,
				faulty: true
			};
		}
		const text = (key) => {
			const value = item[key];
			if (typeof value === "string") return value;
			if (value !== void 0 && value !== null) faulty = true;
			return "";
		};
		const generation = item.observedGeneration;
		const whole = typeof generation === "bigint" || typeof generation === "number" && Number.isSafeInteger(generation) ? BigInt(generation) : void 0;
		if (whole === void 0 && generation !== void 0 && generation !== null) faulty = true;
		conditions.push({
			type: text("type"),
			status: text("status"),
			reason: text("reason"),
			message: text("message"),
			...time === void 0 ? {} : { time },
			observedGeneration: whole ?? 0n
		});
	}
	return {
		conditions,
		faulty
	};
}
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)$/;
function readTime(value) {
	if (value === void 0 || value === null) return void 0;
	if (typeof value !== "string" || !RFC3339.test(value)) return "unreadable";
	const time = Date.parse(value.replace(",", "."));
	return Number.isNaN(time) ? "unreadable" : showTime(new Date(time));
}
function showTime(time) {
	return `${time.toISOString().slice(0, 19)}Z`;
}
function conditionStatus(object, type) {
	const { conditions, faulty } = readConditions(object.status);
	if (faulty) return "";
	return conditions.find((condition) => condition.type === type)?.status ?? "Unknown";
}
function withConditions(known, added) {
	const conditions = [...known];
	for (const condition of added) {
		const at = conditions.findIndex(({ type }) => type === condition.type);
		const existing = conditions[at];
		if (existing === void 0) conditions.push(condition);
		else if (!isSame(existing, condition)) conditions[at] = condition;
	}
	return conditions;
}
function isSame(a, b) {
	return a.status === b.status && a.reason === b.reason && a.message === b.message && a.observedGeneration === b.observedGeneration;
}
function conditionValue(condition) {
	const value = require_load.emptyObject();
	value.lastTransitionTime = condition.time ?? null;
	if (condition.message !== "") value.message = condition.message;
	if (condition.observedGeneration !== 0n) value.observedGeneration = condition.observedGeneration;
	value.reason = condition.reason;
	value.status = condition.status;
	value.type = condition.type;
	return value;
}

// tools/crossplane/src/render/protocol.ts
const ENVIRONMENT = "apiextensions.crossplane.io/environment";
const NO_STATE = {
	composite: {
		resource: Object.create(null),
		connection: /* @__PURE__ */ new Map(),
		ready: "unspecified"
	},
	resources: /* @__PURE__ */ new Map()
};
function responseTo(request) {
	return {
		desired: request.desired,
		context: request.context,
		results: [],
		requirements: /* @__PURE__ */ new Map(),
		conditions: []
	};
}
function fatal(request, message, results = []) {
	return {
		...responseTo(request),
		results: [...results, {
			severity: "fatal",
			message
		}]
	};
}
function withContext(context, key, value) {
	const changed = Object.assign(Object.create(null), context);
	changed[key] = value;
	return changed;
}

// tools/crossplane/src/render/functions/decode.ts
const RAW = { is: "raw" };
function text(type = "string") {
	return {
		is: "text",
		type
	};
}
function integer(type = "int64") {
	return {
		is: "integer",
		type
	};
}
function list(of, type) {
	return {
		is: "list",
		type: `[]${type}`,
		of
	};
}
function struct(type, fields) {
	return {
		is: "struct",
		type,
		fields
	};
}
const OBJECT_META = struct("v1.ObjectMeta", () => ({
	name: text(),
	generateName: text(),
	namespace: text(),
	selfLink: text(),
	uid: text("types.UID"),
	resourceVersion: text(),
	generation: integer(),
	creationTimestamp: RAW,
	deletionTimestamp: RAW,
	deletionGracePeriodSeconds: integer(),
	labels: {
		is: "map",
		type: "map[string]string",
		of: text()
	},
	annotations: {
		is: "map",
		type: "map[string]string",
		of: text()
	},
	ownerReferences: RAW,
	finalizers: list(text(), "string"),
	managedFields: RAW
}));
const OBJECT = {
	apiVersion: text(),
	kind: text(),
	metadata: OBJECT_META
};
function decode(value, shape) {
	if (shape.is === "raw" || value === null) return value;
	switch (shape.is) {
		case "text": return typeof value === "string" ? value : mismatch(value, shape.type);
		case "boolean": return typeof value === "boolean" ? value : mismatch(value, shape.type);
		case "integer":
		case "unsigned": return typeof value === "number" ? whole(value, shape) : mismatch(value, shape.type);
		case "list": return Array.isArray(value) ? value.map((item) => decode(item, shape.of)) : mismatch(value, shape.type);
		default: return require_load.isObject(value) ? members(value, shape) : mismatch(value, shape.type);
	}
}
function members(value, shape) {
	const fields = shape.is === "struct" ? shape.fields() : void 0;
	const decoded = Object.create(null);
	for (const key of require_load.sortedKeys(value)) {
		const of = shape.is === "map" ? shape.of : Object.hasOwn(fields ?? {}, key) ? fields?.[key] : void 0;
		if (of === void 0) throw new require_load.Failure(`json: cannot unmarshal Go value of type ${shape.type}: unknown name ${require_load.quote(key)}`);
		const item = decode(value[key], of);
		if (item !== null || shape.is === "map") decoded[key] = item;
	}
	return decoded;
}
function mismatch(value, type) {
	const kind = Array.isArray(value) ? "array" : require_load.isObject(value) ? "object" : typeof value;
	throw new require_load.Failure(`json: cannot unmarshal JSON ${kind} into Go value of type ${type}`);
}
function whole(value, shape) {
	const shown = require_load.writeNumber(value);
	const signed = shape.is === "integer";
	const words = `json: cannot unmarshal JSON number into Go value of type ${shape.type}: cannot parse ${require_load.quote(shown)} as ${signed ? "signed" : "unsigned"} integer`;
	if (!(signed ? /^-?[0-9]+$/ : /^[0-9]+$/).test(shown)) throw new require_load.Failure(`${words}: invalid syntax`);
	const number = BigInt(shown);
	if (!(signed ? number === BigInt.asIntN(64, number) : number === BigInt.asUintN(64, number))) throw new require_load.Failure(`${words}: value out of range`);
	return number;
}

// tools/crossplane/src/render/functions/kubernetes-shape.ts
function fits(value, shape) {
	if (value === void 0 || value === null) return true;
	if (typeof shape === "object") {
		if ("list" in shape) return Array.isArray(value) && value.every((item) => fits(item, shape.list));
		return require_load.isObject(value) && Object.entries(shape.object).every(([key, of]) => fits(value[key], of));
	}
	switch (shape) {
		case "text": return typeof value === "string";
		case "boolean": return typeof value === "boolean";
		case "time": return typeof value === "string" && (value === "" || !Number.isNaN(Date.parse(value)));
		case "int32": return typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= 2 ** 31;
		default: return typeof value === "number" && Number.isInteger(value);
	}
}

// tools/crossplane/src/render/functions/auto-ready.ts
const INPUT$1 = struct("v1beta1.Input", () => ({
	...OBJECT,
	ttl: text(),
	celHealthCheckCustomization: {
		is: "map",
		type: "map[string]string",
		of: text()
	},
	celHealthCheckCustomizationFrom: text()
}));
function autoReady(request) {
	try {
		checkInput(request);
	} catch (error) {
		if (error instanceof require_load.Failure) return fatal(request, error.message);
		throw error;
	}
	const resources = new Map(request.desired.resources);
	for (const [name, desired] of resources) {
		const observed = request.observed.resources.get(name)?.resource;
		if (observed === void 0 || desired.ready !== "unspecified") continue;
		if (isHealthy(observed)) resources.set(name, {
			...desired,
			ready: "true"
		});
	}
	return {
		...responseTo(request),
		desired: {
			...request.desired,
			resources
		}
	};
}
function checkInput(request) {
	let input;
	try {
		input = decode(request.input ?? require_load.emptyObject(), INPUT$1);
	} catch (error) {
		if (!(error instanceof require_load.Failure)) throw error;
		throw new require_load.Failure(`cannot get Function input from *v1.RunFunctionRequest: cannot get function input *v1beta1.Input from *v1.RunFunctionRequest: cannot unmarshal JSON from *structpb.Struct into *v1beta1.Input: ${error.message}`);
	}
	const ttl = require_load.textAt(input, "ttl");
	if (ttl === "") return;
	try {
		require_regexp.parseDuration(ttl);
	} catch (error) {
		if (error instanceof require_regexp.DurationError) throw new require_load.Failure(`cannot set ttl: ${error.message}`);
		throw error;
	}
}
function isHealthy(object) {
	const rule = RULES[`${require_load.textAt(object, "apiVersion")} ${require_load.textAt(object, "kind")}`];
	return rule?.(object) === true || conditionStatus(object, "Ready") === "True";
}
const always = () => true;
function typed(shape, rule) {
	return (object) => fits(object, shape) && rule(object);
}
const CONDITIONS = { list: { object: {
	type: "text",
	status: "text",
	reason: "text",
	message: "text"
} } };
const RULES = {
	"v1 ConfigMap": always,
	"v1 Secret": always,
	"v1 Namespace": always,
	"v1 ServiceAccount": always,
	"v1 Service": (object) => require_load.textAt(object, "spec", "type") !== "LoadBalancer" || hasIngress(object),
	"networking.k8s.io/v1 Ingress": hasIngress,
	"v1 PersistentVolumeClaim": typed({ object: { status: { object: {
		phase: "text",
		conditions: CONDITIONS,
		accessModes: { list: "text" }
	} } } }, (object) => require_load.textAt(object, "status", "phase") === "Bound"),
	"v1 Pod": typed({ object: {
		spec: { object: {
			restartPolicy: "text",
			containers: { list: { object: {
				name: "text",
				image: "text"
			} } }
		} },
		status: { object: {
			phase: "text",
			reason: "text",
			message: "text",
			conditions: CONDITIONS
		} }
	} }, podIsHealthy),
	"apps/v1 Deployment": (object) => {
		const replicas = count(object, "spec", "replicas") ?? 1;
		return [count(object, "status", "updatedReplicas"), count(object, "status", "availableReplicas")].every((number) => number === replicas) && isTrue(object, "Available");
	},
	"apps/v1 StatefulSet": (object) => {
		const replicas = count(object, "spec", "replicas") ?? 1;
		const all = [count(object, "status", "readyReplicas"), count(object, "status", "currentReplicas")];
		const current = require_load.nested(object, "status", "currentRevision");
		return all.every((number) => number === replicas) && typeof current === "string" && current === require_load.nested(object, "status", "updateRevision");
	},
	"apps/v1 DaemonSet": (object) => {
		const wanted = count(object, "status", "desiredNumberScheduled");
		return wanted !== void 0 && [
			"numberReady",
			"updatedNumberScheduled",
			"numberAvailable"
		].every((key) => count(object, "status", key) === wanted);
	},
	"apps/v1 ReplicaSet": typed({ object: {
		metadata: { object: { generation: "int64" } },
		spec: { object: {
			replicas: "int32",
			minReadySeconds: "int32"
		} },
		status: { object: {
			observedGeneration: "int64",
			replicas: "int32",
			availableReplicas: "int32",
			readyReplicas: "int32",
			fullyLabeledReplicas: "int32",
			conditions: CONDITIONS
		} }
	} }, (object) => (count(object, "status", "observedGeneration") ?? 0) >= (count(object, "metadata", "generation") ?? 0) && !isTrue(object, "ReplicaFailure") && (count(object, "status", "availableReplicas") ?? 0) >= (count(object, "spec", "replicas") ?? 1)),
	"batch/v1 Job": typed({ object: {
		spec: { object: {
			parallelism: "int32",
			completions: "int32",
			backoffLimit: "int32",
			suspend: "boolean"
		} },
		status: { object: {
			active: "int32",
			succeeded: "int32",
			failed: "int32",
			conditions: CONDITIONS
		} }
	} }, (object) => firstTrue(object, ["Complete"], ["Failed", "Suspended"])),
	"batch/v1 CronJob": typed({ object: {
		spec: { object: {
			schedule: "text",
			suspend: "boolean",
			concurrencyPolicy: "text"
		} },
		status: { object: {
			active: { list: { object: {} } },
			lastScheduleTime: "time",
			lastSuccessfulTime: "time"
		} }
	} }, (object) => {
		if (require_load.nested(object, "spec", "suspend") === true) return true;
		const scheduled = timeAt(object, "status", "lastScheduleTime");
		if (scheduled === void 0) return false;
		if (require_load.listAt(object, "status", "active").length > 0) return true;
		const succeeded = timeAt(object, "status", "lastSuccessfulTime");
		return succeeded !== void 0 && succeeded >= scheduled;
	}),
	"autoscaling/v2 HorizontalPodAutoscaler": typed({ object: {
		spec: { object: {
			minReplicas: "int32",
			maxReplicas: "int32"
		} },
		status: { object: {
			currentReplicas: "int32",
			desiredReplicas: "int32",
			observedGeneration: "int64",
			conditions: CONDITIONS
		} }
	} }, (object) => firstTrue(object, ["ScalingActive", "ScalingLimited"], [
		"FailedGetScale",
		"FailedUpdateScale",
		"FailedGetResourceMetric",
		"InvalidSelector"
	]))
};
function hasIngress(object) {
	return require_load.listAt(object, "status", "loadBalancer", "ingress").length > 0;
}
function podIsHealthy(object) {
	const phase = require_load.textAt(object, "status", "phase");
	if (phase === "Succeeded") return true;
	return phase === "Running" && require_load.textAt(object, "spec", "restartPolicy") === "Always" && isTrue(object, "Ready");
}
function count(object, ...path) {
	const value = require_load.nested(object, ...path);
	return typeof value === "number" ? Math.trunc(value) : void 0;
}
function isTrue(object, type) {
	return require_load.listAt(object, "status", "conditions").some((condition) => require_load.isObject(condition) && condition.type === type && condition.status === "True");
}
function firstTrue(object, yes, no) {
	for (const condition of require_load.listAt(object, "status", "conditions")) {
		if (require_load.textAt(condition, "status") !== "True") continue;
		if (no.includes(require_load.textAt(condition, "type"))) return false;
		if (yes.includes(require_load.textAt(condition, "type"))) return true;
	}
	return false;
}
function timeAt(object, ...path) {
	const text = require_load.textAt(object, ...path);
	return text === "" ? void 0 : Math.trunc(Date.parse(text) / 1e3);
}

// tools/crossplane/src/render/functions/environment-configs.ts
const v$1 = (name, fields) => struct(`v1beta1.${name}`, fields);
const LABEL = v$1("EnvironmentSourceSelectorLabelMatcher", () => ({
	type: text("v1beta1.EnvironmentSourceSelectorLabelMatcherType"),
	key: text(),
	valueFromFieldPath: text(),
	fromFieldPathPolicy: text("v1beta1.FromFieldPathPolicy"),
	value: text()
}));
const INPUT = v$1("Input", () => ({
	...OBJECT,
	spec: v$1("InputSpec", () => ({
		defaultData: {
			is: "map",
			type: "map[string]v1.JSON",
			of: RAW
		},
		policy: v$1("Policy", () => ({ resolution: text("v2.ResolutionPolicy") })),
		environmentConfigs: list(v$1("EnvironmentSource", () => ({
			type: text("v1beta1.EnvironmentSourceType"),
			ref: v$1("EnvironmentSourceReference", () => ({ name: text() })),
			selector: v$1("EnvironmentSourceSelector", () => ({
				mode: text("v1beta1.EnvironmentSourceSelectorModeType"),
				maxMatch: {
					is: "unsigned",
					type: "uint64"
				},
				minMatch: {
					is: "unsigned",
					type: "uint64"
				},
				sortByFieldPath: text(),
				matchLabels: list(LABEL, "v1beta1.EnvironmentSourceSelectorLabelMatcher")
			})),
			toFieldPath: text()
		})), "v1beta1.EnvironmentSource")
	}))
}));
function environmentConfigs(request) {
	let requirements = /* @__PURE__ */ new Map();
	try {
		const input = decodeInput$1(request);
		const sources = input.spec?.environmentConfigs;
		if (sources === void 0) return responseTo(request);
		requirements = require_load.wrapped("cannot build requirements", () => requirementsOf(sources, request));
		if (request.required === void 0) return {
			...responseTo(request),
			requirements
		};
		return {
			...responseTo(request),
			requirements,
			context: withEnvironment(request, input, sources, request.required)
		};
	} catch (error) {
		if (error instanceof require_load.Failure) return {
			...fatal(request, error.message),
			requirements
		};
		throw error;
	}
}
function decodeInput$1(request) {
	return require_load.wrapped("cannot get Function input from *v1.RunFunctionRequest: cannot get function input *v1beta1.Input from *v1.RunFunctionRequest: cannot unmarshal JSON from *structpb.Struct into *v1beta1.Input", () => decode(request.input ?? require_load.emptyObject(), INPUT));
}
function requirementName(index) {
	return `environment-config-${index}`;
}
function requirementsOf(sources, request) {
	const requirements = /* @__PURE__ */ new Map();
	const kind = {
		apiVersion: "apiextensions.crossplane.io/v1beta1",
		kind: "EnvironmentConfig"
	};
	for (const [index, source] of sources.entries()) {
		const type = source?.type || "Reference";
		if (type === "Reference") {
			if (source?.ref === void 0) throw new Crash("an environment Reference without ref");
			requirements.set(requirementName(index), {
				...kind,
				match: { name: source.ref.name ?? "" }
			});
		} else if (type === "Selector") {
			if (source.selector === void 0) throw new Crash("an environment Selector without selector");
			const labels = labelsOf(source.selector.matchLabels ?? [], request);
			if (Object.keys(labels).length > 0) requirements.set(requirementName(index), {
				...kind,
				match: { labels }
			});
		}
	}
	return requirements;
}
function labelsOf(matchers, request) {
	const labels = Object.create(null);
	for (const { type, key = "", value, valueFromFieldPath: path, fromFieldPathPolicy } of matchers) if (type === "Value") {
		if (value === void 0) throw new Crash("a label of type Value without a value");
		labels[key] = value;
	} else if (type === void 0 || type === "" || type === "FromCompositeFieldPath") {
		if (path === void 0) throw new Crash("a label without valueFromFieldPath");
		try {
			labels[key] = getText(request.observed.composite.resource, path);
		} catch (error) {
			if (!(error instanceof require_load.Failure)) throw error;
			if (fromFieldPathPolicy !== "Optional") throw new require_load.Failure(`cannot get value from field path ${require_load.quote(path)}: ${error.message}`);
		}
	}
	return labels;
}
function withEnvironment(request, input, sources, required) {
	const selected = require_load.wrapped("cannot get selected environment configs", () => selectedConfigs(input, sources, required));
	let data = require_load.wrapped("cannot merge environment data", () => mergedData(selected));
	const known = request.context[ENVIRONMENT];
	if (known !== void 0) data = mergeObjects(require_load.isObject(known) ? known : require_load.emptyObject(), data);
	if (input.spec?.defaultData !== void 0) data = mergeObjects(input.spec.defaultData, data);
	const { group, version, kind } = groupVersionKindOf(data);
	if (group === "" && version === "" && kind === "") {
		data.apiVersion = "internal.crossplane.io/v1alpha1";
		data.kind = "Environment";
	}
	return withContext(request.context, ENVIRONMENT, require_load.structOf(data));
}
function selectedConfigs(input, sources, required) {
	const groups = /* @__PURE__ */ new Map();
	for (const [index, source] of sources.entries()) {
		const name = requirementName(index);
		const resources = required.get(name);
		if (resources === void 0) continue;
		const configs = source.type === "Selector" ? require_load.wrapped(`cannot process environment config ${require_load.quote(name)} by selector`, () => bySelector(source.selector ?? {}, resources)) : require_load.wrapped(`cannot process environment config ${require_load.quote(source.ref?.name ?? "")} by reference, ${require_load.quote(name)}`, () => byReference(input, source.ref?.name ?? "", resources));
		if (configs.length === 0) continue;
		const toFieldPath = source.toFieldPath ?? "";
		const group = groups.get(toFieldPath) ?? {
			toFieldPath,
			configs: []
		};
		group.configs.push(...configs);
		groups.set(toFieldPath, group);
	}
	return [...groups.values()];
}
function byReference(input, name, resources) {
	if (resources.length === 0) {
		if (input.spec?.policy?.resolution === "Optional") return [];
		throw new require_load.Failure(`Required environment config ${require_load.quote(name)} not found`);
	}
	if (resources.length > 1) throw new require_load.Failure(`expected exactly one required resource ${require_load.quote(name)}, got ${resources.length}`);
	return resources;
}
function bySelector(selector, resources) {
	const { mode = "Single", minMatch, maxMatch } = selector;
	if (mode === "" || mode === "Single") {
		if (resources.length !== 1) throw new require_load.Failure(`expected exactly one required resource, got ${resources.length}`);
		return resources;
	}
	if (mode !== "Multiple") throw new require_load.Failure(`unknown selector mode ${require_load.quote(mode)}`);
	if (minMatch !== void 0 && resources.length < minMatch) throw new require_load.Failure(`expected at least ${minMatch} required resources, got ${resources.length}`);
	const sorted = sortedByField(resources, selector.sortByFieldPath || "metadata.name");
	return maxMatch !== void 0 && sorted.length > maxMatch ? sorted.slice(0, Number(maxMatch)) : sorted;
}
function sortedByField(resources, path) {
	let type;
	const entries = resources.map((resource) => {
		let value = null;
		try {
			value = getValue(resource, path);
		} catch (error) {
			if (!(error instanceof require_load.Failure) || !error.notFound) throw error;
		}
		if (value !== null) {
			const own = require_load.typeName(value);
			type ??= own;
			if (type !== own) throw new require_load.Failure(`cannot sort values of different types ${require_load.quote(type)} and ${require_load.quote(own)}`);
		}
		return {
			resource,
			value
		};
	});
	if (type === void 0) return resources;
	if (type !== "string" && type !== "float64") {
		if (resources.length < 2) return resources;
		const kind = type === "bool" ? "bool" : type.startsWith("map") ? "map" : "slice";
		throw new require_load.Failure(`unsupported type ${require_load.quote(kind)} for sorting`);
	}
	const compare = (a, b) => type === "string" ? require_load.compareBytes(String(a ?? ""), String(b ?? "")) : Number(a ?? 0) - Number(b ?? 0);
	return entries.sort((a, b) => compare(a.value, b.value)).map(({ resource }) => resource);
}
function mergedData(groups) {
	let merged = require_load.emptyObject();
	for (const { toFieldPath, configs } of groups) for (const config of configs) merged = mergeObjects(merged, dataOf(config, toFieldPath));
	return merged;
}
function dataOf(config, toFieldPath) {
	if (toFieldPath !== "") {
		const holder = require_load.emptyObject();
		try {
			setValue(holder, toFieldPath, config.data ?? null);
		} catch (error) {
			if (!(error instanceof require_load.Failure)) throw error;
			throw new require_load.Failure(`cannot get data from environment config ${nameOf(config)} into path ${require_load.quote(toFieldPath)}`);
		}
		return holder;
	}
	return require_load.wrapped(`cannot get data from environment config ${require_load.quote(nameOf(config))}`, () => {
		const data = getValue(config, "data");
		if (data === null) return require_load.emptyObject();
		if (require_load.isObject(data)) return require_load.copyObject(data);
		throw new require_load.Failure(`cannot unmarshal value from JSON: json: cannot unmarshal ${Array.isArray(data) ? "array" : typeof data === "boolean" ? "bool" : typeof data} into Go value of type map[string]interface {}`);
	});
}
function mergeObjects(under, over) {
	const merged = Object.assign(require_load.emptyObject(), under);
	for (const [key, value] of Object.entries(over)) {
		const existing = merged[key];
		merged[key] = require_load.isObject(value) && require_load.isObject(existing) ? mergeObjects(existing, value) : value;
	}
	return merged;
}

// tools/crossplane/src/render/functions/patch-and-transform/input.ts
const v = (name, fields) => struct(`v1beta1.${name}`, fields);
const TRANSFORM = v("Transform", () => ({
	type: text("v1beta1.TransformType"),
	math: v("MathTransform", () => ({
		type: text("v1beta1.MathTransformType"),
		multiply: integer(),
		clampMin: integer(),
		clampMax: integer()
	})),
	map: {
		is: "map",
		type: "v1beta1.MapTransform",
		of: RAW
	},
	match: v("MatchTransform", () => ({
		patterns: list(v("MatchTransformPattern", () => ({
			type: text("v1beta1.MatchTransformPatternType"),
			literal: text(),
			regexp: text(),
			result: RAW
		})), "v1beta1.MatchTransformPattern"),
		fallbackValue: RAW,
		fallbackTo: text("v1beta1.MatchFallbackTo")
	})),
	string: v("StringTransform", () => ({
		type: text("v1beta1.StringTransformType"),
		fmt: text(),
		convert: text("v1beta1.StringConversionType"),
		trim: text(),
		regexp: v("StringTransformRegexp", () => ({
			match: text(),
			group: integer("int")
		})),
		join: v("StringTransformJoin", () => ({ separator: text() })),
		replace: v("StringTransformReplace", () => ({
			search: text(),
			replace: text()
		}))
	})),
	convert: v("ConvertTransform", () => ({
		toType: text("v1beta1.TransformIOType"),
		format: text("v1beta1.ConvertTransformFormat")
	}))
}));
const PATCH = {
	type: text("v1beta1.PatchType"),
	fromFieldPath: text(),
	toFieldPath: text(),
	combine: v("Combine", () => ({
		variables: list(v("CombineVariable", () => ({ fromFieldPath: text() })), "v1beta1.CombineVariable"),
		strategy: text("v1beta1.CombineStrategy"),
		string: v("StringCombine", () => ({ fmt: text() }))
	})),
	transforms: list(TRANSFORM, "v1beta1.Transform"),
	policy: v("PatchPolicy", () => ({
		fromFieldPath: text("v1beta1.FromFieldPathPolicy"),
		toFieldPath: text("v1beta1.ToFieldPathPolicy")
	}))
};
const patches = (name, more = {}) => list(v(name, () => ({
	...PATCH,
	...more
})), `v1beta1.${name}`);
const TEMPLATE = v("ComposedTemplate", () => ({
	name: text(),
	base: RAW,
	patches: patches("ComposedPatch", { patchSetName: text() }),
	connectionDetails: list(v("ConnectionDetail", () => ({
		name: text(),
		type: text("v1beta1.ConnectionDetailType"),
		fromConnectionSecretKey: text(),
		fromFieldPath: text(),
		value: text()
	})), "v1beta1.ConnectionDetail"),
	readinessChecks: list(v("ReadinessCheck", () => ({
		type: text("v1beta1.ReadinessCheckType"),
		fieldPath: text(),
		matchString: text(),
		matchInteger: integer(),
		matchCondition: v("MatchConditionReadinessCheck", () => ({
			type: text("v2.ConditionType"),
			status: text("v1.ConditionStatus")
		}))
	})), "v1beta1.ReadinessCheck")
}));
const RESOURCES = v("Resources", () => ({
	...OBJECT,
	patchSets: list(v("PatchSet", () => ({
		name: text(),
		patches: patches("PatchSetPatch")
	})), "v1beta1.PatchSet"),
	environment: v("Environment", () => ({ patches: patches("EnvironmentPatch") })),
	resources: list(TEMPLATE, "v1beta1.ComposedTemplate"),
	writeConnectionSecretToRef: v("WriteConnectionSecretToRef", () => ({
		name: text(),
		namespace: text(),
		patches: patches("ConnectionSecretPatch")
	}))
}));
function decodeInput(input) {
	return decode(input, RESOURCES);
}

// tools/crossplane/src/render/functions/patch-and-transform/readiness.ts
function isReady(object, checks) {
	if (checks.length === 0) return conditionStatus(object, "Ready") === "True";
	for (const [index, check] of checks.entries()) try {
		if (!holds(check, object)) return false;
	} catch (error) {
		if (error instanceof require_load.Failure) throw new require_load.Failure(`cannot run readiness check at index ${index}: ${error.message}`);
		throw error;
	}
	return true;
}
function holds(check, object) {
	const path = check.fieldPath ?? "";
	const is = (matches, type) => {
		let value;
		try {
			value = getValue(object, path);
		} catch (error) {
			if (error instanceof require_load.Failure && error.notFound) return false;
			throw error;
		}
		const result = matches(value);
		if (result === void 0) throw new require_load.Failure(`${path}: not a ${type}`);
		return result;
	};
	switch (check.type) {
		case "None": return true;
		case "NonEmpty": return is(() => true, "");
		case "MatchString": return is((value) => typeof value === "string" ? value === check.matchString : void 0, "string");
		case "MatchInteger": return is((value) => typeof value === "bigint" ? value === check.matchInteger : void 0, "(int64) number");
		case "MatchTrue": return is((value) => typeof value === "boolean" ? value : void 0, "bool");
		case "MatchFalse": return is((value) => typeof value === "boolean" ? !value : void 0, "bool");
		default:
			if (check.matchCondition === void 0) throw new Crash("a MatchCondition check without matchCondition");
			return conditionStatus(object, check.matchCondition.type ?? "") === check.matchCondition.status;
	}
}

// tools/crossplane/src/render/functions/patch-and-transform/index.ts
function patchAndTransform(request) {
	const results = [];
	try {
		return run(request, results);
	} catch (error) {
		if (error instanceof require_load.Failure) return fatal(request, error.message, results);
		throw error;
	}
}
function run(request, results) {
	const input = inputOf(request);
	const observedComposite = request.observed.composite.resource;
	const desiredComposite = require_load.copyObject(request.desired.composite.resource);
	desiredComposite.apiVersion = require_load.textAt(observedComposite, "apiVersion");
	desiredComposite.kind = require_load.textAt(observedComposite, "kind");
	const desired = new Map(request.desired.resources);
	const templates = (input.resources ?? []).map((template) => ({
		...template,
		patches: require_load.wrapped("cannot resolve PatchSets", () => resolvePatchSets(template.patches ?? [], input.patchSets ?? []))
	}));
	const environment = environmentOf(request.context);
	const parties = {
		observedComposite,
		desiredComposite,
		environment
	};
	for (const [index, patch] of (input.environment?.patches ?? []).entries()) try {
		applyEnvironmentPatch(patch, parties);
	} catch (error) {
		if (!(error instanceof require_load.Failure)) throw error;
		if (error.notFound && !isRequired(patch)) continue;
		throw new require_load.Failure(`cannot apply the ${require_load.quote(patchType(patch))} environment patch at index ${index}: ${error.message}`);
	}
	const connection = new Map(request.desired.composite.connection);
	const found = /* @__PURE__ */ new Map();
	let complete = true;
	for (const template of templates) {
		const name = template.name ?? "";
		const made = render(template, request.observed.resources.get(name), {
			...parties,
			previous: desired.get(name)?.resource
		}, results, found);
		if (made === void 0) complete = false;
		else desired.set(name, made);
	}
	for (const [key, value] of found) connection.set(key, value);
	if (connection.size > 0 && !keepsConnectionDetails(observedComposite)) {
		const secret = require_load.wrapped("cannot compose connection secret", () => connectionSecret(observedComposite, connection, input.writeConnectionSecretToRef));
		desired.set(`${nameOf(observedComposite)}-connection-secret`, {
			resource: require_load.structOf(secret),
			connection: /* @__PURE__ */ new Map(),
			ready: "true"
		});
	}
	return {
		...responseTo(request),
		desired: {
			composite: {
				resource: require_load.structOf(desiredComposite),
				connection,
				ready: complete ? "unspecified" : "false"
			},
			resources: desired
		},
		context: withContext(request.context, ENVIRONMENT, require_load.structOf(environment)),
		results
	};
}
function inputOf(request) {
	const input = require_load.wrapped("cannot get Function input: cannot get function input *v1beta1.Resources from *v1.RunFunctionRequest: cannot unmarshal JSON from *structpb.Struct into *v1beta1.Resources", () => decodeInput(request.input ?? require_load.emptyObject()));
	const fault = validateInput(input);
	if (fault !== void 0) throw new require_load.Failure(`invalid Function input: ${fault}`);
	return input;
}
function environmentOf(context) {
	const known = context[ENVIRONMENT];
	const environment = require_load.isObject(known) ? require_load.copyObject(known) : require_load.emptyObject();
	const { group, version, kind } = groupVersionKindOf(environment);
	if (group === "" && version === "" && kind === "") {
		environment.apiVersion = "internal.crossplane.io/v1alpha1";
		environment.kind = "Environment";
	}
	return environment;
}
function render(template, observed, context, results, connection) {
	const name = template.name ?? "";
	const desired = baseOf(template, context.previous);
	const warn = (message) => results.push({
		severity: "warning",
		message
	});
	let ready = "unspecified";
	if (observed !== void 0) {
		setMetadata(desired, "namespace", namespaceOf(observed.resource));
		setMetadata(desired, "name", nameOf(observed.resource));
		const details = connectionDetails(observed.resource, observed.connection, template.connectionDetails ?? []);
		for (const [key, value] of details) connection.set(key, value);
		try {
			if (isReady(observed.resource, template.readinessChecks ?? [])) ready = "true";
		} catch (error) {
			if (!(error instanceof require_load.Failure)) throw error;
			warn(`cannot check readiness of composed resource ${require_load.quote(name)}: ${error.message}`);
		}
	}
	for (const [index, patch] of (template.patches ?? []).entries()) try {
		applyComposedPatch(patch, {
			...context,
			observed: observed?.resource,
			desired
		});
	} catch (error) {
		if (!(error instanceof require_load.Failure)) throw error;
		const which = `${require_load.quote(patchType(patch))} patch at index ${index}`;
		if (!error.notFound) throw new require_load.Failure(`cannot render composed resource ${require_load.quote(name)} ${which}: ${error.message}`);
		if (!isRequired(patch)) continue;
		if (writesComposed(patch) && observed === void 0) {
			results.push({
				severity: "warning",
				message: `not adding new composed resource ${require_load.quote(name)} to desired state because ${which} has 'policy.fromFieldPath: Required': ${error.message}`,
				heldBack: name
			});
			return;
		}
		warn(`cannot render composed resource ${require_load.quote(name)} ${which}: ignoring 'policy.fromFieldPath: Required' because 'to' resource already exists: ${error.message}`);
	}
	return {
		resource: require_load.structOf(desired),
		connection: /* @__PURE__ */ new Map(),
		ready
	};
}
function baseOf(template, previous) {
	const base = template.base;
	if (base === void 0) {
		if (previous !== void 0) return require_load.copyObject(previous);
		throw new require_load.Failure(`composed resource ${require_load.quote(template.name ?? "")} has no base template, and was not produced by a previous Function in the pipeline`);
	}
	const words = `cannot parse base template of composed resource ${require_load.quote(template.name ?? "")}`;
	if (!require_load.isObject(base)) throw new require_load.Failure(`${words}: json: cannot unmarshal ${Array.isArray(base) ? "array" : typeof base === "boolean" ? "bool" : typeof base} into Go value of type struct { Items json.RawMessage "json:\\"items\\"" }`);
	if (groupVersionKindOf(base).kind === "") {
		const shown = require_load.marshal(base);
		throw new require_load.Failure(`${words}: Object 'Kind' is missing in '${typeof shown === "string" ? shown : ""}'`);
	}
	return require_load.throughJson(base);
}

// tools/crossplane/src/render/functions/builtin.ts
const BUILT_IN = {
	"function-patch-and-transform": patchAndTransform,
	"function-environment-configs": environmentConfigs,
	"function-auto-ready": autoReady
};
function packageName(reference) {
	return reference.replace(/@.*$/, "").split("/").at(-1)?.replace(/:.*$/, "") ?? "";
}
function builtin(name, definition) {
	if (definition !== void 0) {
		const known = packageName(require_load.textAt(definition, "spec", "package"));
		return Object.hasOwn(BUILT_IN, known) ? BUILT_IN[known] : void 0;
	}
	const key = Object.keys(BUILT_IN).find((known) => name === known || name.endsWith(`-${known}`));
	return key === void 0 ? void 0 : BUILT_IN[key];
}
function builtinFunctions(definitions, foreign) {
	return (name) => {
		const definition = definitions?.findLast((one) => require_load.textAt(one, "metadata", "name") === name);
		if (definitions !== void 0 && definition === void 0) return void 0;
		return builtin(name, definition) ?? foreign?.(name, definition);
	};
}

Object.defineProperty(exports, "Crash", {
  enumerable: true,
  get: function () {
    return Crash;
  }
});
Object.defineProperty(exports, "DEFAULT_PATCH", {
  enumerable: true,
  get: function () {
    return DEFAULT_PATCH;
  }
});
Object.defineProperty(exports, "NO_STATE", {
  enumerable: true,
  get: function () {
    return NO_STATE;
  }
});
Object.defineProperty(exports, "addTexts", {
  enumerable: true,
  get: function () {
    return addTexts;
  }
});
Object.defineProperty(exports, "builtin", {
  enumerable: true,
  get: function () {
    return builtin;
  }
});
Object.defineProperty(exports, "builtinFunctions", {
  enumerable: true,
  get: function () {
    return builtinFunctions;
  }
});
Object.defineProperty(exports, "conditionValue", {
  enumerable: true,
  get: function () {
    return conditionValue;
  }
});
Object.defineProperty(exports, "controllerOf", {
  enumerable: true,
  get: function () {
    return controllerOf;
  }
});
Object.defineProperty(exports, "decodeInput", {
  enumerable: true,
  get: function () {
    return decodeInput;
  }
});
Object.defineProperty(exports, "getValue", {
  enumerable: true,
  get: function () {
    return getValue;
  }
});
Object.defineProperty(exports, "groupVersionKindOf", {
  enumerable: true,
  get: function () {
    return groupVersionKindOf;
  }
});
Object.defineProperty(exports, "mergeOver", {
  enumerable: true,
  get: function () {
    return mergeOver;
  }
});
Object.defineProperty(exports, "nameOf", {
  enumerable: true,
  get: function () {
    return nameOf;
  }
});
Object.defineProperty(exports, "namespaceOf", {
  enumerable: true,
  get: function () {
    return namespaceOf;
  }
});
Object.defineProperty(exports, "ownerReferencesOf", {
  enumerable: true,
  get: function () {
    return ownerReferencesOf;
  }
});
Object.defineProperty(exports, "packageName", {
  enumerable: true,
  get: function () {
    return packageName;
  }
});
Object.defineProperty(exports, "parseFieldPath", {
  enumerable: true,
  get: function () {
    return parseFieldPath;
  }
});
Object.defineProperty(exports, "readConditions", {
  enumerable: true,
  get: function () {
    return readConditions;
  }
});
Object.defineProperty(exports, "secretData", {
  enumerable: true,
  get: function () {
    return secretData;
  }
});
Object.defineProperty(exports, "setMetadata", {
  enumerable: true,
  get: function () {
    return setMetadata;
  }
});
Object.defineProperty(exports, "setOwnerReferences", {
  enumerable: true,
  get: function () {
    return setOwnerReferences;
  }
});
Object.defineProperty(exports, "setValue", {
  enumerable: true,
  get: function () {
    return setValue;
  }
});
Object.defineProperty(exports, "showSegments", {
  enumerable: true,
  get: function () {
    return showSegments;
  }
});
Object.defineProperty(exports, "showTime", {
  enumerable: true,
  get: function () {
    return showTime;
  }
});
Object.defineProperty(exports, "textsOf", {
  enumerable: true,
  get: function () {
    return textsOf;
  }
});
Object.defineProperty(exports, "toFieldPath", {
  enumerable: true,
  get: function () {
    return toFieldPath;
  }
});
Object.defineProperty(exports, "validateInput", {
  enumerable: true,
  get: function () {
    return validateInput;
  }
});
Object.defineProperty(exports, "withConditions", {
  enumerable: true,
  get: function () {
    return withConditions;
  }
});