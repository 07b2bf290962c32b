const require_dist$1 = require("./yaml.js");

// tools/kubernetes/src/yaml/continuations.ts
var import_dist = require_dist$1.require_dist();
const INDENT = " ".repeat(100);
function indentContinuations(text) {
	const lines = [];
	const indented = [];
	let offset = 0;
	let depth = 0;
	let quote = "";
	for (const line of text.split("\n")) {
		const isWithin = depth > 0 || quote !== "";
		if (isWithin) indented.push(offset);
		lines.push(isWithin ? `${INDENT}${line}` : line);
		offset += line.length + 1 + (isWithin ? INDENT.length : 0);
		for (let at = 0; at < line.length; at++) {
			const char = line.charAt(at);
			if (quote === "\"" && char === "\\") at++;
			else if (quote !== "") quote = char === quote ? "" : quote;
			else if (char === "#" && (at === 0 || isBlank$1(line.charAt(at - 1)))) break;
			else if ((char === "\"" || char === "'") && startsValue(line, at, depth)) quote = char;
			else if ((char === "[" || char === "{") && (depth > 0 || startsValue(line, at, depth))) depth++;
			else if ((char === "]" || char === "}") && depth > 0) depth--;
		}
	}
	return {
		text: lines.join("\n"),
		lines: indented
	};
}
function isBlank$1(char) {
	return char === " " || char === "	";
}
function startsValue(line, at, depth) {
	const before = line.slice(0, at).trimEnd();
	if (before === "") return true;
	const last = before.charAt(before.length - 1);
	if (depth > 0 && (last === "," || last === "[" || last === "{" || last === ":")) return true;
	return before.length < at && (last === ":" || last === "-" || last === "?" || /[&!][^\s]*$/.test(before));
}

// tools/kubernetes/src/yaml/simple.ts
const NOT_SIMPLE = Symbol("not simple");
const OTHER_KEYS = new Set([
	"y",
	"n",
	"yes",
	"no",
	"on",
	"off",
	"true",
	"false",
	"null"
].flatMap((word) => [
	word,
	word.toUpperCase(),
	word.charAt(0).toUpperCase() + word.slice(1)
]));
function isSimpleKey(key) {
	return key.length > 5 ? key !== "__proto__" : !OTHER_KEYS.has(key);
}
const QUOTED = /"((?:[^"\\\n]|\\(?:["\\bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}))*)"|'((?:[^'\n]|'')*)'/y;
function quotedText([whole, double, single = ""]) {
	if (double === void 0) return single.includes("'") ? single.replaceAll("''", "'") : single;
	return double.includes("\\") ? JSON.parse(whole.replaceAll("	", "\\t")) : double;
}

