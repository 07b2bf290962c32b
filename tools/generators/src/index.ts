export * from './answers.ts';
export * from './disk.ts';
export * from './draft.ts';
export { addEnvironment, environmentsOf, type NewEnvironment } from './environments.ts';
export * from './generator.ts';
export * from './generators.ts';
export * from './init.ts';
export { LOOKS_LIKE_PLACEHOLDER, TEMPLATE_ANSWERS } from './placeholders.ts';
