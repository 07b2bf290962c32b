const require_text = require("./text.js");
const require_record_branch = require("./record-branch.js");
const require_src = require("./report.js");

// tools/report/src/terminal/status.ts
const MOST = 40;
function renderStatusTerminal({ environments, outside = [] }, options) {
	const canvas = require_src.makeCanvas(options);
	const { paint } = canvas;
	for (const { environment, hold } of environments) if (hold !== void 0) canvas.prose(`${environment} is on hold: ${require_record_branch.holdWords(hold)}`, 0, { styles: ["red"] });
	for (const one of environments) {
		const { environment, state, live, liveSince, pullRequests = [], advanced, due, dirty, waiting, claim } = one;
		const pulls = pullRequests.length === 0 ? "" : ` by ${pullRequests.map((number) => `#${number}`).join(", ")}`;
		canvas.heading(environment, state === "active" ? "" : state);
		if (live === null) canvas.prose("never proved live", 2, { styles: ["yellow"] });
		else canvas.prose(`live at ${require_text.shortCommit(live)} since ${liveSince}${pulls}`, 2, { styles: ["green"] });
		if (advanced !== null && advanced !== live) canvas.prose(`advanced to ${require_text.shortCommit(advanced)}`, 2);
		if (claim !== void 0) canvas.prose(`${claim.run} is rolling out ${require_text.shortCommit(claim.revision)} since ${claim.at}`, 2);
		for (const { project, because, since, run } of dirty) canvas.prose(`${project}: ${because}, since ${since} (${run})`, 2, { lead: paint("dirty  ", "red") });
		if (due.length === 0) canvas.prose(`nothing is due at ${require_text.shortCommit(one.revision)}`, 2);
		for (const { project, because } of due.slice(0, MOST)) canvas.prose(`${project}: ${because}`, 2, { lead: paint("due    ", "yellow") });
		if (due.length > MOST) canvas.prose(require_text.firstOf(due.slice(MOST).map(({ project }) => project), 5), 2, { lead: paint("due    ", "yellow") });
		for (const { project, because } of waiting) canvas.prose(`${project === void 0 ? "" : `${project}: `}${because}`, 2, { lead: paint("waits  ", "yellow") });
	}
	if (outside.length > 0) canvas.heading("In no rollout");
	for (const { project, because } of outside.slice(0, MOST)) canvas.prose(`${project}: ${because}`, 2);
	if (outside.length > MOST) canvas.line(`  … ${outside.length - MOST} more, see --json`);
	return canvas.toString();
}
function renderLedgerTerminal(ledger, options) {
	const canvas = require_src.makeCanvas(options);
	const { environment, advanced, live, records, holds = [] } = ledger;
	for (const hold of holds) canvas.prose(`on hold: ${hold.project ?? environment}: ${require_record_branch.holdWords(hold)}`, 0, { styles: ["red"] });
	const at = (revision) => revision === void 0 ? "nothing" : require_text.shortCommit(revision);
	canvas.heading(environment, `advanced to ${at(advanced?.revision)}, proved live at ${at(live?.revision)}`);
	for (const { project, state, revision, at: since, reason } of records) {
		const told = `${state}  ${require_text.shortCommit(revision)}  ${since}`;
		canvas.row(canvas.paint(project), canvas.paint(told, ...state === "dirty" ? ["red"] : []), 2);
		if (reason !== void 0) canvas.prose(reason, 4);
	}
	return canvas.toString();
}

Object.defineProperty(exports, "renderLedgerTerminal", {
  enumerable: true,
  get: function () {
    return renderLedgerTerminal;
  }
});
Object.defineProperty(exports, "renderStatusTerminal", {
  enumerable: true,
  get: function () {
    return renderStatusTerminal;
  }
});