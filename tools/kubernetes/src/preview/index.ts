export * from './application/index.ts';
export { type CompareOptions, type Comparison, compareManifests } from './compare.ts';
export { manifestAddress } from './identity.ts';
export type { Manifest, ManifestMetadata } from './manifest.ts';
export { parseManifests } from './parse.ts';
export { type ManifestPreview, type PreviewRoots, previewManifests } from './preview.ts';
export { type Rendered, type RenderOptions, renderFolder } from './render.ts';
export { type Assessment, assess, type Changed, type Concern, type Surroundings } from './risk/index.ts';
export { redactManifest } from './secrets.ts';
