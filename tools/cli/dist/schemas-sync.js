const require_schemas_lock = require("./shared/schemas-lock.js");
const require_index = require("./index.js");
const require_src = require("./shared/graph.js");
const require_findings = require("./shared/findings.js");
const require_working_tree = require("./shared/working-tree.js");
const require_texts = require("./shared/texts.js");
const require_examine = require("./shared/examine.js");
const require_output = require("./shared/output.js");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// tools/cli/src/commands/schemas-sync.ts
const command = require_index.defineCommand({
	usage: `mainstem schemas sync [IMAGE...] [--update] [--all] [--check] [--json] [--cwd DIR]

Fetches the definitions of the kinds that the tree uses and does not define: from the Crossplane packages that it installs and
those that they depend on, from the charts of its Applications, and from each IMAGE (HOST/REPOSITORY:TAG), a package or a chart.
They are written below ${require_schemas_lock.SCHEMAS_FOLDER}, and what they are from into ${require_schemas_lock.SCHEMAS_LOCK}, by digest: commit both. validate,\ndiff, verdict and admit read them like any definition of the tree.
--update looks tags up anew; without it the digests of the lock are taken. --all keeps the definitions that nothing uses, too.
--check only says whether the files are those of what the tree installs, without a network; exit 3 when they are not.`,
	options: {
		update: require_index.FLAG,
		all: require_index.FLAG,
		check: require_index.FLAG
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		const repository = await require_examine.examineRepository(options);
		if (repository.bare) throw new require_index.InputError("A bare repository has no files to write into. Run it in a clone.");
		if (options.check && (args.length > 0 || options.update || options.all)) throw new require_index.InputError("--check looks at what is there: leave the rest away.");
		const { chartsIn, checkSchemas, kindsNamedIn, packagesIn, parseLock, printLock, syncSchemas } = await Promise.resolve().then(() => require("./src5.js"));
		const texts = await textsOf(repository);
		if (options.check) {
			const findings = checkSchemas(texts);
			if (options.format === "json") require_output.printJson({ findings });
			else require_output.print(require_findings.renderFindingsTerminal(findings, require_output.terminal()));
			return findings.length > 0 ? 3 : 0;
		}
		await refuseLinks(repository.root);
		const { createRegistryClient } = await Promise.resolve().then(() => require("./shared/src2.js")).then((n) => n.registry_exports);
		const progress = require_output.createProgress();
		const graph = await require_src.loadWorkingGraph(repository);
		const synced = await syncSchemas({
			packages: packagesIn(texts),
			charts: chartsIn(graph, repository.root),
			named: args,
			uses: kindsNamedIn(texts),
			all: options.all === true,
			update: options.update === true,
			lock: parseLock(texts.get(require_schemas_lock.SCHEMAS_LOCK)),
			textOf: (file) => texts.get(file),
			client: createRegistryClient(),
			progress: progress.step
		});
		progress.done();
		const written = [...synced.files].filter(([file, text]) => texts.get(file) !== text).map(([file]) => file);
		for (const file of written) await write(repository.root, file, synced.files.get(file));
		for (const file of synced.removed) await (0, node_fs_promises.rm)((0, node_path.join)(repository.root, file), { force: true });
		const lock = printLock(synced.lock);
		if (lock !== texts.get(".mainstem/schemas.lock.json") && (synced.lock.sources.length > 0 || texts.has(".mainstem/schemas.lock.json"))) await write(repository.root, require_schemas_lock.SCHEMAS_LOCK, lock);
		for (const line of synced.notes) require_examine.note(line);
		const { sources } = synced.lock;
		if (options.format === "json") require_output.printJson({
			sources,
			written: written.sort(),
			removed: [...synced.removed].sort(),
			failures: synced.failures
		});
		else {
			for (const { source, digest, definitions, others } of sources) require_output.print(`${source}\n  ${digest}\n  ${definitions.length} definitions, ${others.length} that nothing uses`);
			require_output.print(`${written.length} files written, ${synced.removed.length} removed below ${require_schemas_lock.SCHEMAS_FOLDER}`);
		}
		for (const { project, message } of synced.failures) require_examine.note(message.includes(project) ? message : `${project}: ${message}`);
		return synced.failures.length > 0 ? 1 : 0;
	}
});
const READ = /\.(?:ya?ml|json|tpl|k)$/;
async function textsOf(repository) {
	const { tree, read } = await require_working_tree.readWorkingTree(repository);
	const texts = /* @__PURE__ */ new Map();
	for (const [path, { mode }] of tree.entries) if (READ.test(path) && mode.startsWith("100")) texts.set(path, read(path));
	return texts;
}
async function refuseLinks(root) {
	for (const path of [".mainstem", require_schemas_lock.SCHEMAS_FOLDER]) {
		const found = await (0, node_fs_promises.lstat)((0, node_path.join)(root, path)).catch(() => void 0);
		if (found !== void 0 && !found.isDirectory()) throw new require_index.InputError(`${path} is no folder: files would be written elsewhere. Remove it, then run the command again.`);
	}
}
async function write(root, file, text) {
	try {
		await require_texts.replaceFile((0, node_path.join)(root, file), text, 420);
	} catch (error) {
		throw new require_index.ToolError(`${file} could not be written: ${error.message}. Check the permissions of its folder.`);
	}
}

exports.command = command;