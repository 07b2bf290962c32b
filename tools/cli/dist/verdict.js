const require_text = require("./shared/text.js");
const require_index = require("./index.js");
const require_verdict = require("./shared/verdict.js");
const require_diff = require("./shared/diff.js");
const require_previews = require("./shared/previews.js");
const require_wording = require("./shared/wording.js");
const require_src = require("./shared/report.js");
const require_collections = require("./shared/collections.js");
const require_preview = require("./shared/preview.js");
const require_words = require("./shared/words.js");
const require_git = require("./shared/git.js");
const require_output = require("./shared/output.js");
let node_os = require("node:os");

// tools/pipeline/src/verdict/accept.ts
const ALL = "all";
function acceptHere(typed, risks, by, at) {
	const asking = risks.filter(({ decision }) => decision === "acknowledge");
	const chosen = typed.flatMap((list) => list.split(",")).filter((word) => word !== "").flatMap((word) => word.toLowerCase() === ALL ? asking : [riskCalled(word, risks, asking)]);
	return [...new Set(chosen)].map(({ id, digest }) => ({
		id,
		digest,
		by,
		at: at.toISOString()
	}));
}
function riskCalled(word, risks, asking) {
	const risk = risks.find((one) => one.id === word.toLowerCase() || require_verdict.accepts(word, one));
	if (risk?.decision === "acknowledge") return risk;
	if (risk !== void 0) {
		const why = risk.decision === "blocked" ? "blocks: only another commit helps" : "passes already";
		throw new require_index.InputError(`--accept ${word}: ${risk.address} ${why}.`);
	}
	const ids = asking.map(({ id }) => id);
	const near = require_index.nearest(word, ids);
	const hint = ids.length === 0 ? "This change asks nobody to accept anything: take --accept out." : near === void 0 ? `There are: ${ids.slice(0, 10).join(", ")}${ids.length > 10 ? ", …" : ""}; or ${ALL}.` : `Did you mean ${near}?`;
	throw new require_index.InputError(`--accept ${word}: no risk of this change has that id. ${hint}`);
}

// tools/report/src/markdown/changes.ts
const FIELD_ROOM = {
	value: 240,
	line: 160,
	lines: 40
};
const MOST_FIELDS = 30;
const SIGNS = {
	create: "+",
	update: "!",
	replace: "!",
	delete: "-",
	forget: "-",
	move: " ",
	import: " ",
	read: " ",
	"no-op": " "
};
const SLACK = 1500;
function changesBlock({ resources, outputs = [] }, room) {
	return diffBlock(resources, outputs, room);
}
function driftBlock({ drift = [] }, room) {
	return diffBlock(drift, [], room);
}
function diffBlock(changes, outputs, room) {
	const lines = [];
	let left = room - SLACK;
	const push = (text) => {
		const line = require_src.fenceLine(text);
		left -= require_wording.byteLength(line) + 1;
		if (left >= 0) lines.push(line);
		return left >= 0;
	};
	const resources = require_src.orderedResources(changes);
	let shown = 0;
	for (const resource of resources) {
		if (!push(headOf(resource))) break;
		shown++;
		if (!writeDetails(resource, push)) break;
	}
	const told = left < 0 ? 0 : outputs.findIndex((output) => !outputLines(output).every(push));
	const missing = [...shown < resources.length ? [require_wording.plural(resources.length - shown, "more resource")] : [], ...told >= 0 && outputs.length > 0 ? [require_wording.plural(outputs.length - told, "more output")] : []];
	if (lines.length === 0) return "";
	if (missing.length > 0) lines.push(`  … ${require_wording.listed(missing)}`);
	else if (left < 0) lines.push("  … more fields");
	return require_src.fencedBody("diff", lines);
}
function headOf({ action, address, risk }) {
	const why = risk.reasons.length === 0 ? "" : `: ${require_wording.shorten(risk.reasons.slice(0, 3).map(require_wording.oneLine).join("; "), 160)}`;
	const level = risk.level === "safe" ? "" : `   (${risk.level}${why})`;
	return `${SIGNS[action]} ${action.padEnd(7)} ${require_wording.shortenMiddle(require_wording.oneLine(address), 300)}${level}`;
}
function writeDetails(resource, push) {
	const { previousAddress, importedId, action, hiddenFields = 0 } = resource;
	const replaced = require_src.replaceText(resource);
	const heads = [
		...previousAddress === void 0 ? [] : [`was ${require_wording.shortenMiddle(require_wording.oneLine(previousAddress), 300)}`],
		...importedId === void 0 ? [] : [`imports ${require_wording.shortenMiddle(require_wording.oneLine(importedId), 300)}`],
		...replaced === "" ? [] : [require_wording.shorten(replaced, 400)]
	];
	for (const line of heads) if (!push(`    ${line}`)) return false;
	if (action !== "delete" && action !== "forget" && !writeFields(resource, push)) return false;
	return hiddenFields === 0 || push(`    ${require_wording.plural(hiddenFields, "noisy field")} hidden`);
}
function writeFields({ fields, replaceBecause }, push) {
	const ordered = require_src.orderedFields(fields, replaceBecause);
	for (const field of ordered.slice(0, MOST_FIELDS)) for (const line of fieldLines(field)) if (!push(line)) return false;
	return ordered.length <= MOST_FIELDS || push(`    … ${require_wording.plural(ordered.length - MOST_FIELDS, "more field")}`);
}
function fieldLines(change) {
	const field = require_src.showField(change, FIELD_ROOM);
	if (field.form === "note") return [`    ${field.path}: ${field.note}`];
	if (field.form === "lines") return [`    ${field.path}:`, ...textLines(field)];
	const { path, before, after } = field;
	return [...before === void 0 ? [] : [`-   ${path}: ${before}`], ...after === void 0 ? [] : [`+   ${path}: ${after}`]];
}
function outputLines(output) {
	const head = `${SIGNS[output.action]} output  `;
	const field = require_src.showOutput(output, FIELD_ROOM);
	if (field.form === "note") return [`${head}${field.path}: ${field.note}`];
	if (field.form === "lines") return [`${head}${field.path}:`, ...textLines(field)];
	const values = [field.before, field.after].filter((value) => value !== void 0);
	return [`${head}${field.path}: ${values.join(" → ")}`];
}
function textLines({ lines }) {
	return lines.map((line) => line.sign === "gap" ? `      ⋯ ${require_wording.grouped(line.count)} ${line.what} ${line.count === 1 ? "line" : "lines"}` : `${line.sign}     ${line.text}`);
}

