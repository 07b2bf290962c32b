const require_collections = require("./collections.js");
const require_index = require("../index.js");
const require_words = require("./words.js");
const require_run = require("./run.js");
const require_mac = require("./mac.js");
const require_digest = require("./digest.js");
const require_pool = require("./pool.js");
const require_told_once = require("./told-once.js");
const require_session = require("./session.js");
const require_texts = require("./texts.js");
const require_paths = require("./paths.js");
const require_evaluate = require("./evaluate.js");
const require_objects = require("./objects.js");
const require_text = require("./text.js");
const require_record_branch = require("./record-branch.js");
const require_git = require("./git.js");
const require_ledger = require("./ledger.js");
const require_remote = require("./remote.js");
const require_environment = require("./environment.js");
const require_checkout = require("./checkout.js");
const require_preview = require("./preview.js");
const require_read_recorded = require("./read-recorded.js");
let node_os = require("node:os");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_buffer = require("node:buffer");
let node_fs_promises = require("node:fs/promises");

// tools/terraform/src/intake/git-attributes.ts
const REWRITES = /^(?:working-tree-encoding=|filter(?:=|$)|ident$)/;
function rewritesOf(attributes, files) {
	const lines = [...attributes].flatMap(([file, text]) => text.split(/\r?\n/).map((line, index) => ({
		file,
		line: index + 1,
		text: line.trim()
	})));
	const macros = /* @__PURE__ */ new Set();
	for (const { text } of lines) {
		const [name = "", ...rest] = text.split(/\s+/);
		if (name.startsWith("[attr]") && rest.some((one) => REWRITES.test(one) || macros.has(one))) macros.add(name.slice(6));
	}
	return lines.filter(({ file, text }) => {
		if (text === "" || text.startsWith("#") || text.startsWith("[attr]")) return false;
		const quoted = text.startsWith("\"");
		const [pattern = "", ...rest] = text.split(/\s+/);
		if (!rest.some((one) => REWRITES.test(one) || macros.has(one))) return false;
		return quoted || files.some((path) => mayMatch(pattern, require_paths.folderOf(file), path));
	});
}
function mayMatch(pattern, folder, path) {
	const below = folder === "." ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : void 0;
	if (below === void 0) return false;
	if (/[[\]\\!{}"]/.test(pattern)) return true;
	const glob = pattern.replace(/^\//, "");
	return pattern.includes("/") ? require_paths.matchesGlob(below, glob) : require_paths.matchesGlob(require_paths.nameOf(below), glob);
}

// tools/terraform/src/intake/intake.ts
const ANY = "@*";
function intakeFindings(head, base, known, allowed) {
	const isKnown = (list) => {
		const keys = new Set(list.map(({ key }) => key));
		return ({ key }) => keys.has(key);
	};
	const sources = (list, old, globs) => {
		const known = isKnown(old);
		return list.filter((use) => use.what === "" || !known(use) && !globs.some((glob) => require_paths.matchesGlob(use.what, glob)));
	};
	const atAnyVersion = allowed.modules.filter((glob) => glob.endsWith(ANY)).map((glob) => glob.slice(0, -2));
	const foreign = sources(head.modules, known.modules, [...allowed.modules, ...atAnyVersion]);
	const isFloating = (use) => use.floating === true && !foreign.includes(use) && !known.modules.some(({ key, version }) => key === use.key && version === use.version) && !atAnyVersion.some((glob) => require_paths.matchesGlob(use.what, glob));
	const ofTree = [...base.programs, ...known.programs.filter(({ reach }) => reach === "block")];
	return [
		...sources(head.providers, known.providers, allowed.providers).map((use) => finding(use, "provider", notAllowed("provider", use), allowIt("provider", use))),
		...foreign.map((use) => finding(use, "module", notAllowed("module", use), allowIt("module", use))),
		...head.modules.filter(isFloating).map((use) => finding(use, "floating", `the module ${use.what} at ${use.version ?? "no version"} is neither a commit nor an exact version, so that what was reviewed may not be what is applied`, `Write an exact version (version = "1.2.3") or, of Git, a whole commit (?ref=<40 digits>). If it has to float, add ${JSON.stringify(`${use.what}${ANY}`)} to terraform.modules in mainstem.yaml, in a pull request that is merged before this one.`)),
		...fresh(head.programs, ofTree).filter(({ file }) => !allowed.programs.some((glob) => require_paths.matchesGlob(file, glob))).map((use) => finding(use, "program", use.why === void 0 ? `${use.what} runs a program with the job's credentials, and it or a file that it may use is new or changed here` : `${use.what} ${use.why}: it may run a program with the job's credentials, and it is new or changed here`, `${use.why === void 0 ? "Do it with a provider instead" : "Write it as literals of known arguments"}. If it has to be, add ${JSON.stringify(use.file)} to terraform.programs in mainstem.yaml, in a pull request that is merged before this one.`)),
		...fresh(head.unreadable, base.unreadable).map((use) => finding(use, "unreadable", `cannot be read here (${use.what}), so nothing tells what an init would fetch`, "Mend this line, or write what can be read from this repository alone."))
	];
	function fresh(list, old) {
		const known = isKnown(old);
		return list.filter((use) => !known(use));
	}
}
function versionChanges(base, head) {
	const compare = (kind, before, after) => {
		const versions = (list, what) => [...new Set(list.filter((use) => use.what === what).flatMap(({ version }) => version ?? []))].sort().join(", ");
		return [...new Set(after.map(({ what }) => what))].filter((what) => what !== "").sort().flatMap((what) => {
			const [from, to] = [versions(before, what), versions(after, what)];
			if (from === to || !before.some((use) => use.what === what)) return [];
			return [`${kind} ${what}: version ${from || "any"} to ${to || "any"}`];
		});
	};
	return [...compare("provider", base.providers, head.providers), ...compare("module", base.modules, head.modules)];
}
function notAllowed(kind, { what, key, version }) {
	return what === "" ? `the source of this ${kind} is no literal text, so nobody can tell what an init would fetch` : `the ${kind} ${what}${key === what ? "" : ` at ${version ?? "this address"}`} is new to this repository and not on its list`;
}
function allowIt(kind, { what }) {
	return what === "" ? "Write the source as a literal." : `If it is wanted, add ${JSON.stringify(what)} to terraform.${kind}s in mainstem.yaml, in a pull request that is merged before this one.`;
}
function finding(use, rule, message, suggestion) {
	return {
		severity: "error",
		rule: `terraform/intake-${rule}`,
		file: use.file,
		line: use.line,
		path: "",
		message,
		suggestion
	};
}

// tools/terraform/src/receipt/key.ts
const LABEL = "mainstem receipt key 1";
const SHORTEST = 16;
async function readReceiptKeys(environment) {
	const secret = (environment.MAINSTEM_RECEIPT_KEY ?? "").trim();
	if (secret !== "") {
		if (secret.length >= SHORTEST) return require_mac.deriveKeys(secret);
		throw new require_index.InputError(`MAINSTEM_RECEIPT_KEY has fewer than ${SHORTEST} characters, so it can be guessed. Make one with: openssl rand -base64 32`);
	}
	const id = (environment.MAINSTEM_RECEIPT_KMS_KEY ?? "").trim();
	return id === "" ? void 0 : require_mac.deriveKeys(await materialFromKms(id, environment));
}
async function materialFromKms(id, environment) {
	const scratch = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "mainstem-key-"));
	try {
		const message = (0, node_path.join)(scratch, "label");
		await (0, node_fs_promises.writeFile)(message, LABEL);
		const { code, stdout, stderr } = await require_run.runProgram("aws", [
			"kms",
			"generate-mac",
			"--key-id",
			id,
			"--mac-algorithm",
			"HMAC_SHA_256",
			"--message",
			`fileb://${message}`,
			"--output",
			"json"
		], { env: {
			...environment,
			AWS_DEFAULT_REGION: environment.AWS_DEFAULT_REGION ?? environment.AWS_REGION
		} });
		const why = stderr.trim().split("\n").at(-1) ?? "";
		if (code !== 0) throw new require_index.ToolError(`KMS made no key for receipts from ${id}: ${why} The role needs kms:GenerateMac on it. To see who calls: aws sts get-caller-identity`);
		const mac = /"Mac"\s*:\s*"([^"]+)"/.exec(stdout)?.[1];
		if (mac !== void 0) return node_buffer.Buffer.from(mac, "base64");
		throw new require_index.ToolError(`aws kms generate-mac gave no Mac for ${id}. Check the version with: aws --version`);
	} finally {
		await (0, node_fs_promises.rm)(scratch, {
			recursive: true,
			force: true
		});
	}
}

