const require_text = require("./text.js");
const require_schemas = require("./schemas.js");
const require_dist$1 = require("./yaml.js");
const require_digest = require("./digest.js");
const require_event = require("./event.js");
const require_words = require("./words.js");
const require_index = require("../index.js");
const require_texts = require("./texts.js");
const require_git = require("./git.js");
const require_remote = require("./remote.js");
const require_snapshot = require("./snapshot.js");
let node_timers_promises = require("node:timers/promises");

// tools/change/src/documents/notes.ts
const holdSchema = require_schemas.strictObject({
	project: require_schemas.string().optional(),
	reason: require_schemas.string(),
	by: require_schemas.string(),
	at: require_event.timeSchema,
	until: require_event.timeSchema.optional(),
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
	revision: require_event.shaSchema,
	inputs: digestSchema,
	state: require_schemas._enum(["clean", "dirty"]),
	before: require_schemas.strictObject({
		revision: require_event.shaSchema,
		inputs: digestSchema
	}).optional(),
	proved: require_schemas.strictObject({
		revision: require_event.shaSchema,
		inputs: digestSchema,
		at: require_event.timeSchema,
		applications: require_schemas.array(provedApplicationSchema).optional()
	}).optional(),
	at: require_event.timeSchema,
	run: require_schemas.string(),
	pullRequests: require_schemas.array(require_schemas.int().positive()).optional(),
	reason: require_schemas.string().optional()
});
const claimSchema = require_schemas.strictObject({
	id: require_schemas.string(),
	revision: require_event.shaSchema,
	run: require_schemas.string(),
	at: require_event.timeSchema,
	by: require_schemas.string().optional(),
	process: require_schemas.strictObject({
		host: require_schemas.string(),
		pid: require_schemas.int(),
		started: require_schemas.string()
	}).optional()
});
const overrideSchema = require_schemas.strictObject({
	revision: require_event.shaSchema,
	from: require_event.shaSchema,
	patches: require_schemas.array(require_schemas.string()),
	reason: require_schemas.string(),
	by: require_schemas.string(),
	at: require_event.timeSchema,
	run: require_schemas.string()
});
const ledgerSchema = require_schemas.strictObject({
	schema: require_schemas.literal("mainstem/ledger@1"),
	environment: require_schemas.string(),
	advanced: require_schemas.strictObject({
		revision: require_event.shaSchema,
		at: require_event.timeSchema,
		run: require_schemas.string()
	}).optional(),
	advancing: require_event.shaSchema.optional(),
	live: require_schemas.strictObject({
		revision: require_event.shaSchema,
		at: require_event.timeSchema,
		run: require_schemas.string(),
		pullRequests: require_schemas.array(require_schemas.int().positive()).optional()
	}).optional(),
	adopted: require_schemas.strictObject({
		revision: require_event.shaSchema,
		at: require_event.timeSchema,
		run: require_schemas.string(),
		by: require_schemas.string().optional()
	}).optional(),
	override: overrideSchema.optional(),
	claim: claimSchema.optional(),
	destroying: require_schemas.strictObject({
		revision: require_event.shaSchema,
		count: require_schemas.int().nonnegative(),
		delivered: require_schemas.int().nonnegative().optional()
	}).optional(),
	failed: require_schemas.strictObject({
		revision: require_event.shaSchema,
		at: require_event.timeSchema,
		run: require_schemas.string(),
		reason: require_schemas.string()
	}).optional(),
	ask: require_schemas.strictObject({
		revision: require_event.shaSchema,
		approval: digestSchema,
		parts: require_schemas.array(require_schemas.strictObject({
			project: require_schemas.string(),
			approval: digestSchema
		})),
		at: require_event.timeSchema,
		run: require_schemas.string()
	}).optional(),
	next: require_schemas.strictObject({
		revision: require_event.shaSchema,
		run: require_schemas.string(),
		at: require_event.timeSchema
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
		if (wrong !== void 0) throw nonsense(where, require_texts.lineOf(text, ["records", index]), wrong);
		seen.add(project);
	}
	if (ledger.holds !== void 0) throw nonsense(where, require_texts.lineOf(text, ["holds"]), "holds belong to the notes branch");
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
			const result = require_event.eventSchema.safeParse(JSON.parse(line));
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
	throw nonsense(where, require_texts.lineOf(text, ["environment"]), `it is of ${JSON.stringify(found)}, not of ${wanted}`);
}
function parseWith(schema, value, text, where) {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const issue = result.error.issues[0];
	const path = (issue?.path ?? []).map((part) => typeof part === "symbol" ? String(part) : part);
	const key = issue?.code === "unrecognized_keys" ? issue.keys[0] : void 0;
	throw nonsense(where, require_texts.lineOf(text, path, key), `${path.join(".") || "the document"}: ${issue?.message ?? "not valid"}`);
}
function parseJsonAt(text, where) {
	try {
		return JSON.parse(text);
	} catch (error) {
		const broken = (0, import_dist.parseDocument)(text, { prettyErrors: false }).errors[0];
		throw nonsense(where, broken === void 0 ? text.split("\n").length : require_texts.lineAt(text, broken.pos[0]), `no JSON (${require_index.messageOf(error)})`);
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
		const text = (await require_texts.readTexts(repository, await require_snapshot.readTree(repository, tip), [file])).get(file);
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
				const text = (await require_texts.readTexts(repository, tree, [newest])).get(newest) ?? "";
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
		const texts = await require_texts.readTexts(repository, tree, paths);
		return paths.map((path) => ({
			where: `${branch}:${path}`,
			text: texts.get(path) ?? ""
		}));
	};
	return {
		ref,
		read,
		readAt: stateAt,
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
	const written = [...files].map(async ([path, text]) => {
		return [path, `100644 blob ${(await require_git.gitOrFail(root, [
			"hash-object",
			"-w",
			"--no-filters",
			"--stdin"
		], text)).toString("utf8").trim()}`];
	});
	for (const [path, about] of await Promise.all(written)) all.set(path, about);
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
Object.defineProperty(exports, "canonicalText", {
  enumerable: true,
  get: function () {
    return canonicalText;
  }
});
Object.defineProperty(exports, "createRecordBranch", {
  enumerable: true,
  get: function () {
    return createRecordBranch;
  }
});
Object.defineProperty(exports, "emptyLedger", {
  enumerable: true,
  get: function () {
    return emptyLedger;
  }
});
Object.defineProperty(exports, "emptyNotes", {
  enumerable: true,
  get: function () {
    return emptyNotes;
  }
});
Object.defineProperty(exports, "holdWords", {
  enumerable: true,
  get: function () {
    return holdWords;
  }
});
Object.defineProperty(exports, "ledgerText", {
  enumerable: true,
  get: function () {
    return ledgerText;
  }
});
Object.defineProperty(exports, "parseLedger", {
  enumerable: true,
  get: function () {
    return parseLedger;
  }
});
Object.defineProperty(exports, "parseNotes", {
  enumerable: true,
  get: function () {
    return parseNotes;
  }
});