import type { Manifest } from '@mainstem/kubernetes';
import { describe, expect, test } from 'vitest';
import { previewComposites, readPlatform } from '../src/preview/index.ts';

const XRD = `
apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata: { name: stores.example.org }
spec:
  group: example.org
  scope: Namespaced
  names: { kind: Store, plural: stores }
  versions:
    - name: v1
      served: true
      referenceable: true
      schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { size: { type: integer } } } } } }
`;
const FUNCTION =
  'apiVersion: pkg.crossplane.io/v1\nkind: Function\nmetadata: { name: function-patch-and-transform }\nspec: { package: "xpkg.crossplane.io/crossplane-contrib/function-patch-and-transform:v1" }\n';
const KEEP = '[Observe, Create, Update, LateInitialize]';

interface Part {
  readonly key?: string;
  readonly kind?: string;
  readonly policies?: string;
  readonly external?: string;
  readonly identifier?: string;
}

/** A database that a composition makes. */
const database = ({ key = 'instance', kind = 'Instance', policies = '["*"]', external, identifier }: Part = {}) =>
  `{ name: ${key}, base: { apiVersion: rds.aws.m.upbound.io/v1beta1, kind: ${kind}, metadata: { annotations: { ${external === undefined ? '' : `crossplane.io/external-name: ${external}`} } }, ` +
  `spec: { managementPolicies: ${policies}, forProvider: { region: us-east-1, engine: postgres, engineVersion: "16", instanceClass: a, storageEncrypted: true, ${identifier === undefined ? '' : `identifier: ${identifier}`} } } }, ` +
  'patches: [{ fromFieldPath: spec.size, toFieldPath: spec.forProvider.allocatedStorage }] }';
const composition = (...resources: string[]) => `
apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: c }
spec:
  compositeTypeRef: { apiVersion: example.org/v1, kind: Store }
  mode: Pipeline
  pipeline:
    - step: a
      functionRef: { name: function-patch-and-transform }
      input: { apiVersion: pt.fn.crossplane.io/v1beta1, kind: Resources, resources: [${resources.join(', ')}] }
`;
const store = (size: number): Manifest => ({
  apiVersion: 'example.org/v1',
  kind: 'Store',
  metadata: { name: 'orders', namespace: 'team-alpha' },
  spec: { size },
});

async function preview(base: string, head: string, before: Manifest | undefined, after: Manifest | undefined) {
  const of = (text: string) => readPlatform([XRD, text, FUNCTION]);
  const { resources } = await previewComposites({
    before: before === undefined ? [] : [before],
    after: after === undefined ? [] : [after],
    platforms: { base: of(base), head: of(head) },
    compositeKinds: new Set(['example.org/Store']),
  });
  return resources.map(({ address, action, risk }) => ({
    key: address.slice(address.lastIndexOf('/') + 1),
    action,
    level: risk.level,
    why: risk.reasons.join('; '),
    wayOut: risk.wayOut,
  }));
}

describe('keys of a Composition are identities', () => {
  const same = store(20);

  test('a renamed key deletes the database first, and says so with the way out', async () => {
    const found = await preview(composition(database()), composition(database({ key: 'db' })), same, same);
    expect(found).toMatchObject([
      { key: 'orders[db]', action: 'create', level: 'safe', why: expect.stringContaining('starts empty') },
      {
        key: 'orders[instance]',
        action: 'delete',
        level: 'destroy',
        why: expect.stringMatching(
          /the key instance in the Composition is now db.*deletes this one first, then makes an empty one/,
        ),
        wayOut: expect.stringContaining('Keep the key instance'),
      },
    ]);
  });

  test('kept and taken over by the same external name, it loses nothing', async () => {
    const part = { policies: KEEP, external: 'db-ABC' };
    const found = await preview(composition(database(part)), composition(database({ ...part, key: 'db' })), same, same);
    expect(found.map(({ level }) => level)).toEqual(['safe', 'safe']);
    expect(found[0]?.why).toContain('nothing is made anew');
  });

  test('kept, with the name in use, the new one is refused for ever', async () => {
    const part = { policies: KEEP, identifier: 'orders' };
    const found = await preview(composition(database(part)), composition(database({ ...part, key: 'db' })), same, same);
    expect(found.map(({ action, level }) => `${action} ${level}`)).toEqual(['create stuck', 'delete safe']);
  });

  test('a key that is taken out is no rename', async () => {
    const found = await preview(
      composition(database(), database({ key: 'other' })),
      composition(database()),
      same,
      same,
    );
    expect(found).toMatchObject([{ key: 'orders[other]', action: 'delete', level: 'destroy' }]);
    expect(found[0]?.why).not.toContain('is now');
  });

  test('another kind under the same key loses sight of the old one', async () => {
    const found = await preview(composition(database()), composition(database({ kind: 'Cluster' })), same, same);
    expect(found.map(({ action, level }) => `${action} ${level}`)).toEqual(['create safe', 'delete destroy']);
    expect(found[0]?.why).toContain('its key means another kind');
  });

  test('another external name lets go of the database', async () => {
    const found = await preview(
      composition(database({ external: 'a' })),
      composition(database({ external: 'b' })),
      same,
      same,
    );
    expect(found).toMatchObject([{ action: 'update', level: 'destroy', why: expect.stringContaining('lets go of a') }]);
  });

  test('what AWS keeps is not lost with the composite resource, unless the same change lets it', async () => {
    const kept = composition(database({ policies: KEEP }));
    expect(await preview(kept, kept, same, undefined)).toMatchObject([
      { action: 'delete', level: 'safe', why: expect.stringContaining('stays in AWS, running and billed') },
    ]);
    expect(await preview(kept, composition(database()), same, undefined)).toMatchObject([
      {
        action: 'delete',
        level: 'destroy',
        why: expect.stringContaining('the same change lets managementPolicies allow Delete'),
      },
    ]);
  });

  test('the sentences are the team’s', async () => {
    const platform = composition(database({ policies: KEEP }));
    expect((await preview(platform, platform, store(20), store(100)))[0]?.why).toBe(
      "team-alpha's database `orders` grows from 20 to 100 GiB; no restart",
    );
    expect((await preview(platform, platform, undefined, store(20)))[0]?.why).toBe(
      "team-alpha's database `orders`: creates PostgreSQL 16, 20 GiB, kept when deleted",
    );
  });
});
