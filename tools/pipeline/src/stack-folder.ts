import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isWithin, nameOf } from '@mainstem/change';
import { checkOut, withScratch } from '@mainstem/repository';
import type { Session, Sides } from './session.ts';

/** What is special about the folder that a stack runs in. */
export interface StackFolder {
  /** The stack's files differ from the commit. */
  readonly dirty: boolean;
  /** A checkout that is removed afterwards. */
  readonly passing: boolean;
}

/**
 * Runs work in a stack's folder: the working tree's own when that is at head (local state and ignored variable files live there), else a checkout
 * of head; of a removed stack, one of base.
 */
export async function inStackFolder<T>(
  session: Session,
  { project, change }: Sides,
  work: (folder: string, about: StackFolder) => Promise<T>,
): Promise<T> {
  const own = join(session.repository.root, project.root);
  if (change !== 'removed' && session.checkedOut && !session.repository.bare) {
    return work(own, { dirty: isDirty(session, project.name), passing: false });
  }
  const side = change === 'removed' ? 'base' : 'head';
  return withScratch(async (scratch) => {
    const folder = join(scratch, project.root);
    await checkOut(
      session.repository,
      session.change[side].tree,
      session.closures[side].filesOf(project.name),
      scratch,
    );
    await copyLeftovers(own, folder);
    return work(folder, { dirty: false, passing: true });
  });
}

/** State and what a run leaves behind are not configuration. */
const NOT_INPUT = /(?:^|\/)(?:\.terraform\/|[^/]*\.tfstate(?:\.[^/]*)?$|crash\.log$)/;

function isDirty(session: Session, project: string): boolean {
  const files = new Set(session.closures.head.filesOf(project));
  return session.uncommitted.some(
    (path) =>
      !NOT_INPUT.test(path) &&
      (files.has(path) || isWithin(path, session.change.head.projects.get(project)?.root ?? path)),
  );
}

/** Local state and ignored variable files of a folder that Git has removed but the disk still holds. */
async function copyLeftovers(from: string, to: string): Promise<void> {
  const names = await readdir(from).catch(() => []);
  for (const name of names) {
    if (/^terraform\.tfstate$|\.tfvars(\.json)?$/.test(nameOf(name))) {
      await copyFile(join(from, name), join(to, name)).catch(() => {});
    }
  }
}
