export { type ApplicationRender, type RenderApplicationOptions, renderApplication } from './render-application.ts';
export { type CachedRender, createRenderCache, type RenderCache } from './render-cache.ts';
export * from './spec.ts';
