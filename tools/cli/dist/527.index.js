export const id = 527;
export const ids = [527];
export const modules = {

/***/ 3527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/pipeline/src/recorded.ts + 1 modules
var recorded = __webpack_require__(9471);
// EXTERNAL MODULE: ./tools/pipeline/src/diff.ts + 43 modules
var src_diff = __webpack_require__(8071);
// EXTERNAL MODULE: ./tools/graph/src/affected.ts + 2 modules
var src_affected = __webpack_require__(6154);
// EXTERNAL MODULE: ./tools/pipeline/src/plan.ts + 5 modules
var src_plan = __webpack_require__(7542);
// EXTERNAL MODULE: ./tools/pipeline/src/shards.ts
var shards = __webpack_require__(5475);
;// CONCATENATED MODULE: ./tools/pipeline/src/run.ts




/**
 * Affected projects and every preview of them, in one process: what the pull-request workflow does as many jobs.
 *
 * @param options `plans: false` leaves Terraform out; the caller has to say so.
 */
async function previewChange(session, options = { plans: true }) {
    const affected = (0,src_affected/* affectedBy */.M)(session.change);
    const commands = (0,shards/* previewCommands */.F)(affected);
    const plan = options.plans ? commands.plan : [];
    const { diff } = commands;
    session.progress(`${affected.projects.length} affected: ${plan.length} to plan, ${diff.length} to compare`);
    const diffs = await (0,src_diff/* diffProjects */.MZ)(session, diff);
    const plans = await (0,src_plan/* planProjects */._)(session, plan);
    return {
        affected,
        previews: [...plans.previews, ...diffs.previews],
        failures: [...plans.failures, ...diffs.failures],
    };
}

// EXTERNAL MODULE: ./tools/pipeline/src/verdict.ts
var src_verdict = __webpack_require__(2357);
;// CONCATENATED MODULE: ./tools/pipeline/src/findings.ts
/**
 * Errors that head has and base has not. What was wrong before does not block the change, so that a repository with old
 * errors can still be mended step by step.
 */
function newErrors({ base, head }) {
    const keyOf = ({ rule, file, message }) => `${rule}\n${file}\n${message}`;
    const old = new Set(base.findings.map(keyOf));
    return head.findings
        .filter((finding) => finding.severity === 'error' && !old.has(keyOf(finding)))
        .map((finding) => {
        const owner = head.ownerOf(finding.file);
        return {
            finding,
            project: owner?.name ?? finding.file,
            ...(owner?.environment === undefined ? {} : { environment: owner.environment }),
        };
    });
}

// EXTERNAL MODULE: ./tools/report/src/characters.ts
var characters = __webpack_require__(8842);
// EXTERNAL MODULE: ./tools/report/src/headline.ts
var src_headline = __webpack_require__(6410);
// EXTERNAL MODULE: ./tools/report/src/outline.ts
var src_outline = __webpack_require__(4414);
// EXTERNAL MODULE: ./tools/report/src/wording.ts
var wording = __webpack_require__(6992);
// EXTERNAL MODULE: ./tools/report/src/markdown/budget.ts
var markdown_budget = __webpack_require__(7559);
// EXTERNAL MODULE: ./tools/report/src/markdown/escape.ts
var markdown_escape = __webpack_require__(4165);
;// CONCATENATED MODULE: ./tools/report/src/markdown/missing.ts




const MOST_LINES = 20;
const MOST_NAMES = 3;
/** What could not be computed; projects with the same message stand together. */
function failuresBlock({ failures }, room) {
    if (failures.length === 0)
        return '';
    const groups = groupsOf(failures, ({ message }) => message);
    const { text, count } = (0,markdown_budget/* rowsWithin */.d$)(groups, room - 200, failureBlock);
    const left = groups.slice(count).reduce((sum, group) => sum + group.length, 0);
    const block = `### Could not be computed\n\n${text}${left > 0 ? `… ${(0,wording/* plural */.LS)(left, 'more failure')}\n\n` : ''}`;
    return (0,characters/* byteLength */.dp)(block) <= room ? block : '';
}
/** A message of several lines keeps them: columns and carets in it point at something. */
function failureBlock(group) {
    const message = group[0]?.message ?? '';
    const names = namesOf(group.map(({ project }) => project));
    const lines = message.trimEnd().split('\n');
    if (lines.length === 1)
        return `${names}: ${(0,markdown_escape/* prose */.CS)(message, 1_200)}\n\n`;
    const shown = lines.slice(0, MOST_LINES).map((line) => (0,characters/* shorten */.ml)(line, 300));
    if (lines.length > MOST_LINES)
        shown.push(`… ${(0,wording/* plural */.LS)(lines.length - MOST_LINES, 'more line')}`);
    return `${names}\n\n${(0,markdown_escape/* fenced */.OF)('text', shown)}\n`;
}
/** Said outside any fold: what was not previewed, or not yet, is never the same as no change. */
function missingBlock({ environments, missing }, room) {
    const projects = environments.flatMap((environment) => environment.projects);
    const skipped = [
        ...projects.flatMap(({ preview: { project, skipped } }) => skipped === undefined ? [] : [{ project, why: skipped }]),
        ...missing.map(({ name }) => ({ project: name, why: 'no preview is there' })),
    ];
    const waiting = projects
        .map(({ preview: { project, waitsFor = [] } }) => ({ project, waitsFor: waitsFor.map(characters/* oneLine */.TN) }))
        .filter(({ waitsFor }) => waitsFor.length > 0);
    const first = listBlock('Not previewed', groupsOf(skipped, ({ why }) => why), room / 2, (group) => line(group, (0,markdown_escape/* prose */.CS)(group[0]?.why ?? '', 300)));
    const rest = room - (0,characters/* byteLength */.dp)(first);
    const second = listBlock('Waits for another project', groupsOf(waiting, ({ waitsFor }) => waitsFor.join('\n')), rest, (group) => {
        const names = group[0]?.waitsFor ?? [];
        const applied = names.length === 1 ? 'it is' : 'they are';
        return line(group, `waits for ${namesOf(names)}; planned for real once ${applied} applied`);
    });
    return `${first}${second}`;
}
function line(group, words) {
    return `- ${namesOf(group.map(({ project }) => project))}: ${words}\n`;
}
function listBlock(title, groups, room, row) {
    if (groups.length === 0)
        return '';
    const { text, count } = (0,markdown_budget/* rowsWithin */.d$)(groups.slice(0, 20), room - 150, row);
    const left = groups.slice(count).reduce((sum, group) => sum + group.length, 0);
    const block = `**${title}**\n\n${text}${left > 0 ? `- … ${(0,wording/* plural */.LS)(left, 'more project')}\n` : ''}\n`;
    return (0,characters/* byteLength */.dp)(block) <= room ? block : '';
}
function groupsOf(items, key) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(key(item));
        if (group === undefined)
            groups.set(key(item), [item]);
        else
            group.push(item);
    }
    return [...groups.values()];
}
function namesOf(names) {
    return (0,wording/* listed */.KE)(names
        .slice(0, MOST_NAMES)
        .map((name) => (0,markdown_escape/* code */.aY)(name, 160))
        .concat(names.length > MOST_NAMES ? [`${names.length - MOST_NAMES} more`] : []));
}

// EXTERNAL MODULE: ./tools/report/src/markdown/picture.ts
var picture = __webpack_require__(9138);
// EXTERNAL MODULE: ./tools/change/src/words.ts
var words = __webpack_require__(6155);
// EXTERNAL MODULE: ./tools/change/src/documents/preview.ts + 1 modules
var preview = __webpack_require__(948);
;// CONCATENATED MODULE: ./tools/report/src/alike.ts
/** Fewer than this are shown one by one: a group hides names, which two or three need not. */
const FEWEST = 3;
/** Larger previews are never compared: that two are alike must cost next to nothing to find out. */
const MOST_RESOURCES = 40;
const MOST_TEXT = 20_000;
/** Puts projects together that show the same, in the order of the first of each. */
function alikeProjects(projects) {
    if (projects.length < FEWEST)
        return projects.map((shown) => ({ shown, others: [] }));
    const groups = new Map();
    for (const project of projects) {
        const key = signatureOf(project) ?? project;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [project]);
        else
            group.push(project);
    }
    const together = new Set([...groups.values()].filter((group) => group.length >= FEWEST).map(([first]) => first));
    const members = new Map([...groups.values()].flatMap((group) => group.map((project) => [project, group])));
    return projects.flatMap((project) => {
        const group = members.get(project) ?? [project];
        if (!together.has(group[0]))
            return [{ shown: project, others: [] }];
        return group[0] === project ? [{ shown: project, others: group.slice(1) }] : [];
    });
}
/** All that is shown of a project but its own name and its resources' addresses; `undefined` when that is too much. */
function signatureOf({ preview, risk, quiet }) {
    const { project, receipt, resources, drift = [], ...rest } = preview;
    if (resources.length + drift.length > MOST_RESOURCES)
        return undefined;
    const bare = [...resources, ...drift].map(({ address, previousAddress, digest, ...change }) => ({
        ...change,
        moved: previousAddress !== undefined,
        fields: change.fields.map(({ mac, ...field }) => field),
    }));
    const text = JSON.stringify([risk, quiet, rest, resources.length, bare]);
    return text.length > MOST_TEXT ? undefined : text;
}

