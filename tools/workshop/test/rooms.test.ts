import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readParts, sourcesOf } from '../src/parts.ts';
import { circles } from '../src/rooms.ts';

const root = join(import.meta.dirname, '../../..');

describe('the rooms of a part', () => {
  // The parts whose README says that its rooms point one way.
  test.each(['tools/argocd', 'tools/crossplane', 'tools/kubernetes', 'tools/pipeline', 'tools/terraform'])(
    '%s: no two import each other',
    (folder) => {
      const part = readParts(root).find((one) => one.folder === folder);
      const files = part === undefined ? [] : sourcesOf(root, part).filter((file) => file.startsWith(`${folder}/src/`));
      expect(files.length).toBeGreaterThan(20);
      const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
      expect(circles(`${folder}/src`, texts)).toEqual([]);
    },
  );

  test('a circle through three of them is found, once', () => {
    const texts = new Map([
      ['p/src/a/x.ts', "import { y } from '../b/y.ts';"],
      ['p/src/b/y.ts', "import { z } from '../c.ts';"],
      ['p/src/c.ts', "import type { X } from './a/x.ts';"],
      ['p/src/d/w.ts', "import { y } from '../b/y.ts';"],
      ['p/src/index.ts', "export * from './d/w.ts';"],
      ['p/src/d/index.ts', "export * from '../a/x.ts';"],
    ]);
    expect(circles('p/src', texts)).toEqual([['a', 'b', 'c.ts']]);
  });
});
