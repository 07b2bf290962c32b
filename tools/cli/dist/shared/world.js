const require_schemas = require("./schemas.js");
const require_paths = require("./paths.js");
const require_repository_url = require("./repository-url.js");
const require_read_object = require("./read-object.js");

// tools/change/src/documents/gate.ts
const GATE_VERDICTS = [
	"live",
	"superseded",
	"failed",
	"blocked",
	"timeout",
	"unknown"
];
const APPLICATION_VERDICTS = [
	"live",
	"live-bundled",
	"equivalent",
	"superseded",
	"waiting",
	"blocked",
	"failed",
	"unknown"
];
const gatedApplicationSchema = require_schemas.object({
	cluster: require_schemas.string(),
	namespace: require_schemas.string(),
	name: require_schemas.string(),
	verdict: require_schemas._enum(APPLICATION_VERDICTS),
	reason: require_schemas.string(),
	detail: require_schemas.string(),
	next: require_schemas.string().optional(),
	revision: require_schemas.string().optional(),
	elapsedSeconds: require_schemas.number(),
	explanation: require_schemas.array(require_schemas.string()).optional(),
	url: require_schemas.string().optional()
});
const gateSchema = require_schemas.object({
	schema: require_schemas.literal("mainstem/gate@1"),
	revision: require_schemas.string(),
	environment: require_schemas.string(),
	transport: require_schemas._enum([
		"kubernetes",
		"argocd",
		"github"
	]),
	verdict: require_schemas._enum(GATE_VERDICTS),
	applications: require_schemas.array(gatedApplicationSchema),
	limits: require_schemas.array(require_schemas.string()).optional()
});

// tools/argocd/src/gate/reasons.ts
const VERDICTS = APPLICATION_VERDICTS;
const TIMING = {
	settle: 2e3,
	standstill: 2e3,
	trouble: 5e3,
	health: 6e4,
	silence: 6e5
};
const waiting = { verdict: "waiting" };
const standing = {
	verdict: "waiting",
	after: "standstill",
	becomes: "blocked"
};
const settling = (becomes) => ({
	verdict: "waiting",
	after: "settle",
	becomes,
	final: "now"
});
const REASONS = {
	live: settling("live"),
	"live-bundled": settling("live-bundled"),
	equivalent: settling("equivalent"),
	reverted: {
		verdict: "superseded",
		final: "now"
	},
	"not-pushed": waiting,
	"no-application": waiting,
	ambiguous: {
		verdict: "unknown",
		final: "now"
	},
	"set-unseen": {
		verdict: "waiting",
		after: "health",
		becomes: "unknown"
	},
	"spec-differs": waiting,
	refreshing: waiting,
	comparing: waiting,
	"not-compared": waiting,
	behind: waiting,
	"another-revision": waiting,
	hydrating: waiting,
	"operation-pending": waiting,
	syncing: waiting,
	terminating: waiting,
	hook: waiting,
	wave: waiting,
	retrying: waiting,
	"out-of-sync": waiting,
	"self-heal": waiting,
	"progressive-sync": waiting,
	"health-lags": waiting,
	progressing: waiting,
	missing: waiting,
	"health-unseen": {
		verdict: "waiting",
		after: "health",
		becomes: "unknown"
	},
	"awaiting-confirmation": { verdict: "blocked" },
	"sync-window": standing,
	manual: standing,
	"pinned-revision": standing,
	"skip-reconcile": standing,
	suspended: standing,
	"prune-off": {
		...standing,
		final: "now"
	},
	"prune-skipped": {
		...standing,
		final: "now"
	},
	"would-wipe-all": {
		...standing,
		final: "now"
	},
	"sync-error": {
		...standing,
		final: "now"
	},
	"differs-after-sync": standing,
	"partial-sync": standing,
	"invalid-spec": {
		...standing,
		final: "now"
	},
	"applicationset-error": {
		verdict: "waiting",
		after: "trouble",
		becomes: "blocked"
	},
	deleting: {
		verdict: "failed",
		final: "now"
	},
	deleted: {
		verdict: "failed",
		final: "now"
	},
	recreated: {
		verdict: "failed",
		final: "now"
	},
	"sync-failed": {
		verdict: "failed",
		final: "now"
	},
	diverged: {
		verdict: "waiting",
		after: "standstill",
		becomes: "failed",
		final: "later"
	},
	"comparison-error": {
		verdict: "waiting",
		after: "trouble",
		becomes: "failed",
		final: "later"
	},
	"hydration-failed": {
		verdict: "waiting",
		after: "trouble",
		becomes: "failed",
		final: "later"
	},
	degraded: {
		verdict: "waiting",
		after: "health",
		becomes: "failed",
		final: "now"
	},
	silent: {
		verdict: "waiting",
		after: "silence",
		becomes: "unknown",
		final: "now"
	},
	"revision-unknown": {
		verdict: "waiting",
		after: "health",
		becomes: "unknown"
	},
	"sync-unknown": {
		verdict: "waiting",
		after: "health",
		becomes: "unknown"
	},
	"health-unknown": {
		verdict: "waiting",
		after: "health",
		becomes: "unknown"
	},
	"worse-unknown": {
		verdict: "waiting",
		after: "health",
		becomes: "unknown"
	},
	unreachable: { verdict: "unknown" }
};
function standingOf(reason) {
	return REASONS[reason];
}
function looksLive({ reason }) {
	return reason === "live" || reason === "live-bundled" || reason === "equivalent";
}
function isLive(verdict) {
	return verdict === "live" || verdict === "live-bundled" || verdict === "equivalent";
}