// tools/terraform/src/receipt/seal.ts
function sealPreview(preview, key) {
	return {
		...preview,
		receipt: {
			...preview.receipt,
			seal: sealOf(preview, key)
		}
	};
}
function sealState(document, key) {
	const { receipt, resources } = document;
	if (!(receipt.outcome === require_digest.digestOf(resources.map(({ digest }) => digest)) && resources.every((resource) => resource.digest === changeDigest(resource)))) return "edited";
	if (receipt.seal === void 0) return "unsealed";
	if (key === void 0) return "unchecked";
	return equal(receipt.seal, sealOf(document, key)) ? "sealed" : "edited";
}
function changeDigest({ risk: _, digest: __, ...what }) {
	return require_digest.digestOf(what);
}
function sealOf(document, key) {
	const { seal: _, ...receipt } = document.receipt;
	return (0, node_crypto.createHmac)("sha256", key).update(require_digest.canonicalJson({
		...document,
		receipt
	})).digest("base64url");
}
function equal(a, b) {
	const [one, other] = [node_buffer.Buffer.from(a), node_buffer.Buffer.from(b)];
	return one.length === other.length && (0, node_crypto.timingSafeEqual)(one, other);
}

// tools/pipeline/src/plan/uses-reader.ts
const NOTHING = require_mac.joinUses([]);
function createUsesReader(repository) {
	const shared = /* @__PURE__ */ new Map();
	let recent = /* @__PURE__ */ new Map();
	let near = /* @__PURE__ */ new Map();
	const attributes = byTree((tree) => [...tree.entries.keys()].filter((path) => require_paths.nameOf(path) === ".gitattributes"));
	const texts = async ({ tree, paths }, nowhere = () => {}) => {
		const found = /* @__PURE__ */ new Map();
		const wanted = /* @__PURE__ */ new Map();
		for (const path of paths) {
			const resolved = tree.resolve(path)?.path;
			const id = tree.entries.get(resolved ?? path)?.id;
			if (id === void 0) continue;
			if (resolved === void 0) nowhere(path, id);
			else if (near.has(id)) found.set(path, near.get(id));
			else require_collections.addTo(wanted, id, path);
		}
		await require_objects.readObjects(repository, [...wanted.keys()], (id, content) => {
			const text = content.toString("utf8");
			for (const path of wanted.get(id) ?? []) found.set(path, text);
		});
		return found;
	};
	const parse = async (files, settings) => {
		const uses = /* @__PURE__ */ new Map();
		const configuration = /* @__PURE__ */ new Map();
		const read = await texts(files, (path, id) => uses.set(path, {
			...NOTHING,
			unreadable: [leadsNowhere(path, id)]
		}));
		for (const [path, text] of read) if (settings) uses.set(path, require_mac.usesOf(text, path, { settings }));
		else if (isLockFile(path)) uses.set(path, {
			...NOTHING,
			...require_mac.locked(text, path)
		});
		else configuration.set(path, text);
		for (const [path, one] of require_mac.usesOfFolder(configuration)) uses.set(path, one);
		return uses;
	};
	const ofFolder = (files, as) => {
		const key = [as === "settings", ...files.paths.map((path) => `${path} ${contentOf(files.tree, path)}`)].join("\0");
		const known = shared.get(key) ?? recent.get(key);
		if (known !== void 0) return known;
		const made = parse(files, as === "settings");
		(as === "shared" ? shared : recent).set(key, made);
		made.catch(() => {});
		return made;
	};
	const uses = async ({ tree, paths }, as) => {
		const folders = /* @__PURE__ */ new Map();
		for (const path of paths) require_collections.addTo(folders, require_paths.folderOf(path), path);
		const found = await Promise.all([...folders.values()].map((paths) => ofFolder({
			tree,
			paths
		}, as)));
		return new Map(found.flatMap((one) => [...one]));
	};
	return {
		texts,
		uses,
		attributes,
		ofTree: byTree(async (tree) => {
			const paths = [...tree.entries.keys()].filter((path) => require_evaluate.isConfiguration(path) || isLockFile(path));
			const read = createUsesReader(repository);
			await read.ahead([{
				tree,
				paths
			}]);
			return require_mac.joinUses([...(await read.uses({
				tree,
				paths
			})).values()]);
		}),
		ahead: async (files) => {
			recent = /* @__PURE__ */ new Map();
			near = /* @__PURE__ */ new Map();
			const ids = /* @__PURE__ */ new Set();
			for (const { tree, paths } of files) for (const path of paths) {
				const resolved = tree.resolve(path)?.path;
				const id = resolved === void 0 ? void 0 : tree.entries.get(resolved)?.id;
				if (id !== void 0) ids.add(id);
			}
			const read = /* @__PURE__ */ new Map();
			await require_objects.readObjects(repository, [...ids], (id, content) => read.set(id, content.toString("utf8"))).catch(() => {});
			near = read;
		}
	};
}
function contentOf(tree, path) {
	const { mode = "", id = "" } = tree.entries.get(tree.resolve(path)?.path ?? path) ?? {};
	return `${mode} ${id}`;
}
function isLockFile(path) {
	return require_paths.nameOf(path) === ".terraform.lock.hcl";
}
function leadsNowhere(path, id) {
	return {
		what: "a link that leads to nothing in this repository",
		key: `link ${id}`,
		file: path,
		line: 1
	};
}
function byTree(make) {
	const known = /* @__PURE__ */ new WeakMap();
	return (tree) => {
		const found = known.get(tree) ?? require_digest.once(() => make(tree));
		known.set(tree, found);
		return found();
	};
}

