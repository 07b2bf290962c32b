const require_index = require("../index.js");
const require_pool = require("./pool.js");
const require_digest = require("./digest.js");
const require_paths = require("./paths.js");
const require_deliveries = require("./deliveries.js");
const require_scope = require("./scope.js");
const require_src = require("./graph.js");
const require_identity = require("./identity.js");
const require_manifest = require("./manifest.js");
const require_remotes = require("./remotes.js");
const require_is_there = require("./is-there.js");
const require_read = require("./read.js");
const require_located = require("./located.js");
const require_dist$1 = require("./yaml.js");
const require_sources = require("./sources.js");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// tools/argocd/src/render/delivered.ts
function deliver(manifests, namespace, isClusterScoped, owner) {
	const kept = /* @__PURE__ */ new Map();
	const times = /* @__PURE__ */ new Map();
	const ignored = [];
	for (const [index, manifest] of manifests.entries()) {
		if (isIgnored(manifest)) {
			ignored.push(`${manifest.kind} ${require_manifest.nameOfManifest(manifest)}`);
			continue;
		}
		const placed = place(manifest, isClusterScoped(manifest) ? "" : namespace);
		const address = require_identity.addressOf(placed, { isClusterScoped });
		const key = placed.metadata.name === void 0 ? `${address} ${index}` : address;
		kept.set(key, placed);
		times.set(key, (times.get(key) ?? 0) + 1);
	}
	const warnings = [...times].filter(([, count]) => count > 1).map(([address, count]) => `${owner}: ${address} is rendered ${count} times: the last one counts, and Argo CD shows RepeatedResourceWarning`);
	if (ignored.length > 0) warnings.push(`${owner}: left out, hooks that Argo CD never runs: ${ignored.join(", ")}`);
	return {
		manifests: [...kept.values()],
		warnings
	};
}
const placed = /* @__PURE__ */ new WeakMap();
function place(manifest, namespace) {
	const own = manifest.metadata.namespace || void 0;
	if (namespace === void 0 || (namespace === "" ? own === void 0 : own !== void 0)) return manifest;
	const byNamespace = placed.get(manifest) ?? /* @__PURE__ */ new Map();
	placed.set(manifest, byNamespace);
	let result = byNamespace.get(namespace);
	if (result === void 0) {
		const { namespace: _, ...metadata } = manifest.metadata;
		result = {
			...manifest,
			metadata: namespace === "" ? metadata : {
				...metadata,
				namespace
			}
		};
		byNamespace.set(namespace, result);
	}
	return result;
}
const HELM_HOOKS = /* @__PURE__ */ new Set([
	"pre-install",
	"pre-upgrade",
	"post-install",
	"post-upgrade",
	"pre-delete",
	"post-delete"
]);
const ARGO_HOOKS = /* @__PURE__ */ new Set([
	"PreSync",
	"Sync",
	"PostSync",
	"SyncFail",
	"PreDelete",
	"PostDelete",
	"Skip"
]);
function isIgnored(manifest) {
	if (!require_manifest.isFields(manifest.metadata.annotations)) return false;
	const { "argocd.argoproj.io/hook": own, "helm.sh/hook": helm } = require_manifest.annotationsOf(manifest);
	const isHook = own !== void 0 || helm !== void 0 && helm !== "crd-install";
	const isKnown = typesOf(own).some((type) => ARGO_HOOKS.has(type)) || typesOf(helm).some((type) => HELM_HOOKS.has(type));
	return isHook && !isKnown;
}
function typesOf(value) {
	return typeof value === "string" ? value.split(",").map((type) => type.trim()) : [];
}

