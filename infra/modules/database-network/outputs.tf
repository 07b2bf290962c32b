output "security_group_ids" {
  description = "Security groups of each database."
  value       = [aws_security_group.databases.id]
}

output "key_arn" {
  description = "Key of what holds data."
  value       = aws_kms_key.data.arn
}
