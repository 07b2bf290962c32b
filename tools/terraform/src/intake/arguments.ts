/**
 * What is known of the arguments of providers, backends and `data "terraform_remote_state"`. A provider's local name is free to choose, so that
 * one list holds for all: a name is only in it where it starts nothing in any provider that is known here.
 *
 * Source: the documentation of each provider and backend; for hashicorp/aws a test compares with the schema of the provider itself.
 */

/** These name a program, or a file that may name one (kubeconfig, AWS profiles, plugins, credential helpers), whatever they are given. */
export const STARTERS: ReadonlySet<string> = new Set(
  words(`exec config_path config_paths shared_config_file shared_config_files shared_credentials_file shared_credentials_files
    plugins_path registry_config_path repository_config_path repository_cache helm_driver postrender
    ssh_opts plugin_execution_dir recovery_kms_hcl token_helper credential_process external_program`),
);

/** Objects and blocks whose members are judged one by one. */
export const NESTED: ReadonlySet<string> = new Set(
  words(`assume_role assume_role_with_web_identity default_tags ignore_tags kubernetes registry registries features experiments batching
    workspaces client_cert proxy update auth_login auth_login_aws auth_login_userpass auth_login_cert auth_login_gcp auth_login_jwt
    auth_login_azure auth_login_oidc app_auth registry_auth key_vault resource_group virtual_machine virtual_machine_scale_set storage
    template_deployment api_management app_configuration application_insights cognitive_account log_analytics_workspace
    machine_learning managed_disk netapp postgresql_flexible_server recovery_service recovery_services_vaults subscription default_labels_from`),
);

/** Maps and objects of plain text, of whatever value. */
export const MAPS: ReadonlySet<string> = new Set(
  words(
    `endpoints headers tags labels default_labels add_terraform_attribution_label resource_tags parameters defaults annotations`,
  ),
);

/** Text, numbers, switches and lists of them, of whatever value. */
export const PLAIN: ReadonlySet<string> = new Set(
  words(`alias version region profile access_key secret_key token insecure max_retries retry_mode http_proxy https_proxy no_proxy
    custom_ca_bundle ec2_metadata_service_endpoint ec2_metadata_service_endpoint_mode allowed_account_ids forbidden_account_ids
    s3_us_east_1_regional_endpoint s3_use_path_style s3_force_path_style skip_credentials_validation skip_metadata_api_check
    skip_get_ec2_platforms skip_region_validation skip_requesting_account_id sts_region token_bucket_rate_limiter_capacity
    use_dualstack_endpoint use_fips_endpoint tag_policy_compliance user_agent
    duration external_id policy policy_arns role_arn session_name source_identity transitive_tag_keys web_identity_token
    web_identity_token_file key_prefixes keys
    bucket key encrypt acl dynamodb_table dynamodb_endpoint use_lockfile kms_key_id kms_encryption_key workspace_key_prefix endpoint
    iam_endpoint sts_endpoint force_path_style use_path_style skip_s3_checksum sse_customer_key assume_role_duration_seconds
    assume_role_policy assume_role_policy_arns assume_role_tags assume_role_transitive_tag_keys use_legacy_workflow
    path workspace_dir
    prefix credentials access_token impersonate_service_account impersonate_service_account_delegates encryption_key
    storage_custom_endpoint project zone scopes user_project_override billing_project request_timeout request_reason universe_domain
    resource_group_name storage_account_name container_name snapshot use_azuread_auth use_microsoft_graph use_msi use_oidc use_cli
    use_aks_workload_identity msi_endpoint msi_api_version subscription_id tenant_id client_id client_secret client_certificate
    client_certificate_path client_certificate_password client_id_file_path client_secret_file_path oidc_token oidc_token_file_path
    oidc_request_token oidc_request_url ado_pipeline_service_connection_id environment metadata_host sas_token lookup_blob_endpoint
    auxiliary_tenant_ids partner_id disable_terraform_partner_id disable_correlation_request_id resource_provider_registrations
    resource_providers_to_register skip_provider_registration storage_use_azuread
    address lock_address lock_method unlock_address unlock_method update_method username password skip_cert_verification
    retry_max retry_wait_min retry_wait_max client_certificate_pem client_private_key_pem client_ca_certificate_pem
    host hostname organization name conn_str schema_name skip_schema_creation skip_table_creation skip_index_creation
    secret_suffix namespace in_cluster_config load_config_file client_key cluster_ca_certificate config_context
    config_context_auth_info config_context_cluster tls_server_name proxy_url ignore_annotations ignore_labels
    debug burst_limit qps manifest manifest_resource url
    api_key app_key api_url validate http_client_retry_enabled http_client_retry_timeout
    api_token email account_id owner base_url id installation_id pem_file write_delay_ms read_delay_ms retry_delay_ms
    retryable_errors parallel_requests ssl_skip_verify auth_token sso_region ca_file ca_cert ca_pem cert_file cert_pem key_file key_pem
    ca_cert_file ca_cert_dir skip_tls_verify skip_child_token token_name max_lease_ttl_seconds set_namespace_from_token
    skip_get_vault_version vault_version_override add_address_to_env
    datacenter scheme http_auth org org_name user server port timeout service_account_key service_key admin_key
    edition ignore_cert_errors app_id fingerprint private_key private_key_password user_ocid tenancy_ocid
    send_expiry disable_graceful_shutdown purge_soft_delete_on_destroy recover_soft_deleted_key_vaults
    prevent_deletion_if_contains_resources delete_os_disk_on_deletion permanently_delete_on_destroy
    expand_without_downtime graceful_shutdown skip_shutdown_and_force_delete data_plane_available
    source_code_hash use_default_credentials`),
);

/** Backends whose arguments are known. Of any other, the whole block counts as something that may start a program. */
export const BACKENDS: ReadonlySet<string> = new Set(
  words('s3 local remote gcs azurerm http consul pg kubernetes cos oss cloud'),
);

/** Blocks that a file may have, by the block around them; of any other nothing tells what it does. */
export const BLOCKS: Readonly<Record<string, ReadonlySet<string>>> = {
  '': new Set(
    words(
      'action check data ephemeral import language list locals module moved output provider removed resource terraform variable',
    ),
  ),
  terraform: new Set(words('backend cloud encryption provider_meta required_providers')),
};

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
