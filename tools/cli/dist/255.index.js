export const id = 255;
export const ids = [255];
export const modules = {

/***/ 6300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/graph/src/load.ts + 1 modules
var load = __webpack_require__(3137);
// EXTERNAL MODULE: ./tools/pipeline/src/session.ts
var src_session = __webpack_require__(23);
// EXTERNAL MODULE: ./tools/pipeline/src/run.ts
var run = __webpack_require__(7045);
// EXTERNAL MODULE: ./tools/pipeline/src/verdict.ts
var verdict = __webpack_require__(2357);
// EXTERNAL MODULE: ./tools/pipeline/src/findings.ts
var findings = __webpack_require__(8056);
// EXTERNAL MODULE: ./tools/report/src/html/verdict.ts + 8 modules
var html_verdict = __webpack_require__(2321);
// EXTERNAL MODULE: ./tools/report/src/terminal/verdict.ts
var terminal_verdict = __webpack_require__(4032);
// EXTERNAL MODULE: ./tools/report/src/headline.ts
var headline = __webpack_require__(6410);
// EXTERNAL MODULE: ./tools/report/src/terminal/affected.ts
var terminal_affected = __webpack_require__(645);
// EXTERNAL MODULE: ./tools/repository/src/open.ts
var src_open = __webpack_require__(7400);
// EXTERNAL MODULE: ./tools/repository/src/revision.ts
var revision = __webpack_require__(4385);
// EXTERNAL MODULE: ./tools/toolchain/src/programs.ts + 3 modules
var programs = __webpack_require__(7252);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./tools/cli/src/demo/moto.ts




/** The environment in which Terraform talks to moto and to nothing else. The credentials are made up. */
function motoEnvironment(endpoint) {
    return {
        AWS_ACCESS_KEY_ID: 'demo',
        AWS_SECRET_ACCESS_KEY: 'demo',
        AWS_REGION: 'us-east-1',
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_ENDPOINT_URL: endpoint,
    };
}
function hasMoto() {
    return onPath('moto_server');
}
/**
 * Starts moto_server on a free port of 127.0.0.1.
 *
 * @returns `undefined` when it does not answer within 20 seconds.
 */
async function startMoto() {
    const port = await freePort();
    const child = (0,external_node_child_process_.spawn)('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore', detached: true });
    child.on('error', () => { });
    const endpoint = `http://127.0.0.1:${port}`;
    for (let i = 0; i < 100 && child.exitCode === null; i++) {
        const answered = await fetch(`${endpoint}/moto-api/`).then(() => true, () => false);
        if (answered)
            return { endpoint, stop: () => stop(child) };
        await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await stop(child);
    return undefined;
}
/** moto_server may be a wrapper that starts another process: both are in the group that was made for it. */
async function stop(child) {
    if (child.exitCode !== null || child.pid === undefined)
        return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
        process.kill(-child.pid, 'SIGTERM');
    }
    catch {
        return;
    }
    await ended;
}
function onPath(name) {
    return (process.env.PATH ?? '').split(external_node_path_.delimiter).some((folder) => folder !== '' && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name)));
}
function freePort() {
    return new Promise((resolve, reject) => {
        const server = (0,external_node_net_.createServer)();
        server.on('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
        });
    });
}

// EXTERNAL MODULE: ./tools/repository/src/git.ts
var git = __webpack_require__(3562);
;// CONCATENATED MODULE: ./tools/cli/src/demo/scenario.ts




