const require_read_object = require("./read-object.js");
const require_located = require("./located.js");
const require_world = require("./world.js");
const require_index = require("../index.js");
const require_history = require("./history.js");
const require_windows = require("./windows.js");
const require_reach = require("./reach.js");
const require_texts = require("./texts.js");
const require_src = require("./graph.js");
const require_revision = require("./revision.js");
const require_rendered = require("./rendered.js");
const require_sources = require("./sources.js");
const require_paths = require("./paths.js");
const require_deliveries = require("./deliveries.js");
let node_crypto = require("node:crypto");
let node_timers_promises = require("node:timers/promises");

// tools/argocd/src/gate/recorder.ts
const HIDDEN = /* @__PURE__ */ new Set([
	"values",
	"valuesObject",
	"parameters",
	"fileParameters",
	"env",
	"patches",
	"tlas",
	"extVars",
	"info",
	"infos",
	"commonAnnotations",
	"manifests"
]);
const KEPT_ANNOTATION = /^argocd\.argoproj\.io\//;
function createRecorder(expectation, secrets = /* @__PURE__ */ new Set()) {
	const key = (0, node_crypto.randomBytes)(32);
	const events = [];
	const projects = [];
	const digest = (value) => `masked:${(0, node_crypto.createHmac)("sha256", key).update(JSON.stringify(value)).digest("hex").slice(0, 12)}`;
	const known = new Set(secrets);
	const mask = (value, field) => {
		if (HIDDEN.has(field)) {
			for (const text of textsIn(value)) known.add(text);
			return digest(value);
		}
		if (Array.isArray(value)) return value.map((one) => mask(one, ""));
		if (require_located.isMap(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mask(one, name)]));
		return typeof value === "string" ? hide(value, known) : value;
	};
	return {
		event: (source, type, object, elapsed) => {
			const t = Math.round(elapsed) / 1e3;
			events.push({
				t,
				source,
				type,
				object: mask(withoutRest(object), "")
			});
		},
		project: (one) => {
			projects.push(mask(withoutRest(one), ""));
		},
		recording: ({ history, revisions, inputs, before, toldOnly }) => ({
			expectation: {
				...expectation,
				...inputs === void 0 ? {} : { inputs: { ...inputs } }
			},
			git: { facts: {
				changed: [...history.changed],
				revisions: Object.fromEntries([...revisions].flatMap((sha) => {
					const known = history.revision(sha);
					return known === void 0 ? [] : [[sha, {
						relation: known.relation,
						differing: [...known.differing]
					}]];
				}))
			} },
			...projects.length === 0 ? {} : { projects },
			...before === void 0 ? {} : { before: objectsOf(before).map((one) => mask(withoutRest(one), "")) },
			...toldOnly === true ? { toldOnly } : {},
			events
		})
	};
}
function objectsOf(values) {
	return values.flatMap((one) => require_located.isMap(one) && Array.isArray(one.items) ? one.items : [one]);
}
function withoutRest(object) {
	if (!require_located.isMap(object) || !require_located.isMap(object.metadata)) return object;
	const { name, namespace, uid, resourceVersion, generation, creationTimestamp, deletionTimestamp, ownerReferences, annotations } = object.metadata;
	const own = Object.entries(require_located.isMap(annotations) ? annotations : {}).filter(([one]) => KEPT_ANNOTATION.test(one));
	const metadata = {
		name,
		namespace,
		uid,
		resourceVersion,
		generation,
		creationTimestamp,
		deletionTimestamp,
		ownerReferences
	};
	return {
		...object,
		metadata: {
			...metadata,
			...own.length === 0 ? {} : { annotations: Object.fromEntries(own) }
		}
	};
}
function textsIn(value) {
	if (typeof value === "string") return value.length > 7 && !value.includes("\n") ? [value] : [];
	return Object.values(require_located.isMap(value) || Array.isArray(value) ? value : {}).flatMap(textsIn);
}
function hide(text, secrets) {
	let hidden = require_read_object.withoutValues(text);
	for (const secret of secrets) if (secret.length > 3) hidden = hidden.replaceAll(secret, "(masked)");
	return hidden;
}

