/**
 * `npm run bench`: `affected` on generated repositories, each run a cold process; prints a table and the machine. It says
 * where a limit of the design is missed and then exits 1.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchDiff } from './bench-diff.ts';
import { benchTerraform } from './bench-terraform.ts';
import { type GeneratedRepository, generateRepository } from './generated-repository.ts';
import { cli, type Measure, measure, median, missedRows, RUNS, report, reportedRows, root } from './measure.ts';

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
const bare = await median(() => measure(process.execPath, ['-e', '0']));
process.stdout.write(`Node alone, which every limit in seconds counts with: ${bare.seconds.toFixed(2)} s\n`);
const start = await median(() => measure(process.execPath, [cli, '--help']));
report('start-up of the command line', start.seconds, 0.1, 's');
await benchAffected(100, 0.25);
await benchAffected(1_000, 0.5);
await benchAffected(10_000, 1.5);
await benchNx(1_000, 1);
await benchDiff();
benchTerraform();
const missed = missedRows();
process.stdout.write(
  missed === 0 ? '\nEvery limit is kept.\n' : `\n${missed} of ${reportedRows()} limits are missed.\n`,
);
process.exitCode = missed === 0 ? 0 : 1;
