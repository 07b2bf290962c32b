const require_index = require("./index.js");
const require_render = require("./shared/render2.js");
const require_load = require("./shared/load2.js");
const require_builtin = require("./shared/builtin.js");
const require_read = require("./shared/read.js");
const require_output = require("./shared/output.js");
let node_http2 = require("node:http2");
let node_child_process = require("node:child_process");

// tools/crossplane/src/render/grpc/call.ts
const MAX_BYTES = 67108864;
const CODES = [
	"OK",
	"Canceled",
	"Unknown",
	"InvalidArgument",
	"DeadlineExceeded",
	"NotFound",
	"AlreadyExists",
	"PermissionDenied",
	"ResourceExhausted",
	"FailedPrecondition",
	"Aborted",
	"OutOfRange",
	"Unimplemented",
	"Internal",
	"Unavailable",
	"DataLoss",
	"Unauthenticated"
];
function callUnary(target, path, message, limit) {
	const address = target.replace(/^[a-z]+:\/\/\/?/, "");
	const failed = (code, text) => ({
		is: "error",
		code,
		message: text
	});
	return new Promise((resolve) => {
		let session;
		try {
			session = (0, node_http2.connect)(`http://${address}`);
		} catch (error) {
			resolve(failed("Unavailable", `${address} is no address: ${error instanceof Error ? error.message : error}`));
			return;
		}
		const timer = setTimeout(() => finish(failed("DeadlineExceeded", `no answer from ${address} within ${limit / 1e3} s`)), limit);
		const finish = (reply) => {
			clearTimeout(timer);
			session.destroy();
			resolve(reply);
		};
		session.on("error", (error) => {
			const why = error.code === "ECONNREFUSED" ? "connection refused" : error.message;
			finish(failed("Unavailable", `connection to ${address}: ${why}`));
		});
		const stream = session.request({
			[node_http2.constants.HTTP2_HEADER_METHOD]: "POST",
			[node_http2.constants.HTTP2_HEADER_PATH]: path,
			"content-type": "application/grpc",
			te: "trailers"
		});
		const chunks = [];
		let size = 0;
		let status;
		let words = "";
		const readStatus = (headers) => {
			if (headers["grpc-status"] === void 0) return;
			status = String(headers["grpc-status"]);
			words = String(headers["grpc-message"] ?? "");
		};
		stream.on("response", (headers) => {
			readStatus(headers);
			if (headers[":status"] !== 200 && status === void 0) finish(failed("Unavailable", `${address} answered with HTTP ${headers[":status"]}: it speaks no gRPC`));
		});
		stream.on("trailers", readStatus);
		stream.on("data", (chunk) => {
			size += chunk.length;
			chunks.push(chunk);
			if (size > MAX_BYTES) finish(failed("ResourceExhausted", `the answer of ${address} is larger than ${MAX_BYTES / 1024 / 1024} MiB`));
		});
		stream.on("error", () => {});
		stream.on("close", () => {
			if (status === void 0) setTimeout(() => finish(failed("Unavailable", "error reading from server: EOF")), 50);
			else if (status !== "0") finish(failed(CODES[Number(status)] ?? "Unknown", decoded(words)));
			else finish(messageOf(Buffer.concat(chunks), failed));
		});
		const head = Buffer.alloc(5);
		head.writeUInt32BE(message.length, 1);
		stream.end(Buffer.concat([head, message]));
	});
}
function messageOf(bytes, failed) {
	if (bytes.length < 5) return failed("Internal", "the answer has no message");
	if (bytes[0] !== 0) return failed("Internal", "the answer is compressed, which was not asked for");
	const length = bytes.readUInt32BE(1);
	if (bytes.length < 5 + length) return failed("Internal", "the answer ends too early");
	return {
		is: "message",
		bytes: bytes.subarray(5, 5 + length)
	};
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

// tools/crossplane/src/render/grpc/wire.ts
var WireError = class extends Error {
	name = "WireError";
};
function varint(value) {
	const bytes = [];
	let rest = value;
	while (rest >= 128) {
		bytes.push(rest % 128 | 128);
		rest = Math.floor(rest / 128);
	}
	bytes.push(rest);
	return Buffer.from(bytes);
}
function tag(number, type) {
	return varint(number * 8 + type);
}
function numberField(number, value) {
	return value === 0 ? Buffer.alloc(0) : Buffer.concat([tag(number, 0), varint(value)]);
}
function doubleField(number, value) {
	const bytes = Buffer.alloc(8);
	bytes.writeDoubleLE(value);
	return Buffer.concat([tag(number, 1), bytes]);
}
function bytesField(number, value) {
	return Buffer.concat([
		tag(number, 2),
		varint(value.length),
		value
	]);
}
function textField(number, value) {
	return value === "" ? Buffer.alloc(0) : bytesField(number, Buffer.from(value, "utf8"));
}
function entryField(number, key, value) {
	return bytesField(number, Buffer.concat([textField(1, key), bytesField(2, value)]));
}
function* readFields(bytes) {
	let at = 0;
	const number = () => {
		let value = 0;
		for (let shift = 0; shift < 70; shift += 7) {
			const byte = bytes[at++];
			if (byte === void 0) throw new WireError("a number ends too early");
			value += (byte & 127) * 2 ** shift;
			if (byte < 128) return value;
		}
		throw new WireError("a number is too long");
	};
	const take = (length) => {
		if (at + length > bytes.length) throw new WireError("a field ends too early");
		const part = bytes.subarray(at, at + length);
		at += length;
		return part;
	};
	while (at < bytes.length) {
		const key = number();
		const field = Math.floor(key / 8);
		switch (key % 8) {
			case 0:
				yield {
					number: field,
					is: "varint",
					value: number()
				};
				break;
			case 1:
				yield {
					number: field,
					is: "double",
					value: take(8).readDoubleLE()
				};
				break;
			case 2:
				yield {
					number: field,
					is: "bytes",
					value: take(number())
				};
				break;
			case 5:
				take(4);
				break;
			default: throw new WireError(`wire type ${key % 8} is not known`);
		}
	}
}

// tools/crossplane/src/render/grpc/messages.ts
const CAPABILITIES = [
	1,
	2,
	3,
	4
];
function encodeRequest(request) {
	const { observed, desired, input, context, required, credentials } = request;
	const meta = CAPABILITIES.map((capability) => Buffer.concat([varint(16), varint(capability)]));
	return Buffer.concat([
		bytesField(1, Buffer.concat(meta)),
		bytesField(2, encodeState(observed)),
		bytesField(3, encodeState(desired)),
		...input === void 0 ? [] : [bytesField(4, encodeStruct(input))],
		bytesField(5, encodeStruct(context)),
		...[...required ?? []].flatMap(([name, items]) => {
			const resources = Buffer.concat(items.map((item) => bytesField(1, bytesField(1, encodeStruct(item)))));
			return [entryField(6, name, resources), entryField(8, name, resources)];
		}),
		...[...credentials ?? []].map(([name, secret]) => entryField(7, name, encodeCredentials(secret)))
	]);
}
function encodeState({ composite, resources }) {
	return Buffer.concat([bytesField(1, encodeResource(composite)), ...[...resources].map(([name, resource]) => entryField(2, name, encodeResource(resource)))]);
}
const READY = [
	"unspecified",
	"true",
	"false"
];
function encodeResource({ resource, connection, ready }) {
	return Buffer.concat([
		bytesField(1, encodeStruct(resource)),
		...[...connection].map(([key, value]) => entryField(2, key, require_load.toBytes(value))),
		numberField(3, READY.indexOf(ready))
	]);
}
function encodeCredentials(secret) {
	const entries = (require_load.isObject(secret.data) ? Object.entries(secret.data) : []).map(([key, value]) => entryField(1, key, Buffer.from(String(value), "base64")));
	return bytesField(1, Buffer.concat(entries));
}
function encodeStruct(value) {
	return Buffer.concat(Object.entries(value).map(([key, item]) => entryField(1, require_load.validText(key), encodeValue(item))));
}
function encodeValue(value) {
	if (value === null) return Buffer.concat([varint(8), varint(0)]);
	if (typeof value === "number" || typeof value === "bigint") return doubleField(2, Number(value));
	if (typeof value === "string") return bytesField(3, Buffer.from(require_load.validText(value), "utf8"));
	if (typeof value === "boolean") return Buffer.concat([varint(32), varint(value ? 1 : 0)]);
	if (Array.isArray(value)) return bytesField(6, Buffer.concat(value.map((item) => bytesField(1, encodeValue(item)))));
	return bytesField(5, encodeStruct(value));
}
function decodeResponse(bytes) {
	let desired = {
		composite: noResource(),
		resources: /* @__PURE__ */ new Map()
	};
	let context = require_load.emptyObject();
	const results = [];
	const conditions = [];
	const requirements = /* @__PURE__ */ new Map();
	for (const { number, value } of messages(bytes)) if (number === 2) desired = decodeState(value);
	else if (number === 3) results.push(decodeResult(value));
	else if (number === 4) context = decodeStruct(value, 0);
	else if (number === 5) for (const [name, selector] of decodeRequirements(value)) requirements.set(name, selector);
	else if (number === 6) conditions.push(decodeCondition(value));
	return {
		desired,
		context,
		results,
		conditions,
		requirements
	};
}
function* messages(bytes) {
	for (const field of readFields(bytes)) if (field.is === "bytes") yield field;
}
function textAt(bytes, number) {
	let text = "";
	for (const field of messages(bytes)) if (field.number === number) text = field.value.toString("utf8");
	return text;
}
function numberAt(bytes, number) {
	let found = 0;
	for (const field of readFields(bytes)) if (field.is === "varint" && field.number === number) found = field.value;
	return found;
}
function entry(bytes) {
	let value = Buffer.alloc(0);
	for (const field of messages(bytes)) if (field.number === 2) value = Buffer.from(field.value);
	return {
		key: textAt(bytes, 1),
		value
	};
}
function noResource() {
	return {
		resource: require_load.emptyObject(),
		connection: /* @__PURE__ */ new Map(),
		ready: "unspecified"
	};
}
function decodeState(bytes) {
	let composite = noResource();
	const resources = /* @__PURE__ */ new Map();
	for (const { number, value } of messages(bytes)) {
		if (number === 1) composite = decodeResource(value);
		if (number !== 2) continue;
		const { key, value: resource } = entry(value);
		resources.set(key, decodeResource(resource));
	}
	return {
		composite,
		resources
	};
}
function decodeResource(bytes) {
	let resource = require_load.emptyObject();
	const connection = /* @__PURE__ */ new Map();
	for (const { number, value } of messages(bytes)) {
		if (number === 1) resource = decodeStruct(value, 0);
		if (number !== 2) continue;
		const { key, value: detail } = entry(value);
		connection.set(key, require_load.fromBytes(detail));
	}
	return {
		resource,
		connection,
		ready: READY[numberAt(bytes, 3)] ?? "unspecified"
	};
}
const SEVERITIES = [
	"unspecified",
	"fatal",
	"warning",
	"normal"
];
function decodeResult(bytes) {
	const reason = textAt(bytes, 3);
	return {
		severity: SEVERITIES[numberAt(bytes, 1)] ?? "unspecified",
		message: textAt(bytes, 2),
		...reason === "" ? {} : { reason }
	};
}
const STATUSES = [
	"Unknown",
	"Unknown",
	"True",
	"False"
];
function decodeCondition(bytes) {
	const message = textAt(bytes, 4);
	return {
		type: textAt(bytes, 1),
		status: STATUSES[numberAt(bytes, 2)] ?? "Unknown",
		reason: textAt(bytes, 3),
		...message === "" ? {} : { message }
	};
}
function decodeRequirements(bytes) {
	const found = [];
	for (const { number, value } of messages(bytes)) {
		if (number !== 1 && number !== 2) continue;
		const { key, value: selector } = entry(value);
		found.push([key, decodeSelector(selector)]);
	}
	return found;
}
function decodeSelector(bytes) {
	let labels;
	for (const { number, value } of messages(bytes)) {
		if (number !== 4) continue;
		labels = {};
		for (const label of messages(value)) labels[textAt(label.value, 1)] = textAt(label.value, 2);
	}
	const namespace = textAt(bytes, 5);
	return {
		apiVersion: textAt(bytes, 1),
		kind: textAt(bytes, 2),
		...namespace === "" ? {} : { namespace },
		match: labels === void 0 ? { name: textAt(bytes, 3) } : { labels }
	};
}
function decodeStruct(bytes, depth) {
	const made = require_load.emptyObject();
	for (const { number, value } of messages(bytes)) {
		if (number !== 1) continue;
		const { key, value: item } = entry(value);
		made[key] = decodeValue(item, depth + 1);
	}
	return made;
}
function decodeValue(bytes, depth) {
	if (depth > 500) throw new WireError(`values are nested deeper than ${500} levels`);
	let found = null;
	for (const field of readFields(bytes)) if (field.is === "double") found = field.value;
	else if (field.is === "varint") found = field.number === 4 ? field.value !== 0 : null;
	else if (field.number === 3) found = field.value.toString("utf8");
	else if (field.number === 5) found = decodeStruct(field.value, depth);
	else if (field.number === 6) {
		const items = [];
		for (const item of messages(field.value)) if (item.number === 1) items.push(decodeValue(item.value, depth + 1));
		found = items;
	}
	return found;
}

// tools/crossplane/src/render/grpc/function.ts
const RUNTIME = "render.crossplane.io/runtime";
const TARGET = "render.crossplane.io/runtime-development-target";
const SERVICES = ["/apiextensions.fn.proto.v1.FunctionRunnerService/RunFunction", "/apiextensions.fn.proto.v1beta1.FunctionRunnerService/RunFunction"];
function developmentFunction(target, limit) {
	return async (request) => {
		const message = encodeRequest(request);
		let reply;
		for (const service of SERVICES) {
			reply = await callUnary(target, service, message, limit);
			if (reply.is !== "error" || reply.code !== "Unimplemented") break;
		}
		if (reply === void 0 || reply.is === "error") throw new require_load.Failure(`rpc error: code = ${reply?.code ?? "Unknown"} desc = ${reply?.message ?? ""}`);
		try {
			return decodeResponse(reply.bytes);
		} catch (error) {
			if (error instanceof WireError) throw new require_load.Failure(`rpc error: code = Internal desc = ${error.message}`);
			throw error;
		}
	};
}
function foreignFunction(limit) {
	return (name, definition) => {
		const annotations = definition === void 0 ? {} : require_builtin.textsOf(definition, "annotations") ?? {};
		if (annotations[RUNTIME] === "Development") return developmentFunction(annotations[TARGET] ?? "localhost:9443", limit);
		return () => {
			throw new require_load.Failure(`function ${require_load.quote(name)} is not built in, and containers are not started here: run it yourself (with --insecure) and annotate its Function with ${RUNTIME}: Development and ${TARGET}: HOST:PORT`);
		};
	};
}

// tools/crossplane/src/render/go/yaml-print.ts
const WIDTH = 80;
const INDENT = 2;
function printYaml(value) {
	const printer = new Printer();
	printer.node(value, -2, "root");
	return `${printer.out.replace(/^\n/, "")}\n`;
}
var Printer = class {
	out = "";
	column = 0;
	node(value, indent, context) {
		if (Array.isArray(value) && value.length > 0) this.list(value, context === "map" ? indent : indent + INDENT, context);
		else if (require_load.isObject(value) && Object.keys(value).length > 0) this.map(value, indent + INDENT, context);
		else {
			if (context !== "root") this.write(" ");
			if (typeof value === "string") this.text(value, indent);
			else this.write(plain(value));
		}
	}
	text(value, indent) {
		const read = reread(value);
		this.styled(read, styleOf(read, false).style, indent + INDENT, true);
	}
	list(items, indent, context) {
		items.forEach((item, index) => {
			if (index === 0 && context === "list") this.write(" ");
			else this.line(indent);
			this.write("-");
			this.node(item, indent, "list");
		});
	}
	map(value, indent, context) {
		naturalKeys(value).forEach((key, index) => {
			if (index === 0 && context === "list") this.write(" ");
			else this.line(indent);
			if (reread(key) !== key) throw new require_load.Failure("yaml: did not find expected ',' or '}'");
			const style = styleOf(key, true);
			const simple = !style.multiline && Buffer.byteLength(key) <= 128;
			if (simple) this.styled(key, style.style, indent, false);
			else {
				this.write("?");
				this.write(" ");
				this.styled(key, styleOf(key, false).style, indent + INDENT, true);
				this.line(indent);
			}
			this.write(":");
			this.node(value[key], indent, simple ? "map" : "list");
		});
	}
	styled(text, style, indent, folds) {
		const valid = require_load.validText(text);
		if (style === "literal") this.literal(valid, indent);
		else if (style === "plain") this.folded(valid, indent, folds, (rune) => rune, 0);
		else {
			const mark = style === "single" ? "'" : "\"";
			this.write(mark);
			if (style === "single") this.folded(valid, indent, folds, (rune) => rune === "'" ? "''" : rune, 1);
			else this.escaped(valid, indent, folds);
			this.write(mark);
		}
	}
	folded(text, indent, folds, show, edge) {
		const runes = [...text];
		let spaces = false;
		let breaks = false;
		runes.forEach((rune, at) => {
			if (rune === " ") {
				const inside = edge === 0 || at > 0 && at < runes.length - 1;
				if (folds && !spaces && this.column > WIDTH && inside && runes[at + 1] !== " ") this.line(indent);
				else this.write(" ");
				spaces = true;
			} else if (isBreak(rune)) {
				if (!breaks && rune === "\n") this.lineBreak("\n");
				this.lineBreak(rune);
				breaks = true;
			} else {
				if (breaks) this.indentTo(indent);
				this.write(show(rune));
				spaces = false;
				breaks = false;
			}
		});
	}
	escaped(text, indent, folds) {
		const runes = [...text];
		const all = runes[0] === "﻿";
		let spaces = false;
		runes.forEach((rune, at) => {
			if (rune === " " && !all) {
				if (folds && !spaces && this.column > WIDTH && at > 0 && at < runes.length - 1) {
					this.line(indent);
					if (runes[at + 1] === " ") this.write("\\");
				} else this.write(" ");
				spaces = true;
				return;
			}
			this.write(all || !isPrintable(rune) || isBreak(rune) || rune === "\"" || rune === "\\" ? escaped(rune) : rune);
			spaces = false;
		});
	}
	literal(text, indent) {
		const runes = [...text];
		this.write("|");
		if (runes[0] === " " || isBreak(runes[0] ?? "")) this.write(String(INDENT));
		if (!isBreak(runes.at(-1) ?? "")) this.write("-");
		else if (runes.length === 1 || isBreak(runes.at(-2) ?? "")) this.write("+");
		this.lineBreak("\n");
		let breaks = true;
		for (const rune of runes) if (isBreak(rune)) {
			this.lineBreak(rune);
			breaks = true;
		} else {
			if (breaks) this.indentTo(indent);
			this.write(rune);
			breaks = false;
		}
	}
	write(text) {
		this.out += text;
		this.column += [...text].length;
	}
	lineBreak(rune) {
		this.out += rune;
		this.column = 0;
	}
	line(indent) {
		if (this.column > 0 || this.out === "") this.lineBreak("\n");
		this.indentTo(indent);
	}
	indentTo(indent) {
		while (this.column < indent) this.write(" ");
	}
};
const CONTROL = /[\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;
function reread(text) {
	if (CONTROL.test(text)) throw new require_load.Failure("yaml: control characters are not allowed");
	if (!text.includes("")) return text;
	return text.replace(/ *\u0085(?: *\u0085)* */g, (found) => {
		const breaks = found.split("").length - 1;
		return breaks === 1 ? " " : "\n".repeat(breaks - 1);
	});
}
function plain(value) {
	if (typeof value === "number") {
		if (Number.isInteger(value) && Math.abs(value) < 1e21) {
			const whole = BigInt(String(value));
			if (whole >= -(1n << 63n) && whole < 1n << 64n) return String(whole);
		}
		const text = require_load.formatFloat(value, "g", -1);
		if (!Number.isFinite(value)) throw new require_load.Failure(`json: unsupported value: ${text}`);
		return text;
	}
	if (Array.isArray(value)) return "[]";
	return require_load.isObject(value) ? "{}" : String(value);
}
function styleOf(text, key) {
	const allowed = analyze(text);
	const wanted = text.includes("\n") ? "literal" : readsAsText(text) ? "plain" : "double";
	let style = key && allowed.multiline ? "double" : wanted;
	if (style === "plain" && (!allowed.plain || text === "" && key)) style = "single";
	if (style === "single" && !allowed.single) style = "double";
	if (style === "literal" && (!allowed.block || key)) style = "double";
	return {
		style,
		multiline: allowed.multiline
	};
}
const BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
function readsAsText(text) {
	if (text === "<<" || BASE_60.test(text) || /^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/.test(text)) return false;
	if (/^\d{4}-/.test(text) && isTime(text)) return false;
	return typeof require_read.plainValue(text) === "string";
}
function isTime(text) {
	const parts = /^(\d{4})-(\d\d?)-(\d\d?)(?:([Tt]|\s+)(\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(Z|[-+]\d\d:\d\d)?)?$/.exec(text);
	if (parts === null) return false;
	const [, year, month, day, separator, hour = "0", minute = "0", second = "0", zone] = parts;
	if (separator !== void 0 && separator.toLowerCase() === "t" !== (zone !== void 0)) return false;
	if (separator === void 0 && (month?.length !== 2 || day?.length !== 2)) return false;
	if (separator !== void 0 && separator !== " " && separator.toLowerCase() !== "t") return false;
	if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return false;
	const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
	return Number(day) <= days && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}
function isBreak(rune) {
	return rune === "\n" || rune === "\r" || rune === "" || rune === "\u2028" || rune === "\u2029";
}
function isPrintable(rune) {
	const code = rune.codePointAt(0) ?? 0;
	if (code === 10) return true;
	if (code < 128) return code >= 32 && code <= 126;
	return code >= 160 && code < 65536 && code !== 65279 && code !== 65534 && code !== 65535;
}
const ESCAPES = {
	"\0": "\\0",
	"\x07": "\\a",
	"\b": "\\b",
	"	": "\\t",
	"\n": "\\n",
	"\v": "\\v",
	"\f": "\\f",
	"\r": "\\r",
	"\x1B": "\\e",
	"\"": "\\\"",
	"\\": "\\\\",
	"": "\\N",
	"\xA0": "\\_",
	"\u2028": "\\L",
	"\u2029": "\\P"
};
function escaped(rune) {
	const short = ESCAPES[rune];
	if (short !== void 0) return short;
	const code = rune.codePointAt(0) ?? 0;
	const hex = code.toString(16).toUpperCase();
	return code <= 255 ? `\\x${hex.padStart(2, "0")}` : code <= 65535 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
function analyze(text) {
	if (text === "") return {
		plain: true,
		single: true,
		block: false,
		multiline: false
	};
	const runes = [...text];
	const blank = (rune) => rune === void 0 || rune === " " || rune === "	";
	let indicators = text.startsWith("---") || text.startsWith("...");
	let special = false;
	let breakSpace = false;
	let spaceBreak = false;
	let previousSpace = false;
	let previousBreak = false;
	let afterBlank = true;
	runes.forEach((rune, at) => {
		const followed = blank(runes[at + 1]);
		if (at === 0) {
			if ("#,[]{}&*!|>'\"%@`".includes(rune)) indicators = true;
			else if ("?:-".includes(rune) && followed) indicators = true;
		} else if (rune === ":" && followed || rune === "#" && afterBlank) indicators = true;
		if (!isPrintable(rune)) special = true;
		if (rune === " ") {
			if (previousBreak) breakSpace = true;
			previousSpace = true;
			previousBreak = false;
		} else if (isBreak(rune)) {
			if (previousSpace) spaceBreak = true;
			previousSpace = false;
			previousBreak = true;
		} else {
			previousSpace = false;
			previousBreak = false;
		}
		afterBlank = rune === " " || rune === "	" || isBreak(rune);
	});
	const first = runes[0];
	const last = runes.at(-1);
	const multiline = runes.some(isBreak);
	const edges = first === " " || last === " " || isBreak(first) || isBreak(last);
	const awkward = breakSpace || spaceBreak || special;
	return {
		plain: !edges && !awkward && !multiline && !indicators,
		single: !awkward,
		block: last !== " " && !spaceBreak && !special,
		multiline
	};
}
function naturalKeys(value) {
	return Object.keys(value).sort(compareKeys);
}
const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{Nd}$/u;
function compareKeys(a, b) {
	const left = [...a];
	const right = [...b];
	for (let at = 0; at < left.length && at < right.length; at++) {
		const x = left[at];
		const y = right[at];
		if (x === y) continue;
		const order = (x.codePointAt(0) ?? 0) - (y.codePointAt(0) ?? 0);
		const xIsLetter = LETTER.test(x);
		const yIsLetter = LETTER.test(y);
		if (xIsLetter && yIsLetter) return order;
		if (xIsLetter || yIsLetter) return yIsLetter ? -1 : 1;
		let lead = 0n;
		if (x === "0" || y === "0") {
			for (let back = at - 1; back >= 0 && DIGIT.test(left[back]); back--) if (left[back] !== "0") {
				lead = 1n;
				break;
			}
		}
		const [n, nEnd] = digitsFrom(left, at, lead);
		const [m, mEnd] = digitsFrom(right, at, lead);
		if (n !== m) return n < m ? -1 : 1;
		if (nEnd !== mEnd) return nEnd - mEnd;
		return order;
	}
	return left.length - right.length;
}
function digitsFrom(runes, start, lead) {
	let value = lead;
	let at = start;
	for (; at < runes.length && DIGIT.test(runes[at]); at++) value = BigInt.asIntN(64, value * 10n + BigInt(runes[at].codePointAt(0) ?? 0) - 48n);
	return [value, at];
}

// tools/crossplane/src/render/output.ts
function renderedYaml(rendered, included) {
	return [
		included.fullXr ? rendered.full : rendered.composite,
		...rendered.composed,
		...included.results ? rendered.results : [],
		...included.context && rendered.context !== void 0 ? [require_render.contextDocument(rendered.context)] : []
	].map((document) => `---\n${printYaml(document)}`).join("");
}
function renderedDocument(rendered, fullXr) {
	return {
		xr: sorted(fullXr ? rendered.full : rendered.composite),
		composed: rendered.composed.map(sorted),
		deleted: rendered.deleted.map(sorted),
		results: rendered.results.map(sorted),
		...rendered.context === void 0 ? {} : { context: sorted(rendered.context) }
	};
}
function sorted(value) {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value === "bigint") return Number(value);
	if (!require_load.isObject(value)) return value;
	const made = Object.create(null);
	for (const key of require_load.sortedKeys(value)) made[key] = sorted(value[key]);
	return made;
}

// tools/crossplane/src/render/upstream.ts
const UPSTREAM = "MAINSTEM_CROSSPLANE";
function renderUpstream(args, limit) {
	const program = process.env["MAINSTEM_CROSSPLANE"] ?? "crossplane";
	return new Promise((resolve, reject) => {
		const child = (0, node_child_process.spawn)(program, [
			"composition",
			"render",
			...args
		], {
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			],
			signal: AbortSignal.timeout(limit)
		});
		const out = [];
		const err = [];
		child.stdout.on("data", (chunk) => out.push(chunk));
		child.stderr.on("data", (chunk) => err.push(chunk));
		child.on("error", (error) => reject(new require_load.Failure(error.code === "ENOENT" ? `the engine crossplane needs upstream's command line (2.5 or newer): install crossplane, or name it in ${UPSTREAM}` : error.name === "AbortError" ? `${program} was stopped after ${limit / 1e3} seconds: give it more with --timeout` : `${program} could not be started: ${error.message}`)));
		child.on("close", (code) => resolve({
			exit: code === 0 ? 0 : 1,
			stdout: Buffer.concat(out).toString("utf8"),
			stderr: Buffer.concat(err).toString("utf8")
		}));
	});
}
function documentOf(stdout) {
	const documents = require_load.splitYaml(stdout).map((text) => {
		const value = require_load.readYaml(text);
		if (!require_load.isObject(value)) throw new require_load.Failure("upstream printed something that is no object");
		return value;
	});
	const isOurs = (kind) => (document) => require_load.textAt(document, "apiVersion") === "render.crossplane.io/v1beta1" && require_load.textAt(document, "kind") === kind;
	const context = documents.find(isOurs("Context"));
	const [xr, ...composed] = documents.filter((one) => !isOurs("Result")(one) && !isOurs("Context")(one));
	return {
		xr: xr ?? null,
		composed,
		deleted: null,
		results: documents.filter(isOurs("Result")),
		...context === void 0 ? {} : { context: context.fields }
	};
}

// tools/cli/src/commands/crossplane-render.ts
const OPTIONS = {
	engine: require_index.TEXT,
	"observed-resources": {
		type: "string",
		short: "o"
	},
	"required-resources": {
		type: "string",
		short: "e"
	},
	"extra-resources": require_index.TEXT,
	xrd: require_index.TEXT,
	timeout: require_index.TEXT,
	"context-values": require_index.LIST,
	"context-files": require_index.LIST,
	"function-credentials": require_index.TEXT,
	"include-function-results": {
		type: "boolean",
		short: "r"
	},
	"include-full-xr": {
		type: "boolean",
		short: "x"
	},
	"include-context": {
		type: "boolean",
		short: "c"
	}
};
const command = require_index.defineCommand({
	usage: "mainstem crossplane render XR COMPOSITION [FUNCTIONS] [--observed-resources PATH] [--required-resources PATH]\n    [--extra-resources PATH] [--xrd FILE] [--context-values KEY=JSON]... [--context-files KEY=FILE]...\n    [--function-credentials PATH] [--include-function-results] [--include-full-xr] [--include-context]\n    [--timeout SECONDS] [--engine builtin|crossplane] [--json] [--cwd DIR]\n\nWhat a composition makes of a composite resource, as `crossplane composition render` prints it, without Docker or a cluster.\nThe three functions of crossplane-contrib are built in; any other one has to run at its development target (gRPC).\nPATH is a file or a folder of YAML files. --json also has what upstream leaves out: what would be deleted, results and context.\nErrors are in the words of upstream; exit 1 for them, for bad input too.",
	options: OPTIONS,
	formats: ["yaml", "json"],
	async run(options, args) {
		const [composite, composition, functions] = args;
		if (composite === void 0 || composition === void 0 || args.length > 3) throw new require_index.InputError(`Name a composite resource and a Composition. Usage:\n${command.usage}`);
		const engine = options.engine ?? "builtin";
		if (engine !== "builtin" && engine !== "crossplane") throw new require_index.InputError(`--engine is builtin or crossplane, not ${JSON.stringify(engine)}. Usage:\n${command.usage}`);
		if (engine === "crossplane") return upstream(args, options, options.format);
		let rendered;
		try {
			rendered = await render({
				composite,
				composition,
				functions
			}, options);
		} catch (error) {
			if (!(error instanceof require_load.Failure)) throw error;
			process.stderr.write(require_render.errorLines(error.message));
			return 1;
		}
		const fullXr = options["include-full-xr"] === true;
		if (options.format === "json") require_output.printJson(renderedDocument(rendered, fullXr));
		else if (rendered.fatal === void 0) process.stdout.write(renderedYaml(rendered, {
			fullXr,
			results: options["include-function-results"] === true,
			context: options["include-context"] === true
		}));
		if (rendered.fatal === void 0) return 0;
		process.stderr.write(require_render.errorLines(rendered.fatal));
		return 1;
	}
});
async function render(files, options) {
	const composite = await require_load.loadComposite(files.composite);
	const composition = await require_load.loadComposition(files.composition);
	require_render.checkComposition(composite, composition);
	const functions = files.functions === void 0 ? void 0 : await require_load.loadFunctions(files.functions);
	const definition = options.xrd === void 0 ? void 0 : await require_load.loadDefinition(options.xrd);
	const all = (path, what) => path === void 0 ? [] : require_load.loadObjects(path, what);
	return require_render.renderComposite({
		composite,
		composition,
		functions,
		definition,
		credentials: await all(options["function-credentials"], "secrets"),
		observed: await all(options["observed-resources"], "observed composed resources"),
		required: [...await all(options["required-resources"], "required resources"), ...await all(options["extra-resources"], "extra resources")],
		foreign: foreignFunction(limitOf(options.timeout)),
		context: await require_load.loadContext(options["context-values"] ?? [], options["context-files"] ?? [])
	});
}
function limitOf(timeout) {
	const parts = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(timeout ?? "60");
	const unit = parts?.[2] === "ms" ? 1 : parts?.[2] === "m" ? 6e4 : 1e3;
	const size = Number(parts?.[1]) * unit;
	if (!(size > 0)) throw new require_index.InputError(`--timeout is a number of seconds, or a time like 90s or 2m. Usage:\n${command.usage}`);
	return size;
}
async function upstream(args, options, format) {
	const { engine: _, timeout, ...own } = options;
	const all = format === "json" ? {
		"include-function-results": true,
		"include-context": true
	} : {};
	const flags = Object.entries({
		...own,
		...all
	}).flatMap(([name, value]) => {
		if (!(name in OPTIONS) || value === void 0 || value === false) return [];
		return value === true ? [`--${name}`] : [value].flat().map((one) => `--${name}=${one}`);
	});
	try {
		const answer = await renderUpstream([...args, ...flags], limitOf(timeout));
		process.stderr.write(answer.stderr);
		if (format !== "json") process.stdout.write(answer.stdout);
		else if (answer.exit === 0) require_output.printJson(documentOf(answer.stdout));
		return answer.exit;
	} catch (error) {
		if (!(error instanceof require_load.Failure)) throw error;
		process.stderr.write(require_render.errorLines(error.message));
		return 1;
	}
}

exports.command = command;