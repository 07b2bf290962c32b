data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  account_id = data.aws_caller_identity.current.account_id
  arn        = "arn:${data.aws_partition.current.partition}"
  iam        = "${local.arn}:iam::${local.account_id}"

  # The policies name themselves and each other, so ARNs are computed, not read.
  workload_arn = "${local.iam}:policy${var.path}${var.name}-crossplane-workload"
  execution    = "${local.iam}:role${var.path}${var.name}-crossplane-execution"

  its_roles   = "${local.iam}:role${var.managed_path}*"
  its_buckets = "${local.arn}:s3:::*-${local.account_id}"
  reserved    = "${local.arn}:s3:::${var.reserved_bucket_prefix}*"
  its_queues  = "${local.arn}:sqs:${var.region}:${local.account_id}:*"

  # What the Compositions write on everything; Terraform's own resources have no tag `namespace`.
  made_here = {
    StringEquals = { "aws:RequestTag/environment" = var.environment }
    Null         = { "aws:RequestTag/namespace" = "false" }
  }
  ours = {
    StringEquals = { "aws:ResourceTag/environment" = var.environment }
    Null         = { "aws:ResourceTag/namespace" = "false" }
  }
}

# What a role that Crossplane makes for an application can ever do: use data, change nothing.
resource "aws_iam_policy" "workload" {
  name        = "${var.name}-crossplane-workload"
  path        = var.path
  description = "The most that an application's role in ${var.environment} can ever do."

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Objects"
        Effect = "Allow"
        Action = [
          "s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetBucketLocation", "s3:GetObject", "s3:GetObjectTagging",
          "s3:ListBucket", "s3:ListMultipartUploadParts", "s3:PutObject", "s3:PutObjectTagging",
        ]
        Resource = [local.its_buckets, "${local.its_buckets}/*"]
      },
      {
        Sid    = "Messages"
        Effect = "Allow"
        Action = [
          "sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl",
          "sqs:ReceiveMessage", "sqs:SendMessage",
        ]
        Resource = local.its_queues
      },
      {
        Sid      = "Key"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = var.data_key_arn
        Condition = {
          StringLike = { "kms:ViaService" = ["s3.${var.region}.amazonaws.com", "sqs.${var.region}.amazonaws.com"] }
        }
      },
      {
        Sid      = "NotTheirs"
        Effect   = "Deny"
        Action   = "s3:*"
        Resource = local.reserved
      },
    ]
  })
}

