import { RISK_LEVELS, type RiskLevel } from '@mainstem/change';
import { createRandom, type Random } from '@mainstem/testing/random';
import { expect, test } from 'vitest';
import { riskOf } from '../../src/risk/risk.ts';

/** Edits of one run. They are made up: which argument, and what becomes of it, is drawn; how often a kind of argument is edited is written down below. */
const EDITS = Number(process.env.MAINSTEM_NOISE_EDITS ?? 5000);

type Values = Record<string, unknown>;

const policy = (...actions: string[]) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: 'arn:aws:s3:::a/*' }],
  });
const TAGS = { Name: 'web', Team: 'shop', Environment: 'production', CostCenter: '100' };

/** What a stack on AWS often holds, with the arguments that people write. */
const RESOURCES: Readonly<Record<string, Values>> = {
  aws_db_instance: {
    instance_class: 'db.t4g.medium',
    engine_version: '15.4',
    allocated_storage: 100,
    max_allocated_storage: 500,
    backup_retention_period: 7,
    multi_az: true,
    deletion_protection: true,
    apply_immediately: false,
    maintenance_window: 'sun:04:00-sun:05:00',
    monitoring_interval: 60,
    performance_insights_enabled: true,
    parameter_group_name: 'a1',
  },
  aws_lambda_function: {
    runtime: 'nodejs20.x',
    memory_size: 256,
    timeout: 30,
    source_code_hash: 'abc1',
    handler: 'index.handler',
    environment: [{ variables: { LEVEL: 'info', TIMEOUT: '30' } }],
    description: 'web',
  },
  aws_ecs_service: {
    desired_count: 3,
    task_definition: 'arn:aws:ecs:task/web:41',
    health_check_grace_period_seconds: 60,
    deployment_minimum_healthy_percent: 100,
  },
  aws_autoscaling_group: {
    min_size: 2,
    max_size: 6,
    desired_capacity: 3,
    launch_template: [{ id: 'lt-1', version: '4' }],
    health_check_grace_period: 300,
  },
  aws_launch_template: { image_id: 'ami-0001', instance_type: 't3.medium', user_data: 'YQ1', description: 'web' },
  aws_instance: { instance_type: 't3.medium', user_data: 'YQ1' },
  aws_eks_cluster: { version: '1.30', enabled_cluster_log_types: ['api'] },
  aws_eks_node_group: {
    scaling_config: [{ min_size: 2, max_size: 6, desired_size: 3 }],
    release_version: '1.30.1',
    instance_types: ['m6i.large'],
  },
  aws_eks_addon: { addon_version: 'v1.18.1', resolve_conflicts_on_update: 'OVERWRITE' },
  aws_elasticache_replication_group: {
    node_type: 'cache.t4g.small',
    engine_version: '7.1',
    num_cache_clusters: 2,
    snapshot_retention_limit: 5,
  },
  aws_iam_role_policy: { policy: policy('s3:GetObject', 's3:ListBucket') },
  aws_iam_policy: { policy: policy('sqs:SendMessage'), description: 'web' },
  aws_iam_role: { max_session_duration: 3600, description: 'web' },
  aws_security_group: {
    ingress: [{ from_port: 443, to_port: 443, protocol: 'tcp', cidr_blocks: ['10.0.0.0/16'], description: 'web' }],
    egress: [{ from_port: 0, to_port: 0, protocol: '-1', cidr_blocks: ['0.0.0.0/0'] }],
  },
  aws_s3_bucket: { force_destroy: false },
  aws_s3_bucket_lifecycle_configuration: { rule: [{ id: 'a', status: 'Enabled', expiration: [{ days: 90 }] }] },
  aws_sqs_queue: { visibility_timeout_seconds: 30, message_retention_seconds: 345600, delay_seconds: 1 },
  aws_dynamodb_table: { read_capacity: 5, write_capacity: 5, point_in_time_recovery: [{ enabled: true }] },
  aws_cloudwatch_log_group: { retention_in_days: 30 },
  aws_cloudwatch_metric_alarm: {
    threshold: 80,
    evaluation_periods: 3,
    period: 300,
    alarm_description: 'web 1',
    datapoints_to_alarm: 2,
  },
  aws_route53_record: { ttl: 300, records: ['10.0.0.1'] },
  aws_lb: { idle_timeout: 60, enable_deletion_protection: true },
  aws_lb_target_group: {
    deregistration_delay: 300,
    health_check: [{ path: '/ready', interval: 30, healthy_threshold: 3 }],
  },
  aws_ssm_parameter: { value: 'a1', description: 'web', type: 'String' },
  aws_appautoscaling_target: { min_capacity: 2, max_capacity: 8 },
  aws_cloudwatch_event_rule: { schedule_expression: 'rate(5 minutes)', description: 'web' },
  aws_vpc: { enable_dns_hostnames: true },
};

