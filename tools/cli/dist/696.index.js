export const id = 696;
export const ids = [696];
export const modules = {

/***/ 1696:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.command = void 0;
const errors_1 = __webpack_require__(6247);
const graph_1 = __webpack_require__(124);
const pipeline_1 = __webpack_require__(5808);
const report_1 = __webpack_require__(3248);
const output_ts_1 = __webpack_require__(6433);
const previews_ts_1 = __webpack_require__(8353);
const recorded_ts_1 = __webpack_require__(1168);
exports.command = {
    usage: 'mainstem verdict [--base REV] [--head REV] [--previews DIR] [--acknowledged FILE] [--format FORMAT] [--cwd DIR]\n\n' +
        'Everything that the change would do, judged by the policy. FORMAT: terminal, json, markdown or html.\n' +
        'Without --previews it computes affected, plans and diffs itself. Exit 3 unless the verdict is "pass".',
    accepts: ['base', 'head', 'previews', 'acknowledged'],
    formats: ['terminal', 'json', 'markdown', 'html'],
    async run(options, args) {
        if (args.length > 0)
            throw new errors_1.InputError(`mainstem verdict takes no project. Usage:\n${exports.command.usage}`);
        const acknowledged = options.acknowledged === undefined ? [] : await (0, recorded_ts_1.readAcknowledgements)(options.acknowledged);
        const { session, done } = await (0, previews_ts_1.openSession)(options);
        const { affected, ...outcome } = options.previews === undefined ? await (0, pipeline_1.previewChange)(session) : await recorded(session, options.previews);
        done();
        const settings = session.change.head.settings;
        const verdict = (0, pipeline_1.verdictOf)({ affected, ...outcome, acknowledged, settings });
        show(verdict, options.format);
        return verdict.state === 'pass' ? 0 : 3;
    },
};
/** Previews that other jobs computed; one that is missing is a failure, never "no change". */
async function recorded(session, folder) {
    const affected = (0, graph_1.affectedBy)(session.change);
    const { previews, failures } = await (0, recorded_ts_1.readPreviews)(folder, session.head);
    const present = new Set([...previews, ...failures].map(({ project }) => project));
    const { plan, diff } = (0, pipeline_1.previewCommands)(affected);
    const missing = [...plan, ...diff]
        .filter((name) => !present.has(name))
        .map((project) => ({ project, message: `no preview of it for ${session.head.slice(0, 12)} is in ${folder}` }));
    return { affected, previews, failures: [...failures, ...missing] };
}
function show(verdict, format) {
    if (format === 'json')
        (0, output_ts_1.printJson)(verdict);
    else if (format === 'markdown')
        (0, output_ts_1.print)((0, report_1.renderMarkdown)(verdict));
    else if (format === 'html')
        (0, output_ts_1.print)((0, report_1.renderHtml)(verdict));
    else
        (0, output_ts_1.print)((0, report_1.renderTerminal)(verdict, (0, output_ts_1.terminal)()));
}


/***/ }),

