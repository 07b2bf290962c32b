const require_preview = require("./preview.js");
const require_texts = require("./texts.js");
const require_text = require("./text.js");
const require_src = require("./graph.js");
const require_index = require("../index.js");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// tools/pipeline/src/plan/upstream.ts
function planOrder(session, names) {
	const graph = session.change.head;
	const affected = session.affected.projects.flatMap((project) => require_preview.isStack(project) && project.change !== "removed" ? [project.name] : []);
	const { after } = require_src.stackOrder(graph, [.../* @__PURE__ */ new Set([...affected, ...names])]);
	const upstream = new Set(affected);
	const needed = new Set(names);
	for (const name of names) for (const other of after.get(name) ?? []) if (upstream.has(other)) needed.add(other);
	return require_src.stackOrder(graph, [...needed]);
}
function waitsFor(graph, stack, upstream, previews) {
	return [...upstream].filter((name) => {
		if (!previews.has(name)) return false;
		const preview = previews.get(name);
		if (preview === void 0) return true;
		if (preview.skipped !== void 0) return false;
		if (preview.waitsFor !== void 0) return true;
		const { resources, counts } = preview;
		if (onlyOutputs(graph, stack, name)) return counts.outputs > 0;
		return counts.outputs > 0 || resources.some(({ action }) => action !== "no-op" && action !== "read");
	}).sort();
}
function onlyOutputs(graph, stack, upstream) {
	return graph.edges.filter(({ from, to }) => to === upstream && (from === stack || !require_preview.isStack(graph.projects.get(from)))).every(({ reason }) => reason === "remote-state");
}

