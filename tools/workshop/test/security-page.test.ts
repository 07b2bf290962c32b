import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATE } from '@mainstem/testing/template';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');

/** Cells of each row of a table, without heads and rules. */
const ROWS = PAGE.split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what they try'))
  .map((line) => line.slice(1, -1).split(' | '));

describe('docs/security.md', () => {
  it('has a proof, or says that it is reasoned, in every row', () => {
    expect(ROWS.length).toBeGreaterThan(30);
    for (const row of ROWS) {
      expect(row).toHaveLength(3);
      expect(row[2], row[0]).toMatch(/^(?:`[\w./-]+`: \S|\*reasoned\*[:,] \S)/);
    }
  });

  it.each(
    ROWS.flatMap(([, , proof = '']) => {
      const [, file, words] = /^`([\w./-]+)`: (.*?)\s*$/.exec(proof) ?? [];
      return file === undefined || words === undefined ? [] : [[words, file]];
    }),
  )('names a test that is there: %s', (words, file) => {
    // What a fork edits is read from the copy that stays.
    const path = file.startsWith('infra/') ? join(TEMPLATE, file) : join(ROOT, file);
    expect(existsSync(path), file).toBe(true);
    const text = readFileSync(path, 'utf8');
    // A name may be put together from a row of a table: `row %s: %s`.
    const [, rest = words] = /^row \w+: (.*)$/.exec(words) ?? [];
    expect(text.includes(words) || text.includes(rest), `${file} has no test "${words}"`).toBe(true);
    expect(text).toMatch(/\b(?:it|test)(?:\.\w+)*\(|^run "/m);
  });

  it('says what is only reasoned, and what it costs', () => {
    for (const [what, , proof = ''] of ROWS) {
      if (proof.startsWith('*reasoned*')) expect(proof.length, what).toBeGreaterThan(40);
    }
  });
});
