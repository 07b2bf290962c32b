export const id = 912;
export const ids = [912];
export const modules = {

/***/ 8842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Vj: () => (/* binding */ charWidth),
/* harmony export */   Wq: () => (/* binding */ boundaryBefore),
/* harmony export */   dp: () => (/* binding */ byteLength),
/* harmony export */   jM: () => (/* binding */ shortenMiddle),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   sc: () => (/* binding */ textWidth)
/* harmony export */ });
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

/***/ 4414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NJ: () => (/* binding */ shortestReason),
/* harmony export */   O6: () => (/* binding */ worstRisks),
/* harmony export */   W4: () => (/* binding */ outlineOf),
/* harmony export */   f9: () => (/* binding */ riskKey),
/* harmony export */   sT: () => (/* binding */ reasonCount),
/* harmony export */   zk: () => (/* binding */ orderedResources)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6155);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(948);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6992);


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
    const loud = new Set(verdict.projects.filter((preview) => !isQuiet(preview)).map(({ project }) => project));
    const listed = new Set();
    for (const preview of verdict.projects) {
        // A project has a preview per engine; it is unchanged only when none of them has anything to say.
        if (isQuiet(preview) && (loud.has(preview.project) || listed.has(preview.project)))
            continue;
        listed.add(preview.project);
        const name = preview.environment ?? '';
        const why = affected.get(preview.project);
        const group = groups.get(name) ?? [];
        group.push({
            preview,
            ...(why === undefined ? {} : { affected: why }),
            risk: preview.resources.reduce((worst, { risk }) => (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .worseRisk */ .AT)(worst, risk.level), 'safe'),
            quiet: isQuiet(preview),
        });
        groups.set(name, group);
    }
    const skips = new Set(verdict.projects.flatMap(({ project, skipped }) => (skipped === undefined ? [] : [riskKey(project, skipped)])));
    const seen = new Set([...verdict.projects.map(({ project }) => project), ...verdict.failures.map((f) => f.project)]);
    return {
        environments: [...groups]
            .filter(([, projects]) => projects.length > 0)
            .map(([name, projects]) => ({
            name,
            projects,
            counts: (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .addCounts */ .c5)(projects.map(({ preview }) => preview.counts)),
        })),
        risks: risksOf(verdict),
        failures: verdict.failures.filter(({ project, message }) => !skips.has(riskKey(project, message))),
        carriers: verdict.affected.filter(({ name, kind }) => !seen.has(name) && !PREVIEWED.has(kind)),
        missing: verdict.affected.filter(({ name, kind }) => !seen.has(name) && PREVIEWED.has(kind)),
        told: new Set(verdict.risks.map(({ project, address }) => riskKey(project, address))),
    };
}
/** The key of `told`: a project and something said of it. */
function riskKey(project, address) {
    return `${project}\n${address}`;
}
/** The worst risk of each project over all its previews. */
function worstRisks({ environments }) {
    const risks = new Map();
    for (const { projects } of environments) {
        for (const { preview, risk } of projects) {
            risks.set(preview.project, (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .worseRisk */ .AT)(risks.get(preview.project) ?? 'safe', risk));
        }
    }
    return risks;
}
/** Resources that change, most dangerous first, otherwise in the order given. */
function orderedResources(resources) {
    return resources
        .filter(isShown)
        .sort((a, b) => _mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .RISK_LEVELS */ .WA.indexOf(a.risk.level) - _mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .RISK_LEVELS */ .WA.indexOf(b.risk.level));
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
    const { counts, resources, warnings, skipped, undeployed, checks, drift, waitsFor } = preview;
    if ((0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .changesIn */ .N0)(counts) + counts.outputs + counts.read > 0 || resources.some(isShown))
        return false;
    if (skipped !== undefined || undeployed === true)
        return false;
    const told = [warnings, checks, drift, waitsFor, preview.invocations, preview.deferred];
    return told.every((list) => list === undefined || list.length === 0);
}
function isShown({ action, risk }) {
    return action !== 'no-op' || risk.level !== 'safe';
}
const STATUSES = ['blocks', 'asks', 'told', 'accepted'];
/** An acknowledgement counts only at the digest it was given for; the id is only its short name. */
function risksOf(verdict) {
    const given = new Map(verdict.acknowledged.map((entry) => [entry.digest, entry]));
    const resources = resourcesAtRisk(verdict);
    // Environments come in the order of the rollout: what is reached last is what people fear for most.
    const place = ({ risk }) => verdict.environments.indexOf(risk.environment ?? '');
    return verdict.risks
        .map((risk) => {
        const accepted = given.get(risk.digest);
        const change = resources.get(riskKey(risk.project, risk.address));
        const resource = change === undefined ? {} : { resource: change };
        if (risk.decision === 'blocked')
            return { risk, status: 'blocks', ...resource };
        if (accepted !== undefined)
            return { risk, status: 'accepted', accepted, ...resource };
        return { risk, status: risk.decision === 'acknowledge' ? 'asks' : 'told', ...resource };
    })
        .sort((a, b) => _mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .RISK_LEVELS */ .WA.indexOf(a.risk.level) - _mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .RISK_LEVELS */ .WA.indexOf(b.risk.level) ||
        STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
        place(b) - place(a));
}
/** The change of each risk, by `riskKey`. A project with previews by two engines may name an address twice: the worse counts. */
function resourcesAtRisk(verdict) {
    const wanted = new Map();
    for (const { project, address } of verdict.risks) {
        wanted.set(project, (wanted.get(project) ?? new Set()).add(address));
    }
    const found = new Map();
    for (const { project, resources } of verdict.projects) {
        const addresses = wanted.get(project);
        if (addresses === undefined)
            continue;
        for (const resource of resources) {
            if (!addresses.has(resource.address))
                continue;
            const key = riskKey(project, resource.address);
            const known = found.get(key);
            if (known === undefined || (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .worseRisk */ .AT)(known.risk.level, resource.risk.level) !== known.risk.level)
                found.set(key, resource);
        }
    }
    return found;
}


