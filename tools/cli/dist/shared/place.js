const require_preview = require("./preview.js");
const require_digest = require("./digest.js");
const require_schemas = require("./schemas.js");
const require_words = require("./words.js");
const require_src = require("./graph.js");
const require_dist$1 = require("./yaml.js");
const require_text = require("./text.js");
const require_index = require("../index.js");
const require_git = require("./git.js");
const require_snapshot = require("./snapshot.js");
const require_remote = require("./remote.js");
const require_revision = require("./revision.js");
const require_environment = require("./environment.js");
const require_sources = require("./sources.js");
let node_timers_promises = require("node:timers/promises");

// node_modules/zod/v4/classic/iso.js
function datetime(params) {
	return require_schemas._isoDateTime(require_schemas.ZodISODateTime, params);
}

// tools/change/src/documents/event.ts
const shaSchema = require_schemas.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, "expected a full SHA");
const timeSchema = datetime();
const STAGES = [
	"opened",
	"ready",
	"approved",
	"merged",
	"planned",
	"applied",
	"advanced",
	"live",
	"failed",
	"destroyed",
	"overridden",
	"superseded",
	"held",
	"released",
	"adopted",
	"drift-opened",
	"drift-closed"
];
const eventSchema = require_schemas.object({
	schema: require_schemas.literal("mainstem/event@1"),
	at: timeSchema,
	environment: require_schemas.string(),
	stage: require_schemas._enum(STAGES),
	project: require_schemas.string().optional(),
	revision: shaSchema.optional(),
	pullRequests: require_schemas.array(require_schemas.int().positive()).optional(),
	reason: require_schemas.string().optional(),
	run: require_schemas.string(),
	by: require_schemas.string().optional(),
	due: require_schemas.int().nonnegative().optional(),
	approval: require_schemas.string().optional(),
	until: timeSchema.optional()
});

// tools/change/src/documents/notes.ts
const holdSchema = require_schemas.strictObject({
	project: require_schemas.string().optional(),
	reason: require_schemas.string(),
	by: require_schemas.string(),
	at: timeSchema,
	until: timeSchema.optional(),
	run: require_schemas.string().optional()
});
const notesSchema = require_schemas.looseObject({
	schema: require_schemas.literal("mainstem/notes@1"),
	environment: require_schemas.string(),
	holds: require_schemas.array(holdSchema)
});
function emptyNotes(environment) {
	return {
		schema: "mainstem/notes@1",
		environment,
		holds: []
	};
}
function holdWords({ reason, by, at, until }) {
	return `${JSON.stringify(reason)}, by ${by} since ${at}${until === void 0 ? "" : `, until ${until}`}`;
}
function activeHolds({ holds }, now) {
	return holds.filter(({ until }) => until === void 0 || Date.parse(until) > now.getTime());
}

