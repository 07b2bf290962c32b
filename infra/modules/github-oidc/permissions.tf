locals {
  bucket_arn = "${local.arn}:s3:::${var.state.bucket}"
  states     = "${local.bucket_arn}/${var.state.key_prefix}*"
  locks      = "${local.bucket_arn}/${var.state.key_prefix}*.tflock"

  # Terraform lists workspaces on every init, and without s3:ListBucket a state that isn't there yet reads as "denied".
  list_states = {
    Sid      = "ListStates"
    Effect   = "Allow"
    Action   = "s3:ListBucket"
    Resource = local.bucket_arn
  }
  read_state_key = {
    Sid      = "ReadStateKey"
    Effect   = "Allow"
    Action   = "kms:Decrypt"
    Resource = var.state.kms_key_arn
  }

  # An allow-list: what is not here is denied, also of services that do not exist yet. Configuration only. What it still shows that somebody may
  # call a secret is in the README; tests hold the list against actions that read data.
  default_reads = [
    "acm:Describe*", "acm:List*",
    "apigateway:GET",
    "application-autoscaling:Describe*", "application-autoscaling:ListTagsForResource",
    "autoscaling:Describe*",
    "backup:Describe*", "backup:GetBackupPlan", "backup:GetBackupSelection", "backup:GetBackupVaultAccessPolicy", "backup:List*",
    "cloudfront:Describe*", "cloudfront:GetCachePolicy", "cloudfront:GetDistribution", "cloudfront:GetOriginAccessControl", "cloudfront:List*",
    "cloudtrail:Describe*", "cloudtrail:GetEventSelectors", "cloudtrail:GetTrail", "cloudtrail:GetTrailStatus", "cloudtrail:ListTags",
    "cloudwatch:Describe*", "cloudwatch:GetDashboard", "cloudwatch:ListTagsForResource",
    "cognito-idp:Describe*", "cognito-idp:ListTagsForResource",
    "dynamodb:Describe*", "dynamodb:ListTagsOfResource", "dynamodb:GetResourcePolicy",
    "ec2:Describe*", "ec2:GetEbsDefaultKmsKeyId", "ec2:GetEbsEncryptionByDefault", "ec2:GetManagedPrefixListEntries", "ec2:GetTransitGateway*",
    "ecr:Describe*", "ecr:GetLifecyclePolicy", "ecr:GetRegistryPolicy", "ecr:GetRepositoryPolicy", "ecr:ListTagsForResource",
    "ecs:Describe*", "ecs:List*",
    "eks:Describe*", "eks:List*",
    "elasticache:Describe*", "elasticache:ListTagsForResource",
    "elasticfilesystem:Describe*", "elasticfilesystem:ListTagsForResource",
    "elasticloadbalancing:Describe*",
    "es:Describe*", "es:ListTags",
    "events:Describe*", "events:ListTagsForResource", "events:ListTargetsByRule",
    "firehose:Describe*", "firehose:ListTagsForDeliveryStream",
    "iam:GetAccount*", "iam:GetGroup*", "iam:GetInstanceProfile", "iam:GetOpenIDConnectProvider", "iam:GetPolicy*", "iam:GetRole*",
    "iam:GetSAMLProvider", "iam:GetUser", "iam:GetUserPolicy", "iam:List*",
    "kinesis:Describe*", "kinesis:ListTagsForStream",
    "kms:Describe*", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:List*",
    "lambda:GetAlias", "lambda:GetEventSourceMapping", "lambda:GetFunctionConfiguration", "lambda:GetPolicy", "lambda:List*",
    "logs:Describe*", "logs:ListTagsForResource", "logs:ListTagsLogGroup",
    "organizations:DescribeOrganization",
    "rds:Describe*", "rds:ListTagsForResource",
    "resource-groups:Get*Query", "resource-groups:List*",
    "route53:Get*", "route53:List*",
    "s3:GetAccelerateConfiguration", "s3:GetAccountPublicAccessBlock", "s3:GetBucket*", "s3:GetEncryptionConfiguration",
    "s3:GetIntelligentTieringConfiguration", "s3:GetInventoryConfiguration", "s3:GetLifecycleConfiguration", "s3:GetMetricsConfiguration",
    "s3:GetReplicationConfiguration", "s3:ListAllMyBuckets",
    "secretsmanager:Describe*", "secretsmanager:GetResourcePolicy",
    "servicediscovery:Get*", "servicediscovery:List*",
    "sns:GetSubscriptionAttributes", "sns:GetTopicAttributes", "sns:List*",
    "sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:ListQueueTags",
    "ssm:DescribeParameters", "ssm:ListTagsForResource",
    "states:Describe*", "states:ListTagsForResource",
    "sts:GetCallerIdentity",
    "tag:Get*",
    "wafv2:Get*", "wafv2:List*",
  ]
  plan_reads = sort(coalesce(var.plan_reads, local.default_reads))
}

