const require_git = require("./git.js");
const require_index = require("../index.js");
const require_working_tree = require("./working-tree.js");
let node_child_process = require("node:child_process");

// tools/repository/src/objects.ts
const MANY = 200;
function readObjects(repository, ids, onObject) {
	if (ids.length === 0) return Promise.resolve();
	const reader = ids.length < MANY ? sharedReader(repository) : startReader(repository, ["--buffer"]);
	const done = reader.read(ids, onObject);
	if (ids.length >= MANY) reader.end();
	return done;
}
const IDLE = 200;
const shared = /* @__PURE__ */ new Map();
function sharedReader(repository) {
	const key = JSON.stringify([repository.root, repository.environment]);
	const known = shared.get(key);
	if (known !== void 0) return known;
	const started = startReader(repository, [], () => shared.delete(key));
	shared.set(key, started);
	return started;
}
function startReader(repository, flags, onEnd) {
	const child = (0, node_child_process.spawn)("git", [
		"cat-file",
		"--batch",
		...flags
	], {
		cwd: repository.root,
		env: require_git.gitEnvironment(repository),
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		]
	});
	const requests = [];
	let stderr = "";
	let idle;
	let ended = false;
	const end = () => {
		if (ended) return;
		ended = true;
		onEnd?.();
		child.stdin.end();
	};
	const answered = (request) => {
		request.left--;
		if (request.left > 0) return;
		requests.shift();
		if (request.failed === void 0) request.resolve();
		else request.reject(request.failed);
		if (onEnd === void 0 || requests.length > 0) return;
		hold(child, false);
		idle = setTimeout(end, IDLE).unref();
	};
	const failAll = (error) => {
		end();
		for (const request of requests.splice(0)) request.reject(request.failed ?? error);
	};
	const parser = createBatchParser((id, content) => {
		const [request] = requests;
		if (request === void 0) return;
		try {
			if (request.failed === void 0) request.onObject(id, content);
		} catch (error) {
			request.failed = error;
		}
		answered(request);
	}, (error) => {
		const [request] = requests;
		if (request === void 0) return;
		request.failed ??= error;
		answered(request);
	});
	child.stdout.on("data", parser);
	child.stderr.on("data", (chunk) => {
		stderr += chunk.toString("utf8");
	});
	child.on("error", (error) => failAll(new require_index.ToolError(`git could not be started: ${error.message}`)));
	child.on("close", (code) => failAll(new require_index.ToolError(`git cat-file failed: ${stderr.trim() || `exit ${code}`}`)));
	child.stdin.on("error", () => {});
	return {
		read: (ids, onObject) => new Promise((resolve, reject) => {
			clearTimeout(idle);
			if (onEnd !== void 0) hold(child, true);
			requests.push({
				left: ids.length,
				onObject,
				resolve,
				reject
			});
			child.stdin.write(`${ids.join("\n")}\n`);
		}),
		end
	};
}
function hold(child, wanted) {
	const change = wanted ? "ref" : "unref";
	child[change]();
	for (const pipe of [
		child.stdin,
		child.stdout,
		child.stderr
	]) pipe[change]?.();
}
function createBatchParser(onObject, onMissing) {
	let parts = [];
	let buffered = 0;
	let wanted = 0;
	return (chunk) => {
		parts.push(chunk);
		buffered += chunk.length;
		if (buffered < wanted) return;
		let data = parts.length === 1 ? chunk : Buffer.concat(parts);
		wanted = 0;
		let offset = 0;
		for (;;) {
			const newline = data.indexOf(10, offset);
			if (newline < 0) break;
			const header = data.toString("latin1", offset, newline);
			const [id, , size] = header.split(" ");
			if (id === void 0 || size === void 0) {
				onMissing(new require_index.ToolError(`Git has no object ${header}. In a partial or shallow clone, fetch it: git fetch --unshallow --refetch origin`));
				offset = newline + 1;
				continue;
			}
			const end = newline + 1 + Number(size);
			if (data.length < end + 1) {
				wanted = end + 1 - offset;
				break;
			}
			onObject(id, data.subarray(newline + 1, end));
			offset = end + 1;
		}
		data = data.subarray(offset);
		parts = [data];
		buffered = data.length;
	};
}

// tools/repository/src/snapshot.ts
async function readTree(repository, revision) {
	const entries = parseEntries(await require_git.gitOrFail(repository, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		revision
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
	await readObjects(repository, [...ids], (id, content) => targets.set(id, content.toString("utf8")));
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
Object.defineProperty(exports, "readObjects", {
  enumerable: true,
  get: function () {
    return readObjects;
  }
});
Object.defineProperty(exports, "readTree", {
  enumerable: true,
  get: function () {
    return readTree;
  }
});