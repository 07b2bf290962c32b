import type { DiscoveryFace } from '@mainstem/change';
import { discoverApplications } from './discover.ts';
import type { ArgocdFacts } from './facts.ts';
import { scanner } from './scan.ts';

/** The first face of the argocd engine. */
export const argocd: DiscoveryFace<ArgocdFacts> = { scanner, discover: (view) => discoverApplications(view) };

export { type Delivery, deliveries } from './deliveries.ts';
export { discoverApplications } from './discover.ts';
export type * from './facts.ts';
export * from './preview/index.ts';
export {
  type ApplicationReading,
  declaringFiles,
  readApplications,
  type SourceReading,
} from './readings.ts';