// tools/argocd/src/gate/decide.ts
function weigh(finding, stood, timing) {
	const { verdict, after, becomes = verdict, final } = standingOf(finding.reason);
	const { reason, detail, next } = finding;
	const said = {
		detail,
		...next === void 0 ? {} : { next }
	};
	const needed = after === void 0 ? 0 : timing[after];
	if (stood < needed) {
		const settling = {
			reason: "settling",
			detail: `it looks ${becomes}, and has to stay so for ${needed / 1e3} s`
		};
		return {
			verdict,
			...after === "settle" ? settling : {
				reason,
				...said
			},
			changesIn: needed - stood,
			final: false
		};
	}
	const rest = (final === "later" ? timing.health : needed) - stood;
	return {
		verdict: becomes,
		reason,
		...said,
		...final !== void 0 && rest > 0 ? { changesIn: rest } : {},
		final: final !== void 0 && rest <= 0
	};
}
function stoodSince(application, now) {
	const { health, operationState, reconciledAt, conditions = [] } = application ?? {};
	const times = [
		health?.since,
		operationState?.finishedAt,
		reconciledAt,
		...conditions.map(({ at }) => at)
	].map((text) => Date.parse(text ?? "")).filter((time) => !Number.isNaN(time));
	return times.length === 0 ? 0 : Math.max(0, now - Math.max(...times));
}

// tools/argocd/src/gate/history.ts
function contentOf(history, sha, reads) {
	if (sha === history.commit) return "commit";
	const known = history.revision(sha);
	if (known === void 0) return history.blind === true ? "another" : "unknown";
	const differs = known.differing.some(reads);
	if (known.relation === "same") return "commit";
	if (known.relation === "descendant") {
		const differing = new Set(known.differing);
		return history.changed.some((path) => reads(path) && differing.has(path)) ? "taken-back" : "kept";
	}
	if (!differs) return "same";
	return known.relation === "ancestor" ? "lacking" : "diverged";
}
function containsCommit(history, sha) {
	return sha === history.commit || history.revision(sha)?.relation === "descendant" || history.revision(sha)?.relation === "same";
}
function bareHistory(commit) {
	return {
		commit,
		blind: true,
		changed: [],
		revision: () => void 0
	};
}

// tools/argocd/src/gate/reads.ts
function readsOf(application, { inputs, paths }) {
	const own = inputs?.[application.name] ?? inputs?.[`${application.namespace}/${application.name}`];
	if (own !== void 0) return below(own);
	if (paths === void 0) return () => true;
	return below(narrowed(application, paths));
}
function below(folders) {
	const clean = folders.map((folder) => require_paths.joinPath(".", folder.replace(/^\/+/, "")) ?? ".");
	return (path) => clean.some((folder) => require_paths.isWithin(path, folder));
}
function narrowed({ spec, sourceType }, paths) {
	const sources = spec.drySource === void 0 ? spec.sources : [spec.drySource];
	const [source] = sources;
	if (sourceType !== "Directory" || sources.length !== 1 || source?.path === void 0 || source.readsLibraries) return paths;
	const folder = require_paths.joinPath(".", source.path.replace(/^\/+/, ""));
	if (folder === void 0) return paths;
	const overlapping = paths.filter((path) => require_paths.isWithin(path, folder) || require_paths.isWithin(folder, path));
	return overlapping.length === 0 ? paths : overlapping.map((path) => require_paths.isWithin(folder, path) ? folder : path);
}

