const require_index = require("../index.js");
const require_src = require("./graph.js");
const require_ledger = require("./ledger.js");
const require_place = require("./place2.js");
const require_status = require("./status2.js");
const require_digest = require("./digest.js");
const require_text = require("./text.js");
const require_event = require("./event.js");
const require_collections = require("./collections.js");

// tools/pipeline/src/metrics/history.ts
function readHistory(files) {
	const seen = /* @__PURE__ */ new Map();
	const passedOver = [];
	for (const { where, text } of files) {
		let line = 0;
		for (const written of text.split("\n")) {
			line++;
			if (written.trim() === "") continue;
			const read = readEvent(written);
			if (typeof read === "string") passedOver.push({
				where,
				line,
				because: read
			});
			else seen.set(read.stage === "surveyed" ? `${where}:${line}` : require_digest.canonicalJson(read), read);
		}
	}
	return {
		events: [...seen.values()].sort((a, b) => require_text.compareText(a.at, b.at)),
		passedOver
	};
}
function readEvent(line) {
	let value;
	try {
		value = JSON.parse(line);
	} catch (error) {
		return `no JSON: ${require_index.messageOf(error)}`;
	}
	const result = require_event.eventSchema.safeParse(value);
	if (result.success) return {
		...result.data,
		at: new Date(result.data.at).toISOString()
	};
	const issue = result.error.issues[0];
	return `${issue?.path.join(".") || "the event"}: ${issue?.message ?? "not valid"}`;
}

// tools/pipeline/src/metrics/deployments.ts
function deploymentsOf(events) {
	const overridden = new Set(events.flatMap(({ stage, revision }) => stage === "overridden" ? [revision] : []));
	const found = [];
	for (const { stage, revision, project, due, at } of events) {
		if (stage !== "live" && stage !== "failed" || project !== void 0 || revision === void 0) continue;
		const last = found.at(-1);
		const outcome = stage === "live" ? { liveAt: at } : { failedAt: at };
		if (last?.revision === revision) {
			if (!isOver(last)) found[found.length - 1] = {
				...outcome,
				...last
			};
			continue;
		}
		if (due === void 0 || due === 0) continue;
		const mends = last !== void 0 && !isOver(last);
		found.push({
			revision,
			at,
			overridden: overridden.has(revision),
			mends,
			...outcome
		});
	}
	return found;
}
function isOver({ liveAt }) {
	return liveAt !== void 0;
}
function recoveriesOf(deployments, events) {
	const proofs = events.flatMap(({ stage, project, at }) => stage === "live" && project === void 0 ? [at] : []);
	return deployments.flatMap(({ revision, failedAt }) => {
		if (failedAt === void 0) return [];
		const liveAt = proofs.find((at) => at >= failedAt);
		return [{
			revision,
			failedAt,
			...liveAt === void 0 ? {} : { liveAt }
		}];
	});
}

// tools/pipeline/src/metrics/drift-stays.ts
function driftStaysOf(events) {
	const stays = [];
	const open = /* @__PURE__ */ new Map();
	for (const { stage, project = "", at } of events) if (stage === "drift-opened" && !open.has(project)) open.set(project, stays.push({
		project,
		openedAt: at
	}) - 1);
	else if (stage === "drift-closed") {
		const index = open.get(project);
		const stay = index === void 0 ? void 0 : stays[index];
		if (index !== void 0 && stay !== void 0) stays[index] = {
			...stay,
			closedAt: at
		};
		open.delete(project);
	}
	return stays;
}

// tools/pipeline/src/metrics/numbers.ts
function spreadOf(seconds) {
	const sorted = [...seconds].sort((a, b) => a - b);
	const n = sorted.length;
	if (n === 0) return { n };
	const [low, high] = [sorted[Math.ceil(n / 2) - 1] ?? 0, sorted[Math.floor(n / 2)] ?? 0];
	return {
		n,
		medianSeconds: (low + high) / 2,
		p90Seconds: sorted[Math.ceil(n * .9) - 1] ?? 0
	};
}
function shareOf(part, of) {
	return {
		part,
		of,
		...of === 0 ? {} : { rate: part / of }
	};
}
function secondsBetween(from, to) {
	return (Date.parse(to) - Date.parse(from)) / 1e3;
}
function openSince(since, now) {
	return {
		since,
		atLeastSeconds: Math.max(0, secondsBetween(since, now))
	};
}

