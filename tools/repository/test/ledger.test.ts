import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger, LedgerRecord } from '@mainstem/change';
import { openLedger, openRepository, type RecordBranch } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const BRANCH = 'mainstem/ledger/dev';
const record = (project: string, more: Partial<LedgerRecord> = {}): LedgerRecord => ({
  project,
  kind: 'terraform-stack',
  revision: 'a'.repeat(40),
  inputs: `sha256:${'0'.repeat(64)}`,
  state: 'clean',
  at: '2026-01-05T09:00:00.000Z',
  run: 'here',
  ...more,
});

describe('the ledger branch', () => {
  let origin: string;
  let clones: ScratchRepository[] = [];

  beforeEach(() => {
    origin = mkdtempSync(join(tmpdir(), 'mainstem-origin-'));
    execFileSync('git', ['init', '--quiet', '--bare', origin]);
  });
  afterEach(() => {
    for (const clone of clones) clone.remove();
    clones = [];
    rmSync(origin, { recursive: true, force: true });
  });

  async function clone(now?: () => Date): Promise<RecordBranch<Ledger>> {
    const scratch = createScratchRepository();
    clones.push(scratch);
    scratch.git('remote', 'add', 'origin', origin);
    const repository = await openRepository(scratch.root);
    return openLedger({ repository, remote: 'origin', environment: 'dev', ...(now === undefined ? {} : { now }) });
  }
  const inOrigin = (...args: string[]) => execFileSync('git', args, { cwd: origin, encoding: 'utf8' }).trim();
  const add = (project: string) => (state: { document: Ledger }) => ({
    document: { ...state.document, records: [...state.document.records, record(project)] },
    events: [{ environment: 'dev', stage: 'applied' as const, project, run: 'here' }],
    message: `apply ${project}`,
  });

  test('a ledger that is not there is empty; each transition is one commit', async () => {
    const ledger = await clone();
    expect(await ledger.read()).toEqual({
      tip: undefined,
      document: { schema: 'mainstem/ledger@1', environment: 'dev', records: [] },
    });
    await ledger.write(add('b'));
    await ledger.write(add('a'));
    expect(inOrigin('log', '--format=%s', BRANCH)).toBe('apply a\napply b');
    expect(inOrigin('rev-list', '--max-parents=0', '--count', BRANCH)).toBe('1');
    const { document } = await (await clone()).read();
    expect(document.records.map(({ project }) => project)).toEqual(['a', 'b']);
  });

  test('its log reads as a history: a line a record', async () => {
    const ledger = await clone();
    await ledger.write(add('a'));
    await ledger.write(add('b'));
    const patch = inOrigin('show', '--format=', '--unified=0', BRANCH, '--', 'ledger.json');
    expect(patch.split('\n').filter((line) => /^[+-]\{/.test(line))).toHaveLength(3);
  });

  test('rule 19: first writers race, and both are kept', async () => {
    const writers = await Promise.all(['a', 'b', 'c', 'd'].map(async (name) => ({ name, ledger: await clone() })));
    await Promise.all(writers.map(({ name, ledger }) => ledger.write(add(name))));
    const { document } = await (await clone()).read();
    expect(document.records.map(({ project }) => project)).toEqual(['a', 'b', 'c', 'd']);
    const events = await (await clone()).events();
    expect(events.map(({ project }) => project).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a push that loses the race is read again and decided again, three times', async () => {
    const [mine, other] = [await clone(), await clone()];
    await mine.write(add('first'));
    await other.read();
    let tries = 0;
    const lost: Promise<unknown>[] = [];
    await mine.write((state) => {
      if (tries++ < 3) {
        // Somebody else writes between our decision and our push.
        execFileSync('git', ['--git-dir', origin, 'update-ref', `refs/heads/${BRANCH}`, commitOn(origin)]);
      }
      return add('mine')(state);
    });
    await Promise.all(lost);
    expect(tries).toBe(4);
    expect(inOrigin('log', '--format=%s', BRANCH).split('\n')).toEqual([
      'apply mine',
      'other',
      'other',
      'other',
      'apply first',
    ]);
  });

  test('a remote that refuses is no race: it is said once, with what to do', async () => {
    writeFileSync(join(origin, 'hooks', 'pre-receive'), '#!/bin/sh\necho "the ruleset says no" >&2\nexit 1\n', {
      mode: 0o755,
    });
    const ledger = await clone();
    await expect(ledger.write(add('a'))).rejects.toThrow(
      /does not let mainstem\/ledger\/dev be written.*ruleset says no/s,
    );
  });

  test('a clock that goes back does not turn the story round', async () => {
    let now = new Date('2026-03-01T00:00:10Z');
    const ledger = await clone(() => now);
    await ledger.write(add('a'));
    now = new Date('2026-02-20T00:00:00Z');
    await ledger.write(add('b'));
    const events = await ledger.events();
    expect(events.map(({ project, at }) => [project, at])).toEqual([
      ['a', '2026-03-01T00:00:10.000Z'],
      ['b', '2026-03-01T00:00:10.000Z'],
    ]);
    expect(inOrigin('ls-tree', '-r', '--name-only', BRANCH).split('\n')).toEqual([
      'events/2026-03.jsonl',
      'ledger.json',
    ]);
  });

  test.each([
    ['no JSON', '{\n"environment": "dev",\n"records": [\n', /ledger\.json:\d+: no JSON/],
    [
      'a record of nonsense',
      '{\n"environment":"dev",\n"records":[\n{"project":"a"}\n],\n"schema":"mainstem/ledger@1"\n}\n',
      /ledger\.json:4: records\.0\.kind/,
    ],
    [
      'another environment',
      '{\n"environment":"production",\n"records":[],\n"schema":"mainstem/ledger@1"\n}\n',
      /ledger\.json:2: it is of "production"/,
    ],
    [
      'two records of one project',
      `{\n"environment":"dev",\n"records":[\n${JSON.stringify(record('a'))},\n${JSON.stringify(record('a'))}\n],\n"schema":"mainstem/ledger@1"\n}\n`,
      /ledger\.json:5: a has two records/,
    ],
  ])('edited into %s, it stops with file and line', async (_, text, expected) => {
    const ledger = await clone();
    const writer = clones[0] as ScratchRepository;
    writer.git('switch', '--quiet', '--orphan', 'edited');
    writer.commit({ 'ledger.json': text });
    writer.git('push', '--quiet', 'origin', `edited:refs/heads/${BRANCH}`);
    await expect(ledger.read()).rejects.toThrow(expected);
    await expect(ledger.write(add('b'))).rejects.toThrow(expected);
  });
});

/** A commit on top of the branch with the same tree: what somebody else wrote. */
function commitOn(origin: string): string {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=o', '-c', 'user.email=o@example.com', '--git-dir', origin, ...args], {
      encoding: 'utf8',
    }).trim();
  return git('commit-tree', `${BRANCH}^{tree}`, '-p', BRANCH, '-m', 'other');
}
