const require_git = require("./git.js");
const require_paths = require("./paths.js");
let node_path = require("node:path");
let node_fs = require("node:fs");

// tools/repository/src/tree.ts
const MOST_LINKS = 40;
function createTree(revision, entries, links = /* @__PURE__ */ new Map()) {
	let index;
	const folders = () => {
		if (index === void 0) {
			index = /* @__PURE__ */ new Map([[".", []]]);
			for (const path of entries.keys()) addToFolders(index, path);
		}
		return index;
	};
	const filesBelow = (folder) => {
		if (entries.has(folder)) return [folder];
		const found = [];
		const visit = (current) => {
			for (const name of folders().get(current) ?? []) {
				const path = current === "." ? name : `${current}/${name}`;
				if (entries.has(path)) found.push(path);
				else visit(path);
			}
		};
		visit(folder);
		return found;
	};
	let linked;
	const exists = (path) => entries.has(path) || folders().has(path);
	return {
		revision,
		entries,
		hasFolder: (folder) => folders().has(folder),
		links() {
			linked ??= linksAmong(entries);
			return linked;
		},
		list: (folder) => folders().get(folder) ?? [],
		filesBelow,
		resolve(path) {
			if (links.size === 0) return exists(path) ? {
				path,
				links: []
			} : void 0;
			return followLinks(path, links, exists);
		}
	};
}
function linksAmong(entries) {
	const found = [];
	entries.forEach(({ mode }, path) => {
		if (mode === "120000") found.push(path);
	});
	return found;
}
function addToFolders(folders, path) {
	let child = path;
	for (;;) {
		const folder = require_paths.folderOf(child);
		const name = folder === "." ? child : child.slice(folder.length + 1);
		const names = folders.get(folder);
		if (names !== void 0) {
			names.push(name);
			return;
		}
		folders.set(folder, [name]);
		child = folder;
	}
}
function followLinks(start, links, exists) {
	const passed = [];
	let path = start;
	for (let hops = 0; hops <= MOST_LINKS; hops++) {
		const link = firstLink(path, links);
		if (link === void 0) return exists(path) ? {
			path,
			links: passed
		} : void 0;
		passed.push(link);
		const target = require_paths.joinPath(require_paths.folderOf(link), links.get(link) ?? "");
		if (target === void 0) return void 0;
		const rest = path.slice(link.length + 1);
		path = rest === "" ? target : require_paths.joinPath(target, rest);
		if (path === void 0) return void 0;
	}
}
function firstLink(path, links) {
	for (let slash = path.indexOf("/");; slash = path.indexOf("/", slash + 1)) {
		const prefix = slash < 0 ? path : path.slice(0, slash);
		if (links.has(prefix)) return prefix;
		if (slash < 0) return void 0;
	}
}

// tools/repository/src/working-tree.ts
async function readWorkingTree(repository) {
	const listing = await require_git.gitOrFail(repository.root, [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	]);
	const entries = /* @__PURE__ */ new Map();
	const links = /* @__PURE__ */ new Map();
	for (const path of listing.toString("utf8").split("\0")) {
		if (path === "" || entries.has(path)) continue;
		const absolute = (0, node_path.join)(repository.root, path);
		const stat = (0, node_fs.lstatSync)(absolute, { throwIfNoEntry: false });
		if (stat === void 0) continue;
		if (stat.isSymbolicLink()) links.set(path, (0, node_fs.readlinkSync)(absolute));
		const mode = stat.isSymbolicLink() ? "120000" : stat.isDirectory() ? "160000" : "100644";
		entries.set(path, {
			mode,
			id: path
		});
	}
	return {
		tree: createTree("working tree", entries, links),
		read: (path) => (0, node_fs.readFileSync)((0, node_path.join)(repository.root, path), "utf8")
	};
}
async function changedOnDisk(repository) {
	if (repository.bare) return [];
	return (await require_git.gitOrFail(repository.root, [
		"status",
		"--porcelain",
		"-z",
		"--untracked-files=all",
		"--no-renames"
	])).toString("utf8").split("\0").filter((line) => line.length > 3).map((line) => line.slice(3));
}

Object.defineProperty(exports, "changedOnDisk", {
  enumerable: true,
  get: function () {
    return changedOnDisk;
  }
});
Object.defineProperty(exports, "createTree", {
  enumerable: true,
  get: function () {
    return createTree;
  }
});
Object.defineProperty(exports, "readWorkingTree", {
  enumerable: true,
  get: function () {
    return readWorkingTree;
  }
});