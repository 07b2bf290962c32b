const require_head = require("./head.js");
const require_manifest = require("./manifest.js");

// tools/kubernetes/src/preview/field-path.ts
function writePath(steps) {
	let path = "";
	for (const step of steps) path += writeStep(step, path === "");
	return path;
}
function writeStep(step, first) {
	if ("index" in step) return `[${step.index}]`;
	if ("match" in step) return `[${step.match.map(([key, value]) => `${key}=${/^[^\][",=\s]+$/.test(value) ? value : JSON.stringify(value)}`).join(",")}]`;
	if (!/^[A-Za-z0-9_-]+$/.test(step.key)) return `[${JSON.stringify(step.key)}]`;
	return first ? step.key : `.${step.key}`;
}

// tools/kubernetes/src/preview/quantity.ts
const SUFFIXES = {
	n: [10n, -9],
	u: [10n, -6],
	m: [10n, -3],
	"": [10n, 0],
	k: [10n, 3],
	M: [10n, 6],
	G: [10n, 9],
	T: [10n, 12],
	P: [10n, 15],
	E: [10n, 18],
	Ki: [2n, 10],
	Mi: [2n, 20],
	Gi: [2n, 30],
	Ti: [2n, 40],
	Pi: [2n, 50],
	Ei: [2n, 60]
};
const SCALE = 18;
function quantityOf(value) {
	if (typeof value !== "string" && typeof value !== "number") return void 0;
	const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2})|(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei))?$/.exec(String(value));
	if (match === null) return void 0;
	const [, sign, whole = "", fraction = "", exponent, suffix = ""] = match;
	if (whole === "" && fraction === "") return void 0;
	const [base, power] = exponent === void 0 ? SUFFIXES[suffix] ?? [10n, 0] : [10n, Number(exponent)];
	if (fraction.length > SCALE) return void 0;
	let scaled = BigInt(whole + fraction.padEnd(SCALE, "0"));
	scaled = power >= 0 ? scaled * base ** BigInt(power) : scaled / base ** BigInt(-power);
	return sign === "-" ? -scaled : scaled;
}
const QUANTITY_PARENTS = /* @__PURE__ */ new Set([
	"limits",
	"requests",
	"hard",
	"capacity",
	"allocatable",
	"podFixed",
	"max",
	"min",
	"default",
	"defaultRequest",
	"maxLimitRequestRatio"
]);
const QUANTITY_KEYS = /* @__PURE__ */ new Set([
	"sizeLimit",
	"divisor",
	"averageValue",
	"targetAverageValue"
]);
function isQuantityPath(keys) {
	const key = keys.at(-1) ?? "";
	const parent = keys.at(-2) ?? "";
	if (keys[0] === "data" || keys[0] === "metadata") return false;
	return QUANTITY_PARENTS.has(parent) || QUANTITY_KEYS.has(key);
}

// tools/kubernetes/src/preview/risk/managed/resource.ts
function isManagedResource(manifest) {
	if (!/(^|\.)(aws|azure|gcp)(\.m)?\.upbound\.io$/.test(require_head.groupOf(manifest.apiVersion))) return false;
	return require_manifest.isFields(require_manifest.at(manifest, "spec", "forProvider")) || !/(ProviderConfig|Usage)$/.test(manifest.kind);
}
function awsKindOf(manifest) {
	const found = /^([a-z0-9]+)\.aws(?:\.m)?\.upbound\.io\/(.+)$/.exec(require_manifest.kindKeyOf(manifest));
	return found === null ? void 0 : `${found[1]}/${found[2]}`;
}
function isNamespacedManaged(manifest) {
	return require_head.groupOf(manifest.apiVersion).endsWith(".m.upbound.io");
}
function argumentsOf(manifest) {
	const of = (field) => {
		const value = require_manifest.at(manifest, "spec", field);
		return require_manifest.isFields(value) ? value : {};
	};
	return {
		...of("initProvider"),
		...of("forProvider")
	};
}
function externalNameOf(manifest) {
	const value = require_manifest.at(manifest, "metadata", "annotations", "crossplane.io/external-name");
	return typeof value === "string" && value !== "" ? value : void 0;
}

Object.defineProperty(exports, "argumentsOf", {
  enumerable: true,
  get: function () {
    return argumentsOf;
  }
});
Object.defineProperty(exports, "awsKindOf", {
  enumerable: true,
  get: function () {
    return awsKindOf;
  }
});
Object.defineProperty(exports, "externalNameOf", {
  enumerable: true,
  get: function () {
    return externalNameOf;
  }
});
Object.defineProperty(exports, "isManagedResource", {
  enumerable: true,
  get: function () {
    return isManagedResource;
  }
});
Object.defineProperty(exports, "isNamespacedManaged", {
  enumerable: true,
  get: function () {
    return isNamespacedManaged;
  }
});
Object.defineProperty(exports, "isQuantityPath", {
  enumerable: true,
  get: function () {
    return isQuantityPath;
  }
});
Object.defineProperty(exports, "quantityOf", {
  enumerable: true,
  get: function () {
    return quantityOf;
  }
});
Object.defineProperty(exports, "writePath", {
  enumerable: true,
  get: function () {
    return writePath;
  }
});
Object.defineProperty(exports, "writeStep", {
  enumerable: true,
  get: function () {
    return writeStep;
  }
});