// tools/argocd/src/render/directory-source.ts
const SKIP = "+argocd:skip-file-rendering";
async function renderDirectorySource(folder, source, context) {
	const options = source.directory ?? {};
	const manifests = [];
	const warnings = [];
	const unrendered = [];
	for (const file of await filesIn((0, node_path.join)(context.root, folder), "", options.recurse === true)) {
		if (!/\.(?:yaml|yml|json|jsonnet)$/.test(file) || !isChosen(file, options)) continue;
		const shown = folder === "." ? file : `${folder}/${file}`;
		const path = await insidePath((0, node_path.join)(context.root, folder, file), shown, context);
		if (path === void 0) {
			warnings.push(`${shown}: a link that leads to no file; Argo CD passes it over`);
			continue;
		}
		const text = await (0, node_fs_promises.readFile)(path, "utf8");
		if (text.includes(SKIP)) continue;
		if (file.endsWith(".jsonnet")) unrendered.push(`${shown} is Jsonnet, which is not rendered here: what it holds is unknown`);
		else if (/(?:^|\/)[kK]ustomization(?:\.ya?ml)?$/.test(file)) warnings.push(`${shown}: left out; Argo CD reads a kustomization of a directory source as a manifest`);
		else if (looksLikeObject(text)) manifests.push(...require_deliveries.parseManifestsCached(text, shown, context.documents));
		else if (file.endsWith(".json")) warnings.push(`${shown}: no Kubernetes object; Argo CD fails on it. Leave it out with directory.exclude`);
	}
	return {
		manifests,
		warnings,
		unrendered,
		tools: {}
	};
}
function isChosen(file, { include, exclude }) {
	if (exclude && require_src.matchesDirectoryGlob(file, exclude)) return false;
	return !include || require_src.matchesDirectoryGlob(file, include);
}
async function filesIn(folder, prefix, recurse) {
	const entries = await (0, node_fs_promises.readdir)((0, node_path.join)(folder, prefix), { withFileTypes: true });
	const files = [];
	for (const entry of entries.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))) {
		const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
		if (!entry.isDirectory()) files.push(path);
		else if (recurse && entry.name !== ".git") files.push(...await filesIn(folder, path, recurse));
	}
	return files;
}
async function insidePath(path, shown, { realRoot }) {
	const real = await (0, node_fs_promises.realpath)(path).catch(() => void 0);
	if (real === void 0) return void 0;
	const inside = (0, node_path.relative)(realRoot, real);
	if (inside === ".." || inside.startsWith(`..${node_path.sep}`)) throw new require_index.InputError(`${shown}: a link that leads out of the repository, which Argo CD refuses. Copy the file instead.`);
	return (await (0, node_fs_promises.stat)(real)).isFile() ? real : void 0;
}
function looksLikeObject(text) {
	return [
		"apiVersion",
		"kind",
		"metadata"
	].every((word) => new RegExp(`(^|[\\s"'{,])${word}["']?\\s*:`).test(text));
}

// tools/argocd/src/render/image-override.ts
var import_dist = require_dist$1.require_dist();
function parseImageOverride(text) {
	const equals = text.indexOf("=");
	const { name, tag, digest } = splitImage(equals < 0 ? text : text.slice(equals + 1));
	if (name === text) return void 0;
	return {
		name: equals < 0 ? name : text.slice(0, equals),
		...equals < 0 || name === "" ? {} : { newName: name },
		...tag === "" ? {} : { newTag: tag },
		...digest === "" ? {} : { digest }
	};
}
function splitImage(image) {
	const start = Math.max(0, image.indexOf("/"));
	const at = image.indexOf("@", start);
	const colon = image.indexOf(":", start);
	const digest = at < 0 ? "" : image.slice(at + 1);
	if (colon < 0 || at >= 0 && at < colon) return {
		name: at < 0 ? image : image.slice(0, at),
		tag: "",
		digest
	};
	return {
		name: image.slice(0, colon),
		tag: image.slice(colon + 1, at < 0 ? void 0 : at),
		digest
	};
}
const KEEP = "*";
function mergeImages(existing, overrides) {
	const images = new Map(overrides.map((image) => [image.name, { ...image }]));
	for (const old of existing) {
		const name = String(old.name);
		const image = images.get(name);
		images.set(name, image === void 0 ? old : keepParts(image, old));
	}
	return [...images.values()].map((image) => keepParts(image, {})).sort((a, b) => Buffer.compare(Buffer.from(String(a.name)), Buffer.from(String(b.name))));
}
function keepParts(image, old) {
	const entries = Object.entries(image).map(([key, value]) => [key, key !== "name" && value === KEEP ? old[key] : value]);
	return Object.fromEntries(entries.filter(([, value]) => value !== void 0));
}

