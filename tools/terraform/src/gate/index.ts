export { type Allowed, gateFindings, versionChanges } from './gate.ts';
export { joinUses, locked, type Use, type Uses, usesOf } from './uses.ts';
