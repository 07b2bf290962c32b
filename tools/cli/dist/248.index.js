export const id = 248;
export const ids = [248];
export const modules = {

/***/ 2792:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.affectedGraph = affectedGraph;
const outline_ts_1 = __webpack_require__(4414);
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
        const path = (0, outline_ts_1.shortestReason)(project.reasons)?.path ?? [];
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
            assumed: project !== undefined && (0, outline_ts_1.shortestReason)(project.reasons)?.unresolved !== undefined,
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

/***/ 8842:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.visible = visible;
exports.oneLine = oneLine;
exports.byteLength = byteLength;
exports.boundaryBefore = boundaryBefore;
exports.shorten = shorten;
exports.shortenMiddle = shortenMiddle;
exports.charWidth = charWidth;
exports.textWidth = textWidth;
/**
 * Text from outside may hold characters that hide or reorder what a person reads (bidirectional controls, terminal
 * escapes, zero-width and tag characters, lone surrogates). The joiners that emoji and some scripts need stay.
 * Source of the danger: https://trojansource.codes and Unicode TR 36.
 */
const HIDDEN = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const NAMED = { '\n': '\\n', '\t': '\\t', '\r': '\\r' };
/** Every hidden or control character (newlines too) written as an escape such as `\u202e`. Idempotent. */
function visible(text) {
    return text.replace(HIDDEN, (char) => {
        const code = char.codePointAt(0) ?? 0;
        return NAMED[char] ?? (code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`);
    });
}
/** The same, with runs of white space as one space: for prose that must stay on one line. */
function oneLine(text) {
    return visible(text.replace(/\s+/g, ' ').trim());
}
/** Length in UTF-8 bytes, which is never less than the number of UTF-16 units or of characters. */
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** An index at or before `index` that does not fall between the two halves of a surrogate pair. */
function boundaryBefore(text, index) {
    if (index <= 0)
        return 0;
    if (index >= text.length)
        return text.length;
    const unit = text.charCodeAt(index);
    const before = text.charCodeAt(index - 1);
    return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? index - 1 : index;
}
/** At most `room` UTF-16 units, the last one an ellipsis when something was cut; never half a code point. */
function shorten(text, room) {
    return text.length <= room ? text : `${text.slice(0, boundaryBefore(text, Math.max(0, room - 1)))}…`;
}
/** The same, cut in the middle: for names, whose both ends matter. */
function shortenMiddle(text, room) {
    if (text.length <= room)
        return text;
    const head = boundaryBefore(text, Math.floor((room - 1) / 2));
    const least = text.length - (room - 1 - head);
    const tail = boundaryBefore(text, least) === least ? least : least + 1;
    return `${text.slice(0, head)}…${text.slice(tail)}`;
}
const WIDE = [
    [0x1100, 0x115f],
    [0x2e80, 0x303e],
    [0x3041, 0xa4cf],
    [0xac00, 0xd7a3],
    [0xf900, 0xfaff],
    [0xfe30, 0xfe6f],
    [0xff00, 0xff60],
    [0xffe0, 0xffe6],
    [0x1f300, 0x1f64f],
    [0x1f680, 0x1f6ff],
    [0x1f900, 0x1f9ff],
    [0x20000, 0x3fffd],
];
/** Columns that one character takes on a terminal (0, 1 or 2). Source: Unicode TR 11, the ranges in common use. */
function charWidth(char) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x300)
        return 1;
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(char))
        return 0;
    return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}
/** Columns that a text takes on a terminal, without any escape sequence in it. */
function textWidth(text) {
    if (/^[\x20-\x7e]*$/.test(text))
        return text.length;
    let width = 0;
    for (const char of text)
        width += charWidth(char);
    return width;
}


/***/ }),

/***/ 756:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.UNKNOWN_VALUE = void 0;
exports.showField = showField;
exports.orderedFields = orderedFields;
const change_1 = __webpack_require__(522);
const characters_ts_1 = __webpack_require__(8842);
const text_diff_ts_1 = __webpack_require__(3705);
const wording_ts_1 = __webpack_require__(4611);
/** What stands in for a value that only the apply will tell. */
exports.UNKNOWN_VALUE = '(known after apply)';
/**
 * Turns a changed field into what a person reads. A sensitive value is never shown, even where a document carries one.
 * Values that are too long are cut so that the place where they differ stays visible.
 */
function showField(field, room) {
    const path = (0, characters_ts_1.visible)(shortenPath(field.path));
    if (field.sensitive === true) {
        return { form: 'note', path, note: field.changed === false ? change_1.REDACTED : `${change_1.REDACTED} changed` };
    }
    const before = field.before ?? undefined;
    const after = field.unknown === true ? undefined : (field.after ?? undefined);
    if (isText(before, after) && field.unknown !== true) {
        const lines = (0, text_diff_ts_1.diffLines)(String(before ?? ''), String(after ?? ''), room.lines).map((line) => line.sign === 'gap' ? line : { ...line, text: clip(line.text, 0, room.line) });
        return { form: 'lines', path, lines };
    }
    const shownAfter = field.unknown === true ? exports.UNKNOWN_VALUE : undefined;
    if (before === undefined && after === undefined && shownAfter === undefined) {
        return { form: 'note', path, note: 'changed' };
    }
    const [left, right] = shortenPair(before === undefined ? '' : written(before), after === undefined ? '' : written(after), room.value);
    return {
        form: 'values',
        path,
        ...(before === undefined ? {} : { before: left }),
        ...(after === undefined && shownAfter === undefined ? {} : { after: shownAfter ?? right }),
    };
}
/** Fields in the order in which they matter: what forces a replacement first. */
function orderedFields(fields, replaceBecause = []) {
    const causes = new Set(replaceBecause);
    return [...fields.filter(({ path }) => causes.has(path)), ...fields.filter(({ path }) => !causes.has(path))];
}
const LONGEST_PATH = 240;
function shortenPath(path) {
    return path.length <= LONGEST_PATH ? path : `${path.slice(0, (0, characters_ts_1.boundaryBefore)(path, LONGEST_PATH - 1))}…`;
}
/** Several lines of text on at least one side, and nothing but text on the other. */
function isText(before, after) {
    const fits = (value) => value === undefined || typeof value === 'string';
    return fits(before) && fits(after) && [before, after].some((value) => typeof value === 'string' && /\n./.test(value));
}
/** A value as JSON, so that `"true"` and `true` differ. */
function written(value) {
    return JSON.stringify(value) ?? String(value);
}
/** Both texts within `room`, cut to the same window around the first place where they differ. */
function shortenPair(before, after, room) {
    if (before.length <= room && after.length <= room)
        return [(0, characters_ts_1.visible)(before), (0, characters_ts_1.visible)(after)];
    let same = 0;
    while (same < before.length && same < after.length && before[same] === after[same])
        same++;
    const start = before === '' || after === '' ? 0 : Math.max(0, same - Math.floor(room / 3));
    return [clip(before, start, room), clip(after, start, room)];
}
function clip(text, start, room) {
    if (text.length <= room)
        return (0, characters_ts_1.visible)(text);
    const from = (0, characters_ts_1.boundaryBefore)(text, Math.min(start, Math.max(0, text.length - room)));
    const to = (0, characters_ts_1.boundaryBefore)(text, from + room);
    const note = to < text.length ? `… (${(0, wording_ts_1.grouped)(text.length)} characters)` : '';
    return `${from > 0 ? '…' : ''}${(0, characters_ts_1.visible)(text.slice(from, to))}${note}`;
}


/***/ }),

/***/ 6410:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.headlineOf = headlineOf;
const characters_ts_1 = __webpack_require__(8842);
const outline_ts_1 = __webpack_require__(4414);
const wording_ts_1 = __webpack_require__(4611);
/** What may be lost, told by a resource's kind. The first match wins. */
const LOSSES = [
    [/^(xr|application|applicationset)$/i, 'delivered application', 'delivered applications'],
    [
        /volume|_efs_|filesystem|_db_|_rds_|database|dbinstance|dbcluster|rdsinstance|postgres|mysql|sqlinstance|dynamodb|elasticache|redis|opensearch|documentdb|_ebs_|statefulset/i,
        'database or volume',
        'databases or volumes',
    ],
    [/bucket/i, 'bucket', 'buckets'],
    [/_kms_key|secret|certificate/i, 'key or secret', 'keys or secrets'],
    [/^namespace$/i, 'namespace', 'namespaces'],
    [/customresourcedefinition|^crd$/i, 'resource definition', 'resource definitions'],
];
/**
 * Says why a verdict is what it is, in words that need no table: `1 database or volume would be lost`.
 *
 * @returns plain text in one line, hidden characters escaped, markup not.
 */
function headlineOf(verdict) {
    return { state: verdict.state, reason: (0, characters_ts_1.oneLine)(REASONS[verdict.state](verdict)) };
}
const REASONS = {
    failed: ({ failures, projects }) => {
        const names = [...new Set(failures.map(({ project }) => project))];
        if (names.length === 0)
            return 'the verdict could not be computed';
        const all = new Set([...projects.map(({ project }) => project), ...names]).size;
        const named = names.length <= 2 ? `: ${(0, wording_ts_1.listed)(names.map((name) => (0, characters_ts_1.shortenMiddle)(name, 80)))}` : '';
        return `${names.length} of ${(0, wording_ts_1.plural)(all, 'project')} could not be computed${named}`;
    },
    blocked: (verdict) => {
        const blocking = (0, outline_ts_1.outlineOf)(verdict).risks.filter(({ status }) => status === 'blocks');
        const stuck = blocking.filter(({ risk }) => risk.level === 'stuck').length;
        const others = blocking.length - stuck;
        return sentence([
            stuck > 0 ? `${(0, wording_ts_1.plural)(stuck, 'change')} would be refused for ever` : undefined,
            others > 0 ? `${(0, wording_ts_1.plural)(others, 'change')} the policy does not allow` : undefined,
            blocking.length === 0 ? 'only another commit helps' : undefined,
        ]);
    },
    acknowledge: (verdict) => {
        const open = (0, outline_ts_1.outlineOf)(verdict).risks.filter(({ status }) => status === 'asks');
        const of = (level) => open.filter(({ risk }) => risk.level === level);
        const [destroy, security] = [of('destroy'), of('security')];
        const others = open.length - destroy.length - security.length;
        return sentence([
            destroy.length > 0 ? lossOf(verdict, destroy) : undefined,
            security.length > 0 ? `${(0, wording_ts_1.plural)(security.length, 'change')} would widen access` : undefined,
            others > 0 ? `${(0, wording_ts_1.plural)(others, 'change')} ${others === 1 ? 'needs' : 'need'} someone to accept` : undefined,
            open.length === 0 ? 'someone must accept the risks' : undefined,
        ]);
    },
    pass: (verdict) => {
        const { projects, environments, counts } = verdict;
        const changes = (0, wording_ts_1.changesIn)(counts);
        const { risks, missing } = (0, outline_ts_1.outlineOf)(verdict);
        const without = projects.filter((project) => project.skipped !== undefined).map(({ project }) => project);
        const skipped = new Set([...without, ...missing.map(({ name }) => name)]).size;
        const accepted = risks.filter(({ status }) => status === 'accepted').length;
        const where = environments.length === 0 ? '' : ` in ${(0, wording_ts_1.listed)(environments, 4)}`;
        return sentence([
            projects.length === 0
                ? verdict.affected.length === 0
                    ? 'no project is affected'
                    : missing.length > 0
                        ? undefined
                        : 'nothing to preview'
                : changes > 0
                    ? `${(0, wording_ts_1.plural)(changes, 'change')}${where}`
                    : counts.outputs > 0
                        ? `${(0, wording_ts_1.plural)(counts.outputs, 'output')} would change`
                        : without.length < projects.length
                            ? 'no resource would change'
                            : undefined,
            accepted > 0 ? `${(0, wording_ts_1.plural)(accepted, 'risk')} accepted` : undefined,
            skipped > 0 ? `${(0, wording_ts_1.plural)(skipped, 'project was', 'projects were')} not previewed` : undefined,
        ]);
    },
};
function sentence(parts) {
    return parts.filter((part) => part !== undefined).join(', ');
}
/** One noun when all losses are of one sort, else a word for all. */
function lossOf(verdict, risks) {
    const kinds = new Map(verdict.projects.flatMap(({ project, resources }) => resources.map(({ address, kind }) => [(0, outline_ts_1.riskKey)(project, address), kind])));
    const nouns = risks.map(({ risk }) => {
        const kind = kinds.get((0, outline_ts_1.riskKey)(risk.project, risk.address)) ?? risk.address;
        return LOSSES.findIndex(([pattern]) => pattern.test(kind));
    });
    const only = new Set(nouns).size === 1 ? LOSSES[nouns[0] ?? -1] : undefined;
    const [one, many] = only === undefined ? ['resource', 'resources'] : [only[1], only[2]];
    return `${(0, wording_ts_1.plural)(risks.length, one, many)} would be lost`;
}


/***/ }),

/***/ 3309:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.changesMarkup = changesMarkup;
const characters_ts_1 = __webpack_require__(8842);
const field_ts_1 = __webpack_require__(756);
const outline_ts_1 = __webpack_require__(4414);
const wording_ts_1 = __webpack_require__(4611);
const markup_ts_1 = __webpack_require__(8114);
const FIELD_ROOM = { value: 8_000, line: 2_000, lines: 1_000 };
/** Every resource change of one preview; resources at risk are open. */
function changesMarkup(preview) {
    const outputs = preview.counts.outputs;
    return (0, markup_ts_1.html) `${(0, outline_ts_1.orderedResources)(preview.resources).map(resourceMarkup)}${outputs > 0 && (0, markup_ts_1.html) `<div class="resource"><div class="row"><span class="action outputs">outputs</span> ${(0, wording_ts_1.plural)(outputs, 'output')} would change</div></div>`}`;
}
function resourceMarkup(resource) {
    const { action, address, risk, previousAddress, replaceBecause = [], fields } = resource;
    const head = (0, markup_ts_1.html) `<span class="action ${action}">${action}</span> <code>${(0, characters_ts_1.oneLine)(address)}</code>${risk.level !== 'safe' && (0, markup_ts_1.html) ` <span class="pill ${risk.level}">${risk.level}</span>`}`;
    const shown = (0, field_ts_1.orderedFields)(fields, replaceBecause).map((field) => (0, field_ts_1.showField)(field, FIELD_ROOM));
    const notes = [
        ...risk.reasons.map((reason) => (0, markup_ts_1.html) `<p>${(0, characters_ts_1.oneLine)(reason)}</p>`),
        ...(risk.wayOut === undefined || risk.wayOut === '' ? [] : [(0, markup_ts_1.html) `<p>Instead: ${(0, characters_ts_1.oneLine)(risk.wayOut)}</p>`]),
        ...(previousAddress === undefined ? [] : [(0, markup_ts_1.html) `<p>Was <code>${(0, characters_ts_1.oneLine)(previousAddress)}</code></p>`]),
        ...(replaceBecause.length === 0
            ? []
            : [(0, markup_ts_1.html) `<p>Replaced because of <code>${(0, wording_ts_1.listed)(replaceBecause.map(characters_ts_1.oneLine))}</code></p>`]),
    ];
    if (shown.length + notes.length === 0)
        return (0, markup_ts_1.html) `<div class="resource"><div class="row">${head}</div></div>\n`;
    return (0, markup_ts_1.html) `<details class="resource"${risk.level !== 'safe' && (0, markup_ts_1.html) ` open`}><summary>${head}</summary><div class="inner">${notes}${shown.length > 0 && table(shown)}</div></details>\n`;
}
function table(fields) {
    return (0, markup_ts_1.html) `<table><caption>Changed fields</caption><thead><tr><th scope="col">field</th><th scope="col">before</th><th scope="col">after</th></tr></thead><tbody>${fields.map(row)}</tbody></table>`;
}
function row(field) {
    const head = (0, markup_ts_1.html) `<th scope="row"><code>${field.path}</code></th>`;
    if (field.form === 'note')
        return (0, markup_ts_1.html) `<tr>${head}<td colspan="2"><span class="kept">${field.note}</span></td></tr>`;
    if (field.form === 'lines') {
        const lines = field.lines.map((line) => {
            if (line.sign === 'gap') {
                return (0, markup_ts_1.html) `<div class="gap">⋯ ${(0, wording_ts_1.grouped)(line.count)} ${line.what} ${line.count === 1 ? 'line' : 'lines'}</div>`;
            }
            const name = line.sign === '+' ? 'plus' : line.sign === '-' ? 'minus' : 'same';
            return (0, markup_ts_1.html) `<div class="${name}">${line.sign} ${line.text}</div>`;
        });
        return (0, markup_ts_1.html) `<tr>${head}<td colspan="2"><div class="diff" tabindex="0">${lines}</div></td></tr>`;
    }
    const { before, after } = field;
    const [left, right] = differing(before, after);
    const none = (0, markup_ts_1.html) `<span class="none">(none)</span>`;
    return (0, markup_ts_1.html) `<tr>${head}<td>${before === undefined ? none : (0, markup_ts_1.html) `<del class="mono">${left}</del>`}</td><td>${after === undefined ? none : (0, markup_ts_1.html) `<ins class="mono">${right}</ins>`}</td></tr>`;
}
/** Both values with the part in which they differ set apart, where enough of them is the same for that to help. */
function differing(before = '', after = '') {
    const [a, b] = [[...before], [...after]];
    const least = Math.min(a.length, b.length);
    let start = 0;
    while (start < least && a[start] === b[start])
        start++;
    let end = 0;
    while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end])
        end++;
    const helps = start + end >= 4 && (start + end) * 2 >= Math.max(a.length, b.length);
    const mark = (chars, whole) => {
        const middle = chars.slice(start, chars.length - end).join('');
        if (!helps || middle === '')
            return (0, markup_ts_1.html) `${whole}`;
        return (0, markup_ts_1.html) `${chars.slice(0, start).join('')}<b>${middle}</b>${chars.slice(chars.length - end).join('')}`;
    };
    return [mark(a, before), mark(b, after)];
}


/***/ }),

/***/ 4646:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.drawGraph = drawGraph;
const characters_ts_1 = __webpack_require__(8842);
const wording_ts_1 = __webpack_require__(4611);
const layout_ts_1 = __webpack_require__(3984);
const markup_ts_1 = __webpack_require__(8114);
const LABEL = 35;
const NOTE = 40;
/**
 * The affected graph as inline SVG: left what changed, right what it reaches.
 *
 * @param anchors the `id` of each project's part of the page.
 */
function drawGraph(graph, anchors) {
    const { width, height, columns, nodes, edges } = (0, layout_ts_1.layOut)(graph);
    const via = new Map();
    for (const { edge } of edges)
        via.set(edge.to, (via.get(edge.to) ?? new Set()).add(edge.reason));
    const size = (0, markup_ts_1.html) `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
    return (0, markup_ts_1.html) `<div class="canvas" tabindex="0" role="region" aria-label="Graph of the affected projects">
<svg ${size} aria-label="${(0, wording_ts_1.plural)(nodes.length, 'affected project')}, from what changed on the left to what it reaches on the right">
${columns.map(({ x, distance }) => (0, markup_ts_1.html) `<text class="column" x="${x + 2}" y="16">${columnTitle(distance)}</text>\n`)}
${edges.map(({ edge, from, to }) => (0, markup_ts_1.html) `<path class="edge" d="${curve(from, to)}"><title>${edge.to} depends on ${edge.from} (${edge.reason})</title></path>\n`)}
${nodes.map((node) => drawNode(node, [...(via.get(node.name) ?? [])], anchors.get(node.name)))}
</svg>
</div>`;
}
function columnTitle(distance) {
    return distance === 0 ? 'changed' : distance === 1 ? 'reached directly' : `${distance} steps away`;
}
function curve(from, to) {
    const [x1, y1] = [from.x + layout_ts_1.NODE.width, from.y + layout_ts_1.NODE.height / 2];
    const [x2, y2] = [to.x, to.y + layout_ts_1.NODE.height / 2];
    const bend = Math.max(36, Math.abs(x2 - x1) / 2);
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
function drawNode(node, via, anchor) {
    const { x, y, name, environment, kind, risk, assumed } = node;
    const note = [environment, via.length > 0 ? via.join(', ') : kind, assumed ? 'assumed' : '']
        .filter((part) => part !== '')
        .join(' · ');
    const inside = (0, markup_ts_1.html) `<g class="node ${risk}${node.distance === 0 ? ' start' : ''}${assumed ? ' assumed' : ''}"><title>${name}</title>
<rect class="box" x="${x}" y="${y}" width="${layout_ts_1.NODE.width}" height="${layout_ts_1.NODE.height}" rx="8"/>
<rect class="stripe" x="${x}" y="${y + 10}" width="4" height="${layout_ts_1.NODE.height - 20}" rx="2"/>
<text class="name" x="${x + 15}" y="${y + 20}">${(0, characters_ts_1.shortenMiddle)(name, LABEL)}</text>
<text class="note" x="${x + 15}" y="${y + 36}">${(0, characters_ts_1.shortenMiddle)(note, NOTE)}</text></g>`;
    return anchor === undefined ? (0, markup_ts_1.html) `${inside}\n` : (0, markup_ts_1.html) `<a href="#${anchor}">${inside}</a>\n`;
}


/***/ }),

/***/ 3984:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NODE = void 0;
exports.layOut = layOut;
exports.NODE = { width: 248, height: 46 };
const GAP = { column: 84, row: 14 };
const TOP = 34;
const MARGIN = 2;
/**
 * Columns by distance; within a column, nodes near the middle of their neighbors (the barycenter method of Sugiyama's
 * layered drawing), which keeps most edges from crossing.
 */
function layOut({ nodes, edges }) {
    const columns = [];
    for (const node of nodes) {
        const column = columns[node.distance] ?? [];
        column.push(node);
        columns[node.distance] = column;
    }
    for (const column of columns) {
        column.sort((a, b) => compare(a.environment, b.environment) || compare(a.name, b.name));
    }
    for (let sweep = 0; sweep < 4; sweep++) {
        const forward = sweep % 2 === 0;
        for (const column of forward ? columns : [...columns].reverse())
            untangle(column, columns, edges, forward);
    }
    const tallest = Math.max(1, ...columns.map((column) => column.length));
    const step = exports.NODE.height + GAP.row;
    const placed = new Map();
    columns.forEach((column, index) => {
        const offset = ((tallest - column.length) * step) / 2;
        column.forEach((node, row) => {
            const x = MARGIN + index * (exports.NODE.width + GAP.column);
            placed.set(node.name, { ...node, x, y: TOP + offset + row * step });
        });
    });
    return {
        width: 2 * MARGIN + columns.length * exports.NODE.width + Math.max(0, columns.length - 1) * GAP.column,
        height: TOP + tallest * step,
        columns: columns.map((_, distance) => ({ x: MARGIN + distance * (exports.NODE.width + GAP.column), distance })),
        nodes: [...placed.values()],
        edges: edges.flatMap((edge) => {
            const from = placed.get(edge.from);
            const to = placed.get(edge.to);
            return from === undefined || to === undefined ? [] : [{ edge, from, to }];
        }),
    };
}
/** Sorts one column by the mean place of its neighbors on one side; nodes without any keep their place. */
function untangle(column, columns, edges, forward) {
    const places = new Map(columns.flatMap((nodes) => nodes.map(({ name }, index) => [name, (index + 0.5) / nodes.length])));
    const weight = new Map(column.map(({ name }) => {
        const near = edges
            .filter(({ from, to }) => (forward ? to : from) === name)
            .map(({ from, to }) => places.get(forward ? from : to) ?? 0.5);
        const own = places.get(name) ?? 0.5;
        return [name, near.length === 0 ? own : near.reduce((sum, place) => sum + place, 0) / near.length];
    }));
    column.sort((a, b) => (weight.get(a.name) ?? 0) - (weight.get(b.name) ?? 0));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 8114:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.html = html;
exports.escapeHtml = escapeHtml;
const characters_ts_1 = __webpack_require__(8842);
/**
 * Template for HTML: what stands in `${}` is escaped for text and for quoted attributes, unless it is markup itself.
 * `undefined` and `false` write nothing; lists are joined.
 */
function html(strings, ...parts) {
    return { markup: strings.map((text, index) => text + (index < parts.length ? write(parts[index]) : '')).join('') };
}
function write(part) {
    if (part === undefined || part === false)
        return '';
    if (typeof part === 'string')
        return escapeHtml(part);
    if (typeof part === 'number')
        return String(part);
    return 'markup' in part ? part.markup : part.map(write).join('');
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '`': '&#96;',
};
/** Text for an element or a quoted attribute: markup as entities, hidden characters as escapes. */
function escapeHtml(text) {
    return (0, characters_ts_1.visible)(text).replace(/[&<>"'`]/g, (char) => ENTITIES[char] ?? char);
}


/***/ }),

/***/ 2096:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.anchorsOf = anchorsOf;
exports.projectsSection = projectsSection;
const change_1 = __webpack_require__(522);
const characters_ts_1 = __webpack_require__(8842);
const why_ts_1 = __webpack_require__(9366);
const wording_ts_1 = __webpack_require__(4611);
const changes_ts_1 = __webpack_require__(3309);
const markup_ts_1 = __webpack_require__(8114);
/** The `id` of each project's part of the page. */
function anchorsOf({ environments }) {
    const anchors = new Map();
    for (const { projects } of environments) {
        for (const { preview, quiet } of projects) {
            if (!quiet && !anchors.has(preview.project))
                anchors.set(preview.project, `p${anchors.size}`);
        }
    }
    return anchors;
}
/** All projects by environment, with filters that show up only where scripts run. */
function projectsSection(outline, anchors) {
    const { environments, carriers, missing } = outline;
    if (environments.length + carriers.length + missing.length === 0)
        return (0, markup_ts_1.html) ``;
    const placed = new Set();
    return (0, markup_ts_1.html) `<section aria-labelledby="projects"><h2 id="projects">Projects</h2>
${filters(environments)}
${environments.map((environment, index) => environmentMarkup(environment, `e${index}`, anchors, placed))}
${namesMarkup('Affected, but no preview is there', missing)}
${namesMarkup('Affected, without an effect of their own', carriers)}
</section>`;
}
function filters(environments) {
    const found = new Set(environments.flatMap(({ projects }) => projects.map(({ risk }) => risk)));
    const levels = change_1.RISK_LEVELS.filter((level) => found.has(level));
    return (0, markup_ts_1.html) `<form id="filters" class="card filters" hidden>
<label>Environment <select name="environment"><option value="">all</option>${environments.map(({ name }, index) => (0, markup_ts_1.html) `<option value="e${index}">${name === '' ? 'none' : (0, characters_ts_1.oneLine)(name)}</option>`)}</select></label>
<label>Risk <select name="risk"><option value="">all</option>${levels.map((level) => (0, markup_ts_1.html) `<option value="${level}">${level}</option>`)}</select></label>
<label>Text <input name="text" type="search" autocomplete="off" placeholder="name, address, value"></label>
<button type="button">Open all</button>
<output aria-live="polite"></output>
</form>`;
}
function environmentMarkup({ name, projects }, key, anchors, placed) {
    const quiet = projects.filter((project) => project.quiet);
    const distinct = new Set(projects.map(({ preview }) => preview.project)).size;
    return (0, markup_ts_1.html) `<div class="environment"><h3>${name === '' ? 'No environment' : (0, characters_ts_1.oneLine)(name)} <small>${(0, wording_ts_1.plural)(distinct, 'project')}</small></h3>
${projects
        .filter((project) => !project.quiet)
        .map((project) => {
        const anchor = placed.has(project.preview.project) ? undefined : anchors.get(project.preview.project);
        placed.add(project.preview.project);
        return projectMarkup(project, key, anchor);
    })}
${quiet.length > 0 && (0, markup_ts_1.html) `<p class="quiet">No change: ${quiet.map(({ preview }, index) => (0, markup_ts_1.html) `${index > 0 && ', '}<code>${(0, characters_ts_1.oneLine)(preview.project)}</code>`)}</p>`}
</div>\n`;
}
function projectMarkup({ preview, affected, risk }, key, anchor) {
    const { skipped, warnings, counts, undeployed, change } = preview;
    const open = risk === 'destroy' || risk === 'stuck' || risk === 'security';
    const marks = [
        ...(change === undefined || change === 'modified'
            ? []
            : [(0, markup_ts_1.html) ` <span class="pill ${change === 'removed' ? 'delete' : 'create'}">${why_ts_1.CHANGE_WORDS[change]}</span>`]),
        ...(undeployed === true ? [(0, markup_ts_1.html) ` <span class="pill undeployed">undeployed</span>`] : []),
        ...(skipped === undefined ? [] : [(0, markup_ts_1.html) ` <span class="pill skipped">not previewed</span>`]),
        ...(warnings.length === 0 ? [] : [(0, markup_ts_1.html) ` <span class="pill update">${(0, wording_ts_1.plural)(warnings.length, 'warning')}</span>`]),
        ...(risk === 'safe' ? [] : [(0, markup_ts_1.html) ` <span class="pill ${risk}">${risk}</span>`]),
    ];
    const tally = (0, wording_ts_1.countsShown)(counts).map(([name, count]) => (0, markup_ts_1.html) `<span class="${name}">${(0, wording_ts_1.grouped)(count)} ${name}</span>`);
    return (0, markup_ts_1.html) `<details class="card project"${anchor !== undefined && (0, markup_ts_1.html) ` id="${anchor}"`} data-environment="${key}" data-risk="${risk}"${open && (0, markup_ts_1.html) ` open`}>
<summary><span class="name mono">${(0, characters_ts_1.oneLine)(preview.project)}</span> <span class="engine">${preview.engine}</span>${marks}<span class="tally">${tally}</span></summary>
<div class="body">
${affected !== undefined && becauseMarkup(affected)}
${skipped !== undefined && (0, markup_ts_1.html) `<p class="told skipped"><b>Not previewed:</b> ${(0, characters_ts_1.oneLine)(skipped)}</p>`}
${undeployed === true && (0, markup_ts_1.html) `<p class="told undeployed"><b>Undeployed:</b> no Application delivers this overlay; judged as if one did, with prune</p>`}
${warnings.map((warning) => (0, markup_ts_1.html) `<p class="told update"><b>Warning:</b> ${(0, characters_ts_1.oneLine)(warning)}</p>`)}
${(0, changes_ts_1.changesMarkup)(preview)}
</div></details>\n`;
}
function becauseMarkup(affected) {
    const parts = (0, why_ts_1.whyParts)(affected);
    if (parts.length === 0)
        return (0, markup_ts_1.html) ``;
    return (0, markup_ts_1.html) `<p class="because"><span class="label">Because</span> ${parts.map((part) => ('name' in part ? (0, markup_ts_1.html) `<code>${part.name}</code>` : part.words))}</p>`;
}
function namesMarkup(title, projects) {
    if (projects.length === 0)
        return (0, markup_ts_1.html) ``;
    return (0, markup_ts_1.html) `<h3>${title} <small>${(0, wording_ts_1.grouped)(projects.length)}</small></h3>
<p class="quiet">${projects.map(({ name }, index) => (0, markup_ts_1.html) `${index > 0 && ', '}<code>${(0, characters_ts_1.oneLine)(name)}</code>`)}</p>`;
}


/***/ }),

/***/ 3477:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SCRIPT = void 0;
/** The page's whole script: filters and copying. Without it everything is there, only unfiltered. */
exports.SCRIPT = `
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


/***/ }),

/***/ 1958:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.bannerSection = bannerSection;
exports.failuresSection = failuresSection;
exports.risksSection = risksSection;
exports.graphSection = graphSection;
exports.wavesSection = wavesSection;
const characters_ts_1 = __webpack_require__(8842);
const wording_ts_1 = __webpack_require__(4611);
const drawing_ts_1 = __webpack_require__(4646);
const markup_ts_1 = __webpack_require__(8114);
/** The verdict, its reason and the counts. */
function bannerSection(verdict, { state, reason }) {
    const projects = new Set([...verdict.affected.map(({ name }) => name), ...verdict.projects.map((p) => p.project)])
        .size;
    const where = verdict.environments.length === 0 ? '' : ` in ${(0, wording_ts_1.listed)(verdict.environments.map(characters_ts_1.oneLine), 8)}`;
    const counts = (0, wording_ts_1.countsShown)(verdict.counts);
    return (0, markup_ts_1.html) `<header class="banner ${state}">
<span class="pill">${state}</span>
<h1>${reason.charAt(0).toUpperCase() + reason.slice(1)}</h1>
<p>${(0, wording_ts_1.plural)(projects, 'affected project')}${where}</p>
${counts.length > 0 && (0, markup_ts_1.html) `<ul class="counts" aria-label="Resource changes">${counts.map(([name, count]) => (0, markup_ts_1.html) `<li class="${name}"><b>${(0, wording_ts_1.grouped)(count)}</b>${name}</li>`)}</ul>`}
</header>`;
}
/** What could not be computed, with the whole message. */
function failuresSection(failures) {
    if (failures.length === 0)
        return (0, markup_ts_1.html) ``;
    return (0, markup_ts_1.html) `<section aria-labelledby="failures"><h2 id="failures">Could not be computed <small>${(0, wording_ts_1.grouped)(failures.length)}</small></h2>
<div class="risks">${failures.map(({ project, message }) => (0, markup_ts_1.html) `<div class="card failure"><code>${(0, characters_ts_1.oneLine)(project)}</code>${message.split('\n').map((line) => (0, markup_ts_1.html) `<pre>${line}</pre>`)}</div>\n`)}</div></section>`;
}
/** Every risk, most dangerous first, with its way out and how to accept it. */
function risksSection(risks) {
    if (risks.length === 0)
        return (0, markup_ts_1.html) ``;
    const asks = risks.filter(({ status }) => status === 'asks').length;
    const note = asks > 0 ? `${(0, wording_ts_1.grouped)(risks.length)}, ${(0, wording_ts_1.grouped)(asks)} to accept` : (0, wording_ts_1.grouped)(risks.length);
    return (0, markup_ts_1.html) `<section aria-labelledby="risks"><h2 id="risks">Risks <small>${note}</small></h2>
<ul class="risks">${risks.map(riskMarkup)}</ul></section>`;
}
function riskMarkup({ risk, status, accepted }) {
    const words = {
        blocks: 'blocks: only another commit helps',
        asks: 'someone must accept it',
        accepted: `accepted by ${(0, characters_ts_1.oneLine)(accepted?.by ?? '')}, ${(0, characters_ts_1.oneLine)(accepted?.at ?? '')}`,
        told: 'for your attention',
    }[status];
    const command = `/mainstem acknowledge ${(0, characters_ts_1.oneLine)(risk.id)}`;
    return (0, markup_ts_1.html) `<li class="card risk ${risk.level}">
<div class="head"><span class="pill">${risk.level}</span> <code>${(0, characters_ts_1.oneLine)(risk.address)}</code><span class="status">${words}</span></div>
<p class="place">${(0, characters_ts_1.oneLine)(risk.project)}${risk.environment !== undefined && (0, markup_ts_1.html) ` · ${(0, characters_ts_1.oneLine)(risk.environment)}`}</p>
<p>${(0, characters_ts_1.oneLine)(risk.reason)}</p>
${risk.wayOut !== '' && (0, markup_ts_1.html) `<p><span class="label">Instead:</span> ${(0, characters_ts_1.oneLine)(risk.wayOut)}</p>`}
${status === 'asks' && (0, markup_ts_1.html) `<div class="accept">To accept it as it is now, comment <code>${command}</code><button type="button" hidden data-copy="${command}">Copy</button></div>`}
</li>\n`;
}
/** The graph of what is affected and why, bounded, with what is left out. */
function graphSection(graph, anchors) {
    if (graph.nodes.length === 0)
        return (0, markup_ts_1.html) ``;
    return (0, markup_ts_1.html) `<section aria-labelledby="graph"><h2 id="graph">What is affected, and why</h2>
<div class="card">${(0, drawing_ts_1.drawGraph)(graph, anchors)}${graph.left > 0 && (0, markup_ts_1.html) `<p class="left">… and ${(0, wording_ts_1.plural)(graph.left, 'more affected project')} that found no room here; all are listed below.</p>`}</div></section>`;
}
/** The order in which stacks would be applied. */
function wavesSection(waves) {
    const shown = Object.entries(waves).filter(([, list]) => list.length > 0);
    if (shown.length === 0)
        return (0, markup_ts_1.html) ``;
    return (0, markup_ts_1.html) `<section aria-labelledby="waves"><h2 id="waves">Rollout <small>stacks, wave by wave</small></h2>
<div class="card">${shown.map(([environment, list]) => (0, markup_ts_1.html) `<div class="waves"><h3>${environment === '' ? 'no environment' : (0, characters_ts_1.oneLine)(environment)}</h3><ol>${list.map((names, index) => (0, markup_ts_1.html) `<li class="wave"><span class="label">wave ${index + 1}</span><ul>${names.map((name) => (0, markup_ts_1.html) `<li><code>${(0, characters_ts_1.oneLine)(name)}</code></li>`)}</ul></li>`)}</ol></div>\n`)}</div></section>`;
}


/***/ }),

/***/ 9429:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.STYLE = void 0;
/** The page's whole style. Both color schemes meet WCAG AA for text. */
exports.STYLE = `
:root{color-scheme:light dark;
--page:#f6f7f9;--card:#fff;--sunk:#f3f5f8;--line:#dfe3ea;--edge:#b4bdcb;--text:#1a2230;--soft:#566074;--accent:#0b5fb4;
--red:#b3261e;--red-bg:#fdecea;--amber:#8a5300;--amber-bg:#fff4dc;--green:#14693a;--green-bg:#e6f6ec;
--violet:#6a35b1;--violet-bg:#f1eafc;--teal:#0c6270;--teal-bg:#e3f4f6;--shadow:0 1px 2px rgb(16 24 40/.06),0 4px 16px rgb(16 24 40/.05)}
@media(prefers-color-scheme:dark){:root{
--page:#0e1218;--card:#161b24;--sunk:#10151d;--line:#2a3240;--edge:#4a5669;--text:#e6eaf1;--soft:#9aa6b8;--accent:#7db8ff;
--red:#ff9a90;--red-bg:#3a1917;--amber:#f2c063;--amber-bg:#352811;--green:#79d69c;--green-bg:#12301f;
--violet:#c7a6ff;--violet-bg:#2a1f40;--teal:#77d3e0;--teal-bg:#10303a;--shadow:0 1px 2px rgb(0 0 0/.4)}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
code,pre,.mono,.diff,svg .name{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
code{font-size:.875em;overflow-wrap:anywhere}
.wrap{max-width:1120px;margin:0 auto;padding:0 24px}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:6px}
.skip{position:absolute;left:-9999px}.skip:focus{left:16px;top:8px;background:var(--card);padding:8px 12px;z-index:2}
.top{display:flex;align-items:center;gap:10px;padding-top:20px;padding-bottom:16px;color:var(--soft)}
.top strong{color:var(--text);font-size:16px;letter-spacing:-.01em}
.top svg{width:24px;height:24px;fill:none;stroke:var(--accent);stroke-width:2.4;stroke-linecap:round}
.top .range{margin-left:auto}
.banner{background:var(--card);border:1px solid var(--line);border-radius:14px;box-shadow:var(--shadow);padding:26px 28px 22px;border-top:4px solid var(--tone)}
.banner h1{margin:10px 0 4px;font-size:28px;line-height:1.22;letter-spacing:-.02em;text-wrap:balance;overflow-wrap:anywhere}
.banner p{margin:0;color:var(--soft)}
.pass{--tone:var(--green);--tone-bg:var(--green-bg)}
.acknowledge,.security,.disrupt,.update{--tone:var(--amber);--tone-bg:var(--amber-bg)}
.blocked,.failed,.destroy,.stuck,.delete,.forget{--tone:var(--red);--tone-bg:var(--red-bg)}
.security,.replace{--tone:var(--violet);--tone-bg:var(--violet-bg)}
.unknown,.skipped,.undeployed,.move,.import{--tone:var(--teal);--tone-bg:var(--teal-bg)}
.create{--tone:var(--green);--tone-bg:var(--green-bg)}
.safe,.read,.no-op,.outputs{--tone:var(--soft);--tone-bg:var(--sunk)}
.pill{display:inline-block;background:var(--tone-bg);color:var(--tone);border-radius:999px;padding:1px 10px;font-size:12.5px;font-weight:600;white-space:nowrap}
.banner .pill{font-size:14px;padding:3px 14px}
.counts{display:flex;flex-wrap:wrap;gap:8px;margin:20px 0 0;padding:0;list-style:none}
.counts li{min-width:86px;padding:8px 14px;border-radius:10px;background:var(--sunk);border:1px solid var(--line);color:var(--soft);font-size:13px}
.counts b{display:block;font-size:21px;line-height:1.2;color:var(--tone);font-variant-numeric:tabular-nums}
section{margin:36px 0}
h2{font-size:19px;letter-spacing:-.01em;margin:0 0 12px;display:flex;gap:10px;align-items:baseline}
h2 small,h3 small{font-weight:400;font-size:13.5px;color:var(--soft)}
h3{font-size:15px;margin:26px 0 10px;display:flex;gap:10px;align-items:baseline}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;box-shadow:var(--shadow)}
.risks{display:grid;gap:10px;margin:0;padding:0;list-style:none}
.risk{padding:16px 20px;border-left:4px solid var(--tone)}
.risk .head{display:flex;flex-wrap:wrap;gap:6px 12px;align-items:center}
.risk .head code{font-weight:600;font-size:14px}
.risk .place{color:var(--soft);font-size:13.5px;margin:2px 0 8px}
.risk p{margin:6px 0 0;overflow-wrap:anywhere}
.risk .label,.because .label{color:var(--soft)}
.status{margin-left:auto;color:var(--soft);font-size:13px}
.accept{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;margin-top:12px;padding-top:12px;border-top:1px dashed var(--line);color:var(--soft);font-size:13.5px}
.accept code{background:var(--sunk);border:1px solid var(--line);border-radius:7px;padding:4px 10px;color:var(--text);user-select:all}
button,select,input{font:inherit;font-size:13.5px;color:var(--text);background:var(--card);border:1px solid var(--line);border-radius:8px;padding:5px 10px}
button{cursor:pointer}button:hover{border-color:var(--accent)}
.failure{padding:14px 20px;border-left:4px solid var(--red)}
.failure pre{margin:6px 0 0;white-space:pre-wrap;overflow-wrap:anywhere;font-size:13px}
.canvas{overflow:auto;max-height:640px;padding:14px 18px}
svg .column{font-size:12px;fill:var(--soft)}
svg .edge{fill:none;stroke:var(--edge);stroke-width:1.5}
svg .edge:hover{stroke:var(--accent)}
svg .box{fill:var(--card);stroke:var(--line)}
svg .start .box{fill:var(--sunk)}
svg .assumed .box{stroke-dasharray:4 3}
svg .stripe{fill:var(--tone)}
svg .safe .stripe{fill:var(--line)}
svg .name{font-size:11px;fill:var(--text)}
svg .note{font-size:11px;fill:var(--soft)}
svg a:hover .box,svg a:focus-visible .box{stroke:var(--accent);stroke-width:1.6}
.left{margin:0;padding:0 20px 14px;color:var(--soft);font-size:13.5px}
.waves{display:grid;grid-template-columns:130px 1fr;align-items:baseline;padding:12px 20px;overflow-x:auto}
.waves+.waves{border-top:1px solid var(--line)}
.waves h3{margin:0}
.waves ol{display:flex;gap:0;margin:0;padding:0;list-style:none}
.waves li.wave{min-width:180px;padding:0 22px 0 0;position:relative}
.waves li.wave+li.wave{padding-left:22px;border-left:1px solid var(--line)}
.waves ul{margin:4px 0 0;padding:0;list-style:none}
.waves .label{color:var(--soft);font-size:12.5px}
.filters{display:flex;flex-wrap:wrap;gap:10px;align-items:center;padding:10px 14px;margin-bottom:6px;position:sticky;top:8px;z-index:1}
.filters label{display:flex;gap:6px;align-items:center;color:var(--soft);font-size:13.5px}
.filters output{margin-left:auto;color:var(--soft);font-size:13.5px}
.filters input{min-width:0;width:170px}
[hidden]{display:none!important}
details.project{margin:0 0 10px}
summary{cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
.project>summary{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;padding:12px 18px;border-radius:12px}
.project>summary:hover{background:var(--sunk)}
summary::before{content:"";flex:none;width:7px;height:7px;border:solid var(--soft);border-width:0 1.8px 1.8px 0;transform:rotate(-45deg);margin-right:2px}
details[open]>summary::before{transform:rotate(45deg) translate(-1px,-1px)}
.project>summary .name{font-weight:600;font-size:14px}
.tally{display:flex;flex-wrap:wrap;gap:10px;margin-left:auto;font-size:13px;font-variant-numeric:tabular-nums}
.tally span{color:var(--tone)}
.engine{color:var(--soft);font-size:13px}
.body{padding:2px 18px 14px 38px}
.because{margin:0 0 10px;color:var(--soft);font-size:13.5px;overflow-wrap:anywhere}
.because code{color:var(--text)}
.told{margin:0 0 10px;padding:8px 12px;border-radius:8px;background:var(--tone-bg);overflow-wrap:anywhere;font-size:14px}
.told b{color:var(--tone)}
.resource{border-top:1px solid var(--line)}
.resource>summary,.resource>.row{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;padding:8px 0}
.resource>.row{padding-left:21px}
.action{color:var(--tone);font-weight:600;font-size:13px;min-width:58px}
.resource .pill{margin-left:auto}
.inner{padding:0 0 12px 21px}
.inner p{margin:2px 0 8px;font-size:14px;color:var(--soft);overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:13px}
caption{position:absolute;left:-9999px}
th{font-weight:500;text-align:left;color:var(--soft);padding:4px 14px 4px 0}
thead th{font-size:12px;border-bottom:1px solid var(--line)}
tbody th{width:34%;vertical-align:top;overflow-wrap:anywhere}
td{vertical-align:top;padding:4px 14px 4px 0;overflow-wrap:anywhere;width:33%}
tbody tr+tr th,tbody tr+tr td{border-top:1px solid var(--line)}
del,ins{text-decoration:none;border-radius:4px;padding:1px 5px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
del{background:var(--red-bg);color:var(--red)}ins{background:var(--green-bg);color:var(--green)}
del b,ins b{text-decoration:underline;text-underline-offset:3px;font-weight:700}
.none,.kept{color:var(--soft)}
.diff{margin:2px 0;padding:6px 0;background:var(--sunk);border:1px solid var(--line);border-radius:8px;overflow-x:auto;font-size:12.5px;line-height:1.5}
.diff div{white-space:pre;padding:0 12px;min-width:max-content}
.diff .minus{background:var(--red-bg);color:var(--red)}.diff .plus{background:var(--green-bg);color:var(--green)}.diff .gap{color:var(--soft)}
.quiet{color:var(--soft);font-size:13.5px;margin:4px 0 0;overflow-wrap:anywhere}
footer{color:var(--soft);font-size:13px;padding:8px 0 40px}
@media(max-width:640px){.waves{grid-template-columns:1fr;gap:6px}.waves ol{flex-direction:column;gap:8px}.waves li.wave+li.wave{padding-left:0;border:0}.wrap{padding:0 14px}.top .range{margin-left:0}.top{flex-wrap:wrap}.banner{padding:20px 18px}.banner h1{font-size:22px}
.counts li{flex:1 1 74px;min-width:74px;padding:6px 10px}.status{margin-left:0}.tally{margin-left:0;flex-basis:100%;padding-left:21px}
.body{padding:2px 12px 12px 14px}.inner,.resource>.row{padding-left:0}.filters{position:static}.filters input{width:100%}
thead{display:none}tbody th,td{display:block;width:auto;border:0!important;padding:2px 0}tbody tr{display:block;padding:5px 0}tbody tr+tr{border-top:1px solid var(--line)}
.resource .pill{margin-left:0}}
@media print{.filters,.canvas,button{display:none}.card{box-shadow:none;break-inside:avoid}body{background:#fff}}
`;


/***/ }),

/***/ 117:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderHtml = renderHtml;
const node_crypto_1 = __webpack_require__(7598);
const affected_graph_ts_1 = __webpack_require__(2792);
const headline_ts_1 = __webpack_require__(6410);
const outline_ts_1 = __webpack_require__(4414);
const wording_ts_1 = __webpack_require__(4611);
const markup_ts_1 = __webpack_require__(8114);
const projects_ts_1 = __webpack_require__(2096);
const script_ts_1 = __webpack_require__(3477);
const sections_ts_1 = __webpack_require__(1958);
const style_ts_1 = __webpack_require__(9429);
const MOST_NODES = 60;
/** Our own two texts, allowed by digest: nothing else may run or style, whatever a value holds. */
const POLICY = [
    "default-src 'none'",
    `style-src '${sourceDigest(style_ts_1.STYLE)}'`,
    `script-src '${sourceDigest(script_ts_1.SCRIPT)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/**
 * The verdict as one page that needs nothing else: no request, no script to be read, light and dark.
 *
 * @returns a whole HTML document. Every text of the verdict is escaped.
 */
function renderHtml(verdict, { title, waves = {} } = {}) {
    const outline = (0, outline_ts_1.outlineOf)(verdict);
    const headline = (0, headline_ts_1.headlineOf)(verdict);
    const anchors = (0, projects_ts_1.anchorsOf)(outline);
    const graph = (0, affected_graph_ts_1.affectedGraph)(verdict.affected, verdict.projects.map(({ project }) => project), (0, outline_ts_1.worstRisks)(outline), MOST_NODES);
    const range = `${(0, wording_ts_1.shortRevision)(verdict.base)}..${(0, wording_ts_1.shortRevision)(verdict.head)}`;
    return (0, markup_ts_1.html) `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: POLICY }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title ?? `${headline.state}: ${headline.reason}`}</title>
<link rel="icon" href="data:,">
<style>${{ markup: style_ts_1.STYLE }}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the verdict</a>
<div class="wrap">
<div class="top"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 22V12M12 14C12 9 5 9 5 3M12 14C12 9 19 9 19 3M12 12V2"/></svg><strong>Mainstem</strong>${title !== undefined && (0, markup_ts_1.html) `<span>${title}</span>`}<code class="range">${range}</code></div>
<main id="main">
${(0, sections_ts_1.bannerSection)(verdict, headline)}
${(0, sections_ts_1.failuresSection)(verdict.failures)}
${(0, sections_ts_1.risksSection)(outline.risks)}
${(0, sections_ts_1.graphSection)(graph, anchors)}
${(0, sections_ts_1.wavesSection)(waves)}
${(0, projects_ts_1.projectsSection)(outline, anchors)}
</main>
<footer>Computed by Mainstem for <code>${verdict.base}</code> to <code>${verdict.head}</code>.</footer>
</div>
<script>${{ markup: script_ts_1.SCRIPT }}</script>
</body>
</html>
`.markup;
}
function sourceDigest(text) {
    return `sha256-${(0, node_crypto_1.createHash)('sha256').update(text).digest('base64')}`;
}


/***/ }),

/***/ 3248:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderTerminal = exports.renderPreviewTerminal = exports.renderGraphTerminal = exports.renderFindingsTerminal = exports.renderWhyTerminal = exports.renderAffectedTerminal = exports.renderMarkdown = exports.MARKER = exports.COMMENT_LIMIT = exports.renderAffectedMarkdown = exports.renderHtml = exports.headlineOf = void 0;
var headline_ts_1 = __webpack_require__(6410);
Object.defineProperty(exports, "headlineOf", ({ enumerable: true, get: function () { return headline_ts_1.headlineOf; } }));
var verdict_ts_1 = __webpack_require__(117);
Object.defineProperty(exports, "renderHtml", ({ enumerable: true, get: function () { return verdict_ts_1.renderHtml; } }));
var affected_ts_1 = __webpack_require__(5034);
Object.defineProperty(exports, "renderAffectedMarkdown", ({ enumerable: true, get: function () { return affected_ts_1.renderAffectedMarkdown; } }));
var verdict_ts_2 = __webpack_require__(5717);
Object.defineProperty(exports, "COMMENT_LIMIT", ({ enumerable: true, get: function () { return verdict_ts_2.COMMENT_LIMIT; } }));
Object.defineProperty(exports, "MARKER", ({ enumerable: true, get: function () { return verdict_ts_2.MARKER; } }));
Object.defineProperty(exports, "renderMarkdown", ({ enumerable: true, get: function () { return verdict_ts_2.renderMarkdown; } }));
var affected_ts_2 = __webpack_require__(645);
Object.defineProperty(exports, "renderAffectedTerminal", ({ enumerable: true, get: function () { return affected_ts_2.renderAffectedTerminal; } }));
Object.defineProperty(exports, "renderWhyTerminal", ({ enumerable: true, get: function () { return affected_ts_2.renderWhyTerminal; } }));
var findings_ts_1 = __webpack_require__(4499);
Object.defineProperty(exports, "renderFindingsTerminal", ({ enumerable: true, get: function () { return findings_ts_1.renderFindingsTerminal; } }));
var graph_ts_1 = __webpack_require__(6101);
Object.defineProperty(exports, "renderGraphTerminal", ({ enumerable: true, get: function () { return graph_ts_1.renderGraphTerminal; } }));
var preview_ts_1 = __webpack_require__(1189);
Object.defineProperty(exports, "renderPreviewTerminal", ({ enumerable: true, get: function () { return preview_ts_1.renderPreviewTerminal; } }));
var verdict_ts_3 = __webpack_require__(4032);
Object.defineProperty(exports, "renderTerminal", ({ enumerable: true, get: function () { return verdict_ts_3.renderTerminal; } }));


/***/ }),

/***/ 5034:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderAffectedMarkdown = renderAffectedMarkdown;
const affected_graph_ts_1 = __webpack_require__(2792);
const characters_ts_1 = __webpack_require__(8842);
const why_ts_1 = __webpack_require__(9366);
const wording_ts_1 = __webpack_require__(4611);
const budget_ts_1 = __webpack_require__(7559);
const escape_ts_1 = __webpack_require__(4165);
const mermaid_ts_1 = __webpack_require__(9303);
/** GitHub drops a step summary of more than 1 MiB as a whole; this leaves room for what a step writes besides. */
const SUMMARY_LIMIT = 1_000_000;
/**
 * The affected projects as the summary of a step: a table with why, the graph, the waves.
 *
 * @param options.limit most UTF-8 bytes; by default a little less than 1 MiB.
 */
function renderAffectedMarkdown(affected, { limit = SUMMARY_LIMIT } = {}) {
    const budget = (0, budget_ts_1.makeBudget)(Math.max(2_000, limit));
    const { projects } = affected;
    const title = projects.length === 0 ? 'No project is affected' : `${(0, wording_ts_1.plural)(projects.length, 'project')} affected`;
    budget.add(`## ${title}\n\n${(0, escape_ts_1.code)(`${(0, wording_ts_1.shortRevision)(affected.base)}..${(0, wording_ts_1.shortRevision)(affected.head)}`, 60)}\n\n`);
    if (projects.length === 0)
        return budget.toString();
    budget.reserve(400);
    const graph = (0, affected_graph_ts_1.affectedGraph)(projects, [], new Map(), 40);
    const chart = (0, mermaid_ts_1.mermaidBlock)(graph);
    const left = graph.left === 0 ? '' : `\n… and ${(0, wording_ts_1.plural)(graph.left, 'more affected project')}.\n`;
    const drawing = chart === '' ? '' : `${chart}${left}\n`;
    if ((0, characters_ts_1.byteLength)(drawing) < budget.room() / 4)
        budget.add(drawing);
    const waves = wavesBlock(affected.waves, Math.floor(budget.room() / 4));
    budget.reserve((0, characters_ts_1.byteLength)(waves));
    const head = '| project | environment | change | because |\n|---|---|---|---|\n';
    const { text, count } = (0, budget_ts_1.rowsWithin)(projects, budget.room() - (0, characters_ts_1.byteLength)(head) - 200, rowOf);
    budget.add(`${head}${text}\n`);
    budget.reserve(-400 - (0, characters_ts_1.byteLength)(waves));
    const more = projects.length - count;
    if (more > 0)
        budget.add(`… ${(0, wording_ts_1.plural)(more, 'more project')} found no room here.\n\n`);
    budget.add(waves);
    return budget.toString();
}
function rowOf(project) {
    const why = (0, why_ts_1.whyParts)(project)
        .map((part) => ('name' in part ? (0, escape_ts_1.code)(part.name, 200) : (0, escape_ts_1.inline)(part.words)))
        .join('');
    return `| ${(0, escape_ts_1.code)(project.name, 200)}<br>${project.kind} | ${(0, escape_ts_1.prose)(project.environment ?? '', 60)} | ${why_ts_1.CHANGE_WORDS[project.change]} | ${why} |\n`;
}
function wavesBlock(waves, room) {
    const rows = Object.entries(waves).flatMap(([environment, list]) => list.map((names, index) => ({ environment, index, names })));
    if (rows.length === 0)
        return '';
    const { text, count } = (0, budget_ts_1.rowsWithin)(rows, room - 300, ({ environment, index, names }) => {
        const some = names.slice(0, 50).map((name) => (0, escape_ts_1.code)(name, 200));
        const more = names.length > some.length ? ` and ${names.length - some.length} more` : '';
        return `| ${environment === '' ? 'none' : (0, escape_ts_1.prose)(environment, 60)} | ${index + 1} | ${some.join(' ')}${more} |\n`;
    });
    const more = rows.length - count;
    return `### Waves\n\n| environment | wave | stacks |\n|---|--:|---|\n${text}\n${more > 0 ? `… ${(0, wording_ts_1.plural)(more, 'more wave')} found no room here.\n\n` : ''}`;
}


/***/ }),

/***/ 7559:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.makeBudget = makeBudget;
exports.rowsWithin = rowsWithin;
const characters_ts_1 = __webpack_require__(8842);
/** Makes an empty budget. */
function makeBudget(limit) {
    const blocks = [];
    let free = limit;
    return {
        room: () => Math.max(0, free),
        add(block) {
            const size = (0, characters_ts_1.byteLength)(block);
            if (size > free)
                return false;
            free -= size;
            blocks.push(block);
            return true;
        },
        reserve(bytes) {
            free -= bytes;
        },
        toString: () => blocks.join(''),
    };
}
/**
 * Rows of a table (or a list) as long as they fit into `room` bytes.
 *
 * @param extra what an item costs elsewhere, in bytes.
 */
function rowsWithin(items, room, row, extra = () => 0) {
    let text = '';
    let used = 0;
    let count = 0;
    for (const item of items) {
        const next = row(item);
        used += (0, characters_ts_1.byteLength)(next) + extra(item);
        if (used > room)
            break;
        text += next;
        count++;
    }
    return { text, count };
}


/***/ }),