/** Folders and files of the template that a fork edits. */
const TEMPLATE = ['infra', 'apps', 'platform', 'mainstem.yaml', '.gitignore'];
/** The stacks whose state the demo creates first, and where they live. */
const DEMO_STACKS = ['infra/stacks/dev/service-access', 'infra/stacks/production/service-access'];
const DEMO_BUCKET = 'mainstem-demo-state';
/** A scratch repository with the template and two small stacks, committed on `main`. */
async function createRepository(folder, template, extras) {
    for (const name of TEMPLATE) {
        await (0,promises_.cp)((0,external_node_path_.join)(template, name), (0,external_node_path_.join)(folder, name), {
            recursive: true,
            filter: (path) => !path.includes('.terraform/'),
        });
    }
    await (0,promises_.cp)(extras, folder, { recursive: true });
    await scenario_git(folder, 'init', '--quiet', '--initial-branch=main');
    await scenario_git(folder, 'config', 'user.name', 'Demo');
    await scenario_git(folder, 'config', 'user.email', 'demo@example.com');
    await scenario_git(folder, 'config', 'commit.gpgsign', 'false');
    await scenario_git(folder, 'config', 'core.hooksPath', '.git/no-hooks'); // the user's own hooks are about other repositories
    await scenario_git(folder, 'add', '--all');
    await scenario_git(folder, 'commit', '--quiet', '--message', 'The platform as it is');
}
/** The pull request: what a team would change on an ordinary day, and one thing that nobody meant. */
const PULL_REQUEST = [
    'infra/modules/service-access: longer sessions, 30 days before a key is gone, one more parameter',
    'apps/api-service production: image 1.5.0, at least 4 replicas',
    'apps/api-service production: the database grows to 400 GiB',
    'apps/api-service staging: uploads go to S3 now, so the volume is "no longer needed"',
];
/** Commits that pull request on the branch `pull-request`. */
async function commitPullRequest(folder) {
    await scenario_git(folder, 'switch', '--quiet', '--create', 'pull-request');
    const module = 'infra/modules/service-access/main.tf';
    await edit(folder, module, 'max_session_duration = 3600', 'max_session_duration = 14400');
    await edit(folder, module, 'deletion_window_in_days = 14', 'deletion_window_in_days = 30');
    await append(folder, module, PARAMETER);
    const production = 'apps/api-service/overlays/production';
    await edit(folder, `${production}/kustomization.yaml`, 'newTag: 1.4.2', 'newTag: 1.5.0');
    await edit(folder, `${production}/patch-scaling.yaml`, 'minReplicas: 3', 'minReplicas: 4');
    await edit(folder, `${production}/database.yaml`, 'storageGiB: 200', 'storageGiB: 400');
    const staging = 'apps/api-service/overlays/staging';
    await (0,promises_.rm)((0,external_node_path_.join)(folder, staging, 'pvc.yaml'));
    await (0,promises_.rm)((0,external_node_path_.join)(folder, staging, 'patch-uploads.yaml'));
    await edit(folder, `${staging}/kustomization.yaml`, '  - pvc.yaml\n', '');
    await edit(folder, `${staging}/kustomization.yaml`, '  - path: patch-uploads.yaml\n', '');
    await scenario_git(folder, 'add', '--all');
    await scenario_git(folder, 'commit', '--quiet', '--message', 'Release 1.5.0 of api-service');
}
const PARAMETER = `
resource "aws_ssm_parameter" "upload_bucket" {
  name  = "/\${var.service}/\${var.environment}/upload-bucket"
  type  = "String"
  value = "\${var.service}-uploads-\${var.environment}"
}
`;
async function edit(folder, path, from, to) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, path), 'utf8');
    if (!text.includes(from)) {
        throw new errors/* ToolError */.v4(`The demo edits ${path}, but ${JSON.stringify(from.trim())} is no longer in it. In a fork that changed it, run the demo from a clone of the template.`);
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), text.replace(from, to));
}
async function append(folder, path, addition) {
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), (await (0,promises_.readFile)((0,external_node_path_.join)(folder, path), 'utf8')) + addition);
}
async function scenario_git(folder, ...args) {
    await (0,git/* gitOrFail */.w)(folder, args);
}

