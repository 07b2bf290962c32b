export { createDeliveries } from './applications/deliveries.ts';
export {
  filesToRender,
  type Renderable,
  type RenderedApplications,
  renderAll,
  renderables,
} from './applications/rendered.ts';
export * from './apply/apply.ts';
export * from './apply/receipts.ts';
export * from './apply/request.ts';
export * from './change/environment.ts';
export * from './change/event.ts';
export * from './change/open.ts';
export * from './change/outcome.ts';
export * from './change/session.ts';
export * from './change/shards.ts';
export { diffProjects, prepareDiff } from './diff/diff.ts';
export * from './plan/plan.ts';
export type { ChangeRisk } from './plan/states.ts';
export * from './recorded/recorded.ts';
export { judgeBy } from './rules/rules.ts';
export * from './run.ts';
export * from './shard.ts';
export { validateEnvironments } from './validate/astray.ts';
export { ROLLOUT_WORKFLOW, validateChain, writeChain } from './validate/chain.ts';
export { concernsFacts, validateFacts } from './validate/facts.ts';
export { definitionFiles, manifestFiles } from './validate/files.ts';
export { validateEffects } from './validate/no-effect.ts';
export { withoutUnbuilt } from './validate/unbuilt.ts';
export * from './validate/validate.ts';
export { acceptHere } from './verdict/accept.ts';
export * from './verdict/beside.ts';
export { dangersOf } from './verdict/dangers.ts';
export * from './verdict/findings.ts';
export * from './verdict/ownership.ts';
export * from './verdict/risks.ts';
export * from './verdict/verdict.ts';
