import { compareText } from '@mainstem/change';
import { Failure } from '../failure.ts';
import { Crash } from '../functions/patch-and-transform/transforms.ts';
import { quote } from '../go/text.ts';
import type { ObjectValue } from '../go/value.ts';
import type { FunctionRequest, FunctionResponse, ResourceSelector, RunFunction } from '../protocol.ts';
import type { Store } from './store.ts';

/** A step of a composition's pipeline. */
export interface Step {
  readonly name: string;
  readonly function: string;
  readonly input?: ObjectValue | undefined;
  /** What is looked up before the first call, by name. */
  readonly required: ReadonlyMap<string, ResourceSelector>;
  /** The Secrets that the function is given, by the name it knows them by. */
  readonly credentials: ReadonlyMap<string, { readonly namespace: string; readonly name: string }>;
}

const MAX_ITERATIONS = 5;

/**
 * Runs a step until its requirements are stable: what it asks for is looked up and sent along with the next call. A fatal result ends
 * it. The context of a call is that of the next.
 *
 * Source of the rule: crossplane `internal/xfn/required_resources.go`.
 *
 * @param look is told of every look-up.
 * @throws Failure when the requirements do not become stable, or the function is gone.
 */
export async function runStep(
  step: Step,
  run: RunFunction,
  request: FunctionRequest,
  store: Store,
  look: (selector: ResourceSelector) => void,
): Promise<FunctionResponse> {
  const fetch = (selectors: ReadonlyMap<string, ResourceSelector>) =>
    [...selectors].map(([name, selector]) => {
      look(selector);
      return [name, store.find(selector)] as const;
    });
  const first = fetch(step.required);
  let required = new Map(first);
  let known = '';
  let context = request.context;
  for (let call = 0; call <= MAX_ITERATIONS; call++) {
    const response = await called(step, run, { ...request, context, ...(required.size > 0 ? { required } : {}) });
    if (response.results.some(({ severity }) => severity === 'fatal')) return response;
    const asked = JSON.stringify([...response.requirements].sort(([a], [b]) => compareText(a, b)));
    if (asked === known || (response.requirements.size === 0 && known === '')) return response;
    known = asked;
    required = new Map([...first, ...fetch(response.requirements)]);
    context = response.context;
  }
  throw new Failure(
    `cannot run Composition pipeline step ${quote(step.name)}: requirements didn't stabilize after the maximum number of iterations (${MAX_ITERATIONS})`,
  );
}

async function called(step: Step, run: RunFunction, request: FunctionRequest): Promise<FunctionResponse> {
  const words = `cannot run Composition pipeline step ${quote(step.name)}`;
  try {
    return await run(request);
  } catch (error) {
    if (error instanceof Failure) throw new Failure(`${words}: ${error.message}`);
    // The real function's server ends with a panic there; this is what its caller sees.
    if (error instanceof Crash)
      throw new Failure(`${words}: rpc error: code = Unavailable desc = error reading from server: EOF`);
    throw error;
  }
}
