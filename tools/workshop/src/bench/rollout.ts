import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyLedger, type Ledger } from '@mainstem/change';
import { createGraphs, membersOf, openShared, provedRecord } from '@mainstem/pipeline/rollout';
import { openLedger, openRepository, type RecordBranch } from '@mainstem/repository';
import { generateRepository } from './generated-repository.ts';
import { cli, type Measure, measure, RUNS, report, tell, timed } from './measure.ts';

const ENVIRONMENT = 'dev';
const RUN = 'https://github.com/acme/platform/actions/runs/1/attempts/1';
const RECORDS = 10_000;

/**
 * A rollout that finds nothing due, of a tree whose every project of the environment is clean in the ledger, beside `affected` of the same tree;
 * both with the blob cache, one after the other each time, since what else the machine does meanwhile slows both.
 */
export async function benchRollout(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `mainstem-bench-rollout-${size}-`));
  try {
    const { projects } = generateRepository(folder, size);
    const repository = await openRepository(folder);
    const [revision = ''] = gitIn(folder, ['rev-parse', 'main']).split('\n');
    gitIn(folder, ['branch', `env/${ENVIRONMENT}`, revision]);
    const graph = await createGraphs(await openShared(repository))(revision);
    const at = new Date().toISOString();
    const members = membersOf(graph, ENVIRONMENT);
    const done = { revision, at, run: RUN };
    await openLedger({ repository, remote: '.', environment: ENVIRONMENT }).write(({ document }) => ({
      document: {
        ...document,
        advanced: done,
        live: done,
        records: members.map((member) => provedRecord(member, done)),
      },
      events: [],
      message: 'all of it is live',
    }));
    const roll = [cli, 'rollout', '--json', '--cwd', folder, '--environment', ENVIRONMENT, '--revision', 'main'];
    const affected = [cli, 'affected', '--json', '--cwd', folder, '--base', 'main', '--head', 'small'];
    const env: NodeJS.ProcessEnv = { ...process.env, HOME: folder };
    await measure(process.execPath, affected, { env });
    await measure(process.execPath, roll, { env });
    const pairs: [Measure, Measure][] = [];
    for (let run = 0; run < RUNS; run++) {
      pairs.push([await measure(process.execPath, affected, { env }), await measure(process.execPath, roll, { env })]);
    }
    const what = `rollout, ${projects} projects, ${members.length} in the environment, nothing due`;
    tell(what, middle(pairs.map(([, { seconds }]) => seconds)), 's');
    const ratio = middle(pairs.map(([one, other]) => other.seconds / one.seconds));
    report('  as a multiple of affected of the same tree', ratio, 2, 'times');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A ledger of 10,000 records: read, and written with one record changed and one event, beside the Git commands that either needs. */
export async function benchLedger(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-bench-ledger-'));
  try {
    const origin = join(folder, 'origin.git');
    const clone = join(folder, 'clone');
    gitIn(folder, ['init', '--quiet', '--bare', origin]);
    gitIn(folder, ['init', '--quiet', clone]);
    gitIn(clone, ['remote', 'add', 'origin', origin]);
    const repository = await openRepository(clone);
    const open = () => openLedger({ repository, remote: 'origin', environment: ENVIRONMENT });
    await open().write(() => ({ document: ledgerOfMany(), events: [liveEvent], message: 'many' }));
    const ref = `refs/heads/mainstem/ledger/${ENVIRONMENT}`;
    const reads: number[] = [];
    const writes: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const git = await timed(() => readByGit(clone, ref));
      const read = await timed(async () => {
        await open().read();
      });
      reads.push(read.seconds / git.seconds);
      const store = open();
      await store.read();
      const own = await timed(() => touch(store, run));
      const alone = await timed(() => writeByGit(clone, ref, run));
      writes.push(own.seconds / alone.seconds);
      if (run === 0) {
        tell(`ledger of ${RECORDS} records, read`, read.seconds, 's');
        tell(`ledger of ${RECORDS} records, one of them written`, own.seconds, 's');
      }
    }
    report('  read, as a multiple of the Git commands that it needs', middle(reads), 5, 'times');
    report('  written, as a multiple of the Git commands that it needs', middle(writes), 5, 'times');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const liveEvent = { environment: ENVIRONMENT, stage: 'live' as const, run: RUN };

function ledgerOfMany(): Ledger {
  const at = '2026-01-01T00:00:00.000Z';
  const revision = 'a'.repeat(40);
  const records = Array.from({ length: RECORDS }, (_, index): Ledger['records'][number] => {
    const inputs = `sha256:${index.toString(16).padStart(64, '0')}`;
    const proved = { revision, inputs, at };
    return {
      project: `infra.stacks.dev.stack-${String(index).padStart(5, '0')}`,
      kind: 'terraform-stack',
      revision,
      inputs,
      state: 'clean',
      at,
      run: RUN,
      proved,
    };
  });
  return { ...emptyLedger(ENVIRONMENT), records };
}

async function touch(store: RecordBranch<Ledger>, run: number): Promise<void> {
  await store.write(({ document }) => ({
    document: {
      ...document,
      records: document.records.map((record, index) => (index === run ? { ...record, run: `${RUN}#${run}` } : record)),
    },
    events: [liveEvent],
    message: 'one of them',
  }));
}

/** Where the branch is, whether its commit is there, what it holds, and the document. */
function readByGit(clone: string, ref: string): void {
  const [tip = ''] = gitIn(clone, ['ls-remote', '--refs', 'origin', ref]).split('\t');
  gitIn(clone, ['cat-file', '-e', `${tip}^{commit}`]);
  gitIn(clone, ['ls-tree', '-r', tip]);
  gitIn(clone, ['cat-file', 'blob', `${tip}:ledger.json`]);
}

/** The document and the events as objects, the trees, the commit, and the push of it. */
function writeByGit(clone: string, ref: string, run: number): void {
  const [tip = ''] = gitIn(clone, ['ls-remote', '--refs', 'origin', ref]).split('\t');
  const text = gitIn(clone, ['cat-file', 'blob', `${tip}:ledger.json`]);
  const event =
    gitIn(clone, ['ls-tree', '-r', tip])
      .split('\n')
      .find((line) => line.includes('events/')) ?? '';
  const [, about = '', path = ''] = /^(.*)\tevents\/(.*)$/.exec(event) ?? [];
  const ledger = gitIn(clone, ['hash-object', '-w', '--stdin'], text.replace('"clean"', `"clean" `.padEnd(9 + run)));
  gitIn(clone, ['hash-object', '-w', '--stdin'], `${run}`);
  const events = gitIn(clone, ['mktree'], `${about}\t${path}\n`);
  const tree = gitIn(
    clone,
    ['mktree'],
    `040000 tree ${events.trim()}\tevents\n100644 blob ${ledger.trim()}\tledger.json\n`,
  );
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
  const commit = gitIn(clone, [...identity, 'commit-tree', tree.trim(), '-p', tip, '-m', 'one of them']).trim();
  gitIn(clone, ['push', '--quiet', '--porcelain', `--force-with-lease=${ref}:${tip}`, 'origin', `${commit}:${ref}`]);
}

function gitIn(cwd: string, args: readonly string[], input?: string): string {
  const identity = { GIT_AUTHOR_NAME: 'bench', GIT_AUTHOR_EMAIL: 'bench@example.com' };
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...identity },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input === undefined ? {} : { input }),
  });
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
