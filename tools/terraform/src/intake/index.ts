export { type FetchedModule, fetchedUses, sameModule } from './fetched.ts';
export { type Rewrite, rewritesOf } from './git-attributes.ts';
export { type Allowed, intakeFindings, versionChanges } from './intake.ts';
export { joinUses, locked, statedProviders, type Use, type Uses, usesOf, usesOfFolder } from './uses.ts';
