import { at, kindKeyOf, type Manifest } from '../manifest.ts';
import { accessChanged } from './access-rules.ts';
import type { Concern } from './concern.ts';
import { guardsLost } from './guards.ts';
import { ENFORCE, PROFILES, profileRank } from './pod-security.ts';
import { accessOpenings } from './security-access.ts';
import { droppedPodGuards, podOpenings } from './security-pods.ts';

/**
 * What a change opens: everything that holds after it and did not hold before. What was open already is no news.
 *
 * @param before absent for a new object.
 */
export function widened(before: Manifest | undefined, after: Manifest): Concern[] {
  const known = before === undefined ? new Map<string, Concern>() : openingsOf(before);
  const concerns = [...openingsOf(after)].filter(([fact]) => !known.has(fact)).map(([, concern]) => concern);
  if (before === undefined) return concerns;
  return [...concerns, ...dropped(before, after), ...guardsLost(before, after), ...accessChanged(before, after)];
}

/** Facts by which an object opens something, each with a key that stays the same while the fact does. */
function openingsOf(manifest: Manifest): Map<string, Concern> {
  const found = new Map<string, Concern>();
  for (const [fact, concern] of [...podOpenings(manifest), ...accessOpenings(manifest)]) found.set(fact, concern);
  return found;
}

/** Guards that were there and are not any more. */
function dropped(before: Manifest, after: Manifest): Concern[] {
  if (kindKeyOf(after) !== '/Namespace') return droppedPodGuards(before, after);
  // https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces
  const rank = (manifest: Manifest) => profileRank(at(manifest, 'metadata', 'labels', ENFORCE));
  if (rank(after) >= rank(before)) return [];
  return [
    {
      level: 'security',
      reason: `pod security of the namespace drops from ${PROFILES[rank(before)]} to ${PROFILES[rank(after)] ?? 'privileged'}`,
      wayOut: `Keep ${ENFORCE}, and put the pods that need more into a namespace of their own.`,
    },
  ];
}
