const require_observe = require("./shared/observe.js");
const require_index = require("./index.js");
const require_holds = require("./shared/holds.js");
const require_place = require("./shared/place2.js");
const require_reach = require("./shared/reach.js");
const require_run_name = require("./shared/run-name.js");
const require_preview = require("./shared/preview.js");
const require_wording = require("./shared/wording.js");
const require_src = require("./shared/report.js");
const require_examine = require("./shared/examine.js");
const require_output = require("./shared/output.js");
const require_previews = require("./shared/previews.js");

// tools/report/src/terminal/drift.ts
const ROOM = {
	resources: 40,
	fields: 16,
	lines: 20,
	more: "see --json"
};
function renderDriftTerminal({ projects, failures }, options) {
	const canvas = require_src.makeCanvas(options);
	const { paint } = canvas;
	const drifted = projects.filter(require_observe.isDrifted);
	const unclear = new Set(failures.map(({ project }) => project));
	const waiting = projects.filter((one) => !require_observe.isDrifted(one) && one.waits !== void 0);
	const dirty = new Set([...drifted, ...waiting].map(({ project }) => project));
	const clean = [...new Map(projects.filter(({ project }) => !dirty.has(project) && !unclear.has(project)).map((one) => [one.project, one])).values()];
	for (const { project, engine, since, resources, pending, corrected, warnings = [] } of drifted) {
		const healed = corrected === void 0 ? [] : [`put back by selfHeal at least ${require_wording.plural(corrected, "time")}`];
		const found = resources.length === 0 ? [] : [`${require_wording.plural(resources.length, "resource")} drifted`];
		canvas.row(paint(engine === "terraform" ? require_src.named(project) : `${require_src.named(project)} (${engine})`, "bold"), paint([...found, ...healed].join(", "), "bold", "yellow"), 0);
		canvas.line(`  ${paint(`first seen ${since}${pending === 0 ? "" : `; ${require_wording.plural(pending, "declared change")} not applied yet`}`, "dim")}`);
		require_src.writeChanges(canvas, asPreview(project, resources, warnings), ROOM, /* @__PURE__ */ new Set());
		canvas.line();
	}
	const names = clean.map(({ project, pending }) => `${require_wording.oneLine(project)}${pending === 0 ? "" : ` (${require_wording.plural(pending, "declared change")} not applied yet)`}`);
	if (names.length > 0) canvas.prose(require_wording.listed(names, 20), 0, { lead: paint("clean  ", "green") });
	if (waiting.length > 0) canvas.prose(require_wording.listed(waiting.map(({ project, waits = "" }) => `${require_wording.oneLine(project)} (${require_wording.oneLine(waits)})`), 20), 0, { lead: paint("deployment under way  ", "yellow") });
	if (failures.length > 0) canvas.prose(require_wording.listed(failures.map((failure) => require_wording.oneLine(failure.project)), 20), 0, { lead: paint("could not be looked at  ", "red") });
	if (projects.length + failures.length === 0) canvas.line("nothing that could drift");
	return canvas.toString();
}
function asPreview(project, resources, warnings) {
	return {
		schema: "mainstem/preview@1",
		project,
		engine: "terraform",
		counts: require_preview.noCounts(),
		resources,
		warnings,
		receipt: {
			head: "",
			dirty: false,
			inputs: "",
			outcome: "",
			tools: {}
		}
	};
}

// tools/pipeline/src/drift/accept.ts
async function acceptDrift(repository, request) {
	const { project, address, reason, by, now = () => /* @__PURE__ */ new Date() } = request;
	if (reason.trim() === "") throw new require_index.InputError("Say why: --reason \"…\". It is recorded with who did it.");
	const shared = await require_place.openShared(repository);
	const settings = await shared.rules();
	const environment = require_place.environmentIn(settings, request.environment).name;
	const { notes } = await require_place.openEnvironment(shared, settings, environment, now);
	const until = require_holds.untilOf(request.until, now());
	const entry = {
		project,
		address,
		reason,
		by,
		at: now().toISOString(),
		until
	};
	await notes.write(({ document }) => {
		const { drift, acceptedDrift } = require_observe.driftNotesOf(document);
		const open = drift.find((one) => one.project === project)?.open;
		if (open === void 0 || !open.resources.some((one) => one.address === address)) {
			const there = open?.resources.map((one) => one.address).join(", ") ?? "nothing of it";
			throw new require_index.InputError(`No drift of ${address} is remembered of ${project} in ${environment}. Drifted: ${there}.`);
		}
		const others = acceptedDrift.filter((one) => one.project !== project || one.address !== address);
		return {
			document: {
				...document,
				acceptedDrift: [...others, entry]
			},
			events: [],
			message: `accept the drift of ${address} until ${until}: ${reason}\n\nby ${by}`
		};
	});
	return entry;
}

