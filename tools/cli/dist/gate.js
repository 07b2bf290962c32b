const require_index = require("./index.js");
const require_gate = require("./shared/gate.js");
const require_collections = require("./shared/collections.js");
const require_wording = require("./shared/wording.js");
const require_src = require("./shared/report.js");
const require_examine = require("./shared/examine.js");
const require_reach = require("./shared/reach.js");
const require_output = require("./shared/output.js");
let node_fs_promises = require("node:fs/promises");

// tools/report/src/gate-groups.ts
const WORST = [
	"failed",
	"blocked",
	"unknown",
	"waiting",
	"superseded",
	"equivalent",
	"live-bundled",
	"live"
];
function gateGroups({ applications }) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of applications) {
		const key = `${one.verdict}\n${one.reason}\n${withoutName(one.detail, one.name)}`;
		require_collections.addTo(groups, key, one);
	}
	return [...groups.values()].map((members) => {
		const [first] = members;
		const { verdict, reason, detail, next } = first;
		return {
			verdict,
			reason,
			detail,
			...next === void 0 ? {} : { next },
			applications: members
		};
	}).sort((a, b) => WORST.indexOf(a.verdict) - WORST.indexOf(b.verdict) || b.applications.length - a.applications.length);
}
function withoutName(detail, name) {
	return name === "" ? detail : detail.replaceAll(name, "*");
}
function gateHeadline({ verdict, applications, revision, environment }) {
	const live = applications.filter((one) => [
		"live",
		"live-bundled",
		"equivalent"
	].includes(one.verdict)).length;
	const where = environment === "" ? "" : ` in ${environment}`;
	const count = `${live} of ${applications.length} ${applications.length === 1 ? "application" : "applications"}`;
	return `${revision.slice(0, 7)} ${{
		live: "is live",
		superseded: "was superseded by a later commit",
		failed: "failed",
		blocked: "is blocked",
		timeout: "is not live: the time is over",
		unknown: "cannot be told to be live"
	}[verdict]}${where} (${count} live)`;
}

// tools/report/src/terminal/gate.ts
const STYLES = {
	live: ["green"],
	"live-bundled": ["green"],
	equivalent: ["green"],
	superseded: ["yellow"],
	waiting: ["yellow"],
	blocked: ["red"],
	failed: ["red", "bold"],
	unknown: ["red"]
};
function renderGateTerminal(document, options) {
	const canvas = require_src.makeCanvas(options);
	const { paint } = canvas;
	for (const { verdict, reason, detail, next, applications } of gateGroups(document)) {
		const names = require_wording.listed(applications.map(({ name }) => require_src.named(name)), 20);
		canvas.row(paint(verdict, ...STYLES[verdict] ?? []), paint(reason, "dim"), 0);
		canvas.prose(names, 2, { styles: ["bold"] });
		canvas.prose(detail, 2);
		for (const { name, explanation = [], url } of applications.slice(0, 5)) {
			for (const line of explanation) canvas.prose(line, 4, { lead: applications.length > 1 ? `${require_src.named(name)}: ` : "" });
			if (url !== void 0 && verdict !== "live") canvas.prose(url, 4, { styles: ["dim"] });
		}
		if (next !== void 0) canvas.prose(next, 2, { lead: paint("next  ", "cyan") });
		canvas.line();
	}
	canvas.line(paint(gateHeadline(document), "bold"));
	return canvas.toString();
}

// tools/cli/src/gate/live-table.ts
const ROWS = 12;
function createLiveTable() {
	const present = /* @__PURE__ */ new Map();
	if (process.stderr.isTTY !== true) return {
		decision: ({ reference, decision }, elapsed) => {
			const { verdict, reason, detail } = decision;
			process.stderr.write(`${clock(elapsed)}  ${plain(reference)}  ${verdict} (${reason}): ${plain(detail)}\n`);
		},
		note: require_examine.note,
		done: () => {}
	};
	let drawn = 0;
	const erase = () => {
		if (drawn > 0) process.stderr.write(`\x1b[${drawn}A\x1b[0J`);
		drawn = 0;
	};
	const draw = (elapsed, of) => {
		erase();
		const width = (process.stderr.columns ?? 80) - 1;
		const all = [...present.values()];
		const open = all.filter(({ decision }) => !decision.verdict.startsWith("live") && decision.verdict !== "equivalent");
		const rows = open.slice(0, ROWS).map(({ reference, decision }) => `  ${plain(reference)}  ${decision.verdict}  ${plain(decision.detail)}`);
		const lines = [
			`${clock(elapsed)}  ${all.length - open.length} of ${of} live`,
			...rows,
			...open.length > ROWS ? [`  and ${open.length - ROWS} more`] : []
		];
		process.stderr.write(`${lines.map((line) => line.slice(0, width)).join("\n")}\n`);
		drawn = lines.length;
	};
	return {
		decision: (watched, elapsed, of) => {
			present.set(watched.reference, watched);
			draw(elapsed, of);
		},
		note: (line) => {
			erase();
			require_examine.note(plain(line));
		},
		done: erase
	};
}
function clock(elapsed) {
	const seconds = Math.floor(elapsed / 1e3);
	return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}
