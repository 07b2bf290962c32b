export const id = 18;
export const ids = [18];
export const modules = {

/***/ 5200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/graph/src/affected.ts + 3 modules
var src_affected = __webpack_require__(6625);
// EXTERNAL MODULE: ./tools/pipeline/src/run.ts
var run = __webpack_require__(7045);
// EXTERNAL MODULE: ./tools/pipeline/src/verdict.ts
var src_verdict = __webpack_require__(2357);
// EXTERNAL MODULE: ./tools/pipeline/src/findings.ts
var findings = __webpack_require__(8056);
// EXTERNAL MODULE: ./tools/pipeline/src/shards.ts
var shards = __webpack_require__(5475);
// EXTERNAL MODULE: ./tools/change/src/words.ts
var words = __webpack_require__(6155);
// EXTERNAL MODULE: ./tools/report/src/affected-graph.ts
var affected_graph = __webpack_require__(411);
// EXTERNAL MODULE: ./tools/report/src/characters.ts
var characters = __webpack_require__(8842);
// EXTERNAL MODULE: ./tools/report/src/headline.ts
var headline = __webpack_require__(6410);
// EXTERNAL MODULE: ./tools/report/src/outline.ts
var src_outline = __webpack_require__(4414);
// EXTERNAL MODULE: ./tools/report/src/why.ts
var src_why = __webpack_require__(9366);
// EXTERNAL MODULE: ./tools/report/src/wording.ts
var wording = __webpack_require__(6992);
// EXTERNAL MODULE: ./tools/report/src/markdown/budget.ts
var markdown_budget = __webpack_require__(7559);
// EXTERNAL MODULE: ./tools/report/src/field.ts + 1 modules
var src_field = __webpack_require__(104);
// EXTERNAL MODULE: ./tools/report/src/markdown/escape.ts
var markdown_escape = __webpack_require__(4165);
;// CONCATENATED MODULE: ./tools/report/src/markdown/changes.ts





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
    const resources = (0,src_outline/* orderedResources */.zk)(preview.resources);
    if (resources.length === 0)
        return '';
    const lines = [];
    let left = room - SLACK;
    const push = (line) => {
        left -= (0,characters/* byteLength */.dp)((0,markdown_escape/* fenceLine */.g9)(line)) + 1;
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
        lines.push(`  … ${(0,wording/* plural */.LS)(resources.length - shown, 'more resource')}`);
    else if (left < 0)
        lines.push('  … more fields');
    return (0,markdown_escape/* fenced */.OF)('diff', lines);
}
function headOf({ action, address, risk }) {
    const level = risk.level === 'safe' ? '' : `   (${risk.level})`;
    return `${SIGNS[action]} ${action.padEnd(7)} ${(0,characters/* shortenMiddle */.jM)((0,characters/* oneLine */.TN)(address), 300)}${level}`;
}
/** @returns `false` when the room is used up. */
function writeDetails(resource, push) {
    const { previousAddress, replaceBecause, action } = resource;
    if (previousAddress !== undefined && !push(`    was ${(0,characters/* shortenMiddle */.jM)((0,characters/* oneLine */.TN)(previousAddress), 300)}`))
        return false;
    if (replaceBecause !== undefined && replaceBecause.length > 0) {
        const causes = (0,characters/* shorten */.ml)((0,wording/* listed */.KE)(replaceBecause.slice(0, 50).map(characters/* oneLine */.TN)), 300);
        if (!push(`    replaced because of ${causes}`))
            return false;
    }
    if (action === 'delete' || action === 'forget')
        return true;
    const fields = (0,src_field/* orderedFields */.db)(resource.fields, replaceBecause);
    for (const field of fields.slice(0, MOST_FIELDS)) {
        for (const line of fieldLines(field))
            if (!push(line))
                return false;
    }
    return fields.length <= MOST_FIELDS || push(`    … ${(0,wording/* plural */.LS)(fields.length - MOST_FIELDS, 'more field')}`);
}
function fieldLines(change) {
    const field = (0,src_field/* showField */.wx)(change, FIELD_ROOM);
    if (field.form === 'note')
        return [`    ${field.path}: ${field.note}`];
    if (field.form === 'lines') {
        return [
            `    ${field.path}:`,
            ...field.lines.map((line) => line.sign === 'gap'
                ? `      ⋯ ${(0,wording/* grouped */.zD)(line.count)} ${line.what} ${line.count === 1 ? 'line' : 'lines'}`
                : `${line.sign}     ${line.text}`),
        ];
    }
    const { path, before, after } = field;
    return [
        ...(before === undefined ? [] : [`-   ${path}: ${before}`]),
        ...(after === undefined ? [] : [`+   ${path}: ${after}`]),
    ];
}

// EXTERNAL MODULE: ./tools/report/src/markdown/mermaid.ts
var mermaid = __webpack_require__(9303);
;// CONCATENATED MODULE: ./tools/report/src/markdown/risks.ts




const MOST_RISKS = 60;
/**
 * The table of risks, most dangerous first, and under it how to accept those that may be accepted. Only what the table
 * shows is offered: nobody accepts what was not read.
 */
function addRisks(budget, risks) {
    if (risks.length === 0)
        return;
    const head = '| risk | resource | environment | why, and what to do instead |\n|---|---|---|---|\n';
    const { text, count } = (0,markdown_budget/* rowsWithin */.d)(risks.slice(0, MOST_RISKS), Math.floor(budget.room() * 0.45) - 200, rowOf, ({ risk, status }) => (status === 'asks' ? (0,characters/* byteLength */.dp)(commandOf(risk)) + 1 : 0));
    const shown = risks.slice(0, count);
    const more = risks.length - count;
    const asked = shown.filter(({ status }) => status === 'asks').map(({ risk }) => commandOf(risk));
    const hidden = risks.slice(count).filter(({ status }) => status === 'asks').length;
    const rest = more === 0
        ? ''
        : `… ${(0,wording/* plural */.LS)(more, 'more risk')} found no room here${hidden === 0 ? '' : `, ${(0,wording/* grouped */.zD)(hidden)} of them to accept`}.\n\n`;
    budget.add(`${count > 0 ? `${head}${text}\n` : ''}${rest}`);
    if (asked.length > 0) {
        const one = asked.length === 1;
        budget.add(`To accept ${one ? 'it' : 'them'} as ${one ? 'it is' : 'they are'} now, comment ${one ? 'this line' : 'these lines, each on its own'}:\n\n${(0,markdown_escape/* fenced */.OF)('text', asked)}\n`);
    }
}
function commandOf({ id }) {
    return `/mainstem acknowledge ${(0,characters/* shorten */.ml)((0,characters/* oneLine */.TN)(id), 60)}`;
}
function rowOf({ risk, status, accepted }) {
    const state = {
        blocks: '<br>blocks',
        asks: `<br>to accept: ${(0,markdown_escape/* code */.aY)(risk.id, 60)}`,
        accepted: `<br>accepted by ${(0,markdown_escape/* prose */.CS)(accepted?.by ?? '', 60)}`,
        told: '',
    }[status];
    const instead = risk.wayOut === '' ? '' : `<br><i>Instead:</i> ${(0,markdown_escape/* prose */.CS)(risk.wayOut, 400)}`;
    return `| **${risk.level}**${state} | ${(0,markdown_escape/* code */.aY)(risk.address)}<br>${(0,markdown_escape/* code */.aY)(risk.project)} | ${(0,markdown_escape/* prose */.CS)(risk.environment ?? '', 60)} | ${(0,markdown_escape/* prose */.CS)(risk.reason, 400)}${instead} |\n`;
}

;// CONCATENATED MODULE: ./tools/report/src/markdown/verdict.ts












/** The first line of the comment, by which it is found again. */
const MARKER = '<!-- mainstem:verdict -->';
/** Characters that GitHub accepts in a comment; one more is answered with 422. */
const COMMENT_LIMIT = 65_536;
const SMALLEST_LIMIT = 2_000;
const END_RESERVE = 700;
const MOST_NODES = 30;
const MOST_LINES = 20;
/**
 * The verdict as the pull request's comment: marker, headline, risks, failures, then each project in a fold, most dangerous
 * first, and the graph of what is affected and why. What finds no room is counted.
 *
 * @param options.limit most characters and most UTF-8 bytes; by default what GitHub accepts; at least 2,000.
 * @returns GitHub-flavored Markdown in which every text of the verdict is escaped and every fence and tag closed.
 */
function renderMarkdown(verdict, { limit = COMMENT_LIMIT } = {}) {
    const outline = (0,src_outline/* outlineOf */.W4)(verdict);
    const budget = (0,markdown_budget/* makeBudget */.e)(Math.max(SMALLEST_LIMIT, limit));
    const { state, reason } = (0,headline/* headlineOf */.g)(verdict);
    budget.add(`${MARKER}\n## ${state}: ${(0,markdown_escape/* prose */.CS)(reason, 300)}\n\n`);
    const end = endOf(verdict);
    budget.reserve(END_RESERVE + (0,characters/* byteLength */.dp)(end));
    addRisks(budget, outline.risks);
    addFailures(budget, outline);
    addCounts(budget, outline);
    addSkipped(budget, outline);
    const graph = graphBlock(verdict, outline, Math.min(12_000, Math.floor(budget.room() / 4)));
    budget.reserve((0,characters/* byteLength */.dp)(graph));
    addProjects(budget, verdict, outline);
    budget.reserve(-END_RESERVE - (0,characters/* byteLength */.dp)(graph) - (0,characters/* byteLength */.dp)(end));
    if (graph !== '')
        budget.add(graph);
    budget.add(end);
    return budget.toString();
}
function endOf(verdict) {
    const projects = new Set([...verdict.affected.map(({ name }) => name), ...verdict.projects.map((p) => p.project)])
        .size;
    const range = (0,markdown_escape/* code */.aY)(`${(0,wording/* shortRevision */.w7)(verdict.base)}..${(0,wording/* shortRevision */.w7)(verdict.head)}`, 60);
    return `<sub>${(0,wording/* plural */.LS)(projects, 'affected project')}, ${range}. The whole of it: <code>npx mainstem verdict --format html</code></sub>\n`;
}
function addFailures(budget, { failures }) {
    if (failures.length === 0)
        return;
    const { text, count } = (0,markdown_budget/* rowsWithin */.d)(failures, Math.floor(budget.room() / 3) - 200, failureBlock);
    const more = failures.length - count;
    budget.add(`**Could not be computed**\n\n${text}${more > 0 ? `… ${(0,wording/* plural */.LS)(more, 'more failure')}\n\n` : ''}`);
}
/** A message of several lines keeps them: columns and carets in it point at something. */
function failureBlock({ project, message }) {
    const lines = message.trimEnd().split('\n');
    if (lines.length === 1)
        return `${(0,markdown_escape/* code */.aY)(project)}: ${(0,markdown_escape/* prose */.CS)(message, 1_200)}\n\n`;
    const shown = lines.slice(0, MOST_LINES).map((line) => (0,characters/* shorten */.ml)(line, 300));
    if (lines.length > MOST_LINES)
        shown.push(`… ${(0,wording/* plural */.LS)(lines.length - MOST_LINES, 'more line')}`);
    return `${(0,markdown_escape/* code */.aY)(project)}\n\n${(0,markdown_escape/* fenced */.OF)('text', shown)}\n`;
}
/** One row an environment: how much of what, at a glance. */
function addCounts(budget, { environments }) {
    const used = wording/* COUNT_NAMES */.bO.filter((name) => environments.some(({ counts }) => counts[name] > 0));
    if (environments.length === 0 || used.length === 0)
        return;
    const head = `| environment | projects | ${used.join(' | ')} |\n|---|--:|${used.map(() => '--:|').join('')}\n`;
    const { text, count } = (0,markdown_budget/* rowsWithin */.d)(environments, Math.floor(budget.room() / 8) - 300, ({ name, projects, counts }) => {
        const cells = used.map((key) => (counts[key] === 0 ? '' : (0,wording/* grouped */.zD)(counts[key])));
        const distinct = new Set(projects.map(({ preview }) => preview.project)).size;
        return `| ${name === '' ? 'none' : (0,markdown_escape/* prose */.CS)(name, 60)} | ${(0,wording/* grouped */.zD)(distinct)} | ${cells.join(' | ')} |\n`;
    });
    const more = environments.length - count;
    if (count > 0)
        budget.add(`${head}${text}\n${more > 0 ? `… ${(0,wording/* plural */.LS)(more, 'more environment')}\n\n` : ''}`);
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
    const { text, count } = (0,markdown_budget/* rowsWithin */.d)(skipped.slice(0, 20), Math.floor(budget.room() / 8) - 100, ({ name, why }) => `- ${(0,markdown_escape/* code */.aY)(name)}: ${(0,markdown_escape/* prose */.CS)(why, 300)}\n`);
    const more = skipped.length - count;
    budget.add(`**Not previewed**\n\n${text}${more > 0 ? `- … ${(0,wording/* plural */.LS)(more, 'more project')}\n` : ''}\n`);
}
function addProjects(budget, verdict, { environments }) {
    const outlines = new Map(environments.flatMap(({ projects }) => projects).map((project) => [project.preview, project]));
    const all = verdict.projects
        .map((preview) => outlines.get(preview))
        .filter((project) => project !== undefined)
        .sort((a, b) => words/* RISK_LEVELS */.WA.indexOf(a.risk) - words/* RISK_LEVELS */.WA.indexOf(b.risk));
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
        budget.add(`\n… ${(0,wording/* plural */.LS)(left.length, 'more project')} with ${(0,wording/* plural */.LS)(changes, 'resource change')} found no room here.\n\n`);
    }
    const quiet = all.filter((project) => project.quiet);
    if (quiet.length > 0) {
        const names = quiet.map(({ preview }) => (0,markdown_escape/* code */.aY)(preview.project, 120));
        const line = `No change: ${(0,wording/* listed */.KE)(names, 12)}\n\n`;
        if ((0,characters/* byteLength */.dp)(line) > budget.room() || !budget.add(line))
            budget.add(`No change: ${(0,wording/* plural */.LS)(quiet.length, 'project')}\n\n`);
    }
    budget.reserve(END_RESERVE - 200);
}
function projectBlock({ preview, affected, risk }, room) {
    const place = [preview.engine, ...(preview.environment === undefined ? [] : [(0,markdown_escape/* prose */.CS)(preview.environment, 60)])];
    if (preview.change !== undefined && preview.change !== 'modified')
        place.push(src_why/* CHANGE_WORDS */.r8[preview.change]);
    if (preview.undeployed === true)
        place.push('undeployed');
    const level = risk === 'safe' ? '' : `, <b>${risk}</b>`;
    const warnings = preview.warnings.length === 0 ? '' : `, ${(0,wording/* plural */.LS)(preview.warnings.length, 'warning')}`;
    const head = `<details><summary>${(0,markdown_escape/* code */.aY)(preview.project, 160)} (${place.join(', ')}): ${(0,wording/* countsText */.WN)(preview.counts)}${level}${warnings}</summary>\n\n`;
    const parts = affected === undefined ? [] : (0,src_why/* whyParts */.dm)(affected);
    const why = parts.map((part) => ('name' in part ? (0,markdown_escape/* code */.aY)(part.name, 120) : (0,markdown_escape/* inline */.mG)(part.words))).join('');
    const told = (0,markdown_budget/* rowsWithin */.d)(preview.warnings.slice(0, 10), Math.min(2_000, room / 4), (text) => `- warning: ${(0,markdown_escape/* prose */.CS)(text, 400)}\n`);
    const more = preview.warnings.length - told.count;
    const lead = `${head}${why === '' ? '' : `Because ${why}\n\n`}${told.text}${more > 0 ? `- … ${(0,wording/* plural */.LS)(more, 'more warning')}\n` : ''}${preview.warnings.length > 0 ? '\n' : ''}`;
    const end = '\n</details>\n\n';
    const rest = room - (0,characters/* byteLength */.dp)(lead) - (0,characters/* byteLength */.dp)(end);
    const changes = changesBlock(preview, rest);
    if (changes !== '' || preview.resources.length === 0)
        return `${lead}${changes}${end}`;
    return `${lead}${(0,wording/* plural */.LS)(preview.resources.length, 'resource change')} found no room here.\n${end}`;
}
/** The largest graph that fits. */
function graphBlock(verdict, outline, room) {
    const risks = (0,src_outline/* worstRisks */.O6)(outline);
    const order = verdict.projects.map(({ project }) => project);
    for (let most = MOST_NODES; most >= 6; most = Math.floor(most / 2)) {
        const graph = (0,affected_graph/* affectedGraph */.B)(verdict.affected, order, risks, most);
        const chart = (0,mermaid/* mermaidBlock */.t)(graph);
        if (chart === '')
            return '';
        const left = graph.left === 0 ? '' : `\n… and ${(0,wording/* plural */.LS)(graph.left, 'more affected project')}.\n`;
        const block = `<details><summary>What is affected, and why</summary>\n\n${chart}${left}\n</details>\n\n`;
        if ((0,characters/* byteLength */.dp)(block) <= room)
            return block;
    }
    return '';
}