/***/ 7069:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.changesBlock = changesBlock;
const characters_ts_1 = __webpack_require__(8842);
const field_ts_1 = __webpack_require__(756);
const outline_ts_1 = __webpack_require__(4414);
const wording_ts_1 = __webpack_require__(4611);
const escape_ts_1 = __webpack_require__(4165);
const FIELD_ROOM = { value: 240, line: 160, lines: 40 };
const MOST_FIELDS = 30;
const SIGNS = {
    create: '+',
    update: '!',
    replace: '!',
    delete: '-',
    forget: '-',
    move: ' ',
    import: ' ',
    read: ' ',
    'no-op': ' ',
};
/** For two fences of the longest possible run of backticks, and the note of what is left out. */
const SLACK = 1_500;
/**
 * The resource changes of one preview as one `diff` block of at most `room` bytes, most dangerous first. What is left out
 * is counted within.
 *
 * @returns an empty text when nothing changes or there is no room at all.
 */
function changesBlock(preview, room) {
    const resources = (0, outline_ts_1.orderedResources)(preview.resources);
    if (resources.length === 0)
        return '';
    const lines = [];
    let left = room - SLACK;
    const push = (line) => {
        left -= (0, characters_ts_1.byteLength)((0, escape_ts_1.fenceLine)(line)) + 1;
        if (left >= 0)
            lines.push(line);
        return left >= 0;
    };
    let shown = 0;
    for (const resource of resources) {
        if (!push(headOf(resource)))
            break;
        shown++;
        if (!writeDetails(resource, push))
            break;
    }
    if (lines.length === 0)
        return '';
    if (shown < resources.length)
        lines.push(`  … ${(0, wording_ts_1.plural)(resources.length - shown, 'more resource')}`);
    else if (left < 0)
        lines.push('  … more fields');
    return (0, escape_ts_1.fenced)('diff', lines);
}
function headOf({ action, address, risk }) {
    const level = risk.level === 'safe' ? '' : `   (${risk.level})`;
    return `${SIGNS[action]} ${action.padEnd(7)} ${(0, characters_ts_1.shortenMiddle)((0, characters_ts_1.oneLine)(address), 300)}${level}`;
}
/** @returns `false` when the room is used up. */
function writeDetails(resource, push) {
    const { previousAddress, replaceBecause, action } = resource;
    if (previousAddress !== undefined && !push(`    was ${(0, characters_ts_1.shortenMiddle)((0, characters_ts_1.oneLine)(previousAddress), 300)}`))
        return false;
    if (replaceBecause !== undefined && replaceBecause.length > 0) {
        const causes = (0, characters_ts_1.shorten)((0, wording_ts_1.listed)(replaceBecause.slice(0, 50).map(characters_ts_1.oneLine)), 300);
        if (!push(`    replaced because of ${causes}`))
            return false;
    }
    if (action === 'delete' || action === 'forget')
        return true;
    const fields = (0, field_ts_1.orderedFields)(resource.fields, replaceBecause);
    for (const field of fields.slice(0, MOST_FIELDS)) {
        for (const line of fieldLines(field))
            if (!push(line))
                return false;
    }
    return fields.length <= MOST_FIELDS || push(`    … ${(0, wording_ts_1.plural)(fields.length - MOST_FIELDS, 'more field')}`);
}
function fieldLines(change) {
    const field = (0, field_ts_1.showField)(change, FIELD_ROOM);
    if (field.form === 'note')
        return [`    ${field.path}: ${field.note}`];
    if (field.form === 'lines') {
        return [
            `    ${field.path}:`,
            ...field.lines.map((line) => line.sign === 'gap'
                ? `      ⋯ ${(0, wording_ts_1.grouped)(line.count)} ${line.what} ${line.count === 1 ? 'line' : 'lines'}`
                : `${line.sign}     ${line.text}`),
        ];
    }
    const { path, before, after } = field;
    return [
        ...(before === undefined ? [] : [`-   ${path}: ${before}`]),
        ...(after === undefined ? [] : [`+   ${path}: ${after}`]),
    ];
}


