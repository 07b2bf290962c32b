export const id = 610;
export const ids = [610];
export const modules = {

/***/ 7610:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.command = void 0;
const errors_1 = __webpack_require__(6247);
const output_ts_1 = __webpack_require__(6433);
const doctor_ts_1 = __webpack_require__(7375);
exports.command = {
    usage: 'mainstem doctor [--json] [--cwd DIR]\n\nWhat this machine has, what it lacks, and what to type for it.',
    accepts: [],
    formats: ['terminal', 'json'],
    async run(options, args) {
        if (args.length > 0)
            throw new errors_1.InputError(`mainstem doctor takes no argument. Usage:\n${exports.command.usage}`);
        const checks = await (0, doctor_ts_1.examineMachine)(options.cwd ?? process.cwd());
        if (options.format === 'json')
            (0, output_ts_1.printJson)({ checks });
        else {
            const width = Math.max(...checks.map(({ name }) => name.length));
            for (const { name, state, found, wanted, fix } of checks) {
                (0, output_ts_1.print)(`${state.padEnd(4)}  ${name.padEnd(width)}  ${found}${state === 'ok' ? '' : `  (wanted: ${wanted})`}`);
                if (state !== 'ok')
                    (0, output_ts_1.print)(`      ${' '.repeat(width)}  ${fix}`);
            }
        }
        return checks.some(({ state }) => state === 'fail') ? 1 : 0;
    },
};


/***/ }),

/***/ 7375:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.examineMachine = examineMachine;
const repository_1 = __webpack_require__(122);
const toolchain_1 = __webpack_require__(5719);
/** Programs, and what does not work without each. */
const WANTED = [
    { name: 'git', wanted: '2.30 or newer', lacking: 'fail', fix: 'apt-get install git' },
    { name: 'terraform', wanted: '1.10 or newer', lacking: 'warn', fix: 'Without it plan does not work. See developer.hashicorp.com/terraform/install' },
    { name: 'kubectl', wanted: 'any recent version', lacking: 'warn', fix: 'Without it diff and render do not work. See kubernetes.io/docs/tasks/tools' },
    { name: 'helm', wanted: '3.x', lacking: 'skip', fix: 'Only charts need it. See helm.sh/docs/intro/install' },
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
async function checkProgram({ name, wanted, lacking, fix }) {
    try {
        const program = await (0, toolchain_1.findProgram)(name);
        return { name, state: 'ok', found: await (0, toolchain_1.versionOf)(program), wanted, fix };
    }
    catch {
        return { name, state: lacking, found: 'not found', wanted, fix };
    }
}
async function checkRepository(cwd) {
    const wanted = 'a Git repository';
    try {
        return { name: 'repository', state: 'ok', found: (await (0, repository_1.openRepository)(cwd)).root, wanted, fix: '' };
    }
    catch {
        return { name: 'repository', state: 'warn', found: 'none here', wanted, fix: 'git init && git add . && git commit -m start' };
    }
}
function checkCredentials() {
    const variables = ['AWS_ACCESS_KEY_ID', 'AWS_PROFILE', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_CONTAINER_CREDENTIALS_FULL_URI'];
    const found = variables.find((name) => process.env[name]);
    return {
        name: 'AWS credentials',
        state: found === undefined ? 'skip' : 'ok',
        found: found ?? 'none in the environment',
        wanted: 'a role that may read',
        fix: 'Without them plan says skipped and the rest works. For example: aws sso login && export AWS_PROFILE=…',
    };
}


/***/ })

};
