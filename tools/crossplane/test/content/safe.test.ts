import { describe, expect, it } from 'vitest';
import { admitComposite, renderScenario, type Scenario, scenarios } from './apis.ts';
import { at, type Fields, type Json, keyOf, listAt } from './schema.ts';

const named = (api: string, scenario: string) =>
  scenarios.find((one) => one.api === api && one.scenario === scenario) as Scenario;
const provider = (resource: Json) => at(resource, 'spec', 'forProvider');
const ofKind = (composed: readonly Json[], kind: string) => composed.filter((one) => keyOf(one).endsWith(`/${kind}`));

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: unknown;
}
const policyOf = (text: Json): readonly Statement[] => JSON.parse(String(text)).Statement;

/** Everything that stands in every scenario, whatever a team writes. `deleted` composes nothing. */
const living = scenarios.filter(({ scenario }) => scenario !== 'deleted');

describe.each(living.map((one) => ({ ...one, title: `${one.api} ${one.scenario}` })))('$title', (scenario) => {
  it('is encrypted, private, TLS only, and kept in production', async () => {
    const { composed } = await renderScenario(scenario);
    for (const one of ofKind(composed, 'Instance')) {
      expect(provider(one)).toMatchObject({
        storageEncrypted: true,
        kmsKeyId: expect.stringMatching(/^arn:aws:kms:/),
        publiclyAccessible: false,
        skipFinalSnapshot: false,
        deletionProtection: true,
        copyTagsToSnapshot: true,
        deleteAutomatedBackups: false,
      });
      expect(listAt(provider(one), 'vpcSecurityGroupIds').length).toBeGreaterThan(0);
      expect(String(at(provider(one), 'finalSnapshotIdentifier'))).toMatch(/-final$/);
      const groups = ofKind(composed, 'ParameterGroup');
      const names = groups.map((group) => at(group, 'metadata', 'annotations', 'crossplane.io/external-name'));
      expect(names).toContain(at(provider(one), 'parameterGroupName'));
      for (const group of groups)
        expect(listAt(provider(group), 'parameter')).toContainEqual(
          expect.objectContaining({ name: 'rds.force_ssl', value: '1' }),
        );
    }
    if (scenario.api === 'bucket') {
      const name = at(ofKind(composed, 'Bucket')[0], 'metadata', 'annotations', 'crossplane.io/external-name');
      const settings = composed.filter((one) => keyOf(one).startsWith('s3.') && !keyOf(one).endsWith('/Bucket'));
      expect(settings.map((one) => at(provider(one), 'bucket'))).toEqual(settings.map(() => name));
      expect(provider(ofKind(composed, 'BucketPublicAccessBlock')[0])).toMatchObject({
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      });
      expect(JSON.stringify(provider(ofKind(composed, 'BucketServerSideEncryptionConfiguration')[0]))).toMatch(
        /aws:kms.*arn:aws:kms|arn:aws:kms.*aws:kms/,
      );
      expect(at(provider(ofKind(composed, 'BucketVersioning')[0]), 'versioningConfiguration', 'status')).toBe(
        'Enabled',
      );
      expect(at(provider(ofKind(composed, 'BucketOwnershipControls')[0]), 'rule', 'objectOwnership')).toBe(
        'BucketOwnerEnforced',
      );
      const [insecure] = policyOf(at(provider(ofKind(composed, 'BucketPolicy')[0]), 'policy'));
      expect(insecure).toMatchObject({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
      expect(insecure?.Resource).toEqual([`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`]);
    }
    for (const one of ofKind(composed, 'Queue')) {
      expect(at(provider(one), 'kmsMasterKeyId')).toMatch(/^arn:aws:kms:/);
      const [insecure] = policyOf(at(provider(one), 'policy'));
      expect(insecure).toMatchObject({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
      expect(String(insecure?.Resource).split(':').at(-1)).toBe(at(provider(one), 'name'));
    }
    for (const one of composed.filter((each) => keyOf(each).includes('.upbound.io/'))) {
      const policies = listAt(one, 'spec', 'managementPolicies');
      expect(policies, keyOf(one)).toEqual(
        scenario.scenario === 'production' ? ['Observe', 'Create', 'Update', 'LateInitialize'] : ['*'],
      );
    }
  });

  it('gives access to exactly its own, and no role without the boundary', async () => {
    const { composed } = await renderScenario(scenario);
    for (const role of ofKind(composed, 'Role')) {
      expect(provider(role)).toMatchObject({
        path: '/crossplane/',
        permissionsBoundary: expect.stringContaining(':policy/'),
      });
      const trust = JSON.parse(String(at(provider(role), 'assumeRolePolicy'))).Statement;
      expect(trust).toHaveLength(1);
      expect(trust[0]).toMatchObject({
        Principal: { Service: 'pods.eks.amazonaws.com' },
        Condition: { StringEquals: { 'aws:RequestTag/kubernetes-service-account': 'shop' } },
      });
    }
    const own = ofKind(composed, 'Bucket').map(
      (one) => `arn:aws:s3:::${at(one, 'metadata', 'annotations', 'crossplane.io/external-name')}`,
    );
    const queue = composed.find(
      (one) => at(one, 'metadata', 'annotations', 'crossplane.io/composition-resource-name') === 'queue',
    );
    for (const access of ofKind(composed, 'RolePolicy')) {
      const statements = policyOf(at(provider(access), 'policy'));
      expect(statements.length).toBeGreaterThan(1);
      for (const { Effect, Action, Resource, Condition } of statements) {
        expect(Effect).toBe('Allow');
        expect([Action].flat().join()).not.toMatch(/\*|Version|Policy|Acl|DeleteBucket|DeleteQueue|SetQueue/);
        for (const arn of [Resource].flat()) {
          if (arn.startsWith('arn:aws:kms:')) {
            // The key serves the whole environment: the encryption context makes it this resource's.
            expect(JSON.stringify(Condition)).toMatch(
              /kms:EncryptionContext:aws:(?:s3|sqs):arn.*shop-(?:dev|production)-/,
            );
            expect(JSON.stringify(Condition)).toContain('kms:ViaService');
            continue;
          }
          expect(arn).not.toBe('*');
          if (queue !== undefined) expect(arn.split(':').at(-1)).toBe(at(provider(queue), 'name'));
          else
            expect(
              own.some((one) => arn === one || arn === `${one}/*`),
              arn,
            ).toBe(true);
        }
      }
    }
  });

  it('names what it makes in AWS, and alike every time', async () => {
    const [first, second] = [await renderScenario(scenario), await renderScenario(scenario)];
    expect(first.composed).toEqual(second.composed);
    for (const one of first.composed) {
      const external = at(one, 'metadata', 'annotations', 'crossplane.io/external-name');
      const name =
        external ?? at(provider(one), 'identifier') ?? at(provider(one), 'name') ?? at(provider(one), 'bucket');
      const isNamedByAws = keyOf(one) === '/v1/Secret' || keyOf(one).endsWith('/PodIdentityAssociation');
      expect(isNamedByAws || typeof name === 'string', keyOf(one)).toBe(true);
    }
  });
});

it('a queue and its dead-letter queue refer to each other', async () => {
  for (const scenario of ['minimal', 'fifo']) {
    const { composed } = await renderScenario(named('queue', scenario));
    const [dead, queue] = ['dead-letter', 'queue'].map((name) =>
      provider(
        composed.find((one) => at(one, 'metadata', 'annotations', 'crossplane.io/composition-resource-name') === name),
      ),
    );
    const arn = (one: Json) => `arn:aws:sqs:us-east-1:111111111111:${at(one, 'name')}`;
    expect(JSON.parse(String(at(queue, 'redrivePolicy')))).toEqual({
      deadLetterTargetArn: arn(dead),
      maxReceiveCount: 5,
    });
    expect(JSON.parse(String(at(dead, 'redriveAllowPolicy'))).sourceQueueArns).toEqual([arn(queue)]);
    expect([at(queue, 'fifoQueue'), at(dead, 'fifoQueue')]).toEqual([scenario === 'fifo', scenario === 'fifo']);
    expect(String(at(queue, 'name')).endsWith('.fifo')).toBe(scenario === 'fifo');
  }
});

const META = { metadata: { name: 'x', namespace: 'shop-dev' } };
const object = (kind: string, spec: Fields, version = 'v1', metadata: Fields = {}) => ({
  apiVersion: `platform.example.com/${version}`,
  kind,
  metadata: { ...META.metadata, ...metadata },
  spec,
});
const DB = { environment: 'dev', version: '16', database: 'orders' };
const OWNED = { environment: 'dev', serviceAccount: 'shop' };

/** What a pull request may not do to what is there, and what it may. */
const CHANGES: readonly (readonly [
  api: string,
  kind: string,
  name: string,
  before: Fields,
  after: Fields,
  words: RegExp | undefined,
])[] = [
  [
    'postgres',
    'Postgres',
    'storage shrinks',
    { ...DB, storageGiB: 100 },
    { ...DB, storageGiB: 50 },
    /storage cannot shrink/,
  ],
  ['postgres', 'Postgres', 'storage grows', { ...DB, storageGiB: 100 }, { ...DB, storageGiB: 200 }, undefined],
  ['postgres', 'Postgres', 'the version rises', DB, { ...DB, version: '17' }, undefined],
  ['postgres', 'Postgres', 'the version falls', { ...DB, version: '17' }, DB, /version cannot fall/],
  ['postgres', 'Postgres', 'the first database is renamed', DB, { ...DB, database: 'other' }, /cannot be renamed/],
  [
    'postgres',
    'Postgres',
    'it moves to another environment',
    DB,
    { ...DB, environment: 'staging' },
    /another environment/,
  ],
  [
    'postgres',
    'Postgres',
    'restoreFrom comes later',
    DB,
    { ...DB, restoreFrom: { name: 'a', time: '2030-01-31T12:00:00Z' } },
    /cannot be added/,
  ],
  [
    'postgres',
    'Postgres',
    'restoreFrom changes',
    { ...DB, restoreFrom: { name: 'a', time: '2030-01-31T12:00:00Z' } },
    { ...DB, restoreFrom: { name: 'b', time: '2030-01-31T12:00:00Z' } },
    /cannot be changed/,
  ],
  [
    'bucket',
    'Bucket',
    'it moves to another environment',
    OWNED,
    { ...OWNED, environment: 'staging' },
    /another environment/,
  ],
  ['bucket', 'Bucket', 'versions are kept longer', OWNED, { ...OWNED, keepVersionsDays: 365 }, undefined],
  ['queue', 'Queue', 'it becomes fifo', OWNED, { ...OWNED, fifo: true }, /fifo or not for ever/],
  [
    'queue',
    'Queue',
    'it moves to another environment',
    OWNED,
    { ...OWNED, environment: 'staging' },
    /another environment/,
  ],
  [
    'queue',
    'Queue',
    'the old form gives way to the new',
    { ...OWNED, visibilityTimeout: '45s' },
    { ...OWNED, visibilityTimeoutSeconds: 45 },
    undefined,
  ],
  [
    'identity',
    'Identity',
    'it moves to another environment',
    { environment: 'dev' },
    { environment: 'staging' },
    /another environment/,
  ],
];
it.each(CHANGES)('%s: %s: %s', (api, kind, _name, before, after, words) => {
  const defaults = { highAvailability: false, deletionProtection: true, storageGiB: 20, size: 'small' };
  const stored =
    api === 'postgres' ? { ...defaults, ...before } : api === 'queue' ? { fifo: false, ...before } : before;
  const { accepted, errors } = admitComposite(api, object(kind, after), object(kind, stored));
  expect(accepted).toBe(words === undefined);
  if (words !== undefined) expect(errors.map(({ message }) => message).join()).toMatch(words);
});

/** What cannot be asked for at all. */
const REFUSED: readonly (readonly [api: string, name: string, given: Fields, words: RegExp])[] = [
  [
    'postgres',
    'a production database without a standby',
    object('Postgres', { ...DB, environment: 'production' }),
    /highAvailability/,
  ],
  [
    'postgres',
    'a production database without protection',
    object('Postgres', { ...DB, environment: 'production', highAvailability: true, deletionProtection: false }),
    /keeps deletionProtection/,
  ],
  ['postgres', 'a name that RDS would not take', object('Postgres', DB, 'v1', { name: 'a--b' }), /single hyphens/],
  ['postgres', 'a name that is too long', object('Postgres', DB, 'v1', { name: 'a'.repeat(31) }), /30/],
  ['postgres', 'a field that is misspelt', object('Postgres', { ...DB, storageGib: 20 }), /storageGib/],
  [
    'bucket',
    'a production bucket without protection',
    object('Bucket', { ...OWNED, environment: 'production', deletionProtection: false }),
    /keeps deletionProtection/,
  ],
  [
    'bucket',
    'cold storage for less than AWS bills',
    object('Bucket', { ...OWNED, coldAfterDays: 60, expireDays: 70 }),
    /30 days before/,
  ],
  [
    'queue',
    'both forms of one field',
    object('Queue', { ...OWNED, visibilityTimeout: '45s', visibilityTimeoutSeconds: 45 }),
    /only one/,
  ],
  ['queue', 'the name of a dead-letter queue', object('Queue', OWNED, 'v1', { name: 'jobs-dead' }), /dead-letter/],
  [
    'queue',
    'the new form in the old version',
    object('Queue', { ...OWNED, visibilityTimeoutSeconds: 45 }, 'v1beta1'),
    /visibilityTimeoutSeconds/,
  ],
  [
    'queue',
    'a timeout beyond what SQS takes',
    object('Queue', { ...OWNED, visibilityTimeout: '43201s' }, 'v1beta1'),
    /visibilityTimeout/,
  ],
  ['bucket', 'nobody who uses it', object('Bucket', { environment: 'dev' }), /serviceAccount|Required/],
];
it.each(REFUSED)('%s refuses %s', (api, _name, given, words) => {
  const { accepted, errors } = admitComposite(api, given);
  expect(accepted).toBe(false);
  expect(errors.map(({ field, message }) => `${field} ${message}`).join()).toMatch(words);
});
