const require_index = require("../index.js");
const require_working_tree = require("./working-tree.js");
const require_revision = require("./revision.js");
const require_open = require("./open2.js");
const require_git = require("./git.js");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// tools/repository/src/disk.ts
async function readDisk(repository, scratch) {
	if (repository.bare) throw new require_index.InputError("A bare repository has no working tree. Give --head <revision>.");
	const [index = "", own = ""] = (await require_git.gitOrFail(repository, [
		"rev-parse",
		"--git-path",
		"index",
		"--git-path",
		"objects"
	])).toString("utf8").split("\n");
	const objects = (0, node_path.join)(scratch, "objects");
	await (0, node_fs_promises.mkdir)(objects, { recursive: true });
	await (0, node_fs_promises.copyFile)((0, node_path.resolve)(repository.root, index), (0, node_path.join)(scratch, "index")).catch(() => {});
	const others = process.env.GIT_ALTERNATE_OBJECT_DIRECTORIES;
	const alternates = (...folders) => [...folders.map(quoted), ...others === void 0 || others === "" ? [] : [others]].join(node_path.delimiter);
	const writing = {
		root: repository.root,
		environment: {
			GIT_INDEX_FILE: (0, node_path.join)(scratch, "index"),
			GIT_OBJECT_DIRECTORY: objects,
			GIT_ALTERNATE_OBJECT_DIRECTORIES: alternates((0, node_path.resolve)(repository.root, own))
		}
	};
	const added = await require_git.git(writing, [
		"-c",
		"advice.addEmbeddedRepo=false",
		"add",
		"--all"
	]);
	if (added.code !== 0) throw new require_index.InputError(`The files on disk cannot be read: ${added.stderr}. To see them as Git does: git status`);
	const object = (await require_git.gitOrFail(writing, ["write-tree"])).toString("utf8").trim();
	return {
		repository: {
			...repository,
			environment: {
				...repository.environment,
				GIT_ALTERNATE_OBJECT_DIRECTORIES: alternates(objects)
			}
		},
		object
	};
}
function quoted(folder) {
	return /[:"\\]/.test(folder) && node_path.delimiter === ":" ? `"${folder.replaceAll(/["\\]/g, "\\$&")}"` : folder;
}

// tools/pipeline/src/change/open.ts
async function openChange(request, loader) {
	const { folder, head: headName = "HEAD", findBase = require_revision.defaultBase, names } = request;
	const opened = await naming(names?.folder, () => require_open.openRepository(folder));
	const disk = request.workingTree === void 0 ? void 0 : await readDisk(opened, request.workingTree.scratch);
	const repository = disk?.repository ?? opened;
	const baseName = request.base ?? await findBase(repository, headName);
	const [{ base, head, checkedOut }, { loadChange }] = await Promise.all([revisionsOf(repository, request, baseName, headName), loader]);
	if (request.base !== void 0) await request.checkBase?.(repository, base, head);
	const rulesName = await request.findRules?.(repository);
	const [rules = base] = rulesName === void 0 ? [] : await require_revision.resolveRevisions(repository, [rulesName]);
	let uncommitted;
	const whenRead = () => {
		uncommitted = require_working_tree.changedOnDisk(repository);
		uncommitted.catch(() => {});
	};
	const { settingsAt } = request;
	const given = settingsAt === void 0 ? void 0 : {
		base: await settingsAt(base),
		head: await settingsAt(head)
	};
	return {
		repository,
		change: await loadChange(repository, base, head, {
			whenRead,
			rules,
			...given === void 0 ? {} : { settings: given },
			...disk === void 0 ? {} : { disk: disk.object }
		}),
		uncommitted: await uncommitted ?? [],
		workingTree: disk !== void 0,
		checkedOut: checkedOut === head
	};
}
async function revisionsOf(repository, { base: given, head: wanted, names }, baseName, headName) {
	const asked = headName === "HEAD" ? [baseName, headName] : [
		baseName,
		headName,
		"HEAD"
	];
	try {
		const [base, head, checkedOut] = await require_revision.resolveRevisions(repository, asked);
		return {
			base,
			head,
			checkedOut: checkedOut ?? head
		};
	} catch (error) {
		if (names === void 0) throw error;
		await naming(wanted === void 0 ? void 0 : names.head, () => require_revision.resolveRevisions(repository, [headName]));
		await naming(given === void 0 ? void 0 : names.base, () => require_revision.resolveRevisions(repository, [baseName]));
		throw error;
	}
}
async function naming(name, work) {
	try {
		return await work();
	} catch (error) {
		if (error instanceof require_index.InputError && name !== void 0) throw new require_index.InputError(`${name}: ${error.message}`);
		throw error;
	}
}

Object.defineProperty(exports, "openChange", {
  enumerable: true,
  get: function () {
    return openChange;
  }
});