import { type GitHub, MARKER, readConversation, writeState, writeStickyComment } from '@mainstem/github';
import { BOT, type FakeGitHub, startFakeGitHub } from '@mainstem/testing/fake-github';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from './connect.ts';

let fake: FakeGitHub;
let github: GitHub;
beforeEach(async () => {
  fake = await startFakeGitHub();
  github = connect(fake);
  fake.openPull({ login: 'ann', base: { ref: 'main', sha: 'b' }, head: { ref: 'x', sha: 'h' } });
});
afterEach(async () => {
  expect(fake.problems).toEqual([]);
  await fake.stop();
});

const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const bodies = () => [...fake.state.comments.values()].map(({ body }) => body);
const write = async (text: string, to = github) =>
  writeStickyComment(to, 1, (await readConversation(to, 1)).ours, () => `${MARKER}\n${text}`);

describe('the one comment', () => {
  it('is created, then updated, however many comments there are', async () => {
    for (let i = 0; i < 130; i++) fake.comment(1, 'ann', `${i}`);
    expect((await write('one')).how).toBe('created');
    for (let i = 0; i < 130; i++) fake.comment(1, 'ann', `${i}`);
    expect((await write('two')).how).toBe('updated');
    expect(bodies().filter((body) => body.startsWith(MARKER))).toEqual([`${MARKER}\ntwo`]);
  });

  it('is ours only if this token wrote it: a forged marker is left alone', async () => {
    // A person may have the name that a bot has in GraphQL.
    for (const login of ['mallory', 'github-actions']) fake.comment(1, login, `${MARKER}\nforged`);
    expect((await write('real')).how).toBe('created');
    expect((await write('again')).how).toBe('updated');
    expect(bodies()).toEqual([`${MARKER}\nforged`, `${MARKER}\nforged`, `${MARKER}\nagain`]);
  });

  it('that was deleted between list and update is created', async () => {
    await write('one');
    const { ours } = await readConversation(github, 1);
    fake.fault({ path: COMMENT, method: 'patch', before: (state) => state.comments.clear() });
    expect((await writeStickyComment(github, 1, ours, () => `${MARKER}\ntwo`)).how).toBe('created');
    expect(bodies()).toEqual([`${MARKER}\ntwo`]);
  });

  it('is one again after two jobs created at once', async () => {
    const [a, b] = await Promise.all([write('a'), write('b')]);
    expect([a.how, b.how, bodies().length]).toEqual(['created', 'created', 1]);
    await write('c');
    expect(bodies()).toEqual([`${MARKER}\nc`]);
  });

  it('keeps what either of two remembered as accepted', async () => {
    const state = { head: 'h', run: 1, seen: 0, asked: [] };
    for (const id of ['x', 'y']) {
      const accepted = [{ id, digest: id, by: 'bob', at: 'now', comment: 1, since: '' }];
      fake.comment(1, BOT, `${MARKER}\n${writeState({ ...state, accepted })}`);
    }
    expect((await readConversation(github, 1)).state.accepted.map(({ id }) => id)).toEqual(['x', 'y']);
  });

  it('is one after a creation whose answer was lost', async () => {
    fake.fault({ path: COMMENTS, method: 'post', status: 502, carriedOut: true });
    await write('one');
    expect(bodies()).toEqual([`${MARKER}\none`]);
  });

  it('too long for GitHub: shorter and shorter', async () => {
    const budgets: number[] = [];
    await writeStickyComment(github, 1, [], (budget) => {
      budgets.push(budget);
      return `${MARKER}\n${'x'.repeat(budget)}`.slice(0, budgets.length === 1 ? undefined : budget);
    });
    expect(budgets).toEqual([65_536, 48_000]);
    expect(bodies()[0]?.length).toBe(48_000);
  });

  it('without the permission: its name, and what to write', async () => {
    const reader = connect(fake, fake.token('reader', { grants: { 'pull-requests': 'read' } }));
    await expect(write('x', reader)).rejects.toThrow(
      /needs "pull-requests: write".*permissions: \{ pull-requests: write \}/,
    );
  });

  it("tells which commands were edited, whatever else moved a comment's time", async () => {
    const edited = fake.comment(1, 'bob', '/mainstem acknowledge all');
    edited.editor = 'mallory';
    const touched = fake.comment(1, 'bob', '/mainstem acknowledge all');
    touched.updated_at = fake.state.tick();
    const { comments } = await readConversation(github, 1);
    expect(comments.map((comment) => comment.edited)).toEqual([true, false]);
  });

  it('that somebody else edited is not believed', async () => {
    const accepted = [{ id: 'x', digest: 'x', by: 'bob', at: 'now', comment: 1, since: '' }];
    const body = `${MARKER}\n${writeState({ head: 'h', run: 1, seen: 0, asked: [], accepted })}`;
    const comment = fake.comment(1, BOT, body);
    comment.editor = 'mallory';
    const { ours, state, editedBy } = await readConversation(github, 1);
    expect([ours.length, state.accepted, editedBy]).toEqual([1, [], 'mallory']);
  });
});
