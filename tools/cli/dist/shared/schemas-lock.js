const require_schemas = require("./schemas.js");

// tools/change/src/documents/schemas-lock.ts
const SCHEMAS_FOLDER = ".mainstem/schemas";
const SCHEMAS_LOCK = ".mainstem/schemas.lock.json";
const digestSchema = require_schemas.string().regex(/^sha256:[0-9a-f]{64}$/);
const lockedSourceSchema = require_schemas.object({
	source: require_schemas.string(),
	kind: require_schemas._enum(["package", "chart"]),
	digest: digestSchema,
	from: require_schemas.string(),
	definitions: require_schemas.array(require_schemas.object({
		api: require_schemas.string(),
		file: require_schemas.string().regex(/^\.mainstem\/schemas\/[a-z0-9][a-z0-9.-]*\.yaml$/),
		digest: digestSchema
	})),
	others: require_schemas.array(require_schemas.string())
});
const schemasLockSchema = require_schemas.object({
	schema: require_schemas.literal("mainstem/schemas-lock@1"),
	sources: require_schemas.array(lockedSourceSchema)
});

Object.defineProperty(exports, "SCHEMAS_FOLDER", {
  enumerable: true,
  get: function () {
    return SCHEMAS_FOLDER;
  }
});
Object.defineProperty(exports, "SCHEMAS_LOCK", {
  enumerable: true,
  get: function () {
    return SCHEMAS_LOCK;
  }
});
Object.defineProperty(exports, "schemasLockSchema", {
  enumerable: true,
  get: function () {
    return schemasLockSchema;
  }
});