// tools/pipeline/src/plan/stack-uses.ts
async function usesOfStack(reader, tree, root, instance) {
	const seen = /* @__PURE__ */ new Set();
	const found = [];
	const files = /* @__PURE__ */ new Map();
	for (let folders = [root]; folders.length > 0;) {
		const configuration = folders.flatMap((folder) => {
			seen.add(folder);
			return tree.list(folder).map((name) => inFolder(folder, name));
		}).filter((path) => require_evaluate.isConfiguration(require_paths.nameOf(path)));
		const read = await reader.uses({
			tree,
			paths: configuration
		}, folders.length === 1 && folders[0] === root ? void 0 : "shared");
		const next = /* @__PURE__ */ new Set();
		for (const [path, uses] of read) {
			files.set(path, uses);
			for (const call of uses.calls) {
				const folder = moduleFolder(tree, path, call.what);
				if (folder === void 0) found.push({
					...NOTHING,
					unreadable: [unreadableFolder(tree, path, call)]
				});
				else if (!seen.has(folder)) next.add(folder);
			}
		}
		folders = [...next];
	}
	const [lock = "", state = ""] = BESIDE.map((name) => inFolder(root, name));
	for (const [path, uses] of await reader.uses({
		tree,
		paths: [lock]
	})) files.set(path, uses);
	for (const [path, text] of await reader.texts({
		tree,
		paths: [state]
	})) found.push({
		...NOTHING,
		...require_mac.statedProviders(text, path)
	});
	const given = [...instance.backendConfig, ...instance.varFiles];
	found.push({
		...NOTHING,
		unreadable: given.filter((path) => !isFile(tree, path)).map(notInTree)
	});
	const settings = instance.backendConfig.filter((path) => isFile(tree, path));
	for (const [path, uses] of await reader.uses({
		tree,
		paths: settings
	}, "settings")) files.set(path, uses);
	const values = [...instance.varFiles.filter((path) => isFile(tree, path)), ...[...seen].flatMap((folder) => valueFiles(tree, folder))];
	const all = require_mac.joinUses([...found, ...files.values()]);
	const attributes = attributeFiles(reader.attributes(tree), [...seen]);
	const rewritten = await rewrites(reader, tree, attributes, [...files.keys(), ...values]);
	const programs = [...withReach(tree, all.programs, [...seen], [...files.keys()], [...values, ...attributes]), ...runAsTheyAre(tree, root)];
	return {
		...all,
		unreadable: [...all.unreadable, ...rewritten],
		programs: [...programs, ...committedStates(tree, root, all.states)]
	};
}
function isFile(tree, path) {
	const written = require_paths.joinPath(".", path);
	const resolved = written === void 0 ? void 0 : tree.resolve(written)?.path;
	return resolved !== void 0 && tree.entries.has(resolved) && !tree.hasFolder(resolved);
}
function notInTree(path) {
	return {
		what: `stacks of mainstem.yaml gives ${JSON.stringify(path)} to Terraform, and that is no file of this repository`,
		key: `given ${path}`,
		file: "mainstem.yaml",
		line: 1
	};
}
function valueFiles(tree, folder) {
	return tree.list(folder).filter((name) => /\.tfvars(?:\.json)?$/.test(name)).map((name) => inFolder(folder, name));
}
function attributeFiles(all, folders) {
	return all.filter((path) => folders.some((folder) => require_paths.isWithin(folder, require_paths.folderOf(path)) || require_paths.isWithin(path, folder)));
}
async function rewrites(reader, tree, attributes, files) {
	if (attributes.length === 0) return [];
	const texts = await reader.texts({
		tree,
		paths: attributes
	});
	return rewritesOf(texts, files).map(({ file, line, text }) => ({
		what: `${JSON.stringify(text)} makes a checkout of what Terraform reads another text than the one that is reviewed`,
		key: require_digest.digestOf([text, files.map((path) => contentOf(tree, path))]),
		file,
		line
	}));
}
function moduleFolder(tree, file, call) {
	const written = require_paths.joinPath(require_paths.folderOf(file), call);
	const folder = written === void 0 ? void 0 : tree.resolve(written)?.path;
	return folder === void 0 || !tree.hasFolder(folder) ? void 0 : folder;
}
function unreadableFolder(tree, path, call) {
	const submodule = tree.entries.get(require_paths.joinPath(require_paths.folderOf(path), call.what) ?? "")?.id ?? "";
	const what = `the module folder ${JSON.stringify(call.what)} is not among the files of this repository`;
	return {
		...call,
		what,
		key: `module ${path} ${call.what} ${submodule}`
	};
}
function withReach(tree, programs, folders, read, given) {
	if (programs.every(({ reach }) => reach === "block")) return [...programs];
	const configuration = new Set(read);
	const content = (paths) => paths.map((path) => `${path} ${contentOf(tree, path)}`).sort();
	const others = [...new Set(folders.flatMap((folder) => tree.filesBelow(folder)))].filter((path) => !require_evaluate.isConfiguration(path) && !isLockFile(path));
	const beside = content([.../* @__PURE__ */ new Set([...others, ...given])]);
	const whole = content([...configuration].filter((path) => !isLockFile(path)));
	return programs.map((program) => {
		if (program.reach === "block") return program;
		const named = [require_paths.folderOf(program.file), folders[0] ?? "."].flatMap((place) => (program.mentions ?? []).flatMap((mention) => {
			const path = tree.resolve(require_paths.joinPath(place, mention) ?? "")?.path;
			return path === void 0 || path === "." ? [] : tree.filesBelow(path);
		}));
		const more = program.reach === "configuration" ? whole : [];
		return {
			...program,
			key: require_digest.digestOf([
				program.key,
				beside,
				content([...new Set(named)]),
				more
			])
		};
	});
}
function runAsTheyAre(tree, root) {
	return [".terraform", "terraform.d"].flatMap((name) => {
		const folder = root === "." ? name : `${root}/${name}`;
		if (!tree.hasFolder(folder) && !tree.entries.has(folder)) return [];
		const ids = tree.filesBelow(folder).map((path) => `${path} ${contentOf(tree, path)}`);
		return [{
			what: `${folder} is committed: what it holds`,
			key: require_digest.digestOf(ids.sort()),
			file: folder,
			line: 0
		}];
	});
}
function committedStates(tree, root, states) {
	return states.flatMap((state) => {
		const path = require_paths.joinPath(root, state.what);
		if (path === void 0 || tree.resolve(path) === void 0) return [];
		const key = require_digest.digestOf([path, contentOf(tree, path)]);
		return [{
			...state,
			what: `backend "local" with the committed state ${path}`,
			key
		}];
	});
}
function ownFiles(tree, root) {
	return {
		tree,
		paths: tree.list(root).filter((name) => require_evaluate.isConfiguration(name) || BESIDE.includes(name)).map((name) => inFolder(root, name))
	};
}
const BESIDE = [".terraform.lock.hcl", "terraform.tfstate"];
function inFolder(folder, name) {
	return folder === "." ? name : `${folder}/${name}`;
}

