const require_paths = require("./paths.js");

// tools/terraform/src/hcl/cursor.ts
const DEEPEST$1 = 400;
var SyntaxProblem = class extends Error {
	at;
	limit;
	constructor(at, message, limit = false) {
		super(message);
		this.at = at;
		this.limit = limit;
	}
};
function createCursor(text, expression) {
	return {
		text,
		pos: 0,
		multiline: false,
		depth: 0,
		reads: [],
		expression
	};
}
function fail(cursor, message, at = cursor.pos) {
	throw new SyntaxProblem(at, message);
}
function enter(cursor) {
	if (++cursor.depth > DEEPEST$1) throw new SyntaxProblem(cursor.pos, `nested deeper than ${DEEPEST$1} levels`, true);
}
function found(cursor) {
	const code = cursor.text.codePointAt(cursor.pos);
	if (code === void 0) return "the end of the file";
	if (code === 10 || code === 13) return "the end of the line";
	return JSON.stringify(String.fromCodePoint(code));
}
function expect(cursor, code, what) {
	if (cursor.text.charCodeAt(cursor.pos) !== code) fail(cursor, `expected ${what}, found ${found(cursor)}`);
	cursor.pos++;
}
function skipSpace(cursor) {
	const { text } = cursor;
	for (;;) {
		const code = text.charCodeAt(cursor.pos);
		if (code === 32 || code === 9) cursor.pos++;
		else if (code === 10) {
			if (!cursor.multiline) return;
			cursor.pos++;
		} else if (code === 13) {
			if (text.charCodeAt(cursor.pos + 1) !== 10) return;
			cursor.pos++;
		} else if (code === 35) {
			if (!cursor.multiline) return;
			skipLine(cursor);
		} else if (code === 47) {
			const next = text.charCodeAt(cursor.pos + 1);
			if (next === 42) skipInlineComment(cursor);
			else if (next === 47 && cursor.multiline) skipLine(cursor);
			else return;
		} else return;
	}
}
function skipLines(cursor) {
	const before = cursor.multiline;
	cursor.multiline = true;
	skipSpace(cursor);
	cursor.multiline = before;
}
function atLineEnd(cursor) {
	const { text, pos } = cursor;
	const code = text.charCodeAt(pos);
	if (code === 10 || code === 35) return true;
	if (code === 47) return text.charCodeAt(pos + 1) === 47;
	return pos >= text.length;
}
function skipLine(cursor) {
	const end = cursor.text.indexOf("\n", cursor.pos);
	cursor.pos = end < 0 ? cursor.text.length : end;
}
function skipInlineComment(cursor) {
	const end = cursor.text.indexOf("*/", cursor.pos + 2);
	if (end < 0) fail(cursor, "a comment that starts with /* is never closed: expected */");
	cursor.pos = end + 2;
}
const CLASSES = /* @__PURE__ */ new Uint8Array(128);
for (let code = 0; code < 128; code++) {
	const char = String.fromCharCode(code);
	if (/[A-Za-z_]/.test(char)) CLASSES[code] = 3;
	else if (/[0-9-]/.test(char)) CLASSES[code] = 2;
}
function startsIdentifier(code) {
	return code < 128 ? ((CLASSES[code] ?? 0) & 1) !== 0 : code >= 128 && /\p{ID_Start}/u.test(String.fromCharCode(code));
}
function readIdentifier(cursor) {
	const { text } = cursor;
	const start = cursor.pos;
	let pos = start + 1;
	for (; pos < text.length; pos++) {
		const code = text.charCodeAt(pos);
		if (code < 128 ? ((CLASSES[code] ?? 0) & 2) === 0 : !/\p{ID_Continue}/u.test(String.fromCharCode(code))) break;
	}
	cursor.pos = pos;
	return text.slice(start, pos);
}

// tools/terraform/src/hcl/value.ts
function isTextual(value) {
	if (typeof value === "string" || typeof value === "number") return true;
	if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
	if ("either" in value) return value.either.every(isTextual);
	return "template" in value || "ref" in value;
}
function isPathRef(value) {
	return value !== null && typeof value === "object" && "ref" in value && value.ref[0] === "path";
}
function concatenate(pieces) {
	const parts = [];
	const add = (piece) => {
		const literal = typeof piece === "number" || typeof piece === "boolean" ? String(piece) : piece;
		const last = parts.length - 1;
		if (literal === "") return;
		if (typeof literal === "string" && typeof parts[last] === "string") parts[last] = `${parts[last]}${literal}`;
		else if (literal !== null && typeof literal === "object" && "template" in literal) literal.template.forEach(add);
		else parts.push(literal);
	};
	pieces.forEach(add);
	if (parts.length === 0) return "";
	return parts.length === 1 && typeof parts[0] === "string" ? parts[0] : { template: parts };
}
function objectOf(value) {
	return value !== null && typeof value === "object" && "object" in value ? value.object : {};
}

