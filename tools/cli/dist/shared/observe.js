const require_words = require("./words.js");
const require_event = require("./event.js");
const require_texts = require("./texts.js");
const require_schemas = require("./schemas.js");
const require_preview = require("./preview.js");
const require_text = require("./text.js");
const require_index = require("../index.js");
const require_volatile = require("./volatile.js");
const require_environment = require("./environment.js");
const require_status = require("./status2.js");
const require_place = require("./place2.js");
const require_located = require("./located.js");
const require_digest = require("./digest.js");
const require_compare = require("./compare.js");
const require_read_object = require("./read-object.js");
const require_collections = require("./collections.js");
const require_head = require("./head.js");
const require_kinds = require("./kinds.js");
const require_pool = require("./pool.js");
const require_preview_stack = require("./preview-stack.js");
const require_run = require("./run.js");
const require_told_once = require("./told-once.js");
const require_session = require("./session.js");
const require_plan = require("./plan.js");
let node_timers_promises = require("node:timers/promises");

// tools/change/src/documents/drift.ts
const correctionsSchema = require_schemas.strictObject({
	application: require_schemas.string(),
	revision: require_schemas.string(),
	count: require_schemas.int().nonnegative()
});
const driftedProjectSchema = require_schemas.object({
	project: require_schemas.string(),
	engine: require_schemas._enum(require_words.ENGINES),
	environment: require_schemas.string().optional(),
	since: require_schemas.string(),
	resources: require_schemas.array(require_preview.resourceChangeSchema),
	pending: require_schemas.int().nonnegative(),
	warnings: require_schemas.array(require_schemas.string()).optional(),
	revision: require_schemas.string().optional(),
	corrected: require_schemas.int().positive().optional(),
	corrections: require_schemas.array(correctionsSchema).optional(),
	waits: require_schemas.string().optional(),
	accepted: require_schemas.array(require_schemas.string()).optional()
});
const driftSchema = require_schemas.object({
	schema: require_schemas.literal("mainstem/drift@1"),
	environment: require_schemas.string().optional(),
	at: require_event.timeSchema.optional(),
	projects: require_schemas.array(driftedProjectSchema),
	failures: require_schemas.array(require_texts.failureSchema)
});
function isDrifted({ resources, corrected }) {
	return resources.length > 0 || corrected !== void 0;
}
const acceptedDriftSchema = require_schemas.strictObject({
	project: require_schemas.string(),
	address: require_schemas.string(),
	reason: require_schemas.string(),
	by: require_schemas.string(),
	at: require_event.timeSchema,
	until: require_event.timeSchema
});
const rememberedResourceSchema = require_schemas.strictObject({
	address: require_schemas.string(),
	action: require_schemas.string()
});
const pastDriftSchema = require_schemas.strictObject({
	since: require_event.timeSchema,
	until: require_event.timeSchema,
	because: require_schemas.string()
});
const rememberedDriftSchema = require_schemas.strictObject({
	project: require_schemas.string(),
	at: require_event.timeSchema,
	seen: require_event.timeSchema.optional(),
	failing: require_schemas.strictObject({
		since: require_event.timeSchema,
		message: require_schemas.string()
	}).optional(),
	open: require_schemas.strictObject({
		since: require_event.timeSchema,
		seen: require_event.timeSchema,
		engines: require_schemas.array(require_schemas._enum(require_words.ENGINES)),
		resources: require_schemas.array(rememberedResourceSchema),
		count: require_schemas.int().nonnegative(),
		listed: require_schemas.literal(true).optional()
	}).optional(),
	corrections: require_schemas.array(correctionsSchema).optional(),
	past: require_schemas.array(pastDriftSchema).optional()
});
const driftNotesSchema = require_schemas.looseObject({
	drift: require_schemas.array(rememberedDriftSchema).default([]),
	acceptedDrift: require_schemas.array(acceptedDriftSchema).default([])
});
function acceptedNow({ acceptedDrift }, now) {
	return acceptedDrift.filter(({ until }) => Date.parse(until) > now.getTime());
}

// tools/terraform/src/observe/observe-stack.ts
async function observeStack(context, folder, options = {}) {
	const look = await require_preview_stack.previewStack(context, folder, options);
	if (look.skipped !== void 0) return {
		drift: [],
		pending: 0,
		warnings: [],
		tools: {},
		skipped: look.skipped
	};
	const changed = (look.drift ?? []).filter(({ action, fields }) => action !== "update" || fields.length > 0);
	const undone = new Set(look.resources.filter(acts).map(({ address }) => address));
	const isDrift = ({ address, action, risk }) => action === "delete" || undone.has(address) || risk.level === "security";
	const drift = changed.filter(isDrift);
	const undeclared = changed.filter((change) => !isDrift(change)).map(({ address, fields }) => `${address} was changed outside of Terraform (${fields.map(({ path }) => path).join(", ")}), and nothing that is declared says otherwise`);
	return {
		drift,
		pending: changesOf$1(drift.length === 0 || changesOf$1(look) === 0 ? look : await require_preview_stack.previewStack(context, folder, {
			...options,
			refresh: false
		})),
		warnings: [...look.warnings, ...undeclared],
		tools: look.tools
	};
}
function changesOf$1({ resources }) {
	return resources.filter(acts).length;
}
function acts({ action }) {
	return action !== "no-op" && action !== "read";
}

