import { type InputName, type Result, readInputs } from './interface.ts';

/**
 * One mode from start to end. The engine is loaded once the inputs are known to be good.
 *
 * @throws InputError that names the input which is wrong.
 */
export async function run(
  get: (name: InputName) => string,
  environment: NodeJS.ProcessEnv,
  mask: (value: string) => void,
): Promise<Result> {
  const inputs = readInputs(get);
  for (const secret of [inputs.key, inputs.githubToken]) if (secret !== '') mask(secret);
  const { keepAnswers, writeBoard } = await import('./modes.ts');
  return inputs.mode === 'board' ? writeBoard(inputs, environment) : keepAnswers(inputs, environment);
}
