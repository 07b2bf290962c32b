import type { DiscoveryFace } from '@mainstem/change';
import { discoverCrossplane } from './discover/discover.ts';
import { scanner } from './discover/scan.ts';
import type { CrossplaneFacts } from './facts.ts';

/** The first face of the crossplane engine. */
export const crossplane: DiscoveryFace<CrossplaneFacts> = { scanner, discover: discoverCrossplane };

export { compositeKinds, type Instance, instances } from './discover/instances.ts';
export type * from './facts.ts';
