export { zipMember } from './archive.ts';
export * from './mirror.ts';
export * from './pool.ts';
export * from './programs.ts';
export * from './releases.ts';
export * from './run.ts';
export * from './version.ts';
