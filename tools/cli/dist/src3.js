// tools/crossplane/src/compatibility/schema.ts
const isSchema = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const inner = (value) => isSchema(value) ? value : {};
const shown = (value) => JSON.stringify(value);
const REFUSED = "objects that have another value are refused at their next change";
function schemaBreaches(before, after, path = "") {
	const [old, now] = [inner(before), inner(after)];
	const here = path === "" ? "the object" : path;
	const found = [];
	const add = (is, words, where = here) => found.push({
		is,
		path: where,
		words
	});
	if (old.type !== void 0 && now.type !== void 0 && old.type !== now.type) {
		if (old.type === "integer" && now.type === "number") return found;
		add("narrowed", `is ${now.type} in place of ${old.type}: every object that has it is refused at its next change`);
		return found;
	}
	narrowed(old, now, add);
	defaults(old, now, add);
	rules(old, now, add);
	const [properties, others] = [inner(old.properties), inner(now.properties)];
	const free = now["x-kubernetes-preserve-unknown-fields"] === true || now.additionalProperties !== void 0;
	for (const [name, schema] of Object.entries(properties)) {
		const where = path === "" ? name : `${path}.${name}`;
		if (others[name] !== void 0) found.push(...schemaBreaches(schema, others[name], where));
		else if (!free) add("removed", "is removed: what objects say there is dropped at their next write, and manifests that set it are refused by strict clients", where);
	}
	const required = (schema) => new Set(Array.isArray(schema.required) ? schema.required.map(String) : []);
	for (const name of required(now)) {
		if (required(old).has(name)) continue;
		const where = path === "" ? name : `${path}.${name}`;
		if (inner(others[name]).default === void 0) add("required", "is required now and has no default: objects without it are refused at their next change", where);
	}
	if (old.items !== void 0 && now.items !== void 0) found.push(...schemaBreaches(old.items, now.items, `${path}[]`));
	if (isSchema(old.additionalProperties) && isSchema(now.additionalProperties)) found.push(...schemaBreaches(old.additionalProperties, now.additionalProperties, `${path}.*`));
	return found;
}
function narrowed(old, now, add) {
	if (Array.isArray(now.enum)) {
		const left = new Set(now.enum.map(shown));
		const was = Array.isArray(old.enum) ? old.enum : void 0;
		if (was === void 0) add("narrowed", `takes only ${now.enum.join(", ")} now: ${REFUSED}`);
		else {
			const gone = was.filter((value) => !left.has(shown(value)));
			if (gone.length > 0) add("narrowed", `no longer takes ${gone.join(", ")}: objects that have it are refused when they change it`);
		}
	}
	for (const [lower, upper] of [
		["minimum", "maximum"],
		["minLength", "maxLength"],
		["minItems", "maxItems"],
		["minProperties", "maxProperties"]
	]) {
		const [least, was] = [now[lower], old[lower]];
		if (typeof least === "number" && (typeof was !== "number" || least > was) && !(least === 0 && lower !== "minimum")) add("narrowed", `has ${lower} ${least} in place of ${was ?? "none"}: ${REFUSED}`);
		const [most, had] = [now[upper], old[upper]];
		if (typeof most === "number" && (typeof had !== "number" || most < had)) add("narrowed", `has ${upper} ${most} in place of ${had ?? "none"}: ${REFUSED}`);
	}
	for (const name of [
		"pattern",
		"format",
		"multipleOf"
	]) if (now[name] !== void 0 && shown(now[name]) !== shown(old[name])) add("narrowed", `has another ${name}: objects that do not fit it are refused at their next change`);
	if (old.nullable === true && now.nullable !== true) add("narrowed", "takes no null any more");
	const open = (schema) => schema["x-kubernetes-preserve-unknown-fields"] === true;
	if (open(old) && !open(now)) add("removed", "keeps only fields that the schema knows: others are dropped at the next write");
}
function defaults(old, now, add) {
	if (shown(old.default) === shown(now.default)) return;
	if (now.default === void 0) add("default", `has no default any more: stored objects keep ${shown(old.default)}, new ones get nothing`);
	else if (old.default === void 0) add("filled", `gets the default ${shown(now.default)}: new objects take it, and stored ones that do not have the field`);
	else add("default", `has the default ${shown(now.default)} in place of ${shown(old.default)}: stored objects keep what they were given, new ones take it`);
}
function rules(old, now, add) {
	const of = (schema) => {
		const list = schema["x-kubernetes-validations"];
		return new Map((Array.isArray(list) ? list : []).map((one) => [String(inner(one).rule), inner(one)]));
	};
	const [before, after] = [of(old), of(now)];
	const say = (rule) => String(rule.message ?? rule.rule);
	for (const [key, rule] of after) if (!before.has(key)) add("rule", `has a new rule: ${say(rule)}`);
	for (const [key, rule] of before) {
		if (after.has(key)) continue;
		const isTransition = key.includes("oldSelf");
		add(isTransition ? "rule" : "wider", `${isTransition ? "may change now, what a rule forbade" : "has lost a rule"}: ${say(rule)}`);
	}
}

