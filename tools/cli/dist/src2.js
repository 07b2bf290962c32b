const require_head = require("./shared/head.js");
const require_load = require("./shared/load2.js");
const require_index = require("./index.js");
const require_admit_xrd = require("./shared/admit-xrd.js");
const require_builtin = require("./shared/builtin.js");
const require_load$1 = require("./shared/load.js");
const require_scope = require("./shared/scope2.js");
const require_read_document = require("./shared/read-document.js");
const require_place = require("./shared/place.js");
const require_located = require("./shared/located.js");
const require_kinds = require("./shared/kinds.js");

// tools/crossplane/src/checks/types.ts
const ANY = { is: "any" };
const TEXT = { is: "string" };
const TEXTS$1 = {
	is: "map",
	of: () => TEXT
};
const METADATA = {
	is: "object",
	open: false,
	fields: new Map([
		...[
			"name",
			"generateName",
			"namespace",
			"uid",
			"resourceVersion",
			"selfLink"
		].map((name) => [name, () => TEXT]),
		...["creationTimestamp", "deletionTimestamp"].map((name) => [name, () => TEXT]),
		...["generation", "deletionGracePeriodSeconds"].map((name) => [name, () => ({ is: "integer" })]),
		...["labels", "annotations"].map((name) => [name, () => TEXTS$1]),
		["finalizers", () => ({
			is: "list",
			of: () => TEXT
		})],
		...["ownerReferences", "managedFields"].map((name) => [name, () => ({
			is: "list",
			of: () => ANY
		})])
	])
};
function objectOfSchema(schema) {
	const own = schema === void 0 ? ANY : typeOfSchema(schema);
	const fields = new Map(own.is === "object" ? own.fields : []);
	for (const name of ["apiVersion", "kind"]) fields.set(name, () => TEXT);
	fields.set("metadata", () => METADATA);
	return {
		is: "object",
		fields,
		open: own.is === "object" ? own.open : true
	};
}
function typeOfSchema(schema) {
	if (schema.intOrString) return { is: "int-or-string" };
	switch (schema.type) {
		case "string": {
			const values = schema.enum.filter((value) => typeof value === "string");
			return values.length > 0 ? {
				is: "string",
				values
			} : TEXT;
		}
		case "boolean":
		case "integer":
		case "number": return { is: schema.type };
		case "array": {
			const { items } = schema;
			return {
				is: "list",
				of: () => items === void 0 ? ANY : typeOfSchema(items)
			};
		}
		case "object": {
			const { additionalProperties: more, properties } = schema;
			if (properties === void 0 && typeof more === "object") return {
				is: "map",
				of: () => typeOfSchema(more)
			};
			const fields = new Map([...properties ?? []].map(([name, field]) => [name, () => typeOfSchema(field)]));
			const whole = schema.embeddedResource ? [
				["apiVersion", () => TEXT],
				["kind", () => TEXT],
				["metadata", () => METADATA]
			] : [];
			return {
				is: "object",
				fields: new Map([...whole, ...fields]),
				open: schema.preserveUnknownFields || more === true || typeof more === "object"
			};
		}
		default: return ANY;
	}
}
function objectOfKubernetes(type) {
	return typeOfKubernetes(type);
}
function typeOfKubernetes(type) {
	switch (type.is) {
		case "object": {
			const { fields } = type;
			return {
				is: "object",
				fields: new Map([...fields].map(([name, field]) => [name, () => typeOfKubernetes(field)])),
				open: false
			};
		}
		case "list":
		case "map": {
			const { is, of } = type;
			return {
				is,
				of: () => typeOfKubernetes(of)
			};
		}
		case "enum": return {
			is: "string",
			values: type.values
		};
		case "bool": return { is: "boolean" };
		case "int32":
		case "int64": return { is: "integer" };
		case "number": return { is: "number" };
		case "string":
		case "byte":
		case "time": return TEXT;
		case "int-or-string": return { is: "int-or-string" };
		default: return ANY;
	}
}
function walk(root, path, expands) {
	let type = root;
	for (const [index, part] of path.entries()) {
		if (type.is === "any") return { type: ANY };
		const isEach = expands && part === "*";
		if (type.is === "list") {
			if (typeof part !== "number" && !isEach) return {
				misfit: type,
				index
			};
			type = type.of();
		} else if (type.is === "map") {
			if (typeof part === "number") return {
				misfit: type,
				index
			};
			type = type.of();
		} else if (type.is === "object") {
			if (typeof part === "number") return {
				misfit: type,
				index
			};
			if (isEach) return { type: ANY };
			const field = type.fields.get(part);
			if (field === void 0 && !type.open) return {
				missing: part,
				index,
				known: [...type.fields.keys()]
			};
			type = field === void 0 ? ANY : field();
		} else return {
			misfit: type,
			index
		};
	}
	return { type };
}
function describe(type) {
	switch (type.is) {
		case "any": return "anything";
		case "boolean": return "a boolean";
		case "integer": return "a whole number";
		case "number": return "a number";
		case "int-or-string": return "text or a whole number";
		case "string": return "text";
		case "list": {
			const of = type.of();
			return of.is === "any" ? "a list" : `a list of ${plural(of)}`;
		}
		default: return "an object";
	}
}
function plural(type) {
	if (type.is === "string") return "texts";
	if (type.is === "integer") return "whole numbers";
	if (type.is === "list") return "lists";
	if (type.is === "boolean" || type.is === "number") return `${type.is}s`;
	return type.is === "object" || type.is === "map" ? "objects" : "anything";
}
const MAX_COMPARED = 20;
function fits(from, to, depth = 0) {
	if (from.is === "any" || to.is === "any" || depth > MAX_COMPARED) return "yes";
	const isContainer = (type) => type.is === "object" || type.is === "map";
	if (isContainer(from) && isContainer(to)) return containersFit(from, to, depth);
	if (from.is === "list" && to.is === "list") return fits(from.of(), to.of(), depth + 1);
	if (from.is === "int-or-string") return to.is === "boolean" || to.is === "list" || isContainer(to) ? "no" : "yes";
	if (to.is === "int-or-string") return from.is === "boolean" || from.is === "list" || isContainer(from) ? "no" : "yes";
	if (from.is === "string" && to.is === "string") return valuesFit(from.values, to.values);
	if (from.is === to.is) return "yes";
	if (from.is === "integer" && to.is === "number") return "yes";
	return from.is === "number" && to.is === "integer" ? "yes" : "no";
}
function valuesFit(from, to) {
	if (to === void 0 || from === void 0) return "yes";
	const good = from.filter((value) => to.includes(value)).length;
	return good === from.length ? "yes" : good === 0 ? "no" : "sometimes";
}
function containersFit(from, to, depth) {
	const fieldOf = (type, name) => type.is === "map" ? type.of() : type.is === "object" ? type.fields.get(name)?.() : void 0;
	if (from.is === "map" && to.is === "map") return fits(from.of(), to.of(), depth + 1);
	const names = from.is === "object" ? [...from.fields.keys()] : to.is === "object" ? [...to.fields.keys()] : [];
	let worst = "yes";
	for (const name of names) {
		const [one, other] = [fieldOf(from, name), fieldOf(to, name)];
		if (one !== void 0 && other !== void 0 && fits(one, other, depth + 1) !== "yes") worst = "sometimes";
	}
	return worst;
}
function typeOfValue(value) {
	if (typeof value === "string") return {
		is: "string",
		values: [value]
	};
	if (typeof value === "boolean") return { is: "boolean" };
	if (typeof value === "bigint") return { is: "integer" };
	if (typeof value === "number") return { is: "number" };
	if (Array.isArray(value)) return {
		is: "list",
		of: () => oneOf(value.map(typeOfValue))
	};
	if (!require_load.isObject(value)) return ANY;
	return {
		is: "object",
		fields: new Map(Object.entries(value).map(([name, item]) => [name, () => typeOfValue(item)])),
		open: false
	};
}
function oneOf(types) {
	const [first] = types;
	if (first === void 0 || types.some(({ is }) => is !== first.is)) return ANY;
	if (first.is === "string") {
		const values = types.flatMap((type) => type.is === "string" ? type.values ?? [] : []);
		return {
			is: "string",
			values: [...new Set(values)]
		};
	}
	if (first.is === "list") return {
		is: "list",
		of: () => oneOf(types.flatMap((type) => type.is === "list" ? [type.of()] : []))
	};
	return first.is === "object" || first.is === "map" ? {
		is: "object",
		fields: /* @__PURE__ */ new Map(),
		open: true
	} : first;
}