// tools/argocd/src/gate/observe.ts
function observeApplication(application, managed) {
	const { sync, operationState: state, conditions } = application;
	const corrections = sameRevisions(state?.requested.revisions ?? [], sync.revisions) ? state?.healAttempts ?? 0 : 0;
	const tell = (one, detail, resources = []) => ({
		state: one,
		detail,
		resources,
		corrections,
		pending: one === "pending" ? Math.max(1, application.resources.filter(differs).length) : 0
	});
	const error = conditions.find(({ type }) => type === "ComparisonError" || type === "InvalidSpecError");
	if (error !== void 0) return tell("unknown", `Argo CD cannot compare it: ${error.message}`);
	if (application.skipReconcile) return tell("unknown", "it is annotated not to be looked at");
	const compared = require_read_object.judgeCompared(application);
	if (compared !== void 0) return tell("unknown", compared.detail);
	if (sync.status === "Synced") return tell("clean", corrections === 0 ? "it is as Git has it" : `it is as Git has it; selfHeal has put it back at least ${corrections} ${corrections === 1 ? "time" : "times"} at this revision`);
	if (sync.status !== "OutOfSync") return tell("unknown", `its sync status is ${sync.status ?? "not there yet"}`);
	const synced = state?.result?.revisions ?? [];
	if (application.operation !== void 0 || state?.phase === "Running") {
		if (!sameRevisions(state?.requested.revisions ?? [], sync.revisions) || (state?.healAttempts ?? 0) === 0) return tell("pending", "a sync is under way");
	}
	if (!sameRevisions(synced, sync.revisions)) return tell("pending", "what Git has now was not synced yet");
	if (state?.phase !== "Succeeded" && state?.phase !== "Running") return tell("pending", "the sync of this revision failed");
	const rows = application.resources.filter(differs);
	const resources = driftOf(rows, managed);
	const healed = corrections === 0 ? "" : `; selfHeal has put it back at least ${corrections} ${corrections === 1 ? "time" : "times"} at this revision`;
	return tell("drifted", `${rows.length} objects differ from what was synced${healed}`, resources);
}
function differs({ status, hook }) {
	return status === "OutOfSync" && !hook;
}
function sameRevisions(one, other) {
	return one.length > 0 && one.join(" ") === other.join(" ");
}
function driftOf(rows, managed) {
	const items = require_located.listOf(require_located.mapOf(managed).items).map(require_located.mapOf);
	return rows.flatMap((row) => {
		const item = items.find((one) => (require_located.textOf(one.group) ?? "") === row.group && require_located.textOf(one.kind) === row.kind && (require_located.textOf(one.namespace) ?? "") === row.namespace && require_located.textOf(one.name) === row.name);
		const detailed = item === void 0 ? [] : changesOf(item);
		return detailed.length > 0 ? detailed : [withoutFields(row)];
	});
}
function changesOf(item) {
	const sides = [manifestOf(item.predictedLiveState ?? item.targetState), manifestOf(item.normalizedLiveState ?? item.liveState)].map((one) => one === void 0 ? [] : [one]);
	return require_compare.compareManifests(sides[0] ?? [], sides[1] ?? [], { compositeKinds: /* @__PURE__ */ new Set() }).resources;
}
function manifestOf(text) {
	try {
		const value = JSON.parse(require_located.textOf(text) ?? "null");
		return typeof require_located.mapOf(value).kind === "string" ? value : void 0;
	} catch {
		return;
	}
}
function withoutFields({ group, kind, namespace, name, requiresPruning }) {
	const address = `${group}/${kind}/${namespace}/${name}`;
	const action = requiresPruning ? "create" : "update";
	return {
		address,
		kind,
		action,
		fields: [],
		risk: {
			level: "unknown",
			reasons: [requiresPruning ? "it is there, and Git does not have it" : "it differs; in which fields only argocd-server tells"]
		},
		digest: require_digest.digestOf({
			address,
			action
		})
	};
}

