export const id = 891;
export const ids = [891];
export const modules = {

/***/ 5263:
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
// EXTERNAL MODULE: ./tools/pipeline/src/run.ts
var run = __webpack_require__(7045);
// EXTERNAL MODULE: ./tools/pipeline/src/verdict.ts
var src_verdict = __webpack_require__(2357);
// EXTERNAL MODULE: ./tools/pipeline/src/findings.ts
var findings = __webpack_require__(8056);
// EXTERNAL MODULE: ./tools/report/src/characters.ts
var characters = __webpack_require__(8842);
// EXTERNAL MODULE: ./tools/report/src/headline.ts
var headline = __webpack_require__(6410);
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

// EXTERNAL MODULE: ./tools/report/src/markdown/picture.ts + 1 modules
var picture = __webpack_require__(3932);
// EXTERNAL MODULE: ./tools/change/src/words.ts
var words = __webpack_require__(6155);
// EXTERNAL MODULE: ./tools/change/src/documents/preview.ts
var preview = __webpack_require__(5651);
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
var notes = __webpack_require__(5169);
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
    const replaced = (0,notes/* replaceText */.ee)(resource);
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
    const field = (0,notes/* showOutput */.Jy)(output, FIELD_ROOM);
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
    if (open.has(preview.project) || (0,notes/* failingChecks */.oe)(preview) > 0)
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
    const lead = `${alikeLine(shown, others, room / 6)}${whyLine(shown, others)}${notesList([...(0,notes/* notesBefore */.bT)(preview), ...preview.warnings.map(warningNote)], room / 5)}`;
    const after = notesList((0,notes/* notesAfter */.sv)(preview), room / 8);
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
    const failing = (0,notes/* failingChecks */.oe)(preview);
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

;// CONCATENATED MODULE: ./tools/report/src/risk-groups.ts
/**
 * Puts like risks together, in the order of the first of each.
 *
 * @param alone groups of at most this many are taken apart again: few are read one by one.
 */
function riskGroups(risks, alone) {
    const groups = new Map();
    for (const entry of risks) {
        const { risk, status, resource } = entry;
        const key = JSON.stringify([status, risk.level, resource?.kind, resource?.action]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [entry]);
        else
            group.push(entry);
    }
    const apart = (list) => (list.length <= alone ? list.map((entry) => [entry]) : [list]);
    return [...groups.values()].flatMap(apart).flatMap((list) => {
        const [first] = list;
        if (first === undefined)
            return [];
        const { reason, wayOut } = first.risk;
        const sameReason = list.every(({ risk }) => risk.reason === reason);
        const sameWayOut = list.every(({ risk }) => risk.wayOut === wayOut);
        return [{ first, risks: list, sameReason, sameWayOut }];
    });
}

;// CONCATENATED MODULE: ./tools/report/src/markdown/risks.ts





const DETAILS = [
    { address: 240, reason: 400, wayOut: 400, alone: 2 },
    { address: 160, reason: 240, wayOut: 160, alone: 2 },
    { address: 100, reason: 120, wayOut: 0, alone: 1 },
];
/** Ids on one line of a command: more are hard to read, and to take out again. */
const MOST_IDS = 10;
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
            return { text: `${first.text}${second.text}`, left };
    }
    return { text: '', left: risks.length };
}
function tableBlock(title, risks, detail, room) {
    if (risks.length === 0)
        return { text: '', left: 0 };
    const rows = [];
    const commands = [];
    let free = room - AROUND;
    let count = 0;
    for (const group of riskGroups(risks, detail.alone)) {
        const part = groupWithin(group, detail, free);
        if (part === undefined)
            break;
        free -= (0,characters/* byteLength */.dp)(part.row) + commandSize(part.asked);
        rows.push(part.row);
        commands.push(...part.asked.map(({ id }) => (0,characters/* shorten */.ml)((0,characters/* oneLine */.TN)(id), 60)));
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
    return { text: `${head}${table}${rest}${acceptBlock(commands, left === 0)}`, left };
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
    const what = `${action}<b>${(0,wording/* grouped */.zD)(total)}</b> × ${kind}<br>${open}${rest}`;
    return `| **${risk.level}** | ${what} | ${whyOf(group, detail)} |\n`;
}
/** Some of a group, by environment. The kind stands above them, and is left out. */
function itemsOf(risks, { sameReason, ...group }, detail) {
    const short = new Map(group.risks.map((entry) => [entry, shortAddress(entry)]));
    const distinct = new Set(short.values()).size === group.risks.length;
    let environment = '';
    return risks
        .map((entry) => {
        const { risk } = entry;
        const place = risk.environment === environment ? '' : `<b>${(0,markdown_escape/* prose */.CS)(risk.environment ?? '', 60)}</b><br>`;
        environment = risk.environment;
        const of = distinct ? '' : ` of ${risks_name(risk.project, detail)}`;
        const own = sameReason ? '' : `: ${(0,markdown_escape/* prose */.CS)(risk.reason, detail.reason)}`;
        return `${place === '<b></b><br>' ? '' : place}${idOf(entry)}${risks_name(short.get(entry) ?? risk.address, detail)}${of}${own}`;
    })
        .join('<br>');
}
/** Of `group/Kind/namespace/name` what comes after the kind. */
function shortAddress({ risk: { address }, resource }) {
    const kind = resource === undefined ? '' : `/${resource.kind}/`;
    const start = kind === '' ? -1 : address.indexOf(kind);
    return start < 0 ? address : address.slice(start + kind.length);
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
    const lines = Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, index) => ['/mainstem acknowledge', ...ids.slice(index * MOST_IDS, (index + 1) * MOST_IDS)].join(' '));
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
    const groups = riskGroups(told, detail.alone);
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
    const outline = (0,src_outline/* outlineOf */.W4)(verdict);
    const limit = Math.max(SMALLEST_LIMIT, (options.budget ?? markdown_budget/* COMMENT_LIMIT */.W$) - (options.reserve ?? 0));
    const budget = (0,markdown_budget/* makeBudget */.el)(limit);
    // Claimed by importance, which is not the order on the page.
    const head = budget.claim(headBlock((0,headline/* headlineOf */.g)(verdict, outline)));
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
    return [head, next, notes, failures, needed, missing, counts, accepted, picture, projects, told, end].join('');
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