// tools/argocd/src/gate/revision.ts
const SHA = /^[0-9a-f]{40}$/;
function ownSources(sources, revisions, repositories, history) {
	const git = sources.flatMap((source, index) => source.isChart ? [] : [index]);
	if (git.length <= 1 && repositories.length === 0) return git;
	const urlOf = (index) => require_repository_url.normalizedUrl(sources[index]?.repoURL ?? "");
	const known = git.filter((index) => {
		const revision = revisions[index] ?? "";
		return revision === history.commit || history.revision(revision) !== void 0;
	});
	const own = /* @__PURE__ */ new Set([...repositories.map(require_repository_url.normalizedUrl), ...known.map(urlOf)]);
	const found = git.filter((index) => own.has(urlOf(index)));
	return found.length === 0 && repositories.length === 0 ? git : found;
}
function revisionsToSync({ spec, sync }, commit, history, repositories) {
	const own = ownSources(spec.sources, sync.revisions, repositories, history);
	const revisions = spec.sources.map((_, index) => own.includes(index) ? commit : sync.revisions[index] ?? "");
	return own.length === 0 || revisions.includes("") ? void 0 : revisions;
}
function judgeRevisions({ spec, sync }, history, reads, repositories) {
	const own = ownSources(spec.sources, sync.revisions, repositories, history);
	if (own.length === 0) return {
		reason: "live",
		detail: "it follows another repository: its specification and its health were looked at"
	};
	return own.map((index) => judgeOne(sync.revisions[index], spec.sources[index], history, reads)).reduce((worst, one) => ORDER.indexOf(one.reason) > ORDER.indexOf(worst.reason) ? one : worst);
}
const ORDER = [
	"live",
	"live-bundled",
	"equivalent",
	"behind",
	"another-revision",
	"pinned-revision",
	"not-compared",
	"revision-unknown",
	"diverged",
	"reverted"
];
function judgeOne(revision, source, history, reads) {
	if (revision === void 0 || revision === "") return {
		reason: "not-compared",
		detail: "Argo CD has not compared it yet"
	};
	const commit = short(history.commit);
	if (!SHA.test(revision)) return {
		reason: "not-compared",
		detail: `Argo CD has not found out which commit ${JSON.stringify(revision)} is`,
		mark: revision
	};
	return {
		...sentenceOf(contentOf(history, revision, reads), revision, commit, source),
		revision,
		mark: revision
	};
}
function sentenceOf(content, revision, commit, source) {
	const at = short(revision);
	switch (content) {
		case "commit": return {
			reason: "live",
			detail: `${commit} is live`
		};
		case "kept": return {
			reason: "live-bundled",
			detail: `${at} is live, a later commit that holds what ${commit} changed`
		};
		case "same": return {
			reason: "equivalent",
			detail: `${at} is live, and ${commit} has no difference to it on what this application reads`
		};
		case "taken-back": return {
			reason: "reverted",
			detail: `Argo CD is at ${at}, a later commit that changed again what ${commit} had changed`
		};
		case "lacking": return lacking(at, commit, source);
		case "diverged": return {
			reason: "diverged",
			detail: `Argo CD is at ${at}, which neither holds ${commit} nor leads to it: ${followed(source)} was moved elsewhere`,
			next: `git merge-base --is-ancestor ${commit} ${source?.targetRevision ?? "HEAD"}`
		};
		case "another": return {
			reason: "another-revision",
			detail: `Argo CD is at ${at}; whether that holds ${commit} cannot be told without the repository`,
			next: "give the repository: --git DIR"
		};
		case "unknown": return {
			reason: "revision-unknown",
			detail: `Git does not know ${at}, the revision that Argo CD is at`,
			next: "git fetch --all --tags"
		};
	}
}
function lacking(at, commit, source) {
	const pinned = source?.targetRevision;
	if (pinned !== void 0 && SHA.test(pinned)) return {
		reason: "pinned-revision",
		detail: `its targetRevision is the commit ${short(pinned)}, which does not hold ${commit}`,
		next: "set spec.source.targetRevision to a branch, or to the commit"
	};
	return {
		reason: "behind",
		detail: `Argo CD is at ${at}, before ${commit}; ${followed(source)} has not been looked at since`
	};
}
function followed(source) {
	return source?.targetRevision === void 0 ? "HEAD" : JSON.stringify(source.targetRevision);
}
function short(revision) {
	return SHA.test(revision) ? revision.slice(0, 7) : revision;
}

