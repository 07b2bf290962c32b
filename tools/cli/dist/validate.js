const require_index = require("./index.js");
const require_schemas = require("./shared/schemas.js");
const require_session = require("./shared/session.js");
const require_findings = require("./shared/findings.js");
const require_examine = require("./shared/examine.js");
const require_paths = require("./shared/paths.js");
const require_src = require("./shared/graph.js");
const require_validate = require("./shared/validate.js");
const require_chain = require("./shared/chain.js");
const require_texts = require("./shared/texts.js");
const require_schemas_lock = require("./shared/schemas-lock.js");
const require_deliveries = require("./shared/deliveries.js");
const require_evaluate = require("./shared/evaluate.js");
const require_rendered = require("./shared/rendered.js");
const require_head = require("./shared/head.js");
const require_read = require("./shared/read.js");
const require_manifest = require("./shared/manifest.js");
const require_preview = require("./shared/preview.js");
const require_ownership = require("./shared/ownership.js");
const require_located = require("./shared/located.js");
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

// tools/cli/src/validation.ts
async function findingsOf(repository, tree, roots, onDisk) {
	const { graph } = tree;
	const concerns = (file) => roots.length === 0 || roots.some((root) => require_paths.isWithin(file, root));
	const files = require_validate.manifestFiles(graph, concerns);
	const texts = await tree.readTexts(files);
	const others = await tree.readTexts(require_validate.definitionFiles(graph, files));
	const known = new Map([...others, ...texts]);
	const readTexts = readingOn(tree, known);
	const rendered = await renderConcerned(repository, graph, roots, onDisk);
	const findings = [
		...graph.findings.filter(({ file }) => concerns(file)),
		...validateEnvironments(graph).filter(({ file }) => concerns(file)),
		...await require_validate.validateTexts(graph, texts, others),
		...await require_validate.validateCustom(graph, texts, others, rendered.applications),
		...rendered.broken,
		...validateEffects(texts, rendered.applications),
		...await schemasFindings(graph, readTexts, known),
		...withoutMissingSchemas(await require_validate.validateCompositions(texts, others)),
		...(await factsFindings(graph, readTexts, known)).filter(({ file }) => concerns(file)),
		...(await require_ownership.validateOwnership(graph, readTexts)).filter(({ file }) => concerns(file)),
		...(await chainFindings(graph, readTexts)).filter(({ file }) => concerns(file)),
		...require_validate.validateArgocdMode(graph, new Map([...others, ...texts])).filter(({ file }) => concerns(file)),
		...require_validate.validateDelivery(graph, await readTexts(require_validate.deliveryFiles(graph)), rendered.applications).filter(({ file }) => concerns(file))
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
	const manifests = filesOf(require_validate.manifestFiles(graph, (path) => known.has(path)).map((path) => [path, known.get(path) ?? ""]));
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
	for (const file of require_validate.deliveryFiles(graph)) {
		const path = (0, node_path.join)(repository.root, file);
		if ((await (0, node_fs_promises.lstat)(path)).isFile()) texts.set(file, await (0, node_fs_promises.readFile)(path, "utf8"));
	}
	const fixed = require_validate.fixedGeneratePaths(graph, texts, concerns);
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