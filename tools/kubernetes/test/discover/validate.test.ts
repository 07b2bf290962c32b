import { expect, it } from 'vitest';
import { validateManifests } from '../../src/validate.ts';

it.each<readonly [string, string, string, readonly string[]]>([
  ['a good file', 'a.yaml', 'apiVersion: v1\nkind: A\n---\napiVersion: v1\nkind: B\n', []],
  ['malformed YAML', 'a.yaml', 'apiVersion: v1\nkind: A\n---\nkind: A\nspec: [1\n', ['error kubernetes/syntax 6']],
  ['a repeated key', 'a.yaml', '# x\napiVersion: v1\nkind: A\nkind: B\n', ['error kubernetes/duplicate-key 4']],
  ['no kind', 'a.yaml', '---\napiVersion: v1\n', ['error kubernetes/no-kind 2']],
  ['neither, beside an object', 'a.yaml', 'apiVersion: v1\nkind: A\n---\na: b\n', ['error kubernetes/no-kind 4']],
  ['neither, perhaps no manifest', 'a.yaml', 'a: b\n', ['warning kubernetes/no-kind 1']],
  ['an alias that names nothing', 'a.yaml', 'apiVersion: v1\nkind: A\nspec: *x\n', ['error kubernetes/syntax 3']],
  ['a JSON patch', 'a.yaml', '- op: add\n', []],
  ['a kustomization needs no kind', 'x/kustomization.yaml', 'resources: []\n', []],
  ['values', 'x/values-prod.yaml', 'a: 1\na: 2\n', ['error kubernetes/duplicate-key 2']],
  ['a template of Helm', 'x/templates/a.yaml', 'a: {{ .x }}\n', []],
])('%s', (_name, file, text, expected) => {
  const findings = validateManifests(new Map([[file, text]]));
  expect(findings.map(({ severity, rule, line }) => `${severity} ${rule} ${line}`)).toEqual(expected);
});

it('quotes nothing of the file', () => {
  const texts = [
    'hunter2: "x\n',
    'a: *hunter2\n',
    'a: hunter2: hunter2\n',
    '&hunter2 a: !hunter2 [\n',
    'a: "\\hunter2"\n',
    '%hunter2\na\n',
    "a: 'b' hunter2\n",
  ];
  const findings = validateManifests(new Map(texts.map((text, index) => [`${index}.yaml`, text])));
  expect(findings.length).toBeGreaterThanOrEqual(6);
  expect(JSON.stringify(findings)).not.toContain('hunter2');
});

it('looks for repeated keys without comparing every pair of them', { tags: ['long'] }, () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index) => `  key-${index}: "1"\n`).join('');
  const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n${keys(40_000)}`;
  const start = performance.now();
  expect(validateManifests(new Map([['a.yaml', text]]))).toEqual([]);
  // Pairs would take minutes; the bound is wide because the machine may be busy.
  expect(performance.now() - start).toBeLessThan(15_000);
  const findings = validateManifests(new Map([['a.yaml', `${text}  key-7: "2"\n`]]));
  expect(findings.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['kubernetes/duplicate-key 40005']);
});
