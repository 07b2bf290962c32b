import { keptRender, type ParseCache } from '@mainstem/kubernetes';
import type { Session } from '../change/session.ts';
import type { DiffPlan, FolderSide, Kept } from './model.ts';

/** Fetches what is kept under the keys of a plan. Never fails: what is not kept is rendered. */
export async function recall({ renders }: Session, { steps: { own } }: DiffPlan): Promise<Kept> {
  const documents: ParseCache = new Map();
  const of = async (side: FolderSide | undefined) =>
    side?.key === undefined
      ? undefined
      : keptRender(side.project.root, side.project.kind, { renders, key: side.key, cache: documents });
  if (own.by !== 'folder') return { base: undefined, head: undefined, documents };
  const [base, head] = await Promise.all([of(own.base), of(own.head)]);
  return { base, head, documents };
}
