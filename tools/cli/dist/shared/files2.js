const require_read_object = require("./read-object.js");
const require_index = require("../index.js");
const require_place = require("./place.js");
const require_read = require("./read.js");
let node_fs_promises = require("node:fs/promises");

// tools/cli/src/gate/files.ts
async function readInput(option, file) {
	if (file === void 0) throw new require_index.InputError(`Name a file: ${option} FILE`);
	try {
		return await (0, node_fs_promises.readFile)(file, "utf8");
	} catch (error) {
		throw new require_index.InputError(`${option} ${file} cannot be read: ${require_index.messageOf(error)}`);
	}
}
async function readObjects(option, file) {
	const objects = parse(option, String(file), await readInput(option, file)).flatMap(unwrap).flatMap((value) => require_read_object.readObject(value) ?? []);
	if (objects.length > 0) return objects;
	throw new require_index.InputError(`${option} ${file} holds no Application. Give what this prints: kubectl get application NAME -n argocd -o json`);
}
function parse(option, file, text) {
	return require_place.documentTexts(text).map((document) => {
		const { root, problems } = require_read.readYaml(document.text);
		const [problem] = problems;
		if (problem === void 0) return require_read.toValue(root);
		throw new require_index.InputError(`${option} ${file}:${document.line - 1 + problem.line}: ${problem.message}. Mend this line.`);
	});
}
function unwrap(value) {
	if (Array.isArray(value)) return value;
	const items = value?.items;
	return Array.isArray(items) ? items : [value];
}

Object.defineProperty(exports, "readInput", {
  enumerable: true,
  get: function () {
    return readInput;
  }
});
Object.defineProperty(exports, "readObjects", {
  enumerable: true,
  get: function () {
    return readObjects;
  }
});