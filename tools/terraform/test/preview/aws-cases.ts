import { expect } from 'vitest';

/** One resource of the AWS provider: its configuration, what a hand-written state holds of it, and what its preview has to say. */
export interface AwsCase {
  readonly name: string;
  readonly address: string;
  /** HCL; empty for a resource that is no longer declared. */
  readonly config: string;
  /** Attributes in the state; absent: nothing is there yet. */
  readonly state?: Readonly<Record<string, unknown>>;
  readonly schema?: number;
  readonly action: string | undefined;
  readonly level?: string;
  readonly because?: RegExp;
  readonly has?: Readonly<Record<string, unknown>>;
}

const database = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id: `db-${id}`,
  identifier: id,
  engine: 'postgres',
  instance_class: 'db.t3.micro',
  allocated_storage: 20,
  username: 'admin1',
  storage_encrypted: true,
  skip_final_snapshot: true,
  apply_immediately: false,
  delete_automated_backups: true,
  auto_minor_version_upgrade: true,
  copy_tags_to_snapshot: false,
  deletion_protection: false,
  monitoring_interval: 0,
  publicly_accessible: false,
  customer_owned_ip_enabled: false,
  dedicated_log_volume: false,
  iam_database_authentication_enabled: false,
  max_allocated_storage: 0,
  vpc_security_group_ids: ['sg-1'],
  tags_all: {},
  password: 'canary-database',
  ...more,
});
const databaseConfig = (name: string, more = '', size = 20, encrypted = true, kind = 'db.t3.micro') =>
  `resource "aws_db_instance" "${name}" {\n  identifier = "${name}"\n  engine = "postgres"\n  instance_class = "${kind}"\n  allocated_storage = ${size}\n  username = "admin1"\n  storage_encrypted = ${encrypted}\n  skip_final_snapshot = true\n  ${more}\n}\n`;
const allow = (actions: readonly string[], resource: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Action: actions, Effect: 'Allow', Resource: resource }] });
const trust = (principal: unknown) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: principal }],
  });
const rule = (port: number, cidr: string) => ({
  from_port: port,
  to_port: port,
  protocol: 'tcp',
  cidr_blocks: [cidr],
  ipv6_cidr_blocks: [],
  prefix_list_ids: [],
  security_groups: [],
  self: false,
  description: '',
});
const group = (name: string, ingress: unknown) => ({
  id: `sg-${name}`,
  name,
  description: 'Managed by Terraform',
  ingress,
  egress: [],
  revoke_rules_on_delete: false,
  tags_all: {},
  arn: `arn:${name}`,
  owner_id: '1',
  name_prefix: '',
  vpc_id: 'vpc-1',
});
const ingress = (...rules: readonly [number, string][]) =>
  rules
    .map(
      ([port, cidr]) =>
        `  ingress {\n    from_port = ${port}\n    to_port = ${port}\n    protocol = "tcp"\n    cidr_blocks = ["${cidr}"]\n  }\n`,
    )
    .join('');
const groupConfig = (name: string, rules: string) =>
  `resource "aws_security_group" "${name}" {\n  name = "${name}"\n  vpc_id = "vpc-1"\n${rules}}\n`;
const role = (name: string, principal: unknown) => ({
  id: name,
  name,
  assume_role_policy: trust(principal),
  force_detach_policies: false,
  max_session_duration: 3600,
  path: '/',
  description: '',
});
const gone = (
  type: string,
  name: string,
  state: Readonly<Record<string, unknown>>,
  reason: RegExp,
  schema?: number,
): AwsCase => ({
  name: `${type} is deleted`,
  address: `${type}.${name}`,
  config: '',
  state: { id: name, ...state },
  ...(schema === undefined ? {} : { schema }),
  action: 'delete',
  level: 'destroy',
  because: reason,
});

