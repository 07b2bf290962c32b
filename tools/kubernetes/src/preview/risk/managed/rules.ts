import { type Fields, isFields } from '../../manifest.ts';
import type { Concern } from '../concern.ts';
import { openedByAcl } from './acl.ts';
import { engineVersion, storage } from './databases.ts';
import { DOOR_ARGUMENTS, type Door, doorsBeyond, doorsOf, doorWords, isEverywhere, ownDoors } from './doors.ts';
import { lifecycle } from './lifecycle.ts';
import { policyChanged } from './policy-documents.ts';
import { redriveAllow } from './redrive.ts';
import {
  blockOf,
  blocksOf,
  disrupts,
  eachWay,
  guards,
  harmless,
  itemsGone,
  lowered,
  off,
  on,
  type Rule,
  rule,
} from './updates.ts';

const policy = (name: string): Rule =>
  rule([name], ({ before, after }) =>
    JSON.stringify(before[name]) === JSON.stringify(after[name]) ? [] : policyChanged(name, before[name], after[name]),
  );

const KEEP_KEY = 'Keep the key, or make sure that the new one is as guarded, and that whoever reads may use it.';
/** A key of one's own: another one, or none any more, is a guard that changes; the first one only has to be allowed to whoever needs it. */
const keys = (names: readonly string[], reason: string): Rule =>
  rule(names, (sides) =>
    names.flatMap((name): Concern[] =>
      sides.before[name] === undefined && sides.after[name] !== undefined
        ? [{ level: 'disrupt', reason: `${name} is new: whoever writes or reads needs leave to use the key` }]
        : guards([name], reason, KEEP_KEY).judge(sides),
    ),
  );
const key = (...names: string[]): Rule =>
  keys(names, 'what is written from now on is encrypted with another key, or with none of your own');
/** A list of what is let in: fewer is narrower. */
const admits = (name: string, reason: string, wayOut: string): Rule =>
  rule([name], (sides): Concern[] => {
    const [gone, come] = [
      itemsGone(sides.before[name], sides.after[name]),
      itemsGone(sides.after[name], sides.before[name]),
    ];
    return Array.isArray(sides.before[name]) && gone.length > 0 && come.length === 0
      ? [{ level: 'disrupt', reason: `${name}: ${gone.map(String).join(', ')} no longer lets anybody in` }]
      : guards([name], reason, wayOut).judge(sides);
  });
const NEXT_DELETE = 'from now on a deletion goes through';

