import { isWithin } from '@mainstem/change';
import type { Session, Side } from './session.ts';

/** State and what a run leaves behind are not configuration. */
const NOT_INPUT = /(?:^|\/)(?:\.terraform\/|[^/]*\.tfstate(?:\.[^/]*)?$|crash\.log$)/;

/** Whether uncommitted files are among what a project depends on: what is found out of it then proves nothing about a commit. */
export function isDirty(session: Session, project: string, side: Side = 'head'): boolean {
  const { change, closures, uncommitted } = session;
  if (uncommitted.length === 0) return false;
  const files = new Set(closures[side].filesOf(project));
  const root = change[side].projects.get(project)?.root;
  return uncommitted.some(
    (path) => !NOT_INPUT.test(path) && (files.has(path) || (root !== undefined && isWithin(path, root))),
  );
}