// tools/crossplane/src/checks/known.ts
async function knownOf(objects) {
	const schemas = await require_load$1.loadSchemas();
	const raw = /* @__PURE__ */ new Map();
	const definitions = /* @__PURE__ */ new Map();
	const xrds = /* @__PURE__ */ new Map();
	const functions = /* @__PURE__ */ new Map();
	const types = /* @__PURE__ */ new Map();
	let hasConfigurations = false;
	const add = (map, key, value) => {
		if (!map.has(key)) map.set(key, value);
	};
	for (const object of objects) {
		const group = require_head.groupOf(require_load.textAt(object, "apiVersion"));
		const kind = require_load.textAt(object, "kind");
		if (kind === "CustomResourceDefinition" && group === "apiextensions.k8s.io") add(raw, `${require_load.textAt(object, "spec", "group")}/${require_load.textAt(object, "spec", "names", "kind")}`, () => object);
		else if (kind === "CompositeResourceDefinition" && group === "apiextensions.crossplane.io") {
			const of = (names) => `${require_load.textAt(object, "spec", "group")}/${require_load.textAt(object, "spec", names, "kind")}`;
			add(xrds, of("names"), object);
			add(raw, of("names"), () => require_admit_xrd.deriveComposite(object));
			if (require_load.nested(object, "spec", "claimNames") === void 0) continue;
			add(xrds, of("claimNames"), object);
			add(raw, of("claimNames"), () => require_admit_xrd.deriveClaim(object));
		} else if (group === "pkg.crossplane.io" && kind === "Function") add(functions, require_load.textAt(object, "metadata", "name"), object);
		else if (group === "pkg.crossplane.io" && kind === "Configuration") hasConfigurations = true;
	}
	const sought = /* @__PURE__ */ new Set();
	const definitionOf = (apiVersion, kind) => {
		const key = `${require_head.groupOf(apiVersion)}/${kind}`;
		if (!definitions.has(key)) definitions.set(key, readSafely(raw.get(key)));
		return definitions.get(key);
	};
	const compute = (apiVersion, kind) => {
		const definition = definitionOf(apiVersion, kind);
		if (definition !== void 0) {
			const version = versionOf(definition, apiVersion);
			return version === void 0 ? void 0 : objectOfSchema(version.schema);
		}
		const builtIn = schemas.typeOf(`${apiVersion}/${kind}`);
		if (builtIn !== void 0) return objectOfKubernetes(builtIn);
		return schemas.has(`${apiVersion}/${kind}`) ? ANY : void 0;
	};
	return {
		definitionOf,
		typeOf(apiVersion, kind) {
			const key = `${apiVersion}, ${kind}`;
			if (!types.has(key)) types.set(key, compute(apiVersion, kind));
			const type = types.get(key);
			if (type === void 0) sought.add(key);
			return type;
		},
		isNamespaced(apiVersion, kind) {
			const definition = definitionOf(apiVersion, kind);
			if (definition !== void 0) return definition.namespaced;
			return require_scope.isClusterScoped(require_head.groupOf(apiVersion), kind) ? false : void 0;
		},
		xrdOf: (apiVersion, kind) => xrds.get(`${require_head.groupOf(apiVersion)}/${kind}`),
		functions,
		hasConfigurations,
		sought
	};
}
function readSafely(make) {
	try {
		const made = make?.();
		return made === void 0 ? void 0 : require_admit_xrd.readDefinition(made);
	} catch (error) {
		if (error instanceof require_admit_xrd.DeriveError) return void 0;
		throw error;
	}
}
function versionOf(definition, apiVersion) {
	const name = apiVersion.slice(apiVersion.indexOf("/") + 1);
	return definition.versions.find((version) => version.name === name);
}

