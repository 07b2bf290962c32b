import type { Finding } from '@mainstem/change';
import type { ExpandedSet } from './declared.ts';
import { textOf } from './located.ts';
import { gitGenerators } from './ours.ts';
import { normalizedUrl } from './repository-url.ts';
import { isUnknown } from './unknown.ts';

/**
 * Compares the revision that a git generator reads with the one that the Applications it makes follow. Where they differ, a folder of
 * one revision gets an Application that looks for it in another.
 */
export function revisionFindings({ file, set }: ExpandedSet): Finding[] {
  return set.generators.flatMap(({ line, value, template }) => {
    const sources = (template ?? set.template).sources.filter(
      ({ chart, path, ref }) => chart === undefined && (path ?? ref) !== undefined,
    );
    return gitGenerators(value).flatMap((git): Finding[] => {
      const repoURL = textOf(git.repoURL) ?? '';
      const read = revisionOf(textOf(git.revision));
      const other = sources.find((source) => {
        const follows = revisionOf(source.targetRevision);
        const isLiteral = ![repoURL, read, follows].some((text) => text.includes('{{') || isUnknown(text));
        return isLiteral && normalizedUrl(source.repoURL) === normalizedUrl(repoURL) && follows !== read;
      });
      if (other === undefined) return [];
      return [
        {
          severity: 'error',
          rule: 'argocd/generator-revision',
          file,
          line,
          path: 'spec.generators',
          message:
            `ApplicationSet ${set.name} finds its Applications at the revision ${read}, but they follow ` +
            `${revisionOf(other.targetRevision)} of the same repository (line ${other.line}): what one has the other may lack.`,
          suggestion: `Set the generator's revision and the template's targetRevision to the same value.`,
        },
      ];
    });
  });
}

/** An empty revision is HEAD, and HEAD is the default branch: the usual names of that are not told apart from it. */
function revisionOf(revision: string | undefined): string {
  return revision === undefined || /^(?:main|master|refs\/heads\/(?:main|master))$/.test(revision) ? 'HEAD' : revision;
}