// tools/pipeline/src/plan/intake.ts
async function intakeOf(session, sides, { settings, reader } = {}) {
	const known = await knownOf(session, sides, reader, settings);
	const { old, now, allowed } = known;
	let findings = intakeFindings(now, old, old, allowed);
	if (findings.length > 0) findings = intakeFindings(now, old, await known.tree, allowed);
	return {
		findings,
		warnings: versionChanges(old, now),
		guarded: new Set(old.guarded)
	};
}
async function intakeOfFetched(session, sides, fetched, { settings, reader } = {}) {
	if (fetched.length === 0) return [];
	const { now, tree, allowed } = await knownOf(session, sides, reader, settings);
	const known = await tree;
	const isKnown = (module) => {
		const uses = now.modules.filter(({ key }) => require_mac.sameModule(key, module.source));
		return uses.length > 0 && uses.every((use) => known.modules.some(({ key, version }) => key === use.key && version === use.version));
	};
	const owner = (module) => fetched.find(({ key }) => module.key === key || module.key.startsWith(`${key}.`));
	const findings = [];
	const seen = /* @__PURE__ */ new Set();
	for (const module of fetched) {
		if (seen.has(module.name) || isKnown(owner(module) ?? module)) continue;
		seen.add(module.name);
		findings.push(...intakeFindings(await require_mac.fetchedUses(module), NOTHING, known, allowed));
	}
	return findings;
}
async function knownOf({ repository, change, rules }, { before, after }, reader = createUsesReader(repository), own) {
	const settings = own ?? rules.settings;
	const [old, now] = await Promise.all([before === void 0 ? NOTHING : usesOfStack(reader, rules.tree, before.root, require_texts.instanceOf(before.root, rules.settings)), after === void 0 ? NOTHING : usesOfStack(reader, change.head.tree, after.root, require_texts.instanceOf(after.root, change.head.settings))]);
	return {
		old,
		now,
		get tree() {
			return reader.ofTree(rules.tree);
		},
		allowed: settings.terraform
	};
}
function withGuards(result, guarded) {
	if (guarded.size === 0) return result;
	const reason = "lifecycle.prevent_destroy guarded it before this change, and no longer does";
	return {
		...result,
		resources: result.resources.map((resource) => {
			const name = /([\w-]+\.[\w-]+)(?:\[[^\]]*\])?$/.exec(resource.address)?.[1] ?? "";
			if (![
				"delete",
				"replace",
				"forget"
			].includes(resource.action) || !guarded.has(name)) return resource;
			const { risk } = resource;
			return {
				...resource,
				risk: {
					...risk,
					level: "destroy",
					reasons: [reason, ...risk.reasons]
				}
			};
		})
	};
}

