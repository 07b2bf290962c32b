const require_rolldown_runtime = require("./shared/runtime.js");
const require_deliveries = require("./shared/deliveries.js");
const require_index = require("./index.js");
const require_read = require("./shared/read.js");
const require_head = require("./shared/head.js");
const require_admit_xrd = require("./shared/admit-xrd.js");
const require_dist$1 = require("./shared/yaml.js");
const require_src = require("./shared/graph.js");
const require_rendered = require("./shared/rendered.js");
const require_sources = require("./shared/sources.js");
const require_schemas_lock = require("./shared/schemas-lock.js");
const require_registry = require("./shared/src2.js");
const require_programs = require("./shared/programs.js");
let node_crypto = require("node:crypto");
let node_zlib = require("node:zlib");
node_zlib = require_rolldown_runtime.__toESM(node_zlib, 1);

// tools/crossplane/src/packages/package.ts
var import_dist = require_dist$1.require_dist();
function readPackage(text) {
	const definitions = [];
	let kind;
	const dependencies = [];
	for (const document of require_head.splitDocuments(text)) if (document.apiVersion?.split("/")[0] === "meta.pkg.crossplane.io") {
		kind ??= document.kind;
		const needs = at(readObject(document.text), "spec", "dependsOn");
		if (Array.isArray(needs)) dependencies.push(...needs.flatMap(dependencyOf));
	} else definitions.push(...definitionsOfDocument(document));
	return {
		...kind === void 0 ? {} : { kind },
		dependencies,
		definitions
	};
}
function definitionsInText(text) {
	return require_head.splitDocuments(text).flatMap(definitionsOfDocument);
}
function definitionsOfDocument({ kind, text }) {
	if (kind !== "CustomResourceDefinition" && kind !== "CompositeResourceDefinition") return [];
	const value = readObject(text);
	if (!require_admit_xrd.isObject(value)) return [];
	if (kind === "CustomResourceDefinition") return definitionOf(value, text);
	const { crd, claim } = require_admit_xrd.admitXrd(value, { strict: false }).derived;
	return [crd, claim].flatMap((one) => one === void 0 ? [] : definitionOf(one, (0, import_dist.stringify)(require_admit_xrd.toPlain(one), { lineWidth: 0 })));
}
function definitionOf(value, text) {
	const [group, kind, name] = [
		at(value, "spec", "group"),
		at(value, "spec", "names", "kind"),
		at(value, "metadata", "name")
	];
	if (typeof group !== "string" || typeof kind !== "string" || typeof name !== "string") return [];
	return /^[a-z0-9][a-z0-9.-]*$/.test(name) ? [{
		api: `${group}/${kind}`,
		name,
		text: text.endsWith("\n") ? text : `${text}\n`
	}] : [];
}
function dependencyOf(entry) {
	const name = [
		"package",
		"provider",
		"configuration",
		"function"
	].map((key) => at(entry, key)).find((one) => typeof one === "string");
	const version = at(entry, "version");
	return typeof name === "string" ? [{
		package: name,
		version: typeof version === "string" ? version : ""
	}] : [];
}
function readObject(text) {
	const { root, problems } = require_read.readYaml(text);
	if (problems.some(({ code }) => code !== "duplicate-key")) return void 0;
	try {
		return require_admit_xrd.fromPlain(require_read.toValue(root));
	} catch (error) {
		if (error instanceof require_admit_xrd.JsonError) return void 0;
		throw error;
	}
}
function at(value, ...path) {
	let found = value;
	for (const key of path) found = require_admit_xrd.isObject(found) ? require_admit_xrd.get(found, key) : void 0;
	return found;
}

