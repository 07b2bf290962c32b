const require_preview = require("./preview.js");
const require_collections = require("./collections.js");
const require_digest = require("./digest.js");
const require_words = require("./words.js");
const require_texts = require("./texts.js");
const require_text = require("./text.js");
const require_paths = require("./paths.js");
const require_policy = require("./policy.js");
const require_src = require("./graph.js");
const require_scope = require("./scope.js");
const require_deliveries = require("./deliveries.js");
const require_run = require("./run.js");
const require_diff = require("./diff.js");
const require_ownership = require("./ownership.js");
const require_rendered = require("./rendered.js");
const require_plan = require("./plan.js");
const require_wording = require("./wording.js");
const require_src$1 = require("./report.js");
const require_style = require("./style.js");
let node_crypto = require("node:crypto");

// tools/change/src/acceptance.ts
const DIGITS = 32;
function acceptanceOf({ id, digest }) {
	return `${id}_${digestIn(digest)}`;
}
function acceptanceOfAll(risks) {
	const digests = risks.filter(({ decision }) => decision === "acknowledge").map(({ digest }) => digest);
	return (0, node_crypto.createHash)("sha256").update([...new Set(digests)].sort().join("\n")).digest("hex").slice(0, DIGITS);
}
function accepts(typed, { digest }) {
	const given = typed.toLowerCase().replace(/^.*_/, "");
	return given.length === DIGITS && given === digestIn(digest);
}
function digestIn(digest) {
	return digest.replace(/^sha256:/, "").slice(0, DIGITS);
}

// tools/pipeline/src/run.ts
async function previewChange(session, options = { plans: true }) {
	const { affected } = session;
	const commands = require_plan.previewCommands(affected);
	const plan = options.plans ? commands.plan : [];
	const { diff } = commands;
	await session.judge();
	session.progress(`${affected.projects.length} affected: ${plan.length} to plan, ${diff.length} to compare`);
	const { diffs, plans } = await require_run.asRun(async () => ({
		diffs: await require_diff.diffProjects(session, diff),
		plans: await require_plan.planProjects(session, plan)
	}));
	return {
		affected,
		previews: [...plans.previews, ...diffs.previews],
		failures: [...plans.failures, ...diffs.failures]
	};
}

// tools/pipeline/src/verdict/deciders.ts
const MANIFESTS = /^(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|pnpm-workspace\.yaml|\.npmrc|\.yarnrc(?:\.yml)?|\.pnpmfile\.cjs|nx\.json)$/;
const DECIDERS = [
	{
		what: "workflows",
		opens: "what runs for a pull request, with which rights and secrets",
		is: (path) => /^\.github\/workflows\//.test(path)
	},
	{
		what: "actions and their bundles",
		opens: "what judges and applies every change",
		is: (path, change) => /^\.github\/actions\//.test(path) || isOfAction(path, change)
	},
	{
		what: "CODEOWNERS",
		opens: "who reviews and who accepts risks",
		is: (path) => /^(?:\.github\/|docs\/)?CODEOWNERS$/.test(path)
	},
	{
		what: "Git attributes and submodules",
		opens: "what a checkout makes of the files that people read",
		is: (path) => require_paths.nameOf(path) === ".gitattributes" || path === ".gitmodules"
	},
	{
		what: "package manifests",
		opens: "what is installed and run where the actions are built",
		is: (path, { base }) => MANIFESTS.test(path) && [...base.projects.values()].some(({ kind }) => kind === "action")
	}
];
function deciderRisks(change) {
	const { unguarded } = require_src.rulesOf(change).settings;
	const files = change.files.filter(({ path }) => !unguarded.some((glob) => require_paths.matchesGlob(path, glob)));
	return DECIDERS.flatMap(({ what, opens, is }) => {
		const found = files.filter(({ path }) => is(path, change));
		const [first] = found;
		if (first === void 0) return [];
		const more = found.length === 1 ? "" : ` and ${found.length - 1} more`;
		const blobs = found.map(({ path }) => [change.base, change.head].map(({ tree }) => [
			path,
			tree.entries.get(path)?.id ?? "",
			tree.entries.get(path)?.mode ?? ""
		]));
		return [{
			level: "security",
			project: first.path,
			address: first.path,
			reason: `${first.path}${more} changed (${what}): that decides ${opens}`,
			wayOut: `Have somebody who answers for it read and acknowledge this; files that need nobody are named under unguarded of mainstem.yaml, such as ${JSON.stringify(first.path)}.`,
			digest: require_digest.digestOf({
				decides: what,
				blobs
			})
		}];
	});
}
function isOfAction(path, { base, head }) {
	if (/(?:^|\/)(?:test|tests|__tests__)\/|\.(?:md|adoc)$/.test(path)) return false;
	return [base, head].some((graph) => graph.ownerOf(path)?.kind === "action");
}

// tools/pipeline/src/verdict/lost-previews.ts
function lostPreviews({ base, head }) {
	const risks = [];
	for (const before of base.projects.values()) {
		const after = head.projects.get(before.name);
		if (after === void 0 || !require_preview.isCompared(before) || require_preview.isCompared(after) || require_preview.isStack(after)) continue;
		if (usersOf(head, after.name).some((user) => require_preview.isCompared(user) && sameEnvironment(user, before, head))) continue;
		risks.push({
			level: "security",
			project: after.name,
			...after.environment === void 0 ? {} : { environment: after.environment },
			address: after.root,
			reason: `was ${before.kind} and becomes ${after.kind}: what later changes do to it is shown nowhere in its environment`,
			wayOut: "Keep what made it what it was, or have somebody acknowledge that nobody looks at it any more.",
			digest: require_digest.digestOf({
				lost: after.name,
				from: before.kind,
				to: after.kind
			})
		});
	}
	return risks.sort((a, b) => a.project < b.project ? -1 : 1);
}
function usersOf(graph, name) {
	const seen = /* @__PURE__ */ new Set([name]);
	const queue = [name];
	for (let next = queue.pop(); next !== void 0; next = queue.pop()) for (const { from, to, reads } of graph.edges) {
		if (to !== next || reads !== void 0 || seen.has(from)) continue;
		seen.add(from);
		queue.push(from);
	}
	return [...seen].flatMap((one) => one === name ? [] : graph.projects.get(one) ?? []);
}
function sameEnvironment(a, b, { settings }) {
	const of = ({ environment }) => environment === void 0 ? void 0 : require_texts.canonicalEnvironment(environment, settings);
	return of(a) === of(b);
}

// tools/pipeline/src/verdict/unpreviewed.ts
const TERRAGRUNT = /(?:^|\/)terragrunt(?:\.stack|\.values)?\.hcl(?:\.json)?$/;
const INCLUDED = /^(?!.*(?:\.terraform\.lock|\.pkr|\.tftest|\.tfquery|\.tf(?:component|deploy|stack)|\.tflint|\.nomad|backend)\.hcl$).*\.hcl$/;
const PULUMI = /(?:^|\/)Pulumi(?:\.[\w-]+)?\.ya?ml$/;
const CDK = /(?:^|\/)cdk(?:\.context)?\.json$/;
function holds({ base, head }, file) {
	return [head, base].some(({ tree }) => [...tree.entries.keys()].some((path) => file.test(path)));
}
const DOCUMENTS = /\.(?:md|adoc|txt)$|(?:^|\/)(?:LICENSE|\.gitignore)$/;
function isProgramBelow(path, file, { base, head }) {
	if (DOCUMENTS.test(path)) return false;
	return [base, head].some((graph) => {
		const owner = graph.ownerOf(path);
		if (owner !== void 0 && owner.kind !== "library") return false;
		for (let folder = require_paths.folderOf(path);; folder = require_paths.folderOf(folder)) {
			if (graph.tree.entries.has(folder === "." ? file : `${folder}/${file}`)) return true;
			if (folder === ".") return false;
		}
	});
}
const TOOLS = [
	["Terragrunt", (path, change) => TERRAGRUNT.test(path) || INCLUDED.test(path) && holds(change, TERRAGRUNT)],
	["Terraform Stacks", (path) => /\.tf(?:component|deploy|stack)\.(?:hcl|json)$/.test(path)],
	["Flux", (path) => /(?:^|\/)(?:flux-system\/|gotk-[\w-]+\.ya?ml$)/.test(path)],
	["Helmfile", (path) => /(?:^|\/)(?:helmfile\.ya?ml(?:\.gotmpl)?|helmfile\.d\/.*\.ya?ml(?:\.gotmpl)?)$/.test(path)],
	["Pulumi", (path, change) => PULUMI.test(path) || isProgramBelow(path, "Pulumi.yaml", change)],
	["AWS CDK", (path, change) => CDK.test(path) || isProgramBelow(path, "cdk.json", change)],
	["AWS SAM", (path) => require_paths.nameOf(path) === "samconfig.toml"],
	["Serverless Framework", (path) => /(?:^|\/)serverless\.ya?ml$/.test(path)]
];
function unpreviewedRisks(change) {
	return [...foreignTools(change), ...looseCharts(change)];
}
function looseCharts({ files, base, head }) {
	const risks = /* @__PURE__ */ new Map();
	for (const { path } of files) {
		const chart = head.ownerOf(path) ?? base.ownerOf(path);
		if (chart?.kind !== "helm-chart" || risks.has(chart.name)) continue;
		const isUsed = (graph) => graph.edges.some(({ to, from }) => to === chart.name && from !== chart.name) || graph.deliveries.some((delivery) => delivery.path === chart.root);
		if (isUsed(head) || isUsed(base)) continue;
		risks.set(chart.name, {
			level: "unknown",
			project: chart.name,
			address: chart.root,
			reason: "the chart changes, and no Application here installs it: what that does depends on values that are elsewhere",
			wayOut: "Render it with the values of those who install it, and compare both versions.",
			digest: require_digest.digestOf({
				chart: chart.name,
				files: files.filter((file) => (head.ownerOf(file.path) ?? base.ownerOf(file.path)) === chart)
			})
		});
	}
	return [...risks.values()];
}
function foreignTools(change) {
	const { files } = change;
	return TOOLS.flatMap(([tool, isIts]) => {
		const its = files.filter(({ path }) => isIts(path, change));
		const changed = its.map(({ path }) => path);
		const [first] = changed;
		if (first === void 0) return [];
		return [{
			level: "unknown",
			project: first,
			address: first,
			reason: `${first}${changed.length === 1 ? "" : ` and ${changed.length - 1} more`} changed, ${changed.length === 1 ? "a file" : "files"} of ${tool}, which nothing here previews: what it would do is not known`,
			wayOut: `Have somebody read what ${tool} itself says of this change.`,
			digest: require_digest.digestOf({
				tool,
				files: its
			})
		}];
	});
}

