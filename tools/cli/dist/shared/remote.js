const require_index = require("../index.js");
const require_git = require("./git.js");

// tools/repository/src/remote.ts
const HERE = ".";
const PATIENT = [
	"-c",
	"http.lowSpeedLimit=1",
	"-c",
	"http.lowSpeedTime=30"
];
async function sharedRemote(repository) {
	const { code } = await require_git.git(repository, [
		"config",
		"--get-regexp",
		"^remote\\.origin\\."
	]);
	return code === 0 ? "origin" : HERE;
}
async function remoteRefs(repository, remote, refs) {
	const { code, stdout, stderr } = await require_git.git(repository, [
		...PATIENT,
		"ls-remote",
		"--refs",
		remote,
		...refs
	]);
	if (code !== 0) throw new require_index.ToolError(`Git cannot ask ${remote} for its branches: ${stderr || `exit ${code}`}. Check the network and the key, then run the command again.`);
	const found = /* @__PURE__ */ new Map();
	for (const line of stdout.toString("utf8").split("\n")) {
		const [sha, ref] = line.split("	");
		if (sha !== void 0 && ref !== void 0 && refs.includes(ref)) found.set(ref, sha);
	}
	return found;
}
async function bringCommit(repository, remote, ref, sha) {
	if ((await require_git.git(repository, [
		"cat-file",
		"-e",
		`${sha}^{commit}`
	])).code === 0) return;
	const fetch = [
		...PATIENT,
		"fetch",
		"--quiet",
		"--no-tags",
		"--no-write-fetch-head",
		"--no-auto-gc",
		remote
	];
	for (const what of [ref, sha]) {
		await require_git.git(repository, [...fetch, what]);
		if ((await require_git.git(repository, [
			"cat-file",
			"-e",
			`${sha}^{commit}`
		])).code === 0) return;
	}
	throw new require_index.ToolError(`${ref} is at ${sha}, which cannot be fetched from ${remote}. Type: git fetch ${remote} ${ref}`);
}
const LOST = /stale info|fetch first|non-fast-forward|cannot lock ref|failed to (?:lock|update ref)|reference already exists|but expected|incorrect old value/i;
async function pushRef(repository, remote, ref, to, expected) {
	const args = [
		"push",
		"--porcelain",
		"--no-verify",
		"--quiet",
		`--force-with-lease=${ref}:${expected ?? ""}`,
		remote,
		`${to ?? ""}:${ref}`
	];
	const { code, stdout, stderr } = await require_git.git(repository, [...PATIENT, ...args]);
	if (code === 0) return { is: "pushed" };
	const said = stdout.toString("utf8");
	const line = said.split("\n").find((one) => one.startsWith("!"));
	if (line === void 0) throw new require_index.ToolError(`Git cannot push to ${remote}: ${stderr || said.trim() || `exit ${code}`}. Run the command again.`);
	const why = [line.split("	").slice(2).join(" ").trim(), ...remoteWords(stderr)].filter((one) => one !== "").join("; ");
	return {
		is: LOST.test(line) ? "lost" : "refused",
		why
	};
}
function remoteWords(stderr) {
	return stderr.split("\n").flatMap((line) => /^remote: (.*\S)/.exec(line)?.[1] ?? []).slice(0, 6);
}
async function isAncestor({ root }, older, newer) {
	if (older === newer) return true;
	const { code, stderr } = await require_git.git(root, [
		"merge-base",
		"--is-ancestor",
		older,
		newer
	]);
	if (code === 0 || code === 1) return code === 0;
	throw new require_index.InputError(`Git cannot compare ${older} with ${newer} (${stderr}). In a shallow clone: git fetch --unshallow`);
}
async function commitsBetween({ root }, older, newer, firstParent = false) {
	const args = [
		"rev-list",
		...firstParent ? ["--first-parent"] : [],
		newer,
		...older === void 0 ? [] : [`^${older}`]
	];
	return (await require_git.gitOrFail(root, args)).toString("utf8").split("\n").filter(Boolean);
}
async function patchIds({ root }, commits) {
	const ids = [];
	for (const sha of commits) {
		const patch = await require_git.gitOrFail(root, [
			"diff-tree",
			"-p",
			"--no-color",
			"--full-index",
			sha
		]);
		const id = (await require_git.gitOrFail(root, ["patch-id", "--stable"], patch.toString("latin1"))).toString("utf8").split(" ")[0];
		if (id !== void 0 && id.trim() !== "") ids.push(id.trim());
	}
	return ids;
}

Object.defineProperty(exports, "bringCommit", {
  enumerable: true,
  get: function () {
    return bringCommit;
  }
});
Object.defineProperty(exports, "commitsBetween", {
  enumerable: true,
  get: function () {
    return commitsBetween;
  }
});
Object.defineProperty(exports, "isAncestor", {
  enumerable: true,
  get: function () {
    return isAncestor;
  }
});
Object.defineProperty(exports, "patchIds", {
  enumerable: true,
  get: function () {
    return patchIds;
  }
});
Object.defineProperty(exports, "pushRef", {
  enumerable: true,
  get: function () {
    return pushRef;
  }
});
Object.defineProperty(exports, "remoteRefs", {
  enumerable: true,
  get: function () {
    return remoteRefs;
  }
});
Object.defineProperty(exports, "sharedRemote", {
  enumerable: true,
  get: function () {
    return sharedRemote;
  }
});