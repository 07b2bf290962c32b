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

/***/ 5617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _v: () => (/* binding */ zipMember),
/* harmony export */   l1: () => (/* binding */ unpack)
/* harmony export */ });
/* unused harmony export tarMember */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6247);


/**
 * Takes the program out of a downloaded file. Only the named member is read, and nothing is written by name, so an archive
 * cannot place files elsewhere.
 *
 * @throws ToolError when the archive is damaged or the member is missing.
 */
function unpack(bytes, packing) {
    switch (packing.kind) {
        case 'plain':
            return bytes;
        case 'zip':
            return zipMember(bytes, packing.member);
        case 'tar.gz':
            return tarMember((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(bytes), packing.member);
    }
}
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/**
 * One member of a ZIP file, stored or deflated. The sizes come from the central directory: in the local header they may be
 * zero (PKWARE APPNOTE 4.4.4). No ZIP64, no encryption.
 */
function zipMember(bytes, member) {
    const damaged = (what) => new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4(`the downloaded ZIP file is damaged: ${what}. Run the command again.`);
    const earliest = Math.max(0, bytes.length - 22 - 0xffff);
    let end = bytes.length - 22;
    while (end >= earliest && bytes.readUInt32LE(end) !== END_OF_DIRECTORY)
        end--;
    if (end < earliest)
        throw damaged('no central directory');
    try {
        let at = bytes.readUInt32LE(end + 16);
        for (let entries = bytes.readUInt16LE(end + 10); entries > 0; entries--) {
            if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY)
                throw damaged('a bad directory entry');
            const nameLength = bytes.readUInt16LE(at + 28);
            const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
            if (name === member) {
                const method = bytes.readUInt16LE(at + 10);
                const size = bytes.readUInt32LE(at + 20);
                const local = bytes.readUInt32LE(at + 42);
                if (bytes.readUInt32LE(local) !== LOCAL_ENTRY)
                    throw damaged('a bad local header');
                const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
                const content = bytes.subarray(start, start + size);
                if (method !== 0 && method !== 8)
                    throw damaged(`compression method ${method} is not understood`);
                return method === 0 ? content : (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(content);
            }
            at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
        }
    }
    catch (error) {
        throw error instanceof _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4 ? error : damaged('it ends too early');
    }
    throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4(`the downloaded ZIP file holds no ${member}.`);
}
/** One regular file of a tar (ustar) archive. */
function tarMember(bytes, member) {
    for (let at = 0; at + 512 <= bytes.length;) {
        const text = (from, length) => bytes.toString('utf8', at + from, at + from + length).replace(/\0[\s\S]*$/, '');
        const name = text(0, 100);
        if (name === '')
            break;
        const prefix = text(345, 155);
        const size = Number.parseInt(text(124, 12).trim() || '0', 8);
        if (!Number.isFinite(size))
            break;
        if ((prefix === '' ? name : `${prefix}/${name}`).replace(/^\.\//, '') === member) {
            return bytes.subarray(at + 512, at + 512 + size);
        }
        at += 512 + Math.ceil(size / 512) * 512;
    }
    throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4(`the downloaded archive holds no ${member}.`);
}


/***/ }),

/***/ 3147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nF: () => (/* binding */ cacheFolder),
  Kp: () => (/* binding */ findProgram),
  gA: () => (/* binding */ thisPlatform),
  yi: () => (/* binding */ toolsFolder)
});

// UNUSED EXPORTS: PROGRAMS

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./tools/toolchain/src/archive.ts
var archive = __webpack_require__(5617);
;// CONCATENATED MODULE: ./tools/toolchain/src/download.ts





/** A release file of more than this is not what we asked for. */
const MOST_BYTES = 400 * 1024 * 1024;
const TIMEOUT_MS = 10 * 60 * 1000;
const underWay = new Map();
/**
 * Downloads one program to `target`, once a process.
 *
 * The file is compared with its pinned checksum in memory, before anything is written that could be run. The program is then
 * written into a folder of its own beside the target's and moved into place in one step, so that another process sees all of it or nothing.
 *
 * @param url where the artifact lies.
 * @param target path of the program; its folder belongs to this version alone.
 * @throws ToolError when it cannot be fetched, or is not the pinned file: then nothing is left behind.
 */