// tools/argocd/src/render/kustomization-edit.ts
function editKustomization(text, overrides, environment, file) {
	const document = readDocument(text, file);
	const value = document.toJS();
	const before = require_manifest.isFields(value) ? value : {};
	const set = (field, edited) => document.set(existingKey(document, field), document.createNode(edited));
	const current = (field) => before[existingKey(document, field)];
	if (overrides.namePrefix) set("namePrefix", overrides.namePrefix);
	if (overrides.nameSuffix) set("nameSuffix", overrides.nameSuffix);
	if (overrides.images?.length) {
		const images = overrides.images.map((image) => imageEntry(require_deliveries.substitute(image, environment), file));
		set("images", mergeImages(require_manifest.itemsOf(current("images")), images));
	}
	if (overrides.replicas?.length) set("replicas", mergeReplicas(require_manifest.itemsOf(current("replicas")), overrides.replicas, file));
	addLabels(overrides, environment, current, set, file);
	addAnnotations(overrides, environment, current, set, file);
	if (overrides.namespace) set("namespace", overrides.namespace);
	if (overrides.patches?.length) set("patches", [...require_located.listOf(current("patches")), ...overrides.patches]);
	if (overrides.components?.length) {
		const components = require_located.listOf(current("components"));
		set("components", [...components, ...overrides.components.filter((path) => !components.includes(path))]);
	}
	return document.toString({
		defaultStringType: "QUOTE_DOUBLE",
		defaultKeyType: null,
		lineWidth: 0
	});
}
function hasEdits(overrides) {
	const { version: _, kubeVersion: __, apiVersions: ___, ...edits } = overrides ?? {};
	return Object.values(edits).some((value) => typeof value === "object" && value !== null ? Object.keys(value).length > 0 : Boolean(value));
}
function readDocument(text, file) {
	const { documents, lineAt } = require_read.editableYaml(text);
	const [document = new import_dist.Document()] = documents;
	const broken = document.errors[0];
	if (broken !== void 0) throw new require_index.InputError(`${file}:${lineAt(broken.pos[0])}: not valid YAML. Mend this line, then run the command again.`);
	if (document.contents === null || (0, import_dist.isScalar)(document.contents) && document.contents.value === null) document.contents = document.createNode({});
	if (!(0, import_dist.isMap)(document.contents)) throw new require_index.InputError(`${file}:1: not a kustomization: expected a mapping. Write fields such as resources: into it.`);
	return document;
}
function existingKey(document, field) {
	if (!(0, import_dist.isMap)(document.contents)) return field;
	for (const { key } of document.contents.items) {
		const name = (0, import_dist.isScalar)(key) ? String(key.value) : "";
		if (name.toLowerCase() === field.toLowerCase()) return name;
	}
	return field;
}
function imageEntry(text, file) {
	const image = parseImageOverride(text);
	if (image !== void 0) return image;
	throw new require_index.InputError(`${file}: kustomize.images of the Application holds ${text}, which names no tag, digest or new name. Write name:tag, name@digest or name=newname:tag.`);
}
function mergeReplicas(existing, overrides, file) {
	const replicas = new Map(existing.map((item) => [String(item.name), item]));
	for (const { name, count } of overrides) {
		const number = Number(count);
		if (!Number.isInteger(number)) throw new require_index.InputError(`${file}: kustomize.replicas of the Application gives ${name} no whole number. Write one.`);
		replicas.set(name, {
			name,
			count: number
		});
	}
	return [...replicas.values()].sort((a, b) => Buffer.compare(Buffer.from(String(a.name)), Buffer.from(String(b.name))));
}
function addLabels(overrides, environment, read, write, file) {
	const labels = Object.entries(overrides.commonLabels ?? {}).map(([key, value]) => [key, unquoted(require_deliveries.substitute(value, environment))]);
	if (labels.length === 0) return;
	if (overrides.labelWithoutSelector !== true) {
		if (overrides.labelIncludeTemplates === true) throw new require_index.InputError(`${file}: kustomize.labelIncludeTemplates of the Application needs labelWithoutSelector: true. Set it, or remove the first.`);
		write("commonLabels", merged(read("commonLabels"), labels, overrides.forceCommonLabels, "label", file));
		return;
	}
	const includeTemplates = overrides.labelIncludeTemplates === true ? { includeTemplates: true } : {};
	write("labels", [...require_located.listOf(read("labels")), {
		pairs: Object.fromEntries(labels),
		...includeTemplates
	}]);
}
function addAnnotations(overrides, environment, read, write, file) {
	const annotations = Object.entries(overrides.commonAnnotations ?? {}).map(([key, value]) => {
		return [key, unquoted(overrides.commonAnnotationsEnvsubst === true ? require_deliveries.substitute(value, environment) : value)];
	});
	if (annotations.length === 0) return;
	const force = overrides.forceCommonAnnotations;
	write("commonAnnotations", merged(read("commonAnnotations"), annotations, force, "annotation", file));
}
function merged(existing, added, force, what, file) {
	const before = require_manifest.isFields(existing) ? existing : {};
	const taken = added.find(([key]) => Object.hasOwn(before, key));
	if (taken !== void 0 && force !== true) {
		const field = what === "label" ? "forceCommonLabels" : "forceCommonAnnotations";
		throw new require_index.InputError(`${file}: the Application adds the common ${what} ${taken[0]}, which the kustomization has already: Argo CD fails to render it. Set kustomize.${field}: true, or remove one of them.`);
	}
	return {
		...before,
		...Object.fromEntries(added)
	};
}
function unquoted(value) {
	return value.length >= 2 && value.startsWith("\"") && value.endsWith("\"") ? value.slice(1, -1) : value;
}