// tools/crossplane/src/checks/transforms.ts
function transformed(transforms, from) {
	let type = from;
	let doubt;
	for (const [index, transform] of transforms.entries()) {
		const made = one(transform ?? {}, type);
		if ("fault" in made) return { fault: `transform ${index} (${transform?.type}) ${made.fault}` };
		if (made.doubt !== void 0) doubt ??= `transform ${index} (${transform.type}) ${made.doubt}`;
		type = made.type;
	}
	return doubt === void 0 ? { type } : {
		type,
		doubt
	};
}
const NUMBERS = [
	"integer",
	"number",
	"any",
	"int-or-string"
];
const TEXTS = [
	"string",
	"any",
	"int-or-string"
];
function one(transform, from) {
	const wants = (what) => ({ fault: `takes ${what}, and gets ${describe(from)}` });
	switch (transform.type) {
		case "math": return NUMBERS.includes(from.is) ? { type: from } : wants("a number");
		case "map": {
			if (!TEXTS.includes(from.is)) return wants("text");
			const pairs = transform.map ?? {};
			const type = oneOf(Object.values(pairs).map(typeOfValue));
			const missing = from.is === "string" ? (from.values ?? []).filter((value) => pairs[value] === void 0) : [];
			return missing.length === 0 ? { type } : {
				type,
				doubt: `has nothing for ${missing.map((value) => JSON.stringify(value)).join(", ")}, which the field may hold`
			};
		}
		case "match": {
			const { patterns = [], fallbackTo, fallbackValue } = transform.match ?? {};
			if (!TEXTS.includes(from.is)) return wants("text");
			const results = patterns.map((pattern) => typeOfValue(pattern?.result ?? null));
			const fallback = fallbackTo === "Input" ? from : typeOfValue(fallbackValue ?? null);
			return { type: oneOf([...results, fallback]) };
		}
		case "string": return transform.string?.type === "Join" && from.is !== "list" && from.is !== "any" ? wants("a list") : { type: TEXT };
		case "convert": return converted(transform.convert ?? {}, from);
		default: return { type: ANY };
	}
}
const TARGETS = {
	string: TEXT,
	bool: { is: "boolean" },
	int: { is: "integer" },
	int64: { is: "integer" },
	float64: { is: "number" },
	object: {
		is: "object",
		fields: /* @__PURE__ */ new Map(),
		open: true
	},
	array: {
		is: "list",
		of: () => ANY
	}
};
function converted({ toType = "", format = "none" }, from) {
	const type = TARGETS[toType] ?? ANY;
	const isSame = from.is === type.is || from.is === "map" && type.is === "object";
	if (from.is === "any" || from.is === "int-or-string" || isSame) return { type };
	const no = { fault: `does not convert ${describe(from)} to ${toType}${format === "none" ? "" : ` with format ${format}`}` };
	if (format === "json") return from.is === "string" && (toType === "object" || toType === "array") ? { type } : no;
	if (format === "quantity") return from.is === "string" && toType === "float64" ? { type } : no;
	const isScalar = (is) => is === "string" || is === "boolean" || is === "integer" || is === "number";
	return isScalar(from.is) && isScalar(type.is) ? { type } : no;
}