// tools/report/src/markdown/missing.ts
const MOST_LINES = 20;
const MOST_NAMES$1 = 3;
function failuresBlock({ failures }, room) {
	if (failures.length === 0) return "";
	const groups = groupsOf(failures, ({ message }) => message);
	const { text, count } = require_src.rowsWithin(groups, room - 200, failureBlock);
	const left = groups.slice(count).reduce((sum, group) => sum + group.length, 0);
	const block = `### Could not be computed\n\n${text}${left > 0 ? `… ${require_wording.plural(left, "more failure")}\n\n` : ""}`;
	return require_wording.byteLength(block) <= room ? block : "";
}
function failureBlock(group) {
	const message = group[0]?.message ?? "";
	const names = namesOf(group.map(({ project }) => project));
	const lines = message.trimEnd().split("\n");
	if (lines.length === 1) return `${names}: ${require_src.prose(message, 1200)}\n\n`;
	const shown = lines.slice(0, MOST_LINES).map((line) => require_wording.shorten(line, 300));
	if (lines.length > MOST_LINES) shown.push(`… ${require_wording.plural(lines.length - MOST_LINES, "more line")}`);
	return `${names}\n\n${require_src.fenced("text", shown)}\n`;
}
function missingBlock({ environments, missing }, room) {
	const projects = environments.flatMap((environment) => environment.projects);
	const skipped = [...projects.flatMap(({ preview: { project, skipped } }) => skipped === void 0 ? [] : [{
		project,
		why: skipped
	}]), ...missing.map(({ name }) => ({
		project: name,
		why: "no preview is there"
	}))];
	const waiting = projects.map(({ preview: { project, waitsFor = [] } }) => ({
		project,
		waitsFor: waitsFor.map(require_wording.oneLine)
	})).filter(({ waitsFor }) => waitsFor.length > 0);
	const first = listBlock("Not previewed", groupsOf(skipped, ({ why }) => why), room / 2, (group) => line(group, require_src.prose(group[0]?.why ?? "", 300)));
	const rest = room - require_wording.byteLength(first);
	return `${first}${listBlock("Waits for another project", groupsOf(waiting, ({ waitsFor }) => waitsFor.join("\n")), rest, (group) => {
		const names = group[0]?.waitsFor ?? [];
		const applied = names.length === 1 ? "it is" : "they are";
		return line(group, `waits for ${namesOf(names)}; planned for real once ${applied} applied`);
	})}`;
}
function line(group, words) {
	return `- ${namesOf(group.map(({ project }) => project))}: ${words}\n`;
}
function listBlock(title, groups, room, row) {
	if (groups.length === 0) return "";
	const { text, count } = require_src.rowsWithin(groups.slice(0, 20), room - 150, row);
	const left = groups.slice(count).reduce((sum, group) => sum + group.length, 0);
	const block = `**${title}**\n\n${text}${left > 0 ? `- … ${require_wording.plural(left, "more project")}\n` : ""}\n`;
	return require_wording.byteLength(block) <= room ? block : "";
}
function groupsOf(items, key) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) require_collections.addTo(groups, key(item), item);
	return [...groups.values()];
}
function namesOf(names) {
	return require_wording.listed(names.slice(0, MOST_NAMES$1).map((name) => require_src.code(name, 160)).concat(names.length > MOST_NAMES$1 ? [`${names.length - MOST_NAMES$1} more`] : []));
}

