export const id = 406;
export const ids = [406];
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
function diffLines(old, changed, most) {
    const a = splitLines(old);
    const b = splitLines(changed);
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start])
        start++;
    let end = 0;
    while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
        end++;
    const middle = align(a.slice(start, a.length - end), b.slice(start, b.length - end));
    const unchanged = (text) => ({ sign: ' ', text });
    // Only the context is made into lines: a text may have a hundred thousand of them, and one that changed.
    const [before, after] = middle.length === 0 ? [0, 0] : [Math.min(start, CONTEXT), Math.min(end, CONTEXT)];
    const gap = (count) => (count === 0 ? [] : [{ sign: 'gap', count, what: 'unchanged' }]);
    const shown = [
        ...a.slice(start - before, start).map(unchanged),
        ...middle,
        ...a.slice(a.length - end, a.length - end + after).map(unchanged),
    ];
    const hidden = middle.length === 0 ? [a.length, 0] : [start - before, end - after];
    return bounded([...gap(hidden[0] ?? 0), ...folded(shown), ...gap(hidden[1] ?? 0)], most);
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
        return { form: 'note', path, note: field.changed === false ? redact/* REDACTED */.XF : `${redact/* REDACTED */.XF} changed, not shown` };
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

/***/ 5169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jy: () => (/* binding */ showOutput),
/* harmony export */   bT: () => (/* binding */ notesBefore),
/* harmony export */   ee: () => (/* binding */ replaceText),
/* harmony export */   oe: () => (/* binding */ failingChecks),
/* harmony export */   sv: () => (/* binding */ notesAfter)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8842);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(104);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8583);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6992);




const MOST_NAMES = 8;
const CHECK_LABELS = {
    fail: 'check fails',
    error: 'check broken',
    unknown: 'check open',
};
/** What has to be read before the changes: what the project waits for, and checks that do not pass. */
function notesBefore({ waitsFor = [], checks = [] }) {
    const waits = waitsFor.length === 0 ? [] : [waitsNote(waitsFor.map(_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN))];
    return [...waits, ...checks.map(checkNote)];
}
/** How many checks fail or are broken; one that only the apply can tell is neither. */
function failingChecks({ checks = [] }) {
    return checks.filter(({ status }) => status !== 'unknown').length;
}
/** What the apply does besides changing resources, and what it leaves for later. */
function notesAfter({ invocations = [], deferred = [] }) {
    return [
        ...invocations.map((address) => ({
            label: 'invokes',
            tone: 'told',
            phrase: [{ name: (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(address) }],
        })),
        ...deferred.map(({ address, reason }) => ({
            label: 'deferred',
            tone: 'told',
            phrase: [{ name: (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(address) }, { words: ': ' }, { text: (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(reason) }],
        })),
    ];
}
/** "waits for X; planned for real once X is applied": what is shown of such a project is no plan. */
function waitsNote(names) {
    const [only] = names;
    const applied = names.length === 1 && only !== undefined ? [{ name: only }, { words: ' is' }] : [{ words: 'they are' }];
    return {
        label: 'waits for',
        tone: 'waits',
        phrase: [
            ...(0,_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .namesPhrase */ .i)(names, MOST_NAMES),
            { words: '; planned for real once ' },
            ...applied,
            { words: ' applied' },
        ],
    };
}
function checkNote({ address, status, problems }) {
    const told = problems.map(_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN).filter((text) => text !== '');
    const why = told.length > 0 ? told : status === 'unknown' ? ['known after apply'] : [];
    return {
        label: CHECK_LABELS[status],
        tone: status === 'unknown' ? 'told' : 'bad',
        phrase: [{ name: (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(address) }, ...(why.length === 0 ? [] : [{ words: ': ' }, { text: why.join('; ') }])],
    };
}
const REPLACE_ORDERS = {
    'delete-create': 'the old one goes before the new one is made',
    'create-delete': 'the new one is made before the old one goes',
    'create-forget': 'the old one is left behind, managed by nobody',
};
const MOST_CAUSES = 6;
/** "replaced because of a and b; the old one goes before the new one is made"; an empty text when nothing is known. */
function replaceText({ replaceBecause = [], replaceOrder }) {
    if (replaceBecause.length === 0 && replaceOrder === undefined)
        return '';
    const causes = replaceBecause.length === 0 ? '' : ` because of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(replaceBecause.map(_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN), MOST_CAUSES)}`;
    return `replaced${causes}${replaceOrder === undefined ? '' : `; ${REPLACE_ORDERS[replaceOrder]}`}`;
}
/** A root output as a field is shown. */
function showOutput(output, room) {
    const { name, before, after, unknown, sensitive } = output;
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_3__/* .showField */ .wx)({
        path: name,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
        ...(unknown === undefined ? {} : { unknown }),
        ...(sensitive === undefined ? {} : { sensitive }),
        changed: true,
    }, room);
}


/***/ }),

/***/ 7912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ writeChanges)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8842);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(104);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5169);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4414);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8583);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6992);
/* harmony import */ var _canvas_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5021);
/* harmony import */ var _palette_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(886);








