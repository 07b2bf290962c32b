const require_schemas = require("./schemas.js");
const require_words = require("./words.js");

// tools/change/src/kinds.ts
const KINDS = {
	action: {
		several: "actions",
		preview: "none",
		keepsDocumentation: true,
		targets: []
	},
	library: {
		several: "libraries",
		preview: "none",
		keepsDocumentation: true,
		targets: []
	},
	"crossplane-api": {
		several: "APIs",
		engine: "crossplane",
		preview: "diff",
		manifests: true,
		targets: ["validate", "diff"]
	},
	"argocd-app": {
		several: "Argo CD folders",
		engine: "argocd",
		preview: "diff",
		manifests: true,
		targets: ["validate", "diff"]
	},
	"app-overlay": {
		several: "overlays",
		engine: "kubernetes",
		preview: "diff",
		manifests: true,
		completed: true,
		delivered: true,
		targets: [
			"validate",
			"render",
			"diff"
		]
	},
	"kustomize-base": {
		several: "bases",
		engine: "kubernetes",
		preview: "none",
		manifests: true,
		completed: true,
		targets: ["validate"]
	},
	"terraform-stack": {
		several: "stacks",
		engine: "terraform",
		preview: "plan",
		targets: ["validate", "plan"]
	},
	"terraform-module": {
		several: "modules",
		preview: "none",
		targets: ["validate"]
	},
	"helm-chart": {
		several: "charts",
		engine: "kubernetes",
		preview: "none",
		delivered: true,
		targets: ["validate"]
	},
	manifests: {
		several: "manifest folders",
		engine: "kubernetes",
		preview: "diff",
		manifests: true,
		delivered: true,
		targets: [
			"validate",
			"render",
			"diff"
		]
	},
	facts: {
		several: "fact folders",
		engine: "crossplane",
		preview: "diff",
		manifests: true,
		targets: ["validate", "diff"]
	}
};
function canPlan(kind) {
	return KINDS[kind].preview === "plan";
}
function canDiff(kind) {
	return KINDS[kind].engine !== void 0 && !canPlan(kind);
}
function canDiffAlone(kind) {
	return KINDS[kind].preview === "diff";
}

// tools/change/src/all-kinds.ts
function kindsOf({ kind, also = [] }) {
	return also.length === 0 ? [kind] : [kind, ...also];
}
function isStack(project) {
	return project !== void 0 && kindsOf(project).some(canPlan);
}
function isCompared(project) {
	return project !== void 0 && kindsOf(project).some(canDiffAlone);
}

// tools/change/src/documents/findings.ts
const findingSchema = require_schemas.object({
	severity: require_schemas._enum(["error", "warning"]),
	rule: require_schemas.string(),
	file: require_schemas.string(),
	line: require_schemas.int().nonnegative(),
	path: require_schemas.string(),
	message: require_schemas.string(),
	suggestion: require_schemas.string().optional()
});
const findingsSchema = require_schemas.object({ findings: require_schemas.array(findingSchema) });

