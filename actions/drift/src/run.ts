import { type InputName, readInputs } from './interface.ts';
import type { Result, Tools } from './place.ts';

/**
 * One mode from start to end. The engine is loaded once the inputs are known to be good.
 *
 * @throws InputError that names the input which is wrong.
 */
export async function run(
  get: (name: InputName) => string,
  environment: NodeJS.ProcessEnv,
  tools: Tools,
): Promise<Result> {
  const inputs = readInputs(get);
  const { carryOut } = await import('./modes.ts');
  return carryOut(inputs, environment, tools);
}
