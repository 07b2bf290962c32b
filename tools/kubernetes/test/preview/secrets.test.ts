import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compareManifests, type Manifest, parseManifests, redactManifest } from '../../src/preview/index.ts';

const CANARY = 'canary-3f9d2c';
const encoded = (text: string) => Buffer.from(text).toString('base64');
const secret = (fields: string, annotations = '{}') =>
  parseManifests(
    `apiVersion: v1\nkind: Secret\nmetadata: { name: s, namespace: shop, annotations: ${annotations} }\n${fields}\n`,
    'secret.yaml',
  );
const compare = (before: Manifest[], after: Manifest[], secretKey?: Uint8Array) =>
  compareManifests(before, after, { compositeKinds: new Set(), ...(secretKey === undefined ? {} : { secretKey }) });
const other = parseManifests('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c, namespace: shop }\n', 'c.yaml');
const nested = (value: string, steps = '') =>
  parseManifests(
    `apiVersion: kubernetes.m.crossplane.io/v1alpha1\nkind: Object\nmetadata: { name: o, namespace: shop }\n` +
      `spec:\n  forProvider:\n    manifest: { apiVersion: v1, kind: Secret, metadata: { name: x }, stringData: { password: ${value} } }\n` +
      `  list:\n${steps || '    []'}\n`,
    'object.yaml',
  );

describe('values of Secrets', () => {
  const key = randomBytes(32);
  const pairs: readonly (readonly [name: string, before: Manifest[], after: Manifest[], paths: readonly string[]])[] = [
    [
      'a changed value',
      secret('stringData: { password: old }'),
      secret(`stringData: { password: ${CANARY} }`),
      ['data.password'],
    ],
    [
      'a value that goes',
      secret(`stringData: { password: ${CANARY} }`),
      secret('{}'.replace('{}', '')),
      ['data.password'],
    ],
    [
      'base64 that changes',
      secret(`data: { tls.key: ${encoded('a')} }`),
      secret(`data: { tls.key: ${encoded(CANARY)} }`),
      ['data["tls.key"]'],
    ],
    ['what is no base64', secret('data: { p: "x y" }'), secret(`data: { p: "${CANARY} !" }`), ['data.p']],
    [
      'the copy that kubectl apply keeps',
      secret('type: Opaque', `{ kubectl.kubernetes.io/last-applied-configuration: '{"a":1}' }`),
      secret('type: Opaque', `{ kubectl.kubernetes.io/last-applied-configuration: '{"a":"${CANARY}"}' }`),
      ['metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"]'],
    ],
    ['a Secret inside another object', nested('old'), nested(CANARY), ['spec.forProvider.manifest.data.password']],
    [
      'a Secret in a list item that is new',
      nested('old', `    - { name: a }`),
      nested(
        'old',
        `    - { name: a }\n    - { name: b, base: { apiVersion: v1, kind: Secret, data: { p: ${CANARY} } } }`,
      ),
      ['spec.list[name=b]'],
    ],
  ];
  it.each(pairs)('%s: shown as changed, never shown', (_, before, after, paths) => {
    for (const [from, to] of [
      [before, after],
      [after, before],
      [other, [...other, ...after]],
      [[...other, ...before], other],
    ] as const) {
      const text = JSON.stringify(compare([...from], [...to], key));
      expect(text).not.toContain(CANARY);
      expect(text).not.toContain(encoded(CANARY));
      expect(text).not.toContain(Buffer.from(CANARY).toString('hex'));
    }
    const [change] = compare(before, after, key).resources;
    expect(change?.action).toBe('update');
    expect(change?.fields.map(({ path }) => path)).toEqual(paths);
    for (const field of change?.fields ?? []) {
      if (field.path !== 'spec.list[name=b]')
        expect(field).toEqual({ path: field.path, sensitive: true, changed: true });
    }
  });

  it.each([
    ['stringData and data with the same value', 'stringData: { p: hello }', `data: { p: ${encoded('hello')} }`],
    [
      'stringData wins over data',
      `data: { p: ${encoded('other')} }\nstringData: { p: hello }`,
      'stringData: { p: hello }',
    ],
    [
      'folded base64',
      `data: { p: ${encoded('a longer value than before')} }`,
      `data:\n  p: |\n    ${encoded('a longer value than before').slice(0, 8)}\n    ${encoded('a longer value than before').slice(8)}`,
    ],
  ])('%s: no change', (_, before, after) => {
    expect(compare(secret(before), secret(after)).resources).toEqual([]);
  });

  it('gives a digest that follows the value, the same again under the same key', () => {
    const digest = (value: string, mac: Uint8Array | undefined) =>
      compare(secret('stringData: { p: old }'), secret(`stringData: { p: ${value} }`), mac).resources[0]?.digest;
    expect(digest('a', key)).toBe(digest('a', key));
    expect(digest('a', key)).not.toBe(digest('b', key));
    expect(digest('a', key)).not.toBe(digest('a', randomBytes(32)));
    expect(digest('a', undefined)).not.toBe(digest('b', undefined));
  });

  it('gives a deletion a digest that no value and no key enters', () => {
    const digest = (value: string, mac: Uint8Array) =>
      compare([...other, ...secret(`stringData: { p: ${value} }`)], other, mac).resources[0]?.digest;
    expect(digest('a', key)).toBe(digest('b', randomBytes(32)));
  });

  it('redacts a manifest for printing', () => {
    const [manifest] = secret(`stringData: { p: ${CANARY} }`);
    expect(JSON.stringify(manifest === undefined ? '' : redactManifest(manifest))).not.toContain(CANARY);
    expect(redactManifest(other[0] as Manifest)).toBe(other[0]);
  });
});
