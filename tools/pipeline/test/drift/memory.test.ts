import { emptyNotes, rememberedDriftSchema } from '@mainstem/change';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftNotesOf } from '../../src/drift/index.ts';
import { driftStaysOf } from '../../src/metrics/drift-stays.ts';
import { day, drifted, failure, look, RUN, record, remembered, resource, row } from './looks.ts';

const NETWORK = 'infra.stacks.dev.network';
const SHOP = 'apps.shop.overlays.dev';
const stages = ({ events }: ReturnType<typeof remembered>) => events.map(({ stage, at }) => `${stage} ${at}`);
const of = ({ drift }: ReturnType<typeof remembered>, name = NETWORK) => drift.find(({ project }) => project === name);

describe('what is remembered of drift', () => {
  it('the same drift seen in two scans is one, since it was first seen', () => {
    const after = remembered([look(day(1), [drifted(NETWORK)]), look(day(2), [drifted(NETWORK)])]);
    expect(stages(after)).toEqual([`drift-opened ${day(1)}`]);
    expect(of(after)?.open).toMatchObject({ since: day(1), seen: day(2), count: 1, engines: ['terraform'] });
  });

  it('healed by itself: it is over at the look that saw it clean', () => {
    const after = remembered([look(day(1), [drifted(NETWORK)]), look(day(3), [row(NETWORK)])]);
    expect(after.events).toMatchObject([
      { stage: 'drift-opened', at: day(1), project: NETWORK, reason: 'terraform: 1 resource', run: RUN },
      { stage: 'drift-closed', at: day(3), project: NETWORK, reason: 'by itself' },
    ]);
    expect(of(after)).toMatchObject({ past: [{ since: day(1), until: day(3), because: 'by itself' }] });
    expect(of(after)?.open).toBeUndefined();
  });

  it('healed by a rollout, or adopted by a pull request: the end names both', () => {
    const after = remembered([look(day(1), [drifted(NETWORK)]), look(day(3), [row(NETWORK)])], {
      ledger: { records: [record(NETWORK, day(2), [12])] },
    });
    expect(of(after)?.past?.[0]?.because).toBe(`by the rollout of ${'a'.repeat(12)} (#12)`);
  });

  it('a rollout before it was last seen did not heal it', () => {
    const looks = [look(day(1), [drifted(NETWORK)]), look(day(3), [drifted(NETWORK)]), look(day(4), [row(NETWORK)])];
    const after = remembered(looks, { ledger: { records: [record(NETWORK, day(2), [12])] } });
    expect(of(after)?.past?.[0]?.because).toBe('by itself');
  });

  it('a drift that comes back begins anew and keeps its history', () => {
    const after = remembered([
      look(day(1), [drifted(NETWORK)]),
      look(day(2), [row(NETWORK)]),
      look(day(5), [drifted(NETWORK)]),
    ]);
    expect(stages(after)).toEqual([`drift-opened ${day(1)}`, `drift-closed ${day(2)}`, `drift-opened ${day(5)}`]);
    expect(of(after)).toMatchObject({ open: { since: day(5) }, past: [{ since: day(1), until: day(2) }] });
  });

  it.each([
    ['a state that cannot be read', failure(NETWORK, 'the state is no JSON')],
    ['credentials that expired', failure(NETWORK)],
    ['Argo CD unreachable', failure(NETWORK, 'https://argocd could not be looked at: the connection was refused')],
    ['a stack that is skipped', failure(NETWORK, 'not looked at: no credentials', 'skipped')],
  ])('%s: nothing begins and nothing is over, and since when is remembered', (_, one) => {
    const after = remembered([look(day(1), [drifted(NETWORK)]), look(day(2), [], [one]), look(day(3), [], [one])]);
    expect(stages(after)).toEqual([`drift-opened ${day(1)}`]);
    expect(of(after)).toMatchObject({ open: { since: day(1), seen: day(1) }, seen: day(1), at: day(3) });
    expect(of(after)?.failing).toEqual({ since: day(2), message: one.message });
    expect(of(remembered([look(day(2), [], [one]), look(day(3), [row(NETWORK)])]))?.failing).toBeUndefined();
  });

  it('one engine clean and another unreadable is not clean; one drifted and another unreadable is drifted', () => {
    const beside = [failure(SHOP, 'buckets.s3.aws.m.upbound.io cannot be listed: HTTP 403')];
    const first = look(day(1), [drifted(SHOP, { engine: 'argocd' })], beside);
    const after = remembered([first, look(day(2), [row(SHOP, { engine: 'argocd' })], beside)]);
    expect(of(after, SHOP)?.open).toMatchObject({ since: day(1), engines: ['argocd'] });
    expect(stages(after)).toEqual([`drift-opened ${day(1)}`]);
  });

  it('engines at once are one drift of the project: it begins with the first and ends with the last', () => {
    const [argocd, crossplane] = [{ engine: 'argocd' as const }, { engine: 'crossplane' as const }];
    const after = remembered([
      look(day(1), [drifted(SHOP, argocd), row(SHOP, crossplane)]),
      look(day(2), [drifted(SHOP, argocd), drifted(SHOP, crossplane)]),
      look(day(3), [row(SHOP, argocd), drifted(SHOP, crossplane)]),
      look(day(4), [row(SHOP, argocd), row(SHOP, crossplane)]),
    ]);
    expect(stages(after)).toEqual([`drift-opened ${day(1)}`, `drift-closed ${day(4)}`]);
  });

  it('a scan that ran out of time changes nothing of what it did not reach, not even when that was tried', () => {
    const late = failure(NETWORK, 'the time was over', 'not-reached');
    const after = remembered([look(day(1), [row(NETWORK)]), look(day(2), [], [late])]);
    expect(of(after)).toEqual({ project: NETWORK, at: day(1), seen: day(1) });
  });

  it('a deployment under way is neither drifted nor clean', () => {
    const waits = row(SHOP, { engine: 'argocd', pending: 1, waits: 'a sync is under way' });
    const after = remembered([look(day(1), [drifted(SHOP, { engine: 'argocd' })]), look(day(2), [waits])]);
    expect(of(after, SHOP)?.open?.since).toBe(day(1));
  });

  it('what selfHeal put back since the last look is drift; once it puts nothing back any more, it is over', () => {
    const count = (n: number) => [{ application: 'argocd/shop', revision: 'abc', count: n }];
    const after = remembered([
      look(day(1), [row(SHOP, { engine: 'argocd', corrections: count(2), corrected: 2 })]),
      look(day(2), [row(SHOP, { engine: 'argocd', corrections: count(2) })]),
    ]);
    expect(after.events.map(({ reason }) => reason)).toEqual([
      'argocd: 0 resources, put back at least 2 times',
      'by itself',
    ]);
    expect(of(after, SHOP)?.corrections).toEqual(count(2));
  });

  it('a project that was removed while it drifted: the drift is over, and nothing else is remembered of it', () => {
    const after = remembered([look(day(1), [drifted(NETWORK)]), look(day(2), [])], ({ at }) => ({
      known: new Set(at === day(1) ? [NETWORK] : []),
    }));
    expect(after.events[1]).toMatchObject({ stage: 'drift-closed', at: day(2), reason: 'the project is gone' });
    expect(after.drift).toEqual([]);
  });

  it('a look at some projects leaves the others as they are', () => {
    const after = remembered([look(day(1), [drifted(NETWORK), row(SHOP)]), look(day(2), [row(SHOP)])]);
    expect(of(after)?.open?.since).toBe(day(1));
  });

  it('the same look twice, or one that is older, says nothing', () => {
    const looks = [look(day(2), [drifted(NETWORK)]), look(day(2), [drifted(NETWORK)]), look(day(1), [row(NETWORK)])];
    const after = remembered(looks, { now: day(3) });
    expect(stages(after)).toEqual([`drift-opened ${day(2)}`]);
    expect(of(after)?.open?.since).toBe(day(2));
  });

  it('a clock that was ahead silences nothing, and no drift lasts less than nothing', () => {
    const after = remembered([look(day(20), [drifted(NETWORK)]), look(day(2), [row(NETWORK)])]);
    expect(of(after)?.past).toEqual([{ since: day(20), until: day(20), because: 'by itself' }]);
  });

  it('rule 24: more than ten new ones at once are listed; ten are not', () => {
    const some = (count: number) => Array.from({ length: count }, (_, at) => drifted(`infra.stacks.dev.s${at}`));
    const listed = ({ drift }: ReturnType<typeof remembered>) => drift.filter(({ open }) => open?.listed).length;
    expect(listed(remembered([look(day(1), some(10))]))).toBe(0);
    expect(listed(remembered([look(day(1), some(11))]))).toBe(11);
    // The next look finds nothing new: they stay in their list.
    expect(listed(remembered([look(day(1), some(11)), look(day(2), some(12))]))).toBe(11);
  });

  it('of a drift of thousands of resources some are kept and all are counted', () => {
    const resources = Array.from({ length: 3000 }, (_, at) => resource(`aws_vpc.v${at}`));
    const { open } = of(remembered([look(day(1), [row(NETWORK, { resources })])])) ?? {};
    expect([open?.resources.length, open?.count]).toEqual([50, 3000]);
  });

  it('notes without these sections are new; edited ones are an error that says where', () => {
    expect(driftNotesOf(emptyNotes('dev'))).toMatchObject({ drift: [], acceptedDrift: [] });
    const edited = { ...emptyNotes('dev'), drift: [{ project: NETWORK }] };
    expect(() => driftNotesOf(edited)).toThrow(/mainstem\/notes\/dev: drift\.0\.at: .*git log -p/);
  });

  it('whatever looks come: memory can be read again, and events tell the same stays as it does', () => {
    const one = fc.oneof(
      fc.constant([row(NETWORK)]),
      fc.constant([drifted(NETWORK)]),
      fc.constant([row(NETWORK, { waits: 'a sync is under way' })]),
      fc.constant([]),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(one, fc.boolean()), { maxLength: 12 }), (given) => {
        const looks = given.map(([rows, fails], at) => look(day(at + 1), rows, fails ? [failure(NETWORK)] : []));
        const after = remembered(looks, { known: new Set([NETWORK]) });
        for (const entry of after.drift) expect(rememberedDriftSchema.parse(entry)).toEqual(entry);
        const events = after.events.map((event) => ({ ...event, schema: 'mainstem/event@1' as const }));
        const { past = [], open } = of(after) ?? {};
        expect(driftStaysOf(events).map(({ openedAt, closedAt }) => [openedAt, closedAt])).toEqual([
          ...past.map(({ since, until }) => [since, until]),
          ...(open === undefined ? [] : [[open.since, undefined]]),
        ]);
      }),
    );
  });
});
