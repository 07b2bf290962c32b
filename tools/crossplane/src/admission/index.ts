/** What becomes of a CompositeResourceDefinition. Loaded on demand, as what it is built on. */
export { admitXrd, type Derived, definitionFor, isXrd, type XrdAdmission } from './admit-xrd.ts';
export { DeriveError, deriveClaim, deriveComposite } from './derive.ts';
export { KnownDefinitions, type Refusal, validateCustomResources } from './known.ts';
