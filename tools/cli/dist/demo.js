const require_texts = require("./shared/texts.js");
const require_text = require("./shared/text.js");
const require_index = require("./index.js");
const require_src = require("./shared/graph.js");
const require_diff = require("./shared/diff.js");
const require_session = require("./shared/session.js");
const require_verdict = require("./shared/verdict.js");
const require_src$1 = require("./shared/report.js");
const require_open = require("./shared/open2.js");
const require_revision = require("./shared/revision.js");
const require_programs = require("./shared/programs.js");
const require_observe = require("./shared/observe.js");
const require_place = require("./shared/place2.js");
const require_records = require("./shared/records.js");
const require_board = require("./shared/board.js");
const require_plan = require("./shared/plan.js");
const require_git = require("./shared/git.js");
const require_run = require("./shared/run.js");
const require_recording = require("./shared/recording.js");
const require_replay = require("./shared/replay.js");
const require_pool = require("./shared/pool.js");
const require_dist$1 = require("./shared/yaml.js");
const require_status = require("./shared/status2.js");
const require_rollout = require("./shared/rollout.js");
const require_run_name = require("./shared/run-name.js");
const require_status$1 = require("./shared/status.js");
const require_ledger = require("./shared/ledger.js");
const require_output = require("./shared/output.js");
const require_open_plan = require("./shared/open-plan.js");
let node_os = require("node:os");
let node_path = require("node:path");
let node_net = require("node:net");
let node_http = require("node:http");
let node_fs = require("node:fs");
let node_fs_promises = require("node:fs/promises");
let node_child_process = require("node:child_process");

// tools/pipeline/src/drift/note.ts
async function noteDrift(repository, environment, look, { run, now = () => /* @__PURE__ */ new Date() }) {
	const shared = await require_place.openShared(repository);
	const settings = await shared.rules();
	const [place, known] = await Promise.all([require_place.openEnvironment(shared, settings, environment, now), require_observe.driftingIn(shared, environment)]);
	const ledger = place.ledger.document;
	return place.notes.write(({ document }) => {
		const old = require_observe.driftNotesOf(document);
		const { drift, events } = require_observe.remember(old.drift, look, {
			environment,
			ledger,
			known,
			now: now().toISOString(),
			run
		});
		if (events.length === 0 && JSON.stringify(drift) === JSON.stringify(old.drift)) return void 0;
		const stands = drift.filter(({ open }) => open !== void 0).length;
		return {
			document: {
				...document,
				drift
			},
			events,
			message: `drift: ${stands} of ${drift.length} projects drifted\n\n${run}`
		};
	});
}

// tools/cli/src/demo/drift.ts
async function showDrift(folder, { environment, stack }, tell) {
	const session = await require_session.openSession({
		folder,
		base: "main",
		head: "main"
	}, { progress: () => {} });
	const drift = await require_observe.observeDrift(session, {
		names: [stack],
		environment,
		now: /* @__PURE__ */ new Date(),
		engines: /* @__PURE__ */ new Set(["terraform"]),
		connect: () => Promise.reject(/* @__PURE__ */ new Error("the demo has no cluster"))
	}, { onNote: () => {} });
	for (const { project, resources } of drift.projects.filter(require_observe.isDrifted)) for (const { address } of resources) tell("A look for drift:    ", `${address} of ${project} is not what was applied`);
	for (const { project, message } of drift.failures) tell("A look for drift:    ", `${project}: ${message}`);
	await noteDrift(session.repository, environment, drift, { run: "the demo" });
}
async function writeDemoBoard(repository, folder) {
	const board = await require_records.readBoard(await require_open.openRepository(repository), { now: /* @__PURE__ */ new Date() });
	const path = (0, node_path.join)(folder, "board", "index.html");
	await (0, node_fs_promises.mkdir)((0, node_path.join)(folder, "board"), { recursive: true });
	await require_texts.replaceFile(path, require_board.renderBoard(board));
	return path;
}

// tools/cli/src/demo/moto.ts
function motoEnvironment(endpoint) {
	return {
		AWS_ACCESS_KEY_ID: "demo",
		AWS_SECRET_ACCESS_KEY: "demo",
		AWS_REGION: "us-east-1",
		AWS_EC2_METADATA_DISABLED: "true",
		AWS_ENDPOINT_URL: endpoint
	};
}
function hasMoto() {
	return onPath("moto_server");
}
async function startMoto() {
	const port = await freePort();
	const child = (0, node_child_process.spawn)("moto_server", [
		"-H",
		"127.0.0.1",
		"-p",
		String(port)
	], {
		stdio: "ignore",
		detached: true
	});
	child.on("error", () => {});
	const endpoint = `http://127.0.0.1:${port}`;
	for (let i = 0; i < 100 && child.exitCode === null; i++) {
		if (await fetch(`${endpoint}/moto-api/`).then(() => true, () => false)) return {
			endpoint,
			stop: () => stop(child)
		};
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	await stop(child);
}
async function stop(child) {
	if (child.exitCode !== null || child.pid === void 0) return;
	const ended = new Promise((resolve) => child.once("exit", resolve));
	try {
		process.kill(-child.pid, "SIGTERM");
	} catch {
		return;
	}
	await ended;
}
function onPath(name) {
	return (process.env.PATH ?? "").split(node_path.delimiter).some((folder) => folder !== "" && (0, node_fs.existsSync)((0, node_path.join)(folder, name)));
}
function freePort() {
	return new Promise((resolve, reject) => {
		const server = (0, node_net.createServer)();
		server.on("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
		});
	});
}

