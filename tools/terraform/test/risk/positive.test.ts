import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/read-plan.ts';
import { policyDifference } from '../../src/risk/statements.ts';

type Json = Record<string, unknown>;

const judged = (type: string, actions: readonly string[], before: Json | null, after: Json | null) => {
  const reading = readPlan({
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_changes: [
      {
        address: `${type}.x`,
        mode: 'managed',
        type,
        name: 'x',
        change: { actions, before, after, after_unknown: {}, before_sensitive: {}, after_sensitive: {} },
      },
    ],
  });
  const risk = reading.resources[0]?.risk;
  return `${risk?.level}: ${risk?.reasons.join('; ')}`;
};
const policy = (...statements: Json[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const allow = (action: unknown, resource: unknown = '*', more: Json = {}): Json => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...more,
});
const deny = (action: unknown, more: Json = {}): Json => ({ Effect: 'Deny', Action: action, Resource: '*', ...more });
const trust = (principal: unknown, condition?: Json): Json => ({
  Effect: 'Allow',
  Action: 'sts:AssumeRoleWithWebIdentity',
  Principal: principal,
  ...(condition === undefined ? {} : { Condition: condition }),
});
const provider = { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' };
const subject = (value: string) => ({ StringLike: { 'token.actions.githubusercontent.com:sub': value } });

describe('what was safe because no rule knew it (terraform review 10): updates', () => {
  test.each<[string, string, Json, Json, RegExp]>([
    [
      'a boundary removed',
      'aws_iam_role',
      { permissions_boundary: 'arn:b' },
      { permissions_boundary: null },
      /^security: .*boundary is taken away/,
    ],
    [
      'a Deny removed',
      'aws_iam_role_policy',
      { policy: policy(allow('s3:*', 'arn:aws:s3:::b'), deny('s3:DeleteObject')) },
      { policy: policy(allow('s3:*', 'arn:aws:s3:::b')) },
      /^security: policy no longer denies s3:deleteobject/,
    ],
    [
      'a Deny narrowed',
      'aws_iam_policy',
      { policy: policy(deny('s3:*')) },
      { policy: policy(deny('s3:*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } })) },
      /^security: /,
    ],
    [
      'an organization policy weakened',
      'aws_organizations_policy',
      { content: policy(deny(['iam:*', 'kms:*'])) },
      { content: policy(deny(['kms:*'])) },
      /^security: content no longer denies iam:\*/,
    ],
    [
      'an action more',
      'aws_iam_policy',
      { policy: policy(allow('s3:GetObject', 'arn:aws:s3:::b/*')) },
      { policy: policy(allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::b/*')) },
      /^security: policy allows s3:putobject on/,
    ],
    [
      'a condition less',
      'aws_sqs_queue_policy',
      {
        policy: policy(
          allow('sqs:SendMessage', 'arn:q', { Principal: '*', Condition: { ArnEquals: { 'aws:SourceArn': 'arn:t' } } }),
        ),
      },
      { policy: policy(allow('sqs:SendMessage', 'arn:q', { Principal: '*' })) },
      /^security: /,
    ],
    [
      'an action less',
      'aws_iam_policy',
      { policy: policy(allow(['s3:GetObject', 's3:PutObject'], 'arn:b')) },
      { policy: policy(allow('s3:GetObject', 'arn:b')) },
      /^disrupt: policy no longer allows s3:putobject/,
    ],
    [
      'the same, written otherwise',
      'aws_iam_policy',
      { policy: policy(allow(['s3:GetObject'], 'arn:b')), description: 'a' },
      { policy: policy(allow('s3:getobject', ['arn:b'])), description: 'b' },
      /^safe: $/,
    ],
    [
      'IMDSv1 allowed',
      'aws_instance',
      { metadata_options: [{ http_tokens: 'required' }] },
      { metadata_options: [{ http_tokens: 'optional' }] },
      /^security: .*IMDSv1/,
    ],
    [
      'EBS encryption by default off',
      'aws_ebs_encryption_by_default',
      { enabled: true },
      { enabled: false },
      /^security: /,
    ],
    [
      'point-in-time recovery off',
      'aws_dynamodb_table',
      { point_in_time_recovery: [{ enabled: true }] },
      { point_in_time_recovery: [{ enabled: false }] },
      /^destroy: /,
    ],
    [
      'no final snapshot',
      'aws_db_instance',
      { skip_final_snapshot: false },
      { skip_final_snapshot: true },
      /^disrupt: .*no snapshot is taken/,
    ],
    [
      'no snapshots of a cache',
      'aws_elasticache_replication_group',
      { snapshot_retention_limit: 7 },
      { snapshot_retention_limit: 0 },
      /^destroy: /,
    ],
    [
      'backups kept for a day',
      'aws_backup_plan',
      { rule: [{ lifecycle: [{ delete_after: 365 }] }] },
      { rule: [{ lifecycle: [{ delete_after: 1 }] }] },
      /^destroy: delete_after 365 to 1/,
    ],
    [
      'objects locked for a day',
      'aws_s3_bucket_object_lock_configuration',
      { rule: [{ default_retention: [{ days: 365 }] }] },
      { rule: [{ default_retention: [{ days: 1 }] }] },
      /^destroy: days 365 to 1/,
    ],
    [
      'a group scaled to 0',
      'aws_autoscaling_group',
      { desired_capacity: 3, min_size: 1 },
      { desired_capacity: 0, min_size: 0 },
      /^disrupt: .*stops/,
    ],
    ['a service scaled to 0', 'aws_ecs_service', { desired_count: 2 }, { desired_count: 0 }, /^disrupt: .*stops/],
    [
      'a function that is refused',
      'aws_lambda_function',
      { reserved_concurrent_executions: 10 },
      { reserved_concurrent_executions: 0 },
      /^disrupt: .*refused/,
    ],
    [
      'a distribution disabled',
      'aws_cloudfront_distribution',
      { enabled: true },
      { enabled: false },
      /^disrupt: .*disabled/,
    ],
    ['a foreign provider', 'postgresql_grant', { privileges: ['SELECT'] }, { privileges: ['ALL'] }, /^unknown: /],
    ['a kubernetes resource', 'kubernetes_manifest', { manifest: {} }, { manifest: { a: 1 } }, /^unknown: /],
    [
      'an argument that no rule knows',
      'aws_lb_listener',
      { default_action: [{ order: 1 }] },
      { default_action: [{ order: 2 }] },
      /^unknown: default_action/,
    ],
    [
      'a guard of a type without a rule',
      'aws_config_config_rule',
      { input_parameters: 'a' },
      { input_parameters: 'b' },
      /^unknown: /,
    ],
    [
      'a type that the table does not have',
      'aws_of_tomorrow',
      { a: 1 },
      { a: 2 },
      /^unknown: a: aws_of_tomorrow is not in the table/,
    ],
    ['a label of anything', 'aws_db_instance', { tags: { Team: 'a' } }, { tags: { Team: 'b' } }, /^safe: $/],
    [
      'a tag that backups go by',
      'aws_db_instance',
      { tags: { Backup: 'daily' } },
      { tags: {} },
      /^unknown: the tag Backup/,
    ],
    ['a plain thing', 'aws_cloudwatch_dashboard', { dashboard_body: 'a' }, { dashboard_body: 'b' }, /^safe: $/],
    [
      'an alarm that rings later',
      'aws_cloudwatch_metric_alarm',
      { threshold: 1 },
      { threshold: 2 },
      /^disrupt: threshold/,
    ],
    [
      'an alarm that tells nobody',
      'aws_cloudwatch_metric_alarm',
      { actions_enabled: true },
      { actions_enabled: false },
      /^unknown: actions_enabled/,
    ],
    ['a larger database', 'aws_db_instance', { allocated_storage: 20 }, { allocated_storage: 40 }, /^safe: $/],
  ])('%s', (_, type, before, after, expected) => {
    expect(judged(type, ['update'], before, after)).toMatch(expected);
  });
});

describe('what was safe because no rule knew it (terraform review 10): what comes', () => {
  test.each<[string, string, Json, RegExp]>([
    [
      'an administrator of accounts',
      'aws_ssoadmin_managed_policy_attachment',
      { managed_policy_arn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
      /^security: /,
    ],
    [
      'an administrator of a cluster',
      'aws_eks_access_policy_association',
      { policy_arn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy' },
      /^security: /,
    ],
    [
      'a grant to everybody',
      'aws_s3_bucket_acl',
      {
        access_control_policy: [
          {
            grant: [
              {
                permission: 'READ',
                grantee: [{ type: 'Group', uri: 'http://acs.amazonaws.com/groups/global/AllUsers' }],
              },
            ],
          },
        ],
      },
      /^security: .*READ to everybody/,
    ],
    ['a public snapshot', 'aws_db_snapshot', { shared_accounts: ['all'] }, /^security: /],
    ['a public layer', 'aws_lambda_layer_version_permission', { principal: '*' }, /^security: /],
    [
      'half of the internet',
      'aws_security_group_rule',
      { type: 'ingress', protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: ['0.0.0.0/1', '128.0.0.0/1'] },
      /^security: .*0\.0\.0\.0\/1/,
    ],
    [
      'the whole internet, written otherwise',
      'aws_vpc_security_group_ingress_rule',
      { ip_protocol: 'tcp', from_port: 22, to_port: 22, cidr_ipv6: '0::/0' },
      /^security: /,
    ],
    ['iam:* on *:*', 'aws_iam_policy', { policy: policy(allow('iam:*', '*:*')) }, /^security: /],
    ['i* on *', 'aws_iam_policy', { policy: policy(allow('i*')) }, /^security: /],
    ['s3:* on every bucket', 'aws_iam_policy', { policy: policy(allow('s3:*', 'arn:aws:s3:::*')) }, /^security: /],
    [
      '* on one bucket is not every service',
      'aws_iam_policy',
      { policy: policy(allow('*', 'arn:aws:s3:::b')) },
      /^security: policy allows every action on arn:aws:s3:::b$/,
    ],
    [
      'trust in any workflow',
      'aws_iam_role',
      { assume_role_policy: policy(trust(provider, subject('*'))) },
      /^security: /,
    ],
    ['trust without a condition', 'aws_iam_role', { assume_role_policy: policy(trust(provider)) }, /^security: /],
    [
      'trust in one repository',
      'aws_iam_role',
      { assume_role_policy: policy(trust(provider, subject('repo:acme/shop:*'))) },
      /^safe: $/,
    ],
    [
      'trust in everybody who knows an id',
      'aws_iam_role',
      {
        assume_role_policy: policy({
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { AWS: '*' },
          Condition: { StringEquals: { 'sts:ExternalId': 'x' } },
        }),
      },
      /^security: /,
    ],
    [
      'a queue for everybody, under a condition that is always true',
      'aws_sqs_queue_policy',
      {
        policy: policy(
          allow('sqs:*', 'arn:q', { Principal: '*', Condition: { StringLike: { 'aws:SourceArn': '*' } } }),
        ),
      },
      /^security: /,
    ],
    [
      'objects that expire',
      'aws_s3_bucket_lifecycle_configuration',
      { rule: [{ expiration: [{ days: 1 }] }] },
      /^destroy: /,
    ],
    ['a foreign provider', 'helm_release', { name: 'x' }, /^unknown: /],
    [
      'an attachment',
      'aws_iam_role_policy_attachment',
      { policy_arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
      /^unknown: /,
    ],
    ['a bucket', 'aws_s3_bucket', { bucket: 'b' }, /^safe: $/],
  ])('%s', (_, type, after, expected) => {
    expect(judged(type, ['create'], null, after)).toMatch(expected);
  });
});

describe('what was safe because no rule knew it (terraform review 10): what goes', () => {
  test.each<[string, string, Json, RegExp]>([
    [
      'a bucket policy with the Deny of TLS',
      'aws_s3_bucket_policy',
      { policy: policy(deny('s3:*', { Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })) },
      /^security: .*denied is denied no longer/,
    ],
    ['a route of a subnet', 'aws_route_table_association', { subnet_id: 's' }, /^disrupt: /],
    ['a volume of a machine', 'aws_volume_attachment', { volume_id: 'v' }, /^disrupt: /],
    [
      'a guard without a rule',
      'aws_iam_account_password_policy',
      { minimum_password_length: 14 },
      /^(?:unknown|security|disrupt): /,
    ],
    ['a dashboard', 'aws_cloudwatch_dashboard', { dashboard_name: 'x' }, /^safe: /],
  ])('%s', (_, type, before, expected) => {
    expect(judged(type, ['delete'], before, null)).toMatch(expected);
  });
});

describe('what an update does by rules of its type', () => {
  const door = (port: number, cidr: string, more: Json = {}) => ({
    protocol: 'tcp',
    from_port: port,
    to_port: port,
    cidr_blocks: [cidr],
    ...more,
  });
  test.each<[string, string, Json, Json, RegExp]>([
    [
      'a rule inside a group that goes',
      'aws_security_group',
      { ingress: [door(1, '10.1.0.0/16'), door(2, '10.2.0.0/16')] },
      { ingress: [door(1, '10.1.0.0/16')] },
      /^disrupt: ingress lets tcp 2 from 10\.2\.0\.0\/16 in no longer/,
    ],
    [
      'a rule inside a group that is new',
      'aws_security_group',
      { egress: [] },
      { egress: [{ protocol: '-1', from_port: 0, to_port: 0, security_groups: ['sg-2'] }] },
      /^unknown: egress lets every port to sg-2 out, and whether that is meant/,
    ],
    [
      'a rule inside a group that opens to everybody',
      'aws_security_group',
      { ingress: [] },
      { ingress: [door(22, '0.0.0.0/0')] },
      /^security: /,
    ],
    [
      'two rules that become one with both ranges, and other words',
      'aws_security_group',
      { ingress: [door(1, '10.1.0.0/16', { description: 'a' }), door(1, '10.2.0.0/16', { description: 'b' })] },
      { ingress: [door(1, '10.2.0.0/16', { cidr_blocks: ['10.2.0.0/16', '10.1.0.0/16'] })] },
      /^safe: /,
    ],
    [
      'a password',
      'aws_rds_cluster',
      { master_password_wo_version: 1 },
      { master_password_wo_version: 2 },
      /^disrupt: .*whoever logs in with the old password is refused/,
    ],
    ['a parameter', 'aws_ssm_parameter', { value_wo_version: 1 }, { value_wo_version: 2 }, /^safe: /],
    [
      'nothing that is read back as an empty list',
      'aws_db_instance',
      { blue_green_update: null, monitoring_interval: 0 },
      { blue_green_update: [], monitoring_interval: 60 },
      /^safe: /,
    ],
  ])('%s', (_, type, before, after, expected) => {
    expect(judged(type, ['update'], before, after)).toMatch(expected);
  });
});

describe('policies by what they allow', () => {
  test.each<[string, Json[], Json[], number, number]>([
    ['equal', [allow('s3:*', 'arn:a')], [allow(['S3:*'], ['arn:a'])], 0, 0],
    ['a wildcard covers', [allow('s3:*', '*')], [allow('s3:Get*', 'arn:a')], 0, 1],
    ['a wildcard widens', [allow('s3:Get*', 'arn:a')], [allow('s3:*', 'arn:a')], 1, 0],
    [
      'NotAction with one less',
      [{ Effect: 'Allow', NotAction: ['iam:*', 'kms:*'], Resource: '*' }],
      [{ Effect: 'Allow', NotAction: ['iam:*'], Resource: '*' }],
      1,
      0,
    ],
    ['everything but', [allow('*')], [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }], 0, 1],
    [
      'another principal',
      [allow('s3:Get', 'a', { Principal: { AWS: 'arn:1' } })],
      [allow('s3:Get', 'a', { Principal: { AWS: ['arn:1', 'arn:2'] } })],
      1,
      0,
    ],
  ])('%s', (_, before, after, widened, narrowed) => {
    const difference = policyDifference({ Statement: before }, { Statement: after });
    expect([difference?.widened.length, difference?.narrowed.length]).toEqual([widened, narrowed]);
  });
});