// tools/crossplane/src/packages/version-range.ts
const VERSION$1 = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;
function parse(text) {
	const [, major, minor = "0", patch = "0", pre] = VERSION$1.exec(text) ?? [];
	if (major === void 0) return void 0;
	return {
		numbers: [
			Number(major),
			Number(minor),
			Number(patch)
		],
		pre: pre === void 0 ? [] : pre.split(".")
	};
}
function compare(a, b) {
	for (const at of [
		0,
		1,
		2
	]) if (a.numbers[at] !== b.numbers[at]) return a.numbers[at] - b.numbers[at];
	if (a.pre.length === 0 || b.pre.length === 0) return b.pre.length - a.pre.length;
	for (let at = 0; at < Math.max(a.pre.length, b.pre.length); at++) {
		const [x, y] = [a.pre[at], b.pre[at]];
		if (x === void 0) return -1;
		if (y === void 0) return 1;
		if (x === y) continue;
		const [isX, isY] = [/^\d+$/.test(x), /^\d+$/.test(y)];
		if (isX && isY) return Number(x) - Number(y);
		if (isX !== isY) return isX ? -1 : 1;
		return x < y ? -1 : 1;
	}
	return 0;
}
function testOf(text) {
	const [, operator = "", rest = ""] = /^(>=|=>|<=|=<|!=|>|<|=|~>?|\^)?\s*(.*)$/.exec(text) ?? [];
	const parts = rest.replace(/^v/, "").split(/[-+]/)[0]?.split(".") ?? [];
	const open = parts.findIndex((part) => /^[xX*]$/.test(part));
	const given = open < 0 ? parts.length : open;
	if (given === 0 || rest === "") return (version) => version.pre.length === 0;
	const low = parse(open < 0 ? rest : parts.slice(0, open).join("."));
	if (low === void 0) return void 0;
	const [major, minor, patch] = low.numbers;
	const below = (numbers) => {
		const high = {
			numbers,
			pre: []
		};
		return (version) => compare(version, low) >= 0 && compare({
			...version,
			pre: []
		}, high) < 0;
	};
	const released = (test) => (version) => (version.pre.length === 0 || low.pre.length > 0) && test(version);
	const minorSpan = below(given < 2 ? [
		major + 1,
		0,
		0
	] : [
		major,
		minor + 1,
		0
	]);
	switch (operator) {
		case ">=":
		case "=>": return released((version) => compare(version, low) >= 0);
		case ">": return released(given === 3 ? (version) => compare(version, low) > 0 : (version) => compare(version, low) > 0 && !minorSpan(version));
		case "<": return released((version) => compare(version, low) < 0);
		case "<=":
		case "=<": return released((version) => compare(version, low) <= 0 || given < 3 && minorSpan(version));
		case "!=": return (version) => compare(version, low) !== 0;
		case "~":
		case "~>": return released(minorSpan);
		case "^": return released(below(major > 0 || given < 2 ? [
			major + 1,
			0,
			0
		] : minor > 0 || given < 3 ? [
			0,
			minor + 1,
			0
		] : [
			0,
			0,
			patch + 1
		]));
		default: return given === 3 ? (version) => compare(version, low) === 0 : released(minorSpan);
	}
}
function highestOf(tags, constraint) {
	const alternatives = constraint.split("||").map((all) => [...all.trim().matchAll(/(?:(?:>=|=>|<=|=<|!=|>|<|=|~>?|\^)\s*)?[^\s,]+/g)].map(([one]) => testOf(one.trim())));
	if (alternatives.some((all) => all.length === 0 || all.includes(void 0))) return void 0;
	let best;
	for (const tag of tags) {
		const version = parse(tag);
		if (version === void 0 || !alternatives.some((all) => all.every((test) => test?.(version) === true))) continue;
		if (best === void 0 || compare(version, best.version) > 0) best = {
			tag,
			version
		};
	}
	return best?.tag;
}

