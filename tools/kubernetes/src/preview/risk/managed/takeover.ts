import { manifestAddress } from '../../identity.ts';
import type { Manifest } from '../../manifest.ts';
import type { Concern } from '../concern.ts';
import { powersOf } from './policies.ts';
import { awsKindOf, externalNameOf, isManagedResource } from './resource.ts';

/**
 * What to say of managed resources that hand one resource of AWS over: the same kind, of either generation, with the same external name.
 *
 * @returns by address. Nothing moves in AWS; what decides is whether the one that goes may delete.
 */
export function takeovers(
  before: readonly Manifest[],
  after: readonly Manifest[],
  gone: readonly Manifest[],
  come: readonly Manifest[],
): ReadonlyMap<string, readonly Concern[]> {
  const found = new Map<string, readonly Concern[]>();
  const twinOf = (one: Manifest, others: readonly Manifest[]) => {
    const name = externalNameOf(one);
    if (name === undefined || !isManagedResource(one)) return undefined;
    return others.find(
      (other) =>
        manifestAddress(other) !== manifestAddress(one) &&
        awsKindOf(other) === awsKindOf(one) &&
        externalNameOf(other) === name,
    );
  };
  for (const one of come) {
    const twin = twinOf(one, before);
    if (twin === undefined) continue;
    const reason = `it takes over ${externalNameOf(one)}, which ${manifestAddress(twin)} managed: nothing is made anew`;
    found.set(manifestAddress(one), [{ level: 'safe', reason }]);
  }
  for (const one of gone) {
    const twin = twinOf(one, after);
    if (twin === undefined) continue;
    found.set(manifestAddress(one), [
      powersOf(one).deletes
        ? {
            level: 'destroy',
            reason: `${manifestAddress(twin)} manages ${externalNameOf(one)} too, and loses it with this object`,
            wayOut:
              'Let it be only observed and orphaned first, as mainstem migrate instance writes it, and take it out in a later change.',
          }
        : { level: 'safe', reason: `${manifestAddress(twin)} manages ${externalNameOf(one)} from now on` },
    ]);
  }
  return found;
}
