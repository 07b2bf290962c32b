const require_schemas = require("./schemas.js");
const require_texts = require("./texts.js");
const require_dist$1 = require("./yaml.js");
const require_index = require("../index.js");
const require_run = require("./run.js");
const require_working_tree = require("./working-tree.js");
const require_chain = require("./chain.js");
const require_kinds = require("./kinds.js");
let node_os = require("node:os");
let node_path = require("node:path");
let node_fs = require("node:fs");

// tools/crossplane/src/wiring/activation.ts
const HEAD$1 = `# Made by \`npm run wiring\`, of the kinds that the Compositions compose. A provider brings hundreds of kinds, at about 3 MiB of API
# server memory each; only these are served.
apiVersion: apiextensions.crossplane.io/v1alpha1
kind: ManagedResourceActivationPolicy
metadata:
  name: platform
  annotations:
    argocd.argoproj.io/sync-wave: "-1"
spec:
  activate:
`;
function activationPolicy({ managed }) {
	const names = managed.map(({ group, kind }) => `${require_kinds.pluralOf(kind)}.${group}`).sort();
	return HEAD$1 + names.map((name) => `    - ${name}\n`).join("");
}

// tools/crossplane/src/wiring/health.ts
const HEALTH_SCRIPT = `local annotations = obj.metadata.annotations
if annotations ~= nil and annotations["crossplane.io/paused"] == "true" then
  return { status = "Suspended", message = "paused by the annotation crossplane.io/paused" }
end
if obj.status == nil or obj.status.conditions == nil then
  return { status = "Progressing", message = "Crossplane has not reported on it yet" }
end
local synced, ready
for _, condition in ipairs(obj.status.conditions) do
  if condition.type == "Synced" then
    synced = condition
  elseif condition.type == "Ready" then
    ready = condition
  elseif condition.type == "LastAsyncOperation" and condition.status == "False" then
    return { status = "Degraded", message = condition.message or condition.reason }
  end
end
if synced ~= nil then
  if synced.observedGeneration ~= nil and synced.observedGeneration ~= obj.metadata.generation then
    return { status = "Progressing", message = "Crossplane has not seen the last change yet" }
  end
  if synced.reason == "ReconcilePaused" then
    return { status = "Suspended", message = synced.message or "paused" }
  end
  if synced.status == "False" and synced.reason ~= "ReconcilePending" then
    return { status = "Degraded", message = synced.message or synced.reason }
  end
end
if synced ~= nil and synced.status == "True" and ready ~= nil and ready.status == "True" then
  return { status = "Healthy", message = ready.message or ready.reason }
end
if ready ~= nil and ready.status ~= "True" then
  return { status = "Progressing", message = ready.message or ready.reason }
end
return { status = "Progressing", message = "Crossplane has not reported that it is ready" }
`;
function healthKey({ group, kind }) {
	return `resource.customizations.health.${group}_${kind}`;
}

// tools/crossplane/src/wiring/argocd-cm.ts
const ARGO_CD_OWN = [
	{
		groups: ["", "discovery.k8s.io"],
		kinds: ["Endpoints", "EndpointSlice"]
	},
	{
		groups: ["apiregistration.k8s.io"],
		kinds: ["APIService"]
	},
	{
		groups: ["coordination.k8s.io"],
		kinds: ["Lease"]
	},
	{
		groups: ["authentication.k8s.io", "authorization.k8s.io"],
		kinds: [
			"SelfSubjectReview",
			"TokenReview",
			"LocalSubjectAccessReview",
			"SelfSubjectAccessReview",
			"SelfSubjectRulesReview",
			"SubjectAccessReview"
		]
	},
	{
		groups: ["certificates.k8s.io"],
		kinds: ["CertificateSigningRequest"]
	},
	{
		groups: ["cert-manager.io"],
		kinds: ["CertificateRequest"]
	},
	{
		groups: ["cilium.io"],
		kinds: [
			"CiliumIdentity",
			"CiliumEndpoint",
			"CiliumEndpointSlice"
		]
	},
	{
		groups: [
			"kyverno.io",
			"reports.kyverno.io",
			"wgpolicyk8s.io"
		],
		kinds: [
			"PolicyReport",
			"ClusterPolicyReport",
			"EphemeralReport",
			"ClusterEphemeralReport",
			"AdmissionReport",
			"ClusterAdmissionReport",
			"BackgroundScanReport",
			"ClusterBackgroundScanReport",
			"UpdateRequest"
		]
	}
];
function usagesOf(managed) {
	const families = managed.map(({ group }) => /[^.]+(?:\.m)?\.upbound\.io$/.exec(group)?.[0] ?? group);
	const groups = [...new Set(families)].sort();
	return groups.length === 0 ? [] : [{
		groups,
		kinds: ["ProviderConfigUsage"]
	}];
}
const HEAD = `# Made by \`npm run wiring\`, of the definitions and the kinds that the Compositions compose; \`npm run wiring -- --check\` says whether
# it is current. Argo CD knows the health of *.crossplane.io and *.upbound.io only, and calls a managed resource Healthy before
# it is there (argo-cd#29381); without this a database is Healthy the moment it is applied, and everything that waits for it waits
# for nothing. One key a kind: EKS's managed Argo CD takes no wildcards.
# The whole ConfigMap is here: the installation brings none (argocd.yaml).
apiVersion: v1
kind: ConfigMap
metadata:
  name: argocd-cm
  namespace: argocd
  labels:
    app.kubernetes.io/name: argocd-cm
    app.kubernetes.io/part-of: argocd
  annotations:
    argocd.argoproj.io/sync-wave: "-1"
    argocd.argoproj.io/sync-options: ServerSideApply=true,Prune=false,Delete=false
data:
`;
const MADE_FROM_HERE = "  # Argo CD's own list, which this key replaces, and what each managed resource has beside it.\n";
function keptOf(text) {
	const start = text.indexOf("\ndata:\n");
	const end = text.indexOf(MADE_FROM_HERE);
	return start === -1 || end === -1 ? "" : text.slice(start + 7, end);
}
function argocdConfigMap({ composites, managed }, present = "") {
	const exclusions = [...ARGO_CD_OWN, ...usagesOf(managed)].flatMap(({ groups, kinds }) => [
		`- apiGroups: [${groups.map((group) => group === "" ? "\"\"" : group).join(", ")}]`,
		"  kinds:",
		...kinds.map((kind) => `    - ${kind}`)
	]);
	const health = [...composites, ...managed].map((kind) => `  ${healthKey(kind)}: |\n${indented(HEALTH_SCRIPT.trimEnd())}\n`);
	return `${HEAD}${keptOf(present)}${MADE_FROM_HERE}  resource.exclusions: |\n${indented(exclusions.join("\n"))}\n${health.join("")}`;
}
function indented(text) {
	return text.replace(/^(?=.)/gm, "    ");
}

