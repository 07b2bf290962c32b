const require_preview = require("./preview.js");
const require_collections = require("./collections.js");
const require_digest = require("./digest.js");
const require_words = require("./words.js");
const require_texts = require("./texts.js");
const require_text = require("./text.js");
const require_paths = require("./paths.js");
const require_src = require("./graph.js");
const require_index = require("../index.js");

// tools/terraform/src/program.ts
const VERSION_FILES = [[".opentofu-version", "tofu"], [".terraform-version", "terraform"]];
function programOf(tree, root, { terraform }) {
	if (terraform.program !== void 0) return terraform.program;
	if (tree.list(root).some((name) => /\.tofu(?:\.json)?$/.test(name))) return "tofu";
	for (let folder = root;; folder = require_paths.folderOf(folder)) {
		const found = VERSION_FILES.find(([name]) => tree.entries.has(folder === "." ? name : `${folder}/${name}`));
		if (found !== void 0) return found[1];
		if (folder === ".") return void 0;
	}
}

// tools/pipeline/src/change/context.ts
function contextOf(session, sides) {
	const { change } = session;
	const side = sides.after === void 0 ? "base" : "head";
	const program = programOf(change[side].tree, sides.project.root, session.rules.settings);
	return {
		project: sides.project,
		change: {
			base: session.base,
			head: session.head
		},
		projectChange: sides.change,
		instance: require_texts.instanceOf(sides.project.root, change[side].settings),
		compositeKinds: session.compositeKinds,
		deliveredBy: session.deliveries[side].namesOf(sides.project),
		hasApplications: change[side].deliveries.length > 0,
		...require_preview.isStack(sides.project) ? { sensitiveUpstream: sensitiveUpstream(session, sides.project) } : {},
		...program === void 0 ? {} : { program },
		progress: session.progress
	};
}
function sensitiveUpstream({ change }, { name }) {
	const names = [change.base, change.head].flatMap((graph) => upstreamOf(graph, name).flatMap((one) => require_src.sensitiveOutputsIn(graph.provides.get(one) ?? [])));
	return new Set(names);
}
function upstreamOf(graph, stack) {
	const edges = edgesBySource(graph);
	const parts = /* @__PURE__ */ new Set([stack]);
	const found = /* @__PURE__ */ new Set();
	for (const part of parts) for (const { to, reason } of edges.get(part) ?? []) if (reason === "module") parts.add(to);
	else if (reason === "remote-state") found.add(to);
	return [...found];
}
const bySource = /* @__PURE__ */ new WeakMap();
function edgesBySource(graph) {
	let known = bySource.get(graph);
	if (known === void 0) {
		known = require_collections.groupBy(graph.edges, ({ from }) => from);
		bySource.set(graph, known);
	}
	return known;
}

// tools/pipeline/src/change/dirty.ts
const NOT_INPUT = /(?:^|\/)(?:\.terraform\/|[^/]*\.tfstate(?:\.[^/]*)?$|crash\.log$)/;
function isDirty(session, project, side = "head") {
	const { change, closures, uncommitted } = session;
	if (uncommitted.length === 0) return false;
	const files = new Set(closures[side].filesOf(project));
	const root = change[side].projects.get(project)?.root;
	return uncommitted.some((path) => !NOT_INPUT.test(path) && (files.has(path) || root !== void 0 && require_paths.isWithin(path, root)));
}

// tools/pipeline/src/change/facets.ts
function previewsOf(project) {
	return {
		plan: require_preview.isStack(project),
		diff: require_preview.isCompared(project)
	};
}
function asStack(sides) {
	return require_preview.isStack(sides.project) ? withKind(sides, () => "terraform-stack") : void 0;
}
function asManifests(sides) {
	const kinds = [sides.after, sides.before].flatMap((project) => project === void 0 ? [] : require_preview.kindsOf(project));
	const alone = kinds.find(require_preview.canDiffAlone) ?? kinds.find(require_preview.canDiff);
	if (alone === void 0) return void 0;
	return withKind(sides, (project) => require_preview.kindsOf(project).find(require_preview.canDiffAlone) ?? alone);
}
function withKind({ project, before, after, change }, kindOf) {
	const as = (one) => one.kind === kindOf(one) ? one : {
		...one,
		kind: kindOf(one)
	};
	return {
		change,
		project: as(project),
		before: before === void 0 ? void 0 : as(before),
		after: after === void 0 ? void 0 : as(after)
	};
}

