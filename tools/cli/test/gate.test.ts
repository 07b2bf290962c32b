import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScratchRepository, runCli } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const recording = join(import.meta.dirname, '../fixtures/gate-recording.json');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mainstem-gate-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, value: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};

interface Recorded {
  readonly expectation: { readonly app: string; readonly commit: string };
  readonly events: readonly { readonly object: { readonly status: { readonly sync: { revision: string } } } }[];
}
const recorded = JSON.parse(readFileSync(recording, 'utf8')) as Recorded;
const [first, last] = [recorded.events[0]?.object, recorded.events.at(-1)?.object];

describe('mainstem gate replay', () => {
  it('prints a decision a line, in order, and ends live', () => {
    const { code, stdout } = runCli(['gate', 'replay', recording, '--json']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(code).toBe(0);
    for (const line of lines)
      expect(Object.keys(line)).toEqual(expect.arrayContaining(['t', 'application', 'verdict', 'reason', 'detail']));
    expect(lines.map(({ reason }) => reason)).toEqual([
      'behind',
      'refreshing',
      'operation-pending',
      'hook',
      'syncing',
      'health-lags',
      'progressing',
      'settling',
      'live',
    ]);
    expect(lines.at(-1)).toMatchObject({ t: 26, verdict: 'live' });
  });

  it.each([
    ['no file', [], /Name one recording/],
    ['a file that is not there', ['nothing.json'], /cannot be read/],
  ])('%s', (_name, args, message) => {
    const { code, stdout, stderr } = runCli(['gate', 'replay', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('names the field of a recording that is wrong', () => {
    const { code, stderr } = runCli([
      'gate',
      'replay',
      file('bad.json', { expectation: { app: 'x', commit: 'main' }, events: [] }),
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/bad\.json: expectation\.commit: a commit is 40 hex digits/);
  });
});

describe('mainstem gate decide', () => {
  const decide = (application: unknown, more: readonly string[] = [], expectation: unknown = recorded.expectation) =>
    runCli([
      'gate',
      'decide',
      '--application',
      file('application.json', application),
      '--expectation',
      file('expectation.json', expectation),
      ...more,
    ]);

  it('says that it is live, and exits 0', () => {
    const result = decide(last);
    expect([result.code, result.json()]).toMatchObject([0, { verdict: 'live', reason: 'live' }]);
  });

  it('says that it is not, what to do next, and exits 3', () => {
    const result = decide(first);
    expect([result.code, result.json()]).toMatchObject([
      3,
      { verdict: 'waiting', reason: 'another-revision', next: 'give the repository: --git DIR' },
    ]);
  });

  it('settles by the time that it is given', () => {
    expect(decide(last, ['--now', '2026-01-01T12:00:25Z']).json()).toMatchObject({
      verdict: 'waiting',
      reason: 'settling',
    });
    expect(decide(last, ['--now', '2026-01-01T12:00:26Z']).json()).toMatchObject({ verdict: 'live' });
  });

  it('asks Git: ancestor, descendant that keeps the change, descendant that takes it back, another history', () => {
    const git = createScratchRepository();
    const at = (revision: string) => {
      const object = structuredClone(last) as unknown as {
        status: { sync: { revision: string }; operationState: { syncResult: { revision: string } } };
      };
      object.status.sync.revision = revision;
      object.status.operationState.syncResult.revision = revision;
      return object;
    };
    try {
      const before = git.commit({ 'apps/shop/a.yaml': '1', 'other/a.yaml': '1' });
      const commit = git.commit({ 'apps/shop/a.yaml': '2' });
      const kept = git.commit({ 'apps/shop/b.yaml': '1' });
      const taken = git.commit({ 'apps/shop/a.yaml': '1' });
      git.git('checkout', '--quiet', '--detach', before);
      const elsewhere = git.commit({ 'apps/shop/a.yaml': '3' });
      const wanted = { app: recorded.expectation.app, commit, paths: ['apps/shop'] };
      const said = (revision: string, expectation: object = wanted) =>
        decide(at(revision), ['--git', git.root], expectation).json();
      expect(said(before)).toMatchObject({ verdict: 'waiting', reason: 'behind' });
      expect(said(commit)).toMatchObject({ verdict: 'live' });
      expect(said(kept)).toMatchObject({ verdict: 'live-bundled' });
      expect(said(taken)).toMatchObject({ verdict: 'superseded' });
      expect(said(elsewhere)).toMatchObject({ verdict: 'failed', reason: 'diverged' });
      expect(said(before, { ...wanted, paths: ['other'] })).toMatchObject({ verdict: 'equivalent' });
      expect(said('f'.repeat(40))).toMatchObject({ verdict: 'unknown', reason: 'revision-unknown' });
    } finally {
      git.remove();
    }
  });

  it('reads YAML, lists, and children beside their parent', () => {
    expect(decide({ kind: 'List', items: [last] }).json()).toMatchObject({ verdict: 'live' });
    expect(decide([last], [], { ...recorded.expectation, children: ['child'] }).json()).toMatchObject({
      verdict: 'waiting',
      reason: 'no-application',
    });
  });

  it.each([
    ['an object of another kind', { kind: 'Pod' }, /holds no Application/],
    ['what is no YAML', 'a: b: c', /application\.json/],
  ])('names %s', (_name, application, message) => {
    const { code, stdout, stderr } = decide(application);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('names a time that is none', () => {
    expect(decide(last, ['--now', 'yesterday']).stderr).toMatch(/--now yesterday is no time/);
  });
});

describe('mainstem gate', () => {
  it.each([
    [['--transport', 'smoke'], /there are: kubernetes, argocd, github/],
    [['--timeout', 'soon'], /--timeout is "soon"; expected seconds/],
  ])('%s', (args, message) => {
    const { code, stderr } = runCli(['gate', '--environment', 'dev', ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
