const require_index = require("./index.js");
const require_session = require("./shared/session.js");
const require_schemas = require("./shared/schemas.js");
const require_findings = require("./shared/findings.js");
const require_examine = require("./shared/examine.js");
const require_paths = require("./shared/paths.js");
const require_src = require("./shared/graph.js");
const require_head = require("./shared/head.js");
const require_located = require("./shared/located.js");
const require_files = require("./shared/files.js");
const require_place = require("./shared/place.js");
const require_text = require("./shared/text.js");
const require_glob = require("./shared/glob.js");
const require_ownership = require("./shared/ownership.js");
const require_texts = require("./shared/texts.js");
const require_read = require("./shared/read.js");
const require_dist$1 = require("./shared/yaml.js");
const require_preview = require("./shared/preview.js");
const require_scope = require("./shared/scope.js");
const require_manifest = require("./shared/manifest.js");
const require_load = require("./shared/load.js");
const require_resource = require("./shared/resource.js");
const require_collections = require("./shared/collections.js");
const require_chain = require("./shared/chain.js");
const require_schemas_lock = require("./shared/schemas-lock.js");
const require_deliveries = require("./shared/deliveries.js");
const require_evaluate = require("./shared/evaluate.js");
const require_rendered = require("./shared/rendered.js");
const require_checkout = require("./shared/checkout.js");
const require_output = require("./shared/output.js");
const require_projects = require("./shared/projects.js");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// tools/change/src/documents/facts.ts
const text = require_schemas.string().min(1);
const arn = (service) => require_schemas.string().regex(new RegExp(`^arn:aws[a-z-]*:${service}:`), `an ARN of ${service}`);
const idOf = (prefix) => require_schemas.string().regex(new RegExp(`^${prefix}-[0-9a-f]+$`), `an id that begins with ${prefix}-`);
const FACTS = "mainstem/facts@1";
const factsSchema = require_schemas.strictObject({
	schema: require_schemas.literal(FACTS),
	environment: text.describe("As mainstem.yaml names it."),
	account: require_schemas.strictObject({
		id: require_schemas.string().regex(/^\d{12}$/, "an AWS account id, 12 digits in quotes"),
		region: require_schemas.string().regex(/^[a-z]{2,4}(?:-[a-z]+)+-\d$/, "an AWS region")
	}),
	network: require_schemas.strictObject({ privateSubnetIds: require_schemas.array(idOf("subnet")).min(2).describe("In two zones at the least, which EKS and RDS ask for.") }),
	iam: require_schemas.strictObject({
		path: require_schemas.string().regex(/^\/(?:[\w+=,.@-]+\/)*$/, "a path such as /mainstem/"),
		permissionsBoundary: arn("iam")
	}).describe("Where Crossplane may create roles, and the boundary that each of them must have."),
	cluster: require_schemas.strictObject({
		name: text,
		endpoint: require_schemas.string().regex(/^https:\/\/[^\s/]+$/, "an address such as https://….eks.amazonaws.com"),
		certificateAuthority: require_schemas.string().regex(/^[A-Za-z0-9+/]+=*$/, "a certificate in base64").describe("Certificate of the API server, in base64, as EKS gives it."),
		argocdRoleArn: arn("iam").describe("Role that Argo CD takes to deploy here; an access entry admits it.")
	}).optional().describe("The EKS cluster, with what a cluster Secret of Argo CD holds."),
	data: require_schemas.strictObject({
		keyArn: arn("kms").describe("KMS key that encrypts what holds data."),
		databaseSecurityGroupIds: require_schemas.array(idOf("sg")).min(1).describe("They admit the Pods to databases.")
	}).optional(),
	alarms: require_schemas.strictObject({ topicArn: arn("sns") }).optional().describe("SNS topic that alarms go to.")
});
function factsProblems(value) {
	return (factsSchema.safeParse(value).error?.issues ?? []).map((issue) => {
		const path = issue.path.map((part) => typeof part === "number" ? part : String(part));
		if (issue.code === "unrecognized_keys") return {
			path,
			message: `it has no ${issue.keys.map((key) => [...path, key].join(".")).join(", ")}`
		};
		const words = `${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
		return {
			path,
			message: path.length === 0 ? words : `${path.join(".")}: ${words}`
		};
	});
}
const FACTS_KEYS = new Map(Object.entries(factsSchema.shape).map(([section, schema]) => {
	const inner = schema instanceof require_schemas.ZodOptional ? schema.unwrap() : schema;
	return [section, inner instanceof require_schemas.ZodObject ? Object.keys(inner.shape).map((key) => `${section}.${key}`) : [section]];
}));

// tools/kubernetes/src/preview/unused-entries.ts
function findUnusedEntries({ file, text, manifests, read }) {
	const { root, problems } = require_read.readYaml(text);
	if (problems.length > 0) return [];
	const patches = [...itemsAt(root, "patches"), ...itemsAt(root, "patchesJson6902")];
	return [...itemsAt(root, "images").flatMap((item) => unusedImage(item, file, manifests)), ...patches.some((item) => mayRemove(item, file, read)) ? [] : patches.flatMap((item) => unusedTarget(item, file, manifests))];
}
function itemsAt(root, key) {
	const list = require_read.entryOf(root, key)?.value;
	if (list?.is !== "list") return [];
	return list.items.map((item, i) => ({
		line: item.is === "nothing" ? 1 : item.line,
		path: `${key}[${i}]`,
		value: require_read.toValue(item)
	}));
}
function unusedImage({ line, path, value }, file, manifests) {
	const name = textAt(value, "name");
	const image = textAt(value, "newName") ?? name;
	if (name === void 0 || image === void 0 || !isPlain(image)) return [];
	const fits = (text) => text.startsWith(image) && /^(?::[\w.-]+)?(?:@[\w:]+)?$/.test(text.slice(image.length));
	if (some(manifests, fits)) return [];
	return [unused(file, line, `${path}.name`, `${name} is the image of no container`, "Write the name as the containers have it, without the tag")];
}
function unusedTarget({ line, path, value }, file, manifests) {
	const target = require_manifest.at(value, "target");
	if (target === void 0) return [];
	const [group, version, kind, name] = [
		"group",
		"version",
		"kind",
		"name"
	].map((key) => {
		const text = textAt(target, key);
		return text === void 0 || !isPlain(text) ? void 0 : text;
	});
	const isSelected = ({ apiVersion, kind: own, metadata }) => (group === void 0 || group === require_head.groupOf(apiVersion)) && (version === void 0 || version === apiVersion.slice(apiVersion.lastIndexOf("/") + 1)) && (kind === void 0 || kind === own) && (name === void 0 || name.includes(".") || metadata.name?.includes(name) === true);
	const said = [kind ?? group, name].filter((part) => part !== void 0).join(" ");
	if (said === "" || manifests.some(isSelected)) return [];
	return [unused(file, line, `${path}.target`, `${said} selects no object`, "Write kind and name as the object has them before a prefix or suffix")];
}
function isPlain(text) {
	return /^[\w./:-]+$/.test(text);
}
function mayRemove({ value }, file, read) {
	const path = textAt(value, "path");
	const place = require_paths.joinPath(require_paths.folderOf(file), path ?? "");
	const text = path === void 0 ? textAt(value, "patch") : place === void 0 ? void 0 : read(place);
	return text === void 0 || /\$patch["']?\s*:\s*["']?delete|["'\s]\/(?:kind|metadata\/name)\b/.test(text);
}
function unused(file, line, path, what, instead) {
	return {
		severity: "warning",
		rule: "kustomize/no-effect",
		file,
		line,
		path,
		message: `${what}, so that the entry has no effect`,
		suggestion: `${instead}; what is there: mainstem render ${require_paths.folderOf(file).replaceAll("/", ".")}`
	};
}
function some(value, fits) {
	if (typeof value === "string") return fits(value);
	return typeof value === "object" && value !== null && Object.values(value).some((inner) => some(inner, fits));
}
function textAt(value, key) {
	const text = require_manifest.at(value, key);
	return typeof text === "string" && text !== "" ? text : void 0;
}

// tools/kubernetes/src/schema/kind.ts
function unknownKind({ apiVersion, kind }, schemas, knownKinds) {
	const key = `${apiVersion}/${kind}`;
	const group = require_head.groupOf(apiVersion);
	if (knownKinds?.has(`${group}/${kind}`) || knownKinds?.has(`${group}/*`)) return void 0;
	const successor = schemas.gone.get(key);
	const release = `Kubernetes ${schemas.version}`;
	if (successor !== void 0) return problem("error", "apiVersion", `${apiVersion} ${kind} is not served by ${release}: the API was removed.`, successor === "" ? "It has no successor; take the object out." : `Write \`apiVersion: ${successor}\`, and check its fields: they may have changed with the version.`);
	const homes = schemas.kinds.filter((one) => one.endsWith(`/${kind}`)).map((one) => one.slice(0, -kind.length - 1));
	if (schemas.groups.has(group)) {
		const [home] = homes.sort((a, b) => stage(a) - stage(b) || (require_head.groupOf(a) === group ? -1 : 1));
		if (home !== void 0) return problem("error", "apiVersion", `${apiVersion} has no kind ${kind} in ${release}.`, `Write \`apiVersion: ${home}\`.`);
		const siblings = schemas.kinds.filter((one) => require_load.groupOfKind(one) === group).map((one) => one.slice(one.lastIndexOf("/") + 1));
		const near = require_index.nearest(kind, siblings) ?? require_index.nearest(kind, schemas.kinds.map((one) => one.slice(one.lastIndexOf("/") + 1)));
		return problem("error", "kind", `${apiVersion} has no kind ${kind} in ${release}.`, near === void 0 ? "Correct the kind or the apiVersion." : `Did you mean \`${near}\`?`);
	}
	if (knownKinds === void 0) return void 0;
	const ofGroup = [...knownKinds, ...schemas.kinds.map((one) => `${require_load.groupOfKind(one)}/${one.slice(one.lastIndexOf("/") + 1)}`)].filter((one) => one.startsWith(`${group}/`)).map((one) => one.slice(group.length + 1));
	const near = require_index.nearest(kind, ofGroup);
	return problem("warning", "kind", `${apiVersion} ${kind} is not built in, and no definition in this tree has it; its fields are not checked.`, near === void 0 ? "Make sure that the cluster has its definition before this is applied, or add the definition to the tree." : `Did you mean \`${near}\`?`);
}
function problem(severity, field, message, suggestion) {
	return {
		severity,
		rule: "kubernetes/unknown-kind",
		path: field,
		pointer: [field],
		message,
		suggestion
	};
}
function stage(apiVersion) {
	return apiVersion.includes("alpha") ? 2 : apiVersion.includes("beta") ? 1 : 0;
}

// tools/kubernetes/src/schema/problem.ts
function dotted(pointer) {
	return require_resource.writePath(pointer.map((part) => typeof part === "number" ? { index: part } : { key: part }));
}

// tools/kubernetes/src/schema/scalars.ts
function describe(value) {
	if (Array.isArray(value)) return "a list";
	if (value === null || value === void 0) return "nothing";
	if (typeof value === "object") return "a mapping";
	if (typeof value === "number") return Number.isInteger(value) ? "a whole number" : "a number";
	return typeof value === "boolean" ? "a boolean" : "a string";
}
const INT32 = 2 ** 31;
const INT64 = 2 ** 63;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const QUOTE = "Put it in quotes.";
const UNQUOTE = "Write it without quotes.";
function mismatchOf(value, type) {
	switch (type) {
		case "any": return;
		case "string":
			if (typeof value === "string") return void 0;
			return wrong(value, "a string", isStructure(value) ? "Write a single value here." : QUOTE);
		case "bool":
			if (typeof value === "boolean") return void 0;
			return wrong(value, "true or false", /^(?:true|false)$/i.test(String(value)) ? UNQUOTE : "Write true or false.");
		case "number":
			if (typeof value === "number") return void 0;
			return wrong(value, "a number", isNumeric(value) ? UNQUOTE : "Write a number.");
		case "int32":
		case "int64": {
			const limit = type === "int32" ? INT32 : INT64;
			if (typeof value !== "number") return wrong(value, "a whole number", isNumeric(value) ? UNQUOTE : "Write a whole number.");
			if (!Number.isInteger(value)) return {
				expected: "a whole number",
				found: "a fraction",
				suggestion: "Round it."
			};
			if (value >= -limit && value < limit) return void 0;
			return {
				expected: `a whole number of ${type.slice(3)} bits`,
				suggestion: "Write a smaller number."
			};
		}
		case "int-or-string":
			if (typeof value === "string") return void 0;
			if (typeof value === "number" && Number.isInteger(value) && Math.abs(value) < INT32) return void 0;
			return wrong(value, "a whole number or a string", "Write a whole number, a name or a percentage.");
		case "quantity":
			if (require_resource.quantityOf(value) !== void 0) return void 0;
			if (typeof value === "number") return void 0;
			return wrong(value, "a quantity", "Write it like 500m, 2, 1Gi or 1.5G.");
		case "byte":
			if (typeof value !== "string") return wrong(value, "base64 text", "Encode the value with base64, or write it as text under stringData.");
			if (BASE64.test(value.replace(/[\r\n]/g, ""))) return void 0;
			return {
				expected: "base64 text",
				suggestion: "Encode the value with base64; plain text belongs under stringData (a Secret) or data (a ConfigMap)."
			};
		case "time":
			if (typeof value === "string" && TIME.test(value)) return void 0;
			return wrong(value, "a time", "Write it like \"2026-01-31T12:00:00Z\".");
	}
}
function wrong(value, expected, suggestion) {
	const found = describe(value);
	return typeof value === "string" && (expected === "a time" || expected === "a quantity") || typeof value === "number" && expected.startsWith("a whole number") ? {
		expected,
		suggestion
	} : {
		expected,
		found,
		suggestion
	};
}
function isStructure(value) {
	return typeof value === "object";
}
function isNumeric(value) {
	return typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
}
function isPlaceholder(text) {
	return /\$\{[^}]+\}|\{\{.*\}\}|^ENC\[|^ref\+[a-z]+:|^<[^<>]+>$/s.test(text);
}

// tools/kubernetes/src/schema/check.ts
const MOST_PROBLEMS$1 = 20;
function checkManifest(manifest, schemas, options = {}) {
	return checkObject$1(manifest, [], schemas, options).slice(0, MOST_PROBLEMS$1);
}
function checkObject$1(value, at, schemas, options) {
	if (!require_manifest.isFields(value)) return [];
	const { apiVersion, kind, items } = value;
	if (typeof apiVersion !== "string" || typeof kind !== "string" || isPlaceholder(apiVersion) || isPlaceholder(kind)) return [];
	if (kind.endsWith("List") && Array.isArray(items)) {
		const implied = kind === "List" ? {} : {
			apiVersion,
			kind: kind.slice(0, -4)
		};
		return items.flatMap((item, index) => checkObject$1(require_manifest.isFields(item) ? {
			...implied,
			...item
		} : item, [
			...at,
			"items",
			index
		], schemas, options));
	}
	const name = {
		apiVersion,
		kind
	};
	const type = schemas.typeOf(`${apiVersion}/${kind}`);
	if (type === void 0) {
		if (schemas.has(`${apiVersion}/${kind}`) || isClientSide(value)) return [];
		const problem = unknownKind(name, schemas, options.knownKinds);
		if (problem === void 0) return [];
		const pointer = [...at, ...problem.pointer];
		return [{
			...problem,
			pointer,
			path: dotted(pointer)
		}];
	}
	const check = {
		partial: options.partial === true,
		placeholders: kind !== "ApplicationSet",
		found: [],
		around: []
	};
	const { sops, ...rest } = value;
	checkFields(require_manifest.isFields(sops) && "mac" in sops ? rest : value, type, at, check);
	return check.found;
}
function isClientSide(value) {
	const { apiVersion, metadata } = value;
	if (apiVersion === "builtin" || /^(?:kustomize\.config|config)\.(?:k8s|kubernetes)\.io\//.test(String(apiVersion))) return true;
	if (!require_manifest.isFields(metadata)) return true;
	const annotations = require_manifest.isFields(metadata.annotations) ? metadata.annotations : {};
	return Object.keys(annotations).some((key) => /^config\.(?:kubernetes|k8s)\.io\/(?:local-config|function)$/.test(key));
}
function checkValue(value, type, at, check) {
	if (value === null || value === void 0 || check.found.length > MOST_PROBLEMS$1) return;
	switch (type.is) {
		case "object":
			if (require_manifest.isFields(value)) checkFields(value, type, at, check);
			else shapeless(value, "a mapping", "Write its fields below it, indented.", at, check);
			return;
		case "map":
			if (require_manifest.isFields(value)) {
				for (const [key, item] of Object.entries(value)) if (!(check.partial && isDirective(key))) checkValue(item, type.of, [...at, key], check);
			} else shapeless(value, "a mapping", "Write its keys below it, indented.", at, check);
			return;
		case "list":
			if (Array.isArray(value)) for (const [index, item] of value.entries()) checkValue(item, type.of, [...at, index], check);
			else shapeless(value, "a list", "Start each item with `- `.", at, check);
			return;
		case "enum":
			checkChoice(value, type.values, at, check);
			return;
		default: {
			const mismatch = mismatchOf(value, type.is);
			if (mismatch !== void 0) mistyped(value, mismatch, at, check);
		}
	}
}
function checkChoice(value, values, at, check) {
	if (typeof value !== "string") {
		shapeless(value, "a string", `Write one of ${values.map((one) => `"${one}"`).join(", ")}.`, at, check);
		return;
	}
	if (values.includes(value) || check.placeholders && isPlaceholder(value)) return;
	const near = require_index.nearest(value, values.filter((one) => one !== ""));
	add(check, "kubernetes/enum", at, `\`${dotted(at)}\` has a value that Kubernetes does not know.`, near === void 0 ? `Write one of ${values.map((one) => `"${one}"`).join(", ")}.` : `Did you mean "${near}"?`);
}
function shapeless(value, expected, suggestion, at, check) {
	mistyped(value, {
		expected,
		found: describe(value),
		suggestion
	}, at, check);
}
function mistyped(value, { expected, found, suggestion }, at, check) {
	if (check.placeholders && typeof value === "string" && isPlaceholder(value)) return;
	const but = found === void 0 ? "" : `, and is ${found}`;
	add(check, "kubernetes/type", at, `\`${dotted(at)}\` must be ${expected}${but}.`, suggestion);
}
function checkFields(value, type, at, check) {
	check.around.push({
		type,
		at
	});
	for (const [key, item] of Object.entries(value)) {
		const field = type.fields.get(key);
		if (field !== void 0) checkValue(item, field, [...at, key], check);
		else if (!(check.partial && isDirective(key))) unknownField(key, value, type, at, check);
	}
	if (!check.partial) for (const field of type.required) {
		if (value[field] !== void 0 && value[field] !== null) continue;
		const where = at.length === 0 ? "the object" : `\`${dotted(at)}\``;
		add(check, "kubernetes/required", [...at, field], `${where} has no \`${field}\`, which is required.`, `Add \`${field}:\`.`);
	}
	check.around.pop();
}
function unknownField(key, value, type, at, check) {
	const free = [...type.fields.keys()].filter((field) => value[field] === void 0);
	const near = require_index.nearest(key, free);
	const suggestion = near === void 0 ? misplaced(key, type, at, check) ?? "Take it out; the API server drops or refuses it." : `Did you mean \`${near}\`?`;
	const where = at.length === 0 ? "this kind" : `\`${dotted(at)}\``;
	add(check, "kubernetes/unknown-field", [...at, key], `${where} has no field \`${key}\`.`, suggestion);
}
function misplaced(key, type, at, check) {
	const within = (outer, start) => {
		for (const [field, inner] of outer.fields) if (inner.is === "object" && inner.fields.has(key) && field !== "metadata") return [...start, field];
	};
	let home = within(type, at);
	for (const outer of check.around.slice(0, -1).reverse()) home ??= outer.type.fields.has(key) ? outer.at : within(outer.type, outer.at);
	if (home === void 0) return void 0;
	return `It is a field of ${home.length === 0 ? "the object itself" : `\`${dotted(home)}\``}; check the indentation.`;
}
function isDirective(key) {
	return /^\$(?:patch|retainKeys)$|^\$(?:setElementOrder|deleteFromPrimitiveList)\//.test(key);
}
function add(check, rule, pointer, message, suggestion) {
	check.found.push({
		severity: "error",
		rule,
		pointer,
		path: dotted(pointer),
		message,
		suggestion
	});
}

// tools/kubernetes/src/schema/kustomization-fields.ts
const KUSTOMIZATION_FIELDS = [
	"apiVersion",
	"bases",
	"buildMetadata",
	"commonAnnotations",
	"commonLabels",
	"components",
	"configMapGenerator",
	"configurations",
	"crds",
	"generatorOptions",
	"generators",
	"helmChartInflationGenerator",
	"helmCharts",
	"helmGlobals",
	"imageTags",
	"images",
	"kind",
	"labels",
	"metadata",
	"namePrefix",
	"nameSuffix",
	"namespace",
	"openapi",
	"patches",
	"patchesJson6902",
	"patchesStrategicMerge",
	"replacements",
	"replicas",
	"resources",
	"secretGenerator",
	"sortOptions",
	"transformers",
	"validators",
	"vars"
];
const KNOWN = new Set(KUSTOMIZATION_FIELDS.map((field) => field.toLowerCase()));
function unknownKustomizationFields(file, text) {
	const [head, ...others] = require_head.splitDocuments(text);
	if (head === void 0 || others.length > 0) return [];
	const group = require_head.groupOf(head.apiVersion ?? "");
	if (group !== "" && group !== "kustomize.config.k8s.io") return [];
	const { root, problems } = require_read.readYaml(head.text);
	if (problems.length > 0 || root.is !== "map") return [];
	const present = new Set(root.entries.map(({ key }) => key));
	return root.entries.flatMap(({ key: field, line, merge }) => {
		if (merge === true || KNOWN.has(field.toLowerCase())) return [];
		const near = require_index.nearest(field, KUSTOMIZATION_FIELDS.filter((known) => !present.has(known)));
		return [{
			severity: "error",
			rule: "kustomize/unknown-field",
			file,
			line: line + head.line - 1,
			path: field,
			message: `a kustomization has no field \`${field}\`; kustomize refuses to build it.`,
			suggestion: near === void 0 ? "Take it out." : `Did you mean \`${near}\`?`
		}];
	});
}

// tools/kubernetes/src/schema/files.ts
async function validateFiles(texts, options) {
	const schemas = await require_load.loadSchemas();
	const findings = [];
	const unknown = /* @__PURE__ */ new Map();
	for (const [file, text] of texts) {
		if (require_src.isKustomization(file)) {
			findings.push(...unknownKustomizationFields(file, text));
			continue;
		}
		if (/(?:^|\/)templates\//.test(file) && text.includes("{{")) continue;
		const settings = {
			knownKinds: options.knownKinds,
			partial: options.partial(file)
		};
		for (const head of require_head.splitDocuments(text)) {
			if (head.apiVersion === void 0 || head.kind === void 0) continue;
			for (const finding of validateDocument$1(file, head, schemas, settings)) {
				if (finding.severity === "error") {
					findings.push(finding);
					continue;
				}
				const known = unknown.get(finding.message);
				if (known !== void 0) known.uses++;
				else {
					unknown.set(finding.message, {
						at: findings.length,
						uses: 1
					});
					findings.push(finding);
				}
			}
		}
	}
	for (const { at, uses } of unknown.values()) {
		const finding = findings[at];
		if (finding === void 0 || uses === 1) continue;
		findings[at] = {
			...finding,
			message: `${finding.message} (${uses} objects of it in the tree.)`
		};
	}
	return findings;
}
function validateDocument$1(file, head, schemas, options) {
	const { root, problems } = require_read.readYaml(head.text);
	if (problems.some(({ code }) => code !== "duplicate-key")) return [];
	return checkManifest(require_read.toValue(root), schemas, options).map((problem) => findingOf(problem, file, head.line, root)).sort((a, b) => a.line - b.line);
}
function findingOf({ severity, rule, pointer, path, message, suggestion }, file, firstLine, root) {
	return {
		severity,
		rule,
		file,
		line: (require_place.aimedLine(root, pointer, rule === "kubernetes/unknown-field" || rule === "kubernetes/required" ? "key" : "value") ?? 1) + firstLine - 1,
		path,
		message,
		...suggestion === void 0 ? {} : { suggestion }
	};
}

// tools/kubernetes/src/validate.ts
function validateManifests(texts) {
	return [...texts].flatMap(([file, text]) => {
		if (/(?:^|\/)templates\//.test(file) && text.includes("{{")) return [];
		const heads = require_head.splitDocuments(text);
		const areObjects = !require_src.isKustomization(file) && !/^(?:Chart\.yaml|values.*\.ya?ml)$/.test(require_paths.nameOf(file));
		const someAre = heads.some(({ apiVersion, kind }) => apiVersion !== void 0 || kind !== void 0);
		return heads.flatMap((head) => validateDocument(file, head, areObjects ? someAre ? "error" : "warning" : void 0));
	});
}
const MOST_PROBLEMS = 5;
function validateDocument(file, head, severity) {
	const findings = [];
	const add = (rule, line, path, message, suggestion, level) => findings.push({
		severity: level ?? "error",
		rule,
		file,
		line,
		path,
		message,
		suggestion
	});
	const { root, problems } = require_read.readYaml(head.text);
	const told = problems.filter(({ code }) => code !== "odd-key" || !head.text.includes("{{"));
	for (const { code, line, message } of told.slice(0, MOST_PROBLEMS)) {
		const at = line + head.line - 1;
		if (code === "duplicate-key") add("kubernetes/duplicate-key", at, "", `${message}; only one value can count.`, "Take one out.");
		else add("kubernetes/syntax", at, "", `not valid YAML: ${message}.`, "Correct the line, then validate again.");
	}
	if (findings.length > 0) return findings;
	if (root.is === "map") {
		if (severity === void 0) return findings;
		const missing = ["apiVersion", "kind"].filter((field) => head[field] === void 0);
		const [field] = missing;
		if (field !== void 0) {
			const what = `the document has no ${missing.join(" and no ")}, so Kubernetes cannot take it.`;
			const fix = `Add ${missing.map((name) => `\`${name}:\``).join(" and ")}.`;
			add("kubernetes/no-kind", head.line, field, what, fix, missing.length === 2 ? severity : "error");
		}
	}
	return findings;
}

// tools/argocd/src/checks/brought.ts
const BRINGS = [
	[/\/argo-cd$/, ["argoproj.io"]],
	[/\/aws-load-balancer-controller$/, [
		"elbv2.k8s.aws",
		"gateway.k8s.aws",
		"aga.k8s.aws"
	]],
	[/\/cert-manager$/, ["acme.cert-manager.io", "cert-manager.io"]],
	[/\/crossplane$/, [
		"apiextensions.crossplane.io",
		"ops.crossplane.io",
		"pkg.crossplane.io",
		"protection.crossplane.io"
	]],
	[/\/external-secrets$/, ["external-secrets.io", "generators.external-secrets.io"]],
	[/\/gateway-api$/, ["gateway.networking.k8s.io"]],
	[/\/metrics-server$/, []]
];
function broughtBy({ repoURL, chart }) {
	const address = `${repoURL.replace(/\/$|\.git$/g, "")}${chart === void 0 ? "" : `/${chart}`}`;
	return BRINGS.find(([source]) => source.test(address))?.[1].map((group) => `${group}/*`);
}
function definedBy({ apiVersion, kind, metadata, ...manifest }) {
	const spec = require_located.mapOf(manifest.spec);
	const group = require_located.textOf(spec.group) ?? "";
	const names = [require_located.mapOf(spec.names).kind, require_located.mapOf(spec.claimNames).kind].flatMap((name) => require_located.textOf(name) ?? []);
	const owner = require_head.groupOf(apiVersion);
	if (kind === "CustomResourceDefinition") return {
		atOnce: true,
		kinds: names.map((name) => `${group}/${name}`)
	};
	if (owner === "apiextensions.crossplane.io" && kind === "CompositeResourceDefinition") return {
		atOnce: false,
		kinds: names.map((name) => `${group}/${name}`)
	};
	if (owner !== "pkg.crossplane.io" || kind !== "Provider") return void 0;
	const name = /([^/:@]+)(?::[^/]*)?(?:@.*)?$/.exec(require_located.textOf(spec.package) ?? metadata.name ?? "")?.[1] ?? "";
	const parts = /^provider-(family-)?(aws|azure|gcp)(?:-(.+))?$/.exec(name);
	if (parts === null) return {
		atOnce: false,
		kinds: []
	};
	const [, family, cloud, service] = parts;
	const prefix = family !== void 0 || service === void 0 ? "" : `${service}.`;
	return {
		atOnce: false,
		kinds: [`${prefix}${cloud}.upbound.io/*`, `${prefix}${cloud}.m.upbound.io/*`]
	};
}
function holds$2(kinds, kind) {
	return kinds.has(kind) || kinds.has(`${kind.slice(0, kind.indexOf("/"))}/*`);
}
function kindOf({ apiVersion, kind }) {
	return `${require_head.groupOf(apiVersion)}/${kind}`;
}

// tools/argocd/src/checks/eks-capability.ts
const GUIDE = "https://docs.aws.amazon.com/eks/latest/userguide";
const COMPARISON = `${GUIDE}/argocd-comparison.html`;
const CLUSTERS = `${GUIDE}/argocd-register-clusters.html`;
const SETTINGS = `${GUIDE}/argocd-configure-settings.html`;
const NOTIFICATIONS = `${GUIDE}/argocd-notifications.html`;
const READ_OF_CM = /^(?:ui\.banner(?:content|url|permanent|position)|ui\.cssurl|resource\.customizations\.(?:ignoreDifferences|ignoreResourceUpdates)\.all|resource\.customizations\.(?:ignoreDifferences|ignoreResourceUpdates|knownTypeFields|health)\.[^*]+|resource\.(?:exclusions|inclusions|compareoptions|respectRBAC|customLabels|includeEventLabelKeys|excludeEventLabelKeys)|resource\.sensitive\.mask\.annotations|(?:kustomize|helm|jsonnet)\.enable|kustomize\.buildOptions)$/;
const READ_OF_PARAMETERS = /^(?:hydrator\.enabled|application\.namespaces|applicationsetcontroller\.namespaces)$/;
const MOST_NAMED = 3;
function checkEksCapability(applications, texts) {
	const findings = [];
	let registersItself = false;
	for (const [file, text] of texts) {
		if (!CONCERNS.test(text)) continue;
		for (const document of require_place.documentTexts(text)) {
			const { value, lineOf } = require_located.locate(document.text, document.line);
			const object = require_located.mapOf(value);
			if (clusterOf(object)?.name === "in-cluster") registersItself = true;
			checkObject(object, (severity, path, message, suggestion) => findings.push({
				severity,
				rule: RULE$1,
				file,
				line: lineOf(path),
				path: path.join("."),
				message,
				suggestion
			}));
		}
	}
	return require_files.distinct([...applications.flatMap((one) => checkApplication(one, registersItself)), ...findings]);
}
const RULE$1 = "argocd/eks-capability";
const CONCERNS = /AppProject|ApplicationSet|argocd-(?:cm|rbac-cm|cmd-params-cm|notifications-cm)\b|argocd\.argoproj\.io\/secret-type/;
function checkApplication({ application, file, set }, registersItself) {
	const { destination, sources, line } = application;
	const owner = set === void 0 ? `Application ${require_files.readable(application.name)}` : `ApplicationSet ${require_files.readable(set.name)}`;
	const found = [];
	const report = (severity, path, message, suggestion) => found.push({
		severity,
		rule: RULE$1,
		file,
		line,
		path,
		message,
		suggestion
	});
	if (sources.some(({ plugin }) => plugin === true)) report("error", "spec.source.plugin", `${owner} is rendered by a plugin, and the EKS capability for Argo CD has none.`, `Render it with Helm or Kustomize, or before it is committed. ${COMPARISON}`);
	const { server = "", name } = destination;
	if (server !== "" && require_files.isTold(server) && !server.startsWith("arn:")) report("error", "spec.destination.server", `${owner} names its cluster ${server}, and the EKS capability for Argo CD knows clusters by ARN.`, `Write destination.name with the name that the cluster is registered under, or its ARN. ${CLUSTERS}`);
	if (name === "in-cluster" && !registersItself) report("warning", "spec.destination.name", `${owner} deploys to in-cluster, and the EKS capability for Argo CD does not know its own cluster under that name before it is registered.`, `Add a Secret with the label argocd.argoproj.io/secret-type: cluster, the name in-cluster and the cluster's ARN as server. ${CLUSTERS}`);
	if (sources.some(({ repoURL, chart }) => chart === "argo-cd" || /\/argoproj\/argo-cd(?:\.git)?$/.test(repoURL))) report("error", "spec.source", `${owner} installs Argo CD beside the one that AWS runs, and both would sync the same Applications.`, `Delete it. ${COMPARISON}`);
	return found;
}
function checkObject(object, report) {
	const metadata = require_located.mapOf(object.metadata);
	if (object.kind === "AppProject") {
		const namespaces = require_located.mapOf(object.spec).sourceNamespaces;
		if (Array.isArray(namespaces) && namespaces.length > 0) return;
		report("error", ["spec"], `AppProject ${String(metadata.name)} has no sourceNamespaces, without which the EKS capability for Argo CD admits no Application to it.`, `Write spec.sourceNamespaces: [${String(metadata.namespace ?? "argocd")}]. ${COMPARISON}`);
	} else if (object.kind === "ApplicationSet") {
		if (JSON.stringify(require_located.mapOf(object.spec).generators ?? null).includes("\"plugin\":")) report("error", ["spec", "generators"], `ApplicationSet ${String(metadata.name)} asks a plugin for its parameters, and the EKS capability for Argo CD has none.`, `Take a list, git or clusters generator. ${COMPARISON}`);
	} else if (object.kind === "ConfigMap") checkConfigMap(object, String(metadata.name), report);
	const cluster = clusterOf(object);
	if (cluster === void 0 || cluster.server === void 0 || /\barn\b/i.test(cluster.server)) return;
	report("error", cluster.path, `the cluster ${cluster.name ?? ""} is registered by the address of its API server, and the EKS capability for Argo CD knows clusters by ARN.`, `Write its ARN as server and take config out: an access entry of the capability's role lets it in. ${CLUSTERS}`);
}
function checkConfigMap(object, name, report) {
	const { labels: written } = require_located.mapOf(object.metadata);
	const labels = require_located.mapOf(written);
	const ignored = (isRead) => Object.keys(require_located.mapOf(object.data)).filter((key) => !isRead.test(key));
	if (name === "argocd-cm" || name === "argocd-cmd-params-cm") {
		const keys = ignored(name === "argocd-cm" ? READ_OF_CM : READ_OF_PARAMETERS);
		const more = keys.length > MOST_NAMED ? ` and ${keys.length - MOST_NAMED} more` : "";
		if (keys.length > 0) report("warning", ["data", keys[0] ?? ""], `the EKS capability for Argo CD ignores ${keys.slice(0, MOST_NAMED).join(", ")}${more} of ${name}.`, `Take them out, and write health checks by group and kind. What it reads: ${SETTINGS}`);
		if (labels["app.kubernetes.io/part-of"] !== "argocd") report("warning", ["metadata"], `the EKS capability for Argo CD ignores ${name} without its label.`, `Add the label app.kubernetes.io/part-of: argocd. ${SETTINGS}`);
	}
	if (name === "argocd-rbac-cm") report("warning", ["metadata", "name"], "the EKS capability for Argo CD ignores argocd-rbac-cm: who may do what is not what it says.", `Map groups of Identity Center to ADMIN, EDITOR and VIEWER in rbacRoleMapping of the capability, and delete it. ${COMPARISON}`);
	if (name === "argocd-notifications-cm" && !Object.keys(labels).some((key) => !key.startsWith("app.kubernetes.io/"))) report("warning", ["metadata", "name"], "the EKS capability for Argo CD ignores argocd-notifications-cm without an opt-in label of AWS, and Applications without a subscription.", `Add the label that the page names, or delete it: the gate reads Applications through the Kubernetes API. ${NOTIFICATIONS}`);
}
function clusterOf(object) {
	const found = object.kind === "Secret" ? [object, []] : object.kind === "ExternalSecret" ? [require_located.mapOf(require_located.mapOf(require_located.mapOf(object.spec).target).template), [
		"spec",
		"target",
		"template"
	]] : void 0;
	if (found === void 0) return void 0;
	const [secret, at] = found;
	if (require_located.mapOf(require_located.mapOf(secret.metadata).labels)["argocd.argoproj.io/secret-type"] !== "cluster") return void 0;
	const field = secret.stringData === void 0 ? "data" : "stringData";
	const { name, server } = require_located.mapOf(secret[field]);
	const text = (value) => typeof value !== "string" ? void 0 : object.kind === "Secret" && field === "data" ? Buffer.from(value, "base64").toString("utf8") : value;
	const [named, served] = [text(name), text(server)];
	return {
		...named === void 0 ? {} : { name: named },
		...served === void 0 ? {} : { server: served },
		path: [
			...at,
			field,
			"server"
		]
	};
}

// tools/argocd/src/checks/path-entries.ts
const GENERATE_PATHS = "argocd.argoproj.io/manifest-generate-paths";
function pathsOfValue(value, { sources, application }) {
	const folders = sources.flatMap(({ isHere, path }, index) => isHere ? [path ?? application.sources[index]?.path ?? "."] : []);
	return entriesOf(value).flatMap((entry) => entry.startsWith("/") ? require_paths.joinPath(".", entry.replace(/^\/+/, "")) ?? [] : folders.flatMap((folder) => require_paths.joinPath(folder, entry) ?? []));
}
function entriesOf(value) {
	return value.split(";").map((entry) => entry.trim()).filter((entry) => entry !== "");
}
function isCovered(file, paths) {
	return paths.some((path) => require_paths.isWithin(file, path) || require_glob.matchesDialect(file, path, "go"));
}
function shortest(paths) {
	const all = [...new Set(paths)].sort();
	return all.filter((path) => !all.some((other) => other !== path && require_paths.isWithin(path, other)));
}
function relativePath(folder, path) {
	const from = folder === "." ? [] : folder.split("/");
	const to = path === "." ? [] : path.split("/");
	let common = 0;
	while (common < Math.min(from.length, to.length) && from[common] === to[common]) common++;
	const parts = [...from.slice(common).map(() => ".."), ...to.slice(common)];
	return parts.length === 0 ? "." : parts.join("/");
}
function absolutePath(path) {
	return path === "." ? "/" : `/${path}`;
}

// tools/argocd/src/checks/render-inputs.ts
function staticFolder(glob) {
	const wildcard = glob.search(/[*?[{]/);
	const literal = wildcard < 0 ? glob : glob.slice(0, wildcard);
	const slash = literal.lastIndexOf("/");
	return slash < 0 ? "." : literal.slice(0, slash);
}

// tools/argocd/src/checks/generate-paths.ts
const MOST_ENTRIES = 12;
function declarationsIn(readings) {
	const groups = /* @__PURE__ */ new Map();
	for (const reading of readings) {
		const { file, set, application, name } = reading;
		const key = JSON.stringify(set === void 0 ? [
			file,
			application.line,
			name
		] : [
			file,
			set.line,
			set.name,
			"set"
		]);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, {
			file,
			readings: [reading]
		});
		else group.readings.push(reading);
	}
	return [...groups.values()];
}
function neededPaths({ folders, files, globs }) {
	return shortest([
		...folders,
		...files,
		...[...globs].map(globPath)
	]);
}
function globPath(glob) {
	return /\*\*|[{\\]|\[[!^]/.test(glob) ? staticFolder(glob) : glob;
}
function computeGeneratePaths({ readings }, inputsOf) {
	const needs = [];
	const varying = varyingParts(readings);
	for (const reading of readings) {
		if (!rendersFromHere(reading)) continue;
		const inputs = inputsOf(reading);
		if (inputs.unknown.length > 0) return void 0;
		for (const path of neededPaths(inputs)) needs.push({
			reading,
			path,
			forms: formsOf(reading, path, varying)
		});
	}
	if (needs.length === 0) return void 0;
	return minimal(chosenForms(needs), needs).join(";");
}
function rendersFromHere({ sources, references }) {
	return sources.some(({ path }) => path !== void 0) || references.some(({ to }) => to === "file" || to === "files");
}
function formsOf(reading, path, varying) {
	const folders = reading.sources.flatMap((source) => source.path ?? []);
	const absolute = absolutePath(path);
	const templated = templateOf(reading, path, varying);
	const templates = templated === void 0 ? [] : [templated];
	if (reading.sources.some((source) => source.isHere && source.path === void 0) || folders.length === 0) return [absolute, ...templates];
	if (folders.length > 1) return [
		...folders.includes(path) ? ["."] : [],
		absolute,
		...templates
	];
	const relatives = folders.map((folder) => ({
		entry: relativePath(folder, path),
		isNear: folder.split("/")[0] === path.split("/")[0]
	})).sort((a, b) => a.entry.length - b.entry.length);
	const near = relatives.filter(({ isNear }) => isNear).map(({ entry }) => entry);
	const far = relatives.filter(({ isNear }) => !isNear).map(({ entry }) => entry);
	return [
		...near,
		absolute,
		...far,
		...templates
	];
}
function templateOf({ application, set }, path, varying) {
	const written = set?.template.sources[0]?.path?.replaceAll(/\s/g, "");
	const isGo = written === "{{.path.path}}";
	if (application.multiple || !isGo && written !== "{{path}}") return void 0;
	const parts = (application.sources[0]?.path ?? "").split("/");
	const entry = path.split("/").map((part) => {
		const index = parts.findIndex((one, at) => one === part && varying.has(at));
		return index < 0 ? part : isGo ? `{{ index .path.segments ${index} }}` : `{{path[${index}]}}`;
	});
	return entry.every((part, index) => part === path.split("/")[index]) ? void 0 : `/${entry.join("/")}`;
}
function varyingParts(readings) {
	const first = readings[0]?.application.sources[0]?.path?.split("/") ?? [];
	const varying = /* @__PURE__ */ new Set();
	for (const { application } of readings) {
		const parts = application.sources[0]?.path?.split("/") ?? [];
		for (let index = 0; index < Math.max(parts.length, first.length); index++) if (parts[index] !== first[index]) varying.add(index);
	}
	return varying;
}
function chosenForms(needs) {
	const uses = /* @__PURE__ */ new Map();
	for (const { forms } of needs) for (const form of new Set(forms)) uses.set(form, (uses.get(form) ?? 0) + 1);
	const best = ({ forms }) => forms.reduce((a, b) => (uses.get(b) ?? 0) > (uses.get(a) ?? 0) ? b : a, forms[0] ?? ".");
	const chosen = new Set(needs.map(best));
	if (chosen.size <= MOST_ENTRIES || new Set(needs.map(({ reading }) => reading)).size === 1) return chosen;
	const wider = [...chosen].map((entry) => (uses.get(entry) ?? 0) > 1 ? entry : parentOf(entry));
	return new Set(wider);
}
function parentOf(entry) {
	const parent = entry.slice(0, entry.lastIndexOf("/"));
	return /[^./]/.test(parent) ? parent : entry;
}
function minimal(chosen, needs) {
	let entries = [...chosen];
	for (const entry of [...entries].sort((a, b) => b.length - a.length)) {
		const without = entries.filter((one) => one !== entry);
		if (without.length > 0 && needs.every((need) => isNeedCovered(need, without))) entries = without;
	}
	return entries.sort((a, b) => rank(a) - rank(b) || require_text.compareText(a, b));
}
function rank(entry) {
	return entry === "." ? 0 : entry.startsWith("/") ? 2 : 1;
}
function isNeedCovered({ reading, path, forms }, entries) {
	const literal = entries.filter((entry) => !entry.includes("{{"));
	return entries.some((entry) => forms.includes(entry)) || pathsOfValue(literal.join(";"), reading).some((covered) => require_paths.isWithin(path, covered)) || isCovered(path, pathsOfValue(literal.join(";"), reading));
}

// tools/argocd/src/checks/generate-paths-check.ts
const RULE = "argocd/manifest-generate-paths";
function checkGeneratePaths(readings, inputsOf) {
	const findings = declarationsIn(readings).flatMap((declaration) => checkDeclaration(declaration, inputsOf));
	return require_files.distinct(findings);
}
function checkDeclaration(declaration, inputsOf) {
	const value = computeGeneratePaths(declaration, inputsOf);
	if (value === void 0) return [];
	const { file, readings } = declaration;
	const [first] = readings;
	if (first === void 0) return [];
	const owner = first.set === void 0 ? `Application ${require_files.readable(first.name)}` : `ApplicationSet ${require_files.readable(first.set.name)}`;
	const path = `${first.set === void 0 ? "" : "spec.template."}metadata.annotations["${GENERATE_PATHS}"]`;
	const place = {
		rule: RULE,
		file,
		line: first.application.line,
		path,
		value
	};
	const suggestion = `Write under ${path.replace(/\["[^"]*"\]$/, "")}: ${GENERATE_PATHS}: ${value}`;
	const annotated = readings.filter(({ application }) => entriesOf(application.generatePaths ?? "").length > 0);
	if (annotated.length === 0) {
		const message = `${owner} has no ${GENERATE_PATHS}: every commit of the repository renders it anew.`;
		return [{
			...place,
			severity: "warning",
			message,
			suggestion
		}];
	}
	const missed = annotated.flatMap((reading) => missedBy(reading, inputsOf));
	const [one] = missed;
	if (one !== void 0) {
		const more = new Set(missed.map(({ missing }) => missing)).size - 1;
		const of = first.set === void 0 ? "" : ` of ${require_files.readable(one.reading.name)}`;
		const message = `${owner} renders from ${one.missing}${of}, which ${GENERATE_PATHS} "${one.reading.application.generatePaths}" does not cover${more > 0 ? `, nor ${more} more ${more === 1 ? "file" : "files"}` : ""}: Argo CD would keep the old manifests when it changes.`;
		return [{
			...place,
			severity: "error",
			message,
			suggestion
		}];
	}
	const wide = annotated.find(({ application, ...reading }) => {
		const written = application.generatePaths ?? "";
		return require_files.isTold(written) && meansAll(written, {
			application,
			...reading
		}) && !meansAll(value, {
			application,
			...reading
		});
	});
	if (wide === void 0) return [];
	const message = `${owner} has the ${GENERATE_PATHS} "${wide.application.generatePaths}", which is the whole repository: every commit renders it anew.`;
	return [{
		...place,
		severity: "warning",
		message,
		suggestion
	}];
}
function meansAll(value, reading) {
	return pathsOfValue(value, reading).includes(".");
}
function missedBy(reading, inputsOf) {
	const written = reading.application.generatePaths ?? "";
	if (!require_files.isTold(written) || !rendersFromHere(reading)) return [];
	const paths = pathsOfValue(written, reading);
	return [...inputsOf(reading).present].sort().filter((file) => !isCovered(file, paths)).map((missing) => ({
		reading,
		missing
	}));
}

// tools/argocd/src/checks/generate-paths-fix.ts
var import_dist = require_dist$1.require_dist();
function fixGeneratePaths(text, line, value) {
	const found = findMetadata(text, line);
	if (found === void 0 || annotationOf(found.metadata) === value) return text;
	const edited = editMetadata(text, found.metadata, value);
	if (edited === void 0) return text;
	const after = findMetadata(edited, line) ?? findMetadata(edited, line + 1);
	return after !== void 0 && annotationOf(after.metadata) === value ? edited : text;
}
function annotationOf(metadata) {
	return metadata.getIn(["annotations", GENERATE_PATHS]);
}
function findMetadata(text, line) {
	const { documents, lineAt } = require_read.editableYaml(text);
	for (const document of documents) {
		const { contents } = document;
		if (document.errors.length > 0 || !(0, import_dist.isMap)(contents) || !holds$1(contents, line, lineAt)) continue;
		const manifest = manifestAt(contents, line, lineAt);
		const metadata = manifest?.getIn(manifest.get("kind") === "ApplicationSet" ? [
			"spec",
			"template",
			"metadata"
		] : ["metadata"]);
		return (0, import_dist.isMap)(metadata) ? { metadata } : void 0;
	}
}
function manifestAt(map, line, lineAt) {
	const items = map.get("kind") === "List" ? map.get("items", true) : void 0;
	if (!(0, import_dist.isCollection)(items)) return map;
	const item = items.items.find((one) => (0, import_dist.isMap)(one) && holds$1(one, line, lineAt));
	return (0, import_dist.isMap)(item) ? item : void 0;
}
function holds$1(map, line, lineAt) {
	if (!map.range) return false;
	const [start, end] = map.range;
	return lineAt(start) <= line && line <= lineAt(Math.max(start, end - 1));
}
function editMetadata(text, metadata, value) {
	const isJson = text.trimStart().startsWith("{");
	const annotations = pairOf(metadata, "annotations");
	if (annotations === void 0) {
		if (metadata.flow === true) return addToFlow(text, metadata, `${isJson ? "\"annotations\"" : "annotations"}: { ${flowPair(value, isJson)} }`);
		return addLines(text, metadata, ["annotations:", `${" ".repeat(indentStep(text, metadata))}${blockPair(value)}`]);
	}
	const map = annotations.value;
	if ((0, import_dist.isMap)(map)) {
		const existing = pairOf(map, GENERATE_PATHS);
		if (existing !== void 0) return replaceValue(text, existing, value, map.flow === true, isJson);
		return map.flow === true ? addToFlow(text, map, flowPair(value, isJson)) : addLines(text, map, [blockPair(value)]);
	}
	const colon = map === null || (0, import_dist.isScalar)(map) && map.value === null && !(0, import_dist.isAlias)(map) ? afterColon(text, annotations) : void 0;
	if (colon === void 0 || metadata.flow === true) return void 0;
	const indent = " ".repeat(columnOf(text, startOf(annotations)) + indentStep(text, metadata));
	return splice(text, colon, colon, `${eolOf(text)}${indent}${blockPair(value)}`);
}
function pairOf(map, name) {
	return map.items.find((item) => (0, import_dist.isPair)(item) && (0, import_dist.isScalar)(item.key) && item.key.value === name);
}
function replaceValue(text, pair, value, inFlow, isJson) {
	const old = pair.value;
	if (old === null || (0, import_dist.isScalar)(old) && old.value === null) {
		const colon = afterColon(text, pair);
		return colon === void 0 ? void 0 : splice(text, colon, colon, ` ${scalarText(value, inFlow)}`);
	}
	if (!(0, import_dist.isScalar)(old) || !old.range) return void 0;
	const [start, end] = old.range;
	const isBlock = old.type === "BLOCK_FOLDED" || old.type === "BLOCK_LITERAL";
	const written = isJson ? JSON.stringify(value) : scalarText(value, inFlow, old.type);
	return splice(text, start, end, isBlock ? `${written}${eolOf(text)}` : written);
}
function addLines(text, map, lines) {
	const [first, last] = [map.items[0], map.items.at(-1)];
	if (!(0, import_dist.isPair)(first) || !(0, import_dist.isPair)(last)) return void 0;
	const indent = " ".repeat(columnOf(text, startOf(first)));
	let end = endOf(last);
	while (end > 0 && /\s/.test(text[end - 1] ?? "")) end--;
	const newline = text.indexOf("\n", end);
	const at = newline < 0 ? text.length : text[newline - 1] === "\r" ? newline - 1 : newline;
	return splice(text, at, at, lines.map((line) => `${eolOf(text)}${indent}${line}`).join(""));
}
function addToFlow(text, map, written) {
	const last = map.items.at(-1);
	if ((0, import_dist.isPair)(last)) {
		const end = endOf(last);
		return splice(text, end, end, `, ${written}`);
	}
	return map.range ? splice(text, map.range[0], map.range[1], `{ ${written} }`) : void 0;
}
function blockPair(value) {
	return `${GENERATE_PATHS}: ${scalarText(value, false)}`;
}
function flowPair(value, isJson) {
	return isJson ? `${JSON.stringify(GENERATE_PATHS)}: ${JSON.stringify(value)}` : `${GENERATE_PATHS}: ${scalarText(value, true)}`;
}
function scalarText(value, inFlow, type) {
	const isPlain = /^[\w./][\w./;@+-]*$/.test(value) && !/^[\d.+-]+$/.test(value.replace(/^\.$/, ""));
	if (type === "QUOTE_DOUBLE") return JSON.stringify(value);
	if (type === "QUOTE_SINGLE") return `'${value.replaceAll("'", "''")}'`;
	if (isPlain || value === "." && !inFlow) return value;
	return value.includes("\"") ? `'${value.replaceAll("'", "''")}'` : `"${value.replaceAll("\\", "\\\\")}"`;
}
function startOf({ key }) {
	return (0, import_dist.isNode)(key) ? key.range?.[0] ?? 0 : 0;
}
function endOf({ key, value }) {
	const node = (0, import_dist.isNode)(value) && value.range ? value : key;
	return (0, import_dist.isNode)(node) ? node.range?.[1] ?? 0 : 0;
}
function afterColon(text, { key }) {
	const end = (0, import_dist.isNode)(key) ? key.range?.[1] : void 0;
	if (end === void 0) return void 0;
	const colon = /^\s*:/.exec(text.slice(end));
	return colon === null ? void 0 : end + colon[0].length;
}
function columnOf(text, offset) {
	return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}
function indentStep(text, map) {
	for (const { key, value } of map.items) {
		if (!(0, import_dist.isMap)(value) || value.flow === true || !(0, import_dist.isNode)(key)) continue;
		const inner = value.items[0];
		if ((0, import_dist.isPair)(inner)) return Math.max(1, columnOf(text, startOf(inner)) - columnOf(text, key.range?.[0] ?? 0));
	}
	return 2;
}
function eolOf(text) {
	return text.includes("\r\n") ? "\r\n" : "\n";
}
function splice(text, start, end, inserted) {
	return text.slice(0, start) + inserted + text.slice(end);
}

// tools/argocd/src/checks/sync-options.ts
const ADVICE = {
	"Replace=true": "objects are replaced as a whole: what controllers and people wrote into them is lost at each sync. Use ServerSideApply=true, or set it on the one object that needs it.",
	"Force=true": "an object that cannot be changed is deleted and created anew: its pods stop, and a claim loses its data. Set it on the one Job that needs it.",
	"Validate=false": "the API server takes fields that it does not know and drops them in silence. Mend the manifest and take the option out."
};
const SYNC_OPTIONS = "argocd.argoproj.io/sync-options";
function checkSyncOptions(applications) {
	return require_files.distinct(applications.flatMap((reading) => {
		const { application, file, manifests = [], name, set } = reading;
		const owner = set === void 0 ? `Application ${require_files.readable(name)}` : `ApplicationSet ${require_files.readable(set.name)}`;
		const place = {
			severity: "warning",
			rule: "argocd/sync-option",
			file,
			line: application.line
		};
		const own = (application.syncPolicy.options ?? []).flatMap((option) => {
			const advice = ADVICE[option];
			const message = `${owner} sets ${option} for everything it applies: ${advice}`;
			return advice === void 0 ? [] : [{
				...place,
				path: "spec.syncPolicy.syncOptions",
				message
			}];
		});
		const ofObjects = manifests.flatMap((manifest) => optionsOf(manifest).flatMap((option) => {
			if (option !== "Force=true" || !KEEPS_DATA.has(manifest.kind)) return [];
			const message = `${owner} sets ${option} on the ${manifest.kind} ${manifest.metadata.name ?? ""}: ${ADVICE[option]}`;
			return [{
				...place,
				path: `metadata.annotations["${SYNC_OPTIONS}"]`,
				message
			}];
		}));
		return [...own, ...ofObjects];
	}));
}
const KEEPS_DATA = /* @__PURE__ */ new Set([
	"PersistentVolumeClaim",
	"PersistentVolume",
	"StatefulSet",
	"Namespace",
	"CustomResourceDefinition"
]);
function optionsOf({ metadata }) {
	const written = metadata.annotations?.[SYNC_OPTIONS];
	return typeof written === "string" ? written.split(",").map((option) => option.trim()) : [];
}

// tools/argocd/src/checks/new-cluster.ts
const WAVE = "argocd.argoproj.io/sync-wave";
const SKIPS = "SkipDryRunOnMissingResource=true";
function arrivalOf(applications) {
	const syncs = syncsOf(applications);
	const definable = definedIn(syncs);
	const rounds = /* @__PURE__ */ new Map();
	const applied = /* @__PURE__ */ new Set();
	const ended = /* @__PURE__ */ new Set();
	const served = /* @__PURE__ */ new Map();
	const servedIn = (cluster) => {
		const kinds = served.get(cluster) ?? /* @__PURE__ */ new Set();
		served.set(cluster, kinds);
		return kinds;
	};
	for (let round = 1;; round++) {
		const before = new Map([...served].map(([cluster, kinds]) => [cluster, new Set(kinds)]));
		let changed = false;
		for (const sync of syncs) {
			const name = `${sync.cluster} ${sync.application.name}`;
			if (ended.has(sync)) continue;
			const present = new Set(before.get(sync.cluster));
			const isThere = (kind) => holds$2(present, kind) || !isDefined(definable, sync.cluster, kind);
			if (run(sync, isThere, present, applied)) {
				ended.add(sync);
				rounds.set(name, round);
			}
			const kinds = servedIn(sync.cluster);
			const size = kinds.size;
			for (const kind of [...present, ...ended.has(sync) ? sync.brings : []]) kinds.add(kind);
			changed ||= kinds.size > size || ended.has(sync);
		}
		if (!changed) break;
	}
	return {
		rounds,
		stuck: syncs.flatMap(({ application, steps }) => steps.filter((step) => !applied.has(step)).map(({ manifest }) => ({
			application,
			manifest
		})))
	};
}
function run({ steps }, isThere, present, applied) {
	const own = new Set(steps.flatMap(({ manifest }) => definitionsAtOnce(manifest)));
	if (steps.some(({ manifest, skips }) => !skips && !isThere(kindOf(manifest)) && !holds$2(own, kindOf(manifest)))) return false;
	for (const wave of [...new Set(steps.map((step) => step.wave))].sort((a, b) => a - b)) {
		const inWave = steps.filter((step) => step.wave === wave);
		for (const { manifest } of inWave) for (const kind of definitionsAtOnce(manifest)) present.add(kind);
		if (inWave.some(({ manifest }) => !isThere(kindOf(manifest)))) return false;
		for (const step of inWave) {
			applied.add(step);
			for (const kind of definedBy(step.manifest)?.kinds ?? []) present.add(kind);
		}
	}
	return true;
}
function definitionsAtOnce(manifest) {
	const definition = definedBy(manifest);
	return definition?.atOnce === true ? definition.kinds : [];
}
const LOCAL = "in-cluster";
function definedIn(syncs) {
	const definable = /* @__PURE__ */ new Map();
	for (const { cluster, steps, brings } of syncs) {
		const kinds = definable.get(cluster) ?? /* @__PURE__ */ new Set();
		definable.set(cluster, kinds);
		for (const kind of [...brings, ...steps.flatMap(({ manifest }) => definedBy(manifest)?.kinds ?? [])]) kinds.add(kind);
	}
	return definable;
}
function isDefined(definable, cluster, kind) {
	if (kind.startsWith("argoproj.io/")) return false;
	const kinds = definable.get(cluster);
	return kinds !== void 0 && holds$2(kinds, kind);
}
function syncsOf(applications) {
	return applications.flatMap((application) => {
		const { destination, sources, syncPolicy, written } = application.application;
		const cluster = destination.name ?? destination.server ?? "";
		if (!require_files.isTold(cluster) || !require_files.isTold(application.name)) return [];
		const options = syncPolicy.options ?? [];
		const retry = require_located.mapOf(require_located.mapOf(written.spec.syncPolicy).retry);
		return [{
			application,
			cluster: cluster === "https://kubernetes.default.svc" ? LOCAL : cluster,
			steps: (application.manifests ?? []).filter(isOfSync).map((manifest) => ({
				manifest,
				wave: waveOf(manifest),
				skips: options.includes(SKIPS) || optionsOf(manifest).includes(SKIPS)
			})),
			brings: sources.flatMap((source, at) => application.sources[at]?.isHere === true ? [] : broughtBy(source) ?? []),
			retries: Object.keys(retry).length === 0 ? 0 : Number(retry.limit ?? 5)
		}];
	});
}
function isOfSync({ metadata }) {
	return metadata.annotations?.["argocd.argoproj.io/hook"] === void 0;
}
function waveOf({ metadata }) {
	const wave = Number(metadata.annotations?.[WAVE] ?? 0);
	return Number.isFinite(wave) ? wave : 0;
}
function checkNewCluster(applications) {
	const syncs = syncsOf(applications);
	const definable = definedIn(syncs);
	const findings = [];
	for (const sync of syncs) for (const step of sync.steps) {
		const kind = kindOf(step.manifest);
		if (require_files.isKnownGroup(kind.slice(0, kind.indexOf("/"))) || kind.startsWith("argoproj.io/")) continue;
		const definers = sync.steps.filter(({ manifest }) => holds$2(new Set(definedBy(manifest)?.kinds), kind));
		if (definers.length > 0) findings.push(...withinOne(sync, step, definers));
		else if (isDefined(definable, sync.cluster, kind)) findings.push(...betweenTwo(sync, step, definable));
		else findings.push(...ofAnotherCluster(sync, step, definable));
	}
	const { stuck, rounds } = arrivalOf(applications);
	for (const { application, manifest } of stuck) {
		if (findings.some((one) => one.file === application.file && one.severity === "error")) continue;
		findings.push(found("error", "argocd/never-delivered", application, `${nameOf$1(application)} never applies ${shown(manifest)} to a new cluster: its kind and what defines it wait for each other.`, "Give what defines the kind an Application of its own, or an earlier wave."));
	}
	for (const { application, cluster, retries } of syncs) {
		const needed = rounds.get(`${cluster} ${application.name}`) ?? 1;
		if (retries < 0 || needed - 1 <= retries) continue;
		findings.push(found("warning", "argocd/too-few-retries", application, `${nameOf$1(application)} needs ${needed} syncs on a new cluster, since other Applications bring kinds that it uses, and is tried ${retries + 1} times: after a sync that failed Argo CD does not try the same commit again.`, "Add syncPolicy.retry with a limit of 10."));
	}
	return require_files.distinct(findings);
}
function withinOne(sync, step, definers) {
	const { application } = sync;
	const first = definers.reduce((a, b) => a.wave <= b.wave ? a : b);
	const atOnce = definedBy(first.manifest)?.atOnce === true;
	if (atOnce ? step.wave < first.wave : step.wave <= first.wave) return [found("error", "argocd/wave-before-kind", application, `${nameOf$1(application)} applies ${shown(step.manifest)} in wave ${step.wave}, and ${shown(first.manifest)}, which defines its kind, in wave ${first.wave}.`, `Give it the annotation ${WAVE}: "${first.wave + 1}"`)];
	if (atOnce || step.skips) return [];
	return [found("error", "argocd/dry-run-before-kind", application, `${nameOf$1(application)} looks ${shown(step.manifest)} up before ${shown(first.manifest)} has defined its kind: on a new cluster no sync ever begins.`, `Give it the annotation argocd.argoproj.io/sync-options: ${SKIPS}`)];
}
function betweenTwo({ application, cluster, steps }, step, definable) {
	const isHeldUp = ({ manifest }) => !isDefined(definable, cluster, kindOf(manifest));
	if (step.skips || !steps.some(isHeldUp)) return [];
	return [found("warning", "argocd/dry-run-before-kind", application, `${nameOf$1(application)} applies nothing to a new cluster before another Application has brought the kind of ${shown(step.manifest)}.`, `Give it the annotation argocd.argoproj.io/sync-options: ${SKIPS}`)];
}
function ofAnotherCluster({ application, cluster }, { manifest }, definable) {
	if (cluster === LOCAL) return [];
	const elsewhere = [...definable].filter(([, kinds]) => holds$2(kinds, kindOf(manifest))).map(([name]) => name);
	if (elsewhere.length === 0) return [];
	return [found("error", "argocd/kind-not-delivered", application, `${nameOf$1(application)} applies ${shown(manifest)} to ${cluster}, and only ${elsewhere.join(", ")} ${elsewhere.length === 1 ? "gets" : "get"} its kind.`, `Deliver what defines it to ${cluster} too.`)];
}
function nameOf$1({ name }) {
	return `Application ${require_files.readable(name)}`;
}
function shown({ kind, metadata }) {
	return `the ${kind} ${metadata.name ?? metadata.generateName ?? ""}`;
}
function found(severity, rule, { file, application }, message, suggestion) {
	return {
		severity,
		rule,
		file,
		line: application.line,
		path: "",
		message,
		suggestion
	};
}

// tools/argocd/src/checks/unattended-deletion.ts
const KEEPS = /* @__PURE__ */ new Set(["create-only", "create-update"]);
const FINALIZER = /^resources-finalizer\.argocd\.argoproj\.io/;
function checkUnattendedDeletion(applications, settings) {
	const last = settings.environments.at(-1)?.name;
	const forms = require_texts.environmentForms(settings);
	return require_files.distinct(applications.flatMap(({ application, file, set }) => {
		if (set === void 0 || last === void 0) return [];
		const wanted = missingIn(set, application.written.finalizers ?? []);
		if (wanted.length === 0) return [];
		const found = environmentsOf(application, forms);
		if (found !== void 0 && !found.has(last)) return [];
		const where = found === void 0 ? `Which environment it reaches is not told, and may be ${last}` : `It reaches ${last}`;
		return [{
			severity: found === void 0 || !settings.declaresEnvironments ? "warning" : "error",
			rule: "argocd/unattended-deletion",
			file,
			line: set.line,
			path: "spec.syncPolicy",
			message: `ApplicationSet ${require_files.readable(set.name)} deletes by itself what its generators yield no more: ${wanted.map(([why]) => why).join("; ")}. ${where}.`,
			suggestion: `${wanted.map(([, what]) => what).join("; ")}. What goes on purpose a person deletes, once the change is live.`
		}];
	}));
}
function missingIn(set, finalizers) {
	const own = finalizers.find((name) => typeof name === "string" && FINALIZER.test(name));
	return [
		...KEEPS.has(set.applicationsSync) ? [] : [[`applicationsSync is ${set.applicationsSync ?? "not set, so sync"}, which deletes Applications`, "Set spec.syncPolicy.applicationsSync to create-update"]],
		...set.preserveResourcesOnDeletion === true ? [] : [["without preserveResourcesOnDeletion an Application takes along all that it delivered", "Set spec.syncPolicy.preserveResourcesOnDeletion to true"]],
		...own === void 0 ? [] : [[`the finalizer ${own} of its template takes along all that an Application delivered`, "Take that finalizer out of spec.template.metadata.finalizers"]]
	];
}
function environmentsOf({ destination, sources }, forms) {
	const texts = [destination.name, ...sources.flatMap(({ path, targetRevision }) => [path, targetRevision])];
	const found = new Set(texts.flatMap((text) => (text ?? "").split("/")).flatMap((segment) => forms.get(segment) ?? []));
	const cluster = destination.name ?? destination.server ?? "";
	return found.size === 0 || !require_files.isTold(cluster) ? void 0 : found;
}

// tools/terraform/src/hand-over.ts
function handedOver(text, name) {
	const documents = /* @__PURE__ */ new Map();
	for (const { index } of text.matchAll(/\bschema"?\s*[=:]\s*"/g)) for (let at = text.lastIndexOf("{", index); at >= 0; at = at === 0 ? -1 : text.lastIndexOf("{", at - 1)) {
		const value = expressionAt(text, at);
		if (value === void 0 || !("object" in value) || value.object.schema === void 0) continue;
		if (value.object.schema === name) documents.set(at, value);
		break;
	}
	return [...documents].map(([at, value]) => ({
		line: text.slice(0, at).split("\n").length,
		value
	}));
}
function expressionAt(text, at) {
	const cursor = require_evaluate.createCursor(text, require_evaluate.parseExpression);
	cursor.pos = at;
	try {
		const value = require_evaluate.parseExpression(cursor);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
	} catch (error) {
		if (error instanceof require_evaluate.SyntaxProblem) return void 0;
		throw error;
	}
}
function hasKey(value, parts) {
	const [part, ...rest] = parts;
	if (part === void 0) return true;
	if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
	if (!("object" in value)) return "template" in value ? false : void 0;
	const member = value.object[part];
	if (member !== void 0) return hasKey(member, rest);
	return value.rest === true ? void 0 : false;
}

// tools/pipeline/src/validate/astray.ts
function validateEnvironments(graph) {
	const named = /* @__PURE__ */ new Map();
	for (const { root, environment } of graph.projects.values()) if (environment !== void 0 && isCalledAfter(root, graph)) named.set(require_paths.folderOf(root), root);
	return [...graph.projects.values()].flatMap((project) => {
		const sibling = project.environment === void 0 ? named.get(require_paths.folderOf(project.root)) : void 0;
		return sibling === void 0 ? [] : astray(graph, project, sibling);
	});
}
function astray(graph, { root, kind }, sibling) {
	const name = require_paths.nameOf(root);
	const meant = require_index.nearest(name, require_texts.environmentForms(graph.settings).keys());
	if (!(require_preview.KINDS[kind].delivered === true) && !(kind === "terraform-stack" && meant !== void 0)) return [];
	return [{
		severity: "warning",
		rule: "environment-unknown",
		file: fileOf(graph, root),
		line: 1,
		path: "",
		message: `${root} is of no environment, and ${sibling} beside it is: no environment's policy holds for it`,
		suggestion: suggestionOf(root, name, meant)
	}];
}
function suggestionOf(root, name, meant) {
	const added = `add {name: ${name}} to "environments" in mainstem.yaml`;
	if (meant === void 0) return `If ${name} is an environment, ${added}.`;
	const own = `If ${name} is an environment of its own, ${added}.`;
	return name.startsWith(meant) ? `If it is of ${meant}, add ${name} to the aliases of ${meant} in mainstem.yaml. ${own}` : `Did you mean ${meant}? Then type: git mv ${root} ${require_paths.joinPath(require_paths.folderOf(root), meant)}. ${own}`;
}
function isCalledAfter(root, { settings }) {
	return require_texts.environmentForms(settings).has(require_paths.nameOf(root));
}
function fileOf(graph, root) {
	const files = [...graph.tree.entries.keys()].filter((path) => require_paths.folderOf(path) === root);
	return files.find(require_src.isKustomization) ?? files[0] ?? root;
}

// tools/pipeline/src/validate/facts.ts
function concernsFacts(path, text) {
	return require_evaluate.isConfiguration(path) ? text.includes(FACTS) : /EnvironmentConfig|FromEnvironment/.test(text);
}
async function validateFacts({ manifests, configurations, environmentOf }) {
	const writers = configurations.flatMap(({ path, text }) => writersIn(path, text, environmentOf(path)));
	if (writers.length === 0 && !manifests.some(({ text }) => text.includes("mainstem/facts@1"))) return [];
	const { environmentOf: read } = await Promise.resolve().then(() => require("./src2.js"));
	const environment = read(manifests);
	return [
		...environment.configs.filter(isFacts).flatMap(againstSchema),
		...againstWriters(environment.reads, writers),
		...againstConfigs(environment)
	];
}
function writersIn(file, text, environment) {
	return handedOver(text, FACTS).map(({ line, value }) => ({
		file,
		line,
		environment,
		has: (parts) => hasKey(value, parts)
	}));
}
function isFacts({ data }) {
	return data.schema === FACTS;
}
function againstSchema(config) {
	const number = (_key, value) => typeof value === "bigint" ? Number(value) : value;
	return factsProblems(JSON.parse(JSON.stringify(config.data, number))).map(({ path, message }) => ({
		severity: "error",
		rule: "facts/schema",
		file: config.file,
		line: config.lineOf(path),
		path: ["data", ...path].join("."),
		message: `The EnvironmentConfig ${config.name} is not the document ${FACTS}: ${message}.`,
		suggestion: "docs/facts.md has every field."
	}));
}
const nameOf = (parts) => parts.join(".");
function distinct(reads) {
	return [...new Map(reads.toReversed().map((one) => [nameOf(one.parts), one])).values()].toReversed();
}
function againstWriters(reads, writers) {
	return distinct(reads).filter(({ parts: [section = ""] }) => FACTS_KEYS.has(section)).flatMap((read) => {
		const key = nameOf(read.parts);
		const say = (severity, rule, message, suggestion) => [{
			severity,
			rule,
			file: read.file,
			line: read.line,
			path: key,
			message,
			suggestion
		}];
		if (!KEYS.has(key) && !FACTS_KEYS.has(key)) {
			const near = require_index.nearest(key, KEYS);
			return say("error", "facts/unknown-key", `The Composition ${read.composition} reads ${key}, and ${FACTS} has no such key.`, near === void 0 ? "docs/facts.md has every key." : `Did you mean \`${near}\`?`);
		}
		const section = read.parts.slice(0, 1);
		if (!writers.some((one) => one.has(section) !== false)) return say("warning", "facts/no-writer", `The Composition ${read.composition} reads ${key}, and no stack of this tree writes ${section[0]} into ${FACTS}.`, `Keep it right by hand in the EnvironmentConfigs until a stack hands it over.`);
		const lacking = [...byEnvironment(writers)].filter(([, some]) => some.every((one) => one.has(read.parts) === false));
		if (lacking.length === 0) return [];
		const names = lacking.map(([environment]) => environment ?? "a stack without an environment").join(", ");
		const places = lacking.flatMap(([, some]) => some.map(({ file, line }) => `${file}:${line}`)).join(", ");
		return say("error", "facts/not-written", `The Composition ${read.composition} reads ${key}, and Terraform does not write it (${names}).`, `Add it to the document at ${places}, or read another key.`);
	});
}
function byEnvironment(writers) {
	const some = /* @__PURE__ */ new Map();
	for (const one of writers) some.set(one.environment, [...some.get(one.environment) ?? [], one]);
	return some;
}
const KEYS = new Set([...FACTS_KEYS.values()].flat());
function againstConfigs({ reads, configs }) {
	const others = configs.filter((one) => !isFacts(one));
	return distinct(reads.filter(({ required }) => required)).flatMap((read) => {
		const key = nameOf(read.parts);
		if (!FACTS_KEYS.has(read.parts[0] ?? "")) return others.some(({ data }) => holds(data, read.parts)) ? [] : nowhere(read, key);
		return configs.filter(isFacts).flatMap((config) => {
			if (holds(config.data, read.parts)) return [];
			return [{
				severity: "error",
				rule: "facts/missing",
				file: config.file,
				line: config.lineOf([]),
				path: `data.${key}`,
				message: `The EnvironmentConfig ${config.name} has no ${key}, which the Composition ${read.composition} must have.`,
				suggestion: `Add data.${key}.`
			}];
		});
	});
}
function nowhere(read, key) {
	return [{
		severity: "warning",
		rule: "facts/missing",
		file: read.file,
		line: read.line,
		path: key,
		message: `The Composition ${read.composition} must have ${key}, and no EnvironmentConfig of this tree has it.`,
		suggestion: "Add it to one, or see that it is there in every cluster."
	}];
}
function holds(value, [part, ...rest]) {
	if (part === void 0) return value !== void 0;
	return typeof value === "object" && value !== null && holds(value[part], rest);
}

// tools/pipeline/src/validate/no-effect.ts
function validateEffects(texts, rendered) {
	return rendered.flatMap(({ application, sources, manifests }) => {
		if (manifests === void 0 || hasOptions(application.written.spec)) return [];
		return sources.flatMap(({ path }) => {
			const file = require_src.KUSTOMIZATION_NAMES.map((name) => require_paths.joinPath(path ?? ".", name)).find((one) => one !== void 0 && texts.has(one));
			if (path === void 0 || file === void 0) return [];
			return findUnusedEntries({
				file,
				text: texts.get(file) ?? "",
				manifests,
				read: (patch) => texts.get(patch)
			});
		});
	});
}
function hasOptions({ source, sources }) {
	return [source, ...Array.isArray(sources) ? sources : []].some((one) => typeof one === "object" && one !== null && "kustomize" in one);
}

// tools/pipeline/src/validate/unbuilt.ts
function withoutUnbuilt(findings, graph, texts) {
	const listed = createListed(texts);
	const kept = [];
	const skeletons = /* @__PURE__ */ new Map();
	const isSkeleton = skeletonsOf(findings, texts);
	const isConfiguration = createConfiguration(texts);
	for (const finding of findings) {
		const { file, severity, message, rule } = finding;
		if (rule === "kubernetes/no-kind" && isConfiguration(file)) continue;
		if (isSkeleton(file)) {
			if (!skeletons.has(file)) skeletons.set(file, finding);
		} else if (severity === "error" && isUnbuilt(finding, graph, listed)) kept.push({
			...finding,
			severity: "warning",
			message: `${message} Nothing builds this file.`
		});
		else kept.push(finding);
	}
	const [first, ...more] = skeletons.values();
	if (first === void 0) return kept;
	const others = more.length === 0 ? "" : `, as ${more.length === 1 ? "is" : "are"} ${more.length} more`;
	return [...kept, {
		severity: "warning",
		rule: "kubernetes/skeleton",
		file: first.file,
		line: first.line,
		path: "",
		message: `${first.file} is a skeleton that a scaffolder fills in${others}: it is no manifest yet, and is not checked.`,
		suggestion: "Nothing needs to be done. If it is meant to be a manifest, write out what stands in ${{ }} and {% %}."
	}];
}
const FILLED_IN = /\$\{\{|\{%/;
function skeletonsOf(findings, texts) {
	const files = /* @__PURE__ */ new Set();
	for (const { file, line } of findings) {
		const text = files.has(file) ? void 0 : texts.get(file)?.split("\n")[line - 1];
		if (text !== void 0 && FILLED_IN.test(text) && !text.trimStart().startsWith("#")) files.add(file);
	}
	return (file) => files.has(file);
}
const OF_MANIFESTS = /^(?:kubernetes|crossplane)\//;
function isUnbuilt({ file, rule }, graph, listed) {
	if (!OF_MANIFESTS.test(rule) || require_src.isKustomization(file)) return false;
	const owner = graph.ownerOf(file);
	if (owner === void 0) return false;
	if ([...graph.tree.list(owner.root)].some(require_src.isKustomization)) return !listed(file);
	const above = graph.deliveries.filter(({ path }) => require_paths.isWithin(file, path));
	return above.length > 0 && above.every((delivery) => !require_src.takesFile(delivery, file));
}
function createListed(texts) {
	let named;
	return (file) => {
		named ??= namedBy(texts);
		return named.has(file);
	};
}
function createConfiguration(texts) {
	let named;
	return (file) => {
		named ??= new Set([...texts].flatMap(([path, text]) => {
			if (!require_src.isKustomization(path)) return [];
			const { replacements, configurations, openapi } = require_located.mapOf(require_read.toValue(require_read.readYaml(text).root));
			return [...[...require_located.listOf(replacements), openapi].map((one) => require_located.mapOf(one).path), ...require_located.listOf(configurations)].flatMap((value) => typeof value === "string" ? require_paths.joinPath(require_paths.folderOf(path), value) ?? [] : []);
		}));
		return named.has(file);
	};
}
function namedBy(texts) {
	const named = /* @__PURE__ */ new Set();
	const collect = (value, folder) => {
		if (Array.isArray(value)) for (const item of value) collect(item, folder);
		else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) collect(one, folder);
		else if (typeof value === "string") for (const path of [value, value.slice(value.indexOf("=") + 1)]) {
			const joined = require_paths.joinPath(folder, path);
			if (joined !== void 0) named.add(joined);
		}
	};
	for (const [file, text] of texts) if (require_src.isKustomization(file)) collect(require_read.toValue(require_read.readYaml(text).root), require_paths.folderOf(file));
	return named;
}

// tools/pipeline/src/validate/render-inputs.ts
const RENDERED = /* @__PURE__ */ new Set([
	"kustomize-resource",
	"component",
	"helm-values",
	"file-input",
	"module"
]);
function createRenderInputs(graph, argocdFiles) {
	let steps;
	const stepOf = (name) => {
		steps ??= createSteps(graph, argocdFiles);
		return steps(name);
	};
	const known = /* @__PURE__ */ new WeakMap();
	return (reading) => {
		const before = known.get(reading);
		if (before !== void 0) return before;
		const { references, sources } = reading;
		const into = {
			folders: /* @__PURE__ */ new Set(),
			files: /* @__PURE__ */ new Set(),
			globs: /* @__PURE__ */ new Set(),
			present: /* @__PURE__ */ new Set(),
			unknown: /* @__PURE__ */ new Set()
		};
		const seen = /* @__PURE__ */ new Set();
		for (const { path } of sources) if (path !== void 0) into.folders.add(path);
		for (const reference of references) addReference(reference, graph, stepOf, seen, into);
		const inputs = {
			...into,
			unknown: [...into.unknown]
		};
		known.set(reading, inputs);
		return inputs;
	};
}
function addReference(reference, { tree, byRoot }, stepOf, seen, into) {
	switch (reference.to) {
		case "folder": {
			const { path, links = [] } = tree.resolve(reference.path) ?? { path: reference.path };
			for (const link of links) addFile(link, tree, into);
			const project = byRoot.get(path);
			if (project !== void 0) addProject(project.name, stepOf, tree, seen, into);
			else addFolder(path, tree, into);
			break;
		}
		case "file": {
			const resolved = tree.resolve(reference.path);
			for (const path of [reference.path, ...resolved === void 0 ? [] : [resolved.path, ...resolved.links]]) addFile(path, tree, into);
			break;
		}
		case "files":
			addGlob(reference.glob, tree, into);
			break;
		case "unknown": into.unknown.add(reference.what);
	}
}
function addProject(first, stepOf, tree, seen, into) {
	const queue = [first];
	for (let name = queue.pop(); name !== void 0; name = queue.pop()) {
		const step = seen.has(name) ? void 0 : stepOf(name);
		seen.add(name);
		if (step === void 0) continue;
		const { project, owned, reads, unresolved, to } = step;
		if (project.root !== ".") into.folders.add(project.root);
		for (const path of owned) {
			into.present.add(path);
			if (project.root === ".") into.files.add(path);
		}
		for (const { path, glob } of reads) {
			if (path !== void 0) addFile(path, tree, into);
			if (glob !== void 0) addGlob(glob, tree, into);
		}
		for (const { what, widensTo } of unresolved) if (widensTo.includes("**") && !/^remote /.test(what)) into.unknown.add(what);
		queue.push(...to);
	}
}
function addFile(path, tree, into) {
	into.files.add(path);
	if (tree.entries.has(path)) into.present.add(path);
}
function addFolder(folder, tree, into) {
	into.folders.add(folder);
	for (const path of tree.filesBelow(folder)) into.present.add(path);
	if (tree.entries.has(folder)) into.present.add(folder);
}
function addGlob(glob, tree, into) {
	const folder = glob.endsWith("/**") ? unescaped(glob.slice(0, -3)) : void 0;
	if (folder !== void 0 && glob === require_paths.everythingBelow(folder.replaceAll(/[*?[{]/g, "[$&]"))) {
		addFolder(folder, tree, into);
		return;
	}
	into.globs.add(glob);
	for (const path of tree.filesBelow(staticFolder(glob))) if (require_paths.matchesGlob(path, glob)) into.present.add(path);
}
function unescaped(glob) {
	return glob.replaceAll(/\[([*?[{])\]/g, "$1");
}
function createSteps(graph, argocdFiles) {
	const owned = require_collections.groupBy([...graph.tree.entries.keys()], (path) => graph.ownerOf(path)?.name);
	const edges = require_collections.groupBy(graph.edges, ({ from }) => from);
	const reads = require_collections.groupBy(graph.reads, ({ project }) => project);
	const unresolved = require_collections.groupBy(graph.unresolved, ({ project }) => project);
	const steps = /* @__PURE__ */ new Map();
	const isRendered = ({ reason, file }, project) => !argocdFiles.has(file) && (RENDERED.has(reason) || reason === "implicit" && project.kind === "helm-chart");
	return (name) => {
		if (steps.has(name)) return steps.get(name);
		const project = graph.projects.get(name);
		const step = project && {
			project,
			owned: owned.get(name) ?? [],
			reads: (reads.get(name) ?? []).filter((read) => isRendered(read, project)),
			unresolved: (unresolved.get(name) ?? []).filter(({ file }) => !argocdFiles.has(file)),
			to: (edges.get(name) ?? []).filter((edge) => edge.reads === void 0 && isRendered(edge, project)).map(({ to }) => to)
		};
		steps.set(name, step);
		return step;
	};
}

// tools/pipeline/src/validate/validate.ts
async function validateTexts(graph, texts, more = /* @__PURE__ */ new Map()) {
	const patches = patchesOf(texts);
	const partial = (path) => {
		const kind = graph.ownerOf(path)?.kind;
		return patches.has(path) || kind !== void 0 && require_preview.KINDS[kind].completed === true;
	};
	const syntax = validateManifests(texts);
	const known = await validateFiles(texts, {
		knownKinds: knownKinds(graph, [...texts.values(), ...more.values()]),
		partial
	});
	return [...syntax, ...known];
}
async function validateCustom(graph, texts, more, applications) {
	const paths = [...more].flatMap(([path, text]) => DEFINES.test(text) ? [path] : []);
	const defining = require_files.inOrderOfWeight(graph, paths).map((path) => more.get(path) ?? "");
	if (defining.length === 0 && ![...texts.values()].some((text) => DEFINES.test(text))) return [];
	const { validateCustomResources } = await Promise.resolve().then(() => require("./shared/src.js")).then((n) => n.admission_exports);
	const patches = patchesOf(texts);
	return validateCustomResources({
		texts,
		more: defining,
		completion(path) {
			const kind = graph.ownerOf(path)?.kind;
			if (patches.has(path)) return "patch";
			return kind !== void 0 && require_preview.KINDS[kind].completed === true ? "completed" : "whole";
		},
		rendered: applications.flatMap(({ file, manifests = [] }) => manifests.map((manifest) => ({
			file,
			line: 1,
			manifest
		})))
	});
}
const DEFINES = /kind: *["']?(?:Custom|Composite)ResourceDefinition/;
async function validateCompositions(texts, more) {
	const filesOf = (all, pattern) => [...all].filter(([, text]) => pattern.test(text)).map(([path, text]) => ({
		path,
		text
	}));
	const composing = filesOf(texts, COMPOSES);
	if (composing.length === 0) return [];
	const patches = patchesOf(texts);
	const files = composing.filter(({ path }) => !patches.has(path));
	if (files.length === 0) return [];
	const { checkCrossplane } = await Promise.resolve().then(() => require("./src2.js"));
	const judged = new Set(files.map(({ path }) => path));
	const schemas = filesOf([...texts, ...more], SAYS).filter(({ path }) => !judged.has(path));
	const findings = await checkCrossplane({
		files,
		schemas
	});
	const all = [...files, ...schemas];
	const elsewhere = ELSEWHERE.filter(([, kind]) => !all.some(({ text }) => kind.test(text))).map(([rule]) => rule);
	return findings.map((one) => elsewhere.includes(one.rule) ? {
		...one,
		severity: "warning"
	} : one);
}
const ELSEWHERE = [["crossplane/function-not-installed", /^kind: *["']?Function["']?\s*(?:#.*)?$/m], ["crossplane/composition-without-xrd", /^kind: *["']?CompositeResourceDefinition["']?\s*(?:#.*)?$/m]];
const COMPOSES = /^kind: *["']?Composition["']?\s*(?:#.*)?$/m;
const SAYS = /kind: *["']?(?:CustomResourceDefinition|CompositeResourceDefinition|Function|Composition|EnvironmentConfig|(?:Cluster)?ProviderConfig|Provider|ManagedResourceActivationPolicy)\b/;
function deliveryFiles(graph) {
	return graph.readings().files;
}
function validateDelivery(graph, texts, rendered = []) {
	const { applications: readings, files } = graph.readings();
	const declared = new Map(files.map((file) => [file, texts.get(file) ?? ""]));
	const known = new Map(rendered.map((one) => [`${one.file}\n${one.name}`, one]));
	const applications = readings.map((one) => known.get(`${one.file}\n${one.name}`) ?? one);
	const isClusterScoped = require_scope.clusterScopedKinds(rendered.flatMap(({ manifests = [] }) => manifests));
	const environmentOf = (file) => graph.ownerOf(file)?.environment;
	return [
		...checkGeneratePaths(readings, createRenderInputs(graph, new Set(files))).map(({ value: _, ...finding }) => finding),
		...require_ownership.checkProjects({
			projects: require_ownership.readAppProjects(declared),
			applications,
			isClusterScoped
		}),
		...checkSyncOptions(applications),
		...checkNewCluster(applications),
		...checkUnattendedDeletion(applications, graph.settings),
		...require_files.checkDuplicates({
			applications,
			isClusterScoped,
			environmentOf
		})
	];
}
function validateArgocdMode(graph, texts) {
	if (graph.settings.argocd.mode !== "eks-capability") return [];
	return checkEksCapability(graph.readings().applications, texts);
}
function fixedGeneratePaths(graph, texts, concerns) {
	const { applications, files } = graph.readings();
	const fixed = /* @__PURE__ */ new Map();
	const findings = checkGeneratePaths(applications, createRenderInputs(graph, new Set(files))).filter(({ file }) => concerns(file));
	for (const { file, line, value } of findings.sort((a, b) => b.line - a.line)) {
		const text = fixed.get(file) ?? texts.get(file);
		if (text === void 0) continue;
		const after = fixGeneratePaths(text, line, value);
		if (after !== text) fixed.set(file, after);
	}
	return fixed;
}
const patchesIn = /* @__PURE__ */ new WeakMap();
function patchesOf(texts) {
	const before = patchesIn.get(texts);
	if (before !== void 0) return before;
	const patches = /* @__PURE__ */ new Set();
	for (const [file, text] of texts) {
		if (!require_src.isKustomization(file)) continue;
		for (const { field, value } of require_src.readKustomization(text)?.inputs ?? []) {
			const path = field.startsWith("patches") ? require_paths.joinPath(require_paths.folderOf(file), value) : void 0;
			if (path !== void 0) patches.add(path);
		}
	}
	patchesIn.set(texts, patches);
	return patches;
}
function knownKinds(graph, texts) {
	const known = new Set(graph.compositeKinds);
	for (const { application } of graph.readings().applications) for (const source of application.sources) for (const kind of broughtBy(source) ?? []) known.add(kind);
	for (const text of texts) {
		if (!/(?:crossplane|upbound)\.io\/|CustomResourceDefinition/.test(text)) continue;
		for (const { apiVersion, kind, text: document } of require_head.splitDocuments(text)) {
			const group = require_head.groupOf(apiVersion ?? "");
			if (/(?:^|\.)(?:crossplane|upbound)\.io$/.test(group)) known.add(`${group}/*`);
			if (kind !== "CustomResourceDefinition") continue;
			const defines = /^ {2}group:\s*["']?([\w.-]+)/m.exec(document)?.[1];
			if (defines !== void 0) known.add(`${defines}/*`);
		}
	}
	return known;
}

// tools/cli/src/validation.ts
async function findingsOf(repository, tree, roots, onDisk) {
	const { graph } = tree;
	const concerns = (file) => roots.length === 0 || roots.some((root) => require_paths.isWithin(file, root));
	const files = require_files.manifestFiles(graph, concerns);
	const texts = await tree.readTexts(files);
	const others = await tree.readTexts(require_files.definitionFiles(graph, files));
	const known = new Map([...others, ...texts]);
	const readTexts = readingOn(tree, known);
	const rendered = await renderConcerned(repository, graph, roots, onDisk);
	const findings = [
		...graph.findings.filter(({ file }) => concerns(file)),
		...validateEnvironments(graph).filter(({ file }) => concerns(file)),
		...await validateTexts(graph, texts, others),
		...await validateCustom(graph, texts, others, rendered.applications),
		...rendered.broken,
		...validateEffects(texts, rendered.applications),
		...await schemasFindings(graph, readTexts, known),
		...withoutMissingSchemas(await validateCompositions(texts, others)),
		...(await factsFindings(graph, readTexts, known)).filter(({ file }) => concerns(file)),
		...(await require_ownership.validateOwnership(graph, readTexts)).filter(({ file }) => concerns(file)),
		...(await chainFindings(graph, readTexts)).filter(({ file }) => concerns(file)),
		...validateArgocdMode(graph, new Map([...others, ...texts])).filter(({ file }) => concerns(file)),
		...validateDelivery(graph, await readTexts(deliveryFiles(graph)), rendered.applications).filter(({ file }) => concerns(file))
	];
	sayUnrendered(rendered);
	const keyOf = ({ file, line, rule, path, message }) => `${file}:${line}:${rule}:${path}:${message}`;
	return withoutUnbuilt(oneSyntaxError([...new Map(findings.map((one) => [keyOf(one), one])).values()]), graph, known).sort((a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
}
function readingOn(tree, known) {
	return async (paths) => {
		const missing = paths.filter((path) => !known.has(path));
		const read = missing.length === 0 ? known : await tree.readTexts(missing);
		return new Map(paths.flatMap((path) => {
			const text = known.get(path) ?? read.get(path);
			return text === void 0 ? [] : [[path, text]];
		}));
	};
}
async function chainFindings(graph, readTexts) {
	if (!graph.tree.entries.has(".github/workflows/rollout.yml")) return [];
	const text = (await readTexts([".github/workflows/rollout.yml"])).get(".github/workflows/rollout.yml") ?? "";
	return require_chain.validateChain(text, graph.settings.environments.map(({ name }) => name));
}
function oneSyntaxError(findings) {
	const placeOf = ({ file, line }) => `${file}:${line}`;
	const told = /* @__PURE__ */ new Map();
	for (const one of findings) {
		if (!one.rule.endsWith("/syntax")) continue;
		const known = told.get(placeOf(one));
		if (known === void 0 || known.suggestion === void 0 && one.suggestion !== void 0) told.set(placeOf(one), one);
	}
	return findings.filter((one) => !one.rule.endsWith("/syntax") || told.get(placeOf(one)) === one);
}
async function schemasFindings(graph, readTexts, texts) {
	if (!graph.tree.entries.has(".mainstem/schemas.lock.json")) return [];
	const { checkSchemas } = await Promise.resolve().then(() => require("./src5.js"));
	return checkSchemas(new Map([...texts, ...await readTexts([require_schemas_lock.SCHEMAS_LOCK])]));
}
async function factsFindings(graph, readTexts, known) {
	const filesOf = (texts) => [...texts].filter(([path, text]) => concernsFacts(path, text)).map(([path, text]) => ({
		path,
		text
	}));
	const manifests = filesOf(require_files.manifestFiles(graph, (path) => known.has(path)).map((path) => [path, known.get(path) ?? ""]));
	if (manifests.length === 0) return [];
	const isTerraform = (path) => graph.ownerOf(path)?.kind.startsWith("terraform-") === true;
	const configurations = await readTexts([...graph.tree.entries.keys()].filter(isTerraform));
	return validateFacts({
		manifests,
		configurations: filesOf(configurations),
		environmentOf: (file) => graph.ownerOf(file)?.environment
	});
}
function rootsOf(names, projects) {
	return names.map((name) => {
		const project = projects.get(name);
		if (project === void 0) throw require_session.unknownProject(name, projects.keys());
		return project.root;
	});
}
const MANY = 20;
async function renderConcerned(repository, graph, roots, onDisk) {
	const concerned = ({ reading }) => roots.length === 0 || roots.some((root) => require_paths.isWithin(reading.file, root) || reading.sources.some(({ path }) => path !== void 0 && require_paths.isWithin(path, root)));
	const wanted = require_rendered.renderables({ graph }).filter((one) => concerned(one) && !hasRemoteChart(one));
	if (wanted.length === 0) return {
		applications: [],
		unrendered: [],
		broken: []
	};
	if (wanted.length >= MANY) require_examine.note(`rendering ${wanted.length} Applications, to compare what they apply`);
	const tree = {
		graph,
		closures: require_src.createClosures(graph),
		deliveries: require_deliveries.createDeliveries(graph)
	};
	if (onDisk) return require_rendered.renderAll(tree, repository.root, wanted);
	const renders = process.env.MAINSTEM_NO_CACHE === "1" ? void 0 : require_deliveries.createRenderCache((0, node_path.join)(repository.commonDirectory, "mainstem", "renders"));
	return require_checkout.withScratch(async (scratch) => {
		await require_checkout.checkOut(repository, graph.tree, require_rendered.filesToRender(tree, wanted), scratch);
		return require_rendered.renderAll({
			...tree,
			renders
		}, scratch, wanted);
	});
}
function hasRemoteChart({ application: { spec } }) {
	return [spec.source, ...spec.sources ?? []].some((source) => source?.chart !== void 0 || source?.repoURL.startsWith("oci://") === true);
}
function withoutMissingSchemas(findings) {
	const isMissing = ({ rule }) => rule === "crossplane/missing-schema";
	const missing = findings.filter(isMissing).length;
	if (missing > 0) require_examine.note(`the fields of ${missing === 1 ? "one kind that is" : `${missing} kinds that are`} composed are not checked, since no definition is in the tree; to fetch them: mainstem schemas sync`);
	return findings.filter((one) => !isMissing(one));
}
function sayUnrendered({ unrendered }) {
	const [first] = unrendered;
	if (first === void 0) return;
	const names = new Set(unrendered.map(({ name }) => name));
	const many = names.size === 1 ? `what Application ${first.name} applies is not checked` : `what ${names.size} Applications apply is not checked`;
	require_examine.note(`${many}, since it is not rendered: ${first.reason}`);
}

// tools/cli/src/fix.ts
async function fixFiles(repository, names) {
	if (repository.bare) throw new require_index.InputError("A bare repository has no files to fix. Run --fix in a clone of it.");
	const graph = await require_src.loadWorkingGraph(repository);
	const roots = rootsOf(names, graph.projects);
	const concerns = (file) => roots.length === 0 || roots.some((root) => require_paths.isWithin(file, root));
	const texts = /* @__PURE__ */ new Map();
	for (const file of deliveryFiles(graph)) {
		const path = (0, node_path.join)(repository.root, file);
		if ((await (0, node_fs_promises.lstat)(path)).isFile()) texts.set(file, await (0, node_fs_promises.readFile)(path, "utf8"));
	}
	const fixed = fixedGeneratePaths(graph, texts, concerns);
	for (const [file, text] of fixed) {
		await rewrite((0, node_path.join)(repository.root, file), text, file);
		require_examine.note(`${file}: wrote manifest-generate-paths`);
	}
	if (fixed.size === 0) require_examine.note("no file needed a change of manifest-generate-paths");
	if (names.length > 0) return;
	const path = (0, node_path.join)(repository.root, require_chain.ROLLOUT_WORKFLOW);
	if (!await (0, node_fs_promises.lstat)(path).then((found) => found.isFile(), () => false)) return;
	const text = await (0, node_fs_promises.readFile)(path, "utf8");
	const chained = require_chain.writeChain(text, graph.settings.environments.map(({ name }) => name));
	if (chained === text) return;
	await rewrite(path, chained, require_chain.ROLLOUT_WORKFLOW);
	require_examine.note(`${require_chain.ROLLOUT_WORKFLOW}: wrote the chain of environments`);
}
async function rewrite(path, text, shown) {
	try {
		const { mode } = await (0, node_fs_promises.lstat)(path);
		await require_texts.replaceFile(path, text, mode & 511);
	} catch (error) {
		throw new require_index.ToolError(`${shown} could not be written: ${require_index.messageOf(error)}. Check the permissions of its folder.`);
	}
}

// tools/cli/src/commands/validate.ts
const command = require_index.defineCommand({
	usage: "mainstem validate [PROJECT...] [--at REV | --working-tree | --fix] [--json] [--cwd DIR]\n\nSyntax, fields that their kind does not have, broken references and circles, what Applications may not apply or apply twice,\neach with file and line. Exit 3 when there is an error.\n--fix writes into your files: it sets the annotation manifest-generate-paths of Applications to what they render from, and the jobs of\nrollout.yml to the environments of mainstem.yaml; it says which files it changed, and then validates the files on disk.",
	options: {
		at: require_index.TEXT,
		"working-tree": require_index.FLAG,
		fix: require_index.FLAG
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		const repository = await require_examine.examineRepository(options);
		const onDisk = options["working-tree"] === true || options.fix === true;
		if (options.fix && options.at !== void 0) throw new require_index.InputError("--fix changes the files on disk: take --at out.");
		if (options.fix) await fixFiles(repository, args);
		const tree = await require_examine.examineTree(repository, {
			...options,
			"working-tree": onDisk
		});
		const { projects, settings } = tree.graph;
		await require_session.judgeBy(settings, settings);
		const findings = await findingsOf(repository, tree, rootsOf(require_projects.projectNames(args, repository, projects.values()), projects), onDisk);
		if (options.format === "json") require_output.printJson({ findings });
		else require_output.print(require_findings.renderFindingsTerminal(findings, require_output.terminal()));
		return findings.some(({ severity }) => severity === "error") ? 3 : 0;
	}
});

exports.command = command;