#!/usr/bin/env node
Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
const require_rolldown_runtime = require("./shared/runtime.js");
const require_redact = require("./shared/redact.js");
let node_module = require("node:module");
node_module = require_rolldown_runtime.__toESM(node_module, 1);
let node_os = require("node:os");
let node_path = require("node:path");
let node_v8 = require("node:v8");
let node_util = require("node:util");

// tools/toolchain/src/cache-folder.ts
function cacheFolder(name, environment = process.env) {
	const xdg = environment.XDG_CACHE_HOME ?? "";
	return (0, node_path.join)(xdg.startsWith("/") ? xdg : (0, node_path.join)(environment.HOME || (0, node_os.homedir)(), ".cache"), "mainstem", name);
}

// tools/toolchain/src/compiled.ts
function keepCompiledCode(environment = process.env) {
	if (environment.MAINSTEM_NO_CACHE === "1") return;
	const { enableCompileCache } = node_module;
	enableCompileCache?.(cacheFolder("compiled", environment));
}

// tools/toolchain/src/heap.ts
function keepYoungHeapSmall() {
	(0, node_v8.setFlagsFromString)("--semi-space-growth-factor=1");
}
function keepOldHeapTight() {
	(0, node_v8.setFlagsFromString)("--heap-growing-percent=20");
}

