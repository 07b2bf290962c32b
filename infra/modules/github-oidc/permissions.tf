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
  # GenerateDataKey even for the plan role: a lock file is written through the same key.
  use_state_key = {
    Sid      = "UseStateKey"
    Effect   = "Allow"
    Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
    Resource = var.state.kms_key_arn
  }
}

# Both roles refresh every resource of the environment; what the apply role changes is said by apply_policies.
resource "aws_iam_role_policy_attachment" "read_only" {
  for_each = {
    plan  = aws_iam_role.plan.name
    apply = aws_iam_role.apply.name
  }

  role       = each.value
  policy_arn = "${local.arn}:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_role_policy" "plan_state" {
  name = "state"
  role = aws_iam_role.plan.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      local.list_states,
      local.use_state_key,
      {
        Sid      = "ReadStates"
        Effect   = "Allow"
        Action   = "s3:GetObject"
        Resource = local.states
      },
      {
        # All that a plan ever writes.
        Sid      = "TakeLocks"
        Effect   = "Allow"
        Action   = ["s3:PutObject", "s3:DeleteObject"]
        Resource = local.locks
      },
    ]
  })
}

# A plan runs code of the pull request (providers, external data sources), so it may see configuration but not data:
# ReadOnlyAccess alone reads every object, table and queue of the account.
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
          "kinesis:GetRecords",
          "logs:FilterLogEvents",
          "logs:GetLogEvents",
          "logs:GetLogRecord",
          "logs:GetQueryResults",
          "logs:StartLiveTail",
          "logs:StartQuery",
          "rds:DownloadDBLogFilePortion",
          "secretsmanager:BatchGetSecretValue",
          "secretsmanager:GetSecretValue",
          "sqs:ReceiveMessage",
        ]
        Resource = "*"
      },
      {
        Sid         = "NoObjectsButStates"
        Effect      = "Deny"
        Action      = ["s3:GetObject", "s3:GetObjectVersion"]
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
      local.use_state_key,
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