// tools/argocd/src/render/kustomization-folders.ts
async function kustomizationFolders(root, folder, more) {
	const found = /* @__PURE__ */ new Set([folder]);
	for (const current of found) {
		const named = current === folder ? [...more] : [];
		for (const name of require_src.KUSTOMIZATION_NAMES) {
			const text = await (0, node_fs_promises.readFile)((0, node_path.join)(root, current, name), "utf8").catch(() => void 0);
			const facts = text === void 0 ? void 0 : require_src.readKustomization(text);
			if (facts === void 0) continue;
			named.push(...facts.inputs.map(({ value }) => value));
			for (const charts of [facts.charts, ...facts.plugins.map((plugin) => plugin.charts)]) named.push(...charts.map(({ home }) => home));
		}
		for (const value of named) {
			const path = require_paths.joinPath(current, value);
			if (path !== void 0 && await isFolder((0, node_path.join)(root, path))) found.add(path);
		}
	}
	return [...found];
}
function isFolder(path) {
	return (0, node_fs_promises.stat)(path).then((found) => found.isDirectory(), () => false);
}

// tools/argocd/src/render/kustomize-source.ts
async function renderKustomizeSource(folder, source, context) {
	const { stdout, stderr, tools } = await buildKustomization(folder, source, context);
	const version = source.kustomize?.version;
	const warnings = require_deliveries.kustomizeWarnings(stderr);
	if (version) warnings.push(`${context.owner}: it asks for kustomize ${version}; rendered with ${tools.kustomize ?? "another version"}`);
	return {
		manifests: require_deliveries.parseManifestsCached(stdout, `${folder} (rendered)`, context.documents),
		warnings,
		unrendered: [],
		tools
	};
}
async function buildKustomization(folder, source, context) {
	const environment = require_deliveries.buildEnvironment(context, source);
	const file = await kustomizationIn(context.root, folder);
	if (file === void 0) throw new require_index.InputError(`${context.owner}: ${folder} has no kustomization.yaml, and its source sets kustomize options. Add one, or remove them.`);
	const kustomize = await require_deliveries.findKustomize();
	const edits = hasEdits(source.kustomize) ? await withoutMissingComponents(source.kustomize, folder, context) : void 0;
	const inCopy = (folders, use) => require_deliveries.withScratch(context.root, folders, JSON.stringify(edits ?? {}), async (scratch) => {
		if (edits !== void 0) {
			const path = (0, node_path.join)(scratch, folder, file);
			const shown = folder === "." ? file : `${folder}/${file}`;
			await (0, node_fs_promises.writeFile)(path, editKustomization(await (0, node_fs_promises.readFile)(path, "utf8"), edits, environment, shown));
		}
		return use(scratch);
	});
	const plainly = async (root) => {
		const output = await build(kustomize, root, folder, environment, []);
		if (output.code === 0) return output;
		if (!needsHelm(output)) throw await failure(folder, output.stderr, context, root);
	};
	const plain = edits === void 0 ? await plainly(context.root) : await inCopy([folder], plainly);
	if (plain !== void 0) return {
		...plain,
		tools: { ...kustomize.tools }
	};
	return inCopy(await kustomizationFolders(context.root, folder, edits?.components ?? []), (scratch) => buildWithHelm(kustomize, scratch, folder, source, environment, context));
}
function needsHelm({ stderr }) {
	return /must specify --enable-helm/.test(stderr);
}
async function buildWithHelm(kustomize, root, folder, source, environment, context) {
	const helm = await require_deliveries.findHelm();
	if (helm?.major !== 3) {
		const found = helm === void 0 ? "no helm is on PATH" : `helm ${helm.tools.helm} is on PATH`;
		throw new require_index.ToolError(`${folder}: its kustomization inflates Helm charts, for which kustomize needs Helm 3; ${found}. Install Helm 3, then run the command again.`);
	}
	const kubeVersion = source.kustomize?.kubeVersion || context.kubeVersion;
	const apiVersions = source.kustomize?.apiVersions ?? context.apiVersions;
	const flags = [
		"--enable-helm",
		"--helm-command",
		helm.program.path
	];
	if (kubeVersion) flags.push("--helm-kube-version", kubeVersion.replace(/^v/, ""));
	for (const version of apiVersions) flags.push("--helm-api-versions", version);
	const output = await build(kustomize, root, folder, environment, flags);
	if (output.code !== 0) throw await failure(folder, output.stderr, context, root);
	return {
		...output,
		tools: {
			...kustomize.tools,
			...helm.tools
		}
	};
}
async function build({ program }, root, folder, environment, flags) {
	await require_remotes.refuseRemotes((0, node_path.join)(root, folder), root);
	const command = program.name === "kubectl" ? "kustomize" : "build";
	return require_deliveries.runConfined(program.path, [
		command,
		(0, node_path.join)(root, folder),
		...flags
	], {
		cwd: root,
		env: { ...environment }
	});
}
async function failure(folder, stderr, context, root) {
	const roots = await require_deliveries.hiddenRoots(root, context.root);
	const message = require_deliveries.readableKustomizeError(stderr, roots, await require_deliveries.secretsIn((0, node_path.join)(context.root, folder)));
	return new require_index.ToolError(`${context.owner}: kustomize cannot build ${folder}: ${message}. Run kubectl kustomize ${folder} to see all of it.`);
}
async function kustomizationIn(root, folder) {
	for (const name of require_src.KUSTOMIZATION_NAMES) if (await require_is_there.isThere((0, node_path.join)(root, folder, name))) return name;
}
async function withoutMissingComponents(edits, folder, { root }) {
	if (edits.ignoreMissingComponents !== true || edits.components === void 0) return edits;
	const components = [];
	for (const component of edits.components) {
		const path = require_paths.joinPath(folder, component);
		if (path !== void 0 && await require_is_there.isThere((0, node_path.join)(root, path))) components.push(component);
	}
	return {
		...edits,
		components
	};
}