// tools/argocd/src/gate/out-of-sync.ts
function judgeOutOfSync(application, context) {
	const { name, spec, operationState: state, conditions } = application;
	const rows = application.resources.filter((row) => row.status === "OutOfSync" && !row.hook);
	const left = rows.filter((row) => row.requiresPruning && !wasLeft(row, context.before));
	const others = rows.filter(({ requiresPruning }) => !requiresPruning);
	if (rows.length > 0 && left.length === 0 && others.length === 0) return void 0;
	const shared = conditions.find(({ type }) => type === "SharedResourceWarning");
	if (shared !== void 0 && others.length > 0) return {
		reason: "differs-after-sync",
		detail: `another Application owns the same object: ${shared.message}`
	};
	const error = conditions.find(({ type }) => type === "SyncError");
	if (error !== void 0) {
		const found = judgeSyncError(error.message, name, (sha) => context.isOurs(sha) || application.sync.revisions.includes(sha));
		if (found !== void 0) return found;
	}
	const atCompared = sameRevisions(state?.result?.revisions ?? state?.requested.revisions ?? [], application);
	if (atCompared && (state?.phase === "Failed" || state?.phase === "Error")) return {
		reason: "sync-error",
		detail: `Argo CD does not try it again: ${state.message}`,
		next: `argocd app sync ${name}`
	};
	const done = atCompared && state?.phase === "Succeeded";
	if (left.length > 0 && others.length === 0) {
		const skipped = state?.result?.resources.some(({ status }) => status === "PruneSkipped") === true;
		if (spec.automated?.prune === false || done && skipped) return pruneOnly(left, application, spec.automated?.prune === false);
	}
	if (context.rolling !== void 0) {
		const { status, step } = context.rolling;
		return {
			reason: "progressive-sync",
			detail: `its ApplicationSet syncs it in step ${step || "?"} (${status || "no state yet"})`
		};
	}
	const objects = nameRows(others.length > 0 ? others : rows);
	if (done && state?.requested.partial === true) return {
		reason: "partial-sync",
		detail: `the last sync applied a part or nothing (a dry run); still different: ${objects}`,
		next: `argocd app sync ${name}`
	};
	if (done && spec.automated?.selfHeal !== true) return {
		reason: "differs-after-sync",
		detail: `it was applied, and is different from Git again: ${objects}`,
		next: `argocd app diff ${name}`
	};
	if (spec.automated === void 0) return {
		reason: "manual",
		detail: `automated sync is off, and nobody synced it: ${objects}`,
		next: `argocd app sync ${name}`
	};
	if (context.window !== void 0) return {
		reason: "sync-window",
		detail: context.window
	};
	if (done) return {
		reason: "self-heal",
		detail: `it was applied and is different again; selfHeal will put it back: ${objects}`
	};
	return {
		reason: "out-of-sync",
		detail: `no sync has begun yet: ${objects}`
	};
}
function sameRevisions(revisions, { sync }) {
	return revisions.length > 0 && revisions.join(" ") === sync.revisions.join(" ");
}
function wasLeft(row, before) {
	return before?.resources.some((one) => one.requiresPruning && !one.hook && one.status === "OutOfSync" && one.group === row.group && one.kind === row.kind && one.namespace === row.namespace && one.name === row.name) === true;
}
function judgeSyncError(message, name, isOurs) {
	const revisions = message.match(/\b[0-9a-f]{40}\b/g) ?? [];
	if (revisions.length > 0 && !revisions.some(isOurs)) return void 0;
	const at = short(revisions.find(isOurs) ?? "");
	if (/wipe out all resources/.test(message)) return {
		reason: "would-wipe-all",
		detail: `Argo CD refuses to sync ${at} by itself, because that would remove every object of it`,
		next: `set spec.syncPolicy.automated.allowEmpty, or: argocd app sync ${name} --prune`
	};
	return {
		reason: "sync-error",
		detail: `Argo CD does not try it again: ${message}`,
		next: `argocd app sync ${name}`
	};
}
function pruneOnly(rows, { name }, off) {
	return {
		reason: off ? "prune-off" : "prune-skipped",
		detail: `all but the removal is done, and ${off ? "prune is off" : "it is marked not to be pruned"}: ${nameRows(rows)} stays`,
		next: off ? `argocd app sync ${name} --prune` : "delete it by hand, or take its annotation Prune=false away"
	};
}
function nameRows(rows) {
	if (rows.length === 0) return "nothing by name";
	return `${rows.slice(0, 3).map(({ kind, namespace, name }) => `${kind} ${namespace === "" ? name : `${namespace}/${name}`}`).join(", ")}${rows.length > 3 ? ` and ${rows.length - 3} more` : ""}`;
}

// tools/argocd/src/gate/health.ts
function judgeReconciled({ reconciledAt, operationState }) {
	const finished = Date.parse(operationState?.finishedAt ?? "");
	if (Number.isNaN(finished)) return void 0;
	if (Date.parse(reconciledAt ?? "") >= finished) return void 0;
	return {
		reason: "health-lags",
		detail: "the sync has ended, and Argo CD has not compared since"
	};
}
function judgeHealth(application, before, suspended = "blocked") {
	const { health, resources } = application;
	const sick = resources.filter((row) => row.health !== void 0 && row.health !== "Healthy" && !row.hook);
	const objects = sick.length === 0 ? "" : `: ${nameRows(sick)}${sick[0]?.healthMessage === void 0 ? "" : ` (${sick[0].healthMessage})`}`;
	const mark = `${health?.status} ${health?.since}`;
	if (health === void 0) return {
		reason: "health-unseen",
		detail: "Argo CD has not said how it is"
	};
	switch (health.status) {
		case "Healthy": return;
		case "Degraded": return judgeDegraded(application, before, objects);
		case "Progressing": return {
			reason: "progressing",
			detail: `applied, and not healthy yet${objects}`,
			mark
		};
		case "Missing": return {
			reason: "missing",
			detail: `an object does not exist in the cluster${objects}`,
			mark
		};
		case "Suspended":
			if (suspended === "live") return void 0;
			return {
				reason: "suspended",
				detail: `applied, and suspended or paused until somebody resumes it${objects}`,
				next: "resume it, or take the pause out of Git",
				mark
			};
		default: return {
			reason: "health-unknown",
			detail: `Argo CD says that its health is ${health.status}${objects}`,
			mark
		};
	}
}
function judgeDegraded(application, before, objects) {
	const { health, resources } = application;
	const degraded = {
		reason: "degraded",
		detail: `applied, and degraded${objects}${health?.message === void 0 ? "" : `: ${health?.message}`}`,
		mark: health?.since ?? ""
	};
	if (before?.health?.status !== "Degraded") return degraded;
	const sick = resources.filter((row) => row.health === "Degraded" && !row.hook);
	if (sick.length > 0) {
		const wasSick = new Set(before.resources.filter((row) => row.health === "Degraded").map(identityOf));
		if (wasSick.size > 0) return sick.every((row) => wasSick.has(identityOf(row))) ? void 0 : degraded;
	}
	const touched = touchedSince(application, before);
	if (touched === "nothing") return void 0;
	if (health?.since !== before.health.since) return degraded;
	return {
		reason: "worse-unknown",
		detail: `it was degraded before, and still is; whether ${touched} is healthy cannot be told from the Application alone`,
		next: "read it through Argo CD (--transport argocd), which tells the health of each object",
		mark: health?.since ?? ""
	};
}
function touchedSince({ operationState: state }, before) {
	if (state?.finishedAt === before.operationState?.finishedAt) return "nothing";
	if ((state?.result?.count ?? 0) === 0) return "what was changed since";
	const row = state?.result?.resources.find(require_read_object.changesHealth);
	return row === void 0 ? "nothing" : `the new ${row.kind} ${row.name}`;
}
function identityOf({ group, kind, namespace, name }) {
	return `${group}/${kind}/${namespace}/${name}`;
}