// EXTERNAL MODULE: ./tools/report/src/notes.ts
var src_notes = __webpack_require__(5169);
// EXTERNAL MODULE: ./tools/report/src/why.ts
var src_why = __webpack_require__(9366);
// EXTERNAL MODULE: ./tools/report/src/field.ts + 1 modules
var src_field = __webpack_require__(104);
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
 * The resource changes and outputs of one preview as one `diff` block of at most `room` bytes, most dangerous first. What
 * is left out is counted within.
 *
 * @returns an empty text when nothing changes or there is no room at all.
 */
function changesBlock({ resources, outputs = [] }, room) {
    return diffBlock(resources, outputs, room);
}
/** Where live differs already, in the same way. */
function driftBlock({ drift = [] }, room) {
    return diffBlock(drift, [], room);
}
function diffBlock(changes, outputs, room) {
    const lines = [];
    let left = room - SLACK;
    const push = (text) => {
        const line = (0,markdown_escape/* fenceLine */.g9)(text);
        left -= (0,characters/* byteLength */.dp)(line) + 1;
        if (left >= 0)
            lines.push(line);
        return left >= 0;
    };
    const resources = (0,src_outline/* orderedResources */.zk)(changes);
    let shown = 0;
    for (const resource of resources) {
        if (!push(headOf(resource)))
            break;
        shown++;
        if (!writeDetails(resource, push))
            break;
    }
    const told = left < 0 ? 0 : outputs.findIndex((output) => !outputLines(output).every(push));
    const missing = [
        ...(shown < resources.length ? [(0,wording/* plural */.LS)(resources.length - shown, 'more resource')] : []),
        ...(told >= 0 && outputs.length > 0 ? [(0,wording/* plural */.LS)(outputs.length - told, 'more output')] : []),
    ];
    if (lines.length === 0)
        return '';
    if (missing.length > 0)
        lines.push(`  … ${(0,wording/* listed */.KE)(missing)}`);
    else if (left < 0)
        lines.push('  … more fields');
    return (0,markdown_escape/* fencedBody */.U)('diff', lines);
}
function headOf({ action, address, risk }) {
    const why = risk.reasons.length === 0 ? '' : `: ${(0,characters/* shorten */.ml)(risk.reasons.slice(0, 3).map(characters/* oneLine */.TN).join('; '), 160)}`;
    const level = risk.level === 'safe' ? '' : `   (${risk.level}${why})`;
    return `${SIGNS[action]} ${action.padEnd(7)} ${(0,characters/* shortenMiddle */.jM)((0,characters/* oneLine */.TN)(address), 300)}${level}`;
}
/** @returns `false` when the room is used up. */
function writeDetails(resource, push) {
    const { previousAddress, importedId, action, hiddenFields = 0 } = resource;
    const replaced = (0,src_notes/* replaceText */.ee)(resource);
    const heads = [
        ...(previousAddress === undefined ? [] : [`was ${(0,characters/* shortenMiddle */.jM)((0,characters/* oneLine */.TN)(previousAddress), 300)}`]),
        ...(importedId === undefined ? [] : [`imports ${(0,characters/* shortenMiddle */.jM)((0,characters/* oneLine */.TN)(importedId), 300)}`]),
        ...(replaced === '' ? [] : [(0,characters/* shorten */.ml)(replaced, 400)]),
    ];
    for (const line of heads)
        if (!push(`    ${line}`))
            return false;
    if (action !== 'delete' && action !== 'forget' && !writeFields(resource, push))
        return false;
    return hiddenFields === 0 || push(`    ${(0,wording/* plural */.LS)(hiddenFields, 'noisy field')} hidden`);
}
function writeFields({ fields, replaceBecause }, push) {
    const ordered = (0,src_field/* orderedFields */.db)(fields, replaceBecause);
    for (const field of ordered.slice(0, MOST_FIELDS)) {
        for (const line of fieldLines(field))
            if (!push(line))
                return false;
    }
    return ordered.length <= MOST_FIELDS || push(`    … ${(0,wording/* plural */.LS)(ordered.length - MOST_FIELDS, 'more field')}`);
}
function fieldLines(change) {
    const field = (0,src_field/* showField */.wx)(change, FIELD_ROOM);
    if (field.form === 'note')
        return [`    ${field.path}: ${field.note}`];
    if (field.form === 'lines')
        return [`    ${field.path}:`, ...textLines(field)];
    const { path, before, after } = field;
    return [
        ...(before === undefined ? [] : [`-   ${path}: ${before}`]),
        ...(after === undefined ? [] : [`+   ${path}: ${after}`]),
    ];
}
function outputLines(output) {
    const head = `${SIGNS[output.action]} output  `;
    const field = (0,src_notes/* showOutput */.Jy)(output, FIELD_ROOM);
    if (field.form === 'note')
        return [`${head}${field.path}: ${field.note}`];
    if (field.form === 'lines')
        return [`${head}${field.path}:`, ...textLines(field)];
    const values = [field.before, field.after].filter((value) => value !== undefined);
    return [`${head}${field.path}: ${values.join(' → ')}`];
}
function textLines({ lines }) {
    return lines.map((line) => line.sign === 'gap'
        ? `      ⋯ ${(0,wording/* grouped */.zD)(line.count)} ${line.what} ${line.count === 1 ? 'line' : 'lines'}`
        : `${line.sign}     ${line.text}`);
}

;// CONCATENATED MODULE: ./tools/report/src/markdown/projects.ts









/** Up to this many projects stand one by one; of more, those with nothing to decide are folded by environment. */
const MOST_SINGLE = 12;
const projects_MOST_NAMES = 12;
/** Bytes without which a fold says too little to be opened. */
const LEAST_FOLD = 600;
/**
 * Every project with something to say in a fold, most dangerous first; the others in one line an environment. What finds
 * no room is counted.
 */
