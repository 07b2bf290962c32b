export const id = 112;
export const ids = [112];
export const modules = {

/***/ 7112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/repository/src/open.ts
var src_open = __webpack_require__(7400);
// EXTERNAL MODULE: ./tools/toolchain/src/version.ts
var version = __webpack_require__(9647);
// EXTERNAL MODULE: ./tools/toolchain/src/programs.ts + 2 modules
var programs = __webpack_require__(3147);
;// CONCATENATED MODULE: ./tools/cli/src/doctor.ts


/** Programs, and what does not work without each. */
const WANTED = [
    { name: 'git', wanted: '2.30 or newer', atLeast: '2.30', lacking: 'fail', fix: 'apt-get install git' },
    {
        name: 'terraform',
        wanted: '1.10 or newer',
        atLeast: '1.10',
        lacking: 'warn',
        fix: 'Without it plan does not work. See developer.hashicorp.com/terraform/install',
    },
    {
        name: 'kubectl',
        wanted: '1.30 or newer',
        atLeast: '1.30',
        lacking: 'warn',
        fix: 'Without it diff and render do not work. See kubernetes.io/docs/tasks/tools',
    },
    {
        name: 'helm',
        wanted: '3.8 or newer',
        atLeast: '3.8',
        lacking: 'skip',
        fix: 'Only charts need it. See helm.sh/docs/intro/install',
    },
];
/** Looks at programs, the repository and credentials. Asks nothing of the network. */
async function examineMachine(cwd) {
    const checks = await Promise.all(WANTED.map(checkProgram));
    return [checkNode(), ...checks, await checkRepository(cwd), checkCredentials()];
}
function checkNode() {
    const major = Number(process.versions.node.split('.')[0]);
    return {
        name: 'node',
        state: major >= 20 ? 'ok' : 'fail',
        found: process.versions.node,
        wanted: '20 or newer',
        fix: 'Install Node 24 from nodejs.org',
    };
}
async function checkProgram({ name, wanted, atLeast, lacking, fix }) {
    try {
        const found = await (0,version/* versionOf */.E)(await (0,programs/* findProgram */.Kp)(name, { download: false }));
        return { name, state: isAtLeast(found, atLeast) ? 'ok' : 'warn', found, wanted, fix };
    }
    catch {
        return { name, state: lacking, found: 'not found', wanted, fix };
    }
}
/** Compares major and minor, as `1.10.5` and `v1.32.4-gke`; a version that cannot be read is not called old. */
function isAtLeast(found, wanted) {
    const [major, minor] = (/(\d+)\.(\d+)/.exec(found) ?? []).slice(1).map(Number);
    const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
    if (major === undefined || minor === undefined)
        return true;
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
async function checkRepository(cwd) {
    const wanted = 'a Git repository';
    try {
        return { name: 'repository', state: 'ok', found: (await (0,src_open/* openRepository */.h)(cwd)).root, wanted, fix: '' };
    }
    catch {
        return {
            name: 'repository',
            state: 'warn',
            found: 'none here',
            wanted,
            fix: 'git init && git add . && git commit -m start',
        };
    }
}
function checkCredentials() {
    const variables = [
        'AWS_ACCESS_KEY_ID',
        'AWS_PROFILE',
        'AWS_WEB_IDENTITY_TOKEN_FILE',
        'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    ];
    const found = variables.find((name) => process.env[name]);
    return {
        name: 'AWS credentials',
        state: found === undefined ? 'skip' : 'ok',
        found: found ?? 'none in the environment',
        wanted: 'a role that may read',
        fix: 'Without them plan says skipped and the rest works. For example: aws sso login && export AWS_PROFILE=…',
    };
}

// EXTERNAL MODULE: ./tools/cli/src/output.ts
var output = __webpack_require__(6433);
;// CONCATENATED MODULE: ./tools/cli/src/commands/doctor.ts



const command = {
    usage: 'mainstem doctor [--json] [--cwd DIR]\n\nWhat this machine has, what it lacks, and what to type for it.',
    accepts: [],
    formats: ['terminal', 'json'],
    async run(options, args) {
        if (args.length > 0)
            throw new errors/* InputError */.dz(`mainstem doctor takes no argument. Usage:\n${command.usage}`);
        const checks = await examineMachine(options.cwd ?? process.cwd());
        if (options.format === 'json')
            (0,output/* printJson */.Q2)({ checks });
        else {
            const width = Math.max(...checks.map(({ name }) => name.length));
            for (const { name, state, found, wanted, fix } of checks) {
                (0,output/* print */.yy)(`${state.padEnd(4)}  ${name.padEnd(width)}  ${found}${state === 'ok' ? '' : `  (wanted: ${wanted})`}`);
                if (state !== 'ok')
                    (0,output/* print */.yy)(`      ${' '.repeat(width)}  ${fix}`);
            }
        }
        return checks.some(({ state }) => state === 'fail') ? 1 : 0;
    },
};


/***/ }),

/***/ 6433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ terminal),
/* harmony export */   Q2: () => (/* binding */ printJson),
/* harmony export */   mf: () => (/* binding */ createProgress),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
/** Prints one JSON document on standard output. */
function printJson(document) {
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
/** Prints text, ending in one newline. */
function print(text) {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
/** Colour and width of the terminal; NO_COLOR and FORCE_COLOR as https://no-color.org and Node have them. */
function terminal() {
    const forced = process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== '0';
    const color = forced || (process.stdout.isTTY === true && !process.env.NO_COLOR);
    return { color, width: Math.max(60, Math.min(process.stdout.columns ?? 100, 140)) };
}
/**
 * Progress on standard error: on a terminal one line that is overwritten; elsewhere one line a stage. With nothing to
 * overwrite it (a pipe that is read by a program), it stays quiet.
 */
function createProgress() {
    if (process.stderr.isTTY === true) {
        return {
            step: (line) => process.stderr.write(`\r\x1b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`),
            done: () => process.stderr.write('\r\x1b[2K'),
        };
    }
    return process.env.CI === 'true'
        ? { step: (line) => process.stderr.write(`${line}\n`), done: () => { } }
        : { step: () => { }, done: () => { } };
}


/***/ }),