// tools/argocd/src/gate/observe-all.ts
const WITHIN = 6e4;
const AT_ONCE = 4;
const FIELDS_WITHIN = 3e4;
async function observeApplications(options) {
	const { transport, references } = options;
	const all = references === void 0 ? ["all Applications"] : references;
	const { limits } = transport;
	if (transport.name === "github") {
		const message = "deployments of GitHub tell what was synced, and nothing of what is there now: use kubernetes or argocd";
		return {
			applications: [],
			failures: all.map((reference) => ({
				reference,
				message
			})),
			limits
		};
	}
	const seen = await look(options);
	if ("trouble" in seen) {
		const message = `${transport.where} could not be looked at: ${seen.trouble}`;
		return {
			applications: [],
			failures: all.map((reference) => ({
				reference,
				message
			})),
			limits
		};
	}
	const applications = [];
	const failures = [];
	const waiting = [...(references ?? seen.list.map(keyOf$1)).flatMap((reference) => {
		const matching = seen.list.filter((one) => reference === one.name || reference === keyOf$1(one));
		const [first, second] = matching;
		if (first !== void 0 && second === void 0) return [{
			reference,
			application: first
		}];
		const message = first === void 0 ? "there is no such Application, or it may not be seen" : `there are several: ${matching.map(keyOf$1).join(", ")}; name one of them`;
		failures.push({
			reference,
			message
		});
		return [];
	})];
	const work = async () => {
		for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
			const { reference, application } = next;
			const { observed, trouble } = await observe(application, options);
			if (trouble !== void 0) failures.push({
				reference,
				message: trouble
			});
			if (observed.state === "unknown") failures.push({
				reference,
				message: observed.detail
			});
			else applications.push({
				...identityOf(application),
				objects: seen.objects.get(keyOf$1(application)) ?? [],
				observed
			});
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	const byName = (a, b) => keyOf$1(a) < keyOf$1(b) ? -1 : keyOf$1(a) > keyOf$1(b) ? 1 : 0;
	return {
		applications: applications.sort(byName),
		failures,
		limits
	};
}
async function observe(application, { transport, signal }) {
	const observed = observeApplication(application);
	if (observed.state !== "drifted" || transport.managed === void 0) return { observed };
	const within = AbortSignal.timeout(FIELDS_WITHIN);
	try {
		const managed = await transport.managed(application, signal === void 0 ? within : AbortSignal.any([signal, within]));
		return { observed: observeApplication(application, managed) };
	} catch (error) {
		return {
			observed,
			trouble: `it drifted, and the fields could not be read: ${require_index.messageOf(error)}`
		};
	}
}
async function look({ transport, kinds = /* @__PURE__ */ new Set(), within = WITHIN, signal }) {
	const rows = /* @__PURE__ */ new Map();
	const stop = new AbortController();
	const end = () => stop.abort();
	signal?.addEventListener("abort", end, { once: true });
	let list;
	let trouble = "nothing was seen in time";
	const watching = transport.watch({
		see: (raw) => {
			const object = require_read_object.readObject(raw);
			if (object !== void 0) rows.set(keyOf$1(object), objectsOf(raw, kinds));
			return { object };
		},
		list: (kind, objects) => {
			if (kind !== "Application") return;
			list = objects.flatMap(({ object }) => object?.kind === "Application" ? [object] : []);
			stop.abort();
		},
		change: () => {},
		trouble: (message) => {
			trouble = message;
		},
		resumed: () => {}
	}, stop.signal);
	try {
		await Promise.race([watching, (0, node_timers_promises.setTimeout)(within, void 0, {
			ref: false,
			signal: stop.signal
		}).catch(() => {})]);
	} catch (error) {
		trouble = require_index.messageOf(error);
	} finally {
		stop.abort();
		signal?.removeEventListener("abort", end);
		await watching.catch(() => {});
	}
	return list === void 0 ? { trouble } : {
		list,
		objects: rows
	};
}
function objectsOf(raw, kinds) {
	return require_located.listOf(require_located.mapOf(require_located.mapOf(raw).status).resources).map(require_located.mapOf).flatMap((row) => {
		const [group, kind, namespace, name] = [
			"group",
			"kind",
			"namespace",
			"name"
		].map((key) => require_located.textOf(row[key]) ?? "");
		return kinds.has(`${group}/${kind}`) ? [`${group}/${kind}/${namespace}/${name}`] : [];
	});
}
function identityOf({ name, namespace, spec, sync }) {
	return {
		name,
		namespace,
		project: spec.project,
		sources: spec.sources,
		revision: sync.revisions.find((one) => one !== "") ?? ""
	};
}
function keyOf$1({ name, namespace }) {
	return `${namespace}/${name}`;
}

// tools/pipeline/src/drift/memory.ts
const MOST_RESOURCES = 50;
const MOST_ALONE = 10;
function driftNotesOf(notes) {
	const result = driftNotesSchema.safeParse(notes);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw new require_index.InputError(`notes.json of mainstem/notes/${notes.environment}: ${issue?.path.join(".")}: ${issue?.message}. To see who edited it: git log -p origin/mainstem/notes/${notes.environment}`);
}
function remember(memory, look, beside) {
	const { known, now, environment, run } = beside;
	const at = look.at ?? now;
	const rows = require_collections.groupBy(look.projects, ({ project }) => project);
	const failures = require_collections.groupBy(look.failures, ({ project }) => project);
	const before = new Map(memory.map((one) => [one.project, one]));
	const events = [];
	const fresh = /* @__PURE__ */ new Set();
	const after = [.../* @__PURE__ */ new Set([
		...before.keys(),
		...rows.keys(),
		...failures.keys()
	])].sort().flatMap((project) => {
		const old = before.get(project);
		if (!known.has(project) && !rows.has(project)) {
			if (old?.open !== void 0) events.push({
				environment,
				stage: "drift-closed",
				project,
				at: later(at, old.open.since),
				reason: GONE,
				run
			});
			return [];
		}
		if (old !== void 0 && old.at >= at && old.at <= now) return [old];
		const told = judge(rows.get(project) ?? [], failures.get(project) ?? []);
		if (told.is === "not-reached") return old === void 0 ? [] : [old];
		const next = {
			...old ?? { project },
			project,
			at
		};
		if (told.is === "failed") return [{
			...next,
			failing: {
				since: old?.failing?.since ?? at,
				message: told.message
			}
		}];
		const { failing: _, ...seen } = {
			...next,
			seen: at
		};
		const corrections = (rows.get(project) ?? []).flatMap((row) => row.corrections ?? []);
		const kept = {
			...seen,
			...corrections.length === 0 ? {} : { corrections }
		};
		if (told.is === "waits") return [kept];
		if (told.is === "clean") {
			const { open, ...rest } = kept;
			if (open === void 0) return [rest];
			const until = later(at, open.since);
			const because = endOf(project, open.seen, beside);
			events.push({
				environment,
				stage: "drift-closed",
				project,
				at: until,
				reason: because,
				run
			});
			const past = {
				since: open.since,
				until,
				because
			};
			return [{
				...rest,
				past: [...rest.past ?? [], past].slice(-20)
			}];
		}
		const drifted = told.rows.flatMap(({ resources }) => resources);
		const seenNow = {
			seen: at,
			engines: [...new Set(told.rows.map(({ engine }) => engine))].sort(),
			resources: drifted.slice(0, MOST_RESOURCES).map(({ address, action }) => ({
				address,
				action
			})),
			count: drifted.length
		};
		if (old?.open !== void 0) return [{
			...kept,
			open: {
				...old.open,
				...seenNow
			}
		}];
		fresh.add(project);
		events.push({
			environment,
			stage: "drift-opened",
			project,
			at,
			reason: wordsOf$1(told.rows),
			run
		});
		return [{
			...kept,
			open: {
				since: at,
				...seenNow
			}
		}];
	});
	if (fresh.size <= 10) return {
		drift: after,
		events
	};
	return {
		drift: after.map((one) => one.open !== void 0 && fresh.has(one.project) ? {
			...one,
			open: {
				...one.open,
				listed: true
			}
		} : one),
		events
	};
}
const GONE = "the project is gone";
function judge(rows, failures) {
	const drifted = rows.filter(isDrifted);
	if (drifted.length > 0) return {
		is: "drifted",
		rows: drifted
	};
	const failed = failures.filter(({ code }) => code !== "not-reached");
	if (failed.length > 0) return {
		is: "failed",
		message: failed.map(({ message }) => message).join("; ")
	};
	if (failures.length > 0 || rows.length === 0) return { is: "not-reached" };
	return rows.some(({ waits }) => waits !== void 0) ? { is: "waits" } : { is: "clean" };
}
function endOf(project, seen, { ledger }) {
	const record = ledger.records.find((one) => one.project === project);
	if (record === void 0 || record.at <= seen) return "by itself";
	const pulls = (record.pullRequests ?? []).map((number) => `#${number}`).join(", ");
	return `by the rollout of ${require_text.shortCommit(record.revision)}${pulls === "" ? "" : ` (${pulls})`}`;
}
function wordsOf$1(rows) {
	return rows.map(({ engine, resources, corrected }) => [`${engine}: ${resources.length} ${resources.length === 1 ? "resource" : "resources"}`, ...corrected === void 0 ? [] : [`put back at least ${corrected} times`]].join(", ")).join("; ");
}
function later(one, other) {
	return one > other ? one : other;
}

// tools/crossplane/src/observe/observe-object.ts
const PAUSED = "crossplane.io/paused";
const LONGEST = 300;
function observeObject(value) {
	const object = require_located.mapOf(value);
	const metadata = require_located.mapOf(object.metadata);
	const [kind, name] = [require_located.textOf(object.kind) ?? "", require_located.textOf(metadata.name) ?? ""];
	const namespace = require_located.textOf(metadata.namespace) ?? "";
	const address = `${require_head.groupOf(require_located.textOf(object.apiVersion) ?? "")}/${kind}/${namespace}/${name}`;
	const conditions = require_located.listOf(require_located.mapOf(object.status).conditions).map(require_located.mapOf);
	const found = (type) => conditions.find((one) => one.type === type);
	const fields = [];
	const reasons = [];
	const wrong = (field, reason) => {
		fields.push(field);
		reasons.push(reason);
	};
	const paused = require_located.textOf(require_located.mapOf(metadata.annotations)[PAUSED]) === "true";
	if (paused) wrong({
		path: `metadata.annotations["${PAUSED}"]`,
		after: "true"
	}, "it is paused: nobody puts back what is changed of it");
	const synced = found("Synced");
	if (synced?.status === "False" && !paused) wrong({
		path: "status.conditions[type=Synced].status",
		before: "True",
		after: "False"
	}, `it is not synced${wordsOf(synced)}`);
	const last = found("LastAsyncOperation");
	if (last?.status === "False") wrong({
		path: "status.conditions[type=LastAsyncOperation].status",
		before: "True",
		after: "False"
	}, `its last asynchronous operation failed${wordsOf(last)}`);
	const generation = Number(metadata.generation);
	const observed = Number(synced?.observedGeneration);
	if (generation > observed && !paused) wrong({
		path: "status.conditions[type=Synced].observedGeneration",
		before: generation,
		after: observed
	}, `what is declared is its generation ${generation}, and only ${observed} was reconciled`);
	const what = {
		address,
		kind,
		action: "update",
		fields
	};
	const deleting = require_located.textOf(metadata.deletionTimestamp) !== void 0;
	const drift = fields.length === 0 ? [] : [{
		...what,
		risk: {
			level: "unknown",
			reasons
		},
		digest: require_digest.digestOf(what)
	}];
	const unknown = drift.length > 0 || synced?.status === "True" ? void 0 : deleting ? "it is being deleted" : synced === void 0 ? "it has no condition Synced: nothing has reconciled it yet" : `its condition Synced is ${require_located.textOf(synced.status) ?? "not readable"}`;
	return {
		address,
		namespace,
		name,
		uid: require_located.textOf(metadata.uid) ?? "",
		owners: require_located.listOf(metadata.ownerReferences).flatMap((one) => require_located.textOf(require_located.mapOf(one).uid) ?? []),
		drift,
		...unknown === void 0 ? {} : { unknown }
	};
}
function wordsOf({ reason, message }) {
	const said = [require_located.textOf(reason), require_located.textOf(message)].filter((one) => one !== void 0 && one !== "").join(": ");
	return said === "" ? "" : ` (${require_index.withoutForms(said).slice(0, LONGEST)})`;
}

// tools/pipeline/src/drift/applications.ts
async function crossplaneKinds(repository, graph) {
	const paths = [...graph.tree.entries.keys()].filter((path) => /\.ya?ml$/.test(path));
	const texts = await require_texts.readTexts(repository, graph.tree, paths);
	const { managed, composites } = require_kinds.wiredKinds(texts.values());
	return /* @__PURE__ */ new Set([...graph.compositeKinds, ...[...managed, ...composites].map(({ group, kind }) => `${group}/${kind}`)]);
}
function projectsByApplication(members) {
	const found = /* @__PURE__ */ new Map();
	const isDelivered = ({ project }) => require_preview.KINDS[project.kind].engine !== "argocd";
	for (const member of [...members.filter(isDelivered), ...members.filter((one) => !isDelivered(one))]) for (const reference of member.applications) if (!found.has(reference)) found.set(reference, member.project.name);
	return found;
}
async function observeDelivered(connect, { environment, applications, kinds, since, memory, signal }) {
	const failures = [];
	const references = [...applications.keys()];
	const failAll = (message, code) => {
		for (const project of new Set(applications.values())) failures.push({
			project,
			message,
			...code === void 0 ? {} : { code }
		});
		return {
			projects: [],
			failures,
			limits: []
		};
	};
	let transport;
	try {
		transport = await connect();
	} catch (error) {
		const { message, code } = require_index.describeError(error);
		return failAll(message, code);
	}
	try {
		const seen = await observeApplications({
			transport,
			references,
			kinds,
			signal
		});
		for (const { reference, message } of seen.failures) failures.push({
			project: applications.get(reference) ?? reference,
			message: `${reference}: ${message}`,
			code: "tool"
		});
		const projects = argocdRows(seen, {
			environment,
			applications,
			since,
			memory
		});
		const live = await crossplaneRows(transport, seen, {
			environment,
			applications,
			kinds,
			since,
			signal
		});
		return {
			projects: [...projects, ...live.projects],
			failures: [...failures, ...live.failures],
			limits: seen.limits
		};
	} catch (error) {
		const { message, code } = require_index.describeError(error);
		return failAll(message, code);
	} finally {
		await transport.close();
	}
}
function argocdRows({ applications: seen }, { environment, applications, since, memory }) {
	return [...require_collections.groupBy(seen, (one) => projectOf(applications, one))].map(([project, own]) => {
		const corrections = own.flatMap((one) => one.observed.corrections === 0 ? [] : [{
			application: keyOf(one),
			revision: one.revision,
			count: one.observed.corrections
		}]);
		const corrected = newCorrections(corrections, memory.get(project)?.corrections ?? []);
		const waiting = own.filter(({ observed }) => observed.state === "pending");
		return {
			project,
			engine: "argocd",
			environment,
			since,
			resources: own.flatMap(({ observed }) => observed.state === "drifted" ? observed.resources : []),
			pending: waiting.reduce((sum, { observed }) => sum + observed.pending, 0),
			...corrections.length === 0 ? {} : { corrections },
			...corrected === 0 ? {} : { corrected },
			...waiting.length === 0 ? {} : { waits: waiting.map((one) => `${keyOf(one)}: ${one.observed.detail}`).join("; ") }
		};
	});
}
function newCorrections(now, before) {
	return now.reduce((sum, { application, revision, count }) => {
		const known = before.find((one) => one.application === application && one.revision === revision)?.count ?? 0;
		return sum + (count >= known ? count - known : count);
	}, 0);
}
async function crossplaneRows(transport, { applications: seen }, { environment, applications, kinds, since, signal }) {
	const holding = seen.filter(({ objects }) => objects.length > 0);
	if (holding.length === 0) return {
		projects: [],
		failures: []
	};
	const read = await transport.live?.(holding, kinds, signal);
	const failures = [];
	const fail = (project, message) => failures.push({
		project,
		message,
		code: "tool"
	});
	const all = [...new Set(holding.map((one) => projectOf(applications, one)))];
	if (read === void 0) {
		for (const project of all) fail(project, `${transport.name} does not show conditions of Crossplane's objects`);
		return {
			projects: [],
			failures
		};
	}
	for (const { reference, message } of read.failures) {
		const project = reference === void 0 ? void 0 : applications.get(reference);
		for (const one of project === void 0 ? all : [project]) fail(one, message);
	}
	const objects = read.objects.map(observeObject);
	const rooted = new Map(holding.flatMap((one) => one.objects.map((address) => [address, projectOf(applications, one)])));
	const byUid = new Map(objects.map((one) => [one.uid, one]));
	const addresses = new Set(objects.map(({ address }) => address));
	const owned = require_collections.groupBy(objects, (object) => ownerOf(object, byUid, rooted) ?? "");
	for (const [address, project] of rooted) if (!addresses.has(address)) fail(project, `${address} was not seen`);
	return {
		projects: all.map((project) => {
			const own = owned.get(project) ?? [];
			for (const { address, unknown } of own) if (unknown !== void 0) fail(project, `${address}: ${unknown}`);
			return {
				project,
				engine: "crossplane",
				environment,
				since,
				resources: own.flatMap(({ drift }) => drift),
				pending: 0
			};
		}),
		failures
	};
}
function ownerOf(object, byUid, rooted) {
	const passed = /* @__PURE__ */ new Set();
	const waiting = [object];
	for (let one = waiting.shift(); one !== void 0; one = waiting.shift()) {
		const found = rooted.get(one.address);
		if (found !== void 0) return found;
		if (passed.has(one.uid)) continue;
		passed.add(one.uid);
		waiting.push(...one.owners.flatMap((uid) => byUid.get(uid) ?? []));
	}
}
function projectOf(applications, one) {
	return applications.get(keyOf(one)) ?? applications.get(one.name) ?? keyOf(one);
}
function keyOf({ name, namespace }) {
	return `${namespace}/${name}`;
}

// tools/pipeline/src/drift/schedule.ts
function inTurn(names, memory, now) {
	const tried = (name) => {
		const at = memory.get(name)?.at ?? "";
		return at > now ? "" : at;
	};
	return [...names].sort((a, b) => require_text.compareText(tried(a), tried(b)) || require_text.compareText(a, b));
}
async function untilOver(names, atOnce, isOver, work) {
	const left = [];
	await require_pool.pool(names, atOnce, async (name) => {
		if (isOver()) left.push(name);
		else await work(name);
	});
	return left;
}

// tools/pipeline/src/drift/stacks.ts
const lookWithTerraform = (session, sides) => require_plan.inStackFolder(session, sides, (folder) => observeStack(require_told_once.contextOf(session, sides), folder));
function stacksOf(session, wanted) {
	const { projects, settings } = session.change.head;
	return [...projects.values()].filter(require_preview.isStack).filter(({ environment }) => wanted === void 0 || require_environment.isEnvironment(environment, wanted, settings)).map(({ name, environment }) => ({
		name,
		environment
	}));
}
async function observeStacks(session, stacks, inputs, { since, isOver, look, rules }) {
	const projects = [];
	const failures = [];
	const byName = new Map(stacks.map((one) => [one.name, one]));
	const sessions = /* @__PURE__ */ new Map();
	const at = (record) => {
		if (record === void 0 || inputs.get(record.project) === record.inputs) return Promise.resolve(session);
		const { revision } = record;
		const { repository, progress } = session;
		const found = sessions.get(revision) ?? require_session.openSession({
			folder: repository.root,
			base: revision,
			head: revision,
			...rules === void 0 ? {} : { findRules: async () => rules }
		}, {
			progress,
			intake: "warn"
		});
		sessions.set(revision, found);
		return found;
	};
	const one = async (name) => {
		const { environment, record } = byName.get(name);
		try {
			if (record?.state === "dirty") {
				const why = record.reason ?? "a rollout did not finish";
				failures.push({
					project: name,
					message: `it is dirty (${why}), so what was applied is not known: ${record.run}. To see what is left: mainstem status`,
					code: "skipped"
				});
				return;
			}
			const own = await at(record);
			const sides = require_session.sidesOf(own.change, name);
			session.progress(`look at ${name}${own === session ? "" : ` at ${require_text.shortCommit(own.head)}`}`);
			const { skipped, drift, pending, warnings } = await look(own, sides);
			if (skipped !== void 0) failures.push({
				project: name,
				message: `not looked at: ${skipped}`,
				code: "skipped"
			});
			else projects.push({
				project: name,
				engine: "terraform",
				...environment === void 0 ? {} : { environment },
				since,
				resources: [...drift],
				pending,
				revision: own.head,
				...warnings.length === 0 ? {} : { warnings: [...warnings] }
			});
		} catch (error) {
			failures.push({
				project: name,
				...require_index.describeError(error)
			});
		}
	};
	const names = stacks.map(({ name }) => name);
	const left = await require_run.asRun(() => untilOver(names, require_pool.poolSize(require_plan.PLAN_BYTES), isOver, one));
	for (const project of left) failures.push({
		project,
		message: "the time was over before its turn; the next look begins with what was looked at longest ago",
		code: "not-reached"
	});
	return {
		projects,
		failures
	};
}
function checkDrifts(session, name, known) {
	if (known.has(name)) return;
	const { project, change } = require_session.sidesOf(session.change, name);
	if (change === "removed") throw new require_index.InputError(`${name} is not in this commit. To see what is: mainstem graph`);
	throw new require_index.InputError(`${name} is ${require_words.withArticle(project.kind)}: it has no state to drift from, and no Application delivers it.`);
}

// tools/pipeline/src/drift/observe.ts
async function observeDrift(session, request, hearer) {
	const { names, environment: wanted, now, engines, signal = new AbortController().signal } = request;
	const began = performance.now();
	const since = now.toISOString();
	const { head } = session.change;
	if (wanted !== void 0) require_environment.checkEnvironment(wanted, session.change);
	const shared = await sharedOf(session);
	const settings = shared === void 0 ? head.settings : await shared.rules();
	const recorded = await recordedOf(shared, settings, wanted, now);
	const membersAtHead = new Map(recorded.map(({ environment }) => [environment, require_place.membersOf(head, environment)]));
	const inputs = new Map([...membersAtHead.values()].flat().map(({ project, inputs }) => [project.name, inputs]));
	const memory = new Map(recorded.flatMap((one) => [...one.memory]));
	const stacks = new Map(stacksOf(session, wanted).map((one) => [one.name, one]));
	if (request.atHead !== true) {
		for (const { environment, records } of recorded) for (const record of records) if (record.kind === "terraform-stack") stacks.set(record.project, {
			name: record.project,
			environment,
			record
		});
	}
	const graphs = shared === void 0 ? void 0 : require_status.createGraphs(shared);
	const delivered = /* @__PURE__ */ new Map();
	const unnamed = [];
	for (const { environment, advanced } of recorded) {
		const members = graphs === void 0 || advanced === void 0 || request.atHead === true || advanced === head.tree.revision ? membersAtHead.get(environment) ?? [] : require_place.membersOf(await graphs(advanced), environment);
		const applications = projectsByApplication(members);
		if (applications.size > 0) delivered.set(environment, applications);
		for (const member of members) if (member.unnamed) unnamed.push(member.project.name);
	}
	const known = /* @__PURE__ */ new Set([
		...stacks.keys(),
		...unnamed,
		...[...delivered.values()].flatMap((applications) => [...applications.values()])
	]);
	for (const name of names) checkDrifts(session, name, known);
	const isAsked = (name) => names.length === 0 || names.includes(name);
	const projects = [];
	const failures = [];
	const add = (found) => {
		projects.push(...found.projects);
		failures.push(...found.failures);
	};
	if (engines?.has("argocd") !== false) {
		for (const project of unnamed.filter(isAsked)) failures.push({
			project,
			message: "the tree does not tell the name of an Application that delivers it",
			code: "skipped"
		});
		for (const [environment, all] of delivered) {
			const applications = new Map([...all].filter(([, project]) => isAsked(project)));
			if (applications.size === 0) continue;
			session.progress(`look at ${applications.size} Applications of ${environment}`);
			const appProjects = [...new Set(head.applications().map(({ spec }) => spec.project ?? "default"))];
			const found = await observeDelivered(() => request.connect(environment, settings, appProjects), {
				environment,
				applications,
				kinds: await crossplaneKinds(session.repository, head),
				since,
				memory,
				signal
			});
			for (const limit of found.limits) hearer.onNote(limit);
			add(found);
		}
	}
	if (engines?.has("terraform") !== false) {
		const turn = inTurn([...stacks.keys()].filter(isAsked), memory, since);
		const isOver = () => request.budget !== void 0 && performance.now() - began >= request.budget;
		const inOrder = turn.flatMap((name) => stacks.get(name) ?? []);
		const look = request.look ?? lookWithTerraform;
		add(await observeStacks(session, inOrder, inputs, {
			since,
			isOver,
			look,
			rules: shared?.tip
		}));
	}
	const judged = projects.map((row) => {
		const own = recorded.find(({ environment }) => environment === row.environment);
		const counted = withoutAccepted(withoutVolatile(row, settings.volatilePaths), own?.accepted ?? []);
		const open = memory.get(row.project)?.open;
		return open === void 0 ? counted : {
			...counted,
			since: open.since
		};
	});
	const byName = (a, b) => require_text.compareText(a.project, b.project);
	return {
		schema: "mainstem/drift@1",
		...wanted === void 0 ? {} : { environment: wanted },
		at: since,
		projects: judged.sort((a, b) => byName(a, b) || require_text.compareText(a.engine, b.engine)),
		failures: failures.sort(byName)
	};
}
async function driftingIn(shared, environment) {
	const graph = await require_status.createGraphs(shared)(shared.tip);
	const place = await require_place.openEnvironment(shared, graph.settings, environment);
	const members = require_place.membersOf(graph, environment).filter((one) => one.isStack || one.applications.length > 0 || one.unnamed);
	return /* @__PURE__ */ new Set([
		...place.ledger.document.records.map(({ project }) => project),
		...members.map(({ project }) => project.name),
		...[...graph.projects.values()].filter((project) => require_preview.isStack(project) && require_environment.isEnvironment(project.environment, environment, graph.settings)).map(({ name }) => name)
	]);
}
async function sharedOf(session) {
	try {
		return await require_place.openShared(session.repository);
	} catch (error) {
		if (error instanceof require_index.InputError) return void 0;
		throw error;
	}
}
async function recordedOf(shared, settings, wanted, now) {
	const names = settings.environments.map(({ name }) => name).filter((name) => wanted === void 0 || require_environment.isEnvironment(name, wanted, settings));
	return Promise.all(names.map(async (environment) => {
		if (shared === void 0) return {
			environment,
			records: [],
			advanced: void 0,
			memory: /* @__PURE__ */ new Map(),
			accepted: []
		};
		const place = await require_place.openEnvironment(shared, settings, environment, () => now);
		const notes = driftNotesOf((await place.notes.read()).document);
		return {
			environment,
			records: place.ledger.document.records,
			advanced: place.ledger.document.advanced?.revision,
			memory: new Map(notes.drift.map((one) => [one.project, one])),
			accepted: acceptedNow(notes, now)
		};
	}));
}
function withoutVolatile(row, patterns) {
	if (patterns.length === 0) return row;
	const isVolatile = require_volatile.volatileRule(patterns);
	const resources = row.resources.flatMap((resource) => {
		const fields = resource.fields.filter(({ path }) => !isVolatile(resource, path));
		if (resource.action !== "update" || fields.length === resource.fields.length) return [resource];
		return fields.length === 0 ? [] : [{
			...resource,
			fields
		}];
	});
	return {
		...row,
		resources
	};
}
function withoutAccepted(row, accepted) {
	const addresses = new Set(accepted.filter(({ project }) => project === row.project).map(({ address }) => address));
	const standing = row.resources.filter(({ address }) => addresses.has(address));
	if (standing.length === 0) return row;
	return {
		...row,
		resources: row.resources.filter(({ address }) => !addresses.has(address)),
		accepted: standing.map(({ address }) => address)
	};
}

Object.defineProperty(exports, "driftNotesOf", {
  enumerable: true,
  get: function () {
    return driftNotesOf;
  }
});
Object.defineProperty(exports, "driftingIn", {
  enumerable: true,
  get: function () {
    return driftingIn;
  }
});
Object.defineProperty(exports, "isDrifted", {
  enumerable: true,
  get: function () {
    return isDrifted;
  }
});
Object.defineProperty(exports, "observeDrift", {
  enumerable: true,
  get: function () {
    return observeDrift;
  }
});
Object.defineProperty(exports, "remember", {
  enumerable: true,
  get: function () {
    return remember;
  }
});