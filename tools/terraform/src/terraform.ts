import type { DiscoveryFace } from '@mainstem/change';
import { discover } from './discover/discover.ts';
import type { TerraformFacts } from './facts.ts';
import { scanner } from './scan.ts';

/** The first face of the engine: what is Terraform in a tree, and what each folder refers to. */
export const terraform: DiscoveryFace<TerraformFacts> = { scanner, discover };
