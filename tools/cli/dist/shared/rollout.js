const require_record_branch = require("./record-branch.js");
const require_index = require("../index.js");
const require_digest = require("./digest.js");
const require_text = require("./text.js");
const require_texts = require("./texts.js");
const require_policy = require("./policy.js");
const require_remote = require("./remote.js");
const require_revision = require("./revision.js");
const require_apply = require("./apply.js");
const require_world = require("./world.js");
const require_preview = require("./preview.js");
const require_session = require("./session.js");
const require_plan = require("./plan.js");
const require_status = require("./status2.js");
const require_src = require("./graph.js");
const require_run = require("./run.js");
const require_run_name = require("./run-name.js");
const require_place = require("./place2.js");
const require_review = require("./review.js");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_fs = require("node:fs");
let node_fs_promises = require("node:fs/promises");
let node_timers_promises = require("node:timers/promises");

// tools/pipeline/src/rollout/stacks.ts
function destroysIn({ resources }, removed) {
	return resources.filter(({ action, risk }) => action === "delete" && (removed || risk.level === "destroy") || action === "replace" && risk.level === "destroy").length;
}
async function applyStacks(due, request) {
	const entries = new Map(due.filter(({ member }) => member?.isStack === true).map((entry) => [entry.project, entry]));
	const results = [];
	const notDone = /* @__PURE__ */ new Set();
	if (entries.size === 0) return {
		applied: results,
		notDone
	};
	const sessions = createSessions(request);
	const head = (await sessions(request.revision)).change.head;
	const { layers, after } = require_src.stackOrder(head, [...entries.keys()]);
	return require_run.asRun(async () => {
		for (const layer of layers) {
			const stop = require_run.interruption() === void 0 ? await request.mayGoOn() : `stopped by ${require_run.interruption()}`;
			if (stop !== void 0) {
				for (const name of entries.keys()) if (!results.some(({ project }) => project === name)) notDone.add(name);
				return {
					applied: results,
					notDone,
					stopped: stop
				};
			}
			const groups = /* @__PURE__ */ new Map();
			for (const name of layer) {
				const missing = [...after.get(name) ?? []].filter((other) => notDone.has(other) && !layer.includes(other));
				if (request.held.has(name) || missing.length > 0) {
					notDone.add(name);
					results.push(require_apply.notPlanned({
						schema: "mainstem/applied@1",
						project: name,
						environment: request.environment,
						revision: request.revision
					}, missing, "a person holds it"));
					continue;
				}
				const base = baseIn(entries.get(name), request);
				groups.set(base, [...groups.get(base) ?? [], name]);
			}
			for (const [base, names] of groups) {
				const done = await applyGroup(await sessions(base), names, entries, request);
				for (const one of done) if (!require_texts.isDone(one.outcome)) notDone.add(one.project);
				results.push(...done);
			}
		}
		return {
			applied: results,
			notDone
		};
	});
}
async function destroyStacks(gone, request) {
	const results = [];
	const notDone = /* @__PURE__ */ new Set();
	if (gone.length === 0) return {
		applied: results,
		notDone
	};
	const stop = await request.mayGoOn();
	if (stop !== void 0) return {
		applied: results,
		notDone: new Set(gone.map(({ project }) => project)),
		stopped: stop
	};
	const sessions = createSessions(request);
	const entries = new Map(gone.map((record) => [record.project, {
		project: record.project,
		why: "removed",
		record
	}]));
	let left = [...entries.keys()];
	const candidates = [request.ledger.state().document.live?.revision, ...gone.map(({ revision }) => revision)];
	for (const base of new Set(candidates.filter((one) => one !== void 0))) {
		if (left.length === 0) break;
		const session = await sessions(base);
		const here = left.filter((name) => session.change.base.projects.has(name) && !request.held.has(name));
		if (here.length === 0 || here.length < left.length && base === candidates[0]) continue;
		left = left.filter((name) => !here.includes(name));
		const done = await require_run.asRun(() => applyGroup(session, here, entries, request));
		results.push(...done);
		for (const one of done) if (!require_texts.isDone(one.outcome)) notDone.add(one.project);
		if (notDone.size > 0) break;
	}
	for (const name of left) notDone.add(name);
	return {
		applied: results,
		notDone
	};
}
function destroying({ destroying: known }, revision) {
	const counted = known?.revision === revision ? known : void 0;
	return {
		revision,
		count: counted?.count ?? 0,
		delivered: counted?.delivered ?? 0
	};
}
function baseIn({ record }, { ledger, revision }) {
	const { live, advanced } = ledger.state().document;
	return require_status.baseOf(record) ?? live?.revision ?? advanced?.revision ?? revision;
}
function createSessions({ root, shared, revision, checkedOut, progress }) {
	const sessions = /* @__PURE__ */ new Map();
	return (base) => {
		const found = sessions.get(base) ?? require_session.openSession({
			folder: root,
			base,
			head: revision,
			settingsAt: shared.settingsAt
		}, {
			progress,
			safe: !checkedOut
		});
		sessions.set(base, found);
		return found;
	};
}
async function applyGroup(session, names, entries, request) {
	const { ledger, revision, environment, run, now } = request;
	const began = /* @__PURE__ */ new Set();
	const options = {
		receipts: request.receipts,
		rules: request.rules,
		mayStart: request.mayStart,
		sinceOf: (project) => require_status.baseOf(entries.get(project)?.record) ?? ledger.state().document.live?.revision,
		approved: request.approved,
		keep: request.keep,
		keys: request.keys,
		stateKey: request.stateKey,
		mayWrite: async (project, plan) => {
			const entry = entries.get(project);
			const count = destroysIn(plan, entry.member === void 0);
			let refused;
			await ledger.put({
				change: (document) => {
					const counted = destroying(document, revision);
					const all = counted.count + counted.delivered + count;
					if (all > request.cap) {
						refused = `${project}: this rollout would destroy ${all} things, and rollout.maxDestroy allows ${request.cap} in ${environment}. Raise it in mainstem.yaml, or remove less at once.`;
						return document;
					}
					began.add(project);
					return begun(count === 0 ? document : {
						...document,
						destroying: {
							...counted,
							count: counted.count + count
						}
					}, entry, request);
				},
				message: `${entry.member === void 0 ? "destroy" : "apply"} ${project}: begun`
			});
			return refused;
		}
	};
	const done = await require_apply.applyProjects(session, names, options);
	for (const result of done) {
		const entry = entries.get(result.project);
		const ok = require_texts.isDone(result.outcome);
		const removed = entry.member === void 0;
		if (!ok && !began.has(result.project)) continue;
		const reason = result.message?.split("\n")[0] ?? `its apply ended ${result.outcome}`;
		await ledger.put({
			change: (document) => ok ? ended(document, entry, request) : withRecord(document, result.project, (record) => ({
				...record,
				reason
			})),
			...ok && (removed || result.outcome === "applied") ? { events: [{
				environment,
				stage: removed ? "destroyed" : "applied",
				project: result.project,
				revision,
				run,
				...pullsIn(request.pullsOf(result.project)),
				at: now().toISOString()
			}] } : {},
			message: `${removed ? "destroy" : "apply"} ${result.project}: ${result.outcome}`
		});
	}
	return done;
}
const pullsIn = (pullRequests) => pullRequests.length === 0 ? {} : { pullRequests: [...pullRequests] };
function begun(ledger, { member, record, project }, { revision, run, now }) {
	const base = record === void 0 ? void 0 : record.state === "dirty" ? record.before : {
		revision: record.revision,
		inputs: record.inputs
	};
	const common = {
		project,
		state: "dirty",
		at: now().toISOString(),
		run,
		...record?.proved === void 0 ? {} : { proved: record.proved }
	};
	const next = member === void 0 ? {
		...record,
		...common,
		reason: "its destroy began and did not end"
	} : {
		...common,
		kind: member.project.kind,
		revision,
		inputs: member.inputs,
		reason: "its apply began and did not end",
		...base === void 0 ? {} : { before: base }
	};
	return {
		...ledger,
		records: [...ledger.records.filter((one) => one.project !== project), next]
	};
}
function ended(ledger, { member, record, project }, { revision, run, now, pullsOf }) {
	const others = ledger.records.filter((one) => one.project !== project);
	if (member === void 0) return {
		...ledger,
		records: others
	};
	return {
		...ledger,
		records: [...others, cleanRecord(member, record, {
			revision,
			run,
			at: now().toISOString(),
			pullRequests: pullsOf(project)
		})]
	};
}
function cleanRecord({ project, inputs }, before, { revision, run, at, pullRequests }) {
	return {
		project: project.name,
		kind: project.kind,
		revision,
		inputs,
		state: "clean",
		at,
		run,
		...pullsIn(pullRequests),
		...before?.proved === void 0 ? {} : { proved: before.proved }
	};
}
function provedRecord(member, done) {
	const { revision, at, pullRequests = [] } = done;
	return {
		...cleanRecord(member, void 0, {
			...done,
			pullRequests
		}),
		proved: {
			revision,
			inputs: member.inputs,
			at
		}
	};
}
function withRecord(ledger, project, change) {
	return {
		...ledger,
		records: ledger.records.map((one) => one.project === project ? change(one) : one)
	};
}