/***/ 2213:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.examineRepository = examineRepository;
exports.examineChange = examineChange;
exports.examineTree = examineTree;
exports.warnUncommitted = warnUncommitted;
exports.note = note;
const errors_1 = __webpack_require__(6247);
const repository_1 = __webpack_require__(122);
/** The repository that the command line names. */
function examineRepository({ cwd }) {
    return (0, repository_1.openRepository)(cwd ?? process.cwd());
}
/** Both graphs of `--base` and `--head`, with one warning when files are not committed. */
async function examineChange(options) {
    const repository = await examineRepository(options);
    const headName = options.head ?? 'HEAD';
    const baseName = options.base ?? (await (0, repository_1.defaultBase)(repository, headName));
    const names = headName === 'HEAD' ? [baseName, headName] : [baseName, headName, 'HEAD'];
    const [[base, head, checkedOut], uncommitted, { loadChange }] = await Promise.all([
        (0, repository_1.resolveRevisions)(repository, names),
        warnUncommitted(repository),
        Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 124, 23)),
    ]);
    if (base === undefined || head === undefined)
        throw new errors_1.InputError('Name the base: --base <revision>');
    return {
        repository,
        change: await loadChange(repository, base, head),
        uncommitted,
        checkedOut: (checkedOut ?? head) === head,
    };
}
/** The graph of `--at` (default HEAD), or of the files on disk with `--working-tree`. */
async function examineTree(repository, options) {
    const { loadGraph, loadWorkingGraph } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 124, 23));
    if (options['working-tree']) {
        if (options.at !== undefined)
            throw new errors_1.InputError('Give --at or --working-tree, not both.');
        if (repository.bare)
            throw new errors_1.InputError('A bare repository has no working tree. Give --at <revision>.');
        const { read } = await (0, repository_1.readWorkingTree)(repository);
        return {
            graph: await loadWorkingGraph(repository),
            readTexts: async (paths) => new Map(paths.map((path) => [path, read(path)])),
        };
    }
    const [revision] = await (0, repository_1.resolveRevisions)(repository, [options.at ?? 'HEAD']);
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
    await (0, repository_1.readObjects)(repository, [...pathsOf.keys()], (id, content) => {
        for (const path of pathsOf.get(id) ?? [])
            texts.set(path, content.toString('utf8'));
    });
    return texts;
}
/** One warning on standard error when there are uncommitted files: commands read commits. */
async function warnUncommitted(repository) {
    const files = await (0, repository_1.changedOnDisk)(repository);
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
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openSession = openSession;
exports.finishPreviews = finishPreviews;
const promises_1 = __webpack_require__(1455);
const node_path_1 = __webpack_require__(6760);
const pipeline_1 = __webpack_require__(5808);
const examine_ts_1 = __webpack_require__(2213);
const output_ts_1 = __webpack_require__(6433);
/** The command's change as a session, with progress on standard error. */
async function openSession(options) {
    const examined = await (0, examine_ts_1.examineChange)(options);
    const progress = (0, output_ts_1.createProgress)();
    return { session: (0, pipeline_1.createSession)({ ...examined, progress: progress.step }), done: progress.done };
}
/** Prints previews, writes them to `--out`, says what failed, and gives the exit code. */
async function finishPreviews(outcome, options) {
    if (options.out !== undefined)
        await writePreviews(options.out, outcome.previews);
    if (options.format === 'json')
        (0, output_ts_1.printJson)(outcome.previews);
    else {
        const { renderPreviewTerminal } = await __webpack_require__.e(/* import() */ 248).then(__webpack_require__.bind(__webpack_require__, 3248));
        for (const preview of outcome.previews)
            (0, output_ts_1.print)(renderPreviewTerminal(preview, (0, output_ts_1.terminal)()));
    }
    sayFailures(outcome.failures);
    return outcome.failures.length > 0 ? 1 : 0;
}
async function writePreviews(folder, previews) {
    await (0, promises_1.mkdir)(folder, { recursive: true });
    for (const preview of previews) {
        const path = (0, node_path_1.join)(folder, `${preview.project}.${preview.engine}.json`);
        await (0, promises_1.writeFile)(path, `${JSON.stringify(preview, null, 2)}\n`);
    }
}
function sayFailures(failures) {
    for (const { project, message } of failures)
        (0, examine_ts_1.note)(`${project}: ${message}`);
}


/***/ }),

/***/ 1168:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readPreviews = readPreviews;
exports.readAcknowledgements = readAcknowledgements;
const promises_1 = __webpack_require__(1455);
const node_path_1 = __webpack_require__(6760);
const change_1 = __webpack_require__(522);
const errors_1 = __webpack_require__(6247);
/** A preview file larger than this is not read: it comes from another job and is data, not trusted. */
const MOST_BYTES = 64 * 1024 * 1024;
/**
 * The previews in a folder, as `plan --out` and `diff --out` write them. A file that is no preview, or of another head, is a
 * failure of its project.
 *
 * @throws InputError when the folder cannot be read.
 */
async function readPreviews(folder, head) {
    const names = await (0, promises_1.readdir)(folder).catch(() => {
        throw new errors_1.InputError(`The folder ${folder} cannot be read. Give --previews the folder that plan --out and diff --out wrote.`);
    });
    const previews = [];
    const failures = [];
    for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
        const path = (0, node_path_1.join)(folder, name);
        const project = name.replace(/\.[^.]+\.json$/, '');
        const { size } = await (0, promises_1.stat)(path);
        if (size > MOST_BYTES) {
            failures.push({ project, message: `${path} is larger than ${MOST_BYTES} bytes and was not read` });
            continue;
        }
        const result = change_1.previewSchema.safeParse(parseJson(await (0, promises_1.readFile)(path, 'utf8')));
        if (!result.success) {
            const issue = result.error.issues[0];
            failures.push({ project, message: `${path} is no preview: ${issue?.path.join('.')}: ${issue?.message}` });
        }
        else if (result.data.receipt.head !== head) {
            failures.push({ project, message: `${path} is a preview of ${result.data.receipt.head.slice(0, 12)}, not of head` });
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
    const text = await (0, promises_1.readFile)(path, 'utf8').catch(() => {
        throw new errors_1.InputError(`The file ${path} cannot be read. Give --acknowledged a JSON file.`);
    });
    const result = change_1.acknowledgementSchema.array().safeParse(parseJson(text));
    if (result.success)
        return result.data;
    const issue = result.error.issues[0];
    throw new errors_1.InputError(`${path}: ${issue?.path.join('.') || 'the document'}: ${issue?.message}. Expected: [{ "id", "digest", "by", "at" }, …]`);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