// tools/change/src/secrets/forms.ts
const SECRET_FORMS = [
	{
		id: "aws-access-token",
		hint: "AKIA|ASIA",
		pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g
	},
	{
		id: "aws-secret-access-key",
		hint: "[sS][eE][cC][rR][eE][tT]",
		pattern: /aws_secret_access_key["']?\s*[:=]\s*["']?([A-Za-z0-9/+=]{40})/gi
	},
	{
		id: "private-key",
		hint: "PRIVATE KEY",
		pattern: /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|$)/g
	},
	{
		id: "private-key-base64",
		hint: "LS0tLS1C",
		pattern: /\bLS0tLS1CRUdJTi(?:BQUklWQVRF|BSU0Eg|BFQyBQ|BEU0Eg|BPUEVOU1NI|BFTkNSWVBURUQg)[\w+/=]*/g
	},
	{
		id: "github-pat",
		hint: "gh[pousr]_",
		pattern: /\bgh[pousr]_[A-Za-z0-9]{20,}/g
	},
	{
		id: "github-fine-grained-pat",
		hint: "github_pat_",
		pattern: /\bgithub_pat_[A-Za-z0-9_]{20,}/g
	},
	{
		id: "gitlab-pat",
		hint: "gl(?:pat|rt|ptt|dt|soat|agent|cbt|ft|imt|oas)-",
		pattern: /\bgl(?:pat|rt|ptt|dt|soat|agent|cbt|ft|imt|oas)-[A-Za-z0-9_.-]{16,}/g
	},
	{
		id: "slack-token",
		hint: "xox|xapp-",
		pattern: /\b(?:xox[abceoprs]|xapp)-[A-Za-z0-9-]{10,}/g
	},
	{
		id: "slack-webhook-url",
		hint: "hooks\\.slack",
		pattern: /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/([A-Za-z0-9/_-]{16,})/g
	},
	{
		id: "jwt",
		hint: "eyJ",
		pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g
	},
	{
		id: "login-in-address",
		hint: ":\\/\\/",
		pattern: /:\/\/[^\s:/@"']*:([^\s/@"']+)@/g
	},
	{
		id: "stripe-access-token",
		hint: "[sr]k_(?:live|test|prod)_",
		pattern: /\b[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,}/g
	},
	{
		id: "npm-access-token",
		hint: "npm_",
		pattern: /\bnpm_[A-Za-z0-9]{36}\b/g
	},
	{
		id: "pypi-upload-token",
		hint: "pypi-",
		pattern: /\bpypi-[A-Za-z0-9_-]{32,}/g
	},
	{
		id: "gcp-api-key",
		hint: "AIza",
		pattern: /\bAIza[\w-]{35}\b/g
	},
	{
		id: "sendgrid-api-token",
		hint: "SG\\.",
		pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/g
	},
	{
		id: "vault-service-token",
		hint: "hv[sb]\\.",
		pattern: /\bhv[sb]\.[\w-]{24,}/g
	},
	{
		id: "dockerhub-pat",
		hint: "dckr_",
		pattern: /\bdckr_[op]at_[\w-]{20,}/g
	},
	{
		id: "openai-api-key",
		hint: "\\bsk-",
		pattern: /\bsk-(?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{20,}/g
	},
	{
		id: "azure-account-key",
		hint: "[kK]ey=",
		pattern: /\b(?:Account|SharedAccess)Key=([A-Za-z0-9+/=]{20,})/gi
	},
	{
		id: "authorization-header",
		hint: "[bB]asic |[bB]earer ",
		pattern: /\bauthorization["']?\s*[:=]\s*["']?(?:basic|bearer)\s+([A-Za-z0-9+/=._~-]{8,})/gi
	},
	{
		id: "generic-api-key",
		hint: "[pP][aA][sS][sS][wW]|[sS][eE][cC][rR][eE][tT]|[tT][oO][kK][eE][nN]|[aA][pP][iI][_-]?[kK][eE][yY]",
		pattern: /(?<!:|existing[-_]?)(?:password|passwd|secret|token|api[_-]?key)["']?\s*[:=]\s*["']?([^\s"',;&}\])]{6,})/gi
	}
];
const WHOLE_VALUES = [{
	id: "authorization-value",
	hint: "^[bB]asic |^[bB]earer ",
	pattern: /^(?:basic|bearer) +((?=\S*[\d=])[A-Za-z0-9+/=._~-]{8,})$/gi
}, {
	id: "password-argument",
	hint: "^-p",
	pattern: /^-p((?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[^\s=/:,-]{8,})$/g
}];
const ALL = [...SECRET_FORMS, ...WHOLE_VALUES];
const HINT = new RegExp([...new Set(ALL.map(({ hint }) => hint))].join("|"));
const STANDS_IN = /^(?:arn:|\$|\(sensitive\)|\{\{|null$|true$|false$)/;
function detectedSecrets(text) {
	if (text.length < 8 || !HINT.test(text)) return [];
	const found = [];
	for (const { pattern } of ALL) for (const [whole, group] of text.matchAll(pattern)) {
		const secret = group ?? whole;
		if (!STANDS_IN.test(secret)) found.push(secret);
	}
	return found;
}
function withoutForms(text) {
	const found = detectedSecrets(text);
	if (found.length === 0) return text;
	let hidden = text;
	for (const { pattern } of ALL) hidden = hidden.replace(pattern, (whole, group) => {
		const secret = typeof group === "string" ? group : whole;
		if (STANDS_IN.test(secret)) return whole;
		const at = whole.lastIndexOf(secret);
		return whole.slice(0, at) + require_redact.REDACTED + whole.slice(at + secret.length);
	});
	return require_redact.redactText(hidden, new Set(found));
}

// tools/change/src/errors.ts
var InputError = class extends Error {
	name = "InputError";
};
var ToolError = class extends Error {
	name = "ToolError";
};
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
const FAILURE_CODES = [
	"input",
	"tool",
	"defect",
	"missing",
	"skipped",
	"not-reached"
];
const MACHINE = new Set("EACCES EADDRINUSE ECONNREFUSED ECONNRESET EDQUOT EHOSTUNREACH EIO EMFILE ENETUNREACH ENFILE ENOMEM ENOSPC ENOTFOUND EPERM EPIPE EROFS ETIMEDOUT".split(" "));
function describeError(error) {
	if (process.env.MAINSTEM_DEBUG === "1" && error instanceof Error && error.stack !== void 0) process.stderr.write(`${error.stack}\n`);
	if (error instanceof InputError) return {
		code: "input",
		message: error.message
	};
	if (error instanceof ToolError) return {
		code: "tool",
		message: error.message
	};
	const text = withoutForms(messageOf(error));
	if (error instanceof Error && "code" in error && MACHINE.has(error.code)) return {
		code: "tool",
		message: `${text}. Look at the machine: rights, room on its disk, its network.`
	};
	return {
		code: "defect",
		message: `unexpected: ${text}\nThis is a defect. Run it again with MAINSTEM_DEBUG=1 and report what it prints.`
	};
}

// tools/change/src/nearest.ts
function nearest(name, known) {
	const plain = plainOf(name);
	let best;
	let least = Math.min(3, Math.max(1, Math.floor(plain.length / 3))) + 1;
	for (const candidate of known) {
		const other = plainOf(candidate);
		if (other === plain) return candidate;
		if (Math.abs(other.length - plain.length) >= least) continue;
		const slips = distance(plain, other);
		if (slips < least) {
			least = slips;
			best = candidate;
		}
	}
	if (best !== void 0 || plain.length < 4) return best;
	const longer = [...known].filter((candidate) => isStart(plain, plainOf(candidate)));
	return longer.length === 1 ? longer[0] : void 0;
}
function isStart(a, b) {
	return b.length >= 4 && (a.startsWith(b) || b.startsWith(a));
}
function plainOf(name) {
	return name.toLowerCase().replace(/[-_]/g, "");
}
function distance(a, b) {
	let before = [];
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			next.push(cost);
		}
		before = row;
		row = next;
	}
	return row[b.length] ?? 0;
}

// tools/cli/src/command.ts
const TEXT = { type: "string" };
const FLAG = { type: "boolean" };
const SAFE = "--safe is for a branch that nobody read yet: nothing runs or is fetched that the base does not use or allow, and stacks run as committed.";
const OBSERVED = "--observed PATH is what the cluster holds, as kubectl prints it: what a composition takes from a status is known then, not unknown.";
const WORKING_TREE = "--working-tree takes the files on disk as head, uncommitted and new ones too; what it finds is marked, and counts for nobody else.";
const LIST = {
	type: "string",
	multiple: true
};
const COMMON = {
	cwd: TEXT,
	json: FLAG,
	format: TEXT,
	help: {
		type: "boolean",
		short: "h"
	},
	version: FLAG
};
function defineCommand(command) {
	return command;
}

// tools/cli/src/command-line.ts
function findCommand(args, names) {
	const { tokens } = (0, node_util.parseArgs)({
		args: [...args],
		options: COMMON,
		allowPositionals: true,
		strict: false,
		tokens: true
	});
	const words = [];
	for (const [at, token] of tokens.entries()) {
		if (token.kind !== "positional") continue;
		const before = tokens[at - 1];
		const mayBeValue = before?.kind === "option" && !(before.name in COMMON) && before.value === void 0;
		words.push({
			text: token.value,
			index: token.index,
			mayBeValue
		});
	}
	for (const [at, word] of words.entries()) {
		for (const next of words.slice(at + 1)) {
			const name = `${word.text} ${next.text}`;
			if (names.includes(name)) return {
				is: "command",
				name,
				rest: without(args, [word.index, next.index])
			};
			if (!next.mayBeValue) break;
		}
		if (names.includes(word.text)) return {
			is: "command",
			name: word.text,
			rest: without(args, [word.index])
		};
		const group = names.filter((name) => name.startsWith(`${word.text} `));
		if (group.length > 0) return {
			is: "group",
			names: group
		};
		if (word.mayBeValue) continue;
		throw new InputError(`There is no command ${JSON.stringify(word.text)}. There are: ${names.join(", ")}.${didYouMean(nearestCommand(word.text, names))}`);
	}
	const option = tokens.find((token) => token.kind === "option" && !(token.name in COMMON));
	if (option?.kind !== "option") return { is: "nothing" };
	throw new InputError(`Unknown option '${option.rawName}'. To see the options: mainstem <command> --help. There are: ${names.join(", ")}.`);
}
function nearestCommand(word, names) {
	const first = nearest(word, new Set(names.flatMap((name) => [name, name.split(" ")[0] ?? ""])));
	return first === void 0 ? void 0 : `mainstem ${first}`;
}
function didYouMean(name) {
	return name === void 0 ? "" : ` Did you mean ${name}?`;
}
function without(args, indexes) {
	return args.filter((_, index) => !indexes.includes(index));
}
async function parseOptions(name, command, args, isKnown) {
	const table = {
		...command.options,
		...COMMON
	};
	try {
		const { values, positionals } = (0, node_util.parseArgs)({
			args: [...args],
			options: table,
			allowPositionals: true,
			strict: true
		});
		const { help, json, ...rest } = values;
		const options = {
			...rest,
			format: json === true ? "json" : values.format ?? command.formats[0]
		};
		if (help !== true) check(name, command, options);
		return {
			help: help === true,
			options,
			arguments: positionals
		};
	} catch (error) {
		if (error instanceof InputError || !(error instanceof Error)) throw error;
		const option = /^Unknown option '(-[^']*)'/.exec(error.message)?.[1];
		if (option !== void 0 && await isKnown(option)) throw new InputError(`mainstem ${name} takes no ${option}. Usage:\n${command.usage}`);
		const text = error.message.split(/\. |\n/)[0] ?? "";
		const near = option?.startsWith("--") === true ? nearest(option.slice(2), Object.keys(table)) : void 0;
		const hint = didYouMean(near === void 0 ? void 0 : `--${near}`);
		throw new InputError(`${text}.${hint} To see the options: mainstem ${name} --help`);
	}
}
function check(name, command, options) {
	for (const [key, value] of Object.entries(options)) if (value === "" || Array.isArray(value) && value.includes("")) throw new InputError(`--${key} needs a value. Usage:\n${command.usage}`);
	const { format } = options;
	if (!command.formats.includes(format)) throw new InputError(`mainstem ${name} prints no format ${JSON.stringify(format)}; it prints: ${command.formats.join(", ")}.`);
}

