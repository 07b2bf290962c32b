const require_index = require("./index.js");
const require_src = require("./shared/graph.js");
const require_session = require("./shared/session.js");
const require_src$1 = require("./shared/report.js");
const require_examine = require("./shared/examine.js");
const require_output = require("./shared/output.js");
const require_projects = require("./shared/projects.js");

// tools/cli/src/commands/why.ts
const command = require_index.defineCommand({
	usage: "mainstem why PROJECT [--base REV] [--head REV | --working-tree] [--json] [--cwd DIR]\n\nThe path from each changed file to one project; null when it is not affected.\n" + require_index.WORKING_TREE,
	options: {
		base: require_index.TEXT,
		head: require_index.TEXT,
		"working-tree": require_index.FLAG
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		const [name] = args;
		if (name === void 0 || args.length > 1) throw new require_index.InputError(`Name one project. Usage:\n${command.usage}`);
		const { change, repository } = await require_examine.examineChange(options);
		const [named = name] = require_projects.projectNames([name], repository, require_projects.projectsOf(change));
		const { project } = require_session.sidesOf(change, named);
		const entry = require_src.affectedBy(change).projects.find((one) => one.name === project.name) ?? null;
		if (options.format === "json") require_output.printJson(entry);
		else require_output.print(entry === null ? `${project.name} is not affected.` : require_src$1.renderWhyTerminal(entry, require_output.terminal()));
		return 0;
	}
});

exports.command = command;