/***/ }),

/***/ 4165:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.prose = prose;
exports.code = code;
exports.fenced = fenced;
exports.fenceLine = fenceLine;
exports.mermaidLabel = mermaidLabel;
exports.inline = inline;
const characters_ts_1 = __webpack_require__(8842);
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
/** Prose: one line, at most `room` characters. Links, mentions, references and emoji names are broken. */
function prose(text, room = 600) {
    return entities((0, characters_ts_1.shortenMiddle)((0, characters_ts_1.oneLine)(text), room))
        .replaceAll('@', `@${GAP}`)
        .replace(/#(?=\d)/g, (sign, index, whole) => (whole[index - 1] === '&' ? sign : `#${GAP}`))
        .replace(/\b(GH)-(?=\d)/gi, `$1${GAP}-`)
        .replace(/:\/\//g, `:${GAP}//`)
        .replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}${GAP}.`)
        .replace(/:(?=[\w+-]+:)/g, `:${GAP}`)
        .replace(/^([-+#:=])/, (sign) => `&#${sign.charCodeAt(0)};`)
        .replace(/^(\d+)([.)])/, (_, digits, sign) => `${digits}&#${sign.charCodeAt(0)};`);
}
/**
 * A name or value in `<code>`: works in tables and within `<summary>`, where backticks do not. Between such tags
 * Markdown still makes links of bare addresses; an entity prevents that and keeps the text as it is.
 */
