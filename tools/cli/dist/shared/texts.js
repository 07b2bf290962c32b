const require_preview = require("./preview.js");
const require_collections = require("./collections.js");
const require_schemas = require("./schemas.js");
const require_words = require("./words.js");
const require_dist$1 = require("./yaml.js");
const require_paths = require("./paths.js");
const require_index = require("../index.js");
const require_objects = require("./objects.js");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_fs_promises = require("node:fs/promises");

// tools/change/src/documents/graph.ts
const projectSchema = require_schemas.object({
	name: require_schemas.string(),
	kind: require_schemas._enum(require_words.PROJECT_KINDS),
	also: require_schemas.array(require_schemas._enum(require_words.PROJECT_KINDS)).optional(),
	root: require_schemas.string(),
	environment: require_schemas.string().optional()
});
const edgeSchema = require_schemas.object({
	from: require_schemas.string(),
	to: require_schemas.string(),
	reason: require_schemas._enum(require_words.EDGE_REASONS),
	file: require_schemas.string(),
	line: require_schemas.int().nonnegative(),
	reads: require_schemas.string().optional()
});
const unresolvedSchema = require_schemas.object({
	project: require_schemas.string(),
	file: require_schemas.string(),
	line: require_schemas.int().nonnegative(),
	what: require_schemas.string(),
	widensTo: require_schemas.array(require_schemas.string())
});
const graphSchema = require_schemas.object({
	schema: require_schemas.literal("mainstem/graph@1"),
	revision: require_schemas.string(),
	projects: require_schemas.array(projectSchema),
	edges: require_schemas.array(edgeSchema),
	unresolved: require_schemas.array(unresolvedSchema)
});

// tools/change/src/documents/affected.ts
const reasonSchema = require_schemas.object({
	file: require_schemas.string(),
	path: require_schemas.array(require_schemas.object({
		project: require_schemas.string(),
		edge: require_schemas._enum(require_words.EDGE_REASONS)
	})),
	unresolved: require_schemas.string().optional()
});
const affectedProjectSchema = projectSchema.extend({
	change: require_schemas._enum([
		"added",
		"modified",
		"removed"
	]),
	reasons: require_schemas.array(reasonSchema),
	moreReasons: require_schemas.int().positive().optional(),
	renamedFrom: require_schemas.string().optional(),
	renamedTo: require_schemas.string().optional()
});
const affectedSchema = require_schemas.object({
	schema: require_schemas.literal("mainstem/affected@1"),
	base: require_schemas.string(),
	head: require_schemas.string(),
	dirty: require_schemas.boolean().optional(),
	projects: require_schemas.array(affectedProjectSchema),
	waves: require_schemas.record(require_schemas.string(), require_schemas.array(require_schemas.array(require_schemas.string())))
});

