# Argo CD, here or in another account, takes this role and no other to deploy into the cluster.
resource "aws_iam_role" "deploy" {
  name        = "${var.name}-deploy"
  path        = var.iam_path
  description = "Taken by Argo CD to deploy into ${var.name}. It has no permission in AWS: an access entry admits it to the cluster."

  # The account is trusted and the role named in a condition: a trust that names a role which isn't there yet is refused.
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Principal = { AWS = length(var.deployer_arns) == 0 ? ["arn:${local.partition}:iam::${data.aws_caller_identity.current.account_id}:root"] : sort(distinct([for arn in var.deployer_arns : "arn:${local.partition}:iam::${split(":", arn)[4]}:root"])) }
      Condition = {
        ArnEquals = { "aws:PrincipalArn" = length(var.deployer_arns) == 0 ? ["arn:${local.partition}:iam::${data.aws_caller_identity.current.account_id}:role${var.iam_path}${var.name}-nobody"] : sort(var.deployer_arns) }
      }
    }]
  })
}

locals {
  access = merge(var.access, {
    deploy = { principal_arn = aws_iam_role.deploy.arn, policy = "AmazonEKSClusterAdminPolicy", namespaces = tolist([]) }
  })
}

resource "aws_eks_access_entry" "this" {
  for_each = local.access

  cluster_name  = aws_eks_cluster.this.name
  principal_arn = each.value.principal_arn
}

resource "aws_eks_access_policy_association" "this" {
  for_each = local.access

  cluster_name  = aws_eks_cluster.this.name
  principal_arn = aws_eks_access_entry.this[each.key].principal_arn
  policy_arn    = "arn:${local.partition}:eks::aws:cluster-access-policy/${each.value.policy}"

  access_scope {
    type       = length(each.value.namespaces) == 0 ? "cluster" : "namespace"
    namespaces = length(each.value.namespaces) == 0 ? null : each.value.namespaces
  }
}