function code(text, room = 300) {
    const shown = (0, characters_ts_1.shortenMiddle)((0, characters_ts_1.oneLine)(text), room);
    if (shown === '')
        return '';
    return `<code>${entities(shown)
        .replace(/(?<![\w.])@(?=\w)/g, `@${GAP}`)
        .replace(/(?<![\w&])#(?=\d)/g, `#${GAP}`)
        .replace(/:\/\//g, '&#58;//')
        .replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}&#46;`)}</code>`;
}
/**
 * A fenced block. The fence is longer than any run of backticks within, and so always closed by its own end only.
 *
 * @param lines without line breaks; hidden characters are escaped here.
 */
function fenced(language, lines) {
    const body = lines.map(fenceLine);
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
    return (0, characters_ts_1.visible)(line)
        .replace(/(?<![\w.])@(?=\w)/g, `@${ZERO_WIDTH_SPACE}`)
        .replace(/(?<!\w)#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`)
        .replace(/--(?=>)/g, `--${ZERO_WIDTH_SPACE}`)
        .replace(/<(?=\/?(?:details|summary|script))/gi, `<${ZERO_WIDTH_SPACE}`);
}
/** Text of a Mermaid label between double quotes: everything unusual as Mermaid's own `#code;`. */
function mermaidLabel(text, room = 60) {
    return (0, characters_ts_1.shortenMiddle)((0, characters_ts_1.oneLine)(text), room).replace(/[^\p{L}\p{N} ._/:…-]/gu, (char) => `#${char.codePointAt(0) ?? 0xfffd};`);
}
/** A piece of a sentence of our own, which may hold a word from a document: escaped, its spaces kept. */
function inline(text) {
    return entities((0, characters_ts_1.visible)(text));
}
function entities(text) {
    const entity = (char) => `&#${char.charCodeAt(0)};`;
    return text
        .replace(STRUCTURE, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? entity(char))
        .replace(UNDERSCORE, '&#95;');
}


/***/ }),

