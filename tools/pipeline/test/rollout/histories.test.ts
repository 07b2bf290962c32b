import { createRandom } from '@mainstem/testing/random';
import { expect, test, vi } from 'vitest';
import { type Told, tellHistory } from './histories/history.ts';

/** `.ci/run` asks for 500. */
const HISTORIES = Number(process.env.MAINSTEM_PROPERTY_RUNS ?? 40);
const SEED = Number(process.env.MAINSTEM_PROPERTY_SEED ?? 20261130);
const STEPS = 12;
/** Of so many histories one has the program `git` and a remote on disk; the others a stand-in of it in memory. */
const REAL = 50;

// Git's commands and Terraform are the model's; all between them is what a rollout runs.
vi.mock('../../../repository/src/git.ts', async (original) => {
  const real = await original<typeof import('../../../repository/src/git.ts')>();
  const { answering } = await import('./histories/git.ts');
  const git = answering(real.git);
  const gitOrFail: typeof real.gitOrFail = async (place, args, input) => {
    const { code, stdout, stderr } = await git(place, args, input);
    if (code !== 0) throw new Error(`git ${args[0]} failed: ${stderr}`);
    return stdout;
  };
  return { ...real, git, gitOrFail };
});
vi.mock('../../../repository/src/objects.ts', async (original) => {
  const real = await original<typeof import('../../../repository/src/objects.ts')>();
  const { sideOf } = await import('./histories/git.ts');
  const readObjects: typeof real.readObjects = async (repository, ids, onObject) => {
    const blobs = sideOf(repository)?.blobs;
    if (blobs === undefined) return real.readObjects(repository, ids, onObject);
    for (const id of ids) onObject(id, blobs.get(id) as Buffer);
  };
  return { ...real, readObjects };
});
vi.mock('../../../terraform/src/apply/apply-stack.ts', async (original) => ({
  ...(await original<typeof import('../../../terraform/src/apply/apply-stack.ts')>()),
  applyStack: async (context: never, _: string, options: never) =>
    (await import('./histories/history.ts')).modelledApply(context, options),
}));

test(`whatever says live is what the commit declares, and nothing is lost that nobody accepted: ${HISTORIES} histories`, {
  tags: ['long'],
  timeout: 3_600_000,
}, async () => {
  const counts: Record<string, number> = {};
  for (let index = 0; index < HISTORIES; index++) {
    const seed = SEED + index;
    const told = await tellHistory(createRandom(seed), STEPS, index % REAL === REAL - 1).catch(
      (error: Error): Told => ({ lines: [], wrong: [error.stack ?? error.message], counts: {} }),
    );
    for (const [name, many] of Object.entries(told.counts)) counts[name] = (counts[name] ?? 0) + many;
    expect(told.wrong, `MAINSTEM_PROPERTY_SEED=${seed} MAINSTEM_PROPERTY_RUNS=1\n${told.lines.join('\n')}`).toEqual([]);
  }
  console.log(`seed ${SEED}: ${HISTORIES} histories, rollouts and what became of them: ${JSON.stringify(counts)}`);
  // A property of nothing would hold too.
  if (HISTORIES < 40) return;
  for (const name of ['live', 'killed', 'ask', 'failed', 'not-live', 'refused', 'destroyed'])
    expect(counts[name], `no history had one: ${name}`).toBeGreaterThan(0);
});
