import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { affectedBy, loadChange } from '@mainstem/graph';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository } from '@mainstem/testing';
import { createRandom } from '@mainstem/testing/random';
import { findProgram } from '@mainstem/toolchain';
import { expect, it } from 'vitest';
import { editTree } from './soundness/edits.ts';
import { files, removeEmptyFolders } from './soundness/files.ts';
import { createOracle } from './soundness/oracle.ts';
import { STARTS } from './soundness/tree.ts';

/** `.ci/run` asks for 500; each costs a handful of renders. */
const EDITS = Number(process.env.MAINSTEM_PROPERTY_RUNS ?? 60);
const SEED = Number(process.env.MAINSTEM_PROPERTY_SEED ?? 20261123);
/** A folder for both sides of every miss, as archives; and the causes of what is spurious are printed. */
const KEEP = process.env.MAINSTEM_PROPERTY_KEEP;
/** After this many edits the tree starts afresh: too many of them leave little that still renders. */
const EDITS_OF_ONE_TREE = 8;

const kubectl = await findProgram('kubectl').catch(() => undefined);

it.skipIf(kubectl === undefined)(
  `misses nothing over ${EDITS} random edits (kubectl is the oracle; skipped without it)`,
  { tags: ['long'], timeout: 3_600_000 },
  async () => {
    const random = createRandom(SEED);
    const scratch = createScratchRepository();
    const oracle = await createOracle();
    const causes = new Map<string, number>();
    let affectedCount = 0;
    let spurious = 0;
    let differing = 0;
    const missed: string[] = [];
    /** A tree is all that a change needs; a commit would cost three more processes. */
    const record = () => {
      removeEmptyFolders(scratch.root);
      scratch.git('add', '--all');
      return scratch.git('write-tree');
    };
    try {
      let base = '';
      let before = new Map() as Awaited<ReturnType<typeof oracle.observe>>;
      const repository = await openRepository(scratch.root);
      for (let i = 0; i < EDITS; i++) {
        if (i % EDITS_OF_ONE_TREE === 0) {
          scratch.write(Object.fromEntries(files(scratch.root).map((path) => [path, undefined])));
          scratch.write(STARTS[(i / EDITS_OF_ONE_TREE) % STARTS.length] ?? {});
          base = record();
          before = await oracle.observe(scratch.root);
        }
        const done = Array.from({ length: 1 + random.below(3) }, () => editTree(scratch.root, random));
        const head = record();
        const after = await oracle.observe(scratch.root);
        const document = affectedBy(await loadChange(repository, base, head));
        const affected = new Map(document.projects.map((project) => [project.name, project]));
        for (const name of new Set([...before.keys(), ...after.keys()])) {
          const differs = before.get(name) !== after.get(name);
          if (differs) differing++;
          const project = affected.get(name);
          if (project !== undefined) affectedCount++;
          if (project !== undefined && !differs) {
            spurious++;
            const [reason] = project.reasons;
            const cause = `${reason?.path.map(({ edge }) => edge).join(' > ') || 'own file'} ${reason?.unresolved ?? ''}`;
            causes.set(cause, (causes.get(cause) ?? 0) + 1);
          }
          if (differs && project === undefined) {
            missed.push(`edit ${i}: ${name} after ${done.join('; ')}`);
            if (KEEP !== undefined) {
              const stem = join(KEEP, `${SEED}-${i}`);
              for (const [side, tree] of Object.entries({ base, head })) {
                scratch.git('archive', '--format=tar', `--output=${stem}-${side}.tar`, tree);
              }
              writeFileSync(`${stem}.txt`, [missed.at(-1), before.get(name), after.get(name)].join('\n\n'));
            }
          }
        }
        base = head;
        before = after;
      }
    } finally {
      oracle.remove();
      scratch.remove();
    }
    const rate = affectedCount === 0 ? 0 : (100 * spurious) / affectedCount;
    process.stdout.write(
      `soundness: ${EDITS} edits, seed ${SEED}: ${differing} effects differ, missed ${missed.length}, ` +
        `spurious ${spurious} of ${affectedCount} affected (${rate.toFixed(0)} %)\n`,
    );
    if (KEEP !== undefined) {
      const most = [...causes].sort((a, b) => b[1] - a[1]).slice(0, 12);
      process.stdout.write(`${most.map(([cause, count]) => `  ${count} ${cause}`).join('\n')}\n`);
    }
    expect(missed).toEqual([]);
    expect(differing).toBeGreaterThan(EDITS / 2); // edits that change nothing would prove nothing
  },
);