// EXTERNAL MODULE: ./tools/report/src/html/verdict.ts + 8 modules
var html_verdict = __webpack_require__(2321);
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
        const { session, done } = await (0,previews/* openSession */.f)(options);
        const { affected, ...outcome } = options.previews === undefined
            ? await (0,run/* previewChange */.J)(session)
            : await (0,recorded/* recordedChange */.tc)(session.change, options.previews, () => missingFrom(session.head, options.previews));
        done();
        const settings = session.change.head.settings;
        const verdict = (0,src_verdict/* verdictOf */.V)({ affected, ...outcome, acknowledged, settings, invalid: (0,findings/* newErrors */.K)(session.change) });
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
        Promise.all(/* import() */[__webpack_require__.e(631), __webpack_require__.e(937), __webpack_require__.e(137), __webpack_require__.e(777)]).then(__webpack_require__.bind(__webpack_require__, 124)),
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
    const { loadGraph, loadWorkingGraph } = await Promise.all(/* import() */[__webpack_require__.e(631), __webpack_require__.e(937), __webpack_require__.e(137), __webpack_require__.e(777)]).then(__webpack_require__.bind(__webpack_require__, 124));
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
/* harmony import */ var _mainstem_pipeline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23);
/* harmony import */ var _mainstem_pipeline__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9471);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2213);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6433);



