export const id = 560;
export const ids = [560];
export const modules = {

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
/* harmony export */   YW: () => (/* binding */ interruption),
/* harmony export */   jv: () => (/* binding */ holdSignals),
/* harmony export */   mB: () => (/* binding */ runProgram)
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
        if (interruptedBy !== undefined && options.afterInterrupt !== true) {
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
        let leftovers;
        child.on('exit', () => {
            leftovers = setTimeout(() => endGroup(child), LEFTOVERS_AFTER);
        });
        child.on('close', (code, signal) => {
            clearTimeout(leftovers);
            endGroup(child);
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
    // A line may come in thousands of chunks; joined once, when it ends.
    let pending = [];
    return {
        add(chunk) {
            const [first = '', ...rest] = decoder.write(chunk).split('\n');
            pending.push(first);
            const last = rest.pop();
            if (last === undefined)
                return;
            const whole = pending.join('');
            pending = [last];
            onLine(whole);
            for (const line of rest)
                onLine(line);
        },
        end() {
            const line = pending.join('') + decoder.end();
            if (line !== '')
                onLine(line);
        },
    };
}
/** Milliseconds that processes of a program which ended may go on writing. */
const LEFTOVERS_AFTER = 2000;
/** Ends what a program that died left behind (a provider, a provisioner's command): nothing of it can be of use any more. */
function endGroup({ pid }) {
    if (pid === undefined || process.platform === 'win32')
        return;
    try {
        process.kill(-pid, 'SIGTERM');
    }
    catch {
        return; // nobody is left
    }
    // A leftover that ignores it would hold the output open for ever.
    setTimeout(() => {
        try {
            process.kill(-pid, 'SIGKILL');
        }
        catch { }
    }, LEFTOVERS_AFTER).unref();
}
const running = new Set();
let holds = 0;
let interruptedBy;
/** The signal that asked this process to stop, if one did. */
function interruption() {
    return interruptedBy;
}
/**
 * Keeps this process alive on SIGINT and SIGTERM also between two programs, so that work can be put in order: a plan file with its secrets
 * removed, a result printed. No further program is started after a signal.
 *
 * @returns ends the hold.
 */
function holdSignals() {
    if (holds + running.size === 0)
        listen();
    holds++;
    let held = true;
    return () => {
        if (!held)
            return;
        held = false;
        holds--;
        if (holds + running.size === 0)
            unlisten();
    };
}
/** Handlers exist only while a program runs or somebody holds: otherwise a signal ends this process as usual. */
function remember(child) {
    if (holds + running.size === 0)
        listen();
    running.add(child);
    return () => {
        running.delete(child);
        if (holds + running.size === 0)
            unlisten();
    };
}
function listen() {
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    process.on('exit', endAll);
}
function unlisten() {
    process.off('SIGINT', forward);
    process.off('SIGTERM', forward);
    process.off('exit', endAll);
}
function forward(signal) {
    if (interruptedBy !== undefined) {
        const pids = [...running].map(({ pid }) => pid).join(', ');
        if (pids !== '')
            process.stderr.write(`mainstem: still waiting for process ${pids} to put its state in order\n`);
        return;
    }
    interruptedBy = signal;
    for (const child of running)
        child.kill(signal);
}
function endAll() {
    for (const child of running)
        child.kill('SIGTERM');
}


/***/ })

};