function downloadProgram(url, artifact, target) {
    let running = underWay.get(target);
    if (running === undefined) {
        running = fetchInto(url, artifact, target).finally(() => underWay.delete(target));
        underWay.set(target, running);
    }
    return running;
}
async function fetchInto(url, artifact, target) {
    const bytes = await fetchBytes(url);
    const sum = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    if (sum !== artifact.sha256) {
        throw new errors/* ToolError */.v4(`${url} is not the file that was pinned: its SHA-256 is ${sum}, expected ${artifact.sha256}. Nothing was installed.`);
    }
    const program = (0,archive/* unpack */.l1)(bytes, artifact.packing);
    const folder = (0,external_node_path_.dirname)(target);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(folder), '.download-'));
    try {
        await (0,promises_.writeFile)((0,external_node_path_.join)(scratch, (0,external_node_path_.basename)(target)), program, { mode: 0o755 });
        await (0,promises_.rename)(scratch, folder).catch((error) => {
            // Another process was faster; its file has passed the same check.
            if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'EPERM')
                throw error;
        });
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
async function fetchBytes(url) {
    try {
        const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
        if (!response.ok)
            throw new Error(`the server answered ${response.status}`);
        const chunks = [];
        let size = 0;
        for await (const chunk of response.body ?? []) {
            size += chunk.length;
            if (size > MOST_BYTES)
                throw new Error(`it is larger than ${MOST_BYTES} bytes`);
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    catch (error) {
        const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
        throw new errors/* ToolError */.v4(`cannot download ${url}: ${(0,errors/* messageOf */.bD)(error)}${cause}.`);
    }
}

;// CONCATENATED MODULE: ./tools/toolchain/src/releases.ts
function terraform(platform, sha256) {
    return {
        path: `/terraform/1.11.4/terraform_1.11.4_${platform}.zip`,
        sha256,
        packing: { kind: 'zip', member: 'terraform' },
    };
}
function kubectl(os, architecture, sha256) {
    return { path: `/release/v1.33.4/bin/${os}/${architecture}/kubectl`, sha256, packing: { kind: 'plain' } };
}
function helm(platform, sha256) {
    return {
        path: `/helm-v3.18.4-${platform}.tar.gz`,
        sha256,
        packing: { kind: 'tar.gz', member: `${platform}/helm` },
    };
}
/**
 * What may be downloaded. A platform without a line here is never downloaded: a checksum that nobody compared protects nobody.
 *
 * The publishers give the sums in terraform_1.11.4_SHA256SUMS on releases.hashicorp.com, in kubectl.sha256 beside each kubectl
 * on dl.k8s.io, and in the release notes of Helm v3.18.4. Helm stays at 3: the kustomize inside kubectl cannot drive Helm 4.
 */
const RELEASES = {
    terraform: {
        version: '1.11.4',
        origin: 'https://releases.hashicorp.com',
        artifacts: {
            linux_amd64: terraform('linux_amd64', '1ce994251c00281d6845f0f268637ba50c0005657eb3cf096b92f753b42ef4dc'),
            linux_arm64: terraform('linux_arm64', 'a43d1d0da9b9bab214a8305a39db0e40869572594ccf50c416a7756499143633'),
            darwin_amd64: terraform('darwin_amd64', 'a56d5002b9f7647291faccc3dd1a70350e60fb61e4c45037629508b8fdc2575b'),
            darwin_arm64: terraform('darwin_arm64', '867e0808fa971217043e25b7a792b10720c79b1546f8a68479b74f138be73e18'),
        },
    },
    kubectl: {
        version: '1.33.4',
        origin: 'https://dl.k8s.io',
        artifacts: {
            linux_amd64: kubectl('linux', 'amd64', 'c2ba72c115d524b72aaee9aab8df8b876e1596889d2f3f27d68405262ce86ca1'),
            linux_arm64: kubectl('linux', 'arm64', '76cd7a2aa59571519b68c3943521404cbce55dafb7d8866f8d0ea2995b396eef'),
            darwin_amd64: kubectl('darwin', 'amd64', '4b39b8bb12e78ce801b39c9ec50421e3d6e144d8e3f113cd18e6d61709b8c73b'),
            darwin_arm64: kubectl('darwin', 'arm64', 'a44662db083fdd1b19ce55ba77eb64d51206310bbae90df90eb5d9e30ea54603'),
        },
    },
    helm: {
        version: '3.18.4',
        origin: 'https://get.helm.sh',
        artifacts: {
            linux_amd64: helm('linux-amd64', 'f8180838c23d7c7d797b208861fecb591d9ce1690d8704ed1e4cb8e2add966c1'),
            linux_arm64: helm('linux-arm64', 'c0a45e67eef0c7416a8a8c9e9d5d2d30d70e4f4d3f7bea5de28241fffa8f3b89'),
            darwin_amd64: helm('darwin-amd64', '860a7238285b44b5dc7b3c4dad6194316885d7015d77c34e23177e0e9554af8f'),
            darwin_arm64: helm('darwin-arm64', '041849741550b20710d7ad0956e805ebd960b483fe978864f8e7fdd03ca84ec8'),
        },
    },
};

;// CONCATENATED MODULE: ./tools/toolchain/src/programs.ts






const PROGRAMS = (/* unused pure expression or super */ null && (['git', 'terraform', 'tofu', 'kubectl', 'kustomize', 'helm']));
/**
 * Finds a program: on PATH, then in the cache of downloaded programs, then by downloading its pinned release.
 *
 * @throws ToolError that says what to type, when there is none and none may be downloaded.
 */
async function findProgram(name, options = {}) {
    const file = process.platform === 'win32' ? `${name}.exe` : name;
    for (const folder of (options.path ?? process.env.PATH ?? '').split(external_node_path_.delimiter)) {
        if (folder !== '' && (await isExecutable((0,external_node_path_.join)(folder, file))))
            return { name, path: (0,external_node_path_.join)(folder, file) };
    }
    const release = (options.releases ?? RELEASES)[name];
    const artifact = release?.artifacts[options.platform ?? thisPlatform()];
    if (release === undefined || artifact === undefined)
        throw notFound(name);
    const cached = (0,external_node_path_.join)(options.cacheFolder ?? toolsFolder(), `${name}-${release.version}`, file);
    if (await isExecutable(cached))
        return { name, path: cached };
    if (options.download === false)
        throw notFound(name);
    const url = `${release.origin}${artifact.path}`;
    try {
        await downloadOnce(url, artifact, cached, () => {
            const line = `${name} is not on PATH: downloading ${url}`;
            if (options.progress === undefined)
                process.stderr.write(`mainstem: ${line}\n`);
            else
                options.progress(line);
        });
    }
    catch (error) {
        throw new errors/* ToolError */.v4(`${name} is not on PATH, and ${(0,errors/* messageOf */.bD)(error)} To install it yourself: ${installHint(name)}`);
    }
    return { name, path: cached };
}
const downloads = new Map();
/** Previews that run side by side ask for the same program at the same moment. */
function downloadOnce(url, artifact, target, onStart) {
    let running = downloads.get(target);
    if (running === undefined) {
        onStart();
        running = downloadProgram(url, artifact, target).finally(() => downloads.delete(target));
        downloads.set(target, running);
    }
    return running;
}
/** `mainstem/tools` in the user's cache folder. */
function toolsFolder(environment = process.env) {
    return cacheFolder('tools', environment);
}
/** A folder of ours in the cache folder of the XDG base directory specification. */
function cacheFolder(name, environment = process.env) {
    const xdg = environment.XDG_CACHE_HOME ?? '';
    return (0,external_node_path_.join)(xdg.startsWith('/') ? xdg : (0,external_node_path_.join)(environment.HOME || (0,external_node_os_.homedir)(), '.cache'), 'mainstem', name);
}
/** This machine in Go's words. */
function thisPlatform() {
    const os = process.platform === 'win32' ? 'windows' : process.platform;
    return `${os}_${process.arch === 'x64' ? 'amd64' : process.arch}`;
}
const HINTS = {
    git: { brew: 'git', linux: 'sudo apt-get install git' },
    terraform: {
        brew: 'hashicorp/tap/terraform',
        linux: 'sudo apt-get install terraform (from the apt repository of https://developer.hashicorp.com/terraform/install)',
    },
    tofu: {
        brew: 'opentofu',
        linux: 'sudo apt-get install tofu (from the apt repository of https://opentofu.org/docs/intro/install)',
    },
    kubectl: {
        brew: 'kubectl',
        linux: 'sudo apt-get install kubectl (from the apt repository of https://kubernetes.io/docs/tasks/tools/install-kubectl-linux)',
    },
    kustomize: {
        brew: 'kustomize',
        linux: 'go install sigs.k8s.io/kustomize/kustomize/v5@latest (or https://kubectl.docs.kubernetes.io/installation/kustomize/binaries)',
    },
    helm: {
        brew: 'helm@3',
        linux: 'sudo apt-get install helm (from the apt repository of https://helm.sh/docs/intro/install)',
    },
};
function installHint(name) {
    const { brew, linux } = HINTS[name];
    return process.platform === 'darwin' ? `brew install ${brew}` : `${linux}, or brew install ${brew}.`;
}
function notFound(name) {
    return new errors/* ToolError */.v4(`${name} is not on PATH. Install it: ${installHint(name)} Then run the command again.`);
}
async function isExecutable(path) {
    try {
        await (0,promises_.access)(path, promises_.constants.X_OK);
        return (await (0,promises_.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6193);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_string_decoder__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6247);



/**
 * Runs a program without a shell and reads all of its output. A non-zero exit is a result, not an error.
 *
 * SIGINT and SIGTERM of this process are passed on once and then left to the program: a Terraform that is killed loses
 * state, and one that is asked cleans up its providers. After that no further program is started.
 *
 * @throws ToolError when the program cannot be started.
 */
function runProgram(path, args, options = {}) {
    return new Promise((resolve, reject) => {
        if (interruptedBy !== undefined) {
            reject(new _mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .ToolError */ .v4(`stopped by ${interruptedBy}: ${path} was not started.`));
            return;
        }
        const env = { ...process.env, ...options.env };
        for (const [key, value] of Object.entries(env))
            if (value === undefined)
                delete env[key];
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(path, args, {
            ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
            env,
            stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
            // A group of its own: Ctrl-C reaches every process of ours, and with the one passed on Terraform would count two
            // interrupts, on which it stops at once and leaves the state behind (signal handling in its commands.go).
            detached: process.platform !== 'win32',
        });
        const forget = remember(child);
        const stdout = [];
        const stderr = [];
        const lines = options.onLine === undefined ? undefined : lineReader(options.onLine);
        child.stdout?.on('data', (chunk) => {
            stdout.push(chunk);
            lines?.add(chunk);
        });
        child.stderr?.on('data', (chunk) => stderr.push(chunk));
        child.on('error', (error) => {
            forget();
            reject(new _mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .ToolError */ .v4(`cannot start ${path}: ${error.message}.`));
        });
        child.on('close', (code, signal) => {
            forget();
            lines?.end();
            resolve({
                code,
                signal,
                stdout: Buffer.concat(stdout).toString('utf8'),
                stderr: Buffer.concat(stderr).toString('utf8'),
            });
        });
        if (options.input !== undefined && child.stdin !== null) {
            child.stdin.on('error', () => { }); // the program may end without reading all of it
            child.stdin.end(options.input);
        }
    });
}
/** Splits chunks into lines; a character may be cut in two by a chunk's end. */
function lineReader(onLine) {
    const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_1__.StringDecoder('utf8');
    let pending = '';
    return {
        add(chunk) {
            const lines = (pending + decoder.write(chunk)).split('\n');
            pending = lines.pop() ?? '';
            for (const line of lines)
                onLine(line);
        },
        end() {
            pending += decoder.end();
            if (pending !== '')
                onLine(pending);
        },
    };
}
const running = new Set();
let interruptedBy;
/** Handlers exist only while a program runs: between programs a signal ends this process as usual. */
function remember(child) {
    if (running.size === 0) {
        process.on('SIGINT', forward);
        process.on('SIGTERM', forward);
        process.on('exit', endAll);
    }
    running.add(child);
    return () => {
        running.delete(child);
        if (running.size > 0)
            return;
        process.off('SIGINT', forward);
        process.off('SIGTERM', forward);
        process.off('exit', endAll);
    };
}
function forward(signal) {
    if (interruptedBy !== undefined)
        return;
    interruptedBy = signal;
    for (const child of running)
        child.kill(signal);
}
function endAll() {
    for (const child of running)
        child.kill('SIGTERM');
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
    const { code, stdout, stderr } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runProgram */ .m)(path, ARGUMENTS[name], {
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
