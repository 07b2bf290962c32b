const require_preview = require("./preview.js");
const require_texts = require("./texts.js");
const require_src = require("./graph.js");
const require_index = require("../index.js");
const require_environment = require("./environment.js");
const require_wording = require("./wording.js");
const require_src$1 = require("./report.js");

// tools/pipeline/src/apply/request.ts
function parseApprovals(text, where) {
	const digests = text.split(/[\s,]+/).filter((digest) => digest !== "");
	const wrong = digests.find((digest) => !/^sha256:[0-9a-f]{64}$/.test(digest));
	if (wrong === void 0) return new Set(digests);
	throw new require_index.InputError(`${where} holds ${JSON.stringify(wrong)}, and ${JSON.stringify(wrong)} is no digest. Give it what an earlier run or mainstem apply printed: sha256: and 64 hexadecimal digits; several separated by commas.`);
}
function chooseStacks(session, { names, environment, where }) {
	const { change } = session;
	const { base, head } = change;
	if (environment !== void 0) require_environment.checkEnvironment(environment, change);
	if (names.length === 0) {
		const { projects } = require_src.affectedBy(change);
		return projects.filter((one) => environment === void 0 || require_environment.isEnvironment(one.environment, environment, head.settings)).filter(require_preview.isStack).map(({ name }) => name);
	}
	for (const name of names) {
		const project = head.projects.get(name) ?? base.projects.get(name);
		const its = project?.environment;
		if (environment === void 0 || project === void 0 || require_environment.isEnvironment(its, environment, head.settings)) continue;
		const which = where === void 0 ? name : `${where} names ${name}, which`;
		throw new require_index.InputError(its === void 0 ? `${which} names no environment in its path, so that it is not known to be of ${environment}. Leave it out, or say so in mainstem.yaml: stacks: [{ path: ${project.root}, environment: ${environment} }]` : `${which} belongs to ${its}, not to ${environment}. Leave it out, or apply it in a run of its own.`);
	}
	return [...new Set(names)];
}

// tools/report/src/applied.ts
const OUTCOME_WORDS = {
	applied: "applied",
	"nothing-to-do": "nothing to do",
	unreviewed: "not applied: not all of it was reviewed",
	failed: "failed",
	interrupted: "interrupted",
	waiting: "waiting",
	skipped: "skipped"
};
function fieldText(field) {
	const shown = require_src$1.showField(field, {
		value: 120,
		line: 200,
		lines: 1
	});
	if (shown.form === "note") return `${shown.path}: ${shown.note}`;
	if (shown.form === "values") return `${shown.path}: ${shown.before ?? "(none)"} → ${shown.after ?? "(none)"}`;
	return `${shown.path}: differs`;
}

// tools/report/src/terminal/applied.ts
const OUTCOME_STYLES = {
	applied: ["bold", "green"],
	"nothing-to-do": ["dim"],
	unreviewed: ["bold", "yellow"],
	failed: ["bold", "red"],
	interrupted: ["bold", "red"],
	waiting: ["cyan"],
	skipped: ["cyan"]
};
const MOST = 40;
function renderAppliedTerminal(all, options) {
	const canvas = require_src$1.makeCanvas(options);
	for (const one of all) writeOne(canvas, one);
	const approvals = require_texts.openApprovals(all);
	if (approvals.length > 0) {
		canvas.line(canvas.paint("To apply exactly the changes above that were not reviewed, run the same command with:", "bold"));
		canvas.line(`  --approved ${approvals.join(",")}`);
	}
	return canvas.toString();
}
function writeOne(canvas, one) {
	const { paint } = canvas;
	canvas.row(paint(require_src$1.named(one.project), "bold"), paint(OUTCOME_WORDS[one.outcome], ...OUTCOME_STYLES[one.outcome]), 0);
	const plan = require_wording.countsText(one.counts);
	const before = one.state?.before?.serial;
	const after = one.state?.after?.serial;
	const serial = before === after || after === void 0 ? "" : `, state ${before ?? "new"} → ${after}`;
	if (one.outcome !== "waiting" && one.outcome !== "skipped") canvas.line(`  ${paint(`${plan}${serial}`, "dim")}`);
	if (one.receipts.length > 0) {
		const names = one.receipts.map(({ pullRequest, head }) => pullRequest === void 0 ? head.slice(0, 8) : `#${pullRequest}`);
		canvas.line(`  ${paint(`reviewed in ${require_wording.listed(names, 8)}${one.approved === true ? ", the rest approved" : ""}`, "dim")}`);
	}
	for (const line of (one.message ?? "").split("\n")) if (line !== "") canvas.prose(require_wording.shorten(line, 600), 2);
	for (const { address, state } of one.notApplied.slice(0, MOST)) canvas.row(`${paint("not applied", "red")}  ${paint(require_src$1.named(address))}`, paint(state.replace("-", " "), "dim"), 2);
	if (one.notApplied.length > MOST) canvas.line(`  ${paint(`… ${require_wording.plural(one.notApplied.length - MOST, "more")}, see --json`, "dim")}`);
	for (const change of one.unreviewed.slice(0, MOST)) {
		const sign = paint(`${require_src$1.ACTION_SIGNS[change.action]} ${change.action.padEnd(7)}`, ...require_src$1.ACTION_STYLES[change.action]);
		canvas.row(`${sign}  ${paint(require_src$1.named(change.address))}`, paint(change.risk, ...require_src$1.RISK_STYLES[change.risk]), 2);
		for (const why of change.why.slice(0, 6)) canvas.prose(require_wording.oneLine(why), 13);
		for (const field of change.fields.slice(0, 8)) canvas.prose(fieldText(field), 13, { styles: ["dim"] });
	}
	if (one.unreviewed.length > MOST) canvas.line(`  ${paint(`… ${require_wording.plural(one.unreviewed.length - MOST, "more")}, see --json`, "dim")}`);
	if (one.outcome === "unreviewed" && one.policy === "stop") canvas.prose("The settings let nobody approve this here: open a pull request whose plan shows it.", 2);
	for (const warning of one.warnings.slice(0, 12)) canvas.prose(require_wording.oneLine(warning), 2, { lead: paint("warning  ", "yellow") });
	canvas.line();
}

Object.defineProperty(exports, "chooseStacks", {
  enumerable: true,
  get: function () {
    return chooseStacks;
  }
});
Object.defineProperty(exports, "parseApprovals", {
  enumerable: true,
  get: function () {
    return parseApprovals;
  }
});
Object.defineProperty(exports, "renderAppliedTerminal", {
  enumerable: true,
  get: function () {
    return renderAppliedTerminal;
  }
});