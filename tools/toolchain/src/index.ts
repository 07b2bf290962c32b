export * from './programs.ts';
export * from './run.ts';