/***/ 9303:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.mermaidBlock = mermaidBlock;
const escape_ts_1 = __webpack_require__(4165);
/**
 * A Mermaid flow chart: from the projects whose files changed to what they reach. Labels are encoded, so no name can
 * end the chart or the fence.
 *
 * @returns a fenced block, or an empty text when nothing is reached through another project.
 */
function mermaidBlock({ nodes, edges }) {
    if (edges.length === 0)
        return '';
    const ids = new Map(nodes.map(({ name }, index) => [name, `n${index}`]));
    const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
    const shown = nodes.filter(({ name }) => linked.has(name));
    const lines = [
        'flowchart LR',
        ...shown.map(({ name, distance }) => {
            const label = (0, escape_ts_1.mermaidLabel)(name);
            return `  ${ids.get(name) ?? 'n'}${distance === 0 ? `(["${label}"])` : `["${label}"]`}`;
        }),
        ...edges.map(({ from, to, reason }) => `  ${ids.get(from) ?? 'n'} -->|${(0, escape_ts_1.mermaidLabel)(reason)}| ${ids.get(to) ?? 'n'}`),
        '  classDef start stroke-width:2px',
        '  classDef danger stroke:#cf222e,stroke-width:2px',
        '  classDef warn stroke:#bf8700,stroke-width:2px',
        ...classLine('start', shown.filter(({ distance }) => distance === 0).map(({ name }) => ids.get(name))),
        ...classLine('danger', shown.filter(({ risk }) => risk === 'destroy' || risk === 'stuck').map(({ name }) => ids.get(name))),
        ...classLine('warn', shown.filter(({ risk }) => risk === 'security' || risk === 'disrupt').map(({ name }) => ids.get(name))),
    ];
    return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`;
}
function classLine(name, ids) {
    const known = ids.filter((id) => id !== undefined);
    return known.length === 0 ? [] : [`  class ${known.join(',')} ${name}`];
}


/***/ }),

/***/ 1340:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.addRisks = addRisks;
const characters_ts_1 = __webpack_require__(8842);
const wording_ts_1 = __webpack_require__(4611);
const budget_ts_1 = __webpack_require__(7559);
const escape_ts_1 = __webpack_require__(4165);
const MOST_RISKS = 60;
/**
 * The table of risks, most dangerous first, and under it how to accept those that may be accepted. Only what the table
 * shows is offered: nobody accepts what was not read.
 */
function addRisks(budget, risks) {
    if (risks.length === 0)
        return;
    const head = '| risk | resource | environment | why, and what to do instead |\n|---|---|---|---|\n';
    const { text, count } = (0, budget_ts_1.rowsWithin)(risks.slice(0, MOST_RISKS), Math.floor(budget.room() * 0.45) - 200, rowOf, ({ risk, status }) => (status === 'asks' ? (0, characters_ts_1.byteLength)(commandOf(risk)) + 1 : 0));
    const shown = risks.slice(0, count);
    const more = risks.length - count;
    const asked = shown.filter(({ status }) => status === 'asks').map(({ risk }) => commandOf(risk));
    const hidden = risks.slice(count).filter(({ status }) => status === 'asks').length;
    const rest = more === 0
        ? ''
        : `… ${(0, wording_ts_1.plural)(more, 'more risk')} found no room here${hidden === 0 ? '' : `, ${(0, wording_ts_1.grouped)(hidden)} of them to accept`}.\n\n`;
    budget.add(`${count > 0 ? `${head}${text}\n` : ''}${rest}`);
    if (asked.length > 0) {
        const one = asked.length === 1;
        budget.add(`To accept ${one ? 'it' : 'them'} as ${one ? 'it is' : 'they are'} now, comment ${one ? 'this line' : 'these lines, each on its own'}:\n\n${(0, escape_ts_1.fenced)('text', asked)}\n`);
    }
}
function commandOf({ id }) {
    return `/mainstem acknowledge ${(0, characters_ts_1.shorten)((0, characters_ts_1.oneLine)(id), 60)}`;
}
function rowOf({ risk, status, accepted }) {
    const state = {
        blocks: '<br>blocks',
        asks: `<br>to accept: ${(0, escape_ts_1.code)(risk.id, 60)}`,
        accepted: `<br>accepted by ${(0, escape_ts_1.prose)(accepted?.by ?? '', 60)}`,
        told: '',
    }[status];
    const instead = risk.wayOut === '' ? '' : `<br><i>Instead:</i> ${(0, escape_ts_1.prose)(risk.wayOut, 400)}`;
    return `| **${risk.level}**${state} | ${(0, escape_ts_1.code)(risk.address)}<br>${(0, escape_ts_1.code)(risk.project)} | ${(0, escape_ts_1.prose)(risk.environment ?? '', 60)} | ${(0, escape_ts_1.prose)(risk.reason, 400)}${instead} |\n`;
}


/***/ }),

/***/ 5717:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.COMMENT_LIMIT = exports.MARKER = void 0;
exports.renderMarkdown = renderMarkdown;
const change_1 = __webpack_require__(522);
const affected_graph_ts_1 = __webpack_require__(2792);
const characters_ts_1 = __webpack_require__(8842);
const headline_ts_1 = __webpack_require__(6410);
const outline_ts_1 = __webpack_require__(4414);
const why_ts_1 = __webpack_require__(9366);
const wording_ts_1 = __webpack_require__(4611);
const budget_ts_1 = __webpack_require__(7559);
const changes_ts_1 = __webpack_require__(7069);
const escape_ts_1 = __webpack_require__(4165);
const mermaid_ts_1 = __webpack_require__(9303);
const risks_ts_1 = __webpack_require__(1340);
/** The first line of the comment, by which it is found again. */
exports.MARKER = '<!-- mainstem:verdict -->';
/** Characters that GitHub accepts in a comment; one more is answered with 422. */
exports.COMMENT_LIMIT = 65_536;
const SMALLEST_LIMIT = 2_000;
const END_RESERVE = 700;
const MOST_NODES = 30;
/**
 * The verdict as the pull request's comment: marker, headline, risks, failures, then each project in a fold, most dangerous
 * first, and the graph of what is affected and why. What finds no room is counted.
 *
 * @param options.limit most characters and most UTF-8 bytes; by default what GitHub accepts; at least 2,000.
 * @returns GitHub-flavored Markdown in which every text of the verdict is escaped and every fence and tag closed.
 */
function renderMarkdown(verdict, { limit = exports.COMMENT_LIMIT } = {}) {
    const outline = (0, outline_ts_1.outlineOf)(verdict);
    const budget = (0, budget_ts_1.makeBudget)(Math.max(SMALLEST_LIMIT, limit));
    const { state, reason } = (0, headline_ts_1.headlineOf)(verdict);
    budget.add(`${exports.MARKER}\n## ${state}: ${(0, escape_ts_1.prose)(reason, 300)}\n\n`);
    const end = endOf(verdict);
    budget.reserve(END_RESERVE + (0, characters_ts_1.byteLength)(end));
    (0, risks_ts_1.addRisks)(budget, outline.risks);
    addFailures(budget, verdict);
    addCounts(budget, outline);
    addSkipped(budget, outline);
    const graph = graphBlock(verdict, outline, Math.min(12_000, Math.floor(budget.room() / 4)));
    budget.reserve((0, characters_ts_1.byteLength)(graph));
    addProjects(budget, verdict, outline);
    budget.reserve(-END_RESERVE - (0, characters_ts_1.byteLength)(graph) - (0, characters_ts_1.byteLength)(end));
    if (graph !== '')
        budget.add(graph);
    budget.add(end);
    return budget.toString();
}
function endOf(verdict) {
    const projects = new Set([...verdict.affected.map(({ name }) => name), ...verdict.projects.map((p) => p.project)])
        .size;
    const range = (0, escape_ts_1.code)(`${(0, wording_ts_1.shortRevision)(verdict.base)}..${(0, wording_ts_1.shortRevision)(verdict.head)}`, 60);
    return `<sub>${(0, wording_ts_1.plural)(projects, 'affected project')}, ${range}. The whole of it: <code>npx mainstem verdict --format html</code></sub>\n`;
}
function addFailures(budget, { failures }) {
    if (failures.length === 0)
        return;
    const title = '### Could not be computed\n\n';
    const { text, count } = (0, budget_ts_1.rowsWithin)(failures, Math.floor(budget.room() / 3) - 200, ({ project, message }) => `- ${(0, escape_ts_1.code)(project)}: ${(0, escape_ts_1.prose)(message, 1_200)}\n`);
    const more = failures.length - count;
    budget.add(`${title}${text}${more > 0 ? `- … ${(0, wording_ts_1.plural)(more, 'more failure')}\n` : ''}\n`);
}
/** One row an environment: how much of what, at a glance. */
function addCounts(budget, { environments }) {
    const used = wording_ts_1.COUNT_NAMES.filter((name) => environments.some(({ counts }) => counts[name] > 0));
    if (environments.length === 0 || used.length === 0)
        return;
    const head = `| environment | projects | ${used.join(' | ')} |\n|---|--:|${used.map(() => '--:|').join('')}\n`;
    const { text, count } = (0, budget_ts_1.rowsWithin)(environments, Math.floor(budget.room() / 8) - 300, ({ name, projects, counts }) => {
        const cells = used.map((key) => (counts[key] === 0 ? '' : (0, wording_ts_1.grouped)(counts[key])));
        const distinct = new Set(projects.map(({ preview }) => preview.project)).size;
        return `| ${name === '' ? 'none' : (0, escape_ts_1.prose)(name, 60)} | ${(0, wording_ts_1.grouped)(distinct)} | ${cells.join(' | ')} |\n`;
    });
    const more = environments.length - count;
    if (count > 0)
        budget.add(`${head}${text}\n${more > 0 ? `… ${(0, wording_ts_1.plural)(more, 'more environment')}\n\n` : ''}`);
}
/** Said outside any fold: what was not previewed is never the same as no change. */
function addSkipped(budget, { environments, missing }) {
    const skipped = [
        ...environments
            .flatMap(({ projects }) => projects.filter(({ preview }) => preview.skipped !== undefined))
            .map(({ preview }) => ({ name: preview.project, why: preview.skipped ?? '' })),
        ...missing.map(({ name }) => ({ name, why: 'no preview is there' })),
    ];
    if (skipped.length === 0)
        return;
    const { text, count } = (0, budget_ts_1.rowsWithin)(skipped.slice(0, 20), Math.floor(budget.room() / 8) - 100, ({ name, why }) => `- ${(0, escape_ts_1.code)(name)}: ${(0, escape_ts_1.prose)(why, 300)}\n`);
    const more = skipped.length - count;
    budget.add(`**Not previewed**\n\n${text}${more > 0 ? `- … ${(0, wording_ts_1.plural)(more, 'more project')}\n` : ''}\n`);
}
function addProjects(budget, verdict, { environments }) {
    const outlines = new Map(environments.flatMap(({ projects }) => projects).map((project) => [project.preview, project]));
    const all = verdict.projects
        .map((preview) => outlines.get(preview))
        .filter((project) => project !== undefined)
        .sort((a, b) => change_1.RISK_LEVELS.indexOf(a.risk) - change_1.RISK_LEVELS.indexOf(b.risk));
    const speaking = all.filter(({ quiet, preview }) => !quiet && (preview.skipped === undefined || preview.resources.length + preview.warnings.length > 0));
    let shown = 0;
    for (const [index, project] of speaking.entries()) {
        // The most dangerous ones may take more, but never so much that the next ones are not seen at all.
        const share = Math.floor(budget.room() / Math.min(4, speaking.length - index));
        if (share < 600 || !budget.add(projectBlock(project, share)))
            break;
        shown++;
    }
    budget.reserve(-END_RESERVE + 200);
    const left = speaking.slice(shown);
    if (left.length > 0) {
        const changes = left.reduce((sum, { preview }) => sum + preview.resources.length, 0);
        budget.add(`\n… ${(0, wording_ts_1.plural)(left.length, 'more project')} with ${(0, wording_ts_1.plural)(changes, 'resource change')} found no room here.\n\n`);
    }
    const quiet = all.filter((project) => project.quiet);
    if (quiet.length > 0) {
        const names = quiet.map(({ preview }) => (0, escape_ts_1.code)(preview.project, 120));
        const line = `No change: ${(0, wording_ts_1.listed)(names, 12)}\n\n`;
        if ((0, characters_ts_1.byteLength)(line) > budget.room() || !budget.add(line))
            budget.add(`No change: ${(0, wording_ts_1.plural)(quiet.length, 'project')}\n\n`);
    }
    budget.reserve(END_RESERVE - 200);
}
function projectBlock({ preview, affected, risk }, room) {
    const place = [preview.engine, ...(preview.environment === undefined ? [] : [(0, escape_ts_1.prose)(preview.environment, 60)])];
    if (preview.change !== undefined && preview.change !== 'modified')
        place.push(why_ts_1.CHANGE_WORDS[preview.change]);
    if (preview.undeployed === true)
        place.push('undeployed');
    const level = risk === 'safe' ? '' : `, <b>${risk}</b>`;
    const warnings = preview.warnings.length === 0 ? '' : `, ${(0, wording_ts_1.plural)(preview.warnings.length, 'warning')}`;
    const head = `<details><summary>${(0, escape_ts_1.code)(preview.project, 160)} (${place.join(', ')}): ${(0, wording_ts_1.countsText)(preview.counts)}${level}${warnings}</summary>\n\n`;
    const parts = affected === undefined ? [] : (0, why_ts_1.whyParts)(affected);
    const why = parts.map((part) => ('name' in part ? (0, escape_ts_1.code)(part.name, 120) : (0, escape_ts_1.inline)(part.words))).join('');
    const told = (0, budget_ts_1.rowsWithin)(preview.warnings.slice(0, 10), Math.min(2_000, room / 4), (text) => `- warning: ${(0, escape_ts_1.prose)(text, 400)}\n`);
    const more = preview.warnings.length - told.count;
    const lead = `${head}${why === '' ? '' : `Because ${why}\n\n`}${told.text}${more > 0 ? `- … ${(0, wording_ts_1.plural)(more, 'more warning')}\n` : ''}${preview.warnings.length > 0 ? '\n' : ''}`;
    const end = '\n</details>\n\n';
    const rest = room - (0, characters_ts_1.byteLength)(lead) - (0, characters_ts_1.byteLength)(end);
    const changes = (0, changes_ts_1.changesBlock)(preview, rest);
    if (changes !== '' || preview.resources.length === 0)
        return `${lead}${changes}${end}`;
    return `${lead}${(0, wording_ts_1.plural)(preview.resources.length, 'resource change')} found no room here.\n${end}`;
}
/** The largest graph that fits. */
function graphBlock(verdict, outline, room) {
    const risks = (0, outline_ts_1.worstRisks)(outline);
    const order = verdict.projects.map(({ project }) => project);
    for (let most = MOST_NODES; most >= 6; most = Math.floor(most / 2)) {
        const graph = (0, affected_graph_ts_1.affectedGraph)(verdict.affected, order, risks, most);
        const chart = (0, mermaid_ts_1.mermaidBlock)(graph);
        if (chart === '')
            return '';
        const left = graph.left === 0 ? '' : `\n… and ${(0, wording_ts_1.plural)(graph.left, 'more affected project')}.\n`;
        const block = `<details><summary>What is affected, and why</summary>\n\n${chart}${left}\n</details>\n\n`;
        if ((0, characters_ts_1.byteLength)(block) <= room)
            return block;
    }
    return '';
}