# Permissions and boundary of the execution role at once: whatever somebody attaches to the role, this stays the most that it can do.
resource "aws_iam_policy" "execution" {
  name        = "${var.name}-crossplane-execution"
  path        = var.path
  description = "What Crossplane's providers can ever do in ${var.environment}."

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Look"
        Effect = "Allow"
        Action = [
          "cloudwatch:DescribeAlarms", "cloudwatch:ListTagsForResource", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs",
          "eks:DescribePodIdentityAssociation", "eks:ListPodIdentityAssociations",
          "rds:Describe*", "rds:ListTagsForResource", "sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:ListQueueTags",
        ]
        Resource = "*"
      },
      {
        Sid       = "MakeTagged"
        Effect    = "Allow"
        Action    = ["cloudwatch:PutMetricAlarm", "rds:AddTagsToResource", "rds:CreateDBInstance", "rds:CreateDBParameterGroup", "rds:CreateDBSubnetGroup", "sqs:CreateQueue"]
        Resource  = "*"
        Condition = merge(local.made_here, { StringEquals = merge(local.made_here.StringEquals, { "aws:RequestedRegion" = var.region }) })
      },
      {
        # A new database also uses groups and, to restore one, another database: these must be ours, and a request of its own tags nothing.
        Sid       = "UseOursToMake"
        Effect    = "Allow"
        Action    = ["rds:CreateDBInstance", "rds:RestoreDBInstanceToPointInTime"]
        Resource  = [for kind in ["db", "pg", "subgrp"] : "${local.arn}:rds:${var.region}:${local.account_id}:${kind}:*"]
        Condition = local.ours
      },
      {
        Sid    = "ChangeOurs"
        Effect = "Allow"
        Action = [
          "cloudwatch:DeleteAlarms", "cloudwatch:PutMetricAlarm", "cloudwatch:TagResource", "cloudwatch:UntagResource",
          "rds:AddTagsToResource", "rds:DeleteDBInstance", "rds:DeleteDBParameterGroup", "rds:DeleteDBSubnetGroup", "rds:ModifyDBInstance",
          "rds:ModifyDBParameterGroup", "rds:ModifyDBSubnetGroup", "rds:RebootDBInstance", "rds:RemoveTagsFromResource", "rds:ResetDBParameterGroup",
          "sqs:DeleteQueue", "sqs:SetQueueAttributes", "sqs:TagQueue", "sqs:UntagQueue",
        ]
        Resource  = "*"
        Condition = local.ours
      },
      {
        Sid       = "TagNewOnes"
        Effect    = "Allow"
        Action    = ["cloudwatch:TagResource", "sqs:TagQueue"]
        Resource  = "*"
        Condition = merge(local.made_here, { Null = { "aws:RequestTag/namespace" = "false", "aws:ResourceTag/ManagedBy" = "true" } })
      },
      {
        # S3 looks at the tags of a bucket only where that was switched on for it: Crossplane's are known by their names.
        Sid    = "Buckets"
        Effect = "Allow"
        Action = [
          "s3:CreateBucket", "s3:DeleteBucket", "s3:DeleteBucketPolicy", "s3:Get*Configuration", "s3:GetBucket*", "s3:ListBucket", "s3:PutBucketOwnershipControls",
          "s3:PutBucketPolicy", "s3:PutBucketPublicAccessBlock", "s3:PutBucketTagging", "s3:PutBucketVersioning", "s3:PutEncryptionConfiguration",
          "s3:PutLifecycleConfiguration",
        ]
        Resource = local.its_buckets
      },
      {
        Sid      = "EncryptWithTheDataKey"
        Effect   = "Allow"
        Action   = ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey*"]
        Resource = var.data_key_arn
        Condition = {
          StringEquals = { "kms:ViaService" = ["rds.${var.region}.amazonaws.com", "sqs.${var.region}.amazonaws.com"] }
        }
      },
      {
        Sid      = "FindTheDataKey"
        Effect   = "Allow"
        Action   = "kms:DescribeKey"
        Resource = var.data_key_arn
      },
      {
        Sid       = "RolesWithTheirBoundary"
        Effect    = "Allow"
        Action    = ["iam:CreateRole", "iam:DeleteRolePolicy", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"]
        Resource  = local.its_roles
        Condition = { StringEquals = { "iam:PermissionsBoundary" = local.workload_arn } }
      },
      {
        Sid      = "RolesBelowItsPath"
        Effect   = "Allow"
        Action   = ["iam:DeleteRole", "iam:GetRole", "iam:GetRolePolicy", "iam:List*", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole", "iam:UpdateRoleDescription"]
        Resource = local.its_roles
      },
      {
        Sid      = "GiveRolesToPods"
        Effect   = "Allow"
        Action   = ["eks:CreatePodIdentityAssociation", "eks:DeletePodIdentityAssociation", "eks:TagResource", "eks:UntagResource", "eks:UpdatePodIdentityAssociation"]
        Resource = [for kind in ["cluster/${var.cluster_name}", "podidentityassociation/${var.cluster_name}/*"] : "${local.arn}:eks:${var.region}:${local.account_id}:${kind}"]
      },
      {
        Sid       = "PassRolesToPods"
        Effect    = "Allow"
        Action    = ["iam:GetRole", "iam:PassRole"]
        Resource  = local.its_roles
        Condition = { StringEquals = { "iam:PassedToService" = "pods.eks.amazonaws.com" } }
      },
      {
        Sid      = "DatabasesServeThemselves"
        Effect   = "Allow"
        Action   = "iam:CreateServiceLinkedRole"
        Resource = "${local.iam}:role/aws-service-role/rds.amazonaws.com/*"
      },
      {
        Sid       = "NoRoleWithoutTheBoundary"
        Effect    = "Deny"
        Action    = ["iam:AttachRolePolicy", "iam:CreateRole", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"]
        Resource  = "*"
        Condition = { StringNotEquals = { "iam:PermissionsBoundary" = local.workload_arn } }
      },
      {
        Sid      = "BoundariesStay"
        Effect   = "Deny"
        Action   = ["iam:*Policy*Version", "iam:DeleteRolePermissionsBoundary"]
        Resource = "*"
      },
      {
        # Statements above never reach these; this holds whatever is added to them.
        Sid         = "IamBelowItsPathOnly"
        Effect      = "Deny"
        Action      = "iam:*"
        NotResource = [local.its_roles, "${local.iam}:role/aws-service-role/rds.amazonaws.com/*"]
      },
      {
        Sid      = "NotItsBuckets"
        Effect   = "Deny"
        Action   = "s3:*"
        Resource = [local.reserved]
      },
      {
        # Tags of a cluster or of a Pod Identity of Terraform's are among them.
        Sid       = "NotWhatTerraformOwns"
        Effect    = "Deny"
        Action    = ["cloudwatch:*Alarm*", "cloudwatch:*Resource", "eks:DeletePodIdentityAssociation", "eks:TagResource", "eks:UntagResource", "eks:UpdatePodIdentityAssociation", "rds:*", "sqs:*"]
        Resource  = "*"
        Condition = { StringEquals = { "aws:ResourceTag/ManagedBy" = "terraform" } }
      },
    ]
  })

  lifecycle {
    postcondition {
      condition     = length(self.policy) <= 6144
      error_message = "The execution policy is longer than the 6144 characters that IAM allows for a policy."
    }
  }
}

