import type { DiscoveryFace } from '@mainstem/change';
import { discoverCrossplane } from './discover.ts';
import type { CrossplaneFacts } from './facts.ts';
import { scanner } from './scan.ts';

/** The first face of the crossplane engine. */
export const crossplane: DiscoveryFace<CrossplaneFacts> = { scanner, discover: discoverCrossplane };

export type * from './facts.ts';
export { compositeKinds, type Instance, instances } from './instances.ts';
