export const id = 863;
export const ids = [863];
export const modules = {

/***/ 8056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ newErrors)
/* harmony export */ });
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


/***/ }),

/***/ 7045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ previewChange)
/* harmony export */ });
/* harmony import */ var _mainstem_graph__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6625);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4555);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4067);
/* harmony import */ var _shards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5475);




/**
 * Affected projects and every preview of them, in one process: what the pull-request workflow does as many jobs.
 *
 * @param options `plans: false` leaves Terraform out; the caller has to say so.
 */
async function previewChange(session, options = { plans: true }) {
    const affected = (0,_mainstem_graph__WEBPACK_IMPORTED_MODULE_0__/* .affectedBy */ .M)(session.change);
    const commands = (0,_shards_js__WEBPACK_IMPORTED_MODULE_1__/* .previewCommands */ .F)(affected);
    const plan = options.plans ? commands.plan : [];
    const { diff } = commands;
    session.progress(`${affected.projects.length} affected: ${plan.length} to plan, ${diff.length} to compare`);
    const diffs = await (0,_diff_js__WEBPACK_IMPORTED_MODULE_2__/* .diffProjects */ .M)(session, diff);
    const plans = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planProjects */ ._)(session, plan);
    return {
        affected,
        previews: [...plans.previews, ...diffs.previews],
        failures: [...plans.failures, ...diffs.failures],
    };
}


/***/ }),

/***/ 2357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5651);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4490);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3244);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6155);