// tools/crossplane/src/wiring/files.ts
const WIRED_FOLDERS = ["apps", "platform"];
const ARGOCD_CM = "platform/argocd/argocd-cm.yaml";
function wiredFiles(texts) {
	const manifests = [...texts].filter(([path]) => /\.ya?ml$/.test(path)).map(([, text]) => text);
	const kinds = require_kinds.wiredKinds(manifests);
	return /* @__PURE__ */ new Map([[ARGOCD_CM, argocdConfigMap(kinds, texts.get(ARGOCD_CM))], ["platform/crossplane/providers/activation.yaml", activationPolicy(kinds)]]);
}

// tools/generators/src/answers.ts
var import_dist = require_dist$1.require_dist();
const NAME = /^[a-z](?:[a-z0-9-]*[a-z0-9])?$/;
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/;
const environmentSchema = require_schemas.strictObject({
	name: require_schemas.string().regex(NAME, "expected small letters, digits and hyphens"),
	account: require_schemas.string().regex(/^\d{12}$/, "expected an AWS account id of twelve digits, in quotes"),
	region: require_schemas.string().regex(REGION, "expected a region such as eu-central-1").optional()
});
const id = require_schemas.union([require_schemas.string(), require_schemas.number()]).transform(String).pipe(require_schemas.string().regex(/^\d+$/, "expected a number"));
const team = require_schemas.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, "expected the slug of a team, without @ and organisation");
const answersSchema = require_schemas.strictObject({
	organisation: require_schemas.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/, "expected an owner on GitHub"),
	repository: require_schemas.string().regex(/^[A-Za-z0-9._-]+$/, "expected the name of a repository on GitHub"),
	ids: require_schemas.strictObject({
		owner: id,
		repository: id
	}).optional().describe("As `gh api repos/OWNER/NAME` has them: owner.id and id."),
	region: require_schemas.string().regex(REGION, "expected a region such as eu-central-1"),
	environments: require_schemas.array(environmentSchema).min(1),
	domain: require_schemas.string().regex(/^(?=.{1,100}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/, "expected a domain such as platform.example.com").describe("API group of what the platform offers, and prefix of its labels."),
	zone: require_schemas.string().regex(/^[a-z0-9.-]+$/, "expected a DNS zone such as example.com").optional().describe("Each environment has <name>.<zone>. Default: the domain without its first part."),
	registry: require_schemas.string().regex(/^[a-z0-9.:-]+(?:\/[a-z0-9._/-]+)?$/, "expected a host, such as <account>.dkr.ecr.<region>.amazonaws.com"),
	teams: require_schemas.strictObject({
		platform: team,
		cloud: team,
		security: team,
		applications: team
	}),
	examples: require_schemas._enum(["keep", "remove"]).default("keep")
});
function parseAnswers(text, file) {
	const document = (0, import_dist.parseDocument)(text, { prettyErrors: false });
	const broken = document.errors[0];
	if (broken !== void 0) throw new require_index.InputError(`${file}: not valid YAML: ${broken.message}. Mend it, then run the command again.`);
	return checkAnswers((0, import_dist.isMap)(document.contents) ? document.toJS() : {}, file);
}
function checkAnswers(value, from) {
	const result = answersSchema.safeParse(value);
	if (!result.success) {
		const issues = result.error.issues.map(({ path, message }) => `${path.join(".") || "the document"}: ${message}`);
		throw new require_index.InputError(`${from}: ${issues.join("; ")}. All keys stand in tools/generators/examples/answers.yaml.`);
	}
	const names = result.data.environments.map(({ name }) => name);
	const twice = names.find((name, index) => names.indexOf(name) < index);
	if (twice !== void 0) throw new require_index.InputError(`${from}: environments: ${twice} is there twice. Each has a name of its own.`);
	return result.data;
}
function checkOne(key, value) {
	return answersSchema.shape[key].safeParse(value).error?.issues.map(({ message }) => message).join("; ");
}

