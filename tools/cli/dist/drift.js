const require_text = require("./shared/text.js");
const require_index = require("./index.js");
const require_preview = require("./shared/preview.js");
const require_words = require("./shared/words.js");
const require_preview_stack = require("./shared/preview-stack.js");
const require_run = require("./shared/run.js");
const require_pool = require("./shared/pool.js");
const require_told_once = require("./shared/told-once.js");
const require_environment = require("./shared/environment.js");
const require_session = require("./shared/session.js");
const require_plan = require("./shared/plan.js");
const require_wording = require("./shared/wording.js");
const require_src = require("./shared/report.js");
const require_examine = require("./shared/examine.js");
const require_output = require("./shared/output.js");
const require_previews = require("./shared/previews.js");

// tools/terraform/src/observe/observe-stack.ts
async function observeStack(context, folder, options = {}) {
	const look = await require_preview_stack.previewStack(context, folder, options);
	if (look.skipped !== void 0) return {
		drift: [],
		pending: 0,
		warnings: [],
		tools: {},
		skipped: look.skipped
	};
	const drift = (look.drift ?? []).filter(({ action, fields }) => action !== "update" || fields.length > 0);
	return {
		drift,
		pending: changesOf(drift.length === 0 || changesOf(look) === 0 ? look : await require_preview_stack.previewStack(context, folder, {
			...options,
			refresh: false
		})),
		warnings: look.warnings,
		tools: look.tools
	};
}
function changesOf({ resources }) {
	return resources.filter(({ action }) => action !== "no-op" && action !== "read").length;
}

// tools/pipeline/src/apply/drift.ts
async function observeProjects(session, names, options = {}) {
	const since = (options.now ?? /* @__PURE__ */ new Date()).toISOString();
	const projects = [];
	const failures = [];
	const stacks = stacksOf(session, names, options.environment);
	await require_run.asRun(() => require_pool.pool(stacks, require_pool.poolSize(require_plan.PLAN_BYTES), async (name) => {
		const sides = require_session.sidesOf(session.change, name);
		const { environment } = sides.project;
		try {
			session.progress(`look at ${name}`);
			const { skipped, drift, pending, warnings } = await require_plan.inStackFolder(session, sides, (folder) => observeStack(require_told_once.contextOf(session, sides), folder));
			if (skipped !== void 0) failures.push({
				project: name,
				message: `not looked at: ${skipped}`,
				code: "skipped"
			});
			else projects.push({
				project: name,
				engine: "terraform",
				...environment === void 0 ? {} : { environment },
				since,
				resources: [...drift],
				pending,
				...warnings.length === 0 ? {} : { warnings: [...warnings] }
			});
		} catch (error) {
			failures.push({
				project: name,
				...require_index.describeError(error)
			});
		}
	}));
	const byName = (a, b) => require_text.compareText(a.project, b.project);
	return {
		schema: "mainstem/drift@1",
		...options.environment === void 0 ? {} : { environment: options.environment },
		projects: projects.sort(byName),
		failures: failures.sort(byName)
	};
}
function stacksOf(session, names, wanted) {
	const { projects, settings } = session.change.head;
	for (const name of names) {
		const { project, change } = require_session.sidesOf(session.change, name);
		if (!require_preview.isStack(project)) throw new require_index.InputError(`${name} is ${require_words.withArticle(project.kind)}, not a terraform-stack: it has no state to drift from.`);
		if (change === "removed") throw new require_index.InputError(`${name} is not in this commit. To see what is: mainstem graph`);
	}
	if (wanted !== void 0) require_environment.checkEnvironment(wanted, session.change);
	return [...projects.values()].filter(require_preview.isStack).filter(({ environment }) => wanted === void 0 || require_environment.isEnvironment(environment, wanted, settings)).filter(({ name }) => names.length === 0 || names.includes(name)).map(({ name }) => name);
}

// tools/report/src/terminal/drift.ts
const ROOM = {
	resources: 40,
	fields: 16,
	lines: 20,
	more: "see --json"
};
function renderDriftTerminal({ projects, failures }, options) {
	const canvas = require_src.makeCanvas(options);
	const { paint } = canvas;
	const drifted = projects.filter(({ resources }) => resources.length > 0);
	const clean = projects.filter(({ resources }) => resources.length === 0);
	for (const { project, since, resources, pending, warnings = [] } of drifted) {
		canvas.row(paint(require_src.named(project), "bold"), paint(`${require_wording.plural(resources.length, "resource")} drifted`, "bold", "yellow"), 0);
		canvas.line(`  ${paint(`first seen ${since}${pending === 0 ? "" : `; ${require_wording.plural(pending, "declared change")} not applied yet`}`, "dim")}`);
		require_src.writeChanges(canvas, asPreview(project, resources, warnings), ROOM, /* @__PURE__ */ new Set());
		canvas.line();
	}
	const names = clean.map(({ project, pending }) => `${require_wording.oneLine(project)}${pending === 0 ? "" : ` (${require_wording.plural(pending, "declared change")} not applied yet)`}`);
	if (names.length > 0) canvas.prose(require_wording.listed(names, 20), 0, { lead: paint("clean  ", "green") });
	if (failures.length > 0) canvas.prose(require_wording.listed(failures.map((failure) => require_wording.oneLine(failure.project)), 20), 0, { lead: paint("could not be looked at  ", "red") });
	if (projects.length + failures.length === 0) canvas.line("no stack to look at");
	return canvas.toString();
}
function asPreview(project, resources, warnings) {
	return {
		schema: "mainstem/preview@1",
		project,
		engine: "terraform",
		counts: require_preview.noCounts(),
		resources,
		warnings,
		receipt: {
			head: "",
			dirty: false,
			inputs: "",
			outcome: "",
			tools: {}
		}
	};
}

// tools/cli/src/commands/drift.ts
const command = require_index.defineCommand({
	usage: "mainstem drift [PROJECT...] [--environment E] [--head REV] [--json] [--cwd DIR]\n\nWhat differs from what was applied although nobody declared it; changes that are declared and not applied yet are only counted.\nExit 3 when something drifted, 1 when a stack could not be looked at: that is never \"clean\".",
	options: {
		environment: require_index.TEXT,
		head: require_index.TEXT
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		const { session, done } = await require_previews.openSession({
			...options,
			base: options.head ?? "HEAD"
		}, "terraform");
		const drift = await observeProjects(session, require_previews.namesIn(session, args), { environment: options.environment });
		done();
		if (options.format === "json") require_output.printJson(drift);
		else require_output.print(renderDriftTerminal(drift, require_output.terminal()));
		for (const { project, message } of drift.failures) require_examine.note(`${project}: ${message}`);
		if (drift.failures.length > 0) return 1;
		return drift.projects.some(({ resources }) => resources.length > 0) ? 3 : 0;
	}
});

exports.command = command;