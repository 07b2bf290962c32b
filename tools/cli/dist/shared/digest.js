let node_crypto = require("node:crypto");

// tools/change/src/kept.ts
const MOST = 1e4;
function kept(ask) {
	const answers = /* @__PURE__ */ new Map();
	return (text) => {
		let answer = answers.get(text);
		if (answer === void 0) {
			answer = ask(text);
			if (answers.size < MOST) answers.set(text, answer);
		}
		return answer;
	};
}
function once(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

// tools/change/src/digest.ts
function canonicalJson(value) {
	if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
	if (typeof value === "number") {
		if (!Number.isFinite(value)) throw new TypeError(`not representable in JSON: ${value}`);
		return JSON.stringify(value);
	}
	if (Array.isArray(value)) {
		let items = "";
		for (let at = 0; at < value.length; at++) items += `${at === 0 ? "" : ","}${canonicalJson(value[at] ?? null)}`;
		return `[${items}]`;
	}
	if (typeof value === "object") {
		const items = value;
		let entries = "";
		for (const key of sortedKeys(items)) {
			const item = items[key];
			if (item === void 0) continue;
			entries += `${entries === "" ? "" : ","}${quoted(key)}${canonicalJson(item)}`;
		}
		return `{${entries}}`;
	}
	throw new TypeError(`not representable in JSON: ${typeof value}`);
}
function sortedKeys(items) {
	const keys = Object.keys(items);
	for (let at = 1; at < keys.length; at++) if ((keys[at - 1] ?? "") > (keys[at] ?? "")) return keys.sort();
	return keys;
}
const quoted = kept((key) => `${JSON.stringify(key)}:`);
function digestOf(value) {
	return `sha256:${(0, node_crypto.hash)("sha256", canonicalJson(value))}`;
}

Object.defineProperty(exports, "canonicalJson", {
  enumerable: true,
  get: function () {
    return canonicalJson;
  }
});
Object.defineProperty(exports, "digestOf", {
  enumerable: true,
  get: function () {
    return digestOf;
  }
});
Object.defineProperty(exports, "kept", {
  enumerable: true,
  get: function () {
    return kept;
  }
});
Object.defineProperty(exports, "once", {
  enumerable: true,
  get: function () {
    return once;
  }
});