output "arn" {
  description = "ARN of the boundary."
  value       = aws_iam_policy.this.arn
}
