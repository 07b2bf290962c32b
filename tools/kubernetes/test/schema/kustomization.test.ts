import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '@mainstem/toolchain';
import { afterAll, describe, expect, it } from 'vitest';
import { validateFiles } from '../../src/schema/index.ts';
import { KUSTOMIZATION_FIELDS } from '../../src/schema/kustomization-fields.ts';

const folder = mkdtempSync(join(tmpdir(), 'mainstem-kustomization-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `kubectl kustomize` says of fields that are null: it knows each, or names those that it does not. */
async function unknownToKustomize(fields: readonly string[], name: string): Promise<string> {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'kustomization.yaml'), fields.map((field) => `${field}: null\n`).join(''));
  const { stderr } = await runProgram('kubectl', ['kustomize', join(folder, name)]);
  return stderr;
}

const findingsOf = async (text: string, file = 'app/kustomization.yaml') =>
  (await validateFiles(new Map([[file, text]]), { knownKinds: new Set(), partial: () => false })).map(
    ({ rule, line, path, suggestion }) => [line, rule, path, suggestion],
  );

describe('the fields of a kustomization', () => {
  it('are those that `kubectl kustomize` knows', async () => {
    expect(await unknownToKustomize(KUSTOMIZATION_FIELDS, 'known')).not.toContain('unknown field');
    const said = await unknownToKustomize([...KUSTOMIZATION_FIELDS, 'resource'], 'unknown');
    expect(said).toMatch(/unknown field \\?"resource\\?"/);
  });

  it('may be in any case', async () => {
    expect(await unknownToKustomize(['RESOURCES', 'namespace'], 'case')).not.toContain('unknown field');
    expect(await findingsOf('RESOURCES: []\n')).toEqual([]);
  });

  it.each<[string, string, unknown[]]>([
    ['all is well', 'resources: [a.yaml]\nimages: []\n', []],
    [
      'a letter too few',
      'resource:\n- a.yaml\n',
      [[1, 'kustomize/unknown-field', 'resource', 'Did you mean `resources`?']],
    ],
    [
      'behind comments, with kinds',
      '# x\n---\napiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n\npatchesStrategicMerges: []\n',
      [[7, 'kustomize/unknown-field', 'patchesStrategicMerges', 'Did you mean `patchesStrategicMerge`?']],
    ],
    [
      'a component',
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\ncommonLabel: {}\n',
      [[3, 'kustomize/unknown-field', 'commonLabel', 'Did you mean `commonLabels`?']],
    ],
    ['nothing near', 'resources: []\nxyz: 1\n', [[2, 'kustomize/unknown-field', 'xyz', 'Take it out.']]],
    [
      'one that is there already is not proposed',
      'resources: []\nresource: []\n',
      [[2, 'kustomize/unknown-field', 'resource', 'Take it out.']],
    ],
    [
      'an object of Flux with this file name',
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: {}\n',
      [],
    ],
    ['text that is not YAML', 'resources: [\n', []],
    ['an empty file', '', []],
  ])('%s', async (_, text, finds) => {
    expect(await findingsOf(text)).toEqual(finds);
  });
});