// EXTERNAL MODULE: ./tools/report/src/html/verdict.ts + 8 modules
var html_verdict = __webpack_require__(2321);
// EXTERNAL MODULE: ./tools/report/src/terminal/verdict.ts
var terminal_verdict = __webpack_require__(4032);
// EXTERNAL MODULE: ./tools/cli/src/output.ts
var output = __webpack_require__(6433);
// EXTERNAL MODULE: ./tools/cli/src/previews.ts
var previews = __webpack_require__(8353);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./tools/change/src/documents/preview.ts
var preview = __webpack_require__(5651);
// EXTERNAL MODULE: ./tools/change/src/documents/verdict.ts + 2 modules
var verdict = __webpack_require__(6289);
;// CONCATENATED MODULE: ./tools/cli/src/recorded.ts




/** A preview file larger than this is not read: it comes from another job and is data, not trusted. */
const MOST_BYTES = 64 * 1024 * 1024;
/**
 * The previews in a folder, as `plan --out` and `diff --out` write them. A file that is no preview, or of another change, is a
 * failure of its project. A plan compares with the live state, so only its head counts.
 *
 * @throws InputError when the folder cannot be read.
 */
async function readPreviews(folder, { base, head }) {
    const names = await (0,promises_.readdir)(folder).catch(() => {
        throw new errors/* InputError */.dz(`The folder ${folder} cannot be read. Give --previews the folder that plan --out and diff --out wrote.`);
    });
    const previews = [];
    const failures = [];
    for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
        const path = (0,external_node_path_.join)(folder, name);
        const project = name.replace(/\.[^.]+\.json$/, '');
        const { size } = await (0,promises_.stat)(path);
        if (size > MOST_BYTES) {
            failures.push({ project, message: `${path} is larger than ${MOST_BYTES} bytes and was not read` });
            continue;
        }
        const result = preview/* previewSchema */.Oi.safeParse(parseJson(await (0,promises_.readFile)(path, 'utf8')));
        if (!result.success) {
            const issue = result.error.issues[0];
            failures.push({ project, message: `${path} is no preview: ${issue?.path.join('.')}: ${issue?.message}` });
            continue;
        }
        const { engine, receipt } = result.data;
        if (receipt.head !== head) {
            failures.push({ project, message: `${path} is a preview of ${receipt.head.slice(0, 12)}, not of head` });
        }
        else if (engine !== 'terraform' && receipt.base !== base) {
            const other = receipt.base?.slice(0, 12) ?? 'nothing';
            failures.push({ project, message: `${path} compares with ${other}, not with the base ${base.slice(0, 12)}` });
        }
        else
            previews.push(result.data);
    }
    return { previews, failures };
}
/**
 * A JSON array of acknowledgements.
 *
 * @throws InputError naming the file and the entry.
 */
