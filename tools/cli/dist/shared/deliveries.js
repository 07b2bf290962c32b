const require_collections = require("./collections.js");
const require_digest = require("./digest.js");
const require_texts = require("./texts.js");
const require_paths = require("./paths.js");
const require_src = require("./graph.js");
const require_index = require("../index.js");
const require_read = require("./read.js");
const require_place = require("./place.js");
const require_located = require("./located.js");
const require_manifest = require("./manifest.js");
const require_secrets = require("./secrets.js");
const require_programs = require("./programs.js");
const require_run = require("./run.js");
const require_is_there = require("./is-there.js");
const require_sources = require("./sources.js");
let node_os = require("node:os");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_fs_promises = require("node:fs/promises");

// tools/kubernetes/src/preview/kustomize-error.ts
function readableKustomizeError(stderr, roots, secrets) {
	let text = stripLog(stderr);
	text = withoutContent(text);
	for (const root of [...roots].sort((a, b) => b.length - a.length)) {
		if (root === "" || root === "/") continue;
		text = text.replaceAll(`${root}/`, "").replaceAll(root, ".");
	}
	for (const secret of secrets) if (secret.length >= 4) text = text.replaceAll(secret, "(left out)");
	return shortest(text).replace(/\/(?:private\/)?tmp\/[^\s'":]+/g, "(a temporary folder)").replace(/\s+/g, " ").trim();
}
function kustomizeWarnings(stderr) {
	return stderr.split("\n").map((line) => /^#?\s*Warning:\s*(.+)$/i.exec(line.trim())?.[1]).filter((line) => line !== void 0).map((line) => `kustomize: ${withoutContent(line)}`);
}
function stripLog(stderr) {
	const block = /err=<\n([\s\S]*?)\n\s*>\s*$/.exec(stderr)?.[1];
	if (block !== void 0) return block;
	const quoted = /err="((?:[^"\\]|\\.)*)"/.exec(stderr)?.[1];
	if (quoted !== void 0) return quoted.replace(/\\(.)/g, (_, char) => char === "n" ? "\n" : char === "t" ? "	" : char);
	return stderr.replace(/^# Warning:.*$/gm, "").replace(/^Error:\s*/m, "");
}
function withoutContent(text) {
	return text.replace(/\/\/[^/@\s'"]+@/g, "//").replace(/`[\s\S]*?`/g, "(content left out)").replace(/"(?:[^"\\]|\\.)*"/g, (quoted) => /\\n|[\n:={]/.test(quoted) ? "(content left out)" : quoted).replace(/literal sources? \[[\s\S]*\]/g, "literal sources (left out)").replace(/invalid literal source .*?, expected/gs, "a literal source is wrong, expected").replace(/\[patch: [\s\S]*\]/g, "(patch left out)").replace(/\[(?!no[A-Z][A-Za-z]*\])[^\]]*[\n:={][^\]]*\]/g, "(content left out)").replace(/\{[^{}]*\{[\s\S]*\}/g, "(object left out)");
}
function shortest(text) {
	const missing = /evalsymlink failure on '([^']+)' : lstat ([^:]+): no such file or directory/.exec(text);
	if (missing !== null) return `${missing[1]} does not exist`;
	const malformed = /accumulating resources from '([^']*)': MalformedYAMLError: yaml: (line \d+): (.*?)(?: in File: (\S+))?$/.exec(text.trim());
	if (malformed !== null) return `${malformed[4] ?? malformed[1]}, ${malformed[2]}: ${malformed[3]}`;
	return (text.split(/: must build at directory: |: must resolve to a file': /)[0] ?? text).replace(/accumulating resources: accumulation err='/g, "").slice(0, 600);
}

// tools/kubernetes/src/preview/parse.ts
function parseManifests(text, file) {
	return require_place.documentTexts(text).flatMap(({ text: part, line }) => parseOne(part, file, line));
}
function parseManifestsCached(text, file, cache, options = {}) {
	const lastKeyCounts = options.lastKeyCounts === true;
	return require_place.documentTexts(text).flatMap(({ text: part, line }) => {
		const key = (0, node_crypto.createHash)("sha256").update(`${lastKeyCounts}\n${part}`).digest("base64url");
		let manifests = cache.get(key);
		if (manifests === void 0) {
			manifests = parseOne(part, file, line, lastKeyCounts);
			cache.set(key, manifests);
		}
		return manifests;
	});
}
function parseOne(text, file, firstLine, lastKeyCounts = false) {
	const { root, problems } = require_read.readYaml(text);
	const problem = problems.find(({ code }) => !(lastKeyCounts && code === "duplicate-key"));
	if (problem !== void 0) {
		const { line, code, message } = problem;
		const place = `${file}:${firstLine - 1 + line}`;
		if (code === "duplicate-key") throw new require_index.InputError(`${place}: ${message}, and only one of them would count. Remove one, then run the command again.`);
		throw new require_index.InputError(`${place}: not valid YAML: ${message}. ${REMEDY[code]}, then run the command again.`);
	}
	const value = require_read.toValue(root);
	if (value === null) return [];
	return objectsOf(value, `${file}:${firstLine - 1 + ("line" in root ? root.line : 1)}`);
}
const REMEDY = {
	syntax: "Mend this line",
	alias: "Write the value out",
	"odd-key": "Mend this line",
	value: "Mend this line"
};
function objectsOf(value, place) {
	if (!require_manifest.isFields(value)) throw notAnObject(place, "a mapping");
	const { apiVersion, kind, metadata } = value;
	if (typeof apiVersion !== "string" || apiVersion === "") throw notAnObject(place, "apiVersion (a string)");
	if (typeof kind !== "string" || kind === "") throw notAnObject(place, "kind (a string)");
	if (kind.endsWith("List") && Array.isArray(value.items)) {
		const itemKind = kind.slice(0, -4);
		return value.items.flatMap((item) => objectsOf(require_manifest.isFields(item) && itemKind !== "" ? {
			apiVersion,
			kind: itemKind,
			...item
		} : item, place));
	}
	if (!require_manifest.isFields(metadata)) throw notAnObject(place, "metadata (a mapping)");
	if (!isName(metadata.name) && !isName(metadata.generateName)) throw notAnObject(place, "metadata.name (a string)");
	if (metadata.namespace !== void 0 && metadata.namespace !== null && typeof metadata.namespace !== "string") throw notAnObject(place, "metadata.namespace to be a string, or no namespace");
	return [value];
}
function isName(value) {
	return typeof value === "string" && value !== "";
}
function notAnObject(place, expected) {
	return new require_index.InputError(`${place}: not a Kubernetes object: expected ${expected}. Add it, or move the file out of this folder.`);
}

