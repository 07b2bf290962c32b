const require_rolldown_runtime = require("./runtime.js");
const require_place = require("./place.js");
const require_read = require("./read.js");
const require_head = require("./head.js");
const require_admit_xrd = require("./admit-xrd.js");

// tools/crossplane/src/admission/known.ts
var KnownDefinitions = class KnownDefinitions {
	definitions = /* @__PURE__ */ new Map();
	waiting = /* @__PURE__ */ new Map();
	static read(texts) {
		const known = new KnownDefinitions();
		for (const text of texts) {
			if (!DEFINES.test(text)) continue;
			for (const { kind, name = "", text: document } of require_head.splitDocuments(text)) {
				if (kind !== "CustomResourceDefinition" && kind !== "CompositeResourceDefinition") continue;
				const group = name.slice(name.indexOf(".") + 1);
				known.waiting.set(group, [...known.waiting.get(group) ?? [], document]);
			}
		}
		return known;
	}
	add(value) {
		const made = require_admit_xrd.isXrd(value) ? derivedOf(value) : [value];
		for (const one of made) {
			if (require_admit_xrd.admitDefinition(one, { strict: false }).accepted !== true) continue;
			const definition = require_admit_xrd.readDefinition(one);
			this.definitions.set(`${definition.group}/${definition.kind}`, definition);
		}
	}
	get isEmpty() {
		return this.definitions.size === 0 && this.waiting.size === 0;
	}
	has(apiVersion, kind) {
		return this.find(apiVersion, kind) !== void 0;
	}
	find(apiVersion, kind) {
		const group = apiVersion.split("/")[0] ?? "";
		const waiting = this.waiting.get(group);
		if (waiting !== void 0) {
			this.waiting.delete(group);
			for (const text of waiting) for (const { value } of definitionsIn(text)) this.add(value);
		}
		return this.definitions.get(`${group}/${kind}`);
	}
	refusals(object, old) {
		const value = exact(object);
		if (!require_admit_xrd.isObject(value)) return void 0;
		const definition = this.find(textAt(value, "apiVersion"), textAt(value, "kind"));
		if (definition === void 0) return void 0;
		return allErrors((strict) => require_admit_xrd.admitObject(definition, {
			object: value,
			old: exact(old),
			strict
		}).errors);
	}
};
function allErrors(judge) {
	const errors = judge(true);
	const [first] = errors;
	const unknown = first?.type === "BadRequest" ? unknownFields(first) : [];
	return unknown.length === 0 ? errors.map(refusalOf) : [...unknown, ...judge(false).map(refusalOf)];
}
function unknownFields({ detail, suggestion }) {
	return [...detail.matchAll(/unknown field "([^"]*)"/g)].map(([reason, field = ""]) => {
		const hint = suggestion?.split("; ").find((one) => one.startsWith(`${field}: `));
		return {
			type: "unknown field",
			field,
			reason: reason.replace(/ ".*/, ""),
			...hint !== void 0 && { suggestion: hint.slice(field.length + 2) }
		};
	});
}
function exact(value) {
	if (value === void 0) return void 0;
	try {
		return require_admit_xrd.fromPlain(value);
	} catch (error) {
		if (error instanceof require_admit_xrd.JsonError) return void 0;
		throw error;
	}
}
function refusalOf({ type, field, detail, suggestion }) {
	const fallback = {
		Required: "it is required",
		Duplicate: "it is there twice"
	};
	const shown = detail.replace(/(must be of type [\w-]+): [\s\S]*$/, "$1").replace(/^\w+ in version "[^"]*" cannot be handled as a \w+: /, "");
	return {
		type,
		field,
		reason: shown === "" ? fallback[type] ?? "its value is not allowed" : shown,
		...suggestion !== void 0 && { suggestion }
	};
}
const DEFINES = /(?:Custom|Composite)ResourceDefinition/;
function definitionsIn(text) {
	return DEFINES.test(text) ? objectsIn(text).filter(({ value }) => require_admit_xrd.isXrd(value) || textAt(value, "kind") === "CustomResourceDefinition") : [];
}
function objectsIn(text) {
	return require_head.splitDocuments(text).flatMap(({ text: document, line }) => {
		const { root, problems } = require_read.readYaml(document);
		if (problems.some(({ code }) => code !== "duplicate-key")) return [];
		const value = exact(require_read.toValue(root, require_read.exactValue));
		return require_admit_xrd.isObject(value) ? [{
			value,
			line,
			root
		}] : [];
	});
}
function derivedOf(xrd) {
	const { crd, claim } = require_admit_xrd.admitXrd(xrd, { strict: false }).derived;
	return [crd, claim].flatMap((one) => {
		if (one === void 0) return [];
		const { metadata } = one;
		if (!require_admit_xrd.isObject(metadata)) return [one];
		const { ownerReferences: _, ...rest } = metadata;
		return [Object.assign(require_admit_xrd.emptyObject(), one, { metadata: Object.assign(require_admit_xrd.emptyObject(), rest) })];
	});
}
function textAt(object, key) {
	const value = require_admit_xrd.get(object, key);
	return typeof value === "string" ? value : "";
}
const SURE = /* @__PURE__ */ new Set(["unknown field", "TypeInvalid"]);
function validateCustomResources(files) {
	const { texts, more, rendered = [] } = files;
	const known = KnownDefinitions.read([...more, ...texts.values()]);
	const findings = [];
	for (const [file, text] of texts) {
		const completion = files.completion(file);
		if (completion === "patch" || /(?:^|\/)templates\//.test(file) && text.includes("{{")) continue;
		if (known.isEmpty && !DEFINES.test(text)) continue;
		for (const { value, line, root } of objectsIn(text)) for (const refusal of judged(value, known)) {
			if (completion === "completed" && !SURE.has(refusal.type)) continue;
			const at = (require_place.aimedLine(root, pathOf(refusal.field), "value") ?? 1) + line - 1;
			findings.push(findingOf(refusal, file, at, "the API server refuses it"));
		}
	}
	for (const { file, line, manifest } of rendered) {
		const value = exact(manifest);
		for (const refusal of known.refusals(manifest, void 0) ?? []) {
			const name = require_admit_xrd.isObject(value) && require_admit_xrd.isObject(value.metadata) ? textAt(value.metadata, "name") : "";
			const kind = require_admit_xrd.isObject(value) ? textAt(value, "kind") : "";
			findings.push(findingOf(refusal, file, line, `the API server refuses its ${kind} ${name}`));
		}
	}
	return findings;
}
function findingOf({ field, reason, suggestion }, file, line, what) {
	return {
		severity: "error",
		rule: "kubernetes/refused",
		file,
		line,
		path: field,
		message: `${what}: ${field === "" ? "" : `${field}: `}${reason}.`,
		...suggestion !== void 0 && { suggestion }
	};
}
function judged(value, known) {
	if (require_admit_xrd.isXrd(value)) return allErrors((strict) => require_admit_xrd.admitXrd(value, { strict }).errors);
	if (textAt(value, "kind") === "CustomResourceDefinition") return allErrors((strict) => require_admit_xrd.admitDefinition(value, { strict }).errors);
	return known.refusals(value, void 0) ?? [];
}
function pathOf(field) {
	return [...field.replace(/^derived\.(?:crd|claim)\./, "").replace(/^spec\.validation\./, "spec.versions[0].schema.").matchAll(/([^.[\]]+)|\[([^\]]*)\]/g)].map(([, name, key = ""]) => name !== void 0 ? name : /^\d+$/.test(key) ? Number(key) : key);
}

// tools/crossplane/src/admission/index.ts
var admission_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	KnownDefinitions: () => KnownDefinitions,
	validateCustomResources: () => validateCustomResources
});

Object.defineProperty(exports, "KnownDefinitions", {
  enumerable: true,
  get: function () {
    return KnownDefinitions;
  }
});
Object.defineProperty(exports, "admission_exports", {
  enumerable: true,
  get: function () {
    return admission_exports;
  }
});