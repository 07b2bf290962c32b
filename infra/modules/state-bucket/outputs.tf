output "bucket" {
  description = "Name of the bucket, for `backend \"s3\"`."
  value       = aws_s3_bucket.this.id
}

output "bucket_arn" {
  description = "ARN of the bucket, for IAM policies."
  value       = local.bucket_arn
}

output "kms_key_arn" {
  description = "ARN of the key, for IAM policies, which can't name a key by its alias."
  value       = aws_kms_key.this.arn
}

output "kms_alias_arn" {
  description = "ARN of the key's alias, for `kms_key_id` of a backend."
  value       = aws_kms_alias.this.arn
}
