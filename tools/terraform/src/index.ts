export * from './facts.ts';
export * from './preview/index.ts';
export * from './receipt/index.ts';
export * from './scan.ts';
export * from './terraform.ts';