// tools/crossplane/src/checks/patches.ts
const ENVIRONMENT = {
	what: "the environment",
	type: ANY,
	isComposite: false
};
function endsOf(type, composite, resource) {
	switch (type) {
		case "FromCompositeFieldPath":
		case "CombineFromComposite": return {
			from: composite,
			to: resource
		};
		case "ToCompositeFieldPath":
		case "CombineToComposite": return {
			from: resource,
			to: composite
		};
		case "FromEnvironmentFieldPath":
		case "CombineFromEnvironment": return {
			from: ENVIRONMENT,
			to: resource
		};
		case "ToEnvironmentFieldPath":
		case "CombineToEnvironment": return {
			from: resource,
			to: ENVIRONMENT
		};
		default: return;
	}
}
function environmentEndsOf(type, composite) {
	switch (type) {
		case "FromCompositeFieldPath":
		case "CombineFromComposite":
		case "ToEnvironmentFieldPath": return {
			from: composite,
			to: ENVIRONMENT
		};
		case "ToCompositeFieldPath":
		case "CombineToComposite":
		case "FromEnvironmentFieldPath": return {
			from: ENVIRONMENT,
			to: composite
		};
		default: return;
	}
}
function checkPatch(patch, at, ends, say) {
	const type = patch.type || "FromCompositeFieldPath";
	const { composite, resource } = ends;
	const found = resource === void 0 ? environmentEndsOf(type, composite) : endsOf(type, composite, resource);
	if (found === void 0) return;
	const { from, to } = found;
	const given = sourceType(patch, at, from, say);
	const path = require_builtin.toFieldPath(patch);
	const where = patch.toFieldPath === void 0 ? [...at, "fromFieldPath"] : [...at, "toFieldPath"];
	const wanted = typeAt(path, where, to, true, say);
	refuseReferences(path, where, to, say);
	if (given === void 0) return;
	const result = transformed(patch.transforms ?? [], given);
	if ("fault" in result) {
		say("error", "crossplane/type", [...at, "transforms"], { message: `${result.fault}.` });
		return;
	}
	if (result.doubt !== void 0) say("warning", "crossplane/type", [...at, "transforms"], { message: `${result.doubt}.` });
	if (wanted === void 0) return;
	const verdict = fits(result.type, wanted);
	if (verdict === "yes") return;
	const source = patch.combine === void 0 ? patch.fromFieldPath : "the combined text";
	say(verdict === "no" ? "error" : "warning", "crossplane/type", where, {
		message: result.type.is === "string" && wanted.is === "string" ? `${path} of ${to.what} does not take ${verdict === "no" ? "what" : "everything that"} ${source} may hold${allowed(wanted)}.` : `${path} of ${to.what} is ${describe(wanted)}, and ${source} gives ${describe(result.type)}${verdict === "no" ? "" : ", which does not always fit"}.`,
		suggestion: (patch.transforms ?? []).length === 0 ? "Convert it with a transform, or patch another field." : void 0
	});
}
function allowed(type) {
	return type.is === "string" && type.values !== void 0 ? `; it takes ${type.values.map((value) => JSON.stringify(value)).join(", ")}` : "";
}
function sourceType(patch, at, from, say) {
	if (patch.combine === void 0) return typeAt(patch.fromFieldPath ?? "", [...at, "fromFieldPath"], from, false, say);
	for (const [index, variable] of (patch.combine.variables ?? []).entries()) typeAt(variable?.fromFieldPath ?? "", [
		...at,
		"combine",
		"variables",
		index,
		"fromFieldPath"
	], from, false, say);
	return TEXT;
}
function typeAt(path, at, end, writes, say) {
	let segments;
	try {
		segments = require_builtin.parseFieldPath(path);
	} catch (error) {
		if (!(error instanceof require_load.Failure)) throw error;
		say("error", "crossplane/function-input", at, { message: `${error.message}.` });
		return;
	}
	const walked = walk(end.type, segments, writes);
	if ("type" in walked) return walked.type;
	const before = segments.slice(0, walked.index);
	if ("misfit" in walked) {
		say("error", "crossplane/type", at, { message: `${require_builtin.showSegments(before)} of ${end.what} is ${describe(walked.misfit)}, which has no ${showPart(segments[walked.index])}.` });
		return;
	}
	const near = require_index.nearest(walked.missing, walked.known);
	const instead = near === void 0 ? void 0 : require_builtin.showSegments([
		...before,
		near,
		...segments.slice(walked.index + 1)
	]);
	say("error", "crossplane/unknown-field", at, {
		message: `${end.what} has no field ${require_builtin.showSegments(segments.slice(0, walked.index + 1))}${writes ? ": what is written there is lost or refused" : ""}.`,
		suggestion: instead === void 0 ? void 0 : `Did you mean \`${instead}\`?`
	});
}
function showPart(part) {
	return typeof part === "number" ? `item ${part}` : `field ${part}`;
}
function checkReads({ readinessChecks, connectionDetails }, at, resource, say) {
	for (const [index, check] of (readinessChecks ?? []).entries()) {
		if (check?.fieldPath === void 0 || check.type === "None") continue;
		const where = [
			...at,
			"readinessChecks",
			index,
			"fieldPath"
		];
		const type = typeAt(check.fieldPath, where, resource, false, say);
		const wanted = check.type === "MatchString" ? TEXT : check.type === "MatchTrue" || check.type === "MatchFalse" ? { is: "boolean" } : void 0;
		if (type === void 0 || wanted === void 0 || fits(type, wanted) !== "no") continue;
		say("error", "crossplane/type", where, { message: `${check.fieldPath} of ${resource.what} is ${describe(type)}, so that ${check.type} never holds.` });
	}
	for (const [index, detail] of (connectionDetails ?? []).entries()) if (detail?.type === "FromFieldPath" && detail.fromFieldPath !== void 0) typeAt(detail.fromFieldPath, [
		...at,
		"connectionDetails",
		index,
		"fromFieldPath"
	], resource, false, say);
}
const REFERENCES = /^spec\.(?:crossplane\.)?resourceRefs?(?![A-Za-z])/;
function refuseReferences(path, at, to, say) {
	if (!to.isComposite || !REFERENCES.test(path)) return;
	say("error", "crossplane/resource-refs", at, { message: `${path} of ${to.what} belongs to Crossplane: ${ADVISORY}.` });
}
const ADVISORY = "a reference that it did not write makes it adopt, change or delete what is named there (GHSA-77cv-mrm6-fr3c)";

// tools/crossplane/src/checks/report.ts
function sayIn({ file, lineOf }, findings) {
	return (severity, rule, at, { message, suggestion }) => {
		findings.push({
			severity,
			rule,
			file,
			line: lineOf(at),
			path: require_builtin.showSegments(at),
			message,
			...suggestion !== void 0 && { suggestion }
		});
	};
}
function partsOf(path) {
	return [...path.matchAll(/\[([^\]]*)\]|[^.[\]]+/g)].map(([whole, inner]) => {
		const part = (inner ?? whole).replace(/^"(.*)"$/, "$1");
		return /^\d+$/.test(part) && inner !== void 0 ? Number(part) : part;
	});
}

