const require_record_branch = require("./shared/record-branch.js");
const require_index = require("./index.js");
const require_holds = require("./shared/holds.js");
const require_run_name = require("./shared/run-name.js");
const require_examine = require("./shared/examine.js");
const require_output = require("./shared/output.js");

// tools/cli/src/commands/release.ts
const command = require_index.defineCommand({
	usage: "mainstem release --environment E --reason R [--project P] [--json] [--cwd DIR]\n\nEnds a hold, and prints what it was. Exit 2 when there is none.",
	options: {
		environment: require_index.TEXT,
		project: require_index.TEXT,
		reason: require_index.TEXT
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		require_examine.expectNoArguments("release", args);
		const { environment, reason, project } = options;
		if (environment === void 0 || reason === void 0) throw new require_index.InputError(`Give --environment and --reason. Usage:\n${command.usage}`);
		const repository = await require_examine.examineRepository(options);
		const { run, by } = require_run_name.runName(process.env, repository.root);
		const entry = await require_holds.release(repository, {
			environment,
			reason,
			by,
			run,
			...project === void 0 ? {} : { project }
		});
		if (options.format === "json") require_output.printJson(entry);
		else require_output.print(`${project ?? environment} is released; it was on hold: ${require_record_branch.holdWords(entry)}`);
		return 0;
	}
});

exports.command = command;