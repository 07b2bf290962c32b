import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createImports, readWalks, strays } from '../src/walks.ts';

const root = join(import.meta.dirname, '../../..');
const walks = readWalks(readFileSync(join(root, 'docs/walks.md'), 'utf8'));

describe('docs/walks.md', () => {
  test('has the three walks', () => {
    expect(walks.map(({ title, files }) => [title, files.length > 10])).toEqual([
      ['From a Git range to the comment', true],
      ["From a plan's JSON to its Markdown", true],
      ['From a Git tree to a rendered overlay', true],
    ]);
  });

  test.each(walks)('$title: every file is there, and is named once', ({ files }) => {
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(files.filter((file, at) => files.indexOf(file) !== at)).toEqual([]);
  });

  test.each(walks)('$title: every file is imported by one that was passed before', (walk) => {
    expect(strays(root, walk)).toEqual([]);
  });

  test('a file that nobody named before imports is found', () => {
    const [walk] = walks;
    const [first = '', ...rest] = walk?.files ?? [];
    const stray = 'tools/report/src/html/verdict.ts';
    expect(strays(root, { title: '', files: [first, stray, ...rest] }, createImports(root))).toContain(stray);
  });
});

describe('the README of a part', () => {
  const parts = readdirSync(join(root, 'tools')).filter((part) => existsSync(join(root, 'tools', part, 'README.md')));

  test.each(parts)('tools/%s names only files and folders that are there', (part) => {
    const text = readFileSync(join(root, 'tools', part, 'README.md'), 'utf8');
    // A recipe also names what is to be made; a table names what is.
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    const named = rows.flatMap((row) => [...row.matchAll(/`((?:src|test)\/[\w./-]+)`/g)].map(([, path = '']) => path));
    expect(named.filter((path) => !existsSync(join(root, 'tools', part, path)))).toEqual([]);
  });
});
