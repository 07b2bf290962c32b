import { addTo } from '@mainstem/change';
import type { RiskOutline } from './outline.ts';

/** Risks of one sort: they differ in resource, project and environment only. */
export interface RiskGroup {
  readonly first: RiskOutline;
  /** At least one; the first included. */
  readonly risks: readonly RiskOutline[];
  /** True when all have the same reason. */
  readonly sameReason: boolean;
  readonly sameWayOut: boolean;
}

/**
 * Puts like risks together, in the order of the first of each.
 *
 * @param alone groups of at most this many are taken apart again: few are read one by one.
 */
export function riskGroups(risks: readonly RiskOutline[], alone: number): RiskGroup[] {
  const groups = new Map<string, RiskOutline[]>();
  for (const entry of risks) {
    const { risk, status, resource, accepted } = entry;
    const key = JSON.stringify([status, risk.level, resource?.kind, resource?.action, accepted?.pull]);
    addTo(groups, key, entry);
  }
  const apart = (list: readonly RiskOutline[]) => (list.length <= alone ? list.map((entry) => [entry]) : [list]);
  return [...groups.values()].flatMap(apart).flatMap((list): RiskGroup[] => {
    const [first] = list;
    if (first === undefined) return [];
    const { reason, wayOut } = first.risk;
    const sameReason = list.every(({ risk }) => risk.reason === reason);
    const sameWayOut = list.every(({ risk }) => risk.wayOut === wayOut);
    return [{ first, risks: list, sameReason, sameWayOut }];
  });
}

/** Of `group/Kind/namespace/name` what comes after the kind. */
export function shortAddress({ risk: { address }, resource }: RiskOutline): string {
  const kind = resource === undefined ? '' : `/${resource.kind}/`;
  const start = kind === '' ? -1 : address.indexOf(kind);
  return start < 0 ? address : address.slice(start + kind.length);
}

/** How the members of a group are told apart: by address, by project where the address is the same everywhere, or by both. */
export function distinguishedBy(risks: readonly RiskOutline[]): 'address' | 'project' | 'both' {
  const addresses = new Set(risks.map(shortAddress)).size;
  if (addresses === risks.length) return 'address';
  return addresses === 1 && new Set(risks.map(({ risk }) => risk.project)).size === risks.length ? 'project' : 'both';
}
