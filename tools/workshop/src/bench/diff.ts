import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGraph } from '@mainstem/graph';
import { openRepository, resolveRevisions } from '@mainstem/repository';
import { pool } from '@mainstem/toolchain';
import { generateOverlays } from './generated-overlays.ts';
import { cli, type Measure, measure, median, RUNS, report } from './measure.ts';

/** Runs of what takes ten seconds and more. */
const FEW = Math.min(RUNS, 3);

/** `mainstem diff` against the bare runs of `kubectl kustomize` that it cannot do without, and what the caches of renders save. */
export async function benchDiff(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-bench-diff-'));
  try {
    const { changed } = generateOverlays(join(folder, 'repository'), 1_000);
    const cwd = join(folder, 'repository');
    const renders = join(cwd, '.git/mainstem/renders');
    const forget = () => rmSync(renders, { recursive: true, force: true });
    const diff = (head: string, projects: readonly string[]) =>
      measure(process.execPath, [cli, 'diff', ...projects, '--json', '--cwd', cwd, '--base', 'main', '--head', head]);

    for (const side of ['main', 'hundred']) checkOut(cwd, side, join(folder, side));
    const bare = await median(() => bareRuns(folder, changed), FEW);
    await diff('hundred', changed.slice(0, 1)); // facts of the graph, which every command shares
    const first = await median(async () => {
      forget();
      return diff('hundred', changed);
    }, FEW);
    const cached = await median(async () => {
      forget();
      await diff('hundred', changed);
      return diff('other', changed);
    }, FEW);
    const again = await median(() => diff('other', changed));
    const one = await median(async () => {
      forget();
      return diff('one', changed.slice(0, 1));
    });
    const verdict = await median(async () => {
      forget();
      return measure(process.execPath, [cli, 'verdict', '--json', '--cwd', cwd, '--base', 'main', '--head', 'one'], {
        ignoreCode: 3,
      });
    });
    const expansion = await median(() => expand(cwd));
    const name = `diff of ${changed.length} changed overlays`;
    process.stdout.write(
      `\n${changed.length * 2} bare runs of kubectl kustomize, ${availableParallelism()} at a time: ${bare.seconds.toFixed(2)} s\n`,
    );
    report(`${name}, no render kept, as a multiple of the bare runs`, first.seconds / bare.seconds, 1.2, 'times');
    report('  with base from the cache (another head)', cached.seconds / bare.seconds, 0.7, 'times');
    report('  with both sides from the cache (the same again)', again.seconds / bare.seconds, 0.7, 'times');
    report('expansion of an ApplicationSet to 1,000 Applications', expansion.seconds, 1, 's');
    report('diff of one changed overlay among 1,000, no render kept', one.seconds, 1.5, 's');
    report('verdict of the same change, Applications expanded on both sides', verdict.seconds, 2, 's');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The Applications of a graph that is loaded already: nothing but the expansion, in this process. */
async function expand(cwd: string): Promise<Measure> {
  const repository = await openRepository(cwd);
  const [main] = await resolveRevisions(repository, ['main']);
  if (main === undefined) throw new Error('main is not there');
  const graph = await loadGraph(repository, main);
  const start = process.hrtime.bigint();
  const count = graph.applications().length;
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (count !== 1_000) throw new Error(`${count} Applications instead of 1,000`);
  return { seconds, megabytes: 0 };
}

/** Every changed overlay at base and at head, as a shell loop with `xargs -P` would build them. */
async function bareRuns(folder: string, projects: readonly string[]): Promise<Measure> {
  const start = process.hrtime.bigint();
  const folders = projects.flatMap((name) =>
    ['main', 'hundred'].map((side) => join(folder, side, name.replaceAll('.', '/'))),
  );
  await pool(
    folders,
    availableParallelism(),
    (path) =>
      new Promise<void>((resolve, reject) => {
        const child = spawn('kubectl', ['kustomize', path], { stdio: ['ignore', 'ignore', 'inherit'] });
        child.on('error', reject);
        child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`kubectl kustomize exited ${code}`))));
      }),
  );
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, megabytes: 0 };
}

function checkOut(repository: string, branch: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('git', [`--work-tree=${folder}`, 'checkout', '--quiet', '--force', branch, '--', '.'], {
    cwd: repository,
    env: { ...process.env, GIT_INDEX_FILE: join(folder, '..', `index-${branch}`) },
  });
}
