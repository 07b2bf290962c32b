const require_head = require("./head.js");
const require_located = require("./located.js");
const require_glob = require("./glob.js");
const require_place = require("./place.js");
const require_text = require("./text.js");
const require_paths = require("./paths.js");
const require_texts = require("./texts.js");
const require_read = require("./read.js");
const require_dist$1 = require("./yaml.js");
const require_preview = require("./preview.js");
const require_scope = require("./scope.js");
const require_src = require("./graph.js");
const require_index = require("../index.js");
const require_manifest = require("./manifest.js");
const require_load = require("./load.js");
const require_resource = require("./resource.js");
const require_collections = require("./collections.js");

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

// tools/argocd/src/checks/app-projects.ts
const KIND_LISTS = [
	"clusterResourceWhitelist",
	"clusterResourceBlacklist",
	"namespaceResourceWhitelist",
	"namespaceResourceBlacklist"
];
function readAppProjects(texts) {
	return [...texts].flatMap(([file, text]) => {
		if (!/kind["']?\s*:\s*["']?AppProject/.test(text)) return [];
		return require_place.documentTexts(text).flatMap((document) => {
			const { value, lineOf } = require_located.locate(document.text, document.line);
			const { items } = require_located.mapOf(value);
			return (Array.isArray(items) ? items.map((item, index) => [item, ["items", index]]) : [[value, []]]).flatMap(([object, at]) => appProjectOf(object, file, (path) => lineOf([...at, ...path])) ?? []);
		});
	});
}
function appProjectOf(value, file, lineOf) {
	const { apiVersion, kind, metadata, spec } = require_located.mapOf(value);
	if (kind !== "AppProject" || !String(apiVersion).startsWith("argoproj.io/")) return void 0;
	const fields = require_located.mapOf(spec);
	const lines = Object.fromEntries([
		"sourceRepos",
		"destinations",
		...KIND_LISTS
	].filter((name) => name in fields).map((name) => [name, lineOf(["spec", name])]));
	return {
		name: textOf(require_located.mapOf(metadata).name) ?? "",
		file,
		line: lineOf(["metadata", "name"]),
		sourceRepos: require_located.listOf(fields.sourceRepos).flatMap((url) => textOf(url) ?? []),
		destinations: require_located.listOf(fields.destinations).map((item) => pick(require_located.mapOf(item), [
			"server",
			"name",
			"namespace"
		])),
		...Object.fromEntries(KIND_LISTS.filter((name) => Array.isArray(fields[name])).map((name) => [name, require_located.listOf(fields[name]).map(kindOf$1)])),
		lines
	};
}
function kindOf$1(item) {
	const { group, kind, name } = require_located.mapOf(item);
	const narrowed = textOf(name);
	return {
		group: textOf(group) ?? "",
		kind: textOf(kind) ?? "",
		...narrowed === void 0 ? {} : { name: narrowed }
	};
}
function pick(map, names) {
	return Object.fromEntries(names.flatMap((name) => textOf(map[name]) === void 0 ? [] : [[name, String(map[name])]]));
}
function textOf(value) {
	return typeof value === "string" || typeof value === "number" ? String(value) : void 0;
}

// tools/argocd/src/checks/brought.ts
var import_dist = require_dist$1.require_dist();
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
function holds$1(kinds, kind) {
	return kinds.has(kind) || kinds.has(`${kind.slice(0, kind.indexOf("/"))}/*`);
}
function kindOf({ apiVersion, kind }) {
	return `${require_head.groupOf(apiVersion)}/${kind}`;
}

// tools/argocd/src/checks/applications.ts
function isTold(text) {
	return !/[\uE000\uE001]|\{\{/.test(text);
}
function namesOf(readings) {
	const names = [...new Set(readings.map(({ name }) => readable(name)))];
	if (names.length === 1) return `Application ${names[0]}`;
	return `Applications ${names.slice(0, 2).join(names.length > 2 ? ", " : " and ")}${names.length > 2 ? ` and ${names.length - 2} more` : ""}`;
}
function readable(text) {
	return text.replaceAll(/[\uE000\uE001]+/g, "*");
}
function distinct(findings) {
	return [...new Map(findings.map((one) => [`${one.rule}\n${one.file}:${one.line}\n${one.message}`, one])).values()];
}

// tools/argocd/src/checks/permissions.ts
const IN_CLUSTER = {
	name: "in-cluster",
	server: "https://kubernetes.default.svc"
};
function clusterOf$1({ name, server }) {
	return name === IN_CLUSTER.name || server?.replace(/\/$/, "") === IN_CLUSTER.server ? IN_CLUSTER : {
		...name === void 0 ? {} : { name },
		...server === void 0 ? {} : { server }
	};
}
function isSourcePermitted({ sourceRepos }, repoURL) {
	if (!isTold(repoURL) || !sourceRepos.every(isTold)) return "unknown";
	const url = normalized(repoURL);
	const matches = sourceRepos.map((pattern) => {
		const denies = pattern.startsWith("!");
		return {
			denies,
			matched: denies !== matchesGlob(url, normalized(denies ? pattern.slice(1) : pattern), "/")
		};
	});
	return matches.some(({ matched }) => matched) && !matches.some(({ denies, matched }) => denies && !matched) ? "yes" : "no";
}
function normalized(url) {
	const lower = url.trim().toLowerCase();
	const ssh = /^(?:ssh:\/\/)?([^/:]*@[^/:]+):(?!\d+\/)(.+)$/.exec(lower);
	return (ssh === null ? lower.replace(/^ssh:\/\//, "") : `${ssh[1]}/${ssh[2]}`).replace(/\.git$/, "");
}
function isDestinationPermitted({ destinations }, target) {
	const { name, server } = clusterOf$1(target);
	const namespace = target.namespace ?? "";
	if (![
		name ?? "",
		server ?? "",
		namespace
	].every(isTold) || !destinations.every(isToldDestination)) return "unknown";
	let isPermitted = false;
	let isUnsure = false;
	for (const item of destinations) {
		const byName = matchCluster(item.name, name);
		const byServer = matchCluster(item.server, server);
		const byNamespace = matchesNegatable(namespace, item.namespace ?? "");
		const byCluster = byName === "yes" || byServer === "yes" ? "yes" : [byName, byServer].includes("unknown") ? "unknown" : "no";
		const denied = [
			byName === "no" && item.name?.startsWith("!"),
			byServer === "no" && item.server?.startsWith("!"),
			!byNamespace && item.namespace?.startsWith("!")
		];
		if (byCluster === "yes" && byNamespace) isPermitted = true;
		else if (denied.includes(true)) return "no";
		else if (byCluster === "unknown" && byNamespace) isUnsure = true;
	}
	return isPermitted ? "yes" : isUnsure ? "unknown" : "no";
}
function isToldDestination({ name = "", server = "", namespace = "" }) {
	return [
		name,
		server,
		namespace
	].every(isTold);
}
function matchCluster(pattern, value) {
	if (pattern === void 0 || pattern === "") return "no";
	if (pattern === "*") return "yes";
	return value === void 0 ? "unknown" : matchesNegatable(value, pattern) ? "yes" : "no";
}
function matchesNegatable(value, pattern) {
	return pattern.startsWith("!") ? !matchesGlob(value, pattern.slice(1)) : matchesGlob(value, pattern);
}
function refusingList(project, { group, kind, name, isClusterScoped }) {
	const among = (list) => (list ?? []).some((item) => matchesGlob(kind, item.kind, "/") && matchesGlob(group, item.group, "/") && (!isClusterScoped || item.name === void 0 || matchesGlob(name, item.name)));
	if (isClusterScoped) {
		if (among(project.clusterResourceBlacklist)) return "blacklist";
		return among(project.clusterResourceWhitelist) ? void 0 : "whitelist";
	}
	if (among(project.namespaceResourceBlacklist)) return "blacklist";
	const { namespaceResourceWhitelist: list } = project;
	return list === void 0 || among(list) ? void 0 : "whitelist";
}
function matchesGlob(value, pattern, separator = "") {
	return pattern === "*" || require_glob.matchesDialect(value, pattern, separator === "/" ? "gobwasPaths" : "gobwas");
}

// tools/argocd/src/checks/resources.ts
function isKnownGroup(group) {
	return /^(?:|apps|autoscaling|batch|policy|extensions|(?:.+\.)?k8s\.io)$/.test(group) && !/gateway|snapshot|karpenter|\.x-k8s/.test(group);
}
function namespaceIn(manifest, destination, isClusterScoped) {
	if (isClusterScoped(manifest)) return "";
	return manifest.metadata.namespace ?? destination ?? "";
}
function addressIn(manifest, destination, isClusterScoped) {
	const { name } = manifest.metadata;
	if (name === void 0) return void 0;
	return `${require_head.groupOf(manifest.apiVersion)}/${manifest.kind}/${namespaceIn(manifest, destination, isClusterScoped)}/${name}`;
}

// tools/argocd/src/checks/duplicates.ts
function checkDuplicates(check) {
	const { repeats, conflicts } = findDuplicates(check);
	return [...repeats, ...conflicts.map(conflictFinding)];
}
function findDuplicates({ applications, isClusterScoped, environmentOf }) {
	const findings = [];
	const owners = /* @__PURE__ */ new Map();
	for (const application of applications) {
		const { destination } = application.application;
		const count = /* @__PURE__ */ new Map();
		for (const manifest of application.manifests ?? []) {
			const address = addressIn(manifest, destination.namespace, isClusterScoped);
			if (address === void 0) continue;
			count.set(address, (count.get(address) ?? 0) + 1);
			const cluster = clusterKey(application, environmentOf);
			if (cluster === void 0 || !isTold(address)) continue;
			const same = owners.get(cluster) ?? /* @__PURE__ */ new Map();
			owners.set(cluster, same);
			const owner = same.get(address) ?? {
				address,
				applications: []
			};
			same.set(address, owner);
			if (owner.applications.at(-1) !== application) owner.applications.push(application);
		}
		for (const [address, times] of count) if (times > 1) findings.push(repeated(application, address, times));
	}
	return {
		repeats: findings,
		conflicts: conflictsOf([...owners.values()].flatMap((same) => [...same.values()]), rivalsOf(applications))
	};
}
function clusterKey({ application, file }, environmentOf) {
	const { name, server } = clusterOf$1(application.destination);
	const cluster = server ?? name;
	if (cluster === void 0 || !isTold(cluster) || !isTold(name ?? "")) return void 0;
	return cluster === "https://kubernetes.default.svc" ? `${cluster} ${environmentOf(file) ?? ""}` : cluster;
}
function rivalsOf(applications) {
	const files = /* @__PURE__ */ new Map();
	for (const { application, file } of applications) {
		const name = `${application.namespace ?? ""}/${application.name}`;
		if (isTold(name)) files.set(name, (files.get(name) ?? /* @__PURE__ */ new Set()).add(folderOf(file)));
	}
	const rivals = /* @__PURE__ */ new Set();
	for (const folders of files.values()) for (const a of folders) for (const b of folders) if (a !== b) rivals.add(`${a}\n${b}`);
	return (a, b) => rivals.has(`${folderOf(a)}\n${folderOf(b)}`);
}
function folderOf(file) {
	return file.slice(0, Math.max(0, file.lastIndexOf("/")));
}
function conflictsOf(owners, areRivals) {
	const pairs = /* @__PURE__ */ new Map();
	for (const { address, applications } of owners) {
		const [a, ...others] = applications;
		for (const b of others) {
			if (a === void 0 || a.file !== b.file && areRivals(a.file, b.file)) continue;
			if (a.name === b.name && a.file === b.file && a.application.line === b.application.line && a.set === void 0) continue;
			const key = JSON.stringify([
				a.name,
				a.file,
				a.application.line,
				b.name,
				b.file,
				b.application.line
			]);
			const pair = pairs.get(key);
			if (pair === void 0) pairs.set(key, {
				a,
				b,
				addresses: [address]
			});
			else pair.addresses.push(address);
		}
	}
	return [...pairs.values()];
}
function conflictFinding({ a, b, addresses }) {
	const more = addresses.length > 3 ? ` and ${addresses.length - 3} more` : "";
	const [first = "", ...rest] = addresses.slice(0, 3);
	return {
		severity: "error",
		rule: "argocd/shared-resource",
		file: b.file,
		line: b.application.line,
		path: "spec.source",
		message: `${readable(b.name)} and ${readable(a.name)} (${a.file}:${a.application.line}) both render ${[first, ...rest].join(", ")}${more} to ${readable(clusterName(b))}: they overwrite each other, and when one no longer has it, it is pruned for both.`,
		suggestion: `Keep it in one of ${sourcesOf(a, b).join(" and ")}, or give it another name or namespace.`
	};
}
function clusterName({ application }) {
	return application.destination.name ?? application.destination.server ?? "";
}
function sourcesOf(a, b) {
	if (sourceOf(a) !== sourceOf(b)) return [sourceOf(a), sourceOf(b)];
	return a.file === b.file ? [readable(a.name), readable(b.name)] : [a.file, b.file];
}
function sourceOf({ sources, file }) {
	return sources.flatMap(({ path }) => path ?? [])[0] ?? file;
}
function repeated({ name, file, application }, address, times) {
	return {
		severity: "warning",
		rule: "argocd/repeated-resource",
		file,
		line: application.line,
		path: "spec.source",
		message: `Application ${readable(name)} renders ${address} ${times} times: Argo CD applies the last one only.`,
		suggestion: "Take the others out, or give them names of their own."
	};
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
	return distinct([...applications.flatMap((one) => checkApplication(one, registersItself)), ...findings]);
}
const RULE$1 = "argocd/eks-capability";
const CONCERNS = /AppProject|ApplicationSet|argocd-(?:cm|rbac-cm|cmd-params-cm|notifications-cm)\b|argocd\.argoproj\.io\/secret-type/;
function checkApplication({ application, file, set }, registersItself) {
	const { destination, sources, line } = application;
	const owner = set === void 0 ? `Application ${readable(application.name)}` : `ApplicationSet ${readable(set.name)}`;
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
	if (server !== "" && isTold(server) && !server.startsWith("arn:")) report("error", "spec.destination.server", `${owner} names its cluster ${server}, and the EKS capability for Argo CD knows clusters by ARN.`, `Write destination.name with the name that the cluster is registered under, or its ARN. ${CLUSTERS}`);
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
	return distinct(findings);
}
function checkDeclaration(declaration, inputsOf) {
	const value = computeGeneratePaths(declaration, inputsOf);
	if (value === void 0) return [];
	const { file, readings } = declaration;
	const [first] = readings;
	if (first === void 0) return [];
	const owner = first.set === void 0 ? `Application ${readable(first.name)}` : `ApplicationSet ${readable(first.set.name)}`;
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
		const of = first.set === void 0 ? "" : ` of ${readable(one.reading.name)}`;
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
		return isTold(written) && meansAll(written, {
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
	if (!isTold(written) || !rendersFromHere(reading)) return [];
	const paths = pathsOfValue(written, reading);
	return [...inputsOf(reading).present].sort().filter((file) => !isCovered(file, paths)).map((missing) => ({
		reading,
		missing
	}));
}

// tools/argocd/src/checks/generate-paths-fix.ts
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
		if (document.errors.length > 0 || !(0, import_dist.isMap)(contents) || !holds(contents, line, lineAt)) continue;
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
	const item = items.items.find((one) => (0, import_dist.isMap)(one) && holds(one, line, lineAt));
	return (0, import_dist.isMap)(item) ? item : void 0;
}
function holds(map, line, lineAt) {
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
	return distinct(applications.flatMap((reading) => {
		const { application, file, manifests = [], name, set } = reading;
		const owner = set === void 0 ? `Application ${readable(name)}` : `ApplicationSet ${readable(set.name)}`;
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
			const isThere = (kind) => holds$1(present, kind) || !isDefined(definable, sync.cluster, kind);
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
	if (steps.some(({ manifest, skips }) => !skips && !isThere(kindOf(manifest)) && !holds$1(own, kindOf(manifest)))) return false;
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
	return kinds !== void 0 && holds$1(kinds, kind);
}
function syncsOf(applications) {
	return applications.flatMap((application) => {
		const { destination, sources, syncPolicy, written } = application.application;
		const cluster = destination.name ?? destination.server ?? "";
		if (!isTold(cluster) || !isTold(application.name)) return [];
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
		if (isKnownGroup(kind.slice(0, kind.indexOf("/"))) || kind.startsWith("argoproj.io/")) continue;
		const definers = sync.steps.filter(({ manifest }) => holds$1(new Set(definedBy(manifest)?.kinds), kind));
		if (definers.length > 0) findings.push(...withinOne(sync, step, definers));
		else if (isDefined(definable, sync.cluster, kind)) findings.push(...betweenTwo(sync, step, definable));
		else findings.push(...ofAnotherCluster(sync, step, definable));
	}
	const { stuck, rounds } = arrivalOf(applications);
	for (const { application, manifest } of stuck) {
		if (findings.some((one) => one.file === application.file && one.severity === "error")) continue;
		findings.push(found("error", "argocd/never-delivered", application, `${nameOf(application)} never applies ${shown(manifest)} to a new cluster: its kind and what defines it wait for each other.`, "Give what defines the kind an Application of its own, or an earlier wave."));
	}
	for (const { application, cluster, retries } of syncs) {
		const needed = rounds.get(`${cluster} ${application.name}`) ?? 1;
		if (retries < 0 || needed - 1 <= retries) continue;
		findings.push(found("warning", "argocd/too-few-retries", application, `${nameOf(application)} needs ${needed} syncs on a new cluster, since other Applications bring kinds that it uses, and is tried ${retries + 1} times: after a sync that failed Argo CD does not try the same commit again.`, "Add syncPolicy.retry with a limit of 10."));
	}
	return distinct(findings);
}
function withinOne(sync, step, definers) {
	const { application } = sync;
	const first = definers.reduce((a, b) => a.wave <= b.wave ? a : b);
	const atOnce = definedBy(first.manifest)?.atOnce === true;
	if (atOnce ? step.wave < first.wave : step.wave <= first.wave) return [found("error", "argocd/wave-before-kind", application, `${nameOf(application)} applies ${shown(step.manifest)} in wave ${step.wave}, and ${shown(first.manifest)}, which defines its kind, in wave ${first.wave}.`, `Give it the annotation ${WAVE}: "${first.wave + 1}"`)];
	if (atOnce || step.skips) return [];
	return [found("error", "argocd/dry-run-before-kind", application, `${nameOf(application)} looks ${shown(step.manifest)} up before ${shown(first.manifest)} has defined its kind: on a new cluster no sync ever begins.`, `Give it the annotation argocd.argoproj.io/sync-options: ${SKIPS}`)];
}
function betweenTwo({ application, cluster, steps }, step, definable) {
	const isHeldUp = ({ manifest }) => !isDefined(definable, cluster, kindOf(manifest));
	if (step.skips || !steps.some(isHeldUp)) return [];
	return [found("warning", "argocd/dry-run-before-kind", application, `${nameOf(application)} applies nothing to a new cluster before another Application has brought the kind of ${shown(step.manifest)}.`, `Give it the annotation argocd.argoproj.io/sync-options: ${SKIPS}`)];
}
function ofAnotherCluster({ application, cluster }, { manifest }, definable) {
	if (cluster === LOCAL) return [];
	const elsewhere = [...definable].filter(([, kinds]) => holds$1(kinds, kindOf(manifest))).map(([name]) => name);
	if (elsewhere.length === 0) return [];
	return [found("error", "argocd/kind-not-delivered", application, `${nameOf(application)} applies ${shown(manifest)} to ${cluster}, and only ${elsewhere.join(", ")} ${elsewhere.length === 1 ? "gets" : "get"} its kind.`, `Deliver what defines it to ${cluster} too.`)];
}
function nameOf({ name }) {
	return `Application ${readable(name)}`;
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

// tools/argocd/src/checks/project-check.ts
function checkProjects({ projects, applications, isClusterScoped }) {
	const findings = [];
	const refused = /* @__PURE__ */ new Map();
	for (const application of applications) {
		const name = application.application.project ?? "default";
		if (!isTold(name)) continue;
		const named = projects.filter((project) => project.name === name);
		if (named.length === 0) {
			if (name !== "default") findings.push(missingProject(name, application, applications));
			continue;
		}
		const [project] = named;
		if (project === void 0 || named.length > 1) continue;
		findings.push(...checkSpec(project, application));
		for (const one of refusedKinds(project, application, isClusterScoped)) {
			const key = `${project.file} ${one.list} ${one.entry}`;
			const known = refused.get(key);
			if (known === void 0) refused.set(key, {
				...one,
				project,
				applications: [application]
			});
			else refused.set(key, {
				...known,
				applications: [...known.applications, application]
			});
		}
	}
	return distinct([...findings, ...[...refused.values()].map(kindFinding)]);
}
function missingProject(name, application, applications) {
	const all = applications.filter((one) => one.application.project === name);
	const urls = new Set(all.flatMap((one) => one.application.sources.map(({ repoURL }) => repoURL)).filter(isTold));
	const places = new Set(all.map((one) => destinationEntry(one.application.destination)).filter(isTold));
	const namespace = application.application.namespace ?? application.set?.namespace;
	const yaml = [
		"apiVersion: argoproj.io/v1alpha1",
		"kind: AppProject",
		`metadata: { name: ${name}${namespace === void 0 ? "" : `, namespace: ${namespace}`} }`,
		"spec:",
		"  sourceRepos:",
		...[...urls].map((url) => `    - ${url}`),
		"  destinations:",
		...[...places].map((place) => `    - ${place}`)
	].join("\n");
	return {
		severity: "warning",
		rule: "argocd/project-missing",
		file: application.file,
		line: application.application.line,
		path: "spec.project",
		message: `${ownerOf(application)} belongs to the AppProject ${name}, which no file declares: where none comes from elsewhere, Argo CD refuses an Application without its AppProject.`,
		suggestion: `Add it, or name another one:\n${yaml}`
	};
}
function ownerOf({ name, set }) {
	return set === void 0 ? `Application ${readable(name)}` : `ApplicationSet ${readable(set.name)}`;
}
function checkSpec(project, reading) {
	const { application, file } = reading;
	const findings = [];
	const add = (rule, line, path, message, suggestion) => findings.push({
		severity: "error",
		rule,
		file,
		line,
		path,
		message,
		suggestion
	});
	for (const { repoURL, line } of application.sources) {
		if (isSourcePermitted(project, repoURL) !== "no") continue;
		add("argocd/project-source", line, "spec.source.repoURL", `${ownerOf(reading)} takes its source from ${repoURL}, which the AppProject ${project.name} (${placeOf(project, "sourceRepos")}) does not permit.`, addTo(project, "sourceRepos", repoURL));
	}
	const { destination } = application;
	if (isDestinationPermitted(project, destination) === "no") {
		const entry = destinationEntry(destination);
		const message = `${namesOf([reading])} deploys to ${entry}, which the AppProject ${project.name} (${placeOf(project, "destinations")}) does not permit.`;
		add("argocd/project-destination", application.line, "spec.destination", message, addTo(project, "destinations", entry));
	}
	return findings;
}
function refusedKinds(project, { application, manifests = [] }, isClusterScoped) {
	const { destination, syncPolicy } = application;
	const refused = [];
	const judge = (placed, isKnown) => {
		const by = refusingList(project, placed);
		if (by === void 0) return;
		if (!isKnown && refusingList(project, {
			...placed,
			isClusterScoped: !placed.isClusterScoped
		}) === void 0) return;
		const list = `${placed.isClusterScoped ? "cluster" : "namespace"}Resource${by === "whitelist" ? "Whitelist" : "Blacklist"}`;
		const name = placed.isClusterScoped ? `, name: ${placed.name}` : "";
		refused.push({
			placed,
			list,
			by,
			entry: `{ group: ${placed.group || "\"\""}, kind: ${placed.kind}${name} }`
		});
	};
	const namespace = destination.namespace ?? "";
	if (syncPolicy.options?.includes("CreateNamespace=true") === true && namespace !== "" && isTold(namespace)) judge({
		group: "",
		kind: "Namespace",
		name: namespace,
		isClusterScoped: true
	}, true);
	for (const manifest of manifests) {
		const { kind, metadata } = manifest;
		const group = require_head.groupOf(manifest.apiVersion);
		const placed = {
			group,
			kind,
			name: metadata.name ?? "",
			isClusterScoped: isClusterScoped(manifest)
		};
		judge(placed, placed.isClusterScoped || isKnownGroup(group));
		const lands = namespaceIn(manifest, destination.namespace, isClusterScoped);
		if (lands === "" || lands === namespace || !isTold(lands)) continue;
		const target = {
			...destination,
			namespace: lands
		};
		if (isDestinationPermitted(project, target) === "no") refused.push({
			placed,
			list: "destinations",
			by: "namespace",
			entry: destinationEntry(target)
		});
	}
	return refused;
}
function kindFinding({ project, placed, list, by, entry, applications }) {
	const { group, kind, name, isClusterScoped } = placed;
	const what = `${group === "" ? "" : `${group}/`}${kind}${isClusterScoped ? ` ${name}` : ""}`;
	const who = namesOf(applications);
	const verb = applications.length === 1 || new Set(applications.map((one) => one.name)).size === 1 ? "applies" : "apply";
	const message = by === "namespace" ? `${who} ${verb} the ${kind} ${name} to ${entry}, a destination that the AppProject ${project.name} does not permit.` : by === "blacklist" ? `${who} ${verb} the kind ${what}, which the AppProject ${project.name} refuses in ${list}: the sync fails.` : `${who} ${verb} the kind ${what}, which the AppProject ${project.name} does not permit in ${list}: the sync fails.`;
	return {
		severity: "error",
		rule: by === "namespace" ? "argocd/project-destination" : "argocd/project-kind",
		file: project.file,
		line: project.lines[list] ?? project.line,
		path: `spec.${list}`,
		message,
		suggestion: by === "blacklist" ? `Take ${entry}, or what matches it, out of spec.${list} of ${project.file}, or leave the resource out.` : addTo(project, list, entry)
	};
}
function placeOf({ file, line, lines }, list) {
	return `${file}:${lines[list] ?? line}`;
}
function addTo(project, list, entry) {
	return `Add to spec.${list} of ${placeOf(project, list)}:\n  ${list}:\n    - ${entry}`;
}
function destinationEntry({ name, server, namespace }) {
	const parts = [
		...name === void 0 ? [] : [`name: ${name}`],
		...server === void 0 ? [] : [`server: ${server}`],
		`namespace: ${namespace ?? "\"\""}`
	];
	return readable(`{ ${parts.join(", ")} }`);
}

// tools/argocd/src/checks/unattended-deletion.ts
const KEEPS = /* @__PURE__ */ new Set(["create-only", "create-update"]);
const FINALIZER = /^resources-finalizer\.argocd\.argoproj\.io/;
function checkUnattendedDeletion(applications, settings) {
	const last = settings.environments.at(-1)?.name;
	const forms = require_texts.environmentForms(settings);
	return distinct(applications.flatMap(({ application, file, set }) => {
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
			message: `ApplicationSet ${readable(set.name)} deletes by itself what its generators yield no more: ${wanted.map(([why]) => why).join("; ")}. ${where}.`,
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
	return found.size === 0 || !isTold(cluster) ? void 0 : found;
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
function manifestFiles(graph, concerns) {
	return [...graph.tree.entries].filter(([path, { mode }]) => {
		if (!/\.ya?ml$/.test(path) || mode === "120000" || mode === "160000" || !concerns(path)) return false;
		const owner = graph.ownerOf(path);
		return owner !== void 0 && require_preview.KINDS[owner.kind].manifests === true;
	}).map(([path]) => path);
}
function definitionFiles(graph, validated) {
	const known = new Set(validated);
	return [...graph.tree.entries].filter(([path, { mode }]) => /\.ya?ml$/.test(path) && mode.startsWith("100") && !known.has(path)).map(([path]) => path);
}
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
	const defining = inOrderOfWeight(graph, [...more.keys()]).flatMap((path) => {
		const text = more.get(path) ?? "";
		return DEFINES.test(text) ? [text] : [];
	});
	if (defining.length === 0 && ![...texts.values()].some((text) => DEFINES.test(text))) return [];
	const { validateCustomResources } = await Promise.resolve().then(() => require("./src.js")).then((n) => n.admission_exports);
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
function inOrderOfWeight(graph, paths) {
	const delivered = new Set(manifestFiles(graph, () => true));
	return paths.toSorted((a, b) => Number(delivered.has(a)) - Number(delivered.has(b)));
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
	const { checkCrossplane } = await Promise.resolve().then(() => require("../src2.js"));
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
		...checkProjects({
			projects: readAppProjects(declared),
			applications,
			isClusterScoped
		}),
		...checkSyncOptions(applications),
		...checkNewCluster(applications),
		...checkUnattendedDeletion(applications, graph.settings),
		...checkDuplicates({
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

Object.defineProperty(exports, "addressIn", {
  enumerable: true,
  get: function () {
    return addressIn;
  }
});
Object.defineProperty(exports, "checkProjects", {
  enumerable: true,
  get: function () {
    return checkProjects;
  }
});
Object.defineProperty(exports, "definitionFiles", {
  enumerable: true,
  get: function () {
    return definitionFiles;
  }
});
Object.defineProperty(exports, "deliveryFiles", {
  enumerable: true,
  get: function () {
    return deliveryFiles;
  }
});
Object.defineProperty(exports, "findDuplicates", {
  enumerable: true,
  get: function () {
    return findDuplicates;
  }
});
Object.defineProperty(exports, "fixedGeneratePaths", {
  enumerable: true,
  get: function () {
    return fixedGeneratePaths;
  }
});
Object.defineProperty(exports, "inOrderOfWeight", {
  enumerable: true,
  get: function () {
    return inOrderOfWeight;
  }
});
Object.defineProperty(exports, "manifestFiles", {
  enumerable: true,
  get: function () {
    return manifestFiles;
  }
});
Object.defineProperty(exports, "readAppProjects", {
  enumerable: true,
  get: function () {
    return readAppProjects;
  }
});
Object.defineProperty(exports, "sourceOf", {
  enumerable: true,
  get: function () {
    return sourceOf;
  }
});
Object.defineProperty(exports, "validateArgocdMode", {
  enumerable: true,
  get: function () {
    return validateArgocdMode;
  }
});
Object.defineProperty(exports, "validateCompositions", {
  enumerable: true,
  get: function () {
    return validateCompositions;
  }
});
Object.defineProperty(exports, "validateCustom", {
  enumerable: true,
  get: function () {
    return validateCustom;
  }
});
Object.defineProperty(exports, "validateDelivery", {
  enumerable: true,
  get: function () {
    return validateDelivery;
  }
});
Object.defineProperty(exports, "validateTexts", {
  enumerable: true,
  get: function () {
    return validateTexts;
  }
});