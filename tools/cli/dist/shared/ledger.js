const require_record_branch = require("./record-branch.js");

// tools/repository/src/ledger.ts
const ledgerBranch = (environment) => `mainstem/ledger/${environment}`;
const notesBranch = (environment) => `mainstem/notes/${environment}`;
function openLedger({ environment, ...place }) {
	return require_record_branch.createRecordBranch({
		...place,
		branch: ledgerBranch(environment),
		file: "ledger.json",
		parse: (text, where) => require_record_branch.parseLedger(text, where, environment),
		print: require_record_branch.ledgerText,
		empty: require_record_branch.emptyLedger(environment)
	});
}
function openNotes({ environment, ...place }) {
	return require_record_branch.createRecordBranch({
		...place,
		branch: notesBranch(environment),
		file: "notes.json",
		parse: (text, where) => require_record_branch.parseNotes(text, where, environment),
		print: (notes) => require_record_branch.canonicalText(notes),
		empty: require_record_branch.emptyNotes(environment)
	});
}

Object.defineProperty(exports, "ledgerBranch", {
  enumerable: true,
  get: function () {
    return ledgerBranch;
  }
});
Object.defineProperty(exports, "notesBranch", {
  enumerable: true,
  get: function () {
    return notesBranch;
  }
});
Object.defineProperty(exports, "openLedger", {
  enumerable: true,
  get: function () {
    return openLedger;
  }
});
Object.defineProperty(exports, "openNotes", {
  enumerable: true,
  get: function () {
    return openNotes;
  }
});