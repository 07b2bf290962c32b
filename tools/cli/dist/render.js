const require_preview = require("./shared/preview.js");
const require_words = require("./shared/words.js");
const require_index = require("./index.js");
const require_src = require("./shared/graph.js");
const require_secrets = require("./shared/secrets.js");
const require_render = require("./shared/render.js");
const require_session = require("./shared/session.js");
const require_checkout = require("./shared/checkout.js");
const require_dist$1 = require("./shared/yaml.js");
const require_examine = require("./shared/examine.js");
const require_output = require("./shared/output.js");
const require_projects = require("./shared/projects.js");
let node_path = require("node:path");

// tools/cli/src/commands/render.ts
var import_dist = require_dist$1.require_dist();
const command = require_index.defineCommand({
	usage: "mainstem render PROJECT [--at REV | --working-tree] [--json] [--cwd DIR]\n\nThe manifests of an overlay, a chart or a folder of plain YAML. The values of Secrets are not shown.",
	options: {
		at: require_index.TEXT,
		"working-tree": require_index.FLAG
	},
	formats: ["yaml", "json"],
	async run(options, args) {
		const [given] = args;
		if (given === void 0 || args.length > 1) throw new require_index.InputError(`Name one project. Usage:\n${command.usage}`);
		const repository = await require_examine.examineRepository(options);
		const { graph } = await require_examine.examineTree(repository, options);
		const [name = given] = require_projects.projectNames([given], repository, graph.projects.values());
		const project = graph.projects.get(name);
		if (project === void 0) throw require_session.unknownProject(name, graph.projects.keys());
		if (!require_preview.canDiff(project.kind)) throw new require_index.InputError(`${name} is ${require_words.withArticle(project.kind)}: it renders no manifests.`);
		const rendered = options["working-tree"] ? await require_render.renderFolder((0, node_path.join)(repository.root, project.root), project.kind, { root: repository.root }) : await require_checkout.withScratch(async (scratch) => {
			await require_checkout.checkOut(repository, graph.tree, require_src.createClosures(graph).filesOf(name), scratch);
			return require_render.renderFolder((0, node_path.join)(scratch, project.root), project.kind, { root: scratch });
		});
		for (const warning of rendered.warnings) require_examine.note(warning);
		const manifests = rendered.manifests.map(require_secrets.redactManifest);
		if (options.format === "json") require_output.printJson({ manifests });
		else require_output.print(manifests.map((manifest) => (0, import_dist.stringify)(manifest)).join("---\n"));
		return 0;
	}
});

exports.command = command;