// tools/crossplane/src/checks/objects.ts
function checkObject(located, old, known) {
	const findings = [];
	const say = sayIn(located, findings);
	const { object } = located;
	const apiVersion = require_load.textAt(object, "apiVersion");
	const kind = require_load.textAt(object, "kind");
	if (known.xrdOf(apiVersion, kind) !== void 0) checkReferences(object, [], kind, say);
	const admission = admit(object, old, known);
	if (admission === void 0) {
		if (mayHaveSchema(apiVersion)) known.typeOf(apiVersion, kind);
		return findings;
	}
	for (const { field, message, type, suggestion } of admission.errors) say("error", "crossplane/admission", partsOf(field), {
		message: `The API server refuses it (${type}): ${message}.`,
		suggestion
	});
	for (const reason of admission.unknown) say("warning", "crossplane/admission", [], { message: `Not all of it is known: ${reason}.` });
	return findings;
}
function admit(object, old, known) {
	if (require_admit_xrd.isXrd(object)) return require_admit_xrd.admitXrd(object, {
		strict: true,
		...old !== void 0 && { old }
	});
	const kind = require_load.textAt(object, "kind");
	if (kind === "CustomResourceDefinition") return require_admit_xrd.admitDefinition(object, { strict: true });
	const definition = known.definitionOf(require_load.textAt(object, "apiVersion"), kind);
	return definition === void 0 ? void 0 : require_admit_xrd.admitObject(definition, {
		object,
		old,
		strict: true
	});
}
function mayHaveSchema(apiVersion) {
	const group = require_head.groupOf(apiVersion);
	return group.includes(".") && !/(?:^|\.)(?:k8s\.io|crossplane\.io|argoproj\.io)$/.test(group);
}
function checkReferences(object, at, kind, say) {
	for (const path of [
		[
			"spec",
			"crossplane",
			"resourceRefs"
		],
		["spec", "resourceRefs"],
		["spec", "resourceRef"]
	]) {
		if (require_load.nested(object, ...path) === void 0) continue;
		say("error", "crossplane/resource-refs", [...at, ...path], {
			message: `${path.join(".")} of ${kind} belongs to Crossplane: ${ADVISORY}.`,
			suggestion: "Take it out."
		});
	}
}

