export const id = 907;
export const ids = [907];
export const modules = {

/***/ 907:
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
// EXTERNAL MODULE: ./tools/graph/src/affected.ts + 2 modules
var src_affected = __webpack_require__(6154);
// EXTERNAL MODULE: ./tools/graph/src/load.ts + 1 modules
var load = __webpack_require__(3137);
// EXTERNAL MODULE: ./tools/pipeline/src/diff.ts + 43 modules
var diff = __webpack_require__(8071);
// EXTERNAL MODULE: ./tools/pipeline/src/verdict.ts
var src_verdict = __webpack_require__(2357);
// EXTERNAL MODULE: ./tools/pipeline/src/session.ts
var session = __webpack_require__(23);
// EXTERNAL MODULE: ./tools/report/src/terminal/verdict.ts
var terminal_verdict = __webpack_require__(4032);
// EXTERNAL MODULE: ./tools/report/src/headline.ts
var headline = __webpack_require__(6410);
// EXTERNAL MODULE: ./tools/report/src/terminal/affected.ts
var affected = __webpack_require__(645);
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

// EXTERNAL MODULE: ./tools/change/src/documents/affected.ts + 1 modules
var documents_affected = __webpack_require__(2811);
// EXTERNAL MODULE: ./tools/change/src/documents/verdict.ts
var documents_verdict = __webpack_require__(8446);
// EXTERNAL MODULE: ./tools/toolchain/src/pool.ts
var pool = __webpack_require__(9305);
// EXTERNAL MODULE: ./tools/toolchain/src/run.ts
var run = __webpack_require__(834);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./tools/cli/src/demo/actions.ts





/**
 * Runs the committed bundle of an action as GitHub's runner does: inputs as variables, the event as a file, outputs read from a
 * file. What the environment of this process says about AWS stays.
 *
 * @returns its outputs; those of a verdict that is no pass, too.
 * @throws ToolError with what the action said, when it put nothing out.
 */
async function runAction(name, options) {
    const { home, cwd, inputs, event, temporary, env } = options;
    const folder = (0,external_node_path_.join)(home, 'actions', name);
    const metadata = (0,dist/* parse */.qg)(await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'action.yml'), 'utf8'));
    await (0,promises_.mkdir)(temporary, { recursive: true });
    const file = async (label, text) => {
        const path = (0,external_node_path_.join)(temporary, `${name}-${label}`);
        await (0,promises_.writeFile)(path, text);
        return path;
    };
    const output = await file('output', '');
    const variables = Object.entries(metadata.inputs).map(([input, { default: value = '' }]) => [
        `INPUT_${input.toUpperCase()}`,
        inputs[input] ?? value,
    ]);
    const { code, stdout } = await (0,run/* runProgram */.mB)(process.execPath, [(0,external_node_path_.join)(folder, metadata.runs.main)], {
        cwd,
        env: {
            ...Object.fromEntries(variables),
            GITHUB_EVENT_PATH: await file('event.json', JSON.stringify(event)),
            GITHUB_OUTPUT: output,
            GITHUB_STEP_SUMMARY: await file('summary.md', ''),
            RUNNER_TEMP: temporary,
            ...env,
        },
    });
    const outputs = outputsIn(await (0,promises_.readFile)(output, 'utf8'));
    if (code !== 0 && Object.keys(outputs).length === 0) {
        throw new errors/* ToolError */.v4(`The action ${name} failed: ${/::error[^:]*::(.*)/.exec(stdout)?.[1] ?? stdout.slice(-2000)}`);
    }
    return outputs;
}
/** `name<<delimiter LF value LF delimiter LF` (GitHub's workflow commands, multiline strings). */
function outputsIn(text) {
    const found = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
    return Object.fromEntries([...found].map(([, name, , value]) => [name, value]));
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./tools/cli/src/demo/github.ts

const BOT = { login: 'github-actions[bot]', type: 'Bot' };
/** Serves it on a free port of 127.0.0.1. */
async function startGitHub(pull) {
    const bodies = [];
    const comment = (index) => ({
        id: index + 1,
        node_id: `comment-${index + 1}`,
        body: bodies[index],
        user: BOT,
        created_at: '2026-01-01T00:00:00Z',
        updated_at: '2026-01-01T00:00:00Z',
        html_url: `https://github.example/pull/${pull.number}#${index + 1}`,
    });
    const answer = (method, path, body) => {
        if (path.endsWith('/comments') && method === 'GET')
            return bodies.map((_, index) => comment(index));
        if (path.endsWith('/comments') && method === 'POST')
            return comment(bodies.push(textOf(body)) - 1);
        if (path === '/graphql') {
            const nodes = bodies.map((_, index) => ({
                id: comment(index).node_id,
                viewerDidAuthor: true,
                author: BOT,
                editor: null,
            }));
            return { data: { nodes } };
        }
        if (path.endsWith(`/pulls/${pull.number}`)) {
            return { head: { sha: pull.head }, base: { ref: 'main' }, state: 'open', user: { login: 'developer' } };
        }
        if (path.endsWith('/git/ref/heads/main'))
            return { object: { sha: pull.base } };
        return undefined;
    };
    const server = (0,external_node_http_.createServer)((request, response) => {
        void readBody(request).then((body) => {
            const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
            const reply = answer(request.method ?? 'GET', path, body);
            const status = reply === undefined ? 404 : request.method === 'POST' && path !== '/graphql' ? 201 : 200;
            response.writeHead(status, { 'content-type': 'application/json' });
            response.end(JSON.stringify(reply ?? { message: 'Not Found' }));
        });
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    return {
        url: `http://127.0.0.1:${server.address().port}`,
        comments: bodies,
        stop: () => new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
        }),
    };
}
async function readBody(request) {
    let text = '';
    for await (const chunk of request.setEncoding('utf8'))
        text += chunk;
    return text === '' ? undefined : JSON.parse(text);
}
function textOf(body) {
    return String(body?.body ?? '');
}

;// CONCATENATED MODULE: ./tools/cli/src/demo/pull-request.ts







/**
 * What `pull-request.yml` does, job by job, with the same bundles: affected, plans and diffs fanned out, and one verdict that
 * comments, here on a stand-in for GitHub.
 *
 * @param folder where the comment and the page are kept.
 */
async function judgePullRequest(home, cwd, folder, revisions, print) {
    const pull = { number: 1, ...revisions };
    const event = {
        pull_request: {
            number: pull.number,
            user: { login: 'developer' },
            base: { sha: pull.base, ref: 'main', repo: { full_name: 'demo/platform' } },
            head: { sha: pull.head, ref: 'pull-request', repo: { full_name: 'demo/platform', fork: false } },
        },
    };
    const temporary = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mainstem-demo-runner-'));
    const github = await startGitHub(pull);
    try {
        const run = (name, inputs) => runAction(name, {
            home,
            cwd,
            event,
            temporary: (0,external_node_path_.join)(temporary, inputs.out === undefined ? name : (0,external_node_path_.basename)(inputs.out)),
            inputs: { base: pull.base, ...inputs },
            env: { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'demo/platform', GITHUB_RUN_ID: '1' },
        });
        const { document = '', matrix = '{}' } = await run('affected', { 'max-shards': '3' });
        const affected = documents_affected/* affectedSchema */.g0.parse(JSON.parse(await (0,promises_.readFile)(document, 'utf8')));
        print(`  affected   ${affected.projects.length} projects`);
        const previews = (0,external_node_path_.join)(temporary, 'previews');
        const { include } = JSON.parse(matrix);
        await (0,pool/* pool */.d)(include, include.length, async ({ command, index, shard, projects }) => {
            const out = (0,external_node_path_.join)(previews, `mainstem-previews-${command}-${index}-1`);
            await (0,promises_.mkdir)(out, { recursive: true });
            const { count, failed } = await run(command, { projects, out });
            print(`  ${command.padEnd(9)}  job ${shard}: ${count} previews${failed === '0' ? '' : `, ${failed} failed`}`);
        });
        const outputs = await run('verdict', { previews, 'github-token': 'demo' });
        print(`  verdict    one comment, ${github.comments.map(({ length }) => `${length} characters`).join(', ')}`);
        const [comment, page] = [(0,external_node_path_.join)(folder, 'comment.md'), (0,external_node_path_.join)(folder, 'verdict.html')];
        await (0,promises_.writeFile)(comment, github.comments.join('\n'));
        await (0,promises_.copyFile)(outputs.page ?? '', page);
        const verdict = documents_verdict/* verdictSchema */.$D.parse(JSON.parse(await (0,promises_.readFile)(outputs.document ?? '', 'utf8')));
        return { affected, verdict, comment, page };
    }
    finally {
        await github.stop();
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./tools/repository/src/git.ts
var git = __webpack_require__(3562);
;// CONCATENATED MODULE: ./tools/cli/src/demo/scenario.ts




/** Folders and files of the template that a fork edits. */
const TEMPLATE = ['infra', 'apps', 'platform', 'mainstem.yaml', '.gitignore'];
/** The stacks whose state the demo creates first, and where they live. */
const DEMO_STACKS = ['infra/stacks/dev/service-access', 'infra/stacks/production/service-access'];
const DEMO_BUCKET = 'mainstem-demo-state';
/** What somebody changes by hand in the demo, past Terraform. */
const DRIFTED_PARAMETER = '/api-service/production/log-level';
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
    'infra/modules/service-access: longer sessions, 30 days before a key is gone, one more parameter, a tidier alias',
    'infra/stacks/production/service-access: the key that signs sessions is rotated',
    'apps/api-service production: image 1.5.0, at least 4 replicas',
    'apps/api-service production: the database grows to 400 GiB',
    'apps/api-service staging: uploads go to S3 now, so the volume is "no longer needed"',
    'apps/report-service staging: the overlay is removed, and with it its Application and its volume',
    'apps/report-service dev: a new token for the mail service, and a tidier label in the selector',
];
/** The overlay in which the first attempt at the pull request is stuck. */
const STUCK_OVERLAY = 'apps.report-service.overlays.dev';
/** Commits that pull request on the branch `pull-request`; one of its changes can never be applied. Without Terraform, what needs none. */
async function commitPullRequest(folder, { terraform }) {
    await scenario_git(folder, 'switch', '--quiet', '--create', 'pull-request');
    if (terraform) {
        const module = 'infra/modules/service-access/main.tf';
        await edit(folder, module, 'max_session_duration = 3600', 'max_session_duration = 14400');
        await edit(folder, module, 'deletion_window_in_days = 14', 'deletion_window_in_days = 30');
        await edit(folder, module, '"alias/${var.service}-${var.environment}"', '"alias/${var.environment}/${var.service}"');
        await append(folder, module, PARAMETER);
        const production = 'infra/stacks/production/service-access/main.tf';
        await edit(folder, production, 'demo-session-key-of-production', 'demo-session-key-rotated');
    }
    const production = 'apps/api-service/overlays/production';
    await edit(folder, `${production}/kustomization.yaml`, 'newTag: 1.4.2', 'newTag: 1.5.0');
    await edit(folder, `${production}/patch-scaling.yaml`, 'minReplicas: 3', 'minReplicas: 4');
    await edit(folder, `${production}/database.yaml`, 'storageGiB: 200', 'storageGiB: 400');
    const staging = 'apps/api-service/overlays/staging';
    await (0,promises_.rm)((0,external_node_path_.join)(folder, staging, 'pvc.yaml'));
    await (0,promises_.rm)((0,external_node_path_.join)(folder, staging, 'patch-uploads.yaml'));
    await edit(folder, `${staging}/kustomization.yaml`, '  - pvc.yaml\n', '');
    await edit(folder, `${staging}/kustomization.yaml`, '  - path: patch-uploads.yaml\n', '');
    const reports = 'apps/report-service';
    await (0,promises_.rm)((0,external_node_path_.join)(folder, reports, 'overlays/staging'), { recursive: true });
    await edit(folder, `${reports}/overlays/dev/kustomization.yaml`, 'demo-token-1', 'demo-token-2');
    await edit(folder, DEPLOYMENT, SELECTOR.before, SELECTOR.after);
    await scenario_git(folder, 'add', '--all');
    await scenario_git(folder, 'commit', '--quiet', '--message', 'Release 1.5.0 of api-service');
}
const DEPLOYMENT = 'apps/report-service/base/deployment.yaml';
const labels = (key) => `      ${key}: report-service\n  template:\n    metadata:\n      labels:\n        ${key}: report-service\n`;
const SELECTOR = { before: labels('app'), after: labels('app.kubernetes.io/name') };
/** The commit that takes back what could never be applied. */
async function mendPullRequest(folder) {
    await edit(folder, DEPLOYMENT, SELECTOR.after, SELECTOR.before);
    await scenario_git(folder, 'commit', '--quiet', '--all', '--message', 'Keep the selector as it is');
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
                const { code, stderr } = await (0,run/* runProgram */.mB)(terraform.path, args, { cwd: (0,external_node_path_.join)(folder, stack), env });
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
/** Changes one parameter through the API of the stand-in, as somebody with a console would: the plans find it as drift. */
async function changeByHand(endpoint) {
    const answer = await fetch(endpoint, {
        method: 'POST',
        headers: {
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': 'AmazonSSM.PutParameter',
            // The stand-in looks only at the name of the service in it.
            authorization: 'AWS4-HMAC-SHA256 Credential=demo/20200101/us-east-1/ssm/aws4_request, SignedHeaders=host, Signature=demo',
        },
        body: JSON.stringify({ Name: DRIFTED_PARAMETER, Value: 'debug', Type: 'String', Overwrite: true }),
    });
    if (!answer.ok)
        throw new errors/* ToolError */.v4(`moto_server refused to change ${DRIFTED_PARAMETER}: HTTP ${answer.status}`);
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
        'A realistic pull request on a scratch copy of the template: affected, plans, diffs and the verdict, by the bundles that\n' +
        'run on GitHub; the comment goes to a stand-in for GitHub on this machine.\n' +
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
            await commitPullRequest(scratch, { terraform: moto !== undefined });
            await showStuck(scratch);
            await mendPullRequest(scratch);
            const { verdict, comment, page } = await judge(home, scratch, folder);
            (0,output/* print */.yy)('');
            (0,output/* print */.yy)((0,terminal_verdict/* renderTerminal */.b)(verdict, (0,output/* terminal */.Fo)()));
            const { state, reason } = (0,headline/* headlineOf */.g)(verdict);
            (0,output/* print */.yy)('');
            (0,output/* print */.yy)(`The verdict:         ${state}: ${reason}`);
            for (const { project, drift = [] } of verdict.projects) {
                for (const { address } of drift)
                    (0,output/* print */.yy)(`Drift:               ${address} of ${project} was changed by hand`);
            }
            if (moto === undefined)
                (0,output/* print */.yy)(`Left out: the change of ${DEMO_STACKS.length} Terraform stacks (see above).`);
            (0,output/* print */.yy)(`The comment it got:  ${comment}`);
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
        await changeByHand(moto.endpoint);
        (0,output/* print */.yy)(`  changed by hand, past Terraform: ${DRIFTED_PARAMETER} is "debug" now`);
        return moto;
    }
    catch (error) {
        await moto.stop();
        return leaveOut((0,errors/* messageOf */.bD)(error));
    }
}
/** The first attempt: one overlay that Kubernetes would refuse for ever, whoever accepts it. */
async function showStuck(scratch) {
    const session = await openPullRequest(scratch);
    const { previews, failures } = await (0,diff/* diffProjects */.MZ)(session, [STUCK_OVERLAY]);
    const affected = (0,src_affected/* affectedBy */.M)(session.change);
    const { base, head } = session.change;
    const rules = { settings: head.settings, baseSettings: base.settings };
    const verdict = (0,src_verdict/* verdictOf */.V)({ affected, previews, failures, acknowledged: [], ...rules });
    const { state, reason } = (0,headline/* headlineOf */.g)(verdict);
    (0,output/* print */.yy)('');
    (0,output/* print */.yy)(`First commit:        ${state}: ${reason}`);
    for (const { address, reason, wayOut } of verdict.risks.filter(({ level }) => level === 'stuck')) {
        (0,output/* print */.yy)(`  stuck    ${address}`);
        (0,output/* print */.yy)(`           ${reason.split('; ')[0]}`);
        (0,output/* print */.yy)(`           instead  ${wayOut}`);
    }
    (0,output/* print */.yy)('Second commit:       the selector stays as it is');
}
async function openPullRequest(scratch) {
    const repository = await (0,src_open/* openRepository */.h)(scratch);
    const [base, head] = await (0,revision/* resolveRevisions */.Z)(repository, ['main', 'pull-request']);
    const change = await (0,load/* loadChange */.HN)(repository, base, head);
    return (0,session/* createSession */.jw)({ repository, change, uncommitted: [], checkedOut: true, progress: () => { } });
}
async function judge(home, scratch, folder) {
    const repository = await (0,src_open/* openRepository */.h)(scratch);
    const [base = '', head = ''] = await (0,revision/* resolveRevisions */.Z)(repository, ['main', 'pull-request']);
    (0,output/* print */.yy)('');
    (0,output/* print */.yy)('The jobs of the pull request, with the bundles that run on GitHub (actions/*/dist):');
    const judged = await judgePullRequest(home, scratch, folder, { base, head }, output/* print */.yy);
    (0,output/* print */.yy)('');
    (0,output/* print */.yy)((0,affected/* renderAffectedTerminal */.dQ)(judged.affected, (0,output/* terminal */.Fo)()));
    return judged;
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

/***/ 6052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ terraformMirror)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** The folder inside a mirror that holds the providers of the public registry. */
const REGISTRY = 'registry.terraform.io';
/**
 * A folder with unpacked Terraform providers, or `undefined`. In this order: `MAINSTEM_TF_MIRROR`, the folders that Terraform
 * itself would look into, then any folder directly under `/opt`. A folder counts only when it holds `registry.terraform.io/`.
 *
 * Source: https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories
 */
function terraformMirror(environment = process.env, opt = '/opt') {
    const home = environment.HOME ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const named = environment.MAINSTEM_TF_MIRROR ?? '';
    const candidates = [
        ...(named === '' ? [] : [named]),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.terraform.d', 'plugins'),
        ...(process.platform === 'darwin'
            ? [
                (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, 'Library', 'Application Support', 'io.terraform', 'plugins'),
                '/Library/Application Support/io.terraform/plugins',
            ]
            : dataFolders(home, environment).map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'terraform', 'plugins'))),
        ...foldersOf(opt),
    ];
    return candidates.find((folder) => isFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, REGISTRY)));
}
/** XDG base directories for data, with their defaults. */
function dataFolders(home, environment) {
    const mine = environment.XDG_DATA_HOME || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.local', 'share');
    const shared = environment.XDG_DATA_DIRS || `/usr/local/share${node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter}/usr/share`;
    return [mine, ...shared.split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)];
}
function foldersOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)
            .sort()
            .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
    }
    catch {
        return [];
    }
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}


/***/ })

};
