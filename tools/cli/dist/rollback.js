const require_index = require("./index.js");
const require_text = require("./shared/text.js");
const require_src = require("./shared/graph.js");
const require_record_branch = require("./shared/record-branch.js");
const require_remote = require("./shared/remote.js");
const require_git = require("./shared/git.js");
const require_checkout = require("./shared/checkout.js");
const require_session = require("./shared/session.js");
const require_diff = require("./shared/diff.js");
const require_holds = require("./shared/holds.js");
const require_place = require("./shared/place2.js");
const require_review = require("./shared/review.js");
const require_run_name = require("./shared/run-name.js");
const require_examine = require("./shared/examine.js");
const require_output = require("./shared/output.js");
let node_path = require("node:path");

// tools/pipeline/src/rollout/rollback.ts
async function rollback(repository, request) {
	const { progress, dryRun, name } = request;
	const shared = await require_place.openShared(repository);
	const settings = await require_src.loadSettings(repository, shared.tip);
	const environment = require_place.environmentIn(settings, request.environment).name;
	const place = await require_place.openEnvironment(shared, settings, environment);
	const { live, failed, records } = place.ledger.document;
	const failing = records.filter(({ state }) => state === "dirty");
	if (failed === void 0 && failing.length === 0) return {
		reverts: [],
		cannotReturn: []
	};
	if (live === void 0) throw new require_index.InputError(`${environment} was never proved live, so there is nothing to go back to. Mend it forward; mainstem status --environment ${environment} says what is wrong.`);
	const bad = failed?.revision ?? failing[0]?.revision ?? shared.tip;
	const names = new Set(failing.map(({ project }) => project));
	const reverts = [];
	const undone = await alreadyReverted(shared, live.revision);
	for (const commit of await require_remote.commitsBetween(repository, live.revision, bad, true)) {
		if (undone.has(commit)) continue;
		progress(`what ${require_text.shortCommit(commit)} reaches`);
		const { projects } = require_src.affectedBy(await require_src.loadChange(repository, `${commit}^1`, commit));
		const reached = projects.filter((one) => names.has(one.name));
		if (reached.length === 0 && names.size > 0) continue;
		const files = reached.flatMap(({ reasons }) => reasons.map(({ file }) => file));
		const pullRequest = pullOf(await messageOf(repository, commit));
		const why = reached.length === 0 ? `it is between ${require_text.shortCommit(live.revision)}, which was live, and ${require_text.shortCommit(bad)}` : `it reaches ${require_text.firstOf(reached.map((one) => one.name), 3)} by ${require_text.firstOf([...new Set(files)], 3)}`;
		reverts.push({
			...pullRequest === void 0 ? {} : { pullRequest },
			commit,
			because: why
		});
	}
	const cannotReturn = await lostBetween(repository, live.revision, bad, [...names], progress);
	for (const { project, stage, at, revision } of await place.store.events()) if (at > live.at && stage === "destroyed") cannotReturn.push(`${project ?? environment}: destroyed at ${require_text.shortCommit(revision ?? bad)}; its data is gone`);
	for (const { project, kind, before } of failing) if (kind === "terraform-stack") cannotReturn.push(`${project}: Terraform plans the revert anew from what is there now${before === void 0 ? "" : ` (last whole at ${require_text.shortCommit(before.revision)})`}; what was replaced or deleted meanwhile comes back empty`);
	if (reverts.length === 0) return {
		reverts,
		cannotReturn
	};
	const tried = await require_checkout.withScratch((folder) => revertOn(shared, (0, node_path.join)(folder, "tree"), reverts));
	if (tried.head !== void 0) {
		const members = require_place.membersOf(await require_src.loadGraph(repository, tried.head), environment);
		for (const { project, proved } of failing) {
			const inputs = members.find((one) => one.project.name === project)?.inputs;
			if (proved !== void 0 && proved.inputs !== inputs) cannotReturn.push(`${project}: with these reverts it is still not what it was when it was last proved (${require_text.shortCommit(proved.revision)}): something else changed it`);
		}
	}
	const text = textOf(environment, live.revision, bad, failed?.reason ?? failing.map(({ reason }) => reason ?? "").join(" "), reverts, cannotReturn, tried.conflicts);
	const result = {
		reverts,
		cannotReturn,
		...tried.conflicts.length === 0 ? {} : { conflicts: tried.conflicts },
		text
	};
	if (dryRun || tried.head === void 0) return result;
	const branch = `rollback/${environment}-${require_text.shortCommit(bad)}`;
	const ref = `refs/heads/${branch}`;
	const now = (await require_remote.remoteRefs(repository, shared.remote, [ref])).get(ref);
	const pushed = await require_remote.pushRef(repository, shared.remote, ref, tried.head, now);
	if (pushed.is !== "pushed") throw new require_index.InputError(`The branch ${branch} could not be pushed: ${pushed.why}`);
	await require_holds.hold(repository, {
		environment,
		reason: `a rollback is under way: ${branch}`,
		by: name.by,
		run: name.run
	});
	return {
		...result,
		branch
	};
}
async function alreadyReverted({ repository, tip }, since) {
	const undone = /* @__PURE__ */ new Set();
	const log = (await require_git.gitOrFail(repository, [
		"log",
		"--format=%H%x00%B%x01",
		`${since}..${tip}`
	])).toString("utf8");
	for (const entry of log.split("")) {
		const [sha = "", body = ""] = entry.trim().split("\0");
		const [, reverted] = /This reverts commit ([0-9a-f]{40})/.exec(body) ?? [];
		if (reverted !== void 0) undone.add(reverted).add(sha);
	}
	return undone;
}
async function lostBetween(repository, from, to, names, progress) {
	const session = await require_session.openSession({
		folder: repository.root,
		base: from,
		head: to
	}, { progress });
	const { previews, failures } = await require_diff.diffProjects(session, require_review.comparable(session, names));
	return [...previews.flatMap(({ project, resources }) => resources.flatMap(({ address, kind, action, risk }) => {
		if (risk.level === "destroy") return [`${project}: ${action} of ${address} lost ${risk.reasons[0] ?? "data"}`];
		if (kind === "Job" && action !== "delete") return [`${project}: ${address} ran (a migration?), and does not run backwards`];
		return [];
	})), ...failures.map(({ project, message }) => `${project}: what it lost is not known: ${message.split("\n")[0]}`)];
}
async function revertOn({ repository, tip }, folder, reverts) {
	await require_git.gitOrFail(repository, [
		"worktree",
		"add",
		"--quiet",
		"--detach",
		folder,
		tip
	]);
	const conflicts = [];
	let done = 0;
	try {
		for (const { commit } of reverts) {
			const parents = (await require_git.gitOrFail(repository, [
				"rev-list",
				"--parents",
				"-n",
				"1",
				commit
			])).toString("utf8").trim().split(" ").length - 1;
			const { code } = await require_git.git(folder, [
				...require_record_branch.COMMITTER,
				"revert",
				"--no-edit",
				...parents > 1 ? ["-m", "1"] : [],
				commit
			]);
			if (code === 0) {
				done++;
				continue;
			}
			const files = (await require_git.git(folder, [
				"diff",
				"--name-only",
				"--diff-filter=U"
			])).stdout.toString("utf8").trim().split("\n").filter(Boolean);
			await require_git.git(folder, ["revert", "--abort"]);
			conflicts.push(`${require_text.shortCommit(commit)}: ${files.length === 0 ? "it changes nothing any more" : `conflicts in ${require_text.firstOf(files, 5)}`}`);
		}
		const head = (await require_git.gitOrFail(folder, ["rev-parse", "HEAD"])).toString("utf8").trim();
		return {
			conflicts,
			...done === 0 ? {} : { head }
		};
	} finally {
		await require_git.git(repository, [
			"worktree",
			"remove",
			"--force",
			folder
		]);
	}
}
async function messageOf(repository, commit) {
	return (await require_git.gitOrFail(repository, [
		"log",
		"-1",
		"--format=%B",
		commit
	])).toString("utf8");
}
function pullOf(message) {
	const found = /^Merge pull request #(\d+)/.exec(message)?.[1] ?? /\(#(\d+)\)\s*$/.exec(message.split("\n")[0] ?? "")?.[1];
	return found === void 0 ? void 0 : Number(found);
}
function textOf(environment, live, bad, reason, reverts, cannotReturn, conflicts) {
	return [
		`${environment} was last proved live at ${live}; ${bad} did not become live: ${reason}`,
		"",
		"Reverted, newest first:",
		...reverts.map(({ pullRequest, commit, because }) => `- ${pullRequest === void 0 ? commit : `#${pullRequest} (${commit})`}: ${because}`),
		...conflicts.length === 0 ? [] : [
			"",
			"Not reverted, by hand:",
			...conflicts.map((one) => `- ${one}`)
		],
		...cannotReturn.length === 0 ? [] : [
			"",
			"This does not bring back:",
			...cannotReturn.map((one) => `- ${one}`)
		]
	].join("\n");
}

// tools/cli/src/commands/rollback.ts
const command = require_index.defineCommand({
	usage: "mainstem rollback --environment E [--dry-run] [--json] [--cwd DIR]\n\nReverts, on a branch, the merges between the last revision proved live and the one that failed which reach the failing projects, newest first.\nOpen a pull request of that branch: it goes through the same verdict. It says what a revert cannot bring back, and puts the environment on hold\nuntil mainstem release. --dry-run pushes and holds nothing.",
	options: {
		environment: require_index.TEXT,
		"dry-run": require_index.FLAG
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		require_examine.expectNoArguments("rollback", args);
		const { environment } = options;
		if (environment === void 0) throw new require_index.InputError(`Name the environment. Usage:\n${command.usage}`);
		const repository = await require_examine.examineRepository(options);
		const progress = require_output.createProgress();
		const result = await rollback(repository, {
			environment,
			dryRun: options["dry-run"] === true,
			name: require_run_name.runName(process.env, repository.root),
			progress: progress.step
		}).finally(() => progress.done());
		if (options.format === "json") require_output.printJson(result);
		else if (result.reverts.length === 0) require_output.print(`Nothing of ${environment} failed since it was proved live: there is nothing to revert.`);
		else require_output.print(result.text ?? "");
		if (result.branch !== void 0) require_examine.note(`pushed ${result.branch}: open a pull request of it; ${environment} is on hold until mainstem release`);
		return 0;
	}
});

exports.command = command;