function plain(text) {
	return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ").replace(/^::/, ": :");
}

// tools/cli/src/commands/gate.ts
const command = require_index.defineCommand({
	usage: "mainstem gate --environment E --revision REV [--applications a,b] [--timeout S] [--transport kubernetes|argocd|github]\n  [--namespace N] [--kubeconfig F] [--context C] [--cluster EKS] [--server URL] [--certificate-authority F] [--project P]...\n  [--refresh] [--sync] [--suspended live|blocked] [--before F] [--record F] [--json] [--cwd DIR]\n\nWatches until a commit is live in Argo CD, and says why it is not: all Applications of an environment, or those that are named.\nkubernetes (the default) reads Applications with a kubeconfig, the job of a Pod, or --cluster and an AWS identity; argocd reads\nargocd-server with the token in ARGOCD_AUTH_TOKEN; github reads deployments that the notifications of Argo CD wrote.\n--refresh asks Argo CD once to look at Git, --sync starts a sync of Applications without automated sync, where that is permitted.\n--suspended says what an Application that is paused amounts to (blocked). --before F: Applications as they were when they were last\nproved live (kubectl get applications -o json), so that what was degraded then fails only if it got worse.\n--record keeps what was seen, for mainstem gate replay. Exit 3 when it is not live by the timeout (900 seconds by default).",
	options: {
		environment: require_index.TEXT,
		revision: require_index.TEXT,
		applications: require_index.TEXT,
		timeout: require_index.TEXT,
		...require_reach.REACH,
		project: require_index.LIST,
		refresh: require_index.FLAG,
		sync: require_index.FLAG,
		suspended: require_index.TEXT,
		before: require_index.TEXT,
		record: require_index.TEXT
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		if (args.length > 0) throw new require_index.InputError(`mainstem gate takes no ${JSON.stringify(args[0])}; name Applications with --applications.`);
		const reach = require_reach.reachOf(options);
		const suspended = ["live", "blocked"].find((one) => one === options.suspended);
		if (options.suspended !== suspended) throw new require_index.InputError(`--suspended is ${JSON.stringify(options.suspended)}; expected live or blocked.`);
		const before = options.before === void 0 ? void 0 : [await readJson(options.before)];
		const request = {
			revision: options.revision ?? "HEAD",
			...reach,
			timeoutSeconds: secondsOf(options.timeout),
			refresh: options.refresh === true,
			sync: options.sync === true,
			record: options.record !== void 0,
			...require_reach.given("suspended", suspended),
			...require_reach.given("before", before),
			...require_reach.given("environment", options.environment),
			...require_reach.given("projects", options.project),
			...require_reach.given("applications", namesOf(options.applications))
		};
		require_index.keepOldHeapTight();
		const repository = await require_examine.examineRepository(options);
		const table = createLiveTable();
		const stop = new AbortController();
		const end = () => stop.abort();
		process.once("SIGINT", end).once("SIGTERM", end);
		const { document, recording } = await require_gate.gateRevision(repository, request, {
			onDecision: table.decision,
			onNote: (line) => table.note(line)
		}, process.env, stop.signal).finally(() => {
			process.off("SIGINT", end).off("SIGTERM", end);
			table.done();
		});
		if (options.record !== void 0 && recording !== void 0) await writeRecording(options.record, recording);
		if (options.format === "json") require_output.printJson(document);
		else require_output.print(renderGateTerminal(document, require_output.terminal()));
		return document.verdict === "live" ? 0 : 3;
	}
});
async function readJson(file) {
	try {
		return JSON.parse(await (0, node_fs_promises.readFile)(file, "utf8"));
	} catch (error) {
		throw new require_index.InputError(`--before ${file} cannot be read as JSON: ${require_index.messageOf(error)}`);
	}
}
function secondsOf(text) {
	const seconds = Number(text ?? "900");
	if (Number.isFinite(seconds) && seconds > 0) return seconds;
	throw new require_index.InputError(`--timeout is ${JSON.stringify(text)}; expected seconds, such as 900.`);
}
function namesOf(text) {
	const names = text?.split(/[\s,]+/).filter((name) => name !== "");
	return names === void 0 || names.length === 0 ? void 0 : names;
}
async function writeRecording(file, recording) {
	try {
		await (0, node_fs_promises.writeFile)(file, `${JSON.stringify(recording)}\n`);
		require_examine.note(`what was seen is in ${file}; to go through it again: mainstem gate replay ${file}`);
	} catch (error) {
		require_examine.note(`the recording could not be written to ${file}: ${require_index.messageOf(error)}`);
	}
}

exports.command = command;