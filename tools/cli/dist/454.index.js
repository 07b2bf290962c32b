export const id = 454;
export const ids = [454];
export const modules = {

/***/ 411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ affectedGraph)
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

/***/ 104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  db: () => (/* binding */ orderedFields),
  wx: () => (/* binding */ showField)
});

// UNUSED EXPORTS: UNKNOWN_VALUE

// EXTERNAL MODULE: ./tools/change/src/redact.ts
var redact = __webpack_require__(5041);
// EXTERNAL MODULE: ./tools/report/src/characters.ts
var characters = __webpack_require__(8842);
;// CONCATENATED MODULE: ./tools/report/src/text-diff.ts
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

// EXTERNAL MODULE: ./tools/report/src/wording.ts
var wording = __webpack_require__(6992);
;// CONCATENATED MODULE: ./tools/report/src/field.ts




/** What stands in for a value that only the apply will tell. */
const UNKNOWN_VALUE = '(known after apply)';
/**
 * Turns a changed field into what a person reads. A sensitive value is never shown, even where a document carries one.
 * Values that are too long are cut so that the place where they differ stays visible.
 */
function showField(field, room) {
    const path = (0,characters/* visible */.RK)(shortenPath(field.path));
    if (field.sensitive === true) {
        return { form: 'note', path, note: field.changed === false ? redact/* REDACTED */.XF : `${redact/* REDACTED */.XF} changed` };
    }
    const before = field.before ?? undefined;
    const after = field.unknown === true ? undefined : (field.after ?? undefined);
    if (isText(before, after) && field.unknown !== true) {
        const lines = diffLines(String(before ?? ''), String(after ?? ''), room.lines).map((line) => line.sign === 'gap' ? line : { ...line, text: clip(line.text, 0, room.line) });
        return { form: 'lines', path, lines };
    }
    const shownAfter = field.unknown === true ? UNKNOWN_VALUE : undefined;
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
    return path.length <= LONGEST_PATH ? path : `${path.slice(0, (0,characters/* boundaryBefore */.Wq)(path, LONGEST_PATH - 1))}…`;
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
        return [(0,characters/* visible */.RK)(before), (0,characters/* visible */.RK)(after)];
    let same = 0;
    while (same < before.length && same < after.length && before[same] === after[same])
        same++;
    const start = before === '' || after === '' ? 0 : Math.max(0, same - Math.floor(room / 3));
    return [clip(before, start, room), clip(after, start, room)];
}
function clip(text, start, room) {
    if (text.length <= room)
        return (0,characters/* visible */.RK)(text);
    const from = (0,characters/* boundaryBefore */.Wq)(text, Math.min(start, Math.max(0, text.length - room)));
    const to = (0,characters/* boundaryBefore */.Wq)(text, from + room);
    const note = to < text.length ? `… (${(0,wording/* grouped */.zD)(text.length)} characters)` : '';
    return `${from > 0 ? '…' : ''}${(0,characters/* visible */.RK)(text.slice(from, to))}${note}`;
}


/***/ }),

/***/ 7559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ rowsWithin),
/* harmony export */   e: () => (/* binding */ makeBudget)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8842);

/** Makes an empty budget. */
function makeBudget(limit) {
    const blocks = [];
    let free = limit;
    return {
        room: () => Math.max(0, free),
        add(block) {
            const size = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(block);
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
        used += (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(next) + extra(item);
        if (used > room)
            break;
        text += next;
        count++;
    }
    return { text, count };
}


/***/ }),

/***/ 4165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   g9: () => (/* binding */ fenceLine),
/* harmony export */   mG: () => (/* binding */ inline)
/* harmony export */ });
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
/** Prose: one line, at most `room` characters. Links, mentions, references and emoji names are broken. */
function prose(text, room = 600) {
    return entities((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .shortenMiddle */ .jM)((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), room))
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
    const shown = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .shortenMiddle */ .jM)((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), room);
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
    return (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(line)
        .replace(/(?<![\w.])@(?=\w)/g, `@${ZERO_WIDTH_SPACE}`)
        .replace(/(?<!\w)#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`)
        .replace(/--(?=>)/g, `--${ZERO_WIDTH_SPACE}`)
        .replace(/<(?=\/?(?:details|summary|script))/gi, `<${ZERO_WIDTH_SPACE}`);
}
/** Text of a Mermaid label between double quotes: everything unusual as Mermaid's own `#code;`. */
function mermaidLabel(text, room = 60) {
    return (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .shortenMiddle */ .jM)((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), room).replace(/[^\p{L}\p{N} ._/:…-]/gu, (char) => `#${char.codePointAt(0) ?? 0xfffd};`);
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

/***/ 9303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ mermaidBlock)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4165);

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
            const label = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .mermaidLabel */ ._b)(name);
            return `  ${ids.get(name) ?? 'n'}${distance === 0 ? `(["${label}"])` : `["${label}"]`}`;
        }),
        ...edges.map(({ from, to, reason }) => `  ${ids.get(from) ?? 'n'} -->|${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .mermaidLabel */ ._b)(reason)}| ${ids.get(to) ?? 'n'}`),
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

