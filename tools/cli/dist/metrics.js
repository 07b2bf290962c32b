const require_records = require("./shared/records.js");
const require_figures = require("./shared/figures.js");
const require_wording = require("./shared/wording.js");
const require_src = require("./shared/report.js");
const require_index = require("./index.js");
const require_examine = require("./shared/examine.js");
const require_output = require("./shared/output.js");

// tools/report/src/markdown/metrics.ts
const MOST_REMARKS$1 = 50;
function renderMetricsMarkdown(metrics) {
	const parts = [`## Figures from ${require_wording.plural(metrics.events, "event")}, ${require_figures.windowText(metrics)}`];
	for (const environment of metrics.environments) parts.push(`### ${require_src.prose(environment.environment)}`, ...environmentParts(environment));
	const survey = require_figures.surveyLines(metrics);
	if (survey.length > 0) parts.push("### Survey", survey.map(({ quarter, told }) => `- ${quarter}: ${require_src.prose(told)}`).join("\n"));
	const remarks = require_figures.remarksOf(metrics);
	if (remarks.length > 0) {
		const more = remarks.length > MOST_REMARKS$1 ? [`- ${require_wording.grouped(remarks.length - MOST_REMARKS$1)} more`] : [];
		const lines = [...remarks.slice(0, MOST_REMARKS$1).map((remark) => `- ${require_src.prose(remark)}`), ...more];
		parts.push(`<details><summary>Not in a figure: ${require_wording.grouped(remarks.length)}</summary>\n\n${lines.join("\n")}\n\n</details>`);
	}
	return `${parts.join("\n\n")}\n`;
}
function environmentParts(environment) {
	const none = require_figures.noFigures(environment);
	if (none !== void 0) return [require_src.prose(none)];
	const parts = [[
		"| | | |",
		"|---|---|---|",
		...require_figures.figuresOf(environment).map(({ name, value, note }) => `| ${name} | ${require_src.prose(value)} | ${require_src.prose(note)} |`)
	].join("\n")];
	const { stages } = environment.leadTime;
	if (stages.length > 0) {
		const lines = stages.map((stage) => `| ${stage.from} → ${stage.to} | ${require_figures.spreadText(stage)} |`);
		parts.push([
			"| from stage to stage | median |",
			"|---|---|",
			...lines
		].join("\n"));
	}
	if (environment.trend.length > 1) {
		const lines = environment.trend.map(({ from, deployments, failed, leadTime: { medianSeconds }, driftOpened }) => `| ${from.slice(0, 10)} | ${require_wording.grouped(deployments)} | ${require_wording.grouped(failed)} | ${medianSeconds === void 0 ? "" : require_figures.spanText(medianSeconds)} | ${require_wording.grouped(driftOpened)} |`);
		parts.push([
			"| from | deployments | failed | lead time | drifted |",
			"|---|---|---|---|---|",
			...lines
		].join("\n"));
	}
	return parts;
}

