const require_paths = require("./paths.js");
const require_index = require("../index.js");
let node_path = require("node:path");
let node_fs = require("node:fs");

// tools/cli/src/projects.ts
function projectsOf({ base, head }) {
	return [...head.projects.values(), ...base.projects.values()];
}
function projectNames(args, { root }, projects, shell = process.cwd()) {
	const known = [...projects];
	const names = new Set(known.map(({ name }) => name));
	return args.map((arg) => {
		if (names.has(arg)) return arg;
		const folder = folderIn(root, arg, shell);
		if (folder === void 0) return arg;
		const project = known.find((one) => one.root === folder);
		if (project !== void 0) return project.name;
		const around = known.filter((one) => one.root !== "." && require_paths.isWithin(folder, one.root)).sort((a, b) => b.root.length - a.root.length)[0];
		if (around === void 0) return arg;
		throw new require_index.InputError(`${arg} is no project; it belongs to ${around.name}. Name that one: ${around.name}`);
	});
}
function folderIn(root, path, shell) {
	const within = (from) => {
		const found = (0, node_path.relative)(real(root), real((0, node_path.resolve)(from, path)));
		return found === ".." || found.startsWith(`..${node_path.sep}`) || (0, node_path.isAbsolute)(found) ? void 0 : found;
	};
	const found = within(shell) ?? ((0, node_path.isAbsolute)(path) ? void 0 : within(root));
	return found === void 0 ? void 0 : found.split(node_path.sep).join("/") || ".";
}
function real(path) {
	if ((0, node_fs.existsSync)(path)) return (0, node_fs.realpathSync)(path);
	const parent = (0, node_path.dirname)(path);
	return parent === path ? path : (0, node_path.join)(real(parent), path.slice(parent.length));
}

Object.defineProperty(exports, "projectNames", {
  enumerable: true,
  get: function () {
    return projectNames;
  }
});
Object.defineProperty(exports, "projectsOf", {
  enumerable: true,
  get: function () {
    return projectsOf;
  }
});