// tools/pipeline/src/rollout/adopt.ts
async function adopt(run) {
	const { shared, environment, revision, ledger, request, hearer, outlook, now } = run;
	const { place, members } = outlook;
	const because = [];
	if (place.ref?.now !== void 0 && place.ref.now !== revision) {
		const name = place.ref.name.replace("refs/heads/", "");
		because.push(`${name} is at ${require_text.shortCommit(place.ref.now)}: adopt what is there, with --revision ${require_text.shortCommit(place.ref.now)}.`);
		await ledger.release({
			change: (document) => document,
			message: `adopt ${require_text.shortCommit(revision)}: refused`
		});
		return resultOf("refused", []);
	}
	const at = now().toISOString();
	const clean = /* @__PURE__ */ new Map();
	const common = {
		revision,
		run: request.name.run,
		at,
		pullRequests: []
	};
	const stacks = members.filter(({ isStack }) => isStack);
	if (stacks.length > 0) {
		const session = await require_session.openSession({
			folder: shared.repository.root,
			base: revision,
			head: revision,
			settingsAt: shared.settingsAt
		}, {
			progress: hearer.onProgress,
			safe: !run.checkedOut
		});
		const { previews, failures } = await require_plan.planProjects(session, stacks.map(({ project }) => project.name));
		for (const { project, message } of failures) because.push(`${project}: ${message}`);
		for (const preview of previews) {
			const member = stacks.find(({ project }) => project.name === preview.project);
			if (preview.engine !== "terraform" || member === void 0) continue;
			const counts = require_preview.countsOf(preview.resources, preview.counts.outputs);
			const changes = preview.resources.filter(({ action }) => action !== "no-op" && action !== "read").length + counts.outputs;
			if (preview.skipped !== void 0) because.push(`${preview.project}: not looked at: ${preview.skipped}`);
			else if (preview.waitsFor !== void 0) because.push(`${preview.project}: waits for ${preview.waitsFor.join(", ")}`);
			else if (changes > 0) because.push(`${preview.project}: its plan has ${changes} changes`);
			else clean.set(preview.project, provedRecord(member, common));
		}
	}
	const delivered = members.filter((member) => !require_preview.isStack(member.project));
	const applications = [...new Set(delivered.flatMap((member) => member.applications))].sort();
	const isThere = place.ref === void 0 || place.ref.now === revision;
	if (applications.length > 0 && isThere) try {
		const answer = await request.gate(environment, revision)(applications, [], new AbortController().signal);
		const live = new Set(answer.document.applications.filter(({ verdict, reason }) => require_world.isLive(verdict) || reason === "degraded").flatMap(({ namespace, name }) => [`${namespace}/${name}`, name]));
		for (const member of delivered) {
			const open = member.applications.filter((reference) => !live.has(reference));
			if (member.applications.length === 0 || member.unnamed) continue;
			if (open.length > 0) {
				because.push(`${member.project.name}: ${open.join(", ")} not live at ${require_text.shortCommit(revision)}`);
				continue;
			}
			const seen = member.applications.map((reference) => answer.proved.get(reference) ?? sickOf(reference));
			const record = provedRecord(member, common);
			clean.set(member.project.name, {
				...record,
				proved: {
					...record.proved,
					applications: seen
				}
			});
		}
	} catch (error) {
		because.push(require_index.messageOf(error));
	}
	for (const member of delivered) if (member.applications.length === 0 && !member.unnamed && isThere) clean.set(member.project.name, cleanRecord(member, void 0, common));
	await ledger.put({
		change: ({ live: _l, failed: _f, ask: _a, override: _o, advancing: _v, ...document }) => ({
			...document,
			adopted: {
				revision,
				at,
				run: request.name.run,
				by: request.name.by
			},
			...isThere ? { advanced: {
				revision,
				at,
				run: request.name.run
			} } : {},
			records: [...clean.values(), ...document.records.filter(({ project }) => !clean.has(project)).map((record) => {
				const member = members.find(({ project }) => project.name === record.project);
				const dirty = {
					...record,
					state: "dirty",
					reason: record.reason ?? "it was not as the commit has it when the environment was adopted"
				};
				if (member === void 0 || record.revision === revision) return dirty;
				return {
					...dirty,
					revision,
					inputs: member.inputs,
					before: record.before ?? {
						revision: record.revision,
						inputs: record.inputs
					}
				};
			})]
		}),
		events: [{
			environment,
			stage: "adopted",
			revision,
			run: request.name.run,
			by: request.name.by
		}],
		message: `adopt ${require_text.shortCommit(revision)}: ${clean.size} of ${members.length} are as the commit has them`
	});
	const left = require_status.dueOf(ledger.state().document, members);
	if (left.length > 0 || !isThere) {
		await ledger.release({
			change: (document) => document,
			message: `adopted ${require_text.shortCommit(revision)}`
		});
		return resultOf("not-live", left.map(({ project }) => project), left.filter(({ project }) => !because.some((one) => one.startsWith(`${project}:`))).map((entry) => `${entry.project}: ${require_status.becauseOf(entry)}`));
	}
	await ledger.release({
		change: (document) => ({
			...document,
			live: {
				revision,
				at,
				run: request.name.run
			}
		}),
		events: [{
			environment,
			stage: "live",
			revision,
			due: 0,
			run: request.name.run
		}],
		message: `live at ${require_text.shortCommit(revision)}`
	});
	return resultOf("live", []);
	function resultOf(state, leftNames, more = []) {
		return {
			environment,
			revision,
			state,
			because: [...because, ...more],
			refusals: [],
			due: outlook.due.map(({ project }) => project),
			left: leftNames,
			applied: [],
			unreviewed: []
		};
	}
}
function sickOf(reference) {
	const [name = "", namespace = ""] = reference.split("/").reverse();
	return {
		kind: "Application",
		metadata: {
			name,
			namespace
		},
		spec: {},
		status: {
			health: { status: "Degraded" },
			resources: []
		}
	};
}

