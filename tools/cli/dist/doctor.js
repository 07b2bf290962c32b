const require_index = require("./index.js");
const require_src = require("./shared/report.js");
const require_revision = require("./shared/revision.js");
const require_git = require("./shared/git.js");
const require_open = require("./shared/open2.js");
const require_programs = require("./shared/programs.js");
const require_version = require("./shared/version.js");
const require_output = require("./shared/output.js");
let node_fs = require("node:fs");

// tools/cli/src/doctor.ts
const WANTED = [
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
	const checks = await Promise.all(WANTED.map(checkProgram));
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

// tools/cli/src/commands/doctor.ts
const command = require_index.defineCommand({
	usage: "mainstem doctor [--json] [--cwd DIR]\n\nWhat this machine has, what it lacks, and what to type for it.",
	options: {},
	formats: ["terminal", "json"],
	async run(options, args) {
		if (args.length > 0) throw new require_index.InputError(`mainstem doctor takes no argument. Usage:\n${command.usage}`);
		const checks = await examineMachine(options.cwd ?? process.cwd());
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