import { compareRisk, firstOf, type ResourceChange, type Risk } from '@mainstem/change';
import { type Manifest, manifestAddress } from '@mainstem/kubernetes';
import type { Session, Sides } from '../change/session.ts';

const XRD = /^apiextensions\.crossplane\.io\/CompositeResourceDefinition\//;

/** Changed CompositeResourceDefinitions with what they mean for objects and manifests of their kinds. */
export async function withCompatibility(
  resources: readonly ResourceChange[],
  before: readonly Manifest[],
  after: readonly Manifest[],
): Promise<ResourceChange[]> {
  if (!resources.some(({ address, action }) => action === 'update' && XRD.test(address))) return [...resources];
  const { compatibilityOf } = await import('@mainstem/crossplane/compatibility');
  const at = (manifests: readonly Manifest[]) => new Map(manifests.map((one) => [manifestAddress(one), one]));
  const [old, now] = [at(before), at(after)];
  return resources.map((resource) => {
    const [from, to] = [old.get(resource.address), now.get(resource.address)];
    if (!XRD.test(resource.address) || from === undefined || to === undefined) return resource;
    const found = compatibilityOf(from, to).toSorted((a, b) => compareRisk(a.level, b.level));
    const [worst] = found;
    if (worst === undefined) return resource;
    const own = resource.risk;
    const isWorse = compareRisk(worst.level, own.level) < 0;
    const level: Risk['level'] = isWorse ? worst.level : own.level;
    const wayOut = isWorse ? worst.wayOut : (own.wayOut ?? worst.wayOut);
    const reasons = found.map(({ reason }) => reason);
    return {
      ...resource,
      risk: {
        level,
        reasons: [...new Set(isWorse ? [...reasons, ...own.reasons] : [...own.reasons, ...reasons])],
        ...(wayOut === undefined ? {} : { wayOut }),
      },
    };
  });
}

/** What is not in this tree uses an API too: said where the API changes, with those that are. */
export function usersOfApi(session: Session, { project }: Sides): string[] {
  if (project.kind !== 'crossplane-api') return [];
  const users = new Set(
    (['base', 'head'] as const).flatMap((side) =>
      session.change[side].edges.flatMap(({ from, to, reason }) =>
        to === project.name && reason === 'instance-of' ? [from] : [],
      ),
    ),
  );
  const here =
    users.size === 0
      ? 'no project of this repository has a composite resource of this API'
      : `${users.size} ${users.size === 1 ? 'project' : 'projects'} of this repository have composite resources of this API (${firstOf([...users].sort(), 5)}), each with a preview of its own`;
  return [`${here}; those of other repositories, or made by hand, are not known here`];
}