// tools/generators/src/disk.ts
async function readFiles(repository) {
	if (repository.bare) throw new require_index.InputError("A bare repository has no files to write. Run it in a clone.");
	const { tree } = await require_working_tree.readWorkingTree(repository);
	const paths = [...tree.entries].filter(([, { mode }]) => mode.startsWith("100")).map(([path]) => path);
	const known = new Set(paths);
	const texts = /* @__PURE__ */ new Map();
	return {
		paths: paths.sort(),
		read(path) {
			if (!texts.has(path)) texts.set(path, known.has(path) ? (0, node_fs.readFileSync)((0, node_path.join)(repository.root, path), "utf8") : void 0);
			return texts.get(path);
		}
	};
}
async function expectClean(repository) {
	const changed = await require_working_tree.changedOnDisk(repository);
	if (changed.length === 0) return;
	const some = changed.slice(0, 3).join(", ") + (changed.length > 3 ? ", …" : "");
	throw new require_index.InputError(`${changed.length === 1 ? "1 file is" : `${changed.length} files are`} not committed (${some}), and what is written now could not be told from them. Commit first: git add . && git commit -m start`);
}
async function diffOf(files, edits, color) {
	const scratch = (0, node_fs.mkdtempSync)((0, node_path.join)((0, node_os.tmpdir)(), "mainstem-edits-"));
	try {
		for (const side of ["a", "b"]) (0, node_fs.mkdirSync)((0, node_path.join)(scratch, side));
		for (const path of [...edits.writes.keys(), ...edits.deletes]) {
			const before = files.read(path);
			if (before !== void 0) put((0, node_path.join)(scratch, "a", path), before);
			const after = edits.writes.get(path);
			if (after !== void 0) put((0, node_path.join)(scratch, "b", path), after);
		}
		const { stdout } = await require_run.runProgram("git", [
			"diff",
			"--no-index",
			"--no-ext-diff",
			`--color=${color ? "always" : "never"}`,
			"--no-prefix",
			"a",
			"b"
		], { cwd: scratch });
		return stdout;
	} finally {
		(0, node_fs.rmSync)(scratch, {
			recursive: true,
			force: true
		});
	}
}
function put(path, text) {
	(0, node_fs.mkdirSync)((0, node_path.dirname)(path), { recursive: true });
	(0, node_fs.writeFileSync)(path, text);
}
async function writeEdits(repository, edits) {
	for (const [path, text] of edits.writes) {
		const file = (0, node_path.join)(repository.root, path);
		(0, node_fs.mkdirSync)((0, node_path.dirname)(file), { recursive: true });
		const mode = (0, node_fs.lstatSync)(file, { throwIfNoEntry: false })?.mode ?? 420;
		await require_texts.replaceFile(file, text, mode & 511);
	}
	for (const path of edits.deletes) {
		(0, node_fs.rmSync)((0, node_path.join)(repository.root, path), { force: true });
		for (let folder = (0, node_path.dirname)(path); folder !== "."; folder = (0, node_path.dirname)(folder)) try {
			(0, node_fs.rmdirSync)((0, node_path.join)(repository.root, folder));
		} catch {
			break;
		}
	}
}

// tools/generators/src/draft.ts
function createDraft(files) {
	const written = /* @__PURE__ */ new Map();
	const removed = /* @__PURE__ */ new Set();
	const read = (path) => removed.has(path) ? void 0 : written.get(path) ?? files.read(path);
	const write = (path, text) => {
		removed.delete(path);
		written.set(path, text);
	};
	return {
		get paths() {
			return [.../* @__PURE__ */ new Set([...files.paths, ...written.keys()])].filter((path) => !removed.has(path)).sort();
		},
		read,
		write,
		create(path, text) {
			if (read(path) !== void 0) throw new require_index.InputError(`${path} exists already, and nothing is overwritten. Take another name, or remove it first.`);
			write(path, text);
		},
		edit(path, change) {
			const text = read(path);
			if (text === void 0) return;
			const changed = change(text);
			if (changed !== text) write(path, changed);
		},
		remove(path) {
			written.delete(path);
			removed.add(path);
		},
		edits() {
			const writes = [...written].filter(([path, text]) => files.read(path) !== text).sort(([a], [b]) => a < b ? -1 : 1);
			const there = new Set(files.paths);
			return {
				writes: new Map(writes),
				deletes: [...removed].filter((path) => there.has(path)).sort()
			};
		}
	};
}
function filesOf(texts) {
	return {
		paths: [...texts.keys()].sort(),
		read: (path) => texts.get(path)
	};
}

