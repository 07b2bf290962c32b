import { join } from 'node:path';
import { TEMPLATE } from '@mainstem/testing/template';
import { findProgram } from '@mainstem/toolchain';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import {
  compareManifests,
  type Manifest,
  manifestAddress,
  parseManifests,
  renderFolder,
} from '../../src/preview/index.ts';
import { quantityOf } from '../../src/preview/quantity.ts';
import { claim, deployment, rds, stateful } from './table.ts';

const kubectl = await findProgram('kubectl', { download: false }).catch(() => undefined);
const RUNS = Number(process.env.MAINSTEM_PROPERTY_RUNS ?? 100);
const options = { compositeKinds: new Set<string>() };

type Trail = readonly (string | number)[];

/** Rendered trees: the template's overlays and kinds that they lack. */
const OVERLAYS = ['apps/api-service/overlays/production', 'apps/api-service/overlays/staging'];
const OTHERS = [
  deployment(),
  stateful(
    '  volumeClaimTemplates: [{ metadata: { name: data }, spec: { resources: { requests: { storage: 1Gi } } } }]',
  ),
  claim(),
  rds('    engineVersion: "16"'),
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: r, namespace: shop }\nrules: [{ apiGroups: [""], resources: [pods, secrets], verbs: [get, list] }, { apiGroups: [apps], resources: [deployments], verbs: [get] }]\n',
  'apiVersion: v1\nkind: Secret\nmetadata: { name: s, namespace: shop }\ntype: Opaque\nstringData: { a: one, tls.key: two }\n',
  'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: c, namespace: shop }\nspec: { schedule: "0 3 * * *", jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: c, image: "x:1", args: [a, b] }] } } } } }\n',
];

const writers: readonly ((value: unknown) => string)[] = [
  (value) => stringify(value, { version: '1.1' }),
  (value) => stringify(value, { defaultStringType: 'QUOTE_DOUBLE', indentSeq: false, version: '1.1' }),
  (value) => stringify(value, { collectionStyle: 'flow', version: '1.1' }),
  (value) => JSON.stringify(value, null, 2),
];

function write(manifests: readonly unknown[], style: number): Manifest[] {
  const writer = writers[style % writers.length] ?? JSON.stringify;
  return parseManifests(manifests.map((one) => writer(one)).join('\n---\n'), 'tree.yaml');
}

/** Keys in the other order, named items and documents shuffled, quantities in another notation. */
function rewritten(value: unknown, keys: readonly string[], pick: (below: number) => number): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => rewritten(item, keys, pick));
    const isKeyed =
      ['volumes', 'volumeMounts', 'verbs', 'resources'].includes(keys.at(-1) ?? '') && !keys.includes('forProvider');
    return isKeyed
      ? items
          .map((item) => [pick(1000), item] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, item]) => item)
      : items;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, item]) => [key, rewritten(item, [...keys, key], pick)]),
    );
  }
  const isQuantity = ['limits', 'requests'].includes(keys.at(-2) ?? '') || keys.at(-1) === 'sizeLimit';
  if (!isQuantity || typeof value !== 'string') return value;
  const other = value.endsWith('Mi')
    ? `${Number.parseInt(value, 10) * 1024}Ki`
    : value.endsWith('m')
      ? `${Number.parseInt(value, 10) * 1000}u`
      : value;
  expect(quantityOf(other)).toBe(quantityOf(value));
  return other;
}

/** What an item of a list is known by: editing it makes another item. */
const ITEM_KEYS =
  /^(?:name|mountPath|host|port|containerPort|path|pathType|topologyKey|whenUnsatisfiable|protocol|ip|secretName|type)$/;

function leaves(value: unknown, trail: Trail, inItem: boolean): Trail[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...trail, index], true));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => {
      const isLeaf = typeof item !== 'object' || item === null;
      return isLeaf && inItem && ITEM_KEYS.test(key) ? [] : leaves(item, [...trail, key], inItem && isLeaf);
    });
  }
  const path = trail.join('.');
  // A claim template is an item of a list that is known by the name in its metadata.
  if (/volumeClaimTemplates\.\d+\.metadata\.name$/.test(path)) return [];
  return /^(?:apiVersion|kind|metadata\.(?:name|namespace|generateName))$/.test(path) ? [] : [trail];
}

function get(value: unknown, trail: Trail): unknown {
  return trail.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value);
}

