data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  partition = data.aws_partition.current.partition
  managed   = "arn:${local.partition}:iam::aws:policy"
  is_auto   = var.compute == "auto"
}

# Secrets of Kubernetes are encrypted with it before they reach etcd.
resource "aws_kms_key" "secrets" {
  description             = "Kubernetes Secrets of ${var.name}"
  enable_key_rotation     = true
  deletion_window_in_days = 30

  lifecycle {
    # Without the key the cluster is lost.
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "secrets" {
  name          = "alias/${var.name}-cluster-secrets"
  target_key_id = aws_kms_key.secrets.key_id
}

# Made before the cluster: EKS would make the group without a retention.
resource "aws_cloudwatch_log_group" "control_plane" {
  name              = "/aws/eks/${var.name}/cluster"
  retention_in_days = var.log_retention_days
}

resource "aws_eks_cluster" "this" {
  name     = var.name
  version  = var.kubernetes_version
  role_arn = aws_iam_role.cluster.arn

  enabled_cluster_log_types = ["api", "audit", "authenticator", "controllerManager", "scheduler"]

  # Auto Mode brings its own CNI, proxy and DNS; node groups get them as add-ons (node-groups.tf).
  bootstrap_self_managed_addons = false

  access_config {
    # Access entries alone: no aws-auth ConfigMap, and whoever makes the cluster is no hidden administrator of it.
    authentication_mode                         = "API"
    bootstrap_cluster_creator_admin_permissions = false
  }

  # The three go together: EKS refuses one without the others.
  compute_config {
    enabled       = local.is_auto
    node_pools    = local.is_auto ? ["general-purpose", "system"] : null
    node_role_arn = local.is_auto ? aws_iam_role.node.arn : null
  }

  kubernetes_network_config {
    elastic_load_balancing {
      enabled = local.is_auto
    }
  }

  storage_config {
    block_storage {
      enabled = local.is_auto
    }
  }

  encryption_config {
    resources = ["secrets"]

    provider {
      key_arn = aws_kms_key.secrets.arn
    }
  }

  # Extended support costs six times as much an hour: at the end of standard support EKS upgrades instead, so be earlier.
  upgrade_policy {
    support_type = "STANDARD"
  }

  vpc_config {
    subnet_ids              = var.subnet_ids
    endpoint_private_access = true
    endpoint_public_access  = length(var.public_access_cidrs) > 0
    public_access_cidrs     = length(var.public_access_cidrs) > 0 ? var.public_access_cidrs : null
  }

  lifecycle {
    prevent_destroy = true
  }

  depends_on = [
    aws_cloudwatch_log_group.control_plane,
    aws_iam_role_policy_attachment.cluster,
    aws_iam_role_policy_attachment.node,
  ]
}
