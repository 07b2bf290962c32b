const require_collections = require("./collections.js");
const require_digest = require("./digest.js");
const require_schemas = require("./schemas.js");
const require_located = require("./located.js");

// tools/argocd/src/gate/expectation.ts
const sourceSchema = require_schemas.record(require_schemas.string(), require_schemas.unknown());
const sourcesSchema = require_schemas.union([sourceSchema, require_schemas.array(sourceSchema)]);
const expectationSchema = require_schemas.object({
	app: require_schemas.union([require_schemas.string().min(1), require_schemas.array(require_schemas.string().min(1)).min(1)]),
	commit: require_schemas.string().regex(/^[0-9a-f]{40}$/, "a commit is 40 hex digits"),
	paths: require_schemas.array(require_schemas.string()).optional(),
	inputs: require_schemas.record(require_schemas.string(), require_schemas.array(require_schemas.string())).optional(),
	children: require_schemas.array(require_schemas.string()).optional(),
	applicationset: require_schemas.string().optional(),
	suspended: require_schemas._enum(["blocked", "live"]).optional(),
	source: sourceSchema.optional(),
	sourceOf: require_schemas.record(require_schemas.string(), sourcesSchema).optional(),
	specOf: require_schemas.record(require_schemas.string(), require_schemas.object({
		destination: sourceSchema.optional(),
		project: require_schemas.string().optional()
	})).optional(),
	repo: require_schemas.union([require_schemas.string(), require_schemas.array(require_schemas.string())]).optional()
});
function applicationsOf({ app }) {
	return [...new Set([app].flat())];
}
function expectedSources(expectation, name) {
	const { source, sourceOf } = expectation;
	const own = sourceOf?.[name] ?? (applicationsOf(expectation).includes(name) ? source : void 0);
	return own === void 0 || Array.isArray(own) ? own : [own];
}
function repositoriesOf({ repo }) {
	return repo === void 0 ? [] : [repo].flat();
}