const DOMAIN = ['domain', 'domainAuthSecretArn', 'domainDnsIps', 'domainFqdn', 'domainIamRoleName', 'domainOu'];

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.DBInstance.Modifying.html#USER_ModifyInstance.Settings */
const DATABASE: readonly Rule[] = [
  storage,
  engineVersion,
  disrupts(
    [
      'instanceClass',
      'storageType',
      'parameterGroupName',
      'optionGroupName',
      'port',
      'caCertIdentifier',
      'licenseModel',
      'dedicatedLogVolume',
    ],
    'the database restarts or fails over, at once with applyImmediately, else in its maintenance window',
    'Check the maintenance window.',
  ),
  disrupts(['multiAz'], 'a standby comes or goes; without one a failure is an outage'),
  disrupts(
    ['identifier'],
    'the database is renamed in place: its host name changes, and whoever connects has to follow',
  ),
  disrupts(
    ['dbSubnetGroupName', 'networkType', 'customerOwnedIpEnabled'],
    'the database moves to other addresses; connections break',
  ),
  disrupts(['replicateSourceDb'], 'a replica becomes a database of its own, or the other way round'),
  disrupts(
    ['upgradeStorageConfig', 'blueGreenUpdate'],
    'the database is exchanged for another one in the course of an update',
  ),
  disrupts(
    ['password', 'passwordWo', 'passwordWoVersion', 'manageMasterUserPassword', 'autoGeneratePassword'],
    'whoever logs in with the old password is refused',
  ),
  on(
    'applyImmediately',
    'disrupt',
    'what waits for the maintenance window, and what comes with this change, happens at once',
  ),
  on('allowMajorVersionUpgrade', 'safe', 'a major version may be chosen'),
  off('deletionProtection', 'security', NEXT_DELETE),
  on('skipFinalSnapshot', 'security', 'a deletion keeps no snapshot'),
  on('deleteAutomatedBackups', 'security', 'a deletion takes the automated backups with it', true),
  rule(['finalSnapshotIdentifier'], ({ before, after }) =>
    before.finalSnapshotIdentifier !== undefined &&
    after.finalSnapshotIdentifier === undefined &&
    after.skipFinalSnapshot !== true
      ? [{ level: 'security', reason: 'finalSnapshotIdentifier is taken away: a deletion names no snapshot' }]
      : [],
  ),
  // What it opens is in security-access.ts.
  rule(['publiclyAccessible'], ({ before, after }) =>
    before.publiclyAccessible === true && after.publiclyAccessible !== true
      ? [
          {
            level: 'disrupt',
            reason: 'publiclyAccessible is off: whoever connects from outside the network is refused',
          },
        ]
      : [],
  ),
  admits(
    'vpcSecurityGroupIds',
    'other security groups decide who reaches the database',
    'Make sure that the new groups let in no more than the old ones.',
  ),
  keys(['masterUserSecretKmsKeyId', 'performanceInsightsKmsKeyId'], 'another key guards it'),
  rule(['iamDatabaseAuthenticationEnabled'], ({ before, after }) => {
    const [was, is] = [
      before.iamDatabaseAuthenticationEnabled === true,
      after.iamDatabaseAuthenticationEnabled === true,
    ];
    if (was === is) return [];
    return is
      ? [
          {
            level: 'security',
            reason: 'iamDatabaseAuthenticationEnabled is on: whoever IAM allows rds-db:connect can log in',
          },
        ]
      : [{ level: 'disrupt', reason: 'iamDatabaseAuthenticationEnabled is off: whoever logs in by IAM is refused' }];
  }),
  rule(['enabledCloudwatchLogsExports'], ({ before, after }) => {
    const gone = itemsGone(before.enabledCloudwatchLogsExports, after.enabledCloudwatchLogsExports);
    return gone.length === 0 ? [] : [{ level: 'security', reason: `the log ${gone.join(', ')} is no longer exported` }];
  }),
  rule(DOMAIN, (sides): Concern[] =>
    sides.before.domain !== undefined && sides.after.domain === undefined && sides.after.domainFqdn === undefined
      ? [{ level: 'disrupt', reason: 'domain is taken away: whoever logs in by Active Directory is refused' }]
      : guards(DOMAIN, 'others may log in', 'Make sure that this is meant.').judge(sides),
  ),
  guards(['monitoringRoleArn'], 'another role acts on it', 'Make sure that this is meant.'),
  rule(['backupRetentionPeriod'], ({ before, after }): Concern[] => {
    const [from, to] = [
      Number(before.backupRetentionPeriod ?? Number.NaN),
      Number(after.backupRetentionPeriod ?? Number.NaN),
    ];
    if (to < from)
      return [
        {
          level: 'destroy',
          reason: `backupRetentionPeriod ${from} to ${to}: automated backups older than that are deleted`,
          wayOut: 'Copy the backups that matter first (aws rds copy-db-snapshot), or keep the old number.',
        },
      ];
    return from === 0 && to > 0
      ? [{ level: 'disrupt', reason: 'backups begin: the database pauses for a moment when they do' }]
      : [];
  }),
  rule(['maxAllocatedStorage'], ({ before, after }) =>
    Number(before.maxAllocatedStorage ?? 0) > 0 &&
    Number(after.maxAllocatedStorage ?? 0) < Number(before.maxAllocatedStorage)
      ? [{ level: 'disrupt', reason: 'maxAllocatedStorage: it grows by itself less far, and stops when it is full' }]
      : [],
  ),
  disrupts(['iops', 'storageThroughput'], 'its disks get another speed, in steps of hours'),
  disrupts(
    ['replicaMode', 'databaseInsightsMode', 'engineLifecycleSupport'],
    'how it runs and what it costs follows it',
  ),
  harmless(
    'autoMinorVersionUpgrade',
    'backupWindow',
    'maintenanceWindow',
    'copyTagsToSnapshot',
    'performanceInsightsEnabled',
    'performanceInsightsRetentionPeriod',
    'monitoringInterval',
    'identifierPrefix',
    'preferredBackupWindow',
    'preferredMaintenanceWindow',
    'promotionTier',
  ),
];

