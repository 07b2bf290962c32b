import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { compareManifests, type Manifest, parseManifests } from '../../src/preview/index.ts';

const options = { compositeKinds: new Set<string>() };
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/);
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('yes', '0644', '1e3', 'null', '~', ' x', 'a: b', '- c', '#d', '12:30'),
);
const key = fc.oneof(
  name,
  fc.constantFrom('tls.crt', 'a/b', 'x[0]', 'q"uote', 'with space', '__proto__', 'constructor'),
);
const quantity = fc
  .integer({ min: 1, max: 64 })
  .chain((n) => fc.constantFrom([`${n}Gi`, `${n * 1024}Mi`], [`${n * 1000}m`, String(n)], [`${n}k`, `${n}e3`]));

const container = fc.record({
  name,
  image: name.map((image) => `registry.example/${image}:1.0`),
  args: fc.array(text, { maxLength: 3 }),
  env: fc.uniqueArray(fc.record({ name, value: text }), { selector: ({ name }) => name, maxLength: 3 }),
  cpu: quantity,
});

/** One workload in two notations that mean the same. */
const pair = fc
  .record({
    name,
    annotations: fc.dictionary(key, text, { maxKeys: 4 }),
    containers: fc.uniqueArray(container, { selector: ({ name }) => name, minLength: 1, maxLength: 3 }),
    replicas: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ name, annotations, containers, replicas }) => {
    const build = (side: 0 | 1) => ({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace: 'shop', annotations },
      spec: {
        replicas,
        selector: { matchLabels: { app: name } },
        template: {
          metadata: { labels: { app: name }, ...(side === 1 ? { creationTimestamp: null } : {}) },
          spec: {
            containers: containers.map(({ cpu, ...rest }) => ({
              ...rest,
              resources: { limits: { cpu: cpu[side] ?? '' } },
            })),
          },
        },
      },
    });
    return [build(0), build(1)] as const;
  });

type Json = unknown;
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([k, v]) => [k, reversed(v)]),
  );
}

const writers: readonly ((value: Json) => string)[] = [
  (value) => stringify(value, { version: '1.1' }),
  (value) => stringify(value, { defaultStringType: 'QUOTE_DOUBLE', indentSeq: false, version: '1.1' }),
  (value) => stringify(value, { collectionStyle: 'flow', version: '1.1' }),
  (value) => JSON.stringify(value, null, 2),
];

/** Every scalar leaf that a person could edit, with the path that must be reported. */
function leaves(
  value: Json,
  path: string,
  trail: readonly (string | number)[],
): { path: string; trail: readonly (string | number)[] }[] {
  if (Array.isArray(value)) {
    const named =
      value.length > 0 && value.every((item) => typeof item === 'object' && item !== null && 'name' in item);
    return value.flatMap((item, index) =>
      leaves(item, `${path}[${named ? `name=${(item as { name: string }).name}` : index}]`, [...trail, index]),
    );
  }
  if (typeof value !== 'object' || value === null) return [{ path, trail }];
  return Object.entries(value).flatMap(([k, v]) => {
    const step = /^[A-Za-z0-9_-]+$/.test(k) ? `${path === '' ? '' : '.'}${k}` : `[${JSON.stringify(k)}]`;
    return leaves(v, path + step, [...trail, k]);
  });
}

function edit(value: Json, [first, ...rest]: readonly (string | number)[], to: Json): Json {
  if (first === undefined) return to;
  if (Array.isArray(value)) return value.map((item, index) => (index === first ? edit(item, rest, to) : item));
  return Object.fromEntries(Object.entries(value as object).map(([k, v]) => [k, k === first ? edit(v, rest, to) : v]));
}

describe('properties', () => {
  it('a rewrite in another order, style and notation is no change', () => {
    fc.assert(
      fc.property(pair, fc.nat(3), fc.nat(3), ([a, b], one, two) => {
        const before = parseManifests((writers[one] as (v: Json) => string)(a), 'a.yaml');
        const after = parseManifests((writers[two] as (v: Json) => string)(reversed(b)), 'b.yaml');
        expect(compareManifests(before, after, options).resources).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('an edit of one field is exactly that change', () => {
    fc.assert(
      fc.property(pair, fc.nat(), fc.nat(3), ([a], pick, writer) => {
        const candidates = leaves(a, '', []).filter(
          ({ path }) => !/^(kind|metadata\.name|metadata\.namespace)$|\]\.name$/.test(path),
        );
        const target = candidates[pick % candidates.length];
        if (target === undefined) return;
        const edited = edit(a, target.trail, 'edited');
        const write = writers[writer] as (v: Json) => string;
        const group = target.path === 'apiVersion';
        const { resources } = compareManifests(
          parseManifests(write(a), 'a.yaml'),
          parseManifests(write(reversed(edited)), 'b.yaml'),
          options,
        );
        if (group) expect(resources.map(({ action }) => action).sort()).toEqual(['create', 'delete']);
        else
          expect(resources.map(({ fields }) => fields.map(({ path, after }) => ({ path, after })))).toEqual([
            [{ path: target.path, after: 'edited' }],
          ]);
      }),
      { numRuns: 80 },
    );
  });

  it('no Secret value leaves, in results or in errors', () => {
    const canary = fc.stringMatching(/^[A-Za-z0-9]{12,20}$/);
    const values = fc.dictionary(key, fc.oneof(canary, text), { maxKeys: 4 });
    fc.assert(
      fc.property(
        canary,
        values,
        values,
        fc.constantFrom('data', 'stringData'),
        fc.nat(80),
        (secret, a, b, field, cut) => {
          const build = (data: Record<string, string>): Manifest => ({
            apiVersion: 'v1',
            kind: 'Secret',
            metadata: { name: 's', namespace: 'shop' },
            [field]: { ...data, canary: field === 'data' ? Buffer.from(secret).toString('base64') : secret },
          });
          const all = [
            compareManifests([build(a)], [build(b)], options),
            compareManifests([], [build(a)], options),
            compareManifests([build(a)], [], options),
          ];
          let error = '';
          try {
            const broken = stringify(build(b), { version: '1.1' }).replaceAll(secret, `"${secret}" ${secret}`);
            parseManifests(`${broken.slice(0, broken.length - (cut % 9))}\n\t- [`, 's.yaml');
          } catch (thrown) {
            error = String(thrown);
          }
          const shown = JSON.stringify(all) + error;
          expect(shown).not.toContain(secret);
          expect(shown).not.toContain(Buffer.from(secret).toString('base64'));
        },
      ),
      { numRuns: 80 },
    );
  });
});
