/** Why the end of a resource loses something, and what a person can do instead. */
export interface Loss {
  readonly reason: string;
  readonly wayOut: string;
}

const KEEP =
  'Keep it, or take it out of the state without touching it: removed { from = … lifecycle { destroy = false } }.';
const SNAPSHOT =
  'Take a snapshot first and check that it can be restored, or change the configuration so that it stays.';
const MOVED = 'If it only got another name in the configuration, add a moved block.';

function data(what: string, wayOut = `${KEEP} ${MOVED}`): Loss {
  return { reason: `${what} are lost`, wayOut };
}

function identity(what: string, wayOut = `${KEEP} ${MOVED}`): Loss {
  return { reason: what, wayOut };
}

const DATABASE = data('the database and its data', `${SNAPSHOT} ${MOVED}`);
const BACKUPS = data('the backups in it');
const CACHE = data('the data in the cluster', `${SNAPSHOT} ${MOVED}`);

/**
 * Resource types whose end loses data or an identity that cannot be made again. A type that is missing here is taken for stateless, so
 * a doubtful one belongs in. Types of other providers than AWS: see `risk.ts`.
 */
export const STATEFUL_TYPES: ReadonlyMap<string, Loss> = new Map<string, Loss>([
  // Databases
  ['aws_db_instance', DATABASE],
  ['aws_rds_cluster', DATABASE],
  [
    'aws_rds_cluster_instance',
    data('one instance of the cluster, and if it is the last one access to the data,', SNAPSHOT),
  ],
  ['aws_rds_global_cluster', DATABASE],
  ['aws_docdb_cluster', DATABASE],
  ['aws_docdbelastic_cluster', DATABASE],
  ['aws_neptune_cluster', DATABASE],
  ['aws_neptune_graph_graph', DATABASE],
  ['aws_redshift_cluster', DATABASE],
  ['aws_redshiftserverless_namespace', DATABASE],
  ['aws_dsql_cluster', DATABASE],
  ['aws_keyspaces_keyspace', DATABASE],
  ['aws_keyspaces_table', data('the table and its rows')],
  ['aws_dynamodb_table', data('the table and its items', `${SNAPSHOT} ${MOVED}`)],
  ['aws_dynamodb_global_table', data('the table and its items')],
  ['aws_dynamodb_table_replica', data('one replica of the table and its own backups')],
  ['aws_qldb_ledger', DATABASE],
  ['aws_timestreamwrite_database', DATABASE],
  ['aws_timestreamwrite_table', data('the table and its records')],
  ['aws_timestreaminfluxdb_db_instance', DATABASE],
  ['aws_memorydb_cluster', CACHE],
  ['aws_elasticache_cluster', CACHE],
  ['aws_elasticache_replication_group', CACHE],
  ['aws_elasticache_serverless_cache', CACHE],
  ['aws_elasticache_global_replication_group', CACHE],
  ['aws_dax_cluster', data('the cached items')],
  ['aws_cloudsearch_domain', data('the domain and its indices')],
  ['aws_opensearch_domain', data('the domain and its indices', `${SNAPSHOT} ${MOVED}`)],
  ['aws_elasticsearch_domain', data('the domain and its indices', `${SNAPSHOT} ${MOVED}`)],
  ['aws_opensearchserverless_collection', data('the collection and its indices')],
  ['aws_glue_catalog_database', data('the catalogue and its tables')],
  ['aws_glue_catalog_table', data('the definition and partitions of the table')],
  // Snapshots and backups
  ['aws_db_snapshot', data('the snapshot and the way back')],
  ['aws_db_cluster_snapshot', data('the snapshot and the way back')],
  ['aws_ebs_snapshot', data('the snapshot and the way back')],
  ['aws_redshift_cluster_snapshot', data('the snapshot and the way back')],
  ['aws_ami', data('the image, and with it the way to start the same machine,')],
  ['aws_backup_vault', BACKUPS],
  ['aws_backup_logically_air_gapped_vault', BACKUPS],
  ['aws_backup_plan', data('the schedule, and every backup that it would have made,')],
  ['aws_backup_selection', data('backups of what it selects, from now on,')],
  // Files and objects
  [
    'aws_s3_bucket',
    data('the bucket and, with force_destroy, its objects; its name may be taken by someone else; they'),
  ],
  ['aws_s3_directory_bucket', data('the bucket and its objects')],
  ['aws_s3_object', data('the object and, without versioning, its content')],
  ['aws_s3tables_table_bucket', data('the bucket and its tables')],
  ['aws_s3tables_table', data('the table and its rows')],
  ['aws_s3_bucket_versioning', identity('old versions of objects are no longer kept', KEEP)],
  ['aws_glacier_vault', data('the archives')],
  ['aws_efs_file_system', data('the file system and its files', `${SNAPSHOT} ${MOVED}`)],
  ['aws_efs_backup_policy', identity('the file system is no longer backed up', KEEP)],
  ['aws_ebs_volume', data('the volume and its data', `${SNAPSHOT} ${MOVED}`)],
  ['aws_fsx_lustre_file_system', data('the file system and its files', SNAPSHOT)],
  ['aws_fsx_ontap_file_system', data('the file system and its files', SNAPSHOT)],
  ['aws_fsx_ontap_volume', data('the volume and its files', SNAPSHOT)],
  ['aws_fsx_openzfs_file_system', data('the file system and its files', SNAPSHOT)],
  ['aws_fsx_openzfs_volume', data('the volume and its files', SNAPSHOT)],
  ['aws_fsx_windows_file_system', data('the file system and its files', SNAPSHOT)],
  ['aws_ecr_repository', data('the repository and its images, which running workloads may still pull,')],
  ['aws_ecrpublic_repository', data('the repository and its images')],
  ['aws_codecommit_repository', data('the repository and its history')],
  ['aws_codeartifact_domain', data('the packages in it')],
  ['aws_codeartifact_repository', data('the packages in it')],
  // Messages and streams
  ['aws_sqs_queue', data('messages in the queue')],
  ['aws_sns_topic', data('the topic and its subscriptions, also those of other accounts,')],
  ['aws_kinesis_stream', data('the records in the stream')],
  ['aws_kinesis_firehose_delivery_stream', data('the records not yet delivered')],
  ['aws_kinesis_video_stream', data('the recordings')],
  ['aws_msk_cluster', data('the topics and their records')],
  ['aws_msk_serverless_cluster', data('the topics and their records')],
  ['aws_mq_broker', data('the messages in the broker')],
  ['aws_cloudwatch_event_archive', data('the archived events')],
  ['aws_cloudwatch_event_bus', identity('the event bus and its rules are gone, and events sent to it are lost')],
  // Logs and metrics
  ['aws_cloudwatch_log_group', data('the logs in the group')],
  ['aws_cloudwatch_log_stream', data('the logs in the stream')],
  ['aws_cloudtrail_event_data_store', data('the recorded events')],
  ['aws_prometheus_workspace', data('the metrics in the workspace')],
  ['aws_grafana_workspace', data('the dashboards in the workspace')],
  // Keys, secrets, certificates
  [
    'aws_kms_key',
    identity(
      'everything encrypted with the key can never be read again',
      'Disable the key first and wait; a deletion can be cancelled only within its waiting period (aws kms cancel-key-deletion).',
    ),
  ],
  ['aws_kms_replica_key', identity('what this region reads with the key can no longer be read there')],
  ['aws_kms_external_key', identity('everything encrypted with the key can never be read again')],
  ['aws_cloudhsm_v2_cluster', data('the keys in the module')],
  [
    'aws_secretsmanager_secret',
    data(
      'the secret and its versions',
      'Keep recovery_window_in_days above 0: then aws secretsmanager restore-secret brings it back within that time.',
    ),
  ],
  ['aws_secretsmanager_secret_version', data('this version of the secret and its value')],
  ['aws_ssm_parameter', data('the parameter and its history')],
  [
    'aws_acm_certificate',
    identity(
      'the certificate is gone; whatever still serves it fails, and a new one must be validated',
      `Create the new one first: lifecycle { create_before_destroy = true }. ${MOVED}`,
    ),
  ],
  [
    'aws_acmpca_certificate_authority',
    identity('the authority is gone, and every certificate that it issued loses its root'),
  ],
  ['aws_iam_server_certificate', identity('the certificate and its private key are gone')],
  ['aws_key_pair', identity('the key pair is gone; new machines with this name get another key')],
  ['aws_iam_access_key', identity('the access key stops working for good; a new one has another id and secret')],
  // Identities and names
  ['aws_iam_user', identity('the user is gone with its keys and passwords; one of the same name is somebody else')],
  ['aws_cognito_user_pool', data('the users with their passwords')],
  [
    'aws_cognito_user_pool_client',
    identity('the client id is gone, and applications that use it can no longer sign in'),
  ],
  ['aws_cognito_identity_pool', data('the identities of its users')],
  ['aws_directory_service_directory', data('the directory and its accounts')],
  ['aws_identitystore_user', identity('the user is gone with its assignments')],
  ['aws_identitystore_group', identity('the group is gone with its assignments')],
  [
    'aws_route53_zone',
    identity(
      'the zone gets other name servers, so the domain stops resolving until its registrar is told',
      `${KEEP} ${MOVED}`,
    ),
  ],
  ['aws_route53domains_registered_domain', identity('the registration is given up')],
  [
    'aws_route53_key_signing_key',
    identity('the signing key is gone; with a DS record at the parent the domain stops resolving'),
  ],
  ['aws_eip', identity('the public address goes back to AWS and cannot be had again')],
  ['aws_ec2_transit_gateway', identity('all attachments and routes through it are gone')],
  ['aws_dx_connection', identity('the connection must be ordered and cabled again')],
  ['aws_customer_gateway', identity('the gateway and the tunnels that end at it are gone')],
  ['aws_vpn_connection', identity('the tunnels get other addresses and keys')],
  ['aws_cloudfront_distribution', identity('the distribution and its domain name are gone')],
  ['aws_apigatewayv2_api', identity('the API gets another id and endpoint')],
  ['aws_api_gateway_rest_api', identity('the API gets another id and endpoint')],
  ['aws_api_gateway_api_key', identity('the key stops working for its holders')],
  ['aws_appsync_graphql_api', identity('the API gets another id and endpoint')],
  ['aws_organizations_account', identity('the account is closed with everything in it')],
  ['aws_organizations_organization', identity('the organization is dissolved')],
  ['aws_ses_domain_identity', identity('the domain must be verified again before mail is sent')],
  ['aws_sesv2_email_identity', identity('the sender must be verified again before mail is sent')],
  ['aws_vpc', identity('the network and its address range are gone, and everything in it has to go first')],
  // Compute with state of its own
  [
    'aws_eks_cluster',
    data(
      'the cluster, its workloads and what only its API holds',
      'Move the workloads to another cluster first. Most replaces come from a changed name, role or encryption: change that back.',
    ),
  ],
  [
    'aws_instance',
    data(
      'the machine and its local disks',
      'Take an image first, keep the root volume (delete_on_termination = false), or undo what forces the replacement.',
    ),
  ],
  ['aws_spot_instance_request', data('the machine and its local disks')],
  ['aws_lightsail_instance', data('the machine and its disk', SNAPSHOT)],
  ['aws_lightsail_database', DATABASE],
  ['aws_emr_cluster', data('the cluster and the files on it')],
  ['aws_sagemaker_domain', data('the domain and the home folders of its users')],
  ['aws_sagemaker_notebook_instance', data('the notebooks on it')],
  ['aws_workspaces_workspace', data('the workspace and its volumes')],
  ['aws_transfer_server', identity('the server gets another host name and host key')],
  ['aws_sfn_state_machine', data('running executions and their history')],
  // What holds other things
  ['aws_cloudformation_stack', data('the stack and every resource in it')],
  ['aws_cloudformation_stack_set', data('the set and, in every account, what it made')],
  ['aws_elastic_beanstalk_environment', data('the environment and, where it has one, its database')],
  ['aws_athena_database', data('the database and its tables')],
  ['aws_glue_registry', data('the registry and its schemas')],
  ['aws_glue_schema', data('the schema and its versions')],
  ['aws_schemas_registry', data('the registry and its schemas')],
  ['aws_kendra_index', data('the index and its documents')],
  ['aws_bedrockagent_knowledge_base', data('the knowledge base')],
  ['aws_quicksight_data_set', data('the data set and what was imported into it')],
  ['aws_mwaa_environment', data('the history of its runs')],
  ['aws_storagegateway_gateway', data('what was not yet uploaded')],
  ['aws_workspaces_directory', data('the registration, and with it its workspaces')],
  ['aws_connect_instance', data('the instance, its numbers and its records')],
  ['aws_amplify_app', identity('the application gets another domain name')],
  ['aws_iot_thing', identity('the device is no longer known under its certificate')],
  ['aws_globalaccelerator_accelerator', identity('its static addresses go back to AWS')],
  ['aws_vpc_ipam', data('the allocations of address ranges')],
  ['aws_vpc_ipam_pool', data('the allocations of address ranges')],
  ['aws_vpc_endpoint_service', identity('the service gets another name, and its consumers lose it')],
  ['aws_s3_access_point', identity('its alias and endpoint are gone')],
  ['aws_service_discovery_private_dns_namespace', identity('the names in it no longer resolve')],
  [
    'aws_route53_hosted_zone_dnssec',
    identity('signing stops; with a DS record at the parent the domain stops resolving'),
  ],
  ['aws_codebuild_report_group', data('the test reports')],
  ['aws_devicefarm_project', data('the runs and what they recorded')],
  ['aws_devicefarm_test_grid_project', data('the sessions and what they recorded')],
  ['aws_codeguruprofiler_profiling_group', data('the profiles')],
  ['aws_auditmanager_assessment_report', data('the report')],
  // Other providers that a stack on AWS often has
  ['tls_private_key', identity('the private key exists only in the state, and is gone')],
  ['kubernetes_namespace', data('the namespace and everything in it')],
  ['kubernetes_namespace_v1', data('the namespace and everything in it')],
  ['kubernetes_persistent_volume', data('the volume and, by its reclaim policy, its data')],
  ['kubernetes_persistent_volume_v1', data('the volume and, by its reclaim policy, its data')],
  ['kubernetes_persistent_volume_claim', data('the claim and, by its reclaim policy, its data')],
  ['kubernetes_persistent_volume_claim_v1', data('the claim and, by its reclaim policy, its data')],
  ['github_repository', data('the repository, its issues and its history')],
]);