const CLUSTER: readonly Rule[] = [
  ...DATABASE,
  disrupts(
    ['dbClusterParameterGroupName', 'dbInstanceParameterGroupName', 'dbClusterInstanceClass'],
    'the cluster restarts or fails over',
  ),
  disrupts(['serverlessv2ScalingConfiguration', 'scalingConfiguration'], 'how far it grows and shrinks changes'),
  disrupts(
    ['masterPassword', 'masterPasswordWo', 'masterPasswordWoVersion'],
    'whoever logs in with the old password is refused',
  ),
  on('enableHttpEndpoint', 'security', 'it can be queried over HTTPS by whoever IAM allows'),
  disrupts(['allocatedStorage'], 'its storage changes'),
];

// What each of them opens is in security-access.ts.
const bucketGuards: Rule = harmless(
  'blockPublicAcls',
  'blockPublicPolicy',
  'ignorePublicAcls',
  'restrictPublicBuckets',
);

const versioning: Rule = rule(['versioningConfiguration'], ({ before, after }) => {
  const of = (side: Fields, name: string) => blockOf(side.versioningConfiguration)[name];
  const concerns: Concern[] = [];
  if (of(before, 'status') === 'Enabled' && of(after, 'status') !== 'Enabled')
    concerns.push({
      level: 'destroy',
      reason: 'versioning is suspended: what is overwritten or deleted from now on is lost',
      wayOut: 'Keep status: Enabled.',
    });
  if (of(before, 'mfaDelete') === 'Enabled' && of(after, 'mfaDelete') !== 'Enabled')
    concerns.push({ level: 'security', reason: 'versions can be deleted without a second factor' });
  return concerns;
});

const STRENGTH = ['AES256', 'aws:kms', 'aws:kms:dsse'];
const encryption: Rule = rule(['rule'], ({ before, after }) => {
  const of = (side: Fields) => {
    const first = blocksOf(side.rule)[0] ?? {};
    return { ...first, ...blockOf(first.applyServerSideEncryptionByDefault) } as Fields;
  };
  const [old, now] = [of(before), of(after)];
  const rank = (one: Fields) => STRENGTH.indexOf(String(one.sseAlgorithm ?? ''));
  if (rank(now) < rank(old))
    return [
      {
        level: 'security',
        reason: `new objects are encrypted with ${now.sseAlgorithm ?? 'the default key'} in place of ${old.sseAlgorithm}`,
        wayOut: KEEP_KEY,
      },
    ];
  const keyOf = (one: Fields) =>
    JSON.stringify([one.kmsMasterKeyId, one.kmsMasterKeyIdRef, one.kmsMasterKeyIdSelector]);
  if (keyOf(old) !== keyOf(now))
    return [{ level: 'security', reason: 'new objects are encrypted with another key', wayOut: KEEP_KEY }];
  return [];
});

const ownership: Rule = rule(['rule'], ({ before, after }) => {
  const of = (side: Fields) => blockOf(side.rule).objectOwnership;
  return of(before) === 'BucketOwnerEnforced' && of(after) !== 'BucketOwnerEnforced'
    ? [{ level: 'security', reason: 'access control lists count again', wayOut: 'Keep BucketOwnerEnforced.' }]
    : [];
});

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html */
const QUEUE: readonly Rule[] = [
  policy('policy'),
  lowered(
    'messageRetentionSeconds',
    'destroy',
    'messages older than that are deleted',
    'Wait until they were read.',
    345600,
  ),
  lowered('maxMessageSize', 'disrupt', 'larger messages are refused', undefined, 262144),
  eachWay(
    lowered(
      'visibilityTimeoutSeconds',
      'disrupt',
      'a message that takes longer than that is handed out twice',
      undefined,
      30,
    ),
    (name) => ({ level: 'safe', reason: `${name}: a message that failed comes back later` }),
  ),
  redriveAllow,
  disrupts(['redrivePolicy'], 'where messages that fail are set aside, and after how many times, changes'),
  disrupts(
    ['contentBasedDeduplication', 'deduplicationScope', 'fifoThroughputLimit'],
    'which messages count as the same, and in which order they come, changes',
  ),
  key('kmsMasterKeyId'),
  off('sqsManagedSseEnabled', 'security', 'messages are no longer encrypted by SQS', true),
  harmless('delaySeconds', 'receiveWaitTimeSeconds', 'kmsDataKeyReusePeriodSeconds', 'namePrefix'),
];

