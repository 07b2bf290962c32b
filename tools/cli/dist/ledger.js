const require_index = require("./index.js");
const require_holds = require("./shared/holds.js");
const require_status = require("./shared/status.js");
const require_examine = require("./shared/examine.js");
const require_output = require("./shared/output.js");

// tools/cli/src/commands/ledger.ts
const command = require_index.defineCommand({
	usage: "mainstem ledger --environment E [--json] [--cwd DIR]\n\nWhat rollouts recorded of an environment: per project the revision and inputs digest last applied or proved live, clean or dirty; and\nthe holds that count now. Its history: git log -p origin/mainstem/ledger/E",
	options: { environment: require_index.TEXT },
	formats: ["terminal", "json"],
	async run(options, args) {
		require_examine.expectNoArguments("ledger", args);
		const { environment } = options;
		if (environment === void 0) throw new require_index.InputError(`Name the environment. Usage:\n${command.usage}`);
		const ledger = await require_holds.ledgerOf(await require_examine.examineRepository(options), environment);
		if (options.format === "json") require_output.printJson(ledger);
		else require_output.print(require_status.renderLedgerTerminal(ledger, require_output.terminal()));
		return 0;
	}
});

exports.command = command;