// tools/crossplane/src/checks/composition.ts
const PATCH_AND_TRANSFORM = "function-patch-and-transform";
const ENVIRONMENT_CONFIGS = "function-environment-configs";
function checkComposition(located, known) {
	const findings = [];
	const say = sayIn(located, findings);
	const { object } = located;
	const apiVersion = require_load.textAt(object, "spec", "compositeTypeRef", "apiVersion");
	const kind = require_load.textAt(object, "spec", "compositeTypeRef", "kind");
	const type = known.typeOf(apiVersion, kind);
	if (type === void 0) sayWithoutXrd(apiVersion, kind, known, say);
	const composite = {
		end: {
			what: `the composite resource (${kind})`,
			type: type ?? ANY,
			isComposite: true
		},
		namespaced: known.isNamespaced(apiVersion, kind)
	};
	const steps = /* @__PURE__ */ new Map();
	require_load.listAt(object, "spec", "pipeline").forEach((step, index) => {
		if (!require_load.isObject(step)) return;
		const at = [
			"spec",
			"pipeline",
			index
		];
		const name = require_load.textAt(step, "step");
		if (steps.has(name)) say("error", "crossplane/duplicate-name", [...at, "step"], { message: `Two steps are called ${JSON.stringify(name)}.` });
		steps.set(name, index);
		checkFunction(step, at, known, say);
		const { input } = step;
		if (!require_load.isObject(input)) return;
		if (is(step, PATCH_AND_TRANSFORM, known)) checkInput(input, [...at, "input"], composite, known, say);
		if (is(step, ENVIRONMENT_CONFIGS, known)) checkSelectors(input, [...at, "input"], composite.end, say);
	});
	return findings;
}
function sayWithoutXrd(apiVersion, kind, known, say) {
	const at = ["spec", "compositeTypeRef"];
	const definition = known.definitionOf(apiVersion, kind);
	if (definition === void 0) {
		say("warning", "crossplane/composition-without-xrd", at, {
			message: `No CompositeResourceDefinition of ${apiVersion} ${kind} is known, so that the fields of the composite resource are not checked.`,
			suggestion: "Name its file too, or its folder with --schemas."
		});
		return;
	}
	const versions = definition.versions.map(({ name }) => `${definition.group}/${name}`);
	say("error", "crossplane/composition-without-xrd", [...at, "apiVersion"], {
		message: `The definition of ${kind} has no version ${apiVersion}.`,
		suggestion: `It has ${versions.join(", ")}.`
	});
}
function is(step, wanted, known) {
	const name = require_load.textAt(step, "functionRef", "name");
	const installed = known.functions.get(name);
	if (installed !== void 0) return require_builtin.packageName(require_load.textAt(installed, "spec", "package")) === wanted;
	const api = wanted === PATCH_AND_TRANSFORM ? "pt.fn.crossplane.io/" : "environmentconfigs.fn.crossplane.io/";
	return name.endsWith(wanted) || require_load.textAt(step, "input", "apiVersion").startsWith(api);
}
function checkFunction(step, at, known, say) {
	const name = require_load.textAt(step, "functionRef", "name");
	if (name === "" || known.functions.has(name)) return;
	const near = require_index.nearest(name, known.functions.keys());
	say(known.hasConfigurations ? "warning" : "error", "crossplane/function-not-installed", [
		...at,
		"functionRef",
		"name"
	], {
		message: `Nothing installs a function called ${name}: every composite resource of this composition would wait for it.`,
		suggestion: near === void 0 ? "Add a Function with this name." : `Did you mean \`${near}\`?`
	});
}
function checkInput(input, at, composite, known, say) {
	let resources;
	try {
		resources = require_builtin.decodeInput(require_load.structOf(input));
	} catch (error) {
		if (!(error instanceof require_load.Failure)) throw error;
		say("error", "crossplane/function-input", at, { message: `${error.message}.` });
		return;
	}
	const fault = require_builtin.validateInput(resources);
	if (fault !== void 0) {
		const steps = [...(/^[\w.[\]]+/.exec(fault)?.[0] ?? "").matchAll(/\w+/g)].map(([part]) => /^\d+$/.test(part) ? Number(part) : part);
		say("error", "crossplane/function-input", [...at, ...steps], { message: `${fault}.` });
	}
	const sets = setsOf(resources, at, say);
	const used = /* @__PURE__ */ new Set();
	const names = /* @__PURE__ */ new Map();
	for (const [index, patch] of (resources.environment?.patches ?? []).entries()) checkPatch(patch ?? {}, [
		...at,
		"environment",
		"patches",
		index
	], { composite: composite.end }, say);
	for (const [index, template] of (resources.resources ?? []).entries()) {
		const where = [
			...at,
			"resources",
			index
		];
		const name = template?.name ?? "";
		const first = names.get(name);
		if (first === void 0) names.set(name, index);
		else if (name !== "") say("error", "crossplane/duplicate-name", [...where, "name"], {
			message: `resources[${first}] and resources[${index}] are both called ${JSON.stringify(name)}: only one of them would exist.`,
			suggestion: "Give each resource a name of its own."
		});
		checkTemplate(template ?? {}, where, {
			at,
			sets,
			used,
			composite,
			known,
			base: baseOf(resources, name)
		}, say);
	}
	for (const [name, { index, patches }] of sets) {
		if (used.has(name)) continue;
		say("warning", "crossplane/patch-set", [
			...at,
			"patchSets",
			index,
			"name"
		], {
			message: `No resource uses the patch set ${JSON.stringify(name)}.`,
			suggestion: "Use it or take it out."
		});
		for (const [number, one] of patches.entries()) checkPatch(one ?? {}, [
			...at,
			"patchSets",
			index,
			"patches",
			number
		], {
			composite: composite.end,
			resource: ANYTHING
		}, say);
	}
}
const ANYTHING = {
	what: "the resource",
	type: ANY,
	isComposite: false
};
function checkSelectors(input, at, composite, say) {
	for (const [index, config] of require_load.listAt(input, "spec", "environmentConfigs").entries()) for (const [number, label] of require_load.listAt(config, "selector", "matchLabels").entries()) {
		const path = require_load.textAt(label, "valueFromFieldPath");
		if (path === "" || require_load.textAt(label, "type") === "Value") continue;
		const where = [
			...at,
			"spec",
			"environmentConfigs",
			index,
			"selector",
			"matchLabels",
			number,
			"valueFromFieldPath"
		];
		const type = typeAt(path, where, composite, false, say);
		if (type !== void 0 && fits(type, TEXT) === "no") say("error", "crossplane/type", where, { message: `${path} of ${composite.what} is ${describe(type)}, and a label is text.` });
	}
}
function setsOf({ patchSets }, at, say) {
	const sets = /* @__PURE__ */ new Map();
	for (const [index, set] of (patchSets ?? []).entries()) {
		const name = set?.name ?? "";
		if (sets.has(name)) say("error", "crossplane/patch-set", [
			...at,
			"patchSets",
			index,
			"name"
		], { message: `Two patch sets are called ${JSON.stringify(name)}.` });
		else sets.set(name, {
			index,
			patches: set?.patches ?? []
		});
	}
	return sets;
}
function baseOf({ resources }, name) {
	const base = resources?.find((one) => one?.name === name && require_load.isObject(one.base))?.base;
	return require_load.isObject(base) ? base : void 0;
}
function checkTemplate(template, at, around, say) {
	const { composite, known, sets, used } = around;
	const base = require_load.isObject(template.base) ? template.base : around.base;
	const resource = base === void 0 ? ANYTHING : resourceEnd(base, known);
	if (require_load.isObject(template.base)) checkBase(template.base, [...at, "base"], composite, known, say);
	for (const [index, patch] of (template.patches ?? []).entries()) {
		const where = [
			...at,
			"patches",
			index
		];
		if (patch?.type !== "PatchSet") {
			checkPatch(patch ?? {}, where, {
				composite: composite.end,
				resource
			}, say);
			continue;
		}
		const name = patch.patchSetName ?? "";
		const set = sets.get(name);
		if (set === void 0) {
			const near = require_index.nearest(name, sets.keys());
			say("error", "crossplane/patch-set", [...where, "patchSetName"], {
				message: `There is no patch set called ${JSON.stringify(name)}.`,
				suggestion: near === void 0 ? void 0 : `Did you mean \`${near}\`?`
			});
			continue;
		}
		used.add(name);
		for (const [number, one] of set.patches.entries()) checkPatch(one ?? {}, [
			...around.at,
			"patchSets",
			set.index,
			"patches",
			number
		], {
			composite: composite.end,
			resource
		}, say);
	}
	checkReads(template, at, resource, say);
}
function resourceEnd(base, known) {
	const apiVersion = require_load.textAt(base, "apiVersion");
	const kind = require_load.textAt(base, "kind");
	const type = apiVersion === "" || kind === "" ? ANY : known.typeOf(apiVersion, kind) ?? ANY;
	return {
		what: kind === "" ? "the resource" : kind,
		type,
		isComposite: known.xrdOf(apiVersion, kind) !== void 0
	};
}
function checkBase(base, at, composite, known, say) {
	const apiVersion = require_load.textAt(base, "apiVersion");
	const kind = require_load.textAt(base, "kind");
	if (composite.namespaced === true && known.isNamespaced(apiVersion, kind) === false) say("error", "crossplane/cluster-scoped", [...at, "kind"], {
		message: `${kind} of ${apiVersion} has no namespace, and a composite resource that lives in one may not compose it: Crossplane refuses every attempt.`,
		suggestion: modern(apiVersion, kind, known) ?? "Compose a kind with a namespace, or make the XRD `scope: Cluster`."
	});
	const definition = known.definitionOf(apiVersion, kind);
	const version = definition === void 0 ? void 0 : versionOf(definition, apiVersion);
	if (version?.schema !== void 0) for (const { path, name, known: names } of require_admit_xrd.prune(require_admit_xrd.copyOf(base), version.schema, true)) {
		const near = require_index.nearest(name, names);
		say("error", "crossplane/unknown-field", [...at, ...partsOf(path)], {
			message: `${kind} of ${apiVersion} has no field ${path}.`,
			suggestion: near === void 0 ? void 0 : `Did you mean \`${near}\`?`
		});
	}
	if (known.xrdOf(apiVersion, kind) !== void 0) checkReferences(base, at, kind, say);
}
function modern(apiVersion, kind, known) {
	const [group = "", version = ""] = apiVersion.split("/");
	const sibling = group.replace(/^(.*)\.((?:[^.]+\.)[^.]+)$/, "$1.m.$2");
	if (sibling === group || known.isNamespaced(`${sibling}/${version}`, kind) !== true) return void 0;
	return `${sibling} has a ${kind} with a namespace.`;
}
function isComposition(object) {
	return require_load.textAt(object, "kind") === "Composition" && require_load.textAt(object, "apiVersion").startsWith("apiextensions.crossplane.io/") && require_load.nested(object, "spec") !== void 0;
}