/** A permissions boundary bounds what a role can ever do: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html */
const ROLE: readonly Rule[] = [
  policy('assumeRolePolicy'),
  rule(['permissionsBoundary'], (sides): Concern[] =>
    sides.before.permissionsBoundary === undefined && sides.after.permissionsBoundary !== undefined
      ? [{ level: 'disrupt', reason: 'permissionsBoundary is new: what it does not allow is refused' }]
      : guards(['permissionsBoundary'], 'it bounds what the role can ever do', 'Keep the boundary.').judge(sides),
  ),
  guards(['managedPolicyArns', 'inlinePolicy'], 'what the role may do changes', 'Name what is needed.'),
  rule(['maxSessionDuration'], ({ before, after }) => {
    const [from, to] = [Number(before.maxSessionDuration ?? 3600), Number(after.maxSessionDuration ?? 3600)];
    if (to > from) return [{ level: 'security', reason: `sessions last ${to} seconds in place of ${from}` }];
    return to < from ? [{ level: 'disrupt', reason: `sessions end after ${to} seconds in place of ${from}` }] : [];
  }),
  harmless('description', 'forceDetachPolicies'),
];

const KEY: readonly Rule[] = [
  policy('policy'),
  off('enableKeyRotation', 'security', 'the key is never exchanged'),
  off('isEnabled', 'disrupt', 'whatever uses the key fails until it is enabled again', true),
  lowered('deletionWindowInDays', 'security', 'a deletion can be taken back for less long', undefined, 30),
  on('bypassPolicyLockoutSafetyCheck', 'security', 'a policy may lock everybody out of the key'),
  harmless('description', 'rotationPeriodInDays'),
];

/** What other traffic rules let through. */
function doorsChanged(before: readonly Door[], after: readonly Door[]): Concern[] {
  const [opened, closed] = [doorsBeyond(after, before), doorsBeyond(before, after)];
  if (opened.length > 0)
    return [
      {
        level: 'security',
        reason: isEverywhere(opened)
          ? `it lets traffic through from or to everywhere: ${doorWords(opened)}`
          : `it lets other traffic through: ${doorWords(opened)}`,
        wayOut: 'Name the peers and ports that are needed.',
      },
    ];
  return closed.length === 0
    ? []
    : [{ level: 'disrupt', reason: `it no longer lets ${doorWords(closed)} through: whoever needs that is refused` }];
}

const door: Rule = rule(DOOR_ARGUMENTS, ({ before, after }) => doorsChanged(ownDoors(before), ownDoors(after)));
const doors: Rule = rule(['ingress', 'egress'], ({ before, after }) =>
  ['ingress', 'egress'].flatMap((name) => doorsChanged(doorsOf(before[name]), doorsOf(after[name]))),
);

const ALARM: readonly Rule[] = [
  off('actionsEnabled', 'disrupt', 'nobody is told when the alarm goes off', true),
  rule(['alarmActions', 'okActions', 'insufficientDataActions'], ({ before, after }) =>
    ['alarmActions', 'okActions', 'insufficientDataActions'].flatMap((name): Concern[] => {
      const gone = itemsGone(before[name], after[name]);
      return gone.length === 0 ? [] : [{ level: 'disrupt', reason: `${name}: ${gone.join(', ')} is no longer told` }];
    }),
  ),
  disrupts(
    [
      'comparisonOperator',
      'datapointsToAlarm',
      'dimensions',
      'evaluateLowSampleCountPercentiles',
      'evaluationPeriods',
      'extendedStatistic',
      'metricName',
      'metricQuery',
      'namespace',
      'period',
      'statistic',
      'threshold',
      'thresholdMetricId',
      'treatMissingData',
      'unit',
    ],
    'the alarm goes off at other times',
  ),
  harmless('alarmDescription'),
];

const SECRET: readonly Rule[] = [
  policy('policy'),
  key('kmsKeyId'),
  lowered('recoveryWindowInDays', 'security', 'a deletion can be taken back for less long', undefined, 30),
  disrupts(['replica'], 'copies in other regions come or go'),
  harmless('description', 'forceOverwriteReplicaSecret'),
];

