import type { AffectedProject } from '@mainstem/change';
import { oneLine } from './characters.ts';
import { reasonCount, shortestReason } from './outline.ts';
import { plural } from './wording.ts';

/** One word for what the project's folder did. */
export const CHANGE_WORDS = { added: 'new', modified: 'modified', removed: 'removed' } as const;

/** Why a project is affected, for any renderer to mark up: `names` are data, `words` are ours. */
export type WhyPart = { readonly name: string } | { readonly words: string };

/**
 * Why a project is affected, by the shortest path: "`file` changed, through `project` (module)".
 *
 * @returns an empty list when no reason is known.
 */
export function whyParts(project: AffectedProject): WhyPart[] {
  const reason = shortestReason(project.reasons);
  const parts: WhyPart[] = [];
  if (reason !== undefined) {
    parts.push({ name: oneLine(reason.file) }, { words: project.change === 'removed' ? ' removed' : ' changed' });
    const hops = [...reason.path].reverse();
    hops.forEach(({ project: through, edge }, index) => {
      parts.push(
        { words: index === 0 ? ', through ' : ', then ' },
        { name: oneLine(through) },
        { words: ` (${edge})` },
      );
    });
    if (reason.unresolved !== undefined) parts.push({ words: ', assumed: ' }, { name: oneLine(reason.unresolved) });
    const more = reasonCount(project) - 1;
    if (more > 0) parts.push({ words: `, and ${plural(more, 'more file')}` });
  }
  if (project.renamedFrom !== undefined)
    parts.push({ words: sep(parts, 'renamed from ') }, { name: oneLine(project.renamedFrom) });
  if (project.renamedTo !== undefined)
    parts.push({ words: sep(parts, 'renamed to ') }, { name: oneLine(project.renamedTo) });
  return parts;
}

function sep(parts: readonly WhyPart[], words: string): string {
  return parts.length === 0 ? words : `, ${words}`;
}

/** The same as plain text. */
export function whyText(project: AffectedProject): string {
  return whyParts(project)
    .map((part) => ('name' in part ? part.name : part.words))
    .join('');
}
