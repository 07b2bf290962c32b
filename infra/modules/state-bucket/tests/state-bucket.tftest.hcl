mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
}

variables {
  bucket = "mainstem-state-123456789012"
}

# Plans only: prevent_destroy would keep the test from cleaning up after an apply.
run "states_are_private_versioned_and_encrypted" {
  command = plan

  assert {
    condition     = aws_kms_key.this.enable_key_rotation && aws_kms_key.this.deletion_window_in_days == 30
    error_message = "The key must rotate, and leave the longest time to take a deletion back."
  }

  assert {
    condition     = aws_s3_bucket_versioning.this.versioning_configuration[0].status == "Enabled"
    error_message = "Versions are the backup of a state."
  }

  assert {
    condition = alltrue([
      for rule in aws_s3_bucket_server_side_encryption_configuration.this.rule :
      rule.bucket_key_enabled && rule.apply_server_side_encryption_by_default[0].sse_algorithm == "aws:kms"
    ])
    error_message = "The default encryption must be KMS with a bucket key."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.this.block_public_acls,
      aws_s3_bucket_public_access_block.this.block_public_policy,
      aws_s3_bucket_public_access_block.this.ignore_public_acls,
      aws_s3_bucket_public_access_block.this.restrict_public_buckets,
    ])
    error_message = "All four ways to make the bucket public must be blocked."
  }

  assert {
    condition     = aws_s3_bucket_ownership_controls.this.rule[0].object_ownership == "BucketOwnerEnforced"
    error_message = "ACLs must be off."
  }

  assert {
    condition     = aws_s3_bucket.this.force_destroy != true && aws_kms_alias.this.name == "alias/mainstem-state"
    error_message = "A bucket that holds states must never be emptied by Terraform, and its key has the alias that backends name."
  }
}

run "only_tls_and_only_kms" {
  command = plan

  assert {
    condition = anytrue([
      for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement :
      statement.Effect == "Deny" && statement.Action == "s3:*" && statement.Principal == "*"
      && try(statement.Condition.Bool["aws:SecureTransport"], "") == "false"
      && toset(flatten([statement.Resource])) == toset(["arn:aws:s3:::mainstem-state-123456789012", "arn:aws:s3:::mainstem-state-123456789012/*"])
    ])
    error_message = "Everything without TLS must be denied, on the bucket and on its objects."
  }

  assert {
    condition = anytrue([
      for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement :
      statement.Effect == "Deny" && statement.Action == "s3:PutObject"
      && try(statement.Condition.StringNotEquals["s3:x-amz-server-side-encryption"], "") == "aws:kms"
      && try(statement.Condition.Null["s3:x-amz-server-side-encryption"], "") == "false"
    ])
    error_message = "An upload that names another encryption must be denied; one that names none gets the default and must not be."
  }

  assert {
    condition     = alltrue([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Effect == "Deny"])
    error_message = "The bucket policy only takes away; who may read a state is said by IAM."
  }
}

run "replaced_states_are_kept_for_a_while" {
  command = plan

  variables {
    noncurrent_days          = 45
    noncurrent_versions_kept = 7
  }

  assert {
    condition = (
      aws_s3_bucket_lifecycle_configuration.this.rule[0].noncurrent_version_expiration[0].noncurrent_days == 45
      && tonumber(aws_s3_bucket_lifecycle_configuration.this.rule[0].noncurrent_version_expiration[0].newer_noncurrent_versions) == 7
      && length(aws_s3_bucket_lifecycle_configuration.this.rule[0].expiration) == 0
    )
    error_message = "Only replaced versions may expire, never the current state."
  }
}

run "bad_inputs_are_refused" {
  command = plan

  variables {
    bucket                   = "mainstem.state"
    kms_alias                = "alias/aws/s3"
    noncurrent_days          = 1
    noncurrent_versions_kept = 101
  }

  expect_failures = [var.bucket, var.kms_alias, var.noncurrent_days, var.noncurrent_versions_kept]
}
