export const id = 573;
export const ids = [573];
export const modules = {

/***/ 5573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6449);
/* harmony import */ var _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6247);
/* harmony import */ var _mainstem_graph__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6154);
/* harmony import */ var _mainstem_pipeline_environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8845);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2213);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6433);






const command = {
    usage: 'mainstem affected [--base REV] [--head REV] [--environment E] [--format terminal|json|markdown] [--cwd DIR]\n\n' +
        'The projects whose effect may differ between base and head, each with the path of edges that says why.',
    accepts: ['base', 'head', 'environment'],
    formats: ['terminal', 'json', 'markdown'],
    async run(options, args) {
        if (args.length > 0)
            throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`mainstem affected takes no project. Usage:\n${command.usage}`);
        const { change } = await (0,_examine_js__WEBPACK_IMPORTED_MODULE_1__/* .examineChange */ .Ut)(options);
        const whole = (0,_mainstem_graph__WEBPACK_IMPORTED_MODULE_2__/* .affectedBy */ .M)(change);
        const { environment } = options;
        const document = environment === undefined ? whole : (0,_mainstem_pipeline_environment__WEBPACK_IMPORTED_MODULE_3__/* .onlyInEnvironment */ .p)(whole, environment, change);
        if (options.format === 'json')
            (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .printJson */ .Q2)(document);
        else {
            const order = (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_5__/* .compareEnvironments */ .OL)(change.head.settings);
            const projects = [...document.projects].sort((a, b) => order(a.environment, b.environment));
            const inOrder = { ...document, projects };
            const { renderAffectedMarkdown, renderAffectedTerminal } = await Promise.all(/* import() */[__webpack_require__.e(912), __webpack_require__.e(229)]).then(__webpack_require__.bind(__webpack_require__, 8629));
            (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .yy)(options.format === 'markdown' ? renderAffectedMarkdown(document) : renderAffectedTerminal(inOrder, (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .terminal */ .Fo)()));
        }
        return 0;
    },
};


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
async function examineChange(options, reader = 'nobody') {
    const repository = await examineRepository(options);
    const headName = options.head ?? 'HEAD';
    const baseName = options.base ?? (await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_1__/* .defaultBase */ .p)(repository, headName));
    const names = headName === 'HEAD' ? [baseName, headName] : [baseName, headName, 'HEAD'];
    const [[base, head, checkedOut], { loadChange }] = await Promise.all([
        (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_1__/* .resolveRevisions */ .Z)(repository, names),
        Promise.all(/* import() */[__webpack_require__.e(520), __webpack_require__.e(466), __webpack_require__.e(137), __webpack_require__.e(124)]).then(__webpack_require__.bind(__webpack_require__, 124)),
    ]);
    if (base === undefined || head === undefined)
        throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('Name the base: --base <revision>');
    let uncommitted;
    const change = await loadChange(repository, base, head, () => {
        uncommitted = warnUncommitted(repository, reader);
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
    const { loadGraph, loadWorkingGraph } = await Promise.all(/* import() */[__webpack_require__.e(520), __webpack_require__.e(466), __webpack_require__.e(137), __webpack_require__.e(124)]).then(__webpack_require__.bind(__webpack_require__, 124));
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
async function warnUncommitted(repository, reader = 'nobody') {
    const files = await (0,_mainstem_repository__WEBPACK_IMPORTED_MODULE_3__/* .changedOnDisk */ .D)(repository);
    if (files.length > 0) {
        const some = files.slice(0, 3).join(', ') + (files.length > 3 ? ', …' : '');
        const [are, them] = files.length === 1 ? ['file is', 'it'] : ['files are', 'them'];
        note(reader === 'terraform'
            ? `${files.length} uncommitted ${are} read by Terraform and not by the graph (${some}): commit ${them} first.`
            : `${files.length} uncommitted ${are} not looked at (${some}): commit first.`);
    }
    return files;
}
/** A line on standard error. */
function note(line) {
    process.stderr.write(`mainstem: ${line}\n`);
}


/***/ }),

/***/ 6154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ affectedBy)
});

// EXTERNAL MODULE: ./tools/change/src/settings.ts
var settings = __webpack_require__(6449);
// EXTERNAL MODULE: ./tools/change/src/paths.ts
var paths = __webpack_require__(3870);
// EXTERNAL MODULE: ./tools/change/src/digest.ts
var digest = __webpack_require__(3244);
// EXTERNAL MODULE: ./tools/graph/src/globs.ts
var globs = __webpack_require__(703);
;// CONCATENATED MODULE: ./tools/graph/src/reach.ts
/**
 * Steps that a search from each source may take together. Past it, the sources that are left are searched at once, each
 * reached project keeping only its nearest: a change of thousands of projects needs no thousand reasons each.
 */
