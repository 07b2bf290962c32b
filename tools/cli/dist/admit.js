const require_index = require("./index.js");
const require_admit_xrd = require("./shared/admit-xrd.js");
const require_admission = require("./shared/src.js");
const require_read_document = require("./shared/read-document.js");
const require_open = require("./shared/open2.js");
const require_working_tree = require("./shared/working-tree.js");
const require_output = require("./shared/output.js");
let node_fs_promises = require("node:fs/promises");

// tools/kubernetes/src/admission/patch.ts
var PatchError = class extends Error {
	name = "PatchError";
	error;
	constructor(error) {
		super(error.message);
		this.error = error;
	}
};
function applyPatch(stored, patch, kind) {
	return kind === "merge" ? merged(stored, patch) : applyOperations(stored, patch);
}
function merged(target, patch) {
	if (!require_admit_xrd.isObject(patch)) return patch;
	const result = require_admit_xrd.isObject(target) ? { ...target } : require_admit_xrd.emptyObject();
	for (const [key, value] of Object.entries(patch)) if (value === null) delete result[key];
	else result[key] = merged(require_admit_xrd.get(result, key), value);
	return result;
}
const REJECTED = "the server rejected our request due to an error in our request";
function applyOperations(stored, patch) {
	if (!Array.isArray(patch)) throw new PatchError(require_admit_xrd.badRequest("error decoding patch: a JSON patch is a list of operations"));
	let document = require_admit_xrd.copyOf(stored);
	for (const operation of patch) document = applyOperation(document, operation);
	return document;
}
function applyOperation(document, operation) {
	const field = (name) => require_admit_xrd.isObject(operation) ? require_admit_xrd.get(operation, name) : void 0;
	const path = field("path");
	const value = field("value");
	switch (field("op")) {
		case "add":
			add(placeOf(document, path), require_admit_xrd.copyOf(value ?? null));
			return document;
		case "remove":
			remove(placeOf(document, path));
			return document;
		case "replace": {
			if (path === "") {
				if (typeof value !== "object" || value === null) throw rejected();
				return require_admit_xrd.copyOf(value);
			}
			const place = placeOf(document, path);
			read$1(place);
			replace(place, require_admit_xrd.copyOf(value ?? null));
			return document;
		}
		case "move": {
			const from = placeOf(document, field("from"));
			const moved = read$1(from) ?? null;
			remove(from);
			add(placeOf(document, path), moved);
			return document;
		}
		case "copy": {
			const copied = require_admit_xrd.copyOf(read$1(placeOf(document, field("from"))) ?? null);
			add(placeOf(document, path), copied);
			return document;
		}
		case "test": {
			const found = path === "" ? document : read$1(placeOf(document, path));
			if (!require_admit_xrd.deepEqual(found ?? null, value ?? null)) throw rejected();
			return document;
		}
		default: throw rejected();
	}
}
function rejected() {
	return new PatchError(require_admit_xrd.badRequest(REJECTED));
}
function placeOf(document, path) {
	if (typeof path !== "string") throw rejected();
	const steps = path.split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
	if (steps.length < 2) throw rejected();
	let parent = document;
	for (const step of steps.slice(1, -1)) {
		if (!Array.isArray(parent) && !require_admit_xrd.isObject(parent)) throw rejected();
		parent = read$1({
			parent,
			key: step
		});
	}
	if (!Array.isArray(parent) && !require_admit_xrd.isObject(parent)) throw rejected();
	return {
		parent,
		key: steps.at(-1)
	};
}
function read$1({ parent, key }) {
	return Array.isArray(parent) ? parent[indexIn(parent.length, key)] : require_admit_xrd.get(parent, key);
}
function indexIn(length, key) {
	if (!/^[+-]?\d+$/.test(key)) throw rejected();
	const index = Number(key) < 0 ? Number(key) + length : Number(key);
	if (index < 0 || index >= length) throw rejected();
	return index;
}
function replace({ parent, key }, value) {
	if (Array.isArray(parent)) parent[indexIn(parent.length, key)] = value;
	else parent[key] = value;
}
function add({ parent, key }, value) {
	if (!Array.isArray(parent)) parent[key] = value;
	else if (key === "-") parent.push(value);
	else parent.splice(indexIn(parent.length + 1, key), 0, value);
}
function remove({ parent, key }) {
	if (Array.isArray(parent)) parent.splice(indexIn(parent.length, key), 1);
	else {
		if (require_admit_xrd.get(parent, key) === void 0) throw rejected();
		delete parent[key];
	}
}
function admitPatch(definition, request, kind) {
	let object;
	try {
		object = applyPatch(request.old, request.object, kind);
	} catch (error) {
		if (!(error instanceof PatchError)) throw error;
		return {
			accepted: false,
			errors: [error.error],
			warnings: [],
			unknown: []
		};
	}
	const admission = require_admit_xrd.admitObject(definition, {
		...request,
		object
	});
	const [error] = admission.errors;
	const words = error?.type === "BadRequest" ? UNREADABLE.exec(error.message)?.[1] : void 0;
	return words === void 0 ? admission : {
		...admission,
		errors: [require_admit_xrd.invalid("patch", require_admit_xrd.marshal(object), words)]
	};
}
const UNREADABLE = /^\S+ in version "[^"]*" cannot be handled as a \S+: ([\s\S]*)$/;

