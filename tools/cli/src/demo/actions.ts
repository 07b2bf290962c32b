import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '@mainstem/change/errors';
import { runProgram } from '@mainstem/toolchain';
import { parse } from 'yaml';

export interface ActionOptions {
  /** The template, which holds `actions/`. */
  readonly home: string;
  /** The checked-out repository. */
  readonly cwd: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: unknown;
  /** The runner's folder for temporary files, of this job alone. */
  readonly temporary: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs the committed bundle of an action as GitHub's runner does: inputs as variables, the event as a file, outputs read from a
 * file. What the environment of this process says about AWS stays.
 *
 * @returns its outputs; those of a verdict that is no pass, too.
 * @throws ToolError with what the action said, when it put nothing out.
 */
export async function runAction(name: string, options: ActionOptions): Promise<Readonly<Record<string, string>>> {
  const { home, cwd, inputs, event, temporary, env } = options;
  const folder = join(home, 'actions', name);
  const metadata = parse(await readFile(join(folder, 'action.yml'), 'utf8')) as {
    inputs: Readonly<Record<string, { default?: string }>>;
    runs: { main: string };
  };
  await mkdir(temporary, { recursive: true });
  const file = async (label: string, text: string) => {
    const path = join(temporary, `${name}-${label}`);
    await writeFile(path, text);
    return path;
  };
  const output = await file('output', '');
  const variables = Object.entries(metadata.inputs).map(([input, { default: value = '' }]) => [
    `INPUT_${input.toUpperCase()}`,
    inputs[input] ?? value,
  ]);
  const { code, stdout } = await runProgram(process.execPath, [join(folder, metadata.runs.main)], {
    cwd,
    env: {
      ...Object.fromEntries(variables),
      GITHUB_EVENT_PATH: await file('event.json', JSON.stringify(event)),
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: await file('summary.md', ''),
      RUNNER_TEMP: temporary,
      ...env,
    },
  });
  const outputs = outputsIn(await readFile(output, 'utf8'));
  if (code !== 0 && Object.keys(outputs).length === 0) {
    throw new ToolError(`The action ${name} failed: ${/::error[^:]*::(.*)/.exec(stdout)?.[1] ?? stdout.slice(-2000)}`);
  }
  return outputs;
}

/** `name<<delimiter LF value LF delimiter LF` (GitHub's workflow commands, multiline strings). */
function outputsIn(text: string): Record<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name, , value]) => [name, value]));
}
