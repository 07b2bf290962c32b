export const id = 12;
export const ids = [12];
export const modules = {

/***/ 2357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(948);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6449);
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
    const { affected, previews, failures, acknowledged, settings, baseSettings, invalid = [] } = input;
    const decideFor = policyOf(input);
    const found = [
        ...previews.flatMap((preview) => risksOf(preview, decideFor)),
        ...previews.flatMap(gateOf),
        ...invalid.map(riskOfFinding),
        ...riskOfSettings(settings, baseSettings),
    ];
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
/**
 * The stricter of what head's and base's policy ask. At base a project's environment is looked up by its folder as well: a
 * change that gives the environment another name must not leave its rule behind.
 */
function policyOf({ affected, settings, baseSettings }) {
    const roots = new Map(affected.projects.map(({ name, root }) => [name, root]));
    return (level, project, environment) => {
        const before = (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .environmentOf */ .p7)(roots.get(project) ?? '', baseSettings) ?? environment;
        return (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .strictest */ .OI)((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .decide */ .LD)(settings, level, environment), (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .decide */ .LD)(baseSettings, level, environment), (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .decide */ .LD)(baseSettings, level, before));
    };
}
/** A change of the rules themselves: one risk, whatever the new rules say about it. */
function riskOfSettings(settings, baseSettings) {
    const changed = _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .GUARDED_SECTIONS */ .IJ.filter((key) => (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)(settings[key]) !== (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)(baseSettings[key]));
    if (changed.length === 0)
        return [];
    const digest = (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)({
        settings: _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS_FILE */ .tP,
        change: changed.map((key) => [key, baseSettings[key], settings[key]]),
    });
    return [
        {
            id: digest,
            digest,
            level: 'security',
            address: _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS_FILE */ .tP,
            project: _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .SETTINGS_FILE */ .tP,
            reason: `${changed.join(', ')}: the rules for what a change may do are changed here; the stricter of the old and the new ones judge this change, the new ones every later one`,
            wayOut: 'Leave the rules as they are, or have somebody who answers for them acknowledge this.',
            decision: (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .strictest */ .OI)((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .decide */ .LD)(settings, 'security', undefined), (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .decide */ .LD)(baseSettings, 'security', undefined)),
        },
    ];
}
/** Every change of a preview that is more than safe. Its digest holds what changes, not the words about it. */
function risksOf({ project, engine, environment, resources }, decideFor) {
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
            decision: decideFor(risk.level, project, environment),
        };
    });
}
/** What kept a stack from being planned blocks as an error of validation does. */
function gateOf({ gate = [], project, environment }) {
    return gate.map(({ suggestion, ...finding }) => riskOfFinding({
        finding: { ...finding, ...(suggestion === undefined ? {} : { suggestion }) },
        project,
        ...(environment === undefined ? {} : { environment }),
    }));
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

/***/ 5386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ shortAddress),
/* harmony export */   aj: () => (/* binding */ distinguishedBy),
/* harmony export */   uN: () => (/* binding */ riskGroups)
/* harmony export */ });
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
/** Of `group/Kind/namespace/name` what comes after the kind. */
function shortAddress({ risk: { address }, resource }) {
    const kind = resource === undefined ? '' : `/${resource.kind}/`;
    const start = kind === '' ? -1 : address.indexOf(kind);
    return start < 0 ? address : address.slice(start + kind.length);
}
/** How the members of a group are told apart: by address, by project where the address is the same everywhere, or by both. */
function distinguishedBy(risks) {
    const addresses = new Set(risks.map(shortAddress)).size;
    if (addresses === risks.length)
        return 'address';
    return addresses === 1 && new Set(risks.map(({ risk }) => risk.project)).size === risks.length ? 'project' : 'both';
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
/* harmony import */ var _risk_groups_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5386);
/* harmony import */ var _why_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9366);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6992);
/* harmony import */ var _canvas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5021);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7912);
/* harmony import */ var _palette_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(886);









