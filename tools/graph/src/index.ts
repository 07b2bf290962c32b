export * from './affected.ts';
export { buildGraph, SCANNERS } from './build.ts';
export * from './candidates.ts';
export * from './document.ts';
export * from './facts.ts';
export * from './inputs.ts';
export * from './load.ts';
export * from './model.ts';
export { stackOrder } from './waves.ts';