// tools/pipeline/src/metrics/lead-time.ts
const WATERFALL = [
	"opened",
	"ready",
	"approved",
	"merged",
	"applied",
	"advanced",
	"live"
];
const OF_PULL_REQUEST = [
	"opened",
	"ready",
	"approved",
	"merged"
];
function journeysOf(environment, all) {
	const times = /* @__PURE__ */ new Map();
	const liveRevision = /* @__PURE__ */ new Map();
	const reached = /* @__PURE__ */ new Set();
	for (const { stage, at, pullRequests = [], environment: where, project, revision } of all) {
		if (!isWaterfall(stage)) continue;
		if (!OF_PULL_REQUEST.includes(stage) && where !== environment) continue;
		if (stage === "live" && project !== void 0) continue;
		for (const number of pullRequests) {
			if (where === environment) reached.add(number);
			const known = times.get(number) ?? {};
			times.set(number, known);
			const isLast = stage === "ready" && known.approved === void 0 || stage === "applied" && known.live === void 0;
			if (known[stage] === void 0 || isLast) known[stage] = at;
			if (stage === "live" && !liveRevision.has(number)) liveRevision.set(number, revision);
		}
	}
	addByRevision(environment, all, times, liveRevision);
	return [...times].filter(([number]) => reached.has(number)).map(([pullRequest, found]) => ({
		pullRequest,
		times: found
	})).sort((a, b) => a.pullRequest - b.pullRequest);
}
function addByRevision(environment, all, times, liveRevision) {
	const byRevision = /* @__PURE__ */ new Map();
	for (const { stage, at, environment: where, revision } of all) {
		if (where !== environment || revision === void 0 || stage !== "applied" && stage !== "advanced") continue;
		byRevision.set(revision, {
			...byRevision.get(revision),
			[stage]: at
		});
	}
	for (const [number, known] of times) {
		const found = byRevision.get(liveRevision.get(number) ?? "");
		if (found?.applied !== void 0) known.applied ??= found.applied;
		if (found?.advanced !== void 0) known.advanced ??= found.advanced;
	}
}
function isWaterfall(stage) {
	return WATERFALL.includes(stage);
}
function leadTimeOf(journeys, isWithin, now) {
	const leads = [];
	const spans = /* @__PURE__ */ new Map();
	const result = {
		leftOut: [],
		odd: [],
		open: []
	};
	for (const { pullRequest, times } of journeys) {
		const { opened, merged, live } = times;
		if (live === void 0) {
			if (merged !== void 0) result.open.push({
				pullRequest,
				...openSince(opened ?? merged, now)
			});
			continue;
		}
		if (!isWithin(live)) continue;
		if (opened === void 0) {
			result.leftOut.push({
				pullRequest,
				because: "when it was opened is not known: it is older than the ledger"
			});
			continue;
		}
		const lead = secondsBetween(opened, live);
		if (lead < 0) {
			result.leftOut.push({
				pullRequest,
				because: "it was live before it was opened: a clock was wrong"
			});
			continue;
		}
		leads.push(lead);
		const seen = WATERFALL.flatMap((stage) => times[stage] === void 0 ? [] : [{
			stage,
			at: times[stage]
		}]);
		seen.slice(1).forEach(({ stage: to, at }, index) => {
			const { stage: from, at: before } = seen[index];
			const seconds = secondsBetween(before, at);
			if (seconds < 0) {
				result.odd.push({
					pullRequest,
					from,
					to,
					seconds
				});
				return;
			}
			const span = spans.get(`${from} ${to}`) ?? {
				from,
				to,
				seconds: []
			};
			spans.set(`${from} ${to}`, span);
			span.seconds.push(seconds);
		});
	}
	const place = (stage) => WATERFALL.indexOf(stage);
	const stages = [...spans.values()].sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to)).map(({ from, to, seconds }) => ({
		from,
		to,
		...spreadOf(seconds)
	}));
	return {
		...spreadOf(leads),
		stages,
		...result
	};
}

// tools/pipeline/src/metrics/survey.ts
const FEWEST = 3;
function surveyOf(events) {
	const answered = events.filter(({ stage, answers }) => stage === "surveyed" && answers !== void 0);
	return [...require_collections.groupBy(answered, ({ at }) => quarterOf(at))].sort(([a], [b]) => a < b ? -1 : 1).map(([quarter, own]) => {
		const n = own.length;
		if (n < FEWEST) return {
			quarter,
			n
		};
		return {
			quarter,
			n,
			means: require_event.SURVEY_QUESTIONS.map((_, at) => own.reduce((sum, { answers = [] }) => sum + (answers[at] ?? 0), 0) / n)
		};
	});
}
function quarterOf(at) {
	return `${at.slice(0, 4)}-Q${Math.floor((Number(at.slice(5, 7)) - 1) / 3) + 1}`;
}

