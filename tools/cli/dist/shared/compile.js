const require_regexp = require("./regexp.js");

// tools/cel/src/types/type.ts
const BOOL = { kind: "bool" };
const BYTES = { kind: "bytes" };
const DOUBLE = { kind: "double" };
const DURATION$1 = { kind: "duration" };
const DYN = { kind: "dyn" };
const ERROR = { kind: "error" };
const INT = { kind: "int" };
const NULL = { kind: "null" };
const STRING$1 = { kind: "string" };
const TIMESTAMP$1 = { kind: "timestamp" };
const UINT = { kind: "uint" };
function listOf(item) {
	return {
		kind: "list",
		item
	};
}
function mapOf(key, value) {
	return {
		kind: "map",
		key,
		value
	};
}
function optionalOf(value) {
	return {
		kind: "opaque",
		name: "optional_type",
		params: [value]
	};
}
function inOptional(type) {
	return type.kind === "opaque" && type.name === "optional_type" ? type.params[0] ?? DYN : void 0;
}
function paramsOf(type) {
	switch (type.kind) {
		case "list": return [type.item];
		case "map": return [type.key, type.value];
		case "type": return type.of === void 0 ? [] : [type.of];
		case "opaque": return type.params;
		default: return [];
	}
}
function formatType(type) {
	const name = type.kind === "error" ? "!error!" : type.kind === "opaque" || type.kind === "object" || type.kind === "param" ? type.name : type.kind;
	const params = paramsOf(type);
	return params.length === 0 ? name : `${name}(${params.map(formatType).join(", ")})`;
}
function runtimeName(type) {
	switch (type.kind) {
		case "duration": return "google.protobuf.Duration";
		case "timestamp": return "google.protobuf.Timestamp";
		case "null": return "null_type";
		case "opaque":
		case "object":
		case "param": return type.name;
		default: return type.kind;
	}
}
function sameType(a, b, byName = true) {
	if (a === b) return true;
	if (a.kind !== b.kind) return false;
	if (a.kind === "param") return !byName || b.kind === "param" && a.name === b.name;
	if ((a.kind === "opaque" || a.kind === "object") && a.name !== b.name) return false;
	const left = paramsOf(a);
	const right = paramsOf(b);
	return left.length === right.length && left.every((param, i) => sameType(param, right[i], byName));
}

// tools/cel/src/cost/estimate.ts
const MOST$1 = 2n ** 64n - 1n;
const UNKNOWN = {
	min: 0n,
	max: MOST$1
};
const ZERO = {
	min: 0n,
	max: 0n
};
function fixed$1(value) {
	return {
		min: BigInt(value),
		max: BigInt(value)
	};
}
const ONE$1 = fixed$1(1);
const cap = (value) => value > MOST$1 ? MOST$1 : value;
function plus(...ranges) {
	let { min, max } = ZERO;
	for (const range of ranges) {
		min = cap(min + range.min);
		max = cap(max + range.max);
	}
	return {
		min,
		max
	};
}
function times(a, b) {
	return {
		min: cap(a.min * b.min),
		max: cap(a.max * b.max)
	};
}
function scaled({ min, max }, factor) {
	return {
		min: scale(min, factor),
		max: scale(max, factor)
	};
}
function scale(value, factor) {
	const float = Number(value);
	if (float > 0 && factor > 0 && float > 2 ** 64 / factor) return MOST$1;
	const ceiling = Math.ceil(float * factor);
	return ceiling >= 2 ** 64 ? MOST$1 : BigInt(ceiling);
}
function union(a, b) {
	return {
		min: a.min < b.min ? a.min : b.min,
		max: a.max > b.max ? a.max : b.max
	};
}

// tools/cel/src/cost/calls.ts
const TRAVERSAL$1 = .1;
const REGEX$1 = .25;
const LIST$1 = 10;
function sizeOf$1({ size, path }, sizeAt) {
	return size ?? sizeAt(path) ?? UNKNOWN;
}
function integerOf$1({ node }, otherwise) {
	if (node?.kind !== "literal" || typeof node.value !== "bigint") return otherwise;
	return node.value < 0n ? 0n : node.value;
}
function allocating$1(factor, size) {
	return {
		cost: plus(scaled(size, factor), ONE$1, fixed$1(LIST$1)),
		size
	};
}
function extensionEstimate(overload, target, args, sizeAt) {
	const [first, second] = args;
	const sorted = /^list_(.*)_(sort|sortByAssociatedKeys)$/.exec(overload);
	if (sorted !== null) {
		const list = sorted[2] === "sort" ? target : first;
		if (list === void 0) return void 0;
		const size = sizeOf$1(list, sizeAt);
		return allocating$1(sorted[1] === "string" || sorted[1] === "bytes" ? 2.1 : 2, times(size, size));
	}
	switch (overload) {
		case "list_slice": {
			if (target === void 0 || first === void 0 || second === void 0) return void 0;
			const { max } = sizeOf$1(target, sizeAt);
			const length = BigInt.asUintN(64, integerOf$1(second, max) - integerOf$1(first, 0n));
			return allocating$1(1, fixed$1(length));
		}
		case "list_flatten":
		case "list_flatten_int": {
			if (target === void 0) return void 0;
			const depth = first === void 0 ? 1n : integerOf$1(first, MOST$1);
			return allocating$1(Number(depth), sizeOf$1(target, sizeAt));
		}
		case "lists_range": return first === void 0 ? void 0 : allocating$1(1, fixed$1(integerOf$1(first, MOST$1)));
		case "list_reverse": return target === void 0 ? void 0 : allocating$1(1, sizeOf$1(target, sizeAt));
		case "list_distinct": {
			if (target === void 0) return void 0;
			const size = sizeOf$1(target, sizeAt);
			return allocating$1(2, times(size, size));
		}
		case "list_sets_contains_list":
		case "list_sets_intersects_list":
		case "list_sets_equivalent_list": {
			if (first === void 0 || second === void 0) return void 0;
			const product = times(sizeOf$1(first, sizeAt), sizeOf$1(second, sizeAt));
			return { cost: plus(scaled(product, overload === "list_sets_equivalent_list" ? 2 : 1), ONE$1) };
		}
		default: return;
	}
}
const ONE_EACH = new Set("serviceAccount path group resource subresource namespace name allowed reason error errored masked prefixLength family isUnspecified isLoopback isLinkLocalMulticast isLinkLocalUnicast isGlobalUnicast format.named sign asInteger isInteger asApproximateFloat isGreaterThan isLessThan compareTo add sub major minor patch getScheme getHostname getHost getPort getEscapedPath getQuery".split(" "));
function kubernetesEstimate(name, overload, target, args, sizeAt) {
	const [first, second] = args;
	const size = (argument) => sizeOf$1(argument, sizeAt);
	if (ONE_EACH.has(name)) return { cost: ONE$1 };
	switch (name) {
		case "isSorted":
		case "sum":
		case "max":
		case "min":
		case "indexOf":
		case "lastIndexOf": return target && { cost: walkCost(target, sizeAt) };
		case "url": return first && {
			cost: scaled(size(first), TRAVERSAL$1),
			size: size(first)
		};
		case "lowerAscii":
		case "upperAscii":
		case "substring":
		case "trim": return target && {
			cost: scaled(size(target), TRAVERSAL$1),
			size: size(target)
		};
		case "replace": return target && first && second && replaceEstimate(size(target), size(first), size(second));
		case "split": {
			if (target === void 0) return void 0;
			const literal = second?.node?.kind === "literal" ? second.node.value : void 0;
			const max = typeof literal === "bigint" ? BigInt.asUintN(64, literal) : size(target).max;
			return {
				cost: scaled(size(target), 2 * TRAVERSAL$1),
				size: {
					min: 0n,
					max
				}
			};
		}
		case "join": return target && joinEstimate(target, first, sizeAt);
		case "find":
		case "findAll": {
			if (target === void 0 || first === void 0) return void 0;
			const text = scaled(plus(size(target), ONE$1), TRAVERSAL$1);
			return {
				cost: times(text, scaled(size(first), REGEX$1)),
				size: {
					min: 0n,
					max: size(target).max
				}
			};
		}
		case "ip":
			if (overload === "cidr_ip") return { cost: ONE$1 };
			return first && { cost: scaled(size(first), TRAVERSAL$1) };
		case "cidr":
		case "isIP":
		case "isCIDR":
		case "quantity":
		case "isQuantity":
		case "semver":
		case "isSemver": return first && { cost: scaled(size(first), TRAVERSAL$1) };
		case "ip.isCanonical": return first && { cost: scaled(size(first), 2 * TRAVERSAL$1) };
		case "containsIP":
		case "containsCIDR": {
			if (first === void 0) return void 0;
			const bytes = {
				min: 4n,
				max: 16n
			};
			const compared = scaled(plus(bytes, bytes), TRAVERSAL$1);
			const masked = name === "containsCIDR" ? plus(scaled(bytes, TRAVERSAL$1), ONE$1) : ZERO;
			const parsed = overload.endsWith("_string") ? scaled(size(first), TRAVERSAL$1) : ZERO;
			return { cost: plus(compared, masked, parsed) };
		}
		case "validate": return first && { cost: scaled(scaled(size(first), TRAVERSAL$1), 128 * REGEX$1) };
		case "_==_": return first && second && equalityEstimate(first, second);
		default: return;
	}
}
function walkCost(target, sizeAt) {
	const [item] = paramsOf(target.type);
	const size = sizeOf$1(target, sizeAt);
	if (item === void 0) return scaled(size, TRAVERSAL$1);
	if (item.kind !== "string" && item.kind !== "bytes") return times(size, ONE$1);
	const itemSize = itemSizeOf(target, sizeAt);
	return times(size, plus(ONE$1, scaled(itemSize, TRAVERSAL$1)));
}
function itemSizeOf({ path }, sizeAt) {
	return (path.length === 0 ? void 0 : sizeAt([...path, "@items"])) ?? UNKNOWN;
}
function replaceEstimate(text, old, by) {
	let most = 0n;
	let kept = 0n;
	if (old.min === 0n) {
		most = text.max < MOST$1 ? text.max + 1n : text.max;
		kept = text.max;
	} else if (by.max <= old.min) kept = text.max;
	else most = BigInt(Math.ceil(Number(text.max) / Number(old.min)));
	let least = 0n;
	let leastKept = 0n;
	if (old.max === 0n) {
		least = text.min < MOST$1 ? text.min + 1n : text.min;
		leastKept = text.min;
	} else if (old.max <= by.min) leastKept = text.min;
	else least = BigInt(Math.ceil(Number(text.min) / Number(old.max)));
	const size = plus(times({
		min: least,
		max: most
	}, by), {
		min: leastKept,
		max: kept
	});
	return {
		cost: scaled(text, 2 * TRAVERSAL$1),
		size
	};
}
function joinEstimate(target, separator, sizeAt) {
	const list = sizeOf$1(target, sizeAt);
	let size = ZERO;
	if (paramsOf(target.type).length > 0) size = times(list, itemSizeOf(target, sizeAt));
	if (separator !== void 0) {
		const less = (value) => value > 0n ? value - 1n : 0n;
		size = plus(size, times(sizeOf$1(separator, sizeAt), {
			min: less(list.min),
			max: less(list.max)
		}));
	}
	return {
		cost: scaled(size, TRAVERSAL$1),
		size
	};
}
function equalityEstimate(a, b) {
	if (!sameType(a.type, b.type)) return void 0;
	const { type } = a;
	if (type.kind === "opaque" && (type.name === "net.IP" || type.name === "net.CIDR")) return { cost: ONE$1 };
	if (type.kind !== "object") return void 0;
	if (type.name === "kubernetes.Quantity" || type.name === "kubernetes.Semver") return { cost: ONE$1 };
	if (type.name === "kubernetes.NamedFormat") return { cost: scaled({
		min: 1n,
		max: 64n
	}, TRAVERSAL$1) };
	if (type.name !== "kubernetes.URL") return void 0;
	const max = b.size?.max ?? 1n;
	return { cost: scaled({
		min: 1n,
		max
	}, TRAVERSAL$1) };
}
function standardEstimate(overload, target, args) {
	const size = (argument) => argument?.size ?? UNKNOWN;
	const [first, second] = args;
	switch (overload) {
		case "string_format": return { cost: scaled(size(target), TRAVERSAL$1) };
		case "string_to_bytes": return {
			cost: scaled(size(first), TRAVERSAL$1),
			size: {
				min: size(first).min,
				max: BigInt.asUintN(64, size(first).max * 4n)
			}
		};
		case "bytes_to_string": return {
			cost: scaled(size(first), TRAVERSAL$1),
			size: {
				min: size(first).min / 4n,
				max: size(first).max
			}
		};
		case "strings_quote": {
			const { min, max } = size(first);
			return {
				cost: scaled(size(first), TRAVERSAL$1),
				size: {
					min: BigInt.asUintN(64, min + 2n),
					max: BigInt.asUintN(64, max * 2n + 2n)
				}
			};
		}
		case "starts_with_string":
		case "ends_with_string": return { cost: scaled(size(first), TRAVERSAL$1) };
		case "in_list": return { cost: size(second) };
		case "matches_string":
			if (target === void 0) break;
			return { cost: times(scaled(plus(size(target), ONE$1), TRAVERSAL$1), scaled(size(first), REGEX$1)) };
		case "contains_string": return { cost: times(scaled(size(target), TRAVERSAL$1), scaled(size(first), TRAVERSAL$1)) };
		case "less_string":
		case "greater_string":
		case "less_equals_string":
		case "greater_equals_string":
		case "less_bytes":
		case "greater_bytes":
		case "less_equals_bytes":
		case "greater_equals_bytes":
		case "equals":
		case "not_equals": {
			const max = size(first).max < size(second).max ? size(first).max : size(second).max;
			return { cost: scaled({
				min: max > 0n ? 1n : 0n,
				max
			}, TRAVERSAL$1) };
		}
	}
	return { cost: ONE$1 };
}

// tools/cel/src/cost/coster.ts
function estimateCost(checked, sizeAt) {
	return new Coster(checked, sizeAt).cost(checked.root);
}
var Coster = class {
	checked;
	sizeAt;
	paths = /* @__PURE__ */ new Map();
	sizes = /* @__PURE__ */ new Map();
	entrySizes = /* @__PURE__ */ new Map();
	locals = /* @__PURE__ */ new Map();
	constructor(checked, sizeAt) {
		this.checked = checked;
		this.sizeAt = sizeAt;
	}
	cost(node) {
		switch (node.kind) {
			case "literal": return ZERO;
			case "ident": return this.name(node, this.checked.names.get(node) ?? node.name);
			case "select": return this.select(node);
			case "call": return this.call(node);
			case "list": return this.list(node);
			case "map": return this.map(node);
			case "struct": return fixed$1(40);
			case "comprehension": return this.isBind(node) ? this.bind(node) : this.comprehension(node);
		}
	}
	name(node, name) {
		this.paths.set(node, this.local(name)?.path ?? [name]);
		return ONE$1;
	}
	local(name) {
		return this.locals.get(name)?.at(-1);
	}
	push(name, local) {
		this.locals.set(name, [...this.locals.get(name) ?? [], local]);
	}
	pop(name) {
		this.locals.get(name)?.pop();
	}
	select(node) {
		const name = this.checked.names.get(node);
		if (name !== void 0) return this.name(node, name);
		const operand = this.cost(node.operand);
		if (node.testOnly) return operand;
		const { kind } = this.checked.typeOf(node.operand);
		this.paths.set(node, [...this.pathOf(node.operand), node.field]);
		return kind === "map" || kind === "object" || kind === "param" ? plus(operand, ONE$1) : operand;
	}
	call(node) {
		const meaning = this.checked.calls.get(node);
		if (meaning === void 0) return ZERO;
		if (meaning.name === "dyn") {
			const [inner] = node.args;
			const cost = plus(ONE$1, this.cost(inner));
			this.copySizes(node, inner);
			return cost;
		}
		const costs = node.args.map((arg) => this.cost(arg));
		const args = node.args.map((arg) => this.argument(arg));
		const target = meaning.member ? node.target : void 0;
		const targetCost = target === void 0 ? ZERO : this.cost(target);
		const called = target === void 0 ? void 0 : this.argument(target);
		let cost = {
			min: MOST$1,
			max: 0n
		};
		let size;
		for (const overload of meaning.overloads) {
			const estimate = this.function(node, meaning.name, overload, called, args, costs);
			cost = union(cost, estimate.cost);
			if (estimate.size !== void 0) size = size === void 0 ? estimate.size : union(size, estimate.size);
			const [list] = node.args;
			if (list !== void 0 && (overload === "index_list" || overload === "index_map")) {
				size = this.entriesOf(list)?.value;
				this.paths.set(node, [...this.pathOf(list), overload === "index_list" ? "@items" : "@values"]);
			}
			size ??= this.sizeOf(node);
		}
		if (size !== void 0) this.sizes.set(node, size);
		return plus(targetCost, cost);
	}
	function(node, name, overload, target, args, costs) {
		const whole = plus(...costs);
		const known = extensionEstimate(overload, target, args, this.sizeAt) ?? kubernetesEstimate(name, overload, target, args, this.sizeAt);
		if (known !== void 0) return {
			...known,
			cost: plus(known.cost, whole)
		};
		const [first, second, third] = args;
		const [left = ZERO, right = ZERO, last = ZERO] = costs;
		if (overload === "logical_and" || overload === "logical_or") return { cost: {
			min: left.min,
			max: plus(left, right).max
		} };
		if (overload === "conditional" && second !== void 0 && third !== void 0) {
			const entries = unionEntries(this.entriesOf(second.node), this.entriesOf(third.node));
			if (entries !== void 0) this.entrySizes.set(node, entries);
			return {
				cost: plus(left, union(right, last)),
				size: union(second.size ?? UNKNOWN, third.size ?? UNKNOWN)
			};
		}
		if ((overload === "add_string" || overload === "add_bytes" || overload === "add_list") && first && second) {
			const size = plus(first.size ?? UNKNOWN, second.size ?? UNKNOWN);
			const entries = unionEntries(this.entriesOf(first.node), this.entriesOf(second.node));
			if (entries !== void 0) this.entrySizes.set(node, entries);
			return {
				cost: plus(overload === "add_list" ? ONE$1 : scaled(size, .1), whole),
				size
			};
		}
		const estimate = standardEstimate(overload, target, args);
		return {
			...estimate,
			cost: plus(estimate.cost, whole)
		};
	}
	list(node) {
		let item = node.elements.length === 0 ? ZERO : {
			min: MOST$1,
			max: 0n
		};
		let cost = ZERO;
		for (const element of node.elements) {
			cost = plus(cost, this.cost(element));
			item = union(item, this.sizeOf(element) ?? UNKNOWN);
		}
		this.entrySizes.set(node, {
			container: "list",
			key: ONE$1,
			value: item
		});
		return plus(cost, fixed$1(10));
	}
	map(node) {
		const none = node.entries.length === 0 ? ZERO : {
			min: MOST$1,
			max: 0n
		};
		let keys = none;
		let values = none;
		let cost = ZERO;
		for (const { key, value } of node.entries) {
			cost = plus(cost, this.cost(key), this.cost(value));
			keys = union(keys, this.sizeOf(key) ?? UNKNOWN);
			values = union(values, this.sizeOf(value) ?? UNKNOWN);
		}
		this.entrySizes.set(node, {
			container: "map",
			key: keys,
			value: values
		});
		return plus(cost, fixed$1(30));
	}
	comprehension(node) {
		const before = plus(this.cost(node.range), this.cost(node.init));
		this.pushValue(node.accumulator, node.init);
		const entries = this.entriesOf(node.range);
		const container = entries?.container ?? this.checked.typeOf(node.range).kind;
		const path = this.pathOf(node.range);
		const key = {
			path: [...path, container === "list" ? "@indices" : "@keys"],
			size: entries?.key,
			entries: void 0
		};
		const value = {
			path: [...path, container === "list" ? "@items" : "@values"],
			size: entries?.value,
			entries: void 0
		};
		if (node.variable2 === void 0) this.push(node.variable, container === "list" ? value : key);
		else {
			this.push(node.variable, key);
			this.push(node.variable2, value);
		}
		const condition = this.cost(node.condition);
		const step = this.cost(node.step);
		this.pop(node.variable);
		if (node.variable2 !== void 0) this.pop(node.variable2);
		const result = this.cost(node.result);
		this.pop(node.accumulator);
		const count = this.sizeOf(node.range) ?? UNKNOWN;
		if (node.init.kind === "literal") {
			const size = this.sizeOf(node.init);
			if (size !== void 0) this.sizes.set(node, size);
		} else if (node.init.kind === "list" || node.init.kind === "map") {
			this.sizes.set(node, count);
			const made = this.entriesOf(node.step);
			if (made !== void 0) this.entrySizes.set(node, made);
		}
		return plus(before, result, times(count, plus(step, condition)));
	}
	isBind({ range, condition, accumulator }) {
		return range.kind === "list" && range.elements.length === 0 && condition.kind === "literal" && condition.value === false && accumulator !== "__result__";
	}
	bind(node) {
		const before = plus(this.cost(node.range), this.cost(node.init));
		this.pushValue(node.accumulator, node.init);
		const result = this.cost(node.result);
		this.pop(node.accumulator);
		this.copySizes(node, node.result);
		return plus(before, result);
	}
	pushValue(name, node) {
		this.push(name, {
			path: this.pathOf(node),
			size: this.sizeOf(node),
			entries: this.entriesOf(node)
		});
	}
	copySizes(to, from) {
		const size = this.sizeOf(from);
		if (size !== void 0) this.sizes.set(to, size);
		const entries = this.entriesOf(from);
		if (entries !== void 0) this.entrySizes.set(to, entries);
	}
	pathOf(node) {
		return (node.kind === "ident" ? this.local(node.name) : void 0)?.path ?? this.paths.get(node) ?? [];
	}
	argument(node) {
		const path = this.pathOf(node);
		const hidden = path[0] === "@result" || path[0] === "__result__";
		return {
			node,
			type: this.checked.typeOf(node),
			path: hidden ? [] : path,
			size: this.sizeOf(node)
		};
	}
	sizeOf(node) {
		const known = this.sizes.get(node) ?? sizeOfLiteral(node);
		if (known !== void 0) return known;
		const found = this.sizeAt(this.pathOf(node));
		if (found !== void 0) {
			this.sizes.set(node, found);
			return found;
		}
		if (isScalar(this.checked.typeOf(node))) return ONE$1;
		return node.kind === "ident" ? this.local(node.name)?.size : void 0;
	}
	entriesOf(node) {
		if (node === void 0) return void 0;
		return this.entrySizes.get(node) ?? (node.kind === "ident" ? this.local(node.name)?.entries : void 0);
	}
};
function unionEntries(a, b) {
	if (a === void 0 || b === void 0) return void 0;
	return {
		container: a.container,
		key: union(a.key, b.key),
		value: union(a.value, b.value)
	};
}
function sizeOfLiteral(node) {
	if (node.kind === "list") return fixed$1(node.elements.length);
	if (node.kind === "map") return fixed$1(node.entries.length);
	if (node.kind !== "literal") return void 0;
	if (typeof node.value === "string") return fixed$1([...node.value].length);
	return node.value instanceof Uint8Array ? fixed$1(node.value.length) : ONE$1;
}
const SCALARS = /* @__PURE__ */ new Set([
	"bool",
	"double",
	"duration",
	"int",
	"timestamp",
	"uint"
]);
function isScalar(type) {
	if (type.kind === "opaque" && type.name === "optional_type") return paramsOf(type).every(isScalar);
	return SCALARS.has(type.kind);
}