// EXTERNAL MODULE: ./tools/toolchain/src/pool.ts
var pool = __webpack_require__(9305);
// EXTERNAL MODULE: ./tools/toolchain/src/run.ts
var src_run = __webpack_require__(834);
// EXTERNAL MODULE: ./tools/toolchain/src/mirror.ts
var src_mirror = __webpack_require__(6052);
;// CONCATENATED MODULE: ./tools/cli/src/demo/state.ts






/**
 * Applies the demo's two stacks, as they are on `main`, to the local stand-in for AWS, so that the pull request's plans have a
 * state to differ from.
 */
async function createState(folder, endpoint, onDone) {
    const answer = await fetch(`${endpoint}/${DEMO_BUCKET}`, { method: 'PUT' }).catch((error) => {
        throw new errors/* ToolError */.v4(`moto_server does not answer at ${endpoint}: ${(0,errors/* messageOf */.bD)(error)}`);
    });
    if (!answer.ok)
        throw new errors/* ToolError */.v4(`moto_server refused the bucket ${DEMO_BUCKET}: HTTP ${answer.status}`);
    const terraform = await (0,programs/* findProgram */.Kp)('terraform');
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mainstem-demo-terraform-'));
    try {
        const config = (0,external_node_path_.join)(scratch, 'terraform.rc');
        await (0,promises_.writeFile)(config, cliConfig());
        await (0,pool/* pool */.d)([...DEMO_STACKS], 2, async (stack) => {
            const env = {
                TF_CLI_CONFIG_FILE: config,
                TF_DATA_DIR: (0,external_node_path_.join)(scratch, stack.replaceAll('/', '.')),
                TF_IN_AUTOMATION: '1',
                CHECKPOINT_DISABLE: '1',
            };
            for (const args of [
                ['init', '-input=false', '-lockfile=readonly', '-no-color'],
                ['apply', '-input=false', '-auto-approve', '-no-color'],
            ]) {
                const { code, stderr } = await (0,src_run/* runProgram */.m)(terraform.path, args, { cwd: (0,external_node_path_.join)(folder, stack), env });
                if (code !== 0)
                    throw new errors/* ToolError */.v4(`terraform ${args[0]} of ${stack} failed:\n${stderr.trim()}`);
            }
            onDone(stack);
        });
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
function cliConfig() {
    const mirror = (0,src_mirror/* terraformMirror */.Y)();
    const installation = mirror === undefined
        ? ''
        : `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n  direct {\n    exclude = ["hashicorp/aws"]\n  }\n}\n`;
    return `disable_checkpoint = true\n${installation}`;
}

// EXTERNAL MODULE: ./tools/cli/src/output.ts
var output = __webpack_require__(6433);
;// CONCATENATED MODULE: ./tools/cli/src/commands/demo.ts














const command = {
    usage: 'mainstem demo [--out DIR]\n\n' +
        'A realistic pull request on a scratch copy of the template: affected, plans, diffs and the verdict.\n' +
        'AWS is a local moto_server: no account, no cluster and no remote repository is touched. A program or a Terraform provider\n' +
        'that this machine lacks is downloaded. --out DIR keeps the page and the repository there.',
    accepts: ['out'],
    formats: ['terminal'],
    async run(options, args) {
        if (args.length > 0)
            throw new errors/* InputError */.dz(`mainstem demo takes no argument. Usage:\n${command.usage}`);
        const started = Date.now();
        const folder = options.out ?? (await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mainstem-demo-')));
        const scratch = (0,external_node_path_.join)(folder, 'repository');
        if ((0,external_node_fs_.existsSync)(scratch))
            throw new errors/* InputError */.dz(`${scratch} exists already. Give --out a new folder.`);
        await (0,promises_.mkdir)(scratch, { recursive: true });
        (0,output/* print */.yy)('A scratch repository from this template, and a pull request on it:');
        const home = templateRoot();
        await createRepository(scratch, home, (0,external_node_path_.join)(home, 'tools/cli/fixtures/demo'));
        for (const line of PULL_REQUEST)
            (0,output/* print */.yy)(`  - ${line}`);
        (0,output/* print */.yy)('');
        const moto = await prepareTerraform(scratch);
        try {
            await commitPullRequest(scratch);
            const verdict = await judge(scratch, moto !== undefined);
            const page = (0,external_node_path_.join)(folder, 'verdict.html');
            await (0,promises_.writeFile)(page, (0,html_verdict/* renderHtml */.K)(verdict, { title: 'Release 1.5.0 of api-service' }));
            (0,output/* print */.yy)('');
            (0,output/* print */.yy)((0,terminal_verdict/* renderTerminal */.b)(verdict, (0,output/* terminal */.Fo)()));
            const { state, reason } = (0,headline/* headlineOf */.g)(verdict);
            (0,output/* print */.yy)('');
            (0,output/* print */.yy)(`The verdict:         ${state}: ${reason}`);
            if (moto === undefined)
                (0,output/* print */.yy)(`Left out: the Terraform plans of ${DEMO_STACKS.length} stacks (see above).`);
            (0,output/* print */.yy)(`The same as a page:  ${page}`);
            (0,output/* print */.yy)(`The repository:      ${scratch}  (git log, mainstem why PROJECT --cwd …)`);
            (0,output/* print */.yy)(`Took ${((Date.now() - started) / 1000).toFixed(0)} s.`);
            return 0;
        }
        finally {
            await moto?.stop();
        }
    },
};
/** Starts moto and creates the stacks' state there; says what is missing when it cannot. */
async function prepareTerraform(scratch) {
    const leaveOut = (why) => {
        (0,output/* print */.yy)(`Terraform is left out: ${why}`);
        return undefined;
    };
    // Before Terraform, which would be downloaded for nothing.
    if (!hasMoto())
        return leaveOut("moto_server is not on PATH. Type: pip install 'moto[server]'");
    try {
        await (0,programs/* findProgram */.Kp)('terraform', { progress: output/* print */.yy });
    }
    catch (error) {
        return leaveOut((0,errors/* messageOf */.bD)(error));
    }
    (0,output/* print */.yy)('Starting a local stand-in for AWS (moto_server) and applying two small stacks to it …');
    const moto = await startMoto();
    if (moto === undefined) {
        return leaveOut('moto_server does not answer. To see why, type: moto_server -H 127.0.0.1 -p 5000');
    }
    // A session token, a profile or an endpoint of one service would lead away from moto.
    for (const name of Object.keys(process.env))
        if (name.startsWith('AWS_'))
            delete process.env[name];
    Object.assign(process.env, motoEnvironment(moto.endpoint));
    try {
        await createState(scratch, moto.endpoint, (stack) => (0,output/* print */.yy)(`  applied ${stack}`));
        return moto;
    }
    catch (error) {
        await moto.stop();
        return leaveOut((0,errors/* messageOf */.bD)(error));
    }
}
async function judge(scratch, withTerraform) {
    const repository = await (0,src_open/* openRepository */.h)(scratch);
    const [base, head] = await (0,revision/* resolveRevisions */.Z)(repository, ['main', 'pull-request']);
    const change = await (0,load/* loadChange */.HN)(repository, base, head);
    const progress = (line) => (0,output/* print */.yy)(`  ${line}`);
    const session = (0,src_session/* createSession */.jw)({ repository, change, uncommitted: [], checkedOut: true, progress });
    (0,output/* print */.yy)('');
    (0,output/* print */.yy)('What the pull request affects, and what each of it would do:');
    const { affected, previews, failures } = await (0,run/* previewChange */.J)(session, { plans: withTerraform });
    (0,output/* print */.yy)('');
    (0,output/* print */.yy)((0,terminal_affected/* renderAffectedTerminal */.dQ)(affected, (0,output/* terminal */.Fo)()));
    return (0,verdict/* verdictOf */.V)({
        affected,
        previews,
        failures,
        acknowledged: [],
        settings: change.head.settings,
        invalid: (0,findings/* newErrors */.K)(change),
    });
}
/** The template that this command belongs to: the folder above the bundle that holds `infra`, `apps` and `platform`. */
function templateRoot() {
    for (let folder = (0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(process.argv[1] ?? '.'));; folder = (0,external_node_path_.dirname)(folder)) {
        if (['infra', 'apps', 'platform', 'tools/cli/fixtures/demo'].every((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name))))
            return folder;
        if (folder === (0,external_node_path_.dirname)(folder)) {
            throw new errors/* InputError */.dz('The demo needs a clone of the template: run it as npm run demo in that folder.');
        }
    }
}


/***/ }),