// tools/cli/src/commands.ts
async function generator(name) {
	const { generatorCommand } = await Promise.resolve().then(() => require("./generate.js"));
	return { command: generatorCommand(name) };
}
const COMMANDS = {
	init: {
		example: "--answers FILE",
		what: "makes the template your own: names, accounts, regions, teams",
		load: () => Promise.resolve().then(() => require("./init.js"))
	},
	upgrade: {
		example: "--to REV",
		what: "a later version of the template, merged into your fork as a branch",
		load: () => Promise.resolve().then(() => require("./upgrade.js"))
	},
	"new app": {
		example: "NAME",
		what: "an application: base, and an overlay for each environment",
		load: () => generator("app")
	},
	"new overlay": {
		example: "APP --environment E",
		what: "an application in one more environment",
		load: () => generator("overlay")
	},
	"new resource": {
		example: "postgres --app APP",
		what: "a postgres, bucket or queue for an application",
		load: () => generator("resource")
	},
	"new stack": {
		example: "NAME",
		what: "a Terraform stack in each environment, with its module",
		load: () => generator("stack")
	},
	"new module": {
		example: "NAME",
		what: "a Terraform module with its tests",
		load: () => generator("module")
	},
	"new api": {
		example: "NAME",
		what: "something that teams can ask for: definition, composition, example",
		load: () => generator("api")
	},
	"new environment": {
		example: "NAME --account ID",
		what: "an environment: folders, settings, rollout, Argo CD",
		load: () => generator("environment")
	},
	"new team": {
		example: "NAME",
		what: "a team: its AppProject, and what it owns",
		load: () => generator("team")
	},
	"rename app": {
		example: "APP --to NAME",
		what: "another name; says what does not move with it",
		load: () => generator("rename app")
	},
	"remove app": {
		example: "APP",
		what: "takes it out; says what is lost and how to keep it",
		load: () => generator("remove app")
	},
	affected: {
		example: "--base main",
		what: "the projects a change reaches, and why",
		load: () => Promise.resolve().then(() => require("./affected.js"))
	},
	why: {
		example: "PROJECT --base main",
		what: "the path from a changed file to one project",
		load: () => Promise.resolve().then(() => require("./why.js"))
	},
	diff: {
		example: "PROJECT... --base main",
		what: "what manifests would do, without a cluster",
		load: () => Promise.resolve().then(() => require("./diff.js"))
	},
	admit: {
		example: "FILE --schema CRD|XRD",
		what: "what the API server would answer to a custom resource",
		load: () => Promise.resolve().then(() => require("./admit.js"))
	},
	plan: {
		example: "PROJECT...",
		what: "what Terraform would do (skipped without AWS credentials)",
		load: () => Promise.resolve().then(() => require("./plan.js"))
	},
	apply: {
		example: "PROJECT... --receipts D",
		what: "applies what was reviewed, and nothing else",
		load: () => Promise.resolve().then(() => require("./apply.js"))
	},
	rollout: {
		example: "--environment E ...",
		what: "brings an environment to a commit, in order, and records it",
		load: () => Promise.resolve().then(() => require("./rollout.js"))
	},
	rollback: {
		example: "--environment E",
		what: "reverts what keeps an environment from being live, on a branch",
		load: () => Promise.resolve().then(() => require("./rollback.js"))
	},
	status: {
		example: "[--environment E]",
		what: "what is live, due, dirty, waiting or on hold, and why",
		load: () => Promise.resolve().then(() => require("./status.js"))
	},
	ledger: {
		example: "--environment E",
		what: "what rollouts recorded of an environment",
		load: () => Promise.resolve().then(() => require("./ledger.js"))
	},
	hold: {
		example: "--environment E --reason R",
		what: "keeps rollouts of an environment or a project waiting",
		load: () => Promise.resolve().then(() => require("./hold.js"))
	},
	release: {
		example: "--environment E --reason R",
		what: "ends a hold",
		load: () => Promise.resolve().then(() => require("./release.js"))
	},
	metrics: {
		example: "[--since 90d]",
		what: "lead time, failures, recovery and drift, from events alone",
		load: () => Promise.resolve().then(() => require("./metrics.js"))
	},
	board: {
		example: "--out DIR",
		what: "one page for the wall: what is live where, and the figures",
		load: () => Promise.resolve().then(() => require("./board.js"))
	},
	drift: {
		example: "[PROJECT...]",
		what: "what differs from what was applied, though nobody declared it",
		load: () => Promise.resolve().then(() => require("./drift.js"))
	},
	verdict: {
		example: "--base main",
		what: "all of it, judged: pass, acknowledge, blocked or failed",
		load: () => Promise.resolve().then(() => require("./verdict.js"))
	},
	gate: {
		example: "--environment E ...",
		what: "watches until a commit is live in Argo CD, and says why not",
		load: () => Promise.resolve().then(() => require("./gate.js"))
	},
	"gate decide": {
		example: "--application F ...",
		what: "whether a commit is live in Argo CD, from recorded objects",
		load: () => Promise.resolve().then(() => require("./gate-decide.js"))
	},
	"gate replay": {
		example: "RECORDING",
		what: "the gate over a recording, a decision a line",
		load: () => Promise.resolve().then(() => require("./gate-replay.js"))
	},
	graph: {
		example: "",
		what: "projects and edges of the tree",
		load: () => Promise.resolve().then(() => require("./graph.js"))
	},
	render: {
		example: "PROJECT",
		what: "the manifests of an overlay or chart",
		load: () => Promise.resolve().then(() => require("./render.js"))
	},
	"crossplane render": {
		example: "XR COMPOSITION",
		what: "what a composition makes of a composite resource",
		load: () => Promise.resolve().then(() => require("./crossplane-render.js"))
	},
	"crossplane validate": {
		example: "PATH...",
		what: "compositions, definitions and custom resources, checked",
		load: () => Promise.resolve().then(() => require("./crossplane-validate.js"))
	},
	validate: {
		example: "[PROJECT...]",
		what: "syntax, broken references, circles",
		load: () => Promise.resolve().then(() => require("./validate.js"))
	},
	"migrate instance": {
		example: "FILE",
		what: "the namespaced form of a cluster-scoped RDS Instance",
		load: () => Promise.resolve().then(() => require("./migrate-instance.js"))
	},
	"schemas sync": {
		example: "",
		what: "fetches the definitions that packages and charts bring",
		load: () => Promise.resolve().then(() => require("./schemas-sync.js"))
	},
	doctor: {
		example: "",
		what: "what this machine has and lacks",
		load: () => Promise.resolve().then(() => require("./doctor.js"))
	},
	completion: {
		example: "bash|zsh|fish",
		what: "completion of commands, options and projects for a shell",
		load: async () => {
			const { completionCommand } = await Promise.resolve().then(() => require("./completion.js"));
			return { command: completionCommand(() => COMMANDS) };
		}
	},
	demo: {
		example: "",
		what: "a realistic pull request, end to end, in a scratch repository",
		load: () => Promise.resolve().then(() => require("./demo.js"))
	}
};

