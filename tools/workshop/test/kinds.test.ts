import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINES, KINDS, PROJECT_KINDS } from '@mainstem/change';
import { expect, test } from 'vitest';
import { readParts, sourcesOf } from '../src/parts.ts';

const root = join(import.meta.dirname, '../../..');

test('every kind is in the record, in the order of precedence', () => {
  expect(Object.keys(KINDS)).toEqual([...PROJECT_KINDS]);
  for (const { engine } of Object.values(KINDS)) expect([undefined, ...ENGINES]).toContain(engine);
});

test('what a verdict previews has an engine, and a target of that name', () => {
  for (const [kind, { preview, engine, targets }] of Object.entries(KINDS)) {
    if (preview === 'none') continue;
    expect([kind, engine !== undefined, targets.includes(preview)]).toEqual([kind, true, true]);
  }
});

/** Who says what kind a folder is; and the words themselves. */
const MAY_NAME_SEVERAL = [
  'tools/change/src/kinds.ts',
  'tools/change/src/words.ts',
  'tools/kubernetes/src/discover/discover.ts',
  'tools/terraform/src/discover/discover.ts',
  'tools/crossplane/src/discover/discover.ts',
];

/** The kinds that a text names, as values or as keys. */
function kindsIn(text: string): string[] {
  // `manifests`, `facts`, `action` and `library` are words too: only beside another kind do they say one.
  return PROJECT_KINDS.filter((kind) => kind.includes('-') && text.includes(`'${kind}'`));
}

test('nothing else keeps a table of kinds', () => {
  expect(kindsIn("const A = new Set(['app-overlay', 'helm-chart']);")).toHaveLength(2);
  const tables = readParts(root)
    .flatMap((part) => sourcesOf(root, part))
    .filter((file) => !MAY_NAME_SEVERAL.includes(file) && kindsIn(readFileSync(join(root, file), 'utf8')).length > 1);
  expect(tables).toEqual([]);
});