// tools/cli/src/commands/admit.ts
const command = require_index.defineCommand({
	usage: "mainstem admit FILE [--schema CRD|XRD] [--old FILE] [--status] [--patch merge|json] [--no-strict] [--json] [--cwd DIR]\n\nWhat the API server would answer to creating the object in FILE, or with --old to updating it: the object as it would be\nstored, or each error with its field. --schema is a file with the CustomResourceDefinition, or the\nCompositeResourceDefinition it is derived from. Without --schema the definition is looked for among the files of the repository\n(mainstem schemas sync brings those of packages and charts). If FILE is a definition itself, the answer is about it; an\nXRD's shows what Crossplane derives. --status: the update goes to the status subresource. --patch: FILE is a patch of --old, as\na merge patch or a JSON patch. --no-strict drops unknown fields instead of refusing them.\nExit 3 unless it would be accepted.",
	options: {
		schema: require_index.TEXT,
		old: require_index.TEXT,
		status: require_index.FLAG,
		patch: require_index.TEXT,
		"no-strict": require_index.FLAG
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		const [file] = args;
		if (file === void 0 || args.length > 1) throw new require_index.InputError(`Name one file. Usage:\n${command.usage}`);
		const schemaFile = options.schema;
		const schema = schemaFile === void 0 ? void 0 : (await read(schemaFile)).value;
		const old = options.old === void 0 ? void 0 : (await read(options.old)).value;
		const strict = options["no-strict"] !== true;
		const { patch } = options;
		if (patch !== void 0 && patch !== "merge" && patch !== "json") throw new require_index.InputError(`--patch is merge or json, not ${JSON.stringify(patch)}.`);
		if (old === void 0 && (patch !== void 0 || options.status)) throw new require_index.InputError(`${patch === void 0 ? "--status" : "--patch"} is an update: name what is stored with --old.`);
		const subresource = options.status ? "status" : void 0;
		const admission = await admit(file, async ({ value, duplicates }) => {
			const kindOfValue = patch === void 0 ? value : old;
			const named = patch === void 0 ? file : options.old;
			const definition = schema === void 0 || schemaFile === void 0 ? await definitionAround(kindOfValue, options.cwd ?? process.cwd()) : require_admit_xrd.readDefinition(definitionIn(schema, schemaFile, kindOfValue, named));
			if (definition === void 0) return admitSchema(kindOfValue, named, {
				strict,
				old,
				duplicates
			});
			if (patch !== void 0 && old !== void 0) return admitPatch(definition, {
				object: value,
				old,
				strict,
				duplicates,
				subresource
			}, patch);
			return require_admit_xrd.admitObject(definition, {
				object: value,
				old,
				strict,
				duplicates,
				subresource
			});
		});
		if (options.format === "json") require_output.print(require_admit_xrd.printJsonText(documentOf(admission), 2));
		else require_output.print(describe(admission));
		return admission.accepted === true ? 0 : 3;
	}
});
function documentOf(admission) {
	const errors = admission.errors.map(({ detail: _, ...error }) => error);
	return {
		schema: "mainstem/admission@1",
		...admission,
		errors
	};
}
function admitSchema(value, file, request) {
	if (require_admit_xrd.isXrd(value)) return require_admit_xrd.admitXrd(value, request);
	if (kindOf(value) !== "CustomResourceDefinition") throw new require_index.InputError(`${file} holds ${named(value)}, whose definition is in no file of this repository. Name it: mainstem admit ${file} --schema CRD|XRD; or fetch it: mainstem schemas sync`);
	return require_admit_xrd.admitDefinition(value, request);
}
async function definitionAround(value, folder) {
	const [group = ""] = textAt(value, "apiVersion").split("/");
	if (!group.includes(".") || require_admit_xrd.isXrd(value) || kindOf(value) === "CustomResourceDefinition") return void 0;
	const repository = await require_open.openRepository(folder).catch((error) => {
		if (error instanceof require_index.InputError) return void 0;
		throw error;
	});
	if (repository === void 0 || repository.bare) return void 0;
	const { tree, read: textOf } = await require_working_tree.readWorkingTree(repository);
	const texts = [...tree.entries].flatMap(([path, { mode }]) => /\.(?:ya?ml|json)$/.test(path) && mode.startsWith("100") ? [textOf(path)] : []);
	return require_admission.KnownDefinitions.read(texts.filter((text) => text.includes(group))).find(textAt(value, "apiVersion"), kindOf(value));
}
async function read(file) {
	let text;
	try {
		text = await (0, node_fs_promises.readFile)(file, "utf8");
	} catch (error) {
		const { code } = error;
		throw new require_index.InputError(code === "ENOENT" ? `There is no file ${file}.` : `${file} cannot be read (${code}).`);
	}
	return require_read_document.readDocument(text, file);
}
async function admit(file, judge) {
	try {
		return await judge(await read(file));
	} catch (error) {
		if (!(error instanceof require_admit_xrd.JsonError)) throw error;
		return {
			accepted: false,
			errors: [{
				type: "BadRequest",
				field: "",
				message: error.message,
				detail: error.message
			}],
			warnings: [],
			unknown: []
		};
	}
}
function definitionIn(schema, schemaFile, value, file) {
	if (kindOf(schema) === "CustomResourceDefinition") return schema;
	if (!require_admit_xrd.isXrd(schema)) throw new require_index.InputError(`${schemaFile} holds ${named(schema)}: --schema takes a CustomResourceDefinition or a CompositeResourceDefinition.`);
	try {
		const definition = require_admit_xrd.definitionFor(schema, kindOf(value));
		if (definition !== void 0) return definition;
	} catch (error) {
		if (!(error instanceof require_admit_xrd.DeriveError)) throw error;
		throw new require_index.InputError(`Crossplane derives no definition from ${schemaFile}: ${error.message}. See: mainstem admit ${schemaFile}`);
	}
	throw new require_index.InputError(`${schemaFile} declares neither a composite resource nor a claim of the kind in ${file}, which holds ${named(value)}.`);
}
function kindOf(value) {
	return textAt(value, "kind");
}
function textAt(value, key) {
	const found = require_admit_xrd.isObject(value) ? require_admit_xrd.get(value, key) : void 0;
	return typeof found === "string" ? found : "";
}
function named(value) {
	const kind = kindOf(value);
	return kind === "" ? "no Kubernetes object" : `a ${kind}`;
}
function describe({ accepted, errors, warnings, unknown }) {
	return [
		accepted === true ? "accepted" : accepted === false ? "refused" : "not known: part was not evaluated",
		...errors.map(({ type, field, message, suggestion }) => {
			const hint = suggestion === void 0 ? "" : ` (${suggestion})`;
			return `  ${type} ${field === "" ? "" : `${field}: `}${message}${hint}`;
		}),
		...warnings.map((warning) => `  warning: ${warning}`),
		...unknown.map((reason) => `  unknown: ${reason}`)
	].join("\n");
}

exports.command = command;