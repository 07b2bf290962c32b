import type { RiskLevel } from '@mainstem/change';
import { previewComposites, readPlatform } from '@mainstem/crossplane/preview';
import type { Manifest } from '@mainstem/kubernetes';
import { templateTexts } from '@mainstem/testing/template';
import { describe, expect, test } from 'vitest';
import { admitComposite } from './apis.ts';

const texts = templateTexts('platform/crossplane');
const ORDER: readonly RiskLevel[] = ['destroy', 'stuck', 'security', 'disrupt', 'unknown', 'safe'];

interface Api {
  readonly api: string;
  readonly kind: string;
  readonly required: Readonly<Record<string, unknown>>;
}
const BUCKET: Api = { api: 'bucket', kind: 'Bucket', required: { serviceAccount: 'shop' } };
const QUEUE: Api = { api: 'queue', kind: 'Queue', required: { serviceAccount: 'shop' } };
const POSTGRES: Api = { api: 'postgres', kind: 'Postgres', required: { version: '16', database: 'orders' } };
const IDENTITY: Api = { api: 'identity', kind: 'Identity', required: {} };

type Spec = Readonly<Record<string, unknown>>;
/** A text in a file of the platform, and what stands there at head. */
type Edit = readonly [file: 'composition' | 'definition' | `facts/${string}`, from: string | RegExp, to: string];

function composite({ kind, required }: Api, spec: Spec | undefined): Manifest | undefined {
  if (spec === undefined) return undefined;
  const environment = String(spec.environment ?? 'dev');
  return {
    apiVersion: 'platform.example.com/v1',
    kind,
    metadata: { name: 'orders', namespace: `shop-${environment}` },
    spec: { environment, ...required, ...spec },
  };
}

function platformWith(api: Api, edits: readonly Edit[]) {
  const files = new Map(texts);
  for (const [file, from, to] of edits) {
    const path = file.startsWith('facts/')
      ? `platform/crossplane/${file}.yaml`
      : `platform/crossplane/apis/${api.api}/${file}.yaml`;
    const before = files.get(path) ?? '';
    const after = before.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to);
    if (before === after) throw new Error(`${path} does not hold ${from}`);
    files.set(path, after);
  }
  return readPlatform(files.values());
}

async function preview(api: Api, before: Spec | undefined, after: Spec | undefined, edits: readonly Edit[]) {
  const [old, now] = [composite(api, before), composite(api, after)];
  const { resources } = await previewComposites({
    before: old === undefined ? [] : [old],
    after: now === undefined ? [] : [now],
    platforms: { base: platformWith(api, []), head: platformWith(api, edits) },
    compositeKinds: new Set([BUCKET, QUEUE, POSTGRES, IDENTITY].map(({ kind }) => `platform.example.com/${kind}`)),
  });
  const level = ORDER.find((one) => resources.some(({ risk }) => risk.level === one)) ?? 'nothing';
  const worst = resources.filter(({ risk }) => risk.level === level);
  return { level, why: worst.map(({ address, risk }) => `${address}: ${risk.reasons.join('; ')}`).join('\n') };
}

type Row = readonly [
  name: string,
  before: Spec | undefined,
  after: Spec | undefined,
  level: RiskLevel | 'nothing',
  words: RegExp,
  ...edits: Edit[],
];

const check = (api: Api, rows: readonly Row[]) =>
  test.each(rows.map((row) => ({ name: row[0], row })))(
    '$name',
    async ({ row: [, before, after, level, words, ...edits] }) => {
      expect(await preview(api, before, after, edits)).toEqual({ level, why: expect.stringMatching(words) });
    },
  );

/** What the API server refuses of an update, which is `stuck` where it is previewed. */
const refused = (api: Api, rows: readonly (readonly [name: string, before: Spec, after: Spec, message: RegExp])[]) =>
  test.each(rows)('refused: %s', (_, before, after, message) => {
    const { accepted, errors } = admitComposite(api.api, composite(api, after) ?? {}, composite(api, before));
    expect({ accepted, why: errors.map((one) => one.message).join() }).toEqual({
      accepted: false,
      why: expect.stringMatching(message),
    });
  });

