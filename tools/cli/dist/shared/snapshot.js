const require_git = require("./git.js");
const require_objects = require("./objects.js");
const require_working_tree = require("./working-tree.js");

// tools/repository/src/snapshot.ts
async function readTree(repository, revision, only = []) {
	const entries = parseEntries(await require_git.gitOrFail(repository, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		revision,
		...only
	]));
	return require_working_tree.createTree(revision, entries, await readLinks(repository, entries));
}
async function readChangedTrees(repository, base, head) {
	const [listing, diff] = await Promise.all([require_git.gitOrFail(repository, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		head
	]), require_git.gitOrFail(repository, [
		"diff-tree",
		"-r",
		"-z",
		"--raw",
		"--no-abbrev",
		"-M",
		"-l2000",
		base,
		head
	])]);
	const headEntries = parseEntries(listing);
	const baseEntries = new Map(headEntries);
	const files = [];
	const renames = [];
	for (const { status, oldEntry, newEntry, oldPath, newPath } of parseRawDiff(diff)) {
		const moved = status === "R";
		if (moved) renames.push({
			from: oldPath,
			to: newPath
		});
		if (status === "A" || moved || status === "C") {
			baseEntries.delete(newPath);
			files.push({
				path: newPath,
				status: "added"
			});
		}
		if (status === "D" || moved) {
			baseEntries.set(oldPath, oldEntry);
			files.push({
				path: oldPath,
				status: "deleted"
			});
		}
		if (status === "M" || status === "T") {
			baseEntries.set(oldPath, oldEntry);
			if (oldEntry.id !== newEntry.id || oldEntry.mode !== newEntry.mode) files.push({
				path: oldPath,
				status: "modified"
			});
		}
	}
	const links = await readLinks(repository, headEntries, baseEntries);
	const headTree = require_working_tree.createTree(head, headEntries, linksOf(headEntries, links));
	return {
		base: files.length === 0 ? {
			...headTree,
			revision: base
		} : require_working_tree.createTree(base, baseEntries, linksOf(baseEntries, links)),
		head: headTree,
		files,
		renames
	};
}
function parseEntries(listing) {
	const entries = /* @__PURE__ */ new Map();
	const text = decodePaths(listing);
	let start = 0;
	for (let end = text.indexOf("\0"); end >= 0; end = text.indexOf("\0", start)) {
		const tab = text.indexOf("	", start);
		const idStart = text.indexOf(" ", start + 7) + 1;
		entries.set(text.slice(tab + 1, end), {
			mode: text.slice(start, start + 6),
			id: text.slice(idStart, tab)
		});
		start = end + 1;
	}
	return entries;
}
function* parseRawDiff(diff) {
	const fields = decodePaths(diff).split("\0");
	for (let i = 0; i + 1 < fields.length;) {
		const [oldMode, newMode, oldId, newId, score] = (fields[i] ?? "").slice(1).split(" ");
		const status = score?.[0] ?? "";
		const oldPath = fields[i + 1] ?? "";
		const twoPaths = status === "R" || status === "C";
		const newPath = twoPaths ? fields[i + 2] ?? "" : oldPath;
		i += twoPaths ? 3 : 2;
		yield {
			status,
			oldEntry: {
				mode: oldMode ?? "",
				id: oldId ?? ""
			},
			newEntry: {
				mode: newMode ?? "",
				id: newId ?? ""
			},
			oldPath,
			newPath
		};
	}
}
function decodePaths(bytes) {
	const text = bytes.toString("utf8");
	if (!text.includes("�")) return text;
	const decoder = new TextDecoder("utf-8", { fatal: true });
	const parts = [];
	let start = 0;
	while (start < bytes.length) {
		const nul = bytes.indexOf(0, start);
		const end = nul < 0 ? bytes.length : nul;
		const part = bytes.subarray(start, end);
		try {
			parts.push(decoder.decode(part));
		} catch {
			parts.push(escapeBytes(part));
		}
		start = end + 1;
		if (nul >= 0 && start >= bytes.length) parts.push("");
	}
	return parts.join("\0");
}
function escapeBytes(bytes) {
	let text = "";
	for (const byte of bytes) text += byte < 128 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`;
	return text;
}
async function readLinks(repository, ...trees) {
	const targets = /* @__PURE__ */ new Map();
	const ids = /* @__PURE__ */ new Set();
	for (const entries of trees) for (const { mode, id } of entries.values()) if (mode === "120000") ids.add(id);
	await require_objects.readObjects(repository, [...ids], (id, content) => targets.set(id, content.toString("utf8")));
	return trees.length === 1 ? linksOf(trees[0] ?? /* @__PURE__ */ new Map(), targets) : targets;
}
function linksOf(entries, targets) {
	const links = /* @__PURE__ */ new Map();
	if (targets.size === 0) return links;
	for (const [path, { mode, id }] of entries) if (mode === "120000") links.set(path, targets.get(id) ?? "");
	return links;
}

Object.defineProperty(exports, "readChangedTrees", {
  enumerable: true,
  get: function () {
    return readChangedTrees;
  }
});
Object.defineProperty(exports, "readTree", {
  enumerable: true,
  get: function () {
    return readTree;
  }
});