// tools/report/src/alike.ts
const FEWEST = 3;
const MOST_RESOURCES = 40;
const MOST_TEXT = 2e4;
function alikeProjects(projects) {
	if (projects.length < FEWEST) return projects.map((shown) => ({
		shown,
		others: []
	}));
	const groups = /* @__PURE__ */ new Map();
	for (const project of projects) {
		const key = signatureOf(project) ?? project;
		require_collections.addTo(groups, key, project);
	}
	const together = new Set([...groups.values()].filter((group) => group.length >= FEWEST).map(([first]) => first));
	const members = new Map([...groups.values()].flatMap((group) => group.map((project) => [project, group])));
	return projects.flatMap((project) => {
		const group = members.get(project) ?? [project];
		if (!together.has(group[0])) return [{
			shown: project,
			others: []
		}];
		return group[0] === project ? [{
			shown: project,
			others: group.slice(1)
		}] : [];
	});
}
function signatureOf({ preview, risk, quiet }) {
	const { project, receipt, resources, drift = [], ...rest } = preview;
	if (resources.length + drift.length > MOST_RESOURCES) return void 0;
	const bare = [...resources, ...drift].map(({ address, previousAddress, digest, ...change }) => ({
		...change,
		moved: previousAddress !== void 0,
		fields: change.fields.map(({ mac, ...field }) => field)
	}));
	const text = JSON.stringify([
		risk,
		quiet,
		rest,
		resources.length,
		bare
	]);
	return text.length > MOST_TEXT ? void 0 : text;
}

