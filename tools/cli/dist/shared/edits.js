const require_init = require("./init.js");
const require_src = require("./report.js");
const require_output = require("./output.js");

// tools/cli/src/edits.ts
async function propose(repository, { files, edits, lost, next }, options, show) {
	const dry = options["dry-run"] === true;
	const isNothing = edits.writes.size === 0 && edits.deletes.length === 0;
	if (options.format === "json") {
		if (!dry) await require_init.writeEdits(repository, edits);
		const writes = [...edits.writes].map(([path, text]) => ({
			path,
			text,
			isNew: files.read(path) === void 0
		}));
		require_output.printJson({
			written: !dry,
			writes,
			deletes: edits.deletes,
			lost,
			next
		});
		return 0;
	}
	if (isNothing) {
		require_output.print("Nothing to write: the tree is so already.");
		for (const line of next) require_output.print(require_src.renderProse("- ", line, require_output.terminal()));
		return 0;
	}
	if (show === "diff") require_output.print(await require_init.diffOf(files, edits, require_output.terminal().color));
	else for (const line of namesOf(files, edits)) require_output.print(line);
	for (const line of lost) require_output.print(require_src.renderProse("Lost: ", line, require_output.terminal()));
	require_output.print(summary(files, edits, dry));
	if (!dry) {
		if (options.yes !== true && (show === "diff" || lost.length > 0) && !await agreed()) {
			require_output.print("Nothing was written.");
			return 0;
		}
		await require_init.writeEdits(repository, edits);
	}
	if (next.length > 0) require_output.print("Next:");
	for (const line of next) require_output.print(require_src.renderProse("- ", line, require_output.terminal()));
	return 0;
}
function namesOf(files, edits) {
	return [...[...edits.writes.keys()].map((path) => `${files.read(path) === void 0 ? "new    " : "changed"}  ${path}`), ...edits.deletes.map((path) => `deleted  ${path}`)];
}
function summary(files, edits, dry) {
	const fresh = [...edits.writes.keys()].filter((path) => files.read(path) === void 0).length;
	return `${[
		[fresh, "new"],
		[edits.writes.size - fresh, "changed"],
		[edits.deletes.length, "deleted"]
	].flatMap(([count, word]) => count > 0 ? [`${count} ${word}`] : []).join(", ")}${dry ? ": nothing was written, since --dry-run is given" : ""}.`;
}
async function agreed() {
	if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return true;
	const { confirm, isCancel } = await Promise.resolve().then(() => require("../prompts.js"));
	const answer = await confirm({ message: "Write this?" });
	return !isCancel(answer) && answer;
}

Object.defineProperty(exports, "propose", {
  enumerable: true,
  get: function () {
    return propose;
  }
});