import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/json.ts';
import { riskOf } from '../../src/risk/risk.ts';

type Values = Readonly<Record<string, unknown>>;

function judged(type: string, before: Values | null, after: Values | null, unknown: Values = {}): string {
  const action = before === null ? 'create' : after === null ? 'delete' : 'update';
  const change = { actions: [action], before, after, unknown } as unknown as Json;
  const { level, reasons } = riskOf({ address: `${type}.x`, type, mode: 'managed', change } as never, action);
  return `${level}: ${reasons.join('; ')}`;
}
const backup = (rule: Values) => ({
  rule: [{ rule_name: 'a', schedule: 'cron(0 5 * * ? *)', lifecycle: [{ delete_after: 30 }], ...rule }],
});
const lifecycle = (...rule: Values[]) => ({ rule });
const expires = (days: number) => ({ id: 'a', status: 'Enabled', expiration: [{ days }] });
const moves = (days: number) => ({ id: 'b', status: 'Enabled', transition: [{ days, storage_class: 'GLACIER' }] });
const brokers = (type: string) => ({
  broker_node_group_info: [{ connectivity_info: [{ public_access: [{ type }] }] }],
});

describe('an argument whose every change a rule claims to know', () => {
  test.each<readonly [string, string, Values, Values, RegExp]>([
    // What is recorded, watched or kept.
    [
      'load of a database',
      'aws_db_instance',
      { performance_insights_enabled: true },
      { performance_insights_enabled: false },
      /^disrupt: .*deleted/,
    ],
    [
      'a shorter record',
      'aws_db_instance',
      { performance_insights_retention_period: 731 },
      { performance_insights_retention_period: 7 },
      /^disrupt: /,
    ],
    [
      'a longer record',
      'aws_db_instance',
      { performance_insights_retention_period: 7 },
      { performance_insights_retention_period: 731 },
      /^safe: $/,
    ],
    [
      'a machine that is not watched',
      'aws_rds_cluster_instance',
      { monitoring_interval: 60 },
      { monitoring_interval: 0 },
      /^disrupt: /,
    ],
    [
      'backups turned on',
      'aws_db_instance',
      { backup_retention_period: 0 },
      { backup_retention_period: 7 },
      /^disrupt: .*stops for a moment/,
    ],
    ['more backups', 'aws_db_instance', { backup_retention_period: 7 }, { backup_retention_period: 14 }, /^safe: $/],
    [
      'backups that go too',
      'aws_db_instance',
      { delete_automated_backups: false },
      { delete_automated_backups: true },
      /^disrupt: /,
    ],
    [
      'a disk that grows less',
      'aws_db_instance',
      { max_allocated_storage: 500 },
      { max_allocated_storage: 100 },
      /^disrupt: /,
    ],
    [
      'items that expire',
      'aws_dynamodb_table',
      { ttl: [] },
      { ttl: [{ enabled: true, attribute_name: 'at' }] },
      /^destroy: items whose at is past/,
    ],
    [
      'items that expire no longer',
      'aws_dynamodb_table',
      { ttl: [{ enabled: true, attribute_name: 'at' }] },
      { ttl: [{ enabled: false }] },
      /^disrupt: /,
    ],
    [
      'objects that expire',
      'aws_s3_bucket_lifecycle_configuration',
      lifecycle(moves(30)),
      lifecycle(moves(30), expires(90)),
      /^destroy: /,
    ],
    [
      'objects that expire sooner',
      'aws_s3_bucket_lifecycle_configuration',
      lifecycle(expires(90)),
      lifecycle(expires(9)),
      /^destroy: /,
    ],
    [
      'objects that move',
      'aws_s3_bucket_lifecycle_configuration',
      lifecycle(moves(30)),
      lifecycle(moves(60)),
      /^disrupt: /,
    ],
    [
      'objects that expire no longer',
      'aws_s3_bucket_lifecycle_configuration',
      lifecycle(expires(90), moves(30)),
      lifecycle(moves(30)),
      /^disrupt: /,
    ],
    [
      'another vault beside a longer time',
      'aws_backup_plan',
      backup({}),
      backup({ lifecycle: [{ delete_after: 60 }], target_vault_name: 'b' }),
      /^unknown: /,
    ],
    ['a longer time', 'aws_backup_plan', backup({}), backup({ lifecycle: [{ delete_after: 60 }] }), /^safe: $/],
    // Access.
    [
      'longer sessions',
      'aws_iam_role',
      { max_session_duration: 3600 },
      { max_session_duration: 43200 },
      /^security: .*for longer/,
    ],
    ['a key that is back', 'aws_kms_key', { is_enabled: false }, { is_enabled: true }, /^security: /],
    [
      'a distribution that is back',
      'aws_cloudfront_distribution',
      { enabled: false },
      { enabled: true },
      /^security: /,
    ],
    [
      'versions without a second factor',
      'aws_s3_bucket_versioning',
      { versioning_configuration: [{ status: 'Enabled', mfa_delete: 'Enabled' }] },
      { versioning_configuration: [{ status: 'Enabled', mfa_delete: 'Disabled' }] },
      /^security: /,
    ],
    [
      'public brokers',
      'aws_msk_cluster',
      brokers('DISABLED'),
      brokers('SERVICE_PROVIDED_EIPS'),
      /^security: .*public addresses/,
    ],
    // Who is served.
    ['silent connections', 'aws_lb', { idle_timeout: 60 }, { idle_timeout: 5 }, /^disrupt: /],
    ['silent connections for longer', 'aws_lb', { idle_timeout: 60 }, { idle_timeout: 120 }, /^safe: $/],
    [
      'time to start',
      'aws_autoscaling_group',
      { health_check_grace_period: 300 },
      { health_check_grace_period: 0 },
      /^disrupt: /,
    ],
    [
      'time to start of a task',
      'aws_ecs_service',
      { health_check_grace_period_seconds: 60 },
      { health_check_grace_period_seconds: 0 },
      /^disrupt: /,
    ],
    [
      'a message that is still worked on',
      'aws_sqs_queue',
      { visibility_timeout_seconds: 60 },
      { visibility_timeout_seconds: 5 },
      /^disrupt: /,
    ],
    [
      'budgets of pods',
      'aws_eks_node_group',
      { force_update_version: false },
      { force_update_version: true },
      /^disrupt: /,
    ],
    [
      'fewer invocations at once',
      'aws_lambda_function',
      { reserved_concurrent_executions: 50 },
      { reserved_concurrent_executions: 5 },
      /^disrupt: /,
    ],
    [
      'a secret parameter',
      'aws_ssm_parameter',
      { type: 'SecureString', value_wo_version: 1 },
      { type: 'SecureString', value_wo_version: 2 },
      /^disrupt: /,
    ],
    ['a parameter', 'aws_ssm_parameter', { type: 'String', value: 'a' }, { type: 'String', value: 'b' }, /^safe: /],
    // Tags that something acts by.
    [
      'a tag of a group',
      'aws_autoscaling_group',
      { tag: [{ key: 'k8s.io/cluster-autoscaler/enabled', value: 'true' }] },
      { tag: [] },
      /^unknown: the tag k8s\.io/,
    ],
    [
      'a team of a group',
      'aws_autoscaling_group',
      { tag: [{ key: 'Team', value: 'a' }] },
      { tag: [{ key: 'Team', value: 'b' }] },
      /^safe: $/,
    ],
    [
      'a tag by itself',
      'aws_ec2_tag',
      { key: 'Backup', value: 'daily' },
      { key: 'Backup', value: 'never' },
      /^unknown: .*Backup/,
    ],
    ['a team by itself', 'aws_ec2_tag', { key: 'Team', value: 'a' }, { key: 'Team', value: 'b' }, /^safe: $/],
    // What stands inside of a block of a plain type.
    [
      'a switch inside of a block',
      'aws_quicksight_template',
      { definition: [{ filter_groups: [{ cross_dataset: 'ALL_DATASETS', status: 'ENABLED' }] }] },
      { definition: [{ filter_groups: [{ cross_dataset: 'ALL_DATASETS', status: 'DISABLED' }] }] },
      /^unknown: status of definition /,
    ],
    [
      'how often',
      'aws_s3_bucket_inventory',
      { schedule: [{ frequency: 'Daily' }] },
      { schedule: [{ frequency: 'Weekly' }] },
      /^disrupt: /,
    ],
    [
      'what an alarm looks at',
      'aws_cloudwatch_metric_alarm',
      { metric_name: 'a' },
      { metric_name: 'b' },
      /^disrupt: metric_name/,
    ],
    [
      'whom an alarm tells',
      'aws_cloudwatch_metric_alarm',
      { alarm_actions: ['a'] },
      { alarm_actions: [] },
      /^unknown: /,
    ],
  ])('%s', (_, type, before, after, expected) => expect(judged(type, before, after)).toMatch(expected));
});