/** The command's change as a session, with progress on standard error. */
async function openSession(options) {
    const examined = await (0,_examine_js__WEBPACK_IMPORTED_MODULE_0__/* .examineChange */ .Ut)(options);
    const progress = (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .createProgress */ .mf)();
    return { session: (0,_mainstem_pipeline__WEBPACK_IMPORTED_MODULE_2__/* .createSession */ .jw)({ ...examined, progress: progress.step }), done: progress.done };
}
/** Prints previews, writes them to `--out`, says what failed, and gives the exit code. */
async function finishPreviews(outcome, session, options) {
    if (options.out !== undefined)
        await (0,_mainstem_pipeline__WEBPACK_IMPORTED_MODULE_3__/* .writePreviews */ .Dr)(options.out, outcome, session);
    if (options.format === 'json')
        (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .printJson */ .Q2)(outcome.previews);
    else {
        const { renderPreviewTerminal } = await Promise.all(/* import() */[__webpack_require__.e(645), __webpack_require__.e(406), __webpack_require__.e(629)]).then(__webpack_require__.bind(__webpack_require__, 8629));
        for (const preview of outcome.previews)
            (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(renderPreviewTerminal(preview, (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .terminal */ .Fo)()));
    }
    sayFailures(outcome.failures);
    return outcome.failures.length > 0 ? 1 : 0;
}
function sayFailures(failures) {
    for (const { project, message } of failures)
        (0,_examine_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N4)(`${project}: ${message}`);
}


/***/ }),

/***/ 9471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ky: () => (/* binding */ readAcknowledgements),
  tc: () => (/* binding */ recordedChange),
  Dr: () => (/* binding */ writePreviews)
});

// UNUSED EXPORTS: readPreviews

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
;// CONCATENATED MODULE: ./tools/change/src/documents/failure.ts

const failedProjectSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('mainstem/failure@1'),
    project: schemas/* string */.YjP(),
    base: schemas/* string */.YjP(),
    head: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
});

// EXTERNAL MODULE: ./tools/change/src/documents/preview.ts
var preview = __webpack_require__(5651);
// EXTERNAL MODULE: ./tools/change/src/documents/verdict.ts + 2 modules
var verdict = __webpack_require__(6289);
// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/graph/src/affected.ts + 3 modules
var src_affected = __webpack_require__(6625);
// EXTERNAL MODULE: ./tools/pipeline/src/shards.ts
var shards = __webpack_require__(5475);
;// CONCATENATED MODULE: ./tools/pipeline/src/recorded.ts







/** A preview file larger than this is not read: it comes from another job and is data, not trusted. */
const MOST_BYTES = 64 * 1024 * 1024;
/**
 * Writes what was previewed into a folder for `readPreviews`: `<project>.<engine>.json`, and `<project>.failed.json` for what
 * could not be computed.
 */
