export const id = 229;
export const ids = [229,629];
export const modules = {

/***/ 5041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ redactValue),
/* harmony export */   Rd: () => (/* binding */ redactText),
/* harmony export */   XF: () => (/* binding */ REDACTED)
/* harmony export */ });
/** What stands in for a secret. */
const REDACTED = '(sensitive)';
/**
 * Replaces every occurrence of known secret values in a text.
 *
 * @param secrets values to hide; those shorter than four characters would hit ordinary text and are matched only as a
 *   whole string.
 */
function redactText(text, secrets) {
    if (secrets.has(text) && text !== '')
        return REDACTED;
    const spans = [];
    for (const secret of secrets) {
        if (secret.length < 4)
            continue;
        for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
            spans.push([at, at + secret.length]);
    }
    if (spans.length === 0)
        return text;
    // Secrets may overlap or hold each other: hiding them one after the other would leave the rest of the longer one.
    let result = '';
    let end = 0;
    for (const [start, stop] of spans.sort((a, b) => a[0] - b[0])) {
        if (start >= end)
            result += text.slice(end, start) + REDACTED;
        end = Math.max(end, stop);
    }
    return result + text.slice(end);
}
/** The same, in every string (keys too) of a JSON value. */
function redactValue(value, secrets) {
    if (typeof value === 'string')
        return redactText(value, secrets);
    if (typeof value === 'number' && secrets.has(String(value)))
        return REDACTED;
    if (Array.isArray(value))
        return value.map((item) => redactValue(item, secrets));
    if (value !== null && typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [redactText(key, secrets), redactValue(item, secrets)]));
    }
    return value;
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

// UNUSED EXPORTS: COMMENT_LIMIT, MARKER, headlineOf, renderFindingsTerminal, renderGraphTerminal, renderHtml, renderMarkdown, renderTerminal, renderWhyTerminal

// EXTERNAL MODULE: ./tools/report/src/affected-graph.ts
var affected_graph = __webpack_require__(411);
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
// EXTERNAL MODULE: ./tools/report/src/markdown/mermaid.ts
var mermaid = __webpack_require__(9303);
;// CONCATENATED MODULE: ./tools/report/src/markdown/affected.ts







/** GitHub drops a step summary of more than 1 MiB as a whole; this leaves room for what a step writes besides. */
const SUMMARY_LIMIT = 1_000_000;
/**
 * The affected projects as the summary of a step: a table with why, the graph, the waves.
 *
 * @param options.limit most UTF-8 bytes; by default a little less than 1 MiB.
 */
function renderAffectedMarkdown(affected, { limit = SUMMARY_LIMIT } = {}) {
    const budget = (0,markdown_budget/* makeBudget */.e)(Math.max(2_000, limit));
    const { projects } = affected;
    const title = projects.length === 0 ? 'No project is affected' : `${(0,wording/* plural */.LS)(projects.length, 'project')} affected`;
    budget.add(`## ${title}\n\n${(0,markdown_escape/* code */.aY)(`${(0,wording/* shortRevision */.w7)(affected.base)}..${(0,wording/* shortRevision */.w7)(affected.head)}`, 60)}\n\n`);
    if (projects.length === 0)
        return budget.toString();
    budget.reserve(400);
    const graph = (0,affected_graph/* affectedGraph */.B)(projects, [], new Map(), 40);
    const chart = (0,mermaid/* mermaidBlock */.t)(graph);
    const left = graph.left === 0 ? '' : `\n… and ${(0,wording/* plural */.LS)(graph.left, 'more affected project')}.\n`;
    const drawing = chart === '' ? '' : `${chart}${left}\n`;
    if ((0,characters/* byteLength */.dp)(drawing) < budget.room() / 4)
        budget.add(drawing);
    const waves = wavesBlock(affected.waves, Math.floor(budget.room() / 4));
    budget.reserve((0,characters/* byteLength */.dp)(waves));
    const head = '| project | environment | change | because |\n|---|---|---|---|\n';
    const { text, count } = (0,markdown_budget/* rowsWithin */.d)(projects, budget.room() - (0,characters/* byteLength */.dp)(head) - 200, rowOf);
    budget.add(`${head}${text}\n`);
    budget.reserve(-400 - (0,characters/* byteLength */.dp)(waves));
    const more = projects.length - count;
    if (more > 0)
        budget.add(`… ${(0,wording/* plural */.LS)(more, 'more project')} found no room here.\n\n`);
    budget.add(waves);
    return budget.toString();
}
function rowOf(project) {
    const why = (0,src_why/* whyParts */.dm)(project)
        .map((part) => ('name' in part ? (0,markdown_escape/* code */.aY)(part.name, 200) : (0,markdown_escape/* inline */.mG)(part.words)))
        .join('');
    return `| ${(0,markdown_escape/* code */.aY)(project.name, 200)}<br>${project.kind} | ${(0,markdown_escape/* prose */.CS)(project.environment ?? '', 60)} | ${src_why/* CHANGE_WORDS */.r8[project.change]} | ${why} |\n`;
}
function wavesBlock(waves, room) {
    const rows = Object.entries(waves).flatMap(([environment, list]) => list.map((names, index) => ({ environment, index, names })));
    if (rows.length === 0)
        return '';
    const { text, count } = (0,markdown_budget/* rowsWithin */.d)(rows, room - 300, ({ environment, index, names }) => {
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











/***/ })

};
