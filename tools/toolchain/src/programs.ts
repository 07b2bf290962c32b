import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { ToolError } from '@mainstem/change';

export const PROGRAMS = ['git', 'terraform', 'tofu', 'kubectl', 'kustomize', 'helm'] as const;
export type ProgramName = (typeof PROGRAMS)[number];

export interface Program {
  readonly name: ProgramName;
  readonly path: string;
}

/**
 * Finds a program on PATH.
 *
 * @throws ToolError that says what to type.
 */
export async function findProgram(name: ProgramName): Promise<Program> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
    if (folder !== '' && (await isExecutable(path))) return { name, path };
  }
  throw new ToolError(`${name} is not on PATH. Install it, then run the command again.`);
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
