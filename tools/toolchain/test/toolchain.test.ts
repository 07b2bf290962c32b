import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findProgram,
  pool,
  poolSize,
  RELEASES,
  type Release,
  runProgram,
  terraformMirror,
  thisPlatform,
  toolsFolder,
  versionOf,
} from '../src/index.ts';

const SCRIPT = Buffer.from('#!/bin/sh\necho "Terraform v9.8.7"\n');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

let folder: string;
let server: Server;
let origin: string;
const served = new Map<string, Buffer>();
const requests: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mainstem-toolchain-'));
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const bytes = served.get(request.url ?? '');
    response.statusCode = bytes === undefined ? 404 : 200;
    response.end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A ZIP file with a licence before the program, as HashiCorp's have. */
const zip = (members: Readonly<Record<string, Buffer>>) => Buffer.from(zipSync({ ...members }));

/** A tar archive as `tar --format=ustar` writes it. */
function tar(members: Readonly<Record<string, Buffer>>): Buffer {
  const blocks = Object.entries(members).flatMap(([name, content]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('0', 156);
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function release(
  path: string,
  bytes: Buffer,
  packing: Release['artifacts'][string]['packing'],
  sum = sha256(bytes),
): Release {
  served.set(path, bytes);
  return { version: '9.8.7', origin, artifacts: { [thisPlatform()]: { path, sha256: sum, packing } } };
}

const options = async () => ({ path: '', cacheFolder: await mkdtemp(join(folder, 'cache-')) });

describe('findProgram', () => {
  test.each([
    [
      'a ZIP file',
      zip({ 'LICENSE.txt': Buffer.from('words'), terraform: SCRIPT }),
      { kind: 'zip', member: 'terraform' },
    ],
    [
      'a tar.gz file',
      gzipSync(tar({ 'x/LICENSE': Buffer.alloc(700), 'x/terraform': SCRIPT })),
      { kind: 'tar.gz', member: 'x/terraform' },
    ],
    ['a plain file', SCRIPT, { kind: 'plain' }],
  ] as const)(
    'downloads %s, makes it executable, and takes it from the cache the next time',
    async (name, bytes, packing) => {
      const where = await options();
      const terraform = release(`/${name}`.replaceAll(' ', '-'), bytes, packing);
      requests.length = 0;
      const all = await Promise.all(
        [1, 2, 3].map(() => findProgram('terraform', { ...where, releases: { terraform } })),
      );
      const program = await findProgram('terraform', { ...where, releases: { terraform } });
      expect(program.path).toBe(join(where.cacheFolder, 'terraform-9.8.7', 'terraform'));
      expect(new Set(all.map(({ path }) => path))).toEqual(new Set([program.path]));
      expect(requests).toHaveLength(1);
      expect((await stat(program.path)).mode & 0o111).not.toBe(0);
      expect(await versionOf(program)).toBe('9.8.7');
      expect(await readdir(where.cacheFolder)).toEqual(['terraform-9.8.7']);
    },
  );

  test.each([
    [
      'another content than the pinned one',
      '0'.repeat(64),
      SCRIPT,
      /not the file that was pinned.*Nothing was installed.*To install it yourself/s,
    ],
    ['an archive that ends too early', undefined, zip({ terraform: SCRIPT }).subarray(0, 60), /damaged/],
    ['an archive without the program', undefined, zip({ other: SCRIPT }), /holds no terraform/],
  ])('installs nothing from %s', async (name, sum, bytes, message) => {
    const where = await options();
    const packing = { kind: 'zip', member: 'terraform' } as const;
    const terraform = release(`/${name}`.replaceAll(' ', '-'), bytes, packing, sum);
    await expect(findProgram('terraform', { ...where, releases: { terraform } })).rejects.toThrow(message);
    expect(await readdir(where.cacheFolder)).toEqual([]);
  });

  test('says what to type when the server does not have it', async () => {
    const terraform: Release = { ...release('/gone', SCRIPT, { kind: 'plain' }), origin: `${origin}/nowhere` };
    await expect(findProgram('terraform', { ...(await options()), releases: { terraform } })).rejects.toThrow(
      /cannot download http.*nowhere\/gone: the server answered 404.*brew install hashicorp\/tap\/terraform/,
    );
  });

  test('never downloads what has no pinned checksum', async () => {
    const where = await options();
    await expect(findProgram('git', where)).rejects.toThrow(/git is not on PATH\. Install it: .*install git/);
    await expect(findProgram('helm', { ...where, platform: 'plan9_amd64' })).rejects.toThrow(/helm is not on PATH/);
    await expect(findProgram('terraform', { ...where, download: false })).rejects.toThrow(/terraform is not on PATH/);
  });

  test('prefers PATH, and passes over what cannot be run', async () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    for (const path of [first, second]) {
      await mkdir(path);
      await writeFile(join(path, 'terraform'), SCRIPT);
    }
    await chmod(join(second, 'terraform'), 0o755);
    await mkdir(join(folder, 'third', 'terraform'), { recursive: true });
    const path = [first, join(folder, 'third'), second].join(':');
    expect(await findProgram('terraform', { ...(await options()), path })).toEqual({
      name: 'terraform',
      path: join(second, 'terraform'),
    });
  });

  test('keeps its cache where the XDG specification says', () => {
    expect(toolsFolder({ XDG_CACHE_HOME: '/c' })).toBe('/c/mainstem/tools');
    expect(toolsFolder({ XDG_CACHE_HOME: 'relative' })).toMatch(/\/\.cache\/mainstem\/tools$/);
  });

  test('the pinned table is well formed', () => {
    const sums = Object.values(RELEASES).flatMap(({ artifacts }) =>
      Object.values(artifacts).map((artifact) => artifact.sha256),
    );
    expect(new Set(sums).size).toBe(sums.length);
    for (const sum of sums) expect(sum).toMatch(/^[0-9a-f]{64}$/);
    for (const { artifacts, version } of Object.values(RELEASES)) {
      expect(Object.keys(artifacts)).toEqual(expect.arrayContaining(['linux_amd64', 'linux_arm64', 'darwin_arm64']));
      for (const { path } of Object.values(artifacts)) expect(path).toContain(version);
    }
  });
});

describe('runProgram', () => {
  const node = (script: string, more = {}) => runProgram(process.execPath, ['-e', script], more);

  test('gives code, output and whole lines, the last one too', async () => {
    const lines: string[] = [];
    const result = await node('process.stdout.write("één\\ntwo"); process.stderr.write("e"); process.exitCode = 3', {
      onLine: (line: string) => lines.push(line),
    });
    expect(result).toEqual({ code: 3, signal: null, stdout: 'één\ntwo', stderr: 'e' });
    expect(lines).toEqual(['één', 'two']);
  });

  test('passes input, sets and removes variables', async () => {
    process.env.MAINSTEM_TEST_GONE = 'here';
    const result = await node(
      'process.stdin.pipe(process.stdout); console.log(process.env.A, process.env.MAINSTEM_TEST_GONE)',
      {
        input: 'in',
        env: { A: '1', MAINSTEM_TEST_GONE: undefined },
      },
    );
    expect(result.stdout).toContain('1 undefined\n');
    expect(result.stdout).toContain('in');
  });

  test('says what could not be started', async () => {
    await expect(runProgram('/nowhere/terraform', [])).rejects.toThrow(/cannot start \/nowhere\/terraform/);
  });

  test('passes one signal on, waits, and starts nothing after it', async () => {
    const child =
      'let n = 0; process.on("SIGINT", () => { n++; setTimeout(() => { console.log("signals", n); process.exit(0) }, 100) }); console.log("ready"); setInterval(() => {}, 1000)';
    const parent = join(folder, 'parent.ts');
    await writeFile(
      parent,
      `import { runProgram } from ${JSON.stringify(new URL('../src/run.ts', import.meta.url).href)};
const run = () => runProgram(process.execPath, ['-e', ${JSON.stringify(child)}], {
  onLine: (line) => { if (line === 'ready') { process.kill(process.pid, 'SIGINT'); setTimeout(() => process.kill(process.pid, 'SIGINT'), 20); } },
});
const first = await run();
console.log(first.stdout.trim(), first.code);
console.log(await run().catch((error) => error.message));
`,
    );
    const { stdout } = await runProgram(process.execPath, [parent]);
    expect(stdout).toContain('signals 1 0');
    expect(stdout).toMatch(/stopped by SIGINT: .* was not started/);
  });

  test('stops the runs that are under way, with all that joined them, and none that begins later', async () => {
    const parent = join(folder, 'runs.ts');
    const source = (name: string) => JSON.stringify(new URL(`../src/${name}.ts`, import.meta.url).href);
    await writeFile(
      parent,
      `import { asRun, interruption } from ${source('interruption')};
import { holdSignals, runProgram } from ${source('run')};
const wait = ['-e', 'console.log("ready"); setInterval(() => {}, 1000)'];
let ready = 0;
const started = (line) => { if (line === 'ready' && ++ready === 2) process.kill(process.pid, 'SIGTERM'); };
const wave = () => asRun(async () => {
  const { signal } = await runProgram(process.execPath, wait, { onLine: started });
  return [signal, interruption()].join(' ');
});
const next = () => asRun(() => runProgram(process.execPath, ['-e', '0'])).then(({ code }) => code, ({ message }) => message.slice(0, 18));
const release = holdSignals();
const rollout = asRun(async () => ({ first: await wave(), second: await next(), inside: interruption() }));
console.log(JSON.stringify({ both: await Promise.all([rollout, wave()]), later: await next() }));
release();
`,
    );
    const { stdout } = await runProgram(process.execPath, [parent]);
    const stopped = 'SIGTERM SIGTERM';
    expect(JSON.parse(stdout)).toEqual({
      both: [{ first: stopped, second: 'stopped by SIGTERM', inside: 'SIGTERM' }, stopped],
      later: 0,
    });
  });
});

describe('pool', () => {
  test('keeps the order and the limit', async () => {
    let now = 0;
    let most = 0;
    const results = await pool([30, 1, 20, 5], 2, async (ms, index) => {
      most = Math.max(most, ++now);
      await new Promise((done) => setTimeout(done, ms));
      now--;
      return index * 10;
    });
    expect(results).toEqual([0, 10, 20, 30]);
    expect(most).toBe(2);
  });

  test('awaits what is under way, starts nothing more, and throws the first error', async () => {
    const done: number[] = [];
    const work = pool([1, 2, 3, 4], 2, async (item) => {
      if (item === 1) throw new Error('first');
      await new Promise((resolve) => setTimeout(resolve, 10));
      done.push(item);
    });
    await expect(work).rejects.toThrow('first');
    expect(done).toEqual([2]);
  });

  test('takes an empty list', async () => expect(await pool([], 4, async () => 1)).toEqual([]));
});

describe('terraformMirror', () => {
  test('looks at MAINSTEM_TF_MIRROR, then where Terraform does, then below /opt', async () => {
    const [named, home, opt] = ['named', 'home', 'opt'].map((name) => join(folder, 'mirrors', name)) as [
      string,
      string,
      string,
    ];
    const environment = { HOME: home, XDG_DATA_DIRS: join(folder, 'nothing') };
    expect(terraformMirror({ ...environment, MAINSTEM_TF_MIRROR: named }, opt)).toBeUndefined();
    await mkdir(join(opt, 'plugins', 'registry.terraform.io'), { recursive: true });
    await mkdir(join(opt, 'a-other'), { recursive: true });
    expect(terraformMirror(environment, opt)).toBe(join(opt, 'plugins'));
    await mkdir(join(home, '.terraform.d', 'plugins', 'registry.terraform.io'), { recursive: true });
    expect(terraformMirror(environment, opt)).toBe(join(home, '.terraform.d', 'plugins'));
    await mkdir(join(named, 'registry.terraform.io'), { recursive: true });
    expect(terraformMirror({ ...environment, MAINSTEM_TF_MIRROR: named }, opt)).toBe(named);
  });
});

describe('versionOf', () => {
  test('asks once', async () => {
    const path = join(folder, 'helm');
    await writeFile(path, `#!/bin/sh\necho asked >> ${join(folder, 'asked')}\necho v3.18.4+gd80839c\n`, {
      mode: 0o755,
    });
    const helm = { name: 'helm', path } as const;
    expect(await Promise.all([versionOf(helm), versionOf(helm)])).toEqual(['3.18.4', '3.18.4']);
    expect(await readFile(join(folder, 'asked'), 'utf8')).toBe('asked\n');
  });

  test('says what gave no version', async () => {
    const path = join(folder, 'kubectl');
    await writeFile(path, '#!/bin/sh\necho broken >&2\nexit 1\n', { mode: 0o755 });
    await expect(versionOf({ name: 'kubectl', path })).rejects.toThrow(
      /kubectl version --client gave no version: broken/,
    );
  });
});

describe('poolSize', () => {
  const GIGABYTE = 2 ** 30;
  test.each<[string, number, { cores: number; memory: number }, number]>([
    ['cores alone', 0, { cores: 4, memory: GIGABYTE }, 4],
    ['enough memory for all cores', 0.75 * GIGABYTE, { cores: 2, memory: 16 * GIGABYTE }, 2],
    ['memory for fewer', 0.75 * GIGABYTE, { cores: 8, memory: 4 * GIGABYTE }, 4],
    ['memory for none: one, all the same', GIGABYTE, { cores: 2, memory: 0.5 * GIGABYTE }, 1],
  ])('%s', (_, each, machine, expected) => expect(poolSize(each, machine)).toBe(expected));

  test('this machine', () => expect(poolSize(1)).toBeGreaterThan(0));
});