describe('what is new, by what it stands beside', () => {
  test.each<readonly [string, string, Values, Values, RegExp]>([
    ['a balancer', 'aws_lb', { name: 'a' }, {}, /^safe: $/],
    [
      'a listener of a new balancer',
      'aws_lb_listener',
      { port: 80 },
      { load_balancer_arn: true, arn: true, id: true },
      /^safe: $/,
    ],
    [
      'a listener of one that is there',
      'aws_lb_listener',
      { load_balancer_arn: 'arn:a', port: 80 },
      { arn: true, id: true },
      /^unknown: /,
    ],
    [
      'a schedule of a group',
      'aws_autoscaling_schedule',
      { autoscaling_group_name: 'a', min_size: 0 },
      { arn: true },
      /^unknown: /,
    ],
    ['a statement', 'aws_redshiftdata_statement', { cluster_identifier: 'a', sql: 'drop table a' }, {}, /^unknown: /],
    ['an invocation', 'aws_lambda_invocation', { function_name: 'a' }, {}, /^unknown: /],
    ['the routes of a VPC', 'aws_default_route_table', { default_route_table_id: 'a' }, {}, /^unknown: /],
    [
      'versioning of a bucket',
      'aws_s3_bucket_versioning',
      { bucket: 'a', versioning_configuration: [{ status: 'Enabled' }] },
      {},
      /^safe: $/,
    ],
    [
      'a new bucket that nobody may reach',
      'aws_s3_bucket_public_access_block',
      { block_public_acls: true, block_public_policy: true, ignore_public_acls: true, restrict_public_buckets: true },
      { bucket: true, id: true },
      /^safe: $/,
    ],
    [
      'a bucket that nobody may reach any more',
      'aws_s3_bucket_public_access_block',
      {
        bucket: 'a',
        block_public_acls: true,
        block_public_policy: true,
        ignore_public_acls: true,
        restrict_public_buckets: true,
      },
      {},
      /^disrupt: .*refused/,
    ],
    ['rules for passwords', 'aws_iam_account_password_policy', { minimum_password_length: 14 }, {}, /^disrupt: /],
    ['years of a database', 'aws_rds_reserved_instance', { offering_id: 'a' }, {}, /^unknown: /],
    ['an alarm', 'aws_cloudwatch_metric_alarm', { alarm_name: 'a' }, {}, /^safe: $/],
  ])('%s', (_, type, after, unknown, expected) => expect(judged(type, null, after, unknown)).toMatch(expected));
});