// tools/toolchain/src/confined.ts
const KNOWN = /^(?:PATH|PATHEXT|HOME|USER|LOGNAME|USERPROFILE|APPDATA|LOCALAPPDATA|SYSTEMROOT|TMPDIR|TEMP|TMP|TZ|LANG|LC_\w+|XDG_\w+|HELM_(?!KUBE)\w+|DOCKER_CONFIG|REGISTRY_AUTH_FILE|SSL_CERT_(?:FILE|DIR)|GIT_SSL_\w+|GIT_CONFIG_(?:GLOBAL|NOSYSTEM)|SSH_AUTH_SOCK|(?:HTTPS?|ALL|NO)_PROXY|GODEBUG|GOMEMLIMIT)$/i;
const PROTOCOLS = "https:ssh";
const DEFAULT = {
	seconds: 60,
	megabytes: 2048,
	outputMegabytes: 256
};
async function runConfined(path, args, options = {}) {
	const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => KNOWN.test(name)));
	const limits = limitsIn(process.env);
	const env = {
		GIT_TERMINAL_PROMPT: "0",
		GOMEMLIMIT: `${limits.megabytes}MiB`,
		...options.env,
		GIT_ALLOW_PROTOCOL: PROTOCOLS
	};
	const result = await require_run.runProgram(path, args, {
		...options,
		inherited,
		env,
		limits
	});
	if (result.exceeded === void 0) return result;
	const raise = /seconds/.test(result.exceeded) ? "SECONDS" : /memory/.test(result.exceeded) ? "MEGABYTES" : void 0;
	const more = raise === void 0 ? "" : ` To allow more: MAINSTEM_RENDER_${raise}`;
	return {
		...result,
		code: result.code ?? 1,
		stderr: `Error: it ${result.exceeded} and was stopped.${more}\n`
	};
}
function limitsIn(environment) {
	return {
		...DEFAULT,
		seconds: numberOf("MAINSTEM_RENDER_SECONDS", environment) ?? DEFAULT.seconds,
		megabytes: numberOf("MAINSTEM_RENDER_MEGABYTES", environment) ?? DEFAULT.megabytes
	};
}
function numberOf(name, environment) {
	const text = environment[name] ?? "";
	if (text === "") return void 0;
	if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
	throw new require_index.InputError(`${name} is ${JSON.stringify(text)}; expected a whole number, such as ${name}=300.`);
}

// tools/kubernetes/src/preview/programs.ts
const versions = /* @__PURE__ */ new Map();
async function output({ path }, args) {
	const key = [path, ...args].join(" ");
	const known = versions.get(key);
	if (known !== void 0) return known;
	const answer = require_run.runProgram(path, args);
	const version = answer.then(({ stdout }) => stdout.trim());
	versions.set(key, version);
	const forget = () => versions.delete(key);
	answer.then(({ code }) => code !== 0 && forget(), forget);
	return version;
}
const found = /* @__PURE__ */ new Map();
async function find(name, options = {}) {
	const key = `${name} ${options.download ?? true} ${process.env.PATH}`;
	let program = found.get(key);
	if (program === void 0) {
		program = require_programs.findProgram(name, options).catch((error) => {
			if (error instanceof require_index.ToolError) return error;
			throw error;
		});
		found.set(key, program);
	}
	return program;
}
const KUBECTL_VERSION = [
	"version",
	"--client",
	"-o",
	"json"
];
async function findKustomize() {
	const here = await find("kubectl", { download: false });
	const kustomize = here instanceof require_index.ToolError ? await find("kustomize", { download: false }) : here;
	const kubectl = kustomize instanceof require_index.ToolError ? await find("kubectl") : here;
	if (!(kubectl instanceof require_index.ToolError)) {
		const text = await output(kubectl, KUBECTL_VERSION);
		return {
			program: kubectl,
			tools: {
				kubectl: field(text, "gitVersion"),
				kustomize: field(text, "kustomizeVersion")
			}
		};
	}
	if (kustomize instanceof require_index.ToolError) throw kubectl;
	return {
		program: kustomize,
		tools: { kustomize: plain(await output(kustomize, ["version"])) }
	};
}
async function prepareKustomize() {
	const kubectl = await require_programs.findProgram("kubectl", { download: false }).catch(() => void 0);
	if (kubectl !== void 0) await output(kubectl, KUBECTL_VERSION);
}
async function findHelm() {
	const helm = await askHelm();
	return helm instanceof require_index.ToolError ? void 0 : helm;
}
async function requireHelm(what) {
	const helm = await askHelm();
	if (helm instanceof require_index.ToolError) throw new require_index.ToolError(`${what}: ${helm.message}`);
	return helm;
}
async function askHelm() {
	const program = await find("helm");
	if (program instanceof require_index.ToolError) return program;
	const version = plain(await output(program, ["version", "--short"])).replace(/\+.*$/, "");
	return {
		program,
		tools: { helm: version },
		major: Number.parseInt(version, 10)
	};
}
function field(json, name) {
	return plain(new RegExp(`"${name}":\\s*"([^"]*)"`).exec(json)?.[1] ?? "unknown");
}
function plain(version) {
	return version.replace(/^.*?v(?=\d)/s, "").trim();
}