// tools/cel/src/go/address.ts
var AddressError = class extends Error {};
function fail(input, message, at = "") {
	const place = at === "" ? "" : ` (at ${require_regexp.quote(at)})`;
	throw new AddressError(`ParseAddr(${require_regexp.quote(input)}): ${message}${place}`);
}
function parseAddress(input) {
	for (const char of input) {
		if (char === ".") return {
			bytes: parseIPv4Fields(input, input),
			zone: ""
		};
		if (char === ":") return parseIPv6(input);
		if (char === "%") fail(input, "missing IPv6 address");
	}
	fail(input, "unable to parse IP");
}
function parseIPv4Fields(input, text) {
	const fields = [];
	let value = 0;
	let digits = 0;
	for (let i = 0; i < text.length; i++) {
		const char = text[i];
		if (char >= "0" && char <= "9") {
			if (digits === 1 && value === 0) fail(input, "IPv4 field has octet with leading zero");
			value = value * 10 + Number(char);
			digits++;
			if (value > 255) fail(input, "IPv4 field has value >255");
		} else if (char === ".") {
			if (i === 0 || i === text.length - 1 || text[i - 1] === ".") fail(input, "IPv4 field must have at least one digit", text.slice(i));
			if (fields.length === 3) fail(input, "IPv4 address too long");
			fields.push(value);
			value = 0;
			digits = 0;
		} else fail(input, "unexpected character", text.slice(i));
	}
	if (fields.length < 3) fail(input, "IPv4 address too short");
	return [...fields, value];
}
function parseIPv6(input) {
	const percent = input.indexOf("%");
	const zone = percent < 0 ? "" : input.slice(percent + 1);
	if (percent >= 0 && zone === "") fail(input, "zone must be a non-empty string");
	let rest = percent < 0 ? input : input.slice(0, percent);
	const bytes = [];
	let ellipsis = -1;
	if (rest.startsWith("::")) {
		ellipsis = 0;
		rest = rest.slice(2);
		if (rest === "") return {
			bytes: new Array(16).fill(0),
			zone
		};
	}
	while (bytes.length < 16) {
		const group = /^[0-9a-fA-F]*/.exec(rest)?.[0] ?? "";
		if (group.length > 4) fail(input, "each group must have 4 or less digits", rest);
		if (group === "") fail(input, "each colon-separated field must have at least one digit", rest);
		if (rest[group.length] === ".") {
			if (ellipsis < 0 && bytes.length !== 12) fail(input, "embedded IPv4 address must replace the final 2 fields of the address", rest);
			if (bytes.length + 4 > 16) fail(input, "too many hex fields to fit an embedded IPv4 at the end of the address", rest);
			bytes.push(...parseIPv4Fields(input, rest));
			rest = "";
			break;
		}
		const value = Number.parseInt(group, 16);
		bytes.push(value >> 8, value & 255);
		rest = rest.slice(group.length);
		if (rest === "") break;
		if (rest[0] !== ":") fail(input, "unexpected character, want colon", rest);
		if (rest.length === 1) fail(input, "colon must be followed by more characters", rest);
		rest = rest.slice(1);
		if (rest[0] === ":") {
			if (ellipsis >= 0) fail(input, "multiple :: in address", rest);
			ellipsis = bytes.length;
			rest = rest.slice(1);
			if (rest === "") break;
		}
	}
	if (rest !== "") fail(input, "trailing garbage after address", rest);
	if (bytes.length < 16) {
		if (ellipsis < 0) fail(input, "address string too short");
		bytes.splice(ellipsis, 0, ...new Array(16 - bytes.length).fill(0));
	} else if (ellipsis >= 0) fail(input, "the :: must expand to at least one field of zeros");
	return {
		bytes,
		zone
	};
}
function parsePrefix(input) {
	const bad = (message) => {
		throw new AddressError(`netip.ParsePrefix(${require_regexp.quote(input)}): ${message}`);
	};
	const slash = input.lastIndexOf("/");
	if (slash < 0) return bad("no '/'");
	let address;
	try {
		address = parseAddress(input.slice(0, slash));
	} catch (error) {
		return bad(error instanceof Error ? error.message : String(error));
	}
	if (address.zone !== "") return bad("IPv6 zones cannot be present in a prefix");
	const bits = input.slice(slash + 1);
	if (!/^(?:[0-9]|[1-9][0-9]*)$/.test(bits) || bits.length > 18) return bad(`bad bits after slash: ${require_regexp.quote(bits)}`);
	if (Number(bits) > address.bytes.length * 8) return bad("prefix length out of range");
	return {
		address,
		bits: Number(bits)
	};
}
function isMapped({ bytes }) {
	return bytes.length === 16 && bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
}
function formatAddress(address) {
	const { bytes, zone } = address;
	if (bytes.length === 4) return bytes.join(".");
	const suffix = zone === "" ? "" : `%${zone}`;
	if (isMapped(address)) return `::ffff:${bytes.slice(12).join(".")}${suffix}`;
	const groups = Array.from({ length: 8 }, (_, i) => (bytes[2 * i] ?? 0) << 8 | (bytes[2 * i + 1] ?? 0));
	let start = -1;
	let end = -1;
	for (let i = 0; i < 8; i++) {
		let j = i;
		while (j < 8 && groups[j] === 0) j++;
		if (j - i >= 2 && j - i > end - start) {
			start = i;
			end = j;
		}
	}
	const hex = (from, to) => groups.slice(from, to).map((group) => group.toString(16)).join(":");
	return start < 0 ? hex(0, 8) + suffix : `${hex(0, start)}::${hex(end, 8)}${suffix}`;
}
function maskAddress({ bytes, zone }, bits) {
	return {
		bytes: bytes.map((byte, index) => {
			return byte & 65280 >> Math.max(0, Math.min(8, bits - index * 8)) & 255;
		}),
		zone
	};
}
function sameBytes(a, b) {
	return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

// tools/cel/src/go/time.ts
const SECOND = 1000000000n;
const DAYS = [
	31,
	28,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
function isLeap(year) {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
function daysIn(year, month) {
	return month === 2 && isLeap(year) ? 29 : DAYS[month - 1] ?? 0;
}
function daysOf(year, month, day) {
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
function parseDate(text) {
	const match = DATE.exec(text);
	if (match === null) return void 0;
	const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
	if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return void 0;
	return BigInt(daysOf(year, month, day)) * 86400n * SECOND;
}
const RFC3339 = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:[.,](\d+))?(Z|[+-]\d{2}:\d{2})$/;
function parseRfc3339(text) {
	const match = RFC3339.exec(text);
	if (match === null) return void 0;
	const [, date = "", hour = "", minute = "", second = "", fraction = "", zone = ""] = match;
	const day = parseDate(date);
	if (day === void 0 || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return void 0;
	let offset = 0;
	if (zone !== "Z") {
		const hours = Number(zone.slice(1, 3));
		const minutes = Number(zone.slice(4));
		if (hours > 24 || minutes > 60) return void 0;
		offset = (hours * 60 + minutes) * 60 * (zone.startsWith("-") ? -1 : 1);
	}
	const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset;
	return day + BigInt(seconds) * SECOND + BigInt(fraction.slice(0, 9).padEnd(9, "0"));
}
function parseFormatDateTime(text) {
	if (text === "") return 0n;
	return parseRfc3339(text) ?? (/^\d{4}-\d{2}-\d{2}T[\d:.,]+$/.test(text) ? parseRfc3339(`${text}Z`) : void 0);
}
function civilTime(instant, offset = 0) {
	const local = instant + BigInt(offset) * SECOND;
	const nanosecond = Number((local % SECOND + SECOND) % SECOND);
	const seconds = Number((local - BigInt(nanosecond)) / SECOND);
	const days = Math.floor(seconds / 86400);
	const rest = seconds - days * 86400;
	const shifted = days + 719468;
	const era = Math.floor(shifted / 146097);
	const dayOfEra = shifted - era * 146097;
	const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
	const dayOfMarchYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfMarchYear + 2) / 153);
	const day = dayOfMarchYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
	const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	return {
		year,
		month,
		day,
		hour: Math.floor(rest / 3600),
		minute: Math.floor(rest % 3600 / 60),
		second: rest % 60,
		nanosecond,
		weekday: ((days + 4) % 7 + 7) % 7,
		dayOfYear: days - daysOf(year, 1, 1)
	};
}
function formatRfc3339(instant) {
	const { year, month, day, hour, minute, second, nanosecond } = civilTime(instant);
	const two = (value) => String(value).padStart(2, "0");
	const fraction = nanosecond === 0 ? "" : `.${String(nanosecond).padStart(9, "0").replace(/0+$/, "")}`;
	return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${fraction}Z`;
}

// tools/cel/src/go/url.ts
var UrlError = class extends Error {};
function parseRequestUri(raw) {
	return named(raw, () => parse$1(raw, true));
}
function parseUrl(raw) {
	const hash = raw.indexOf("#");
	const rest = hash < 0 ? raw : raw.slice(0, hash);
	const url = named(rest, () => parse$1(rest, false));
	return hash < 0 ? url : {
		...url,
		fragment: named(raw, () => unescaped(raw.slice(hash + 1), "path"))
	};
}
function named(raw, read) {
	try {
		return read();
	} catch (error) {
		if (error instanceof UrlError) throw new UrlError(`parse ${require_regexp.quote(raw)}: ${error.message}`);
		throw error;
	}
}
const EMPTY = {
	scheme: "",
	opaque: "",
	host: "",
	path: "",
	rawPath: "",
	rawQuery: "",
	user: void 0,
	fragment: ""
};
function parse$1(raw, isRequest) {
	if (/[\u0000-\u001f\u007f]/.test(raw)) throw new UrlError("net/url: invalid control character in URL");
	if (raw === "") {
		if (isRequest) throw new UrlError("empty url");
		return EMPTY;
	}
	if (raw === "*") return {
		...EMPTY,
		path: "*"
	};
	let [scheme, rest] = splitScheme(raw);
	scheme = scheme.toLowerCase();
	let rawQuery = "";
	const question = rest.indexOf("?");
	if (question >= 0) {
		rawQuery = rest.slice(question + 1);
		rest = rest.slice(0, question);
	}
	if (!rest.startsWith("/")) {
		if (scheme !== "") return {
			...EMPTY,
			scheme,
			opaque: rest,
			rawQuery
		};
		if (isRequest) throw new UrlError("invalid URI for request");
		if (/^[^/]*:/.test(rest)) throw new UrlError("first path segment in URL cannot contain colon");
	}
	let host = "";
	let user;
	if ((scheme !== "" || !isRequest && !rest.startsWith("///")) && rest.startsWith("//")) {
		const slash = rest.indexOf("/", 2);
		({host, user} = parseAuthority(scheme, slash < 0 ? rest.slice(2) : rest.slice(2, slash)));
		rest = slash < 0 ? "" : rest.slice(slash);
	}
	const path = unescaped(rest, "path");
	return {
		...EMPTY,
		scheme,
		host,
		user,
		path,
		rawPath: rest === escapePath(path) ? "" : rest,
		rawQuery
	};
}
function splitScheme(raw) {
	const match = /^[A-Za-z][A-Za-z0-9+.-]*:/.exec(raw);
	if (match !== null) return [match[0].slice(0, -1), raw.slice(match[0].length)];
	if (raw.startsWith(":")) throw new UrlError("missing protocol scheme");
	return ["", raw];
}
function parseAuthority(scheme, authority) {
	const at = authority.lastIndexOf("@");
	const host = parseHost(scheme, authority.slice(at + 1));
	if (at < 0) return {
		host,
		user: void 0
	};
	const user = authority.slice(0, at);
	if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)) throw new UrlError("net/url: invalid userinfo");
	unescaped(user, "user");
	return {
		host,
		user
	};
}
function parseHost(scheme, host) {
	const open = host.lastIndexOf("[");
	if (open > 0) throw new UrlError("invalid IP-literal");
	if (open === 0) {
		const close = host.lastIndexOf("]");
		if (close < 0) throw new UrlError("missing ']' in host");
		const port = checkPort(host.slice(close + 1));
		const name = host.slice(1, close);
		const zone = name.indexOf("%25");
		const plain = zone < 0 ? unescaped(name, "host") : unescaped(name.slice(0, zone), "host") + unescaped(name.slice(zone), "zone");
		let is4;
		try {
			is4 = parseAddress(plain).bytes.length === 4;
		} catch (error) {
			throw new UrlError(`invalid host: ${error instanceof Error ? error.message : error}`);
		}
		if (is4) throw new UrlError("invalid IP-literal");
		return `[${plain}]${port}`;
	}
	const colon = scheme === "http" || scheme === "https" ? host.indexOf(":") : host.lastIndexOf(":");
	if (colon >= 0) checkPort(host.slice(colon));
	return unescaped(host, "host");
}
function checkPort(port) {
	if (!/^(?::[0-9]*)?$/.test(port)) throw new UrlError(`invalid port ${require_regexp.quote(port)} after host`);
	return port;
}
const HOST_CHARS = /[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]/;
function unescaped(text, mode) {
	const bytes = [];
	const encoder = new TextEncoder();
	for (let i = 0; i < text.length;) {
		const char = String.fromCodePoint(text.codePointAt(i) ?? 0);
		if (char === "%") {
			const code = text.slice(i, i + 3);
			if (!/^%[0-9a-fA-F]{2}$/.test(code)) throw new UrlError(`invalid URL escape ${require_regexp.quote(code)}`);
			const byte = Number.parseInt(code.slice(1), 16);
			const allowed = code === "%25" || byte === 32 || HOST_CHARS.test(String.fromCharCode(byte));
			if (mode === "host" && byte < 128 && code !== "%25" || mode === "zone" && !allowed) throw new UrlError(`invalid URL escape ${require_regexp.quote(code)}`);
			bytes.push(byte);
			i += 3;
			continue;
		}
		if ((mode === "host" || mode === "zone") && char < "" && !HOST_CHARS.test(char)) throw new UrlError(`invalid character ${require_regexp.quote(char)} in host name`);
		if (char === "+" && mode === "query") bytes.push(32);
		else bytes.push(...encoder.encode(char));
		i += char.length;
	}
	return new TextDecoder().decode(Uint8Array.from(bytes));
}
function escapePath(path) {
	let escaped = "";
	for (const byte of new TextEncoder().encode(path)) {
		const char = String.fromCharCode(byte);
		escaped += /[A-Za-z0-9\-_.~$&+,/:;=@]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
	}
	return escaped;
}
function escapedPath(url) {
	if (url.rawPath !== "" && /^[A-Za-z0-9\-_.~$&+,/:;=@!'()*[\]%]*$/.test(url.rawPath)) return url.rawPath;
	return url.path === "*" ? "*" : escapePath(url.path);
}
function splitHost(host) {
	const match = /^([\s\S]*):([0-9]*)$/.exec(host);
	const name = match === null ? host : match[1] ?? "";
	return {
		name: /^\[[\s\S]*\]$/.test(name) ? name.slice(1, -1) : name,
		port: match?.[2] ?? ""
	};
}
function queryOf(url) {
	const query = /* @__PURE__ */ new Map();
	for (const part of url.rawQuery.split("&")) {
		if (part === "" || part.includes(";")) continue;
		const equals = part.indexOf("=");
		try {
			const key = unescaped(equals < 0 ? part : part.slice(0, equals), "query");
			const value = equals < 0 ? "" : unescaped(part.slice(equals + 1), "query");
			query.set(key, [...query.get(key) ?? [], value]);
		} catch (error) {
			if (!(error instanceof UrlError)) throw error;
		}
	}
	return query;
}

// tools/cel/src/values/value.ts
var Uint = class {
	value;
	constructor(value) {
		this.value = value;
	}
};
var Timestamp = class {
	nanoseconds;
	constructor(nanoseconds) {
		this.nanoseconds = nanoseconds;
	}
};
var Duration = class {
	nanoseconds;
	constructor(nanoseconds) {
		this.nanoseconds = nanoseconds;
	}
};
var TypeValue = class {
	name;
	constructor(name) {
		this.name = name;
	}
};
var Optional = class {
	value;
	constructor(value) {
		this.value = value;
	}
};
const NONE = new Optional(void 0);
var OpaqueOf = class {
	type;
	inner;
	constructor(type, inner) {
		this.type = type;
		this.inner = inner;
	}
};
var CelError = class {
	message;
	constructor(message) {
		this.message = message;
	}
};
const NO_OVERLOAD = new CelError("no such overload");
var CelList = class {
	isZeroable = true;
	raw() {
		return this;
	}
	*items() {
		for (let index = 0; index < this.size; index++) yield this.at(index);
	}
};
var CelMap = class {
	isZeroable = true;
	raw() {
		return this;
	}
};
function isError(value) {
	return value instanceof CelError;
}
function typeName(value) {
	if (value === null) return "null_type";
	if (typeof value === "boolean") return "bool";
	if (typeof value === "bigint") return "int";
	if (typeof value === "number") return "double";
	if (typeof value === "string") return "string";
	if (value instanceof Uint8Array) return "bytes";
	if (value instanceof Uint) return "uint";
	if (value instanceof Timestamp) return "google.protobuf.Timestamp";
	if (value instanceof Duration) return "google.protobuf.Duration";
	if (value instanceof TypeValue) return "type";
	if (value instanceof Optional) return "optional_type";
	if (value instanceof OpaqueOf) return value.type;
	if (value instanceof CelList) return "list";
	return value instanceof CelMap ? "map" : "error";
}
function sizeOf(value) {
	if (typeof value === "string") return countRunes(value);
	if (value instanceof Uint8Array) return value.length;
	if (value instanceof CelList || value instanceof CelMap) return value.size;
	if (value instanceof OpaqueOf) {
		if (value.type === "net.IP") return value.inner.bytes.length;
		if (value.type === "net.CIDR") return Math.ceil(value.inner.bits / 8);
	}
	return 1;
}
function sizeThroughOptional(value) {
	return value instanceof Optional && value.value !== void 0 ? sizeThroughOptional(value.value) : sizeOf(value);
}
function countRunes(text) {
	let count = text.length;
	for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 64512) === 56320) count--;
	return count;
}

// tools/cel/src/functions/function.ts
function noOverload(name, args) {
	return new CelError(`no such overload: ${name}(${args.map(typeName).join(", ")})`);
}
function int64(value) {
	return BigInt.asIntN(64, value) === value ? value : new CelError("integer overflow");
}

// tools/cel/src/values/quantity.ts
var QuantityError = class extends Error {};
const MATCH = /^([+-]?)([0-9]+(?:\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$/;
const DECIMAL = {
	n: -9,
	u: -6,
	m: -3,
	k: 3,
	M: 6,
	G: 9,
	T: 12,
	P: 15,
	E: 18
};
const BINARY = {
	Ki: 10,
	Mi: 20,
	Gi: 30,
	Ti: 40,
	Pi: 50,
	Ei: 60
};
const MAX = 2n ** 63n - 1n;
function parseQuantity(text) {
	if (text === "") throw new QuantityError("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
	const match = MATCH.exec(text);
	if (match === null) {
		if (/^[+-]?[0-9.]+[eEinumkKMGTP]*[-+]?[0-9]*$/.test(text) && !/\..*\./.test(text) && /[0-9]/.test(text)) throw new QuantityError("unable to parse quantity's suffix");
		throw new QuantityError("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
	}
	const [, sign = "", digits = "", suffix = ""] = match;
	const [whole = "", fraction = ""] = digits.split(".");
	let value = BigInt(`${whole}${fraction}` || "0");
	let exponent = -fraction.length;
	const binary = BINARY[suffix];
	if (binary !== void 0) value *= 2n ** BigInt(binary);
	else if (/^[eE]/.test(suffix) && suffix.length > 1) exponent += Number(suffix.slice(1));
	else exponent += DECIMAL[suffix] ?? 0;
	if (!Number.isSafeInteger(exponent) || Math.abs(exponent) > 1e4) throw new QuantityError("unable to parse quantity's suffix");
	const rounded = round({
		value,
		exponent
	});
	const capped = compareQuantities(rounded, {
		value: MAX,
		exponent: 0
	}) > 0 ? {
		value: MAX,
		exponent: 0
	} : rounded;
	return sign === "-" ? {
		...capped,
		value: -capped.value
	} : capped;
}
function round({ value, exponent }) {
	if (exponent >= -9) return {
		value,
		exponent
	};
	const unit = 10n ** BigInt(-9 - exponent);
	return {
		value: (value + unit - 1n) / unit,
		exponent: -9
	};
}
function align(a, b) {
	const exponent = Math.min(a.exponent, b.exponent);
	const scale = (q) => q.value * 10n ** BigInt(q.exponent - exponent);
	return [
		scale(a),
		scale(b),
		exponent
	];
}
function compareQuantities(a, b) {
	const [left, right] = align(a, b);
	return left < right ? -1 : left > right ? 1 : 0;
}
function addQuantities(a, b) {
	const [left, right, exponent] = align(a, b);
	return {
		value: left + right,
		exponent
	};
}
function negateQuantity({ value, exponent }) {
	return {
		value: -value,
		exponent
	};
}
function integerOf({ value, exponent }) {
	let whole = value;
	if (exponent >= 0) whole *= 10n ** BigInt(exponent);
	else {
		const unit = 10n ** BigInt(-exponent);
		if (whole % unit !== 0n) return void 0;
		whole /= unit;
	}
	return BigInt.asIntN(64, whole) === whole ? whole : void 0;
}
function floatOf({ value, exponent }) {
	return Number(`${value}e${exponent}`);
}

// tools/cel/src/values/semver.ts
var VersionError = class extends Error {};
const MAX_UINT64 = 2n ** 64n - 1n;
function parseVersion(text) {
	if (text === "") throw new VersionError("Version string empty");
	const parts = splitN(text, ".", 3);
	if (parts.length !== 3) throw new VersionError("No Major.Minor.Patch elements found");
	const [majorText = "", minorText = "", rest = ""] = parts;
	const major = number(majorText, "Major");
	const minor = number(minorText, "Minor");
	let patchText = rest;
	let build = [];
	let pre = [];
	const plus = patchText.indexOf("+");
	if (plus >= 0) {
		build = patchText.slice(plus + 1).split(".");
		patchText = patchText.slice(0, plus);
	}
	const dash = patchText.indexOf("-");
	let preText;
	if (dash >= 0) {
		preText = patchText.slice(dash + 1);
		patchText = patchText.slice(0, dash);
	}
	const patch = number(patchText, "Patch");
	if (preText !== void 0) pre = preText.split(".").map(prerelease);
	for (const part of build) {
		if (part === "") throw new VersionError("Build meta data is empty");
		if (!/^[0-9A-Za-z-]+$/.test(part)) throw new VersionError(`Invalid character(s) found in build meta data ${require_regexp.quote(part)}`);
	}
	return {
		major,
		minor,
		patch,
		pre,
		build
	};
}
function number(text, name) {
	if (!/^[0-9]+$/.test(text)) throw new VersionError(`Invalid character(s) found in ${name.toLowerCase()} number ${require_regexp.quote(text)}`);
	if (text.length > 1 && text.startsWith("0")) throw new VersionError(`${name} number must not contain leading zeroes ${require_regexp.quote(text)}`);
	const value = BigInt(text);
	if (value > MAX_UINT64) throw new VersionError(`strconv.ParseUint: parsing ${require_regexp.quote(text)}: value out of range`);
	return value;
}
function prerelease(text) {
	if (text === "") throw new VersionError("Prerelease is empty");
	if (/^[0-9]+$/.test(text)) {
		if (text.length > 1 && text.startsWith("0")) throw new VersionError(`Numeric PreRelease version must not contain leading zeroes ${require_regexp.quote(text)}`);
		return BigInt(text);
	}
	if (!/^[0-9A-Za-z-]+$/.test(text)) throw new VersionError(`Invalid character(s) found in prerelease ${require_regexp.quote(text)}`);
	return text;
}
function parseLooseVersion(text) {
	const parts = splitN(text.startsWith("v") ? text.slice(1) : text, ".", 3).map((part) => {
		if (part.length <= 1) return part;
		const rest = part.replace(/^0+/, "");
		return rest === "" || !/^[0-9]/.test(rest) ? `0${rest}` : rest;
	});
	if (parts.length < 3) {
		if (/[+-]/.test(parts.at(-1) ?? "")) throw new VersionError("short version cannot contain PreRelease/Build meta data");
		while (parts.length < 3) parts.push("0");
	}
	return parseVersion(parts.join("."));
}
function splitN(text, separator, most) {
	const parts = text.split(separator);
	return parts.length <= most ? parts : [...parts.slice(0, most - 1), parts.slice(most - 1).join(separator)];
}
function compareVersions(a, b) {
	for (const key of [
		"major",
		"minor",
		"patch"
	]) if (a[key] !== b[key]) return a[key] > b[key] ? 1 : -1;
	if (a.pre.length === 0 || b.pre.length === 0) return Math.sign(b.pre.length - a.pre.length);
	for (let i = 0; i < Math.min(a.pre.length, b.pre.length); i++) {
		const left = a.pre[i];
		const right = b.pre[i];
		if (left === right) continue;
		if (typeof left !== typeof right) return typeof left === "bigint" ? -1 : 1;
		return left > right ? 1 : -1;
	}
	return Math.sign(a.pre.length - b.pre.length);
}

// tools/cel/src/values/equality.ts
function equals(a, b) {
	if (a === null || b === null) return a === b;
	if (isError(a)) return a;
	if (isError(b)) return b;
	if (isNumeric(a)) return isNumeric(b) && compareNumbers(a, b) === 0;
	if (typeof a === "string" || typeof a === "boolean") return a === b;
	if (a instanceof Uint8Array) return b instanceof Uint8Array && sameBytes([...a], [...b]);
	if (a instanceof Timestamp) return b instanceof Timestamp && a.nanoseconds === b.nanoseconds;
	if (a instanceof Duration) return b instanceof Duration && a.nanoseconds === b.nanoseconds;
	if (a instanceof TypeValue) return b instanceof TypeValue && a.name === b.name;
	if (a instanceof Optional) {
		if (!(b instanceof Optional)) return false;
		if (a.value === void 0 || b.value === void 0) return a.value === b.value;
		return equals(a.value, b.value);
	}
	if (a instanceof CelList || a instanceof CelMap) return a.equals(b);
	return b instanceof OpaqueOf && a.type === b.type ? sameOpaque(a, b) : NO_OVERLOAD;
}
function sameOpaque(a, b) {
	switch (a.type) {
		case "kubernetes.Quantity": return compareQuantities(a.inner, b.inner) === 0;
		case "kubernetes.Semver": return compareVersions(a.inner, b.inner) === 0;
		case "net.IP": {
			const other = b.inner;
			return sameBytes(a.inner.bytes, other.bytes) && a.inner.zone === other.zone;
		}
		case "net.CIDR": {
			const other = b.inner;
			return a.inner.bits === other.bits && sameBytes(a.inner.address.bytes, other.address.bytes);
		}
		case "kubernetes.NamedFormat": return a.inner.name === b.inner.name;
		case "kubernetes.URL": return JSON.stringify(a.inner) === JSON.stringify(b.inner);
	}
}
function isNumeric(value) {
	return typeof value === "bigint" || typeof value === "number" || value instanceof Uint;
}
function compareNumbers(a, b) {
	const left = a instanceof Uint ? a.value : a;
	const right = b instanceof Uint ? b.value : b;
	if (left < right) return -1;
	if (left > right) return 1;
	return left >= right ? 0 : NaN;
}
function compare(a, b) {
	if (isNumeric(a) && isNumeric(b)) {
		const order = compareNumbers(a, b);
		return Number.isNaN(order) ? new CelError("NaN values cannot be ordered") : order;
	}
	if (typeof a === "string" && typeof b === "string") return compareText(a, b);
	if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
	if (a instanceof Uint8Array && b instanceof Uint8Array) return compareBytes(a, b);
	if (a instanceof Timestamp && b instanceof Timestamp) return compareNumbers(a.nanoseconds, b.nanoseconds);
	if (a instanceof Duration && b instanceof Duration) return compareNumbers(a.nanoseconds, b.nanoseconds);
	return isError(b) ? b : NO_OVERLOAD;
}
function compareText(a, b) {
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i++) {
		const x = a.charCodeAt(i);
		const y = b.charCodeAt(i);
		if (x !== y) return rank(x) < rank(y) ? -1 : 1;
	}
	return Math.sign(a.length - b.length);
}
function rank(unit) {
	return unit >= 55296 && unit <= 57343 ? unit + 65536 : unit;
}
function compareBytes(a, b) {
	for (let i = 0; i < Math.min(a.length, b.length); i++) {
		const order = a[i] - b[i];
		if (order !== 0) return Math.sign(order);
	}
	return Math.sign(a.length - b.length);
}

// tools/cel/src/values/collections.ts
var ListValue = class ListValue extends CelList {
	values;
	constructor(values) {
		super();
		this.values = values;
	}
	get size() {
		return this.values.length;
	}
	at(index) {
		return this.values[index] ?? null;
	}
	equals(other) {
		if (!(other instanceof CelList) || other.size !== this.size) return false;
		let error;
		for (let i = 0; i < this.size; i++) {
			const same = equals(this.at(i), other.at(i));
			if (same === false) return false;
			if (same instanceof CelError) error ??= same;
		}
		return error ?? true;
	}
	concat(other) {
		return new ListValue([...this.values, ...other.items()]);
	}
	contains(value) {
		return containsValue(this, value);
	}
};
function containsValue(list, value) {
	let error;
	for (const item of list.items()) {
		const same = equals(value, item);
		if (same === true) return true;
		if (same instanceof CelError) error ??= same;
	}
	return error ?? false;
}
var MapValue = class MapValue extends CelMap {
	entries;
	constructor(entries) {
		super();
		this.entries = entries instanceof Map ? entries : new Map([...entries].map((entry) => [keyOf$1(entry[0]), entry]));
	}
	get size() {
		return this.entries.size;
	}
	*keys() {
		for (const [key] of this.entries.values()) yield key;
	}
	find(key) {
		return this.entries.get(keyOf$1(key))?.[1];
	}
	equals(other) {
		if (!(other instanceof CelMap) || other.size !== this.size) return false;
		let error;
		for (const [key, value] of this.entries.values()) {
			const found = other.find(key);
			if (found === void 0) return false;
			const same = equals(value, found);
			if (same === false) return false;
			if (same instanceof CelError) error ??= same;
		}
		return error ?? true;
	}
	with(key, value) {
		if (this.entries.has(keyOf$1(key))) return new CelError(`insert failed: key ${showKey(key)} already exists`);
		return new MapValue([...this.entries.values(), [key, value]]);
	}
};
function keyOf$1(key) {
	if (typeof key === "string") return `s${key}`;
	if (typeof key === "boolean") return `b${key}`;
	if (typeof key === "bigint") return `n${key}`;
	if (typeof key === "number") return Number.isInteger(key) ? `n${BigInt(key)}` : `f${require_regexp.formatF(key)}`;
	if (typeof key === "object" && key !== null && "value" in key && typeof key.value === "bigint") return `n${key.value}`;
	return "x";
}
function showKey(key) {
	if (typeof key === "object" && key !== null && "value" in key && typeof key.value === "bigint") return key.value.toString();
	return String(key);
}
var GrowingList = class extends ListValue {
	grown;
	constructor() {
		const values = [];
		super(values);
		this.grown = values;
	}
	concat(other) {
		for (const item of other.items()) this.grown.push(item);
		return this;
	}
	done() {
		return new ListValue(this.grown);
	}
};
var GrowingMap = class extends MapValue {
	grown;
	constructor() {
		const entries = /* @__PURE__ */ new Map();
		super(entries);
		this.grown = entries;
	}
	with(key, value) {
		const name = keyOf$1(key);
		if (this.grown.has(name)) return new CelError(`insert failed: key ${showKey(key)} already exists`);
		this.grown.set(name, [key, value]);
		return this;
	}
	done() {
		return new MapValue(this.grown.values());
	}
};

// tools/cel/src/functions/operators.ts
const MIN_TIME = -62135596800n * 1000000000n;
const MAX_TIME = 253402300800n * 1000000000n - 1n;
function timestamp(nanoseconds) {
	return nanoseconds < MIN_TIME || nanoseconds > MAX_TIME ? new CelError("timestamp overflow") : new Timestamp(nanoseconds);
}
function duration(nanoseconds) {
	return BigInt.asIntN(64, nanoseconds) === nanoseconds ? new Duration(nanoseconds) : new CelError("duration overflow");
}
function uint64(value) {
	return BigInt.asUintN(64, value) === value ? new Uint(value) : new CelError("unsigned integer overflow");
}
function add(a, b) {
	if (typeof a === "bigint" && typeof b === "bigint") return int64(a + b);
	if (typeof a === "number" && typeof b === "number") return a + b;
	if (typeof a === "string" && typeof b === "string") return a + b;
	if (a instanceof CelList && b instanceof CelList) return a.concat(b);
	if (a instanceof Uint && b instanceof Uint) return uint64(a.value + b.value);
	if (a instanceof Uint8Array && b instanceof Uint8Array) return Uint8Array.from([...a, ...b]);
	if (a instanceof Duration && b instanceof Duration) return duration(a.nanoseconds + b.nanoseconds);
	if (a instanceof Duration && b instanceof Timestamp) return timestamp(a.nanoseconds + b.nanoseconds);
	if (a instanceof Timestamp && b instanceof Duration) return timestamp(a.nanoseconds + b.nanoseconds);
	return NO_OVERLOAD;
}
function subtract(a, b) {
	if (typeof a === "bigint" && typeof b === "bigint") return int64(a - b);
	if (typeof a === "number" && typeof b === "number") return a - b;
	if (a instanceof Uint && b instanceof Uint) return uint64(a.value - b.value);
	if (a instanceof Duration && b instanceof Duration) return duration(a.nanoseconds - b.nanoseconds);
	if (a instanceof Timestamp && b instanceof Duration) return timestamp(a.nanoseconds - b.nanoseconds);
	if (a instanceof Timestamp && b instanceof Timestamp) return duration(a.nanoseconds - b.nanoseconds);
	return NO_OVERLOAD;
}
function multiply(a, b) {
	if (typeof a === "bigint" && typeof b === "bigint") return int64(a * b);
	if (typeof a === "number" && typeof b === "number") return a * b;
	return a instanceof Uint && b instanceof Uint ? uint64(a.value * b.value) : NO_OVERLOAD;
}
function divide(a, b) {
	if (typeof a === "number" && typeof b === "number") return a / b;
	if (typeof a === "bigint" && typeof b === "bigint") return b === 0n ? new CelError("division by zero") : int64(a / b);
	if (!(a instanceof Uint && b instanceof Uint)) return NO_OVERLOAD;
	return b.value === 0n ? new CelError("division by zero") : new Uint(a.value / b.value);
}
function modulo(a, b) {
	const zero = new CelError("modulus by zero");
	if (typeof a === "bigint" && typeof b === "bigint") {
		if (b === 0n) return zero;
		return a === -(2n ** 63n) && b === -1n ? new CelError("integer overflow") : a % b;
	}
	if (!(a instanceof Uint && b instanceof Uint)) return NO_OVERLOAD;
	return b.value === 0n ? zero : new Uint(a.value % b.value);
}
function negate(a) {
	if (typeof a === "bigint") return int64(-a);
	if (typeof a === "number") return -a;
	return a instanceof Duration ? duration(-a.nanoseconds) : NO_OVERLOAD;
}
function ordered(holds) {
	return ([a, b]) => {
		const order = compare(a, b);
		return typeof order === "number" ? holds(order) : order;
	};
}
function isIn(value, container) {
	if (container instanceof CelList) return container.contains(value);
	if (!(container instanceof CelMap)) return NO_OVERLOAD;
	const found = container.find(value);
	return found !== void 0 && isError(found) ? found : found !== void 0;
}
const two = (operation) => ([a, b]) => operation(a, b);
const OPERATORS = {
	"!_": ([a]) => typeof a === "boolean" ? !a : NO_OVERLOAD,
	"-_": ([a]) => negate(a),
	"_+_": two(add),
	"_-_": two(subtract),
	"_*_": two(multiply),
	"_/_": two(divide),
	"_%_": two(modulo),
	"_<_": ordered((order) => order < 0),
	"_<=_": ordered((order) => order <= 0),
	"_>_": ordered((order) => order > 0),
	"_>=_": ordered((order) => order >= 0),
	"@in": two(isIn)
};
function textList(texts) {
	return new ListValue(texts);
}

// tools/cel/src/functions/conversions.ts
function cannot(value, to) {
	return new CelError(`type conversion error from '${typeName(value)}' to '${to}'`);
}
function toInt(value) {
	if (typeof value === "bigint") return value;
	if (typeof value === "number") return Number.isFinite(value) && value > -(2 ** 63) && value < 2 ** 63 ? BigInt(Math.trunc(value)) : new CelError("integer overflow");
	if (value instanceof Uint) return value.value < 2n ** 63n ? value.value : new CelError("integer overflow");
	if (value instanceof Duration) return value.nanoseconds;
	if (value instanceof Timestamp) return floorDivide(value.nanoseconds, 1000000000n);
	if (typeof value === "string" && /^[+-]?[0-9]+$/.test(value)) {
		const parsed = BigInt(value.replace("+", ""));
		if (BigInt.asIntN(64, parsed) === parsed) return parsed;
	}
	return cannot(value, "int");
}
function floorDivide(a, b) {
	const quotient = a / b;
	return a % b < 0n ? quotient - 1n : quotient;
}
function toUint(value) {
	if (value instanceof Uint) return value;
	if (typeof value === "bigint") return value >= 0n ? new Uint(value) : new CelError("unsigned integer overflow");
	if (typeof value === "number") return value >= 0 && value < 2 ** 64 ? new Uint(BigInt(Math.trunc(value))) : new CelError("unsigned integer overflow");
	if (typeof value === "string" && /^[0-9]+$/.test(value) && BigInt(value) < 2n ** 64n) return new Uint(BigInt(value));
	return cannot(value, "uint");
}
const FLOAT = /^[+-]?(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)$/;
function toDouble(value) {
	if (typeof value === "number") return value;
	if (typeof value === "bigint") return Number(value);
	if (value instanceof Uint) return Number(value.value);
	if (typeof value === "string") {
		if (FLOAT.test(value)) {
			const parsed = Number(value);
			if (Number.isFinite(parsed)) return parsed;
		}
		const special = /^([+-]?)(inf|infinity|nan)$/i.exec(value);
		if (special !== null) {
			if (/nan/i.test(special[2] ?? "")) return special[1] === "" ? NaN : cannot(value, "double");
			return special[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
		}
	}
	return cannot(value, "double");
}
const TRUE = /* @__PURE__ */ new Set([
	"1",
	"t",
	"T",
	"TRUE",
	"true",
	"True"
]);
const FALSE = /* @__PURE__ */ new Set([
	"0",
	"f",
	"F",
	"FALSE",
	"false",
	"False"
]);
function toBool(value) {
	if (typeof value === "boolean") return value;
	if (typeof value === "string" && TRUE.has(value)) return true;
	return typeof value === "string" && FALSE.has(value) ? false : cannot(value, "bool");
}
function toText(value) {
	if (typeof value === "string") return value;
	if (typeof value === "bigint" || typeof value === "boolean") return String(value);
	if (typeof value === "number") return require_regexp.goFloat(value);
	if (value instanceof Uint) return value.value.toString();
	if (value instanceof Uint8Array) try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(value);
	} catch {
		return new CelError("invalid UTF-8 in bytes, cannot convert to string");
	}
	if (value instanceof Duration) return `${require_regexp.formatF(Number(value.nanoseconds) / 1e9)}s`;
	if (value instanceof Timestamp) return formatRfc3339(value.nanoseconds);
	if (value instanceof TypeValue) return value.name;
	if (value instanceof OpaqueOf) {
		if (value.type === "net.IP") return formatAddress(value.inner);
		if (value.type === "net.CIDR") return `${formatAddress(value.inner.address)}/${value.inner.bits}`;
	}
	return cannot(value, "string");
}
function toBytes(value) {
	if (value instanceof Uint8Array) return value;
	return typeof value === "string" ? new TextEncoder().encode(value) : cannot(value, "bytes");
}
function toDuration(value) {
	if (value instanceof Duration) return value;
	if (typeof value === "string") try {
		return duration(require_regexp.parseDuration(value));
	} catch (error) {
		if (!(error instanceof require_regexp.DurationError)) throw error;
	}
	return cannot(value, "google.protobuf.Duration");
}
function toTimestamp(value) {
	if (value instanceof Timestamp) return value;
	if (typeof value === "bigint") return timestamp(value * 1000000000n);
	const parsed = typeof value === "string" ? parseRfc3339(value) : void 0;
	return parsed === void 0 ? cannot(value, "google.protobuf.Timestamp") : timestamp(parsed);
}
const DURATION = "google.protobuf.Duration";
const TIMESTAMP = "google.protobuf.Timestamp";
function from(name, types, convert) {
	const known = new Set(types);
	return (args) => {
		const [value] = args;
		return known.has(typeName(value)) ? convert(value) : noOverload(name, args);
	};
}
const CONVERSIONS = {
	bool: from("bool", ["bool", "string"], toBool),
	bytes: from("bytes", ["bytes", "string"], toBytes),
	double: from("double", [
		"double",
		"int",
		"string",
		"uint"
	], toDouble),
	duration: from("duration", [
		DURATION,
		"int",
		"string"
	], toDuration),
	dyn: ([value]) => value,
	int: from("int", [
		"int",
		"double",
		DURATION,
		"string",
		TIMESTAMP,
		"uint"
	], toInt),
	string: from("string", [
		"string",
		"bool",
		"bytes",
		"double",
		DURATION,
		"int",
		TIMESTAMP,
		"uint",
		"net.IP",
		"net.CIDR"
	], toText),
	timestamp: from("timestamp", [
		TIMESTAMP,
		"int",
		"string"
	], toTimestamp),
	type: ([value]) => new TypeValue(typeName(value)),
	uint: from("uint", [
		"uint",
		"double",
		"int",
		"string"
	], toUint)
};

// tools/cel/src/functions/names.ts
const LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
const SUBDOMAIN = `${LABEL}(\\.${LABEL})*`;
const KEY = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
const DNS1035 = "[a-z]([-a-z0-9]*[a-z0-9])?";
const whole = (pattern) => new RegExp(`^${pattern}$`);
const LABEL_REGEXP = whole(LABEL);
const SUBDOMAIN_REGEXP = whole(SUBDOMAIN);
const KEY_REGEXP = whole(KEY);
const VALUE_REGEXP = whole(`(${KEY})?`);
const DNS1035_REGEXP = whole(DNS1035);
function explain(words, pattern, ...examples) {
	return `${words} (e.g. ${examples.map((example) => `'${example}', `).join(" or ")}regex used for validation is '${pattern}')`;
}
const tooLong = (length) => `must be no more than ${length} bytes`;
function labelProblems(value) {
	const problems = require_regexp.byteLength(value) > 63 ? [tooLong(63)] : [];
	if (LABEL_REGEXP.test(value)) return problems;
	if (SUBDOMAIN_REGEXP.test(value)) return [...problems, "must not contain dots"];
	const words = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";
	return [...problems, explain(words, LABEL, "my-name", "123-abc")];
}
function subdomainProblems(value) {
	const problems = require_regexp.byteLength(value) > 253 ? [tooLong(253)] : [];
	if (SUBDOMAIN_REGEXP.test(value)) return problems;
	const words = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
	return [...problems, explain(words, SUBDOMAIN, "example.com")];
}
function dns1035Problems(value) {
	const problems = require_regexp.byteLength(value) > 63 ? [tooLong(63)] : [];
	if (DNS1035_REGEXP.test(value)) return problems;
	const words = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character";
	return [...problems, explain(words, DNS1035, "my-name", "abc-123")];
}
const KEY_WORDS = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
function qualifiedNameProblems(value) {
	const parts = value.split("/");
	if (parts.length > 2) return [`${explain(`a valid label key ${KEY_WORDS}`, KEY, "MyName", "my.name", "123-abc")} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`];
	const problems = [];
	const name = parts.at(-1) ?? "";
	if (parts.length === 2) {
		const prefix = parts[0] ?? "";
		if (prefix === "") problems.push("prefix part must be non-empty");
		else problems.push(...subdomainProblems(prefix).map((problem) => `prefix part ${problem}`));
	}
	if (name === "") problems.push("name part must be non-empty");
	else if (require_regexp.byteLength(name) > 63) problems.push(`name part ${tooLong(63)}`);
	if (!KEY_REGEXP.test(name)) problems.push(`name part ${explain(KEY_WORDS, KEY, "MyName", "my.name", "123-abc")}`);
	return problems;
}
function labelValueProblems(value) {
	const problems = require_regexp.byteLength(value) > 63 ? [tooLong(63)] : [];
	if (VALUE_REGEXP.test(value)) return problems;
	const words = `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character`;
	return [...problems, explain(words, `(${KEY})?`, "MyValue", "my_value", "12345")];
}
function pathSegmentProblems(value) {
	if (value === "." || value === "..") return [`may not be '${value}'`];
	return ["/", "%"].filter((part) => value.includes(part)).map((part) => `may not contain '${part}'`);
}

// tools/cel/src/functions/kubernetes.ts
function attempt(known, prefix, parse) {
	try {
		return parse();
	} catch (error) {
		if (error instanceof known) return new CelError(prefix + error.message);
		throw error;
	}
}
function onText(name, act) {
	return (args) => {
		const [text, more] = args;
		return typeof text === "string" ? act(text, more) : noOverload(name, args);
	};
}
const worked = (value) => !isError(value);
function url(text) {
	return attempt(UrlError, "URL parse error during conversion from string: ", () => new OpaqueOf("kubernetes.URL", parseRequestUri(text)));
}
function ip(text) {
	return attempt(AddressError, `IP Address ${require_regexp.quote(text)} parse error during conversion from string: `, () => {
		const address = parseAddress(text);
		if (address.zone !== "") return new CelError(`IP address ${require_regexp.quote(text)} with zone value is not allowed`);
		if (isMapped(address)) return new CelError(`IPv4-mapped IPv6 address ${require_regexp.quote(text)} is not allowed`);
		return new OpaqueOf("net.IP", address);
	});
}
function cidr(text) {
	const words = "network address parse error during conversion from string: ";
	return attempt(AddressError, words + words, () => {
		const prefix = parsePrefix(text);
		if (isMapped(prefix.address)) return new CelError(`${words}IPv4-mapped IPv6 address ${require_regexp.quote(text)} is not allowed`);
		return new OpaqueOf("net.CIDR", prefix);
	});
}
function quantity(text) {
	return attempt(QuantityError, "", () => new OpaqueOf("kubernetes.Quantity", parseQuantity(text)));
}
function semver(text, loose) {
	const parse = loose === true ? parseLooseVersion : parseVersion;
	return attempt(VersionError, "", () => new OpaqueOf("kubernetes.Semver", parse(text)));
}
function on(type, name, act) {
	return (args) => {
		const [value, other] = args;
		if (!(value instanceof OpaqueOf) || value.type !== type) return noOverload(name, args);
		return act(value.inner, other);
	};
}
function inCidr(prefix, bytes) {
	const masked = maskAddress({
		bytes,
		zone: ""
	}, prefix.bits).bytes;
	return sameBytes(masked, maskAddress(prefix.address, prefix.bits).bytes);
}
function containsIp(prefix, other) {
	const address = typeof other === "string" ? ip(other) : other;
	if (!(address instanceof OpaqueOf) || address.type !== "net.IP") return new CelError("no such overload");
	return inCidr(prefix, address.inner.bytes);
}
function containsCidr(prefix, other) {
	const inner = typeof other === "string" ? cidr(other) : other;
	if (inner === void 0 || isError(inner)) return inner ?? new CelError("no such overload");
	if (!(inner instanceof OpaqueOf) || inner.type !== "net.CIDR") return new CelError("no such overload");
	return prefix.bits <= inner.inner.bits && inCidr(prefix, inner.inner.address.bytes);
}
const isZero$1 = (bytes) => bytes.every((byte) => byte === 0);
const isLoopback = (bytes) => bytes.length === 4 ? bytes[0] === 127 : isZero$1(bytes.slice(0, 15)) && bytes[15] === 1;
const isLinkLocal = ([a = 0, b = 0, ...rest]) => rest.length === 2 ? a === 169 && b === 254 : a === 254 && (b & 192) === 128;
const isLinkLocalMulticast = ([a = 0, b = 0, c = 0, ...rest]) => rest.length === 1 ? a === 224 && b === 0 && c === 0 : a === 255 && (b & 15) === 2;
const isMulticast = ([a = 0, ...rest]) => rest.length === 3 ? (a & 240) === 224 : a === 255;
const isGlobal = (bytes) => !(bytes.length === 4 && (isZero$1(bytes) || bytes.every((byte) => byte === 255))) && !(bytes.length === 16 && isZero$1(bytes)) && !isLoopback(bytes) && !isMulticast(bytes) && !isLinkLocal(bytes);
function quantityOf(value) {
	if (typeof value === "bigint") return {
		value,
		exponent: 0
	};
	return value instanceof OpaqueOf && value.type === "kubernetes.Quantity" ? value.inner : void 0;
}
function compared(name, answer) {
	return (args) => {
		const [a, b] = args;
		if (!(a instanceof OpaqueOf) || !(b instanceof OpaqueOf)) return noOverload(name, args);
		if (a.type === "kubernetes.Quantity" && b.type === a.type) return answer(compareQuantities(a.inner, b.inner));
		if (a.type === "kubernetes.Semver" && b.type === a.type) return answer(compareVersions(a.inner, b.inner));
		return noOverload(name, args);
	};
}
function computed(name, sign) {
	return on("kubernetes.Quantity", name, (inner, other) => {
		const added = quantityOf(other);
		if (added === void 0) return new CelError("no such overload");
		return new OpaqueOf("kubernetes.Quantity", addQuantities(inner, sign(added)));
	});
}
const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/;
const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](.[0-9]+)?(z|([+-][0-9]{2}:[0-9]{2}))$/u;
function isDateTime(text) {
	const [date = "", time = ""] = text.toLowerCase().split("t");
	return parseDate(date) !== void 0 && TIME.test(time);
}
const asPrefix = (text) => text.endsWith("-") && text.length > 1 ? `${text.slice(0, -1)}a` : text;
const unless = (holds, words) => holds ? [] : [words];
const FORMATS = {
	dns1123Label: [
		"DNS1123Label",
		30,
		labelProblems
	],
	dns1123Subdomain: [
		"DNS1123Subdomain",
		60,
		subdomainProblems
	],
	dns1035Label: [
		"DNS1035Label",
		30,
		dns1035Problems
	],
	qualifiedName: [
		"QualifiedName",
		60,
		qualifiedNameProblems
	],
	dns1123LabelPrefix: [
		"DNS1123LabelPrefix",
		30,
		(text) => labelProblems(asPrefix(text))
	],
	dns1123SubdomainPrefix: [
		"DNS1123SubdomainPrefix",
		60,
		(text) => subdomainProblems(asPrefix(text))
	],
	dns1035LabelPrefix: [
		"DNS1035LabelPrefix",
		30,
		(text) => dns1035Problems(asPrefix(text))
	],
	labelValue: [
		"LabelValue",
		40,
		labelValueProblems
	],
	uri: [
		"URI",
		1103,
		(text) => {
			try {
				parseRequestUri(text);
				return [];
			} catch (error) {
				return [error instanceof Error ? error.message : String(error)];
			}
		}
	],
	uuid: [
		"uuid",
		79,
		(text) => unless(UUID.test(text), "does not match the UUID format")
	],
	byte: [
		"byte",
		84,
		(text) => unless(BASE64.test(text), "invalid base64")
	],
	date: [
		"date",
		82,
		(text) => unless(parseDate(text) !== void 0, "invalid date")
	],
	datetime: [
		"datetime",
		82,
		(text) => unless(isDateTime(text), "invalid datetime")
	]
};
function formatNamed(name) {
	const found = Object.hasOwn(FORMATS, name) ? FORMATS[name] : void 0;
	if (found === void 0) return void 0;
	const [shown, regexSize, problems] = found;
	return new OpaqueOf("kubernetes.NamedFormat", {
		name: shown,
		regexSize,
		problems
	});
}
const KUBERNETES$1 = {
	url: onText("url", url),
	isURL: onText("isURL", (text) => worked(url(text))),
	getScheme: on("kubernetes.URL", "getScheme", ({ scheme }) => scheme),
	getHost: on("kubernetes.URL", "getHost", ({ host }) => host),
	getHostname: on("kubernetes.URL", "getHostname", ({ host }) => splitHost(host).name),
	getPort: on("kubernetes.URL", "getPort", ({ host }) => splitHost(host).port),
	getEscapedPath: on("kubernetes.URL", "getEscapedPath", (inner) => escapedPath(inner)),
	getQuery: on("kubernetes.URL", "getQuery", (inner) => {
		return new MapValue([...queryOf(inner)].map(([key, values]) => [key, new ListValue(values)]));
	}),
	ip: (args) => {
		const [value] = args;
		if (value instanceof OpaqueOf && value.type === "net.CIDR") return new OpaqueOf("net.IP", value.inner.address);
		return typeof value === "string" ? ip(value) : noOverload("ip", args);
	},
	isIP: onText("isIP", (text) => worked(ip(text))),
	"ip.isCanonical": onText("ip.isCanonical", (text) => {
		const found = ip(text);
		return found instanceof OpaqueOf && found.type === "net.IP" ? formatAddress(found.inner) === text : found;
	}),
	family: on("net.IP", "family", ({ bytes }) => bytes.length === 4 ? 4n : 6n),
	isUnspecified: on("net.IP", "isUnspecified", ({ bytes }) => isZero$1(bytes)),
	isLoopback: on("net.IP", "isLoopback", ({ bytes }) => isLoopback(bytes)),
	isLinkLocalMulticast: on("net.IP", "isLinkLocalMulticast", ({ bytes }) => isLinkLocalMulticast(bytes)),
	isLinkLocalUnicast: on("net.IP", "isLinkLocalUnicast", ({ bytes }) => isLinkLocal(bytes)),
	isGlobalUnicast: on("net.IP", "isGlobalUnicast", ({ bytes }) => isGlobal(bytes)),
	cidr: onText("cidr", cidr),
	isCIDR: onText("isCIDR", (text) => worked(cidr(text))),
	containsIP: on("net.CIDR", "containsIP", containsIp),
	containsCIDR: on("net.CIDR", "containsCIDR", containsCidr),
	prefixLength: on("net.CIDR", "prefixLength", ({ bits }) => BigInt(bits)),
	masked: on("net.CIDR", "masked", ({ address, bits }) => new OpaqueOf("net.CIDR", {
		address: maskAddress(address, bits),
		bits
	})),
	quantity: onText("quantity", quantity),
	isQuantity: onText("isQuantity", (text) => worked(quantity(text))),
	sign: on("kubernetes.Quantity", "sign", ({ value }) => value < 0n ? -1n : value > 0n ? 1n : 0n),
	asApproximateFloat: on("kubernetes.Quantity", "asApproximateFloat", (inner) => floatOf(inner)),
	asInteger: on("kubernetes.Quantity", "asInteger", (inner) => integerOf(inner) ?? new CelError("cannot convert value to integer")),
	isInteger: on("kubernetes.Quantity", "isInteger", (inner) => integerOf(inner) !== void 0),
	add: computed("add", (added) => added),
	sub: computed("sub", negateQuantity),
	isGreaterThan: compared("isGreaterThan", (order) => order > 0),
	isLessThan: compared("isLessThan", (order) => order < 0),
	compareTo: compared("compareTo", (order) => BigInt(order)),
	semver: onText("semver", semver),
	isSemver: onText("isSemver", (text, loose) => worked(semver(text, loose))),
	major: on("kubernetes.Semver", "major", ({ major }) => BigInt.asIntN(64, major)),
	minor: on("kubernetes.Semver", "minor", ({ minor }) => BigInt.asIntN(64, minor)),
	patch: on("kubernetes.Semver", "patch", ({ patch }) => BigInt.asIntN(64, patch)),
	validate: on("kubernetes.NamedFormat", "validate", (format, text) => {
		const problems = typeof text === "string" ? format.problems(text) : [];
		return problems.length === 0 ? NONE : new Optional(new ListValue(problems));
	}),
	"format.named": onText("format.named", (name) => {
		const found = formatNamed(name);
		return found === void 0 ? NONE : new Optional(found);
	}),
	...Object.fromEntries(Object.keys(FORMATS).map((name) => [`format.${name}`, () => formatNamed(name)]))
};

// tools/cel/src/functions/format.ts
const CLAUSE_ERRORS = {
	s: "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps",
	d: "decimal clause can only be used on integers",
	f: "fixed-point clause can only be used on doubles",
	e: "scientific clause can only be used on doubles",
	b: "only integers and bools can be formatted as binary",
	x: "only integers, byte buffers, and strings can be formatted as hex",
	X: "only integers, byte buffers, and strings can be formatted as hex",
	o: "octal clause can only be used on integers"
};
var FormatError = class extends Error {};
function* readFormat(format, count) {
	let used = 0;
	for (let at = 0; at < format.length;) {
		const percent = format.indexOf("%", at);
		if (percent < 0) {
			yield format.slice(at);
			return;
		}
		if (percent > at) yield format.slice(at, percent);
		if (format[percent + 1] === "%") {
			yield "%";
			at = percent + 2;
			continue;
		}
		if (percent + 1 >= format.length) throw new FormatError("unexpected end of string");
		if (used >= count) throw new FormatError(`index ${used} out of range`);
		const [whole = "", digits, letter = ""] = /^(?:\.([0-9]*))?([\s\S]?)/u.exec(format.slice(percent + 1)) ?? [];
		if (digits !== void 0 && letter === "") throw new FormatError("could not parse formatting clause: error while parsing precision: could not find end of precision specifier");
		if (digits === "") throw new FormatError(`could not parse formatting clause: error while parsing precision: error while converting precision to integer: strconv.Atoi: parsing "": invalid syntax`);
		if (!"sdfebxXo".includes(letter)) throw new FormatError(`could not parse formatting clause: unrecognized formatting clause "${letter}"`);
		yield {
			clause: letter,
			precision: digits === void 0 ? 6 : Number(digits)
		};
		used++;
		at = percent + 1 + whole.length;
	}
}
function formatText(format, list) {
	try {
		let text = "";
		let used = 0;
		for (const part of readFormat(format, list.size)) if (typeof part === "string") text += part;
		else text += clause(part, list.at(used++));
		return text;
	} catch (error) {
		if (error instanceof FormatError) return new CelError(error.message);
		throw error;
	}
}
function clause({ clause, precision }, value) {
	const text = shownBy(clause, precision, value);
	if (text !== void 0) return text;
	throw new FormatError(`error during formatting: ${CLAUSE_ERRORS[clause]}, was given ${typeName(value)}`);
}
function shownBy(clause, precision, value) {
	const whole = typeof value === "bigint" ? value : value instanceof Uint ? value.value : void 0;
	switch (clause) {
		case "s": return show(value);
		case "d": return whole?.toString();
		case "b": return typeof value === "boolean" ? value ? "1" : "0" : whole?.toString(2);
		case "o": return whole?.toString(8);
		case "x":
		case "X": {
			const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
			const hex = bytes instanceof Uint8Array ? [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("") : whole?.toString(16);
			return clause === "X" ? hex?.toUpperCase() : hex;
		}
		default: {
			const number = typeof value === "number" ? value : SPECIAL[typeof value === "string" ? value : ""];
			if (number === void 0) return void 0;
			if (!Number.isFinite(number)) return Number.isNaN(number) ? "NaN" : number > 0 ? "∞" : "-∞";
			return clause === "f" ? fixed(number, precision) : scientific(number, precision);
		}
	}
}
const SPECIAL = {
	NaN: NaN,
	Infinity: Number.POSITIVE_INFINITY,
	"-Infinity": Number.NEGATIVE_INFINITY
};
function fixed(value, digits) {
	const scaled = roundScaled(value, digits);
	const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, "0");
	const whole = text.slice(0, text.length - digits).replace(/\B(?=([0-9]{3})+$)/g, ",");
	const sign = value < 0 || Object.is(value, -0) ? "-" : "";
	return digits === 0 ? sign + whole : `${sign}${whole}.${text.slice(text.length - digits)}`;
}
function roundScaled(value, digits) {
	const [numerator, power] = exactly(value);
	let top = numerator * 10n ** BigInt(Math.max(0, digits));
	let bottom = 10n ** BigInt(Math.max(0, -digits));
	if (power >= 0) top *= 2n ** BigInt(power);
	else bottom *= 2n ** BigInt(-power);
	const negative = top < 0n;
	if (negative) top = -top;
	let quotient = top / bottom;
	const twice = top % bottom * 2n;
	if (twice > bottom || twice === bottom && quotient % 2n === 1n) quotient++;
	return negative ? -quotient : quotient;
}
function exactly(value) {
	const view = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
	view.setFloat64(0, value);
	const bits = view.getBigUint64(0);
	const exponent = Number(bits >> 52n & 2047n);
	const fraction = bits & 4503599627370495n;
	const mantissa = exponent === 0 ? fraction : fraction | 4503599627370496n;
	return [value < 0 ? -mantissa : mantissa, (exponent === 0 ? 1 : exponent) - 1075];
}
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
function scientific(value, digits) {
	let power = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
	let scaled = roundScaled(value, digits - power);
	const limit = 10n ** BigInt(digits + 1);
	const size = () => scaled < 0n ? -scaled : scaled;
	if (value !== 0 && size() >= limit) scaled = roundScaled(value, digits - ++power);
	else if (value !== 0 && size() < limit / 10n) scaled = roundScaled(value, digits - --power);
	const text = size().toString().padStart(digits + 1, "0");
	const sign = value < 0 || Object.is(value, -0) ? "-" : "";
	const mantissa = digits === 0 ? text : `${text.slice(0, 1)}.${text.slice(1)}`;
	const exponent = String(Math.abs(power)).padStart(2, "0").replace(/[0-9]/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? "");
	return `${sign}${mantissa}\u202f×\u202f10${power < 0 ? "⁻" : ""}${exponent}`;
}
function show(value) {
	if (value === null) return "null";
	if (value instanceof CelList) return `[${[...value.items()].map((item) => nested(item)).join(", ")}]`;
	if (value instanceof CelMap) return showMap(value);
	if (typeof value === "object" && "inner" in value) return void 0;
	const text = toText(value);
	return typeof text === "string" ? text : void 0;
}
function nested(value) {
	if (typeof value === "string") return require_regexp.quote(value);
	if (typeof value === "number") return Number.isFinite(value) ? plainFixed(value) : require_regexp.quote(plainFixed(value));
	if (value instanceof Timestamp) return `timestamp(${require_regexp.quote(String(toText(value)))})`;
	if (value instanceof Duration) return `duration(${require_regexp.quote(String(toText(value)))})`;
	if (value instanceof Uint8Array) return `b${require_regexp.quote(String(toText(value)))}`;
	const text = value instanceof TypeValue ? value.name : show(value);
	if (text === void 0 || isError(value)) throw new FormatError(`error during formatting: no formatting function for ${typeName(value)}`);
	return text;
}
function plainFixed(value) {
	if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
	return fixed(value, 6).replaceAll(",", "");
}
function showMap(map) {
	const entries = [...map.keys()].map((key) => {
		if (typeof key === "number" || typeof key === "object" && !(key instanceof Uint)) throw new FormatError(`error during formatting: no formatting function for map key of type ${typeName(key)}`);
		return [nested(key), nested(map.find(key) ?? null)];
	});
	entries.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
	return `{${entries.map(([key, value]) => `${key}:${value}`).join(", ")}}`;
}

// tools/cel/src/functions/strings.ts
function withRunes(name, act) {
	return (args) => {
		const [first, ...rest] = args;
		if (typeof first !== "string") return noOverload(name, args);
		const plain = [];
		for (const value of rest) if (typeof value === "string") plain.push(value);
		else if (typeof value === "bigint") plain.push(Number(value));
		else return noOverload(name, args);
		return act([...first], ...plain);
	};
}
const outOfRange = (index) => new CelError(`index out of range: ${index}`);
function charAt(text, index) {
	return index < 0 || index > text.length ? outOfRange(index) : text[index] ?? "";
}
function startsAt(text, part, index) {
	return part.every((char, i) => text[index + i] === char);
}
function indexOf$1(text, part, offset = 0) {
	if (part === "") return BigInt(offset);
	if (offset < 0) return outOfRange(offset);
	const sought = [...part];
	for (let i = offset; i <= text.length - sought.length; i++) if (startsAt(text, sought, i)) return BigInt(i);
	return -1n;
}
function lastIndexOf(text, part, offset) {
	if (part === "") return BigInt(offset ?? text.length);
	if (offset === void 0 && text.join("").length < part.length) return -1n;
	const from = offset ?? text.length - 1;
	if (from < 0) return outOfRange(from);
	if (from >= text.length) return -1n;
	const sought = [...part];
	for (let i = Math.min(from, text.length - sought.length); i >= 0; i--) if (startsAt(text, sought, i)) return BigInt(i);
	return -1n;
}
function substring(text, start, end) {
	if (end !== void 0 && start > end) return new CelError(`invalid substring range. start: ${start}, end: ${end}`);
	if (start < 0 || start > text.length) return outOfRange(start);
	if (end !== void 0 && (end < 0 || end > text.length)) return outOfRange(end);
	return text.slice(start, end).join("");
}
function replace(text, old, by, most = -1) {
	const whole = text.join("");
	if (most === 0) return whole;
	const limit = most < 0 ? Number.POSITIVE_INFINITY : most;
	if (old === "") {
		let result = "";
		for (const [i, char] of text.entries()) result += (i < limit ? by : "") + char;
		return text.length < limit ? result + by : result;
	}
	const parts = whole.split(old);
	if (parts.length - 1 <= limit) return parts.join(by);
	return parts.slice(0, limit + 1).join(by) + old + parts.slice(limit + 1).join(old);
}
function split(text, separator, most = -1) {
	if (most === 0) return textList([]);
	const parts = separator === "" ? [...text] : text.join("").split(separator);
	if (most < 0 || parts.length <= most) return textList(parts);
	return textList([...parts.slice(0, most - 1), parts.slice(most - 1).join(separator)]);
}
function trim(text) {
	return text.join("").replace(/^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g, "");
}
function join(args) {
	const [list, separator = ""] = args;
	if (!(list instanceof CelList) || typeof separator !== "string") return noOverload("join", args);
	const texts = [];
	for (const item of list.items()) {
		if (typeof item !== "string") return new CelError(`join: invalid input: ${String(item)}`);
		texts.push(item);
	}
	return texts.join(separator);
}
function twoTexts(name, act) {
	return (args) => {
		const [a, b] = args;
		return typeof a === "string" && typeof b === "string" ? act(a, b) : noOverload(name, args);
	};
}
function unguarded(act) {
	return ([text, part]) => typeof text === "string" && typeof part === "string" ? act(text, part) : NO_OVERLOAD;
}
function withPattern(prefix, pattern, act) {
	try {
		return act(require_regexp.compilePattern(pattern));
	} catch (error) {
		if (error instanceof require_regexp.PatternError) return new CelError(`${prefix}${error.message}`);
		throw error;
	}
}
function findAll(args) {
	const [text, pattern, most = -1n] = args;
	if (typeof text !== "string" || typeof pattern !== "string" || typeof most !== "bigint") return noOverload("findAll", args);
	const limit = most < 0n ? void 0 : Number(most);
	return withPattern("Illegal regex: ", pattern, (compiled) => textList(limit === 0 ? [] : compiled.findAll(text, limit)));
}
const STRINGS = {
	size: (args) => {
		const [value] = args;
		return value !== void 0 && isSized(value) ? BigInt(sizeOf(value)) : new CelError("no such overload: size");
	},
	contains: unguarded((text, part) => text.includes(part)),
	startsWith: unguarded((text, part) => text.startsWith(part)),
	endsWith: unguarded((text, part) => text.endsWith(part)),
	matches: ([text, pattern]) => typeof text === "string" && typeof pattern === "string" ? withPattern("", pattern, (compiled) => compiled.test(text)) : NO_OVERLOAD,
	find: twoTexts("find", (text, pattern) => withPattern("Illegal regex: ", pattern, (found) => found.find(text) ?? "")),
	findAll,
	charAt: withRunes("charAt", (text, index) => charAt(text, index)),
	substring: withRunes("substring", (text, start, end) => substring(text, start, end)),
	replace: withRunes("replace", (text, old, by, most) => replace(text, old, by, most)),
	split: withRunes("split", (text, separator, most) => split(text, separator, most)),
	trim: withRunes("trim", trim),
	lowerAscii: withRunes("lowerAscii", (text) => text.join("").replace(/[A-Z]/g, (char) => char.toLowerCase())),
	upperAscii: withRunes("upperAscii", (text) => text.join("").replace(/[a-z]/g, (char) => char.toUpperCase())),
	"strings.quote": withRunes("strings.quote", (text) => `"${text.map((char) => require_regexp.ESCAPES[char] ?? char).join("")}"`),
	join,
	format: (args) => {
		const [text, list] = args;
		return typeof text === "string" && list instanceof CelList ? formatText(text, list) : noOverload("format", args);
	}
};
const TEXT_INDEX = {
	indexOf: withRunes("indexOf", (text, part, offset) => indexOf$1(text, part, offset)),
	lastIndexOf: withRunes("lastIndexOf", (text, part, offset) => lastIndexOf(text, part, offset))
};
function isSized(value) {
	return typeof value === "string" || value instanceof Uint8Array || typeof value === "object" && value !== null && "size" in value;
}

// tools/cel/src/functions/lists.ts
function onList(name, act) {
	return (args) => {
		const [list, ...rest] = args;
		return list instanceof CelList ? act(list, ...rest) : noOverload(name, args);
	};
}
function sum(list, zero) {
	let total = zero;
	for (const item of list.items()) {
		total = OPERATORS["_+_"]?.([total, item]) ?? total;
		if (isError(total)) return total;
	}
	return total;
}
const ZEROS = {
	list_int_sum_int: 0n,
	list_uint_sum_uint: new Uint(0n),
	list_double_sum_double: 0,
	list_duration_sum_duration: new Duration(0n)
};
function sumOf(list, overload) {
	return list instanceof CelList ? sum(list, ZEROS[overload] ?? 0n) : noOverload("sum", [list]);
}
function extreme(name, list, better) {
	let best;
	for (const item of list.items()) {
		if (isError(item)) return item;
		if (best === void 0) best = item;
		else {
			const order = compare(best, item);
			if (typeof order === "number" && better(order)) best = item;
		}
	}
	return best ?? new CelError(`${name} called on empty list`);
}
function isSorted(list) {
	let before;
	for (const item of list.items()) {
		if (isError(item)) return item;
		const order = before === void 0 ? 0 : compare(before, item);
		if (typeof order === "number" && order > 0) return false;
		before = item;
	}
	return true;
}
function search(name, args) {
	const [list, item] = args;
	if (!(list instanceof CelList)) return TEXT_INDEX[name]?.(args) ?? noOverload(name, args);
	const indexes = Array.from({ length: list.size }, (_, index) => index);
	if (name === "lastIndexOf") indexes.reverse();
	const found = indexes.find((index) => equals(list.at(index), item) === true);
	return BigInt(found ?? -1);
}
function slice(list, start, end) {
	if (typeof start !== "bigint" || typeof end !== "bigint") return noOverload("slice", [
		list,
		start,
		end
	]);
	const bad = (words) => new CelError(`cannot slice(${start}, ${end}), ${words}`);
	if (start < 0n || end < 0n) return bad("negative indexes not supported");
	if (start > end) return bad("start index must be less than or equal to end index");
	if (BigInt(list.size) < end) return bad(`list is length ${list.size}`);
	return new ListValue([...list.items()].slice(Number(start), Number(end)));
}
function flatten(list, depth) {
	return [...list.items()].flatMap((item) => item instanceof CelList && depth > 0n ? flatten(item, depth - 1n) : [item]);
}
function distinct(list) {
	const unique = [];
	for (const item of list.items()) if (!unique.some((other) => equals(item, other) === true)) unique.push(item);
	return new ListValue(unique);
}
function sortBy(list, keys) {
	if (list.size !== keys.size) return new CelError(`@sortByAssociatedKeys() expected a list of the same size as the associated keys list, but got ${list.size} and ${keys.size} elements respectively`);
	const type = list.size === 0 ? "" : typeName(keys.at(0));
	const ranked = Array.from({ length: list.size }, (_, index) => ({
		value: list.at(index),
		key: keys.at(index)
	}));
	if (ranked.some(({ key }) => typeName(key) !== type)) return new CelError("list elements must have the same type");
	ranked.sort((a, b) => {
		const order = compare(a.key, b.key);
		return typeof order === "number" ? order : 0;
	});
	return new ListValue(ranked.map(({ value }) => value));
}
const LONGEST_RANGE = 10000000n;
function range(length) {
	if (typeof length !== "bigint") return noOverload("lists.range", [length]);
	if (length > LONGEST_RANGE) return new CelError("operation cancelled: actual cost limit exceeded");
	return new ListValue(Array.from({ length: Math.max(0, Number(length)) }, (_, index) => BigInt(index)));
}
function containsAll(list, others) {
	for (const item of others.items()) {
		const found = list.contains(item);
		if (found !== true) return found;
	}
	return true;
}
function onSets(name, act) {
	return (args) => {
		const [a, b] = args;
		return a instanceof CelList && b instanceof CelList ? act(a, b) : noOverload(name, args);
	};
}
function insert(args) {
	const [map, key, value] = args;
	if (!(map instanceof MapValue)) return noOverload("cel.@mapInsert", args);
	if (args.length === 3) return map.with(key, value);
	if (!(key instanceof CelMap)) return noOverload("cel.@mapInsert", args);
	let result = map;
	for (const name of key.keys()) {
		if (!(result instanceof MapValue)) return result;
		result = result.with(name, key.find(name) ?? null);
	}
	return result;
}
function isZero(value) {
	if (value === null || value === false || value === 0n || value === 0 || value === "") return true;
	if (value instanceof Uint8Array) return value.length === 0;
	if (value instanceof Uint) return value.value === 0n;
	if (value instanceof Duration) return value.nanoseconds === 0n;
	if (value instanceof CelList || value instanceof CelMap) return value.isZeroable && value.size === 0;
	return value instanceof Optional && value.value === void 0;
}
function unwrap(list) {
	const values = [];
	for (const item of list.items()) {
		if (!(item instanceof Optional)) return new CelError(`value ${String(item)} is not optional`);
		if (item.value !== void 0) values.push(item.value);
	}
	return new ListValue(values);
}
const itemAt = (list, index) => list.size === 0 ? NONE : new Optional(list.at(index));
const LISTS = {
	isSorted: onList("isSorted", isSorted),
	min: onList("min", (list) => extreme("min", list, (order) => order > 0)),
	max: onList("max", (list) => extreme("max", list, (order) => order < 0)),
	indexOf: (args) => search("indexOf", args),
	lastIndexOf: (args) => search("lastIndexOf", args),
	slice: onList("slice", (list, start, end) => slice(list, start, end)),
	flatten: onList("flatten", (list, depth = 1n) => {
		if (typeof depth !== "bigint") return noOverload("flatten", [list, depth]);
		return depth < 0n ? new CelError("level must be non-negative") : new ListValue(flatten(list, depth));
	}),
	sort: onList("sort", (list) => sortBy(list, list)),
	"@sortByAssociatedKeys": onList("@sortByAssociatedKeys", (list, keys) => keys instanceof CelList ? sortBy(list, keys) : noOverload("@sortByAssociatedKeys", [list])),
	"lists.range": ([length]) => range(length),
	reverse: onList("reverse", (list) => new ListValue([...list.items()].reverse())),
	distinct: onList("distinct", distinct),
	"sets.contains": onSets("sets.contains", containsAll),
	"sets.equivalent": onSets("sets.equivalent", (a, b) => {
		const first = containsAll(a, b);
		return first === true ? containsAll(b, a) : first;
	}),
	"sets.intersects": onSets("sets.intersects", (a, b) => [...a.items()].some((item) => b.contains(item) === true)),
	"cel.@mapInsert": insert,
	"optional.of": ([value]) => new Optional(value),
	"optional.ofNonZeroValue": ([value]) => isZero(value) ? NONE : new Optional(value),
	"optional.none": () => NONE,
	"optional.unwrap": onList("optional.unwrap", unwrap),
	unwrapOpt: onList("unwrapOpt", unwrap),
	first: onList("first", (list) => itemAt(list, 0)),
	last: onList("last", (list) => itemAt(list, list.size - 1)),
	value: (args) => {
		const [optional] = args;
		if (!(optional instanceof Optional)) return noOverload("value", args);
		return optional.value ?? new CelError("optional.none() dereference");
	},
	hasValue: (args) => {
		const [optional] = args;
		return optional instanceof Optional ? optional.value !== void 0 : noOverload("hasValue", args);
	}
};

// tools/cel/src/functions/times.ts
function offsetOf(zone, { nanoseconds }) {
	const colon = zone.indexOf(":");
	if (colon >= 0) {
		const [hours, minutes] = [zone.slice(0, colon), zone.slice(colon + 1)];
		for (const part of [hours, minutes]) if (!/^[+-]?[0-9]+$/.test(part)) return new CelError(`strconv.Atoi: parsing ${JSON.stringify(part)}: invalid syntax`);
		return (zone.startsWith("-") ? Number(hours) * 60 - Number(minutes) : Number(hours) * 60 + Number(minutes)) * 60;
	}
	if (zone === "" || zone === "UTC") return 0;
	if (!/^[A-Za-z0-9_+/-]+$/.test(zone) || zone === "Local") return new CelError(`unknown time zone ${zone}`);
	return offsetByName(zone, nanoseconds) ?? new CelError(`unknown time zone ${zone}`);
}
const formatters = /* @__PURE__ */ new Map();
function offsetByName(zone, nanoseconds) {
	let formatter = formatters.get(zone);
	if (formatter === void 0) {
		try {
			formatter = new Intl.DateTimeFormat("en-US", {
				timeZone: zone,
				era: "short",
				year: "numeric",
				month: "numeric",
				day: "numeric",
				hour: "numeric",
				minute: "numeric",
				second: "numeric",
				hourCycle: "h23"
			});
		} catch {
			return;
		}
		formatters.set(zone, formatter);
	}
	const milliseconds = Number(nanoseconds / 1000000n);
	const parts = Object.fromEntries(formatter.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
	const local = Date.UTC(Number(parts.year), Number(parts.month) - 1, Number(parts.day), Number(parts.hour), Number(parts.minute), Number(parts.second));
	return Math.round((local - Math.floor(milliseconds / 1e3) * 1e3) / 1e3);
}
function part(name, ofTime, unit) {
	return (args) => {
		const [value, zone] = args;
		if (value instanceof Duration && unit !== void 0 && zone === void 0) return value.nanoseconds / unit;
		if (!(value instanceof Timestamp) || zone !== void 0 && typeof zone !== "string") return noOverload(name, args);
		const offset = offsetOf(zone ?? "UTC", value);
		return typeof offset === "number" ? BigInt(ofTime(civilTime(value.nanoseconds, offset))) : offset;
	};
}
const TIMES = {
	getFullYear: part("getFullYear", ({ year }) => year),
	getMonth: part("getMonth", ({ month }) => month - 1),
	getDayOfYear: part("getDayOfYear", ({ dayOfYear }) => dayOfYear),
	getDayOfMonth: part("getDayOfMonth", ({ day }) => day - 1),
	getDate: part("getDate", ({ day }) => day),
	getDayOfWeek: part("getDayOfWeek", ({ weekday }) => weekday),
	getHours: part("getHours", ({ hour }) => hour, 3600000000000n),
	getMinutes: part("getMinutes", ({ minute }) => minute, 60000000000n),
	getSeconds: part("getSeconds", ({ second }) => second, 1000000000n),
	getMilliseconds: part("getMilliseconds", ({ nanosecond }) => Math.floor(nanosecond / 1e6), 1000000n)
};

// tools/cel/src/types/signatures.ts
function readSignatures(text) {
	const functions = /* @__PURE__ */ new Map();
	for (const line of text.trim().split("\n")) {
		const match = /^(\S+) (\.?)([\w@.-]+)\((.*)\) (\S+)$/.exec(line.trim());
		if (match === null) throw new Error(`no signature: ${line}`);
		const [, name = "", dot = "", id = "", args = "", result = ""] = match;
		const reader = new TypeReader();
		const overload = {
			id,
			member: dot === ".",
			args: reader.list(args),
			result: reader.type(result),
			params: [...reader.params]
		};
		functions.set(name, [...functions.get(name) ?? [], overload]);
	}
	return functions;
}
var TypeReader = class {
	params = /* @__PURE__ */ new Set();
	list(text) {
		if (text === "") return [];
		const parts = [];
		let depth = 0;
		let start = 0;
		for (let i = 0; i < text.length; i++) if (text[i] === "(") depth++;
		else if (text[i] === ")") depth--;
		else if (text[i] === "," && depth === 0) {
			parts.push(text.slice(start, i));
			start = i + 1;
		}
		return [...parts, text.slice(start)].map((part) => this.type(part));
	}
	type(text) {
		const open = text.indexOf("(");
		if (open >= 0) {
			const [first, second] = this.list(text.slice(open + 1, -1));
			const name = text.slice(0, open);
			if (name === "list") return {
				kind: "list",
				item: first
			};
			if (name === "map") return {
				kind: "map",
				key: first,
				value: second
			};
			if (name === "type") return {
				kind: "type",
				of: first
			};
			return {
				kind: "opaque",
				name: "optional_type",
				params: [first]
			};
		}
		if (/^[A-Z]$/.test(text)) {
			this.params.add(text);
			return {
				kind: "param",
				name: text
			};
		}
		if (text.startsWith("kubernetes.")) return {
			kind: "object",
			name: text
		};
		if (text.includes(".")) return {
			kind: "opaque",
			name: text,
			params: []
		};
		return { kind: text };
	}
};

// tools/cel/src/types/functions.ts
const STANDARD = `
_?_:_ conditional(bool,A,A) A
_&&_ logical_and(bool,bool) bool
_||_ logical_or(bool,bool) bool
!_ logical_not(bool) bool
@not_strictly_false not_strictly_false(bool) bool
_==_ equals(A,A) bool
_!=_ not_equals(A,A) bool
_+_ add_bytes(bytes,bytes) bytes
_+_ add_double(double,double) double
_+_ add_duration_duration(duration,duration) duration
_+_ add_duration_timestamp(duration,timestamp) timestamp
_+_ add_timestamp_duration(timestamp,duration) timestamp
_+_ add_int64(int,int) int
_+_ add_list(list(A),list(A)) list(A)
_+_ add_string(string,string) string
_+_ add_uint64(uint,uint) uint
_/_ divide_double(double,double) double
_/_ divide_int64(int,int) int
_/_ divide_uint64(uint,uint) uint
_*_ multiply_double(double,double) double
_*_ multiply_int64(int,int) int
_*_ multiply_uint64(uint,uint) uint
_%_ modulo_int64(int,int) int
_%_ modulo_uint64(uint,uint) uint
-_ negate_double(double) double
-_ negate_int64(int) int
_-_ subtract_double(double,double) double
_-_ subtract_duration_duration(duration,duration) duration
_-_ subtract_int64(int,int) int
_-_ subtract_timestamp_duration(timestamp,duration) timestamp
_-_ subtract_timestamp_timestamp(timestamp,timestamp) duration
_-_ subtract_uint64(uint,uint) uint
_<_ less_bool(bool,bool) bool
_<_ less_int64(int,int) bool
_<_ less_int64_double(int,double) bool
_<_ less_int64_uint64(int,uint) bool
_<_ less_uint64(uint,uint) bool
_<_ less_uint64_double(uint,double) bool
_<_ less_uint64_int64(uint,int) bool
_<_ less_double(double,double) bool
_<_ less_double_int64(double,int) bool
_<_ less_double_uint64(double,uint) bool
_<_ less_string(string,string) bool
_<_ less_bytes(bytes,bytes) bool
_<_ less_timestamp(timestamp,timestamp) bool
_<_ less_duration(duration,duration) bool
_<=_ less_equals_bool(bool,bool) bool
_<=_ less_equals_int64(int,int) bool
_<=_ less_equals_int64_double(int,double) bool
_<=_ less_equals_int64_uint64(int,uint) bool
_<=_ less_equals_uint64(uint,uint) bool
_<=_ less_equals_uint64_double(uint,double) bool
_<=_ less_equals_uint64_int64(uint,int) bool
_<=_ less_equals_double(double,double) bool
_<=_ less_equals_double_int64(double,int) bool
_<=_ less_equals_double_uint64(double,uint) bool
_<=_ less_equals_string(string,string) bool
_<=_ less_equals_bytes(bytes,bytes) bool
_<=_ less_equals_timestamp(timestamp,timestamp) bool
_<=_ less_equals_duration(duration,duration) bool
_>_ greater_bool(bool,bool) bool
_>_ greater_int64(int,int) bool
_>_ greater_int64_double(int,double) bool
_>_ greater_int64_uint64(int,uint) bool
_>_ greater_uint64(uint,uint) bool
_>_ greater_uint64_double(uint,double) bool
_>_ greater_uint64_int64(uint,int) bool
_>_ greater_double(double,double) bool
_>_ greater_double_int64(double,int) bool
_>_ greater_double_uint64(double,uint) bool
_>_ greater_string(string,string) bool
_>_ greater_bytes(bytes,bytes) bool
_>_ greater_timestamp(timestamp,timestamp) bool
_>_ greater_duration(duration,duration) bool
_>=_ greater_equals_bool(bool,bool) bool
_>=_ greater_equals_int64(int,int) bool
_>=_ greater_equals_int64_double(int,double) bool
_>=_ greater_equals_int64_uint64(int,uint) bool
_>=_ greater_equals_uint64(uint,uint) bool
_>=_ greater_equals_uint64_double(uint,double) bool
_>=_ greater_equals_uint64_int64(uint,int) bool
_>=_ greater_equals_double(double,double) bool
_>=_ greater_equals_double_int64(double,int) bool
_>=_ greater_equals_double_uint64(double,uint) bool
_>=_ greater_equals_string(string,string) bool
_>=_ greater_equals_bytes(bytes,bytes) bool
_>=_ greater_equals_timestamp(timestamp,timestamp) bool
_>=_ greater_equals_duration(duration,duration) bool
_[_] index_list(list(A),int) A
_[_] index_map(map(A,B),A) B
_[_] optional_list_index_int(optional(list(V)),int) optional(V)
_[_] optional_map_index_value(optional(map(K,V)),K) optional(V)
@in in_list(A,list(A)) bool
@in in_map(A,map(A,B)) bool
size size_bytes(bytes) int
size .bytes_size(bytes) int
size size_list(list(A)) int
size .list_size(list(A)) int
size size_map(map(A,B)) int
size .map_size(map(A,B)) int
size size_string(string) int
size .string_size(string) int
type type(A) type(A)
bool bool_to_bool(bool) bool
bool string_to_bool(string) bool
bytes bytes_to_bytes(bytes) bytes
bytes string_to_bytes(string) bytes
double double_to_double(double) double
double int64_to_double(int) double
double string_to_double(string) double
double uint64_to_double(uint) double
duration duration_to_duration(duration) duration
duration int64_to_duration(int) duration
duration string_to_duration(string) duration
dyn to_dyn(A) dyn
int int64_to_int64(int) int
int double_to_int64(double) int
int duration_to_int64(duration) int
int string_to_int64(string) int
int timestamp_to_int64(timestamp) int
int uint64_to_int64(uint) int
string string_to_string(string) string
string bool_to_string(bool) string
string bytes_to_string(bytes) string
string double_to_string(double) string
string duration_to_string(duration) string
string int64_to_string(int) string
string timestamp_to_string(timestamp) string
string uint64_to_string(uint) string
timestamp timestamp_to_timestamp(timestamp) timestamp
timestamp int64_to_timestamp(int) timestamp
timestamp string_to_timestamp(string) timestamp
uint uint64_to_uint64(uint) uint
uint double_to_uint64(double) uint
uint int64_to_uint64(int) uint
uint string_to_uint64(string) uint
contains .contains_string(string,string) bool
endsWith .ends_with_string(string,string) bool
startsWith .starts_with_string(string,string) bool
matches matches(string,string) bool
matches .matches_string(string,string) bool
getFullYear .timestamp_to_year(timestamp) int
getFullYear .timestamp_to_year_with_tz(timestamp,string) int
getMonth .timestamp_to_month(timestamp) int
getMonth .timestamp_to_month_with_tz(timestamp,string) int
getDayOfYear .timestamp_to_day_of_year(timestamp) int
getDayOfYear .timestamp_to_day_of_year_with_tz(timestamp,string) int
getDayOfMonth .timestamp_to_day_of_month(timestamp) int
getDayOfMonth .timestamp_to_day_of_month_with_tz(timestamp,string) int
getDate .timestamp_to_day_of_month_1_based(timestamp) int
getDate .timestamp_to_day_of_month_1_based_with_tz(timestamp,string) int
getDayOfWeek .timestamp_to_day_of_week(timestamp) int
getDayOfWeek .timestamp_to_day_of_week_with_tz(timestamp,string) int
getHours .timestamp_to_hours(timestamp) int
getHours .timestamp_to_hours_with_tz(timestamp,string) int
getHours .duration_to_hours(duration) int
getMinutes .timestamp_to_minutes(timestamp) int
getMinutes .timestamp_to_minutes_with_tz(timestamp,string) int
getMinutes .duration_to_minutes(duration) int
getSeconds .timestamp_to_seconds(timestamp) int
getSeconds .timestamp_to_seconds_with_tz(timestamp,string) int
getSeconds .duration_to_seconds(duration) int
getMilliseconds .timestamp_to_milliseconds(timestamp) int
getMilliseconds .timestamp_to_milliseconds_with_tz(timestamp,string) int
getMilliseconds .duration_to_milliseconds(duration) int
`;
const EXTENSIONS = `
charAt .string_char_at_int(string,int) string
indexOf .string_index_of_string(string,string) int
indexOf .string_index_of_string_int(string,string,int) int
lastIndexOf .string_last_index_of_string(string,string) int
lastIndexOf .string_last_index_of_string_int(string,string,int) int
lowerAscii .string_lower_ascii(string) string
replace .string_replace_string_string(string,string,string) string
replace .string_replace_string_string_int(string,string,string,int) string
split .string_split_string(string,string) list(string)
split .string_split_string_int(string,string,int) list(string)
substring .string_substring_int(string,int) string
substring .string_substring_int_int(string,int,int) string
trim .string_trim(string) string
upperAscii .string_upper_ascii(string) string
format .string_format(string,list(dyn)) string
strings.quote strings_quote(string) string
join .list_join(list(string)) string
join .list_join_string(list(string),string) string
sets.contains list_sets_contains_list(list(T),list(T)) bool
sets.equivalent list_sets_equivalent_list(list(T),list(T)) bool
sets.intersects list_sets_intersects_list(list(T),list(T)) bool
cel.@mapInsert @mapInsert_map_key_value(map(K,V),K,V) map(K,V)
cel.@mapInsert @mapInsert_map_map(map(K,V),map(K,V)) map(K,V)
slice .list_slice(list(T),int,int) list(T)
flatten .list_flatten(list(list(T))) list(T)
flatten .list_flatten_int(list(dyn),int) list(dyn)
lists.range lists_range(int) list(int)
reverse .list_reverse(list(T)) list(T)
distinct .list_distinct(list(T)) list(T)
optional.of optional_of(V) optional(V)
optional.ofNonZeroValue optional_ofNonZeroValue(V) optional(V)
optional.none optional_none() optional(V)
value .optional_value(optional(V)) V
hasValue .optional_hasValue(optional(V)) bool
or .optional_or_optional(optional(V),optional(V)) optional(V)
orValue .optional_orValue_value(optional(V),V) V
_[?_] list_optindex_optional_int(list(V),int) optional(V)
_[?_] optional_list_optindex_optional_int(optional(list(V)),int) optional(V)
_[?_] map_optindex_optional_value(map(K,V),K) optional(V)
_[?_] optional_map_optindex_optional_value(optional(map(K,V)),K) optional(V)
last .list_last(list(V)) optional(V)
first .list_first(list(V)) optional(V)
optional.unwrap optional_unwrap(list(optional(V))) list(V)
unwrapOpt .optional_unwrapOpt(list(optional(V))) list(V)
sort .list_int_sort(list(int)) list(int)
sort .list_uint_sort(list(uint)) list(uint)
sort .list_double_sort(list(double)) list(double)
sort .list_bool_sort(list(bool)) list(bool)
sort .list_duration_sort(list(duration)) list(duration)
sort .list_timestamp_sort(list(timestamp)) list(timestamp)
sort .list_string_sort(list(string)) list(string)
sort .list_bytes_sort(list(bytes)) list(bytes)
@sortByAssociatedKeys .list_int_sortByAssociatedKeys(list(T),list(int)) list(T)
@sortByAssociatedKeys .list_uint_sortByAssociatedKeys(list(T),list(uint)) list(T)
@sortByAssociatedKeys .list_double_sortByAssociatedKeys(list(T),list(double)) list(T)
@sortByAssociatedKeys .list_bool_sortByAssociatedKeys(list(T),list(bool)) list(T)
@sortByAssociatedKeys .list_duration_sortByAssociatedKeys(list(T),list(duration)) list(T)
@sortByAssociatedKeys .list_timestamp_sortByAssociatedKeys(list(T),list(timestamp)) list(T)
@sortByAssociatedKeys .list_string_sortByAssociatedKeys(list(T),list(string)) list(T)
@sortByAssociatedKeys .list_bytes_sortByAssociatedKeys(list(T),list(bytes)) list(T)
`;
const KUBERNETES = `
isSorted .list_int_is_sorted_bool(list(int)) bool
isSorted .list_uint_is_sorted_bool(list(uint)) bool
isSorted .list_double_is_sorted_bool(list(double)) bool
isSorted .list_bool_is_sorted_bool(list(bool)) bool
isSorted .list_duration_is_sorted_bool(list(duration)) bool
isSorted .list_timestamp_is_sorted_bool(list(timestamp)) bool
isSorted .list_string_is_sorted_bool(list(string)) bool
isSorted .list_bytes_is_sorted_bool(list(bytes)) bool
sum .list_int_sum_int(list(int)) int
sum .list_uint_sum_uint(list(uint)) uint
sum .list_double_sum_double(list(double)) double
sum .list_duration_sum_duration(list(duration)) duration
max .list_int_max_int(list(int)) int
max .list_uint_max_uint(list(uint)) uint
max .list_double_max_double(list(double)) double
max .list_bool_max_bool(list(bool)) bool
max .list_duration_max_duration(list(duration)) duration
max .list_timestamp_max_timestamp(list(timestamp)) timestamp
max .list_string_max_string(list(string)) string
max .list_bytes_max_bytes(list(bytes)) bytes
min .list_int_min_int(list(int)) int
min .list_uint_min_uint(list(uint)) uint
min .list_double_min_double(list(double)) double
min .list_bool_min_bool(list(bool)) bool
min .list_duration_min_duration(list(duration)) duration
min .list_timestamp_min_timestamp(list(timestamp)) timestamp
min .list_string_min_string(list(string)) string
min .list_bytes_min_bytes(list(bytes)) bytes
indexOf .list_a_index_of_int(list(A),A) int
lastIndexOf .list_a_last_index_of_int(list(A),A) int
url string_to_url(string) kubernetes.URL
getScheme .url_get_scheme(kubernetes.URL) string
getHost .url_get_host(kubernetes.URL) string
getHostname .url_get_hostname(kubernetes.URL) string
getPort .url_get_port(kubernetes.URL) string
getEscapedPath .url_get_escaped_path(kubernetes.URL) string
getQuery .url_get_query(kubernetes.URL) map(string,list(string))
isURL is_url_string(string) bool
find .string_find_string(string,string) string
findAll .string_find_all_string(string,string) list(string)
findAll .string_find_all_string_int(string,string,int) list(string)
quantity string_to_quantity(string) kubernetes.Quantity
isQuantity is_quantity_string(string) bool
sign quantity_sign(kubernetes.Quantity) int
isGreaterThan .quantity_is_greater_than(kubernetes.Quantity,kubernetes.Quantity) bool
isLessThan .quantity_is_less_than(kubernetes.Quantity,kubernetes.Quantity) bool
compareTo .quantity_compare_to(kubernetes.Quantity,kubernetes.Quantity) int
asApproximateFloat .quantity_get_float(kubernetes.Quantity) double
asInteger .quantity_get_int(kubernetes.Quantity) int
isInteger .quantity_is_integer(kubernetes.Quantity) bool
add .quantity_add(kubernetes.Quantity,kubernetes.Quantity) kubernetes.Quantity
add .quantity_add_int(kubernetes.Quantity,int) kubernetes.Quantity
sub .quantity_sub(kubernetes.Quantity,kubernetes.Quantity) kubernetes.Quantity
sub .quantity_sub_int(kubernetes.Quantity,int) kubernetes.Quantity
ip string_to_ip(string) net.IP
family .ip_family(net.IP) int
ip.isCanonical ip_is_canonical(string) bool
isUnspecified .ip_is_unspecified(net.IP) bool
isLoopback .ip_is_loopback(net.IP) bool
isLinkLocalMulticast .ip_is_link_local_multicast(net.IP) bool
isLinkLocalUnicast .ip_is_link_local_unicast(net.IP) bool
isGlobalUnicast .ip_is_global_unicast(net.IP) bool
isIP is_ip(string) bool
string ip_to_string(net.IP) string
cidr string_to_cidr(string) net.CIDR
containsIP .cidr_contains_ip_string(net.CIDR,string) bool
containsIP .cidr_contains_ip_ip(net.CIDR,net.IP) bool
containsCIDR .cidr_contains_cidr_string(net.CIDR,string) bool
containsCIDR .cidr_contains_cidr(net.CIDR,net.CIDR) bool
ip .cidr_ip(net.CIDR) net.IP
prefixLength .cidr_prefix_length(net.CIDR) int
masked .cidr_masked(net.CIDR) net.CIDR
isCIDR is_cidr(string) bool
string cidr_to_string(net.CIDR) string
semver string_to_semver(string) kubernetes.Semver
semver string_bool_to_semver(string,bool) kubernetes.Semver
isSemver is_semver_string(string) bool
isSemver is_semver_string_bool(string,bool) bool
isGreaterThan .semver_is_greater_than(kubernetes.Semver,kubernetes.Semver) bool
isLessThan .semver_is_less_than(kubernetes.Semver,kubernetes.Semver) bool
compareTo .semver_compare_to(kubernetes.Semver,kubernetes.Semver) int
major .semver_major(kubernetes.Semver) int
minor .semver_minor(kubernetes.Semver) int
patch .semver_patch(kubernetes.Semver) int
validate .format-validate(kubernetes.NamedFormat,string) optional(list(string))
format.named format-named(string) optional(kubernetes.NamedFormat)
format.dns1123Label format.dns1123Label() kubernetes.NamedFormat
format.dns1123Subdomain format.dns1123Subdomain() kubernetes.NamedFormat
format.dns1035Label format.dns1035Label() kubernetes.NamedFormat
format.qualifiedName format.qualifiedName() kubernetes.NamedFormat
format.dns1123LabelPrefix format.dns1123LabelPrefix() kubernetes.NamedFormat
format.dns1123SubdomainPrefix format.dns1123SubdomainPrefix() kubernetes.NamedFormat
format.dns1035LabelPrefix format.dns1035LabelPrefix() kubernetes.NamedFormat
format.labelValue format.labelValue() kubernetes.NamedFormat
format.uri format.uri() kubernetes.NamedFormat
format.uuid format.uuid() kubernetes.NamedFormat
format.byte format.byte() kubernetes.NamedFormat
format.date format.date() kubernetes.NamedFormat
format.datetime format.datetime() kubernetes.NamedFormat
path .authorizer_path(kubernetes.authorization.Authorizer,string) kubernetes.authorization.PathCheck
group .authorizer_group(kubernetes.authorization.Authorizer,string) kubernetes.authorization.GroupCheck
serviceAccount .authorizer_serviceaccount(kubernetes.authorization.Authorizer,string,string) kubernetes.authorization.Authorizer
resource .groupcheck_resource(kubernetes.authorization.GroupCheck,string) kubernetes.authorization.ResourceCheck
subresource .resourcecheck_subresource(kubernetes.authorization.ResourceCheck,string) kubernetes.authorization.ResourceCheck
namespace .resourcecheck_namespace(kubernetes.authorization.ResourceCheck,string) kubernetes.authorization.ResourceCheck
name .resourcecheck_name(kubernetes.authorization.ResourceCheck,string) kubernetes.authorization.ResourceCheck
fieldSelector .authorizer_fieldselector(kubernetes.authorization.ResourceCheck,string) kubernetes.authorization.ResourceCheck
labelSelector .authorizer_labelselector(kubernetes.authorization.ResourceCheck,string) kubernetes.authorization.ResourceCheck
check .pathcheck_check(kubernetes.authorization.PathCheck,string) kubernetes.authorization.Decision
check .resourcecheck_check(kubernetes.authorization.ResourceCheck,string) kubernetes.authorization.Decision
errored .decision_errored(kubernetes.authorization.Decision) bool
error .decision_error(kubernetes.authorization.Decision) string
allowed .decision_allowed(kubernetes.authorization.Decision) bool
reason .decision_reason(kubernetes.authorization.Decision) string
`;
const FUNCTIONS = readSignatures([
	STANDARD,
	KUBERNETES,
	EXTENSIONS
].map((text) => text.trim()).join("\n"));

// tools/cel/src/types/environment.ts
const TYPES = /* @__PURE__ */ new Map([
	["bool", BOOL],
	["bytes", BYTES],
	["double", DOUBLE],
	["google.protobuf.Duration", DURATION$1],
	["int", INT],
	["list", listOf(DYN)],
	["map", mapOf(DYN, DYN)],
	["null_type", NULL],
	["string", STRING$1],
	["google.protobuf.Timestamp", TIMESTAMP$1],
	["type", {
		kind: "type",
		of: void 0
	}],
	["uint", UINT],
	["optional_type", {
		kind: "opaque",
		name: "optional_type",
		params: [DYN]
	}],
	["net.IP", {
		kind: "opaque",
		name: "net.IP",
		params: []
	}],
	["net.CIDR", {
		kind: "opaque",
		name: "net.CIDR",
		params: []
	}]
]);
const KEYWORDS = new Set("true false null in as break const continue else for function if import let loop package namespace return var void while".split(" "));
function createEnvironment(variables, objects) {
	return {
		functions: FUNCTIONS,
		variable: (name) => {
			const type = TYPES.get(name);
			return variables.get(name) ?? (type === void 0 ? void 0 : {
				kind: "type",
				of: type
			});
		},
		field: (object, name) => {
			const fields = objects.get(object);
			return fields?.get(name) ?? (KEYWORDS.has(name) ? fields?.get(`__${name}__`) : void 0);
		}
	};
}
function isTypeName(name) {
	return TYPES.has(name);
}

// tools/cel/src/run/attribute.ts
function attributeOf(start, links = []) {
	return {
		charged: true,
		resolve: (run) => follow(run, start(run), links),
		with: (link) => attributeOf(start, [...links, link])
	};
}
function conditional(condition, truthy, falsy) {
	return {
		charged: false,
		resolve: (run) => {
			const value = condition(run);
			if (value === true) return truthy.resolve(run);
			if (value === false) return falsy.resolve(run);
			return isError(value) ? value : new CelError("no such overload");
		},
		with: (link) => conditional(condition, truthy.with(link), falsy.with(link))
	};
}
function branchOf(step) {
	return {
		charged: false,
		resolve: step,
		with: (link) => attributeOf(step, [link])
	};
}
function follow(run, start, links) {
	if (isError(start) || links.length === 0) return start;
	let value = start;
	let optional = false;
	if (start instanceof Optional) {
		if (start.value === void 0) return start;
		optional = true;
		value = start.value instanceof CelList || start.value instanceof CelMap ? start.value.raw() : start.value;
		if (isError(value)) return value;
	}
	for (const link of links) {
		optional ||= link.optional;
		const key = typeof link.key === "function" ? link.key(run) : link.key;
		if (isError(key)) return key;
		const found = take(value, key, optional || link.testOnly === true);
		if (found === void 0) {
			if (link.testOnly) run.charge(1);
			if (!optional) return false;
			return link.testOnly ? false : NONE;
		}
		run.charge(1);
		if (isError(found)) return found;
		if (link.testOnly) return true;
		value = found;
	}
	return optional ? new Optional(value) : value;
}
function take(value, key, maybe) {
	if (value instanceof CelMap) {
		const found = value.find(key);
		if (found !== void 0) return found;
		return maybe ? void 0 : new CelError(`no such key: ${showKey(key)}`);
	}
	if (value instanceof CelList) {
		const index = indexOf(key);
		if (index instanceof CelError) return index;
		if (index >= 0 && index < value.size) return value.at(index);
		return maybe ? void 0 : new CelError(`index out of bounds: ${showKey(key)}`);
	}
	return maybe ? void 0 : new CelError(`no such key: ${showKey(key)}`);
}
function indexOf(key) {
	if (typeof key === "bigint") return Number(key);
	if (key instanceof Uint) return Number(key.value);
	if (typeof key !== "number") return new CelError(`unsupported index type '${typeof key}' in list`);
	return Number.isInteger(key) ? key : new CelError(`unsupported index value ${key} in list`);
}

// tools/cel/src/run/call-cost.ts
const TRAVERSAL = .1;
const REGEX = .25;
const LIST = 10;
const traversal = (size) => Math.ceil(size * TRAVERSAL);
function allocating(factor, size) {
	return Math.floor(size * factor) + 1 + LIST;
}
function selfCompare(list) {
	const size = sizeOf(list);
	const first = list instanceof CelList && size > 0 ? typeName(list.at(0)) : "";
	return allocating(first === "string" || first === "bytes" ? 2.1 : 2, size * size);
}
function deepTraversal(value) {
	if (typeof value === "string") return Math.floor(new TextEncoder().encode(value).length * TRAVERSAL);
	if (value instanceof Uint8Array) return Math.floor(value.length * TRAVERSAL);
	let cost = 0;
	if (value instanceof CelList) for (const item of value.items()) cost += deepTraversal(item);
	else if (value instanceof CelMap) for (const key of value.keys()) cost += deepTraversal(key) + deepTraversal(value.find(key) ?? null);
	else return 1;
	return cost;
}
const ONE = new Set("serviceAccount path group resource subresource namespace name allowed reason error errored masked prefixLength family isUnspecified isLoopback isLinkLocalMulticast isLinkLocalUnicast isGlobalUnicast format.named sign asInteger isInteger asApproximateFloat isGreaterThan isLessThan compareTo add sub major minor patch getScheme getHostname getHost getPort getEscapedPath getQuery".split(" "));
const WALK = /* @__PURE__ */ new Set([
	"isSorted",
	"sum",
	"max",
	"min",
	"indexOf",
	"lastIndexOf"
]);
const ONCE = new Set("url lowerAscii upperAscii substring trim cidr isIP isCIDR quantity isQuantity semver isSemver".split(" "));
const ONE_UNIT = () => 1;
const first = (args) => args[0] ?? null;
const second = (args) => args[1] ?? null;
function callCost(name, overload) {
	return byOverload(overload) ?? byName(name, overload) ?? standard(overload);
}
function byOverload(overload) {
	if (/^list_.*_sortByAssociatedKeys$/.test(overload)) return (args) => selfCompare(second(args));
	if (/^list_.*_sort$/.test(overload)) return (args) => selfCompare(first(args));
	switch (overload) {
		case "list_slice":
		case "lists_range":
		case "list_reverse": return (_, result) => allocating(1, sizeOf(result));
		case "list_flatten":
		case "list_flatten_int": return (args) => allocating(args.length === 2 ? Number(second(args)) : 1, sizeOf(first(args)));
		case "list_distinct": return (args) => selfCompare(first(args));
		case "list_sets_contains_list":
		case "list_sets_intersects_list": return (args) => 1 + sizeOf(first(args)) * sizeOf(second(args));
		case "list_sets_equivalent_list": return (args) => 1 + sizeOf(first(args)) * sizeOf(second(args)) * 2;
		default: return;
	}
}
function byName(name, overload) {
	if (ONE.has(name)) return ONE_UNIT;
	if (WALK.has(name)) return (args) => deepTraversal(first(args));
	if (ONCE.has(name)) return (args) => traversal(sizeOf(first(args)));
	const usual = standard(overload);
	switch (name) {
		case "ip": return overload === "cidr_ip" ? ONE_UNIT : (args) => traversal(sizeOf(first(args)));
		case "replace":
		case "split":
		case "ip.isCanonical": return (args) => Math.ceil(sizeOf(first(args)) * 2 * TRAVERSAL);
		case "join": return (_, result) => Math.ceil(sizeOf(result) * 2 * TRAVERSAL);
		case "find":
		case "findAll": return (args) => matching(1 + sizeOf(first(args)), sizeOf(second(args)));
		case "containsIP": {
			const isText = overload === "cidr_contains_ip_string";
			return (args) => traversal(sizeOf(first(args)) * 2) + (isText ? traversal(sizeOf(second(args))) : 0);
		}
		case "containsCIDR": {
			const isText = overload === "cidr_contains_cidr_string";
			return (args) => {
				const size = sizeOf(first(args));
				return traversal(size * 2) + traversal(size) + 1 + (isText ? traversal(sizeOf(second(args))) : 0);
			};
		}
		case "validate": return (args, result) => {
			const format = first(args);
			return format instanceof OpaqueOf && format.type === "kubernetes.NamedFormat" ? matching(1 + sizeOf(second(args)), format.inner.regexSize) : usual(args, result);
		};
		case "_==_": return (args, result) => first(args) instanceof OpaqueOf ? 1 : usual(args, result);
		default: return;
	}
}
function matching(text, pattern) {
	return Math.ceil(text * TRAVERSAL) * Math.ceil(pattern * REGEX);
}
function standard(overload) {
	const firstSize = (args) => sizeThroughOptional(first(args));
	const secondSize = (args) => sizeThroughOptional(second(args));
	switch (overload) {
		case "starts_with_string":
		case "ends_with_string":
		case "string_to_bytes":
		case "bytes_to_string":
		case "strings_quote":
		case "string_format": return (args) => traversal(firstSize(args));
		case "in_list": return secondSize;
		case "equals":
		case "not_equals":
		case "less_string":
		case "less_equals_string":
		case "greater_string":
		case "greater_equals_string":
		case "less_bytes":
		case "less_equals_bytes":
		case "greater_bytes":
		case "greater_equals_bytes": return (args) => traversal(Math.min(firstSize(args), secondSize(args)));
		case "add_string":
		case "add_bytes": return (args) => traversal(firstSize(args) + secondSize(args));
		case "matches_string": return (args) => matching(1 + firstSize(args), secondSize(args));
		case "contains_string": return (args) => traversal(firstSize(args)) * traversal(secondSize(args));
		default: return ONE_UNIT;
	}
}

// tools/cel/src/run/plan.ts
var ProgramError = class extends Error {};
function plan(checked) {
	const planner = new Planner(checked);
	const { step } = planner.plan(checked.root);
	return {
		step,
		slots: planner.slots
	};
}
function constantOf(value) {
	return {
		step: () => value,
		constant: value
	};
}
function chainOf(attribute) {
	return {
		step: attribute.charged ? (run) => {
			const value = attribute.resolve(run);
			run.charge(1);
			return value;
		} : (run) => attribute.resolve(run),
		attribute
	};
}
const IMPLEMENTATIONS = new Map([
	OPERATORS,
	CONVERSIONS,
	STRINGS,
	LISTS,
	KUBERNETES$1,
	TIMES
].flatMap((library) => Object.entries(library)));
var Planner = class {
	slots = 0;
	checked;
	scopes = [];
	constructor(checked) {
		this.checked = checked;
	}
	plan(node) {
		switch (node.kind) {
			case "literal": return constantOf(node.value);
			case "ident": return this.name(node, this.checked.names.get(node) ?? node.name);
			case "select": {
				const name = this.checked.names.get(node);
				if (name !== void 0) return this.name(node, name);
				const link = {
					key: node.field,
					optional: false,
					testOnly: node.testOnly
				};
				return this.withLink(this.plan(node.operand), link, node.testOnly);
			}
			case "call": return this.call(node);
			case "list": return this.list(node);
			case "map": return this.map(node);
			case "struct": throw new ProgramError(`unknown type: ${node.name}`);
			case "comprehension": return this.comprehension(node);
		}
	}
	name(node, name) {
		for (const scope of this.scopes.toReversed()) {
			const slot = scope.get(name);
			if (slot !== void 0) return chainOf(attributeOf((run) => run.slots[slot] ?? new CelError(`no such attribute(s): ${name}`)));
		}
		const type = this.checked.typeOf(node);
		if (type.kind === "type" && isTypeName(name)) return constantOf(new TypeValue(type.of === void 0 ? "type" : runtimeName(type.of)));
		return chainOf(attributeOf((run) => run.variable(name) ?? new CelError(`no such attribute(s): ${name}`)));
	}
	withLink(operand, link, free = false) {
		const attribute = (operand.attribute ?? attributeOf(operand.step)).with(link);
		if (!free) return chainOf(attribute);
		return { step: (run) => {
			const found = attribute.resolve(run);
			return found instanceof Optional ? found.value !== void 0 : found;
		} };
	}
	call(node) {
		const meaning = this.checked.calls.get(node);
		if (meaning === void 0) throw new ProgramError(`no such overload: ${node.name}`);
		const args = (meaning.member && node.target !== void 0 ? [node.target, ...node.args] : node.args).map((arg) => this.plan(arg));
		const [first, second, third] = args;
		switch (meaning.name) {
			case "_&&_": return { step: logic(first.step, second.step, false) };
			case "_||_": return { step: logic(first.step, second.step, true) };
			case "_?_:_": return chainOf(conditional(first.step, second.attribute ?? branchOf(second.step), third.attribute ?? branchOf(third.step)));
			case "_==_": return { step: this.equality(first.step, second.step, false) };
			case "_!=_": return { step: this.equality(first.step, second.step, true) };
			case "_[_]":
			case "_[?_]":
			case "_?._": return this.withLink(first, {
				key: keyOf(second),
				optional: meaning.name !== "_[_]"
			});
			case "or":
			case "orValue": return { step: otherwise(first.step, second.step, meaning.name === "or") };
			case "@not_strictly_false": return { step: notStrictlyFalse(first.step) };
			default: return this.strict(meaning, args);
		}
	}
	equality(left, right, negated) {
		const cost = negated ? callCost("_!=_", "not_equals") : callCost("_==_", "equals");
		return (run) => {
			const a = left(run);
			const b = right(run);
			let result;
			if (isError(a)) result = a;
			else if (isError(b)) result = b;
			else {
				const same = equals(a, b);
				result = negated ? same !== true : same;
			}
			run.charge(cost([a, b], result));
			return result;
		};
	}
	strict({ name, overloads }, args) {
		const overload = overloads.length === 1 ? overloads[0] ?? "" : "";
		const implementation = name === "sum" ? ([list]) => sumOf(list, overload) : IMPLEMENTATIONS.get(name);
		if (implementation === void 0) throw new ProgramError(`not evaluated: ${name}`);
		const [first, second] = args;
		if (first !== void 0 && args.length === 1 && first.constant !== void 0 && Object.hasOwn(CONVERSIONS, name)) {
			const value = implementation([first.constant]);
			if (isError(value)) throw new ProgramError(value.message);
			return constantOf(value);
		}
		if (name === "matches" || name === "find" || name === "findAll") checkPattern(second?.constant);
		if (overload === "in_list" && second?.constant instanceof CelList) {
			const member = membership(first.step, second.constant);
			if (member !== void 0) return member;
		}
		const steps = args.map(({ step }) => step);
		const stepwise = steps.length > 2;
		const cost = callCost(name, overload);
		return { step: (run) => {
			const values = [];
			let error;
			for (const step of steps) {
				const value = step(run);
				values.push(value);
				if (!isError(value)) continue;
				error ??= value;
				if (stepwise) break;
			}
			const result = error ?? implementation(values);
			if (values.length === steps.length) run.charge(cost(values, result));
			return result;
		} };
	}
	list(node) {
		const elements = node.elements.map((element) => this.plan(element));
		const make = (values) => {
			const made = [];
			for (let index = 0; index < elements.length; index++) {
				const value = values(index);
				if (isError(value)) return value;
				if (!node.optional.has(index)) made.push(value);
				else if (!(value instanceof Optional)) return new CelError(`cannot initialize optional list element from non-optional value ${String(value)}`);
				else if (value.value !== void 0) made.push(value.value);
			}
			return new ListValue(made);
		};
		if (elements.every(({ constant }) => constant !== void 0)) return constantOf(make((index) => elements[index]?.constant ?? null));
		return { step: (run) => {
			const value = make((index) => elements[index].step(run));
			run.charge(10);
			return value;
		} };
	}
	map(node) {
		const entries = node.entries.map(({ key, value, optional }) => ({
			key: this.plan(key),
			value: this.plan(value),
			optional
		}));
		const make = (take) => {
			const made = [];
			for (const { key, value, optional } of entries) {
				const name = take(key);
				if (isError(name)) return name;
				const item = take(value);
				if (isError(item)) return item;
				if (!optional) made.push([name, item]);
				else if (!(item instanceof Optional)) return new CelError(`cannot initialize optional entry '${String(name)}' from non-optional value ${String(item)}`);
				else if (item.value !== void 0) made.push([name, item.value]);
			}
			return new MapValue(made);
		};
		if (entries.every(({ key, value }) => key.constant !== void 0 && value.constant !== void 0)) return constantOf(make(({ constant }) => constant ?? null));
		return { step: (run) => {
			const value = make(({ step }) => step(run));
			run.charge(30);
			return value;
		} };
	}
	comprehension(node) {
		const init = this.plan(node.init).step;
		const range = this.plan(node.range).step;
		const accumulator = this.slots++;
		const first = this.slots++;
		const second = this.slots++;
		this.scopes.push(/* @__PURE__ */ new Map([[node.accumulator, accumulator]]));
		const names = /* @__PURE__ */ new Map([[node.variable, first]]);
		if (node.variable2 !== void 0) names.set(node.variable2, second);
		if (node.variable === node.accumulator) names.delete(node.variable);
		this.scopes.push(names);
		const condition = this.plan(node.condition).step;
		const loop = this.plan(node.step).step;
		this.scopes.pop();
		const result = this.lazily(node.result, accumulator, init);
		this.scopes.pop();
		const two = node.variable2 !== void 0;
		return { step: (run) => {
			const over = range(run);
			if (isError(over)) return over;
			if (!(over instanceof CelList || over instanceof CelMap)) return new CelError(`got '${goTypeOf(over)}', expected iterable type`);
			let started = false;
			const turn = (key, value) => {
				if (!started) {
					run.slots[accumulator] = growing(init(run));
					started = true;
				}
				run.slots[first] = key;
				run.slots[second] = value;
				if (condition(run) === false) return false;
				run.slots[accumulator] = loop(run);
				return true;
			};
			if (over instanceof CelList) {
				const { size } = over;
				for (let index = 0; index < size; index++) {
					const item = over.at(index);
					if (!turn(two ? BigInt(index) : item, item)) break;
				}
			} else for (const key of over.keys()) if (!turn(key, over.find(key) ?? null)) break;
			if (!started) run.slots[accumulator] = void 0;
			const value = result(run, started);
			return value instanceof GrowingList || value instanceof GrowingMap ? value.done() : value;
		} };
	}
	lazily(node, slot, init) {
		const { step } = this.plan(node);
		return (run, started) => {
			if (!started) run.slots[slot] = init(run);
			return step(run);
		};
	}
};
function growing(value) {
	if (value instanceof CelList && value.size === 0) return new GrowingList();
	return value instanceof CelMap && value.size === 0 ? new GrowingMap() : value;
}
function keyOf({ constant, attribute, step }) {
	if (constant !== void 0) return constant;
	return attribute === void 0 ? step : (run) => attribute.resolve(run);
}
function checkPattern(pattern) {
	if (typeof pattern !== "string") return;
	try {
		require_regexp.compilePattern(pattern);
	} catch (error) {
		if (error instanceof require_regexp.PatternError) throw new ProgramError(error.message);
		throw error;
	}
}
function membership(step, list) {
	if (list.size === 0) return constantOf(false);
	const items = [...list.items()];
	const isPlain = (value) => [
		"string",
		"bigint",
		"number",
		"boolean"
	].includes(typeof value) || value instanceof Uint;
	if (!items.every(isPlain)) return void 0;
	const texts = new Set(items.filter((item) => typeof item === "string"));
	return { step: (run) => {
		const value = step(run);
		if (isError(value)) return value;
		return typeof value === "string" ? texts.has(value) : list.contains(value);
	} };
}
function logic(left, right, decisive) {
	return (run) => {
		const a = left(run);
		if (a === decisive) return a;
		const b = right(run);
		if (b === decisive) return b;
		if (a === b && a === !decisive) return a;
		for (const value of [a, b]) {
			if (isError(value)) return value;
			if (typeof value !== "boolean") return NO_OVERLOAD;
		}
		return !decisive;
	};
}
function otherwise(left, right, whole) {
	return (run) => {
		const value = left(run);
		if (!(value instanceof Optional)) return value;
		if (value.value === void 0) return right(run);
		return whole ? value : value.value;
	};
}
function notStrictlyFalse(step) {
	return (run) => {
		const value = step(run);
		run.charge(1);
		return typeof value === "boolean" ? value : true;
	};
}
const GO_TYPES = {
	null_type: "types.Null",
	"google.protobuf.Timestamp": "types.Timestamp",
	"google.protobuf.Duration": "types.Duration",
	type: "*types.Type",
	optional_type: "*types.Optional",
	"net.IP": "cel.IP",
	"net.CIDR": "cel.CIDR",
	"kubernetes.Quantity": "cel.Quantity",
	"kubernetes.URL": "cel.URL"
};
function goTypeOf(value) {
	const name = typeName(value);
	return GO_TYPES[name] ?? `types.${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

// tools/cel/src/run/run.ts
var CostExceeded = class extends Error {};
var Run = class {
	slots;
	cost = 0;
	limit;
	variables;
	constructor(slots, limit, variables) {
		this.slots = new Array(slots).fill(void 0);
		this.limit = limit;
		this.variables = variables;
	}
	variable(name) {
		return this.variables(name);
	}
	charge(cost) {
		this.cost += cost;
		if (this.cost > this.limit) throw new CostExceeded();
	}
};

// tools/cel/src/syntax/issues.ts
var CompileError = class extends Error {
	issues;
	constructor(source, issues) {
		super(display(source, issues));
		this.issues = issues;
	}
};
const MOST = 100;
function display(source, issues) {
	const placed = issues.map((issue) => ({
		...issue,
		...placeOf(source, issue.offset)
	}));
	placed.sort((a, b) => a.line - b.line || a.column - b.column);
	const lines = source.split("\n");
	return placed.slice(0, MOST).map(({ message, line, column }) => {
		const text = (lines[line - 1] ?? "").replaceAll("	", " ");
		const mark = [...text].slice(0, column).map((char) => isWide(char) ? "．" : ".").join("");
		const last = [...text][column];
		const pointer = last !== void 0 && isWide(last) ? "＾" : "^";
		const head = `ERROR: <input>:${line}:${column + 1}: ${message}`;
		return require_regexp.byteLength(text) > LONGEST_LINE ? head : `${head}\n | ${text}\n | ${mark}${pointer}`;
	}).join("\n");
}
function placeOf(source, offset) {
	const before = source.slice(0, offset).split("\n");
	return {
		line: before.length,
		column: [...before.at(-1) ?? ""].length
	};
}
const LONGEST_LINE = 16384;
function isWide(char) {
	return char > "";
}

// tools/cel/src/syntax/lexer.ts
const SPACE = /(?:[ \t\r\n\f]|\/\/[^\n]*)+/y;
const ESCAPE = "\\\\(?:[abfnrtv\"'\\\\?`]|[0-3][0-7][0-7]|[xX][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})";
const STRING = [
	`"""(?:${ESCAPE}|[^\\\\])*?"""`,
	`'''(?:${ESCAPE}|[^\\\\])*?'''`,
	`"(?:${ESCAPE}|[^\\\\"\\n\\r])*"`,
	`'(?:${ESCAPE}|[^\\\\'\\n\\r])*'`,
	"[rR]\"\"\"[\\s\\S]*?\"\"\"",
	"[rR]'''[\\s\\S]*?'''",
	"[rR]\"[^\"\\n\\r]*\"",
	"[rR]'[^'\\n\\r]*'"
].join("|");
const PATTERNS = [
	["symbol", /==|!=|<=|>=|&&|\|\||[[\]{}().,\-!?:+*/%<>]/y],
	["float", /[0-9]+\.[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+|\.[0-9]+(?:[eE][+-]?[0-9]+)?/y],
	["uint", /(?:0x[0-9a-fA-F]+|[0-9]+)[uU]/y],
	["int", /0x[0-9a-fA-F]+|[0-9]+/y],
	["bytes", new RegExp(`[bB](?:${STRING})`, "y")],
	["string", new RegExp(STRING, "y")],
	["ident", /[A-Za-z_][A-Za-z0-9_]*/y],
	["quoted", /`[A-Za-z0-9_.\-/ ]+`/y]
];
function tokenize(source, issues) {
	const tokens = [];
	let at = 0;
	while (at < source.length) {
		SPACE.lastIndex = at;
		if (SPACE.test(source)) {
			at = SPACE.lastIndex;
			continue;
		}
		let best;
		for (const [kind, pattern] of PATTERNS) {
			pattern.lastIndex = at;
			const text = pattern.exec(source)?.[0];
			if (text !== void 0 && text.length > (best?.text.length ?? 0)) best = {
				kind,
				text,
				offset: at
			};
		}
		if (best === void 0) {
			const length = unknownLength(source, at);
			issues.push({
				offset: at,
				message: `Syntax error: token recognition error at: '${shown(source.slice(at, at + length))}'`
			});
			at += length;
		} else {
			tokens.push(best);
			at += best.text.length;
		}
	}
	tokens.push({
		kind: "end",
		text: "<EOF>",
		offset: source.length
	});
	return tokens;
}
function unknownLength(source, at) {
	const char = String.fromCodePoint(source.codePointAt(at) ?? 0);
	if (char === "\"" || char === "'") {
		const line = source.slice(at).search(/[\n\r]/);
		return line < 0 ? source.length - at : line + 1;
	}
	if (char === "=" || char === "&" || char === "|") return Math.min(2, source.length - at);
	return char.length;
}
function shown(text) {
	return text.replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("	", "\\t");
}

// tools/cel/src/syntax/literals.ts
var LiteralError = class extends Error {};
const SIMPLE = {
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v",
	"\\": "\\",
	"'": "'",
	"\"": "\"",
	"`": "`",
	"?": "?"
};
function readString(literal) {
	const { text, raw } = body(literal);
	if (raw) return text;
	return text.replace(/\\([xX]..|u.{4}|U.{8}|[0-3]..|[\s\S])/gu, (_, code) => {
		const simple = SIMPLE[code];
		if (simple !== void 0) return simple;
		const point = /^[xXuU]/.test(code) ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8);
		if (point > 1114111 || point >= 55296 && point <= 57343) throw new LiteralError("invalid unicode code point");
		return String.fromCodePoint(point);
	});
}
function readBytes(literal) {
	const { text, raw } = body(literal.slice(1));
	const bytes = [];
	const encoder = new TextEncoder();
	for (const [part] of text.matchAll(raw ? /[\s\S]/gu : /\\(?:[xX]..|u.{4}|U.{8}|[0-3]..|[\s\S])|[\s\S]/gu)) if (raw || !part.startsWith("\\")) bytes.push(...encoder.encode(part));
	else {
		const code = part.slice(1);
		const simple = SIMPLE[code];
		if (/^[uU]/.test(code)) throw new LiteralError("unable to unescape string");
		if (simple !== void 0) bytes.push(...encoder.encode(simple));
		else bytes.push(/^[xX]/.test(code) ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8) & 255);
	}
	return Uint8Array.from(bytes);
}
function body(literal) {
	const raw = /^[rR]/.test(literal);
	const quoted = (raw ? literal.slice(1) : literal).replace(/\r\n?/g, "\n");
	const width = /^(?:'''|""")/.test(quoted) && quoted.length >= 6 ? 3 : 1;
	return {
		text: quoted.slice(width, -width),
		raw
	};
}

// tools/cel/src/syntax/ast.ts
const ACCUMULATOR = "@result";
function childrenOf(node) {
	switch (node.kind) {
		case "literal":
		case "ident":
		case "struct": return [];
		case "select": return [node.operand];
		case "call": return node.target === void 0 ? node.args : [node.target, ...node.args];
		case "list": return node.elements;
		case "map": return node.entries.flatMap(({ key, value }) => [key, value]);
		case "comprehension": return [
			node.range,
			node.init,
			node.condition,
			node.step,
			node.result
		];
	}
}
function copyOf(node) {
	switch (node.kind) {
		case "literal":
		case "ident":
		case "struct": return { ...node };
		case "select": return {
			...node,
			operand: copyOf(node.operand)
		};
		case "call": return {
			...node,
			target: node.target && copyOf(node.target),
			args: node.args.map(copyOf)
		};
		case "list": return {
			...node,
			elements: node.elements.map(copyOf)
		};
		case "map": return {
			...node,
			entries: node.entries.map((entry) => ({
				...entry,
				key: copyOf(entry.key),
				value: copyOf(entry.value)
			}))
		};
		case "comprehension": return {
			...node,
			range: copyOf(node.range),
			init: copyOf(node.init),
			condition: copyOf(node.condition),
			step: copyOf(node.step),
			result: copyOf(node.result)
		};
	}
}

// tools/cel/src/syntax/macros.ts
var MacroError = class extends Error {
	offset;
	constructor(offset, message) {
		super(message);
		this.offset = offset;
	}
};
const MACROS = /* @__PURE__ */ new Map([
	["all/2", (make, target, [name, test]) => make.all(target, [nameOf(name)], test)],
	["exists/2", (make, target, [name, test]) => make.exists(target, [nameOf(name)], test)],
	["exists_one/2", (make, target, [name, test]) => make.existsOne(target, [nameOf(name)], test)],
	["map/2", (make, target, [name, item]) => make.list(target, [itemNameOf(name)], void 0, item)],
	["map/3", (make, target, [name, filter, item]) => make.list(target, [itemNameOf(name)], filter, item)],
	["filter/2", (make, target, [name, filter]) => make.list(target, [itemNameOf(name)], filter, name)],
	["all/3", (make, target, [key, value, test]) => make.all(target, namesOf(key, value), test)],
	["exists/3", (make, target, [key, value, test]) => make.exists(target, namesOf(key, value), test)],
	["existsOne/3", (make, target, [key, value, test]) => make.existsOne(target, namesOf(key, value), test)],
	["exists_one/3", (make, target, [key, value, test]) => make.existsOne(target, namesOf(key, value), test)],
	["transformList/3", (make, target, [key, value, item]) => make.list(target, namesOf(key, value), void 0, item)],
	["transformList/4", (make, target, [key, value, filter, item]) => make.list(target, namesOf(key, value), filter, item)],
	["transformMap/3", (make, target, [key, value, item]) => make.map(target, namesOf(key, value), void 0, item)],
	["transformMap/4", (make, target, [key, value, filter, item]) => make.map(target, namesOf(key, value), filter, item)],
	["transformMapEntry/3", (make, target, [key, value, item]) => make.entries(target, namesOf(key, value), void 0, item)],
	["transformMapEntry/4", (make, target, [key, value, filter, item]) => make.entries(target, namesOf(key, value), filter, item)],
	["optMap/2", (make, target, [name, item]) => make.optional(target, optionalNameOf("optMap", name), item, true)],
	["optFlatMap/2", (make, target, [name, item]) => make.optional(target, optionalNameOf("optFlatMap", name), item, false)],
	["sortBy/2", (make, target, [name, key]) => make.sortBy(target, name, key)]
]);
function expandMacro(offset, name, target, args) {
	if (target === void 0) {
		const [field] = args;
		if (name !== "has" || args.length !== 1 || field === void 0) return void 0;
		if (field.kind !== "select") throw new MacroError(field.offset, "invalid argument to has() macro");
		return {
			kind: "select",
			offset,
			operand: field.operand,
			field: field.field,
			testOnly: true
		};
	}
	return MACROS.get(`${name}/${args.length}`)?.(new Maker(offset), target, args);
}
function checked(expr, otherwise) {
	if (expr?.kind !== "ident") throw new MacroError(expr?.offset ?? 0, otherwise);
	if (expr.name === "@result" || expr.name === "__result__") throw new MacroError(expr.offset, "iteration variable overwrites accumulator variable");
	return expr.name;
}
function nameOf(expr) {
	return checked(expr, "argument must be a simple name");
}
function itemNameOf(expr) {
	return checked(expr, "argument is not an identifier");
}
function optionalNameOf(macro, expr) {
	if (expr?.kind !== "ident") throw new MacroError(expr?.offset ?? 0, `${macro}() variable name must be a simple identifier`);
	return expr.name;
}
function namesOf(first, second) {
	const names = [nameOf(first), nameOf(second)];
	if (names[0] === names[1]) throw new MacroError(second?.offset ?? 0, `duplicate variable name: ${names[0]}`);
	return names;
}
var Maker = class {
	offset;
	constructor(offset) {
		this.offset = offset;
	}
	all(range, names, test) {
		const condition = this.call("@not_strictly_false", [this.accumulator()]);
		const step = this.call("_&&_", [this.accumulator(), test]);
		return this.comprehension(range, names, this.literal(true), condition, step, this.accumulator());
	}
	exists(range, names, test) {
		const condition = this.call("@not_strictly_false", [this.call("!_", [this.accumulator()])]);
		const step = this.call("_||_", [this.accumulator(), test]);
		return this.comprehension(range, names, this.literal(false), condition, step, this.accumulator());
	}
	existsOne(range, names, test) {
		const more = this.call("_+_", [this.accumulator(), this.literal(1n)]);
		const step = this.call("_?_:_", [
			test,
			more,
			this.accumulator()
		]);
		const result = this.call("_==_", [this.accumulator(), this.literal(1n)]);
		return this.comprehension(range, names, this.literal(0n), this.literal(true), step, result);
	}
	list(range, names, filter, item) {
		const step = this.call("_+_", [this.accumulator(), this.listOf([item])]);
		return this.collect(range, names, this.listOf([]), filter, step);
	}
	map(range, names, filter, item) {
		const step = this.call("cel.@mapInsert", [
			this.accumulator(),
			this.ident(names[0]),
			item
		]);
		return this.collect(range, names, {
			kind: "map",
			offset: this.offset,
			entries: []
		}, filter, step);
	}
	entries(range, names, filter, item) {
		const step = this.call("cel.@mapInsert", [this.accumulator(), item]);
		return this.collect(range, names, {
			kind: "map",
			offset: this.offset,
			entries: []
		}, filter, step);
	}
	optional(target, name, item, wrap) {
		const value = this.member(copyOf(target), "value");
		const bound = this.bind(name, value, item);
		const result = wrap ? this.call("optional.of", [bound]) : bound;
		return this.call("_?_:_", [
			this.member(target, "hasValue"),
			result,
			this.call("optional.none", [])
		]);
	}
	sortBy(target, name, key) {
		if (![
			"list",
			"select",
			"ident",
			"comprehension",
			"call"
		].includes(target.kind)) throw new MacroError(target.offset, "sortBy can only be applied to a list, identifier, comprehension, call or select expression");
		const input = "@__sortBy_input__";
		const keys = this.list(this.ident(input), [itemNameOf(name)], void 0, key);
		const sorted = this.member(this.ident(input), "@sortByAssociatedKeys", [keys]);
		return this.bind(input, target, sorted);
	}
	bind(name, value, result) {
		return {
			kind: "comprehension",
			offset: this.offset,
			range: this.listOf([]),
			variable: "#unused",
			variable2: void 0,
			accumulator: name,
			init: value,
			condition: this.literal(false),
			step: this.ident(name),
			result
		};
	}
	collect(range, names, init, filter, step) {
		const kept = filter === void 0 ? step : this.call("_?_:_", [
			filter,
			step,
			this.accumulator()
		]);
		return this.comprehension(range, names, init, this.literal(true), kept, this.accumulator());
	}
	comprehension(range, names, init, condition, step, result) {
		return {
			kind: "comprehension",
			offset: this.offset,
			range,
			variable: names[0],
			variable2: names[1],
			accumulator: ACCUMULATOR,
			init,
			condition,
			step,
			result
		};
	}
	call(name, args) {
		return {
			kind: "call",
			offset: this.offset,
			name,
			target: void 0,
			args
		};
	}
	member(target, name, args = []) {
		return {
			kind: "call",
			offset: this.offset,
			name,
			target,
			args
		};
	}
	ident(name) {
		return {
			kind: "ident",
			offset: this.offset,
			name
		};
	}
	accumulator() {
		return this.ident(ACCUMULATOR);
	}
	literal(value) {
		return {
			kind: "literal",
			offset: this.offset,
			value
		};
	}
	listOf(elements) {
		return {
			kind: "list",
			offset: this.offset,
			elements,
			optional: /* @__PURE__ */ new Set()
		};
	}
};

// tools/cel/src/syntax/parser.ts
const MAX_DEPTH = 250;
const MAX_LENGTH = 1e5;
const RESERVED = /* @__PURE__ */ new Set([
	"as",
	"break",
	"const",
	"continue",
	"else",
	"false",
	"for",
	"function",
	"if",
	"import",
	"in",
	"let",
	"loop",
	"namespace",
	"null",
	"package",
	"return",
	"true",
	"var",
	"void",
	"while"
]);
const WORDS = /* @__PURE__ */ new Set([
	"true",
	"false",
	"null",
	"in"
]);
const OPERAND = "{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}";
const RELATIONS = {
	"<": "_<_",
	"<=": "_<=_",
	">=": "_>=_",
	">": "_>_",
	"==": "_==_",
	"!=": "_!=_",
	in: "@in"
};
const SUMS = {
	"+": "_+_",
	"-": "_-_"
};
const PRODUCTS = {
	"*": "_*_",
	"/": "_/_",
	"%": "_%_"
};
function parse(source) {
	const issues = [];
	if (source.length > MAX_LENGTH) throw new CompileError("", [{
		offset: 0,
		message: `expression code point size exceeds limit: size: ${source.length}, limit ${MAX_LENGTH}`
	}]);
	const expr = new Parser(source, tokenize(source, issues), issues).whole();
	if (expr === void 0 || issues.length > 0) throw new CompileError(source, issues);
	return expr;
}
var SyntaxEnd = class extends Error {};
var Parser = class {
	at = 0;
	depth = 0;
	source;
	tokens;
	issues;
	constructor(source, tokens, issues) {
		this.source = source;
		this.tokens = tokens;
		this.issues = issues;
	}
	whole() {
		try {
			const expr = this.expr();
			if (this.token.kind !== "end") this.unexpected("<EOF>", this.peek(1).kind === "end");
			return expr;
		} catch (error) {
			if (error instanceof SyntaxEnd) return void 0;
			throw error;
		}
	}
	get token() {
		return this.peek(0);
	}
	peek(ahead) {
		return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)];
	}
	next() {
		const token = this.token;
		this.at++;
		return token;
	}
	is(text) {
		return this.token.text === text && (this.token.kind === "symbol" || this.token.kind === "ident");
	}
	take(text) {
		return this.is(text) ? this.next() : void 0;
	}
	expect(text) {
		return this.take(text) ?? this.unexpected(`'${text}'`, false);
	}
	fail(offset, message) {
		this.issues.push({
			offset,
			message
		});
		throw new SyntaxEnd();
	}
	unexpected(expected, extraneous) {
		const { text, offset } = this.token;
		this.fail(offset, `Syntax error: ${extraneous ? "extraneous" : "mismatched"} input '${text}' expecting ${expected}`);
	}
	expr() {
		if (++this.depth > MAX_DEPTH) this.fail(0, `expression recursion limit exceeded: ${MAX_DEPTH}`);
		const condition = this.logic("||", "_||_", () => this.logic("&&", "_&&_", () => this.relation()));
		const question = this.take("?");
		let result = condition;
		if (question !== void 0) {
			const truthy = this.logic("||", "_||_", () => this.logic("&&", "_&&_", () => this.relation()));
			this.expect(":");
			result = call(question.offset, "_?_:_", [
				condition,
				truthy,
				this.expr()
			]);
		}
		this.depth--;
		return result;
	}
	logic(text, name, operand) {
		const terms = [operand()];
		const offsets = [];
		while (this.is(text)) {
			offsets.push(this.next().offset);
			terms.push(operand());
		}
		return balance(name, terms, offsets, 0, offsets.length - 1);
	}
	binary(names, operand) {
		let left = operand();
		for (;;) {
			const { text, kind } = this.token;
			const name = (kind === "symbol" || kind === "ident") && Object.hasOwn(names, text) ? names[text] : void 0;
			if (name === void 0) return left;
			if (++this.depth > MAX_DEPTH) this.fail(0, `expression recursion limit exceeded: ${MAX_DEPTH}`);
			const { offset } = this.next();
			left = call(offset, name, [left, operand()]);
			this.depth--;
		}
	}
	relation() {
		return this.binary(RELATIONS, () => this.binary(SUMS, () => this.binary(PRODUCTS, () => this.unary())));
	}
	unary() {
		const first = this.token;
		if (this.is("!")) return this.prefixed("!", "!_", first);
		if (this.is("-") && !this.isNumber(this.peek(1))) return this.prefixed("-", "-_", first);
		return this.member();
	}
	prefixed(text, name, first) {
		let count = 0;
		while (this.is(text) && !(text === "-" && this.isNumber(this.peek(1)))) {
			this.next();
			count++;
		}
		const operand = this.member();
		return count % 2 === 0 ? operand : call(first.offset, name, [operand]);
	}
	isNumber({ kind }) {
		return kind === "int" || kind === "float";
	}
	member() {
		let expr = this.primary();
		for (let links = 0;; links++) {
			if (this.depth + links > 1e4) this.fail(0, `expression recursion limit exceeded: ${MAX_DEPTH}`);
			const dot = this.take(".");
			if (dot !== void 0) {
				expr = this.afterDot(expr, dot);
				continue;
			}
			const bracket = this.take("[");
			if (bracket === void 0) return expr;
			const optional = this.take("?") !== void 0;
			const index = this.expr();
			this.expect("]");
			expr = call(bracket.offset, optional ? "_[?_]" : "_[_]", [expr, index]);
		}
	}
	afterDot(operand, dot) {
		const optional = this.take("?") !== void 0;
		const name = this.token;
		if (name.kind !== "ident" && name.kind !== "quoted" || WORDS.has(name.text)) {
			if (WORDS.has(name.text)) this.fail(name.offset, `Syntax error: mismatched input '${name.text}' expecting IDENTIFIER`);
			this.fail(name.offset - (optional ? 0 : 0), `Syntax error: no viable alternative at input '.${optional ? "?" : ""}${name.text}'`);
		}
		this.next();
		if (name.kind === "quoted") this.fail(name.offset, "unsupported syntax: '`'");
		if (optional) {
			const field = {
				kind: "literal",
				offset: name.offset,
				value: name.text
			};
			return call(dot.offset, "_?._", [operand, field]);
		}
		const open = this.take("(");
		if (open === void 0) return {
			kind: "select",
			offset: dot.offset,
			operand,
			field: name.text,
			testOnly: false
		};
		return this.callOrMacro(open, name.text, operand, this.exprList());
	}
	exprList() {
		const list = [];
		if (this.take(")") !== void 0) return list;
		do
			list.push(this.expr());
		while (this.take(",") !== void 0);
		this.expect(")");
		return list;
	}
	callOrMacro(open, name, target, args) {
		try {
			return expandMacro(open.offset, name, target, args) ?? {
				kind: "call",
				offset: open.offset,
				name,
				target,
				args
			};
		} catch (error) {
			if (!(error instanceof MacroError)) throw error;
			this.issues.push({
				offset: error.offset,
				message: error.message
			});
			return {
				kind: "literal",
				offset: open.offset,
				value: null
			};
		}
	}
	primary() {
		const token = this.token;
		if (this.take("(") !== void 0) {
			const expr = this.expr();
			this.expect(")");
			return expr;
		}
		if (this.take("[") !== void 0) return this.list(token.offset);
		if (this.take("{") !== void 0) return this.map(token.offset);
		if (token.kind === "ident" || this.is(".")) return this.name();
		return this.literal();
	}
	name() {
		const dot = this.take(".");
		const token = this.token;
		const { text, offset } = token;
		if (dot === void 0 && (text === "true" || text === "false" || text === "null")) {
			this.next();
			return {
				kind: "literal",
				offset,
				value: text === "null" ? null : text === "true"
			};
		}
		if (token.kind !== "ident" || WORDS.has(text)) {
			if (dot !== void 0) this.fail(offset, `Syntax error: no viable alternative at input '.${text}'`);
			this.unexpected(OPERAND, false);
		}
		this.next();
		if (this.isStruct()) return this.struct(offset);
		if (RESERVED.has(text)) this.fail(offset, `reserved identifier: ${text}`);
		const name = dot === void 0 ? text : `.${text}`;
		const open = this.take("(");
		return open === void 0 ? {
			kind: "ident",
			offset,
			name
		} : this.callOrMacro(open, name, void 0, this.exprList());
	}
	isStruct() {
		let ahead = 0;
		while (this.peek(ahead).text === "." && this.peek(ahead + 1).kind === "ident") ahead += 2;
		return this.peek(ahead).text === "{" && this.peek(ahead).kind === "symbol";
	}
	struct(start) {
		while (!this.is("{")) this.next();
		const brace = this.next();
		const name = this.source.slice(start, brace.offset).replace(/\s/g, "");
		if (this.take("}") !== void 0) return {
			kind: "struct",
			offset: brace.offset,
			name
		};
		do {
			if (this.is("}")) break;
			this.take("?");
			this.next();
			this.expect(":");
			this.expr();
		} while (this.take(",") !== void 0);
		this.expect("}");
		return {
			kind: "struct",
			offset: brace.offset,
			name
		};
	}
	list(offset) {
		const elements = [];
		const optional = /* @__PURE__ */ new Set();
		while (!this.is("]")) {
			if (this.take("?") !== void 0) optional.add(elements.length);
			elements.push(this.expr());
			if (this.take(",") === void 0) break;
		}
		this.expect("]");
		return {
			kind: "list",
			offset,
			elements,
			optional
		};
	}
	map(offset) {
		const entries = [];
		while (!this.is("}")) {
			const optional = this.take("?") !== void 0;
			const key = this.expr();
			this.expect(":");
			entries.push({
				key,
				value: this.expr(),
				optional
			});
			if (this.take(",") === void 0) break;
		}
		this.expect("}");
		return {
			kind: "map",
			offset,
			entries
		};
	}
	literal() {
		const start = this.token;
		const minus = this.is("-") ? this.next() : void 0;
		const { kind, text } = this.token;
		const offset = start.offset;
		const sign = minus === void 0 ? "" : "-";
		const done = (value) => {
			this.next();
			return {
				kind: "literal",
				offset,
				value
			};
		};
		if (kind === "int") {
			const value = BigInt(text) * (minus === void 0 ? 1n : -1n);
			if (BigInt.asIntN(64, value) !== value) this.fail(offset, "invalid int literal");
			return done(value);
		}
		if (kind === "float") {
			const value = Number(sign + text);
			if (!Number.isFinite(value)) this.fail(offset, "invalid double literal");
			return done(value);
		}
		if (minus !== void 0) this.unexpected(OPERAND, false);
		if (kind === "uint") {
			const value = BigInt(text.slice(0, -1));
			if (BigInt.asUintN(64, value) !== value) this.fail(offset, "invalid uint literal");
			return done(new Uint(value));
		}
		try {
			if (kind === "string") return done(readString(text));
			if (kind === "bytes") return done(readBytes(text));
		} catch (error) {
			if (error instanceof LiteralError) this.fail(offset, error.message);
			throw error;
		}
		this.unexpected(OPERAND, false);
	}
};
function call(offset, name, args) {
	return {
		kind: "call",
		offset,
		name,
		target: void 0,
		args
	};
}
function balance(name, terms, offsets, from, to) {
	if (from > to) return terms[from];
	const middle = Math.floor((from + to + 1) / 2);
	const left = middle === from ? terms[middle] : balance(name, terms, offsets, from, middle - 1);
	const right = middle === to ? terms[middle + 1] : balance(name, terms, offsets, middle + 1, to);
	return call(offsets[middle], name, [left, right]);
}

// tools/cel/src/types/assign.ts
var Bindings = class Bindings {
	bound;
	constructor(bound = /* @__PURE__ */ new Map()) {
		this.bound = new Map(bound);
	}
	find(type) {
		return this.bound.size === 0 ? void 0 : this.bound.get(formatType(type));
	}
	add(from, to) {
		this.bound.set(formatType(from), to);
	}
	copy() {
		return new Bindings(this.bound);
	}
};
function assign(bindings, to, from) {
	const copy = bindings.copy();
	return fitsAll(copy, to, from) ? copy : void 0;
}
function fitsAll(bindings, to, from) {
	return to.length === from.length && to.every((type, i) => fits(bindings, type, from[i]));
}
function fits(bindings, a, b) {
	if (b.kind === "param") {
		const { valid, known } = substitutes(bindings, a, b);
		if (valid) return true;
		if (known) return false;
	}
	if (a.kind === "param") return substitutes(bindings, b, a).valid;
	if (isLoose(a) || isLoose(b)) return true;
	if (a.kind === "null") return isNullable(b);
	if (b.kind === "null") return isNullable(a);
	switch (a.kind) {
		case "type": return b.kind === "type";
		case "opaque": return b.kind === "opaque" && a.name === b.name && fitsAll(bindings, a.params, b.params);
		case "list":
		case "map": return a.kind === b.kind && fitsAll(bindings, paramsOf(a), paramsOf(b));
		case "object": return b.kind === "object" && a.name === b.name;
		default: return a.kind === b.kind;
	}
}
function isLoose(type) {
	return type.kind === "dyn" || type.kind === "error";
}
function isNullable({ kind }) {
	return kind === "null" || kind === "opaque" || kind === "object" || kind === "duration" || kind === "timestamp";
}
function substitutes(bindings, type, param) {
	if (sameType(type, param)) return {
		valid: true,
		known: true
	};
	const bound = bindings.find(param);
	if (bound !== void 0) {
		if (sameType(type, bound)) return {
			valid: true,
			known: true
		};
		if (!fits(bindings, type, bound)) return {
			valid: false,
			known: true
		};
		const general = moreGeneral(type, bound);
		if (isFree(bindings, param, general)) bindings.add(param, general);
		return {
			valid: true,
			known: true
		};
	}
	if (!isFree(bindings, param, type)) return {
		valid: false,
		known: false
	};
	bindings.add(param, type);
	return {
		valid: true,
		known: false
	};
}
function isFree(bindings, param, type) {
	if (sameType(param, type)) return false;
	if (type.kind === "param") {
		const bound = bindings.find(type);
		return bound === void 0 || isFree(bindings, param, bound);
	}
	return paramsOf(type).every((inner) => isFree(bindings, param, inner));
}
function moreGeneral(a, b) {
	return isLessSpecific(a, b) ? a : b;
}
function isLessSpecific(a, b) {
	if (a.kind === "dyn" || a.kind === "param") return true;
	if (b.kind === "dyn" || b.kind === "param" || a.kind !== b.kind) return false;
	if (a.kind === "type") return true;
	if (a.kind === "opaque" || a.kind === "list" || a.kind === "map") {
		if (a.kind === "opaque" && (a.name !== b.name || a.params.length !== paramsOf(b).length)) return false;
		return paramsOf(a).every((param, i) => isLessSpecific(param, paramsOf(b)[i]));
	}
	return sameType(a, b);
}
function substitute(bindings, type, close) {
	const bound = bindings.find(type);
	if (bound !== void 0) return substitute(bindings, bound, close);
	switch (type.kind) {
		case "param": return close ? DYN : type;
		case "list": return {
			kind: "list",
			item: substitute(bindings, type.item, close)
		};
		case "map": return {
			kind: "map",
			key: substitute(bindings, type.key, close),
			value: substitute(bindings, type.value, close)
		};
		case "type": return type.of === void 0 ? type : {
			kind: "type",
			of: substitute(bindings, type.of, close)
		};
		case "opaque": return {
			...type,
			params: type.params.map((param) => substitute(bindings, param, close))
		};
		default: return type;
	}
}

// tools/cel/src/types/checker.ts
function check(source, root, environment) {
	const checker = new Checker(environment);
	checker.check(root);
	if (checker.issues.length > 0) throw new CompileError(source, checker.issues);
	const closed = /* @__PURE__ */ new Map();
	const typeOf = (node) => {
		let type = closed.get(node);
		if (type === void 0) {
			type = substitute(checker.bindings, checker.types.get(node) ?? ERROR, true);
			closed.set(node, type);
		}
		return type;
	};
	return {
		source,
		root,
		type: typeOf(root),
		typeOf,
		names: checker.names,
		calls: checker.calls
	};
}
var Checker = class {
	issues = [];
	types = /* @__PURE__ */ new Map();
	names = /* @__PURE__ */ new Map();
	calls = /* @__PURE__ */ new Map();
	bindings = new Bindings();
	environment;
	scopes = [];
	fresh = 0;
	constructor(environment) {
		this.environment = environment;
	}
	check(node) {
		const type = this.typeOfNode(node);
		this.types.set(node, type);
		return type;
	}
	typeOfNode(node) {
		switch (node.kind) {
			case "literal": return typeOfLiteral(node.value);
			case "ident": return this.ident(node, node.name) ?? this.undeclared(node, node.name);
			case "select": return this.select(node);
			case "call": return this.call(node);
			case "list": return this.list(node);
			case "map": return this.map(node);
			case "struct": return this.undeclared(node, node.name);
			case "comprehension": return this.comprehension(node);
		}
	}
	report(node, message) {
		this.issues.push({
			offset: node.offset,
			message
		});
		return ERROR;
	}
	undeclared(node, name) {
		return this.report(node, `undeclared reference to '${name}' (in container '')`);
	}
	mismatch(node, expected, found) {
		return this.report(node, `expected type '${formatType(expected)}' but found '${formatType(found)}'`);
	}
	ident(node, name) {
		const plain = name.startsWith(".") ? name.slice(1) : name;
		for (const scope of name.startsWith(".") ? [] : this.scopes.toReversed()) {
			const type = scope.get(plain);
			if (type !== void 0) {
				this.names.set(node, plain);
				return type;
			}
		}
		const type = this.environment.variable(plain);
		if (type !== void 0) this.names.set(node, plain);
		return type;
	}
	select(node) {
		const name = node.testOnly ? void 0 : qualifiedName(node);
		const named = name === void 0 ? void 0 : this.ident(node, name);
		if (named !== void 0) return named;
		const type = this.field(node, node.operand, node.field, false);
		return node.testOnly ? BOOL : substitute(this.bindings, type, false);
	}
	field(node, operand, field, optional) {
		const whole = substitute(this.bindings, this.check(operand), false);
		const inner = inOptional(whole);
		const target = inner ?? whole;
		let result = DYN;
		if (target.kind === "map") result = target.value;
		else if (target.kind === "object") result = this.environment.field(target.name, field) ?? this.report(node, `undefined field '${field}'`);
		else if (target.kind === "param") this.fits([DYN], [target]);
		else if (target.kind !== "dyn" && target.kind !== "error") this.report(node, `type '${formatType(target)}' does not support field selection`);
		return inner !== void 0 || optional ? optionalOf(result) : result;
	}
	call(node) {
		const { name, target, args } = node;
		if (name === "_?._") {
			const [operand, field] = args;
			const result = this.field(node, operand, field.kind === "literal" ? String(field.value) : "", true);
			this.types.set(field, STRING$1);
			this.calls.set(node, {
				name,
				member: false,
				overloads: ["select_optional_field"]
			});
			return substitute(this.bindings, result, false);
		}
		for (const arg of args) this.check(arg);
		if (target === void 0) {
			const plain = name.startsWith(".") ? name.slice(1) : name;
			const overloads = this.environment.functions.get(plain);
			return overloads === void 0 ? this.undeclared(node, name) : this.resolve(node, plain, overloads, args, false);
		}
		const prefix = qualifiedName(target);
		if (prefix !== void 0) {
			const whole = `${prefix}.${name}`;
			const overloads = this.environment.functions.get(whole);
			if (overloads !== void 0) return this.resolve(node, whole, overloads, args, false);
		}
		this.check(target);
		const overloads = this.environment.functions.get(name);
		return overloads === void 0 ? this.undeclared(node, name) : this.resolve(node, name, overloads, [target, ...args], true);
	}
	resolve(node, name, overloads, args, member) {
		const types = args.map((arg) => this.types.get(arg) ?? ERROR);
		if (name === "_&&_" || name === "_||_") {
			if (types.filter((type, i) => {
				if (this.fits([type], [BOOL])) return false;
				this.mismatch(args[i], BOOL, type);
				return true;
			}).length > 0) return ERROR;
			this.calls.set(node, {
				name,
				member,
				overloads: [name === "_&&_" ? "logical_and" : "logical_or"]
			});
			return BOOL;
		}
		const matching = [];
		let result;
		for (const overload of overloads) {
			if (overload.member !== member) continue;
			const [returned, ...wanted] = this.instantiate(overload);
			if (!this.fits(types, wanted)) continue;
			matching.push(overload.id);
			const type = substitute(this.bindings, returned, false);
			if (result === void 0) result = type;
			else if (result.kind !== "dyn" && !sameType(type, result)) result = DYN;
		}
		if (result === void 0) {
			const shown = types.map((type) => formatType(substitute(this.bindings, type, true)));
			const signature = member ? `${shown[0]}.(${shown.slice(1).join(", ")})` : `(${shown.join(", ")})`;
			return this.report(node, `found no matching overload for '${name}' applied to '${signature}'`);
		}
		this.calls.set(node, {
			name,
			member,
			overloads: matching
		});
		return result;
	}
	instantiate({ result, args, params }) {
		if (params.length === 0) return [result, ...args];
		const own = new Bindings();
		for (const param of params) own.add({
			kind: "param",
			name: param
		}, this.newParam());
		return [substitute(own, result, false), ...args.map((arg) => substitute(own, arg, false))];
	}
	newParam() {
		return {
			kind: "param",
			name: `_var${this.fresh++}`
		};
	}
	fits(to, from) {
		const found = assign(this.bindings, to, from);
		if (found !== void 0) this.bindings = found;
		return found !== void 0;
	}
	list({ elements, optional }) {
		let joined;
		for (const [index, element] of elements.entries()) {
			const type = this.check(element);
			joined = this.join(joined, optional.has(index) ? this.unwrap(element, type) : type);
		}
		return listOf(joined ?? this.newParam());
	}
	map({ entries }) {
		let keys;
		let values;
		for (const { key, value, optional } of entries) {
			keys = this.join(keys, this.check(key));
			const type = this.check(value);
			values = this.join(values, optional ? this.unwrap(value, type) : type);
		}
		return mapOf(keys ?? this.newParam(), values ?? this.newParam());
	}
	unwrap(node, type) {
		const inner = inOptional(type);
		if (inner === void 0 && type.kind !== "dyn") this.mismatch(node, optionalOf(type), type);
		return inner ?? type;
	}
	join(previous, current) {
		if (previous === void 0) return current;
		return this.fits([previous], [current]) ? moreGeneral(previous, current) : DYN;
	}
	comprehension(node) {
		this.check(node.range);
		const accumulator = this.check(node.init);
		const range = substitute(this.bindings, this.types.get(node.range) ?? ERROR, false);
		this.scopes.push(/* @__PURE__ */ new Map([[node.accumulator, accumulator]]));
		const [first, second] = this.iterated(node, range);
		const scope = /* @__PURE__ */ new Map([[node.variable, first]]);
		if (node.variable2 !== void 0) scope.set(node.variable2, second);
		this.scopes.push(scope);
		this.expect(node.condition, BOOL);
		this.expect(node.step, accumulator);
		this.scopes.pop();
		const result = this.check(node.result);
		this.scopes.pop();
		return substitute(this.bindings, result, false);
	}
	expect(node, type) {
		const found = this.check(node);
		if (!this.fits([type], [found])) this.mismatch(node, type, found);
	}
	iterated(node, range) {
		const two = node.variable2 !== void 0;
		switch (range.kind) {
			case "list": return two ? [INT, range.item] : [range.item, range.item];
			case "map": return [range.key, range.value];
			case "dyn":
			case "error":
			case "param":
				this.fits([DYN], [range]);
				return [DYN, DYN];
			default: {
				const words = `expression of type '${formatType(range)}' cannot be range of a comprehension (must be list, map, or dynamic)`;
				this.report(node.range, words);
				return [ERROR, ERROR];
			}
		}
	}
};
function qualifiedName(node) {
	if (node.kind === "ident") return node.name;
	if (node.kind !== "select" || node.testOnly) return void 0;
	const operand = qualifiedName(node.operand);
	return operand === void 0 ? void 0 : `${operand}.${node.field}`;
}
function typeOfLiteral(value) {
	if (value === null) return NULL;
	if (typeof value === "boolean") return BOOL;
	if (typeof value === "bigint") return INT;
	if (typeof value === "number") return DOUBLE;
	if (typeof value === "string") return STRING$1;
	if (value instanceof Uint) return UINT;
	return BYTES;
}

// tools/cel/src/types/validators.ts
function validateLiterals(checked) {
	const issues = [];
	walk(checked.root, false, (node, inFormat) => {
		if (node.kind === "call") validateCall(checked, node, issues);
		if (inFormat) return;
		if (node.kind === "list") validateList(checked, node, issues);
		if (node.kind === "map") validateMap(checked, node, issues);
	});
	if (issues.length > 0) throw new CompileError(checked.source, issues);
}
function walk(node, inFormat, visit) {
	visit(node, inFormat);
	const below = inFormat || node.kind === "call" && node.name === "format";
	for (const child of childrenOf(node)) walk(child, below, visit);
}
function validateCall(checked, node, issues) {
	const [literal] = node.args;
	const name = checked.calls.get(node)?.name ?? node.name;
	if (literal?.kind === "literal") {
		const bad = () => issues.push({
			offset: literal.offset,
			message: `invalid ${name} argument`
		});
		if (name === "duration" || name === "timestamp") {
			const value = CONVERSIONS[name]?.([literal.value]);
			if (value !== void 0 && isError(value)) bad();
		} else if (name === "matches" && typeof literal.value === "string") try {
			require_regexp.compilePattern(literal.value);
		} catch (error) {
			if (!(error instanceof require_regexp.PatternError)) throw error;
			bad();
		}
	}
	if (name === "format") validateFormat(checked, node, issues);
}
function validateFormat(checked, node, issues) {
	const { target, args } = node;
	const [list] = args;
	if (target?.kind !== "literal" || typeof target.value !== "string" || list?.kind !== "list" || args.length !== 1) return;
	try {
		let used = 0;
		for (const part of readFormat(target.value, list.elements.length)) {
			if (typeof part === "string") continue;
			const wrong = unfit(checked, part.clause, list.elements[used++]);
			if (wrong === void 0) continue;
			const type = runtimeName(checked.typeOf(wrong));
			issues.push({
				offset: wrong.offset,
				message: `error during formatting: ${CLAUSE_ERRORS[part.clause]}, was given ${type}`
			});
			return;
		}
		if (list.elements.length > used) {
			const message = `too many arguments supplied to string.format (expected ${used}, got ${list.elements.length})`;
			issues.push({
				offset: node.offset,
				message
			});
		}
	} catch (error) {
		if (!(error instanceof FormatError)) throw error;
		issues.push({
			offset: node.offset,
			message: error.message
		});
	}
}
const SHOWN = {
	s: [
		"list",
		"map",
		"int",
		"uint",
		"double",
		"bool",
		"string",
		"timestamp",
		"bytes",
		"duration",
		"type",
		"null"
	],
	d: ["int", "uint"],
	f: ["double", "string"],
	e: ["double", "string"],
	b: [
		"int",
		"uint",
		"bool"
	],
	x: [
		"int",
		"uint",
		"string",
		"bytes"
	],
	X: [
		"int",
		"uint",
		"string",
		"bytes"
	],
	o: ["int", "uint"]
};
function unfit(checked, clause, node) {
	const { kind } = checked.typeOf(node);
	if (kind !== "dyn" && !SHOWN[clause].includes(kind)) return node;
	if (clause !== "s" || node.kind !== "list" && node.kind !== "map") return void 0;
	for (const child of childrenOf(node)) {
		const wrong = unfit(checked, clause, child);
		if (wrong !== void 0) return wrong;
	}
}
function mismatch(node, expected, found) {
	return {
		offset: node.offset,
		message: `expected type '${formatType(expected)}' but found '${formatType(found)}'`
	};
}
function validateList(checked, { elements, optional }, issues) {
	let expected;
	for (const [index, element] of elements.entries()) {
		const whole = checked.typeOf(element);
		const type = optional.has(index) ? inOptional(whole) ?? whole : whole;
		expected ??= type;
		if (sameType(expected, type, false)) continue;
		issues.push(mismatch(element, expected, type));
		return;
	}
}
function validateMap(checked, { entries }, issues) {
	let keys;
	let values;
	for (const { key, value, optional } of entries) {
		const keyType = checked.typeOf(key);
		const whole = checked.typeOf(value);
		const valueType = optional ? inOptional(whole) ?? whole : whole;
		keys ??= keyType;
		values ??= valueType;
		if (!sameType(keys, keyType, false)) issues.push(mismatch(key, keys, keyType));
		if (!sameType(values, valueType, false)) issues.push(mismatch(value, values, valueType));
	}
}

// tools/cel/src/compile.ts
function compile(source, environment) {
	const checked = check(source, parse(source), environment);
	validateLiterals(checked);
	return {
		type: checked.type,
		variables: new Set(checked.names.values()),
		program: () => {
			const planned = plan(checked);
			return {
				type: checked.type,
				maxCost: (sizeAt) => estimateCost(checked, sizeAt).max,
				evaluate: (variables, limit) => {
					const run = new Run(planned.slots, limit, variables);
					try {
						return {
							value: planned.step(run),
							exceeded: false,
							cost: run.cost
						};
					} catch (error) {
						if (!(error instanceof CostExceeded)) throw error;
						return {
							value: new CelError("operation cancelled: actual cost limit exceeded"),
							exceeded: true,
							cost: run.cost
						};
					}
				}
			};
		}
	};
}

Object.defineProperty(exports, "AddressError", {
  enumerable: true,
  get: function () {
    return AddressError;
  }
});
Object.defineProperty(exports, "BOOL", {
  enumerable: true,
  get: function () {
    return BOOL;
  }
});
Object.defineProperty(exports, "BYTES", {
  enumerable: true,
  get: function () {
    return BYTES;
  }
});
Object.defineProperty(exports, "CelError", {
  enumerable: true,
  get: function () {
    return CelError;
  }
});
Object.defineProperty(exports, "CelList", {
  enumerable: true,
  get: function () {
    return CelList;
  }
});
Object.defineProperty(exports, "CelMap", {
  enumerable: true,
  get: function () {
    return CelMap;
  }
});
Object.defineProperty(exports, "CompileError", {
  enumerable: true,
  get: function () {
    return CompileError;
  }
});
Object.defineProperty(exports, "DOUBLE", {
  enumerable: true,
  get: function () {
    return DOUBLE;
  }
});
Object.defineProperty(exports, "DURATION", {
  enumerable: true,
  get: function () {
    return DURATION$1;
  }
});
Object.defineProperty(exports, "DYN", {
  enumerable: true,
  get: function () {
    return DYN;
  }
});
Object.defineProperty(exports, "Duration", {
  enumerable: true,
  get: function () {
    return Duration;
  }
});
Object.defineProperty(exports, "INT", {
  enumerable: true,
  get: function () {
    return INT;
  }
});
Object.defineProperty(exports, "ListValue", {
  enumerable: true,
  get: function () {
    return ListValue;
  }
});
Object.defineProperty(exports, "MapValue", {
  enumerable: true,
  get: function () {
    return MapValue;
  }
});
Object.defineProperty(exports, "NO_OVERLOAD", {
  enumerable: true,
  get: function () {
    return NO_OVERLOAD;
  }
});
Object.defineProperty(exports, "Optional", {
  enumerable: true,
  get: function () {
    return Optional;
  }
});
Object.defineProperty(exports, "ProgramError", {
  enumerable: true,
  get: function () {
    return ProgramError;
  }
});
Object.defineProperty(exports, "STRING", {
  enumerable: true,
  get: function () {
    return STRING$1;
  }
});
Object.defineProperty(exports, "TIMESTAMP", {
  enumerable: true,
  get: function () {
    return TIMESTAMP$1;
  }
});
Object.defineProperty(exports, "Timestamp", {
  enumerable: true,
  get: function () {
    return Timestamp;
  }
});
Object.defineProperty(exports, "UrlError", {
  enumerable: true,
  get: function () {
    return UrlError;
  }
});
Object.defineProperty(exports, "compile", {
  enumerable: true,
  get: function () {
    return compile;
  }
});
Object.defineProperty(exports, "containsValue", {
  enumerable: true,
  get: function () {
    return containsValue;
  }
});
Object.defineProperty(exports, "createEnvironment", {
  enumerable: true,
  get: function () {
    return createEnvironment;
  }
});
Object.defineProperty(exports, "dns1035Problems", {
  enumerable: true,
  get: function () {
    return dns1035Problems;
  }
});
Object.defineProperty(exports, "equals", {
  enumerable: true,
  get: function () {
    return equals;
  }
});
Object.defineProperty(exports, "isError", {
  enumerable: true,
  get: function () {
    return isError;
  }
});
Object.defineProperty(exports, "labelProblems", {
  enumerable: true,
  get: function () {
    return labelProblems;
  }
});
Object.defineProperty(exports, "labelValueProblems", {
  enumerable: true,
  get: function () {
    return labelValueProblems;
  }
});
Object.defineProperty(exports, "listOf", {
  enumerable: true,
  get: function () {
    return listOf;
  }
});
Object.defineProperty(exports, "mapOf", {
  enumerable: true,
  get: function () {
    return mapOf;
  }
});
Object.defineProperty(exports, "optionalOf", {
  enumerable: true,
  get: function () {
    return optionalOf;
  }
});
Object.defineProperty(exports, "parseAddress", {
  enumerable: true,
  get: function () {
    return parseAddress;
  }
});
Object.defineProperty(exports, "parseDate", {
  enumerable: true,
  get: function () {
    return parseDate;
  }
});
Object.defineProperty(exports, "parseFormatDateTime", {
  enumerable: true,
  get: function () {
    return parseFormatDateTime;
  }
});
Object.defineProperty(exports, "parseRequestUri", {
  enumerable: true,
  get: function () {
    return parseRequestUri;
  }
});
Object.defineProperty(exports, "parseRfc3339", {
  enumerable: true,
  get: function () {
    return parseRfc3339;
  }
});
Object.defineProperty(exports, "parseUrl", {
  enumerable: true,
  get: function () {
    return parseUrl;
  }
});
Object.defineProperty(exports, "pathSegmentProblems", {
  enumerable: true,
  get: function () {
    return pathSegmentProblems;
  }
});
Object.defineProperty(exports, "qualifiedNameProblems", {
  enumerable: true,
  get: function () {
    return qualifiedNameProblems;
  }
});
Object.defineProperty(exports, "subdomainProblems", {
  enumerable: true,
  get: function () {
    return subdomainProblems;
  }
});