// tools/argocd/src/gate/hydrator.ts
function judgeHydration(application, history, reads) {
	const { hydration = {}, spec, sync } = application;
	const { phase, message = "", comparedDrySHA, lastDrySHA, lastHydratedSHA } = hydration;
	if (phase === "Failed" && comparedDrySHA !== void 0 && containsCommit(history, comparedDrySHA)) return {
		reason: "hydration-failed",
		detail: `its manifests could not be rendered at ${short(comparedDrySHA)}: ${message}`
	};
	if (lastDrySHA === void 0) return hydrating("nothing was hydrated yet");
	const dry = spec.drySource === void 0 ? spec.sources : [spec.drySource];
	const found = judgeRevisions({
		spec: {
			...spec,
			sources: dry
		},
		sync: { revisions: [lastDrySHA] }
	}, history, reads, []);
	if (found.reason === "behind") return hydrating(`${short(lastDrySHA)} was hydrated last`);
	if (found.reason !== "live" && found.reason !== "live-bundled" && found.reason !== "equivalent") return found;
	if (phase !== "Hydrated") return hydrating(`the hydrator is ${phase ?? "silent"}`);
	const [revision] = sync.revisions;
	if (revision !== lastHydratedSHA) return hydrating(`${short(lastHydratedSHA ?? "")} holds the manifests of ${short(lastDrySHA)}; Argo CD is at ${short(revision ?? "none")}`);
	return {
		...found,
		detail: `${found.detail} (as ${short(revision ?? "")})`,
		mark: `${lastDrySHA} ${revision}`
	};
}
function hydrating(detail) {
	return {
		reason: "hydrating",
		detail,
		mark: detail
	};
}

// tools/argocd/src/gate/operation.ts
function judgeRunning(application, window) {
	const { operation, operationState: state, name, namespace } = application;
	const runs = state?.phase === "Running" || state?.phase === "Terminating";
	if (operation === void 0 && !runs) return void 0;
	if (!runs || state === void 0) return {
		reason: "operation-pending",
		detail: "a sync is asked for and has not begun"
	};
	if (state.phase === "Terminating") return {
		reason: "terminating",
		detail: "the sync is being terminated"
	};
	const { message } = state;
	const confirmed = /waiting for pruning confirmation of (.+)/.exec(message)?.[1];
	if (confirmed !== void 0) return {
		reason: "awaiting-confirmation",
		detail: `the sync waits for a person to confirm the removal of ${confirmed}; nothing is applied before`,
		next: `argocd app confirm-deletion ${namespace === "" ? name : `${namespace}/${name}`}`
	};
	if (/blocked by sync window/i.test(message)) return {
		reason: "sync-window",
		detail: `a sync window holds the running sync between two steps${window === void 0 ? "" : `: ${window}`}`
	};
	return retrying(state) ?? step(state);
}
function retrying(state) {
	if (state.retryCount === 0 || state.finishedAt === void 0) return void 0;
	const limit = state.retryLimit === void 0 || state.retryLimit <= 0 ? "" : ` of ${state.retryLimit}`;
	return {
		reason: "retrying",
		detail: `${revisionOf(state)} could not be applied, and is tried again (retry ${state.retryCount}${limit}): ${state.message}`
	};
}
function step(state) {
	const hook = /waiting for (?:completion|deletion) of hook (.+)/.exec(state.message)?.[1];
	if (hook !== void 0) return {
		reason: "hook",
		detail: `the sync of ${revisionOf(state)} waits for the hook ${hook}`
	};
	const wave = /waiting for healthy state of (.+)/.exec(state.message)?.[1];
	if (wave !== void 0) return {
		reason: "wave",
		detail: `the sync of ${revisionOf(state)} waits for ${wave} to be healthy before its next wave`
	};
	return {
		reason: "syncing",
		detail: `${revisionOf(state)} is being applied`
	};
}
function revisionOf({ requested }) {
	const revision = requested.revisions.find((one) => /^[0-9a-f]{40}$/.test(one));
	return revision === void 0 ? "what it should be" : short(revision);
}
function judgeFailure({ operationState: state }, isOurs) {
	if (state === void 0 || state.phase !== "Failed" && state.phase !== "Error") return void 0;
	const synced = state.result?.revisions.filter((one) => one !== "") ?? [];
	const evidence = synced.length > 0 ? synced : state.requested.revisions;
	if (!evidence.some(isOurs)) return void 0;
	const bad = state.result?.resources.filter(require_read_object.isBad) ?? [];
	const named = bad.slice(0, 3).map(({ kind, namespace, name, hookType, message }) => {
		const what = `${kind} ${namespace === "" ? name : `${namespace}/${name}`}`;
		return `${hookType === void 0 ? "" : `${hookType} hook `}${what}: ${message}`;
	});
	const more = bad.length > 3 ? ` and ${bad.length - 3} more` : "";
	const why = named.length === 0 ? state.message : `${named.join("; ")}${more}`;
	return {
		reason: "sync-failed",
		detail: `the sync of ${short(evidence.find(isOurs) ?? "")} failed: ${why}`,
		mark: state.finishedAt ?? ""
	};
}

