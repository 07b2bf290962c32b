const require_index = require("./index.js");
const require_records = require("./shared/records.js");
const require_board = require("./shared/board.js");
const require_texts = require("./shared/texts.js");
const require_examine = require("./shared/examine.js");
const require_output = require("./shared/output.js");
let node_path = require("node:path");

// tools/cli/src/commands/board.ts
const command = require_index.defineCommand({
	usage: "mainstem board --out DIR [--since 90d] [--environment E] [--json] [--cwd DIR]\n\nWrites DIR/index.html, a page to leave open on a wall: what is live where, what waits and on what, drift, the changes on their way and the\nfigures. It needs no request and runs no script. Links to commits and pull requests need GITHUB_SERVER_URL and GITHUB_REPOSITORY.",
	options: {
		out: require_index.TEXT,
		since: require_index.TEXT,
		environment: require_index.TEXT
	},
	formats: ["terminal", "json"],
	async run({ out, since, environment, format, ...options }, args) {
		require_examine.expectNoArguments("board", args);
		if (out === void 0) throw new require_index.InputError(`Give --out, the folder for the page. Usage:\n${command.usage}`);
		const board = await require_records.readBoard(await require_examine.examineRepository(options), {
			now: /* @__PURE__ */ new Date(),
			...since === void 0 ? {} : { since },
			...environment === void 0 ? {} : { environment }
		});
		const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
		const repository = server?.startsWith("https://") === true && name !== void 0 ? `${server}/${name}` : void 0;
		const path = (0, node_path.join)((0, node_path.resolve)(out), "index.html");
		await require_texts.replaceFile(path, require_board.renderBoard({
			...board,
			...repository === void 0 ? {} : { repository }
		}));
		if (format === "json") require_output.printJson({ path });
		else require_output.print(path);
		return 0;
	}
});

exports.command = command;