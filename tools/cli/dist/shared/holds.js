const require_record_branch = require("./record-branch.js");
const require_index = require("../index.js");
const require_src = require("./graph.js");
const require_session = require("./session.js");
const require_place = require("./place2.js");

// tools/pipeline/src/rollout/holds.ts
async function hold(repository, request) {
	const { environment, notes, now } = await openNotesOf(repository, request);
	const { project, reason, by, run } = request;
	const until = request.until === void 0 ? void 0 : untilOf(request.until, now());
	let entry;
	await notes.write(({ document }) => {
		const known = findHold(document, project, now());
		if (known !== void 0 && sameWords(known, {
			reason,
			by,
			until
		})) {
			entry = known;
			return;
		}
		const made = {
			...project === void 0 ? {} : { project },
			reason,
			by,
			at: now().toISOString(),
			...until === void 0 ? {} : { until },
			run
		};
		entry = made;
		const holds = [...document.holds.filter((one) => one.project !== project), made];
		const what = project ?? "the environment";
		return {
			document: {
				...document,
				holds
			},
			events: [{
				environment,
				stage: "held",
				reason,
				run,
				by,
				...project === void 0 ? {} : { project },
				...until === void 0 ? {} : { until }
			}],
			message: `hold ${what}: ${reason}\n\nby ${by}`
		};
	});
	if (entry === void 0) throw new Error("a hold was neither found nor made");
	return entry;
}
async function release(repository, request) {
	const { environment, notes } = await openNotesOf(repository, request);
	const { project, reason, by, run } = request;
	let entry;
	await notes.write(({ document }) => {
		const known = document.holds.find((one) => one.project === project);
		if (known === void 0) throw noHold(document, environment, project);
		entry = known;
		return {
			document: {
				...document,
				holds: document.holds.filter((one) => one !== known)
			},
			events: [{
				environment,
				stage: "released",
				reason,
				run,
				by,
				...project === void 0 ? {} : { project }
			}],
			message: `release ${project ?? "the environment"}: ${reason}\n\nby ${by}`
		};
	});
	if (entry === void 0) throw new Error("no hold was found");
	return entry;
}
async function ledgerOf(repository, environment, now) {
	const shared = await require_place.openShared(repository);
	const settings = await require_src.loadSettings(repository, shared.tip);
	const place = await require_place.openEnvironment(shared, settings, require_place.environmentIn(settings, environment).name, now);
	return {
		...place.ledger.document,
		holds: [...place.holds]
	};
}
async function openNotesOf(repository, { environment: given, project, reason, now = () => /* @__PURE__ */ new Date() }) {
	if (reason.trim() === "") throw new require_index.InputError("Say why: --reason \"…\". Whoever waits behind it reads that.");
	const shared = await require_place.openShared(repository);
	const graph = await require_src.loadGraph(repository, shared.tip);
	const environment = require_place.environmentIn(graph.settings, given).name;
	const { notes, ledger } = await require_place.openEnvironment(shared, graph.settings, environment, now);
	if (project !== void 0 && !graph.projects.has(project) && !ledger.document.records.some((one) => one.project === project)) throw require_session.unknownProject(project, graph.projects.keys());
	return {
		environment,
		notes,
		now
	};
}
function findHold(notes, project, now) {
	return require_record_branch.activeHolds(notes, now).find((one) => one.project === project);
}
function sameWords(one, other) {
	return one.reason === other.reason && one.by === other.by && one.until === other.until;
}
function noHold({ holds }, environment, project) {
	const others = holds.map((one) => one.project === void 0 ? "the environment itself" : `--project ${one.project}`);
	const hint = others.length === 0 ? "Nothing of it is." : `On hold: ${others.join(", ")}.`;
	return new require_index.InputError(`${project ?? environment} is not on hold${project === void 0 ? "" : ` in ${environment}`}. ${hint}`);
}
const UNITS = {
	m: 6e4,
	h: 36e5,
	d: 864e5
};
function untilOf(text, now) {
	const [, count, unit] = /^(\d+)([mhd])$/.exec(text) ?? [];
	const time = count === void 0 || unit === void 0 ? /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN : now.getTime() + Number(count) * (UNITS[unit] ?? 0);
	if (!Number.isFinite(time)) throw new require_index.InputError(`--until is ${JSON.stringify(text)}; expected a time such as 2026-02-01T09:00:00Z, a date, or 4h or 2d from now.`);
	if (time <= now.getTime()) throw new require_index.InputError(`--until is ${text}, which is past.`);
	return new Date(time).toISOString();
}

Object.defineProperty(exports, "hold", {
  enumerable: true,
  get: function () {
    return hold;
  }
});
Object.defineProperty(exports, "ledgerOf", {
  enumerable: true,
  get: function () {
    return ledgerOf;
  }
});
Object.defineProperty(exports, "release", {
  enumerable: true,
  get: function () {
    return release;
  }
});
Object.defineProperty(exports, "untilOf", {
  enumerable: true,
  get: function () {
    return untilOf;
  }
});