const require_index = require("./index.js");
const require_plan = require("./shared/plan.js");
const require_previews = require("./shared/previews.js");

// tools/cli/src/commands/plan.ts
const command = require_index.defineCommand({
	usage: `mainstem plan PROJECT... [--base REV] [--head REV | --working-tree] [--out DIR] [--safe] [--json] [--cwd DIR]

What Terraform would do, from the working tree. Without AWS credentials a stack that needs them is skipped, and said so.
--out DIR also writes DIR/<project>.terraform.json.
${require_index.WORKING_TREE}\n` + require_index.SAFE,
	options: {
		base: require_index.TEXT,
		head: require_index.TEXT,
		out: require_index.TEXT,
		safe: require_index.FLAG,
		"working-tree": require_index.FLAG
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		if (args.length === 0) throw new require_index.InputError(`Name a stack. Usage:\n${command.usage}`);
		const base = options.base ?? (options.safe === true ? void 0 : options.head ?? "HEAD");
		const { session, done } = await require_previews.openSession({
			...options,
			...base === void 0 ? {} : { base }
		}, "terraform");
		const outcome = await require_plan.planProjects(session, require_previews.namesIn(session, args));
		done();
		return require_previews.finishPreviews(outcome, session, options);
	}
});

exports.command = command;