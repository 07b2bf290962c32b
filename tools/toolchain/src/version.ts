import { ToolError } from '@mainstem/change';
import type { Program } from './programs.ts';
import type { ProgramName } from './releases.ts';
import { runProgram } from './run.ts';

const ARGUMENTS: Readonly<Record<ProgramName, readonly string[]>> = {
  git: ['--version'],
  terraform: ['version', '-json'],
  tofu: ['version', '-json'],
  kubectl: ['version', '--client'],
  kustomize: ['version'],
  helm: ['version', '--short'],
};

const known = new Map<string, Promise<string>>();

/**
 * The version of a program, without a leading `v` (`1.11.4`). The program is asked once a process.
 *
 * @throws ToolError when it does not answer with a version.
 */
export function versionOf(program: Program): Promise<string> {
  let version = known.get(program.path);
  if (version === undefined) {
    version = ask(program);
    version.catch(() => known.delete(program.path));
    known.set(program.path, version);
  }
  return version;
}

async function ask({ name, path }: Program): Promise<string> {
  const { code, stdout, stderr } = await runProgram(path, ARGUMENTS[name], {
    env: { CHECKPOINT_DISABLE: '1', TF_CLI_ARGS: undefined, TF_CLI_ARGS_version: undefined },
  });
  const version = /\bv?(\d+\.\d+(?:\.\d+)?(?:-[0-9A-Za-z.-]+)?)/.exec(stdout)?.[1];
  if (code !== 0 || version === undefined) {
    const said = stderr.trim().split('\n')[0] ?? '';
    throw new ToolError(`${path} ${ARGUMENTS[name].join(' ')} gave no version${said === '' ? '' : `: ${said}`}.`);
  }
  return version;
}
