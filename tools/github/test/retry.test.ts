import { explainError, readComments, waitAfter } from '@mainstem/github';
import { type FakeGitHub, secondaryLimit, startFakeGitHub, tooMany } from '@mainstem/testing/fake-github';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from './connect.ts';

const failure = (status: number, headers: Record<string, string> = {}, message = '') =>
  Object.assign(new Error(message), { status, response: { headers } });
const NOW = Date.UTC(2026, 0, 1);
const SECONDS = NOW / 1000;

describe('how long to wait before a call is made again', () => {
  it.each([
    ['429 says it itself', failure(429, { 'retry-after': '7' }), 1, 7_000],
    ['a secondary limit says it itself', failure(403, { 'retry-after': '30' }, 'secondary rate limit'), 1, 30_000],
    ['a secondary limit that does not', failure(403, {}, 'You have exceeded a secondary rate limit'), 1, 60_000],
    ['and waits longer the next time', failure(403, {}, 'You have exceeded a secondary rate limit'), 2, 120_000],
    [
      'the hour is used up: until its reset, and a second',
      failure(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(SECONDS + 20) }),
      1,
      21_000,
    ],
    [
      'a reset that has passed',
      failure(429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(SECONDS - 20) }),
      1,
      1_000,
    ],
    ['longer than a job should idle', failure(429, { 'retry-after': '3600' }), 1, undefined],
    ['a permission is not a limit', failure(403, {}, 'Resource not accessible by integration'), 1, undefined],
    ['a server error', failure(502), 1, 500],
    ['doubles', failure(502), 3, 2_000],
    ['no answer at all', new TypeError('fetch failed'), 2, 1_000],
    ['not found', failure(404), 1, undefined],
    ['too long a body', failure(422), 1, undefined],
    ['the last attempt', failure(502), 5, undefined],
  ])('%s', (_, error, attempt, wait) => {
    expect(waitAfter(error, attempt, NOW, 0)).toBe(wait);
  });

  it('has jitter: jobs that failed together do not come back together', () => {
    expect(waitAfter(failure(502), 1, NOW, 1)).toBe(1_000);
    expect(waitAfter(failure(429, { 'retry-after': '7' }), 1, NOW, 1)).toBe(7_500);
  });
});

describe('what a failed call means', () => {
  const purpose = { to: 'comment on pull request 7', needs: 'pull-requests: write' };
  it.each([
    [
      'a missing permission',
      failure(403, {}, 'Resource not accessible by integration'),
      /needs "pull-requests: write".*permissions: \{ pull-requests: write \}/,
    ],
    ['hidden as not found', failure(404, {}, 'Not Found'), /lacks "pull-requests: write"/],
    ['a bad token', failure(401, {}, 'Bad credentials'), /input github-token/],
    ['a limit', failure(429, { 'retry-after': '3600' }, 'slow down'), /rate limit.*Run the job again later/],
    ['a server error', failure(503, {}, 'Unicorn'), /could not comment on pull request 7: Unicorn.*Run the job again/],
    ['no answer', new TypeError('fetch failed'), /could not comment.*fetch failed/],
    [
      'anything else',
      failure(422, {}, 'Validation Failed'),
      /refused to comment on pull request 7: Validation Failed \(status 422\)/,
    ],
  ])('%s', (_, error, message) => {
    expect(explainError(error, purpose).message).toMatch(message);
  });
});

describe('against a GitHub that fails', () => {
  let fake: FakeGitHub;
  beforeEach(async () => {
    fake = await startFakeGitHub();
    fake.openPull({ login: 'ann', base: { ref: 'main', sha: 'b' }, head: { ref: 'x', sha: 'h' } });
  });
  afterEach(async () => {
    expect(fake.problems).toEqual([]);
    await fake.stop();
  });

  it.each([
    ['a server error', { status: 502 }],
    ['429', tooMany(1)],
    ['a secondary limit', secondaryLimit(1)],
  ])('%s is waited out, and said', async (_, fault) => {
    const said: string[] = [];
    fake.fault({ path: /comments$/, ...fault });
    expect(
      await readComments(
        connect(fake, fake.token('t'), (line) => said.push(line)),
        1,
      ),
    ).toEqual([]);
    expect(fake.requests.map(({ status }) => status)).toEqual([fault.status, 200]);
    expect(said).toEqual([expect.stringMatching(/trying again in \d\.\d s/)]);
  });

  it('lists every page', async () => {
    for (let i = 0; i < 205; i++) fake.comment(1, 'ann', `${i}`);
    const comments = await readComments(connect(fake), 1);
    expect(comments.map(({ body }) => body)).toEqual(Array.from({ length: 205 }, (_, i) => `${i}`));
    expect(fake.requests).toHaveLength(3);
  });
});