/***/ }),

/***/ 4414:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.outlineOf = outlineOf;
exports.riskKey = riskKey;
exports.worstRisks = worstRisks;
exports.orderedResources = orderedResources;
exports.shortestReason = shortestReason;
exports.reasonCount = reasonCount;
const change_1 = __webpack_require__(522);
const wording_ts_1 = __webpack_require__(4611);
/** Kinds with an effect of their own; the others only reach these. */
const PREVIEWED = new Set([
    'terraform-stack',
    'app-overlay',
    'argocd-app',
    'crossplane-api',
    'manifests',
]);
/** Arranges a verdict; a pure function that never fails. */
function outlineOf(verdict) {
    const affected = new Map(verdict.affected.map((project) => [project.name, project]));
    const groups = new Map(verdict.environments.map((name) => [name, []]));
    for (const preview of verdict.projects) {
        const name = preview.environment ?? '';
        const why = affected.get(preview.project);
        const group = groups.get(name) ?? [];
        group.push({
            preview,
            ...(why === undefined ? {} : { affected: why }),
            risk: preview.resources.reduce((worst, { risk }) => (0, change_1.worseRisk)(worst, risk.level), 'safe'),
            quiet: isQuiet(preview),
        });
        groups.set(name, group);
    }
    const seen = new Set([...verdict.projects.map(({ project }) => project), ...verdict.failures.map((f) => f.project)]);
    return {
        environments: [...groups]
            .filter(([, projects]) => projects.length > 0)
            .map(([name, projects]) => ({
            name,
            projects,
            counts: (0, change_1.addCounts)(projects.map(({ preview }) => preview.counts)),
        })),
        risks: risksOf(verdict),
        carriers: verdict.affected.filter(({ name, kind }) => !seen.has(name) && !PREVIEWED.has(kind)),
        missing: verdict.affected.filter(({ name, kind }) => !seen.has(name) && PREVIEWED.has(kind)),
        told: new Set(verdict.risks.map(({ project, address }) => riskKey(project, address))),
    };
}
/** The key of `told`. */
function riskKey(project, address) {
    return `${project}\n${address}`;
}
/** The worst risk of each project over all its previews. */
function worstRisks({ environments }) {
    const risks = new Map();
    for (const { projects } of environments) {
        for (const { preview, risk } of projects) {
            risks.set(preview.project, (0, change_1.worseRisk)(risks.get(preview.project) ?? 'safe', risk));
        }
    }
    return risks;
}
/** Resources that change, most dangerous first, otherwise in the order given. */
function orderedResources(resources) {
    return resources
        .filter(({ action, risk }) => action !== 'no-op' || risk.level !== 'safe')
        .sort((a, b) => change_1.RISK_LEVELS.indexOf(a.risk.level) - change_1.RISK_LEVELS.indexOf(b.risk.level));
}
/** The reason with the fewest hops. */
function shortestReason(reasons) {
    return reasons.reduce((best, reason) => (best === undefined || reason.path.length < best.path.length ? reason : best), undefined);
}
/** How many changed files reach a project. */
function reasonCount(project) {
    return project.reasons.length + (project.moreReasons ?? 0);
}
function isQuiet(preview) {
    const { counts, resources, warnings, skipped, undeployed } = preview;
    const nothing = (0, wording_ts_1.changesIn)(counts) + counts.outputs + counts.read === 0 && orderedResources(resources).length === 0;
    return nothing && warnings.length === 0 && skipped === undefined && undeployed !== true;
}
const STATUSES = ['blocks', 'asks', 'told', 'accepted'];
/** An acknowledgement counts only at the digest it was given for. */
function risksOf(verdict) {
    const given = new Map(verdict.acknowledged.map((entry) => [`${entry.id}\n${entry.digest}`, entry]));
    return verdict.risks
        .map((risk) => {
        const accepted = given.get(`${risk.id}\n${risk.digest}`);
        if (risk.decision === 'blocked')
            return { risk, status: 'blocks' };
        if (accepted !== undefined)
            return { risk, status: 'accepted', accepted };
        return { risk, status: risk.decision === 'acknowledge' ? 'asks' : 'told' };
    })
        .sort((a, b) => change_1.RISK_LEVELS.indexOf(a.risk.level) - change_1.RISK_LEVELS.indexOf(b.risk.level) ||
        STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
}


/***/ }),

/***/ 645:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderAffectedTerminal = renderAffectedTerminal;
exports.renderWhyTerminal = renderWhyTerminal;
exports.byEnvironment = byEnvironment;
const characters_ts_1 = __webpack_require__(8842);
const why_ts_1 = __webpack_require__(9366);
const wording_ts_1 = __webpack_require__(4611);
const canvas_ts_1 = __webpack_require__(5021);
const MOST_PROJECTS = 100;
const MOST_REASONS = 20;
const CHANGE_STYLES = { added: ['green'], modified: ['yellow'], removed: ['red'] };
/** The affected projects by environment, each with the shortest path that says why, then the waves. */
function renderAffectedTerminal(affected, options) {
    const canvas = (0, canvas_ts_1.makeCanvas)(options);
    const { projects } = affected;
    const range = `${(0, wording_ts_1.shortRevision)(affected.base)}..${(0, wording_ts_1.shortRevision)(affected.head)}`;
    canvas.line(`${canvas.paint(projects.length === 0 ? 'no project is affected' : `${(0, wording_ts_1.plural)(projects.length, 'project')} affected`, 'bold')}  ${canvas.paint(range, 'dim')}`);
    let left = MOST_PROJECTS;
    for (const [environment, group] of byEnvironment(projects)) {
        canvas.heading(environment === '' ? 'No environment' : (0, characters_ts_1.oneLine)(environment), (0, wording_ts_1.grouped)(group.length));
        for (const project of group.slice(0, left)) {
            canvas.row(canvas.paint((0, canvas_ts_1.named)(project.name), 'bold'), canvas.paint(why_ts_1.CHANGE_WORDS[project.change], ...CHANGE_STYLES[project.change]), 2);
            const why = (0, why_ts_1.whyText)(project);
            canvas.prose(why === '' ? project.kind : `${project.kind}: ${why}`, 4, { styles: ['dim'] });
        }
        if (group.length > left) {
            canvas.line(`  ${canvas.paint(`… ${(0, wording_ts_1.plural)(group.length - left, 'more project')}, see --json`, 'dim')}`);
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
        canvas.line(`  ${canvas.paint(environment === '' ? 'no environment' : (0, characters_ts_1.oneLine)(environment), 'bold')}`);
        list.forEach((names, index) => {
            canvas.prose((0, wording_ts_1.listed)(names.map(characters_ts_1.oneLine), 12), 4, { lead: canvas.paint(`${index + 1}  `, 'dim') });
        });
    }
}
/** Why one project is affected, every changed file with its path; `null`: it is not. */
function renderWhyTerminal(entry, options) {
    const canvas = (0, canvas_ts_1.makeCanvas)(options);
    const { paint } = canvas;
    if (entry === null) {
        canvas.line(`${paint('not affected:', 'bold', 'green')} ${paint('no changed file reaches this project')}`);
        return canvas.toString();
    }
    canvas.prose((0, canvas_ts_1.named)(entry.name), 0, { styles: ['bold'] });
    canvas.prose([entry.kind, ...(entry.environment === undefined ? [] : [entry.environment]), why_ts_1.CHANGE_WORDS[entry.change]].join(', '), 0, { styles: ['dim'] });
    if (entry.renamedFrom !== undefined)
        canvas.prose(entry.renamedFrom, 0, { lead: paint('renamed from ', 'dim') });
    if (entry.renamedTo !== undefined)
        canvas.prose(entry.renamedTo, 0, { lead: paint('renamed to ', 'dim') });
    canvas.line();
    if (entry.reasons.length === 0)
        canvas.line(paint('no reason is recorded', 'dim'));
    for (const reason of entry.reasons.slice(0, MOST_REASONS)) {
        canvas.prose((0, canvas_ts_1.named)(reason.file), 2, { styles: ['yellow'] });
        const hops = [...reason.path].reverse();
        const names = [...hops.map(({ project }) => project), entry.name];
        const depth = (index) => 2 * Math.min(index, 8) + 5;
        const column = Math.max(...names.map((name, index) => depth(index) + (0, characters_ts_1.textWidth)((0, canvas_ts_1.named)(name))));
        names.forEach((name, index) => {
            const edge = index === 0 ? undefined : hops[index - 1]?.edge;
            const label = edge ?? (hops.length === 0 ? 'its own file' : 'holds the file');
            const shown = paint((0, canvas_ts_1.named)(name), ...(index === names.length - 1 ? ['bold'] : []));
            const lead = `${' '.repeat(depth(index) - 3)}${paint('└─', 'dim')} ${shown}`;
            canvas.line(`${lead}${' '.repeat(column - (0, canvas_ts_1.paintedWidth)(lead) + 2)}${paint(label, 'dim')}`);
        });
        if (reason.unresolved !== undefined) {
            canvas.prose((0, characters_ts_1.oneLine)(reason.unresolved), 4, { lead: paint('assumed: ', 'cyan') });
        }
        canvas.line();
    }
    const more = entry.reasons.length - Math.min(entry.reasons.length, MOST_REASONS) + (entry.moreReasons ?? 0);
    if (more > 0)
        canvas.line(`  ${paint(`… ${(0, wording_ts_1.plural)(more, 'more changed file')}`, 'dim')}`);
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

/***/ 5021:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.makeCanvas = makeCanvas;
exports.paintedWidth = paintedWidth;
exports.named = named;
exports.wrap = wrap;
const characters_ts_1 = __webpack_require__(8842);
const CODES = {
    bold: 1,
    dim: 2,
    red: 31,
    green: 32,
    yellow: 33,
    blue: 34,
    magenta: 35,
    cyan: 36,
};
const NARROWEST = 40;
const WIDEST = 140;
/** Makes an empty canvas. A width below 40 or above 140 columns is taken as 40 or 140: longer lines are hard to read. */
function makeCanvas({ color, width: wanted }) {
    const width = Math.min(WIDEST, Math.max(NARROWEST, Number.isFinite(wanted) ? Math.floor(wanted) : 80));
    const lines = [];
    const paint = (text, ...styles) => {
        const shown = (0, characters_ts_1.visible)(text);
        if (!color || styles.length === 0 || shown === '')
            return shown;
        return `\u001b[${styles.map((style) => CODES[style]).join(';')}m${shown}\u001b[0m`;
    };
    const line = (text = '') => {
        if (text !== '' || (lines.length > 0 && lines.at(-1) !== ''))
            lines.push(text);
    };
    return {
        width,
        paint,
        line,
        heading(title, note = '') {
            line();
            const free = width - (0, characters_ts_1.textWidth)((0, characters_ts_1.visible)(title)) - 1;
            const told = (0, characters_ts_1.textWidth)((0, characters_ts_1.visible)(note)) + 1 < free ? note : '';
            const rule = free - (told === '' ? 0 : (0, characters_ts_1.textWidth)((0, characters_ts_1.visible)(told)) + 1);
            line([paint(title, 'bold'), rule > 1 ? paint('─'.repeat(rule), 'dim') : '', told === '' ? '' : paint(told, 'dim')]
                .filter((part) => part !== '')
                .join(' '));
            line();
        },
        row(left, right, indent) {
            const pad = ' '.repeat(indent);
            const gap = width - indent - paintedWidth(left) - paintedWidth(right);
            if (right === '')
                line(`${pad}${left}`);
            else if (gap >= 2)
                line(`${pad}${left}${' '.repeat(gap)}${right}`);
            else {
                line(`${pad}${left}`);
                line(`${' '.repeat(Math.max(indent, width - paintedWidth(right)))}${right}`);
            }
        },
        prose(text, indent, { lead = '', styles = [] } = {}) {
            const hang = indent + paintedWidth(lead);
            wrap((0, characters_ts_1.visible)(text), Math.max(16, width - hang)).forEach((part, index) => {
                line(`${index === 0 ? ' '.repeat(indent) + lead : ' '.repeat(hang)}${paint(part, ...styles)}`);
            });
        },
        toString() {
            return `${lines.join('\n').trimEnd()}\n`;
        },
    };
}
/** Columns of a painted text: color sequences take none. */
function paintedWidth(text) {
    return (0, characters_ts_1.textWidth)(text.replaceAll(COLOR, ''));
}
const COLOR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
/** A name as it is shown: never wrapped, so that it can be copied, and cut only when it is absurdly long. */
function named(text) {
    return (0, characters_ts_1.shortenMiddle)((0, characters_ts_1.visible)(text), 300);
}
/** Breaks a text at spaces into lines of at most `room` columns; a word that is longer is broken itself. */
function wrap(text, room) {
    const lines = [];
    let current = '';
    let used = 0;
    for (const word of text.split(' ')) {
        const wide = (0, characters_ts_1.textWidth)(word);
        if (used > 0 && used + 1 + wide > room) {
            lines.push(current);
            current = '';
            used = 0;
        }
        if (used > 0) {
            current += ` ${word}`;
            used += 1 + wide;
            continue;
        }
        for (const char of word) {
            const columns = (0, characters_ts_1.charWidth)(char);
            if (used + columns > room) {
                lines.push(current);
                current = '';
                used = 0;
            }
            current += char;
            used += columns;
        }
    }
    if (current !== '' || lines.length === 0)
        lines.push(current);
    return lines;
}


/***/ }),

