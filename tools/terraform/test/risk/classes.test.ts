import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terraformMirror } from '@mainstem/toolchain';
import { describe, expect, test } from 'vitest';
import table from '../../src/risk/aws-classes.json' with { type: 'json' };
import { CLASSED_PROVIDER, classOfAttribute, classOfType, standsAlone } from '../../src/risk/classes.ts';
import { STATEFUL_TYPES } from '../../src/risk/stateful-types.ts';
import { cleanEnvironment, hasProgram, terraform } from '../preview/stack.ts';

describe('the table of classes', () => {
  test('has no type that holds data among the plain ones', () => {
    for (const type of STATEFUL_TYPES.keys()) expect([type, classOfType(type)]).not.toEqual([type, 'plain']);
  });

  test.each([
    ['aws_iam_role_policy', 'access'],
    ['aws_security_group', 'access'],
    ['aws_kms_grant', 'access'],
    ['aws_config_config_rule', 'access'],
    ['aws_db_instance', 'data'],
    ['aws_s3_bucket_lifecycle_configuration', 'data'],
    ['aws_ecr_lifecycle_policy', 'data'],
    ['aws_lb_listener', 'traffic'],
    ['aws_route53_record', 'traffic'],
    ['aws_lambda_function', 'traffic'],
    ['aws_route53_health_check', 'traffic'],
    ['aws_appstream_user_stack_association', 'access'],
    ['aws_macie2_findings_filter', 'access'],
    ['aws_cloudwatch_dashboard', 'plain'],
    ['aws_ce_cost_category', 'plain'],
    ['aws_budgets_budget', 'watch'],
    ['aws_cloudwatch_metric_alarm', 'watch'],
    ['aws_db_event_subscription', 'watch'],
    ['aws_appconfig_environment', 'traffic'],
    ['aws_resourcegroups_group', 'traffic'],
    ['aws_devicefarm_project', 'data'],
    ['aws_nothing_of_the_kind', undefined],
  ])('%s is %s', (type, expected) => expect(classOfType(type)).toBe(expected));

  test('what stands alone serves, or holds data, and does not attach to something', () => {
    const alone = [
      'aws_lb',
      'aws_db_instance',
      'aws_lambda_function',
      'aws_vpc',
      'aws_sqs_queue',
      'aws_eks_node_group',
    ];
    for (const type of alone) expect([type, standsAlone(type)]).toEqual([type, true]);
    // Each changes, by being there, what something else does.
    const beside = [
      'aws_appautoscaling_policy',
      'aws_appconfig_deployment',
      'aws_autoscaling_schedule',
      'aws_cloudformation_stack',
      'aws_default_route_table',
      'aws_ec2_instance_state',
      'aws_eks_addon',
      'aws_lambda_invocation',
      'aws_lb_listener_rule',
      'aws_pipes_pipe',
      'aws_rds_instance_state',
      'aws_redshift_scheduled_action',
      'aws_redshiftdata_statement',
      'aws_route53_record',
      'aws_s3_object',
      'aws_secretsmanager_secret_version',
      'aws_scheduler_schedule',
    ];
    for (const type of beside) expect([type, standsAlone(type)]).toEqual([type, false]);
    for (const type of table.alone.split(' ')) {
      expect([type, classOfType(type)]).toEqual([type, expect.stringMatching(/^(?:data|traffic)$/)]);
      expect(type).not.toMatch(
        /_(?:route|record|listener|attachment|association|mapping|state|exclusive|invocation|membership|listener_rule)$/,
      );
    }
  });

  test.each([
    ['tags', 'label'],
    ['description', 'label'],
    ['permissions_boundary', 'grants'],
    ['kms_key_id', 'encrypts'],
    ['publicly_accessible', 'exposes'],
    ['backup_retention_period', 'retains'],
    ['force_destroy', 'deletes'],
    ['deletion_protection', 'deletes'],
    ['enable_logging', 'guards'],
    ['threshold', 'other'],
    ['max_tokens', 'other'],
    ['alarm_actions', 'exposes'],
    ['no_such_argument', undefined],
  ])('%s: %s', (name, expected) => expect(classOfAttribute(name)).toBe(expected));
});

const mirror = terraformMirror();
const missing = [
  ...((await hasProgram('terraform')) ? [] : ['terraform is not on PATH']),
  ...(mirror === undefined ? ['no mirror with the AWS provider was found (MAINSTEM_TF_MIRROR)'] : []),
];
if (missing.length > 0) console.warn(`skipped: ${missing.join(', ')}`);

interface Schema {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<Record<string, { readonly block: Schema }>>;
}
interface Attribute {
  readonly computed?: boolean;
  readonly optional?: boolean;
  readonly required?: boolean;
  readonly nested_type?: Schema;
}

// A type or an argument that a release brings is in no class, and so unknown, until somebody read what it does.
test.skipIf(missing.length > 0)(
  `every type and argument of ${CLASSED_PROVIDER.provider} ${CLASSED_PROVIDER.version} has a class`,
  { tags: ['long'] },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mainstem-schema-'));
    try {
      const { provider: source, version } = CLASSED_PROVIDER;
      await writeFile(
        join(folder, 'main.tf.json'),
        JSON.stringify({ terraform: { required_providers: { aws: { source, version } } } }),
      );
      await writeFile(
        join(folder, 'cli.tfrc'),
        `disable_checkpoint = true\nprovider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`,
      );
      const environment = await cleanEnvironment({ TF_CLI_CONFIG_FILE: join(folder, 'cli.tfrc') });
      await terraform(folder, ['init', '-input=false'], environment);
      const schemas = JSON.parse(await terraform(folder, ['providers', 'schema', '-json'], environment));
      const [provider] = Object.values<{ resource_schemas: Record<string, { block: Schema }> }>(
        schemas.provider_schemas,
      );
      const types = Object.entries(provider?.resource_schemas ?? {});
      expect(types.length).toBeGreaterThan(1000);
      const names = new Set<string>();
      const visit = ({ attributes = {}, block_types: blocks = {} }: Schema): void => {
        for (const [name, { computed, optional, required, nested_type: nested }] of Object.entries(attributes)) {
          if (computed === true && optional !== true && required !== true) continue;
          names.add(name);
          if (nested !== undefined) visit(nested);
        }
        for (const [name, { block }] of Object.entries(blocks)) {
          names.add(name);
          visit(block);
        }
      };
      for (const [, { block }] of types) visit(block);
      expect(types.map(([type]) => type).filter((type) => classOfType(type) === undefined)).toEqual([]);
      expect([...names].filter((name) => classOfAttribute(name) === undefined)).toEqual([]);
      console.log(`${types.length} types and ${names.size} names of arguments, each with a class`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
