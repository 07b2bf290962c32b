import { describe, expect, it } from 'vitest';
import { answer, FOLDER, GROUPS, type Judgement, judge, recordingsOf } from './recordings.ts';

/** Part of the name of a group was put back into a finalizer when the recordings were normalised. */
const ARTEFACTS: ReadonlySet<string> = new Set(['metadata-finalizer-dotted']);
const MOST_UNKNOWN = 0.03;

const all = GROUPS.map((group) => ({ group, recordings: recordingsOf(group) }));
const isHere = all.some(({ recordings }) => recordings.length > 0);

describe.skipIf(!isHere)(`recorded answers of the API server (not there: ${FOLDER})`, () => {
  const table: string[] = [];

  it.each(all)('$group: no wrong answer', ({ group, recordings }) => {
    const counts = new Map<Judgement, number>();
    const wrong: string[] = [];
    for (const recording of recordings) {
      if (ARTEFACTS.has(recording.name)) continue;
      const given = answer(group, recording);
      const judgement = judge(recording, given);
      counts.set(judgement, (counts.get(judgement) ?? 0) + 1);
      if (judgement !== 'right' && judgement !== 'unknown') {
        wrong.push(`${recording.name}: ${judgement}: ${JSON.stringify(given.errors)}`);
      }
    }
    table.push(
      `${group}: ${recordings.length} recorded, ${[...counts].map(([what, count]) => `${count} ${what}`).join(', ')}`,
    );
    expect(wrong).toEqual([]);
    expect(counts.get('unknown') ?? 0).toBeLessThanOrEqual(recordings.length * MOST_UNKNOWN);
    if (table.length === all.length) console.log(table.join('\n'));
  });
});
