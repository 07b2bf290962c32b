import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOut, ORDER, readParts, sourcesOf, wrongDependencies } from '../src/parts.ts';

const root = join(import.meta.dirname, '../../..');
const parts = readParts(root);

describe('parts', () => {
  test('each import points down', () => {
    expect(wrongDependencies(parts)).toEqual([]);
    expect(
      parts
        .filter(({ folder }) => folder.startsWith('tools/'))
        .map(({ folder }) => folder.slice(6))
        .sort(),
    ).toEqual([...ORDER].sort());
  });

  test('no source leaves its part by a relative path', () => {
    const files = parts.flatMap((part) => sourcesOf(root, part));
    expect(files.length).toBeGreaterThan(parts.length);
    expect(files.flatMap((file) => importsOut(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  // What an import may be is held by Biome's noUndeclaredDependencies; what package.json may name, by this.
  test.each([
    ['change', 'repository'],
    ['toolchain', 'graph'],
    ['terraform', 'repository'],
    ['terraform', 'kubernetes'],
    ['argocd', 'crossplane'],
    ['report', 'pipeline'],
    ['github', 'toolchain'],
    ['graph', 'pipeline'],
    ['pipeline', 'report'],
    ['pipeline', 'testing'],
    ['cli', 'testing'],
    ['new-part', 'change'],
  ])('tools/%s may not use tools/%s', (name, used) => {
    expect(wrongDependencies([{ folder: `tools/${name}`, uses: [used] }])).toHaveLength(1);
  });

  test('an action uses parts, and neither the command line nor what tests use', () => {
    const used = (uses: string[]) => wrongDependencies([{ folder: 'actions/gate', uses }]).length;
    expect([used(['pipeline', 'report']), used(['cli']), used(['testing']), used(['action-plan'])]).toEqual([
      0, 1, 1, 1,
    ]);
  });

  test.each([
    ["import { x } from '../../graph/src/model.ts';", 1],
    ["import type { X } from '../../graph/src/model.ts';", 1],
    ["await import('../../graph/src/model.ts')", 1],
    ["export * from '../../../actions/plan/src/run.ts';", 1],
    ["import '../../graph/src/model.ts';", 1],
    ["import { x } from '../other/model.ts';", 0],
    ["import { x } from '@mainstem/graph';", 0],
  ])('%s leaves: %i', (text, count) => {
    expect(importsOut('tools/report/src/a.ts', text)).toHaveLength(count);
  });
});