// tools/crossplane/src/checks/documents.ts
function readDocuments(files) {
	const objects = [];
	const unreadable = [];
	for (const { path, text } of files) for (const document of require_place.documentTexts(text)) {
		const located = require_located.locate(document.text, document.line);
		if (located.problem !== void 0) {
			unreadable.push({
				file: path,
				...located.problem
			});
			continue;
		}
		try {
			const object = require_read_document.readDocument(document.text, path).value;
			if (require_load.isObject(object)) objects.push(...members(object, path, located.lineOf));
		} catch (error) {
			if (!(error instanceof require_admit_xrd.JsonError) && !(error instanceof require_index.InputError)) throw error;
			unreadable.push({
				file: path,
				line: document.line,
				message: error.message
			});
		}
	}
	return {
		objects,
		unreadable
	};
}
function members(object, file, lineOf) {
	if (require_load.textAt(object, "kind") !== "List" || !Array.isArray(object.items)) return [{
		file,
		object,
		lineOf
	}];
	return object.items.flatMap((item, index) => require_load.isObject(item) ? [{
		file,
		object: item,
		lineOf: (path) => lineOf([
			"items",
			index,
			...path
		])
	}] : []);
}

// tools/crossplane/src/checks/installed.ts
function installedOf(objects) {
	const configs = /* @__PURE__ */ new Map();
	const activated = [];
	const providers = /* @__PURE__ */ new Set();
	let bringsProviders = false;
	for (const object of objects) {
		const [group, kind] = [require_head.groupOf(require_load.textAt(object, "apiVersion")), require_load.textAt(object, "kind")];
		if (/^(?:Cluster)?ProviderConfig$/.test(kind)) {
			const names = configs.get(`${group}/${kind}`) ?? /* @__PURE__ */ new Set();
			configs.set(`${group}/${kind}`, names.add(require_load.textAt(object, "metadata", "name")));
		} else if (kind === "ManagedResourceActivationPolicy") activated.push(...require_load.listAt(object, "spec", "activate").filter((one) => typeof one === "string"));
		else if (kind === "Provider" && group === "pkg.crossplane.io") providers.add(require_builtin.packageName(require_load.textAt(object, "spec", "package")));
		else if (kind === "Configuration" && group === "pkg.crossplane.io") bringsProviders = true;
	}
	return {
		configs,
		activated,
		providers,
		bringsProviders
	};
}
function checkInstalled(located, installed) {
	const findings = [];
	const say = sayIn(located, findings);
	const { object } = located;
	checkManaged(object, [], [], installed, say);
	require_load.listAt(object, "spec", "pipeline").forEach((step, i) => {
		require_load.listAt(require_load.nested(step, "input"), "resources").forEach((resource, j) => {
			const base = require_load.nested(resource, "base");
			const at = [
				"spec",
				"pipeline",
				i,
				"input",
				"resources",
				j,
				"base"
			];
			if (require_load.isObject(base)) checkManaged(base, at, require_load.listAt(resource, "patches"), installed, say);
		});
	});
	return findings;
}
function checkManaged(object, at, patches, installed, say) {
	const [group, kind] = [require_head.groupOf(require_load.textAt(object, "apiVersion")), require_load.textAt(object, "kind")];
	if (!require_kinds.isManagedKind(group, kind)) return;
	const [service = "", ...family] = group.split(".");
	checkConfig(object, at, patches, {
		group: family.join("."),
		installed,
		say
	});
	const { activated, bringsProviders, providers } = installed;
	const name = `${require_kinds.pluralOf(kind)}.${group}`;
	if (activated.length > 0 && !activated.some((entry) => isMatch(entry, name))) say("warning", "crossplane/not-activated", [...at, "kind"], {
		message: `No activation policy of the tree activates ${name}, so that the API server knows no ${kind} unless another policy does.`,
		suggestion: `Add ${name} to spec.activate of the ManagedResourceActivationPolicy.`
	});
	const owner = family[0] ?? "";
	const wanted = `provider-${owner}-${service}`;
	const isOfFamily = (one) => one === `provider-family-${owner}` || one.startsWith(`provider-${owner}-`);
	if (!bringsProviders && [...providers].some(isOfFamily) && !providers.has(wanted) && !providers.has(`provider-${owner}`)) say("warning", "crossplane/provider-not-installed", [...at, "apiVersion"], {
		message: `No Provider of the tree serves ${group}, as others of its family are served.`,
		suggestion: `Add a Provider with the package ${wanted}.`
	});
}
function checkConfig(object, at, patches, { group, installed, say }) {
	const name = require_load.textAt(object, "spec", "providerConfigRef", "name");
	const isPatched = patches.some((patch) => require_load.textAt(patch, "toFieldPath").startsWith("spec.providerConfigRef"));
	if (name === "" || isPatched) return;
	const usual = group.includes(".m.") ? "ClusterProviderConfig" : "ProviderConfig";
	const kind = require_load.textAt(object, "spec", "providerConfigRef", "kind") || usual;
	const names = installed.configs.get(`${group}/${kind}`);
	if (names === void 0 || names.has(name)) return;
	const meant = require_index.nearest(name, names);
	say("warning", "crossplane/provider-config-missing", [
		...at,
		"spec",
		"providerConfigRef",
		"name"
	], {
		message: `No ${kind} ${name} of ${group} is in the tree.`,
		suggestion: meant === void 0 ? `The tree has: ${[...names].sort().join(", ")}.` : `Did you mean ${meant}?`
	});
}
function isMatch(entry, name) {
	return entry === name || entry.startsWith("*") && name.endsWith(entry.slice(1));
}

