const require_preview = require("./preview.js");
const require_policy = require("./policy.js");
const require_digest = require("./digest.js");
const require_git = require("./git.js");
const require_remote = require("./remote.js");
const require_session = require("./session.js");
const require_diff = require("./diff.js");

// tools/pipeline/src/rollout/sets.ts
function addressOfSet({ from }) {
	return from.applicationSet === void 0 ? void 0 : `${from.file} ${from.applicationSet}`;
}

// tools/pipeline/src/rollout/review.ts
async function reviewDelivered(asked) {
	const { shared, rules, base, head, environment, projects, pulls, progress } = asked;
	const { repository, settingsAt } = shared;
	const session = await require_session.openSession({
		folder: repository.root,
		base,
		head,
		settingsAt
	}, { progress });
	const { settings } = session.change.head;
	const outcome = await require_diff.diffProjects(session, comparable(session, projects));
	const known = await reviewedOf(asked, [
		rules,
		settings,
		session.change.base.settings
	]);
	const unreviewed = /* @__PURE__ */ new Map();
	const put = (project, change) => {
		unreviewed.set(project, [...unreviewed.get(project) ?? [], change]);
	};
	let destroys = 0;
	for (const preview of outcome.previews) for (const resource of preview.resources) {
		if (resource.action === "no-op" || resource.action === "read") continue;
		if (resource.risk.level === "destroy") destroys++;
		const why = whyUnreviewed(preview, resource, known);
		if (why === void 0) continue;
		put(preview.project, changeOf(resource, preview, why, {
			base,
			head
		}));
	}
	for (const { project, message } of outcome.failures) put(project, {
		address: project,
		kind: "project",
		action: "update",
		risk: "unknown",
		fields: [],
		why: [`what it would change could not be compared: ${message}`],
		digest: require_digest.digestOf({
			project,
			base,
			head
		})
	});
	const takenBack = takes(await notIn(repository, pulls, head));
	return {
		unreviewed: [...unreviewed].map(([project, changes]) => ({
			project,
			changes: changes.map((change) => takenBack === void 0 ? change : {
				...change,
				why: [...change.why, takenBack]
			})
		})),
		destroys,
		refused: emptied(session, environment)
	};
}
function comparable({ change }, names) {
	return names.filter((name) => {
		const project = change.head.projects.get(name) ?? change.base.projects.get(name);
		return project !== void 0 && require_preview.kindsOf(project).some(require_preview.canDiff);
	});
}
async function reviewedOf({ shared: { repository, settingsAt }, base, head, projects, pulls, progress }, settings) {
	const seen = /* @__PURE__ */ new Map();
	for (const pull of pulls) {
		if (!await isIn(repository, pull.mergeCommit, head) || await isIn(repository, pull.mergeCommit, base)) continue;
		const parent = await require_git.git(repository, [
			"merge-base",
			`${pull.mergeCommit}^1`,
			pull.head
		]);
		if (parent.code !== 0) continue;
		progress(`what people saw of pull request #${pull.number}`);
		const from = parent.stdout.toString("utf8").trim();
		const session = await require_session.openSession({
			folder: repository.root,
			base: from,
			head: pull.head,
			settingsAt
		}, { progress: () => {} });
		const names = comparable(session, projects).filter((name) => session.affectedNames.has(name));
		const { previews } = await require_diff.diffProjects(session, names);
		for (const preview of previews) for (const resource of preview.resources) {
			const key = keyOf(preview, resource);
			const entry = seen.get(key) ?? {
				actions: /* @__PURE__ */ new Set(),
				fields: /* @__PURE__ */ new Set(),
				digests: /* @__PURE__ */ new Set(),
				notAccepted: /* @__PURE__ */ new Set()
			};
			seen.set(key, entry);
			if (!isAccepted(pull, preview, resource, settings)) {
				entry.notAccepted.add(pull.number);
				continue;
			}
			entry.actions.add(resource.action);
			entry.digests.add(resource.digest);
			for (const field of resource.fields) if (field.sensitive !== true) entry.fields.add(fieldKey(field));
		}
	}
	return seen;
}
function isAccepted({ accepted }, preview, resource, [rules, ...others]) {
	if (accepted === "all") return true;
	return require_policy.strictest(require_policy.decideRisk(rules, resource.risk, preview.environment), ...others.map((settings) => require_policy.decideRisk(settings, resource.risk, preview.environment))) === "pass" || accepted.includes(require_policy.riskDigestOf(preview, resource));
}
const WEAKER = { update: ["update", "replace"] };
function whyUnreviewed(preview, resource, known) {
	const seen = known.get(keyOf(preview, resource));
	if (seen === void 0) return ["no pull request merged in between shows a change of it"];
	const red = [...seen.notAccepted].map((number) => `pull request #${number} shows it, and was merged although nobody had accepted this risk`);
	if (seen.digests.has(resource.digest)) return void 0;
	if (!(WEAKER[resource.action] ?? [resource.action]).some((action) => seen.actions.has(action))) return red.length > 0 ? red : [`the pull requests show no ${resource.action} of it`];
	if (resource.action === "delete") return void 0;
	const open = resource.fields.filter((field) => field.sensitive === true || !seen.fields.has(fieldKey(field)));
	if (open.length === 0 && resource.fields.length > 0) return void 0;
	const paths = open.slice(0, 5).map(({ path }) => path);
	return [...red, paths.length === 0 ? "no pull request shows it as a whole" : `no pull request shows what becomes of ${paths.join(", ")}`];
}
function keyOf({ engine }, { address }) {
	return `${engine} ${address}`;
}
function fieldKey({ path, after }) {
	return `${path} ${require_digest.digestOf(after ?? null)}`;
}
function changeOf({ address, kind, action, risk, fields }, { project, engine }, why, between) {
	const digest = require_digest.digestOf({
		...between,
		project,
		engine,
		address,
		action
	});
	return {
		address,
		kind,
		action,
		risk: risk.level,
		fields: [...fields],
		why: [...why],
		digest
	};
}
function emptied({ change: { base, head } }, environment) {
	const count = (graph) => {
		const found = /* @__PURE__ */ new Map();
		for (const application of graph.applications()) {
			const set = addressOfSet(application);
			if (set !== void 0) found.set(set, (found.get(set) ?? 0) + 1);
		}
		return found;
	};
	const after = count(head);
	return [...count(base)].flatMap(([set, many]) => {
		const [file = ""] = set.split(" ");
		if (after.has(set) || !head.tree.entries.has(file)) return [];
		return [`${set} generated ${many} Applications and would generate none: their resources would go with them, in ${environment} too. Bring back what its generators look for; or remove the set itself, with its file, in a pull request of its own.`];
	});
}
async function isIn(repository, commit, head) {
	return require_remote.isAncestor(repository, commit, head).catch(() => false);
}
async function notIn(repository, pulls, head) {
	const missing = [];
	for (const { number, mergeCommit } of pulls) if (!await isIn(repository, mergeCommit, head)) missing.push(number);
	return missing;
}
function takes(missing) {
	if (missing.length === 0) return void 0;
	return `not in this commit: ${missing.map((number) => `#${number}`).join(", ")}`;
}

Object.defineProperty(exports, "comparable", {
  enumerable: true,
  get: function () {
    return comparable;
  }
});
Object.defineProperty(exports, "reviewDelivered", {
  enumerable: true,
  get: function () {
    return reviewDelivered;
  }
});