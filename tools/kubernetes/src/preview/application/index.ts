export { type ApplicationRender, type RenderApplicationOptions, renderApplication } from './render-application.ts';
export * from './spec.ts';
