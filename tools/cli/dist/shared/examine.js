const require_index = require("../index.js");
const require_open = require("./open.js");
const require_working_tree = require("./working-tree.js");
const require_open$1 = require("./open2.js");
const require_texts = require("./texts.js");
const require_revision = require("./revision.js");
let node_os = require("node:os");
let node_path = require("node:path");
let node_fs = require("node:fs");

// tools/cli/src/examine.ts
function examineRepository({ cwd }) {
	return require_open$1.openRepository(cwd ?? process.cwd());
}
async function examineChange(options, reader = "nobody") {
	const { cwd: folder = process.cwd(), base, head, "working-tree": onDisk } = options;
	if (onDisk === true && head !== void 0) throw new require_index.InputError("Give --head or --working-tree, not both.");
	const request = {
		folder,
		...base === void 0 ? {} : { base },
		...head === void 0 ? {} : { head },
		...onDisk === true ? { workingTree: { scratch: scratchUntilExit() } } : {}
	};
	const opened = await require_open.openChange(request, Promise.resolve().then(() => require("./graph.js")).then((n) => n.src_exports));
	if (onDisk !== true) sayUncommitted(opened.uncommitted, reader);
	return opened;
}
function scratchUntilExit() {
	const folder = (0, node_fs.mkdtempSync)((0, node_path.join)((0, node_os.tmpdir)(), "mainstem-"));
	process.once("exit", () => (0, node_fs.rmSync)(folder, {
		recursive: true,
		force: true
	}));
	return folder;
}
async function examineTree(repository, options) {
	const { loadGraph, loadWorkingGraph } = await Promise.resolve().then(() => require("./graph.js")).then((n) => n.src_exports);
	if (options["working-tree"]) {
		if (options.at !== void 0) throw new require_index.InputError("Give --at or --working-tree, not both.");
		if (repository.bare) throw new require_index.InputError("A bare repository has no working tree. Give --at <revision>.");
		const { read } = await require_working_tree.readWorkingTree(repository);
		return {
			graph: await loadWorkingGraph(repository),
			readTexts: async (paths) => new Map(paths.map((path) => [path, read(path)]))
		};
	}
	const [revision] = await require_revision.resolveRevisions(repository, [options.at ?? "HEAD"]);
	const [graph, uncommitted] = await Promise.all([loadGraph(repository, revision), require_working_tree.changedOnDisk(repository)]);
	sayUncommitted(uncommitted, "nobody");
	return {
		graph,
		readTexts: (paths) => require_texts.readTexts(repository, graph.tree, paths)
	};
}
function sayUncommitted(files, reader) {
	if (files.length === 0) return;
	const some = files.slice(0, 3).join(", ") + (files.length > 3 ? ", …" : "");
	const [are, them] = files.length === 1 ? ["file is", "it"] : ["files are", "them"];
	note(reader === "terraform" ? `${files.length} uncommitted ${are} read by Terraform and not by the graph (${some}): commit ${them} first, or add --working-tree.` : `${files.length} uncommitted ${are} not looked at (${some}): commit ${them} first, or add --working-tree.`);
}
function note(line) {
	process.stderr.write(`mainstem: ${line}\n`);
}
function expectNoArguments(name, args) {
	if (args.length > 0) throw new require_index.InputError(`mainstem ${name} takes no ${JSON.stringify(args[0])}. To see its options: mainstem ${name} --help`);
}

Object.defineProperty(exports, "examineChange", {
  enumerable: true,
  get: function () {
    return examineChange;
  }
});
Object.defineProperty(exports, "examineRepository", {
  enumerable: true,
  get: function () {
    return examineRepository;
  }
});
Object.defineProperty(exports, "examineTree", {
  enumerable: true,
  get: function () {
    return examineTree;
  }
});
Object.defineProperty(exports, "expectNoArguments", {
  enumerable: true,
  get: function () {
    return expectNoArguments;
  }
});
Object.defineProperty(exports, "note", {
  enumerable: true,
  get: function () {
    return note;
  }
});