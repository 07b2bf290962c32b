const require_texts = require("./texts.js");
const require_index = require("../index.js");

// tools/pipeline/src/change/environment.ts
function isEnvironment(name, wanted, settings) {
	return name !== void 0 && require_texts.canonicalEnvironment(name, settings) === require_texts.canonicalEnvironment(wanted, settings);
}
function ruledEnvironment(root, rules) {
	return require_texts.canonicalEnvironment(require_texts.environmentOfProject(root, rules) ?? "", rules);
}
function checkEnvironment(wanted, { base, head }) {
	const known = new Set(head.settings.environments.map(({ name }) => name));
	for (const graph of [base, head]) for (const { environment } of graph.projects.values()) if (environment !== void 0) known.add(environment);
	if ([...known].some((name) => isEnvironment(name, wanted, head.settings))) return;
	throw new require_index.InputError(`There is no environment ${JSON.stringify(wanted)}. There are: ${[...known].join(", ") || "none"}.`);
}
function onlyInEnvironment(document, wanted, change) {
	checkEnvironment(wanted, change);
	const is = (name) => isEnvironment(name, wanted, change.head.settings);
	return {
		...document,
		projects: document.projects.filter(({ environment }) => is(environment)),
		waves: Object.fromEntries(Object.entries(document.waves).filter(([name]) => is(name)))
	};
}

Object.defineProperty(exports, "checkEnvironment", {
  enumerable: true,
  get: function () {
    return checkEnvironment;
  }
});
Object.defineProperty(exports, "isEnvironment", {
  enumerable: true,
  get: function () {
    return isEnvironment;
  }
});
Object.defineProperty(exports, "onlyInEnvironment", {
  enumerable: true,
  get: function () {
    return onlyInEnvironment;
  }
});
Object.defineProperty(exports, "ruledEnvironment", {
  enumerable: true,
  get: function () {
    return ruledEnvironment;
  }
});