// tools/cli/src/demo/accounts.ts
function homeOf(text, path) {
	const literal = (pattern) => pattern.exec(text)?.[1];
	const account = literal(/allowed_account_ids\s*=\s*\["(\d{12})"\]/);
	const bucket = literal(/^\s*bucket\s*=\s*"([^"]+)"/m);
	const region = literal(/^\s*region\s*=\s*"([^"]+)"/m);
	if (account === void 0 || bucket === void 0 || region === void 0) throw new require_index.InputError(`${path} names no account, bucket and region: the demo cannot make them on the stand-in for AWS.`);
	return {
		account,
		bucket,
		region
	};
}
async function enterAccount(endpoint, { account, bucket, region }) {
	const role = `arn:aws:iam::${account}:role/demo`;
	const query = new URLSearchParams({
		Action: "AssumeRole",
		Version: "2011-06-15",
		RoleArn: role,
		RoleSessionName: "demo"
	});
	const answer = await ask(endpoint, "POST", signedBy("demo", "us-east-1", "sts"), query.toString());
	const value = (name) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(answer)?.[1] ?? "";
	const key = value("AccessKeyId");
	if (key === "") throw new require_index.ToolError(`moto_server gave no credentials for ${role}.`);
	await ask(`${endpoint}/${bucket}`, "PUT", signedBy(key, "us-east-1", "s3"));
	const kms = (action, body) => ask(endpoint, "POST", {
		...signedBy(key, region, "kms"),
		"content-type": "application/x-amz-json-1.1",
		"x-amz-target": `TrentService.${action}`
	}, JSON.stringify(body));
	const { KeyMetadata } = JSON.parse(await kms("CreateKey", {}));
	await kms("CreateAlias", {
		AliasName: "alias/mainstem-state",
		TargetKeyId: KeyMetadata.KeyId
	});
	return {
		...motoEnvironment(endpoint),
		AWS_ACCESS_KEY_ID: key,
		AWS_SECRET_ACCESS_KEY: value("SecretAccessKey"),
		AWS_SESSION_TOKEN: value("SessionToken"),
		AWS_REGION: region,
		AWS_S3_USE_PATH_STYLE: "true"
	};
}
function signedBy(key, region, service) {
	return { authorization: `AWS4-HMAC-SHA256 Credential=${key}/20200101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=demo` };
}
async function ask(url, method, headers, body) {
	const answer = await fetch(url, {
		method,
		headers: {
			...method === "POST" ? { "content-type": "application/x-www-form-urlencoded" } : {},
			...headers
		},
		...body === void 0 ? {} : { body }
	});
	const text = await answer.text();
	if (!answer.ok) throw new require_index.ToolError(`moto_server refused ${method} ${url}: HTTP ${answer.status}: ${text.slice(0, 300)}`);
	return text;
}

// tools/cli/src/demo/by-hand.ts
async function editedByHand(folder, revisions, written) {
	const last = /* @__PURE__ */ new Map();
	for (const { writes, deletes } of written) {
		for (const { path, text } of writes) last.set(path, text);
		for (const path of deletes) last.set(path, void 0);
	}
	const head = revisions.split("..").at(-1) ?? "HEAD";
	const found = [];
	for (const path of await changedFiles(folder, revisions)) {
		const text = (await require_git.gitOrFail(folder, [
			"ls-tree",
			"--name-only",
			head,
			"--",
			path
		])).length > 0 ? (await require_git.gitOrFail(folder, [
			"cat-file",
			"blob",
			`${head}:${path}`
		])).toString("utf8") : void 0;
		if (!last.has(path) || last.get(path) !== text) found.push(path);
	}
	return found;
}
async function changedFiles(folder, revisions) {
	return (await require_git.gitOrFail(folder, [
		"diff",
		"--name-only",
		"--no-renames",
		"-z",
		revisions
	])).toString("utf8").split("\0").filter((path) => path !== "");
}

