import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOf } from '@mainstem/change';
import { checkOut, withScratch } from '@mainstem/repository';
import { isDirty } from '../change/dirty.ts';
import type { Session, Sides } from '../change/session.ts';

/** What is special about the folder that a stack runs in. */
export interface StackFolder {
  /** The stack's files differ from the commit. */
  readonly dirty: boolean;
  /** A checkout that is removed afterwards. */
  readonly passing: boolean;
}

/**
 * Runs work in a stack's folder: the working tree's own when that is at head (local state and ignored variable files live there), else a checkout
 * of head, which also serves where the checkout is not to be believed; of a removed stack, one of base.
 */
export async function inStackFolder<T>(
  session: Session,
  { project, change }: Sides,
  work: (folder: string, about: StackFolder) => Promise<T>,
): Promise<T> {
  const own = join(session.repository.root, project.root);
  if (runsInPlace(session, change)) return work(own, { dirty: isDirty(session, project.name), passing: false });
  const side = change === 'removed' ? 'base' : 'head';
  return withScratch(async (scratch) => {
    const folder = join(scratch, project.root);
    await checkOut(
      session.repository,
      session.change[side].tree,
      session.closures[side].filesOf(project.name),
      scratch,
    );
    await copyLeftovers(session, project.root, own, folder);
    return work(folder, { dirty: session.workingTree === true && isDirty(session, project.name, side), passing: true });
  });
}

/** Whether a stack runs in the working tree's own folder. */
export function runsInPlace(session: Session, change: Sides['change']): boolean {
  return change !== 'removed' && session.checkedOut && !session.repository.bare && session.safe !== true;
}

/** Local state and ignored variable files: what the disk holds and no commit of this change does. */
async function copyLeftovers({ change }: Session, root: string, from: string, to: string): Promise<void> {
  const names = await readdir(from).catch(() => []);
  const isCommitted = (name: string) => {
    const path = root === '.' ? name : `${root}/${name}`;
    return change.head.tree.entries.has(path) || change.base.tree.entries.has(path);
  };
  for (const name of names) {
    if (!isCommitted(name) && /^terraform\.tfstate$|\.tfvars(\.json)?$/.test(nameOf(name))) {
      await copyFile(join(from, name), join(to, name)).catch(() => {});
    }
  }
}