// tools/argocd/src/gate/secrets.ts
function withoutCredentials(text) {
	return text.replace(/(\w+:\/\/)[^\s/@]+@/g, "$1(masked)@");
}
function withoutValues(message) {
	return withoutCredentials(message).replace(/(--set(?:-[a-z]+)?)(?:=|\s+)(?:"[^"]*"|'[^']*'|\S+)/g, "$1 (masked)");
}

// tools/argocd/src/gate/specification.ts
function judgeSpecification({ name, spec }, expectation) {
	const sources = expectedSources(expectation, name);
	const live = (spec.drySource === void 0 ? spec.sources : [spec.drySource]).map(({ written }) => written);
	if (sources !== void 0 && !sameShape(live, sources)) return differentSources(live, sources);
	const { destination, project } = expectation.specOf?.[name] ?? {};
	const field = [
		"server",
		"name",
		"namespace"
	].find((key) => destination !== void 0 && !sameShape(spec.destination[key], destination[key]));
	if (field !== void 0) return specDiffers(`spec.destination.${field} is`, spec.destination[field], destination?.[field]);
	if (project !== void 0 && project !== spec.project) return specDiffers("spec.project is", spec.project, project);
}
function differentSources(live, expected) {
	const at = live.length === expected.length ? live.findIndex((one, index) => !sameShape(one, expected[index])) : -1;
	const field = [
		"repoURL",
		"targetRevision",
		"path",
		"chart"
	].find((key) => at >= 0 && !sameShape(live[at]?.[key], expected[at]?.[key]));
	const shown = at < 0 ? "its sources are" : `${field === void 0 ? "its source" : `spec.source.${field}`} is`;
	return field === void 0 ? specDiffers(shown) : specDiffers(shown, live[at]?.[field], expected[at]?.[field]);
}
function specDiffers(shown, ...[live, expected]) {
	const value = live === void 0 && expected === void 0 ? "" : ` (${wordOf(live)} instead of ${wordOf(expected)})`;
	return {
		reason: "spec-differs",
		detail: `${shown} not what the commit declares${value}: whatever applies the Application has not done so yet`,
		mark: `${shown}${value}`
	};
}
function wordOf(value) {
	return value === void 0 ? "none" : withoutCredentials(String(value));
}
function judgeCompared({ spec, sync }) {
	const { comparedTo } = sync;
	if (comparedTo === void 0) return {
		reason: "not-compared",
		detail: "Argo CD has not compared it yet"
	};
	if (!sameShape(spec.sources.map((source) => source.written), comparedTo.sources)) return {
		reason: "comparing",
		detail: "the status is still of the specification before: its sources changed since"
	};
	for (const [key, value] of Object.entries(spec.destination)) {
		const compared = comparedTo.destination[key];
		if (compared !== void 0 && compared !== "" && value !== "" && compared !== value) return {
			reason: "comparing",
			detail: "the status is still of the specification before: its destination changed since"
		};
	}
}
function sameShape(one, other) {
	return require_digest.canonicalJson(telling(one) ?? null) === require_digest.canonicalJson(telling(other) ?? null);
}
function telling(value, isRaw = false) {
	if (Array.isArray(value)) return value.length === 0 && !isRaw ? void 0 : value.map((one) => telling(one, isRaw) ?? null);
	if (!require_located.isMap(value)) return value === null || !isRaw && (value === "" || value === false) ? void 0 : value;
	const entries = Object.entries(value).flatMap(([key, one]) => {
		const kept = telling(one, isRaw || key === "valuesObject");
		return kept === void 0 ? [] : [[key, kept]];
	});
	return entries.length === 0 && !isRaw ? void 0 : Object.fromEntries(entries);
}

// tools/argocd/src/gate/results.ts
function isBad({ status, hookPhase }) {
	return status === "SyncFailed" || hookPhase === "Failed" || hookPhase === "Error";
}
function changesHealth({ kind, hookType, message }) {
	return hookType === void 0 && !WITHOUT_HEALTH.has(kind) && !/ unchanged$/.test(message);
}
const WITHOUT_HEALTH = /* @__PURE__ */ new Set([
	"ConfigMap",
	"Secret",
	"Namespace",
	"ServiceAccount",
	"Role",
	"RoleBinding",
	"ClusterRole",
	"ClusterRoleBinding",
	"NetworkPolicy",
	"LimitRange",
	"ResourceQuota",
	"PriorityClass"
]);

// tools/argocd/src/gate/read-object.ts
function readObject(value) {
	const object = require_located.mapOf(value);
	const kind = require_located.textOf(object.kind) ?? (require_located.isMap(require_located.mapOf(object.spec).destination) ? "Application" : void 0);
	if (kind === "Application") return readApplication(object);
	return kind === "ApplicationSet" ? readApplicationSet(object) : void 0;
}
function readApplication(object) {
	const metadata = require_located.mapOf(object.metadata);
	const annotations = require_located.mapOf(metadata.annotations);
	const status = require_located.mapOf(object.status);
	const spec = readSpecification(require_located.mapOf(object.spec));
	const owner = require_located.listOf(metadata.ownerReferences).map(require_located.mapOf).find(({ kind }) => kind === "ApplicationSet");
	return require_collections.compact({
		kind: "Application",
		name: require_located.textOf(metadata.name) ?? "",
		namespace: require_located.textOf(metadata.namespace) ?? "",
		uid: require_located.textOf(metadata.uid),
		deleting: require_located.textOf(metadata.deletionTimestamp) !== void 0,
		refresh: require_located.textOf(annotations["argocd.argoproj.io/refresh"]),
		skipReconcile: require_located.textOf(annotations["argocd.argoproj.io/skip-reconcile"]) === "true",
		ownerSet: require_located.textOf(owner?.name),
		spec,
		operation: object.operation == null ? void 0 : readRequested(require_located.mapOf(object.operation)),
		sync: readComparison(require_located.mapOf(status.sync)),
		health: readHealth(require_located.mapOf(status.health)),
		reconciledAt: require_located.textOf(status.reconciledAt),
		operationState: require_located.isMap(status.operationState) ? readOperationState(status.operationState) : void 0,
		conditions: require_located.listOf(status.conditions).map((one) => {
			const { type, message, lastTransitionTime } = require_located.mapOf(one);
			return require_collections.compact({
				type: require_located.textOf(type) ?? "",
				message: withoutValues(require_located.textOf(message) ?? ""),
				at: require_located.textOf(lastTransitionTime)
			});
		}),
		resources: require_located.listOf(status.resources).flatMap(readRow),
		sourceType: require_located.textOf(status.sourceType),
		hydration: spec.drySource === void 0 ? void 0 : readHydration(require_located.mapOf(status.sourceHydrator))
	});
}
function readSpecification(spec) {
	const syncPolicy = require_located.mapOf(spec.syncPolicy);
	const automated = require_located.isMap(syncPolicy.automated) && syncPolicy.automated.enabled !== false ? syncPolicy.automated : void 0;
	const hydrator = require_located.isMap(spec.sourceHydrator) ? spec.sourceHydrator : void 0;
	const dry = require_located.mapOf(hydrator?.drySource);
	const { path, targetBranch } = require_located.mapOf(hydrator?.syncSource);
	const synced = {
		repoURL: dry.repoURL,
		targetRevision: targetBranch,
		path
	};
	const written = hydrator !== void 0 ? [synced] : require_located.listOf(spec.sources).length > 0 ? require_located.listOf(spec.sources) : [spec.source];
	const limit = Number(require_located.mapOf(syncPolicy.retry).limit ?? 5);
	return require_collections.compact({
		project: require_located.textOf(spec.project) ?? "default",
		sources: written.filter(require_located.isMap).map(readSource),
		drySource: hydrator === void 0 ? void 0 : readSource(dry),
		destination: require_located.mapOf(spec.destination),
		automated: automated === void 0 ? void 0 : {
			prune: automated.prune === true,
			selfHeal: automated.selfHeal === true
		},
		retryLimit: Number.isFinite(limit) ? limit : 5
	});
}
function readSource(written) {
	return require_collections.compact({
		repoURL: require_located.textOf(written.repoURL) ?? "",
		path: require_located.textOf(written.path),
		targetRevision: require_located.textOf(written.targetRevision),
		isChart: require_located.textOf(written.chart) !== void 0,
		readsLibraries: require_located.listOf(require_located.mapOf(require_located.mapOf(written.directory).jsonnet).libs).length > 0,
		written
	});
}
function readRequested(operation) {
	const sync = require_located.mapOf(operation.sync);
	return {
		revisions: readRevisions(sync),
		partial: require_located.listOf(sync.resources).length > 0 || sync.dryRun === true
	};
}
function readRevisions({ revision, revisions }) {
	const several = require_located.listOf(revisions).map((one) => require_located.textOf(one) ?? "");
	const one = require_located.textOf(revision);
	return several.length > 0 ? several : one === void 0 ? [] : [one];
}
function readComparison(sync) {
	const compared = require_located.isMap(sync.comparedTo) ? sync.comparedTo : void 0;
	return require_collections.compact({
		status: require_located.textOf(sync.status),
		revisions: readRevisions(sync),
		comparedTo: compared === void 0 ? void 0 : {
			sources: require_located.listOf(compared.sources).length > 0 ? require_located.listOf(compared.sources) : [compared.source],
			destination: require_located.mapOf(compared.destination)
		}
	});
}
function readHealth(health) {
	const status = require_located.textOf(health.status);
	if (status === void 0) return void 0;
	return require_collections.compact({
		status,
		since: require_located.textOf(health.lastTransitionTime),
		message: require_located.textOf(health.message)
	});
}
function readOperationState(state) {
	const operation = require_located.mapOf(state.operation);
	const result = require_located.isMap(state.syncResult) ? state.syncResult : void 0;
	const healed = require_located.mapOf(operation.sync).autoHealAttemptsCount;
	const retries = Number(state.retryCount ?? 0);
	const limit = Number(require_located.mapOf(operation.retry).limit ?? NaN);
	return require_collections.compact({
		phase: require_located.textOf(state.phase) ?? "",
		message: withoutValues(require_located.textOf(state.message) ?? ""),
		startedAt: require_located.textOf(state.startedAt),
		finishedAt: require_located.textOf(state.finishedAt),
		retryCount: Number.isFinite(retries) ? retries : 0,
		retryLimit: Number.isFinite(limit) ? limit : void 0,
		healAttempts: typeof healed === "number" ? healed : void 0,
		requested: readRequested(operation),
		result: result === void 0 ? void 0 : {
			revisions: readRevisions(result),
			resources: tellingRows(require_located.listOf(result.resources)),
			count: require_located.listOf(result.resources).length
		}
	});
}
function tellingRows(rows) {
	const read = rows.map((row) => readResult(require_located.mapOf(row)));
	const changed = read.find(changesHealth);
	return read.filter((row) => row === changed || row.status === "PruneSkipped" || isBad(row));
}
function readResult(row) {
	return require_collections.compact({
		kind: require_located.textOf(row.kind) ?? "",
		namespace: require_located.textOf(row.namespace) ?? "",
		name: require_located.textOf(row.name) ?? "",
		status: require_located.textOf(row.status) ?? "",
		hookPhase: require_located.textOf(row.hookPhase) ?? "",
		hookType: require_located.textOf(row.hookType),
		message: withoutValues(require_located.textOf(row.message) ?? "")
	});
}
function readRow(value) {
	const row = require_located.mapOf(value);
	const health = require_located.mapOf(row.health);
	const read = require_collections.compact({
		group: require_located.textOf(row.group) ?? "",
		kind: require_located.textOf(row.kind) ?? "",
		namespace: require_located.textOf(row.namespace) ?? "",
		name: require_located.textOf(row.name) ?? "",
		status: require_located.textOf(row.status),
		health: require_located.textOf(health.status),
		healthMessage: require_located.textOf(health.message),
		requiresPruning: row.requiresPruning === true,
		hook: row.hook === true
	});
	return read.status === "Synced" && (read.health ?? "Healthy") === "Healthy" && !read.requiresPruning && read.group !== "argoproj.io" ? [] : [read];
}
function readHydration(hydrator) {
	const current = require_located.mapOf(hydrator.currentOperation);
	const last = require_located.mapOf(hydrator.lastSuccessfulOperation);
	return require_collections.compact({
		phase: require_located.textOf(current.phase),
		message: withoutValues(require_located.textOf(current.message) ?? ""),
		drySHA: require_located.textOf(current.drySHA),
		lastDrySHA: require_located.textOf(last.drySHA),
		lastHydratedSHA: require_located.textOf(last.hydratedSHA),
		comparedDrySHA: require_located.textOf(hydrator.lastComparedDryRevision)
	});
}
function readApplicationSet(object) {
	const metadata = require_located.mapOf(object.metadata);
	const status = require_located.mapOf(object.status);
	const error = require_located.listOf(status.conditions).map(require_located.mapOf).find((one) => one.type === "ErrorOccurred" && one.status === "True");
	return require_collections.compact({
		kind: "ApplicationSet",
		name: require_located.textOf(metadata.name) ?? "",
		namespace: require_located.textOf(metadata.namespace) ?? "",
		rolling: require_located.mapOf(require_located.mapOf(object.spec).strategy).type === "RollingSync",
		error: error === void 0 ? void 0 : withoutValues(require_located.textOf(error.message) ?? "an error without a message"),
		made: require_located.listOf(status.resources).map(require_located.mapOf).filter((one) => one.kind === "Application").flatMap((one) => require_located.textOf(one.name) ?? []),
		isReconciled: require_located.listOf(status.conditions).length > 0,
		steps: new Map(require_located.listOf(status.applicationStatus).map((one) => {
			const { application, status: state, step } = require_located.mapOf(one);
			return [require_located.textOf(application) ?? "", {
				status: require_located.textOf(state) ?? "",
				step: require_located.textOf(step) ?? ""
			}];
		}))
	});
}

Object.defineProperty(exports, "applicationsOf", {
  enumerable: true,
  get: function () {
    return applicationsOf;
  }
});
Object.defineProperty(exports, "changesHealth", {
  enumerable: true,
  get: function () {
    return changesHealth;
  }
});
Object.defineProperty(exports, "expectationSchema", {
  enumerable: true,
  get: function () {
    return expectationSchema;
  }
});
Object.defineProperty(exports, "isBad", {
  enumerable: true,
  get: function () {
    return isBad;
  }
});
Object.defineProperty(exports, "judgeCompared", {
  enumerable: true,
  get: function () {
    return judgeCompared;
  }
});
Object.defineProperty(exports, "judgeSpecification", {
  enumerable: true,
  get: function () {
    return judgeSpecification;
  }
});
Object.defineProperty(exports, "readObject", {
  enumerable: true,
  get: function () {
    return readObject;
  }
});
Object.defineProperty(exports, "repositoriesOf", {
  enumerable: true,
  get: function () {
    return repositoriesOf;
  }
});
Object.defineProperty(exports, "withoutValues", {
  enumerable: true,
  get: function () {
    return withoutValues;
  }
});