export * from './diff.ts';
export * from './outcome.ts';
export * from './plan.ts';
export * from './run.ts';
export * from './session.ts';
export * from './shards.ts';
export * from './verdict.ts';