// tools/pipeline/src/schemas/charts.ts
function chartsIn(graph, root) {
	const tree = {
		graph,
		closures: require_src.createClosures(graph),
		deliveries: require_deliveries.createDeliveries(graph)
	};
	return require_rendered.renderables({ graph }).flatMap(({ reading, application }) => require_sources.sourcesOf(application).filter(({ chart, repoURL }) => chart !== void 0 || repoURL.startsWith("oci://")).map((source) => {
		const { id } = require_deliveries.chartReference(source);
		return {
			source: id,
			file: reading.file,
			async render(digest) {
				const chartChecksums = digest === void 0 ? void 0 : { [id]: digest };
				const { manifests, unrendered } = await require_rendered.renderIn({
					...tree,
					chartChecksums
				}, application, root);
				const [reason] = unrendered;
				if (reason !== void 0) throw new require_index.ToolError(`${reason}.`);
				const found = await require_deliveries.recordedChecksum(source);
				if (found === void 0) throw new require_index.ToolError(`${id} was not kept after it was pulled. Run the command again.`);
				return {
					digest: found,
					definitions: manifests.filter(({ kind }) => kind === "CustomResourceDefinition").flatMap((manifest) => definitionsInText(JSON.stringify(manifest, null, 2)))
				};
			}
		};
	}));
}

// tools/pipeline/src/schemas/lock.ts
function parseLock(text) {
	if (text === void 0) return {
		schema: "mainstem/schemas-lock@1",
		sources: []
	};
	const again = "take the file of the default branch, or delete it and run mainstem schemas sync.";
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw new require_index.InputError(`${require_schemas_lock.SCHEMAS_LOCK} is no JSON: ${again}`);
	}
	const result = require_schemas_lock.schemasLockSchema.safeParse(value);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw new require_index.InputError(`${require_schemas_lock.SCHEMAS_LOCK}: ${issue?.path.join(".")}: ${issue?.message ?? "not valid"}: ${again}`);
}
function printLock({ sources }) {
	const sorted = sources.toSorted((a, b) => a.source < b.source ? -1 : a.source > b.source ? 1 : 0);
	return `${JSON.stringify({
		schema: "mainstem/schemas-lock@1",
		sources: sorted
	}, null, 2)}\n`;
}
function digestOfText(text) {
	return `sha256:${(0, node_crypto.createHash)("sha256").update(text).digest("hex")}`;
}
function isIntact({ definitions }, textOf) {
	return definitions.every(({ file, digest }) => {
		const text = textOf(file);
		return text !== void 0 && digestOfText(text) === digest;
	});
}

