import type { Risk } from '@mainstem/change';
import { list, record } from './plan-json.ts';

/** One thing that a change does, with its level. */
export interface Verdict {
  readonly level: Risk['level'];
  readonly reason: string;
  readonly wayOut?: string;
}

/** A rule looks at both sides of an update; `undefined` says that it does not apply. */
type Rule = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
) => Verdict | undefined;

function disrupts(attributes: readonly string[], reason: string): Rule {
  return (before, after) => {
    const changed = attributes.filter(
      (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
    );
    return changed.length === 0 ? undefined : { level: 'disrupt', reason: `${changed.join(', ')}: ${reason}` };
  };
}

function turnedOff(attribute: string, level: Risk['level'], reason: string): Rule {
  return (before, after) => (before[attribute] === true && after[attribute] === false ? { level, reason } : undefined);
}

/** A number that got smaller. */
function lowered(attribute: string, level: Risk['level'], reason: string, wayOut?: string): Rule {
  return (before, after) => {
    const [from, to] = [before[attribute], after[attribute]];
    if (typeof from !== 'number' || typeof to !== 'number' || to >= from) return undefined;
    return { level, reason: `${attribute} ${from} to ${to}: ${reason}`, ...(wayOut === undefined ? {} : { wayOut }) };
  };
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
const retention: Rule = (before, after) => {
  const days = (value: unknown) =>
    typeof value !== 'number' ? undefined : value === 0 ? Number.POSITIVE_INFINITY : value;
  const [from, to] = [days(before.retention_in_days), days(after.retention_in_days)];
  if (from === undefined || to === undefined || to >= from) return undefined;
  return {
    level: 'destroy',
    reason: `retention_in_days ${before.retention_in_days} to ${after.retention_in_days}: older logs are deleted within days`,
    wayOut: 'Export the logs that must be kept first (aws logs create-export-task), or keep the old number.',
  };
};

/** Kubernetes goes up one minor version at a time, and never down (https://docs.aws.amazon.com/eks/latest/userguide/update-cluster.html). */
const clusterVersion: Rule = (before, after) => {
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
};

const suspended: Rule = (before, after) => {
  const status = (value: unknown) => record(list(value)[0]).status;
  if (status(before.versioning_configuration) !== 'Enabled' || status(after.versioning_configuration) === 'Enabled')
    return undefined;
  return {
    level: 'destroy',
    reason: 'versioning is suspended: what is overwritten or deleted from now on is lost',
    wayOut: 'Keep status = "Enabled".',
  };
};

const PROTECTION = turnedOff(
  'deletion_protection',
  'disrupt',
  'deletion protection is taken away: the next change can delete it',
);

/** Updates in place that do more than their diff says, by type. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  aws_db_instance: [
    DATABASE_INSTANCE,
    lowered('allocated_storage', 'stuck', SHRINK, SHRINK_OUT),
    lowered('backup_retention_period', 'destroy', BACKUPS_LOST, KEEP_BACKUPS),
    turnedOff('multi_az', 'disrupt', 'multi_az: without a standby, a failure is an outage'),
    PROTECTION,
  ],
  aws_rds_cluster: [
    disrupts(['engine_version', 'db_cluster_parameter_group_name', 'port'], 'the cluster restarts or fails over'),
    lowered('backup_retention_period', 'destroy', BACKUPS_LOST, KEEP_BACKUPS),
    PROTECTION,
  ],
  aws_rds_cluster_instance: [DATABASE_INSTANCE],
  aws_docdb_cluster: [
    disrupts(['engine_version', 'port'], 'the cluster restarts'),
    lowered('backup_retention_period', 'destroy', BACKUPS_LOST),
    PROTECTION,
  ],
  aws_neptune_cluster: [
    disrupts(['engine_version', 'port'], 'the cluster restarts'),
    lowered('backup_retention_period', 'destroy', BACKUPS_LOST),
    PROTECTION,
  ],
  aws_redshift_cluster: [
    disrupts(['node_type', 'number_of_nodes', 'cluster_version'], 'the cluster is resized; queries break'),
    lowered('automated_snapshot_retention_period', 'destroy', BACKUPS_LOST),
  ],
  aws_elasticache_replication_group: [CLUSTER_NODES],
  aws_elasticache_cluster: [
    CLUSTER_NODES,
    lowered('num_cache_nodes', 'disrupt', 'the data of the nodes that go is lost from the cache'),
  ],
  aws_memorydb_cluster: [CLUSTER_NODES],
  aws_opensearch_domain: [
    disrupts(
      ['cluster_config', 'engine_version', 'ebs_options', 'node_to_node_encryption'],
      'a blue/green deployment doubles the domain for hours',
    ),
  ],
  aws_msk_cluster: [
    disrupts(['kafka_version', 'broker_node_group_info', 'configuration_info'], 'brokers restart one after the other'),
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
    disrupts(['ttl'], 'items past their time are deleted'),
    turnedOff(
      'deletion_protection_enabled',
      'disrupt',
      'deletion protection is taken away: the next change can delete it',
    ),
  ],
  aws_s3_bucket_versioning: [suspended],
  aws_s3_bucket_lifecycle_configuration: [disrupts(['rule'], 'objects may expire or move earlier than before')],
  aws_ebs_volume: [lowered('size', 'stuck', SHRINK, SHRINK_OUT)],
  aws_instance: [
    disrupts(
      ['instance_type', 'user_data', 'user_data_base64', 'ebs_optimized'],
      'the machine is stopped and started; without an elastic address it gets another one',
    ),
  ],
  aws_eks_cluster: [clusterVersion],
  aws_eks_node_group: [ROLLING],
  aws_kms_key: [
    turnedOff('is_enabled', 'disrupt', 'the key is disabled: whatever uses it fails until it is enabled again'),
  ],
  aws_route53_record: [disrupts(['records', 'alias', 'ttl'], 'clients go to the new target as caches expire')],
  aws_lb: [
    PROTECTION,
    turnedOff(
      'enable_deletion_protection',
      'disrupt',
      'deletion protection is taken away: the next change can delete it',
    ),
  ],
  aws_cognito_user_pool: [
    (before, after) =>
      before.deletion_protection === 'ACTIVE' && after.deletion_protection === 'INACTIVE'
        ? { level: 'disrupt', reason: 'deletion protection is taken away' }
        : undefined,
  ],
  aws_route_table: [disrupts(['route'], 'traffic takes the new routes at once')],
  aws_route: [
    disrupts(
      ['gateway_id', 'nat_gateway_id', 'transit_gateway_id', 'network_interface_id', 'vpc_peering_connection_id'],
      'traffic takes the new route at once',
    ),
  ],
  aws_s3_bucket: [
    (before, after) =>
      before.force_destroy !== true && after.force_destroy === true
        ? { level: 'disrupt', reason: 'force_destroy: from now on a delete takes every object with it' }
        : undefined,
  ],
};

/** What an update in place does beyond its diff. */
export function updateVerdicts(type: string, before: unknown, after: unknown): Verdict[] {
  return (RULES[type] ?? []).flatMap((rule) => rule(record(before), record(after)) ?? []);
}
