import type { DiscoveryFace } from '@mainstem/change';
import { discoverApplications } from './discover/discover.ts';
import { scanner } from './discover/scan.ts';
import type { ArgocdFacts } from './facts.ts';

/** The first face of the argocd engine. */
export const argocd: DiscoveryFace<ArgocdFacts> = { scanner, discover: (view) => discoverApplications(view) };

export * from './checks/index.ts';
export { type Delivery, deliveries, reachesCluster, takesFile } from './discover/deliveries.ts';
export { discoverApplications } from './discover/discover.ts';
export { elsewhere } from './discover/elsewhere.ts';
export {
  type ApplicationReading,
  declaringFiles,
  readApplications,
  type SourceReading,
} from './discover/readings.ts';
export type * from './facts.ts';
export * from './preview/index.ts';
export * from './render/index.ts';
export { normalizedUrl } from './repository-url.ts';
export type * from './spec/spec.ts';
export { isUnknown } from './unknown.ts';
