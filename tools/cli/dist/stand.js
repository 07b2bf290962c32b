const require_src = require("./shared/graph.js");
const require_open = require("./shared/open.js");
const require_status = require("./shared/status2.js");
const require_working_tree = require("./shared/working-tree.js");
const require_git = require("./shared/git.js");

// tools/cli/src/standing.ts
function describeStanding({ branch, commits, uncommitted, affected, due }) {
	const where = branch === void 0 ? "No branch is checked out" : `On ${branch}`;
	const ahead = commits === 0 ? "no commit of its own" : plural(commits, "commit");
	const files = uncommitted === 0 ? "" : `, ${plural(uncommitted, "file")} not committed`;
	const environments = [...new Set(affected.map(({ environment }) => environment ?? "no environment"))];
	const names = affected.slice(0, 5).map(({ name }) => name);
	return `${[
		`${where}, ${ahead}${files}.`,
		affected.length === 0 ? "No project is affected." : `${plural(affected.length, "project")} affected in ${environments.join(", ")}: ${names.join(", ")}${affected.length > names.length ? ", …" : ""}.`,
		due.length === 0 ? "Nothing is due, as far as this clone knows the ledgers." : `Due: ${due.map(({ environment, count }) => `${plural(count, "project")} in ${environment}`).join(", ")}.`,
		"",
		`Next:         ${nextCommand({
			uncommitted,
			affected,
			due
		})}`,
		"All commands: mainstem --help"
	].join("\n")}\n`;
}
function nextCommand({ uncommitted, affected, due }) {
	if (uncommitted > 0) return "mainstem validate --working-tree";
	if (affected.length > 0) return "mainstem verdict";
	return due.length > 0 ? "mainstem status" : "mainstem graph";
}
function plural(count, word) {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
}

// tools/cli/src/stand.ts
async function standing(folder) {
	try {
		const { repository, change } = await require_open.openChange({ folder }, Promise.resolve().then(() => require("./shared/graph.js")).then((n) => n.src_exports));
		const { base, head, projects } = require_src.affectedBy(change);
		const [branch, count, uncommitted, due] = await Promise.all([
			require_git.git(repository, [
				"symbolic-ref",
				"--quiet",
				"--short",
				"HEAD"
			]),
			require_git.git(repository, [
				"rev-list",
				"--count",
				`${base}..${head}`
			]),
			require_working_tree.changedOnDisk(repository),
			dueOf(repository)
		]);
		return describeStanding({
			branch: branch.code === 0 ? branch.stdout.toString("utf8").trim() : void 0,
			commits: Number(count.stdout.toString("utf8").trim()),
			uncommitted: uncommitted.length,
			affected: projects,
			due
		});
	} catch {
		return;
	}
}
async function dueOf(repository) {
	const { environments } = await require_status.statusOf(repository, {});
	return environments.flatMap(({ environment, due, advanced }) => due.length > 0 && advanced !== null ? [{
		environment,
		count: due.length
	}] : []);
}

exports.standing = standing;