/***/ 3562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   w: () => (/* binding */ gitOrFail)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6247);


/** Settings of the user's that would change what Git prints, or make it ask. */
const ENVIRONMENT = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
/**
 * Runs Git and reads its whole output. A non-zero exit is a result, not an error.
 *
 * @throws InputError when Git is not installed.
 */
function git(cwd, args, input) {
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', args, {
            cwd,
            env: { ...process.env, ...ENVIRONMENT },
            stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        });
        const stdout = [];
        const stderr = [];
        child.stdout?.on('data', (chunk) => stdout.push(chunk));
        child.stderr?.on('data', (chunk) => stderr.push(chunk));
        child.on('error', (error) => {
            reject(error.code === 'ENOENT'
                ? new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('git is not on PATH. Install it (for example: apt-get install git), then run the command again.')
                : new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4(`git could not be started: ${error.message}`));
        });
        child.on('close', (code) => resolve({
            code: code ?? 1,
            stdout: Buffer.concat(stdout),
            stderr: Buffer.concat(stderr).toString('utf8').trim(),
        }));
        if (input !== undefined && child.stdin !== null) {
            child.stdin.on('error', () => { });
            child.stdin.end(input);
        }
    });
}
/** The same, when only success makes sense. */
async function gitOrFail(cwd, args, input) {
    const { code, stdout, stderr } = await git(cwd, args, input);
    if (code !== 0)
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4(`git ${args[0]} failed: ${stderr || `exit ${code}`}`);
    return stdout;
}


/***/ }),

/***/ 7400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ openRepository)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6247);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3562);




/**
 * Finds the repository that holds a folder.
 *
 * @throws InputError when there is none, or Git refuses to read it (another owner), with what to type.
 */
async function openRepository(cwd) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(cwd))
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${cwd} does not exist. Give --cwd a folder inside a Git repository.`);
    const args = ['rev-parse', '--is-bare-repository', '--git-common-dir', '--show-toplevel'];
    const { code, stdout, stderr } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)(cwd, args);
    const [bare, commonDirectory, root] = stdout.toString('utf8').split('\n');
    if (bare === 'true' && commonDirectory !== undefined) {
        return { root: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, commonDirectory), commonDirectory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, commonDirectory), bare: true };
    }
    if (code === 0 && commonDirectory !== undefined && root !== undefined) {
        return { root, commonDirectory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, commonDirectory), bare: false };
    }
    if (stderr.includes('dubious ownership')) {
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`Git refuses to read ${cwd} because another user owns it. If you trust it: git config --global --add safe.directory ${cwd}`);
    }
    throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${cwd} is not inside a Git repository. Start one with: git init && git add . && git commit -m start`);
}


/***/ }),

/***/ 9647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ versionOf)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6247);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(834);


const ARGUMENTS = {
    git: ['--version'],
    terraform: ['version', '-json'],
    tofu: ['version', '-json'],
    kubectl: ['version', '--client'],
    kustomize: ['version'],
    helm: ['version', '--short'],
};
const known = new Map();
/**
 * The version of a program, without a leading `v` (`1.11.4`). The program is asked once a process.
 *
 * @throws ToolError when it does not answer with a version.
 */
function versionOf(program) {
    let version = known.get(program.path);
    if (version === undefined) {
        version = ask(program);
        version.catch(() => known.delete(program.path));
        known.set(program.path, version);
    }
    return version;
}
async function ask({ name, path }) {
    const { code, stdout, stderr } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runProgram */ .mB)(path, ARGUMENTS[name], {
        env: { CHECKPOINT_DISABLE: '1', TF_CLI_ARGS: undefined, TF_CLI_ARGS_version: undefined },
    });
    const version = /\bv?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)/.exec(stdout)?.[1];
    if (code !== 0 || version === undefined) {
        const said = stderr.trim().split('\n')[0] ?? '';
        throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4(`${path} ${ARGUMENTS[name].join(' ')} gave no version${said === '' ? '' : `: ${said}`}.`);
    }
    return version;
}


/***/ })

};
