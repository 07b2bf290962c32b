import { acceptanceOf, acceptanceOfAll, type VerdictRisk } from '@mainstem/change';
import {
  type AcceptedRisk,
  type Comment,
  type Conversation,
  hearCommands,
  loginOfAddress,
  NO_STATE,
  shortDigest,
} from '@mainstem/github';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const risk = (id: string, letter: string, decision: VerdictRisk['decision'] = 'acknowledge'): VerdictRisk => ({
  id,
  digest: digest(letter),
  level: 'destroy',
  address: id,
  project: 'p',
  reason: '',
  wayOut: '',
  decision,
});
const A = risk('aaaa', 'a');
const B = risk('bbbb', 'b');
const ONE = `/mainstem acknowledge ${acceptanceOf(A)}`;
const ALL = `/mainstem acknowledge all ${acceptanceOfAll([A, B])}`;

function comment(id: number, body: string, more: Partial<Comment> = {}): Comment {
  const createdAt = more.createdAt ?? '2026-01-01T10:05:00Z';
  return {
    id,
    nodeId: '',
    author: 'bob',
    bot: false,
    body,
    url: '',
    edited: false,
    createdAt,
    updatedAt: createdAt,
    ...more,
  };
}

const hear = (
  comments: readonly Comment[],
  state: Partial<Conversation['state']> = {},
  risks: readonly VerdictRisk[] = [A, B],
  may = true,
) =>
  hearCommands({ comments, ours: [], state: { ...NO_STATE, ...state } }, risks, async () => ({
    may,
    why: 'is none of @acme/db',
  }));
const ids = ({ accepted }: { accepted: readonly AcceptedRisk[] }) => accepted.map(({ id }) => id);

