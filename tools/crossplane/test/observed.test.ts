import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '@mainstem/kubernetes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { previewComposites, readObserved, readPlatform } from '../src/preview/index.ts';

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
      schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { size: { type: integer } } }, status: { type: object, properties: { key: { type: string } } } } } }
`;
const FUNCTION =
  'apiVersion: pkg.crossplane.io/v1\nkind: Function\nmetadata: { name: function-patch-and-transform }\nspec: { package: "xpkg.crossplane.io/crossplane-contrib/function-patch-and-transform:v1" }\n';
/** A bucket that waits for the ARN of a key, which AWS gives. */
const composition = (versioning: string) => `
apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: c }
spec:
  compositeTypeRef: { apiVersion: example.org/v1, kind: Store }
  mode: Pipeline
  pipeline:
    - step: a
      functionRef: { name: function-patch-and-transform }
      input:
        apiVersion: pt.fn.crossplane.io/v1beta1
        kind: Resources
        resources:
          - name: key
            base: { apiVersion: kms.aws.m.upbound.io/v1beta1, kind: Key, spec: { forProvider: { region: us-east-1 } } }
            patches: [{ type: ToCompositeFieldPath, fromFieldPath: status.atProvider.arn, toFieldPath: status.key }]
          - name: object
            base: { apiVersion: v1, kind: ConfigMap, data: { versioning: "${versioning}" } }
            patches: [{ fromFieldPath: status.key, toFieldPath: data.key, policy: { fromFieldPath: Required } }]
`;
const STORE: Manifest = {
  apiVersion: 'example.org/v1',
  kind: 'Store',
  metadata: { name: 'orders', namespace: 'team-alpha' },
  spec: { size: 1 },
};
const key = (more: string) =>
  `apiVersion: kms.aws.m.upbound.io/v1beta1\nkind: Key\nmetadata:\n  name: orders-abc\n  namespace: team-alpha\n  annotations: { crossplane.io/composition-resource-name: key }\n${more}status: { atProvider: { arn: "arn:aws:kms:us-east-1:111111111111:key/1" } }\n`;
const OWNER = (name: string) =>
  `  ownerReferences: [{ apiVersion: example.org/v1, kind: Store, name: ${name}, uid: u, controller: true }]\n`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mainstem-observed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function preview(observed?: string): Promise<string[]> {
  const path = join(folder, 'observed.yaml');
  if (observed !== undefined) writeFileSync(path, observed);
  const of = (text: string) => readPlatform([XRD, text, FUNCTION]);
  const { resources } = await previewComposites({
    before: [STORE],
    after: [STORE],
    platforms: { base: of(composition('off')), head: of(composition('on')) },
    compositeKinds: new Set(['example.org/Store']),
    observed: observed === undefined ? undefined : await readObserved(path),
  });
  return resources.map(({ action, address, risk, fields }) =>
    [action, address, risk.level, ...fields.map((one) => one.path)].join(' '),
  );
}

describe('what a composition takes from a status', () => {
  const KNOWN = ['update /ConfigMap/team-alpha/orders[object] safe data.versioning'];

  test('is unknown from files alone', async () => {
    expect(await preview()).toEqual([expect.stringMatching(/orders\[object\] unknown/)]);
  });

  test('is known from what the cluster holds: by its controller', async () => {
    expect(await preview(key(OWNER('orders')))).toEqual(KNOWN);
  });

  test('by its label, and in a List', async () => {
    const item = key('  labels: { crossplane.io/composite: orders }\n');
    const indented = item
      .trimEnd()
      .split('\n')
      .map((line, i) => `${i === 0 ? '- ' : '  '}${line}`)
      .join('\n');
    const list = `apiVersion: v1\nkind: List\nitems:\n${indented}\n`;
    expect(await preview(list)).toEqual(KNOWN);
  });

  test('by the status of the composite itself', async () => {
    const own =
      'apiVersion: example.org/v1\nkind: Store\nmetadata: { name: orders, namespace: team-alpha }\nstatus: { key: "arn:aws:kms:us-east-1:111111111111:key/1" }\n';
    expect(await preview(own)).toEqual(KNOWN);
  });

  test.each([
    ['of another composite', key(OWNER('other'))],
    ['of another namespace', key(OWNER('orders')).replace('namespace: team-alpha', 'namespace: team-beta')],
    ['without its name in the composition', key(OWNER('orders')).replace(/ {2}annotations.*\n/, '')],
  ])('stays unknown where what is given is %s', async (_, given) => {
    expect(await preview(given)).toEqual([expect.stringMatching(/orders\[object\] unknown/)]);
  });

  test('a file that is none is bad input, with what to type', async () => {
    await expect(readObserved(join(folder, 'nowhere'))).rejects.toThrow(/nowhere.*kubectl get managed -o yaml/s);
  });
});
