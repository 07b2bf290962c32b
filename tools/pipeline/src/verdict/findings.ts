import type { Finding } from '@mainstem/change';
import type { GraphChange } from '@mainstem/graph';

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
  const keyOf = ({ rule, file, message }: Finding) => `${rule}\n${file}\n${message}`;
  const old = new Set(base.findings.map(keyOf));
  return head.findings
    .filter((finding) => finding.severity === 'error' && !old.has(keyOf(finding)))
    .map((finding) => {
      const owner = head.ownerOf(finding.file);
      return {
        finding,
        project: owner?.name ?? finding.file,
        ...(owner?.environment === undefined ? {} : { environment: owner.environment }),
      };
    });
}
