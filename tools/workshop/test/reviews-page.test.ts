import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = readFileSync(join(ROOT, 'docs/reviews.md'), 'utf8');
/** Where the reviews themselves lie, beside a clone; most clones have none. */
const REVIEWS = [process.env.MAINSTEM_REVIEWS, join(ROOT, '../shared/reviews')];

/** The rows of a part of the page: what is found, and where it stands. */
function rowsOf(title: string): Map<string, string> {
  const part = PAGE.slice(PAGE.indexOf(`## ${title}`)).split('\n## ', 1)[0] ?? '';
  const rows = part.split('\n').filter((line) => /^\| (?:[A-C]?\d|small)/.test(line));
  return new Map(
    rows.flatMap((line) => {
      const [ids = '', , stands = ''] = line.slice(2, -2).split(' | ');
      return ids.split(', ').map((id): [string, string] => [id, stands]);
    }),
  );
}

const PARTS = ['Beside other tools', 'The first day of a newcomer', 'The workflows by hand'];

/** `path` and, after a colon, words of a test's name. */
const PROOFS = PARTS.flatMap((part) =>
  [...rowsOf(part)].flatMap(([id, stands]) =>
    [...stands.matchAll(/`((?:tools|actions)\/[\w./-]+?\.test\.ts)`(?:: ([^.;|(`]*?)(?=[.;,|(]|$| has| and))?/g)].map(
      ([, file = '', words = '']) => [part, id, file, words.trim()] as const,
    ),
  ),
);

describe('docs/reviews.md', () => {
  it.each(PROOFS)('%s, row %s: %s is there, and has a test of that name: %s', (_, id, file, words) => {
    expect(existsSync(join(ROOT, file)), file).toBe(true);
    const text = readFileSync(join(ROOT, file), 'utf8');
    expect(text).toMatch(/\b(?:it|test|describe)(?:\.\w+)*\(/);
    expect(text.includes(words), `row ${id}: ${file} has no test "${words}"`).toBe(true);
  });

  it('every row says more than that it is open', () => {
    for (const part of PARTS)
      for (const [id, stands] of rowsOf(part)) expect(stands.length, `${part} ${id}`).toBeGreaterThan(25);
  });

  it('every row of the newcomer’s review that annoys, or wants polish, stands here', ({ skip }) => {
    const folder = REVIEWS.find((one) => one !== undefined && existsSync(join(one, 'newcomer.md')));
    if (folder === undefined) return skip('the reviews are not beside this clone; MAINSTEM_REVIEWS names their folder');
    const review = readFileSync(join(folder, 'newcomer.md'), 'utf8');
    const ids = [...review.matchAll(/^(?:\| (B\d+) \||- (C\d+) )/gm)].map(([, b, c]) => b ?? c ?? '');
    expect(ids.length).toBeGreaterThan(40);
    expect([...rowsOf('The first day of a newcomer').keys()].sort()).toEqual(ids.sort());
  });
});