// tools/pipeline/src/rollout/claim.ts
const OLD = 216e5;
const POLL = 5e3;
var ClaimHeld = class extends require_index.InputError {};
async function claimLedger(request, onEvents) {
	const { store, revision, name, now, progress } = request;
	const claim = {
		id: (0, node_crypto.randomUUID)(),
		revision,
		run: name.run,
		at: now().toISOString(),
		by: name.by,
		...name.process === void 0 ? {} : { process: name.process }
	};
	const deadline = Date.now() + request.waitSeconds * 1e3;
	let over;
	let asked;
	for (;;) {
		let holder;
		const written = await store.write(({ document }) => {
			const { claim: other, next, ...rest } = document;
			if (other !== void 0 && other.id !== over) {
				holder = other;
				if (other.id !== asked) return void 0;
				if (request.waitSeconds <= 0 || next?.run === name.run || other.revision === revision) return void 0;
				return {
					document: {
						...document,
						next: {
							revision,
							run: name.run,
							at: now().toISOString()
						}
					},
					events: [],
					message: `${require_text.shortCommit(revision)} waits\n\n${name.run}`
				};
			}
			holder = void 0;
			const kept = next === void 0 || next.run === name.run ? rest : {
				...rest,
				next
			};
			const why = other === void 0 ? "" : `\n\ntaken over from ${other.run}: ${request.takeOver ?? "its run is over"}`;
			return {
				document: {
					...kept,
					claim
				},
				events: [],
				message: `roll out ${require_text.shortCommit(revision)}\n\n${name.run}${why}`
			};
		});
		if (holder === void 0 && written.document.claim?.id === claim.id) return writerOf(store, claim, onEvents, written);
		const other = holder;
		if (other !== void 0 && other.id !== asked) {
			asked = other.id;
			if (await mayTake(other, request)) over = other.id;
			continue;
		}
		if (Date.now() >= deadline) throw heldBy(holder);
		progress(`waits for ${holder?.run ?? "another rollout"}`);
		await (0, node_timers_promises.setTimeout)(Math.min(POLL, Math.max(100, deadline - Date.now())));
	}
}
async function mayTake(held, { name, takeOver, isOver, now }) {
	if (require_run_name.isSurelyOver(held, name)) return true;
	const told = await isOver?.(held.run);
	if (told === true) return true;
	if (takeOver === void 0) return false;
	if (told === false) throw new ClaimHeld(`${held.run} still runs and is rolling out ${require_text.shortCommit(held.revision)}: it cannot be taken over. Cancel it first.`);
	if (held.process !== void 0 && held.process.host === name.process?.host) throw new ClaimHeld(`The process ${held.process.pid} on this machine still rolls out ${require_text.shortCommit(held.revision)}: stop it first.`);
	if (now().getTime() - Date.parse(held.at) >= OLD) return true;
	throw new ClaimHeld(`${held.run} is rolling out ${require_text.shortCommit(held.revision)} since ${held.at}, and nobody can tell whether it is over. It can be taken over from ${new Date(Date.parse(held.at) + OLD).toISOString()} on, or once GitHub says so.`);
}
function heldBy(holder) {
	if (holder === void 0) return new ClaimHeld("Another rollout is under way. Run the command again.");
	return new ClaimHeld(`${holder.run}${holder.by === void 0 ? "" : ` (${holder.by})`} is rolling out ${require_text.shortCommit(holder.revision)} since ${holder.at}. Wait for it with --wait SECONDS; if it is dead, run this again with --take-over "why".`);
}
function writerOf(store, claim, onEvents, first) {
	let state = first;
	let waiting = [];
	let busy = false;
	const flush = async () => {
		if (busy) return;
		busy = true;
		while (waiting.length > 0) {
			const batch = waiting;
			waiting = [];
			try {
				const written = await store.write(({ document }) => {
					if (document.claim?.id !== claim.id) throw new require_index.ToolError(`The rollout was taken over by ${document.claim?.run ?? "somebody"}: this run stops, and writes nothing more. What it began is dirty in the ledger, and due.`);
					return {
						document: batch.reduce((ledger, { step }) => step.change(ledger), document),
						events: batch.flatMap(({ step }) => step.events ?? []),
						message: batch.length === 1 ? batch[0]?.step.message ?? "" : `${batch[0]?.step.message} and ${batch.length - 1} more`
					};
				});
				state = written;
				onEvents(written.written);
				for (const { done } of batch) done(written);
			} catch (error) {
				for (const { fail } of batch) fail(error);
			}
		}
		busy = false;
	};
	const put = (step) => new Promise((done, fail) => {
		waiting.push({
			step,
			done,
			fail
		});
		flush();
	});
	return {
		state: () => state,
		put,
		newerWaits: async () => (await store.read()).document.next,
		release: (step) => put({
			...step,
			change: (ledger) => {
				const { claim: _, ...rest } = step.change(ledger);
				const { next, ...others } = rest;
				return next !== void 0 && next.revision === claim.revision ? others : rest;
			}
		})
	};
}