// tools/crossplane/src/compatibility/index.ts
function compatibilityOf(before, after) {
	const [old, now] = [versionsOf(before), versionsOf(after)];
	const found = [...scopeChanged(before, after), ...kindChanged(before, after)];
	for (const version of old) {
		const same = now.find(({ name }) => name === version.name);
		if (same === void 0) found.push(versionGone(version));
		else {
			if (version.served && !same.served) found.push({
				level: "disrupt",
				reason: `version ${version.name} is no longer served: manifests that use it are refused`,
				wayOut: "Move every manifest to a version that stays first, also those outside of this repository."
			});
			found.push(...schemaBreaches(version.schema, same.schema).map((breach) => told(breach, version.name)));
		}
	}
	return [...found, ...storedElsewhere(old, now)];
}
function versionsOf(definition) {
	const { versions } = definition.spec ?? {};
	return (Array.isArray(versions) ? versions : []).map((one) => {
		const { name, served, referenceable, schema } = one;
		return {
			name: String(name),
			served: served === true,
			referenceable: referenceable === true,
			schema: schema?.openAPIV3Schema
		};
	});
}
function versionGone({ name, referenceable }) {
	return referenceable ? {
		level: "stuck",
		reason: `version ${name} is removed, and it is what objects are stored as: the API server refuses to drop it while status.storedVersions of the definition names it, which only the cluster knows`,
		wayOut: `Serve the new version first, make it referenceable, let every object be written anew, then drop ${name}.`
	} : {
		level: "disrupt",
		reason: `version ${name} is removed: manifests that use it are refused`,
		wayOut: "Move every manifest to a version that stays first, also those outside of this repository."
	};
}
function storedElsewhere(old, now) {
	const stored = (versions) => versions.find(({ referenceable }) => referenceable);
	const [from, to] = [stored(old), stored(now)];
	if (from === void 0 || to === void 0 || from.name === to.name) return [];
	const lost = schemaBreaches(from.schema, to.schema).filter(({ is }) => is !== "default");
	const words = `objects are stored as ${to.name} in place of ${from.name}, and Compositions have to be for ${to.name}`;
	return lost.length === 0 ? [{
		level: "disrupt",
		reason: words
	}] : [{
		level: "disrupt",
		reason: `${words}; without a conversion webhook ${lost.slice(0, 3).map(({ path, words: what }) => `${path} ${what}`).join(", ")}`,
		wayOut: `Let ${to.name} take what ${from.name} took, or declare a conversion webhook.`
	}];
}
function scopeChanged(before, after) {
	const scope = ({ apiVersion, spec }) => String(spec?.scope ?? (apiVersion.endsWith("/v1") ? "LegacyCluster" : "Namespaced"));
	if (scope(before) === scope(after)) return [];
	return [{
		level: "stuck",
		reason: `scope ${scope(before)} becomes ${scope(after)}: a definition cannot change it, and the API server refuses`,
		wayOut: "Define another kind and move the objects over: deleting this definition deletes them all."
	}];
}
function kindChanged(before, after) {
	const names = ({ spec }) => {
		const { group, names: own } = spec ?? {};
		return `${own?.plural}.${group} (${own?.kind})`;
	};
	if (names(before) === names(after)) return [];
	return [{
		level: "stuck",
		reason: `${names(before)} becomes ${names(after)}: a definition cannot change its group, kind or plural`,
		wayOut: "Define another kind beside it and move the objects over."
	}];
}
function told({ is, path, words }, version) {
	const reason = `${version} ${path} ${words}`;
	if (is === "default" || is === "wider") return {
		level: "safe",
		reason
	};
	return {
		level: "disrupt",
		reason,
		wayOut: "Add a version with the new form and serve both, or keep what was taken before."
	};
}

exports.compatibilityOf = compatibilityOf;