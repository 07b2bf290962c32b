const require_index = require("./index.js");
const require_init = require("./shared/init.js");
const require_revision = require("./shared/revision.js");
const require_edits = require("./shared/edits.js");
const require_examine = require("./shared/examine.js");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// tools/cli/src/answers.ts
function flagged(flags) {
	const { organisation, repository, region, domain, registry } = flags;
	const given = {
		organisation,
		repository,
		region,
		domain,
		registry
	};
	if (flags["owner-id"] !== void 0 || flags["repository-id"] !== void 0) given.ids = {
		owner: flags["owner-id"],
		repository: flags["repository-id"]
	};
	if (flags.environment !== void 0) given.environments = flags.environment.map(environmentOf);
	if (flags.team !== void 0) given.teams = Object.fromEntries(flags.team.map(teamOf));
	if (flags["remove-examples"] === true) given.examples = "remove";
	return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== void 0));
}
function environmentOf(text) {
	const [, name, account, region] = /^([^=]+)=(\d{12})(?:@(.+))?$/.exec(text) ?? [];
	if (name === void 0) throw new require_index.InputError(`--environment ${text}: expected NAME=ACCOUNT or NAME=ACCOUNT@REGION, such as dev=123456789012@eu-central-1.`);
	return {
		name,
		account,
		...region === void 0 ? {} : { region }
	};
}
function teamOf(text) {
	const [role = "", slug = ""] = text.split("=");
	if (!(role in require_init.answersSchema.shape.teams.shape) || slug === "") throw new require_index.InputError(`--team ${text}: expected ROLE=TEAM, with ${Object.keys(require_init.answersSchema.shape.teams.shape).join(", ")} for ROLE.`);
	return [role, slug];
}
async function complete(given) {
	const teams = { ...given.teams };
	const questions = [
		{
			key: "organisation",
			flag: "--organisation",
			ask: "Organisation (or user) on GitHub"
		},
		{
			key: "repository",
			flag: "--repository",
			ask: "Repository"
		},
		{
			key: "region",
			flag: "--region",
			ask: "AWS region",
			hint: "eu-central-1"
		},
		{
			key: "environments",
			flag: "--environment",
			ask: "Environments in the order of the rollout, as NAME=ACCOUNT or NAME=ACCOUNT@REGION, with commas",
			hint: "dev=…,staging=…,production=…"
		},
		{
			key: "domain",
			flag: "--domain",
			ask: "API group of what the platform offers",
			hint: "platform.<your domain>"
		},
		{
			key: "registry",
			flag: "--registry",
			ask: "Registry of images"
		}
	];
	const roles = Object.keys(require_init.answersSchema.shape.teams.shape).filter((role) => teams[role] === void 0);
	const open = questions.filter(({ key }) => given[key] === void 0);
	if (open.length + roles.length > 0 && (process.stdin.isTTY !== true || process.stdout.isTTY !== true)) {
		const flags = [...open.map(({ flag }) => flag), ...roles.map((role) => `--team ${role}=…`)];
		throw new require_index.InputError(`Not answered: ${flags.join(", ")}. Give the flags, or a file: mainstem init --answers tools/generators/examples/answers.yaml`);
	}
	const asked = {};
	for (const one of open) {
		const text = await ask(one.ask, one.hint, (value) => wrong(one.key, value));
		asked[one.key] = one.key === "environments" ? text.split(",").map((part) => environmentOf(part.trim())) : text;
	}
	for (const role of roles) teams[role] = await ask(`Team on GitHub for ${role}`, role, (value) => value ? void 0 : "A slug");
	return require_init.checkAnswers({
		...given,
		...asked,
		teams
	}, "the answers");
}
function wrong(key, text) {
	try {
		return require_init.checkOne(key, key === "environments" ? text.split(",").map((part) => environmentOf(part.trim())) : text);
	} catch (error) {
		return error instanceof require_index.InputError ? error.message : String(error);
	}
}
async function ask(message, placeholder, check) {
	const { text, isCancel } = await Promise.resolve().then(() => require("./prompts.js"));
	const answer = await text({
		message,
		...placeholder === void 0 ? {} : { placeholder },
		validate: (value) => check(value ?? "")
	});
	if (isCancel(answer)) throw new require_index.InputError("Nothing was written: init was stopped.");
	return answer;
}

// tools/cli/src/commands/init.ts
const command = require_index.defineCommand({
	usage: "mainstem init [--answers FILE] [--organisation O] [--repository R] [--owner-id N --repository-id N] [--region R]\n              [--environment NAME=ACCOUNT[@REGION]]... [--domain D] [--registry HOST] [--team ROLE=TEAM]...\n              [--remove-examples] [--dry-run] [--yes] [--json] [--cwd DIR]\n\nMakes the template your own: your names, accounts, regions, domain, registry and teams in place of the template's. Environments are\ngiven in the order of the rollout; ROLE is platform, cloud, security or applications. Flags count more than the file; what neither\nanswers is asked on a terminal. It shows the difference before it writes, on a terminal it asks (--yes: not), and it keeps the\nanswers and the template's version in .mainstem/. Run again with other answers it changes what it wrote. Nothing may be uncommitted.\n--remove-examples takes the applications under apps/ out.",
	options: {
		answers: require_index.TEXT,
		organisation: require_index.TEXT,
		repository: require_index.TEXT,
		"owner-id": require_index.TEXT,
		"repository-id": require_index.TEXT,
		region: require_index.TEXT,
		environment: require_index.LIST,
		domain: require_index.TEXT,
		registry: require_index.TEXT,
		team: require_index.LIST,
		"remove-examples": require_index.FLAG,
		"dry-run": require_index.FLAG,
		yes: require_index.FLAG
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		require_examine.expectNoArguments("init", args);
		const repository = await require_examine.examineRepository(options);
		const files = await require_init.readFiles(repository);
		const given = options.answers === void 0 ? {} : await readAnswers(options.answers);
		await require_init.expectClean(repository);
		const recorded = require_init.recordedAnswers(files)?.answers;
		const answers = await complete({
			...recorded,
			...given,
			...flagged(options)
		});
		const [commit = ""] = await require_revision.resolveRevisions(repository, ["HEAD"]);
		const draft = require_init.createDraft(files);
		const next = require_init.init(draft, answers, {
			version: require_index.VERSION,
			commit
		});
		return require_edits.propose(repository, {
			files,
			edits: draft.edits(),
			lost: [],
			next: [...next, ...NEXT]
		}, options, "diff");
	}
});
const NEXT = ["commit it: git add . && git commit -m start", "see that all is well: mainstem validate"];
async function readAnswers(path) {
	const text = await (0, node_fs_promises.readFile)((0, node_path.resolve)(path), "utf8").catch((error) => {
		throw new require_index.InputError(`--answers ${path} cannot be read: ${require_index.messageOf(error)}. An example to copy is tools/generators/examples/answers.yaml.`);
	});
	return require_init.parseAnswers(text, path);
}

exports.command = command;