output "name" {
  description = "Name of the cluster."
  value       = aws_eks_cluster.this.name
}

output "arn" {
  description = "ARN of the cluster."
  value       = aws_eks_cluster.this.arn
}

output "endpoint" {
  description = "Address of the API server."
  value       = aws_eks_cluster.this.endpoint
}

output "certificate_authority" {
  description = "Certificate of the API server, in base64."
  value       = aws_eks_cluster.this.certificate_authority[0].data
}

output "security_group_id" {
  description = "Security group that EKS makes for the control plane; with Auto Mode, nodes and their Pods are in it, too."
  value       = aws_eks_cluster.this.vpc_config[0].cluster_security_group_id
}

output "deploy_role_arn" {
  description = "Role that Argo CD takes to deploy."
  value       = aws_iam_role.deploy.arn
}

output "pod_role_arns" {
  description = "Roles of `pod_identities`, by name."
  value       = { for name, role in aws_iam_role.pod : name => role.arn }
}
