const require_schemas = require("./schemas.js");
const require_index = require("../index.js");
const require_read_object = require("./read-object.js");
const require_world = require("./world.js");

// tools/argocd/src/gate/recording.ts
const commitSchema = require_schemas.object({
	sha: require_schemas.string(),
	parent: require_schemas.string().nullish(),
	parents: require_schemas.array(require_schemas.string()).optional(),
	repo: require_schemas.string().optional(),
	files: require_schemas.array(require_schemas.object({
		path: require_schemas.string(),
		status: require_schemas.string(),
		blob: require_schemas.string().nullish()
	}))
});
const eventSchema = require_schemas.looseObject({
	t: require_schemas.number(),
	source: require_schemas._enum([
		"list",
		"watch",
		"note"
	]),
	type: require_schemas._enum([
		"ADDED",
		"MODIFIED",
		"DELETED",
		"BOOKMARK",
		"ERROR"
	]).optional(),
	object: require_schemas.unknown().optional(),
	text: require_schemas.string().optional()
});
const recordingSchema = require_schemas.looseObject({
	expectation: require_read_object.expectationSchema,
	git: require_schemas.object({
		commits: require_schemas.array(commitSchema).optional(),
		facts: require_schemas.object({
			changed: require_schemas.array(require_schemas.string()),
			revisions: require_schemas.record(require_schemas.string(), require_schemas.object({
				relation: require_schemas._enum([
					"same",
					"descendant",
					"ancestor",
					"diverged"
				]),
				differing: require_schemas.array(require_schemas.string())
			}))
		}).optional()
	}).optional(),
	project: require_schemas.unknown().optional(),
	projects: require_schemas.array(require_schemas.unknown()).optional(),
	before: require_schemas.array(require_schemas.unknown()).optional(),
	toldOnly: require_schemas.boolean().optional(),
	events: require_schemas.array(eventSchema)
});
function parseRecording(text, file) {
	return parseJson(recordingSchema, text, file, "a recording of mainstem gate --record");
}
function parseJson(schema, text, file, wanted) {
	let value;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw new require_index.InputError(`${file} is not JSON (${require_index.messageOf(error)}). It should be ${wanted}.`);
	}
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const field = issue === void 0 || issue.path.length === 0 ? "the whole" : issue.path.join(".");
	throw new require_index.InputError(`${file}: ${field}: ${issue?.message ?? "is wrong"}. It should be ${wanted}.`);
}
function historyOf({ git, expectation: { commit } }) {
	if (git?.facts !== void 0) {
		const revisions = new Map(Object.entries(git.facts.revisions));
		return {
			commit,
			changed: git.facts.changed,
			revision: (sha) => revisions.get(sha)
		};
	}
	return git?.commits === void 0 ? require_world.bareHistory(commit) : recordedHistory(git.commits, commit);
}
function recordedHistory(commits, commit) {
	const bySha = new Map(commits.map((one) => [one.sha, one]));
	const trees = /* @__PURE__ */ new Map();
	const treeOf = (sha) => {
		const kept = trees.get(sha);
		if (kept !== void 0) return kept;
		const one = bySha.get(sha);
		const tree = new Map(one?.parent == null ? [] : treeOf(one.parent));
		for (const { path, status, blob } of one?.files ?? []) if (status.startsWith("D")) tree.delete(path);
		else tree.set(path, blob ?? "");
		trees.set(sha, tree);
		return tree;
	};
	const isAncestor = (older, sha) => {
		const todo = [sha];
		const seen = /* @__PURE__ */ new Set();
		for (const next of todo) {
			if (next === older) return true;
			const one = bySha.get(next);
			for (const parent of [one?.parent, ...one?.parents ?? []]) {
				if (parent == null || seen.has(parent)) continue;
				seen.add(parent);
				todo.push(parent);
			}
		}
		return false;
	};
	const repo = bySha.get(commit)?.repo;
	return {
		commit,
		changed: (bySha.get(commit)?.files ?? []).map(({ path }) => path),
		revision: (sha) => {
			const one = bySha.get(sha);
			if (one === void 0 || !bySha.has(commit) || one.repo !== repo) return void 0;
			const differing = differingPaths(treeOf(commit), treeOf(sha));
			if (sha === commit) return {
				relation: "same",
				differing
			};
			if (isAncestor(commit, sha)) return {
				relation: "descendant",
				differing
			};
			return {
				relation: isAncestor(sha, commit) ? "ancestor" : "diverged",
				differing
			};
		}
	};
}
function differingPaths(one, other) {
	return [.../* @__PURE__ */ new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

Object.defineProperty(exports, "historyOf", {
  enumerable: true,
  get: function () {
    return historyOf;
  }
});
Object.defineProperty(exports, "parseJson", {
  enumerable: true,
  get: function () {
    return parseJson;
  }
});
Object.defineProperty(exports, "parseRecording", {
  enumerable: true,
  get: function () {
    return parseRecording;
  }
});