// tools/terraform/src/hcl/reads.ts
const FILE_FUNCTIONS = /* @__PURE__ */ new Set([
	"file",
	"fileexists",
	"fileset",
	"filebase64",
	"templatefile",
	"filemd5",
	"filesha1",
	"filesha256",
	"filesha512",
	"filebase64sha256",
	"filebase64sha512"
]);
const PATH_END = /[\s'"`;|&<>()=,:]/;
function notePaths(reads, at, value) {
	if (typeof value === "string") {
		if (isRelative(value)) reads.push({
			name: "path",
			at,
			value
		});
		return;
	}
	if (value === null || typeof value !== "object") return;
	const parts = isPathRef(value) ? [value] : "template" in value ? value.template : [];
	const first = parts[0];
	if (typeof first === "string" && isRelative(first)) reads.push({
		name: "path",
		at,
		value: untilPathEnd(parts, /\n/)
	});
	parts.forEach((part, index) => {
		if (isPathRef(part)) reads.push({
			name: "path",
			at,
			value: untilPathEnd(parts.slice(index), index === 0 ? /\n/ : PATH_END)
		});
	});
}
function isRelative(text) {
	return text === ".." || text.startsWith("./") || text.startsWith("../");
}
function untilPathEnd(parts, end) {
	const kept = [];
	for (const part of parts) {
		const stop = typeof part === "string" ? part.search(end) : -1;
		kept.push(typeof part === "string" && stop >= 0 ? part.slice(0, stop) : part);
		if (stop >= 0) break;
	}
	return concatenate(kept);
}
function noteCall(reads, at, call, args, before, firstEnd) {
	const name = call.startsWith("core::") ? call.slice(6) : call;
	const first = args[0];
	if (FILE_FUNCTIONS.has(name) && first !== void 0) {
		if (isTextual(first)) dropPaths(reads, before, name === "fileset" ? reads.length : firstEnd);
		reads.push({
			name,
			at,
			value: first,
			...name === "fileset" ? { pattern: args[1] ?? null } : {}
		});
		return { unknown: `${name}()` };
	}
	const value = valueOfCall(name, args);
	if (value === void 0) return { unknown: `${name}()` };
	if (name === "join" || name === "format") notePaths(reads, at, value);
	return value;
}
function dropPaths(reads, from, end) {
	const kept = reads.slice(from).filter(({ name }, index) => name !== "path" || from + index >= end);
	reads.length = from;
	reads.push(...kept);
}
function valueOfCall(name, args) {
	const [first, second] = args;
	switch (name) {
		case "abspath":
		case "pathexpand":
		case "tostring":
		case "sensitive":
		case "nonsensitive": return args.length === 1 ? first : void 0;
		case "tolist":
		case "toset":
		case "distinct": return args.length === 1 && Array.isArray(first) ? first : void 0;
		case "dirname": return first !== void 0 && isTextual(first) ? concatenate([first, "/.."]) : void 0;
		case "merge": return { merge: args };
		case "coalesce":
		case "try": return oneOf(args);
		case "coalescelist": return firstFull(args);
		case "concat": return args.every((list) => Array.isArray(list)) ? args.flat() : void 0;
		case "one": return args.length === 1 && Array.isArray(first) ? oneOf(first) : void 0;
		case "element": return Array.isArray(first) && first.length > 0 ? oneOf(first) : void 0;
		case "lookup": return lookedUp(first, second, args[2]);
		case "join":
			if (typeof first !== "string" || !Array.isArray(second) || args.length !== 2) return void 0;
			return concatenate(second.flatMap((item, index) => index === 0 ? [item] : [first, item]));
		case "format": return typeof first === "string" ? formatted(first, args.slice(1)) : void 0;
		default: return;
	}
}
function oneOf(values) {
	const given = values.filter((value) => value !== null);
	return given.length === 0 ? null : given.length === 1 ? given[0] : { either: given };
}
function firstFull(lists) {
	for (const list of lists) {
		if (!Array.isArray(list)) return void 0;
		if (list.length > 0) return list;
	}
}
function lookedUp(map, key, otherwise) {
	if (map === null || typeof map !== "object" || Array.isArray(map) || !("object" in map) || "rest" in map) return void 0;
	const more = otherwise === void 0 ? [] : [otherwise];
	if (typeof key === "string") return Object.hasOwn(map.object, key) ? map.object[key] : otherwise;
	return oneOf([...Object.values(map.object), ...more]);
}
function formatted(pattern, args) {
	const pieces = pattern.split(/(%.)/);
	let next = 0;
	const parts = [];
	for (const piece of pieces) if (piece === "%s" || piece === "%v" || piece === "%d") {
		const arg = args[next++];
		if (arg === void 0) return void 0;
		parts.push(arg);
	} else if (piece === "%%") parts.push("%");
	else if (piece.startsWith("%")) return void 0;
	else parts.push(piece);
	return concatenate(parts);
}

// tools/terraform/src/hcl/template.ts
const QUOTE = 34;
const DOLLAR = 36;
const PERCENT = 37;
const BACKSLASH = 92;
const BRACE = 123;
function parseQuoted(cursor) {
	const { text } = cursor;
	const at = cursor.pos;
	const start = at + 1;
	for (let pos = start; pos < text.length; pos++) {
		const code = text.charCodeAt(pos);
		if (code === QUOTE) {
			cursor.pos = pos + 1;
			const value = text.slice(start, pos);
			if (text.charCodeAt(start) === 46) notePaths(cursor.reads, at, value);
			return value;
		}
		if (code === BACKSLASH || code === DOLLAR || code === PERCENT || code === 10) break;
	}
	cursor.pos = start;
	const value = parseQuotedTemplate(cursor, at);
	notePaths(cursor.reads, at, value);
	return value;
}
function parseQuotedTemplate(cursor, at) {
	const { text } = cursor;
	const parts = [];
	let from = cursor.pos;
	for (;;) {
		if (cursor.pos >= text.length) fail(cursor, "a string is never closed: expected \"", at);
		const code = text.charCodeAt(cursor.pos);
		if (code === QUOTE) {
			parts.push(text.slice(from, cursor.pos++));
			return wholeOf(parts);
		}
		if (code === 10) fail(cursor, "a quoted string does not span lines: close it with \", or use a heredoc (<<EOT)", at);
		if (code === BACKSLASH) {
			parts.push(text.slice(from, cursor.pos), readEscape(cursor));
			from = cursor.pos;
		} else if (code === DOLLAR || code === PERCENT) from = readMarker(cursor, code, from, parts);
		else cursor.pos++;
	}
}
function wholeOf(parts) {
	const [before, only, after] = parts;
	return parts.length === 3 && before === "" && only !== void 0 && after === "" ? only : concatenate(parts);
}
function readMarker(cursor, code, from, parts) {
	const { text, pos } = cursor;
	const next = text.charCodeAt(pos + 1);
	if (next === code && text.charCodeAt(pos + 2) === BRACE) {
		parts.push(text.slice(from, pos));
		cursor.pos = pos + 3;
		return pos + 1;
	}
	if (next !== BRACE) {
		cursor.pos++;
		return from;
	}
	parts.push(text.slice(from, pos), code === DOLLAR ? parseInterpolation(cursor) : parseDirective(cursor));
	return cursor.pos;
}
function readEscape(cursor) {
	const { text, pos } = cursor;
	const char = text[pos + 1] ?? "";
	const simple = {
		n: "\n",
		r: "\r",
		t: "	",
		"\"": "\"",
		"\\": "\\"
	}[char];
	if (simple !== void 0) {
		cursor.pos += 2;
		return simple;
	}
	const length = char === "u" ? 4 : char === "U" ? 8 : 0;
	const digits = text.slice(pos + 2, pos + 2 + length);
	const code = Number.parseInt(digits, 16);
	if (length === 0 || digits.length < length || !/^[0-9a-fA-F]+$/.test(digits) || code > 1114111) fail(cursor, `not an escape sequence: \\${char}. Write \\\\ for a backslash`);
	cursor.pos += 2 + length;
	return String.fromCodePoint(code);
}
function parseInterpolation(cursor) {
	cursor.pos += 2;
	const trimmed = skipTilde(cursor);
	const { multiline } = cursor;
	cursor.multiline = true;
	enter(cursor);
	const value = cursor.expression(cursor);
	skipSpace(cursor);
	const trimmedAfter = skipTilde(cursor);
	expect(cursor, 125, "} at the end of an interpolation");
	cursor.depth--;
	cursor.multiline = multiline;
	return trimmed || trimmedAfter ? { unknown: "a template that trims white space" } : value;
}
function parseDirective(cursor) {
	const at = cursor.pos;
	cursor.pos += 2;
	skipTilde(cursor);
	const { multiline } = cursor;
	cursor.multiline = true;
	skipSpace(cursor);
	const keyword = startsIdentifier(cursor.text.charCodeAt(cursor.pos)) ? readIdentifier(cursor) : "";
	if (keyword === "if") cursor.expression(cursor);
	else if (keyword === "for") {
		parseLoopVariables(cursor);
		cursor.expression(cursor);
	} else if (keyword !== "else" && keyword !== "endif" && keyword !== "endfor") fail(cursor, "expected if, else, endif, for or endfor after %{. Write %%{ for the characters themselves", at);
	skipSpace(cursor);
	skipTilde(cursor);
	expect(cursor, 125, "} at the end of a template directive");
	cursor.multiline = multiline;
	return { unknown: `%{ ${keyword} }` };
}
function parseLoopVariables(cursor) {
	for (let count = 0;; count++) {
		skipSpace(cursor);
		if (!startsIdentifier(cursor.text.charCodeAt(cursor.pos))) fail(cursor, `expected a name in a for loop, found ${found(cursor)}`);
		if (readIdentifier(cursor) === "in" && count > 0) return;
		if (count > 2) fail(cursor, "expected \"in\" after the names of a for loop");
		skipSpace(cursor);
		if (cursor.text.charCodeAt(cursor.pos) === 44) cursor.pos++;
	}
}
function skipTilde(cursor) {
	if (cursor.text.charCodeAt(cursor.pos) !== 126) return false;
	cursor.pos++;
	return true;
}
function parseHeredoc(cursor) {
	const { text } = cursor;
	const at = cursor.pos;
	cursor.pos += 2;
	const indented = text.charCodeAt(cursor.pos) === 45;
	if (indented) cursor.pos++;
	if (!startsIdentifier(text.charCodeAt(cursor.pos))) fail(cursor, `expected the marker of a heredoc (<<EOT), found ${found(cursor)}`);
	const marker = readIdentifier(cursor);
	if (text.charCodeAt(cursor.pos) === 13) cursor.pos++;
	expect(cursor, 10, `the end of the line after <<${marker}`);
	const parts = [];
	let from = cursor.pos;
	let lineStart = true;
	for (;;) {
		if (lineStart) {
			const end = closingMarker(text, cursor.pos, marker);
			if (end >= 0) {
				parts.push(text.slice(from, cursor.pos));
				cursor.pos = end;
				break;
			}
			lineStart = false;
		}
		if (cursor.pos >= text.length) fail(cursor, `a heredoc is never closed: expected a line with ${marker} alone`, at);
		const code = text.charCodeAt(cursor.pos);
		if (code === DOLLAR || code === PERCENT) from = readMarker(cursor, code, from, parts);
		else {
			lineStart = code === 10;
			cursor.pos++;
		}
	}
	const value = concatenate(parts);
	notePaths(cursor.reads, at, value);
	if (!indented) return value;
	return typeof value === "string" ? withoutIndent(value) : { unknown: "an indented heredoc" };
}
function closingMarker(text, lineStart, marker) {
	let pos = lineStart;
	while (isBlank(text.charCodeAt(pos))) pos++;
	if (!text.startsWith(marker, pos)) return -1;
	pos += marker.length;
	while (isBlank(text.charCodeAt(pos))) pos++;
	const end = text.charCodeAt(pos);
	if (end === 10) return pos;
	return end === 13 && text.charCodeAt(pos + 1) === 10 ? pos : -1;
}
function isBlank(code) {
	return code === 32 || code === 9;
}
function withoutIndent(text) {
	const lines = text.split("\n");
	const indents = lines.slice(0, -1).map((line) => line.length - line.trimStart().length);
	const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
	return lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length))).join("\n");
}
function parseTemplateText(text, expression, reads, at) {
	if (!text.includes("${") && !text.includes("%{")) {
		notePaths(reads, at, text);
		return text;
	}
	const cursor = createCursor(text, expression);
	const parts = [];
	let from = 0;
	while (cursor.pos < text.length) {
		const code = text.charCodeAt(cursor.pos);
		if (code === DOLLAR || code === PERCENT) from = readMarker(cursor, code, from, parts);
		else cursor.pos++;
	}
	parts.push(text.slice(from));
	for (const read of cursor.reads) reads.push({
		...read,
		at
	});
	const value = wholeOf(parts);
	notePaths(reads, at, value);
	return value;
}