// tools/kubernetes/src/yaml/flow.ts
function scanFlowLine(text, line) {
	const flow = {
		text,
		single: true,
		at: 0,
		line
	};
	const value = readItem(flow);
	if (!/^ *(?: #.*)?$/.test(text.slice(flow.at))) throw NOT_SIMPLE;
	return value;
}
function scanFlow(text) {
	const flow = {
		text,
		single: false,
		at: 0,
		line: 1
	};
	skipSpaces$1(flow);
	const value = readItem(flow);
	skipSpaces$1(flow);
	if (flow.at !== text.length) throw NOT_SIMPLE;
	return value;
}
const PLAIN$1 = /[A-Za-z0-9_./-]+(?= *[,\]}\n\r])/y;
const KEY$1 = /(?:([A-Za-z_][\w./-]*): +|"([^"\\\n]+)": *)/y;
function readItem(flow) {
	const { line } = flow;
	const char = flow.text.charAt(flow.at);
	if (char === "[") return readList(flow);
	if (char === "{") return readMap(flow);
	const quoted = char === "\"" || char === "'" ? take(flow, QUOTED) : void 0;
	if (quoted !== void 0) return {
		is: "text",
		text: quotedText(quoted),
		line,
		plain: false
	};
	const [plain = ""] = take(flow, PLAIN$1) ?? [];
	if (plain === "" || /^-+$|^[-+]?\.(?:inf|nan)$/i.test(plain)) throw NOT_SIMPLE;
	return {
		is: "text",
		text: plain,
		line,
		plain: true
	};
}
function readList(flow) {
	const { line } = flow;
	const items = [];
	readAll(flow, "]", () => items.push(readItem(flow)));
	return {
		is: "list",
		items,
		line
	};
}
function readMap(flow) {
	const first = flow.line;
	const entries = [];
	const seen = /* @__PURE__ */ new Set();
	readAll(flow, "}", () => {
		const { line } = flow;
		const [, plain, quoted = ""] = take(flow, KEY$1) ?? [];
		const key = plain ?? quoted;
		if (key === "" || key === "__proto__" || plain !== void 0 && !isSimpleKey(plain) || seen.has(key)) throw NOT_SIMPLE;
		seen.add(key);
		skipSpaces$1(flow);
		entries.push({
			key,
			line,
			value: readItem(flow)
		});
	});
	return {
		is: "map",
		entries,
		line: first
	};
}
function readAll(flow, close, read) {
	flow.at++;
	skipSpaces$1(flow);
	if (flow.text.charAt(flow.at) === close) {
		flow.at++;
		return;
	}
	for (;;) {
		read();
		skipSpaces$1(flow);
		const char = flow.text.charAt(flow.at++);
		if (char === close) return;
		if (char !== ",") throw NOT_SIMPLE;
		skipSpaces$1(flow);
	}
}
function skipSpaces$1(flow) {
	for (;;) {
		const code = flow.text.charCodeAt(flow.at);
		if (code === 10) flow.line++;
		else if (code !== 32 && code !== 13 && (code !== 9 || flow.single)) return;
		flow.at++;
	}
}
function take(flow, pattern) {
	pattern.lastIndex = flow.at;
	const found = pattern.exec(flow.text);
	if (found === null) return void 0;
	flow.at = pattern.lastIndex;
	return found;
}