/***/ 7912:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.writeChanges = writeChanges;
const characters_ts_1 = __webpack_require__(8842);
const field_ts_1 = __webpack_require__(756);
const outline_ts_1 = __webpack_require__(4414);
const wording_ts_1 = __webpack_require__(4611);
const canvas_ts_1 = __webpack_require__(5021);
const palette_ts_1 = __webpack_require__(886);
const INDENT = 4;
/** Under the address: sign, space, the longest action and two spaces. */
const DETAIL = INDENT + 11;
/**
 * Writes what one preview found: resources most dangerous first, then what is skipped and the warnings.
 *
 * @param told risks whose reason is written elsewhere (keys of `riskKey`).
 */
function writeChanges(canvas, preview, room, told) {
    const { paint } = canvas;
    if (preview.skipped !== undefined) {
        canvas.prose((0, characters_ts_1.oneLine)(preview.skipped), INDENT, { lead: paint('skipped  ', 'cyan') });
    }
    if (preview.undeployed === true) {
        canvas.prose('no Application delivers this overlay: judged as if one did, with prune', INDENT, {
            lead: paint('undeployed  ', 'cyan'),
            styles: ['dim'],
        });
    }
    const resources = (0, outline_ts_1.orderedResources)(preview.resources);
    for (const resource of resources.slice(0, room.resources)) {
        writeResource(canvas, resource, room, told.has((0, outline_ts_1.riskKey)(preview.project, resource.address)));
    }
    if (resources.length > room.resources) {
        canvas.line(`${' '.repeat(INDENT)}${paint(`… ${(0, wording_ts_1.plural)(resources.length - room.resources, 'more resource')}, ${room.more}`, 'dim')}`);
    }
    if (preview.counts.outputs > 0) {
        canvas.line(`${' '.repeat(INDENT)}${paint(`${(0, wording_ts_1.plural)(preview.counts.outputs, 'output')} would change`, 'dim')}`);
    }
    const warnings = preview.warnings.slice(0, room.fields);
    for (const warning of warnings)
        canvas.prose((0, characters_ts_1.oneLine)(warning), INDENT, { lead: paint('warning  ', 'yellow') });
    if (preview.warnings.length > warnings.length) {
        canvas.line(`${' '.repeat(INDENT)}${paint(`… ${(0, wording_ts_1.plural)(preview.warnings.length - warnings.length, 'more warning')}`, 'dim')}`);
    }
}
function writeResource(canvas, resource, room, told) {
    const { paint } = canvas;
    const { action, risk } = resource;
    const sign = paint(`${palette_ts_1.ACTION_SIGNS[action]} ${action.padEnd(7)}`, ...palette_ts_1.ACTION_STYLES[action]);
    const label = risk.level === 'safe' ? '' : paint(risk.level, ...palette_ts_1.RISK_STYLES[risk.level]);
    canvas.row(`${sign}  ${paint((0, canvas_ts_1.named)(resource.address))}`, label, INDENT);
    if (resource.previousAddress !== undefined) {
        canvas.prose((0, canvas_ts_1.named)(resource.previousAddress), DETAIL, { lead: paint('was ', 'dim'), styles: ['dim'] });
    }
    if (resource.replaceBecause !== undefined && resource.replaceBecause.length > 0) {
        canvas.prose((0, wording_ts_1.listed)(resource.replaceBecause.map(characters_ts_1.oneLine), 6), DETAIL, {
            lead: paint('replaced because of ', 'magenta'),
        });
    }
    if (!told && risk.level !== 'safe') {
        for (const reason of risk.reasons.slice(0, 3))
            canvas.prose((0, characters_ts_1.oneLine)(reason), DETAIL, { styles: ['dim'] });
        if (risk.wayOut !== undefined)
            canvas.prose((0, characters_ts_1.oneLine)(risk.wayOut), DETAIL, { lead: paint('instead: ', 'dim') });
    }
    if (action === 'delete' || action === 'forget')
        return;
    const fields = (0, field_ts_1.orderedFields)(resource.fields, resource.replaceBecause);
    const most = action === 'create' ? Math.min(4, room.fields) : room.fields;
    const line = Math.max(24, canvas.width - DETAIL - 2);
    const value = line * 3;
    const shown = fields.slice(0, most).map((field) => (0, field_ts_1.showField)(field, { value, line, lines: room.lines }));
    const column = Math.min(32, Math.max(0, ...shown.map(({ path }) => (0, characters_ts_1.textWidth)(path)).filter((wide) => wide <= 32)));
    for (const field of shown)
        writeField(canvas, field, column);
    if (fields.length > most) {
        canvas.line(`${' '.repeat(DETAIL)}${paint(`… ${(0, wording_ts_1.plural)(fields.length - most, 'more field')}`, 'dim')}`);
    }
}
/** On one line where it fits, else the values below the path. */
function writeField(canvas, field, column) {
    const { paint } = canvas;
    const pad = ' '.repeat(DETAIL);
    const wide = (0, characters_ts_1.textWidth)(field.path);
    const path = `${paint(field.path, 'dim')}${' '.repeat(Math.max(0, column - wide))}`;
    if (field.form === 'note') {
        canvas.line(`${pad}${path}  ${paint(field.note, 'cyan')}`);
    }
    else if (field.form === 'values') {
        const { before, after } = field;
        const texts = [before, before !== undefined || after === undefined ? '→' : undefined, after ?? '(none)'].filter((text) => text !== undefined);
        const painted = [
            before === undefined ? undefined : paint(before, 'red'),
            texts.includes('→') ? paint('→', 'dim') : undefined,
            after === undefined ? paint('(none)', 'dim') : paint(after, 'green'),
        ].filter((text) => text !== undefined);
        const length = texts.reduce((sum, text) => sum + (0, characters_ts_1.textWidth)(text) + 1, 0);
        if (DETAIL + Math.max(column, wide) + 1 + length <= canvas.width) {
            canvas.line(`${pad}${path}  ${painted.join(' ')}`);
        }
        else {
            canvas.prose(field.path, DETAIL, { styles: ['dim'] });
            if (DETAIL + 1 + length <= canvas.width)
                canvas.line(`${pad}  ${painted.join(' ')}`);
            else {
                if (before !== undefined)
                    canvas.prose(before, DETAIL, { lead: paint('- ', 'red'), styles: ['red'] });
                if (after !== undefined)
                    canvas.prose(after, DETAIL, { lead: paint('+ ', 'green'), styles: ['green'] });
            }
        }
    }
    else {
        canvas.prose(field.path, DETAIL, { styles: ['dim'] });
        for (const line of field.lines) {
            if (line.sign === 'gap')
                canvas.line(`${pad}  ${paint(`⋯ ${(0, wording_ts_1.grouped)(line.count)} ${line.what} ${line.count === 1 ? 'line' : 'lines'}`, 'dim')}`);
            else {
                const styles = line.sign === '+' ? ['green'] : line.sign === '-' ? ['red'] : ['dim'];
                canvas.line(`${pad}${paint(`${line.sign} ${line.text}`, ...styles)}`);
            }
        }
    }
}


/***/ }),

/***/ 4499:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderFindingsTerminal = renderFindingsTerminal;
const characters_ts_1 = __webpack_require__(8842);
const wording_ts_1 = __webpack_require__(4611);
const canvas_ts_1 = __webpack_require__(5021);
const MOST_FINDINGS = 200;
/** Problems by file, errors first, each as `line  message` with its way out and rule below. */
function renderFindingsTerminal(findings, options) {
    const canvas = (0, canvas_ts_1.makeCanvas)(options);
    const { paint } = canvas;
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    if (findings.length === 0) {
        canvas.line(`${paint('valid:', 'bold', 'green')} ${paint('no problem was found')}`);
        return canvas.toString();
    }
    const warnings = findings.length - errors;
    const tally = [
        ...(errors > 0 ? [(0, wording_ts_1.plural)(errors, 'error')] : []),
        ...(warnings > 0 ? [(0, wording_ts_1.plural)(warnings, 'warning')] : []),
    ];
    canvas.line(paint((0, wording_ts_1.listed)(tally), 'bold', errors > 0 ? 'red' : 'yellow'));
    canvas.line();
    const rank = ({ severity }) => (severity === 'error' ? 0 : 1);
    const files = new Map();
    for (const finding of [...findings].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_FINDINGS)) {
        files.set(finding.file, [...(files.get(finding.file) ?? []), finding]);
    }
    for (const [file, list] of files) {
        canvas.prose((0, canvas_ts_1.named)(file), 2, { styles: ['bold'] });
        for (const { severity, rule, file: place, line, path, message, suggestion } of list) {
            const style = severity === 'error' ? 'red' : 'yellow';
            canvas.prose((0, characters_ts_1.oneLine)(message), 4, { lead: `${paint(severity.padEnd(7), style)}  ` });
            canvas.prose(`${place}:${line}${path === '' ? '' : `  ${(0, characters_ts_1.oneLine)(path)}`}  ${rule}`, 13, { styles: ['dim'] });
            if (suggestion !== undefined)
                canvas.prose((0, characters_ts_1.oneLine)(suggestion), 13, { lead: paint('instead: ', 'dim') });
        }
        canvas.line();
    }
    if (findings.length > MOST_FINDINGS) {
        canvas.line(`  ${paint(`… ${(0, wording_ts_1.plural)(findings.length - MOST_FINDINGS, 'more problem')}, see --json`, 'dim')}`);
    }
    return canvas.toString();
}


/***/ }),

/***/ 6101:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderGraphTerminal = renderGraphTerminal;
const characters_ts_1 = __webpack_require__(8842);
const wording_ts_1 = __webpack_require__(4611);
const affected_ts_1 = __webpack_require__(645);
const canvas_ts_1 = __webpack_require__(5021);
const MOST_PROJECTS = 200;
const MOST_EDGES = 8;
const MOST_UNRESOLVED = 20;
/** Every project with what it depends on and why, by environment; then the references that could not be resolved. */
function renderGraphTerminal(graph, options) {
    const canvas = (0, canvas_ts_1.makeCanvas)(options);
    const { paint } = canvas;
    const dependencies = new Map();
    for (const edge of graph.edges) {
        const list = dependencies.get(edge.from);
        if (list === undefined)
            dependencies.set(edge.from, [edge]);
        else
            list.push(edge);
    }
    canvas.line(`${paint(`${(0, wording_ts_1.plural)(graph.projects.length, 'project')}, ${(0, wording_ts_1.plural)(graph.edges.length, 'edge')}`, 'bold')}  ${paint((0, wording_ts_1.shortRevision)(graph.revision), 'dim')}`);
    let left = MOST_PROJECTS;
    for (const [environment, group] of (0, affected_ts_1.byEnvironment)(graph.projects)) {
        canvas.heading(environment === '' ? 'No environment' : (0, characters_ts_1.oneLine)(environment), (0, wording_ts_1.grouped)(group.length));
        for (const project of group.slice(0, left)) {
            canvas.row(paint((0, canvas_ts_1.named)(project.name), 'bold'), paint(project.kind, 'dim'), 2);
            const edges = mergedEdges(dependencies.get(project.name) ?? []);
            for (const { to, reasons } of edges.slice(0, MOST_EDGES)) {
                canvas.row(`${paint('└─ ', 'dim')}${paint((0, canvas_ts_1.named)(to))}`, paint(reasons, 'dim'), 4);
            }
            if (edges.length > MOST_EDGES) {
                canvas.line(`    ${paint(`… ${(0, wording_ts_1.plural)(edges.length - MOST_EDGES, 'more dependency', 'more dependencies')}, see --json`, 'dim')}`);
            }
        }
        if (group.length > left) {
            canvas.line(`  ${paint(`… ${(0, wording_ts_1.plural)(group.length - left, 'more project')}, see --json`, 'dim')}`);
        }
        left = Math.max(0, left - group.length);
    }
    if (graph.unresolved.length > 0) {
        canvas.heading('Not resolved', 'taken as affected when a file that may be meant changes');
        for (const { file, line, what } of graph.unresolved.slice(0, MOST_UNRESOLVED)) {
            canvas.prose(`${file}:${line}`, 2, { styles: ['cyan'] });
            canvas.prose((0, characters_ts_1.oneLine)(what), 4);
        }
        const more = graph.unresolved.length - MOST_UNRESOLVED;
        if (more > 0)
            canvas.line(`  ${paint(`… ${(0, wording_ts_1.grouped)(more)} more, see --json`, 'dim')}`);
    }
    return canvas.toString();
}
/** One line per project depended on, however many edges lead there. */
function mergedEdges(edges) {
    const merged = new Map();
    for (const { to, reason } of edges)
        merged.set(to, (merged.get(to) ?? new Set()).add(reason));
    return [...merged].map(([to, reasons]) => ({ to, reasons: [...reasons].join(', ') }));
}


/***/ }),

/***/ 886:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ACTION_STYLES = exports.ACTION_SIGNS = exports.RISK_STYLES = exports.STATE_STYLES = void 0;
exports.STATE_STYLES = {
    failed: ['bold', 'red'],
    blocked: ['bold', 'red'],
    acknowledge: ['bold', 'yellow'],
    pass: ['bold', 'green'],
};
exports.RISK_STYLES = {
    destroy: ['bold', 'red'],
    stuck: ['red'],
    security: ['magenta'],
    disrupt: ['yellow'],
    unknown: ['cyan'],
    safe: ['dim'],
};
/** One column that says the action without color. */
exports.ACTION_SIGNS = {
    create: '+',
    update: '~',
    replace: '±',
    delete: '-',
    forget: '×',
    move: '»',
    import: '«',
    read: '?',
    'no-op': ' ',
};
exports.ACTION_STYLES = {
    create: ['green'],
    update: ['yellow'],
    replace: ['magenta'],
    delete: ['red'],
    forget: ['red'],
    move: ['blue'],
    import: ['blue'],
    read: ['dim'],
    'no-op': ['dim'],
};


/***/ }),

/***/ 1189:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderPreviewTerminal = renderPreviewTerminal;
const wording_ts_1 = __webpack_require__(4611);
const canvas_ts_1 = __webpack_require__(5021);
const changes_ts_1 = __webpack_require__(7912);
const ROOM = { resources: 60, fields: 24, lines: 40, more: 'see --json' };
const NOTHING_TOLD = new Set();
/** One preview, as `plan` and `diff` print it: counts first, then every resource with its fields. */
function renderPreviewTerminal(preview, options) {
    const canvas = (0, canvas_ts_1.makeCanvas)(options);
    const { paint } = canvas;
    const { receipt } = preview;
    canvas.row(paint((0, canvas_ts_1.named)(preview.project), 'bold'), paint(preview.engine, 'dim'), 0);
    const range = receipt.base === undefined
        ? (0, wording_ts_1.shortRevision)(receipt.head)
        : `${(0, wording_ts_1.shortRevision)(receipt.base)}..${(0, wording_ts_1.shortRevision)(receipt.head)}`;
    const what = preview.skipped === undefined ? (0, wording_ts_1.countsText)(preview.counts) : 'not previewed';
    canvas.line(`${paint(what)}  ${paint(receipt.dirty ? `${range}, with uncommitted changes` : range, 'dim')}`);
    canvas.line();
    (0, changes_ts_1.writeChanges)(canvas, preview, ROOM, NOTHING_TOLD);
    return canvas.toString();
}