// tools/pipeline/src/change/shards.ts
const MOST_SHARDS = 256;
function packShards(items, most = 256) {
	const count = Math.min(items.length, Math.max(1, Math.floor(most)));
	return Array.from({ length: count }, (_, index) => items.slice(Math.floor(index * items.length / count), Math.floor((index + 1) * items.length / count)));
}
function previewCommands({ projects }) {
	return {
		plan: projects.filter((project) => require_told_once.previewsOf(project).plan).map(({ name }) => name),
		diff: projects.filter((project) => require_told_once.previewsOf(project).diff).map(({ name }) => name)
	};
}

// tools/pipeline/src/plan/removed.ts
function stateUser(session, removed) {
	const keys = stateKeys(session.change.base.provides.get(removed));
	for (const [name, provided] of session.change.head.provides) if (provided.some((key) => keys.includes(key))) return name;
}
function stateKeys(provided = []) {
	return provided.filter((key) => /^state:\w+:\/\//.test(key));
}
function takenOver(by) {
	return {
		resources: [],
		outputs: 0,
		warnings: [`its state is now that of ${by}: nothing is destroyed, and that project's plan tells what changes`],
		tools: {}
	};
}
function keptStack(session, { name, root }) {
	const heir = stateUser(session, name);
	if (heir !== void 0) return takenOver(heir);
	if (!require_evaluate.holdsConfiguration(session.change.head.tree, root)) return void 0;
	return {
		resources: [],
		outputs: 0,
		warnings: [`${root} is no longer looked at, and its configuration is there: nothing is destroyed. To plan it again, take it out of ignore in mainstem.yaml`],
		tools: {}
	};
}
function asRemoval(session, name, result) {
	const deleted = result.resources.filter(({ action }) => action === "delete");
	if (deleted.length === 0) return result;
	const root = session.change.base.projects.get(name)?.root ?? ".";
	const heir = session.affected.projects.find((project) => project.name === name)?.renamedTo;
	const heirRoot = heir === void 0 ? void 0 : session.change.head.projects.get(heir)?.root;
	const wayOut = heir === void 0 ? `If it lives on in another stack, have Terraform forget it instead of destroying it: bring ${root} back with removed blocks (lifecycle { destroy = false }), apply, then remove the folder; the other stack imports it.` : `Move the state to ${heir} before merging; see the warning of ${name}.`;
	const warnings = heir === void 0 || heirRoot === void 0 ? [] : [moveState(session, name, root, heir, heirRoot)];
	const worst = deleted.reduce((a, b) => require_words.compareRisk(b.risk.level, a.risk.level) < 0 ? b : a);
	return {
		...result,
		resources: result.resources.map((resource) => {
			if (resource.action !== "delete") return resource;
			const lost = resource === worst && resource.risk.level !== "destroy";
			return {
				...resource,
				risk: {
					...resource.risk,
					...lost ? { level: "destroy" } : {},
					reasons: [...resource.risk.reasons, ...lost ? [`the whole stack ${name} is removed, and all that it made with it`] : []],
					wayOut: resource.risk.wayOut === void 0 ? wayOut : `${resource.risk.wayOut} ${wayOut}`
				}
			};
		}),
		warnings: [...result.warnings, ...warnings]
	};
}
function moveState(session, name, root, heir, heirRoot) {
	const [before] = stateKeys(session.change.base.provides.get(name));
	const [after] = stateKeys(session.change.head.provides.get(heir));
	const keys = before === void 0 || after === void 0 ? "whether its state follows cannot be told from the configuration" : `its state does not follow (${before.slice(6)} is not ${after.slice(6)})`;
	const { base } = session.change;
	const program = require_told_once.programOf(base.tree, root, base.settings) ?? "terraform";
	const [old, current] = [`${program} -chdir=${require_text.shellWord(root)}`, `${program} -chdir=${require_text.shellWord(heirRoot)}`];
	return `renamed to ${heir}, but ${keys}: as it is, everything here is destroyed and made anew there. Keep the backend key; or move the state first, with base checked out: ${old} init && ${old} state pull > moved.tfstate; then with this change checked out: ${current} init && ${current} state push "$PWD/moved.tfstate"; then empty the old state, with base checked out: ${old} state rm $(${old} state list)`;
}

// tools/pipeline/src/plan/rolled-out.ts
function rolledOut({ repository, change, closures, rules }) {
	const ledgers = /* @__PURE__ */ new Map();
	return async ({ name, root }) => {
		const environment = require_environment.ruledEnvironment(root, rules.settings);
		if (environment === "" || !change.base.projects.has(name)) return [];
		const found = ledgers.get(environment) ?? readKnown(repository, environment);
		ledgers.set(environment, found);
		const ledger = await found;
		if (typeof ledger === "string") return [`what ${environment} has of it is not known: ${ledger}`];
		const record = ledger?.records.find(({ project }) => project === name);
		if (record === void 0) return [];
		const { state, revision, at, run, reason } = record;
		if (state === "dirty") {
			const why = reason === void 0 ? "" : `: ${reason}`;
			return [`a rollout left it half-applied in ${environment} at ${require_text.shortCommit(revision)}, since ${at} (${run})${why}. This plan holds what is left of that, too`];
		}
		if (record.inputs === closures.base.inputsDigest(name)) return [];
		return [`${environment} has it as it was at ${require_text.shortCommit(revision)}, since ${at} (${run}): what was merged after that and is not rolled out there is in this plan, too`];
	};
}
async function readKnown(repository, environment) {
	const remote = await require_remote.sharedRemote(repository).catch(() => ".");
	const branch = require_ledger.ledgerBranch(environment);
	const ref = remote === "." ? `refs/heads/${branch}` : `refs/remotes/${remote}/${branch}`;
	const { code, stdout } = await require_git.git(repository, ["show", `${ref}:ledger.json`]);
	if (code !== 0) return void 0;
	try {
		return require_record_branch.parseLedger(stdout.toString("utf8"), `${branch}:ledger.json`, environment);
	} catch (error) {
		return require_index.messageOf(error);
	}
}

// tools/pipeline/src/plan/stack-folder.ts
async function inStackFolder(session, { project, change }, work) {
	const own = (0, node_path.join)(session.repository.root, project.root);
	if (runsInPlace(session, change)) return work(own, {
		dirty: require_told_once.isDirty(session, project.name),
		passing: false
	});
	const side = change === "removed" ? "base" : "head";
	return require_checkout.withScratch(async (scratch) => {
		const folder = (0, node_path.join)(scratch, project.root);
		await require_checkout.checkOut(session.repository, session.change[side].tree, session.closures[side].filesOf(project.name), scratch);
		await copyLeftovers(session, project.root, own, folder);
		return work(folder, {
			dirty: session.workingTree === true && require_told_once.isDirty(session, project.name, side),
			passing: true
		});
	});
}
function runsInPlace(session, change) {
	return change !== "removed" && session.checkedOut && !session.repository.bare && session.safe !== true;
}
async function copyLeftovers({ change }, root, from, to) {
	const names = await (0, node_fs_promises.readdir)(from).catch(() => []);
	const isCommitted = (name) => {
		const path = root === "." ? name : `${root}/${name}`;
		return change.head.tree.entries.has(path) || change.base.tree.entries.has(path);
	};
	for (const name of names) if (!isCommitted(name) && /^terraform\.tfstate$|\.tfvars(\.json)?$/.test(require_paths.nameOf(name))) await (0, node_fs_promises.copyFile)((0, node_path.join)(from, name), (0, node_path.join)(to, name)).catch(() => {});
}

// tools/pipeline/src/plan/skip.ts
async function createSkips(session, reader) {
	const { findAwsCredentials, ON_DISK, readNeeds, whySkipped } = await Promise.resolve().then(() => require("../src.js"));
	if (await findAwsCredentials() !== void 0) return async () => void 0;
	const disk = modulesOnce(ON_DISK);
	const [base, head] = [session.change.base, session.change.head].map((graph) => ({
		settings: graph.settings,
		files: modulesOnce(filesOf(graph.tree, reader))
	}));
	return async ({ project: { root }, change }) => {
		const side = change === "removed" ? base : head;
		if (side === void 0) return void 0;
		const { backendConfig } = require_texts.instanceOf(root, side.settings);
		if (!runsInPlace(session, change)) return whySkipped(await readNeeds(root, backendConfig, side.files(root)));
		const inRepository = (path) => (0, node_path.join)(session.repository.root, path);
		const folder = inRepository(root);
		return whySkipped(await readNeeds(folder, backendConfig.map(inRepository), disk(folder)));
	};
}
function filesOf(tree, reader) {
	return {
		list: async (folder) => tree.list(tree.resolve(folder)?.path ?? folder),
		read: async (path) => (await reader.texts({
			tree,
			paths: [path]
		})).get(path) ?? "",
		folder: require_paths.joinPath
	};
}
function modulesOnce({ list, read, folder }) {
	const lists = /* @__PURE__ */ new Map();
	const texts = /* @__PURE__ */ new Map();
	const kept = (known, path, make) => {
		const found = known.get(path) ?? make(path);
		known.set(path, found);
		return found;
	};
	return (own) => ({
		list: (path) => path === own ? list(path) : kept(lists, path, list),
		read: (path) => path.slice(0, path.lastIndexOf("/")) === own ? read(path) : kept(texts, path, read),
		folder
	});
}

// tools/pipeline/src/plan/states.ts
function stateRisks(change) {
	const { base, head } = change;
	const risks = [];
	for (const before of base.projects.values()) {
		if (!require_preview.isStack(before)) continue;
		const after = head.projects.get(before.name);
		if (after === void 0) {
			if (require_evaluate.holdsConfiguration(head.tree, before.root)) risks.push(unseen(before));
		} else if (!require_preview.isStack(after)) risks.push(noStack(before, after, base));
		else risks.push(...moved(before, after, change));
	}
	return risks.sort((a, b) => require_text.compareText(a.project, b.project));
}
function stateOf(graph, { name, root }) {
	const { workspace = "default", backendConfig } = require_texts.instanceOf(root, graph.settings);
	const kept = workspace === "default" ? "kept:" : "kept-by-workspace:";
	return {
		where: (graph.provides.get(name) ?? []).filter((key) => key.startsWith(kept)).map((key) => key.slice(kept.length)).join(" or "),
		workspace,
		files: backendConfig.map((path) => `${path} ${graph.tree.entries.get(path)?.id ?? "missing"}`)
	};
}
function moved(before, after, { base, head }) {
	const [from, to] = [stateOf(base, before), stateOf(head, after)];
	if (require_digest.digestOf(from) === require_digest.digestOf(to)) return [];
	const words = [
		...from.where === to.where ? [] : [`from ${placeOf(from)} to ${placeOf(to)}`],
		...from.workspace === to.workspace ? [] : [`from the workspace ${from.workspace} to ${to.workspace}`],
		...require_digest.digestOf(from.files) === require_digest.digestOf(to.files) ? [] : [from.files.map(pathOf).join() === to.files.map(pathOf).join() ? `to what the backend settings say now (${to.files.map(pathOf).join(", ")})` : `to what other backend settings say (${to.files.map(pathOf).join(", ") || "none"}, not ${from.files.map(pathOf).join(", ") || "none"})`]
	];
	const certain = from.where !== to.where || from.workspace !== to.workspace;
	const terraform = `${require_told_once.programOf(base.tree, before.root, base.settings) ?? "terraform"} -chdir=${require_text.shellWord(before.root)}`;
	return [risk(after, certain ? "destroy" : "unknown", {
		reason: `the state moves ${words.join(" and ")}: as it is, everything is made a second time, and what exists belongs to no configuration`,
		wayOut: `Keep the old place; or move the state first, with base checked out: ${terraform} init && ${terraform} state pull > moved.tfstate; then with this change checked out: ${terraform} init -reconfigure && ${terraform} state push "$PWD/moved.tfstate".`,
		digest: require_digest.digestOf({
			project: after.name,
			from,
			to
		})
	})];
}
function placeOf({ where, workspace }) {
	return where === "" ? "an unknown place" : where.replaceAll("*", workspace);
}
function noStack(before, after, base) {
	const { where } = stateOf(base, before);
	return risk(after, "destroy", {
		reason: `is no longer a stack but ${after.kind}: nobody plans or applies it, and what its state (${where || "of an unknown place"}) holds belongs to no configuration`,
		wayOut: "Keep its backend block; or, if another stack takes over, move the state there first; or remove the folder, which previews what is destroyed.",
		digest: require_digest.digestOf({
			project: after.name,
			from: before.kind,
			to: after.kind,
			where
		})
	});
}
function unseen(before) {
	return risk(before, "unknown", {
		reason: "is no longer looked at, though its configuration is there (see ignore in mainstem.yaml): what it made stays, and nobody plans, applies or watches it",
		wayOut: "Take it out of ignore; or remove the folder, which previews what is destroyed.",
		digest: require_digest.digestOf({
			project: before.name,
			unseen: true
		})
	});
}
function risk({ name, root, environment }, level, more) {
	return {
		level,
		project: name,
		address: root,
		...environment === void 0 ? {} : { environment },
		...more
	};
}
function pathOf(file) {
	return file.slice(0, file.lastIndexOf(" "));
}

// tools/pipeline/src/plan/plan.ts
const PLAN_BYTES = .75 * 2 ** 30;
async function planProjects(session, names) {
	const all = names.map((name) => require_session.sidesOf(session.change, name));
	for (const sides of all) {
		const { project } = sides;
		if (require_told_once.asStack(sides) !== void 0) continue;
		throw new require_index.InputError(`${project.name} is ${require_words.withArticle(project.kind)}, not a terraform-stack. ` + (project.kind === "terraform-module" ? "Plan the stacks that use it." : `Type: mainstem diff ${project.name}`));
	}
	await session.judge();
	const keys = await readReceiptKeys(process.env);
	const reader = createUsesReader(session.repository);
	const shared = {
		keys,
		reader,
		why: all.length === 0 ? async () => void 0 : await createSkips(session, reader),
		moves: moveWarnings(session),
		rolledOut: rolledOut(session)
	};
	const sealed = async (sides, waits) => {
		const preview = await planOne(session, sides, waits, shared);
		return [keys === void 0 ? preview : sealPreview(preview, keys.seal)];
	};
	const outcomes = /* @__PURE__ */ new Map();
	const plan = async (name, waits = []) => {
		const found = require_session.sidesOf(session.change, name);
		const sides = require_told_once.asStack(found) ?? found;
		outcomes.set(name, await require_told_once.settle(name, () => sealed(sides, waits)));
	};
	const removed = all.filter(({ change }) => change === "removed").map(({ project }) => project.name);
	const order = require_read_recorded.planOrder(session, names.filter((name) => !removed.includes(name)));
	const [first = [], ...later] = order.layers;
	await require_run.asRun(async () => {
		for (const layer of [[...first, ...removed], ...later]) {
			const previews = new Map([...outcomes].map(([name, outcome]) => [name, outcome.previews[0]]));
			for (const some of packShards(layer, Math.ceil(layer.length / AHEAD))) {
				await reader.ahead(some.flatMap((name) => filesAhead(session, name)));
				await require_pool.pool(some, require_pool.poolSize(PLAN_BYTES), (name) => plan(name, require_read_recorded.waitsFor(session.change.head, name, order.after.get(name) ?? [], previews)));
			}
		}
	});
	const asked = names.flatMap((name) => outcomes.get(name) ?? []);
	return {
		previews: asked.flatMap(({ previews }) => previews),
		failures: asked.flatMap(({ failures }) => failures)
	};
}
const AHEAD = 500;
function filesAhead({ change, rules }, name) {
	const { before, after } = require_session.sidesOf(change, name);
	return [...before === void 0 ? [] : [ownFiles(rules.tree, before.root)], ...after === void 0 ? [] : [ownFiles(change.head.tree, after.root)]];
}
function moveWarnings({ change }) {
	const moves = /* @__PURE__ */ new Map();
	for (const { project, reason, wayOut } of stateRisks(change)) require_collections.addTo(moves, project, `${reason}. ${wayOut}`);
	return moves;
}
async function planOne(session, sides, waits, { keys, reader, why, moves, rolledOut }) {
	const { project, change } = sides;
	const context = require_told_once.contextOf(session, sides);
	const inputs = session.closures[change === "removed" ? "base" : "head"].inputsDigest(project.name);
	const unseen = session.workingTree === true && require_told_once.isDirty(session, project.name, change === "removed" ? "base" : "head");
	const said = (result, dirty = unseen) => require_told_once.previewOf(session, sides, "terraform", result, {
		dirty,
		inputs
	});
	const kept = change === "removed" ? keptStack(session, project) : void 0;
	if (kept !== void 0) return said(kept);
	const intake = change === "removed" ? void 0 : await intakeOf(session, sides, { reader });
	const blocked = intake?.findings ?? [];
	if (blocked.length > 0 && session.intake !== "warn") {
		const { notPlanned } = await Promise.resolve().then(() => require("../src.js"));
		return said({
			resources: [],
			outputs: 0,
			warnings: [notPlanned(blocked.length)],
			intake: blocked,
			tools: {}
		});
	}
	if (waits.length > 0) return said({
		resources: [],
		outputs: 0,
		warnings: [],
		waitsFor: waits,
		tools: {}
	});
	const behind = await rolledOut(project);
	const told = (result) => ({
		...withGuards(result, intake?.guarded ?? /* @__PURE__ */ new Set()),
		warnings: [
			...blocked.map(({ file, line, message }) => `${file}:${line}: ${message}; a pull request is stopped here before init`),
			...intake?.warnings ?? [],
			...moves.get(project.name) ?? [],
			...behind,
			...result.warnings
		]
	});
	const skipped = await why(sides);
	if (skipped !== void 0) {
		const dirty = runsInPlace(session, change) ? require_told_once.isDirty(session, project.name) : unseen;
		const result = {
			resources: [],
			outputs: 0,
			warnings: [],
			skipped,
			tools: {}
		};
		return said(change === "removed" ? asRemoval(session, project.name, result) : told(result), dirty);
	}
	const options = {
		...keys === void 0 ? {} : { macKey: keys.mac },
		...intake === void 0 || session.intake === "warn" ? {} : { lookAt: (modules) => intakeOfFetched(session, sides, modules, { reader }) }
	};
	session.progress(`plan ${project.name}`);
	return inStackFolder(session, sides, async (folder, { dirty }) => {
		const { previewStack } = await Promise.resolve().then(() => require("../src.js"));
		const result = await previewStack(context, folder, options);
		return said(change === "removed" ? asRemoval(session, project.name, result) : told(result), dirty);
	});
}

Object.defineProperty(exports, "PLAN_BYTES", {
  enumerable: true,
  get: function () {
    return PLAN_BYTES;
  }
});
Object.defineProperty(exports, "asRemoval", {
  enumerable: true,
  get: function () {
    return asRemoval;
  }
});
Object.defineProperty(exports, "inStackFolder", {
  enumerable: true,
  get: function () {
    return inStackFolder;
  }
});
Object.defineProperty(exports, "intakeOf", {
  enumerable: true,
  get: function () {
    return intakeOf;
  }
});
Object.defineProperty(exports, "intakeOfFetched", {
  enumerable: true,
  get: function () {
    return intakeOfFetched;
  }
});
Object.defineProperty(exports, "keptStack", {
  enumerable: true,
  get: function () {
    return keptStack;
  }
});
Object.defineProperty(exports, "planProjects", {
  enumerable: true,
  get: function () {
    return planProjects;
  }
});
Object.defineProperty(exports, "previewCommands", {
  enumerable: true,
  get: function () {
    return previewCommands;
  }
});
Object.defineProperty(exports, "readReceiptKeys", {
  enumerable: true,
  get: function () {
    return readReceiptKeys;
  }
});
Object.defineProperty(exports, "sealState", {
  enumerable: true,
  get: function () {
    return sealState;
  }
});
Object.defineProperty(exports, "stateRisks", {
  enumerable: true,
  get: function () {
    return stateRisks;
  }
});