import type { SizeAt } from './cost/calls.ts';
import { estimateCost } from './cost/coster.ts';
import { plan } from './run/plan.ts';
import { CostExceeded, Run } from './run/run.ts';
import { parse } from './syntax/parser.ts';
import { check } from './types/checker.ts';
import type { Environment } from './types/environment.ts';
import type { Type } from './types/type.ts';
import { validateLiterals } from './types/validators.ts';
import { CelError, type Value } from './values/value.ts';

/** What an evaluation gave, and what it cost. */
export interface Evaluation {
  /** An error is a value; `exceeded` says that it was stopped because of its cost. */
  readonly value: Value;
  readonly exceeded: boolean;
  readonly cost: number;
}

/** A compiled expression. */
export interface Program {
  readonly type: Type;
  /** The most that it can cost, from the sizes that a schema allows. */
  maxCost(sizeAt: SizeAt): bigint;
  /** @param limit the cost at which it is stopped. */
  evaluate(variables: (name: string) => Value | undefined, limit: number): Evaluation;
}

/** What a checked expression is, before constants are computed. */
export interface Compiled {
  readonly type: Type;
  /** Names of the variables that it uses. */
  readonly variables: ReadonlySet<string>;
  /** @throws ProgramError when a constant cannot be computed. */
  program(): Program;
}

/**
 * Parses and checks an expression.
 *
 * @throws CompileError with cel-go's words.
 */
export function compile(source: string, environment: Environment): Compiled {
  const checked = check(source, parse(source), environment);
  validateLiterals(checked);
  return {
    type: checked.type,
    variables: new Set(checked.names.values()),
    program: () => {
      const planned = plan(checked);
      return {
        type: checked.type,
        maxCost: (sizeAt) => estimateCost(checked, sizeAt).max,
        evaluate: (variables, limit) => {
          const run = new Run(planned.slots, limit, variables);
          try {
            return { value: planned.step(run), exceeded: false, cost: run.cost };
          } catch (error) {
            if (!(error instanceof CostExceeded)) throw error;
            const value = new CelError('operation cancelled: actual cost limit exceeded');
            return { value, exceeded: true, cost: run.cost };
          }
        },
      };
    },
  };
}