// tools/cli/src/errors.ts
function explainExit(error) {
	const { code, message } = describeError(error);
	return {
		message: `mainstem: ${message}`,
		code: code === "input" ? 2 : 1
	};
}

// tools/cli/src/overview.ts
const INTENTS = [
	["Begin, and add", [...[
		"init",
		"doctor",
		"completion",
		"demo",
		"new app",
		"new overlay",
		"new resource",
		"new stack",
		"new module",
		"new api",
		"new environment"
	], ...[
		"new team",
		"rename app",
		"remove app",
		"upgrade"
	]]],
	["See what a change does", [
		"affected",
		"why",
		"diff",
		"plan",
		"verdict",
		"graph",
		"render",
		"crossplane render"
	]],
	["See what is wrong", [
		"validate",
		"crossplane validate",
		"admit",
		"schemas sync",
		"migrate instance"
	]],
	["Roll out", [
		"apply",
		"rollout",
		"rollback",
		"gate",
		"gate decide",
		"gate replay",
		"hold",
		"release"
	]],
	["See what is live", [
		"status",
		"drift",
		"ledger",
		"metrics",
		"board"
	]]
];
function overview(commands) {
	const placed = new Set(INTENTS.flatMap(([, names]) => names));
	const others = Object.keys(commands).filter((name) => !placed.has(name));
	return `mainstem: what a change to Terraform, Crossplane and Argo CD would do, before it is merged

${[...INTENTS, ...others.length > 0 ? [["Also", others]] : []].map(([intent, names]) => {
		return `${intent}\n${names.flatMap((name) => {
			const entry = commands[name];
			if (entry === void 0) return [];
			return [`${`  mainstem ${name} ${entry.example}`.trimEnd().padEnd(40)} ${entry.what}`];
		}).join("\n")}`;
	}).join("\n\n")}

Everywhere: --json prints one document; --cwd DIR examines another repository; --help explains a command.
Exit: 0 done, 1 something failed, 2 bad usage or input, 3 done and the answer is "stop".
`;
}

