export * from './apply/index.ts';
export * from './facts.ts';
export * from './gate/index.ts';
export * from './observe/index.ts';
export * from './preview/index.ts';
export * from './receipt/index.ts';
export * from './scan.ts';
export * from './terraform.ts';