// tools/pipeline/src/verdict/dangers.ts
function dangersOf(change) {
	return [
		...require_plan.stateRisks(change),
		...unpreviewedRisks(change),
		...lostPreviews(change),
		...deciderRisks(change)
	];
}

// tools/pipeline/src/verdict/findings.ts
function newErrors({ base, head, renames }) {
	return newAmong(base.findings, head.findings.filter(({ severity }) => severity === "error"), head, renames);
}
function newAmong(before, after, head, renames) {
	const moved = new Map(renames.map(({ from, to }) => [from, to]));
	const keyOf = ({ rule, file, message }) => `${rule}\n${file}\n${message}`;
	const left = /* @__PURE__ */ new Map();
	for (const finding of before) {
		const key = keyOf({
			...finding,
			file: moved.get(finding.file) ?? finding.file
		});
		left.set(key, (left.get(key) ?? 0) + 1);
	}
	const isOld = (finding) => {
		const key = keyOf(finding);
		const count = left.get(key) ?? 0;
		left.set(key, count - 1);
		return count > 0;
	};
	return after.filter((finding) => !isOld(finding)).map((finding) => {
		const owner = head.ownerOf(finding.file);
		return {
			finding,
			project: owner?.name ?? finding.file,
			...owner?.environment === void 0 ? {} : { environment: owner.environment }
		};
	});
}

// tools/pipeline/src/verdict/delivery.ts
async function deliveryErrors(session, previews) {
	const { base, head } = session.change;
	if (![...session.affectedNames].some((name) => isDelivered(head, name) || isDelivered(base, name))) return [];
	const before = await refusedIn(session, base, []);
	return newAmong(before, await refusedIn(session, head, previews), head, session.change.renames);
}
function isDelivered({ projects }, name) {
	const kind = projects.get(name)?.kind;
	return kind !== void 0 && !kind.startsWith("terraform-");
}
async function refusedIn({ repository }, graph, previews) {
	const { applications, files } = graph.readings();
	if (applications.length === 0) return [];
	const texts = await require_texts.readTexts(repository, graph.tree, files);
	const created = createdBy(graph, previews);
	const rendered = applications.map((one) => ({
		...one,
		manifests: created(one)
	}));
	const projects = require_ownership.readAppProjects(texts);
	return require_ownership.checkProjects({
		projects,
		applications: rendered,
		isClusterScoped: require_scope.clusterScopedKinds([])
	}).filter(({ severity }) => severity === "error");
}
function createdBy(graph, previews) {
	const inFolder = /* @__PURE__ */ new Map();
	const delivered = /* @__PURE__ */ new Map();
	for (const { project, engine, resources } of previews) {
		if (engine === "terraform" || engine === "crossplane") continue;
		const root = graph.projects.get(project)?.root;
		for (const { action, address, deliveredBy } of resources) {
			if (action !== "create") continue;
			if (deliveredBy === void 0) {
				if (root !== void 0) require_collections.addTo(inFolder, root, address);
			} else if (deliveredBy !== address) require_collections.addTo(delivered, deliveredBy, address);
		}
	}
	const known = require_digest.once(() => require_rendered.renderables({ graph }));
	const addresses = require_digest.once(() => new Map(known().map(({ reading, application }) => [placeOf(reading), require_diff.addressOfApplication(application)])));
	const generated = require_digest.once(() => new Set(known().flatMap(({ application }) => application.from.applicationSet === void 0 ? [] : [require_diff.addressOfApplication(application)])));
	return (reading) => {
		const own = [...new Set(reading.sources.map(({ path }) => path ?? ""))].flatMap((root) => inFolder.get(root) ?? []).filter((address) => !address.startsWith("argoproj.io/Application/") || !generated().has(address));
		const its = delivered.size === 0 ? [] : delivered.get(addresses().get(placeOf(reading)) ?? "") ?? [];
		return [...own, ...its].flatMap(manifestOf);
	};
}
function placeOf({ file, name }) {
	return `${file}\n${name}`;
}
function manifestOf(address) {
	const [group, kind, namespace, name, ...more] = address.split("/");
	if (group === void 0 || kind === void 0 || namespace === void 0 || name === void 0 || more.length > 0) return [];
	const metadata = namespace === "" ? { name } : {
		name,
		namespace
	};
	return [{
		apiVersion: group === "" ? "v1" : `${group}/v1`,
		kind,
		metadata
	}];
}

// tools/pipeline/src/verdict/upgrades.ts
const PARTS = {
	core: "Crossplane itself",
	Provider: "providers",
	Function: "functions",
	Configuration: "configurations"
};
async function upgradeRisks({ change, repository }) {
	const { base, head, files } = change;
	const paths = files.map(({ path }) => path).filter((path) => isDeployed(path, base) || isDeployed(path, head));
	if (paths.length === 0) return [];
	const [before, after] = [await require_texts.readTexts(repository, base.tree, paths), await require_texts.readTexts(repository, head.tree, paths)];
	const now = installedIn(head, after);
	const moves = [...installedIn(base, before)].flatMap(([key, { version, ...one }]) => {
		const to = now.get(key)?.version;
		return to === void 0 || to === version ? [] : [{
			...one,
			from: version,
			to
		}];
	});
	if (moves.length === 0) return [];
	const neutral = (text) => moves.reduce((left, { from, to }) => left?.replaceAll(from, "\0").replaceAll(to, "\0"), text);
	const [others, own] = [paths.filter((path) => neutral(before.get(path)) !== neutral(after.get(path))), paths.filter((path) => neutral(before.get(path)) === neutral(after.get(path)))];
	const environment = require_src.rulesOf(change).settings.environments.at(-1)?.name;
	const parts = Object.keys(PARTS).filter((part) => moves.some((move) => move.part === part));
	if (parts.length === 1 && others.length === 0) return [];
	const address = own[0] ?? paths[0] ?? "";
	return [{
		level: "unknown",
		project: (head.ownerOf(address) ?? base.ownerOf(address))?.name ?? address,
		...environment === void 0 ? {} : { environment },
		address,
		reason: `${parts.map((part) => wordsOf(part, moves)).join(" and ")} ${parts.length > 1 ? "move in one change" : "do not move alone"}${others.length === 0 ? "" : `; beside them ${others[0]}${others.length === 1 ? "" : ` and ${others.length - 1} more`} changed`}: if objects are lost or stop, nobody can tell by what`,
		wayOut: `Make a change of its own of ${parts.map((part) => PARTS[part]).join(", and one of ")}${others.length === 0 ? "" : ", apart from the rest"}; roll each out before the next.`,
		digest: require_digest.digestOf({
			moves,
			others: others.map((path) => [path, ...blobsOf(path, base, head)])
		})
	}];
}
function blobsOf(path, ...graphs) {
	return graphs.map(({ tree }) => tree.entries.get(path)?.id ?? "");
}
function isDeployed(path, graph) {
	const kind = graph.ownerOf(path)?.kind;
	return kind !== void 0 && kind !== "action" && kind !== "library";
}
function installedIn(graph, texts) {
	const found = /* @__PURE__ */ new Map();
	for (const [path, text] of texts) {
		if (!text.includes("pkg.crossplane.io/")) continue;
		for (const { apiVersion, kind, metadata, spec } of manifestsIn(text, path)) {
			if (!apiVersion.startsWith("pkg.crossplane.io/") || !(kind in PARTS)) continue;
			const version = spec?.package;
			const name = metadata.name ?? "";
			if (typeof version === "string") found.set(`${kind} ${name}`, {
				part: kind,
				name,
				version
			});
		}
	}
	for (const { name, spec } of graph.applications()) for (const source of [spec.source, ...spec.sources ?? []]) {
		const version = source?.targetRevision;
		if (source?.chart?.split("/").at(-1) !== "crossplane" || version === void 0) continue;
		found.set(`core ${name}`, {
			part: "core",
			name,
			version
		});
	}
	return found;
}
function manifestsIn(text, path) {
	try {
		return require_deliveries.parseManifests(text, path);
	} catch {
		return [];
	}
}
function wordsOf(part, moves) {
	const own = moves.filter((move) => move.part === part).toSorted((a, b) => require_text.compareText(a.name, b.name));
	const [first] = own;
	const version = (text) => text.split(/[:@](?=[^/]*$)/).at(-1);
	const more = own.length > 1 ? `, and ${own.length - 1} more` : "";
	return `${PARTS[part]} (${first?.name}: ${version(first?.from ?? "")} to ${version(first?.to ?? "")}${more})`;
}

