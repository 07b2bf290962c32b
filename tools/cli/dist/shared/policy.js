const require_digest = require("./digest.js");
const require_texts = require("./texts.js");

// tools/change/src/risk-digest.ts
function riskDigestOf({ project, engine, receipt }, { address, action, risk, digest, fields }) {
	const inputs = fields.some(({ sensitive, mac }) => sensitive === true && mac === void 0) ? { inputs: receipt.inputs } : {};
	return require_digest.digestOf({
		project,
		engine,
		address,
		action,
		level: risk.level,
		change: digest,
		...inputs
	});
}

// tools/change/src/settings/policy.ts
const DEFAULT_POLICY = {
	destroy: "acknowledge",
	stuck: "blocked",
	security: "acknowledge",
	disrupt: "pass",
	unknown: "pass",
	safe: "pass"
};
function decide(settings, level, environment) {
	const said = require_texts.byEnvironment(settings.policy[level] ?? {}, environment, settings);
	if (said !== void 0) return said;
	return level === "unknown" && isLast(environment, settings) ? "acknowledge" : DEFAULT_POLICY[level];
}
function decideRisk(settings, { level, alsoUnknown }, environment) {
	const decision = decide(settings, level, environment);
	return alsoUnknown === void 0 ? decision : strictest(decision, decide(settings, "unknown", environment));
}
function isLast(environment, settings) {
	const last = settings.environments.at(-1)?.name;
	return environment !== void 0 && require_texts.canonicalEnvironment(environment, settings) === last;
}
const STRICTNESS = [
	"pass",
	"acknowledge",
	"blocked"
];
function strictest(first, ...others) {
	return others.reduce((a, b) => STRICTNESS.indexOf(b) > STRICTNESS.indexOf(a) ? b : a, first);
}
function unreviewedPolicy(settings, environment) {
	return require_texts.byEnvironment(settings.apply.unreviewed, environment, settings) ?? "ask";
}
function mostDestroyed(settings, environment) {
	return require_texts.byEnvironment(settings.rollout.maxDestroy, environment, settings) ?? 20;
}

Object.defineProperty(exports, "decide", {
  enumerable: true,
  get: function () {
    return decide;
  }
});
Object.defineProperty(exports, "decideRisk", {
  enumerable: true,
  get: function () {
    return decideRisk;
  }
});
Object.defineProperty(exports, "mostDestroyed", {
  enumerable: true,
  get: function () {
    return mostDestroyed;
  }
});
Object.defineProperty(exports, "riskDigestOf", {
  enumerable: true,
  get: function () {
    return riskDigestOf;
  }
});
Object.defineProperty(exports, "strictest", {
  enumerable: true,
  get: function () {
    return strictest;
  }
});
Object.defineProperty(exports, "unreviewedPolicy", {
  enumerable: true,
  get: function () {
    return unreviewedPolicy;
  }
});