// tools/cli/src/demo/fork.ts
const GENERATED = [
	[
		"new",
		"app",
		"orders"
	],
	[
		"new",
		"stack",
		"archive"
	],
	[
		"new",
		"environment",
		"sandbox",
		"--account",
		"510987654321"
	],
	[
		"new",
		"resource",
		"postgres",
		"--app",
		"orders"
	]
];
async function showFork({ home, folder, aws, print, tell }) {
	const started = performance.now();
	const scratch = (0, node_path.join)(folder, "repository");
	const cli = shell(scratch, print);
	const git = (...args) => require_git.gitOrFail(scratch, args);
	const commit = async (message) => {
		await git("add", "--all");
		await git("commit", "--quiet", "--message", message);
	};
	await (0, node_fs_promises.mkdir)(scratch, { recursive: true });
	await (0, node_fs_promises.cp)((0, node_path.join)(home, "tools/cli/fixtures/template"), scratch, { recursive: true });
	await git("init", "--quiet", "--initial-branch=main");
	for (const [key, value] of Object.entries(GIT_SETTINGS)) await git("config", key, value);
	await commit("The template");
	print("");
	print("A fork, from the template to a verdict. Nobody edits a file; each line is a command, and how long it took:");
	const written = [];
	const write = async (words, given = words) => {
		const { json, seconds } = await cli.run([
			...given,
			"--yes",
			"--json"
		], words);
		const one = json;
		written.push(one);
		cli.say(words, `${one.writes.length} files written`, seconds);
	};
	const answers = "tools/generators/examples/answers.yaml";
	await write([
		"init",
		"--answers",
		answers
	], [
		"init",
		"--answers",
		(0, node_path.join)(home, answers)
	]);
	await commit("start");
	const [first, start] = (await git("rev-list", "--reverse", "HEAD")).toString("utf8").trim().split("\n");
	await git("switch", "--quiet", "--create", "first-change");
	for (const words of GENERATED) await write(words);
	await commit("An application, a stack, an environment and a database");
	const findings = await cli.run(["validate", "--json"], ["validate"], [0, 3]);
	const errors = findings.json.findings.filter(({ severity }) => severity === "error").length;
	cli.say(["validate"], errors === 0 ? "no errors" : `${errors} errors`, findings.seconds);
	const looked = await cli.run([
		"affected",
		"--base",
		"main",
		"--json"
	], [
		"affected",
		"--base",
		"main"
	]);
	const affected = require_texts.affectedSchema.parse(looked.json);
	cli.say([
		"affected",
		"--base",
		"main"
	], `${affected.projects.length} projects`, looked.seconds);
	const previews = (0, node_path.join)(folder, "previews");
	const { plan, diff } = require_plan.previewCommands(affected);
	if (aws !== void 0) await planEach(cli, scratch, previews, affected, plan, aws);
	const compared = await cli.run([
		"diff",
		...diff,
		"--base",
		"main",
		"--out",
		previews,
		"--json"
	], ["diff"], [0, 1]);
	cli.say(["diff", "…"], `${diff.length} projects compared`, compared.seconds);
	const judge = async (...accepted) => {
		const words = [
			"verdict",
			"--base",
			"main",
			...accepted
		];
		const { json, seconds } = await cli.run([
			...words,
			"--previews",
			previews,
			"--json"
		], words, [0, 3]);
		const verdict = require_texts.verdictSchema.parse(json);
		cli.say(words, verdict.state, seconds);
		return verdict;
	};
	const verdict = await judge();
	const accepted = verdict.state === "acknowledge" ? await judge("--accept", "all") : void 0;
	const page = (0, node_path.join)(folder, "verdict.html");
	await (0, node_fs_promises.writeFile)(page, require_verdict.renderHtml(verdict));
	print("");
	sayVerdict(verdict, accepted, tell);
	if (aws === void 0) tell("Not planned:         ", `${plan.length} stacks, without the stand-in for AWS: ${plan.join(", ")}`);
	const revisions = `${first}..HEAD`;
	const hand = await editedByHand(scratch, revisions, written);
	const changed = (await changedFiles(scratch, revisions)).length;
	tell("Edited by hand:      ", `${hand.length} of ${changed} changed files${hand.length > 0 ? `: ${hand.join(", ")}` : ""}`);
	const left = written.flatMap(({ next = [] }) => next.filter((line) => /look whether|hand|zeros/.test(line)));
	for (const line of new Set(left)) tell("Left for a person:   ", line);
	tell("Stand-ins:           ", STAND_INS(aws !== void 0));
	print(`The verdict's page:  ${page}`);
	print(`The repository:      ${scratch}`);
	print(`To see the change:   git -C ${scratch} diff --stat ${start?.slice(0, 12)}..first-change`);
	tell("", `Took ${((performance.now() - started) / 1e3).toFixed(0)} s on ${(0, node_os.availableParallelism)()} cores.`);
}
const GIT_SETTINGS = {
	"user.name": "Demo",
	"user.email": "demo@example.com",
	"commit.gpgsign": "false",
	"core.hooksPath": ".git/no-hooks",
	"core.autocrlf": "false"
};
const STAND_INS = (moto) => `the fork is a copy of the template's content with a history of its own; ${moto ? "AWS is moto_server, empty but for a bucket and a key in each account: every stack is planned as the first apply would make it, and moto checks no permissions" : "no AWS, nor anything in its place"}; no cluster: what Kubernetes, Argo CD and Crossplane would do is head against main`;
async function planEach(cli, scratch, out, { projects }, plan, aws) {
	const order = require_texts.compareEnvironments(require_texts.parseSettings(await (0, node_fs_promises.readFile)((0, node_path.join)(scratch, require_texts.SETTINGS_FILE), "utf8")));
	const stacks = projects.filter(({ name }) => plan.includes(name));
	const environments = [...new Set(stacks.map(({ environment }) => environment))].sort(order);
	for (const environment of environments) {
		const own = stacks.filter((stack) => stack.environment === environment);
		const main = (0, node_path.join)(own[0]?.root ?? "", "main.tf");
		const account = homeOf(await (0, node_fs_promises.readFile)((0, node_path.join)(scratch, main), "utf8"), main);
		const env = await enterAccount(aws, account);
		const words = [
			"plan",
			...own.map(({ name }) => name),
			"--base",
			"main",
			"--out",
			out,
			"--json"
		];
		const { json, seconds } = await cli.run(words, ["plan"], [0, 1], env);
		const made = json;
		const waiting = made.filter(({ waitsFor = [] }) => waitsFor.length > 0).length;
		const skipped = made.filter((preview) => preview.skipped !== void 0).length;
		const counts = [
			`${made.length - waiting - skipped} stacks planned`,
			...waiting > 0 ? [`${waiting} wait for one of them to be applied`] : [],
			...skipped > 0 ? [`${skipped} skipped`] : [],
			...made.length < own.length ? [`${own.length - made.length} failed`] : []
		];
		cli.say(["plan", "…"], `${environment}, account ${account.account}: ${counts.join(", ")}`, seconds);
	}
}
function sayVerdict(verdict, accepted, tell) {
	const { state, reason } = require_verdict.headlineOf(verdict);
	tell("The verdict:         ", `${state}: ${reason}`);
	for (const { project, message } of verdict.failures) tell("  failed   ", `${project}: ${message.split("\n")[0] ?? ""}`);
	const open = verdict.risks.filter(({ decision }) => decision !== "pass");
	for (const risk of open.slice(0, SHOWN)) tell(`  ${risk.level.padEnd(9)}`, `${risk.address}: ${risk.reason}`);
	if (open.length > SHOWN) tell("           ", `… and ${open.length - SHOWN} more on the page`);
	if (accepted !== void 0) {
		const after = require_verdict.headlineOf(accepted);
		tell("If a person accepts: ", `${after.state}: ${after.reason}`);
	}
}
const SHOWN = 6;
function shell(cwd, print) {
	const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^AWS_|^MAINSTEM_MAC/.test(name)));
	const run = async (args, words, fine = [0], env = {}) => {
		const started = performance.now();
		const bundle = process.argv[1] ?? "";
		const { code, stdout, stderr } = await require_run.runProgram(process.execPath, [bundle, ...args], {
			cwd,
			inherited: own,
			env
		});
		if (!fine.includes(code ?? -1)) throw new require_index.ToolError(`mainstem ${words.join(" ")} ended with ${code}: ${stderr.trim().slice(-2e3)}`);
		return {
			json: JSON.parse(stdout),
			seconds: (performance.now() - started) / 1e3
		};
	};
	const say = (words, what, seconds) => print(`${seconds.toFixed(1).padStart(6)} s  mainstem ${words.join(" ")}: ${what}`);
	return {
		run,
		say
	};
}

// tools/cli/src/demo/gate.ts
async function showGate(home, print, tell) {
	const file = (0, node_path.join)(home, "tools/cli/fixtures/gate-recording.json");
	const recording = require_recording.parseRecording(await (0, node_fs_promises.readFile)(file, "utf8"), file);
	print("");
	tell("", "After a merge, the gate: is the commit live in Argo CD? Shown over a made-up recording, since no Argo CD runs here:");
	require_replay.replay(recording, ({ t, application, verdict, detail }) => {
		tell(`  ${t.toFixed(1).padStart(5)} s  ${application}  ${verdict.padEnd(7)}  `, detail);
	});
	print(`  mainstem gate replay ${file}`);
}