// tools/argocd/src/gate/run.ts
const SYSTEM_CLOCK = {
	now: () => performance.now(),
	after: (milliseconds, call) => {
		const timer = setTimeout(call, Math.min(milliseconds, 2 ** 31 - 1));
		return () => clearTimeout(timer);
	}
};
const LAST_MOMENT = 500;
const EXPLAIN_WITHIN = 3e3;
const AFTER_FAILURE = 3e4;
async function runGate(options) {
	const { transport, clock = SYSTEM_CLOCK } = options;
	const state = new Run({
		...options,
		references: [...new Set(options.references)]
	}, clock);
	const stop = new AbortController();
	const end = () => stop.abort();
	if (options.signal?.aborted === true) end();
	options.signal?.addEventListener("abort", end, { once: true });
	const cancel = clock.after(options.deadline, end);
	state.onEnd = end;
	let broken;
	try {
		const watching = transport.watch(state.sink(stop.signal), stop.signal);
		await Promise.race([watching, aborted(stop.signal)]);
		await atMost(LAST_MOMENT, watching);
	} catch (error) {
		broken = error instanceof require_index.ToolError ? error.message : `${transport.where}: ${require_index.messageOf(error)}`;
	}
	cancel();
	options.signal?.removeEventListener("abort", end);
	try {
		await state.settled();
		return await state.outcomes(broken);
	} finally {
		await transport.close();
	}
}
async function aborted(signal) {
	if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
}
async function atMost(milliseconds, work) {
	const over = new AbortController();
	try {
		await Promise.race([work, (0, node_timers_promises.setTimeout)(milliseconds, void 0, { signal: over.signal })]);
	} finally {
		over.abort();
	}
}
var Run = class {
	onEnd = () => {};
	#options;
	#clock;
	#began;
	#last = /* @__PURE__ */ new Map();
	#asked = /* @__PURE__ */ new Map();
	#queue = Promise.resolve();
	#cancelTimer = () => {};
	#failedAt;
	#trouble;
	#isListed = false;
	#ended = false;
	constructor(options, clock) {
		this.#options = options;
		this.#clock = clock;
		this.#began = clock.now();
	}
	sink(signal) {
		const { watcher, recorder, onNote } = this.#options;
		const then = (objects, work) => {
			this.#queue = this.#queue.then(async () => {
				if (signal.aborted) return;
				const looked = watcher.relevant(objects);
				const revisions = [...new Set(looked.flatMap(require_history.revisionsOf))];
				if (revisions.length > 0) await this.#options.learn?.(revisions);
				if (signal.aborted) return;
				for (const one of looked) if (!objects.includes(one)) watcher.put(one);
				work();
			}).catch((error) => onNote?.(require_index.messageOf(error)));
		};
		return {
			see: (raw) => ({
				object: require_read_object.readObject(raw),
				...recorder === void 0 ? {} : { raw }
			}),
			list: (kind, seen) => {
				const objects = seen.flatMap(({ object }) => object ?? []);
				then(objects, () => {
					for (const { raw } of seen) if (raw !== void 0) recorder?.event("list", "ADDED", raw, this.#elapsed());
					for (const one of objects) watcher.put(one);
					watcher.world.replace(kind, objects);
					if (kind === "Application") this.#isListed = true;
					this.#seenAgain();
					this.#judge();
				});
			},
			change: (type, raw) => {
				const object = require_read_object.readObject(raw);
				if (object === void 0) return;
				then([object], () => {
					recorder?.event("watch", type, raw, this.#elapsed());
					if (type === "DELETED") watcher.remove(object);
					else watcher.put(object);
					this.#judge(object);
				});
			},
			trouble: (message) => then([], () => {
				if (this.#trouble !== message) onNote?.(`${this.#options.transport.where}: ${message}; trying again`);
				this.#trouble = message;
				this.#cancelTimer();
			}),
			resumed: () => then([], () => {
				if (this.#trouble === void 0) return;
				this.#seenAgain();
				this.#judge();
			})
		};
	}
	#seenAgain() {
		if (this.#trouble === void 0) return;
		this.#trouble = void 0;
		this.#options.watcher.restart(this.#clock.now());
	}
	async settled() {
		this.#ended = true;
		this.#cancelTimer();
		await atMost(LAST_MOMENT, this.#queue);
	}
	#elapsed() {
		return this.#clock.now() - this.#began;
	}
	#judge(object) {
		if (!this.#isJudging()) return;
		const now = this.#clock.now();
		this.#takeAll(this.#options.watcher.judge(now, object), now);
	}
	#judgeDue() {
		if (!this.#isJudging()) return;
		const now = this.#clock.now();
		this.#takeAll(this.#options.watcher.judgeDue(now), now);
	}
	#isJudging() {
		return !this.#ended && this.#isListed && this.#trouble === void 0;
	}
	#takeAll(judged, now) {
		for (const watched of judged) this.#take(watched, now);
		const all = [...this.#last.values()];
		if (all.length === this.#options.references.length && all.every(({ final }) => final)) {
			this.onEnd();
			return;
		}
		const failed = all.some(({ final, watched }) => final && watched.decision.verdict === "failed");
		this.#failedAt = failed ? this.#failedAt ?? now : void 0;
		if (this.#failedAt !== void 0 && now - this.#failedAt >= AFTER_FAILURE) {
			this.onEnd();
			return;
		}
		this.#cancelTimer();
		const next = this.#options.watcher.nextChange(now);
		const failure = this.#failedAt === void 0 ? Number.POSITIVE_INFINITY : this.#failedAt + AFTER_FAILURE;
		const at = Math.min(next ?? Number.POSITIVE_INFINITY, failure);
		if (Number.isFinite(at)) this.#cancelTimer = this.#clock.after(Math.max(1, at - now), () => this.#judgeDue());
	}
	#take(watched, now) {
		const { reference, decision } = watched;
		const known = this.#last.get(reference);
		this.#act(watched);
		if (known?.final === true && require_world.isLive(known.watched.decision.verdict) && !endsBadly(decision)) return;
		if (known !== void 0 && sameWords(known.watched.decision, decision)) {
			this.#last.set(reference, {
				watched,
				at: known.at,
				final: decision.final
			});
			return;
		}
		this.#last.set(reference, {
			watched,
			at: now,
			final: decision.final
		});
		this.#options.onDecision?.(watched, now - this.#began);
	}
	#act({ application, decision, child }) {
		if (application === void 0 || child !== void 0) return;
		const { transport, refresh, sync, run = "" } = this.#options;
		const key = `${application.namespace}/${application.name}`;
		const signal = AbortSignal.timeout(9e4);
		if (refresh === true && transport.refresh !== void 0 && (decision.reason === "behind" || decision.reason === "not-compared")) this.#once(`refresh ${key}`, () => transport.refresh?.(application, signal), `${application.name}: not refreshed`);
		if (sync !== void 0 && transport.sync !== void 0 && decision.reason === "manual" && decision.verdict === "blocked") {
			const revisions = sync(application);
			if (revisions !== void 0) this.#once(`sync ${key}`, () => transport.sync?.(application, revisions, run, signal), `${application.name}: no sync was started`);
		}
		if (transport.project !== void 0 && (decision.reason === "out-of-sync" || decision.reason === "sync-window")) {
			const name = application.spec.project;
			this.#once(`project ${application.namespace}/${name}`, async () => {
				const project = await transport.project?.(application, signal);
				if (project === void 0 || project === null) return void 0;
				this.#options.recorder?.project(project);
				this.#options.onProject?.(application, project);
				this.#judge();
			}, "");
		}
	}
	#once(key, work, sentence) {
		if (this.#asked.has(key)) return;
		const again = () => this.#asked.delete(key);
		const done = (async () => {
			const answer = await work();
			if (answer?.is !== "refused") return;
			if (/another operation is already in progress/.test(answer.why)) again();
			else this.#options.onNote?.(`${sentence}: ${answer.why}`);
		})().catch((error) => sentence === "" ? void 0 : this.#options.onNote?.(`${sentence}: ${require_index.messageOf(error)}`));
		this.#asked.set(key, done);
	}
	async outcomes(broken) {
		const { references, transport } = this.#options;
		const missing = broken ?? this.#trouble ?? (this.#isListed ? void 0 : "nothing was seen in time");
		return Promise.all(references.map(async (reference) => {
			const known = this.#last.get(reference);
			const elapsed = (known?.at ?? this.#clock.now()) - this.#began;
			const { application } = known?.watched ?? {};
			if (known === void 0 || missing !== void 0 && !known.final) return {
				reference,
				decision: {
					verdict: "unknown",
					reason: "unreachable",
					detail: `${transport.where} could not be looked at: ${missing ?? "nothing was seen in time"}`
				},
				...application === void 0 ? {} : { application },
				elapsed,
				timedOut: false,
				explanation: []
			};
			const { decision } = known.watched;
			const explanation = await this.#explain(application, decision);
			return {
				reference,
				decision: wordsOf(decision),
				...application === void 0 ? {} : { application },
				elapsed,
				timedOut: decision.verdict === "waiting",
				explanation
			};
		}));
	}
	async #explain(application, { verdict }) {
		if (application === void 0 || require_world.isLive(verdict) || verdict === "superseded") return [];
		return await (this.#options.transport.explain?.(application, AbortSignal.timeout(EXPLAIN_WITHIN)))?.catch(() => []) ?? [];
	}
};
function endsBadly({ verdict, final }) {
	return final && (verdict === "failed" || verdict === "superseded");
}
function sameWords(one, other) {
	return one.verdict === other.verdict && one.reason === other.reason && one.detail === other.detail;
}
function wordsOf({ verdict, reason, detail, next }) {
	return {
		verdict,
		reason,
		detail,
		...next === void 0 ? {} : { next }
	};
}
function overallVerdict(outcomes) {
	const has = (verdict) => outcomes.some(({ decision }) => decision.verdict === verdict);
	if (has("failed")) return "failed";
	if (has("blocked")) return "blocked";
	if (has("unknown") || outcomes.length === 0) return "unknown";
	if (has("waiting")) return "timeout";
	return has("superseded") ? "superseded" : "live";
}

// tools/pipeline/src/gate/inputs.ts
function createInputs(repository, graph) {
	const files = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	let isOpen = false;
	const add = (tree) => {
		const sources = {
			graph: tree,
			closures: require_src.createClosures(tree),
			deliveries: require_deliveries.createDeliveries(tree)
		};
		for (const one of require_rendered.renderables({ graph: tree })) {
			const own = files.get(one.application.name) ?? /* @__PURE__ */ new Set();
			for (const path of require_rendered.filesToRender(sources, [one])) own.add(path);
			files.set(one.application.name, own);
		}
	};
	add(graph);
	return {
		learn: async (revision) => {
			if (seen.has(revision) || revision === graph.tree.revision) return;
			seen.add(revision);
			try {
				add(await require_src.loadGraph(repository, revision));
			} catch {
				isOpen = true;
			}
		},
		readsOf: ({ name, spec }) => {
			const own = files.get(name);
			if (own === void 0) return void 0;
			const folders = (spec.drySource === void 0 ? spec.sources : [spec.drySource]).flatMap(({ path }) => path === void 0 ? [] : require_paths.joinPath(".", path) ?? []);
			return (path) => isOpen || own.has(path) || folders.some((folder) => require_paths.isWithin(path, folder));
		}
	};
}

// tools/pipeline/src/gate/watchlist.ts
async function openWatchlist(repository, options) {
	const [commit = ""] = await require_revision.resolveRevisions(repository, [options.revision]);
	const [graph, history] = await Promise.all([require_src.loadGraph(repository, commit, options.settings), require_history.openHistory(repository, commit, {
		fetch: options.fetch === true,
		...options.signal === void 0 ? {} : { signal: options.signal }
	})]);
	const declared = require_rendered.renderables({ graph });
	const names = options.names ?? [];
	const { settings } = graph;
	const environmentsOf = ({ application, reading }) => [...require_sources.sourcesOf(application).map(({ path = "" }) => path), reading.file].flatMap((path) => require_texts.environmentOf(path, settings) ?? []);
	const inEnvironment = (all, environment) => {
		const asked = require_texts.canonicalEnvironment(environment, settings);
		return all.filter((one) => environmentsOf(one)[0] === asked || environmentsOf(one)[0] === environment);
	};
	const wanted = names.length > 0 ? named(declared) : ofEnvironment(declared);
	function named(all) {
		const found = all.filter(({ application }) => isNamed(application, names));
		const here = options.environment === void 0 ? [] : inEnvironment(found, options.environment);
		return found.filter((one) => here.includes(one) || !here.some(({ application }) => application.name === one.application.name));
	}
	function ofEnvironment(all) {
		const { environment } = options;
		if (environment === void 0) throw new require_index.InputError("Name what to watch: --applications a,b or --environment E");
		const found = inEnvironment(all, environment);
		if (found.length > 0) return found;
		const there = [...new Set(all.flatMap((one) => environmentsOf(one)[0] ?? []))].sort();
		throw new require_index.InputError(`No Application of this commit is of the environment ${environment}. There are some of: ${there.join(", ") || "none"}. Or name them: --applications a,b`);
	}
	const inputs = createInputs(repository, graph);
	const complete = names.length === 0 || names.every((name) => wanted.some(({ application }) => isNamed(application, [name])));
	const once = wanted.filter(({ application: { name } }) => wanted.filter(({ application }) => application.name === name).length === 1);
	const urls = complete ? repositoriesOf(graph.settings.argocd.repositories, wanted, graph) : [];
	return {
		expectation: {
			app: names.length > 0 ? [...names] : wanted.map((one) => once.includes(one) ? one.application.name : referenceOf(one.application)),
			commit,
			...urls.length === 0 ? {} : { repo: urls },
			sourceOf: Object.fromEntries(once.flatMap(declaredSources)),
			specOf: Object.fromEntries(once.map(declaredFields))
		},
		history,
		projects: complete ? [...new Set(wanted.map(({ application }) => application.spec.project ?? "default"))] : [],
		learn: async (revisions) => {
			await history.learn(revisions);
			for (const one of revisions) if (history.revision(one) !== void 0) await inputs.learn(one);
		},
		reads: inputs.readsOf
	};
}
function isNamed({ name, namespace }, names) {
	return names.includes(name) || names.includes(`${namespace}/${name}`);
}
function referenceOf({ name, namespace }) {
	return namespace === void 0 || namespace === "" ? name : `${namespace}/${name}`;
}
function declaredFields({ application: { name, spec } }) {
	const { destination, project = "default" } = spec;
	return [name, {
		project,
		...destination === void 0 ? {} : { destination: { ...destination } }
	}];
}
function repositoriesOf(settings, wanted, graph) {
	const named = wanted.flatMap(({ application, reading }) => require_sources.sourcesOf(application).flatMap((source, index) => reading.sources[index]?.isHere === true || require_sources.isInTree(graph, source) ? [source.repoURL] : []));
	return [.../* @__PURE__ */ new Set([...settings, ...named])];
}
function declaredSources({ application }) {
	const sources = require_sources.sourcesOf(application);
	if (sources.length === 0 || "sourceHydrator" in application.spec) return [];
	return [[application.name, sources.map((source) => ({ ...source }))]];
}

// tools/pipeline/src/gate/gate.ts
const LONGEST_TIMER = 2 ** 31 - 1;
async function gateRevision(repository, request, hearer, environment, signal) {
	const began = performance.now();
	const left = () => Math.max(1, request.timeoutSeconds * 1e3 - (performance.now() - began));
	const end = new AbortController();
	const over = signal === void 0 ? end.signal : AbortSignal.any([signal, end.signal]);
	const timer = setTimeout(() => end.abort(), Math.min(left(), LONGEST_TIMER)).unref();
	try {
		return await watchRevision(repository, request, hearer, environment, over, left);
	} finally {
		clearTimeout(timer);
		end.abort();
	}
}
async function watchRevision(repository, request, hearer, environment, signal, left) {
	const watchlist = await openWatchlist(repository, {
		revision: request.revision,
		fetch: true,
		signal,
		...request.settings === void 0 ? {} : { settings: request.settings },
		...request.environment === void 0 ? {} : { environment: request.environment },
		...request.applications === void 0 ? {} : { names: request.applications }
	});
	const { history } = watchlist;
	const { suspended } = request;
	const expectation = suspended === void 0 ? watchlist.expectation : {
		...watchlist.expectation,
		suspended
	};
	const references = require_read_object.applicationsOf(expectation);
	if (request.sync === true && request.transport !== "argocd") throw new require_index.InputError(`Syncs are started by argocd-server, and ${request.transport} only looks: use the transport argocd, or leave sync out.`);
	const transport = await require_reach.connect({
		...request,
		projects: request.projects ?? watchlist.projects,
		names: references,
		environment: request.environment ?? "",
		repoURL: require_read_object.repositoriesOf(expectation)[0] ?? "",
		signal
	}, environment);
	for (const limit of transport.limits) hearer.onNote(limit);
	const projects = /* @__PURE__ */ new Map();
	const { sourceOf: _sources, specOf: _fields, ...told } = expectation;
	const watcher = new require_windows.Watcher({
		expectation: transport.name === "github" ? told : expectation,
		history,
		reads: watchlist.reads,
		window: ({ namespace, spec, ...rest }) => require_windows.windowOver(projects.get(`${namespace}/${spec.project}`), {
			namespace,
			spec,
			...rest
		}, Date.now()),
		...transport.name === "github" ? { toldOnly: true } : {},
		...request.before === void 0 ? {} : { before: require_windows.provedBefore(request.before) }
	});
	const recorder = request.record === true ? createRecorder(expectation, secretsOf(environment)) : void 0;
	const outcomes = await runGate({
		watcher,
		references,
		transport,
		learn: watchlist.learn,
		deadline: left(),
		refresh: request.refresh === true,
		...request.sync === true ? { sync: (application) => require_world.revisionsToSync(application, expectation.commit, history, require_read_object.repositoriesOf(expectation)) } : {},
		run: request.run ?? "",
		onProject: ({ namespace, spec }, project) => projects.set(`${namespace}/${spec.project}`, project),
		onDecision: (watched, elapsed) => hearer.onDecision(watched, elapsed, references.length),
		onNote: hearer.onNote,
		...recorder === void 0 ? {} : { recorder },
		signal
	});
	return {
		document: documentOf(outcomes, expectation.commit, request.environment ?? "", transport),
		proved: new Map(outcomes.flatMap(({ decision, application }) => application !== void 0 && require_world.isLive(decision.verdict) ? [[`${application.namespace}/${application.name}`, require_windows.provedState(application)]] : [])),
		...recorder === void 0 ? {} : { recording: recorder.recording({
			history,
			revisions: history.met,
			inputs: readInputs(watcher.world.applications(), watchlist),
			...request.before === void 0 ? {} : { before: request.before },
			toldOnly: transport.name === "github"
		}) }
	};
}
function readInputs(applications, { history, reads }) {
	const differing = new Set(history.changed);
	for (const one of history.met) for (const path of history.revision(one)?.differing ?? []) differing.add(path);
	return Object.fromEntries(applications.flatMap((application) => {
		const own = reads(application);
		return own === void 0 ? [] : [[`${application.namespace}/${application.name}`, [...differing].filter(own)]];
	}));
}
function documentOf(outcomes, revision, environment, transport) {
	return {
		schema: "mainstem/gate@1",
		revision,
		environment,
		transport: transport.name,
		verdict: overallVerdict(outcomes),
		applications: outcomes.map((outcome) => applicationOf(outcome, transport)),
		...transport.limits.length === 0 ? {} : { limits: [...transport.limits] }
	};
}
function applicationOf({ reference, decision, application, elapsed, explanation }, transport) {
	const [name = "", namespace = ""] = reference.split("/").reverse();
	const revision = application?.sync.revisions.find((one) => one !== "");
	const home = application?.namespace ?? namespace;
	const { verdict, reason, detail, next } = decision;
	return {
		cluster: transport.where,
		namespace: home,
		name: application?.name ?? name,
		verdict,
		reason,
		detail,
		...next === void 0 ? {} : { next },
		...revision === void 0 ? {} : { revision },
		elapsedSeconds: Math.round(elapsed / 100) / 10,
		...explanation.length === 0 ? {} : { explanation: [...explanation] },
		...transport.name === "argocd" ? { url: `${transport.where}/applications/${home}/${application?.name ?? name}` } : {}
	};
}
function secretsOf(environment) {
	return new Set([
		"ARGOCD_AUTH_TOKEN",
		"GITHUB_TOKEN",
		"AWS_SECRET_ACCESS_KEY",
		"AWS_SESSION_TOKEN"
	].flatMap((name) => environment[name] ?? []));
}

Object.defineProperty(exports, "gateRevision", {
  enumerable: true,
  get: function () {
    return gateRevision;
  }
});