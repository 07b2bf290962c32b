const require_open_plan = require("./shared/open-plan.js");
const require_preview_stack = require("./shared/preview-stack.js");

exports.ON_DISK = require_open_plan.ON_DISK;
exports.findAwsCredentials = require_open_plan.findAwsCredentials;
exports.notPlanned = require_preview_stack.notPlanned;
exports.previewStack = require_preview_stack.previewStack;
exports.readNeeds = require_open_plan.readNeeds;
exports.whySkipped = require_open_plan.whySkipped;