export const id = 629;
export const ids = [629];
export const modules = {

/***/ 411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ affectedGraph),
/* harmony export */   C: () => (/* binding */ distancesOf)
/* harmony export */ });
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4414);

/**
 * Draws together the shortest path of every affected project, most dangerous projects first, until `most` nodes are there.
 * A project enters with its whole path or not at all, so no arrow starts from nowhere.
 *
 * @param risks the worst risk of each project that was previewed.
 */
function affectedGraph(affected, order, risks, most) {
    const known = new Map(affected.map((project) => [project.name, project]));
    const ranked = new Map(order.map((name, index) => [name, index]));
    const rank = (name) => ranked.get(name) ?? order.length;
    const names = new Set();
    const edges = new Map();
    let left = 0;
    for (const project of [...affected].sort((a, b) => rank(a.name) - rank(b.name))) {
        const path = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .shortestReason */ .NJ)(project.reasons)?.path ?? [];
        const chain = [project.name, ...path.map((hop) => hop.project)];
        const fresh = chain.filter((name) => !names.has(name));
        if (names.size + new Set(fresh).size > most) {
            if (fresh.includes(project.name))
                left++;
            continue;
        }
        for (const name of fresh)
            names.add(name);
        path.forEach(({ project: from, edge }, index) => {
            const to = chain[index] ?? project.name;
            if (from !== to)
                edges.set(`${from}\n${to}`, { from, to, reason: edge });
        });
    }
    const distances = distancesOf(names, [...edges.values()]);
    const nodes = [...names].map((name) => {
        const project = known.get(name);
        return {
            name,
            distance: distances.get(name) ?? 0,
            environment: project?.environment ?? '',
            kind: project?.kind ?? '',
            ...(project === undefined ? {} : { change: project.change }),
            risk: risks.get(name) ?? 'safe',
            assumed: project !== undefined && (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .shortestReason */ .NJ)(project.reasons)?.unresolved !== undefined,
        };
    });
    return { nodes: nodes.sort((a, b) => a.distance - b.distance), edges: [...edges.values()], left };
}
/** The longest way from any start, so that every edge leads to a greater distance. A loop cannot run away: no gaps are left. */
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
        if (!moved)
            break;
    }
    const used = [...new Set(distances.values())].sort((a, b) => a - b);
    return new Map([...distances].map(([name, distance]) => [name, used.indexOf(distance)]));
}


/***/ }),

/***/ 8629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderAffectedMarkdown: () => (/* reexport */ renderAffectedMarkdown),
  renderAffectedTerminal: () => (/* reexport */ affected/* renderAffectedTerminal */.dQ),
  renderPreviewTerminal: () => (/* reexport */ renderPreviewTerminal)
});

// UNUSED EXPORTS: COMMENT_LIMIT, SUMMARY_LIMIT, headlineOf, openApprovals, renderAppliedMarkdown, renderAppliedTerminal, renderComment, renderDriftTerminal, renderFindingsTerminal, renderGraphTerminal, renderHtml, renderMarkdown, renderPreviewsMarkdown, renderTerminal, renderWhyTerminal

// EXTERNAL MODULE: ./tools/report/src/characters.ts
var characters = __webpack_require__(8842);
// EXTERNAL MODULE: ./tools/report/src/why.ts
var src_why = __webpack_require__(9366);
// EXTERNAL MODULE: ./tools/report/src/wording.ts
var wording = __webpack_require__(6992);
// EXTERNAL MODULE: ./tools/report/src/markdown/budget.ts
var markdown_budget = __webpack_require__(7559);
// EXTERNAL MODULE: ./tools/report/src/markdown/escape.ts
var markdown_escape = __webpack_require__(4165);
// EXTERNAL MODULE: ./tools/report/src/markdown/picture.ts
var picture = __webpack_require__(9138);
;// CONCATENATED MODULE: ./tools/report/src/markdown/affected.ts






