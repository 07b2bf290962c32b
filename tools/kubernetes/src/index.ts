export * from './discover.ts';
export * from './documents.ts';
export * from './kustomization.ts';
export * from './preview/index.ts';
export * from './scanner.ts';
export * from './schema/index.ts';
export * from './validate.ts';