// tools/kubernetes/src/preview/render-cache.ts
const FORMAT = 2;
const LIMIT = 268435456;
function createRenderCache(folder, limit = LIMIT) {
	const fileOf = (key) => (0, node_path.join)(folder, `${require_digest.digestOf([FORMAT, key]).slice(7)}.json`);
	let written = false;
	return {
		async get(key) {
			try {
				const file = fileOf(key);
				const value = JSON.parse(await (0, node_fs_promises.readFile)(file, "utf8"));
				if (!isRender(value)) return void 0;
				const now = /* @__PURE__ */ new Date();
				await (0, node_fs_promises.utimes)(file, now, now).catch(() => {});
				return value;
			} catch {
				return;
			}
		},
		async set(key, render) {
			if (!render.manifests.every(isKeepable)) return;
			try {
				await (0, node_fs_promises.mkdir)(folder, {
					recursive: true,
					mode: 448
				});
				await require_texts.replaceFile(fileOf(key), JSON.stringify(render), 384);
				written = true;
			} catch {}
		},
		async trim() {
			if (written) await trimFolder(folder, limit).catch(() => {});
			written = false;
		}
	};
}
async function trimFolder(folder, limit) {
	const files = [];
	for (const name of await (0, node_fs_promises.readdir)(folder)) {
		const path = (0, node_path.join)(folder, name);
		const found = await (0, node_fs_promises.stat)(path).catch(() => void 0);
		if (found !== void 0) files.push({
			path,
			size: found.size,
			used: found.mtimeMs
		});
	}
	let size = files.reduce((sum, file) => sum + file.size, 0);
	for (const file of files.sort((a, b) => a.used - b.used)) {
		if (size <= limit) break;
		await (0, node_fs_promises.rm)(file.path, { force: true });
		size -= file.size;
	}
}
function isRender(value) {
	return require_manifest.isFields(value) && Array.isArray(value.manifests) && Array.isArray(value.warnings) && require_manifest.isFields(value.tools);
}
const HOLDS_VALUES = /* @__PURE__ */ new Set([
	"Application",
	"ApplicationSet",
	"HelmRelease",
	"HelmChart"
]);
function isKeepable(manifest) {
	if (HOLDS_VALUES.has(manifest.kind) && /"(?:helm|plugin|values|valuesContent)":/.test(JSON.stringify(manifest))) return false;
	return require_secrets.withoutSecrets(manifest) === manifest && isJson(manifest);
}
function isJson(value) {
	if (typeof value === "number") return Number.isFinite(value);
	if (Array.isArray(value)) return value.every(isJson);
	return !require_manifest.isFields(value) || Object.values(value).every(isJson);
}
async function isCurrent({ tools }) {
	const renderers = [...tools.kustomize === void 0 ? [] : [await findKustomize()], ...tools.helm === void 0 ? [] : [await findHelm()]];
	const now = Object.assign({}, ...renderers.map((renderer) => renderer?.tools));
	return require_digest.canonicalJson(now) === require_digest.canonicalJson(tools);
}
async function recallRender(cache, key, documents) {
	const kept = await cache.get(key);
	if (kept === void 0 || !await isCurrent(kept)) return void 0;
	return {
		...kept,
		manifests: kept.manifests.map((manifest, at) => shared(manifest, kept.documents?.[at], documents))
	};
}
async function cachedRender(cache, key, documents, render) {
	if (cache === void 0 || key === void 0) return render();
	const kept = await recallRender(cache, key, documents);
	if (kept !== void 0) return kept;
	const made = await render();
	if (made.isComplete === false) return made;
	const keys = keysOf(documents);
	const { manifests, warnings, tools } = made;
	await cache.set(key, {
		manifests,
		documents: manifests.map((one) => keys.get(one) ?? ""),
		warnings,
		tools
	});
	return made;
}
function shared(manifest, key, documents) {
	if (key === void 0 || key === "") return manifest;
	const known = documents.get(key);
	if (known?.length === 1 && known[0] !== void 0) return known[0];
	documents.set(key, [manifest]);
	return manifest;
}
function keysOf(documents) {
	const keys = /* @__PURE__ */ new Map();
	for (const [key, [one, ...more]] of documents) if (one !== void 0 && more.length === 0) keys.set(one, key);
	return keys;
}