/**
 * The affected projects as the summary of a step: a table with why, the graph, the waves.
 *
 * @param options.limit most UTF-8 bytes; by default a little less than 1 MiB.
 */
function renderAffectedMarkdown(affected, { limit = markdown_budget/* SUMMARY_LIMIT */.Jt } = {}) {
    const budget = (0,markdown_budget/* makeBudget */.el)(Math.max(2_000, limit));
    const { projects } = affected;
    const title = projects.length === 0 ? 'No project is affected' : `${(0,wording/* plural */.LS)(projects.length, 'project')} affected`;
    const range = (0,markdown_escape/* code */.aY)(`${(0,wording/* shortRevision */.w7)(affected.base)}..${(0,wording/* shortRevision */.w7)(affected.head)}`, 60);
    const head = budget.claim(`## ${title}\n\n${range}\n\n`);
    if (projects.length === 0)
        return head;
    const drawing = budget.claim((0,picture/* pictureBlock */.c)({ affected: projects }, budget.share(1 / 4)));
    const waves = budget.claim(wavesBlock(affected.waves, budget.share(1 / 4)));
    const columns = '| project | environment | change | because |\n|---|---|---|---|\n';
    const { text, count } = (0,markdown_budget/* rowsWithin */.d$)(projects, budget.room() - (0,characters/* byteLength */.dp)(columns) - 200, rowOf);
    const more = projects.length - count;
    const rest = more > 0 ? `… ${(0,wording/* plural */.LS)(more, 'more project')} found no room here.\n\n` : '';
    return [head, drawing, budget.claim(`${columns}${text}\n${rest}`), waves].join('');
}
function rowOf(project) {
    const why = (0,markdown_escape/* phrase */.MZ)((0,src_why/* whyPhrase */.y_)(project), 200);
    return `| ${(0,markdown_escape/* code */.aY)(project.name, 200)}<br>${project.kind} | ${(0,markdown_escape/* prose */.CS)(project.environment ?? '', 60)} | ${src_why/* CHANGE_WORDS */.r8[project.change]} | ${why} |\n`;
}
function wavesBlock(waves, room) {
    const rows = Object.entries(waves).flatMap(([environment, list]) => list.map((names, index) => ({ environment, index, names })));
    if (rows.length === 0)
        return '';
    const { text, count } = (0,markdown_budget/* rowsWithin */.d$)(rows, room - 300, ({ environment, index, names }) => {
        const some = names.slice(0, 50).map((name) => (0,markdown_escape/* code */.aY)(name, 200));
        const more = names.length > some.length ? ` and ${names.length - some.length} more` : '';
        return `| ${environment === '' ? 'none' : (0,markdown_escape/* prose */.CS)(environment, 60)} | ${index + 1} | ${some.join(' ')}${more} |\n`;
    });
    const more = rows.length - count;
    return `### Waves\n\n| environment | wave | stacks |\n|---|--:|---|\n${text}\n${more > 0 ? `… ${(0,wording/* plural */.LS)(more, 'more wave')} found no room here.\n\n` : ''}`;
}

// EXTERNAL MODULE: ./tools/report/src/terminal/affected.ts
var affected = __webpack_require__(645);
// EXTERNAL MODULE: ./tools/report/src/terminal/canvas.ts
var terminal_canvas = __webpack_require__(5021);
// EXTERNAL MODULE: ./tools/report/src/terminal/changes.ts
var changes = __webpack_require__(7912);
;// CONCATENATED MODULE: ./tools/report/src/terminal/preview.ts



