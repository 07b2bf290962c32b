import { type InputName, type Result, readInputs, type Tools } from './interface.ts';

/**
 * From the inputs to the pull request. The engine is loaded once the inputs are known to be good.
 *
 * @throws InputError that names the input which is wrong.
 */
export async function run(
  get: (name: InputName) => string,
  environment: NodeJS.ProcessEnv,
  tools: Tools,
): Promise<Result> {
  const inputs = readInputs(get);
  tools.mask(inputs.key);
  const { bring } = await import('./bring.ts');
  return bring(inputs, environment, tools);
}
