const require_digest = require("./digest.js");
const require_index = require("../index.js");
const require_is_there = require("./is-there.js");
const require_deliveries = require("./deliveries.js");
const require_src = require("./graph.js");
const require_paths = require("./paths.js");
const require_text = require("./text.js");
const require_remotes = require("./remotes.js");
let node_os = require("node:os");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// tools/kubernetes/src/preview/local-dependencies.ts
async function withLocalDependencies(helm, root, folder, use) {
	const scratch = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "mainstem-chart-"));
	try {
		return await buildIn(helm, root, scratch, folder, []) ? await use((0, node_path.join)(scratch, folder)) : void 0;
	} finally {
		await (0, node_fs_promises.rm)(scratch, {
			recursive: true,
			force: true
		});
	}
}
async function buildIn(helm, root, scratch, folder, above) {
	if (above.includes(folder) || !await require_is_there.isThere((0, node_path.join)(root, folder, "Chart.yaml"))) return false;
	const copy = (0, node_path.join)(scratch, folder);
	await (0, node_fs_promises.cp)((0, node_path.join)(root, folder), copy, {
		recursive: true,
		verbatimSymlinks: true
	});
	const { dependencies } = require_src.readChart(await (0, node_fs_promises.readFile)((0, node_path.join)(copy, "Chart.yaml"), "utf8"));
	if (dependencies.length === 0) return true;
	for (const { repository = "" } of dependencies) {
		if (repository === "") continue;
		const path = repository.startsWith("file://") ? require_paths.joinPath(folder, repository.slice(7)) : void 0;
		if (path === void 0 || !await buildIn(helm, root, scratch, path, [...above, folder])) return false;
	}
	return (await require_deliveries.runConfined(helm.program.path, [
		"dependency",
		"build",
		copy
	])).code === 0;
}

// tools/kubernetes/src/preview/plain-folder.ts
async function readPlainFolder(folder, name, recursive, cache, takes = () => true) {
	const manifests = [];
	const warnings = [];
	const entries = await (0, node_fs_promises.readdir)(folder, { withFileTypes: true });
	for (const entry of entries.sort((a, b) => require_text.compareText(a.name, b.name))) {
		const path = (0, node_path.join)(folder, entry.name);
		const shown = name === "." ? entry.name : `${name}/${entry.name}`;
		if (entry.isDirectory()) {
			if (!recursive || entry.name.startsWith(".") || entry.name === "node_modules") continue;
			const own = (await (0, node_fs_promises.readdir)(path)).find((file) => /^(Chart\.yaml|[kK]ustomization(\.ya?ml)?)$/.test(file));
			if (own !== void 0) {
				warnings.push(`${shown}: left out, it has its own ${own}`);
				continue;
			}
			const inner = await readPlainFolder(path, shown, recursive, cache, takes);
			manifests.push(...inner.manifests);
			warnings.push(...inner.warnings);
		} else if (/\.(ya?ml|json)$/.test(entry.name) && takes(shown)) {
			const text = await (0, node_fs_promises.readFile)(path, "utf8");
			if (looksLikeObject(text)) manifests.push(...require_deliveries.parseManifestsCached(text, shown, cache));
		}
	}
	return {
		manifests,
		warnings
	};
}
function looksLikeObject(text) {
	return [
		"apiVersion",
		"kind",
		"metadata"
	].every((word) => new RegExp(`(^|[\\s"'{,])${word}["']?\\s*:`).test(text));
}

