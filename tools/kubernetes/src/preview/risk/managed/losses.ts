import type { RiskLevel } from '@mainstem/change';
import { at, type Manifest } from '../../manifest.ts';
import type { Concern } from '../concern.ts';
import { powersOf } from './policies.ts';
import { argumentsOf, awsKindOf } from './resource.ts';

/** What is lost with the resource outside, and how bad that is. */
interface Loss {
  readonly level: RiskLevel;
  readonly reason: string;
}

const data = (what: string): Loss => ({ level: 'destroy', reason: `AWS deletes ${what}` });
const guard = (reason: string): Loss => ({ level: 'security', reason });
const stops = (reason: string): Loss => ({ level: 'disrupt', reason });

/**
 * What ends with each kind. A kind that is missing here is taken for one that holds something.
 * Source: the AWS documentation of the service's delete call; kinds of the provider: https://marketplace.upbound.io/providers/upbound/provider-family-aws
 */
const LOSSES: Readonly<Record<string, Loss>> = {
  'rds/Instance': data('the database and its data'),
  'rds/Cluster': data('the database cluster and its data'),
  'rds/ClusterInstance': data('one instance of the cluster, and with the last one every access to the data'),
  'rds/SubnetGroup': stops('the subnet group goes; AWS refuses while a database uses it'),
  'rds/ParameterGroup': stops('the parameter group goes; AWS refuses while a database uses it'),
  'rds/ClusterParameterGroup': stops('the parameter group goes; AWS refuses while a cluster uses it'),
  'rds/ClusterEndpoint': stops('whoever connects by this address of the cluster finds none'),
  'rds/InstanceRoleAssociation': stops('the database may no longer act as the role'),
  'rds/ClusterRoleAssociation': stops('the cluster may no longer act as the role'),
  'rds/EventSubscription': stops('nobody hears of its events any more'),
  'rds/Proxy': stops('whoever connects by the proxy is refused'),
  'rds/ProxyDefaultTargetGroup': stops('the proxy is set back to its defaults'),
  'rds/ProxyEndpoint': stops('whoever connects by this address of the proxy finds none'),
  'rds/ProxyTarget': stops('the proxy no longer leads to the database'),
  'rds/OptionGroup': stops('the option group goes; AWS refuses while a database uses it'),
  's3/Bucket': data('the bucket, and its name may be taken by somebody else'),
  's3/BucketVersioning': {
    level: 'destroy',
    reason: 'versioning is suspended: what is overwritten or deleted from now on is lost',
  },
  's3/BucketPublicAccessBlock': guard('the bucket loses the block of public access'),
  's3/BucketPolicy': guard(
    'the bucket loses its policy: what it denies is denied no longer, what it allows is refused',
  ),
  's3/BucketServerSideEncryptionConfiguration': guard('new objects are no longer encrypted with the key that was set'),
  's3/BucketOwnershipControls': guard('access control lists count again'),
  's3/BucketObjectLockConfiguration': guard('new objects are no longer locked'),
  's3/BucketLogging': guard('access to the bucket is no longer logged'),
  's3/BucketLifecycleConfiguration': stops('nothing expires or moves any more, and all of it is billed'),
  's3/BucketNotification': stops('nobody hears of new objects any more'),
  's3/BucketCorsConfiguration': stops('browsers are refused'),
  's3/BucketACL': stops('the access control list stays as it is, and nothing manages it any more'),
  's3/BucketReplicationConfiguration': stops('new objects are no longer copied to the other bucket'),
  's3/BucketWebsiteConfiguration': stops('the site that the bucket serves goes'),
  's3/BucketAccelerateConfiguration': stops('uploads over the accelerated address are refused'),
  's3/BucketRequestPaymentConfiguration': stops('the owner pays for every request'),
  's3/BucketIntelligentTieringConfiguration': stops('objects are no longer moved to archive tiers'),
  's3/BucketInventory': stops('no lists of the objects are made any more'),
  's3/BucketMetric': stops('these metrics of the bucket end'),
  's3/BucketAnalyticsConfiguration': stops('the analysis of how objects are used ends'),
  'sqs/Queue': data('the queue and the messages in it'),
  'sqs/QueuePolicy': guard('the queue loses its policy: what it denies is denied no longer, what it allows is refused'),
  'sqs/QueueRedrivePolicy': stops('messages that fail are no longer set aside, and come back until they expire'),
  'sqs/QueueRedriveAllowPolicy': stops('which queues may send their failed messages here is no longer limited'),
  'kms/Key': {
    level: 'destroy',
    reason: 'AWS deletes the key after its waiting period, and everything encrypted with it can never be read again',
  },
  'kms/Alias': stops('whoever names the key by its alias finds none'),
  'secretsmanager/Secret': data('the secret and its versions after the recovery window'),
  'secretsmanager/SecretVersion': { level: 'destroy', reason: 'this version of the secret and its value are lost' },
  'secretsmanager/SecretPolicy': guard('the secret loses its policy'),
  'iam/Role': stops(
    'whoever acts as the role is refused; a role of the same name later is somebody else to policies that name it',
  ),
  'iam/Policy': stops('what the policy allowed is refused'),
  'iam/RolePolicy': stops('what the policy allowed is refused'),
  'iam/RolePolicyAttachment': stops('what the policy allowed the role is refused'),
  'eks/PodIdentityAssociation': stops('pods of the service account get no AWS credentials any more'),
  'ec2/SecurityGroup': stops('the security group goes; AWS refuses while something uses it'),
  'ec2/SecurityGroupRule': stops('traffic that the rule let through is refused'),
  'ec2/SecurityGroupIngressRule': stops('traffic that the rule let in is refused'),
  'ec2/SecurityGroupEgressRule': stops('traffic that the rule let out is refused'),
  'cloudwatch/MetricAlarm': stops('nobody is told any more when it would have gone off'),
  'sns/TopicPolicy': guard('the topic loses its policy: what it denies is denied no longer, what it allows is refused'),
  'sns/Topic': data('the topic and its subscriptions, also those of other accounts'),
  'sns/TopicSubscription': stops('the subscriber hears nothing any more'),
  'dynamodb/Table': data('the table and its items'),
  'elasticache/ReplicationGroup': data('the cache and what is in it'),
  'efs/FileSystem': data('the file system and its files'),
};