// tools/change/src/documents/ledger.ts
const digestSchema = require_schemas.string().regex(/^sha256:[0-9a-f]{64}$/, "expected sha256: and 64 hexadecimal digits");
const provedApplicationSchema = require_schemas.object({
	kind: require_schemas.literal("Application"),
	metadata: require_schemas.object({
		name: require_schemas.string(),
		namespace: require_schemas.string(),
		uid: require_schemas.string().optional()
	}),
	spec: require_schemas.record(require_schemas.string(), require_schemas.unknown()),
	status: require_schemas.record(require_schemas.string(), require_schemas.unknown())
});
const ledgerRecordSchema = require_schemas.strictObject({
	project: require_schemas.string(),
	kind: require_schemas._enum(require_words.PROJECT_KINDS),
	revision: shaSchema,
	inputs: digestSchema,
	state: require_schemas._enum(["clean", "dirty"]),
	before: require_schemas.strictObject({
		revision: shaSchema,
		inputs: digestSchema
	}).optional(),
	proved: require_schemas.strictObject({
		revision: shaSchema,
		inputs: digestSchema,
		at: timeSchema,
		applications: require_schemas.array(provedApplicationSchema).optional()
	}).optional(),
	at: timeSchema,
	run: require_schemas.string(),
	pullRequests: require_schemas.array(require_schemas.int().positive()).optional(),
	reason: require_schemas.string().optional()
});
const claimSchema = require_schemas.strictObject({
	id: require_schemas.string(),
	revision: shaSchema,
	run: require_schemas.string(),
	at: timeSchema,
	by: require_schemas.string().optional(),
	process: require_schemas.strictObject({
		host: require_schemas.string(),
		pid: require_schemas.int(),
		started: require_schemas.string()
	}).optional()
});
const overrideSchema = require_schemas.strictObject({
	revision: shaSchema,
	from: shaSchema,
	patches: require_schemas.array(require_schemas.string()),
	reason: require_schemas.string(),
	by: require_schemas.string(),
	at: timeSchema,
	run: require_schemas.string()
});
const ledgerSchema = require_schemas.strictObject({
	schema: require_schemas.literal("mainstem/ledger@1"),
	environment: require_schemas.string(),
	advanced: require_schemas.strictObject({
		revision: shaSchema,
		at: timeSchema,
		run: require_schemas.string()
	}).optional(),
	advancing: shaSchema.optional(),
	live: require_schemas.strictObject({
		revision: shaSchema,
		at: timeSchema,
		run: require_schemas.string(),
		pullRequests: require_schemas.array(require_schemas.int().positive()).optional()
	}).optional(),
	adopted: require_schemas.strictObject({
		revision: shaSchema,
		at: timeSchema,
		run: require_schemas.string(),
		by: require_schemas.string().optional()
	}).optional(),
	override: overrideSchema.optional(),
	claim: claimSchema.optional(),
	destroying: require_schemas.strictObject({
		revision: shaSchema,
		count: require_schemas.int().nonnegative(),
		delivered: require_schemas.int().nonnegative().optional()
	}).optional(),
	failed: require_schemas.strictObject({
		revision: shaSchema,
		at: timeSchema,
		run: require_schemas.string(),
		reason: require_schemas.string()
	}).optional(),
	ask: require_schemas.strictObject({
		revision: shaSchema,
		approval: digestSchema,
		parts: require_schemas.array(require_schemas.strictObject({
			project: require_schemas.string(),
			approval: digestSchema
		})),
		at: timeSchema,
		run: require_schemas.string()
	}).optional(),
	next: require_schemas.strictObject({
		revision: shaSchema,
		run: require_schemas.string(),
		at: timeSchema
	}).optional(),
	records: require_schemas.array(ledgerRecordSchema),
	holds: require_schemas.array(holdSchema).optional()
});
function emptyLedger(environment) {
	return {
		schema: "mainstem/ledger@1",
		environment,
		records: []
	};
}

// tools/change/src/ledger/text.ts
var import_dist = require_dist$1.require_dist();
function canonicalText(document) {
	return `{\n${Object.keys(document).filter((key) => document[key] !== void 0).sort().map((key) => {
		const value = document[key];
		if (!Array.isArray(value) || value.length === 0) return `${JSON.stringify(key)}: ${require_digest.canonicalJson(value)}`;
		return `${JSON.stringify(key)}: [\n${value.map((item) => require_digest.canonicalJson(item)).join(",\n")}\n]`;
	}).join(",\n")}\n}\n`;
}
function ledgerText({ holds: _, ...ledger }) {
	const records = [...ledger.records].sort((a, b) => require_text.compareText(a.project, b.project));
	return canonicalText({
		...ledger,
		records
	});
}
function parseLedger(text, where, environment) {
	const value = parseJsonAt(text, where);
	const ledger = parseWith(ledgerSchema, value, text, where);
	expectEnvironment(ledger.environment, environment, text, where);
	const seen = /* @__PURE__ */ new Set();
	for (const [index, { project, state, before, reason }] of ledger.records.entries()) {
		const wrong = seen.has(project) ? `${project} has two records` : state === "clean" && (before !== void 0 || reason !== void 0) ? `${project} is clean and has a reason to be dirty` : void 0;
		if (wrong !== void 0) throw nonsense(where, require_src.lineOf(text, ["records", index]), wrong);
		seen.add(project);
	}
	if (ledger.holds !== void 0) throw nonsense(where, require_src.lineOf(text, ["holds"]), "holds belong to the notes branch");
	return ledger;
}
function parseNotes(text, where, environment) {
	const value = parseJsonAt(text, where);
	const notes = parseWith(notesSchema, value, text, where);
	expectEnvironment(notes.environment, environment, text, where);
	return notes;
}
function eventLine(event) {
	return `${require_digest.canonicalJson(event)}\n`;
}
function parseEvents(text, where) {
	return text.split("\n").flatMap((line, index) => {
		if (line.trim() === "") return [];
		try {
			const result = eventSchema.safeParse(JSON.parse(line));
			if (result.success) return [result.data];
			const issue = result.error.issues[0];
			throw nonsense(where, index + 1, `${issue?.path.join(".") || "the event"}: ${issue?.message}`);
		} catch (error) {
			if (error instanceof require_index.InputError) throw error;
			throw nonsense(where, index + 1, `no JSON (${require_index.messageOf(error)})`);
		}
	});
}
function expectEnvironment(found, wanted, text, where) {
	if (found === wanted) return;
	throw nonsense(where, require_src.lineOf(text, ["environment"]), `it is of ${JSON.stringify(found)}, not of ${wanted}`);
}
function parseWith(schema, value, text, where) {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const issue = result.error.issues[0];
	const path = (issue?.path ?? []).map((part) => typeof part === "symbol" ? String(part) : part);
	const key = issue?.code === "unrecognized_keys" ? issue.keys[0] : void 0;
	throw nonsense(where, require_src.lineOf(text, path, key), `${path.join(".") || "the document"}: ${issue?.message ?? "not valid"}`);
}
function parseJsonAt(text, where) {
	try {
		return JSON.parse(text);
	} catch (error) {
		const broken = (0, import_dist.parseDocument)(text, { prettyErrors: false }).errors[0];
		throw nonsense(where, broken === void 0 ? text.split("\n").length : require_src.lineAt(text, broken.pos[0]), `no JSON (${require_index.messageOf(error)})`);
	}
}
function nonsense(where, line, what) {
	const [branch = where] = where.split(":");
	return new require_index.InputError(`${where}:${line}: ${what}. Only rollouts write this file, and nothing is guessed of one that was edited. To see who did: git log -p origin/${branch}. Then put the last good commit back (git push --force-with-lease origin SHA:refs/heads/${branch}), or delete the branch and run mainstem rollout --adopt.`);
}