// tools/cli/src/demo/scenario.ts
const DEMO_STACKS = ["infra/stacks/dev/service-access", "infra/stacks/production/service-access"];
const DEMO_BUCKET = "mainstem-demo-state";
const DRIFTED_PARAMETER = "/api-service/production/log-level";
const DRIFTED_STACK = {
	environment: "production",
	stack: "infra.stacks.production.service-access"
};
async function createRepository(folder, fixtures) {
	for (const name of ["template", "demo"]) await (0, node_fs_promises.cp)((0, node_path.join)(fixtures, name), folder, { recursive: true });
	await git(folder, "init", "--quiet", "--initial-branch=main");
	await git(folder, "config", "user.name", "Demo");
	await git(folder, "config", "user.email", "demo@example.com");
	await git(folder, "config", "commit.gpgsign", "false");
	await git(folder, "config", "core.hooksPath", ".git/no-hooks");
	await git(folder, "add", "--all");
	await git(folder, "commit", "--quiet", "--message", "The platform as it is");
}
const PULL_REQUEST = [
	"infra/modules/service-access: longer sessions, 30 days before a key is gone, one more parameter, a tidier alias",
	"infra/stacks/production/service-access: the key that signs sessions is rotated",
	"apps/api-service production: image 1.5.0, at least 4 replicas",
	"apps/api-service production: the database grows to 400 GiB",
	"apps/api-service staging: uploads go to S3 now, so the volume is \"no longer needed\"",
	"apps/report-service staging: the overlay is removed; its ApplicationSet deletes nothing by itself, so its volume stays",
	"apps/report-service dev: a new token for the mail service, and a tidier label in the selector"
];
const STUCK_OVERLAY = "apps.report-service.overlays.dev";
async function commitPullRequest(folder, { terraform }) {
	await git(folder, "switch", "--quiet", "--create", "pull-request");
	if (terraform) {
		const module = "infra/modules/service-access/main.tf";
		await edit(folder, module, "max_session_duration = 3600", "max_session_duration = 14400");
		await edit(folder, module, "deletion_window_in_days = 14", "deletion_window_in_days = 30");
		await edit(folder, module, "\"alias/${var.service}-${var.environment}\"", "\"alias/${var.environment}/${var.service}\"");
		await append(folder, module, PARAMETER);
		await edit(folder, "infra/stacks/production/service-access/main.tf", "demo-session-key-of-production", "demo-session-key-rotated");
	}
	const production = "apps/api-service/overlays/production";
	await edit(folder, `${production}/kustomization.yaml`, "newTag: 1.4.2", "newTag: 1.5.0");
	await edit(folder, `${production}/patch-scaling.yaml`, "minReplicas: 3", "minReplicas: 4");
	await edit(folder, `${production}/database.yaml`, "storageGiB: 200", "storageGiB: 400");
	const staging = "apps/api-service/overlays/staging";
	await (0, node_fs_promises.rm)((0, node_path.join)(folder, staging, "pvc.yaml"));
	await (0, node_fs_promises.rm)((0, node_path.join)(folder, staging, "patch-uploads.yaml"));
	await edit(folder, `${staging}/kustomization.yaml`, "  - pvc.yaml\n", "");
	await edit(folder, `${staging}/kustomization.yaml`, "  - path: patch-uploads.yaml\n", "");
	const reports = "apps/report-service";
	await (0, node_fs_promises.rm)((0, node_path.join)(folder, reports, "overlays/staging"), { recursive: true });
	await edit(folder, `${reports}/overlays/dev/kustomization.yaml`, "demo-token-1", "demo-token-2");
	await edit(folder, DEPLOYMENT, SELECTOR.before, SELECTOR.after);
	await git(folder, "add", "--all");
	await git(folder, "commit", "--quiet", "--message", "Release 1.5.0 of api-service");
}
const DEPLOYMENT = "apps/report-service/base/deployment.yaml";
const labels = (key) => `      ${key}: report-service\n  template:\n    metadata:\n      labels:\n        ${key}: report-service\n`;
const SELECTOR = {
	before: labels("app"),
	after: labels("app.kubernetes.io/name")
};
async function mendPullRequest(folder) {
	await edit(folder, DEPLOYMENT, SELECTOR.after, SELECTOR.before);
	await git(folder, "commit", "--quiet", "--all", "--message", "Keep the selector as it is");
}
const PARAMETER = `
resource "aws_ssm_parameter" "upload_bucket" {
  name  = "/\${var.service}/\${var.environment}/upload-bucket"
  type  = "String"
  value = "\${var.service}-uploads-\${var.environment}"
}
`;
async function edit(folder, path, from, to) {
	const text = await (0, node_fs_promises.readFile)((0, node_path.join)(folder, path), "utf8");
	if (!text.includes(from)) throw new require_index.ToolError(`The demo edits ${path}, but ${JSON.stringify(from.trim())} is not in it: tools/cli/fixtures and the demo do not fit together.`);
	await (0, node_fs_promises.writeFile)((0, node_path.join)(folder, path), text.replace(from, to));
}
async function append(folder, path, addition) {
	await (0, node_fs_promises.writeFile)((0, node_path.join)(folder, path), await (0, node_fs_promises.readFile)((0, node_path.join)(folder, path), "utf8") + addition);
}
async function git(folder, ...args) {
	await require_git.gitOrFail(folder, args);
}