async function readAcknowledgements(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => {
        throw new errors/* InputError */.dz(`The file ${path} cannot be read. Give --acknowledged a JSON file.`);
    });
    const result = verdict/* acknowledgementSchema */.ug.array().safeParse(parseJson(text));
    if (result.success)
        return result.data;
    const issue = result.error.issues[0];
    throw new errors/* InputError */.dz(`${path}: ${issue?.path.join('.') || 'the document'}: ${issue?.message}. Expected: [{ "id", "digest", "by", "at" }, …]`);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./tools/cli/src/commands/verdict.ts







const command = {
    usage: 'mainstem verdict [--base REV] [--head REV] [--previews DIR] [--acknowledged FILE] [--format FORMAT] [--cwd DIR]\n\n' +
        'Everything that the change would do, judged by the policy. FORMAT: terminal, json, markdown or html.\n' +
        'Without --previews it computes affected, plans and diffs itself. Exit 3 unless the verdict is "pass".',
    accepts: ['base', 'head', 'previews', 'acknowledged'],
    formats: ['terminal', 'json', 'markdown', 'html'],
    async run(options, args) {
        if (args.length > 0)
            throw new errors/* InputError */.dz(`mainstem verdict takes no project. Usage:\n${command.usage}`);
        const acknowledged = options.acknowledged === undefined ? [] : await readAcknowledgements(options.acknowledged);
        const { session, done } = await (0,previews/* openSession */.f)(options);
        const { affected, ...outcome } = options.previews === undefined ? await (0,run/* previewChange */.J)(session) : await recorded(session, options.previews);
        done();
        const settings = session.change.head.settings;
        const verdict = (0,src_verdict/* verdictOf */.V)({ affected, ...outcome, acknowledged, settings, invalid: (0,findings/* newErrors */.K)(session.change) });
        show(verdict, options.format);
        return verdict.state === 'pass' ? 0 : 3;
    },
};
/** Previews that other jobs computed; one that is missing is a failure, never "no change". */
async function recorded(session, folder) {
    const affected = (0,src_affected/* affectedBy */.M)(session.change);
    const { previews, failures } = await readPreviews(folder, session);
    const present = new Set([...previews, ...failures].map(({ project }) => project));
    const { plan, diff } = (0,shards/* previewCommands */.F)(affected);
    const missing = [...plan, ...diff]
        .filter((name) => !present.has(name))
        .map((project) => ({ project, message: `no preview of it for ${session.head.slice(0, 12)} is in ${folder}` }));
    return { affected, previews, failures: [...failures, ...missing] };
}
function show(verdict, format) {
    if (format === 'json')
        (0,output/* printJson */.Q2)(verdict);
    else if (format === 'markdown')
        (0,output/* print */.yy)(renderMarkdown(verdict));
    else if (format === 'html')
        (0,output/* print */.yy)((0,html_verdict/* renderHtml */.K)(verdict));
    else
        (0,output/* print */.yy)((0,terminal_verdict/* renderTerminal */.b)(verdict, (0,output/* terminal */.Fo)()));
}