const ROOM = { resources: 60, fields: 24, lines: 40, more: 'see --json' };
const NOTHING_TOLD = new Set();
/** One preview, as `plan` and `diff` print it: counts first, then every resource with its fields. */
function renderPreviewTerminal(preview, options) {
    const canvas = (0,terminal_canvas/* makeCanvas */.pt)(options);
    const { paint } = canvas;
    const { receipt } = preview;
    canvas.row(paint((0,terminal_canvas/* named */.KT)(preview.project), 'bold'), paint(preview.engine, 'dim'), 0);
    const range = receipt.base === undefined
        ? (0,wording/* shortRevision */.w7)(receipt.head)
        : `${(0,wording/* shortRevision */.w7)(receipt.base)}..${(0,wording/* shortRevision */.w7)(receipt.head)}`;
    const what = preview.skipped === undefined ? (0,wording/* countsText */.WN)(preview.counts) : 'not previewed';
    canvas.line(`${paint(what)}  ${paint(receipt.dirty ? `${range}, with uncommitted changes` : range, 'dim')}`);
    canvas.line();
    (0,changes/* writeChanges */.v)(canvas, preview, ROOM, NOTHING_TOLD);
    return canvas.toString();
}

;// CONCATENATED MODULE: ./tools/report/src/index.ts

















/***/ }),

/***/ 7559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ SUMMARY_LIMIT),
/* harmony export */   W$: () => (/* binding */ COMMENT_LIMIT),
/* harmony export */   d$: () => (/* binding */ rowsWithin),
/* harmony export */   el: () => (/* binding */ makeBudget)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8842);

/** Characters that GitHub accepts in a comment; one more is answered with 422. */
const COMMENT_LIMIT = 65_536;
/** GitHub drops a step summary of more than 1 MiB as a whole; this leaves room for what a step writes besides. */
const SUMMARY_LIMIT = 1_000_000;
/** Makes an empty budget. */
function makeBudget(limit) {
    let free = limit;
    return {
        room: () => Math.max(0, free),
        share: (part) => Math.max(0, Math.floor(free * part)),
        claim(block) {
            const size = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(block);
            if (size > free)
                return '';
            free -= size;
            return block;
        },
        reserve(bytes) {
            free -= bytes;
        },
    };
}
/** Rows of a table (or a list) as long as they fit into `room` bytes. */
function rowsWithin(items, room, row) {
    const rows = [];
    let used = 0;
    for (const item of items) {
        const next = row(item);
        used += (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(next);
        if (used > room)
            break;
        rows.push(next);
    }
    return { text: rows.join(''), count: rows.length };
}


/***/ }),

/***/ 4165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   MZ: () => (/* binding */ phrase),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   U: () => (/* binding */ fencedBody),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   g9: () => (/* binding */ fenceLine),
/* harmony export */   mo: () => (/* binding */ breakable),
/* harmony export */   uM: () => (/* binding */ linkTo)
/* harmony export */ });
/* unused harmony export inline */
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8842);

/**
 * How text from outside is written into Markdown. All of it is data: whatever has a meaning in Markdown or HTML becomes a
 * numeric entity, which CommonMark never takes as structure (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references).
 *
 * GitHub looks for mentions and references in the rendered text, where an entity is the character again, so these are
 * broken with a zero-width space.
 */
const STRUCTURE = /[&<>"'`*[\]{}|~$\\^]/g;
/** An underscore is emphasis only where it does not stand within a word. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const GAP = '&#8203;';
const ZERO_WIDTH_SPACE = '\u200b';
/**
 * Prose: one line, at most `room` characters. Links, mentions, references, commits and emoji names are broken. A dollar sign
 * stands in an element of its own, as GitHub's documentation of mathematical expressions has it.
 */
function prose(text, room = 600) {
    return entities((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .shortenMiddle */ .jM)((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), room))
        .replaceAll('@', `@${GAP}`)
        .replace(/#(?=\d)/g, (sign, index, whole) => (whole[index - 1] === '&' ? sign : `#${GAP}`))
        .replace(/\b(GH)-(?=\d)/gi, `$1${GAP}-`)
        .replace(/\b(?=[0-9a-f]*\d)[0-9a-f]{7,}\b/gi, (digits) => digits.replace(/.{6}(?=.)/g, '$&<wbr>'))
        .replaceAll('&#36;', '<span>&#36;</span>')
        .replace(/\/(?=\/)/g, '/<wbr>')
        .replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}${GAP}.`)
        .replace(/:(?=[\w+-]+:)/g, `:${GAP}`)
        .replace(/^([-+#:=])/, (sign) => `&#${sign.charCodeAt(0)};`)
        .replace(/^(\d+)([.)])/, (_, digits, sign) => `${digits}&#${sign.charCodeAt(0)};`);
}
/**
 * A name or value in `<code>`: works in tables and within `<summary>`, where backticks do not. Between such tags
 * Markdown still makes links of bare addresses; an element within prevents that, and is not copied with the text.
 */
