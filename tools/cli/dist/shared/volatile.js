const require_session = require("./session.js");

// tools/terraform/src/receipt/volatile.ts
function volatileRule(patterns) {
	const rules = patterns.map(require_session.fieldPattern);
	return ({ kind }, path) => rules.some((rule) => rule.test(path) || rule.test(`${kind}.${path}`));
}
const FOLLOWERS = /* @__PURE__ */ new Set([
	"last_modified",
	"version",
	"version_id",
	"qualified_arn",
	"qualified_invoke_arn",
	"etag",
	"latest_restorable_time"
]);
function followerRule(isVolatile) {
	return ({ path, unknown }) => unknown === true && FOLLOWERS.has(path) || /^tags_all(?=$|[.[])/.test(path) && isVolatile(path.replace("tags_all", "tags"));
}

Object.defineProperty(exports, "followerRule", {
  enumerable: true,
  get: function () {
    return followerRule;
  }
});
Object.defineProperty(exports, "volatileRule", {
  enumerable: true,
  get: function () {
    return volatileRule;
  }
});