// tools/cli/src/demo/platform.ts
const COMPOSITION = "platform/crossplane/apis/postgres/composition.yaml";
const DATABASE = "apps/api-service/overlays/production/database.yaml";
const PLATFORM_CHANGES = [
	{
		branch: "insights",
		what: "the Composition of Postgres turns Performance Insights on",
		file: COMPOSITION,
		from: "copyTagsToSnapshot: true",
		to: "copyTagsToSnapshot: true\n                  performanceInsightsEnabled: true",
		levels: []
	},
	{
		branch: "unencrypted",
		what: "the Composition no longer encrypts the storage",
		file: COMPOSITION,
		from: "storageEncrypted: true",
		to: "storageEncrypted: false",
		levels: ["stuck"]
	},
	{
		branch: "renamed-key",
		what: "a key in the Composition gets a nicer name",
		file: COMPOSITION,
		from: "          - name: instance\n",
		to: "          - name: database\n",
		levels: ["destroy"]
	},
	{
		branch: "smaller",
		what: "a team wants a smaller database in production",
		file: DATABASE,
		from: "storageGiB: 200",
		to: "storageGiB: 100",
		levels: ["stuck"]
	}
];
async function showPlatform(folder, print, tell) {
	print("");
	tell("", "Crossplane: four changes, and what they do to the databases of three environments, without a cluster:");
	for (const change of PLATFORM_CHANGES) {
		await commit(folder, change);
		const verdict = await judge$1(folder, change.branch);
		const { state, reason } = require_verdict.headlineOf(verdict);
		print("");
		tell("  - ", change.what);
		tell("    ", `${state}: ${reason}`);
		const risks = verdict.risks.filter(({ level }) => change.levels.includes(level));
		for (const { level, address, environment, reason: why, wayOut, decision, id } of risks.slice(0, 1)) {
			tell(`    ${level.padEnd(9)}`, `${address}${environment === void 0 ? "" : ` in ${environment}`}`);
			tell("             ", why);
			tell("             instead  ", wayOut);
			if (decision === "acknowledge") tell("             accept   ", `mainstem verdict --base main --head ${change.branch} --accept ${id}`);
		}
		const others = risks.length - 1;
		if (others > 0) tell("             ", `and ${others} more like it`);
		if (change.levels.length === 0) for (const line of updatesOf(verdict)) tell("    update   ", line);
	}
	await require_git.gitOrFail(folder, [
		"switch",
		"--quiet",
		"pull-request"
	]);
}
async function commit(folder, { branch, what, file, from, to }) {
	await require_git.gitOrFail(folder, [
		"switch",
		"--quiet",
		"--create",
		branch,
		"main"
	]);
	await edit(folder, file, from, to);
	await require_git.gitOrFail(folder, [
		"commit",
		"--quiet",
		"--all",
		"--message",
		what
	]);
}
async function judge$1(folder, head) {
	const session = await require_session.openSession({
		folder,
		base: "main",
		head
	}, { progress: () => {} });
	const { affected, ...outcome } = await require_verdict.previewChange(session);
	const beside = await require_verdict.besidePreviews(session, outcome.previews);
	const judged = {
		affected,
		...outcome,
		...require_verdict.settingsOf(session.change),
		...beside
	};
	return require_verdict.verdictOf({
		...judged,
		acknowledged: []
	}, require_verdict.risksOf(judged));
}
function updatesOf({ projects }) {
	return projects.flatMap(({ environment, resources }) => resources.filter(({ action, fields }) => environment !== void 0 && action === "update" && fields.length > 0).map(({ address, fields }) => `${environment}: ${address}, ${fields.map(({ path }) => path).join(", ")}`));
}

// tools/cli/src/demo/actions.ts
var import_dist = require_dist$1.require_dist();
async function runAction(name, options) {
	const { home, cwd, inputs, event, temporary, env } = options;
	const folder = (0, node_path.join)(home, "actions", name);
	const metadata = (0, import_dist.parse)(await (0, node_fs_promises.readFile)((0, node_path.join)(folder, "action.yml"), "utf8"));
	await (0, node_fs_promises.mkdir)(temporary, { recursive: true });
	const file = async (label, text) => {
		const path = (0, node_path.join)(temporary, `${name}-${label}`);
		await (0, node_fs_promises.writeFile)(path, text);
		return path;
	};
	const output = await file("output", "");
	const variables = Object.entries(metadata.inputs).map(([input, { default: value = "" }]) => [`INPUT_${input.toUpperCase()}`, inputs[input] ?? value]);
	const { code, stdout } = await require_run.runProgram(process.execPath, [(0, node_path.join)(folder, metadata.runs.main)], {
		cwd,
		env: {
			...Object.fromEntries(variables),
			GITHUB_EVENT_PATH: await file("event.json", JSON.stringify(event)),
			GITHUB_OUTPUT: output,
			GITHUB_STEP_SUMMARY: await file("summary.md", ""),
			RUNNER_TEMP: temporary,
			...env
		}
	});
	const outputs = outputsIn(await (0, node_fs_promises.readFile)(output, "utf8"));
	if (code !== 0 && Object.keys(outputs).length === 0) throw new require_index.ToolError(`The action ${name} failed: ${/::error[^:]*::(.*)/.exec(stdout)?.[1] ?? stdout.slice(-2e3)}`);
	return outputs;
}
function outputsIn(text) {
	const found = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
	return Object.fromEntries([...found].map(([, name, , value]) => [name, value]));
}

// tools/cli/src/demo/github.ts
const BOT = {
	login: "github-actions[bot]",
	type: "Bot"
};
async function startGitHub(pull) {
	const bodies = [];
	const comment = (index) => ({
		id: index + 1,
		node_id: `comment-${index + 1}`,
		body: bodies[index],
		user: BOT,
		created_at: "2026-01-01T00:00:00Z",
		updated_at: "2026-01-01T00:00:00Z",
		html_url: `https://github.example/pull/${pull.number}#${index + 1}`
	});
	const answer = (method, path, body) => {
		if (path.endsWith("/comments") && method === "GET") return bodies.map((_, index) => comment(index));
		if (path.endsWith("/comments") && method === "POST") return comment(bodies.push(textOf(body)) - 1);
		if (path === "/graphql") return { data: { nodes: bodies.map((_, index) => ({
			id: comment(index).node_id,
			viewerDidAuthor: true,
			author: BOT,
			editor: null
		})) } };
		if (path.endsWith(`/pulls/${pull.number}/commits`)) {
			const author = {
				login: "developer",
				type: "User"
			};
			return [{
				sha: pull.head,
				author,
				committer: author,
				parents: [{ sha: pull.base }]
			}];
		}
		if (path.endsWith(`/pulls/${pull.number}`)) {
			const repo = { full_name: "demo/platform" };
			return {
				head: {
					sha: pull.head,
					repo
				},
				base: {
					ref: "main",
					repo
				},
				state: "open",
				user: { login: "developer" }
			};
		}
		if (path.endsWith("/git/ref/heads/main")) return { object: { sha: pull.base } };
	};
	const server = (0, node_http.createServer)((request, response) => {
		readBody(request).then((body) => {
			const path = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
			const reply = answer(request.method ?? "GET", path, body);
			const status = reply === void 0 ? 404 : request.method === "POST" && path !== "/graphql" ? 201 : 200;
			response.writeHead(status, { "content-type": "application/json" });
			response.end(JSON.stringify(reply ?? { message: "Not Found" }));
		});
	});
	await new Promise((done) => server.listen(0, "127.0.0.1", done));
	return {
		url: `http://127.0.0.1:${server.address().port}`,
		comments: bodies,
		stop: () => new Promise((done) => {
			server.closeAllConnections();
			server.close(() => done());
		})
	};
}
async function readBody(request) {
	let text = "";
	for await (const chunk of request.setEncoding("utf8")) text += chunk;
	return text === "" ? void 0 : JSON.parse(text);
}
function textOf(body) {
	return String(body?.body ?? "");
}

