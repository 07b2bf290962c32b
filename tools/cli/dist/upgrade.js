const require_index = require("./index.js");
const require_init = require("./shared/init.js");
const require_moving = require("./shared/moving.js");
const require_remote = require("./shared/remote.js");
const require_working_tree = require("./shared/working-tree.js");
const require_checkout = require("./shared/checkout.js");
const require_git = require("./shared/git.js");
const require_record_branch = require("./shared/record-branch.js");
const require_snapshot = require("./shared/snapshot.js");
const require_revision = require("./shared/revision.js");
const require_texts = require("./shared/texts.js");
const require_src = require("./shared/report.js");
const require_examine = require("./shared/examine.js");
const require_output = require("./shared/output.js");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// tools/repository/src/synthetic.ts
async function treeWith(repository, from, edits) {
	const { entries } = await require_snapshot.readTree(repository, from);
	return require_checkout.withScratch(async (scratch) => {
		const own = {
			...repository,
			environment: {
				...repository.environment,
				GIT_INDEX_FILE: (0, node_path.join)(scratch, "index")
			}
		};
		await require_git.gitOrFail(own, ["read-tree", from]);
		const files = [...edits.writes].map(([path, text], index) => ({
			path,
			text,
			file: (0, node_path.join)(scratch, `${index}`)
		}));
		for (const { file, text } of files) await (0, node_fs_promises.writeFile)(file, text);
		const ids = (await require_git.gitOrFail(own, [
			"hash-object",
			"-w",
			"--no-filters",
			"--stdin-paths"
		], files.map(({ file }) => `${file}\n`).join(""))).toString("utf8").split("\n");
		const lines = [...edits.deletes.map((path) => `0 ${"0".repeat(40)}\t${path}\0`), ...files.map(({ path }, index) => `${entries.get(path)?.mode ?? "100644"} ${ids[index]}\t${path}\0`)];
		await require_git.gitOrFail(own, [
			"update-index",
			"-z",
			"--index-info"
		], lines.join(""));
		return (await require_git.gitOrFail(own, ["write-tree"])).toString("utf8").trim();
	});
}
async function commitTree(repository, tree, parents, message, own = false) {
	const args = [
		...own && (await require_git.git(repository, ["var", "GIT_COMMITTER_IDENT"])).code === 0 ? [] : require_record_branch.COMMITTER,
		"commit-tree",
		tree,
		...parents.flatMap((one) => ["-p", one]),
		"-F",
		"-"
	];
	return (await require_git.gitOrFail(repository, args, message)).toString("utf8").trim();
}
const SIDES = [
	"base",
	"ours",
	"theirs"
];
async function mergeTrees(repository, base, ours, theirs) {
	const below = await commitTree(repository, base, [], "base");
	const labels = {
		ours: await commitTree(repository, ours, [below], "ours"),
		theirs: await commitTree(repository, theirs, [below], "theirs")
	};
	const { code, stdout, stderr } = await require_git.git(repository, [...[
		"merge.renames=true",
		"merge.directoryRenames=true",
		"merge.renameLimit=20000"
	].flatMap((one) => ["-c", one]), ...[
		"merge-tree",
		"--write-tree",
		"--no-messages",
		"-z",
		labels.ours,
		labels.theirs
	]]);
	if (code !== 0 && code !== 1) throw new require_index.ToolError(`git merge-tree failed: ${stderr.split("\n")[0] || `exit ${code}`}. It needs Git 2.38 or newer; yours is: git --version`);
	const [tree = "", ...rows] = stdout.toString("utf8").split("\0");
	const sides = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const [, stage, path] = /^\d+ [0-9a-f]+ ([123])\t([\s\S]+)$/.exec(row) ?? [];
		const side = SIDES[Number(stage) - 1];
		if (path !== void 0 && side !== void 0) sides.set(path, [...sides.get(path) ?? [], side]);
	}
	return {
		tree,
		conflicts: [...sides].map(([path, has]) => ({
			path,
			sides: has
		})),
		labels
	};
}
async function createBranch(repository, branch, commit) {
	const { code } = await require_git.git(repository, [
		"update-ref",
		`refs/heads/${branch}`,
		commit,
		"0".repeat(commit.length)
	]);
	return code === 0;
}