// tools/argocd/src/gate/judge.ts
function judgeApplication(application, view) {
	const { expectation, history } = view;
	if (application.deleting) return {
		reason: "deleting",
		detail: "the Application is being deleted"
	};
	const before = view.before(application);
	if (view.provedBefore && before?.uid !== void 0 && before.uid !== application.uid) return {
		reason: "recreated",
		detail: "the Application was deleted and made anew since it was last proved live"
	};
	const specification = require_read_object.judgeSpecification(application, expectation);
	if (specification !== void 0) return specification;
	if (application.skipReconcile) return {
		reason: "skip-reconcile",
		detail: "its annotation argocd.argoproj.io/skip-reconcile tells Argo CD not to look at it, so its status says nothing",
		next: "take the annotation away"
	};
	const running = judgeRunning(application, view.window?.(application));
	if (running === void 0) {
		const error = judgeConditions(application);
		if (error !== void 0) return error;
	}
	if (application.refresh !== void 0) return {
		reason: "refreshing",
		detail: "Argo CD was asked to look at Git again, and has not answered",
		mark: application.refresh
	};
	const reads = view.reads(application);
	const revision = application.spec.drySource === void 0 ? judgeRevisions(application, history, reads, require_read_object.repositoriesOf(expectation)) : judgeHydration(application, history, reads);
	if (revision.reason === "reverted") return revision;
	if (running !== void 0) return running;
	const compared = require_read_object.judgeCompared(application);
	if (compared !== void 0) return compared;
	if (!looksLive(revision)) return revision;
	const isOurs = (sha) => sha === application.hydration?.lastHydratedSHA || containsCommit(history, sha);
	const isSame = (sha) => view.hasEndedSince?.(application) === true && contentOf(history, sha, reads) === "same";
	const failure = judgeFailure(application, (sha) => isOurs(sha) || isSame(sha));
	if (failure !== void 0) return failure;
	const reconciled = judgeReconciled(application);
	if (reconciled !== void 0) return reconciled;
	const sync = judgeSync(application, view, before, isOurs);
	if (sync !== void 0) return sync;
	const health = judgeHealth(application, before, expectation.suspended);
	if (health !== void 0) return health;
	return withCaveats(revision, application, before);
}
function judgeConditions({ conditions }) {
	const invalid = conditions.find(({ type }) => type === "InvalidSpecError");
	if (invalid !== void 0) return {
		reason: "invalid-spec",
		detail: `Argo CD refuses its specification: ${invalid.message}`,
		next: "mend the Application, or what its AppProject permits"
	};
	const error = conditions.find(({ type }) => type === "ComparisonError");
	if (error === void 0) return void 0;
	return {
		reason: "comparison-error",
		detail: `Argo CD cannot compare it with Git: ${error.message}`,
		mark: "comparison"
	};
}
function judgeSync(application, view, before, isOurs) {
	const { status } = application.sync;
	if (status === "Synced") return void 0;
	if (status !== "OutOfSync") return {
		reason: "sync-unknown",
		detail: `its sync status is ${status ?? "not there yet"}`
	};
	const set = application.ownerSet === void 0 ? void 0 : view.world.applicationSet(application.ownerSet, application.namespace);
	const window = view.window?.(application);
	return judgeOutOfSync(application, {
		isOurs,
		...before === void 0 ? {} : { before },
		...set?.rolling === true ? { rolling: set.steps.get(application.name) ?? {
			status: "",
			step: ""
		} } : {},
		...window === void 0 ? {} : { window }
	});
}
function withCaveats(finding, application, before) {
	const caveats = [];
	if (application.health?.status === "Degraded") caveats.push("it was degraded before, and is no worse");
	if (application.health?.status === "Suspended") caveats.push("it is suspended, which the caller allows");
	if (application.sync.status !== "Synced") caveats.push("what is left to prune was left before");
	const state = application.operationState;
	if ((state?.phase === "Failed" || state?.phase === "Error") && before?.operationState?.finishedAt === state.finishedAt) caveats.push("an older sync had failed");
	return caveats.length === 0 ? finding : {
		...finding,
		detail: `${finding.detail}; ${caveats.join("; ")}`
	};
}