// tools/cli/src/demo/pull-request.ts
async function judgePullRequest(home, cwd, folder, revisions, print) {
	const pull = {
		number: 1,
		...revisions
	};
	const event = { pull_request: {
		number: pull.number,
		user: { login: "developer" },
		base: {
			sha: pull.base,
			ref: "main",
			repo: { full_name: "demo/platform" }
		},
		head: {
			sha: pull.head,
			ref: "pull-request",
			repo: {
				full_name: "demo/platform",
				fork: false
			}
		}
	} };
	const temporary = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "mainstem-demo-runner-"));
	const github = await startGitHub(pull);
	try {
		const run = (name, inputs) => runAction(name, {
			home,
			cwd,
			event,
			temporary: (0, node_path.join)(temporary, inputs.out === void 0 ? name : (0, node_path.basename)(inputs.out)),
			inputs: {
				base: pull.base,
				...inputs
			},
			env: {
				GITHUB_API_URL: github.url,
				GITHUB_REPOSITORY: "demo/platform",
				GITHUB_RUN_ID: "1"
			}
		});
		const { document = "", matrix = "{}" } = await run("affected", { "max-shards": "3" });
		const affected = require_texts.affectedSchema.parse(JSON.parse(await (0, node_fs_promises.readFile)(document, "utf8")));
		print(`  affected   ${affected.projects.length} projects`);
		const previews = (0, node_path.join)(temporary, "previews");
		const { include } = JSON.parse(matrix);
		await require_pool.pool(include, include.length, async ({ command, index, shard, projects }) => {
			const out = (0, node_path.join)(previews, `mainstem-previews-${command}-${index}-1`);
			await (0, node_fs_promises.mkdir)(out, { recursive: true });
			const { count, failed } = await run(command, {
				projects,
				out
			});
			print(`  ${command.padEnd(9)}  job ${shard}: ${count} previews${failed === "0" ? "" : `, ${failed} failed`}`);
		});
		const outputs = await run("verdict", {
			previews,
			"github-token": "demo"
		});
		const [text, ...others] = github.comments;
		if (text === void 0 || others.length > 0) throw new Error(`the verdict wrote ${github.comments.length} comments, and one was expected`);
		print(`  verdict    one comment, ${text.length} characters`);
		const [comment, page] = [(0, node_path.join)(folder, "comment.md"), (0, node_path.join)(folder, "verdict.html")];
		await (0, node_fs_promises.writeFile)(comment, github.comments.join("\n"));
		await (0, node_fs_promises.copyFile)(outputs.page ?? "", page);
		const verdict = require_texts.verdictSchema.parse(JSON.parse(await (0, node_fs_promises.readFile)(outputs.document ?? "", "utf8")));
		const receipts = (0, node_path.join)(folder, "receipts");
		await (0, node_fs_promises.cp)(previews, receipts, { recursive: true });
		return {
			affected,
			verdict,
			comment,
			page,
			receipts
		};
	} finally {
		await github.stop();
		await (0, node_fs_promises.rm)(temporary, {
			recursive: true,
			force: true
		});
	}
}

// tools/cli/src/demo/rollout.ts
const RUN = "demo: made up";
const MOST_ASKED = 3;
async function showRollout(scratch, folder, receipts, print, tell) {
	await copyOf(scratch, folder);
	const repository = await require_open.openRepository(folder);
	const [base = "", head = ""] = await require_revision.resolveRevisions(repository, ["main", "pull-request"]);
	const settings = await pretendLive(folder, base);
	await require_git.gitOrFail(folder, [
		"merge",
		"--quiet",
		"--no-ff",
		"-m",
		"Merge pull request #1",
		"pull-request"
	]);
	const [revision = ""] = await require_revision.resolveRevisions(repository, ["main"]);
	await indexReceipts(receipts, head, revision);
	print("");
	tell("", "It is merged, as if each of its risks had been accepted. The rollout, environment by environment:");
	for (const environment of settings) {
		const roll = (approved) => require_rollout.rollout(repository, {
			environment,
			revision,
			name: {
				...require_run_name.runName({}, folder),
				by: "demo"
			},
			receipts,
			approved: new Set(approved),
			waitSeconds: 0,
			keep: (0, node_path.join)(repository.commonDirectory, "mainstem", "errored"),
			keys: void 0,
			stateKey: void 0,
			gate: standInGate
		}, {
			onEvent: ({ stage, project, reason }) => tell(`  ${environment.padEnd(11)}${stage.padEnd(10)}`, project ?? (stage === "live" ? "at the merge" : reason ?? "")),
			onProgress: () => {},
			onNote: () => {}
		});
		let result = await roll([]);
		for (let asked = 0; asked < MOST_ASKED && result.approval !== void 0; asked++) {
			for (const { project, changes } of result.unreviewed) for (const { action, address, why } of changes) tell(`  ${environment.padEnd(11)}${"asks".padEnd(10)}`, `${action} ${address} of ${project}: ${why.join("; ")}`);
			tell(`  ${environment.padEnd(11)}${"approved".padEnd(10)}`, "by the demo, as a person would who read that");
			result = await roll([result.approval]);
		}
		for (const why of result.because) tell(`  ${environment.padEnd(11)}${result.state.padEnd(10)}`, why);
		if (result.state !== "live") break;
	}
	print("");
	tell("", "What is live where now (mainstem status):");
	print(require_status$1.renderStatusTerminal(await require_status.statusOf(repository), require_output.terminal()));
}
async function copyOf(scratch, folder) {
	await require_git.gitOrFail(scratch, [
		"clone",
		"--quiet",
		"--no-hardlinks",
		"--branch",
		"pull-request",
		".",
		folder
	]);
	await require_git.gitOrFail(folder, [
		"switch",
		"--quiet",
		"--create",
		"main",
		"origin/main"
	]);
	await require_git.gitOrFail(folder, [
		"remote",
		"remove",
		"origin"
	]);
	for (const [name, value] of [
		["user.name", "Demo"],
		["user.email", "demo@example.com"],
		["commit.gpgsign", "false"],
		["core.hooksPath", ".git/no-hooks"]
	]) await require_git.gitOrFail(folder, [
		"config",
		name,
		value
	]);
}
async function pretendLive(folder, revision) {
	const repository = await require_open.openRepository(folder);
	const shared = await require_place.openShared(repository);
	const graph = await require_status.createGraphs(shared)(revision);
	const names = [];
	for (const { name: environment, state } of graph.settings.environments) {
		if (state === "skipped") continue;
		names.push(environment);
		const done = {
			revision,
			at: (/* @__PURE__ */ new Date()).toISOString(),
			run: RUN
		};
		const members = require_place.membersOf(graph, environment);
		await require_ledger.openLedger({
			repository,
			remote: shared.remote,
			environment
		}).write(({ document }) => ({
			document: {
				...document,
				advanced: done,
				live: done,
				records: members.map((member) => require_rollout.provedRecord(member, done))
			},
			events: [],
			message: "The demo: what was live before is made up"
		}));
		await require_git.gitOrFail(folder, [
			"branch",
			"--force",
			require_place.refOf(environment, graph.settings),
			revision
		]);
	}
	return names;
}
async function indexReceipts(folder, head, mergeCommit) {
	await (0, node_fs_promises.mkdir)(folder, { recursive: true });
	const files = (await (0, node_fs_promises.readdir)(folder, { recursive: true })).filter((file) => file.endsWith(".terraform.json"));
	const pull = {
		pullRequest: 1,
		head,
		mergeCommit,
		accepted: "all"
	};
	const index = files.map((file) => ({
		file,
		...pull
	}));
	const pulls = [pull];
	await (0, node_fs_promises.writeFile)((0, node_path.join)(folder, "receipts.json"), JSON.stringify(index));
	await (0, node_fs_promises.writeFile)((0, node_path.join)(folder, "pulls.json"), JSON.stringify(pulls));
}
const standInGate = (environment, revision) => async (applications) => {
	const proved = /* @__PURE__ */ new Map();
	return {
		document: {
			schema: "mainstem/gate@1",
			revision,
			environment,
			transport: "kubernetes",
			verdict: "live",
			applications: applications.map((reference) => {
				const [name = "", namespace = ""] = reference.split("/").reverse();
				proved.set(reference, {
					kind: "Application",
					metadata: {
						name,
						namespace
					},
					spec: {},
					status: {}
				});
				return {
					cluster: "stand-in",
					namespace,
					name,
					verdict: "live",
					reason: "live",
					detail: "a stand-in says so",
					elapsedSeconds: 0
				};
			})
		},
		proved
	};
};

