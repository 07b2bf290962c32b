import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '@mainstem/change';
import { withScratch } from './checkout.ts';
import { git, gitOrFail } from './git.ts';
import type { Repository } from './open.ts';
import { COMMITTER } from './record-branch.ts';
import { readTree } from './snapshot.ts';

/**
 * A tree like another with some files written anew and some gone. An index of its own is used: neither the working tree nor the
 * repository's index is touched, and no ref names what is written.
 *
 * @param from a commit or a tree.
 * @returns the tree's id.
 */
export async function treeWith(
  repository: Repository,
  from: string,
  edits: { readonly writes: ReadonlyMap<string, string>; readonly deletes: readonly string[] },
): Promise<string> {
  const { entries } = await readTree(repository, from);
  return withScratch(async (scratch) => {
    const own = { ...repository, environment: { ...repository.environment, GIT_INDEX_FILE: join(scratch, 'index') } };
    await gitOrFail(own, ['read-tree', from]);
    const files = [...edits.writes].map(([path, text], index) => ({ path, text, file: join(scratch, `${index}`) }));
    for (const { file, text } of files) await writeFile(file, text);
    const written = await gitOrFail(
      own,
      ['hash-object', '-w', '--no-filters', '--stdin-paths'],
      files.map(({ file }) => `${file}\n`).join(''),
    );
    const ids = written.toString('utf8').split('\n');
    const lines = [
      ...edits.deletes.map((path) => `0 ${'0'.repeat(40)}\t${path}\0`),
      ...files.map(({ path }, index) => `${entries.get(path)?.mode ?? '100644'} ${ids[index]}\t${path}\0`),
    ];
    await gitOrFail(own, ['update-index', '-z', '--index-info'], lines.join(''));
    return (await gitOrFail(own, ['write-tree'])).toString('utf8').trim();
  });
}

/**
 * A commit that no ref names yet.
 *
 * @param own the person's own name, where Git knows one; else it is Mainstem's.
 */
export async function commitTree(
  repository: Repository,
  tree: string,
  parents: readonly string[],
  message: string,
  own = false,
): Promise<string> {
  const isKnown = own && (await git(repository, ['var', 'GIT_COMMITTER_IDENT'])).code === 0;
  const args = [
    ...(isKnown ? [] : COMMITTER),
    'commit-tree',
    tree,
    ...parents.flatMap((one) => ['-p', one]),
    '-F',
    '-',
  ];
  return (await gitOrFail(repository, args, message)).toString('utf8').trim();
}

/** A file that Git could not merge. */
export interface MergeConflict {
  readonly path: string;
  /** Which sides have it. `base`, `ours` and `theirs`: both changed it, and its text has markers where they meet. */
  readonly sides: readonly ('base' | 'ours' | 'theirs')[];
}

export interface Merged {
  /** Id of the tree, conflict markers included. */
  readonly tree: string;
  readonly conflicts: readonly MergeConflict[];
  /** What the markers call the sides. */
  readonly labels: { readonly ours: string; readonly theirs: string };
}

const SIDES = ['base', 'ours', 'theirs'] as const;

/**
 * Merges two trees over a third by Git's own merge, which follows renamed files and folders. Nothing but objects is written.
 *
 * `git merge-tree --merge-base` came with Git 2.40; two commits with one parent have that for their merge base in every version
 * (git-merge-tree(1): real merges since 2.38).
 *
 * @throws ToolError where Git is older than 2.38.
 */
export async function mergeTrees(repository: Repository, base: string, ours: string, theirs: string): Promise<Merged> {
  const below = await commitTree(repository, base, [], 'base');
  const labels = {
    ours: await commitTree(repository, ours, [below], 'ours'),
    theirs: await commitTree(repository, theirs, [below], 'theirs'),
  };
  // A person's own settings would merge differently on every machine.
  const settings = ['merge.renames=true', 'merge.directoryRenames=true', 'merge.renameLimit=20000'];
  const { code, stdout, stderr } = await git(repository, [
    ...settings.flatMap((one) => ['-c', one]),
    ...['merge-tree', '--write-tree', '--no-messages', '-z', labels.ours, labels.theirs],
  ]);
  if (code !== 0 && code !== 1)
    throw new ToolError(
      `git merge-tree failed: ${stderr.split('\n')[0] || `exit ${code}`}. It needs Git 2.38 or newer; yours is: git --version`,
    );
  const [tree = '', ...rows] = stdout.toString('utf8').split('\0');
  const sides = new Map<string, MergeConflict['sides']>();
  for (const row of rows) {
    const [, stage, path] = /^\d+ [0-9a-f]+ ([123])\t([\s\S]+)$/.exec(row) ?? [];
    const side = SIDES[Number(stage) - 1];
    if (path !== undefined && side !== undefined) sides.set(path, [...(sides.get(path) ?? []), side]);
  }
  return { tree, conflicts: [...sides].map(([path, has]) => ({ path, sides: has })), labels };
}

/** Makes a branch that must not be there yet. @returns whether it was made; `false`: somebody was first. */
export async function createBranch(repository: Repository, branch: string, commit: string): Promise<boolean> {
  const { code } = await git(repository, ['update-ref', `refs/heads/${branch}`, commit, '0'.repeat(commit.length)]);
  return code === 0;
}
