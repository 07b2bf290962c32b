export const id = 814;
export const ids = [814];
export const modules = {

/***/ 4814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6247);
/* harmony import */ var _mainstem_pipeline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8071);
/* harmony import */ var _previews_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8353);



const command = {
    usage: 'mainstem diff PROJECT... [--base REV] [--head REV] [--out DIR] [--json] [--cwd DIR]\n\n' +
        'What the rendered manifests would do at head against base. No cluster is asked.\n' +
        '--out DIR also writes DIR/<project>.<engine>.json.',
    accepts: ['base', 'head', 'out'],
    formats: ['terminal', 'json'],
    async run(options, args) {
        if (args.length === 0)
            throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`Name an overlay, an API or an Application. Usage:\n${command.usage}`);
        (0,_mainstem_pipeline__WEBPACK_IMPORTED_MODULE_1__/* .prepareDiff */ .dD)();
        const { session, done } = await (0,_previews_js__WEBPACK_IMPORTED_MODULE_2__/* .openSession */ .f)(options);
        const outcome = await (0,_mainstem_pipeline__WEBPACK_IMPORTED_MODULE_1__/* .diffProjects */ .MZ)(session, args);
        done();
        return (0,_previews_js__WEBPACK_IMPORTED_MODULE_2__/* .finishPreviews */ .b)(outcome, session, options);
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
async function openSession(options, reader = 'nobody') {
    const examined = await (0,_examine_js__WEBPACK_IMPORTED_MODULE_0__/* .examineChange */ .Ut)(options, reader);
    const progress = (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .createProgress */ .mf)();
    const gate = process.env.CI === 'true' ? 'block' : 'warn';
    return { session: (0,_mainstem_pipeline__WEBPACK_IMPORTED_MODULE_2__/* .createSession */ .jw)({ ...examined, progress: progress.step, gate }), done: progress.done };
}
/** Prints previews, writes them to `--out`, says what failed, and gives the exit code. */
async function finishPreviews(outcome, session, options) {
    if (options.out !== undefined)
        await (0,_mainstem_pipeline__WEBPACK_IMPORTED_MODULE_3__/* .writePreviews */ .Dr)(options.out, outcome, session);
    if (options.format === 'json')
        (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .printJson */ .Q2)(outcome.previews);
    else {
        const { renderPreviewTerminal } = await Promise.all(/* import() */[__webpack_require__.e(912), __webpack_require__.e(629)]).then(__webpack_require__.bind(__webpack_require__, 8629));
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
  p2: () => (/* binding */ projectOfFile),
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

// EXTERNAL MODULE: ./tools/change/src/documents/preview.ts + 1 modules
var preview = __webpack_require__(948);
// EXTERNAL MODULE: ./tools/change/src/documents/verdict.ts
var verdict = __webpack_require__(8446);
// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/graph/src/affected.ts + 2 modules
var src_affected = __webpack_require__(6154);
// EXTERNAL MODULE: ./tools/pipeline/src/shards.ts
var shards = __webpack_require__(5475);
;// CONCATENATED MODULE: ./tools/pipeline/src/recorded.ts







/** A preview file larger than this is not read: it comes from another job and is data, not trusted. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_FILES = 20_000;
const FILES_AT_ONCE = 64;
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
/** The project that a file is named after, as `fileWord` writes it; the word itself where that was cut short. */
function projectOfFile(name) {
    const word = name.replace(/\.[^.]+\.json$/, '');
    try {
        return decodeURIComponent(word);
    }
    catch {
        return word;
    }
}
/**
 * The previews in a folder, as `writePreviews` leaves them, or in its folders, one an artifact. A file that is no preview, or of
 * another change, is a failure of its project. A plan compares with the live state, so only its head counts.
 *
 * Where an artifact's name ends in `-<attempt>`, what a later attempt says of a project replaces what an earlier one said, so
 * that re-running the failed jobs mends the verdict.
 *
 * @throws InputError when the folder cannot be read, or holds more files than a change could have previews.
 */
async function readPreviews(folder, revisions) {
    const files = await filesIn(folder);
    if (files.length > MOST_FILES) {
        throw new errors/* InputError */.dz(`${folder} holds ${files.length} files; at most ${MOST_FILES} are read. Split the change.`);
    }
    const read = [];
    for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
        read.push(...(await Promise.all(files.slice(start, start + FILES_AT_ONCE).map((file) => readOne(file, revisions)))));
    }
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
    const named = projectOfFile(name);
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

/***/ 5475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ previewCommands)
/* harmony export */ });
/* unused harmony exports MOST_SHARDS, packShards, joinNames, splitNames */
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8167);


/** GitHub runs at most this many jobs of one matrix. */
const MOST_SHARDS = 256;
/**
 * Packs items into at most `most` shards of nearly equal size, in order, so that the same list always gives the same shards.
 */
function packShards(items, most = MOST_SHARDS) {
    const count = Math.min(items.length, Math.max(1, Math.floor(most)));
    return Array.from({ length: count }, (_, index) => items.slice(Math.floor((index * items.length) / count), Math.floor(((index + 1) * items.length) / count)));
}
/** Which command previews which affected project. */
function previewCommands({ projects }) {
    return {
        plan: projects.filter(({ kind }) => kind === 'terraform-stack').map(({ name }) => name),
        diff: projects.filter(({ kind }) => (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .canDiffAlone */ .r)(kind)).map(({ name }) => name),
    };
}
/** Names in one line, as `xargs` reads them: one that a shell would split or expand is in quotes. */
function joinNames(names) {
    return names.map((name) => (/^[\w.@+-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`)).join(' ');
}
/**
 * The names in a line that `joinNames` wrote, or that a person did: separated by white space, quoted as a shell would.
 *
 * @throws InputError for a quote that is never closed.
 */
function splitNames(text) {
    const names = [];
    let name;
    for (let at = 0; at < text.length; at++) {
        const character = text[at] ?? '';
        if (character === "'" || character === '"') {
            const end = text.indexOf(character, at + 1);
            if (end < 0)
                throw new InputError(`a quote is never closed: ${text.slice(at, at + 60)}`);
            name = (name ?? '') + text.slice(at + 1, end);
            at = end;
        }
        else if (/\s/.test(character)) {
            if (name !== undefined)
                names.push(name);
            name = undefined;
        }
        else {
            if (character === '\\')
                at++;
            name = (name ?? '') + (text[at] ?? '');
        }
    }
    return name === undefined ? names : [...names, name];
}


/***/ })

};
