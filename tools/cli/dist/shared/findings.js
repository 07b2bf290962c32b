const require_collections = require("./collections.js");
const require_wording = require("./wording.js");
const require_src = require("./report.js");

// tools/report/src/terminal/findings.ts
const MOST_FINDINGS = 200;
function renderFindingsTerminal(findings, options) {
	const canvas = require_src.makeCanvas(options);
	const { paint } = canvas;
	const errors = findings.filter(({ severity }) => severity === "error").length;
	if (findings.length === 0) {
		canvas.line(`${paint("valid:", "bold", "green")} ${paint("no problem was found")}`);
		return canvas.toString();
	}
	const warnings = findings.length - errors;
	const tally = [...errors > 0 ? [require_wording.plural(errors, "error")] : [], ...warnings > 0 ? [require_wording.plural(warnings, "warning")] : []];
	canvas.line(paint(require_wording.listed(tally), "bold", errors > 0 ? "red" : "yellow"));
	canvas.line();
	const rank = ({ severity }) => severity === "error" ? 0 : 1;
	const files = /* @__PURE__ */ new Map();
	for (const finding of [...findings].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_FINDINGS)) require_collections.addTo(files, finding.file, finding);
	for (const [file, list] of files) {
		canvas.prose(require_src.named(file), 2, { styles: ["bold"] });
		for (const { severity, rule, file: place, line, path, message, suggestion } of list) {
			const style = severity === "error" ? "red" : "yellow";
			canvas.prose(require_wording.oneLine(message), 4, { lead: `${paint(severity.padEnd(7), style)}  ` });
			canvas.prose(`${place}:${line}${path === "" ? "" : `  ${require_wording.oneLine(path)}`}  ${rule}`, 13, { styles: ["dim"] });
			if (suggestion !== void 0) canvas.prose(require_wording.oneLine(suggestion), 13, { lead: paint("instead: ", "dim") });
		}
		canvas.line();
	}
	if (findings.length > MOST_FINDINGS) canvas.line(`  ${paint(`… ${require_wording.plural(findings.length - MOST_FINDINGS, "more problem")}, see --json`, "dim")}`);
	return canvas.toString();
}

Object.defineProperty(exports, "renderFindingsTerminal", {
  enumerable: true,
  get: function () {
    return renderFindingsTerminal;
  }
});