async function writePreviews(folder, outcome, { base, head }) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const write = (project, kind, document) => (0,promises_.writeFile)((0,external_node_path_.join)(folder, `${fileWord(project)}.${kind}.json`), `${JSON.stringify(document, null, 2)}\n`);
    for (const preview of outcome.previews)
        await write(preview.project, preview.engine, preview);
    for (const { project, message } of outcome.failures) {
        await write(project, 'failed', { schema: 'mainstem/failure@1', project, base, head, message });
    }
}
/** Names of files stay below the 255 bytes that file systems allow, engine and ending included. */
const MOST_NAME_BYTES = 200;
/** A project's name as part of a file's: without the characters that an artifact may not hold, and not too long. */
function fileWord(project) {
    const word = project.replace(/[\\/:*?"<>|%\r\n]/g, (character) => encodeURIComponent(character).replace('*', '%2A'));
    if (Buffer.byteLength(word) <= MOST_NAME_BYTES)
        return word;
    const digest = (0,external_node_crypto_.createHash)('sha256').update(project).digest('hex').slice(0, 16);
    return `${word.slice(0, MOST_NAME_BYTES / 4)}-${digest}`;
}
/**
 * The previews in a folder, as `writePreviews` leaves them, or in its folders, one an artifact. A file that is no preview, or of
 * another change, is a failure of its project. A plan compares with the live state, so only its head counts.
 *
 * Where an artifact's name ends in `-<attempt>`, what a later attempt says of a project replaces what an earlier one said, so
 * that re-running the failed jobs mends the verdict.
 *
 * @throws InputError when the folder cannot be read.
 */
async function readPreviews(folder, revisions) {
    const read = await Promise.all((await filesIn(folder)).map((file) => readOne(file, revisions)));
    const latest = new Map();
    for (const { project, attempt } of read)
        latest.set(project, Math.max(attempt, latest.get(project) ?? 0));
    const valid = read.filter(({ project, attempt }) => attempt === latest.get(project));
    return {
        previews: valid.flatMap(({ preview }) => preview ?? []),
        failures: valid.flatMap(({ project, message }) => (message === undefined ? [] : { project, message })),
    };
}
/**
 * What a change affects, with the previews that other jobs recorded. A project that should have one and has none is a
 * failure, never "no change".
 *
 * @param folder `undefined` when no job recorded anything.
 * @param missing why a project has none, and what helps.
 */
async function recordedChange(change, folder, missing) {
    const affected = (0,src_affected/* affectedBy */.M)(change);
    const { previews, failures } = folder === undefined ? { previews: [], failures: [] } : await readPreviews(folder, affected);
    const present = new Set([...previews, ...failures].map(({ project }) => project));
    const { plan, diff } = (0,shards/* previewCommands */.F)(affected);
    const without = (command, names) => names
        .filter((name) => !present.has(name))
        .map((project) => ({ project, message: missing(project, command) }));
    return { affected, previews, failures: [...failures, ...without('plan', plan), ...without('diff', diff)] };
}
async function filesIn(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => {
        throw new errors/* InputError */.dz(`The folder ${folder} cannot be read. Give --previews the folder that plan --out and diff --out wrote.`);
    });
    const files = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        if (entry.isDirectory()) {
            const inside = (0,external_node_path_.join)(folder, entry.name);
            const attempt = Number(/-(\d{1,4})$/.exec(entry.name)?.[1] ?? 1);
            for (const one of await (0,promises_.readdir)(inside, { withFileTypes: true })) {
                if (one.isFile() && one.name.endsWith('.json'))
                    files.push({ folder: inside, name: one.name, attempt });
            }
        }
        else if (entry.isFile() && entry.name.endsWith('.json')) {
            files.push({ folder, name: entry.name, attempt: 1 });
        }
    }
    return files;
}
async function readOne({ folder, name, attempt }, { base, head }) {
    const path = (0,external_node_path_.join)(folder, name);
    const named = name.replace(/\.[^.]+\.json$/, '');
    const { size } = await (0,promises_.stat)(path);
    if (size > MOST_BYTES) {
        return { project: named, attempt, message: `${path} is larger than ${MOST_BYTES} bytes and was not read` };
    }
    const document = parseJson(await (0,promises_.readFile)(path, 'utf8'));
    const failed = failedProjectSchema.safeParse(document);
    if (failed.success) {
        const { project, message } = failed.data;
        const other = `${path} is of ${failed.data.head.slice(0, 12)}, not of head`;
        return { project, attempt, message: failed.data.head === head ? message : other };
    }
    const result = preview/* previewSchema */.Oi.safeParse(document);
    if (!result.success) {
        const issue = result.error.issues[0];
        return { project: named, attempt, message: `${path} is no preview: ${issue?.path.join('.')}: ${issue?.message}` };
    }
    const { engine, project, receipt } = result.data;
    if (receipt.head !== head) {
        return { project, attempt, message: `${path} is a preview of ${receipt.head.slice(0, 12)}, not of head` };
    }
    if (engine !== 'terraform' && receipt.base !== base) {
        const other = receipt.base?.slice(0, 12) ?? 'nothing';
        return { project, attempt, message: `${path} compares with ${other}, not with the base ${base.slice(0, 12)}` };
    }
    return { project, attempt, preview: result.data };
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
        .replace(/(?<![\w.])@(?=\w)|@(?=[\w-]+\.\w)/g, `@${GAP}`)
        .replace(/(?<![\w&])#(?=\d)/g, `#${GAP}`)
        .replace(/:\/\//g, '&#58;//')
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
/** Text of a Mermaid label between double quotes: everything unusual as Mermaid's own `#code;`. */
function mermaidLabel(text, room = 60) {
    return (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .shortenMiddle */ .jM)((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), room).replace(/[^\p{L}\p{N} ._/:…-]/gu, (char) => `#${char.codePointAt(0) ?? 0xfffd};`);
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

/***/ 3932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ pictureBlock)
});

// UNUSED EXPORTS: mermaidBlock

// EXTERNAL MODULE: ./tools/change/src/words.ts
var words = __webpack_require__(6155);
// EXTERNAL MODULE: ./tools/report/src/characters.ts
var characters = __webpack_require__(8842);
// EXTERNAL MODULE: ./tools/report/src/affected-graph.ts
var affected_graph = __webpack_require__(411);
// EXTERNAL MODULE: ./tools/report/src/wording.ts
var wording = __webpack_require__(6992);
;// CONCATENATED MODULE: ./tools/report/src/picture.ts



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
    const graph = (0,affected_graph/* affectedGraph */.B)(affected, order, risks, Number.POSITIVE_INFINITY);
    return graph.nodes.length <= MOST_SINGLE ? singly(graph) : inGroups(graph);
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
    const risk = group.reduce((worst, node) => (0,words/* worseRisk */.AT)(worst, node.risk), 'safe');
    const worst = group.filter((node) => node.risk === risk).length;
    const count = group.length;
    const kind = first?.kind ?? '';
    const title = count === 1 ? (first?.name ?? '') : `${(0,wording/* grouped */.zD)(count)} ${KIND_NAMES[kind] ?? 'projects'}`;
    const note = risk === 'safe' ? [] : [count === 1 ? risk : `${(0,wording/* grouped */.zD)(worst)} ${risk}`];
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

// EXTERNAL MODULE: ./tools/report/src/markdown/escape.ts
var markdown_escape = __webpack_require__(4165);
;// CONCATENATED MODULE: ./tools/report/src/markdown/picture.ts




/** More boxes than this are folded away: a picture that must be scrolled is no help. */
const MOST_OPEN = 16;
/**
 * What is affected and why as a section with a Mermaid flow chart: from what changed to what it reaches.
 *
 * @returns an empty text when nothing is reached through another project, or when there is no room for it.
 */
function pictureBlock({ affected, order = [], risks = new Map(), environments = [] }, room) {
    const picture = pictureOf(affected, order, risks);
    if (picture.arrows.length === 0)
        return '';
    const chart = mermaidBlock(picture, environments);
    const title = 'What is affected, and why';
    const block = picture.boxes.length <= MOST_OPEN
        ? `### ${title}\n\n${chart}\n`
        : `<details><summary>${title}</summary>\n\n${chart}\n</details>\n\n`;
    return (0,characters/* byteLength */.dp)(block) <= room ? block : '';
}
/** A fenced flow chart. Labels are encoded, so no name can end the chart or the fence. */
function mermaidBlock({ boxes, arrows }, environments = []) {
    const shown = boxes.map((box, index) => ({ box, id: `n${index}` }));
    const rank = (name) => (environments.includes(name) ? environments.indexOf(name) : environments.length);
    const names = [...new Set(shown.map(({ box }) => box.environment))].filter((name) => name !== '');
    const inside = names
        .sort((a, b) => rank(a) - rank(b))
        .flatMap((name, index) => [
        `  subgraph e${index} ["${(0,markdown_escape/* mermaidLabel */._b)(name)}"]`,
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
        ...arrows.map(({ from, to, reason }) => `  n${from} -->|${(0,markdown_escape/* mermaidLabel */._b)(reason)}| n${to}`),
        ...classes,
    ];
    return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`;
}
/** Colors that can be told apart on GitHub's light and dark page: only the border is set. */
const CLASSES = [
    ['danger', ['destroy', 'stuck'], 'stroke:#cf222e,stroke-width:3px'],
    [
        'warn',
        words/* RISK_LEVELS */.WA.filter((level) => level === 'security' || level === 'disrupt'),
        'stroke:#bf8700,stroke-width:2px',
    ],
];
function boxLine({ lines, start }, id) {
    const label = lines.map((line) => (0,markdown_escape/* mermaidLabel */._b)(line)).join('<br/>');
    return start ? `${id}(["${label}"])` : `${id}["${label}"]`;
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
