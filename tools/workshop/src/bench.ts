/**
 * `npm run bench`: `affected` and `verdict` on generated repositories, each run a cold process; prints a table and the machine. Their limits are
 * ratios of what was measured in the same run (Node alone, Git on the same blobs, `affected` of the same change), since seconds say nothing on a
 * machine that does something else too. It says where a limit is missed and then exits 1.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchAdmission } from './bench/admission.ts';
import { benchCrossplane } from './bench/crossplane.ts';
import { benchDiff } from './bench/diff.ts';
import { benchFigures } from './bench/figures.ts';
import { benchGate } from './bench/gate.ts';
import { type GeneratedRepository, generateRepository } from './bench/generated-repository.ts';
import { benchInstances } from './bench/instances.ts';
import {
  cli,
  type Measure,
  measure,
  median,
  missedRows,
  RUNS,
  report,
  reportedRows,
  root,
  tell,
} from './bench/measure.ts';
import { benchLedger, benchRollout } from './bench/rollout.ts';
import { benchTerraform } from './bench/terraform.ts';

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

/**
 * `affected` without and with its cache, as multiples of what has to happen anyway: Node that starts, and Git that reads the same blobs. Without a
 * cache all of them are scanned besides.
 *
 * @param limits of the multiple without and with the cache.
 */
async function benchAffected(size: number, limits: { readonly cold: number; readonly warm: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `mainstem-bench-${size}-`));
  try {
    const repository = generateRepository(folder, size);
    const name = `${repository.projects} projects, ${repository.files} files`;
    const git = await gitAlone(repository);
    const node = await median(() => measure(process.execPath, ['-e', '0']));
    const bare = git.seconds + node.seconds;
    for (const branch of ['small', 'wide']) {
      const args = [cli, 'affected', '--json', '--cwd', folder, '--base', 'main', '--head', branch];
      const cache = join(folder, '.git/mainstem');
      const cold = await median(async () => {
        rmSync(cache, { recursive: true, force: true });
        return measure(process.execPath, args);
      });
      tell(`affected, ${name}, ${branch} change, no cache`, cold.seconds, 's');
      report('  as a multiple of Node and Git alone', cold.seconds / bare, limits.cold, 'times');
      report(`  peak memory`, cold.megabytes, 300, 'MB');
      const warm = await median(() => measure(process.execPath, args));
      tell(`affected, ${name}, ${branch} change, with the blob cache`, warm.seconds, 's');
      report('  as a multiple of Node and Git alone', warm.seconds / bare, limits.warm, 'times');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `verdict` of a change that reaches every stack, where there are no credentials and each is only skipped, beside `affected` of the same change. */
async function benchSkipped(stacks: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `mainstem-bench-skipped-${stacks}-`));
  try {
    generateRepository(folder, Math.ceil(stacks / 0.45));
    const change = ['--json', '--cwd', folder, '--base', 'main', '--head', 'wide'];
    const env: NodeJS.ProcessEnv = { ...process.env, HOME: folder };
    for (const name of Object.keys(env)) if (name.startsWith('AWS_')) delete env[name];
    const ratios: number[] = [];
    // One after the other each time: what else the machine does meanwhile slows both.
    for (let run = 0; run < RUNS; run++) {
      const affected = await measure(process.execPath, [cli, 'affected', ...change], { env });
      const verdict = await measure(process.execPath, [cli, 'verdict', ...change], { env, ignoreCode: 3 });
      ratios.push(verdict.seconds / affected.seconds);
    }
    const [middle = 0] = ratios.sort((a, b) => a - b).slice(Math.floor(RUNS / 2));
    report(`verdict of ${stacks} stacks that are skipped, as a multiple of affected`, middle, 3, 'times');
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
const bare = await median(() => measure(process.execPath, ['-e', '0']));
process.stdout.write(`Node alone, which every limit in seconds counts with: ${bare.seconds.toFixed(2)} s\n`);
const start = await median(() => measure(process.execPath, [cli, '--help']));
report('start-up of the command line, as a multiple of Node alone', start.seconds / bare.seconds, 1.8, 'times');
await benchAffected(100, { cold: 8, warm: 8 });
await benchAffected(1_000, { cold: 10, warm: 8 });
await benchAffected(10_000, { cold: 15, warm: 12 });
await benchSkipped(1_000);
await benchSkipped(10_000);
await benchRollout(1_000);
await benchRollout(10_000);
await benchLedger();
await benchNx(1_000, 1);
await benchDiff();
await benchCrossplane();
await benchInstances();
benchAdmission();
benchTerraform();
await benchFigures();
await benchGate();
const missed = missedRows();
process.stdout.write(
  missed === 0 ? '\nEvery limit is kept.\n' : `\n${missed} of ${reportedRows()} limits are missed.\n`,
);
process.exitCode = missed === 0 ? 0 : 1;
