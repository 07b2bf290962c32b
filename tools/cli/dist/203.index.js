export const id = 203;
export const ids = [203];
export const modules = {

/***/ 3203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6247);
/* harmony import */ var _mainstem_graph__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6154);
/* harmony import */ var _mainstem_pipeline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23);
/* harmony import */ var _mainstem_report__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(645);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2213);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6433);






const command = {
    usage: 'mainstem why PROJECT [--base REV] [--head REV] [--json] [--cwd DIR]\n\n' +
        'The path from each changed file to one project; null when it is not affected.',
    accepts: ['base', 'head'],
    formats: ['terminal', 'json'],
    async run(options, args) {
        const [name] = args;
        if (name === undefined || args.length > 1)
            throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`Name one project. Usage:\n${command.usage}`);
        const { change } = await (0,_examine_js__WEBPACK_IMPORTED_MODULE_1__/* .examineChange */ .Ut)(options);
        const { project } = (0,_mainstem_pipeline__WEBPACK_IMPORTED_MODULE_2__/* .sidesOf */ .Mm)(change, name);
        const entry = (0,_mainstem_graph__WEBPACK_IMPORTED_MODULE_3__/* .affectedBy */ .M)(change).projects.find((one) => one.name === project.name) ?? null;
        if (options.format === 'json')
            (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .printJson */ .Q2)(entry);
        else
            (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .yy)(entry === null ? `${project.name} is not affected.` : (0,_mainstem_report__WEBPACK_IMPORTED_MODULE_5__/* .renderWhyTerminal */ .j5)(entry, (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .terminal */ .Fo)()));
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

/***/ 645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NC: () => (/* binding */ byEnvironment),
/* harmony export */   dQ: () => (/* binding */ renderAffectedTerminal),
/* harmony export */   j5: () => (/* binding */ renderWhyTerminal)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8842);
/* harmony import */ var _why_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9366);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6992);
/* harmony import */ var _canvas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5021);




const MOST_PROJECTS = 100;
const MOST_REASONS = 20;
const CHANGE_STYLES = { added: ['green'], modified: ['yellow'], removed: ['red'] };
/** The affected projects by environment, each with the shortest path that says why, then the waves. */
function renderAffectedTerminal(affected, options) {
    const canvas = (0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .makeCanvas */ .pt)(options);
    const { projects } = affected;
    const range = `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRevision */ .w7)(affected.base)}..${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRevision */ .w7)(affected.head)}`;
    canvas.line(`${canvas.paint(projects.length === 0 ? 'no project is affected' : `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(projects.length, 'project')} affected`, 'bold')}  ${canvas.paint(range, 'dim')}`);
    let left = MOST_PROJECTS;
    for (const [environment, group] of byEnvironment(projects)) {
        canvas.heading(environment === '' ? 'No environment' : (0,_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(environment), (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(group.length));
        for (const project of group.slice(0, left)) {
            canvas.row(canvas.paint((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(project.name), 'bold'), canvas.paint(_why_js__WEBPACK_IMPORTED_MODULE_3__/* .CHANGE_WORDS */ .r8[project.change], ...CHANGE_STYLES[project.change]), 2);
            const why = (0,_why_js__WEBPACK_IMPORTED_MODULE_3__/* .whyText */ .ss)(project);
            canvas.prose(why === '' ? project.kind : `${project.kind}: ${why}`, 4, { styles: ['dim'] });
        }
        if (group.length > left) {
            canvas.line(`  ${canvas.paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(group.length - left, 'more project')}, see --json`, 'dim')}`);
        }
        left = Math.max(0, left - group.length);
    }
    writeWaves(canvas, affected.waves);
    return canvas.toString();
}
function writeWaves(canvas, waves) {
    const several = Object.entries(waves).filter(([, list]) => list.length > 0);
    if (several.length === 0)
        return;
    canvas.heading('Waves', 'the order of the rollout');
    for (const [environment, list] of several) {
        canvas.line(`  ${canvas.paint(environment === '' ? 'no environment' : (0,_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(environment), 'bold')}`);
        list.forEach((names, index) => {
            canvas.prose((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(names.map(_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN), 12), 4, { lead: canvas.paint(`${index + 1}  `, 'dim') });
        });
    }
}
/** Why one project is affected, every changed file with its path; `null`: it is not. */
function renderWhyTerminal(entry, options) {
    const canvas = (0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .makeCanvas */ .pt)(options);
    const { paint } = canvas;
    if (entry === null) {
        canvas.line(`${paint('not affected:', 'bold', 'green')} ${paint('no changed file reaches this project')}`);
        return canvas.toString();
    }
    canvas.prose((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(entry.name), 0, { styles: ['bold'] });
    canvas.prose([entry.kind, ...(entry.environment === undefined ? [] : [entry.environment]), _why_js__WEBPACK_IMPORTED_MODULE_3__/* .CHANGE_WORDS */ .r8[entry.change]].join(', '), 0, { styles: ['dim'] });
    if (entry.renamedFrom !== undefined)
        canvas.prose(entry.renamedFrom, 0, { lead: paint('renamed from ', 'dim') });
    if (entry.renamedTo !== undefined)
        canvas.prose(entry.renamedTo, 0, { lead: paint('renamed to ', 'dim') });
    canvas.line();
    if (entry.reasons.length === 0)
        canvas.line(paint('no reason is recorded', 'dim'));
    for (const reason of entry.reasons.slice(0, MOST_REASONS)) {
        canvas.prose((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(reason.file), 2, { styles: ['yellow'] });
        const hops = [...reason.path].reverse();
        const names = [...hops.map(({ project }) => project), entry.name];
        const depth = (index) => 2 * Math.min(index, 8) + 5;
        const column = Math.max(...names.map((name, index) => depth(index) + (0,_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .textWidth */ .sc)((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(name))));
        names.forEach((name, index) => {
            const edge = index === 0 ? undefined : hops[index - 1]?.edge;
            const label = edge ?? (hops.length === 0 ? 'its own file' : 'holds the file');
            const shown = paint((0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(name), ...(index === names.length - 1 ? ['bold'] : []));
            const lead = `${' '.repeat(depth(index) - 3)}${paint('└─', 'dim')} ${shown}`;
            canvas.line(`${lead}${' '.repeat(column - (0,_canvas_js__WEBPACK_IMPORTED_MODULE_0__/* .paintedWidth */ .i7)(lead) + 2)}${paint(label, 'dim')}`);
        });
        if (reason.unresolved !== undefined) {
            canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(reason.unresolved), 4, { lead: paint('assumed: ', 'cyan') });
        }
        canvas.line();
    }
    const more = entry.reasons.length - Math.min(entry.reasons.length, MOST_REASONS) + (entry.moreReasons ?? 0);
    if (more > 0)
        canvas.line(`  ${paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(more, 'more changed file')}`, 'dim')}`);
    return canvas.toString();
}
/** Projects by environment in the order in which environments first appear; those without one last. */
function byEnvironment(projects) {
    const groups = new Map();
    for (const project of projects) {
        const name = project.environment ?? '';
        groups.set(name, [...(groups.get(name) ?? []), project]);
    }
    return [...groups].sort(([a], [b]) => (a === '' ? 1 : 0) - (b === '' ? 1 : 0));
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