/***/ }),

/***/ 8583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ namesPhrase),
/* harmony export */   t: () => (/* binding */ phraseText)
/* harmony export */ });
/** The same as plain text. */
function phraseText(phrase) {
    return phrase.map((part) => ('name' in part ? part.name : 'text' in part ? part.text : part.words)).join('');
}
/** Names with commas and an `and` between; beyond `most` the rest is counted. */
function namesPhrase(names, most = Number.POSITIVE_INFINITY) {
    const shown = names.slice(0, most).map((name) => ({ name }));
    if (names.length > most)
        shown.push({ words: `${names.length - most} more` });
    return shown.flatMap((part, index) => index === 0 ? [part] : [{ words: index === shown.length - 1 ? ' and ' : ', ' }, part]);
}


/***/ }),

/***/ 5021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   i7: () => (/* binding */ paintedWidth),
/* harmony export */   pt: () => (/* binding */ makeCanvas)
/* harmony export */ });
/* unused harmony export wrap */
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8842);

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
        const shown = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text);
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
            const free = width - (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(title)) - 1;
            const told = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(note)) + 1 < free ? note : '';
            const rule = free - (told === '' ? 0 : (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(told)) + 1);
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
            wrap((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text), Math.max(16, width - hang)).forEach((part, index) => {
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
    return (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(text.replaceAll(COLOR, ''));
}
const COLOR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
/** A name as it is shown: never wrapped, so that it can be copied, and cut only when it is absurdly long. */
function named(text) {
    return (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .shortenMiddle */ .jM)((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text), 300);
}
/** After the last separator of a long name, unless that is too near its start. */
function placeToBreak(text) {
    const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf('/'), text.lastIndexOf(']'), text.lastIndexOf('-')) + 1;
    return last * 2 > text.length ? last : text.length;
}
/** Breaks a text at spaces into lines of at most `room` columns; a word that is longer is broken itself. */
function wrap(text, room) {
    const lines = [];
    let current = '';
    let used = 0;
    for (const word of text.split(' ')) {
        const wide = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(word);
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
            const columns = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .charWidth */ .Vj)(char);
            if (used + columns > room) {
                const end = placeToBreak(current);
                lines.push(current.slice(0, end));
                current = current.slice(end);
                used = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(current);
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


/***/ }),

/***/ 6992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ countsShown),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   N0: () => (/* binding */ changesIn),
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   bO: () => (/* binding */ COUNT_NAMES),
/* harmony export */   w7: () => (/* binding */ shortRevision),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
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
const COUNT_NAMES = [
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
    return COUNT_NAMES.filter((name) => counts[name] > 0).map((name) => [name, counts[name]]);
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
