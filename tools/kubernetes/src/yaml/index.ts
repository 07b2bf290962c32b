export { groupOf, type ManifestHead, splitDocuments } from './head.ts';
export * from './located.ts';
export { editableYaml } from './parse.ts';
export { aimedLine, lineOf, type Path } from './place.ts';
export type { YamlProblem } from './problem.ts';
export { readValue, readYaml, type YamlDocument } from './read.ts';
export { exactValue, plainValue } from './scalar.ts';
export { type DocumentText, documentTexts } from './split.ts';
export { entryOf, toValue, type Yaml, type YamlEntry } from './tree.ts';