const MOST_STEPS = 200_000;
/** Files of one source that are carried along to what depends on it. */
const MOST_FILES = 20;
/** Every project that depends on a source, with the path of edges that leads there. */
function* pathsTo(graph, sources) {
    const dependents = dependentsOf(graph);
    let steps = 0;
    const rest = [];
    for (const [source, reasons] of sources) {
        if (steps > MOST_STEPS) {
            rest.push(source);
            continue;
        }
        for (const step of search(dependents, [source])) {
            steps++;
            yield* explain(step, reasons);
        }
    }
    for (const step of search(dependents, rest))
        yield* explain(step, sources.get(step.source) ?? []);
}
function* explain({ project, path }, reasons) {
    for (const reason of reasons.slice(0, MOST_FILES)) {
        yield { project, reason: { ...reason, path: [...path, ...reason.path] } };
    }
}
/** Breadth first against the direction of the edges: each project once, by its shortest path. */
function* search(dependents, from) {
    const seen = new Set(from);
    let frontier = from.map((source) => ({ project: source, source, path: [] }));
    while (frontier.length > 0) {
        const next = [];
        for (const { project, source, path } of frontier) {
            for (const [dependent, edge] of dependents.get(project) ?? []) {
                if (seen.has(dependent))
                    continue;
                seen.add(dependent);
                const step = { project: dependent, source, path: [{ project, edge }, ...path] };
                next.push(step);
                yield step;
            }
        }
        frontier = next;
    }
}
/** Who depends on whose whole effect. Edges that only read a file do not pass changes of effect on. */
function dependentsOf(graph) {
    const dependents = new Map();
    for (const { from, to, reason, reads } of graph.edges) {
        if (reads !== undefined)
            continue;
        const list = dependents.get(to);
        if (list === undefined)
            dependents.set(to, [[from, reason]]);
        else
            list.push([from, reason]);
    }
    return dependents;
}

;// CONCATENATED MODULE: ./tools/graph/src/renames.ts
/**
 * Removed and added projects of one kind that share most of their files, by Git's rename detection. A rename stays a removal
 * and an addition (its state or its live objects do not follow by themselves); this only says so.
 */
function renamesOf({ base, head, renames }) {
    const votes = new Map();
    for (const { from, to } of renames) {
        const before = base.ownerOf(from);
        const after = head.ownerOf(to);
        if (before === undefined || after === undefined || before.kind !== after.kind)
            continue;
        if (head.projects.has(before.name) || base.projects.has(after.name))
            continue;
        const forBefore = votes.get(before.name) ?? new Map();
        forBefore.set(after.name, (forBefore.get(after.name) ?? 0) + 1);
        votes.set(before.name, forBefore);
    }
    const result = { from: new Map(), to: new Map() };
    for (const [before, candidates] of [...votes].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const best = [...candidates].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
        if (best === undefined || result.from.has(best[0]))
            continue;
        result.to.set(before, best[0]);
        result.from.set(best[0], before);
    }
    return result;
}

// EXTERNAL MODULE: ./tools/graph/src/waves.ts
var waves = __webpack_require__(3958);
;// CONCATENATED MODULE: ./tools/graph/src/affected.ts





/** Reasons beyond this many are counted, not listed. */
const MOST_REASONS = 20;
/**
 * The projects whose effect may differ between base and head, each with the changed files that reach it.
 *
 * A project is affected when, in the graph of base or of head, a changed file is its own, is read by it, matches what one of
 * its unresolved references widens to, or does so for a project that it depends on. Both graphs count: an edge that was
 * removed, or whose target appeared only now, is in one of them.
 */
function affectedBy(change) {
    const { base, head } = change;
    const reasons = new Map();
    const add = (project, reason) => {
        const list = reasons.get(project);
        if (list === undefined)
            reasons.set(project, [reason]);
        else
            list.push(reason);
    };
    const replanned = changedInstances(change);
    for (const graph of base.projects === head.projects ? [head] : [head, base]) {
        // one graph serves both where nothing changed shape
        for (const { project, reason } of reasonsIn(graph, change.files, replanned))
            add(project, reason);
    }
    const names = new Set([...base.projects.keys(), ...head.projects.keys()]);
    for (const name of names) {
        if (reasons.has(name))
            continue;
        const why = quietChange(name, change);
        if (why !== undefined)
            add(name, why);
    }
    const renamed = renamesOf(change);
    const projects = [...reasons.keys()]
        .sort()
        .map((name) => describe(name, reasons.get(name) ?? [], change, renamed))
        .filter((project) => project !== undefined);
    return {
        schema: 'mainstem/affected@1',
        base: base.tree.revision,
        head: head.tree.revision,
        projects,
        waves: (0,waves/* wavesOf */.g)(head, new Set(projects.filter(({ change }) => change !== 'removed').map(({ name }) => name))),
    };
}
/**
 * Every (project, changed file) of one graph, nearest first.
 *
 * @param replanned projects that the settings' file alone changes.
 */