// tools/report/src/markdown/projects.ts
const MOST_SINGLE = 12;
const MOST_NAMES = 12;
const LEAST_FOLD = 600;
function projectsBlock({ environments, risks }, room) {
	const danger = new Map(environments.map(({ name }, index) => [name, index]));
	const place = ({ preview }) => danger.get(preview.environment ?? "") ?? -1;
	const open = new Set(risks.filter(({ status }) => status !== "told").map(({ risk }) => risk.project));
	const all = environments.flatMap(({ projects }) => projects).filter(isWorthAFold).sort((a, b) => require_words.compareRisk(a.risk, b.risk) || place(b) - place(a));
	const few = all.length <= MOST_SINGLE;
	const first = few ? all : all.filter((project) => needsReading(project, open));
	const rest = few ? [] : all.filter((project) => !needsReading(project, open));
	const parts = [];
	let free = room;
	const add = (block) => {
		free -= require_wording.byteLength(block);
		parts.push(block);
	};
	const others = [...environments].reverse().map(({ name, projects }) => ({
		name,
		loud: rest.filter(({ preview }) => (preview.environment ?? "") === name),
		quiet: projects.filter((project) => project.quiet)
	}));
	const lines = others.map((part) => othersLine(part.name, part.loud, part.quiet));
	let kept = lines.reduce((sum, line) => sum + require_wording.byteLength(line), 0);
	if (all.length > 0) add("### Projects, most dangerous first\n\n");
	add(foldsWithin(first, free - kept));
	others.forEach(({ name, loud, quiet }, index) => {
		const line = lines[index] ?? "";
		kept -= require_wording.byteLength(line);
		const remaining = others.length - index;
		const block = othersFold(name, loud, quiet, Math.floor((free - kept) / remaining));
		const best = block === "" ? line : block;
		if (require_wording.byteLength(best) <= free) add(best);
	});
	return parts.join("");
}
function isWorthAFold({ quiet, preview }) {
	return !quiet && (preview.skipped === void 0 || preview.resources.length + preview.warnings.length > 0);
}
function needsReading({ preview, risk }, open) {
	if (open.has(preview.project) || require_src.failingChecks(preview) > 0) return true;
	return risk === "destroy" || risk === "stuck" || risk === "security";
}
function foldsWithin(projects, room) {
	const groups = alikeProjects(projects);
	const parts = [];
	let free = room - 200;
	let shown = 0;
	for (const [index, group] of groups.entries()) {
		const share = Math.floor(free / Math.min(4, groups.length - index));
		const block = share < LEAST_FOLD ? "" : projectFold(group, share);
		const size = require_wording.byteLength(block);
		if (block === "" || size > free) break;
		free -= size;
		parts.push(block);
		shown++;
	}
	const line = leftLine(groups.slice(shown).flatMap((group) => [group.shown, ...group.others]));
	return `${parts.join("")}${require_wording.byteLength(line) <= free + 200 ? line : ""}`;
}
function leftLine(left) {
	if (left.length === 0) return "";
	const changes = left.reduce((sum, { preview }) => sum + preview.resources.length, 0);
	return `\n… ${require_wording.plural(left.length, "more project")} with ${require_wording.plural(changes, "resource change")} found no room here.\n\n`;
}
function othersLine(name, loud, quiet) {
	if (loud.length + quiet.length === 0) return "";
	return `${othersTitle(name, loud, quiet)}\n\n`;
}
function othersTitle(name, loud, quiet) {
	const place = name === "" ? "No environment" : require_src.prose(name, 60);
	const levels = require_words.RISK_LEVELS.filter((level) => level !== "safe").flatMap((level) => {
		const count = loud.filter(({ risk }) => risk === level).length;
		return count === 0 ? [] : [`${require_wording.grouped(count)} ${level}`];
	});
	const warned = loud.filter(({ preview }) => preview.warnings.length > 0).length;
	if (warned > 0) levels.push(`${require_wording.grouped(warned)} with warnings`);
	const counts = require_wording.countsText(require_preview.addCounts(loud.map(({ preview }) => preview.counts)));
	const changed = loud.length === 0 ? [] : [`${require_wording.plural(loud.length, "project")} with nothing to decide: ${counts}${levels.length === 0 ? "" : ` (${require_wording.listed(levels)})`}`];
	const names = quiet.length <= MOST_NAMES && loud.length === 0;
	const unchanged = quiet.length === 0 ? [] : [`no change in ${names ? require_wording.listed(quiet.map(({ preview }) => require_src.code(preview.project, 120))) : require_wording.plural(quiet.length, "project")}`];
	return `<b>${place}</b>: ${[...changed, ...unchanged].join("; ")}`;
}
function othersFold(name, loud, quiet, room) {
	if (loud.length === 0) return "";
	const head = `<details><summary>${othersTitle(name, loud, quiet)}</summary>\n\n`;
	const names = quiet.slice(0, 40).map(({ preview }) => require_src.code(preview.project, 120));
	if (quiet.length > names.length) names.push(`${require_wording.grouped(quiet.length - names.length)} more`);
	const last = names.length === 0 ? "" : `No change: ${require_wording.listed(names)}\n\n`;
	const end = "</details>\n\n";
	const rest = room - require_wording.byteLength(head) - require_wording.byteLength(last) - require_wording.byteLength(end);
	if (rest < 800) return "";
	return `${head}${foldsWithin(loud, rest)}${last}${end}`;
}
function projectFold({ shown, others }, room) {
	const { preview, affected } = shown;
	const head = `<details><summary>${titleOf(shown, others.length)}</summary>\n\n`;
	const end = "\n</details>\n\n";
	const lead = `${alikeLine(shown, others, room / 6)}${whyLine(shown, others)}${notesList([...require_src.notesBefore(preview), ...preview.warnings.map(warningNote)], room / 5)}`;
	const after = notesList(require_src.notesAfter(preview), room / 8);
	let rest = room - require_wording.byteLength(head) - require_wording.byteLength(end) - require_wording.byteLength(lead) - require_wording.byteLength(after);
	if (rest < 0 && affected !== void 0) return "";
	const drifted = preview.drift ?? [];
	const drift = drifted.length === 0 ? "" : driftBlock(preview, rest / 3);
	const differs = drifted.length === 0 ? "" : `**Live differs already**; nobody changed the declaration of ${drifted.length === 1 ? "this" : "these"}:\n\n${drift === "" ? `${require_wording.plural(drifted.length, "resource")} found no room here.\n` : drift}\n`;
	rest -= require_wording.byteLength(differs) + 100;
	const changes = changesBlock(preview, rest);
	const body = changes === "" && preview.resources.length > 0 ? `${require_wording.plural(preview.resources.length, "resource change")} found no room here.\n` : changes;
	return `${head}${lead}${body}${body === "" || after === "" ? "" : "\n"}${after}${differs}${end}`;
}
function titleOf({ preview, risk }, others) {
	const { project, engine, environment, change, undeployed, counts, warnings, waitsFor = [], drift = [] } = preview;
	const place = [engine, ...environment === void 0 ? [] : [require_src.prose(environment, 60)]];
	if (change !== void 0 && change !== "modified") place.push(require_src.CHANGE_WORDS[change]);
	if (undeployed === true) place.push("undeployed");
	const failing = require_src.failingChecks(preview);
	const marks = [
		waitsFor.length > 0 && require_wording.countsText(counts) === "no change" ? "waits" : require_wording.countsText(counts),
		...risk === "safe" ? [] : [`<b>${risk}</b>`],
		...failing === 0 ? [] : [`<b>${require_wording.plural(failing, "check fails", "checks fail")}</b>`],
		...drift.length === 0 ? [] : ["live differs already"],
		...warnings.length === 0 ? [] : [require_wording.plural(warnings.length, "warning")]
	];
	const alike = others === 0 ? "" : ` and ${require_wording.grouped(others)} alike`;
	return `${require_src.code(project, 160)}${alike} (${place.join(", ")}): ${marks.join(", ")}${others === 0 ? "" : " each"}`;
}
function alikeLine(shown, others, room) {
	if (others.length === 0) return "";
	const { text, count } = require_src.rowsWithin(others, room, ({ preview }) => `${require_src.code(preview.project, 120)} `);
	const left = others.length - count;
	const more = left > 0 ? ` and ${require_wording.grouped(left)} more` : "";
	return `Shown for ${require_src.code(shown.preview.project, 120)}; the same would happen in ${text.trimEnd()}${more}.\n\n`;
}
function whyLine({ affected }, others) {
	if (affected === void 0) return "";
	const why = require_src.whyText(affected);
	const same = others.every((other) => other.affected !== void 0 && require_src.whyText(other.affected) === why);
	return why === "" || !same ? "" : `Because ${require_src.phrase(require_src.whyPhrase(affected))}\n\n`;
}
function warningNote(text) {
	return {
		label: "warning",
		tone: "told",
		phrase: [{ text: require_wording.oneLine(text) }]
	};
}
function notesList(notes, room) {
	if (notes.length === 0) return "";
	const { text, count } = require_src.rowsWithin(notes.slice(0, 20), room - 40, (note) => `- **${note.label}** ${require_src.phrase(note.phrase, 200)}\n`);
	const left = notes.length - count;
	return `${text}${left > 0 ? `- … ${require_wording.grouped(left)} more\n` : ""}\n`;
}

