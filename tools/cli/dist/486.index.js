export const id = 486;
export const ids = [486];
export const modules = {

/***/ 3486:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.command = void 0;
const node_fs_1 = __webpack_require__(3024);
const promises_1 = __webpack_require__(1455);
const node_os_1 = __webpack_require__(8161);
const node_path_1 = __webpack_require__(6760);
const errors_1 = __webpack_require__(6247);
const graph_1 = __webpack_require__(124);
const pipeline_1 = __webpack_require__(5808);
const report_1 = __webpack_require__(3248);
const repository_1 = __webpack_require__(122);
const toolchain_1 = __webpack_require__(5719);
const moto_ts_1 = __webpack_require__(3679);
const scenario_ts_1 = __webpack_require__(2244);
const state_ts_1 = __webpack_require__(3713);
const output_ts_1 = __webpack_require__(6433);
exports.command = {
    usage: 'mainstem demo [--out DIR]\n\n' +
        'A realistic pull request on a scratch copy of the template: affected, plans, diffs and the verdict.\n' +
        'AWS is a local moto_server; nothing outside this machine is touched. --out DIR keeps the page and the repository.',
    accepts: ['out'],
    formats: ['terminal'],
    async run(options, args) {
        if (args.length > 0)
            throw new errors_1.InputError(`mainstem demo takes no argument. Usage:\n${exports.command.usage}`);
        const started = Date.now();
        const folder = options.out ?? (await (0, promises_1.mkdtemp)((0, node_path_1.join)((0, node_os_1.tmpdir)(), 'mainstem-demo-')));
        const scratch = (0, node_path_1.join)(folder, 'repository');
        if ((0, node_fs_1.existsSync)(scratch))
            throw new errors_1.InputError(`${scratch} exists already. Give --out a new folder.`);
        await (0, promises_1.mkdir)(scratch, { recursive: true });
        (0, output_ts_1.print)('A scratch repository from this template, and a pull request on it:');
        const home = templateRoot();
        await (0, scenario_ts_1.createRepository)(scratch, home, (0, node_path_1.join)(home, 'tools/cli/fixtures/demo'));
        for (const line of scenario_ts_1.PULL_REQUEST)
            (0, output_ts_1.print)(`  - ${line}`);
        (0, output_ts_1.print)('');
        const moto = await prepareTerraform(scratch);
        try {
            await (0, scenario_ts_1.commitPullRequest)(scratch);
            const verdict = await judge(scratch, moto !== undefined);
            const page = (0, node_path_1.join)(folder, 'verdict.html');
            await (0, promises_1.writeFile)(page, (0, report_1.renderHtml)(verdict, { title: 'Release 1.5.0 of api-service' }));
            (0, output_ts_1.print)('');
            (0, output_ts_1.print)((0, report_1.renderTerminal)(verdict, (0, output_ts_1.terminal)()));
            if (moto === undefined)
                (0, output_ts_1.print)(`Left out: the Terraform plans of ${scenario_ts_1.DEMO_STACKS.length} stacks (see above).`);
            (0, output_ts_1.print)(`The same as a page:  ${page}`);
            (0, output_ts_1.print)(`The repository:      ${scratch}  (git log, mainstem why PROJECT --cwd …)`);
            (0, output_ts_1.print)(`Took ${((Date.now() - started) / 1000).toFixed(0)} s.`);
            return 0;
        }
        finally {
            await moto?.stop();
        }
    },
};
/** Starts moto and creates the stacks' state there; says what is missing when it cannot. */
async function prepareTerraform(scratch) {
    try {
        await (0, toolchain_1.findProgram)('terraform');
    }
    catch (error) {
        (0, output_ts_1.print)(`Terraform is left out: ${(0, errors_1.messageOf)(error)}`);
        return undefined;
    }
    (0, output_ts_1.print)('Starting a local stand-in for AWS (moto_server) and applying two small stacks to it …');
    const moto = await (0, moto_ts_1.startMoto)();
    if (moto === undefined) {
        (0, output_ts_1.print)("Terraform is left out: moto_server is not on PATH. Type: pip install 'moto[server]'");
        return undefined;
    }
    Object.assign(process.env, (0, moto_ts_1.motoEnvironment)(moto.endpoint));
    delete process.env.AWS_PROFILE;
    try {
        await (0, state_ts_1.createState)(scratch, moto.endpoint, (stack) => (0, output_ts_1.print)(`  applied ${stack}`));
        return moto;
    }
    catch (error) {
        await moto.stop();
        (0, output_ts_1.print)(`Terraform is left out: ${(0, errors_1.messageOf)(error)}`);
        return undefined;
    }
}
async function judge(scratch, withTerraform) {
    const repository = await (0, repository_1.openRepository)(scratch);
    const [base, head] = await (0, repository_1.resolveRevisions)(repository, ['main', 'pull-request']);
    const change = await (0, graph_1.loadChange)(repository, base, head);
    const progress = (line) => (0, output_ts_1.print)(`  ${line}`);
    const session = (0, pipeline_1.createSession)({ repository, change, uncommitted: [], checkedOut: true, progress });
    (0, output_ts_1.print)('');
    (0, output_ts_1.print)('What the pull request affects, and what each of it would do:');
    const { affected, previews, failures } = await (0, pipeline_1.previewChange)(session, { plans: withTerraform });
    (0, output_ts_1.print)('');
    (0, output_ts_1.print)((0, report_1.renderAffectedTerminal)(affected, (0, output_ts_1.terminal)()));
    return (0, pipeline_1.verdictOf)({ affected, previews, failures, acknowledged: [], settings: change.head.settings });
}
/** The template that this command belongs to: the folder above the bundle that holds `infra`, `apps` and `platform`. */
function templateRoot() {
    for (let folder = (0, node_path_1.dirname)((0, node_fs_1.realpathSync)(process.argv[1] ?? '.'));; folder = (0, node_path_1.dirname)(folder)) {
        if (['infra', 'apps', 'platform', 'tools/cli/fixtures/demo'].every((name) => (0, node_fs_1.existsSync)((0, node_path_1.join)(folder, name))))
            return folder;
        if (folder === (0, node_path_1.dirname)(folder)) {
            throw new errors_1.InputError('The demo needs a clone of the template: run it as npm run demo in that folder.');
        }
    }
}


/***/ }),

