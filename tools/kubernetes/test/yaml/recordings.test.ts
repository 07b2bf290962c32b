import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStrictly, readYaml } from '../../src/yaml/read.ts';
import { toValue } from '../../src/yaml/tree.ts';

/** What kubectl and the API server made of each text: `json`, or an `error`. The recordings lie beside the repository. */
const FILE = join(import.meta.dirname, '../../../../../shared/recordings/schema/yaml.jsonl');

interface Recording {
  readonly name: string;
  readonly yaml: string;
  readonly json?: string;
  readonly error?: string;
}

const recordings = existsSync(FILE)
  ? readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Recording)
  : [];

/** What the reader makes of a text. A repeated key is a complaint of this project's alone: kubectl takes the last. */
function answerOf(text: string, read: typeof readYaml): unknown {
  const { root, problems } = read(text);
  return problems.some(({ code }) => code !== 'duplicate-key') ? 'refused' : { value: toValue(root) };
}

describe.skipIf(recordings.length === 0)(`recorded readings of YAML (not there: ${FILE})`, () => {
  it.each([
    ['readStrictly', readStrictly],
    ['readYaml', readYaml],
  ])('%s answers as kubectl does', (name, read) => {
    const wrong: string[] = [];
    const counts = { read: 0, refused: 0 };
    for (const { name: recording, yaml, json, error } of recordings) {
      const expected = error === undefined ? { value: JSON.parse(json ?? '') as unknown } : 'refused';
      const answer = answerOf(yaml, read);
      if (JSON.stringify(answer) !== JSON.stringify(expected)) wrong.push(`${recording}: ${JSON.stringify(yaml)}`);
      else counts[error === undefined ? 'read' : 'refused']++;
    }
    console.log(
      `${name}: of ${recordings.length} recordings ${counts.read} read and ${counts.refused} refused as kubectl does, ${wrong.length} not`,
    );
    expect(wrong).toEqual([]);
  });
});