// tools/change/src/documents/preview.ts
const fieldChangeSchema = require_schemas.object({
	path: require_schemas.string(),
	before: require_schemas.unknown().optional(),
	after: require_schemas.unknown().optional(),
	unknown: require_schemas.boolean().optional(),
	sensitive: require_schemas.boolean().optional(),
	changed: require_schemas.boolean().optional(),
	mac: require_schemas.string().optional(),
	within: require_schemas.object({
		array: require_schemas.string().optional(),
		element: require_schemas.string().optional()
	}).optional()
});
const riskSchema = require_schemas.object({
	level: require_schemas._enum(require_words.RISK_LEVELS),
	reasons: require_schemas.array(require_schemas.string()),
	wayOut: require_schemas.string().optional(),
	notKnown: require_schemas.array(require_schemas.string()).optional(),
	alsoUnknown: require_schemas.array(require_schemas.string()).optional()
});
const resourceChangeSchema = require_schemas.object({
	address: require_schemas.string(),
	kind: require_schemas.string(),
	action: require_schemas._enum(require_words.ACTIONS),
	fields: require_schemas.array(fieldChangeSchema),
	replaceBecause: require_schemas.array(require_schemas.string()).optional(),
	replaceOrder: require_schemas._enum([
		"delete-create",
		"create-delete",
		"create-forget"
	]).optional(),
	importedId: require_schemas.string().optional(),
	programs: require_schemas.array(require_schemas.string()).optional(),
	provider: require_schemas.object({
		name: require_schemas.string(),
		region: require_schemas.string().optional(),
		digest: require_schemas.string()
	}).optional(),
	previousAddress: require_schemas.string().optional(),
	deliveredBy: require_schemas.string().optional(),
	risk: riskSchema,
	hiddenFields: require_schemas.int().nonnegative().optional(),
	digest: require_schemas.string()
});
const outputChangeSchema = require_schemas.object({
	name: require_schemas.string(),
	action: require_schemas._enum([
		"create",
		"update",
		"delete"
	]),
	before: require_schemas.unknown().optional(),
	after: require_schemas.unknown().optional(),
	unknown: require_schemas.boolean().optional(),
	sensitive: require_schemas.boolean().optional(),
	hidden: require_schemas.array(require_schemas.object({
		path: require_schemas.string(),
		mac: require_schemas.string().optional()
	})).optional()
});
const invokedActionSchema = require_schemas.object({
	address: require_schemas.string(),
	trigger: require_schemas.string().optional(),
	payload: require_schemas.string().optional()
});
const checkResultSchema = require_schemas.object({
	address: require_schemas.string(),
	status: require_schemas._enum([
		"fail",
		"error",
		"unknown"
	]),
	problems: require_schemas.array(require_schemas.string())
});
const countsSchema = require_schemas.object({
	create: require_schemas.int().nonnegative(),
	update: require_schemas.int().nonnegative(),
	replace: require_schemas.int().nonnegative(),
	delete: require_schemas.int().nonnegative(),
	forget: require_schemas.int().nonnegative(),
	move: require_schemas.int().nonnegative(),
	import: require_schemas.int().nonnegative(),
	read: require_schemas.int().nonnegative(),
	outputs: require_schemas.int().nonnegative()
});
const receiptSchema = require_schemas.object({
	base: require_schemas.string().optional(),
	head: require_schemas.string(),
	dirty: require_schemas.boolean(),
	inputs: require_schemas.string(),
	outcome: require_schemas.string(),
	state: require_schemas.object({
		lineage: require_schemas.string(),
		serial: require_schemas.int().nonnegative()
	}).optional(),
	tools: require_schemas.record(require_schemas.string(), require_schemas.string()),
	seal: require_schemas.string().optional()
});
const previewSchema = require_schemas.object({
	schema: require_schemas.literal("mainstem/preview@1"),
	project: require_schemas.string(),
	engine: require_schemas._enum(require_words.ENGINES),
	environment: require_schemas.string().optional(),
	change: require_schemas._enum([
		"added",
		"modified",
		"removed"
	]).optional(),
	counts: countsSchema,
	resources: require_schemas.array(resourceChangeSchema),
	warnings: require_schemas.array(require_schemas.string()),
	outputs: require_schemas.array(outputChangeSchema).optional(),
	drift: require_schemas.array(resourceChangeSchema).optional(),
	checks: require_schemas.array(checkResultSchema).optional(),
	invocations: require_schemas.array(require_schemas.string()).optional(),
	invoked: require_schemas.array(invokedActionSchema).optional(),
	deferred: require_schemas.array(require_schemas.object({
		address: require_schemas.string(),
		reason: require_schemas.string()
	})).optional(),
	waitsFor: require_schemas.array(require_schemas.string()).optional(),
	intake: require_schemas.array(findingSchema).optional(),
	skipped: require_schemas.string().optional(),
	undeployed: require_schemas.boolean().optional(),
	receipt: receiptSchema
});
function noCounts() {
	return {
		create: 0,
		update: 0,
		replace: 0,
		delete: 0,
		forget: 0,
		move: 0,
		import: 0,
		read: 0,
		outputs: 0
	};
}
function countsOf(resources, outputs = 0) {
	const counts = {
		...noCounts(),
		outputs
	};
	for (const { action, previousAddress, importedId } of resources) {
		if (action !== "no-op") counts[action]++;
		if (previousAddress !== void 0 && action !== "move") counts.move++;
		if (importedId !== void 0 && action !== "import") counts.import++;
	}
	return counts;
}
function addCounts(all) {
	const sum = noCounts();
	for (const counts of all) for (const key of Object.keys(sum)) sum[key] += counts[key];
	return sum;
}

Object.defineProperty(exports, "KINDS", {
  enumerable: true,
  get: function () {
    return KINDS;
  }
});
Object.defineProperty(exports, "addCounts", {
  enumerable: true,
  get: function () {
    return addCounts;
  }
});
Object.defineProperty(exports, "canDiff", {
  enumerable: true,
  get: function () {
    return canDiff;
  }
});
Object.defineProperty(exports, "canDiffAlone", {
  enumerable: true,
  get: function () {
    return canDiffAlone;
  }
});
Object.defineProperty(exports, "canPlan", {
  enumerable: true,
  get: function () {
    return canPlan;
  }
});
Object.defineProperty(exports, "countsOf", {
  enumerable: true,
  get: function () {
    return countsOf;
  }
});
Object.defineProperty(exports, "countsSchema", {
  enumerable: true,
  get: function () {
    return countsSchema;
  }
});
Object.defineProperty(exports, "fieldChangeSchema", {
  enumerable: true,
  get: function () {
    return fieldChangeSchema;
  }
});
Object.defineProperty(exports, "isCompared", {
  enumerable: true,
  get: function () {
    return isCompared;
  }
});
Object.defineProperty(exports, "isStack", {
  enumerable: true,
  get: function () {
    return isStack;
  }
});
Object.defineProperty(exports, "kindsOf", {
  enumerable: true,
  get: function () {
    return kindsOf;
  }
});
Object.defineProperty(exports, "noCounts", {
  enumerable: true,
  get: function () {
    return noCounts;
  }
});
Object.defineProperty(exports, "previewSchema", {
  enumerable: true,
  get: function () {
    return previewSchema;
  }
});
Object.defineProperty(exports, "resourceChangeSchema", {
  enumerable: true,
  get: function () {
    return resourceChangeSchema;
  }
});