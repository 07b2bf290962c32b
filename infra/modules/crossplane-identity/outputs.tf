output "managed_path" {
  description = "IAM path of the roles that Crossplane makes."
  value       = var.managed_path
}

output "workload_boundary_arn" {
  description = "Boundary that each of these roles must carry."
  value       = aws_iam_policy.workload.arn
}

output "execution_role_arn" {
  description = "Role that Crossplane's providers take."
  value       = aws_iam_role.execution.arn
}

output "policies" {
  description = "What each role can ever do, as JSON: for tests that evaluate it."
  value = {
    execution = aws_iam_policy.execution.policy
    hub       = aws_iam_policy.hub.policy
    workload  = aws_iam_policy.workload.policy
  }
}
