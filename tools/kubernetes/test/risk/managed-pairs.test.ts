import type { RiskLevel } from '@mainstem/change';
import { describe, expect, test } from 'vitest';
import { compareManifests, parseManifests } from '../../src/index.ts';

/** The worst level of a change from one text of manifests to another, and all reasons. */
function judged(before: string, after: string) {
  const { resources } = compareManifests(parseManifests(before, 'before.yaml'), parseManifests(after, 'after.yaml'), {
    compositeKinds: new Set(),
  });
  const order: readonly RiskLevel[] = ['destroy', 'stuck', 'security', 'disrupt', 'unknown', 'safe'];
  const level = order.find((one) => resources.some(({ risk }) => risk.level === one)) ?? 'nothing';
  return { level, why: resources.flatMap(({ risk }) => risk.reasons).join('; ') };
}

interface Given {
  readonly version?: string;
  readonly name?: string;
  readonly annotations?: string;
  /** Fields of `spec` beside `forProvider`. */
  readonly spec?: string;
  /** `.m` unless told. */
  readonly generation?: string;
}

/** A managed resource; `is` is the flow of `forProvider` without its region. */
function managed(kind: string, is: string, given: Given = {}): string {
  const [service, type] = kind.split('/');
  const { version = 'v1beta1', name = 'orders', annotations = '', spec = '', generation = '.m' } = given;
  const where = generation === '.m' ? ', namespace: shop' : '';
  return `---
apiVersion: ${service}.aws${generation}.upbound.io/${version}
kind: ${type}
metadata: { name: ${name}${where}, annotations: { ${annotations} } }
spec: { forProvider: { region: us-east-1, ${is} }${spec === '' ? '' : `, ${spec}`} }
`;
}
const old = (kind: string, is: string, given: Given = {}) => managed(kind, is, { ...given, generation: '' });

const DB = 'engine: postgres, engineVersion: "16.3", instanceClass: db.t4g.small, allocatedStorage: 20';
const db = (more = '', given: Given = {}) => managed('rds/Instance', more === '' ? DB : `${DB}, ${more}`, given);
const rule = (more: string, id = 'a') => `{ id: ${id}, status: Enabled, ${more} }`;
const lifecycle = (...rules: string[]) =>
  managed('s3/BucketLifecycleConfiguration', `bucket: b, rule: [${rules.join(', ')}]`);
const queue = (is: string) => managed('sqs/Queue', is);
const policy = (...statements: string[]) => `policy: '{"Version":"2012-10-17","Statement":[${statements.join(',')}]}'`;
const allow = (
  action: string,
  more = '"Principal":{"AWS":"arn:aws:iam::111111111111:role/a"},"Resource":"arn:aws:s3:::b/*"',
) => `{"Effect":"Allow","Action":${action},${more}}`;
const ingress = (is: string, name = 'door') =>
  managed('ec2/SecurityGroupIngressRule', `securityGroupId: sg-1, ${is}`, { name });
const group = (is: string, generation = '.m') =>
  managed('ec2/SecurityGroup', `vpcId: vpc-1, description: a, ${is}`, { generation });

type Pair = readonly [name: string, before: string, after: string, level: RiskLevel | 'nothing', words?: RegExp];
const check = (pairs: readonly Pair[]) =>
  test.each(pairs.map((pair) => ({ name: pair[0], pair })))(
    '$name',
    ({ pair: [, before, after, level, words = /^/] }) => {
      const found = judged(before, after);
      expect(found).toEqual({
        level,
        why: expect.stringMatching(words),
      });
    },
  );

