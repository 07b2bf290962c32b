const require_index = require("../index.js");
let node_child_process = require("node:child_process");

// tools/repository/src/git.ts
const ENVIRONMENT = {
	LC_ALL: "C",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0"
};
function gitEnvironment(place) {
	return {
		...process.env,
		...ENVIRONMENT,
		...typeof place === "string" ? {} : place.environment
	};
}
function git(place, args, input) {
	return new Promise((resolve, reject) => {
		const child = (0, node_child_process.spawn)("git", args, {
			cwd: typeof place === "string" ? place : place.root,
			env: gitEnvironment(place),
			stdio: [
				input === void 0 ? "ignore" : "pipe",
				"pipe",
				"pipe"
			]
		});
		const stdout = [];
		const stderr = [];
		child.stdout?.on("data", (chunk) => stdout.push(chunk));
		child.stderr?.on("data", (chunk) => stderr.push(chunk));
		child.on("error", (error) => {
			reject(error.code === "ENOENT" ? new require_index.InputError("git is not on PATH. Install it (for example: apt-get install git), then run the command again.") : new require_index.ToolError(`git could not be started: ${error.message}`));
		});
		child.on("close", (code) => resolve({
			code: code ?? 1,
			stdout: Buffer.concat(stdout),
			stderr: Buffer.concat(stderr).toString("utf8").trim()
		}));
		if (input !== void 0 && child.stdin !== null) {
			child.stdin.on("error", () => {});
			child.stdin.end(input);
		}
	});
}
async function gitOrFail(place, args, input) {
	const { code, stdout, stderr } = await git(place, args, input);
	if (code !== 0) throw new require_index.ToolError(`git ${args[0]} failed: ${stderr || `exit ${code}`}`);
	return stdout;
}

Object.defineProperty(exports, "git", {
  enumerable: true,
  get: function () {
    return git;
  }
});
Object.defineProperty(exports, "gitEnvironment", {
  enumerable: true,
  get: function () {
    return gitEnvironment;
  }
});
Object.defineProperty(exports, "gitOrFail", {
  enumerable: true,
  get: function () {
    return gitOrFail;
  }
});