// tools/pipeline/src/verdict/beside.ts
async function besidePreviews(session, previews) {
	const { change } = session;
	const ownership = await require_ownership.ownershipOf(session, previews);
	return {
		invalid: [
			...newErrors(change),
			...ownership.errors,
			...await deliveryErrors(session, previews)
		],
		dangers: [
			...dangersOf(change),
			...ownership.dangers,
			...await upgradeRisks(session)
		]
	};
}

// tools/pipeline/src/verdict/risks.ts
function settingsOf(change) {
	const { settings, since } = require_src.rulesOf(change);
	return {
		settings: change.head.settings,
		baseSettings: settings,
		sinceSettings: since
	};
}
const DEFAULT_WAY_OUT = {
	destroy: "Keep the resource, or have somebody who may lose it acknowledge this.",
	stuck: "Undo this field, or create a new resource beside the old one and move over.",
	security: "Narrow the access, or have somebody acknowledge it.",
	disrupt: "Merge it at an hour when this may stop, or have somebody acknowledge it.",
	unknown: "Have somebody who knows this part read the change.",
	safe: ""
};
function risksOf(input) {
	const { previews, invalid = [], dangers = [] } = input;
	const decideFor = policyOf(input);
	return shortenIds([
		...previews.flatMap((preview) => risksIn(preview, decideFor)),
		...previews.flatMap(intakeOf),
		...invalid.map(riskOfFinding),
		...dangers.map((danger) => ({
			...danger,
			id: danger.digest,
			decision: decideFor(danger.level, danger.project, danger.environment)
		})),
		...riskOfSettings(input)
	]).sort(compareRisks);
}
function policyOf({ affected, settings, baseSettings }) {
	const roots = new Map(affected.projects.map(({ name, root }) => [name, root]));
	return (level, project, environment) => {
		const before = require_texts.environmentOf(roots.get(project) ?? "", baseSettings) ?? environment;
		return require_policy.strictest(require_policy.decide(settings, level, environment), require_policy.decide(baseSettings, level, environment), require_policy.decide(baseSettings, level, before));
	};
}
function riskOfSettings({ settings, baseSettings, sinceSettings = baseSettings }) {
	const differs = (key, from) => require_digest.digestOf(settings[key]) !== require_digest.digestOf(from[key]);
	const changed = require_src.GUARDED_SECTIONS.filter((key) => differs(key, baseSettings) && differs(key, sinceSettings));
	if (changed.length === 0) return [];
	const digest = require_digest.digestOf({
		settings: require_texts.SETTINGS_FILE,
		change: changed.map((key) => [
			key,
			baseSettings[key],
			settings[key]
		])
	});
	return [{
		id: digest,
		digest,
		level: "security",
		address: require_texts.SETTINGS_FILE,
		project: require_texts.SETTINGS_FILE,
		reason: `${changed.join(", ")}: the rules for what a change may do are changed here (${changed.map((key) => require_src.OPENED_BY[key]).join("; ")}); the stricter of the old and the new ones judge this change, the new ones every later one`,
		wayOut: "Leave the rules as they are, or have somebody who answers for them acknowledge this.",
		decision: require_policy.strictest(require_policy.decide(settings, "security", void 0), require_policy.decide(baseSettings, "security", void 0))
	}];
}
function risksIn(preview, decideFor) {
	const { project, environment, resources } = preview;
	return resources.filter(({ risk }) => risk.level !== "safe").map((resource) => {
		const { address, risk } = resource;
		const riskDigest = require_policy.riskDigestOf(preview, resource);
		const decision = require_policy.strictest(decideFor(risk.level, project, environment), risk.alsoUnknown === void 0 ? "pass" : decideFor("unknown", project, environment));
		const wayOut = risk.level === "disrupt" && decision === "pass" ? "" : DEFAULT_WAY_OUT[risk.level];
		return {
			id: riskDigest,
			digest: riskDigest,
			level: risk.level,
			address,
			project,
			...environment === void 0 ? {} : { environment },
			reason: risk.reasons.join("; "),
			wayOut: risk.wayOut ?? wayOut,
			decision
		};
	});
}
function intakeOf({ intake = [], project, environment }) {
	return intake.map(({ suggestion, ...finding }) => riskOfFinding({
		finding: {
			...finding,
			...suggestion === void 0 ? {} : { suggestion }
		},
		project,
		...environment === void 0 ? {} : { environment }
	}));
}
function riskOfFinding({ finding, project, environment }) {
	const { rule, file, line, message, suggestion } = finding;
	const digest = require_digest.digestOf({
		rule,
		file,
		message
	});
	return {
		id: digest,
		digest,
		level: "stuck",
		address: line > 0 ? `${file}:${line}` : file,
		project,
		...environment === void 0 ? {} : { environment },
		reason: `${message} (${rule})`,
		wayOut: suggestion ?? "Mend this file in another commit.",
		decision: "blocked"
	};
}
function shortenIds(risks) {
	const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
	const longId = (digest) => Array.from({ length: 12 }, (_, i) => {
		const byte = Number.parseInt(digest.slice(7 + i * 2, 7 + i * 2 + 2), 16);
		return alphabet[byte % 31];
	}).join("");
	const unique = [...new Map(risks.map((risk) => [risk.digest, risk])).values()];
	const longIds = unique.map(({ digest }) => longId(digest));
	for (let length = 4; length <= 12; length++) {
		const ids = longIds.map((id) => id.slice(0, length));
		if (new Set(ids).size === unique.length || length === 12) return unique.map((risk, index) => ({
			...risk,
			id: ids[index] ?? risk.id
		}));
	}
	return unique;
}
const DECISION_ORDER = [
	"blocked",
	"acknowledge",
	"pass"
];
function compareRisks(a, b) {
	return DECISION_ORDER.indexOf(a.decision) - DECISION_ORDER.indexOf(b.decision) || require_words.compareRisk(a.level, b.level) || compare$1(a.project, b.project) || compare$1(a.address, b.address);
}
function compare$1(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

// tools/pipeline/src/verdict/verdict.ts
function verdictOf(input, risks = risksOf(input)) {
	const { affected, previews, failures, acknowledged, settings } = input;
	const accepted = acknowledged.filter(({ digest }) => risks.some((risk) => risk.digest === digest));
	const skipped = previews.filter((preview) => preview.skipped !== void 0).map(({ project, skipped }) => ({
		project,
		message: skipped ?? "",
		code: "skipped"
	}));
	const allFailures = [...failures, ...skipped];
	const environments = new Set(previews.map(({ environment }) => environment).filter((name) => name !== void 0));
	for (const { environment } of affected.projects) if (environment !== void 0) environments.add(environment);
	return {
		schema: "mainstem/verdict@1",
		state: stateOf(risks, accepted, allFailures),
		base: affected.base,
		head: affected.head,
		...affected.dirty === void 0 ? {} : { dirty: affected.dirty },
		counts: require_preview.addCounts(previews.map(({ counts }) => counts)),
		environments: [...environments].sort(require_texts.compareEnvironments(settings)),
		projects: [...previews].sort(comparePreviews),
		affected: affected.projects,
		risks: [...risks],
		acknowledged: accepted,
		failures: allFailures
	};
}
function stateOf(risks, accepted, failures) {
	if (failures.length > 0) return "failed";
	if (risks.some(({ decision }) => decision === "blocked")) return "blocked";
	const digests = new Set(accepted.map(({ digest }) => digest));
	return risks.some(({ decision, digest }) => decision === "acknowledge" && !digests.has(digest)) ? "acknowledge" : "pass";
}
function comparePreviews(a, b) {
	return worst(a) - worst(b) || b.resources.length - a.resources.length || require_text.compareText(a.project, b.project);
}
function worst({ resources, skipped }) {
	if (skipped !== void 0) return -1;
	return Math.min(require_words.RISK_LEVELS.length, ...resources.map(({ risk }) => require_words.RISK_LEVELS.indexOf(risk.level)));
}

// tools/report/src/headline.ts
const LOSSES = [
	[
		/^(xr|application|applicationset)$/i,
		"delivered application",
		"delivered applications"
	],
	[
		/volume|_efs_|filesystem|_db_|_rds_|database|dbinstance|dbcluster|rdsinstance|postgres|mysql|sqlinstance|dynamodb|elasticache|redis|opensearch|documentdb|_ebs_|statefulset/i,
		"database or volume",
		"databases or volumes"
	],
	[
		/bucket/i,
		"bucket",
		"buckets"
	],
	[
		/_kms_key|secret|certificate/i,
		"key or secret",
		"keys or secrets"
	],
	[
		/^namespace$/i,
		"namespace",
		"namespaces"
	],
	[
		/customresourcedefinition|^crd$/i,
		"resource definition",
		"resource definitions"
	]
];
function headlineOf(verdict, outline = require_src$1.outlineOf(verdict)) {
	return {
		state: verdict.state,
		reason: require_wording.oneLine(REASONS[verdict.state](verdict, outline))
	};
}
const REASONS = {
	failed: (verdict, outline) => {
		const { risks, failures } = outline;
		const names = [...new Set(failures.map(({ project }) => project))];
		const all = (/* @__PURE__ */ new Set([...verdict.projects.map(({ project }) => project), ...names])).size;
		const named = names.length <= 2 ? `: ${require_wording.listed(names.map((name) => require_wording.shortenMiddle(name, 80)))}` : "";
		const skipped = skippedIn(verdict, outline).size;
		const destroy = risks.filter(({ risk, status }) => risk.level === "destroy" && status !== "accepted");
		return sentence([
			names.length > 0 ? `${names.length} of ${require_wording.plural(all, "project")} could not be computed${named}` : void 0,
			names.length === 0 && skipped === 0 ? "the verdict could not be computed" : void 0,
			skipped > 0 ? `${require_wording.plural(skipped, "project was", "projects were")} not previewed` : void 0,
			destroy.length > 0 ? lossOf(destroy) : void 0
		]);
	},
	blocked: (_, { risks }) => {
		const blocking = risks.filter(({ status }) => status === "blocks");
		const isPlace = ({ risk, resource }) => resource === void 0 && /:\d+$/.test(risk.address);
		const places = new Set(blocking.filter(isPlace).map(({ risk }) => risk.address)).size;
		const changes = blocking.filter((one) => !isPlace(one));
		const stuck = changes.filter(({ risk }) => risk.level === "stuck").length;
		const others = changes.length - stuck;
		return sentence([
			places > 0 ? `${require_wording.plural(places, "error")} in the files` : void 0,
			stuck > 0 ? `${require_wording.plural(stuck, "change")} would be refused for ever` : void 0,
			others > 0 ? `${require_wording.plural(others, "change")} the policy does not allow` : void 0,
			blocking.length === 0 ? "only another commit helps" : void 0
		]);
	},
	acknowledge: (_, { risks }) => {
		const open = risks.filter(({ status }) => status === "asks");
		const of = (level) => open.filter(({ risk }) => risk.level === level);
		const [destroy, security] = [of("destroy"), of("security")];
		const others = open.length - destroy.length - security.length;
		return sentence([
			destroy.length > 0 ? lossOf(destroy) : void 0,
			security.length > 0 ? `${require_wording.plural(security.length, "change")} would weaken security` : void 0,
			others > 0 ? `${require_wording.plural(others, "change")} ${others === 1 ? "needs" : "need"} someone to accept` : void 0,
			open.length === 0 ? "someone must accept the risks" : void 0
		]);
	},
	pass: (verdict, outline) => {
		const { projects, environments, counts } = verdict;
		const changes = require_wording.changesIn(counts);
		const { risks, missing } = outline;
		const failing = projects.reduce((sum, preview) => sum + require_src$1.failingChecks(preview), 0);
		const waiting = projects.filter(({ waitsFor = [] }) => waitsFor.length > 0).length;
		const skipped = skippedIn(verdict, outline).size;
		const previewed = projects.some(({ skipped, waitsFor = [] }) => skipped === void 0 && waitsFor.length === 0);
		const standing = risks.filter(({ accepted }) => accepted?.pull !== void 0).length;
		const accepted = risks.filter(({ status }) => status === "accepted").length - standing;
		const where = environments.length === 0 ? "" : ` in ${require_wording.listed(environments, 4)}`;
		return sentence([
			projects.length === 0 ? verdict.affected.length === 0 ? "no project is affected" : missing.length > 0 ? void 0 : "nothing to preview" : changes > 0 ? `${require_wording.plural(changes, "change")}${where}` : counts.outputs > 0 ? `${require_wording.plural(counts.outputs, "output")} would change` : previewed ? "no resource would change" : void 0,
			accepted > 0 ? `${require_wording.plural(accepted, "risk")} accepted` : void 0,
			standing > 0 ? `${require_wording.plural(standing, "risk stands", "risks stand")} on the base already` : void 0,
			failing > 0 ? `${require_wording.plural(failing, "check fails", "checks fail")}` : void 0,
			waiting > 0 ? `${require_wording.plural(waiting, "project waits", "projects wait")} for another` : void 0,
			skipped > 0 ? `${require_wording.plural(skipped, "project was", "projects were")} not previewed` : void 0
		]);
	}
};
function skippedIn(verdict, { missing }) {
	const skipped = verdict.projects.filter((project) => project.skipped !== void 0).map(({ project }) => project);
	return /* @__PURE__ */ new Set([...skipped, ...missing.map(({ name }) => name)]);
}
function sentence(parts) {
	return parts.filter((part) => part !== void 0).join(", ");
}
function lossOf(risks) {
	const counts = /* @__PURE__ */ new Map();
	for (const { risk, resource } of risks) {
		const noun = LOSSES.findIndex(([pattern]) => pattern.test(resource?.kind ?? risk.address));
		counts.set(noun, (counts.get(noun) ?? 0) + 1);
	}
	const named = [...counts].filter(([noun]) => noun >= 0).sort(([, a], [, b]) => b - a);
	const others = counts.get(-1) ?? 0;
	const losses = named.map(([noun, count]) => require_wording.plural(count, LOSSES[noun]?.[1] ?? "resource", LOSSES[noun]?.[2]));
	const other = losses.length === 0 ? "resource" : "other resource";
	return `${require_wording.listed([...losses, ...others > 0 ? [require_wording.plural(others, other)] : []])} would be lost`;
}

// tools/report/src/html/changes.ts
const FIELD_ROOM = {
	value: 8e3,
	line: 2e3,
	lines: 1e3
};
function changesMarkup(preview) {
	const { drift = [] } = preview;
	return require_style.html`${require_src$1.notesBefore(preview).map(noteMarkup)}${require_src$1.orderedResources(preview.resources).map(resourceMarkup)}${outputsMarkup(preview)}${require_src$1.notesAfter(preview).map(noteMarkup)}${drift.length > 0 && require_style.html`<h4>Live differs already <small>nobody changed the declaration of ${drift.length === 1 ? "this" : "these"}</small></h4>${require_src$1.orderedResources(drift).map(resourceMarkup)}`}`;
}
const TONES = {
	waits: "unknown",
	bad: "delete",
	told: "safe"
};
function noteMarkup({ label, tone, phrase }) {
	const parts = phrase.map((part) => "name" in part ? require_style.html`<code>${part.name}</code>` : "text" in part ? part.text : part.words);
	return require_style.html`<p class="told ${TONES[tone]}"><b>${label}</b> ${parts}</p>\n`;
}
function outputsMarkup({ counts, outputs = [] }) {
	if (outputs.length === 0) return require_style.html`${counts.outputs > 0 && require_style.html`<div class="resource"><div class="row"><span class="action outputs">outputs</span> ${require_wording.plural(counts.outputs, "output")} would change</div></div>`}`;
	const shown = outputs.map((output) => require_src$1.showOutput(output, FIELD_ROOM));
	return require_style.html`<details class="resource"><summary><span class="action outputs">outputs</span> ${require_wording.plural(outputs.length, "output")} would change</summary><div class="inner">${table(shown)}</div></details>\n`;
}
function resourceMarkup(resource) {
	const { action, address, risk, previousAddress, replaceBecause = [], importedId, fields, hiddenFields = 0 } = resource;
	const replaced = require_src$1.replaceText(resource);
	const head = require_style.html`<span class="action ${action}">${action}</span> <code>${require_wording.oneLine(address)}</code>${risk.level !== "safe" && require_style.html` <span class="pill ${risk.level}">${risk.level}</span>`}`;
	const shown = require_src$1.orderedFields(fields, replaceBecause).map((field) => require_src$1.showField(field, FIELD_ROOM));
	const notes = [
		...risk.reasons.map((reason) => require_style.html`<p>${require_wording.oneLine(reason)}</p>`),
		...risk.wayOut === void 0 || risk.wayOut === "" ? [] : [require_style.html`<p>Instead: ${require_wording.oneLine(risk.wayOut)}</p>`],
		...previousAddress === void 0 ? [] : [require_style.html`<p>Was <code>${require_wording.oneLine(previousAddress)}</code></p>`],
		...importedId === void 0 ? [] : [require_style.html`<p>Imports <code>${require_wording.oneLine(importedId)}</code></p>`],
		...replaced === "" ? [] : [require_style.html`<p>${replaced.replace("r", "R")}</p>`]
	];
	const hidden = hiddenFields > 0 ? require_style.html`<p>${require_wording.plural(hiddenFields, "noisy field")} hidden</p>` : require_style.html``;
	if (shown.length + notes.length + hiddenFields === 0) return require_style.html`<div class="resource"><div class="row">${head}</div></div>\n`;
	return require_style.html`<details class="resource"${risk.level !== "safe" && require_style.html` open`}><summary>${head}</summary><div class="inner">${notes}${shown.length > 0 && table(shown)}${hidden}</div></details>\n`;
}
function table(fields) {
	return require_style.html`<table><caption>Changed fields</caption><thead><tr><th scope="col">field</th><th scope="col">before</th><th scope="col">after</th></tr></thead><tbody>${fields.map(row)}</tbody></table>`;
}
function row(field) {
	const head = require_style.html`<th scope="row"><code>${field.path}</code></th>`;
	if (field.form === "note") return require_style.html`<tr>${head}<td colspan="2"><span class="kept">${field.note}</span></td></tr>`;
	if (field.form === "lines") {
		const lines = field.lines.map((line) => {
			if (line.sign === "gap") return require_style.html`<div class="gap">⋯ ${require_wording.grouped(line.count)} ${line.what} ${line.count === 1 ? "line" : "lines"}</div>`;
			const name = line.sign === "+" ? "plus" : line.sign === "-" ? "minus" : "same";
			return require_style.html`<div class="${name}">${line.sign} ${line.text}</div>`;
		});
		return require_style.html`<tr>${head}<td colspan="2"><div class="diff" tabindex="0">${lines}</div></td></tr>`;
	}
	const { before, after } = field;
	const [left, right] = differing(before, after);
	const none = require_style.html`<span class="none">(none)</span>`;
	return require_style.html`<tr>${head}<td>${before === void 0 ? none : require_style.html`<del class="mono">${left}</del>`}</td><td>${after === void 0 ? none : require_style.html`<ins class="mono">${right}</ins>`}</td></tr>`;
}
function differing(before = "", after = "") {
	const [a, b] = [[...before], [...after]];
	const least = Math.min(a.length, b.length);
	let start = 0;
	while (start < least && a[start] === b[start]) start++;
	let end = 0;
	while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
	const helps = start + end >= 4 && (start + end) * 2 >= Math.max(a.length, b.length);
	const mark = (chars, whole) => {
		const middle = chars.slice(start, chars.length - end).join("");
		if (!helps || middle === "") return require_style.html`${whole}`;
		return require_style.html`${chars.slice(0, start).join("")}<b>${middle}</b>${chars.slice(chars.length - end).join("")}`;
	};
	return [mark(a, before), mark(b, after)];
}

// tools/report/src/html/projects.ts
function anchorsOf({ environments }) {
	const anchors = /* @__PURE__ */ new Map();
	for (const { projects } of environments) for (const { preview, quiet } of projects) if (!quiet && !anchors.has(preview.project)) anchors.set(preview.project, `p${anchors.size}`);
	return anchors;
}
function projectsSection(outline, anchors) {
	const { environments, carriers, missing } = outline;
	if (environments.length + carriers.length + missing.length === 0) return require_style.html``;
	const placed = /* @__PURE__ */ new Set();
	return require_style.html`<section aria-labelledby="projects"><h2 id="projects">Projects</h2>
${filters(environments)}
${environments.map((environment, index) => environmentMarkup(environment, `e${index}`, anchors, placed))}
${namesMarkup("Affected, but no preview is there", missing)}
${namesMarkup("Affected, without an effect of their own", carriers)}
</section>`;
}
function filters(environments) {
	const found = new Set(environments.flatMap(({ projects }) => projects.map(({ risk }) => risk)));
	const levels = require_words.RISK_LEVELS.filter((level) => found.has(level));
	return require_style.html`<form id="filters" class="card filters" hidden>
<label>Environment <select name="environment"><option value="">all</option>${environments.map(({ name }, index) => require_style.html`<option value="e${index}">${name === "" ? "none" : require_wording.oneLine(name)}</option>`)}</select></label>
<label>Risk <select name="risk"><option value="">all</option>${levels.map((level) => require_style.html`<option value="${level}">${level}</option>`)}</select></label>
<label>Text <input name="text" type="search" autocomplete="off" placeholder="name, address, value"></label>
<button type="button">Open all</button>
<output aria-live="polite"></output>
</form>`;
}
function environmentMarkup({ name, projects }, key, anchors, placed) {
	const quiet = projects.filter((project) => project.quiet);
	const distinct = new Set(projects.map(({ preview }) => preview.project)).size;
	return require_style.html`<div class="environment"><h3>${name === "" ? "No environment" : require_wording.oneLine(name)} <small>${require_wording.plural(distinct, "project")}</small></h3>
${projects.filter((project) => !project.quiet).map((project) => {
		const anchor = placed.has(project.preview.project) ? void 0 : anchors.get(project.preview.project);
		placed.add(project.preview.project);
		return projectMarkup(project, key, anchor);
	})}
${quiet.length > 0 && require_style.html`<p class="quiet">No change: ${quiet.map(({ preview }, index) => require_style.html`${index > 0 && ", "}<code>${require_wording.oneLine(preview.project)}</code>`)}</p>`}
</div>\n`;
}
function projectMarkup({ preview, affected, risk }, key, anchor) {
	const { skipped, warnings, counts, undeployed, change } = preview;
	const failing = require_src$1.failingChecks(preview);
	const open = risk === "destroy" || risk === "stuck" || risk === "security";
	const marks = [
		...change === void 0 || change === "modified" ? [] : [require_style.html` <span class="pill ${change === "removed" ? "delete" : "create"}">${require_src$1.CHANGE_WORDS[change]}</span>`],
		...undeployed === true ? [require_style.html` <span class="pill undeployed">undeployed</span>`] : [],
		...(preview.waitsFor ?? []).length === 0 ? [] : [require_style.html` <span class="pill unknown">waits</span>`],
		...failing === 0 ? [] : [require_style.html` <span class="pill delete">${require_wording.plural(failing, "check fails", "checks fail")}</span>`],
		...(preview.drift ?? []).length === 0 ? [] : [require_style.html` <span class="pill replace">live differs</span>`],
		...skipped === void 0 ? [] : [require_style.html` <span class="pill skipped">not previewed</span>`],
		...warnings.length === 0 ? [] : [require_style.html` <span class="pill update">${require_wording.plural(warnings.length, "warning")}</span>`],
		...risk === "safe" ? [] : [require_style.html` <span class="pill ${risk}">${risk}</span>`]
	];
	const tally = require_wording.countsShown(counts).map(([name, count]) => require_style.html`<span class="${name}">${require_wording.grouped(count)} ${name === "outputs" && count === 1 ? "output" : name}</span>`);
	return require_style.html`<details class="card project"${anchor !== void 0 && require_style.html` id="${anchor}"`} data-environment="${key}" data-risk="${risk}"${open && require_style.html` open`}>
<summary><span class="name mono">${require_wording.oneLine(preview.project)}</span> <span class="engine">${preview.engine}</span>${marks}<span class="tally">${tally}</span></summary>
<div class="body">
${affected !== void 0 && becauseMarkup(affected)}
${skipped !== void 0 && require_style.html`<p class="told skipped"><b>Not previewed:</b> ${require_wording.oneLine(skipped)}</p>`}
${undeployed === true && require_style.html`<p class="told undeployed"><b>Undeployed:</b> no Application delivers this overlay; judged as if one did, with prune</p>`}
${warnings.map((warning) => require_style.html`<p class="told update"><b>Warning:</b> ${require_wording.oneLine(warning)}</p>`)}
${changesMarkup(preview)}
</div></details>\n`;
}
function becauseMarkup(affected) {
	const parts = require_src$1.whyPhrase(affected);
	if (parts.length === 0) return require_style.html``;
	return require_style.html`<p class="because"><span class="label">Because</span> ${parts.map((part) => "name" in part ? require_style.html`<code>${part.name}</code>` : "text" in part ? part.text : part.words)}</p>`;
}
function namesMarkup(title, projects) {
	if (projects.length === 0) return require_style.html``;
	return require_style.html`<h3>${title} <small>${require_wording.grouped(projects.length)}</small></h3>
<p class="quiet">${projects.map(({ name }, index) => require_style.html`${index > 0 && ", "}<code>${require_wording.oneLine(name)}</code>`)}</p>`;
}

// tools/report/src/html/script.ts
const SCRIPT = `
(function () {
  'use strict';
  var form = document.getElementById('filters');
  var projects = Array.prototype.slice.call(document.querySelectorAll('details.project'));
  if (form) {
    var output = form.querySelector('output');
    var apply = function () {
      var environment = form.elements.environment.value;
      var risk = form.elements.risk.value;
      var text = form.elements.text.value.trim().toLowerCase();
      var shown = 0;
      projects.forEach(function (project) {
        var fits = (environment === '' || project.dataset.environment === environment) &&
          (risk === '' || project.dataset.risk === risk) &&
          (text === '' || project.textContent.toLowerCase().indexOf(text) >= 0);
        project.hidden = !fits;
        if (fits) shown++;
      });
      document.querySelectorAll('.environment').forEach(function (group) {
        group.hidden = !group.querySelector('details.project:not([hidden])') &&
          (environment !== '' || risk !== '' || text !== '');
      });
      output.textContent = shown === projects.length ? '' : shown + ' of ' + projects.length + ' shown';
    };
    form.addEventListener('input', apply);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.querySelector('button').addEventListener('click', function (event) {
      var open = projects.some(function (project) { return !project.hidden && !project.open; });
      projects.forEach(function (project) {
        if (project.hidden) return;
        project.open = open;
        project.querySelectorAll('details').forEach(function (inner) { inner.open = open; });
      });
      event.currentTarget.textContent = open ? 'Close all' : 'Open all';
    });
    form.hidden = false;
  }
  document.querySelectorAll('button[data-copy]').forEach(function (button) {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(button.dataset.copy).then(function () { button.textContent = 'Copied'; });
    });
  });
  var reveal = function () {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && target.tagName === 'DETAILS') target.open = true;
  };
  window.addEventListener('hashchange', reveal);
  reveal();
})();
`;

// tools/report/src/risk-groups.ts
function riskGroups(risks, alone) {
	const groups = /* @__PURE__ */ new Map();
	for (const entry of risks) {
		const { risk, status, resource, accepted } = entry;
		const key = JSON.stringify([
			status,
			risk.level,
			resource?.kind,
			resource?.action,
			accepted?.pull
		]);
		require_collections.addTo(groups, key, entry);
	}
	const apart = (list) => list.length <= alone ? list.map((entry) => [entry]) : [list];
	return [...groups.values()].flatMap(apart).flatMap((list) => {
		const [first] = list;
		if (first === void 0) return [];
		const { reason, wayOut } = first.risk;
		return [{
			first,
			risks: list,
			sameReason: list.every(({ risk }) => risk.reason === reason),
			sameWayOut: list.every(({ risk }) => risk.wayOut === wayOut)
		}];
	});
}
function shortAddress({ risk: { address }, resource }) {
	const kind = resource === void 0 ? "" : `/${resource.kind}/`;
	const start = kind === "" ? -1 : address.indexOf(kind);
	return start < 0 ? address : address.slice(start + kind.length);
}
function distinguishedBy(risks) {
	const addresses = new Set(risks.map(shortAddress)).size;
	if (addresses === risks.length) return "address";
	return addresses === 1 && new Set(risks.map(({ risk }) => risk.project)).size === risks.length ? "project" : "both";
}

// tools/report/src/html/layout.ts
const NODE = { height: 46 };
const WIDTH = {
	least: 248,
	most: 400,
	page: 1024
};
const GAP = {
	column: 84,
	row: 14
};
const TOP = 34;
const MARGIN = 2;
function layOut({ nodes, edges }) {
	const columns = [];
	for (const node of nodes) {
		const column = columns[node.distance] ?? [];
		column.push(node);
		columns[node.distance] = column;
	}
	for (const column of columns) column.sort((a, b) => compare(a.environment, b.environment) || compare(a.name, b.name));
	for (let sweep = 0; sweep < 4; sweep++) {
		const forward = sweep % 2 === 0;
		for (const column of forward ? columns : [...columns].reverse()) untangle(column, columns, edges, forward);
	}
	const tallest = Math.max(1, ...columns.map((column) => column.length));
	const free = (WIDTH.page - (columns.length - 1) * GAP.column) / columns.length;
	const nodeWidth = Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, free)));
	const step = NODE.height + GAP.row;
	const placed = /* @__PURE__ */ new Map();
	columns.forEach((column, index) => {
		const offset = (tallest - column.length) * step / 2;
		column.forEach((node, row) => {
			const x = MARGIN + index * (nodeWidth + GAP.column);
			placed.set(node.name, {
				...node,
				x,
				y: TOP + offset + row * step
			});
		});
	});
	return {
		width: 4 + columns.length * nodeWidth + Math.max(0, columns.length - 1) * GAP.column,
		height: TOP + tallest * step,
		nodeWidth,
		columns: columns.map((_, distance) => ({
			x: MARGIN + distance * (nodeWidth + GAP.column),
			distance
		})),
		nodes: [...placed.values()],
		edges: edges.flatMap((edge) => {
			const from = placed.get(edge.from);
			const to = placed.get(edge.to);
			return from === void 0 || to === void 0 ? [] : [{
				edge,
				from,
				to
			}];
		})
	};
}
function untangle(column, columns, edges, forward) {
	const places = new Map(columns.flatMap((nodes) => nodes.map(({ name }, index) => [name, (index + .5) / nodes.length])));
	const weight = new Map(column.map(({ name }) => {
		const near = edges.filter(({ from, to }) => (forward ? to : from) === name).map(({ from, to }) => places.get(forward ? from : to) ?? .5);
		const own = places.get(name) ?? .5;
		return [name, near.length === 0 ? own : near.reduce((sum, place) => sum + place, 0) / near.length];
	}));
	column.sort((a, b) => (weight.get(a.name) ?? 0) - (weight.get(b.name) ?? 0));
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

// tools/report/src/html/drawing.ts
const WIDE = {
	label: 6.7,
	note: 5.8
};
const PAD = {
	text: 15,
	arrow: 3
};
function drawGraph(graph, anchors) {
	const { width, height, nodeWidth, columns, nodes, edges } = layOut(graph);
	const via = /* @__PURE__ */ new Map();
	const labels = new Map(nodes.map(({ name, label }) => [name, label ?? name]));
	for (const { edge } of edges) via.set(edge.to, (via.get(edge.to) ?? /* @__PURE__ */ new Set()).add(edge.reason));
	const size = require_style.html`viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
	return require_style.html`<div class="canvas" tabindex="0" role="region" aria-label="Graph of the affected projects">
<svg ${size} aria-label="${require_wording.plural(nodes.length, "affected project")}, from what changed on the left to what it reaches on the right">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="head" d="M0 0.6L8 4L0 7.4z"/></marker></defs>
${columns.map(({ x, distance }) => require_style.html`<text class="column" x="${x + 2}" y="16">${columnTitle(distance)}</text>\n`)}
${edges.map(({ edge, from, to }) => require_style.html`<path class="edge" marker-end="url(#arrow)" d="${curve(from, to, nodeWidth)}"><title>${labels.get(edge.to)} depends on ${labels.get(edge.from)} (${edge.reason})</title></path>\n`)}
${nodes.map((node) => drawNode(node, nodeWidth, [...via.get(node.name) ?? []], anchors.get(node.label ?? node.name)))}
</svg>
</div>`;
}
function columnTitle(distance) {
	return distance === 0 ? "changed" : distance === 1 ? "reached directly" : `${distance} steps away`;
}
function curve(from, to, nodeWidth) {
	const [x1, y1] = [from.x + nodeWidth, from.y + NODE.height / 2];
	const [x2, y2] = [to.x - PAD.arrow, to.y + NODE.height / 2];
	const bend = Math.max(36, Math.abs(x2 - x1) / 2);
	return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
function drawNode(node, nodeWidth, via, anchor) {
	const { x, y, name, label, environment, kind, risk, assumed } = node;
	const title = label ?? name;
	const room = (wide) => Math.floor((nodeWidth - 2 * PAD.text) / wide);
	const note = [
		environment,
		node.changed && node.distance > 0 ? "changed" : "",
		via.length > 0 ? via.join(", ") : kind,
		node.note ?? "",
		assumed ? "assumed" : ""
	].filter((part) => part !== "" && part !== void 0).join(" · ");
	const inside = require_style.html`<g class="node ${risk}${node.changed ? " start" : ""}${assumed ? " assumed" : ""}"><title>${title}</title>
<rect class="box" x="${x}" y="${y}" width="${nodeWidth}" height="${NODE.height}" rx="8"/>
<rect class="stripe" x="${x}" y="${y + 10}" width="4" height="${NODE.height - 20}" rx="2"/>
<text class="name" x="${x + PAD.text}" y="${y + 20}">${require_wording.shortenMiddle(title, room(WIDE.label))}</text>
<text class="note" x="${x + PAD.text}" y="${y + 36}">${require_wording.shortenMiddle(note, room(WIDE.note))}</text></g>`;
	return anchor === void 0 ? require_style.html`${inside}\n` : require_style.html`<a href="#${anchor}">${inside}</a>\n`;
}

// tools/report/src/html/sections.ts
function bannerSection(verdict, { state, reason }) {
	const projects = (/* @__PURE__ */ new Set([...verdict.affected.map(({ name }) => name), ...verdict.projects.map((p) => p.project)])).size;
	const where = verdict.environments.length === 0 ? "" : ` in ${require_wording.listed(verdict.environments.map(require_wording.oneLine), 8)}`;
	const counts = require_wording.countsShown(verdict.counts);
	return require_style.html`<header class="banner ${state}">
<span class="pill">${state}</span>
<h1>${reason.charAt(0).toUpperCase() + reason.slice(1)}</h1>
<p>${require_wording.plural(projects, "affected project")}${where}</p>
${counts.length > 0 && require_style.html`<ul class="counts" aria-label="Resource changes">${counts.map(([name, count]) => require_style.html`<li class="${name}"><b>${require_wording.grouped(count)}</b>${name}</li>`)}</ul>`}
</header>`;
}
function failuresSection(failures) {
	if (failures.length === 0) return require_style.html``;
	return require_style.html`<section aria-labelledby="failures"><h2 id="failures">Could not be computed <small>${require_wording.grouped(failures.length)}</small></h2>
<div class="risks">${failures.map(({ project, message }) => require_style.html`<div class="card failure"><code>${require_wording.oneLine(project)}</code><pre>${message.trimEnd().split("\n").map((line, index) => require_style.html`${index > 0 && "\n"}${line}`)}</pre></div>\n`)}</div></section>`;
}
const MOST_TOLD = 6;
const MOST_ALONE$1 = 2;
const MOST_OPEN = 12;
const MOST_IDS = 10;
function risksSection(risks) {
	if (risks.length === 0) return require_style.html``;
	const asks = risks.filter(({ status }) => status === "asks").length;
	const note = asks > 0 ? `${require_wording.grouped(risks.length)}, ${require_wording.grouped(asks)} to accept` : require_wording.grouped(risks.length);
	const told = risks.filter(({ status }) => status === "told");
	const first = told.length > MOST_TOLD ? risks.filter(({ status }) => status !== "told") : risks;
	const cards = (list) => riskGroups(list, MOST_ALONE$1).map(groupMarkup);
	const all = `/mainstem acknowledge all ${acceptanceOfAll(risks.map(({ risk }) => risk))}`;
	return require_style.html`<section aria-labelledby="risks"><h2 id="risks">Risks <small>${note}</small></h2>
${asks > 1 && require_style.html`<div class="card all"><div class="accept">To accept all ${require_wording.grouped(asks)} as they are now, comment <code>${all}</code>${copyButton(all)}</div></div>`}
${first.length > 0 && require_style.html`<ul class="risks">${cards(first)}</ul>`}
${first.length < risks.length && require_style.html`<details class="more"><summary>${require_wording.plural(told.length, "risk")} for your attention, nothing to accept</summary><ul class="risks">${cards(told)}</ul></details>`}</section>`;
}
function statusWords({ status, accepted }, several) {
	return {
		blocks: "blocks: only another commit helps",
		asks: several ? "someone must accept them" : "someone must accept it",
		accepted: `accepted by ${require_wording.oneLine(accepted?.by ?? "")}, ${require_wording.oneLine(accepted?.at ?? "")}${accepted?.pull === void 0 ? "" : `, ${require_wording.standingWords(accepted)}`}`,
		told: "for your attention"
	}[status];
}
function copyButton(text) {
	return require_style.html`<button type="button" hidden data-copy="${text}">Copy</button>`;
}
function groupMarkup(group) {
	const { first, risks, sameReason, sameWayOut } = group;
	if (risks.length === 1) return riskMarkup(first);
	const { risk, resource, status } = first;
	const by = distinguishedBy(risks);
	const kind = resource === void 0 ? "problems" : `${require_wording.oneLine(resource.kind)}, ${resource.action}`;
	const item = (entry) => {
		const [address, project] = [require_wording.oneLine(shortAddress(entry)), require_wording.oneLine(entry.risk.project)];
		const shown = by === "project" ? project : address;
		const place = [...by === "both" ? [project] : [], require_wording.oneLine(entry.risk.environment ?? "")].filter(Boolean);
		return require_style.html`<li><code>${shown}</code><small>${place.join(" · ")}${status === "asks" && require_style.html` · ${require_wording.oneLine(entry.risk.id)}`}</small>${!sameReason && require_style.html`<p>${require_wording.oneLine(entry.risk.reason)}</p>`}</li>\n`;
	};
	const commands = Array.from({ length: Math.ceil(risks.length / MOST_IDS) }, (_, at) => ["/mainstem acknowledge", ...risks.slice(at * MOST_IDS, (at + 1) * MOST_IDS).map((one) => require_wording.oneLine(acceptanceOf(one.risk)))].join(" "));
	const left = risks.slice(MOST_OPEN);
	return require_style.html`<li class="card risk ${risk.level}">
<div class="head"><span class="pill">${risk.level}</span> <b>${require_wording.grouped(risks.length)} × ${kind}</b>${by === "project" && require_style.html` <code>${require_wording.oneLine(shortAddress(first))}</code>`}<span class="status">${statusWords(first, true)}</span></div>
${sameReason && require_style.html`<p>${require_wording.oneLine(risk.reason)}</p>`}
${risk.wayOut !== "" && require_style.html`<p><span class="label">Instead${!sameWayOut && ", for the first"}:</span> ${require_wording.oneLine(risk.wayOut)}</p>`}
<ul class="each">${risks.slice(0, MOST_OPEN).map(item)}</ul>
${left.length > 0 && require_style.html`<details class="more"><summary>${require_wording.grouped(left.length)} more</summary><ul class="each">${left.map(item)}</ul></details>`}
${status === "asks" && require_style.html`<div class="accept">To accept these as they are now, comment ${commands.map((command) => require_style.html`<code>${command}</code>${copyButton(command)}`)}</div>`}
</li>\n`;
}
function riskMarkup(entry) {
	const { risk, status } = entry;
	const words = statusWords(entry, false);
	const command = `/mainstem acknowledge ${require_wording.oneLine(acceptanceOf(risk))}`;
	return require_style.html`<li class="card risk ${risk.level}">
<div class="head"><span class="pill">${risk.level}</span> <code>${require_wording.oneLine(risk.address)}</code><span class="status">${words}</span></div>
<p class="place">${require_wording.oneLine(risk.project)}${risk.environment !== void 0 && require_style.html` · ${require_wording.oneLine(risk.environment)}`}</p>
<p>${require_wording.oneLine(risk.reason)}</p>
${risk.wayOut !== "" && require_style.html`<p><span class="label">Instead:</span> ${require_wording.oneLine(risk.wayOut)}</p>`}
${status === "asks" && require_style.html`<div class="accept">To accept it as it is now, comment <code>${command}</code>${copyButton(command)}</div>`}
</li>\n`;
}
function graphSection(graph, anchors) {
	if (graph.nodes.length === 0) return require_style.html``;
	return require_style.html`<section aria-labelledby="graph"><h2 id="graph">What is affected, and why</h2>
<div class="card">${drawGraph(graph, anchors)}${graph.left > 0 && require_style.html`<p class="left">… and ${require_wording.plural(graph.left, "more affected project")} that found no room here; all are listed below.</p>`}</div></section>`;
}
function wavesSection(waves) {
	const shown = Object.entries(waves).filter(([, list]) => list.length > 0);
	if (shown.length === 0) return require_style.html``;
	return require_style.html`<section aria-labelledby="waves"><h2 id="waves">Rollout <small>stacks, wave by wave</small></h2>
<div class="card">${shown.map(([environment, list]) => require_style.html`<div class="waves"><h3>${environment === "" ? "no environment" : require_wording.oneLine(environment)}</h3><ol>${list.map((names, index) => require_style.html`<li class="wave"><span class="label">wave ${index + 1}</span><ul>${names.map((name) => require_style.html`<li><code>${require_wording.oneLine(name)}</code></li>`)}</ul></li>`)}</ol></div>\n`)}</div></section>`;
}

// tools/report/src/html/verdict.ts
const MOST_NODES = 30;
const POLICY = [
	"default-src 'none'",
	`style-src '${sourceDigest(require_style.STYLE)}'`,
	`script-src '${sourceDigest(SCRIPT)}'`,
	"img-src data:",
	"base-uri 'none'",
	"form-action 'none'"
].join("; ");
function renderHtml(verdict, { title, waves = {} } = {}) {
	const outline = require_src$1.outlineOf(verdict);
	const headline = headlineOf(verdict);
	const anchors = anchorsOf(outline);
	const order = verdict.projects.map(({ project }) => project);
	const risks = require_src$1.worstRisks(outline);
	const graph = verdict.affected.length > MOST_NODES ? require_src$1.graphOfPicture(require_src$1.pictureOf(verdict.affected, order, risks)) : require_src$1.affectedGraph(verdict.affected, order, risks, 60);
	const range = require_wording.rangeText(verdict);
	return require_style.page({
		title: title ?? `${headline.state}: ${headline.reason}`,
		policy: POLICY,
		style: require_style.STYLE,
		skip: "Skip to the verdict",
		top: require_style.html`${title !== void 0 && require_style.html`<span>${title}</span>`}<code class="range">${range}</code>`,
		main: require_style.html`${bannerSection(verdict, headline)}
${failuresSection(outline.failures)}
${risksSection(outline.risks)}
${graphSection(graph, anchors)}
${wavesSection(waves)}
${projectsSection(outline, anchors)}`,
		footer: require_style.html`Computed by Mainstem for <code>${verdict.base}</code> to <code>${verdict.head}</code>.`,
		script: SCRIPT
	});
}
function sourceDigest(text) {
	return `sha256-${(0, node_crypto.createHash)("sha256").update(text).digest("base64")}`;
}

// tools/report/src/terminal/verdict.ts
const MORE = "see --format html";
const MOST_RISKS = 20;
const MOST_ALONE = 2;
const MOST_ALIKE = 12;
const MOST_PROJECTS = 16;
const MOST_FAILURES = 10;
const MOST_NAMES = 12;
const MOST_LINES = 12;
const GENEROUS = {
	resources: 12,
	fields: 8,
	lines: 14,
	more: MORE
};
const TIGHT = {
	resources: 6,
	fields: 4,
	lines: 8,
	more: MORE
};
function renderTerminal(verdict, options) {
	const canvas = require_src$1.makeCanvas(options);
	const outline = require_src$1.outlineOf(verdict);
	writeSummary(canvas, verdict);
	writeFailures(canvas, outline);
	writeRisks(canvas, outline, options.again ?? `mainstem verdict --base ${require_wording.shortRevision(verdict.base)}`);
	writeProjects(canvas, outline);
	return canvas.toString();
}
function writeSummary(canvas, verdict) {
	const { paint } = canvas;
	const { state, reason } = headlineOf(verdict);
	canvas.prose(reason, 0, {
		lead: `${paint(`${state}:`, ...require_src$1.STATE_STYLES[state])} `,
		styles: ["bold"]
	});
	canvas.line();
	const counts = require_wording.countsShown(verdict.counts).map(([name, count]) => `${paint(require_wording.grouped(count), "bold")} ${paint(name, ...name === "outputs" ? ["dim"] : require_src$1.ACTION_STYLES[name])}`);
	canvas.line(`  ${counts.length === 0 ? paint("no resource would change", "dim") : counts.join("   ")}`);
	const projects = new Set(verdict.affected.map(({ name }) => name));
	for (const { project } of verdict.projects) projects.add(project);
	const where = verdict.environments.length === 0 ? "" : ` in ${require_wording.listed(verdict.environments.map(require_wording.oneLine), 6)}`;
	canvas.prose(`${require_wording.plural(projects.size, "affected project")}${where}, ${require_wording.rangeText(verdict)}`, 2, { styles: ["dim"] });
}
function writeFailures(canvas, { failures }) {
	if (failures.length === 0) return;
	canvas.heading("Could not be computed", require_wording.grouped(failures.length));
	for (const { project, message } of failures.slice(0, MOST_FAILURES)) {
		canvas.prose(require_src$1.named(project), 2, { styles: ["red"] });
		const lines = message.trimEnd().split("\n");
		for (const line of lines.slice(0, MOST_LINES)) canvas.prose(require_wording.shorten(line, 400), 4);
		if (lines.length > MOST_LINES) canvas.line(`    ${canvas.paint(`… ${require_wording.plural(lines.length - MOST_LINES, "more line")}`, "dim")}`);
		canvas.line();
	}
	if (failures.length > MOST_FAILURES) canvas.line(`  ${canvas.paint(`… ${require_wording.plural(failures.length - MOST_FAILURES, "more failure")}, ${MORE}`, "dim")}`);
}
function writeRisks(canvas, { risks }, again) {
	if (risks.length === 0) return;
	const tally = (status, words) => {
		const count = risks.filter((risk) => risk.status === status).length;
		return count === 0 ? [] : [`${require_wording.grouped(count)} ${words}`];
	};
	canvas.heading("Risks", [
		...tally("blocks", "blocking"),
		...tally("asks", "to accept"),
		...tally("accepted", "accepted")
	].join(", "));
	const groups = riskGroups(risks, MOST_ALONE);
	const shown = groups.slice(0, MOST_RISKS);
	for (const group of shown) if (group.risks.length === 1) writeRisk(canvas, group.first, again);
	else writeRiskGroup(canvas, group, again);
	const left = groups.slice(MOST_RISKS).reduce((sum, group) => sum + group.risks.length, 0);
	if (left > 0) canvas.line(`  ${canvas.paint(`… ${require_wording.plural(left, "more risk")}, ${MORE}`, "dim")}`);
}
function writeRiskGroup(canvas, { first, risks, sameReason, sameWayOut }, again) {
	const { paint } = canvas;
	const { risk, resource, status } = first;
	const detail = 12;
	const level = paint(risk.level.padEnd(10), ...require_src$1.RISK_STYLES[risk.level]);
	const kind = resource === void 0 ? "problems" : `${require_wording.oneLine(resource.kind)}, ${resource.action}`;
	canvas.line(`  ${level}${paint(`${require_wording.grouped(risks.length)} × ${kind}`, "bold")}`);
	if (sameReason) canvas.prose(require_wording.oneLine(risk.reason), detail);
	if (risk.wayOut !== "") {
		const instead = sameWayOut ? "" : "for the first: ";
		canvas.prose(`${instead}${require_wording.oneLine(risk.wayOut)}`, detail, { lead: paint("instead  ", "dim") });
	}
	const by = distinguishedBy(risks);
	if (by === "project") canvas.prose(require_src$1.named(shortAddress(first)), detail, { lead: paint("each     ", "dim") });
	for (const entry of risks.slice(0, MOST_ALIKE)) {
		const id = status === "asks" ? `${paint(entry.risk.id, "bold")}  ` : "";
		const project = require_src$1.named(entry.risk.project);
		const address = require_src$1.named(shortAddress(entry));
		const name = by === "project" ? project : by === "address" ? address : `${address} of ${project}`;
		canvas.row(`${id}${paint(name)}`, paint(require_wording.oneLine(entry.risk.environment ?? "")), detail);
		if (!sameReason) canvas.prose(require_wording.oneLine(entry.risk.reason), 14, { styles: ["dim"] });
	}
	if (risks.length > MOST_ALIKE) canvas.line(`${" ".repeat(detail)}${paint(`… ${require_wording.grouped(risks.length - MOST_ALIKE)} more, ${MORE}`, "dim")}`);
	if (status === "asks") {
		const ids = risks.length > MOST_ALIKE ? "all" : risks.map((entry) => entry.risk.id).join(",");
		canvas.prose(`${again} --accept ${ids}`, detail, { lead: paint("accept   ", "dim") });
	}
	if (status === "blocks") canvas.prose("only another commit helps", detail, { lead: paint("blocked  ", "red") });
	if (status === "accepted") {
		const people = [...new Set(risks.map(({ accepted }) => require_wording.oneLine(accepted?.by ?? "")))];
		const { accepted } = first;
		const before = accepted?.pull === void 0 ? "" : `, ${require_wording.standingWords(accepted)}`;
		canvas.prose(`by ${require_wording.listed(people, 5)}${before}`, detail, { lead: paint("accepted ", "green") });
	}
	canvas.line();
}
function writeRisk(canvas, { risk, status, accepted }, again) {
	const { paint } = canvas;
	const detail = 12;
	const level = paint(risk.level.padEnd(10), ...require_src$1.RISK_STYLES[risk.level]);
	canvas.row(`${level}${paint(require_src$1.named(risk.address), "bold")}`, paint(require_wording.oneLine(risk.environment ?? "")), 2);
	canvas.prose(require_src$1.named(risk.project), detail, { styles: ["dim"] });
	canvas.prose(require_wording.oneLine(risk.reason), detail);
	if (risk.wayOut !== "") canvas.prose(require_wording.oneLine(risk.wayOut), detail, { lead: paint("instead  ", "dim") });
	if (status === "asks") canvas.prose(`${again} --accept ${risk.id}`, detail, { lead: paint("accept   ", "dim") });
	if (status === "blocks") canvas.prose("only another commit helps", detail, { lead: paint("blocked  ", "red") });
	if (accepted !== void 0) {
		const before = accepted.pull === void 0 ? "" : `, ${require_wording.standingWords(accepted)}`;
		canvas.prose(`by ${require_wording.oneLine(accepted.by)} at ${require_wording.oneLine(accepted.at)}${before}`, detail, { lead: paint("accepted ", "green") });
	}
	canvas.line();
}
function writeProjects(canvas, outline) {
	const room = outline.environments.reduce((sum, { projects }) => sum + projects.filter((p) => !p.quiet).length, 0) > 6 ? TIGHT : GENEROUS;
	let left = MOST_PROJECTS;
	outline.environments.forEach(({ name, projects, counts }, index) => {
		const share = Math.ceil(left / (outline.environments.length - index));
		const speaking = projects.filter(({ quiet }) => !quiet);
		const shown = speaking.slice(0, share);
		left -= shown.length;
		canvas.heading(name === "" ? "No environment" : require_wording.oneLine(name), require_wording.plural(new Set(projects.map((p) => p.preview.project)).size, "project"));
		for (const project of shown) writeProject(canvas, project, room, outline.told);
		if (speaking.length > shown.length) {
			canvas.prose(`… ${require_wording.plural(speaking.length - shown.length, "more project")} (${require_wording.countsText(counts)} in all of ${name === "" ? "them" : require_wording.oneLine(name)}), ${MORE}`, 2, { styles: ["dim"] });
			canvas.line();
		}
		const quiet = projects.filter((project) => project.quiet).map(({ preview }) => require_wording.oneLine(preview.project));
		if (quiet.length > 0) canvas.prose(require_wording.listed(quiet, MOST_NAMES), 2, {
			lead: canvas.paint("no change  ", "dim"),
			styles: ["dim"]
		});
	});
	writeNames(canvas, "Affected, but no preview is there", outline.missing);
	writeNames(canvas, "Affected, without an effect of their own", outline.carriers);
}
function writeProject(canvas, { preview, affected }, room, told) {
	const { paint } = canvas;
	const change = preview.change === void 0 || preview.change === "modified" ? "" : `, ${require_src$1.CHANGE_WORDS[preview.change]}`;
	canvas.row(paint(require_src$1.named(preview.project), "bold"), paint(`${preview.engine}${change}`, "dim"), 2);
	const why = affected === void 0 ? "" : require_src$1.whyText(affected);
	if (why !== "") canvas.prose(why, 4, { styles: ["dim"] });
	require_src$1.writeChanges(canvas, preview, room, told);
	canvas.line();
}
function writeNames(canvas, title, projects) {
	if (projects.length === 0) return;
	canvas.heading(title, require_wording.grouped(projects.length));
	const names = projects.map(({ name }) => require_wording.oneLine(name));
	canvas.prose(require_wording.listed(names, MOST_NAMES), 2, { styles: ["dim"] });
}

Object.defineProperty(exports, "acceptanceOf", {
  enumerable: true,
  get: function () {
    return acceptanceOf;
  }
});
Object.defineProperty(exports, "acceptanceOfAll", {
  enumerable: true,
  get: function () {
    return acceptanceOfAll;
  }
});
Object.defineProperty(exports, "accepts", {
  enumerable: true,
  get: function () {
    return accepts;
  }
});
Object.defineProperty(exports, "besidePreviews", {
  enumerable: true,
  get: function () {
    return besidePreviews;
  }
});
Object.defineProperty(exports, "distinguishedBy", {
  enumerable: true,
  get: function () {
    return distinguishedBy;
  }
});
Object.defineProperty(exports, "headlineOf", {
  enumerable: true,
  get: function () {
    return headlineOf;
  }
});
Object.defineProperty(exports, "previewChange", {
  enumerable: true,
  get: function () {
    return previewChange;
  }
});
Object.defineProperty(exports, "renderHtml", {
  enumerable: true,
  get: function () {
    return renderHtml;
  }
});
Object.defineProperty(exports, "renderTerminal", {
  enumerable: true,
  get: function () {
    return renderTerminal;
  }
});
Object.defineProperty(exports, "riskGroups", {
  enumerable: true,
  get: function () {
    return riskGroups;
  }
});
Object.defineProperty(exports, "risksOf", {
  enumerable: true,
  get: function () {
    return risksOf;
  }
});
Object.defineProperty(exports, "settingsOf", {
  enumerable: true,
  get: function () {
    return settingsOf;
  }
});
Object.defineProperty(exports, "shortAddress", {
  enumerable: true,
  get: function () {
    return shortAddress;
  }
});
Object.defineProperty(exports, "verdictOf", {
  enumerable: true,
  get: function () {
    return verdictOf;
  }
});