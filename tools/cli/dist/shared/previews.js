const require_index = require("../index.js");
const require_session = require("./session.js");
const require_texts = require("./texts.js");
const require_preview = require("./preview.js");
const require_collections = require("./collections.js");
const require_text = require("./text.js");
const require_src = require("./graph.js");
const require_told_once = require("./told-once.js");
const require_read_recorded = require("./read-recorded.js");
const require_examine = require("./examine.js");
const require_output = require("./output.js");
const require_projects = require("./projects.js");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_fs_promises = require("node:fs/promises");

// tools/pipeline/src/recorded/recorded.ts
async function writePreviews(folder, outcome, { base, head }, options = {}) {
	await (0, node_fs_promises.mkdir)(folder, { recursive: true });
	if (options.alone === true) {
		for (const name of await (0, node_fs_promises.readdir)(folder)) if (/\.(?:[a-z]+)\.json$/.test(name)) await (0, node_fs_promises.rm)((0, node_path.join)(folder, name), {
			recursive: true,
			force: true
		});
	}
	const written = [];
	const write = async (project, kind, document) => {
		const name = previewFile(project, kind);
		await (0, node_fs_promises.rm)((0, node_path.join)(folder, name), {
			recursive: true,
			force: true
		});
		await (0, node_fs_promises.writeFile)((0, node_path.join)(folder, name), `${JSON.stringify(document, null, 2)}\n`, { flag: "wx" });
		written.push(name);
	};
	for (const preview of outcome.previews) await write(preview.project, preview.engine, preview);
	for (const [project, failures] of require_collections.groupBy(outcome.failures, (failure) => failure.project)) {
		const message = failures.map((failure) => failure.message).join("\n");
		await write(project, "failed", {
			schema: "mainstem/failure@1",
			base,
			head,
			...failures[0],
			message
		});
	}
	return written;
}
function previewFile(project, kind) {
	return `${fileWord(project)}.${kind}.json`;
}
const MOST_NAME_BYTES = 200;
function fileWord(project) {
	const word = project.replace(/[\\/:*?"<>|%\r\n]/g, (character) => encodeURIComponent(character).replace("*", "%2A"));
	if (Buffer.byteLength(word) <= MOST_NAME_BYTES) return word;
	const digest = (0, node_crypto.createHash)("sha256").update(project).digest("hex").slice(0, 16);
	return `${word.slice(0, MOST_NAME_BYTES / 4)}-${digest}`;
}
async function recordedChange(change, folder, missing, by = {}) {
	const affected = require_src.affectedBy(change);
	const recorded = folder === void 0 ? [] : await require_read_recorded.readRecorded(folder, affected, by);
	const projects = new Map(affected.projects.map((project) => [project.name, project]));
	const checked = recorded.map((one) => onlyItsOwn(one, projects, change));
	const { previews, failures } = require_read_recorded.split(checked);
	const failed = new Set(failures.map(({ project }) => project));
	const enginesOf = /* @__PURE__ */ new Map();
	for (const { project, engine } of previews) enginesOf.set(project, (enginesOf.get(project) ?? /* @__PURE__ */ new Set()).add(engine));
	const without = (command) => affected.projects.filter((project) => require_told_once.previewsOf(project)[command] && !failed.has(project.name)).filter((project) => !enginesOf.get(project.name)?.has(engineOf(project, command))).map(({ name }) => ({
		project: name,
		message: missing(name, command),
		code: "missing"
	}));
	const waiting = waitingForNothing(change, affected, previews, failed);
	return {
		affected,
		previews: require_told_once.toldOnce(previews, change),
		failures: [
			...failures,
			...without("plan"),
			...without("diff"),
			...waiting
		]
	};
}
function engineOf(project, command) {
	if (command === "plan") return "terraform";
	return require_preview.KINDS[require_preview.kindsOf(project).find(require_preview.canDiffAlone) ?? "app-overlay"].engine ?? "kubernetes";
}
function onlyItsOwn(recorded, affected, { base, head }) {
	const { preview, project, job } = recorded;
	if (preview === void 0) return recorded;
	const known = affected.get(project) ?? head.projects.get(project) ?? base.projects.get(project);
	const refuse = (why) => ({
		project,
		...job === void 0 ? {} : { job },
		message: `a preview of it by ${preview.engine} does not count: ${why}`
	});
	if (known === void 0) return refuse("there is no such project");
	const { environment } = known;
	if (preview.environment !== void 0 && preview.environment !== environment) return refuse(`it is said to be of ${preview.environment}, and is of ${environment ?? "none"}`);
	const command = preview.engine === "terraform" ? "plan" : "diff";
	if (job !== void 0 && job.command !== command) return refuse(`it comes from a job of ${job.command}`);
	const kinds = require_preview.kindsOf(known);
	const has = command === "plan" ? require_told_once.previewsOf(known).plan : kinds.some(require_preview.canDiff);
	const own = environment === void 0 ? recorded : {
		...recorded,
		preview: {
			...preview,
			environment
		}
	};
	return has ? own : refuse(`it is ${kinds.join(" and ")}, which ${preview.engine} does not preview`);
}
function waitingForNothing({ head }, affected, previews, failed) {
	const waiting = previews.filter((preview) => (preview.waitsFor ?? []).length > 0);
	if (waiting.length === 0) return [];
	const stacks = affected.projects.filter((one) => require_told_once.previewsOf(one).plan && one.change !== "removed");
	const { after } = require_src.stackOrder(head, stacks.map(({ name }) => name));
	const plans = new Map(previews.filter(({ engine }) => engine === "terraform").map((preview) => [preview.project, preview]));
	for (const name of failed) plans.set(name, void 0);
	return waiting.flatMap(({ project, waitsFor: names = [] }) => {
		const real = new Set(require_read_recorded.waitsFor(head, project, after.get(project) ?? [], plans));
		const wrong = names.filter((name) => !real.has(name));
		if (wrong.length === 0) return [];
		return [{
			project,
			message: `its preview waits for ${wrong.join(", ")}, on which it does not depend or which does not change. Re-run the failed jobs`,
			code: "missing"
		}];
	});
}
async function readAcknowledgements(path) {
	const text = await (0, node_fs_promises.readFile)(path, "utf8").catch(() => {
		throw new require_index.InputError(`The file ${path} cannot be read. Give --acknowledged a JSON file.`);
	});
	const result = require_texts.acknowledgementSchema.array().safeParse(require_text.parseJson(text));
	if (result.success) return result.data;
	const issue = result.error.issues[0];
	throw new require_index.InputError(`${path}: ${issue?.path.join(".") || "the document"}: ${issue?.message}. Expected: [{ "id", "digest", "by", "at" }, …]`);
}

// tools/cli/src/previews.ts
async function openSession(options, reader = "nobody") {
	const examined = await require_examine.examineChange(options, reader);
	if (options.safe === true && options["working-tree"] === true) throw new require_index.InputError("--safe looks at what is committed: take --working-tree out, or --safe.");
	const observed = await observedIn(options.observed);
	const progress = require_output.createProgress();
	const safe = options.safe === true;
	const intake = safe ? "block" : require_session.intakeIn(process.env);
	return {
		session: require_session.createSession({
			...examined,
			progress: progress.step,
			intake,
			safe,
			observed
		}),
		done: progress.done
	};
}
async function observedIn(path) {
	if (path === void 0) return void 0;
	return (await Promise.resolve().then(() => require("../src4.js"))).readObserved(path);
}
function namesIn({ repository, change }, args) {
	return require_projects.projectNames(args, repository, require_projects.projectsOf(change));
}
async function finishPreviews(outcome, session, options) {
	if (options.out !== void 0) await writePreviews(options.out, outcome, session);
	if (options.format === "json") require_output.printJson(outcome.previews);
	else {
		const { renderPreviewTerminal } = await Promise.resolve().then(() => require("./report.js")).then((n) => n.src_exports);
		for (const preview of outcome.previews) require_output.print(renderPreviewTerminal(preview, require_output.terminal()));
	}
	sayFailures(outcome.failures);
	return outcome.failures.length > 0 ? 1 : 0;
}
function sayFailures(failures) {
	for (const { project, message } of failures) require_examine.note(`${project}: ${message}`);
}

Object.defineProperty(exports, "finishPreviews", {
  enumerable: true,
  get: function () {
    return finishPreviews;
  }
});
Object.defineProperty(exports, "namesIn", {
  enumerable: true,
  get: function () {
    return namesIn;
  }
});
Object.defineProperty(exports, "openSession", {
  enumerable: true,
  get: function () {
    return openSession;
  }
});
Object.defineProperty(exports, "readAcknowledgements", {
  enumerable: true,
  get: function () {
    return readAcknowledgements;
  }
});
Object.defineProperty(exports, "recordedChange", {
  enumerable: true,
  get: function () {
    return recordedChange;
  }
});