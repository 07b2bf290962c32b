const require_text = require("./shared/text.js");
const require_index = require("./index.js");
const require_verdict = require("./shared/verdict.js");
const require_diff = require("./shared/diff.js");
const require_previews = require("./shared/previews.js");
const require_src = require("./shared/report.js");
const require_wording = require("./shared/wording.js");
const require_style = require("./shared/style.js");
const require_words = require("./shared/words.js");
const require_collections = require("./shared/collections.js");
const require_preview = require("./shared/preview.js");
const require_git = require("./shared/git.js");
const require_output = require("./shared/output.js");
let node_os = require("node:os");
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
	const risk = risks.find((one) => one.id === word.toLowerCase() || accepts(word, one));
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

// tools/report/src/html/changes.ts
const FIELD_ROOM$1 = {
	value: 8e3,
	line: 2e3,
	lines: 1e3
};
function changesMarkup(preview) {
	const { drift = [] } = preview;
	return require_style.html`${require_src.notesBefore(preview).map(noteMarkup)}${require_src.orderedResources(preview.resources).map(resourceMarkup)}${outputsMarkup(preview)}${require_src.notesAfter(preview).map(noteMarkup)}${drift.length > 0 && require_style.html`<h4>Live differs already <small>nobody changed the declaration of ${drift.length === 1 ? "this" : "these"}</small></h4>${require_src.orderedResources(drift).map(resourceMarkup)}`}`;
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
	const shown = outputs.map((output) => require_src.showOutput(output, FIELD_ROOM$1));
	return require_style.html`<details class="resource"><summary><span class="action outputs">outputs</span> ${require_wording.plural(outputs.length, "output")} would change</summary><div class="inner">${table(shown)}</div></details>\n`;
}
function resourceMarkup(resource) {
	const { action, address, risk, previousAddress, replaceBecause = [], importedId, fields, hiddenFields = 0 } = resource;
	const replaced = require_src.replaceText(resource);
	const head = require_style.html`<span class="action ${action}">${action}</span> <code>${require_wording.oneLine(address)}</code>${risk.level !== "safe" && require_style.html` <span class="pill ${risk.level}">${risk.level}</span>`}`;
	const shown = require_src.orderedFields(fields, replaceBecause).map((field) => require_src.showField(field, FIELD_ROOM$1));
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
	const failing = require_src.failingChecks(preview);
	const open = risk === "destroy" || risk === "stuck" || risk === "security";
	const marks = [
		...change === void 0 || change === "modified" ? [] : [require_style.html` <span class="pill ${change === "removed" ? "delete" : "create"}">${require_src.CHANGE_WORDS[change]}</span>`],
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
	const parts = require_src.whyPhrase(affected);
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
const MOST_TOLD$1 = 6;
const MOST_ALONE = 2;
const MOST_OPEN$1 = 12;
const MOST_IDS$1 = 10;
function risksSection(risks) {
	if (risks.length === 0) return require_style.html``;
	const asks = risks.filter(({ status }) => status === "asks").length;
	const note = asks > 0 ? `${require_wording.grouped(risks.length)}, ${require_wording.grouped(asks)} to accept` : require_wording.grouped(risks.length);
	const told = risks.filter(({ status }) => status === "told");
	const first = told.length > MOST_TOLD$1 ? risks.filter(({ status }) => status !== "told") : risks;
	const cards = (list) => require_verdict.riskGroups(list, MOST_ALONE).map(groupMarkup);
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
	const by = require_verdict.distinguishedBy(risks);
	const kind = resource === void 0 ? "problems" : `${require_wording.oneLine(resource.kind)}, ${resource.action}`;
	const item = (entry) => {
		const [address, project] = [require_wording.oneLine(require_verdict.shortAddress(entry)), require_wording.oneLine(entry.risk.project)];
		const shown = by === "project" ? project : address;
		const place = [...by === "both" ? [project] : [], require_wording.oneLine(entry.risk.environment ?? "")].filter(Boolean);
		return require_style.html`<li><code>${shown}</code><small>${place.join(" · ")}${status === "asks" && require_style.html` · ${require_wording.oneLine(entry.risk.id)}`}</small>${!sameReason && require_style.html`<p>${require_wording.oneLine(entry.risk.reason)}</p>`}</li>\n`;
	};
	const commands = Array.from({ length: Math.ceil(risks.length / MOST_IDS$1) }, (_, at) => ["/mainstem acknowledge", ...risks.slice(at * MOST_IDS$1, (at + 1) * MOST_IDS$1).map((one) => require_wording.oneLine(acceptanceOf(one.risk)))].join(" "));
	const left = risks.slice(MOST_OPEN$1);
	return require_style.html`<li class="card risk ${risk.level}">
<div class="head"><span class="pill">${risk.level}</span> <b>${require_wording.grouped(risks.length)} × ${kind}</b>${by === "project" && require_style.html` <code>${require_wording.oneLine(require_verdict.shortAddress(first))}</code>`}<span class="status">${statusWords(first, true)}</span></div>
${sameReason && require_style.html`<p>${require_wording.oneLine(risk.reason)}</p>`}
${risk.wayOut !== "" && require_style.html`<p><span class="label">Instead${!sameWayOut && ", for the first"}:</span> ${require_wording.oneLine(risk.wayOut)}</p>`}
<ul class="each">${risks.slice(0, MOST_OPEN$1).map(item)}</ul>
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
	const outline = require_src.outlineOf(verdict);
	const headline = require_verdict.headlineOf(verdict);
	const anchors = anchorsOf(outline);
	const order = verdict.projects.map(({ project }) => project);
	const risks = require_src.worstRisks(outline);
	const graph = verdict.affected.length > MOST_NODES ? require_src.graphOfPicture(require_src.pictureOf(verdict.affected, order, risks)) : require_src.affectedGraph(verdict.affected, order, risks, 60);
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
	const all = acceptable ? acceptanceOfAll(risks.map(({ risk }) => risk)) : void 0;
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
		commands.push(...part.asked.map((risk) => require_wording.shorten(require_wording.oneLine(acceptanceOf(risk)), 60)));
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
	return asked.reduce((sum, risk) => sum + Math.min(require_wording.byteLength(require_wording.oneLine(acceptanceOf(risk))), 180) + 30, 0);
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
	else if (format === "html") require_output.print(renderHtml(verdict));
	else require_output.print(require_verdict.renderTerminal(verdict, {
		...require_output.terminal(),
		again
	}));
}

exports.command = command;