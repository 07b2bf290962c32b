output "plan_role_arn" {
  description = "Role for plans and drift checks."
  value       = aws_iam_role.plan.arn
}

output "apply_role_arn" {
  description = "Role for rollouts."
  value       = aws_iam_role.apply.arn
}

output "provider_arn" {
  description = "GitHub's OIDC provider in this account."
  value       = local.provider_arn
}

output "trusted_subjects" {
  description = "Every `sub` that each role accepts, to hold against a token that was refused."
  value = {
    plan  = local.plan_subjects
    apply = local.apply_subjects
  }
}
