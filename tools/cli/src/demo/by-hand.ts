import { gitOrFail } from '@mainstem/repository';

/** What a command that writes says with `--json`. */
export interface Written {
  readonly writes: readonly { readonly path: string; readonly text: string }[];
  readonly deletes: readonly string[];
  /** What is left to do for a person. */
  readonly next?: readonly string[];
}

/**
 * The files that a commit changed and that no command left so: what a person edited by hand. Git says what changed; of each file the text
 * counts that a command wrote last.
 */
export async function editedByHand(folder: string, revisions: string, written: readonly Written[]): Promise<string[]> {
  const last = new Map<string, string | undefined>();
  for (const { writes, deletes } of written) {
    for (const { path, text } of writes) last.set(path, text);
    for (const path of deletes) last.set(path, undefined);
  }
  const head = revisions.split('..').at(-1) ?? 'HEAD';
  const found: string[] = [];
  for (const path of await changedFiles(folder, revisions)) {
    const there = (await gitOrFail(folder, ['ls-tree', '--name-only', head, '--', path])).length > 0;
    const text = there
      ? (await gitOrFail(folder, ['cat-file', 'blob', `${head}:${path}`])).toString('utf8')
      : undefined;
    if (!last.has(path) || last.get(path) !== text) found.push(path);
  }
  return found;
}

/** Files that Git says differ, renames as two. */
export async function changedFiles(folder: string, revisions: string): Promise<string[]> {
  const shown = await gitOrFail(folder, ['diff', '--name-only', '--no-renames', '-z', revisions]);
  return shown
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '');
}
