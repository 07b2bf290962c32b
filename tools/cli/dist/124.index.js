export const id = 124;
export const ids = [124];
export const modules = {

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

/***/ 8227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ graphDocument)
/* harmony export */ });
/** The graph as `mainstem/graph@1`. */
function graphDocument(graph) {
    return {
        schema: 'mainstem/graph@1',
        revision: graph.tree.revision,
        projects: [...graph.projects.values()],
        edges: [...graph.edges],
        unresolved: [...graph.unresolved],
    };
}


/***/ }),

/***/ 124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SCANNERS: () => (/* reexport safe */ _build_js__WEBPACK_IMPORTED_MODULE_1__.K),
/* harmony export */   affectedBy: () => (/* reexport safe */ _affected_js__WEBPACK_IMPORTED_MODULE_0__.M),
/* harmony export */   buildGraph: () => (/* reexport safe */ _build_js__WEBPACK_IMPORTED_MODULE_1__.Z),
/* harmony export */   createClosures: () => (/* reexport safe */ _inputs_js__WEBPACK_IMPORTED_MODULE_5__.$),
/* harmony export */   graphDocument: () => (/* reexport safe */ _document_js__WEBPACK_IMPORTED_MODULE_3__.q),
/* harmony export */   loadChange: () => (/* reexport safe */ _load_js__WEBPACK_IMPORTED_MODULE_6__.HN),
/* harmony export */   loadGraph: () => (/* reexport safe */ _load_js__WEBPACK_IMPORTED_MODULE_6__.f6),
/* harmony export */   loadWorkingGraph: () => (/* reexport safe */ _load_js__WEBPACK_IMPORTED_MODULE_6__.iG),
/* harmony export */   mergeCandidates: () => (/* reexport safe */ _candidates_js__WEBPACK_IMPORTED_MODULE_2__.Z),
/* harmony export */   projectName: () => (/* reexport safe */ _candidates_js__WEBPACK_IMPORTED_MODULE_2__.j),
/* harmony export */   readKnownFacts: () => (/* reexport safe */ _facts_js__WEBPACK_IMPORTED_MODULE_4__.bW),
/* harmony export */   scanRevisions: () => (/* reexport safe */ _facts_js__WEBPACK_IMPORTED_MODULE_4__.uN),
/* harmony export */   scanTree: () => (/* reexport safe */ _facts_js__WEBPACK_IMPORTED_MODULE_4__.wp),
/* harmony export */   stackOrder: () => (/* reexport safe */ _waves_js__WEBPACK_IMPORTED_MODULE_7__.f)
/* harmony export */ });
/* harmony import */ var _affected_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6154);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7939);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2448);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8227);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7796);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9347);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3137);
/* harmony import */ var _waves_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3958);











/***/ }),

/***/ 9347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createClosures)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3870);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3244);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6449);
/* harmony import */ var _globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(703);


/** Files above a project that choose the version of its tools. */
const TOOL_VERSIONS = new Set(['.terraform-version', '.opentofu-version', '.tool-versions']);
/**
 * @param options `delivered: false`: what Applications deliver is left out, since their own manifests do not depend on it.
 */
function createClosures(graph, options = {}) {
    const { tree } = graph;
    const owned = new Map();
    for (const path of tree.entries.keys()) {
        const owner = graph.ownerOf(path)?.name;
        if (owner === undefined)
            continue;
        const list = owned.get(owner);
        if (list === undefined)
            owned.set(owner, [path]);
        else
            list.push(path);
    }
    const targets = new Map();
    for (const { from, to, reads, reason } of graph.edges) {
        if (reason === 'application-path' && options.delivered === false)
            continue;
        if (reads === undefined)
            targets.set(from, [...(targets.get(from) ?? []), to]);
    }
    const read = new Map();
    for (const entry of graph.reads)
        read.set(entry.project, [...(read.get(entry.project) ?? []), entry]);
    for (const { project, widensTo } of graph.unresolved) {
        for (const glob of widensTo)
            if (glob !== '**')
                read.set(project, [...(read.get(project) ?? []), { glob }]);
    }
    const open = new Set(graph.unresolved.map(({ project }) => project));
    const projectsOf = (project) => {
        const seen = new Set([project]);
        // A set is walked in the order in which it grows.
        for (const next of seen)
            for (const target of targets.get(next) ?? [])
                seen.add(target);
        return seen;
    };
    const filesOf = (project) => {
        const files = new Set();
        for (const next of projectsOf(project)) {
            for (const path of owned.get(next) ?? [])
                files.add(path);
            for (const { path, glob } of read.get(next) ?? []) {
                if (path !== undefined && tree.entries.has(path))
                    files.add(path);
                if (glob === undefined)
                    continue;
                for (const below of tree.filesBelow((0,_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .staticPrefix */ .n)(glob)))
                    if ((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .matchesGlob */ .kt)(below, glob))
                        files.add(below);
            }
        }
        for (let folder = graph.projects.get(project)?.root ?? '.';; folder = (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(folder)) {
            for (const name of tree.list(folder)) {
                if (TOOL_VERSIONS.has((0,_mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(name)))
                    files.add(folder === '.' ? name : `${folder}/${name}`);
            }
            if (folder === '.')
                break;
        }
        return [...files].sort();
    };
    return {
        filesOf,
        isResolved: (project) => ![...projectsOf(project)].some((name) => open.has(name)),
        inputsDigest: (project) => {
            const root = graph.projects.get(project)?.root ?? '.';
            const unresolved = graph.unresolved.filter((one) => one.project === project).map(({ what }) => what);
            return (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)({
                files: filesOf(project).map((path) => [path, tree.entries.get(path)?.mode, tree.entries.get(path)?.id]),
                instance: (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_3__/* .instanceOf */ .hR)(root, graph.settings),
                unresolved,
                // What may be anything in the tree depends on all of it.
                ...(graph.unresolved.some((one) => one.project === project && one.widensTo.includes('**'))
                    ? { everything: [...tree.entries].map(([path, { mode, id }]) => [path, mode, id]) }
                    : {}),
            });
        },
    };
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


/***/ })

};
