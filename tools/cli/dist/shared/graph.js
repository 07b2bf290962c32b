const require_rolldown_runtime = require("./runtime.js");
const require_preview = require("./preview.js");
const require_collections = require("./collections.js");
const require_digest = require("./digest.js");
const require_words = require("./words.js");
const require_texts = require("./texts.js");
const require_glob = require("./glob.js");
const require_dist$1 = require("./yaml.js");
const require_text = require("./text.js");
const require_paths = require("./paths.js");
const require_index = require("../index.js");
const require_read = require("./read.js");
const require_place = require("./place.js");
const require_head = require("./head.js");
const require_located = require("./located.js");
const require_manifest = require("./manifest.js");
const require_git = require("./git.js");
const require_objects = require("./objects.js");
const require_working_tree = require("./working-tree.js");
const require_snapshot = require("./snapshot.js");
const require_repository_url = require("./repository-url.js");
const require_evaluate = require("./evaluate.js");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_fs_promises = require("node:fs/promises");

// tools/change/src/settings/guarded.ts
const HARMLESS_SECTIONS = { $schema: "tells editors where the schema lies" };
const OPENED_BY = {
	environments: "to which environment a folder belongs, which role looks at it, and what comes after what",
	ignore: "where no project is looked for, so that nobody sees what changes there",
	stacks: "with which variables, backend settings and workspace stacks are planned and applied",
	terraform: "which providers, modules and programs a pull request may bring in",
	kubernetes: "which remote bases a pull request may bring in",
	argocd: "which repositories count as this one, what its Applications follow, and who runs Argo CD",
	policy: "which risks need a person",
	rules: "how dangerous changes are said to be",
	apply: "what may be applied that nobody reviewed",
	rollout: "how much one rollout may destroy",
	volatilePaths: "which fields may take any value at apply",
	unguarded: "which files may change without anybody being asked"
};
const GUARDED_SECTIONS = Object.keys(require_texts.settingsSchema.shape).filter((section) => !(section in HARMLESS_SECTIONS));
function withoutGuarded(settings) {
	const { policy, rules, volatilePaths, apply, rollout, terraform, kubernetes, ignore, unguarded } = require_texts.settingsSchema.parse({});
	return {
		...settings,
		policy,
		rules,
		volatilePaths,
		apply,
		rollout,
		terraform,
		kubernetes,
		ignore,
		unguarded
	};
}

// tools/kubernetes/src/yaml/outline.ts
function outlineOf(text) {
	const { root, problems } = require_read.readYaml(text);
	const problem = problems.find(({ code }) => code === "syntax" || code === "alias");
	const outlined = text.includes("<<") ? withoutMerges(root) : root;
	if (problem === void 0) return { root: outlined };
	return {
		root: outlined,
		problem: {
			line: problem.line,
			message: problem.message
		}
	};
}
function withoutMerges(node) {
	if (node.is === "list") return {
		...node,
		items: node.items.map(withoutMerges)
	};
	if (node.is !== "map") return node;
	const entries = [];
	const merged = [];
	for (const entry of node.entries) {
		const value = withoutMerges(entry.value);
		if (entry.merge !== true) entries.push({
			...entry,
			value
		});
		else for (const one of value.is === "list" ? value.items : [value]) if (one.is === "map") merged.push(...one.entries);
	}
	for (const entry of merged) if (!entries.some(({ key }) => key === entry.key)) entries.push(entry);
	return {
		...node,
		entries
	};
}
function valueAt$1(from, key) {
	if (from.is !== "map") return require_read.NOTHING;
	for (const entry of from.entries) if (sameKey(entry.key, key)) return entry.value;
	return require_read.NOTHING;
}
function valuesAt(from, key) {
	let found = NONE;
	if (from.is !== "map") return found;
	for (const entry of from.entries) {
		if (!sameKey(entry.key, key)) continue;
		if (found === NONE) found = [entry.value];
		else found.push(entry.value);
	}
	return found;
}
const NONE = [];
function textAt(from, key) {
	const value = valueAt$1(from, key);
	return isText(value) ? value.text : void 0;
}
function isText(node) {
	return node?.is === "text" && node.text !== "";
}
function itemsOf(list) {
	return list.is === "list" ? list.items : NONE;
}
function sameKey(a, b) {
	return a === b || a.length === b.length && a.toLowerCase() === b.toLowerCase();
}
function looksLikeYaml(text) {
	return text.includes("\n") || text.includes(":") || text.includes("{");
}

// tools/kubernetes/src/discover/chart.ts
function readChart(text) {
	const { root, problem } = outlineOf(text);
	const name = textAt(root, "name");
	return {
		is: "chart",
		dependencies: itemsOf(valueAt$1(root, "dependencies")).flatMap((item) => {
			const named = valueAt$1(item, "name");
			if (!isText(named)) return [];
			const repository = textAt(item, "repository");
			const version = textAt(item, "version");
			return [{
				name: named.text,
				line: named.line,
				...repository === void 0 ? {} : { repository },
				...version === void 0 ? {} : { version }
			}];
		}),
		...name === void 0 ? {} : { name },
		...problem === void 0 ? {} : { problem }
	};
}

