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
export function newErrors({ base, head }: GraphChange): OwnedFinding[] {
  return newAmong(
    base.findings,
    head.findings.filter(({ severity }) => severity === 'error'),
    head,
  );
}

/** Findings of head that base has not, each with the project of its file. */
export function newAmong(before: readonly Finding[], after: readonly Finding[], head: Graph): OwnedFinding[] {
  const keyOf = ({ rule, file, message }: Finding) => `${rule}\n${file}\n${message}`;
  const old = new Set(before.map(keyOf));
  return after
    .filter((finding) => !old.has(keyOf(finding)))
    .map((finding) => {
      const owner = head.ownerOf(finding.file);
      return {
        finding,
        project: owner?.name ?? finding.file,
        ...(owner?.environment === undefined ? {} : { environment: owner.environment }),
      };
    });
}