describe('an acceptance', () => {
  it('is of the risks that it names at their digest', async () => {
    expect(ids(await hear([comment(1, ONE)]))).toEqual(['aaaa']);
    expect(ids(await hear([comment(1, `${ONE} ${acceptanceOf(B)}`)]))).toEqual(['aaaa', 'bbbb']);
    expect(ids(await hear([comment(1, ALL)]))).toEqual(['aaaa', 'bbbb']);
    const { accepted, answers } = await hear([comment(1, ONE)]);
    expect(accepted[0]).toMatchObject({ by: 'bob', at: '2026-01-01T10:05:00Z', digest: shortDigest(A.digest) });
    expect(answers).toEqual(['bob accepted aaaa.']);
  });

  it.each([
    ['a bare "all"', '/mainstem acknowledge all', `copy this line: ${ALL}`],
    ['"all" of another state', `/mainstem acknowledge all ${'0'.repeat(32)}`, `copy this line: ${ALL}`],
    ['a bare name', '/mainstem acknowledge aaaa', `copy this line: ${ONE}`],
    [
      'a name with another digest',
      `/mainstem acknowledge aaaa_${'0'.repeat(32)}`,
      `aaaa is another risk now. To accept it as it is now, copy this line: ${ONE}`,
    ],
    ['half of a digest', `/mainstem acknowledge ${acceptanceOf(A).slice(0, 20)}`, ONE],
    ['a name that there is not', '/mainstem acknowledge zzzz', 'no risk zzzz is there now; to accept now: aaaa, bbbb'],
  ])('security row 8: %s accepts nothing, and is answered with what to type', async (_, body, answer) => {
    const heard = await hear([comment(1, body)]);
    expect(ids(heard)).toEqual([]);
    expect(heard.answers.join('\n')).toContain(answer);
  });

  it('security row 8: a name that was ground to collide is another risk', async () => {
    expect(ids(await hear([comment(1, ONE)], {}, [risk('aaaa', 'c')]))).toEqual([]);
  });

  it('security row 8: nothing that the bot’s memory says accepts anything, whatever it says', async () => {
    const rows = fc.array(
      fc.record({
        id: fc.constantFrom('aaaa', 'bbbb', ''),
        digest: fc.constantFrom(shortDigest(A.digest), shortDigest(B.digest), ''),
        by: fc.constantFrom('bob', 'carol'),
        at: fc.constant(''),
        comment: fc.constantFrom(1, 2, 77),
        since: fc.constantFrom('', '2026-01-01T10:00:00Z'),
      }),
    );
    const bodies = fc.constantFrom('/mainstem acknowledge all', '/mainstem acknowledge aaaa', 'fine', ONE.slice(0, -1));
    await fc.assert(
      fc.asyncProperty(rows, bodies, fc.nat(3), async (accepted, body, seen) => {
        const asked = accepted.map(({ id, digest: short, since }) => ({ id, digest: short, since }));
        expect(ids(await hear([comment(1, body), comment(2, body)], { accepted, asked, seen }))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is worked out anew in each run, and answered once', async () => {
    const heard = await hear([comment(5, ONE)], { seen: 5 });
    expect([ids(heard), heard.answers, heard.seen]).toEqual([['aaaa'], [], 5]);
  });

  it('"all" counts while the risks are the same, whatever else was accepted meanwhile', async () => {
    expect(ids(await hear([comment(1, ALL), comment(2, ONE)]))).toEqual(['aaaa', 'bbbb']);
    expect(ids(await hear([comment(1, ALL)], {}, [A, B, risk('cccc', 'c')]))).toEqual([]);
    expect(ids(await hear([comment(1, ALL)], {}, [A]))).toEqual([]);
    expect(ids(await hear([comment(1, ALL)], {}, [B, A, risk('dddd', 'd', 'pass')]))).toEqual(['bbbb', 'aaaa']);
  });

  it('is none in a comment that was edited, of a bot, or of somebody who may not', async () => {
    const edited = await hear([comment(1, ONE, { edited: true })]);
    expect([ids(edited), edited.answers]).toEqual([[], ['bob: an edited comment is not read. Write a new one.']]);
    expect(ids(await hear([comment(1, ONE, { bot: true })]))).toEqual([]);
    const refused = await hear([comment(1, ONE)], {}, undefined, false);
    expect([ids(refused), refused.answers]).toEqual([[], ['bob may not accept aaaa: bob is none of @acme/db.']]);
  });

  it('is none of what blocks', async () => {
    const blocked = risk('aaaa', 'a', 'blocked');
    const heard = await hear([comment(1, ONE)], {}, [blocked]);
    expect([ids(heard), heard.answers]).toEqual([[], ['bob: there is nothing to acknowledge.']]);
  });

  it('that fell though its risk is the same is told', async () => {
    const given = { id: 'aaaa', digest: shortDigest(A.digest), by: 'bob', at: '', comment: 3, since: '' };
    const told = async (comments: readonly Comment[], may = true) =>
      (await hear(comments, { accepted: [given], seen: 9 }, undefined, may)).answers;
    expect(await told([])).toEqual(['What bob accepted no longer counts (aaaa): there is no such comment of theirs.']);
    expect(await told([comment(3, ONE, { edited: true })])).toEqual([
      'What bob accepted no longer counts (aaaa): the comment was edited since.',
    ]);
    expect(await told([comment(3, ONE)], false)).toEqual([
      'What bob accepted no longer counts (aaaa): bob is none of @acme/db.',
    ]);
    expect(await told([comment(3, ONE)])).toEqual([]);
  });
});

describe('other words', () => {
  it.each([
    ['/mainstem help', /^bob: Type "\/mainstem acknowledge ID"/],
    ['/mainstem aply', /^bob: there is no command "\/mainstem aply"/],
    ['/mainstem acknowlege aaaa', /Did you mean "\/mainstem acknowledge"\?/],
  ])('%s', async (body, answer) =>
    expect((await hear([comment(1, body)])).answers).toEqual([expect.stringMatching(answer)]),
  );
});

it.each([
  ['12+Carol@users.noreply.github.com', 'carol'],
  ['carol@users.noreply.github.com', 'carol'],
  ['carol@users.noreply.ghe.acme.example', 'carol'],
  ['carol@acme.example', undefined],
])('the account behind %s', (address, login) => expect(loginOfAddress(address)).toBe(login));