// tools/kubernetes/src/discover/target.ts
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:git|hg|s3|gcs|http|https)::|gh:|github\.com[/:]|[\w.-]+@[\w.-]+[:/])/i;
const PERHAPS_REMOTE = /[?&](?:ref|version)=|\.git(?:\/\/|\?|$)|\/_git\//;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;
function looksRemote(value) {
	return REMOTE.test(value) || PERHAPS_REMOTE.test(value) || /^[^/]*::|^[\w.-]+:(?!\/\/)[^\\]/.test(value);
}
function findTarget(tree, folder, value) {
	const path = require_paths.joinPath(folder, value);
	const found = path === void 0 ? void 0 : inTree(tree, path);
	if (REMOTE.test(value) && found?.is !== "file") return {
		is: "remote",
		pinned: isPinned(value)
	};
	if (path === void 0) return { is: "outside" };
	if (found !== void 0) return found;
	return PERHAPS_REMOTE.test(value) ? {
		is: "remote",
		pinned: isPinned(value)
	} : {
		is: "missing",
		path,
		widensTo: widenTo(tree, path)
	};
}
function inTree(tree, path) {
	const exact = tree.resolve(path);
	if (exact !== void 0) {
		const mode = tree.entries.get(exact.path)?.mode;
		return {
			is: mode === void 0 ? "folder" : mode === "160000" ? "submodule" : "file",
			...exact
		};
	}
	for (let above = require_paths.folderOf(path); above !== "."; above = require_paths.folderOf(above)) {
		const found = tree.resolve(above);
		if (found === void 0) continue;
		return tree.entries.get(found.path)?.mode === "160000" ? {
			is: "submodule",
			...found
		} : void 0;
	}
}
function widenTo(tree, path) {
	const globs = [globOf$1(path), `${globOf$1(path)}/**`];
	for (let above = require_paths.folderOf(path); above !== "."; above = require_paths.folderOf(above)) if (tree.entries.has(above)) globs.push(globOf$1(above));
	return globs;
}
function globOf$1(path) {
	return path.replaceAll(/[*?[{]/g, "?");
}
function isPinned(address) {
	const [path = "", query = ""] = address.split("?", 2);
	const revisions = [...query.matchAll(/(?:^|&)(?:ref|version)=([^&]*)/g)].map((match) => match[1] ?? "");
	if (revisions.length > 0) return revisions.every((revision) => COMMIT.test(revision));
	return /^https?:/i.test(path) && path.split("/").some((part) => COMMIT.test(part));
}
function isExactAddress(address) {
	const revisions = [...(address.split("?")[1] ?? "").matchAll(/(?:^|&)(?:ref|version)=([^&]*)/g)].map((match) => match[1] ?? "");
	if (revisions.length === 0) return isPinned(address);
	return revisions.every((revision) => COMMIT.test(revision) || isExactVersion(revision.replace(/^.*\//, "")));
}
function isExactVersion(version) {
	return version !== void 0 && /^v?\d+\.\d+\.\d+(?:[-+].*)?$/.test(version);
}

// tools/kubernetes/src/discover/chart-references.ts
function chartReferences(tree, root, files, nested) {
	const collector = {
		tree,
		root,
		references: [],
		findings: []
	};
	const charts = require_paths.joinPath(root, "charts") ?? "charts";
	for (const file of files) {
		for (const dependency of file.facts.dependencies) addDependency(collector, file.path, charts, dependency);
		addProblem(collector, file);
	}
	const file = files[0]?.path ?? root;
	for (const name of [...tree.list(charts)].sort()) {
		const target = tree.resolve(`${charts}/${name}`);
		if (target !== void 0 && tree.entries.has(`${target.path}/Chart.yaml`)) addChart$2(collector, {
			file,
			line: 0
		}, `charts/${name}`, "implicit");
	}
	for (const folder of nested) {
		if (require_paths.isWithin(folder, charts)) continue;
		collector.references.push({
			to: "files",
			glob: require_paths.everythingBelow(globOf$1(folder)),
			reason: "file-input",
			file,
			line: 0
		});
	}
	return collector;
}
function addDependency(collector, file, charts, dependency) {
	const { tree, root, references } = collector;
	const { name, line, repository = "", version } = dependency;
	const report = (rule, message, suggestion) => collector.findings.push({
		severity: "error",
		rule: `helm/${rule}`,
		file,
		line,
		path: "dependencies",
		message,
		suggestion
	});
	if (repository.startsWith("file://")) {
		const path = repository.slice(7);
		const target = addChart$2(collector, {
			file,
			line
		}, path, "module");
		if (target.is === "missing") report("missing-path", `the dependency ${name} names ${repository}, but ${target.path} does not exist.`, `Add ${target.path}, or correct the path in ${file}.`);
		else if (target.is === "outside" || target.is === "remote") {
			references.push({
				to: "unknown",
				what: "a chart dependency leaves the repository",
				widensTo: ["**"],
				file,
				line
			});
			report("outside-repository", `the dependency ${name} names ${repository}, which lies outside the repository.`, "Name a path below the root of the repository, or a chart repository.");
		}
		return;
	}
	if (isVendored(tree, charts, name)) return;
	if (repository === "") report("missing-dependency", `the dependency ${name} has no repository and is not in ${charts}.`, `Add its repository, or the chart to ${charts}.`);
	else if (!isExactVersion(version) && !LOCKS.some((lock) => tree.entries.has(require_paths.joinPath(root, lock) ?? lock))) {
		const what = `remote Helm chart ${name} without an exact version or Chart.lock`;
		references.push({
			to: "unknown",
			what,
			widensTo: ["**"],
			file,
			line
		});
	}
}
const LOCKS = ["Chart.lock", "requirements.lock"];
function addChart$2({ tree, root, references }, { file, line }, path, reason) {
	const target = findTarget(tree, root, path);
	if (target.is === "outside" || target.is === "remote") return target;
	if (target.is !== "missing") for (const link of target.links) references.push({
		to: "file",
		path: link,
		reason: "file-input",
		file,
		line
	});
	references.push({
		to: target.is === "submodule" ? "file" : "folder",
		path: target.path,
		reason,
		file,
		line
	});
	if (target.is === "missing") {
		const what = `a chart dependency names ${path}, which does not exist`;
		references.push({
			to: "unknown",
			what,
			widensTo: target.widensTo,
			file,
			line
		});
	}
	return target;
}
function addProblem({ root, references, findings }, { path: file, facts }) {
	if (facts.problem === void 0) return;
	const { line, message: said } = facts.problem;
	const widensTo = [require_paths.everythingBelow(globOf$1(root))];
	references.push({
		to: "unknown",
		what: `${require_paths.nameOf(file)} is malformed`,
		widensTo,
		file,
		line
	});
	const message = `${require_paths.nameOf(file)} is not valid YAML: ${said}.`;
	const suggestion = `Mend the YAML; \`helm lint ${root}\` shows what is left.`;
	findings.push({
		severity: "error",
		rule: "helm/syntax",
		file,
		line,
		path: "",
		message,
		suggestion
	});
}
function isVendored(tree, charts, name) {
	return tree.list(charts).some((entry) => entry === name || entry.startsWith(`${name}-`) && entry.endsWith(".tgz"));
}

// tools/kubernetes/src/discover/cycles.ts
function findCycles$1(edges) {
	const cycles = /* @__PURE__ */ new Map();
	const done = /* @__PURE__ */ new Set();
	for (const start of edges.keys()) {
		const path = [{
			node: start,
			next: 0
		}];
		const depths = /* @__PURE__ */ new Map([[start, 0]]);
		for (let top = path.at(-1); top !== void 0 && !done.has(start); top = path.at(-1)) {
			const to = edges.get(top.node)?.[top.next++];
			if (to === void 0) {
				done.add(top.node);
				depths.delete(top.node);
				path.pop();
				continue;
			}
			const depth = depths.get(to);
			if (depth !== void 0) {
				const cycle = startAtSmallest(path.slice(depth).map(({ node }) => node));
				cycles.set(cycle.join("\0"), cycle);
			} else if (!done.has(to)) {
				depths.set(to, path.length);
				path.push({
					node: to,
					next: 0
				});
			}
		}
	}
	return [...cycles.values()];
}
function startAtSmallest(cycle) {
	const smallest = cycle.reduce((least, node, index) => node < (cycle[least] ?? node) ? index : least, 0);
	return [...cycle.slice(smallest), ...cycle.slice(0, smallest)];
}

// tools/kubernetes/src/discover/inputs.ts
function addText(value, field, into) {
	if (isText(value)) into.push({
		field,
		value: value.text,
		line: value.line
	});
}
function addTexts(list, field, into) {
	for (const item of itemsOf(list)) addText(item, field, into);
}
function addPaths(list, field, into) {
	for (const item of itemsOf(list)) for (const value of valuesAt(item, "path")) addText(value, `${field}.path`, into);
}
function addGeneratorFiles(generator, field, into) {
	for (const files of valuesAt(generator, "files")) for (const file of itemsOf(files)) {
		if (!isText(file)) continue;
		const value = file.text.slice(file.text.indexOf("=") + 1);
		into.push({
			field: `${field}.files`,
			value,
			line: file.line
		});
	}
	for (const envs of valuesAt(generator, "envs")) addTexts(envs, `${field}.envs`, into);
	for (const env of valuesAt(generator, "env")) addText(env, `${field}.env`, into);
}
function addChart$1(entry, field, home, into, charts) {
	for (const key of ["valuesFile", "values"]) for (const value of valuesAt(entry, key)) addText(value, `${field}.valuesFile`, into);
	for (const list of valuesAt(entry, "additionalValuesFiles")) addTexts(list, `${field}.additionalValuesFiles`, into);
	const name = [...valuesAt(entry, "name"), ...valuesAt(entry, "chartName")].find(isText);
	if (name === void 0) return;
	const repository = textAt(entry, "repo") ?? textAt(entry, "chartRepoUrl");
	const version = textAt(entry, "version") ?? textAt(entry, "chartVersion");
	charts.push({
		name: name.text,
		line: name.line,
		home: textAt(entry, "chartHome") ?? home,
		...repository === void 0 ? {} : { repository },
		...version === void 0 ? {} : { version }
	});
}

// tools/kubernetes/src/discover/plugin.ts
const DEFAULT_CHART_HOME = "charts";
const FUNCTION_ANNOTATIONS = ["config.kubernetes.io/function", "config.k8s.io/function"];
function pluginConfigOf(root, firstLine) {
	if (textAt(root, "apiVersion") === "builtin") return builtinConfig(root, firstLine);
	const annotations = valueAt$1(valueAt$1(root, "metadata"), "annotations");
	const declared = FUNCTION_ANNOTATIONS.map((name) => textAt(annotations, name)).find((text) => text !== void 0);
	const nothing = {
		line: firstLine,
		inputs: [],
		charts: []
	};
	if (declared === void 0) return {
		...nothing,
		opaque: "a kustomize plugin that is not built in"
	};
	const spec = outlineOf(declared).root;
	const program = textAt(valueAt$1(spec, "exec"), "path") ?? textAt(valueAt$1(spec, "starlark"), "path");
	const container = valueAt$1(spec, "container");
	if (container.is === "map" && valueAt$1(container, "mounts").is === "nothing" && program === void 0) return nothing;
	return {
		...nothing,
		inputs: program === void 0 ? [] : [{
			field: "function.path",
			value: program,
			line: firstLine
		}],
		opaque: "a kustomize function that may read any file"
	};
}
function builtinConfig(root, firstLine) {
	const inputs = [];
	const charts = [];
	if (textAt(root, "kind") === "HelmChartInflationGenerator") addChart$1(root, "helmCharts", DEFAULT_CHART_HOME, inputs, charts);
	addText(valueAt$1(root, "path"), "path", inputs);
	addTexts(valueAt$1(root, "paths"), "paths", inputs);
	addGeneratorFiles(root, "generator", inputs);
	addPaths(valueAt$1(root, "replacements"), "replacements", inputs);
	const shift = (item) => ({
		...item,
		line: item.line + firstLine - 1
	});
	return {
		line: firstLine,
		inputs: inputs.map(shift),
		charts: charts.map(shift)
	};
}
function inlinePlugins(text, line) {
	if (!looksLikeYaml(text)) return void 0;
	const shift = text.includes("\n") ? line : line - 1;
	const configs = require_place.documentTexts(text).map((document) => ({
		root: outlineOf(document.text).root,
		line: document.line
	})).filter(({ root }) => root.is === "map");
	return configs.length === 0 ? void 0 : configs.map(({ root, line: at }) => pluginConfigOf(root, shift + at));
}

// tools/kubernetes/src/discover/kustomization.ts
const KUSTOMIZATION_NAMES = [
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization"
];
function isKustomization(path) {
	return KUSTOMIZATION_NAMES.includes(require_paths.nameOf(path));
}
const readPaths = (value, field, { inputs }) => addTexts(value, field, inputs);
const readItemPaths = (value, field, { inputs }) => addPaths(value, field, inputs);
const readPatches = (value, field, { inputs }) => {
	for (const item of itemsOf(value)) if (isText(item) && !isInlineYaml(item.text)) addText(item, field, inputs);
};
const readGenerators = (value, field, { inputs }) => {
	for (const item of itemsOf(value)) addGeneratorFiles(item, field, inputs);
};
const readPlugins = (value, field, { inputs, plugins }) => {
	for (const item of itemsOf(value)) {
		const inline = isText(item) ? inlinePlugins(item.text, item.line) : void 0;
		if (inline === void 0) addText(item, field, inputs);
		else plugins.push(...inline);
	}
};
const readCharts = (value, field, { inputs, charts, chartHome }) => {
	for (const item of itemsOf(value)) addChart$1(item, field, chartHome, inputs, charts);
};
const readOpenApi = (value, field, { inputs }) => {
	for (const path of valuesAt(value, "path")) addText(path, `${field}.path`, inputs);
};
const FIELDS = new Map(Object.entries({
	resources: readPaths,
	bases: readPaths,
	components: readPaths,
	crds: readPaths,
	configurations: readPaths,
	patches: readItemPaths,
	patchesJson6902: readItemPaths,
	replacements: readItemPaths,
	patchesStrategicMerge: readPatches,
	configMapGenerator: readGenerators,
	secretGenerator: readGenerators,
	generators: readPlugins,
	transformers: readPlugins,
	validators: readPlugins,
	helmCharts: readCharts,
	helmChartInflationGenerator: readCharts,
	openapi: readOpenApi
}).map(([field, read]) => [field.toLowerCase(), [field, read]]));
function readKustomization(text) {
	const { root, problem } = outlineOf(text);
	const group = require_head.groupOf(textAt(root, "apiVersion") ?? "");
	if (group !== "" && group !== "kustomize.config.k8s.io") return void 0;
	const namespace = textAt(root, "namespace");
	const into = {
		inputs: [],
		charts: [],
		plugins: [],
		chartHome: textAt(valueAt$1(root, "helmGlobals"), "chartHome") ?? "charts"
	};
	for (const { key, value } of root.is === "map" ? root.entries : []) {
		const [field, read] = FIELDS.get(key.toLowerCase()) ?? [];
		if (field !== void 0 && read !== void 0) read(value, field, into);
	}
	return {
		is: "kustomization",
		component: textAt(root, "kind") === "Component",
		inputs: into.inputs,
		charts: into.charts,
		plugins: into.plugins,
		...namespace === void 0 ? {} : { namespace },
		...root.is === "nothing" && problem === void 0 ? { empty: true } : {},
		...problem === void 0 ? {} : {
			problem,
			mentions: mentionsIn(text, into.inputs)
		}
	};
}
function mentionsIn(text, inputs) {
	const mentions = new Set(text.match(/[^\s"'[\]{},:=#|>]*[./][^\s"'[\]{},:=#|>]*/g));
	for (const { value } of inputs) mentions.delete(value);
	return [...mentions];
}
function isInlineYaml(value) {
	if (!looksLikeYaml(value)) return false;
	if (!value.includes("\n") && !/apiVersion|kind/.test(value)) return false;
	return outlineOf(value).root.is !== "text";
}

// tools/kubernetes/src/discover/kustomize-problems.ts
function findFileProblems(folder) {
	const references = [];
	const findings = [];
	const below = require_paths.everythingBelow(globOf$1(folder.root));
	for (const { path: file, facts } of folder.files) if (facts.problem !== void 0) {
		const { line, message } = facts.problem;
		references.push({
			to: "unknown",
			what: "the kustomization is malformed",
			widensTo: [below],
			file,
			line
		});
		const fix = `Mend the YAML; \`kubectl kustomize ${folder.root}\` shows what is left.`;
		const said = `the kustomization is not valid YAML: ${message}.`;
		findings.push({
			severity: "error",
			rule: "kustomize/syntax",
			file,
			line,
			path: "",
			message: said,
			suggestion: fix
		});
	} else if (facts.empty) {
		const message = `${file} is empty; kustomize wants at least one field, such as resources.`;
		findings.push({
			severity: "error",
			rule: "kustomize/empty",
			file,
			line: 1,
			path: "",
			message
		});
	}
	const [first, second] = folder.files;
	if (first !== void 0 && second !== void 0) {
		const names = folder.files.map(({ path }) => path).join(" and ");
		const message = `${folder.root} has several kustomization files, ${names}; kustomize wants one.`;
		findings.push({
			severity: "error",
			rule: "kustomize/several-files",
			file: first.path,
			line: 1,
			path: "",
			message
		});
	}
	return {
		references,
		findings
	};
}

// tools/kubernetes/src/discover/kustomize-references.ts
function collectReferences(view, folders, folder) {
	const collector = {
		view,
		folders,
		root: folder.root,
		references: [],
		findings: [],
		builds: []
	};
	for (const { path: file, facts } of folder.files) {
		const target = view.tree.resolve(file);
		if (target !== void 0 && target.path !== file) {
			addFiles(collector, [target.path, ...target.links], file, 0);
			checkPlace(collector, {
				file,
				line: 0,
				field: "the link",
				value: target.path
			}, {
				is: "file",
				...target
			});
		}
		for (const input of facts.inputs) addInput(collector, file, input);
		for (const chart of facts.charts) addChart(collector, file, chart);
		for (const plugin of facts.plugins) addPlugin(collector, file, plugin);
		for (const mention of facts.mentions ?? []) addMention(collector, file, mention);
	}
	return collector;
}
const BUILT = /* @__PURE__ */ new Set([
	"resources",
	"bases",
	"components",
	"generators",
	"transformers",
	"validators"
]);
const PLUGINS = /* @__PURE__ */ new Set([
	"generators",
	"transformers",
	"validators"
]);
function addInput(collector, file, { field, value, line }) {
	const use = {
		file,
		line,
		field,
		value
	};
	const target = findTarget(collector.view.tree, collector.root, value);
	const reason = /aluesFile/.test(field) ? "helm-values" : "file-input";
	if (target.is === "folder" && BUILT.has(field)) {
		const { path: to } = target;
		addFiles(collector, target.links, file, line);
		collector.references.push({
			to: "folder",
			path: to,
			reason: reasonOf(field),
			file,
			line
		});
		collector.builds.push({
			to,
			file,
			line
		});
		if (!collector.folders.has(to)) report(collector, use, "not-a-kustomization", `${to} has no kustomization file`);
		else if (require_paths.isWithin(collector.root, to)) report(collector, use, "contains", `${to} contains ${collector.root}, and kustomize refuses to build a folder from within it`);
	} else {
		addTarget(collector, use, target, reason);
		checkPlace(collector, use, target);
	}
	if (PLUGINS.has(field)) addPluginsOf(collector, use, target, /* @__PURE__ */ new Set());
}
function addMention({ view, root, references }, file, value) {
	const target = findTarget(view.tree, root, value);
	if (target.is !== "file" && target.is !== "folder") return;
	if (target.is === "folder" && require_paths.isWithin(root, target.path)) return;
	for (const path of target.links) references.push({
		to: "file",
		path,
		reason: "file-input",
		file,
		line: 0
	});
	const reason = target.is === "folder" ? "kustomize-resource" : "file-input";
	references.push({
		to: target.is,
		path: target.path,
		reason,
		file,
		line: 0
	});
}
function reasonOf(field) {
	return field === "components" ? "component" : "kustomize-resource";
}
function addTarget(collector, use, target, reason) {
	const { file, line, field, value } = use;
	const { references } = collector;
	switch (target.is) {
		case "file":
		case "submodule":
			addFiles(collector, target.links, file, line);
			references.push({
				to: "file",
				path: target.path,
				reason,
				file,
				line
			});
			break;
		case "folder":
			addFiles(collector, target.links, file, line);
			references.push({
				to: "folder",
				path: target.path,
				reason,
				file,
				line
			});
			break;
		case "missing": {
			const { path, widensTo } = target;
			const isFolder = BUILT.has(field) ? field !== "resources" || !/\.(?:ya?ml|json)$/.test(path) : field === "helmCharts";
			references.push(isFolder ? {
				to: "folder",
				path,
				reason: BUILT.has(field) ? reasonOf(field) : reason,
				file,
				line
			} : {
				to: "file",
				path,
				reason,
				file,
				line
			}, {
				to: "unknown",
				what: `${field} names ${value}, which does not exist`,
				widensTo,
				file,
				line
			});
			report(collector, use, "missing-path", `${field} names ${value}, but ${path} does not exist`, { suggestion: `Add ${path}, or correct the path in ${file}.` });
			break;
		}
		case "outside":
			references.push({
				to: "unknown",
				what: `${field} leaves the repository`,
				widensTo: ["**"],
				file,
				line
			});
			report(collector, use, "outside-repository", `${field} names ${value}, which lies outside the repository`);
			break;
		case "remote":
			if (target.pinned) break;
			references.push({
				to: "unknown",
				what: remoteWhat(field),
				widensTo: ["**"],
				remote: value,
				file,
				line
			});
	}
}
function remoteWhat(field) {
	return BUILT.has(field) && !PLUGINS.has(field) ? "remote kustomize base" : `remote file in ${field}`;
}
function checkPlace(collector, use, target) {
	if (target.is !== "file" || require_paths.isWithin(target.path, collector.root)) return;
	report(collector, use, "load-restriction", `${use.field} names ${use.value}, a file outside ${collector.root}, which kustomize does not load by default`, {
		severity: "warning",
		suggestion: "Move the file into the folder, or build with --load-restrictor LoadRestrictionsNone (kustomize.buildOptions in Argo CD)."
	});
}
function addChart(collector, file, chart) {
	const { name, line, home, repository, version } = chart;
	const { tree } = collector.view;
	const versioned = repository === void 0 || version === void 0 ? [] : [`${home}/${name}-${version}/${name}`];
	const use = {
		file,
		line,
		field: "helmCharts",
		value: `${home}/${name}`
	};
	const targets = [...versioned, use.value].map((path) => findTarget(tree, collector.root, path));
	const local = targets.filter(({ is }) => is === "folder" || is === "submodule");
	for (const target of local) addTarget(collector, use, target, "kustomize-resource");
	if (local.length > 0) return;
	const [wanted] = targets.slice(-1);
	if (wanted !== void 0 && (wanted.is === "outside" || repository === void 0)) addTarget(collector, use, wanted, "kustomize-resource");
	else if (version === void 0 || !isExactVersion(version)) {
		const what = `remote Helm chart ${name} without an exact version`;
		collector.references.push({
			to: "unknown",
			what,
			widensTo: ["**"],
			file,
			line
		});
	}
}
function addPlugin(collector, file, plugin) {
	for (const input of plugin.inputs) addInput(collector, file, input);
	for (const chart of plugin.charts) addChart(collector, file, chart);
	if (plugin.opaque !== void 0) collector.references.push({
		to: "unknown",
		what: plugin.opaque,
		widensTo: ["**"],
		file,
		line: plugin.line
	});
}
function addPluginsOf(collector, use, target, seen) {
	if (target.is !== "file" && target.is !== "folder") return;
	if (seen.has(target.path)) return;
	seen.add(target.path);
	const { view, folders } = collector;
	if (target.is === "file") {
		const facts = view.facts(target.path);
		const plugins = facts?.is === "manifests" ? facts.plugins ?? [] : [];
		for (const plugin of plugins) addPlugin(collector, target.path, plugin);
		if (facts?.is !== "manifests" || plugins.length < facts.documents) collector.references.push({
			to: "unknown",
			what: "a kustomize plugin that is not built in",
			widensTo: ["**"],
			file: use.file,
			line: use.line
		});
		return;
	}
	for (const { facts } of folders.get(target.path)?.files ?? []) for (const { field, value } of facts.inputs) if (BUILT.has(field)) addPluginsOf(collector, use, findTarget(view.tree, target.path, value), seen);
}
function addFiles(collector, paths, file, line) {
	for (const path of paths) collector.references.push({
		to: "file",
		path,
		reason: "file-input",
		file,
		line
	});
}
function report(collector, { file, line, field }, rule, message, more = {}) {
	collector.findings.push({
		severity: "error",
		rule: `kustomize/${rule}`,
		file,
		line,
		path: field,
		message: `${message}.`,
		...more
	});
}

// tools/kubernetes/src/discover/manifests.ts
function readManifests(text) {
	if (!text.includes("apiVersion")) return void 0;
	const heads = require_head.splitDocuments(text).filter(({ apiVersion, kind }) => apiVersion !== void 0 && kind !== void 0);
	if (heads.length === 0) return void 0;
	const plugins = heads.filter((head) => head.apiVersion === "builtin" || /config\.(?:kubernetes|k8s)\.io\/function/.test(head.text)).map((head) => pluginConfigOf(outlineOf(head.text).root, head.line));
	return {
		is: "manifests",
		documents: heads.length,
		...plugins.length === 0 ? {} : { plugins }
	};
}

// tools/kubernetes/src/discover/scanner.ts
const OTHERS = /(?:^|\/)(?:(?:package|package-lock|composer|jsconfig|tsconfig[^/]*|[^/]*\.tfvars|[^/]*\.tf|[^/]*\.schema)\.json$|(?:pnpm-lock|values)\.ya?ml$)/;
const scanner$2 = {
	name: "kubernetes",
	version: 3,
	wants: (path) => /\.(?:ya?ml|json)$/.test(path) && !OTHERS.test(path) || isKustomization(path),
	scan(text, path) {
		if (isKustomization(path)) return readKustomization(text) ?? readManifests(text);
		const name = require_paths.nameOf(path);
		if (name === "Chart.yaml") return readChart(text);
		if (name === "requirements.yaml") return readManifests(text) ?? readChart(text);
		return readManifests(text);
	}
};

// tools/kubernetes/src/discover/discover.ts
const kubernetes = {
	scanner: scanner$2,
	discover(view) {
		const { folders, charts } = sortFacts(view);
		const findings = [];
		const candidates = [];
		const builds = /* @__PURE__ */ new Map();
		const referencesOf = /* @__PURE__ */ new Map();
		for (const folder of folders.values()) {
			const found = collectReferences(view, folders, folder);
			const broken = findFileProblems(folder);
			builds.set(folder.root, found.builds);
			referencesOf.set(folder.root, [...found.references, ...broken.references]);
			findings.push(...broken.findings, ...found.findings);
		}
		const built = new Set([...builds].flatMap(([root, list]) => list.map(({ to }) => to).filter((to) => to !== root)));
		for (const { root, files } of folders.values()) {
			const isBase = built.has(root) || files.some(({ facts }) => facts.component);
			const refersTo = referencesOf.get(root) ?? [];
			candidates.push({
				root,
				kind: isBase ? "kustomize-base" : "app-overlay",
				provides: [],
				refersTo
			});
		}
		findings.push(...cycleFindings(builds));
		const roots = [...folders.keys(), ...charts.keys()].sort();
		for (const [root, files] of charts) {
			const nested = roots.filter((other) => other !== root && require_paths.isWithin(other, root));
			const found = chartReferences(view.tree, root, files, nested);
			candidates.push({
				root,
				kind: "helm-chart",
				provides: [],
				refersTo: found.references
			});
			findings.push(...found.findings);
		}
		return {
			candidates,
			findings
		};
	}
};
function sortFacts(view) {
	const folders = /* @__PURE__ */ new Map();
	const charts = /* @__PURE__ */ new Map();
	for (const path of [...view.paths()].sort()) {
		const facts = view.facts(path);
		if (facts?.is === "kustomization" && isKustomization(path)) {
			const root = require_paths.folderOf(path);
			const folder = folders.get(root);
			if (folder === void 0) folders.set(root, {
				root,
				files: [{
					path,
					facts
				}]
			});
			else folder.files.push({
				path,
				facts
			});
		} else if (facts?.is === "chart") {
			const files = charts.get(require_paths.folderOf(path));
			if (files !== void 0) files.push({
				path,
				facts
			});
			else if (require_paths.nameOf(path) === "Chart.yaml") charts.set(require_paths.folderOf(path), [{
				path,
				facts
			}]);
		}
	}
	return {
		folders,
		charts
	};
}
function cycleFindings(builds) {
	const edges = new Map([...builds].map(([root, list]) => [root, list.map(({ to }) => to)]));
	return findCycles$1(edges).map((cycle) => {
		const [first = ".", second = first] = cycle;
		const at = builds.get(first)?.find(({ to }) => to === second);
		const whole = [...cycle, first].join(" → ");
		return {
			severity: "error",
			rule: "kustomize/cycle",
			file: at?.file ?? first,
			line: at?.line ?? 0,
			path: "resources",
			message: `these kustomizations build each other without an end: ${whole}.`,
			suggestion: "Take one of the references out; what both need belongs in a folder of its own."
		};
	});
}

// tools/repository/src/cache.ts
async function readCache(repository, name) {
	try {
		return JSON.parse(await (0, node_fs_promises.readFile)((0, node_path.join)(repository.commonDirectory, "mainstem", name), "utf8"));
	} catch {
		return;
	}
}
async function writeCache(repository, name, value) {
	const path = (0, node_path.join)(repository.commonDirectory, "mainstem", name);
	await require_texts.replaceFile(path, JSON.stringify(value)).catch(() => {});
}

// tools/graph/src/globs.ts
var import_dist = require_dist$1.require_dist();
function literalGlob(path) {
	return path.replaceAll(/[*?[{]/g, "[$&]");
}
function staticPrefix(glob) {
	const wildcard = glob.search(/[*?[{]/);
	return wildcard < 0 ? glob : require_paths.folderOf(`${glob.slice(0, wildcard)}x`);
}

// tools/graph/src/reach.ts
const MOST_STEPS = 2e5;
const MOST_FILES = 20;
function* pathsTo(graph, sources) {
	const dependents = dependentsOf(graph);
	let steps = 0;
	const rest = [];
	for (const [source, reasons] of sources) {
		if (steps > MOST_STEPS) {
			rest.push(source);
			continue;
		}
		for (const step of search(dependents, [source])) {
			steps++;
			yield* explain(step, reasons);
		}
	}
	for (const step of search(dependents, rest)) yield* explain(step, sources.get(step.source) ?? []);
}
function* explain({ project, path }, reasons) {
	for (const reason of reasons.slice(0, MOST_FILES)) yield {
		project,
		reason: {
			...reason,
			path: [...path, ...reason.path]
		}
	};
}
function* search(dependents, from) {
	const seen = new Set(from);
	let frontier = from.map((source) => ({
		project: source,
		source,
		path: []
	}));
	while (frontier.length > 0) {
		const next = [];
		for (const { project, source, path } of frontier) for (const [dependent, edge] of dependents.get(project) ?? []) {
			if (seen.has(dependent)) continue;
			seen.add(dependent);
			const step = {
				project: dependent,
				source,
				path: [{
					project,
					edge
				}, ...path]
			};
			next.push(step);
			yield step;
		}
		frontier = next;
	}
}
function dependentsOf(graph) {
	const dependents = /* @__PURE__ */ new Map();
	for (const { from, to, reason, reads } of graph.edges) {
		if (reads !== void 0) continue;
		require_collections.addTo(dependents, to, [from, reason]);
	}
	return dependents;
}

// tools/graph/src/renames.ts
function renamesOf({ base, head, renames }) {
	const votes = /* @__PURE__ */ new Map();
	for (const { from, to } of renames) {
		const before = base.ownerOf(from);
		const after = head.ownerOf(to);
		if (before === void 0 || after === void 0 || before.kind !== after.kind) continue;
		if (head.projects.has(before.name) || base.projects.has(after.name)) continue;
		const forBefore = votes.get(before.name) ?? /* @__PURE__ */ new Map();
		forBefore.set(after.name, (forBefore.get(after.name) ?? 0) + 1);
		votes.set(before.name, forBefore);
	}
	const result = {
		from: /* @__PURE__ */ new Map(),
		to: /* @__PURE__ */ new Map()
	};
	for (const [before, candidates] of [...votes].sort(([a], [b]) => require_text.compareText(a, b))) {
		const best = [...candidates].sort((a, b) => b[1] - a[1] || require_text.compareText(a[0], b[0]))[0];
		if (best === void 0 || result.from.has(best[0])) continue;
		result.to.set(before, best[0]);
		result.from.set(best[0], before);
	}
	return result;
}

// tools/graph/src/waves.ts
function wavesOf(graph, affected) {
	const stacks = [...graph.projects.values()].filter((project) => require_preview.isStack(project) && affected.has(project.name));
	const dependencies = stackDependencies(graph, stacks.map(({ name }) => name));
	const waves = {};
	const environments = [...new Set(stacks.map(({ environment }) => environment ?? ""))];
	for (const environment of environments.sort(require_texts.compareEnvironments(graph.settings))) waves[environment] = layers(stacks.filter((stack) => (stack.environment ?? "") === environment).map(({ name }) => name), dependencies);
	return waves;
}
function stackOrder(graph, names) {
	const wanted = new Set(names);
	const all = stackDependencies(graph, names);
	const after = new Map([...all].map(([name, found]) => [name, new Set([...found].filter((other) => wanted.has(other)))]));
	return {
		layers: layers(names, after),
		after
	};
}
function stackDependencies(graph, stacks) {
	const targets = /* @__PURE__ */ new Map();
	for (const { from, to, reads } of graph.edges) {
		if (reads !== void 0) continue;
		require_collections.addTo(targets, from, to);
	}
	const result = /* @__PURE__ */ new Map();
	for (const stack of stacks) {
		const found = /* @__PURE__ */ new Set();
		const seen = /* @__PURE__ */ new Set([stack]);
		const queue = [...targets.get(stack) ?? []];
		for (let next = queue.pop(); next !== void 0; next = queue.pop()) {
			if (seen.has(next)) continue;
			seen.add(next);
			if (require_preview.isStack(graph.projects.get(next))) found.add(next);
			queue.push(...targets.get(next) ?? []);
		}
		result.set(stack, found);
	}
	return result;
}
function layers(names, dependencies) {
	const left = new Set([...names].sort());
	const result = [];
	while (left.size > 0) {
		const ready = [...left].filter((name) => ![...dependencies.get(name) ?? []].some((other) => left.has(other)));
		const layer = ready.length > 0 ? ready : circle(left, dependencies);
		for (const name of layer) left.delete(name);
		result.push(layer);
	}
	return result;
}
function circle(left, dependencies) {
	const within = (name) => [...dependencies.get(name) ?? []].filter((other) => left.has(other));
	const reach = (name) => new Set(within(name));
	const smallest = [...left].sort((a, b) => reach(a).size - reach(b).size || require_text.compareText(a, b))[0];
	return [...left].filter((name) => name === smallest || reach(smallest).has(name) && reach(name).has(smallest));
}

// tools/graph/src/affected.ts
const MOST_REASONS = 20;
function affectedBy(change) {
	const { base, head } = change;
	const reasons = /* @__PURE__ */ new Map();
	const add = (project, reason) => {
		require_collections.addTo(reasons, project, reason);
	};
	const replanned = changedInstances(change);
	for (const graph of base.projects === head.projects ? [head] : [head, base]) for (const { project, reason } of reasonsIn(graph, change.files, replanned)) add(project, reason);
	const names = /* @__PURE__ */ new Set([...base.projects.keys(), ...head.projects.keys()]);
	for (const name of names) {
		if (reasons.has(name)) continue;
		const why = quietChange(name, change);
		if (why !== void 0) add(name, why);
	}
	for (const { project, reason } of deliveredAnew(change)) if (!reasons.has(project)) add(project, reason);
	const renamed = renamesOf(change);
	const projects = [...reasons.keys()].sort().map((name) => describe(name, reasons.get(name) ?? [], change, renamed)).filter((project) => project !== void 0);
	return {
		schema: "mainstem/affected@1",
		base: base.tree.revision,
		head: head.tree.revision,
		...head.tree.object === void 0 ? {} : { dirty: true },
		projects,
		waves: wavesOf(head, new Set(projects.filter(({ change }) => change !== "removed").map(({ name }) => name)))
	};
}
function reasonsIn(graph, files, replanned) {
	const found = [];
	const sources = /* @__PURE__ */ new Map();
	const source = (project, reason) => {
		found.push({
			project,
			reason
		});
		require_collections.addTo(sources, project, reason);
	};
	const readsByPath = require_collections.groupBy(graph.reads.filter(({ path }) => path !== void 0), ({ path }) => path);
	const globs = indexGlobs(graph);
	for (const { path: file } of files) {
		const owner = graph.ownerOf(file);
		if (owner !== void 0) source(owner.name, {
			file,
			path: []
		});
		for (const { project, reason } of readsByPath.get(file) ?? []) if (project !== owner?.name) source(project, {
			file,
			path: hop(owner, reason)
		});
		for (const { project, reason, unresolved } of globs.matching(file)) {
			if (project === owner?.name) continue;
			source(project, {
				file,
				path: hop(owner, reason),
				...unresolved === void 0 ? {} : { unresolved }
			});
		}
	}
	for (const project of replanned) source(project, {
		file: require_texts.SETTINGS_FILE,
		path: []
	});
	for (const entry of pathsTo(graph, sources)) found.push(entry);
	return found;
}
function hop(owner, edge) {
	return owner === void 0 ? [] : [{
		project: owner.name,
		edge
	}];
}
function indexGlobs(graph) {
	const byPrefix = /* @__PURE__ */ new Map();
	const add = (entry) => {
		const prefix = staticPrefix(entry.glob);
		require_collections.addTo(byPrefix, prefix, entry);
	};
	for (const { project, glob, reason } of graph.reads) if (glob !== void 0) add({
		project,
		glob,
		reason
	});
	for (const { project, widensTo, what } of graph.unresolved) for (const glob of widensTo) add({
		project,
		glob,
		reason: "implicit",
		unresolved: what
	});
	return { *matching(file) {
		if (byPrefix.size === 0) return;
		for (let end = file.length;; end = file.lastIndexOf("/", end - 1)) {
			for (const entry of byPrefix.get(end < 0 ? "." : file.slice(0, end)) ?? []) if (require_paths.matchesGlob(file, entry.glob)) yield entry;
			if (end < 0) return;
		}
	} };
}
function* deliveredAnew({ base, head, files }) {
	if (base.deliveries.length === 0 && head.deliveries.length === 0) return;
	const keyOf = ({ application, path, file }) => `${file}\n${application}\n${path}`;
	const [before, after] = [new Set(base.deliveries.map(keyOf)), new Set(head.deliveries.map(keyOf))];
	for (const [graph, other] of [[head, before], [base, after]]) for (const delivery of graph.deliveries) {
		if (other.has(keyOf(delivery))) continue;
		const owner = graph.ownerOf(delivery.file);
		const cause = files.find(({ path }) => require_paths.isWithin(path, delivery.path));
		if (owner === void 0 || cause === void 0) continue;
		const reason = {
			file: cause.path,
			path: hop(graph.ownerOf(cause.path), "application-path")
		};
		yield {
			project: owner.name,
			reason
		};
	}
}
function changedInstances({ base, head, files }) {
	if (!files.some(({ path }) => path === "mainstem.yaml")) return [];
	return [...head.projects.values()].filter((project) => require_preview.isStack(project) && require_preview.isStack(base.projects.get(project.name))).filter(({ root }) => require_digest.digestOf(require_texts.instanceOf(root, base.settings)) !== require_digest.digestOf(require_texts.instanceOf(root, head.settings))).map(({ name }) => name);
}
function quietChange(name, { base, head, files }) {
	const before = base.projects.get(name);
	const after = head.projects.get(name);
	if (before?.kind === after?.kind && before?.also?.join() === after?.also?.join() && before?.environment === after?.environment) return void 0;
	const file = [...head.edges, ...base.edges].find(({ to, file }) => to === name && files.some(({ path }) => path === file))?.file ?? files.find(({ path }) => path === "mainstem.yaml")?.path ?? files[0]?.path;
	return file === void 0 ? void 0 : {
		file,
		path: []
	};
}
function describe(name, reasons, { base, head }, renamed) {
	const before = base.projects.get(name);
	const after = head.projects.get(name);
	const project = after ?? before;
	if (project === void 0) return void 0;
	const byFile = /* @__PURE__ */ new Map();
	for (const reason of reasons) {
		const known = byFile.get(reason.file);
		if (known === void 0 || reason.path.length < known.path.length) byFile.set(reason.file, reason);
	}
	const sorted = [...byFile.values()].sort((a, b) => a.path.length - b.path.length || require_text.compareText(a.file, b.file));
	const from = renamed.from.get(name);
	const to = renamed.to.get(name);
	const also = earned(project, before);
	return {
		...project,
		...also.length === 0 ? {} : { also },
		change: after === void 0 ? "removed" : before === void 0 ? "added" : "modified",
		reasons: sorted.slice(0, MOST_REASONS),
		...sorted.length > MOST_REASONS ? { moreReasons: sorted.length - MOST_REASONS } : {},
		...from === void 0 ? {} : { renamedFrom: from },
		...to === void 0 ? {} : { renamedTo: to }
	};
}
function earned(project, before) {
	const lost = before === void 0 || require_preview.isCompared(project) ? [] : require_preview.kindsOf(before).filter(require_preview.canDiffAlone);
	return [...project.also ?? [], ...lost];
}

// tools/argocd/src/unknown.ts
const UNKNOWN_NAME = "";
const UNKNOWN_TEXT = "";
function isUnknown(text) {
	return text.includes("") || text.includes("");
}
function guessOf(text) {
	return text.replaceAll(/[\uE000\uE001]+/g, "*");
}
function globOf(path, literal = escapeGlob$1) {
	const parts = path.split("/");
	const back = parts.lastIndexOf("..");
	const known = parts.findIndex((part) => part.includes(""));
	if (known >= 0 && known < back) return [...parts.slice(0, known).map(literal), "**"].join("/");
	return parts.map((part) => part === "" ? "**" : literal(part).replaceAll(/\uE000*\uE001[\uE000\uE001]*/g, "**")).join("/").replaceAll(/\uE000+/g, "*");
}
function widenedTo(path) {
	const glob = globOf(path);
	if (glob === "" || glob === ".") return "**";
	return glob.endsWith("/**") || glob === "**" ? glob : `${glob}/**`;
}
function couldBe(path, pattern) {
	return require_paths.matchesGlob(path, escapeGlob$1(pattern).replaceAll(/[\uE000\uE001]+/g, "*"));
}
function escapeGlob$1(text) {
	return text.replaceAll(/[[{?*]/g, "?");
}

// tools/argocd/src/generate/git-patterns.ts
function gitPatterns(generator) {
	const directories = require_located.listOf(generator.directories);
	const kind = directories.length > 0 ? "directories" : "files";
	const items = (directories.length > 0 ? directories : require_located.listOf(generator.files)).map(require_located.mapOf);
	const paths = (exclude) => items.filter((item) => item.exclude === true === exclude).flatMap((item) => require_paths.joinPath(".", (require_located.textOf(item.path) ?? "").replace(/^\/+/, "")) ?? []);
	return {
		kind,
		include: paths(false),
		exclude: paths(true)
	};
}
function gitMatches(patterns, view) {
	if (patterns.kind === "directories") return matching(foldersOf(view), patterns, matchesDirectory);
	const excluded = (path, pattern) => matchesLsFiles(path, pattern) && require_paths.matchesGlob(path, pattern);
	return matching(view.tree.entries.keys(), patterns, matchesAnyFile, excluded);
}
function exactMatches(patterns, view) {
	if (patterns.kind === "directories") return gitMatches(patterns, view).map((path) => ({
		path,
		unsure: false
	}));
	const old = new Set(matching(view.tree.entries.keys(), patterns, matchesLsFiles));
	const now = new Set(matching(view.tree.entries.keys(), patterns, require_paths.matchesGlob));
	return [.../* @__PURE__ */ new Set([...old, ...now])].sort().map((path) => ({
		path,
		unsure: !old.has(path) || !now.has(path)
	}));
}
function matching(candidates, { include, exclude }, included, excluded = included) {
	const known = exclude.filter((pattern) => !isUnknown(pattern));
	const found = [];
	for (const path of candidates) {
		if (!include.some((pattern) => included(path, pattern))) continue;
		if (!known.some((pattern) => excluded(path, pattern))) found.push(path);
	}
	return found.sort();
}
function matchesDirectory(path, pattern) {
	return require_glob.matchesDialect(path, withoutMarks(pattern), "go");
}
function matchesLsFiles(path, pattern) {
	return path.startsWith(`${pattern}/`) || require_glob.matchesDialect(path, withoutMarks(pattern), "lsFiles");
}
function withoutMarks(pattern) {
	return pattern.replaceAll(/[\uE000\uE001]+/g, "*");
}
function matchesAnyFile(path, pattern) {
	return require_paths.matchesGlob(path, fileGlob(pattern));
}
function fileGlob(pattern) {
	return pattern.replaceAll(/[{}]/g, "?").replaceAll(/[\uE000\uE001]+/g, "*").replaceAll(/\*+/g, "**");
}
const folders = /* @__PURE__ */ new WeakMap();
function foldersOf({ tree }) {
	let known = folders.get(tree);
	if (known === void 0) {
		const found = /* @__PURE__ */ new Set();
		for (const path of tree.entries.keys()) for (let folder = require_paths.folderOf(path); folder !== "." && !found.has(folder); folder = require_paths.folderOf(folder)) found.add(folder);
		known = [...found].filter((folder) => !folder.startsWith(".") && !folder.includes("/.")).sort();
		folders.set(tree, known);
	}
	return known;
}

// tools/argocd/src/template/value.ts
var TemplateFailure = class extends Error {};
var Unsupported = class extends Error {};
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isNil(value) {
	return value === null || value === void 0;
}
function isUnknownValue(value) {
	return typeof value === "string" && isUnknown(value);
}
function holdsUnknown(value) {
	if (typeof value === "string") return isUnknown(value);
	if (Array.isArray(value)) return value.some(holdsUnknown);
	return isMapping(value) && Object.entries(value).some(([key, item]) => isUnknown(key) || holdsUnknown(item));
}
function truth(value) {
	if (isUnknownValue(value)) return value.replaceAll(/[\uE000\uE001]/g, "") === "" ? void 0 : true;
	if (Array.isArray(value)) return value.length > 0;
	if (isMapping(value)) return Object.keys(value).length > 0;
	return !isNil(value) && value !== "" && value !== false && value !== 0 && value !== 0n && !Number.isNaN(value);
}
function typeName(value) {
	if (isNil(value)) return "<nil>";
	if (typeof value === "bigint") return "int";
	if (typeof value === "number") return "float64";
	if (typeof value === "boolean") return "bool";
	if (Array.isArray(value)) return "[]interface {}";
	return typeof value === "string" ? "string" : "map[string]interface {}";
}
function printed(value) {
	if (typeof value === "string") return value;
	if (isNil(value)) return "<nil>";
	if (typeof value === "number") return printedFloat(value);
	if (Array.isArray(value)) return `[${value.map(printed).join(" ")}]`;
	if (!isMapping(value)) return String(value);
	return `map[${sortedKeys(value).map((key) => `${key}:${printed(value[key])}`).join(" ")}]`;
}
const EXPONENT = 6;
function printedFloat(value) {
	if (Number.isNaN(value)) return "NaN";
	if (!Number.isFinite(value)) return value > 0 ? "+Inf" : "-Inf";
	if (Object.is(value, -0)) return "-0";
	const [mantissa = "", power = "0"] = value.toExponential().split("e");
	const exponent = Number(power);
	if (value !== 0 && (exponent < -4 || exponent >= EXPONENT)) return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
	return exponent < 0 ? value.toFixed(mantissa.replace(/\D/g, "").length - 1 - exponent) : String(value);
}
function sortedKeys(mapping) {
	return Object.keys(mapping).sort((a, b) => a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
function member(value, key) {
	if (isUnknownValue(value)) return value;
	if (isUnknown(key)) return "";
	return isMapping(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}

// tools/argocd/src/template/arguments.ts
function textOfArgument(value) {
	if (typeof value !== "string") throw wrongType("string", value);
	return value;
}
function integerOfArgument(value) {
	if (typeof value !== "bigint") throw wrongType("int", value);
	return Number(value);
}
function booleanOfArgument(value) {
	if (typeof value !== "boolean") throw wrongType("bool", value);
	return value;
}
function mappingOfArgument(value) {
	if (!isMapping(value)) throw wrongType("map[string]interface {}", value);
	return value;
}
function listOfArgument(value) {
	if (!Array.isArray(value)) throw new TemplateFailure(`a list was expected, and this is ${typeName(value)}`);
	return value;
}
function asInteger(value) {
	if (typeof value === "bigint") return value;
	if (typeof value === "number") return Number.isFinite(value) ? BigInt(Math.trunc(value)) : 0n;
	if (typeof value === "boolean") return value ? 1n : 0n;
	if (typeof value !== "string") return 0n;
	return /^[+-]?(?:0|[1-9]\d*)$/.test(value) ? BigInt(value.replace(/^\+/, "")) : 0n;
}
function wrongType(wanted, value) {
	return new TemplateFailure(isNil(value) ? `invalid value; expected ${wanted}` : `wrong type for value; expected ${wanted}; got ${typeName(value)}`);
}

// tools/argocd/src/template/names.ts
function normalizedName(name) {
	return name.toLowerCase().replaceAll(/[^a-z0-9.\-\uE000\uE001]/g, "-").slice(0, 253).replace(/^[-.]+/, "").replace(/[-.]+$/, "");
}
function slug(operands) {
	const longest = operands.length > 1 ? integerOfArgument(operands[0]) : 50;
	const smart = operands.length > 2 ? booleanOfArgument(operands[1]) : true;
	let text = normalizedName(operands.length === 0 ? "" : textOfArgument(operands.at(-1)));
	if (!smart && longest > 0) text = text.slice(0, longest);
	text = text.replaceAll(/[^a-z0-9_-]/g, "-").replaceAll(/-+/g, "-").replace(/^[-_]+|[-_]+$/g, "");
	if (!smart || longest <= 0 || text.length <= longest) return text;
	const dash = text.lastIndexOf("-", longest);
	return text.slice(0, dash > 0 ? dash : longest);
}

// tools/argocd/src/template/comparison.ts
function isEqual(first, others) {
	if (others.length === 0) throw new TemplateFailure("missing argument for comparison");
	let isUnsure = false;
	for (const other of others) if (isUnknownValue(first) || isUnknownValue(other)) isUnsure = true;
	else if (isNil(first) || isNil(other)) {
		if (isNil(first) && isNil(other)) return true;
	} else if (typeof first === "object" || typeof other === "object") throw new TemplateFailure(`non-comparable types ${typeName(first)} and ${typeName(other)}`);
	else if (typeof first !== typeof other) throw incompatible(first, other);
	else if (first === other) return true;
	return isUnsure ? "" : false;
}
function compared(a, b, holds) {
	if (isUnknownValue(a) || isUnknownValue(b)) return "";
	if (typeof a === "number" && typeof b === "number") return holds(a - b);
	if (typeof a === "bigint" && typeof b === "bigint") return holds(a < b ? -1 : a > b ? 1 : 0);
	if (typeof a === "string" && typeof b === "string") return holds(Buffer.compare(Buffer.from(a), Buffer.from(b)));
	throw incompatible(a, b);
}
function incompatible(a, b) {
	return new TemplateFailure(`incompatible types for comparison: ${typeName(a)} and ${typeName(b)}`);
}

// tools/argocd/src/template/printf.ts
function sprintf(format, values) {
	let used = 0;
	const text = format.replaceAll(/%([-+# 0]*)(\d*)(?:\.(\d*))?(.?)/gs, (all, flags, width, precision, verb) => {
		if (verb === "%") return "%";
		if (precision !== void 0 || /[+# ]/.test(flags) || !"sdvqt".includes(verb) || verb === "") throw new Unsupported(`printf with ${all} is not evaluated here`);
		if (used >= values.length) return `%!${verb}(MISSING)`;
		return padded(formatted(verb, values[used++]), flags, width, verb);
	});
	if (used >= values.length) return text;
	return `${text}%!(EXTRA ${values.slice(used).map((value) => isNil(value) ? "<nil>" : `${knownType(value)}=${printed(value)}`).join(", ")})`;
}
function formatted(verb, value) {
	if (isUnknownValue(value)) return verb === "s" || verb === "v" ? value : "";
	if (verb === "v") return printed(value);
	if (isNil(value)) return `%!${verb}(<nil>)`;
	if (typeof value === "object") {
		if (verb === "s" && Array.isArray(value) && value.every((item) => typeof item === "string")) return printed(value);
		throw new Unsupported(`printf of a list or a mapping with %${verb} is not evaluated here`);
	}
	if (verb === "s" && typeof value === "string") return value;
	if (verb === "q" && typeof value === "string") return quotedText(value);
	if (verb === "d" && typeof value === "bigint") return String(value);
	if (verb === "t" && typeof value === "boolean") return String(value);
	if (verb === "q" && typeof value === "bigint") throw new Unsupported("printf of a number with %q is not evaluated here");
	return `%!${verb}(${knownType(value)}=${printed(value)})`;
}
function knownType(value) {
	if (typeof value === "bigint") throw new Unsupported("printf of an integer with a verb for something else");
	return typeName(value);
}
function padded(text, flags, width, verb) {
	const wanted = Number(width);
	if (wanted === 0) return text;
	if (isUnknown(text)) return "";
	if (flags.includes("-")) return text + " ".repeat(Math.max(0, wanted - [...text].length));
	if (!flags.includes("0")) return " ".repeat(Math.max(0, wanted - [...text].length)) + text;
	if (verb !== "d" || !/^-?\d+$/.test(text)) throw new Unsupported("printf of a text with leading zeros is not evaluated here");
	const sign = text.startsWith("-") ? "-" : "";
	return sign + text.slice(sign.length).padStart(wanted - sign.length, "0");
}
function quotedText(text) {
	const escaped = text.replaceAll(/["\\\p{Cc}]/gu, (char) => {
		const code = char.charCodeAt(0);
		return ESCAPES[char] ?? (code < 128 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
	});
	if (/[^ \p{L}\p{M}\p{N}\p{P}\p{S}\uE000\uE001]/u.test(escaped)) throw new Unsupported("quoting of white space beyond ASCII is not evaluated here");
	return `"${escaped}"`;
}
function hex(code, digits) {
	return code.toString(16).padStart(digits, "0");
}
const ESCAPES = {
	"\"": "\\\"",
	"\\": "\\\\",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t",
	"\x07": "\\a",
	"\b": "\\b",
	"\f": "\\f",
	"\v": "\\v"
};

// tools/argocd/src/template/text-functions.ts
const TEXT_FUNCTIONS = {
	lower: (value) => perCharacter(textOfArgument(value), (char) => char.toLowerCase()),
	upper: (value) => perCharacter(textOfArgument(value), (char) => char.toUpperCase()),
	title: (value) => {
		const plain = textOfArgument(value);
		if (!isAscii(plain)) throw new Unsupported("title of a text beyond ASCII is not evaluated here");
		return plain.replaceAll(/(?<![A-Za-z0-9_])[a-z]/g, (char) => char.toUpperCase());
	},
	trim: (value) => textOfArgument(value).trim(),
	trimAll: (cut, value) => trimmed(textOfArgument(value), textOfArgument(cut), true, true),
	trimPrefix: (prefix, value) => withoutPrefix(textOfArgument(value), textOfArgument(prefix)),
	trimSuffix: (suffix, value) => withoutSuffix(textOfArgument(value), textOfArgument(suffix)),
	hasPrefix: (prefix, value) => textOfArgument(value).startsWith(textOfArgument(prefix)),
	hasSuffix: (suffix, value) => textOfArgument(value).endsWith(textOfArgument(suffix)),
	contains: (part, value) => textOfArgument(value).includes(textOfArgument(part)),
	replace: (from, to, value) => {
		const [old, now] = [textOfArgument(from), textOfArgument(to)];
		return textOfArgument(value).replaceAll(old, () => now);
	},
	repeat: (count, value) => textOfArgument(value).repeat(Math.max(0, integerOfArgument(count))),
	nospace: (value) => textOfArgument(value).replaceAll(/\s/g, ""),
	trunc: (count, value) => truncated(integerOfArgument(count), textOfArgument(value)),
	substr: (start, end, value) => {
		const [from, to, whole] = [
			integerOfArgument(start),
			integerOfArgument(end),
			textOfArgument(value)
		];
		if (from < 0) return bytes(whole, 0, to);
		return to < 0 || to > Buffer.byteLength(whole) ? bytes(whole, from) : bytes(whole, from, to);
	},
	indent: (count, value) => indented(integerOfArgument(count), textOfArgument(value)),
	nindent: (count, value) => `\n${indented(integerOfArgument(count), textOfArgument(value))}`,
	quote: (...values) => values.filter((value) => !isNil(value)).map((value) => quotedText(printed(value))).join(" "),
	squote: (...values) => values.filter((value) => !isNil(value)).map((value) => `'${printed(value)}'`).join(" "),
	cat: (...values) => values.filter((value) => !isNil(value)).map(printed).join(" "),
	toString: (value) => printed(value),
	printf: (format, ...values) => sprintf(textOfArgument(format), values),
	print: (...values) => sprint(values),
	println: (...values) => `${values.map(printed).join(" ")}\n`,
	splitList: (separator, value) => textOfArgument(value).split(textOfArgument(separator)),
	split: (separator, value) => Object.fromEntries(textOfArgument(value).split(textOfArgument(separator)).map((part, index) => [`_${index}`, part])),
	join: (separator, value) => {
		return (Array.isArray(value) ? value : isNil(value) ? [] : [value]).filter((item) => !isNil(item)).map(printed).join(textOfArgument(separator));
	},
	sortAlpha: (value) => {
		return (Array.isArray(value) ? listOfArgument(value).filter((item) => !isNil(item)) : [value]).map(printed).sort(byBytes);
	},
	b64enc: (value) => Buffer.from(textOfArgument(value)).toString("base64"),
	sha256sum: (value) => (0, node_crypto.createHash)("sha256").update(textOfArgument(value)).digest("hex"),
	sha1sum: (value) => (0, node_crypto.createHash)("sha1").update(textOfArgument(value)).digest("hex"),
	base: (value) => {
		const path = textOfArgument(value).replace(/\/+$/, "");
		return textOfArgument(value) === "" ? "." : path === "" ? "/" : path.slice(path.lastIndexOf("/") + 1);
	},
	dir: (value) => {
		const path = textOfArgument(value);
		if (!/^[^/]+(?:\/[^/]+)*$/.test(path) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(path)) {
			if (path === "") return ".";
			throw new Unsupported("dir of a path that is not clean is not evaluated here");
		}
		return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
	},
	ext: (value) => /\.[^./]*$/.exec(textOfArgument(value))?.[0] ?? "",
	normalize: (value) => normalizedName(textOfArgument(value)),
	slugify: (...operands) => slug(operands)
};
function byBytes(a, b) {
	return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
function isAscii(value) {
	return Buffer.byteLength(value) === value.length;
}
function perCharacter(value, change) {
	if (isAscii(value)) return change(value);
	return [...value].map((char) => [...change(char)].length === 1 ? change(char) : char).join("");
}
function trimmed(value, cut, left, right) {
	let [start, end] = [0, value.length];
	while (left && start < end && cut.includes(value[start] ?? "")) start++;
	while (right && end > start && cut.includes(value[end - 1] ?? "")) end--;
	return value.slice(start, end);
}
function withoutPrefix(value, prefix) {
	return value.startsWith(prefix) ? value.slice(prefix.length) : value;
}
function withoutSuffix(value, suffix) {
	return suffix !== "" && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value;
}
function truncated(count, value) {
	const length = Buffer.byteLength(value);
	if (count < 0 && length + count > 0) return bytes(value, length + count);
	return count >= 0 && length > count ? bytes(value, 0, count) : value;
}
function bytes(value, from, to) {
	const all = Buffer.from(value);
	const part = all.subarray(from, to);
	const result = part.toString("utf8");
	if (from > all.length || (to ?? from) < from || Buffer.byteLength(result) !== part.length) throw new Unsupported("a text cut outside its characters is not evaluated here");
	return result;
}
function indented(count, value) {
	const pad = " ".repeat(Math.max(0, count));
	return pad + value.replaceAll("\n", `\n${pad}`);
}
function sprint(values) {
	return values.reduce((result, value, index) => {
		return result + (index > 0 && typeof value !== "string" && typeof values[index - 1] !== "string" ? " " : "") + printed(value);
	}, "");
}

// tools/argocd/src/template/yaml-text.ts
const WRITING = {
	version: "1.1",
	sortMapEntries: true,
	indentSeq: false,
	lineWidth: 0,
	aliasDuplicateObjects: false,
	singleQuote: true
};
function fromYaml(text) {
	const read = require_read.readValue(text);
	if (read === void 0) throw new TemplateFailure("a text is no YAML");
	return read.value;
}
function toYaml(value) {
	const document = new import_dist.Document(value, WRITING);
	(0, import_dist.visit)(document, { Scalar: (_key, node) => {
		if (typeof node.value === "string") node.type = styleOf(node.value);
	} });
	return document.toString(WRITING).replace(/\n$/, "");
}
const { tags } = new import_dist.Document(null, WRITING).schema;
function styleOf(text) {
	const isOther = tags.some((tag) => "test" in tag && tag.default === true && tag.test?.test(text) === true);
	if (text === "" || isOther) return import_dist.Scalar.QUOTE_DOUBLE;
	if (text.includes("\n")) return import_dist.Scalar.BLOCK_LITERAL;
	if (/[^\P{C}\uE000\uE001]/u.test(text)) return import_dist.Scalar.QUOTE_DOUBLE;
	return /^["']/.test((0, import_dist.stringify)(text, WRITING)) ? import_dist.Scalar.QUOTE_SINGLE : import_dist.Scalar.PLAIN;
}

// tools/argocd/src/template/value-functions.ts
const VALUE_FUNCTIONS = {
	list: (...items) => items,
	tuple: (...items) => items,
	first: (value) => listOfArgument(value)[0],
	last: (value) => listOfArgument(value).at(-1),
	rest: (value) => listOfArgument(value).slice(1),
	initial: (value) => listOfArgument(value).slice(0, -1),
	reverse: (value) => [...listOfArgument(value)].reverse(),
	append: (value, item) => [...listOfArgument(value), item],
	push: (value, item) => [...listOfArgument(value), item],
	prepend: (value, item) => [item, ...listOfArgument(value)],
	concat: (...lists) => lists.flatMap((items) => [...listOfArgument(items)]),
	has: (needle, value) => !isNil(value) && listOfArgument(value).some((item) => same(item, needle)),
	without: (value, ...gone) => listOfArgument(value).filter((item) => !gone.some((other) => same(item, other))),
	uniq: (value) => listOfArgument(value).filter((item, index, all) => all.findIndex((other) => same(other, item)) === index),
	compact: (value) => listOfArgument(value).filter((item) => truth(item) === true),
	until: (count) => Array.from({ length: Math.max(0, integerOfArgument(count)) }, (_, index) => BigInt(index)),
	dict: (...pairs) => {
		const result = {};
		for (let index = 0; index < pairs.length; index += 2) result[printed(pairs[index])] = index + 1 < pairs.length ? pairs[index + 1] : "";
		return result;
	},
	get: (value, key) => {
		const found = mappingOfArgument(value);
		return Object.hasOwn(found, textOfArgument(key)) ? found[textOfArgument(key)] ?? null : "";
	},
	hasKey: (value, key) => Object.hasOwn(mappingOfArgument(value), textOfArgument(key)),
	dig: (...operands) => {
		const path = operands.slice(0, -2).map(textOfArgument);
		const [fallback, root] = operands.slice(-2);
		if (path.length === 0) throw new TemplateFailure("dig needs at least three arguments");
		let current = mappingOfArgument(root);
		for (const [index, key] of path.entries()) {
			if (!isMapping(current)) throw new TemplateFailure(`dig finds no mapping at ${path.slice(0, index).join(".")}`);
			if (!Object.hasOwn(current, key)) return fallback;
			current = current[key];
		}
		return current;
	},
	pick: (value, ...keys) => {
		const wanted = new Set(keys.map(textOfArgument));
		return Object.fromEntries(Object.entries(mappingOfArgument(value)).filter(([key]) => wanted.has(key)));
	},
	omit: (value, ...keys) => {
		const gone = new Set(keys.map(textOfArgument));
		return Object.fromEntries(Object.entries(mappingOfArgument(value)).filter(([key]) => !gone.has(key)));
	},
	keys: (...maps) => {
		const found = maps.flatMap((value) => Object.keys(mappingOfArgument(value)));
		if (found.length > 1) throw new Unsupported("the order of keys is random in Go");
		return found;
	},
	int: (value) => asInteger(value),
	int64: (value) => asInteger(value),
	atoi: (value) => asInteger(textOfArgument(value)),
	add: (...values) => values.reduce((sum, value) => sum + asInteger(value), 0n),
	add1: (value) => asInteger(value) + 1n,
	sub: (a, b) => asInteger(a) - asInteger(b),
	mul: (a, ...values) => values.reduce((product, value) => product * asInteger(value), asInteger(a)),
	div: (a, b) => divided(a, b, (x, y) => x / y),
	mod: (a, b) => divided(a, b, (x, y) => x % y),
	max: (...values) => values.map(asInteger).reduce((most, value) => value > most ? value : most),
	min: (...values) => values.map(asInteger).reduce((least, value) => value < least ? value : least),
	ternary: (yes, no, condition) => booleanOfArgument(condition) ? yes : no,
	kindOf: (value) => kindOf$1(value),
	kindIs: (kind, value) => textOfArgument(kind) === kindOf$1(value),
	fail: (message) => {
		throw new TemplateFailure(textOfArgument(message));
	},
	toJson: (value) => toJson(value, true),
	toRawJson: (value) => toJson(value, false),
	fromJson: (value) => {
		try {
			return JSON.parse(textOfArgument(value));
		} catch {
			return;
		}
	},
	toYaml: (value) => toYaml(plain(value)),
	fromYaml: (value) => {
		const found = parsedYaml(value);
		return isMapping(found) ? found : isNil(found) ? {} : failed("a mapping");
	},
	fromYamlArray: (value) => {
		const found = parsedYaml(value);
		return Array.isArray(found) ? found : isNil(found) ? [] : failed("a list");
	}
};
function parsedYaml(value) {
	return plain(fromYaml(textOfArgument(value)));
}
function failed(wanted) {
	throw new TemplateFailure(`the YAML of a text is not ${wanted}`);
}
function plain(value) {
	if (typeof value === "bigint") return Number(value);
	if (Array.isArray(value)) return value.map(plain);
	if (value instanceof Date) throw new Unsupported("a date in YAML is not evaluated here");
	if (!isMapping(value)) return value ?? null;
	return Object.fromEntries(sortedKeys(value).map((key) => [key, plain(value[key])]));
}
function toJson(value, escapes) {
	const safe = JSON.stringify(plain(value)).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
	if (!escapes) return safe;
	return safe.replaceAll(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);
}
function kindOf$1(value) {
	if (isNil(value)) return "invalid";
	if (typeof value === "bigint") throw new Unsupported("the kind of a computed integer is not evaluated here");
	if (typeof value === "number") return "float64";
	if (typeof value === "boolean") return "bool";
	if (Array.isArray(value)) return "slice";
	return isMapping(value) ? "map" : "string";
}
function divided(a, b, operation) {
	const divisor = asInteger(b);
	if (divisor === 0n) throw new TemplateFailure("integer divide by zero");
	return operation(asInteger(a), divisor);
}
function same(a, b) {
	if (typeof a === "bigint" || typeof b === "bigint") return a === b;
	return typeof a === typeof b && require_digest.canonicalJson(plain(a)) === require_digest.canonicalJson(plain(b));
}

// tools/argocd/src/template/functions.ts
function callFunction(name, operands) {
	if (name === "and" || name === "or") return shortCircuit(name, operands);
	const values = operands.map((operand) => operand());
	const special = Object.hasOwn(SPECIAL, name) ? SPECIAL[name] : void 0;
	if (special !== void 0) return special(values);
	const table = Object.hasOwn(TEXT_FUNCTIONS, name) ? TEXT_FUNCTIONS : VALUE_FUNCTIONS;
	const call = Object.hasOwn(table, name) ? table[name] : void 0;
	if (call === void 0) throw new Unsupported(`the function ${name} is not evaluated here`);
	if (values.length < call.length || values.length > call.length && !VARIADIC.has(name)) throw new TemplateFailure(`wrong number of arguments for ${name}: ${values.length}`);
	if (!CARRIES_UNKNOWN.has(name) && values.some(holdsUnknown)) return unknownResult(name, values);
	return call(...values);
}
const VARIADIC = new Set("quote squote cat printf print println slugify list tuple concat without dict dig pick omit keys add mul max min".split(" "));
const CARRIES_UNKNOWN = new Set("quote squote cat printf print println join toString list tuple first last rest initial reverse append push prepend concat dict indent nindent".split(" "));
const KEEPS_NAMES = new Set("lower upper title trim trimAll trimPrefix trimSuffix nospace trunc substr base ext normalize slugify".split(" "));
function unknownResult(name, values) {
	const isName = values.every((value) => typeof value !== "string" || !(value.includes("") || value.includes("/")));
	return KEEPS_NAMES.has(name) && isName ? "" : "";
}
function shortCircuit(name, operands) {
	if (operands.length === 0) throw new TemplateFailure(`wrong number of arguments for ${name}: 0`);
	let value;
	for (const operand of operands) {
		value = operand();
		const holds = truth(value);
		if (holds === void 0) return "";
		if (holds === (name === "or")) return value;
	}
	return value;
}
const SPECIAL = {
	not: ([value]) => negated(truth(value)),
	eq: ([first, ...others]) => isEqual(first, others),
	ne: ([a, b]) => {
		const equal = isEqual(a, [b]);
		return typeof equal === "boolean" ? !equal : equal;
	},
	lt: ([a, b]) => compared(a, b, (order) => order < 0),
	le: ([a, b]) => compared(a, b, (order) => order <= 0),
	gt: ([a, b]) => compared(a, b, (order) => order > 0),
	ge: ([a, b]) => compared(a, b, (order) => order >= 0),
	len: ([value]) => {
		if (isUnknownValue(value)) return "";
		if (typeof value === "string") return BigInt(Buffer.byteLength(value));
		if (Array.isArray(value)) return BigInt(value.length);
		if (isMapping(value)) return BigInt(Object.keys(value).length);
		throw new TemplateFailure(`len of ${typeName(value)}`);
	},
	index: ([value, ...keys]) => keys.reduce(indexed, value),
	empty: ([value]) => negated(truth(value)),
	default: ([fallback, value]) => {
		const holds = truth(value);
		if (holds === void 0) return typeof fallback === "string" && !fallback.includes("/") ? value : "";
		return holds ? value : fallback;
	},
	coalesce: (values) => {
		for (const value of values) {
			const holds = truth(value);
			if (holds === void 0) return "";
			if (holds) return value;
		}
	}
};
function negated(holds) {
	return holds === void 0 ? "" : !holds;
}
function indexed(value, key) {
	if (isUnknownValue(value)) return value;
	if (isUnknownValue(key)) return "";
	if (isNil(value)) throw new TemplateFailure("index of untyped nil");
	if (isMapping(value)) {
		if (typeof key !== "string") throw new TemplateFailure(`a mapping has no key of type ${typeName(key)}`);
		return member(value, key);
	}
	if (typeof key !== "bigint") throw new TemplateFailure(`cannot index ${typeName(value)} with ${typeName(key)}`);
	if (typeof value === "string") throw new Unsupported("the index of a text is not evaluated here");
	if (!Array.isArray(value)) throw new TemplateFailure(`can't index item of type ${typeName(value)}`);
	if (key < 0n || key >= BigInt(value.length)) throw new TemplateFailure(`index out of range: ${key}`);
	return value[Number(key)];
}

// tools/argocd/src/template/lex.ts
function splitTemplate(template) {
	const pieces = [];
	let at = 0;
	let trimStart = false;
	for (;;) {
		const start = template.indexOf("{{", at);
		let text = start < 0 ? template.slice(at) : template.slice(at, start);
		if (trimStart) text = text.replace(/^[ \t\r\n]+/, "");
		const end = start < 0 ? -1 : endOfAction(template, start + 2);
		let action = start < 0 || end < 0 ? "" : template.slice(start + 2, end);
		if (/^-[ \t\r\n]/.test(action)) {
			action = action.slice(1);
			text = text.replace(/[ \t\r\n]+$/, "");
		}
		if (text !== "") pieces.push({
			type: "text",
			text
		});
		if (start < 0) return pieces;
		if (end < 0) return [...pieces, {
			type: "broken",
			text: template.slice(start)
		}];
		trimStart = /[ \t\r\n]-$/.test(action);
		if (trimStart) action = action.slice(0, -1);
		action = action.trim();
		if (!/^\/\*[\s\S]*\*\/$/.test(action)) pieces.push({
			type: "action",
			text: action
		});
		at = end + 2;
	}
}
function endOfAction(template, start) {
	const comment = /-?\s*\/\*/y;
	comment.lastIndex = start;
	if (comment.test(template)) return template.indexOf("}}", template.indexOf("*/", start));
	for (let at = start; at < template.length; at++) {
		const char = template[at];
		if (char === "`") {
			at = template.indexOf("`", at + 1);
			if (at < 0) return -1;
		} else if (char === "\"") {
			at++;
			while (at < template.length && template[at] !== "\"") at += template[at] === "\\" ? 2 : 1;
		} else if (char === "}" && template[at + 1] === "}") return at;
	}
	return -1;
}
const TOKEN = /(\s*)(?:(\.[\w.]*)|\$(\w*)((?:\.\w+)*)|("(?:[^"\\]|\\.)*")|`([^`]*)`|([+-]?\d+)(?![\w.])|([+-]?\d+\.\d+)(?![\w.])|([A-Za-z_]\w*)|(:=|[()|,=]))/y;
function tokenize(action) {
	const tokens = [];
	const text = action.trim();
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < text.length) {
		const match = TOKEN.exec(text);
		if (match === null) return void 0;
		const [, space = "", field, variable, below = "", quoted, raw, integer, float, word, mark] = match;
		if (field !== void 0) tokens.push({
			type: "field",
			path: keysOf(field),
			joined: space === ""
		});
		else if (variable !== void 0) tokens.push({
			type: "variable",
			name: variable,
			path: keysOf(below)
		});
		else if (quoted !== void 0) {
			const value = unquoted(quoted);
			if (value === void 0) return void 0;
			tokens.push({
				type: "literal",
				value
			});
		} else if (raw !== void 0) tokens.push({
			type: "literal",
			value: raw
		});
		else if (integer !== void 0) {
			if (/^[+-]?0\d/.test(integer)) return void 0;
			tokens.push({
				type: "literal",
				value: BigInt(integer.replace(/^\+/, ""))
			});
		} else if (float !== void 0) tokens.push({
			type: "literal",
			value: Number(float)
		});
		else if (word !== void 0) tokens.push(WORDS.get(word) ?? {
			type: "word",
			text: word
		});
		else tokens.push({ type: mark });
	}
	return tokens;
}
const WORDS = /* @__PURE__ */ new Map([
	["true", {
		type: "literal",
		value: true
	}],
	["false", {
		type: "literal",
		value: false
	}],
	["nil", {
		type: "literal",
		value: null
	}]
]);
function keysOf(path) {
	return path.split(".").filter((key) => key !== "");
}
function unquoted(quoted) {
	try {
		const value = JSON.parse(quoted);
		return typeof value === "string" ? value : void 0;
	} catch {
		return;
	}
}

// tools/argocd/src/template/parse.ts
const parsed = /* @__PURE__ */ new Map();
const MOST_PARSED = 2e3;
function parseTemplate(template) {
	let nodes = parsed.get(template);
	if (nodes === void 0) {
		const reader = {
			pieces: splitTemplate(template),
			at: 0
		};
		const list = readBlock(reader);
		if (reader.at < reader.pieces.length) list.push(opaque(reader.pieces[reader.at]));
		if (parsed.size >= MOST_PARSED) parsed.clear();
		parsed.set(template, list);
		nodes = list;
	}
	return nodes;
}
const CLOSING = /^(?:end|else)\b/;
function readBlock(reader) {
	const nodes = [];
	for (; reader.at < reader.pieces.length; reader.at++) {
		const piece = reader.pieces[reader.at];
		if (piece.type === "text") nodes.push(piece);
		else if (piece.type === "broken") nodes.push({
			type: "opaque",
			reason: "an action {{ … does not end",
			text: piece.text
		});
		else if (CLOSING.test(piece.text)) return nodes;
		else if (/^(?:define|template|block)\b/.test(piece.text)) {
			nodes.push({
				type: "opaque",
				reason: `{{ ${piece.text} }} is not evaluated here`
			});
			reader.at = reader.pieces.length;
		} else if (piece.text === "break" || piece.text === "continue") nodes.push({ type: piece.text });
		else nodes.push(readAction(piece.text, reader));
	}
	return nodes;
}
function readAction(text, reader) {
	const control = /^(if|with|range)\b([\s\S]*)$/.exec(text);
	if (control === null) {
		const pipeline = parsePipeline(text);
		return pipeline === void 0 ? opaque({
			type: "action",
			text
		}) : {
			type: "print",
			pipeline
		};
	}
	return readControl(control[1], control[2] ?? "", reader);
}
function readControl(type, condition, reader) {
	reader.at++;
	const then = readBlock(reader);
	let otherwise = [];
	const closing = reader.pieces[reader.at];
	if (closing?.type === "action" && closing.text !== "end") {
		const chained = /^else\s+(if|with)\b([\s\S]*)$/.exec(closing.text);
		if (chained !== null) otherwise = [readControl(chained[1], chained[2] ?? "", reader)];
		else {
			reader.at++;
			otherwise = readBlock(reader);
			const end = reader.pieces[reader.at];
			if (end?.type !== "action" || end.text !== "end" || closing.text !== "else") return broken(type, reader);
		}
	} else if (closing === void 0) return broken(type, reader);
	const pipeline = parsePipeline(condition);
	if (pipeline === void 0) return opaque({
		type: "action",
		text: `${type}${condition}`
	});
	return {
		type,
		pipeline,
		then,
		else: otherwise
	};
}
function broken(type, reader) {
	reader.at = reader.pieces.length;
	return {
		type: "opaque",
		reason: `{{ ${type} }} has no {{ end }}`
	};
}
function opaque(piece) {
	return {
		type: "opaque",
		reason: `{{ ${piece?.type === "action" ? piece.text : "…"} }} cannot be read`
	};
}
function parsePipeline(text) {
	const list = tokenize(text);
	if (list === void 0 || list.length === 0) return void 0;
	const tokens = {
		list,
		at: 0
	};
	const pipeline = readPipeline(tokens);
	return tokens.at === list.length ? pipeline : void 0;
}
function readPipeline(tokens) {
	const { variables, assigns } = readVariables(tokens);
	const commands = [];
	do {
		const command = readCommand(tokens);
		if (command === void 0 || command.length === 0) return void 0;
		commands.push(command);
	} while (tokens.list[tokens.at]?.type === "|" && ++tokens.at > 0);
	return {
		variables,
		assigns,
		commands
	};
}
function readVariables(tokens) {
	const [first, second, third, fourth] = tokens.list.slice(tokens.at, tokens.at + 4);
	const isSet = (token) => token?.type === ":=" || token?.type === "=";
	if (first?.type === "variable" && first.path.length === 0) {
		if (isSet(second)) {
			tokens.at += 2;
			return {
				variables: [first.name],
				assigns: second?.type === "="
			};
		}
		if (second?.type === "," && third?.type === "variable" && isSet(fourth)) {
			tokens.at += 4;
			return {
				variables: [first.name, third.name],
				assigns: fourth?.type === "="
			};
		}
	}
	return {
		variables: [],
		assigns: false
	};
}
function readCommand(tokens) {
	const operands = [];
	for (;;) {
		const token = tokens.list[tokens.at];
		if (token === void 0 || token.type === ")" || token.type === "|") return operands;
		const operand = readOperand(token, tokens);
		if (operand === void 0) return void 0;
		operands.push(operand);
	}
}
function readOperand(token, tokens) {
	tokens.at++;
	switch (token.type) {
		case "field":
		case "variable":
		case "literal": return token;
		case "word": return {
			type: "function",
			name: token.text
		};
		case "(": {
			const pipeline = readPipeline(tokens);
			if (pipeline === void 0 || tokens.list[tokens.at]?.type !== ")") return void 0;
			const below = tokens.list[++tokens.at];
			if (below?.type !== "field" || !below.joined) return {
				type: "pipeline",
				pipeline,
				path: []
			};
			tokens.at++;
			return {
				type: "pipeline",
				pipeline,
				path: below.path
			};
		}
		default: return;
	}
}

// tools/argocd/src/template/evaluate.ts
function executeTemplate(template, data) {
	const run = {
		data,
		text: "",
		variables: [["", data.root]]
	};
	execute(parseTemplate(template), data.root, run);
	return run.text;
}
function execute(nodes, dot, run) {
	const depth = run.variables.length;
	for (const node of nodes) {
		const signal = executeNode(node, dot, run);
		if (signal !== void 0) {
			run.variables.length = depth;
			return signal;
		}
	}
	run.variables.length = depth;
}
function executeNode(node, dot, run) {
	switch (node.type) {
		case "text":
			run.text += node.text;
			return;
		case "opaque":
			run.data.note(node.reason);
			run.text += node.text ?? "";
			return;
		case "break":
		case "continue": return node.type;
		case "print":
			run.text += attempt(run, () => {
				const value = evaluate(node.pipeline, dot, run);
				if (node.pipeline.variables.length > 0) return "";
				return isNil(value) ? run.data.absent : printed(value);
			});
			return;
		default: {
			const depth = run.variables.length;
			const value = attempt(run, () => evaluate(node.pipeline, dot, run, node.type !== "range"));
			const signal = node.type === "range" ? executeRange(node, value, dot, run) : executeBranch(node, value, dot, run);
			run.variables.length = depth;
			return signal;
		}
	}
}
function executeBranch(node, value, dot, run) {
	const holds = truth(value);
	if (holds === void 0) return leaveOpen(node, run);
	return execute(holds ? node.then : node.else, holds && node.type === "with" ? value : dot, run);
}
function executeRange(node, value, dot, run) {
	if (isUnknownValue(value)) return leaveOpen(node, run);
	const items = [];
	if (Array.isArray(value)) items.push(...value.map((item, index) => [BigInt(index), item]));
	else if (isMapping(value)) items.push(...sortedKeys(value).map((key) => [key, value[key]]));
	else if (!isNil(value)) {
		run.data.note(`range over ${typeName(value)} is not evaluated here`);
		return leaveOpen(node, run);
	}
	if (items.length === 0) return execute(node.else, dot, run);
	const { variables, assigns } = node.pipeline;
	for (const [key, item] of items) {
		const depth = run.variables.length;
		const values = variables.length === 1 ? [item] : [key, item];
		variables.forEach((name, index) => {
			setVariable(name, values[index], assigns, run);
		});
		const signal = execute(node.then, item, run);
		run.variables.length = Math.max(depth, 1);
		if (signal === "break") break;
	}
}
function leaveOpen(node, run) {
	run.text += "";
	for (const name of assignedIn([...node.then, ...node.else])) setVariable(name, "", true, run);
}
function assignedIn(nodes) {
	return nodes.flatMap((node) => {
		if (!("pipeline" in node)) return [];
		const own = node.pipeline.assigns ? node.pipeline.variables : [];
		return "then" in node ? [
			...own,
			...assignedIn(node.then),
			...assignedIn(node.else)
		] : own;
	});
}
function attempt(run, action) {
	try {
		return action();
	} catch (error) {
		if (!(error instanceof TemplateFailure || error instanceof Unsupported)) throw error;
		run.data.note(error instanceof Unsupported ? require_index.messageOf(error) : `Argo CD would fail to fill in a template: ${require_index.messageOf(error)}`);
		return "";
	}
}
function evaluate(pipeline, dot, run, sets = true) {
	let value;
	pipeline.commands.forEach((command, index) => {
		value = evaluateCommand(command, dot, run, index === 0 ? [] : [value]);
	});
	if (sets) for (const name of pipeline.variables) setVariable(name, value, pipeline.assigns, run);
	return value;
}
function evaluateCommand(operands, dot, run, piped) {
	const [first, ...rest] = operands;
	if (first?.type === "function") {
		const lazy = [...rest.map((operand) => () => evaluateOperand(operand, dot, run)), ...piped.map((value) => () => value)];
		return callFunction(first.name, lazy);
	}
	if (first === void 0 || rest.length > 0 || piped.length > 0) throw new TemplateFailure("something that is no function has arguments");
	return evaluateOperand(first, dot, run);
}
function evaluateOperand(operand, dot, run) {
	switch (operand.type) {
		case "literal": return operand.value;
		case "field": return fieldOf(dot, operand.path, run);
		case "variable": return fieldOf(variableOf$1(operand.name, run), operand.path, run);
		case "pipeline": return fieldOf(evaluate(operand.pipeline, dot, run), operand.path, run);
		default: return callFunction(operand.name, []);
	}
}
function fieldOf(value, path, run) {
	if (path.length === 0) return value;
	if (value === run.data.root) {
		const found = run.data.field(path);
		if (found !== void 0) return found;
	}
	let current = value;
	for (const key of path) {
		if (isUnknownValue(current)) return current;
		if (current === null) throw new TemplateFailure(`nil pointer evaluating interface {}.${key}`);
		if (current === void 0) return void 0;
		if (!isMapping(current)) throw new TemplateFailure(`can't evaluate field ${key} in type ${typeName(current)}`);
		const next = member(current, key);
		if (next === void 0 && run.data.missingIsError) throw new TemplateFailure(`map has no entry for key "${key}"`);
		current = next;
	}
	return current;
}
function variableOf$1(name, run) {
	const found = run.variables.findLast(([key]) => key === name);
	if (found === void 0) throw new TemplateFailure(`undefined variable "$${name}"`);
	return found[1];
}
function setVariable(name, value, assigns, run) {
	const known = assigns ? run.variables.findLast(([key]) => key === name) : void 0;
	if (known === void 0) run.variables.push([name, value]);
	else known[1] = value;
}

// tools/argocd/src/generate/parameters.ts
const EVERYTHING_UNKNOWN = {
	values: {},
	open: true
};
function fillTemplate(template, parameters, dialect, filling = {}) {
	if (!template.includes("{{")) return template;
	if (dialect === "simple") return fillSimple(template, parameters, filling);
	const { note, missingIsError = false } = filling;
	return executeTemplate(template, {
		root: parameters.values,
		field: (path) => lookUp(path, parameters),
		missingIsError,
		absent: note === void 0 ? "" : "<no value>",
		note: note ?? (() => {})
	});
}
function fillSimple(template, parameters, { keep = false, note }) {
	let text = "";
	let at = 0;
	for (;;) {
		const start = template.indexOf("{{", at);
		const end = start < 0 ? -1 : template.indexOf("}}", start);
		if (start < 0 || end < 0) return text + template.slice(at);
		const written = template.slice(start, end + 2);
		const name = written.slice(2, -2).trim();
		text += template.slice(at, start);
		at = end + 2;
		const isLeft = keep && isAbsent(name, parameters) || note !== void 0 && isNoText(name, parameters);
		text += isLeft ? written : simpleValue(name, parameters);
		if (isLeft && !keep) note?.(`there is no parameter ${name}: Argo CD leaves ${written} as it is`);
	}
}
function isNoText(name, { values, open }) {
	const value = values[name];
	return value === void 0 ? !open : typeof value !== "string";
}
function isAbsent(name, { values, open }) {
	return values[name] === void 0 && (!open || /^path\b/.test(name));
}
function simpleValue(name, { values, open }) {
	const value = values[name];
	if (value === null) return "";
	if (value !== void 0) return require_located.textOf(value) ?? (value === "" ? "" : "");
	return open ? unknownFor(name.split(".")) : "";
}
function lookUp(path, { values, open }) {
	let current = values;
	for (const key of path) {
		if (typeof current === "string" && isUnknown(current)) return current;
		current = require_located.isMap(current) ? current[key] : void 0;
	}
	return current === void 0 && open ? unknownFor(path) : current;
}
function unknownFor(path) {
	return path[0] === "metadata" && path[1] === "labels" ? "" : "";
}
function pathParameters(folder, file, dialect, prefix) {
	const base = require_paths.nameOf(folder);
	const names = {
		basename: base,
		basenameNormalized: normalizedName(base),
		...file === void 0 ? {} : {
			filename: require_paths.nameOf(file),
			filenameNormalized: normalizedName(require_paths.nameOf(file))
		}
	};
	if (dialect === "go") {
		const path = {
			path: folder,
			...names,
			segments: folder.split("/")
		};
		return prefix === "" ? { path } : { [prefix]: { path } };
	}
	const name = prefix === "" ? "path" : `${prefix}.path`;
	return Object.fromEntries([
		[name, folder],
		...Object.entries(names).map(([key, value]) => [`${name}.${key}`, value]),
		...folder.split("/").map((part, index) => [`${name}[${index}]`, part])
	]);
}
function withValues(parameters, values, dialect, filling = {}) {
	if (!require_located.isMap(values)) return parameters;
	const filled = Object.entries(values).map(([key, value]) => [key, fillTemplate(require_located.textOf(value) ?? "", parameters, dialect, filling)]);
	const added = dialect === "go" ? { values: Object.fromEntries(filled) } : Object.fromEntries(filled.map(([key, value]) => [`values.${key}`, value]));
	return {
		...parameters,
		values: {
			...parameters.values,
			...added
		}
	};
}
function flatten(value, prefix = "") {
	const flat = {};
	for (const [key, item] of Object.entries(value)) if (require_located.isMap(item)) Object.assign(flat, flatten(item, `${prefix}${key}.`));
	else if (Array.isArray(item)) Object.assign(flat, flatten({ ...item }, `${prefix}${key}.`));
	else flat[prefix + key] = printed(item);
	return flat;
}
function joinParameters(first, second) {
	return withDoubts({
		values: joinMaps(first.values, second.values),
		open: first.open || second.open
	}, [...first.doubts ?? [], ...second.doubts ?? []]);
}
function withDoubts(parameters, doubts) {
	if (doubts.length === 0) return parameters;
	return {
		...parameters,
		doubts: [.../* @__PURE__ */ new Set([...parameters.doubts ?? [], ...doubts])]
	};
}
function joinMaps(first, second) {
	const joined = {
		...second,
		...first
	};
	for (const [key, value] of Object.entries(first)) {
		const other = second[key];
		if (require_located.isMap(value) && require_located.isMap(other)) joined[key] = joinMaps(value, other);
	}
	return joined;
}
function parameterText(name, parameters) {
	const value = parameters.values[name] ?? lookUp(name.split("."), {
		...parameters,
		open: false
	});
	if (value === void 0) return parameters.open ? unknownFor(name.split(".")) : void 0;
	return value === "" ? "" : require_located.textOf(value);
}
function fillAll(value, parameters, dialect, filling = {}) {
	if (typeof value === "string") return fillTemplate(value, parameters, dialect, filling);
	if (Array.isArray(value)) return value.map((item) => fillAll(item, parameters, dialect, filling));
	if (!require_located.isMap(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [fillTemplate(key, parameters, dialect, filling), fillAll(item, parameters, dialect, filling)]));
}

// tools/argocd/src/generate/selector.ts
function matchSelector(selector, parameters) {
	const labels = Object.entries(require_located.mapOf(selector.matchLabels)).map(([key, value]) => ({
		key,
		operator: "In",
		values: [require_located.textOf(value) ?? ""]
	}));
	const expressions = require_located.listOf(selector.matchExpressions).map((item) => {
		const { key, operator, values } = require_located.mapOf(item);
		return {
			key: require_located.textOf(key) ?? "",
			operator: require_located.textOf(operator) ?? "",
			values: require_located.listOf(values).map((value) => require_located.textOf(value) ?? "")
		};
	});
	let isUnsure = false;
	for (const { key, operator, values } of [...labels, ...expressions]) {
		const match = matchRequirement(operator, values, parameterText(key, parameters));
		if (match === false) return "no";
		isUnsure ||= match === void 0;
	}
	return isUnsure ? "maybe" : "yes";
}
function matchRequirement(operator, values, value) {
	if (value !== void 0 && isUnknown(value) || values.some(isUnknown)) return void 0;
	switch (operator) {
		case "In": return value !== void 0 && values.includes(value);
		case "NotIn": return value === void 0 || !values.includes(value);
		case "Exists": return value !== void 0;
		case "DoesNotExist": return value === void 0;
		default: return;
	}
}

// tools/argocd/src/generate/cluster-generator.ts
function clusterParameters(generator, dialect) {
	return withValues({
		values: {
			name: "",
			nameNormalized: "",
			project: "",
			server: ""
		},
		open: true
	}, generator.values, dialect);
}
const LOCAL = {
	line: 0,
	name: "in-cluster",
	server: "https://kubernetes.default.svc"
};
function knownClusterParameters(generator, clusters, dialect, filling) {
	if (clusters.length === 0) return [];
	const selector = require_located.mapOf(generator.selector);
	const isSelective = Object.keys(require_located.mapOf(selector.matchLabels)).length > 0 || Array.isArray(selector.matchExpressions);
	const hasLocal = isSelective || clusters.some(({ server }) => server === LOCAL.server);
	const sets = [...clusters, ...hasLocal ? [] : [LOCAL]].flatMap((cluster) => {
		const match = isSelective ? matchSelector(selector, {
			values: labelsOf$1(cluster),
			open: false
		}) : "yes";
		if (match === "no") return [];
		const doubts = match === "yes" ? [] : ["whether the selector takes this cluster cannot be told"];
		const parameters = parametersOf(cluster, dialect);
		return [withDoubts(withValues(parameters, generator.values, dialect, filling(doubts)), doubts)];
	});
	if (generator.flatList !== true || dialect !== "go") return sets;
	return [{
		values: { clusters: sets.map(({ values }) => values) },
		open: false
	}];
}
function labelsOf$1({ labels }) {
	return {
		"argocd.argoproj.io/secret-type": "cluster",
		...labels
	};
}
function parametersOf(cluster, dialect) {
	const { name = "", server = "", project = "", annotations = {} } = cluster;
	const own = {
		name,
		nameNormalized: normalizedName(name),
		server,
		project
	};
	const labels = cluster === LOCAL ? {} : labelsOf$1(cluster);
	if (dialect === "go") {
		if (cluster === LOCAL) return {
			values: own,
			open: false
		};
		return {
			values: {
				...own,
				metadata: withoutEmpty({
					annotations,
					labels
				})
			},
			open: false
		};
	}
	const flat = [...Object.entries(annotations).map(([key, value]) => [`metadata.annotations.${key}`, value]), ...Object.entries(labels).map(([key, value]) => [`metadata.labels.${key}`, value])];
	return {
		values: {
			...own,
			...Object.fromEntries(flat)
		},
		open: false
	};
}
function withoutEmpty(metadata) {
	return Object.fromEntries(Object.entries(metadata).filter(([, value]) => require_located.isMap(value) && Object.keys(value).length > 0));
}

// tools/argocd/src/generate/combined-generators.ts
function joinMatrix(before, after, dialect) {
	const joined = joinParameters(before, after);
	if (dialect === "go") return joined;
	const clash = Object.keys(before.values).find((key) => key in after.values && before.values[key] !== after.values[key]);
	if (clash === void 0) return joined;
	return withDoubts(joined, [`Argo CD refuses a matrix whose generators both give ${clash}, with different values`]);
}
function expandMerge(merge, expansions, dialect) {
	const keys = require_located.listOf(merge.mergeKeys).flatMap((key) => require_located.textOf(key) ?? []);
	const [first, ...others] = expansions;
	const doubts = refusals(keys, expansions, dialect);
	let sets = first?.parameters ?? [];
	for (const { parameters } of others) sets = sets.map((base) => parameters.reduce((result, over) => mergeInto(result, base, over, keys), base));
	return {
		parameters: sets.map((one) => withDoubts(one, doubts)),
		reads: expansions.flatMap(({ reads }) => reads),
		outside: [...new Set(expansions.flatMap(({ outside }) => outside))]
	};
}
function refusals(keys, expansions, dialect) {
	const found = [];
	if (expansions.length < 2) found.push("Argo CD refuses a merge of fewer than two generators");
	if (keys.length === 0) found.push("Argo CD refuses a merge without mergeKeys");
	if (dialect === "go" && keys.some((key) => key.includes("."))) found.push("with goTemplate a merge key with a dot finds no parameter");
	for (const { parameters } of expansions) {
		const texts = parameters.map((one) => JSON.stringify(keys.map((key) => parameterText(key, one) ?? null)));
		const twin = texts.find((text, index) => texts.indexOf(text) !== index);
		if (twin !== void 0 && !isUnknown(twin)) found.push(`Argo CD refuses a merge in which one generator gives the keys ${twin} twice`);
	}
	return found;
}
function mergeInto(result, base, over, keys) {
	const pairs = keys.map((key) => [parameterText(key, base), parameterText(key, over)]);
	const unsure = pairs.some(([a = "", b = ""]) => isUnknown(a) || isUnknown(b));
	if (pairs.some(([a, b]) => a !== b && !isUnknown(a ?? "") && !isUnknown(b ?? ""))) return result;
	return unsure ? blurred(result, over) : joinParameters(over, result);
}
function blurred(result, over) {
	const values = Object.fromEntries(Object.entries(over.values).filter(([key, value]) => JSON.stringify(result.values[key]) !== JSON.stringify(value)).map(([key]) => [key, ""]));
	return {
		...result,
		values: {
			...result.values,
			...values
		},
		open: result.open || over.open
	};
}

// tools/argocd/src/generate/expansion.ts
function dialectOf({ set }) {
	return set.goTemplate ? "go" : "simple";
}
function fillingOf({ set, exactly }, doubts) {
	if (exactly === void 0) return {};
	return {
		missingIsError: set.goTemplateOptions?.includes("missingkey=error") === true,
		note: (reason) => doubts.push(reason)
	};
}

// tools/argocd/src/generate/git-generator.ts
function expandGit(git, context) {
	const patterns = gitPatterns(git);
	const dialect = dialectOf(context);
	const repoURL = require_located.textOf(git.repoURL) ?? "";
	const isOurs = context.isOurs(repoURL);
	const matches = gitMatches(patterns, context.view);
	if (!isOurs && (matches.length === 0 || context.exactly?.knowsRepositories === true)) {
		const outside = context.exactly === void 0 ? [] : [`git (${isUnknown(repoURL) ? "another repository" : repoURL})`];
		return {
			parameters: foreignParameters(git, patterns, dialect),
			reads: [],
			outside
		};
	}
	const reads = patterns.kind === "files" ? [patterns] : [];
	if (context.exactly === void 0) return {
		parameters: matches.flatMap((path) => parametersAt(path, git, patterns.kind, dialect, context.view, {})),
		reads,
		outside: []
	};
	const general = generalDoubts(git, patterns);
	return {
		parameters: exactMatches(patterns, context.view).flatMap(({ path, unsure }) => {
			const doubts = [...general, ...unsure ? [globbingDoubt(path)] : []];
			return parametersAt(path, git, patterns.kind, dialect, context.view, fillingOf(context, doubts)).map((one) => withDoubts(one, doubts));
		}),
		reads,
		outside: []
	};
}
function globbingDoubt(path) {
	return `whether the generator's globs match ${path} depends on Argo CD's setting enable.new.git.file.globbing`;
}
const FIXED = /^(?:[0-9a-f]{40}|v?\d+(?:\.\d+)+\S*|refs\/tags\/.+)$/;
function generalDoubts(git, { include, exclude }) {
	const revision = require_located.textOf(git.revision) ?? "";
	return [...FIXED.test(revision) ? [`the generator reads the revision ${revision}, not this one`] : [], ...[...include, ...exclude].some(isUnknown) ? ["what the globs of the generator are cannot be told"] : []];
}
function parametersAt(path, git, kind, dialect, view, filling) {
	const prefix = require_located.textOf(git.pathParamPrefix) ?? "";
	const isFile = kind === "files";
	const own = pathParameters(isFile ? require_paths.folderOf(path) : path, isFile ? path : void 0, dialect, prefix);
	const contents = isFile ? contentsOf(path, view) : [{}];
	if (contents === void 0) return [withValues({
		values: own,
		open: true
	}, git.values, dialect, filling)];
	return contents.map((content) => {
		const values = {
			...dialect === "go" ? content : flatten(content),
			...own
		};
		return withValues({
			values,
			open: false
		}, git.values, dialect, filling);
	});
}
function contentsOf(path, view) {
	const text = view.facts(path)?.parameters;
	if (text === void 0) return void 0;
	const { value, problem } = require_located.locate(text, 1);
	if (problem !== void 0) return void 0;
	if (value === null || value === void 0) return [{}];
	if (Array.isArray(value)) return value.length === 0 ? [{}] : value.filter(require_located.isMap);
	return require_located.isMap(value) ? [value] : void 0;
}
function foreignParameters(git, { kind, include }, dialect) {
	const prefix = require_located.textOf(git.pathParamPrefix) ?? "";
	return include.map((pattern) => {
		const path = pattern.replaceAll(/\*+|\?|\[[^\]]*\]/g, "");
		const isFile = kind === "files";
		const own = pathParameters(isFile ? require_paths.folderOf(path) : path, isFile ? require_paths.nameOf(path) : void 0, dialect, prefix);
		return withValues({
			values: own,
			open: isFile
		}, git.values, dialect);
	});
}

// tools/argocd/src/generate/generators.ts
const OUTSIDE = [
	"scmProvider",
	"pullRequest",
	"plugin",
	"clusterDecisionResource"
];
function expandGenerator(value, context, before, nested = false) {
	const doubts = [];
	const filling = {
		...fillingOf(context, doubts),
		keep: true
	};
	const generator = require_located.mapOf(before === void 0 ? value : fillAll(value, before, dialectOf(context), filling));
	const expansion = withAll(expandKind(generator, context), doubts);
	const isApplied = !nested || context.exactly !== void 0 || context.set.applyNestedSelectors;
	if (!require_located.isMap(generator.selector) || !isApplied) return expansion;
	const selector = generator.selector;
	const parameters = expansion.parameters.flatMap((one) => {
		const match = matchSelector(selector, one);
		if (match === "no") return [];
		return [match === "yes" ? one : withDoubts(one, ["whether its selector lets this through cannot be told"])];
	});
	return {
		...expansion,
		parameters
	};
}
function expandKind(generator, context) {
	const dialect = dialectOf(context);
	if (require_located.isMap(generator.list)) return only(listParameters(generator.list, dialect));
	if (require_located.isMap(generator.git)) return expandGit(generator.git, context);
	if ("clusters" in generator) return expandClusters(require_located.mapOf(generator.clusters), context);
	if (require_located.isMap(generator.matrix)) return expandMatrix(generator.matrix, context);
	if (require_located.isMap(generator.merge)) {
		const expansions = require_located.listOf(generator.merge.generators).map((one) => expandGenerator(one, context, void 0, true));
		return expandMerge(generator.merge, expansions, dialect);
	}
	const outside = OUTSIDE.find((kind) => kind in generator) ?? Object.keys(generator).find((key) => key !== "selector");
	if (outside === void 0) return only([]);
	return {
		parameters: [withValues(EVERYTHING_UNKNOWN, require_located.mapOf(generator[outside]).values, dialect)],
		reads: [],
		outside: [outside]
	};
}
function only(parameters) {
	return {
		parameters,
		reads: [],
		outside: []
	};
}
function withAll(expansion, doubts) {
	if (doubts.length === 0) return expansion;
	return {
		...expansion,
		parameters: expansion.parameters.map((one) => withDoubts(one, doubts))
	};
}
function listParameters(list, dialect) {
	const sets = require_located.listOf(list.elements).filter(require_located.isMap).map((element) => {
		if (dialect === "go") return {
			values: element,
			open: false
		};
		const { values, ...rest } = element;
		const odd = [...Object.entries(rest), ...Object.entries(require_located.mapOf(values))].filter(([, value]) => typeof value !== "string").map(([key]) => key);
		const parameters = {
			values: {
				...rest,
				...flatten(require_located.mapOf(values), "values.")
			},
			open: false
		};
		return odd.length === 0 ? parameters : withDoubts(parameters, [`without goTemplate Argo CD refuses a list element whose ${odd.join(", ")} is no string`]);
	});
	const yaml = require_located.textOf(list.elementsYaml);
	if (yaml === void 0) return sets;
	const { value, problem } = isUnknown(yaml) ? {
		value: void 0,
		problem: void 0
	} : require_located.locate(yaml, 1);
	if (problem !== void 0 || !Array.isArray(value)) return [...sets, EVERYTHING_UNKNOWN];
	return [...sets, ...value.filter(require_located.isMap).map((values) => ({
		values,
		open: false
	}))];
}
function expandClusters(generator, context) {
	const dialect = dialectOf(context);
	if (context.exactly === void 0) return only([clusterParameters(generator, dialect)]);
	const known = knownClusterParameters(generator, context.exactly.clusters, dialect, (doubts) => fillingOf(context, doubts));
	if (known.length > 0) return only(known);
	return {
		parameters: [clusterParameters(generator, dialect)],
		reads: [],
		outside: ["clusters"]
	};
}
function expandMatrix(matrix, context) {
	const [first, ...others] = require_located.listOf(matrix.generators);
	let expansion = expandGenerator(first, context, void 0, true);
	for (const other of others) {
		const parameters = [];
		const reads = [...expansion.reads];
		const outside = new Set(expansion.outside);
		for (const before of expansion.parameters) {
			const next = expandGenerator(other, context, before, true);
			parameters.push(...next.parameters.map((after) => joinMatrix(before, after, dialectOf(context))));
			reads.push(...next.reads);
			for (const kind of next.outside) outside.add(kind);
		}
		expansion = {
			parameters,
			reads,
			outside: [...outside]
		};
	}
	return expansion;
}

// tools/argocd/src/discover/manifests.ts
function applicationOf$1(value, lineOf) {
	const metadata = require_located.mapOf(require_located.mapOf(value).metadata);
	const spec = require_located.mapOf(require_located.mapOf(value).spec);
	const hydrated = require_located.mapOf(spec.sourceHydrator).drySource;
	const sources = require_located.listOf(spec.sources);
	const multiple = sources.length > 0;
	const single = require_located.isMap(spec.source) ? spec.source : hydrated;
	const singlePath = require_located.isMap(spec.source) ? ["spec", "source"] : [
		"spec",
		"sourceHydrator",
		"drySource"
	];
	const destination = require_located.mapOf(spec.destination);
	const syncPolicy = require_located.mapOf(spec.syncPolicy);
	const automated = syncPolicy.automated;
	const options = require_located.listOf(syncPolicy.syncOptions).flatMap((option) => require_located.textOf(option) ?? []);
	return require_collections.compact({
		line: lineOf(["metadata", "name"]),
		name: require_located.textOf(metadata.name) ?? "",
		namespace: require_located.textOf(metadata.namespace),
		project: require_located.textOf(spec.project),
		multiple,
		sources: multiple ? sources.map((source, index) => sourceOf(source, [
			"spec",
			"sources",
			index
		], lineOf)) : require_located.isMap(single) ? [sourceOf(single, singlePath, lineOf)] : [],
		destination: require_collections.compact({
			name: require_located.textOf(destination.name),
			server: require_located.textOf(destination.server),
			namespace: require_located.textOf(destination.namespace)
		}),
		syncPolicy: require_collections.compact({
			automated: require_located.isMap(automated) && automated.enabled !== false,
			prune: require_located.isMap(automated) && automated.enabled !== false && automated.prune === true,
			selfHeal: require_located.isMap(automated) && automated.enabled !== false && automated.selfHeal === true,
			options: options.length > 0 ? options : void 0
		}),
		generatePaths: require_located.textOf(require_located.mapOf(metadata.annotations)["argocd.argoproj.io/manifest-generate-paths"]),
		written: require_collections.compact({
			labels: require_located.isMap(metadata.labels) ? metadata.labels : void 0,
			annotations: require_located.isMap(metadata.annotations) ? metadata.annotations : void 0,
			finalizers: Array.isArray(metadata.finalizers) ? metadata.finalizers : void 0,
			spec
		})
	});
}
function sourceOf(value, at, lineOf) {
	const source = require_located.mapOf(value);
	const helm = require_located.mapOf(source.helm);
	const kustomize = require_located.mapOf(source.kustomize);
	const directory = require_located.mapOf(source.directory);
	const written = (list, path, key) => {
		const found = require_located.listOf(list).flatMap((item, index) => {
			const text = require_located.textOf(key === void 0 ? item : require_located.mapOf(item)[key]);
			const place = [
				...at,
				...path,
				index,
				...key === void 0 ? [] : [key]
			];
			return text === void 0 ? [] : [{
				path: text,
				line: lineOf(place)
			}];
		});
		return found.length > 0 ? found : void 0;
	};
	return require_collections.compact({
		line: source.path === void 0 ? lineOf([...at, "repoURL"]) : lineOf([...at, "path"]),
		repoURL: require_located.textOf(source.repoURL) ?? "",
		path: require_located.textOf(source.path),
		targetRevision: require_located.textOf(source.targetRevision),
		chart: require_located.textOf(source.chart),
		ref: require_located.textOf(source.ref),
		valueFiles: written(helm.valueFiles, ["helm", "valueFiles"]),
		fileParameters: written(helm.fileParameters, ["helm", "fileParameters"], "path"),
		ignoreMissingValueFiles: helm.ignoreMissingValueFiles === true ? true : void 0,
		components: written(kustomize.components, ["kustomize", "components"]),
		patches: written(kustomize.patches, ["kustomize", "patches"], "path"),
		libraries: written(require_located.mapOf(directory.jsonnet).libs, [
			"directory",
			"jsonnet",
			"libs"
		]),
		recurse: directory.recurse === true ? true : void 0,
		include: require_located.textOf(directory.include) || void 0,
		exclude: require_located.textOf(directory.exclude) || void 0,
		plain: Object.values(directory).some(isSet) ? true : void 0,
		plugin: require_located.isMap(source.plugin) ? true : void 0
	});
}
function isSet(option) {
	return require_located.isMap(option) ? Object.keys(option).length > 0 : Boolean(option);
}
function applicationSetOf(value, lineOf) {
	const metadata = require_located.mapOf(require_located.mapOf(value).metadata);
	const spec = require_located.mapOf(require_located.mapOf(value).spec);
	const inTemplate = (path) => lineOf([
		"spec",
		"template",
		...path
	]);
	const patch = require_located.textOf(spec.templatePatch);
	return require_collections.compact({
		line: lineOf(["metadata", "name"]),
		name: require_located.textOf(metadata.name) ?? "",
		namespace: require_located.textOf(metadata.namespace),
		goTemplate: spec.goTemplate === true,
		goTemplateOptions: Array.isArray(spec.goTemplateOptions) ? spec.goTemplateOptions.flatMap((option) => require_located.textOf(option) ?? []) : void 0,
		applyNestedSelectors: spec.applyNestedSelectors === true,
		generators: require_located.listOf(spec.generators).map((generator, index) => generatorOf(generator, spec.template, lineOf, [
			"spec",
			"generators",
			index
		])),
		template: applicationOf$1(spec.template, inTemplate),
		templatePatch: patch === void 0 ? void 0 : {
			line: lineOf(["spec", "templatePatch"]),
			text: patch
		},
		preserveResourcesOnDeletion: require_located.mapOf(spec.syncPolicy).preserveResourcesOnDeletion === true ? true : void 0,
		applicationsSync: require_located.textOf(require_located.mapOf(spec.syncPolicy).applicationsSync)
	});
}
function generatorOf(value, setTemplate, lineOf, at) {
	const type = Object.keys(require_located.mapOf(value)).find((key) => require_located.isMap(require_located.mapOf(require_located.mapOf(value)[key]).template));
	if (type === void 0) return {
		line: lineOf(at),
		value
	};
	const { template, ...rest } = require_located.mapOf(require_located.mapOf(value)[type]);
	const isOwn = (path) => valueAt(template, path) !== void 0;
	const lineOfEither = (path) => isOwn(path) ? lineOf([
		...at,
		type,
		"template",
		...path
	]) : lineOf([
		"spec",
		"template",
		...path
	]);
	return {
		line: lineOf(at),
		value: {
			...require_located.mapOf(value),
			[type]: rest
		},
		template: applicationOf$1(fillIn(template, setTemplate), lineOfEither)
	};
}
function valueAt(value, path) {
	return path.reduce((current, key) => typeof key === "number" ? require_located.listOf(current)[key] : require_located.mapOf(current)[key], value);
}
function fillIn(over, under) {
	if (require_located.isMap(over) && require_located.isMap(under)) {
		const keys = /* @__PURE__ */ new Set([...Object.keys(under), ...Object.keys(over)]);
		return Object.fromEntries([...keys].map((key) => [key, fillIn(over[key], under[key])]));
	}
	return over === void 0 || over === null || over === "" || Array.isArray(over) && over.length === 0 ? under : over;
}
function appProjectOf(value, lineOf) {
	const metadata = require_located.mapOf(require_located.mapOf(value).metadata);
	const spec = require_located.mapOf(require_located.mapOf(value).spec);
	return require_collections.compact({
		line: lineOf(["metadata", "name"]),
		name: require_located.textOf(metadata.name) ?? "",
		namespace: require_located.textOf(metadata.namespace),
		sourceRepos: require_located.listOf(spec.sourceRepos).flatMap((repository) => require_located.textOf(repository) ?? []),
		destinations: require_located.listOf(spec.destinations).map((item) => {
			const destination = require_located.mapOf(item);
			return require_collections.compact({
				server: require_located.textOf(destination.server),
				name: require_located.textOf(destination.name),
				namespace: require_located.textOf(destination.namespace)
			});
		})
	});
}

// tools/argocd/src/discover/declared.ts
function declaredApplications(view) {
	const unknown = (text) => fillTemplate(text, EVERYTHING_UNKNOWN, "go");
	return [...view.paths()].flatMap((file) => (view.facts(file)?.applications ?? []).map((application) => ({
		file,
		application: mapTexts(application, unknown)
	})));
}
function expandSets(view, isOurs) {
	return [...view.paths()].flatMap((file) => (view.facts(file)?.sets ?? []).map((set) => expandSet(file, set, {
		view,
		set,
		isOurs
	})));
}
function expandSet(file, set, context) {
	const dialect = set.goTemplate ? "go" : "simple";
	let opaquePatch = false;
	const applications = [];
	const expansions = [];
	for (const { line, value, template } of set.generators) {
		const expansion = expandGenerator(value, context);
		expansions.push({
			line,
			expansion
		});
		for (const parameters of expansion.parameters) {
			let application = mapTexts(template ?? set.template, (text) => fillTemplate(text, parameters, dialect));
			const patch = patchOf(set, parameters, dialect);
			if (patch === "opaque") opaquePatch = true;
			else if (patch !== void 0) application = patchedBy(application, patch);
			applications.push({
				file,
				application,
				set
			});
		}
	}
	return {
		file,
		set,
		applications,
		expansions,
		opaquePatch
	};
}
const SOURCE_FIELDS = /\b(?:sources?|path|repoURL|valueFiles|fileParameters|components|patches|sourceHydrator)\b/;
const OPEN_LINE = new RegExp(`(?:^|\\n)[ \\t-]*${""}`);
function patchOf(set, parameters, dialect) {
	const patch = set.templatePatch;
	if (patch === void 0 || !SOURCE_FIELDS.test(patch.text)) return void 0;
	const filled = fillTemplate(patch.text, parameters, dialect);
	const { value, problem } = require_located.locate(filled, patch.line);
	if (problem !== void 0 || OPEN_LINE.test(filled)) return "opaque";
	return applicationOf$1(require_located.mapOf(value), () => patch.line);
}
function patchedBy(application, patch) {
	const { sources, multiple, destination, syncPolicy, name, namespace, project } = patch;
	const [under] = application.sources;
	const [over] = sources;
	const { repoURL = "", ...rest } = over ?? {};
	const joined = over === void 0 || under === void 0 ? sources : [{
		...under,
		...rest,
		repoURL: repoURL || under.repoURL
	}];
	return require_collections.compact({
		...application,
		name: name || application.name,
		namespace: namespace ?? application.namespace,
		project: project ?? application.project,
		multiple: multiple || application.multiple,
		sources: sources.length === 0 ? application.sources : multiple || application.multiple ? sources : joined,
		destination: {
			...application.destination,
			...destination
		},
		syncPolicy: syncPolicy.automated ? syncPolicy : application.syncPolicy
	});
}
function mapTexts(application, change) {
	const maybe = (text) => text === void 0 ? void 0 : change(text);
	const paths = (list) => list?.map(({ path, line }) => ({
		path: change(path),
		line
	}));
	const { destination } = application;
	return require_collections.compact({
		...application,
		name: change(application.name),
		namespace: maybe(application.namespace),
		project: maybe(application.project),
		destination: require_collections.compact({
			name: maybe(destination.name),
			server: maybe(destination.server),
			namespace: maybe(destination.namespace)
		}),
		generatePaths: maybe(application.generatePaths),
		sources: application.sources.map((source) => require_collections.compact({
			...source,
			repoURL: change(source.repoURL),
			path: maybe(source.path),
			include: maybe(source.include),
			exclude: maybe(source.exclude),
			targetRevision: maybe(source.targetRevision),
			chart: maybe(source.chart),
			ref: maybe(source.ref),
			valueFiles: paths(source.valueFiles),
			fileParameters: paths(source.fileParameters),
			components: paths(source.components),
			patches: paths(source.patches),
			libraries: paths(source.libraries)
		}))
	});
}
function projectFolder(file, { tree }) {
	return chartFolder$1(file, tree) ?? require_paths.folderOf(file);
}
function chartFolder$1(file, tree) {
	for (let at = file.indexOf("templates/"); at >= 0; at = file.indexOf("templates/", at + 1)) {
		if (at > 0 && file[at - 1] !== "/") continue;
		const folder = at === 0 ? "." : file.slice(0, at - 1);
		if (tree.entries.has(folder === "." ? "Chart.yaml" : `${folder}/Chart.yaml`)) return folder;
	}
}

// tools/argocd/src/discover/ours.ts
function declarationsOf(view, repositories = []) {
	const key = repositories.join("\n");
	const known = read$1.get(view);
	if (known?.key === key) return known.declarations;
	const declarations = readDeclarations(view, repositories);
	read$1.set(view, {
		key,
		declarations
	});
	return declarations;
}
const read$1 = /* @__PURE__ */ new WeakMap();
function readDeclarations(view, repositories) {
	const applications = declaredApplications(view);
	if (repositories.length > 0) {
		const urls = new Set(repositories.map(require_repository_url.normalizedUrl));
		const ours = {
			declared: true,
			none: false,
			has: (url) => urls.has(require_repository_url.normalizedUrl(url))
		};
		return {
			ours,
			applications,
			sets: expandSets(view, ours.has)
		};
	}
	const evidence = /* @__PURE__ */ new Map();
	for (const { application } of applications) addSources(application.sources, view, evidence);
	for (const file of view.paths()) for (const { generators } of view.facts(file)?.sets ?? []) for (const { value } of generators) for (const git of gitGenerators$1(value)) addGenerator(git, view, evidence);
	const sets = expandSets(view, oursBy(evidence).has);
	for (const { applications: made } of sets) for (const { application } of made) addSources(application.sources, view, evidence);
	return {
		ours: oursBy(evidence),
		applications,
		sets
	};
}
function oursBy(evidence) {
	const most = Math.max(0, ...[...evidence.values()].map(({ found }) => found.size));
	const urls = new Set([...evidence].filter(([, { found, missing }]) => found.size > 0 && (found.size === most || found.size > missing.size)).map(([url]) => url));
	return {
		declared: false,
		none: urls.size === 0,
		has: (url) => urls.has(require_repository_url.normalizedUrl(url))
	};
}
function addSources(sources, view, evidence) {
	for (const { repoURL, path, chart } of sources) if (path !== void 0 && chart === void 0) addPath(repoURL, path, view, evidence);
	const refs = new Map(sources.flatMap(({ ref, repoURL }) => ref === void 0 ? [] : [[`$${ref}`, repoURL]]));
	for (const { valueFiles } of sources) for (const { path } of valueFiles ?? []) {
		const [ref = "", ...rest] = path.split("/");
		const repoURL = refs.get(ref);
		if (repoURL !== void 0) addPath(repoURL, rest.join("/"), view, evidence);
	}
}
function addPath(repoURL, written, { tree }, evidence) {
	const path = require_paths.joinPath(".", written.replace(/^\/+/, ""));
	if (repoURL === "" || path === void 0 || path === "." || isUnknown(repoURL) || isUnknown(path)) return;
	note(repoURL, path, tree.resolve(path) !== void 0, evidence);
}
function addGenerator(git, view, evidence) {
	const repoURL = require_located.textOf(git.repoURL) ?? "";
	if (repoURL === "" || isUnknown(repoURL)) return;
	const patterns = gitPatterns(git);
	note(repoURL, patterns.include.join(" "), gitMatches(patterns, view).length > 0, evidence);
}
function note(repoURL, path, exists, evidence) {
	const url = require_repository_url.normalizedUrl(repoURL);
	const entry = evidence.get(url) ?? {
		found: /* @__PURE__ */ new Set(),
		missing: /* @__PURE__ */ new Set()
	};
	evidence.set(url, entry);
	(exists ? entry.found : entry.missing).add(path);
}
function gitGenerators$1(value) {
	const generator = require_located.mapOf(value);
	const nested = [generator.matrix, generator.merge].flatMap((combined) => require_located.listOf(require_located.mapOf(combined).generators));
	return [...require_located.isMap(generator.git) ? [require_located.mapOf(fillAll(generator.git, EVERYTHING_UNKNOWN, "go"))] : [], ...nested.flatMap(gitGenerators$1)];
}

// tools/argocd/src/discover/revisions.ts
function revisionFindings({ file, set, applications, expansions }) {
	let at = 0;
	return set.generators.flatMap(({ line, value, template }, generator) => {
		const { sources } = template ?? set.template;
		const count = expansions[generator]?.expansion.parameters.length ?? 0;
		const made = applications.slice(at, at + count).filter(({ application }) => application.sources.length === sources.length);
		at += count;
		return gitGenerators(value).flatMap((git) => {
			const repoURL = require_located.textOf(git.repoURL) ?? "";
			const read = revisionOf(require_located.textOf(git.revision));
			for (const [index, source] of sources.entries()) {
				const { chart, path, ref } = source;
				if (chart !== void 0 || (path ?? ref) === void 0 || !isSameRepository(source.repoURL, repoURL)) continue;
				const follows = difference(read, revisionOf(source.targetRevision), made, index);
				if (follows !== void 0) return [finding(file, line, set.name, read, follows, source)];
			}
			return [];
		});
	});
}
function difference(read, follows, made, index) {
	if (read === follows) return void 0;
	if (!couldBeEqual(read, follows)) return follows;
	if (isTemplate(read)) return void 0;
	for (const { application } of made) {
		const filled = revisionOf(application.sources[index]?.targetRevision);
		if (!isUnknown(filled) && filled !== read) return `${filled} (${guessOf(application.name)})`;
	}
}
function finding(file, line, name, read, follows, source) {
	const written = source.targetRevision;
	return {
		severity: "error",
		rule: "argocd/generator-revision",
		file,
		line,
		path: "spec.generators",
		message: `ApplicationSet ${name} finds its Applications at the revision ${read}, but they follow ${follows} of the same repository (line ${source.line}): what one has the other may lack.`,
		suggestion: written === void 0 ? `Set the generator's revision and the template's targetRevision to the same value.` : `Write revision: ${written} in the generator, as in the template's targetRevision.`
	};
}
function gitGenerators(value) {
	const generator = require_located.mapOf(value);
	const nested = [generator.matrix, generator.merge].flatMap((combined) => require_located.listOf(require_located.mapOf(combined).generators));
	return [...require_located.isMap(generator.git) ? [generator.git] : [], ...nested.flatMap(gitGenerators)];
}
function isSameRepository(one, other) {
	if (isTemplate(one) || isTemplate(other)) return withoutSpaces(one) === withoutSpaces(other);
	return require_repository_url.normalizedUrl(one) === require_repository_url.normalizedUrl(other);
}
function revisionOf(revision) {
	const short = withoutSpaces(revision ?? "").replace(/^refs\/heads\//, "");
	return /^(?:|main|master)$/.test(short) ? "HEAD" : short;
}
const EXPRESSION = /\{\{.*?\}\}/gs;
function isTemplate(text) {
	return text.includes("{{") || isUnknown(text);
}
function withoutSpaces(text) {
	return text.replaceAll(EXPRESSION, (expression) => `{{${expression.slice(2, -2).trim()}}}`);
}
const DEFAULT_BRANCHES = [
	"HEAD",
	"main",
	"master",
	"refs/heads/main",
	"refs/heads/master",
	""
];
function couldBeEqual(one, other) {
	const [a, b] = [outline(one), outline(other)];
	if (a.isLiteral && b.isLiteral) return one === other;
	const candidates = (text) => text === "HEAD" ? DEFAULT_BRANCHES : [text, `refs/heads/${text}`];
	if (b.isLiteral) return candidates(other).some((text) => a.pattern.test(text));
	if (a.isLiteral) return candidates(one).some((text) => b.pattern.test(text));
	const agree = (x, y) => x.startsWith(y) || y.startsWith(x);
	const reverse = (text) => [...text].reverse().join("");
	return agree(a.start, b.start) && agree(reverse(a.end), reverse(b.end));
}
function outline(text) {
	const parts = text.split(/\{\{.*?\}\}|[\uE000\uE001]+/s);
	const source = parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join(".*");
	return {
		isLiteral: parts.length === 1,
		start: parts[0] ?? "",
		end: parts.at(-1) ?? "",
		pattern: new RegExp(`^${source}$`, "s")
	};
}

// tools/argocd/src/discover/source-path.ts
const ELSEWHERE = {
	folders: [],
	references: [],
	findings: []
};
function resolvePath(source, owner, file, ours, view) {
	if (source.path === void 0 || source.chart !== void 0) return ELSEWHERE;
	const path = require_paths.joinPath(".", source.path.replace(/^\/+/, ""));
	if (path === void 0) return ELSEWHERE;
	const { repoURL, line } = source;
	const place = {
		file,
		line
	};
	const isOurs = ours.has(repoURL);
	if (!isOurs && !isUnknown(repoURL) && !ours.none && (ours.declared || path === "." || isUnknown(path))) return ELSEWHERE;
	if (isUnknown(path)) return resolveUnknown(path, place, view);
	const folder = {
		...place,
		to: "folder",
		path,
		reason: "application-path"
	};
	if (isFolder(path, view.tree)) return {
		path,
		folders: [path],
		references: [folder],
		findings: []
	};
	if (!isOurs) return ELSEWHERE;
	const what = `the path ${path} of ${owner} does not exist`;
	const unknown = {
		...place,
		to: "unknown",
		what,
		widensTo: [require_paths.everythingBelow(path)]
	};
	const finding = missingPath(path, "folder", owner, source, place);
	return {
		path,
		folders: [],
		references: [folder, unknown],
		findings: [finding]
	};
}
function isFolder(path, tree) {
	const resolved = tree.resolve(path)?.path;
	return resolved !== void 0 && (tree.hasFolder(resolved) || tree.entries.get(resolved)?.mode === "160000");
}
const RENDERED$1 = /* @__PURE__ */ new Set([
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization",
	"Chart.yaml"
]);
function resolveUnknown(path, place, view) {
	const all = foldersOf(view);
	const folders = all.filter((folder) => couldBe(folder, path));
	const deep = path.includes("") ? all.filter((folder) => require_paths.matchesGlob(folder, globOf(path)) && view.tree.list(folder).some((name) => RENDERED$1.has(name))) : [];
	const unknown = {
		...place,
		to: "unknown",
		what: `the source path ${guessOf(path)} holds parameters that the tree does not tell`,
		widensTo: [widenedTo(path)]
	};
	return {
		path,
		folders,
		references: [...[.../* @__PURE__ */ new Set([...folders, ...deep])].map((folder) => ({
			...place,
			to: "folder",
			path: folder,
			reason: "application-path"
		})), unknown],
		findings: []
	};
}
const MOVING = /^(?:|HEAD|main|master|trunk|env\/.*)$/;
function missingPath(path, kind, owner, source, place) {
	const revision = source.targetRevision ?? "";
	return {
		severity: MOVING.test(revision) ? "error" : "warning",
		rule: "argocd/path-missing",
		...place,
		path: kind === "folder" ? "spec.source.path" : "spec.source.helm.valueFiles",
		message: `${owner} reads the ${kind} ${path} of this repository, which does not exist: Argo CD would fail to render it.`,
		suggestion: kind === "folder" ? `Create ${path}, or mend the path.` : `Create ${path}, or set helm.ignoreMissingValueFiles.`
	};
}

// tools/argocd/src/discover/source-inputs.ts
function resolveInputs(source, path, application, owner, file, ours, view) {
	const references = [];
	const findings = [];
	const refer = (written, from, reason, relative = written.path) => {
		references.push(...fileReference(from, relative, {
			file,
			line: written.line
		}, reason));
	};
	for (const written of [...source.valueFiles ?? [], ...source.fileParameters ?? []]) {
		const text = withBuildVariables(written.path, application, source);
		const located = fromReference(text, application, ours, view) ?? (path === void 0 ? "elsewhere" : fromPath(text, path));
		if (located === "elsewhere") continue;
		refer(written, located.from, "helm-values", located.relative);
		const known = require_paths.joinPath(located.from, located.relative);
		if (known === void 0 || WILD.test(known) || isUnknown(`${located.from}${known}`)) continue;
		const target = located.target ?? source;
		if (view.tree.resolve(known) === void 0 && source.ignoreMissingValueFiles !== true && ours.has(target.repoURL)) findings.push(missingPath(known, "file", owner, target, {
			file,
			line: written.line
		}));
	}
	if (path === void 0) return {
		references,
		findings
	};
	for (const written of source.patches ?? []) refer(written, path, "file-input");
	for (const written of source.components ?? []) {
		const folder = isRemote(written.path) ? void 0 : require_paths.joinPath(path, written.path);
		if (folder === void 0) continue;
		if (isUnknown(`${path}${folder}`)) refer(written, path, "component", `${written.path}/**`);
		else references.push({
			file,
			line: written.line,
			to: "folder",
			path: folder,
			reason: "component"
		});
	}
	for (const written of source.libraries ?? []) refer(written, ".", "file-input", `${written.path.replace(/^\/+/, "")}/**`);
	if (source.recurse === true) refer({
		path: "**",
		line: source.line
	}, path, "application-path");
	if (source.plugin === true) references.push(...pluginReference(source, path, application, file));
	return {
		references,
		findings
	};
}
function fromReference(text, application, ours, { tree }) {
	if (!text.startsWith("$")) return void 0;
	const slash = text.indexOf("/");
	const name = slash < 0 ? text.slice(1) : text.slice(1, slash);
	const target = application.sources.find(({ ref }) => ref === name);
	if (target === void 0) return void 0;
	const relative = slash < 0 ? "" : text.slice(slash + 1);
	const known = require_paths.joinPath(".", relative);
	if (known === void 0) return "elsewhere";
	const exists = !ours.declared && !isUnknown(known) && tree.resolve(known) !== void 0;
	return ours.has(target.repoURL) || exists || isUnknown(target.repoURL) || ours.none && isUnknown(known) ? {
		from: ".",
		relative,
		target
	} : "elsewhere";
}
function fromPath(text, path) {
	if (isRemote(text)) return "elsewhere";
	return text.startsWith("/") ? {
		from: ".",
		relative: text.replace(/^\/+/, "")
	} : {
		from: path,
		relative: text
	};
}
function isRemote(text) {
	return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^[^/]+@[^/]+:/.test(text) || text.includes("?ref=");
}
function fileReference(from, relative, place, reason) {
	const asWritten = (text) => text;
	const literal = WILD.test(relative) ? asWritten : escapeGlob$1;
	const folder = literal === asWritten ? escapeGlob$1(from) : from;
	if (`${from}${relative}`.includes("")) {
		const path = folder === "." ? relative : `${folder}/${relative}`;
		return [{
			...place,
			to: "files",
			glob: globOf(path, literal),
			reason
		}];
	}
	const path = require_paths.joinPath(folder, relative);
	if (path === void 0) return [];
	if (literal === asWritten || isUnknown(path)) return [{
		...place,
		to: "files",
		glob: globOf(path, literal),
		reason
	}];
	return [{
		...place,
		to: "file",
		path,
		reason
	}];
}
const WILD = /[*?[{]/;
function withBuildVariables(text, application, source) {
	const known = {
		ARGOCD_APP_NAME: application.name,
		ARGOCD_APP_NAMESPACE: application.destination.namespace,
		ARGOCD_APP_PROJECT_NAME: application.project,
		ARGOCD_APP_SOURCE_PATH: source.path,
		ARGOCD_APP_SOURCE_REPO_URL: source.repoURL,
		ARGOCD_APP_SOURCE_TARGET_REVISION: source.targetRevision
	};
	return text.replaceAll(/\$\{?(ARGOCD_[A-Z_]+|KUBE_VERSION|KUBE_API_VERSIONS)\}?/g, (_all, name) => known[name] || "");
}
function pluginReference({ line }, path, { generatePaths }, file) {
	const declared = (generatePaths ?? "").split(";").flatMap((item) => {
		const text = item.trim();
		if (text === "") return [];
		const from = text.startsWith("/") ? "." : path;
		const folder = require_paths.joinPath(from, text.replace(/^\/+/, ""));
		return folder === void 0 || isUnknown(folder) ? ["**"] : [folder === "." ? "**" : folder, `${folder}/**`];
	});
	return [{
		file,
		line,
		to: "unknown",
		what: "a config management plugin renders this source",
		widensTo: declared.length > 0 ? [...new Set(declared)] : ["**"]
	}];
}

// tools/argocd/src/discover/discover.ts
function discoverApplications(view, repositories = []) {
	const declarations = declarationsOf(view, repositories);
	const byFolder = /* @__PURE__ */ new Map();
	const findings = [];
	const referencesOf = (file) => {
		const folder = projectFolder(file, view);
		const list = byFolder.get(folder) ?? [];
		byFolder.set(folder, list);
		return list;
	};
	for (const file of view.paths()) {
		const facts = view.facts(file);
		if (facts?.applications ?? facts?.sets ?? facts?.projects) referencesOf(file);
		const isTemplate = chartFolder$1(file, view.tree) !== void 0;
		for (const { line, message, templated } of facts?.problems ?? []) {
			if (templated === true && isTemplate) continue;
			findings.push({
				severity: "error",
				rule: "argocd/syntax",
				file,
				line,
				path: "",
				message: `${message.replace(/\.$/, "")}: mend this manifest.`
			});
		}
	}
	for (const declared of declarations.applications) {
		const { references, findings: found } = resolveApplication(declared, declarations, view);
		referencesOf(declared.file).push(...references);
		findings.push(...found);
	}
	const clusterFiles = [...view.paths()].filter((file) => view.facts(file)?.clusters !== void 0);
	for (const expanded of declarations.sets) {
		const references = referencesOf(expanded.file);
		for (const declared of expanded.applications) {
			const made = resolveApplication(declared, declarations, view);
			references.push(...made.references);
			findings.push(...made.findings);
		}
		references.push(...setReferences(expanded, declarations, view), ...clusterReferences(expanded, clusterFiles));
		findings.push(...revisionFindings(expanded));
	}
	return {
		candidates: [...byFolder].map(([root, refersTo]) => ({
			root,
			kind: "argocd-app",
			provides: [],
			refersTo: require_collections.distinct(refersTo).filter((reference) => reference.to !== "folder" || reference.path !== root)
		})),
		findings: require_collections.distinct(findings)
	};
}
const resolved = /* @__PURE__ */ new WeakMap();
function resolveApplication(declared, declarations, view) {
	let found = resolved.get(declared);
	if (found === void 0) {
		found = resolveSources(declared, declarations, view);
		resolved.set(declared, found);
	}
	return found;
}
function resolveSources(declared, { ours }, view) {
	const { application, file } = declared;
	const owner = `Application ${nameOfApplication(declared)}`;
	const paths = [];
	const references = [];
	const findings = [];
	for (const source of application.sources) {
		const path = resolvePath(source, owner, file, ours, view);
		const inputs = resolveInputs(source, path.path, application, owner, file, ours, view);
		paths.push(path);
		references.push(...path.references, ...inputs.references);
		findings.push(...path.findings, ...inputs.findings);
	}
	return {
		paths,
		references,
		findings
	};
}
function nameOfApplication({ application, set }) {
	const name = guessOf(application.name);
	return set === void 0 ? name : `${guessOf(set.name)}/${name}`;
}
function setReferences({ file, set, applications, expansions, opaquePatch }, { ours }, view) {
	const references = [];
	for (const { line, expansion } of expansions) {
		for (const { include } of expansion.reads) for (const pattern of include) references.push({
			file,
			line,
			to: "files",
			glob: fileGlob(pattern),
			reason: "file-input"
		});
		if (expansion.outside.length === 0) continue;
		const paths = applications.flatMap(({ application }) => application.sources.flatMap((source) => resolvePath({ ...source }, "", file, ours, view).path ?? []));
		if (paths.length === 0) continue;
		const widensTo = [...new Set(paths.map(widenedTo))];
		const what = `the generator ${expansion.outside.join(", ")} of ApplicationSet ${guessOf(set.name)} asks another system`;
		references.push({
			file,
			line,
			to: "unknown",
			what,
			widensTo
		});
	}
	if (opaquePatch) {
		const what = `the templatePatch of ApplicationSet ${guessOf(set.name)} changes its sources in a way that cannot be told`;
		references.push({
			file,
			line: set.templatePatch?.line ?? set.line,
			to: "unknown",
			what,
			widensTo: ["**"]
		});
	}
	return references;
}
function clusterReferences({ file, set }, clusterFiles) {
	const asking = set.generators.find(({ value }) => asksClusters(value));
	if (asking === void 0) return [];
	return clusterFiles.filter((path) => path !== file).map((path) => ({
		file,
		line: asking.line,
		to: "file",
		path,
		reason: "file-input"
	}));
}
function asksClusters(value) {
	const generator = require_located.mapOf(value);
	const nested = [generator.matrix, generator.merge].flatMap((combined) => require_located.listOf(require_located.mapOf(combined).generators));
	return "clusters" in generator || nested.some(asksClusters);
}

// tools/argocd/src/discover/clusters.ts
const TYPE_LABEL = "argocd.argoproj.io/secret-type";
function mentionsCluster(text) {
	return text.indexOf(TYPE_LABEL) >= 0 && /kind["']?\s*:\s*["']?Secret\b/.test(text);
}
function clusterOf(value, line) {
	const { kind, metadata, data, stringData } = require_located.mapOf(value);
	const labels = textsOf$1(require_located.mapOf(metadata).labels);
	if (kind !== "Secret" || labels?.[TYPE_LABEL] !== "cluster") return void 0;
	const read = (key) => {
		const plain = require_located.mapOf(stringData)[key];
		return typeof plain === "string" ? unencrypted(plain) : decoded(require_located.mapOf(data)[key]);
	};
	const annotations = textsOf$1(require_located.mapOf(metadata).annotations);
	return require_collections.compact({
		line,
		name: read("name"),
		server: read("server"),
		project: read("project"),
		labels,
		annotations: annotations && withoutCopies(annotations)
	});
}
function withoutCopies(annotations) {
	return Object.fromEntries(Object.entries(annotations).filter(([key]) => !key.startsWith("kubectl.kubernetes.io/")));
}
function textsOf$1(value) {
	if (!require_located.isMap(value)) return void 0;
	return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === "string"));
}
function decoded(value) {
	if (typeof value !== "string" || !/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(value)) return void 0;
	return unencrypted(Buffer.from(value, "base64").toString("utf8"));
}
function unencrypted(value) {
	return /^(?:ENC\[|AQ|\$\{|<)|[^\p{L}\p{N}\p{P}\p{S} ]/u.test(value) ? void 0 : value;
}

// tools/argocd/src/discover/helm-text.ts
function withoutExpressions$1(text) {
	return text.replaceAll(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, keepLines).replaceAll(/\{\{-?\s*(?:`([^`]*)`|"((?:[^"\\]|\\.)*)")\s*-?\}\}/g, (_all, raw, quoted) => (raw ?? quoted ?? "").replaceAll("{{", "").replaceAll("}}", "")).replaceAll(/^[ \t]*(?:\{\{(?:(?!\}\}).)*\}\}[ \t]*)+(?=\r?$)/gm, "").replaceAll(/\{\{[\s\S]*?\}\}/g, (expression) => "" + keepLines(expression)).replaceAll("", "{{").replaceAll("", "}}");
}
function keepLines(text) {
	return text.replaceAll(/[^\n]/g, "");
}

// tools/argocd/src/discover/scan.ts
const scanner$1 = {
	name: "argocd",
	version: 5,
	wants: (path) => path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json"),
	scan(text, path) {
		if (mentionsManifest(text) || mentionsCluster(text)) return scanManifests(text, path);
		return mayHoldParameters(text, require_paths.nameOf(path)) ? { parameters: text } : void 0;
	}
};
function letterOrValue(text) {
	return /^[yYnN]$/.test(text) ? text : require_read.plainValue(text);
}
const API_VERSION = /apiVersion["']?\s*:\s*["']?argoproj\.io\//;
const KIND$1 = /kind["']?\s*:\s*["']?(?:Application|ApplicationSet|AppProject)["']?\s*(?:[,}#\r\n]|$)/;
function mentionsManifest(text) {
	return text.indexOf("argoproj.io/") >= 0 && API_VERSION.test(text) && KIND$1.test(text);
}
function scanManifests(text, path) {
	const found = {
		applications: [],
		sets: [],
		projects: [],
		clusters: [],
		problems: []
	};
	const documents = path.endsWith(".json") ? [{
		text,
		line: 1
	}] : require_head.splitDocuments(text);
	for (const document of documents) if (mentionsManifest(document.text)) scanDocument$1(document, found);
	else if (mentionsCluster(document.text)) scanSecret(document, found);
	const filled = Object.entries(found).filter(([, list]) => list.length > 0);
	return filled.length > 0 ? Object.fromEntries(filled) : void 0;
}
function scanDocument$1({ text, line }, found) {
	const templated = text.includes("{{");
	let located = require_located.locate(text, line, letterOrValue);
	if (templated && (located.problem !== void 0 || located.hasOddKeys)) {
		const { problem } = located;
		if (problem !== void 0) found.problems.push({
			...problem,
			templated: true
		});
		located = require_located.locate(withoutExpressions$1(text), line, letterOrValue);
	} else if (located.problem !== void 0) found.problems.push(located.problem);
	collect$1(located.value, [], located, found);
}
function scanSecret({ text, line }, found) {
	const located = require_located.locate(text, line, letterOrValue);
	const cluster = clusterOf(located.value, located.lineOf(["metadata", "name"]));
	if (cluster !== void 0) found.clusters.push(cluster);
}
function collect$1(value, at, located, found) {
	const { apiVersion, kind, spec } = require_located.mapOf(value);
	if (kind === "List") {
		require_located.listOf(require_located.mapOf(value).items).forEach((item, index) => {
			collect$1(item, [
				...at,
				"items",
				index
			], located, found);
		});
		return;
	}
	if (typeof apiVersion !== "string" || !apiVersion.startsWith("argoproj.io/")) return;
	const lineOf = (path) => located.lineOf([...at, ...path]);
	if (kind !== "Application" && kind !== "ApplicationSet" && kind !== "AppProject") return;
	if (spec !== void 0 && spec !== null && !require_located.isMap(spec)) {
		found.problems.push({
			line: lineOf(["spec"]),
			message: `spec of the ${kind} is not a mapping`
		});
		return;
	}
	if (kind === "Application") found.applications.push(applicationOf$1(value, lineOf));
	else if (kind === "ApplicationSet") found.sets.push(applicationSetOf(value, lineOf));
	else found.projects.push(appProjectOf(value, lineOf));
}
const MOST_PARAMETERS = 4096;
const OTHER_TOOLS$1 = /^(?:\..*|values[-.].*|kustomization\..*|chart\..*|package(?:-lock)?\.json|tsconfig.*\.json|.*\.schema\.json|.*lock.*|project\.json|nx\.json|docker-compose.*|action\.ya?ml|mkdocs\.ya?ml)$/i;
function mayHoldParameters(text, name) {
	if (text.length > MOST_PARAMETERS || OTHER_TOOLS$1.test(name)) return false;
	return text.indexOf("apiVersion") < 0 && text.indexOf("{{") < 0;
}

// tools/argocd/src/render/directory-glob.ts
function matchesDirectoryGlob(path, pattern) {
	return require_glob.matchesDialect(path, pattern, "gobwas");
}

// tools/argocd/src/discover/deliveries.ts
function deliveries(view, repositories = []) {
	const declarations = declarationsOf(view, repositories);
	const found = [...declarations.applications, ...declarations.sets.flatMap(({ applications }) => applications)].flatMap((declared) => {
		const { application, file } = declared;
		const known = (text) => text === void 0 || isUnknown(text) ? void 0 : text;
		const maybe = (text) => text === void 0 ? void 0 : guessOf(text);
		return resolveApplication(declared, declarations, view).paths.flatMap(({ folders, references }, index) => {
			const source = application.sources[index];
			const guessed = references.some(({ to }) => to === "unknown");
			return folders.map((path) => require_collections.compact({
				application: nameOfApplication(declared),
				namespace: maybe(application.namespace),
				path,
				project: maybe(application.project),
				destinationNamespace: maybe(application.destination.namespace),
				prune: application.syncPolicy.prune,
				file,
				line: source?.line ?? application.line,
				recurse: source?.recurse,
				include: known(source?.include),
				exclude: known(source?.exclude),
				plain: source?.plain,
				guessed: guessed ? true : void 0
			}));
		});
	});
	return require_collections.distinct(found);
}
function takesFile({ path, recurse, include, exclude }, file) {
	if (!require_paths.isWithin(file, path)) return false;
	const below = path === "." ? file : file.slice(path.length + 1);
	if (recurse !== true && below.includes("/")) return false;
	if (exclude !== void 0 && matchesDirectoryGlob(below, exclude)) return false;
	return include === void 0 || matchesDirectoryGlob(below, include);
}
const RENDERED_BY = [
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization",
	"Chart.yaml"
];
function reachesCluster(all, tree, listed) {
	const byPath = require_digest.once(() => require_collections.groupBy(all, ({ path }) => path));
	const recursive = require_digest.once(() => all.filter(({ recurse }) => recurse === true));
	return require_digest.kept((file) => {
		const folder = require_paths.folderOf(file);
		const isRendered = tree.list(folder).some((name) => RENDERED_BY.includes(name));
		const reading = [...(byPath().get(folder) ?? []).filter(({ recurse, plain }) => recurse !== true && (!isRendered || plain === true)), ...recursive().filter(({ path }) => require_paths.isWithin(folder, path))];
		if (reading.some((delivery) => takesFile(delivery, file))) return true;
		return isRendered || reading.length > 0 ? listed(file) : true;
	});
}

// tools/argocd/src/discover/elsewhere.ts
function elsewhere(view, tree, repositories = []) {
	return (address) => {
		const parts = partsOf(address);
		const { ours } = declarationsOf(view, repositories);
		if (ours.declared || !ours.none) return !parts.some((_, index) => ours.has(`https://${parts.slice(0, index + 1).join("/")}`));
		const path = parts.slice(3).join("/");
		return path !== "" && tree.resolve(path) === void 0;
	};
}
function partsOf(address) {
	const [plain = ""] = address.replace(/^git::/i, "").split("?");
	const parts = require_repository_url.normalizedUrl(plain.replace(/(?<!:)\/\//g, "/").replace(/\.git(?=\/)/, "")).split("/").filter((part) => part !== "");
	if (parts[0] === "raw.githubusercontent.com") return [
		"github.com",
		...parts.slice(1, 3),
		...parts.slice(4)
	];
	return parts;
}

// tools/argocd/src/discover/readings.ts
function readApplications(view, repositories = []) {
	const declarations = declarationsOf(view, repositories);
	const readAll = (applications) => applications.flatMap((declared) => foldersGuessed(declared, declarations, view)).map((declared) => read(declared, declarations, view));
	const opaque = {
		to: "unknown",
		what: "a templatePatch that cannot be told",
		widensTo: ["**"]
	};
	return [...readAll(declarations.applications), ...declarations.sets.flatMap(({ file, set, applications, opaquePatch }) => readAll(applications).map((one) => opaquePatch ? {
		...one,
		references: [...one.references, {
			...opaque,
			file,
			line: set.line
		}]
	} : one))];
}
function foldersGuessed(declared, declarations, view) {
	const { application } = declared;
	const [source, ...others] = application.sources;
	if (source?.path === void 0 || others.length > 0 || !isUnknown(source.path)) return [declared];
	const { folders = [] } = resolveApplication(declared, declarations, view).paths[0] ?? {};
	return folders.map((path) => ({
		...declared,
		application: {
			...application,
			sources: [{
				...source,
				path
			}]
		}
	}));
}
function read(declared, declarations, view) {
	const { application, file, set } = declared;
	const { paths, references } = resolveApplication(declared, declarations, view);
	return {
		name: nameOfApplication(declared),
		file,
		application,
		...set === void 0 ? {} : { set },
		sources: application.sources.map(({ repoURL, chart }, index) => {
			const { path, folders = [] } = paths[index] ?? {};
			return {
				isHere: chart === void 0 && (declarations.ours.has(repoURL) || folders.length > 0),
				...path === void 0 || folders.length === 0 ? {} : { path }
			};
		}),
		references
	};
}
function declaringFiles(view) {
	return [...view.paths()].filter((path) => {
		const { applications, sets, projects } = view.facts(path) ?? {};
		return (applications ?? sets ?? projects) !== void 0;
	});
}

// tools/argocd/src/spec/shape.ts
function shaped(value, shape, path, note) {
	if (value === void 0 || value === null) return void 0;
	const misfit = (expected) => {
		note({
			path,
			expected
		});
	};
	if (shape === "mapping") return require_manifest.isFields(value) ? value : misfit("a mapping");
	if (typeof shape === "string") {
		const expected = scalarMisfit(value, shape);
		return expected === void 0 ? value : misfit(expected);
	}
	if (isList(shape)) {
		if (!Array.isArray(value)) return misfit("a list");
		const items = value.map((one, index) => {
			const at = `${path}[${index}]`;
			if (one === null || one === void 0) note({
				path: at,
				expected: "something"
			});
			return shaped(one, shape[0], at, note);
		});
		return items.every((one, index) => one === value[index]) ? value : items.filter((one) => one !== void 0);
	}
	if (!require_manifest.isFields(value)) return misfit("a mapping");
	let result;
	for (const key of Object.keys("*" in shape ? value : shape)) {
		const below = shape["*"] ?? shape[key];
		const found = below === void 0 ? value[key] : shaped(value[key], below, `${path}.${key}`, note);
		if (found === value[key]) continue;
		result ??= { ...value };
		if (found === void 0) delete result[key];
		else result[key] = found;
	}
	return result ?? value;
}
function scalarMisfit(value, shape) {
	const type = typeof value;
	if (shape.startsWith("text")) return type === "string" ? void 0 : "text";
	if (shape.startsWith("switch")) return type === "boolean" ? void 0 : "true or false";
	return type === "number" || type === "string" ? void 0 : "a number";
}
function isList(shape) {
	return Array.isArray(shape);
}

// tools/argocd/src/spec/spec.ts
const TEXTS = { "*": "text" };
const DRY_SOURCE = {
	repoURL: "text!",
	path: "text",
	targetRevision: "text",
	kustomize: {
		namePrefix: "text",
		nameSuffix: "text",
		namespace: "text",
		images: ["text"],
		commonLabels: TEXTS,
		commonAnnotations: TEXTS,
		commonAnnotationsEnvsubst: "switch",
		forceCommonLabels: "switch",
		forceCommonAnnotations: "switch",
		labelWithoutSelector: "switch",
		labelIncludeTemplates: "switch",
		components: ["text"],
		ignoreMissingComponents: "switch",
		patches: [{
			path: "text",
			patch: "text",
			target: {
				group: "text",
				version: "text",
				kind: "text",
				name: "text",
				namespace: "text",
				labelSelector: "text",
				annotationSelector: "text"
			},
			options: { "*": "switch" }
		}],
		replicas: [{
			name: "text!",
			count: "count!"
		}],
		version: "text",
		kubeVersion: "text",
		apiVersions: ["text"]
	},
	helm: {
		valueFiles: ["text"],
		values: "text",
		valuesObject: "mapping",
		parameters: [{
			name: "text!",
			value: "text!",
			forceString: "switch"
		}],
		fileParameters: [{
			name: "text!",
			path: "text!"
		}],
		releaseName: "text",
		namespace: "text",
		skipCrds: "switch",
		skipTests: "switch",
		skipSchemaValidation: "switch",
		ignoreMissingValueFiles: "switch",
		kubeVersion: "text",
		apiVersions: ["text"],
		version: "text",
		passCredentials: "switch"
	},
	directory: {
		recurse: "switch",
		include: "text",
		exclude: "text",
		jsonnet: "mapping"
	},
	plugin: "mapping"
};
const SOURCE = {
	...DRY_SOURCE,
	chart: "text",
	ref: "text",
	name: "text"
};
const RENDERED = {
	project: "text",
	source: SOURCE,
	sources: [SOURCE],
	sourceHydrator: { drySource: DRY_SOURCE },
	destination: {
		server: "text",
		name: "text",
		namespace: "text"
	}
};
const SPEC = {
	...RENDERED,
	syncPolicy: {
		automated: {
			prune: "switch",
			selfHeal: "switch",
			allowEmpty: "switch",
			enabled: "switch"
		},
		syncOptions: ["text"],
		retry: "mapping",
		managedNamespaceMetadata: "mapping"
	},
	ignoreDifferences: [{
		group: "text",
		kind: "text!",
		name: "text",
		namespace: "text",
		jsonPointers: ["text"],
		jqPathExpressions: ["text"],
		managedFieldsManagers: ["text"]
	}],
	revisionHistoryLimit: "count",
	info: ["mapping"]
};

// tools/argocd/src/spec/checked.ts
function shapedSpec(spec, note) {
	const refused = ({ path, expected }) => note(`${path} is not ${expected}: the API server refuses it`);
	return shaped(spec, SPEC, "spec", refused);
}
function checkSpec(spec, owner) {
	check(spec, RENDERED, "spec", owner);
	const { source, sources = [], sourceHydrator } = spec;
	const all = [
		["source", source],
		...sources.map((one, index) => [`sources[${index}]`, one]),
		["sourceHydrator.drySource", sourceHydrator?.drySource]
	];
	for (const [field, one] of all) if (one !== void 0 && one !== null) checkAddress(one, `spec.${field}`, owner);
}
function checkSource(source, owner) {
	check(source, SOURCE, "spec.source", owner);
	checkAddress(source, "spec.source", owner);
}
function checkAddress({ repoURL }, path, owner) {
	if (!(typeof repoURL === "string")) throw wrong({
		path: `${path}.repoURL`,
		expected: "the address of a repository"
	}, owner);
}
function check(value, shape, path, owner) {
	shaped(value, shape, path, (misfit) => {
		throw wrong(misfit, owner);
	});
}
function wrong({ path, expected }, owner) {
	return new require_index.InputError(`${owner}: ${path} must be ${expected === "text" ? "text: put quotes around it" : expected}. Mend the Application.`);
}

// tools/argocd/src/preview/template-patch.ts
function patchApplication(name, written, text, note) {
	const { value, problem } = require_located.locate(text, 1);
	if (problem !== void 0 || value !== null && value !== void 0 && !require_located.isMap(value)) {
		note(isUnknown(text) ? "what its templatePatch changes cannot be told" : "Argo CD would refuse its templatePatch, which is no mapping in YAML once it is filled in");
		return {
			name,
			written
		};
	}
	const { labels, annotations, finalizers, spec } = written;
	const { metadata, spec: merged } = mergeMaps({
		metadata: require_collections.compact({
			name,
			labels,
			annotations,
			finalizers
		}),
		spec
	}, require_located.mapOf(value), [], note);
	const after = require_located.mapOf(metadata);
	const { project: _changed, ...rest } = require_located.mapOf(merged);
	const project = "project" in spec ? { project: spec.project } : {};
	return {
		name: require_located.textOf(after.name) ?? name,
		written: require_collections.compact({
			labels: require_located.isMap(after.labels) ? after.labels : void 0,
			annotations: require_located.isMap(after.annotations) ? after.annotations : void 0,
			finalizers: Array.isArray(after.finalizers) ? after.finalizers : void 0,
			spec: {
				...rest,
				...project
			}
		})
	};
}
function mergeMaps(under, over, path, note) {
	if (over.$patch === "delete") return {};
	const result = over.$patch === "replace" ? {} : { ...under };
	for (const [key, value] of Object.entries(over)) {
		if (key === "$patch") {
			if (value !== "replace" && value !== "merge") note(`its templatePatch has the directive $patch: ${String(value)}`);
			continue;
		}
		if (key.startsWith("$")) {
			note(`the directive ${key} of its templatePatch is not evaluated here`);
			continue;
		}
		const below = [...path, key];
		const old = result[key];
		if (value === null) delete result[key];
		else if (isUnknown(key) || typeof value === "string" && isUnknown(value) && isContainer(old)) note(`what its templatePatch changes in ${below.slice(0, -1).join(".") || "it"} cannot be told`);
		else if (require_located.isMap(value)) {
			if (below.at(-2) === "valuesObject" && require_located.isMap(old)) note("Argo CD may refuse a templatePatch that merges mappings of helm.valuesObject");
			result[key] = mergeMaps(require_located.mapOf(old), value, below, note);
		} else if (below.join(".") === "metadata.finalizers") result[key] = [.../* @__PURE__ */ new Set([...require_located.listOf(old), ...require_located.listOf(value)])];
		else result[key] = value;
	}
	return result;
}
function isContainer(value) {
	return require_located.isMap(value) || Array.isArray(value);
}

// tools/argocd/src/preview/expand.ts
const RESOURCES_FINALIZER = "resources-finalizer.argocd.argoproj.io";
function expandApplications(view, repositories = [], clusters = [], wanted = () => true) {
	const { ours } = declarationsOf(view, repositories);
	const files = [...view.paths()];
	const exactly = {
		clusters: [...clusters, ...files.flatMap((file) => view.facts(file)?.clusters ?? [])],
		knowsRepositories: ours.declared
	};
	return files.flatMap((file) => {
		const { applications = [], sets = [] } = view.facts(file) ?? {};
		const isTemplate = chartFolder$1(file, view.tree) !== void 0;
		return [...applications.filter(isWhole).map((facts) => fromManifest(file, facts, isTemplate)), ...sets.flatMap((set) => fromSet(file, set, {
			view,
			set,
			isOurs: ours.has,
			exactly
		}, isTemplate, wanted))];
	});
}
function isWhole({ name, sources }) {
	return name !== "" && sources.some(({ repoURL }) => repoURL !== "");
}
const HELM_DOUBT = "it is a template of a Helm chart, and what the chart is rendered with cannot be told";
function fromManifest(file, facts, isTemplate) {
	const fill = (value) => isTemplate ? fillAll(value, EVERYTHING_UNKNOWN, "go") : value;
	return finished({
		name: fill(facts.name),
		namespace: fill(facts.namespace ?? ""),
		written: fill(facts.written)
	}, {
		file,
		line: facts.line
	}, isTemplate ? [HELM_DOUBT] : []);
}
function applicationOf(manifest, from) {
	if (manifest.kind !== "Application" || !manifest.apiVersion.startsWith("argoproj.io/")) return void 0;
	const { name, namespace, labels, annotations, finalizers } = manifest.metadata;
	const written = require_collections.compact({
		labels,
		annotations,
		finalizers: finalizers === void 0 ? void 0 : [...finalizers],
		spec: require_located.isMap(manifest.spec) ? manifest.spec : {}
	});
	return finished({
		name: name ?? "",
		namespace: namespace ?? "",
		written
	}, from, []);
}
function fromSet(file, set, context, isTemplate, wanted) {
	const dialect = dialectOf(context);
	const namespace = set.namespace ?? "";
	return set.generators.flatMap(({ line, value, template = set.template }) => {
		const { parameters, outside } = expandGenerator(value, context);
		const from = require_collections.compact({
			file,
			line,
			applicationSet: guessOf(set.name),
			preserveResourcesOnDeletion: set.preserveResourcesOnDeletion,
			applicationsSync: set.applicationsSync
		});
		return parameters.flatMap((one) => {
			const doubts = [...isTemplate ? [HELM_DOUBT] : [], ...one.doubts ?? []];
			const filling = fillingOf(context, doubts);
			if (set.templatePatch === void 0) {
				if (!wanted(template.sources.flatMap(({ path }) => path === void 0 ? [] : [path]).map((path) => guessOf(fillTemplate(path, one, dialect, filling))))) return [];
			}
			let name = fillTemplate(template.name, one, dialect, filling);
			let written = fillAll(template.written, one, dialect, filling);
			written = withFinalizer(written, set, one);
			if (set.templatePatch !== void 0) {
				const text = fillTemplate(set.templatePatch.text, one, dialect, filling);
				({name, written} = patchApplication(name, written, text, (reason) => doubts.push(reason)));
			}
			return finished({
				name,
				namespace,
				written
			}, from, doubts, outside);
		});
	});
}
function withFinalizer(written, set, { values, open }) {
	if (Object.keys(values).length === 0 && !open || set.preserveResourcesOnDeletion === true || (written.finalizers ?? []).length > 0) return written;
	return {
		...written,
		finalizers: [RESOURCES_FINALIZER]
	};
}
function finished({ name, namespace, written }, from, reasons, outside = []) {
	const unknown = unknownPaths({
		metadata: {
			name,
			namespace,
			...written,
			spec: void 0
		},
		spec: written.spec
	});
	const doubts = [...new Set(reasons)];
	if (unknown.length > 0) doubts.push(`the tree does not tell ${require_text.firstOf(unknown, MOST_LISTED)}`);
	const guess = (value) => unknown.length > 0 ? guessed(value) : value;
	const spec = shapedSpec(guess(written.spec), (reason) => doubts.push(reason));
	const exact = doubts.length === 0 && outside.length === 0;
	return require_collections.compact({
		name: guess(name),
		namespace: guess(namespace),
		labels: textsOf(guess(written.labels)),
		annotations: textsOf(guess(written.annotations)),
		finalizers: (guess(written.finalizers) ?? []).filter((item) => typeof item === "string"),
		spec,
		from,
		exact,
		doubts: doubts.length > 0 ? doubts : void 0,
		unexpanded: outside.length > 0 ? outside.join(", ") : void 0
	});
}
function textsOf(value) {
	if (value === void 0) return void 0;
	const entries = Object.entries(value).filter(([, item]) => item !== null && item !== void 0);
	return Object.fromEntries(entries.map(([key, item]) => [key, String(item)]));
}
function unknownPaths(value, path = "") {
	if (typeof value === "string") return isUnknown(value) ? [path] : [];
	if (Array.isArray(value)) return value.flatMap((item, index) => unknownPaths(item, `${path}[${index}]`));
	if (!require_located.isMap(value)) return [];
	return Object.entries(value).flatMap(([key, item]) => {
		const below = path === "" ? key : `${path}.${guessOf(key)}`;
		return isUnknown(key) ? [below] : unknownPaths(item, below);
	});
}
const MOST_LISTED = 4;
function guessed(value) {
	if (typeof value === "string") return guessOf(value);
	if (Array.isArray(value)) return value.map(guessed);
	if (!require_located.isMap(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [guessOf(key), guessed(item)]));
}

// tools/argocd/src/index.ts
const argocd = {
	scanner: scanner$1,
	discover: (view) => discoverApplications(view)
};

// tools/crossplane/src/discover/instances.ts
function apiKey(group, kind) {
	return `api:${group}/${kind}`;
}
function compositeKinds(view) {
	const kinds = /* @__PURE__ */ new Set();
	for (const file of view.paths()) for (const { group, kind, claimKind } of view.facts(file)?.definitions ?? []) {
		kinds.add(`${group}/${kind}`);
		if (claimKind !== void 0) kinds.add(`${group}/${claimKind}`);
	}
	return kinds;
}
function instances(view) {
	const kinds = compositeKinds(view);
	return [...view.paths()].flatMap((file) => (view.facts(file)?.instances ?? []).filter(({ group, kind }) => kinds.has(`${group}/${kind}`)).map(({ group, kind, name, line, nested }) => ({
		group,
		kind,
		name,
		file,
		line,
		...nested ? { nested } : {}
	})));
}

// tools/crossplane/src/discover/discover.ts
function discoverCrossplane(view) {
	const provided = providedBy(view);
	const folders = /* @__PURE__ */ new Map();
	const findings = [];
	for (const file of view.paths()) {
		const facts = view.facts(file);
		if (facts === void 0) continue;
		const chart = chartFolder(file, view.tree);
		findings.push(...syntaxFindings$1(file, facts, chart !== void 0));
		const root = chart ?? require_paths.folderOf(file);
		const folder = folders.get(root) ?? {
			apis: /* @__PURE__ */ new Set(),
			compositions: /* @__PURE__ */ new Set(),
			facts: /* @__PURE__ */ new Set(),
			packages: /* @__PURE__ */ new Set(),
			refersTo: []
		};
		folders.set(root, folder);
		addDefinitions(folder, root, file, facts, provided);
		for (const composition of facts.compositions ?? []) {
			addComposition(folder, root, file, composition, provided);
			findings.push(...withoutDefinition(file, composition, provided));
		}
		for (const { name, labels } of facts.environments ?? []) {
			folder.facts.add(`facts:${name}`);
			for (const [key, value] of Object.entries(labels)) folder.facts.add(labelKey(key, value));
		}
		for (const { kind, name } of facts.packages ?? []) folder.packages.add(`${kind === "Function" ? "function" : "package"}:${name}`);
	}
	return {
		candidates: [...folders].flatMap(([root, folder]) => candidatesOf(root, folder)),
		findings
	};
}
function providedBy(view) {
	const compositionFolders = /* @__PURE__ */ new Map();
	const definitionFolders = /* @__PURE__ */ new Map();
	const factsFolders = /* @__PURE__ */ new Set();
	const labelCounts = /* @__PURE__ */ new Map();
	let hasConfigurations = false;
	for (const file of view.paths()) {
		const facts = view.facts(file);
		const root = chartFolder(file, view.tree) ?? require_paths.folderOf(file);
		for (const { group, kind } of facts?.definitions ?? []) addTo(definitionFolders, apiKey(group, kind), root);
		for (const { group, kind } of facts?.compositions ?? []) addTo(compositionFolders, apiKey(group, kind), root);
		for (const { labels } of facts?.environments ?? []) {
			factsFolders.add(root);
			for (const [key, value] of Object.entries(labels)) {
				const label = labelKey(key, value);
				labelCounts.set(label, (labelCounts.get(label) ?? 0) + 1);
			}
		}
		if ((facts?.packages ?? []).some(({ kind }) => kind === "Configuration")) hasConfigurations = true;
	}
	return {
		compositionFolders,
		definitionFolders,
		factsFolders,
		labels: labelCounts,
		hasConfigurations
	};
}
function addTo(sets, key, value) {
	sets.set(key, (sets.get(key) ?? /* @__PURE__ */ new Set()).add(value));
}
function labelKey(key, value) {
	return `facts-label:${key}=${value}`;
}
function syntaxFindings$1(file, { problems = [] }, inChart) {
	return problems.filter(({ templated }) => !(templated === true && inChart)).map(({ line, message }) => ({
		severity: "error",
		rule: "crossplane/syntax",
		file,
		line,
		path: "",
		message: `${message.replace(/\.$/, "")}: mend this manifest.`
	}));
}
function addDefinitions(folder, root, file, { definitions = [] }, provided) {
	for (const { group, kind, claimKind, line } of definitions) {
		folder.apis.add(apiKey(group, kind));
		if (claimKind !== void 0) folder.apis.add(apiKey(group, claimKind));
		if ([...provided.compositionFolders.get(apiKey(group, kind)) ?? []].some((other) => other !== root)) folder.refersTo.push({
			file,
			line,
			to: "key",
			key: `composition:${group}/${kind}`,
			reason: "composition-of"
		});
	}
}
function addComposition(folder, root, file, composition, provided) {
	const { group, kind, line, functions, environments } = composition;
	folder.compositions.add(`composition:${group}/${kind}`);
	const api = apiKey(group, kind);
	if (!(provided.definitionFolders.get(api)?.has(root) === true)) folder.refersTo.push({
		file,
		line,
		to: "key",
		key: api,
		reason: "composition-of"
	});
	for (const { name, line } of functions) folder.refersTo.push({
		file,
		line,
		to: "key",
		key: `function:${name}`,
		reason: "implicit"
	});
	for (const need of environments) folder.refersTo.push(...environmentReference(need, {
		file,
		line: need.line
	}, composition, provided));
}
function environmentReference(need, place, composition, provided) {
	if (need.dynamic === true) {
		const widensTo = [...provided.factsFolders].map(require_paths.everythingBelow);
		const what = `Composition ${composition.name} selects EnvironmentConfigs by a field of the composite resource`;
		return widensTo.length === 0 ? [] : [{
			...place,
			to: "unknown",
			what,
			widensTo
		}];
	}
	if (need.name !== void 0) return [{
		...place,
		to: "key",
		key: `facts:${need.name}`,
		reason: "environment-facts"
	}];
	const keys = Object.entries(need.labels ?? {}).map(([key, value]) => labelKey(key, value));
	const count = (key) => provided.labels.get(key) ?? 0;
	const rarest = keys.reduce((best, key) => best === void 0 || count(key) < count(best) ? key : best, void 0);
	return rarest === void 0 ? [] : [{
		...place,
		to: "key",
		key: rarest,
		reason: "environment-facts"
	}];
}
function withoutDefinition(file, { name, group, kind, line }, provided) {
	if (provided.definitionFolders.has(apiKey(group, kind)) || provided.hasConfigurations) return [];
	return [{
		severity: "warning",
		rule: "crossplane/composition-without-xrd",
		file,
		line,
		path: "spec.compositeTypeRef",
		message: `Composition ${name} is for ${group}/${kind}, which no CompositeResourceDefinition of this repository defines.`,
		suggestion: `Mend spec.compositeTypeRef, or add the definition of ${kind} beside the Composition.`
	}];
}
function candidatesOf(root, { apis, compositions, facts, packages, refersTo }) {
	const candidates = [];
	if (apis.size + compositions.size > 0) candidates.push({
		root,
		kind: "crossplane-api",
		provides: [...apis, ...compositions],
		refersTo: require_collections.distinct(refersTo)
	});
	if (facts.size > 0) candidates.push({
		root,
		kind: "facts",
		provides: [...facts],
		refersTo: []
	});
	if (packages.size === 0) return candidates;
	const [first, ...rest] = candidates;
	if (first === void 0) return [{
		root,
		kind: "manifests",
		provides: [...packages],
		refersTo: []
	}];
	return [{
		...first,
		provides: [...first.provides, ...packages]
	}, ...rest];
}
function chartFolder(file, tree) {
	for (let at = file.indexOf("templates/"); at >= 0; at = file.indexOf("templates/", at + 1)) {
		if (at > 0 && file[at - 1] !== "/") continue;
		const folder = at === 0 ? "." : file.slice(0, at - 1);
		if (tree.entries.has(folder === "." ? "Chart.yaml" : `${folder}/Chart.yaml`)) return folder;
	}
}

// tools/crossplane/src/discover/groups.ts
const BUILT_IN = /* @__PURE__ */ new Set([
	"",
	"core",
	"apps",
	"batch",
	"policy",
	"autoscaling",
	"extensions"
]);
const OTHER_TOOLS = /(?:^|\.)(?:k8s\.io|fluxcd\.io|argoproj\.io)$|^(?:pkg|apiextensions|protection|ops)\.crossplane\.io$/;
function mayBeComposite(group) {
	return !BUILT_IN.has(group) && group.includes(".") && !OTHER_TOOLS.test(group);
}
const LAST_OF_GROUP = 47;
function eachGroup(text, visit) {
	for (let at = text.indexOf("apiVersion"); at >= 0; at = text.indexOf("apiVersion", at + 10)) {
		let start = at + 10;
		while (isSeparator(text.charCodeAt(start))) start++;
		let end = start;
		while (isGroupCharacter(text.charCodeAt(end))) end++;
		if (end === start || text.charCodeAt(end) !== LAST_OF_GROUP) continue;
		const group = text.slice(start, end);
		if (!BUILT_IN.has(group) && !visit(at, group)) return;
	}
}
function isSeparator(char) {
	return char === 32 || char === 9 || char === 34 || char === 39 || char === 58 || char === 61;
}
function isGroupCharacter(char) {
	return char >= 97 && char <= 122 || char >= 48 && char <= 57 || char === 46 || char === 45;
}

// tools/crossplane/src/discover/manifests.ts
function definitionOf(value, lineOf) {
	const { apiVersion, metadata, spec } = require_located.mapOf(value);
	const { group, names, claimNames, scope } = require_located.mapOf(spec);
	const kind = require_located.textOf(require_located.mapOf(names).kind);
	const groupName = require_located.textOf(group);
	if (kind === void 0 || groupName === void 0) return void 0;
	const version = String(apiVersion).split("/")[1] ?? "";
	return require_collections.compact({
		line: lineOf(["metadata", "name"]),
		name: require_located.textOf(require_located.mapOf(metadata).name) ?? "",
		version,
		group: groupName,
		kind,
		claimKind: require_located.textOf(require_located.mapOf(claimNames).kind),
		scope: require_located.textOf(scope) ?? (version === "v1" ? "LegacyCluster" : "Namespaced")
	});
}
function compositionOf(value, lineOf) {
	const { metadata, spec } = require_located.mapOf(value);
	const { compositeTypeRef, pipeline, environment } = require_located.mapOf(spec);
	const { apiVersion, kind } = require_located.mapOf(compositeTypeRef);
	const kindName = require_located.textOf(kind);
	if (kindName === void 0 || typeof apiVersion !== "string") return void 0;
	const functions = [];
	const environments = needsOf(require_located.mapOf(environment).environmentConfigs, [
		"spec",
		"environment",
		"environmentConfigs"
	], lineOf);
	require_located.listOf(pipeline).forEach((item, index) => {
		const step = require_located.mapOf(item);
		const at = [
			"spec",
			"pipeline",
			index
		];
		const name = require_located.textOf(require_located.mapOf(step.functionRef).name);
		if (name !== void 0) functions.push({
			name,
			line: lineOf([
				...at,
				"functionRef",
				"name"
			])
		});
		const inputs = require_located.mapOf(require_located.mapOf(step.input).spec).environmentConfigs;
		environments.push(...needsOf(inputs, [
			...at,
			"input",
			"spec",
			"environmentConfigs"
		], lineOf));
		environments.push(...requiredOf(require_located.mapOf(step.requirements).requiredResources, [
			...at,
			"requirements",
			"requiredResources"
		], lineOf));
	});
	return {
		line: lineOf(["spec", "compositeTypeRef"]),
		name: require_located.textOf(require_located.mapOf(metadata).name) ?? "",
		group: require_head.groupOf(apiVersion),
		kind: kindName,
		functions,
		environments
	};
}
function needsOf(value, at, lineOf) {
	return require_located.listOf(value).map((item, index) => {
		const { type, ref, selector } = require_located.mapOf(item);
		const line = lineOf([...at, index]);
		if (type !== "Selector") {
			const name = require_located.textOf(require_located.mapOf(ref).name);
			return name === void 0 ? {
				line,
				dynamic: true
			} : {
				line,
				name
			};
		}
		const labels = {};
		let dynamic = false;
		for (const label of require_located.listOf(require_located.mapOf(selector).matchLabels).map(require_located.mapOf)) {
			const text = require_located.textOf(label.value);
			const key = require_located.textOf(label.key);
			if (label.type === "FromCompositeFieldPath" || label.valueFromFieldPath !== void 0 || text === void 0 || key === void 0) dynamic = true;
			else labels[key] = text;
		}
		if (Object.keys(labels).length === 0) dynamic = true;
		return dynamic ? {
			line,
			labels,
			dynamic
		} : {
			line,
			labels
		};
	});
}
function requiredOf(value, at, lineOf) {
	return require_located.listOf(value).flatMap((item, index) => {
		const { kind, apiVersion, name, matchLabels } = require_located.mapOf(item);
		if (kind !== "EnvironmentConfig" || require_head.groupOf(require_located.textOf(apiVersion) ?? "") !== "apiextensions.crossplane.io") return [];
		const line = lineOf([...at, index]);
		const labels = labelsOf(matchLabels);
		if (Object.keys(labels).length > 0) return [{
			line,
			labels
		}];
		const text = require_located.textOf(name);
		return [text === void 0 ? {
			line,
			dynamic: true
		} : {
			line,
			name: text
		}];
	});
}
function labelsOf(value) {
	return Object.fromEntries(Object.entries(require_located.mapOf(value)).map(([key, label]) => [key, require_located.textOf(label) ?? ""]));
}
function environmentOf(value, lineOf) {
	const { name, labels } = require_located.mapOf(require_located.mapOf(value).metadata);
	return {
		line: lineOf(["metadata", "name"]),
		name: require_located.textOf(name) ?? "",
		labels: labelsOf(labels)
	};
}
function packageOf(value, lineOf) {
	const { kind, metadata, spec } = require_located.mapOf(value);
	if (kind !== "Function" && kind !== "Provider" && kind !== "Configuration") return void 0;
	return require_collections.compact({
		line: lineOf(["metadata", "name"]),
		kind,
		name: require_located.textOf(require_located.mapOf(metadata).name) ?? "",
		package: require_located.isMap(spec) ? require_located.textOf(spec.package) : void 0
	});
}

// tools/crossplane/src/discover/nested.ts
const REFERENCES = /(?:Refs?|of|by|resource):\s*\{?\s*$/;
function nestedInstances(text, firstLine) {
	const found = [];
	let counted = 0;
	let line = firstLine;
	eachGroup(text, (offset, group) => {
		if (!mayBeComposite(group)) return true;
		const start = text.lastIndexOf("\n", offset) + 1;
		const column = offset - start;
		if (column === 0) return true;
		for (let at = text.indexOf("\n", counted); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
			line++;
			counted = at + 1;
		}
		const above = text.slice(text.lastIndexOf("\n", start - 2) + 1, Math.max(start - 1, 0));
		const kind = REFERENCES.test(above) || REFERENCES.test(text.slice(start, offset)) ? void 0 : kindBeside(text, start, column);
		if (kind !== void 0) found.push({
			line,
			group,
			kind,
			name: "",
			nested: true
		});
		return true;
	});
	return found;
}
const KIND = /^[\s-]*["']?kind["']?\s*[:=]\s*["']?([A-Za-z][A-Za-z0-9]*)/;
function kindBeside(text, start, column) {
	const inLine = /["']?kind["']?\s*[:=]\s*["']?([A-Za-z][A-Za-z0-9]*)/.exec(lineAt(text, start));
	if (inLine !== null) return inLine[1];
	for (const step of [nextLine, previousLine]) for (let at = step(text, start); at !== void 0; at = step(text, at)) {
		const content = lineAt(text, at);
		if (content.trim() === "") continue;
		const indent = content.search(/[^\s"'-]/);
		if (indent < column) break;
		const match = indent === column ? KIND.exec(content) : null;
		if (match !== null) return match[1];
		if (step === nextLine && /^\s*-\s/.test(content) && content.search(/\S/) < column) break;
	}
}
function lineAt(text, start) {
	const end = text.indexOf("\n", start);
	return text.slice(start, end < 0 ? text.length : end);
}
function nextLine(text, start) {
	const end = text.indexOf("\n", start);
	return end < 0 ? void 0 : end + 1;
}
function previousLine(text, start) {
	return start === 0 ? void 0 : text.lastIndexOf("\n", start - 2) + 1;
}

// tools/crossplane/src/discover/scan.ts
const scanner = {
	name: "crossplane",
	version: 2,
	wants: (path) => path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json"),
	scan(text, path) {
		if (!isInteresting(text)) return void 0;
		const found = {
			definitions: [],
			compositions: [],
			environments: [],
			packages: [],
			instances: [],
			problems: []
		};
		if (path.endsWith(".json")) scanObjects(text, 1, found);
		else for (const document of require_head.splitDocuments(text)) scanDocument(document, found);
		const filled = Object.entries(found).filter(([, list]) => list.length > 0);
		return filled.length > 0 ? Object.fromEntries(filled) : void 0;
	}
};
const API = "apiextensions.crossplane.io";
const PACKAGES = "pkg.crossplane.io";
const PARSED = {
	[API]: [
		"CompositeResourceDefinition",
		"Composition",
		"EnvironmentConfig"
	],
	[PACKAGES]: [
		"Function",
		"Provider",
		"Configuration"
	]
};
function isInteresting(text) {
	let interesting = false;
	eachGroup(text, (_offset, group) => {
		interesting = group === API || group === PACKAGES || mayBeComposite(group);
		return !interesting;
	});
	return interesting;
}
function scanDocument(document, found) {
	const { text, line, apiVersion, kind, name = "" } = document;
	if (!isInteresting(text)) return;
	const isFlow = (apiVersion ?? kind) === void 0 && /^\s*[[{]|^- /.test(text);
	if (kind === "List" || isFlow) {
		scanObjects(text, line, found);
		return;
	}
	const group = require_head.groupOf(apiVersion ?? "");
	if (kind !== void 0 && (PARSED[group] ?? []).includes(kind)) scanObjects(text, line, found);
	else if (kind !== void 0 && mayBeComposite(group)) found.instances.push({
		line: line + linesBefore(text, /^["']?kind["']?\s*:/m),
		group,
		kind,
		name
	});
	found.instances.push(...nestedInstances(text, line));
}
function linesBefore(text, pattern) {
	const at = Math.max(text.search(pattern), 0);
	let lines = 0;
	for (let newline = text.indexOf("\n"); newline >= 0 && newline < at; newline = text.indexOf("\n", newline + 1)) lines++;
	return lines;
}
function scanObjects(text, line, found) {
	let located = require_located.locate(text, line);
	if (located.problem !== void 0) {
		const templated = text.includes("{{");
		if (!text.includes(`${API}/`) && !text.includes(`${PACKAGES}/`)) return;
		found.problems.push(templated ? {
			...located.problem,
			templated
		} : located.problem);
		if (!templated) return;
		located = require_located.locate(withoutExpressions(text), line);
	}
	collect(located.value, [], located, found);
}
function withoutExpressions(text) {
	const lines = (expression) => expression.replaceAll(/[^\n]/g, "");
	return text.replaceAll(/^[ \t]*\{\{(?:(?!\}\}).)*\}\}[ \t]*(?=\r?$)/gm, "").replaceAll(/\{\{[\s\S]*?\}\}/g, (all) => `x${lines(all)}`);
}
function collect(value, at, located, found) {
	const { apiVersion, kind, metadata } = require_located.mapOf(value);
	if (Array.isArray(value) || kind === "List") {
		const items = Array.isArray(value) ? value : require_located.listOf(require_located.mapOf(value).items);
		const path = Array.isArray(value) ? at : [...at, "items"];
		items.forEach((item, index) => {
			collect(item, [...path, index], located, found);
		});
		return;
	}
	if (typeof apiVersion !== "string" || typeof kind !== "string") return;
	const lineOf = (path) => located.lineOf([...at, ...path]);
	const group = require_head.groupOf(apiVersion);
	if ((PARSED[group] ?? []).includes(kind)) addParsed(value, kind, lineOf, found);
	else if (mayBeComposite(group)) found.instances.push({
		line: lineOf(["kind"]),
		group,
		kind,
		name: require_located.textOf(require_located.mapOf(metadata).name) ?? ""
	});
}
function addParsed(value, kind, lineOf, found) {
	if (!require_located.isMap(require_located.mapOf(value).metadata)) {
		found.problems.push({
			line: lineOf(["kind"]),
			message: `the ${kind} has no metadata`
		});
		return;
	}
	const definition = kind === "CompositeResourceDefinition" ? definitionOf(value, lineOf) : void 0;
	const composition = kind === "Composition" ? compositionOf(value, lineOf) : void 0;
	const installed = packageOf(value, lineOf);
	if (definition !== void 0) found.definitions.push(definition);
	if (composition !== void 0) found.compositions.push(composition);
	if (kind === "EnvironmentConfig") found.environments.push(environmentOf(value, lineOf));
	if (installed !== void 0) found.packages.push(installed);
}

// tools/crossplane/src/index.ts
const crossplane = {
	scanner,
	discover: discoverCrossplane
};

// tools/terraform/src/discover/tree-path.ts
function treePath(written, root) {
	const text = written.normalize("NFC");
	const hole = text.indexOf("");
	if (hole === 0 || hole > 0 && text.includes("..", hole)) return "";
	if (text.startsWith("\0")) return require_paths.joinPath(".", text.slice("\0".length));
	return isOutside(text) ? void 0 : require_paths.joinPath(root, text);
}
function isOutside(text) {
	return text.startsWith("/") || text.startsWith("~");
}
function isRelative(text) {
	return !text.startsWith("\0") && !text.startsWith("") && !isOutside(text);
}
function folderBeforeGap(path) {
	const prefix = require_evaluate.knownPrefix(path);
	return prefix === "" ? "." : require_paths.folderOf(`${prefix}x`);
}
function locate(tree, path) {
	const resolved = tree.resolve(path);
	if (resolved !== void 0) return {
		path: resolved.path,
		exists: true
	};
	for (let above = require_paths.folderOf(path); above !== "."; above = require_paths.folderOf(above)) {
		const folder = tree.resolve(above);
		if (folder !== void 0) return {
			path: folder.path + path.slice(above.length),
			exists: false
		};
	}
	return {
		path,
		exists: false
	};
}
function isInSubmodule(tree, path) {
	for (let current = path; current !== "."; current = require_paths.folderOf(current)) if (tree.entries.get(current)?.mode === "160000") return true;
	return false;
}
const MOST_GLOBS = 100;
function everythingBelowAll(folders) {
	let kept = new Set(folders);
	while (kept.size > MOST_GLOBS) {
		const deepest = Math.max(...[...kept].map(depthOf));
		kept = new Set([...kept].map((folder) => depthOf(folder) === deepest ? require_paths.folderOf(folder) : folder));
	}
	return [...kept].filter((folder) => !hasAncestor(folder, kept)).sort().map(require_paths.everythingBelow);
}
function hasAncestor(folder, all) {
	for (let above = folder; above !== ".";) {
		above = require_paths.folderOf(above);
		if (all.has(above)) return true;
	}
	return false;
}
function depthOf(folder) {
	return folder === "." ? 0 : folder.split("/").length;
}

// tools/terraform/src/discover/file-reads.ts
function isContextual({ path, pattern }) {
	if (require_evaluate.dependsOnCaller(path) || pattern !== void 0 && require_evaluate.dependsOnCaller(pattern)) return true;
	return require_evaluate.textsOf(path).some(({ text }) => isRelative(text));
}
function withTemplates(reads, root, factsOf) {
	const all = [...reads];
	const seen = /* @__PURE__ */ new Set();
	for (const read of all) {
		if (read.call !== "templatefile") continue;
		for (const text of require_evaluate.textsOf(read.path)) {
			const path = !require_evaluate.isKnown(text) || root === void 0 && isRelative(text.text) ? void 0 : treePath(text.text, root ?? ".");
			if (path === void 0 || seen.has(path)) continue;
			seen.add(path);
			for (const inner of factsOf(path)?.reads ?? []) all.push({
				...inner,
				file: path,
				path: require_evaluate.evaluate(inner.path, { locals: /* @__PURE__ */ new Map() })
			});
		}
	}
	return all;
}
const PROJECT_FILES = [
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization",
	"Chart.yaml"
];
function readReferences(tree, read, root, findings) {
	return require_evaluate.textsOf(read.path).flatMap((text) => {
		if (isOutside(text.text)) return [];
		const path = treePath(text.text, root);
		if (read.call === "path" || read.call === "bare") return path === void 0 ? [] : possiblePath(tree, read, path, text);
		if (path === void 0) {
			findings.push(outside(read, text.text));
			return [];
		}
		if (!require_evaluate.isKnown(text)) return [unknownRead(read, path, text)];
		return read.call === "fileset" ? fileSet(tree, read, path) : fileOrFolder(tree, read, path);
	});
}
function unknownRead({ call, file, line }, path, { gaps }) {
	return {
		file,
		line,
		to: "unknown",
		what: `the argument of ${call}() is not a literal (${gaps.join(", ")})`,
		widensTo: [require_paths.everythingBelow(folderBeforeGap(path))]
	};
}
function possiblePath(tree, read, path, text) {
	if (!require_evaluate.isKnown(text)) {
		const folder = locate(tree, folderBeforeGap(path));
		return tree.hasFolder(folder.path) ? filesBelow(tree, read, folderBeforeGap(path)) : [];
	}
	if (tree.resolve(path) !== void 0) return fileOrFolder(tree, read, path);
	const end = path.search(/[\s'"`;|&<>()=,:*]/);
	const command = end > 0 ? path.slice(0, end) : path;
	const trimmed = command.endsWith("/") ? command.slice(0, -1) : command;
	return end > 0 && tree.resolve(trimmed) !== void 0 ? fileOrFolder(tree, read, trimmed) : [];
}
function fileOrFolder(tree, read, path) {
	const { path: real, exists } = locate(tree, path);
	if (exists && tree.hasFolder(real)) return filesBelow(tree, read, path);
	const { file, line } = read;
	const written = {
		file,
		line,
		to: "file",
		path,
		reason: "file-input"
	};
	return exists || real === path ? [written] : [written, {
		...written,
		path: real
	}];
}
function filesBelow(tree, { file, line }, path) {
	const { path: folder } = locate(tree, path);
	const references = linksOf(tree, path, {
		file,
		line
	});
	references.push({
		file,
		line,
		to: "files",
		glob: require_paths.everythingBelow(escapeGlob(folder)),
		reason: "file-input"
	});
	const names = new Set(tree.list(folder));
	if (PROJECT_FILES.some((name) => names.has(name))) references.push({
		file,
		line,
		to: "folder",
		path: folder,
		reason: "file-input"
	});
	return references;
}
function fileSet(tree, read, path) {
	const { file, line, pattern = null } = read;
	const { path: folder } = locate(tree, path);
	const references = linksOf(tree, path, {
		file,
		line
	});
	for (const text of require_evaluate.textsOf(pattern)) {
		const glob = require_evaluate.isKnown(text) ? require_paths.joinPath(escapeGlob(folder), text.text) : require_paths.everythingBelow(escapeGlob(folder));
		if (glob !== void 0) references.push({
			file,
			line,
			to: "files",
			glob,
			reason: "file-input"
		});
	}
	return references;
}
function linksOf(tree, path, place) {
	return (tree.resolve(path)?.links ?? []).map((link) => ({
		...place,
		to: "file",
		path: link,
		reason: "file-input"
	}));
}
function escapeGlob(path) {
	return path.replaceAll(/[*?[{]/g, "[$&]");
}
function outside({ call, file, line }, text) {
	return {
		severity: "warning",
		rule: "terraform/path-outside",
		file,
		line,
		path: "",
		message: `${call}(): ${JSON.stringify(text.replace("\0", ""))} leads out of the repository, so that its changes are never seen`,
		suggestion: "Move the file into the repository, and write the path from ${path.module}."
	};
}

// tools/terraform/src/discover/callers.ts
function folderReads(folder, factsOf) {
	const scope = {
		folder: folder.root,
		locals: folder.locals
	};
	const written = folder.reads.map((read) => evaluateFile(read, scope));
	const files = withTemplates(written, void 0, factsOf);
	const states = folder.remoteStates.map((state) => evaluateState(state, scope));
	return {
		fixed: {
			files: files.filter((read) => !isContextual(read)),
			states: states.filter((state) => !isContextualState(state))
		},
		contextual: {
			files: files.filter(isContextual),
			states: states.filter(isContextualState)
		}
	};
}
function evaluateFile(read, scope) {
	const pattern = read.pattern === void 0 ? {} : { pattern: require_evaluate.evaluate(read.pattern, scope) };
	return {
		...read,
		path: require_evaluate.evaluate(read.path, scope),
		...pattern
	};
}
function evaluateState(state, scope) {
	const workspace = state.workspace === void 0 ? {} : { workspace: require_evaluate.evaluate(state.workspace, scope) };
	return {
		...state,
		backend: require_evaluate.evaluate(state.backend, scope),
		config: require_evaluate.evaluate(state.config, scope),
		...workspace
	};
}
function isContextualState({ backend, config, workspace = null }) {
	return backend === "local" || require_evaluate.dependsOnCaller(backend) || require_evaluate.dependsOnCaller(config) || require_evaluate.dependsOnCaller(workspace);
}
const LONGEST_CHAIN = 30;
function readsOfRoot(root, folders, calls, reads, needed, factsOf) {
	const files = [];
	const states = [];
	const seen = /* @__PURE__ */ new Set();
	const visit = (folder, variable, depth) => {
		const scope = {
			root: root.root,
			variable
		};
		const { contextual } = reads.get(folder.root);
		for (const read of contextual.files) files.push(evaluateFile(read, scope));
		for (const state of contextual.states) states.push(evaluateState(state, scope));
		if (depth >= LONGEST_CHAIN) return;
		for (const call of calls.byFolder.get(folder.root) ?? []) {
			const module = call.target.kind === "folder" ? folders.get(call.target.folder) : void 0;
			if (module === void 0 || !needed.has(module.root)) continue;
			const args = argumentsOf(call, folder, scope);
			const key = `${module.root}\n${JSON.stringify(args)}`;
			if (seen.has(key)) continue;
			seen.add(key);
			visit(module, (name) => variableOf(module, args, name), depth + 1);
		}
	};
	if (needed.has(root.root)) visit(root, (name) => ({ unknown: `var.${name}` }), 0);
	return {
		files: withTemplates(files, root.root, factsOf),
		states
	};
}
function readsWhenRun(folder, { contextual }, factsOf) {
	const known = contextual.files.map((read) => evaluateFile(read, { root: folder.root })).filter(({ path, pattern = null }) => require_evaluate.textsOf(path).every(require_evaluate.isKnown) && !require_evaluate.dependsOnCaller(path) && !require_evaluate.dependsOnCaller(pattern));
	return withTemplates(known, folder.root, factsOf);
}
function argumentsOf({ fact }, folder, scope) {
	const own = {
		...scope,
		folder: folder.root,
		locals: folder.locals
	};
	return Object.fromEntries(Object.entries(fact.args).map(([name, value]) => [name, require_evaluate.evaluate(value, own)]));
}
function variableOf(module, args, name) {
	const given = Object.hasOwn(args, name) ? args[name] : void 0;
	if (given !== void 0 && given !== null) return given;
	const own = module.variables.get(name);
	return own === void 0 ? { unknown: `var.${name}` } : own;
}
function foldersInNeed(calls, reads) {
	const callers = /* @__PURE__ */ new Map();
	for (const [from, list] of calls.byFolder) for (const { target } of list) if (target.kind === "folder") require_collections.addTo(callers, target.folder, from);
	const needed = /* @__PURE__ */ new Set();
	const queue = [...reads].filter(([, { contextual }]) => contextual.files.length + contextual.states.length > 0).map(([root]) => root);
	for (let root = queue.pop(); root !== void 0; root = queue.pop()) {
		if (needed.has(root)) continue;
		needed.add(root);
		queue.push(...callers.get(root) ?? []);
	}
	return needed;
}

// tools/terraform/src/discover/folders.ts
function collectFolders(view) {
	const folders = /* @__PURE__ */ new Map();
	const settings = [];
	for (const path of view.paths()) if (require_evaluate.isConfiguration(path)) folderAt(folders, require_paths.folderOf(path)).files.push(path);
	else if (require_evaluate.isBackendSettings(path)) settings.push(path);
	for (const folder of folders.values()) {
		folder.files.sort((a, b) => Number(require_evaluate.isOverride(a)) - Number(require_evaluate.isOverride(b)) || require_text.compareText(a, b));
		for (const file of folder.files) addFile(folder, file, view.facts(file) ?? {});
	}
	for (const path of settings) {
		const facts = view.facts(path);
		const folder = folders.get(require_paths.folderOf(path));
		if (folder === void 0 || facts === void 0) continue;
		folder.settings.push(facts.settings ?? {});
		if (facts.problem !== void 0) folder.problems.push({
			file: path,
			...facts.problem
		});
	}
	return folders;
}
function folderAt(folders, root) {
	const known = folders.get(root);
	if (known !== void 0) return known;
	const folder = {
		root,
		files: [],
		modules: [],
		backends: [],
		providers: /* @__PURE__ */ new Set(),
		remoteStates: [],
		reads: [],
		locals: /* @__PURE__ */ new Map(),
		variables: /* @__PURE__ */ new Map(),
		problems: [],
		sensitiveOutputs: [],
		settings: []
	};
	folders.set(root, folder);
	return folder;
}
function addFile(folder, file, facts) {
	const inFile = (fact) => ({
		...fact,
		file
	});
	for (const call of facts.modules ?? []) folder.modules.push(inFile(call));
	if ((facts.backends ?? []).length > 0 && require_evaluate.isOverride(file)) folder.backends.length = 0;
	for (const backend of facts.backends ?? []) folder.backends.push(inFile(backend));
	for (const provider of facts.providers ?? []) folder.providers.add(provider);
	for (const name of facts.sensitiveOutputs ?? []) if (!folder.sensitiveOutputs.includes(name)) folder.sensitiveOutputs.push(name);
	for (const state of facts.remoteStates ?? []) folder.remoteStates.push(inFile(state));
	for (const read of facts.reads ?? []) folder.reads.push(inFile(read));
	for (const [name, value] of Object.entries(facts.locals ?? {})) define(folder.locals, name, value);
	for (const [name, value] of Object.entries(facts.variables ?? {})) define(folder.variables, name, value);
	if (facts.problem !== void 0) folder.problems.push({
		file,
		...facts.problem
	});
}
function define(names, name, value) {
	const before = names.get(name);
	names.set(name, before === void 0 ? value : { either: [before, value] });
}
function holdsConfiguration(names) {
	return names.some((name) => require_evaluate.isConfiguration(require_paths.nameOf(name)));
}

// tools/terraform/src/discover/module-calls.ts
function resolveCalls(tree, folders) {
	const byFolder = /* @__PURE__ */ new Map();
	const calledFolders = /* @__PURE__ */ new Set();
	const patterns = /* @__PURE__ */ new Set();
	const findings = [];
	for (const from of folders.values()) {
		const calls = [];
		for (const fact of from.modules) for (const text of require_evaluate.textsOf(require_evaluate.evaluate(fact.source, {
			folder: from.root,
			locals: from.locals
		}))) {
			const target = resolveSource(tree, from, fact, text, findings);
			if (target === void 0) continue;
			calls.push({
				from,
				fact,
				target
			});
			if (target.kind === "pattern") {
				if (target.pattern !== "") patterns.add(target.pattern);
			} else if (target.folder !== from.root) calledFolders.add(target.folder);
		}
		byFolder.set(from.root, calls);
	}
	const prefixes = [...patterns].map((pattern) => require_paths.everythingBelow(folderBeforeGap(pattern)));
	return {
		byFolder,
		called: (folder) => calledFolders.has(folder) || prefixes.some((glob) => glob !== "**" && folder.startsWith(glob.slice(0, -2))),
		findings
	};
}
function resolveSource(tree, from, fact, source, findings) {
	const text = source.text.replaceAll("\\", "/");
	const local = text.startsWith("./") || text.startsWith("../") || text.startsWith("\0");
	if (!require_evaluate.isKnown(source)) {
		if (!local && !text.startsWith("")) return void 0;
		const pattern = treePath(text, from.root);
		return pattern === void 0 ? void 0 : {
			kind: "pattern",
			pattern,
			gaps: source.gaps
		};
	}
	const problem = (severity, rule, message, suggestion) => {
		if (fact.name === "") return;
		findings.push({
			severity,
			rule,
			file: fact.file,
			line: fact.line,
			path: `module.${fact.name}.source`,
			message,
			suggestion
		});
	};
	if (!local) {
		checkElsewhere(tree, from, text, problem);
		return;
	}
	const path = treePath(text, from.root);
	if (path === void 0) {
		problem("error", "terraform/path-outside", `module "${fact.name}": ${shown(text)} lies outside of the repository, so that its changes are never seen`, "Move the module into the repository, or give a registry or Git address.");
		return;
	}
	const { path: folder } = locate(tree, path);
	if (!tree.hasFolder(folder) && !isInSubmodule(tree, folder)) {
		const near = similarSibling(tree, folder);
		problem("error", "terraform/module-missing", `module "${fact.name}": the folder ${folder} does not exist`, near === void 0 ? `Create ${folder}, or correct the source.` : `Did you mean ${text.slice(0, -require_paths.nameOf(text).length)}${near}?`);
	} else if (tree.hasFolder(folder) && !holdsConfiguration(tree.list(folder))) problem("error", "terraform/module-missing", `module "${fact.name}": the folder ${folder} holds no .tf file`, `Add ${folder}/main.tf, or correct the source.`);
	return {
		kind: "folder",
		path,
		folder
	};
}
function checkElsewhere(tree, from, text, problem) {
	const path = treePath(text, from.root);
	const exists = path !== void 0 && path !== from.root && tree.hasFolder(locate(tree, path).path);
	const parts = (text.split("//")[0] ?? "").split("/");
	const hasHost = text.includes(":") || (parts[0] ?? "").includes(".");
	const isRegistry = (parts.length === 3 || parts.length === 4) && parts.every((part) => /^[\w.-]+$/.test(part));
	if (text.startsWith("/")) problem("error", "terraform/path-outside", `the module source ${shown(text)} is an absolute path, so that its changes are never seen`, "Give a path that starts with ./ or ../ instead.");
	else if (!hasHost && (!isRegistry || exists)) {
		const meant = exists ? "a local path" : "neither a local path nor a registry address";
		problem("error", "terraform/module-source", `the module source ${shown(text)} is ${meant}, but Terraform takes only paths that start with ./ or ../ as local`, exists || text === "." || text === ".." ? `Write "./${text}".` : `Write "./${text}", or NAMESPACE/NAME/PROVIDER for a registry.`);
	}
}
function shown(text) {
	return JSON.stringify(text.replaceAll("\0", ""));
}
function similarSibling(tree, folder) {
	const name = require_paths.nameOf(folder);
	const parent = folder === name ? "." : folder.slice(0, -name.length - 1);
	const normal = (text) => text.toLowerCase().replaceAll(/[-_s]/g, "");
	return tree.list(parent).find((other) => normal(other) === normal(name));
}
function moduleReferences(calls, modules) {
	return calls.map(({ fact, target }) => {
		const place = {
			file: fact.file,
			line: fact.line
		};
		if (target.kind === "folder") return {
			...place,
			to: "folder",
			path: target.path,
			reason: "module"
		};
		const { pattern, gaps } = target;
		const widensTo = pattern === "" ? modules() : [require_paths.everythingBelow(folderBeforeGap(pattern))];
		return {
			...place,
			to: "unknown",
			what: `module source is not a literal (${gaps.join(", ")})`,
			widensTo
		};
	});
}
function allModules(roots) {
	const globs = everythingBelowAll(roots);
	return globs.length === 0 ? ["**"] : globs;
}
function findCycles({ byFolder }) {
	const findings = [];
	const state = /* @__PURE__ */ new Map();
	const trail = [];
	const visit = (folder) => {
		state.set(folder, "open");
		for (const call of byFolder.get(folder) ?? []) {
			if (call.target.kind !== "folder" || !byFolder.has(call.target.folder)) continue;
			const next = call.target.folder;
			trail.push(call);
			if (state.get(next) === "open") findings.push(cycleFinding(trail, next));
			else if (state.get(next) === void 0) visit(next);
			trail.pop();
		}
		state.set(folder, "done");
	};
	for (const folder of byFolder.keys()) if (state.get(folder) === void 0) visit(folder);
	return findings;
}
function cycleFinding(trail, start) {
	const ring = trail.slice(trail.findIndex(({ from }) => from.root === start));
	const { fact } = ring[ring.length - 1];
	return {
		severity: "error",
		rule: "terraform/module-cycle",
		file: fact.file,
		line: fact.line,
		path: `module.${fact.name}.source`,
		message: `modules call each other in a ring: ${[...ring.map(({ from }) => from.root), start].join(" -> ")}`,
		suggestion: `Remove this call, or move what both need into a module of its own.`
	};
}

// tools/terraform/src/discover/state-key.ts
function statePlaces(type, attributes, rest, root) {
	const get = (name, fallback) => attributeTexts(attributes[name], rest, name, fallback);
	switch (type) {
		case "s3": {
			const place = (object) => joined$1("s3://", [get("bucket"), ...object], "/");
			return {
				usual: place([get("key")]),
				named: (workspace) => place([
					get("workspace_key_prefix", "env:"),
					[workspace],
					get("key")
				])
			};
		}
		case "gcs": {
			const place = (name) => joined$1("gcs://", [
				get("bucket"),
				get("prefix", ""),
				[withEnd(name, ".tfstate")]
			], "/");
			return {
				usual: place({
					text: "default",
					gaps: []
				}),
				named: place
			};
		}
		case "azurerm": {
			const usual = joined$1("azurerm://", [
				get("storage_account_name"),
				get("container_name"),
				get("key")
			], "/");
			return {
				usual,
				named: (workspace) => joined$1("", [usual, [workspace]], "env:")
			};
		}
		case "remote": return remotePlaces(attributes, rest, get);
		case "local": return localPlaces(get, root);
		case "consul": {
			const usual = joined$1("consul://", [get("address", ""), get("path")], "/");
			return {
				usual,
				named: (workspace) => joined$1("", [usual, [workspace]], "-env:")
			};
		}
		case "kubernetes": {
			const place = (workspace) => joined$1("kubernetes://", [
				get("namespace", "default"),
				[workspace],
				get("secret_suffix")
			], "/");
			return {
				usual: place({
					text: "default",
					gaps: []
				}),
				named: place
			};
		}
		case "http": return {
			usual: get("address").map(({ text, gaps }) => ({
				text: `http://${text.replace(/^\w+:\/\/(?:[^@/]*@)?/, "")}`,
				gaps
			})),
			named: () => []
		};
		default: {
			const anywhere = joined$1(`${type}://`, [[require_evaluate.gap(`where the ${type} backend keeps its state`)]], "");
			return {
				usual: anywhere,
				named: () => anywhere
			};
		}
	}
}
function remotePlaces(attributes, rest, get) {
	const workspaces = attributes.workspaces;
	const known = workspaces !== null && typeof workspaces === "object" && "object" in workspaces ? workspaces : void 0;
	const inner = (name) => attributeTexts(known?.object[name], rest || known === void 0 || known.rest === true, name);
	const place = (name) => joined$1("remote://", [
		get("hostname", "app.terraform.io"),
		get("organization"),
		[...name]
	], "/");
	if (known !== void 0 && "prefix" in known.object && !("name" in known.object)) {
		const named = (workspace) => place(joined$1("", [inner("prefix"), [workspace]], ""));
		return {
			usual: named(require_evaluate.gap("the current workspace")),
			named
		};
	}
	return {
		usual: place(inner("name")),
		named: () => place(inner("name"))
	};
}
function localPlaces(get, root) {
	const place = (path) => {
		const inTree = treePath(path.text, root);
		if (inTree === void 0) return [];
		return [{
			text: `local:${inTree}`,
			gaps: path.gaps
		}];
	};
	return {
		usual: get("path", "terraform.tfstate").flatMap(place),
		named: (workspace) => joined$1("", [
			get("workspace_dir", "terraform.tfstate.d"),
			[workspace],
			[{
				text: "terraform.tfstate",
				gaps: []
			}]
		], "/").flatMap(place)
	};
}
function attributeTexts(value, rest, name, fallback) {
	if (value !== void 0 && value !== null) return require_evaluate.textsOf(value);
	if (rest) return [require_evaluate.gap(name)];
	return fallback === void 0 ? [require_evaluate.gap(`${name} is not set`)] : [{
		text: fallback,
		gaps: []
	}];
}
function joined$1(start, pieces, separator) {
	const only = pieces.map((alternatives) => alternatives.length === 1 ? alternatives[0] : void 0);
	if (only.every((one) => one !== void 0)) return [joinedOnly(start, only, separator)];
	let texts = [{
		text: start,
		gaps: []
	}];
	let first = true;
	for (const alternatives of pieces) {
		const isFirst = first;
		texts = texts.flatMap((before) => alternatives.map(({ text, gaps }) => {
			const between = isFirst || text === "" ? "" : separator;
			return {
				text: `${before.text}${between}${text}`,
				gaps: [...before.gaps, ...gaps]
			};
		}));
		first = false;
	}
	return texts;
}
function joinedOnly(start, pieces, separator) {
	let all = start;
	let gaps = [];
	pieces.forEach((piece, index) => {
		all += index === 0 || piece.text === "" ? piece.text : separator + piece.text;
		if (piece.gaps.length > 0) gaps = [...gaps, ...piece.gaps];
	});
	return {
		text: all,
		gaps
	};
}
function withEnd({ text, gaps }, end) {
	return {
		text: text + end,
		gaps
	};
}
function attributesOf(value) {
	const known = require_evaluate.evaluate(value, {});
	if (known === null || typeof known !== "object" || !("object" in known)) return {
		attributes: {},
		rest: true
	};
	return {
		attributes: known.object,
		rest: known.rest === true
	};
}

// tools/terraform/src/discover/text-index.ts
function createTextIndex() {
	const all = [];
	const bySuffix = /* @__PURE__ */ new Map();
	const byEnd = /* @__PURE__ */ new Map();
	const loose = [];
	let indexed = 0;
	const update = () => {
		for (; indexed < all.length; indexed++) {
			const entry = all[indexed];
			const end = endOf(entry.text);
			for (const suffix of slashSuffixes(end)) push(bySuffix, suffix, entry);
			if (!entry.text.includes("")) continue;
			if (end.startsWith("/")) push(byEnd, end, entry);
			else loose.push(entry);
		}
	};
	return {
		add: (entry) => void all.push(entry),
		matching(text) {
			update();
			const suffixes = slashSuffixes(endOf(text));
			const [longest] = suffixes;
			const candidates = longest === void 0 ? all : [...bySuffix.get(longest) ?? [], ...loose];
			if (longest !== void 0) for (const suffix of suffixes) candidates.push(...byEnd.get(suffix) ?? []);
			return [...new Set(candidates)].filter((entry) => require_evaluate.mayBeSame(text, entry.text));
		}
	};
}
function endOf(text) {
	return text.slice(text.lastIndexOf("") + 1);
}
function slashSuffixes(text) {
	const suffixes = [];
	for (let at = text.indexOf("/"); at >= 0; at = text.indexOf("/", at + 1)) suffixes.push(text.slice(at));
	return suffixes;
}
function push(map, key, entry) {
	require_collections.addTo(map, key, entry);
}

// tools/terraform/src/discover/remote-states.ts
function placesOf(folder) {
	if (folder.backends.length === 0) return [statePlaces("local", {}, false, folder.root)];
	const [settings, ...others] = folder.settings;
	return folder.backends.map(({ type, attributes }) => {
		const evaluated = require_evaluate.evaluate({ object: attributes }, {
			folder: folder.root,
			root: folder.root,
			locals: folder.locals
		});
		const known = attributesOf(evaluated).attributes;
		const written = statePlaces(type, known, false, folder.root);
		if (written.usual.every(require_evaluate.isKnown)) return written;
		const complete = settings === void 0 || others.length > 0 ? {} : definedOnly(settings);
		return statePlaces(type, {
			...known,
			...complete
		}, false, folder.root);
	});
}
function definedOnly(settings) {
	return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null));
}
function collectStates(roots) {
	const exact = /* @__PURE__ */ new Map();
	const provided = /* @__PURE__ */ new Map();
	const all = [];
	const provide = (root, text) => {
		add(exact, text, root);
		add(provided, root, `state:${text}`);
	};
	const places = [];
	const kept = /* @__PURE__ */ new Map();
	for (const folder of roots) {
		all.push(folder.root);
		for (const place of placesOf(folder)) {
			places.push({
				root: folder.root,
				place
			});
			for (const usual of place.usual) {
				if (!require_evaluate.isKnown(usual)) continue;
				provide(folder.root, usual.text);
				add(kept, folder.root, `kept:${usual.text}`);
			}
			for (const named of place.named({
				text: "*",
				gaps: []
			})) if (require_evaluate.isKnown(named)) add(kept, folder.root, `kept-by-workspace:${named.text}`);
		}
	}
	let patterns;
	const matching = (text) => {
		if (patterns === void 0) {
			patterns = createTextIndex();
			for (const { root, place } of places) {
				for (const usual of place.usual) patterns.add({
					text: usual.text,
					root,
					workspaces: false
				});
				for (const { text, gaps } of place.named(require_evaluate.gap("workspace"))) patterns.add({
					text,
					root,
					workspaces: gaps.length === 1
				});
			}
		}
		return patterns.matching(text);
	};
	const widened = /* @__PURE__ */ new Map();
	const widen = (text) => {
		const known = widened.get(text);
		if (known !== void 0) return known;
		const globs = everythingBelowAll(matching(text).map(({ root }) => root));
		widened.set(text, globs);
		return globs;
	};
	const resolveText = (read, place, root) => {
		const { file, line, name } = read;
		const unknown = (what, widensTo) => {
			return {
				file,
				line,
				to: "unknown",
				what,
				widensTo: widensTo.filter((glob) => glob !== require_paths.everythingBelow(root))
			};
		};
		if (!require_evaluate.isKnown(place)) return [unknown(`remote state "${name}" is not known from literals (${place.gaps.join(", ")})`, widen(place.text))];
		const { text } = place;
		const open = [];
		if (!exact.has(text)) for (const pattern of matching(text)) if (isNamedWorkspace(pattern, text)) provide(pattern.root, text);
		else open.push(pattern.root);
		if (exact.has(text)) return [{
			file,
			line,
			to: "key",
			key: `state:${text}`,
			reason: "remote-state"
		}];
		if (open.length === 0) return [];
		return [unknown(`remote state "${name}" (${text}) may be kept by a stack whose backend is not known`, everythingBelowAll(open))];
	};
	return {
		provides: (root) => sorted(provided.get(root)),
		keeps: (root) => sorted(kept.get(root)),
		shared: () => [...exact].flatMap(([text, roots]) => roots.length > 1 && /^\w+:\/\//.test(text) ? [[text, [...roots].sort()]] : []),
		resolve(tree, read, root) {
			const { attributes, rest } = attributesOf(read.config);
			const references = [];
			for (const type of require_evaluate.textsOf(read.backend)) {
				if (!require_evaluate.isKnown(type)) {
					const { file, line, name } = read;
					const what = `the backend of remote state "${name}" is not a literal (${type.gaps.join(", ")})`;
					references.push({
						file,
						line,
						to: "unknown",
						what,
						widensTo: everythingBelowAll(all.filter((other) => other !== root))
					});
					continue;
				}
				const places = statePlaces(type.text, attributes, rest, root);
				for (const place of placesOfRead(places, read.workspace, exact)) {
					references.push(...resolveText(read, place, root));
					const path = place.text.startsWith("local:") ? place.text.slice(6) : "";
					if (tree.entries.has(path)) references.push({
						file: read.file,
						line: read.line,
						to: "file",
						path,
						reason: "remote-state"
					});
				}
			}
			return references;
		}
	};
}
function placesOfRead(places, workspace, exact) {
	if (workspace === void 0 || workspace === null) return places.usual;
	return require_evaluate.textsOf(workspace).flatMap((name) => {
		if (require_evaluate.isKnown(name)) return name.text === "default" ? places.usual : places.named(name);
		return places.usual.every((place) => require_evaluate.isKnown(place) && exact.has(place.text)) ? places.usual : [...places.usual, ...places.named(name)];
	});
}
function isNamedWorkspace(pattern, text) {
	const [start = "", end = ""] = pattern.text.split("");
	const name = text.slice(start.length, text.length - end.length);
	return pattern.workspaces && name !== "" && !name.includes("/");
}
function sorted(texts = []) {
	return texts.length < 2 ? texts : texts.toSorted();
}
function add(map, key, value) {
	if (map.get(key)?.includes(value) !== true) require_collections.addTo(map, key, value);
}

// tools/terraform/src/discover/discover.ts
const VERSION_FILES = /* @__PURE__ */ new Set([
	".terraform-version",
	".opentofu-version",
	".tool-versions"
]);
function discover$1(view) {
	const { tree } = view;
	const factsOf = (path) => view.facts(locate(tree, path).path);
	const folders = collectFolders(view);
	const calls = resolveCalls(tree, folders);
	const kinds = new Map([...folders.values()].map((folder) => [folder.root, kindOf(folder, calls)]));
	const roots = [...folders.values()].filter(({ root }) => kinds.get(root) === "terraform-stack" || !calls.called(root));
	const states = collectStates(roots);
	const reads = new Map([...folders.values()].map((folder) => [folder.root, folderReads(folder, factsOf)]));
	const needed = foldersInNeed(calls, reads);
	const findings = [
		...syntaxFindings(folders),
		...brokenLinks(view, folders),
		...calls.findings,
		...findCycles(calls)
	];
	let modules;
	const moduleGlobs = () => {
		modules ??= allModules([...kinds].filter(([, kind]) => kind === "terraform-module").map(([root]) => root));
		return modules;
	};
	const references = /* @__PURE__ */ new Map();
	for (const { root } of folders.values()) {
		const fixed = reads.get(root)?.fixed ?? {
			files: [],
			states: []
		};
		const found = moduleReferences(calls.byFolder.get(root) ?? [], moduleGlobs);
		references.set(root, [...found, ...resolveReads(tree, fixed, root, states, findings)]);
	}
	for (const root of roots) {
		const found = resolveReads(tree, readsOfRoot(root, folders, calls, reads, needed, factsOf), root.root, states, findings);
		references.get(root.root)?.push(...found);
	}
	const runnable = new Set(roots.map(({ root }) => root));
	for (const folder of folders.values()) {
		const own = runnable.has(folder.root) ? void 0 : reads.get(folder.root);
		if (own === void 0) continue;
		const found = resolveReads(tree, {
			files: readsWhenRun(folder, own, factsOf),
			states: []
		}, folder.root, states, []);
		references.get(folder.root)?.push(...found.filter((one) => one.to !== "file" || !require_paths.isWithin(one.path, folder.root)));
	}
	findings.push(...sharedStates(states, folders, kinds));
	const versionFiles = findVersionFiles(tree);
	return {
		candidates: [...folders.keys()].sort().map((root) => {
			const kind = kinds.get(root) ?? "terraform-module";
			const implicit = kind === "terraform-stack" ? versionReferences(versionFiles, root) : [];
			return {
				root,
				kind,
				provides: [
					...states.provides(root),
					...states.keeps(root),
					...outputKeys(folders.get(root)?.sensitiveOutputs ?? [])
				],
				refersTo: require_collections.distinct([...references.get(root) ?? [], ...implicit])
			};
		}),
		findings: require_collections.distinct(findings)
	};
}
const SENSITIVE_OUTPUT = "sensitive-output:";
function outputKeys(names) {
	return [...names].map((name) => `${SENSITIVE_OUTPUT}${name}`);
}
function sensitiveOutputsIn(provides) {
	return provides.flatMap((key) => key.startsWith(SENSITIVE_OUTPUT) ? [key.slice(17)] : []);
}
function kindOf({ root, backends, providers }, calls) {
	if (backends.length > 0 || providers.size > 0 && !calls.called(root)) return "terraform-stack";
	return "terraform-module";
}
function resolveReads(tree, { files, states }, root, known, findings) {
	return [...files.flatMap((read) => readReferences(tree, read, root, findings)), ...states.flatMap((state) => known.resolve(tree, state, root))];
}
function sharedStates(states, folders, kinds) {
	return states.shared().flatMap(([text, roots]) => {
		const [first, ...others] = roots.filter((root) => kinds.get(root) === "terraform-stack");
		return others.map((root) => {
			const backend = folders.get(root)?.backends[0];
			return {
				severity: "error",
				rule: "terraform/state-shared",
				file: backend?.file ?? root,
				line: backend?.line ?? 0,
				path: "",
				message: `keeps its state in ${text}, where ${first} keeps its own: each would destroy what the other made`,
				suggestion: `Give ${root} a key of its own.`
			};
		});
	});
}
function findVersionFiles(tree) {
	const byFolder = /* @__PURE__ */ new Map();
	for (const path of tree.entries.keys()) if (VERSION_FILES.has(require_paths.nameOf(path))) require_collections.addTo(byFolder, require_paths.folderOf(path), path);
	return byFolder;
}
function versionReferences(versionFiles, root) {
	const references = [];
	for (let folder = root;; folder = require_paths.folderOf(folder)) {
		for (const path of versionFiles.get(folder) ?? []) references.push({
			file: path,
			line: 0,
			to: "file",
			path,
			reason: "implicit"
		});
		if (folder === ".") return references;
	}
}
function syntaxFindings(folders) {
	return [...folders.values()].flatMap(({ problems }) => problems.map(({ file, line, message, limit }) => {
		const language = file.endsWith(".json") ? "JSON" : "HCL";
		if (limit === true) return {
			severity: "warning",
			rule: "terraform/too-deep",
			file,
			line,
			path: "",
			message: `${message}: what stands there is not read here, so that what it refers to is guessed by its texts`,
			suggestion: "Give the inner part a local of its own."
		};
		return {
			severity: "error",
			rule: "terraform/syntax",
			file,
			line,
			path: "",
			message: `not valid ${language}: ${message}`,
			suggestion: "Correct this line, then type: mainstem validate --working-tree"
		};
	}));
}
function brokenLinks(view, folders) {
	const { tree } = view;
	const findings = [];
	for (const path of tree.links()) {
		if (!require_evaluate.isConfiguration(path) || !folders.has(require_paths.folderOf(path))) continue;
		if (view.facts(path) !== void 0 || tree.resolve(path) !== void 0) continue;
		findings.push({
			severity: "error",
			rule: "terraform/path-outside",
			file: path,
			line: 0,
			path: "",
			message: "this link leads to nothing in the repository, so that what it stands for is never seen",
			suggestion: "Point it at a file of the repository, or remove it."
		});
	}
	return findings;
}

// tools/terraform/src/terraform.ts
const terraform = {
	scanner: require_evaluate.scanner,
	discover: discover$1
};

// tools/graph/src/candidates.ts
function mergeCandidates(candidates, settings) {
	const byRoot = /* @__PURE__ */ new Map();
	for (const candidate of candidates) require_collections.addTo(byRoot, candidate.root, candidate);
	const rootOfName = /* @__PURE__ */ new Map();
	const folders = /* @__PURE__ */ new Map();
	for (const root of [...byRoot.keys()].sort()) {
		const same = byRoot.get(root) ?? [];
		const name = projectName(root);
		const other = rootOfName.get(name);
		if (other !== void 0) throw new require_index.InputError(`The folders ${other} and ${root} would both be the project ${name}. Rename one of them, or list it under "ignore" in mainstem.yaml.`);
		rootOfName.set(name, root);
		const kind = require_words.PROJECT_KINDS.find((candidate) => same.some((one) => one.kind === candidate)) ?? "manifests";
		const environment = require_texts.environmentOfProject(root, settings);
		folders.set(root, {
			project: {
				name,
				kind,
				...besides(kind, same),
				root,
				...environment === void 0 ? {} : { environment }
			},
			provides: same.length === 1 ? same[0].provides : [...new Set(same.flatMap(({ provides }) => provides))],
			refersTo: same.length === 1 ? same[0].refersTo : same.flatMap(({ refersTo }) => refersTo)
		});
	}
	return folders;
}
function besides(kind, same) {
	if (same.length === 1) return {};
	const others = require_words.PROJECT_KINDS.filter((one) => one !== kind && same.some((candidate) => candidate.kind === one));
	const also = [...others.filter(require_preview.canPlan), ...require_preview.canDiffAlone(kind) ? [] : others.filter(require_preview.canDiffAlone).slice(0, 1)];
	return also.length === 0 ? {} : { also };
}
function projectName(root) {
	return root.replaceAll("/", ".");
}

// tools/graph/src/links.ts
function createLinks(tree) {
	const below = linksByFolder(tree);
	return { through(glob) {
		const globs = [glob];
		const paths = /* @__PURE__ */ new Set();
		const seen = /* @__PURE__ */ new Set();
		for (const current of globs) for (const link of below.get(staticPrefix(current)) ?? []) {
			if (seen.has(link.path) || !mayPassThrough(link.path, current)) continue;
			seen.add(link.path);
			globs.push(require_paths.everythingBelow(literalGlob(link.target)));
			for (const path of link.passed) paths.add(path);
		}
		return {
			globs,
			paths: [...paths]
		};
	} };
}
function readsThroughLinks(reads, links) {
	return reads.flatMap((read) => {
		if (read.glob === void 0) return [read];
		const { globs, paths } = links.through(read.glob);
		if (globs.length === 1) return [read];
		const { glob: _, ...place } = read;
		return [...globs.map((glob) => ({
			...place,
			glob
		})), ...paths.map((path) => ({
			...place,
			path
		}))];
	});
}
function widenThroughLinks(unresolved, links) {
	const wider = /* @__PURE__ */ new Set();
	for (const glob of unresolved.widensTo) {
		const { globs, paths } = links.through(glob);
		for (const one of [...globs, ...paths.map(literalGlob)]) wider.add(one);
	}
	return {
		...unresolved,
		widensTo: [...wider]
	};
}
function linksByFolder(tree) {
	const below = /* @__PURE__ */ new Map();
	for (const path of tree.links()) {
		const resolved = tree.resolve(path);
		if (resolved === void 0) continue;
		const link = {
			path,
			target: resolved.path,
			passed: resolved.links
		};
		for (let folder = path; folder !== ".";) {
			folder = require_paths.folderOf(folder);
			require_collections.addTo(below, folder, link);
		}
	}
	return below;
}
function mayPassThrough(link, glob) {
	const parts = link.split("/");
	for (const [index, pattern] of glob.split("/").entries()) {
		if (pattern.includes("**") || pattern.includes("{")) return true;
		const part = parts[index];
		if (part === void 0) return true;
		if (!require_paths.matchesGlob(part, pattern)) return false;
	}
	return parts.length === glob.split("/").length;
}

// tools/graph/src/link.ts
function linkReferences(tree, references, folders, byRoot, ownerOf, settings, isElsewhere) {
	const providers = providersOf(folders, askedKeys(references));
	const edges = /* @__PURE__ */ new Map();
	const reads = [];
	const unresolved = [];
	const addEdge = (from, to, reference, only) => {
		if (to === void 0 || to.name === from.name || reference.to === "unknown") return;
		const { reason, file, line } = reference;
		const key = `${from.name}\0${to.name}\0${reason}\0${only ?? ""}`;
		if (!edges.has(key)) edges.set(key, {
			from: from.name,
			to: to.name,
			reason,
			file,
			line,
			...only === void 0 ? {} : { reads: only }
		});
	};
	const read = (project, what, reference) => {
		const reason = reference.to === "unknown" ? "implicit" : reference.reason;
		reads.push({
			project: project.name,
			reason,
			file: reference.file,
			line: reference.line,
			...what
		});
	};
	for (const { project, reference } of references) switch (reference.to) {
		case "unknown": {
			const { file, line, what, widensTo, remote } = reference;
			const to = remote !== void 0 && isElsewhere(remote) ? [] : [...widensTo];
			unresolved.push({
				project: project.name,
				file,
				line,
				what,
				widensTo: to
			});
			break;
		}
		case "key":
			for (const provider of providers.get(reference.key) ?? []) addEdge(project, provider, reference);
			break;
		case "file":
			for (const path of throughLinks(tree, reference.path)) {
				read(project, { path }, reference);
				const owner = ownerOf(path);
				if (owner !== void 0 && owner.root !== project.root) addEdge(project, owner, reference, path);
			}
			break;
		case "files":
			read(project, { glob: reference.glob }, reference);
			for (const owner of ownersMatching(tree, reference.glob, ownerOf)) addEdge(project, owner, reference, reference.glob);
			break;
		case "folder": {
			const [target = reference.path, ...passed] = throughLinks(tree, reference.path);
			for (const path of passed) read(project, { path }, reference);
			const folder = byRoot.get(target);
			if (folder !== void 0) addEdge(project, folder, reference);
			else read(project, { glob: require_paths.everythingBelow(literalGlob(target)) }, reference);
			const submodule = submoduleAbove(tree, target);
			if (submodule !== void 0) read(project, { path: submodule }, reference);
			break;
		}
	}
	addOwnReads(tree, byRoot, ownerOf, settings, reads);
	const links = createLinks(tree);
	return {
		edges: [...edges.values()].sort(compareEdges),
		reads: readsThroughLinks(reads, links),
		unresolved: unresolved.map((one) => widenThroughLinks(one, links)).sort((a, b) => compare(a.project, b.project) || compare(a.file, b.file) || a.line - b.line)
	};
}
function askedKeys(references) {
	const asked = /* @__PURE__ */ new Set();
	for (const { reference } of references) if (reference.to === "key") asked.add(reference.key);
	return asked;
}
function providersOf(folders, asked) {
	const providers = /* @__PURE__ */ new Map();
	if (asked.size === 0) return providers;
	for (const { project, provides } of folders.values()) for (const key of provides) if (asked.has(key)) require_collections.addTo(providers, key, project);
	return providers;
}
function throughLinks(tree, path) {
	const resolved = tree.resolve(path);
	return resolved === void 0 ? [path] : [resolved.path, ...resolved.links];
}
function ownersMatching(tree, glob, ownerOf) {
	const owners = /* @__PURE__ */ new Set();
	for (const path of tree.filesBelow(staticPrefix(glob))) {
		const owner = ownerOf(path);
		if (owner !== void 0 && !owners.has(owner) && require_paths.matchesGlob(path, glob)) owners.add(owner);
	}
	return owners;
}
function submoduleAbove(tree, path) {
	for (let current = path; current !== "."; current = require_paths.folderOf(current)) if (tree.entries.get(current)?.mode === "160000") return current;
}
function addOwnReads(tree, byRoot, ownerOf, settings, reads) {
	for (const path of tree.links()) {
		const project = ownerOf(path);
		const target = tree.resolve(path);
		if (project === void 0 || target === void 0) continue;
		const place = {
			project: project.name,
			reason: "file-input",
			file: path,
			line: 0
		};
		reads.push({
			...place,
			glob: require_paths.everythingBelow(literalGlob(target.path))
		});
		for (const link of target.links) reads.push({
			...place,
			path: link
		});
	}
	for (const [root, project] of byRoot) {
		const { name, kind } = project;
		if (require_preview.isStack(project) && settings.stacks.length > 0) {
			const { varFiles, backendConfig } = require_texts.instanceOf(root, settings);
			for (const path of [...varFiles, ...backendConfig]) reads.push({
				project: name,
				reason: "tfvars",
				file: "mainstem.yaml",
				line: 0,
				path
			});
		}
		if (kind === "manifests") {
			if ([...byRoot.keys()].some((other) => other !== root && require_paths.isWithin(other, root))) reads.push({
				project: name,
				reason: "file-input",
				file: root,
				line: 0,
				glob: require_paths.everythingBelow(literalGlob(root))
			});
		}
	}
}
function compareEdges(a, b) {
	return compare(a.from, b.from) || compare(a.to, b.to) || compare(a.reason, b.reason) || compare(a.reads ?? "", b.reads ?? "");
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

// tools/graph/src/ownership.ts
const DOCUMENTATION = /^(?:.*\.(?:md|markdown|adoc|rst)|LICENSE|LICENCE|NOTICE|OWNERS|CODEOWNERS|\.gitignore|\.gitkeep|\.gitattributes|\.editorconfig|\.helmignore|\.terraform-docs\.ya?ml)$/i;
function createOwnership(byRoot) {
	const ofFolder = /* @__PURE__ */ new Map();
	const nearest = (folder) => {
		if (ofFolder.has(folder)) return ofFolder.get(folder);
		const found = byRoot.get(folder) ?? (folder === "." ? void 0 : nearest(require_paths.folderOf(folder)));
		const result = found?.root === "." && folder !== "." ? void 0 : found;
		ofFolder.set(folder, result);
		return result;
	};
	return (path) => {
		const owner = nearest(require_paths.folderOf(path)) ?? byRoot.get(path);
		if (owner === void 0 || !require_paths.isWithin(path, owner.root)) return void 0;
		return DOCUMENTATION.test(require_paths.nameOf(path)) && require_preview.KINDS[owner.kind].keepsDocumentation !== true ? void 0 : owner;
	};
}

// tools/graph/src/workspace.ts
const workspace = {
	scanner: {
		name: "workspace",
		version: 1,
		wants: (path) => {
			const name = require_paths.nameOf(path);
			return name === "package.json" || name === "action.yml" || name === "action.yaml";
		},
		scan: (text, path) => require_paths.nameOf(path) === "package.json" ? scanPackage(text) : scanAction(text)
	},
	discover
};
function scanAction(text) {
	return /^runs\s*:/m.test(text) ? { action: true } : void 0;
}
function scanPackage(text) {
	try {
		const content = JSON.parse(text);
		const dependencies = [
			"dependencies",
			"devDependencies",
			"peerDependencies",
			"optionalDependencies"
		].flatMap((key) => typeof content[key] === "object" && content[key] !== null ? Object.keys(content[key]) : []);
		return { package: {
			...typeof content.name === "string" ? { name: content.name } : {},
			dependencies: [...new Set(dependencies)]
		} };
	} catch {
		return { package: { dependencies: [] } };
	}
}
function discover(view) {
	const packages = /* @__PURE__ */ new Set();
	for (const path of view.paths()) {
		const name = view.facts(path)?.package?.name;
		if (name !== void 0 && require_paths.folderOf(path) !== ".") packages.add(name);
	}
	const candidates = [];
	for (const path of view.paths()) {
		const facts = view.facts(path);
		const root = require_paths.folderOf(path);
		if (facts?.action) candidates.push({
			root,
			kind: "action",
			provides: [],
			refersTo: []
		});
		if (facts?.package?.name === void 0 || root === ".") continue;
		const { name, dependencies } = facts.package;
		const refersTo = dependencies.filter((dependency) => packages.has(dependency)).map((dependency) => ({
			to: "key",
			key: `package:${dependency}`,
			reason: "implicit",
			file: path,
			line: 0
		}));
		candidates.push({
			root,
			kind: "library",
			provides: [`package:${name}`],
			refersTo
		});
	}
	return {
		candidates,
		findings: []
	};
}

// tools/graph/src/build.ts
const FACES = [
	workspace,
	terraform,
	kubernetes,
	argocd,
	crossplane
];
const SCANNERS = FACES.map(({ scanner }) => scanner);
function buildGraph(tree, scanned, settings) {
	const applications = scanned.view(argocd.scanner, tree);
	const { repositories } = settings.argocd;
	const isDelivered = ({ from }) => reaches(from.file);
	let expanded;
	const discoveries = [...FACES.filter((face) => face.scanner !== argocd.scanner).map((face) => face.discover(scanned.view(face.scanner, tree))), discoverApplications(applications, repositories)];
	const composites = instances(scanned.view(crossplane.scanner, tree));
	const engineCandidates = discoveries.flatMap(({ candidates }) => candidates);
	const candidates = [...engineCandidates, ...plainFolders(tree, engineCandidates, composites)];
	const folders = mergeCandidates(candidates, settings);
	const byRoot = new Map([...folders].map(([root, { project }]) => [root, project]));
	const ownerOf = createOwnership(byRoot);
	const references = referencesOf(folders, composites, ownerOf);
	const { edges, reads, unresolved } = linkReferences(tree, references, folders, byRoot, ownerOf, settings, elsewhere(applications, tree, repositories));
	const all = deliveries(applications, repositories);
	const reaches = reachesCluster(all, tree, listedBy(discoveries));
	return {
		tree,
		settings,
		projects: new Map([...byRoot.values()].map((project) => [project.name, project])),
		byRoot,
		edges,
		reads,
		unresolved,
		findings: sortFindings([...discoveries.flatMap(({ findings }) => findings), ...scanned.tooLarge(tree).map(tooLarge)]),
		provides: new Map([...folders.values()].map(({ project, provides }) => [project.name, provides])),
		deliveries: all.filter(({ file }) => reaches(file)),
		readings: () => ({
			applications: readApplications(applications, repositories).filter(({ file }) => reaches(file)),
			files: declaringFiles(applications)
		}),
		applications: (folder) => {
			if (folder !== void 0 && expanded === void 0) {
				const isIt = (path) => tree.resolve(require_paths.joinPath(".", path) ?? path)?.path === folder;
				return expandApplications(applications, repositories, [], (paths) => paths.some(isIt)).filter(isDelivered);
			}
			expanded ??= expandApplications(applications, repositories).filter(isDelivered);
			return expanded;
		},
		compositeKinds: compositeKindsOf(folders),
		ownerOf
	};
}
function listedBy(discoveries) {
	const named = require_digest.once(() => {
		const files = /* @__PURE__ */ new Set();
		const globs = [];
		for (const { kind, refersTo } of discoveries.flatMap(({ candidates }) => candidates)) {
			if (require_preview.KINDS[kind].completed !== true) continue;
			for (const reference of refersTo) if (reference.to === "file") files.add(reference.path);
			else if (reference.to === "files") globs.push(reference.glob);
			else if (reference.to === "unknown" && reference.remote === void 0) globs.push(...reference.widensTo);
		}
		return {
			files,
			globs
		};
	});
	return (file) => named().files.has(file) || named().globs.some((glob) => require_paths.matchesGlob(file, glob));
}
function plainFolders(tree, candidates, composites) {
	const known = new Set(candidates.map(({ root }) => root));
	const added = /* @__PURE__ */ new Map();
	const add = (root) => {
		if (!known.has(root) && !added.has(root)) added.set(root, {
			root,
			kind: "manifests",
			provides: [],
			refersTo: []
		});
	};
	for (const { refersTo } of candidates) for (const reference of refersTo) {
		if (reference.to !== "folder" || reference.reason !== "application-path") continue;
		const path = tree.resolve(reference.path)?.path;
		if (path !== void 0 && tree.hasFolder(path)) add(path);
	}
	const roots = /* @__PURE__ */ new Map();
	for (const root of [...known, ...added.keys()]) roots.set(root, {
		name: root,
		kind: "manifests",
		root
	});
	const ownerOf = createOwnership(roots);
	for (const { file } of composites) if (ownerOf(file) === void 0) add(require_paths.folderOf(file));
	return [...added.values()];
}
function referencesOf(folders, composites, ownerOf) {
	const references = [];
	for (const { project, refersTo } of folders.values()) for (const reference of refersTo) references.push({
		project,
		reference
	});
	for (const { group, kind, file, line } of composites) {
		const project = ownerOf(file);
		if (project === void 0) continue;
		const where = {
			file,
			line,
			reason: "instance-of",
			to: "key"
		};
		references.push({
			project,
			reference: {
				...where,
				key: `api:${group}/${kind}`
			}
		});
		references.push({
			project,
			reference: {
				...where,
				key: `composition:${group}/${kind}`
			}
		});
	}
	return references;
}
function compositeKindsOf(folders) {
	const kinds = /* @__PURE__ */ new Set();
	for (const { provides } of folders.values()) for (const key of provides) if (key.startsWith("api:")) kinds.add(key.slice(4));
	return kinds;
}
function tooLarge(file) {
	return {
		severity: "error",
		rule: "too-large",
		file,
		line: 1,
		path: "",
		message: "has more than 16 million characters, so that nothing of it was looked at. Split it, or name it under ignore in mainstem.yaml"
	};
}
function sortFindings(findings) {
	return [...findings].sort((a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
}

// tools/graph/src/document.ts
function graphDocument(graph) {
	return {
		schema: "mainstem/graph@1",
		revision: graph.tree.revision,
		projects: [...graph.projects.values()],
		edges: [...graph.edges],
		unresolved: [...graph.unresolved]
	};
}

// tools/graph/src/facts.ts
const MOST_CHARACTERS = 16777216;
const TOO_LARGE = "too large";
async function readKnownFacts(repository, scanners) {
	const cacheName = `facts-${scanners.map(({ name, version }) => `${name}${version}`).join("-")}.json`;
	return {
		cacheName,
		stores: restoreStores(process.env.MAINSTEM_NO_CACHE === "1" ? void 0 : await readCache(repository, cacheName), scanners)
	};
}
async function scanRevisions(repository, trees, options, { cacheName, stores }) {
	const read = (ids, onText) => require_objects.readObjects(repository, ids, (id, content) => onText(id, content.toString("utf8")));
	const { scanned, fresh, used } = await scan(trees, options, stores, read);
	if (fresh > 0) await writeCache(repository, cacheName, saveStores(stores, used));
	return scanned;
}
async function scanTree(tree, options, read) {
	const readAll = async (ids, onText) => {
		for (const id of ids) onText(id, read(id));
	};
	return (await scan([{ tree }], options, options.scanners.map(() => /* @__PURE__ */ new Map()), readAll)).scanned;
}
async function scan(trees, { scanners, ignored }, stores, read) {
	const wants = /* @__PURE__ */ new Map();
	const isWanted = scannersByName(scanners);
	for (const one of trees) wants.set(one.tree, wantedOf(one, scanners.length, isWanted, ignored));
	const missing = /* @__PURE__ */ new Map();
	const used = /* @__PURE__ */ new Set();
	const large = /* @__PURE__ */ new Set();
	for (const lists of wants.values()) lists.forEach((list, index) => {
		const store = stores[index];
		for (const { path, id, name } of list) {
			used.add(id);
			const facts = store.get(id)?.[name];
			if (facts === TOO_LARGE) large.add(id);
			if (facts !== void 0) continue;
			const jobs = missing.get(id);
			if (jobs === void 0) missing.set(id, [{
				scanner: index,
				path,
				name
			}]);
			else if (!jobs.some((job) => job.scanner === index && job.name === name)) jobs.push({
				scanner: index,
				path,
				name
			});
		}
	});
	await read([...missing.keys()], (id, text) => {
		for (const { scanner, path, name } of missing.get(id) ?? []) {
			const store = stores[scanner];
			let byName = store.get(id);
			if (byName === void 0) {
				byName = {};
				store.set(id, byName);
			}
			if (text.length > MOST_CHARACTERS) large.add(id);
			byName[name] = text.length > MOST_CHARACTERS ? TOO_LARGE : scanners[scanner].scan(text, path) ?? null;
		}
	});
	return {
		scanned: createViews(scanners, stores, wants, large),
		fresh: missing.size,
		used
	};
}
const NO_ENTRY = {
	mode: "160000",
	id: ""
};
function wantedOf({ tree, only }, scanners, isWanted, ignored) {
	const wants = Array.from({ length: scanners }, () => []);
	const look = (entry, path) => {
		if (entry.mode === "160000") return;
		const name = require_paths.nameOf(path);
		const wanted = isWanted(name);
		if (wanted.length === 0 || ignored(path, tree)) return;
		const target = entry.mode === "120000" ? tree.entries.get(tree.resolve(path)?.path ?? "") : entry;
		if (target === void 0 || target.mode === "160000") return;
		const want = {
			path,
			id: target.id,
			name
		};
		for (const index of wanted) wants[index]?.push(want);
	};
	if (only === void 0) tree.entries.forEach(look);
	else for (const path of only) look(tree.entries.get(path) ?? NO_ENTRY, path);
	return wants;
}
function scannersByName(scanners) {
	const byName = /* @__PURE__ */ new Map();
	return (name) => {
		let wanted = byName.get(name);
		if (wanted === void 0) {
			wanted = [...scanners.keys()].filter((index) => scanners[index]?.wants(name));
			byName.set(name, wanted);
		}
		return wanted;
	};
}
function createViews(scanners, stores, wants, large) {
	const factsOf = (index, tree, path) => stores[index]?.get(tree.entries.get(path)?.id ?? "") ?? {};
	return {
		sameFacts: (one, other) => scanners.every((_, index) => {
			const [before, after] = [factsOf(index, one.tree, one.path), factsOf(index, other.tree, other.path)];
			return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].every((name) => JSON.stringify(before[name]) === JSON.stringify(after[name]));
		}),
		tooLarge: (tree) => {
			if (large.size === 0) return [];
			const paths = (wants.get(tree) ?? []).flatMap((list) => list.filter(({ id }) => large.has(id)));
			return [...new Set(paths.map(({ path }) => path))];
		},
		view(scanner, tree) {
			const index = scanners.indexOf(scanner);
			const store = stores[index];
			const byPath = /* @__PURE__ */ new Map();
			for (const { path, id, name } of wants.get(tree)?.[index] ?? []) {
				const facts = store.get(id)?.[name];
				if (facts !== null && facts !== void 0 && facts !== TOO_LARGE) byPath.set(path, facts);
			}
			return {
				tree,
				facts: (path) => byPath.get(path),
				paths: () => byPath.keys()
			};
		}
	};
}
function restoreStores(cached, scanners) {
	const saved = Array.isArray(cached) && cached.length === scanners.length ? cached : [];
	return scanners.map((_, index) => {
		const entries = saved[index];
		return new Map(typeof entries === "object" && entries !== null ? Object.entries(entries) : []);
	});
}
function saveStores(stores, used) {
	return stores.map((store) => {
		let spare = used.size * 2 + 1e3;
		return Object.fromEntries([...store].filter(([id]) => used.has(id) || spare-- > 0));
	});
}

// tools/graph/src/inputs.ts
const TOOL_VERSIONS = [
	".terraform-version",
	".opentofu-version",
	".tool-versions"
];
function createClosures(graph, options = {}) {
	const { tree } = graph;
	const owned = /* @__PURE__ */ new Map();
	for (const path of tree.entries.keys()) {
		const owner = graph.ownerOf(path)?.name;
		if (owner === void 0) continue;
		require_collections.addTo(owned, owner, path);
	}
	const targets = /* @__PURE__ */ new Map();
	for (const { from, to, reads, reason } of graph.edges) {
		if (reason === "application-path" && options.delivered === false) continue;
		if (reads === void 0) require_collections.addTo(targets, from, to);
	}
	const read = /* @__PURE__ */ new Map();
	for (const entry of graph.reads) require_collections.addTo(read, entry.project, entry);
	for (const { project, widensTo } of graph.unresolved) for (const glob of widensTo) if (glob !== "**") require_collections.addTo(read, project, { glob });
	const open = /* @__PURE__ */ new Map();
	for (const one of graph.unresolved) require_collections.addTo(open, one.project, one);
	const projectsOf = (project) => {
		const seen = /* @__PURE__ */ new Set([project]);
		for (const next of seen) for (const target of targets.get(next) ?? []) seen.add(target);
		return seen;
	};
	const filesOf = (project) => {
		const files = /* @__PURE__ */ new Set();
		for (const next of projectsOf(project)) {
			for (const path of owned.get(next) ?? []) files.add(path);
			for (const { path, glob } of read.get(next) ?? []) {
				if (path !== void 0 && tree.entries.has(path)) files.add(path);
				if (glob === void 0) continue;
				for (const below of tree.filesBelow(staticPrefix(glob))) if (require_paths.matchesGlob(below, glob)) files.add(below);
			}
		}
		for (let folder = graph.projects.get(project)?.root ?? ".";; folder = require_paths.folderOf(folder)) {
			for (const name of TOOL_VERSIONS) {
				const path = folder === "." ? name : `${folder}/${name}`;
				if (tree.entries.has(path)) files.add(path);
			}
			if (folder === ".") break;
		}
		return [...files].sort();
	};
	return {
		filesOf,
		isResolved: (project) => ![...projectsOf(project)].some((name) => open.has(name)),
		inputsDigest: (project) => {
			const root = graph.projects.get(project)?.root ?? ".";
			const unresolved = open.get(project) ?? [];
			return require_digest.digestOf({
				files: filesOf(project).map((path) => [
					path,
					tree.entries.get(path)?.mode,
					tree.entries.get(path)?.id
				]),
				instance: require_texts.instanceOf(root, graph.settings),
				unresolved: unresolved.map(({ what }) => what),
				...unresolved.some(({ widensTo }) => widensTo.includes("**")) ? { everything: [...tree.entries].map(([path, { mode, id }]) => [
					path,
					mode,
					id
				]) } : {}
			});
		}
	};
}

// tools/graph/src/unread.ts
function withUnread(head, before, base) {
	return {
		...head,
		view(scanner, tree) {
			const view = head.view(scanner, tree);
			if (scanner !== argocd.scanner) return view;
			const then = before.view(argocd.scanner, base);
			const facts = (path) => {
				const now = view.facts(path);
				const old = now?.problems?.some(({ templated }) => templated !== true) === true ? then.facts(path) : void 0;
				return now === void 0 || old === void 0 ? now : joined(now, old);
			};
			return {
				...view,
				facts
			};
		}
	};
}
function joined(now, old) {
	const applications = missing(now.applications, old.applications);
	const sets = missing(now.sets, old.sets);
	const projects = missing(now.projects, old.projects);
	return {
		...now,
		...applications.length === 0 ? {} : { applications },
		...sets.length === 0 ? {} : { sets },
		...projects.length === 0 ? {} : { projects }
	};
}
function missing(now = [], old = []) {
	const names = new Set(now.map(({ name }) => name));
	return [...now, ...old.filter(({ name }) => !names.has(name))];
}

// tools/graph/src/load.ts
async function loadGraph(repository, revision, given) {
	const [tree, known] = await Promise.all([require_snapshot.readTree(repository, revision), readKnownFacts(repository, SCANNERS)]);
	const settings = given ?? await readSettings(repository, tree);
	const scanned = await scanRevisions(repository, [{ tree }], scanOptions(/* @__PURE__ */ new Map([[tree, settings]])), known);
	return buildGraph(tree, scanned, settings);
}
async function loadSettings(repository, revision) {
	return readSettings(repository, await require_snapshot.readTree(repository, revision, [require_texts.SETTINGS_FILE]));
}
async function loadChange(repository, base, head, { whenRead = () => {}, rules: rulesAt = base, disk, settings = {} } = {}) {
	const [found, known, rules] = await Promise.all([
		require_snapshot.readChangedTrees(repository, base, disk ?? head),
		readKnownFacts(repository, SCANNERS),
		rulesAt === base ? void 0 : readRules(repository, rulesAt, head)
	]);
	const change = await graphsOf(repository, disk === void 0 ? found : {
		...found,
		head: {
			...found.head,
			revision: head,
			object: disk
		}
	}, known, {
		whenRead,
		rules,
		given: settings
	});
	return rules === void 0 ? change : {
		...change,
		rules
	};
}
async function readRules(repository, revision, head) {
	const tree = await require_snapshot.readTree(repository, revision);
	const settings = await readSettings(repository, tree);
	const { code, stdout } = await require_git.git(repository.root, [
		"merge-base",
		revision,
		head
	]);
	const since = code === 0 ? stdout.toString("utf8").trim() : revision;
	if (since === revision) return {
		tree,
		settings
	};
	return {
		tree,
		settings,
		since: await readSettings(repository, await require_snapshot.readTree(repository, since)).catch(() => settings)
	};
}
async function graphsOf(repository, trees, known, { whenRead, rules, given }) {
	const headSettings = given.head ?? await readSettings(repository, trees.head);
	const isGiven = given.head !== void 0 || given.base !== void 0;
	const baseSettings = given.base !== void 0 ? given.base : sameSettings(trees) && !isGiven ? headSettings : await readSettings(repository, trees.base).catch((error) => {
		if (error instanceof require_index.InputError) return withoutGuarded(headSettings);
		throw error;
	});
	const { files, renames } = trees;
	if (files.length === 0) {
		const options = scanOptions(/* @__PURE__ */ new Map([[trees.head, headSettings]]));
		const scanned = await scanRevisions(repository, [{ tree: trees.head }], options, known);
		whenRead();
		const head = buildGraph(trees.head, scanned, headSettings);
		return {
			base: {
				...head,
				tree: trees.base
			},
			head,
			files,
			renames
		};
	}
	const settings = /* @__PURE__ */ new Map([[trees.head, headSettings], [trees.base, baseSettings]]);
	const decided = rules?.settings ?? baseSettings;
	if (require_digest.digestOf(headSettings.ignore) !== require_digest.digestOf(decided.ignore)) {
		const before = scanOptions(/* @__PURE__ */ new Map([[trees.base, {
			...baseSettings,
			ignore: decided.ignore
		}]]));
		const scannedBefore = await scanRevisions(repository, [{ tree: trees.base }], before, known);
		const base = buildGraph(trees.base, scannedBefore, {
			...baseSettings,
			ignore: decided.ignore
		});
		const options = scanOptions(/* @__PURE__ */ new Map([[trees.head, headSettings]]), keptInSight(base, decided));
		const scanned = await scanRevisions(repository, [{ tree: trees.head }], options, known);
		whenRead();
		return {
			base: {
				...base,
				settings: baseSettings
			},
			head: buildGraph(trees.head, withUnread(scanned, scannedBefore, trees.base), headSettings),
			files,
			renames
		};
	}
	const options = scanOptions(settings);
	const changed = {
		tree: trees.base,
		only: files.map(({ path }) => path)
	};
	const scanned = await scanRevisions(repository, [{ tree: trees.head }, changed], options, known);
	const isSame = sameShape(trees, scanned) && (!isGiven || require_digest.digestOf(headSettings) === require_digest.digestOf(baseSettings));
	const scannedBase = isSame ? scanned : await scanRevisions(repository, [{ tree: trees.base }], options, known);
	whenRead();
	const head = buildGraph(trees.head, withUnread(scanned, scanned, trees.base), headSettings);
	return {
		base: isSame ? {
			...head,
			tree: trees.base
		} : buildGraph(trees.base, scannedBase, baseSettings),
		head,
		files,
		renames
	};
}
function sameShape({ base, head, files }, scanned) {
	return files.every(({ path, status }) => {
		if (status !== "modified" || path === "mainstem.yaml") return false;
		const [before, after] = [base.entries.get(path)?.mode, head.entries.get(path)?.mode];
		if (before !== after || after === "120000") return false;
		return after === "160000" || scanned.sameFacts({
			tree: base,
			path
		}, {
			tree: head,
			path
		});
	});
}
async function loadWorkingGraph(repository) {
	const { tree, read } = await require_working_tree.readWorkingTree(repository);
	const settings = require_texts.parseSettings(tree.entries.has("mainstem.yaml") ? read(require_texts.SETTINGS_FILE) : void 0);
	const readOrEmpty = (path) => {
		try {
			return read(path);
		} catch (error) {
			throw new require_index.InputError(`${path} cannot be read: ${require_index.messageOf(error)}. Check the file's permissions.`);
		}
	};
	return buildGraph(tree, await scanTree(tree, scanOptions(/* @__PURE__ */ new Map([[tree, settings]])), readOrEmpty), settings);
}
function sameSettings({ base, head }) {
	return base.entries.get(require_texts.SETTINGS_FILE)?.id === head.entries.get(require_texts.SETTINGS_FILE)?.id;
}
async function readSettings(repository, tree) {
	return require_texts.parseSettings((await require_texts.readTexts(repository, tree, [require_texts.SETTINGS_FILE])).get(require_texts.SETTINGS_FILE));
}
const GENERATED = /(?:^|\/)(?:node_modules|\.terraform|\.git)\//;
function scanOptions(settings, inSight = () => false) {
	const ignores = (path, tree) => settings.get(tree)?.ignore.some((glob) => require_paths.matchesGlob(path, glob)) ?? false;
	return {
		scanners: SCANNERS,
		ignored: (path, tree) => GENERATED.test(path) || ignores(path, tree) && !inSight(path)
	};
}
function keptInSight(base, { ignore }) {
	return (path) => {
		const owner = base.ownerOf(path);
		if (owner === void 0 || owner.kind === "action" || owner.kind === "library") return false;
		return !ignore.some((glob) => require_paths.matchesGlob(path, glob));
	};
}

// tools/graph/src/model.ts
function rulesOf({ base, rules }) {
	return rules ?? base;
}

// tools/graph/src/index.ts
var src_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	SCANNERS: () => SCANNERS,
	affectedBy: () => affectedBy,
	buildGraph: () => buildGraph,
	createClosures: () => createClosures,
	graphDocument: () => graphDocument,
	loadChange: () => loadChange,
	loadGraph: () => loadGraph,
	loadSettings: () => loadSettings,
	loadWorkingGraph: () => loadWorkingGraph,
	mergeCandidates: () => mergeCandidates,
	projectName: () => projectName,
	readKnownFacts: () => readKnownFacts,
	rulesOf: () => rulesOf,
	scanRevisions: () => scanRevisions,
	scanTree: () => scanTree,
	stackOrder: () => stackOrder
});

Object.defineProperty(exports, "GUARDED_SECTIONS", {
  enumerable: true,
  get: function () {
    return GUARDED_SECTIONS;
  }
});
Object.defineProperty(exports, "KUSTOMIZATION_NAMES", {
  enumerable: true,
  get: function () {
    return KUSTOMIZATION_NAMES;
  }
});
Object.defineProperty(exports, "OPENED_BY", {
  enumerable: true,
  get: function () {
    return OPENED_BY;
  }
});
Object.defineProperty(exports, "RESOURCES_FINALIZER", {
  enumerable: true,
  get: function () {
    return RESOURCES_FINALIZER;
  }
});
Object.defineProperty(exports, "affectedBy", {
  enumerable: true,
  get: function () {
    return affectedBy;
  }
});
Object.defineProperty(exports, "applicationOf", {
  enumerable: true,
  get: function () {
    return applicationOf;
  }
});
Object.defineProperty(exports, "checkSource", {
  enumerable: true,
  get: function () {
    return checkSource;
  }
});
Object.defineProperty(exports, "checkSpec", {
  enumerable: true,
  get: function () {
    return checkSpec;
  }
});
Object.defineProperty(exports, "createClosures", {
  enumerable: true,
  get: function () {
    return createClosures;
  }
});
Object.defineProperty(exports, "graphDocument", {
  enumerable: true,
  get: function () {
    return graphDocument;
  }
});
Object.defineProperty(exports, "isExactAddress", {
  enumerable: true,
  get: function () {
    return isExactAddress;
  }
});
Object.defineProperty(exports, "isKustomization", {
  enumerable: true,
  get: function () {
    return isKustomization;
  }
});
Object.defineProperty(exports, "isUnknown", {
  enumerable: true,
  get: function () {
    return isUnknown;
  }
});
Object.defineProperty(exports, "loadChange", {
  enumerable: true,
  get: function () {
    return loadChange;
  }
});
Object.defineProperty(exports, "loadGraph", {
  enumerable: true,
  get: function () {
    return loadGraph;
  }
});
Object.defineProperty(exports, "loadSettings", {
  enumerable: true,
  get: function () {
    return loadSettings;
  }
});
Object.defineProperty(exports, "loadWorkingGraph", {
  enumerable: true,
  get: function () {
    return loadWorkingGraph;
  }
});
Object.defineProperty(exports, "looksRemote", {
  enumerable: true,
  get: function () {
    return looksRemote;
  }
});
Object.defineProperty(exports, "matchesDirectoryGlob", {
  enumerable: true,
  get: function () {
    return matchesDirectoryGlob;
  }
});
Object.defineProperty(exports, "readChart", {
  enumerable: true,
  get: function () {
    return readChart;
  }
});
Object.defineProperty(exports, "readKustomization", {
  enumerable: true,
  get: function () {
    return readKustomization;
  }
});
Object.defineProperty(exports, "rulesOf", {
  enumerable: true,
  get: function () {
    return rulesOf;
  }
});
Object.defineProperty(exports, "sensitiveOutputsIn", {
  enumerable: true,
  get: function () {
    return sensitiveOutputsIn;
  }
});
Object.defineProperty(exports, "src_exports", {
  enumerable: true,
  get: function () {
    return src_exports;
  }
});
Object.defineProperty(exports, "stackOrder", {
  enumerable: true,
  get: function () {
    return stackOrder;
  }
});
Object.defineProperty(exports, "takesFile", {
  enumerable: true,
  get: function () {
    return takesFile;
  }
});
Object.defineProperty(exports, "treePath", {
  enumerable: true,
  get: function () {
    return treePath;
  }
});