// tools/change/src/documents/applied.ts
const UNREVIEWED_POLICIES = [
	"apply-safe",
	"ask",
	"stop"
];
const APPLIED_OUTCOMES = [
	"applied",
	"nothing-to-do",
	"unreviewed",
	"failed",
	"interrupted",
	"waiting",
	"skipped"
];
function isDone(outcome) {
	return outcome === "applied" || outcome === "nothing-to-do";
}
const unreviewedChangeSchema = require_schemas.object({
	address: require_schemas.string(),
	kind: require_schemas.string(),
	action: require_schemas._enum(require_words.ACTIONS),
	risk: require_schemas._enum(require_words.RISK_LEVELS),
	fields: require_schemas.array(require_preview.fieldChangeSchema),
	why: require_schemas.array(require_schemas.string()),
	importedId: require_schemas.string().optional(),
	previousAddress: require_schemas.string().optional(),
	replaceBecause: require_schemas.array(require_schemas.string()).optional(),
	replaceOrder: require_preview.resourceChangeSchema.shape.replaceOrder,
	digest: require_schemas.string().optional()
});
const usedReceiptSchema = require_schemas.object({
	head: require_schemas.string(),
	pullRequest: require_schemas.int().positive().optional(),
	sealed: require_schemas.boolean()
});
const notAppliedSchema = require_schemas.object({
	address: require_schemas.string(),
	state: require_schemas._enum([
		"not-started",
		"failed",
		"half-done",
		"unknown"
	])
});
const lockSchema = require_schemas.object({
	id: require_schemas.string(),
	who: require_schemas.string(),
	operation: require_schemas.string(),
	created: require_schemas.string(),
	release: require_schemas.string().optional()
});
const stateSchema = require_schemas.object({
	lineage: require_schemas.string(),
	serial: require_schemas.int().nonnegative()
});
const appliedSchema = require_schemas.object({
	schema: require_schemas.literal("mainstem/applied@1"),
	project: require_schemas.string(),
	environment: require_schemas.string().optional(),
	revision: require_schemas.string(),
	outcome: require_schemas._enum(APPLIED_OUTCOMES),
	counts: require_preview.countsSchema,
	applied: require_schemas.array(require_schemas.string()),
	notApplied: require_schemas.array(notAppliedSchema),
	unreviewed: require_schemas.array(unreviewedChangeSchema),
	approval: require_schemas.string().optional(),
	approved: require_schemas.boolean().optional(),
	policy: require_schemas._enum(UNREVIEWED_POLICIES).optional(),
	receipts: require_schemas.array(usedReceiptSchema),
	notAccepted: require_schemas.array(require_schemas.string()).optional(),
	waitsFor: require_schemas.array(require_schemas.string()).optional(),
	state: require_schemas.object({
		before: stateSchema.optional(),
		after: stateSchema.optional()
	}).optional(),
	lock: lockSchema.optional(),
	erroredState: require_schemas.object({
		path: require_schemas.string(),
		encrypted: require_schemas.boolean(),
		next: require_schemas.string()
	}).optional(),
	message: require_schemas.string().optional(),
	code: require_schemas._enum(require_index.FAILURE_CODES).optional(),
	warnings: require_schemas.array(require_schemas.string()),
	tools: require_schemas.record(require_schemas.string(), require_schemas.string())
});
function openApprovals(all) {
	return all.flatMap(({ outcome, policy, approval }) => outcome === "unreviewed" && policy !== "stop" && approval !== void 0 ? [approval] : []);
}
function applyStateOf(all) {
	const has = (...outcomes) => all.some(({ outcome }) => outcomes.includes(outcome));
	if (has("failed", "interrupted", "skipped")) return "failed";
	if (!has("unreviewed", "waiting")) return "applied";
	return openApprovals(all).length > 0 ? "ask" : "stopped";
}
const receiptIndexSchema = require_schemas.array(require_schemas.object({
	file: require_schemas.string(),
	pullRequest: require_schemas.int().positive(),
	head: require_schemas.string(),
	mergeCommit: require_schemas.string(),
	accepted: require_schemas.union([require_schemas.literal("all"), require_schemas.array(require_schemas.string())]).optional()
}));
const reviewedPullsSchema = require_schemas.array(require_schemas.object({
	pullRequest: require_schemas.int().positive(),
	head: require_schemas.string(),
	mergeCommit: require_schemas.string(),
	accepted: require_schemas.union([require_schemas.literal("all"), require_schemas.array(require_schemas.string())]).optional()
}));

// tools/change/src/documents/failure.ts
const failureSchema = require_schemas.object({
	project: require_schemas.string(),
	message: require_schemas.string(),
	code: require_schemas._enum(require_index.FAILURE_CODES).optional()
});
const failedProjectSchema = require_schemas.object({
	schema: require_schemas.literal("mainstem/failure@1"),
	base: require_schemas.string(),
	head: require_schemas.string(),
	...failureSchema.shape
});

// tools/change/src/documents/verdict.ts
const acknowledgementSchema = require_schemas.object({
	id: require_schemas.string(),
	digest: require_schemas.string(),
	by: require_schemas.string(),
	at: require_schemas.string(),
	pull: require_schemas.number().int().positive().optional()
});
const DECISIONS = [
	"pass",
	"acknowledge",
	"blocked"
];
const verdictRiskSchema = require_schemas.object({
	id: require_schemas.string(),
	digest: require_schemas.string(),
	level: require_schemas._enum(require_words.RISK_LEVELS),
	address: require_schemas.string(),
	project: require_schemas.string(),
	environment: require_schemas.string().optional(),
	reason: require_schemas.string(),
	wayOut: require_schemas.string(),
	decision: require_schemas._enum(DECISIONS)
});
const verdictSchema = require_schemas.object({
	schema: require_schemas.literal("mainstem/verdict@1"),
	state: require_schemas._enum(require_words.VERDICT_STATES),
	base: require_schemas.string(),
	head: require_schemas.string(),
	dirty: require_schemas.boolean().optional(),
	counts: require_preview.countsSchema,
	environments: require_schemas.array(require_schemas.string()),
	projects: require_schemas.array(require_preview.previewSchema),
	affected: require_schemas.array(affectedProjectSchema),
	risks: require_schemas.array(verdictRiskSchema),
	acknowledged: require_schemas.array(acknowledgementSchema),
	failures: require_schemas.array(failureSchema),
	seal: require_schemas.string().optional()
});

