# The handover stack of this environment reads these from the state: renaming one breaks its next plan.

output "data_key_arn" {
  description = "Key of what holds data."
  value       = module.database_network.key_arn
}

output "database_security_group_ids" {
  description = "Security groups of each database."
  value       = module.database_network.security_group_ids
}

output "managed_path" {
  description = "IAM path of the roles that Crossplane makes."
  value       = module.crossplane_identity.managed_path
}

output "workload_boundary_arn" {
  description = "Boundary that each of these roles must carry."
  value       = module.crossplane_identity.workload_boundary_arn
}

output "execution_role_arn" {
  description = "Role that Crossplane's providers take (platform/crossplane/facts)."
  value       = module.crossplane_identity.execution_role_arn
}
