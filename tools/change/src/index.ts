export * from './acceptance.ts';
export * from './all-kinds.ts';
export * from './collections.ts';
export * from './digest.ts';
export * from './discovery.ts';
export * from './documents/affected.ts';
export * from './documents/applied.ts';
export * from './documents/drift.ts';
export * from './documents/event.ts';
export * from './documents/facts.ts';
export * from './documents/failure.ts';
export * from './documents/findings.ts';
export * from './documents/gate.ts';
export * from './documents/graph.ts';
export * from './documents/ledger.ts';
export * from './documents/metrics.ts';
export * from './documents/notes.ts';
export * from './documents/preview.ts';
export * from './documents/schemas-lock.ts';
export * from './documents/status.ts';
export * from './documents/verdict.ts';
export * from './errors.ts';
export { fieldPattern } from './field-pattern.ts';
export { DIALECTS, type Dialect, globSource, matchesDialect } from './glob.ts';
export { kept, once } from './kept.ts';
export * from './kinds.ts';
export * from './ledger/text.ts';
export { distance, nearest } from './nearest.ts';
export * from './paths.ts';
export * from './preview-context.ts';
export * from './redact.ts';
export * from './risk-digest.ts';
export * from './secrets/forms.ts';
export * from './secrets/names.ts';
export { isPublicName, randomTokens, SHORTEST_RANDOM } from './secrets/random.ts';
export {
  canonicalEnvironment,
  compareEnvironments,
  credentialsIn,
  environmentForms,
  environmentOf,
  environmentOfProject,
} from './settings/environments.ts';
export * from './settings/guarded.ts';
export * from './settings/policy.ts';
export { parseSettings } from './settings/read.ts';
export * from './settings/schema.ts';
export { instanceOf } from './settings/stacks.ts';
export * from './text.ts';
export * from './tree.ts';
export * from './verdict-seal.ts';
export * from './words.ts';
