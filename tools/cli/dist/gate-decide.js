const require_read_object = require("./shared/read-object.js");
const require_world = require("./shared/world.js");
const require_recording = require("./shared/recording.js");
const require_history = require("./shared/history.js");
const require_index = require("./index.js");
const require_open = require("./shared/open2.js");
const require_files = require("./shared/files2.js");
const require_output = require("./shared/output.js");

// tools/argocd/src/gate/once.ts
function decideOnce({ objects, expectation, history, before, now }) {
	const world = new require_world.World();
	for (const object of objects) world.put(object);
	const { verdict, reason, detail, next } = require_read_object.applicationsOf(expectation).map((reference) => {
		const finding = require_world.judgeTree(reference, {
			expectation,
			history,
			world,
			before: ({ name }) => name === before?.name ? before : void 0,
			provedBefore: before !== void 0,
			reads: (application) => require_world.readsOf(application, expectation)
		});
		return require_world.weigh(finding, require_world.stoodSince(finding.application, now), require_world.TIMING);
	}).reduce((one, other) => require_world.VERDICTS.indexOf(other.verdict) > require_world.VERDICTS.indexOf(one.verdict) ? other : one);
	return {
		verdict,
		reason,
		detail,
		...next === void 0 ? {} : { next }
	};
}

// tools/cli/src/commands/gate-decide.ts
const command = require_index.defineCommand({
	usage: "mainstem gate decide --application F --expectation F [--before F] [--git DIR] [--now RFC3339]\n\nWhether a commit is live, from recorded objects and without a network; prints JSON. --application holds what\n`kubectl get application NAME -o json` printed, its children and its ApplicationSet too where there are some; --before the\nsame from when it was last proved live. --git names the repository of the commit. Exit 3 when it is not live.",
	options: {
		application: require_index.TEXT,
		expectation: require_index.TEXT,
		before: require_index.TEXT,
		git: require_index.TEXT,
		now: require_index.TEXT
	},
	formats: ["json"],
	async run(options, args) {
		if (args.length > 0) throw new require_index.InputError(`mainstem gate decide takes no ${JSON.stringify(args[0])}.`);
		const now = options.now === void 0 ? Date.now() : Date.parse(options.now);
		if (Number.isNaN(now)) throw new require_index.InputError(`--now ${options.now} is no time. Give one like 2026-01-31T12:00:00Z.`);
		const objects = await require_files.readObjects("--application", options.application);
		const text = await require_files.readInput("--expectation", options.expectation);
		const expectation = require_recording.parseJson(require_read_object.expectationSchema, text, options.expectation ?? "", "an expectation: { \"app\", \"commit\", \"paths\" }");
		const before = await readBefore(options.before, expectation);
		const applications = objects.flatMap((one) => one.kind === "Application" ? [one] : []);
		const history = await historyOf(options.git, expectation.commit, applications.flatMap(require_history.revisionsOf));
		const decision = decideOnce({
			objects,
			expectation,
			history,
			...before === void 0 ? {} : { before },
			now
		});
		require_output.printJson(decision);
		return require_world.isLive(decision.verdict) ? 0 : 3;
	}
});
async function readBefore(file, expectation) {
	if (file === void 0) return void 0;
	const found = (await require_files.readObjects("--before", file)).flatMap((one) => one.kind === "Application" ? [one] : []);
	const [wanted = ""] = require_read_object.applicationsOf(expectation);
	return found.find(({ name, namespace }) => name === wanted || `${namespace}/${name}` === wanted) ?? found[0];
}
async function historyOf(folder, commit, revisions) {
	if (folder === void 0) return require_world.bareHistory(commit);
	const history = await require_history.openHistory(await require_open.openRepository(folder), commit);
	await history.learn(revisions);
	return history;
}

exports.command = command;