// tools/repository/src/record-branch.ts
const MOST_TRIES = 12;
const COMMITTER = [
	"-c",
	"user.name=Mainstem",
	"-c",
	"user.email=mainstem@users.noreply.github.com",
	"-c",
	"commit.gpgSign=false"
];
function createRecordBranch(options) {
	const { repository, remote, branch, file, parse, print, empty, now = () => /* @__PURE__ */ new Date() } = options;
	const ref = `refs/heads/${branch}`;
	let queue = Promise.resolve();
	let known;
	const tipNow = async () => (await require_remote.remoteRefs(repository, remote, [ref])).get(ref);
	const stateAt = async (tip) => {
		if (tip === void 0) return {
			tip,
			document: empty
		};
		if (known?.tip === tip) return known;
		await require_remote.bringCommit(repository, remote, ref, tip);
		const text = (await require_src.readTexts(repository, await require_snapshot.readTree(repository, tip), [file])).get(file);
		if (text === void 0) throw new require_index.ToolError(`${branch} has no ${file}. Somebody wrote something else there: git log -p origin/${branch}. Delete the branch and run mainstem rollout --adopt, or put its last good commit back.`);
		known = {
			tip,
			document: parse(text, `${branch}:${file}`)
		};
		return known;
	};
	const read = async () => stateAt(await tipNow());
	const writeOnce = async (decide) => {
		let why = "";
		for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
			const state = attempt === 1 && known !== void 0 ? known : await read();
			const transition = decide(state);
			if (transition === void 0) {
				if (attempt === 1 && known !== void 0 && await tipNow() !== state.tip) {
					known = void 0;
					continue;
				}
				return {
					...state,
					written: []
				};
			}
			const { commit, written } = await commitOf(state.tip, transition);
			const pushed = await require_remote.pushRef(repository, remote, ref, commit, state.tip);
			if (pushed.is === "pushed") {
				known = {
					tip: commit,
					document: transition.document
				};
				return {
					...known,
					written
				};
			}
			known = void 0;
			why = pushed.why;
			if (pushed.is === "refused") throw new require_index.ToolError(`${remote} does not let ${branch} be written: ${why}. The key of the environment has to be on the ruleset's bypass list (docs/github.md).`);
			if (attempt > 1) await (0, node_timers_promises.setTimeout)(2 ** Math.min(attempt, 7) * (5 + Math.random() * 10));
		}
		throw new require_index.ToolError(`${branch} was changed by others each of ${MOST_TRIES} times (${why}). Run the command again.`);
	};
	const commitOf = async (tip, { document, events, message }) => {
		const tree = tip === void 0 ? void 0 : await require_snapshot.readTree(repository, tip);
		const newest = monthsOf(tree).at(-1);
		const files = /* @__PURE__ */ new Map([[file, print(document)]]);
		const written = [];
		if (events.length > 0) {
			const texts = /* @__PURE__ */ new Map();
			let last = "";
			if (tree !== void 0 && newest !== void 0) {
				const text = (await require_src.readTexts(repository, tree, [newest])).get(newest) ?? "";
				texts.set(newest, text);
				last = parseEvents(lastLine(text), `${branch}:${newest}`).at(-1)?.at ?? "";
			}
			for (const event of events) {
				const time = event.at ?? now().toISOString();
				const at = time > last ? time : last;
				last = at;
				const path = `events/${at.slice(0, 7)}.jsonl`;
				const whole = {
					...event,
					schema: "mainstem/event@1",
					at
				};
				texts.set(path, (texts.get(path) ?? "") + eventLine(whole));
				written.push(whole);
			}
			for (const [path, text] of texts) files.set(path, text);
		}
		return {
			commit: await commitFiles(repository, tip, tree?.entries, files, message),
			written
		};
	};
	const eventFiles = async () => {
		const tip = await tipNow();
		if (tip === void 0) return [];
		await require_remote.bringCommit(repository, remote, ref, tip);
		const tree = await require_snapshot.readTree(repository, tip);
		const paths = [...tree.entries.keys()].filter((path) => path.startsWith("events/")).sort(require_text.compareText);
		const texts = await require_src.readTexts(repository, tree, paths);
		return paths.map((path) => ({
			where: `${branch}:${path}`,
			text: texts.get(path) ?? ""
		}));
	};
	return {
		read,
		write(decide) {
			const mine = queue.then(() => writeOnce(decide));
			queue = mine.catch(() => {});
			return mine;
		},
		async events() {
			return (await eventFiles()).flatMap(({ where, text }) => parseEvents(text, where));
		},
		eventFiles
	};
}
function monthsOf(tree) {
	return [...tree?.entries.keys() ?? []].filter((path) => /^events\/\d{4}-\d\d\.jsonl$/.test(path)).sort(require_text.compareText);
}
function lastLine(text) {
	const end = text.replace(/\n+$/, "");
	return end.slice(end.lastIndexOf("\n") + 1);
}
async function commitFiles({ root }, parent, entries, files, message) {
	const all = new Map([...entries ?? []].map(([path, { mode, id }]) => [path, `${mode} blob ${id}`]));
	for (const [path, text] of files) {
		const id = (await require_git.gitOrFail(root, [
			"hash-object",
			"-w",
			"--no-filters",
			"--stdin"
		], text)).toString("utf8").trim();
		all.set(path, `100644 blob ${id}`);
	}
	const rows = [];
	const folders = /* @__PURE__ */ new Map();
	for (const [path, about] of all) {
		const slash = path.indexOf("/");
		if (slash < 0) rows.push(`${about}\t${path}`);
		else folders.set(path.slice(0, slash), [...folders.get(path.slice(0, slash)) ?? [], `${about}\t${path.slice(slash + 1)}`]);
	}
	const treeOf = async (lines) => (await require_git.gitOrFail(root, ["mktree"], `${lines.join("\n")}\n`)).toString("utf8").trim();
	for (const [name, lines] of folders) rows.push(`040000 tree ${await treeOf(lines)}\t${name}`);
	const args = [
		...COMMITTER,
		"commit-tree",
		await treeOf(rows),
		...parent === void 0 ? [] : ["-p", parent],
		"-F",
		"-"
	];
	return (await require_git.gitOrFail(root, args, message)).toString("utf8").trim();
}

