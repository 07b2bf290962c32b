import type { Finding } from '@mainstem/change';
import type { Graph, GraphChange } from '@mainstem/graph';

/** A finding with the project that owns its file. */
export interface OwnedFinding {
  readonly finding: Finding;
  readonly project: string;
  readonly environment?: string;
}

/**
 * Errors that head has and base has not. What was wrong before does not block the change, so that a repository with old
 * errors can still be mended step by step.
 */
export function newErrors({ base, head, renames }: GraphChange): OwnedFinding[] {
  return newAmong(
    base.findings,
    head.findings.filter(({ severity }) => severity === 'error'),
    head,
    renames,
  );
}

/**
 * Findings of head that base has not, each with the project of its file. Lines do not count, nor a file's new name; how often the same is
 * found in a file does.
 */
export function newAmong(
  before: readonly Finding[],
  after: readonly Finding[],
  head: Graph,
  renames: GraphChange['renames'],
): OwnedFinding[] {
  const moved = new Map(renames.map(({ from, to }) => [from, to]));
  const keyOf = ({ rule, file, message }: Finding) => `${rule}\n${file}\n${message}`;
  const left = new Map<string, number>();
  for (const finding of before) {
    const key = keyOf({ ...finding, file: moved.get(finding.file) ?? finding.file });
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const isOld = (finding: Finding) => {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  };
  return after
    .filter((finding) => !isOld(finding))
    .map((finding) => {
      const owner = head.ownerOf(finding.file);
      return {
        finding,
        project: owner?.name ?? finding.file,
        ...(owner?.environment === undefined ? {} : { environment: owner.environment }),
      };
    });
}
