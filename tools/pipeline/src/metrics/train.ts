import type { RolloutEvent } from '@mainstem/change';
import { journeysOf } from './lead-time.ts';

/** One change on its way through the environments. */
export interface Car {
  readonly pullRequest: number;
  readonly openedAt?: string;
  readonly mergedAt?: string;
  /** In the order of the environments; `at` absent: it is not live there. */
  readonly stops: readonly { readonly environment: string; readonly at?: string }[];
}

/**
 * The changes that moved last, the newest first.
 *
 * @param environments in their order.
 * @param most so many at the most.
 */
export function trainOf(events: readonly RolloutEvent[], environments: readonly string[], most: number): Car[] {
  const byEnvironment = environments.map((environment) => ({
    environment,
    journeys: new Map(journeysOf(environment, events).map((journey) => [journey.pullRequest, journey.times])),
  }));
  const numbers = new Set(byEnvironment.flatMap(({ journeys }) => [...journeys.keys()]));
  const cars = [...numbers].flatMap((pullRequest) => {
    const all = byEnvironment.map(({ journeys }) => journeys.get(pullRequest));
    const { opened, merged } = all.find((times) => times !== undefined) ?? {};
    const stops = byEnvironment.map(({ environment }, index) => {
      const at = all[index]?.live;
      return { environment, ...(at === undefined ? {} : { at }) };
    });
    const moved = [merged, ...stops.map(({ at }) => at)]
      .filter((at) => at !== undefined)
      .sort()
      .at(-1);
    if (moved === undefined) return [];
    const car: Car = {
      pullRequest,
      ...(opened === undefined ? {} : { openedAt: opened }),
      ...(merged === undefined ? {} : { mergedAt: merged }),
      stops,
    };
    return [{ car, moved }];
  });
  return cars
    .sort((a, b) => Date.parse(b.moved) - Date.parse(a.moved) || b.car.pullRequest - a.car.pullRequest)
    .slice(0, most)
    .map(({ car }) => car);
}
