import { execFileSync } from 'node:child_process';
import { downloadArtifact, type GitHub, listArtifacts, mergedPulls, readZip, runsOf } from '@mainstem/github';
import { createScratchRepository } from '@mainstem/testing';
import { type FakeGitHub, startFakeGitHub, writeZip } from '@mainstem/testing/fake-github';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from './connect.ts';

const MEGABYTE = 1024 * 1024;
const texts = (files: Map<string, Buffer>) =>
  Object.fromEntries([...files].map(([name, content]) => [name, content.toString()]));

describe('archives', () => {
  it('that Git makes are read', () => {
    const scratch = createScratchRepository();
    try {
      const files = { 'a.json': '{}', 'folder/ü.txt': 'x'.repeat(5000), empty: '' };
      scratch.commit(files);
      const archive = execFileSync('git', ['archive', '--format=zip', 'HEAD'], { cwd: scratch.root });
      expect(texts(readZip(archive, MEGABYTE))).toEqual(files);
    } finally {
      scratch.remove();
    }
  });

  const one = (name = 'a', text = 'x') => writeZip({ [name]: text });
  it.each([
    ['no archive', Buffer.from('hello, this is no archive at all'), /no zip archive/],
    ['nothing', Buffer.alloc(0), /no zip archive/],
    ['cut off', one().subarray(10), /list of files is damaged/],
    ['a name that climbs', one('../x'), /leads out of its folder/],
    ['a name that climbs later', one('a/../../x'), /leads out/],
    ['an absolute name', one('/etc/passwd'), /leads out/],
    ['a name for Windows', one('a\\..\\b'), /leads out/],
    ['too large together', writeZip({ a: 'x'.repeat(600_000), b: 'x'.repeat(600_000) }), /more than 1048576 bytes/],
  ])('%s: refused', (_, archive, message) => {
    expect(() => readZip(archive, MEGABYTE)).toThrow(message);
  });

  it('a bomb is not unpacked: its list lies about the size', () => {
    const bomb = writeZip({ a: Buffer.alloc(50 * MEGABYTE) });
    const list = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(10, list + 24);
    expect(() => readZip(bomb, MEGABYTE)).toThrow(/cannot be unpacked|larger or smaller/);
  });

  it('any damage gives the files or an error of ours, never another', () => {
    const whole = writeZip({ 'a.json': '{"x":1}', 'b/c': 'y'.repeat(300) });
    void fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const archive = Buffer.from(whole);
        archive[at] = byte;
        try {
          readZip(archive, MEGABYTE);
        } catch (error) {
          expect((error as Error).message).toMatch(/^An artifact cannot be read: /);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('from GitHub', () => {
  let fake: FakeGitHub;
  let github: GitHub;
  beforeEach(async () => {
    fake = await startFakeGitHub();
    github = connect(fake);
  });
  afterEach(async () => {
    expect(fake.problems).toEqual([]);
    await fake.stop();
  });

  it("a run's artifacts are listed, over all pages, and downloaded", async () => {
    const run = fake.addRun({ head_sha: 'h' });
    for (let i = 0; i < 120; i++) {
      fake.addArtifact({ run: run.id, name: `mainstem-previews-plan-${i}-1`, archive: writeZip({ 'a.json': `${i}` }) });
    }
    fake.addArtifact({ run: run.id, name: 'coverage', archive: writeZip({}) });
    const artifacts = await listArtifacts(github, run.id, 'mainstem-previews-');
    expect(artifacts).toHaveLength(120);
    const last = artifacts.find(({ name }) => name === 'mainstem-previews-plan-119-1');
    if (last === undefined) throw new Error('not listed');
    expect(texts(await downloadArtifact(github, last, MEGABYTE))).toEqual({ 'a.json': '119' });
    await expect(downloadArtifact(github, last, 10)).rejects.toThrow(/at most 10 are read/);
    await expect(downloadArtifact(github, { ...last, expired: true }, MEGABYTE)).rejects.toThrow(/has expired/);
  });

  it('pull requests that were merged in a range, and the runs of their commit with the workflows they called', async () => {
    for (const number of [1, 2, 3]) {
      const pull = fake.openPull({
        number,
        login: 'ann',
        base: { ref: number === 3 ? 'other' : 'main', sha: 'b' },
        head: { ref: 'x', sha: `h${number}` },
      });
      pull.merged_at = number === 2 ? null : `2026-01-0${number}T00:00:00Z`;
      pull.merge_commit_sha = `m${number}`;
    }
    fake.state.commitPulls.set('c1', new Set([1, 2, 3]));
    fake.state.commitPulls.set('c2', new Set([1]));
    expect(await mergedPulls(github, ['c1', 'c2', 'c3'], 'main')).toEqual([
      { number: 1, headSha: 'h1', mergeSha: 'm1', mergedAt: '2026-01-01T00:00:00Z', baseRef: 'main' },
    ]);
    const called = {
      path: 'acme/platform/.github/workflows/plan.yml@refs/heads/main',
      sha: 'w',
      ref: 'refs/heads/main',
    };
    fake.addRun({ head_sha: 'h1', event: 'push' });
    fake.addRun({ head_sha: 'h1', referenced_workflows: [called] });
    const runs = await runsOf(github, 'h1', 'pull_request');
    expect(runs).toMatchObject([
      { event: 'pull_request', path: '.github/workflows/pull-request.yml', called: [called] },
    ]);
  });
});
