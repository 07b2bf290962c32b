import { canonicalJson, type Risk } from '@mainstem/change';
import { list, record } from '../json.ts';

/** One thing that a change does, with its level. */
export interface Verdict {
  readonly level: Risk['level'];
  readonly reason: string;
  readonly wayOut?: string;
  /** Of an unknown one: the arguments that no rule knows. */
  readonly notKnown?: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/** A rule looks at both sides of an update; `undefined` says that it sees no danger in what it knows. */
interface Rule {
  /** Arguments of which it knows every change: what it does not object to is safe. */
  readonly knows: readonly string[];
  readonly judge: (before: Values, after: Values) => Verdict | undefined;
}

/** Arguments whose change does nothing to whoever uses the resource, each as the provider's documentation describes it. */
function harmless(...knows: string[]): Rule {
  return { knows, judge: () => undefined };
}

function rule(knows: readonly string[], judge: Rule['judge']): Rule {
  return { knows, judge };
}

function disrupts(attributes: readonly string[], reason: string): Rule {
  return rule(attributes, (before, after) => {
    const changed = attributes.filter(
      (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
    );
    return changed.length === 0 ? undefined : { level: 'disrupt', reason: `${changed.join(', ')}: ${reason}` };
  });
}

function turnedOff(attribute: string, level: Risk['level'], reason: string): Rule {
  return rule([attribute], (before, after) =>
    before[attribute] === true && after[attribute] === false ? { level, reason } : undefined,
  );
}

/** A switch whose one side is the dangerous one. */
function turnedOn(attribute: string, level: Risk['level'], reason: string): Rule {
  return rule([attribute], (before, after) =>
    before[attribute] !== true && after[attribute] === true ? { level, reason } : undefined,
  );
}

/** A number that becomes 0, or nothing, while it was more. */
function toZero(attribute: string, reason: string): Rule {
  return rule([attribute], (before, after) =>
    Number(before[attribute] ?? 0) !== 0 && after[attribute] === 0 ? { level: 'disrupt', reason } : undefined,
  );
}

/** How many there are: fewer is less room for those who are served, and none is an outage. */
function capacity(...attributes: string[]): Rule {
  return rule(attributes, (before, after) => {
    const fewer = attributes.filter((name) => Number(after[name] ?? 0) < Number(before[name] ?? 0));
    if (fewer.length === 0) return undefined;
    const words = fewer.map((name) => `${name} ${before[name]} to ${after[name]}`).join(', ');
    return {
      level: 'disrupt',
      reason: fewer.some((name) => Number(after[name]) === 0)
        ? `${words}: what it serves stops`
        : `${words}: fewer serve`,
    };
  });
}

/** A number that got smaller. */
function lowered(attribute: string, level: Risk['level'], reason: string, wayOut?: string): Rule {
  return rule([attribute], (before, after) => {
    const [from, to] = [before[attribute], after[attribute]];
    if (typeof from !== 'number' || typeof to !== 'number' || to >= from) return undefined;
    return { level, reason: `${attribute} ${from} to ${to}: ${reason}`, ...(wayOut === undefined ? {} : { wayOut }) };
  });
}

/**
 * The password that clients log in with, and its write-only form, whose version alone a plan holds. Sessions that are open go on; whoever
 * logs in with the old one is refused: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.DBInstance.Modifying.html
 */
function credentials(name: string): Rule {
  return disrupts([name, `${name}_wo`, `${name}_wo_version`], 'whoever logs in with the old password is refused');
}

/**
 * The rules that stand inside a security group, each with what it lets through; a description is for people. One that goes shuts somebody
 * out. One that is new lets somebody through: what is open to the whole internet is told elsewhere, of the rest nobody here knows whether it
 * is meant. https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 */
function doors(block: 'ingress' | 'egress', way: 'in' | 'out', side: 'from' | 'to'): Rule {
  const each = (values: Values): Map<string, string> => {
    const found = new Map<string, string>();
    for (const rule of list(values[block]).map(record)) {
      const ranges = ['cidr_blocks', 'ipv6_cidr_blocks', 'prefix_list_ids', 'security_groups'];
      const peers = [...ranges.flatMap((name) => list(rule[name])), ...(rule.self === true ? ['itself'] : [])].map(
        String,
      );
      const { from_port: from, to_port: to, protocol } = rule;
      const port = String(protocol) === '-1' ? 'every port' : `${protocol} ${from === to ? from : `${from}-${to}`}`;
      for (const peer of peers)
        found.set(canonicalJson([protocol ?? null, from ?? null, to ?? null, peer]), `${port} ${side} ${peer}`);
    }
    return found;
  };
  return rule([block], (before, after) => {
    const [old, now] = [each(before), each(after)];
    const added = [...now].flatMap(([key, words]) => (old.has(key) ? [] : [words]));
    const gone = [...old].flatMap(([key, words]) => (now.has(key) ? [] : [words]));
    if (added.length > 0) {
      const reason = `${block} lets ${added.join(', ')} ${way}, and whether that is meant is not known here`;
      return { level: 'unknown', reason, notKnown: [block] };
    }
    if (gone.length === 0) return undefined;
    return { level: 'disrupt', reason: `${block} lets ${gone.join(', ')} ${way} no longer` };
  });
}

const SHRINK = 'AWS never makes storage smaller, so this apply fails every time';
const SHRINK_OUT = 'Set the old size again, or move the data to a new, smaller one.';
const BACKUPS_LOST = 'automated backups older than that are deleted';
const KEEP_BACKUPS = 'Copy the backups that matter first (aws rds copy-db-snapshot), or keep the old number.';

const DATABASE_INSTANCE = disrupts(
  [
    'instance_class',
    'engine_version',
    'parameter_group_name',
    'option_group_name',
    'storage_type',
    'port',
    'ca_cert_identifier',
  ],
  'the database restarts or fails over, at once with apply_immediately, else in its maintenance window',
);
const CLUSTER_NODES = disrupts(
  ['node_type', 'engine_version', 'num_cache_clusters', 'num_node_groups', 'parameter_group_name', 'port'],
  'nodes are replaced one after the other; connections break',
);
const ROLLING = disrupts(
  ['version', 'release_version', 'launch_template'],
  'nodes are drained and replaced; pods move',
);

/** Log retention in days; 0 means for ever. */
const retention: Rule = rule(['retention_in_days'], (before, after) => {
  const days = (value: unknown) =>
    typeof value !== 'number' ? undefined : value === 0 ? Number.POSITIVE_INFINITY : value;
  const [from, to] = [days(before.retention_in_days), days(after.retention_in_days)];
  if (from === undefined || to === undefined || to >= from) return undefined;
  return {
    level: 'destroy',
    reason: `retention_in_days ${before.retention_in_days} to ${after.retention_in_days}: older logs are deleted within days`,
    wayOut: 'Export the logs that must be kept first (aws logs create-export-task), or keep the old number.',
  };
});

/** Kubernetes goes up one minor version at a time, and never down (https://docs.aws.amazon.com/eks/latest/userguide/update-cluster.html). */
const clusterVersion: Rule = rule(['version'], (before, after) => {
  const minor = (value: unknown) => Number(/^1\.(\d+)/.exec(String(value))?.[1] ?? Number.NaN);
  const step = minor(after.version) - minor(before.version);
  if (!Number.isFinite(step) || step === 0) return undefined;
  const what = `version ${before.version} to ${after.version}`;
  if (step === 1) return { level: 'disrupt', reason: `${what}: the control plane is upgraded, which cannot be undone` };
  return {
    level: 'stuck',
    reason: `${what}: EKS ${step < 0 ? 'cannot go back' : 'takes one minor version at a time'}, so this apply fails every time`,
    wayOut: step < 0 ? 'Set the running version again.' : `Go to 1.${minor(before.version) + 1} first.`,
  };
});

const suspended: Rule = rule(['versioning_configuration'], (before, after) => {
  const status = (value: unknown) => record(list(value)[0]).status;
  if (status(before.versioning_configuration) !== 'Enabled' || status(after.versioning_configuration) === 'Enabled')
    return undefined;
  return {
    level: 'destroy',
    reason: 'versioning is suspended: what is overwritten or deleted from now on is lost',
    wayOut: 'Keep status = "Enabled".',
  };
});

const PROTECTION = turnedOff(
  'deletion_protection',
  'disrupt',
  'deletion protection is taken away: the next change can delete it',
);

/** A permissions boundary bounds what a role or user can ever do: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html */
const boundary: Rule = rule(['permissions_boundary'], (before, after) => {
  const [from, to] = [before.permissions_boundary || undefined, after.permissions_boundary || undefined];
  if (from === to) return undefined;
  if (from === undefined)
    return { level: 'disrupt', reason: 'a permissions boundary is set: what it does not allow is refused from now on' };
  return {
    level: 'security',
    reason:
      to === undefined
        ? 'the permissions boundary is taken away'
        : `the permissions boundary changes from ${from} to ${to}`,
    wayOut: 'Keep the boundary.',
  };
});

/** Backups to any point in time: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html */
const pointInTime: Rule = rule(['point_in_time_recovery'], (before, after) => {
  const [from, to] = [before, after].map(({ point_in_time_recovery }) => record(list(point_in_time_recovery)[0]));
  const days = (values: Values | undefined) => Number(values?.recovery_period_in_days ?? 35);
  if (from?.enabled !== true) return undefined;
  if (to?.enabled !== true)
    return {
      level: 'destroy',
      reason: 'point-in-time recovery is turned off, and every backup of it is deleted',
      wayOut: 'Keep it on.',
    };
  return days(to) < days(from)
    ? { level: 'destroy', reason: `point-in-time recovery goes back ${days(to)} days in place of ${days(from)}` }
    : undefined;
});

/** Kept for less long than before. `null` and 0 mean for ever where `forever` says so. */
function keptFor(block: string, attribute: string, reason: string): Rule {
  return rule([block], (before, after) => {
    const numbers = (values: unknown): number[] => {
      if (Array.isArray(values)) return values.flatMap(numbers);
      const own = record(values);
      const found = own[attribute];
      return [
        ...(typeof found === 'number' ? [found] : []),
        ...Object.values(own).flatMap((item) => (typeof item === 'object' ? numbers(item) : [])),
      ];
    };
    const [from, to] = [Math.min(...numbers(before[block])), Math.min(...numbers(after[block]))];
    if (!Number.isFinite(from) || !Number.isFinite(to))
      return JSON.stringify(before[block]) === JSON.stringify(after[block])
        ? undefined
        : { level: 'unknown', reason: `${block} changes, and how long things are kept with it` };
    if (to < from)
      return { level: 'destroy', reason: `${attribute} ${from} to ${to}: ${reason}`, wayOut: 'Keep the old number.' };
    const rest = (values: unknown) =>
      JSON.stringify(values ?? null, (key, value) => (key === attribute ? null : value));
    return rest(before[block]) === rest(after[block])
      ? undefined
      : { level: 'unknown', reason: `${block} changes otherwise than in ${attribute}` };
  });
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html */
const expirations: Rule = rule(['rule'], (before, after) => {
  const ends = (values: Values) =>
    new Set(
      list(values.rule)
        .map(record)
        .filter(({ status }) => status !== 'Disabled')
        .filter((one) => ['expiration', 'noncurrent_version_expiration'].some((name) => list(one[name]).length > 0))
        .map(({ filter, prefix, expiration, noncurrent_version_expiration }) =>
          canonicalJson(
            [filter, prefix, expiration, noncurrent_version_expiration].map((part) => part ?? null) as never,
          ),
        ),
    );
  const known = ends(before);
  if ([...ends(after)].some((one) => !known.has(one)))
    return {
      level: 'destroy',
      reason: 'objects expire by a rule that is new or another, also those that are there already',
      wayOut: 'Make sure that none of them is needed.',
    };
  return JSON.stringify(before.rule ?? null) === JSON.stringify(after.rule ?? null)
    ? undefined
    : { level: 'disrupt', reason: 'rule: objects may move, or stay, otherwise than before' };
});

const FINAL_SNAPSHOT = turnedOn(
  'skip_final_snapshot',
  'disrupt',
  'skip_final_snapshot: when it is deleted from now on, no snapshot is taken',
);
/** What is known of how a database behaved. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.html */
const INSIGHTS = [
  turnedOff('performance_insights_enabled', 'disrupt', 'what was recorded of its load is deleted'),
  lowered('performance_insights_retention_period', 'disrupt', 'what was recorded of its load before is deleted'),
  toZero('monitoring_interval', 'monitoring_interval 0: its machine is watched no longer'),
];
/**
 * When AWS backs up, and when it may restart something. The two may not overlap.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Maintenance.html
 */
const WINDOWS: Rule = rule(
  ['backup_window', 'preferred_backup_window', 'maintenance_window', 'preferred_maintenance_window'],
  (before, after) => {
    for (const prefix of ['', 'preferred_']) {
      const [backup, maintenance] = [`${prefix}backup_window`, `${prefix}maintenance_window`];
      const moved = [backup, maintenance].some((name) => before[name] !== after[name]);
      if (!moved || !overlap(after[backup], after[maintenance])) continue;
      return {
        level: 'stuck',
        reason: `${backup} ${after[backup]} overlaps ${maintenance} ${after[maintenance]}, so this apply fails every time`,
        wayOut: 'Let one end before the other begins.',
      };
    }
    const [name] = ['maintenance_window', 'preferred_maintenance_window'].filter((one) => before[one] !== after[one]);
    if (name === undefined) return undefined;
    return {
      level: 'disrupt',
      reason: `${name} ${before[name] ?? 'unset'} to ${after[name] ?? 'unset'}: what waits for it restarts then, at once where that is now`,
    };
  },
);

/** Whether a daily window (`04:00-05:00`) and a weekly one (`sun:04:30-sun:05:00`) have a minute in common, in UTC. */
function overlap(daily: unknown, weekly: unknown): boolean {
  const DAY = 24 * 60;
  const minutes = (text: string | undefined) => Number(text?.slice(0, 2)) * 60 + Number(text?.slice(3, 5));
  const day = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(String(daily));
  const week = /^\w{3}:(\d\d:\d\d)-\w{3}:(\d\d:\d\d)$/.exec(String(weekly));
  if (day === null || week === null) return false;
  const span = ([, from, to]: RegExpExecArray) => {
    const start = minutes(from);
    return [start, start + ((((minutes(to) - start) % DAY) + DAY) % DAY)] as const;
  };
  const [[a, b], [c, d]] = [span(day), span(week)];
  return [-DAY, 0, DAY].some((shift) => a + shift < d && c < b + shift);
}
/** What waits for the maintenance window is applied at once: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ModifyInstance.ApplyImmediately.html */
const AT_ONCE = turnedOn(
  'apply_immediately',
  'disrupt',
  'apply_immediately: what waits for the maintenance window, and every later change, restarts it at once',
);
/** New code or settings for the invocations that come; the running ones end as they began. */
const FUNCTION = disrupts(
  [
    'filename',
    'image_uri',
    's3_bucket',
    's3_key',
    's3_object_version',
    'source_code_hash',
    'handler',
    'runtime',
    'layers',
    'environment',
    'memory_size',
    'timeout',
    'ephemeral_storage',
    'architectures',
    'image_config',
  ],
  'invocations from now on run with it',
);

/** Updates in place that do more than their diff says, by type. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  aws_db_instance: [
    credentials('password'),
    FINAL_SNAPSHOT,
    WINDOWS,
    AT_ONCE,
    harmless('copy_tags_to_snapshot'),
    ...INSIGHTS,
    lowered('max_allocated_storage', 'disrupt', 'a full disk stops the database sooner'),
    turnedOff('delete_automated_backups', 'safe', 'automated backups stay when it is deleted'),
    turnedOn('delete_automated_backups', 'disrupt', 'when it is deleted from now on, its automated backups go with it'),
    // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.Enabling.html
    rule(['backup_retention_period'], ({ backup_retention_period: from }, { backup_retention_period: to }) =>
      from === 0 && Number(to) > 0
        ? { level: 'disrupt', reason: 'backups are turned on, for which the database stops for a moment' }
        : undefined,
    ),
    DATABASE_INSTANCE,
    lowered('allocated_storage', 'stuck', SHRINK, SHRINK_OUT),
    lowered('backup_retention_period', 'destroy', BACKUPS_LOST, KEEP_BACKUPS),
    turnedOff('multi_az', 'disrupt', 'multi_az: without a standby, a failure is an outage'),
    PROTECTION,
  ],
  aws_rds_cluster: [
    credentials('master_password'),
    FINAL_SNAPSHOT,
    WINDOWS,
    AT_ONCE,
    harmless('copy_tags_to_snapshot'),
    disrupts(['engine_version', 'db_cluster_parameter_group_name', 'port'], 'the cluster restarts or fails over'),
    lowered('backup_retention_period', 'destroy', BACKUPS_LOST, KEEP_BACKUPS),
    PROTECTION,
  ],
  aws_rds_cluster_instance: [
    DATABASE_INSTANCE,
    WINDOWS,
    AT_ONCE,
    harmless('copy_tags_to_snapshot', 'promotion_tier'),
    ...INSIGHTS,
  ],
  aws_docdb_cluster: [
    credentials('master_password'),
    FINAL_SNAPSHOT,
    WINDOWS,
    disrupts(['engine_version', 'port'], 'the cluster restarts'),
    lowered('backup_retention_period', 'destroy', BACKUPS_LOST),
    PROTECTION,
  ],
  aws_neptune_cluster: [
    FINAL_SNAPSHOT,
    WINDOWS,
    disrupts(['engine_version', 'port'], 'the cluster restarts'),
    lowered('backup_retention_period', 'destroy', BACKUPS_LOST),
    PROTECTION,
  ],
  aws_redshift_cluster: [
    credentials('master_password'),
    FINAL_SNAPSHOT,
    WINDOWS,
    disrupts(['node_type', 'number_of_nodes', 'cluster_version'], 'the cluster is resized; queries break'),
    lowered('automated_snapshot_retention_period', 'destroy', BACKUPS_LOST),
  ],
  aws_elasticache_replication_group: [
    CLUSTER_NODES,
    WINDOWS,
    lowered('snapshot_retention_limit', 'destroy', BACKUPS_LOST),
    AT_ONCE,
    turnedOff('multi_az_enabled', 'disrupt', 'without a standby, a failure is an outage'),
    turnedOff('automatic_failover_enabled', 'disrupt', 'without a failover, a failure is an outage'),
  ],
  aws_elasticache_cluster: [
    WINDOWS,
    lowered('snapshot_retention_limit', 'destroy', BACKUPS_LOST),
    CLUSTER_NODES,
    lowered('num_cache_nodes', 'disrupt', 'the data of the nodes that go is lost from the cache'),
  ],
  aws_memorydb_cluster: [CLUSTER_NODES, WINDOWS, lowered('snapshot_retention_limit', 'destroy', BACKUPS_LOST)],
  aws_opensearch_domain: [
    disrupts(
      ['cluster_config', 'engine_version', 'ebs_options', 'node_to_node_encryption'],
      'a blue/green deployment doubles the domain for hours',
    ),
  ],
  aws_msk_cluster: [
    disrupts(['kafka_version', 'broker_node_group_info', 'configuration_info'], 'brokers restart one after the other'),
    rule(['broker_node_group_info'], (before, after) => {
      const open = (values: Values) =>
        JSON.stringify(values.broker_node_group_info ?? null).includes('"SERVICE_PROVIDED_EIPS"');
      return open(after) && !open(before)
        ? { level: 'security', reason: 'its brokers get public addresses (public_access)', wayOut: 'Keep it DISABLED.' }
        : undefined;
    }),
  ],
  aws_mq_broker: [disrupts(['engine_version', 'host_instance_type', 'configuration'], 'the broker restarts')],
  aws_kinesis_stream: [
    lowered(
      'retention_period',
      'destroy',
      'older records are deleted',
      'Keep the old number until all consumers have read them.',
    ),
  ],
  aws_cloudwatch_log_group: [retention],
  aws_dynamodb_table: [
    pointInTime,
    capacity('read_capacity', 'write_capacity'),
    rule(['ttl'], (before, after) => {
      const [from, to] = [before, after].map((values) => record(list(values.ttl)[0]));
      if (to?.enabled !== true)
        return from?.enabled === true ? { level: 'disrupt', reason: 'items past their time stay' } : undefined;
      if (from?.enabled === true && from.attribute_name === to.attribute_name) return undefined;
      return {
        level: 'destroy',
        reason: `items whose ${to.attribute_name} is past are deleted, also those that are there already`,
        wayOut: 'Make sure that none of them is needed.',
      };
    }),
    turnedOff(
      'deletion_protection_enabled',
      'disrupt',
      'deletion protection is taken away: the next change can delete it',
    ),
  ],
  aws_s3_bucket_versioning: [
    suspended,
    rule(['versioning_configuration'], (before, after) => {
      const mfa = (values: Values) => record(list(values.versioning_configuration)[0]).mfa_delete;
      return mfa(before) === 'Enabled' && mfa(after) !== 'Enabled'
        ? {
            level: 'security',
            reason: 'versions can be deleted without a second factor (mfa_delete)',
            wayOut: 'Keep mfa_delete.',
          }
        : undefined;
    }),
  ],
  aws_s3_bucket_lifecycle_configuration: [expirations],
  aws_ebs_volume: [lowered('size', 'stuck', SHRINK, SHRINK_OUT)],
  aws_instance: [
    disrupts(
      ['instance_type', 'user_data', 'user_data_base64', 'ebs_optimized'],
      'the machine is stopped and started; without an elastic address it gets another one',
    ),
  ],
  aws_eks_cluster: [
    clusterVersion,
    // https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html
    rule(['enabled_cluster_log_types'], (before, after) => {
      const kept = list(after.enabled_cluster_log_types);
      const gone = list(before.enabled_cluster_log_types).filter((type) => !kept.includes(type));
      return gone.length === 0
        ? undefined
        : {
            level: 'security',
            reason: `${gone.join(', ')} of its control plane are recorded no longer`,
            wayOut: 'Keep them.',
          };
    }),
  ],
  aws_eks_node_group: [
    ROLLING,
    rule(['scaling_config'], (before, after) =>
      capacity('min_size', 'max_size', 'desired_size').judge(
        record(list(before.scaling_config)[0]),
        record(list(after.scaling_config)[0]),
      ),
    ),
    disrupts(['update_config'], 'so many nodes are exchanged at once from now on'),
    turnedOn('force_update_version', 'disrupt', 'from now on pods are evicted against their budgets'),
  ],
  aws_eks_addon: [
    disrupts(['addon_version', 'configuration_values'], 'its pods on every node are exchanged one after the other'),
  ],
  // https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-templates.html
  aws_launch_template: [
    disrupts(
      ['image_id', 'instance_type', 'user_data', 'ebs_optimized', 'update_default_version', 'default_version'],
      'machines that are made from its new version start with it',
    ),
  ],
  aws_lb_target_group: [
    disrupts(['health_check'], 'other targets may count as healthy'),
    lowered('deregistration_delay', 'disrupt', 'requests under way to a target that goes break sooner'),
    disrupts(['slow_start', 'load_balancing_algorithm_type'], 'requests are spread otherwise'),
  ],
  aws_cloudwatch_event_rule: [disrupts(['schedule_expression'], 'what it starts runs at other times')],
  aws_kms_key: [
    lowered('deletion_window_in_days', 'disrupt', 'a deletion can be cancelled for less long'),
    turnedOff('is_enabled', 'disrupt', 'the key is disabled: whatever uses it fails until it is enabled again'),
    turnedOn('is_enabled', 'security', 'whoever may use the key can do so again'),
  ],
  aws_route53_record: [disrupts(['records', 'alias', 'ttl'], 'clients go to the new target as caches expire')],
  aws_lb: [
    lowered('idle_timeout', 'disrupt', 'connections that are silent for longer break'),
    lowered('client_keep_alive', 'disrupt', 'connections are closed sooner'),
    PROTECTION,
    turnedOff(
      'enable_deletion_protection',
      'disrupt',
      'deletion protection is taken away: the next change can delete it',
    ),
  ],
  aws_cognito_user_pool: [
    rule(['deletion_protection'], (before, after) =>
      before.deletion_protection === 'ACTIVE' && after.deletion_protection === 'INACTIVE'
        ? { level: 'disrupt', reason: 'deletion protection is taken away' }
        : undefined,
    ),
  ],
  aws_route_table: [disrupts(['route'], 'traffic takes the new routes at once')],
  aws_route: [
    disrupts(
      ['gateway_id', 'nat_gateway_id', 'transit_gateway_id', 'network_interface_id', 'vpc_peering_connection_id'],
      'traffic takes the new route at once',
    ),
  ],
  aws_iam_role: [
    boundary,
    turnedOn('force_detach_policies', 'disrupt', 'from now on it can be deleted with policies attached'),
    lowered('max_session_duration', 'disrupt', 'sessions end sooner'),
    rule(['max_session_duration'], ({ max_session_duration: from }, { max_session_duration: to }) =>
      Number(to) > Number(from ?? 3600)
        ? {
            level: 'security',
            reason: `max_session_duration ${from} to ${to}: whoever assumes it keeps the access for longer`,
            wayOut: 'Keep sessions short.',
          }
        : undefined,
    ),
  ],
  aws_iam_user: [boundary],
  aws_lambda_function: [
    FUNCTION,
    toZero('reserved_concurrent_executions', 'reserved_concurrent_executions 0: every invocation is refused'),
    disrupts(
      ['reserved_concurrent_executions'],
      'more or fewer invocations run at once, here and in the rest of the account',
    ),
    harmless('publish'),
  ],
  aws_autoscaling_group: [
    capacity('min_size', 'max_size', 'desired_capacity'),
    disrupts(
      ['launch_template', 'mixed_instances_policy', 'launch_configuration'],
      'machines that start from now on are made with it, and a refresh replaces the running ones',
    ),
    lowered('health_check_grace_period', 'disrupt', 'machines that start slowly are replaced before they serve'),
    disrupts(['enabled_metrics', 'metrics_granularity'], 'what watches these metrics sees others'),
    harmless('default_cooldown'),
  ],
  aws_ecs_service: [
    capacity('desired_count'),
    disrupts(['task_definition', 'force_new_deployment'], 'the tasks are replaced one after the other'),
    lowered('deployment_minimum_healthy_percent', 'disrupt', 'fewer tasks serve during a deployment'),
    disrupts(['deployment_maximum_percent'], 'tasks are replaced in other steps'),
    lowered('health_check_grace_period_seconds', 'disrupt', 'tasks that start slowly are replaced before they serve'),
    harmless('enable_ecs_managed_tags', 'propagate_tags', 'wait_for_steady_state'),
  ],
  aws_appautoscaling_target: [capacity('min_capacity', 'max_capacity')],
  aws_cloudfront_distribution: [
    turnedOff('enabled', 'disrupt', 'the distribution is disabled: what it serves stops'),
    turnedOn('enabled', 'security', 'what it serves can be reached again'),
    harmless('price_class', 'wait_for_deployment'),
  ],
  aws_sqs_queue: [
    lowered(
      'message_retention_seconds',
      'destroy',
      'messages older than that are deleted',
      'Wait until they were read.',
    ),
    lowered('max_message_size', 'disrupt', 'larger messages are refused'),
    lowered('visibility_timeout_seconds', 'disrupt', 'a message that is still worked on may be given out again'),
    rule(['delay_seconds'], ({ delay_seconds: from }, { delay_seconds: to }) =>
      Number(to) > Number(from ?? 0)
        ? { level: 'disrupt', reason: `delay_seconds ${from ?? 0} to ${to}: every message arrives so much later` }
        : undefined,
    ),
    harmless('receive_wait_time_seconds'),
  ],
  aws_ssm_parameter: [
    rule(['value', 'insecure_value', 'value_wo', 'value_wo_version'], (before, after) => {
      const values = (side: Values) =>
        JSON.stringify([side.value, side.insecure_value, side.value_wo_version].map((one) => one ?? null));
      if (values(before) === values(after)) return undefined;
      const reason = 'whoever reads the parameter gets the new value; the old one stays in its history';
      return { level: after.type === 'SecureString' ? 'disrupt' : 'safe', reason };
    }),
    // `version` is counted by AWS.
    harmless('tier', 'data_type', 'allowed_pattern', 'overwrite', 'version'),
  ],
  // https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_RequestServiceQuotaIncrease.html
  aws_servicequotas_service_quota: [
    lowered('value', 'stuck', 'AWS takes requests for more alone, so this apply fails every time', 'Keep the number.'),
  ],
  // https://docs.aws.amazon.com/resource-explorer/latest/userguide/manage-aggregator-region.html
  aws_resourceexplorer2_index: [
    disrupts(['type'], 'searches of all Regions stop, or begin, and the type is locked for 24 hours'),
  ],
  // https://docs.aws.amazon.com/cost-management/latest/userguide/coh-preferences.html
  aws_costoptimizationhub_preferences: [
    rule(['member_account_discount_visibility'], (before, after) => {
      const [from, to] = [before, after].map((values) => values.member_account_discount_visibility ?? 'All');
      if (from === to) return undefined;
      return to === 'All'
        ? {
            level: 'security',
            reason: 'member accounts see the discounts of the organization (member_account_discount_visibility)',
            wayOut: 'Keep None.',
          }
        : { level: 'disrupt', reason: 'member accounts see savings without discounts' };
    }),
  ],
  // Which fields of a log are indexed: it grants nothing, whatever its name.
  aws_cloudwatch_log_index_policy: [harmless('policy_document')],
  aws_security_group: [doors('ingress', 'in', 'from'), doors('egress', 'out', 'to')],
  aws_default_security_group: [doors('ingress', 'in', 'from'), doors('egress', 'out', 'to')],
  aws_backup_plan: [keptFor('rule', 'delete_after', 'backups from now on are deleted sooner')],
  aws_s3_bucket_object_lock_configuration: [keptFor('rule', 'days', 'objects from now on are locked for less long')],
  aws_ecr_repository: [
    turnedOn('force_delete', 'disrupt', 'force_delete: from now on a delete takes every image with it'),
  ],
  aws_secretsmanager_secret: [
    lowered('recovery_window_in_days', 'disrupt', 'a deletion can be taken back for less long'),
  ],
  aws_s3_bucket: [
    turnedOn('force_destroy', 'disrupt', 'force_destroy: from now on a delete takes every object with it'),
  ],
};

/** What an update in place does beyond its diff, and the arguments of which the rules know every change. */
export function updateVerdicts(
  type: string,
  before: unknown,
  after: unknown,
): { verdicts: Verdict[]; known: string[] } {
  const rules = Object.hasOwn(RULES, type) ? (RULES[type] ?? []) : [];
  return {
    verdicts: rules.flatMap(({ judge }) => judge(record(before), record(after)) ?? []),
    known: rules.flatMap(({ knows }) => knows),
  };
}
