// tools/change/src/words.ts
const PROJECT_KINDS = [
	"action",
	"library",
	"crossplane-api",
	"argocd-app",
	"app-overlay",
	"kustomize-base",
	"terraform-stack",
	"terraform-module",
	"helm-chart",
	"manifests",
	"facts"
];
const EDGE_REASONS = [
	"module",
	"remote-state",
	"file-input",
	"tfvars",
	"kustomize-resource",
	"component",
	"helm-values",
	"application-path",
	"composition-of",
	"instance-of",
	"environment-facts",
	"implicit"
];
const ACTIONS = [
	"create",
	"update",
	"replace",
	"delete",
	"forget",
	"move",
	"import",
	"read",
	"no-op"
];
const RISK_LEVELS = [
	"destroy",
	"stuck",
	"security",
	"disrupt",
	"unknown",
	"safe"
];
const ENGINES = [
	"terraform",
	"kubernetes",
	"crossplane",
	"argocd"
];
const VERDICT_STATES = [
	"failed",
	"blocked",
	"acknowledge",
	"pass"
];
function compareRisk(a, b) {
	return RISK_LEVELS.indexOf(a) - RISK_LEVELS.indexOf(b);
}
function worseRisk(a, b) {
	return compareRisk(a, b) <= 0 ? a : b;
}
function withArticle(word) {
	return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}

Object.defineProperty(exports, "ACTIONS", {
  enumerable: true,
  get: function () {
    return ACTIONS;
  }
});
Object.defineProperty(exports, "EDGE_REASONS", {
  enumerable: true,
  get: function () {
    return EDGE_REASONS;
  }
});
Object.defineProperty(exports, "ENGINES", {
  enumerable: true,
  get: function () {
    return ENGINES;
  }
});
Object.defineProperty(exports, "PROJECT_KINDS", {
  enumerable: true,
  get: function () {
    return PROJECT_KINDS;
  }
});
Object.defineProperty(exports, "RISK_LEVELS", {
  enumerable: true,
  get: function () {
    return RISK_LEVELS;
  }
});
Object.defineProperty(exports, "VERDICT_STATES", {
  enumerable: true,
  get: function () {
    return VERDICT_STATES;
  }
});
Object.defineProperty(exports, "compareRisk", {
  enumerable: true,
  get: function () {
    return compareRisk;
  }
});
Object.defineProperty(exports, "withArticle", {
  enumerable: true,
  get: function () {
    return withArticle;
  }
});
Object.defineProperty(exports, "worseRisk", {
  enumerable: true,
  get: function () {
    return worseRisk;
  }
});