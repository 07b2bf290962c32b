import type { AffectedProject } from '@mainstem/change';
import { oneLine } from './characters.ts';
import { reasonCount, shortestReason } from './outline.ts';
import { type Phrase, type PhrasePart, phraseText } from './phrase.ts';
import { plural } from './wording.ts';

/** One word for what the project's folder did. */
export const CHANGE_WORDS = { added: 'new', modified: 'modified', removed: 'removed' } as const;

/**
 * Why a project is affected, by the shortest path: "`file` changed, through `project` (module)".
 *
 * @returns an empty phrase when no reason is known.
 */
export function whyPhrase(project: AffectedProject): Phrase {
  const reason = shortestReason(project.reasons);
  const parts: PhrasePart[] = [];
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

function sep(parts: Phrase, words: string): string {
  return parts.length === 0 ? words : `, ${words}`;
}

/** The same as plain text. */
export function whyText(project: AffectedProject): string {
  return phraseText(whyPhrase(project));
}