/** Of a hundred edits so many reach arguments of this form. */
const WEIGHTS: readonly (readonly [weight: number, type: RegExp, argument: RegExp])[] = [
  [22, /./, /^tags$/],
  [
    18,
    /./,
    /^(?:engine_version|version|release_version|addon_version|runtime|task_definition|source_code_hash|image_id|launch_template)$/,
  ],
  [10, /./, /^(?:instance_class|instance_type|node_type|memory_size|allocated_storage|max_allocated_storage)$/],
  [
    12,
    /./,
    /^(?:desired_count|min_size|max_size|desired_capacity|scaling_config|min_capacity|max_capacity|num_cache_clusters|read_capacity|write_capacity)$/,
  ],
  [10, /^aws_iam_/, /^policy$/],
  [6, /./, /^(?:description|alarm_description)$/],
  [8, /^aws_(?:lambda_function|ssm_parameter)$/, /^(?:environment|value|timeout)$/],
  [3, /^aws_security_group$/, /^(?:ingress|egress)$/],
  [5, /./, /^(?:retention_in_days|backup_retention_period|message_retention_seconds|visibility_timeout_seconds|rule)$/],
  [3, /alarm$/, /./],
  // Whatever else there is, each argument as likely as the next.
  [3, /./, /./],
];

function another(value: unknown, name: string, random: Random): unknown {
  if (typeof value === 'number') return Math.max(1, random.chance(0.65) ? value * 2 : Math.floor(value / 2));
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) {
    if (value.length === 0) return value;
    const index = random.below(value.length);
    if (typeof value[0] === 'string' && random.chance(0.5)) return [...value, `${value[0]}-x`];
    return value.map((item, at) => (at === index ? another(item, name, random) : item));
  }
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value);
    const key = random.pick(keys);
    const inner = (value as Values)[key];
    if (name === 'tags' && random.chance(0.3))
      return { ...value, [random.pick(['Owner', 'Repository', 'Service'])]: 'a' };
    return { ...value, [key]: another(inner, key, random) };
  }
  const text = String(value);
  if (text.startsWith('{')) {
    const actions = ['s3:GetObject', 's3:ListBucket', 's3:PutObject', 'sqs:SendMessage', 'sqs:ReceiveMessage'];
    return policy(...actions.filter(() => random.chance(0.5)), 's3:GetObjectVersion');
  }
  if (/^\d+\.\d+$/.test(text)) return text.replace(/\d+$/, (digits) => String(Number(digits) + 1));
  return /\d/.test(text) ? text.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + 1)) : `${text} x`;
}

test('less than 5 in 100 edits drawn at random are unknown', () => {
  const random = createRandom(Number(process.env.MAINSTEM_NOISE_SEED ?? 20260201));
  const wheel = WEIGHTS.flatMap((row) => Array<(typeof WEIGHTS)[number]>(row[0]).fill(row));
  const counts = new Map<RiskLevel, number>();
  const unknown = new Map<string, number>();
  for (let edit = 0; edit < EDITS; edit++) {
    const [, types, names] = random.pick(wheel);
    const choice = Object.entries(RESOURCES)
      .filter(([type]) => types.test(type))
      .flatMap(([type, values]) =>
        Object.keys({ ...values, tags: 1 }).flatMap((name) => (names.test(name) ? [[type, name] as const] : [])),
      );
    const [type, name] = random.pick(choice);
    const before: Values = { tags: TAGS, ...RESOURCES[type] };
    const after = { ...before, [name]: another(before[name], name, random) };
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    const { level, reasons } = riskOf(
      { address: `${type}.x`, type, mode: 'managed', change: { actions: ['update'], before, after } } as never,
      'update',
    );
    counts.set(level, (counts.get(level) ?? 0) + 1);
    if (level === 'unknown')
      unknown.set(`${type}.${name}: ${reasons[0]}`, (unknown.get(`${type}.${name}: ${reasons[0]}`) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const share = (counts.get('unknown') ?? 0) / all;
  const levels = RISK_LEVELS.map((level) => `${level} ${counts.get(level) ?? 0}`).join(', ');
  const told = [...unknown].sort(([, a], [, b]) => b - a).map(([words, count]) => `${count} ${words}`);
  console.log(`${all} changes: ${levels}; unknown ${(100 * share).toFixed(1)} %\n${told.join('\n')}`);
  expect(all).toBeGreaterThan(EDITS / 2);
  expect(share).toBeLessThan(0.05);
});
