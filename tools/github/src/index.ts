export * from './event.ts';
export * from './runner.ts';
