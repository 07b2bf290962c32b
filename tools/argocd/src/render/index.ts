export type { RemoteChart } from './context.ts';
export { buildEnvironment, substitute } from './environment.ts';
export { chartReference, isExactVersion, recordedChecksum } from './remote-chart.ts';
export { type ApplicationRender, type RenderApplicationOptions, renderApplication } from './render-application.ts';