/***/ 3679:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.motoEnvironment = motoEnvironment;
exports.startMoto = startMoto;
const node_child_process_1 = __webpack_require__(1421);
const node_net_1 = __webpack_require__(7030);
const node_path_1 = __webpack_require__(6760);
const node_fs_1 = __webpack_require__(3024);
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
/**
 * Starts moto_server on a free port of 127.0.0.1.
 *
 * @returns `undefined` when it is not on PATH or does not answer within 20 seconds.
 */
async function startMoto() {
    if (!onPath('moto_server'))
        return undefined;
    const port = await freePort();
    const child = (0, node_child_process_1.spawn)('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore', detached: true });
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
    return (process.env.PATH ?? '').split(node_path_1.delimiter).some((folder) => folder !== '' && (0, node_fs_1.existsSync)((0, node_path_1.join)(folder, name)));
}
function freePort() {
    return new Promise((resolve, reject) => {
        const server = (0, node_net_1.createServer)();
        server.on('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
        });
    });
}


/***/ }),

/***/ 2244:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PULL_REQUEST = exports.DEMO_BUCKET = exports.DEMO_STACKS = void 0;
exports.createRepository = createRepository;
exports.commitPullRequest = commitPullRequest;
const promises_1 = __webpack_require__(1455);
const node_path_1 = __webpack_require__(6760);
const errors_1 = __webpack_require__(6247);
const repository_1 = __webpack_require__(122);
/** Folders and files of the template that a fork edits. */
const TEMPLATE = ['infra', 'apps', 'platform', 'mainstem.yaml', '.gitignore'];
/** The stacks whose state the demo creates first, and where they live. */
exports.DEMO_STACKS = ['infra/stacks/dev/service-access', 'infra/stacks/production/service-access'];
exports.DEMO_BUCKET = 'mainstem-demo-state';
/** A scratch repository with the template and two small stacks, committed on `main`. */
async function createRepository(folder, template, extras) {
    for (const name of TEMPLATE) {
        await (0, promises_1.cp)((0, node_path_1.join)(template, name), (0, node_path_1.join)(folder, name), { recursive: true, filter: (path) => !path.includes('.terraform/') });
    }
    await (0, promises_1.cp)(extras, folder, { recursive: true });
    await git(folder, 'init', '--quiet', '--initial-branch=main');
    await git(folder, 'config', 'user.name', 'Demo');
    await git(folder, 'config', 'user.email', 'demo@example.com');
    await git(folder, 'config', 'commit.gpgsign', 'false');
    await git(folder, 'add', '--all');
    await git(folder, 'commit', '--quiet', '--message', 'The platform as it is');
}
/** The pull request: what a team would change on an ordinary day, and one thing that nobody meant. */
exports.PULL_REQUEST = [
    'infra/modules/service-access: longer sessions, 30 days before a key is gone, one more parameter',
    'apps/api-service production: image 1.5.0, at least 4 replicas',
    'apps/api-service production: the database grows to 400 GiB',
    'apps/api-service staging: uploads go to S3 now, so the volume is "no longer needed"',
];
/** Commits that pull request on the branch `pull-request`. */
async function commitPullRequest(folder) {
    await git(folder, 'switch', '--quiet', '--create', 'pull-request');
    const module = 'infra/modules/service-access/main.tf';
    await edit(folder, module, 'max_session_duration = 3600', 'max_session_duration = 14400');
    await edit(folder, module, 'deletion_window_in_days = 14', 'deletion_window_in_days = 30');
    await append(folder, module, PARAMETER);
    const production = 'apps/api-service/overlays/production';
    await edit(folder, `${production}/kustomization.yaml`, 'newTag: 1.4.2', 'newTag: 1.5.0');
    await edit(folder, `${production}/patch-scaling.yaml`, 'minReplicas: 3', 'minReplicas: 4');
    await edit(folder, `${production}/database.yaml`, 'storageGiB: 200', 'storageGiB: 400');
    const staging = 'apps/api-service/overlays/staging';
    await (0, promises_1.rm)((0, node_path_1.join)(folder, staging, 'pvc.yaml'));
    await (0, promises_1.rm)((0, node_path_1.join)(folder, staging, 'patch-uploads.yaml'));
    await edit(folder, `${staging}/kustomization.yaml`, '  - pvc.yaml\n', '');
    await edit(folder, `${staging}/kustomization.yaml`, '  - path: patch-uploads.yaml\n', '');
    await git(folder, 'add', '--all');
    await git(folder, 'commit', '--quiet', '--message', 'Release 1.5.0 of api-service');
}
const PARAMETER = `
resource "aws_ssm_parameter" "upload_bucket" {
  name  = "/\${var.service}/\${var.environment}/upload-bucket"
  type  = "String"
  value = "\${var.service}-uploads-\${var.environment}"
}
`;
async function edit(folder, path, from, to) {
    const text = await (0, promises_1.readFile)((0, node_path_1.join)(folder, path), 'utf8');
    if (!text.includes(from)) {
        throw new errors_1.ToolError(`The demo edits ${path}, but ${JSON.stringify(from.trim())} is no longer in it. In a fork that changed it, run the demo from a clone of the template.`);
    }
    await (0, promises_1.writeFile)((0, node_path_1.join)(folder, path), text.replace(from, to));
}
async function append(folder, path, addition) {
    await (0, promises_1.writeFile)((0, node_path_1.join)(folder, path), (await (0, promises_1.readFile)((0, node_path_1.join)(folder, path), 'utf8')) + addition);
}
async function git(folder, ...args) {
    await (0, repository_1.gitOrFail)(folder, args);
}