// tools/report/src/terminal/metrics.ts
const MOST_REMARKS = 20;
const WIDEST_BAR = 40;
function renderMetricsTerminal(metrics, options) {
	const canvas = require_src.makeCanvas(options);
	canvas.row(canvas.paint(`figures from ${require_wording.plural(metrics.events, "event")}`, "bold"), canvas.paint(require_figures.windowText(metrics), "dim"), 0);
	for (const environment of metrics.environments) {
		canvas.heading(require_wording.oneLine(environment.environment));
		const none = require_figures.noFigures(environment);
		if (none === void 0) writeEnvironment(canvas, environment);
		else canvas.prose(none, 2, { styles: ["dim"] });
	}
	const survey = require_figures.surveyLines(metrics);
	if (survey.length > 0) canvas.heading("Survey");
	for (const { quarter, told } of survey) canvas.prose(told, 2, { lead: canvas.paint(`${quarter}  `, "dim") });
	const remarks = require_figures.remarksOf(metrics);
	if (remarks.length > 0) canvas.heading("Not in a figure", require_wording.grouped(remarks.length));
	for (const remark of remarks.slice(0, MOST_REMARKS)) canvas.prose(require_wording.oneLine(remark), 2, { styles: ["dim"] });
	if (remarks.length > MOST_REMARKS) canvas.line(`  … ${require_wording.grouped(remarks.length - MOST_REMARKS)} more, see --json`);
	return canvas.toString();
}
function writeEnvironment(canvas, environment) {
	const figures = require_figures.figuresOf(environment);
	const wide = Math.max(...figures.map(({ name }) => name.length)) + 2;
	const isNarrow = canvas.width < wide + 40;
	for (const { name, value, note } of figures) {
		const told = note === "" ? value : `${value}  ${note}`;
		if (isNarrow) canvas.line(`  ${canvas.paint(name, "dim")}`);
		canvas.prose(told, isNarrow ? 4 : 2, { lead: isNarrow ? "" : canvas.paint(name.padEnd(wide), "dim") });
	}
	writeWaterfall(canvas, environment);
	writeTrend(canvas, environment);
}
function writeWaterfall(canvas, { leadTime: { stages } }) {
	if (stages.length === 0) return;
	canvas.line();
	canvas.line(`  ${canvas.paint("from stage to stage, median", "dim")}`);
	const longest = Math.max(...stages.map(({ medianSeconds = 0 }) => medianSeconds), 1);
	const room = Math.max(4, Math.min(WIDEST_BAR, canvas.width - 62));
	for (const stage of stages) {
		const { from, to, medianSeconds = 0 } = stage;
		const bar = "█".repeat(Math.max(medianSeconds > 0 ? 1 : 0, Math.round(medianSeconds / longest * room)));
		canvas.row(`${`${from} → ${to}`.padEnd(22)}${canvas.paint(bar, "blue")}`, canvas.paint(require_figures.spreadText(stage), "dim"), 4);
	}
}
function writeTrend(canvas, { trend }) {
	if (trend.filter(({ deployments, leadTime, driftOpened }) => deployments + leadTime.n + driftOpened > 0).length < 2) return;
	canvas.line();
	for (const { from, deployments, failed, leadTime, driftOpened } of trend) {
		const told = [
			require_wording.plural(deployments, "deployment"),
			...failed > 0 ? [`${require_wording.grouped(failed)} failed`] : [],
			...leadTime.medianSeconds === void 0 ? [] : [`lead time ${require_figures.spanText(leadTime.medianSeconds)}`],
			...driftOpened > 0 ? [`${require_wording.grouped(driftOpened)} drifted`] : []
		];
		canvas.prose(told.join(", "), 4, { lead: canvas.paint(`${from.slice(0, 10)}  `, "dim") });
	}
}

// tools/cli/src/commands/metrics.ts
const command = require_index.defineCommand({
	usage: "mainstem metrics [--since 90d] [--environment E] [--format terminal|json|markdown|html] [--cwd DIR]\n\nLead time as a waterfall, deployment frequency, change failure rate, recovery time, rework rate and drift, from the events of the ledger alone.\n--since is 90d, 12h, 4w, a date or a time. No events, no figure. Definitions: docs/figures.md",
	options: {
		since: require_index.TEXT,
		environment: require_index.TEXT
	},
	formats: [
		"terminal",
		"json",
		"markdown",
		"html"
	],
	async run({ since, environment, format, ...options }, args) {
		require_examine.expectNoArguments("metrics", args);
		const metrics = await require_records.readMetrics(await require_examine.examineRepository(options), {
			now: /* @__PURE__ */ new Date(),
			...since === void 0 ? {} : { since },
			...environment === void 0 ? {} : { environment }
		});
		if (format === "json") require_output.printJson(metrics);
		else if (format === "markdown") require_output.print(renderMetricsMarkdown(metrics));
		else if (format === "html") require_output.print((await Promise.resolve().then(() => require("./shared/board.js")).then((n) => n.board_exports)).renderMetricsHtml(metrics));
		else require_output.print(renderMetricsTerminal(metrics, require_output.terminal()));
		return 0;
	}
});

exports.command = command;