const PRODUCTION = { environment: 'production' };
const KEEP = 'production: [Observe, Create, Update, LateInitialize]';

// Levels by https://docs.aws.amazon.com/AmazonS3/latest/userguide/ (lifecycle, DeleteBucket, public access, default encryption).
describe('a bucket', () => {
  check(BUCKET, [
    ['a new one', undefined, {}, 'safe', /shop-dev's bucket `orders`: creates a bucket, deleted with its object/],
    ['a new one of production', undefined, PRODUCTION, 'safe', /creates a bucket, kept when deleted/],
    ['gone from dev', {}, undefined, 'destroy', /Bucket\/.*AWS deletes the bucket/],
    ['gone from production', PRODUCTION, undefined, 'disrupt', /the Secret orders-connection goes with it/],
    ['nothing changes', {}, {}, 'nothing', /^$/],
    [
      'the application may only read',
      { access: 'read-write' },
      { access: 'read' },
      'disrupt',
      /no longer allows .*s3:PutObject/,
    ],
    [
      'the application may write too',
      { access: 'read' },
      { access: 'read-write' },
      'security',
      /allows .*s3:PutObject/,
    ],
    ['protection off', {}, { deletionProtection: false }, 'security', /every object/],
    ['protection on', { deletionProtection: false }, {}, 'safe', /^/],
    ['objects expire from now on', {}, { expireDays: 30 }, 'destroy', /objects older than 30 days are deleted/],
    ['objects expire sooner', { expireDays: 90 }, { expireDays: 60 }, 'destroy', /90 before/],
    ['objects expire later', { expireDays: 60 }, { expireDays: 90 }, 'safe', /^/],
    ['objects no longer expire', { expireDays: 60 }, {}, 'safe', /^/],
    [
      'old versions go sooner',
      { keepVersionsDays: 30 },
      { keepVersionsDays: 3 },
      'destroy',
      /old versions older than 3 days/,
    ],
    ['old versions stay longer', { keepVersionsDays: 3 }, { keepVersionsDays: 30 }, 'safe', /^/],
    ['objects become cold', {}, { coldAfterDays: 60 }, 'safe', /^/],
    [
      'another key of the environment',
      {},
      {},
      'security',
      /another key/,
      ['facts/dev/environment-config', /keyArn: .*/, 'keyArn: arn:aws:kms:us-east-1:111111111111:key/other'],
    ],
    [
      'the key `bucket` is renamed',
      {},
      {},
      'destroy',
      /the key bucket in the Composition is now store/,
      ['composition', /- name: bucket\n {12}base:/, '- name: store\n            base:'],
    ],
    [
      'the same in production',
      PRODUCTION,
      PRODUCTION,
      'safe',
      /nothing is made anew/,
      ['composition', /- name: bucket\n {12}base:/, '- name: store\n            base:'],
    ],
    [
      'the block of public access is taken out',
      {},
      {},
      'security',
      /loses the block of public access/,
      ['composition', / {10}- name: public-access\n[\s\S]*?(?= {10}# No access lists)/, ''],
    ],
    [
      'public policies are let through',
      {},
      {},
      'security',
      /without blockPublicPolicy/,
      ['composition', 'blockPublicPolicy: true', 'blockPublicPolicy: false'],
    ],
    [
      'versioning is suspended',
      {},
      {},
      'destroy',
      /suspended/,
      ['composition', 'status: Enabled }', 'status: Suspended }'],
    ],
    [
      'TLS is no longer asked for',
      {},
      {},
      'security',
      /no longer denies s3:\*/,
      ['composition', '"aws:SecureTransport":"false"', '"aws:SecureTransport":"none"'],
    ],
    [
      'encrypted by S3 alone',
      {},
      {},
      'security',
      /AES256 in place of aws:kms/,
      ['composition', 'sseAlgorithm: aws:kms', 'sseAlgorithm: AES256'],
    ],
    [
      'production may delete',
      PRODUCTION,
      PRODUCTION,
      'security',
      /from now on the cloud resource is deleted/,
      ['composition', KEEP, 'production: ["*"]'],
    ],
    [
      'production may delete, and it goes',
      PRODUCTION,
      undefined,
      'destroy',
      /the same change lets managementPolicies allow Delete/,
      ['composition', KEEP, 'production: ["*"]'],
    ],
    [
      'named otherwise in AWS',
      {},
      {},
      'destroy',
      /lets go of shop-dev-orders-/,
      [
        'composition',
        'fmt: "%s-%s"\n                toFieldPath: metadata.annotations',
        'fmt: "%s-%s-data"\n                toFieldPath: metadata.annotations',
      ],
    ],
    [
      'a default that changes leaves what is there',
      {},
      {},
      'nothing',
      /^$/,
      ['definition', 'default: read-write', 'default: read'],
    ],
    [
      'facts that no longer hold the key',
      {},
      {},
      'security',
      /another key/,
      ['facts/dev/environment-config', /keyArn: .*/, 'other: x'],
    ],
  ]);
  refused(BUCKET, [
    ['another environment', {}, { environment: 'staging' }, /cannot move to another environment/],
    [
      'production without protection',
      PRODUCTION,
      { ...PRODUCTION, deletionProtection: false },
      /keeps deletionProtection/,
    ],
    ['cold after it expired', {}, { coldAfterDays: 60, expireDays: 70 }, /at least 30 days before expireDays/],
    ['another ServiceAccount', {}, { serviceAccount: 'other' }, /ServiceAccount/],
  ]);
});

// Levels by https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
describe('a queue', () => {
  check(QUEUE, [
    ['a new one', undefined, {}, 'safe', /shop-dev's queue `orders`: creates a queue/],
    ['a new one in order', undefined, { fifo: true }, 'safe', /creates a first-in, first-out queue/],
    ['gone from dev', {}, undefined, 'destroy', /AWS deletes the queue and the messages in it/],
    ['gone from production', PRODUCTION, undefined, 'disrupt', /the Secret orders-connection goes with it/],
    ['messages wait for less long', { retentionDays: 14 }, { retentionDays: 4 }, 'destroy', /1209600 to 345600/],
    ['messages wait longer', { retentionDays: 4 }, { retentionDays: 14 }, 'safe', /^/],
    [
      'handed out again sooner',
      { visibilityTimeoutSeconds: 60 },
      { visibilityTimeoutSeconds: 10 },
      'disrupt',
      /handed out twice/,
    ],
    [
      'handed out again later',
      { visibilityTimeoutSeconds: 10 },
      { visibilityTimeoutSeconds: 60 },
      'safe',
      /comes back later/,
    ],
    ['set aside sooner', { maxReceives: 10 }, { maxReceives: 2 }, 'disrupt', /set aside/],
    ['smaller messages', {}, { maxMessageKiB: 64 }, 'disrupt', /larger messages are refused/],
    ['larger messages', { maxMessageKiB: 64 }, {}, 'safe', /^/],
    ['a delay', {}, { delaySeconds: 60 }, 'safe', /^/],
    ['the application may only send', {}, { access: 'send' }, 'disrupt', /no longer allows .*sqs:ReceiveMessage/],
    ['the application may receive too', { access: 'send' }, {}, 'security', /allows .*sqs:ReceiveMessage/],
    ['told later', { alarmAgeMinutes: 60 }, { alarmAgeMinutes: 600 }, 'disrupt', /goes off at other times/],
    [
      'another key of the environment',
      {},
      {},
      'security',
      /kmsMasterKeyId/,
      ['facts/dev/environment-config', /keyArn: .*/, 'keyArn: arn:aws:kms:us-east-1:111111111111:key/other'],
    ],
    [
      'the key `queue` is renamed',
      {},
      {},
      'destroy',
      /the key queue in the Composition is now main/,
      ['composition', /- name: queue\n {12}base:/, '- name: main\n            base:'],
    ],
    [
      'the same in production',
      PRODUCTION,
      PRODUCTION,
      'stuck',
      /making another one of that name is refused for ever/,
      ['composition', /- name: queue\n {12}base:/, '- name: main\n            base:'],
    ],
    [
      'no dead-letter queue any more',
      {},
      {},
      'destroy',
      /dead-letter.*AWS deletes the queue/,
      ['composition', / {10}- name: dead-letter\n[\s\S]*?(?= {10}# This queue)/, ''],
    ],
    [
      'named otherwise in AWS',
      {},
      {},
      'stuck',
      /name cannot be changed/,
      [
        'composition',
        'toFieldPath: own.suffix\n              transforms:\n                - type: convert\n                  convert: { toType: string }\n                - type: map\n                  map: { "true": .fifo, "false": "" }',
        'toFieldPath: own.suffix\n              transforms:\n                - type: convert\n                  convert: { toType: string }\n                - type: map\n                  map: { "true": .fifo, "false": "-q" }',
      ],
    ],
    [
      'another topic for alarms',
      {},
      {},
      'disrupt',
      /no longer told/,
      ['facts/dev/environment-config', /topicArn: .*/, 'topicArn: arn:aws:sns:us-east-1:111111111111:other'],
    ],
  ]);
  refused(QUEUE, [
    ['another sort', {}, { fifo: true }, /fifo or not for ever/],
    ['another environment', {}, { environment: 'staging' }, /cannot move/],
    ['another ServiceAccount', {}, { serviceAccount: 'other' }, /ServiceAccount/],
  ]);
});

// Levels by https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.DBInstance.Modifying.html
describe('a database', () => {
  check(POSTGRES, [
    [
      'gone from production',
      { ...PRODUCTION, highAvailability: true },
      undefined,
      'disrupt',
      /connection Secret orders-connection goes/,
    ],
    ['backups kept for less long', { backupDays: 14 }, { backupDays: 7 }, 'destroy', /backupRetentionPeriod 14 to 7/],
    ['backups back to the default of dev', { backupDays: 14 }, {}, 'destroy', /14 to 1/],
    ['a standby', {}, { highAvailability: true }, 'disrupt', /standby/],
    ['a larger class', {}, { size: 'medium' }, 'disrupt', /instanceClass/],
    ['the next major version', {}, { version: '17' }, 'disrupt', /cannot be undone/],
    ['protection off', {}, { deletionProtection: false }, 'security', /deletionProtection/],
    [
      'other subnets of the environment',
      {},
      {},
      'disrupt',
      /subnetIds/,
      ['facts/dev/environment-config', /(privateSubnetIds:\n {6}- )\S+/, '$1subnet-other'],
    ],
    [
      'another key of the environment',
      {},
      {},
      'stuck',
      /kmsKeyId/,
      ['facts/dev/environment-config', /keyArn: .*/, 'keyArn: arn:aws:kms:us-east-1:111111111111:key/other'],
    ],
    [
      'no last snapshot',
      {},
      {},
      'security',
      /no snapshot/,
      ['composition', 'skipFinalSnapshot: false', 'skipFinalSnapshot: true'],
    ],
  ]);
});

describe('an identity', () => {
  check(IDENTITY, [
    ['a new one', undefined, {}, 'safe', /^/],
    ['gone from dev', {}, undefined, 'disrupt', /pods of the service account get no AWS credentials/],
    ['gone from production', PRODUCTION, undefined, 'safe', /stays in AWS/],
    [
      'another cluster',
      {},
      {},
      'stuck',
      /clusterName/,
      ['facts/dev/environment-config', /(cluster:\n {4}name: ).*/, '$1other'],
    ],
    [
      'another boundary',
      {},
      {},
      'security',
      /permissionsBoundary/,
      [
        'facts/dev/environment-config',
        /permissionsBoundary: .*/,
        'permissionsBoundary: arn:aws:iam::111111111111:policy/other',
      ],
    ],
    [
      'whoever asks may act as it',
      {},
      {},
      'security',
      /assumeRolePolicy allows/,
      ['composition', '"Principal":{"Service":"pods.eks.amazonaws.com"}', '"Principal":"*"'],
    ],
  ]);
});
