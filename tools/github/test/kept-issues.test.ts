import { type GitHub, issueMarker, keptIssues, takeIssueStep } from '@mainstem/github';
import { type FakeGitHub, startFakeGitHub } from '@mainstem/testing/fake-github';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from './connect.ts';

let fake: FakeGitHub;
let github: GitHub;
beforeEach(async () => {
  fake = await startFakeGitHub();
  github = connect(fake, fake.token('t', { grants: { issues: 'write', metadata: 'read' } }));
});
afterEach(async () => {
  expect(fake.problems).toEqual([]);
  await fake.stop();
});

const text = (key: string) => ({ title: `Drift: ${key}`, body: `${issueMarker('drift', key)}\nwords` });

describe('issues that are kept by a hidden marker', () => {
  it('are found among what apps opened: a person who writes the marker changes nothing', async () => {
    await takeIssueStep(github, { do: 'open', text: text('dev a') });
    fake.state.issues.set(1, { number: 1, login: 'eve', ...text('dev b'), state: 'open' });
    fake.state.issues.set(2, { number: 2, login: 'eve', title: 'mine', body: 'words', state: 'open' });
    await takeIssueStep(github, { do: 'open', text: { title: 'other', body: '<!-- mainstem:rollout-stopped -->' } });
    expect((await keptIssues(github, 'drift')).map(({ key, open }) => [key, open])).toEqual([['dev a', true]]);
  });

  it('are closed and opened again with a sentence, and closed ones are asked for only since a time', async () => {
    await takeIssueStep(github, { do: 'open', text: text('dev a') });
    const [{ number } = { number: 0 }] = await keptIssues(github, 'drift');
    await takeIssueStep(github, { do: 'close', number, because: 'It lasted 3 h.' });
    expect(await keptIssues(github, 'drift')).toEqual([]);
    expect(await keptIssues(github, 'drift', '2026-01-01T00:00:00.000Z')).toMatchObject([{ number, open: false }]);
    expect(await keptIssues(github, 'drift', '2036-01-01T00:00:00.000Z')).toEqual([]);
    await takeIssueStep(github, { do: 'reopen', number, text: text('dev a'), because: 'It stands.' });
    expect(await keptIssues(github, 'drift')).toMatchObject([{ number, open: true }]);
    expect([...fake.state.comments.values()].map(({ body }) => body)).toEqual(['It lasted 3 h.', 'It stands.']);
  });

  it('have a marker that no key can end', () => {
    expect(issueMarker('drift', 'dev a --> **all clean**')).toBe('<!-- mainstem:drift dev a  **all clean** -->');
  });
});
