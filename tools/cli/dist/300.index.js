export const id = 300;
export const ids = [300];
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
// EXTERNAL MODULE: ./tools/toolchain/src/programs.ts + 2 modules
var programs = __webpack_require__(3147);
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


/***/ })

};