function code(text, room = 300) {
    const shown = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .shortenMiddle */ .jM)((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), room);
    if (shown === '')
        return '';
    return `<code>${entities(shown)
        .replace(/(?<![\w.])@(?=\w)|@(?=[\w-]+\.\w)/g, `@${GAP}`)
        .replace(/(?<![\w&])#(?=\d)/g, `#${GAP}`)
        .replace(/\/(?=\/)/g, '/<wbr>')
        .replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}&#46;`)}</code>`;
}
/** Places where long names in escaped text may go on in the next line: a table would be wider than the page without. */
function breakable(escaped) {
    return escaped.replace(/[\w./:-]{24,}/g, (name) => name.replace(/[./](?=\w)/g, '$&<wbr>'));
}
/**
 * A fenced block. The fence is longer than any run of backticks within, and so always closed by its own end only.
 *
 * @param lines without line breaks; hidden characters are escaped here.
 */
function fenced(language, lines) {
    return fencedBody(language, lines.map(fenceLine));
}
/** The same for lines that `fenceLine` gave. */
function fencedBody(language, body) {
    let longest = 2;
    for (const line of body)
        for (const [run] of line.matchAll(/`+/g))
            longest = Math.max(longest, run.length);
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${body.map((line) => `${line}\n`).join('')}${fence}\n`;
}
/**
 * Markdown has no meaning within a fence. What would have one if a later reader of the comment (a mail, a bot) did
 * not know that is broken with a zero-width space all the same.
 */
function fenceLine(line) {
    return (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(line)
        .replace(/(?<![\w.])@(?=\w)/g, `@${ZERO_WIDTH_SPACE}`)
        .replace(/(?<!\w)#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`)
        .replace(/--(?=>)/g, `--${ZERO_WIDTH_SPACE}`)
        .replace(/<(?=\/?(?:details|summary|script))/gi, `<${ZERO_WIDTH_SPACE}`);
}
/** Text of a Mermaid label between double quotes, never empty: everything unusual as Mermaid's own `#code;`. */
function mermaidLabel(text, room = 60) {
    return ((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .shortenMiddle */ .jM)((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), room) || '-').replace(/[^\p{L}\p{N} ._/:…-]/gu, (char) => `#${char.codePointAt(0) ?? 0xfffd};`);
}
/** Our own words as a link; an empty text when there is no address, or none that a browser may open. */
function linkTo(words, address) {
    if (address === undefined || !URL.canParse(address))
        return '';
    const { protocol, href } = new URL(address);
    return /^https?:$/.test(protocol) ? `<a href="${entities(href)}">${words}</a>` : '';
}
/** A sentence of our own in which names from a document stand as code, and texts as prose. */
function phrase(parts, room = 120) {
    return parts
        .map((part) => 'name' in part ? code(part.name, room) : 'text' in part ? prose(part.text, 400) : inline(part.words))
        .join('');
}
/** A piece of a sentence of our own, which may hold a word from a document: escaped, its spaces kept. */
function inline(text) {
    return entities((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text));
}
function entities(text) {
    const entity = (char) => `&#${char.charCodeAt(0)};`;
    return text
        .replace(STRUCTURE, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? entity(char))
        .replace(UNDERSCORE, '&#95;');
}


/***/ }),

/***/ 9138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ pictureBlock)
/* harmony export */ });
/* unused harmony export mermaidBlock */
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6155);
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8842);
/* harmony import */ var _picture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(146);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4165);




