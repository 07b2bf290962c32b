import { affectedBy, loadChange } from '@mainstem/graph';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository } from '@mainstem/testing';
import { createRandom } from '@mainstem/testing/random';
import { findProgram } from '@mainstem/toolchain';
import { expect, it } from 'vitest';
import { editTree } from './soundness/edits.ts';
import { type Effects, observeEffects } from './soundness/oracle.ts';
import { START } from './soundness/tree.ts';

/** `.ci/run` asks for 500; each costs a handful of renders. */
const EDITS = Number(process.env.MAINSTEM_PROPERTY_RUNS ?? 60);
const SEED = Number(process.env.MAINSTEM_PROPERTY_SEED ?? 20261123);
/** After this many edits the tree starts afresh: too many of them leave little that still renders. */
const EDITS_OF_ONE_TREE = 12;

const kubectl = await findProgram('kubectl').catch(() => undefined);

it.skipIf(kubectl === undefined)(
  `misses nothing over ${EDITS} random edits (kubectl is the oracle; skipped without it)`,
  async () => {
    const random = createRandom(SEED);
    const scratch = createScratchRepository();
    /** By the hash of the whole tree, so that no idea of ours about what depends on what can hide a difference. */
    const observed = new Map<string, Effects>();
    const observe = async () => {
      const tree = scratch.git('rev-parse', 'HEAD^{tree}');
      const effects = observed.get(tree) ?? (await observeEffects(scratch.root));
      observed.set(tree, effects);
      return effects;
    };
    let affectedCount = 0;
    let spurious = 0;
    let differing = 0;
    const missed: string[] = [];
    try {
      let base = scratch.commit(START);
      let before = await observe();
      const repository = await openRepository(scratch.root);
      for (let i = 0; i < EDITS; i++) {
        if (i > 0 && i % EDITS_OF_ONE_TREE === 0) {
          scratch.git('rm', '-rq', '--ignore-unmatch', '.');
          base = scratch.commit(START);
          before = await observe();
        }
        const done = Array.from({ length: 1 + random.below(3) }, () => editTree(scratch.root, random));
        const head = scratch.commit();
        const after = await observe();
        const affected = new Set(affectedBy(await loadChange(repository, base, head)).projects.map(({ name }) => name));
        for (const name of new Set([...before.keys(), ...after.keys()])) {
          const differs = before.get(name) !== after.get(name);
          if (differs) differing++;
          if (affected.has(name)) affectedCount++;
          if (affected.has(name) && !differs) spurious++;
          if (differs && !affected.has(name)) missed.push(`edit ${i}: ${name} after ${done.join('; ')}`);
        }
        base = head;
        before = after;
      }
    } finally {
      scratch.remove();
    }
    const rate = affectedCount === 0 ? 0 : (100 * spurious) / affectedCount;
    process.stdout.write(
      `soundness: ${EDITS} edits, seed ${SEED}: ${differing} effects differ, missed ${missed.length}, ` +
        `spurious ${spurious} of ${affectedCount} affected (${rate.toFixed(0)} %)\n`,
    );
    expect(missed).toEqual([]);
    expect(differing).toBeGreaterThan(EDITS / 2); // edits that change nothing would prove nothing
  },
  3_600_000,
);
