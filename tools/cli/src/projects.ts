import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isWithin, type Project } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import type { GraphChange } from '@mainstem/graph';
import type { Repository } from '@mainstem/repository';

type Known = Pick<Project, 'name' | 'root'>;

/** The projects of both sides of a change. */
export function projectsOf({ base, head }: GraphChange): Known[] {
  return [...head.projects.values(), ...base.projects.values()];
}

/**
 * The projects that a command line names: by name, or by folder, from the shell's folder; where that lies outside of the examined repository,
 * from the repository's root. What is neither stays as it is, for the command to say so.
 *
 * @param shell the folder that paths start from.
 * @throws InputError for a folder inside a project that is none itself, naming the project.
 */
export function projectNames(
  args: readonly string[],
  { root }: Pick<Repository, 'root'>,
  projects: Iterable<Known>,
  shell = process.cwd(),
): string[] {
  const known = [...projects];
  const names = new Set(known.map(({ name }) => name));
  return args.map((arg) => {
    if (names.has(arg)) return arg;
    const folder = folderIn(root, arg, shell);
    if (folder === undefined) return arg;
    const project = known.find((one) => one.root === folder);
    if (project !== undefined) return project.name;
    const around = known
      .filter((one) => one.root !== '.' && isWithin(folder, one.root))
      .sort((a, b) => b.root.length - a.root.length)[0];
    if (around === undefined) return arg;
    throw new InputError(`${arg} is no project; it belongs to ${around.name}. Name that one: ${around.name}`);
  });
}

/** A path as a folder of the tree, with `/`, the root as `.`; `undefined` when it lies elsewhere. */
function folderIn(root: string, path: string, shell: string): string | undefined {
  const within = (from: string) => {
    const found = relative(real(root), real(resolve(from, path)));
    return found === '..' || found.startsWith(`..${sep}`) || isAbsolute(found) ? undefined : found;
  };
  const found = within(shell) ?? (isAbsolute(path) ? undefined : within(root));
  return found === undefined ? undefined : found.split(sep).join('/') || '.';
}

/** A path without links, also one whose end does not exist: a removed project has no folder. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(real(parent), path.slice(parent.length));
}
