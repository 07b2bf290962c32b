const require_index = require("../index.js");
const require_git = require("./git.js");
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

Object.defineProperty(exports, "readObjects", {
  enumerable: true,
  get: function () {
    return readObjects;
  }
});