import { type FakeGitHub, secondaryLimit, startFakeGitHub } from '@mainstem/testing/fake-github';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { route } from '../src/fake-github/route.ts';
import * as schemas from '../src/fake-github/schemas.ts';

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startFakeGitHub();
  fake.token('t');
  fake.openPull({ login: 'ann', base: { ref: 'main', sha: 'b' }, head: { ref: 'x', sha: 'h' } });
});
afterEach(() => fake.stop());

const COMMENTS = '/repos/acme/platform/issues/1/comments';

async function call(method: string, path: string, body?: unknown, token = 't') {
  const response = await fetch(fake.apiUrl + path, {
    method,
    headers: { authorization: `token ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

describe('the fake GitHub', () => {
  it('serves pages with a link to the next one', async () => {
    for (let i = 0; i < 5; i++) fake.comment(1, 'ann', `text ${i}`);
    const first = await call('GET', `${COMMENTS}?per_page=2`);
    expect(first.body).toHaveLength(2);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect(new URL(next).searchParams.get('page')).toBe('2');
    const last = await call('GET', `${COMMENTS}?per_page=2&page=3`);
    expect([last.body.length, last.headers.get('link')]).toEqual([1, null]);
  });

  it('takes only what GitHub takes, and remembers what else was tried', async () => {
    expect((await call('POST', COMMENTS, { body: 'x' })).status).toBe(201);
    expect(fake.problems).toEqual([]);
    expect((await call('POST', COMMENTS, { text: 'x' })).status).toBe(501);
    expect((await call('GET', '/repos/acme/platform/nothing')).status).toBe(501);
    expect(fake.problems).toHaveLength(2);
  });

  it('refuses a token that has no permission, and one that it does not know', async () => {
    fake.token('reader', { grants: { 'pull-requests': 'read' } });
    expect((await call('GET', COMMENTS, undefined, 'reader')).status).toBe(200);
    expect(await call('POST', COMMENTS, { body: 'x' }, 'reader')).toMatchObject({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    });
    expect((await call('GET', COMMENTS, undefined, 'nobody')).status).toBe(401);
  });

  it('refuses a comment of more than 65,536 characters, whatever their size in bytes', async () => {
    expect((await call('POST', COMMENTS, { body: '😀'.repeat(65_536) })).status).toBe(201);
    expect((await call('POST', COMMENTS, { body: `${'a'.repeat(65_536)}b` })).status).toBe(422);
  });

  it('goes wrong as often as it was told', async () => {
    fake.fault({ path: /comments$/, method: 'get', ...secondaryLimit(7), times: 2 });
    const first = await call('GET', COMMENTS);
    expect([first.status, first.headers.get('retry-after')]).toEqual([403, '7']);
    expect((await call('GET', COMMENTS)).status).toBe(403);
    expect((await call('GET', COMMENTS)).status).toBe(200);
  });

  it('can lose a reply after the request was carried out', async () => {
    fake.fault({ path: /comments$/, method: 'post', status: 502, carriedOut: true });
    expect((await call('POST', COMMENTS, { body: 'x' })).status).toBe(502);
    expect(fake.state.comments.size).toBe(1);
  });
});

describe('schemas are held to the official description: a drift does not compile', () => {
  it('of requests and replies', () => {
    const path = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
    const handle = () => ({}) as never;
    // @ts-expect-error GitHub takes `body`, not `text`
    route('post', path, { status: 201, body: z.strictObject({ text: z.string() }), reply: schemas.comment, handle });
    // @ts-expect-error no comment of GitHub's has a `title`
    route('post', path, { status: 201, reply: schemas.comment.extend({ title: z.string() }), handle });
    // @ts-expect-error there is no such operation
    route('post', '/repos/{owner}/{repo}/verdicts', { status: 201, reply: schemas.comment, handle });
    const query = z.strictObject({ author: z.string() });
    // @ts-expect-error a list of comments cannot be filtered by author
    route('get', path, { status: 200, query, reply: z.array(schemas.comment), handle });
    expect(path).toContain('comments');
  });
});