# A managed policy of its own: inline policies of a role share 10,240 characters.
resource "aws_iam_policy" "plan_reads" {
  name        = "${var.name_prefix}-${var.environment}-plan-reads"
  path        = var.path
  description = "The configuration that plans of ${var.environment} may read."

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "ReadConfiguration"
      Effect   = "Allow"
      Action   = local.plan_reads
      Resource = "*"
    }]
  })

  lifecycle {
    postcondition {
      condition     = length(self.policy) <= 6144
      error_message = "plan_reads is longer than the 6144 characters that IAM allows for a policy: shorten it."
    }
  }
}

resource "aws_iam_role_policy_attachment" "plan_reads" {
  role       = aws_iam_role.plan.name
  policy_arn = aws_iam_policy.plan_reads.arn
}

# The apply role refreshes what it changes; what it changes is said by apply_policies. Nothing of a pull request runs with it.
resource "aws_iam_role_policy_attachment" "read_only" {
  role       = aws_iam_role.apply.name
  policy_arn = "${local.arn}:iam::aws:policy/ReadOnlyAccess"
}

moved {
  from = aws_iam_role_policy_attachment.read_only["apply"]
  to   = aws_iam_role_policy_attachment.read_only
}

# A plan writes nothing: it takes no lock (-lock=false), so that it can neither hold up an apply nor free the lock of one.
resource "aws_iam_role_policy" "plan_state" {
  name = "state"
  role = aws_iam_role.plan.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      local.list_states,
      local.read_state_key,
      {
        # The newest version alone: old ones need s3:GetObjectVersion.
        Sid      = "ReadStates"
        Effect   = "Allow"
        Action   = "s3:GetObject"
        Resource = local.states
      },
    ]
  })
}

# A second wall, against what plan_reads or a resource's own policy lets in: these stay denied.
resource "aws_iam_role_policy" "plan_no_data" {
  name = "no-data"
  role = aws_iam_role.plan.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "NoData"
        Effect = "Deny"
        Action = [
          "athena:GetQueryResults*",
          "codecommit:GetFile",
          "codecommit:GitPull",
          "dynamodb:BatchGetItem",
          "dynamodb:GetItem",
          "dynamodb:GetRecords",
          "dynamodb:PartiQLSelect",
          "dynamodb:Query",
          "dynamodb:Scan",
          "ec2:DescribeInstanceAttribute",
          "ec2:Get*ConnectionDeviceSampleConfiguration",
          "ec2:GetConsole*",
          "ec2:GetPasswordData",
          "ecr:BatchGetImage",
          "ecr:GetAuthorizationToken",
          "ecr:GetDownloadUrlForLayer",
          "iam:GetCredentialReport",
          "kinesis:GetRecords",
          "logs:FilterLogEvents",
          "lambda:GetFunction",
          "logs:GetLogEvents",
          "logs:GetLogObject",
          "logs:GetLogRecord",
          "logs:GetQueryResults",
          "logs:StartLiveTail",
          "logs:StartQuery",
          "rds:DownloadCompleteDBLogFile",
          "rds:DownloadDBLogFilePortion",
          "s3:GetDataAccess",
          "s3:GetObjectVersion*",
          "secretsmanager:BatchGetSecretValue",
          "secretsmanager:GetSecretValue",
          "sqs:ReceiveMessage",
          "ssm:GetAutomationExecution",
          "ssm:GetCommandInvocation",
          "ssm:GetParameter*",
        ]
        Resource = "*"
      },
      {
        Sid         = "NoObjectsButStates"
        Effect      = "Deny"
        Action      = "s3:GetObject"
        NotResource = local.states
      },
      {
        # Parameters of type SecureString and everything else that is encrypted stay closed, whatever may read them.
        Sid         = "NoDecryptionButStates"
        Effect      = "Deny"
        Action      = "kms:Decrypt"
        NotResource = var.state.kms_key_arn
      },
    ]
  })
}

resource "aws_iam_role_policy" "apply_state" {
  name = "state"
  role = aws_iam_role.apply.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      local.list_states,
      {
        Sid      = "UseStateKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = var.state.kms_key_arn
      },
      {
        Sid      = "WriteStates"
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:PutObject"]
        Resource = local.states
      },
      {
        # Terraform deletes locks, never a state.
        Sid      = "ReleaseLocks"
        Effect   = "Allow"
        Action   = "s3:DeleteObject"
        Resource = local.locks
      },
    ]
  })
}

resource "aws_iam_role_policy" "apply" {
  for_each = var.apply_policies

  name   = each.key
  role   = aws_iam_role.apply.id
  policy = each.value
}

# A plan seals its receipts, and an apply computes the seal again. An HMAC key encrypts nothing: it gives no data away.
resource "aws_iam_role_policy" "receipts" {
  for_each = var.receipt_key_arn == null ? {} : { plan = aws_iam_role.plan.id, apply = aws_iam_role.apply.id }

  name = "receipts"
  role = each.value

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "SealReceipts"
      Effect   = "Allow"
      Action   = "kms:GenerateMac"
      Resource = var.receipt_key_arn
    }]
  })
}
