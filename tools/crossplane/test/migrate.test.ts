import { compareManifests, parseManifests } from '@mainstem/kubernetes';
import { describe, expect, test } from 'vitest';
import { migrateInstance } from '../src/migrate/instance.ts';

const INSTANCE = (
  more = '',
  annotations = 'annotations: { crossplane.io/external-name: db-ABC }',
) => `# The team's database.
apiVersion: rds.aws.upbound.io/v1beta1
kind: Instance
metadata:
  name: team-alpha-db
  ${annotations}
spec:
  forProvider:
    region: us-east-1
    instanceClass: db.t3.medium
    engine: postgres
    engineVersion: "15.4"
    allocatedStorage: 100
    storageEncrypted: true
    multiAz: true
    name: orders
    passwordSecretRef: { namespace: team-alpha, name: master, key: password }
    restoreToPointInTime: [{ sourceDbInstanceIdentifier: a }]
  ${more}
  writeConnectionSecretToRef:
    namespace: team-alpha
    name: db-credentials
`;

function previewOf(before: string, after: string) {
  const { resources } = compareManifests(parseManifests(before, 'a.yaml'), parseManifests(after, 'a.yaml'), {
    compositeKinds: new Set(),
  });
  return resources.map(({ address, action, risk }) => ({
    address,
    action,
    level: risk.level,
    why: risk.reasons.join('; '),
  }));
}

describe('mainstem migrate instance', () => {
  test('the namespaced form has the same external name, and what the generations write otherwise', () => {
    const { text } = migrateInstance(INSTANCE(), 'a.yaml');
    const [now, old] = parseManifests(text, 'a.yaml');
    expect(now).toEqual({
      apiVersion: 'rds.aws.m.upbound.io/v1beta1',
      kind: 'Instance',
      metadata: {
        name: 'team-alpha-db',
        namespace: 'team-alpha',
        annotations: { 'crossplane.io/external-name': 'db-ABC' },
      },
      spec: {
        forProvider: {
          region: 'us-east-1',
          instanceClass: 'db.t3.medium',
          engine: 'postgres',
          engineVersion: '15.4',
          allocatedStorage: 100,
          storageEncrypted: true,
          multiAz: true,
          dbName: 'orders',
          passwordSecretRef: { name: 'master', key: 'password' },
          restoreToPointInTime: { sourceDbInstanceIdentifier: 'a' },
        },
        writeConnectionSecretToRef: { name: 'db-credentials' },
      },
    });
    expect(old).toMatchObject({
      apiVersion: 'rds.aws.upbound.io/v1beta1',
      spec: { managementPolicies: ['Observe'], deletionPolicy: 'Orphan' },
    });
  });

  test('the preview of that very change says that nothing is made anew', () => {
    const before = INSTANCE();
    const found = previewOf(before, migrateInstance(before, 'a.yaml').text);
    expect(found.map(({ level }) => level)).toEqual(['safe', 'safe']);
    expect(found[0]).toMatchObject({
      address: 'rds.aws.m.upbound.io/Instance/team-alpha/team-alpha-db',
      action: 'create',
    });
    expect(found[0]?.why).toMatch(
      /takes over db-ABC, which rds.aws.upbound.io\/Instance\/\/team-alpha-db managed: nothing is made anew/,
    );
  });

  test('the change after it, which takes the old object out, loses nothing', () => {
    const between = migrateInstance(INSTANCE(), 'a.yaml').text;
    const [now = ''] = between.split('---\n');
    const found = previewOf(between, now);
    expect(found).toMatchObject([
      { action: 'delete', why: expect.stringMatching(/stays in AWS.*manages db-ABC from now on/) },
    ]);
    expect(found[0]?.level).not.toBe('destroy');
  });

  test('the old object taken out at once loses the database', () => {
    const before = INSTANCE();
    const [now = ''] = migrateInstance(before, 'a.yaml').text.split('---\n');
    expect(previewOf(before, now).find(({ action }) => action === 'delete')).toMatchObject({
      level: 'destroy',
      why: expect.stringContaining('manages db-ABC too, and loses it'),
    });
  });

  test('an orphaned one is exchanged at once', () => {
    const before = INSTANCE('deletionPolicy: Orphan');
    const { text } = migrateInstance(before, 'a.yaml');
    const documents = parseManifests(text, 'a.yaml');
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      spec: { managementPolicies: ['Observe', 'Create', 'Update', 'LateInitialize'] },
    });
    expect(previewOf(before, text).map(({ level }) => level)).not.toContain('destroy');
  });

  test.each([
    [
      'no external name',
      INSTANCE('', ''),
      /kubectl get instance.rds.aws.upbound.io team-alpha-db.*--external-name NAME/s,
    ],
    [
      'a reference to a cluster-scoped object',
      INSTANCE().replace('    multiAz: true\n', '    kmsKeyIdRef: { name: a }\n'),
      /kmsKeyIdRef.*Write their values/s,
    ],
    ['something else', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n', /nothing to migrate/],
  ])('%s is refused with what to type', (_, text, words) => {
    expect(() => migrateInstance(text, 'a.yaml')).toThrow(words);
  });
});