const parameters: Rule = rule(['parameter'], ({ before, after }) => {
  const of = (side: Fields) => new Map(blocksOf(side.parameter).map((one) => [String(one.name), one]));
  const [old, now] = [of(before), of(after)];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => JSON.stringify(old.get(name)) !== JSON.stringify(now.get(name)),
  );
  const weak = changed.filter(
    (name) =>
      /force_ssl|require_secure_transport|ssl|log_connections|pgaudit|password_encryption/.test(name) &&
      String(now.get(name)?.value ?? '0') !== '1' &&
      old.has(name),
  );
  if (weak.length > 0)
    return [
      {
        level: 'security',
        reason: `${weak.join(', ')}: a guard of the database goes or changes`,
        wayOut: 'Keep the old value.',
      },
    ];
  return changed.length === 0
    ? []
    : [
        {
          level: 'disrupt',
          reason: `${changed.join(', ')}: every database of the group gets it, at once or at its next restart`,
        },
      ];
});

const keptFor: Rule = rule(['rule', 'objectLockEnabled', 'token'], ({ before, after }) => {
  const of = (side: Fields) => {
    const one = blockOf(blockOf(side.rule).defaultRetention);
    return { days: Number(one.days ?? 0) + 365 * Number(one.years ?? 0), mode: one.mode };
  };
  const [old, now] = [of(before), of(after)];
  return now.days < old.days || (old.mode === 'COMPLIANCE' && now.mode !== 'COMPLIANCE')
    ? [{ level: 'security', reason: 'new objects are locked for less long, or less strictly' }]
    : [];
});

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html */
const cors: Rule = rule(['corsRule'], ({ before, after }) => {
  const texts = (side: Fields, name: string) =>
    blocksOf(side.corsRule).flatMap((one) => (Array.isArray(one[name]) ? (one[name] as unknown[]).map(String) : []));
  const beyond = (some: Fields, others: Fields, name: string) =>
    texts(some, name).filter((one) => !texts(others, name).includes(one));
  const origins = beyond(after, before, 'allowedOrigins');
  if (origins.length > 0) return [{ level: 'security', reason: `pages of ${origins.join(', ')} may use the bucket` }];
  const more = ['allowedMethods', 'allowedHeaders', 'exposeHeaders'].flatMap((name) => beyond(after, before, name));
  if (more.length > 0) return [{ level: 'security', reason: `pages may use ${more.join(', ')} too` }];
  const less = ['allowedOrigins', 'allowedMethods', 'allowedHeaders', 'exposeHeaders'].flatMap((name) =>
    beyond(before, after, name),
  );
  return less.length === 0
    ? []
    : [{ level: 'disrupt', reason: `browsers are refused where they use ${less.join(', ')}` }];
});

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html */
const TABLE: readonly Rule[] = [
  off('deletionProtectionEnabled', 'security', NEXT_DELETE),
  rule(['pointInTimeRecovery'], ({ before, after }) =>
    blockOf(before.pointInTimeRecovery).enabled === true && blockOf(after.pointInTimeRecovery).enabled !== true
      ? [
          {
            level: 'destroy',
            reason: 'point-in-time recovery is turned off, and every backup of it is deleted',
            wayOut: 'Keep it on.',
          },
        ]
      : [],
  ),
  disrupts(
    [
      'billingMode',
      'readCapacity',
      'writeCapacity',
      'onDemandThroughput',
      'ttl',
      'streamEnabled',
      'streamViewType',
      'tableClass',
      'globalSecondaryIndex',
      'replica',
    ],
    'who reads or writes the table may feel it',
  ),
  guards(['serverSideEncryption'], 'the table is encrypted otherwise', KEEP_KEY),
];

