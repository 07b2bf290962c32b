const require_index = require("../index.js");
const require_run = require("./run.js");

// tools/toolchain/src/version.ts
const ARGUMENTS = {
	git: ["--version"],
	terraform: ["version", "-json"],
	tofu: ["version", "-json"],
	kubectl: ["version", "--client"],
	kustomize: ["version"],
	helm: ["version", "--short"]
};
const known = /* @__PURE__ */ new Map();
function versionOf(program) {
	let version = known.get(program.path);
	if (version === void 0) {
		version = ask(program);
		version.catch(() => known.delete(program.path));
		known.set(program.path, version);
	}
	return version;
}
async function ask({ name, path }) {
	const { code, stdout, stderr } = await require_run.runProgram(path, ARGUMENTS[name], { env: {
		CHECKPOINT_DISABLE: "1",
		TF_CLI_ARGS: void 0,
		TF_CLI_ARGS_version: void 0
	} });
	const version = /\bv?(\d+\.\d+(?:\.\d+)?(?:-[0-9A-Za-z.-]+)?)/.exec(stdout)?.[1];
	if (code !== 0 || version === void 0) {
		const said = stderr.trim().split("\n")[0] ?? "";
		throw new require_index.ToolError(`${path} ${ARGUMENTS[name].join(" ")} gave no version${said === "" ? "" : `: ${said}`}.`);
	}
	return version;
}

Object.defineProperty(exports, "versionOf", {
  enumerable: true,
  get: function () {
    return versionOf;
  }
});