import { createRandom } from '@mainstem/testing/random';
import { describe, expect, it } from 'vitest';
import { decisionsOf, type Outcome, outcomeOf, RECORDINGS, type Scenario, scenarios } from './recordings.ts';

/**
 * The recordings again as other gates would have seen them: the truth stays, so a variation may end later, and never early or otherwise. (What is missed for long is another truth: what was seen last was right when it was seen.)
 */
interface Event {
  readonly t: number;
  readonly source: string;
  readonly type?: string;
  readonly object?: {
    readonly kind?: string;
    readonly metadata?: { readonly name?: string; readonly resourceVersion?: string };
  };
}
interface Recorded {
  readonly events: readonly Event[];
  readonly [field: string]: unknown;
}

const SEED = Number(process.env.MAINSTEM_PROPERTY_SEED ?? 20_261_130);

/** Whether an event is only one of several of its object, so that a later one says the newest. */
function isPassing({ type, object }: Event, later: readonly Event[]): boolean {
  return type === 'MODIFIED' && later.some((one) => one.object?.metadata?.name === object?.metadata?.name);
}

const VARIATIONS: Readonly<
  Record<string, (recorded: Recorded, random: ReturnType<typeof createRandom>) => readonly Event[]>
> = {
  'each event twice': ({ events }) => events.flatMap((one) => (one.source === 'watch' ? [one, one] : [one])),
  'a bookmark after each event': ({ events }) =>
    events.flatMap((one) => {
      const { kind = 'Application', metadata } = one.object ?? {};
      const { resourceVersion = '1' } = metadata ?? {};
      const bookmark = {
        ...{ t: one.t, source: 'watch', type: 'BOOKMARK' },
        object: { kind, metadata: { resourceVersion } },
      };
      return one.source === 'watch' ? [one, bookmark] : [one];
    }),
  'every event 0.3 s late': ({ events }) =>
    events.map((one) => (one.source === 'watch' ? { ...one, t: one.t + 0.3 } : one)).sort((a, b) => a.t - b.t),
  'a third of what passes is missed': ({ events }, random) =>
    events.filter((one, at) => !isPassing(one, events.slice(at + 1)) || random.chance(0.67)),
};

const all = scenarios();

describe.skipIf(all.length === 0)(`recordings seen in other ways (not there: ${RECORDINGS})`, () => {
  it.each(Object.entries(VARIATIONS))('%s: never early, and the same end', (name, vary) => {
    const random = createRandom(SEED);
    const wrong: Pick<Outcome, 'name' | 'early' | 'final'>[] = [];
    for (const scenario of all) {
      const recorded = JSON.parse(scenario.text) as Recorded;
      const varied: Scenario = { ...scenario, text: JSON.stringify({ ...recorded, events: vary(recorded, random) }) };
      const { early, isRight, final } = outcomeOf(varied, decisionsOf(varied));
      if (early.length > 0 || !isRight) wrong.push({ name: scenario.name, early, final });
    }
    process.stdout.write(`${name}: ${all.length - wrong.length} of ${all.length} right (seed ${SEED})\n`);
    expect(wrong).toEqual([]);
  });
});