// tools/kubernetes/src/preview/secret-scan.ts
async function secretsIn(folder) {
	const secrets = /* @__PURE__ */ new Set();
	const names = await (0, node_fs_promises.readdir)(folder).catch(() => []);
	for (const name of names.filter((file) => /\.(ya?ml|json|env|properties|txt)$/.test(file) || file === "Kustomization")) {
		const text = await (0, node_fs_promises.readFile)((0, node_path.join)(folder, name), "utf8").catch(() => "");
		if (/\.(env|properties|txt)$/.test(name)) {
			for (const line of text.split("\n")) add(secrets, line.slice(line.indexOf("=") + 1));
			continue;
		}
		for (const document of require_place.documentTexts(text)) collect$1(require_read.toValue(require_read.readYaml(document.text).root), secrets);
		if (/kind:\s*['"]?Secret\b|secretGenerator/.test(text)) for (const match of text.matchAll(/[:=]\s*["']?([^\s"'#][^\n"']*)/g)) {
			const value = match[1] ?? "";
			if (!/^(Secret|v1|Opaque|\|-?|>-?)$/.test(value) && value.length >= 8) add(secrets, value);
		}
	}
	return secrets;
}
function collect$1(value, secrets) {
	if (require_secrets.isSecret(value)) for (const text of require_secrets.secretValues(value).values()) add(secrets, text);
	for (const generator of require_manifest.itemsOf(require_manifest.at(value, "secretGenerator"))) {
		const literals = generator.literals;
		for (const literal of Array.isArray(literals) ? literals.map(String) : []) add(secrets, literal.slice(literal.indexOf("=") + 1));
	}
	if (require_manifest.isFields(value) && Array.isArray(value.items)) for (const item of value.items) collect$1(item, secrets);
}
function add(secrets, value) {
	const trimmed = value.trim();
	if (trimmed.length >= 4) secrets.add(trimmed);
}

// tools/argocd/src/render/environment.ts
const UNKNOWN_REVISION = "0".repeat(40);
function buildEnvironment(facts, source) {
	const revision = facts.revision ?? UNKNOWN_REVISION;
	return {
		ARGOCD_APP_NAME: facts.name,
		ARGOCD_APP_NAMESPACE: facts.namespace ?? "",
		ARGOCD_APP_PROJECT_NAME: facts.project,
		ARGOCD_APP_REVISION: revision,
		ARGOCD_APP_REVISION_SHORT: revision.slice(0, 7),
		ARGOCD_APP_REVISION_SHORT_8: revision.slice(0, 8),
		ARGOCD_APP_SOURCE_REPO_URL: source.repoURL,
		ARGOCD_APP_SOURCE_PATH: source.path ?? "",
		ARGOCD_APP_SOURCE_TARGET_REVISION: source.targetRevision ?? ""
	};
}
function usesRevision(source) {
	return /\$\{?ARGOCD_APP_REVISION/.test(JSON.stringify(source));
}
const VARIABLE = /\$(?:\{([^}]*)\}|([*#$@!?0-9-])|([A-Za-z_][A-Za-z0-9_]*))/g;
function substitute(text, environment) {
	return text.replace(VARIABLE, (_all, braced, special, plain) => {
		const name = braced ?? special ?? plain ?? "";
		if (name === "$") return "$";
		return Object.hasOwn(environment, name) ? environment[name] ?? "" : "";
	});
}

// tools/argocd/src/render/context.ts
const NOTHING = {
	manifests: [],
	warnings: [],
	unrendered: [],
	tools: {}
};
function unrendered(reason) {
	return {
		...NOTHING,
		unrendered: [reason]
	};
}
async function hiddenRoots(...folders) {
	const real = await Promise.all(folders.map((folder) => (0, node_fs_promises.realpath)(folder).catch(() => folder)));
	return [.../* @__PURE__ */ new Set([...folders, ...real])];
}
function shownUrl(url) {
	return url.replace(/\/\/[^/@\s]*@/, "//");
}

// tools/argocd/src/render/chart-dependencies.ts
async function buildDependencies(helm, folder, context) {
	const { dependencies } = require_src.readChart(await (0, node_fs_promises.readFile)((0, node_path.join)(folder, "Chart.yaml"), "utf8"));
	const remote = dependencies.flatMap(({ name, repository = "" }) => repository === "" || repository.startsWith("file:") ? [] : [{
		name,
		repository
	}]);
	if (remote.length > 0 && !context.charts.download) return `its dependencies are not in charts/ and are not fetched: ${remote.map(({ name, repository }) => `${name} of ${shownUrl(repository)}`).join(", ")}`;
	const env = {
		HELM_REPOSITORY_CONFIG: (0, node_path.join)(folder, ".mainstem-repositories.yaml"),
		HELM_REPOSITORY_CACHE: (0, node_path.join)(folder, ".mainstem-repositories")
	};
	const urls = new Set(remote.map(({ repository }) => repository).filter((url) => /^https?:/.test(url)));
	for (const [index, url] of [...urls].entries()) {
		const added = await runConfined(helm.program.path, [
			"repo",
			"add",
			`repository-${index}`,
			url
		], { env });
		if (added.code !== 0) return reason(added.stderr, folder, context, shownUrl(url));
	}
	const built = await runConfined(helm.program.path, [
		"dependency",
		"build",
		folder
	], { env });
	return built.code === 0 ? void 0 : reason(built.stderr, folder, context, "one of them");
}
async function reason(stderr, folder, context, what) {
	return `its dependencies are not in charts/, and ${what} could not be fetched: ${readableKustomizeError(stderr, await hiddenRoots(folder, context.root), /* @__PURE__ */ new Set())}. Run helm dependency build and commit charts/`;
}

// tools/argocd/src/render/chart-scan.ts
const RANDOM = /\b(rand(?:AlphaNum|Alpha|Ascii|Numeric|Bytes|Int)|uuidv4|genPrivateKey|genCA|genSelfSignedCert|genSignedCert|shuffle)\b/;
const CLUSTER = /\.Capabilities\.(?:APIVersions|KubeVersion)/;
async function chartWarnings(chart, helm, context) {
	const texts = await templatesIn(chart.path);
	const warnings = [];
	const random = texts.map((text) => RANDOM.exec(text)?.[1]).find((name) => name !== void 0);
	if (random !== void 0) warnings.push(`${context.owner}: ${chart.shown} uses ${random}: what it makes differs in every render`);
	if (!((helm.kubeVersion || context.kubeVersion) && (helm.apiVersions?.length || context.apiVersions.length > 0)) && texts.some((text) => CLUSTER.test(text))) warnings.push(`${context.owner}: ${chart.shown} asks for the cluster's version or APIs; rendered with Helm's own where the Application sets no helm.kubeVersion and helm.apiVersions`);
	return warnings;
}
async function templatesIn(folder) {
	const texts = [];
	const entries = await (0, node_fs_promises.readdir)(folder, {
		withFileTypes: true,
		recursive: true
	}).catch(() => []);
	for (const entry of entries) {
		if (!entry.isFile() || !/\.(?:ya?ml|tpl)$/.test(entry.name)) continue;
		const parent = entry.parentPath;
		if (/(?:^|[\\/])templates(?:[\\/]|$)/.test(parent.slice(folder.length))) texts.push(await (0, node_fs_promises.readFile)((0, node_path.join)(parent, entry.name), "utf8").catch(() => ""));
	}
	return texts;
}

// tools/argocd/src/render/helm-arguments.ts
function templateArguments(inputs, helm, environment) {
	const args = [
		"template",
		inputs.chart,
		"--name-template",
		inputs.release
	];
	if (inputs.namespace) args.push("--namespace", inputs.namespace);
	const kubeVersion = plainVersion(helm.kubeVersion || inputs.kubeVersion);
	if (kubeVersion !== void 0) args.push("--kube-version", kubeVersion);
	for (const [flag, forced] of [["--set", false], ["--set-string", true]]) {
		const parameters = (helm.parameters ?? []).filter(({ forceString = false }) => forceString === forced);
		for (const [name, value] of new Map(parameters.map(({ name, value }) => [name, value]))) args.push(flag, `${name}=${escapeCommas(substitute(String(value), environment))}`);
	}
	for (const [name, path] of new Map(inputs.files)) args.push("--set-file", `${name}=${escapeCommas(path)}`);
	for (const path of inputs.valueFiles) args.push("--values", path);
	if (inputs.hasValues) args.push("--values", "-");
	for (const version of helm.apiVersions?.length ? helm.apiVersions : inputs.apiVersions) args.push("--api-versions", version);
	if (helm.skipCrds !== true) args.push("--include-crds");
	if (helm.skipSchemaValidation === true) args.push("--skip-schema-validation");
	if (helm.skipTests === true) args.push("--skip-tests");
	return args;
}
function inlineValues(helm) {
	if (helm.valuesObject !== void 0 && Object.keys(helm.valuesObject).length > 0) return JSON.stringify(helm.valuesObject);
	return helm.values || void 0;
}
function plainVersion(version) {
	return /^v?(\d+(?:\.\d+)+)/.exec(version ?? "")?.[1];
}
function escapeCommas(value) {
	if (value.startsWith("{") && value.endsWith("}")) return value;
	return value.replace(/(?<!\\),/g, "\\,");
}

// tools/argocd/src/render/helm-files.ts
async function locateFile(text, place, environment, context) {
	const [first = "", ...rest] = text.split("/");
	const target = first.startsWith("$") ? context.refs.get(first.slice(1)) : void 0;
	if (target !== void 0) {
		if (!context.isOurs(target)) return {
			is: "elsewhere",
			reason: `the file ${text} lies in ${shownUrl(target.repoURL)}, another repository`
		};
		return inside(`/${substitute(rest.join("/"), environment)}`, {
			folder: context.realRoot,
			root: context.realRoot
		}, context);
	}
	const written = substitute(text, environment);
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) return {
		is: "elsewhere",
		reason: `the file ${shownUrl(written)} is not in the repository and is not fetched`
	};
	return inside(written, place, context);
}
async function inside(written, { folder, root }, context) {
	const path = (0, node_path.isAbsolute)(written) ? (0, node_path.join)(root, written) : (0, node_path.resolve)(folder, written);
	const shown = (0, node_path.relative)(root, path).split(node_path.sep).join("/");
	if (isOutside(root, path)) throw outside(context, written);
	if (!await require_is_there.isThere(path)) {
		if (/[*?[{]/.test(written)) return {
			is: "elsewhere",
			reason: `value files by a pattern (${written}) are not looked up`
		};
		return {
			is: "missing",
			shown
		};
	}
	if (isOutside(root, await (0, node_fs_promises.realpath)(path))) throw outside(context, written);
	return {
		is: "file",
		path
	};
}
function isOutside(root, path) {
	const from = (0, node_path.relative)(root, path);
	return from === ".." || from.startsWith(`..${node_path.sep}`) || (0, node_path.isAbsolute)(from);
}
function outside({ owner }, written) {
	return new require_index.InputError(`${owner}: the file ${written} leads out of the repository, which Argo CD refuses. Move it into the repository.`);
}

// tools/argocd/src/render/helm-secrets.ts
const SENSITIVE = /pass|secret|token|credential|private|key/i;
function inlineSecrets(helm) {
	const secrets = /* @__PURE__ */ new Set();
	collect(helm.valuesObject, false, secrets);
	for (const { text } of require_place.documentTexts(helm.values ?? "")) collect(require_read.toValue(require_read.readYaml(text).root), false, secrets);
	for (const { name, value } of helm.parameters ?? []) if (SENSITIVE.test(name)) secrets.add(String(value));
	return secrets;
}
function collect(value, sensitive, secrets) {
	if (Array.isArray(value)) for (const item of value) collect(item, sensitive, secrets);
	else if (require_manifest.isFields(value)) for (const [key, item] of Object.entries(value)) collect(item, sensitive || SENSITIVE.test(key), secrets);
	else if (sensitive && (typeof value === "string" || typeof value === "number")) secrets.add(String(value));
}

// tools/argocd/src/render/scratch.ts
const LEFT_OUT = /* @__PURE__ */ new Set([".git", "node_modules"]);
async function withScratch(root, folders, text, use) {
	const scratch = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "mainstem-render-"));
	try {
		const outer = folders.filter((folder) => !folders.some((other) => other !== folder && require_paths.isWithin(folder, other)));
		const texts = [text];
		for (const folder of new Set(outer)) await copyFolder((0, node_path.join)(root, folder), (0, node_path.join)(scratch, folder), texts);
		await linkOthers(root, scratch, ".", outer, texts.join("\n"));
		return await use(scratch);
	} finally {
		await (0, node_fs_promises.rm)(scratch, {
			recursive: true,
			force: true
		});
	}
}
async function linkOthers(root, scratch, above, copied, mentions) {
	if (copied.includes(above)) return;
	await (0, node_fs_promises.mkdir)((0, node_path.join)(scratch, above), { recursive: true });
	for (const entry of await (0, node_fs_promises.readdir)((0, node_path.join)(root, above), { withFileTypes: true })) {
		const folder = above === "." ? entry.name : `${above}/${entry.name}`;
		if (copied.some((path) => require_paths.isWithin(path, folder))) await linkOthers(root, scratch, folder, copied, mentions);
		else if (!entry.isFile() && !LEFT_OUT.has(entry.name) && mentions.includes(entry.name)) await (0, node_fs_promises.symlink)((0, node_path.join)(root, folder), (0, node_path.join)(scratch, folder), "junction");
	}
}
async function copyFolder(from, to, texts) {
	await (0, node_fs_promises.mkdir)(to, { recursive: true });
	for (const entry of await (0, node_fs_promises.readdir)(from, { withFileTypes: true })) {
		if (LEFT_OUT.has(entry.name)) continue;
		const source = (0, node_path.join)(from, entry.name);
		const target = (0, node_path.join)(to, entry.name);
		if (entry.isDirectory()) await copyFolder(source, target, texts);
		else if (entry.isSymbolicLink()) {
			const link = await (0, node_fs_promises.readlink)(source);
			texts.push(link);
			await (0, node_fs_promises.symlink)(link, target, await linkKind(source));
		} else if (entry.isFile()) {
			await (0, node_fs_promises.copyFile)(source, target, node_fs_promises.constants.COPYFILE_FICLONE);
			if (/\.(?:ya?ml|json)$|^Kustomization$/.test(entry.name)) texts.push(await (0, node_fs_promises.readFile)(source, "utf8"));
		}
	}
}
async function linkKind(path) {
	return await (0, node_fs_promises.stat)(path).then((target) => target.isDirectory(), () => false) ? "dir" : "file";
}

// tools/argocd/src/render/helm-source.ts
async function renderHelmSource(folder, source, context) {
	const path = (0, node_path.join)(context.root, folder);
	if (!await require_is_there.isThere((0, node_path.join)(path, "Chart.yaml"))) throw new require_index.InputError(`${context.owner}: ${folder} has no Chart.yaml, and its source sets helm options. Add the chart, or remove them.`);
	return renderChart({
		path,
		shown: folder,
		place: {
			folder: await (0, node_fs_promises.realpath)(path),
			root: context.realRoot
		},
		folder
	}, source, context);
}
async function renderChart(chart, source, context) {
	const located = await templateInputs(chart, source, context);
	if ("reason" in located) return unrendered(`${context.owner}: ${chart.shown} is not rendered: ${located.reason}`);
	const helm = await helmFor(chart, context);
	const output = await template(helm, chart, located, source, context);
	if ("reason" in output) return unrendered(`${context.owner}: ${chart.shown} is not rendered: ${output.reason}`);
	return {
		manifests: parseManifestsCached(output.stdout, `${chart.shown} (rendered)`, context.documents, { lastKeyCounts: true }),
		warnings: await chartWarnings(chart, source.helm ?? {}, context),
		unrendered: [],
		tools: { ...helm.tools }
	};
}
function helmFor(chart, { owner }) {
	return requireHelm(`${owner}: helm is needed to render ${chart.shown}`);
}
async function template(helm, chart, inputs, source, context) {
	const options = source.helm ?? {};
	const environment = buildEnvironment(context, source);
	const first = await run(helm, inputs, options, environment);
	if (first.code === 0) return first;
	const { folder } = chart;
	if (folder === void 0 || !/missing in charts\/? directory/.test(first.stderr)) throw await failure(chart, first, options, context, context.root);
	return withScratch(context.root, [folder], "", async (scratch) => {
		const copy = (0, node_path.join)(scratch, folder);
		const problem = await buildDependencies(helm, copy, context);
		if (problem !== void 0) return { reason: problem };
		const second = await run(helm, {
			...inputs,
			chart: copy
		}, options, environment);
		if (second.code !== 0) throw await failure(chart, second, options, context, scratch);
		return second;
	});
}
function run(helm, inputs, options, environment) {
	const input = inlineValues(options);
	return runConfined(helm.program.path, templateArguments(inputs, options, environment), {
		env: {
			...environment,
			HELM_NAMESPACE: "default",
			HELM_DEBUG: void 0
		},
		...input === void 0 ? {} : { input }
	});
}
async function templateInputs(chart, source, context) {
	const helm = source.helm ?? {};
	const environment = buildEnvironment(context, source);
	if (helm.version && helm.version !== "v3") throw new require_index.InputError(`${context.owner}: helm.version ${helm.version} is not supported by Argo CD. Remove it.`);
	const valueFiles = [];
	for (const text of helm.valueFiles ?? []) {
		const located = await locateFile(text, chart.place, environment, context);
		if (located.is === "elsewhere") return located;
		if (located.is === "file") valueFiles.push(located.path);
		else if (helm.ignoreMissingValueFiles !== true) throw missing(context, "value file", located.shown);
	}
	const files = [];
	for (const { name, path } of helm.fileParameters ?? []) {
		const located = await locateFile(path, chart.place, environment, context);
		if (located.is === "elsewhere") return located;
		if (located.is === "missing") throw missing(context, `file of the parameter ${name},`, located.shown);
		files.push([name, located.path]);
	}
	const namespace = helm.namespace || context.namespace;
	return {
		chart: chart.path,
		release: helm.releaseName || context.name,
		apiVersions: context.apiVersions,
		valueFiles,
		files,
		hasValues: inlineValues(helm) !== void 0,
		...namespace === void 0 ? {} : { namespace },
		...context.kubeVersion === void 0 ? {} : { kubeVersion: context.kubeVersion }
	};
}
function missing({ owner }, what, shown) {
	return new require_index.InputError(`${owner}: the ${what} ${shown} does not exist: Argo CD fails to render it. Create it${what === "value file" ? ", or set helm.ignoreMissingValueFiles" : ", or mend the path"}.`);
}
async function failure(chart, { stderr }, helm, context, root) {
	const roots = await hiddenRoots(root, context.root, chart.path);
	const secrets = /* @__PURE__ */ new Set([...inlineSecrets(helm), ...await secretsIn(chart.place.folder)]);
	const message = readableKustomizeError(stderr, roots, secrets);
	return new require_index.ToolError(`${context.owner}: helm cannot render ${chart.shown}: ${message}. Run helm template ${chart.shown} with the Application's values to see all of it.`);
}

// tools/argocd/src/render/remote-chart.ts
async function renderRemoteChart(source, context) {
	const reference = chartReference(source);
	if (source.repoURL.startsWith("oci://") && !/^\.?\/?$/.test(source.path ?? "")) return unrendered(`${context.owner}: the folder ${source.path} of ${reference.id} is not rendered: only charts are pulled`);
	const pulled = await pullChart(await helmFor({ shown: reference.id }, context), reference, context);
	if ("reason" in pulled) return unrendered(`${context.owner}: ${reference.id} is not rendered: ${pulled.reason}`);
	const scratch = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "mainstem-chart-"));
	try {
		const unpacked = await require_run.runProgram("tar", [
			"-xzf",
			pulled.archive,
			"-C",
			scratch
		]);
		const [folder] = await (0, node_fs_promises.readdir)(scratch);
		if (unpacked.code !== 0 || folder === void 0) throw new require_index.ToolError(`${reference.id}: not a chart archive. Publish it again.`);
		const path = await (0, node_fs_promises.realpath)((0, node_path.join)(scratch, folder));
		const chart = {
			path,
			shown: reference.id,
			place: {
				folder: path,
				root: path
			}
		};
		const rendered = await renderChart(chart, source, context);
		return {
			...rendered,
			warnings: [...pulled.warnings, ...rendered.warnings]
		};
	} finally {
		await (0, node_fs_promises.rm)(scratch, {
			recursive: true,
			force: true
		});
	}
}
function chartReference({ repoURL, chart, targetRevision }) {
	const version = targetRevision ?? "";
	const url = repoURL.replace(/\/+$/, "");
	const isOci = url.startsWith("oci://") || !url.includes("://");
	const bare = url.replace(/^oci:\/\//, "");
	const id = `${shownUrl(isOci ? `oci://${bare}` : url)}${chart === void 0 ? "" : `/${chart}`}@${version || "latest"}`;
	if (!isOci) return {
		repository: url,
		name: chart ?? "",
		version,
		id
	};
	return {
		name: `oci://${bare}${chart === void 0 ? "" : `/${chart}`}`,
		version,
		id
	};
}
async function recordedChecksum(source, folder = chartFolder()) {
	const record = await (0, node_fs_promises.readFile)((0, node_path.join)(keptIn(folder, chartReference(source).id), "sha256"), "utf8").catch(() => void 0);
	return record === void 0 ? void 0 : `sha256:${record.trim()}`;
}
function chartFolder() {
	return (0, node_path.join)((0, node_path.dirname)(require_programs.toolsFolder()), "charts");
}
function keptIn(folder, id) {
	return (0, node_path.join)(folder, require_digest.digestOf(id).slice(7, 39));
}
const pulls = /* @__PURE__ */ new Map();
function pullChart(helm, reference, context) {
	const key = `${context.charts.folder} ${context.charts.download} ${reference.id}`;
	let running = pulls.get(key);
	if (running === void 0) {
		running = fetchChart(helm, reference, context).finally(() => pulls.delete(key));
		pulls.set(key, running);
	}
	return running;
}
function isExactVersion(version) {
	return /^v?\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]*)?$/.test(version) || version.startsWith("sha256:");
}
async function fetchChart(helm, reference, { charts, owner }) {
	const folder = keptIn(charts.folder, reference.id);
	const archive = (0, node_path.join)(folder, "chart.tgz");
	const record = (0, node_path.join)(folder, "sha256");
	const exact = isExactVersion(reference.version);
	const recorded = await (0, node_fs_promises.readFile)(record, "utf8").catch(() => void 0);
	const expected = charts.checksums[reference.id]?.replace(/^sha256:/, "") ?? (exact ? recorded?.trim() : void 0);
	if (exact && recorded !== void 0) {
		const kept = await (0, node_fs_promises.readFile)(archive).catch(() => void 0);
		if (kept !== void 0 && sha256(kept) === expected) return {
			archive,
			warnings: []
		};
	}
	if (!charts.download) return { reason: "it is not in the cache of charts and is not fetched" };
	const refused = charts.refuses?.(reference);
	if (refused !== void 0) return { reason: refused };
	const scratch = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "mainstem-pull-"));
	try {
		const pulled = await runConfined(helm.program.path, pullArguments(reference, scratch));
		const name = (await (0, node_fs_promises.readdir)(scratch)).find((file) => file.endsWith(".tgz"));
		if (pulled.code !== 0 || name === void 0) return { reason: `it could not be pulled: ${shownUrl(readableKustomizeError(pulled.stderr, [scratch], /* @__PURE__ */ new Set()))}` };
		const bytes = await (0, node_fs_promises.readFile)((0, node_path.join)(scratch, name));
		const found = sha256(bytes);
		if (expected !== void 0 && expected !== found) throw new require_index.ToolError(`${owner}: ${reference.id} has the checksum sha256:${found}, and sha256:${expected} is recorded: it was published again, or is not the same chart. Find out which, then record the new checksum.`);
		await require_texts.replaceFile(archive, bytes);
		await require_texts.replaceFile(record, Buffer.from(`${found}\n`));
		const version = name.slice(name.lastIndexOf("/") + 1, -4);
		const moving = `${owner}: ${reference.id} is no exact version: rendered with ${version}, and Argo CD may find another one`;
		return {
			archive,
			warnings: exact ? [] : [moving]
		};
	} finally {
		await (0, node_fs_promises.rm)(scratch, {
			recursive: true,
			force: true
		});
	}
}
function pullArguments({ repository, name, version }, destination) {
	const isDigest = version.startsWith("sha256:");
	const args = [
		"pull",
		isDigest ? `${name}@${version}` : name,
		"--destination",
		destination
	];
	if (!isDigest && version !== "") args.push("--version", version);
	if (repository !== void 0) args.push("--repo", repository);
	if (/^oci:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?\//.test(name)) args.push("--plain-http");
	return args;
}
function sha256(bytes) {
	return (0, node_crypto.createHash)("sha256").update(bytes).digest("hex");
}

// tools/pipeline/src/applications/deliveries.ts
const FEW = 3;
function createDeliveries(graph) {
	let index;
	const indexed = () => {
		index ??= indexOf(graph);
		return index;
	};
	const alone = /* @__PURE__ */ new Map();
	const of = (project) => {
		if (index !== void 0) return index.byDelivered.get(project.name) ?? [];
		const found = alone.get(project.root);
		if (found !== void 0) return found;
		if (alone.size >= FEW) return indexed().byDelivered.get(project.name) ?? [];
		const applications = graph.applications(project.root).filter((one) => require_sources.sourcesOf(one).some((source) => require_sources.projectOf(graph, source)?.name === project.name));
		alone.set(project.root, applications);
		return applications;
	};
	return {
		of,
		declaredIn: ({ name }) => indexed().byDeclaring.get(name) ?? [],
		namesOf: ({ root }) => graph.deliveries.filter(({ path, recurse }) => path === root || recurse === true && require_paths.isWithin(root, path)).map(({ application }) => application),
		namespaceOf: ({ root }) => {
			const namespaces = new Set(graph.deliveries.filter(({ path }) => path === root).map(({ destinationNamespace }) => destinationNamespace));
			return namespaces.size === 1 ? [...namespaces][0] : void 0;
		},
		ignoreDifferencesOf: (project) => {
			const rules = of(project).map(({ spec }) => spec.ignoreDifferences ?? []);
			const [first] = rules;
			return rules.every((other) => require_digest.digestOf(other) === require_digest.digestOf(first)) ? first : void 0;
		},
		syncOptionsOf: (project) => {
			const [first = [], ...others] = of(project).map(({ spec }) => spec.syncPolicy?.syncOptions ?? []);
			return first.filter((option) => others.every((options) => options.includes(option)));
		},
		madeNamespaceOf: (project) => {
			const [first, ...others] = of(project).map(madeNamespace);
			return others.every((other) => require_digest.digestOf(other ?? {}) === require_digest.digestOf(first ?? {})) ? first : void 0;
		},
		isOurs: (source) => indexed().urls.has(source.repoURL) || require_sources.isInTree(graph, source)
	};
}
function madeNamespace({ spec }) {
	const { syncOptions = [], managedNamespaceMetadata } = spec.syncPolicy ?? {};
	const name = spec.destination?.namespace;
	const labels = managedNamespaceMetadata?.labels;
	if (name === void 0 || !syncOptions.includes("CreateNamespace=true") || !require_located.isMap(labels)) return void 0;
	return {
		name,
		labels
	};
}
function madeBy(application) {
	const made = application === void 0 ? void 0 : madeNamespace(application);
	return made === void 0 ? {} : { madeNamespace: made };
}
function indexOf(graph) {
	const applications = graph.applications();
	return {
		byDeclaring: groupBy(applications, ({ from }) => [graph.ownerOf(from.file)?.name]),
		byDelivered: groupBy(applications, (one) => require_sources.sourcesOf(one).map((source) => require_sources.projectOf(graph, source)?.name)),
		urls: /* @__PURE__ */ new Set([...graph.settings.argocd.repositories, ...applications.flatMap(require_sources.sourcesOf).filter((source) => require_sources.isInTree(graph, source)).map(({ repoURL }) => repoURL)])
	};
}
function groupBy(items, keysOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) for (const key of new Set(keysOf(item))) {
		if (key === void 0) continue;
		require_collections.addTo(groups, key, item);
	}
	return groups;
}