// tools/report/src/markdown/risks.ts
const DETAILS = [
	{
		address: 240,
		reason: 400,
		wayOut: 400,
		alone: 2
	},
	{
		address: 160,
		reason: 240,
		wayOut: 160,
		alone: 2
	},
	{
		address: 100,
		reason: 120,
		wayOut: 0,
		alone: 1
	}
];
const MOST_IDS = 10;
const MOST_COMMANDS = 15;
const AROUND = 700;
function decisionsBlock(risks, comfortable, most, acceptable = true) {
	const blocking = risks.filter(({ status }) => status === "blocks");
	const asking = risks.filter(({ status }) => status === "asks");
	const all = acceptable ? require_verdict.acceptanceOfAll(risks.map(({ risk }) => risk)) : void 0;
	for (const detail of DETAILS) {
		const last = detail === DETAILS.at(-1);
		const room = last ? most : comfortable;
		const first = tableBlock("Blocked: only another commit helps", blocking, detail, room);
		const second = tableBlock("To accept", asking, detail, room - require_wording.byteLength(first.text), all);
		const left = first.left + second.left;
		if (left === 0 || last) return {
			text: `${first.text}${second.text}`,
			offered: second.offered,
			left
		};
	}
	return {
		text: "",
		offered: [],
		left: risks.length
	};
}
function tableBlock(title, risks, detail, room, all) {
	if (risks.length === 0) return {
		text: "",
		offered: [],
		left: 0
	};
	const rows = [];
	const commands = [];
	const offered = [];
	let free = room - AROUND;
	let count = 0;
	for (const group of require_verdict.riskGroups(risks, detail.alone)) {
		const part = groupWithin(group, detail, free);
		if (part === void 0) break;
		free -= require_wording.byteLength(part.row) + commandSize(part.asked);
		rows.push(part.row);
		commands.push(...part.asked.map((risk) => require_wording.shorten(require_wording.oneLine(require_verdict.acceptanceOf(risk)), 60)));
		offered.push(...part.asked.map(({ id }) => id));
		count += part.count;
		if (part.count < group.risks.length) break;
	}
	const left = risks.length - count;
	const rest = left === 0 ? "" : `**… ${require_wording.plural(left, "more risk")} of this sort found no room here: see the whole of it below.**\n\n`;
	return {
		text: `${`### ${title}: ${require_wording.grouped(risks.length)}\n\n`}${rows.length === 0 ? "" : `${COLUMNS}${rows.join("")}\n`}${rest}${all === void 0 ? "" : acceptBlock(commands, left === 0 ? all : void 0)}`,
		offered,
		left
	};
}
const COLUMNS = `| risk | what&nbsp;and&nbsp;where${"&nbsp;".repeat(40)} | why, and what to do instead |\n|---|:--|:--|\n`;
const MOST_OPEN = 6;
function groupWithin(group, detail, room) {
	const part = (count) => {
		const some = {
			...group,
			risks: group.risks.slice(0, count)
		};
		const row = rowOf(some, detail, group.risks.length);
		const asked = some.risks.filter(({ status }) => status === "asks").map(({ risk }) => risk);
		return require_wording.byteLength(row) + commandSize(asked) <= room ? {
			row,
			count,
			asked
		} : void 0;
	};
	let best = part(group.risks.length);
	let [fits, fails] = [0, best === void 0 ? group.risks.length : 0];
	while (fails - fits > 1) {
		const middle = Math.floor((fits + fails) / 2);
		const found = part(middle);
		if (found === void 0) fails = middle;
		else [fits, best] = [middle, found];
	}
	return best;
}
function commandSize(asked) {
	return asked.reduce((sum, risk) => sum + Math.min(require_wording.byteLength(require_wording.oneLine(require_verdict.acceptanceOf(risk))), 180) + 30, 0);
}
function rowOf(group, detail, total = group.risks.length) {
	const { first, risks } = group;
	const { risk, resource } = first;
	const action = resource === void 0 ? "" : `${resource.action} `;
	if (total === 1) {
		const place = risk.environment === void 0 ? "" : `<b>${require_src.prose(risk.environment, 60)}</b>, `;
		const what = `${idOf(first)}${action}${name(risk.address, detail)}<br>${place}${name(risk.project, detail)}`;
		return `| **${risk.level}** | ${what} | ${whyOf(group, detail)} |\n`;
	}
	const kind = resource === void 0 ? "problem" : require_src.code(resource.kind, 80);
	const open = itemsOf(risks.slice(0, MOST_OPEN), group, detail);
	const folded = itemsOf(risks.slice(MOST_OPEN), group, detail);
	const more = total - Math.min(total, MOST_OPEN);
	const cut = total > risks.length ? "<br>…" : "";
	const rest = more === 0 ? "" : `<details><summary>${require_wording.grouped(more)} more</summary>${folded}${cut}</details>`;
	const each = require_verdict.distinguishedBy(risks) === "project" ? `, each ${name(require_verdict.shortAddress(first), detail)}` : "";
	const what = `${action}<b>${require_wording.grouped(total)}</b> × ${kind}${each}<br>${open}${rest}`;
	return `| **${risk.level}** | ${what} | ${whyOf(group, detail)} |\n`;
}
function itemsOf(risks, { sameReason, ...group }, detail) {
	const by = require_verdict.distinguishedBy(group.risks);
	let environment = "";
	return risks.map((entry) => {
		const { risk } = entry;
		const place = risk.environment === environment ? "" : `<b>${require_src.prose(risk.environment ?? "", 60)}</b><br>`;
		environment = risk.environment;
		const project = name(risk.project, detail);
		const address = name(require_verdict.shortAddress(entry), detail);
		const item = by === "project" ? project : by === "address" ? address : `${address} of ${project}`;
		const own = sameReason ? "" : `: ${require_src.prose(risk.reason, detail.reason)}`;
		return `${place === "<b></b><br>" ? "" : place}${idOf(entry)}${item}${own}`;
	}).join("<br>");
}
function name(text, { address }) {
	return require_src.breakable(require_src.code(text, address));
}
function whyOf({ first: { risk }, sameReason, sameWayOut }, detail) {
	const why = sameReason ? require_src.breakable(require_src.prose(risk.reason, detail.reason)) : "each for its own reason";
	if (risk.wayOut === "" || detail.wayOut === 0) return why;
	return `${why}<br><i>Instead:</i> ${sameWayOut ? "" : "for the first: "}${require_src.breakable(require_src.prose(risk.wayOut, detail.wayOut))}`;
}
function idOf({ risk, status }) {
	return status === "asks" ? `${require_src.code(risk.id, 60)} ` : "";
}
function acceptBlock(ids, all) {
	if (ids.length === 0) return "";
	const size = Math.max(MOST_IDS, Math.ceil(ids.length / MOST_COMMANDS));
	const lines = Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ["/mainstem acknowledge", ...ids.slice(index * size, (index + 1) * size)].join(" "));
	const how = ids.length === 1 ? "To accept it as it is now, comment:" : all !== void 0 ? "To accept all of it as it is now, comment the first line; to accept some, name only these:" : "To accept these as they are now, comment:";
	const whole = ids.length > 1 && all !== void 0 ? [`/mainstem acknowledge all ${all}`] : [];
	return `${how}\n\n${require_src.fenced("text", [...whole, ...lines])}\n`;
}
function acceptedBlock(risks, room) {
	const accepted = risks.filter(({ status }) => status === "accepted");
	if (accepted.length === 0) return "";
	const people = [...new Set(accepted.map((entry) => require_src.prose(entry.accepted?.by ?? "", 40)))];
	const head = `<details><summary>Accepted: ${require_wording.plural(accepted.length, "risk")}, by ${require_wording.listed(people, 5)}</summary>\n\n`;
	const { text, count } = require_src.rowsWithin(accepted, room - require_wording.byteLength(head) - 100, ({ risk, accepted }) => {
		const before = accepted?.pull === void 0 ? "" : `, ${require_wording.standingWords(accepted)}`;
		const who = `${require_src.prose(accepted?.by ?? "", 60)}, ${require_src.prose(timeOf(accepted?.at ?? ""), 40)}${before}`;
		return `- **${risk.level}** ${require_src.code(risk.address, 160)} of ${require_src.code(risk.project, 160)}: accepted by ${who}\n`;
	});
	const left = accepted.length - count;
	return `${head}${text}${left > 0 ? `- … ${require_wording.grouped(left)} more\n` : ""}\n</details>\n\n`;
}
function timeOf(at) {
	const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::[\d.]+)?Z$/.exec(at) ?? [];
	return day === void 0 || minute === void 0 ? at : `${day} ${minute} UTC`;
}
function toldBlock(risks, room) {
	const told = risks.filter(({ status }) => status === "told");
	if (told.length === 0) return "";
	const levels = [...new Set(told.map(({ risk }) => risk.level))].map((level) => `${require_wording.grouped(told.filter(({ risk }) => risk.level === level).length)} ${level}`);
	const head = `<details><summary>For attention, nothing to accept: ${require_wording.listed(levels)}</summary>\n\n`;
	const detail = {
		address: 160,
		reason: 240,
		wayOut: 160,
		alone: 2
	};
	const groups = require_verdict.riskGroups(told, detail.alone);
	const { text, count } = require_src.rowsWithin(groups, room - require_wording.byteLength(head) - require_wording.byteLength(COLUMNS) - 100, (group) => rowOf({
		...group,
		risks: group.risks.slice(0, MOST_TOLD)
	}, detail, group.risks.length));
	const shown = groups.slice(0, count).reduce((sum, group) => sum + Math.min(group.risks.length, MOST_TOLD), 0);
	const left = told.length - shown;
	return `${head}${count === 0 ? "" : `${COLUMNS}${text}\n`}${left > 0 ? `… ${require_wording.grouped(left)} more\n` : ""}\n</details>\n\n`;
}
const MOST_TOLD = 20;