describe('what goes, by whom it guarded', () => {
  test.each<readonly [string, string, Values, RegExp]>([
    ['an alarm', 'aws_cloudwatch_metric_alarm', {}, /^disrupt: .*nobody is told/],
    ['a subscription to events', 'aws_db_event_subscription', {}, /^disrupt: /],
    ['a dashboard', 'aws_cloudwatch_dashboard', {}, /^safe: $/],
    ['a group by which things are managed', 'aws_resourcegroups_group', {}, /^disrupt: /],
    ['reports of tests', 'aws_codebuild_report_group', {}, /^destroy: /],
    ['rules for passwords', 'aws_iam_account_password_policy', {}, /^security: /],
    ['a boundary', 'aws_ssoadmin_permissions_boundary_attachment', {}, /^security: /],
    ['a second factor', 'aws_iam_virtual_mfa_device', {}, /^security: /],
    ['a firewall of names', 'aws_route53_resolver_firewall_rule_group_association', {}, /^security: /],
    [
      'a policy that denies',
      'aws_iam_user_policy_attachment',
      { policy_arn: 'arn:aws:iam::aws:policy/AWSDenyAll' },
      /^security: /,
    ],
    [
      'a policy that allows',
      'aws_iam_role_policy_attachment',
      { policy_arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
      /^disrupt: /,
    ],
    ['what keeps other policies away', 'aws_iam_role_policies_exclusive', {}, /^unknown: /],
    ['a tag by which backups go', 'aws_ec2_tag', { key: 'Backup' }, /^unknown: /],
  ])('%s', (_, type, before, expected) => expect(judged(type, before, null)).toMatch(expected));
});