// tools/pipeline/src/rollout/delivered.ts
function deliveredOf(due) {
	return due.filter(({ member, record }) => member === void 0 ? record?.kind !== "terraform-stack" : !member.isStack);
}
async function mayNotAdvance({ repository, remote }, ref, revision) {
	const scratch = `${ref.slice(0, ref.lastIndexOf("/"))}/mainstem-trial-${(0, node_crypto.randomUUID)().slice(0, 8)}`;
	const made = await require_remote.pushRef(repository, remote, scratch, revision, void 0);
	const name = ref.replace("refs/heads/", "");
	if (made.is !== "pushed") return `${remote} would not let ${name} be moved (${made.why}), so nothing is begun. The key of the environment has to be on the ruleset's bypass list (docs/github.md).`;
	const gone = await require_remote.pushRef(repository, remote, scratch, void 0, revision);
	if (gone.is === "pushed") return void 0;
	return `a trial branch could not be deleted (${gone.why}): delete ${scratch.replace("refs/heads/", "")} by hand, and let the key delete branches like ${name}.`;
}
function dependOn(graph, delivered, notDone) {
	if (notDone.size === 0) return [];
	const targets = /* @__PURE__ */ new Map();
	for (const { from, to } of graph.edges) targets.set(from, (targets.get(from) ?? /* @__PURE__ */ new Set()).add(to));
	return delivered.flatMap(({ project, member }) => {
		if (member === void 0) return [];
		const seen = /* @__PURE__ */ new Set([project]);
		for (const next of seen) {
			if (notDone.has(next)) return [project];
			if (next !== project && require_preview.isStack(graph.projects.get(next))) continue;
			for (const target of targets.get(next) ?? []) seen.add(target);
		}
		return [];
	});
}
async function advance(delivered, { shared, place, ledger, revision, run, mayLeap, now }) {
	const { environment, ref } = place;
	const at = () => now().toISOString();
	const from = ref?.now;
	const name = ref?.name.replace("refs/heads/", "");
	if (from !== void 0 && from !== revision && !mayLeap && !await require_remote.isAncestor(shared.repository, from, revision)) return `${name} is at ${require_text.shortCommit(from)}, which is not in the history of ${require_text.shortCommit(revision)}: it is not moved.`;
	await ledger.put({
		change: (document) => ({
			...document,
			advancing: revision,
			records: delivered.reduce((records, entry) => markDirty(records, entry, revision, run, at()), document.records)
		}),
		message: `advance to ${require_text.shortCommit(revision)}: begun`
	});
	if (ref !== void 0 && from !== revision) {
		const pushed = await require_remote.pushRef(shared.repository, shared.remote, ref.name, revision, from);
		if (pushed.is === "lost") return `${name} was moved by somebody else since it was read (${pushed.why}). Look who did, put it back where the ledger has it, and run the command again.`;
		if (pushed.is === "refused") return `${name} may not be moved: ${pushed.why}. The key of the environment has to be on the ruleset's bypass list (docs/github.md).`;
	}
	await ledger.put({
		change: ({ advancing: _, ...document }) => ({
			...document,
			advanced: {
				revision,
				at: at(),
				run
			}
		}),
		events: [{
			environment,
			stage: "advanced",
			revision,
			run,
			...from === void 0 || from === revision ? {} : { reason: `from ${from}` }
		}],
		message: `advance to ${require_text.shortCommit(revision)}`
	});
}
function markDirty(records, { project, member, record }, revision, run, at) {
	if (member === void 0) return records.map((one) => one.project === project ? {
		...one,
		state: "dirty",
		reason: "removed, and not gone yet",
		at,
		run
	} : one);
	const before = record === void 0 ? void 0 : record.state === "dirty" ? record.before : {
		revision: record.revision,
		inputs: record.inputs
	};
	const dirty = {
		project,
		kind: member.project.kind,
		revision,
		inputs: member.inputs,
		state: "dirty",
		at,
		run,
		reason: "advanced, and not proved live",
		...before === void 0 ? {} : { before },
		...record?.proved === void 0 ? {} : { proved: record.proved }
	};
	return [...records.filter((one) => one.project !== project), dirty];
}
async function prove(delivered, proof) {
	const { ledger, revision, run, now, pullsOf } = proof;
	const present = delivered.flatMap((entry) => entry.member === void 0 ? [] : [{
		...entry,
		member: entry.member
	}]);
	const applications = [...new Set(present.flatMap(({ member }) => member.applications))].sort();
	const because = [];
	let answer;
	if (applications.length > 0) try {
		answer = await proof.gate(applications, beforeOf(present), proof.signal);
	} catch (error) {
		because.push(require_index.messageOf(error));
	}
	const verdicts = new Map(answer?.document.applications.map((one) => [one.namespace === "" ? one.name : `${one.namespace}/${one.name}`, one]));
	const verdictOf = (reference) => verdicts.get(reference) ?? [...verdicts.values()].find(({ name }) => name === reference);
	const sorted = /* @__PURE__ */ new Map();
	for (const { project, member } of present) {
		const open = member.applications.find((reference) => !require_world.isLive(verdictOf(reference)?.verdict ?? "unknown"));
		if (member.unnamed) sorted.set(project, {
			ok: false,
			reason: "an Application delivers it whose name the tree does not tell, so that nobody can say whether it is live"
		});
		else if (open !== void 0) {
			const said = verdictOf(open);
			const reason = said === void 0 ? `${open} was not seen` : `${open}: ${said.verdict} (${said.reason}): ${said.detail}`;
			sorted.set(project, {
				ok: false,
				reason
			});
		} else sorted.set(project, {
			ok: true,
			reason: ""
		});
	}
	const failed = [...new Set([...sorted.values()].filter(({ ok }) => !ok).map(({ reason }) => reason))];
	because.push(...failed);
	const at = now().toISOString();
	await ledger.put({
		change: (document) => {
			let next = document;
			for (const { project, member, record } of present) {
				const { ok, reason } = sorted.get(project) ?? {
					ok: false,
					reason: "not looked at"
				};
				if (!ok) {
					next = withRecord(next, project, (one) => ({
						...one,
						reason
					}));
					continue;
				}
				const clean = cleanRecord(member, record, {
					revision,
					run,
					at,
					pullRequests: pullsOf(project)
				});
				const seen = member.applications.flatMap((reference) => answer?.proved.get(reference) ?? []);
				const proved = {
					revision,
					inputs: member.inputs,
					at,
					...seen.length === 0 ? {} : { applications: seen }
				};
				next = withRecord(next, project, () => ({
					...clean,
					proved
				}));
			}
			if (because.length > 0) return next;
			const gone = new Set(delivered.filter(({ member }) => member === void 0).map(({ project }) => project));
			return {
				...next,
				records: next.records.filter(({ project }) => !gone.has(project))
			};
		},
		message: because.length === 0 ? `gate ${require_text.shortCommit(revision)}: live` : `gate ${require_text.shortCommit(revision)}: not live`
	});
	return {
		...answer === void 0 ? {} : { gate: answer.document },
		because
	};
}
function beforeOf(entries) {
	return entries.flatMap(({ member, record }) => member.applications.map((reference) => {
		const [name = "", namespace = ""] = reference.split("/").reverse();
		return record?.proved?.applications?.find(({ metadata }) => metadata.name === name && (namespace === "" || metadata.namespace === namespace)) ?? {
			kind: "Application",
			metadata: {
				name,
				namespace
			},
			spec: {},
			status: {}
		};
	}));
}