/***/ 411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ affectedGraph)
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

/***/ 104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  db: () => (/* binding */ orderedFields),
  wx: () => (/* binding */ showField)
});

// UNUSED EXPORTS: UNKNOWN_VALUE

// EXTERNAL MODULE: ./tools/change/src/redact.ts
var redact = __webpack_require__(5041);
// EXTERNAL MODULE: ./tools/report/src/characters.ts
var characters = __webpack_require__(8842);
;// CONCATENATED MODULE: ./tools/report/src/text-diff.ts
const CONTEXT = 2;
const LARGEST_TABLE = 400_000;
/**
 * The difference of two texts by lines, with two lines of context, at most `most` lines long. What is left out is counted.
 *
 * Texts too large for the exact table are shown as all of the old middle, then all of the new: correct, only longer.
 */
function diffLines(before, after, most) {
    const a = splitLines(before);
    const b = splitLines(after);
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start])
        start++;
    let end = 0;
    while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
        end++;
    const middle = align(a.slice(start, a.length - end), b.slice(start, b.length - end));
    const unchanged = (text) => ({ sign: ' ', text });
    return bounded(folded([...a.slice(0, start).map(unchanged), ...middle, ...a.slice(a.length - end).map(unchanged)]), most);
}
function splitLines(text) {
    if (text === '')
        return [];
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
/** Longest common subsequence by the usual table. */
function align(a, b) {
    const removed = a.map((text) => ({ sign: '-', text }));
    const added = b.map((text) => ({ sign: '+', text }));
    if (a.length * b.length > LARGEST_TABLE || a.length === 0 || b.length === 0)
        return [...removed, ...added];
    const columns = b.length + 1;
    const table = new Uint32Array((a.length + 1) * columns);
    const at = (i, j) => table[i * columns + j] ?? 0;
    for (let i = a.length - 1; i >= 0; i--) {
        for (let j = b.length - 1; j >= 0; j--) {
            table[i * columns + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
        }
    }
    const lines = [];
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
        const left = a[i];
        const right = b[j];
        if (left !== undefined && left === right) {
            lines.push({ sign: ' ', text: left });
            i++;
            j++;
        }
        else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
            lines.push({ sign: '-', text: left });
            i++;
        }
        else if (right !== undefined) {
            lines.push({ sign: '+', text: right });
            j++;
        }
    }
    return lines;
}
/** Replaces unchanged lines away from any change by a gap. */
function folded(lines) {
    const near = new Uint8Array(lines.length);
    lines.forEach(({ sign }, index) => {
        if (sign !== ' ')
            near.fill(1, Math.max(0, index - CONTEXT), index + CONTEXT + 1);
    });
    const result = [];
    let hidden = 0;
    const flush = () => {
        if (hidden > 0)
            result.push({ sign: 'gap', count: hidden, what: 'unchanged' });
        hidden = 0;
    };
    lines.forEach((line, index) => {
        if (near[index] === 0)
            hidden++;
        else {
            flush();
            result.push(line);
        }
    });
    flush();
    return result;
}
function bounded(lines, most) {
    if (lines.length <= most)
        return [...lines];
    const shown = lines.slice(0, Math.max(0, most - 1));
    return [...shown, { sign: 'gap', count: lines.length - shown.length, what: 'more' }];
}

