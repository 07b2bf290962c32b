import type { VerdictRisk } from '@mainstem/change';
import { type Comment, type Conversation, hearCommands, NO_STATE, shortDigest } from '@mainstem/github';
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
const asked = (id: string, letter: string, since = '2026-01-01T10:00:00Z') => ({
  id,
  digest: shortDigest(digest(letter)),
  since,
});
const LATER = '2026-01-01T10:05:00Z';

function comment(id: number, body: string, more: Partial<Comment> = {}): Comment {
  const createdAt = more.createdAt ?? LATER;
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
  risks = [risk('aaaa', 'a'), risk('bbbb', 'b')],
  may = true,
) =>
  hearCommands(
    { comments, ours: [], state: { ...NO_STATE, asked: [asked('aaaa', 'a'), asked('bbbb', 'b')], ...state } },
    risks,
    async () => ({ may, why: 'is none of @acme/db' }),
  );

const given = {
  id: 'aaaa',
  digest: shortDigest(digest('a')),
  by: 'bob',
  at: LATER,
  comment: 3,
  since: '2026-01-01T10:00:00Z',
};

const ids = ({ accepted }: { accepted: readonly { id: string }[] }) => accepted.map(({ id }) => id);

describe('an acknowledgement', () => {
  it('by id, of several, of all', async () => {
    expect(ids(await hear([comment(1, '/mainstem acknowledge aaaa')]))).toEqual(['aaaa']);
    expect(ids(await hear([comment(1, '/mainstem acknowledge aaaa bbbb')]))).toEqual(['aaaa', 'bbbb']);
    const all = await hear([comment(1, '/mainstem acknowledge all')]);
    expect([ids(all), all.answers]).toEqual([['aaaa', 'bbbb'], ['bob accepted aaaa, bbbb.']]);
  });

  it('keeps who, when and the digest', async () => {
    const { accepted, seen } = await hear([comment(3, '/mainstem acknowledge aaaa')]);
    expect(accepted).toEqual([given]);
    expect(seen).toBe(3);
  });

  it('means the risk that the comment showed, not another one that was made to have the same id', async () => {
    const heard = await hear([comment(1, '/mainstem acknowledge aaaa')], {}, [risk('aaaa', 'c')]);
    expect([ids(heard), heard.answers]).toEqual([[], ['bob: aaaa is no longer a risk of this change.']]);
  });

  it('does not accept what was shown only afterwards', async () => {
    const state = { asked: [asked('aaaa', 'a', '2026-01-01T10:06:00Z')] };
    const one = await hear([comment(1, '/mainstem acknowledge aaaa')], state);
    const all = await hear([comment(1, '/mainstem acknowledge all')], state);
    expect([ids(one), ids(all)]).toEqual([[], []]);
    expect(one.answers[0]).toMatch(/no risk aaaa was shown.*to accept now: aaaa, bbbb/);
    expect(all.answers).toEqual(['bob: there is nothing to acknowledge.']);
  });

  it('is read once: an old comment is not heard again when its id means something else', async () => {
    expect(ids(await hear([comment(5, '/mainstem acknowledge aaaa')], { seen: 5 }))).toEqual([]);
  });

  it('stays what it was when nothing new is said', async () => {
    const accepted = [{ ...given, id: 'old', digest: 'd', by: 'eve' }];
    expect(ids(await hear([], { accepted }))).toEqual(['old']);
    expect(ids(await hear([comment(1, '/mainstem acknowledge aaaa')], { accepted }))).toEqual(['old', 'aaaa']);
  });

  it('of an edited comment, of a bot, of a person who may not: none', async () => {
    const edited = await hear([comment(1, '/mainstem acknowledge aaaa', { edited: true })]);
    expect([ids(edited), edited.answers]).toEqual([[], ['bob: an edited comment is not read. Write a new one.']]);
    expect(ids(await hear([comment(1, '/mainstem acknowledge aaaa', { bot: true })]))).toEqual([]);
    const refused = await hear([comment(1, '/mainstem acknowledge aaaa')], {}, undefined, false);
    expect([ids(refused), refused.answers]).toEqual([[], ['bob may not accept aaaa: bob is none of @acme/db.']]);
  });

  it('of a risk that only another commit helps: none', async () => {
    expect(ids(await hear([comment(1, '/mainstem acknowledge aaaa')], {}, [risk('aaaa', 'a', 'blocked')]))).toEqual([]);
  });
});

describe('a remembered acceptance', () => {
  const again = (comments: readonly Comment[], more: Partial<typeof given> = {}, may = true) =>
    hear(comments, { seen: 9, accepted: [{ ...given, ...more }] }, [risk('aaaa', 'a')], may);

  it('stands while its comment does, by id and by all', async () => {
    for (const body of ['/mainstem acknowledge aaaa', 'Well.\n/mainstem acknowledge all']) {
      const heard = await again([comment(3, body)]);
      expect([ids(heard), heard.answers]).toEqual([['aaaa'], []]);
    }
  });

  const good = '/mainstem acknowledge aaaa';
  it.each<[string, readonly Comment[], Partial<typeof given>]>([
    ['names no comment', [], {}],
    ['names the comment of somebody else', [comment(3, good, { author: 'eve' })], {}],
    ['names the comment of a bot', [comment(3, good, { bot: true })], {}],
    ['names an edited comment', [comment(3, good, { edited: true })], {}],
    ['names a comment without the command', [comment(3, 'Nice!')], {}],
    ['names a comment that accepts another risk', [comment(3, '/mainstem acknowledge bbbb')], {}],
    ['borrows the id of another risk', [comment(3, '/mainstem acknowledge bbbb')], { id: 'bbbb' }],
    ['names a comment from before the risk was shown', [comment(3, good)], { since: LATER }],
    ['has no time', [comment(3, good)], { since: '' }],
    ['is from before comments were remembered', [comment(3, good)], { comment: 0 }],
  ])('that %s does not count', async (_, comments, more) => {
    const heard = await again(comments, more);
    expect(ids(heard)).toEqual([]);
    expect(heard.answers).toEqual([expect.stringMatching(/^What bob accepted no longer counts \((aaaa|bbbb)\): /)]);
  });

  it('falls when its author may not accept any more', async () => {
    const heard = await again([comment(3, good)], {}, false);
    expect(ids(heard)).toEqual([]);
    expect(heard.answers).toEqual(['What bob accepted no longer counts (aaaa): bob is none of @acme/db.']);
  });
});

describe('other commands are answered', () => {
  it.each([
    ['/mainstem help', /^bob: Type "\/mainstem acknowledge ID"/],
    ['/mainstem plan', /there is no command "\/mainstem plan"\. Type/],
    ['/mainstem acknowlege aaaa', /Did you mean "\/mainstem acknowledge"\?/],
    ['/mainstem acknowledge zzzz', /no risk zzzz was shown when the comment was made; to accept now: aaaa, bbbb/],
  ])('%s', async (body, answer) => {
    const { answers, accepted } = await hear([comment(1, body)]);
    expect([answers.length, accepted]).toEqual([1, []]);
    expect(answers[0]).toMatch(answer);
  });

  it('ordinary comments are not', async () => {
    expect((await hear([comment(1, 'Nice!'), comment(2, '> /mainstem help')])).answers).toEqual([]);
  });

  it('and only the newest, so that nobody can fill the comment', async () => {
    const many = Array.from({ length: 100 }, (_, i) => comment(i + 1, '/mainstem help'));
    expect((await hear(many)).answers).toHaveLength(8);
  });
});
