const require_index = require("../index.js");
const require_git = require("./git.js");
const require_remote = require("./remote.js");

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
const PATIENT = [
	"-c",
	"http.lowSpeedLimit=1",
	"-c",
	"http.lowSpeedTime=10"
];
async function openHistory(repository, commit, { base, fetch = false } = {}) {
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
			await Promise.all(asked.map(async (sha) => {
				let found = await relate(repository, commit, sha);
				if (found === void 0 && fetch && !tried.has(sha)) {
					tried.add(sha);
					await require_git.git(repository.root, [
						...PATIENT,
						"fetch",
						"--quiet",
						"--no-tags",
						"--no-write-fetch-head",
						"origin",
						sha
					]);
					found = await relate(repository, commit, sha);
				}
				if (found !== void 0) known.set(sha, found);
			}));
		}
	};
}
async function changedBy(repository, commit, base) {
	if (!await exists(repository, commit)) throw new require_index.InputError(`Git does not know the commit ${commit}. Type: git fetch --all`);
	const parent = await require_git.git(repository.root, [
		"rev-parse",
		"--verify",
		"--quiet",
		`${commit}^1^{commit}`
	]);
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