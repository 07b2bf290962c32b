import { at, groupOf, isFields, type Manifest } from '../manifest.ts';

/** True for a Crossplane managed resource of one of Upbound's provider families: one cloud resource each. */
export function isManagedResource(manifest: Manifest): boolean {
  if (!/(^|\.)(aws|azure|gcp)(\.m)?\.upbound\.io$/.test(groupOf(manifest))) return false;
  return isFields(at(manifest, 'spec', 'forProvider')) || !/(ProviderConfig|Usage)$/.test(manifest.kind);
}

/**
 * Why the cloud resource stays when a managed resource is deleted; `undefined` when it is deleted too.
 * Source: https://docs.crossplane.io/latest/managed-resources/managed-resources/ (`managementPolicies`, default `["*"]`;
 * `deletionPolicy`, default Delete, in the first generation only).
 */
export function orphans(manifest: Manifest): string | undefined {
  const policies = at(manifest, 'spec', 'managementPolicies');
  if (Array.isArray(policies) && !policies.includes('*') && !policies.includes('Delete')) {
    return 'managementPolicies have no Delete';
  }
  // `deletionPolicy` is ignored once managementPolicies say anything but the default.
  const isDefault = !Array.isArray(policies) || policies.includes('*');
  if (isDefault && at(manifest, 'spec', 'deletionPolicy') === 'Orphan') return 'deletionPolicy is Orphan';
  return undefined;
}