// tools/change/src/yaml-place.ts
var import_dist = require_dist$1.require_dist();
function offsetOf(document, path, key) {
	const node = document.getIn(path, true);
	const pair = (0, import_dist.isMap)(node) ? node.items.find((item) => (0, import_dist.isScalar)(item.key) && item.key.value === key) : void 0;
	const found = (0, import_dist.isNode)(pair?.key) ? pair.key : node;
	if ((0, import_dist.isNode)(found) && found.range) return found.range[0];
	return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}
function lineAt(text, offset) {
	return text.slice(0, offset).split("\n").length;
}
function lineOf(text, path, key) {
	return lineAt(text, offsetOf((0, import_dist.parseDocument)(text, { prettyErrors: false }), path, key));
}

// tools/change/src/settings/stacks.ts
function instanceOf(root, settings) {
	let instance = {
		varFiles: [],
		backendConfig: []
	};
	for (const { path, workspace, environment, varFiles, backendConfig } of settings.stacks) {
		if (!require_paths.matchesGlob(root, path)) continue;
		instance = {
			...instance,
			...workspace === void 0 ? {} : { workspace },
			...environment === void 0 ? {} : { environment },
			varFiles: [...instance.varFiles, ...varFiles],
			backendConfig: [...instance.backendConfig, ...backendConfig]
		};
	}
	return instance;
}