/***/ }),

/***/ 2213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ examineRepository),
/* harmony export */   Mx: () => (/* binding */ examineTree),
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   Ut: () => (/* binding */ examineChange),
/* harmony export */   q2: () => (/* binding */ warnUncommitted)
/* harmony export */ });
/* harmony import */ var _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6247);
/* harmony import */ var _mainstem_repository__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7400);
/* harmony import */ var _mainstem_repository__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4385);
/* harmony import */ var _mainstem_repository__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2146);
/* harmony import */ var _mainstem_repository__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5962);


/** The repository that the command line names. */
function examineRepository({ cwd }) {
    return (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_0__/* .openRepository */ .h)(cwd ?? process.cwd());
}
/** Both graphs of `--base` and `--head`, with one warning when files are not committed. */
async function examineChange(options) {
    const repository = await examineRepository(options);
    const headName = options.head ?? 'HEAD';
    const baseName = options.base ?? (await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_1__/* .defaultBase */ .p)(repository, headName));
    const names = headName === 'HEAD' ? [baseName, headName] : [baseName, headName, 'HEAD'];
    const [[base, head, checkedOut], { loadChange }] = await Promise.all([
        (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_1__/* .resolveRevisions */ .Z)(repository, names),
        Promise.all(/* import() */[__webpack_require__.e(631), __webpack_require__.e(137), __webpack_require__.e(777)]).then(__webpack_require__.bind(__webpack_require__, 124)),
    ]);
    if (base === undefined || head === undefined)
        throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('Name the base: --base <revision>');
    let uncommitted;
    const change = await loadChange(repository, base, head, () => {
        uncommitted = warnUncommitted(repository);
    });
    return {
        repository,
        change,
        uncommitted: (await uncommitted) ?? [],
        checkedOut: (checkedOut ?? head) === head,
    };
}
/** The graph of `--at` (default HEAD), or of the files on disk with `--working-tree`. */
async function examineTree(repository, options) {
    const { loadGraph, loadWorkingGraph } = await Promise.all(/* import() */[__webpack_require__.e(631), __webpack_require__.e(137), __webpack_require__.e(777)]).then(__webpack_require__.bind(__webpack_require__, 124));
    if (options['working-tree']) {
        if (options.at !== undefined)
            throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('Give --at or --working-tree, not both.');
        if (repository.bare)
            throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('A bare repository has no working tree. Give --at <revision>.');
        const { read } = await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_3__/* .readWorkingTree */ .c)(repository);
        return {
            graph: await loadWorkingGraph(repository),
            readTexts: async (paths) => new Map(paths.map((path) => [path, read(path)])),
        };
    }
    const [revision] = await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_1__/* .resolveRevisions */ .Z)(repository, [options.at ?? 'HEAD']);
    const [graph] = await Promise.all([loadGraph(repository, revision), warnUncommitted(repository)]);
    return { graph, readTexts: (paths) => readTexts(repository, graph, paths) };
}
async function readTexts(repository, graph, paths) {
    const pathsOf = new Map();
    for (const path of paths) {
        const id = graph.tree.entries.get(path)?.id;
        if (id !== undefined)
            pathsOf.set(id, [...(pathsOf.get(id) ?? []), path]);
    }
    const texts = new Map();
    await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_4__/* .readObjects */ .$)(repository, [...pathsOf.keys()], (id, content) => {
        for (const path of pathsOf.get(id) ?? [])
            texts.set(path, content.toString('utf8'));
    });
    return texts;
}
/** One warning on standard error when there are uncommitted files: commands read commits. */
async function warnUncommitted(repository) {
    const files = await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_3__/* .changedOnDisk */ .D)(repository);
    if (files.length > 0) {
        const some = files.slice(0, 3).join(', ') + (files.length > 3 ? ', …' : '');
        note(`${files.length} uncommitted ${files.length === 1 ? 'file is' : 'files are'} not looked at (${some}): commit first.`);
    }
    return files;
}
/** A line on standard error. */
function note(line) {
    process.stderr.write(`mainstem: ${line}\n`);
}


