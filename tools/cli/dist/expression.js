const require_compile = require("./shared/compile.js");
const require_index = require("./index.js");

// tools/cel/src/values/json.ts
function fromJson(value) {
	if (value === null || typeof value === "boolean" || typeof value === "string" || typeof value === "bigint") return value;
	if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
	if (Array.isArray(value)) return new require_compile.ListValue(value.map(fromJson));
	if (typeof value !== "object") return null;
	return new require_compile.MapValue(Object.entries(value).map(([key, item]) => [key, fromJson(item)]));
}

// tools/pipeline/src/rules/expression.ts
const MOST_COST = 1e6;
const CHANGE = {
	kind: "object",
	name: "change"
};
const FIELD = {
	kind: "object",
	name: "field"
};
const ENVIRONMENT = require_compile.createEnvironment(/* @__PURE__ */ new Map([["change", CHANGE]]), /* @__PURE__ */ new Map([["change", new Map([...[
	"kind",
	"group",
	"address",
	"action",
	"project",
	"environment",
	"engine",
	"level"
].map((name) => [name, require_compile.STRING]), ["fields", require_compile.listOf(FIELD)]])], ["field", /* @__PURE__ */ new Map([
	["path", require_compile.STRING],
	["before", require_compile.DYN],
	["after", require_compile.DYN],
	["sensitive", require_compile.BOOL],
	["unknown", require_compile.BOOL]
])]]));
function readExpression(source, where) {
	const program = programOf(source, where);
	return (resource, place) => {
		const change = fromJson(shown(resource, place));
		const { value, exceeded } = program.evaluate((name) => name === "change" ? change : void 0, MOST_COST);
		if (require_compile.isError(value)) return exceeded ? "its expression costs too much" : value.message;
		return value === true;
	};
}
function programOf(source, where) {
	const wrong = (words) => new require_index.InputError(`${where}: ${words}. Expected a CEL expression over change that is true or false, such as change.fields.exists(f, f.path == "spec.replicas").`);
	let compiled;
	try {
		compiled = require_compile.compile(source, ENVIRONMENT);
		if (compiled.type.kind === "bool") return compiled.program();
	} catch (error) {
		if (error instanceof require_compile.CompileError || error instanceof require_compile.ProgramError) throw wrong(error.message);
		throw error;
	}
	throw wrong(`it is ${compiled.type.kind}`);
}
function shown({ kind, address, action, fields, risk }, { project, engine, environment = "" }) {
	return {
		kind,
		group: engine === "terraform" ? "" : address.split("/")[0] ?? "",
		address,
		action,
		project,
		environment,
		engine,
		level: risk.level,
		fields: fields.map(({ path, before, after, sensitive = false, unknown = false }) => ({
			path,
			before: before ?? null,
			after: after ?? null,
			sensitive,
			unknown
		}))
	};
}

exports.readExpression = readExpression;