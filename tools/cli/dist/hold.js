const require_record_branch = require("./shared/record-branch.js");
const require_index = require("./index.js");
const require_holds = require("./shared/holds.js");
const require_run_name = require("./shared/run-name.js");
const require_examine = require("./shared/examine.js");
const require_output = require("./shared/output.js");

// tools/cli/src/commands/hold.ts
const command = require_index.defineCommand({
	usage: "mainstem hold --environment E --reason R [--project P] [--until T] [--json] [--cwd DIR]\n\nOrdinary rollouts of the environment, or of one project there, wait behind it and say whose it is. It needs no merge, and is read again\nbefore each write. --until is a time, or 4h or 2d from now. To end it: mainstem release",
	options: {
		environment: require_index.TEXT,
		project: require_index.TEXT,
		reason: require_index.TEXT,
		until: require_index.TEXT
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		require_examine.expectNoArguments("hold", args);
		const { environment, reason, project, until } = options;
		if (environment === void 0 || reason === void 0) throw new require_index.InputError(`Give --environment and --reason. Usage:\n${command.usage}`);
		const repository = await require_examine.examineRepository(options);
		const { run, by } = require_run_name.runName(process.env, repository.root);
		const entry = await require_holds.hold(repository, {
			environment,
			reason,
			by,
			run,
			...project === void 0 ? {} : { project },
			...until === void 0 ? {} : { until }
		});
		if (options.format === "json") require_output.printJson(entry);
		else require_output.print(`${project ?? environment} is on hold: ${require_record_branch.holdWords(entry)}`);
		return 0;
	}
});

exports.command = command;