// https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/db_instance, and the schema of the same provider: what is
// optional and computed stays as it is when it is no longer declared.
describe('a database, argument by argument', () => {
  check([
    ['the zone is no longer declared', db('availabilityZone: us-east-1a'), db(), 'safe', /availabilityZone.*stays/],
    ['the key is no longer declared', db('kmsKeyId: k'), db(), 'safe', /kmsKeyId.*stays/],
    ['the standby is no longer declared', db('multiAz: true'), db(), 'safe', /multiAz.*stays/],
    ['encryption that was off is no longer declared', db('storageEncrypted: false'), db(), 'safe'],
    ['encryption that is off is written down', db(), db('storageEncrypted: false'), 'safe'],
    ['encryption that was on is no longer declared', db('storageEncrypted: true'), db(), 'stuck', /storageEncrypted/],
    [
      'the snapshot that it was made from is no longer declared',
      db('snapshotIdentifier: s'),
      db(),
      'safe',
      /snapshotIdentifier/,
    ],
    [
      'a security group less',
      db('vpcSecurityGroupIds: [a, b]'),
      db('vpcSecurityGroupIds: [a]'),
      'disrupt',
      /vpcSecurityGroupIds.*b/,
    ],
    ['another security group', db('vpcSecurityGroupIds: [a]'), db('vpcSecurityGroupIds: [b]'), 'security'],
    ['logs exported for the first time', db(), db('enabledCloudwatchLogsExports: [postgresql]'), 'safe'],
    ['more disk speed', db('storageType: gp3, iops: 3000'), db('storageType: gp3, iops: 12000'), 'disrupt', /iops/],
    ['growth bounded for the first time', db(), db('maxAllocatedStorage: 100'), 'safe'],
    ['backups off', db('backupRetentionPeriod: 7'), db('backupRetentionPeriod: 0'), 'destroy', /backup/],
    ['protection no longer declared', db('deletionProtection: true'), db(), 'security', /deletionProtection/],
    ['another name for the last snapshot', db('finalSnapshotIdentifier: a'), db('finalSnapshotIdentifier: b'), 'safe'],
    ['a new public one', '', db('storageEncrypted: true, publiclyAccessible: true'), 'security', /public/],
    ['out of Active Directory', db('domain: d-1'), db(), 'disrupt', /domain/],
    [
      'Multi-AZ and size in one',
      db('multiAz: true'),
      db('multiAz: false').replace('Storage: 20', 'Storage: 50'),
      'disrupt',
      /standby/,
    ],
  ]);
});

// https://docs.crossplane.io/latest/managed-resources/managed-resources/
describe('what Crossplane may do', () => {
  check([
    [
      'from observing to managing without Delete',
      db('', { spec: 'managementPolicies: [Observe]' }),
      db('', { spec: 'managementPolicies: [Observe, Create, Update, LateInitialize]' }),
      'unknown',
      /brought to what is declared/,
    ],
    [
      'from observing to everything',
      db('', { spec: 'managementPolicies: [Observe]' }),
      db('', { spec: 'managementPolicies: ["*"]' }),
      'security',
      /deleted with this object/,
    ],
    [
      'the default written down',
      db(),
      db('', { spec: 'managementPolicies: ["*"], providerConfigRef: { kind: ClusterProviderConfig, name: default }' }),
      'safe',
    ],
    [
      'the older default written down',
      old('rds/Instance', DB),
      old('rds/Instance', DB, { spec: 'deletionPolicy: Delete, providerConfigRef: { name: default }' }),
      'safe',
    ],
    [
      'an immutable argument of what is only observed',
      old('rds/Instance', `${DB}, username: a`, { spec: 'managementPolicies: [Observe]' }),
      old('rds/Instance', `${DB}, username: b`, { spec: 'managementPolicies: [Observe]' }),
      'safe',
    ],
    ['a renamed object that AWS loses', db(), db('', { name: 'other' }), 'destroy', /database and its data/],
    [
      'a renamed object with the same external name, that may delete',
      db('', { annotations: 'crossplane.io/external-name: x' }),
      db('', { name: 'other', annotations: 'crossplane.io/external-name: x' }),
      'destroy',
      /loses it/,
    ],
  ]);
});