const INDENT = 4;
/** Under the address: sign, space, the longest action and two spaces. */
const DETAIL = INDENT + 11;
/**
 * Writes what one preview found: what it waits for and checks that fail, resources most dangerous first, outputs, what
 * the apply invokes or leaves for later, warnings, and last where live differs already.
 *
 * @param told risks whose reason is written elsewhere (keys of `riskKey`).
 */
function writeChanges(canvas, preview, room, told) {
    const { paint } = canvas;
    const { skipped, undeployed, drift = [], warnings } = preview;
    if (skipped !== undefined)
        canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(skipped), INDENT, { lead: paint('skipped  ', 'cyan') });
    if (undeployed === true) {
        canvas.prose('no Application delivers this overlay: judged as if one did, with prune', INDENT, {
            lead: paint('undeployed  ', 'cyan'),
            styles: ['dim'],
        });
    }
    writeNotes(canvas, (0,_notes_js__WEBPACK_IMPORTED_MODULE_1__/* .notesBefore */ .bT)(preview), room);
    writeResources(canvas, preview.resources, room, ({ address }) => told.has((0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .riskKey */ .f9)(preview.project, address)));
    writeOutputs(canvas, preview, room);
    writeNotes(canvas, (0,_notes_js__WEBPACK_IMPORTED_MODULE_1__/* .notesAfter */ .sv)(preview), room);
    for (const warning of warnings.slice(0, room.fields)) {
        canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(warning), INDENT, { lead: paint('warning  ', 'yellow') });
    }
    writeMore(canvas, warnings.length - room.fields, 'more warning');
    if (drift.length === 0)
        return;
    canvas.prose('nobody changed the declaration of these', INDENT, {
        lead: paint('live differs already  ', 'magenta'),
        styles: ['dim'],
    });
    writeResources(canvas, drift, room, () => false);
}
function writeResources(canvas, changes, room, isTold) {
    const resources = (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .orderedResources */ .zk)(changes);
    for (const resource of resources.slice(0, room.resources))
        writeResource(canvas, resource, room, isTold(resource));
    writeMore(canvas, resources.length - room.resources, 'more resource', `, ${room.more}`);
}
const TONES = { waits: ['cyan'], bad: ['red'], told: ['dim'] };
function writeNotes(canvas, notes, room) {
    for (const { label, tone, phrase } of notes.slice(0, room.fields)) {
        canvas.prose((0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phraseText */ .t)(phrase), INDENT, { lead: canvas.paint(`${label}  `, ...TONES[tone]) });
    }
    writeMore(canvas, notes.length - room.fields, 'more');
}
function writeOutputs(canvas, { counts, outputs = [] }, room) {
    const { paint } = canvas;
    if (outputs.length === 0 && counts.outputs > 0) {
        canvas.line(`${' '.repeat(INDENT)}${paint(`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(counts.outputs, 'output')} would change`, 'dim')}`);
    }
    const value = Math.max(24, canvas.width - DETAIL - 2) * 3;
    for (const output of outputs.slice(0, room.fields)) {
        const sign = paint(`${_palette_js__WEBPACK_IMPORTED_MODULE_5__/* .ACTION_SIGNS */ .mX[output.action]} output `, ..._palette_js__WEBPACK_IMPORTED_MODULE_5__/* .ACTION_STYLES */ .C3[output.action]);
        const field = (0,_notes_js__WEBPACK_IMPORTED_MODULE_1__/* .showOutput */ .Jy)(output, { value, line: value, lines: room.lines });
        writeField(canvas, field, 0, `${' '.repeat(INDENT)}${sign}  `);
    }
    writeMore(canvas, outputs.length - room.fields, 'more output');
}
function writeMore(canvas, count, what, where = '') {
    if (count <= 0)
        return;
    const words = what === 'more' ? `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(count)} more` : (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(count, what);
    canvas.line(`${' '.repeat(INDENT)}${canvas.paint(`… ${words}${where}`, 'dim')}`);
}
function writeResource(canvas, resource, room, told) {
    const { paint } = canvas;
    const { action, risk } = resource;
    const sign = paint(`${_palette_js__WEBPACK_IMPORTED_MODULE_5__/* .ACTION_SIGNS */ .mX[action]} ${action.padEnd(7)}`, ..._palette_js__WEBPACK_IMPORTED_MODULE_5__/* .ACTION_STYLES */ .C3[action]);
    const label = risk.level === 'safe' ? '' : paint(risk.level, ..._palette_js__WEBPACK_IMPORTED_MODULE_5__/* .RISK_STYLES */ .T9[risk.level]);
    canvas.row(`${sign}  ${paint((0,_canvas_js__WEBPACK_IMPORTED_MODULE_6__/* .named */ .KT)(resource.address))}`, label, INDENT);
    if (resource.previousAddress !== undefined) {
        canvas.prose((0,_canvas_js__WEBPACK_IMPORTED_MODULE_6__/* .named */ .KT)(resource.previousAddress), DETAIL, { lead: paint('was ', 'dim'), styles: ['dim'] });
    }
    if (resource.importedId !== undefined) {
        canvas.prose((0,_canvas_js__WEBPACK_IMPORTED_MODULE_6__/* .named */ .KT)(resource.importedId), DETAIL, { lead: paint('imports ', 'blue'), styles: ['dim'] });
    }
    const replaced = (0,_notes_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceText */ .ee)(resource);
    if (replaced !== '')
        canvas.prose(replaced, DETAIL, { styles: ['magenta'] });
    if (!told && risk.level !== 'safe') {
        for (const reason of risk.reasons.slice(0, 3))
            canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(reason), DETAIL, { styles: ['dim'] });
        if (risk.wayOut !== undefined)
            canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(risk.wayOut), DETAIL, { lead: paint('instead: ', 'dim') });
    }
    if (action === 'delete' || action === 'forget')
        return;
    const fields = (0,_field_js__WEBPACK_IMPORTED_MODULE_7__/* .orderedFields */ .db)(resource.fields, resource.replaceBecause);
    const most = action === 'create' ? Math.min(4, room.fields) : room.fields;
    const line = Math.max(24, canvas.width - DETAIL - 2);
    const value = line * 3;
    const shown = fields.slice(0, most).map((field) => (0,_field_js__WEBPACK_IMPORTED_MODULE_7__/* .showField */ .wx)(field, { value, line, lines: room.lines }));
    const column = Math.min(32, Math.max(0, ...shown.map(({ path }) => (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(path)).filter((wide) => wide <= 32)));
    for (const field of shown)
        writeField(canvas, field, column);
    if (fields.length > most) {
        canvas.line(`${' '.repeat(DETAIL)}${paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(fields.length - most, 'more field')}`, 'dim')}`);
    }
    const hidden = resource.hiddenFields ?? 0;
    if (hidden > 0)
        canvas.line(`${' '.repeat(DETAIL)}${paint(`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(hidden, 'noisy field')} hidden`, 'dim')}`);
}
/** On one line where it fits, else the values below the path. */
function writeField(canvas, field, column, first = ' '.repeat(DETAIL)) {
    const { paint } = canvas;
    const pad = ' '.repeat(DETAIL);
    const wide = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(field.path);
    const path = `${paint(field.path, 'dim')}${' '.repeat(Math.max(0, column - wide))}`;
    if (field.form === 'note') {
        canvas.line(`${first}${path}  ${paint(field.note, 'cyan')}`);
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
            canvas.line(`${first}${path}  ${painted.join(' ')}`);
        }
        else {
            writePath(canvas, field.path, first);
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
        writePath(canvas, field.path, first);
        for (const line of field.lines) {
            if (line.sign === 'gap')
                canvas.line(`${pad}  ${paint(`⋯ ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(line.count)} ${line.what} ${line.count === 1 ? 'line' : 'lines'}`, 'dim')}`);
            else {
                const styles = line.sign === '+' ? ['green'] : line.sign === '-' ? ['red'] : ['dim'];
                canvas.line(`${pad}${paint(`${line.sign} ${line.text}`, ...styles)}`);
            }
        }
    }
}
function writePath(canvas, path, first) {
    canvas.prose(path, 0, { lead: first, styles: ['dim'] });
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