// tools/argocd/src/render/source-type.ts
const TYPES = [
	"kustomize",
	"helm",
	"directory",
	"plugin"
];
async function sourceType(source, folder, owner) {
	const explicit = TYPES.filter((type) => isSet(source[type]));
	if (explicit.length > 1) throw new require_index.InputError(`${owner}: its source sets ${explicit.join(" and ")} options, and Argo CD takes those of one tool only. Remove one of them.`);
	if (explicit[0] !== void 0) return explicit[0];
	let found = "directory";
	const names = await (0, node_fs_promises.readdir)(folder).catch(() => []);
	for (const name of names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))) if (name.endsWith("Chart.yaml")) found = "helm";
	else if (require_src.KUSTOMIZATION_NAMES.includes(name)) found = "kustomize";
	return found;
}
function isSet(options) {
	return Object.values(options ?? {}).some((value) => typeof value === "object" && value !== null ? Object.keys(value).length > 0 : Boolean(value));
}
async function withSourceFiles(source, root, folder, name) {
	let merged = source;
	for (const file of [".argocd-source.yaml", `.argocd-source-${name}.yaml`]) {
		const text = await (0, node_fs_promises.readFile)((0, node_path.join)(root, folder, file), "utf8").catch(() => void 0);
		if (text === void 0) continue;
		const patch = require_read.readValue(text)?.value;
		if (patch === null) continue;
		if (!require_manifest.isFields(patch)) {
			const shown = folder === "." ? file : `${folder}/${file}`;
			throw new require_index.InputError(`${shown}:1: expected a YAML mapping with fields of an Application's source. Mend or remove it.`);
		}
		merged = mergePatch(merged, patch);
	}
	const { repoURL, path, chart, targetRevision } = source;
	const known = Object.fromEntries(Object.entries({
		repoURL,
		path,
		chart,
		targetRevision
	}).filter(([, value]) => value !== void 0));
	const { path: _, chart: __, targetRevision: ___, ...rest } = merged;
	return {
		...rest,
		...known,
		repoURL
	};
}
function mergePatch(target, patch) {
	if (!require_manifest.isFields(patch)) return patch;
	const result = require_manifest.isFields(target) ? { ...target } : {};
	for (const [key, value] of Object.entries(patch)) if (value === null) delete result[key];
	else result[key] = mergePatch(result[key], value);
	return result;
}