const DEFAULT_WAY_OUT = {
    destroy: 'Keep the resource, or have somebody who may lose it acknowledge this.',
    stuck: 'Undo this field, or create a new resource beside the old one and move over.',
    security: 'Narrow the access, or have somebody acknowledge it.',
    disrupt: 'Merge when a short interruption is acceptable.',
    unknown: 'Have somebody who knows this part read the change.',
    safe: '',
};
/** Everything that a change would do, judged by the policy. A pure function of its input. */
function verdictOf(input) {
    const { affected, previews, failures, acknowledged, settings, invalid = [] } = input;
    const found = [...previews.flatMap((preview) => risksOf(preview, settings)), ...invalid.map(riskOfFinding)];
    const risks = shortenIds(found).sort(compareRisks);
    const accepted = acknowledged.filter(({ digest }) => risks.some((risk) => risk.digest === digest));
    const skipped = previews
        .filter((preview) => preview.skipped !== undefined)
        .map(({ project, skipped }) => ({ project, message: skipped ?? '' }));
    const allFailures = [...failures, ...skipped];
    const environments = new Set(previews.map(({ environment }) => environment).filter((name) => name !== undefined));
    for (const { environment } of affected.projects)
        if (environment !== undefined)
            environments.add(environment);
    return {
        schema: 'mainstem/verdict@1',
        state: stateOf(risks, accepted, allFailures),
        base: affected.base,
        head: affected.head,
        counts: (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .addCounts */ .c5)(previews.map(({ counts }) => counts)),
        environments: [...environments].sort((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .compareEnvironments */ .OL)(settings)),
        projects: [...previews].sort(comparePreviews),
        affected: affected.projects,
        risks,
        acknowledged: accepted,
        failures: allFailures,
    };
}
function stateOf(risks, accepted, failures) {
    if (failures.length > 0)
        return 'failed';
    if (risks.some(({ decision }) => decision === 'blocked'))
        return 'blocked';
    const digests = new Set(accepted.map(({ digest }) => digest));
    const open = risks.some(({ decision, digest }) => decision === 'acknowledge' && !digests.has(digest));
    return open ? 'acknowledge' : 'pass';
}
/** Every change of a preview that is more than safe. Its digest holds what changes, not the words about it. */
function risksOf({ project, engine, environment, resources }, settings) {
    return resources
        .filter(({ risk }) => risk.level !== 'safe')
        .map(({ address, action, risk, digest }) => {
        const riskDigest = (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)({ project, engine, address, action, level: risk.level, change: digest });
        return {
            id: riskDigest,
            digest: riskDigest,
            level: risk.level,
            address,
            project,
            ...(environment === undefined ? {} : { environment }),
            reason: risk.reasons.join('; '),
            wayOut: risk.wayOut ?? DEFAULT_WAY_OUT[risk.level],
            decision: (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .decide */ .LD)(settings, risk.level, environment),
        };
    });
}
function riskOfFinding({ finding, project, environment }) {
    const { rule, file, line, message, suggestion } = finding;
    const digest = (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)({ rule, file, message });
    return {
        id: digest,
        digest,
        level: 'stuck',
        address: line > 0 ? `${file}:${line}` : file,
        project,
        ...(environment === undefined ? {} : { environment }),
        reason: `${message} (${rule})`,
        wayOut: suggestion ?? 'Mend this file in another commit.',
        decision: 'blocked',
    };
}
/** Short names that a person can type: four letters and digits of the digest, more where two would collide. */
function shortenIds(risks) {
    const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
    const longId = (digest) => Array.from({ length: 12 }, (_, i) => {
        const byte = Number.parseInt(digest.slice('sha256:'.length + i * 2, 'sha256:'.length + i * 2 + 2), 16);
        return alphabet[byte % alphabet.length];
    }).join('');
    const unique = [...new Map(risks.map((risk) => [risk.digest, risk])).values()];
    for (let length = 4; length <= 12; length++) {
        const ids = unique.map(({ digest }) => longId(digest).slice(0, length));
        if (new Set(ids).size === unique.length || length === 12) {
            return unique.map((risk, index) => ({ ...risk, id: ids[index] ?? risk.id }));
        }
    }
    return unique;
}
const DECISION_ORDER = ['blocked', 'acknowledge', 'pass'];
function compareRisks(a, b) {
    return (DECISION_ORDER.indexOf(a.decision) - DECISION_ORDER.indexOf(b.decision) ||
        _mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .RISK_LEVELS */ .WA.indexOf(a.level) - _mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .RISK_LEVELS */ .WA.indexOf(b.level) ||
        compare(a.project, b.project) ||
        compare(a.address, b.address));
}
/** Most dangerous first, then those that change most, then by name. */
function comparePreviews(a, b) {
    return worst(a) - worst(b) || b.resources.length - a.resources.length || compare(a.project, b.project);
}
function worst({ resources, skipped }) {
    if (skipped !== undefined)
        return -1;
    return Math.min(_mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .RISK_LEVELS */ .WA.length, ...resources.map(({ risk }) => _mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .RISK_LEVELS */ .WA.indexOf(risk.level)));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 6410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ headlineOf)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8842);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5169);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4414);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6992);




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
function headlineOf(verdict, outline = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .outlineOf */ .W4)(verdict)) {
    return { state: verdict.state, reason: (0,_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(REASONS[verdict.state](verdict, outline)) };
}
const REASONS = {
    failed: (verdict, outline) => {
        const { risks, failures } = outline;
        const names = [...new Set(failures.map(({ project }) => project))];
        const all = new Set([...verdict.projects.map(({ project }) => project), ...names]).size;
        const named = names.length <= 2 ? `: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(names.map((name) => (0,_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .shortenMiddle */ .jM)(name, 80)))}` : '';
        const skipped = skippedIn(verdict, outline).size;
        const destroy = risks.filter(({ risk, status }) => risk.level === 'destroy' && status !== 'accepted');
        return sentence([
            names.length > 0 ? `${names.length} of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(all, 'project')} could not be computed${named}` : undefined,
            names.length === 0 && skipped === 0 ? 'the verdict could not be computed' : undefined,
            skipped > 0 ? `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(skipped, 'project was', 'projects were')} not previewed` : undefined,
            destroy.length > 0 ? lossOf(destroy) : undefined,
        ]);
    },
    blocked: (_, { risks }) => {
        const blocking = risks.filter(({ status }) => status === 'blocks');
        const stuck = blocking.filter(({ risk }) => risk.level === 'stuck').length;
        const others = blocking.length - stuck;
        return sentence([
            stuck > 0 ? `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(stuck, 'change')} would be refused for ever` : undefined,
            others > 0 ? `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(others, 'change')} the policy does not allow` : undefined,
            blocking.length === 0 ? 'only another commit helps' : undefined,
        ]);
    },
    acknowledge: (_, { risks }) => {
        const open = risks.filter(({ status }) => status === 'asks');
        const of = (level) => open.filter(({ risk }) => risk.level === level);
        const [destroy, security] = [of('destroy'), of('security')];
        const others = open.length - destroy.length - security.length;
        return sentence([
            destroy.length > 0 ? lossOf(destroy) : undefined,
            security.length > 0 ? `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(security.length, 'change')} would widen access` : undefined,
            others > 0 ? `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(others, 'change')} ${others === 1 ? 'needs' : 'need'} someone to accept` : undefined,
            open.length === 0 ? 'someone must accept the risks' : undefined,
        ]);
    },
    pass: (verdict, outline) => {
        const { projects, environments, counts } = verdict;
        const changes = (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .changesIn */ .N0)(counts);
        const { risks, missing } = outline;
        const failing = projects.reduce((sum, preview) => sum + (0,_notes_js__WEBPACK_IMPORTED_MODULE_3__/* .failingChecks */ .oe)(preview), 0);
        const waiting = projects.filter(({ waitsFor = [] }) => waitsFor.length > 0).length;
        const skipped = skippedIn(verdict, outline).size;
        const previewed = projects.some(({ skipped, waitsFor = [] }) => skipped === undefined && waitsFor.length === 0);
        const accepted = risks.filter(({ status }) => status === 'accepted').length;
        const where = environments.length === 0 ? '' : ` in ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(environments, 4)}`;
        return sentence([
            projects.length === 0
                ? verdict.affected.length === 0
                    ? 'no project is affected'
                    : missing.length > 0
                        ? undefined
                        : 'nothing to preview'
                : changes > 0
                    ? `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(changes, 'change')}${where}`
                    : counts.outputs > 0
                        ? `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.outputs, 'output')} would change`
                        : previewed
                            ? 'no resource would change'
                            : undefined,
            accepted > 0 ? `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(accepted, 'risk')} accepted` : undefined,
            failing > 0 ? `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(failing, 'check fails', 'checks fail')}` : undefined,
            waiting > 0 ? `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(waiting, 'project waits', 'projects wait')} for another` : undefined,
            skipped > 0 ? `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(skipped, 'project was', 'projects were')} not previewed` : undefined,
        ]);
    },
};
/** Names of the projects of which nothing is known. */
function skippedIn(verdict, { missing }) {
    const skipped = verdict.projects.filter((project) => project.skipped !== undefined).map(({ project }) => project);
    return new Set([...skipped, ...missing.map(({ name }) => name)]);
}
function sentence(parts) {
    return parts.filter((part) => part !== undefined).join(', ');
}
/** `2 buckets and 1 database or volume would be lost`: the most frequent first. */
function lossOf(risks) {
    const counts = new Map();
    for (const { risk, resource } of risks) {
        const noun = LOSSES.findIndex(([pattern]) => pattern.test(resource?.kind ?? risk.address));
        counts.set(noun, (counts.get(noun) ?? 0) + 1);
    }
    const named = [...counts].filter(([noun]) => noun >= 0).sort(([, a], [, b]) => b - a);
    const others = counts.get(-1) ?? 0;
    const losses = named.map(([noun, count]) => (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(count, LOSSES[noun]?.[1] ?? 'resource', LOSSES[noun]?.[2]));
    const other = losses.length === 0 ? 'resource' : 'other resource';
    return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)([...losses, ...(others > 0 ? [(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(others, other)] : [])])} would be lost`;
}


/***/ }),

/***/ 2321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./tools/report/src/affected-graph.ts
var affected_graph = __webpack_require__(411);
// EXTERNAL MODULE: ./tools/report/src/headline.ts
var src_headline = __webpack_require__(6410);
// EXTERNAL MODULE: ./tools/report/src/outline.ts
var src_outline = __webpack_require__(4414);
// EXTERNAL MODULE: ./tools/report/src/wording.ts
var wording = __webpack_require__(6992);
// EXTERNAL MODULE: ./tools/report/src/characters.ts
var characters = __webpack_require__(8842);
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

// EXTERNAL MODULE: ./tools/change/src/words.ts
var words = __webpack_require__(6155);
// EXTERNAL MODULE: ./tools/report/src/notes.ts
var src_notes = __webpack_require__(5169);
// EXTERNAL MODULE: ./tools/report/src/why.ts
var why = __webpack_require__(9366);
// EXTERNAL MODULE: ./tools/report/src/field.ts + 1 modules
var src_field = __webpack_require__(104);
;// CONCATENATED MODULE: ./tools/report/src/html/changes.ts






const FIELD_ROOM = { value: 8_000, line: 2_000, lines: 1_000 };
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
    const shown = outputs.map((output) => (0,src_notes/* showOutput */.Jy)(output, FIELD_ROOM));
    return html `<details class="resource"><summary><span class="action outputs">outputs</span> ${(0,wording/* plural */.LS)(outputs.length, 'output')} would change</summary><div class="inner">${table(shown)}</div></details>\n`;
}
function resourceMarkup(resource) {
    const { action, address, risk, previousAddress, replaceBecause = [], importedId, fields, hiddenFields = 0, } = resource;
    const replaced = (0,src_notes/* replaceText */.ee)(resource);
    const head = html `<span class="action ${action}">${action}</span> <code>${(0,characters/* oneLine */.TN)(address)}</code>${risk.level !== 'safe' && html ` <span class="pill ${risk.level}">${risk.level}</span>`}`;
    const shown = (0,src_field/* orderedFields */.db)(fields, replaceBecause).map((field) => (0,src_field/* showField */.wx)(field, FIELD_ROOM));
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
            : [html ` <span class="pill ${change === 'removed' ? 'delete' : 'create'}">${why/* CHANGE_WORDS */.r8[change]}</span>`]),
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
    const tally = (0,wording/* countsShown */.E_)(counts).map(([name, count]) => html `<span class="${name}">${(0,wording/* grouped */.zD)(count)} ${name}</span>`);
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
    const parts = (0,why/* whyPhrase */.y_)(affected);
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
    for (const { edge } of edges)
        via.set(edge.to, (via.get(edge.to) ?? new Set()).add(edge.reason));
    const size = html `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
    return html `<div class="canvas" tabindex="0" role="region" aria-label="Graph of the affected projects">
<svg ${size} aria-label="${(0,wording/* plural */.LS)(nodes.length, 'affected project')}, from what changed on the left to what it reaches on the right">
${columns.map(({ x, distance }) => html `<text class="column" x="${x + 2}" y="16">${columnTitle(distance)}</text>\n`)}
${edges.map(({ edge, from, to }) => html `<path class="edge" d="${curve(from, to)}"><title>${edge.to} depends on ${edge.from} (${edge.reason})</title></path>\n`)}
${nodes.map((node) => drawNode(node, [...(via.get(node.name) ?? [])], anchors.get(node.name)))}
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
    const { x, y, name, environment, kind, risk, assumed } = node;
    const note = [environment, via.length > 0 ? via.join(', ') : kind, assumed ? 'assumed' : '']
        .filter((part) => part !== '')
        .join(' · ');
    const inside = html `<g class="node ${risk}${node.distance === 0 ? ' start' : ''}${assumed ? ' assumed' : ''}"><title>${name}</title>
<rect class="box" x="${x}" y="${y}" width="${NODE.width}" height="${NODE.height}" rx="8"/>
<rect class="stripe" x="${x}" y="${y + 10}" width="4" height="${NODE.height - 20}" rx="2"/>
<text class="name" x="${x + 15}" y="${y + 20}">${(0,characters/* shortenMiddle */.jM)(name, LABEL)}</text>
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
/** Every risk, most dangerous first, with its way out and how to accept it. */
function risksSection(risks) {
    if (risks.length === 0)
        return html ``;
    const asks = risks.filter(({ status }) => status === 'asks').length;
    const note = asks > 0 ? `${(0,wording/* grouped */.zD)(risks.length)}, ${(0,wording/* grouped */.zD)(asks)} to accept` : (0,wording/* grouped */.zD)(risks.length);
    return html `<section aria-labelledby="risks"><h2 id="risks">Risks <small>${note}</small></h2>
<ul class="risks">${risks.map(riskMarkup)}</ul></section>`;
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










const MOST_NODES = 60;
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
    const graph = (0,affected_graph/* affectedGraph */.B)(verdict.affected, verdict.projects.map(({ project }) => project), (0,src_outline/* worstRisks */.O6)(outline), MOST_NODES);
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


/***/ }),

/***/ 4032:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8842);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6410);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4414);
/* harmony import */ var _why_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9366);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6992);
/* harmony import */ var _canvas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5021);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7912);
/* harmony import */ var _palette_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(886);