const MORE = 'see --format html';
const MOST_RISKS = 20;
/** Like risks up to this many are told one by one. */
const MOST_ALONE = 2;
const MOST_ALIKE = 12;
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
    const groups = (0,_risk_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .riskGroups */ .uN)(risks, MOST_ALONE);
    const shown = groups.slice(0, MOST_RISKS);
    for (const group of shown) {
        if (group.risks.length === 1)
            writeRisk(canvas, group.first);
        else
            writeRiskGroup(canvas, group);
    }
    const left = groups.slice(MOST_RISKS).reduce((sum, group) => sum + group.risks.length, 0);
    if (left > 0)
        canvas.line(`  ${canvas.paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(left, 'more risk')}, ${MORE}`, 'dim')}`);
}
/** Risks that differ in resource and place only, a line each. */
function writeRiskGroup(canvas, { first, risks, sameReason, sameWayOut }) {
    const { paint } = canvas;
    const { risk, resource, status } = first;
    const detail = 12;
    const level = paint(risk.level.padEnd(detail - 2), ..._palette_js__WEBPACK_IMPORTED_MODULE_3__/* .RISK_STYLES */ .T9[risk.level]);
    const kind = resource === undefined ? 'problems' : `${(0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(resource.kind)}, ${resource.action}`;
    canvas.line(`  ${level}${paint(`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(risks.length)} × ${kind}`, 'bold')}`);
    if (sameReason)
        canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(risk.reason), detail);
    if (risk.wayOut !== '') {
        const instead = sameWayOut ? '' : 'for the first: ';
        canvas.prose(`${instead}${(0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(risk.wayOut)}`, detail, { lead: paint('instead  ', 'dim') });
    }
    const by = (0,_risk_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .distinguishedBy */ .aj)(risks);
    if (by === 'project')
        canvas.prose((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)((0,_risk_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .shortAddress */ .Dc)(first)), detail, { lead: paint('each     ', 'dim') });
    for (const entry of risks.slice(0, MOST_ALIKE)) {
        const id = status === 'asks' ? `${paint(entry.risk.id, 'bold')}  ` : '';
        const project = (0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(entry.risk.project);
        const address = (0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)((0,_risk_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .shortAddress */ .Dc)(entry));
        const name = by === 'project' ? project : by === 'address' ? address : `${address} of ${project}`;
        canvas.row(`${id}${paint(name)}`, paint((0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(entry.risk.environment ?? '')), detail);
        if (!sameReason)
            canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(entry.risk.reason), detail + 2, { styles: ['dim'] });
    }
    if (risks.length > MOST_ALIKE) {
        canvas.line(`${' '.repeat(detail)}${paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(risks.length - MOST_ALIKE)} more, ${MORE}`, 'dim')}`);
    }
    if (status === 'asks')
        canvas.prose('these ids, in the file given to --acknowledged', detail, { lead: paint('accept   ', 'dim') });
    if (status === 'blocks')
        canvas.prose('only another commit helps', detail, { lead: paint('blocked  ', 'red') });
    if (status === 'accepted') {
        const people = [...new Set(risks.map(({ accepted }) => (0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(accepted?.by ?? '')))];
        canvas.prose(`by ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(people, 5)}`, detail, { lead: paint('accepted ', 'green') });
    }
    canvas.line();
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
    const change = preview.change === undefined || preview.change === 'modified' ? '' : `, ${_why_js__WEBPACK_IMPORTED_MODULE_7__/* .CHANGE_WORDS */ .r8[preview.change]}`;
    canvas.row(paint((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(preview.project), 'bold'), paint(`${preview.engine}${change}`, 'dim'), 2);
    const why = affected === undefined ? '' : (0,_why_js__WEBPACK_IMPORTED_MODULE_7__/* .whyText */ .ss)(affected);
    if (why !== '')
        canvas.prose(why, 4, { styles: ['dim'] });
    (0,_changes_js__WEBPACK_IMPORTED_MODULE_8__/* .writeChanges */ .v)(canvas, preview, room, told);
    canvas.line();
}
function writeNames(canvas, title, projects) {
    if (projects.length === 0)
        return;
    canvas.heading(title, (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(projects.length));
    const names = projects.map(({ name }) => (0,_characters_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(name));
    canvas.prose((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(names, MOST_NAMES), 2, { styles: ['dim'] });
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