// tools/kubernetes/src/yaml/scalar.ts
const WORDS = new Map([
	...[
		"y",
		"Y",
		"yes",
		"Yes",
		"YES",
		"true",
		"True",
		"TRUE",
		"on",
		"On",
		"ON"
	].map((word) => [word, true]),
	...[
		"n",
		"N",
		"no",
		"No",
		"NO",
		"false",
		"False",
		"FALSE",
		"off",
		"Off",
		"OFF"
	].map((word) => [word, false]),
	...[
		"",
		"~",
		"null",
		"Null",
		"NULL"
	].map((word) => [word, null]),
	...[
		".nan",
		".NaN",
		".NAN"
	].map((word) => [word, NaN]),
	...[
		".inf",
		".Inf",
		".INF",
		"+.inf",
		"+.Inf",
		"+.INF"
	].map((word) => [word, Number.POSITIVE_INFINITY]),
	...[
		"-.inf",
		"-.Inf",
		"-.INF"
	].map((word) => [word, Number.NEGATIVE_INFINITY])
]);
const LONGEST_WORD = 5;
const SHORT_INTEGER = /^-?(?:0|[1-9][0-9]{0,14})$/;
const INTEGER = /^([-+]?)(?:(0[xX][0-9a-fA-F]+|0[bB][01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const POINT_FLOAT = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;
function plainValue(text) {
	const code = text.charCodeAt(0);
	const isNumeric = code >= 48 && code <= 57 || code === 43 || code === 45;
	if (isNumeric && SHORT_INTEGER.test(text)) return Number(text) + 0;
	if (text.length <= LONGEST_WORD) {
		const word = WORDS.get(text);
		if (word !== void 0) return word;
	}
	if (code === 46) return POINT_FLOAT.test(text) ? finite(text, text.replaceAll("_", "")) : text;
	if (!isNumeric) return text;
	const digits = text.replaceAll("_", "");
	return integerOf(digits)?.value ?? (FLOAT.test(digits) ? finite(text, digits) : text);
}
function exactValue(text) {
	const value = plainValue(text);
	if (typeof value !== "number" || Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
	return integerOf(text.replaceAll("_", ""))?.exact ?? value;
}
function finite(text, digits) {
	const value = Number(digits);
	return Number.isFinite(value) ? value : text;
}
function integerOf(digits) {
	const [whole, sign = "", based, octal, decimal = ""] = INTEGER.exec(digits) ?? [];
	if (whole === void 0) return void 0;
	const size = BigInt(based ?? (octal === void 0 ? decimal : `0o${octal}`));
	const exact = sign === "-" ? -size : size;
	if (exact < -(2n ** 63n) || exact >= (sign === "" ? 2n ** 64n : 2n ** 63n)) return void 0;
	return {
		value: Number(exact),
		exact
	};
}
function plainKey(text) {
	const value = plainValue(text);
	if (typeof value === "string") return value;
	if (value === null) return void 0;
	if (typeof value === "boolean") return String(value);
	const integer = integerOf(text.replaceAll("_", ""));
	if (integer === void 0) return floatKey(value);
	return integer.exact >= 2n ** 63n ? void 0 : String(integer.exact);
}
function floatKey(value) {
	const single = Math.fround(value);
	if (Number.isNaN(single)) return ".nan";
	if (!Number.isFinite(single)) return single < 0 ? "-.inf" : ".inf";
	let digits = 1;
	while (digits < 9 && Math.fround(Number(single.toExponential(digits - 1))) !== single) digits++;
	const [mantissa = "", power = "0"] = single.toExponential(digits - 1).split("e");
	const exponent = Number(power);
	const sign = Object.is(single, -0) ? "-" : "";
	if (exponent >= -4 && exponent < 6) return sign + Number(`${mantissa}e${power}`).toFixed(Math.max(0, digits - 1 - exponent));
	return `${sign}${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
const TAG = "tag:yaml.org,2002:";
function taggedValue(tag, text) {
	const value = plainValue(text);
	switch (tag) {
		case `${TAG}int`: return typeof value === "number" && integerOf(text.replaceAll("_", "")) !== void 0 ? value : void 0;
		case `${TAG}float`: return typeof value === "number" ? value : void 0;
		case `${TAG}bool`: return typeof value === "boolean" ? value : void 0;
		case `${TAG}null`: return value === null ? value : void 0;
		case `${TAG}binary`: {
			const base64 = text.replaceAll(/[\r\n]/g, "");
			return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64) ? Buffer.from(base64, "base64").toString("utf8") : void 0;
		}
		default: return text;
	}
}

// tools/kubernetes/src/yaml/tree.ts
const NOTHING = { is: "nothing" };
function toValue(node, scalarOf = plainValue) {
	switch (node.is) {
		case "text": return node.plain ? scalarOf(node.text) : node.tagged === void 0 ? node.text : node.tagged;
		case "list": return node.items.map((item) => toValue(item, scalarOf));
		case "map": {
			const value = {};
			for (const entry of node.entries) if (entry.merge === true) merge(entry.value, value, scalarOf);
			else set(value, entry.key, toValue(entry.value, scalarOf));
			return value;
		}
		case "nothing": return null;
	}
}
function merge(source, into, scalarOf) {
	if (source.is === "list") for (const item of source.items.toReversed()) merge(item, into, scalarOf);
	else if (source.is === "map") {
		const merged = toValue(source, scalarOf);
		for (const [key, value] of Object.entries(merged)) set(into, key, value);
	}
}
function set(into, key, value) {
	if (key === "__proto__") Object.defineProperty(into, key, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
	else into[key] = value;
}
function entryOf(node, key) {
	if (node.is !== "map") return void 0;
	let found;
	let merges = false;
	for (const entry of node.entries) if (entry.merge === true) merges = true;
	else if (entry.key === key) found = entry;
	return found ?? (merges ? mergedEntry(node, key) : void 0);
}
function mergedEntry(node, key) {
	for (const { merge, value } of node.entries) {
		if (merge !== true) continue;
		for (const source of value.is === "list" ? value.items : [value]) {
			const found = entryOf(source, key);
			if (found !== void 0) return found;
		}
	}
}

// tools/kubernetes/src/yaml/fast.ts
function scanYaml(text) {
	if (ODD.test(text)) return void 0;
	try {
		const first = /\S/.exec(text)?.[0];
		if (first === "{" || first === "[") return hasTabAround(text) ? void 0 : scanFlow(text);
		const scan = {
			lines: text.split("\n"),
			at: 0,
			indent: -1,
			dash: 0,
			key: void 0,
			value: ""
		};
		if (!advance(scan, true)) return NOTHING;
		if (scan.indent !== 0) return void 0;
		const root = scan.dash === 0 ? scanMap(scan, 0) : scanList(scan, 0);
		return isAtEnd(scan) ? root : void 0;
	} catch (error) {
		if (error === NOT_SIMPLE || error instanceof RangeError) return void 0;
		throw error;
	}
}
function hasTabAround(text) {
	const end = Math.max(text.lastIndexOf("}"), text.lastIndexOf("]"));
	return text.slice(0, text.search(/[[{]/)).includes("	") || /\n *\t/.test(text.slice(end + 1));
}
const ODD = /[^\n\r\t\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd]|\r(?!\n)/;
const END = -1;
function isAtEnd(scan) {
	return scan.indent === END;
}
function giveUp() {
	throw NOT_SIMPLE;
}
const KEY = Array.from({ length: 128 }, (_, code) => /[\w./-]/.test(String.fromCharCode(code)));
const KEY_START = Array.from({ length: 128 }, (_, code) => /[A-Za-z_]/.test(String.fromCharCode(code)));
const QUOTED_KEY = /^(?:"([\w ./*@:+-]+)"|'([\w ./*@:+-]+)'):(?= |$)/;
const DOCUMENT_START = /^---(?: +#.*| *)$/;
function advance(scan, first = false) {
	const { lines } = scan;
	for (let mayStart = first; scan.at < lines.length;) {
		const line = lineAt(lines, scan.at++);
		const start = skipSpaces(line);
		if (start === line.length || line.charCodeAt(start) === 35) continue;
		if (start === 0 && (line.startsWith("---") || line.startsWith("...") || line.charCodeAt(0) === 37)) {
			if (!mayStart || !DOCUMENT_START.test(line)) giveUp();
			mayStart = false;
			continue;
		}
		if (line.includes("	")) giveUp();
		readLine(scan, line, start);
		return true;
	}
	scan.indent = END;
	scan.dash = 0;
	return false;
}
function readLine(scan, line, start) {
	let at = start;
	if (line.charCodeAt(at) === 45 && (line.charCodeAt(at + 1) === 32 || at + 1 === line.length)) {
		at++;
		while (line.charCodeAt(at) === 32) at++;
	}
	scan.indent = start;
	scan.dash = at - start;
	scan.key = void 0;
	const code = line.charCodeAt(at);
	if (KEY_START[code]) {
		let end = at + 1;
		while (KEY[line.charCodeAt(end)]) end++;
		if (line.charCodeAt(end) === 58 && (end + 1 === line.length || line.charCodeAt(end + 1) === 32)) {
			scan.key = line.slice(at, end);
			if (!isSimpleKey(scan.key)) giveUp();
			at = end + 1;
		}
	} else if (code === 34 || code === 39) {
		const [whole = "", double, single] = QUOTED_KEY.exec(line.slice(at)) ?? [];
		if (whole !== "") {
			scan.key = double ?? single;
			at += whole.length;
		}
	}
	while (line.charCodeAt(at) === 32) at++;
	scan.value = line.slice(at);
}
function lineAt(lines, index) {
	const line = lines[index] ?? "";
	return line.charCodeAt(line.length - 1) === 13 ? line.slice(0, -1) : line;
}
function skipSpaces(line) {
	let at = 0;
	while (line.charCodeAt(at) === 32) at++;
	return at;
}
const MANY = 8;
function scanMap(scan, indent) {
	const entries = [];
	const first = scan.at;
	let seen;
	for (;;) {
		const key = scan.key;
		if (key === void 0) giveUp();
		if (seen === void 0) {
			for (const entry of entries) if (entry.key === key) giveUp();
			if (entries.length >= MANY) seen = new Set(entries.map((entry) => entry.key));
		} else if (seen.has(key)) giveUp();
		seen?.add(key);
		const line = scan.at;
		entries.push({
			key,
			line,
			value: scanValue(scan, indent, true)
		});
		if (scan.indent < indent) break;
		if (scan.indent > indent || scan.dash !== 0) giveUp();
	}
	return {
		is: "map",
		entries,
		line: first
	};
}
function scanList(scan, indent) {
	const items = [];
	const first = scan.at;
	for (;;) {
		if (scan.key === void 0) items.push(scanValue(scan, indent, false));
		else {
			const column = indent + scan.dash;
			scan.dash = 0;
			items.push(scanMap(scan, column));
		}
		if (scan.indent < indent || scan.indent === indent && scan.dash === 0) break;
		if (scan.indent > indent) giveUp();
	}
	return {
		is: "list",
		items,
		line: first
	};
}
const LITERAL = /^\|[-+]?$/;
const PLAIN = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-[^\s])/;
function scanValue(scan, indent, inMap) {
	const line = scan.at;
	const { value } = scan;
	const first = value.charCodeAt(0);
	let node;
	if (value === "" || first === 35) {
		if (!inMap) giveUp();
		advance(scan);
		if (scan.dash !== 0 && scan.indent >= indent) return scanList(scan, scan.indent);
		return scan.indent > indent ? scanMap(scan, scan.indent) : NOTHING;
	}
	if (first === 124) {
		if (!LITERAL.test(value)) giveUp();
		return {
			is: "text",
			text: scanLiteral(scan, indent, value),
			line,
			plain: false
		};
	}
	if (first === 34 || first === 39) {
		QUOTED.lastIndex = 0;
		const found = QUOTED.exec(value) ?? giveUp();
		if (!isBlank(value, QUOTED.lastIndex)) giveUp();
		node = {
			is: "text",
			text: quotedText(found),
			line,
			plain: false
		};
	} else if (first === 91 || first === 123) node = scanFlowLine(value, line);
	else {
		const text = withoutComment(value);
		if (!PLAIN.test(text) || text.includes(": ") || text.charCodeAt(text.length - 1) === 58) giveUp();
		node = {
			is: "text",
			text,
			line,
			plain: true
		};
		if (text.length <= 5 && /^[-+]?\.(?:inf|nan)$/i.test(text)) giveUp();
	}
	advance(scan);
	if (scan.indent > indent) giveUp();
	return node;
}
function isBlank(text, from) {
	let at = from;
	while (text.charCodeAt(at) === 32) at++;
	return at === text.length || at > from && text.charCodeAt(at) === 35;
}
function withoutComment(value) {
	const comment = value.indexOf(" #");
	let end = comment < 0 ? value.length : comment;
	while (end > 0 && value.charCodeAt(end - 1) === 32) end--;
	return end === value.length ? value : value.slice(0, end);
}
function scanLiteral(scan, indent, header) {
	const { lines } = scan;
	const content = [];
	let column = -1;
	for (; scan.at < lines.length; scan.at++) {
		const line = lineAt(lines, scan.at);
		const start = skipSpaces(line);
		if (start === line.length) {
			if (start > Math.max(column, 0)) giveUp();
			content.push("");
			continue;
		}
		if (start <= indent) break;
		if (column < 0) column = start;
		if (start < column) giveUp();
		content.push(line.slice(column));
	}
	if (column < 0) giveUp();
	if (scan.at === lines.length && lines.at(-1) === "") content.pop();
	const end = content.length;
	while (content.at(-1) === "") content.pop();
	const blank = header === "|+" ? end - content.length : 0;
	advance(scan);
	return content.join("\n") + (header === "|-" ? "" : "\n".repeat(1 + blank));
}

// tools/kubernetes/src/yaml/parse.ts
const AS_WRITTEN = {
	schema: "failsafe",
	resolveKnownTags: false
};
function editableYaml(text) {
	const { documents, lineAt } = parse(text, {
		merge: true,
		logLevel: "silent"
	});
	return {
		documents: [...documents],
		lineAt
	};
}
function parse(text, options) {
	const lines = new import_dist.LineCounter();
	return {
		documents: new import_dist.Composer({
			prettyErrors: false,
			uniqueKeys: false,
			...options
		}).compose(new import_dist.Parser(lines.addNewLine).parse(text), true, text.length),
		lineAt: (offset) => Math.max(1, lines.linePos(offset).line)
	};
}
function firstDocument(text) {
	const { documents, lineAt } = parse(text, AS_WRITTEN);
	for (const document of documents) return {
		document,
		lineAt
	};
	return {
		document: void 0,
		lineAt
	};
}

// tools/kubernetes/src/yaml/problem.ts
const SYNTAX_ERRORS = {
	ALIAS_PROPS: "an alias (*name) has an anchor or a tag of its own",
	BAD_ALIAS: "an alias (*name) has no anchor (&name) before it",
	BAD_DIRECTIVE: "a line starts with % and is no directive that YAML knows",
	BAD_DQ_ESCAPE: "an escape in double quotes is not one YAML knows",
	BAD_INDENT: "the indentation does not fit the lines above",
	BAD_PROP_ORDER: "an anchor or a tag stands where none can",
	BAD_SCALAR_START: "a plain value starts with a character that needs quotes",
	BLOCK_AS_IMPLICIT_KEY: "a value holds \": \" without quotes, or a line is indented too far",
	BLOCK_IN_FLOW: "lines with `- ` or `key: ` stand within brackets",
	KEY_OVER_1024_CHARS: "a key is longer than 1024 characters; perhaps a \":\" is missing",
	MISSING_CHAR: "a quote, bracket, comma or colon is missing",
	MULTILINE_IMPLICIT_KEY: "a key runs over several lines; perhaps a \":\" is missing",
	MULTIPLE_ANCHORS: "a value has several anchors",
	MULTIPLE_TAGS: "a value has several tags",
	TAB_AS_INDENT: "a tab is used for indentation; YAML takes spaces only",
	UNEXPECTED_TOKEN: "something stands where YAML expects a new line or a key"
};

// tools/kubernetes/src/yaml/nodes.ts
function readNodes(text, original) {
	const { document, lineAt } = firstDocument(text);
	const reader = {
		text,
		lineAt,
		anchors: /* @__PURE__ */ new Map(),
		problems: (document?.errors ?? []).map(({ code, pos }) => ({
			line: lineAt(pos[0]),
			code: "syntax",
			message: SYNTAX_ERRORS[code] ?? "the text cannot be read"
		})),
		isJson: isJson(original),
		written: 0,
		sizes: /* @__PURE__ */ new Map(),
		free: [],
		plain: []
	};
	const control = CONTROL.exec(text);
	if (control !== null) note(reader, control.index, "syntax", "a character that does not print stands in it");
	let root = read(document?.contents, reader);
	for (const at of tabbedLines(text, reader)) note(reader, at, "syntax", SYNTAX_ERRORS.TAB_AS_INDENT ?? "");
	const size = sizeOf(root, reader);
	if (isBomb(size, size - reader.written)) {
		note(reader, 0, "alias", "its aliases expand to too much");
		root = NOTHING;
	}
	return {
		root,
		problems: reader.problems.sort((a, b) => a.line - b.line),
		free: reader.free
	};
}
function tabbedLines(text, { free, plain }) {
	if (!text.includes("	")) return [];
	const isIn = (ranges, at) => ranges.some(([from, to]) => from < at && at < to);
	return [...text.matchAll(/^ *\t[ \t]*(#?)/gm)].flatMap(({ 0: start, 1: comment, index }) => {
		const isBlank = comment === "#" || /^\r?$/m.test(text.charAt(index + start.length));
		return isIn(free, index) || !isBlank && isIn(plain, index) ? [] : [index];
	});
}
const CONTROL = /[^\n\r\t\x20-\x7e\x85\xa0-\ufffd]/;
function isJson(text) {
	if (!/^\s*\{/.test(text)) return false;
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
function isBomb(parts, aliased) {
	const [low, high] = [4e5, 4e6];
	const allowed = parts <= low ? .99 : parts >= high ? .1 : .99 - .89 * (parts - low) / (high - low);
	return aliased > 100 && parts > 1e3 && aliased / parts > allowed;
}
function note(reader, offset, code, message) {
	reader.problems.push({
		line: reader.lineAt(offset),
		code,
		message
	});
}
function startOf(node) {
	return node?.range?.[0] ?? 0;
}
function read(node, reader, asKey = false) {
	if (node === null || node === void 0) return NOTHING;
	reader.written++;
	if ((0, import_dist.isAlias)(node)) return readAlias(node, reader);
	const { anchor } = node;
	if (anchor !== void 0 && (0, import_dist.isCollection)(node)) reader.anchors.set(anchor, OPEN);
	if (node.range && ((0, import_dist.isScalar)(node) || node.flow === true)) ((0, import_dist.isScalar)(node) && node.type === "PLAIN" ? reader.plain : reader.free).push([node.range[0], node.range[1]]);
	const tree = (0, import_dist.isScalar)(node) ? readScalar(node, reader, asKey) : readCollection(node, reader);
	if (anchor !== void 0) reader.anchors.set(anchor, tree);
	return tree;
}
const OPEN = { is: "nothing" };
function readAlias(node, reader) {
	const tree = reader.anchors.get(node.source);
	if (tree === void 0) note(reader, startOf(node), "alias", "an alias (*name) has no anchor (&name) before it");
	if (tree === OPEN) note(reader, startOf(node), "alias", "an alias (*name) stands within what it names");
	return tree ?? NOTHING;
}
function sizeOf(tree, reader) {
	return reader.sizes.get(tree) ?? 1;
}
function readCollection(node, reader) {
	const line = reader.lineAt(startOf(node));
	let size = 1;
	let tree = NOTHING;
	if ((0, import_dist.isSeq)(node)) tree = {
		is: "list",
		items: node.items.map((item) => {
			const child = read(item, reader);
			size += ((0, import_dist.isAlias)(item) ? 1 : 0) + sizeOf(child, reader);
			return child;
		}),
		line
	};
	else if ((0, import_dist.isMap)(node)) {
		const entries = readEntries(node, reader);
		for (const { value, alias } of entries) size += (alias === true ? 2 : 1) + sizeOf(value, reader);
		tree = {
			is: "map",
			entries,
			line
		};
	}
	if (tree !== NOTHING) reader.sizes.set(tree, size);
	return tree;
}
function readEntries(map, reader) {
	const entries = [];
	const seen = /* @__PURE__ */ new Set();
	for (const pair of map.items) {
		const { key, value } = pair;
		const at = startOf(key);
		const line = reader.lineAt(at);
		const merge = isMergeKey(key);
		const name = merge ? "<<" : readKey(key, reader);
		if (name === void 0) note(reader, at, "odd-key", "a key is no text: kubectl refuses a list, a mapping or null there");
		else if (!merge && seen.has(name)) note(reader, at, "duplicate-key", "the same key stands twice in one mapping");
		const tree = read(value, reader);
		if (merge && !isMergeable(tree)) note(reader, at, "value", "a merge key (<<) takes a mapping or a list of mappings");
		if (name === void 0) continue;
		seen.add(name);
		entries.push({
			key: name,
			line,
			value: tree,
			...merge ? { merge } : {},
			...(0, import_dist.isAlias)(value) ? { alias: true } : {}
		});
	}
	return entries;
}
function isMergeKey(key) {
	return (0, import_dist.isScalar)(key) && key.value === "<<" && key.type === "PLAIN" && (key.tag === void 0 || /:merge$/.test(key.tag));
}
function isMergeable(tree) {
	return tree.is === "map" || tree.is === "list" && tree.items.every(({ is }) => is === "map");
}
function readKey(key, reader) {
	const tree = read(key, reader, true);
	if (tree.is !== "text") return void 0;
	if (tree.plain) return plainKey(tree.text);
	const { tagged = tree.text } = tree;
	return typeof tagged === "string" ? tagged : plainKey(tree.text);
}
function readScalar(node, reader, asKey) {
	const offset = startOf(node);
	const line = reader.lineAt(offset);
	const text = String(node.value ?? "");
	const plain = node.type === "PLAIN";
	if (node.type === "QUOTE_DOUBLE" && !reader.isJson) checkEscapes(node, reader);
	if (node.tag !== void 0) {
		if (node.tag === "!") return {
			is: "text",
			text,
			line,
			plain: false
		};
		const tagged = taggedValue(node.tag, text);
		if (tagged === void 0) note(reader, offset, "value", "a value is none of its tag's");
		return {
			is: "text",
			text,
			line,
			plain: false,
			...tagged === void 0 ? {} : { tagged }
		};
	}
	if (plain && text === "") return NOTHING;
	if (plain && !asKey && /^[-+]?\.(?:inf|nan)$/i.test(text) && typeof plainValue(text) === "number") note(reader, offset, "value", "a number is infinite or none, which JSON does not have");
	return {
		is: "text",
		text,
		line,
		plain
	};
}
function checkEscapes({ range }, reader) {
	if (!range) return;
	const written = reader.text.slice(range[0], range[1]);
	if (!written.includes("\\")) return;
	if ([...written.matchAll(/\\(u[dD][89a-fA-F]|[\s\S])/g)].some(([, what = ""]) => what === "/" || what.length > 1)) note(reader, range[0], "syntax", SYNTAX_ERRORS.BAD_DQ_ESCAPE ?? "");
}

// tools/kubernetes/src/yaml/read.ts
function readYaml(text) {
	const root = scanYaml(withoutMark(text));
	return root === void 0 ? readStrictly(text) : {
		root,
		problems: []
	};
}
function readValue(text) {
	const { root, problems } = readYaml(text);
	return problems.length > 0 ? void 0 : { value: toValue(root) };
}
function readStrictly(text) {
	try {
		return readLines(withoutMark(text));
	} catch {
		return {
			root: NOTHING,
			problems: [{
				line: 1,
				code: "syntax",
				message: "it is nested too deeply"
			}]
		};
	}
}
function withoutMark(text) {
	return text.charCodeAt(0) === 65279 ? text.slice(1) : text;
}
const OLD_LINE_ENDS = /\r(?!\n)|[\u0085\u2028\u2029]/;
function readLines(written) {
	const text = OLD_LINE_ENDS.test(written) ? withLineEnds(written) : written;
	const found = readNodes(text, text);
	if (!found.problems.some(({ code }) => code === "syntax")) return {
		root: found.root,
		problems: found.problems
	};
	const indented = indentContinuations(text);
	const lenient = readNodes(indented.text, text);
	const isFree = (at) => lenient.free.some(([from, to]) => from < at && at < to);
	const { root, problems } = indented.lines.every(isFree) && !lenient.problems.some(({ code }) => code === "syntax") ? lenient : found;
	return {
		root,
		problems
	};
}
function withLineEnds(text) {
	const { document } = firstDocument(text);
	const quoted = [];
	(0, import_dist.visit)(document ?? null, { Scalar: (_, { type, range }) => {
		if (range && (type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE")) quoted.push([range[0], range[1]]);
	} });
	return text.replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, (end, at) => {
		if (!quoted.some(([from, to]) => from < at && at < to)) return "\n";
		if (/[\u2028\u2029]/.test(end)) return end;
		return /^[ \t]*[\u2028\u2029]/.test(text.slice(at + end.length)) ? "" : "\n";
	});
}

Object.defineProperty(exports, "NOTHING", {
  enumerable: true,
  get: function () {
    return NOTHING;
  }
});
Object.defineProperty(exports, "editableYaml", {
  enumerable: true,
  get: function () {
    return editableYaml;
  }
});
Object.defineProperty(exports, "entryOf", {
  enumerable: true,
  get: function () {
    return entryOf;
  }
});
Object.defineProperty(exports, "exactValue", {
  enumerable: true,
  get: function () {
    return exactValue;
  }
});
Object.defineProperty(exports, "plainValue", {
  enumerable: true,
  get: function () {
    return plainValue;
  }
});
Object.defineProperty(exports, "readValue", {
  enumerable: true,
  get: function () {
    return readValue;
  }
});
Object.defineProperty(exports, "readYaml", {
  enumerable: true,
  get: function () {
    return readYaml;
  }
});
Object.defineProperty(exports, "toValue", {
  enumerable: true,
  get: function () {
    return toValue;
  }
});