// tools/report/src/markdown/verdict.ts
const SMALLEST_LIMIT = 2e3;
const LINES_RESERVE = 1500;
const LARGEST_PICTURE = 1e4;
const MOST_DECIDERS = 5;
function renderMarkdown(verdict, options = {}) {
	return renderComment(verdict, options).text;
}
function renderComment(verdict, options = {}) {
	const outline = require_src.outlineOf(verdict);
	const limit = Math.max(SMALLEST_LIMIT, (options.budget ?? 65536) - (options.reserve ?? 0));
	const budget = require_src.makeBudget(limit);
	const head = budget.claim(headBlock(require_verdict.headlineOf(verdict, outline)));
	const end = budget.claim(endBlock(verdict, options, limit));
	const next = budget.claim(nextBlock(verdict, outline, options));
	const notes = budget.claim(notesBlock(options.notes ?? [], budget.share(1 / 6)));
	const lines = Math.min(LINES_RESERVE, budget.share(1 / 8));
	budget.reserve(lines);
	const failures = budget.claim(failuresBlock(outline, budget.share(1 / 4)));
	const { acceptable = true } = options;
	const decisions = decisionsBlock(outline.risks, budget.share(1 / 2), budget.share(.9), acceptable);
	const needed = budget.claim(decisions.text);
	const counts = budget.claim(countsBlock(outline, budget.share(1 / 4)));
	const missing = budget.claim(missingBlock(outline, budget.share(1 / 5)));
	const accepted = budget.claim(acceptedBlock(outline.risks, budget.share(1 / 8)));
	const picture = budget.claim(pictureOf(verdict, outline, Math.min(LARGEST_PICTURE, budget.share(1 / 4))));
	const told = budget.claim(toldBlock(outline.risks, budget.share(1 / 6)));
	budget.reserve(-lines);
	return {
		text: [
			head,
			next,
			notes,
			failures,
			needed,
			missing,
			counts,
			accepted,
			picture,
			budget.claim(projectsBlock(outline, decisions.left > 0 ? lines : budget.room())),
			told,
			end
		].join(""),
		shown: needed === "" ? [] : [...decisions.offered]
	};
}
function headBlock({ state, reason }) {
	return `## ${state}: ${require_src.prose(reason, 160)}\n\n`;
}
function nextBlock({ state }, { risks }, { links = {}, deciders = [], acceptable = true }) {
	const asks = risks.filter(({ status }) => status === "asks").length;
	const disturbing = risks.filter(({ status }) => status === "told").length;
	const whole = require_src.linkTo("The whole of it", links.details);
	const who = deciders.length === 0 ? "" : ` (${require_src.prose(require_wording.listed(deciders, MOST_DECIDERS), 400)})`;
	const [kind, words] = {
		failed: ["CAUTION", "mend what could not be computed, then push or run it again. Until then nobody knows what this would do."],
		blocked: ["CAUTION", "push another commit. What blocks cannot be accepted."],
		acknowledge: ["WARNING", acceptable ? `somebody who may decide${who} reads ${asks === 1 ? "the row" : "the rows"} below and accepts ${asks === 1 ? "it" : "them"} by a comment, or the change is made smaller.` : `the change is made smaller; or a maintainer pushes it to a branch of this repository, where somebody who may decide${who} can accept ${asks === 1 ? "the row" : "the rows"} below.`],
		pass: ["NOTE", `nothing has to be decided${disturbing === 0 ? "" : `; ${require_wording.plural(disturbing, "change is", "changes are")} for your attention`}.`]
	}[state];
	return `> [!${kind}]\n> <b>Next:</b> ${words}${whole === "" ? "" : ` ${whole}.`}\n\n`;
}
function notesBlock(notes, room) {
	return require_src.rowsWithin(notes, room, (note) => `${require_src.prose(note, 600)}\n\n`).text;
}
function endBlock(verdict, { links = {}, footer }, limit) {
	const projects = (/* @__PURE__ */ new Set([...verdict.affected.map(({ name }) => name), ...verdict.projects.map((p) => p.project)])).size;
	const range = require_src.code(require_wording.rangeText(verdict), 60);
	const more = [require_src.linkTo("the whole of it", links.details), require_src.linkTo("the run", links.run)].filter((link) => link !== "");
	const whole = more.length > 0 ? require_wording.listed(more) : "the whole of it: <code>npx mainstem verdict --format html</code>";
	const last = footer === void 0 ? "" : ` ${require_src.prose(footer, 300)}`;
	const start = `<sub>${require_wording.plural(projects, "affected project")}, ${range}`;
	const block = `${start}; ${whole}.${last}</sub>\n`;
	return require_wording.byteLength(block) <= limit / 2 ? block : `${start}.</sub>\n`;
}
function countsBlock({ environments, risks }, room) {
	const used = require_wording.COUNT_NAMES.filter((name) => environments.some(({ counts }) => counts[name] > 0));
	if (environments.length === 0 || used.length === 0) return "";
	const open = risks.filter(({ status }) => status === "asks" || status === "blocks");
	const needs = open.length === 0 ? "" : " to decide |";
	const head = `| environment | projects |${needs} ${used.join(" | ")} |\n|---|--:|${needs === "" ? "" : "--:|"}${used.map(() => "--:|").join("")}\n`;
	const { text, count } = require_src.rowsWithin(environments, room - require_wording.byteLength(head) - 100, ({ name, projects, counts }) => {
		const number = (value) => value === 0 ? "" : require_wording.grouped(value);
		const distinct = new Set(projects.map(({ preview }) => preview.project)).size;
		const decide = open.filter(({ risk }) => (risk.environment ?? "") === name).length;
		const cells = [
			require_wording.grouped(distinct),
			...needs === "" ? [] : [number(decide)],
			...used.map((key) => number(counts[key]))
		];
		return `| ${name === "" ? "no environment" : require_src.prose(name, 60)} | ${cells.join(" | ")} |\n`;
	});
	const more = environments.length - count;
	if (count === 0) return "";
	return `### How much\n\n${head}${text}\n${more > 0 ? `… ${require_wording.plural(more, "more environment")}\n\n` : ""}`;
}
function pictureOf(verdict, outline, room) {
	const input = {
		affected: verdict.affected,
		order: verdict.projects.map(({ project }) => project),
		risks: require_src.worstRisks(outline),
		environments: verdict.environments
	};
	return require_src.pictureBlock(input, room);
}