// One form of the provider's API to the next: a block that was a list of one is an object, and the resource is the same.
// https://github.com/crossplane-contrib/provider-upjet-aws/releases/tag/v1.5.0 (v1beta2: singleton lists)
describe('another version of the API', () => {
  check([
    [
      'serverless scaling as an object',
      old(
        'rds/Cluster',
        'engine: aurora-postgresql, serverlessv2ScalingConfiguration: [{ minCapacity: 1, maxCapacity: 4 }]',
      ),
      old(
        'rds/Cluster',
        'engine: aurora-postgresql, serverlessv2ScalingConfiguration: { minCapacity: 1, maxCapacity: 4 }',
        { version: 'v1beta2' },
      ),
      'safe',
    ],
    [
      'a restore as an object',
      old(
        'rds/Instance',
        `${DB}, restoreToPointInTime: [{ sourceDbInstanceIdentifier: a, useLatestRestorableTime: true }]`,
      ),
      old(
        'rds/Instance',
        `${DB}, restoreToPointInTime: { sourceDbInstanceIdentifier: a, useLatestRestorableTime: true }`,
        { version: 'v1beta3' },
      ),
      'safe',
    ],
    [
      'versioning as an object, and suspended',
      old('s3/BucketVersioning', 'bucket: b, versioningConfiguration: [{ status: Enabled }]'),
      old('s3/BucketVersioning', 'bucket: b, versioningConfiguration: { status: Suspended }', { version: 'v1beta2' }),
      'destroy',
      /suspended/,
    ],
  ]);
});

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/
describe('a bucket and what stands beside it', () => {
  const bucket = managed('s3/Bucket', 'forceDestroy: false', {
    name: 'b',
    annotations: 'crossplane.io/external-name: b',
  });
  const block = (is: string) => managed('s3/BucketPublicAccessBlock', `bucket: b, ${is}`);
  const all = 'blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true';
  check([
    [
      'fewer old versions are kept',
      lifecycle(rule('noncurrentVersionExpiration: [{ noncurrentDays: 30, newerNoncurrentVersions: 5 }]')),
      lifecycle(rule('noncurrentVersionExpiration: [{ noncurrentDays: 30, newerNoncurrentVersions: 1 }]')),
      'destroy',
      /old versions/,
    ],
    [
      'objects expire later',
      lifecycle(rule('expiration: [{ days: 30 }]')),
      lifecycle(rule('expiration: [{ days: 90 }]')),
      'safe',
      /later/,
    ],
    [
      'the prefix of what expires is another',
      lifecycle(rule('prefix: tmp/, expiration: [{ days: 30 }]')),
      lifecycle(rule('prefix: "", expiration: [{ days: 30 }]')),
      'destroy',
      /objects/,
    ],
    [
      'a rule is only called otherwise',
      lifecycle(rule('expiration: [{ days: 30 }]')),
      lifecycle(rule('expiration: [{ days: 30 }]', 'b')),
      'safe',
    ],
    [
      'a rule at a date',
      lifecycle(rule('filter: [{ prefix: a }]')),
      lifecycle(rule('filter: [{ prefix: a }], expiration: [{ date: "2030-01-01T00:00:00Z" }]')),
      'destroy',
      /2030-01-01/,
    ],
    [
      'a rule switched off',
      lifecycle(rule('expiration: [{ days: 30 }]')),
      lifecycle('{ id: a, status: Disabled, expiration: [{ days: 30 }] }'),
      'safe',
    ],
    [
      'objects go to where reading takes hours',
      lifecycle(rule('expiration: [{ days: 300 }]')),
      lifecycle(rule('expiration: [{ days: 300 }], transition: [{ days: 90, storageClass: DEEP_ARCHIVE }]')),
      'disrupt',
      /DEEP_ARCHIVE/,
    ],
    [
      'objects go to a cheaper class',
      lifecycle(rule('expiration: [{ days: 300 }]')),
      lifecycle(rule('expiration: [{ days: 300 }], transition: [{ days: 90, storageClass: STANDARD_IA }]')),
      'safe',
    ],
    [
      'an expiry for a bucket that is there',
      bucket,
      bucket + lifecycle(rule('expiration: [{ days: 30 }]')),
      'destroy',
      /older than 30 days are deleted/,
    ],
    ['an expiry for a new bucket', '', bucket + lifecycle(rule('expiration: [{ days: 30 }]')), 'safe'],
    [
      'a block of public access that blocks nothing',
      '',
      block('blockPublicAcls: false, blockPublicPolicy: false, ignorePublicAcls: false, restrictPublicBuckets: false'),
      'security',
      /without blockPublicAcls/,
    ],
    ['a block of public access, whole', '', block(all), 'safe'],
    [
      'everybody may read by an access control list',
      '',
      managed('s3/BucketACL', 'bucket: b, acl: public-read'),
      'security',
      /public-read/,
    ],
    [
      'a policy for another account, on a bucket that is there',
      bucket,
      bucket + managed('s3/BucketPolicy', `bucket: b, ${policy(allow('"s3:GetObject"'))}`),
      'security',
      /allows s3:GetObject/,
    ],
    [
      'a policy that only denies, on a bucket that is there',
      bucket,
      bucket +
        managed(
          's3/BucketPolicy',
          `bucket: b, ${policy('{"Effect":"Deny","Action":"s3:*","Principal":"*","Resource":"arn:aws:s3:::b/*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}')}`,
        ),
      'disrupt',
      /denies s3:\*/,
    ],
    [
      'one statement with fewer actions',
      managed('s3/BucketPolicy', `bucket: b, ${policy(allow('["s3:GetObject","s3:PutObject"]'))}`),
      managed('s3/BucketPolicy', `bucket: b, ${policy(allow('"s3:GetObject"'))}`),
      'disrupt',
      /no longer allows s3:PutObject/,
    ],
    [
      'a pattern in place of what it holds',
      managed('s3/BucketPolicy', `bucket: b, ${policy(allow('["s3:GetObject"]'))}`),
      managed('s3/BucketPolicy', `bucket: b, ${policy(allow('"s3:Get*"'))}`),
      'security',
      /allows s3:Get\*/,
    ],
    [
      'a condition less',
      managed(
        's3/BucketPolicy',
        `bucket: b, ${policy(allow('"s3:GetObject"', '"Principal":"*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o"}}'))}`,
      ),
      managed('s3/BucketPolicy', `bucket: b, ${policy(allow('"s3:GetObject"', '"Principal":"*","Resource":"*"'))}`),
      'security',
    ],
    [
      'a copy elsewhere no longer made',
      managed('s3/BucketReplicationConfiguration', 'bucket: b'),
      '',
      'disrupt',
      /copied/,
    ],
    ['pages no longer served', managed('s3/BucketWebsiteConfiguration', 'bucket: b'), '', 'disrupt', /site/],
    [
      'events to nobody',
      managed('s3/BucketNotification', 'bucket: b, queue: [{ events: ["s3:ObjectCreated:*"], queueArn: q }]'),
      managed('s3/BucketNotification', 'bucket: b'),
      'disrupt',
    ],
  ]);
});

// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/
describe('a queue', () => {
  check([
    ['what it is, written down', queue('delaySeconds: 0'), queue('delaySeconds: 0, fifoQueue: false'), 'safe'],
    ['what it is not, no longer written down', queue('fifoQueue: false'), queue('delaySeconds: 0'), 'safe'],
    ['fifo no longer said', queue('fifoQueue: true'), queue('delaySeconds: 0'), 'stuck', /fifoQueue/],
    [
      'a key of its own for the first time',
      queue('sqsManagedSseEnabled: true'),
      queue('kmsMasterKeyId: k'),
      'disrupt',
      /kmsMasterKeyId/,
    ],
    [
      'retention back to the default',
      queue('messageRetentionSeconds: 1209600'),
      queue('delaySeconds: 0'),
      'destroy',
      /1209600 to 345600/,
    ],
    [
      'where failed messages go is no longer declared',
      queue(`redrivePolicy: '{"maxReceiveCount":5}'`),
      queue('delaySeconds: 0'),
      'safe',
      /redrivePolicy is no longer declared: what AWS has stays/,
    ],
    [
      'whoever has the account may send',
      managed('sqs/QueuePolicy', `queueUrl: q, ${policy(allow('"sqs:SendMessage"'))}`),
      managed(
        'sqs/QueuePolicy',
        `queueUrl: q, ${policy(allow('"sqs:SendMessage"', '"Principal":"*","Resource":"*"'))}`,
      ),
      'security',
      /allows sqs:SendMessage/,
    ],
  ]);
});