/***/ }),

/***/ 4032:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderTerminal = renderTerminal;
const characters_ts_1 = __webpack_require__(8842);
const headline_ts_1 = __webpack_require__(6410);
const outline_ts_1 = __webpack_require__(4414);
const why_ts_1 = __webpack_require__(9366);
const wording_ts_1 = __webpack_require__(4611);
const canvas_ts_1 = __webpack_require__(5021);
const changes_ts_1 = __webpack_require__(7912);
const palette_ts_1 = __webpack_require__(886);
const MORE = 'see --format html';
const MOST_RISKS = 20;
const MOST_PROJECTS = 16;
const MOST_FAILURES = 10;
const MOST_NAMES = 12;
/** A big change shows less of each project, so that the whole stays readable. */
const GENEROUS = { resources: 12, fields: 8, lines: 14, more: MORE };
const TIGHT = { resources: 6, fields: 4, lines: 8, more: MORE };
/**
 * The verdict as a person sees it first: why, how much, what is dangerous, then each project. What finds no room is counted.
 *
 * @returns text that ends with one newline. The first line is `<state>: <reason>`.
 */
function renderTerminal(verdict, options) {
    const canvas = (0, canvas_ts_1.makeCanvas)(options);
    const outline = (0, outline_ts_1.outlineOf)(verdict);
    writeSummary(canvas, verdict);
    writeFailures(canvas, verdict);
    writeRisks(canvas, outline);
    writeProjects(canvas, outline);
    return canvas.toString();
}
function writeSummary(canvas, verdict) {
    const { paint } = canvas;
    const { state, reason } = (0, headline_ts_1.headlineOf)(verdict);
    canvas.prose(reason, 0, { lead: `${paint(`${state}:`, ...palette_ts_1.STATE_STYLES[state])} `, styles: ['bold'] });
    canvas.line();
    const counts = (0, wording_ts_1.countsShown)(verdict.counts).map(([name, count]) => `${paint((0, wording_ts_1.grouped)(count), 'bold')} ${paint(name, ...(name === 'outputs' ? ['dim'] : palette_ts_1.ACTION_STYLES[name]))}`);
    canvas.line(`  ${counts.length === 0 ? paint('no resource would change', 'dim') : counts.join('   ')}`);
    const projects = new Set(verdict.affected.map(({ name }) => name));
    for (const { project } of verdict.projects)
        projects.add(project);
    const where = verdict.environments.length === 0 ? '' : ` in ${(0, wording_ts_1.listed)(verdict.environments.map(characters_ts_1.oneLine), 6)}`;
    canvas.prose(`${(0, wording_ts_1.plural)(projects.size, 'affected project')}${where}, ${(0, wording_ts_1.shortRevision)(verdict.base)}..${(0, wording_ts_1.shortRevision)(verdict.head)}`, 2, { styles: ['dim'] });
}
function writeFailures(canvas, { failures }) {
    if (failures.length === 0)
        return;
    canvas.heading('Could not be computed', (0, wording_ts_1.grouped)(failures.length));
    for (const { project, message } of failures.slice(0, MOST_FAILURES)) {
        canvas.prose((0, canvas_ts_1.named)(project), 2, { styles: ['red'] });
        for (const line of message.split('\n').slice(0, 12))
            canvas.prose(line, 4);
        canvas.line();
    }
    if (failures.length > MOST_FAILURES) {
        canvas.line(`  ${canvas.paint(`… ${(0, wording_ts_1.plural)(failures.length - MOST_FAILURES, 'more failure')}, ${MORE}`, 'dim')}`);
    }
}
function writeRisks(canvas, { risks }) {
    if (risks.length === 0)
        return;
    const tally = (status, words) => {
        const count = risks.filter((risk) => risk.status === status).length;
        return count === 0 ? [] : [`${(0, wording_ts_1.grouped)(count)} ${words}`];
    };
    canvas.heading('Risks', [...tally('blocks', 'blocking'), ...tally('asks', 'to accept'), ...tally('accepted', 'accepted')].join(', '));
    for (const entry of risks.slice(0, MOST_RISKS))
        writeRisk(canvas, entry);
    if (risks.length > MOST_RISKS) {
        canvas.line(`  ${canvas.paint(`… ${(0, wording_ts_1.plural)(risks.length - MOST_RISKS, 'more risk')}, ${MORE}`, 'dim')}`);
    }
}
function writeRisk(canvas, { risk, status, accepted }) {
    const { paint } = canvas;
    const detail = 12;
    const level = paint(risk.level.padEnd(detail - 2), ...palette_ts_1.RISK_STYLES[risk.level]);
    canvas.row(`${level}${paint((0, canvas_ts_1.named)(risk.address), 'bold')}`, paint((0, characters_ts_1.oneLine)(risk.environment ?? '')), 2);
    canvas.prose((0, canvas_ts_1.named)(risk.project), detail, { styles: ['dim'] });
    canvas.prose((0, characters_ts_1.oneLine)(risk.reason), detail);
    if (risk.wayOut !== '')
        canvas.prose((0, characters_ts_1.oneLine)(risk.wayOut), detail, { lead: paint('instead  ', 'dim') });
    if (status === 'asks')
        canvas.prose(`/mainstem acknowledge ${risk.id}`, detail, { lead: paint('accept   ', 'dim') });
    if (status === 'blocks')
        canvas.prose('only another commit helps', detail, { lead: paint('blocked  ', 'red') });
    if (accepted !== undefined) {
        canvas.prose(`by ${(0, characters_ts_1.oneLine)(accepted.by)} at ${(0, characters_ts_1.oneLine)(accepted.at)}`, detail, {
            lead: paint('accepted ', 'green'),
        });
    }
    canvas.line();
}
function writeProjects(canvas, outline) {
    const loud = outline.environments.reduce((sum, { projects }) => sum + projects.filter((p) => !p.quiet).length, 0);
    const room = loud > 6 ? TIGHT : GENEROUS;
    // Every environment gets its share, so that a big one does not hide the others.
    let left = MOST_PROJECTS;
    outline.environments.forEach(({ name, projects, counts }, index) => {
        const share = Math.ceil(left / (outline.environments.length - index));
        const speaking = projects.filter(({ quiet }) => !quiet);
        const shown = speaking.slice(0, share);
        left -= shown.length;
        canvas.heading(name === '' ? 'No environment' : (0, characters_ts_1.oneLine)(name), (0, wording_ts_1.plural)(new Set(projects.map((p) => p.preview.project)).size, 'project'));
        for (const project of shown)
            writeProject(canvas, project, room, outline.told);
        if (speaking.length > shown.length) {
            canvas.prose(`… ${(0, wording_ts_1.plural)(speaking.length - shown.length, 'more project')} (${(0, wording_ts_1.countsText)(counts)} in all of ${name === '' ? 'them' : (0, characters_ts_1.oneLine)(name)}), ${MORE}`, 2, { styles: ['dim'] });
            canvas.line();
        }
        const quiet = projects.filter((project) => project.quiet).map(({ preview }) => (0, characters_ts_1.oneLine)(preview.project));
        if (quiet.length > 0)
            canvas.prose((0, wording_ts_1.listed)(quiet, MOST_NAMES), 2, { lead: canvas.paint('no change  ', 'dim'), styles: ['dim'] });
    });
    writeNames(canvas, 'Affected, but no preview is there', outline.missing);
    writeNames(canvas, 'Affected, without an effect of their own', outline.carriers);
}
function writeProject(canvas, { preview, affected }, room, told) {
    const { paint } = canvas;
    const change = preview.change === undefined || preview.change === 'modified' ? '' : `, ${why_ts_1.CHANGE_WORDS[preview.change]}`;
    canvas.row(paint((0, canvas_ts_1.named)(preview.project), 'bold'), paint(`${preview.engine}${change}`, 'dim'), 2);
    const why = affected === undefined ? '' : (0, why_ts_1.whyText)(affected);
    if (why !== '')
        canvas.prose(why, 4, { styles: ['dim'] });
    (0, changes_ts_1.writeChanges)(canvas, preview, room, told);
    canvas.line();
}
function writeNames(canvas, title, projects) {
    if (projects.length === 0)
        return;
    canvas.heading(title, (0, wording_ts_1.grouped)(projects.length));
    const names = projects.map(({ name }) => (0, characters_ts_1.oneLine)(name));
    canvas.prose((0, wording_ts_1.listed)(names, MOST_NAMES), 2, { styles: ['dim'] });
}


/***/ }),

/***/ 3705:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.diffLines = diffLines;
const CONTEXT = 2;
const LARGEST_TABLE = 400_000;
/**
 * The difference of two texts by lines, with two lines of context, at most `most` lines long. What is left out is counted.
 *
 * Texts too large for the exact table are shown as all of the old middle, then all of the new: correct, only longer.
 */
function diffLines(before, after, most) {
    const a = splitLines(before);
    const b = splitLines(after);
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start])
        start++;
    let end = 0;
    while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
        end++;
    const middle = align(a.slice(start, a.length - end), b.slice(start, b.length - end));
    const unchanged = (text) => ({ sign: ' ', text });
    return bounded(folded([...a.slice(0, start).map(unchanged), ...middle, ...a.slice(a.length - end).map(unchanged)]), most);
}
function splitLines(text) {
    if (text === '')
        return [];
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
/** Longest common subsequence by the usual table. */
function align(a, b) {
    const removed = a.map((text) => ({ sign: '-', text }));
    const added = b.map((text) => ({ sign: '+', text }));
    if (a.length * b.length > LARGEST_TABLE || a.length === 0 || b.length === 0)
        return [...removed, ...added];
    const columns = b.length + 1;
    const table = new Uint32Array((a.length + 1) * columns);
    const at = (i, j) => table[i * columns + j] ?? 0;
    for (let i = a.length - 1; i >= 0; i--) {
        for (let j = b.length - 1; j >= 0; j--) {
            table[i * columns + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
        }
    }
    const lines = [];
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
        const left = a[i];
        const right = b[j];
        if (left !== undefined && left === right) {
            lines.push({ sign: ' ', text: left });
            i++;
            j++;
        }
        else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
            lines.push({ sign: '-', text: left });
            i++;
        }
        else if (right !== undefined) {
            lines.push({ sign: '+', text: right });
            j++;
        }
    }
    return lines;
}
/** Replaces unchanged lines away from any change by a gap. */
function folded(lines) {
    const near = new Uint8Array(lines.length);
    lines.forEach(({ sign }, index) => {
        if (sign !== ' ')
            near.fill(1, Math.max(0, index - CONTEXT), index + CONTEXT + 1);
    });
    const result = [];
    let hidden = 0;
    const flush = () => {
        if (hidden > 0)
            result.push({ sign: 'gap', count: hidden, what: 'unchanged' });
        hidden = 0;
    };
    lines.forEach((line, index) => {
        if (near[index] === 0)
            hidden++;
        else {
            flush();
            result.push(line);
        }
    });
    flush();
    return result;
}
function bounded(lines, most) {
    if (lines.length <= most)
        return [...lines];
    const shown = lines.slice(0, Math.max(0, most - 1));
    return [...shown, { sign: 'gap', count: lines.length - shown.length, what: 'more' }];
}


/***/ }),

/***/ 9366:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.CHANGE_WORDS = void 0;
exports.whyParts = whyParts;
exports.whyText = whyText;
const characters_ts_1 = __webpack_require__(8842);
const outline_ts_1 = __webpack_require__(4414);
const wording_ts_1 = __webpack_require__(4611);
/** One word for what the project's folder did. */
exports.CHANGE_WORDS = { added: 'new', modified: 'modified', removed: 'removed' };
/**
 * Why a project is affected, by the shortest path: "`file` changed, through `project` (module)".
 *
 * @returns an empty list when no reason is known.
 */
function whyParts(project) {
    const reason = (0, outline_ts_1.shortestReason)(project.reasons);
    const parts = [];
    if (reason !== undefined) {
        parts.push({ name: (0, characters_ts_1.oneLine)(reason.file) }, { words: project.change === 'removed' ? ' removed' : ' changed' });
        const hops = [...reason.path].reverse();
        hops.forEach(({ project: through, edge }, index) => {
            parts.push({ words: index === 0 ? ', through ' : ', then ' }, { name: (0, characters_ts_1.oneLine)(through) }, { words: ` (${edge})` });
        });
        if (reason.unresolved !== undefined)
            parts.push({ words: ', assumed: ' }, { name: (0, characters_ts_1.oneLine)(reason.unresolved) });
        const more = (0, outline_ts_1.reasonCount)(project) - 1;
        if (more > 0)
            parts.push({ words: `, and ${(0, wording_ts_1.plural)(more, 'more file')}` });
    }
    if (project.renamedFrom !== undefined)
        parts.push({ words: sep(parts, 'renamed from ') }, { name: (0, characters_ts_1.oneLine)(project.renamedFrom) });
    if (project.renamedTo !== undefined)
        parts.push({ words: sep(parts, 'renamed to ') }, { name: (0, characters_ts_1.oneLine)(project.renamedTo) });
    return parts;
}
function sep(parts, words) {
    return parts.length === 0 ? words : `, ${words}`;
}
/** The same as plain text. */
function whyText(project) {
    return whyParts(project)
        .map((part) => ('name' in part ? part.name : part.words))
        .join('');
}


/***/ }),

/***/ 4611:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.COUNT_NAMES = void 0;
exports.grouped = grouped;
exports.plural = plural;
exports.listed = listed;
exports.countsShown = countsShown;
exports.countsText = countsText;
exports.changesIn = changesIn;
exports.shortRevision = shortRevision;
const GROUPED = new Intl.NumberFormat('en-US');
/** `1,234`. */
function grouped(count) {
    return GROUPED.format(count);
}
/** `1 project`, `2 projects`, `3 changes of policy`. */
function plural(count, one, many = `${one}s`) {
    return `${grouped(count)} ${count === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`; beyond `most`, `a, b and 7 more`. */
function listed(items, most = Number.POSITIVE_INFINITY) {
    const shown = items.length > most ? [...items.slice(0, most), `${grouped(items.length - most)} more`] : items;
    const last = shown.at(-1) ?? '';
    return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
/** Counts in the order in which they are always shown. */
exports.COUNT_NAMES = [
    'create',
    'update',
    'replace',
    'delete',
    'forget',
    'move',
    'import',
    'read',
    'outputs',
];
/** The counts that are not zero: `[['create', 3], ['delete', 1]]`. */
function countsShown(counts) {
    return exports.COUNT_NAMES.filter((name) => counts[name] > 0).map((name) => [name, counts[name]]);
}
/** `3 create, 1 delete, 2 outputs`; `no change` when all are zero. */
function countsText(counts) {
    return (countsShown(counts)
        .map(([name, count]) => `${grouped(count)} ${name === 'outputs' && count === 1 ? 'output' : name}`)
        .join(', ') || 'no change');
}
/** How many changes of resources: without reads and outputs. */
function changesIn(counts) {
    return counts.create + counts.update + counts.replace + counts.delete + counts.forget + counts.move + counts.import;
}
/** The first characters of a full SHA; any other revision as it is. */
function shortRevision(revision) {
    return /^[0-9a-f]{40,64}$/.test(revision) ? revision.slice(0, 8) : revision;
}


/***/ })

};
