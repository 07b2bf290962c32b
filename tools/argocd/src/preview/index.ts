export { type ApplicationComparison, compareApplications } from './compare.ts';
export { applicationOf, expandApplications, RESOURCES_FINALIZER } from './expand.ts';
export { addressOfApplication, type ExpandedApplication } from './expanded.ts';
export { type SyncPolicy, syncPolicyOf } from './sync-policy.ts';
