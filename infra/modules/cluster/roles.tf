# Roles of the cluster lie where the pipeline can't change them, and an administrator makes them. They carry no boundary of the
# pipeline's: EKS makes instance profiles and takes Pod Identity's action, which that boundary does not know.

resource "aws_iam_role" "cluster" {
  name        = "${var.name}-cluster"
  path        = var.iam_path
  description = "What EKS does in this account for the cluster ${var.name}."

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Principal = { Service = "eks.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "cluster" {
  for_each = toset(local.is_auto ? [
    "AmazonEKSBlockStoragePolicy",
    "AmazonEKSClusterPolicy",
    "AmazonEKSComputePolicy",
    "AmazonEKSLoadBalancingPolicy",
    "AmazonEKSNetworkingPolicy",
  ] : ["AmazonEKSClusterPolicy"])

  role       = aws_iam_role.cluster.name
  policy_arn = "${local.managed}/${each.key}"
}

resource "aws_iam_role" "node" {
  name        = "${var.name}-node"
  path        = var.iam_path
  description = "What a node of ${var.name} may do: join, and pull images. Pods have roles of their own."

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "node" {
  for_each = toset(concat(["AmazonEC2ContainerRegistryPullOnly"], local.is_auto ? ["AmazonEKSWorkerNodeMinimalPolicy"] : ["AmazonEKSWorkerNodePolicy", "AmazonEKS_CNI_Policy"]))

  role       = aws_iam_role.node.name
  policy_arn = "${local.managed}/${each.key}"
}

# A Pod gets its role by its service account alone: no OIDC provider for the cluster, no annotation with an ARN.
resource "aws_iam_role" "pod" {
  for_each = var.pod_identities

  name        = "${var.name}-${each.key}"
  path        = var.iam_path
  description = "Pods of ${each.value.namespace}/${each.value.service_account} in ${var.name}."

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Principal = { Service = "pods.eks.amazonaws.com" }
      Condition = {
        StringEquals = {
          "aws:SourceAccount"                         = data.aws_caller_identity.current.account_id
          "aws:RequestTag/kubernetes-namespace"       = each.value.namespace
          "aws:RequestTag/kubernetes-service-account" = each.value.service_account
        }
      }
    }]
  })
}

resource "aws_iam_role_policy" "pod" {
  for_each = var.pod_identities

  name   = "pod"
  role   = aws_iam_role.pod[each.key].id
  policy = each.value.policy
}

resource "aws_eks_pod_identity_association" "this" {
  for_each = var.pod_identities

  cluster_name    = aws_eks_cluster.this.name
  namespace       = each.value.namespace
  service_account = each.value.service_account
  role_arn        = aws_iam_role.pod[each.key].arn
}
