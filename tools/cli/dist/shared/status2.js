const require_index = require("../index.js");
const require_src = require("./graph.js");
const require_text = require("./text.js");
const require_place = require("./place2.js");
const require_record_branch = require("./record-branch.js");
const require_remote = require("./remote.js");

// tools/pipeline/src/rollout/due.ts
function dueOf(ledger, members) {
	const records = new Map(ledger.records.map((record) => [record.project, record]));
	const due = [];
	for (const member of members) {
		const project = member.project.name;
		const record = records.get(project);
		records.delete(project);
		if (record === void 0) due.push({
			project,
			why: "new",
			member
		});
		else if (record.state === "dirty") due.push({
			project,
			why: "dirty",
			member,
			record
		});
		else if (record.inputs !== member.inputs) due.push({
			project,
			why: "changed",
			member,
			record
		});
	}
	for (const [project, record] of records) due.push({
		project,
		why: "removed",
		record
	});
	return due;
}
function becauseOf({ why, record }) {
	const at = record === void 0 ? "" : require_text.shortCommit(record.revision);
	switch (why) {
		case "new": return "new: nothing was rolled out of it here yet";
		case "changed": return `changed: what it depends on is not what it was at ${at}`;
		case "dirty": return `dirty: ${record?.reason ?? "a rollout did not finish"} (${at})`;
		case "removed": return `removed: it is in the ledger at ${at}, and not in this commit`;
	}
}
function baseOf(record) {
	if (record === void 0) return void 0;
	return record.state === "dirty" ? record.before?.revision : record.revision;
}

// tools/pipeline/src/rollout/order.ts
async function orderOf(revision, ledger, isAncestor) {
	const { override } = ledger;
	const seen = /* @__PURE__ */ new Set();
	const had = [override?.from ?? ledger.advanced?.revision, ledger.advancing];
	for (const { revision: applied } of ledger.records) had.push(applied);
	for (let one of had) {
		if (override !== void 0 && one === override.revision) one = override.from;
		if (one === void 0 || one === revision || seen.has(one)) continue;
		seen.add(one);
		if (await isAncestor(one, revision)) continue;
		if (await isAncestor(revision, one)) return {
			is: "superseded",
			by: one
		};
		return {
			is: "diverged",
			from: one
		};
	}
	return { is: "newer" };
}