function reasonsIn(graph, files, replanned) {
    const found = [];
    const sources = new Map();
    const source = (project, reason) => {
        found.push({ project, reason });
        const list = sources.get(project);
        if (list === undefined)
            sources.set(project, [reason]);
        else
            list.push(reason);
    };
    const readsByPath = groupBy(graph.reads.filter(({ path }) => path !== undefined), ({ path }) => path);
    const globs = indexGlobs(graph);
    for (const { path: file } of files) {
        const owner = graph.ownerOf(file);
        if (owner !== undefined)
            source(owner.name, { file, path: [] });
        for (const { project, reason } of readsByPath.get(file) ?? []) {
            if (project !== owner?.name)
                source(project, { file, path: hop(owner, reason) });
        }
        for (const { project, reason, unresolved } of globs.matching(file)) {
            if (project === owner?.name)
                continue;
            source(project, { file, path: hop(owner, reason), ...(unresolved === undefined ? {} : { unresolved }) });
        }
    }
    for (const project of replanned)
        source(project, { file: settings/* SETTINGS_FILE */.tP, path: [] });
    for (const entry of pathsTo(graph, sources))
        found.push(entry);
    return found;
}
function hop(owner, edge) {
    return owner === undefined ? [] : [{ project: owner.name, edge }];
}
/** Globs by their fixed first folders, so that a file is matched only against those that could. */
function indexGlobs(graph) {
    const byPrefix = new Map();
    const add = (entry) => {
        const prefix = (0,globs/* staticPrefix */.n)(entry.glob);
        const list = byPrefix.get(prefix);
        if (list === undefined)
            byPrefix.set(prefix, [entry]);
        else
            list.push(entry);
    };
    for (const { project, glob, reason } of graph.reads)
        if (glob !== undefined)
            add({ project, glob, reason });
    for (const { project, widensTo, what } of graph.unresolved) {
        for (const glob of widensTo)
            add({ project, glob, reason: 'implicit', unresolved: what });
    }
    return {
        *matching(file) {
            if (byPrefix.size === 0)
                return;
            for (let end = file.length;; end = file.lastIndexOf('/', end - 1)) {
                for (const entry of byPrefix.get(end < 0 ? '.' : file.slice(0, end)) ?? []) {
                    if ((0,paths/* matchesGlob */.kt)(file, entry.glob))
                        yield entry;
                }
                if (end < 0)
                    return;
            }
        },
    };
}
/** Stacks that the settings plan otherwise than before: another workspace, other variable files. */
function changedInstances({ base, head, files }) {
    if (!files.some(({ path }) => path === settings/* SETTINGS_FILE */.tP))
        return [];
    return [...head.projects.values()]
        .filter(({ name, kind }) => kind === 'terraform-stack' && base.projects.get(name)?.kind === kind)
        .filter(({ root }) => (0,digest/* digestOf */.o)((0,settings/* instanceOf */.hR)(root, base.settings)) !== (0,digest/* digestOf */.o)((0,settings/* instanceOf */.hR)(root, head.settings)))
        .map(({ name }) => name);
}
/** A change that no file of the project shows: its kind, its environment, or that it is one at all. */
function quietChange(name, { base, head, files }) {
    const before = base.projects.get(name);
    const after = head.projects.get(name);
    if (before?.kind === after?.kind && before?.environment === after?.environment)
        return undefined;
    const related = [...head.edges, ...base.edges].find(({ to, file }) => to === name && files.some(({ path }) => path === file));
    const file = related?.file ?? files.find(({ path }) => path === settings/* SETTINGS_FILE */.tP)?.path ?? files[0]?.path;
    return file === undefined ? undefined : { file, path: [] };
}
function describe(name, reasons, { base, head }, renamed) {
    const before = base.projects.get(name);
    const after = head.projects.get(name);
    const project = after ?? before;
    if (project === undefined)
        return undefined;
    const byFile = new Map();
    for (const reason of reasons) {
        const known = byFile.get(reason.file);
        if (known === undefined || reason.path.length < known.path.length)
            byFile.set(reason.file, reason);
    }
    const sorted = [...byFile.values()].sort((a, b) => a.path.length - b.path.length || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
    const from = renamed.from.get(name);
    const to = renamed.to.get(name);
    return {
        ...project,
        change: after === undefined ? 'removed' : before === undefined ? 'added' : 'modified',
        reasons: sorted.slice(0, MOST_REASONS),
        ...(sorted.length > MOST_REASONS ? { moreReasons: sorted.length - MOST_REASONS } : {}),
        ...(from === undefined ? {} : { renamedFrom: from }),
        ...(to === undefined ? {} : { renamedTo: to }),
    };
}
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 3958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ stackOrder),
/* harmony export */   g: () => (/* binding */ wavesOf)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6449);