// tools/argocd/src/render/render-application.ts
async function renderApplication(spec, options) {
	require_src.checkSpec(spec, `Application ${options.name}`);
	const sources = sourcesOf(spec, options.name);
	const key = cacheKeyOf(spec, sources, options);
	const documents = options.documents ?? /* @__PURE__ */ new Map();
	const incomplete = [];
	const { manifests, warnings, tools } = await require_deliveries.cachedRender(options.cache, key, documents, async () => {
		const { unrendered, ...made } = await renderSources(spec, sources, {
			...options,
			documents
		});
		incomplete.push(...unrendered);
		return {
			...made,
			isComplete: unrendered.length === 0
		};
	});
	return {
		manifests: [...manifests],
		warnings: [...warnings],
		unrendered: incomplete,
		tools: { ...tools }
	};
}
async function renderSources(spec, sources, options) {
	const context = await contextOf(spec, sources, options);
	const renders = [];
	for (const source of sources) renders.push(await renderSource(source, context));
	const manifests = renders.flatMap((render) => render.manifests);
	const known = require_scope.clusterScopedKinds(manifests);
	const isClusterScoped = (manifest) => known(manifest) || options.isClusterScoped?.(manifest) === true;
	const delivered = deliver(manifests, context.namespace, isClusterScoped, context.owner);
	return {
		manifests: delivered.manifests,
		warnings: [...renders.flatMap(({ warnings }) => warnings), ...delivered.warnings],
		unrendered: renders.flatMap((render) => render.unrendered),
		tools: Object.assign({}, ...renders.map(({ tools }) => tools))
	};
}
function sourcesOf(spec, name) {
	if (spec.sources !== void 0 && spec.sources.length > 0) return spec.sources;
	const source = spec.sourceHydrator?.drySource ?? spec.source;
	if (source !== void 0) return [source];
	throw new require_index.InputError(`Application ${name} has no source. Set spec.source or spec.sources.`);
}
async function contextOf(spec, sources, options) {
	const namespace = (options.namespace ?? spec.destination?.namespace) || void 0;
	return {
		root: options.root,
		realRoot: await (0, node_fs_promises.realpath)(options.root),
		owner: `Application ${options.name}`,
		name: options.name,
		project: spec.project || "default",
		apiVersions: options.apiVersions ?? [],
		refs: new Map(sources.flatMap((source) => source.ref ? [[source.ref, source]] : [])),
		isOurs: options.isOurs,
		documents: options.documents ?? /* @__PURE__ */ new Map(),
		charts: {
			folder: options.chartFolder ?? require_deliveries.chartFolder(),
			checksums: options.chartChecksums ?? {},
			download: options.download !== false,
			refuses: options.refusesChart
		},
		...namespace === void 0 ? {} : { namespace },
		...options.revision === void 0 ? {} : { revision: options.revision },
		...options.kubeVersion === void 0 ? {} : { kubeVersion: options.kubeVersion }
	};
}
async function renderSource(source, context) {
	const { owner } = context;
	const isOci = source.repoURL.startsWith("oci://");
	if (source.ref && !source.path && !source.chart && !isOci) return require_deliveries.NOTHING;
	if (source.chart || isOci) return withRevisionWarning(source, context, await require_deliveries.renderRemoteChart(source, context));
	if (!context.isOurs(source)) {
		const where = `${source.path ?? "."} of ${require_deliveries.shownUrl(source.repoURL)}`;
		const revision = source.targetRevision ? ` at ${source.targetRevision}` : "";
		return require_deliveries.unrendered(`${owner}: ${where}${revision} is not rendered: it is not in this checkout`);
	}
	const folder = await folderOfSource(source, context);
	const merged = await withSourceFiles(source, context.root, folder, context.name);
	require_src.checkSource(merged, owner);
	switch (await sourceType(merged, (0, node_path.join)(context.root, folder), owner)) {
		case "plugin": return require_deliveries.unrendered(`${owner}: ${folder} is not rendered: a config management plugin makes its manifests`);
		case "helm": return withRevisionWarning(merged, context, await require_deliveries.renderHelmSource(folder, merged, context));
		case "kustomize": return withRevisionWarning(merged, context, await renderKustomizeSource(folder, merged, context));
		case "directory": return renderDirectorySource(folder, merged, context);
	}
}
async function folderOfSource({ path = "" }, { owner, root }) {
	if (path === "") throw new require_index.InputError(`${owner}: a source names no path, chart or ref. Set one of them.`);
	const folder = require_paths.joinPath(".", path);
	if (folder === void 0) throw new require_index.InputError(`${owner}: the path ${path} is absolute or leads out of the repository. Write it from the root.`);
	if (await (0, node_fs_promises.stat)((0, node_path.join)(root, folder)).then((found) => found.isDirectory(), () => false)) return folder;
	throw new require_index.InputError(`${owner}: the path ${folder} does not exist: Argo CD fails to render it. Create it, or mend the path.`);
}
function withRevisionWarning(source, context, render) {
	if (context.revision !== void 0 || !require_deliveries.usesRevision(source)) return render;
	const warning = `${context.owner}: it holds the commit's SHA (ARGOCD_APP_REVISION), which is shown as zeros`;
	return {
		...render,
		warnings: [...render.warnings, warning]
	};
}
function cacheKeyOf(spec, sources, options) {
	if (options.cache === void 0 || options.cacheKey === void 0) return void 0;
	const charts = sources.filter(({ chart, repoURL }) => chart || repoURL.startsWith("oci://"));
	if (!charts.every(({ targetRevision }) => require_deliveries.isExactVersion(targetRevision ?? ""))) return void 0;
	return require_digest.digestOf({
		inputs: options.cacheKey,
		sources,
		ours: sources.map((source) => options.isOurs(source)),
		project: spec.project,
		namespace: options.namespace ?? spec.destination?.namespace,
		name: options.name,
		revision: options.revision,
		kubeVersion: options.kubeVersion,
		apiVersions: options.apiVersions,
		checksums: charts.length > 0 ? options.chartChecksums : void 0
	});
}

