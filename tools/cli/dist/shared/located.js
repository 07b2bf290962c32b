const require_place = require("./place.js");
const require_read = require("./read.js");

// tools/kubernetes/src/yaml/located.ts
function locate(text, firstLine, scalarOf) {
	const { root, problems } = require_read.readYaml(text);
	const shift = firstLine - 1;
	const problem = problems.find(({ code }) => code !== "duplicate-key" && code !== "odd-key");
	const at = (path) => (require_place.lineOf(root, path) ?? 1) + shift;
	const hasOddKeys = problems.some(({ code }) => code === "odd-key");
	if (problem === void 0) return {
		value: require_read.toValue(root, scalarOf),
		hasOddKeys,
		lineOf: at
	};
	return {
		value: void 0,
		hasOddKeys,
		lineOf: at,
		problem: {
			line: problem.line + shift,
			message: problem.message
		}
	};
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function mapOf(value) {
	return isMap(value) ? value : {};
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
function textOf(value) {
	if (typeof value === "string") return value === "" ? void 0 : value;
	return typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
}

Object.defineProperty(exports, "isMap", {
  enumerable: true,
  get: function () {
    return isMap;
  }
});
Object.defineProperty(exports, "listOf", {
  enumerable: true,
  get: function () {
    return listOf;
  }
});
Object.defineProperty(exports, "locate", {
  enumerable: true,
  get: function () {
    return locate;
  }
});
Object.defineProperty(exports, "mapOf", {
  enumerable: true,
  get: function () {
    return mapOf;
  }
});
Object.defineProperty(exports, "textOf", {
  enumerable: true,
  get: function () {
    return textOf;
  }
});