const require_index = require("./index.js");
const require_diff = require("./shared/diff.js");
const require_previews = require("./shared/previews.js");

// tools/cli/src/commands/diff.ts
const command = require_index.defineCommand({
	usage: `mainstem diff PROJECT... [--base REV] [--head REV | --working-tree] [--out DIR] [--observed PATH] [--safe] [--json] [--cwd DIR]

What the rendered manifests would do at head against base. No cluster is asked.
--out DIR also writes DIR/<project>.<engine>.json.
${require_index.OBSERVED}\n${require_index.WORKING_TREE}\n` + require_index.SAFE,
	options: {
		base: require_index.TEXT,
		head: require_index.TEXT,
		out: require_index.TEXT,
		observed: require_index.TEXT,
		safe: require_index.FLAG,
		"working-tree": require_index.FLAG
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		if (args.length === 0) throw new require_index.InputError(`Name an overlay, an API or an Application. Usage:\n${command.usage}`);
		require_diff.prepareDiff();
		const { session, done } = await require_previews.openSession(options);
		const outcome = await require_diff.diffProjects(session, require_previews.namesIn(session, args));
		done();
		return require_previews.finishPreviews(outcome, session, options);
	}
});

exports.command = command;