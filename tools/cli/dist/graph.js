const require_texts = require("./shared/texts.js");
const require_index = require("./index.js");
const require_src = require("./shared/graph.js");
const require_collections = require("./shared/collections.js");
const require_wording = require("./shared/wording.js");
const require_src$1 = require("./shared/report.js");
const require_examine = require("./shared/examine.js");
const require_output = require("./shared/output.js");

// tools/report/src/terminal/graph.ts
const MOST_PROJECTS = 200;
const MOST_EDGES = 8;
const MOST_UNRESOLVED = 20;
function renderGraphTerminal(graph, options) {
	const canvas = require_src$1.makeCanvas(options);
	const { paint } = canvas;
	const dependencies = /* @__PURE__ */ new Map();
	for (const edge of graph.edges) require_collections.addTo(dependencies, edge.from, edge);
	canvas.line(`${paint(`${require_wording.plural(graph.projects.length, "project")}, ${require_wording.plural(graph.edges.length, "edge")}`, "bold")}  ${paint(require_wording.shortRevision(graph.revision), "dim")}`);
	let left = MOST_PROJECTS;
	for (const [environment, group] of require_src$1.byEnvironment(graph.projects)) {
		canvas.heading(environment === "" ? "No environment" : require_wording.oneLine(environment), require_wording.grouped(group.length));
		for (const project of group.slice(0, left)) {
			canvas.row(paint(require_src$1.named(project.name), "bold"), paint(project.kind, "dim"), 2);
			const edges = mergedEdges(dependencies.get(project.name) ?? []);
			for (const { to, reasons } of edges.slice(0, MOST_EDGES)) canvas.row(`${paint("└─ ", "dim")}${paint(require_src$1.named(to))}`, paint(reasons, "dim"), 4);
			if (edges.length > MOST_EDGES) canvas.line(`    ${paint(`… ${require_wording.plural(edges.length - MOST_EDGES, "more dependency", "more dependencies")}, see --json`, "dim")}`);
		}
		if (group.length > left) canvas.line(`  ${paint(`… ${require_wording.plural(group.length - left, "more project")}, see --json`, "dim")}`);
		left = Math.max(0, left - group.length);
	}
	if (graph.unresolved.length > 0) {
		canvas.heading("Not resolved", "taken as affected when a file that may be meant changes");
		for (const { file, line, what } of graph.unresolved.slice(0, MOST_UNRESOLVED)) {
			canvas.prose(`${file}:${line}`, 2, { styles: ["cyan"] });
			canvas.prose(require_wording.oneLine(what), 4);
		}
		const more = graph.unresolved.length - MOST_UNRESOLVED;
		if (more > 0) canvas.line(`  ${paint(`… ${require_wording.grouped(more)} more, see --json`, "dim")}`);
	}
	return canvas.toString();
}
function mergedEdges(edges) {
	const merged = /* @__PURE__ */ new Map();
	for (const { to, reason } of edges) merged.set(to, (merged.get(to) ?? /* @__PURE__ */ new Set()).add(reason));
	return [...merged].map(([to, reasons]) => ({
		to,
		reasons: [...reasons].join(", ")
	}));
}

// tools/cli/src/commands/graph.ts
const command = require_index.defineCommand({
	usage: "mainstem graph [--at REV | --working-tree] [--json] [--cwd DIR]\n\nThe projects and edges of the tree at a revision (default HEAD).",
	options: {
		at: require_index.TEXT,
		"working-tree": require_index.FLAG
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		if (args.length > 0) throw new require_index.InputError(`mainstem graph takes no project. Usage:\n${command.usage}`);
		const { graph } = await require_examine.examineTree(await require_examine.examineRepository(options), options);
		const document = require_src.graphDocument(graph);
		if (options.format === "json") require_output.printJson(document);
		else {
			const order = require_texts.compareEnvironments(graph.settings);
			const projects = [...document.projects].sort((a, b) => order(a.environment, b.environment));
			require_output.print(renderGraphTerminal({
				...document,
				projects
			}, require_output.terminal()));
		}
		return 0;
	}
});

exports.command = command;