// tools/pipeline/src/schemas/wanted.ts
const INSTALLS = /pkg\.crossplane\.io\//;
const PACKAGE_KINDS = /* @__PURE__ */ new Set([
	"Provider",
	"Function",
	"Configuration"
]);
function packagesIn(texts) {
	const found = [];
	for (const [file, text] of texts) {
		if (!INSTALLS.test(text)) continue;
		for (const { apiVersion = "", kind = "", line, text: document } of require_head.splitDocuments(text)) {
			if (!apiVersion.startsWith("pkg.crossplane.io/") || !PACKAGE_KINDS.has(kind)) continue;
			const source = (require_read.readValue(document)?.value)?.spec?.package;
			if (typeof source === "string" && !source.includes("{{")) found.push({
				source,
				file,
				line
			});
		}
	}
	return found.sort((a, b) => a.source < b.source ? -1 : a.source > b.source ? 1 : 0);
}
const VERSION = /apiVersion["']?\s*[:=]\s*["']?([a-z0-9][a-z0-9.-]*\.[a-z0-9.-]*[a-z0-9])\/v/g;
const KIND = /kind["']?\s*[:=]\s*["']?([A-Z]\w*)/g;
function kindsNamedIn(texts) {
	const named = /* @__PURE__ */ new Set();
	for (const [file, text] of texts) {
		if (file.startsWith(`${".mainstem/schemas"}/`)) continue;
		const kinds = [...new Set([...text.matchAll(KIND)].map(([, kind]) => kind))];
		for (const group of new Set([...text.matchAll(VERSION)].map(([, name]) => name))) for (const kind of kinds) named.add(`${group}/${kind}`);
	}
	return named;
}

// tools/pipeline/src/schemas/check.ts
const RULE = "crossplane/schemas";
function checkSchemas(texts) {
	const lockText = texts.get(require_schemas_lock.SCHEMAS_LOCK);
	if (lockText === void 0) return [];
	const { sources } = parseLock(lockText);
	const finding = (file, line, message) => ({
		severity: "warning",
		rule: RULE,
		file,
		line,
		path: "",
		message: `${message}: mainstem schemas sync`
	});
	const findings = [];
	const packages = packagesIn(texts);
	const locked = new Set(sources.map(({ source }) => source));
	for (const { source, file, line } of packages) if (!locked.has(source)) findings.push(finding(file, line, `no definitions are fetched of ${source}, so its kinds are not checked as it has them`));
	const installed = new Set(packages.map(({ source }) => source));
	const named = kindsNamedIn(texts);
	for (const one of sources) {
		if (texts.has(one.from) && one.kind === "package" && !installed.has(one.source)) findings.push(finding(require_schemas_lock.SCHEMAS_LOCK, 1, `nothing installs ${one.source} any more`));
		const missing = one.others.filter((api) => named.has(api));
		if (missing.length > 0) findings.push(finding(require_schemas_lock.SCHEMAS_LOCK, 1, `the tree uses ${missing.slice(0, 3).join(", ")} of ${one.source}`));
		if (!isIntact(one, (file) => texts.get(file))) findings.push(finding(require_schemas_lock.SCHEMAS_LOCK, 1, `${require_schemas_lock.SCHEMAS_FOLDER} does not hold what was fetched of ${one.source}`));
	}
	return findings;
}

// tools/toolchain/src/registry/layer.ts
const MOST_UNPACKED = 536870912;
function layerFiles(bytes, what, wanted) {
	const options = { maxOutputLength: MOST_UNPACKED };
	let tar = bytes;
	try {
		if (bytes[0] === 31 && bytes[1] === 139) tar = node_zlib.default.gunzipSync(bytes, options);
		else if (bytes.length > 4 && bytes.readUInt32LE(0) === 4247762216) {
			if (typeof node_zlib.default.zstdDecompressSync !== "function") throw new require_index.ToolError(`${what} is packed with zstd, which Node ${process.versions.node} cannot unpack: use Node 24.`);
			tar = node_zlib.default.zstdDecompressSync(bytes, options);
		}
	} catch (error) {
		if (error instanceof require_index.ToolError) throw error;
		const code = error.code;
		throw new require_index.ToolError(code === "ERR_BUFFER_TOO_LARGE" ? `${what} unpacks to more than 512 MiB. Nothing was taken.` : `${what} is damaged. Nothing was taken.`);
	}
	return require_programs.tarFiles(tar, wanted);
}

// tools/pipeline/src/schemas/fetch.ts
const ANNOTATION = "io.crossplane.xpkg";
const CHART_CONFIG = "application/vnd.cncf.helm.config.v1+json";
const MOST_OF_A_LAYER = 67108864;
const MOST_OF_A_CONFIG = 4194304;
async function fetchDefinitions(reference, client) {
	const image = await client.image(reference);
	if (image.config.mediaType === CHART_CONFIG) return fromChart(reference, image, client);
	for (const layer of await candidates(reference, image, client)) {
		if (layer.size > MOST_OF_A_LAYER) continue;
		const bytes = await client.blob(reference, layer, MOST_OF_A_LAYER);
		const found = layerFiles(bytes, require_registry.shown(reference), (path) => path === "package.yaml").get("package.yaml");
		if (found === void 0) continue;
		const { definitions, dependencies } = readPackage(found.toString("utf8"));
		return {
			kind: "package",
			digest: image.digest,
			definitions,
			dependencies
		};
	}
	throw new require_index.ToolError(`${require_registry.shown(reference)} is no package of Crossplane and no chart: none of its layers holds a package.yaml.`);
}
async function candidates(reference, { config, layers }, client) {
	const annotated = layers.filter(({ annotations }) => annotations?.[ANNOTATION] === "base");
	if (annotated.length > 0) return annotated;
	const labels = labelsOf(await client.blob(reference, config, MOST_OF_A_CONFIG));
	const labelled = layers.filter(({ digest }) => labels[`${ANNOTATION}:${digest}`] === "base");
	return labelled.length > 0 ? labelled : layers.toReversed();
}
function labelsOf(bytes) {
	try {
		const { config } = JSON.parse(bytes.toString("utf8"));
		return config?.Labels ?? {};
	} catch {
		return {};
	}
}
const CHART_CRD = /^[^/]+\/(?:charts\/[^/]+\/)*crds\/.*\.(?:ya?ml|json)$/;
async function fromChart(reference, { digest, layers }, client) {
	const [archive] = layers.filter(({ mediaType }) => mediaType.includes("helm.chart.content"));
	if (archive === void 0) throw new require_index.ToolError(`${require_registry.shown(reference)} is a chart without an archive.`);
	const bytes = await client.blob(reference, archive, MOST_OF_A_LAYER);
	return {
		kind: "chart",
		digest,
		definitions: [...layerFiles(bytes, require_registry.shown(reference), (path) => CHART_CRD.test(path))].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([, text]) => definitionsInText(text.toString("utf8"))),
		dependencies: []
	};
}

// tools/pipeline/src/schemas/sync.ts
const COMMAND_LINE = "command line";
async function syncSchemas(request) {
	const { lock, packages, charts, named } = request;
	const sync = {
		request,
		before: new Map(lock.sources.map((one) => [one.source, one])),
		after: /* @__PURE__ */ new Map(),
		files: /* @__PURE__ */ new Map(),
		failures: [],
		notes: []
	};
	const kept = lock.sources.filter(({ from }) => from === COMMAND_LINE).map(({ source }) => source);
	const wanted = /* @__PURE__ */ new Map();
	for (const source of [...named, ...kept]) wanted.set(source, COMMAND_LINE);
	for (const { source, file } of packages) wanted.set(source, file);
	const repositories = new Set([...wanted.keys()].flatMap(repositoryIn));
	for (const [source, from] of wanted) await addImage(sync, source, from, repositories);
	for (const chart of charts) await attempt(sync, chart.source, () => addChart(sync, chart));
	const sources = [...sync.after.values()];
	const held = new Set(sources.flatMap(({ definitions }) => definitions.map(({ file }) => file)));
	const removed = lock.sources.flatMap(({ definitions }) => definitions.map(({ file }) => file)).filter((file) => !held.has(file));
	return {
		lock: {
			schema: "mainstem/schemas-lock@1",
			sources
		},
		files: sync.files,
		removed: [...new Set(removed)],
		failures: sync.failures,
		notes: sync.notes
	};
}
async function attempt(sync, source, act) {
	sync.request.progress?.(source);
	try {
		await act();
	} catch (error) {
		const { code, message } = require_index.describeError(error);
		if (code === "defect") throw error;
		sync.failures.push({
			project: source,
			code,
			message
		});
		const old = sync.before.get(source);
		if (old !== void 0) sync.after.set(source, old);
	}
}
async function addImage(sync, source, from, repositories) {
	if (sync.after.has(source)) return;
	const needed = [];
	await attempt(sync, source, async () => {
		const { client, update } = sync.request;
		const reference = require_registry.parseImageReference(source);
		const old = sync.before.get(source);
		const held = old === void 0 || update ? void 0 : complete(sync, old);
		if (held !== void 0) {
			sync.after.set(source, {
				...held,
				from
			});
			for (const one of sync.before.values()) if (one.from === source) needed.push({
				source: one.source,
				of: source
			});
			return;
		}
		const pinned = update ? void 0 : old?.digest;
		const fetched = await fetchPinned({
			...reference,
			...pinned === void 0 ? {} : { digest: pinned }
		}, client, source);
		if (old !== void 0 && old.digest !== fetched.digest) sync.notes.push(`${source} was ${old.digest} and is now ${fetched.digest}`);
		record(sync, {
			source,
			from,
			...fetched
		});
		for (const dependency of fetched.dependencies) {
			if (repositories.has(dependency.package)) continue;
			const known = [...sync.before.values()].find((one) => one.from === source && repositoryIn(one.source)[0] === dependency.package);
			needed.push({
				source: (update ? void 0 : known?.source) ?? await resolve(dependency, client, source),
				of: source
			});
		}
	});
	for (const one of needed) {
		for (const repository of repositoryIn(one.source)) repositories.add(repository);
		await addImage(sync, one.source, one.of, repositories);
	}
}
async function addChart(sync, chart) {
	const { update } = sync.request;
	const old = sync.before.get(chart.source);
	const held = old === void 0 || update ? void 0 : complete(sync, old);
	if (held !== void 0) {
		sync.after.set(chart.source, {
			...held,
			from: chart.file
		});
		return;
	}
	const { digest, definitions } = await chart.render(update ? void 0 : old?.digest);
	if (definitions.length === 0) return;
	record(sync, {
		source: chart.source,
		from: chart.file,
		kind: "chart",
		digest,
		definitions
	});
}
function complete({ request }, source) {
	const { all, uses, textOf } = request;
	if (!isIntact(source, textOf) || source.others.some((api) => all || uses.has(api))) return void 0;
	const isUsed = ({ api }) => all || uses.has(api);
	const unused = source.definitions.filter((one) => !isUsed(one)).map(({ api }) => api);
	return {
		...source,
		definitions: source.definitions.filter(isUsed),
		others: [...source.others, ...unused].sort()
	};
}
function record(sync, found) {
	const { all, uses } = sync.request;
	const { source, from, kind, digest } = found;
	const definitions = [];
	const others = [];
	for (const { api, name, text } of found.definitions) {
		if (!all && !uses.has(api)) {
			others.push(api);
			continue;
		}
		const file = `${require_schemas_lock.SCHEMAS_FOLDER}/${name}.yaml`;
		const other = [...sync.after.values()].find((one) => one.definitions.some((definition) => definition.file === file));
		if (other !== void 0 || sync.files.has(file)) {
			sync.notes.push(`${api} is defined by ${other?.source ?? source} too: that definition counts`);
			continue;
		}
		const content = `# ${source}, ${digest}. Written by mainstem schemas sync: what is changed here is lost.\n${text}`;
		sync.files.set(file, content);
		definitions.push({
			api,
			file,
			digest: digestOfText(content)
		});
	}
	const byApi = (a, b) => a.api < b.api ? -1 : 1;
	sync.after.set(source, {
		source,
		kind,
		digest,
		from,
		definitions: definitions.sort(byApi),
		others: others.sort()
	});
}
async function fetchPinned(reference, client, source) {
	try {
		return await fetchDefinitions(reference, client);
	} catch (error) {
		if (!(error instanceof require_index.ToolError) || reference.digest === void 0 || source.includes("@")) throw error;
		throw new require_index.ToolError(`${error.message} The lock pins that digest; to look the tag up anew: mainstem schemas sync --update`);
	}
}
async function resolve({ package: name, version }, client, owner) {
	if (version.startsWith("sha256:")) return `${name}@${version}`;
	const tags = await client.tags(require_registry.parseImageReference(`${name}:any`));
	const tag = tags.includes(version) ? version : highestOf(tags, version);
	if (tag === void 0) throw new require_index.ToolError(`${owner} needs ${name} ${version}, and its registry has no such version. Install one by name, in a Provider of the tree.`);
	return `${name}:${tag}`;
}
function repositoryIn(source) {
	try {
		return [require_registry.repositoryOf(require_registry.parseImageReference(source))];
	} catch {
		return [];
	}
}

exports.chartsIn = chartsIn;
exports.checkSchemas = checkSchemas;
exports.kindsNamedIn = kindsNamedIn;
exports.packagesIn = packagesIn;
exports.parseLock = parseLock;
exports.printLock = printLock;
exports.syncSchemas = syncSchemas;