const MORE = 'see --format html';
const MOST_RISKS = 20;
const MOST_PROJECTS = 16;
const MOST_FAILURES = 10;
const MOST_NAMES = 12;
const MOST_LINES = 12;
/** A big change shows less of each project, so that the whole stays readable. */
const GENEROUS = { resources: 12, fields: 8, lines: 14, more: MORE };
const TIGHT = { resources: 6, fields: 4, lines: 8, more: MORE };
/**
 * The verdict as a person sees it first: why, how much, what is dangerous, then each project. What finds no room is counted.
 *
 * @returns text that ends with one newline. The first line is `<state>: <reason>`.
 */
function renderTerminal(verdict, options) {
    const canvas = (0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .makeCanvas */ .pt)(options);
    const outline = (0,_outline_js__WEBPACK_IMPORTED_MODULE_1__/* .outlineOf */ .W4)(verdict);
    writeSummary(canvas, verdict);
    writeFailures(canvas, outline);
    writeRisks(canvas, outline);
    writeProjects(canvas, outline);
    return canvas.toString();
}
function writeSummary(canvas, verdict) {
    const { paint } = canvas;
    const { state, reason } = (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .headlineOf */ .g)(verdict);
    canvas.prose(reason, 0, { lead: `${paint(`${state}:`, ..._palette_js__WEBPACK_IMPORTED_MODULE_3__/* .STATE_STYLES */ .l6[state])} `, styles: ['bold'] });
    canvas.line();
    const counts = (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .countsShown */ .E_)(verdict.counts).map(([name, count]) => `${paint((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(count), 'bold')} ${paint(name, ...(name === 'outputs' ? ['dim'] : _palette_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION_STYLES */ .C3[name]))}`);
    canvas.line(`  ${counts.length === 0 ? paint('no resource would change', 'dim') : counts.join('   ')}`);
    const projects = new Set(verdict.affected.map(({ name }) => name));
    for (const { project } of verdict.projects)
        projects.add(project);
    const where = verdict.environments.length === 0 ? '' : ` in ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(verdict.environments.map(_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN), 6)}`;
    canvas.prose(`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(projects.size, 'affected project')}${where}, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .shortRevision */ .w7)(verdict.base)}..${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .shortRevision */ .w7)(verdict.head)}`, 2, { styles: ['dim'] });
}
function writeFailures(canvas, { failures }) {
    if (failures.length === 0)
        return;
    canvas.heading('Could not be computed', (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(failures.length));
    for (const { project, message } of failures.slice(0, MOST_FAILURES)) {
        canvas.prose((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(project), 2, { styles: ['red'] });
        const lines = message.trimEnd().split('\n');
        for (const line of lines.slice(0, MOST_LINES))
            canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .ml)(line, 400), 4);
        if (lines.length > MOST_LINES)
            canvas.line(`    ${canvas.paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(lines.length - MOST_LINES, 'more line')}`, 'dim')}`);
        canvas.line();
    }
    if (failures.length > MOST_FAILURES) {
        canvas.line(`  ${canvas.paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(failures.length - MOST_FAILURES, 'more failure')}, ${MORE}`, 'dim')}`);
    }
}
function writeRisks(canvas, { risks }) {
    if (risks.length === 0)
        return;
    const tally = (status, words) => {
        const count = risks.filter((risk) => risk.status === status).length;
        return count === 0 ? [] : [`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(count)} ${words}`];
    };
    canvas.heading('Risks', [...tally('blocks', 'blocking'), ...tally('asks', 'to accept'), ...tally('accepted', 'accepted')].join(', '));
    for (const entry of risks.slice(0, MOST_RISKS))
        writeRisk(canvas, entry);
    if (risks.length > MOST_RISKS) {
        canvas.line(`  ${canvas.paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(risks.length - MOST_RISKS, 'more risk')}, ${MORE}`, 'dim')}`);
    }
}
function writeRisk(canvas, { risk, status, accepted }) {
    const { paint } = canvas;
    const detail = 12;
    const level = paint(risk.level.padEnd(detail - 2), ..._palette_js__WEBPACK_IMPORTED_MODULE_3__/* .RISK_STYLES */ .T9[risk.level]);
    canvas.row(`${level}${paint((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(risk.address), 'bold')}`, paint((0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(risk.environment ?? '')), 2);
    canvas.prose((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(risk.project), detail, { styles: ['dim'] });
    canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(risk.reason), detail);
    if (risk.wayOut !== '')
        canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(risk.wayOut), detail, { lead: paint('instead  ', 'dim') });
    if (status === 'asks')
        canvas.prose(`id ${risk.id}, in the file given to --acknowledged`, detail, { lead: paint('accept   ', 'dim') });
    if (status === 'blocks')
        canvas.prose('only another commit helps', detail, { lead: paint('blocked  ', 'red') });
    if (accepted !== undefined) {
        canvas.prose(`by ${(0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(accepted.by)} at ${(0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(accepted.at)}`, detail, {
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
        canvas.heading(name === '' ? 'No environment' : (0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(name), (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(new Set(projects.map((p) => p.preview.project)).size, 'project'));
        for (const project of shown)
            writeProject(canvas, project, room, outline.told);
        if (speaking.length > shown.length) {
            canvas.prose(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(speaking.length - shown.length, 'more project')} (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .countsText */ .WN)(counts)} in all of ${name === '' ? 'them' : (0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(name)}), ${MORE}`, 2, { styles: ['dim'] });
            canvas.line();
        }
        const quiet = projects.filter((project) => project.quiet).map(({ preview }) => (0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(preview.project));
        if (quiet.length > 0)
            canvas.prose((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(quiet, MOST_NAMES), 2, { lead: canvas.paint('no change  ', 'dim'), styles: ['dim'] });
    });
    writeNames(canvas, 'Affected, but no preview is there', outline.missing);
    writeNames(canvas, 'Affected, without an effect of their own', outline.carriers);
}
function writeProject(canvas, { preview, affected }, room, told) {
    const { paint } = canvas;
    const change = preview.change === undefined || preview.change === 'modified' ? '' : `, ${_why_js__WEBPACK_IMPORTED_MODULE_6__/* .CHANGE_WORDS */ .r8[preview.change]}`;
    canvas.row(paint((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(preview.project), 'bold'), paint(`${preview.engine}${change}`, 'dim'), 2);
    const why = affected === undefined ? '' : (0,_why_js__WEBPACK_IMPORTED_MODULE_6__/* .whyText */ .ss)(affected);
    if (why !== '')
        canvas.prose(why, 4, { styles: ['dim'] });
    (0,_changes_js__WEBPACK_IMPORTED_MODULE_7__/* .writeChanges */ .v)(canvas, preview, room, told);
    canvas.line();
}
function writeNames(canvas, title, projects) {
    if (projects.length === 0)
        return;
    canvas.heading(title, (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(projects.length));
    const names = projects.map(({ name }) => (0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(name));
    canvas.prose((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(names, MOST_NAMES), 2, { styles: ['dim'] });
}


/***/ })

};