// tools/cli/src/commands/verdict.ts
const command = require_index.defineCommand({
	usage: `mainstem verdict [--base REV] [--head REV | --working-tree] [--previews DIR] [--accept ID,...] [--acknowledged FILE] [--observed PATH] [--safe] [--format FORMAT] [--cwd DIR]

Everything that the change would do, judged by the policy. FORMAT: terminal, json, markdown or html.
Without --previews it computes affected, plans and diffs itself. Exit 3 unless the verdict is "pass".
${require_index.WORKING_TREE}\n--accept ID,... (or all) judges as if these risks were accepted, here and now; what counts on a pull request is a comment there.
--acknowledged FILE takes [{ "id", "digest", "by", "at" }, ...], each an accepted risk of the document that --json prints.
${require_index.OBSERVED}\n` + require_index.SAFE,
	options: {
		base: require_index.TEXT,
		head: require_index.TEXT,
		previews: require_index.TEXT,
		accept: require_index.LIST,
		acknowledged: require_index.TEXT,
		observed: require_index.TEXT,
		safe: require_index.FLAG,
		"working-tree": require_index.FLAG
	},
	formats: [
		"terminal",
		"json",
		"markdown",
		"html"
	],
	async run(options, args) {
		if (args.length > 0) throw new require_index.InputError(`mainstem verdict takes no project. Usage:\n${command.usage}`);
		const filed = options.acknowledged === void 0 ? [] : await require_previews.readAcknowledgements(options.acknowledged);
		if (options.previews === void 0) require_diff.prepareDiff();
		const { session, done } = await require_previews.openSession(options);
		const { affected, ...outcome } = options.previews === void 0 ? await require_verdict.previewChange(session) : await require_previews.recordedChange(session.change, options.previews, () => missingFrom(session.head, options.previews));
		done();
		const beside = await require_verdict.besidePreviews(session, outcome.previews);
		const judged = {
			affected,
			...outcome,
			...require_verdict.settingsOf(session.change),
			...beside
		};
		const risks = require_verdict.risksOf(judged);
		const { accept = [] } = options;
		const here = accept.length === 0 ? [] : acceptHere(accept, risks, await nameOfUser(session.repository.root), /* @__PURE__ */ new Date());
		const verdict = require_verdict.verdictOf({
			...judged,
			acknowledged: [...filed, ...here]
		}, risks);
		show(verdict, options.format, againOf(options));
		return verdict.state === "pass" ? 0 : 3;
	}
});
function missingFrom(head, folder = "") {
	return `no preview of it for ${head.slice(0, 12)} is in ${folder}`;
}
async function nameOfUser(root) {
	const { stdout } = await require_git.git(root, ["config", "user.name"]);
	return stdout.toString("utf8").trim() || (0, node_os.userInfo)().username;
}
function againOf(options) {
	const words = [
		"base",
		"head",
		"previews",
		"acknowledged",
		"observed",
		"cwd"
	].flatMap((name) => {
		const value = options[name];
		return typeof value === "string" ? [`--${name}`, require_text.shellWord(value)] : [];
	});
	const flags = ["working-tree", "safe"].filter((name) => options[name] === true).map((name) => `--${name}`);
	return [
		"mainstem verdict",
		...words,
		...flags
	].join(" ");
}
function show(verdict, format, again) {
	if (format === "json") require_output.printJson(verdict);
	else if (format === "markdown") require_output.print(renderMarkdown(verdict));
	else if (format === "html") require_output.print(require_verdict.renderHtml(verdict));
	else require_output.print(require_verdict.renderTerminal(verdict, {
		...require_output.terminal(),
		again
	}));
}

exports.command = command;