// tools/cli/src/commands/drift.ts
const command = require_index.defineCommand({
	usage: "mainstem drift [PROJECT...] [--environment E] [--engine terraform|argocd] [--head REV] [--budget S]\n  [--transport kubernetes|argocd] [--namespace N] [--kubeconfig F] [--context C] [--cluster EKS] [--server URL]\n  [--certificate-authority F] [--json] [--cwd DIR]\nmainstem drift PROJECT --accept ADDRESS --environment E --reason R --until T\n\nWhat differs from what was applied although nobody declared it: stacks at the revision that the ledger has of them, Applications (with what\nselfHeal put back) and objects of Crossplane as the cluster has them. Changes that are declared and not applied yet are only counted.\n--engine    only stacks, or only what Argo CD delivers.\n--head      compares everything with this revision, whatever was rolled out.\n--budget S  begins no stack after so many seconds; what was looked at longest ago comes first, the rest is named.\n--accept    lets one drift stand until a time, or for 4h or 14d, and records who and why.\nExit 3 when something drifted, 1 when something could not be looked at: that is never \"clean\".",
	options: {
		environment: require_index.TEXT,
		engine: require_index.TEXT,
		head: require_index.TEXT,
		budget: require_index.TEXT,
		accept: require_index.TEXT,
		reason: require_index.TEXT,
		until: require_index.TEXT,
		...require_reach.REACH
	},
	formats: ["terminal", "json"],
	async run(options, args) {
		if (options.accept !== void 0) return accept({
			...options,
			accept: options.accept
		}, args);
		const engine = ["terraform", "argocd"].find((one) => one === options.engine);
		if (options.engine !== void 0 && engine === void 0) throw new require_index.InputError(`--engine is ${options.engine}; there are: terraform, argocd.`);
		const reach = require_reach.reachOf(options);
		const budget = Number(options.budget ?? "NaN");
		if (options.budget !== void 0 && !(budget > 0)) throw new require_index.InputError(`--budget is ${JSON.stringify(options.budget)}; expected seconds, such as 1800.`);
		const stop = new AbortController();
		const { session, done } = await require_previews.openSession({
			...options,
			base: options.head ?? "HEAD"
		}, "terraform");
		const drift = await require_observe.observeDrift(session, {
			names: require_previews.namesIn(session, args),
			now: /* @__PURE__ */ new Date(),
			atHead: options.head !== void 0,
			...options.environment === void 0 ? {} : { environment: options.environment },
			...engine === void 0 ? {} : { engines: /* @__PURE__ */ new Set([engine]) },
			...options.budget === void 0 ? {} : { budget: budget * 1e3 },
			signal: stop.signal,
			connect: (environment, _, projects) => require_reach.connect({
				...reach,
				projects,
				names: [],
				environment,
				repoURL: "",
				signal: stop.signal
			}, process.env)
		}, { onNote: require_examine.note });
		done();
		if (options.format === "json") require_output.printJson(drift);
		else require_output.print(renderDriftTerminal(drift, require_output.terminal()));
		for (const { project, message } of drift.failures) require_examine.note(`${project}: ${message}`);
		if (drift.failures.length > 0) return 1;
		return drift.projects.some(require_observe.isDrifted) ? 3 : 0;
	}
});
async function accept(options, [project, ...more]) {
	const { environment, reason, until, accept: address } = options;
	if (project === void 0 || more.length > 0 || environment === void 0 || reason === void 0 || until === void 0) throw new require_index.InputError(`Give one project, --environment, --reason and --until. Usage:\n${command.usage}`);
	const repository = await require_examine.examineRepository(options);
	const { by } = require_run_name.runName(process.env, repository.root);
	const entry = await acceptDrift(repository, {
		environment,
		project,
		address,
		reason,
		until,
		by
	});
	if (options.format === "json") require_output.printJson(entry);
	else require_output.print(`the drift of ${address} stands until ${entry.until}: ${JSON.stringify(reason)}, by ${by}`);
	return 0;
}

exports.command = command;