// A second look, in other shapes: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
// (RedriveAllowPolicy), https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
describe('what may send here, read here, or go out', () => {
  const redrive = (document: string) =>
    managed('sqs/QueueRedriveAllowPolicy', `queueUrl: q, redriveAllowPolicy: '${document}'`);
  const byQueue = (...arns: string[]) => `{"redrivePermission":"byQueue","sourceQueueArns":${JSON.stringify(arns)}}`;
  const cors = (more: string) =>
    managed(
      's3/BucketCorsConfiguration',
      `bucket: b, corsRule: [{ allowedOrigins: ["https://a.example.com"], ${more} }]`,
    );
  const egress = (is: string) =>
    managed('ec2/SecurityGroupEgressRule', `securityGroupId: sg-1, ${is}`, { name: 'out' });
  check([
    [
      'failed messages of one queue, no longer of all',
      redrive('{"redrivePermission":"allowAll"}'),
      redrive(byQueue('a')),
      'disrupt',
      /fewer queues/,
    ],
    ['failed messages of one queue more', redrive(byQueue('a')), redrive(byQueue('a', 'b')), 'security', /more queues/],
    ['failed messages of one queue less', redrive(byQueue('a', 'b')), redrive(byQueue('a')), 'disrupt', /fewer queues/],
    [
      'failed messages of nobody',
      redrive(byQueue('a')),
      redrive('{"redrivePermission":"denyAll"}'),
      'disrupt',
      /fewer queues/,
    ],
    [
      'failed messages of anybody, in the queue itself',
      queue(`redriveAllowPolicy: '${byQueue('a')}'`),
      queue(`redriveAllowPolicy: '{"redrivePermission":"allowAll"}'`),
      'security',
      /more queues/,
    ],
    [
      'another form of the same',
      redrive('{"redrivePermission":"byQueue","sourceQueueArns":["b","a"]}'),
      redrive(byQueue('a', 'b')),
      'safe',
    ],
    ['pages may write too', cors('allowedMethods: [GET]'), cors('allowedMethods: [GET, PUT]'), 'security', /PUT/],
    ['pages may only read', cors('allowedMethods: [GET, PUT]'), cors('allowedMethods: [GET]'), 'disrupt'],
    [
      'any header',
      cors('allowedMethods: [GET], allowedHeaders: [x]'),
      cors('allowedMethods: [GET], allowedHeaders: ["*"]'),
      'security',
      /\*/,
    ],
    [
      'asked again less often',
      cors('allowedMethods: [GET], maxAgeSeconds: 60'),
      cors('allowedMethods: [GET], maxAgeSeconds: 3000'),
      'safe',
    ],
    [
      'a way out to everywhere, of a group that is there',
      '',
      egress('cidrIpv4: 0.0.0.0/0, ipProtocol: "-1"'),
      'security',
      /out of a group that is there already/,
    ],
    [
      'out to fewer',
      egress('cidrIpv4: 0.0.0.0/0, ipProtocol: "-1"'),
      egress('cidrIpv4: 10.0.0.0/8, ipProtocol: "-1"'),
      'disrupt',
      /no longer/,
    ],
    ['a replica becomes a database of its own', db('replicateSourceDb: a'), db(), 'disrupt', /replicateSourceDb/],
    ['a public address said not to be', db(), db('publiclyAccessible: false'), 'safe'],
    ['IAM may no longer log in', db('iamDatabaseAuthenticationEnabled: true'), db(), 'disrupt', /logs in by IAM/],
  ]);
});

