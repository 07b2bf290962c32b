const require_index = require("../index.js");
const require_git = require("./git.js");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// tools/repository/src/revision.ts
async function resolveRevisions(repository, names) {
	const peeled = names.map((name) => `${name}^{commit}`);
	for (const name of names) if (name.startsWith("-") || name === "") throw unknownRevision(name);
	const all = await require_git.git(repository, ["rev-parse", ...peeled]);
	const found = all.stdout.toString("utf8").trim().split("\n");
	if (all.code === 0 && found.length === names.length) return found;
	const shas = [];
	for (const name of names) {
		const one = await require_git.git(repository, [
			"rev-parse",
			"--verify",
			"--quiet",
			`${name}^{commit}`
		]);
		const tree = one.code === 0 ? one : await require_git.git(repository, [
			"rev-parse",
			"--verify",
			"--quiet",
			`${name}^{tree}`
		]);
		if (tree.code !== 0) throw await explainUnknown(repository, name);
		shas.push(tree.stdout.toString("utf8").trim());
	}
	return shas;
}
async function defaultBase(repository, head) {
	const fromNx = process.env.NX_BASE;
	if (fromNx !== void 0 && fromNx !== "") return fromNx;
	const branch = await defaultBranch(repository);
	for (const name of [
		branch,
		`origin/${branch}`,
		"origin/HEAD"
	]) {
		if ((await require_git.git(repository, [
			"rev-parse",
			"--verify",
			"--quiet",
			`${name}^{commit}`
		])).code !== 0) continue;
		const base = await require_git.git(repository, [
			"merge-base",
			name,
			head
		]);
		if (base.code === 0) return base.stdout.toString("utf8").trim();
		throw await isShallow(repository) ? new require_index.InputError(`${head} and ${name} have no common commit in this shallow clone. Type: git fetch --unshallow origin (in GitHub Actions: actions/checkout with fetch-depth: 0).`) : new require_index.InputError(`${head} and ${name} have no common commit. Name the base: --base <revision>`);
	}
	if ((await require_git.git(repository, [
		"rev-parse",
		"--verify",
		"--quiet",
		`${head}^{commit}`
	])).code !== 0) throw await explainUnknown(repository, head);
	throw await explainNoBase(repository, branch);
}
async function explainNoBase(repository, branch) {
	const missing = `There is no branch ${branch} to compare with`;
	if (await isShallow(repository)) return new require_index.InputError(`${missing} in this shallow clone. Type: git fetch --unshallow origin '+refs/heads/*:refs/remotes/origin/*' (in GitHub Actions: actions/checkout with fetch-depth: 0).`);
	const { stdout } = await require_git.git(repository, [
		"branch",
		"--all",
		"--format=%(refname:short)"
	]);
	const others = stdout.toString("utf8").split("\n").filter((name) => /^[\w./-]+$/.test(name));
	const near = [
		"master",
		"trunk",
		"develop"
	].find((name) => others.includes(name)) ?? others[0];
	return new require_index.InputError(`${missing}, and no origin/HEAD. Name the base: --base ${near ?? "<revision>"}, or set "defaultBase" in nx.json${others.length === 0 ? "" : ` (branches here: ${others.slice(0, 5).join(", ")}${others.length > 5 ? ", …" : ""})`}.`);
}
async function defaultBranch(repository) {
	const text = await (0, node_fs_promises.readFile)((0, node_path.join)(repository.root, "nx.json"), "utf8").catch(() => void 0);
	if (text === void 0) return "main";
	try {
		const { defaultBase, affected } = JSON.parse(text);
		const name = defaultBase ?? affected?.defaultBase;
		return typeof name === "string" && !name.startsWith("-") ? name : "main";
	} catch {
		return "main";
	}
}
async function isShallow(repository) {
	const { stdout } = await require_git.git(repository, ["rev-parse", "--is-shallow-repository"]);
	return stdout.toString("utf8").trim() === "true";
}
async function explainUnknown(repository, name) {
	if ((await require_git.git(repository, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD^{commit}"
	])).code !== 0 && name.startsWith("HEAD")) return new require_index.InputError(`The repository has no commit yet. Type: git add . && git commit -m start`);
	if (await isShallow(repository)) return new require_index.InputError(`Unknown revision ${name}; this is a shallow clone. Type: git fetch --unshallow origin (in GitHub Actions: actions/checkout with fetch-depth: 0).`);
	return unknownRevision(name);
}
function unknownRevision(name) {
	return new require_index.InputError(`Unknown revision ${JSON.stringify(name)}. Give a branch, a tag or a commit that git rev-parse takes; to see some: git log --oneline --all`);
}

Object.defineProperty(exports, "defaultBase", {
  enumerable: true,
  get: function () {
    return defaultBase;
  }
});
Object.defineProperty(exports, "defaultBranch", {
  enumerable: true,
  get: function () {
    return defaultBranch;
  }
});
Object.defineProperty(exports, "isShallow", {
  enumerable: true,
  get: function () {
    return isShallow;
  }
});
Object.defineProperty(exports, "resolveRevisions", {
  enumerable: true,
  get: function () {
    return resolveRevisions;
  }
});