import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLLOUT_WORKFLOW, writeChain } from '@mainstem/pipeline/chain';

/** Lets a copy of this repository's `rollout.yml` chain these environments: a fork's chain names its own. */
export function chainFor(root: string, environments: readonly string[]): void {
  const path = join(root, ROLLOUT_WORKFLOW);
  writeFileSync(path, writeChain(readFileSync(path, 'utf8'), environments));
}
