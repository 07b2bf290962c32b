const require_world = require("./shared/world.js");
const require_recording = require("./shared/recording.js");
const require_replay = require("./shared/replay.js");
const require_index = require("./index.js");
const require_files = require("./shared/files2.js");

// tools/cli/src/commands/gate-replay.ts
const command = require_index.defineCommand({
	usage: "mainstem gate replay RECORDING\n\nRuns the watch loop of the gate over what --record wrote, with a virtual clock, and prints a decision a line (JSON). How a wrong answer\nis reported and looked into. Exit 3 when the last decision on some application is not that it is live.",
	options: {},
	formats: ["json"],
	async run(_options, args) {
		const [file] = args;
		if (file === void 0 || args.length > 1) throw new require_index.InputError("Name one recording: mainstem gate replay FILE");
		const recording = require_recording.parseRecording(await require_files.readInput("the recording", file), file);
		const last = /* @__PURE__ */ new Map();
		require_replay.replay(recording, (decision) => {
			last.set(decision.application, require_world.isLive(decision.verdict));
			process.stdout.write(`${JSON.stringify(decision)}\n`);
		});
		return last.size > 0 && [...last.values()].every((live) => live) ? 0 : 3;
	}
});

exports.command = command;