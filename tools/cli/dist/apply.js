const require_texts = require("./shared/texts.js");
const require_index = require("./index.js");
const require_apply = require("./shared/apply.js");
const require_applied = require("./shared/applied.js");
const require_plan = require("./shared/plan.js");
const require_output = require("./shared/output.js");
const require_previews = require("./shared/previews.js");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// tools/cli/src/commands/apply.ts
const command = require_index.defineCommand({
	usage: "mainstem apply [PROJECT...] --receipts DIR [--since REV] [--approved DIGEST,...] [--environment E] [--head REV] [--out DIR] [--json] [--cwd DIR]\nmainstem apply --recover FILE\n\nPlans again, compares with the receipts (what plan --out wrote) and applies that very plan when all of it was reviewed. Exit 3 when not.\n--since REV    what was applied last: only receipts of pull requests merged after it count. Without PROJECT: the stacks affected since.\n--approved D   accepts exactly the unreviewed changes that had this digest; several are separated by commas.\n--out DIR      for a state that could not be stored; encrypted with MAINSTEM_STATE_KEY where that is set.\n--recover FILE prints such a state, to be piped into terraform state push -\n\nMAINSTEM_RECEIPT_KEY (a secret) or MAINSTEM_RECEIPT_KMS_KEY (an HMAC_256 key in KMS): without one, fields that are not shown count as unreviewed.",
	options: {
		receipts: require_index.TEXT,
		since: require_index.TEXT,
		approved: require_index.TEXT,
		environment: require_index.TEXT,
		out: require_index.TEXT,
		head: require_index.TEXT,
		recover: require_index.TEXT
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		if (options.recover !== void 0) return recover(options.recover);
		const { receipts } = options;
		if (receipts === void 0) throw new require_index.InputError(`Give --receipts the folder of receipts. Usage:\n${command.usage}`);
		if (args.length === 0 && options.since === void 0) throw new require_index.InputError(`Name a stack, or give --since. Usage:\n${command.usage}`);
		const approved = require_applied.parseApprovals(options.approved ?? "", "--approved");
		const [keys, stateKey] = [await require_plan.readReceiptKeys(process.env), require_apply.readStateKey(process.env)];
		const { session, done } = await require_previews.openSession({
			...options,
			base: options.since ?? options.head ?? "HEAD"
		}, "terraform");
		const names = require_applied.chooseStacks(session, {
			names: require_previews.namesIn(session, args),
			environment: options.environment
		});
		const results = await require_apply.applyProjects(session, names, {
			receipts: (0, node_path.resolve)(receipts),
			since: options.since === void 0 ? void 0 : session.base,
			approved,
			keep: options.out === void 0 ? (0, node_path.join)(session.repository.commonDirectory, "mainstem", "errored") : (0, node_path.resolve)(options.out),
			keys,
			stateKey
		});
		done();
		if (options.format === "json") require_output.printJson(results);
		else require_output.print(require_applied.renderAppliedTerminal(results, require_output.terminal()));
		return EXIT[require_texts.applyStateOf(results)];
	}
});
const EXIT = {
	applied: 0,
	failed: 1,
	ask: 3,
	stopped: 3
};
async function recover(path) {
	const key = require_apply.readStateKey(process.env);
	if (key === void 0) throw new require_index.InputError("Set MAINSTEM_STATE_KEY to the key of the run that wrote this file.");
	const file = await (0, node_fs_promises.readFile)(path).catch(() => {
		throw new require_index.InputError(`The file ${path} cannot be read.`);
	});
	process.stdout.write(require_apply.decryptState(file, key));
	return 0;
}

exports.command = command;