// tools/argocd/src/gate/tree.ts
function judgeTree(reference, view, near, above = /* @__PURE__ */ new Set()) {
	const found = judgeSeen(reference, view, near, above);
	if (view.toldOnly !== true || found.reason !== "no-application" && found.reason !== "behind") return found;
	return {
		...found,
		reason: "silent",
		detail: "nothing was reported of this commit: Argo CD did not sync it, or its notifications do not arrive",
		next: "look at Argo CD, or at the log of argocd-notifications-controller"
	};
}
function judgeSeen(reference, view, near, above) {
	if (view.world.isAmbiguous(reference, near)) return {
		...ambiguous(reference),
		visited: [reference]
	};
	const application = view.world.application(reference, near);
	if (application === void 0) return {
		...judgeAbsence(reference, view),
		visited: [reference]
	};
	const key = `${application.namespace}/${application.name}`;
	const own = {
		...judgeApplication(application, view),
		visited: [key],
		application
	};
	const path = /* @__PURE__ */ new Set([...above, key]);
	const children = childrenOf(application, view, above.size === 0).filter((child) => !path.has(`${application.namespace}/${child}`) && !path.has(child));
	const runs = judgeRunning(application) !== void 0;
	const findings = children.flatMap((child) => {
		const found = judgeTree(child, view, application.namespace, path);
		if (runs && (found.reason === "deleting" || found.reason === "deleted")) return [];
		return [{
			...found,
			child: found.child ?? child
		}];
	});
	const managed = setsOf(application);
	const visited = [
		key,
		...managed.map(keyOfSet),
		...findings.flatMap((one) => one.visited)
	];
	const worst = [
		own,
		...[judgeOwner(application, view), ...managed.map((set) => judgeSet(set, view))].flatMap((one) => one === void 0 ? [] : [{
			...one,
			visited: []
		}]),
		...findings
	].reduce((one, other) => rank(other) > rank(one) ? other : one);
	return {
		...worst.child === void 0 ? worst : {
			...worst,
			detail: `${worst.child}: ${worst.detail}`
		},
		visited,
		application
	};
}
function judgeAbsence(reference, { world }) {
	return world.isGone(reference) ? {
		reason: "deleted",
		detail: "the Application was deleted"
	} : {
		reason: "no-application",
		detail: `there is no Application ${reference} yet`
	};
}
function ambiguous(name) {
	return {
		reason: "ambiguous",
		detail: `there are several Applications ${name}, in several namespaces`,
		next: `name it with its namespace: --applications NAMESPACE/${name}`
	};
}
function childrenOf(application, { expectation, world }, isRoot) {
	const managed = application.resources.filter(({ group, kind, requiresPruning }) => group === "argoproj.io" && kind === "Application" && !requiresPruning).map(({ namespace, name }) => namespace === "" ? name : `${namespace}/${name}`);
	const made = setsOf(application).flatMap((set) => membersOf(set, world));
	const named = isRoot ? expectation.children ?? [] : [];
	return [.../* @__PURE__ */ new Set([
		...managed,
		...made,
		...named.filter((one) => !managed.some((other) => other.endsWith(`/${one}`) || other === one))
	])];
}
function keyOfSet({ name, namespace }) {
	return `ApplicationSet ${namespace}/${name}`;
}
function setsOf({ resources, namespace: home }) {
	return resources.filter(({ group, kind, requiresPruning }) => group === "argoproj.io" && kind === "ApplicationSet" && !requiresPruning).map(({ name, namespace }) => ({
		name,
		namespace: namespace === "" ? home : namespace
	}));
}
function membersOf({ name, namespace }, world) {
	const owned = world.applications().filter((one) => one.ownerSet === name && one.namespace === namespace);
	const made = (world.applicationSet(`${namespace}/${name}`)?.made ?? []).map((one) => `${namespace}/${one}`);
	const gone = made.filter((one) => world.application(one) === void 0 && world.isGone(one));
	return [...owned.map((one) => `${namespace}/${one.name}`), ...made.filter((one) => !gone.includes(one))];
}
function judgeOwner({ ownerSet, namespace }, { expectation, world }) {
	const name = expectation.applicationset ?? ownerSet;
	const error = name === void 0 ? void 0 : world.applicationSet(name, namespace)?.error;
	return error === void 0 ? void 0 : setError(name ?? "", error);
}
function judgeSet(reference, { world }) {
	const { name, namespace } = reference;
	const set = world.applicationSet(`${namespace}/${name}`);
	if (set?.error !== void 0) return setError(name, set.error);
	if (set?.isReconciled === true || set === void 0 && membersOf(reference, world).length > 0) return void 0;
	return set === void 0 ? {
		reason: "set-unseen",
		detail: `its ApplicationSet ${name} is not to be seen, and so neither is what that makes`,
		next: "let the gate read ApplicationSets: get, list and watch, or applicationsets, get"
	} : {
		reason: "no-application",
		detail: `its ApplicationSet ${name} has not made its Applications yet`
	};
}
function setError(name, error) {
	return {
		reason: "applicationset-error",
		detail: `the ApplicationSet ${name} cannot make its Applications: ${error}`
	};
}
function rank(finding) {
	if (looksLive(finding)) return VERDICTS.indexOf(standingOf(finding.reason).becomes ?? "live");
	const { verdict, becomes } = standingOf(finding.reason);
	return WORST.indexOf(becomes ?? verdict);
}
const WORST = [
	"live",
	"live-bundled",
	"equivalent",
	"superseded",
	"waiting",
	"unknown",
	"blocked",
	"failed"
];