function projectsBlock({ environments, risks }, room) {
    const danger = new Map(environments.map(({ name }, index) => [name, index]));
    const place = ({ preview }) => danger.get(preview.environment ?? '') ?? -1;
    const open = new Set(risks.filter(({ status }) => status !== 'told').map(({ risk }) => risk.project));
    const all = environments
        .flatMap(({ projects }) => projects)
        .filter(isWorthAFold)
        .sort((a, b) => words/* RISK_LEVELS */.WA.indexOf(a.risk) - words/* RISK_LEVELS */.WA.indexOf(b.risk) || place(b) - place(a));
    const few = all.length <= MOST_SINGLE;
    const first = few ? all : all.filter((project) => needsReading(project, open));
    const rest = few ? [] : all.filter((project) => !needsReading(project, open));
    const parts = [];
    let free = room;
    const add = (block) => {
        free -= (0,characters/* byteLength */.dp)(block);
        parts.push(block);
    };
    const others = [...environments].reverse().map(({ name, projects }) => ({
        name,
        loud: rest.filter(({ preview }) => (preview.environment ?? '') === name),
        quiet: projects.filter((project) => project.quiet),
    }));
    const lines = others.map((part) => othersLine(part.name, part.loud, part.quiet));
    let kept = lines.reduce((sum, line) => sum + (0,characters/* byteLength */.dp)(line), 0);
    if (all.length > 0)
        add('### Projects, most dangerous first\n\n');
    add(foldsWithin(first, free - kept));
    others.forEach(({ name, loud, quiet }, index) => {
        const line = lines[index] ?? '';
        kept -= (0,characters/* byteLength */.dp)(line);
        const remaining = others.length - index;
        const block = othersFold(name, loud, quiet, Math.floor((free - kept) / remaining));
        const best = block === '' ? line : block;
        if ((0,characters/* byteLength */.dp)(best) <= free)
            add(best);
    });
    return parts.join('');
}
/** A project that was skipped and nothing more is told elsewhere, outside of any fold. */
function isWorthAFold({ quiet, preview }) {
    return !quiet && (preview.skipped === undefined || preview.resources.length + preview.warnings.length > 0);
}
function needsReading({ preview, risk }, open) {
    if (open.has(preview.project) || (0,src_notes/* failingChecks */.oe)(preview) > 0)
        return true;
    return risk === 'destroy' || risk === 'stuck' || risk === 'security';
}
/** Folds as long as they fit; what does not is counted in one last line. */
function foldsWithin(projects, room) {
    const groups = alikeProjects(projects);
    const parts = [];
    let free = room - 200;
    let shown = 0;
    for (const [index, group] of groups.entries()) {
        // The most dangerous ones may take more, but never so much that the next ones are not seen at all.
        const share = Math.floor(free / Math.min(4, groups.length - index));
        const block = share < LEAST_FOLD ? '' : projectFold(group, share);
        const size = (0,characters/* byteLength */.dp)(block);
        if (block === '' || size > free)
            break;
        free -= size;
        parts.push(block);
        shown++;
    }
    const left = groups.slice(shown).flatMap((group) => [group.shown, ...group.others]);
    const line = leftLine(left);
    return `${parts.join('')}${(0,characters/* byteLength */.dp)(line) <= free + 200 ? line : ''}`;
}
function leftLine(left) {
    if (left.length === 0)
        return '';
    const changes = left.reduce((sum, { preview }) => sum + preview.resources.length, 0);
    return `\n… ${(0,wording/* plural */.LS)(left.length, 'more project')} with ${(0,wording/* plural */.LS)(changes, 'resource change')} found no room here.\n\n`;
}
/** The projects of one environment in which nothing has to be decided. */
function othersLine(name, loud, quiet) {
    if (loud.length + quiet.length === 0)
        return '';
    return `${othersTitle(name, loud, quiet)}\n\n`;
}
function othersTitle(name, loud, quiet) {
    const place = name === '' ? 'No environment' : (0,markdown_escape/* prose */.CS)(name, 60);
    const levels = words/* RISK_LEVELS */.WA.filter((level) => level !== 'safe').flatMap((level) => {
        const count = loud.filter(({ risk }) => risk === level).length;
        return count === 0 ? [] : [`${(0,wording/* grouped */.zD)(count)} ${level}`];
    });
    const warned = loud.filter(({ preview }) => preview.warnings.length > 0).length;
    if (warned > 0)
        levels.push(`${(0,wording/* grouped */.zD)(warned)} with warnings`);
    const counts = (0,wording/* countsText */.WN)((0,preview/* addCounts */.c5)(loud.map(({ preview }) => preview.counts)));
    const changed = loud.length === 0
        ? []
        : [
            `${(0,wording/* plural */.LS)(loud.length, 'project')} with nothing to decide: ${counts}${levels.length === 0 ? '' : ` (${(0,wording/* listed */.KE)(levels)})`}`,
        ];
    const names = quiet.length <= projects_MOST_NAMES && loud.length === 0;
    const unchanged = quiet.length === 0
        ? []
        : [
            `no change in ${names ? (0,wording/* listed */.KE)(quiet.map(({ preview }) => (0,markdown_escape/* code */.aY)(preview.project, 120))) : (0,wording/* plural */.LS)(quiet.length, 'project')}`,
        ];
    return `<b>${place}</b>: ${[...changed, ...unchanged].join('; ')}`;
}
function othersFold(name, loud, quiet, room) {
    if (loud.length === 0)
        return '';
    const head = `<details><summary>${othersTitle(name, loud, quiet)}</summary>\n\n`;
    const names = quiet.slice(0, 40).map(({ preview }) => (0,markdown_escape/* code */.aY)(preview.project, 120));
    if (quiet.length > names.length)
        names.push(`${(0,wording/* grouped */.zD)(quiet.length - names.length)} more`);
    const last = names.length === 0 ? '' : `No change: ${(0,wording/* listed */.KE)(names)}\n\n`;
    const end = '</details>\n\n';
    const rest = room - (0,characters/* byteLength */.dp)(head) - (0,characters/* byteLength */.dp)(last) - (0,characters/* byteLength */.dp)(end);
    if (rest < LEAST_FOLD + 200)
        return '';
    return `${head}${foldsWithin(loud, rest)}${last}${end}`;
}
function projectFold({ shown, others }, room) {
    const { preview, affected } = shown;
    const head = `<details><summary>${titleOf(shown, others.length)}</summary>\n\n`;
    const end = '\n</details>\n\n';
    const lead = `${alikeLine(shown, others, room / 6)}${whyLine(shown, others)}${notesList([...(0,src_notes/* notesBefore */.bT)(preview), ...preview.warnings.map(warningNote)], room / 5)}`;
    const after = notesList((0,src_notes/* notesAfter */.sv)(preview), room / 8);
    let rest = room - (0,characters/* byteLength */.dp)(head) - (0,characters/* byteLength */.dp)(end) - (0,characters/* byteLength */.dp)(lead) - (0,characters/* byteLength */.dp)(after);
    if (rest < 0 && affected !== undefined)
        return '';
    const drifted = preview.drift ?? [];
    const drift = drifted.length === 0 ? '' : driftBlock(preview, rest / 3);
    const differs = drifted.length === 0
        ? ''
        : `**Live differs already**; nobody changed the declaration of ${drifted.length === 1 ? 'this' : 'these'}:\n\n${drift === '' ? `${(0,wording/* plural */.LS)(drifted.length, 'resource')} found no room here.\n` : drift}\n`;
    rest -= (0,characters/* byteLength */.dp)(differs) + 100;
    const changes = changesBlock(preview, rest);
    const empty = changes === '' && preview.resources.length > 0;
    const body = empty ? `${(0,wording/* plural */.LS)(preview.resources.length, 'resource change')} found no room here.\n` : changes;
    return `${head}${lead}${body}${body === '' || after === '' ? '' : '\n'}${after}${differs}${end}`;
}
function titleOf({ preview, risk }, others) {
    const { project, engine, environment, change, undeployed, counts, warnings, waitsFor = [], drift = [] } = preview;
    const place = [engine, ...(environment === undefined ? [] : [(0,markdown_escape/* prose */.CS)(environment, 60)])];
    if (change !== undefined && change !== 'modified')
        place.push(src_why/* CHANGE_WORDS */.r8[change]);
    if (undeployed === true)
        place.push('undeployed');
    const failing = (0,src_notes/* failingChecks */.oe)(preview);
    const marks = [
        waitsFor.length > 0 && (0,wording/* countsText */.WN)(counts) === 'no change' ? 'waits' : (0,wording/* countsText */.WN)(counts),
        ...(risk === 'safe' ? [] : [`<b>${risk}</b>`]),
        ...(failing === 0 ? [] : [`<b>${(0,wording/* plural */.LS)(failing, 'check fails', 'checks fail')}</b>`]),
        ...(drift.length === 0 ? [] : ['live differs already']),
        ...(warnings.length === 0 ? [] : [(0,wording/* plural */.LS)(warnings.length, 'warning')]),
    ];
    const alike = others === 0 ? '' : ` and ${(0,wording/* grouped */.zD)(others)} alike`;
    return `${(0,markdown_escape/* code */.aY)(project, 160)}${alike} (${place.join(', ')}): ${marks.join(', ')}${others === 0 ? '' : ' each'}`;
}
function alikeLine(shown, others, room) {
    if (others.length === 0)
        return '';
    const { text, count } = (0,markdown_budget/* rowsWithin */.d$)(others, room, ({ preview }) => `${(0,markdown_escape/* code */.aY)(preview.project, 120)} `);
    const left = others.length - count;
    const more = left > 0 ? ` and ${(0,wording/* grouped */.zD)(left)} more` : '';
    return `Shown for ${(0,markdown_escape/* code */.aY)(shown.preview.project, 120)}; the same would happen in ${text.trimEnd()}${more}.\n\n`;
}
function whyLine({ affected }, others) {
    if (affected === undefined)
        return '';
    const why = (0,src_why/* whyText */.ss)(affected);
    const same = others.every((other) => other.affected !== undefined && (0,src_why/* whyText */.ss)(other.affected) === why);
    return why === '' || !same ? '' : `Because ${(0,markdown_escape/* phrase */.MZ)((0,src_why/* whyPhrase */.y_)(affected))}\n\n`;
}
function warningNote(text) {
    return { label: 'warning', tone: 'told', phrase: [{ text: (0,characters/* oneLine */.TN)(text) }] };
}
function notesList(notes, room) {
    if (notes.length === 0)
        return '';
    const { text, count } = (0,markdown_budget/* rowsWithin */.d$)(notes.slice(0, 20), room - 40, (note) => `- **${note.label}** ${(0,markdown_escape/* phrase */.MZ)(note.phrase, 200)}\n`);
    const left = notes.length - count;
    return `${text}${left > 0 ? `- … ${(0,wording/* grouped */.zD)(left)} more\n` : ''}\n`;
}

// EXTERNAL MODULE: ./tools/report/src/risk-groups.ts
var risk_groups = __webpack_require__(5386);
;// CONCATENATED MODULE: ./tools/report/src/markdown/risks.ts





