const require_index = require("../index.js");
const require_read = require("./read.js");
const require_admit_xrd = require("./admit-xrd.js");

// tools/kubernetes/src/admission/read-document.ts
const MOST_CHARACTERS = 12e6;
function readDocument(text, file) {
	if (text.length > MOST_CHARACTERS) throw new require_index.InputError(`${file} has ${text.length} characters: the API server takes no request above 3 MB. Name a smaller file.`);
	if (/^\s*\{/.test(text)) try {
		return require_admit_xrd.parseJson(text);
	} catch (error) {
		if (!(error instanceof require_admit_xrd.JsonError) || error.message.startsWith("json:")) throw error;
		throw new require_index.InputError(`${file}: ${error.message}. Correct the JSON.`);
	}
	const { root, problems } = require_read.readYaml(text);
	const problem = problems.find(({ code }) => code !== "duplicate-key");
	if (problem?.code === "value") throw new require_index.InputError(`${file}:${problem.line} holds what JSON cannot: ${problem.message}.`);
	if (problem !== void 0) throw new require_index.InputError(`${file}:${problem.line} is no YAML: ${problem.message}.`);
	return {
		value: require_admit_xrd.fromPlain(require_read.toValue(root, require_read.exactValue)),
		duplicates: []
	};
}

Object.defineProperty(exports, "readDocument", {
  enumerable: true,
  get: function () {
    return readDocument;
  }
});