// EXTERNAL MODULE: ./tools/report/src/wording.ts
var wording = __webpack_require__(6992);
;// CONCATENATED MODULE: ./tools/report/src/field.ts




/** What stands in for a value that only the apply will tell. */
const UNKNOWN_VALUE = '(known after apply)';
/**
 * Turns a changed field into what a person reads. A sensitive value is never shown, even where a document carries one.
 * Values that are too long are cut so that the place where they differ stays visible.
 */
function showField(field, room) {
    const path = (0,characters/* visible */.RK)(shortenPath(field.path));
    if (field.sensitive === true) {
        return { form: 'note', path, note: field.changed === false ? redact/* REDACTED */.XF : `${redact/* REDACTED */.XF} changed` };
    }
    const before = field.before ?? undefined;
    const after = field.unknown === true ? undefined : (field.after ?? undefined);
    if (isText(before, after) && field.unknown !== true) {
        const lines = diffLines(String(before ?? ''), String(after ?? ''), room.lines).map((line) => line.sign === 'gap' ? line : { ...line, text: clip(line.text, 0, room.line) });
        return { form: 'lines', path, lines };
    }
    const shownAfter = field.unknown === true ? UNKNOWN_VALUE : undefined;
    if (before === undefined && after === undefined && shownAfter === undefined) {
        return { form: 'note', path, note: 'changed' };
    }
    const [left, right] = shortenPair(before === undefined ? '' : written(before), after === undefined ? '' : written(after), room.value);
    return {
        form: 'values',
        path,
        ...(before === undefined ? {} : { before: left }),
        ...(after === undefined && shownAfter === undefined ? {} : { after: shownAfter ?? right }),
    };
}
/** Fields in the order in which they matter: what forces a replacement first. */
function orderedFields(fields, replaceBecause = []) {
    const causes = new Set(replaceBecause);
    return [...fields.filter(({ path }) => causes.has(path)), ...fields.filter(({ path }) => !causes.has(path))];
}
const LONGEST_PATH = 240;
function shortenPath(path) {
    return path.length <= LONGEST_PATH ? path : `${path.slice(0, (0,characters/* boundaryBefore */.Wq)(path, LONGEST_PATH - 1))}…`;
}
/** Several lines of text on at least one side, and nothing but text on the other. */
function isText(before, after) {
    const fits = (value) => value === undefined || typeof value === 'string';
    return fits(before) && fits(after) && [before, after].some((value) => typeof value === 'string' && /\n./.test(value));
}
/** A value as JSON, so that `"true"` and `true` differ. */
function written(value) {
    return JSON.stringify(value) ?? String(value);
}
/** Both texts within `room`, cut to the same window around the first place where they differ. */
function shortenPair(before, after, room) {
    if (before.length <= room && after.length <= room)
        return [(0,characters/* visible */.RK)(before), (0,characters/* visible */.RK)(after)];
    let same = 0;
    while (same < before.length && same < after.length && before[same] === after[same])
        same++;
    const start = before === '' || after === '' ? 0 : Math.max(0, same - Math.floor(room / 3));
    return [clip(before, start, room), clip(after, start, room)];
}
function clip(text, start, room) {
    if (text.length <= room)
        return (0,characters/* visible */.RK)(text);
    const from = (0,characters/* boundaryBefore */.Wq)(text, Math.min(start, Math.max(0, text.length - room)));
    const to = (0,characters/* boundaryBefore */.Wq)(text, from + room);
    const note = to < text.length ? `… (${(0,wording/* grouped */.zD)(text.length)} characters)` : '';
    return `${from > 0 ? '…' : ''}${(0,characters/* visible */.RK)(text.slice(from, to))}${note}`;
}