/** Planned together, in one run of the provider: it takes seconds to start. */
export const AWS_CASES: readonly AwsCase[] = [
  {
    name: 'RDS is replaced: encryption',
    address: 'aws_db_instance.replaced',
    config: databaseConfig('replaced'),
    state: database('replaced', { storage_encrypted: false }),
    schema: 2,
    action: 'replace',
    level: 'destroy',
    because: /destroyed and made anew.*skip_final_snapshot/,
    has: { replaceBecause: ['storage_encrypted'], replaceOrder: 'delete-create' },
  },
  {
    name: 'RDS is replaced, the new one first',
    address: 'aws_db_instance.first',
    config: databaseConfig('first', 'lifecycle {\n    create_before_destroy = true\n  }'),
    state: database('first', { storage_encrypted: false }),
    schema: 2,
    action: 'replace',
    level: 'destroy',
    because: /a new one is made before the old one goes/,
    has: { replaceOrder: 'create-delete' },
  },
  {
    name: 'RDS gets another class in place',
    address: 'aws_db_instance.class',
    config: databaseConfig('class', '', 20, true, 'db.t3.large'),
    state: database('class'),
    schema: 2,
    action: 'update',
    level: 'disrupt',
    because: /restarts or fails over/,
    has: { fields: expect.arrayContaining([{ path: 'instance_class', before: 'db.t3.micro', after: 'db.t3.large' }]) },
  },
  {
    name: 'RDS shrinks, which AWS refuses for ever',
    address: 'aws_db_instance.shrinks',
    config: databaseConfig('shrinks', '', 10),
    state: database('shrinks'),
    schema: 2,
    action: 'update',
    level: 'stuck',
  },
  {
    name: 'RDS password is rotated by its version',
    address: 'aws_db_instance.rotated',
    config: databaseConfig('rotated', 'password_wo = "canary-write-only"\n  password_wo_version = 2'),
    state: database('rotated', { password: null, password_wo_version: 1 }),
    schema: 2,
    action: 'update',
    level: 'disrupt',
    because: /old password is refused.*password_wo is rotated/,
    has: {
      fields: expect.arrayContaining([
        { path: 'password_wo_version', before: 1, after: 2 },
        { path: 'password_wo', sensitive: true, changed: true },
      ]),
    },
  },
  {
    name: 'RDS password changes',
    address: 'aws_db_instance.password',
    config: databaseConfig('password', 'password = "canary-new-password"'),
    state: database('password'),
    schema: 2,
    action: 'update',
    has: { fields: expect.arrayContaining([{ path: 'password', sensitive: true, changed: true }]) },
  },
  {
    ...gone(
      'aws_db_instance',
      'protected',
      database('protected', { deletion_protection: true }),
      /deletion protection is on/,
      2,
    ),
    name: 'RDS with deletion protection is deleted',
  },
  {
    name: 'EKS is replaced: another role',
    address: 'aws_eks_cluster.replaced',
    config:
      'resource "aws_eks_cluster" "replaced" {\n  name = "replaced"\n  role_arn = "arn:aws:iam::123456789012:role/new"\n  version = "1.31"\n  vpc_config {\n    subnet_ids = ["subnet-1", "subnet-2"]\n  }\n}\n',
    state: {
      id: 'replaced',
      name: 'replaced',
      role_arn: 'arn:aws:iam::123456789012:role/old',
      version: '1.31',
      bootstrap_self_managed_addons: true,
      vpc_config: [
        {
          subnet_ids: ['subnet-1', 'subnet-2'],
          endpoint_private_access: false,
          endpoint_public_access: true,
          public_access_cidrs: ['0.0.0.0/0'],
          security_group_ids: [],
          cluster_security_group_id: '',
          vpc_id: 'vpc-1',
        },
      ],
    },
    schema: 1,
    action: 'replace',
    level: 'destroy',
    because: /workloads/,
    has: { replaceBecause: ['role_arn'] },
  },
  {
    name: 'EKS skips a version',
    address: 'aws_eks_cluster.skips',
    config:
      'resource "aws_eks_cluster" "skips" {\n  name = "skips"\n  role_arn = "arn:aws:iam::123456789012:role/r"\n  version = "1.32"\n  vpc_config {\n    subnet_ids = ["subnet-1", "subnet-2"]\n    public_access_cidrs = ["10.0.0.0/8"]\n  }\n}\n',
    state: {
      id: 'skips',
      name: 'skips',
      role_arn: 'arn:aws:iam::123456789012:role/r',
      version: '1.30',
      bootstrap_self_managed_addons: true,
      vpc_config: [
        {
          subnet_ids: ['subnet-1', 'subnet-2'],
          endpoint_private_access: false,
          endpoint_public_access: true,
          public_access_cidrs: ['10.0.0.0/8'],
          security_group_ids: [],
          cluster_security_group_id: '',
          vpc_id: 'vpc-1',
        },
      ],
    },
    schema: 1,
    action: 'update',
    level: 'stuck',
    because: /one minor version at a time/,
  },
  {
    name: 'a bucket gets another name',
    address: 'aws_s3_bucket.renamed',
    config: 'resource "aws_s3_bucket" "renamed" {\n  bucket = "new-name"\n}\n',
    state: { id: 'old-name', bucket: 'old-name', force_destroy: false, object_lock_enabled: false },
    action: 'replace',
    level: 'destroy',
    has: { replaceBecause: ['bucket'] },
  },
  {
    name: 'a security group is opened to the world',
    address: 'aws_security_group.opened',
    config: groupConfig('opened', ingress([443, '10.0.0.0/8'], [22, '0.0.0.0/0'])),
    state: group('opened', [rule(443, '10.0.0.0/8')]),
    schema: 1,
    action: 'update',
    level: 'security',
    because: /port 22 \(tcp\) is opened to the whole internet/,
  },
  {
    name: 'a set of rules in another order is no change',
    address: 'aws_security_group.reordered',
    config: groupConfig('reordered', ingress([1, '10.1.0.0/16'], [2, '10.2.0.0/16'], [3, '10.3.0.0/16'])),
    state: group('reordered', [rule(3, '10.3.0.0/16'), rule(1, '10.1.0.0/16'), rule(2, '10.2.0.0/16')]),
    schema: 1,
    action: undefined,
  },
  {
    name: 'one rule more in a set is one change, wherever the provider sorts it',
    address: 'aws_security_group.grown',
    config: groupConfig('grown', ingress([9, '10.9.0.0/16'], [1, '10.1.0.0/16'], [2, '10.2.0.0/16'])),
    state: group('grown', [rule(2, '10.2.0.0/16'), rule(1, '10.1.0.0/16')]),
    schema: 1,
    action: 'update',
    level: 'unknown',
    because: /ingress lets tcp 9 from 10\.9\.0\.0\/16 in, and whether that is meant is not known here/,
    has: {
      fields: expect.toSatisfy((fields: { path: string; before?: unknown; after?: unknown }[]) => {
        const ports = fields.filter(({ path }) => path.endsWith('from_port'));
        return ports.length === 1 && ports[0]?.before === undefined && ports[0]?.after === 9;
      }),
    },
  },
  {
    name: 'a policy with its actions in another order is no change',
    address: 'aws_iam_policy.reordered',
    config: `resource "aws_iam_policy" "reordered" {\n  name = "reordered"\n  policy = ${JSON.stringify(allow(['s3:PutObject', 's3:GetObject'], 'arn:aws:s3:::b/*'))}\n}\n`,
    state: {
      id: 'p',
      name: 'reordered',
      path: '/',
      tags_all: {},
      arn: 'arn:p',
      policy_id: 'p',
      attachment_count: 0,
      description: '',
      name_prefix: '',
      policy: allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::b/*'),
    },
    action: undefined,
  },
  {
    name: 'a policy is widened',
    address: 'aws_iam_policy.widened',
    config: `resource "aws_iam_policy" "widened" {\n  name = "widened"\n  policy = ${JSON.stringify(allow(['*'], '*'))}\n}\n`,
    state: { id: 'p', name: 'widened', path: '/', policy: allow(['s3:GetObject'], 'arn:aws:s3:::b/*') },
    action: 'update',
    level: 'security',
    because: /every action of every service/,
  },
  {
    name: 'everybody may assume a role',
    address: 'aws_iam_role.everybody',
    config: `resource "aws_iam_role" "everybody" {\n  name = "everybody"\n  assume_role_policy = ${JSON.stringify(trust('*'))}\n}\n`,
    state: role('everybody', { Service: 'ec2.amazonaws.com' }),
    action: 'update',
    level: 'security',
    because: /lets everybody in/,
  },
  {
    name: 'another account may assume a role',
    address: 'aws_iam_role.trust',
    config: `resource "aws_iam_role" "trust" {\n  name = "trust"\n  assume_role_policy = ${JSON.stringify(trust({ AWS: 'arn:aws:iam::999999999999:root' }))}\n}\n`,
    state: role('trust', { AWS: 'arn:aws:iam::123456789012:root' }),
    action: 'update',
    level: 'security',
    because: /trusts arn:aws:iam::999999999999:root/,
  },
  {
    name: 'a table gets another key',
    address: 'aws_dynamodb_table.key',
    config:
      'resource "aws_dynamodb_table" "key" {\n  name = "key"\n  billing_mode = "PAY_PER_REQUEST"\n  hash_key = "b"\n  attribute {\n    name = "b"\n    type = "S"\n  }\n}\n',
    state: {
      id: 'key',
      name: 'key',
      billing_mode: 'PAY_PER_REQUEST',
      hash_key: 'a',
      attribute: [{ name: 'a', type: 'S' }],
      table_class: 'STANDARD',
      read_capacity: 0,
      write_capacity: 0,
      stream_enabled: false,
      deletion_protection_enabled: false,
    },
    schema: 1,
    action: 'replace',
    level: 'destroy',
    has: { replaceBecause: ['hash_key'] },
  },
  {
    name: 'logs are kept for a shorter time',
    address: 'aws_cloudwatch_log_group.shorter',
    config: 'resource "aws_cloudwatch_log_group" "shorter" {\n  name = "shorter"\n  retention_in_days = 7\n}\n',
    state: { id: 'shorter', name: 'shorter', retention_in_days: 365, log_group_class: 'STANDARD', skip_destroy: false },
    action: 'update',
    level: 'destroy',
    because: /365 to 7/,
  },
  {
    name: 'a parameter with a new value',
    address: 'aws_ssm_parameter.value',
    config:
      'resource "aws_ssm_parameter" "value" {\n  name = "/a"\n  type = "SecureString"\n  value = "canary-parameter-new"\n}\n',
    state: {
      id: '/a',
      name: '/a',
      type: 'SecureString',
      value: 'canary-parameter-old',
      tier: 'Standard',
      data_type: 'text',
    },
    action: 'update',
    has: { fields: expect.arrayContaining([{ path: 'value', sensitive: true, changed: true }]) },
  },
  {
    name: 'a topic whose tag repeats the secret of the provider',
    address: 'aws_sns_topic.tagged',
    config:
      'resource "aws_sns_topic" "tagged" {\n  name = "tagged"\n  tags = { note = "signed with canary-provider-secret" }\n}\n',
    action: 'create',
    level: 'safe',
    has: { fields: expect.arrayContaining([{ path: 'tags.note', after: 'signed with (sensitive)' }]) },
  },
  {
    name: 'forget: a bucket is left behind, unmanaged',
    address: 'aws_s3_bucket.forgotten',
    config: 'removed {\n  from = aws_s3_bucket.forgotten\n  lifecycle {\n    destroy = false\n  }\n}\n',
    state: { id: 'forgotten', bucket: 'forgotten', force_destroy: false },
    action: 'forget',
    level: 'unknown',
    because: /nobody manages it/,
  },
  gone('aws_s3_bucket', 'forced', { bucket: 'forced', force_destroy: true }, /force_destroy is set/),
  gone('aws_kms_key', 'k', { key_id: 'k' }, /never be read again/),
  gone('aws_efs_file_system', 'f', {}, /its files/),
  gone('aws_route53_zone', 'z', { name: 'example.com', zone_id: 'Z1' }, /name servers/),
  gone('aws_sqs_queue', 'q', { name: 'q' }, /messages/),
  gone('aws_cloudwatch_log_group', 'l', { name: 'l' }, /lost/),
  gone('aws_secretsmanager_secret', 's', { name: 's', recovery_window_in_days: 0 }, /cannot be restored/),
  gone('aws_ecr_repository', 'r', { name: 'r' }, /images/),
  gone('aws_backup_vault', 'v', { name: 'v' }, /backups/),
  gone('aws_cognito_user_pool', 'u', { name: 'u' }, /users/),
  gone('aws_kinesis_stream', 'k', { name: 'k' }, /records/, 1),
  gone('aws_opensearch_domain', 'o', { domain_name: 'o' }, /indices/),
  gone('aws_redshift_cluster', 'w', { cluster_identifier: 'w', skip_final_snapshot: true }, /no snapshot is taken/),
  gone('aws_docdb_cluster', 'd', { cluster_identifier: 'd' }, /database/),
  gone('aws_neptune_cluster', 'n', { cluster_identifier: 'n' }, /database/),
  gone('aws_msk_cluster', 'm', { cluster_name: 'm' }, /topics/),
  gone('aws_ebs_volume', 'b', { size: 10 }, /volume/),
];