const DETAILS = [
    { address: 240, reason: 400, wayOut: 400, alone: 2 },
    { address: 160, reason: 240, wayOut: 160, alone: 2 },
    { address: 100, reason: 120, wayOut: 0, alone: 1 },
];
/** Ids on one line of a command: more are hard to read, and to take out again. */
const MOST_IDS = 10;
/** Lines of commands in one comment: more are not read. */
const MOST_COMMANDS = 15;
/** For a heading, the sentence over the commands, their fence, and what was left out. */
const AROUND = 700;
/**
 * What needs a person: first what blocks, then what somebody may accept, and how. Only what the tables name is offered:
 * nobody accepts what was not there to be read.
 *
 * @param comfortable bytes within which each risk is told in full.
 * @param most bytes that may be taken when more are needed, with less said of each.
 */
function decisionsBlock(risks, comfortable, most) {
    const blocking = risks.filter(({ status }) => status === 'blocks');
    const asking = risks.filter(({ status }) => status === 'asks');
    for (const detail of DETAILS) {
        const last = detail === DETAILS.at(-1);
        const room = last ? most : comfortable;
        const first = tableBlock('Blocked: only another commit helps', blocking, detail, room);
        const second = tableBlock('To accept', asking, detail, room - (0,characters/* byteLength */.dp)(first.text));
        const left = first.left + second.left;
        if (left === 0 || last)
            return { text: `${first.text}${second.text}`, offered: second.offered, left };
    }
    return { text: '', offered: [], left: risks.length };
}
function tableBlock(title, risks, detail, room) {
    if (risks.length === 0)
        return { text: '', offered: [], left: 0 };
    const rows = [];
    const commands = [];
    const offered = [];
    let free = room - AROUND;
    let count = 0;
    for (const group of (0,risk_groups/* riskGroups */.uN)(risks, detail.alone)) {
        const part = groupWithin(group, detail, free);
        if (part === undefined)
            break;
        free -= (0,characters/* byteLength */.dp)(part.row) + commandSize(part.asked);
        rows.push(part.row);
        commands.push(...part.asked.map(({ id }) => (0,characters/* shorten */.ml)((0,characters/* oneLine */.TN)(id), 60)));
        offered.push(...part.asked.map(({ id }) => id));
        count += part.count;
        if (part.count < group.risks.length)
            break;
    }
    const left = risks.length - count;
    const rest = left === 0
        ? ''
        : `**… ${(0,wording/* plural */.LS)(left, 'more risk')} of this sort found no room here: see the whole of it below.**\n\n`;
    const head = `### ${title}: ${(0,wording/* grouped */.zD)(risks.length)}\n\n`;
    const table = rows.length === 0 ? '' : `${COLUMNS}${rows.join('')}\n`;
    return { text: `${head}${table}${rest}${acceptBlock(commands, left === 0)}`, offered, left };
}
/** The spaces keep the middle column wide enough for a name on one line: GitHub's tables take no widths. */
const COLUMNS = `| risk | what&nbsp;and&nbsp;where${'&nbsp;'.repeat(40)} | why, and what to do instead |\n|---|:--|:--|\n`;
/** Of a group, this many are named without opening a fold. */
const MOST_OPEN = 6;
/** As many risks of a group as find room, or none. */
function groupWithin(group, detail, room) {
    const part = (count) => {
        const some = { ...group, risks: group.risks.slice(0, count) };
        const row = rowOf(some, detail, group.risks.length);
        const asked = some.risks.filter(({ status }) => status === 'asks').map(({ risk }) => risk);
        return (0,characters/* byteLength */.dp)(row) + commandSize(asked) <= room ? { row, count, asked } : undefined;
    };
    let best = part(group.risks.length);
    let [fits, fails] = [0, best === undefined ? group.risks.length : 0];
    while (fails - fits > 1) {
        const middle = Math.floor((fits + fails) / 2);
        const found = part(middle);
        if (found === undefined)
            fails = middle;
        else
            [fits, best] = [middle, found];
    }
    return best;
}
function commandSize(asked) {
    return asked.reduce((sum, { id }) => sum + Math.min((0,characters/* byteLength */.dp)((0,characters/* oneLine */.TN)(id)), 180) + 30, 0);
}
/** @param total how many risks are in the group, where `risks` holds only the first ones. */
function rowOf(group, detail, total = group.risks.length) {
    const { first, risks } = group;
    const { risk, resource } = first;
    const action = resource === undefined ? '' : `${resource.action} `;
    if (total === 1) {
        const place = risk.environment === undefined ? '' : `<b>${(0,markdown_escape/* prose */.CS)(risk.environment, 60)}</b>, `;
        const what = `${idOf(first)}${action}${risks_name(risk.address, detail)}<br>${place}${risks_name(risk.project, detail)}`;
        return `| **${risk.level}** | ${what} | ${whyOf(group, detail)} |\n`;
    }
    const kind = resource === undefined ? 'problem' : (0,markdown_escape/* code */.aY)(resource.kind, 80);
    const open = itemsOf(risks.slice(0, MOST_OPEN), group, detail);
    const folded = itemsOf(risks.slice(MOST_OPEN), group, detail);
    const more = total - Math.min(total, MOST_OPEN);
    const cut = total > risks.length ? '<br>…' : '';
    const rest = more === 0 ? '' : `<details><summary>${(0,wording/* grouped */.zD)(more)} more</summary>${folded}${cut}</details>`;
    const each = (0,risk_groups/* distinguishedBy */.aj)(risks) === 'project' ? `, each ${risks_name((0,risk_groups/* shortAddress */.Dc)(first), detail)}` : '';
    const what = `${action}<b>${(0,wording/* grouped */.zD)(total)}</b> × ${kind}${each}<br>${open}${rest}`;
    return `| **${risk.level}** | ${what} | ${whyOf(group, detail)} |\n`;
}
/** Some of a group, by environment. The kind stands above them, and is left out. */
function itemsOf(risks, { sameReason, ...group }, detail) {
    const by = (0,risk_groups/* distinguishedBy */.aj)(group.risks);
    let environment = '';
    return risks
        .map((entry) => {
        const { risk } = entry;
        const place = risk.environment === environment ? '' : `<b>${(0,markdown_escape/* prose */.CS)(risk.environment ?? '', 60)}</b><br>`;
        environment = risk.environment;
        const project = risks_name(risk.project, detail);
        const address = risks_name((0,risk_groups/* shortAddress */.Dc)(entry), detail);
        const item = by === 'project' ? project : by === 'address' ? address : `${address} of ${project}`;
        const own = sameReason ? '' : `: ${(0,markdown_escape/* prose */.CS)(risk.reason, detail.reason)}`;
        return `${place === '<b></b><br>' ? '' : place}${idOf(entry)}${item}${own}`;
    })
        .join('<br>');
}
function risks_name(text, { address }) {
    return (0,markdown_escape/* breakable */.mo)((0,markdown_escape/* code */.aY)(text, address));
}
function whyOf({ first: { risk }, sameReason, sameWayOut }, detail) {
    const why = sameReason ? (0,markdown_escape/* breakable */.mo)((0,markdown_escape/* prose */.CS)(risk.reason, detail.reason)) : 'each for its own reason';
    if (risk.wayOut === '' || detail.wayOut === 0)
        return why;
    const instead = sameWayOut ? '' : 'for the first: ';
    return `${why}<br><i>Instead:</i> ${instead}${(0,markdown_escape/* breakable */.mo)((0,markdown_escape/* prose */.CS)(risk.wayOut, detail.wayOut))}`;
}
function idOf({ risk, status }) {
    return status === 'asks' ? `${(0,markdown_escape/* code */.aY)(risk.id, 60)} ` : '';
}
/** The commands that accept what the table shows. */
function acceptBlock(ids, complete) {
    if (ids.length === 0)
        return '';
    const size = Math.max(MOST_IDS, Math.ceil(ids.length / MOST_COMMANDS));
    const lines = Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ['/mainstem acknowledge', ...ids.slice(index * size, (index + 1) * size)].join(' '));
    const how = ids.length === 1
        ? 'To accept it as it is now, comment:'
        : complete
            ? 'To accept all of it as it is now, comment <code>/mainstem acknowledge all</code>; to accept some, name only these:'
            : 'To accept these as they are now, comment:';
    return `${how}\n\n${(0,markdown_escape/* fenced */.OF)('text', lines)}\n`;
}
/** Who accepted what and when, folded. */
function acceptedBlock(risks, room) {
    const accepted = risks.filter(({ status }) => status === 'accepted');
    if (accepted.length === 0)
        return '';
    const people = [...new Set(accepted.map((entry) => (0,markdown_escape/* prose */.CS)(entry.accepted?.by ?? '', 40)))];
    const head = `<details><summary>Accepted: ${(0,wording/* plural */.LS)(accepted.length, 'risk')}, by ${(0,wording/* listed */.KE)(people, 5)}</summary>\n\n`;
    const { text, count } = (0,markdown_budget/* rowsWithin */.d$)(accepted, room - (0,characters/* byteLength */.dp)(head) - 100, ({ risk, accepted }) => {
        const who = `${(0,markdown_escape/* prose */.CS)(accepted?.by ?? '', 60)}, ${(0,markdown_escape/* prose */.CS)(timeOf(accepted?.at ?? ''), 40)}`;
        return `- **${risk.level}** ${(0,markdown_escape/* code */.aY)(risk.address, 160)} of ${(0,markdown_escape/* code */.aY)(risk.project, 160)}: accepted by ${who}\n`;
    });
    const left = accepted.length - count;
    return `${head}${text}${left > 0 ? `- … ${(0,wording/* grouped */.zD)(left)} more\n` : ''}\n</details>\n\n`;
}
/** `2026-03-02 09:30 UTC`; a time in another form as it is. */
function timeOf(at) {
    const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::[\d.]+)?Z$/.exec(at) ?? [];
    return day === undefined || minute === undefined ? at : `${day} ${minute} UTC`;
}
/** Risks that the policy lets pass, folded: nobody has to do anything about them. */
function toldBlock(risks, room) {
    const told = risks.filter(({ status }) => status === 'told');
    if (told.length === 0)
        return '';
    const levels = [...new Set(told.map(({ risk }) => risk.level))].map((level) => `${(0,wording/* grouped */.zD)(told.filter(({ risk }) => risk.level === level).length)} ${level}`);
    const head = `<details><summary>For attention, nothing to accept: ${(0,wording/* listed */.KE)(levels)}</summary>\n\n`;
    const detail = { address: 160, reason: 240, wayOut: 160, alone: 2 };
    const groups = (0,risk_groups/* riskGroups */.uN)(told, detail.alone);
    const { text, count } = (0,markdown_budget/* rowsWithin */.d$)(groups, room - (0,characters/* byteLength */.dp)(head) - (0,characters/* byteLength */.dp)(COLUMNS) - 100, (group) => rowOf({ ...group, risks: group.risks.slice(0, MOST_TOLD) }, detail, group.risks.length));
    const shown = groups.slice(0, count).reduce((sum, group) => sum + Math.min(group.risks.length, MOST_TOLD), 0);
    const left = told.length - shown;
    const table = count === 0 ? '' : `${COLUMNS}${text}\n`;
    return `${head}${table}${left > 0 ? `… ${(0,wording/* grouped */.zD)(left)} more\n` : ''}\n</details>\n\n`;
}
const MOST_TOLD = 20;