// tools/pipeline/src/rollout/refusals.ts
const OVERRIDDEN = /* @__PURE__ */ new Set([
	"hold",
	"not-on-default",
	"superseded",
	"diverged",
	"before",
	"override"
]);
function isPassed(code, { override, adopt }) {
	if (adopt === true) return code !== "skipped" && code !== "held" && code !== "not-on-default" && code !== "hold";
	return override !== void 0 && OVERRIDDEN.has(code);
}
function refusedBySettings({ environment, settings }) {
	const state = settings.environments.find(({ name }) => name === environment)?.state;
	if (state === "held") return [{
		code: "held",
		message: `${environment} is held in mainstem.yaml: nothing is rolled out there. Set its state to active in a pull request.`
	}];
	if (state !== "skipped") return [];
	return [{
		code: "skipped",
		message: `${environment} is skipped in mainstem.yaml: rollouts pass it over. Set its state to active in a pull request, then run mainstem rollout --adopt --environment ${environment}.`
	}];
}
function refusedByHolds({ environment, holds }) {
	return holds.filter(({ project }) => project === void 0).map((hold) => ({
		code: "hold",
		message: `${environment} is on hold: ${require_record_branch.holdWords(hold)}. To end it: mainstem release --environment ${environment} --reason "…"`
	}));
}
async function refusedByOrder({ repository, branch, tip }, { environment, ledger: { document: ledger } }, revision) {
	const is = (older, newer) => require_remote.isAncestor(repository, older, newer);
	if (!await is(revision, tip)) return [{
		code: "not-on-default",
		message: `${require_text.shortCommit(revision)} is not on ${branch} (${require_text.shortCommit(tip)}). Merge it; or, for a hotfix cut from what ${environment} has: mainstem rollout --environment ${environment} --revision ${require_text.shortCommit(revision)} --override --reason "…"`
	}];
	const order = await orderOf(revision, ledger, is);
	if (order.is === "superseded") {
		const run = runOf(ledger, order.by);
		return [{
			code: "superseded",
			message: `superseded by ${order.by}${run === void 0 ? "" : ` (${run})`}: ${environment} has had it already, and ${require_text.shortCommit(revision)} is older. To go back, revert in a pull request, or use --override.`
		}];
	}
	if (order.is === "newer") return [];
	return [{
		code: "diverged",
		message: `${environment} has ${require_text.shortCommit(order.from)}, which is not in the history of ${require_text.shortCommit(revision)}: ${branch} was forced to another history, or the ledger is of one. Bring ${require_text.shortCommit(order.from)} back onto ${branch} (git merge), or accept what is there: mainstem rollout --adopt --environment ${environment} --revision ${require_text.shortCommit(revision)} --reason "…"`
	}];
}
function runOf({ advanced, records }, revision) {
	return (advanced?.revision === revision ? advanced : records.find((one) => one.revision === revision))?.run;
}
function refusedByRef({ environment, ref, ledger: { tip, document } }, revision) {
	if (ref === void 0) return [];
	const name = ref.name.replace("refs/heads/", "");
	if (tip === void 0) {
		if (ref.now === void 0) return [];
		return [{
			code: "no-ledger",
			message: `${name} exists and there is no ledger of ${environment}: it was deleted, or the environment was never adopted. Take what is there as the baseline: mainstem rollout --adopt --environment ${environment} --revision ${require_text.shortCommit(ref.now)}`
		}];
	}
	const expected = document.advanced?.revision;
	if (ref.now === expected || ref.now !== void 0 && ref.now === document.advancing) return [];
	if (ref.now === void 0) return [{
		code: "moved",
		message: `${name} was deleted; rollouts had put it at ${require_text.shortCommit(expected ?? revision)}. Put it back: git push origin ${expected}:refs/heads/${name}`
	}];
	return [{
		code: "moved",
		message: expected === void 0 ? `${name} is at ${require_text.shortCommit(ref.now)}, and no rollout put it there. Take what is there as the baseline: mainstem rollout --adopt --environment ${environment} --revision ${require_text.shortCommit(ref.now)}` : `${name} was moved by somebody else: it is at ${require_text.shortCommit(ref.now)}, and rollouts had put it at ${require_text.shortCommit(expected)}. Put it back: git push --force-with-lease origin ${expected}:refs/heads/${name}; who moved it is in the repository's activity`
	}];
}
async function refusedByOverride({ repository }, { environment, ledger: { document } }, revision) {
	const { override } = document;
	if (override === void 0 || override.revision === revision || override.patches.length === 0) return [];
	const has = new Set(await require_remote.patchIds(repository, await require_remote.commitsBetween(repository, override.from, revision)));
	const missing = override.patches.filter((patch) => !has.has(patch));
	if (missing.length === 0) return [];
	return [{
		code: "override",
		message: `${environment} has the hotfix ${require_text.shortCommit(override.revision)} (${JSON.stringify(override.reason)}, by ${override.by}), and ${missing.length} of its ${override.patches.length} patches ${missing.length === 1 ? "is" : "are"} not in ${require_text.shortCommit(revision)}. Merge the hotfix; the rollout of that merge takes it up.`
	}];
}
function environmentBefore(settings, environment) {
	const index = settings.environments.findIndex(({ name }) => name === environment);
	return settings.environments.slice(0, index).findLast(({ state }) => state !== "skipped")?.name;
}
async function refusedByBefore(shared, { environment, settings }, revision, due, inputsAt) {
	const name = environmentBefore(settings, environment);
	if (name === void 0) return [];
	const refuse = (why) => [{
		code: "before",
		message: `${name} comes before ${environment}, and ${why}`
	}];
	const held = settings.environments.find((one) => one.name === name)?.state === "held";
	const live = (await require_place.openEnvironment(shared, settings, name)).ledger.document.live?.revision;
	const next = `mainstem rollout --environment ${name} --revision ${require_text.shortCommit(revision)}`;
	if (live === void 0) return refuse(`nothing was proved live there yet${held ? "; it is held in mainstem.yaml" : ""}. Type: ${next}`);
	if (live === revision) return [];
	if (!await require_remote.isAncestor(shared.repository, revision, live)) {
		const waits = await require_remote.commitsBetween(shared.repository, live, revision, true);
		return refuse(`has proved ${require_text.shortCommit(live)}, not ${require_text.shortCommit(revision)} (${waits.length} commits later)${held ? "; it is held in mainstem.yaml" : ""}. Type: ${next}`);
	}
	const later = await inputsAt(live);
	const changed = due.filter(({ project, member }) => later.get(project) !== member?.inputs).map(({ project }) => project);
	if (changed.length === 0) return [];
	return refuse(`has proved ${require_text.shortCommit(live)}, where ${changed.slice(0, 3).join(", ")}${changed.length > 3 ? ` and ${changed.length - 3} more` : ""} ${changed.length === 1 ? "is" : "are"} not what ${require_text.shortCommit(revision)} would bring here (changed again or reverted): nobody proved that. Roll out ${require_text.shortCommit(live)} instead`);
}