/** What is known of updates in place, by service and kind. Arguments that no rule names are `unknown`. */
export const RULES: Readonly<Record<string, readonly Rule[]>> = {
  'rds/Instance': DATABASE,
  'rds/Cluster': CLUSTER,
  'rds/ClusterInstance': [...DATABASE, disrupts(['dbParameterGroupName'], 'the instance restarts')],
  'rds/ParameterGroup': [parameters, harmless('description', 'skipDestroy')],
  'rds/OptionGroup': [
    disrupts(['option'], 'every database of the group gets other options'),
    harmless('skipDestroy', 'optionGroupDescription'),
  ],
  'rds/SubnetGroup': [
    disrupts(['subnetIds'], 'databases of the group may move to other subnets, or fail over into them'),
    harmless('description'),
  ],
  's3/Bucket': [on('forceDestroy', 'security', 'a deletion takes every object with it')],
  's3/BucketACL': [
    rule(['acl', 'accessControlPolicy'], ({ before, after }): Concern[] => {
      const was = new Set(openedByAcl(before).map(({ reason }) => reason));
      const opened = openedByAcl(after).filter(({ reason }) => !was.has(reason));
      if (opened.length > 0) return opened;
      const granted = JSON.stringify(before.accessControlPolicy) !== JSON.stringify(after.accessControlPolicy);
      return [{ level: granted ? 'security' : 'disrupt', reason: 'others may read or write its objects than before' }];
    }),
  ],
  's3/BucketPublicAccessBlock': [bucketGuards, harmless('skipDestroy')],
  's3/BucketPolicy': [policy('policy')],
  's3/BucketVersioning': [versioning],
  's3/BucketServerSideEncryptionConfiguration': [encryption],
  's3/BucketLifecycleConfiguration': [lifecycle],
  's3/BucketOwnershipControls': [ownership],
  's3/BucketObjectLockConfiguration': [keptFor],
  's3/BucketLogging': [
    guards(
      ['targetBucket', 'targetPrefix', 'targetGrant', 'targetObjectKeyFormat'],
      'the access log goes elsewhere',
      'Make sure that it is still read.',
    ),
  ],
  's3/BucketCorsConfiguration': [cors],
  's3/BucketNotification': [
    disrupts(['queue', 'topic', 'lambdaFunction', 'eventbridge'], 'who hears of new objects changes'),
  ],
  'sqs/Queue': QUEUE,
  'sqs/QueuePolicy': [policy('policy')],
  'sqs/QueueRedrivePolicy': [
    disrupts(['redrivePolicy'], 'where messages that fail are set aside, and after how many times, changes'),
  ],
  'sqs/QueueRedriveAllowPolicy': [redriveAllow],
  'iam/Role': ROLE,
  'iam/Policy': [policy('policy'), harmless('description')],
  'iam/RolePolicy': [policy('policy')],
  'iam/RolePolicyAttachment': [],
  'kms/Key': KEY,
  'kms/Alias': [guards(['targetKeyId'], 'whoever names the key by its alias gets another one', KEEP_KEY)],
  'ec2/SecurityGroup': [doors, harmless('revokeRulesOnDelete')],
  'ec2/SecurityGroupRule': [door, harmless('description')],
  'ec2/SecurityGroupIngressRule': [door, harmless('description')],
  'ec2/SecurityGroupEgressRule': [door, harmless('description')],
  'cloudwatch/MetricAlarm': ALARM,
  'eks/PodIdentityAssociation': [
    guards(
      ['roleArn', 'targetRoleArn'],
      'pods of the service account act as another role',
      'Make sure that this role is meant.',
    ),
    off('disableSessionTags', 'disrupt', 'sessions carry tags, and policies that look at them answer otherwise'),
    on('disableSessionTags', 'disrupt', 'sessions carry no tags, and policies that look at them answer otherwise'),
  ],
  'secretsmanager/Secret': SECRET,
  'secretsmanager/SecretPolicy': [
    policy('policy'),
    off('blockPublicPolicy', 'security', 'the policy may let anybody in'),
  ],
  'secretsmanager/SecretVersion': [
    disrupts(
      ['secretString', 'secretBinary', 'versionStages', 'secretStringWo', 'secretStringWoVersion'],
      'whoever reads the secret gets another value',
    ),
  ],
  'sns/Topic': [policy('policy'), key('kmsMasterKeyId'), harmless('displayName')],
  'sns/TopicSubscription': [
    disrupts(
      ['filterPolicy', 'filterPolicyScope', 'rawMessageDelivery', 'redrivePolicy', 'deliveryPolicy'],
      'the subscriber gets other messages',
    ),
  ],
  'dynamodb/Table': TABLE,
};

/** Arguments of every kind. */
export const COMMON: readonly Rule[] = [
  rule(['tags'], ({ before, after }) => {
    const [old, now] = [isFields(before.tags) ? before.tags : {}, isFields(after.tags) ? after.tags : {}];
    const acting = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
      (name) => ACTING_TAG.test(name) && old[name] !== now[name],
    );
    return acting.length === 0
      ? []
      : [
          {
            level: 'unknown',
            reason: `the tag ${acting.join(', ')} may be what backups, schedules or permissions go by`,
          },
        ];
  }),
];

/** Tags that something acts by: the keys that backup plans, schedulers and controllers look for. */
const ACTING_TAG =
  /backup|snapshot|dlm|retention|schedul|auto-?(?:stop|start|off)|patch|^kubernetes\.io\/|^k8s\.io\/|karpenter|^eks:|^aws:|access|role|permission/i;
