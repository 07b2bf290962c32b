export { type CompareOptions, type Comparison, compareManifests, type MadeNamespace } from './compare.ts';
export { addressOf, manifestAddress } from './identity.ts';
export type { IgnoreRule } from './ignore-differences.ts';
export { kustomizeWarnings, readableKustomizeError } from './kustomize-error.ts';
export {
  annotationsOf,
  type Fields,
  isFields,
  itemsOf,
  type Manifest,
  type ManifestMetadata,
  nameOfManifest,
} from './manifest.ts';
export { type ParseCache, parseManifests, parseManifestsCached } from './parse.ts';
export { type ManifestPreview, type PreviewRoots, previewManifests } from './preview.ts';
export { findHelm, findKustomize, prepareKustomize, type Renderer, requireHelm } from './programs.ts';
export { addressesIn, type Remote, type RemotePolicy, refuseRemotes, whyUnsafe } from './remotes.ts';
export { keptRender, type Rendered, type RenderOptions, renderFolder } from './render.ts';
export { type CachedRender, cachedRender, createRenderCache, type RenderCache } from './render-cache.ts';
export { type Assessment, assess, type Changed, type Concern, type Surroundings } from './risk/index.ts';
export {
  argumentsOf,
  awsKindOf,
  externalNameOf,
  holdsData,
  isManagedResource,
  powersOf,
} from './risk/managed/index.ts';
export { clusterScopedKinds } from './scope.ts';
export { secretsIn } from './secret-scan.ts';
export { redactManifest } from './secrets.ts';
export { findUnusedEntries, type UnusedEntriesInput } from './unused-entries.ts';
