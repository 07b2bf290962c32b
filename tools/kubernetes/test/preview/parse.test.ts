import { InputError } from '@mainstem/change';
import { describe, expect, it } from 'vitest';
import { parseManifests } from '../../src/preview/index.ts';
import { type ParseCache, parseManifestsCached } from '../../src/preview/parse.ts';
import { quantityOf } from '../../src/preview/quantity.ts';

const OBJECT = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';

describe('parseManifests', () => {
  it.each([
    ['one document', OBJECT, ['a']],
    [
      'several, with empty and commented ones',
      `# head\n---\n${OBJECT}---\n\n---\n# nothing\n---\n${OBJECT}...\n`,
      ['a', 'a'],
    ],
    ['content on the separator line', '--- {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}\n', ['b']],
    ['a directive before the first document', `%YAML 1.1\n---\n${OBJECT}`, ['a']],
    ['Windows line ends', `${OBJECT.replaceAll('\n', '\r\n')}---\r\n${OBJECT}`, ['a', 'a']],
    ['JSON', '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"j"}}', ['j']],
    [
      'a List',
      `apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: ConfigMap, metadata: {name: x}}, {apiVersion: v1, kind: ConfigMap, metadata: {name: z}}]`,
      ['x', 'z'],
    ],
    ['a typed list', 'apiVersion: v1\nkind: ConfigMapList\nitems: [{metadata: {name: x}}]', ['x']],
    ['nothing', '', []],
  ])('%s', (_, text, names) => {
    expect(parseManifests(text, 'a.yaml').map(({ metadata }) => metadata.name)).toEqual(names);
  });

  it('reads scalars as the API machinery does', () => {
    const [manifest] = parseManifests(
      `${OBJECT}mode: 0644\nyes: on\ntext: "on"\ntime: 12:30:00\nbase: &b {x: 1}\nmerged: {<<: *b, z: 2}\n`,
      'a.yaml',
    );
    expect(manifest).toMatchObject({ mode: 0o644, true: true, text: 'on', time: '12:30:00', merged: { x: 1, z: 2 } });
  });

  it.each([
    [
      'no kind',
      `${OBJECT}---\napiVersion: v1\nmetadata: { name: canary }\n`,
      /^a\.yaml:5: not a Kubernetes object: expected kind/,
    ],
    [
      'no name',
      'apiVersion: v1\nkind: Secret\nmetadata: {}\nstringData: { p: canary }\n',
      /^a\.yaml:1: .*metadata\.name/,
    ],
    ['a list at the top', `- canary\n`, /^a\.yaml:1: .*a mapping/],
    [
      'a broken quote',
      `${OBJECT}---\n${OBJECT}data:\n  p: "canary\n`,
      /^a\.yaml:\d+: not valid YAML: a quote, bracket/,
    ],
    ['text after a quote', `${OBJECT}data:\n  p: "a" canary\n`, /^a\.yaml:5: not valid YAML/],
    ['a tab', `${OBJECT}data:\n\tp: canary\n`, /^a\.yaml:5: not valid YAML/],
    ['the same key twice', `${OBJECT}data:\n  p: canary\n  p: canary\n`, /^a\.yaml:6: the same key stands twice/],
    ['an unknown alias', `${OBJECT}data: *canary\n`, /^a\.yaml:4: .*alias/],
  ])('refuses %s with file and line, quoting nothing', (_, text, message) => {
    const parse = () => parseManifests(text, 'a.yaml');
    expect(parse).toThrow(InputError);
    expect(parse).toThrow(message);
    try {
      parse();
    } catch (error) {
      expect(String(error)).not.toContain('canary');
    }
  });

  it('refuses aliases that expand for ever', () => {
    const levels = Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}]`).join('\n');
    expect(() => parseManifests(`${OBJECT}l0: &l0 x\n${levels}\n`, 'a.yaml')).toThrow(/aliases expand/);
  });
});

describe('parseManifestsCached', () => {
  const twice = `${OBJECT}data: { a: one, a: two }\n`;
  it('takes the last of two keys in what Helm renders, and refuses them elsewhere, from one cache', () => {
    const cache: ParseCache = new Map();
    expect(parseManifestsCached(twice, 'chart', cache, { lastKeyCounts: true })).toMatchObject([
      { data: { a: 'two' } },
    ]);
    expect(() => parseManifestsCached(twice, 'a.yaml', cache)).toThrow(/the same key stands twice/);
  });
});

describe('quantityOf', () => {
  it.each([
    ['1000m', '1'],
    ['1Gi', '1024Mi'],
    ['1.5Gi', '1536Mi'],
    ['1e3', '1k'],
    ['0.5', '500m'],
    ['1E', '1000P'],
    [1, '1'],
    ['2.50', '2500m'],
    ['-1', '-1000m'],
  ])('%s is %s', (a, b) => expect(quantityOf(a)).toBe(quantityOf(b)));
  it.each(['', 'm', 'abc', '1 Gi', '1gi', '--1', true, null, '.'])('%s is none', (text) => {
    expect(quantityOf(text)).toBeUndefined();
  });
  it('tells 1G from 1Gi', () => expect(quantityOf('1G')).not.toBe(quantityOf('1Gi')));
});