resource "aws_iam_role" "execution" {
  name                 = "${var.name}-crossplane-execution"
  path                 = var.path
  description          = "Taken by Crossplane's providers in ${var.environment} to change AWS."
  permissions_boundary = aws_iam_policy.execution.arn

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Principal = { AWS = aws_iam_role.hub.arn }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "execution" {
  role       = aws_iam_role.execution.name
  policy_arn = aws_iam_policy.execution.arn
}

# What the providers' Pods are by themselves: nobody, who may become the execution role.
resource "aws_iam_policy" "hub" {
  name        = "${var.name}-crossplane"
  path        = var.path
  description = "Crossplane's Pods in ${var.environment} may take the execution role, and do nothing else."

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "TakeTheExecutionRole"
      Effect   = "Allow"
      Action   = ["sts:AssumeRole", "sts:TagSession"]
      Resource = local.execution
    }]
  })
}

resource "aws_iam_role" "hub" {
  name                 = "${var.name}-crossplane"
  path                 = var.path
  description          = "Crossplane's providers in ${var.cluster_name}, by Pod Identity."
  permissions_boundary = aws_iam_policy.hub.arn

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Principal = { Service = "pods.eks.amazonaws.com" }
      Condition = {
        StringEquals = {
          "aws:SourceAccount"                         = local.account_id
          "aws:RequestTag/kubernetes-namespace"       = var.service_account.namespace
          "aws:RequestTag/kubernetes-service-account" = var.service_account.name
        }
      }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "hub" {
  role       = aws_iam_role.hub.name
  policy_arn = aws_iam_policy.hub.arn
}

resource "aws_eks_pod_identity_association" "this" {
  cluster_name    = var.cluster_name
  namespace       = var.service_account.namespace
  service_account = var.service_account.name
  role_arn        = aws_iam_role.hub.arn
}