;// CONCATENATED MODULE: ./tools/report/src/markdown/verdict.ts










const SMALLEST_LIMIT = 2_000;
/** Kept for the one line that each environment gets whatever happens. */
const LINES_RESERVE = 1_500;
const LARGEST_PICTURE = 10_000;
/**
 * The verdict for a pull request, as its comment or as the summary of a step: headline and what to do next, what needs a
 * decision, how much changes where, a picture of what is affected and why, then each project in a fold, most dangerous
 * first. What finds no room is counted, and nothing safe takes the room of what needs a decision.
 *
 * @returns GitHub-flavored Markdown in which every text of the verdict is escaped and every fence and tag closed.
 */
function renderMarkdown(verdict, options = {}) {
    return renderComment(verdict, options).text;
}
/** What {@link renderMarkdown} gives, with the ids of the risks that it names and offers to accept: nobody accepts what found no room. */
function renderComment(verdict, options = {}) {
    const outline = (0,src_outline/* outlineOf */.W4)(verdict);
    const limit = Math.max(SMALLEST_LIMIT, (options.budget ?? markdown_budget/* COMMENT_LIMIT */.W$) - (options.reserve ?? 0));
    const budget = (0,markdown_budget/* makeBudget */.el)(limit);
    // Claimed by importance, which is not the order on the page.
    const head = budget.claim(headBlock((0,src_headline/* headlineOf */.g)(verdict, outline)));
    const end = budget.claim(endBlock(verdict, options, limit));
    const next = budget.claim(nextBlock(verdict, outline, options));
    const notes = budget.claim(notesBlock(options.notes ?? [], budget.share(1 / 6)));
    const lines = Math.min(LINES_RESERVE, budget.share(1 / 8));
    budget.reserve(lines);
    const failures = budget.claim(failuresBlock(outline, budget.share(1 / 4)));
    const decisions = decisionsBlock(outline.risks, budget.share(1 / 2), budget.share(0.9));
    const needed = budget.claim(decisions.text);
    const counts = budget.claim(countsBlock(outline, budget.share(1 / 4)));
    const missing = budget.claim(missingBlock(outline, budget.share(1 / 5)));
    const accepted = budget.claim(acceptedBlock(outline.risks, budget.share(1 / 8)));
    const picture = budget.claim(pictureOf(verdict, outline, Math.min(LARGEST_PICTURE, budget.share(1 / 4))));
    const told = budget.claim(toldBlock(outline.risks, budget.share(1 / 6)));
    budget.reserve(-lines);
    const projects = budget.claim(projectsBlock(outline, decisions.left > 0 ? lines : budget.room()));
    const parts = [head, next, notes, failures, needed, missing, counts, accepted, picture, projects, told, end];
    return { text: parts.join(''), shown: needed === '' ? [] : [...decisions.offered] };
}
function headBlock({ state, reason }) {
    return `## ${state}: ${(0,markdown_escape/* prose */.CS)(reason, 160)}\n\n`;
}
/** What somebody has to do now, in the colors that GitHub gives to its alerts. */
function nextBlock({ state }, { risks }, { links = {} }) {
    const asks = risks.filter(({ status }) => status === 'asks').length;
    const disturbing = risks.filter(({ status }) => status === 'told').length;
    const whole = (0,markdown_escape/* linkTo */.uM)('The whole of it', links.details);
    const [kind, words] = {
        failed: [
            'CAUTION',
            'mend what could not be computed, then push or run it again. Until then nobody knows what this would do.',
        ],
        blocked: ['CAUTION', 'push another commit. What blocks cannot be accepted.'],
        acknowledge: [
            'WARNING',
            `somebody who may decide reads ${asks === 1 ? 'the row' : 'the rows'} below and accepts ${asks === 1 ? 'it' : 'them'} by a comment, or the change is made smaller.`,
        ],
        pass: [
            'NOTE',
            `nothing has to be decided${disturbing === 0 ? '' : `; ${(0,wording/* plural */.LS)(disturbing, 'change is', 'changes are')} for your attention`}.`,
        ],
    }[state];
    return `> [!${kind}]\n> <b>Next:</b> ${words}${whole === '' ? '' : ` ${whole}.`}\n\n`;
}
function notesBlock(notes, room) {
    return (0,markdown_budget/* rowsWithin */.d$)(notes, room, (note) => `${(0,markdown_escape/* prose */.CS)(note, 600)}\n\n`).text;
}
/** The size of the change, and where the whole of it can be read. */
function endBlock(verdict, { links = {}, footer }, limit) {
    const projects = new Set([...verdict.affected.map(({ name }) => name), ...verdict.projects.map((p) => p.project)])
        .size;
    const range = (0,markdown_escape/* code */.aY)(`${(0,wording/* shortRevision */.w7)(verdict.base)}..${(0,wording/* shortRevision */.w7)(verdict.head)}`, 60);
    const more = [(0,markdown_escape/* linkTo */.uM)('the whole of it', links.details), (0,markdown_escape/* linkTo */.uM)('the run', links.run)].filter((link) => link !== '');
    const whole = more.length > 0 ? (0,wording/* listed */.KE)(more) : 'the whole of it: <code>npx mainstem verdict --format html</code>';
    const last = footer === undefined ? '' : ` ${(0,markdown_escape/* prose */.CS)(footer, 300)}`;
    const start = `<sub>${(0,wording/* plural */.LS)(projects, 'affected project')}, ${range}`;
    const block = `${start}; ${whole}.${last}</sub>\n`;
    return (0,characters/* byteLength */.dp)(block) <= limit / 2 ? block : `${start}.</sub>\n`;
}
/** One row an environment: how much of what, at a glance. */
function countsBlock({ environments, risks }, room) {
    const used = wording/* COUNT_NAMES */.bO.filter((name) => environments.some(({ counts }) => counts[name] > 0));
    if (environments.length === 0 || used.length === 0)
        return '';
    const open = risks.filter(({ status }) => status === 'asks' || status === 'blocks');
    const needs = open.length === 0 ? '' : ' to decide |';
    const head = `| environment | projects |${needs} ${used.join(' | ')} |\n|---|--:|${needs === '' ? '' : '--:|'}${used.map(() => '--:|').join('')}\n`;
    const { text, count } = (0,markdown_budget/* rowsWithin */.d$)(environments, room - (0,characters/* byteLength */.dp)(head) - 100, ({ name, projects, counts }) => {
        const number = (value) => (value === 0 ? '' : (0,wording/* grouped */.zD)(value));
        const distinct = new Set(projects.map(({ preview }) => preview.project)).size;
        const decide = open.filter(({ risk }) => (risk.environment ?? '') === name).length;
        const cells = [
            (0,wording/* grouped */.zD)(distinct),
            ...(needs === '' ? [] : [number(decide)]),
            ...used.map((key) => number(counts[key])),
        ];
        return `| ${name === '' ? 'no environment' : (0,markdown_escape/* prose */.CS)(name, 60)} | ${cells.join(' | ')} |\n`;
    });
    const more = environments.length - count;
    if (count === 0)
        return '';
    return `### How much\n\n${head}${text}\n${more > 0 ? `… ${(0,wording/* plural */.LS)(more, 'more environment')}\n\n` : ''}`;
}
function pictureOf(verdict, outline, room) {
    const input = {
        affected: verdict.affected,
        order: verdict.projects.map(({ project }) => project),
        risks: (0,src_outline/* worstRisks */.O6)(outline),
        environments: verdict.environments,
    };
    return (0,picture/* pictureBlock */.c)(input, room);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./tools/report/src/affected-graph.ts
var affected_graph = __webpack_require__(411);
// EXTERNAL MODULE: ./tools/report/src/picture.ts
var src_picture = __webpack_require__(146);
;// CONCATENATED MODULE: ./tools/report/src/html/markup.ts

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
    return (0,characters/* visible */.RK)(text).replace(/[&<>"'`]/g, (char) => ENTITIES[char] ?? char);
}

;// CONCATENATED MODULE: ./tools/report/src/html/changes.ts






const changes_FIELD_ROOM = { value: 8_000, line: 2_000, lines: 1_000 };
/**
 * Every change of one preview: checks that fail and what it waits for, resources (those at risk are open), outputs, what the
 * apply invokes or leaves for later, and where live differs already.
 */
function changesMarkup(preview) {
    const { drift = [] } = preview;
    return html `${(0,src_notes/* notesBefore */.bT)(preview).map(noteMarkup)}${(0,src_outline/* orderedResources */.zk)(preview.resources).map(resourceMarkup)}${outputsMarkup(preview)}${(0,src_notes/* notesAfter */.sv)(preview).map(noteMarkup)}${drift.length > 0 && html `<h4>Live differs already <small>nobody changed the declaration of ${drift.length === 1 ? 'this' : 'these'}</small></h4>${(0,src_outline/* orderedResources */.zk)(drift).map(resourceMarkup)}`}`;
}
const TONES = { waits: 'unknown', bad: 'delete', told: 'safe' };
function noteMarkup({ label, tone, phrase }) {
    const parts = phrase.map((part) => 'name' in part ? html `<code>${part.name}</code>` : 'text' in part ? part.text : part.words);
    return html `<p class="told ${TONES[tone]}"><b>${label}</b> ${parts}</p>\n`;
}
function outputsMarkup({ counts, outputs = [] }) {
    if (outputs.length === 0) {
        return html `${counts.outputs > 0 && html `<div class="resource"><div class="row"><span class="action outputs">outputs</span> ${(0,wording/* plural */.LS)(counts.outputs, 'output')} would change</div></div>`}`;
    }
    const shown = outputs.map((output) => (0,src_notes/* showOutput */.Jy)(output, changes_FIELD_ROOM));
    return html `<details class="resource"><summary><span class="action outputs">outputs</span> ${(0,wording/* plural */.LS)(outputs.length, 'output')} would change</summary><div class="inner">${table(shown)}</div></details>\n`;
}
function resourceMarkup(resource) {
    const { action, address, risk, previousAddress, replaceBecause = [], importedId, fields, hiddenFields = 0, } = resource;
    const replaced = (0,src_notes/* replaceText */.ee)(resource);
    const head = html `<span class="action ${action}">${action}</span> <code>${(0,characters/* oneLine */.TN)(address)}</code>${risk.level !== 'safe' && html ` <span class="pill ${risk.level}">${risk.level}</span>`}`;
    const shown = (0,src_field/* orderedFields */.db)(fields, replaceBecause).map((field) => (0,src_field/* showField */.wx)(field, changes_FIELD_ROOM));
    const notes = [
        ...risk.reasons.map((reason) => html `<p>${(0,characters/* oneLine */.TN)(reason)}</p>`),
        ...(risk.wayOut === undefined || risk.wayOut === '' ? [] : [html `<p>Instead: ${(0,characters/* oneLine */.TN)(risk.wayOut)}</p>`]),
        ...(previousAddress === undefined ? [] : [html `<p>Was <code>${(0,characters/* oneLine */.TN)(previousAddress)}</code></p>`]),
        ...(importedId === undefined ? [] : [html `<p>Imports <code>${(0,characters/* oneLine */.TN)(importedId)}</code></p>`]),
        ...(replaced === '' ? [] : [html `<p>${replaced.replace('r', 'R')}</p>`]),
    ];
    const hidden = hiddenFields > 0 ? html `<p>${(0,wording/* plural */.LS)(hiddenFields, 'noisy field')} hidden</p>` : html ``;
    if (shown.length + notes.length + hiddenFields === 0)
        return html `<div class="resource"><div class="row">${head}</div></div>\n`;
    return html `<details class="resource"${risk.level !== 'safe' && html ` open`}><summary>${head}</summary><div class="inner">${notes}${shown.length > 0 && table(shown)}${hidden}</div></details>\n`;
}
function table(fields) {
    return html `<table><caption>Changed fields</caption><thead><tr><th scope="col">field</th><th scope="col">before</th><th scope="col">after</th></tr></thead><tbody>${fields.map(row)}</tbody></table>`;
}
function row(field) {
    const head = html `<th scope="row"><code>${field.path}</code></th>`;
    if (field.form === 'note')
        return html `<tr>${head}<td colspan="2"><span class="kept">${field.note}</span></td></tr>`;
    if (field.form === 'lines') {
        const lines = field.lines.map((line) => {
            if (line.sign === 'gap') {
                return html `<div class="gap">⋯ ${(0,wording/* grouped */.zD)(line.count)} ${line.what} ${line.count === 1 ? 'line' : 'lines'}</div>`;
            }
            const name = line.sign === '+' ? 'plus' : line.sign === '-' ? 'minus' : 'same';
            return html `<div class="${name}">${line.sign} ${line.text}</div>`;
        });
        return html `<tr>${head}<td colspan="2"><div class="diff" tabindex="0">${lines}</div></td></tr>`;
    }
    const { before, after } = field;
    const [left, right] = differing(before, after);
    const none = html `<span class="none">(none)</span>`;
    return html `<tr>${head}<td>${before === undefined ? none : html `<del class="mono">${left}</del>`}</td><td>${after === undefined ? none : html `<ins class="mono">${right}</ins>`}</td></tr>`;
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
            return html `${whole}`;
        return html `${chars.slice(0, start).join('')}<b>${middle}</b>${chars.slice(chars.length - end).join('')}`;
    };
    return [mark(a, before), mark(b, after)];
}

;// CONCATENATED MODULE: ./tools/report/src/html/projects.ts







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
        return html ``;
    const placed = new Set();
    return html `<section aria-labelledby="projects"><h2 id="projects">Projects</h2>
${filters(environments)}
${environments.map((environment, index) => environmentMarkup(environment, `e${index}`, anchors, placed))}
${namesMarkup('Affected, but no preview is there', missing)}
${namesMarkup('Affected, without an effect of their own', carriers)}
</section>`;
}
function filters(environments) {
    const found = new Set(environments.flatMap(({ projects }) => projects.map(({ risk }) => risk)));
    const levels = words/* RISK_LEVELS */.WA.filter((level) => found.has(level));
    return html `<form id="filters" class="card filters" hidden>
<label>Environment <select name="environment"><option value="">all</option>${environments.map(({ name }, index) => html `<option value="e${index}">${name === '' ? 'none' : (0,characters/* oneLine */.TN)(name)}</option>`)}</select></label>
<label>Risk <select name="risk"><option value="">all</option>${levels.map((level) => html `<option value="${level}">${level}</option>`)}</select></label>
<label>Text <input name="text" type="search" autocomplete="off" placeholder="name, address, value"></label>
<button type="button">Open all</button>
<output aria-live="polite"></output>
</form>`;
}
function environmentMarkup({ name, projects }, key, anchors, placed) {
    const quiet = projects.filter((project) => project.quiet);
    const distinct = new Set(projects.map(({ preview }) => preview.project)).size;
    return html `<div class="environment"><h3>${name === '' ? 'No environment' : (0,characters/* oneLine */.TN)(name)} <small>${(0,wording/* plural */.LS)(distinct, 'project')}</small></h3>
${projects
        .filter((project) => !project.quiet)
        .map((project) => {
        const anchor = placed.has(project.preview.project) ? undefined : anchors.get(project.preview.project);
        placed.add(project.preview.project);
        return projectMarkup(project, key, anchor);
    })}
${quiet.length > 0 && html `<p class="quiet">No change: ${quiet.map(({ preview }, index) => html `${index > 0 && ', '}<code>${(0,characters/* oneLine */.TN)(preview.project)}</code>`)}</p>`}
</div>\n`;
}
function projectMarkup({ preview, affected, risk }, key, anchor) {
    const { skipped, warnings, counts, undeployed, change } = preview;
    const failing = (0,src_notes/* failingChecks */.oe)(preview);
    const open = risk === 'destroy' || risk === 'stuck' || risk === 'security';
    const marks = [
        ...(change === undefined || change === 'modified'
            ? []
            : [html ` <span class="pill ${change === 'removed' ? 'delete' : 'create'}">${src_why/* CHANGE_WORDS */.r8[change]}</span>`]),
        ...(undeployed === true ? [html ` <span class="pill undeployed">undeployed</span>`] : []),
        ...((preview.waitsFor ?? []).length === 0 ? [] : [html ` <span class="pill unknown">waits</span>`]),
        ...(failing === 0
            ? []
            : [html ` <span class="pill delete">${(0,wording/* plural */.LS)(failing, 'check fails', 'checks fail')}</span>`]),
        ...((preview.drift ?? []).length === 0 ? [] : [html ` <span class="pill replace">live differs</span>`]),
        ...(skipped === undefined ? [] : [html ` <span class="pill skipped">not previewed</span>`]),
        ...(warnings.length === 0 ? [] : [html ` <span class="pill update">${(0,wording/* plural */.LS)(warnings.length, 'warning')}</span>`]),
        ...(risk === 'safe' ? [] : [html ` <span class="pill ${risk}">${risk}</span>`]),
    ];
    const tally = (0,wording/* countsShown */.E_)(counts).map(([name, count]) => html `<span class="${name}">${(0,wording/* grouped */.zD)(count)} ${name === 'outputs' && count === 1 ? 'output' : name}</span>`);
    return html `<details class="card project"${anchor !== undefined && html ` id="${anchor}"`} data-environment="${key}" data-risk="${risk}"${open && html ` open`}>
<summary><span class="name mono">${(0,characters/* oneLine */.TN)(preview.project)}</span> <span class="engine">${preview.engine}</span>${marks}<span class="tally">${tally}</span></summary>
<div class="body">
${affected !== undefined && becauseMarkup(affected)}
${skipped !== undefined && html `<p class="told skipped"><b>Not previewed:</b> ${(0,characters/* oneLine */.TN)(skipped)}</p>`}
${undeployed === true && html `<p class="told undeployed"><b>Undeployed:</b> no Application delivers this overlay; judged as if one did, with prune</p>`}
${warnings.map((warning) => html `<p class="told update"><b>Warning:</b> ${(0,characters/* oneLine */.TN)(warning)}</p>`)}
${changesMarkup(preview)}
</div></details>\n`;
}
function becauseMarkup(affected) {
    const parts = (0,src_why/* whyPhrase */.y_)(affected);
    if (parts.length === 0)
        return html ``;
    return html `<p class="because"><span class="label">Because</span> ${parts.map((part) => ('name' in part ? html `<code>${part.name}</code>` : 'text' in part ? part.text : part.words))}</p>`;
}
function namesMarkup(title, projects) {
    if (projects.length === 0)
        return html ``;
    return html `<h3>${title} <small>${(0,wording/* grouped */.zD)(projects.length)}</small></h3>
<p class="quiet">${projects.map(({ name }, index) => html `${index > 0 && ', '}<code>${(0,characters/* oneLine */.TN)(name)}</code>`)}</p>`;
}