// tools/pipeline/src/recorded/read-recorded.ts
const MOST_BYTES = 67108864;
const MOST_FILES = 2e4;
const FILES_AT_ONCE = 64;
const PREFIX = "mainstem-previews-";
async function readRecorded(folder, revisions, by = {}) {
	const { files, refused } = await filesIn(folder, by);
	if (files.length > MOST_FILES) throw new require_index.InputError(`${folder} holds ${files.length} files; at most ${MOST_FILES} are read. Split the change.`);
	const read = [];
	for (let start = 0; start < files.length; start += FILES_AT_ONCE) read.push(...await Promise.all(files.slice(start, start + FILES_AT_ONCE).map((file) => readOne(file, revisions))));
	return [...refused, ...onceEach(read)];
}
function split(recorded) {
	return {
		previews: recorded.flatMap(({ preview }) => preview ?? []),
		failures: recorded.flatMap(({ project, message, said = { code: "missing" } }) => message === void 0 ? [] : {
			project,
			message,
			...said
		})
	};
}
async function filesIn(folder, by) {
	const sorted = (await (0, node_fs_promises.readdir)(folder, { withFileTypes: true }).catch(() => {
		throw new require_index.InputError(`The folder ${folder} cannot be read. Give --previews the folder that plan --out and diff --out wrote.`);
	})).sort((a, b) => require_text.compareText(a.name, b.name));
	const artifacts = sorted.filter((entry) => entry.name.startsWith(PREFIX));
	if (artifacts.length > 0) {
		const { jobs, refused } = jobsIn(artifacts.map(({ name }) => name), by);
		const others = sorted.filter((entry) => !entry.name.startsWith(PREFIX) && (entry.isDirectory() || isJson(entry)));
		const files = await Promise.all([...jobs].map(([name, job]) => filesOf((0, node_path.join)(folder, name), job)));
		const stray = others.map(({ name }) => ({
			project: name,
			message: `${name} lies beside the artifacts of the run's jobs, and is none of them`
		}));
		return {
			files: files.flat(),
			refused: [...refused, ...stray]
		};
	}
	const files = [];
	for (const entry of sorted) if (entry.isDirectory()) files.push(...await filesOf((0, node_path.join)(folder, entry.name)));
	else if (isJson(entry)) files.push({
		folder,
		name: entry.name
	});
	return {
		files,
		refused: []
	};
}
function isJson(entry) {
	return entry.isFile() && entry.name.endsWith(".json");
}
async function filesOf(folder, job) {
	return (await (0, node_fs_promises.readdir)(folder, { withFileTypes: true })).filter(isJson).map(({ name }) => ({
		folder,
		name,
		...job === void 0 ? {} : { job }
	}));
}
function jobsIn(names, { attempt: last, jobs }) {
	const newest = /* @__PURE__ */ new Map();
	const refused = [];
	for (const name of names) {
		const [, command, index, attempt] = /^(plan|diff)-([1-9]\d{0,4})-([1-9]\d{0,4})$/.exec(name.slice(18)) ?? [];
		const job = {
			command,
			index: Number(index),
			attempt: Number(attempt)
		};
		const most = jobs?.[job.command];
		const why = command === void 0 ? "no job gives an artifact this name" : last !== void 0 && job.attempt > last ? `the run is at attempt ${last}, and this claims to be of attempt ${job.attempt}` : most !== void 0 && job.index > most ? `there ${most === 1 ? "is 1 job" : `are ${most} jobs`} of ${job.command}, and this claims to be of job ${job.index}` : void 0;
		if (why !== void 0) {
			refused.push({
				project: name,
				message: `${why}: something in a job of this run uploaded it. Look at what the change runs before it is run again`
			});
			continue;
		}
		const key = `${job.command} ${job.index}`;
		if (job.attempt > (newest.get(key)?.job.attempt ?? 0)) newest.set(key, {
			name,
			job
		});
	}
	return {
		jobs: new Map([...newest.values()].map(({ name, job }) => [name, job])),
		refused
	};
}
function onceEach(read) {
	const jobs = /* @__PURE__ */ new Map();
	for (const { project, job } of read) {
		if (job === void 0) continue;
		const key = `${job.command} ${project}`;
		jobs.set(key, (jobs.get(key) ?? /* @__PURE__ */ new Set()).add(job.index));
	}
	const twice = new Map([...jobs].filter(([, indexes]) => indexes.size > 1));
	if (twice.size === 0) return [...read];
	const one = ({ project, job }) => job === void 0 || !twice.has(`${job.command} ${project}`);
	return [...read.filter(one), ...[...twice].map(([key, indexes]) => {
		const [command = "", ...name] = key.split(" ");
		return {
			project: name.join(" "),
			message: `${command} jobs ${[...indexes].sort((a, b) => a - b).join(" and ")} both say what it would do, and one of them was not asked`
		};
	})];
}
async function readOne({ folder, name, job }, { base, head }) {
	const path = (0, node_path.join)(folder, name);
	const by = job === void 0 ? {} : { job };
	const named = projectOfFile(name);
	const { size } = await (0, node_fs_promises.stat)(path);
	if (size > MOST_BYTES) return {
		project: named,
		...by,
		message: `${path} is larger than ${MOST_BYTES} bytes and was not read`
	};
	const document = require_text.parseJson(await (0, node_fs_promises.readFile)(path, "utf8"));
	const failed = require_texts.failedProjectSchema.safeParse(document);
	if (failed.success) {
		const { project, message, code } = failed.data;
		if (failed.data.head === head) return {
			project,
			...by,
			message,
			said: code === void 0 ? {} : { code }
		};
		return {
			project,
			...by,
			message: `${path} is of ${failed.data.head.slice(0, 12)}, not of head`
		};
	}
	const result = require_preview.previewSchema.safeParse(document);
	if (!result.success) {
		const issue = result.error.issues[0];
		return {
			project: named,
			...by,
			message: `${path} is no preview: ${issue?.path.join(".")}: ${issue?.message}`
		};
	}
	const { engine, project, receipt } = result.data;
	if (receipt.head !== head) return {
		project,
		...by,
		message: `${path} is a preview of ${receipt.head.slice(0, 12)}, not of head`
	};
	if ((engine !== "terraform" || job !== void 0) && receipt.base !== base) {
		const other = receipt.base?.slice(0, 12) ?? "nothing";
		return {
			project,
			...by,
			message: `${path} compares with ${other}, not with the base ${base.slice(0, 12)}`
		};
	}
	return {
		project,
		...by,
		preview: result.data
	};
}
function projectOfFile(name) {
	const word = name.replace(/\.[^.]+\.json$/, "");
	try {
		return decodeURIComponent(word);
	} catch {
		return word;
	}
}

Object.defineProperty(exports, "planOrder", {
  enumerable: true,
  get: function () {
    return planOrder;
  }
});
Object.defineProperty(exports, "projectOfFile", {
  enumerable: true,
  get: function () {
    return projectOfFile;
  }
});
Object.defineProperty(exports, "readRecorded", {
  enumerable: true,
  get: function () {
    return readRecorded;
  }
});
Object.defineProperty(exports, "split", {
  enumerable: true,
  get: function () {
    return split;
  }
});
Object.defineProperty(exports, "waitsFor", {
  enumerable: true,
  get: function () {
    return waitsFor;
  }
});