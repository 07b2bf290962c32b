data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  issuer     = "token.actions.githubusercontent.com"
  arn        = "arn:${data.aws_partition.current.partition}"
  account_id = data.aws_caller_identity.current.account_id

  provider_arn = var.create_provider ? aws_iam_openid_connect_provider.github[0].arn : "${local.arn}:iam::${local.account_id}:oidc-provider/${local.issuer}"

  # GitHub writes the subject with names alone, or, for repositories created, renamed or transferred since mid-July 2026,
  # with names and ids. Both are accepted; the claim repository_id pins the id in either case.
  repositories = [
    "repo:${var.repository.owner}/${var.repository.name}",
    "repo:${var.repository.owner}@${var.repository.owner_id}/${var.repository.name}@${var.repository.id}",
  ]
  plan_subjects  = sort([for pair in setproduct(local.repositories, var.plan_subjects) : join(":", pair)])
  apply_subjects = sort([for repository in local.repositories : "${repository}:environment:${var.environment}"])

  # Every condition must hold, and a claim that the token lacks matches nothing. In particular job_workflow_ref exists in
  # reusable workflows only, so that a pull request which edits its own workflow gets no credentials.
  trusted_claims = {
    "${local.issuer}:aud"           = "sts.amazonaws.com"
    "${local.issuer}:repository_id" = var.repository.id
  }
  trust = {
    plan = merge(local.trusted_claims, {
      "${local.issuer}:sub"              = local.plan_subjects
      "${local.issuer}:job_workflow_ref" = sort(var.plan_workflow_refs)
    })
    apply = merge(local.trusted_claims, {
      "${local.issuer}:sub"              = local.apply_subjects
      "${local.issuer}:environment"      = var.environment
      "${local.issuer}:ref"              = "refs/heads/${var.default_branch}"
      "${local.issuer}:job_workflow_ref" = sort(var.apply_workflow_refs)
    })
  }
}

resource "aws_iam_openid_connect_provider" "github" {
  count = var.create_provider ? 1 : 0

  # No thumbprint: AWS trusts GitHub's certificate through its own root store, and a pinned one breaks when it is renewed.
  url            = "https://${local.issuer}"
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_iam_role" "plan" {
  name                 = "${var.name_prefix}-${var.environment}-plan"
  path                 = var.path
  description          = "Reads ${var.environment} for plans and drift checks from ${var.repository.owner}/${var.repository.name}."
  permissions_boundary = var.permissions_boundary_arn
  max_session_duration = var.max_session_duration.plan

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = local.provider_arn }
      Condition = { StringEquals = local.trust.plan }
    }]
  })
}

resource "aws_iam_role" "apply" {
  name                 = "${var.name_prefix}-${var.environment}-apply"
  path                 = var.path
  description          = "Changes ${var.environment} from ${var.repository.owner}/${var.repository.name}, in the GitHub Environment of that name."
  permissions_boundary = var.permissions_boundary_arn
  max_session_duration = var.max_session_duration.apply

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = local.provider_arn }
      Condition = { StringEquals = local.trust.apply }
    }]
  })
}