// tools/pipeline/src/metrics/metrics.ts
const DAY = 86400;
const MOST_DAYS_BY_WEEK = 62;
function metricsOf({ events, passedOver }, environments, window) {
	const known = events.filter(({ at }) => at < window.until);
	const byEnvironment = new Map(environments.map((name) => [name, []]));
	for (const event of known) if (event.stage !== "surveyed") byEnvironment.get(event.environment)?.push(event);
	const survey = surveyOf(known);
	return {
		schema: "mainstem/metrics@1",
		...window,
		events: events.length,
		passedOver,
		environments: [...byEnvironment].map(([environment, own]) => environmentMetrics(environment, own, known, window)),
		...survey.length === 0 ? {} : { survey }
	};
}
function environmentMetrics(environment, own, all, window) {
	const { since, until } = window;
	const isWithin = (at) => at >= since && at < until;
	const everything = deploymentsOf(own);
	const deployments = everything.filter(({ at }) => isWithin(at));
	const failed = deployments.filter(({ failedAt }) => failedAt !== void 0);
	const overridden = deployments.filter((one) => one.overridden);
	const rework = deployments.filter((one) => one.overridden || one.mends);
	const recoveries = recoveriesOf(everything, own);
	const recovered = recoveries.flatMap(({ failedAt, liveAt }) => liveAt !== void 0 && isWithin(liveAt) ? [secondsBetween(failedAt, liveAt)] : []);
	const journeys = journeysOf(environment, all);
	const stays = driftStaysOf(own);
	const stayed = stays.flatMap(({ openedAt, closedAt }) => closedAt !== void 0 && isWithin(closedAt) ? [secondsBetween(openedAt, closedAt)] : []);
	const firstEvent = own[0]?.at;
	const days = firstEvent === void 0 ? 0 : secondsBetween(firstEvent > since ? firstEvent : since, until) / DAY;
	return {
		environment,
		...firstEvent === void 0 ? {} : { firstEvent },
		deployments: {
			total: deployments.length,
			failed: failed.length,
			overridden: overridden.length,
			...days < 1 ? {} : { perDay: deployments.length / days }
		},
		leadTime: leadTimeOf(journeys, isWithin, until),
		changeFailureRate: shareOf(failed.length, deployments.length),
		recovery: {
			...spreadOf(recovered),
			open: recoveries.flatMap(({ revision, failedAt, liveAt }) => liveAt === void 0 ? [{
				revision,
				...openSince(failedAt, until)
			}] : [])
		},
		reworkRate: shareOf(rework.length, deployments.length),
		drift: {
			opened: stays.filter(({ openedAt }) => isWithin(openedAt)).length,
			closed: stayed.length,
			stayed: spreadOf(stayed),
			open: stays.flatMap(({ project, openedAt, closedAt }) => closedAt === void 0 ? [{
				project,
				...openSince(openedAt, until)
			}] : [])
		},
		trend: periods(window).map(({ from, to }) => {
			const isIn = (at) => at !== void 0 && at >= from && at < to;
			const then = deployments.filter(({ at }) => isIn(at));
			const leads = leadTimeOf(journeys, isIn, until);
			return {
				from,
				to,
				deployments: then.length,
				failed: then.filter(({ failedAt }) => failedAt !== void 0).length,
				leadTime: spreadOfOnly(leads),
				driftOpened: stays.filter(({ openedAt }) => isIn(openedAt)).length
			};
		})
	};
}
function spreadOfOnly({ n, medianSeconds, p90Seconds }) {
	return {
		n,
		...medianSeconds === void 0 ? {} : { medianSeconds },
		...p90Seconds === void 0 ? {} : { p90Seconds }
	};
}
function periods({ since, until }) {
	const byWeek = secondsBetween(since, until) / DAY <= MOST_DAYS_BY_WEEK;
	const found = [];
	const first = new Date(since);
	let from = byWeek ? Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate() - (first.getUTCDay() + 6) % 7) : Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1);
	while (from < Date.parse(until)) {
		const start = new Date(from);
		const to = byWeek ? from + 7 * DAY * 1e3 : Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1);
		const shown = from < Date.parse(since) ? since : start.toISOString();
		const end = new Date(to).toISOString();
		found.push({
			from: shown,
			to: end < until ? end : until
		});
		from = to;
	}
	return found;
}

