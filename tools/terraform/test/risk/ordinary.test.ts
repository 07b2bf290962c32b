import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/read-plan.ts';

type Json = Record<string, unknown>;

function judged(type: string, action: string, before: Json | null, after: Json | null): string {
  const change = { actions: [action], before, after, after_unknown: {}, before_sensitive: {}, after_sensitive: {} };
  const { resources } = readPlan({
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_changes: [{ address: `${type}.x`, mode: 'managed', type, name: 'x', change }],
  });
  const risk = resources[0]?.risk;
  return `${risk?.level}: ${risk?.reasons.join('; ')}`;
}

describe('a type that looks ordinary is safe only where its create, its update and its end are', () => {
  test.each<[string, string, Json, Json, RegExp]>([
    ['a quota is lowered', 'aws_servicequotas_service_quota', { value: 20 }, { value: 10 }, /^stuck: .*more alone/],
    ['a quota is raised', 'aws_servicequotas_service_quota', { value: 10 }, { value: 20 }, /^safe: /],
    ['an index of one Region', 'aws_resourceexplorer2_index', { type: 'AGGREGATOR' }, { type: 'LOCAL' }, /^disrupt: /],
    [
      'discounts are shown',
      'aws_costoptimizationhub_preferences',
      { member_account_discount_visibility: 'None' },
      { member_account_discount_visibility: 'All' },
      /^security: /,
    ],
    [
      'fields of a log are indexed',
      'aws_cloudwatch_log_index_policy',
      { policy_document: '{"Fields":["a"]}' },
      { policy_document: '{"Fields":["b"]}' },
      /^safe: /,
    ],
    [
      'backups in the maintenance window',
      'aws_db_instance',
      { backup_window: '01:00-02:00', maintenance_window: 'sun:04:00-sun:05:00' },
      { backup_window: '04:30-05:30', maintenance_window: 'sun:04:00-sun:05:00' },
      /^stuck: .*overlaps/,
    ],
    [
      'the same over midnight',
      'aws_rds_cluster',
      { preferred_backup_window: '01:00-02:00', preferred_maintenance_window: 'sat:23:30-sun:00:30' },
      { preferred_backup_window: '00:00-01:00', preferred_maintenance_window: 'sat:23:30-sun:00:30' },
      /^stuck: .*overlaps/,
    ],
    [
      'backups at another hour',
      'aws_db_instance',
      { backup_window: '01:00-02:00', maintenance_window: 'sun:04:00-sun:05:00' },
      { backup_window: '02:00-03:00', maintenance_window: 'sun:04:00-sun:05:00' },
      /^safe: /,
    ],
    [
      'maintenance at another hour',
      'aws_docdb_cluster',
      { preferred_maintenance_window: 'sun:04:00-sun:05:00' },
      { preferred_maintenance_window: 'mon:10:00-mon:11:00' },
      /^disrupt: /,
    ],
    ['at once', 'aws_db_instance', { apply_immediately: false }, { apply_immediately: true }, /^disrupt: /],
    ['at once no longer', 'aws_db_instance', { apply_immediately: true }, { apply_immediately: false }, /^safe: /],
    ['messages come later', 'aws_sqs_queue', { delay_seconds: 0 }, { delay_seconds: 900 }, /^disrupt: /],
    ['messages come sooner', 'aws_sqs_queue', { delay_seconds: 900 }, { delay_seconds: 0 }, /^safe: /],
  ])('%s', (_, type, before, after, expected) => expect(judged(type, 'update', before, after)).toMatch(expected));

  test.each<[string, string, Json, RegExp]>([
    ['keys of a table', 'aws_dynamodb_contributor_insights', { table_name: 'a' }, /^security: /],
    ['a template for everybody', 'aws_quicksight_template', { permissions: [{ principal: '*' }] }, /^unknown: /],
    ['a template for nobody', 'aws_quicksight_template', { name: 'a', permissions: [] }, /^safe: /],
    // They join, open or copy what is there already.
    ['a connection of two domains', 'aws_opensearch_outbound_connection', { accept_connection: true }, /^unknown: /],
    ['a copy of a database in a bucket', 'aws_rds_export_task', { s3_bucket_name: 'a' }, /^unknown: /],
    ['a copy of a table in a bucket', 'aws_dynamodb_table_export', { s3_bucket: 'a' }, /^unknown: /],
    ['a warehouse in another network', 'aws_redshiftserverless_endpoint_access', { workgroup_name: 'a' }, /^unknown: /],
    ['two networks joined', 'aws_vpc_peering_connection', { vpc_id: 'a' }, /^unknown: /],
    ['a tag option', 'aws_servicecatalog_tag_option', { key: 'a', value: 'b' }, /^safe: /],
  ])('a new one: %s', (_, type, after, expected) => expect(judged(type, 'create', null, after)).toMatch(expected));

  test.each<[string, RegExp]>([
    ['aws_cloudsearch_domain', /^destroy: /],
    ['aws_resourceexplorer2_index', /^disrupt: .*view/],
    ['aws_docdb_subnet_group', /^disrupt: /],
    ['aws_db_subnet_group', /^disrupt: .*refuses/],
    ['aws_elasticache_subnet_group', /^disrupt: .*refuses/],
    ['aws_servicecatalog_tag_option', /^disrupt: .*refuses/],
    ['aws_servicecatalogappregistry_application', /^disrupt: .*refuses/],
    ['aws_xray_group', /^disrupt: .*watched no longer/],
  ])('the end of %s', (type, expected) => expect(judged(type, 'delete', { name: 'a' }, null)).toMatch(expected));
});
