const require_status = require("./shared/status2.js");
const require_status$1 = require("./shared/status.js");
const require_revision = require("./shared/revision.js");
const require_index = require("./index.js");
const require_examine = require("./shared/examine.js");
const require_output = require("./shared/output.js");

// tools/cli/src/commands/status.ts
const command = require_index.defineCommand({
	usage: "mainstem status [--environment E] [--revision REV] [--json] [--cwd DIR]\n\nWhat is live where, since when and by which pull request; what is due, dirty, waiting or on hold, and why. Nothing is done.\nCompared is the commit of the default branch now, or --revision. Exit 0 whatever it says.",
	options: {
		environment: require_index.TEXT,
		revision: require_index.TEXT
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		require_examine.expectNoArguments("status", args);
		const repository = await require_examine.examineRepository(options);
		const [revision] = options.revision === void 0 ? [] : await require_revision.resolveRevisions(repository, [options.revision]);
		const status = await require_status.statusOf(repository, {
			...options.environment === void 0 ? {} : { environment: options.environment },
			...revision === void 0 ? {} : { revision }
		});
		if (options.format === "json") require_output.printJson(status);
		else require_output.print(require_status$1.renderStatusTerminal(status, require_output.terminal()));
		return 0;
	}
});

exports.command = command;