// tools/pipeline/src/rollout/rollout.ts
const LOOK = 5e3;
const LOOK_AT_HOST = 15e3;
async function rollout(repository, request, hearer) {
	const { now = () => /* @__PURE__ */ new Date() } = request;
	const [shared, [revision = "", checkedOut]] = await Promise.all([require_place.openShared(repository), require_revision.resolveRevisions(repository, [request.revision, "HEAD"])]);
	const graphs = require_status.createGraphs(shared);
	const settings = await shared.rules();
	const { name: environment, protection } = require_place.environmentIn(settings, request.environment);
	const result = (state, more = {}) => ({
		environment,
		revision,
		state,
		because: [],
		refusals: [],
		due: [],
		left: [],
		applied: [],
		unreviewed: [],
		...more
	});
	const look = (before) => require_status.outlookOf(shared, environment, revision, graphs, request.now, before);
	let outlook = await look();
	const refused = async () => {
		const superseded = outlook.refusals.find(({ code }) => code === "superseded");
		if (superseded !== void 0 && request.override === void 0 && request.adopt !== true) {
			await noteSuperseded(outlook, revision, superseded.message, request.name.run, hearer);
			return result("superseded", { because: [superseded.message] });
		}
		const left = outlook.refusals.filter(({ code }) => !require_status.isPassed(code, request));
		return left.length === 0 ? void 0 : result("refused", {
			refusals: left,
			because: left.map(({ message }) => message),
			left: namesOf(outlook.due)
		});
	};
	const no = await refused();
	if (no !== void 0) return no;
	if (protection !== void 0) {
		const weak = await weaknesses(request.forge, environment, protection);
		if (weak.length > 0) return result("refused", { because: weak });
	}
	const overridden = request.override === void 0 ? void 0 : await overrideOf(shared, outlook, revision, request.override, request.name, now());
	let ledger;
	try {
		ledger = await claimLedger({
			store: outlook.place.store,
			revision,
			name: request.name,
			waitSeconds: request.waitSeconds,
			takeOver: request.takeOver,
			isOver: request.forge?.isOver,
			now,
			progress: hearer.onProgress
		}, (events) => {
			for (const event of events) hearer.onEvent(event);
		});
	} catch (error) {
		if (error instanceof ClaimHeld) return result("refused", { because: [error.message] });
		throw error;
	}
	const run = {
		shared,
		graphs,
		settings,
		environment,
		revision,
		checkedOut: checkedOut === revision,
		ledger,
		request,
		hearer,
		now
	};
	try {
		outlook = await look(outlook.place);
		const later = await refused();
		if (later !== void 0) {
			await ledger.release({
				change: (document) => document,
				message: `${require_text.shortCommit(revision)}: ${later.state}`
			});
			return later;
		}
		if (request.adopt === true) return await adopt({
			...run,
			outlook
		});
		return await carryOut({
			...run,
			outlook,
			...overridden === void 0 ? {} : { overridden }
		});
	} catch (error) {
		const { message } = require_index.describeError(error);
		await finish(run, "failed", [message], namesOf(outlook.due)).catch(() => hearer.onNote("the ledger could not be written: the claim is left, and what was begun is dirty there"));
		throw error;
	}
}
const namesOf = (due) => due.map(({ project }) => project);
async function noteSuperseded({ place }, revision, reason, run, hearer) {
	const { environment } = place;
	const { written } = await place.store.write(({ document }) => ({
		document,
		events: [{
			environment,
			stage: "superseded",
			revision,
			reason,
			run
		}],
		message: `${require_text.shortCommit(revision)}: superseded`
	}));
	for (const event of written) hearer.onEvent(event);
}
async function weaknesses(forge, environment, wanted) {
	if (!wanted.reviewers && !wanted.defaultBranchOnly) return [];
	if (forge?.weaknesses === void 0) return [`mainstem.yaml declares how the GitHub Environment ${environment} is protected, and there is no token to look at it. Give GITHUB_TOKEN and GITHUB_REPOSITORY.`];
	return forge.weaknesses(environment, wanted);
}
async function overrideOf({ repository, tip, branch }, { place }, revision, reason, { by, run }, at) {
	const { document } = place.ledger;
	const had = document.advanced?.revision;
	if (had === void 0) throw new require_index.InputError(`${place.environment} has nothing yet that an override could leave: roll out in the ordinary way.`);
	const from = document.override?.from ?? had;
	const common = {
		revision,
		from,
		reason,
		by,
		at: at.toISOString(),
		run
	};
	if (await require_remote.isAncestor(repository, revision, tip)) return {
		...common,
		patches: []
	};
	if (!await require_remote.isAncestor(repository, had, revision)) throw new require_index.InputError(`${require_text.shortCommit(revision)} is neither on ${branch} nor cut from what ${place.environment} has (${require_text.shortCommit(had)}). Cut the hotfix from there: git switch --create hotfix ${require_text.shortCommit(had)}`);
	const commits = await require_remote.commitsBetween(repository, from, revision);
	return {
		...common,
		patches: [...new Set(await require_remote.patchIds(repository, commits))]
	};
}
async function carryOut(run) {
	const { shared, environment, revision, ledger, request, hearer, outlook, settings, now, overridden } = run;
	const { place, due } = outlook;
	const graph = await run.graphs(revision);
	const delivered = deliveredOf(due);
	const held = new Set(place.holds.flatMap(({ project }) => project ?? []));
	const pulls = await pullsOfRange(run);
	const inRange = pulls.map(({ number }) => number);
	const because = [];
	const moves = place.ref !== void 0 && place.ref.now !== revision;
	const { advanced, override } = ledger.state().document;
	if (due.length === 0 && !moves && advanced?.revision === revision && (overridden ?? override) === void 0) return proveEnvironment(run, {}, inRange);
	if (moves) {
		const why = await mayNotAdvance(shared, place.ref.name, revision);
		if (why !== void 0) return end(run, "refused", { because: [why] });
	}
	await ledger.put({
		change: (document) => overridden === void 0 ? document : {
			...document,
			override: overridden
		},
		events: [...overridden === void 0 ? [] : [{
			environment,
			stage: "overridden",
			revision,
			reason: overridden.reason,
			by: overridden.by,
			run: request.name.run
		}], {
			environment,
			stage: "planned",
			revision,
			due: due.length,
			run: request.name.run,
			...inRange.length === 0 ? {} : { pullRequests: inRange }
		}],
		message: `plan ${require_text.shortCommit(revision)}: ${due.length} due`
	});
	if (overridden !== void 0 && overridden.patches.length === 0) hearer.onNote(`${require_text.shortCommit(revision)} is an earlier commit: its manifests are delivered again. Terraform is not reverted by moving a ref: stacks are applied as that commit has them, and data that later commits made stays or is asked about.`);
	if (overridden !== void 0 && overridden.patches.length === 0) await holdAfterOverride(run, overridden);
	await request.forge?.report?.("in_progress", {
		environment,
		revision,
		description: `${due.length} due`
	}).catch((error) => hearer.onNote(require_index.describeError(error).message));
	const mayGoOn = async () => {
		if (overridden !== void 0) return void 0;
		const noted = (await place.notes.read()).document;
		const hold = require_record_branch.activeHolds(noted, now()).find(({ project }) => project === void 0);
		return hold === void 0 ? void 0 : `${environment} was put on hold: ${require_record_branch.holdWords(hold)}`;
	};
	const stacksRequest = {
		root: shared.repository.root,
		mayStart: request.mayStart,
		shared,
		rules: settings,
		revision,
		checkedOut: run.checkedOut,
		environment,
		ledger,
		run: request.name.run,
		receipts: request.receipts,
		approved: approvedParts(ledger.state().document, request.approved),
		keep: request.keep,
		keys: request.keys,
		stateKey: request.stateKey,
		held,
		cap: require_policy.mostDestroyed(settings, environment),
		mayGoOn,
		now,
		progress: hearer.onProgress,
		pullsOf: () => inRange
	};
	const stacks = await applyStacks(due, stacksRequest);
	if (stacks.stopped !== void 0) return end(run, "refused", {
		because: [stacks.stopped],
		applied: stacks.applied
	});
	const review = moves && place.ref.now !== void 0 && delivered.length > 0 ? await reviewOf(run, place.ref.now, delivered, pulls) : NOTHING;
	const policy = require_policy.unreviewedPolicy(settings, environment);
	const parts = [...stacks.applied.flatMap((one) => one.outcome === "unreviewed" && one.approval !== void 0 ? [{
		project: one.project,
		approval: one.approval
	}] : []), ...review.unreviewed.map(({ project, changes }) => ({
		project,
		approval: require_apply.approvalOf(project, changes)
	}))];
	const accepted = approvedParts(ledger.state().document, request.approved);
	const open = review.unreviewed.filter(({ project, changes }) => !(policy !== "stop" && accepted.has(require_apply.approvalOf(project, changes))) && !(policy === "apply-safe" && changes.every(({ risk }) => risk === "safe")));
	const failed = stacks.applied.filter(({ outcome }) => [
		"failed",
		"interrupted",
		"skipped"
	].includes(outcome));
	for (const { project, message } of failed) because.push(`${project}: ${message?.split("\n")[0] ?? "not applied"}`);
	const blocked = dependOn(graph, delivered, stacks.notDone);
	const heldHere = delivered.filter(({ project }) => held.has(project)).map(({ project }) => project);
	let stay;
	if (open.length > 0) stay = `${open.length} projects would change as nobody reviewed: ${require_text.firstOf(open.map(({ project }) => project), 5)}${policy === "stop" ? `; apply.unreviewed of mainstem.yaml stops that in ${environment}, whoever approves` : ""}`;
	else if (review.refused.length > 0) stay = review.refused.join(" ");
	else if (blocked.length > 0) stay = `${require_text.firstOf(blocked, 5)} ${blocked.length === 1 ? "depends" : "depend"} on a stack that was not applied: ${place.ref?.name.replace("refs/heads/", "") ?? environment} is not moved`;
	else if (heldHere.length > 0) stay = `${require_text.firstOf(heldHere, 5)} ${heldHere.length === 1 ? "is" : "are"} on hold, and Argo CD would deliver all of the commit`;
	else {
		const over = await overCap(run, review.destroys, stacksRequest.cap);
		if (over !== void 0) stay = over;
	}
	if (stay === void 0) stay = await mayGoOn();
	let gate;
	const asked = open.length > 0 && policy !== "stop" || stacks.applied.some((one) => one.outcome === "unreviewed" && one.policy !== "stop");
	const unreviewed = [...stacks.applied.filter(({ outcome }) => outcome === "unreviewed").map(({ project, unreviewed: changes }) => ({
		project,
		changes
	})), ...open];
	const more = {
		applied: stacks.applied,
		unreviewed
	};
	if (stay !== void 0) {
		because.push(stay);
		if (asked && failed.length === 0) return ask(run, parts, because, more);
		return end(run, failed.length > 0 ? "failed" : "refused", {
			...more,
			because
		});
	}
	const moved = await advance(delivered, {
		shared,
		place,
		ledger,
		revision,
		run: request.name.run,
		mayLeap: overridden !== void 0 || place.ledger.document.override !== void 0,
		now
	});
	if (moved !== void 0) return end(run, "failed", {
		...more,
		because: [...because, moved]
	});
	if (overridden === void 0 && place.ledger.document.override !== void 0) await ledger.put({
		change: ({ override: _, ...document }) => document,
		message: `the override ended: ${require_text.shortCommit(revision)} holds it`
	});
	if (delivered.length > 0) {
		const stop = new AbortController();
		const watching = watchForNewer(run, stop);
		const proof = await prove(delivered, {
			ledger,
			revision,
			run: request.name.run,
			gate: request.gate(environment, revision),
			signal: stop.signal,
			now,
			pullsOf: () => inRange
		}).finally(() => watching.end());
		gate = proof.gate;
		because.push(...proof.because);
		if (watching.by() !== void 0) because.push(`it made room for ${require_text.shortCommit(watching.by() ?? "")}, which is newer and gates for both`);
	}
	const told = {
		...more,
		...gate === void 0 ? {} : { gate }
	};
	if (because.length > 0) return end(run, failed.length > 0 ? "failed" : "not-live", {
		...told,
		because
	});
	if (asked) return ask(run, parts, because, told);
	if (stacks.notDone.size > 0) return end(run, "refused", {
		...told,
		because: [`not applied: ${require_text.firstOf([...stacks.notDone], 5)}`]
	});
	const gone = due.filter(({ member, record }) => member === void 0 && record?.kind === "terraform-stack").map(({ record }) => record);
	const moved_ = gone.filter(({ project }) => graph.projects.has(project));
	if (moved_.length > 0) await ledger.put({
		change: (document) => ({
			...document,
			records: document.records.filter(({ project }) => !moved_.some((one) => one.project === project))
		}),
		message: `no longer of ${environment}: ${require_text.firstOf(moved_.map(({ project }) => project), 5)}`
	});
	const removed = await destroyStacks(gone.filter((one) => !moved_.includes(one)), stacksRequest);
	const all = [...stacks.applied, ...removed.applied];
	const notDestroyed = removed.applied.filter(({ outcome }) => !require_texts.isDone(outcome));
	if (removed.notDone.size > 0) {
		const toAsk = require_texts.openApprovals(removed.applied);
		const last = {
			...told,
			applied: all,
			unreviewed: notDestroyed.flatMap(({ project, unreviewed: changes }) => changes.length === 0 ? [] : [{
				project,
				changes
			}])
		};
		const why = [...removed.notDone].map((project) => `${project}: ${notDestroyed.find((one) => one.project === project)?.message?.split("\n")[0] ?? "not destroyed: nobody accepted it, or something that depends on it is still there"}`);
		if (toAsk.length > 0 && notDestroyed.every(({ outcome }) => outcome === "unreviewed" || outcome === "waiting")) return ask(run, notDestroyed.flatMap(({ project, approval }) => approval === void 0 ? [] : [{
			project,
			approval
		}]), why, last);
		return end(run, notDestroyed.some(({ outcome }) => outcome === "failed") ? "failed" : "refused", {
			...last,
			because: removed.stopped === void 0 ? why : [removed.stopped]
		});
	}
	return proveEnvironment(run, {
		...told,
		applied: all
	}, inRange);
}
const NOTHING = {
	unreviewed: [],
	destroys: 0,
	refused: []
};
async function reviewOf({ shared, settings, revision, environment, graphs, hearer }, base, delivered, pulls) {
	const before = new Map(require_place.membersOf(await graphs(base), environment).map(({ project, inputs }) => [project.name, inputs]));
	const projects = delivered.filter(({ project, member }) => before.get(project) !== member?.inputs).map(({ project }) => project);
	if (projects.length === 0) return NOTHING;
	return require_review.reviewDelivered({
		shared,
		rules: settings,
		base,
		head: revision,
		environment,
		projects,
		pulls,
		progress: hearer.onProgress
	});
}
async function overCap({ ledger, revision, environment }, count, cap) {
	if (count === 0) return void 0;
	let refused;
	await ledger.put({
		change: (document) => {
			const counted = destroying(document, revision);
			const delivered = Math.max(counted.delivered, count);
			const all = counted.count + delivered;
			if (all > cap) {
				refused = `this rollout would take ${all} things with data or an identity along, and rollout.maxDestroy allows ${cap} in ${environment}. Raise it in mainstem.yaml, or remove less at once.`;
				return document;
			}
			return {
				...document,
				destroying: {
					...counted,
					delivered
				}
			};
		},
		message: `${count} removals counted`
	});
	return refused;
}
function approvedParts({ ask }, approved) {
	const parts = new Set(approved);
	if (ask !== void 0 && approved.has(ask.approval)) for (const { approval } of ask.parts) parts.add(approval);
	return parts;
}
async function proveEnvironment(run, more, pullRequests) {
	const { environment, revision, ledger, graphs, request, hearer, now, outlook } = run;
	const members = require_place.membersOf(await graphs(revision), environment);
	const left = require_status.dueOf(ledger.state().document, members);
	if (left.length > 0) return end(run, "not-live", {
		...more,
		because: left.map((entry) => `${entry.project}: ${require_status.becauseOf(entry)}`)
	});
	const at = now().toISOString();
	const pulls = pullRequests.length === 0 ? {} : { pullRequests: [...pullRequests] };
	await ledger.release({
		change: ({ failed: _f, ask: _a, destroying: _d, ...document }) => ({
			...document,
			live: {
				revision,
				at,
				run: request.name.run,
				...pulls
			},
			records: document.records.map((record) => record.proved?.inputs === record.inputs ? record : {
				...record,
				proved: {
					revision,
					inputs: record.inputs,
					at
				}
			})
		}),
		events: [{
			environment,
			stage: "live",
			revision,
			due: outlook.due.length,
			run: request.name.run,
			...pulls
		}],
		message: `live at ${require_text.shortCommit(revision)}`
	});
	await request.forge?.report?.("success", {
		environment,
		revision,
		description: "live"
	}).catch((error) => hearer.onNote(require_index.describeError(error).message));
	return {
		...blank(run),
		...more,
		state: "live"
	};
}
function blank({ environment, revision, outlook }) {
	return {
		environment,
		revision,
		state: "failed",
		because: [],
		refusals: [],
		due: namesOf(outlook.due),
		left: [],
		applied: [],
		unreviewed: []
	};
}
async function ask(run, parts, because, more) {
	const { environment, revision, ledger, request, now } = run;
	const approval = require_digest.digestOf({
		revision,
		environment,
		parts: [...parts].sort((a, b) => a.project < b.project ? -1 : 1)
	});
	await ledger.release({
		change: (document) => ({
			...document,
			ask: {
				revision,
				approval,
				parts: [...parts],
				at: now().toISOString(),
				run: request.name.run
			}
		}),
		events: [{
			environment,
			stage: "planned",
			revision,
			approval,
			reason: `waits for an approval: ${require_text.firstOf(parts.map(({ project }) => project), 5)}`,
			run: request.name.run
		}],
		message: `${require_text.shortCommit(revision)} waits for an approval`
	});
	const left = require_status.dueOf(ledger.state().document, run.outlook.members);
	const next = `After reading the table: mainstem rollout --environment ${environment} --revision ${require_text.shortCommit(revision)} --approved ${approval}`;
	return {
		...blank(run),
		...more,
		state: "ask",
		approval,
		because: [...because, next],
		left: namesOf(left)
	};
}
async function end(run, state, more) {
	const because = more.because ?? [];
	await finish(run, state, because, namesOf(run.outlook.due));
	const left = require_status.dueOf(run.ledger.state().document, run.outlook.members);
	if (state === "failed" || state === "not-live") {
		const { request, hearer, environment, revision } = run;
		await request.forge?.report?.("failure", {
			environment,
			revision,
			description: (because[0] ?? state).slice(0, 140)
		}).catch((error) => hearer.onNote(require_index.describeError(error).message));
	}
	return {
		...blank(run),
		...more,
		state,
		left: namesOf(left)
	};
}
async function finish({ environment, revision, ledger, request, now }, state, because, due) {
	const isFailure = state === "failed" || state === "not-live";
	const counted = ledger.state().document.failed?.revision === revision;
	const reason = because.join(" ").slice(0, 2e3);
	await ledger.release({
		change: (document) => isFailure ? {
			...document,
			failed: {
				revision,
				at: now().toISOString(),
				run: request.name.run,
				reason
			}
		} : document,
		...isFailure && !counted ? { events: [{
			environment,
			stage: "failed",
			revision,
			reason,
			due: due.length,
			run: request.name.run
		}] } : {},
		message: `${require_text.shortCommit(revision)}: ${state}`
	});
}
async function holdAfterOverride({ environment, outlook, now }, { reason, by, run }) {
	await outlook.place.notes.write(({ document }) => {
		if (require_record_branch.activeHolds(document, now()).some(({ project }) => project === void 0)) return void 0;
		const hold = {
			reason: `overridden: ${reason}`,
			by,
			at: now().toISOString(),
			run
		};
		return {
			document: {
				...document,
				holds: [...document.holds, hold]
			},
			events: [{
				environment,
				stage: "held",
				reason: hold.reason,
				run,
				by
			}],
			message: `hold the environment: ${hold.reason}\n\nby ${by}`
		};
	});
}
function watchForNewer({ ledger, shared, revision, environment, hearer, request: { forge } }, stop) {
	let by;
	let busy = false;
	let asked = 0;
	const waiting = async () => {
		const next = (await ledger.newerWaits())?.revision;
		if (forge?.newerWaits === void 0 || Date.now() - asked < LOOK_AT_HOST) return [next];
		asked = Date.now();
		return [next, ...await forge.newerWaits(environment)];
	};
	const timer = setInterval(() => {
		if (busy || by !== void 0) return;
		busy = true;
		waiting().then(async (revisions) => {
			for (const next of revisions) {
				if (by !== void 0 || next === void 0 || next === revision) continue;
				if (!await require_remote.isAncestor(shared.repository, revision, next).catch(() => false)) continue;
				by = next;
				stop.abort();
			}
		}).catch((error) => hearer.onNote(require_index.describeError(error).message)).finally(() => {
			busy = false;
		});
	}, LOOK);
	timer.unref();
	return {
		by: () => by,
		end: () => clearInterval(timer)
	};
}
async function pullsOfRange({ shared, revision, request, ledger }) {
	const { live, advanced, records } = ledger.state().document;
	const bases = [live?.revision ?? advanced?.revision, ...records.map((record) => record.before?.revision ?? record.revision)];
	const commits = /* @__PURE__ */ new Set();
	for (const base of new Set(bases)) {
		if (base === void 0 && records.length > 0) continue;
		const firstParent = request.forge?.collect !== void 0;
		for (const sha of await require_remote.commitsBetween(shared.repository, base, revision, firstParent)) commits.add(sha);
	}
	if (request.forge?.collect !== void 0) {
		await (0, node_fs_promises.mkdir)(request.receipts, { recursive: true });
		return [...await request.forge.collect([...commits], request.receipts)];
	}
	const pulls = /* @__PURE__ */ new Map();
	for (const name of ["receipts.json", "pulls.json"]) {
		const path = (0, node_path.join)(request.receipts, name);
		if (!(0, node_fs.existsSync)(path)) continue;
		const value = require_text.parseJson(await (0, node_fs_promises.readFile)(path, "utf8"));
		const parsed = (name === "pulls.json" ? require_texts.reviewedPullsSchema : require_texts.receiptIndexSchema).safeParse(value);
		if (!parsed.success) throw new require_index.InputError(`${path} is not as it should be: [{ "pullRequest", "head", "mergeCommit", "accepted"? }, …]`);
		for (const { pullRequest, head, mergeCommit, accepted = "all" } of parsed.data) if (commits.has(mergeCommit)) pulls.set(pullRequest, {
			number: pullRequest,
			head,
			mergeCommit,
			accepted
		});
	}
	return [...pulls.values()];
}

Object.defineProperty(exports, "provedRecord", {
  enumerable: true,
  get: function () {
    return provedRecord;
  }
});
Object.defineProperty(exports, "rollout", {
  enumerable: true,
  get: function () {
    return rollout;
  }
});