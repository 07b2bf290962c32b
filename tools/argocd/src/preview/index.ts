export { expandApplications, RESOURCES_FINALIZER } from './expand.ts';
export { addressOfApplication, type ExpandedApplication } from './expanded.ts';