// tools/cli/src/demo/state.ts
async function createState(folder, endpoint, onDone) {
	const answer = await fetch(`${endpoint}/${DEMO_BUCKET}`, { method: "PUT" }).catch((error) => {
		throw new require_index.ToolError(`moto_server does not answer at ${endpoint}: ${require_index.messageOf(error)}`);
	});
	if (!answer.ok) throw new require_index.ToolError(`moto_server refused the bucket ${DEMO_BUCKET}: HTTP ${answer.status}`);
	const terraform = await require_programs.findProgram("terraform");
	const scratch = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "mainstem-demo-terraform-"));
	try {
		const config = (0, node_path.join)(scratch, "terraform.rc");
		await (0, node_fs_promises.writeFile)(config, cliConfig());
		await require_pool.pool([...DEMO_STACKS], 2, async (stack) => {
			const env = {
				TF_CLI_CONFIG_FILE: config,
				TF_DATA_DIR: (0, node_path.join)(scratch, stack.replaceAll("/", ".")),
				TF_IN_AUTOMATION: "1",
				CHECKPOINT_DISABLE: "1"
			};
			for (const args of [[
				"init",
				"-input=false",
				"-lockfile=readonly",
				"-no-color"
			], [
				"apply",
				"-input=false",
				"-auto-approve",
				"-no-color"
			]]) {
				const { code, stderr } = await require_run.runProgram(terraform.path, args, {
					cwd: (0, node_path.join)(folder, stack),
					env
				});
				if (code !== 0) throw new require_index.ToolError(`terraform ${args[0]} of ${stack} failed:\n${stderr.trim()}`);
			}
			onDone(stack);
		});
	} finally {
		await (0, node_fs_promises.rm)(scratch, {
			recursive: true,
			force: true
		});
	}
}
async function changeByHand(endpoint) {
	const answer = await fetch(endpoint, {
		method: "POST",
		headers: {
			"content-type": "application/x-amz-json-1.1",
			"x-amz-target": "AmazonSSM.PutParameter",
			authorization: "AWS4-HMAC-SHA256 Credential=demo/20200101/us-east-1/ssm/aws4_request, SignedHeaders=host, Signature=demo"
		},
		body: JSON.stringify({
			Name: DRIFTED_PARAMETER,
			Value: "debug",
			Type: "String",
			Overwrite: true
		})
	});
	if (!answer.ok) throw new require_index.ToolError(`moto_server refused to change ${DRIFTED_PARAMETER}: HTTP ${answer.status}`);
}
function cliConfig() {
	const mirror = require_open_plan.terraformMirror();
	return `disable_checkpoint = true\n${mirror === void 0 ? "" : `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n  direct {\n    exclude = ["hashicorp/aws"]\n  }\n}\n`}`;
}

