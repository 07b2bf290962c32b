output "facts_parameter" {
  description = "SSM parameter that holds the facts of this environment."
  value       = aws_ssm_parameter.facts.name
}