// tools/pipeline/src/metrics/train.ts
function trainOf(events, environments, most) {
	const byEnvironment = environments.map((environment) => ({
		environment,
		journeys: new Map(journeysOf(environment, events).map((journey) => [journey.pullRequest, journey.times]))
	}));
	return [...new Set(byEnvironment.flatMap(({ journeys }) => [...journeys.keys()]))].flatMap((pullRequest) => {
		const all = byEnvironment.map(({ journeys }) => journeys.get(pullRequest));
		const { opened, merged } = all.find((times) => times !== void 0) ?? {};
		const stops = byEnvironment.map(({ environment }, index) => {
			const at = all[index]?.live;
			return {
				environment,
				...at === void 0 ? {} : { at }
			};
		});
		const moved = [merged, ...stops.map(({ at }) => at)].filter((at) => at !== void 0).sort().at(-1);
		if (moved === void 0) return [];
		return [{
			car: {
				pullRequest,
				...opened === void 0 ? {} : { openedAt: opened },
				...merged === void 0 ? {} : { mergedAt: merged },
				stops
			},
			moved
		}];
	}).sort((a, b) => Date.parse(b.moved) - Date.parse(a.moved) || b.car.pullRequest - a.car.pullRequest).slice(0, most).map(({ car }) => car);
}

// tools/pipeline/src/metrics/records.ts
async function readMetrics(repository, request) {
	const since = sinceOf(request.since ?? "90d", request.now);
	const { environments, history } = await readRecords(repository, request.environment);
	return metricsOf(history, environments, {
		since,
		until: request.now.toISOString()
	});
}
const MOST_CARS = 15;
async function readBoard(repository, request) {
	const at = request.now.toISOString();
	const since = sinceOf(request.since ?? "90d", request.now);
	const [{ environments, history, ledgers }, status] = await Promise.all([readRecords(repository, request.environment), require_status.statusOf(repository, {
		...request.environment === void 0 ? {} : { environment: request.environment },
		now: () => request.now
	})]);
	return {
		at,
		status,
		ledgers,
		metrics: metricsOf(history, environments, {
			since,
			until: at
		}),
		train: trainOf(history.events, environments, MOST_CARS)
	};
}
async function readRecords(repository, wanted) {
	const shared = await require_place.openShared(repository);
	const settings = await require_src.loadSettings(repository, shared.tip);
	const all = settings.environments.map(({ name }) => name);
	const environments = wanted === void 0 ? all : [require_place.environmentIn(settings, wanted).name];
	const read = await Promise.all(all.map(async (environment) => {
		const place = {
			repository,
			remote: shared.remote,
			environment
		};
		const [ledger, notes] = [require_ledger.openLedger(place), require_ledger.openNotes(place)];
		const isShown = environments.includes(environment);
		const [files, noted, state] = await Promise.all([
			ledger.eventFiles(),
			notes.eventFiles(),
			isShown ? ledger.read() : void 0
		]);
		return {
			files: [...files, ...noted],
			ledger: state?.document
		};
	}));
	return {
		environments,
		history: readHistory(read.flatMap(({ files }) => files)),
		ledgers: read.flatMap(({ ledger }) => ledger === void 0 ? [] : [ledger])
	};
}
const UNITS = {
	h: 36e5,
	d: 864e5,
	w: 6048e5
};
function sinceOf(text, now) {
	const [, count, unit = ""] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
	const time = count === void 0 ? Date.parse(text) : now.getTime() - Number(count) * (UNITS[unit] ?? 0);
	if (!/^\d/.test(text) || Number.isNaN(time) || time >= now.getTime()) throw new require_index.InputError(`--since ${JSON.stringify(text)} is no time before now. Give 90d, 12h, 4w, a date such as 2026-01-31, or a time such as 2026-01-31T09:00:00Z.`);
	return new Date(time).toISOString();
}

Object.defineProperty(exports, "readBoard", {
  enumerable: true,
  get: function () {
    return readBoard;
  }
});
Object.defineProperty(exports, "readMetrics", {
  enumerable: true,
  get: function () {
    return readMetrics;
  }
});