// tools/repository/src/ledger.ts
const ledgerBranch = (environment) => `mainstem/ledger/${environment}`;
const notesBranch = (environment) => `mainstem/notes/${environment}`;
function openLedger({ environment, ...place }) {
	return createRecordBranch({
		...place,
		branch: ledgerBranch(environment),
		file: "ledger.json",
		parse: (text, where) => parseLedger(text, where, environment),
		print: ledgerText,
		empty: emptyLedger(environment)
	});
}
function openNotes({ environment, ...place }) {
	return createRecordBranch({
		...place,
		branch: notesBranch(environment),
		file: "notes.json",
		parse: (text, where) => parseNotes(text, where, environment),
		print: (notes) => canonicalText(notes),
		empty: emptyNotes(environment)
	});
}

// tools/pipeline/src/rollout/members.ts
function refOf(environment, settings) {
	return (settings.environments.find((one) => one.name === environment)?.ref ?? `env/${environment}`).replace(/^refs\/heads\//, "");
}
function stacksOfNone({ projects, settings }) {
	return [...projects.values()].filter((project) => require_preview.isStack(project) && !settings.environments.some(({ name }) => require_environment.isEnvironment(project.environment, name, settings))).sort((a, b) => require_text.compareText(a.name, b.name));
}
function membersOf(graph, environment) {
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
		if (followed !== void 0) return followed === require_src.canonicalEnvironment(environment, settings);
	}
	for (const path of [...sources.map(({ path = "" }) => path), application.from.file]) {
		const found = require_src.environmentOf(path, settings);
		if (found !== void 0) return require_environment.isEnvironment(found, environment, settings);
	}
	return settings.environments.findLast(({ state }) => state !== "skipped")?.name === require_src.canonicalEnvironment(environment, settings);
}