// tools/generators/src/network.ts
function freeNetwork(files) {
	const taken = /* @__PURE__ */ new Set();
	for (const path of files.paths) {
		if (!/^(?:infra|platform)\//.test(path) || /\/modules\//.test(path)) continue;
		for (const [, second] of (files.read(path) ?? "").matchAll(/\b10\.(\d{1,3})\.0\.0\/16\b/g)) taken.add(Number(second));
	}
	const next = (Math.floor(Math.max(0, ...taken) / 10) + 1) * 10;
	const found = next < 256 ? next : Array.from({ length: 256 }, (_, one) => one).find((one) => !taken.has(one));
	return found === void 0 ? void 0 : `10.${found}.0.0/16`;
}
function blankIds(text) {
	const counts = /* @__PURE__ */ new Map();
	const number = (kind, id) => {
		const ids = counts.get(kind) ?? /* @__PURE__ */ new Map();
		counts.set(kind, ids);
		if (!ids.has(id)) ids.set(id, ids.size + 1);
		return String(ids.get(id));
	};
	return text.replace(/\b(vpc|subnet|sg)-([0-9a-f]{8,17})\b/g, (_, kind, id) => `${kind}-${number(kind, id).padStart(17, "0")}`).replace(/\b[0-9A-F]{32}(?=\.[a-z0-9]+\.[a-z0-9-]+\.eks\.)/g, "0".repeat(32)).replace(/^(\s*certificateAuthority: )\S+$/gm, "$1bm90IGtub3duIHlldA==").replace(/(:key\/)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, "$100000000-0000-0000-0000-000000000000");
}

// tools/generators/src/words.ts
function literal(text) {
	return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
function wordPattern(name) {
	return new RegExp(`(?<![A-Za-z0-9_])(?<!(?:^|[^A-Za-z0-9_.}*-])/)${literal(name)}(?![A-Za-z0-9_])`, "gm");
}
function mentions(text, name) {
	return wordPattern(name).test(text);
}
function replaceWords(text, pairs) {
	const wanted = [...pairs].filter(([from, to]) => from !== to && from !== "");
	if (wanted.length === 0) return text;
	const names = wanted.map(([from]) => from).sort((a, b) => b.length - a.length);
	const pattern = new RegExp(`(?<![A-Za-z0-9_])(?<!(?:^|[^A-Za-z0-9_.}*-])/)(?:${names.map(literal).join("|")})(?![A-Za-z0-9_])`, "gm");
	return text.replace(pattern, (found) => pairs.get(found) ?? found);
}
function replaceSegments(path, pairs) {
	return path.split("/").map((segment) => pairs.get(segment) ?? segment).join("/");
}

// tools/generators/src/yaml-text.ts
function documentsOf(text) {
	const documents = (0, import_dist.parseAllDocuments)(text, { keepSourceTokens: false });
	return (Array.isArray(documents) ? documents : []).filter(({ errors }) => errors.length === 0);
}
function textsIn(text) {
	const head = /^(?:#.*\n|\s*\n)*(?:---[ \t]*\n)?/.exec(text)?.[0] ?? "";
	return {
		head,
		documents: text.slice(head.length).split(/^---[ \t]*\n/m).map((one) => one.endsWith("\n") ? one : `${one}\n`)
	};
}
function collectionsOf(text) {
	const found = [];
	for (const document of documentsOf(text)) (0, import_dist.visit)(document, { Collection: (_, node) => {
		const one = (0, import_dist.isCollection)(node) ? describe(text, node) : void 0;
		if (one !== void 0) found.push(one);
	} });
	return found;
}
function collectionAt(text, path, where = () => true) {
	for (const document of documentsOf(text)) {
		if (!where(document.toJS())) continue;
		const node = document.getIn(path, true);
		if ((0, import_dist.isCollection)(node)) return describe(text, node);
	}
}
function describe(text, node) {
	if (!(0, import_dist.isCollection)(node) || !node.range) return void 0;
	const flow = node.flow === true;
	const entries = [];
	for (const item of node.items) {
		const key = (0, import_dist.isMap)(node) ? item.key : item;
		const value = (0, import_dist.isMap)(node) ? item.value : item;
		if (!(0, import_dist.isNode)(key) || !key.range) return void 0;
		const last = (0, import_dist.isNode)(value) && value.range ? value.range[1] : key.range[1];
		const name = (0, import_dist.isScalar)(key) ? String(key.value) : void 0;
		entries.push({
			name,
			...flow ? {
				start: key.range[0],
				end: last
			} : linesAround(text, key.range[0], last)
		});
	}
	const first = entries[0];
	if (!flow && first === void 0) return void 0;
	const indent = first === void 0 || flow ? 0 : columnOf(text, first.start);
	return {
		kind: (0, import_dist.isSeq)(node) ? "list" : "map",
		flow,
		indent,
		entries,
		inside: node.range[0] + 1
	};
}
function linesAround(text, from, to) {
	const start = text.lastIndexOf("\n", from - 1) + 1;
	let end = to;
	while (end > from && /\s/.test(text[end - 1] ?? "")) end--;
	const line = text.indexOf("\n", end);
	return {
		start,
		end: line < 0 ? text.length : line + 1
	};
}
function columnOf(text, lineStart) {
	return /^ */.exec(text.slice(lineStart))?.[0].length ?? 0;
}
function entryText(text, { start, end }) {
	return text.slice(start, end);
}
function withEntry(text, to, entry, after) {
	const before = after ?? to.entries.at(-1);
	if (to.flow) {
		if (before === void 0) return `${text.slice(0, to.inside)}${entry}${text.slice(to.inside)}`;
		return `${text.slice(0, before.end)}, ${entry}${text.slice(before.end)}`;
	}
	const at = before?.end ?? text.length;
	const lines = entry.replace(/\n$/, "").split("\n");
	const pad = " ".repeat(to.indent);
	const head = text.slice(0, at);
	return `${head}${head === "" || head.endsWith("\n") ? "" : "\n"}${lines.map((line) => line === "" ? "" : pad + line).join("\n")}\n${text.slice(at)}`;
}
function withoutEntry(text, from, entry) {
	if (!from.flow) return text.slice(0, entry.start) + text.slice(entry.end);
	const after = /^\s*,\s*/.exec(text.slice(entry.end))?.[0].length ?? 0;
	if (after > 0) return text.slice(0, entry.start) + text.slice(entry.end + after);
	return text.slice(0, entry.start).replace(/\s*,\s*$/, "") + text.slice(entry.end);
}
function appendTo(text, path, entry, where) {
	const list = collectionAt(text, path, where);
	if (list === void 0) return text;
	const plain = (one) => one.replace(/^\s*- /, "").replace(/\s+/g, " ").trim();
	if (list.entries.some((one) => plain(entryText(text, one)) === plain(entry))) return text;
	return withEntry(text, list, list.flow ? entry.replace(/^- /, "") : entry);
}

// tools/generators/src/environments.ts
function environmentsOf(files) {
	return settingsOf(files).environments.map(({ name }) => name);
}
function settingsOf(files) {
	return require_texts.parseSettings(files.read(require_texts.SETTINGS_FILE));
}
function isContent(path) {
	return !/^(?:tools|actions|docs|node_modules|\.mainstem)\//.test(path);
}
function namesEnvironments(path) {
	return isContent(path) && /\.ya?ml$/.test(path) && !path.startsWith(".github/");
}
function addEnvironment(draft, wanted) {
	const { name, like, after } = wanted;
	const settings = settingsOf(draft);
	const known = settings.environments.map((one) => one.name);
	if (known.includes(name)) throw new require_index.InputError(`There is an environment ${name} already: there are ${known.join(", ")}.`);
	const model = settings.environments.find((one) => one.name === like);
	if (model === void 0) throw new require_index.InputError(`There is no environment ${like} to be like: there are ${known.join(", ")}.`);
	const words = /* @__PURE__ */ new Map([[like, name]]);
	const [account] = model.accounts;
	if (account !== void 0) words.set(account, wanted.account);
	const region = model.regions[0] ?? regionOf(draft, like);
	const cidr = wanted.cidr ?? freeNetwork(draft);
	const own = (text) => withRegion(blankIds(replaceWords(text, words)), region, wanted.region).replace(/\b10\.\d{1,3}\.0\.0\/16\b/g, (found) => cidr ?? found);
	const before = new Set(draft.paths);
	for (const path of before) {
		if (!isContent(path) || !path.split("/").slice(0, -1).includes(like)) continue;
		const target = replaceSegments(path, words);
		if (!before.has(target)) draft.create(target, own(draft.read(path) ?? ""));
	}
	const left = [];
	for (const path of draft.paths) {
		if (path.split("/").includes(name) || !isContent(path)) continue;
		if (namesEnvironments(path)) draft.edit(path, (text) => withEnvironment(text, known, {
			name,
			like,
			after,
			words
		}));
		const text = draft.read(path) ?? "";
		if (!/\.(?:tf|tftpl|ya?ml|json)$/.test(path) || mentions(text, name) || path.startsWith(".github/")) continue;
		if (known.length > 1 && known.every((one) => mentions(text, one))) left.push(path);
	}
	linkChain(draft);
	return left;
}
function entriesByEnvironment(text, one, known) {
	const found = /* @__PURE__ */ new Map();
	const shapes = /* @__PURE__ */ new Set();
	for (const name of known) {
		const own = one.entries.filter((entry) => standsFor(text, one, entry, name, known));
		if (own.length === 0) return void 0;
		found.set(name, own);
		shapes.add(own.length === 1 ? "1" : own.map((entry) => replaceWords(entryText(text, entry), /* @__PURE__ */ new Map([[name, ""]]))).join("\n"));
	}
	return shapes.size === 1 ? found : void 0;
}
function standsFor(text, one, entry, name, known) {
	if (one.kind === "map") return entry.name === name;
	if (entry.name !== void 0) return entry.name === name || known.length > 1 && onlyMentions(entry.name, name, known);
	const own = entryText(text, entry);
	if (known.length === 1) return new RegExp(`\\b(?:environment|name):\\s*["']?${name}["']?\\s*(?:[,}#]|$)`, "m").test(own);
	return onlyMentions(own, name, known);
}
function onlyMentions(text, name, known) {
	return mentions(text, name) && known.every((other) => other === name || !mentions(text, other));
}
function documentsByEnvironment(documents, known) {
	if (documents.length < 2 || known.length < 2) return void 0;
	const found = new Map(known.map((name) => [name, documents.filter((one) => onlyMentions(one, name, known))]));
	const shapes = [...found.values()].map((own) => own.map((one) => /^kind:.*/m.exec(one)?.[0]).join("\n"));
	return shapes[0] !== "" && new Set(shapes).size === 1 ? found : void 0;
}
function withDocuments(text, known, { name, like, after, words }) {
	const { head, documents } = textsIn(text);
	const found = documentsByEnvironment(documents, known);
	const models = found?.get(like);
	if (found === void 0 || models === void 0 || documents.some((one) => mentions(one, name))) return text;
	const place = after === void 0 ? found.get(known[0] ?? "")?.[0] : found.get(after)?.at(-1);
	const at = documents.indexOf(place ?? "") + (after === void 0 ? 0 : 1);
	const own = models.map((one) => replaceWords(one, words));
	return head + documents.toSpliced(at, 0, ...own).join("---\n");
}
function withoutDocuments(text, known, name) {
	const { head, documents } = textsIn(text);
	const own = documentsByEnvironment(documents, known)?.get(name);
	return own === void 0 ? text : head + documents.filter((one) => !own.includes(one)).join("---\n");
}
function withEnvironment(before, known, addition) {
	const { name, like, after, words } = addition;
	const text = withDocuments(before, known, addition);
	const additions = collectionsOf(text).flatMap((one) => {
		const entries = entriesByEnvironment(text, one, known);
		const models = entries?.get(like);
		const first = entries?.get(known[0] ?? "")?.[0];
		if (models === void 0 || first === void 0 || one.entries.some((entry) => entry.name === name)) return [];
		const place = after === void 0 ? one.entries[one.entries.indexOf(first) - 1] : entries?.get(after)?.at(-1);
		return models.toReversed().map((model) => {
			const copy = replaceWords(entryText(text, model), words);
			return {
				one,
				place,
				copy: one.flow ? copy : copy.replace(new RegExp(`^ {${one.indent}}`, "gm"), "")
			};
		});
	});
	const offset = ({ one, place }) => place?.end ?? one.entries[0]?.start ?? one.inside;
	return additions.sort((a, b) => offset(b) - offset(a)).reduce((changed, { one, place, copy }) => place === void 0 ? atStart(changed, one, copy) : withEntry(changed, one, copy, place), text);
}
function atStart(text, to, entry) {
	const at = to.entries[0]?.start ?? to.inside;
	const own = to.flow ? `${entry}, ` : entry.replace(/^(?=.)/gm, " ".repeat(to.indent));
	return `${text.slice(0, at)}${own}${text.slice(at)}`;
}
function removeEnvironment(draft, name) {
	const known = environmentsOf(draft);
	if (!known.includes(name)) throw new require_index.InputError(`There is no environment ${name}: there are ${known.join(", ")}.`);
	if (known.length === 1) throw new require_index.InputError(`${name} is the only environment: a tree needs one.`);
	for (const path of draft.paths) {
		if (!isContent(path)) continue;
		if (path.split("/").slice(0, -1).includes(name)) draft.remove(path);
		else if (namesEnvironments(path)) draft.edit(path, (text) => withoutEnvironment(text, known, name));
	}
	linkChain(draft);
}
function withoutEnvironment(text, known, name) {
	const left = withoutDocuments(text, known, name);
	let changed = left;
	const all = collectionsOf(left);
	for (const one of all.reverse()) {
		const entries = entriesByEnvironment(left, one, known)?.get(name) ?? [];
		for (const entry of entries.toReversed()) changed = withoutEntry(changed, one, entry);
	}
	return changed;
}
function renameEnvironments(draft, pairs) {
	if (pairs.size === 0) return;
	for (const path of draft.paths) {
		if (!isContent(path) || path.startsWith(".github/") && path !== ".github/workflows/rollout.yml" || isModule(path)) continue;
		const text = draft.read(path) ?? "";
		const target = path.startsWith(".github/") ? path : replaceSegments(path, pairs);
		const changed = path.endsWith(".md") ? text : replaceWords(text, pairs);
		if (target === path) {
			if (changed !== text) draft.write(path, changed);
			continue;
		}
		draft.remove(path);
		draft.create(target, changed);
	}
	linkChain(draft);
}
function isModule(path) {
	return /(?:^|\/)modules\//.test(path);
}
function linkChain(draft) {
	const names = environmentsOf(draft);
	draft.edit(require_chain.ROLLOUT_WORKFLOW, (text) => require_chain.writeChain(text, names));
}
function regionOf(files, environment) {
	for (const path of files.paths) {
		if (!path.split("/").includes(environment)) continue;
		const found = /^\s*region\s*[:=]\s*"?([a-z]{2}(?:-[a-z]+)+-\d)"?/m.exec(files.read(path) ?? "")?.[1];
		if (found !== void 0) return found;
	}
}
function withRegion(text, from, to) {
	if (from === void 0 || to === void 0 || from === to) return text;
	return text.replace(new RegExp(`(?<![a-z0-9-])${from}(?=[a-z]?(?![a-z0-9]))`, "g"), to);
}

// tools/generators/src/placeholders.ts
const TEMPLATE_ANSWERS = {
	organisation: "example-org",
	repository: "mainstem",
	ids: {
		owner: "0",
		repository: "0"
	},
	region: "us-east-1",
	environments: [
		{
			name: "dev",
			account: "111111111111",
			region: "us-east-1"
		},
		{
			name: "staging",
			account: "222222222222",
			region: "us-east-1"
		},
		{
			name: "production",
			account: "333333333333",
			region: "us-east-1"
		}
	],
	domain: "platform.example.com",
	zone: "example.com",
	registry: "111111111111.dkr.ecr.us-east-1.amazonaws.com",
	teams: {
		platform: "platform",
		cloud: "cloud",
		security: "security",
		applications: "application-teams"
	},
	examples: "keep"
};
function holdsPlaceholders(path) {
	if (isModule(path)) return false;
	return /^(?:apps|infra|platform)\/|^mainstem\.yaml$|^\.github\/(?:CODEOWNERS|workflows\/)/.test(path);
}
function withAnswers(path, text, from, to) {
	if (!holdsPlaceholders(path)) return text;
	const owner = from.organisation;
	const wanted = [
		[`(?<=github\\.com[/:])${literal(`${owner}/${from.repository}`)}(?=\\.git\\b|["'/#\\s]|$)`, `${to.organisation}/${to.repository}`],
		...path === ".github/CODEOWNERS" ? teams(from, to) : [],
		[`(?<![a-z0-9-])${literal(from.domain)}(?![a-z0-9-]|\\.[a-z0-9])`, to.domain],
		[`(?<=[a-z0-9*]\\.)${literal(zoneOf(from))}(?![a-z0-9-]|\\.[a-z0-9])`, zoneOf(to)],
		[`(?<=github\\.com/)(?:yourorg|${literal(owner)})(?=/app-repo(?:\\.git)?$)`, to.organisation],
		[`(?<![a-z0-9.-])${literal(from.registry)}(?=/)`, to.registry],
		...path === "mainstem.yaml" ? [] : accounts(path, from, to)
	].filter(([pattern]) => pattern !== "");
	const all = new RegExp(wanted.map(([pattern], index) => `(?<p${index}>${pattern})`).join("|"), "gm");
	const replaced = text.replace(all, (...found) => {
		const groups = found.at(-1);
		const index = wanted.findIndex((_, one) => groups[`p${one}`] !== void 0);
		return wanted[index]?.[1] ?? String(found[0]);
	});
	if (path === "mainstem.yaml") return replaced;
	const [before, after] = regions(path, from, to);
	return replaced.split(`${to.registry}/`).map((part) => withRegion(part, before, after)).join(`${to.registry}/`);
}
function zoneOf({ zone, domain }) {
	return zone ?? domain.replace(/^[^.]+\./, "");
}
function teams(from, to) {
	return [
		"platform",
		"cloud",
		"security",
		"applications"
	].map((role) => [`@${literal(`${from.organisation}/${from.teams[role]}`)}(?![A-Za-z0-9-])`, `@${to.organisation}/${to.teams[role]}`]);
}
function environmentIn(path, { environments }) {
	const segments = path.split("/");
	return environments.findIndex(({ name }) => segments.includes(name));
}
function accounts(path, from, to) {
	const own = environmentIn(path, to);
	const pairs = /* @__PURE__ */ new Map();
	const order = own < 0 ? from.environments.keys() : [own, ...from.environments.keys()];
	for (const index of order) {
		const [before, after] = [from.environments[index], to.environments[index]];
		if (before !== void 0 && after !== void 0 && !pairs.has(before.account)) pairs.set(before.account, after.account);
	}
	return [...pairs].map(([before, after]) => [`(?<!\\d)${before}(?!\\d)`, after]);
}
function regions(path, from, to) {
	const own = environmentIn(path, to);
	return [from.environments[own]?.region ?? from.region, to.environments[own]?.region ?? to.region];
}

// tools/generators/src/wiring.ts
function rewire(draft) {
	const texts = /* @__PURE__ */ new Map();
	for (const path of draft.paths) if (/\.ya?ml$/.test(path) && WIRED_FOLDERS.some((folder) => path.startsWith(`${folder}/`))) texts.set(path, draft.read(path) ?? "");
	for (const [path, text] of wiredFiles(texts)) draft.edit(path, () => text);
}

// tools/generators/src/init.ts
const RECORD = ".mainstem/init.yaml";
function recordedAnswers(files) {
	const text = files.read(RECORD);
	if (text === void 0) return void 0;
	const value = (0, import_dist.parse)(text);
	const template = value?.template;
	if (typeof template?.version !== "string" || typeof template.commit !== "string") throw new require_index.InputError(`${RECORD}: template needs version and commit, as mainstem init wrote them. Take them from its history: git log -p -- ${RECORD}`);
	const { upgrading } = value ?? {};
	return {
		answers: checkAnswers(value?.answers, RECORD),
		template,
		...upgrading === void 0 ? {} : { upgrading }
	};
}
function init(draft, to, template) {
	const recorded = recordedAnswers(draft);
	const known = environmentsOf(draft);
	const from = withKnown(recorded?.answers ?? TEMPLATE_ANSWERS, known);
	const notes = [];
	const pairs = pairsOf(known, to.environments.map(({ name }) => name));
	renameEnvironments(draft, new Map(pairs.renamed));
	for (const name of pairs.removed) removeEnvironment(draft, name);
	const now = [...from.environments.map((one) => ({
		...one,
		name: pairs.renamed.get(one.name) ?? one.name
	})).filter(({ name }) => !pairs.removed.includes(name))];
	for (const [index, one] of to.environments.entries()) {
		if (now.some(({ name }) => name === one.name)) continue;
		const after = to.environments[index - 1]?.name;
		const model = now.find(({ name }) => name === after) ?? now[0];
		if (model === void 0) continue;
		notes.push(...addEnvironment(draft, {
			name: one.name,
			like: model.name,
			after,
			account: model.account,
			region: void 0,
			cidr: void 0
		}).map((path) => `${path} names every environment but ${one.name}: look whether it should.`));
		now.splice(after === void 0 ? 0 : now.findIndex(({ name }) => name === after) + 1, 0, {
			...model,
			name: one.name
		});
	}
	const names = environmentsOf(draft);
	if (names.join() !== to.environments.map(({ name }) => name).join()) throw new require_index.InputError(`The order of the environments is the order of the rollout, and init does not change it: the tree has ${names.join(", ")}. Write them in that order, or move them in ${require_texts.SETTINGS_FILE} first.`);
	const old = {
		...from,
		environments: now
	};
	for (const path of draft.paths) {
		if (!holdsPlaceholders(path)) continue;
		draft.edit(path, (text) => withAnswers(path, path === "mainstem.yaml" ? withEntries(text, old, to) : text, old, to));
		if (recorded === void 0 && path.startsWith("platform/")) draft.edit(path, blankTemplateIds);
	}
	trustRepository(draft, to);
	if (to.examples === "remove" && recorded?.answers.examples !== "remove") removeExamples(draft);
	rewire(draft);
	const text = recordText(to, recorded?.template ?? template);
	if (draft.read(".mainstem/init.yaml") !== text) draft.write(RECORD, text);
	return [...notes, ...leftToDo(draft, to)];
}
function withKnown(answers, known) {
	const byName = new Map(answers.environments.map((one) => [one.name, one]));
	const environments = known.map((name) => byName.get(name) ?? {
		name,
		account: answers.environments[0]?.account ?? "000000000000"
	});
	return {
		...answers,
		environments
	};
}
function pairsOf(known, wanted) {
	const gone = known.filter((name) => !wanted.includes(name));
	const added = wanted.filter((name) => !known.includes(name));
	const renamed = /* @__PURE__ */ new Map();
	while (gone.length > 0 && added.length > 0) renamed.set(gone.pop(), added.pop());
	return {
		renamed,
		removed: gone
	};
}
function withEntries(text, from, to) {
	const list = collectionAt(text, ["environments"]);
	if (list === void 0) return text;
	return [...list.entries].reverse().reduce((changed, entry) => {
		const own = entryText(text, entry);
		const index = to.environments.findIndex(({ name }) => new RegExp(`\\bname: ["']?${name}["']?\\s*(?:[,}#]|$)`, "m").test(own));
		const [before, after] = [from.environments[index], to.environments[index]];
		if (before === void 0 || after === void 0) return changed;
		const entries = withRegion(own.replaceAll(before.account, after.account), before.region ?? from.region, after.region ?? to.region);
		return changed.slice(0, entry.start) + entries + changed.slice(entry.end);
	}, text);
}
function blankTemplateIds(text) {
	return /\b(?:vpc|subnet|sg)-0[234]a1b2c3d4e5f6/.test(text) ? blankIds(text) : text;
}
function trustRepository(draft, to) {
	const { owner, repository } = to.ids ?? {
		owner: "0",
		repository: "0"
	};
	const trusted = {
		owner: to.organisation,
		owner_id: owner,
		name: to.repository,
		id: repository
	};
	draft.edit("infra/repository.json", (text) => {
		const was = JSON.parse(text);
		const ids = to.ids === void 0 ? {
			owner_id: was.owner_id ?? "0",
			id: was.id ?? "0"
		} : {};
		return `${JSON.stringify({
			...was,
			...trusted,
			...ids
		}, null, 2)}\n`;
	});
}
function removeExamples(draft) {
	for (const path of draft.paths) if (/^apps\/[^/]+\//.test(path) || path === "platform/argocd/team-alpha.yaml") draft.remove(path);
}
function recordText(answers, template, upgrading) {
	return `# Written by mainstem init: what was answered, and which template this is. mainstem upgrade starts from here.\n${(0, import_dist.stringify)({
		template,
		...upgrading === void 0 ? {} : { upgrading },
		answers
	}, { lineWidth: 0 })}`;
}
function leftToDo(draft, to) {
	const repository = `${to.organisation}/${to.repository}`;
	const trusted = draft.read("infra/repository.json") ?? "";
	return [.../"(?:owner_)?id": "0"/.test(trusted) ? [`infra/repository.json: AWS trusts nobody until its two ids are there, owner.id and id of \`gh api repos/${repository}\``] : [], ...draft.paths.filter((path) => path.startsWith("platform/") && /\b(?:vpc|subnet|sg)-0{16}\d\b/.test(draft.read(path) ?? "")).map((path) => `${path}: its ids are zeros until the network is applied; docs/facts.md says where they come from.`)];
}

Object.defineProperty(exports, "RECORD", {
  enumerable: true,
  get: function () {
    return RECORD;
  }
});
Object.defineProperty(exports, "TEMPLATE_ANSWERS", {
  enumerable: true,
  get: function () {
    return TEMPLATE_ANSWERS;
  }
});
Object.defineProperty(exports, "addEnvironment", {
  enumerable: true,
  get: function () {
    return addEnvironment;
  }
});
Object.defineProperty(exports, "answersSchema", {
  enumerable: true,
  get: function () {
    return answersSchema;
  }
});
Object.defineProperty(exports, "appendTo", {
  enumerable: true,
  get: function () {
    return appendTo;
  }
});
Object.defineProperty(exports, "checkAnswers", {
  enumerable: true,
  get: function () {
    return checkAnswers;
  }
});
Object.defineProperty(exports, "checkOne", {
  enumerable: true,
  get: function () {
    return checkOne;
  }
});
Object.defineProperty(exports, "collectionAt", {
  enumerable: true,
  get: function () {
    return collectionAt;
  }
});
Object.defineProperty(exports, "createDraft", {
  enumerable: true,
  get: function () {
    return createDraft;
  }
});
Object.defineProperty(exports, "diffOf", {
  enumerable: true,
  get: function () {
    return diffOf;
  }
});
Object.defineProperty(exports, "entryText", {
  enumerable: true,
  get: function () {
    return entryText;
  }
});
Object.defineProperty(exports, "environmentsOf", {
  enumerable: true,
  get: function () {
    return environmentsOf;
  }
});
Object.defineProperty(exports, "expectClean", {
  enumerable: true,
  get: function () {
    return expectClean;
  }
});
Object.defineProperty(exports, "filesOf", {
  enumerable: true,
  get: function () {
    return filesOf;
  }
});
Object.defineProperty(exports, "init", {
  enumerable: true,
  get: function () {
    return init;
  }
});
Object.defineProperty(exports, "isContent", {
  enumerable: true,
  get: function () {
    return isContent;
  }
});
Object.defineProperty(exports, "literal", {
  enumerable: true,
  get: function () {
    return literal;
  }
});
Object.defineProperty(exports, "mentions", {
  enumerable: true,
  get: function () {
    return mentions;
  }
});
Object.defineProperty(exports, "parseAnswers", {
  enumerable: true,
  get: function () {
    return parseAnswers;
  }
});
Object.defineProperty(exports, "readFiles", {
  enumerable: true,
  get: function () {
    return readFiles;
  }
});
Object.defineProperty(exports, "recordText", {
  enumerable: true,
  get: function () {
    return recordText;
  }
});
Object.defineProperty(exports, "recordedAnswers", {
  enumerable: true,
  get: function () {
    return recordedAnswers;
  }
});
Object.defineProperty(exports, "replaceSegments", {
  enumerable: true,
  get: function () {
    return replaceSegments;
  }
});
Object.defineProperty(exports, "replaceWords", {
  enumerable: true,
  get: function () {
    return replaceWords;
  }
});
Object.defineProperty(exports, "rewire", {
  enumerable: true,
  get: function () {
    return rewire;
  }
});
Object.defineProperty(exports, "settingsOf", {
  enumerable: true,
  get: function () {
    return settingsOf;
  }
});
Object.defineProperty(exports, "textsIn", {
  enumerable: true,
  get: function () {
    return textsIn;
  }
});
Object.defineProperty(exports, "withEntry", {
  enumerable: true,
  get: function () {
    return withEntry;
  }
});
Object.defineProperty(exports, "writeEdits", {
  enumerable: true,
  get: function () {
    return writeEdits;
  }
});