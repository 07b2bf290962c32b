import { digestOf, type Project } from '@mainstem/change';
import { keptRenderKey } from '@mainstem/kubernetes';
import type { Side } from './application-render.ts';
import type { Session } from './session.ts';

const keys = new WeakMap<Session, Map<string, string | undefined>>();

/**
 * The digest of everything in the tree that a project renders from: its render is kept under it.
 *
 * @returns `undefined` where the digest does not stand for the render, because something outside the tree is read.
 */
export function renderKey(session: Session, side: Side, { name }: Project): string | undefined {
  if (session.renders === undefined) return undefined;
  const known = keys.get(session) ?? new Map<string, string | undefined>();
  keys.set(session, known);
  const place = `${side} ${name}`;
  if (!known.has(place)) {
    const sources = session.sources[side];
    known.set(place, sources.isResolved(name) ? digestOf(['render', sources.inputsDigest(name)]) : undefined);
  }
  return known.get(place);
}

/** Whether the render of a project is kept from an earlier run. */
export async function hasRender(session: Session, side: Side, project: Project): Promise<boolean> {
  const key = renderKey(session, side, project);
  if (key === undefined || session.renders === undefined) return false;
  return session.renders.has(keptRenderKey(key, project.kind, project.root));
}