// tools/argocd/src/gate/world.ts
var World = class {
	#objects = /* @__PURE__ */ new Map();
	#named = /* @__PURE__ */ new Map();
	#gone = /* @__PURE__ */ new Set();
	put(object) {
		const key = keyOf(object.kind, object.namespace, object.name);
		this.#objects.set(key, object);
		const named = this.#named.get(`${object.kind} ${object.name}`);
		if (named === void 0) this.#named.set(`${object.kind} ${object.name}`, /* @__PURE__ */ new Set([key]));
		else named.add(key);
	}
	remove({ kind, namespace, name }) {
		const key = keyOf(kind, namespace, name);
		if (!this.#objects.delete(key)) return;
		this.#named.get(`${kind} ${name}`)?.delete(key);
		this.#gone.add(key);
	}
	replace(kind, objects) {
		const present = new Set(objects.map((one) => keyOf(one.kind, one.namespace, one.name)));
		for (const [key, object] of this.#objects) if (object.kind === kind && !present.has(key)) this.remove(object);
		for (const object of objects) this.put(object);
	}
	application(reference, near) {
		const found = this.#find("Application", reference, near);
		return found?.kind === "Application" ? found : void 0;
	}
	applicationSet(reference, near) {
		const found = this.#find("ApplicationSet", reference, near);
		return found?.kind === "ApplicationSet" ? found : void 0;
	}
	isGone(reference) {
		const [name = "", namespace] = reference.split("/").reverse();
		for (const key of this.#gone) if (namespace === void 0 ? key.startsWith("Application ") && key.endsWith(`/${name}`) : key === keyOf("Application", namespace, name)) return true;
		return false;
	}
	isAmbiguous(reference, near) {
		if (reference.includes("/") || this.#objects.has(keyOf("Application", near ?? "", reference))) return false;
		return (this.#named.get(`Application ${reference}`)?.size ?? 0) > 1;
	}
	applications() {
		return [...this.#objects.values()].filter((one) => one.kind === "Application");
	}
	#find(kind, reference, near) {
		const [name = "", namespace] = reference.split("/").reverse();
		if (namespace !== void 0) return this.#objects.get(keyOf(kind, namespace, name));
		const close = near === void 0 ? void 0 : this.#objects.get(keyOf(kind, near, name));
		if (close !== void 0) return close;
		const [first] = this.#named.get(`${kind} ${name}`) ?? [];
		return first === void 0 ? void 0 : this.#objects.get(first);
	}
};
function keyOf(kind, namespace, name) {
	return `${kind} ${namespace}/${name}`;
}

Object.defineProperty(exports, "TIMING", {
  enumerable: true,
  get: function () {
    return TIMING;
  }
});
Object.defineProperty(exports, "VERDICTS", {
  enumerable: true,
  get: function () {
    return VERDICTS;
  }
});
Object.defineProperty(exports, "World", {
  enumerable: true,
  get: function () {
    return World;
  }
});
Object.defineProperty(exports, "bareHistory", {
  enumerable: true,
  get: function () {
    return bareHistory;
  }
});
Object.defineProperty(exports, "isLive", {
  enumerable: true,
  get: function () {
    return isLive;
  }
});
Object.defineProperty(exports, "judgeRevisions", {
  enumerable: true,
  get: function () {
    return judgeRevisions;
  }
});
Object.defineProperty(exports, "judgeTree", {
  enumerable: true,
  get: function () {
    return judgeTree;
  }
});
Object.defineProperty(exports, "keyOfSet", {
  enumerable: true,
  get: function () {
    return keyOfSet;
  }
});
Object.defineProperty(exports, "looksLive", {
  enumerable: true,
  get: function () {
    return looksLive;
  }
});
Object.defineProperty(exports, "readsOf", {
  enumerable: true,
  get: function () {
    return readsOf;
  }
});
Object.defineProperty(exports, "revisionsToSync", {
  enumerable: true,
  get: function () {
    return revisionsToSync;
  }
});
Object.defineProperty(exports, "stoodSince", {
  enumerable: true,
  get: function () {
    return stoodSince;
  }
});
Object.defineProperty(exports, "weigh", {
  enumerable: true,
  get: function () {
    return weigh;
  }
});