// tools/terraform/src/hcl/collection.ts
const LOOP = { unknown: "a for expression" };
function parseTuple(cursor) {
	const { text, multiline } = cursor;
	cursor.multiline = true;
	cursor.pos++;
	const items = [];
	skipSpace(cursor);
	if (atFor(cursor)) {
		parseFor(cursor, 93);
		cursor.multiline = multiline;
		return LOOP;
	}
	for (;;) {
		skipSpace(cursor);
		if (text.charCodeAt(cursor.pos) === 93) break;
		items.push(cursor.expression(cursor));
		skipSpace(cursor);
		if (text.charCodeAt(cursor.pos) === 44) cursor.pos++;
		else if (text.charCodeAt(cursor.pos) !== 93) fail(cursor, `expected "," or "]" in a list, found ${found(cursor)}`);
	}
	cursor.pos++;
	cursor.multiline = multiline;
	return items;
}
function parseObject(cursor) {
	const { text, multiline } = cursor;
	cursor.pos++;
	cursor.multiline = true;
	skipSpace(cursor);
	if (atFor(cursor)) {
		parseFor(cursor, 125);
		cursor.multiline = multiline;
		return LOOP;
	}
	const object = {};
	let rest = false;
	for (;;) {
		cursor.multiline = true;
		skipSpace(cursor);
		cursor.multiline = false;
		if (text.charCodeAt(cursor.pos) === 125) break;
		const key = parseKey(cursor);
		skipSpace(cursor);
		const sign = text.charCodeAt(cursor.pos);
		if (sign !== 61 && sign !== 58) fail(cursor, `expected "=" or ":" after an object's key, found ${found(cursor)}`);
		cursor.pos++;
		const value = cursor.expression(cursor);
		if (key === void 0 || key === "__proto__") rest = true;
		else object[key] = value;
		skipSpace(cursor);
		if (text.charCodeAt(cursor.pos) === 44) cursor.pos++;
		else if (text.charCodeAt(cursor.pos) !== 125 && (!atLineEnd(cursor) || cursor.pos >= text.length)) fail(cursor, `expected "," or a new line after an object's item, found ${found(cursor)}`);
	}
	cursor.pos++;
	cursor.multiline = multiline;
	return rest ? {
		object,
		rest
	} : { object };
}
function parseKey(cursor) {
	const { text } = cursor;
	const start = cursor.pos;
	if (startsIdentifier(text.charCodeAt(start))) {
		const name = readIdentifier(cursor);
		skipSpace(cursor);
		const sign = text.charCodeAt(cursor.pos);
		if (sign === 61 && text.charCodeAt(cursor.pos + 1) !== 61 || sign === 58 && text.charCodeAt(cursor.pos + 1) !== 58) return name;
		cursor.pos = start;
	}
	const value = cursor.expression(cursor);
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
}
function atFor({ text, pos }) {
	return text.startsWith("for", pos) && /^for[\s/#]/.test(text.slice(pos, pos + 4));
}
function parseFor(cursor, close) {
	const { text } = cursor;
	cursor.pos += 3;
	parseLoopVariables(cursor);
	cursor.expression(cursor);
	skipSpace(cursor);
	expect(cursor, 58, "\":\" of a for expression");
	cursor.expression(cursor);
	skipSpace(cursor);
	if (text.startsWith("=>", cursor.pos)) {
		cursor.pos += 2;
		cursor.expression(cursor);
		skipSpace(cursor);
	}
	if (text.startsWith("...", cursor.pos)) cursor.pos += 3;
	skipSpace(cursor);
	if (text.startsWith("if", cursor.pos)) {
		cursor.pos += 2;
		cursor.expression(cursor);
		skipSpace(cursor);
	}
	expect(cursor, close, `"${String.fromCharCode(close)}" of a for expression`);
}

// tools/terraform/src/hcl/expression.ts
const OPERATION = { unknown: "the result of an operation" };
function parseExpression(cursor) {
	enter(cursor);
	skipSpace(cursor);
	let value = parseUnary(cursor);
	for (;;) {
		skipSpace(cursor);
		const length = operatorLength(cursor);
		if (length === 0) break;
		cursor.pos += length;
		skipSpace(cursor);
		parseUnary(cursor);
		value = OPERATION;
	}
	if (cursor.text.charCodeAt(cursor.pos) === 63) {
		cursor.pos++;
		const yes = parseExpression(cursor);
		skipSpace(cursor);
		expect(cursor, 58, "\":\" of a conditional");
		value = { either: [yes, parseExpression(cursor)] };
	}
	cursor.depth--;
	return value;
}
function operatorLength({ text, pos }) {
	const code = text.charCodeAt(pos);
	const next = text.charCodeAt(pos + 1);
	switch (code) {
		case 43:
		case 45:
		case 42:
		case 37: return 1;
		case 47: return next === 47 || next === 42 ? 0 : 1;
		case 60:
		case 62: return next === 61 ? 2 : 1;
		case 61:
		case 33: return next === 61 ? 2 : 0;
		case 38:
		case 124: return next === code ? 2 : 0;
		default: return 0;
	}
}
function parseUnary(cursor) {
	const code = cursor.text.charCodeAt(cursor.pos);
	if (code !== 45 && code !== 33) return parseTraversal(cursor);
	enter(cursor);
	cursor.pos++;
	skipSpace(cursor);
	const value = parseUnary(cursor);
	cursor.depth--;
	return code === 45 && typeof value === "number" ? -value : OPERATION;
}
function parseTraversal(cursor) {
	const { text } = cursor;
	const start = cursor.pos;
	let value = parseTerm(cursor);
	for (;;) {
		skipSpace(cursor);
		const code = text.charCodeAt(cursor.pos);
		if (code !== 91 && (code !== 46 || text.charCodeAt(cursor.pos + 1) === 46)) return value;
		cursor.pos++;
		const step = code === 46 ? parseStep(cursor) : parseIndex(cursor);
		if (step !== void 0 && isObject(value) && "ref" in value) value = { ref: [...value.ref, step] };
		else value = { unknown: text.slice(start, Math.min(cursor.pos, start + 60)) };
	}
}
function parseStep(cursor) {
	skipSpace(cursor);
	const code = cursor.text.charCodeAt(cursor.pos);
	if (startsIdentifier(code)) return readIdentifier(cursor);
	if (code === 42) {
		cursor.pos++;
		return;
	}
	if (!isDigit(code)) fail(cursor, `expected a name after ".", found ${found(cursor)}`);
	return readDigits(cursor);
}
function parseIndex(cursor) {
	const { multiline } = cursor;
	cursor.multiline = true;
	skipSpace(cursor);
	let index = null;
	if (cursor.text.charCodeAt(cursor.pos) === 42) cursor.pos++;
	else index = parseExpression(cursor);
	skipSpace(cursor);
	expect(cursor, 93, "\"]\"");
	cursor.multiline = multiline;
	return typeof index === "string" || typeof index === "number" ? String(index) : void 0;
}
function parseTerm(cursor) {
	const { text } = cursor;
	const code = text.charCodeAt(cursor.pos);
	if (code === 34) return parseQuoted(cursor);
	if (startsIdentifier(code)) return parseName(cursor);
	if (isDigit(code)) return parseNumber(cursor);
	if (code === 91) return parseTuple(cursor);
	if (code === 123) return parseObject(cursor);
	if (code === 60 && text.charCodeAt(cursor.pos + 1) === 60) return parseHeredoc(cursor);
	if (code === 40) return parseParentheses(cursor);
	return fail(cursor, `expected an expression, found ${found(cursor)}`);
}
function parseParentheses(cursor) {
	const { multiline } = cursor;
	cursor.multiline = true;
	cursor.pos++;
	const value = parseExpression(cursor);
	skipSpace(cursor);
	expect(cursor, 41, "\")\"");
	cursor.multiline = multiline;
	return value;
}
function parseName(cursor) {
	const { text } = cursor;
	const at = cursor.pos;
	let name = readIdentifier(cursor);
	skipSpace(cursor);
	while (text.charCodeAt(cursor.pos) === 58 && text.charCodeAt(cursor.pos + 1) === 58) {
		cursor.pos += 2;
		if (!startsIdentifier(text.charCodeAt(cursor.pos))) fail(cursor, `expected a function's name after "::", found ${found(cursor)}`);
		name += `::${readIdentifier(cursor)}`;
		skipSpace(cursor);
	}
	if (text.charCodeAt(cursor.pos) === 40) return parseCall(cursor, name, at);
	if (name.includes("::")) fail(cursor, `expected "(" after ${name}, found ${found(cursor)}`);
	switch (name) {
		case "true": return true;
		case "false": return false;
		case "null": return null;
		case "local":
		case "var":
		case "path": return { ref: [name] };
		default: return { unknown: name };
	}
}
function parseCall(cursor, name, at) {
	const { text, multiline, reads } = cursor;
	cursor.multiline = true;
	cursor.pos++;
	const args = [];
	let expanded = false;
	let firstReads = -1;
	const before = reads.length;
	for (;;) {
		skipSpace(cursor);
		if (text.charCodeAt(cursor.pos) === 41) break;
		if (expanded) fail(cursor, "expected \")\" after \"...\"");
		args.push(parseExpression(cursor));
		skipSpace(cursor);
		if (firstReads < 0) firstReads = reads.length;
		if (text.startsWith("...", cursor.pos)) {
			expanded = true;
			cursor.pos += 3;
			skipSpace(cursor);
		}
		if (text.charCodeAt(cursor.pos) === 44) cursor.pos++;
		else if (text.charCodeAt(cursor.pos) !== 41) fail(cursor, `expected "," or ")" in a call of ${name}, found ${found(cursor)}`);
	}
	cursor.pos++;
	cursor.multiline = multiline;
	const known = expanded ? args.map(() => ({ unknown: "expanded arguments" })) : args;
	return noteCall(reads, at, name, known, before, firstReads < 0 ? before : firstReads);
}
function parseNumber(cursor) {
	const { text } = cursor;
	const start = cursor.pos;
	readDigits(cursor);
	if (text.charCodeAt(cursor.pos) === 46 && isDigit(text.charCodeAt(cursor.pos + 1))) {
		cursor.pos++;
		readDigits(cursor);
	}
	if ((text.charCodeAt(cursor.pos) | 32) === 101) {
		const sign = text.charCodeAt(cursor.pos + 1);
		const digits = cursor.pos + (sign === 43 || sign === 45 ? 2 : 1);
		if (isDigit(text.charCodeAt(digits))) {
			cursor.pos = digits;
			readDigits(cursor);
		}
	}
	if (startsIdentifier(text.charCodeAt(cursor.pos))) fail(cursor, `expected a number, found ${found(cursor)}`);
	const number = Number(text.slice(start, cursor.pos));
	return Number.isFinite(number) ? number : { unknown: "a number out of range" };
}
function readDigits(cursor) {
	const start = cursor.pos;
	while (isDigit(cursor.text.charCodeAt(cursor.pos))) cursor.pos++;
	return cursor.text.slice(start, cursor.pos);
}
function isDigit(code) {
	return code >= 48 && code <= 57;
}
function isObject(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}

// tools/terraform/src/hcl/body.ts
function parseHcl(text) {
	const cursor = createCursor(text, parseExpression);
	if (text.charCodeAt(0) === 65279) cursor.pos = 1;
	const body = {
		attributes: [],
		blocks: []
	};
	try {
		parseBody(cursor, body);
		if (cursor.pos < text.length) fail(cursor, `expected an argument or a block, found ${found(cursor)}`);
	} catch (error) {
		if (!(error instanceof SyntaxProblem)) throw error;
		return {
			body,
			reads: cursor.reads,
			problem: {
				at: error.at,
				message: error.message,
				limit: error.limit
			}
		};
	}
	return {
		body,
		reads: cursor.reads
	};
}
function parseBody(cursor, body) {
	const { text } = cursor;
	for (;;) {
		skipLines(cursor);
		const at = cursor.pos;
		if (!startsIdentifier(text.charCodeAt(at))) return;
		const name = readIdentifier(cursor);
		skipSpace(cursor);
		if (text.charCodeAt(cursor.pos) === 61) parseAttribute(cursor, body, name, at);
		else parseBlock(cursor, body, name, at);
		skipSpace(cursor);
		if (!atLineEnd(cursor)) fail(cursor, `expected a new line after ${name}, found ${found(cursor)}`);
	}
}
function parseAttribute(cursor, body, name, at) {
	cursor.pos++;
	const value = parseExpression(cursor);
	body.attributes.push({
		name,
		value,
		at,
		end: cursor.pos
	});
}
function parseBlock(cursor, body, type, at) {
	const { text } = cursor;
	const labels = [];
	for (;;) {
		const code = text.charCodeAt(cursor.pos);
		if (code === 123) break;
		if (code === 34) labels.push(readLabel(cursor));
		else if (startsIdentifier(code)) labels.push(readIdentifier(cursor));
		else fail(cursor, `expected "=" or "{" after ${type}, found ${found(cursor)}`);
		skipSpace(cursor);
	}
	cursor.pos++;
	enter(cursor);
	const block = {
		type,
		labels,
		body: {
			attributes: [],
			blocks: []
		},
		at,
		end: text.length
	};
	body.blocks.push(block);
	parseBlockBody(cursor, block.body);
	expect(cursor, 125, `"}" at the end of ${type}`);
	block.end = cursor.pos;
	cursor.depth--;
}
function parseBlockBody(cursor, body) {
	skipSpace(cursor);
	if (atLineEnd(cursor)) {
		parseBody(cursor, body);
		return;
	}
	const at = cursor.pos;
	if (!startsIdentifier(cursor.text.charCodeAt(at))) return;
	const name = readIdentifier(cursor);
	skipSpace(cursor);
	if (cursor.text.charCodeAt(cursor.pos) !== 61) fail(cursor, `expected "=" after ${name}, found ${found(cursor)}`);
	parseAttribute(cursor, body, name, at);
	skipSpace(cursor);
}
function readLabel(cursor) {
	const { text } = cursor;
	const start = ++cursor.pos;
	let label = "";
	let from = start;
	while (cursor.pos < text.length) {
		const code = text.charCodeAt(cursor.pos);
		if (code === 34) return label + text.slice(from, cursor.pos++);
		if (code === 10) break;
		if (code === 92) {
			label += text.slice(from, cursor.pos) + readEscape(cursor);
			from = cursor.pos;
		} else cursor.pos++;
	}
	return fail(cursor, "a label is never closed: expected \"", start - 1);
}
function parseTemplateFile(text) {
	const reads = [];
	try {
		parseTemplateText(text, parseExpression, reads, 0);
	} catch (error) {
		if (!(error instanceof SyntaxProblem)) throw error;
	}
	return reads.filter(({ name }) => name !== "path");
}

// tools/terraform/src/hcl/json.ts
const LABELS = {
	"": {
		action: 2,
		check: 1,
		data: 2,
		ephemeral: 2,
		import: 0,
		locals: 0,
		module: 1,
		moved: 0,
		output: 1,
		provider: 1,
		removed: 0,
		resource: 2,
		terraform: 0,
		variable: 1
	},
	check: { data: 2 },
	terraform: {
		backend: 1,
		cloud: 0,
		required_providers: 0
	}
};
function parseJson(text, blocks = true) {
	const reads = [];
	const cursor = createCursor(text, parseExpression);
	if (text.charCodeAt(0) === 65279) cursor.pos = 1;
	cursor.multiline = true;
	const body = {
		attributes: [],
		blocks: []
	};
	try {
		const root = parseNode(cursor);
		skipSpace(cursor);
		if (cursor.pos < text.length) fail(cursor, `expected the end of the file, found ${found(cursor)}`);
		for (const object of objectsOf(root)) fillBody(body, object, blocks ? "" : ".", reads);
	} catch (error) {
		if (!(error instanceof SyntaxProblem)) throw error;
		return {
			body,
			reads,
			problem: {
				at: error.at,
				message: error.message,
				limit: error.limit
			}
		};
	}
	return {
		body,
		reads
	};
}
function fillBody(body, members, type, reads) {
	for (const { key, at, node } of members) {
		if (key === "//") continue;
		const labels = Object.hasOwn(LABELS, type) ? LABELS[type] : void 0;
		if (labels !== void 0 && Object.hasOwn(labels, key)) addBlocks(body.blocks, key, [], labels[key] ?? 0, at, node, reads);
		else body.attributes.push(attribute(key, at, node, reads));
	}
}
function addBlocks(blocks, type, labels, missing, at, node, reads) {
	for (const members of objectsOf(node)) {
		if (missing > 0) {
			for (const { key, at: place, node: inner } of members) if (key !== "//") addBlocks(blocks, type, [...labels, key], missing - 1, place, inner, reads);
			continue;
		}
		const body = {
			attributes: [],
			blocks: []
		};
		blocks.push({
			type,
			labels,
			body,
			at,
			end: node.end
		});
		fillBody(body, members, type, reads);
	}
}
function objectsOf({ value }) {
	if (value === null || typeof value !== "object") return [];
	return "members" in value ? [value.members] : value.flatMap(objectsOf);
}
function attribute(name, at, node, reads) {
	return {
		name,
		value: valueOfNode(node, reads),
		at,
		end: node.end
	};
}
function valueOfNode({ value, at }, reads) {
	if (typeof value === "string") try {
		return parseTemplateText(value, parseExpression, reads, at);
	} catch (error) {
		if (error instanceof SyntaxProblem) throw new SyntaxProblem(at, `in a template: ${error.message}`);
		throw error;
	}
	if (value === null || typeof value !== "object") return value;
	if (!("members" in value)) return value.map((item) => valueOfNode(item, reads));
	const object = {};
	for (const { key, node } of value.members) if (key !== "__proto__") object[key] = valueOfNode(node, reads);
	return { object };
}
function parseNode(cursor) {
	enter(cursor);
	skipSpace(cursor);
	const at = cursor.pos;
	const value = parseNodeValue(cursor);
	cursor.depth--;
	return {
		at,
		end: cursor.pos,
		value
	};
}
function parseNodeValue(cursor) {
	const { text } = cursor;
	switch (text.charCodeAt(cursor.pos)) {
		case 123: return { members: parseItems(cursor, 125, parseMember) };
		case 91: return parseItems(cursor, 93, parseNode);
		case 34: return parseText(cursor);
	}
	const start = cursor.pos;
	while (cursor.pos < text.length && !/[\s,:{}[\]"]/.test(text.charAt(cursor.pos))) cursor.pos++;
	const literal = readLiteral(text.slice(start, cursor.pos));
	if (literal !== void 0) return literal;
	cursor.pos = start;
	return fail(cursor, `expected a JSON value, found ${found(cursor)}`);
}
function parseItems(cursor, close, parseItem) {
	const items = [];
	cursor.pos++;
	skipSpace(cursor);
	if (cursor.text.charCodeAt(cursor.pos) !== close) for (;;) {
		items.push(parseItem(cursor));
		skipSpace(cursor);
		if (cursor.text.charCodeAt(cursor.pos) !== 44) break;
		cursor.pos++;
	}
	expect(cursor, close, `"," or "${String.fromCharCode(close)}"`);
	return items;
}
function parseMember(cursor) {
	skipSpace(cursor);
	const at = cursor.pos;
	if (cursor.text.charCodeAt(at) !== 34) fail(cursor, `expected a key in double quotes, found ${found(cursor)}`);
	const key = parseText(cursor);
	skipSpace(cursor);
	expect(cursor, 58, "\":\" after a key");
	return {
		key,
		at,
		node: parseNode(cursor)
	};
}
function parseText(cursor) {
	const { text } = cursor;
	const at = cursor.pos;
	let pos = at + 1;
	while (pos < text.length && text.charCodeAt(pos) !== 34 && text.charCodeAt(pos) !== 10) pos += text.charCodeAt(pos) === 92 ? 2 : 1;
	const value = text.charCodeAt(pos) === 34 ? readLiteral(text.slice(at, pos + 1)) : void 0;
	if (typeof value !== "string") return fail(cursor, "not a JSON string: expected it to end with \" on the same line", at);
	cursor.pos = pos + 1;
	return value;
}
function readLiteral(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

// tools/terraform/src/salvage.ts
const SOURCE = /\bsource["']?\s*[=:]\s*"(\.{1,2}(?:\/[^"\n$]*)?)"/g;
const PATH = /"((?:\$\{path\.(?:module|root|cwd)\}|\.{1,2})\/[^"\\\n$]*)/g;
function salvage(text, lineAt, facts) {
	const known = new Set((facts.modules ?? []).map(({ source }) => source));
	const modules = [...facts.modules ?? []];
	for (const { index, 1: source = "" } of text.matchAll(SOURCE)) {
		if (!known.has(source)) modules.push({
			name: "",
			source,
			line: lineAt(index),
			args: {}
		});
		known.add(source);
	}
	const reads = [...facts.reads ?? []];
	for (const { index, 1: path = "" } of text.matchAll(PATH)) reads.push({
		call: "path",
		line: lineAt(index),
		path: pathValue(path)
	});
	return {
		...facts,
		modules,
		reads
	};
}
function pathValue(path) {
	const reference = /^\$\{path\.(\w+)\}/.exec(path);
	if (reference === null) return path;
	return { template: [{ ref: ["path", reference[1] ?? ""] }, path.slice(reference[0].length)] };
}

// tools/terraform/src/scan.ts
const PATH_ARGUMENTS = /* @__PURE__ */ new Set([
	"source",
	"source_dir",
	"source_file",
	"filename",
	"chart",
	"path"
]);
const scanner = {
	name: "terraform",
	version: 5,
	wants: (path) => isConfiguration(path) || isBackendSettings(path) || isTemplate(path),
	scan: (text, path) => scanFile(text, path)
};
function isConfiguration(path) {
	if (!/\.(?:tf|tofu)(?:\.json)?$/.test(path)) return false;
	return !require_paths.nameOf(path).startsWith(".") && !/(?:^|\/)\.terraform\//.test(path);
}
function holdsConfiguration(tree, folder) {
	return tree.list(folder).some((name) => isConfiguration(name));
}
function isBackendSettings(path) {
	if (path.endsWith(".tfbackend")) return true;
	return path.endsWith("backend.hcl") && require_paths.nameOf(path) === "backend.hcl";
}
const NO_TEMPLATE = /\.(?:avif|bmp|c|cc|class|cpp|cs|css|dll|exe|gif|go|gz|h|ico|jar|java|jpe?g|js|jsx|kt|lock|map|md|mjs|cjs|mp[34]|otf|pdf|php|png|rb|rs|scss|snap|so|svg|swift|tar|tgz|ts|tsx|ttf|wasm|webp|woff2?|zip)$|(?:^|\/)\.terraform(?:\/|\.lock\.hcl$)|\.tfvars$|\.(?:tf|tofu)(?:\.json)?~?$/i;
function isTemplate(path) {
	return !NO_TEMPLATE.test(path) && !isConfiguration(path) && !isBackendSettings(path);
}
function isOverride(path) {
	return /(?:^|\/|_)override\.(?:tf|tofu)(?:\.json)?$/.test(path);
}
function scanFile(text, path) {
	const lineAt = createLineCounter(text);
	if (isTemplate(path)) {
		const reads = /[$%]\{/.test(text) && /file\w*\s*\(/.test(text) ? parseTemplateFile(text) : [];
		return reads.length === 0 ? void 0 : { reads: fileReads(reads, lineAt) };
	}
	if (isBackendSettings(path)) {
		const document = text.trimStart().startsWith("{") ? parseJson(text, false) : parseHcl(text);
		return {
			settings: argumentsOf(document.body),
			...problemOf(document, lineAt)
		};
	}
	const document = path.endsWith(".json") ? parseJson(text) : parseHcl(text);
	const facts = {
		...factsOf(document, lineAt),
		...problemOf(document, lineAt)
	};
	return withoutEmpty(document.problem === void 0 ? facts : salvage(text, lineAt, facts));
}
function problemOf({ problem }, lineAt) {
	if (problem === void 0) return {};
	const { at, message, limit } = problem;
	return { problem: {
		line: lineAt(at),
		message,
		...limit === true ? { limit } : {}
	} };
}
function factsOf({ body, reads }, lineAt) {
	const modules = [];
	const backends = [];
	const providers = /* @__PURE__ */ new Set();
	const remoteStates = [];
	const requiredProviders = {};
	const locals = {};
	const variables = {};
	const sensitiveOutputs = [];
	const bare = [];
	const notRead = [];
	const addData = (block) => {
		const [type = "", name = ""] = block.labels;
		if (type === "terraform_remote_state" || type === "tfe_outputs") {
			remoteStates.push(remoteStateOf(type, name, block, lineAt));
			notRead.push(block);
		} else addBarePaths(block.body, bare, lineAt);
	};
	for (const block of body.blocks) {
		const [first = ""] = block.labels;
		switch (block.type) {
			case "module": {
				const { source = null, ...args } = argumentsOf(block.body);
				const written = block.body.attributes.find(({ name }) => name === "source");
				if (written !== void 0) {
					modules.push({
						name: first,
						source,
						line: lineAt(written.at),
						args
					});
					notRead.push(written);
				}
				break;
			}
			case "terraform":
				addTerraform(block, backends, requiredProviders, notRead, lineAt);
				break;
			case "provider":
				providers.add(first);
				break;
			case "locals":
				Object.assign(locals, argumentsOf(block.body));
				break;
			case "variable":
				variables[first] = argumentsOf(block.body).default ?? null;
				break;
			case "output":
				if (isTrue(argumentsOf(block.body).sensitive)) sensitiveOutputs.push(first);
				break;
			case "data":
				addData(block);
				break;
			case "resource":
				addBarePaths(block.body, bare, lineAt);
				break;
			case "check": for (const inner of block.body.blocks) if (inner.type === "data") addData(inner);
		}
	}
	const files = reads.filter(({ name, at }) => name !== "path" || !notRead.some((range) => at >= range.at && at < range.end));
	return {
		modules,
		backends,
		providers: [...providers],
		requiredProviders,
		remoteStates,
		reads: [...fileReads(files, lineAt), ...bare],
		locals,
		variables,
		sensitiveOutputs
	};
}
function isTrue(value) {
	return value !== void 0 && value !== null && value !== false && value !== "false";
}
function fileReads(reads, lineAt) {
	return reads.map(({ name, at, value, pattern }) => {
		return {
			call: name,
			line: lineAt(at),
			path: value,
			...pattern === void 0 ? {} : { pattern }
		};
	});
}
function addTerraform({ body }, backends, requiredProviders, notRead, lineAt) {
	for (const block of body.blocks) if (block.type === "required_providers") for (const { name, value } of block.body.attributes) requiredProviders[name] = providerSource(name, value);
	else if (block.type === "backend" || block.type === "cloud") {
		const type = block.type === "cloud" ? "remote" : block.labels[0] ?? "";
		backends.push({
			type,
			line: lineAt(block.at),
			attributes: argumentsOf(block.body)
		});
		notRead.push(block);
	}
}
function providerSource(name, value) {
	const source = value !== null && typeof value === "object" && "object" in value ? value.object.source : void 0;
	return typeof source === "string" ? source : `hashicorp/${name}`;
}
function remoteStateOf(type, name, { body, at }, lineAt) {
	const { backend = { unknown: "a missing backend" }, config = { object: {} }, workspace, organization } = argumentsOf(body);
	if (type === "tfe_outputs") {
		const workspaces = { object: { name: workspace ?? { unknown: "a missing workspace" } } };
		return {
			name,
			line: lineAt(at),
			backend: "remote",
			config: { object: {
				organization: organization ?? { unknown: "the organization of the provider" },
				workspaces
			} }
		};
	}
	return {
		name,
		line: lineAt(at),
		backend,
		config,
		...workspace === void 0 ? {} : { workspace }
	};
}
function addBarePaths({ attributes, blocks }, bare, lineAt) {
	for (const { name, value, at } of attributes) {
		if (!PATH_ARGUMENTS.has(name) || typeof value !== "string") continue;
		if (/^[\w@-][^\s:*?"<>|]*$/.test(value)) bare.push({
			call: "bare",
			line: lineAt(at),
			path: value
		});
	}
	for (const block of blocks) addBarePaths(block.body, bare, lineAt);
}
function argumentsOf({ attributes, blocks }) {
	const result = {};
	for (const { name, value } of attributes) if (name !== "__proto__") result[name] = value;
	for (const { type, body } of blocks) {
		if (type === "__proto__") continue;
		result[type] = type in result ? { unknown: `several ${type} blocks` } : { object: argumentsOf(body) };
	}
	return result;
}
function withoutEmpty(facts) {
	const kept = Object.entries(facts).filter(([, value]) => Object.keys(value).length > 0);
	return Object.fromEntries(kept);
}
function createLineCounter(text) {
	let line = 1;
	let start = 0;
	return (offset) => {
		for (; start > offset; line--) start = start < 2 ? 0 : text.lastIndexOf("\n", start - 2) + 1;
		for (let next = text.indexOf("\n", start); next >= 0 && next < offset; next = text.indexOf("\n", start)) {
			line++;
			start = next + 1;
		}
		return line;
	};
}

// tools/terraform/src/discover/evaluate.ts
const TREE = "\0";
const GAP = "";
const DEEPEST = 40;
const MOST_TEXTS = 16;
function evaluate(value, scope, depth = 0) {
	if (value === null || typeof value !== "object") return value;
	if (depth > DEEPEST) return { unknown: "a value that refers to itself" };
	const inner = (item) => evaluate(item, scope, depth + 1);
	if (Array.isArray(value)) return value.map(inner);
	if ("template" in value) return { template: value.template.map(inner) };
	if ("either" in value) {
		const given = value.either.map(inner).filter((one) => one !== null);
		return given.length === 0 ? null : given.length === 1 ? given[0] : { either: given };
	}
	if ("merge" in value) return mergeObjects(value.merge.map(inner));
	if ("object" in value) {
		const object = Object.fromEntries(Object.entries(value.object).map(([key, item]) => [key, inner(item)]));
		return value.rest === void 0 ? { object } : {
			object,
			rest: true
		};
	}
	return "ref" in value ? evaluateReference(value.ref, value, scope, depth) : value;
}
function evaluateReference(ref, value, scope, depth) {
	const [root, name = "", ...steps] = ref;
	if (root === "path") {
		const folder = name === "module" ? scope.folder : scope.root;
		return folder === void 0 ? value : `${"\0"}${folder}`;
	}
	if (root === "local") {
		if (scope.locals === void 0) return value;
		const local = scope.locals.get(name);
		if (local === void 0) return { unknown: `local.${name}` };
		return select(evaluate(local, scope, depth + 1), steps, ref);
	}
	return scope.variable === void 0 ? value : select(scope.variable(name), steps, ref);
}
function select(value, steps, ref) {
	let part = value;
	for (const [index, step] of steps.entries()) {
		if (part === null || typeof part !== "object") part = void 0;
		else if (Array.isArray(part)) part = part[Number(step)];
		else if ("object" in part) part = Object.hasOwn(part.object, step) ? part.object[step] : void 0;
		else if ("ref" in part) return { ref: [...part.ref, ...steps.slice(index)] };
		else part = void 0;
		if (part === void 0) return { unknown: ref.join(".") };
	}
	return part;
}
function mergeObjects(values) {
	let object = {};
	let rest = false;
	for (const value of values) {
		if (value === null) continue;
		if (typeof value === "object" && "object" in value) {
			object = {
				...object,
				...value.object
			};
			rest ||= value.rest === true;
		} else {
			object = {};
			rest = true;
		}
	}
	return rest ? {
		object,
		rest
	} : { object };
}
function dependsOnCaller(value) {
	if (value === null || typeof value !== "object") return false;
	if (Array.isArray(value)) return value.some(dependsOnCaller);
	if ("template" in value) return value.template.some(dependsOnCaller);
	if ("either" in value) return value.either.some(dependsOnCaller);
	if ("merge" in value) return value.merge.some(dependsOnCaller);
	if ("object" in value) return Object.values(value.object).some(dependsOnCaller);
	return "ref" in value;
}
function textsOf(value) {
	if (typeof value === "string") return [{
		text: value,
		gaps: []
	}];
	if (typeof value === "number" || typeof value === "boolean") return [{
		text: String(value),
		gaps: []
	}];
	if (value === null || Array.isArray(value) || typeof value !== "object") return [gap("a value that is not text")];
	if ("either" in value) return limited(value.either.flatMap(textsOf));
	if ("template" in value) return value.template.reduce((all, part) => product(all, textsOf(part)), [{
		text: "",
		gaps: []
	}]);
	if ("ref" in value) return [gap(value.ref.join("."))];
	return [gap("unknown" in value ? value.unknown : "a value that is not text")];
}
function product(left, right) {
	return limited(left.flatMap((a) => right.map((b) => ({
		text: a.text + b.text,
		gaps: b.gaps.length === 0 ? a.gaps : [...a.gaps, ...b.gaps]
	}))));
}
function limited(texts) {
	return texts.length > MOST_TEXTS ? [gap("one of many values")] : texts;
}
function gap(reason) {
	return {
		text: "",
		gaps: [reason]
	};
}
function isKnown({ gaps }) {
	return gaps.length === 0;
}
function knownPrefix(text) {
	const end = text.indexOf("");
	return end < 0 ? text : text.slice(0, end);
}
function mayBeSame(left, right) {
	const leftGap = left.indexOf("");
	const rightGap = right.indexOf("");
	if (leftGap < 0 && rightGap < 0) return left === right;
	const start = Math.min(leftGap < 0 ? left.length : leftGap, rightGap < 0 ? right.length : rightGap);
	if (left.slice(0, start) !== right.slice(0, start)) return false;
	if (leftGap >= 0 && rightGap >= 0) return sameEnd(left, right);
	return leftGap < 0 ? fits(left, right) : fits(right, left);
}
function sameEnd(left, right) {
	const a = left.slice(left.lastIndexOf("") + 1);
	const b = right.slice(right.lastIndexOf("") + 1);
	return a.endsWith(b) || b.endsWith(a);
}
function fits(text, pattern) {
	const pieces = pattern.split("");
	const first = pieces[0] ?? "";
	const last = pieces[pieces.length - 1] ?? "";
	if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
	let from = first.length;
	for (const piece of pieces.slice(1, -1)) {
		const at = text.indexOf(piece, from);
		if (at < 0) return false;
		from = at + piece.length;
	}
	return from <= text.length - last.length;
}

Object.defineProperty(exports, "SyntaxProblem", {
  enumerable: true,
  get: function () {
    return SyntaxProblem;
  }
});
Object.defineProperty(exports, "createCursor", {
  enumerable: true,
  get: function () {
    return createCursor;
  }
});
Object.defineProperty(exports, "dependsOnCaller", {
  enumerable: true,
  get: function () {
    return dependsOnCaller;
  }
});
Object.defineProperty(exports, "evaluate", {
  enumerable: true,
  get: function () {
    return evaluate;
  }
});
Object.defineProperty(exports, "gap", {
  enumerable: true,
  get: function () {
    return gap;
  }
});
Object.defineProperty(exports, "holdsConfiguration", {
  enumerable: true,
  get: function () {
    return holdsConfiguration;
  }
});
Object.defineProperty(exports, "isBackendSettings", {
  enumerable: true,
  get: function () {
    return isBackendSettings;
  }
});
Object.defineProperty(exports, "isConfiguration", {
  enumerable: true,
  get: function () {
    return isConfiguration;
  }
});
Object.defineProperty(exports, "isKnown", {
  enumerable: true,
  get: function () {
    return isKnown;
  }
});
Object.defineProperty(exports, "isOverride", {
  enumerable: true,
  get: function () {
    return isOverride;
  }
});
Object.defineProperty(exports, "isPathRef", {
  enumerable: true,
  get: function () {
    return isPathRef;
  }
});
Object.defineProperty(exports, "knownPrefix", {
  enumerable: true,
  get: function () {
    return knownPrefix;
  }
});
Object.defineProperty(exports, "mayBeSame", {
  enumerable: true,
  get: function () {
    return mayBeSame;
  }
});
Object.defineProperty(exports, "objectOf", {
  enumerable: true,
  get: function () {
    return objectOf;
  }
});
Object.defineProperty(exports, "parseExpression", {
  enumerable: true,
  get: function () {
    return parseExpression;
  }
});
Object.defineProperty(exports, "parseHcl", {
  enumerable: true,
  get: function () {
    return parseHcl;
  }
});
Object.defineProperty(exports, "parseJson", {
  enumerable: true,
  get: function () {
    return parseJson;
  }
});
Object.defineProperty(exports, "scanner", {
  enumerable: true,
  get: function () {
    return scanner;
  }
});
Object.defineProperty(exports, "textsOf", {
  enumerable: true,
  get: function () {
    return textsOf;
  }
});