// tools/pipeline/src/applications/inputs.ts
function digestOfInputs(graph, closures, application) {
	return digestOfRead(graph, application, inputsOf(graph, closures, application));
}
function digestOfRead(graph, { spec }, { read, anywhere }) {
	return require_digest.digestOf({
		spec,
		read,
		...anywhere ? { tree: digestOfTree(graph) } : {}
	});
}
const digests = /* @__PURE__ */ new WeakMap();
function digestOfTree({ tree }) {
	const known = digests.get(tree);
	if (known !== void 0) return known;
	const digest = require_digest.digestOf([...tree.entries].map(([path, { mode, id }]) => [
		path,
		mode,
		id
	]));
	digests.set(tree, digest);
	return digest;
}
function inputsOf(graph, closures, application) {
	const read = [];
	let closed = true;
	let anywhere = false;
	const { tree } = graph;
	const file = (path) => {
		const found = tree.resolve(path);
		for (const link of found?.links ?? []) read.push([link, tree.entries.get(link)?.id]);
		read.push([path, found === void 0 ? void 0 : tree.entries.get(found.path)?.id ?? "a folder"]);
		if (found !== void 0 && tree.hasFolder(found.path)) below(found.path);
	};
	const below = (folder) => {
		for (const path of tree.filesBelow(folder)) read.push([path, tree.entries.get(path)?.id]);
	};
	const folder = (path, isOther = false) => {
		const found = tree.resolve(path);
		for (const link of found?.links ?? []) read.push([link, tree.entries.get(link)?.id]);
		if (found === void 0) {
			read.push([path, void 0]);
			closed = false;
			if (!isOther) anywhere = true;
			return;
		}
		const project = graph.byRoot.get(found.path);
		if (project === void 0) below(found.path);
		else {
			read.push(closures.inputsDigest(project.name));
			if (!closures.isResolved(project.name)) {
				closed = false;
				anywhere = true;
			}
		}
	};
	for (const source of require_sources.sourcesOf(application)) {
		const path = source.path === void 0 ? void 0 : require_paths.joinPath(".", source.path) ?? void 0;
		const project = require_sources.projectOf(graph, source);
		if (project !== void 0 || path !== void 0) folder(project?.root ?? path ?? ".", require_sources.isElsewhere(graph, source));
		if (source.chart !== void 0) closed = false;
		if (source.plugin !== void 0) {
			closed = false;
			anywhere = true;
		}
		const environment = require_deliveries.buildEnvironment({
			name: application.name,
			project: application.spec.project || "default",
			...application.spec.destination?.namespace ? { namespace: application.spec.destination.namespace } : {}
		}, source);
		const named = [
			...source.helm?.valueFiles ?? [],
			...(source.helm?.fileParameters ?? []).map((parameter) => parameter.path),
			...(source.kustomize?.patches ?? []).flatMap((patch) => patch.path ?? [])
		];
		for (const written of named) {
			const place = repositoryPath(source, written, environment);
			if (place === void 0) closed = false;
			else if (!/[*?[{]/.test(place)) file(place);
			else for (const one of tree.entries.keys()) if (require_paths.matchesGlob(one, place)) file(one);
		}
		for (const component of source.kustomize?.components ?? []) {
			const place = /:\/\/|[?]ref=|@/.test(component) ? void 0 : require_paths.joinPath(path ?? ".", component);
			if (place === void 0) closed = false;
			else folder(place);
		}
		const { libs } = source.directory?.jsonnet ?? {};
		for (const library of Array.isArray(libs) ? libs.map(String) : []) file(require_paths.joinPath(".", library.replace(/^\/+/, "")) ?? ".");
	}
	return {
		read,
		closed,
		anywhere
	};
}
function repositoryPath({ path = "." }, written, environment) {
	const reference = /^\$([\w-]+)\//.exec(written);
	const isReference = reference !== null && !Object.hasOwn(environment, reference[1] ?? "");
	const text = require_deliveries.substitute(isReference ? written.slice(reference[0].length) : written, environment);
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return void 0;
	if (isReference) return require_paths.joinPath(".", text);
	return text.startsWith("/") ? require_paths.joinPath(".", text.replace(/^\/+/, "")) : require_paths.joinPath(path, text);
}

// tools/pipeline/src/applications/render.ts
const NOTHING = {
	manifests: [],
	warnings: [],
	unrendered: [],
	tools: {}
};
async function renderIn(tree, application, root) {
	if (application === void 0) return NOTHING;
	const { graph, closures, deliveries, renders, refusesChart, chartChecksums } = tree;
	for (const { path } of require_sources.sourcesOf(application)) {
		const folder = path === void 0 ? void 0 : require_paths.joinPath(".", path);
		if (folder !== void 0 && graph.tree.hasFolder(folder)) await (0, node_fs_promises.mkdir)((0, node_path.join)(root, folder), { recursive: true });
	}
	const inputs = renders === void 0 ? void 0 : inputsOf(graph, closures, application);
	return renderApplication(application.spec, {
		root,
		name: application.name,
		isOurs: deliveries.isOurs,
		refusesChart,
		...chartChecksums === void 0 ? {} : { chartChecksums },
		...renders !== void 0 && inputs?.closed === true ? {
			cache: renders,
			cacheKey: digestOfRead(graph, application, inputs)
		} : {}
	});
}

// tools/pipeline/src/applications/rendered.ts
function renderables({ graph }) {
	const byPlace = new Map(graph.applications().filter(({ exact, unexpanded }) => exact && unexpanded === void 0).map((one) => [placeOf(one), one]));
	return graph.readings().applications.flatMap((reading) => {
		const application = byPlace.get(`${reading.file}\n${reading.name}`);
		return application === void 0 ? [] : [{
			reading,
			application
		}];
	});
}
function placeOf({ from, name }) {
	return `${from.file}\n${from.applicationSet === void 0 ? name : `${from.applicationSet}/${name}`}`;
}
function filesToRender({ graph, closures }, wanted) {
	const projects = /* @__PURE__ */ new Set();
	for (const { reading, application } of wanted) {
		const sources = require_sources.sourcesOf(application);
		const delivered = sources.flatMap((source) => require_sources.projectOf(graph, source)?.name ?? []);
		if (sources.every(({ helm, kustomize }) => helm === void 0 && kustomize?.components === void 0) && delivered.length === sources.length) for (const name of delivered) projects.add(name);
		else projects.add(graph.ownerOf(reading.file)?.name ?? "");
	}
	return new Set([...projects].flatMap((name) => closures.filesOf(name)));
}
async function renderAll(tree, root, wanted) {
	const unrendered = [];
	const broken = [];
	const applications = await require_pool.pool(wanted, require_pool.poolSize(), async ({ reading, application }) => {
		try {
			const render = await renderIn(tree, application, root);
			for (const reason of render.unrendered) unrendered.push({
				name: reading.name,
				reason
			});
			return {
				...reading,
				manifests: render.manifests
			};
		} catch (error) {
			const { message } = require_index.describeError(error);
			unrendered.push({
				name: reading.name,
				reason: message
			});
			if (UNBUILDABLE.test(message) && !ELSEWHERE.test(message)) broken.push(notBuilt(reading, message));
			return reading;
		}
	});
	await tree.renders?.trim();
	return {
		applications,
		unrendered,
		broken
	};
}
const UNBUILDABLE = /: (?:kustomize cannot build|helm cannot render) /;
const ELSEWHERE = /resolve host|timed? ?out|connection|git (?:fetch|clone|init)|exit status 128|dial tcp|https?:\/\/|ssh|signal|exec:/i;
function notBuilt({ file, name, references }, message) {
	return {
		severity: "error",
		rule: "argocd/not-built",
		file,
		line: references.find(({ line }) => line > 0)?.line ?? 1,
		path: "",
		message: `Application ${name} cannot be built: ${message}`,
		suggestion: "Mend what it names, then type: mainstem validate --working-tree"
	};
}

Object.defineProperty(exports, "digestOfInputs", {
  enumerable: true,
  get: function () {
    return digestOfInputs;
  }
});
Object.defineProperty(exports, "filesToRender", {
  enumerable: true,
  get: function () {
    return filesToRender;
  }
});
Object.defineProperty(exports, "renderAll", {
  enumerable: true,
  get: function () {
    return renderAll;
  }
});
Object.defineProperty(exports, "renderIn", {
  enumerable: true,
  get: function () {
    return renderIn;
  }
});
Object.defineProperty(exports, "renderables", {
  enumerable: true,
  get: function () {
    return renderables;
  }
});