// tools/kubernetes/src/preview/render.ts
async function renderFolder(folder, kind, options = {}) {
	const { cache = /* @__PURE__ */ new Map(), key, renders } = options;
	const name = (0, node_path.relative)(options.root ?? folder, folder).split(node_path.sep).join("/");
	const whole = key === void 0 ? void 0 : keptRenderKey(key, kind, name);
	return require_deliveries.cachedRender(renders, whole, cache, () => renderAnew(folder, kind, {
		...options,
		cache
	}));
}
async function keptRender(folder, kind, { cache = /* @__PURE__ */ new Map(), key, renders }) {
	if (renders === void 0 || key === void 0) return void 0;
	return require_deliveries.recallRender(renders, keptRenderKey(key, kind, folder), cache).catch(() => void 0);
}
function keptRenderKey(key, kind, folder) {
	return require_digest.digestOf([
		"folder",
		key,
		kind,
		folder === "" ? "." : folder
	]);
}
async function renderAnew(folder, kind, options) {
	const view = await folderView(folder, options);
	if (await anyExists(folder, require_src.KUSTOMIZATION_NAMES)) return renderKustomization(view);
	if (kind === "helm-chart" || await anyExists(folder, ["Chart.yaml"])) return renderChart(view);
	const { manifests, warnings } = await readPlainFolder(folder, view.name, kind === "manifests", view.cache, options.takes);
	return {
		manifests,
		warnings,
		tools: {}
	};
}
async function folderView(folder, { root = folder, cache = /* @__PURE__ */ new Map(), remotes }) {
	const real = await (0, node_fs_promises.realpath)(root).catch(() => root);
	const name = (0, node_path.relative)(root, folder).split(node_path.sep).join("/");
	if (!await require_is_there.isThere(folder)) throw new require_index.ToolError(`${name || (0, node_path.basename)(folder)}: the folder does not exist at this revision.`);
	return {
		folder,
		name: name === "" ? "." : name,
		roots: [root, real],
		cache,
		remotes
	};
}
async function anyExists(folder, names) {
	const present = new Set(await (0, node_fs_promises.readdir)(folder).catch(() => []));
	return names.some((name) => present.has(name));
}
async function renderKustomization(view) {
	await require_remotes.refuseRemotes(view.folder, view.roots[0] ?? view.folder, view.remotes);
	const kustomize = await require_deliveries.findKustomize();
	const first = await build(kustomize, view, []);
	if (first.code === 0) return result(view, kustomize.tools, first);
	if (!/must specify --enable-helm/.test(first.stderr)) throw await failure(kustomize, view, first.stderr);
	const helm = await require_deliveries.findHelm();
	if (helm?.major !== 3) {
		const found = helm === void 0 ? "no helm is on PATH" : `helm ${helm.tools.helm} is on PATH`;
		throw new require_index.ToolError(`${view.name}: its kustomization inflates Helm charts, for which kustomize needs Helm 3; ${found}. Install Helm 3, then run the command again.`);
	}
	const second = await build(kustomize, view, [
		"--enable-helm",
		"--helm-command",
		helm.program.path
	]);
	if (second.code !== 0) throw await failure(kustomize, view, second.stderr);
	return result(view, {
		...kustomize.tools,
		...helm.tools
	}, second);
}
async function build({ program }, { folder }, flags) {
	const command = program.name === "kubectl" ? "kustomize" : "build";
	return require_deliveries.runConfined(program.path, [
		command,
		folder,
		...flags
	]);
}
async function failure(by, view, stderr) {
	const build = by.program.name === "kubectl" ? "kubectl kustomize" : "kustomize build";
	const message = require_deliveries.readableKustomizeError(stderr, view.roots, await require_deliveries.secretsIn(view.folder));
	return new require_index.ToolError(`${view.name}: kustomize cannot build it: ${message}. Run ${build} ${view.name} to see all of it.`);
}
async function renderChart(view) {
	const helm = await require_deliveries.requireHelm(`${view.name}: helm is needed to render this chart`);
	const release = (0, node_path.basename)(view.folder).toLowerCase().replace(/[^a-z0-9-]/g, "-");
	const template = (path) => require_deliveries.runConfined(helm.program.path, [
		"template",
		release,
		path,
		"--include-crds"
	]);
	let rendered = await template(view.folder);
	const [root] = view.roots;
	if (rendered.code !== 0 && /missing in charts/.test(rendered.stderr) && root !== void 0) rendered = await withLocalDependencies(helm, root, view.name, template) ?? rendered;
	if (rendered.code !== 0) {
		const message = require_deliveries.readableKustomizeError(rendered.stderr, view.roots, await require_deliveries.secretsIn(view.folder));
		const next = /helm dependency build|missing in charts/.test(rendered.stderr) ? `Run helm dependency build ${view.name} and commit charts/, or vendor the dependencies.` : `Run helm template ${view.name} to see all of it.`;
		throw new require_index.ToolError(`${view.name}: helm cannot render it: ${message}. ${next}`);
	}
	const { manifests, warnings, tools } = result(view, helm.tools, rendered);
	return {
		manifests,
		warnings: [...warnings, `${view.name}: rendered with the chart's default values and release name ${release}`],
		tools
	};
}
function result(view, tools, output) {
	return {
		manifests: require_deliveries.parseManifestsCached(output.stdout, `${view.name} (rendered)`, view.cache),
		warnings: require_deliveries.kustomizeWarnings(output.stderr),
		tools: { ...tools }
	};
}

Object.defineProperty(exports, "keptRender", {
  enumerable: true,
  get: function () {
    return keptRender;
  }
});
Object.defineProperty(exports, "renderFolder", {
  enumerable: true,
  get: function () {
    return renderFolder;
  }
});