import { expect, test } from 'vitest';
import { validateCompositions } from '../../src/index.ts';
import { templateFiles } from './trees.ts';

const files = templateFiles();
const [path = '', text = ''] =
  Object.entries(files).find(
    ([, content]) => /^kind: Composition$/m.test(content) && /spec\.storageGiB/.test(content),
  ) ?? [];

async function found(more: Readonly<Record<string, string>>): Promise<string[]> {
  const findings = await validateCompositions(new Map(Object.entries({ ...files, ...more })), new Map());
  return findings
    .map(({ severity, rule, file }) => `${severity} ${rule} ${file}`)
    .filter((one) => !/missing-schema/.test(one));
}

test("finds nothing in the template's Compositions", async () => expect(await found({})).toEqual([]));

test('holds a Composition to the definition beside it', async () => {
  expect(text).not.toBe('');
  expect(await found({ [path]: text.replace('spec.storageGiB', 'spec.storageGib') })).toEqual([
    `error crossplane/unknown-field ${path}`,
  ]);
});

test('what a kustomization patches is no whole Composition', async () => {
  const broken = text.replace('spec.storageGiB', 'spec.storageGib');
  const folder = 'apps/x/overlays/dev';
  const patched = { [`${folder}/kustomization.yaml`]: 'patches: [{ path: c.yaml }]\n', [`${folder}/c.yaml`]: broken };
  expect(await found(patched)).toEqual([]);
});

test('functions that come from elsewhere are a warning, where the tree has none', async () => {
  const without = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      content.replaceAll(/^kind: Function$/gm, 'kind: Configuration'),
    ]),
  );
  const severities = (await found(without)).filter((one) => one.includes('function-not-installed'));
  expect(severities.length).toBeGreaterThan(0);
  expect(severities.every((one) => one.startsWith('warning'))).toBe(true);
});