/***/ 7912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ writeChanges)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8842);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(104);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4414);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6992);
/* harmony import */ var _canvas_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5021);
/* harmony import */ var _palette_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(886);






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
        canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(preview.skipped), INDENT, { lead: paint('skipped  ', 'cyan') });
    }
    if (preview.undeployed === true) {
        canvas.prose('no Application delivers this overlay: judged as if one did, with prune', INDENT, {
            lead: paint('undeployed  ', 'cyan'),
            styles: ['dim'],
        });
    }
    const resources = (0,_outline_js__WEBPACK_IMPORTED_MODULE_1__/* .orderedResources */ .zk)(preview.resources);
    for (const resource of resources.slice(0, room.resources)) {
        writeResource(canvas, resource, room, told.has((0,_outline_js__WEBPACK_IMPORTED_MODULE_1__/* .riskKey */ .f9)(preview.project, resource.address)));
    }
    if (resources.length > room.resources) {
        canvas.line(`${' '.repeat(INDENT)}${paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(resources.length - room.resources, 'more resource')}, ${room.more}`, 'dim')}`);
    }
    if (preview.counts.outputs > 0) {
        canvas.line(`${' '.repeat(INDENT)}${paint(`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(preview.counts.outputs, 'output')} would change`, 'dim')}`);
    }
    const warnings = preview.warnings.slice(0, room.fields);
    for (const warning of warnings)
        canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(warning), INDENT, { lead: paint('warning  ', 'yellow') });
    if (preview.warnings.length > warnings.length) {
        canvas.line(`${' '.repeat(INDENT)}${paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(preview.warnings.length - warnings.length, 'more warning')}`, 'dim')}`);
    }
}
function writeResource(canvas, resource, room, told) {
    const { paint } = canvas;
    const { action, risk } = resource;
    const sign = paint(`${_palette_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION_SIGNS */ .mX[action]} ${action.padEnd(7)}`, ..._palette_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION_STYLES */ .C3[action]);
    const label = risk.level === 'safe' ? '' : paint(risk.level, ..._palette_js__WEBPACK_IMPORTED_MODULE_3__/* .RISK_STYLES */ .T9[risk.level]);
    canvas.row(`${sign}  ${paint((0,_canvas_js__WEBPACK_IMPORTED_MODULE_4__/* .named */ .KT)(resource.address))}`, label, INDENT);
    if (resource.previousAddress !== undefined) {
        canvas.prose((0,_canvas_js__WEBPACK_IMPORTED_MODULE_4__/* .named */ .KT)(resource.previousAddress), DETAIL, { lead: paint('was ', 'dim'), styles: ['dim'] });
    }
    if (resource.replaceBecause !== undefined && resource.replaceBecause.length > 0) {
        canvas.prose((0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(resource.replaceBecause.map(_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN), 6), DETAIL, {
            lead: paint('replaced because of ', 'magenta'),
        });
    }
    if (!told && risk.level !== 'safe') {
        for (const reason of risk.reasons.slice(0, 3))
            canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(reason), DETAIL, { styles: ['dim'] });
        if (risk.wayOut !== undefined)
            canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(risk.wayOut), DETAIL, { lead: paint('instead: ', 'dim') });
    }
    if (action === 'delete' || action === 'forget')
        return;
    const fields = (0,_field_js__WEBPACK_IMPORTED_MODULE_5__/* .orderedFields */ .db)(resource.fields, resource.replaceBecause);
    const most = action === 'create' ? Math.min(4, room.fields) : room.fields;
    const line = Math.max(24, canvas.width - DETAIL - 2);
    const value = line * 3;
    const shown = fields.slice(0, most).map((field) => (0,_field_js__WEBPACK_IMPORTED_MODULE_5__/* .showField */ .wx)(field, { value, line, lines: room.lines }));
    const column = Math.min(32, Math.max(0, ...shown.map(({ path }) => (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(path)).filter((wide) => wide <= 32)));
    for (const field of shown)
        writeField(canvas, field, column);
    if (fields.length > most) {
        canvas.line(`${' '.repeat(DETAIL)}${paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(fields.length - most, 'more field')}`, 'dim')}`);
    }
}
/** On one line where it fits, else the values below the path. */
function writeField(canvas, field, column) {
    const { paint } = canvas;
    const pad = ' '.repeat(DETAIL);
    const wide = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(field.path);
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
        const length = texts.reduce((sum, text) => sum + (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(text) + 1, 0);
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
                canvas.line(`${pad}  ${paint(`⋯ ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(line.count)} ${line.what} ${line.count === 1 ? 'line' : 'lines'}`, 'dim')}`);
            else {
                const styles = line.sign === '+' ? ['green'] : line.sign === '-' ? ['red'] : ['dim'];
                canvas.line(`${pad}${paint(`${line.sign} ${line.text}`, ...styles)}`);
            }
        }
    }
}


/***/ }),

/***/ 886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ ACTION_STYLES),
/* harmony export */   T9: () => (/* binding */ RISK_STYLES),
/* harmony export */   l6: () => (/* binding */ STATE_STYLES),
/* harmony export */   mX: () => (/* binding */ ACTION_SIGNS)
/* harmony export */ });
const STATE_STYLES = {
    failed: ['bold', 'red'],
    blocked: ['bold', 'red'],
    acknowledge: ['bold', 'yellow'],
    pass: ['bold', 'green'],
};
const RISK_STYLES = {
    destroy: ['bold', 'red'],
    stuck: ['red'],
    security: ['magenta'],
    disrupt: ['yellow'],
    unknown: ['cyan'],
    safe: ['dim'],
};
/** One column that says the action without color. */
const ACTION_SIGNS = {
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
const ACTION_STYLES = {
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


/***/ })

};
