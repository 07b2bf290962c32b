import type { Value } from '../values/value.ts';

/** An expression costs more than it may. */
export class CostExceeded extends Error {}

/** One evaluation: its variables, and what it cost so far. */
export class Run {
  /** Variables of macros, by the place that planning gave them. */
  readonly slots: (Value | undefined)[];
  cost = 0;
  private readonly limit: number;
  private readonly variables: (name: string) => Value | undefined;

  constructor(slots: number, limit: number, variables: (name: string) => Value | undefined) {
    this.slots = new Array<Value | undefined>(slots).fill(undefined);
    this.limit = limit;
    this.variables = variables;
  }

  variable(name: string): Value | undefined {
    return this.variables(name);
  }

  /** Adds to the cost. @throws CostExceeded above the limit. */
  charge(cost: number): void {
    this.cost += cost;
    if (this.cost > this.limit) throw new CostExceeded();
  }
}

/** Evaluates one node. */
export type Step = (run: Run) => Value;
