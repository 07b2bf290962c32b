import { groupOf } from '../../../yaml/head.ts';
import { at, type Fields, isFields, kindKeyOf, type Manifest } from '../../manifest.ts';

/** True for a Crossplane managed resource of one of Upbound's provider families: one cloud resource each. */
export function isManagedResource(manifest: Manifest): boolean {
  if (!/(^|\.)(aws|azure|gcp)(\.m)?\.upbound\.io$/.test(groupOf(manifest.apiVersion))) return false;
  return isFields(at(manifest, 'spec', 'forProvider')) || !/(ProviderConfig|Usage)$/.test(manifest.kind);
}

/** Service and kind of an AWS resource, whichever generation its API is of: `rds/Instance`. */
export function awsKindOf(manifest: Pick<Manifest, 'apiVersion' | 'kind'>): string | undefined {
  const found = /^([a-z0-9]+)\.aws(?:\.m)?\.upbound\.io\/(.+)$/.exec(kindKeyOf(manifest as Manifest));
  return found === null ? undefined : `${found[1]}/${found[2]}`;
}

/** True for the generation whose objects lie in a namespace: they know no `deletionPolicy`. */
export function isNamespacedManaged(manifest: Manifest): boolean {
  return groupOf(manifest.apiVersion).endsWith('.m.upbound.io');
}

/** What the resource is to be: `forProvider`, over what `initProvider` says for its making. */
export function argumentsOf(manifest: Manifest): Fields {
  const of = (field: string): Fields => {
    const value = at(manifest, 'spec', field);
    return isFields(value) ? value : {};
  };
  return { ...of('initProvider'), ...of('forProvider') };
}

/** The name that the resource has outside: https://docs.crossplane.io/latest/managed-resources/managed-resources/#naming-external-resources */
export function externalNameOf(manifest: Manifest): string | undefined {
  const value = at(manifest, 'metadata', 'annotations', 'crossplane.io/external-name');
  return typeof value === 'string' && value !== '' ? value : undefined;
}
