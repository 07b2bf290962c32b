const require_index = require("./index.js");
const require_checks = require("./src2.js");
const require_findings = require("./shared/findings.js");
const require_open = require("./shared/open2.js");
const require_objects = require("./shared/objects.js");
const require_snapshot = require("./shared/snapshot.js");
const require_working_tree = require("./shared/working-tree.js");
const require_revision = require("./shared/revision.js");
const require_output = require("./shared/output.js");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// tools/cli/src/commands/crossplane-validate.ts
const command = require_index.defineCommand({
	usage: "mainstem crossplane validate PATH... [--schemas DIR]... [--old REV] [--json] [--cwd DIR]\n\nChecks Compositions, definitions and custom resources in files, or in the YAML files of folders: field paths of patches held\nagainst both schemas, with types; names that are used twice; patch sets; functions that nothing installs; what a composite\nresource with a namespace may not compose; and what the API server would refuse. Definitions and functions come from PATH,\nfrom the other files of the repository and from --schemas (CRDs or XRDs). --old REV: rules that compare an object with\nwhat it was see it as it is in that revision. Exit 3 when there is an error.",
	options: {
		schemas: require_index.LIST,
		old: require_index.TEXT
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		if (args.length === 0) throw new require_index.InputError(`Name a file or a folder. Usage:\n${command.usage}`);
		const cwd = await (0, node_fs_promises.realpath)(process.cwd());
		const files = (await Promise.all(args.map((path) => filesAt((0, node_path.resolve)(cwd, path), cwd)))).flat();
		const schemas = (await Promise.all((options.schemas ?? []).map((path) => filesAt((0, node_path.resolve)(cwd, path), cwd)))).flat();
		const repository = await repositoryAround(options.cwd ?? cwd);
		if (options.old !== void 0 && repository === void 0) throw new require_index.InputError(`--old ${options.old} names a revision, and there is no git repository here.`);
		const old = options.old === void 0 || repository === void 0 ? [] : await filesOf(repository, options.old, args, cwd);
		const around = repository === void 0 ? [] : await filesAround(repository, cwd, files);
		const findings = await require_checks.checkCrossplane({
			files,
			schemas: [...schemas, ...around],
			old
		});
		if (options.format === "json") require_output.printJson({ findings });
		else require_output.print(require_findings.renderFindingsTerminal(findings, require_output.terminal()));
		return findings.some(({ severity }) => severity === "error") ? 3 : 0;
	}
});
const YAML = /\.(?:ya?ml|json)$/;
const SKIPPED = /* @__PURE__ */ new Set([".git", "node_modules"]);
async function filesAt(path, cwd) {
	if (!(await (0, node_fs_promises.lstat)(await realpathOf(path, cwd))).isDirectory()) return [await readSource(path, cwd)];
	const entries = await (0, node_fs_promises.readdir)(path, { withFileTypes: true });
	return (await Promise.all(entries.sort((a, b) => a.name < b.name ? -1 : 1).map((entry) => {
		if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesAt((0, node_path.join)(path, entry.name), cwd);
		return entry.isFile() && YAML.test(entry.name) ? [readSource((0, node_path.join)(path, entry.name), cwd)] : [];
	}).map(async (some) => Promise.all(await some)))).flat();
}
async function realpathOf(path, cwd) {
	try {
		return await (0, node_fs_promises.realpath)(path);
	} catch (error) {
		throw unreadable(shown(path, cwd), error);
	}
}
async function readSource(path, cwd) {
	try {
		return {
			path: shown(path, cwd),
			text: await (0, node_fs_promises.readFile)(path, "utf8")
		};
	} catch (error) {
		throw unreadable(shown(path, cwd), error);
	}
}
function unreadable(path, error) {
	const { code } = error;
	return new require_index.InputError(code === "ENOENT" ? `There is no ${path}.` : `${path} cannot be read (${code}).`);
}
function shown(path, cwd) {
	const near = (0, node_path.relative)(cwd, path);
	return near.startsWith("..") || (0, node_path.isAbsolute)(near) ? path : near.split(node_path.sep).join("/");
}
async function repositoryAround(folder) {
	try {
		const repository = await require_open.openRepository(folder);
		return repository.bare ? void 0 : repository;
	} catch (error) {
		if (error instanceof require_index.InputError) return void 0;
		throw error;
	}
}
async function filesAround(repository, cwd, files) {
	const known = new Set(files.map(({ path }) => path));
	const { tree, read } = await require_working_tree.readWorkingTree(repository);
	const around = [];
	for (const [path, { mode }] of tree.entries) {
		if (!YAML.test(path) || !mode.startsWith("100")) continue;
		const text = read(path);
		if (!/CustomResourceDefinition|CompositeResourceDefinition|pkg\.crossplane\.io\//.test(text)) continue;
		const name = shown((0, node_path.join)(repository.root, path), cwd);
		if (!known.has(name)) around.push({
			path: name,
			text
		});
	}
	return around;
}
async function filesOf(repository, revision, args, cwd) {
	const [commit] = await require_revision.resolveRevisions(repository, [revision]);
	const { entries } = await require_snapshot.readTree(repository, commit);
	const root = await (0, node_fs_promises.realpath)(repository.root);
	const folders = args.map((path) => (0, node_path.relative)(root, (0, node_path.resolve)(cwd, path)).split(node_path.sep).join("/"));
	const isNamed = (path) => folders.some((one) => one === "" || path === one || path.startsWith(`${one}/`));
	const paths = /* @__PURE__ */ new Map();
	for (const [path, { mode, id }] of entries) if (YAML.test(path) && mode.startsWith("100") && isNamed(path)) paths.set(id, path);
	const files = [];
	await require_objects.readObjects(repository, [...paths.keys()], (id, content) => files.push({
		path: paths.get(id),
		text: content.toString("utf8")
	}));
	return files;
}

exports.command = command;