/**
 * `npm run bench`: `affected` on generated repositories, each run a cold process; prints a table and the machine. It says
 * where a limit of the design is missed and then exits 1.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { type GeneratedRepository, generateRepository } from './generated-repository.ts';

const RUNS = Number(process.env.MAINSTEM_BENCH_RUNS ?? 5);
const root = join(import.meta.dirname, '../../..');
const cli = join(root, 'tools/cli/dist/index.js');

interface Measure {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Time and peak memory of one process. Memory is Linux's VmHWM, polled; 0 where /proc does not tell. */
function measure(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {},
): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, args, { ...options, stdio: ['pipe', 'ignore', 'pipe'] });
    let peak = 0;
    let stderr = '';
    const poll = () => {
      try {
        const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
        peak = Math.max(peak, Number(found?.[1] ?? 0) / 1024);
      } catch {
        // the process has ended
      }
    };
    const timer = setInterval(poll, 10);
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8');
    });
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      if (code !== 0) reject(new Error(`${command} ${args.join(' ')} exited ${code}: ${stderr}`));
      else resolve({ seconds, megabytes: peak });
    });
  });
}

async function median(work: () => Promise<Measure>): Promise<Measure> {
  const all: Measure[] = [];
  for (let i = 0; i < RUNS; i++) all.push(await work());
  const seconds = all.map((one) => one.seconds).sort((a, b) => a - b);
  return {
    seconds: seconds[Math.floor(seconds.length / 2)] ?? 0,
    megabytes: Math.max(...all.map((one) => one.megabytes)),
  };
}

interface Row {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: string;
}

const rows: Row[] = [];
function report(what: string, measured: number, limit: number, unit: string): void {
  rows.push({ what, measured, limit, unit });
  const missed = measured > limit ? '  MISSED' : '';
  process.stdout.write(
    `${what.padEnd(66)} ${measured.toFixed(unit === 'MB' ? 0 : 2).padStart(8)} ${unit.padEnd(5)} limit ${limit}${missed}\n`,
  );
}

/** What Git alone needs to list and read the blobs that the graph reads. */
async function gitAlone(repository: GeneratedRepository): Promise<Measure> {
  const listing = execFileSync('git', ['ls-tree', '-r', 'small'], {
    cwd: repository.root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const ids = listing.split('\n').flatMap((line) => /^\d+ blob (\w+)\t.*\.(?:ya?ml|tf|json)$/.exec(line)?.[1] ?? []);
  return median(async () => {
    const list = await measure('git', ['ls-tree', '-r', '-z', 'small'], { cwd: repository.root });
    const read = await measure('git', ['cat-file', '--batch', '--buffer'], {
      cwd: repository.root,
      input: `${[...new Set(ids)].join('\n')}\n`,
    });
    return { seconds: list.seconds + read.seconds, megabytes: 0 };
  });
}

async function benchAffected(size: number, limit: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `mainstem-bench-${size}-`));
  try {
    const repository = generateRepository(folder, size);
    const name = `${repository.projects} projects, ${repository.files} files`;
    for (const branch of ['small', 'wide']) {
      const args = [cli, 'affected', '--json', '--cwd', folder, '--base', 'main', '--head', branch];
      const cache = join(folder, '.git/mainstem');
      const cold = await median(async () => {
        rmSync(cache, { recursive: true, force: true });
        return measure(process.execPath, args);
      });
      report(`affected, ${name}, ${branch} change, no cache`, cold.seconds, limit, 's');
      report(`  peak memory`, cold.megabytes, 300, 'MB');
      const warm = await median(() => measure(process.execPath, args));
      report(`affected, ${name}, ${branch} change, with the blob cache`, warm.seconds, cold.seconds, 's');
      if (size === 10_000 && branch === 'small') {
        const git = await gitAlone(repository);
        report('  no cache, as a multiple of git ls-tree + cat-file --batch', cold.seconds / git.seconds, 15, 'times');
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `nx show projects --affected` in a repository that uses the plugin, each run without daemon and cache. */
async function benchNx(size: number, limit: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `mainstem-bench-nx-${size}-`));
  try {
    const repository = generateRepository(folder, size);
    spawnSync('git', ['checkout', '--quiet', 'small'], { cwd: folder });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "bench", "private": true }\n');
    writeFileSync(join(folder, '.gitignore'), 'node_modules\n.nx\n');
    cpSync(join(root, 'nx.json'), join(folder, 'nx.json'));
    const env = {
      ...process.env,
      NX_ISOLATE_PLUGINS: 'false',
      NX_DAEMON: 'false',
      NX_NO_CLOUD: 'true',
      NX_BASE: '',
      NX_HEAD: '',
    };
    const nx = join(root, 'node_modules/.bin/nx');
    const cold = await median(async () => {
      rmSync(join(folder, '.nx'), { recursive: true, force: true });
      return measure(process.execPath, [nx, 'show', 'projects', '--affected', '--base=main', '--head=HEAD', '--json'], {
        cwd: folder,
        env,
      });
    });
    report(`nx show projects --affected, ${repository.projects} projects, cold`, cold.seconds, limit, 's');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [cpu] = cpus();
process.stdout.write(
  `${availableParallelism()} cores (${cpu?.model ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}, ` +
    `${execFileSync('git', ['--version'], { encoding: 'utf8' }).trim()}; median of ${RUNS}, each a cold process\n\n`,
);
const start = await median(() => measure(process.execPath, [cli, '--help']));
report('start-up of the command line', start.seconds, 0.1, 's');
await benchAffected(100, 0.25);
await benchAffected(1_000, 0.5);
await benchAffected(10_000, 1.5);
await benchNx(1_000, 1);
const missed = rows.filter(({ measured, limit }) => measured > limit).length;
process.stdout.write(missed === 0 ? '\nEvery limit is kept.\n' : `\n${missed} of ${rows.length} limits are missed.\n`);
process.exitCode = missed === 0 ? 0 : 1;
