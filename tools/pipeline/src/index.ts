export * from './apply.ts';
export * from './diff.ts';
export * from './drift.ts';
export * from './environment.ts';
export * from './findings.ts';
export * from './outcome.ts';
export * from './plan.ts';
export * from './receipts.ts';
export * from './recorded.ts';
export {
  filesToRender,
  type Renderable,
  type RenderedApplications,
  renderAll,
  renderables,
} from './rendered-applications.ts';
export * from './revisions.ts';
export * from './run.ts';
export * from './session.ts';
export * from './shard.ts';
export * from './shards.ts';
export * from './validate.ts';
export * from './verdict.ts';