;// CONCATENATED MODULE: ./tools/report/src/html/script.ts
/** The page's whole script: filters and copying. Without it everything is there, only unfiltered. */
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

;// CONCATENATED MODULE: ./tools/report/src/html/layout.ts
const NODE = { width: 248, height: 46 };
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
    const step = NODE.height + GAP.row;
    const placed = new Map();
    columns.forEach((column, index) => {
        const offset = ((tallest - column.length) * step) / 2;
        column.forEach((node, row) => {
            const x = MARGIN + index * (NODE.width + GAP.column);
            placed.set(node.name, { ...node, x, y: TOP + offset + row * step });
        });
    });
    return {
        width: 2 * MARGIN + columns.length * NODE.width + Math.max(0, columns.length - 1) * GAP.column,
        height: TOP + tallest * step,
        columns: columns.map((_, distance) => ({ x: MARGIN + distance * (NODE.width + GAP.column), distance })),
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

;// CONCATENATED MODULE: ./tools/report/src/html/drawing.ts




const LABEL = 35;
const NOTE = 40;
/**
 * The affected graph as inline SVG: left what changed, right what it reaches.
 *
 * @param anchors the `id` of each project's part of the page.
 */
function drawGraph(graph, anchors) {
    const { width, height, columns, nodes, edges } = layOut(graph);
    const via = new Map();
    const labels = new Map(nodes.map(({ name, label }) => [name, label ?? name]));
    for (const { edge } of edges)
        via.set(edge.to, (via.get(edge.to) ?? new Set()).add(edge.reason));
    const size = html `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
    return html `<div class="canvas" tabindex="0" role="region" aria-label="Graph of the affected projects">
<svg ${size} aria-label="${(0,wording/* plural */.LS)(nodes.length, 'affected project')}, from what changed on the left to what it reaches on the right">
${columns.map(({ x, distance }) => html `<text class="column" x="${x + 2}" y="16">${columnTitle(distance)}</text>\n`)}
${edges.map(({ edge, from, to }) => html `<path class="edge" d="${curve(from, to)}"><title>${labels.get(edge.to)} depends on ${labels.get(edge.from)} (${edge.reason})</title></path>\n`)}
${nodes.map((node) => drawNode(node, [...(via.get(node.name) ?? [])], anchors.get(node.label ?? node.name)))}
</svg>
</div>`;
}
function columnTitle(distance) {
    return distance === 0 ? 'changed' : distance === 1 ? 'reached directly' : `${distance} steps away`;
}
function curve(from, to) {
    const [x1, y1] = [from.x + NODE.width, from.y + NODE.height / 2];
    const [x2, y2] = [to.x, to.y + NODE.height / 2];
    const bend = Math.max(36, Math.abs(x2 - x1) / 2);
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
function drawNode(node, via, anchor) {
    const { x, y, name, label, environment, kind, risk, assumed } = node;
    const title = label ?? name;
    const note = [environment, via.length > 0 ? via.join(', ') : kind, node.note ?? '', assumed ? 'assumed' : '']
        .filter((part) => part !== '')
        .join(' · ');
    const inside = html `<g class="node ${risk}${node.distance === 0 ? ' start' : ''}${assumed ? ' assumed' : ''}"><title>${title}</title>
<rect class="box" x="${x}" y="${y}" width="${NODE.width}" height="${NODE.height}" rx="8"/>
<rect class="stripe" x="${x}" y="${y + 10}" width="4" height="${NODE.height - 20}" rx="2"/>
<text class="name" x="${x + 15}" y="${y + 20}">${(0,characters/* shortenMiddle */.jM)(title, LABEL)}</text>
<text class="note" x="${x + 15}" y="${y + 36}">${(0,characters/* shortenMiddle */.jM)(note, NOTE)}</text></g>`;
    return anchor === undefined ? html `${inside}\n` : html `<a href="#${anchor}">${inside}</a>\n`;
}

;// CONCATENATED MODULE: ./tools/report/src/html/sections.ts




/** The verdict, its reason and the counts. */
function bannerSection(verdict, { state, reason }) {
    const projects = new Set([...verdict.affected.map(({ name }) => name), ...verdict.projects.map((p) => p.project)])
        .size;
    const where = verdict.environments.length === 0 ? '' : ` in ${(0,wording/* listed */.KE)(verdict.environments.map(characters/* oneLine */.TN), 8)}`;
    const counts = (0,wording/* countsShown */.E_)(verdict.counts);
    return html `<header class="banner ${state}">
<span class="pill">${state}</span>
<h1>${reason.charAt(0).toUpperCase() + reason.slice(1)}</h1>
<p>${(0,wording/* plural */.LS)(projects, 'affected project')}${where}</p>
${counts.length > 0 && html `<ul class="counts" aria-label="Resource changes">${counts.map(([name, count]) => html `<li class="${name}"><b>${(0,wording/* grouped */.zD)(count)}</b>${name}</li>`)}</ul>`}
</header>`;
}
/** What could not be computed, with the whole message. */
function failuresSection(failures) {
    if (failures.length === 0)
        return html ``;
    return html `<section aria-labelledby="failures"><h2 id="failures">Could not be computed <small>${(0,wording/* grouped */.zD)(failures.length)}</small></h2>
<div class="risks">${failures.map(({ project, message }) => html `<div class="card failure"><code>${(0,characters/* oneLine */.TN)(project)}</code><pre>${message
        .trimEnd()
        .split('\n')
        .map((line, index) => html `${index > 0 && '\n'}${line}`)}</pre></div>\n`)}</div></section>`;
}
/** More risks than this that nobody has to decide about are folded away. */
const sections_MOST_TOLD = 6;
/** Every risk, most dangerous first, with its way out and how to accept it. */
function risksSection(risks) {
    if (risks.length === 0)
        return html ``;
    const asks = risks.filter(({ status }) => status === 'asks').length;
    const note = asks > 0 ? `${(0,wording/* grouped */.zD)(risks.length)}, ${(0,wording/* grouped */.zD)(asks)} to accept` : (0,wording/* grouped */.zD)(risks.length);
    const told = risks.filter(({ status }) => status === 'told');
    const first = told.length > sections_MOST_TOLD ? risks.filter(({ status }) => status !== 'told') : risks;
    return html `<section aria-labelledby="risks"><h2 id="risks">Risks <small>${note}</small></h2>
${first.length > 0 && html `<ul class="risks">${first.map(riskMarkup)}</ul>`}
${first.length < risks.length && html `<details class="more"><summary>${(0,wording/* plural */.LS)(told.length, 'risk')} for your attention, nothing to accept</summary><ul class="risks">${told.map(riskMarkup)}</ul></details>`}</section>`;
}
function riskMarkup({ risk, status, accepted }) {
    const words = {
        blocks: 'blocks: only another commit helps',
        asks: 'someone must accept it',
        accepted: `accepted by ${(0,characters/* oneLine */.TN)(accepted?.by ?? '')}, ${(0,characters/* oneLine */.TN)(accepted?.at ?? '')}`,
        told: 'for your attention',
    }[status];
    const command = `/mainstem acknowledge ${(0,characters/* oneLine */.TN)(risk.id)}`;
    return html `<li class="card risk ${risk.level}">
<div class="head"><span class="pill">${risk.level}</span> <code>${(0,characters/* oneLine */.TN)(risk.address)}</code><span class="status">${words}</span></div>
<p class="place">${(0,characters/* oneLine */.TN)(risk.project)}${risk.environment !== undefined && html ` · ${(0,characters/* oneLine */.TN)(risk.environment)}`}</p>
<p>${(0,characters/* oneLine */.TN)(risk.reason)}</p>
${risk.wayOut !== '' && html `<p><span class="label">Instead:</span> ${(0,characters/* oneLine */.TN)(risk.wayOut)}</p>`}
${status === 'asks' && html `<div class="accept">To accept it as it is now, comment <code>${command}</code><button type="button" hidden data-copy="${command}">Copy</button></div>`}
</li>\n`;
}
/** The graph of what is affected and why, bounded, with what is left out. */
function graphSection(graph, anchors) {
    if (graph.nodes.length === 0)
        return html ``;
    return html `<section aria-labelledby="graph"><h2 id="graph">What is affected, and why</h2>
<div class="card">${drawGraph(graph, anchors)}${graph.left > 0 && html `<p class="left">… and ${(0,wording/* plural */.LS)(graph.left, 'more affected project')} that found no room here; all are listed below.</p>`}</div></section>`;
}
/** The order in which stacks would be applied. */
function wavesSection(waves) {
    const shown = Object.entries(waves).filter(([, list]) => list.length > 0);
    if (shown.length === 0)
        return html ``;
    return html `<section aria-labelledby="waves"><h2 id="waves">Rollout <small>stacks, wave by wave</small></h2>
<div class="card">${shown.map(([environment, list]) => html `<div class="waves"><h3>${environment === '' ? 'no environment' : (0,characters/* oneLine */.TN)(environment)}</h3><ol>${list.map((names, index) => html `<li class="wave"><span class="label">wave ${index + 1}</span><ul>${names.map((name) => html `<li><code>${(0,characters/* oneLine */.TN)(name)}</code></li>`)}</ul></li>`)}</ol></div>\n`)}</div></section>`;
}

;// CONCATENATED MODULE: ./tools/report/src/html/style.ts
/** The page's whole style. Both color schemes meet WCAG AA for text. */
const STYLE = `
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
details.more{margin-top:12px}.more>summary{display:flex;gap:10px;align-items:center;padding:8px 4px;color:var(--soft)}
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
h4{margin:14px 0 6px;font-size:13.5px;display:flex;gap:8px;align-items:baseline}h4 small{font-weight:400;color:var(--soft)}
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

;// CONCATENATED MODULE: ./tools/report/src/html/verdict.ts











/** More affected projects than this are drawn as groups. */
const MOST_NODES = 30;
/** Our own two texts, allowed by digest: nothing else may run or style, whatever a value holds. */
const POLICY = [
    "default-src 'none'",
    `style-src '${sourceDigest(STYLE)}'`,
    `script-src '${sourceDigest(SCRIPT)}'`,
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
    const outline = (0,src_outline/* outlineOf */.W4)(verdict);
    const headline = (0,src_headline/* headlineOf */.g)(verdict);
    const anchors = anchorsOf(outline);
    const order = verdict.projects.map(({ project }) => project);
    const risks = (0,src_outline/* worstRisks */.O6)(outline);
    const graph = verdict.affected.length > MOST_NODES
        ? (0,src_picture/* graphOfPicture */.u)((0,src_picture/* pictureOf */.C)(verdict.affected, order, risks))
        : (0,affected_graph/* affectedGraph */.B)(verdict.affected, order, risks, 2 * MOST_NODES);
    const range = `${(0,wording/* shortRevision */.w7)(verdict.base)}..${(0,wording/* shortRevision */.w7)(verdict.head)}`;
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: POLICY }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title ?? `${headline.state}: ${headline.reason}`}</title>
<link rel="icon" href="data:,">
<style>${{ markup: STYLE }}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the verdict</a>
<div class="wrap">
<div class="top"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 22V12M12 14C12 9 5 9 5 3M12 14C12 9 19 9 19 3M12 12V2"/></svg><strong>Mainstem</strong>${title !== undefined && html `<span>${title}</span>`}<code class="range">${range}</code></div>
<main id="main">
${bannerSection(verdict, headline)}
${failuresSection(outline.failures)}
${risksSection(outline.risks)}
${graphSection(graph, anchors)}
${wavesSection(waves)}
${projectsSection(outline, anchors)}
</main>
<footer>Computed by Mainstem for <code>${verdict.base}</code> to <code>${verdict.head}</code>.</footer>
</div>
<script>${{ markup: SCRIPT }}</script>
</body>
</html>
`.markup;
}
function sourceDigest(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}

// EXTERNAL MODULE: ./tools/report/src/terminal/verdict.ts
var terminal_verdict = __webpack_require__(4032);
// EXTERNAL MODULE: ./tools/cli/src/output.ts
var output = __webpack_require__(6433);
// EXTERNAL MODULE: ./tools/cli/src/previews.ts
var previews = __webpack_require__(8353);
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
        const acknowledged = options.acknowledged === undefined ? [] : await (0,recorded/* readAcknowledgements */.Ky)(options.acknowledged);
        if (options.previews === undefined)
            (0,src_diff/* prepareDiff */.dD)();
        const { session, done } = await (0,previews/* openSession */.f)(options);
        const { affected, ...outcome } = options.previews === undefined
            ? await previewChange(session)
            : await (0,recorded/* recordedChange */.tc)(session.change, options.previews, () => missingFrom(session.head, options.previews));
        done();
        const { base, head } = session.change;
        const rules = { settings: head.settings, baseSettings: base.settings };
        const verdict = (0,src_verdict/* verdictOf */.V)({ affected, ...outcome, acknowledged, ...rules, invalid: newErrors(session.change) });
        show(verdict, options.format);
        return verdict.state === 'pass' ? 0 : 3;
    },
};
function missingFrom(head, folder = '') {
    return `no preview of it for ${head.slice(0, 12)} is in ${folder}`;
}
function show(verdict, format) {
    if (format === 'json')
        (0,output/* printJson */.Q2)(verdict);
    else if (format === 'markdown')
        (0,output/* print */.yy)(renderMarkdown(verdict));
    else if (format === 'html')
        (0,output/* print */.yy)(renderHtml(verdict));
    else
        (0,output/* print */.yy)((0,terminal_verdict/* renderTerminal */.b)(verdict, (0,output/* terminal */.Fo)()));
}


/***/ }),

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


/***/ })

};