/***/ }),

/***/ 8353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ finishPreviews),
/* harmony export */   f: () => (/* binding */ openSession)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _mainstem_pipeline__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2213);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6433);





/** The command's change as a session, with progress on standard error. */
async function openSession(options) {
    const examined = await (0,_examine_js__WEBPACK_IMPORTED_MODULE_2__/* .examineChange */ .Ut)(options);
    const progress = (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .createProgress */ .mf)();
    return { session: (0,_mainstem_pipeline__WEBPACK_IMPORTED_MODULE_4__/* .createSession */ .jw)({ ...examined, progress: progress.step }), done: progress.done };
}
/** Prints previews, writes them to `--out`, says what failed, and gives the exit code. */
async function finishPreviews(outcome, options) {
    if (options.out !== undefined)
        await writePreviews(options.out, outcome.previews);
    if (options.format === 'json')
        (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .printJson */ .Q2)(outcome.previews);
    else {
        const { renderPreviewTerminal } = await Promise.all(/* import() */[__webpack_require__.e(645), __webpack_require__.e(454), __webpack_require__.e(629)]).then(__webpack_require__.bind(__webpack_require__, 8629));
        for (const preview of outcome.previews)
            (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(renderPreviewTerminal(preview, (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .terminal */ .Fo)()));
    }
    sayFailures(outcome.failures);
    return outcome.failures.length > 0 ? 1 : 0;
}
async function writePreviews(folder, previews) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    for (const preview of previews) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${preview.project}.${preview.engine}.json`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, `${JSON.stringify(preview, null, 2)}\n`);
    }
}
function sayFailures(failures) {
    for (const { project, message } of failures)
        (0,_examine_js__WEBPACK_IMPORTED_MODULE_2__/* .note */ .N4)(`${project}: ${message}`);
}


/***/ }),

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
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5651);
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
        .filter(({ action, risk }) => action !== 'no-op' || risk.level !== 'safe')
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
    const { counts, resources, warnings, skipped, undeployed } = preview;
    const nothing = (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .changesIn */ .N0)(counts) + counts.outputs + counts.read === 0 && orderedResources(resources).length === 0;
    return nothing && warnings.length === 0 && skipped === undefined && undeployed !== true;
}
const STATUSES = ['blocks', 'asks', 'told', 'accepted'];
/** An acknowledgement counts only at the digest it was given for; the id is only its short name. */
function risksOf(verdict) {
    const given = new Map(verdict.acknowledged.map((entry) => [entry.digest, entry]));
    return verdict.risks
        .map((risk) => {
        const accepted = given.get(risk.digest);
        if (risk.decision === 'blocked')
            return { risk, status: 'blocks' };
        if (accepted !== undefined)
            return { risk, status: 'accepted', accepted };
        return { risk, status: risk.decision === 'acknowledge' ? 'asks' : 'told' };
    })
        .sort((a, b) => _mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .RISK_LEVELS */ .WA.indexOf(a.risk.level) - _mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .RISK_LEVELS */ .WA.indexOf(b.risk.level) ||
        STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
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

/***/ 9366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dm: () => (/* binding */ whyParts),
/* harmony export */   r8: () => (/* binding */ CHANGE_WORDS),
/* harmony export */   ss: () => (/* binding */ whyText)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8842);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4414);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6992);



/** One word for what the project's folder did. */
const CHANGE_WORDS = { added: 'new', modified: 'modified', removed: 'removed' };
/**
 * Why a project is affected, by the shortest path: "`file` changed, through `project` (module)".
 *
 * @returns an empty list when no reason is known.
 */
function whyParts(project) {
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
    return whyParts(project)
        .map((part) => ('name' in part ? part.name : part.words))
        .join('');
}


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
