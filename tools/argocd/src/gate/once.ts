import type { Application, ApplicationSet } from './application.ts';
import { type Decision, stoodSince, weigh } from './decide.ts';
import { applicationsOf, type Expectation } from './expectation.ts';
import type { History } from './history.ts';
import { readsOf } from './reads.ts';
import { TIMING, VERDICTS } from './reasons.ts';
import { judgeTree } from './tree.ts';
import { World } from './world.ts';

export interface OnceInput {
  /** The Application, and where they matter its children and its ApplicationSet. */
  readonly objects: readonly (Application | ApplicationSet)[];
  readonly expectation: Expectation;
  readonly history: History;
  /** What the Application was when it was last proved live. */
  readonly before?: Application;
  /** Milliseconds. */
  readonly now: number;
}

/**
 * Decides from objects alone, without having watched: how long something stood is taken from the objects' own times, which are whole seconds of
 * the controller's clock. Of several applications the one furthest from live decides.
 */
export function decideOnce({ objects, expectation, history, before, now }: OnceInput): Decision {
  const world = new World();
  for (const object of objects) world.put(object);
  const decisions = applicationsOf(expectation).map((reference) => {
    const finding = judgeTree(reference, {
      expectation,
      history,
      world,
      before: ({ name }) => (name === before?.name ? before : undefined),
      provedBefore: before !== undefined,
      reads: (application) => readsOf(application, expectation),
    });
    return weigh(finding, stoodSince(finding.application, now), TIMING);
  });
  const worst = decisions.reduce((one, other) =>
    VERDICTS.indexOf(other.verdict) > VERDICTS.indexOf(one.verdict) ? other : one,
  );
  const { verdict, reason, detail, next } = worst;
  return { verdict, reason, detail, ...(next === undefined ? {} : { next }) };
}
