export { type ApplyStackOptions, applyStack, changesAnything, notAllowed, type StackApply } from './apply-stack.ts';
export { decryptState, readStateKey } from './errored-state.ts';
