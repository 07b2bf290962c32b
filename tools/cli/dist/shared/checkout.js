const require_collections = require("./collections.js");
const require_paths = require("./paths.js");
const require_objects = require("./objects.js");
let node_os = require("node:os");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// tools/repository/src/checkout.ts
async function checkOut(repository, tree, paths, folder) {
	const wanted = /* @__PURE__ */ new Map();
	const folders = /* @__PURE__ */ new Set();
	for (const path of paths) {
		const entry = tree.entries.get(path);
		if (entry === void 0 || entry.mode === "160000") continue;
		require_collections.addTo(wanted, entry.id, path);
		folders.add((0, node_path.dirname)((0, node_path.join)(folder, path)));
	}
	for (const path of folders) await (0, node_fs_promises.mkdir)(path, { recursive: true });
	const contents = [];
	let pending = [];
	await require_objects.readObjects(repository, [...wanted.keys()], (id, content) => contents.push([id, Buffer.from(content)]));
	for (const [id, content] of contents) for (const path of wanted.get(id) ?? []) {
		pending.push(writeEntry(tree, path, (0, node_path.join)(folder, path), content));
		if (pending.length >= 64) {
			await Promise.all(pending);
			pending = [];
		}
	}
	await Promise.all(pending);
}
async function writeEntry(tree, path, target, content) {
	const mode = tree.entries.get(path)?.mode;
	if (mode === "120000") {
		const end = tree.resolve(path)?.path;
		if (end !== void 0) await (0, node_fs_promises.symlink)(node_path.posix.relative(require_paths.folderOf(path), end) || ".", target);
		return;
	}
	await (0, node_fs_promises.writeFile)(target, content);
	if (mode === "100755") await (0, node_fs_promises.chmod)(target, 493);
}
async function withScratch(work) {
	const folder = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "mainstem-"));
	try {
		return await work(folder);
	} finally {
		await (0, node_fs_promises.rm)(folder, {
			recursive: true,
			force: true
		});
	}
}

Object.defineProperty(exports, "checkOut", {
  enumerable: true,
  get: function () {
    return checkOut;
  }
});
Object.defineProperty(exports, "withScratch", {
  enumerable: true,
  get: function () {
    return withScratch;
  }
});