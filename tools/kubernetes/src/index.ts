export { readChart } from './discover/chart.ts';
export * from './discover/discover.ts';
export * from './discover/kustomization.ts';
export * from './discover/scanner.ts';
export { isExactAddress, looksRemote } from './discover/target.ts';
export * from './preview/index.ts';
export * from './schema/index.ts';
export * from './validate.ts';
export * from './yaml/index.ts';
