const require_index = require("./index.js");
const require_applied = require("./shared/applied.js");
const require_gate = require("./shared/gate.js");
const require_place = require("./shared/place2.js");
const require_rollout = require("./shared/rollout.js");
const require_run_name = require("./shared/run-name.js");
const require_status = require("./shared/status2.js");
const require_status$1 = require("./shared/status.js");
const require_revision = require("./shared/revision.js");
const require_plan = require("./shared/plan.js");
const require_apply = require("./shared/apply.js");
const require_examine = require("./shared/examine.js");
const require_reach = require("./shared/reach.js");
const require_output = require("./shared/output.js");
let node_os = require("node:os");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// tools/pipeline/src/rollout/gate-of.ts
function gateOf(repository, request, hearer, environment) {
	return (name, revision) => async (applications, before, signal) => {
		const settings = await (await require_place.openShared(repository)).settingsAt(revision);
		const asked = {
			...request,
			...settings === void 0 ? {} : { settings },
			revision,
			environment: name,
			applications,
			before
		};
		const { document, proved } = await require_gate.gateRevision(repository, asked, hearer, environment, signal);
		return {
			document,
			proved
		};
	};
}

// tools/cli/src/commands/rollout.ts
const command = require_index.defineCommand({
	usage: "mainstem rollout --environment E --revision REV [--dry-run] [--receipts DIR] [--approved DIGEST,...] [--wait S] [--take-over \"why\"]\n  [--override --reason \"…\"] [--adopt] [--out DIR] [--timeout S] [--transport kubernetes|argocd|github] [--namespace N] [--kubeconfig F]\n  [--context C] [--cluster EKS] [--server URL] [--certificate-authority F] [--refresh] [--json] [--cwd DIR]\n\nBrings an environment to a commit: applies the due stacks in waves, moves what Argo CD follows, waits until it is live, destroys what was\nremoved, and records each step on mainstem/ledger/E. Run again, it does what is left. With --json an event a line.\n--dry-run      prints mainstem/status@1 and touches nothing.\n--receipts DIR what people reviewed: what plan --out wrote, receipts.json and pulls.json ([{ \"pullRequest\", \"head\", \"mergeCommit\", \"accepted\" }]).\n--approved D   lets pass exactly what had this digest when it was asked for.\n--adopt        takes what is there as the baseline: empty plans and live Applications become clean, the rest is listed as due.\n--override     takes a hotfix cut from what the environment has, or an earlier commit, and records who and why. Terraform is not reverted by it.\n--take-over    ends the claim of a rollout that is over. --wait S waits so many seconds for one that is not.\nExit 0 live or superseded, 1 something failed, 2 bad input, 3 not now, or not live: it says why and what to type.",
	options: {
		environment: require_index.TEXT,
		revision: require_index.TEXT,
		"dry-run": require_index.FLAG,
		receipts: require_index.TEXT,
		approved: require_index.TEXT,
		override: require_index.FLAG,
		reason: require_index.TEXT,
		adopt: require_index.FLAG,
		"take-over": require_index.TEXT,
		wait: require_index.TEXT,
		out: require_index.TEXT,
		timeout: require_index.TEXT,
		...require_reach.REACH,
		refresh: require_index.FLAG
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		require_examine.expectNoArguments("rollout", args);
		const { environment, revision } = options;
		if (environment === void 0 || revision === void 0) throw new require_index.InputError(`Give --environment and --revision. Usage:\n${command.usage}`);
		if (options.override === true && (options.reason ?? "").trim() === "") throw new require_index.InputError("Say why: --override --reason \"…\". It is recorded with who did it.");
		if (options.override === true && options.adopt === true) throw new require_index.InputError("Give --override or --adopt, not both.");
		const repository = await require_examine.examineRepository(options);
		const json = options.format === "json";
		if (options["dry-run"] === true) {
			const [sha = ""] = await require_revision.resolveRevisions(repository, [revision]);
			const status = await require_status.statusOf(repository, {
				environment,
				revision: sha
			});
			if (json) require_output.printJson(status);
			else require_output.print(require_status$1.renderStatusTerminal(status, require_output.terminal()));
			return 0;
		}
		const reach = require_reach.reachOf(options);
		const progress = require_output.createProgress();
		const name = require_run_name.runName(process.env, repository.root);
		const gate = {
			...reach,
			timeoutSeconds: secondsOf("--timeout", options.timeout, 900),
			refresh: options.refresh === true
		};
		const hearer = {
			onEvent: (event) => {
				if (json) process.stdout.write(`${JSON.stringify(event)}\n`);
				else require_output.print([
					event.stage,
					event.project ?? event.revision?.slice(0, 12) ?? "",
					event.reason ?? ""
				].filter((word) => word !== "").join("  "));
			},
			onProgress: progress.step,
			onNote: require_examine.note
		};
		const out = options.out === void 0 ? void 0 : (0, node_path.resolve)(options.out);
		const result = await require_rollout.rollout(repository, {
			environment,
			revision,
			name,
			receipts: options.receipts === void 0 ? await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "mainstem-receipts-")) : (0, node_path.resolve)(options.receipts),
			approved: require_applied.parseApprovals(options.approved ?? "", "--approved"),
			adopt: options.adopt === true,
			...options.override === true ? { override: options.reason } : {},
			takeOver: options["take-over"],
			waitSeconds: secondsOf("--wait", options.wait, 0),
			keep: out ?? (0, node_path.join)(repository.commonDirectory, "mainstem", "errored"),
			keys: await require_plan.readReceiptKeys(process.env),
			stateKey: require_apply.readStateKey(process.env),
			gate: gateOf(repository, gate, {
				onDecision: () => {},
				onNote: require_examine.note
			}, process.env)
		}, hearer).finally(() => progress.done());
		if (out !== void 0) {
			await (0, node_fs_promises.mkdir)(out, { recursive: true });
			await (0, node_fs_promises.writeFile)((0, node_path.join)(out, "rollout.json"), `${JSON.stringify(result, null, 2)}\n`);
		}
		if (!json && result.applied.length > 0) require_output.print(require_applied.renderAppliedTerminal(result.applied, require_output.terminal()));
		for (const why of result.because) require_examine.note(why);
		if (result.state === "live") require_examine.note(`${result.environment} is live at ${result.revision.slice(0, 12)}${result.due.length === 0 ? ": nothing was due" : ""}`);
		return EXIT[result.state];
	}
});
const EXIT = {
	live: 0,
	superseded: 0,
	failed: 1,
	refused: 3,
	ask: 3,
	"not-live": 3
};
function secondsOf(option, text, otherwise) {
	const seconds = Number(text ?? otherwise);
	if (Number.isFinite(seconds) && seconds >= 0) return seconds;
	throw new require_index.InputError(`${option} is ${JSON.stringify(text)}; expected seconds, such as 900.`);
}

exports.command = command;