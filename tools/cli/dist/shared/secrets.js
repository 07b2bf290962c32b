const require_digest = require("./digest.js");
const require_redact = require("./redact.js");
const require_manifest = require("./manifest.js");
const require_random = require("./random.js");
const require_index = require("../index.js");
let node_crypto = require("node:crypto");

// tools/kubernetes/src/preview/secret-names.ts
function holdsNamedSecret(item) {
	const { name, value } = item;
	return typeof name === "string" && require_random.isSecretName(name) && isLiteral(value);
}
function isSecretFlag(argument) {
	return typeof argument === "string" && /^--?[a-z]/i.test(argument) && require_random.isSecretName(argument.replace(/^--?/, ""));
}
function isLiteral(value) {
	return typeof value === "string" && value !== "" && !REFERENCE.test(value) || typeof value === "number";
}
const REFERENCE = /^(?:\$\([\w.-]+\)|\$\{[^}]*\}|\{\{.*\}\}|arn:\S+|\(sensitive\))$/;
const VALUES = /* @__PURE__ */ new Set([
	"valuesObject",
	"values",
	"helm"
]);
const VALUES_TEXTS = /* @__PURE__ */ new Set(["values", "valuesContent"]);
const NOWHERE = {
	secret: false,
	values: false,
	configuration: false,
	lines: false
};
function surroundingsOf(keys, kind) {
	let around = rootOf(kind);
	for (const key of keys) around = below(around, key);
	return around;
}
function rootOf(kind) {
	return kind === "ConfigMap" ? IN_CONFIG_MAP : NOWHERE;
}
const IN_CONFIG_MAP = { ...NOWHERE };
function below(around, key) {
	if (around === IN_CONFIG_MAP) return key === "data" ? {
		...NOWHERE,
		configuration: true,
		values: true,
		lines: true
	} : NOWHERE;
	const secret = around.values ? around.secret && !isReference(key) || require_random.isSecretGroup(key) : require_random.isSecretName(key) && !isPointer(key);
	const values = around.values || VALUES.has(key);
	const configuration = values && !require_random.isPublicName(key) || key === "value";
	const lines = around.lines || VALUES_TEXTS.has(key);
	const pointer = !(!around.values && isPointer(key) && require_random.isSecretName(key)) ? void 0 : /key$/i.test(key) ? "key" : "secret";
	return secret || values || configuration || lines || pointer !== void 0 ? {
		secret,
		values,
		configuration,
		lines,
		...pointer === void 0 ? {} : { pointer }
	} : NOWHERE;
}
function isReference(key) {
	return /(?:Ref|From)$/.test(key);
}
function isPointer(key) {
	return /secrets?$|secret[-_.]?key$/i.test(key);
}
const NAMES = {
	secret: /^(?:[a-z0-9-]+\/)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/,
	key: /^[\w.-]+$/
};
function shownText(text, { secret, configuration, lines, pointer }) {
	const isNoName = pointer !== void 0 && (!NAMES[pointer].test(text) || require_random.randomTokens(text).length > 0);
	if (secret || isNoName) return isLiteral(text) ? require_redact.REDACTED : text;
	const named = lines && /[\n=:]/.test(text) ? textWithoutNamedSecrets(text) : text;
	const formless = require_index.withoutForms(named);
	if (!configuration) return formless;
	const random = require_random.randomTokens(formless);
	return random.length === 0 ? formless : require_redact.redactText(formless, new Set(random));
}
const LINE = /^([ \t]*(?:- |export )?)(["']?)([\w.-]+)\2([ \t]*[:=][ \t]*)(.*)$/;
function textWithoutNamedSecrets(text) {
	let hidden;
	let first = true;
	const lines = [];
	for (const line of text.split("\n")) {
		const indent = line.search(/\S/);
		const isItem = hidden?.group === true && indent === hidden.indent && line.startsWith("- ", indent);
		if (hidden !== void 0 && (indent < 0 || indent > hidden.indent || isItem)) {
			if (indent < 0) continue;
			if (!hidden.group) {
				if (first) lines.push(`${line.slice(0, indent)}${require_redact.REDACTED}`);
				first = false;
				continue;
			}
			lines.push(hideAfterKey(line));
			continue;
		}
		hidden = void 0;
		const [, start = "", quote = "", key = "", between = "", value = ""] = LINE.exec(line) ?? [];
		const isBlock = /^(?:[|>][-+]?\d*[-+]?)?\s*$/.test(value);
		if (key !== "" && between.includes(":") && isBlock && (require_random.isSecretName(key) || require_random.isSecretGroup(key))) {
			hidden = {
				indent,
				group: value.trim() === ""
			};
			first = true;
			lines.push(line);
		} else if (key !== "" && require_random.isSecretName(key) && isLiteral(value.trim())) lines.push(`${start}${quote}${key}${quote}${between}${require_redact.REDACTED}`);
		else lines.push(line);
	}
	return lines.join("\n");
}
function hideAfterKey(line) {
	const [, start = "", quote = "", key = "", between = "", value = ""] = LINE.exec(line) ?? [];
	if (key !== "") return value.trim() === "" ? line : `${start}${quote}${key}${quote}${between}${require_redact.REDACTED}`;
	const indent = line.search(/\S/);
	return line.startsWith("- ", indent) ? `${line.slice(0, indent)}- ${require_redact.REDACTED}` : `${line.slice(0, indent)}${require_redact.REDACTED}`;
}

// tools/kubernetes/src/preview/secrets.ts
const LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
function isSecret(value) {
	return require_manifest.isFields(value) && value.kind === "Secret" && value.apiVersion === "v1";
}
function secretValues(secret) {
	const values = /* @__PURE__ */ new Map();
	for (const [field, decode] of [["data", decodeBase64], ["stringData", (text) => text]]) {
		const part = require_manifest.at(secret, field);
		if (!require_manifest.isFields(part)) continue;
		for (const [key, value] of Object.entries(part)) {
			if (value === null || value === void 0) continue;
			values.set(key, typeof value === "string" ? decode(value) : require_digest.canonicalJson(value));
		}
	}
	return values;
}
function decodeBase64(text) {
	const compact = text.replace(/\s/g, "");
	if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 !== 0) return text;
	return Buffer.from(compact, "base64").toString("latin1");
}
const PROCESS_KEY = (0, node_crypto.randomBytes)(32);
function macWith(key) {
	return (path, value) => (0, node_crypto.createHmac)("sha256", key ?? PROCESS_KEY).update(`${path.length}:${path}${value}`).digest("hex");
}
function withoutSecrets(value, around = rootOf(void 0)) {
	if (typeof value === "string") return shownText(value, around);
	if (typeof value === "number") return around.secret && around.values ? require_redact.REDACTED : value;
	if (Array.isArray(value)) return mapUnlessSame(value, around);
	if (!require_manifest.isFields(value)) return value;
	const secret = isSecret(value);
	const named = holdsNamedSecret(value);
	const here = value.kind === "ConfigMap" && value.apiVersion === "v1" ? rootOf("ConfigMap") : around;
	let changed = false;
	const entries = Object.entries(value).map(([key, item]) => {
		let result;
		if (secret && (key === "data" || key === "stringData") && require_manifest.isFields(item)) result = Object.fromEntries(Object.keys(item).map((name) => [name, require_redact.REDACTED]));
		else if (key === "kubectl.kubernetes.io/last-applied-configuration" || named && key === "value") result = require_redact.REDACTED;
		else result = withoutSecrets(item, below(here, key));
		changed ||= result !== item;
		return [key, result];
	});
	return changed ? Object.fromEntries(entries) : value;
}
function mapUnlessSame(list, around) {
	const mapped = list.map((item, index) => isSecretFlag(list[index - 1]) && isLiteral(item) && !isFlag(item) ? require_redact.REDACTED : withoutSecrets(item, around));
	return mapped.some((item, index) => item !== list[index]) ? mapped : list;
}
function isFlag(item) {
	return typeof item === "string" && item.startsWith("--");
}
function redactManifest(manifest) {
	return withoutSecrets(manifest);
}

Object.defineProperty(exports, "LAST_APPLIED", {
  enumerable: true,
  get: function () {
    return LAST_APPLIED;
  }
});
Object.defineProperty(exports, "holdsNamedSecret", {
  enumerable: true,
  get: function () {
    return holdsNamedSecret;
  }
});
Object.defineProperty(exports, "isSecret", {
  enumerable: true,
  get: function () {
    return isSecret;
  }
});
Object.defineProperty(exports, "isSecretFlag", {
  enumerable: true,
  get: function () {
    return isSecretFlag;
  }
});
Object.defineProperty(exports, "macWith", {
  enumerable: true,
  get: function () {
    return macWith;
  }
});
Object.defineProperty(exports, "redactManifest", {
  enumerable: true,
  get: function () {
    return redactManifest;
  }
});
Object.defineProperty(exports, "secretValues", {
  enumerable: true,
  get: function () {
    return secretValues;
  }
});
Object.defineProperty(exports, "surroundingsOf", {
  enumerable: true,
  get: function () {
    return surroundingsOf;
  }
});
Object.defineProperty(exports, "withoutSecrets", {
  enumerable: true,
  get: function () {
    return withoutSecrets;
  }
});