import type { ExpandedApplication } from '@mainstem/argocd';

/** `file name` of the ApplicationSet that generates an Application; `undefined`: none does. */
export function addressOfSet({ from }: ExpandedApplication): string | undefined {
  return from.applicationSet === undefined ? undefined : `${from.file} ${from.applicationSet}`;
}
