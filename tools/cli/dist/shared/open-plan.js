const require_index = require("../index.js");
const require_programs = require("./programs.js");
const require_run = require("./run.js");
const require_version = require("./version.js");
const require_mac = require("./mac.js");
const require_evaluate = require("./evaluate.js");
const require_digest = require("./digest.js");
const require_collections = require("./collections.js");
const require_redact = require("./redact.js");
const require_random = require("./random.js");
const require_text = require("./text.js");
const require_words = require("./words.js");
const require_paths = require("./paths.js");
const require_is_there = require("./is-there.js");
let node_os = require("node:os");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_buffer = require("node:buffer");
let node_fs = require("node:fs");
let node_fs_promises = require("node:fs/promises");
let node_path_posix = require("node:path/posix");

// tools/toolchain/src/mirror.ts
const REGISTRY = "registry.terraform.io";
function terraformMirror(environment = process.env, opt = "/opt") {
	const home = environment.HOME ?? (0, node_os.homedir)();
	const named = environment.MAINSTEM_TF_MIRROR ?? "";
	return [
		...named === "" ? [] : [named],
		(0, node_path.join)(home, ".terraform.d", "plugins"),
		...process.platform === "darwin" ? [(0, node_path.join)(home, "Library", "Application Support", "io.terraform", "plugins"), "/Library/Application Support/io.terraform/plugins"] : dataFolders(home, environment).map((folder) => (0, node_path.join)(folder, "terraform", "plugins")),
		...foldersOf(opt)
	].find((folder) => isFolder((0, node_path.join)(folder, REGISTRY)));
}
function dataFolders(home, environment) {
	return [environment.XDG_DATA_HOME || (0, node_path.join)(home, ".local", "share"), ...(environment.XDG_DATA_DIRS || `/usr/local/share${node_path.delimiter}/usr/share`).split(node_path.delimiter)];
}
function foldersOf(folder) {
	try {
		return (0, node_fs.readdirSync)(folder).sort().map((name) => (0, node_path.join)(folder, name));
	} catch {
		return [];
	}
}
function isFolder(path) {
	return (0, node_fs.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

// tools/terraform/src/json.ts
function record(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}
function list(value) {
	return Array.isArray(value) ? value : [];
}
function text(value) {
	return typeof value === "string" ? value : void 0;
}
function own(value, key) {
	return Object.hasOwn(value, key) ? value[key] : void 0;
}
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
function parseKeepingDigits(text) {
	if (!/\d[\d.]{15}|\d[eE][+-]?\d/.test(text)) return JSON.parse(text);
	return JSON.parse(text.replace(STRING_OR_NUMBER, (token) => token.startsWith("\"") || isExact(token) ? token : `"${token}"`));
}
function isExact(number) {
	const digits = number.replace(/[eE].*$/, "").replace(/[-.]/g, "").replace(/^0+/, "");
	const value = Number(number);
	if (!Number.isFinite(value) || value === 0 && digits !== "") return false;
	return digits.length <= 15 || String(value) === number;
}
function jsonInside(value) {
	if (typeof value !== "string" || !mayHoldJson(value)) return void 0;
	try {
		return parseKeepingDigits(value);
	} catch {
		return;
	}
}
function mayHoldJson(value) {
	const first = value.charCodeAt(0);
	if (first === 91 || first === 123) return true;
	return first <= 32 && /^[ \t\r\n]+[[{]/.test(value);
}
function equal(a, b) {
	if (a === b) return true;
	if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false;
	if (Array.isArray(a) || Array.isArray(b)) {
		if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
		for (let at = 0; at < a.length; at++) if (!equal(a[at] ?? null, b[at] ?? null)) return false;
		return true;
	}
	const [one, other] = [a, b];
	let [more, isSparse] = [0, false];
	for (const key in one) {
		const value = one[key];
		if (!equal(value, value !== void 0 && key !== "__proto__" ? other[key] : own(other, key))) return false;
		if (value === void 0) isSparse = true;
		more--;
	}
	for (const _ in other) more++;
	if (more === 0 && !isSparse) return true;
	for (const key in other) if (other[key] !== void 0 && own(one, key) === void 0) return false;
	return true;
}
function isEmpty(value) {
	if (value === null || value === void 0) return true;
	if (typeof value !== "object") return false;
	for (const _ in value) return false;
	return true;
}

// tools/terraform/src/secrets/hide.ts
function hideInMessage(value, secrets) {
	const random = new Set(require_random.randomTokens(value));
	return hide(random.size === 0 ? value : require_redact.redactText(value, longestFirst(random)), secrets);
}
function hide(value, secrets) {
	if (value === "") return value;
	if (secrets.has(value)) return require_redact.REDACTED;
	const index = indexOf(secrets);
	let shown = index.known.get(value);
	if (shown === void 0) {
		const found = /* @__PURE__ */ new Set([...occurring(value, index), ...require_index.detectedSecrets(value)]);
		shown = found.size === 0 ? value : require_index.withoutForms(require_redact.redactText(value, longestFirst(found)));
		if (index.known.size < MOST_KNOWN) index.known.set(value, shown);
	}
	return shown;
}
const SHORTEST = 4;
const indexes = /* @__PURE__ */ new WeakMap();
const MOST_KNOWN = 5e4;
function indexOf(secrets) {
	let index = indexes.get(secrets);
	if (index === void 0) {
		const byBeginning = /* @__PURE__ */ new Map();
		const beginnings = new Uint8Array(SLOTS);
		for (const secret of secrets) {
			if (secret.length < SHORTEST) continue;
			let key = 0;
			for (let at = 0; at < SHORTEST; at++) key = nextKey(key, secret.charCodeAt(at));
			beginnings[slotOf(key)] = 1;
			const beginning = secret.slice(0, SHORTEST);
			require_collections.addTo(byBeginning, beginning, secret);
		}
		index = {
			beginnings,
			byBeginning,
			known: /* @__PURE__ */ new Map()
		};
		indexes.set(secrets, index);
	}
	return index;
}
const SLOTS = 65536;
function nextKey(key, code) {
	return key << 8 ^ code;
}
function slotOf(key) {
	return Math.imul(key, 2654435761) >>> 16;
}
function occurring(value, { beginnings, byBeginning }) {
	const found = [];
	if (byBeginning.size === 0) return found;
	let key = 0;
	for (let end = 0; end < value.length; end++) {
		key = nextKey(key, value.charCodeAt(end));
		const at = end + 1 - SHORTEST;
		if (at < 0 || beginnings[slotOf(key)] === 0) continue;
		for (const secret of byBeginning.get(value.slice(at, at + SHORTEST)) ?? []) if (value.startsWith(secret, at)) found.push(secret);
	}
	return found;
}
function hideInAddress(address, secrets) {
	return address.replace(/\["((?:[^"\\]|\\.)*)"\]/g, (_, key) => `["${hide(key, secrets)}"]`);
}
function hideInName(name, secrets) {
	return name.length > SHORTEST && secrets.has(name) && /[^a-z_]/i.test(name) ? require_redact.REDACTED : name;
}
function hideInValue(value, secrets) {
	if (typeof value === "string") return hide(value, secrets);
	if (typeof value === "number") return secrets.has(String(value)) ? require_redact.REDACTED : value;
	if (Array.isArray(value)) return value.map((item) => hideInValue(item, secrets));
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [hide(key, secrets), hideInValue(item, secrets)]));
}
function longestFirst(values) {
	return new Set([...values].filter((value) => value !== "").sort((a, b) => b.length - a.length));
}

// tools/terraform/src/run/next-step.ts
const LOCAL_LOCK = /resource temporarily unavailable|another process has locked a portion of the file/i;
function lockHolder(words) {
	if (!/state lock|Lock Info/i.test(words)) return void 0;
	const value = (key) => new RegExp(`^\\s*${key}:\\s*(.*?)\\s*$`, "m").exec(words)?.[1] ?? "";
	const id = value("ID");
	if (id === "") return void 0;
	return {
		id,
		who: value("Who"),
		operation: value("Operation"),
		created: value("Created"),
		...LOCAL_LOCK.test(words) ? { file: value("Path") } : {}
	};
}
function nextStep(words, { root, hasLockFile = true, command, program = "terraform" }) {
	const terraform = `${program} -chdir=${require_text.shellWord(root)}`;
	const holder = lockHolder(words);
	if (holder !== void 0) {
		const since = holder.created === "" ? "" : ` since ${holder.created}`;
		const by = `The state is locked by ${holder.who || "somebody"}${since} (${holder.operation || "unknown operation"}).`;
		return holder.file === void 0 ? `${by} Wait for that run; only if it is dead, type: ${terraform} force-unlock ${require_text.shellWord(holder.id)}` : `${by} ${localLockWords(holder.file, root)}`;
	}
	const known = STEPS.find(({ when }) => when.test(words));
	if (known !== void 0) return known.step(terraform, words, hasLockFile, root);
	return command === "apply" ? "Mend what it names, then apply again: what was applied stays, and the rest is planned anew." : `To see it whole, type: ${terraform} init && ${terraform} plan`;
}
function releaseCommand(root, { id, file }, program = "terraform") {
	return file === void 0 ? `${program} -chdir=${require_text.shellWord(root)} force-unlock ${require_text.shellWord(id)}` : void 0;
}
function localLockWords(file, root) {
	const path = (0, node_path_posix.isAbsolute)(file) ? file : (0, node_path_posix.join)(root, file);
	return `Such a lock ends with the process that holds it: wait for it, or end it. To see which it is: lsof ${require_text.shellWord(path)}`;
}
function platforms() {
	return [.../* @__PURE__ */ new Set([
		"linux_amd64",
		"darwin_arm64",
		require_programs.thisPlatform()
	])].map((name) => `-platform=${name}`).join(" ");
}
const STEPS = [
	{
		when: /Provider dependency changes detected|Inconsistent dependency lock file|doesn't match any of the checksums|cached package for .* does not match|Required plugins are not installed/,
		step: (terraform, words, hasLockFile) => {
			return `${!hasLockFile ? "There is no .terraform.lock.hcl, so nothing says which providers are meant." : /checksum|targeting different platforms/.test(words) ? `The lock file does not hold this provider for ${require_programs.thisPlatform()}.` : "The lock file does not hold what the stack needs."} Type: ${terraform} providers lock ${platforms()} and commit .terraform.lock.hcl.`;
		}
	},
	{
		when: /Saved plan is stale|Saved plan does not match/,
		step: () => "Somebody else changed the state since this plan was made, so nothing was applied. Run the command again."
	},
	{
		when: /Failed to query available provider packages|Failed to install provider/,
		step: (terraform) => `Check that the registry can be reached, or that the mirror holds this version (MAINSTEM_TF_MIRROR). To choose another version, type: ${terraform} init -upgrade`
	},
	{
		when: /No value for required variable/,
		step: (_, words) => {
			return `Give it a value: a file under varFiles of this stack in mainstem.yaml, or type: export TF_VAR_${/input variable "([^"]+)"/.exec(words)?.[1] ?? "NAME"}=…`;
		}
	},
	{
		when: /Unreadable module directory|Module not found|Failed to download module|Module not installed/,
		step: (terraform) => `Check the source of the module; then type: ${terraform} get`
	},
	{
		when: /workspace .* (?:does not|doesn't) exist/i,
		step: (terraform, words) => {
			const name = /workspace "([^"]+)"/.exec(words)?.[1] ?? "NAME";
			return `Check the workspace of this stack in mainstem.yaml, or make it: ${terraform} workspace new ${require_text.shellWord(name)}`;
		}
	},
	{
		when: /No valid credential sources|ExpiredToken|InvalidClientTokenId|failed to refresh cached credentials|UnrecognizedClientException|sso session has expired/i,
		step: () => "The AWS credentials do not work. Check them with: aws sts get-caller-identity"
	},
	{
		when: /AccessDenied|not authorized to perform|UnauthorizedOperation/,
		step: () => "The credentials may not read this. See who they are with: aws sts get-caller-identity"
	},
	{
		when: /Instance cannot be destroyed/,
		step: () => "lifecycle.prevent_destroy guards it. If it is really to go, take that line out in a change of its own; else undo what replaces or removes it."
	},
	{
		when: /Unsupported Terraform Core version/,
		step: () => "Install a version that required_version allows; the one in use: terraform version"
	},
	{
		when: /Backend initialization required|Backend configuration changed/,
		step: (terraform) => `Check backendConfig of this stack in mainstem.yaml; then type: ${terraform} init -reconfigure`
	},
	{
		when: /Invalid expression|Argument or block definition required|Unclosed configuration block|Unsupported argument|Unsupported block type|Reference to undeclared|Missing required argument|Invalid (?:character|block definition|reference|value)|Incorrect attribute value type|Duplicate/,
		step: (_, __, ___, root) => `Mend this line; then type: mainstem plan ${require_text.shellWord(root)}`
	}
];

// tools/terraform/src/run/diagnostics.ts
async function withAllSecrets(place) {
	const more = await place.moreSecrets?.().catch(() => void 0) ?? /* @__PURE__ */ new Set();
	return {
		...place,
		secrets: longestFirst(/* @__PURE__ */ new Set([...place.secrets, ...more]))
	};
}
function parseLine(line) {
	if (!line.startsWith("{")) return void 0;
	try {
		return record(JSON.parse(line));
	} catch {
		return;
	}
}
function readDiagnostics(output) {
	return output.split("\n").flatMap((line) => {
		const message = parseLine(line);
		if (message?.type !== "diagnostic") return [];
		const { severity, summary, detail, address, range } = record(message.diagnostic);
		return [{
			severity: severity === "warning" ? "warning" : "error",
			summary: firstLine(text(summary) ?? ""),
			detail: (text(detail) ?? "").trim(),
			address: text(address),
			...placeOf$1(range, text(detail) ?? "")
		}];
	});
}
function placeOf$1(range, detail) {
	const file = text(record(range).filename);
	if (file !== void 0) return {
		file,
		line: Number(record(record(range).start).line ?? 0)
	};
	const words = /\bat ([\w./-]+\.(?:tf|tofu)(?:\.json)?):(\d+)/.exec(detail);
	return {
		file: words?.[1],
		line: Number(words?.[2] ?? 0)
	};
}
const withoutWord = /* @__PURE__ */ new WeakSet();
function saidNothing(error) {
	return withoutWord.has(error);
}
const MOST_ERRORS = 5;
function failure(command, output, stderr, place) {
	const all = readDiagnostics(output).filter(({ severity }) => severity === "error");
	const specific = all.filter(({ summary }) => !summary.startsWith("Terraform encountered problems during init"));
	const errors = specific.length > 0 ? specific : all;
	const lines = [...new Set(errors.map((error) => describe(error, place)))];
	const said = lines.length === 0 ? plain(stderr) : "";
	const silent = lines.length === 0 && said === "";
	if (lines.length === 0) lines.push(`${place.root}: ${place.program ?? "terraform"} ${command} failed${said === "" ? " without a word" : `: ${said}`}`);
	const shown = lines.slice(0, MOST_ERRORS);
	if (lines.length > MOST_ERRORS) shown.push(`and ${lines.length - MOST_ERRORS} more errors`);
	const words = errors.length > 0 ? errors.map(({ summary, detail }) => `${summary}\n${detail}`).join("\n") : stderr;
	const error = new require_index.ToolError(clean(`${shown.join("\n")}\n${nextStep(words, {
		...place,
		command
	})}`, place));
	const holder = lockHolder(words);
	if (holder !== void 0) holders.set(error, holder);
	if (silent) withoutWord.add(error);
	return error;
}
const holders = /* @__PURE__ */ new WeakMap();
function holderOf(error) {
	return typeof error === "object" && error !== null ? holders.get(error) : void 0;
}
function warningLine(warning, place) {
	return clean(describe(warning, place), place);
}
function describe({ file, line, summary, detail, address }, place) {
	const where = file === void 0 ? place.root : `${inRepository(file, place.root)}:${line}`;
	const said = detail.replace(/\s*\n\s*/g, " ").replace(/\.$/, "");
	return `${where}: ${summary}${address === void 0 ? "" : ` (${address})`}${said === "" || said === summary ? "" : `: ${said}`}.`;
}
function inRepository(file, root) {
	return (file.startsWith("/") ? void 0 : require_paths.joinPath(root, file)) ?? file;
}
function clean(message, { hiddenPaths, secrets }) {
	const relative = hiddenPaths.reduce((result, [path, shown]) => result.replaceAll(path, shown), message);
	return hideInMessage(relative, secrets);
}
function plain(output) {
	return output.replace(/\u001b\[[0-9;]*m/g, "").split("\n").map((line) => line.replace(/^[\s│╷╵]+/, "").trimEnd()).filter((line) => line !== "").join(" ").slice(0, 2e3);
}
function firstLine(value) {
	return value.split("\n")[0]?.trim() ?? "";
}

// tools/terraform/src/plan/configured.ts
async function readConfigured(folder, data) {
	const provisioners = /* @__PURE__ */ new Map();
	const removed = /* @__PURE__ */ new Map();
	const providers = /* @__PURE__ */ new Map();
	const names = [];
	for (const { key, path } of await modulesOf(folder, data)) {
		const prefix = key === "" ? "" : `${key.split(".").map((name) => `module.${name}`).join(".")}.`;
		const files = (await (0, node_fs_promises.readdir)(path).catch(() => [])).filter(require_evaluate.isConfiguration).sort();
		for (const file of files) {
			const content = await (0, node_fs_promises.readFile)((0, node_path.join)(path, file), "utf8").catch(() => "");
			const { body } = file.endsWith(".json") ? require_evaluate.parseJson(content) : require_evaluate.parseHcl(content);
			for (const block of body.blocks) {
				const slice = ({ at, end }) => plainText(content.slice(at, end));
				const [type = "", name = ""] = block.labels;
				if (block.type === "resource") addTo(provisioners, `${prefix}${type}.${name}`, block.body, slice);
				else if (block.type === "removed") {
					const from = block.body.attributes.find((attribute) => attribute.name === "from");
					addTo(removed, `${prefix}${from === void 0 ? "" : slice(from).replace(/^"?from"?\s*[=:]\s*/, "").replace(/^"|"$/g, "")}`, block.body, slice);
				} else if (block.type === "provider" && key === "") providers.set(type, `${providers.get(type) ?? ""}${slice(block)}\n`);
				else if (block.type === "locals" || block.type === "variable" || block.type === "module") names.push(`${prefix}${slice(block)}`);
			}
		}
	}
	return {
		provisioners,
		removed,
		providers,
		names: names.join("\n")
	};
}
function refersToNames(text) {
	return /\b(?:var|local|module|each|data)\s*\./.test(text);
}
async function modulesOf(folder, data) {
	const root = {
		key: "",
		path: folder
	};
	try {
		return [root, ...list(record(JSON.parse(await (0, node_fs_promises.readFile)((0, node_path.join)(data, "modules", "modules.json"), "utf8"))).Modules).flatMap((module) => {
			const { Key: key, Dir: dir } = record(module);
			const [name, path] = [text(key) ?? "", text(dir)];
			return name === "" || path === void 0 ? [] : [{
				key: name,
				path: (0, node_path.resolve)(folder, path)
			}];
		})];
	} catch {
		return [root];
	}
}
function addTo(into, address, body, slice) {
	const kinds = /* @__PURE__ */ new Set();
	const texts = [];
	for (const block of body.blocks) {
		if (block.type === "provisioner") kinds.add(block.labels[0] ?? "unknown");
		if (block.type === "provisioner" || block.type === "connection") texts.push(slice(block));
	}
	for (const attribute of body.attributes) {
		if (attribute.name === "provisioner") kinds.add("unknown");
		if (attribute.name === "provisioner" || attribute.name === "connection") texts.push(slice(attribute));
	}
	if (kinds.size === 0) return;
	const before = into.get(address);
	into.set(address, {
		kinds: [.../* @__PURE__ */ new Set([...before?.kinds ?? [], ...kinds])],
		text: `${before?.text ?? ""}${texts.join("\n")}\n`
	});
}
function plainText(text) {
	return text.split("\n").map((line) => line.trim().replace(/\s+/g, " ")).filter((line) => line !== "" && !/^(?:#|\/\/)/.test(line)).join("\n");
}

// tools/terraform/src/plan-json.ts
function parsePlan(document) {
	const plan = record(document);
	const format = text(plan.format_version);
	if (format === void 0 || !Array.isArray(plan.resource_changes ?? []) || plan.output_changes === null) throw new require_index.ToolError("the output of terraform show -json is not a plan. Check the version with: terraform version");
	if (format.split(".")[0] !== "1") throw new require_index.ToolError(`the plan has format ${format}, and only 1.x is understood. Use a Terraform of series 1; see: terraform version`);
	return {
		terraformVersion: text(plan.terraform_version) ?? "",
		complete: plan.complete !== false || plan.errored === true,
		resourceChanges: list(plan.resource_changes).map(resource),
		resourceDrift: list(plan.resource_drift).map(resource),
		outputChanges: Object.fromEntries(Object.entries(record(plan.output_changes)).map(([name, value]) => [name, change(value)])),
		deferred: [...list(plan.deferred_changes).map((item) => deferral(item, record(item).resource_change)), ...list(plan.deferred_action_invocations).map((item) => deferral(item, record(item).action_invocation))],
		checks: list(plan.checks).flatMap(checks),
		invocations: list(plan.action_invocations).map(record),
		document: plan
	};
}
function deferral(item, what) {
	return {
		reason: text(record(item).reason) ?? "unknown",
		address: text(record(what).address) ?? ""
	};
}
function resource(value) {
	const item = record(value);
	return {
		address: text(item.address) ?? "",
		previousAddress: text(item.previous_address),
		mode: text(item.mode) ?? "managed",
		type: text(item.type) ?? "",
		providerName: text(item.provider_name),
		deposed: text(item.deposed),
		reason: text(item.action_reason),
		change: change(item.change)
	};
}
function change(value) {
	const item = record(value);
	const importing = item.importing === void 0 || item.importing === null ? void 0 : record(item.importing);
	return {
		actions: list(item.actions).map(String),
		before: item.before,
		after: item.after,
		unknown: item.after_unknown,
		beforeSensitive: item.before_sensitive,
		afterSensitive: item.after_sensitive,
		replacePaths: list(item.replace_paths).map((path) => list(path).filter((step) => typeof step === "string" || typeof step === "number")),
		importing: importing === void 0 ? void 0 : text(importing.id) ?? identityOf(importing.identity)
	};
}
function identityOf(value) {
	const parts = Object.entries(record(value)).map(([name, part]) => `${name} ${String(part)}`);
	return parts.length === 0 ? "known only at apply" : parts.join(", ");
}
function checks(value) {
	const item = record(value);
	const own = text(record(item.address).to_display) ?? "";
	const instances = list(item.instances).map((instance) => {
		const { address, status, problems } = record(instance);
		return {
			address: text(record(address).to_display) ?? own,
			status: text(status) ?? "unknown",
			problems: list(problems).flatMap((problem) => text(record(problem).message) ?? [])
		};
	});
	return instances.length > 0 ? instances : [{
		address: own,
		status: text(item.status) ?? "unknown",
		problems: []
	}];
}

// tools/terraform/src/secrets/secrets.ts
function collectSecrets(document, more = [], upstream = /* @__PURE__ */ new Set()) {
	const found = /* @__PURE__ */ new Set();
	for (const value of more) addLeaves(value, found);
	const search = {
		found,
		seen: /* @__PURE__ */ new Set(),
		values: /* @__PURE__ */ new Map()
	};
	for (const key of ["resource_changes", "resource_drift"]) walk(document[key], search, key);
	for (const [key, part] of Object.entries(document)) if (key !== "resource_changes" && key !== "resource_drift") walk(part, search, key);
	const configuration = record(record(document.configuration).root_module);
	for (const [name, value] of Object.entries(record(document.variables))) if (record(record(configuration.variables)[name]).sensitive === true) addLeaves(record(value).value, found);
	if (upstream.size > 0) addUpstream(document, upstream, found);
	addModuleConstants(configuration, found);
	return longestFirst(found);
}
function addUpstream(value, names, found) {
	if (Array.isArray(value)) for (const item of value) addUpstream(item, names, found);
	else if (value !== null && typeof value === "object") {
		const item = value;
		if (item.type === "terraform_remote_state") {
			const { before, after } = record(item.change);
			for (const values of [
				item.values,
				before,
				after
			]) for (const [name, output] of Object.entries(record(record(values).outputs))) if (names.has(name)) addLeaves(output, found);
		} else for (const part of Object.values(item)) if (typeof part === "object") addUpstream(part, names, found);
	}
}
function walk(value, search, name = "") {
	if (typeof value === "string") {
		if (value.length >= 8) searchText(value, search, name);
		return;
	}
	if (value === null || typeof value !== "object") return;
	if (Array.isArray(value)) {
		for (const item of value) walk(item, search, name);
		return;
	}
	const item = value;
	let isShaped = false;
	for (const key in item) {
		const kind = kindOf(key);
		if (kind === "shape" || kind === "mask") isShaped = true;
		const part = item[key];
		if (part === null || typeof part !== "string" && typeof part !== "object" || kind === "mask") continue;
		if (kind === "secret") addNamed$1(part, search.found);
		else if (kind === "write-only") addLeaves(record(part).constant_value, search.found);
		else if (kind === "repeated" && isKnown(key, item, search)) continue;
		walk(part, search, key === "constant_value" ? name : key);
	}
	if (isShaped) addShaped(item, search.found);
}
const PLACES = new Map([
	...[
		"before_sensitive",
		"after_sensitive",
		"sensitive_values"
	].map((key) => [key, "mask"]),
	...[
		"config_sensitive",
		"sensitive",
		"value",
		"Value"
	].map((key) => [key, "shape"]),
	...[
		"after",
		"values",
		"change"
	].map((key) => [key, "repeated"])
]);
const kindOf = require_digest.kept((key) => PLACES.get(key) ?? (require_random.isSecretName(key) ? "secret" : key.endsWith("_wo") ? "write-only" : "plain"));
function isKnown(key, item, search) {
	if (key === "after") return item.before !== void 0 && equal(item.before, item.after);
	const { address } = item;
	if (typeof address !== "string") return false;
	if (key === "values") return search.values.get(address)?.some((one) => equal(one, item.values)) === true;
	const { before, after } = record(item.change);
	search.values.set(address, [
		...search.values.get(address) ?? [],
		before,
		after
	]);
	return false;
}
function addShaped(item, found) {
	addMaskedSides(item, item.before_sensitive, found);
	addMaskedSides(item, item.after_sensitive, found);
	if (item.sensitive_values !== void 0) addMasked(item.values, item.sensitive_values, found);
	if (item.config_sensitive !== void 0) addMasked(item.config_values, item.config_sensitive, found);
	if (item.sensitive === true) for (const key of [
		"value",
		"default",
		"constant_value"
	]) addLeaves(item[key], found);
	const entry = text(item.name) ?? text(item.Name);
	if (entry !== void 0 && (item.value ?? item.Value) !== void 0 && require_random.isSecretName(entry)) addNamed$1(item.value ?? item.Value, found);
}
function searchText(value, search, name) {
	if (value.length < 20 && !mayHoldJson(value)) {
		for (const secret of require_index.detectedSecrets(value)) add(secret, search.found);
		return;
	}
	const isSum = require_random.isPublicName(name);
	if (isSum && search.seen.has(value)) return;
	if (!isSum) {
		const { size } = search.seen;
		search.seen.add(value);
		if (search.seen.size === size) return;
	}
	for (const secret of require_index.detectedSecrets(value)) add(secret, search.found);
	const random = require_random.randomTokens(value);
	const inside = mayHoldJson(value) && (random.length > 0 || require_random.SECRET_NAME_HINT.test(value)) ? jsonInside(value) : void 0;
	if (inside !== void 0) walk(inside, search);
	else if (!isSum) for (const token of random) add(token, search.found);
}
function addNamed$1(value, found) {
	if (typeof value === "string" && !value.startsWith("arn:")) add(value, found);
	else if (text(record(value).constant_value) !== void 0) add(text(record(value).constant_value) ?? "", found);
}
function addModuleConstants(module, found) {
	for (const call of Object.values(record(module.module_calls))) {
		const { expressions, module: called } = record(call);
		for (const [name, expression] of Object.entries(record(expressions))) if (record(record(record(called).variables)[name]).sensitive === true) addLeaves(record(expression).constant_value, found);
		addModuleConstants(record(called), found);
	}
}
function addMaskedSides({ before, after }, mask, found) {
	if (mask === void 0 || mask === false) return;
	addMasked(before, mask, found);
	if (after !== before) addMasked(after, mask, found);
}
function addMasked(value, mask, found) {
	if (mask === true) addLeaves(value, found);
	else if (Array.isArray(mask)) for (const [index, part] of mask.entries()) addMasked(list(value)[index], part, found);
	else if (mask !== null && typeof mask === "object") {
		const masks = mask;
		for (const key in masks) addMasked(record(value)[key], masks[key], found);
	}
}
function addLeaves(value, found) {
	if (Array.isArray(value)) for (const item of value) addLeaves(item, found);
	else if (value !== null && typeof value === "object") for (const [key, item] of Object.entries(value)) {
		if (/[^a-z_]/i.test(key) || key.length > 24) add(key, found);
		addLeaves(item, found);
	}
	else if (typeof value === "string") {
		add(value, found);
		addLeaves(jsonInside(value), found);
	} else if (typeof value === "number" && String(value).length >= 4) found.add(String(value));
}
const HTML = /[<>&\u2028\u2029]/;
function unicodeEscape(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
function add(value, found) {
	if (found.has(value)) return;
	if (value === "" || value === "true" || value === "false" || /^\d{1,3}$/.test(value)) return;
	found.add(value);
	if (value.trim() !== "") found.add(value.trim());
	const escaped = JSON.stringify(value).slice(1, -1);
	found.add(escaped);
	if (HTML.test(value)) found.add(escaped.replace(new RegExp(HTML, "g"), unicodeEscape));
	if (value.length < 6) return;
	found.add(encodeURIComponent(/[\ud800-\udfff]/.test(value) ? value.replace(/\p{Surrogate}/gu, "") : value));
	found.add(node_buffer.Buffer.from(value).toString("base64"));
	if (!value.includes("\n")) return;
	for (const line of value.split("\n")) if (line !== value && line.trim().length >= 16) found.add(line.trim());
}

// tools/terraform/src/risk/policies.ts
function wideGrants(document) {
	return many$1(record(document).Statement).flatMap((value) => {
		const statement = record(value);
		if (statement.Effect !== "Allow") return [];
		const conditional = Object.keys(record(statement.Condition)).length > 0;
		const condition = conditional ? require_digest.canonicalJson(statement.Condition) : "";
		const grant = (what) => ({
			key: `${what} ${condition}`,
			what
		});
		const found = [];
		const actions = many$1(statement.Action).map(String);
		const anywhere = many$1(statement.Resource).some(isEverything) || statement.NotResource !== void 0;
		const ofResource = statement.Principal !== void 0 || statement.NotPrincipal !== void 0;
		for (const action of actions) if (action === "*" || action === "*:*") {
			if (ofResource) found.push(grant("allows every action"));
			else if (anywhere) found.push(grant("allows every action of every service"));
			else found.push(grant(`allows every action on ${many$1(statement.Resource).slice(0, 3).join(", ")}`));
		} else if (/^[a-z0-9-]*(?:\*[^:]*|:\*+)$/i.test(action) && anywhere && !ofResource) found.push(grant(`allows ${action} on every resource`));
		else if (/^(?:iam:PassRole|sts:AssumeRole|iam:(?:Put|Attach|Create|Update)\w*)$/i.test(action) && anywhere && !ofResource) found.push(grant(`allows ${action} on every resource, which grants whatever any role may`));
		if (statement.NotAction !== void 0) found.push(grant("allows every action but a few (NotAction)"));
		if (statement.NotPrincipal !== void 0) found.push(grant("lets everybody in but a few (NotPrincipal)"));
		if (anybody(statement.Principal) && !narrows(statement.Condition)) {
			const under = conditional ? ", under a condition that anybody can meet" : "";
			found.push(grant(`lets everybody in${actions.length === 0 ? "" : ` (${actions.slice(0, 3).join(", ")})`}${under}`));
		}
		if (ofResource && federatedOpenly(statement)) found.push(grant("lets whoever the identity provider knows in: no condition names whom (sub)"));
		return found;
	});
}
function isEverything(resource) {
	return /^(?:\*|\*:\*|arn:(?:[^:]*:){4}\*(?:\/\*)?)$/.test(String(resource));
}
const WHO = /^aws:(?:principal(?:arn|account|org\w*|type|tag\/.*)|source(?:arn|account|ip|owner|vpc|vpce|orgid|orgpaths)|vpcsourceip|userid|username)$/i;
function narrows(condition) {
	return Object.entries(record(condition)).some(([operator, keys]) => /^(?:ForAnyValue:)?(?:String|Arn|Ip)/.test(operator) && !/Not|IfExists/.test(operator) && Object.entries(record(keys)).some(([key, values]) => WHO.test(key) && many$1(values).every((value) => !isAnybodysValue(String(value)))));
}
function isAnybodysValue(value) {
	return /^(?:\*+|arn:[*:]*|0\.0\.0\.0\/[0-7]|::\/\d)$/.test(value);
}
function federatedOpenly({ Principal, Condition }) {
	if (!many$1(record(Principal).Federated).map(String).some((provider) => !provider.includes(":saml-provider/"))) return false;
	const subjects = Object.entries(record(Condition)).flatMap(([operator, keys]) => /Not|IfExists/.test(operator) ? [] : Object.entries(record(keys)).flatMap(([key, values]) => /:sub$/i.test(key) ? many$1(values).map(String) : []));
	return subjects.length === 0 || subjects.some((subject) => /^(?:repo:)?\*/.test(subject));
}
function trusted(document) {
	return many$1(record(document).Statement).flatMap((value) => {
		const { Effect, Principal, Condition } = record(value);
		if (Effect !== "Allow") return [];
		const condition = Condition === void 0 ? "" : require_digest.canonicalJson(mapValues(Condition, (tests) => mapValues(tests, asSet)));
		return (typeof Principal === "string" ? [Principal] : Object.values(record(Principal)).flatMap(many$1)).map((principal) => ({
			key: `${principal} ${condition}`,
			what: `trusts ${principal}${condition === "" ? "" : " under these conditions"}`
		}));
	});
}
function anybody(principal) {
	return principal === "*" || many$1(record(principal).AWS).includes("*");
}
function many$1(value) {
	return Array.isArray(value) ? list(value) : value === void 0 || value === null ? [] : [value];
}
const SETS = [
	"Action",
	"NotAction",
	"Resource",
	"NotResource"
];
function canonicalPolicy(document) {
	const policy = record(document);
	if (policy.Statement === void 0) return document;
	const statements = many$1(policy.Statement).map((value) => {
		const statement = { ...record(value) };
		for (const key of SETS) if (key in statement) statement[key] = asSet(statement[key]);
		for (const key of ["Principal", "NotPrincipal"]) if (typeof statement[key] === "object") statement[key] = mapValues(statement[key], asSet);
		if ("Condition" in statement) statement.Condition = mapValues(statement.Condition, (tests) => mapValues(tests, asSet));
		return statement;
	});
	return {
		...policy,
		Statement: sorted(statements)
	};
}
function asSet(value) {
	return sorted([...new Set(many$1(value).map((item) => typeof item === "object" ? item : String(item)))]);
}
function mapValues(value, change) {
	return Object.fromEntries(Object.entries(record(value)).map(([key, item]) => [key, change(item)]));
}
function sorted(values) {
	return values.map((value) => ({
		value,
		key: require_digest.canonicalJson(value)
	})).sort((a, b) => require_text.compareText(a.key, b.key)).map(({ value }) => value);
}

// tools/terraform/src/risk/access.ts
const POLICY_ATTRIBUTES = [
	"policy",
	"assume_role_policy",
	"inline_policy",
	"access_policies",
	"resource_policy",
	"access_policy"
];
const ADMINISTRATIVE = /:(?:policy|cluster-access-policy)\/(?:AdministratorAccess\S*|PowerUserAccess|IAMFullAccess|AmazonEKS(?:Cluster)?AdminPolicy)$/;
const EVERYBODY = /\/global\/(?:AllUsers|AuthenticatedUsers)$/;
function accessVerdicts(type, before, after, unknown) {
	const [from, to] = [record(before), record(after)];
	const policies = POLICY_ATTRIBUTES.filter((name) => to[name] !== void 0 && to[name] !== from[name]);
	const old = new Set(openings(type, from, policies).map(({ key }) => key));
	const verdicts = openings(type, to, policies).filter(({ key }) => !old.has(key)).map(({ reason, wayOut }) => ({
		level: "security",
		reason,
		wayOut
	}));
	verdicts.push(...trustVerdicts(before, from, to));
	for (const attribute of type.startsWith("aws_") ? POLICY_ATTRIBUTES : []) {
		if (record(unknown)[attribute] !== true) continue;
		if (attribute === "assume_role_policy" || attribute === "policy" && /_policy$/.test(type)) verdicts.push({
			level: "unknown",
			reason: `${attribute} is known only at apply, so what it grants cannot be judged`
		});
	}
	return verdicts;
}
function trustVerdicts(before, from, to) {
	if (before === void 0 || before === null) return [];
	const old = jsonInside(from.assume_role_policy);
	if (old === void 0) return [];
	const known = new Set(trusted(old).map(({ key }) => key));
	return trusted(jsonInside(to.assume_role_policy)).filter(({ key }) => !known.has(key) && !key.startsWith("* ")).map(({ what }) => ({
		level: "security",
		reason: `assume_role_policy ${what}, which it did not before`,
		wayOut: "Make sure that this principal is meant, or take it out again."
	}));
}
function openings(type, values, policies) {
	if (Object.keys(values).length === 0) return [];
	return [
		...networkOpenings(type, values),
		...publicOpenings(type, values),
		...policyOpenings(type, values, policies)
	];
}
const WORLD = { has: (range) => {
	const [address = "", bits = ""] = range.split("/");
	const size = Number(bits);
	if (bits === "" || !Number.isInteger(size)) return false;
	return address.includes(":") ? size < 16 && !/^f[cde]/i.test(address) : size < 8;
} };
const NARROW = "Name the address ranges or security groups that need it.";
function networkOpenings(type, values) {
	const open = (rule, ranges) => ranges.filter((range) => WORLD.has(String(range))).map((range) => ({
		key: require_digest.canonicalJson([
			"network",
			range,
			rule.protocol ?? rule.ip_protocol,
			rule.from_port,
			rule.to_port
		].map((part) => part ?? null)),
		reason: `${ports(rule)} opened to the whole internet (${range})`,
		wayOut: NARROW
	}));
	switch (type) {
		case "aws_security_group":
		case "aws_default_security_group": return list(values.ingress).flatMap((rule) => open(record(rule), [...list(record(rule).cidr_blocks), ...list(record(rule).ipv6_cidr_blocks)]));
		case "aws_security_group_rule": return values.type === "ingress" ? open(values, [...list(values.cidr_blocks), ...list(values.ipv6_cidr_blocks)]) : [];
		case "aws_vpc_security_group_ingress_rule": return open(values, [values.cidr_ipv4, values.cidr_ipv6]);
		case "aws_eks_cluster": return list(values.vpc_config).flatMap((config) => {
			const { endpoint_public_access: open, public_access_cidrs: ranges } = record(config);
			if (open !== true || list(ranges).length > 0 && !list(ranges).some((range) => WORLD.has(String(range)))) return [];
			return [{
				key: "endpoint",
				reason: "the cluster's API answers the whole internet",
				wayOut: "Set endpoint_public_access = false or public_access_cidrs."
			}];
		});
		default: return [];
	}
}
function ports(rule) {
	const protocol = String(rule.ip_protocol ?? rule.protocol ?? "");
	if (protocol === "-1" || protocol === "all") return "every port is";
	const [from, to] = [rule.from_port, rule.to_port];
	return from === to ? `port ${from} (${protocol}) is` : `ports ${from}-${to} (${protocol}) are`;
}
function publicOpenings(type, values) {
	const found = [];
	const add = (when, reason, wayOut) => {
		if (when) found.push({
			key: reason,
			reason,
			wayOut
		});
	};
	if (type === "aws_s3_bucket" || type === "aws_s3_bucket_acl" || type === "aws_s3_object") {
		const acl = String(values.acl ?? "");
		add(/^(public-read|public-read-write|authenticated-read)$/.test(acl), `the ACL ${acl} lets everybody in`, "Use acl = \"private\", and a bucket policy for those who need it.");
	}
	for (const policy of list(values.access_control_policy)) for (const grant of list(record(policy).grant)) for (const grantee of list(record(grant).grantee)) add(EVERYBODY.test(String(record(grantee).uri ?? "")), `the ACL grants ${record(grant).permission} to everybody`, "Take the grant out; a bucket policy names those who need it.");
	if (type === "aws_s3_bucket_public_access_block" || type === "aws_s3_account_public_access_block") for (const name of [
		"block_public_acls",
		"block_public_policy",
		"ignore_public_acls",
		"restrict_public_buckets"
	]) add(values[name] === false, `${name} is off: the bucket can be made public`, `Set ${name} = true.`);
	add(values.publicly_accessible === true, "publicly_accessible: it gets a public address", "Set publicly_accessible = false.");
	if (type === "aws_lambda_permission") add(values.principal === "*", "everybody may call the function", "Name the principal, and a source_arn.");
	if (type === "aws_lambda_function_url") add(values.authorization_type === "NONE", "the URL of the function asks for no credentials", "Set authorization_type = \"AWS_IAM\".");
	if (type === "aws_lambda_layer_version_permission") add(values.principal === "*" && !values.organization_id, "everybody may use the layer", "Name the account, or the organization_id.");
	for (const account of list(values.shared_accounts)) add(account === "all", "everybody may restore the snapshot", "Name the accounts.");
	for (const options of list(values.metadata_options)) add(record(options).http_tokens === "optional", "the instance metadata answers requests without a token (IMDSv1)", "Set http_tokens = \"required\".");
	if (type === "aws_ec2_instance_metadata_defaults") add(values.http_tokens === "optional", "the instance metadata answers requests without a token (IMDSv1)", "Set http_tokens = \"required\".");
	if (type === "aws_ebs_encryption_by_default") add(values.enabled === false, "new volumes are not encrypted", "Set enabled = true.");
	if (type === "aws_ec2_serial_console_access") add(values.enabled === true, "consoles of machines can be opened", "Set enabled = false.");
	if (type === "aws_ami_launch_permission") add(values.group === "all", "everybody may start the image", "Name the accounts.");
	if (/_policy_attachment$/.test(type) || type === "aws_eks_access_policy_association") {
		const arn = String(values.policy_arn ?? values.managed_policy_arn ?? "");
		add(ADMINISTRATIVE.test(arn), `${arn} is attached: it grants nearly everything`, "Attach a policy with only the actions that are needed.");
	}
	if (type === "aws_iam_role") for (const arn of list(values.managed_policy_arns)) add(ADMINISTRATIVE.test(String(arn)), `${arn} is attached: it grants nearly everything`, "Attach a policy with only the actions that are needed.");
	if (type === "aws_iam_access_key") add(true, "a long-lived access key is made", "Use a role: IAM Identity Center for people, OIDC for workflows.");
	add(values.storage_encrypted === false || type === "aws_ebs_volume" && values.encrypted === false, "the data is not encrypted at rest", "Set it to true; changing it later replaces the resource.");
	if (type === "aws_kms_key") add(values.enable_key_rotation === false && values.key_usage !== "SIGN_VERIFY", "the key is not rotated", "Set enable_key_rotation = true.");
	if (type === "aws_cloudtrail") add(values.enable_logging === false, "the trail no longer records", "Set enable_logging = true.");
	if (type === "aws_guardduty_detector") add(values.enable === false, "threat detection is off", "Set enable = true.");
	return found;
}
function policyOpenings(type, values, policies) {
	if (!type.startsWith("aws_")) return [];
	return policies.flatMap((attribute) => {
		const value = values[attribute];
		return (Array.isArray(value) ? value.map((item) => record(item).policy) : [value]).flatMap((document) => wideGrants(jsonInside(document)).map(({ key, what }) => ({
			key: `${attribute} ${key}`,
			reason: `${attribute} ${what}`,
			wayOut: "Name the actions, resources and principals that are needed."
		})));
	});
}
const GUARDS = {
	aws_s3_bucket_public_access_block: "the bucket can be made public",
	aws_s3_account_public_access_block: "buckets of the account can be made public",
	aws_s3_bucket_server_side_encryption_configuration: "new objects lose the chosen encryption key",
	aws_cloudtrail: "API calls are no longer recorded",
	aws_config_configuration_recorder: "configuration changes are no longer recorded",
	aws_guardduty_detector: "threats are no longer detected",
	aws_securityhub_account: "findings are no longer collected",
	aws_wafv2_web_acl: "requests are no longer filtered",
	aws_wafv2_web_acl_association: "requests are no longer filtered",
	aws_wafregional_web_acl_association: "requests are no longer filtered",
	aws_route53_resolver_firewall_rule_group_association: "names are no longer filtered",
	aws_route53_resolver_query_log_config_association: "queries are no longer recorded",
	aws_network_acl_association: "the subnet falls back to the default list",
	aws_ssoadmin_permissions_boundary_attachment: "the permissions boundary is gone",
	aws_iam_account_password_policy: "passwords follow the weaker rules of AWS",
	aws_iam_virtual_mfa_device: "its user signs in without a second factor",
	aws_codecommit_approval_rule_template_association: "changes need no approval by it",
	aws_securityhub_configuration_policy_association: "the accounts are no longer held to the policy",
	aws_securityhub_standards_control_association: "the control is no longer what was chosen",
	aws_inspector2_member_association: "the account is no longer scanned",
	aws_flow_log: "network traffic is no longer recorded",
	aws_organizations_policy: "the guard rail of the organization is gone",
	aws_organizations_policy_attachment: "the guard rail of the organization is gone",
	aws_network_acl: "its subnets fall back to the default list"
};
function guardVerdicts(type) {
	const reason = GUARDS[type];
	return reason === void 0 ? [] : [{
		level: "security",
		reason,
		wayOut: "Keep it, or put its replacement in place first."
	}];
}

// tools/terraform/src/risk/stateful-types.ts
const KEEP = "Keep it, or take it out of the state without touching it: removed { from = … lifecycle { destroy = false } }.";
const SNAPSHOT = "Take a snapshot first and check that it can be restored, or change the configuration so that it stays.";
const MOVED = "If it only got another name in the configuration, add a moved block.";
function data(what, wayOut = `${KEEP} ${MOVED}`) {
	return {
		reason: `${what} are lost`,
		wayOut
	};
}
function identity$1(what, wayOut = `${KEEP} ${MOVED}`) {
	return {
		reason: what,
		wayOut
	};
}
const DATABASE = data("the database and its data", `${SNAPSHOT} ${MOVED}`);
const BACKUPS = data("the backups in it");
const CACHE = data("the data in the cluster", `${SNAPSHOT} ${MOVED}`);
const STATEFUL_TYPES = /* @__PURE__ */ new Map([
	["aws_db_instance", DATABASE],
	["aws_rds_cluster", DATABASE],
	["aws_rds_cluster_instance", data("one instance of the cluster, and if it is the last one access to the data,", SNAPSHOT)],
	["aws_rds_global_cluster", DATABASE],
	["aws_docdb_cluster", DATABASE],
	["aws_docdbelastic_cluster", DATABASE],
	["aws_neptune_cluster", DATABASE],
	["aws_neptune_graph_graph", DATABASE],
	["aws_redshift_cluster", DATABASE],
	["aws_redshiftserverless_namespace", DATABASE],
	["aws_dsql_cluster", DATABASE],
	["aws_keyspaces_keyspace", DATABASE],
	["aws_keyspaces_table", data("the table and its rows")],
	["aws_dynamodb_table", data("the table and its items", `${SNAPSHOT} ${MOVED}`)],
	["aws_dynamodb_global_table", data("the table and its items")],
	["aws_dynamodb_table_replica", data("one replica of the table and its own backups")],
	["aws_qldb_ledger", DATABASE],
	["aws_timestreamwrite_database", DATABASE],
	["aws_timestreamwrite_table", data("the table and its records")],
	["aws_timestreaminfluxdb_db_instance", DATABASE],
	["aws_memorydb_cluster", CACHE],
	["aws_elasticache_cluster", CACHE],
	["aws_elasticache_replication_group", CACHE],
	["aws_elasticache_serverless_cache", CACHE],
	["aws_elasticache_global_replication_group", CACHE],
	["aws_dax_cluster", data("the cached items")],
	["aws_cloudsearch_domain", data("the domain and its indices")],
	["aws_opensearch_domain", data("the domain and its indices", `${SNAPSHOT} ${MOVED}`)],
	["aws_elasticsearch_domain", data("the domain and its indices", `${SNAPSHOT} ${MOVED}`)],
	["aws_opensearchserverless_collection", data("the collection and its indices")],
	["aws_glue_catalog_database", data("the catalogue and its tables")],
	["aws_glue_catalog_table", data("the definition and partitions of the table")],
	["aws_db_snapshot", data("the snapshot and the way back")],
	["aws_db_cluster_snapshot", data("the snapshot and the way back")],
	["aws_ebs_snapshot", data("the snapshot and the way back")],
	["aws_redshift_cluster_snapshot", data("the snapshot and the way back")],
	["aws_ami", data("the image, and with it the way to start the same machine,")],
	["aws_backup_vault", BACKUPS],
	["aws_backup_logically_air_gapped_vault", BACKUPS],
	["aws_backup_plan", data("the schedule, and every backup that it would have made,")],
	["aws_backup_selection", data("backups of what it selects, from now on,")],
	["aws_s3_bucket", data("the bucket and, with force_destroy, its objects; its name may be taken by someone else; they")],
	["aws_s3_directory_bucket", data("the bucket and its objects")],
	["aws_s3_object", data("the object and, without versioning, its content")],
	["aws_s3tables_table_bucket", data("the bucket and its tables")],
	["aws_s3tables_table", data("the table and its rows")],
	["aws_s3_bucket_versioning", identity$1("old versions of objects are no longer kept", KEEP)],
	["aws_glacier_vault", data("the archives")],
	["aws_efs_file_system", data("the file system and its files", `${SNAPSHOT} ${MOVED}`)],
	["aws_efs_backup_policy", identity$1("the file system is no longer backed up", KEEP)],
	["aws_ebs_volume", data("the volume and its data", `${SNAPSHOT} ${MOVED}`)],
	["aws_fsx_lustre_file_system", data("the file system and its files", SNAPSHOT)],
	["aws_fsx_ontap_file_system", data("the file system and its files", SNAPSHOT)],
	["aws_fsx_ontap_volume", data("the volume and its files", SNAPSHOT)],
	["aws_fsx_openzfs_file_system", data("the file system and its files", SNAPSHOT)],
	["aws_fsx_openzfs_volume", data("the volume and its files", SNAPSHOT)],
	["aws_fsx_windows_file_system", data("the file system and its files", SNAPSHOT)],
	["aws_ecr_repository", data("the repository and its images, which running workloads may still pull,")],
	["aws_ecrpublic_repository", data("the repository and its images")],
	["aws_codecommit_repository", data("the repository and its history")],
	["aws_codeartifact_domain", data("the packages in it")],
	["aws_codeartifact_repository", data("the packages in it")],
	["aws_sqs_queue", data("messages in the queue")],
	["aws_sns_topic", data("the topic and its subscriptions, also those of other accounts,")],
	["aws_kinesis_stream", data("the records in the stream")],
	["aws_kinesis_firehose_delivery_stream", data("the records not yet delivered")],
	["aws_kinesis_video_stream", data("the recordings")],
	["aws_msk_cluster", data("the topics and their records")],
	["aws_msk_serverless_cluster", data("the topics and their records")],
	["aws_mq_broker", data("the messages in the broker")],
	["aws_cloudwatch_event_archive", data("the archived events")],
	["aws_cloudwatch_event_bus", identity$1("the event bus and its rules are gone, and events sent to it are lost")],
	["aws_cloudwatch_log_group", data("the logs in the group")],
	["aws_cloudwatch_log_stream", data("the logs in the stream")],
	["aws_cloudtrail_event_data_store", data("the recorded events")],
	["aws_prometheus_workspace", data("the metrics in the workspace")],
	["aws_grafana_workspace", data("the dashboards in the workspace")],
	["aws_kms_key", identity$1("everything encrypted with the key can never be read again", "Disable the key first and wait; a deletion can be cancelled only within its waiting period (aws kms cancel-key-deletion).")],
	["aws_kms_replica_key", identity$1("what this region reads with the key can no longer be read there")],
	["aws_kms_external_key", identity$1("everything encrypted with the key can never be read again")],
	["aws_cloudhsm_v2_cluster", data("the keys in the module")],
	["aws_secretsmanager_secret", data("the secret and its versions", "Keep recovery_window_in_days above 0: then aws secretsmanager restore-secret brings it back within that time.")],
	["aws_secretsmanager_secret_version", data("this version of the secret and its value")],
	["aws_ssm_parameter", data("the parameter and its history")],
	["aws_acm_certificate", identity$1("the certificate is gone; whatever still serves it fails, and a new one must be validated", `Create the new one first: lifecycle { create_before_destroy = true }. ${MOVED}`)],
	["aws_acmpca_certificate_authority", identity$1("the authority is gone, and every certificate that it issued loses its root")],
	["aws_iam_server_certificate", identity$1("the certificate and its private key are gone")],
	["aws_key_pair", identity$1("the key pair is gone; new machines with this name get another key")],
	["aws_iam_access_key", identity$1("the access key stops working for good; a new one has another id and secret")],
	["aws_iam_user", identity$1("the user is gone with its keys and passwords; one of the same name is somebody else")],
	["aws_cognito_user_pool", data("the users with their passwords")],
	["aws_cognito_user_pool_client", identity$1("the client id is gone, and applications that use it can no longer sign in")],
	["aws_cognito_identity_pool", data("the identities of its users")],
	["aws_directory_service_directory", data("the directory and its accounts")],
	["aws_identitystore_user", identity$1("the user is gone with its assignments")],
	["aws_identitystore_group", identity$1("the group is gone with its assignments")],
	["aws_route53_zone", identity$1("the zone gets other name servers, so the domain stops resolving until its registrar is told", `${KEEP} ${MOVED}`)],
	["aws_route53domains_registered_domain", identity$1("the registration is given up")],
	["aws_route53_key_signing_key", identity$1("the signing key is gone; with a DS record at the parent the domain stops resolving")],
	["aws_eip", identity$1("the public address goes back to AWS and cannot be had again")],
	["aws_ec2_transit_gateway", identity$1("all attachments and routes through it are gone")],
	["aws_dx_connection", identity$1("the connection must be ordered and cabled again")],
	["aws_customer_gateway", identity$1("the gateway and the tunnels that end at it are gone")],
	["aws_vpn_connection", identity$1("the tunnels get other addresses and keys")],
	["aws_cloudfront_distribution", identity$1("the distribution and its domain name are gone")],
	["aws_apigatewayv2_api", identity$1("the API gets another id and endpoint")],
	["aws_api_gateway_rest_api", identity$1("the API gets another id and endpoint")],
	["aws_api_gateway_api_key", identity$1("the key stops working for its holders")],
	["aws_appsync_graphql_api", identity$1("the API gets another id and endpoint")],
	["aws_organizations_account", identity$1("the account is closed with everything in it")],
	["aws_organizations_organization", identity$1("the organization is dissolved")],
	["aws_ses_domain_identity", identity$1("the domain must be verified again before mail is sent")],
	["aws_sesv2_email_identity", identity$1("the sender must be verified again before mail is sent")],
	["aws_vpc", identity$1("the network and its address range are gone, and everything in it has to go first")],
	["aws_eks_cluster", data("the cluster, its workloads and what only its API holds", "Move the workloads to another cluster first. Most replaces come from a changed name, role or encryption: change that back.")],
	["aws_instance", data("the machine and its local disks", "Take an image first, keep the root volume (delete_on_termination = false), or undo what forces the replacement.")],
	["aws_spot_instance_request", data("the machine and its local disks")],
	["aws_lightsail_instance", data("the machine and its disk", SNAPSHOT)],
	["aws_lightsail_database", DATABASE],
	["aws_emr_cluster", data("the cluster and the files on it")],
	["aws_sagemaker_domain", data("the domain and the home folders of its users")],
	["aws_sagemaker_notebook_instance", data("the notebooks on it")],
	["aws_workspaces_workspace", data("the workspace and its volumes")],
	["aws_transfer_server", identity$1("the server gets another host name and host key")],
	["aws_sfn_state_machine", data("running executions and their history")],
	["aws_cloudformation_stack", data("the stack and every resource in it")],
	["aws_cloudformation_stack_set", data("the set and, in every account, what it made")],
	["aws_elastic_beanstalk_environment", data("the environment and, where it has one, its database")],
	["aws_athena_database", data("the database and its tables")],
	["aws_glue_registry", data("the registry and its schemas")],
	["aws_glue_schema", data("the schema and its versions")],
	["aws_schemas_registry", data("the registry and its schemas")],
	["aws_kendra_index", data("the index and its documents")],
	["aws_bedrockagent_knowledge_base", data("the knowledge base")],
	["aws_quicksight_data_set", data("the data set and what was imported into it")],
	["aws_mwaa_environment", data("the history of its runs")],
	["aws_storagegateway_gateway", data("what was not yet uploaded")],
	["aws_workspaces_directory", data("the registration, and with it its workspaces")],
	["aws_connect_instance", data("the instance, its numbers and its records")],
	["aws_amplify_app", identity$1("the application gets another domain name")],
	["aws_iot_thing", identity$1("the device is no longer known under its certificate")],
	["aws_globalaccelerator_accelerator", identity$1("its static addresses go back to AWS")],
	["aws_vpc_ipam", data("the allocations of address ranges")],
	["aws_vpc_ipam_pool", data("the allocations of address ranges")],
	["aws_vpc_endpoint_service", identity$1("the service gets another name, and its consumers lose it")],
	["aws_s3_access_point", identity$1("its alias and endpoint are gone")],
	["aws_service_discovery_private_dns_namespace", identity$1("the names in it no longer resolve")],
	["aws_route53_hosted_zone_dnssec", identity$1("signing stops; with a DS record at the parent the domain stops resolving")],
	["aws_codebuild_report_group", data("the test reports")],
	["aws_devicefarm_project", data("the runs and what they recorded")],
	["aws_devicefarm_test_grid_project", data("the sessions and what they recorded")],
	["aws_codeguruprofiler_profiling_group", data("the profiles")],
	["aws_auditmanager_assessment_report", data("the report")],
	["tls_private_key", identity$1("the private key exists only in the state, and is gone")],
	["kubernetes_namespace", data("the namespace and everything in it")],
	["kubernetes_namespace_v1", data("the namespace and everything in it")],
	["kubernetes_persistent_volume", data("the volume and, by its reclaim policy, its data")],
	["kubernetes_persistent_volume_v1", data("the volume and, by its reclaim policy, its data")],
	["kubernetes_persistent_volume_claim", data("the claim and, by its reclaim policy, its data")],
	["kubernetes_persistent_volume_claim_v1", data("the claim and, by its reclaim policy, its data")],
	["github_repository", data("the repository, its issues and its history")]
]);

// tools/terraform/src/plan/fields.ts
function fieldChanges(change, secrets, sign) {
	const before = {
		value: change.before ?? void 0,
		sensitive: change.beforeSensitive,
		unknown: false
	};
	const after = {
		value: change.after ?? void 0,
		sensitive: change.afterSensitive,
		unknown: change.unknown
	};
	const fields = [];
	if (isChanged$1(before, after)) compare([], before, after, {
		secrets,
		sign
	}, fields);
	return [...fields, ...rotations(fields, sign)];
}
function emptied(change) {
	const [before, after] = [record(change.before), record(change.after)];
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((key) => {
		const [from, to] = [own(before, key) ?? null, own(after, key) ?? null];
		return equal(from, to) || !isEmpty(from) || !isEmpty(to) ? [] : [{
			path: dottedPath([key], /* @__PURE__ */ new Set()),
			before: from,
			after: to
		}];
	});
}
function unmasked(change, secrets) {
	const found = [];
	const visit = (path, before, after, value) => {
		if (after === true || !anyTrue(before) || value === void 0 || value === null) return;
		if (before === true && !anyTrue(after)) {
			found.push(dottedPath(path, secrets));
			return;
		}
		const below = (mask, key) => mask === true ? true : partOf(mask, key);
		const keys = Array.isArray(value) ? value.keys() : Object.keys(record(value));
		for (const key of keys) {
			const was = below(before, key);
			if (anyTrue(was)) visit([...path, key], was, below(after, key), partOf(value, key));
		}
	};
	if (equal(change.beforeSensitive, change.afterSensitive)) return found;
	visit([], change.beforeSensitive, change.afterSensitive, change.after);
	return found;
}
function rotations(fields, sign) {
	return fields.flatMap(({ path, after }) => {
		if (!path.endsWith("_wo_version")) return [];
		const name = path.slice(0, -8);
		return [{
			path: name,
			sensitive: true,
			changed: true,
			...sign === void 0 ? {} : { mac: sign(name, after) }
		}];
	});
}
const IDENTITY = [
	"arn",
	"id",
	"name"
];
function identity(change, secrets, sign) {
	const masks = record(change.beforeSensitive);
	const values = record(change.before);
	const fields = [];
	for (const key of IDENTITY) {
		if (typeof values[key] !== "string") continue;
		const before = {
			value: values[key],
			sensitive: masks[key],
			unknown: false
		};
		compare([key], before, NOTHING, {
			secrets,
			sign: sign && ((path) => sign(path, values[key]))
		}, fields);
	}
	return fields;
}
function dottedPath(path, secrets) {
	let result = "";
	path.forEach((step, index) => {
		const name = typeof step === "string" && index > 0 ? hide(step, secrets) : step;
		if (typeof name === "number") result += `[${name}]`;
		else if (!/^[A-Za-z0-9_-]+$/.test(name)) result += `[${JSON.stringify(name)}]`;
		else result += result === "" ? name : `.${name}`;
	});
	return result;
}
const NOTHING = {
	value: void 0,
	sensitive: false,
	unknown: false
};
function isChanged$1(before, after) {
	return anyTrue(after.unknown) || !same(before.value, after.value);
}
function isChangedAttribute(before, after) {
	return !same(before, after) && !(isEmpty(before) && isEmpty(after));
}
const NO_MARKS = {};
function compare(path, before, after, rules, into) {
	const { secrets, within } = rules;
	const at = () => dottedPath(path, secrets);
	const marks = (signed = true) => {
		const isSigned = signed && rules.sign !== void 0 && after.unknown !== true;
		if (!isSigned && within === void 0) return NO_MARKS;
		return {
			...isSigned ? { mac: rules.sign?.(anyIndex(at()), after.value) } : {},
			...within === void 0 ? {} : { within }
		};
	};
	const unknown = after.unknown === true;
	if (before.sensitive === true || after.sensitive === true || namedSecret(path, before.value, after.value)) {
		into.push({
			path: at(),
			...unknown ? { unknown } : {},
			sensitive: true,
			changed: true,
			...marks()
		});
		return;
	}
	if (unknown) {
		into.push(leaf(at(), visible(before), void 0, true, secrets, marks));
		return;
	}
	const sample = isContainer(after.value) ? after.value : before.value;
	const other = isContainer(after.value) ? before.value : after.value;
	const hollow = other === null || other === void 0 || isContainer(other) && Array.isArray(other) === Array.isArray(sample);
	if (!isContainer(sample) || !hollow) {
		into.push(leaf(at(), visible(before), visible(after), false, secrets, marks));
		return;
	}
	const told = into.length;
	if (Array.isArray(sample)) {
		const several = Math.max(list(before.value).length, list(after.value).length, list(after.unknown).length) > 1;
		const matched = pairs(list(before.value), after);
		if (matched.reordered) into.push(leaf(at(), visible(before), visible(after), false, secrets, marks));
		for (const [from, to] of matched.pairs) {
			const element = to === void 0 ? NOTHING : part(after, to);
			const old = from === void 0 ? NOTHING : part(before, from);
			if (from !== void 0 && to !== void 0 && !isChanged$1(old, element)) continue;
			const placed = within === void 0 && several && rules.sign !== void 0 ? {
				...rules,
				within: placeOf(at(), after, element, rules.sign)
			} : rules;
			compare([...path, to ?? from ?? 0], old, element, placed, into);
		}
	} else {
		const both = path.length > 0 && isContainer(before.value) && isContainer(after.value);
		for (const key of changedKeys(before, after, path.length === 0, both)) {
			const [from, to, count] = [
				part(before, key),
				part(after, key),
				into.length
			];
			compare([...path, key], from, to, rules, into);
			if (into.length === count && both && isOnOneSide(before, after, key)) into.push(leaf(dottedPath([...path, key], secrets), visible(from), visible(to), false, secrets, marks));
		}
	}
	const presence = before.value === void 0 || after.value === void 0;
	if (into.length === told && path.length > 0 && (presence ? typeof path.at(-1) === "number" : true)) into.push(leaf(at(), visible(before), visible(after), false, secrets, marks));
}
function changedKeys(before, after, areAttributes, both) {
	const [from, to, unknown] = [
		record(before.value),
		record(after.value),
		record(after.unknown)
	];
	const differ = areAttributes ? isChangedAttribute : (a, b) => !same(a, b);
	const keys = [];
	for (const key in from) if (differ(from[key], own(to, key)) || both && !Object.hasOwn(to, key) || anyTrue(own(unknown, key))) keys.push(key);
	for (const key in to) if (!Object.hasOwn(from, key) && (both || differ(void 0, to[key]) || anyTrue(own(unknown, key)))) keys.push(key);
	for (const key in unknown) if (anyTrue(unknown[key]) && !Object.hasOwn(from, key) && !Object.hasOwn(to, key)) keys.push(key);
	return keys.sort();
}
function isOnOneSide(before, after, key) {
	return Object.hasOwn(record(before.value), key) !== Object.hasOwn(record(after.value), key);
}
function anyIndex(path) {
	return path.replace(/\[\d+\]/g, "[*]");
}
function placeOf(path, array, element, sign) {
	const digest = (side, value) => value === void 0 || anyTrue(side.unknown) ? void 0 : sign(`${anyIndex(path)}[*]`, value);
	const whole = digest(array, list(array.value).map((value) => require_digest.canonicalJson(value ?? null)));
	const one = digest(element, element.value);
	return {
		...whole === void 0 ? {} : { array: whole },
		...one === void 0 ? {} : { element: one }
	};
}
function leaf(path, before, after, unknown, secrets, marks) {
	const shown = {
		before: before === void 0 ? void 0 : hideInValue(before, secrets),
		after: after === void 0 ? void 0 : hideInValue(after, secrets)
	};
	const lost = !equal(before ?? null, shown.before ?? null) || !equal(after ?? null, shown.after ?? null) || holdsRedacted(before) || holdsRedacted(after);
	const nothingLeft = [shown.before, shown.after].every((value) => value === void 0 || value === null || value === "(sensitive)");
	const signed = marks(lost);
	if (lost && (nothingLeft || equal(shown.before ?? null, shown.after ?? null))) return {
		path,
		...unknown ? { unknown } : {},
		sensitive: true,
		changed: true,
		...signed
	};
	const field = before === void 0 ? after === void 0 ? { path } : {
		path,
		after: shown.after
	} : after === void 0 ? {
		path,
		before: shown.before
	} : {
		path,
		before: shown.before,
		after: shown.after
	};
	return unknown || signed !== NO_MARKS ? {
		...field,
		...unknown ? { unknown } : {},
		...signed
	} : field;
}
function holdsRedacted(value) {
	if (!isContainer(value)) return value === require_redact.REDACTED;
	return Object.values(value).some(holdsRedacted);
}
function pairs(before, after) {
	const values = list(after.value);
	const length = Math.max(values.length, list(after.unknown).length);
	if (before.length === 0) return {
		pairs: Array.from({ length }, (_, index) => [void 0, index]),
		reordered: false
	};
	if (length === 0) return {
		pairs: before.map((_, index) => [index, void 0]),
		reordered: false
	};
	const isUnknown = (index) => anyTrue(part(after, index).unknown);
	const left = new Set(before.keys());
	const right = new Set(Array.from({ length }).keys());
	const reordered = inOtherOrder(before, values, isUnknown);
	const drop = (a, b) => left.delete(a) && right.delete(b);
	for (const index of [...left]) if (right.has(index) && equal(before[index] ?? null, values[index] ?? null) && !isUnknown(index)) drop(index, index);
	const places = /* @__PURE__ */ new Map();
	for (const index of right.size === 0 ? [] : left) {
		const key = require_digest.canonicalJson(before[index] ?? null);
		require_collections.addTo(places, key, index);
	}
	for (const index of places.size === 0 ? [] : [...right]) {
		const place = isUnknown(index) ? void 0 : places.get(require_digest.canonicalJson(values[index] ?? null))?.shift();
		if (place !== void 0) drop(place, index);
	}
	const result = [];
	for (const index of [...left]) {
		if (!right.has(index)) continue;
		result.push([index, index]);
		drop(index, index);
	}
	const rest = [...right];
	for (const index of left) result.push([index, rest.shift()]);
	for (const index of rest) result.push([void 0, index]);
	return {
		pairs: result.sort((a, b) => (a[1] ?? a[0] ?? 0) - (b[1] ?? b[0] ?? 0)),
		reordered
	};
}
function inOtherOrder(before, after, isUnknown) {
	let at = 0;
	while (at < before.length && at < after.length && equal(before[at] ?? null, after[at] ?? null)) at++;
	if (at === before.length || at === after.length) return false;
	const places = /* @__PURE__ */ new Map();
	for (const [index, value] of before.entries()) {
		const key = require_digest.canonicalJson(value ?? null);
		places.set(key, places.has(key) ? NaN : index);
	}
	const seen = /* @__PURE__ */ new Map();
	for (const [index, value] of after.entries()) {
		if (isUnknown(index)) continue;
		const key = require_digest.canonicalJson(value ?? null);
		seen.set(key, seen.has(key) ? NaN : places.get(key) ?? NaN);
	}
	let last = -1;
	for (const place of seen.values()) {
		if (Number.isNaN(place)) continue;
		if (place < last) return true;
		last = place;
	}
	return false;
}
function partOf(value, key) {
	return typeof key === "number" ? list(value)[key] : own(record(value), key);
}
function part(side, key) {
	const below = (value) => value === true ? true : partOf(value, key);
	return {
		value: partOf(side.value, key),
		sensitive: below(side.sensitive),
		unknown: below(side.unknown)
	};
}
function visible({ value, sensitive }) {
	if (sensitive === true) return require_redact.REDACTED;
	if (Array.isArray(value)) return value.map((_, index) => visible(part({
		value,
		sensitive,
		unknown: false
	}, index)));
	if (!isContainer(value)) return value;
	return Object.fromEntries(Object.keys(value).map((key) => [key, namedSecret([key], record(value)[key], void 0) ? require_redact.REDACTED : visible(part({
		value,
		sensitive,
		unknown: false
	}, key))]));
}
function same(before, after) {
	if (before === after) return true;
	if (before === void 0 || after === void 0) return isEmpty(before ?? after);
	if (equal(before, after)) return true;
	if (typeof before !== "string" || typeof after !== "string") return false;
	const [a, b] = [jsonInside(before), jsonInside(after)];
	if (a === void 0 || b === void 0) return false;
	return require_digest.canonicalJson(canonicalPolicy(a)) === require_digest.canonicalJson(canonicalPolicy(b));
}
function isContainer(value) {
	return value !== null && typeof value === "object";
}
function namedSecret(path, ...values) {
	const name = path.at(-1);
	if (typeof name !== "string" || !require_random.isSecretName(name)) return false;
	return values.some((value) => typeof value === "string" && value !== "" && !value.startsWith("arn:"));
}
function anyTrue(mask) {
	if (mask === true) return true;
	if (mask === null || typeof mask !== "object") return false;
	if (Array.isArray(mask)) return mask.some(anyTrue);
	const masks = mask;
	for (const key in masks) if (anyTrue(masks[key])) return true;
	return false;
}

// tools/terraform/src/plan/drift.ts
function driftOf(resources, secrets) {
	return resources.flatMap((resource) => {
		const actions = resource.change.actions.join(" ");
		if (actions === "no-op") return [];
		const action = actions === "delete" ? "delete" : "update";
		const fields = action === "delete" ? identity(resource.change, secrets) : fieldChanges(resource.change, secrets);
		if (action === "update" && fields.length === 0) return [];
		const what = {
			address: addressOf(resource, secrets),
			kind: resource.type,
			action,
			fields
		};
		return [{
			...what,
			risk: riskOfDrift(resource, action, secrets),
			digest: require_digest.digestOf(what)
		}];
	});
}
function addressOf({ address, deposed }, secrets) {
	return hideInAddress(address, secrets) + (deposed === void 0 ? "" : ` (deposed ${deposed})`);
}
function riskOfDrift({ type, change }, action, secrets) {
	if (action === "delete") {
		const loss = STATEFUL_TYPES.get(type);
		const reasons = ["was deleted outside of Terraform", ...loss === void 0 ? [] : [loss.reason]];
		return {
			level: loss === void 0 ? "safe" : "destroy",
			reasons
		};
	}
	const opened = accessVerdicts(type, change.before, change.after, void 0).filter(({ level }) => level === "security");
	return {
		level: opened.length === 0 ? "safe" : "security",
		reasons: ["was changed outside of Terraform", ...opened.map(({ reason }) => hide(reason, secrets))]
	};
}

// tools/terraform/src/plan/outputs.ts
function outputsOf(changes, secrets, signFor) {
	return Object.entries(changes).filter(([, { actions }]) => actions.some((action) => action !== "no-op")).sort(([a], [b]) => require_text.compareText(a, b)).map(([name, change]) => valuesOf(name, change, secrets, signFor?.(`output.${name}`)));
}
function valuesOf(name, change, secrets, sign) {
	const shownName = hideInName(name, secrets);
	const { actions, before, after, unknown } = change;
	const action = actions.includes("delete") ? "delete" : actions.includes("create") ? "create" : "update";
	const unknowable = anyTrue(unknown) ? { unknown: true } : {};
	if (change.beforeSensitive === true || change.afterSensitive === true || require_random.isSecretName(name)) return {
		name: shownName,
		action,
		...unknowable,
		sensitive: true,
		...sign === void 0 || action === "delete" || "unknown" in unknowable ? {} : { hidden: [{
			path: shownName,
			mac: sign(shownName, after)
		}] }
	};
	const shown = (value, sensitive) => {
		return hideInValue(visible({
			value,
			sensitive,
			unknown: false
		}), secrets);
	};
	const from = action === "create" || before === void 0 ? void 0 : shown(before, change.beforeSensitive);
	const to = action === "delete" || after === void 0 || unknown === true ? void 0 : shown(after, change.afterSensitive);
	const lost = to === void 0 ? [] : hiddenLeaves(shownName, [before, after], [from, to], sign);
	return {
		name: shownName,
		action,
		...from === void 0 ? {} : { before: from },
		...to === void 0 ? {} : { after: to },
		...unknowable,
		...lost.length === 0 ? {} : { hidden: lost }
	};
}
function hiddenLeaves(path, [before, after], [from, to], sign) {
	if (equal(before ?? null, after ?? null) || equal(after ?? null, to ?? null)) return [];
	const keys = Object.keys(record(after));
	if (keys.length === 0 || keys.some((key) => !Object.hasOwn(record(to), key))) return [{
		path,
		...sign === void 0 ? {} : { mac: sign(path, after) }
	}];
	return keys.flatMap((key) => hiddenLeaves(`${path}.${key}`, [record(before)[key], record(after)[key]], [record(from)[key], record(to)[key]], sign));
}

// tools/terraform/src/plan/programs.ts
const REACHES_OUT = /* @__PURE__ */ new Set(["external", "http"]);
const SHOWN_ELSEWHERE = /* @__PURE__ */ new Set(["default_tags", "ignore_tags"]);
function programsOf(document, secrets, configured, sign) {
	const provisioners = /* @__PURE__ */ new Map();
	const digests = /* @__PURE__ */ new Map();
	const providers = /* @__PURE__ */ new Map();
	const atPlan = [];
	const digest = sign ?? ((value) => require_digest.digestOf(hideInValue(value, secrets)));
	const variables = Object.fromEntries(Object.entries(record(document.variables)).map(([name, value]) => [name, record(value).value ?? null]));
	const withNames = (words) => refersToNames(words) ? {
		names: configured?.names ?? "",
		variables
	} : void 0;
	const digestOfPrograms = ({ text: words }) => digest({
		words,
		...withNames(words)
	});
	const uses = /* @__PURE__ */ new Map();
	const useOf = (key) => {
		const known = uses.get(key);
		if (known !== void 0) return known;
		const made = providerUse(key, record(own(record(record(document.configuration).provider_config), key)), variables, configured, digest);
		uses.set(key, made);
		return made;
	};
	const visit = (module, path) => {
		for (const value of list(module.resources)) {
			const resource = record(value);
			const address = `${path}${text(resource.address) ?? ""}`;
			const provider = text(resource.provider_config_key);
			if (provider !== void 0) providers.set(address, useOf(provider));
			if (resource.mode === "data" && REACHES_OUT.has(text(resource.type) ?? "")) atPlan.push(address);
			const written = list(resource.provisioners);
			const kinds = [...new Set(written.map((one) => text(record(one).type) ?? "unknown"))];
			if (kinds.length === 0) continue;
			provisioners.set(address, kinds);
			const block = configured?.provisioners.get(address);
			digests.set(address, block === void 0 ? digest(written) : digestOfPrograms(block));
		}
		for (const [name, call] of Object.entries(record(module.module_calls))) visit(record(record(call).module), `${path}module.${name}.`);
	};
	visit(record(record(document.configuration).root_module), "");
	const byFullName = /* @__PURE__ */ new Map();
	for (const [key, config] of Object.entries(record(record(document.configuration).provider_config))) {
		const name = text(record(config).full_name);
		if (name === void 0) continue;
		const [one, other] = [useOf(key), byFullName.get(name)];
		byFullName.set(name, other === void 0 ? one : {
			name: other.name,
			digest: require_digest.digestOf([other.digest, one.digest].sort())
		});
	}
	return {
		provisioners,
		digests,
		removed: new Map([...configured?.removed ?? []].map(([address, block]) => [address, {
			kinds: block.kinds,
			digest: digestOfPrograms(block)
		}])),
		atPlan: atPlan.sort(),
		providers,
		byFullName
	};
}
function providerUse(key, config, variables, configured, digest) {
	const expressions = Object.fromEntries(Object.entries(record(config.expressions)).filter(([name]) => !SHOWN_ELSEWHERE.has(name)));
	const region = literalOf(record(expressions.region), variables);
	const name = key.split(":").at(-1) ?? key;
	const words = JSON.stringify(expressions).includes("\"references\"") ? {
		words: configured?.providers.get(name.split(".")[0] ?? name) ?? "",
		names: configured?.names ?? "",
		variables
	} : void 0;
	return {
		name: key,
		...region === void 0 ? {} : { region },
		digest: digest({
			alias: config.alias ?? null,
			expressions,
			...words
		})
	};
}
function literalOf(expression, variables) {
	if (typeof expression.constant_value === "string") return expression.constant_value;
	const [name] = list(expression.references).map(String);
	const variable = name?.startsWith("var.") ? own(variables, name.slice(4)) : void 0;
	return text(variable);
}
function configured(address) {
	return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, "");
}

// tools/terraform/src/risk/aws-classes.json
var aws_classes_default = {
	provider: "hashicorp/aws",
	version: "5.100.0",
	types: {
		"access": "aws_accessanalyzer_analyzer aws_accessanalyzer_archive_rule aws_account_region aws_acmpca_certificate aws_acmpca_certificate_authority_certificate aws_acmpca_permission aws_acmpca_policy aws_ami_launch_permission aws_api_gateway_api_key aws_api_gateway_authorizer aws_api_gateway_client_certificate aws_api_gateway_domain_name_access_association aws_api_gateway_method aws_api_gateway_rest_api_policy aws_api_gateway_usage_plan aws_api_gateway_usage_plan_key aws_apigatewayv2_authorizer aws_appfabric_app_authorization aws_appfabric_app_authorization_connection aws_apprunner_connection aws_apprunner_vpc_ingress_connection aws_appstream_user aws_appstream_user_stack_association aws_appsync_api_key aws_athena_workgroup aws_auditmanager_account_registration aws_auditmanager_assessment aws_auditmanager_assessment_delegation aws_auditmanager_framework_share aws_auditmanager_organization_admin_account_registration aws_backup_global_settings aws_backup_region_settings aws_backup_vault_lock_configuration aws_backup_vault_policy aws_bedrock_guardrail aws_bedrock_guardrail_version aws_bedrock_model_invocation_logging_configuration aws_budgets_budget_action aws_chatbot_slack_channel_configuration aws_chatbot_teams_channel_configuration aws_chime_voice_connector_logging aws_chime_voice_connector_termination aws_chime_voice_connector_termination_credentials aws_cleanrooms_collaboration aws_cleanrooms_configured_table aws_cleanrooms_membership aws_cloud9_environment_membership aws_cloudfront_field_level_encryption_config aws_cloudfront_field_level_encryption_profile aws_cloudfront_key_group aws_cloudfront_origin_access_control aws_cloudfront_origin_access_identity aws_cloudfront_origin_request_policy aws_cloudfront_public_key aws_cloudfront_response_headers_policy aws_cloudhsm_v2_hsm aws_cloudsearch_domain_service_access_policy aws_cloudtrail aws_cloudtrail_organization_delegated_admin_account aws_cloudwatch_event_bus_policy aws_cloudwatch_event_connection aws_cloudwatch_event_permission aws_cloudwatch_log_account_policy aws_cloudwatch_log_data_protection_policy aws_cloudwatch_log_delivery_destination_policy aws_cloudwatch_log_destination_policy aws_cloudwatch_log_resource_policy aws_codeartifact_domain_permissions_policy aws_codeartifact_repository_permissions_policy aws_codebuild_project aws_codebuild_resource_policy aws_codebuild_source_credential aws_codecommit_approval_rule_template aws_codecommit_approval_rule_template_association aws_codeconnections_connection aws_codeconnections_host aws_codestarconnections_connection aws_codestarconnections_host aws_cognito_identity_pool aws_cognito_identity_pool_provider_principal_tag aws_cognito_identity_pool_roles_attachment aws_cognito_identity_provider aws_cognito_managed_user_pool_client aws_cognito_resource_server aws_cognito_risk_configuration aws_cognito_user aws_cognito_user_group aws_cognito_user_in_group aws_cognito_user_pool_client aws_config_aggregate_authorization aws_config_config_rule aws_config_configuration_aggregator aws_config_configuration_recorder aws_config_configuration_recorder_status aws_config_conformance_pack aws_config_delivery_channel aws_config_organization_conformance_pack aws_config_organization_custom_policy_rule aws_config_organization_custom_rule aws_config_organization_managed_rule aws_config_remediation_configuration aws_connect_security_profile aws_connect_user aws_connect_user_hierarchy_group aws_connect_user_hierarchy_structure aws_controltower_control aws_controltower_landing_zone aws_datazone_user_profile aws_db_instance_role_association aws_default_network_acl aws_default_security_group aws_detective_graph aws_detective_invitation_accepter aws_detective_member aws_detective_organization_admin_account aws_detective_organization_configuration aws_directory_service_conditional_forwarder aws_directory_service_log_subscription aws_directory_service_radius_settings aws_directory_service_region aws_directory_service_shared_directory aws_directory_service_shared_directory_accepter aws_directory_service_trust aws_dms_certificate aws_dx_hosted_private_virtual_interface_accepter aws_dx_hosted_public_virtual_interface_accepter aws_dx_hosted_transit_virtual_interface_accepter aws_dynamodb_resource_policy aws_ebs_default_kms_key aws_ebs_encryption_by_default aws_ebs_snapshot_block_public_access aws_ec2_client_vpn_authorization_rule aws_ec2_image_block_public_access aws_ec2_instance_metadata_defaults aws_ec2_managed_prefix_list aws_ec2_managed_prefix_list_entry aws_ec2_serial_console_access aws_ec2_transit_gateway_peering_attachment_accepter aws_ec2_transit_gateway_vpc_attachment_accepter aws_ecr_account_setting aws_ecr_pull_through_cache_rule aws_ecr_registry_policy aws_ecr_registry_scanning_configuration aws_ecr_repository_policy aws_ecrpublic_repository_policy aws_ecs_account_setting_default aws_efs_access_point aws_efs_file_system_policy aws_eks_access_entry aws_eks_access_policy_association aws_eks_cluster aws_eks_identity_provider_config aws_eks_pod_identity_association aws_elasticache_user aws_elasticache_user_group aws_elasticache_user_group_association aws_elasticsearch_domain_policy aws_elasticsearch_domain_saml_options aws_emr_block_public_access_configuration aws_emr_security_configuration aws_emr_studio_session_mapping aws_finspace_kx_user aws_flow_log aws_fms_admin_account aws_fms_policy aws_fms_resource_set aws_glacier_vault_lock aws_globalaccelerator_cross_account_attachment aws_glue_data_catalog_encryption_settings aws_glue_resource_policy aws_glue_security_configuration aws_grafana_role_association aws_grafana_workspace_api_key aws_grafana_workspace_saml_configuration aws_grafana_workspace_service_account aws_grafana_workspace_service_account_token aws_guardduty_detector aws_guardduty_detector_feature aws_guardduty_filter aws_guardduty_invite_accepter aws_guardduty_ipset aws_guardduty_malware_protection_plan aws_guardduty_member aws_guardduty_member_detector_feature aws_guardduty_organization_admin_account aws_guardduty_organization_configuration aws_guardduty_organization_configuration_feature aws_guardduty_publishing_destination aws_guardduty_threatintelset aws_iam_access_key aws_iam_account_password_policy aws_iam_group aws_iam_group_membership aws_iam_group_policies_exclusive aws_iam_group_policy aws_iam_group_policy_attachment aws_iam_group_policy_attachments_exclusive aws_iam_instance_profile aws_iam_openid_connect_provider aws_iam_organizations_features aws_iam_policy aws_iam_policy_attachment aws_iam_role aws_iam_role_policies_exclusive aws_iam_role_policy aws_iam_role_policy_attachment aws_iam_role_policy_attachments_exclusive aws_iam_saml_provider aws_iam_security_token_service_preferences aws_iam_server_certificate aws_iam_service_linked_role aws_iam_service_specific_credential aws_iam_signing_certificate aws_iam_user aws_iam_user_group_membership aws_iam_user_login_profile aws_iam_user_policies_exclusive aws_iam_user_policy aws_iam_user_policy_attachment aws_iam_user_policy_attachments_exclusive aws_iam_user_ssh_key aws_iam_virtual_mfa_device aws_identitystore_group aws_identitystore_group_membership aws_identitystore_user aws_inspector2_delegated_admin_account aws_inspector2_enabler aws_inspector2_filter aws_inspector2_member_association aws_inspector2_organization_configuration aws_inspector_assessment_target aws_inspector_assessment_template aws_inspector_resource_group aws_iot_authorizer aws_iot_ca_certificate aws_iot_certificate aws_iot_logging_options aws_iot_policy aws_iot_policy_attachment aws_iot_provisioning_template aws_iot_role_alias aws_iot_thing_principal_attachment aws_ivs_playback_key_pair aws_ivschat_logging_configuration aws_key_pair aws_kinesis_resource_policy aws_kms_alias aws_kms_custom_key_store aws_kms_grant aws_kms_key_policy aws_kms_replica_external_key aws_lakeformation_data_cells_filter aws_lakeformation_data_lake_settings aws_lakeformation_lf_tag aws_lakeformation_opt_in aws_lakeformation_permissions aws_lakeformation_resource aws_lakeformation_resource_lf_tag aws_lakeformation_resource_lf_tags aws_lambda_code_signing_config aws_lambda_function_url aws_lambda_layer_version aws_lambda_layer_version_permission aws_lambda_permission aws_lb_ssl_negotiation_policy aws_lb_trust_store aws_lb_trust_store_revocation aws_licensemanager_grant aws_licensemanager_grant_accepter aws_lightsail_bucket_access_key aws_lightsail_bucket_resource_access aws_lightsail_instance_public_ports aws_lightsail_key_pair aws_lightsail_lb_https_redirection_policy aws_load_balancer_backend_server_policy aws_load_balancer_listener_policy aws_load_balancer_policy aws_macie2_account aws_macie2_classification_export_configuration aws_macie2_classification_job aws_macie2_custom_data_identifier aws_macie2_findings_filter aws_macie2_invitation_accepter aws_macie2_member aws_macie2_organization_admin_account aws_macie2_organization_configuration aws_media_store_container_policy aws_medialive_input_security_group aws_memorydb_acl aws_memorydb_user aws_msk_cluster_policy aws_msk_scram_secret_association aws_msk_single_scram_secret_association aws_network_acl aws_network_acl_association aws_network_acl_rule aws_network_interface_permission aws_network_interface_sg_attachment aws_networkfirewall_firewall aws_networkfirewall_firewall_policy aws_networkfirewall_logging_configuration aws_networkfirewall_resource_policy aws_networkfirewall_rule_group aws_networkfirewall_tls_inspection_configuration aws_networkmanager_attachment_accepter aws_networkmanager_core_network aws_networkmanager_core_network_policy_attachment aws_oam_link aws_oam_sink aws_oam_sink_policy aws_opensearch_authorize_vpc_endpoint_access aws_opensearch_domain_policy aws_opensearch_domain_saml_options aws_opensearchserverless_access_policy aws_opensearchserverless_security_config aws_opensearchserverless_security_policy aws_opsworks_permission aws_opsworks_user_profile aws_organizations_account aws_organizations_delegated_administrator aws_organizations_organization aws_organizations_organizational_unit aws_organizations_policy aws_organizations_policy_attachment aws_organizations_resource_policy aws_paymentcryptography_key aws_paymentcryptography_key_alias aws_quicksight_account_settings aws_quicksight_account_subscription aws_quicksight_folder_membership aws_quicksight_group aws_quicksight_group_membership aws_quicksight_iam_policy_assignment aws_quicksight_namespace aws_quicksight_role_membership aws_quicksight_user aws_ram_principal_association aws_ram_resource_association aws_ram_resource_share aws_ram_resource_share_accepter aws_ram_sharing_with_organization aws_rds_certificate aws_rds_cluster_activity_stream aws_rds_cluster_role_association aws_redshift_authentication_profile aws_redshift_cluster_iam_roles aws_redshift_data_share_authorization aws_redshift_data_share_consumer_association aws_redshift_endpoint_authorization aws_redshift_hsm_client_certificate aws_redshift_hsm_configuration aws_redshift_logging aws_redshift_partner aws_redshift_resource_policy aws_redshift_snapshot_copy_grant aws_redshiftserverless_resource_policy aws_rolesanywhere_profile aws_rolesanywhere_trust_anchor aws_route53_hosted_zone_dnssec aws_route53_key_signing_key aws_route53_query_log aws_route53_resolver_dnssec_config aws_route53_resolver_firewall_config aws_route53_resolver_firewall_domain_list aws_route53_resolver_firewall_rule aws_route53_resolver_firewall_rule_group aws_route53_resolver_firewall_rule_group_association aws_route53_resolver_query_log_config aws_route53_resolver_query_log_config_association aws_route53_vpc_association_authorization aws_route53domains_delegation_signer_record aws_s3_access_point aws_s3_account_public_access_block aws_s3_bucket_acl aws_s3_bucket_cors_configuration aws_s3_bucket_logging aws_s3_bucket_object_lock_configuration aws_s3_bucket_ownership_controls aws_s3_bucket_policy aws_s3_bucket_public_access_block aws_s3_bucket_server_side_encryption_configuration aws_s3control_access_grant aws_s3control_access_grants_instance aws_s3control_access_grants_instance_resource_policy aws_s3control_access_grants_location aws_s3control_access_point_policy aws_s3control_bucket_policy aws_s3control_directory_bucket_access_point_scope aws_s3control_multi_region_access_point aws_s3control_multi_region_access_point_policy aws_s3control_object_lambda_access_point aws_s3control_object_lambda_access_point_policy aws_s3tables_table_bucket_policy aws_s3tables_table_policy aws_sagemaker_model_package_group_policy aws_sagemaker_user_profile aws_sagemaker_workforce aws_sagemaker_workteam aws_schemas_registry_policy aws_secretsmanager_secret_policy aws_secretsmanager_secret_rotation aws_security_group aws_security_group_rule aws_securityhub_account aws_securityhub_automation_rule aws_securityhub_configuration_policy aws_securityhub_configuration_policy_association aws_securityhub_finding_aggregator aws_securityhub_invite_accepter aws_securityhub_member aws_securityhub_organization_admin_account aws_securityhub_organization_configuration aws_securityhub_product_subscription aws_securityhub_standards_control aws_securityhub_standards_control_association aws_securityhub_standards_subscription aws_securitylake_aws_log_source aws_securitylake_custom_log_source aws_securitylake_data_lake aws_securitylake_subscriber aws_securitylake_subscriber_notification aws_servicecatalog_constraint aws_servicecatalog_organizations_access aws_servicecatalog_portfolio aws_servicecatalog_portfolio_share aws_servicecatalog_principal_portfolio_association aws_servicecatalog_product_portfolio_association aws_ses_domain_dkim aws_ses_domain_identity aws_ses_email_identity aws_ses_identity_policy aws_ses_receipt_filter aws_sesv2_email_identity aws_sesv2_email_identity_policy aws_shield_application_layer_automatic_response aws_shield_drt_access_log_bucket_association aws_shield_drt_access_role_arn_association aws_shield_proactive_engagement aws_shield_protection aws_shield_protection_group aws_shield_protection_health_check_association aws_shield_subscription aws_signer_signing_job aws_signer_signing_profile aws_signer_signing_profile_permission aws_snapshot_create_volume_permission aws_sns_topic_data_protection_policy aws_sns_topic_policy aws_sns_topic_subscription aws_sqs_queue_policy aws_sqs_queue_redrive_allow_policy aws_ssm_activation aws_ssm_default_patch_baseline aws_ssm_patch_baseline aws_ssm_patch_group aws_ssm_service_setting aws_ssoadmin_account_assignment aws_ssoadmin_application aws_ssoadmin_application_access_scope aws_ssoadmin_application_assignment aws_ssoadmin_application_assignment_configuration aws_ssoadmin_customer_managed_policy_attachment aws_ssoadmin_instance_access_control_attributes aws_ssoadmin_managed_policy_attachment aws_ssoadmin_permission_set aws_ssoadmin_permission_set_inline_policy aws_ssoadmin_permissions_boundary_attachment aws_ssoadmin_trusted_token_issuer aws_transfer_access aws_transfer_certificate aws_transfer_profile aws_transfer_ssh_key aws_transfer_user aws_verifiedaccess_endpoint aws_verifiedaccess_group aws_verifiedaccess_instance aws_verifiedaccess_instance_logging_configuration aws_verifiedaccess_instance_trust_provider_attachment aws_verifiedaccess_trust_provider aws_verifiedpermissions_identity_source aws_verifiedpermissions_policy aws_verifiedpermissions_policy_store aws_verifiedpermissions_policy_template aws_verifiedpermissions_schema aws_vpc_block_public_access_exclusion aws_vpc_block_public_access_options aws_vpc_endpoint aws_vpc_endpoint_connection_accepter aws_vpc_endpoint_policy aws_vpc_endpoint_security_group_association aws_vpc_endpoint_service aws_vpc_endpoint_service_allowed_principal aws_vpc_peering_connection_accepter aws_vpc_peering_connection_options aws_vpc_security_group_egress_rule aws_vpc_security_group_ingress_rule aws_vpc_security_group_vpc_association aws_vpclattice_access_log_subscription aws_vpclattice_auth_policy aws_vpclattice_resource_policy aws_waf_byte_match_set aws_waf_geo_match_set aws_waf_ipset aws_waf_rate_based_rule aws_waf_regex_match_set aws_waf_regex_pattern_set aws_waf_rule aws_waf_rule_group aws_waf_size_constraint_set aws_waf_sql_injection_match_set aws_waf_web_acl aws_waf_xss_match_set aws_wafregional_byte_match_set aws_wafregional_geo_match_set aws_wafregional_ipset aws_wafregional_rate_based_rule aws_wafregional_regex_match_set aws_wafregional_regex_pattern_set aws_wafregional_rule aws_wafregional_rule_group aws_wafregional_size_constraint_set aws_wafregional_sql_injection_match_set aws_wafregional_web_acl aws_wafregional_web_acl_association aws_wafregional_xss_match_set aws_wafv2_api_key aws_wafv2_ip_set aws_wafv2_regex_pattern_set aws_wafv2_rule_group aws_wafv2_web_acl aws_wafv2_web_acl_association aws_wafv2_web_acl_logging_configuration aws_worklink_website_certificate_authority_association aws_workspaces_ip_group aws_workspacesweb_browser_settings aws_workspacesweb_data_protection_settings aws_workspacesweb_ip_access_settings aws_workspacesweb_network_settings aws_workspacesweb_user_access_logging_settings aws_workspacesweb_user_settings aws_xray_encryption_config aws_xray_resource_policy",
		"data": "aws_acm_certificate aws_acmpca_certificate_authority aws_ami aws_ami_copy aws_ami_from_instance aws_athena_data_catalog aws_athena_database aws_auditmanager_assessment_report aws_backup_logically_air_gapped_vault aws_backup_plan aws_backup_selection aws_backup_vault aws_bcmdataexports_export aws_bedrock_custom_model aws_bedrockagent_knowledge_base aws_cloudcontrolapi_resource aws_cloudformation_stack aws_cloudformation_stack_instances aws_cloudformation_stack_set aws_cloudformation_stack_set_instance aws_cloudfront_key_value_store aws_cloudfrontkeyvaluestore_key aws_cloudfrontkeyvaluestore_keys_exclusive aws_cloudhsm_v2_cluster aws_cloudsearch_domain aws_cloudtrail_event_data_store aws_cloudwatch_event_archive aws_cloudwatch_event_bus aws_cloudwatch_log_group aws_cloudwatch_log_stream aws_codeartifact_domain aws_codeartifact_repository aws_codebuild_report_group aws_codecommit_repository aws_codeguruprofiler_profiling_group aws_cognito_user_pool aws_comprehend_document_classifier aws_comprehend_entity_recognizer aws_config_retention_configuration aws_connect_instance aws_connect_instance_storage_config aws_customerprofiles_domain aws_customerprofiles_profile aws_dataexchange_data_set aws_dataexchange_event_action aws_dataexchange_revision aws_dataexchange_revision_assets aws_datazone_domain aws_datazone_environment aws_datazone_project aws_dax_cluster aws_dax_parameter_group aws_db_cluster_snapshot aws_db_instance aws_db_instance_automated_backups_replication aws_db_option_group aws_db_parameter_group aws_db_snapshot aws_db_snapshot_copy aws_devicefarm_project aws_devicefarm_test_grid_project aws_directory_service_directory aws_dlm_lifecycle_policy aws_docdb_cluster aws_docdb_cluster_instance aws_docdb_cluster_parameter_group aws_docdb_cluster_snapshot aws_docdb_global_cluster aws_docdbelastic_cluster aws_drs_replication_configuration_template aws_dsql_cluster aws_dsql_cluster_peering aws_dynamodb_global_table aws_dynamodb_table aws_dynamodb_table_export aws_dynamodb_table_item aws_dynamodb_table_replica aws_ebs_snapshot aws_ebs_snapshot_copy aws_ebs_snapshot_import aws_ebs_volume aws_ecr_lifecycle_policy aws_ecr_replication_configuration aws_ecr_repository aws_ecr_repository_creation_template aws_ecrpublic_repository aws_efs_backup_policy aws_efs_file_system aws_efs_replication_configuration aws_elastic_beanstalk_application aws_elastic_beanstalk_application_version aws_elasticache_cluster aws_elasticache_global_replication_group aws_elasticache_parameter_group aws_elasticache_replication_group aws_elasticache_serverless_cache aws_elasticsearch_domain aws_emr_cluster aws_emr_studio aws_finspace_kx_cluster aws_finspace_kx_database aws_finspace_kx_dataview aws_finspace_kx_environment aws_finspace_kx_volume aws_fsx_backup aws_fsx_data_repository_association aws_fsx_file_cache aws_fsx_lustre_file_system aws_fsx_ontap_file_system aws_fsx_ontap_storage_virtual_machine aws_fsx_ontap_volume aws_fsx_openzfs_file_system aws_fsx_openzfs_snapshot aws_fsx_openzfs_volume aws_fsx_windows_file_system aws_gamelift_build aws_glacier_vault aws_glue_catalog_database aws_glue_catalog_table aws_glue_ml_transform aws_glue_partition aws_glue_partition_index aws_glue_registry aws_glue_schema aws_grafana_workspace aws_imagebuilder_image aws_imagebuilder_lifecycle_policy aws_instance aws_kendra_faq aws_kendra_index aws_keyspaces_keyspace aws_keyspaces_table aws_kinesis_firehose_delivery_stream aws_kinesis_stream aws_kinesis_video_stream aws_kinesisanalyticsv2_application_snapshot aws_kms_external_key aws_kms_key aws_kms_replica_key aws_lightsail_bucket aws_lightsail_database aws_lightsail_disk aws_lightsail_instance aws_location_geofence_collection aws_location_tracker aws_m2_environment aws_media_store_container aws_memorydb_cluster aws_memorydb_multi_region_cluster aws_memorydb_parameter_group aws_memorydb_snapshot aws_mq_broker aws_mq_configuration aws_msk_cluster aws_msk_configuration aws_msk_replicator aws_msk_serverless_cluster aws_neptune_cluster aws_neptune_cluster_instance aws_neptune_cluster_parameter_group aws_neptune_cluster_snapshot aws_neptune_global_cluster aws_neptune_parameter_group aws_neptunegraph_graph aws_opensearch_domain aws_opensearch_package aws_opensearchserverless_collection aws_opensearchserverless_lifecycle_policy aws_opsworks_instance aws_pinpoint_app aws_pinpointsmsvoicev2_opt_out_list aws_pinpointsmsvoicev2_phone_number aws_prometheus_workspace aws_prometheus_workspace_configuration aws_qldb_ledger aws_qldb_stream aws_quicksight_analysis aws_quicksight_dashboard aws_quicksight_data_set aws_quicksight_data_source aws_quicksight_folder aws_quicksight_ingestion aws_rbin_rule aws_rds_cluster aws_rds_cluster_instance aws_rds_cluster_parameter_group aws_rds_cluster_snapshot_copy aws_rds_custom_db_engine_version aws_rds_export_task aws_rds_global_cluster aws_rds_integration aws_rds_shard_group aws_redshift_cluster aws_redshift_cluster_snapshot aws_redshift_integration aws_redshift_parameter_group aws_redshift_snapshot_copy aws_redshift_snapshot_schedule aws_redshift_snapshot_schedule_association aws_redshiftserverless_namespace aws_redshiftserverless_snapshot aws_redshiftserverless_workgroup aws_rekognition_collection aws_rekognition_project aws_route53_zone aws_route53domains_registered_domain aws_s3_bucket aws_s3_bucket_intelligent_tiering_configuration aws_s3_bucket_lifecycle_configuration aws_s3_bucket_object aws_s3_bucket_replication_configuration aws_s3_bucket_versioning aws_s3_directory_bucket aws_s3_object aws_s3_object_copy aws_s3control_bucket aws_s3control_bucket_lifecycle_configuration aws_s3tables_namespace aws_s3tables_table aws_s3tables_table_bucket aws_sagemaker_domain aws_sagemaker_feature_group aws_sagemaker_hub aws_sagemaker_image aws_sagemaker_image_version aws_sagemaker_mlflow_tracking_server aws_sagemaker_model_package_group aws_sagemaker_notebook_instance aws_sagemaker_space aws_schemas_registry aws_schemas_schema aws_secretsmanager_secret aws_secretsmanager_secret_version aws_serverlessapplicationrepository_cloudformation_stack aws_servicecatalog_provisioned_product aws_ses_domain_identity_verification aws_sesv2_account_suppression_attributes aws_sesv2_contact_list aws_simpledb_domain aws_sns_topic aws_spot_instance_request aws_sqs_queue aws_sqs_queue_redrive_policy aws_ssm_document aws_ssm_parameter aws_ssm_resource_data_sync aws_storagegateway_cache aws_storagegateway_cached_iscsi_volume aws_storagegateway_file_system_association aws_storagegateway_gateway aws_storagegateway_nfs_file_share aws_storagegateway_smb_file_share aws_storagegateway_stored_iscsi_volume aws_storagegateway_tape_pool aws_storagegateway_upload_buffer aws_storagegateway_working_storage aws_swf_domain aws_timestreaminfluxdb_db_instance aws_timestreamquery_scheduled_query aws_timestreamwrite_database aws_timestreamwrite_table aws_transcribe_language_model aws_transcribe_medical_vocabulary aws_transcribe_vocabulary aws_transcribe_vocabulary_filter aws_workspaces_directory aws_workspaces_workspace",
		"traffic": "aws_acm_certificate_validation aws_alb aws_alb_listener aws_alb_listener_certificate aws_alb_listener_rule aws_alb_target_group aws_alb_target_group_attachment aws_amplify_app aws_amplify_backend_environment aws_amplify_branch aws_amplify_domain_association aws_amplify_webhook aws_api_gateway_account aws_api_gateway_base_path_mapping aws_api_gateway_deployment aws_api_gateway_domain_name aws_api_gateway_gateway_response aws_api_gateway_integration aws_api_gateway_integration_response aws_api_gateway_method_response aws_api_gateway_method_settings aws_api_gateway_model aws_api_gateway_request_validator aws_api_gateway_resource aws_api_gateway_rest_api aws_api_gateway_rest_api_put aws_api_gateway_stage aws_api_gateway_vpc_link aws_apigatewayv2_api aws_apigatewayv2_api_mapping aws_apigatewayv2_deployment aws_apigatewayv2_domain_name aws_apigatewayv2_integration aws_apigatewayv2_integration_response aws_apigatewayv2_model aws_apigatewayv2_route aws_apigatewayv2_route_response aws_apigatewayv2_stage aws_apigatewayv2_vpc_link aws_app_cookie_stickiness_policy aws_appautoscaling_policy aws_appautoscaling_scheduled_action aws_appautoscaling_target aws_appconfig_application aws_appconfig_configuration_profile aws_appconfig_deployment aws_appconfig_deployment_strategy aws_appconfig_environment aws_appconfig_extension aws_appconfig_extension_association aws_appconfig_hosted_configuration_version aws_appfabric_app_bundle aws_appfabric_ingestion aws_appfabric_ingestion_destination aws_appflow_connector_profile aws_appflow_flow aws_appintegrations_data_integration aws_appintegrations_event_integration aws_appmesh_gateway_route aws_appmesh_mesh aws_appmesh_route aws_appmesh_virtual_gateway aws_appmesh_virtual_node aws_appmesh_virtual_router aws_appmesh_virtual_service aws_apprunner_auto_scaling_configuration_version aws_apprunner_custom_domain_association aws_apprunner_default_auto_scaling_configuration_version aws_apprunner_deployment aws_apprunner_observability_configuration aws_apprunner_service aws_apprunner_vpc_connector aws_appstream_directory_config aws_appstream_fleet aws_appstream_fleet_stack_association aws_appstream_image_builder aws_appstream_stack aws_appsync_api_cache aws_appsync_datasource aws_appsync_domain_name aws_appsync_domain_name_api_association aws_appsync_function aws_appsync_graphql_api aws_appsync_resolver aws_appsync_source_api_association aws_appsync_type aws_athena_capacity_reservation aws_athena_prepared_statement aws_autoscaling_attachment aws_autoscaling_group aws_autoscaling_lifecycle_hook aws_autoscaling_policy aws_autoscaling_schedule aws_autoscaling_traffic_source_attachment aws_autoscalingplans_scaling_plan aws_batch_compute_environment aws_batch_job_definition aws_batch_job_queue aws_batch_scheduling_policy aws_bedrock_inference_profile aws_bedrock_provisioned_model_throughput aws_bedrockagent_agent aws_bedrockagent_agent_action_group aws_bedrockagent_agent_alias aws_bedrockagent_agent_collaborator aws_bedrockagent_agent_knowledge_base_association aws_bedrockagent_data_source aws_bedrockagent_prompt aws_chime_voice_connector aws_chime_voice_connector_group aws_chime_voice_connector_origination aws_chime_voice_connector_streaming aws_chimesdkmediapipelines_media_insights_pipeline_configuration aws_chimesdkvoice_global_settings aws_chimesdkvoice_sip_media_application aws_chimesdkvoice_sip_rule aws_chimesdkvoice_voice_profile_domain aws_cloud9_environment_ec2 aws_cloudformation_type aws_cloudfront_cache_policy aws_cloudfront_continuous_deployment_policy aws_cloudfront_distribution aws_cloudfront_function aws_cloudfront_realtime_log_config aws_cloudfront_vpc_origin aws_cloudwatch_event_api_destination aws_cloudwatch_event_endpoint aws_cloudwatch_event_rule aws_cloudwatch_event_target aws_cloudwatch_log_delivery aws_cloudwatch_log_delivery_destination aws_cloudwatch_log_delivery_source aws_cloudwatch_log_destination aws_cloudwatch_log_subscription_filter aws_cloudwatch_metric_stream aws_codebuild_fleet aws_codebuild_webhook aws_codecatalyst_dev_environment aws_codecatalyst_project aws_codecatalyst_source_repository aws_codecommit_trigger aws_codedeploy_app aws_codedeploy_deployment_config aws_codedeploy_deployment_group aws_codepipeline aws_codepipeline_custom_action_type aws_codepipeline_webhook aws_cognito_user_pool_domain aws_cognito_user_pool_ui_customization aws_connect_bot_association aws_connect_contact_flow aws_connect_contact_flow_module aws_connect_hours_of_operation aws_connect_lambda_function_association aws_connect_phone_number aws_connect_queue aws_connect_quick_connect aws_connect_routing_profile aws_connect_vocabulary aws_customer_gateway aws_datapipeline_pipeline aws_datapipeline_pipeline_definition aws_datasync_agent aws_datasync_location_azure_blob aws_datasync_location_efs aws_datasync_location_fsx_lustre_file_system aws_datasync_location_fsx_ontap_file_system aws_datasync_location_fsx_openzfs_file_system aws_datasync_location_fsx_windows_file_system aws_datasync_location_hdfs aws_datasync_location_nfs aws_datasync_location_object_storage aws_datasync_location_s3 aws_datasync_location_smb aws_datasync_task aws_datazone_environment_blueprint_configuration aws_datazone_environment_profile aws_db_proxy aws_db_proxy_default_target_group aws_db_proxy_endpoint aws_db_proxy_target aws_default_route_table aws_default_subnet aws_default_vpc aws_default_vpc_dhcp_options aws_devicefarm_upload aws_dms_endpoint aws_dms_replication_config aws_dms_replication_instance aws_dms_replication_task aws_dms_s3_endpoint aws_dx_bgp_peer aws_dx_connection aws_dx_connection_association aws_dx_connection_confirmation aws_dx_gateway aws_dx_gateway_association aws_dx_gateway_association_proposal aws_dx_hosted_connection aws_dx_hosted_private_virtual_interface aws_dx_hosted_public_virtual_interface aws_dx_hosted_transit_virtual_interface aws_dx_lag aws_dx_macsec_key_association aws_dx_private_virtual_interface aws_dx_public_virtual_interface aws_dx_transit_virtual_interface aws_dynamodb_kinesis_streaming_destination aws_ebs_fast_snapshot_restore aws_ec2_capacity_block_reservation aws_ec2_capacity_reservation aws_ec2_carrier_gateway aws_ec2_client_vpn_endpoint aws_ec2_client_vpn_network_association aws_ec2_client_vpn_route aws_ec2_default_credit_specification aws_ec2_fleet aws_ec2_host aws_ec2_instance_connect_endpoint aws_ec2_instance_state aws_ec2_local_gateway_route aws_ec2_local_gateway_route_table_vpc_association aws_ec2_subnet_cidr_reservation aws_ec2_traffic_mirror_filter aws_ec2_traffic_mirror_filter_rule aws_ec2_traffic_mirror_session aws_ec2_traffic_mirror_target aws_ec2_transit_gateway aws_ec2_transit_gateway_connect aws_ec2_transit_gateway_connect_peer aws_ec2_transit_gateway_default_route_table_association aws_ec2_transit_gateway_default_route_table_propagation aws_ec2_transit_gateway_multicast_domain aws_ec2_transit_gateway_multicast_domain_association aws_ec2_transit_gateway_multicast_group_member aws_ec2_transit_gateway_multicast_group_source aws_ec2_transit_gateway_peering_attachment aws_ec2_transit_gateway_policy_table aws_ec2_transit_gateway_policy_table_association aws_ec2_transit_gateway_prefix_list_reference aws_ec2_transit_gateway_route aws_ec2_transit_gateway_route_table aws_ec2_transit_gateway_route_table_association aws_ec2_transit_gateway_route_table_propagation aws_ec2_transit_gateway_vpc_attachment aws_ecs_capacity_provider aws_ecs_cluster aws_ecs_cluster_capacity_providers aws_ecs_service aws_ecs_task_definition aws_ecs_task_set aws_efs_mount_target aws_egress_only_internet_gateway aws_eip aws_eip_association aws_eip_domain_name aws_eks_addon aws_eks_fargate_profile aws_eks_node_group aws_elastic_beanstalk_configuration_template aws_elastic_beanstalk_environment aws_elasticache_reserved_cache_node aws_elasticsearch_vpc_endpoint aws_elastictranscoder_pipeline aws_elastictranscoder_preset aws_elb aws_elb_attachment aws_emr_instance_fleet aws_emr_instance_group aws_emr_managed_scaling_policy aws_emrcontainers_job_template aws_emrcontainers_virtual_cluster aws_emrserverless_application aws_evidently_feature aws_evidently_launch aws_evidently_project aws_evidently_segment aws_finspace_kx_scaling_group aws_fis_experiment_template aws_gamelift_alias aws_gamelift_fleet aws_gamelift_game_server_group aws_gamelift_game_session_queue aws_gamelift_script aws_globalaccelerator_accelerator aws_globalaccelerator_custom_routing_accelerator aws_globalaccelerator_custom_routing_endpoint_group aws_globalaccelerator_custom_routing_listener aws_globalaccelerator_endpoint_group aws_globalaccelerator_listener aws_glue_catalog_table_optimizer aws_glue_classifier aws_glue_connection aws_glue_crawler aws_glue_data_quality_ruleset aws_glue_dev_endpoint aws_glue_job aws_glue_trigger aws_glue_user_defined_function aws_glue_workflow aws_grafana_license_association aws_iam_account_alias aws_imagebuilder_component aws_imagebuilder_container_recipe aws_imagebuilder_distribution_configuration aws_imagebuilder_image_pipeline aws_imagebuilder_image_recipe aws_imagebuilder_infrastructure_configuration aws_imagebuilder_workflow aws_internet_gateway aws_internet_gateway_attachment aws_iot_domain_configuration aws_iot_indexing_configuration aws_iot_thing aws_iot_thing_group aws_iot_thing_group_membership aws_iot_thing_type aws_iot_topic_rule aws_iot_topic_rule_destination aws_ivs_channel aws_ivs_recording_configuration aws_ivschat_room aws_kendra_data_source aws_kendra_experience aws_kendra_query_suggestions_block_list aws_kendra_thesaurus aws_kinesis_analytics_application aws_kinesis_stream_consumer aws_kinesisanalyticsv2_application aws_lambda_alias aws_lambda_event_source_mapping aws_lambda_function aws_lambda_function_event_invoke_config aws_lambda_function_recursion_config aws_lambda_invocation aws_lambda_provisioned_concurrency_config aws_lambda_runtime_management_config aws_launch_configuration aws_launch_template aws_lb aws_lb_cookie_stickiness_policy aws_lb_listener aws_lb_listener_certificate aws_lb_listener_rule aws_lb_target_group aws_lb_target_group_attachment aws_lex_bot aws_lex_bot_alias aws_lex_intent aws_lex_slot_type aws_lexv2models_bot aws_lexv2models_bot_locale aws_lexv2models_bot_version aws_lexv2models_intent aws_lexv2models_slot aws_lexv2models_slot_type aws_licensemanager_association aws_licensemanager_license_configuration aws_lightsail_certificate aws_lightsail_container_service aws_lightsail_container_service_deployment_version aws_lightsail_disk_attachment aws_lightsail_distribution aws_lightsail_domain aws_lightsail_domain_entry aws_lightsail_lb aws_lightsail_lb_attachment aws_lightsail_lb_certificate aws_lightsail_lb_certificate_attachment aws_lightsail_lb_stickiness_policy aws_lightsail_static_ip aws_lightsail_static_ip_attachment aws_location_map aws_location_place_index aws_location_route_calculator aws_location_tracker_association aws_m2_application aws_m2_deployment aws_main_route_table_association aws_media_convert_queue aws_media_package_channel aws_media_packagev2_channel_group aws_medialive_channel aws_medialive_input aws_medialive_multiplex aws_medialive_multiplex_program aws_msk_vpc_connection aws_mskconnect_connector aws_mskconnect_custom_plugin aws_mskconnect_worker_configuration aws_mwaa_environment aws_nat_gateway aws_neptune_cluster_endpoint aws_network_interface aws_network_interface_attachment aws_networkmanager_connect_attachment aws_networkmanager_connect_peer aws_networkmanager_customer_gateway_association aws_networkmanager_dx_gateway_attachment aws_networkmanager_site_to_site_vpn_attachment aws_networkmanager_transit_gateway_connect_peer_association aws_networkmanager_transit_gateway_peering aws_networkmanager_transit_gateway_registration aws_networkmanager_transit_gateway_route_table_attachment aws_networkmanager_vpc_attachment aws_opensearch_inbound_connection_accepter aws_opensearch_outbound_connection aws_opensearch_package_association aws_opensearch_vpc_endpoint aws_opensearchserverless_vpc_endpoint aws_opsworks_application aws_opsworks_custom_layer aws_opsworks_ecs_cluster_layer aws_opsworks_ganglia_layer aws_opsworks_haproxy_layer aws_opsworks_java_app_layer aws_opsworks_memcached_layer aws_opsworks_mysql_layer aws_opsworks_nodejs_app_layer aws_opsworks_php_app_layer aws_opsworks_rails_app_layer aws_opsworks_rds_db_instance aws_opsworks_stack aws_opsworks_static_web_layer aws_osis_pipeline aws_pinpoint_adm_channel aws_pinpoint_apns_channel aws_pinpoint_apns_sandbox_channel aws_pinpoint_apns_voip_channel aws_pinpoint_apns_voip_sandbox_channel aws_pinpoint_baidu_channel aws_pinpoint_email_channel aws_pinpoint_email_template aws_pinpoint_event_stream aws_pinpoint_gcm_channel aws_pinpoint_sms_channel aws_pinpointsmsvoicev2_configuration_set aws_pipes_pipe aws_prometheus_scraper aws_proxy_protocol_policy aws_qbusiness_application aws_quicksight_refresh_schedule aws_quicksight_vpc_connection aws_rds_cluster_endpoint aws_rds_instance_state aws_rds_reserved_instance aws_redshift_endpoint_access aws_redshift_scheduled_action aws_redshift_usage_limit aws_redshiftdata_statement aws_redshiftserverless_custom_domain_association aws_redshiftserverless_endpoint_access aws_redshiftserverless_usage_limit aws_rekognition_stream_processor aws_resourcegroups_group aws_resourcegroups_resource aws_route aws_route53_cidr_collection aws_route53_cidr_location aws_route53_delegation_set aws_route53_health_check aws_route53_record aws_route53_records_exclusive aws_route53_resolver_config aws_route53_resolver_endpoint aws_route53_resolver_rule aws_route53_resolver_rule_association aws_route53_traffic_policy aws_route53_traffic_policy_instance aws_route53_zone_association aws_route53domains_domain aws_route53profiles_association aws_route53profiles_profile aws_route53profiles_resource_association aws_route53recoverycontrolconfig_cluster aws_route53recoverycontrolconfig_control_panel aws_route53recoverycontrolconfig_routing_control aws_route53recoverycontrolconfig_safety_rule aws_route53recoveryreadiness_cell aws_route53recoveryreadiness_readiness_check aws_route53recoveryreadiness_recovery_group aws_route53recoveryreadiness_resource_set aws_route_table aws_route_table_association aws_s3_bucket_accelerate_configuration aws_s3_bucket_notification aws_s3_bucket_request_payment_configuration aws_s3_bucket_website_configuration aws_s3outposts_endpoint aws_sagemaker_app aws_sagemaker_app_image_config aws_sagemaker_code_repository aws_sagemaker_data_quality_job_definition aws_sagemaker_device aws_sagemaker_device_fleet aws_sagemaker_endpoint aws_sagemaker_endpoint_configuration aws_sagemaker_flow_definition aws_sagemaker_human_task_ui aws_sagemaker_model aws_sagemaker_monitoring_schedule aws_sagemaker_notebook_instance_lifecycle_configuration aws_sagemaker_pipeline aws_sagemaker_project aws_sagemaker_servicecatalog_portfolio_status aws_sagemaker_studio_lifecycle_config aws_scheduler_schedule aws_scheduler_schedule_group aws_service_discovery_http_namespace aws_service_discovery_instance aws_service_discovery_private_dns_namespace aws_service_discovery_public_dns_namespace aws_service_discovery_service aws_servicecatalog_product aws_servicecatalog_provisioning_artifact aws_servicecatalog_service_action aws_servicecatalog_tag_option_resource_association aws_ses_active_receipt_rule_set aws_ses_configuration_set aws_ses_domain_mail_from aws_ses_event_destination aws_ses_identity_notification_topic aws_ses_receipt_rule aws_ses_receipt_rule_set aws_ses_template aws_sesv2_account_vdm_attributes aws_sesv2_configuration_set aws_sesv2_configuration_set_event_destination aws_sesv2_dedicated_ip_assignment aws_sesv2_dedicated_ip_pool aws_sesv2_email_identity_feedback_attributes aws_sesv2_email_identity_mail_from_attributes aws_sfn_activity aws_sfn_alias aws_sfn_state_machine aws_sns_platform_application aws_sns_sms_preferences aws_spot_datafeed_subscription aws_spot_fleet_request aws_ssm_association aws_ssm_maintenance_window aws_ssm_maintenance_window_target aws_ssm_maintenance_window_task aws_ssmincidents_replication_set aws_ssmquicksetup_configuration_manager aws_subnet aws_synthetics_canary aws_transfer_agreement aws_transfer_connector aws_transfer_server aws_transfer_workflow aws_volume_attachment aws_vpc aws_vpc_dhcp_options aws_vpc_dhcp_options_association aws_vpc_endpoint_connection_notification aws_vpc_endpoint_private_dns aws_vpc_endpoint_route_table_association aws_vpc_endpoint_service_private_dns_verification aws_vpc_endpoint_subnet_association aws_vpc_ipam aws_vpc_ipam_organization_admin_account aws_vpc_ipam_pool aws_vpc_ipam_pool_cidr aws_vpc_ipam_pool_cidr_allocation aws_vpc_ipam_preview_next_cidr aws_vpc_ipam_resource_discovery aws_vpc_ipam_resource_discovery_association aws_vpc_ipv4_cidr_block_association aws_vpc_ipv6_cidr_block_association aws_vpc_peering_connection aws_vpc_route_server aws_vpc_route_server_endpoint aws_vpc_route_server_peer aws_vpc_route_server_propagation aws_vpc_route_server_vpc_association aws_vpclattice_listener aws_vpclattice_listener_rule aws_vpclattice_resource_configuration aws_vpclattice_resource_gateway aws_vpclattice_service aws_vpclattice_service_network aws_vpclattice_service_network_resource_association aws_vpclattice_service_network_service_association aws_vpclattice_service_network_vpc_association aws_vpclattice_target_group aws_vpclattice_target_group_attachment aws_vpn_connection aws_vpn_connection_route aws_vpn_gateway aws_vpn_gateway_attachment aws_vpn_gateway_route_propagation aws_worklink_fleet aws_workspaces_connection_alias",
		"watch": "aws_account_alternate_contact aws_applicationinsights_application aws_autoscaling_notification aws_backup_framework aws_backup_report_plan aws_backup_restore_testing_plan aws_backup_restore_testing_selection aws_backup_vault_notifications aws_budgets_budget aws_ce_anomaly_monitor aws_ce_anomaly_subscription aws_cloudfront_monitoring_subscription aws_cloudwatch_composite_alarm aws_cloudwatch_contributor_insight_rule aws_cloudwatch_contributor_managed_insight_rule aws_cloudwatch_log_anomaly_detector aws_cloudwatch_log_metric_filter aws_cloudwatch_metric_alarm aws_codegurureviewer_repository_association aws_codestarnotifications_notification_rule aws_cur_report_definition aws_db_event_subscription aws_devopsguru_event_sources_config aws_devopsguru_notification_channel aws_devopsguru_resource_collection aws_devopsguru_service_integration aws_dms_event_subscription aws_docdb_event_subscription aws_dynamodb_contributor_insights aws_internetmonitor_monitor aws_iot_event_configurations aws_neptune_event_subscription aws_networkmonitor_monitor aws_networkmonitor_probe aws_notifications_channel_association aws_notifications_event_rule aws_notifications_notification_configuration aws_notifications_notification_hub aws_notificationscontacts_email_contact aws_prometheus_alert_manager_definition aws_prometheus_rule_group_namespace aws_redshift_event_subscription aws_rum_app_monitor aws_rum_metrics_destination aws_s3_bucket_analytics_configuration aws_s3_bucket_inventory aws_s3_bucket_metric aws_s3control_storage_lens_configuration aws_securityhub_action_target aws_ssmcontacts_contact aws_ssmcontacts_contact_channel aws_ssmcontacts_plan aws_ssmcontacts_rotation aws_ssmincidents_response_plan aws_vpc_network_performance_metric_subscription aws_xray_group aws_xray_sampling_rule",
		"plain": "aws_account_primary_contact aws_api_gateway_documentation_part aws_api_gateway_documentation_version aws_athena_named_query aws_auditmanager_control aws_auditmanager_framework aws_autoscaling_group_tag aws_ce_cost_allocation_tag aws_ce_cost_category aws_cloudwatch_dashboard aws_cloudwatch_log_index_policy aws_cloudwatch_query_definition aws_computeoptimizer_enrollment_status aws_computeoptimizer_recommendation_preferences aws_costoptimizationhub_enrollment_status aws_costoptimizationhub_preferences aws_datazone_asset_type aws_datazone_form_type aws_datazone_glossary aws_datazone_glossary_term aws_dax_subnet_group aws_db_subnet_group aws_devicefarm_device_pool aws_devicefarm_instance_profile aws_devicefarm_network_profile aws_dms_replication_subnet_group aws_docdb_subnet_group aws_dynamodb_tag aws_ec2_availability_zone_group aws_ec2_network_insights_analysis aws_ec2_network_insights_path aws_ec2_tag aws_ecs_tag aws_elasticache_subnet_group aws_iot_billing_group aws_kms_ciphertext aws_memorydb_subnet_group aws_neptune_subnet_group aws_networkmanager_connection aws_networkmanager_device aws_networkmanager_global_network aws_networkmanager_link aws_networkmanager_link_association aws_networkmanager_site aws_placement_group aws_quicksight_template aws_quicksight_template_alias aws_quicksight_theme aws_redshift_subnet_group aws_resiliencehub_resiliency_policy aws_resourceexplorer2_index aws_resourceexplorer2_view aws_schemas_discoverer aws_securityhub_insight aws_servicecatalog_budget_resource_association aws_servicecatalog_tag_option aws_servicecatalogappregistry_application aws_servicecatalogappregistry_attribute_group aws_servicecatalogappregistry_attribute_group_association aws_servicequotas_service_quota aws_servicequotas_template aws_servicequotas_template_association aws_synthetics_group aws_synthetics_group_association aws_transfer_tag aws_vpc_ipam_scope"
	},
	alone: "aws_acm_certificate aws_acm_certificate_validation aws_acmpca_certificate_authority aws_alb aws_alb_listener_certificate aws_alb_target_group aws_ami aws_ami_copy aws_ami_from_instance aws_amplify_app aws_amplify_backend_environment aws_amplify_branch aws_api_gateway_domain_name aws_api_gateway_gateway_response aws_api_gateway_integration aws_api_gateway_integration_response aws_api_gateway_method_response aws_api_gateway_model aws_api_gateway_request_validator aws_api_gateway_resource aws_api_gateway_rest_api aws_api_gateway_stage aws_api_gateway_vpc_link aws_apigatewayv2_api aws_apigatewayv2_domain_name aws_apigatewayv2_integration aws_apigatewayv2_integration_response aws_apigatewayv2_model aws_apigatewayv2_route_response aws_apigatewayv2_stage aws_apigatewayv2_vpc_link aws_appconfig_application aws_appconfig_configuration_profile aws_appconfig_deployment_strategy aws_appconfig_environment aws_appconfig_extension aws_appconfig_hosted_configuration_version aws_appfabric_app_bundle aws_appfabric_ingestion aws_appfabric_ingestion_destination aws_appflow_connector_profile aws_appintegrations_data_integration aws_appintegrations_event_integration aws_appmesh_mesh aws_appmesh_virtual_gateway aws_appmesh_virtual_node aws_appmesh_virtual_router aws_appmesh_virtual_service aws_apprunner_auto_scaling_configuration_version aws_apprunner_observability_configuration aws_apprunner_service aws_apprunner_vpc_connector aws_appstream_directory_config aws_appstream_fleet aws_appstream_image_builder aws_appstream_stack aws_appsync_datasource aws_appsync_domain_name aws_appsync_function aws_appsync_graphql_api aws_athena_capacity_reservation aws_athena_data_catalog aws_athena_database aws_athena_prepared_statement aws_auditmanager_assessment_report aws_autoscaling_group aws_backup_logically_air_gapped_vault aws_backup_plan aws_backup_selection aws_backup_vault aws_batch_compute_environment aws_batch_job_definition aws_batch_job_queue aws_batch_scheduling_policy aws_bcmdataexports_export aws_bedrock_custom_model aws_bedrock_inference_profile aws_bedrock_provisioned_model_throughput aws_bedrockagent_agent aws_bedrockagent_agent_alias aws_bedrockagent_data_source aws_bedrockagent_knowledge_base aws_bedrockagent_prompt aws_chime_voice_connector aws_chime_voice_connector_group aws_chimesdkmediapipelines_media_insights_pipeline_configuration aws_chimesdkvoice_sip_media_application aws_chimesdkvoice_voice_profile_domain aws_cloud9_environment_ec2 aws_cloudfront_cache_policy aws_cloudfront_continuous_deployment_policy aws_cloudfront_distribution aws_cloudfront_function aws_cloudfront_key_value_store aws_cloudfront_realtime_log_config aws_cloudfront_vpc_origin aws_cloudhsm_v2_cluster aws_cloudsearch_domain aws_cloudtrail_event_data_store aws_cloudwatch_event_api_destination aws_cloudwatch_event_archive aws_cloudwatch_event_bus aws_cloudwatch_event_endpoint aws_cloudwatch_event_rule aws_cloudwatch_log_delivery_destination aws_cloudwatch_log_delivery_source aws_cloudwatch_log_destination aws_cloudwatch_log_group aws_cloudwatch_log_stream aws_cloudwatch_metric_stream aws_codeartifact_domain aws_codeartifact_repository aws_codebuild_fleet aws_codebuild_report_group aws_codecatalyst_dev_environment aws_codecatalyst_project aws_codecatalyst_source_repository aws_codecommit_repository aws_codedeploy_app aws_codedeploy_deployment_config aws_codedeploy_deployment_group aws_codeguruprofiler_profiling_group aws_codepipeline_custom_action_type aws_cognito_user_pool aws_cognito_user_pool_domain aws_comprehend_document_classifier aws_comprehend_entity_recognizer aws_connect_contact_flow aws_connect_contact_flow_module aws_connect_hours_of_operation aws_connect_instance aws_connect_phone_number aws_connect_queue aws_connect_quick_connect aws_connect_routing_profile aws_connect_vocabulary aws_customer_gateway aws_customerprofiles_domain aws_customerprofiles_profile aws_dataexchange_data_set aws_dataexchange_revision aws_dataexchange_revision_assets aws_datapipeline_pipeline aws_datasync_agent aws_datasync_location_azure_blob aws_datasync_location_efs aws_datasync_location_fsx_lustre_file_system aws_datasync_location_fsx_ontap_file_system aws_datasync_location_fsx_openzfs_file_system aws_datasync_location_fsx_windows_file_system aws_datasync_location_hdfs aws_datasync_location_nfs aws_datasync_location_object_storage aws_datasync_location_s3 aws_datasync_location_smb aws_datazone_domain aws_datazone_environment aws_datazone_environment_profile aws_datazone_project aws_dax_cluster aws_dax_parameter_group aws_db_cluster_snapshot aws_db_instance aws_db_instance_automated_backups_replication aws_db_option_group aws_db_parameter_group aws_db_proxy aws_db_proxy_endpoint aws_db_snapshot aws_db_snapshot_copy aws_devicefarm_project aws_devicefarm_test_grid_project aws_devicefarm_upload aws_directory_service_directory aws_dms_endpoint aws_dms_replication_config aws_dms_replication_instance aws_dms_s3_endpoint aws_docdb_cluster aws_docdb_cluster_instance aws_docdb_cluster_parameter_group aws_docdb_cluster_snapshot aws_docdb_global_cluster aws_docdbelastic_cluster aws_drs_replication_configuration_template aws_dsql_cluster aws_dsql_cluster_peering aws_dx_connection aws_dx_gateway aws_dx_hosted_connection aws_dx_lag aws_dynamodb_table aws_dynamodb_table_replica aws_ebs_fast_snapshot_restore aws_ebs_snapshot aws_ebs_snapshot_copy aws_ebs_snapshot_import aws_ebs_volume aws_ec2_capacity_reservation aws_ec2_carrier_gateway aws_ec2_client_vpn_endpoint aws_ec2_fleet aws_ec2_host aws_ec2_traffic_mirror_filter aws_ec2_traffic_mirror_target aws_ec2_transit_gateway aws_ec2_transit_gateway_multicast_domain aws_ec2_transit_gateway_policy_table aws_ec2_transit_gateway_route_table aws_ecr_repository aws_ecrpublic_repository aws_ecs_capacity_provider aws_ecs_cluster aws_ecs_service aws_ecs_task_definition aws_efs_file_system aws_efs_mount_target aws_egress_only_internet_gateway aws_eip aws_eks_node_group aws_elastic_beanstalk_application aws_elastic_beanstalk_application_version aws_elastic_beanstalk_configuration_template aws_elastic_beanstalk_environment aws_elasticache_cluster aws_elasticache_global_replication_group aws_elasticache_parameter_group aws_elasticache_replication_group aws_elasticache_serverless_cache aws_elasticsearch_domain aws_elasticsearch_vpc_endpoint aws_elastictranscoder_pipeline aws_elastictranscoder_preset aws_elb aws_emr_cluster aws_emr_instance_fleet aws_emr_instance_group aws_emr_studio aws_emrcontainers_job_template aws_emrcontainers_virtual_cluster aws_emrserverless_application aws_evidently_feature aws_evidently_project aws_evidently_segment aws_finspace_kx_cluster aws_finspace_kx_database aws_finspace_kx_dataview aws_finspace_kx_environment aws_finspace_kx_scaling_group aws_finspace_kx_volume aws_fis_experiment_template aws_fsx_backup aws_fsx_file_cache aws_fsx_lustre_file_system aws_fsx_ontap_file_system aws_fsx_ontap_storage_virtual_machine aws_fsx_ontap_volume aws_fsx_openzfs_file_system aws_fsx_openzfs_snapshot aws_fsx_openzfs_volume aws_fsx_windows_file_system aws_gamelift_alias aws_gamelift_build aws_gamelift_fleet aws_gamelift_game_server_group aws_gamelift_game_session_queue aws_gamelift_script aws_glacier_vault aws_globalaccelerator_accelerator aws_globalaccelerator_custom_routing_accelerator aws_glue_catalog_database aws_glue_catalog_table aws_glue_classifier aws_glue_connection aws_glue_data_quality_ruleset aws_glue_dev_endpoint aws_glue_job aws_glue_ml_transform aws_glue_registry aws_glue_schema aws_glue_user_defined_function aws_glue_workflow aws_grafana_workspace aws_imagebuilder_component aws_imagebuilder_container_recipe aws_imagebuilder_distribution_configuration aws_imagebuilder_image aws_imagebuilder_image_pipeline aws_imagebuilder_image_recipe aws_imagebuilder_infrastructure_configuration aws_imagebuilder_workflow aws_instance aws_internet_gateway aws_iot_thing aws_iot_thing_group aws_iot_thing_type aws_iot_topic_rule_destination aws_ivs_channel aws_ivs_recording_configuration aws_ivschat_room aws_kendra_data_source aws_kendra_experience aws_kendra_faq aws_kendra_index aws_keyspaces_keyspace aws_keyspaces_table aws_kinesis_analytics_application aws_kinesis_firehose_delivery_stream aws_kinesis_stream aws_kinesis_stream_consumer aws_kinesis_video_stream aws_kinesisanalyticsv2_application aws_kinesisanalyticsv2_application_snapshot aws_kms_external_key aws_kms_key aws_kms_replica_key aws_lambda_alias aws_lambda_function aws_launch_configuration aws_launch_template aws_lb aws_lb_listener_certificate aws_lb_target_group aws_lex_bot aws_lex_bot_alias aws_lex_intent aws_lex_slot_type aws_lexv2models_bot aws_lexv2models_bot_locale aws_lexv2models_bot_version aws_lexv2models_intent aws_lexv2models_slot aws_lexv2models_slot_type aws_licensemanager_license_configuration aws_lightsail_bucket aws_lightsail_certificate aws_lightsail_container_service aws_lightsail_database aws_lightsail_disk aws_lightsail_distribution aws_lightsail_domain aws_lightsail_instance aws_lightsail_lb aws_lightsail_lb_certificate aws_lightsail_static_ip aws_location_geofence_collection aws_location_map aws_location_place_index aws_location_route_calculator aws_location_tracker aws_m2_application aws_m2_environment aws_media_convert_queue aws_media_package_channel aws_media_packagev2_channel_group aws_media_store_container aws_medialive_channel aws_medialive_input aws_medialive_multiplex aws_medialive_multiplex_program aws_memorydb_cluster aws_memorydb_multi_region_cluster aws_memorydb_parameter_group aws_memorydb_snapshot aws_mq_broker aws_mq_configuration aws_msk_cluster aws_msk_configuration aws_msk_replicator aws_msk_serverless_cluster aws_msk_vpc_connection aws_mskconnect_connector aws_mskconnect_custom_plugin aws_mskconnect_worker_configuration aws_mwaa_environment aws_nat_gateway aws_neptune_cluster aws_neptune_cluster_endpoint aws_neptune_cluster_instance aws_neptune_cluster_parameter_group aws_neptune_cluster_snapshot aws_neptune_global_cluster aws_neptune_parameter_group aws_neptunegraph_graph aws_network_interface aws_opensearch_domain aws_opensearch_package aws_opensearchserverless_collection aws_opensearchserverless_vpc_endpoint aws_opsworks_application aws_opsworks_custom_layer aws_opsworks_ecs_cluster_layer aws_opsworks_ganglia_layer aws_opsworks_haproxy_layer aws_opsworks_instance aws_opsworks_java_app_layer aws_opsworks_memcached_layer aws_opsworks_mysql_layer aws_opsworks_nodejs_app_layer aws_opsworks_php_app_layer aws_opsworks_rails_app_layer aws_opsworks_rds_db_instance aws_opsworks_stack aws_opsworks_static_web_layer aws_osis_pipeline aws_pinpoint_app aws_pinpoint_email_template aws_pinpointsmsvoicev2_configuration_set aws_pinpointsmsvoicev2_opt_out_list aws_pinpointsmsvoicev2_phone_number aws_prometheus_scraper aws_prometheus_workspace aws_qbusiness_application aws_qldb_ledger aws_qldb_stream aws_quicksight_analysis aws_quicksight_dashboard aws_quicksight_data_set aws_quicksight_data_source aws_quicksight_folder aws_quicksight_vpc_connection aws_rds_cluster aws_rds_cluster_endpoint aws_rds_cluster_instance aws_rds_cluster_parameter_group aws_rds_cluster_snapshot_copy aws_rds_custom_db_engine_version aws_rds_global_cluster aws_rds_integration aws_rds_shard_group aws_redshift_cluster aws_redshift_cluster_snapshot aws_redshift_integration aws_redshift_parameter_group aws_redshift_snapshot_schedule aws_redshiftserverless_namespace aws_redshiftserverless_snapshot aws_redshiftserverless_workgroup aws_rekognition_collection aws_rekognition_project aws_rekognition_stream_processor aws_resourcegroups_group aws_route53_cidr_collection aws_route53_delegation_set aws_route53_health_check aws_route53_resolver_endpoint aws_route53_traffic_policy aws_route53_zone aws_route53profiles_profile aws_route53recoverycontrolconfig_cluster aws_route53recoverycontrolconfig_control_panel aws_route53recoverycontrolconfig_routing_control aws_route53recoveryreadiness_cell aws_route53recoveryreadiness_readiness_check aws_route53recoveryreadiness_recovery_group aws_route53recoveryreadiness_resource_set aws_route_table aws_s3_bucket aws_s3_directory_bucket aws_s3control_bucket aws_s3outposts_endpoint aws_s3tables_namespace aws_s3tables_table aws_s3tables_table_bucket aws_sagemaker_app aws_sagemaker_app_image_config aws_sagemaker_code_repository aws_sagemaker_data_quality_job_definition aws_sagemaker_device aws_sagemaker_device_fleet aws_sagemaker_domain aws_sagemaker_endpoint aws_sagemaker_endpoint_configuration aws_sagemaker_feature_group aws_sagemaker_flow_definition aws_sagemaker_hub aws_sagemaker_human_task_ui aws_sagemaker_image aws_sagemaker_image_version aws_sagemaker_mlflow_tracking_server aws_sagemaker_model aws_sagemaker_model_package_group aws_sagemaker_monitoring_schedule aws_sagemaker_notebook_instance aws_sagemaker_pipeline aws_sagemaker_project aws_sagemaker_space aws_sagemaker_studio_lifecycle_config aws_scheduler_schedule_group aws_schemas_registry aws_schemas_schema aws_secretsmanager_secret aws_service_discovery_http_namespace aws_service_discovery_service aws_servicecatalog_product aws_servicecatalog_service_action aws_ses_configuration_set aws_ses_domain_identity_verification aws_ses_receipt_rule_set aws_ses_template aws_sesv2_configuration_set aws_sesv2_contact_list aws_sesv2_dedicated_ip_pool aws_sfn_activity aws_sfn_alias aws_sfn_state_machine aws_simpledb_domain aws_sns_platform_application aws_sns_topic aws_spot_fleet_request aws_spot_instance_request aws_sqs_queue aws_ssm_document aws_ssm_maintenance_window aws_ssm_parameter aws_ssm_resource_data_sync aws_storagegateway_cached_iscsi_volume aws_storagegateway_gateway aws_storagegateway_nfs_file_share aws_storagegateway_smb_file_share aws_storagegateway_stored_iscsi_volume aws_storagegateway_tape_pool aws_subnet aws_swf_domain aws_synthetics_canary aws_timestreaminfluxdb_db_instance aws_timestreamquery_scheduled_query aws_timestreamwrite_database aws_timestreamwrite_table aws_transcribe_language_model aws_transcribe_medical_vocabulary aws_transcribe_vocabulary aws_transcribe_vocabulary_filter aws_transfer_agreement aws_transfer_connector aws_transfer_server aws_transfer_workflow aws_vpc aws_vpc_dhcp_options aws_vpc_ipam aws_vpc_ipam_pool aws_vpc_ipam_preview_next_cidr aws_vpc_ipam_resource_discovery aws_vpc_route_server aws_vpc_route_server_endpoint aws_vpclattice_resource_configuration aws_vpclattice_resource_gateway aws_vpclattice_service aws_vpclattice_service_network aws_vpclattice_target_group aws_vpn_connection aws_vpn_gateway aws_worklink_fleet aws_workspaces_connection_alias aws_workspaces_directory aws_workspaces_workspace",
	attributes: {
		"label": "alarm_description change_description comment description display_name long_description note_text recommendation_text short_description tags tags_all timeouts",
		"grants": "access access_association_source access_association_source_type access_based_enumeration access_config access_control_allow_credentials access_control_allow_headers access_control_allow_methods access_control_allow_origins access_control_expose_headers access_control_list_configuration access_control_policy access_control_translation access_endpoint access_endpoints access_grants_location_configuration access_grants_location_id access_group_id access_key access_log access_log_settings access_logs access_point access_point_arn access_point_id access_policies access_policy access_role access_role_arn access_scope access_status access_string access_tier access_token access_token_only access_token_validity access_type account account_access_type account_aggregation_source account_alias account_filter_type account_id account_identifier account_ids account_level account_name account_number account_password account_region account_takeover_risk_configuration account_targeting account_url accounts accounts_url acl acl_configuration acl_name action action_condition actions actions_suppressor ad_domain_join_password ad_domain_join_user add_header_action additional_authentication_provider additional_master_security_groups additional_slave_security_groups admin_account_id admin_contact admin_create_user_config admin_group admin_privacy admin_role_values admin_user_list admin_user_name admin_user_password admin_user_password_wo admin_user_password_wo_version admin_username administration_role_arn administrator_account_id admins advertise_trust_store_ca_names agent_collaboration agent_resource_role_arn alarm_role_arn allow allow_admin_create_user_only allow_association_to_shareable_service_network allow_authorizer_override allow_auto_registration allow_classic_flow allow_clear_text allow_cookies allow_credentials allow_external_data_filtering allow_external_principals allow_full_table_external_data_access allow_headers allow_major_version_upgrade allow_methods allow_origins allow_reassociation allow_remote_vpc_dns_resolution allow_self_management allow_ssh allow_sudo allow_unassociated_targets allow_unauthenticated_identities allow_users_to_change_password allow_version_upgrade allow_writes allowed_columns allowed_features allowed_first_auth_factors allowed_headers allowed_http_methods allowed_input_types allowed_instance_types allowed_ip_range allowed_methods allowed_oauth_flows allowed_oauth_flows_user_pool_client allowed_oauth_scopes allowed_operations allowed_organizations allowed_origins allowed_pattern allowed_prefixes allowed_principals allowed_publishers allowlist alpn_policy amazon_bedrock_role_arn amazon_code_guru_profiler amazon_forecast_role_arn amazon_transcribe_call_analytics_processor_configuration amazon_transcribe_processor_configuration ambiguous_role_resolution ami_account_id and_statement anonymous_auth_enabled api_key api_key_credential api_key_required api_key_selection_expression api_key_source api_secret_key api_token app_authorization_arn app_network_access_type application_failure_feedback_role_arn application_success_feedback_role_arn approval_model approval_rule approval_rule_template_name approve_until_date approved_patches approved_patches_compliance_level approved_patches_enable_non_security arn_resource asn_match_statement associate_carrier_ip_address associate_default_security_group associate_entire_account associate_with_private_ip associated_gateway_id associated_gateway_owner_account_id association_config association_name association_status assumable_role_arns assume_role assume_role_policy attachment_network_acl_configuration attribute_group_id audience audiences auth auth_code auth_code_url auth_mechanism auth_mode auth_parameters auth_password auth_request auth_scheme auth_session_validity auth_source auth_strategy auth_token auth_token_update_strategy auth_type auth_user_name authenticate_cognito authenticate_oidc authentication authentication_configuration authentication_method authentication_mode authentication_options authentication_profile_content authentication_profile_name authentication_protocol authentication_providers authentication_request_extra_params authentication_scheme authentication_strategy authentication_type author_group authorization authorization_api_key_name authorization_api_key_value authorization_config authorization_endpoint authorization_scopes authorization_type authorize_all_groups authorized authorized_session_tag_value_list authorized_targets authorizer_config authorizer_credentials authorizer_credentials_arn authorizer_function_arn authorizer_id authorizer_payload_format_version authorizer_type authorizer_uri auto_accept_shared_associations auto_accept_shared_attachments auto_enable_organization_members auto_export_policy auto_import_policy autoscaling_groups autoscaling_role aws_account_id aws_account_name aws_account_region aws_accounts aws_iam_config aws_log_source_resource aws_org aws_pca_authority_arn aws_secret_store_arn aws_service_access_principals base_policy_document base_policy_region base_policy_regions basic_auth basic_auth_credentials basic_authentication bgp_auth_key bootstrap_action bootstrap_cluster_creator_admin_permissions bounce_action breach_action browser_policy bucket_access_role_arn bucket_account_id bucket_owner bucket_owner_access bucket_owner_account_id bypass_policy_lockout_check bypass_policy_lockout_safety_check byte_match_statement cache_policy_id canned_acl canned_acl_for_objects capabilities catalog_resource cidr_allow_list cidr_authorization_context claim claim_attribute_path claim_regex client_authentication client_credentials_arn client_login_banner_options client_password_auth_type client_policy client_secret client_token cloud_watch_logs_role_arn cloudwatch_logs_role_arn cloudwatch_role_arn cluster_members cluster_public_key cognito_identity_providers cognito_member_definition cognito_user_pool cognito_user_pool_configuration collaboration_id collaboration_instruction collaborator_name column_geographic_role column_groups column_level_permission_rules compliance_associated_standards_id compromised_credentials_risk_configuration compute_resources compute_role_arn compute_types_allowed conclusion_statement concurrent_execution_rate_percentage concurrent_executions condition condition_document_attribute_key condition_expression condition_on_value conditional conditional_branch conditional_forwarder_ip_addrs conditions configuration_policy configuration_profile_id confirmation_conditional connector_profile_config connector_profile_credentials connector_profile_name connector_profile_properties console_access constraints_resource consumer_arn consumer_group_id consumer_groups_to_exclude consumer_identifier consumer_region content_config_permissions content_policy_config content_type_profile_config content_type_profiles contextual_grounding_policy_config continuous_deployment_policy_id cookies_allow_list copy_access_control_lists_for_topics copy_action copy_allowed copy_tags_to_data_repository_associations create_auth_challenge create_base_policy create_database_default_permissions create_s3_data_access_from_s3_bucket create_table_default_permission create_table_default_permissions creation_token creator_member_abilities credential credential_arn credential_duration credential_pair credential_provider credentials credentials_arn credentials_map credentials_parameter credentials_secret_arn cross_account_model_register_role_arn cross_realm_trust_principal_password csid custom_action custom_auth_mode custom_authentication_type custom_condition custom_iam_instance_profile custom_instance_profile_arn custom_log_source_resource custom_policy_details custom_posix_user_config custom_role_arn custom_security_group_id custom_security_group_ids customer_managed_policy_reference customer_profiles customer_username data_access_role_arn data_api_role_arn data_lake_principal_identifier data_repository_association data_resource data_share_arn data_sharing_preference db_password db_security_group_memberships db_user debug_log_delivery_accounts declination_conditional deduplication_scope deep_link_allowed default_action default_authentication_method default_authorizer_name default_iam_role_arn default_instance_profile_arn default_network_acl_id default_root_device_type default_root_object default_route_table_association default_user_settings define_auth_challenge delegated_admin_account delegated_admin_account_id delegation_set_id deliver_cross_account_role delivery_destination_policy delivery_policy delivery_status_iam_role_arn desired_sessions destination_account detect_and_copy_new_consumer_groups device_only_remembered_on_user_prompt device_trust_provider_type dialog_action direct_internet_access directory_user_id disallowed_cidrs disconnect_on_session_timeout dns_policy dns_record_client_routing_policy dns_resource dns_target_resource document_root domain_auth_secret_arn domain_execution_role domain_execution_role_arn domain_iam_role_name domain_owner download_allowed drc_profile dx_gateway_owner_account_id ebs_root_volume_size ec2_inbound_permission ecr_image_puller_role editor_role_values effect effective_start email_identity email_sending_account email_subject email_subject_by_link email_verification_subject enable_basic_auth enable_default_internet_access enable_docker_access enable_internet_access enable_iot_role_alias enable_propagate_additional_user_context_data enable_ssm_access enable_sso enable_token_revocation enabled_policy_types endpoint_private_access engine_security_group_id error_action event_action event_batching_condition event_source_token excluded_accounts excluded_members execution_class execution_controls execution_mode execution_name_prefix execution_property execution_role execution_role_arn execution_role_arns execution_role_identity_config execution_role_name execution_stats execution_url_template expected_bucket_owner expected_source_bucket_owner explicit_auth_flows external_data_filtering_allow_list external_id failure_conditional failure_feedback_role_arn fair_share_policy fargate_profile_name federated_database fifo_throughput_scope file_access_audit_log_level file_share_access_audit_log_level file_share_name file_system_access_role_arn file_system_administrators_group filter_policy filter_policy_scope firehose_failure_feedback_role_arn firehose_success_feedback_role_arn firewall_domain_redirection_action firewall_policy firewall_policy_arn firewall_policy_change_protection firewall_rule_group_id first_execution_from fleet_service_role forward_when_query_arg_profile_is_unknown fsx_admin_password function_association function_url_auth_type game_server_protection_policy game_session_activation_timeout_seconds gen_ai_resource generate_secret geo_match_statement geographic_role geolocation_routing_policy geoproximity_routing_policy get_password_data global_endpoint_token_version grafana_role grafana_token grant grant_arn grant_creation_tokens grant_name grantee grantee_identifier grantee_principal grantee_type group_claim group_id group_ids group_names groups groups_claim guardrail_policy_arns guest_role_arn headers_allow_list hec_token hierarchy_group_id high_action http_failure_feedback_role_arn http_success_feedback_role_arn http_tokens human_loop_activation_conditions human_loop_activation_conditions_config hybrid_access_enabled iam iam_action_definition iam_arn iam_auth iam_database_authentication_enabled iam_fleet_role iam_identity_center_instance_arn iam_instance_profile iam_instance_profile_arn iam_policy_constraints iam_role iam_role_arn iam_role_arns iam_roles iam_service_role_arn iam_user_access_to_billing id_token id_token_validity identities identity identity_attribute_name identity_center_arn identity_center_instance_arn identity_id identity_info identity_management_type identity_name identity_pool_id identity_pool_name identity_provider identity_provider_config_name identity_provider_name identity_provider_oauth_settings identity_provider_type identity_source identity_sources identity_store identity_store_attribute_path identity_store_id identity_token_only identity_type identity_validation_expression idp_auth_url image_pull_credentials_type image_pull_secret include_execution_data include_linked_accounts_metrics include_member_accounts include_resources include_trust_context inference_execution_config ingestion_role inline_policy input_end_action input_lambda_processor input_loss_action input_security_groups instance_profile instance_profile_arn instance_profile_name instance_role instance_role_arn invalid_user_list invite invite_message_template invocation_condition invocation_role ip_group_ids ip_resource ip_set_reference_statement ipam_scope_id ipv6_allowed_for_dual_stack is_organization_trail is_value_secret issuer issuer_url job_resources job_state_time_limit_action json_token_type_configuration jwt_configuration jwt_token jwt_token_type_configuration kafka_cluster_client_authentication kdc_admin_password kerberos_principal key_passphrase key_role key_store_password key_value_store_associations kubernetes_groups label_match_statement label_name_condition lambda_action lambda_authorizer_config lambda_failure_feedback_role_arn lambda_function_association lambda_function_execution_role_arn lambda_success_feedback_role_arn launch_permission lf_tag_policy license_arn license_configuration_arn license_configuration_arns license_count_hard_limit license_counting_type license_rules local_deployment_administration_role_arn local_deployment_execution_role_name local_gateway_virtual_interface_group_id local_profile_id location_scope log_role_arn logging_role login_path login_validity_duration low_action manage_access_role_arn manage_admin_password manage_master_password manage_master_user_password managed_execution managed_login_version managed_policy_arn managed_policy_arns managed_rule_group_statement master_account_id master_backend_role master_password master_password_wo master_password_wo_version master_user_arn master_user_name master_user_options master_user_password master_username match_scope max_password_age max_session_duration max_sessions_per_instance max_user_duration_in_seconds medium_action member member_abilities member_definition member_functions member_id member_name member_type members merged_api_execution_role_arn mesh_owner message_action meta_store_manager_role_arn minimum_password_length model_access_config monitoring_role_arn mutual_authentication native_application_oidc_options network_access_control network_acl_common_policy network_acl_entry_set network_acl_id network_firewall_policy new_game_sessions_per_creator nfs_file_share_defaults nlb_resource no_password_required node_role_arn not_resources not_statement notification_policy oauth oauth2 oauth2_credential oauth2_grant_type oauth2_properties oauth_credentials oauth_http_parameters oauth_properties oauth_request oauth_scopes oauth_token object_acl object_ownership oidc oidc_config oidc_jwt_configuration oidc_member_definition oidc_options on_unauthenticated_request optimize_for_end_user_location optimized_shared_delivery or_statement orchestration_sending_role_arn organization organization_aggregation_source organization_arn organization_arns organization_configuration organization_enabled organization_id organization_name organization_role_name organization_units organizational_unit organizational_unit_arn organizational_unit_arns organizational_unit_distinguished_name organizational_unit_distinguished_names organizational_unit_ids organizational_units origin_access_control_id origin_access_control_origin_type origin_access_identity origin_protocol_policy origin_request_policy_id override_action owner owner_account owner_account_id owner_arn owner_gid owner_id owner_information owner_name owner_type owner_uid owner_user_profile_name ownership_settings parent_group_id partner_profile_id password password_field password_length password_param password_policy password_reset_required password_reuse_prevention password_wo password_wo_version passwords paste_allowed peer_account_id peer_owner_id permission permission_arns permission_model permission_policy permission_set_arn permission_type permissions permissions_boundary permissions_mode permissions_with_grant_option pipeline_execution_start_condition pit_policy platform_capabilities platform_credential platform_principal pod_execution_role_arn pod_identity_association policies policy policy_arn policy_arns policy_attribute policy_body policy_detail policy_details policy_document policy_duration_seconds policy_id policy_name policy_names policy_option policy_reference_name policy_revision policy_revision_id policy_runtime policy_store_id policy_template_id policy_text policy_type policy_type_name policy_url policy_variables posix_permissions posix_profile posix_user post_analytics_processor_source_uri post_authentication post_authentication_login_banner pre_authentication pre_authentication_login_banner pre_token_generation pre_token_generation_config preferred_resource preshared_key_storage prevent_user_existence_errors principal principal_arn principal_entity_type principal_id principal_id_claim principal_org_id principal_tags principal_type principals print_allowed private_key private_registry_access privileged privileged_mode profile profile_id profile_identifier profile_name profile_properties profile_type profile_url property_group_id protected_resource protected_resource_conditions protection_group_id protocol_policy provider_identity provisioning_role_arn public_key public_keys publish_metric_action query_strings_allowed_list r53_resource r_session_app_settings rate_based_statement raw_secret_access_key read_only_admins read_only_root_file_system readiness_scopes record_preprocessor_source_uri referenced_security_group_id referrer_policy refresh_token refresh_token_validity regex_match_statement regex_pattern_set_reference_statement registry_credential rejected_patches_action rejection_statement remote_access replacement_security_group_ids repository_access_mode repository_auth_config repository_credentials_provider_arn repository_policy require_authorization_for_cache_control required_claims resource resource_access_role resource_access_role_arn resource_aws_ec2_instance_iam_instance_profile_arn resource_aws_iam_access_key_created_at resource_aws_iam_access_key_status resource_aws_iam_access_key_user_name resource_aws_s3_bucket_owner_id resource_aws_s3_bucket_owner_name resource_configuration_group_id resource_creation_limit_policy resource_id_scope resource_owner resource_policy resource_share_arn resource_types_scope resources response_headers_policy_id retiring_principal retrieval_role_arn revoked_status_action role role_arn role_arn_association_id role_arns role_base role_configuration role_mapping role_name role_search_matching role_search_subtree role_type roles roles_key root_access root_block_device root_directory root_password root_password_on_all_instances root_squash root_squash_configuration root_volume_security_style routing_http_response_access_control_allow_credentials_header_value routing_http_response_access_control_allow_headers_header_value routing_http_response_access_control_allow_methods_header_value routing_http_response_access_control_allow_origin_header_value routing_http_response_access_control_expose_headers_header_value routing_policy routing_profile_id row_level_permission_data_set row_level_permission_tag_configuration rule_action rule_group_reference_statement run_as_non_root run_as_user runtime_environment_secrets s3_acl_option s3_action s3_bucket_owner s3_object_acl saml_metadata saml_metadata_document saml_options saml_properties saml_provider_arn saml_provider_arns sasl_password sasl_scram_256_auth sasl_scram_512_auth sasl_username scalable_target_action scope scope_configuration scope_description scope_down_statement scope_name secret secret_access_key secret_arn secret_arn_list secret_binary secret_id secret_key secret_manager_arn secret_name secret_option secret_string secret_string_wo secret_string_wo_version secret_token secrets_manager_access_role_arn secrets_manager_arn secrets_manager_configuration security_group_id security_group_ids security_group_names security_groups security_profile_ids security_service_policy_data selective_auth self_service_permissions self_service_saml_provider_arn sensitive_information_policy_config server_side_token_check service_access_role service_access_role_arn service_access_security_group service_account service_account_credentials service_account_id service_account_name service_account_password service_account_role_arn service_account_secret_arn service_account_username service_execution_role service_execution_role_arn service_linked_role_arn service_principal service_role service_role_arn session_attributes session_cookie_name session_duration session_name session_pinning_filters session_policy session_policy_arn session_stickiness_config session_timeout session_timeout_hours session_timeout_minutes sftp_authentication_methods share_arn share_identifier share_point_configuration share_principals share_process_namespace share_rule share_tag_options shared_accounts shared_directory_id shared_secret sharing_settings sharing_type sid sign_in_policy simple_scope_term simple_user single_sign_on_user_identifier single_sign_on_user_value size_constraint_statement smb_acl_enabled smb_guest_password snowflake_role snowflake_role_configuration sns_action software_token_mfa_configuration source_access_configuration source_account source_api_association_config source_role_arn source_security_group_id source_security_group_ids space_sharing_settings spot_iam_fleet_role sqli_match_statement sqs_failure_feedback_role_arn sqs_success_feedback_role_arn ssh_public_key ssh_username stateful_default_actions stateless_custom_action stateless_default_actions stateless_fragment_default_actions stateless_rules_and_custom_actions statement statement_id statement_id_prefix statement_name static_members statistics_resource stats_password stats_user stop_action stop_condition stream_exception_policy subject subject_alternative_names subject_key subscriber subscriber_description subscriber_id subscriber_identity subscriber_name subscriber_sns_topic_arns subscription_role_arn success_conditional success_feedback_role_arn supported_identity_providers supported_login_providers supporting_access_point svm_admin_password synchronise_consumer_group_offsets tag_key_scope tag_scope_term tag_value_scope target_account target_account_ids target_accounts target_action target_grant target_groups target_resource target_role target_role_arn task_role_arn temporary_password third_party_firewall_policy thumbnail_config_permissions timeout_action timeout_conditional token token_domains token_endpoint token_key token_key_name token_selection token_url token_url_custom_properties token_validity_units topic_policy_config traffic_policy_id traffic_policy_instance_id traffic_policy_version transit_gateway_default_route_table_association transit_gateway_policy_table_id trust trust_direction trust_password trust_provider_type trust_store_arn trust_type trusted_host_keys trusted_key_groups trusted_resource_owners trusted_signers trusted_token_issuer_configuration trusted_token_issuer_type truststore_uri truststore_version tunnel1_preshared_key tunnel2_preshared_key two_way_channel_role unauthenticated unauthorized_cache_control_header_strategy unknown_status_action unshare_interval unshare_interval_unit untrusted_artifact_on_deployment unused_access unused_access_age update_token upload_allowed use_caller_credentials use_lake_formation_credentials use_opsworks_security_groups use_privatelink_for_metadata_and_authorization use_same_username use_service_linked_role user user_access_url user_and_group_quotas user_arn user_assignment user_attribute user_attribute_update_settings user_authorization_required user_base user_bucket user_config user_context_policy user_data_shared user_defined_fields user_defined_values user_enabled_as_local_administrator user_group user_group_id user_group_ids user_group_resolution_configuration user_group_resolution_mode user_groups user_id user_identifier user_identity_configuration user_identity_type user_ids user_info_endpoint user_migration user_name user_name_attribute_field user_name_column user_names user_parameters user_pool user_pool_add_ons user_pool_arn user_pool_client_id user_pool_config user_pool_domain user_pool_id user_pool_tier user_profile_name user_role user_role_name user_search_matching user_search_subtree user_secret_id user_settings user_token_configurations user_trust_provider_type user_type user_verification username username_attributes username_claim username_configuration username_field username_prefix users valid_user_list verified_access_group_id verified_access_instance verifiedaccess_instance_id verifiedaccess_trust_provider_id verify_auth_challenge_response viewer_protocol_policy visibility visibility_config visibility_state visible_to_all_users voice_analytics_processor_configuration vpc_only_trusted_accounts vpc_security_group_ids vpc_security_group_memberships web_acl_arn web_acl_id web_authn_configuration webserver_access_mode with_federation worker_access_configuration workmail_action workspace_access_properties workspace_security_group_id xks_proxy_authentication_credential xss_match_statement",
		"guards": "acceleration_status acceptance_required action_definition action_group_executor action_group_name action_group_state action_id action_name action_on_timeout action_operations action_plan_instructions action_plan_title action_point action_sub_type action_threshold action_threshold_type action_threshold_value action_to_use action_type actions_enabled activated_rule activity_metrics ad_hoc_filtering_option add_trailing_padding_character additional_model_request_fields additional_statistics advanced_cost_optimization_metrics advanced_data_protection_metrics after_contact_work_time_limit aggregation_enabled alarm alarm_configuration alarm_name alarm_names alarm_rule alarm_specification alarms analysis_rule app_id_client_regex app_monitor_configuration app_monitor_name application_log_level application_mode application_success_feedback_sample_rate aqua_configuration_status assignment_required assignment_status attachments_control_mode attribute_matching_model attributes_require_verification_before_update audio_buffer_model audio_packing_mode audio_recognition_strategy audio_silence_threshold_msec audit audit_log audit_log_configuration audit_log_volume audit_logs auto_branch_creation_patterns auto_config_enabled auto_deployments_enabled auto_enable auto_resolve_best_voices_enabled auto_scaling_enabled auto_scaling_metric auto_software_update_enabled auto_verified_attributes automatic_model_registration availability_score_threshold availability_status average_download_rate_limit_in_bits_per_sec average_upload_rate_limit_in_bits_per_sec aws_managed_rules_acfp_rule_set aws_managed_rules_atp_rule_set aws_managed_rules_bot_control_rule_set az_mode badge_enabled balancing_strategy bandwidth_throttling base_model_identifier base_model_name batch_mode bedrock_embedding_model_configuration bedrock_foundation_model_configuration billing_mode bin_count_limit bit_rate bitrate black_detect_threshold block block_device_mapping block_device_mappings block_duration_minutes block_response block_size block_size_bytes block_storage blocked_input_messaging blocked_outputs_messaging blocklist bloom_filter_columns bloom_filter_false_positive_probability boot_mode branch_filter breakdown_items_limit breakpoint_percentile_threshold broker_logs buffer_model build_status_config built_in_pattern_id burst_limit byte_match_tuples bytes_scanned_cutoff_per_query cache_cluster_enabled cache_usage_limits caching_enabled capacity_block_offering_id capacity_distribution_strategy capacity_provider_strategy capture_mode case_insensitive case_sensitive catalog catalog_data catalog_id categorical_dimension_field category_items_limit category_items_limit_configuration cbet_check_digit_string challenge_required_on_new_device check_digit_string checkpoint_configuration checkpoint_delay checkpoint_interval checkpoint_percentages checkpointing_enabled child_health_threshold child_healthchecks chunking_strategy classification classifiers classifies cloud_watch_log_group_name cloud_watch_metrics cloud_watch_metrics_enabled cloud_watch_monitoring_configuration cloudwatch_alarm cloudwatch_alarm_name cloudwatch_log_group cloudwatch_log_group_name cloudwatch_log_options cloudwatch_logging_options cloudwatch_logs cloudwatch_metric cloudwatch_metrics_enabled cloudwatch_output_enabled cluster_mode code_vulnerability_detector_name code_vulnerability_detector_tags coding_mode color_items_limit color_items_limit_configuration column_to_match comparison comparison_format comparison_method comparison_value complete_lock compliance_level compliance_resource_id compliance_resource_ids compliance_resource_types compliance_severity compliance_status compliance_type compute_limits concurrency_mode concurrent_build_limit config_rule_name conflict_detection conflict_resolving_model connection_log_options connection_logs connection_mode constant_bitrate contact_flow_logs_enabled contact_lens_enabled container_startup_health_check_timeout_in_seconds content_handling_strategy content_redaction_output content_redaction_type contributor_dimensions control_status conversation_logs copy_if_match copy_if_none_match copy_step_details copy_strategy cps_limit cpu_threshold crawl_state crawler_limits create_rule csv_classifier csv_delimiter csv_row_delimiter custom_action_id custom_filter_configuration custom_filter_list_configuration custom_model_name custom_pattern custom_patterns custom_rule custom_step_details customer_managed_key_enabled customized_capacity_metric_specification customized_load_metric_specification customized_metric_specification customized_scaling_metric_specification cw_log_enabled cwe_monitor_enabled dag_processing_logs data_catalog_config data_cells_filter data_filter data_protection data_protection_config data_pull_mode data_tiering_enabled data_trace_enabled data_transfer_protection database_insights_mode database_mode date_dimension_field date_partition_delimiter date_partition_enabled dc_filter deblock_filter debug_logging decrypt_step_details dedicated_log_volume dedicated_master_enabled default_arguments default_availability_zone default_behavior default_branch default_cache_behavior default_capacity_provider_strategy default_code_repository default_cooldown default_dimension_value default_document_id_format default_ebs_storage_settings default_ebs_volume_size_in_gb default_gid default_instance_warmup default_job_timeout_minutes default_large_staging_disk_type default_log_level default_message_type default_namespace default_new_sheet_configuration default_os default_ou default_prefix default_resource_spec default_result default_result_configuration default_run_properties default_series_settings default_size_inspection_limit default_sms_type default_space_settings default_ssh_key_name default_subscription_status default_substitutions default_tags default_uid default_value default_value_column default_value_list default_value_specification default_values default_variant default_variation default_version default_view delivery_status_success_sampling_rate denoise_filter deployment_minimum_healthy_percent deployment_mode deployment_strategy_id deprecate_rule description_regex desired_state desync_mitigation_mode detail_type detailed_metrics_enabled detailed_status_code_metrics details detect_sentiment detector_id detector_name device_defender_indexing_mode dialog_code_hook dict_page_size_limit dictionary_key_threshold dimension_configuration dimension_foreground dimension_mapping dimension_value_type directory_mode disable_all_logs disable_api_stop disable_dynamic_scaling disable_glue_table_creation disable_rollback disable_scale_in disable_template_validation disable_value_trimming disabled disabled_control_identifiers disabled_reason display_mode drill_down_filters early_media_enabled ebs_block_device ebs_enabled ec2_tag_filter efa_enabled embedding_data_delivery_enabled embedding_model_configuration ena_srd_enabled ena_srd_udp_enabled enable enable_acceleration enable_accept_encoding_brotli enable_accept_encoding_gzip enable_additional_metadata enable_auto_branch_creation enable_auto_build enable_branch_auto_build enable_caching_for_http enable_capture enable_code_hook_invocation enable_cross_zone_load_balancing enable_debug_log_delivery enable_default_standards enable_dictionary_compression enable_dynamic_field_update enable_ecs_managed_tags enable_execute_command enable_fault_injection enable_http2 enable_hybrid enable_lni_at_device_index enable_log_file_validation enable_logging enable_magnetic_store_writes enable_maintenance_mode enable_media_metric_logs enable_model_improvements enable_monitoring enable_online_store enable_padding enable_partial_results_stabilization enable_performance_insights enable_performance_mode enable_pull_request_preview enable_regex_in_path enable_simple_responses enable_sip_logs enable_sni enable_statistics enable_waf_fail_open enable_xray enable_zonal_shift enabled enabled_analysis_types enabled_cluster_log_types enabled_control_identifiers enabled_features enabled_in_broker enabled_metrics enforce enforce_provided_labels enforce_workgroup_configuration enforced enforcement_in_record engagement_metrics engine_mode enhanced_image_metadata_enabled enhanced_infrastructure_metrics enhanced_metrics_config enhanced_monitoring ephemeral_block_device eq_exact_match es_rate_in_pes evaluate_on_exit evaluation_mode evaluation_order evaluation_strategy evaluation_window_sec event_filter event_id_mode event_pattern event_threshold exclude exclude_boot_volume exclude_filter exclude_list exclude_map exclude_matched_pattern exclude_period_configuration exclude_rate_based_details exclude_resource_tags exclude_rule_match_details exclude_vaults exclude_verbose_content excluded_column_names excluded_cookies excluded_headers excluded_instance_types excluded_pages excludes exclusion exclusion_by_resource_types exclusion_filters exclusion_patterns exclusion_rules exclusions exclusive_end_time face_match_threshold failure_threshold field_delimiter field_log_level field_patterns field_to_match fifo_throughput_limit file_mode filter filter_configuration filter_control_id filter_controls filter_criteria filter_expression filter_id filter_list_configuration filter_operation filter_partial_results filter_pattern filter_prefix filter_settings filter_strength filter_string filter_suffix filter_type filters filters_config find_matches_parameters finding_provider_fields_severity_label finding_status fips_enabled first_zone_monitor_duration_in_seconds fixed_rate fleet_state flow_logs_enabled foundation_model frame_rate framerate_control framerate_numerator generate generated_rules_type geo_match_constraint geo_restriction global_filter glue_catalog_generation glue_data_catalog grok_classifier grok_pattern growth_rate guardian_attributes guardian_options guardrail_configuration guess_mime_type_enabled header_matches health_check health_check_config health_check_configuration health_check_custom_config health_check_grace_period health_check_grace_period_seconds health_check_id health_check_interval_seconds health_check_path health_check_protocol health_check_timeout_seconds health_check_type health_events_config healthcheck_method healthy_threshold healthy_threshold_count heartbeat_enable heat_map_column_items_limit_configuration heat_map_row_items_limit_configuration http_match http_put_response_hop_limit http_success_feedback_sample_rate http_transfer_mode idp_relay_state_parameter_name ignore_errors ignore_failed_scaling_activities ignore_header_rows ignore_metrics_time ignore_poll_alarm_failure ignore_words image_data_delivery_enabled image_scanning_configuration image_scanning_enabled image_tests_enabled inbound_calls_enabled include include_all_versions include_body include_control_details include_cookies include_credit include_deleted_records include_discount include_fec include_filter include_global_resource_types include_global_service_events include_inference_response_in include_list include_management_events include_map include_maximum include_metric include_minimum include_null_and_empty include_null_value include_op_for_full_load include_other_subscription include_partition_value include_recurring include_refund include_renditions include_subscription include_table_alter_operations include_tax include_transaction_details include_upfront include_vaults included_cookies included_headers included_object_versions included_pages included_paths included_property includes inclusion_filters inclusion_patterns inline_redaction_configuration inline_redaction_pattern input_artifact_details input_filter input_loss_threshold_msec insecure_skip_verification insights_enabled inspection_level inspector_score instance_match_criteria instance_requirements insufficient_data_health_status invert_healthcheck invocation_rate_limit_per_second invoke_mode ipc_mode is_disabled is_enabled is_logging_enabled issue_detection_configuration items_limit job_run_queuing_enabled job_status json_classifier key_modes_of_use key_pattern keyword_match_configuration keyword_regex knowledge_base_state label_delimiter language_model_name latency_mode lfe_filter limit limit_type limits limits_per_label_set linking_mode list_steps_states load_balancing_anomaly_mitigation load_balancing_cross_zone_enabled load_threshold lock_configuration log_config log_configuration log_delivery log_delivery_configuration log_delivery_status log_driver log_enabled log_format log_group log_group_class log_group_configuration log_group_name log_level log_output_format log_schema_version log_settings log_type log_version logging logging_config logging_configuration logging_configuration_identifiers logging_filter logging_info logging_level logs logs_anomaly_detection look_ahead_rate_control look_back_period lookout_metrics maintenance_strategies malware_protection malware_state managed_rule_group_configs map_block_key map_zoom_mode mapping_rule masks match match_all_value match_attributes match_criteria match_equals match_operator match_options match_pattern match_type matcher matching matching_attributes_list matching_event_types matching_rules matching_types max_bitrate max_frame_rate max_healthy_percentage maximum_bitrate maximum_match_distance maximum_message_rate_per_second memory_limit memory_threshold message_selection_strategy metadata_catalog_config metric_aggregation_type metric_comparison metric_configuration metric_data_queries metric_definition metric_dimension metric_header_cell_style metric_interval_lower_bound metric_interval_upper_bound metric_monitors metric_names metric_namespace metric_parameters metric_placement metric_specification metric_stat metric_timestamp metric_type metric_unit metric_value metrics metrics_config metrics_enabled metrics_granularity metrics_level mfa mfa_configuration min_healthy_percentage min_pause_between_checkpoints minimum_bitrate mode mode_block model model_cache_setting model_data_download_timeout_in_seconds model_id model_name model_package_group_description model_package_group_name model_package_name model_register_settings model_selection_expression model_units modes monitor monitor_dimension monitor_duration_in_seconds monitor_name monitor_specification monitor_type monitoring monitoring_configuration monitoring_interval monitoring_job_definition_name monitoring_outputs monitoring_schedule_config monitoring_subscription monitoring_type monthly_spend_limit multi_attach_enabled multi_model_config multi_party_conference_enabled multiline_start_pattern mutation_protection n_lu_intent_confidence_threshold name_pattern named_shadow_indexing_mode netmask_length new_game_session_protection_policy nlu_intent_confidence_threshold no_restrictions notebook_output_option null_packet_bitrate numeric_equality_filter numeric_range_filter numerical_dimension_field observability_enabled on_premises_instance_tag_filter on_status_reason on_unhealthy open_monitoring operation_level_metrics_config oplocks_enabled ops_center_enabled opt_in_status ordered_placement_strategy outbound_calls_enabled outdated_instances_strategy outlier_detection outpost_mode output_artifact_details output_locking_mode parsing_strategy partition_include_schema_table patch_filter patch_group path_match path_pattern pattern_description pattern_name pattern_object_filter pattern_regex performance_insights_enabled performance_mode performance_score_threshold physical_connection_requirements pid_mode placement_strategy planned_limit pool_state position_filtering post_code_hook_specification post_extraction_hook_configuration post_filter_sharpening post_fulfillment_status_specification pre_extraction_hook_configuration predefined_load_metric_specification predefined_load_metric_type predefined_metric_pair_specification predefined_metric_specification predefined_metric_type predefined_scaling_metric_specification predefined_scaling_metric_type predictive_scaling_mode priority profiling_enabled program_date_time_clock protect_from_scale_in protected_resource_type protection protocol_details provider_details provisioned_model_name put_rest_api_mode query_depth_limit query_filter_string query_filter_string_enabled query_log_status quota_code quota_settings rate_control_mode rate_key rate_limit rate_mode readiness_check_name real_time_alert_configuration realtime_metrics_subscription_config realtime_metrics_subscription_status record_column_delimiter record_row_delimiter record_state recording_mode recording_mode_override recording_strategy redacted_fields redaction_place_holder redaction_place_holder_text redaction_place_holder_type regex regex_filter regex_match_tuple regex_pattern_set_id regex_pattern_strings regex_string regexes_config registration_limit rejected_patches relative_dates_filter relay_state relay_state_parameter_name remediation_enabled rendering_rules replacement_strategy repository_filter reputation_metrics_enabled request_inspection request_models request_validator_id requester_pays_enabled require_instance_properties require_lowercase require_lowercase_characters require_numbers require_symbols require_uppercase require_uppercase_characters required requirement requires_compatibilities resolution_strategy resolver_count_limit resolver_level_metrics_behavior resolver_query_log_config_id resolver_rule_id resource_details_other resource_requirement resource_set_status response_inspection response_models restriction_type restrictions rollback_on_disable routing_http_response_server_enabled routing_rule routing_rules routing_strategy row_filter rpc_protection rule rule_action_override rule_based_matching rule_config rule_definition rule_group rule_id rule_identifier rule_json rule_label rule_name rule_no rule_number rule_option rule_order rule_set_name rule_state rule_status rule_type rule_type_id rule_variables rule_version rules rules_string ruleset running_mode running_mode_auto_stop_timeout_in_minutes sample_rate sampled_requests_enabled sampling_rate savings_estimation_mode scalable_dimension scale_in_protected_instances scaling_mode scan_all scan_ec2_instance_with_findings scan_enabled scan_frequency scan_on_push scan_rate scan_type scene_change_detect scheduled_action_buffer_time scheduled_action_name scheduler_logs scheduling_priority scheduling_strategy scp_action_definition scroll_status scte20_detection segmentation_mode selection_mode selection_pattern self_managed_opt_outs_enabled server_name_to_verify server_validation service_catalog_provisioning_details service_enabled severity severity_label shard_level_metrics shield_protection_id sitelink_enabled size_limit sizing_mode skip_matching skip_unavailable skipped_override slot_priority slot_resolution_strategy small_multiples_limit_configuration sms_verification_message snaplock_configuration snaplock_type speaker_search_status split_charge_rule spot_maintenance_strategies sql_injection_match_tuple sql_injection_match_tuples ssm_action_definition state state_machine_name state_reason state_value stateful_engine_options stateful_rule stateful_rule_group_reference stateful_rule_options stateless_rule stateless_rule_group_reference statistics_configuration stats_enabled status status_code status_codes storage_capacity_quota_gib storage_efficiency_enabled storage_metrics storage_mode strategy studio_enabled success_feedback_sample_rate suppress_next_message suppression_options surround_ex_mode surround_mode suspended_state switch_running_mode sync_compliance sync_threshold system_log_level table_catalog_id tag_filter tag_multi_value_delimiter tag_rules tag_step_details task_logs task_mode task_time_limit_in_seconds temporal_filter_settings tenth_fractions_of_a_cent text_data_delivery_enabled thing_connectivity_indexing_mode thing_group_indexing_mode thing_indexing_mode threat_intel_indicator_category threat_intel_indicator_last_observed_at threat_intel_indicator_type threat_intel_indicator_value threshold_count thresholds_wait_time throttle throttle_settings throttling_burst_limit throttling_rate_limit throughput_mode tickerplant_log_configuration tickerplant_log_volumes time_equality_filter time_range_filter timestamp_offset_mode top_bottom_filter traffic_percentage_to_monitor transfer_lock transfer_mode tree_map_group_items_limit_configuration treeblock_size ts_file_mode tunnel1_log_options tunnel2_log_options two_way_channel_enabled unhealthy_draining_interval unhealthy_node_replacement unhealthy_state_routing unhealthy_threshold unhealthy_threshold_count unlock_delay unlock_delay_unit unlock_delay_value update_default_version update_strategy usage_mode usage_strategy validate_request_body validate_request_parameters validation validation_data validation_data_config validation_method validation_option validation_settings validation_window_hours validator value_selection_strategy vdm_enabled vector_search_dimension vendor_severity verification_message_template verification_state verified_override verify verify_mode video_black_threshold_msec video_data_delivery_enabled virtual_mfa_device_name visual_mode vocabulary_filter_method vocabulary_filter_name voice_tone_analysis_status volume_append_mode_enabled volume_initialization_rate wait_for_steady_state wait_for_verification warm_enabled web_crawler_mode webserver_logs whitelist_rules whitelisted_names word_policy_config worker_log_delivery worker_logs workflow_details workflow_status xff_header_processing_mode xml_classifier xray_enabled xray_tracing_enabled xss_match_tuple xss_match_tuples xss_protection zone_awareness_enabled",
		"encrypts": "access_key_id acm_certificate_arn additional_encryption_context addresses admin_password_secret_kms_key_id algorithm algorithm_control apply_server_side_encryption_by_default asserted_controls assessment_id assessment_reports_destination asset asset_id asset_source asset_type at_rest_encryption_enabled aws_kms_key_arn aws_kms_key_id ca_cert_identifier ca_certificate_identifier ca_certificate_pem ca_certificates_bundle_s3_bucket ca_certificates_bundle_s3_key ca_certificates_bundle_s3_object_version cache_data_encrypted catalog_encryption_mode catalog_encryption_service_role certificate certificate_arn certificate_authority_arn certificate_authority_arns certificate_authority_configuration certificate_based_auth_properties certificate_body certificate_chain certificate_configuration certificate_id certificate_identifier certificate_ids certificate_mode certificate_name certificate_pem certificate_private_key certificate_settings certificate_signing_request certificate_transparency_logging_preference certificate_type certificate_wallet check_certificate_revocation_status checksum_algorithm client_certificate_id client_certificate_tls_auth cloud_hsm_cluster_id cloud_watch_encryption_enabled cloudfront_default_certificate cloudwatch_encryption cloudwatch_encryption_mode cluster_endpoint_encryption_type code_signing_config_arn compressed connection_password_encryption content_security_policy custom_certificate_arn custom_domain_certificate_arn custom_endpoint_certificate_arn custom_model_kms_key_id customer_algorithm customer_encryption_key_arn customer_managed_key_arn customer_master_key_spec data_catalog_encryption_settings data_encryption_metadata default_encryption_key device_ca_certificate disable_ssl dkim_signing_attributes domain_certificate_arn domain_signing_private_key domain_signing_selector ebs_encryption ebs_encryption_key_arn email_assertion enable_inter_container_traffic_encryption enable_key_rotation enable_ssl enable_tls_version_and_cipher_suite_headers encrypt encrypt_at_rest encrypted encryption encryption_algorithm encryption_at_rest encryption_at_rest_kms_key_arn encryption_at_rest_options encryption_config encryption_configuration encryption_context_equals encryption_context_subset encryption_disabled encryption_entities encryption_in_transit encryption_info encryption_key encryption_key_arn encryption_mode encryption_option encryption_options encryption_specification encryption_type enforce_https event_classes fargate_ephemeral_storage_kms_key_id field_level_encryption_id groups_assertion hsm_client_certificate_identifier hsm_configuration_identifier hsm_ip_address hsm_partition_name hsm_partition_password hsm_server_public_certificate hsm_type https_notification_configuration https_policy https_port iam_certificate_id ignore_signing_job_failure import_assets_from_s3 import_assets_from_signed_url in_transit_encryption index_rotation_period insecure_ssl ip_addresses ipv4_addresses ipv6_addresses is_essential issuer_cert_authority job_bookmarks_encryption job_bookmarks_encryption_mode kafka_cluster_encryption_in_transit key_algorithm key_arn key_check_value_algorithm key_id key_usage kms_arn kms_data_key_reuse_period_seconds kms_encrypted kms_encryption_context kms_encryption_key kms_key kms_key_arn kms_key_details kms_key_id kms_key_identifier kms_key_provider_uri kms_keys_to_grant kms_master_key_id kms_server_side_encryption load_balancing_algorithm_type log_encryption_kms_key_id login_assertion master_password_secret_kms_key_id master_user_secret_kms_key_id mdn_signing_algorithm model_kms_key_id mutual_tls_authentication name_assertion next_signing_key_length node_to_node_encryption org_assertion origin_ssl_protocols output_encryption_kms_key_id ownership_verification_certificate_arn parent_action_group_signature parent_intent_signature parent_slot_type_signature passenger_version performance_insights_kms_key_id primary_key_arn public_key_id public_signing_key_endpoint refresh_token_rotation regional_certificate_arn regional_certificate_name require_encryption require_tls resource_aws_ec2_instance_ipv4_addresses resource_aws_ec2_instance_ipv6_addresses return_connection_password_encrypted role_assertion root_certificate_chain_arn root_volume_encryption_enabled rotation_angle rotation_lambda_arn rotation_rules routing_http_request_x_amzn_mtls_clientcert_header_name routing_http_request_x_amzn_mtls_clientcert_issuer_header_name routing_http_request_x_amzn_mtls_clientcert_leaf_header_name routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name routing_http_request_x_amzn_mtls_clientcert_subject_header_name routing_http_request_x_amzn_mtls_clientcert_validity_header_name routing_http_request_x_amzn_tls_cipher_suite_header_name routing_http_request_x_amzn_tls_version_header_name routing_http_response_content_security_policy_header_value s3_bucket_encryption_enabled s3_encryption s3_encryption_mode s3_kms_key_arn s3_kms_key_id s3_sse_algorithm s3_sse_kms_key_id secondary_private_ip_addresses security_policy security_policy_name security_protocol server_certificate server_certificate_arn server_certificate_arns server_certificate_configuration server_root_ca_certificate server_side_encryption server_side_encryption_configuration server_side_encryption_kms_key_id signature signature_validity_period signature_version signing_algorithm signing_attributes signing_behavior signing_disabled signing_material signing_profile_version_arns signing_protocol signing_region signing_service_name signing_status source_customer_algorithm sqs_managed_sse_enabled sse_algorithm sse_aws_kms_key_id sse_configuration sse_kms sse_kms_encrypted_objects sse_s3 sse_specification ssl_ca_certificate_arn ssl_certificate_id ssl_client_certificate_arn ssl_client_key_arn ssl_client_key_password ssl_configuration ssl_mode ssl_policy ssl_properties ssl_security_protocol ssl_support_method storage_encrypted subscriber_email_addresses suppressed_reasons suspended_processes target_key_id tls tls_certificate tls_config tls_enabled tls_inspection_configuration tls_inspection_configuration_arn tls_policy tls_security_policy tls_session_resumption_mode token_key_id token_signing_public_keys transit_encryption transit_encryption_enabled transit_encryption_mode transit_encryption_port trust_anchor_certificate tunnel1_phase1_encryption_algorithms tunnel1_phase1_integrity_algorithms tunnel1_phase2_encryption_algorithms tunnel1_phase2_integrity_algorithms tunnel2_phase1_encryption_algorithms tunnel2_phase1_integrity_algorithms tunnel2_phase2_encryption_algorithms tunnel2_phase2_integrity_algorithms user_volume_encryption_enabled validation_certificate_arn verification_certificate_pem viewer_certificate volume_encryption_key volume_kms_key_id x509_certificate_data xks_key_id",
		"exposes": "accelerator_arn acm_pca_arn additional_locations address address_1 address_2 address_3 address_4 address_allocation_ids address_definition address_family address_fields address_line_1 address_line_2 address_line_3 advanced_security_additional_flows advanced_security_mode advanced_security_options agent_arns alarm_actions alarm_arn alias_arn alias_target all_regions all_supported allocation_default_netmask_length allocation_id allocation_max_netmask_length allocation_min_netmask_length allocation_resource_tags allocation_strategy alternate_contact_type alternative_transfer_function amazon_address amazon_managed_kafka_event_source_config ancillary_source_settings annotation_data_s3_uri api_gateway app_bundle_arn app_security_group_management app_source appliance_mode_support application_arn application_domain application_host_url application_provider_arn application_source application_url apply_changes_during_maintenance_window appstream_agent_version appsync_target arib_destination_settings arib_source_settings arn artifact_s3_location artifact_store_uri as2_transports assign_generated_ipv6_cidr_block assign_ipv6_address_on_creation assign_public_ip associate_public_ip_address attachment_arn attachments_source audio_stream_type audit_destination_arn audit_log_destination audit_stream_arn auto_assign_elastic_ips auto_assign_public_ips auto_import auto_scaling_configuration_arn auto_scaling_group_arn automation_target_parameter_name availability_zone_relocation_enabled aws_lambda aws_location aws_managed_human_loop_request_source aws_region aws_vpc_configuration backend_environment_arn base_url_content base_url_content1 base_url_manifest base_url_manifest1 batch_import_meta_data_on_create batch_target billing_address bisect_batch_on_function_error bitbucket bitstream_mode block_email block_override_dns_type block_override_domain block_public_acls block_public_policy block_public_security_group_rules blocked_ip_range_list bucket bucket_arn bucket_columns bucket_criteria bucket_definitions bucket_folder bucket_key_enabled bucket_level bucket_name bucket_prefix bucket_region buckets burn_in_destination_settings business_email_address business_phone_number call_analytics_stream_categories callback_urls calling_regions canary_arn capacity_reservation_resource_group_arn capacity_reservation_resource_group_arns capacity_reservation_target carrier_gateway_id catalog_arn catalog_target cdr_bucket channel_target_info cidr cidr_block cidr_blocks cidr_collection_id cidr_endpoints_custom_subdomain cidr_ipv4 cidr_ipv6 cidr_list_aliases cidr_options cidr_routing_config cidrs client_cidr_block client_ip_preservation_enabled client_route_enforcement_options client_subnets client_vpn_endpoint_id cloud_watch_destination cloud_watch_logs_group_arn cloudformation_stack_arn cloudwatch_alarm_region cloudwatch_destination cloudwatch_log_destination cloudwatch_log_group_arn cloudwatch_log_stream cloudwatch_logs_log_destination cluster_arn cluster_endpoint cluster_endpoint_identifier cluster_jdbcurl cluster_subnet_group_name cmk_arn collection_arn collection_endpoint compliance_security_control_id component_arn configuration_arn configuration_source confirmation_url connection_arn connection_notification_arn contact_target_info container_hostname container_port container_recipe_arn container_url content_source_configuration content_url control_mapping_sources control_panel_arn coordinates copy_source_arn copy_topic_configurations core_network_address core_network_arn core_network_id cors cors_config cors_configuration cors_rule create_native_delta_table create_public_ip cross_region_copy cross_region_copy_rule custom_cookbooks_source custom_dns_configuration custom_dns_server_ip custom_dns_server_name custom_domain_name custom_email_sender custom_endpoint custom_endpoint_enabled custom_endpoint_type custom_origin_config custom_redirect_domain custom_sms_sender customer_address customer_dns_ips customer_gateway_arn customer_gateway_id customer_owned_ip_enabled customer_owned_ipv4_pool dag_s3_path dashboard_arn dashboard_publish_options data_captured_destination_s3_uri data_export data_location data_location_constraint data_set_arn data_source data_source_arn data_source_configuration data_source_database_name data_source_id data_source_ids data_source_level_metrics_behavior data_source_name data_source_type data_sources database_installation_files_s3_bucket_name database_installation_files_s3_prefix database_url db_proxy_endpoint_name db_proxy_name db_subnet_group_name declination_next_step declination_response default_email_option default_landing_uri default_outbound_queue_id default_phone_number default_redirect_uri default_route_settings default_route_table_id default_route_table_propagation default_s3_location default_sender_id default_subnet_id default_target_capacity_type default_target_hostname delivery_address delivery_destination_arn delivery_destination_configuration delivery_destination_name delivery_s3_bucket delivery_s3_key_prefix delivery_source_name delivery_stream delivery_stream_arn delivery_stream_name delta_target deployment_targets desired_number_of_domain_controllers desk_phone_number destination destination_address destination_arn destination_cidr_block destination_config destination_configuration destination_configurations destination_connector_properties destination_field destination_file_location destination_flow_config destination_id destination_ip destination_ipv6_cidr_block destination_items_limit destination_location_arn destination_name destination_options destination_outpost_arn destination_parameter_name destination_pool_name destination_port destination_port_range destination_ports destination_prefix_list_id destination_ref_id destination_region destination_resource_arn destination_s3_uri destination_schema destination_settings destination_stream_arn destination_table_configuration destination_type destination_vault_arn destinations detach_target_on_lob_lookup_failure_parquet detect_and_copy_new_topics dimension_value_source direct_connect_gateway_arn disable_email_notification disable_execute_api_endpoint disable_use_as_direct_query_source disable_use_as_imported_source distribution_configuration_arn dns dns_config dns_ips dns_name dns_name_servers dns_options dns_record_ip_type dns_records dns_resolvers dns_servers dns_support dockerfile_template_uri document_db_event_source_config domain domain_arn domain_controllers domain_dns_ips domain_endpoint_options domain_fqdn domain_id domain_identifier domain_join_info domain_list domain_name domain_name_arn domain_name_configuration domain_name_id domain_name_servers domain_names domain_ou domain_settings domains dvb_sub_destination_settings dvb_sub_source_settings dx_gateway_id dynamodb_stream_parameters dynamodb_target dynatrace ebu_tt_d_destination_settings ec2_instance_subnet_id ec2_instance_vpc_id ecs_cluster_arn ecs_target edge_location edge_locations efs_file_location efs_file_system_arn egress egress_configuration egress_filter egress_only_gateway_id egress_type eks_cluster_arn elastic_ip email email_address email_configuration email_field email_forwarding_enabled email_message email_message_by_link email_mfa_configuration email_template email_verification_message emails embed_host_domains embedded_destination_settings embedded_plus_scte20_destination_settings embedded_source_settings embedding_model_arn empty_target_resolution_mode emr_managed_master_security_group emr_managed_slave_security_group ena_support enable_auto_sub_domain enable_cloudwatch_logs_exports enable_dns64 enable_dns_hostnames enable_dns_support enable_global_write_forwarding enable_http_endpoint enable_local_write_forwarding enable_machine_learning enable_network_address_usage_metrics enable_network_isolation enable_non_security enable_notification enable_primary_ipv6 enable_private_gua enable_resource_name_dns_a_record enable_resource_name_dns_a_record_on_launch enable_resource_name_dns_aaaa_record enable_resource_name_dns_aaaa_record_on_launch enable_www_subdomain enable_xff_client_port enabled_cloudwatch_logs_exports enabled_regions enabled_standard_arns endpoint endpoint_auto_confirms endpoint_config_name endpoint_configuration endpoint_details endpoint_domain_prefix endpoint_group_region endpoint_id endpoint_input endpoint_ip_address_range endpoint_management endpoint_name endpoint_options endpoint_port endpoint_public_access endpoint_type endpoint_uri endpoints enforce_security_group_inbound_rules_on_private_link_traffic enforced_urls engine_native_audit_fields_included enhanced_vpc_routing entity_url_template error_report_configuration error_report_location error_topic evaluate_target_health event_bridge_destination event_bus_arn event_delivery_failure_topic_arn event_destination event_destination_name event_endpoint_created_topic_arn event_endpoint_deleted_topic_arn event_endpoint_updated_topic_arn event_queue_arn event_source event_source_arn event_source_name event_sources exclude_management_event_sources exempt_urls experiment_report_configuration export export_config export_format export_from_time export_only export_path export_revision_to_s3 export_task_identifier export_time export_to_csv_option export_to_time export_type export_view_type export_with_hidden_fields_option exportable exporting_config expose_headers extended_s3_configuration extension_arn external_connection_name external_connections external_metrics_preference external_source_setting external_table_definition extra_jars_s3_path extra_python_libs_s3_path fail_on_first_destination_error fail_on_warnings feedback_url fifo_queue fifo_topic file_system_locations filter_at_destination filter_at_source filter_in_arns finding_arn finding_provider_fields_related_findings_product_arn finding_provider_fields_severity_original finding_publishing_frequency firehose firehose_arn firehose_log_destination firehose_stream firehose_success_feedback_sample_rate firewall_arn firewall_deployment_model firewall_domain_list_id firewall_fail_open fleet_arn flow_arn flow_logs_s3_bucket flow_logs_s3_prefix forward forward_when_content_type_is_unknown forwarded_cookies forwarded_headers forwarded_ip forwarded_ip_config forwarded_query_strings forwarded_values frame_capture_s3_settings framerate_denominator framework_arns from_address from_email_address from_port fsx_filesystem_arn function function_arn function_name function_payload function_response_types function_schema function_version functions gateway_arn gateway_id gateway_ip_address gateway_load_balancer_arns gateway_load_balancer_endpoint_id gateway_name gateway_type gateway_vpc_endpoint geolocation geoproximity_location global_enforced_urls global_exempt_urls global_network_id global_table_arn glue_ips graph_arn group_arn group_ip_address grpc_route guardrail_arn health_check_arn health_check_port healthcheck_url hec_endpoint hec_endpoint_type hibernation hibernation_options hls_s3_settings home_phone_number host host_arn host_header host_id host_instance_type host_key host_name host_network host_path host_resource_group_arn host_type host_url hosted_zone_arn hosted_zone_id hostname hostname_theme hostname_type hosts http2_route http_endpoint http_endpoint_config http_endpoint_configuration http_port http_protocol_ipv6 http_route http_target hudi_target human_loop_request_source human_task_ui_arn iceberg_target idp_metadata_url igmpv2_support ignore_public_acls image_arn image_location image_recipe_arn image_uri image_url imds_support import_mode import_path import_table importance imported_file_chunk_size include_original_headers include_source_files include_subdomains include_support incremental_export_specification infrastructure_configuration_arn ingestion_arn ingress ingress_configuration ingress_port_override ingress_vpc_configuration input_bucket inside_cidr_blocks insights_target instance_arn instance_port instance_ports instance_url insufficient_data_actions integration_uri intermediate_bucket_name internal internal_user_database_enabled internet_gateway_block_mode internet_gateway_exclusion_mode internet_gateway_id internet_measurements_log_delivery invitation_disable_email_notification invocation_endpoint ip ip_address ip_address_type ip_address_version ip_discovery ip_family ip_preference ip_protocol ip_range ip_rule ip_set ip_set_descriptor ip_set_descriptors ip_set_forwarded_ip_config ip_set_reference ip_set_references ip_sets ipv4 ipv4_address_count ipv4_ipam_pool_id ipv4_netmask_length ipv4_prefix_count ipv4_prefixes ipv6 ipv6_address ipv6_address_count ipv6_address_list ipv6_address_list_enabled ipv6_address_preferred_lease_time ipv6_cidr_block ipv6_cidr_block_network_border_group ipv6_cidr_blocks ipv6_cidrs ipv6_ipam_pool_id ipv6_native ipv6_netmask_length ipv6_pool ipv6_prefix_count ipv6_prefixes ipv6_support is_ipv6_enabled is_multi_region_trail is_public is_publicly_accessible iv_source jdbc_target jmx_exporter jwks_uri kernel_gateway_app_settings kernel_gateway_image_config key_location key_management_service_arn key_storage_security_standard key_value_store_arn kinesis kinesis_configuration kinesis_data_firehose kinesis_data_stream kinesis_data_stream_sink_configuration kinesis_destination kinesis_firehose kinesis_firehose_config kinesis_firehose_destination kinesis_firehose_input kinesis_firehose_output kinesis_parameters kinesis_settings kinesis_source_configuration kinesis_stream kinesis_stream_arn kinesis_stream_config kinesis_stream_parameters kinesis_streams_input kinesis_streams_output kinesis_target kinesis_video_stream kinesis_video_stream_config kubernetes_network_config lambda lambda_arn lambda_code lambda_config lambda_conflict_handler_arn lambda_conflict_handler_config lambda_event_structure_version lambda_function lambda_function_arn lambda_function_last_modified_at lambda_function_layers lambda_function_name lambda_function_parameters lambda_function_runtime lambda_function_sink_configuration lambda_multi_value_headers_enabled lambda_output lambda_parameters lambda_success_feedback_sample_rate lambda_version large_data_delivery_s3_config lb_port lb_target_group_arn lex_region listener listener_arn listener_arns listener_identifier listener_port livy_endpoint_enabled load_balancer_arn load_balancer_port local_domain_info local_gateway_id local_gateway_route_table_id local_ipv4_network_cidr local_ipv6_network_cidr location location_arn location_name location_uri locations log_bucket log_destination log_destination_config log_destination_configs log_destination_type log_exports log_group_arn log_group_arn_list log_publishing_options log_stream_arn log_stream_name log_stream_name_prefix log_streams log_uri logout_endpoint logout_urls magnetic_store_rejected_data_location mail_from_domain mailing_address managed_streaming_kafka_parameters manifest_file_location map_customer_owned_ip_on_launch map_public_ip_on_launch max_city_networks_to_monitor max_urls_per_minute_crawl_rate merged_api_arn metric_target mfa_email min_target_capacity minimum_healthy_hosts minimum_healthy_hosts_per_zone minimum_healthy_targets_count minimum_healthy_targets_percentage mobile_phone_number model_arn model_data_source model_data_url model_source mongodb_target monitor_arn_list msk_cluster_arn msk_source_configuration multi_region multi_region_cluster_name multi_region_cluster_name_suffix multi_region_enabled multi_region_parameter_group_name multi_region_properties multicast_support nat_gateway_id neptune_subnet_group_name network network_bandwidth_gbps network_border_group network_card_index network_config network_configuration network_destination_domain network_destination_ipv4 network_destination_ipv6 network_destination_port network_direction network_id network_input_settings network_insights_path_id network_interface network_interface_count network_interface_id network_interface_options network_interfaces network_load_balancer_arn network_load_balancer_arns network_mode network_name network_protocol network_services network_source_domain network_source_ipv4 network_source_ipv6 network_source_mac network_source_port network_type nfs_exports no_action_email node_exporter notification notification_arn notification_arns notification_channel notification_config notification_configuration notification_configuration_arn notification_destinations notification_email notification_events notification_hub_region notification_metadata notification_property notification_settings notification_target notification_target_arn notification_topic_arn notification_type notifications notifications_enabled number_of_buckets observability_configuration_arn ok_actions on_demand_allocation_strategy on_demand_target_capacity openid_connect_provider_arns operating_regions ops_item_sns_topic_arn optimized_view_port_width origin origin_group origin_id origin_override origin_path origin_read_timeout origin_shield origin_shield_region outpost_arn outpost_arns output_bucket output_location output_s3_bucket output_s3_key_prefix output_timing_source outside_ip_address_type package_source paginated_layout_configuration paginated_report_options pagination_config pagination_configuration par_denominator parameters_in_cache_key_and_forwarded_to_origin parent_folder_arn partition_date_source passive_ip peer_address peer_asn peer_liveness_detection peer_region peer_transit_gateway_id peer_vpc_id peering_id periods_forward permitted_public_security_group_rule_range personal_email_address phone_config phone_number phone_number_fields phone_numbers phone_type pinpoint_destination pipeline_definition_s3_location placement_group_arn platform_arn plugins_s3_object_version plugins_s3_path port port_info port_mapping port_name port_number port_override port_range port_ranges port_set port_sets portal_options portfolio_id ports pre_signed_url preferred_outpost_arn preferred_subnet_id prefix_list_id prefix_list_ids presigned_url price_performance_target primary_ipv6 private_dns_enabled private_dns_hostname_type_on_launch private_dns_name private_dns_name_options private_dns_only_for_inbound_resolver_endpoint private_ip private_ip_address private_ip_list private_ip_list_enabled private_ips private_ips_count private_ipv4_address private_link_endpoint private_link_service_name private_link_vpce_id process_terminated_at prod_traffic_route product_arn project_arn protected_resource_arns provider_arns provider_endpoint proxy_configuration proxy_protocol_v2 public_access public_access_block public_access_block_configuration public_access_cidrs public_address_allocation_ids public_connectivity public_domain_names public_endpoint public_ip public_ip_source public_ipv4_pool public_workforce_task_price publicly_accessible publicly_advertisable publish publish_cloudwatch_metrics_enabled queue queue_arn queue_config queue_configs queue_id queue_name queue_url queued_timeout queues r_studio_connect_url r_studio_package_manager_url r_studio_server_pro_domain_settings radius_port rds_db_cluster_arn rds_db_instance_arn rds_db_proxy_arn rds_endpoint realtime_log_config_arn recipients recording_configuration_arn redirect_uri redirect_url redshift_target reference_arn reference_data_source reference_data_sources refresh_closed_reports region region_concurrency_type region_list region_name region_order regional_parameters regions regions_of_interest registry_arn related_findings_product_arn remote_domain_info remote_domain_name remote_ipv4_network_cidr remote_ipv6_network_cidr remote_network_config remote_node_networks remote_pod_networks reply_to_email_address report_build_status report_delivery_channel report_level report_name report_overrides report_setting report_template report_uri repository_url republish require_hibernate_support requirements_s3_object_version requirements_s3_path resolved_output_s3_uri resolver_endpoint_id resolver_endpoint_type resource_application_arn resource_arn resource_arns resource_aws_ec2_instance_subnet_id resource_aws_ec2_instance_vpc_id resource_configuration_arn resource_gateway_identifier resource_group_arn resource_locations resource_region resource_uris restrict_public_buckets revision_destination revision_published revision_url_template revocations_s3_bucket revocations_s3_key revocations_s3_object_version routable_cidr_space route route_filter_prefixes route_id route_key route_response_key route_response_selection_expression route_selection_expression route_server_endpoint_id route_server_id route_settings route_table_id route_table_ids routing_control_arn routing_http_response_strict_transport_security_header_value rtmp_caption_info_destination_settings rules_package_arns rules_source rules_source_list run_command_targets runtime_version_arn s3 s3_artifact_path s3_bucket s3_bucket_arn s3_bucket_destination s3_bucket_name s3_bucket_source s3_config s3_configuration s3_content_location s3_data_distribution_type s3_data_source s3_data_type s3_delivery_configuration s3_destination s3_error_output_prefix s3_export_configuration s3_exporting s3_failure_path s3_file_location s3_import s3_input_file_type s3_input_format_config s3_input_mode s3_job_definition s3_key s3_key_name s3_key_prefix s3_location s3_log_destination s3_logs s3_monitoring_configuration s3_object_key s3_object_version s3_origin_config s3_output s3_output_configurations s3_output_format_config s3_output_location s3_output_path s3_path s3_prefix s3_prefix_type s3_presign s3_recording_sink_configuration s3_reference_data_source s3_region s3_report_location s3_settings s3_source s3_storage_config s3_storage_options s3_sub_prefix s3_target s3_upload_mode s3_uri s3_version sagemaker_image_arn sagemaker_image_version_arn sagemaker_pipeline_target same_sheet_target_visual_configuration schema_arn script_location scte20_plus_embedded_destination_settings scte20_source_settings scte27_destination_settings scte27_source_settings scte35_source secondary_allocation_ids secondary_email secondary_private_ip_address_count secondary_private_ips secondary_source_version secondary_sources security_config security_configuration security_context security_control_custom_parameter security_control_id security_controls_configuration security_descriptor_copy_flags security_group_arns security_group_id_list security_group_referencing_support security_groups_ids security_headers_config security_style seed_url_configuration seed_urls self_managed_event_source self_managed_kafka_event_source_config self_service_portal send_delay_ms send_email_notification sender sender_id sending_enabled sending_options sending_pool_name server_hostname server_port service_arn service_ipv4_cidr service_network_arn service_network_identifier service_network_log_type service_region shipping_address simple_address site_base_url site_urls skewed_column_value_location_maps skipped_ip_range_list smb_security_strategy smooth_streaming smpte_tt_destination_settings snowflake_vpc_configuration sns sns_caller_arn sns_configuration sns_destination sns_notifications_enabled sns_region sns_topic sns_topic_arn sns_topic_arns sns_topic_name sns_topic_sink_configuration source source_608_channel_number source_action_name source_address source_ami_id source_ami_region source_analysis source_ancillary_channel_number source_api_arn source_api_id source_arn source_bucket_arn source_cidr_block source_cluster_identifier source_cluster_resource_id source_code_hash source_code_version source_column source_configuration source_connector_properties source_control_details source_controls source_customer_key source_customer_key_md5 source_data source_db_cluster_identifier source_db_instance_arn source_db_instance_identifier source_dbi_resource_id source_description source_dest_check source_detail source_directory source_documents_s3_uri source_end_behavior source_endpoint_arn source_engine source_engine_version source_entity source_field source_fields source_file_location source_file_system_id source_filter_id source_flow_config source_frequency source_hash source_identifier source_ids source_image_id source_instance_id source_ip source_ip_config source_ipam_pool_id source_items_limit source_kafka_cluster_arn source_keyword source_lambda_layer_arn source_layer_hash source_location_arn source_name source_parameter_name source_parameters source_port source_port_range source_portfolio_id source_ports source_region source_s3_path source_security_group source_selection_criteria source_set_up_option source_sheet_control_id source_template source_type source_uri source_url source_version source_volume_arn sources specified_regions spot_allocation_strategy spot_target_capacity spread_domain sql_endpoint_path sqs sqs_notification_configuration sqs_parameters sqs_queue_parameters sqs_queue_sink_configuration sqs_success_feedback_sample_rate sqs_target sriov_net_support staging_area_subnet_id staging_distribution_dns_names standards_arn standards_control_arn startup_script_s3_object_version startup_script_s3_path state_machine_version_arn state_or_region static_ip_name static_routes_only static_sources_support stats_url step_function_state_machine_parameters step_functions step_functions_parameters storage_location storage_virtual_machine_arn stream_arn stream_enabled stream_inf_resolution stream_manifest_behavior stream_mode stream_mode_details stream_name stream_type stream_view stream_view_type streaming_experience_settings streaming_notification_targets street_address strict_transport_security structured_log_destinations studio_web_portal studio_web_portal_settings sub_domain subnet_arn subnet_arns subnet_change_protection subnet_configuration subnet_group_name subnet_id subnet_ids subnet_mapping subnets success_topic support_description support_email support_low_framerate_inputs support_type support_url supported_ip_address_types supported_os_versions supported_regions table_arn table_bucket_arn target target_applications target_arn target_arns target_bucket target_capacity target_capacity_specification target_capacity_unit_type target_cluster_arn target_compression_type target_configuration target_controls target_custom_availability_zone target_database target_document_attribute_key target_document_attribute_value target_dpus target_endpoint_arn target_file_size target_group target_group_arn target_group_arns target_group_health target_group_identifier target_group_info target_group_name target_group_pair_info target_health_state target_id target_identifier target_ids target_interval_seconds target_ip target_kafka_cluster_arn target_lkfs target_measure_name target_multi_measure_attribute_name target_multi_measure_name target_name target_network_cidr target_object_key_format target_on_demand_capacity target_origin_id target_parameters target_pipeline target_prefix target_repository target_resource_count target_sheet_id target_spot_capacity target_string target_table target_tags target_tracking_configuration target_tracking_scaling_configs target_type target_types target_url target_value target_values target_vault_name target_version target_visual_option target_visuals target_visuals_configuration target_vpc_subnet_id targets task_arn task_definition_arn task_queueing task_report_config tcp_route teletext_destination_settings teletext_source_settings template_arn template_s3_uri template_url test_s3_uri test_traffic_route theme_arn third_party_configuration_url threat_intel_indicator_source threat_intel_indicator_source_url timestream timestream_configuration to_port topic topic_arn topic_name topic_name_configuration topics topics_config topics_to_exclude total_target_capacity tpm_support traffic_mirror_filter_id traffic_mirror_target_id traffic_source transformation_function transformation_lambda_configuration transit_gateway_address transit_gateway_arn transit_gateway_attachment_id transit_gateway_cidr_blocks transit_gateway_configuration transit_gateway_connect_peer_arn transit_gateway_default_route_table_propagation transit_gateway_id transit_gateway_multicast_domain_id transit_gateway_route_table_arn transit_gateway_route_table_id transport_attachment_id transport_protocol transport_stream_bitrate transport_stream_id transport_stream_reserved_bitrate transport_transit_gateway_attachment_id trigger_target_arn ttml_destination_settings tuning_data_s3_uri tunnel1_inside_cidr tunnel1_inside_ipv6_cidr tunnel2_inside_cidr tunnel2_inside_ipv6_cidr tunnel_inside_ip_version two_way_channel_arn udp_stream_timeout upstream upstream_registry_url upstream_repository_prefix uri uri_fragment uri_path url url_configuration url_exclusion_patterns url_inclusion_patterns url_operation url_path url_styling url_target url_template urls usage_report_s3_bucket validation_domain validation_record_fqdns value_source values_importance_map view_original_text virtual_gateway_name virtual_host virtual_network_id virtual_router virtual_router_name vocabulary_file_uri vocabulary_filter_file_uri vpc vpc_arn vpc_config vpc_configuration vpc_connection_arn vpc_connection_id vpc_connection_properties vpc_connectivity vpc_connector_arn vpc_connector_name vpc_endpoint_dns_name vpc_endpoint_id vpc_endpoint_ids vpc_endpoint_management vpc_endpoint_service_id vpc_endpoint_type vpc_id vpc_identifier vpc_ids vpc_lattice_configurations vpc_options vpc_origin_config vpc_origin_endpoint_config vpc_origin_id vpc_peering_connection_id vpc_region vpc_settings vpc_source_ip vpc_subnet_ids vpc_subnets vpc_zone_identifier vpce_id vpce_ids vpn_connection_arn vpn_ecmp_support vpn_gateway_id vpn_port vulnerability_source warning warning_foreground web_url website_url webvtt_destination_settings weighted_target witness_region workflow_arn workforce_vpc_config workspace_arn workteam_arn xks_proxy_connectivity xks_proxy_uri_endpoint xks_proxy_uri_path xks_proxy_vpc_endpoint_service_name",
		"retains": "access_control_max_age_sec account_recovery_setting advanced_backup_setting allow_non_restored_state app_lifecycle_management application_restore_configuration application_restore_type application_snapshot_configuration approve_after_days appversion_lifecycle archive_cdn_settings archive_group_settings archive_output_settings archive_policy archive_s3_settings auto_recovery auto_replicate_new_disks automated_snapshot_retention_period automated_snapshot_start_hour automatic_backup_retention_days automatic_failover_enabled automatic_input_failover_settings automatically_after_days backup_id backup_options backup_policy backup_retention_enabled backup_retention_period backup_target backup_vault_events backup_vault_name backup_window built_in_lifecycle_config_arn bypass_snaplock_enterprise_retention changeable_for_days client_keep_alive cold_storage_after cold_storage_options compute_redundancy connection_retry_interval consumer_group_replication consumer_groups_to_replicate copy_tags_to_backups copy_tags_to_snapshot copy_tags_to_snapshots daily_automatic_backup_start_time daily_snapshot_time data_redundancy data_replication_mode data_replication_primary_broker_arn data_retention data_retention_in_hours days days_after_initiation db_cluster_snapshot_identifier db_snapshot_identifier dead_letter_config dead_letter_queue_url default_retention default_storage_class desired_replication_count dlq_event_queue_arn dns_failover enable_continuous_backup engine_lifecycle_support error_retry_duration existing_object_replication failover failover_condition failover_condition_settings failover_config failover_criteria failover_routing_policy failure_retention_period fast_restore_rule final_backup_tags final_bake_time_in_minutes final_snapshot final_snapshot_identifier final_snapshot_name global_replication_group_description global_replication_group_id global_replication_group_id_suffix grpc_retry_events host_recovery http_retry_events initial_lifecycle_hook keep_job_flow_alive_when_no_steps keep_segments lifecycle lifecycle_config_arn lifecycle_config_arns lifecycle_config_name lifecycle_configuration lifecycle_management lifecycle_policy lifecycle_rule lifecycle_scope lifecycle_transition magnetic_store_retention_period_in_days manual_snapshot_retention_period max_age max_age_in_days max_age_seconds max_retention_days maximum_retention maximum_retry_attempts media_store_storage_class memory_store_retention_period_in_hours message_retention_seconds min_retention_days minimum_retention multi_az multi_az_enabled multi_az_with_standby_enabled newer_noncurrent_versions noncurrent_days noncurrent_version_transition num_replicas_per_shard number_of_snapshots_to_retain object_lock_configuration object_lock_enabled object_lock_legal_hold_status object_lock_mode object_lock_retain_until_date opt_in_to_archive_for_supported_resources origin_keepalive_timeout origin_snapshot orphan_file_retention_period_in_days password_history_size pause_replication_tasks per_retry_timeout performance_insights_retention_period permanent_restore persist_routes persist_routes_duration persistent_app_ui persistent_buffer_enabled persistent_storage point_in_time_recovery preferred_backup_window preserve preserve_client_ip preserve_deleted_files preserve_devices preserve_existing_data preserve_host_header preserve_nulls preserve_source_data_typing preserve_transactions primary_replication_group_id recovery_group_name recovery_mechanism recovery_period_in_days recovery_point_selection recovery_point_tags recovery_point_types recovery_window_in_days redrive_allow_policy redrive_policy redundant_manifest relay_conversation_history replica replica_count replica_kms_key_id replica_mode replica_modifications replicas_per_node_group replicate_source_db replicate_to replication_config replication_config_identifier replication_configuration replication_factor replication_group_id replication_info_list replication_instance_arn replication_instance_class replication_instance_id replication_server_instance_type replication_servers_security_groups_ids replication_settings replication_source_identifier replication_specification replication_strategy replication_subnet_group_description replication_subnet_group_id replication_task_id replication_task_settings replication_time replication_type replication_user replicator_name report_versioning restore_date_time restore_metadata_overrides restore_source_name restore_source_table_arn restore_testing_plan_name restore_time restore_to_latest_time restore_to_point_in_time restore_to_time restore_type retain_at_least retain_physical_resources retain_rule retain_stack retain_stacks retention retention_configuration retention_days retention_duration retention_in_days retention_lock_time_in_days retention_lock_type retention_period retention_period_hours retention_period_in_days retention_period_unit retention_period_value retention_policy retention_properties retry_attempt_seconds retry_configuration retry_duration retry_grace_period_seconds retry_interval retry_interval_in_minutes retry_mode retry_policy retry_strategy rotation_period_in_days routing_http_response_access_control_max_age_header_value s3_backup_configuration s3_backup_mode s3_object_versioning s3_storage_class selection_window_days snapshot_arn snapshot_arns snapshot_arns_to_restore snapshot_cluster_identifier snapshot_configuration snapshot_copy snapshot_copy_grant_name snapshot_delivery_properties snapshot_id snapshot_identifier snapshot_name snapshot_options snapshot_owner snapshot_policy snapshot_retention_limit snapshot_retention_period_in_days snapshot_time snapshot_window snapshot_without_reboot snapshots snapshots_enabled source_backup_identifier source_db_cluster_snapshot_identifier source_db_instance_automated_backups_arn source_db_snapshot_identifier source_snapshot_id standby_instances standby_replicas start_replication start_replication_task storage_class storage_class_analysis studio_lifecycle_config_app_type studio_lifecycle_config_content studio_lifecycle_config_name success_retention_period target_db_cluster_snapshot_identifier target_db_snapshot_identifier target_failover tcp_retry_events temporary_password_validity_days temporary_restore_days topic_replication topics_to_replicate transition transition_default_minimum_object_size transition_to_archive transition_to_ia transition_to_primary_storage_class tunnel1_enable_tunnel_lifecycle_control tunnel2_enable_tunnel_lifecycle_control use_dedicated_replication_server versioning versioning_configuration workflow_execution_retention_period_in_days",
		"deletes": "abort_incomplete_multipart_upload abort_incomplete_multipart_upload_days abort_statement allow_overwrite auth_ttl authorizer_result_ttl_in_seconds auto_termination_policy base_table_ttl block_override_ttl cache_ttl_in_seconds close_on_deletion confirm_remove_self_resource_access connection_termination cookie_expiration_period data_deletion_policy default_expiration_days default_time_to_live default_ttl delete delete_after delete_all_policy_resources delete_associated_conditional_forwarder delete_automated_backups delete_behavior delete_data_in_filesystem delete_ebs delete_eip delete_lambda delete_marker_replication delete_marker_replication_status delete_on_termination delete_options delete_protection delete_reports delete_source_from_s3 delete_step_details delete_unused_fm_managed_resources delete_volume_options deletion_character deletion_protection deletion_protection_enabled deletion_window_in_days delta_sync_table_ttl deregister_on_destroy disable_api_termination document_content_deletion drop_invalid_header_fields enable_branch_auto_deletion enable_deletion_protection enable_unhealthy_connection_termination enforce_consumer_deletion error_caching_min_ttl excess_capacity_termination_policy exclude_app_packages_from_cleanup expiration expiration_date expiration_in_days expired_object_delete_marker expires force force_alias_creation force_delete force_delete_warm_pool force_destroy force_detach force_detach_policies force_field_pictures force_new_deployment force_overwrite_replica_secret force_remediate_for_first_entries force_remediate_for_last_entries force_stop force_update force_update_version hard_expiry iat_ttl idle_session_ttl_in_seconds idle_ttl ignore_client_certificate_expiry ignore_deletion_error managed_termination_protection max_ttl maximum_ttl mfa_delete min_ttl minimum_ttl noncurrent_version_expiration orphan_file_deletion_configuration overwrite overwrite_existing overwrite_mode package_cleanup permanent_deletion_time_in_days privileged_delete remove_headers_config replace_default_association replace_existing_association replace_key_prefix_with replace_key_with replace_security_groups_on_destroy replace_unhealthy_instances replication_overwrite reset_on_delete retain_on_delete retain_stacks_on_account_removal retire_on_delete revoke_rules_on_delete skip_deletion_check skip_destroy skip_final_backup skip_final_snapshot skip_resource_in_use_check target_document_attribute_value_deletion terminate_blue_instances_on_deployment_success terminate_instance_on_failure terminate_instances terminate_instances_on_delete terminate_instances_with_expiration terminate_jobs_on_update termination_delay termination_hook_enabled termination_policies termination_protection termination_protection_enabled termination_wait_in_seconds termination_wait_time_in_minutes time_to_live_in_seconds ttl ttl_duration user_data_replace_on_change",
		"other": "aac_settings about_text absent_input_audio_behavior ac3_settings accelerator_count accelerator_manufacturers accelerator_names accelerator_total_memory_mib accelerator_type accelerator_types accent accent_foreground accept_connection accept_eula accept_language accepter accessibility accuracy_cost_trade_off acm acquisition_point_id activate activation_key active active_directory_config active_directory_configuration active_directory_id active_directory_name active_tracing activemq_broker_parameters actual_value ad_markers adaptive_quantization add_column_name add_on additional_artifacts additional_bootstrap_servers additional_code_repositories additional_configuration additional_info additional_information additional_schema_elements additional_version_weights addon_name addon_version adjustment_type advanced_event_selector advanced_options advanced_recognition_setting afd_signaling affinity after after_connect_script agent agent_alias_name agent_descriptor agent_id agent_identifier agent_name agent_orchestration_config agent_version aggregate_configuration aggregate_key_type aggregates aggregation aggregation_config aggregation_duration aggregation_function aggregation_period aggregation_sort_configuration aggregation_type aggregation_visibility airflow_configuration_options airflow_version alias alias_attributes alias_id alias_name aliases alignment all all_data_points_visibility all_query_arguments all_rows_wildcard allocated_memory allocated_storage allow_audio_input allow_dtmf_input allow_duplicates allow_interrupt allow_joins_on_columns_with_different_names allow_multiple_values allow_single_column alternate_band_colors_visibility alternate_band_even_color alternate_band_odd_color amazon_elasticsearch amazon_msk_cluster amazon_side_asn amd_sev_snp ami ami_distribution_configuration ami_id ami_tags ami_type amis amount amount_in_usd amp amplitude analysis_defaults analysis_id analysis_method analysis_scheme analytics_configuration analyzer_name anchor_date_configuration anchor_option and annotations anomaly_visibility_time any apache_kafka_cluster api_caching_behavior api_id api_mapping_key api_passthrough api_schema api_stages api_type api_version app app_boundary_key app_id app_image_config_name app_name app_runner_service app_server app_server_version app_type apple_platform_bundle_id apple_platform_team_id application application_code_configuration application_configuration application_id application_key application_name application_protocol application_service_path application_settings application_version applications applied_for apply_immediately apply_method apply_on apply_only_at_cron_interval apply_to approximate_creation_date_time_precision arc arc_angle arc_axis arc_options arc_thickness architecture architectures area_style_settings args arguments arib arib_captions_pid arib_captions_pid_control array_properties array_size artifact_config artifact_identifier artifact_store artifacts as2_config as2_id asn_list aspect_ratio assignment_name async_inference_config athena athena_properties atime attachment attachment_id attachment_type attachments_configuration attempt_duration_seconds attempts attenuation_control attribute attribute_data_type attribute_mapping attribute_name attribute_names attribute_payload attribute_types_selector attributes audio audio_and_dtmf_input_specification audio_codec_options audio_description_names audio_descriptions audio_frames_per_pes audio_group_id audio_hls_rendition_selection audio_language_selection audio_normalization_settings audio_only_hls_settings audio_only_image audio_only_timecode_control audio_pid_selection audio_pids audio_rendition_sets audio_selector audio_selector_name audio_silence_settings audio_specification audio_track_selection audio_track_type audio_type audio_type_control audio_watermark_settings augmented_manifests aurora aurora_postgresql auto auto_accept auto_adjust_data auto_adjust_type auto_branch_creation_config auto_bundle_on_deploy auto_create auto_deploy auto_deployment auto_enable_controls auto_enable_standards auto_healing auto_merging auto_minor_version_upgrade auto_mount_home_efs auto_pause auto_placement auto_renew auto_rollback auto_rollback_configuration auto_scaling_configuration auto_scaling_configuration_name auto_scaling_group_provider auto_scaling_policy auto_scaling_type auto_start_configuration auto_stop_configuration auto_tune_options auto_update autocommit_period autodefined_reverse_flag automatic automatic_stop_time_minutes automation_parameters autoprovision autoscaling autoscaling_group_name autoscaling_policy avail_blanking avail_blanking_image availability_zone availability_zone_count availability_zone_distribution availability_zone_id availability_zone_name availability_zone_rebalancing availability_zones aws_cloud_map aws_flow_ruby_settings aws_iot_analytics aws_service aws_service_name aws_services axis_binding axis_label_options axis_line_visibility axis_offset axis_options az az_distribution babelfish_database_name backend backend_defaults background_color background_opacity background_style background_visibility backtrack_window bandwidth banner_text bar_chart_aggregated_field_wells bar_chart_visual bar_data_labels bar_values bare_metal bars_arrangement base base_capacity base_directory base_ejection_duration base_image base_map_style base_path base_series_settings base_theme_id baseline_ebs_bandwidth_mbps baseline_id basic batch_count batch_job_parameters batch_size batch_transform_input batch_window before_entry begin_inclusive behavior behavior_on_mx_failure berkshelf_version bgp_asn bgp_asn_extended bgp_options bias bid_percentage bid_price bid_price_as_percentage_of_on_demand_price billing_contact billing_privacy bin_count bin_options bin_width binary_media_types birth_date bit_depth bit_order black_frame_msec blackhole blob_type blue_green_deployment_config blue_green_update blue_green_update_policy blueprint_id blueprint_identifier body body_contains body_sections bool bool_value bootstrap_self_managed_addons bootstrap_servers border border_color border_style border_thickness border_visibility bot_id bot_name bot_version bottom bounding_box bounds box_plot_aggregated_field_wells box_plot_options box_plot_visual branch branch_name branches breakdowns broker broker_name broker_node_group_info budget_adjustment_period budget_name budget_type buf_fill_pct buf_size buffer_duration buffer_msec buffer_options buffer_segments buffer_size buffering_interval buffering_size build_batch_config build_command build_id build_spec build_timeout build_type buildspec bundle_id bundler_version burstable_performance business_name button bytes_per_second ca_pem cache cache_attributes cache_behavior cache_behavior_settings cache_cluster_size cache_config cache_configurations cache_control cache_full_behavior cache_key_parameters cache_length cache_namespace cache_node_count cache_node_type cache_point cache_stale_timeout_in_seconds cache_storage_configurations cache_type cached_http_methods cached_methods caching_config caching_keys cak calculated_fields calculated_measure_field calculation calculator_name call_as campaign_hook canary_settings canary_size canvas_app_settings canvas_size_options capacity capacity_configuration capacity_provider capacity_providers capacity_rebalance capacity_reservation_id capacity_reservation_ids capacity_reservation_options capacity_reservation_preference capacity_reservation_specification capacity_specification capacity_type capacity_units captcha captcha_config caption_channel caption_data caption_description_names caption_descriptions caption_language_mappings caption_language_setting caption_selector caption_selector_name capture_content_type_header capture_ddls capture_interval capture_interval_units capture_options cascade cascading_control_configuration case_sensitivity cast_column_type_operation categorical_aggregation_function categorical_measure_field categories category category_axis category_axis_display_options category_axis_label_options category_filter category_label_options category_label_visibility category_sort category_value category_values cbet_stepaside cc_descriptor cdc_inserts_and_updates cdc_inserts_only cdc_max_batch_interval cdc_min_file_size cdc_path cdc_start_position cdc_start_time cdi_input_specification cell cell_name cell_style cells cents chain challenge challenge_config change_compute_type changeset_id channel channel_class channel_id channel_mappings channel_name channels channels_in channels_out character_set_name chart_color chart_configuration chat chat_channel child_directed chunking_configuration cidr_routing_policy city ckn clarification_prompt class_name classic clean_expired_files client_affinity client_alias client_broker client_cache client_config client_configurations client_connect_options client_context client_data client_id client_id_list client_ids client_list client_metadata client_number client_parameters client_properties client_side_timestamps clients closing_response closing_setting cloud_layout cloudformation cloudfront cloudwatch_config cloudwatch_configuration cloudwatch_dashboard cloudwatch_logs_configuration cloudwatch_logs_parameters cluster cluster_config cluster_id cluster_identifier cluster_identifier_prefix cluster_marker cluster_marker_configuration cluster_name cluster_parameter_group_name cluster_revision_number cluster_scalability_type cluster_type cluster_version clustering_key clusters cname_prefix code code_configuration code_configuration_values code_content code_content_type code_editor_app_image_config code_editor_app_settings code_hook code_repository code_repository_name code_vulnerability_file_path codec codec_settings codec_specification codecommit cognito_config cognito_options collapsed_row_dimensions_visibility collection_config collection_id collection_name collection_type color color_axis color_fill_type color_label_options color_map color_metadata color_scale color_sort color_space color_space_passthrough_settings color_space_settings color_space_usage colors column column_configurations column_depth column_description column_group_column_schema_list column_group_schema_list column_header_style column_hierarchies column_id column_index column_label_options column_name column_names column_names_visibility column_schema_list column_sort column_span column_subtotal_options column_to_json_key_mappings column_tooltip_item column_total_options column_wildcard columns combine_artifacts combo_chart_aggregated_field_wells combo_chart_visual command command_line_arguments commands commitment commitment_duration common_attributes common_name company_name comparator comparison_operator compatibility compatible_architectures compatible_runtimes completed completion_duration_minutes completion_window component component_id component_type composite_partition_key composite_slot_type_setting compress compression compression_format compression_type computation computation_id compute_capacity compute_config compute_configuration compute_environment compute_environment_name compute_environment_name_prefix compute_environment_order compute_environments compute_platform compute_reservation compute_type compute_type_name concurrency concurrent_jobs conditional_formatting conditional_formatting_options confidence confidence_level config config_id config_parameter configuration configuration_definition configuration_info configuration_manager_name configuration_manager_version configuration_name configuration_overrides configuration_property configuration_set configuration_set_name configuration_type configuration_values configuration_version configurations configurations_json configure_at_launch configured confirmation_next_step confirmation_prompt confirmation_response confirmation_setting confirmation_timeout_in_minutes conflict_handler conflict_resolution confluence_configuration connect_attachment_id connect_settings connected_device_id connected_home connected_link_id connection_alias connection_attempts connection_borrow_timeout connection_draining connection_draining_timeout connection_events connection_id connection_name connection_pool connection_pool_config connection_properties connection_string connection_timeout connection_tracking_specification connection_type connections connections_bandwidth connectivity connectivity_info connectivity_type connector connector_configuration connector_label connector_operator connector_type consolidation constant_iv constituents_per_aggregate constraints contact_channel_id contact_flow_id contact_id contact_ids contact_list_name contact_notes contact_number contact_type container container_arguments container_config container_definitions container_distribution_configuration container_entrypoint container_environment_variables container_name container_override container_overrides container_properties container_provider container_settings container_tags container_type containers contains contains_header content content_base64 content_based_deduplication content_column_name content_config content_disposition content_encoding content_handling content_hash content_identification_type content_language content_transformation content_type content_type_options context continent continent_code continue_response contribution_analysis_defaults control control_finding_generator control_identifier control_plane_instance_type control_plane_placement control_set_id control_sets controls convert_608_to_708 convert_dots_in_json_keys_to_underscores cookie cookie_behavior cookie_duration cookie_name cookie_synchronization_configuration cookies cookies_config cooldown cooling_period copy_from copy_if_modified_since copy_if_unmodified_since copy_options copy_tags copy_tags_to_volumes copyright_holder core_count core_dump_config core_instance_fleet core_instance_group cost_category cost_filter cost_types count country country_code country_codes county coverage_times cpu cpu_architecture cpu_core_count cpu_credits cpu_manufacturers cpu_options cpu_threads_per_core cpu_utilization_percentage crawl_depth crawler_configuration crawler_lineage_settings crawler_name create create_columns_operation create_govcloud create_version created_at creation_info creation_path creator_display_name credit_specification criteria criterion criticality crl_configuration cron_expression cron_expression_for_recurrence cross_cluster_search cross_dataset cross_zone_load_balancing csr css csv csv_content_types csv_mapping_parameters csv_no_sup_value csv_null_value currency_display_format_configuration custom custom_ami_id custom_cname custom_configure_recipes custom_connector custom_content_visual custom_control custom_data custom_data_identifier_ids custom_datatype_configured custom_datatypes custom_deploy_recipes custom_document_enrichment_configuration custom_error_response custom_event_data custom_events custom_field custom_file_system custom_file_system_config custom_header custom_headers custom_headers_config custom_icon_content custom_image custom_json custom_key custom_key_store_id custom_key_store_name custom_key_store_type custom_label custom_label_configuration custom_message custom_narrative custom_payload custom_plugin custom_properties custom_request_handling custom_response custom_response_body custom_response_body_key custom_seasonality_value custom_setup_recipes custom_shutdown_recipes custom_sql custom_suffix custom_text_content custom_time_zone custom_transformation_configuration custom_undeploy_recipes custom_value custom_values custom_values_configuration customer_id customer_key customer_key_md5 customer_managed_key customization_type cutoff cutoff_behavior daily daily_schedule daily_settings danger danger_foreground dashboard_attributes dashboard_body dashboard_id dashboard_name dashboard_options data data_bars data_capture_config data_color_palette data_compression_type data_configuration data_delivery data_driven data_field_series_item data_format data_format_conversion_configuration data_id data_label_options data_label_types data_labels data_loading_option data_options data_page_size data_path data_path_label_type data_path_list data_path_options data_plane_routing data_point_drill_up_down_option data_point_menu_label_option data_point_tooltip_option data_privacy data_quality_app_specification data_quality_baseline_config data_quality_job_input data_quality_job_output_config data_query data_read_cache_configuration data_repository_path data_repository_subdirectories data_set_configuration data_set_id data_set_identifier data_set_identifiers_declarations data_set_name data_set_placeholder data_set_references data_set_schema data_set_usage_configuration data_storage data_table_columns data_table_name data_tiering data_transfer_api data_transforms data_type data_value database database_name databricks datadog datakey datapoints_to_alarm dataset_format datasources dataview_name date date_aggregation_function date_axis_options date_granularity date_measure_field date_partition_sequence date_partition_timezone date_range date_time_format date_time_format_configuration date_time_hierarchy date_time_parameter_declaration date_time_parameters date_time_picker date_time_values date_value datetime_format datetime_type_field_name day day_of_month day_of_the_week day_of_week db_cluster_identifier db_cluster_instance_class db_cluster_parameter_group_name db_instance_identifier db_instance_parameter_group_name db_instance_type db_name db_parameter_group_identifier db_parameter_group_name db_paths db_shard_group_identifier db_storage_type db_system_id ddl_artifacts_schema decimal_parameter_declaration decimal_parameters decimal_places decimal_places_configuration decimal_separator decimal_values decrypt dedicated_master_count dedicated_master_type dedupe_string default definition definitions delay delay_in_seconds delay_seconds deleted_override delimiter delivery_frequency delivery_options delta_sync_config delta_sync_table_name delta_tables depends_on deployment_artifacts deployment_circuit_breaker deployment_config deployment_config_name deployment_controller deployment_duration_in_minutes deployment_group_name deployment_id deployment_maximum_percent deployment_option deployment_ready_option deployment_style deployment_type deprecated deprecation_time deregister_on_new_revision deregistration_delay derive_key deserializer desired_capacity desired_capacity_type desired_count desired_delivery_mediums desired_instance_type desired_instances desired_partition_count desired_size desired_vcpus developer_only_attribute developer_provider_name device device_configuration device_fleet_name device_id device_index device_name device_options device_type device_type_android device_type_chromeos device_type_ios device_type_linux device_type_osx device_type_web device_type_windows device_type_zeroclient dhcp_options_id dialnorm dimension dimension_key dimension_name dimensions direct_deploy_settings direct_put_content direction directory_id directory_listing_optimization directory_name directory_structure disconnect_timeout_in_minutes disconnect_timeout_in_seconds discontinuity_tags discovery_name disk disk_container disk_id disk_image_format disk_iops_configuration disk_name disk_path disk_size display_aspect_ratio display_configuration display_label display_options displayable distinguished_name_qualifier distribution distribution_id distributor distributor_id district_or_county docker_settings docker_volume_configuration dockerfile_template_data docs_to_investigate document document_format document_hash document_hash_type document_id_options document_metadata_configuration_updates document_name document_type document_version documentation_version documents documents_metadata_configuration dolby_e_decode dolby_vision81_settings dollars donut_center_options donut_options double double_value downlink_bandwidth_bits downlink_delay_ms downlink_jitter_ms downlink_loss_percent download_speed downscaling drain_elb_on_shutdown drc_line drc_rf drive_cache_type driver driver_opts dropdown dtmf_specification duration duration_in_minutes duration_in_seconds duration_in_years duration_seconds dvb_nit_settings dvb_sdt_settings dvb_sub_pids dvb_tdt_settings dvb_teletext_pid dynamic_configuration dynamic_parameters dynamic_partitioning_configuration dynamic_routing dynamic_scaling_in_suspended dynamic_scaling_out_suspended dynamic_value dynamodb dynamodb_config dynamodbv2 eac3_atmos_settings eac3_settings early_renewal_duration east ebif ebp_audio_interval ebp_lookahead_ms ebp_placement ebs ebs_config ebs_optimized ebs_options ebs_storage_info ebs_storage_settings ebs_volume ebs_volume_size_in_gb ebs_volumes ec2 ec2_attributes ec2_config ec2_configuration ec2_instance_image_id ec2_instance_type ec2_key_pair ec2_ssh_key ec2_tag_set ecm_pid ecpu_per_second ecr ecr_configuration ecr_image_architecture ecr_image_hash ecr_image_pushed_at ecr_image_registry ecr_image_repository_name ecr_image_tags ecr_repository_prefix ecs_parameters ecs_properties ecs_service ecs_task_parameters edition efs efs_file_system efs_file_system_config efs_volume_configuration eks eks_configuration eks_info eks_properties elastic_gpu_specifications elastic_inference_accelerator elastic_load_balancer elastic_load_balancing elasticsearch elasticsearch_config elasticsearch_configuration elasticsearch_settings elasticsearch_version elb elb_info elb_name element element_id element_type elements elicitation_code_hook embedding_data_type emergency_contact empty_dir empty_fill_color empty_visual emr_serverless_settings emr_settings ena_srd_specification ena_srd_udp_specification enclave_options encoded_key encoder_settings encoding encoding_type end end_character end_date end_date_type end_inclusive end_time end_timeout_ms ends_with engagements engine engine_family engine_name engine_type engine_version eni_id enrichment enrichment_parameters entity_id entity_id_key entity_id_prefix entity_list entity_name entity_overrides entity_type entity_types entropy_encoding entry entry_point entry_point_arguments enum enum_list enumeration_value env environment environment_blueprint_id environment_blueprint_identifier environment_class environment_file environment_id environment_name environment_properties environment_type environment_variable environment_variables ephemeral_storage epoch epss_score eq equals error error_clear_time_msec error_code error_document error_handling_config error_output_prefix error_percentage estimated_instance_warmup etag etv_platform_pid etv_signal_pid evaluate_low_sample_count_percentiles evaluation_frequency evaluation_periods event event_bridge event_bridge_config event_bus event_bus_name event_categories event_configurations event_id event_selector event_stop_behavior event_subscription event_time_feature_name event_type event_type_ids eventbridge eventbridge_bus eventbridge_event_bus_parameters eventbridge_parameters events exact examples execute_command_configuration execute_timeout exists experiment_options explicit_hierarchy exploit_available expression expression_name expression_string extended_statistic extension extension_period extra_connection_attributes extra_param extra_params extract_doc_id face_search facet facetable fail_tasks_on_lob_truncation failure_codes failure_next_step failure_response failure_strings failure_tolerance_count failure_tolerance_percentage failure_values fallback_behavior fallback_result family family_name faq_ids fast_launch_configuration favorite_pages fax feature feature_definition feature_group_name feature_name feature_set feature_type fec_output_settings fetch_submodules field field_base_tooltip field_folders field_folders_id field_id field_keys field_label_type field_level field_level_options field_mapping field_options field_selector field_series_item field_sort field_sort_options field_tooltip_item field_type field_value field_wells fields file file_cache_path file_cache_type file_cache_type_version file_extension file_fingerprint_lines file_format file_key file_path file_paths file_system_config file_system_id file_system_path file_system_type file_system_type_version file_type filecache_duration filename fill_line_gap fill_style filled_map_aggregated_field_wells filled_map_visual filter_group filter_group_id filter_groups finalized finding_criteria finding_fields_update finding_provider_fields_confidence finding_provider_fields_criticality finding_provider_fields_related_findings_id finding_provider_fields_types finding_type first_entry first_name first_observed_at fix_available fixed_afd fixed_gop fixed_response fixed_size_chunking_configuration flags fleet fleet_id fleet_instance_set fleet_name fleet_type flexible_time_window flicker_aq flink_application_configuration flink_run_configuration flow_definition_name flow_timeouts fmp4_hls_settings folder folder_id folder_type follow_up_prompt font font_color font_configuration font_decoration font_families font_family font_opacity font_resolution font_size font_style font_weight footer_sections forecast forecast_configurations forecast_properties foreground_color format format_configuration format_text format_version formats formatted forms_input fqdn fragment_length fragment_time frame_capture_cdn_settings frame_capture_group_settings frame_capture_hls_settings frame_capture_output_settings frame_capture_settings frame_option frame_options framework framework_id free_form free_form_layout frequency frequency_in_seconds freshness from from_value fsx fsx_windows_file_server_volume_configuration fulfilled_capacity fulfilled_on_demand_capacity fulfillment_activity fulfillment_code_hook fulfillment_updates_specification full_document full_load_error_percentage full_name funnel_chart_aggregated_field_wells funnel_chart_visual gain game_server_group_name gateway_timezone gating_controls gauge_chart_options gauge_chart_visual gender_string general generation_qualifier generative_ai_settings generator_id geo_spatial_column_group geospatial geospatial_map_aggregated_field_wells geospatial_map_visual gid git_clone_depth git_config git_configuration git_submodules_config github_enterprise_server given_name global_cluster_identifier global_confidence_level global_configuration global_secondary_index global_settings glossary_identifier glossary_terms glue_version google_analytics gop_b_reference gop_closed_cadence gop_num_b_frames gop_size gop_size_units gradient gradient_offset grafana_version grammar_slot_type_setting granularity graph_name graph_name_prefix graphql_operation greater_than greater_than_or_equal green_fleet_provisioning_option grid grid_layout grid_line_visibility group group_attribute group_attribute_field group_by group_by_attribute group_configuration group_entity_type group_label_options group_name group_name_column group_number group_weights grouping_type groups_prefix growth_factor growth_type grpc grpc_config gt gte guidance gutter gutter_spacing gutter_visibility h264_settings h265_packaging_type h265_settings ha_pairs hand_off_time handler hardware hash_key hash_key_field hash_key_type hash_key_value hdr10_settings header header_behavior header_list header_name header_order header_parameters header_sections header_style header_value headers headers_config headroom heartbeat_frequency heartbeat_schema heartbeat_timeout heat_map_aggregated_field_wells heat_map_column_sort heat_map_row_sort heat_map_visual hec_acknowledgment_timeout height height_trim hidden_app_types hidden_instance_types hidden_ml_tools hidden_toolbar_items hierarchical_chunking_configuration hierarchy_id hierarchy_structure high_availability_config highlight histogram_aggregated_field_wells histogram_visual historical_options hive_compatible_partitions hive_json_ser_de hls_akamai_settings hls_basic_put_settings hls_cdn_settings hls_group_settings hls_id3_segment_tagging hls_input_settings hls_media_store_settings hls_output_settings hls_settings hls_webdav_settings home_directory home_directory_mappings home_directory_type home_efs_file_system honeycode honorific_prefix honorific_suffix horizontal_align horizontal_offset horizontal_position horizontal_text_alignment horovod hour_of_day hours hours_of_operation_id html html_body html_motion_graphics_settings html_part http http2 http_config http_error_code_returned_equals http_header http_header_name http_method http_parameters http_redirect_code http_request_method http_version hub_description hub_display_name hub_name hub_search_keywords human_loop_activation_config human_loop_config human_task_ui_name hyperparameters iceberg_configuration iceberg_input icmp_code icmp_type icmp_type_code icon icon_display_option icon_options icon_set icon_set_type id id_field_names identifier identifier_prefix identifiers ides idle idle_client_timeout idle_disconnect_timeout_in_minutes idle_disconnect_timeout_in_seconds idle_settings idle_timeout idle_timeout_in_minutes idle_timeout_minutes idle_timeout_seconds idp idp_identifiers idp_metadata_xml iframe_only_playlists image image_config image_configuration image_file image_id image_id_override image_identifier image_name image_pull_policy image_repository image_repository_type image_response_card image_scaling image_tag_mutability image_tests_configuration image_type image_version_number immunity_time immunity_time_property impact in_cluster inactivity_timeout_minutes incident_tags incident_template inclusion_prefixes inclusive_start_time incomplete_segment_behavior increase_volume_size incremental_pull_config incremental_refresh index index_document index_field index_id index_n_segments index_name inference_accelerator inference_accelerator_override inference_ami_version inference_configuration inference_specification_name inferred_workload_types info infor_nexus infrastructure_class ingestion_id ingestion_type inherited_value init_containers init_query initial_audio_gain initial_capacity initial_capacity_config initial_capacity_type initial_instance_count initial_position initial_response initial_response_setting initial_run initial_sampling_percentage initial_variant_weight initialization_script initials inline_configurations inner_horizontal inner_vertical input input_artifacts input_attachment_name input_attachments input_channel input_channel_levels input_columns input_compression_type input_context input_data_config input_devices input_format input_format_configuration input_format_options input_id input_loss_behavior input_loss_image_color input_loss_image_slate input_loss_image_type input_loss_settings input_name input_parallelism input_parameter input_parameters input_path input_paths input_preference input_processing_configuration input_record_tables input_resolution input_schema input_settings input_specification input_starting_position input_starting_position_configuration input_strength input_template input_transformer input_type input_variable inputs insecure_value insert_header insight_configuration insight_selector insight_type insight_visual insights_configuration install_updates_on_boot instance instance_alias instance_class instance_configuration instance_count instance_definition instance_family instance_generations instance_id instance_ids instance_initiated_shutdown_behavior instance_interruption_behavior instance_interruption_behaviour instance_maintenance_policy instance_market_options instance_metadata_options instance_metadata_service_configuration instance_metadata_tags instance_name instance_platform instance_pools_to_use_count instance_protocol instance_refresh instance_reuse_policy instance_shutdown_timeout instance_tenancy instance_type instance_type_configs instance_types instance_warmup instance_warmup_period instances instances_distribution instruction int int_list integer_parameter_declaration integer_parameters integer_values integration integration_http_method integration_id integration_method integration_name integration_response_key integration_subtype integration_type intended_use intent intent_id intent_name intent_version interactive_configuration interactive_layout_configuration interface_type intermediate_storage interpreted_value interval interval_millis interval_seconds interval_unit introspection_config invalid_fallback_behavior invert inverted invitation_message invocation_connectivity_parameters invocation_http_parameters invocation_label invocation_type iops iot_analytics iot_events iot_thing_name ipam_id ipam_pool_id ipam_pools ipam_resource_discovery_id is_a is_active is_alias is_responsible is_sandbox_environment is_terminal iso_country_code item items iv_in_manifest ja3_fingerprint ja4_fingerprint jira job_attempts job_definition job_driver job_execution_timeout_minutes job_id job_name job_schedule job_tags job_template_data job_type join_instruction json json_body json_content_types json_mapping_parameters json_path junction_path jupyter_lab_app_settings jupyter_lab_image_config jupyter_server_app_settings jvm_options jvm_type jvm_version jwks_retrieval_option kafka kafka_cluster kafka_settings kafka_version kafka_versions kafkaconnect_version kendra_configuration kendra_index kendra_settings kerberos_attributes kerberos_keytab kerberos_keytab_base64 kerberos_krb5_conf kerberos_krb5_conf_base64 kernel_id kernel_spec key key_attributes key_class key_format key_format_versions key_material_base64 key_name key_name_prefix key_pair key_pair_name key_path key_prefix key_prefix_equals key_prefixes key_provider_server key_provider_settings key_type keyframes_max_dist keys keyspace_name keyword keyword_input_type keyword_value keywords kind klv klv_data_pids knowledge_base_configuration knowledge_base_id kpi_options kpi_visual kubernetes kubernetes_namespace label label_color label_configuration label_content label_font_configuration label_name label_namespace label_options label_set label_template label_visibility labels lag_id lake_formation_configuration language_code language_code_control language_description language_selection_policy last_commit_id last_entry last_launched last_name last_observed_at last_run_summary latency_routing_policy latitude launch_configuration launch_group launch_path launch_specification launch_specifications launch_template launch_template_config launch_template_configuration launch_template_id launch_template_name launch_template_specification launch_template_version launch_type layer_ids layer_name layers layout layouts lb_name lb_protocol ldap_server_metadata ledger_name left left_join_key_properties left_offset left_operand legend less_than less_than_or_equal level level_configuration level_five level_four level_one level_three level_two lex_bot lf_tag lf_tag_expression lfe_control license_count license_info license_model license_specification license_type limit_amount limit_unit line line_chart_aggregated_field_wells line_chart_visual line_data_labels line_interpolation line_style line_style_settings line_values line_visibility line_width lineage_configuration linear linear_step_size link_configuration link_id link_to_data_set_column list lo_ro_center_mix_level lo_ro_surround_mix_level load_balancer load_balancer_info load_balancer_name load_balancer_options load_balancer_type load_balancers load_based_auto_scaling loading_animation local_mount_path local_navigation_configuration local_path local_secondary_index local_storage local_storage_types local_zone_group locale locale_id locale_specification locality log_group_names logarithmic logical logical_operator logical_table_map logical_table_map_id logo_image_blob logon_language logs_config long_value longitude lookback_window lower_boundary lower_inclusive lt lt_rt_center_mix_level lt_rt_surround_mix_level lte lustre_configuration m2ts_settings m3u8_settings machine_type magnetic_store_write_properties maintenance maintenance_configuration maintenance_day maintenance_options maintenance_schedule maintenance_start_time maintenance_track_name maintenance_window maintenance_window_start_time major_engine_version malware_name malware_path malware_type manage_berkshelf manage_bundler managed_draining managed_ebs_volume managed_field managed_instance_scaling managed_scaling managed_service_data managed_storage_configuration managed_word_lists_config manifest manifest_compression manifest_duration_format manifest_hash manifest_json manual_creation map_boolean_as_boolean map_jsonb_as_clob map_long_varchar_as map_name map_style_options mapping mapping_parameters mappings margin maria_db marker_color marker_shape marker_size marker_style_settings marker_visibility market_type marketo master_database_name master_id master_instance_fleet master_instance_group max max_acu max_aggregation_interval max_allocated_storage max_allowed_rule_level_for_matching max_allowed_rule_level_for_merging max_attempts max_batch_size max_capacity max_capacity_breach_behavior max_capacity_buffer max_capacity_units max_cll max_concurrency max_concurrency_count max_concurrency_percentage max_concurrent_count max_concurrent_game_session_activations max_concurrent_invocations_per_instance max_concurrent_percentage max_concurrent_runs max_connections max_connections_percent max_contacts max_content_size_per_page_in_mega_bytes max_count max_delivery_seconds max_depth max_devices max_display_resolution max_ejection_percent max_entries max_errors max_fall max_file_size max_group_prepared_capacity max_height max_idle_connections_percent max_idle_timeout_in_minutes max_instance_count max_instance_lifetime max_length max_length_ms max_links_per_page max_message_size max_node_count max_padding_bytes max_page_size max_pages max_parallel_execution_steps max_parallel_launches max_pending_requests max_price max_range max_read_request_units max_requests max_retries max_rows max_runtime_in_seconds max_series max_server_errors max_size max_spot_price_as_percentage_of_optimal_on_demand_price max_time_seconds max_token max_tokens max_total_price max_unavailable max_unavailable_percentage max_units max_value max_vcpus max_visible_columns max_visible_rows max_webservers max_width max_worker_count max_workers max_write_request_units maximum maximum_automatic_attempts maximum_batch_size maximum_batching_window_in_seconds maximum_builds_allowed maximum_capacity maximum_capacity_units maximum_concurrency maximum_core_capacity_units maximum_count maximum_duration maximum_ebs_volume_size_in_gb maximum_event_age_in_seconds maximum_execution_frequency maximum_execution_timeout_in_seconds maximum_individual_player_latency_milliseconds maximum_label_type maximum_message_length maximum_minimum maximum_ondemand_capacity_units maximum_pollers maximum_record_age_in_seconds maximum_scaling_step_size maximum_string_length maximum_traversal_depth maximum_value maximum_video_buffer_delay_milliseconds maximum_window_in_minutes mcu_count mdn_response measure measure_aggregation_function measure_data_label_style measure_field_id measure_foreground measure_label_visibility measure_latency measure_name measure_name_column measure_value_type media_concurrencies media_connect_flows media_insights_configuration media_package_group_settings media_package_output_settings media_package_settings media_type medium medium_changer_type member_account_discount_visibility memory memory_configuration memory_gib_per_vcpu memory_in_mb memory_mib memory_reservation memory_size memory_size_in_mb merged_api_id mesh_name message message_body message_deduplication_id message_format message_group message_group_id message_id message_max_bytes message_review_handler message_subject message_type message_types message_version messages_per_second metadata metadata_column_name metadata_configuration metadata_content metadata_control metadata_directive metadata_field metadata_operation metadata_options method method_name method_path metric metric_groups metric_name metric_query metric_transformation middle_name migration_type min min_acu min_adjustment_magnitude min_allowed_confidence_score_for_merging min_capacity min_capacity_units min_confidence min_elb_capacity min_i_interval min_idle_timeout_in_minutes min_instance_count min_length min_max min_max_gradient min_node_count min_qp min_range min_segment_length min_size min_storage_bytes_percentage min_units min_value min_vcpus min_webservers min_worker_count min_workers minimum minimum_capacity_units minimum_compression_size minimum_count minimum_granularity minimum_instance_metadata_service_version minimum_label_type minimum_length minimum_load_balancer_capacity minimum_pollers minimum_protocol_version minimum_scaling_step_size minimum_value minute_of_hour minutes missing_data_configuration missing_date_visibility mixed_instances_policy mixed_measure_mapping ml_framework mlflow_version mongodb_settings monthly_schedule monthly_settings motion_graphics_configuration motion_graphics_insertion motion_graphics_settings mount_options mount_path mount_point mover_size mp2_settings ms_smooth_group_settings ms_smooth_output_settings mtime mtu multi_measure_attribute_mapping multi_measure_mappings multi_value_answer multiple_values_setting multiplex_group_settings multiplex_id multiplex_output_settings multiplex_program_settings multiplex_settings multivalue_answer_routing_policy mutable mv_over_picture_boundaries mv_temporal_predictor mysql name name_modifier name_node name_prefix name_server named_shadow_names namespace namespace_id namespace_name namespace_type namespaces narrative nas1_configuration navigation_operation nchar_character_set_name negate negated negative_color negative_value_configuration neptune_cluster_parameter_group_name neptune_instance_parameter_group_name neptune_parameter_group_name neq nesting_level netbios_name netbios_name_servers netbios_node_type new_column_name new_column_type next_step nfs nickname nielsen_cbet_settings nielsen_configuration nielsen_distribution_type nielsen_id3_behavior nielsen_naes_ii_nw_settings nielsen_pcm_to_id3_tagging nielsen_watermarks_settings no_device no_hex_prefix no_reboot no_squash_nids node_config node_count node_group_name node_group_name_prefix node_options node_pools node_properties node_repair_config node_type nodejs_version non_key_attributes non_overridable_arguments none north not not_ends_with not_equals not_starts_with note note_updated_at note_updated_by notes notify notify_configuration notify_delay_after ntp_servers null_option null_string null_value_color null_value_format_configuration num_cache_clusters num_cache_nodes num_node_groups num_ref_frames num_retries num_shards number_attribute_constraints number_capabilities number_display_format_configuration number_format_configuration number_of_broker_nodes number_of_disks number_of_frameworks number_of_nodes number_of_on_calls number_of_workers number_scale number_type numeric_axis_options numeric_format_configuration numerical_aggregation_function numerical_measure_field obfuscation_setting obfuscation_setting_type object object_key object_key_prefix object_path object_prefixes object_size_greater_than object_size_less_than object_tags object_type object_type_name object_version observability_configuration observability_configuration_name ocr_language ocsp_configuration ocsp_custom_cname off_peak_window off_peak_window_options offering_id offline_store_config offset on_clause on_create on_demand on_demand_base_capacity on_demand_max_price_percentage_over_lowest_price on_demand_max_total_price on_demand_options on_demand_percentage_above_base_capacity on_demand_specification on_demand_throughput on_deregistration on_exception_steps on_exit_code on_failure on_partial_batch_item_failure on_partial_upload on_prem_config on_reason on_start on_success on_upload online_store_config ontap_volume_type opacity open_id_connect_configuration open_table_format_input open_x_json_ser_de openid_connect_config opensearch_configuration opensearch_serverless_configuration opensearchserverless_configuration opensearchservice_config operating_system operating_system_family operating_systems operation operation_name operation_preferences operations operator ops_center opt_in opt_out_list_name option option_group_description option_group_name option_name option_settings optional optional_fields options or oracle orc_ser_de order order_by ordered_cache_behavior orgunit orientation os other_categories outbound_caller_config outbound_caller_id_name outbound_caller_id_number_id outbound_flow_id outlier_visibility outline_color outline_size outpost_config outpost_id output output_artifacts output_channel output_config output_configuration output_context output_data_config output_format output_format_configuration output_group_settings output_groups output_name output_rectangle output_schema_version output_sdt output_selection output_settings output_strength output_type outputs overflow_behavior overflow_column_header_visibility overlap overlap_percentage overlap_tokens override override_artifact_name override_dynamic_group override_provider overrides oversize_handling owning_project_identifier package_description package_id package_name package_type packaging packet_length packet_size padding padding_policy padding_tolerance page_break_configuration page_number page_size page_size_bytes pagerduty panel_configuration paper_canvas_size_options paper_margin paper_orientation paper_size par_control par_numerator parallel_group parallelism parallelism_config parallelism_configuration parallelism_per_kpu parallelization_factor parameter parameter_control_id parameter_controls parameter_declarations parameter_group_name parameter_key parameter_name parameter_object parameter_overrides parameter_value parameter_value_configurations parameter_value_type parameters parameters_declarations parent_group_name parent_id parent_image parent_volume_id parquet_ser_de parquet_timestamp_in_millisecond parquet_version parsing_configuration parsing_prompt parsing_prompt_string partial_results_stability partition partition_count partition_index partition_key partition_key_path partition_keys partition_number partition_values partitioned_prefix partner_name party_type_string pass_through_settings passthrough_behavior passthrough_control pat_interval path path_id path_name path_parameter_values path_part paths pattern pause_cluster payer payload payload_field payload_format_version payload_type payload_version payment_configuration pcr_control pcr_period pcr_pid per_hour_partition per_request per_request_timeout_seconds per_unit_storage_throughput percent_range percent_traffic percentage percentage_display_format_configuration percentile_aggregation percentile_value period period_over_period period_size period_time_granularity period_to_date periods_backward pgp_key phase_control phrases physical_table_id physical_table_map physical_table_map_id pid pie_chart_aggregated_field_wells pie_chart_visual pii_entities_config pii_entity_types pinecone_configuration pipeline_config pipeline_configuration_body pipeline_definition pipeline_description pipeline_display_name pipeline_id pipeline_name pipeline_object pipeline_parameter pipeline_parameter_list pipeline_type pivot_table_aggregated_field_wells pivot_table_visual placeholder placeholder_options placement placement_constraint placement_constraints placement_group placement_group_config placement_partition_number placement_tenancy plain_text plain_text_message plaintext plan_id platform platform_id platform_identifier platform_override platform_version player_latency_policy plugin plugin_name pmt_interval pmt_pid pod_properties point point_style_options policy_period_in_minutes poll_interval polygon pool_name position positional_constraint positive_color post_call_analytics_settings post_confirmation post_experiment_duration postal_code postgres_settings postgresql power pre_experiment_duration pre_provisioning_hook pre_sign_up precedence precision_recall_trade_off predefined_hierarchy predicate predicates prediction_interval predictive_scaling_configuration predictive_scaling_max_capacity_behavior predictive_scaling_max_capacity_buffer preferences preferred_availability_zones preferred_cache_cluster_azs preferred_channel_pipeline preferred_language preferred_maintenance_window preferred_protocol prefix prefix_config prefix_format prefix_hierarchy prefix_level prefix_type prefixes preload prepare_agent presto price_class pricing_plan primary primary_background primary_container primary_foreground primary_key_column_name primary_key_field primary_value primary_value_display_type primary_value_font_configuration primary_y_axis_display_options primary_y_axis_label_options process process_behavior process_launched_at process_name process_parent_pid process_path process_pid processing_configuration processor processors product product_code product_fields product_id product_name production_variants products profile_version program_date_time program_date_time_period program_name program_num program_number program_selection programming_lang progress_bar progressing project project_description project_identifier project_name project_operation project_visibility projected_columns projection_type prometheus promotion_tier prompt prompt_attempts_specification prompt_override_configuration prompt_specification propagate_at_launch propagate_tags propagating_vgws properties properties_file_content property_group property_map proposal_id protocol protocol_type protocol_version protocols provider provider_id provider_name provider_type province provisioned_capacity provisioned_concurrency provisioned_concurrent_executions provisioned_memory provisioned_poller_config provisioned_read_capacity_units provisioned_throughput provisioned_throughput_in_mibps provisioned_write_capacity_units provisioning_artifact_id provisioning_artifact_name provisioning_artifact_parameters provisioning_parameter provisioning_parameters pseudonym pull_request pull_request_environment_name push put_item python_version q_type qop_configuration qos qualifier quality_level quantity query query_arg query_arg_profile_config query_arg_profiles query_argument query_capacity_units query_compute query_insights_response query_parameter query_spatial_coverage query_statement query_string query_string_behavior query_string_cache_keys query_string_parameters query_strings query_strings_config query_temporal_range queryable quick_connect_config quick_connect_ids quick_connect_type quiet_time quote_symbol qvbr_quality_level r_studio_server_pro_app_settings rabbitmq_broker_parameters radar_chart_aggregated_field_wells radar_chart_visual radius_retries radius_servers radius_timeout raid_level rails_env ram_disk_id ramdisk_id randomization_salt range range_ends_label_type range_key range_key_field range_key_type range_key_value range_maximum range_maximum_value range_minimum range_minimum_value rank rank_order raw_format raw_message_delivery raw_settings rds rds_configuration rds_options read read_attributes read_capacity read_capacity_units read_from_timestamp read_only read_write read_write_type reader_group realm reason reboot_after_use rebuild_workspace rec601_settings rec709_settings receive_wait_time_seconds recently_failed_runs recipe recommender_id record_column record_columns record_encoding record_fields record_format record_format_type record_identifier_feature_name record_row_path record_set_id record_size_kib record_type recording_frequency recording_group recording_reconnect_window_seconds records recrawl_behavior recrawl_policy recurrence recurrence_multiplier recursive_loop redirect redirect_all_requests_to redis_enterprise_cloud_configuration redis_settings redshift redshift_configuration redshift_data_parameters redshift_settings ref_value reference_id reference_lines reference_name reference_schema reference_sets refresh_cadence refresh_configuration refresh_on_day refresh_properties refresh_type registrant_contact registrant_privacy registration_config registration_id registration_page_path registry_id registry_name regular_expression related_findings related_findings_id related_vulnerabilities relational_database_config relational_database_name relational_table relative relative_date_time relative_date_type relative_date_value relative_position release release_label release_notes release_version relevance relying_party_id remix_settings rename_column_operation renewal_type rep_interval repeat_frame_msec replay_policy reply_to repositories repository repository_name reputation_options request_body request_configuration request_interval request_macsec request_mapping_template request_parameter request_parameter_key request_parameters request_payer request_template request_templates requester requester_pays requests reservation_id reservation_plan_settings reservation_type reserve_range reserved_cache_nodes_offering_id reserved_concurrent_executions reserved_slots reservoir_size resize_cluster resize_option resolution resolve_conflicts resolve_conflicts_on_create resolve_conflicts_on_update resource_application_name resource_aws_ec2_instance_image_id resource_aws_ec2_instance_key_name resource_aws_ec2_instance_launched_at resource_aws_ec2_instance_type resource_configuration_definition resource_configuration_identifier resource_container_image_id resource_container_image_name resource_container_launched_at resource_container_name resource_data resource_group_name resource_id resource_identifier resource_key_value_pair resource_label resource_name resource_parameters resource_partition resource_path resource_properties resource_query resource_record_set resource_records resource_selection resource_set resource_set_ids resource_set_name resource_set_type resource_spec resource_tag resource_tag_key resource_tag_value resource_tags resource_type resource_type_list resource_type_management_preference resource_type_opt_in_preference resource_types resource_value respond_to_afd response response_card response_code response_header response_mapping_template response_page_path response_parameters response_template response_templates response_type rest_api_id restart_delay restart_workspace result result_configuration result_format result_size resume_cluster retries return return_data reuse_on_scale_in revision revocation_configuration rewrite rfc_4180 rich_text right right_join_key_properties right_operand risk_exception_configuration rollback rollback_maximum_batch_size rolling_date rolling_update_policy rollover_interval root_device_name root_device_type root_volume_configuration root_volume_size_gib rotate_immediately routing_config routing_configuration routing_http_response_x_content_type_options_header_value routing_http_response_x_frame_options_header_value row row_alternate_color_options row_alternate_colors row_field_names_style row_group_length row_header_style row_index row_index_stride row_label_options row_length row_sort row_span row_subtotal_options row_tag row_total_options rows rpo rtmp_group_settings rtmp_output_settings rto ruby_version rubygems_version run_as_group run_command_parameters run_config run_configuration run_order runtime runtime_configuration runtime_environment runtime_environment_variables runtime_platform runtime_version sagemaker_image_version_alias sagemaker_pipeline_parameters salesforce salesforce_configuration salt sample_size sample_utterance sample_utterances sample_value sampling_percentage sankey_diagram_aggregated_field_wells sankey_diagram_visual sapo_data sas_configuration sasl sasl_mechanism savedown_storage_configuration scale scale_down_behavior scale_in_cooldown scale_in_cooldown_seconds scale_in_policy scale_out_cooldown scale_out_cooldown_seconds scale_out_policy scaling_adjustment scaling_behavior scaling_config scaling_configuration scaling_group_configuration scaling_group_name scaling_instruction scaling_parameters scaling_policy_update_behavior scaling_type scatter_plot_categorically_aggregated_field_wells scatter_plot_unaggregated_field_wells scatter_plot_visual scenario schedule schedule_config schedule_configuration schedule_end_time schedule_expression schedule_expression_timezone schedule_frequency schedule_id schedule_identifier schedule_offset schedule_start_time schedule_timezone scheduled scheduled_scaling_suspended scheduled_splits_config schedulers scheduling_buffer_time scheduling_policy_arn schema schema_change_policy schema_configuration schema_definition schema_handler_package schema_id schema_name schema_reference schema_version_id schema_version_number scheme scoping scram scrape_configuration screen_canvas_size_options script_id scrollbar_options scte27_pids scte35_behavior scte35_control scte35_pid sds search search_options search_string searchable searchable_attributes seasonality secondary secondary_artifacts secondary_background secondary_foreground secondary_gids secondary_input_id secondary_value secondary_value_font_configuration secondary_y_axis_display_options secondary_y_axis_label_options seconds_before_timeout seconds_to_live seconds_until_auto_pause section_based section_based_layout section_id secure segment segment_configurations segment_length segment_modifier segment_overrides segment_type segmentation_markers segmentation_style segmentation_time segments_per_subdirectory select_all_options select_all_value_options selectable_values selected_bin_type selected_border_style selected_engine_version selected_field_option selected_field_options selected_fields selected_fields_configuration selected_point_style selected_sheets selected_tooltip_type selection_criteria selection_tag selector selector_settings self self_managed_active_directory self_managed_active_directory_configuration self_managed_kafka_parameters semantic_chunking_configuration semantic_version sensitivity_level sentiment_configuration sentiment_type separator separator_configuration ser_de_info serde serial_number serialization_library serializer series server_id server_name server_process server_properties server_protocol server_timing_headers_config server_type serverless_config serverless_v2_scaling_configuration serverlessv2_scaling_configuration service service_code service_connect_configuration service_connect_defaults service_descriptor service_discovery service_id service_identifier service_json service_name service_namespace service_now service_provider_name service_registries service_type session_number session_sample_rate set_identifier set_parameters_operation set_stat_option setting setting_id setting_value settings settings_group severities sftp_config shadow_color shadow_opacity shadow_production_variants shadow_x_offset shadow_y_offset shape shard_capacity shard_count share_decay_seconds share_distribution sharpness sheet sheet_content_type sheet_control_layouts sheet_controls_option sheet_id sheet_layout_element_maximization_option sheet_text_box_id sheet_visual_scoping_configurations sheets shift_coverages short_code short_name show show_speaker_label side_specific_border sign sign_in_options signed simple_cluster_marker simple_criterion simple_numerical_aggregation simple_prefix single_availability_zone single_header single_header_config single_instance_type single_metric_visibility single_query_argument single_sign_on single_weight_config singular sink_identifier sip_media_application_id site_id site_maps site_maps_configuration size size_constraints size_in_bytes size_in_gb size_in_gib size_in_megabytes size_label_options size_unit sizes sizing_options sizing_policy skewed_column_names skewed_column_values skewed_info slack slack_channel_id slack_team_id slices slider slot slot_constraint slot_id slot_name slot_resolution_setting slot_specification slot_to_elicit slot_type slot_type_id slot_type_values slot_type_version slow_start small_multiples small_multiples_options small_multiples_sort smb smb_active_directory_settings smb_file_share_visibility smithy smpte2038_data_preference sms_authentication_message sms_configuration sms_message smtp_reply_code snap_start snowflake snowflake_configuration softness software software_update_options solid solution_stack_name sort sort_by sort_columns sort_configuration sort_direction sort_icon_visibility sort_order sort_paths sortable south space_display_name space_name space_settings space_storage_settings spark spark_sql_job_driver spark_sql_parameters spark_submit_job_driver spark_submit_parameters sparkline sparse_track_type spatial_aq spec split split_tunnel splunk_configuration spot_instance_pools spot_instance_type spot_max_price spot_max_price_percentage_over_lowest_price spot_options spot_price spot_specification spot_type spread_level sql sql_application_configuration sql_query sql_server sql_type sql_version sqls squash ssh_key ssh_key_name ssm_automation ssm_controls ssm_parameter_configuration ssml_message stack_id stack_name stack_names stack_set_name stack_set_provisioning_preferences stage stage_description stage_name stage_variable_overrides stage_variables staging staging_area_tags standard_hls_settings standard_layout start start_after start_after_date_time start_angle start_application start_at start_canary start_channel start_command start_date start_from_row start_inclusive start_multiplex start_on_creation start_response start_time start_timeout_ms start_value start_window start_window_hours starting_position starting_position_configuration starting_position_timestamp starts_with stat static static_column static_configuration static_key_settings static_key_value static_value static_values statistic statmux_settings step step_adjustment step_concurrency_level step_count step_scaling_policy_configuration step_size step_to_apply steps stereo_downmix stickiness still_waiting_response stop_instance_before_detaching stop_sequences stopping_condition stops storage_capacity storage_capacity_reservation_gib storage_capacity_units storage_config storage_configuration storage_connectors storage_descriptor storage_info storage_lens_configuration storage_throughput storage_tier storage_type storage_virtual_machine_id stored_as_sub_directories strength string string_attribute_constraints string_equals string_format_configuration string_like string_list string_list_value string_not_equals string_not_like string_parameter_declaration string_parameters string_value string_values stripe_size_bytes studio_id style style_configuration style_control style_options sub_slot_setting sub_slots subdirectory subdivision subdivision_code subgop_length subscription_type subtitle success success_codes success_foreground success_next_step success_response success_response_handling_config success_strings success_values suffix summary supplemental_data_storage_configuration supplemental_settings surname surround_trim suspend symbol sync_config sync_format synonyms syntax system system_packages systems_manager_agent table table_aggregated_field_wells table_cell_image_scaling_configuration table_class table_class_override table_configurations table_data table_format table_inline_visualizations table_mappings table_name table_options table_prefix table_reference table_type table_unaggregated_field_wells table_visual table_with_columns tables tag tag_column_operation tag_criterion tag_key tag_map tag_names tag_option_id tag_propagation tag_specifications tag_value tag_values tagging_directive tags_to_add taint tape_drive_type target_tracking_scaling_policy_configuration task task_availability_lifetime_in_seconds task_count task_definition task_description task_invocation_parameters task_keywords task_properties task_title task_type tcp tcp_established_timeout tcp_flag tcp_idle_timeout_seconds team_id team_name tech_contact tech_privacy telemetries teletext_grid_control temperature template template_body template_configuration template_id template_linked template_name template_physical_id template_selection_expression template_type template_version_number temporal_aq tenancy tenant tenant_display_name tenant_id tenant_identifier tensor_board_app_settings teradata term_relations terraform_key test_bot_alias_tags testing_information text text_area text_body text_boxes text_color text_content text_field text_format text_input_specification text_part text_qualifier text_transformation text_wrap theme_id thickness thing thing_group_indexing_configuration thing_group_name thing_indexing_configuration thing_name thing_type_name thousands_separator threads_per_core threshold threshold_expression threshold_metric_id threshold_type throughput throughput_capacity throughput_capacity_per_ha_pair throughput_config thumbnail_config thumbnail_configuration thumbnails thumbprint_list tick_label_options tier tiering tiering_policy tile tile_height tile_layout tile_padding tile_width time time_based_canary time_based_linear time_column time_granularity time_of_day time_of_the_day time_period time_period_end time_period_start time_series_forecasting_settings time_unit time_zone time_zone_id timecode_burnin_font_size timecode_burnin_position timecode_burnin_settings timecode_config timecode_insertion timed_metadata_behavior timed_metadata_id3_frame timed_metadata_id3_period timed_metadata_pid timeout timeout_duration_minutes timeout_in_mins timeout_in_minutes timeout_in_seconds timeout_millis timeout_milliseconds timeout_minutes timeout_next_step timeout_response timeout_seconds times timestamp timestamp_column_name timestamp_delta_milliseconds timestamp_formats timestamp_offset timezone title title_options to toggle_buttons_visibility tool tool_choice tool_configuration tool_spec toolbar_configuration toolbar_type tooltip tooltip_fields tooltip_title_type tooltip_visibility top top_bottom_movers top_bottom_ranked top_offset top_p total total_aggregation total_bar_label total_cell_style total_local_storage_gb total_options totals_visibility trace_configuration tracing_config tracing_configuration track track_latest track_name tracker_name tracking_options tracking_server_name tracking_server_size tracks traffic_config traffic_dial_percentage traffic_direction traffic_routing_config traffic_routing_configuration traffic_type training_data_config transferred_override transform_type transformation transformation_configuration treat_missing_data treatment_option tree_map_aggregated_field_wells tree_map_sort tree_map_visual trend_arrows trend_group_sort trend_groups trendmicro trigger trigger_config trigger_configuration trigger_events trigger_name trigger_properties trigger_type trigger_types trigger_value triggers troubleshooting_text tumbling_window_in_seconds tunnel1_dpd_timeout_action tunnel1_dpd_timeout_seconds tunnel1_ike_versions tunnel1_phase1_dh_group_numbers tunnel1_phase1_lifetime_seconds tunnel1_phase2_dh_group_numbers tunnel1_phase2_lifetime_seconds tunnel1_rekey_fuzz_percentage tunnel1_rekey_margin_time_seconds tunnel1_replay_window_size tunnel1_startup_action tunnel2_dpd_timeout_action tunnel2_dpd_timeout_seconds tunnel2_ike_versions tunnel2_phase1_dh_group_numbers tunnel2_phase1_lifetime_seconds tunnel2_phase2_dh_group_numbers tunnel2_phase2_lifetime_seconds tunnel2_rekey_fuzz_percentage tunnel2_rekey_margin_time_seconds tunnel2_replay_window_size tunnel2_startup_action turns_to_live twitter type type_identifier type_name type_revision type_version type_version_id types typography udp_group_settings udp_output_settings udp_timeout uefi_data ui_color_palette ui_template uid unicode_icon uniform_border uninstall_after_build unique_key unique_keys unique_values unit unit_label unit_type units untag_column_operation unwrap update update_behavior update_config update_policy update_response update_runtime_on updated_at updated_by updated_reason upgrade_policy upgrade_storage_config uplink_bandwidth_bits uplink_delay_ms uplink_jitter_ms uplink_loss_percent upload_end upload_settings upload_size upload_speed upload_start upper_boundary upper_inclusive upscaling upsolver usage usage_plan_id usage_text usage_type use_amortized use_aws_owned_key use_base64 use_blended use_csv_no_sup_value use_custom_cookbooks use_defaults use_ebs_optimized_instances use_large_integer_value use_latest_restorable_time use_new_mapping_type use_off_peak_window use_only use_previous_value use_stage_cache use_task_start_time_for_full_load_timestamp user_agent user_data user_data_base64 user_volume_size_gib utilization_preference utterance valid_from valid_to valid_until validity value value_axis value_cell_style value_elicitation_prompt value_elicitation_setting value_from value_key value_label_configuration value_label_options value_selection_setting value_type value_when_unset_option value_wo value_wo_version values values_when_unset variable variable_tags variables variant variant_name variation variations vault_name vbr_quality vcpu vcpu_count vdm_options vector_config vector_field vector_index_name vector_ingestion_configuration vector_knowledge_base_configuration vector_search_configuration veeva vendor vendor_guidance vendor_name version version_description version_id version_label version_name version_name_prefix version_number version_stages versioned vertical_align vertical_offset vertical_overflow_visibility vertical_position vertical_text_alignment video video_black_settings video_codec_options video_description_name video_descriptions video_pid video_selector video_settings video_watermarks view_expanded_text virtual_interface_id virtual_name virtual_node virtual_node_name virtual_service virtual_service_name virtualization_type visibility_timeout_seconds visible_range visual_axis_sort_option visual_id visual_ids visual_layout_options visual_menu_option visual_palette visuals vlan vocabulary_name voice_connector voice_connector_id voice_id voice_settings volume volume_configuration volume_id volume_mounts volume_name volume_size volume_size_in_bytes volume_size_in_gb volume_style volume_tags volume_throughput volume_type volumes volumes_per_instance vpn_connection_id vulnerability_id vulnerable_packages wait_and_continue_specification wait_for_acceptance wait_for_capacity_timeout wait_for_completion wait_for_deployment wait_for_elb_capacity wait_for_fulfillment wait_for_ready_timeout wait_for_success_timeout_seconds wait_interval_in_seconds wait_period wait_period_ms wait_time_in_minutes wait_until_stable wait_until_stable_timeout waiting_response warehouse warm_count warm_pool warm_type waterfall_chart_aggregated_field_wells waterfall_chart_options waterfall_visual wav_settings web_configuration web_crawler_configuration website website_redirect weekly_maintenance_start_time weekly_maintenance_window_start weekly_schedule weekly_settings weight weight_factor weight_sort weighted_capacity weighted_routing_policy weights west what_if_point_scenario what_if_range_scenario width wildcard window_id window_options window_start_time with_event word_casing word_cloud_aggregated_field_wells word_cloud_options word_cloud_visual word_orientation word_padding word_scaling words words_config work_group worker_configuration worker_count worker_type workflow workflow_id workflow_name workforce_name workgroup workgroup_name working_directory workspace_creation_properties workspace_directory_description workspace_directory_name workspace_id workspace_properties workspace_settings workspace_type workteam_name wrap write_attributes write_capacity write_capacity_units write_manifest write_operation_type writer_version x x_axis x_axis_display_options x_axis_label_options x_axis_location x_position y y_axis y_axis_display_options y_axis_label_options y_axis_location y_position years zendesk zip_code zip_file zonal_config zonal_shift_config zone zone_awareness_config zone_id"
	}
};

// tools/terraform/src/risk/classes.ts
const CLASS_REASONS = {
	grants: "says who may do what",
	guards: "guards, watches or limits something",
	encrypts: "decides how something is encrypted, or with which key",
	exposes: "decides from where something is reached, or where it sends to",
	retains: "decides how long, or how often, something is kept",
	deletes: "decides what is deleted, and when"
};
function classOfType(type) {
	types ??= read$1(aws_classes_default.types);
	return types.get(type);
}
function standsAlone(type) {
	alone ??= new Set(aws_classes_default.alone.split(" "));
	return alone.has(type);
}
function classOfAttribute(name) {
	attributes ??= read$1(aws_classes_default.attributes);
	return attributes.get(name);
}
let types;
let alone;
let attributes;
function read$1(classes) {
	const byName = /* @__PURE__ */ new Map();
	for (const [name, names] of Object.entries(classes)) for (const one of names.split(" ")) byName.set(one, name);
	return byName;
}

// tools/terraform/src/risk/statements.ts
const MOST = 25e4;
function policyDifference(before, after) {
	const [from, to] = [permissionsOf(before), permissionsOf(after)];
	if (from === void 0 || to === void 0 || from.length * to.length > MOST) return void 0;
	return {
		widened: [...added(from, to, "Allow"), ...gone(from, to)],
		narrowed: [...added(to, from, "Allow"), ...gone(to, from)]
	};
}
function denies(document) {
	return (permissionsOf(document) ?? []).some(({ effect }) => effect === "Deny");
}
function added(from, to, effect) {
	const old = from.filter((permission) => permission.effect === effect);
	return to.filter((permission) => permission.effect === effect && !old.some((other) => covers(other, permission))).map((permission) => `allows ${wordsOf(permission)}`);
}
function gone(from, to) {
	const left = to.filter(({ effect }) => effect === "Deny");
	return from.filter((permission) => permission.effect === "Deny" && !left.some((other) => covers(other, permission))).map((permission) => `no longer denies ${wordsOf(permission)}`);
}
function wordsOf({ action, resource, principal, condition }) {
	const on = textOf(resource) === "*" ? "" : ` on ${textOf(resource)}`;
	const who = principal === "" ? "" : ` to ${principal === "*" ? "everybody" : principal}`;
	return `${textOf(action)}${on}${who}${condition === "" ? "" : " under a condition"}`;
}
function textOf(words) {
	return "is" in words ? words.is : `everything but ${words.not.join(", ")}`;
}
function covers(wide, narrow) {
	return coversWords(wide.action, narrow.action) && coversWords(wide.resource, narrow.resource) && (wide.principal === narrow.principal || wide.principal === "*") && (wide.condition === "" || wide.condition === narrow.condition);
}
function coversWords(wide, narrow) {
	if ("is" in wide) return "is" in narrow ? coversPattern(wide.is, narrow.is) : wide.is === "*";
	if ("not" in narrow) return wide.not.every((pattern) => narrow.not.some((other) => coversPattern(other, pattern)));
	return wide.not.every((pattern) => disjoint(pattern, narrow.is));
}
function coversPattern(wide, narrow) {
	if (wide === narrow || wide === "*") return true;
	return !narrow.includes("?") && matchesWildcards(wide, narrow);
}
function matchesWildcards(pattern, text) {
	let [at, of, star, from] = [
		0,
		0,
		-1,
		0
	];
	while (of < text.length) if (at < pattern.length && pattern[at] === "*") {
		star = at++;
		from = of;
	} else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === text[of])) {
		at++;
		of++;
	} else if (star >= 0) {
		at = star + 1;
		of = ++from;
	} else return false;
	while (pattern[at] === "*") at++;
	return at === pattern.length;
}
function disjoint(pattern, other) {
	const literal = (text) => text.slice(0, text.search(/[*?]|$/));
	const [a, b] = [literal(pattern), literal(other)];
	return !a.startsWith(b) && !b.startsWith(a);
}
function permissionsOf(document) {
	const { Statement } = record(document);
	if (Statement === void 0) return void 0;
	const permissions = [];
	for (const value of many(Statement)) {
		const statement = record(value);
		const effect = statement.Effect === "Deny" ? "Deny" : "Allow";
		const condition = Object.keys(record(statement.Condition)).length === 0 ? "" : conditionText(statement.Condition);
		const actions = wordsFrom(statement.Action, statement.NotAction, (action) => action.toLowerCase());
		const resources = wordsFrom(statement.Resource ?? (statement.NotResource === void 0 ? "*" : void 0), statement.NotResource);
		for (const principal of principalsOf(statement)) for (const action of actions) for (const resource of resources) {
			if (permissions.length > 5e3) return void 0;
			permissions.push({
				effect,
				action,
				resource,
				principal,
				condition
			});
		}
	}
	return permissions;
}
function wordsFrom(are, areNot, normal = (text) => text) {
	if (areNot !== void 0) return [{ not: many(areNot).map((one) => normal(String(one))) }];
	return many(are).map((one) => ({ is: normal(String(one)) }));
}
function principalsOf({ Principal, NotPrincipal }) {
	if (NotPrincipal !== void 0) return [`everybody but ${require_digest.canonicalJson(NotPrincipal)}`];
	if (Principal === void 0) return [""];
	if (typeof Principal === "string") return [Principal];
	return Object.entries(record(Principal)).flatMap(([kind, who]) => many(who).map((one) => one === "*" && kind === "AWS" ? "*" : String(one)));
}
function conditionText(condition) {
	const operators = Object.entries(record(condition)).map(([operator, keys]) => [operator, Object.fromEntries(Object.entries(record(keys)).map(([key, values]) => [key.toLowerCase(), [...new Set(many(values).map(String))].sort()]))]);
	return require_digest.canonicalJson(Object.fromEntries(operators));
}
function many(value) {
	return Array.isArray(value) ? value : value === void 0 || value === null ? [] : [value];
}

// tools/terraform/src/risk/narrowing.ts
const TOLD = 3;
function policyUpdates(before, after, changed) {
	const verdicts = [];
	const known = [];
	for (const name of changed) {
		const from = documents(own(before, name));
		if (from.length === 0) continue;
		const to = documents(own(after, name));
		if (to.length === 0) continue;
		const difference = policyDifference(joined(from), joined(to));
		if (difference === void 0) continue;
		known.push(name);
		if (difference.widened.length > 0) verdicts.push({
			level: "security",
			reason: `${name} ${require_text.firstOf(difference.widened, TOLD, "; ")}, which it did not before`,
			wayOut: "Make sure that this access is meant, or take it out again."
		});
		if (difference.narrowed.length > 0) verdicts.push({
			level: "disrupt",
			reason: `${name} ${require_text.firstOf(difference.narrowed.map(negated), TOLD, "; ")}: whoever used that is refused`
		});
	}
	return {
		verdicts,
		known
	};
}
function negated(words) {
	return words.startsWith("allows ") ? `no longer ${words}` : words.replace(/^no longer denies /, "newly denies ");
}
function documents(value) {
	return (Array.isArray(value) ? list(value).map((item) => record(item).policy) : [value]).map(jsonInside).filter((document) => record(document).Statement !== void 0);
}
function joined(all) {
	return { Statement: all.flatMap((document) => record(document).Statement) };
}

// tools/terraform/src/risk/updates.ts
function harmless(...knows) {
	return {
		knows,
		judge: () => void 0
	};
}
function rule(knows, judge) {
	return {
		knows,
		judge
	};
}
function disrupts(attributes, reason) {
	return rule(attributes, (before, after) => {
		const changed = attributes.filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null));
		return changed.length === 0 ? void 0 : {
			level: "disrupt",
			reason: `${changed.join(", ")}: ${reason}`
		};
	});
}
function turnedOff(attribute, level, reason) {
	return rule([attribute], (before, after) => before[attribute] === true && after[attribute] === false ? {
		level,
		reason
	} : void 0);
}
function turnedOn(attribute, level, reason) {
	return rule([attribute], (before, after) => before[attribute] !== true && after[attribute] === true ? {
		level,
		reason
	} : void 0);
}
function toZero(attribute, reason) {
	return rule([attribute], (before, after) => Number(before[attribute] ?? 0) !== 0 && after[attribute] === 0 ? {
		level: "disrupt",
		reason
	} : void 0);
}
function capacity(...attributes) {
	return rule(attributes, (before, after) => {
		const fewer = attributes.filter((name) => Number(after[name] ?? 0) < Number(before[name] ?? 0));
		if (fewer.length === 0) return void 0;
		const words = fewer.map((name) => `${name} ${before[name]} to ${after[name]}`).join(", ");
		return {
			level: "disrupt",
			reason: fewer.some((name) => Number(after[name]) === 0) ? `${words}: what it serves stops` : `${words}: fewer serve`
		};
	});
}
function lowered(attribute, level, reason, wayOut) {
	return rule([attribute], (before, after) => {
		const [from, to] = [before[attribute], after[attribute]];
		if (typeof from !== "number" || typeof to !== "number" || to >= from) return void 0;
		return {
			level,
			reason: `${attribute} ${from} to ${to}: ${reason}`,
			...wayOut === void 0 ? {} : { wayOut }
		};
	});
}
function credentials(name) {
	return disrupts([
		name,
		`${name}_wo`,
		`${name}_wo_version`
	], "whoever logs in with the old password is refused");
}
function doors(block, way, side) {
	const each = (values) => {
		const found = /* @__PURE__ */ new Map();
		for (const rule of list(values[block]).map(record)) {
			const peers = [...[
				"cidr_blocks",
				"ipv6_cidr_blocks",
				"prefix_list_ids",
				"security_groups"
			].flatMap((name) => list(rule[name])), ...rule.self === true ? ["itself"] : []].map(String);
			const { from_port: from, to_port: to, protocol } = rule;
			const port = String(protocol) === "-1" ? "every port" : `${protocol} ${from === to ? from : `${from}-${to}`}`;
			for (const peer of peers) found.set(require_digest.canonicalJson([
				protocol ?? null,
				from ?? null,
				to ?? null,
				peer
			]), `${port} ${side} ${peer}`);
		}
		return found;
	};
	return rule([block], (before, after) => {
		const [old, now] = [each(before), each(after)];
		const added = [...now].flatMap(([key, words]) => old.has(key) ? [] : [words]);
		const gone = [...old].flatMap(([key, words]) => now.has(key) ? [] : [words]);
		if (added.length > 0) return {
			level: "unknown",
			reason: `${block} lets ${added.join(", ")} ${way}, and whether that is meant is not known here`,
			notKnown: [block]
		};
		if (gone.length === 0) return void 0;
		return {
			level: "disrupt",
			reason: `${block} lets ${gone.join(", ")} ${way} no longer`
		};
	});
}
const SHRINK = "AWS never makes storage smaller, so this apply fails every time";
const SHRINK_OUT = "Set the old size again, or move the data to a new, smaller one.";
const BACKUPS_LOST = "automated backups older than that are deleted";
const KEEP_BACKUPS = "Copy the backups that matter first (aws rds copy-db-snapshot), or keep the old number.";
const DATABASE_INSTANCE = disrupts([
	"instance_class",
	"engine_version",
	"parameter_group_name",
	"option_group_name",
	"storage_type",
	"port",
	"ca_cert_identifier"
], "the database restarts or fails over, at once with apply_immediately, else in its maintenance window");
const CLUSTER_NODES = disrupts([
	"node_type",
	"engine_version",
	"num_cache_clusters",
	"num_node_groups",
	"parameter_group_name",
	"port"
], "nodes are replaced one after the other; connections break");
const ROLLING = disrupts([
	"version",
	"release_version",
	"launch_template"
], "nodes are drained and replaced; pods move");
const retention = rule(["retention_in_days"], (before, after) => {
	const days = (value) => typeof value !== "number" ? void 0 : value === 0 ? Number.POSITIVE_INFINITY : value;
	const [from, to] = [days(before.retention_in_days), days(after.retention_in_days)];
	if (from === void 0 || to === void 0 || to >= from) return void 0;
	return {
		level: "destroy",
		reason: `retention_in_days ${before.retention_in_days} to ${after.retention_in_days}: older logs are deleted within days`,
		wayOut: "Export the logs that must be kept first (aws logs create-export-task), or keep the old number."
	};
});
const clusterVersion = rule(["version"], (before, after) => {
	const minor = (value) => Number(/^1\.(\d+)/.exec(String(value))?.[1] ?? NaN);
	const step = minor(after.version) - minor(before.version);
	if (!Number.isFinite(step) || step === 0) return void 0;
	const what = `version ${before.version} to ${after.version}`;
	if (step === 1) return {
		level: "disrupt",
		reason: `${what}: the control plane is upgraded, which cannot be undone`
	};
	return {
		level: "stuck",
		reason: `${what}: EKS ${step < 0 ? "cannot go back" : "takes one minor version at a time"}, so this apply fails every time`,
		wayOut: step < 0 ? "Set the running version again." : `Go to 1.${minor(before.version) + 1} first.`
	};
});
const suspended = rule(["versioning_configuration"], (before, after) => {
	const status = (value) => record(list(value)[0]).status;
	if (status(before.versioning_configuration) !== "Enabled" || status(after.versioning_configuration) === "Enabled") return void 0;
	return {
		level: "destroy",
		reason: "versioning is suspended: what is overwritten or deleted from now on is lost",
		wayOut: "Keep status = \"Enabled\"."
	};
});
const PROTECTION = turnedOff("deletion_protection", "disrupt", "deletion protection is taken away: the next change can delete it");
const boundary = rule(["permissions_boundary"], (before, after) => {
	const [from, to] = [before.permissions_boundary || void 0, after.permissions_boundary || void 0];
	if (from === to) return void 0;
	if (from === void 0) return {
		level: "disrupt",
		reason: "a permissions boundary is set: what it does not allow is refused from now on"
	};
	return {
		level: "security",
		reason: to === void 0 ? "the permissions boundary is taken away" : `the permissions boundary changes from ${from} to ${to}`,
		wayOut: "Keep the boundary."
	};
});
const pointInTime = rule(["point_in_time_recovery"], (before, after) => {
	const [from, to] = [before, after].map(({ point_in_time_recovery }) => record(list(point_in_time_recovery)[0]));
	const days = (values) => Number(values?.recovery_period_in_days ?? 35);
	if (from?.enabled !== true) return void 0;
	if (to?.enabled !== true) return {
		level: "destroy",
		reason: "point-in-time recovery is turned off, and every backup of it is deleted",
		wayOut: "Keep it on."
	};
	return days(to) < days(from) ? {
		level: "destroy",
		reason: `point-in-time recovery goes back ${days(to)} days in place of ${days(from)}`
	} : void 0;
});
function keptFor(block, attribute, reason) {
	return rule([block], (before, after) => {
		const numbers = (values) => {
			if (Array.isArray(values)) return values.flatMap(numbers);
			const own = record(values);
			const found = own[attribute];
			return [...typeof found === "number" ? [found] : [], ...Object.values(own).flatMap((item) => typeof item === "object" ? numbers(item) : [])];
		};
		const [from, to] = [Math.min(...numbers(before[block])), Math.min(...numbers(after[block]))];
		if (!Number.isFinite(from) || !Number.isFinite(to)) return JSON.stringify(before[block]) === JSON.stringify(after[block]) ? void 0 : {
			level: "unknown",
			reason: `${block} changes, and how long things are kept with it`
		};
		if (to < from) return {
			level: "destroy",
			reason: `${attribute} ${from} to ${to}: ${reason}`,
			wayOut: "Keep the old number."
		};
		const rest = (values) => JSON.stringify(values ?? null, (key, value) => key === attribute ? null : value);
		return rest(before[block]) === rest(after[block]) ? void 0 : {
			level: "unknown",
			reason: `${block} changes otherwise than in ${attribute}`
		};
	});
}
const expirations = rule(["rule"], (before, after) => {
	const ends = (values) => new Set(list(values.rule).map(record).filter(({ status }) => status !== "Disabled").filter((one) => ["expiration", "noncurrent_version_expiration"].some((name) => list(one[name]).length > 0)).map(({ filter, prefix, expiration, noncurrent_version_expiration }) => require_digest.canonicalJson([
		filter,
		prefix,
		expiration,
		noncurrent_version_expiration
	].map((part) => part ?? null))));
	const known = ends(before);
	if ([...ends(after)].some((one) => !known.has(one))) return {
		level: "destroy",
		reason: "objects expire by a rule that is new or another, also those that are there already",
		wayOut: "Make sure that none of them is needed."
	};
	return JSON.stringify(before.rule ?? null) === JSON.stringify(after.rule ?? null) ? void 0 : {
		level: "disrupt",
		reason: "rule: objects may move, or stay, otherwise than before"
	};
});
const FINAL_SNAPSHOT = turnedOn("skip_final_snapshot", "disrupt", "skip_final_snapshot: when it is deleted from now on, no snapshot is taken");
const INSIGHTS = [
	turnedOff("performance_insights_enabled", "disrupt", "what was recorded of its load is deleted"),
	lowered("performance_insights_retention_period", "disrupt", "what was recorded of its load before is deleted"),
	toZero("monitoring_interval", "monitoring_interval 0: its machine is watched no longer")
];
const WINDOWS = rule([
	"backup_window",
	"preferred_backup_window",
	"maintenance_window",
	"preferred_maintenance_window"
], (before, after) => {
	for (const prefix of ["", "preferred_"]) {
		const [backup, maintenance] = [`${prefix}backup_window`, `${prefix}maintenance_window`];
		if (![backup, maintenance].some((name) => before[name] !== after[name]) || !overlap(after[backup], after[maintenance])) continue;
		return {
			level: "stuck",
			reason: `${backup} ${after[backup]} overlaps ${maintenance} ${after[maintenance]}, so this apply fails every time`,
			wayOut: "Let one end before the other begins."
		};
	}
	const [name] = ["maintenance_window", "preferred_maintenance_window"].filter((one) => before[one] !== after[one]);
	if (name === void 0) return void 0;
	return {
		level: "disrupt",
		reason: `${name} ${before[name] ?? "unset"} to ${after[name] ?? "unset"}: what waits for it restarts then, at once where that is now`
	};
});
function overlap(daily, weekly) {
	const DAY = 1440;
	const minutes = (text) => Number(text?.slice(0, 2)) * 60 + Number(text?.slice(3, 5));
	const day = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(String(daily));
	const week = /^\w{3}:(\d\d:\d\d)-\w{3}:(\d\d:\d\d)$/.exec(String(weekly));
	if (day === null || week === null) return false;
	const span = ([, from, to]) => {
		const start = minutes(from);
		return [start, start + ((minutes(to) - start) % DAY + DAY) % DAY];
	};
	const [[a, b], [c, d]] = [span(day), span(week)];
	return [
		-1440,
		0,
		DAY
	].some((shift) => a + shift < d && c < b + shift);
}
const AT_ONCE = turnedOn("apply_immediately", "disrupt", "apply_immediately: what waits for the maintenance window, and every later change, restarts it at once");
const FUNCTION = disrupts([
	"filename",
	"image_uri",
	"s3_bucket",
	"s3_key",
	"s3_object_version",
	"source_code_hash",
	"handler",
	"runtime",
	"layers",
	"environment",
	"memory_size",
	"timeout",
	"ephemeral_storage",
	"architectures",
	"image_config"
], "invocations from now on run with it");
const RULES = {
	aws_db_instance: [
		credentials("password"),
		FINAL_SNAPSHOT,
		WINDOWS,
		AT_ONCE,
		harmless("copy_tags_to_snapshot"),
		...INSIGHTS,
		lowered("max_allocated_storage", "disrupt", "a full disk stops the database sooner"),
		turnedOff("delete_automated_backups", "safe", "automated backups stay when it is deleted"),
		turnedOn("delete_automated_backups", "disrupt", "when it is deleted from now on, its automated backups go with it"),
		rule(["backup_retention_period"], ({ backup_retention_period: from }, { backup_retention_period: to }) => from === 0 && Number(to) > 0 ? {
			level: "disrupt",
			reason: "backups are turned on, for which the database stops for a moment"
		} : void 0),
		DATABASE_INSTANCE,
		lowered("allocated_storage", "stuck", SHRINK, SHRINK_OUT),
		lowered("backup_retention_period", "destroy", BACKUPS_LOST, KEEP_BACKUPS),
		turnedOff("multi_az", "disrupt", "multi_az: without a standby, a failure is an outage"),
		PROTECTION
	],
	aws_rds_cluster: [
		credentials("master_password"),
		FINAL_SNAPSHOT,
		WINDOWS,
		AT_ONCE,
		harmless("copy_tags_to_snapshot"),
		disrupts([
			"engine_version",
			"db_cluster_parameter_group_name",
			"port"
		], "the cluster restarts or fails over"),
		lowered("backup_retention_period", "destroy", BACKUPS_LOST, KEEP_BACKUPS),
		PROTECTION
	],
	aws_rds_cluster_instance: [
		DATABASE_INSTANCE,
		WINDOWS,
		AT_ONCE,
		harmless("copy_tags_to_snapshot", "promotion_tier"),
		...INSIGHTS
	],
	aws_docdb_cluster: [
		credentials("master_password"),
		FINAL_SNAPSHOT,
		WINDOWS,
		disrupts(["engine_version", "port"], "the cluster restarts"),
		lowered("backup_retention_period", "destroy", BACKUPS_LOST),
		PROTECTION
	],
	aws_neptune_cluster: [
		FINAL_SNAPSHOT,
		WINDOWS,
		disrupts(["engine_version", "port"], "the cluster restarts"),
		lowered("backup_retention_period", "destroy", BACKUPS_LOST),
		PROTECTION
	],
	aws_redshift_cluster: [
		credentials("master_password"),
		FINAL_SNAPSHOT,
		WINDOWS,
		disrupts([
			"node_type",
			"number_of_nodes",
			"cluster_version"
		], "the cluster is resized; queries break"),
		lowered("automated_snapshot_retention_period", "destroy", BACKUPS_LOST)
	],
	aws_elasticache_replication_group: [
		CLUSTER_NODES,
		WINDOWS,
		lowered("snapshot_retention_limit", "destroy", BACKUPS_LOST),
		AT_ONCE,
		turnedOff("multi_az_enabled", "disrupt", "without a standby, a failure is an outage"),
		turnedOff("automatic_failover_enabled", "disrupt", "without a failover, a failure is an outage")
	],
	aws_elasticache_cluster: [
		WINDOWS,
		lowered("snapshot_retention_limit", "destroy", BACKUPS_LOST),
		CLUSTER_NODES,
		lowered("num_cache_nodes", "disrupt", "the data of the nodes that go is lost from the cache")
	],
	aws_memorydb_cluster: [
		CLUSTER_NODES,
		WINDOWS,
		lowered("snapshot_retention_limit", "destroy", BACKUPS_LOST)
	],
	aws_opensearch_domain: [disrupts([
		"cluster_config",
		"engine_version",
		"ebs_options",
		"node_to_node_encryption"
	], "a blue/green deployment doubles the domain for hours")],
	aws_msk_cluster: [disrupts([
		"kafka_version",
		"broker_node_group_info",
		"configuration_info"
	], "brokers restart one after the other"), rule(["broker_node_group_info"], (before, after) => {
		const open = (values) => JSON.stringify(values.broker_node_group_info ?? null).includes("\"SERVICE_PROVIDED_EIPS\"");
		return open(after) && !open(before) ? {
			level: "security",
			reason: "its brokers get public addresses (public_access)",
			wayOut: "Keep it DISABLED."
		} : void 0;
	})],
	aws_mq_broker: [disrupts([
		"engine_version",
		"host_instance_type",
		"configuration"
	], "the broker restarts")],
	aws_kinesis_stream: [lowered("retention_period", "destroy", "older records are deleted", "Keep the old number until all consumers have read them.")],
	aws_cloudwatch_log_group: [retention],
	aws_dynamodb_table: [
		pointInTime,
		capacity("read_capacity", "write_capacity"),
		rule(["ttl"], (before, after) => {
			const [from, to] = [before, after].map((values) => record(list(values.ttl)[0]));
			if (to?.enabled !== true) return from?.enabled === true ? {
				level: "disrupt",
				reason: "items past their time stay"
			} : void 0;
			if (from?.enabled === true && from.attribute_name === to.attribute_name) return void 0;
			return {
				level: "destroy",
				reason: `items whose ${to.attribute_name} is past are deleted, also those that are there already`,
				wayOut: "Make sure that none of them is needed."
			};
		}),
		turnedOff("deletion_protection_enabled", "disrupt", "deletion protection is taken away: the next change can delete it")
	],
	aws_s3_bucket_versioning: [suspended, rule(["versioning_configuration"], (before, after) => {
		const mfa = (values) => record(list(values.versioning_configuration)[0]).mfa_delete;
		return mfa(before) === "Enabled" && mfa(after) !== "Enabled" ? {
			level: "security",
			reason: "versions can be deleted without a second factor (mfa_delete)",
			wayOut: "Keep mfa_delete."
		} : void 0;
	})],
	aws_s3_bucket_lifecycle_configuration: [expirations],
	aws_ebs_volume: [lowered("size", "stuck", SHRINK, SHRINK_OUT)],
	aws_instance: [disrupts([
		"instance_type",
		"user_data",
		"user_data_base64",
		"ebs_optimized"
	], "the machine is stopped and started; without an elastic address it gets another one")],
	aws_eks_cluster: [clusterVersion, rule(["enabled_cluster_log_types"], (before, after) => {
		const kept = list(after.enabled_cluster_log_types);
		const gone = list(before.enabled_cluster_log_types).filter((type) => !kept.includes(type));
		return gone.length === 0 ? void 0 : {
			level: "security",
			reason: `${gone.join(", ")} of its control plane are recorded no longer`,
			wayOut: "Keep them."
		};
	})],
	aws_eks_node_group: [
		ROLLING,
		rule(["scaling_config"], (before, after) => capacity("min_size", "max_size", "desired_size").judge(record(list(before.scaling_config)[0]), record(list(after.scaling_config)[0]))),
		disrupts(["update_config"], "so many nodes are exchanged at once from now on"),
		turnedOn("force_update_version", "disrupt", "from now on pods are evicted against their budgets")
	],
	aws_eks_addon: [disrupts(["addon_version", "configuration_values"], "its pods on every node are exchanged one after the other")],
	aws_launch_template: [disrupts([
		"image_id",
		"instance_type",
		"user_data",
		"ebs_optimized",
		"update_default_version",
		"default_version"
	], "machines that are made from its new version start with it")],
	aws_lb_target_group: [
		disrupts(["health_check"], "other targets may count as healthy"),
		lowered("deregistration_delay", "disrupt", "requests under way to a target that goes break sooner"),
		disrupts(["slow_start", "load_balancing_algorithm_type"], "requests are spread otherwise")
	],
	aws_cloudwatch_event_rule: [disrupts(["schedule_expression"], "what it starts runs at other times")],
	aws_kms_key: [
		lowered("deletion_window_in_days", "disrupt", "a deletion can be cancelled for less long"),
		turnedOff("is_enabled", "disrupt", "the key is disabled: whatever uses it fails until it is enabled again"),
		turnedOn("is_enabled", "security", "whoever may use the key can do so again")
	],
	aws_route53_record: [disrupts([
		"records",
		"alias",
		"ttl"
	], "clients go to the new target as caches expire")],
	aws_lb: [
		lowered("idle_timeout", "disrupt", "connections that are silent for longer break"),
		lowered("client_keep_alive", "disrupt", "connections are closed sooner"),
		PROTECTION,
		turnedOff("enable_deletion_protection", "disrupt", "deletion protection is taken away: the next change can delete it")
	],
	aws_cognito_user_pool: [rule(["deletion_protection"], (before, after) => before.deletion_protection === "ACTIVE" && after.deletion_protection === "INACTIVE" ? {
		level: "disrupt",
		reason: "deletion protection is taken away"
	} : void 0)],
	aws_route_table: [disrupts(["route"], "traffic takes the new routes at once")],
	aws_route: [disrupts([
		"gateway_id",
		"nat_gateway_id",
		"transit_gateway_id",
		"network_interface_id",
		"vpc_peering_connection_id"
	], "traffic takes the new route at once")],
	aws_iam_role: [
		boundary,
		turnedOn("force_detach_policies", "disrupt", "from now on it can be deleted with policies attached"),
		lowered("max_session_duration", "disrupt", "sessions end sooner"),
		rule(["max_session_duration"], ({ max_session_duration: from }, { max_session_duration: to }) => Number(to) > Number(from ?? 3600) ? {
			level: "security",
			reason: `max_session_duration ${from} to ${to}: whoever assumes it keeps the access for longer`,
			wayOut: "Keep sessions short."
		} : void 0)
	],
	aws_iam_user: [boundary],
	aws_lambda_function: [
		FUNCTION,
		toZero("reserved_concurrent_executions", "reserved_concurrent_executions 0: every invocation is refused"),
		disrupts(["reserved_concurrent_executions"], "more or fewer invocations run at once, here and in the rest of the account"),
		harmless("publish")
	],
	aws_autoscaling_group: [
		capacity("min_size", "max_size", "desired_capacity"),
		disrupts([
			"launch_template",
			"mixed_instances_policy",
			"launch_configuration"
		], "machines that start from now on are made with it, and a refresh replaces the running ones"),
		lowered("health_check_grace_period", "disrupt", "machines that start slowly are replaced before they serve"),
		disrupts(["enabled_metrics", "metrics_granularity"], "what watches these metrics sees others"),
		harmless("default_cooldown")
	],
	aws_ecs_service: [
		capacity("desired_count"),
		disrupts(["task_definition", "force_new_deployment"], "the tasks are replaced one after the other"),
		lowered("deployment_minimum_healthy_percent", "disrupt", "fewer tasks serve during a deployment"),
		disrupts(["deployment_maximum_percent"], "tasks are replaced in other steps"),
		lowered("health_check_grace_period_seconds", "disrupt", "tasks that start slowly are replaced before they serve"),
		harmless("enable_ecs_managed_tags", "propagate_tags", "wait_for_steady_state")
	],
	aws_appautoscaling_target: [capacity("min_capacity", "max_capacity")],
	aws_cloudfront_distribution: [
		turnedOff("enabled", "disrupt", "the distribution is disabled: what it serves stops"),
		turnedOn("enabled", "security", "what it serves can be reached again"),
		harmless("price_class", "wait_for_deployment")
	],
	aws_sqs_queue: [
		lowered("message_retention_seconds", "destroy", "messages older than that are deleted", "Wait until they were read."),
		lowered("max_message_size", "disrupt", "larger messages are refused"),
		lowered("visibility_timeout_seconds", "disrupt", "a message that is still worked on may be given out again"),
		rule(["delay_seconds"], ({ delay_seconds: from }, { delay_seconds: to }) => Number(to) > Number(from ?? 0) ? {
			level: "disrupt",
			reason: `delay_seconds ${from ?? 0} to ${to}: every message arrives so much later`
		} : void 0),
		harmless("receive_wait_time_seconds")
	],
	aws_ssm_parameter: [rule([
		"value",
		"insecure_value",
		"value_wo",
		"value_wo_version"
	], (before, after) => {
		const values = (side) => JSON.stringify([
			side.value,
			side.insecure_value,
			side.value_wo_version
		].map((one) => one ?? null));
		if (values(before) === values(after)) return void 0;
		return {
			level: after.type === "SecureString" ? "disrupt" : "safe",
			reason: "whoever reads the parameter gets the new value; the old one stays in its history"
		};
	}), harmless("tier", "data_type", "allowed_pattern", "overwrite", "version")],
	aws_servicequotas_service_quota: [lowered("value", "stuck", "AWS takes requests for more alone, so this apply fails every time", "Keep the number.")],
	aws_resourceexplorer2_index: [disrupts(["type"], "searches of all Regions stop, or begin, and the type is locked for 24 hours")],
	aws_costoptimizationhub_preferences: [rule(["member_account_discount_visibility"], (before, after) => {
		const [from, to] = [before, after].map((values) => values.member_account_discount_visibility ?? "All");
		if (from === to) return void 0;
		return to === "All" ? {
			level: "security",
			reason: "member accounts see the discounts of the organization (member_account_discount_visibility)",
			wayOut: "Keep None."
		} : {
			level: "disrupt",
			reason: "member accounts see savings without discounts"
		};
	})],
	aws_cloudwatch_log_index_policy: [harmless("policy_document")],
	aws_security_group: [doors("ingress", "in", "from"), doors("egress", "out", "to")],
	aws_default_security_group: [doors("ingress", "in", "from"), doors("egress", "out", "to")],
	aws_backup_plan: [keptFor("rule", "delete_after", "backups from now on are deleted sooner")],
	aws_s3_bucket_object_lock_configuration: [keptFor("rule", "days", "objects from now on are locked for less long")],
	aws_ecr_repository: [turnedOn("force_delete", "disrupt", "force_delete: from now on a delete takes every image with it")],
	aws_secretsmanager_secret: [lowered("recovery_window_in_days", "disrupt", "a deletion can be taken back for less long")],
	aws_s3_bucket: [turnedOn("force_destroy", "disrupt", "force_destroy: from now on a delete takes every object with it")]
};
function updateVerdicts(type, before, after) {
	const rules = Object.hasOwn(RULES, type) ? RULES[type] ?? [] : [];
	return {
		verdicts: rules.flatMap(({ judge }) => judge(record(before), record(after)) ?? []),
		known: rules.flatMap(({ knows }) => knows)
	};
}

// tools/terraform/src/risk/risk.ts
const NOTHING_OUTSIDE = /* @__PURE__ */ new Set([
	"terraform",
	"null",
	"random",
	"time",
	"local",
	"tls",
	"external",
	"http",
	"archive",
	"cloudinit"
]);
const REASONS = {
	replace_because_tainted: "is replaced because it is tainted: an earlier apply left it half made",
	replace_because_cannot_update: "cannot be changed in place",
	replace_by_request: "is replaced because the command asked for it (-replace)",
	replace_by_triggers: "is replaced because replace_triggered_by says so",
	delete_because_no_resource_config: "is no longer in the configuration",
	delete_because_no_module: "its module is no longer called",
	delete_because_wrong_repetition: "count or for_each was added or taken away",
	delete_because_count_index: "its index is beyond count",
	delete_because_each_key: "its key is no longer in for_each",
	delete_because_no_move_target: "its move has no target in the configuration",
	read_because_config_unknown: "is read at apply because its arguments are known only then",
	read_because_dependency_pending: "is read at apply because something it depends on changes first",
	read_because_check_nested: "is read at apply for a check"
};
function riskOf(resource, action) {
	const why = resource.reason === void 0 ? void 0 : REASONS[resource.reason] ?? resource.reason.replaceAll("_", " ");
	const verdicts = verdictsOf(resource, action);
	if (resource.deposed !== void 0) verdicts.push({
		level: "safe",
		reason: "the object was left behind by a replacement that failed half-way"
	});
	const level = require_words.RISK_LEVELS[Math.min(...verdicts.map((verdict) => require_words.RISK_LEVELS.indexOf(verdict.level)), require_words.RISK_LEVELS.length - 1)] ?? "unknown";
	const worstFirst = [...verdicts].sort((a, b) => require_words.compareRisk(a.level, b.level));
	const wayOut = worstFirst.find((verdict) => verdict.level === level && verdict.wayOut !== void 0)?.wayOut;
	const reasons = [.../* @__PURE__ */ new Set([...worstFirst.map((verdict) => verdict.reason), ...why === void 0 ? [] : [why]])];
	const unknown = level === "unknown" || level === "disrupt" ? verdicts.filter((one) => one.level === "unknown") : [];
	const notKnown = unknown.every((verdict) => verdict.notKnown !== void 0) ? unknown.flatMap((verdict) => verdict.notKnown ?? []) : [];
	return {
		level,
		reasons,
		...wayOut === void 0 ? {} : { wayOut },
		...level === "disrupt" ? unknown.length === 0 ? {} : { alsoUnknown: notKnown } : notKnown.length === 0 ? {} : { notKnown }
	};
}
function verdictsOf(resource, action) {
	const { type, change, mode } = resource;
	if (mode === "data") return [];
	const takenOver = change.importing === void 0 ? [] : [imported(change.importing)];
	const opened = () => accessVerdicts(type, change.before, change.after, change.unknown);
	switch (action) {
		case "create": return created(type, record(change.after), record(change.unknown), accessVerdicts(type, void 0, change.after, change.unknown));
		case "update": return [...updated(resource, opened()), ...takenOver];
		case "replace":
			if (change.actions.includes("forget")) return [
				{
					level: "disrupt",
					reason: "the old object stays where it is, unmanaged, beside the new one"
				},
				...opened(),
				...takenOver
			];
			return [
				...replaced(type, orderOf$1(change)),
				...snapshotVerdicts(resource),
				...opened(),
				...takenOver
			];
		case "delete": return [
			...ended(type, record(change.before)),
			...snapshotVerdicts(resource),
			...guardVerdicts(type),
			...denialsGone(change.before)
		];
		case "forget": return [{
			level: "unknown",
			reason: "stays where it is, but nobody manages it from now on",
			wayOut: "Import it elsewhere, or delete it by hand."
		}];
		case "import": return [imported(change.importing ?? "")];
		case "move":
		case "read":
		case "no-op": return [];
	}
}
function orderOf$1(change) {
	return change.actions[0] === "create" ? "a new one is made before the old one goes" : "the old one goes before the new one is made";
}
function imported(id) {
	return {
		level: "safe",
		reason: `an existing object is taken over${id === "" ? "" : ` (${id})`}`
	};
}
function replaced(type, order) {
	const loss = STATEFUL_TYPES.get(type);
	if (loss !== void 0) return [{
		level: "destroy",
		reason: `is destroyed and made anew: ${loss.reason}`,
		wayOut: loss.wayOut
	}, {
		level: "safe",
		reason: order
	}];
	if (isForeign(type)) return [{
		level: "unknown",
		reason: `is replaced (${order}); whether a ${type} holds data is not known here`
	}];
	return [{
		level: "disrupt",
		reason: `is replaced: ${order}`
	}];
}
function ended(type, before) {
	const loss = STATEFUL_TYPES.get(type);
	if (loss !== void 0) return [{
		level: "destroy",
		reason: loss.reason,
		wayOut: loss.wayOut
	}];
	if (isForeign(type)) return [{
		level: "unknown",
		reason: `is deleted; whether a ${type} holds data is not known here`
	}];
	if (!type.startsWith("aws_")) return [];
	switch (classOfType(type)) {
		case "plain": return [...stillUsed(type), ...tagged(type, before, "is deleted")];
		case "watch": return [{
			level: "disrupt",
			reason: "is deleted: what it watched is watched no longer, and nobody is told"
		}];
		case "access":
			if (DENYING.test(String(own(before, "policy_arn") ?? ""))) return [{
				level: "security",
				reason: "is deleted: what its policy denied is denied no longer",
				wayOut: "Keep it."
			}];
			return GRANTS.test(type) ? [{
				level: "disrupt",
				reason: "is deleted: whoever used what it grants is refused"
			}] : [{
				level: "unknown",
				reason: `is deleted; what a ${type} grants or guards is not known here`
			}];
		case "data":
		case "traffic": return [{
			level: "disrupt",
			reason: "is deleted: whatever still uses it stops working"
		}];
		default: return [{
			level: "unknown",
			reason: `is deleted; what a ${type} is for is not known here`
		}];
	}
}
const DENYING = /:policy\/(?:.*\/)?(?:AWSDenyAll|AWSCompromisedKeyQuarantine\w*|.*Deny.*)$/;
const GRANTS = /^aws_(?!.*_exclusive$|iam_organizations_features$|iam_security_token_service_preferences$|networkmanager_core_network_policy_attachment$|vpc_endpoint_security_group_association$)(?:iam_.*|.*_(?:attachment|permission|permissions|grant|access_entry|association|assignment|membership|ingress_rule|egress_rule)|security_group(?:_rule)?|key_pair|kms_alias)$/;
function denialsGone(before) {
	return Object.entries(record(before)).flatMap(([name, value]) => denies(jsonInside(value)) ? [name] : []).map((name) => ({
		level: "security",
		reason: `what its ${name} denied is denied no longer`,
		wayOut: "Keep it, or put its replacement in place first."
	}));
}
const REFERENCE = /(?:_id|_ids|_arn|_arns)$|^(?:bucket|cluster|function_name|role|queue_url|autoscaling_group_name|load_balancer|listener|zone_id)$/;
function isBesideNew(after, unknown) {
	const isSet = (name) => !isEmpty(own(after, name));
	const names = Object.keys({
		...after,
		...unknown
	}).filter((name) => REFERENCE.test(name) && !OF_ITSELF.test(name));
	return names.some((name) => own(unknown, name) === true && !isSet(name)) && names.every((name) => !isSet(name) || own(unknown, name) !== void 0);
}
const OF_ITSELF = /^(?:arn|id|owner_id|account_id|hosted_zone_id|version_id|unique_id)$/;
function created(type, after, unknown, opened) {
	if (isForeign(type)) return [{
		level: "unknown",
		reason: `is created; what a ${type} does is not known here`
	}, ...opened];
	if (!type.startsWith("aws_")) return [...opened];
	if (type === "aws_s3_bucket_lifecycle_configuration" && JSON.stringify(after).includes("expiration")) return [{
		level: "destroy",
		reason: "objects in the bucket expire by it, also those that are there already",
		wayOut: "Make sure that none of them is needed."
	}, ...opened];
	switch (classOfType(type)) {
		case "plain": return [
			...opened,
			...granting(type, after),
			...tagged(type, after, "is created")
		];
		case "watch": return [...opened, ...granting(type, after)];
		case "data":
		case "traffic":
			if (type === "aws_s3_bucket_versioning" && versioningOf(after) === "Enabled") return [...opened];
			return !standsAlone(type) && !isBesideNew(after, unknown) && opened.length === 0 ? [{
				level: "unknown",
				reason: `is created beside what is there; what this ${type} changes for it is not known here`
			}] : [...opened];
		case "access":
			if (Object.hasOwn(CLOSES, type) && opened.length === 0) return isBesideNew(after, unknown) ? [] : [{
				level: "disrupt",
				reason: CLOSES[type] ?? ""
			}];
			return opened.length > 0 || UNUSED.has(type) ? [...opened] : [{
				level: "unknown",
				reason: `is created; whether what this ${type} grants or guards is meant is not known here`
			}];
		default: return [{
			level: "unknown",
			reason: `is created; what a ${type} is for is not known here`
		}, ...opened];
	}
}
const STILL_USED = {
	aws_resourceexplorer2_index: "is deleted: every view of the Region goes with it, and an aggregator can be made again only after 24 hours",
	aws_servicecatalog_tag_option: "is deleted: AWS refuses while a portfolio or product uses it",
	aws_servicecatalogappregistry_application: "is deleted: AWS refuses while resources are associated with it"
};
function stillUsed(type) {
	const reason = Object.hasOwn(STILL_USED, type) ? STILL_USED[type] : type.endsWith("_subnet_group") ? "is deleted: AWS refuses while a database, cluster or replication instance uses it, and a new one needs it" : void 0;
	return reason === void 0 ? [] : [{
		level: "disrupt",
		reason
	}];
}
const GRANTING = /^(?:permissions?|principals?|grants?|access_polic(?:y|ies)|resource_policy|shared_accounts)$/;
function granting(type, after) {
	if (type === "aws_dynamodb_contributor_insights") return [{
		level: "security",
		reason: "whoever reads its reports sees partition and sort keys of the table as they are",
		wayOut: "Make sure that the keys hold nothing that is secret."
	}];
	return Object.keys(after).filter((name) => GRANTING.test(name) && !isEmpty(after[name])).map((name) => ({
		level: "unknown",
		reason: `is created with ${name}, and whether what they grant is meant is not known here`,
		notKnown: [name]
	}));
}
const UNUSED = /* @__PURE__ */ new Set([
	"aws_iam_policy",
	"aws_iam_group",
	"aws_iam_instance_profile",
	"aws_security_group",
	"aws_cloudfront_origin_access_control",
	"aws_cloudfront_response_headers_policy",
	"aws_iam_role",
	"aws_key_pair",
	"aws_kms_alias",
	"aws_cloudtrail",
	"aws_flow_log",
	"aws_guardduty_detector",
	"aws_ebs_encryption_by_default"
]);
const CLOSES = {
	aws_s3_bucket_public_access_block: "whoever reaches the bucket by a public policy or ACL is refused",
	aws_s3_account_public_access_block: "whoever reaches a bucket of the account by a public policy or ACL is refused",
	aws_s3_bucket_ownership_controls: "ACLs of the bucket and its objects may count no longer",
	aws_s3_bucket_server_side_encryption_configuration: "whoever reads new objects needs the key too",
	aws_iam_account_password_policy: "passwords of people that do not fit must be changed"
};
function versioningOf(values) {
	const [block] = own(values, "versioning_configuration") ?? [];
	return record(block).status;
}
function tagged(type, values, what) {
	if (!/^aws_(?:\w+_)?tag$/.test(type)) return [];
	const keys = [own(values, "key"), ...tagKeys(own(values, "tag"))].filter((key) => ACTING_TAG.test(String(key ?? "")));
	return keys.length === 0 ? [] : [{
		level: "unknown",
		reason: `${what}: the tag ${keys.join(", ")} may be what backups, schedules or permissions go by`
	}];
}
function tagKeys(blocks) {
	return Array.isArray(blocks) ? blocks.map((block) => record(block).key) : [];
}
function updated({ type, change }, opened) {
	const [before, after] = [record(change.before), record(change.after)];
	const rules = updateVerdicts(type, before, after);
	const changed = changedNames(before, after, record(change.unknown));
	const policies = policyUpdates(before, after, changed);
	const known = /* @__PURE__ */ new Set([...rules.known, ...policies.known]);
	const open = changed.flatMap((name) => {
		const reason = unjudged(type, name, known, before, after);
		return reason === void 0 ? [] : [{
			name,
			reason
		}];
	});
	const verdicts = [
		...rules.verdicts,
		...opened,
		...policies.verdicts,
		...tagged(type, after, "changes")
	];
	const watched = classOfType(type) === "watch" ? changed.filter((name) => classOfAttribute(name) === "other") : [];
	if (watched.length > 0) verdicts.push({
		level: "disrupt",
		reason: `${watched.join(", ")}: from now on it tells of other things, or at other times`
	});
	if (open.length === 0 || verdicts.some(({ level }) => level !== "safe" && level !== "disrupt")) return verdicts;
	const more = open.length > 3 ? `; and ${open.length - 3} more` : "";
	const words = open.slice(0, 3).map(({ reason }) => reason);
	return [...verdicts, {
		level: "unknown",
		reason: words.join("; ") + more,
		notKnown: open.map(({ name }) => name)
	}];
}
function changedNames(before, after, unknown) {
	const names = [];
	for (const name in before) if (own(unknown, name) !== void 0 || isChanged(before[name], own(after, name))) names.push(name);
	for (const name in after) if (!Object.hasOwn(before, name) && (own(unknown, name) !== void 0 || isChanged(void 0, after[name]))) names.push(name);
	for (const name in unknown) if (unknown[name] !== void 0 && !Object.hasOwn(before, name) && !Object.hasOwn(after, name)) names.push(name);
	return names;
}
function isChanged(before, after) {
	return !equal(before ?? null, after ?? null) && !(isEmpty(before) && isEmpty(after));
}
const ACTING_TAG = /backup|snapshot|dlm|retention|schedul|auto-?(?:stop|start|off)|patch|^kubernetes\.io\/|^k8s\.io\/|karpenter|^eks:|^aws:|access|role|permission/i;
function unjudged(type, name, known, before, after) {
	if (known.has(name) || !type.startsWith("aws_")) return isForeign(type) ? `${name}: what ${type} does with it is not known here` : void 0;
	const kind = classOfType(type);
	if (kind === void 0) return `${name}: ${type} is not in the table of types`;
	const argument = classOfAttribute(name);
	if (type === "aws_autoscaling_group" && name === "tag") return actingTags(tagsOf(before), tagsOf(after), "tags");
	if (argument === void 0) return void 0;
	if (argument === "label") return name === "tags" || name === "tags_all" ? actingTags(before, after, name) : void 0;
	if (argument === "other") {
		if (kind !== "plain" && kind !== "watch") return `${name}: no rule here knows what changing it does to ${type}`;
		const [inner] = dangerousBelow(own(before, name), own(after, name));
		if (inner === void 0) return void 0;
		return `${inner.name} of ${name} ${CLASS_REASONS[inner.of]}, and no rule here knows what changing it does to ${type}`;
	}
	return `${name} ${CLASS_REASONS[argument]}, and no rule here knows what changing it does to ${type}`;
}
function dangerousBelow(before, after) {
	if (equal(before ?? null, after ?? null)) return [];
	if (Array.isArray(before) || Array.isArray(after)) {
		const [from, to] = [before, after].map((list) => Array.isArray(list) ? list : []);
		return Array.from({ length: Math.max(from.length, to.length) }).flatMap((_, index) => dangerousBelow(from[index], to[index]));
	}
	const [from, to] = [record(before), record(after)];
	return [.../* @__PURE__ */ new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((name) => {
		const [was, is] = [own(from, name), own(to, name)];
		if (!isChanged(was, is)) return [];
		const of = classOfAttribute(name);
		return of === void 0 || of === "other" || of === "label" ? dangerousBelow(was, is) : [{
			name,
			of
		}];
	});
}
function tagsOf(values) {
	const blocks = own(values, "tag");
	const tags = (Array.isArray(blocks) ? blocks : []).map((block) => record(block));
	return { tags: Object.fromEntries(tags.map(({ key, value }) => [String(key), value])) };
}
function actingTags(before, after, name) {
	const [from, to] = [record(own(before, name)), record(own(after, name))];
	const acting = [.../* @__PURE__ */ new Set([...Object.keys(from), ...Object.keys(to)])].filter((key) => ACTING_TAG.test(key) && own(from, key) !== own(to, key));
	return acting.length === 0 ? void 0 : `the tag ${acting.join(", ")} may be what backups, schedules or permissions go by`;
}
function isForeign(type) {
	return !type.startsWith("aws_") && !NOTHING_OUTSIDE.has(type.split("_")[0] ?? "");
}
function snapshotVerdicts({ type, change }) {
	const before = record(change.before);
	const found = [];
	if (!STATEFUL_TYPES.has(type)) return found;
	if (before.deletion_protection === true || before.deletion_protection_enabled === true) found.push({
		level: "destroy",
		reason: "deletion protection is on, so AWS refuses until it is turned off"
	});
	if (before.skip_final_snapshot === true) found.push({
		level: "destroy",
		reason: "skip_final_snapshot is set: no snapshot is taken"
	});
	if (before.force_destroy === true) found.push({
		level: "destroy",
		reason: "force_destroy is set: its content goes with it"
	});
	if (before.recovery_window_in_days === 0) found.push({
		level: "destroy",
		reason: "recovery_window_in_days is 0: it cannot be restored"
	});
	return found;
}

// tools/terraform/src/plan/resource-change.ts
function actionOf(change, moved) {
	const actions = change.actions.join(" ");
	switch (actions) {
		case "no-op": return change.importing !== void 0 ? "import" : moved ? "move" : "no-op";
		case "create":
		case "update":
		case "delete":
		case "read":
		case "forget": return actions;
		case "delete create":
		case "create delete":
		case "create forget": return "replace";
		default: return;
	}
}
function orderOf({ actions }) {
	if (actions.includes("forget")) return "create-forget";
	return actions[0] === "create" ? "create-delete" : "delete-create";
}
function resourceChange(resource, secrets, programs, macKey) {
	const { change, previousAddress: previous } = resource;
	const moved = previous !== void 0 && previous !== resource.address;
	const known = actionOf(change, moved);
	if (known === "no-op") return void 0;
	const action = known ?? "update";
	const gone = action === "delete" || action === "forget";
	const sign = macKey === void 0 ? void 0 : require_mac.macOf(macKey, resource.address);
	const shown = gone ? identity(change, secrets, sign) : fieldChanges(change, secrets, sign);
	const opened = gone || action === "read" ? [] : unmasked(change, secrets);
	const fields = [
		...shown,
		...opened.map((path) => ({
			path,
			...UNMASKED
		})),
		...action === "update" && shown.length + opened.length === 0 ? emptied(change) : []
	];
	const replaceBecause = [...new Set(change.replacePaths.map((path) => dottedPath(path, secrets)))].sort();
	const judged = riskOf(resource, action);
	const ran = runsWith(resource, action, programs);
	const levels = [...known === void 0 || ran.reasons.length > 0 ? ["unknown"] : [], ...opened.length > 0 ? ["security"] : []];
	const risk = {
		...judged,
		level: levels.reduce(require_words.worseRisk, judged.level),
		reasons: [
			...opened.map(unmaskedReason),
			...judged.reasons.map((reason) => hide(reason, secrets)),
			...known === void 0 ? [`the action ${change.actions.join(", ")} is not known here`] : [],
			...ran.reasons,
			...rotated(action, fields),
			...action === "update" && fields.length === 0 ? ["only the form of values, or their being sensitive, differs"] : []
		]
	};
	const what = {
		address: addressOf(resource, secrets),
		kind: resource.type,
		action,
		fields,
		...action === "replace" ? {
			replaceBecause,
			replaceOrder: orderOf(change)
		} : {},
		...change.importing === void 0 ? {} : { importedId: hide(change.importing, secrets) },
		...moved ? { previousAddress: hideInAddress(previous, secrets) } : {},
		...ran.digests.length === 0 ? {} : { programs: ran.digests },
		...providerOf(resource, action, programs)
	};
	return {
		...what,
		risk,
		digest: require_digest.digestOf(what)
	};
}
function runsWith({ address }, action, programs) {
	if (action !== "create" && action !== "replace" && action !== "delete") return {
		reasons: [],
		digests: []
	};
	const place = configured(address);
	const removed = action === "delete" ? removedBlock(place, programs) : void 0;
	const kinds = [...programs.provisioners.get(place) ?? [], ...removed?.kinds ?? []];
	const digests = [programs.digests.get(place), removed?.digest].filter((digest) => digest !== void 0);
	return {
		reasons: kinds.map((kind) => `has a ${kind} provisioner: what that runs is in no plan`),
		digests
	};
}
function removedBlock(address, { removed }) {
	for (const [from, block] of removed) if (address === from || address.startsWith(`${from}.`)) return block;
}
function providerOf({ address, providerName }, action, { providers, byFullName }) {
	if (action === "no-op" || action === "read" || action === "forget" || action === "move") return {};
	const use = providers.get(configured(address)) ?? byFullName.get(providerName ?? "");
	return use === void 0 ? {} : { provider: use };
}
const UNMASKED = {
	before: "sensitive",
	after: "no longer sensitive"
};
function unmaskedReason(path) {
	return `${path} will no longer be sensitive: from now on it is shown to whoever sees plans, logs or outputs`;
}
function rotated(action, fields) {
	if (action !== "update") return [];
	return fields.flatMap(({ path }) => path.endsWith("_wo") ? [`${path} is rotated: another value is sent`] : []);
}

// tools/terraform/src/plan/read-plan.ts
function readWithSecrets(document, options = {}) {
	const plan = parsePlan(document);
	const secrets = collectSecrets(plan.document, options.secrets, options.upstream);
	const { macKey } = options;
	const signFor = macKey === void 0 ? void 0 : (address) => require_mac.macOf(macKey, address);
	const outputChanges = outputsOf(plan.outputChanges, secrets, signFor);
	const invoked = plan.invocations.map((invocation) => invokedOf(invocation, secrets, signFor));
	const programs = programsOf(plan.document, secrets, options.configured, signFor === void 0 ? void 0 : (value) => signFor("configuration")("", value));
	return {
		reading: {
			resources: [...plan.resourceChanges.flatMap((resource) => resourceChange(resource, secrets, programs, options.macKey) ?? []), ...unmaskedOutputs(plan, secrets)],
			outputs: outputChanges.length,
			outputChanges,
			drift: driftOf(plan.resourceDrift, secrets),
			checks: checksOf(plan, secrets),
			invocations: invoked.map(({ address }) => address),
			invoked,
			deferred: deferredOf(plan, secrets),
			warnings: [
				...plan.complete || plan.deferred.length > 0 ? [] : ["Terraform says that this plan is not complete: another one is needed after it."],
				...programs.atPlan.length === 0 ? [] : [`every plan runs or asks: ${programs.atPlan.join(", ")}`],
				...new Set((options.warnings ?? []).map((line) => hide(line, secrets)))
			]
		},
		secrets
	};
}
function unmaskedOutputs({ outputChanges, document }, secrets) {
	const root = record(record(document.configuration).root_module);
	if (root.outputs === void 0) return [];
	const declared = record(root.outputs);
	return Object.entries(outputChanges).flatMap(([name, { actions, beforeSensitive }]) => {
		if (beforeSensitive !== true || actions.join() !== "update") return [];
		if (!Object.hasOwn(declared, name) || record(declared[name]).sensitive === true) return [];
		const address = `output.${hideInName(name, secrets)}`;
		const what = {
			address,
			kind: "output",
			action: "no-op",
			fields: [{
				path: "value",
				...UNMASKED
			}]
		};
		return [{
			...what,
			risk: {
				level: "security",
				reasons: [unmaskedReason(address)]
			},
			digest: require_digest.digestOf(what)
		}];
	});
}
function invokedOf(invocation, secrets, signFor) {
	const own = text(invocation.address) ?? "";
	const trigger = text(record(invocation.lifecycle_action_trigger).triggering_resource_address);
	const isShown = equal(hideInValue(visible(wholeOf(invocation)), secrets), invocation);
	const payload = signFor?.(own)("payload", invocation) ?? (isShown ? require_digest.digestOf(invocation) : void 0);
	return {
		address: hideInAddress(own, secrets),
		...trigger === void 0 ? {} : { trigger: hideInAddress(trigger, secrets) },
		...payload === void 0 ? {} : { payload }
	};
}
function wholeOf(invocation) {
	return {
		value: invocation,
		sensitive: { config_values: invocation.config_sensitive },
		unknown: false
	};
}
function checksOf(plan, secrets) {
	return plan.checks.flatMap(({ address, status, problems }) => {
		if (status === "pass") return [];
		return [{
			address: hideInAddress(address, secrets),
			status: status === "fail" || status === "error" ? status : "unknown",
			problems: problems.map((problem) => hide(problem, secrets))
		}];
	});
}
function deferredOf(plan, secrets) {
	return plan.deferred.map(({ address, reason }) => ({
		address: hideInAddress(address, secrets),
		reason: hide(reason.replaceAll("_", " "), secrets)
	}));
}

// tools/terraform/src/secrets/configuration-secrets.ts
async function configurationSecrets(folder, given) {
	const found = /* @__PURE__ */ new Set();
	const sensitive = /* @__PURE__ */ new Set();
	const seen = /* @__PURE__ */ new Set();
	const visit = async (path, isRoot) => {
		if (seen.has(path)) return;
		seen.add(path);
		const names = await (0, node_fs_promises.readdir)(path).catch(() => []);
		for (const name of names.filter((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name)).sort()) {
			const { text, document } = await read((0, node_path.join)(path, name));
			for (const secret of require_index.detectedSecrets(text)) addLeaves(secret, found);
			addNamed(document.body, found);
			addSensitiveVariables(document.body, found, isRoot ? sensitive : /* @__PURE__ */ new Set());
			for (const [, source = ""] of text.matchAll(/"?source"?\s*[=:]\s*"(\.{1,2}\/[^"]*)"/g)) await visit((0, node_path.resolve)(path, source), false);
		}
		if (!isRoot) return;
		const values = names.filter((name) => /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(name));
		for (const file of [...values.map((name) => (0, node_path.join)(path, name)), ...given]) {
			const { text, document } = await read(file);
			for (const secret of require_index.detectedSecrets(text)) addLeaves(secret, found);
			addNamed(document.body, found);
			for (const { name, value } of document.body.attributes) if (sensitive.has(name) || name === "access_key") addValue(value, found);
		}
	};
	await visit(folder, true);
	return longestFirst(found);
}
async function read(path) {
	const text = await (0, node_fs_promises.readFile)(path, "utf8").catch(() => "");
	return {
		text,
		document: path.endsWith(".json") || text.trimStart().startsWith("{") ? require_evaluate.parseJson(text, false) : require_evaluate.parseHcl(text)
	};
}
function addSensitiveVariables({ blocks, attributes }, found, names) {
	for (const { type, labels, body } of blocks) {
		if (type !== "variable") continue;
		const value = (name) => body.attributes.find((attribute) => attribute.name === name)?.value;
		if (value("sensitive") !== true && value("ephemeral") !== true) continue;
		names.add(labels[0] ?? "");
		addValue(value("default") ?? null, found);
	}
	const declared = attributes.find(({ name }) => name === "variable")?.value ?? null;
	for (const [name, variable] of Object.entries(require_evaluate.objectOf(declared))) {
		const { sensitive, ephemeral, default: value = null } = require_evaluate.objectOf(variable);
		if (sensitive !== true && ephemeral !== true) continue;
		names.add(name);
		addValue(value, found);
	}
}
function addNamed({ attributes, blocks }, found) {
	for (const { name, value } of attributes) addNamedValue(name, value, found);
	for (const { body } of blocks) addNamed(body, found);
}
function addNamedValue(name, value, found) {
	if (require_random.isSecretName(name) || name.endsWith("_wo")) addValue(value, found);
	else if (Array.isArray(value)) for (const item of value) addNamedValue("", item, found);
	else for (const [key, item] of Object.entries(require_evaluate.objectOf(value))) addNamedValue(key, item, found);
}
function addValue(value, found) {
	if (typeof value === "string") {
		if (!value.startsWith("arn:")) addLeaves(value, found);
	} else if (typeof value === "number") addLeaves(value, found);
	else if (Array.isArray(value)) for (const item of value) addValue(item, found);
	else if (value !== null && typeof value === "object") {
		if ("template" in value) addValue(value.template, found);
		else if ("either" in value) addValue(value.either, found);
		else if ("merge" in value) addValue(value.merge, found);
		else for (const item of Object.values(require_evaluate.objectOf(value))) addValue(item, found);
	}
}

// tools/terraform/src/secrets/environment-secrets.ts
function environmentSecrets(environment, plan = {}) {
	const declared = record(record(record(plan.configuration).root_module).variables);
	const known = record(plan.variables);
	const isOpen = (name) => name in known && name in declared && record(declared[name]).sensitive !== true && !require_random.isSecretName(name);
	const found = /* @__PURE__ */ new Set();
	for (const [name, value = ""] of Object.entries(environment)) if (/^(AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN|CONTAINER_AUTHORIZATION_TOKEN))$/.test(name)) addLeaves(value, found);
	else if (name.startsWith("TF_VAR_")) {
		if (isOpen(name.slice(7))) continue;
		addLeaves(value, found);
		if (/^\s*[[{]/.test(value)) for (const [, part = ""] of value.matchAll(/"((?:[^"\\]|\\.)*)"/g)) addLeaves(part, found);
	} else if (name.startsWith("TF_TOKEN_") || require_random.isSecretVariable(name, value)) addLeaves(value, found);
	return longestFirst(found);
}

// tools/terraform/src/run/credentials.ts
const LEADS = /^\s*(?:aws_access_key_id|role_arn|sso_session|sso_start_url|sso_account_id|credential_process|credential_source|source_profile|web_identity_token_file|login_session)\s*=\s*\S/m;
async function findAwsCredentials(environment = process.env) {
	const set = (name) => (environment[name] ?? "") !== "";
	if (set("AWS_ACCESS_KEY_ID") && set("AWS_SECRET_ACCESS_KEY")) return "access key in the environment";
	if (set("AWS_WEB_IDENTITY_TOKEN_FILE") && set("AWS_ROLE_ARN")) return "web identity";
	if (set("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") || set("AWS_CONTAINER_CREDENTIALS_FULL_URI")) return "container credentials";
	const profile = environment.AWS_PROFILE || environment.AWS_DEFAULT_PROFILE || "default";
	const home = environment.HOME || (0, node_os.homedir)();
	const files = [environment.AWS_SHARED_CREDENTIALS_FILE || (0, node_path.join)(home, ".aws", "credentials"), environment.AWS_CONFIG_FILE || (0, node_path.join)(home, ".aws", "config")];
	for (const file of files) {
		const section = profileSection(await (0, node_fs_promises.readFile)(file, "utf8").catch(() => ""), profile);
		if (section !== void 0 && LEADS.test(section)) return `profile ${profile}`;
	}
}
function credentialsHint(environment = process.env) {
	if (environment.GITHUB_ACTIONS === "true") return "this job took no role: name one in environments[].roles.plan of mainstem.yaml on the default branch (docs/github.md, Roles)";
	const profile = environment.AWS_PROFILE || environment.AWS_DEFAULT_PROFILE;
	return `${profile === void 0 || profile === "" ? "" : `the profile ${profile} is in none of the AWS files; `}set AWS_PROFILE to a profile of ~/.aws/config (aws sso login --profile NAME), or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, then run it again`;
}
function profileSection(text, profile) {
	let found;
	let inside = false;
	for (const line of text.split(/\r?\n/)) {
		const heading = /^\s*\[\s*(?:profile\s+)?(?:"([^"]*)"|([^\]]*?))\s*\]/.exec(line);
		if (heading !== null) inside = (heading[1] ?? heading[2]) === profile && !/^\s*\[\s*sso-session/.test(line);
		else if (inside) found = `${found ?? ""}${line}\n`;
	}
	return found;
}

// tools/terraform/src/run/needs.ts
const ON_DISK = {
	list: (folder) => (0, node_fs_promises.readdir)(folder).catch(() => []),
	read: (path) => (0, node_fs_promises.readFile)(path, "utf8").catch(() => ""),
	folder: node_path.resolve
};
async function readNeeds(folder, backendConfig = [], files = ON_DISK) {
	const seen = /* @__PURE__ */ new Set();
	const texts = [];
	let tofu = false;
	const visit = async (path) => {
		if (seen.has(path)) return;
		seen.add(path);
		const names = await files.list(path);
		for (const name of names.filter((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name)).sort()) {
			tofu ||= name.includes(".tofu");
			const text = withoutComments(await files.read((0, node_path.join)(path, name)), name.endsWith(".json"));
			texts.push(text);
			for (const [, source = ""] of text.matchAll(/"?source"?\s*[=:]\s*"(\.{1,2}\/[^"]*)"/g)) {
				const called = files.folder(path, source);
				if (called !== void 0) await visit(called);
			}
		}
	};
	await visit(folder);
	const root = texts.join("\n");
	return {
		aws: [root, ...await Promise.all(backendConfig.map((path) => files.read(path)))].some((text) => /"?access_key"?\s*[=:]\s*"[^"]/.test(text)) ? void 0 : usesAws(root),
		backend: /"?backend"?\s*(?:"|[:]\s*\{\s*")([a-z0-9]+)"\s*[{:]/.exec(root)?.[1] ?? (/\bcloud"?\s*[:]?\s*\{/.test(root) ? "cloud" : "local"),
		workspaceFolder: /"?workspace_dir"?\s*[=:]\s*"([^"]*)"/.exec(root)?.[1] ?? "terraform.tfstate.d",
		tofu
	};
}
function whySkipped({ aws }, environment = process.env) {
	return aws === void 0 ? void 0 : `no AWS credentials: ${aws}; ${credentialsHint(environment)}`;
}
function usesAws(text) {
	if (/\bbackend"?\s*(?:"s3"|:\s*\{\s*"s3")/.test(text)) return "its backend is S3";
	if (/\bprovider"?\s*(?:"aws"|:\s*[[{]\s*\{?\s*"aws")/.test(text) || /hashicorp\/aws"/.test(text)) return "it uses the AWS provider";
	if (/"(?:aws_[a-z0-9_]+)"\s*(?:"[^"]+"\s*\{|:)/.test(text)) return "it declares AWS resources";
	if (/"?source"?\s*[=:]\s*"[\w.-]+(?:\/[\w.-]+){1,2}\/aws(?:\/\/[^"]*)?"/.test(text)) return "it calls a module for AWS";
	if (/"?backend"?\s*[=:]\s*"s3"/.test(text)) return "it reads remote state from S3";
}
function withoutComments(text, json) {
	if (json) return text;
	return text.replace(/"(?:[^"\\\n]|\\.)*"|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, (part) => part.startsWith("\"") ? part : " ");
}

// tools/terraform/src/run/isolation.ts
const NAMESPACE = [
	"--pid",
	"--fork",
	"--mount-proc",
	"--kill-child"
];
const CONFINED = ["setpriv", "--no-new-privs"];
let found;
function isolation(environment) {
	found ??= find(environment);
	return found;
}
async function find({ PATH: path = "", HOME: home = "" }) {
	if (process.platform !== "linux") return {
		words: [],
		missing: `${process.platform} has no process namespaces`
	};
	const user = String(process.getuid?.() ?? "");
	const itself = [
		"unshare",
		...NAMESPACE,
		...CONFINED
	];
	const ways = [
		...user === "0" ? [itself] : [],
		[
			"unshare",
			"--user",
			"--map-current-user",
			...NAMESPACE,
			...CONFINED
		],
		bySudo({
			user,
			group: String(process.getgid?.() ?? ""),
			path,
			home
		})
	];
	for (const words of ways) if (await works(words)) return { words };
	return {
		words: [],
		missing: "this machine allows neither a user namespace nor sudo without a password"
	};
}
function bySudo(by) {
	return [
		...[
			"sudo",
			"-nE",
			"unshare",
			...NAMESPACE
		],
		...[
			...CONFINED,
			"--reuid",
			by.user,
			"--regid",
			by.group,
			"--clear-groups"
		],
		...[
			"env",
			`PATH=${by.path}`,
			`HOME=${by.home}`
		]
	];
}
async function works([program = "", ...words]) {
	const look = [
		"sh",
		"-c",
		"test \"$$\" -lt 10 && test ! -e \"/proc/$1\" && ls -d /proc/[0-9]* | wc -l",
		"sh",
		String(process.pid)
	];
	const result = await require_run.runProgram(program, [...words, ...look], { env: {} }).catch(() => void 0);
	const count = Number(result?.stdout.trim());
	return result?.code === 0 && count > 0 && count < 10;
}

// tools/terraform/src/run/provider-mirror.ts
const preparing = /* @__PURE__ */ new Map();
async function providerMirror(options) {
	if (require_mac.lockedProviders(options.lock).length === 0) return void 0;
	const key = (0, node_crypto.createHash)("sha256").update(`${options.program.name}\n${require_programs.thisPlatform()}\n${options.lock}`).digest("hex");
	const target = (0, node_path.join)(require_index.cacheFolder("providers", options.environment), key);
	let running = preparing.get(target);
	if (running === void 0) {
		running = prepare(target, options).finally(() => preparing.delete(target));
		preparing.set(target, running);
	}
	return running;
}
const PATIENCE_MS = 6e5;
async function prepare(target, options) {
	const claim = `${target}.claim`;
	await (0, node_fs_promises.mkdir)((0, node_path.join)(target, ".."), { recursive: true });
	for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
		if (await exists(target)) return target;
		if (await claimed(claim)) try {
			if (!await exists(target)) await fetchProviders(target, options);
			return target;
		} finally {
			await (0, node_fs_promises.rm)(claim, { force: true });
		}
		await new Promise((done) => setTimeout(done, 200));
	}
	throw new require_index.ToolError(`another process has been fetching providers for ten minutes; if it is dead, remove ${claim}.`);
}
async function claimed(path) {
	try {
		const file = await (0, node_fs_promises.open)(path, "wx");
		await file.writeFile(String(process.pid));
		await file.close();
		return true;
	} catch {
		const owner = Number(await (0, node_fs_promises.readFile)(path, "utf8").catch(() => ""));
		if (owner > 0 && !isAlive(owner)) await (0, node_fs_promises.rm)(path, { force: true });
		return false;
	}
}
function isAlive(id) {
	try {
		process.kill(id, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}
async function fetchProviders(target, options) {
	const providers = require_mac.lockedProviders(options.lock);
	options.progress(`providers: fetching ${providers.map(({ source, version }) => `${source} ${version}`).join(", ")}`);
	const scratch = await (0, node_fs_promises.mkdtemp)((0, node_path.join)(target, "..", ".fetch-"));
	try {
		await (0, node_fs_promises.writeFile)((0, node_path.join)(scratch, ".terraform.lock.hcl"), options.lock);
		await (0, node_fs_promises.writeFile)((0, node_path.join)(scratch, "main.tf.json"), JSON.stringify({ terraform: { required_providers: required(providers) } }));
		await (0, node_fs_promises.writeFile)((0, node_path.join)(scratch, "cli.tfrc"), options.upstream ?? "disable_checkpoint = true\n");
		const { code, stdout, stderr } = await require_run.runProgram(options.program.path, [
			"init",
			"-backend=false",
			"-input=false",
			"-lockfile=readonly",
			"-no-color"
		], {
			cwd: scratch,
			env: {
				...options.environment,
				TF_DATA_DIR: (0, node_path.join)(scratch, "data"),
				TF_CLI_CONFIG_FILE: (0, node_path.join)(scratch, "cli.tfrc"),
				TF_WORKSPACE: void 0,
				TF_CLI_ARGS: void 0,
				TF_CLI_ARGS_init: void 0
			}
		});
		if (code !== 0) throw new require_index.ToolError(`the providers could not be fetched: ${(stderr || stdout).trim().split("\n")[0] ?? ""}`);
		const fetched = (0, node_path.join)(scratch, "data", "providers");
		const whole = (0, node_path.join)(scratch, "whole");
		await (0, node_fs_promises.cp)(fetched, whole, {
			recursive: true,
			dereference: true
		});
		await makeReadOnly(whole);
		await (0, node_fs_promises.rename)(whole, target).catch(async (error) => {
			if (!await exists(target)) throw new require_index.ToolError(`the providers could not be kept in ${target}: ${require_index.messageOf(error)}`);
		});
	} finally {
		await (0, node_fs_promises.rm)(scratch, {
			recursive: true,
			force: true
		});
	}
}
function required(providers) {
	return Object.fromEntries(providers.map(({ source, constraints }, index) => [`p${index}`, {
		source,
		...constraints === void 0 ? {} : { version: constraints }
	}]));
}
async function makeReadOnly(folder) {
	for (const entry of await (0, node_fs_promises.readdir)(folder, {
		recursive: true,
		withFileTypes: true
	})) if (entry.isFile()) await (0, node_fs_promises.chmod)((0, node_path.join)(entry.parentPath, entry.name), 365);
}
function exists(path) {
	return (0, node_fs_promises.access)(path).then(() => true, () => false);
}

// tools/terraform/src/run/session.ts
async function openSession(options) {
	const { folder, program, environment } = options;
	const release = require_run.holdSignals();
	const scratch = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "mainstem-terraform-"));
	const leftovers = await workspaceLeftovers(options);
	const config = await cliConfig(scratch, options);
	const env = {
		...Object.fromEntries(Object.keys(process.env).map((name) => [name, environment[name]])),
		...environment,
		...withoutJobTokens(environment),
		TF_DATA_DIR: (0, node_path.join)(scratch, "data"),
		TF_IN_AUTOMATION: "1",
		TF_INPUT: "0",
		CHECKPOINT_DISABLE: "1",
		TF_LOG: void 0,
		TF_LOG_CORE: void 0,
		TF_LOG_PROVIDER: void 0,
		TF_LOG_PATH: void 0,
		MAINSTEM_RECEIPT_KEY: void 0,
		MAINSTEM_STATE_KEY: void 0,
		...options.workspace === void 0 ? {} : { TF_WORKSPACE: options.workspace },
		...config.variables
	};
	const apart = options.isolated === true ? await isolation(environment) : { words: [] };
	const [first = program.path, ...words] = [...apart.words, program.path];
	return {
		program: program.name,
		scratch,
		warnings: apart.missing === void 0 ? config.warnings : [...config.warnings, `Terraform runs beside this job's other processes and could read them: ${apart.missing}`],
		planFile: (0, node_path.join)(scratch, "plan"),
		sharedCache: await pluginCache(env),
		run: (args, onLine, more) => require_run.runProgram(first, [...words, ...args], {
			cwd: folder,
			env,
			wrapped: apart.words.length > 0,
			...onLine === void 0 ? {} : { onLine },
			...more
		}),
		close: async () => {
			await (0, node_fs_promises.rm)(scratch, {
				recursive: true,
				force: true
			});
			for (const path of leftovers) await (0, node_fs_promises.rmdir)(path).catch(() => {});
			release();
		}
	};
}
async function cliConfig(scratch, options) {
	const { environment } = options;
	const own = [environment.TF_CLI_CONFIG_FILE ?? "", (0, node_path.join)(environment.HOME || (0, node_os.homedir)(), ".terraformrc")];
	for (const path of own) if (path !== "" && await require_is_there.isThere(path)) return {
		variables: { TF_CLI_CONFIG_FILE: path },
		warnings: []
	};
	const path = (0, node_path.join)(scratch, "cli.tfrc");
	const variables = { TF_CLI_CONFIG_FILE: path };
	const warnings = [];
	let mirror = terraformMirror(environment);
	if (mirror === void 0 && (environment.TF_PLUGIN_CACHE_DIR ?? "") === "") mirror = await preparedMirror(options).catch((error) => {
		warnings.push(`providers are fetched for this stack alone: ${require_index.messageOf(error)}`);
	});
	await (0, node_fs_promises.writeFile)(path, mirror === void 0 ? "disable_checkpoint = true\n" : mirrorConfig(mirror, await mirrored(mirror)));
	return {
		variables,
		warnings
	};
}
async function preparedMirror({ folder, program, environment, progress }) {
	const lock = await require_mac.readLockFile(folder);
	return lock === void 0 ? void 0 : providerMirror({
		program,
		lock,
		environment,
		progress: progress ?? (() => {})
	});
}
function withoutJobTokens(environment) {
	const names = Object.keys(environment).filter((name) => /^(?:INPUT_|ACTIONS_(?:ID_TOKEN|RUNTIME|RESULTS)_|GITHUB_(?:ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$)/.test(name));
	return Object.fromEntries(names.map((name) => [name, void 0]));
}
async function pluginCache(env) {
	if ((env.TF_PLUGIN_CACHE_DIR ?? "") !== "") return env.TF_PLUGIN_CACHE_DIR;
	const config = await (0, node_fs_promises.readFile)(env.TF_CLI_CONFIG_FILE ?? "", "utf8").catch(() => "");
	return /^\s*plugin_cache_dir\s*=\s*(.*)/m.exec(config)?.[1]?.trim();
}
function mirrorConfig(mirror, providers) {
	const names = providers.map((name) => JSON.stringify(name)).join(", ");
	return [
		"disable_checkpoint = true",
		"provider_installation {",
		"  filesystem_mirror {",
		`    path    = ${JSON.stringify(mirror)}`,
		`    include = [${names}]`,
		"  }",
		"  direct {",
		`    exclude = [${names}]`,
		"  }",
		"}",
		""
	].join("\n");
}
async function mirrored(mirror) {
	const found = [];
	const below = async (path) => (0, node_fs_promises.readdir)(path).catch(() => []);
	for (const host of await below(mirror)) {
		if (!host.includes(".")) continue;
		for (const namespace of await below((0, node_path.join)(mirror, host))) for (const type of await below((0, node_path.join)(mirror, host, namespace))) found.push(`${host}/${namespace}/${type}`);
	}
	return found.sort();
}
async function workspaceLeftovers({ folder, workspace, workspaceFolder, environment }) {
	const name = workspace ?? environment.TF_WORKSPACE ?? "";
	if (name === "" || name === "default") return [];
	const parent = (0, node_path.resolve)(folder, workspaceFolder);
	const missing = [];
	for (const path of [(0, node_path.join)(parent, name), parent]) if (!await require_is_there.isThere(path)) missing.push(path);
	return missing;
}

// tools/terraform/src/run/turns.ts
const last = /* @__PURE__ */ new Map();
async function inTurn(folder, work) {
	const result = (last.get(folder) ?? Promise.resolve()).then(work, work);
	const settled = result.catch(() => {});
	last.set(folder, settled);
	try {
		return await result;
	} finally {
		if (last.get(folder) === settled) last.delete(folder);
	}
}

// tools/terraform/src/run/open-plan.ts
async function openPlan(context, folder, options = {}) {
	const environment = options.environment ?? process.env;
	const root = context.project.root;
	const repository = repositoryOf(folder, root);
	const inRepository = (path) => (0, node_path.join)(repository, path);
	const backendConfig = context.instance.backendConfig.map(inRepository);
	const needs = await readNeeds(folder, backendConfig);
	const credentials = await findAwsCredentials(environment);
	const skipped = credentials === void 0 ? whySkipped(needs, environment) : void 0;
	if (skipped !== void 0) return { skipped };
	const program = options.program ?? await chooseProgram(context.program ?? (needs.tofu ? "tofu" : void 0), context.progress);
	const version = await supportedVersion(program);
	const session = await openSession({
		program,
		progress: context.progress,
		folder,
		workspace: context.instance.workspace,
		workspaceFolder: needs.workspaceFolder,
		isolated: options.isolated ?? (options.lockTimeout === void 0 && environment.GITHUB_ACTIONS === "true"),
		environment: {
			AWS_EC2_METADATA_DISABLED: credentials === void 0 ? "true" : void 0,
			...environment
		}
	});
	try {
		const given = [...context.instance.varFiles.map(inRepository), ...backendConfig];
		const place = {
			root,
			hiddenPaths: [
				[`${session.scratch}/data`, ".terraform"],
				[session.scratch, ".terraform"],
				[`${repository}/`, ""]
			],
			secrets: environmentSecrets(environment),
			program: program.name,
			hasLockFile: await require_mac.readLockFile(folder) !== void 0,
			moreSecrets: () => secretsBesideThePlan(session, folder, given, context.sensitiveUpstream)
		};
		context.progress(`${program.name} init ${root}`);
		const init = () => succeed("init", session, place, [
			"init",
			"-input=false",
			"-lockfile=readonly",
			"-json",
			...backendConfig.map((path) => `-backend-config=${path}`)
		]);
		await (session.sharedCache === void 0 ? init() : inTurn(session.sharedCache, init));
		if (options.lookAt !== void 0) {
			const intake = await options.lookAt(await require_mac.fetchedModules((0, node_path.join)(session.scratch, "data"), folder));
			if (intake.length > 0) {
				await session.close();
				return { intake };
			}
		}
		context.progress(`${program.name} plan ${root}`);
		const planned = await succeed("plan", session, place, planArguments(context, session, inRepository, options), context.progress);
		const [shown, configured, state, tools] = await Promise.all([
			session.run([
				"show",
				"-json",
				session.planFile
			]),
			readConfigured(folder, (0, node_path.join)(session.scratch, "data")),
			readPlannedState(session),
			readTools(folder, { [program.name]: version })
		]);
		if (shown.code !== 0) throw failure("show", "", shown.stderr, await withAllSecrets(place));
		const plan = record(parseJson(shown.stdout, root));
		const { reading, secrets: hidden } = readWithSecrets(plan, {
			secrets: environmentSecrets(environment, plan),
			configured,
			upstream: context.sensitiveUpstream,
			...options.macKey === void 0 ? {} : { macKey: options.macKey },
			warnings: [...session.warnings, ...readDiagnostics(planned).filter(({ severity, summary }) => severity === "warning" && !summary.startsWith("Check block assertion")).map((warning) => warningLine(warning, place))]
		});
		const result = {
			...reading,
			...state === void 0 ? {} : { state },
			tools
		};
		const varFiles = context.instance.varFiles.map(inRepository);
		return {
			session,
			place: {
				...place,
				secrets: hidden
			},
			program,
			result,
			varFiles
		};
	} catch (error) {
		await options.beforeClose?.(session, error);
		await session.close();
		throw error;
	}
}
function repositoryOf(folder, root) {
	if (root === ".") return folder;
	return folder.endsWith(`/${root}`) ? folder.slice(0, -root.length - 1) : (0, node_path.resolve)(folder, root.replace(/[^/]+/g, ".."));
}
async function chooseProgram(meant, progress) {
	if (meant !== void 0) return require_programs.findProgram(meant, { progress });
	const installed = (name) => require_programs.findProgram(name, { download: false }).catch(() => void 0);
	return await installed("terraform") ?? await installed("tofu") ?? require_programs.findProgram("terraform", { progress });
}
function planArguments(context, session, inRepository, options) {
	return [
		"plan",
		"-input=false",
		...options.lockTimeout === void 0 ? ["-lock=false"] : [`-lock-timeout=${options.lockTimeout}s`],
		"-detailed-exitcode",
		"-json",
		`-out=${session.planFile}`,
		...context.instance.varFiles.map((path) => `-var-file=${inRepository(path)}`),
		...context.projectChange === "removed" ? ["-destroy"] : [],
		...options.refresh === false ? ["-refresh=false"] : [],
		...options.refreshOnly === true ? ["-refresh-only"] : []
	];
}
async function succeed(command, session, place, args, progress) {
	const { code, signal, stdout, stderr } = await session.run(args, (line) => {
		const message = parseLine(line);
		if (message?.type === "change_summary") progress?.(`${place.root}: ${text(message["@message"]) ?? ""}`);
	});
	if (signal !== null) throw new require_index.ToolError(`${place.root}: ${place.program ?? "terraform"} ${command} was stopped by ${signal}. Run the command again.`);
	if (code !== 0 && require_run.interruption() !== void 0 && command !== "apply") throw new require_index.ToolError(`${place.root}: ${place.program ?? "terraform"} ${command} was interrupted (${require_run.interruption()}). Run the command again.`);
	if (code !== 0 && !(command === "plan" && code === 2)) throw failure(command, stdout, stderr, await withAllSecrets(place));
	return stdout;
}
async function secretsBesideThePlan(session, folder, given, upstream) {
	const written = await configurationSecrets(folder, given).catch(() => /* @__PURE__ */ new Set());
	const show = async (...file) => {
		const { code, stdout } = await session.run([
			"show",
			"-json",
			...file
		]);
		return code === 0 ? record(JSON.parse(stdout)) : void 0;
	};
	const shown = await show(session.planFile).then((plan) => plan ?? show()).catch(() => void 0);
	return shown === void 0 ? written : collectSecrets(shown, written, upstream);
}
function parseJson(output, root) {
	try {
		return parseKeepingDigits(output);
	} catch {
		throw new require_index.ToolError(`${root}: terraform show -json gave no JSON. Check the installation with: terraform version`);
	}
}
async function readState(session, more) {
	const { code, stdout } = await session.run(["state", "pull"], void 0, more);
	if (code !== 0 || stdout.trim() === "") return void 0;
	try {
		const { lineage, serial } = record(JSON.parse(stdout));
		return typeof lineage === "string" && typeof serial === "number" ? {
			lineage,
			serial
		} : void 0;
	} catch {
		return;
	}
}
async function readPlannedState(session) {
	try {
		const state = require_programs.zipMember(await (0, node_fs_promises.readFile)(session.planFile), "tfstate").toString("utf8");
		const { lineage, serial } = record(JSON.parse(state));
		return typeof lineage === "string" && lineage !== "" && typeof serial === "number" ? {
			lineage,
			serial
		} : void 0;
	} catch {
		return readState(session);
	}
}
async function readTools(folder, program) {
	const locked = require_mac.lockedProviders(await require_mac.readLockFile(folder) ?? "");
	return {
		...program,
		...Object.fromEntries(locked.map(({ source, version }) => [require_mac.shortSource(source), version]))
	};
}
const OLDEST = [1, 10];
async function supportedVersion(program) {
	const version = await require_version.versionOf(program);
	const [major = 0, minor = 0] = version.split(".").map(Number);
	if (major > OLDEST[0] || major === OLDEST[0] && minor >= OLDEST[1]) return version;
	throw new require_index.ToolError(`${program.path} is version ${version}, and ${OLDEST.join(".")} or later is needed. Install a newer one, or take the old one off PATH: then the pinned release is downloaded.`);
}

Object.defineProperty(exports, "IDENTITY", {
  enumerable: true,
  get: function () {
    return IDENTITY;
  }
});
Object.defineProperty(exports, "ON_DISK", {
  enumerable: true,
  get: function () {
    return ON_DISK;
  }
});
Object.defineProperty(exports, "STATEFUL_TYPES", {
  enumerable: true,
  get: function () {
    return STATEFUL_TYPES;
  }
});
Object.defineProperty(exports, "anyIndex", {
  enumerable: true,
  get: function () {
    return anyIndex;
  }
});
Object.defineProperty(exports, "canonicalPolicy", {
  enumerable: true,
  get: function () {
    return canonicalPolicy;
  }
});
Object.defineProperty(exports, "failure", {
  enumerable: true,
  get: function () {
    return failure;
  }
});
Object.defineProperty(exports, "findAwsCredentials", {
  enumerable: true,
  get: function () {
    return findAwsCredentials;
  }
});
Object.defineProperty(exports, "holderOf", {
  enumerable: true,
  get: function () {
    return holderOf;
  }
});
Object.defineProperty(exports, "jsonInside", {
  enumerable: true,
  get: function () {
    return jsonInside;
  }
});
Object.defineProperty(exports, "localLockWords", {
  enumerable: true,
  get: function () {
    return localLockWords;
  }
});
Object.defineProperty(exports, "lockHolder", {
  enumerable: true,
  get: function () {
    return lockHolder;
  }
});
Object.defineProperty(exports, "openPlan", {
  enumerable: true,
  get: function () {
    return openPlan;
  }
});
Object.defineProperty(exports, "parseLine", {
  enumerable: true,
  get: function () {
    return parseLine;
  }
});
Object.defineProperty(exports, "readDiagnostics", {
  enumerable: true,
  get: function () {
    return readDiagnostics;
  }
});
Object.defineProperty(exports, "readNeeds", {
  enumerable: true,
  get: function () {
    return readNeeds;
  }
});
Object.defineProperty(exports, "readState", {
  enumerable: true,
  get: function () {
    return readState;
  }
});
Object.defineProperty(exports, "record", {
  enumerable: true,
  get: function () {
    return record;
  }
});
Object.defineProperty(exports, "releaseCommand", {
  enumerable: true,
  get: function () {
    return releaseCommand;
  }
});
Object.defineProperty(exports, "saidNothing", {
  enumerable: true,
  get: function () {
    return saidNothing;
  }
});
Object.defineProperty(exports, "terraformMirror", {
  enumerable: true,
  get: function () {
    return terraformMirror;
  }
});
Object.defineProperty(exports, "text", {
  enumerable: true,
  get: function () {
    return text;
  }
});
Object.defineProperty(exports, "warningLine", {
  enumerable: true,
  get: function () {
    return warningLine;
  }
});
Object.defineProperty(exports, "whySkipped", {
  enumerable: true,
  get: function () {
    return whySkipped;
  }
});