// https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
describe('security groups and Pod Identity', () => {
  const open = 'ingress: [{ fromPort: 443, toPort: 443, protocol: tcp, cidrBlocks: ["10.0.0.0/8", "0.0.0.0/0"] }]';
  const narrow = 'ingress: [{ fromPort: 443, toPort: 443, protocol: tcp, cidrBlocks: ["10.0.0.0/8"] }]';
  check([
    [
      'a door for fewer',
      ingress('cidrIpv4: 10.0.0.0/8, ipProtocol: tcp, fromPort: 443, toPort: 443'),
      ingress('cidrIpv4: 10.1.0.0/16, ipProtocol: tcp, fromPort: 443, toPort: 443'),
      'disrupt',
      /no longer/,
    ],
    [
      'fewer ports',
      ingress('cidrIpv4: 10.0.0.0/8, ipProtocol: tcp, fromPort: 0, toPort: 65535'),
      ingress('cidrIpv4: 10.0.0.0/8, ipProtocol: tcp, fromPort: 443, toPort: 443'),
      'disrupt',
      /no longer/,
    ],
    [
      'every protocol',
      ingress('cidrIpv4: 10.0.0.0/8, ipProtocol: tcp, fromPort: 443, toPort: 443'),
      ingress('cidrIpv4: 10.0.0.0/8, ipProtocol: "-1"'),
      'security',
    ],
    [
      'a wider network',
      ingress('cidrIpv4: 10.1.0.0/16, ipProtocol: tcp, fromPort: 443, toPort: 443'),
      ingress('cidrIpv4: 10.0.0.0/8, ipProtocol: tcp, fromPort: 443, toPort: 443'),
      'security',
    ],
    [
      'a door into a group that is there',
      group(narrow),
      group(narrow) + ingress('cidrIpv4: 10.9.0.0/16, ipProtocol: tcp, fromPort: 5432, toPort: 5432'),
      'security',
      /10\.9\.0\.0\/16/,
    ],
    [
      'a door into a group that is new',
      '',
      managed('ec2/SecurityGroup', 'vpcId: vpc-1, description: a', { name: 'g' }) +
        managed(
          'ec2/SecurityGroupIngressRule',
          'securityGroupIdRef: { name: g }, cidrIpv4: 10.9.0.0/16, ipProtocol: tcp, fromPort: 5432, toPort: 5432',
          { name: 'door' },
        ),
      'safe',
    ],
    [
      'a new group open to IPv6',
      '',
      group('ingress: [{ fromPort: 22, toPort: 22, protocol: tcp, ipv6CidrBlocks: ["::/0"] }]', ''),
      'security',
      /everywhere/,
    ],
    ['a peer less in a group', group(open, ''), group(narrow, ''), 'disrupt'],
    ['a peer more in a group', group(narrow, ''), group(open, ''), 'security', /everywhere/],
    [
      'pods of another namespace',
      managed('eks/PodIdentityAssociation', 'clusterName: c, namespace: a, serviceAccount: s, roleArn: r'),
      managed('eks/PodIdentityAssociation', 'clusterName: c, namespace: b, serviceAccount: s, roleArn: r'),
      'stuck',
      /namespace/,
    ],
    [
      'an association that goes',
      managed('eks/PodIdentityAssociation', 'clusterName: c, namespace: a, serviceAccount: s, roleArn: r'),
      '',
      'disrupt',
      /no AWS credentials/,
    ],
    [
      'only its tags',
      managed(
        'eks/PodIdentityAssociation',
        'clusterName: c, namespace: a, serviceAccount: s, roleArn: r, tags: { a: b }',
      ),
      managed(
        'eks/PodIdentityAssociation',
        'clusterName: c, namespace: a, serviceAccount: s, roleArn: r, tags: { a: c }',
      ),
      'safe',
    ],
    [
      'a policy of the role that is another inline one',
      managed('iam/RolePolicy', `role: r, ${policy(allow('"s3:GetObject"', '"Resource":"arn:aws:s3:::a/*"'))}`),
      managed('iam/RolePolicy', `role: r, ${policy(allow('"s3:GetObject"', '"Resource":"*"'))}`),
      'security',
    ],
  ]);
});