Object.defineProperty(exports, "NOTHING", {
  enumerable: true,
  get: function () {
    return NOTHING;
  }
});
Object.defineProperty(exports, "buildEnvironment", {
  enumerable: true,
  get: function () {
    return buildEnvironment;
  }
});
Object.defineProperty(exports, "cachedRender", {
  enumerable: true,
  get: function () {
    return cachedRender;
  }
});
Object.defineProperty(exports, "chartFolder", {
  enumerable: true,
  get: function () {
    return chartFolder;
  }
});
Object.defineProperty(exports, "chartReference", {
  enumerable: true,
  get: function () {
    return chartReference;
  }
});
Object.defineProperty(exports, "createDeliveries", {
  enumerable: true,
  get: function () {
    return createDeliveries;
  }
});
Object.defineProperty(exports, "createRenderCache", {
  enumerable: true,
  get: function () {
    return createRenderCache;
  }
});
Object.defineProperty(exports, "findHelm", {
  enumerable: true,
  get: function () {
    return findHelm;
  }
});
Object.defineProperty(exports, "findKustomize", {
  enumerable: true,
  get: function () {
    return findKustomize;
  }
});
Object.defineProperty(exports, "hiddenRoots", {
  enumerable: true,
  get: function () {
    return hiddenRoots;
  }
});
Object.defineProperty(exports, "isExactVersion", {
  enumerable: true,
  get: function () {
    return isExactVersion;
  }
});
Object.defineProperty(exports, "kustomizeWarnings", {
  enumerable: true,
  get: function () {
    return kustomizeWarnings;
  }
});
Object.defineProperty(exports, "madeBy", {
  enumerable: true,
  get: function () {
    return madeBy;
  }
});
Object.defineProperty(exports, "parseManifests", {
  enumerable: true,
  get: function () {
    return parseManifests;
  }
});
Object.defineProperty(exports, "parseManifestsCached", {
  enumerable: true,
  get: function () {
    return parseManifestsCached;
  }
});
Object.defineProperty(exports, "prepareKustomize", {
  enumerable: true,
  get: function () {
    return prepareKustomize;
  }
});
Object.defineProperty(exports, "readableKustomizeError", {
  enumerable: true,
  get: function () {
    return readableKustomizeError;
  }
});
Object.defineProperty(exports, "recallRender", {
  enumerable: true,
  get: function () {
    return recallRender;
  }
});
Object.defineProperty(exports, "recordedChecksum", {
  enumerable: true,
  get: function () {
    return recordedChecksum;
  }
});
Object.defineProperty(exports, "renderHelmSource", {
  enumerable: true,
  get: function () {
    return renderHelmSource;
  }
});
Object.defineProperty(exports, "renderRemoteChart", {
  enumerable: true,
  get: function () {
    return renderRemoteChart;
  }
});
Object.defineProperty(exports, "requireHelm", {
  enumerable: true,
  get: function () {
    return requireHelm;
  }
});
Object.defineProperty(exports, "runConfined", {
  enumerable: true,
  get: function () {
    return runConfined;
  }
});
Object.defineProperty(exports, "secretsIn", {
  enumerable: true,
  get: function () {
    return secretsIn;
  }
});
Object.defineProperty(exports, "shownUrl", {
  enumerable: true,
  get: function () {
    return shownUrl;
  }
});
Object.defineProperty(exports, "substitute", {
  enumerable: true,
  get: function () {
    return substitute;
  }
});
Object.defineProperty(exports, "unrendered", {
  enumerable: true,
  get: function () {
    return unrendered;
  }
});
Object.defineProperty(exports, "usesRevision", {
  enumerable: true,
  get: function () {
    return usesRevision;
  }
});
Object.defineProperty(exports, "withScratch", {
  enumerable: true,
  get: function () {
    return withScratch;
  }
});