// tools/change/src/settings/environments.ts
const SHORT_FORMS = {
	dev: [
		"dev",
		"develop",
		"development"
	],
	staging: [
		"staging",
		"stage",
		"stg"
	],
	production: [
		"production",
		"prod",
		"prd"
	]
};
function environmentOf(path, settings) {
	const names = environmentNames(settings);
	const segments = path.split("/");
	for (let i = segments.length - 1; i >= 0; i--) {
		const segment = segments[i];
		const name = names.get(segment);
		if (name !== void 0) return settings.declaresEnvironments ? name : segment;
	}
}
function environmentOfProject(root, settings) {
	return environmentOf(root, settings) ?? instanceOf(root, settings).environment;
}
function environmentForms(settings) {
	return environmentNames(settings);
}
const namesOf = /* @__PURE__ */ new WeakMap();
function environmentNames(settings) {
	let names = namesOf.get(settings);
	if (names === void 0) {
		names = /* @__PURE__ */ new Map();
		for (const { name } of settings.environments) for (const form of SHORT_FORMS[name] ?? []) if (!names.has(form)) names.set(form, name);
		for (const { name, aliases } of settings.environments) for (const form of [name, ...aliases]) names.set(form, name);
		namesOf.set(settings, names);
	}
	return names;
}
function canonicalEnvironment(name, settings) {
	return environmentNames(settings).get(name) ?? name;
}
function byEnvironment(entry, environment, settings) {
	if (typeof entry !== "object" || entry === null) return entry;
	const table = entry;
	const name = environment === void 0 ? void 0 : canonicalEnvironment(environment, settings);
	if (name === void 0) return table["*"];
	const key = Object.keys(table).find((one) => one !== "*" && canonicalEnvironment(one, settings) === name);
	return key === void 0 ? table["*"] : table[key];
}
function compareEnvironments(settings) {
	const names = environmentNames(settings);
	const order = new Map(settings.environments.map(({ name }, index) => [name, index]));
	const rank = (environment) => environment === void 0 || environment === "" ? -1 : order.get(names.get(environment) ?? environment) ?? Number.MAX_SAFE_INTEGER;
	return (a, b) => rank(a) - rank(b) || ((a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0);
}

// tools/change/src/settings/schema.ts
const SETTINGS_FILE = "mainstem.yaml";
const environmentSchema = require_schemas.strictObject({
	name: require_schemas.string().min(1).describe("Folder name in paths, Git ref suffix and GitHub Environment."),
	aliases: require_schemas.array(require_schemas.string()).default([]).describe("Other folder names that mean this environment."),
	state: require_schemas._enum([
		"active",
		"held",
		"skipped"
	]).default("active").describe("held: previewed, not rolled out, and nothing goes past it. skipped: passed over."),
	accounts: require_schemas.array(require_schemas.string().regex(/^\d{12}$/)).default([]).describe("AWS account ids."),
	regions: require_schemas.array(require_schemas.string()).default([]),
	clusters: require_schemas.array(require_schemas.string()).default([]).describe("EKS cluster names."),
	roles: require_schemas.strictObject({
		plan: require_schemas.string().optional(),
		apply: require_schemas.string().optional()
	}).default({}),
	planIn: require_schemas.string().min(1).optional().describe("The GitHub Environment in which plans run: its reviewers let a plan start, and its secrets are read nowhere else."),
	receiptKmsKey: require_schemas.string().min(1).optional().describe("The KMS key that seals its receipts, and those of no other environment."),
	ref: require_schemas.string().optional().describe("The ref that Argo CD follows. Default: env/<name>."),
	protection: require_schemas.strictObject({
		reviewers: require_schemas.boolean().default(false).describe("true: its GitHub Environment has to ask somebody before a job starts."),
		defaultBranchOnly: require_schemas.boolean().default(false).describe("true: its GitHub Environment has to refuse every branch but the default one.")
	}).optional().describe("What its GitHub Environment has to be like; a rollout refuses when it is weaker. Absent: not looked at.")
}).describe("One environment; the order of the list is the order of the rollout.");
const decisionSchema = require_schemas._enum(DECISIONS);
const policyEntrySchema = require_schemas.union([decisionSchema, require_schemas.record(require_schemas.string(), decisionSchema)], { error: `expected ${DECISIONS.join(", ")}, or a map from environment to one of them` }).describe("One decision for every environment, or one per environment with \"*\" for the others.");
const unreviewedSchema = require_schemas._enum(UNREVIEWED_POLICIES);
const unreviewedEntrySchema = require_schemas.union([unreviewedSchema, require_schemas.record(require_schemas.string(), unreviewedSchema)], { error: `expected ${UNREVIEWED_POLICIES.join(", ")}, or a map from environment to one of them` }).describe("One answer for every environment, or one per environment with \"*\" for the others.");
const applySchema = require_schemas.strictObject({
	unreviewed: unreviewedEntrySchema.default("ask").describe("What happens to a plan that holds something no receipt shows. apply-safe: applied when all of it is safe. ask: once it is approved. stop: never."),
	receipts: require_schemas._enum(["sealed", "any"]).optional().describe("sealed: only receipts with a valid seal count. Default: sealed where a receipt key is given, else any."),
	lockTimeout: require_schemas.int().nonnegative().default(300).describe("Seconds that an apply waits for the lock of a state.")
});
const DEFAULT_MOST_DESTROYED = 20;
const capSchema = require_schemas.int().nonnegative();
const rolloutSchema = require_schemas.strictObject({
	maxDestroy: require_schemas.union([capSchema, require_schemas.record(require_schemas.string(), capSchema)], { error: "expected a number, or a map from environment to one" }).default(20).describe("How many things that take data or an identity along one rollout may remove, in all its attempts: resources of stacks, claims, namespaces, composites, Applications."),
	missed: require_schemas._enum(["issue", "dispatch"]).default("issue").describe("What happens to a merge that no run carries: an issue says so, or the rollout is started besides.")
});
const stackSchema = require_schemas.strictObject({
	path: require_schemas.string().describe("Glob of stack folders, from the root."),
	workspace: require_schemas.string().optional(),
	environment: require_schemas.string().optional().describe("The environment of stacks whose path names none."),
	varFiles: require_schemas.array(require_schemas.string()).default([]).describe("Paths from the root, given to terraform as -var-file."),
	backendConfig: require_schemas.array(require_schemas.string()).default([]).describe("Paths from the root, given as -backend-config.")
});
const actionSchema = require_schemas._enum(require_words.ACTIONS);
const ruleSchema = require_schemas.strictObject({
	kind: require_schemas.string().min(1).optional().describe("Glob of a kind: aws_wafv2_*, Deployment, or argoproj.io/Rollout with its group (v1 kinds: /Secret). Default: any."),
	path: require_schemas.string().min(1).optional().describe("A changed field, such as spec.http or rule[*].action, and what lies below it; * stands for any part of a name or any index. Default: the whole change."),
	action: require_schemas.union([actionSchema, require_schemas.array(actionSchema).min(1)]).optional().describe("One action or several. Default: any."),
	when: require_schemas.string().min(1).optional().describe("A CEL expression over one change that must be true: change.kind, .group, .address, .action, .project, .environment, .engine, .level, and change.fields, each with path, before, after, sensitive and unknown."),
	level: require_schemas._enum(require_words.RISK_LEVELS).describe("The risk that it is. A rule raises any lower level; below unknown it lowers only unknown."),
	reason: require_schemas.string().min(1).describe("A sentence without a full stop, shown beside the level.")
}).refine(({ kind, path, action, when }) => [
	kind,
	path,
	action,
	when
].some((one) => one !== void 0), { error: "expected kind, path, action or when: a rule without any would be about every change" });
const KNOWN_PROVIDERS = ["archive aws awscc azuread azurerm cloudinit consul dns external google google-beta hcp helm http kubernetes local nomad null random template tfe time tls vault"].flatMap((names) => names.split(" ")).map((name) => `hashicorp/${name}`);
const settingsSchema = require_schemas.strictObject({
	$schema: require_schemas.string().optional(),
	environments: require_schemas.array(environmentSchema).default([
		{
			name: "dev",
			aliases: [],
			state: "active",
			accounts: [],
			regions: [],
			clusters: [],
			roles: {}
		},
		{
			name: "staging",
			aliases: [],
			state: "active",
			accounts: [],
			regions: [],
			clusters: [],
			roles: {}
		},
		{
			name: "production",
			aliases: [],
			state: "active",
			accounts: [],
			regions: [],
			clusters: [],
			roles: {}
		}
	]),
	ignore: require_schemas.array(require_schemas.string()).default([]).describe("Globs of folders and files in which no project is looked for (fixtures, examples)."),
	stacks: require_schemas.array(stackSchema).superRefine((entries, context) => {
		for (const [index, { path, workspace }] of entries.entries()) {
			const other = entries.find((entry, at) => at < index && entry.path === path && entry.workspace !== workspace);
			if (other === void 0 || workspace === void 0 || other.workspace === void 0) continue;
			context.addIssue({
				code: "custom",
				path: [index, "workspace"],
				message: `${path} has the workspace ${other.workspace} already: one folder is one stack, and only one of both would be planned. Give each workspace a folder of its own that calls the same module`
			});
		}
	}).default([]).describe("Stack instances that folders cannot tell."),
	terraform: require_schemas.strictObject({
		program: require_schemas._enum(["terraform", "tofu"]).optional().describe("What runs the stacks, here and in CI. Default: tofu for stacks with .tofu files or below an .opentofu-version, terraform below a .terraform-version, else whichever is installed, terraform first."),
		providers: require_schemas.array(require_schemas.string()).default([...KNOWN_PROVIDERS]).describe("Globs of provider sources that a pull request may bring in. What the base already uses is allowed; the list is read from the base. Default: those of HashiCorp that start a program only where the intake sees it."),
		modules: require_schemas.array(require_schemas.string()).default(["hashicorp/**"]).describe("The same for sources of modules from outside of the tree, at a commit or an exact version; with @* at the end of a glob, at any."),
		programs: require_schemas.array(require_schemas.string()).default([]).describe("Globs of files in which a pull request may add what runs a program, or may: data \"external\", provisioners, arguments of providers and backends that are not known. It runs with the credentials of the plan. Files of fetched modules are SOURCE//PATH.")
	}).default({
		providers: [...KNOWN_PROVIDERS],
		modules: ["hashicorp/**"],
		programs: []
	}),
	kubernetes: require_schemas.strictObject({ remotes: require_schemas.array(require_schemas.string()).default([]).describe("Globs of repositories (https://github.com/acme/*) from which a pull request may bring in remote bases, at a commit or an exact version. What the default branch uses already is allowed; the list is read from it.") }).default({ remotes: [] }),
	argocd: require_schemas.strictObject({
		follow: require_schemas._enum(["environment-branch", "HEAD"]).default("environment-branch").describe("What Applications of an environment follow."),
		repositories: require_schemas.array(require_schemas.string()).default([]).describe("Repository URLs that mean this repository. Empty: any URL whose path exists in the tree."),
		mode: require_schemas._enum(["self-managed", "eks-capability"]).default("self-managed").describe("Who runs Argo CD. eks-capability: AWS does, and validate says what of the tree it does not take or ignores.")
	}).default({
		follow: "environment-branch",
		repositories: [],
		mode: "self-managed"
	}),
	policy: require_schemas.strictObject(Object.fromEntries(require_words.RISK_LEVELS.map((level) => [level, policyEntrySchema.optional()]))).default({}).describe("risk x environment -> pass | acknowledge | blocked. What is left out keeps its default."),
	rules: require_schemas.array(ruleSchema).default([]).describe("What changes of a kind, a field or an action are, where it is known better here than by the tables."),
	apply: applySchema.default({
		unreviewed: "ask",
		lockTimeout: 300
	}).describe("How reviewed changes are applied, and what happens to others."),
	rollout: rolloutSchema.default({
		maxDestroy: 20,
		missed: "issue"
	}).describe("How a commit is brought to an environment."),
	unguarded: require_schemas.array(require_schemas.string()).default([]).describe("Globs of files that decide what a pull request may do (workflows, actions, package manifests) and whose change still asks nobody. Read from the default branch."),
	volatilePaths: require_schemas.array(require_schemas.string()).default([]).describe("Fields that may take any value at apply, such as tags_all.GitSha, or aws_instance.ami of one type of resource. * stands for any part of a name.")
});

// tools/change/src/settings/explain.ts
function explainIssue(issue, value) {
	switch (issue.code) {
		case "unrecognized_keys": {
			const [key = ""] = issue.keys;
			return `there is no key ${JSON.stringify(key)} here. ${oneOf(key, keysAt(issue.path))}`;
		}
		case "invalid_type": return value === void 0 && issue.path.length > 0 ? `this key is missing; expected ${KINDS[issue.expected] ?? issue.expected}` : `expected ${KINDS[issue.expected] ?? issue.expected}, found ${kindOf(value)}${hintFor(issue.expected, value)}`;
		case "invalid_value": {
			const names = issue.values.map(String);
			return `expected ${names.map((name) => JSON.stringify(name)).join(", ")}; found ${shown(value)}${question(String(value), names)}`;
		}
		case "invalid_format": return `expected ${issue.format === "regex" && issue.pattern === ACCOUNT ? "the 12 digits of an AWS account" : `a string that fits ${issue.pattern ?? issue.format}`}; found ${shown(value)}`;
		case "too_small": return "expected a string that is not empty";
		case "invalid_union": {
			const key = wrongKey(issue, value);
			const found = key === void 0 || !isMap(value) ? value : value[key];
			const names = answersOf(issue.message);
			return `${key === void 0 ? "" : `${key}: `}${issue.message}; found ${shown(found)}${question(String(found), names)}`;
		}
		default: return issue.message;
	}
}
function wrongKey(issue, value) {
	if (issue.code === "unrecognized_keys") return issue.keys[0];
	if (issue.code !== "invalid_union" || !isMap(value)) return void 0;
	const names = answersOf(issue.message);
	return Object.entries(value).find(([, entry]) => !names.includes(String(entry)))?.[0];
}
function answersOf(message) {
	return /^expected (.*), or a map/.exec(message)?.[1]?.split(", ") ?? [];
}
const ACCOUNT = "/^\\d{12}$/";
const KINDS = {
	object: "an object",
	record: "an object",
	array: "a list",
	string: "a string",
	number: "a number",
	int: "a whole number",
	boolean: "true or false"
};
function kindOf(value) {
	if (value === null || value === void 0) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (isMap(value)) return "an object";
	return `${typeof value === "string" ? "the string" : `the ${typeof value}`} ${shown(value)}`;
}
function hintFor(expected, value) {
	if (expected === "string" && ["number", "boolean"].includes(typeof value)) return ": put it in quotes";
	return expected === "array" && typeof value === "string" ? `: write [${value}]` : "";
}
function shown(value) {
	const text = JSON.stringify(value) ?? "nothing";
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
function question(name, known) {
	const near = require_index.nearest(name, known);
	return near === void 0 ? "" : `. Did you mean ${near}?`;
}
function oneOf(name, known, alsoNear = []) {
	const near = require_index.nearest(name, [...known, ...alsoNear]);
	return near === void 0 ? `There are: ${known.join(", ")}` : `Did you mean ${near}?`;
}
function keysAt(path) {
	let schema = bare(settingsSchema);
	for (const part of path) {
		const { element, shape } = schema?._zod.def ?? { type: "" };
		schema = bare(typeof part === "number" ? element : shape?.[String(part)]);
	}
	return Object.keys(schema?._zod.def.shape ?? {});
}
function bare(schema) {
	const inner = schema?._zod.def.innerType;
	return inner === void 0 ? schema : bare(inner);
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// tools/change/src/settings/consistent.ts
function inconsistencyOf(settings) {
	return doubled(settings) ?? unknownIn(settings, settings.policy, ["policy"]) ?? unknownIn(settings, { unreviewed: settings.apply.unreviewed }, ["apply"]) ?? unknownStack(settings);
}
function doubled({ environments }) {
	const first = /* @__PURE__ */ new Map();
	for (const [index, { name, aliases }] of environments.entries()) {
		const forms = [{
			form: name,
			path: [
				"environments",
				index,
				"name"
			]
		}, ...aliases.map((form, at) => ({
			form,
			path: [
				"environments",
				index,
				"aliases",
				at
			]
		}))];
		for (const { form, path } of forms) {
			const other = first.get(form);
			if (other !== void 0) return {
				path,
				message: `${form} means the environment ${other} already: a folder of that name would be both. Name each once`
			};
			first.set(form, name);
		}
	}
}
function unknownIn(settings, tables, path) {
	const forms = environmentForms(settings);
	for (const [level, table] of Object.entries(tables)) {
		if (typeof table !== "object" || table === null) continue;
		const seen = /* @__PURE__ */ new Map();
		for (const key of Object.keys(table)) {
			if (key === "*") continue;
			const name = forms.get(key);
			const at = {
				path: [...path, level],
				key
			};
			if (name === void 0) {
				const known = [...settings.environments.map((one) => one.name), "*"];
				return {
					...at,
					message: `there is no environment ${JSON.stringify(key)}. ${oneOf(key, known, forms.keys())}`
				};
			}
			const other = seen.get(name);
			if (other !== void 0) return {
				...at,
				message: `${other} and ${key} are one environment. Keep one of the lines`
			};
			seen.set(name, key);
		}
	}
}
function unknownStack(settings) {
	if (!settings.declaresEnvironments) return void 0;
	const forms = environmentForms(settings);
	for (const [index, { environment }] of settings.stacks.entries()) {
		if (environment === void 0 || forms.has(environment)) continue;
		const known = settings.environments.map(({ name }) => name);
		return {
			path: [
				"stacks",
				index,
				"environment"
			],
			message: `there is no environment ${JSON.stringify(environment)}. ${oneOf(environment, known)}`
		};
	}
}

// tools/change/src/settings/read.ts
function parseSettings(text) {
	if (text === void 0) return {
		...settingsSchema.parse({}),
		declaresEnvironments: false,
		ruleLines: []
	};
	const document = (0, import_dist.parseDocument)(text, { prettyErrors: false });
	const broken = document.errors[0];
	if (broken !== void 0) throw new require_index.InputError(`${SETTINGS_FILE}:${lineAt(text, broken.pos[0])}: not valid YAML: ${broken.message}. Mend this line, then run the command again.`);
	const value = document.toJS() ?? {};
	const result = settingsSchema.safeParse(value);
	if (!result.success) {
		const issue = result.error.issues[0];
		const path = (issue?.path ?? []).map((part) => typeof part === "symbol" ? String(part) : part);
		const at = valueAt(value, path);
		const key = issue === void 0 ? void 0 : wrongKey(issue, at);
		const message = issue === void 0 ? "not valid" : explainIssue(issue, at);
		throw wrongAt(lineAt(text, offsetOf(document, path, key)), path, message);
	}
	const declared = typeof value === "object" && value !== null && "environments" in value;
	const ruleLines = result.data.rules.map((_, index) => lineAt(text, offsetOf(document, ["rules", index], void 0)));
	const settings = {
		...result.data,
		declaresEnvironments: declared,
		ruleLines
	};
	const wrong = inconsistencyOf(settings);
	if (wrong !== void 0) throw wrongAt(lineAt(text, offsetOf(document, wrong.path, wrong.key)), wrong.path, wrong.message);
	return settings;
}
function wrongAt(line, path, message) {
	const stop = /[.?]$/.test(message) ? "" : ".";
	return new require_index.InputError(`${SETTINGS_FILE}:${line}: ${path.join(".") || "the document"}: ${message}${stop} Mend this line, then run the command again; all keys and values are in docs/mainstem.schema.json.`);
}
function valueAt(value, path) {
	return path.reduce((at, part) => typeof at === "object" && at !== null ? at[part] : void 0, value);
}

// tools/toolchain/src/replace-file.ts
async function replaceFile(path, content, mode) {
	const draft = `${path}.${(0, node_crypto.randomUUID)()}`;
	try {
		await (0, node_fs_promises.mkdir)((0, node_path.dirname)(path), { recursive: true });
		await (0, node_fs_promises.writeFile)(draft, content, {
			flag: "wx",
			...mode === void 0 ? {} : { mode: mode & 384 }
		});
		if (mode !== void 0) await (0, node_fs_promises.chmod)(draft, mode);
		await (0, node_fs_promises.rename)(draft, path);
	} catch (error) {
		await (0, node_fs_promises.rm)(draft, { force: true }).catch(() => {});
		throw error;
	}
}

// tools/repository/src/texts.ts
async function readTexts(repository, { entries }, paths, most = Number.POSITIVE_INFINITY) {
	const pathsOf = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const id = entries.get(path)?.id;
		if (id !== void 0) require_collections.addTo(pathsOf, id, path);
	}
	const texts = /* @__PURE__ */ new Map();
	await require_objects.readObjects(repository, [...pathsOf.keys()], (id, content) => {
		if (content.length > most) return;
		const text = content.toString("utf8");
		for (const path of pathsOf.get(id) ?? []) texts.set(path, text);
	});
	return texts;
}

Object.defineProperty(exports, "SETTINGS_FILE", {
  enumerable: true,
  get: function () {
    return SETTINGS_FILE;
  }
});
Object.defineProperty(exports, "acknowledgementSchema", {
  enumerable: true,
  get: function () {
    return acknowledgementSchema;
  }
});
Object.defineProperty(exports, "affectedSchema", {
  enumerable: true,
  get: function () {
    return affectedSchema;
  }
});
Object.defineProperty(exports, "applyStateOf", {
  enumerable: true,
  get: function () {
    return applyStateOf;
  }
});
Object.defineProperty(exports, "byEnvironment", {
  enumerable: true,
  get: function () {
    return byEnvironment;
  }
});
Object.defineProperty(exports, "canonicalEnvironment", {
  enumerable: true,
  get: function () {
    return canonicalEnvironment;
  }
});
Object.defineProperty(exports, "compareEnvironments", {
  enumerable: true,
  get: function () {
    return compareEnvironments;
  }
});
Object.defineProperty(exports, "environmentForms", {
  enumerable: true,
  get: function () {
    return environmentForms;
  }
});
Object.defineProperty(exports, "environmentOf", {
  enumerable: true,
  get: function () {
    return environmentOf;
  }
});
Object.defineProperty(exports, "environmentOfProject", {
  enumerable: true,
  get: function () {
    return environmentOfProject;
  }
});
Object.defineProperty(exports, "failedProjectSchema", {
  enumerable: true,
  get: function () {
    return failedProjectSchema;
  }
});
Object.defineProperty(exports, "failureSchema", {
  enumerable: true,
  get: function () {
    return failureSchema;
  }
});
Object.defineProperty(exports, "instanceOf", {
  enumerable: true,
  get: function () {
    return instanceOf;
  }
});
Object.defineProperty(exports, "isDone", {
  enumerable: true,
  get: function () {
    return isDone;
  }
});
Object.defineProperty(exports, "lineAt", {
  enumerable: true,
  get: function () {
    return lineAt;
  }
});
Object.defineProperty(exports, "lineOf", {
  enumerable: true,
  get: function () {
    return lineOf;
  }
});
Object.defineProperty(exports, "openApprovals", {
  enumerable: true,
  get: function () {
    return openApprovals;
  }
});
Object.defineProperty(exports, "parseSettings", {
  enumerable: true,
  get: function () {
    return parseSettings;
  }
});
Object.defineProperty(exports, "readTexts", {
  enumerable: true,
  get: function () {
    return readTexts;
  }
});
Object.defineProperty(exports, "receiptIndexSchema", {
  enumerable: true,
  get: function () {
    return receiptIndexSchema;
  }
});
Object.defineProperty(exports, "replaceFile", {
  enumerable: true,
  get: function () {
    return replaceFile;
  }
});
Object.defineProperty(exports, "reviewedPullsSchema", {
  enumerable: true,
  get: function () {
    return reviewedPullsSchema;
  }
});
Object.defineProperty(exports, "settingsSchema", {
  enumerable: true,
  get: function () {
    return settingsSchema;
  }
});
Object.defineProperty(exports, "verdictSchema", {
  enumerable: true,
  get: function () {
    return verdictSchema;
  }
});