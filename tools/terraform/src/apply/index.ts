export { type ApplyStackOptions, applyStack, changesAnything, type StackApply } from './apply-stack.ts';
export { decryptState, readStateKey } from './errored-state.ts';