/***/ }),

/***/ 7912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ writeChanges)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8842);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(104);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4414);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6992);
/* harmony import */ var _canvas_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5021);
/* harmony import */ var _palette_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(886);






const INDENT = 4;
/** Under the address: sign, space, the longest action and two spaces. */
const DETAIL = INDENT + 11;
/**
 * Writes what one preview found: resources most dangerous first, then what is skipped and the warnings.
 *
 * @param told risks whose reason is written elsewhere (keys of `riskKey`).
 */
function writeChanges(canvas, preview, room, told) {
    const { paint } = canvas;
    if (preview.skipped !== undefined) {
        canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(preview.skipped), INDENT, { lead: paint('skipped  ', 'cyan') });
    }
    if (preview.undeployed === true) {
        canvas.prose('no Application delivers this overlay: judged as if one did, with prune', INDENT, {
            lead: paint('undeployed  ', 'cyan'),
            styles: ['dim'],
        });
    }
    const resources = (0,_outline_js__WEBPACK_IMPORTED_MODULE_1__/* .orderedResources */ .zk)(preview.resources);
    for (const resource of resources.slice(0, room.resources)) {
        writeResource(canvas, resource, room, told.has((0,_outline_js__WEBPACK_IMPORTED_MODULE_1__/* .riskKey */ .f9)(preview.project, resource.address)));
    }
    if (resources.length > room.resources) {
        canvas.line(`${' '.repeat(INDENT)}${paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(resources.length - room.resources, 'more resource')}, ${room.more}`, 'dim')}`);
    }
    if (preview.counts.outputs > 0) {
        canvas.line(`${' '.repeat(INDENT)}${paint(`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(preview.counts.outputs, 'output')} would change`, 'dim')}`);
    }
    const warnings = preview.warnings.slice(0, room.fields);
    for (const warning of warnings)
        canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(warning), INDENT, { lead: paint('warning  ', 'yellow') });
    if (preview.warnings.length > warnings.length) {
        canvas.line(`${' '.repeat(INDENT)}${paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(preview.warnings.length - warnings.length, 'more warning')}`, 'dim')}`);
    }
}
function writeResource(canvas, resource, room, told) {
    const { paint } = canvas;
    const { action, risk } = resource;
    const sign = paint(`${_palette_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION_SIGNS */ .mX[action]} ${action.padEnd(7)}`, ..._palette_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION_STYLES */ .C3[action]);
    const label = risk.level === 'safe' ? '' : paint(risk.level, ..._palette_js__WEBPACK_IMPORTED_MODULE_3__/* .RISK_STYLES */ .T9[risk.level]);
    canvas.row(`${sign}  ${paint((0,_canvas_js__WEBPACK_IMPORTED_MODULE_4__/* .named */ .KT)(resource.address))}`, label, INDENT);
    if (resource.previousAddress !== undefined) {
        canvas.prose((0,_canvas_js__WEBPACK_IMPORTED_MODULE_4__/* .named */ .KT)(resource.previousAddress), DETAIL, { lead: paint('was ', 'dim'), styles: ['dim'] });
    }
    if (resource.replaceBecause !== undefined && resource.replaceBecause.length > 0) {
        canvas.prose((0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(resource.replaceBecause.map(_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN), 6), DETAIL, {
            lead: paint('replaced because of ', 'magenta'),
        });
    }
    if (!told && risk.level !== 'safe') {
        for (const reason of risk.reasons.slice(0, 3))
            canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(reason), DETAIL, { styles: ['dim'] });
        if (risk.wayOut !== undefined)
            canvas.prose((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(risk.wayOut), DETAIL, { lead: paint('instead: ', 'dim') });
    }
    if (action === 'delete' || action === 'forget')
        return;
    const fields = (0,_field_js__WEBPACK_IMPORTED_MODULE_5__/* .orderedFields */ .db)(resource.fields, resource.replaceBecause);
    const most = action === 'create' ? Math.min(4, room.fields) : room.fields;
    const line = Math.max(24, canvas.width - DETAIL - 2);
    const value = line * 3;
    const shown = fields.slice(0, most).map((field) => (0,_field_js__WEBPACK_IMPORTED_MODULE_5__/* .showField */ .wx)(field, { value, line, lines: room.lines }));
    const column = Math.min(32, Math.max(0, ...shown.map(({ path }) => (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(path)).filter((wide) => wide <= 32)));
    for (const field of shown)
        writeField(canvas, field, column);
    if (fields.length > most) {
        canvas.line(`${' '.repeat(DETAIL)}${paint(`… ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(fields.length - most, 'more field')}`, 'dim')}`);
    }
}
/** On one line where it fits, else the values below the path. */
function writeField(canvas, field, column) {
    const { paint } = canvas;
    const pad = ' '.repeat(DETAIL);
    const wide = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(field.path);
    const path = `${paint(field.path, 'dim')}${' '.repeat(Math.max(0, column - wide))}`;
    if (field.form === 'note') {
        canvas.line(`${pad}${path}  ${paint(field.note, 'cyan')}`);
    }
    else if (field.form === 'values') {
        const { before, after } = field;
        const texts = [before, before !== undefined || after === undefined ? '→' : undefined, after ?? '(none)'].filter((text) => text !== undefined);
        const painted = [
            before === undefined ? undefined : paint(before, 'red'),
            texts.includes('→') ? paint('→', 'dim') : undefined,
            after === undefined ? paint('(none)', 'dim') : paint(after, 'green'),
        ].filter((text) => text !== undefined);
        const length = texts.reduce((sum, text) => sum + (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(text) + 1, 0);
        if (DETAIL + Math.max(column, wide) + 1 + length <= canvas.width) {
            canvas.line(`${pad}${path}  ${painted.join(' ')}`);
        }
        else {
            canvas.prose(field.path, DETAIL, { styles: ['dim'] });
            if (DETAIL + 1 + length <= canvas.width)
                canvas.line(`${pad}  ${painted.join(' ')}`);
            else {
                if (before !== undefined)
                    canvas.prose(before, DETAIL, { lead: paint('- ', 'red'), styles: ['red'] });
                if (after !== undefined)
                    canvas.prose(after, DETAIL, { lead: paint('+ ', 'green'), styles: ['green'] });
            }
        }
    }
    else {
        canvas.prose(field.path, DETAIL, { styles: ['dim'] });
        for (const line of field.lines) {
            if (line.sign === 'gap')
                canvas.line(`${pad}  ${paint(`⋯ ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(line.count)} ${line.what} ${line.count === 1 ? 'line' : 'lines'}`, 'dim')}`);
            else {
                const styles = line.sign === '+' ? ['green'] : line.sign === '-' ? ['red'] : ['dim'];
                canvas.line(`${pad}${paint(`${line.sign} ${line.text}`, ...styles)}`);
            }
        }
    }
}


/***/ }),

/***/ 886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ ACTION_STYLES),
/* harmony export */   T9: () => (/* binding */ RISK_STYLES),
/* harmony export */   l6: () => (/* binding */ STATE_STYLES),
/* harmony export */   mX: () => (/* binding */ ACTION_SIGNS)
/* harmony export */ });
const STATE_STYLES = {
    failed: ['bold', 'red'],
    blocked: ['bold', 'red'],
    acknowledge: ['bold', 'yellow'],
    pass: ['bold', 'green'],
};
const RISK_STYLES = {
    destroy: ['bold', 'red'],
    stuck: ['red'],
    security: ['magenta'],
    disrupt: ['yellow'],
    unknown: ['cyan'],
    safe: ['dim'],
};
/** One column that says the action without color. */
const ACTION_SIGNS = {
    create: '+',
    update: '~',
    replace: '±',
    delete: '-',
    forget: '×',
    move: '»',
    import: '«',
    read: '?',
    'no-op': ' ',
};
const ACTION_STYLES = {
    create: ['green'],
    update: ['yellow'],
    replace: ['magenta'],
    delete: ['red'],
    forget: ['red'],
    move: ['blue'],
    import: ['blue'],
    read: ['dim'],
    'no-op': ['dim'],
};


/***/ })

};
