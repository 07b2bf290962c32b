let node_os = require("node:os");
let node_path = require("node:path");
let node_fs = require("node:fs");

// tools/toolchain/src/mirror.ts
const REGISTRY = "registry.terraform.io";
function terraformMirror(environment = process.env, opt = "/opt") {
	const home = environment.HOME ?? (0, node_os.homedir)();
	const named = environment.MAINSTEM_TF_MIRROR ?? "";
	return [
		...named === "" ? [] : [named],
		(0, node_path.join)(home, ".terraform.d", "plugins"),
		...process.platform === "darwin" ? [(0, node_path.join)(home, "Library", "Application Support", "io.terraform", "plugins"), "/Library/Application Support/io.terraform/plugins"] : dataFolders(home, environment).map((folder) => (0, node_path.join)(folder, "terraform", "plugins")),
		...foldersOf(opt)
	].find((folder) => isFolder((0, node_path.join)(folder, REGISTRY)));
}
function dataFolders(home, environment) {
	return [environment.XDG_DATA_HOME || (0, node_path.join)(home, ".local", "share"), ...(environment.XDG_DATA_DIRS || `/usr/local/share${node_path.delimiter}/usr/share`).split(node_path.delimiter)];
}
function foldersOf(folder) {
	try {
		return (0, node_fs.readdirSync)(folder).sort().map((name) => (0, node_path.join)(folder, name));
	} catch {
		return [];
	}
}
function isFolder(path) {
	return (0, node_fs.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

Object.defineProperty(exports, "terraformMirror", {
  enumerable: true,
  get: function () {
    return terraformMirror;
  }
});