// tools/pipeline/src/rollout/place.ts
async function openShared(repository) {
	const remote = await require_remote.sharedRemote(repository);
	const branch = await require_revision.defaultBranch(repository);
	const ref = `refs/heads/${branch}`;
	const tip = (await require_remote.remoteRefs(repository, remote, [ref])).get(ref);
	if (tip === void 0) throw new require_index.InputError(`There is no branch ${branch} at ${remote === "." ? "this repository" : remote}, and a rollout takes only what is on the default branch. Push it, or set "defaultBase" in nx.json.`);
	await require_remote.bringCommit(repository, remote, ref, tip);
	return {
		repository,
		remote,
		branch,
		tip
	};
}
function environmentIn(settings, given) {
	const name = require_src.canonicalEnvironment(given, settings);
	const found = settings.environments.find((one) => one.name === name);
	if (found !== void 0) return found;
	const names = settings.environments.map((one) => one.name);
	const near = require_index.nearest(given, names);
	const hint = near === void 0 ? "" : ` Did you mean ${near}?`;
	throw new require_index.InputError(`There is no environment ${JSON.stringify(given)} in mainstem.yaml.${hint} There are: ${names.join(", ")}.`);
}
async function openEnvironment({ repository, remote }, settings, environment, now = () => /* @__PURE__ */ new Date()) {
	const place = {
		repository,
		remote,
		environment,
		now
	};
	const [store, notes] = [openLedger(place), openNotes(place)];
	const name = settings.argocd.follow === "HEAD" ? void 0 : `refs/heads/${refOf(environment, settings)}`;
	const [ledger, noted, refs] = await Promise.all([
		store.read(),
		notes.read(),
		name === void 0 ? void 0 : require_remote.remoteRefs(repository, remote, [name])
	]);
	return {
		environment,
		settings,
		store,
		notes,
		ledger,
		holds: activeHolds(noted.document, now()),
		ref: name === void 0 ? void 0 : {
			name,
			now: refs?.get(name)
		}
	};
}

Object.defineProperty(exports, "COMMITTER", {
  enumerable: true,
  get: function () {
    return COMMITTER;
  }
});
Object.defineProperty(exports, "activeHolds", {
  enumerable: true,
  get: function () {
    return activeHolds;
  }
});
Object.defineProperty(exports, "environmentIn", {
  enumerable: true,
  get: function () {
    return environmentIn;
  }
});
Object.defineProperty(exports, "eventSchema", {
  enumerable: true,
  get: function () {
    return eventSchema;
  }
});
Object.defineProperty(exports, "holdWords", {
  enumerable: true,
  get: function () {
    return holdWords;
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
Object.defineProperty(exports, "openLedger", {
  enumerable: true,
  get: function () {
    return openLedger;
  }
});
Object.defineProperty(exports, "openNotes", {
  enumerable: true,
  get: function () {
    return openNotes;
  }
});
Object.defineProperty(exports, "openShared", {
  enumerable: true,
  get: function () {
    return openShared;
  }
});
Object.defineProperty(exports, "stacksOfNone", {
  enumerable: true,
  get: function () {
    return stacksOfNone;
  }
});