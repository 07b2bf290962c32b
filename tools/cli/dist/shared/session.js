const require_index = require("../index.js");
const require_digest = require("./digest.js");
const require_src = require("./graph.js");
const require_deliveries = require("./deliveries.js");
const require_paths = require("./paths.js");
const require_words = require("./words.js");
const require_glob = require("./glob.js");
const require_texts = require("./texts.js");
const require_open = require("./open.js");
let node_path = require("node:path");

// tools/change/src/field-pattern.ts
const FIELD_PATH = {
	one: "[^.\\[\\]]",
	deep: "star",
	question: false,
	braces: false,
	escapes: false,
	strict: false
};
function fieldPattern(pattern) {
	return new RegExp(`^${require_glob.globSource(pattern, FIELD_PATH)}(?=$|[.\\[])`, "su");
}

// tools/pipeline/src/applications/chart-policy.ts
function chartPolicy(change) {
	const globs = require_src.rulesOf(change).settings.kubernetes.remotes;
	let known;
	return ({ id, version }) => {
		known ??= new Set(change.rules === void 0 ? chartsOf(change) : []);
		if (known.has(id)) return void 0;
		const repository = repositoryOfChart(id);
		if (![...known].some((one) => repositoryOfChart(one) === repository) && !globs.some((glob) => require_paths.matchesGlob(repository, glob))) return `nobody allowed its repository yet; on the default branch, add to mainstem.yaml: kubernetes: { remotes: [${JSON.stringify(repository)}] }`;
		return require_deliveries.isExactVersion(version) ? void 0 : "it has no exact version, so that it may be another tomorrow";
	};
}
function repositoryOfChart(id) {
	const chart = id.slice(0, id.lastIndexOf("@") < 0 ? void 0 : id.lastIndexOf("@"));
	return chart.slice(0, chart.lastIndexOf("/"));
}
function chartsOf({ base }) {
	return base.applications().flatMap(({ spec }) => {
		return [...spec.source === void 0 ? [] : [spec.source], ...spec.sources ?? []].filter(({ chart }) => chart !== void 0).map((source) => require_deliveries.chartReference(source).id);
	});
}

