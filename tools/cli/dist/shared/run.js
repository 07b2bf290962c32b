const require_index = require("../index.js");
let node_async_hooks = require("node:async_hooks");
let node_fs = require("node:fs");
let node_child_process = require("node:child_process");
let node_string_decoder = require("node:string_decoder");

// tools/toolchain/src/interruption.ts
const current = new node_async_hooks.AsyncLocalStorage();
const rest = { interruptedBy: void 0 };
const runs = /* @__PURE__ */ new Set([rest]);
async function asRun(work) {
	if (current.getStore() !== void 0) return work();
	const run = { interruptedBy: void 0 };
	runs.add(run);
	try {
		return await current.run(run, work);
	} finally {
		runs.delete(run);
	}
}
function currentRun() {
	return current.getStore() ?? rest;
}
function interruption() {
	return currentRun().interruptedBy;
}
function interruptRuns(signal) {
	const asked = new Set([...runs].filter(({ interruptedBy }) => interruptedBy === void 0));
	for (const run of asked) run.interruptedBy = signal;
	return asked;
}

// tools/toolchain/src/run.ts
function runProgram(path, args, options = {}) {
	return new Promise((resolve, reject) => {
		const run = currentRun();
		if (run.interruptedBy !== void 0 && options.afterInterrupt !== true) {
			reject(new require_index.ToolError(`stopped by ${run.interruptedBy}: ${path} was not started.`));
			return;
		}
		const env = {
			...options.inherited ?? process.env,
			...options.env
		};
		for (const [key, value] of Object.entries(env)) if (value === void 0) delete env[key];
		const child = (0, node_child_process.spawn)(path, args, {
			...options.cwd === void 0 ? {} : { cwd: options.cwd },
			env,
			stdio: [
				options.input === void 0 ? "ignore" : "pipe",
				"pipe",
				"pipe"
			],
			detached: process.platform !== "win32"
		});
		const forget = remember(child, run);
		if (options.wrapped === true) wrappers.add(child);
		const stdout = [];
		const stderr = [];
		const lines = options.onLine === void 0 ? void 0 : lineReader(options.onLine);
		const guard = options.limits === void 0 ? void 0 : guardOf(child, options.limits);
		const kill = () => killGroup(child);
		if (options.signal?.aborted === true) kill();
		else options.signal?.addEventListener("abort", kill, { once: true });
		child.stdout?.on("data", (chunk) => {
			if (guard?.wrote(chunk.length) === false) return;
			stdout.push(chunk);
			lines?.add(chunk);
		});
		child.stderr?.on("data", (chunk) => {
			if (guard?.wrote(chunk.length) !== false) stderr.push(chunk);
		});
		child.on("error", (error) => {
			options.signal?.removeEventListener("abort", kill);
			guard?.end();
			forget();
			reject(new require_index.ToolError(`cannot start ${path}: ${error.message}.`));
		});
		let leftovers;
		child.on("exit", () => {
			leftovers = setTimeout(() => endGroup(child), LEFTOVERS_AFTER);
		});
		child.on("close", (code, signal) => {
			clearTimeout(leftovers);
			options.signal?.removeEventListener("abort", kill);
			const exceeded = guard?.end();
			endGroup(child);
			forget();
			lines?.end();
			resolve({
				code,
				signal,
				stdout: Buffer.concat(stdout).toString("utf8"),
				stderr: Buffer.concat(stderr).toString("utf8"),
				...exceeded === void 0 ? {} : { exceeded }
			});
		});
		if (options.input !== void 0 && child.stdin !== null) {
			child.stdin.on("error", () => {});
			child.stdin.end(options.input);
		}
	});
}
function lineReader(onLine) {
	const decoder = new node_string_decoder.StringDecoder("utf8");
	let pending = [];
	return {
		add(chunk) {
			const [first = "", ...rest] = decoder.write(chunk).split("\n");
			pending.push(first);
			const last = rest.pop();
			if (last === void 0) return;
			const whole = pending.join("");
			pending = [last];
			onLine(whole);
			for (const line of rest) onLine(line);
		},
		end() {
			const line = pending.join("") + decoder.end();
			if (line !== "") onLine(line);
		}
	};
}
const LOOK_EVERY = 200;
function guardOf(child, { seconds, megabytes, outputMegabytes }) {
	let exceeded;
	let written = 0;
	const kill = (why) => {
		exceeded ??= why;
		killGroup(child);
	};
	const time = setTimeout(() => kill(`took more than ${seconds} seconds`), seconds * 1e3);
	const memory = setInterval(() => {
		if (memoryOf(child.pid) > megabytes) kill(`used more than ${megabytes} MB of memory`);
	}, LOOK_EVERY);
	return {
		wrote(bytes) {
			written += bytes;
			if (written <= outputMegabytes * 1024 * 1024) return true;
			kill(`wrote more than ${outputMegabytes} MB`);
			return false;
		},
		end() {
			clearTimeout(time);
			clearInterval(memory);
			return exceeded;
		}
	};
}
function memoryOf(pid) {
	try {
		const status = (0, node_fs.readFileSync)(`/proc/${pid}/status`, "utf8");
		return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
	} catch {
		return 0;
	}
}
function killGroup({ pid }) {
	if (pid === void 0) return;
	try {
		process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
	} catch {}
}
const LEFTOVERS_AFTER = 2e3;
function endGroup({ pid }) {
	if (pid === void 0 || process.platform === "win32") return;
	try {
		process.kill(-pid, "SIGTERM");
	} catch {
		return;
	}
	setTimeout(() => {
		try {
			process.kill(-pid, "SIGKILL");
		} catch {}
	}, LEFTOVERS_AFTER).unref();
}
const running = /* @__PURE__ */ new Map();
const wrappers = /* @__PURE__ */ new WeakSet();
function signalTo(child, signal) {
	if (!wrappers.has(child) || child.pid === void 0 || process.platform === "win32") {
		child.kill(signal);
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch {}
}
let holds = 0;
function holdSignals() {
	if (holds + running.size === 0) listen();
	holds++;
	let held = true;
	return () => {
		if (!held) return;
		held = false;
		holds--;
		if (holds + running.size === 0) unlisten();
	};
}
function remember(child, run) {
	if (holds + running.size === 0) listen();
	running.set(child, run);
	return () => {
		running.delete(child);
		if (holds + running.size === 0) unlisten();
	};
}
function listen() {
	process.on("SIGINT", forward);
	process.on("SIGTERM", forward);
	process.on("exit", endAll);
}
function unlisten() {
	process.off("SIGINT", forward);
	process.off("SIGTERM", forward);
	process.off("exit", endAll);
}
function forward(signal) {
	const asked = interruptRuns(signal);
	if (asked.size === 0) {
		const pids = [...running.keys()].map(({ pid }) => pid).join(", ");
		if (pids !== "") process.stderr.write(`mainstem: still waiting for process ${pids} to put its state in order\n`);
		return;
	}
	for (const [child, run] of running) if (asked.has(run)) signalTo(child, signal);
}
function endAll() {
	for (const child of running.keys()) signalTo(child, "SIGTERM");
}

Object.defineProperty(exports, "asRun", {
  enumerable: true,
  get: function () {
    return asRun;
  }
});
Object.defineProperty(exports, "holdSignals", {
  enumerable: true,
  get: function () {
    return holdSignals;
  }
});
Object.defineProperty(exports, "interruption", {
  enumerable: true,
  get: function () {
    return interruption;
  }
});
Object.defineProperty(exports, "runProgram", {
  enumerable: true,
  get: function () {
    return runProgram;
  }
});