const KEEP_FIRST =
  'Set managementPolicies without Delete in a change before this one, if the cloud resource must stay.';

/**
 * What deleting a managed resource costs. What AWS keeps is lost to nobody but those who read its connection Secret, which the object owns
 * (crossplane-runtime `pkg/resource/resource.go`, ConnectionSecretFor).
 *
 * @param manifest the object as base declares it: what the live one is taken to be.
 */
export function deletedManaged(manifest: Manifest): Concern[] {
  const { deletes, keptBecause, pausedBy } = powersOf(manifest);
  const kind = awsKindOf(manifest);
  const loss = kind === undefined || !Object.hasOwn(LOSSES, kind) ? undefined : LOSSES[kind];
  if (pausedBy !== undefined)
    return [
      {
        level: 'unknown',
        reason: `it is paused (${pausedBy}): the object waits and nothing is deleted until somebody ends the pause; then ${deletes ? 'the cloud resource goes' : 'the cloud resource stays'}`,
      },
    ];
  if (!deletes) {
    const secret = at(manifest, 'spec', 'writeConnectionSecretToRef', 'name');
    return [
      {
        level: 'safe',
        reason: `it stays in AWS, running and billed, and nothing manages it any more: ${keptBecause}`,
      },
      ...(typeof secret === 'string'
        ? [
            {
              level: 'disrupt' as const,
              reason: `its connection Secret ${secret} goes with the object: what mounts it does not start any more`,
            },
          ]
        : []),
    ];
  }
  const orphanWord: Concern[] =
    at(manifest, 'spec', 'deletionPolicy') === 'Orphan'
      ? [
          {
            level: 'destroy',
            reason:
              'deletionPolicy: Orphan does not keep it: objects in a namespace have no deletionPolicy, or managementPolicies say Delete',
          },
        ]
      : [];
  if (loss === undefined)
    return [{ level: 'destroy', reason: 'the cloud resource is deleted with it', wayOut: KEEP_FIRST }, ...orphanWord];
  return [{ ...loss, wayOut: KEEP_FIRST }, ...orphanWord, ...ownWords(manifest, loss.level)];
}

/** What the resource's own settings say about its end. */
function ownWords(manifest: Manifest, level: RiskLevel): Concern[] {
  const given = argumentsOf(manifest);
  const words: string[] = [];
  if (given.deletionProtection === true || given.deletionProtectionEnabled === true)
    words.push('deletion protection is on: AWS refuses until it is turned off, and the object waits');
  if (/^rds\/(?:Instance|Cluster)$/.test(awsKindOf(manifest) ?? '')) {
    if (given.skipFinalSnapshot === true) words.push('skipFinalSnapshot is set: no snapshot is taken');
    else if (typeof given.finalSnapshotIdentifier === 'string')
      words.push(`a last snapshot ${given.finalSnapshotIdentifier} stays; what it is restored into is a new database`);
    else words.push('no finalSnapshotIdentifier is set: AWS refuses to delete it without one, and the object waits');
  }
  if (awsKindOf(manifest) === 's3/Bucket')
    words.push(
      given.forceDestroy === true
        ? 'forceDestroy is set: every object in it goes too'
        : 'without forceDestroy AWS refuses while there is an object in it, and the managed resource waits',
    );
  if (awsKindOf(manifest) === 'secretsmanager/Secret' && given.recoveryWindowInDays === 0)
    words.push('recoveryWindowInDays is 0: it cannot be restored');
  return words.map((reason) => ({ level, reason }));
}

/** Whether the end of such a resource loses data or an identity. */
export function holdsData(manifest: Manifest): boolean {
  const kind = awsKindOf(manifest);
  return kind === undefined || !Object.hasOwn(LOSSES, kind) || LOSSES[kind]?.level === 'destroy';
}
