# External Secrets of Argo CD's cluster reads this environment's facts with it, and makes the cluster's Secret of them
# (platform/argocd/clusters.yaml).
resource "aws_iam_role" "facts_reader" {
  name        = "facts-reader"
  path        = "/mainstem-ci/"
  description = "Reads the facts of ${local.environment}, and nothing else."

  # The account is trusted and the role named in a condition: a trust that names a role which isn't there yet is refused.
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Principal = { AWS = "arn:aws:iam::333333333333:root" }
      Condition = { ArnEquals = { "aws:PrincipalArn" = "arn:aws:iam::333333333333:role/mainstem-ci/mainstem-production-external-secrets" } }
    }]
  })
}

resource "aws_iam_role_policy" "facts_reader" {
  name = "facts"
  role = aws_iam_role.facts_reader.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "ssm:GetParameter*"
      Resource = "arn:aws:ssm:${local.region}:${local.account_id}:parameter/mainstem/v1/${local.environment}/facts"
    }]
  })
}
