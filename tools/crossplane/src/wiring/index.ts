/** What Argo CD and Crossplane have to be told about the kinds of a tree, made of the tree. */
export { WIRED_FOLDERS, wiredFiles } from './files.ts';
export { HEALTH_SCRIPT } from './health.ts';
export { type InstanceFault, instanceFaults } from './instances.ts';
export { type Kind, pluralOf, type WiredKinds, wiredKinds } from './kinds.ts';