/** More boxes than this are folded away: a picture that must be scrolled is no help. */
const MOST_OPEN = 16;
/**
 * What is affected and why as a section with a Mermaid flow chart: from what changed to what it reaches.
 *
 * @returns an empty text when nothing is reached through another project, or when there is no room for it.
 */
function pictureBlock({ affected, order = [], risks = new Map(), environments = [] }, room) {
    const picture = (0,_picture_js__WEBPACK_IMPORTED_MODULE_0__/* .pictureOf */ .C)(affected, order, risks);
    if (picture.arrows.length === 0)
        return '';
    const chart = mermaidBlock(picture, environments);
    const title = 'What is affected, and why';
    const block = picture.boxes.length <= MOST_OPEN
        ? `### ${title}\n\n${chart}\n`
        : `<details><summary>${title}</summary>\n\n${chart}\n</details>\n\n`;
    return (0,_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .byteLength */ .dp)(block) <= room ? block : '';
}
/** A fenced flow chart. Labels are encoded, so no name can end the chart or the fence. */
function mermaidBlock({ boxes, arrows }, environments = []) {
    const shown = boxes.map((box, index) => ({ box, id: `n${index}` }));
    const rank = (name) => (environments.includes(name) ? environments.indexOf(name) : environments.length);
    const names = [...new Set(shown.map(({ box }) => box.environment))].filter((name) => name !== '');
    const inside = names
        .sort((a, b) => rank(a) - rank(b))
        .flatMap((name, index) => [
        `  subgraph e${index} ["${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .mermaidLabel */ ._b)(name)}"]`,
        ...shown.filter(({ box }) => box.environment === name).map(({ box, id }) => `    ${boxLine(box, id)}`),
        '  end',
    ]);
    const classes = CLASSES.flatMap(([name, levels, style]) => {
        const ids = shown.filter(({ box }) => levels.includes(box.risk)).map(({ id }) => id);
        return ids.length === 0 ? [] : [`  classDef ${name} ${style}`, `  class ${ids.join(',')} ${name}`];
    });
    const lines = [
        'flowchart LR',
        ...shown.filter(({ box }) => box.environment === '').map(({ box, id }) => `  ${boxLine(box, id)}`),
        ...inside,
        ...arrows.map(({ from, to, reason }) => `  n${from} -->|${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .mermaidLabel */ ._b)(reason)}| n${to}`),
        ...classes,
    ];
    return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`;
}
/** Colors that can be told apart on GitHub's light and dark page: only the border is set. */
const CLASSES = [
    ['danger', ['destroy', 'stuck'], 'stroke:#cf222e,stroke-width:3px'],
    [
        'warn',
        _mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .RISK_LEVELS */ .WA.filter((level) => level === 'security' || level === 'disrupt'),
        'stroke:#bf8700,stroke-width:2px',
    ],
];
function boxLine({ lines, start }, id) {
    const label = lines.map((line) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .mermaidLabel */ ._b)(line)).join('<br/>');
    return start ? `${id}(["${label}"])` : `${id}["${label}"]`;
}


/***/ }),

/***/ 146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ pictureOf),
/* harmony export */   u: () => (/* binding */ graphOfPicture)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6155);
/* harmony import */ var _affected_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(411);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6992);



/** More projects than this become groups. */
const MOST_SINGLE = 10;
/** Where the change starts, this many of those that reach most keep their names. */
const MOST_NAMED = 4;
/**
 * Draws a few projects one by one, many as groups of one environment and kind. Nothing is left out: what has no box of
 * its own is counted in one.
 *
 * @param order names, most dangerous first.
 */
function pictureOf(affected, order, risks) {
    const graph = (0,_affected_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .affectedGraph */ .B)(affected, order, risks, Number.POSITIVE_INFINITY);
    return graph.nodes.length <= MOST_SINGLE ? singly(graph) : inGroups(graph);
}
/** The same as a graph to be laid out: a box is a node whose name is its place in the picture. */
function graphOfPicture({ boxes, arrows }) {
    const edges = arrows.map(({ from, to, reason }) => ({ from: String(from), to: String(to), reason }));
    const distances = (0,_affected_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .distancesOf */ .C)(new Set(boxes.map((_, index) => String(index))), edges);
    const nodes = boxes.map(({ lines: [label = '', note], environment, risk }, index) => {
        const name = String(index);
        const said = note === undefined ? {} : { note };
        return { name, label, ...said, distance: distances.get(name) ?? 0, environment, kind: '', risk, assumed: false };
    });
    return { nodes: nodes.sort((a, b) => a.distance - b.distance), edges, left: 0 };
}
function singly({ nodes, edges }) {
    const places = new Map(nodes.map(({ name }, index) => [name, index]));
    return {
        boxes: nodes.map(({ name, environment, distance, risk }) => ({
            lines: risk === 'safe' ? [name] : [name, risk],
            environment,
            start: distance === 0,
            risk,
        })),
        arrows: edges.map(({ from, to, reason }) => ({ from: places.get(from) ?? 0, to: places.get(to) ?? 0, reason })),
    };
}
function inGroups({ nodes, edges }) {
    const named = namedStarts(nodes, edges);
    const groups = new Map();
    const keys = new Map();
    for (const node of nodes) {
        const key = named.has(node.name)
            ? `name ${node.name}`
            : JSON.stringify([node.environment, node.kind, node.environment === '' && node.distance === 0]);
        keys.set(node.name, key);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [node]);
        else
            group.push(node);
    }
    const places = new Map([...groups.keys()].map((key, index) => [key, index]));
    const place = (name) => places.get(keys.get(name) ?? '') ?? 0;
    const reasons = new Map();
    for (const edge of edges) {
        const [from, to] = [place(edge.from), place(edge.to)];
        if (from === to)
            continue;
        const key = `${from} ${to}`;
        const arrow = reasons.get(key) ?? { from, to, reasons: new Set() };
        arrow.reasons.add(edge.reason);
        reasons.set(key, arrow);
    }
    return {
        boxes: [...groups.values()].map(boxOf),
        arrows: [...reasons.values()].map(({ from, to, reasons }) => ({ from, to, reason: [...reasons].join(', ') })),
    };
}
/** The starts that most projects depend on directly: a person knows the change by their names. */
function namedStarts(nodes, edges) {
    const reach = new Map();
    for (const { from } of edges)
        reach.set(from, (reach.get(from) ?? 0) + 1);
    const starts = nodes.filter(({ name, distance }) => distance === 0 && (reach.get(name) ?? 0) > 1);
    const most = [...starts].sort((a, b) => (reach.get(b.name) ?? 0) - (reach.get(a.name) ?? 0));
    return new Set(most.slice(0, MOST_NAMED).map(({ name }) => name));
}
function boxOf(group) {
    const [first] = group;
    const risk = group.reduce((worst, node) => (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .worseRisk */ .AT)(worst, node.risk), 'safe');
    const worst = group.filter((node) => node.risk === risk).length;
    const count = group.length;
    const kind = first?.kind ?? '';
    const title = count === 1 ? (first?.name ?? '') : `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(count)} ${KIND_NAMES[kind] ?? 'projects'}`;
    const note = risk === 'safe' ? [] : [count === 1 ? risk : `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(worst)} ${risk}`];
    const start = group.every(({ distance }) => distance === 0);
    return { lines: [title, ...note], environment: first?.environment ?? '', start, risk };
}
/** Kinds in as few letters as a box has room for. */
const KIND_NAMES = {
    'terraform-stack': 'stacks',
    'terraform-module': 'modules',
    'app-overlay': 'overlays',
    'kustomize-base': 'bases',
    'argocd-app': 'Argo CD folders',
    'crossplane-api': 'APIs',
    'helm-chart': 'charts',
    manifests: 'manifest folders',
    facts: 'fact folders',
    action: 'actions',
    library: 'libraries',
};


/***/ }),

/***/ 645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NC: () => (/* binding */ byEnvironment),
/* harmony export */   dQ: () => (/* binding */ renderAffectedTerminal),
/* harmony export */   j5: () => (/* binding */ renderWhyTerminal)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8842);
/* harmony import */ var _why_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9366);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6992);
/* harmony import */ var _canvas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5021);




const MOST_PROJECTS = 100;
const MOST_REASONS = 20;
const CHANGE_STYLES = { added: ['green'], modified: ['yellow'], removed: ['red'] };
/** The affected projects by environment, each with the shortest path that says why, then the waves. */
function renderAffectedTerminal(affected, options) {
    const canvas = (0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .makeCanvas */ .pt)(options);
    const { projects } = affected;
    const range = `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRevision */ .w7)(affected.base)}..${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRevision */ .w7)(affected.head)}`;
    canvas.line(`${canvas.paint(projects.length === 0 ? 'no project is affected' : `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(projects.length, 'project')} affected`, 'bold')}  ${canvas.paint(range, 'dim')}`);
    let left = MOST_PROJECTS;
    for (const [environment, group] of byEnvironment(projects)) {
        canvas.heading(environment === '' ? 'No environment' : (0,_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(environment), (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(group.length));
        for (const project of group.slice(0, left)) {
            canvas.row(canvas.paint((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(project.name), 'bold'), canvas.paint(_why_js__WEBPACK_IMPORTED_MODULE_3__/* .CHANGE_WORDS */ .r8[project.change], ...CHANGE_STYLES[project.change]), 2);
            const why = (0,_why_js__WEBPACK_IMPORTED_MODULE_3__/* .whyText */ .ss)(project);
            canvas.prose(why === '' ? project.kind : `${project.kind}: ${why}`, 4, { styles: ['dim'] });
        }
        if (group.length > left) {
            canvas.line(`  ${canvas.paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(group.length - left, 'more project')}, see --json`, 'dim')}`);
        }
        left = Math.max(0, left - group.length);
    }
    writeWaves(canvas, affected.waves);
    return canvas.toString();
}
function writeWaves(canvas, waves) {
    const several = Object.entries(waves).filter(([, list]) => list.length > 0);
    if (several.length === 0)
        return;
    canvas.heading('Waves', 'the order of the rollout');
    for (const [environment, list] of several) {
        canvas.line(`  ${canvas.paint(environment === '' ? 'no environment' : (0,_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(environment), 'bold')}`);
        list.forEach((names, index) => {
            canvas.prose((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(names.map(_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN), 12), 4, { lead: canvas.paint(`${index + 1}  `, 'dim') });
        });
    }
}
/** Why one project is affected, every changed file with its path; `null`: it is not. */
function renderWhyTerminal(entry, options) {
    const canvas = (0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .makeCanvas */ .pt)(options);
    const { paint } = canvas;
    if (entry === null) {
        canvas.line(`${paint('not affected:', 'bold', 'green')} ${paint('no changed file reaches this project')}`);
        return canvas.toString();
    }
    canvas.prose((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(entry.name), 0, { styles: ['bold'] });
    canvas.prose([entry.kind, ...(entry.environment === undefined ? [] : [entry.environment]), _why_js__WEBPACK_IMPORTED_MODULE_3__/* .CHANGE_WORDS */ .r8[entry.change]].join(', '), 0, { styles: ['dim'] });
    if (entry.renamedFrom !== undefined)
        canvas.prose(entry.renamedFrom, 0, { lead: paint('renamed from ', 'dim') });
    if (entry.renamedTo !== undefined)
        canvas.prose(entry.renamedTo, 0, { lead: paint('renamed to ', 'dim') });
    canvas.line();
    if (entry.reasons.length === 0)
        canvas.line(paint('no reason is recorded', 'dim'));
    for (const reason of entry.reasons.slice(0, MOST_REASONS)) {
        canvas.prose((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(reason.file), 2, { styles: ['yellow'] });
        const hops = [...reason.path].reverse();
        const names = [...hops.map(({ project }) => project), entry.name];
        const depth = (index) => 2 * Math.min(index, 8) + 5;
        const column = Math.max(...names.map((name, index) => depth(index) + (0,_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .textWidth */ .sc)((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(name))));
        names.forEach((name, index) => {
            const edge = index === 0 ? undefined : hops[index - 1]?.edge;
            const label = edge ?? (hops.length === 0 ? 'its own file' : 'holds the file');
            const shown = paint((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(name), ...(index === names.length - 1 ? ['bold'] : []));
            const lead = `${' '.repeat(depth(index) - 3)}${paint('└─', 'dim')} ${shown}`;
            canvas.line(`${lead}${' '.repeat(column - (0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .paintedWidth */ .i7)(lead) + 2)}${paint(label, 'dim')}`);
        });
        if (reason.unresolved !== undefined) {
            canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(reason.unresolved), 4, { lead: paint('assumed: ', 'cyan') });
        }
        canvas.line();
    }
    const more = entry.reasons.length - Math.min(entry.reasons.length, MOST_REASONS) + (entry.moreReasons ?? 0);
    if (more > 0)
        canvas.line(`  ${paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(more, 'more changed file')}`, 'dim')}`);
    return canvas.toString();
}
/** Projects by environment in the order in which environments first appear; those without one last. */
function byEnvironment(projects) {
    const groups = new Map();
    for (const project of projects) {
        const name = project.environment ?? '';
        groups.set(name, [...(groups.get(name) ?? []), project]);
    }
    return [...groups].sort(([a], [b]) => (a === '' ? 1 : 0) - (b === '' ? 1 : 0));
}


/***/ }),

/***/ 9366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r8: () => (/* binding */ CHANGE_WORDS),
/* harmony export */   ss: () => (/* binding */ whyText),
/* harmony export */   y_: () => (/* binding */ whyPhrase)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8842);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4414);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8583);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6992);




/** One word for what the project's folder did. */
const CHANGE_WORDS = { added: 'new', modified: 'modified', removed: 'removed' };
/**
 * Why a project is affected, by the shortest path: "`file` changed, through `project` (module)".
 *
 * @returns an empty phrase when no reason is known.
 */
function whyPhrase(project) {
    const reason = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .shortestReason */ .NJ)(project.reasons);
    const parts = [];
    if (reason !== undefined) {
        parts.push({ name: (0,_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(reason.file) }, { words: project.change === 'removed' ? ' removed' : ' changed' });
        const hops = [...reason.path].reverse();
        hops.forEach(({ project: through, edge }, index) => {
            parts.push({ words: index === 0 ? ', through ' : ', then ' }, { name: (0,_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(through) }, { words: ` (${edge})` });
        });
        if (reason.unresolved !== undefined)
            parts.push({ words: ', assumed: ' }, { name: (0,_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(reason.unresolved) });
        const more = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonCount */ .sT)(project) - 1;
        if (more > 0)
            parts.push({ words: `, and ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(more, 'more file')}` });
    }
    if (project.renamedFrom !== undefined)
        parts.push({ words: sep(parts, 'renamed from ') }, { name: (0,_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(project.renamedFrom) });
    if (project.renamedTo !== undefined)
        parts.push({ words: sep(parts, 'renamed to ') }, { name: (0,_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(project.renamedTo) });
    return parts;
}
function sep(parts, words) {
    return parts.length === 0 ? words : `, ${words}`;
}
/** The same as plain text. */
function whyText(project) {
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phraseText */ .t)(whyPhrase(project));
}


/***/ })

};
