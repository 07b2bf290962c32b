const require_open_plan = require("./open-plan.js");

// tools/terraform/src/preview/preview-stack.ts
async function previewStack(context, folder, options = {}) {
	const plan = await require_open_plan.openPlan(context, folder, options);
	if ("skipped" in plan) return {
		resources: [],
		outputs: 0,
		warnings: [],
		skipped: plan.skipped,
		tools: {}
	};
	if ("intake" in plan) return {
		resources: [],
		outputs: 0,
		warnings: [notPlanned(plan.intake.length)],
		intake: plan.intake,
		tools: {}
	};
	await plan.session.close();
	return plan.result;
}
function notPlanned(findings) {
	return `not planned: ${findings === 1 ? "one thing" : `${findings} things`} that nobody allowed yet`;
}

Object.defineProperty(exports, "notPlanned", {
  enumerable: true,
  get: function () {
    return notPlanned;
  }
});
Object.defineProperty(exports, "previewStack", {
  enumerable: true,
  get: function () {
    return previewStack;
  }
});