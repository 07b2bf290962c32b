const require_record_branch = require("./record-branch.js");
const require_texts = require("./texts.js");
const require_index = require("../index.js");
const require_digest = require("./digest.js");
const require_src = require("./graph.js");
const require_remote = require("./remote.js");
const require_revision = require("./revision.js");
const require_git = require("./git.js");
const require_ledger = require("./ledger.js");
const require_text = require("./text.js");
const require_preview = require("./preview.js");
const require_sources = require("./sources.js");
const require_environment = require("./environment.js");

// tools/pipeline/src/rollout/members.ts
function refOf(environment, settings) {
	return (settings.environments.find((one) => one.name === environment)?.ref ?? `env/${environment}`).replace(/^refs\/heads\//, "");
}
function stacksOfNone({ projects, settings }) {
	return [...projects.values()].filter((project) => require_preview.isStack(project) && !settings.environments.some(({ name }) => require_environment.isEnvironment(project.environment, name, settings))).sort((a, b) => require_text.compareText(a.name, b.name));
}
function membersOf(graph, environment) {
	const known = membersOfGraph.get(graph) ?? /* @__PURE__ */ new Map();
	membersOfGraph.set(graph, known);
	const members = known.get(environment) ?? findMembers(graph, environment);
	known.set(environment, members);
	return members;
}
const membersOfGraph = /* @__PURE__ */ new WeakMap();
function findMembers(graph, environment) {
	const closures = require_src.createClosures(graph, { delivered: false });
	const delivering = /* @__PURE__ */ new Map();
	for (const application of graph.applications()) {
		if (!isOf(application, environment, graph)) continue;
		const touched = [...require_sources.sourcesOf(application).map((source) => require_sources.projectOf(graph, source)), graph.ownerOf(application.from.file)];
		for (const project of touched) {
			if (project === void 0 || isElsewhere(project, environment, graph.settings)) continue;
			const entry = delivering.get(project.name) ?? {
				names: /* @__PURE__ */ new Set(),
				unnamed: false
			};
			delivering.set(project.name, entry);
			if (isNamed(application)) entry.names.add(referenceOf(application));
			else entry.unnamed = true;
		}
	}
	const members = [];
	for (const project of graph.projects.values()) {
		const found = delivering.get(project.name);
		const own = require_environment.isEnvironment(project.environment, environment, graph.settings);
		if (found === void 0 && !(own && (require_preview.isStack(project) || require_preview.isCompared(project)))) continue;
		if (found !== void 0 && require_preview.KINDS[project.kind].engine === void 0) continue;
		members.push({
			project,
			inputs: closures.inputsDigest(project.name),
			isStack: require_preview.isStack(project),
			applications: [...found?.names ?? []].sort(require_text.compareText),
			unnamed: found?.unnamed ?? false
		});
	}
	return members.sort((a, b) => require_text.compareText(a.project.name, b.project.name));
}
function isElsewhere(project, environment, settings) {
	return project.environment !== void 0 && !require_environment.isEnvironment(project.environment, environment, settings);
}
function referenceOf({ namespace, name }) {
	return namespace === "" ? name : `${namespace}/${name}`;
}
const UNKNOWN = /[\uE000-\uF8FF]/;
function isNamed({ name, namespace, unexpanded }) {
	return unexpanded === void 0 && name !== "" && !UNKNOWN.test(name) && !UNKNOWN.test(namespace);
}
function isOf(application, environment, { settings }) {
	const sources = require_sources.sourcesOf(application);
	const refs = new Map(settings.environments.map(({ name }) => [refOf(name, settings), name]));
	for (const { targetRevision = "" } of sources) {
		const followed = refs.get(targetRevision.replace(/^refs\/heads\//, ""));
		if (followed !== void 0) return followed === require_texts.canonicalEnvironment(environment, settings);
	}
	for (const path of [...sources.map(({ path = "" }) => path), application.from.file]) {
		const found = require_texts.environmentOf(path, settings);
		if (found !== void 0) return require_environment.isEnvironment(found, environment, settings);
	}
	return settings.environments.findLast(({ state }) => state !== "skipped")?.name === require_texts.canonicalEnvironment(environment, settings);
}

// tools/pipeline/src/rollout/place.ts
async function openShared(repository) {
	const remote = await require_remote.sharedRemote(repository);
	const branch = await require_revision.defaultBranch(repository);
	const ref = `refs/heads/${branch}`;
	const tip = (await require_remote.remoteRefs(repository, remote, [ref])).get(ref);
	if (tip === void 0) throw new require_index.InputError(`There is no branch ${branch} at ${remote === "." ? "this repository" : remote}, and a rollout takes only what is on the default branch. Push it, or set "defaultBase" in nx.json.`);
	await require_remote.bringCommit(repository, remote, ref, tip);
	const rules = require_digest.once(() => require_src.loadSettings(repository, tip));
	const known = /* @__PURE__ */ new Map();
	const settingsAt = (revision) => {
		const found = known.get(revision) ?? settingsOff(repository, revision, tip, rules);
		known.set(revision, found);
		return found;
	};
	return {
		repository,
		remote,
		branch,
		tip,
		rules,
		settingsAt
	};
}
async function settingsOff(repository, revision, tip, rules) {
	if (await require_remote.isAncestor(repository, revision, tip)) return void 0;
	const { code, stdout } = await require_git.git(repository, [
		"merge-base",
		revision,
		tip
	]);
	const now = await rules();
	if (code !== 0) return now;
	const { stacks, ignore } = await require_src.loadSettings(repository, stdout.toString("utf8").trim());
	return {
		...now,
		stacks,
		ignore
	};
}
function environmentIn(settings, given) {
	const name = require_texts.canonicalEnvironment(given, settings);
	const found = settings.environments.find((one) => one.name === name);
	if (found !== void 0) return found;
	const names = settings.environments.map((one) => one.name);
	const near = require_index.nearest(given, names);
	const hint = near === void 0 ? "" : ` Did you mean ${near}?`;
	throw new require_index.InputError(`There is no environment ${JSON.stringify(given)} in mainstem.yaml.${hint} There are: ${names.join(", ")}.`);
}
async function openEnvironment({ repository, remote }, settings, environment, now = () => /* @__PURE__ */ new Date(), before) {
	const place = {
		repository,
		remote,
		environment,
		now
	};
	const { store, notes } = before ?? {
		store: require_ledger.openLedger(place),
		notes: require_ledger.openNotes(place)
	};
	const name = settings.argocd.follow === "HEAD" ? void 0 : `refs/heads/${refOf(environment, settings)}`;
	const wanted = [
		store.ref,
		notes.ref,
		...name === void 0 ? [] : [name]
	];
	const refs = await require_remote.remoteRefs(repository, remote, wanted);
	const [ledger, noted] = await Promise.all([store.readAt(refs.get(store.ref)), notes.readAt(refs.get(notes.ref))]);
	return {
		environment,
		settings,
		store,
		notes,
		ledger,
		holds: require_record_branch.activeHolds(noted.document, now()),
		ref: name === void 0 ? void 0 : {
			name,
			now: refs.get(name)
		}
	};
}
function branchesOf(environment) {
	return {
		ledger: require_ledger.ledgerBranch(environment),
		notes: require_ledger.notesBranch(environment)
	};
}

Object.defineProperty(exports, "branchesOf", {
  enumerable: true,
  get: function () {
    return branchesOf;
  }
});
Object.defineProperty(exports, "environmentIn", {
  enumerable: true,
  get: function () {
    return environmentIn;
  }
});
Object.defineProperty(exports, "membersOf", {
  enumerable: true,
  get: function () {
    return membersOf;
  }
});
Object.defineProperty(exports, "openEnvironment", {
  enumerable: true,
  get: function () {
    return openEnvironment;
  }
});
Object.defineProperty(exports, "openShared", {
  enumerable: true,
  get: function () {
    return openShared;
  }
});
Object.defineProperty(exports, "refOf", {
  enumerable: true,
  get: function () {
    return refOf;
  }
});
Object.defineProperty(exports, "stacksOfNone", {
  enumerable: true,
  get: function () {
    return stacksOfNone;
  }
});