// tools/crossplane/src/checks/environment.ts
function environmentOf(files) {
	const { objects } = readDocuments(files);
	const ours = objects.filter(({ object }) => require_load.textAt(object, "apiVersion").startsWith("apiextensions.crossplane.io/"));
	return {
		reads: ours.filter(({ object }) => require_load.textAt(object, "kind") === "Composition").flatMap(readsOf),
		configs: ours.filter(({ object }) => require_load.textAt(object, "kind") === "EnvironmentConfig").map(configOf)
	};
}
function configOf({ file, object, lineOf }) {
	const data = require_load.member(object, "data");
	return {
		file,
		name: require_load.textAt(object, "metadata", "name"),
		data: require_load.isObject(data) ? data : Object.create(null),
		lineOf: (path) => lineOf(["data", ...path])
	};
}
function readsOf(located) {
	const { object, file, lineOf } = located;
	const reads = [];
	const own = [];
	require_load.listAt(object, "spec", "pipeline").forEach((step, index) => {
		const at = [
			"spec",
			"pipeline",
			index,
			"input"
		];
		const input = require_load.nested(step, "input");
		if (require_load.textAt(input, "apiVersion").split("/")[0] !== "pt.fn.crossplane.io") return;
		for (const patch of require_load.listAt(input, "environment", "patches")) if (/^(?:|(?:Combine)?FromComposite(?:FieldPath)?)$/.test(require_load.textAt(patch, "type"))) own.push(keyOf(require_load.textAt(patch, "toFieldPath") || require_load.textAt(patch, "fromFieldPath")));
		for (const { patch, where } of patchesOf(input, at)) {
			const type = require_load.textAt(patch, "type");
			if (/^(?:Combine)?ToEnvironment/.test(type)) own.push(keyOf(require_load.textAt(patch, "toFieldPath")));
			if (!/^(?:Combine)?FromEnvironment/.test(type)) continue;
			const required = require_load.textAt(patch, "policy", "fromFieldPath") === "Required";
			for (const { path, place } of sourcesOf(patch)) reads.push({
				file,
				line: lineOf([...where, ...place]),
				composition: require_load.textAt(object, "metadata", "name"),
				parts: keyOf(path),
				required
			});
		}
	});
	const isOwn = (parts) => own.some((key) => key.every((part, index) => parts[index] === part));
	return reads.filter(({ parts }) => parts.length > 0 && !isOwn(parts));
}
function keyOf(path) {
	const parts = partsOf(path);
	const index = parts.findIndex((part) => typeof part === "number" || part === "*");
	return (index < 0 ? parts : parts.slice(0, index)).map(String);
}
function patchesOf(input, at) {
	return ["patchSets", "resources"].flatMap((list) => require_load.listAt(input, list).flatMap((one, number) => require_load.listAt(one, "patches").map((patch, index) => ({
		patch,
		where: [
			...at,
			list,
			number,
			"patches",
			index
		]
	}))));
}
function sourcesOf(patch) {
	const combined = require_load.listAt(patch, "combine", "variables").map((variable, index) => ({
		path: require_load.textAt(variable, "fromFieldPath"),
		place: [
			"combine",
			"variables",
			index,
			"fromFieldPath"
		]
	}));
	return combined.length > 0 ? combined : [{
		path: require_load.textAt(patch, "fromFieldPath"),
		place: ["fromFieldPath"]
	}];
}

// tools/crossplane/src/checks/index.ts
async function checkCrossplane({ files, schemas = [], old = [] }) {
	const { objects, unreadable } = readDocuments(files);
	const around = readDocuments(schemas).objects;
	const all = [...objects, ...around].map(({ object }) => object);
	const known = await knownOf(all);
	const installed = installedOf(all);
	const before = new Map(readDocuments(old).objects.map(({ object }) => [identityOf(object), object]));
	const findings = unreadable.map(({ file, line, message }) => ({
		severity: "error",
		rule: "crossplane/syntax",
		file,
		line,
		path: "",
		message: `${message.replace(/\.$/, "")}: mend this manifest.`
	}));
	const places = /* @__PURE__ */ new Map();
	for (const located of objects) {
		const seen = known.sought.size;
		findings.push(...checkObject(located, before.get(identityOf(located.object)), known));
		if (isComposition(located.object)) findings.push(...checkComposition(located, known));
		findings.push(...checkInstalled(located, installed));
		if (known.sought.size > seen) {
			for (const key of known.sought) if (!places.has(key)) places.set(key, located);
		}
	}
	findings.push(...withoutSchema(places, findings));
	return unique(findings);
}
function identityOf(object) {
	return [
		...[require_head.groupOf(require_load.textAt(object, "apiVersion")), require_load.textAt(object, "kind")],
		require_load.textAt(object, "metadata", "namespace"),
		require_load.textAt(object, "metadata", "name")
	].join("\n");
}
function withoutSchema(places, findings) {
	return [...places].flatMap(([key, { file, object, lineOf }]) => {
		const [apiVersion = "", kind = ""] = key.split(", ");
		if (findings.some(({ rule, message }) => rule === "crossplane/composition-without-xrd" && message.includes(kind))) return [];
		return [{
			severity: "warning",
			rule: "crossplane/missing-schema",
			file,
			line: lineOf(isComposition(object) ? ["spec", "pipeline"] : ["kind"]),
			path: "",
			message: `No definition of ${apiVersion} ${kind} is known, so that its fields are not checked.`,
			suggestion: "Name a folder with its CustomResourceDefinition: --schemas DIR."
		}];
	});
}
function unique(findings) {
	const keyOf = ({ file, line, rule, path, message }) => `${file}:${line}:${rule}:${path}:${message}`;
	return [...new Map(findings.map((one) => [keyOf(one), one])).values()].sort((a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
}

exports.checkCrossplane = checkCrossplane;
exports.environmentOf = environmentOf;