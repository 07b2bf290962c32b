export const id = 230;
export const ids = [230];
export const modules = {

/***/ 4849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/change/src/words.ts
var words = __webpack_require__(6155);
// EXTERNAL MODULE: ./tools/change/src/settings.ts
var src_settings = __webpack_require__(6449);
// EXTERNAL MODULE: ./tools/terraform/src/preview/preview-stack.ts
var preview_stack = __webpack_require__(9386);
;// CONCATENATED MODULE: ./tools/terraform/src/observe/observe-stack.ts

/**
 * Looks at what is really there. A plan with a refresh tells what changed outside of Terraform (`resource_drift`) apart from what the configuration
 * would change, so one run serves for both; only where something drifted, a second one without a refresh tells what would change all the same:
 * what somebody declared and nobody applied.
 *
 * Values that a provider only reads back in another form, and outputs that follow, are no drift.
 *
 * @throws ToolError when a plan fails: a stack that could not be looked at is never clean.
 */
async function observeStack(context, folder, options = {}) {
    const look = await (0,preview_stack/* previewStack */.h)(context, folder, options);
    if (look.skipped !== undefined)
        return { drift: [], pending: 0, warnings: [], tools: {}, skipped: look.skipped };
    const drift = (look.drift ?? []).filter(({ action, fields }) => action !== 'update' || fields.length > 0);
    const declared = drift.length === 0 || changesOf(look) === 0
        ? look
        : await (0,preview_stack/* previewStack */.h)(context, folder, { ...options, refresh: false });
    return { drift, pending: changesOf(declared), warnings: look.warnings, tools: look.tools };
}
function changesOf({ resources }) {
    return resources.filter(({ action }) => action !== 'no-op' && action !== 'read').length;
}

// EXTERNAL MODULE: ./tools/toolchain/src/pool.ts
var pool = __webpack_require__(9305);
// EXTERNAL MODULE: ./tools/pipeline/src/plan.ts + 5 modules
var plan = __webpack_require__(7542);
// EXTERNAL MODULE: ./tools/pipeline/src/preview.ts
var preview = __webpack_require__(9980);
// EXTERNAL MODULE: ./tools/pipeline/src/session.ts
var src_session = __webpack_require__(23);
// EXTERNAL MODULE: ./tools/pipeline/src/stack-folder.ts
var stack_folder = __webpack_require__(6509);
;// CONCATENATED MODULE: ./tools/pipeline/src/drift.ts







/**
 * Looks for what differs from what was applied although nobody declared it.
 *
 * @param names stacks; none: all of head, or of one environment.
 * @throws InputError for a project that is no stack, or an environment that nothing has.
 */
async function observeProjects(session, names, options = {}) {
    const since = (options.now ?? new Date()).toISOString();
    const projects = [];
    const failures = [];
    await (0,pool/* pool */.d)(stacksOf(session, names, options.environment), (0,pool/* poolSize */.G)(plan/* PLAN_BYTES */.W), async (name) => {
        const sides = (0,src_session/* sidesOf */.Mm)(session.change, name);
        const { environment } = sides.project;
        try {
            session.progress(`look at ${name}`);
            const { skipped, drift, pending, warnings } = await (0,stack_folder/* inStackFolder */.i)(session, sides, (folder) => observeStack((0,preview/* contextOf */.V)(session, sides), folder));
            if (skipped !== undefined)
                failures.push({ project: name, message: `not looked at: ${skipped}` });
            else {
                projects.push({
                    project: name,
                    engine: 'terraform',
                    ...(environment === undefined ? {} : { environment }),
                    since,
                    resources: [...drift],
                    pending,
                    ...(warnings.length === 0 ? {} : { warnings: [...warnings] }),
                });
            }
        }
        catch (error) {
            failures.push({ project: name, message: (0,errors/* messageOf */.bD)(error) });
        }
    });
    const byName = (a, b) => (a.project < b.project ? -1 : 1);
    return {
        schema: 'mainstem/drift@1',
        ...(options.environment === undefined ? {} : { environment: options.environment }),
        projects: projects.sort(byName),
        failures: failures.sort(byName),
    };
}
function stacksOf(session, names, wanted) {
    const { projects, settings } = session.change.head;
    for (const name of names) {
        const { project, change } = (0,src_session/* sidesOf */.Mm)(session.change, name);
        if (project.kind !== 'terraform-stack')
            throw new errors/* InputError */.dz(`${name} is ${(0,words/* withArticle */.vJ)(project.kind)}, not a terraform-stack: it has no state to drift from.`);
        if (change === 'removed')
            throw new errors/* InputError */.dz(`${name} is not in this commit. To see what is: mainstem graph`);
    }
    const stacks = [...projects.values()].filter(({ kind }) => kind === 'terraform-stack');
    const is = (environment) => wanted === undefined ||
        (environment !== undefined &&
            (0,src_settings/* canonicalEnvironment */.ex)(environment, settings) === (0,src_settings/* canonicalEnvironment */.ex)(wanted, settings));
    if (wanted !== undefined &&
        !stacks.some(({ environment }) => is(environment)) &&
        !settings.environments.some(({ name }) => is(name))) {
        const known = [...new Set(stacks.flatMap(({ environment }) => environment ?? []))];
        throw new errors/* InputError */.dz(`There is no environment ${JSON.stringify(wanted)}. There are: ${known.join(', ') || 'none'}.`);
    }
    return stacks
        .filter(({ name, environment }) => is(environment) && (names.length === 0 || names.includes(name)))
        .map(({ name }) => name);
}

// EXTERNAL MODULE: ./tools/change/src/documents/preview.ts + 1 modules
var documents_preview = __webpack_require__(948);
// EXTERNAL MODULE: ./tools/report/src/characters.ts
var characters = __webpack_require__(8842);
// EXTERNAL MODULE: ./tools/report/src/wording.ts
var wording = __webpack_require__(6992);
// EXTERNAL MODULE: ./tools/report/src/terminal/canvas.ts
var terminal_canvas = __webpack_require__(5021);
// EXTERNAL MODULE: ./tools/report/src/terminal/changes.ts
var changes = __webpack_require__(7912);
;// CONCATENATED MODULE: ./tools/report/src/terminal/drift.ts





const ROOM = { resources: 40, fields: 16, lines: 20, more: 'see --json' };
/** What drifted, stack by stack; clean ones in one line. */
function renderDriftTerminal({ projects, failures }, options) {
    const canvas = (0,terminal_canvas/* makeCanvas */.pt)(options);
    const { paint } = canvas;
    const drifted = projects.filter(({ resources }) => resources.length > 0);
    const clean = projects.filter(({ resources }) => resources.length === 0);
    for (const { project, since, resources, pending, warnings = [] } of drifted) {
        canvas.row(paint((0,terminal_canvas/* named */.KT)(project), 'bold'), paint(`${(0,wording/* plural */.LS)(resources.length, 'resource')} drifted`, 'bold', 'yellow'), 0);
        canvas.line(`  ${paint(`first seen ${since}${pending === 0 ? '' : `; ${(0,wording/* plural */.LS)(pending, 'declared change')} not applied yet`}`, 'dim')}`);
        (0,changes/* writeChanges */.v)(canvas, asPreview(project, resources, warnings), ROOM, new Set());
        canvas.line();
    }
    const names = clean.map(({ project, pending }) => `${(0,characters/* oneLine */.TN)(project)}${pending === 0 ? '' : ` (${(0,wording/* plural */.LS)(pending, 'declared change')} not applied yet)`}`);
    if (names.length > 0)
        canvas.prose((0,wording/* listed */.KE)(names, 20), 0, { lead: paint('clean  ', 'green') });
    if (failures.length > 0)
        canvas.prose((0,wording/* listed */.KE)(failures.map((failure) => (0,characters/* oneLine */.TN)(failure.project)), 20), 0, { lead: paint('could not be looked at  ', 'red') });
    if (projects.length + failures.length === 0)
        canvas.line('no stack to look at');
    return canvas.toString();
}
/** Drift is written as a preview's changes are. */
function asPreview(project, resources, warnings) {
    const receipt = { head: '', dirty: false, inputs: '', outcome: '', tools: {} };
    return {
        schema: 'mainstem/preview@1',
        project,
        engine: 'terraform',
        counts: (0,documents_preview/* noCounts */.Yi)(),
        resources,
        warnings,
        receipt,
    };
}

// EXTERNAL MODULE: ./tools/cli/src/examine.ts
var examine = __webpack_require__(2213);
// EXTERNAL MODULE: ./tools/cli/src/output.ts
var output = __webpack_require__(6433);
// EXTERNAL MODULE: ./tools/cli/src/previews.ts
var previews = __webpack_require__(8353);
;// CONCATENATED MODULE: ./tools/cli/src/commands/drift.ts





const command = {
    usage: 'mainstem drift [PROJECT...] [--environment E] [--head REV] [--json] [--cwd DIR]\n\n' +
        'What differs from what was applied although nobody declared it; changes that are declared and not applied yet are only counted.\n' +
        'Exit 3 when something drifted, 1 when a stack could not be looked at: that is never "clean".',
    accepts: ['environment', 'head'],
    formats: ['terminal', 'json'],
    async run(options, args) {
        const { session, done } = await (0,previews/* openSession */.f)({ ...options, base: options.head ?? 'HEAD' }, 'terraform');
        const drift = await observeProjects(session, args, { environment: options.environment });
        done();
        if (options.format === 'json')
            (0,output/* printJson */.Q2)(drift);
        else
            (0,output/* print */.yy)(renderDriftTerminal(drift, (0,output/* terminal */.Fo)()));
        for (const { project, message } of drift.failures)
            (0,examine/* note */.N4)(`${project}: ${message}`);
        if (drift.failures.length > 0)
            return 1;
        return drift.projects.some(({ resources }) => resources.length > 0) ? 3 : 0;
    },
};


/***/ })

};