/**
 * The affected stacks of each environment in layers: a stack comes after every affected stack of its environment that it
 * depends on, also through modules. Stacks that depend on each other in a circle share a layer; `validate` reports the circle.
 */
function wavesOf(graph, affected) {
    const stacks = [...graph.projects.values()].filter(({ name, kind }) => kind === 'terraform-stack' && affected.has(name));
    const dependencies = stackDependencies(graph, stacks.map(({ name }) => name));
    const waves = {};
    const environments = [...new Set(stacks.map(({ environment }) => environment ?? ''))];
    for (const environment of environments.sort((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .compareEnvironments */ .OL)(graph.settings))) {
        const here = stacks.filter((stack) => (stack.environment ?? '') === environment).map(({ name }) => name);
        waves[environment] = layers(here, dependencies);
    }
    return waves;
}
/**
 * Some stacks in layers, whatever their environments, and what each of them comes after.
 *
 * @param names the stacks that count: what lies between two of them matters only when it is one of them or no stack.
 */
function stackOrder(graph, names) {
    const wanted = new Set(names);
    const all = stackDependencies(graph, names);
    const after = new Map([...all].map(([name, found]) => [name, new Set([...found].filter((other) => wanted.has(other)))]));
    return { layers: layers(names, after), after };
}
/** For each stack, the other stacks that it reaches without passing through a third stack. */
function stackDependencies(graph, stacks) {
    const targets = new Map();
    for (const { from, to, reads } of graph.edges) {
        if (reads !== undefined)
            continue;
        const list = targets.get(from);
        if (list === undefined)
            targets.set(from, [to]);
        else
            list.push(to);
    }
    const isStack = (name) => graph.projects.get(name)?.kind === 'terraform-stack';
    const result = new Map();
    for (const stack of stacks) {
        const found = new Set();
        const seen = new Set([stack]);
        const queue = [...(targets.get(stack) ?? [])];
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
            if (seen.has(next))
                continue;
            seen.add(next);
            if (isStack(next))
                found.add(next);
            queue.push(...(targets.get(next) ?? []));
        }
        result.set(stack, found);
    }
    return result;
}
function layers(names, dependencies) {
    const left = new Set([...names].sort());
    const result = [];
    while (left.size > 0) {
        const ready = [...left].filter((name) => ![...(dependencies.get(name) ?? [])].some((other) => left.has(other)));
        const layer = ready.length > 0 ? ready : circle(left, dependencies);
        for (const name of layer)
            left.delete(name);
        result.push(layer);
    }
    return result;
}
/** The members of a circle that nothing else in the rest has to come before. */
function circle(left, dependencies) {
    const within = (name) => [...(dependencies.get(name) ?? [])].filter((other) => left.has(other));
    const reach = (name) => new Set(within(name)); // dependencies are transitive already
    const smallest = [...left].sort((a, b) => reach(a).size - reach(b).size || (a < b ? -1 : 1))[0];
    return [...left].filter((name) => name === smallest || (reach(smallest).has(name) && reach(name).has(smallest)));
}


/***/ }),

/***/ 8845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ onlyInEnvironment)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6449);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6247);

/**
 * What is affected in one environment. `prod` and `production` name the same one.
 *
 * @throws InputError for an environment that neither the settings nor any folder names: a typing error must not look like
 *   "nothing is affected".
 */
function onlyInEnvironment(document, wanted, change) {
    const { settings } = change.head;
    const known = new Set(settings.environments.map(({ name }) => name));
    for (const graph of [change.base, change.head]) {
        for (const { environment } of graph.projects.values())
            if (environment !== undefined)
                known.add(environment);
    }
    const is = (name) => name !== undefined && (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .canonicalEnvironment */ .ex)(name, settings) === (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .canonicalEnvironment */ .ex)(wanted, settings);
    if (![...known].some(is)) {
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`There is no environment ${JSON.stringify(wanted)}. There are: ${[...known].join(', ')}.`);
    }
    return {
        ...document,
        projects: document.projects.filter(({ environment }) => is(environment)),
        waves: Object.fromEntries(Object.entries(document.waves).filter(([name]) => is(name))),
    };
}


/***/ })

};
