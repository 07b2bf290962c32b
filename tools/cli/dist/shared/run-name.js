let node_os = require("node:os");
let node_fs = require("node:fs");
let node_child_process = require("node:child_process");

// tools/pipeline/src/rollout/run-name.ts
function runName(environment, cwd) {
	const { GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT = "1", GITHUB_SERVER_URL = "https://github.com" } = environment;
	const by = environment.GITHUB_TRIGGERING_ACTOR ?? environment.GITHUB_ACTOR ?? personOf(cwd);
	if (GITHUB_REPOSITORY !== void 0 && GITHUB_RUN_ID !== void 0) return {
		run: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}/attempts/${GITHUB_RUN_ATTEMPT}`,
		by
	};
	const own = {
		host: (0, node_os.hostname)(),
		pid: process.pid,
		started: startOf(process.pid) ?? ""
	};
	return {
		run: `${own.host}:${own.pid}`,
		by,
		process: own
	};
}
function isSurelyOver(claim, own) {
	if (claim.process !== void 0) {
		const { host, pid, started } = claim.process;
		if (host !== (0, node_os.hostname)() || pid === process.pid) return false;
		const now = startOf(pid);
		return now === void 0 || now !== started;
	}
	const runOf = (url) => /^(.*\/runs\/\d+)\/attempts\/(\d+)$/.exec(url);
	const [, its, attempt] = runOf(claim.run) ?? [];
	const [, mine, current] = runOf(own.run) ?? [];
	return its !== void 0 && its === mine && Number(attempt) < Number(current);
}
function personOf(cwd) {
	try {
		const name = (0, node_child_process.execFileSync)("git", ["config", "user.name"], {
			cwd,
			encoding: "utf8",
			stdio: [
				"ignore",
				"pipe",
				"ignore"
			]
		}).trim();
		if (name !== "") return name;
	} catch {}
	return (0, node_os.userInfo)().username;
}
function startOf(pid) {
	try {
		const stat = (0, node_fs.readFileSync)(`/proc/${pid}/stat`, "utf8");
		return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
	} catch {
		try {
			process.kill(pid, 0);
			return "";
		} catch (error) {
			return error.code === "EPERM" ? "" : void 0;
		}
	}
}

Object.defineProperty(exports, "isSurelyOver", {
  enumerable: true,
  get: function () {
    return isSurelyOver;
  }
});
Object.defineProperty(exports, "runName", {
  enumerable: true,
  get: function () {
    return runName;
  }
});