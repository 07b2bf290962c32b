const require_texts = require("./shared/texts.js");
const require_index = require("./index.js");
const require_src = require("./shared/graph.js");
const require_environment = require("./shared/environment.js");
const require_examine = require("./shared/examine.js");
const require_output = require("./shared/output.js");

// tools/cli/src/commands/affected.ts
const command = require_index.defineCommand({
	usage: "mainstem affected [--base REV] [--head REV | --working-tree] [--environment E] [--format terminal|json|markdown] [--cwd DIR]\n\nThe projects whose effect may differ between base and head, each with the path of edges that says why.\n" + require_index.WORKING_TREE,
	options: {
		base: require_index.TEXT,
		head: require_index.TEXT,
		environment: require_index.TEXT,
		"working-tree": require_index.FLAG
	},
	formats: [
		"terminal",
		"json",
		"markdown"
	],
	async run(options, args) {
		if (args.length > 0) throw new require_index.InputError(`mainstem affected takes no project. Usage:\n${command.usage}`);
		const { change } = await require_examine.examineChange(options);
		const whole = require_src.affectedBy(change);
		const { environment } = options;
		const document = environment === void 0 ? whole : require_environment.onlyInEnvironment(whole, environment, change);
		if (options.format === "json") require_output.printJson(document);
		else {
			const order = require_texts.compareEnvironments(change.head.settings);
			const projects = [...document.projects].sort((a, b) => order(a.environment, b.environment));
			const inOrder = {
				...document,
				projects
			};
			const { renderAffectedMarkdown, renderAffectedTerminal } = await Promise.resolve().then(() => require("./shared/report.js")).then((n) => n.src_exports);
			require_output.print(options.format === "markdown" ? renderAffectedMarkdown(document) : renderAffectedTerminal(inOrder, require_output.terminal()));
		}
		return 0;
	}
});

exports.command = command;