// tools/pipeline/src/rules/rules.ts
async function judgeBy(head, base) {
	const [own = [], before = own] = [await readRules(head), head === base ? void 0 : await readBase(base)];
	if (own.length === 0 && before.length === 0) return (resource) => resource;
	return (resource, place) => {
		if (resource.action === "no-op" && resource.risk.level === "safe") return resource;
		const [first, second] = [judged(own, resource, place), judged(before, resource, place)];
		const risk = require_words.compareRisk(first.level, second.level) <= 0 ? first : second;
		if (risk === resource.risk) return resource;
		const reasons = first.level === second.level ? [.../* @__PURE__ */ new Set([...first.reasons, ...second.reasons])] : risk.reasons;
		return {
			...resource,
			risk: {
				...risk,
				reasons
			}
		};
	};
}
async function readBase(settings) {
	try {
		return await readRules(settings);
	} catch (error) {
		if (error instanceof require_index.InputError) return [];
		throw error;
	}
}
async function readRules({ rules, ruleLines }) {
	const { readExpression } = rules.some(({ when }) => when !== void 0) ? await Promise.resolve().then(() => require("../expression.js")) : { readExpression: void 0 };
	return rules.map((rule, index) => ({
		...rule,
		pattern: rule.path === void 0 ? void 0 : fieldPattern(rule.path),
		expression: rule.when === void 0 ? void 0 : readExpression?.(rule.when, `${require_texts.SETTINGS_FILE}:${ruleLines[index] ?? 1}: rules.${index}.when`)
	}));
}
function judged(rules, resource, place) {
	let { risk } = resource;
	const safe = [];
	for (const rule of rules) {
		if (!isAbout(rule, resource)) continue;
		const holds = rule.expression === void 0 ? true : rule.expression(resource, place);
		if (holds === false) continue;
		if (typeof holds === "string") {
			if (rule.level !== "safe") risk = raised(risk, "unknown", `a rule cannot tell (${rule.reason}): ${holds}`);
		} else if (rule.level === "safe") safe.push(rule);
		else risk = raised(risk, rule.level, rule.reason);
	}
	if (safe.length === 0) return risk;
	if (risk === resource.risk && risk.alsoUnknown !== void 0 && coversAll(safe, resource)) {
		const { alsoUnknown: _, ...known } = risk;
		return known;
	}
	if (risk.level !== "unknown") return risk;
	if (risk !== resource.risk || !coversAll(safe, resource)) return risk;
	const { notKnown: _, wayOut: __, ...rest } = risk;
	return {
		...rest,
		level: "safe",
		reasons: [...new Set(safe.map(({ reason }) => reason))]
	};
}
function raised(risk, level, reason) {
	if (require_words.compareRisk(level, risk.level) > 0) return risk;
	const { notKnown, wayOut, ...rest } = risk;
	const same = level === risk.level;
	return {
		...rest,
		level: require_words.worseRisk(level, risk.level),
		reasons: [.../* @__PURE__ */ new Set([reason, ...risk.reasons])],
		...same && wayOut !== void 0 ? { wayOut } : {}
	};
}
function isAbout({ kind, action, pattern }, resource) {
	if (action !== void 0 && ![action].flat().includes(resource.action)) return false;
	if (kind !== void 0 && !require_paths.matchesGlob(kind.includes("/") ? groupKindOf(resource) : resource.kind, kind)) return false;
	return pattern === void 0 || resource.fields.some(({ path }) => pattern.test(path));
}
function groupKindOf({ address }) {
	return address.split("/").slice(0, 2).join("/");
}
function coversAll(rules, { risk, fields }) {
	if (rules.some(({ pattern }) => pattern === void 0)) return true;
	const notKnown = risk.notKnown ?? risk.alsoUnknown ?? [];
	if (notKnown.length === 0) return false;
	const covers = (path) => rules.some(({ pattern }) => pattern?.test(path));
	return notKnown.every((name) => {
		if (covers(name)) return true;
		const below = fields.filter(({ path }) => path.startsWith(name) && (path.length === name.length || /[.[]/.test(path[name.length] ?? "")));
		return below.length > 0 && below.every(({ path }) => covers(path));
	});
}

// tools/pipeline/src/change/session.ts
async function openSession(request, options) {
	return createSession({
		...await require_open.openChange(request, { loadChange: require_src.loadChange }),
		...options
	});
}
function intakeIn(environment) {
	return environment.CI === "true" ? "block" : "warn";
}
function createSession({ change, ...options }) {
	const { base, head } = change;
	const affected = require_digest.once(() => require_src.affectedBy(change));
	const affectedNames = require_digest.once(() => new Set(affected().projects.map(({ name }) => name)));
	const compositeKinds = require_digest.once(() => /* @__PURE__ */ new Set([...base.compositeKinds, ...head.compositeKinds]));
	const deliveries = sidesOnce(change, require_deliveries.createDeliveries, base.applications === head.applications);
	return {
		...options,
		change,
		base: base.tree.revision,
		head: head.tree.revision,
		rules: require_src.rulesOf(change),
		judge: require_digest.once(() => judgeBy(head.settings, require_src.rulesOf(change).settings)),
		get affected() {
			return affected();
		},
		get affectedNames() {
			return affectedNames();
		},
		closures: sidesOnce(change, require_src.createClosures),
		sources: sidesOnce(change, (graph) => require_src.createClosures(graph, { delivered: false })),
		deliveries,
		get compositeKinds() {
			return compositeKinds();
		},
		...process.env.MAINSTEM_NO_CACHE === "1" ? {} : { renders: require_deliveries.createRenderCache((0, node_path.join)(options.repository.commonDirectory, "mainstem", "renders")) }
	};
}
function sourceTree({ change, closures, deliveries, renders, intake }, side) {
	const refusesChart = side === "head" && intake !== "warn" ? chartPolicy(change) : void 0;
	return {
		graph: change[side],
		closures: closures[side],
		deliveries: deliveries[side],
		renders,
		refusesChart
	};
}
function sidesOnce(change, make, isShared = false) {
	const head = require_digest.once(() => make(change.head));
	const base = isShared ? head : require_digest.once(() => make(change.base));
	return {
		get base() {
			return base();
		},
		get head() {
			return head();
		}
	};
}
function sidesOf(change, name) {
	const before = change.base.projects.get(name);
	const after = change.head.projects.get(name);
	const project = after ?? before;
	if (project === void 0) throw unknownProject(name, [...change.head.projects.keys(), ...change.base.projects.keys()]);
	return {
		project,
		change: after === void 0 ? "removed" : before === void 0 ? "added" : "modified",
		before,
		after
	};
}
function unknownProject(name, known) {
	const wanted = name.replaceAll("/", ".").replace(/\.+$/, "");
	const near = [...new Set(known)].map((candidate) => ({
		candidate,
		distance: require_index.distance(candidate, wanted)
	})).filter(({ candidate, distance }) => distance <= 3 || candidate.includes(wanted) || wanted.includes(candidate)).sort((a, b) => a.distance - b.distance).slice(0, 3).map(({ candidate }) => candidate);
	const hint = near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "To see all projects: mainstem graph";
	return new require_index.InputError(`There is no project ${JSON.stringify(name)}. ${hint}`);
}

Object.defineProperty(exports, "createSession", {
  enumerable: true,
  get: function () {
    return createSession;
  }
});
Object.defineProperty(exports, "fieldPattern", {
  enumerable: true,
  get: function () {
    return fieldPattern;
  }
});
Object.defineProperty(exports, "intakeIn", {
  enumerable: true,
  get: function () {
    return intakeIn;
  }
});
Object.defineProperty(exports, "judgeBy", {
  enumerable: true,
  get: function () {
    return judgeBy;
  }
});
Object.defineProperty(exports, "openSession", {
  enumerable: true,
  get: function () {
    return openSession;
  }
});
Object.defineProperty(exports, "sidesOf", {
  enumerable: true,
  get: function () {
    return sidesOf;
  }
});
Object.defineProperty(exports, "sourceTree", {
  enumerable: true,
  get: function () {
    return sourceTree;
  }
});
Object.defineProperty(exports, "unknownProject", {
  enumerable: true,
  get: function () {
    return unknownProject;
  }
});