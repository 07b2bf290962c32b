# The stacks crossplane and handover of this environment read these from the state: renaming one breaks their next plan.

output "name" {
  description = "Name of the cluster."
  value       = module.cluster.name
}

output "endpoint" {
  description = "Address of the API server."
  value       = module.cluster.endpoint
}

output "certificate_authority" {
  description = "Certificate of the API server, in base64."
  value       = module.cluster.certificate_authority
}

output "security_group_id" {
  description = "Security group of nodes and Pods."
  value       = module.cluster.security_group_id
}

output "deploy_role_arn" {
  description = "Role that Argo CD takes to deploy."
  value       = module.cluster.deploy_role_arn
}
