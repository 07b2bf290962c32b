import { describe, expect, it } from 'vitest';
import { answer, difference, groupOf, RECORDINGS, type Recording, recordings } from './recordings.ts';

/**
 * Recorded answers that ours differ from, each with the reason. `docs/crossplane-render.md` has the same list.
 */
const DIFFERENT: Readonly<Record<string, string>> = {
  'cli-composite-yaml-error-fatal': "the words of go-yaml's parser",
};

const all = recordings();

describe.skipIf(all.length === 0)(`recordings of the real Crossplane (not there: ${RECORDINGS})`, () => {
  it('are equal in documents, standard error, exit, deletions, and what is left after a fatal result', async () => {
    const groups = new Map<string, { equal: number; of: number }>();
    const different: string[] = [];
    for (const recording of all) {
      const found = await compare(recording);
      const count = groups.get(groupOf(recording)) ?? { equal: 0, of: 0 };
      groups.set(groupOf(recording), { equal: count.equal + (found === undefined ? 1 : 0), of: count.of + 1 });
      if (found !== undefined && DIFFERENT[recording.name] === undefined) different.push(`${recording.name}: ${found}`);
      if (found === undefined && DIFFERENT[recording.name] !== undefined)
        different.push(`${recording.name} is equal now: take it off the list`);
    }
    const lines = [...groups].map(([group, { equal, of }]) => `${group.padEnd(22)} ${equal} of ${of}`);
    process.stdout.write(`${lines.join('\n')}\n`);
    expect(different).toEqual([]);
  }, 120_000);
});

async function compare(recording: Recording): Promise<string | undefined> {
  return difference(await answer(recording), recording);
}
