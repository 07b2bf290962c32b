data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  iam = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}"

  # The policy names itself, so its ARN is computed, not read.
  boundary_arn = "${local.iam}:policy${var.pipeline_path}${var.name}"

  managed = [for kind in ["role", "policy", "instance-profile"] : "${local.iam}:${kind}${var.managed_path}*"]
}

resource "aws_iam_policy" "this" {
  name        = var.name
  path        = var.pipeline_path
  description = "The most that the pipeline, and every role it creates, can ever do in this account."

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Services"
        Effect   = "Allow"
        Action   = [for service in sort(var.allowed_services) : "${service}:*"]
        Resource = "*"
      },
      {
        Sid      = "ReadIam"
        Effect   = "Allow"
        Action   = ["iam:Get*", "iam:List*"]
        Resource = "*"
      },
      {
        # Everything outside this path is out of reach: people's roles, the pipeline's own roles, and this policy.
        Sid      = "ManageIamBelowOnePath"
        Effect   = "Allow"
        Action   = "iam:*"
        Resource = local.managed
      },
      {
        Sid      = "ServiceLinkedRoles"
        Effect   = "Allow"
        Action   = "iam:CreateServiceLinkedRole"
        Resource = "${local.iam}:role/aws-service-role/*"
      },
      {
        # Without this a bounded role creates an unbounded one and assumes it. A request that names no boundary has no
        # such key, and StringNotEquals then matches, so it is denied too.
        Sid    = "EveryRoleCarriesThisBoundary"
        Effect = "Deny"
        Action = [
          "iam:AttachRolePolicy",
          "iam:CreateRole",
          "iam:PutRolePermissionsBoundary",
          "iam:PutRolePolicy",
        ]
        Resource  = "*"
        Condition = { StringNotEquals = { "iam:PermissionsBoundary" = local.boundary_arn } }
      },
      {
        Sid      = "BoundariesStay"
        Effect   = "Deny"
        Action   = ["iam:DeleteRolePermissionsBoundary", "iam:DeleteUserPermissionsBoundary"]
        Resource = "*"
      },
      {
        Sid    = "StateStaysProtected"
        Effect = "Deny"
        Action = [
          "s3:BypassGovernanceRetention",
          "s3:DeleteBucket",
          "s3:DeleteBucketPolicy",
          "s3:DeleteObjectVersion",
          "s3:PutBucketAcl",
          "s3:PutBucketObjectLockConfiguration",
          "s3:PutBucketOwnershipControls",
          "s3:PutBucketPolicy",
          "s3:PutBucketPublicAccessBlock",
          "s3:PutBucketVersioning",
          "s3:PutEncryptionConfiguration",
          "s3:PutLifecycleConfiguration",
          "s3:PutReplicationConfiguration",
        ]
        Resource = [var.state_bucket_arn, "${var.state_bucket_arn}/*"]
      },
      {
        # States are written by the pipeline's own roles, each below its prefix: by none that the pipeline makes.
        Sid       = "OnlyThePipelineWritesStates"
        Effect    = "Deny"
        Action    = ["s3:DeleteObject", "s3:PutObject", "s3:PutObjectAcl"]
        Resource  = "${var.state_bucket_arn}/*"
        Condition = { ArnNotLike = { "aws:PrincipalArn" = "${local.iam}:role${var.pipeline_path}*" } }
      },
      {
        Sid    = "StateKeyStays"
        Effect = "Deny"
        Action = [
          "kms:CreateGrant",
          "kms:DeleteAlias",
          "kms:DisableKey",
          "kms:DisableKeyRotation",
          "kms:PutKeyPolicy",
          "kms:ReplicateKey",
          "kms:ScheduleKeyDeletion",
          "kms:UpdateAlias",
        ]
        Resource = var.state_kms_key_arn
      },
    ]
  })

  lifecycle {
    prevent_destroy = true

    # AWS counts the characters of a managed policy without white space, and jsonencode writes none.
    postcondition {
      condition     = length(self.policy) <= 6144
      error_message = "The boundary is longer than the 6144 characters that IAM allows: shorten allowed_services."
    }
  }
}