// tools/pipeline/src/change/outcome.ts
async function settle(project, work) {
	try {
		return {
			previews: await work(),
			failures: []
		};
	} catch (error) {
		return {
			previews: [],
			failures: [{
				project,
				...require_index.describeError(error)
			}]
		};
	}
}

// tools/pipeline/src/change/preview.ts
async function previewOf(session, sides, engine, result, receipt) {
	const { project, change } = sides;
	const judge = await session.judge();
	const { name, environment } = project;
	const place = {
		project: name,
		engine,
		...environment === void 0 ? {} : { environment }
	};
	const resources = result.resources.map((resource) => judge(resource, place));
	return {
		schema: "mainstem/preview@1",
		project: name,
		engine,
		...environment === void 0 ? {} : { environment },
		change,
		counts: require_preview.countsOf(resources, result.outputs),
		resources,
		warnings: [...result.warnings],
		...listed("outputs", result.outputChanges),
		...listed("drift", result.drift),
		...listed("checks", result.checks),
		...listed("invocations", result.invocations),
		...listed("invoked", result.invoked),
		...listed("deferred", result.deferred),
		...listed("waitsFor", result.waitsFor),
		...listed("intake", result.intake),
		...result.skipped === void 0 ? {} : { skipped: result.skipped },
		receipt: {
			base: session.base,
			head: session.head,
			dirty: receipt.dirty,
			inputs: receipt.inputs,
			outcome: require_digest.digestOf(resources.map(({ digest }) => digest)),
			...result.state === void 0 ? {} : { state: { ...result.state } },
			tools: { ...result.tools }
		}
	};
}
function listed(name, items) {
	return items === void 0 || items.length === 0 ? {} : { [name]: [...items] };
}

// tools/pipeline/src/change/told-once.ts
function toldOnce(previews, { base, head }) {
	const rootOf = (name) => (head.projects.get(name) ?? base.projects.get(name))?.root;
	const tellers = /* @__PURE__ */ new Map();
	for (const preview of previews) for (const { digest } of preview.resources) tellers.set(digest, [...tellers.get(digest) ?? [], preview]);
	return previews.map((preview) => {
		const root = rootOf(preview.project);
		if (root === void 0 || preview.skipped !== void 0) return preview;
		const elsewhere = /* @__PURE__ */ new Map();
		const resources = preview.resources.filter((resource) => {
			const inner = (tellers.get(resource.digest) ?? []).find((other) => {
				const below = rootOf(other.project);
				return below !== void 0 && below !== root && require_paths.isWithin(below, root) && other.environment === preview.environment && other.resources.some(({ digest, address, action, risk }) => digest === resource.digest && address === resource.address && action === resource.action && require_words.compareRisk(risk.level, resource.risk.level) <= 0);
			});
			if (inner !== void 0) elsewhere.set(inner.project, (elsewhere.get(inner.project) ?? 0) + 1);
			return inner === void 0;
		});
		if (elsewhere.size === 0) return preview;
		const count = preview.resources.length - resources.length;
		const where = require_text.firstOf([...elsewhere.keys()].sort(), 5);
		return {
			...preview,
			counts: require_preview.countsOf(resources, preview.counts.outputs),
			resources,
			warnings: [...preview.warnings, `${count} ${count === 1 ? "change" : "changes"} in the folders below ${count === 1 ? "is" : "are"} shown once, under ${where}`],
			receipt: {
				...preview.receipt,
				outcome: require_digest.digestOf(resources.map(({ digest }) => digest))
			}
		};
	});
}

Object.defineProperty(exports, "asManifests", {
  enumerable: true,
  get: function () {
    return asManifests;
  }
});
Object.defineProperty(exports, "asStack", {
  enumerable: true,
  get: function () {
    return asStack;
  }
});
Object.defineProperty(exports, "contextOf", {
  enumerable: true,
  get: function () {
    return contextOf;
  }
});
Object.defineProperty(exports, "isDirty", {
  enumerable: true,
  get: function () {
    return isDirty;
  }
});
Object.defineProperty(exports, "previewOf", {
  enumerable: true,
  get: function () {
    return previewOf;
  }
});
Object.defineProperty(exports, "previewsOf", {
  enumerable: true,
  get: function () {
    return previewsOf;
  }
});
Object.defineProperty(exports, "programOf", {
  enumerable: true,
  get: function () {
    return programOf;
  }
});
Object.defineProperty(exports, "settle", {
  enumerable: true,
  get: function () {
    return settle;
  }
});
Object.defineProperty(exports, "toldOnce", {
  enumerable: true,
  get: function () {
    return toldOnce;
  }
});