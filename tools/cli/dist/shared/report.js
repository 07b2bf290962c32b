const require_rolldown_runtime = require("./runtime.js");
const require_wording = require("./wording.js");
const require_preview = require("./preview.js");
const require_words = require("./words.js");
const require_collections = require("./collections.js");
const require_redact = require("./redact.js");

// tools/report/src/text-diff.ts
const CONTEXT = 2;
const LARGEST_TABLE = 4e5;
function diffLines(old, changed, most) {
	const a = splitLines(old);
	const b = splitLines(changed);
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	let end = 0;
	while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
	const middle = align(a.slice(start, a.length - end), b.slice(start, b.length - end));
	const unchanged = (text) => ({
		sign: " ",
		text
	});
	const [before, after] = middle.length === 0 ? [0, 0] : [Math.min(start, CONTEXT), Math.min(end, CONTEXT)];
	const gap = (count) => count === 0 ? [] : [{
		sign: "gap",
		count,
		what: "unchanged"
	}];
	const shown = [
		...a.slice(start - before, start).map(unchanged),
		...middle,
		...a.slice(a.length - end, a.length - end + after).map(unchanged)
	];
	const hidden = middle.length === 0 ? [a.length, 0] : [start - before, end - after];
	return bounded([
		...gap(hidden[0] ?? 0),
		...folded(shown),
		...gap(hidden[1] ?? 0)
	], most);
}
function splitLines(text) {
	if (text === "") return [];
	const lines = text.split("\n");
	if (lines.at(-1) === "") lines.pop();
	return lines;
}
function align(a, b) {
	const removed = a.map((text) => ({
		sign: "-",
		text
	}));
	const added = b.map((text) => ({
		sign: "+",
		text
	}));
	if (a.length * b.length > LARGEST_TABLE || a.length === 0 || b.length === 0) return [...removed, ...added];
	const columns = b.length + 1;
	const table = new Uint32Array((a.length + 1) * columns);
	const at = (i, j) => table[i * columns + j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) table[i * columns + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	const lines = [];
	let i = 0;
	let j = 0;
	while (i < a.length || j < b.length) {
		const left = a[i];
		const right = b[j];
		if (left !== void 0 && left === right) {
			lines.push({
				sign: " ",
				text: left
			});
			i++;
			j++;
		} else if (left !== void 0 && (right === void 0 || at(i + 1, j) >= at(i, j + 1))) {
			lines.push({
				sign: "-",
				text: left
			});
			i++;
		} else if (right !== void 0) {
			lines.push({
				sign: "+",
				text: right
			});
			j++;
		}
	}
	return lines;
}
function folded(lines) {
	const near = new Uint8Array(lines.length);
	lines.forEach(({ sign }, index) => {
		if (sign !== " ") near.fill(1, Math.max(0, index - CONTEXT), index + CONTEXT + 1);
	});
	const result = [];
	let hidden = 0;
	const flush = () => {
		if (hidden > 0) result.push({
			sign: "gap",
			count: hidden,
			what: "unchanged"
		});
		hidden = 0;
	};
	lines.forEach((line, index) => {
		if (near[index] === 0) hidden++;
		else {
			flush();
			result.push(line);
		}
	});
	flush();
	return result;
}
function bounded(lines, most) {
	if (lines.length <= most) return [...lines];
	const shown = lines.slice(0, Math.max(0, most - 1));
	return [...shown, {
		sign: "gap",
		count: lines.length - shown.length,
		what: "more"
	}];
}

// tools/report/src/field.ts
const UNKNOWN_VALUE = "(known after apply)";
function showField(field, room) {
	const path = require_wording.visible(shortenPath(field.path));
	if (field.sensitive === true) return {
		form: "note",
		path,
		note: field.changed === false ? require_redact.REDACTED : `${require_redact.REDACTED} changed, not shown`
	};
	const before = field.before ?? void 0;
	const after = field.unknown === true ? void 0 : field.after ?? void 0;
	if (isText(before, after) && field.unknown !== true) return {
		form: "lines",
		path,
		lines: diffLines(String(before ?? ""), String(after ?? ""), room.lines).map((line) => line.sign === "gap" ? line : {
			...line,
			text: clip(line.text, 0, room.line)
		})
	};
	const shownAfter = field.unknown === true ? UNKNOWN_VALUE : void 0;
	if (before === void 0 && after === void 0 && shownAfter === void 0) return {
		form: "note",
		path,
		note: "changed"
	};
	const [left, right] = shortenPair(before === void 0 ? "" : written(before), after === void 0 ? "" : written(after), room.value);
	return {
		form: "values",
		path,
		...before === void 0 ? {} : { before: left },
		...after === void 0 && shownAfter === void 0 ? {} : { after: shownAfter ?? right }
	};
}
function orderedFields(fields, replaceBecause = []) {
	const causes = new Set(replaceBecause);
	return [...fields.filter(({ path }) => causes.has(path)), ...fields.filter(({ path }) => !causes.has(path))];
}
const LONGEST_PATH = 240;
function shortenPath(path) {
	return path.length <= LONGEST_PATH ? path : `${path.slice(0, require_wording.boundaryBefore(path, 239))}…`;
}
function isText(before, after) {
	const fits = (value) => value === void 0 || typeof value === "string";
	return fits(before) && fits(after) && [before, after].some((value) => typeof value === "string" && /\n./.test(value));
}
function written(value) {
	return JSON.stringify(value) ?? String(value);
}
function shortenPair(before, after, room) {
	if (before.length <= room && after.length <= room) return [require_wording.visible(before), require_wording.visible(after)];
	let same = 0;
	while (same < before.length && same < after.length && before[same] === after[same]) same++;
	const start = before === "" || after === "" ? 0 : Math.max(0, same - Math.floor(room / 3));
	return [clip(before, start, room), clip(after, start, room)];
}
function clip(text, start, room) {
	if (text.length <= room) return require_wording.visible(text);
	const from = require_wording.boundaryBefore(text, Math.min(start, Math.max(0, text.length - room)));
	const to = require_wording.boundaryBefore(text, from + room);
	const note = to < text.length ? `… (${require_wording.grouped(text.length)} characters)` : "";
	return `${from > 0 ? "…" : ""}${require_wording.visible(text.slice(from, to))}${note}`;
}

// tools/report/src/phrase.ts
function phraseText(phrase) {
	return phrase.map((part) => "name" in part ? part.name : "text" in part ? part.text : part.words).join("");
}
function namesPhrase(names, most = Number.POSITIVE_INFINITY) {
	const shown = names.slice(0, most).map((name) => ({ name }));
	if (names.length > most) shown.push({ words: `${names.length - most} more` });
	return shown.flatMap((part, index) => index === 0 ? [part] : [{ words: index === shown.length - 1 ? " and " : ", " }, part]);
}

// tools/report/src/notes.ts
const MOST_NAMES = 8;
const CHECK_LABELS = {
	fail: "check fails",
	error: "check broken",
	unknown: "check open"
};
function notesBefore({ waitsFor = [], checks = [] }) {
	return [...waitsFor.length === 0 ? [] : [waitsNote(waitsFor.map(require_wording.oneLine))], ...checks.map(checkNote)];
}
function failingChecks({ checks = [] }) {
	return checks.filter(({ status }) => status !== "unknown").length;
}
function notesAfter({ invocations = [], deferred = [] }) {
	return [...invocations.map((address) => ({
		label: "invokes",
		tone: "told",
		phrase: [{ name: require_wording.oneLine(address) }]
	})), ...deferred.map(({ address, reason }) => ({
		label: "deferred",
		tone: "told",
		phrase: [
			{ name: require_wording.oneLine(address) },
			{ words: ": " },
			{ text: require_wording.oneLine(reason) }
		]
	}))];
}
function waitsNote(names) {
	const [only] = names;
	const applied = names.length === 1 && only !== void 0 ? [{ name: only }, { words: " is" }] : [{ words: "they are" }];
	return {
		label: "waits for",
		tone: "waits",
		phrase: [
			...namesPhrase(names, MOST_NAMES),
			{ words: "; planned for real once " },
			...applied,
			{ words: " applied" }
		]
	};
}
function checkNote({ address, status, problems }) {
	const told = problems.map(require_wording.oneLine).filter((text) => text !== "");
	const why = told.length > 0 ? told : status === "unknown" ? ["known after apply"] : [];
	return {
		label: CHECK_LABELS[status],
		tone: status === "unknown" ? "told" : "bad",
		phrase: [{ name: require_wording.oneLine(address) }, ...why.length === 0 ? [] : [{ words: ": " }, { text: why.join("; ") }]]
	};
}
const REPLACE_ORDERS = {
	"delete-create": "the old one goes before the new one is made",
	"create-delete": "the new one is made before the old one goes",
	"create-forget": "the old one is left behind, managed by nobody"
};
const MOST_CAUSES = 6;
function replaceText({ replaceBecause = [], replaceOrder }) {
	if (replaceBecause.length === 0 && replaceOrder === void 0) return "";
	return `replaced${replaceBecause.length === 0 ? "" : ` because of ${require_wording.listed(replaceBecause.map(require_wording.oneLine), MOST_CAUSES)}`}${replaceOrder === void 0 ? "" : `; ${REPLACE_ORDERS[replaceOrder]}`}`;
}
function showOutput(output, room) {
	const { name, before, after, unknown, sensitive } = output;
	return showField({
		path: name,
		...before === void 0 ? {} : { before },
		...after === void 0 ? {} : { after },
		...unknown === void 0 ? {} : { unknown },
		...sensitive === void 0 ? {} : { sensitive },
		changed: true
	}, room);
}

// tools/report/src/outline.ts
function outlineOf(verdict) {
	const affected = new Map(verdict.affected.map((project) => [project.name, project]));
	const groups = new Map(verdict.environments.map((name) => [name, []]));
	const loud = new Set(verdict.projects.filter((preview) => !isQuiet(preview)).map(({ project }) => project));
	const listed = /* @__PURE__ */ new Set();
	for (const preview of verdict.projects) {
		if (isQuiet(preview) && (loud.has(preview.project) || listed.has(preview.project))) continue;
		listed.add(preview.project);
		const name = preview.environment ?? "";
		const why = affected.get(preview.project);
		const group = groups.get(name) ?? [];
		group.push({
			preview,
			...why === void 0 ? {} : { affected: why },
			risk: preview.resources.reduce((worst, { risk }) => require_words.worseRisk(worst, risk.level), "safe"),
			quiet: isQuiet(preview)
		});
		groups.set(name, group);
	}
	const skips = new Set(verdict.projects.flatMap(({ project, skipped }) => skipped === void 0 ? [] : [riskKey(project, skipped)]));
	const seen = /* @__PURE__ */ new Set([...verdict.projects.map(({ project }) => project), ...verdict.failures.map((f) => f.project)]);
	return {
		environments: [...groups].filter(([, projects]) => projects.length > 0).map(([name, projects]) => ({
			name,
			projects,
			counts: require_preview.addCounts(projects.map(({ preview }) => preview.counts))
		})),
		risks: risksOf(verdict),
		failures: verdict.failures.filter(({ project, message, code }) => code !== "skipped" && !skips.has(riskKey(project, message))),
		carriers: verdict.affected.filter(({ name, ...kinds }) => !seen.has(name) && !require_preview.isStack(kinds) && !require_preview.isCompared(kinds)),
		missing: verdict.affected.filter(({ name, ...kinds }) => !seen.has(name) && (require_preview.isStack(kinds) || require_preview.isCompared(kinds))),
		told: new Set(verdict.risks.map(({ project, address }) => riskKey(project, address)))
	};
}
function riskKey(project, address) {
	return `${project}\n${address}`;
}
function worstRisks({ environments }) {
	const risks = /* @__PURE__ */ new Map();
	for (const { projects } of environments) for (const { preview, risk } of projects) risks.set(preview.project, require_words.worseRisk(risks.get(preview.project) ?? "safe", risk));
	return risks;
}
function orderedResources(resources) {
	return resources.filter(isShown).sort((a, b) => require_words.compareRisk(a.risk.level, b.risk.level));
}
function shortestReason(reasons) {
	return reasons.reduce((best, reason) => best === void 0 || reason.path.length < best.path.length ? reason : best, void 0);
}
function reasonCount(project) {
	return project.reasons.length + (project.moreReasons ?? 0);
}
function isQuiet(preview) {
	const { counts, resources, warnings, skipped, undeployed, checks, drift, waitsFor } = preview;
	if (require_wording.changesIn(counts) + counts.outputs + counts.read > 0 || resources.some(isShown)) return false;
	if (skipped !== void 0 || undeployed === true) return false;
	return [
		warnings,
		checks,
		drift,
		waitsFor,
		preview.invocations,
		preview.deferred
	].every((list) => list === void 0 || list.length === 0);
}
function isShown({ action, risk }) {
	return action !== "no-op" || risk.level !== "safe";
}
const STATUSES = [
	"blocks",
	"asks",
	"told",
	"accepted"
];
function risksOf(verdict) {
	const given = new Map(verdict.acknowledged.map((entry) => [entry.digest, entry]));
	const resources = resourcesAtRisk(verdict);
	const place = ({ risk }) => verdict.environments.indexOf(risk.environment ?? "");
	return verdict.risks.map((risk) => {
		const accepted = given.get(risk.digest);
		const change = resources.get(riskKey(risk.project, risk.address));
		const resource = change === void 0 ? {} : { resource: change };
		if (risk.decision === "blocked") return {
			risk,
			status: "blocks",
			...resource
		};
		if (accepted !== void 0) return {
			risk,
			status: "accepted",
			accepted,
			...resource
		};
		return {
			risk,
			status: risk.decision === "acknowledge" ? "asks" : "told",
			...resource
		};
	}).sort((a, b) => require_words.compareRisk(a.risk.level, b.risk.level) || STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || place(b) - place(a));
}
function resourcesAtRisk(verdict) {
	const wanted = /* @__PURE__ */ new Map();
	for (const { project, address } of verdict.risks) wanted.set(project, (wanted.get(project) ?? /* @__PURE__ */ new Set()).add(address));
	const found = /* @__PURE__ */ new Map();
	for (const { project, resources } of verdict.projects) {
		const addresses = wanted.get(project);
		if (addresses === void 0) continue;
		for (const resource of resources) {
			if (!addresses.has(resource.address)) continue;
			const key = riskKey(project, resource.address);
			const known = found.get(key);
			if (known === void 0 || require_words.worseRisk(known.risk.level, resource.risk.level) !== known.risk.level) found.set(key, resource);
		}
	}
	return found;
}

// tools/report/src/affected-graph.ts
function affectedGraph(affected, order, risks, most) {
	const known = new Map(affected.map((project) => [project.name, project]));
	const ranked = new Map(order.map((name, index) => [name, index]));
	const rank = (name) => ranked.get(name) ?? order.length;
	const names = /* @__PURE__ */ new Set();
	const edges = /* @__PURE__ */ new Map();
	let left = 0;
	for (const project of [...affected].sort((a, b) => rank(a.name) - rank(b.name))) {
		const path = shortestReason(project.reasons)?.path ?? [];
		const chain = [project.name, ...path.map((hop) => hop.project)];
		const fresh = chain.filter((name) => !names.has(name));
		if (names.size + new Set(fresh).size > most) {
			if (fresh.includes(project.name)) left++;
			continue;
		}
		for (const name of fresh) names.add(name);
		path.forEach(({ project: from, edge }, index) => {
			const to = chain[index] ?? project.name;
			if (from !== to) edges.set(`${from}\n${to}`, {
				from,
				to,
				reason: edge
			});
		});
	}
	for (const { name, reasons } of affected) for (const { path } of reasons) {
		const chain = [name, ...path.map((hop) => hop.project)];
		path.forEach(({ project: from, edge }, index) => {
			const to = chain[index] ?? name;
			const key = `${from}\n${to}`;
			if (from !== to && names.has(from) && names.has(to) && !edges.has(key)) edges.set(key, {
				from,
				to,
				reason: edge
			});
		});
	}
	const distances = distancesOf(names, [...edges.values()]);
	return {
		nodes: [...names].map((name) => {
			const project = known.get(name);
			return {
				name,
				distance: distances.get(name) ?? 0,
				changed: project === void 0 || project.reasons.some(({ path }) => path.length === 0),
				environment: project?.environment ?? "",
				kind: project?.kind,
				...project === void 0 ? {} : { change: project.change },
				risk: risks.get(name) ?? "safe",
				assumed: project !== void 0 && shortestReason(project.reasons)?.unresolved !== void 0
			};
		}).sort((a, b) => a.distance - b.distance),
		edges: [...edges.values()],
		left
	};
}
function distancesOf(names, edges) {
	const distances = new Map([...names].map((name) => [name, 0]));
	for (let round = 0; round < names.size; round++) {
		let moved = false;
		for (const { from, to } of edges) {
			const next = (distances.get(from) ?? 0) + 1;
			if (next > (distances.get(to) ?? 0) && next < names.size) {
				distances.set(to, next);
				moved = true;
			}
		}
		if (!moved) break;
	}
	const used = [...new Set(distances.values())].sort((a, b) => a - b);
	return new Map([...distances].map(([name, distance]) => [name, used.indexOf(distance)]));
}

// tools/report/src/picture.ts
const MOST_SINGLE = 10;
const MOST_NAMED = 4;
function pictureOf(affected, order, risks) {
	const graph = affectedGraph(affected, order, risks, Number.POSITIVE_INFINITY);
	return graph.nodes.length <= MOST_SINGLE ? singly(graph) : inGroups(graph);
}
function graphOfPicture({ boxes, arrows }) {
	const edges = arrows.map(({ from, to, reason }) => ({
		from: String(from),
		to: String(to),
		reason
	}));
	const distances = distancesOf(new Set(boxes.map((_, index) => String(index))), edges);
	return {
		nodes: boxes.map(({ lines: [label = "", note], environment, risk, start }, index) => {
			const name = String(index);
			return {
				name,
				label,
				...note === void 0 ? {} : { note },
				distance: distances.get(name) ?? 0,
				changed: start,
				environment,
				kind: void 0,
				risk,
				assumed: false
			};
		}).sort((a, b) => a.distance - b.distance),
		edges,
		left: 0
	};
}
function singly({ nodes, edges }) {
	const places = new Map(nodes.map(({ name }, index) => [name, index]));
	return {
		boxes: nodes.map(({ name, environment, changed, risk }) => ({
			lines: risk === "safe" ? [name] : [name, risk],
			environment,
			start: changed,
			risk
		})),
		arrows: edges.map(({ from, to, reason }) => ({
			from: places.get(from) ?? 0,
			to: places.get(to) ?? 0,
			reason
		}))
	};
}
function inGroups({ nodes, edges }) {
	const named = namedStarts(nodes, edges);
	const groups = /* @__PURE__ */ new Map();
	const keys = /* @__PURE__ */ new Map();
	for (const node of nodes) {
		const key = named.has(node.name) ? `name ${node.name}` : JSON.stringify([
			node.environment,
			node.kind,
			node.environment === "" && node.distance === 0
		]);
		keys.set(node.name, key);
		require_collections.addTo(groups, key, node);
	}
	const places = new Map([...groups.keys()].map((key, index) => [key, index]));
	const place = (name) => places.get(keys.get(name) ?? "") ?? 0;
	const reasons = /* @__PURE__ */ new Map();
	for (const edge of edges) {
		const [from, to] = [place(edge.from), place(edge.to)];
		if (from === to) continue;
		const key = `${from} ${to}`;
		const arrow = reasons.get(key) ?? {
			from,
			to,
			reasons: /* @__PURE__ */ new Set()
		};
		arrow.reasons.add(edge.reason);
		reasons.set(key, arrow);
	}
	return {
		boxes: [...groups.values()].map(boxOf),
		arrows: [...reasons.values()].map(({ from, to, reasons }) => ({
			from,
			to,
			reason: [...reasons].join(", ")
		}))
	};
}
function namedStarts(nodes, edges) {
	const reach = /* @__PURE__ */ new Map();
	for (const { from } of edges) reach.set(from, (reach.get(from) ?? 0) + 1);
	const most = [...nodes.filter(({ name, distance }) => distance === 0 && (reach.get(name) ?? 0) > 1)].sort((a, b) => (reach.get(b.name) ?? 0) - (reach.get(a.name) ?? 0));
	return new Set(most.slice(0, MOST_NAMED).map(({ name }) => name));
}
function boxOf(group) {
	const [first] = group;
	const risk = group.reduce((worst, node) => require_words.worseRisk(worst, node.risk), "safe");
	const worst = group.filter((node) => node.risk === risk).length;
	const count = group.length;
	const title = count === 1 ? first?.name ?? "" : `${require_wording.grouped(count)} ${first?.kind === void 0 ? "projects" : require_preview.KINDS[first.kind].several}`;
	const note = risk === "safe" ? [] : [count === 1 ? risk : `${require_wording.grouped(worst)} ${risk}`];
	const start = group.every(({ changed }) => changed);
	return {
		lines: [title, ...note],
		environment: first?.environment ?? "",
		start,
		risk
	};
}

// tools/report/src/why.ts
const CHANGE_WORDS = {
	added: "new",
	modified: "modified",
	removed: "removed"
};
function whyPhrase(project) {
	const reason = shortestReason(project.reasons);
	const parts = [];
	if (reason !== void 0) {
		parts.push({ name: require_wording.oneLine(reason.file) }, { words: project.change === "removed" ? " removed" : " changed" });
		[...reason.path].reverse().forEach(({ project: through, edge }, index) => {
			parts.push({ words: index === 0 ? ", through " : ", then " }, { name: require_wording.oneLine(through) }, { words: ` (${edge})` });
		});
		if (reason.unresolved !== void 0) parts.push({ words: ", assumed: " }, { name: require_wording.oneLine(reason.unresolved) });
		const more = reasonCount(project) - 1;
		if (more > 0) parts.push({ words: `, and ${require_wording.plural(more, "more file")}` });
	}
	if (project.renamedFrom !== void 0) parts.push({ words: sep(parts, "renamed from ") }, { name: require_wording.oneLine(project.renamedFrom) });
	if (project.renamedTo !== void 0) parts.push({ words: sep(parts, "renamed to ") }, { name: require_wording.oneLine(project.renamedTo) });
	return parts;
}
function sep(parts, words) {
	return parts.length === 0 ? words : `, ${words}`;
}
function whyText(project) {
	return phraseText(whyPhrase(project));
}

// tools/report/src/markdown/budget.ts
const COMMENT_LIMIT = 65536;
const SUMMARY_LIMIT = 1e6;
function makeBudget(limit) {
	let free = limit;
	return {
		room: () => Math.max(0, free),
		share: (part) => Math.max(0, Math.floor(free * part)),
		claim(block) {
			const size = require_wording.byteLength(block);
			if (size > free) return "";
			free -= size;
			return block;
		},
		reserve(bytes) {
			free -= bytes;
		}
	};
}
function rowsWithin(items, room, row) {
	const rows = [];
	let used = 0;
	for (const item of items) {
		const next = row(item);
		used += require_wording.byteLength(next);
		if (used > room) break;
		rows.push(next);
	}
	return {
		text: rows.join(""),
		count: rows.length
	};
}

// tools/report/src/markdown/escape.ts
const STRUCTURE = /[&<>"'`*[\]{}|~$\\^]/g;
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const GAP = "&#8203;";
const ZERO_WIDTH_SPACE = "​";
function prose(text, room = 600) {
	return entities(require_wording.shortenMiddle(require_wording.oneLine(text), room)).replaceAll("@", `@${GAP}`).replace(/#(?=\d)/g, (sign, index, whole) => whole[index - 1] === "&" ? sign : `#${GAP}`).replace(/\b(GH)-(?=\d)/gi, `$1${GAP}-`).replace(/\b(?=[0-9a-f]*\d)[0-9a-f]{7,}\b/gi, (digits) => digits.replace(/.{6}(?=.)/g, "$&<wbr>")).replaceAll("&#36;", "<span>&#36;</span>").replace(/\/(?=\/)/g, "/<wbr>").replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}${GAP}.`).replace(/:(?=[\w+-]+:)/g, `:${GAP}`).replace(/^([-+#:=])/, (sign) => `&#${sign.charCodeAt(0)};`).replace(/^(\d+)([.)])/, (_, digits, sign) => `${digits}&#${sign.charCodeAt(0)};`);
}
function code(text, room = 300) {
	const shown = require_wording.shortenMiddle(require_wording.oneLine(text), room);
	if (shown === "") return "";
	return `<code>${entities(shown).replace(/(?<![\w.])@(?=\w)|@(?=[\w-]+\.\w)/g, `@${GAP}`).replace(/(?<![\w&])#(?=\d)/g, `#${GAP}`).replace(/\/(?=\/)/g, "/<wbr>").replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}&#46;`)}</code>`;
}
function breakable(escaped) {
	return escaped.replace(/[\w./:-]{24,}/g, (name) => name.replace(/[./](?=\w)/g, "$&<wbr>"));
}
function fenced(language, lines) {
	return fencedBody(language, lines.map(fenceLine));
}
function fencedBody(language, body) {
	let longest = 2;
	for (const line of body) for (const [run] of line.matchAll(/`+/g)) longest = Math.max(longest, run.length);
	const fence = "`".repeat(longest + 1);
	return `${fence}${language}\n${body.map((line) => `${line}\n`).join("")}${fence}\n`;
}
function fenceLine(line) {
	return require_wording.visible(line).replace(/(?<![\w.])@(?=\w)/g, `@${ZERO_WIDTH_SPACE}`).replace(/(?<!\w)#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`).replace(/--(?=>)/g, `--${ZERO_WIDTH_SPACE}`).replace(/<(?=\/?(?:details|summary|script))/gi, `<${ZERO_WIDTH_SPACE}`);
}
function mermaidLabel(text, room = 60) {
	return (require_wording.shortenMiddle(require_wording.oneLine(text), room) || "-").replace(/[^\p{L}\p{N} ._/:…-]/gu, (char) => `#${char.codePointAt(0) ?? 65533};`);
}
function linkTo(words, address) {
	if (address === void 0 || !URL.canParse(address)) return "";
	const { protocol, href } = new URL(address);
	return /^https?:$/.test(protocol) ? `<a href="${entities(href)}">${words}</a>` : "";
}
function phrase(parts, room = 120) {
	return parts.map((part) => "name" in part ? code(part.name, room) : "text" in part ? prose(part.text, 400) : inline(part.words)).join("");
}
function inline(text) {
	return entities(require_wording.visible(text));
}
function entities(text) {
	const entity = (char) => `&#${char.charCodeAt(0)};`;
	return text.replace(STRUCTURE, (char) => ({
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;"
	})[char] ?? entity(char)).replace(UNDERSCORE, "&#95;");
}

// tools/report/src/markdown/picture.ts
const MOST_OPEN = 16;
function pictureBlock({ affected, order = [], risks = /* @__PURE__ */ new Map(), environments = [] }, room) {
	const picture = pictureOf(affected, order, risks);
	if (picture.arrows.length === 0) return "";
	const chart = mermaidBlock(picture, environments);
	const title = "What is affected, and why";
	const block = picture.boxes.length <= MOST_OPEN ? `### ${title}\n\n${chart}\n` : `<details><summary>${title}</summary>\n\n${chart}\n</details>\n\n`;
	return require_wording.byteLength(block) <= room ? block : "";
}
function mermaidBlock({ boxes, arrows }, environments = []) {
	const shown = boxes.map((box, index) => ({
		box,
		id: `n${index}`
	}));
	const rank = (name) => environments.includes(name) ? environments.indexOf(name) : environments.length;
	const inside = [...new Set(shown.map(({ box }) => box.environment))].filter((name) => name !== "").sort((a, b) => rank(a) - rank(b)).flatMap((name, index) => [
		`  subgraph e${index} ["${mermaidLabel(name)}"]`,
		...shown.filter(({ box }) => box.environment === name).map(({ box, id }) => `    ${boxLine(box, id)}`),
		"  end"
	]);
	const classes = CLASSES.flatMap(([name, levels, style]) => {
		const ids = shown.filter(({ box }) => levels.includes(box.risk)).map(({ id }) => id);
		return ids.length === 0 ? [] : [`  classDef ${name} ${style}`, `  class ${ids.join(",")} ${name}`];
	});
	return `\`\`\`mermaid\n${[
		"flowchart LR",
		...shown.filter(({ box }) => box.environment === "").map(({ box, id }) => `  ${boxLine(box, id)}`),
		...inside,
		...arrows.map(({ from, to, reason }) => `  n${from} -->|${mermaidLabel(reason)}| n${to}`),
		...classes
	].join("\n")}\n\`\`\`\n`;
}
const CLASSES = [[
	"danger",
	["destroy", "stuck"],
	"stroke:#cf222e,stroke-width:3px"
], [
	"warn",
	require_words.RISK_LEVELS.filter((level) => level === "security" || level === "disrupt"),
	"stroke:#bf8700,stroke-width:2px"
]];
function boxLine({ lines, start }, id) {
	const label = lines.map((line) => mermaidLabel(line)).join("<br/>");
	return start ? `${id}(["${label}"])` : `${id}["${label}"]`;
}

// tools/report/src/markdown/affected.ts
function renderAffectedMarkdown(affected, { limit = SUMMARY_LIMIT } = {}) {
	const budget = makeBudget(Math.max(2e3, limit));
	const { projects } = affected;
	const title = projects.length === 0 ? "No project is affected" : `${require_wording.plural(projects.length, "project")} affected`;
	const range = code(require_wording.rangeText(affected), 60);
	const head = budget.claim(`## ${title}\n\n${range}\n\n`);
	if (projects.length === 0) return head;
	const drawing = budget.claim(pictureBlock({ affected: projects }, budget.share(1 / 4)));
	const waves = budget.claim(wavesBlock(affected.waves, budget.share(1 / 4)));
	const columns = "| project | environment | change | because |\n|---|---|---|---|\n";
	const { text, count } = rowsWithin(projects, budget.room() - require_wording.byteLength(columns) - 200, rowOf);
	const more = projects.length - count;
	const rest = more > 0 ? `… ${require_wording.plural(more, "more project")} found no room here.\n\n` : "";
	return [
		head,
		drawing,
		budget.claim(`${columns}${text}\n${rest}`),
		waves
	].join("");
}
function rowOf(project) {
	const why = phrase(whyPhrase(project), 200);
	return `| ${code(project.name, 200)}<br>${project.kind} | ${prose(project.environment ?? "", 60)} | ${CHANGE_WORDS[project.change]} | ${why} |\n`;
}
function wavesBlock(waves, room) {
	const rows = Object.entries(waves).flatMap(([environment, list]) => list.map((names, index) => ({
		environment,
		index,
		names
	})));
	if (rows.length === 0) return "";
	const { text, count } = rowsWithin(rows, room - 300, ({ environment, index, names }) => {
		const some = names.slice(0, 50).map((name) => code(name, 200));
		const more = names.length > some.length ? ` and ${names.length - some.length} more` : "";
		return `| ${environment === "" ? "none" : prose(environment, 60)} | ${index + 1} | ${some.join(" ")}${more} |\n`;
	});
	const more = rows.length - count;
	return `### Waves\n\n| environment | wave | stacks |\n|---|--:|---|\n${text}\n${more > 0 ? `… ${require_wording.plural(more, "more wave")} found no room here.\n\n` : ""}`;
}

// tools/report/src/terminal/canvas.ts
const CODES = {
	bold: 1,
	dim: 2,
	red: 31,
	green: 32,
	yellow: 33,
	blue: 34,
	magenta: 35,
	cyan: 36
};
const NARROWEST = 40;
const WIDEST = 140;
function makeCanvas({ color, width: wanted }) {
	const width = Math.min(WIDEST, Math.max(NARROWEST, Number.isFinite(wanted) ? Math.floor(wanted) : 80));
	const lines = [];
	const paint = (text, ...styles) => {
		const shown = require_wording.visible(text);
		if (!color || styles.length === 0 || shown === "") return shown;
		return `\u001b[${styles.map((style) => CODES[style]).join(";")}m${shown}\u001b[0m`;
	};
	const line = (text = "") => {
		if (text !== "" || lines.length > 0 && lines.at(-1) !== "") lines.push(text);
	};
	return {
		width,
		paint,
		line,
		heading(title, note = "") {
			line();
			const free = width - require_wording.textWidth(require_wording.visible(title)) - 1;
			const told = require_wording.textWidth(require_wording.visible(note)) + 1 < free ? note : "";
			const rule = free - (told === "" ? 0 : require_wording.textWidth(require_wording.visible(told)) + 1);
			line([
				paint(title, "bold"),
				rule > 1 ? paint("─".repeat(rule), "dim") : "",
				told === "" ? "" : paint(told, "dim")
			].filter((part) => part !== "").join(" "));
			line();
		},
		row(left, right, indent) {
			const pad = " ".repeat(indent);
			const gap = width - indent - paintedWidth(left) - paintedWidth(right);
			if (right === "") line(`${pad}${left}`);
			else if (gap >= 2) line(`${pad}${left}${" ".repeat(gap)}${right}`);
			else {
				line(`${pad}${left}`);
				line(`${" ".repeat(Math.max(indent, width - paintedWidth(right)))}${right}`);
			}
		},
		prose(text, indent, { lead = "", styles = [] } = {}) {
			const hang = indent + paintedWidth(lead);
			wrap(require_wording.visible(text), Math.max(16, width - hang)).forEach((part, index) => {
				line(`${index === 0 ? " ".repeat(indent) + lead : " ".repeat(hang)}${paint(part, ...styles)}`);
			});
		},
		toString() {
			return `${lines.join("\n").trimEnd()}\n`;
		}
	};
}
function renderProse(lead, text, options) {
	const canvas = makeCanvas(options);
	canvas.prose(text, 0, { lead: require_wording.visible(lead) });
	return canvas.toString();
}
function paintedWidth(text) {
	return require_wording.textWidth(text.replaceAll(COLOR, ""));
}
const COLOR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");
function named(text) {
	return require_wording.shortenMiddle(require_wording.visible(text), 300);
}
function placeToBreak(text) {
	const last = Math.max(text.lastIndexOf("."), text.lastIndexOf("/"), text.lastIndexOf("]"), text.lastIndexOf("-")) + 1;
	return last * 2 > text.length ? last : text.length;
}
function wrap(text, room) {
	const lines = [];
	let current = "";
	let used = 0;
	for (const word of text.split(" ")) {
		const wide = require_wording.textWidth(word);
		if (used > 0 && used + 1 + wide > room) {
			lines.push(current);
			current = "";
			used = 0;
		}
		if (used > 0) {
			current += ` ${word}`;
			used += 1 + wide;
			continue;
		}
		for (const char of word) {
			const columns = require_wording.charWidth(char);
			if (used + columns > room) {
				const end = placeToBreak(current);
				lines.push(current.slice(0, end));
				current = current.slice(end);
				used = require_wording.textWidth(current);
			}
			current += char;
			used += columns;
		}
	}
	if (current !== "" || lines.length === 0) lines.push(current);
	return lines;
}

// tools/report/src/terminal/affected.ts
const MOST_PROJECTS = 100;
const MOST_REASONS = 20;
const CHANGE_STYLES = {
	added: ["green"],
	modified: ["yellow"],
	removed: ["red"]
};
function renderAffectedTerminal(affected, options) {
	const canvas = makeCanvas(options);
	const { projects } = affected;
	const range = require_wording.rangeText(affected);
	const title = projects.length === 0 ? "no project is affected" : `${require_wording.plural(projects.length, "project")} affected`;
	canvas.prose(range, 0, {
		lead: `${canvas.paint(title, "bold")}  `,
		styles: ["dim"]
	});
	let left = MOST_PROJECTS;
	for (const [environment, group] of byEnvironment(projects)) {
		canvas.heading(environment === "" ? "No environment" : require_wording.oneLine(environment), require_wording.grouped(group.length));
		for (const project of group.slice(0, left)) {
			canvas.row(canvas.paint(named(project.name), "bold"), canvas.paint(CHANGE_WORDS[project.change], ...CHANGE_STYLES[project.change]), 2);
			const why = whyText(project);
			canvas.prose(why === "" ? project.kind : `${project.kind}: ${why}`, 4, { styles: ["dim"] });
		}
		if (group.length > left) canvas.line(`  ${canvas.paint(`… ${require_wording.plural(group.length - left, "more project")}, see --json`, "dim")}`);
		left = Math.max(0, left - group.length);
	}
	writeWaves(canvas, affected.waves);
	return canvas.toString();
}
function writeWaves(canvas, waves) {
	const several = Object.entries(waves).filter(([, list]) => list.length > 0);
	if (several.length === 0) return;
	canvas.heading("Waves", "stacks, in the order of the rollout");
	for (const [environment, list] of several) {
		canvas.line(`  ${canvas.paint(environment === "" ? "no environment" : require_wording.oneLine(environment), "bold")}`);
		list.forEach((names, index) => {
			canvas.prose(require_wording.listed(names.map(require_wording.oneLine), 12), 4, { lead: canvas.paint(`${index + 1}  `, "dim") });
		});
	}
}
function renderWhyTerminal(entry, options) {
	const canvas = makeCanvas(options);
	const { paint } = canvas;
	if (entry === null) {
		canvas.line(`${paint("not affected:", "bold", "green")} ${paint("no changed file reaches this project")}`);
		return canvas.toString();
	}
	canvas.prose(named(entry.name), 0, { styles: ["bold"] });
	canvas.prose([
		entry.kind,
		...entry.environment === void 0 ? [] : [entry.environment],
		CHANGE_WORDS[entry.change]
	].join(", "), 0, { styles: ["dim"] });
	if (entry.renamedFrom !== void 0) canvas.prose(entry.renamedFrom, 0, { lead: paint("renamed from ", "dim") });
	if (entry.renamedTo !== void 0) canvas.prose(entry.renamedTo, 0, { lead: paint("renamed to ", "dim") });
	canvas.line();
	if (entry.reasons.length === 0) canvas.line(paint("no reason is recorded", "dim"));
	for (const reason of entry.reasons.slice(0, MOST_REASONS)) {
		canvas.prose(named(reason.file), 2, { styles: ["yellow"] });
		const hops = [...reason.path].reverse();
		const names = [...hops.map(({ project }) => project), entry.name];
		const depth = (index) => 2 * Math.min(index, 8) + 5;
		const column = Math.max(...names.map((name, index) => depth(index) + require_wording.textWidth(named(name))));
		names.forEach((name, index) => {
			const label = (index === 0 ? void 0 : hops[index - 1]?.edge) ?? (hops.length === 0 ? "its own file" : "holds the file");
			const shown = paint(named(name), ...index === names.length - 1 ? ["bold"] : []);
			const lead = `${" ".repeat(depth(index) - 3)}${paint("└─", "dim")} ${shown}`;
			canvas.line(`${lead}${" ".repeat(column - paintedWidth(lead) + 2)}${paint(label, "dim")}`);
		});
		if (reason.unresolved !== void 0) canvas.prose(require_wording.oneLine(reason.unresolved), 4, { lead: paint("assumed: ", "cyan") });
		canvas.line();
	}
	const more = entry.reasons.length - Math.min(entry.reasons.length, MOST_REASONS) + (entry.moreReasons ?? 0);
	if (more > 0) canvas.line(`  ${paint(`… ${require_wording.plural(more, "more changed file")}`, "dim")}`);
	return canvas.toString();
}
function byEnvironment(projects) {
	const groups = /* @__PURE__ */ new Map();
	for (const project of projects) {
		const name = project.environment ?? "";
		require_collections.addTo(groups, name, project);
	}
	return [...groups].sort(([a], [b]) => (a === "" ? 1 : 0) - (b === "" ? 1 : 0));
}

// tools/report/src/terminal/palette.ts
const STATE_STYLES = {
	failed: ["bold", "red"],
	blocked: ["bold", "red"],
	acknowledge: ["bold", "yellow"],
	pass: ["bold", "green"]
};
const RISK_STYLES = {
	destroy: ["bold", "red"],
	stuck: ["red"],
	security: ["magenta"],
	disrupt: ["yellow"],
	unknown: ["cyan"],
	safe: ["dim"]
};
const ACTION_SIGNS = {
	create: "+",
	update: "~",
	replace: "±",
	delete: "-",
	forget: "×",
	move: "»",
	import: "«",
	read: "?",
	"no-op": " "
};
const ACTION_STYLES = {
	create: ["green"],
	update: ["yellow"],
	replace: ["magenta"],
	delete: ["red"],
	forget: ["red"],
	move: ["blue"],
	import: ["blue"],
	read: ["dim"],
	"no-op": ["dim"]
};

// tools/report/src/terminal/changes.ts
const INDENT = 4;
const DETAIL = 15;
function writeChanges(canvas, preview, room, told) {
	const { paint } = canvas;
	const { skipped, undeployed, drift = [], warnings } = preview;
	if (skipped !== void 0) canvas.prose(require_wording.oneLine(skipped), INDENT, { lead: paint("skipped  ", "cyan") });
	if (undeployed === true) canvas.prose("no Application delivers this overlay: judged as if one did, with prune", INDENT, {
		lead: paint("undeployed  ", "cyan"),
		styles: ["dim"]
	});
	writeNotes(canvas, notesBefore(preview), room);
	writeResources(canvas, preview.resources, room, ({ address }) => told.has(riskKey(preview.project, address)));
	writeOutputs(canvas, preview, room);
	writeNotes(canvas, notesAfter(preview), room);
	for (const warning of warnings.slice(0, room.fields)) canvas.prose(require_wording.oneLine(warning), INDENT, { lead: paint("warning  ", "yellow") });
	writeMore(canvas, warnings.length - room.fields, "more warning");
	if (drift.length === 0) return;
	canvas.prose("nobody changed the declaration of these", INDENT, {
		lead: paint("live differs already  ", "magenta"),
		styles: ["dim"]
	});
	writeResources(canvas, drift, room, () => false);
}
function writeResources(canvas, changes, room, isTold) {
	const resources = orderedResources(changes);
	for (const resource of resources.slice(0, room.resources)) writeResource(canvas, resource, room, isTold(resource));
	writeMore(canvas, resources.length - room.resources, "more resource", `, ${room.more}`);
}
const TONES = {
	waits: ["cyan"],
	bad: ["red"],
	told: ["dim"]
};
function writeNotes(canvas, notes, room) {
	for (const { label, tone, phrase } of notes.slice(0, room.fields)) canvas.prose(phraseText(phrase), INDENT, { lead: canvas.paint(`${label}  `, ...TONES[tone]) });
	writeMore(canvas, notes.length - room.fields, "more");
}
function writeOutputs(canvas, { counts, outputs = [] }, room) {
	const { paint } = canvas;
	if (outputs.length === 0 && counts.outputs > 0) canvas.line(`${" ".repeat(INDENT)}${paint(`${require_wording.plural(counts.outputs, "output")} would change`, "dim")}`);
	const value = Math.max(24, canvas.width - DETAIL - 2) * 3;
	for (const output of outputs.slice(0, room.fields)) {
		const sign = paint(`${ACTION_SIGNS[output.action]} output `, ...ACTION_STYLES[output.action]);
		writeField(canvas, showOutput(output, {
			value,
			line: value,
			lines: room.lines
		}), 0, `${" ".repeat(INDENT)}${sign}  `);
	}
	writeMore(canvas, outputs.length - room.fields, "more output");
}
function writeMore(canvas, count, what, where = "") {
	if (count <= 0) return;
	const words = what === "more" ? `${require_wording.grouped(count)} more` : require_wording.plural(count, what);
	canvas.line(`${" ".repeat(INDENT)}${canvas.paint(`… ${words}${where}`, "dim")}`);
}
function writeResource(canvas, resource, room, told) {
	const { paint } = canvas;
	const { action, risk } = resource;
	const sign = paint(`${ACTION_SIGNS[action]} ${action.padEnd(7)}`, ...ACTION_STYLES[action]);
	const label = risk.level === "safe" ? "" : paint(risk.level, ...RISK_STYLES[risk.level]);
	canvas.row(`${sign}  ${paint(named(resource.address))}`, label, INDENT);
	if (resource.previousAddress !== void 0) canvas.prose(named(resource.previousAddress), DETAIL, {
		lead: paint("was ", "dim"),
		styles: ["dim"]
	});
	if (resource.importedId !== void 0) canvas.prose(named(resource.importedId), DETAIL, {
		lead: paint("imports ", "blue"),
		styles: ["dim"]
	});
	const replaced = replaceText(resource);
	if (replaced !== "") canvas.prose(replaced, DETAIL, { styles: ["magenta"] });
	if (!told && risk.level !== "safe") {
		for (const reason of risk.reasons.slice(0, 3)) canvas.prose(require_wording.oneLine(reason), DETAIL, { styles: ["dim"] });
		if (risk.wayOut !== void 0) canvas.prose(require_wording.oneLine(risk.wayOut), DETAIL, { lead: paint("instead: ", "dim") });
	}
	if (action === "delete" || action === "forget") return;
	const fields = orderedFields(resource.fields, resource.replaceBecause);
	const most = action === "create" ? Math.min(4, room.fields) : room.fields;
	const line = Math.max(24, canvas.width - DETAIL - 2);
	const value = line * 3;
	const shown = fields.slice(0, most).map((field) => showField(field, {
		value,
		line,
		lines: room.lines
	}));
	const column = Math.min(32, Math.max(0, ...shown.map(({ path }) => require_wording.textWidth(path)).filter((wide) => wide <= 32)));
	for (const field of shown) writeField(canvas, field, column);
	if (fields.length > most) canvas.line(`${" ".repeat(DETAIL)}${paint(`… ${require_wording.plural(fields.length - most, "more field")}`, "dim")}`);
	const hidden = resource.hiddenFields ?? 0;
	if (hidden > 0) canvas.line(`${" ".repeat(DETAIL)}${paint(`${require_wording.plural(hidden, "noisy field")} hidden`, "dim")}`);
}
function writeField(canvas, field, column, first = " ".repeat(DETAIL)) {
	const { paint } = canvas;
	const pad = " ".repeat(DETAIL);
	const wide = require_wording.textWidth(field.path);
	const path = `${paint(field.path, "dim")}${" ".repeat(Math.max(0, column - wide))}`;
	if (field.form === "note") canvas.line(`${first}${path}  ${paint(field.note, "cyan")}`);
	else if (field.form === "values") {
		const { before, after } = field;
		const texts = [
			before,
			before !== void 0 || after === void 0 ? "→" : void 0,
			after ?? "(none)"
		].filter((text) => text !== void 0);
		const painted = [
			before === void 0 ? void 0 : paint(before, "red"),
			texts.includes("→") ? paint("→", "dim") : void 0,
			after === void 0 ? paint("(none)", "dim") : paint(after, "green")
		].filter((text) => text !== void 0);
		const length = texts.reduce((sum, text) => sum + require_wording.textWidth(text) + 1, 0);
		if (DETAIL + Math.max(column, wide) + 1 + length <= canvas.width) canvas.line(`${first}${path}  ${painted.join(" ")}`);
		else {
			writePath(canvas, field.path, first);
			if (16 + length <= canvas.width) canvas.line(`${pad}  ${painted.join(" ")}`);
			else {
				if (before !== void 0) canvas.prose(before, DETAIL, {
					lead: paint("- ", "red"),
					styles: ["red"]
				});
				if (after !== void 0) canvas.prose(after, DETAIL, {
					lead: paint("+ ", "green"),
					styles: ["green"]
				});
			}
		}
	} else {
		writePath(canvas, field.path, first);
		for (const line of field.lines) if (line.sign === "gap") canvas.line(`${pad}  ${paint(`⋯ ${require_wording.grouped(line.count)} ${line.what} ${line.count === 1 ? "line" : "lines"}`, "dim")}`);
		else {
			const styles = line.sign === "+" ? ["green"] : line.sign === "-" ? ["red"] : ["dim"];
			canvas.line(`${pad}${paint(`${line.sign} ${line.text}`, ...styles)}`);
		}
	}
}
function writePath(canvas, path, first) {
	canvas.prose(path, 0, {
		lead: first,
		styles: ["dim"]
	});
}

// tools/report/src/terminal/preview.ts
const ROOM = {
	resources: 60,
	fields: 24,
	lines: 40,
	more: "see --json"
};
const NOTHING_TOLD = /* @__PURE__ */ new Set();
function renderPreviewTerminal(preview, options) {
	const canvas = makeCanvas(options);
	const { paint } = canvas;
	const { receipt } = preview;
	canvas.row(paint(named(preview.project), "bold"), paint(preview.engine, "dim"), 0);
	const what = preview.skipped === void 0 ? require_wording.countsText(preview.counts) : "not previewed";
	canvas.prose(require_wording.rangeText(receipt), 0, {
		lead: `${paint(what)}  `,
		styles: ["dim"]
	});
	canvas.line();
	writeChanges(canvas, preview, ROOM, NOTHING_TOLD);
	return canvas.toString();
}

// tools/report/src/index.ts
var src_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	renderAffectedMarkdown: () => renderAffectedMarkdown,
	renderAffectedTerminal: () => renderAffectedTerminal,
	renderPreviewTerminal: () => renderPreviewTerminal
});

Object.defineProperty(exports, "ACTION_SIGNS", {
  enumerable: true,
  get: function () {
    return ACTION_SIGNS;
  }
});
Object.defineProperty(exports, "ACTION_STYLES", {
  enumerable: true,
  get: function () {
    return ACTION_STYLES;
  }
});
Object.defineProperty(exports, "CHANGE_WORDS", {
  enumerable: true,
  get: function () {
    return CHANGE_WORDS;
  }
});
Object.defineProperty(exports, "COMMENT_LIMIT", {
  enumerable: true,
  get: function () {
    return COMMENT_LIMIT;
  }
});
Object.defineProperty(exports, "RISK_STYLES", {
  enumerable: true,
  get: function () {
    return RISK_STYLES;
  }
});
Object.defineProperty(exports, "STATE_STYLES", {
  enumerable: true,
  get: function () {
    return STATE_STYLES;
  }
});
Object.defineProperty(exports, "affectedGraph", {
  enumerable: true,
  get: function () {
    return affectedGraph;
  }
});
Object.defineProperty(exports, "breakable", {
  enumerable: true,
  get: function () {
    return breakable;
  }
});
Object.defineProperty(exports, "byEnvironment", {
  enumerable: true,
  get: function () {
    return byEnvironment;
  }
});
Object.defineProperty(exports, "code", {
  enumerable: true,
  get: function () {
    return code;
  }
});
Object.defineProperty(exports, "failingChecks", {
  enumerable: true,
  get: function () {
    return failingChecks;
  }
});
Object.defineProperty(exports, "fenceLine", {
  enumerable: true,
  get: function () {
    return fenceLine;
  }
});
Object.defineProperty(exports, "fenced", {
  enumerable: true,
  get: function () {
    return fenced;
  }
});
Object.defineProperty(exports, "fencedBody", {
  enumerable: true,
  get: function () {
    return fencedBody;
  }
});
Object.defineProperty(exports, "graphOfPicture", {
  enumerable: true,
  get: function () {
    return graphOfPicture;
  }
});
Object.defineProperty(exports, "linkTo", {
  enumerable: true,
  get: function () {
    return linkTo;
  }
});
Object.defineProperty(exports, "makeBudget", {
  enumerable: true,
  get: function () {
    return makeBudget;
  }
});
Object.defineProperty(exports, "makeCanvas", {
  enumerable: true,
  get: function () {
    return makeCanvas;
  }
});
Object.defineProperty(exports, "named", {
  enumerable: true,
  get: function () {
    return named;
  }
});
Object.defineProperty(exports, "notesAfter", {
  enumerable: true,
  get: function () {
    return notesAfter;
  }
});
Object.defineProperty(exports, "notesBefore", {
  enumerable: true,
  get: function () {
    return notesBefore;
  }
});
Object.defineProperty(exports, "orderedFields", {
  enumerable: true,
  get: function () {
    return orderedFields;
  }
});
Object.defineProperty(exports, "orderedResources", {
  enumerable: true,
  get: function () {
    return orderedResources;
  }
});
Object.defineProperty(exports, "outlineOf", {
  enumerable: true,
  get: function () {
    return outlineOf;
  }
});
Object.defineProperty(exports, "phrase", {
  enumerable: true,
  get: function () {
    return phrase;
  }
});
Object.defineProperty(exports, "pictureBlock", {
  enumerable: true,
  get: function () {
    return pictureBlock;
  }
});
Object.defineProperty(exports, "pictureOf", {
  enumerable: true,
  get: function () {
    return pictureOf;
  }
});
Object.defineProperty(exports, "prose", {
  enumerable: true,
  get: function () {
    return prose;
  }
});
Object.defineProperty(exports, "renderAffectedTerminal", {
  enumerable: true,
  get: function () {
    return renderAffectedTerminal;
  }
});
Object.defineProperty(exports, "renderProse", {
  enumerable: true,
  get: function () {
    return renderProse;
  }
});
Object.defineProperty(exports, "renderWhyTerminal", {
  enumerable: true,
  get: function () {
    return renderWhyTerminal;
  }
});
Object.defineProperty(exports, "replaceText", {
  enumerable: true,
  get: function () {
    return replaceText;
  }
});
Object.defineProperty(exports, "rowsWithin", {
  enumerable: true,
  get: function () {
    return rowsWithin;
  }
});
Object.defineProperty(exports, "showField", {
  enumerable: true,
  get: function () {
    return showField;
  }
});
Object.defineProperty(exports, "showOutput", {
  enumerable: true,
  get: function () {
    return showOutput;
  }
});
Object.defineProperty(exports, "src_exports", {
  enumerable: true,
  get: function () {
    return src_exports;
  }
});
Object.defineProperty(exports, "whyPhrase", {
  enumerable: true,
  get: function () {
    return whyPhrase;
  }
});
Object.defineProperty(exports, "whyText", {
  enumerable: true,
  get: function () {
    return whyText;
  }
});
Object.defineProperty(exports, "worstRisks", {
  enumerable: true,
  get: function () {
    return worstRisks;
  }
});
Object.defineProperty(exports, "writeChanges", {
  enumerable: true,
  get: function () {
    return writeChanges;
  }
});