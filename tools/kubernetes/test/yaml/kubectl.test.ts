import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { thorough } from '@mainstem/testing/depth';
import { createRandom } from '@mainstem/testing/random';
import { findProgram } from '@mainstem/toolchain';
import { afterAll, describe, expect, it } from 'vitest';
import { readYaml } from '../../src/yaml/read.ts';
import { toValue } from '../../src/yaml/tree.ts';

/*
 * kubectl itself as the oracle: `annotate --local` reads files as `apply` does and prints them as JSON, without a server. Of many
 * files it prints those that it takes.
 */

const kubectl = await findProgram('kubectl', { download: false }).catch(() => undefined);
const scratch = mkdtempSync(join(tmpdir(), 'mainstem-test-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const head = (name: string) => `apiVersion: example.org/v1\nkind: Test\nmetadata: {name: ${name}}\n`;

/** The fields that each text adds to an object; `undefined` where kubectl refuses it. */
function askKubectl(texts: readonly string[]): unknown[] {
  const folder = mkdtempSync(join(scratch, 'asked-'));
  texts.forEach((text, at) => {
    writeFileSync(join(folder, `${at}.yaml`), head(`t${at}`) + text);
  });
  const args = ['annotate', '--local', '-f', folder, '-o', 'json', 'a=b'];
  const { stdout } = spawnSync(kubectl?.path ?? '', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const answers = new Map(
    stdout.split(/(?<=^\})\n(?=\{)/m).map((text) => {
      const {
        apiVersion: _,
        kind: __,
        metadata,
        ...rest
      } = JSON.parse(text) as { metadata: { name: string } } & object & Record<string, unknown>;
      return [metadata.name, rest] as const;
    }),
  );
  return texts.map((_, at) => answers.get(`t${at}`));
}

function ask(text: string): unknown {
  const { root, problems } = readYaml(head('a') + text);
  if (problems.some(({ code }) => code !== 'duplicate-key')) return undefined;
  const { apiVersion: _, kind: __, metadata: ___, ...rest } = toValue(root) as Record<string, unknown>;
  return rest;
}

const shown = (value: unknown) => (value === undefined ? 'refused' : JSON.stringify(sorted(value)));

/** Go writes keys in their order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

const random = createRandom(7);
const some = (pieces: readonly string[], most: number) =>
  Array.from({ length: 1 + random.below(most) }, () => random.pick(pieces)).join('');

const DIGITS = [
  '0',
  '1',
  '7',
  '8',
  '9',
  '_',
  '.',
  '-',
  '+',
  'e',
  'E',
  'x',
  'o',
  'b',
  'B',
  'f',
  ':',
  '00',
  '99999999999',
];
const WORDS = [
  'y',
  'n',
  'Yes',
  'NO',
  'on',
  'OFF',
  'true',
  'False',
  'null',
  '~',
  'Null',
  '=',
  '<<',
  '.inf',
  '2026-01-02',
];

describe.skipIf(kubectl === undefined)('the strict reader and kubectl (needs kubectl)', () => {
  it('read every scalar and key alike', () => {
    const lines: string[] = [];
    for (const word of [...WORDS, ...Array.from({ length: 1500 }, () => some(DIGITS, 6))]) {
      // What ends in a colon, or starts a list, is no scalar on its own.
      if (/^-?$|:$|^[-?:]$|nan|inf/i.test(word)) continue;
      lines.push(`- ${word}\n`);
    }
    const text = `list:\n${lines.join('')}`;
    expect(shown(ask(text))).toBe(shown(askKubectl([text])[0]));
    const keys = [...new Set(lines)].map((line) => `- ${line.slice(2, -1)}: 1\n`);
    const readable = keys.filter((key) => readYaml(key).problems.length === 0);
    expect(readable.length).toBeGreaterThan(500);
    const all = `keys:\n${readable.join('')}`;
    expect(shown(ask(all))).toBe(shown(askKubectl([all])[0]));
  });

  const PIECES = [
    ...['a: ', 'b:\n', '\n', '\n  ', '\n    ', '- ', '"', "'", '[', ']', '{', '}', ', ', ': ', '# c', ' #'],
    ...[
      'x',
      'y z',
      '1',
      '&p ',
      '*p',
      '<<: *p',
      '<<: {c: 1}',
      '|\n',
      '>-\n',
      '|+\n',
      '!!str ',
      '? ',
      '\\n',
      '\\/',
      '\t',
    ],
    ...[
      '\r\n',
      'c: d\n',
      '  e: f\n',
      'q: &p {r: s}\n',
      '"g": h\n',
      'null',
      '~: i\n',
      '@',
      '%',
      '\u2028',
      '---',
      '\u00e4',
    ],
  ];

  it('take and refuse the same texts', () => {
    const texts: string[] = [];
    while (texts.length < (thorough ? 5000 : 1000)) {
      const text = some(PIECES, 9);
      // Two that nobody writes are read otherwise here: a block's `|` on a line of its own without indentation, and a document
      // that starts anew, which is for `splitDocuments`.
      if (!/^[|>]|^---/m.test(text)) texts.push(text);
    }
    const counts = { taken: 0, refused: 0 };
    const wrong = askKubectl(texts).flatMap((answer, at) => {
      const text = texts[at] ?? '';
      const [ours, theirs] = [shown(ask(text)), shown(answer)];
      counts[theirs === 'refused' ? 'refused' : 'taken']++;
      return ours === theirs ? [] : [`${JSON.stringify(text)}: ${ours}, kubectl ${theirs}`];
    });
    console.log(`kubectl took ${counts.taken} texts and refused ${counts.refused}; otherwise here: ${wrong.length}`);
    expect(wrong).toEqual([]);
  });
});