// tools/cli/src/version.ts
const VERSION = "0.1.0";

// tools/cli/src/run.ts
async function runCli(args) {
	process.stdout.on("error", (error) => {
		if (error.code === "EPIPE") process.exit(0);
		throw error;
	});
	try {
		return await dispatch(args);
	} catch (error) {
		const { message, code } = explainExit(error);
		process.stderr.write(`${message}\n`);
		return code;
	}
}
async function dispatch(args) {
	const names = Object.keys(COMMANDS);
	if (args[0] === "help") return dispatch(args.length === 1 ? ["--help"] : [...args.slice(1), "--help"]);
	const help = args.includes("--help") || args.includes("-h");
	if (args.includes("--version") || args.length === 1 && [
		"version",
		"-v",
		"-V"
	].includes(args[0] ?? "")) {
		process.stdout.write(`${VERSION}\n`);
		return 0;
	}
	const named = findCommand(args, names);
	if (named.is === "nothing") {
		const here = help ? void 0 : await (await Promise.resolve().then(() => require("./stand.js"))).standing(cwdOf(args) ?? process.cwd());
		process.stdout.write(here ?? overview(COMMANDS));
		return help ? 0 : 2;
	}
	if (named.is === "group") {
		if (!help) throw new InputError(`One more word is needed: ${named.names.map((name) => `mainstem ${name}`).join(", ")}.`);
		const commands = await Promise.all(named.names.map(load));
		process.stdout.write(`${commands.map(({ usage }) => usage).join("\n\n")}\n`);
		return 0;
	}
	const command = await load(named.name);
	const parsed = await parseOptions(named.name, command, named.rest, isOptionOfSome);
	if (parsed.help) {
		process.stdout.write(`${command.usage}\n`);
		return 0;
	}
	return command.run(parsed.options, parsed.arguments);
}
function cwdOf(args) {
	const at = args.findIndex((one) => one === "--cwd" || one.startsWith("--cwd="));
	return at < 0 ? void 0 : args[at] === "--cwd" ? args[at + 1] : args[at]?.slice(6);
}
async function load(name) {
	const entry = COMMANDS[name];
	if (entry === void 0) throw new Error(`no command ${name}`);
	return (await entry.load()).command;
}
async function isOptionOfSome(option) {
	return (await Promise.all(Object.keys(COMMANDS).map(load))).some(({ options }) => Object.entries(options).some(([name, { short }]) => option === `--${name}` || option === `-${short}`));
}

// tools/cli/src/main.ts
keepYoungHeapSmall();
keepCompiledCode();
runCli(process.argv.slice(2)).then((code) => {
	process.exitCode = code;
});

exports.COMMON = COMMON;
exports.FAILURE_CODES = FAILURE_CODES;
exports.FLAG = FLAG;
exports.InputError = InputError;
exports.LIST = LIST;
exports.OBSERVED = OBSERVED;
exports.SAFE = SAFE;
exports.TEXT = TEXT;
exports.ToolError = ToolError;
exports.VERSION = VERSION;
exports.WORKING_TREE = WORKING_TREE;
exports.cacheFolder = cacheFolder;
exports.defineCommand = defineCommand;
exports.describeError = describeError;
exports.detectedSecrets = detectedSecrets;
exports.distance = distance;
exports.keepOldHeapTight = keepOldHeapTight;
exports.messageOf = messageOf;
exports.nearest = nearest;
exports.withoutForms = withoutForms;