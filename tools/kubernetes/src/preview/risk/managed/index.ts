export { besides } from './besides.ts';
export { createdManaged } from './created.ts';
export { deletedManaged, holdsData } from './losses.ts';
export { powersOf } from './policies.ts';
export { REPLACEMENTS_VERSION } from './replacements.ts';
export { argumentsOf, awsKindOf, externalNameOf, isManagedResource } from './resource.ts';
export { takeovers } from './takeover.ts';
export { updatedManaged } from './updated.ts';
