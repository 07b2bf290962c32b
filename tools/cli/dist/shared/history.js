const require_index = require("../index.js");
const require_run = require("./run.js");
const require_pool = require("./pool.js");
const require_git = require("./git.js");
const require_remote = require("./remote.js");
const require_revision = require("./revision.js");

// tools/argocd/src/gate/revisions-of.ts
function revisionsOf({ sync, operationState, hydration, conditions }) {
	const named = [
		...sync.revisions,
		...operationState?.result?.revisions ?? [],
		...operationState?.requested.revisions ?? [],
		hydration?.lastDrySHA ?? "",
		hydration?.comparedDrySHA ?? "",
		...conditions.flatMap(({ message }) => message.match(/\b[0-9a-f]{40}\b/g) ?? [])
	];
	return [...new Set(named.filter((one) => /^[0-9a-f]{40}$/.test(one)))];
}

// tools/pipeline/src/gate/history.ts
const SHA = /^[0-9a-f]{40}$/;
const LIMITS = {
	seconds: 30,
	megabytes: 4096,
	outputMegabytes: 4
};
const AT_ONCE = 4;
async function openHistory(repository, commit, { base, fetch = false, signal } = {}) {
	const known = /* @__PURE__ */ new Map();
	const tried = /* @__PURE__ */ new Set();
	return {
		commit,
		changed: await changedBy(repository, commit, base),
		revision: (sha) => known.get(sha),
		get met() {
			return known.keys();
		},
		learn: async (revisions) => {
			const asked = [...new Set(revisions)].filter((one) => SHA.test(one) && !known.has(one));
			await require_pool.pool(asked, AT_ONCE, async (sha) => {
				let found = await relate(repository, commit, sha);
				if (found === void 0 && fetch && !tried.has(sha)) {
					tried.add(sha);
					await bring(repository, sha, signal);
					found = await relate(repository, commit, sha);
				}
				if (found !== void 0) known.set(sha, found);
			});
		}
	};
}
async function bring(repository, sha, signal) {
	await require_run.runProgram("git", [
		"fetch",
		"--quiet",
		"--no-tags",
		"--no-write-fetch-head",
		"--no-auto-gc",
		"origin",
		sha
	], {
		cwd: repository.root,
		inherited: require_git.gitEnvironment(repository),
		limits: LIMITS,
		...signal === void 0 ? {} : { signal }
	});
}
async function changedBy(repository, commit, base) {
	if (!await exists(repository, commit)) throw new require_index.InputError(`Git does not know the commit ${commit}. Type: git fetch --all`);
	const parent = await require_git.git(repository.root, [
		"rev-parse",
		"--verify",
		"--quiet",
		`${commit}^1^{commit}`
	]);
	if (parent.code !== 0 && await require_revision.isShallow(repository)) throw new require_index.InputError(`This clone is shallow and ends at ${commit}: what it changed, and what came before, cannot be told. Type: git fetch --unshallow origin (in GitHub Actions: actions/checkout with fetch-depth: 0).`);
	return differing(repository, base ?? (parent.code === 0 ? parent.stdout.toString("utf8").trim() : await emptyTree(repository)), commit);
}
async function relate(repository, commit, sha) {
	if (!await exists(repository, sha)) return void 0;
	if (sha === commit) return {
		relation: "same",
		differing: []
	};
	const [holds, isHeld, files] = await Promise.all([
		require_remote.isAncestor(repository, commit, sha),
		require_remote.isAncestor(repository, sha, commit),
		differing(repository, commit, sha)
	]);
	if (!holds && !isHeld && await require_revision.isShallow(repository)) return void 0;
	return {
		relation: holds ? "descendant" : isHeld ? "ancestor" : "diverged",
		differing: files
	};
}
async function exists({ root }, sha) {
	return (await require_git.git(root, [
		"cat-file",
		"-e",
		`${sha}^{commit}`
	])).code === 0;
}
async function differing({ root }, one, other) {
	return (await require_git.gitOrFail(root, [
		"diff-tree",
		"-r",
		"-z",
		"--name-only",
		"--no-renames",
		one,
		other
	])).toString("utf8").split("\0").filter((path) => path !== "");
}
async function emptyTree({ root }) {
	return (await require_git.gitOrFail(root, [
		"hash-object",
		"-t",
		"tree",
		"--stdin"
	], "")).toString("utf8").trim();
}

Object.defineProperty(exports, "openHistory", {
  enumerable: true,
  get: function () {
    return openHistory;
  }
});
Object.defineProperty(exports, "revisionsOf", {
  enumerable: true,
  get: function () {
    return revisionsOf;
  }
});