// tools/pipeline/src/rollout/status.ts
function createGraphs({ repository, settingsAt }) {
	const graphs = /* @__PURE__ */ new Map();
	return (revision) => {
		const found = graphs.get(revision) ?? settingsAt(revision).then((settings) => require_src.loadGraph(repository, revision, settings));
		graphs.set(revision, found);
		return found;
	};
}
async function outlookOf(shared, environment, revision, graphs, now, before) {
	const rules = await shared.rules();
	const [place, graph] = await Promise.all([require_place.openEnvironment(shared, rules, environment, now, before), graphs(revision)]);
	require_place.environmentIn(graph.settings, environment);
	const members = require_place.membersOf(graph, environment);
	const due = dueOf(place.ledger.document, members);
	const inputsAt = async (at) => new Map(require_place.membersOf(await graphs(at), environment).map(({ project, inputs }) => [project.name, inputs]));
	return {
		place,
		members,
		due,
		refusals: [
			...refusedBySettings(place),
			...refusedByHolds(place),
			...await refusedByOrder(shared, place, revision),
			...refusedByRef(place, revision),
			...await refusedByOverride(shared, place, revision),
			...await refusedByBefore(shared, place, revision, due, inputsAt)
		]
	};
}
async function statusOf(repository, request = {}) {
	const shared = await require_place.openShared(repository);
	const revision = request.revision ?? shared.tip;
	const graphs = createGraphs(shared);
	const graph = await graphs(revision);
	const settings = await shared.rules();
	const names = request.environment === void 0 ? settings.environments.map(({ name }) => name) : [require_place.environmentIn(settings, request.environment).name];
	const environments = [];
	for (const name of names) {
		const outlook = await outlookOf(shared, name, revision, graphs, request.now);
		environments.push(environmentStatus(outlook, revision));
	}
	const outside = require_place.stacksOfNone(graph).map(({ name, root }) => ({
		project: name,
		because: `it lies in no environment of mainstem.yaml, so no rollout applies it: name the environment in its path (${root}), or apply it by hand`
	}));
	return {
		schema: "mainstem/status@1",
		environments,
		...outside.length === 0 ? {} : { outside }
	};
}
function environmentStatus({ place, due, refusals }, revision) {
	const { environment, holds, settings } = place;
	const ledger = place.ledger.document;
	const state = settings.environments.find(({ name }) => name === environment)?.state;
	if (state === void 0) throw new require_index.InputError(`There is no environment ${environment}.`);
	const hold = holds.find(({ project }) => project === void 0);
	const { live, ask } = ledger;
	return {
		environment,
		state,
		revision,
		advanced: ledger.advanced?.revision ?? null,
		live: live?.revision ?? null,
		...live === void 0 ? {} : { liveSince: live.at },
		...live?.pullRequests === void 0 ? {} : { pullRequests: live.pullRequests },
		...hold === void 0 ? {} : { hold },
		...holds.length === 0 ? {} : { holds: [...holds] },
		due: due.map((entry) => ({
			project: entry.project,
			because: becauseOf(entry),
			...entry.record === void 0 ? {} : { revision: entry.record.revision }
		})),
		dirty: ledger.records.filter(({ state }) => state === "dirty").map(({ project, reason, at, run }) => ({
			project,
			because: reason ?? "a rollout did not finish",
			since: at,
			run
		})),
		waiting: [
			...refusals.map(({ message }) => ({ because: message })),
			...holds.flatMap(({ project, reason, by }) => project === void 0 ? [] : [{
				project,
				because: `on hold: ${JSON.stringify(reason)}, by ${by}`
			}]),
			...ask === void 0 ? [] : ask.parts.map(({ project }) => ({
				project,
				because: `waits for the approval of ${ask.approval}`
			}))
		],
		...ledger.claim === void 0 ? {} : { claim: ledger.claim },
		...ledger.override === void 0 ? {} : { override: ledger.override }
	};
}

Object.defineProperty(exports, "baseOf", {
  enumerable: true,
  get: function () {
    return baseOf;
  }
});
Object.defineProperty(exports, "becauseOf", {
  enumerable: true,
  get: function () {
    return becauseOf;
  }
});
Object.defineProperty(exports, "createGraphs", {
  enumerable: true,
  get: function () {
    return createGraphs;
  }
});
Object.defineProperty(exports, "dueOf", {
  enumerable: true,
  get: function () {
    return dueOf;
  }
});
Object.defineProperty(exports, "isPassed", {
  enumerable: true,
  get: function () {
    return isPassed;
  }
});
Object.defineProperty(exports, "outlookOf", {
  enumerable: true,
  get: function () {
    return outlookOf;
  }
});
Object.defineProperty(exports, "statusOf", {
  enumerable: true,
  get: function () {
    return statusOf;
  }
});