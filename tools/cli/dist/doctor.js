const require_index = require("./index.js");
const require_src = require("./shared/report.js");
const require_revision = require("./shared/revision.js");
const require_git = require("./shared/git.js");
const require_open = require("./shared/open2.js");
const require_programs = require("./shared/programs.js");
const require_version = require("./shared/version.js");
const require_output = require("./shared/output.js");
const require_src$1 = require("./shared/graph.js");
const require_place = require("./shared/place2.js");
let node_fs = require("node:fs");

// tools/cli/src/doctor.ts
const WANTED$1 = [
	{
		name: "git",
		wanted: "2.30 or newer",
		atLeast: "2.30",
		lacking: "fail",
		fix: "apt-get install git"
	},
	{
		name: "terraform",
		wanted: "1.10 or newer",
		atLeast: "1.10",
		lacking: "warn",
		fix: "Without it plan does not work. See developer.hashicorp.com/terraform/install",
		or: "tofu"
	},
	{
		name: "tofu",
		wanted: "1.9 or newer",
		atLeast: "1.9",
		lacking: "skip",
		fix: "Only stacks of OpenTofu need it. See opentofu.org/docs/intro/install",
		or: "terraform"
	},
	{
		name: "kubectl",
		wanted: "1.30 or newer",
		atLeast: "1.30",
		lacking: "warn",
		fix: "Without it diff and render do not work. See kubernetes.io/docs/tasks/tools",
		or: "kustomize"
	},
	{
		name: "kustomize",
		wanted: "5.0 or newer",
		atLeast: "5.0",
		lacking: "skip",
		fix: "kubectl brings its own",
		or: "kubectl"
	},
	{
		name: "helm",
		wanted: "3.8 or newer",
		atLeast: "3.8",
		lacking: "skip",
		fix: "Only charts need it. See helm.sh/docs/intro/install"
	}
];
async function examineMachine(cwd) {
	if (!(0, node_fs.existsSync)(cwd)) throw new require_index.InputError(`${cwd} does not exist. Give --cwd a folder inside a Git repository.`);
	const checks = await Promise.all(WANTED$1.map(checkProgram));
	return [
		checkNode(),
		...checks,
		await checkRepository(cwd),
		await checkBase(cwd),
		checkCredentials(),
		await checkAccepters(cwd)
	];
}
function checkNode() {
	return {
		name: "node",
		state: Number(process.versions.node.split(".")[0]) >= 20 ? "ok" : "fail",
		found: process.versions.node,
		wanted: "20 or newer",
		fix: "Install Node 24 from nodejs.org"
	};
}
async function checkProgram({ name, wanted, atLeast, lacking, fix, or }) {
	const find = (program) => require_programs.findProgram(program, { download: false }).catch(() => void 0);
	const program = await find(name);
	if (program === void 0) return or !== void 0 && await find(or) !== void 0 ? {
		name,
		state: "skip",
		found: `not found; ${or} is used`,
		wanted,
		fix: `${or} does the same`
	} : {
		name,
		state: lacking,
		found: "not found",
		wanted,
		fix
	};
	try {
		const found = await require_version.versionOf(program);
		return {
			name,
			state: isAtLeast(found, atLeast) ? "ok" : "warn",
			found,
			wanted,
			fix
		};
	} catch (error) {
		return {
			name,
			state: "warn",
			found: program.path,
			wanted,
			fix: require_index.messageOf(error)
		};
	}
}
function isAtLeast(found, wanted) {
	const [major, minor] = (/(\d+)\.(\d+)/.exec(found) ?? []).slice(1).map(Number);
	const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
	if (major === void 0 || minor === void 0) return true;
	return major > wantedMajor || major === wantedMajor && minor >= wantedMinor;
}
async function checkRepository(cwd) {
	const wanted = "a Git repository";
	try {
		return {
			name: "repository",
			state: "ok",
			found: (await require_open.openRepository(cwd)).root,
			wanted,
			fix: ""
		};
	} catch {
		return {
			name: "repository",
			state: "warn",
			found: "none here",
			wanted,
			fix: "git init && git add . && git commit -m start"
		};
	}
}
async function checkBase(cwd) {
	const check = {
		name: "base branch",
		wanted: "a branch to compare with"
	};
	const repository = await require_open.openRepository(cwd).catch(() => void 0);
	if (repository === void 0) return {
		...check,
		state: "skip",
		found: "no repository",
		fix: "See above"
	};
	try {
		const base = await require_revision.defaultBase(repository, "HEAD");
		return {
			...check,
			state: "ok",
			found: base.slice(0, 12),
			fix: ""
		};
	} catch (error) {
		return {
			...check,
			state: "warn",
			found: "none",
			fix: require_index.messageOf(error)
		};
	}
}
async function checkAccepters(cwd) {
	const check = {
		name: "who accepts risks",
		wanted: "people, or a token that reads teams"
	};
	const text = (await Promise.all([
		".github/CODEOWNERS",
		"CODEOWNERS",
		"docs/CODEOWNERS"
	].map((path) => require_git.git(cwd, ["show", `HEAD:./${path}`]).catch(() => void 0)))).find((one) => one?.code === 0)?.stdout.toString("utf8");
	if (text === void 0) return {
		...check,
		state: "ok",
		found: "no CODEOWNERS: whoever may write",
		fix: ""
	};
	const lines = text.split("\n").map((line) => line.replace(/(?:^|\s)#.*/, ""));
	const owners = new Set(lines.flatMap((line) => line.trim().split(/\s+/).slice(1)).filter((owner) => owner.startsWith("@")));
	const teams = [...owners].filter((owner) => owner.includes("/"));
	const found = `${owners.size - teams.length} people and ${teams.length} teams in CODEOWNERS`;
	if (teams.length === 0) return {
		...check,
		state: "ok",
		found,
		fix: ""
	};
	return {
		...check,
		state: teams.length === owners.size ? "warn" : "ok",
		found,
		fix: "Name people in the variable MAINSTEM_ACKNOWLEDGERS, or give the verdict a team token: docs/github.md, \"Who accepts risks\""
	};
}
function checkCredentials() {
	const found = [
		"AWS_ACCESS_KEY_ID",
		"AWS_PROFILE",
		"AWS_WEB_IDENTITY_TOKEN_FILE",
		"AWS_CONTAINER_CREDENTIALS_FULL_URI"
	].find((name) => process.env[name]);
	return {
		name: "AWS credentials",
		state: found === void 0 ? "skip" : "ok",
		found: found ?? "none in the environment",
		wanted: "a role that may read",
		fix: "Without them plan says skipped and the rest works. For example: aws sso login && export AWS_PROFILE=…"
	};
}

// tools/github/src/errors.ts
var GitHubError = class extends require_index.ToolError {
	status;
	constructor(status, message) {
		super(message);
		this.status = status;
	}
};
function explainError(error, { to, needs }) {
	if (error instanceof GitHubError) return error;
	const status = statusOf(error);
	const said = require_index.messageOf(error).split("\n")[0] ?? "";
	const fail = (text) => new GitHubError(status, text);
	if (status === 401) return fail(`GitHub does not accept the token, so it is not possible to ${to}. Check the input github-token.`);
	if (isLimit(error)) return fail(`GitHub's rate limit does not allow to ${to} now (${said}). Run the job again later.`);
	if (status === 403) return fail(`GitHub does not allow the token to ${to}: it needs "${needs}" (${said}). Add to the job: permissions: { ${needs} }. A pull request from a fork gets a token that can only read.`);
	if (status === 404) return fail(`GitHub found nothing to ${to}: it is gone, or the token lacks "${needs}". Look at the job's permissions.`);
	if (status >= 500 || status === 0) return fail(`GitHub could not ${to}: ${said || `status ${status}`}. Run the job again; githubstatus.com tells more.`);
	return fail(`GitHub refused to ${to}: ${said} (status ${status}).`);
}
function statusOf(error) {
	const status = typeof error === "object" && error !== null && "status" in error ? error.status : void 0;
	return typeof status === "number" ? status : 0;
}
function responseOf(error) {
	const response = typeof error === "object" && error !== null && "response" in error ? error.response : void 0;
	return typeof response === "object" && response !== null && "headers" in response ? response : void 0;
}
function headerOf(error, name) {
	const value = responseOf(error)?.headers[name];
	return value === void 0 ? void 0 : String(value);
}
function isLimit(error) {
	const status = statusOf(error);
	if (status === 429) return true;
	if (status !== 403) return false;
	return headerOf(error, "x-ratelimit-remaining") === "0" || headerOf(error, "retry-after") !== void 0 || /rate limit/i.test(require_index.messageOf(error));
}

// tools/github/src/api.ts
async function call(github, method, path, purpose, parameters = {}) {
	const { owner, repo } = github;
	try {
		const place = path.startsWith("/repos/") ? {
			owner,
			repo
		} : {};
		const { data, headers } = await github.client.request(`${method.toUpperCase()} ${path}`, {
			...place,
			...parameters
		});
		return {
			data,
			headers
		};
	} catch (error) {
		throw explainError(error, purpose);
	}
}
const MOST_PAGES = 200;
async function listAll(github, path, purpose, parameters, pick) {
	const items = [];
	for (let page = 1; page <= MOST_PAGES; page++) {
		const { data, headers } = await call(github, "get", path, purpose, {
			per_page: 100,
			page,
			...parameters
		});
		items.push(...pick(data));
		if (!/rel="next"/.test(String(headers.link ?? ""))) break;
	}
	return items;
}

// tools/github/src/rulesets.ts
const WANTED = [
	"creation",
	"update",
	"deletion",
	"non_fast_forward"
];
async function missingRules(github, branch) {
	const purpose = {
		to: `read the rules of the branch ${branch}`,
		needs: "metadata: read"
	};
	const rules = await listAll(github, "/repos/{owner}/{repo}/rules/branches/{branch}", purpose, { branch }, (reply) => reply);
	const types = new Set(rules.map(({ type }) => type));
	return WANTED.filter((type) => !types.has(type));
}

// tools/cli/src/rulesets.ts
const RULESET = ".github/rulesets/deployed-branches.json";
async function checkRulesets(cwd, environment, clientOf) {
	const check = {
		name: "rulesets",
		wanted: "rules for env/* and mainstem/* that let in only the keys of rollouts"
	};
	const { GITHUB_TOKEN = "", GITHUB_REPOSITORY = "", GITHUB_GRAPHQL_URL = "" } = environment;
	if (GITHUB_TOKEN === "" || GITHUB_REPOSITORY === "") {
		const fix = "Set GITHUB_TOKEN and GITHUB_REPOSITORY (OWNER/NAME) to have it looked at";
		return {
			...check,
			state: "skip",
			found: "not looked at: there is no token",
			fix
		};
	}
	const [owner = "", repo = ""] = GITHUB_REPOSITORY.split("/");
	try {
		const repository = await require_open.openRepository(cwd);
		const [head = ""] = await require_revision.resolveRevisions(repository, ["HEAD"]);
		const settings = await require_src$1.loadSettings(repository, head);
		const github = {
			client: await clientOf(GITHUB_TOKEN),
			owner,
			repo,
			graphqlUrl: GITHUB_GRAPHQL_URL
		};
		const open = [];
		for (const { name, state } of settings.environments) {
			if (state === "skipped") continue;
			const { ledger, notes } = require_place.branchesOf(name);
			const followed = settings.argocd.follow === "HEAD" ? [] : [require_place.refOf(name, settings)];
			for (const branch of [
				...followed,
				ledger,
				notes
			]) {
				const missing = await missingRules(github, branch);
				if (missing.length > 0) open.push(`${branch} lacks ${missing.join(", ")}`);
			}
		}
		if (open.length === 0) return {
			...check,
			state: "ok",
			found: "each branch has them; who may bypass them is not told",
			fix: ""
		};
		return {
			...check,
			state: "warn",
			found: `${open.slice(0, 3).join("; ")}${open.length > 3 ? `; and ${open.length - 3} more` : ""}`,
			fix: `Whoever may push may move them. Import ${RULESET} (Settings, Rules, New ruleset, Import): docs/github.md, "Rolling out"`
		};
	} catch (error) {
		return {
			...check,
			state: "skip",
			found: `not looked at: ${require_index.messageOf(error)}`,
			fix: "Nothing is known of them"
		};
	}
}

// tools/cli/src/commands/doctor.ts
const command = require_index.defineCommand({
	usage: "mainstem doctor [--json] [--cwd DIR]\n\nWhat this machine has, what it lacks, and what to type for it. With GITHUB_TOKEN and GITHUB_REPOSITORY (OWNER/NAME) also whether the\nrulesets there keep people from what rollouts write.",
	options: {},
	formats: ["terminal", "json"],
	async run(options, args) {
		if (args.length > 0) throw new require_index.InputError(`mainstem doctor takes no argument. Usage:\n${command.usage}`);
		const cwd = options.cwd ?? process.cwd();
		const clientOf = async (token) => (await Promise.resolve().then(() => require("./client.js"))).makeClient(token);
		const checks = [...await examineMachine(cwd), await checkRulesets(cwd, process.env, clientOf)];
		if (options.format === "json") require_output.printJson({ checks });
		else {
			const width = Math.max(...checks.map(({ name }) => name.length));
			for (const { name, state, found, wanted, fix } of checks) {
				const lead = `${state.padEnd(4)}  ${name.padEnd(width)}  `;
				require_output.print(require_src.renderProse(lead, `${found}${state === "ok" ? "" : `  (wanted: ${wanted})`}`, require_output.terminal()));
				if (state !== "ok") require_output.print(require_src.renderProse(" ".repeat(lead.length), fix, require_output.terminal()));
			}
		}
		return checks.some(({ state }) => state === "fail") ? 1 : 0;
	}
});

exports.command = command;