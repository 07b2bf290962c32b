output "plan_role_arn" {
  description = "Role for plans and drift checks; goes into the repository's variables."
  value       = module.github_oidc.plan_role_arn
}

output "apply_role_arn" {
  description = "Role for rollouts; goes into the variables of the GitHub Environment."
  value       = module.github_oidc.apply_role_arn
}

output "trusted_subjects" {
  description = "Every `sub` that each role accepts, to hold against a token that was refused."
  value       = module.github_oidc.trusted_subjects
}
