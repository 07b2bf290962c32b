export { type FakeArgocd, serveArgocd } from './argocd.ts';
export { serveDeployments } from './deployments.ts';
export { serveKubernetes } from './kubernetes.ts';
export { ARGOCD_OPERATIONS, type Operation } from './operations.ts';
export type { Certificate, FakeServer, Fault } from './serving.ts';
export { createStage, type Stage, type Stored } from './stage.ts';