// tools/cli/src/commands/demo.ts
const command = require_index.defineCommand({
	usage: "mainstem demo [fork] [--out DIR]\n\nA realistic pull request on a scratch copy of the template: affected, plans, diffs and the verdict, by the bundles that\nrun on GitHub; the comment goes to a stand-in for GitHub on this machine. Then the rollout, with a stand-in for Argo CD.\nAWS is a local moto_server: no account, no cluster and no remote repository is touched. A program or a Terraform provider\nthat this machine lacks is downloaded. --out DIR keeps the page and the repository there.\nfork: instead, from the template to the first verdict by commands alone, each timed: init, the generators, a commit, verdict.",
	options: { out: require_index.TEXT },
	formats: ["terminal"],
	async run(options, args) {
		const [which, ...rest] = args;
		if (rest.length > 0 || which !== void 0 && which !== "fork") throw new require_index.InputError(`mainstem demo takes fork, or no argument. Usage:\n${command.usage}`);
		const started = Date.now();
		const folder = options.out ?? await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "mainstem-demo-"));
		const scratch = (0, node_path.join)(folder, "repository");
		if ((0, node_fs.existsSync)(scratch)) throw new require_index.InputError(`${scratch} exists already. Give --out a new folder.`);
		await (0, node_fs_promises.mkdir)(scratch, { recursive: true }).catch((error) => {
			if (error.code !== "ENOTDIR" && error.code !== "EEXIST") throw error;
			throw new require_index.InputError(`${folder} is no folder. Give --out a new folder.`);
		});
		const home = templateRoot();
		if (which === "fork") {
			await demoFork(home, folder);
			return 0;
		}
		require_output.print("A scratch repository from this template, and a pull request on it:");
		await require_output.waiting("Writing it", () => createRepository(scratch, (0, node_path.join)(home, FIXTURES)));
		for (const line of PULL_REQUEST) tell("  - ", line);
		require_output.print("");
		const moto = await prepareTerraform(scratch);
		try {
			await require_output.waiting("The first commit", () => commitPullRequest(scratch, { terraform: moto !== void 0 }));
			await require_output.waiting("Looking at the first commit", () => showStuck(scratch));
			await require_output.waiting("The second commit", () => mendPullRequest(scratch));
			const { verdict, comment, page, receipts } = await judge(home, scratch, folder);
			require_output.print("");
			require_output.print(require_verdict.renderTerminal(verdict, require_output.terminal()));
			const { state, reason } = require_verdict.headlineOf(verdict);
			require_output.print("");
			tell("The verdict:         ", `${state}: ${reason}`);
			for (const { project, drift = [] } of verdict.projects) for (const { address } of drift) tell("Drift:               ", `${address} of ${project} was changed by hand`);
			if (moto === void 0) require_output.print(`Left out: the change of ${DEMO_STACKS.length} Terraform stacks (see above).`);
			require_output.print(`The comment it got:  ${comment}`);
			require_output.print(`The same as a page:  ${page}`);
			require_output.print(`The repository:      ${scratch}`);
			require_output.print(`To go on there:      cd ${require_text.shellWord(scratch)} && git switch pull-request`);
			await require_output.waiting("Four changes of the platform", () => showPlatform(scratch, require_output.print, tell));
			await showGate(home, require_output.print, tell);
			if (moto !== void 0) await require_output.waiting("Looking for drift", () => showDrift(scratch, DRIFTED_STACK, tell));
			require_output.print(`The board:           ${await require_output.waiting("Writing the board", () => writeDemoBoard(scratch, folder))}`);
			const merged = (0, node_path.join)(folder, "merged");
			await require_output.waiting("The rollout", () => showRollout(scratch, merged, receipts, require_output.print, tell));
			require_output.print(`The merged copy:     ${merged}`);
			require_output.print("");
			require_output.print(`Took ${((Date.now() - started) / 1e3).toFixed(0)} s.`);
			return 0;
		} finally {
			await moto?.stop();
		}
	}
});
function tell(lead, text) {
	require_output.print(require_src$1.renderProse(lead, text, require_output.terminal()));
}
async function demoFork(home, folder) {
	const moto = await prepareAws();
	try {
		await require_output.waiting("A fork", () => showFork({
			home,
			folder,
			aws: moto?.endpoint,
			print: require_output.print,
			tell
		}));
	} finally {
		await moto?.stop();
	}
}
function leaveOut(why) {
	require_output.print(`Terraform is left out: ${why}`);
}
async function prepareAws() {
	if (!hasMoto()) return leaveOut("moto_server is not on PATH. Type: pip install 'moto[server]'");
	try {
		await require_programs.findProgram("terraform", { progress: require_output.print });
	} catch (error) {
		return leaveOut(require_index.messageOf(error));
	}
	return await require_output.waiting("Starting moto_server", startMoto) ?? leaveOut("moto_server does not answer. To see why, type: moto_server -H 127.0.0.1 -p 5000");
}
async function prepareTerraform(scratch) {
	const moto = await prepareAws();
	if (moto === void 0) return void 0;
	require_output.print("A local stand-in for AWS (moto_server), and two small stacks applied to it:");
	for (const name of Object.keys(process.env)) if (name.startsWith("AWS_")) delete process.env[name];
	Object.assign(process.env, motoEnvironment(moto.endpoint));
	try {
		await require_output.waiting("terraform init and apply", () => createState(scratch, moto.endpoint, (stack) => require_output.print(`  applied ${stack}`)));
		await changeByHand(moto.endpoint);
		tell("  ", `changed by hand, past Terraform: ${DRIFTED_PARAMETER} is "debug" now`);
		return moto;
	} catch (error) {
		await moto.stop();
		return leaveOut(require_index.messageOf(error));
	}
}
async function showStuck(scratch) {
	const session = await openPullRequest(scratch);
	const { previews, failures } = await require_diff.diffProjects(session, [STUCK_OVERLAY]);
	const affected = require_src.affectedBy(session.change);
	const verdict = require_verdict.verdictOf({
		affected,
		previews,
		failures,
		acknowledged: [],
		...require_verdict.settingsOf(session.change)
	});
	const { state, reason } = require_verdict.headlineOf(verdict);
	require_output.print("");
	tell("First commit:        ", `${state}: ${reason}`);
	for (const { address, reason, wayOut } of verdict.risks.filter(({ level }) => level === "stuck")) {
		tell("  stuck    ", address);
		tell("           ", reason.split("; ")[0] ?? "");
		tell("           instead  ", wayOut);
	}
	require_output.print("Second commit:       the selector stays as it is");
}
function openPullRequest(folder) {
	return require_session.openSession({
		folder,
		base: "main",
		head: "pull-request"
	}, { progress: () => {} });
}
async function judge(home, scratch, folder) {
	const repository = await require_open.openRepository(scratch);
	const [base = "", head = ""] = await require_revision.resolveRevisions(repository, ["main", "pull-request"]);
	require_output.print("");
	require_output.print("The jobs of the pull request, with the bundles that run on GitHub (actions/*/dist):");
	const judged = await require_output.waiting("The jobs", () => judgePullRequest(home, scratch, folder, {
		base,
		head
	}, require_output.print));
	const order = require_texts.compareEnvironments((await openPullRequest(scratch)).change.head.settings);
	const projects = [...judged.affected.projects].sort((a, b) => order(a.environment, b.environment));
	require_output.print("");
	require_output.print(require_src$1.renderAffectedTerminal({
		...judged.affected,
		projects
	}, require_output.terminal()));
	return judged;
}
const FIXTURES = "tools/cli/fixtures";
function templateRoot() {
	for (let folder = (0, node_path.dirname)((0, node_fs.realpathSync)(process.argv[1] ?? "."));; folder = (0, node_path.dirname)(folder)) {
		if ([`${FIXTURES}/template`, "actions"].every((name) => (0, node_fs.existsSync)((0, node_path.join)(folder, name)))) return folder;
		if (folder === (0, node_path.dirname)(folder)) throw new require_index.InputError("The demo needs a clone of the template: run it as npm run demo in that folder.");
	}
}

exports.command = command;