/***/ }),

/***/ 3713:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createState = createState;
const promises_1 = __webpack_require__(1455);
const node_os_1 = __webpack_require__(8161);
const node_path_1 = __webpack_require__(6760);
const errors_1 = __webpack_require__(6247);
const toolchain_1 = __webpack_require__(5719);
const scenario_ts_1 = __webpack_require__(2244);
/**
 * Applies the demo's two stacks, as they are on `main`, to the local stand-in for AWS, so that the pull request's plans have a
 * state to differ from.
 */
async function createState(folder, endpoint, onDone) {
    const answer = await fetch(`${endpoint}/${scenario_ts_1.DEMO_BUCKET}`, { method: 'PUT' }).catch((error) => {
        throw new errors_1.ToolError(`moto_server does not answer at ${endpoint}: ${(0, errors_1.messageOf)(error)}`);
    });
    if (!answer.ok)
        throw new errors_1.ToolError(`moto_server refused the bucket ${scenario_ts_1.DEMO_BUCKET}: HTTP ${answer.status}`);
    const terraform = await (0, toolchain_1.findProgram)('terraform');
    const scratch = await (0, promises_1.mkdtemp)((0, node_path_1.join)((0, node_os_1.tmpdir)(), 'mainstem-demo-terraform-'));
    try {
        const config = (0, node_path_1.join)(scratch, 'terraform.rc');
        await (0, promises_1.writeFile)(config, cliConfig());
        await (0, toolchain_1.pool)([...scenario_ts_1.DEMO_STACKS], 2, async (stack) => {
            const env = {
                TF_CLI_CONFIG_FILE: config,
                TF_DATA_DIR: (0, node_path_1.join)(scratch, stack.replaceAll('/', '.')),
                TF_IN_AUTOMATION: '1',
                CHECKPOINT_DISABLE: '1',
            };
            for (const args of [
                ['init', '-input=false', '-lockfile=readonly', '-no-color'],
                ['apply', '-input=false', '-auto-approve', '-no-color'],
            ]) {
                const { code, stderr } = await (0, toolchain_1.runProgram)(terraform.path, args, { cwd: (0, node_path_1.join)(folder, stack), env });
                if (code !== 0)
                    throw new errors_1.ToolError(`terraform ${args[0]} of ${stack} failed:\n${stderr.trim()}`);
            }
            onDone(stack);
        });
    }
    finally {
        await (0, promises_1.rm)(scratch, { recursive: true, force: true });
    }
}
function cliConfig() {
    const mirror = (0, toolchain_1.terraformMirror)();
    const installation = mirror === undefined
        ? ''
        : `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n  direct {\n    exclude = ["hashicorp/aws"]\n  }\n}\n`;
    return `disable_checkpoint = true\n${installation}`;
}


/***/ })

};