function edit(value: unknown, [first, ...rest]: Trail, to: unknown): unknown {
  if (first === undefined) return to;
  if (Array.isArray(value)) return value.map((item, index) => (index === first ? edit(item, rest, to) : item));
  return Object.fromEntries(Object.entries(value as object).map(([k, v]) => [k, k === first ? edit(v, rest, to) : v]));
}

/** Follows a path as it is written in a preview. */
function follow(manifest: unknown, path: string): unknown {
  let value: unknown = manifest;
  for (const [, key, quoted, inner] of path.matchAll(/\.?([A-Za-z0-9_-]+)|\[("(?:[^"\\]|\\.)*")\]|\[([^\]]*)\]/g)) {
    if (inner === undefined) value = (value as Record<string, unknown>)?.[key ?? JSON.parse(quoted ?? '""')];
    else if (/^\d+$/.test(inner)) value = (value as unknown[])?.[Number(inner)];
    else {
      const wanted = [...inner.matchAll(/(\w+)=("(?:[^"\\]|\\.)*"|[^,]*)/g)].map(
        ([, name = '', text = '']) => [name, text.startsWith('"') ? (JSON.parse(text) as string) : text] as const,
      );
      value = (value as Record<string, unknown>[])?.find((item) =>
        wanted.every(
          ([name, text]) => String(item[name] ?? (item.metadata as Record<string, unknown>)?.[name]) === text,
        ),
      );
    }
  }
  return value;
}

describe.skipIf(kubectl === undefined)(
  'properties of whole rendered trees (needs kubectl)',
  { timeout: 240_000 },
  () => {
    const trees: Manifest[][] = [];
    beforeAll(async () => {
      for (const overlay of OVERLAYS) {
        const { manifests } = await renderFolder(join(TEMPLATE, overlay), 'app-overlay', { root: TEMPLATE });
        trees.push([...manifests]);
      }
      trees.push(OTHERS.flatMap((text, index) => parseManifests(text, `${index}.yaml`)));
    });

    it('a rewrite in another order, style and notation is no change', () => {
      fc.assert(
        fc.property(fc.nat(), fc.nat(3), fc.nat(3), fc.infiniteStream(fc.nat()), (which, one, two, stream) => {
          const tree = trees[which % trees.length] ?? [];
          const pick = (below: number) => (stream.next().value as number) % below;
          const shuffled = tree
            .map((manifest) => [pick(1000), rewritten(manifest, [], pick)] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, manifest]) => manifest);
          expect(compareManifests(write(tree, one), write(shuffled, two), options).resources).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    });

    it('an edit of any one field is exactly that change', () => {
      let edits = 0;
      fc.assert(
        fc.property(fc.nat(), fc.nat(), fc.nat(), fc.nat(3), (which, at, pick, style) => {
          const tree = trees[which % trees.length] ?? [];
          const manifest = tree[at % tree.length];
          const candidates = manifest === undefined ? [] : leaves(manifest, [], false);
          const trail = candidates[pick % Math.max(1, candidates.length)];
          if (manifest === undefined || trail === undefined) return;
          edits++;
          const old = get(manifest, trail);
          const now = typeof old === 'number' ? old + 7 : typeof old === 'boolean' ? !old : 'edited-7';
          const changed = tree.map((one) => (one === manifest ? edit(one, trail, now) : one));
          const [before, after] = [write(tree, style), write(changed, style + 1)];
          const { resources } = compareManifests(before, after, options);
          expect(resources.map(({ address, action }) => [address, action])).toEqual([
            [manifestAddress(manifest), 'update'],
          ]);
          const [{ fields = [] } = {}] = resources;
          expect(fields, trail.join('.')).toHaveLength(1);
          const [field] = fields;
          if (field?.sensitive) {
            expect(field.path.replace(/["[\]]/g, '')).toContain(String(trail.at(-1)));
            expect(JSON.stringify(resources)).not.toContain('edited-7');
            return;
          }
          const find = (side: readonly Manifest[]) =>
            side.find((one) => manifestAddress(one) === manifestAddress(manifest));
          expect(field?.before).toEqual(follow(find(before), field?.path ?? ''));
          expect(field?.after).toEqual(follow(find(after), field?.path ?? ''));
          expect(JSON.stringify(field?.after)).toContain(String(now));
        }),
        { numRuns: RUNS },
      );
      expect(edits).toBeGreaterThan(RUNS / 2);
    });
  },
);