// tools/generators/src/migrations.ts
const MIGRATIONS = [];
function passed(all, from, to) {
	return all.filter(({ version }) => compareVersions(version, from) > 0 && compareVersions(version, to) <= 0).sort((a, b) => compareVersions(a.version, b.version));
}
function compareVersions(a, b) {
	const [left, right] = [a, b].map((one) => (/^v?([\d.]+)/.exec(one)?.[1] ?? "0").split(".").map(Number));
	for (const index of [
		0,
		1,
		2
	]) {
		const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

// tools/generators/src/upgrade.ts
function answersNow(recorded, fork) {
	const known = new Map(recorded.environments.map((one) => [one.name, one]));
	const environments = require_init.settingsOf(fork).environments.map(({ name, accounts, regions }) => {
		const [account, region] = [accounts[0] ?? recorded.environments[0]?.account ?? "", regions[0]];
		return known.get(name) ?? {
			name,
			account,
			...region === void 0 ? {} : { region }
		};
	});
	return {
		...recorded,
		environments
	};
}
function asForked(files, answers, version, moves) {
	const draft = require_init.createDraft(files);
	require_init.init(draft, answers, version);
	draft.remove(require_init.RECORD);
	for (const app of moves?.removed ?? []) if (require_moving.applicationsOf(draft).includes(app)) require_moving.removeApp.run(draft, app, {});
	for (const [app, to] of moves?.renamed ?? []) {
		const there = require_moving.applicationsOf(draft);
		if (there.includes(app) && !there.includes(to)) require_moving.renameApp.run(draft, app, { to });
	}
	return draft;
}
function movesOf(base, fork, renames) {
	const renamed = /* @__PURE__ */ new Map();
	const removed = [];
	const [before, now] = [require_moving.applicationsOf(base), require_moving.applicationsOf(fork)];
	for (const app of before.filter((one) => !now.includes(one))) {
		const votes = /* @__PURE__ */ new Map();
		for (const { from, to } of renames) {
			const target = /^apps\/([^/]+)\//.exec(to)?.[1];
			if (!from.startsWith(`apps/${app}/`) || target === void 0 || before.includes(target)) continue;
			votes.set(target, (votes.get(target) ?? 0) + 1);
		}
		const [most] = [...votes].sort(([, a], [, b]) => b - a);
		if (most === void 0) removed.push(app);
		else renamed.set(app, most[0]);
	}
	return {
		renamed,
		removed
	};
}
function newEntries(before, after) {
	const known = new Set(entriesOf(before ?? ""));
	return entriesOf(after ?? "").filter((entry) => !known.has(entry));
}
function entriesOf(text) {
	return text.split(/\n(?=[-*] |#|\n)/).flatMap((part) => {
		const [, entry] = /^\s*[-*] ([\s\S]+)$/.exec(part) ?? [];
		return entry === void 0 ? [] : [entry.replace(/\s+/g, " ").trim()];
	});
}
const REASON = "mainstem upgrade, why the template changed this:";
function withReasons(path, text, labels, version, reasons) {
	const above = reasons.map((reason) => comment(path, `${REASON} ${reason}`));
	return text.split("\n").flatMap((line) => {
		if (line.startsWith(`<<<<<<< ${labels.ours}`)) return [...above, "<<<<<<< yours"];
		return line.startsWith(`>>>>>>> ${labels.theirs}`) ? [`>>>>>>> template ${version}`] : [line];
	}).join("\n");
}
function comment(path, text) {
	if (/\.(?:md|html)$/.test(path)) return `<!-- ${text} -->`;
	return /\.(?:[cm]?[jt]sx?|jsonc?|go)$/.test(path) ? `// ${text}` : `# ${text}`;
}
function unresolvedLines(text) {
	return text.split("\n").flatMap((line, index) => /^(?:<{7}|>{7})(?: |$)/.test(line) || line.includes("mainstem upgrade, why the template changed this:") ? [index + 1] : []);
}
function expectResolved(files, pending) {
	const left = pending.conflicts.flatMap((path) => unresolvedLines(files.read(path) ?? "").map((line) => `${path}:${line}`));
	if (left.length === 0) return;
	throw new require_index.InputError(`Not resolved: ${left.slice(0, 8).join(", ")}${left.length > 8 ? `, and ${left.length - 8} more lines` : ""}. Edit them: keep what is right of both sides, without markers and without the lines above them. Then: mainstem upgrade --continue`);
}

// tools/generators/src/upgrading.ts
async function upgrade(repository, options) {
	await expectCommitted(repository);
	const [head = ""] = await require_revision.resolveRevisions(repository, ["HEAD"]);
	const fork = await contentOf(repository, head);
	const record = require_init.recordedAnswers(fork);
	if (record === void 0) throw new require_index.InputError(`There is no ${require_init.RECORD}, so nobody knows which version of the template this fork has. Make it: mainstem init --answers tools/generators/examples/answers.yaml`);
	if (record.upgrading !== void 0) throw new require_index.InputError(`The upgrade to ${record.upgrading.version} is not finished. Resolve what is left, then: mainstem upgrade --continue`);
	const commit = await commitOf(repository, options);
	if (commit === record.template.commit) throw new require_index.InputError(`This fork has ${record.template.version} (${commit.slice(0, 12)}) already. Name a later one: mainstem upgrade --to REV`);
	await expectRecorded(repository, record.template, options.from);
	const [old, next] = [await contentOf(repository, record.template.commit), await contentOf(repository, commit)];
	const to = {
		version: versionOf(next) ?? commit.slice(0, 12),
		commit
	};
	const branch = `mainstem/upgrade-${to.version === record.template.version ? `${to.version}-${commit.slice(0, 12)}` : to.version}`;
	const { answers, notes } = fitting(old, next, record, fork);
	const unmoved = asForked(old, answers, record.template);
	const { renames } = await require_snapshot.readChangedTrees(repository, await treeWith(repository, record.template.commit, unmoved.edits()), head);
	const moves = movesOf(unmoved, fork, renames);
	const drafts = {
		base: asForked(old, answers, record.template, moves),
		ours: require_init.createDraft(fork),
		theirs: asForked(next, answers, to, moves)
	};
	drafts.ours.remove(require_init.RECORD);
	const migrations = passed(options.migrations ?? MIGRATIONS, record.template.version, to.version);
	for (const { run } of migrations) for (const draft of [drafts.base, drafts.ours]) run(draft);
	const [base, ours, theirs] = [
		await treeWith(repository, record.template.commit, drafts.base.edits()),
		await treeWith(repository, head, drafts.ours.edits()),
		await treeWith(repository, commit, drafts.theirs.edits())
	];
	const merged = await mergeTrees(repository, base, ours, theirs);
	const trees = {
		base: await require_snapshot.readTree(repository, base),
		ours: await require_snapshot.readTree(repository, ours),
		merged: await require_snapshot.readTree(repository, merged.tree)
	};
	const deletes = /* @__PURE__ */ new Set();
	for (const { path, sides } of merged.conflicts) if (sides.join() === "base,theirs" || sides.join() === "theirs" && !trees.ours.entries.has(path) && trees.base.entries.has(path)) deletes.add(path);
	for (const path of trees.merged.entries.keys()) {
		if (trees.ours.entries.has(path) || trees.base.entries.has(path)) continue;
		if (foldersOf(path).some((folder) => trees.base.hasFolder(folder) && !trees.ours.hasFolder(folder))) deletes.add(path);
	}
	const origins = await originsOf(repository, commit, theirs);
	const changes = newEntries(old.read(CHANGELOG), next.read(CHANGELOG));
	const writes = /* @__PURE__ */ new Map();
	const conflicts = [];
	const texts = await require_texts.readTexts(repository, trees.merged, merged.conflicts.map(({ path }) => path));
	for (const { path, sides } of merged.conflicts) {
		if (deletes.has(path)) continue;
		const text = texts.get(path) ?? "";
		const reasons = await reasonsOf(repository, record.template.commit, commit, origins.get(path) ?? path, changes);
		const hasMarkers = text.includes(`<<<<<<< ${merged.labels.ours}`);
		if (hasMarkers) writes.set(path, withReasons(path, text, merged.labels, to.version, reasons));
		const both = sides.includes("ours") && sides.includes("theirs");
		conflicts.push({
			path,
			is: hasMarkers ? "both" : both ? "binary" : sides.join() === "base,ours" ? "template-deleted" : "places",
			reasons
		});
	}
	const open = conflicts.filter(({ is }) => is !== "template-deleted").map(({ path }) => path);
	writes.set(require_init.RECORD, open.length === 0 ? require_init.recordText(record.answers, to) : require_init.recordText(record.answers, record.template, {
		...to,
		conflicts: open
	}));
	const tree = await treeWith(repository, merged.tree, {
		writes,
		deletes: [...deletes]
	});
	const { files } = await require_snapshot.readChangedTrees(repository, head, tree);
	const migrated = migrations.map(({ what }) => what);
	const result = {
		from: record.template,
		to,
		branch,
		changed: files.filter(({ path }) => path !== require_init.RECORD).length,
		conflicts: conflicts.sort((a, b) => a.path < b.path ? -1 : 1),
		staysDeleted: [...deletes].sort(),
		changes,
		migrated,
		moves,
		notes
	};
	const made = await commitTree(repository, tree, [head], messageFor(result), true);
	if (options.dryRun === true) return {
		...result,
		commit: made,
		is: "dry"
	};
	return {
		...result,
		...await branchAt(repository, branch, made)
	};
}
const CHANGELOG = "CHANGELOG.md";
async function expectCommitted(repository) {
	const [path, ...more] = await require_working_tree.changedOnDisk(repository);
	if (path === void 0) return;
	throw new require_index.InputError(`${path}${more.length > 0 ? ` and ${more.length} more` : ""} ${more.length > 0 ? "are" : "is"} not committed, and only what is committed is merged. Commit first: git add . && git commit -m start`);
}
async function commitOf(repository, { to, from }) {
	if (from !== void 0) {
		if (from.startsWith("-")) throw new require_index.InputError(`--from ${from} is no remote. Give a remote's name, or an address: git remote -v`);
		const isSha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(to);
		const wanted = isSha ? [] : [`refs/tags/${to}`, `refs/heads/${to}`];
		const found = isSha ? /* @__PURE__ */ new Map([[to, to]]) : await require_remote.remoteRefs(repository, from, wanted);
		const ref = isSha ? to : wanted.find((one) => found.has(one));
		const sha = ref === void 0 ? void 0 : found.get(ref);
		if (ref === void 0 || sha === void 0) throw new require_index.InputError(`${from} has no tag or branch ${to}. To see what it has: git ls-remote --tags ${from}`);
		await require_remote.bringCommit(repository, from, ref, sha);
		return (await require_revision.resolveRevisions(repository, [sha]))[0] ?? sha;
	}
	try {
		return (await require_revision.resolveRevisions(repository, [to]))[0] ?? to;
	} catch (error) {
		throw new require_index.InputError(`${require_index.messageOf(error)} Or say where the template is: mainstem upgrade --to ${to} --from REMOTE`);
	}
}
async function expectRecorded(repository, { version, commit }, from) {
	const isHere = async () => (await require_git.git(repository, [
		"cat-file",
		"-e",
		`${commit}^{commit}`
	])).code === 0;
	if (await isHere()) return;
	if (from !== void 0) {
		await require_remote.bringCommit(repository, from, commit, commit).catch((error) => {
			if (!(error instanceof require_index.ToolError)) throw error;
		});
		if (await isHere()) return;
	}
	const fetch = await require_revision.isShallow(repository) ? "git fetch --unshallow origin" : `git fetch ${from ?? "REMOTE"} ${commit}`;
	throw new require_index.InputError(`${require_init.RECORD}: ${version} is commit ${commit}, which this clone does not have, and the merge starts from it. Type: ${fetch}`);
}
async function contentOf(repository, commit) {
	const tree = await require_snapshot.readTree(repository, commit);
	const paths = [...tree.entries].flatMap(([path, { mode }]) => mode.startsWith("100") && (require_init.isContent(path) || path === ".mainstem/init.yaml") ? [path] : []);
	return require_init.filesOf(await require_texts.readTexts(repository, tree, paths));
}
function versionOf(files) {
	try {
		const { version } = JSON.parse(files.read("package.json") ?? "");
		return typeof version === "string" && /^[\w.+-]+$/.test(version) ? version : void 0;
	} catch {
		return;
	}
}
function fitting(old, next, record, fork) {
	const now = answersNow(record.answers, fork);
	try {
		for (const files of [old, next]) asForked(files, now, record.template);
		return {
			answers: now,
			notes: []
		};
	} catch (error) {
		if (!(error instanceof require_index.InputError)) throw error;
		return {
			answers: record.answers,
			notes: [`Merged for the environments of ${require_init.RECORD}, not for those of today: ${error.message}`]
		};
	}
}
function foldersOf(path) {
	const parts = path.split("/").slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
async function originsOf(repository, template, forked) {
	const { renames } = await require_snapshot.readChangedTrees(repository, template, forked);
	return new Map(renames.map(({ from, to }) => [to, from]));
}
async function reasonsOf(repository, from, to, path, changes) {
	const told = changes.filter((entry) => entry.includes(path));
	if (told.length > 0) return told;
	return (await require_git.gitOrFail(repository, [
		"log",
		"-3",
		"--format=%s",
		`${from}..${to}`,
		"--",
		path
	])).toString("utf8").split("\n").filter((line) => line !== "");
}
function messageFor({ from, to, conflicts, staysDeleted, changes, migrated }) {
	const part = (title, lines) => lines.length === 0 ? [] : [`${title}:\n${lines.map((line) => `- ${line}`).join("\n")}`];
	return `${[
		`Template ${to.version}`,
		`From ${from.version} (${from.commit.slice(0, 12)}) to ${to.version} (${to.commit.slice(0, 12)}).`,
		...part("What changed", changes),
		...part("Migrations", migrated),
		...part("Conflicts", conflicts.map(({ path, reasons }) => [path, ...reasons].join(": "))),
		...part("Stays deleted", staysDeleted)
	].join("\n\n")}\n`;
}
async function branchAt(repository, branch, commit) {
	if (await createBranch(repository, branch, commit)) return {
		commit,
		is: "made"
	};
	const contents = async (revision) => (await require_git.git(repository, [
		"rev-parse",
		`${revision}^{tree}`,
		`${revision}^@`
	])).stdout.toString("utf8");
	const ref = `refs/heads/${branch}`;
	if (await contents(ref) === await contents(commit)) return {
		commit: (await require_revision.resolveRevisions(repository, [ref]))[0] ?? commit,
		is: "there"
	};
	throw new require_index.InputError(`There is a branch ${branch} already with something else, and it is left alone. Look at it: git log ${branch}. To make it anew, delete it first: git branch -D ${branch}`);
}

// tools/cli/src/commands/upgrade.ts
const command = require_index.defineCommand({
	usage: "mainstem upgrade --to REV [--from REMOTE] [--dry-run] [--json] [--cwd DIR]\nmainstem upgrade --continue [--cwd DIR]\n\nMerges a later version of the template into this fork: what the template changed since the version in .mainstem/init.yaml, with your\nanswers, environments and applications. The result is one commit on a branch mainstem/upgrade-VERSION; your files are not touched.\nWhat you deleted stays deleted. Where both changed the same lines the commit has conflict markers, with the reasons of the template\nabove them, and the exit code is 3. --continue, on that branch, records the version once nothing is left to resolve. REV is the template's\ntag, branch or commit; --from is where the template is, a remote or an address. --dry-run makes no branch. docs/upgrade.md says more.",
	options: {
		to: require_index.TEXT,
		from: require_index.TEXT,
		continue: require_index.FLAG,
		"dry-run": require_index.FLAG
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		require_examine.expectNoArguments("upgrade", args);
		if (options.to === void 0 === (options.continue !== true)) throw new require_index.InputError("Name the version: mainstem upgrade --to REV, or finish one: mainstem upgrade --continue");
		const repository = await require_examine.examineRepository(options);
		if (options.to === void 0) return finish(repository);
		const done = await upgrade(repository, {
			to: options.to,
			...options.from === void 0 ? {} : { from: options.from },
			dryRun: options["dry-run"] === true
		});
		if (options.format === "json") {
			const { moves, ...rest } = done;
			require_output.printJson({
				...rest,
				moves: {
					renamed: Object.fromEntries(moves.renamed),
					removed: moves.removed
				}
			});
		} else for (const line of told(done)) require_output.print(line);
		return isOpen(done) ? 3 : 0;
	}
});
function isOpen({ conflicts }) {
	return conflicts.some(({ is }) => is !== "template-deleted");
}
async function finish(repository) {
	const files = await require_init.readFiles(repository);
	const record = require_init.recordedAnswers(files);
	if (record?.upgrading === void 0) throw new require_index.InputError(`${require_init.RECORD} says of no upgrade that it is under way. It is on the upgrade's branch: git switch mainstem/upgrade-VERSION`);
	const { version, commit } = record.upgrading;
	expectResolved(files, record.upgrading);
	const draft = require_init.createDraft(files);
	draft.write(require_init.RECORD, require_init.recordText(record.answers, {
		version,
		commit
	}));
	await require_init.writeEdits(repository, draft.edits());
	require_output.print(`Nothing is left to resolve: ${require_init.RECORD} says ${version}.`);
	require_output.print(require_src.renderProse("Next: ", `see what it does: mainstem validate --working-tree`, require_output.terminal()));
	require_output.print(require_src.renderProse("Next: ", `commit it with what you resolved: git add . && git commit -m upgraded`, require_output.terminal()));
	return 0;
}
const SAID = {
	both: "both changed it",
	"template-deleted": "the template no longer has it; yours stays",
	places: "both moved it, to different places",
	binary: "both changed it, and it is no text; yours stays"
};
function told(done) {
	const { from, to, branch, is, changed, conflicts, staysDeleted, changes, migrated, moves, notes } = done;
	const prose = (lead, text) => require_src.renderProse(lead, text, require_output.terminal());
	const made = {
		made: `The branch ${branch} has it, in one commit.`,
		there: `The branch ${branch} has just this already.`,
		dry: "No branch was made, since --dry-run is given."
	}[is];
	const files = changed === 1 ? "1 file of yours changes" : `${changed} files of yours change`;
	const moved = [...[...moves.renamed].map(([app, name]) => `${app} is ${name} here, and so merged`), ...moves.removed.map((app) => `${app} stays out`)];
	const next = isOpen(done) ? [`resolve what is marked, on the branch: git switch ${branch}`, "record the version, when nothing is left: mainstem upgrade --continue"] : [`see what it does: mainstem verdict --base HEAD --head ${branch}`, `open the pull request: git push origin ${branch} && gh pr create --head ${branch} --title "Template ${to.version}" --body "$(git log -1 --format=%b ${branch})"`];
	return [
		prose("", `Template ${from.version} to ${to.version}: ${files}. ${made}`),
		...changes.map((line) => prose("- ", line)),
		...migrated.map((line) => prose("Migrated: ", line)),
		...moved.map((line) => prose("Applications: ", line)),
		...conflicts.flatMap(({ path, is: what, reasons }) => [prose("Conflict: ", `${path}: ${SAID[what]}`), ...reasons.map((reason) => prose("  why: ", reason))]),
		...staysDeleted.map((path) => prose("Stays deleted: ", path)),
		...notes.map((line) => prose("Note: ", line)),
		...is === "dry" ? [prose("Next: ", `make the branch: the same without --dry-run`)] : next.map((line) => prose("Next: ", line))
	];
}

exports.command = command;