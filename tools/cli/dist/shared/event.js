const require_schemas = require("./schemas.js");

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
	"drift-closed",
	"surveyed"
];
const SURVEY_QUESTIONS = [
	"How satisfied are you with the way of your changes to production?",
	"How easily do you see where a change is, and what it waits for?",
	"How sure are you that what is live is what was reviewed?"
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
	answers: require_schemas.array(require_schemas.int().min(1).max(5)).length(SURVEY_QUESTIONS.length).optional(),
	until: timeSchema.optional()
});

Object.defineProperty(exports, "SURVEY_QUESTIONS", {
  enumerable: true,
  get: function () {
    return SURVEY_QUESTIONS;
  }
});
Object.defineProperty(exports, "eventSchema", {
  enumerable: true,
  get: function () {
    return eventSchema;
  }
});
Object.defineProperty(exports, "shaSchema", {
  enumerable: true,
  get: function () {
    return shaSchema;
  }
});
Object.defineProperty(exports, "timeSchema", {
  enumerable: true,
  get: function () {
    return timeSchema;
  }
});