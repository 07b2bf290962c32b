const require_index = require("../index.js");
const require_git = require("./git.js");
let node_path = require("node:path");
let node_fs = require("node:fs");

// tools/repository/src/open.ts
async function openRepository(cwd) {
	if (!(0, node_fs.existsSync)(cwd)) throw new require_index.InputError(`${cwd} does not exist. Give --cwd a folder inside a Git repository.`);
	const { code, stdout, stderr } = await require_git.git(cwd, [
		"rev-parse",
		"--is-bare-repository",
		"--git-common-dir",
		"--show-toplevel"
	]);
	const [bare, commonDirectory, root] = stdout.toString("utf8").split("\n");
	if (bare === "true" && commonDirectory !== void 0) return {
		root: (0, node_path.resolve)(cwd, commonDirectory),
		commonDirectory: (0, node_path.resolve)(cwd, commonDirectory),
		bare: true
	};
	if (code === 0 && commonDirectory !== void 0 && root !== void 0) return {
		root,
		commonDirectory: (0, node_path.resolve)(cwd, commonDirectory),
		bare: false
	};
	if (stderr.includes("dubious ownership")) throw new require_index.InputError(`Git refuses to read ${cwd} because another user owns it. If you trust it: git config --global --add safe.directory ${cwd}`);
	throw new require_index.InputError(`${cwd} is not inside a Git repository. Start one with: git init && git add . && git commit -m start`);
}

Object.defineProperty(exports, "openRepository", {
  enumerable: true,
  get: function () {
    return openRepository;
  }
});