mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
}

variables {
  name               = "example"
  kubernetes_version = "1.34"
  subnet_ids         = ["subnet-0a", "subnet-0b"]
}

# Plans only: prevent_destroy would keep the test from cleaning up after an apply.
run "nobody_gets_in_by_default" {
  command = plan

  assert {
    condition     = aws_eks_cluster.this.vpc_config[0].endpoint_public_access == false && aws_eks_cluster.this.vpc_config[0].endpoint_private_access
    error_message = "Without ranges the API server must be reachable over the VPC alone."
  }

  assert {
    condition     = aws_eks_cluster.this.access_config[0].authentication_mode == "API" && aws_eks_cluster.this.access_config[0].bootstrap_cluster_creator_admin_permissions == false
    error_message = "Access entries alone must admit people, and whoever makes the cluster must not be an administrator by that."
  }

  assert {
    condition     = keys(aws_eks_access_entry.this) == ["deploy"]
    error_message = "Nobody but the deploy role is admitted unless said."
  }

  assert {
    condition     = jsondecode(aws_iam_role.deploy.assume_role_policy).Statement[0].Condition.ArnEquals["aws:PrincipalArn"] == ["arn:aws:iam::123456789012:role/mainstem-ci/example-nobody"]
    error_message = "Without deployers nobody may take the deploy role."
  }
}

run "secrets_are_encrypted_and_everything_is_logged" {
  command = plan

  assert {
    condition     = aws_eks_cluster.this.encryption_config[0].resources == toset(["secrets"]) && aws_kms_key.secrets.enable_key_rotation
    error_message = "Kubernetes Secrets must be encrypted with a key of their own, which rotates."
  }

  assert {
    condition     = aws_eks_cluster.this.enabled_cluster_log_types == toset(["api", "audit", "authenticator", "controllerManager", "scheduler"]) && aws_cloudwatch_log_group.control_plane.retention_in_days == 90
    error_message = "All of the control plane's logs must be kept, and not for ever."
  }
}

run "auto_mode_is_the_default_and_whole" {
  command = plan

  assert {
    condition = (
      aws_eks_cluster.this.compute_config[0].enabled
      && aws_eks_cluster.this.kubernetes_network_config[0].elastic_load_balancing[0].enabled
      && aws_eks_cluster.this.storage_config[0].block_storage[0].enabled
      && aws_eks_cluster.this.bootstrap_self_managed_addons == false
    )
    error_message = "Compute, load balancing and storage of Auto Mode go together, without self-managed add-ons."
  }

  assert {
    condition     = length(aws_eks_node_group.this) == 0 && length(aws_eks_addon.this) == 0
    error_message = "Auto Mode needs neither node groups nor add-ons."
  }

  assert {
    condition     = aws_eks_cluster.this.upgrade_policy[0].support_type == "STANDARD"
    error_message = "Extended support must not begin by itself: it costs six times as much."
  }
}

run "node_groups_are_the_other_choice" {
  command = plan

  variables {
    compute = "node-groups"
    node_groups = {
      general = { instance_types = ["m7g.large"], min_size = 2, max_size = 6, desired_size = 2 }
    }
  }

  assert {
    condition     = aws_eks_cluster.this.compute_config[0].enabled == false && keys(aws_eks_node_group.this) == ["general"]
    error_message = "Node groups take the place of Auto Mode."
  }

  assert {
    condition     = contains(keys(aws_eks_addon.this), "eks-pod-identity-agent")
    error_message = "Without Auto Mode, Pod Identity needs its agent."
  }

  assert {
    condition     = aws_launch_template.node[0].metadata_options[0].http_put_response_hop_limit == 1 && aws_launch_template.node[0].metadata_options[0].http_tokens == "required"
    error_message = "A Pod must not get the role of its node."
  }
}

run "a_pod_gets_the_role_of_its_own_service_account_only" {
  command = plan

  variables {
    pod_identities = {
      secrets = {
        namespace       = "external-secrets"
        service_account = "external-secrets"
        policy          = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"ssm:GetParameter\",\"Resource\":\"arn:aws:ssm:us-east-1:123456789012:parameter/x\"}]}"
      }
    }
  }

  assert {
    condition = jsondecode(aws_iam_role.pod["secrets"].assume_role_policy).Statement[0].Condition.StringEquals == {
      "aws:SourceAccount"                         = "123456789012"
      "aws:RequestTag/kubernetes-namespace"       = "external-secrets"
      "aws:RequestTag/kubernetes-service-account" = "external-secrets"
    }
    error_message = "The trust must name namespace and service account."
  }

  assert {
    condition     = aws_eks_pod_identity_association.this["secrets"].service_account == "external-secrets"
    error_message = "The association must be the service account's."
  }
}

run "deployers_are_named_one_by_one" {
  command = plan

  variables {
    deployer_arns = ["arn:aws:iam::210987654321:role/mainstem-ci/argocd"]
  }

  assert {
    condition = (
      jsondecode(aws_iam_role.deploy.assume_role_policy).Statement[0].Principal.AWS == ["arn:aws:iam::210987654321:root"]
      && jsondecode(aws_iam_role.deploy.assume_role_policy).Statement[0].Condition.ArnEquals["aws:PrincipalArn"] == ["arn:aws:iam::210987654321:role/mainstem-ci/argocd"]
    )
    error_message = "Only the given roles may take the deploy role."
  }
}

run "bad_inputs_are_refused" {
  command = plan

  variables {
    name                = "Example_"
    kubernetes_version  = "latest"
    subnet_ids          = ["subnet-0a"]
    public_access_cidrs = ["0.0.0.0/0"]
    deployer_arns       = ["arn:aws:iam::210987654321:role/*"]
    iam_path            = "/"
    log_retention_days  = 0
    node_groups         = { general = { instance_types = ["m7g.large"], min_size = 3, max_size = 2, desired_size = 2 } }
    access              = { people = { principal_arn = "arn:aws:iam::123456789012:root", policy = "Admin" } }
    pod_identities      = { all = { namespace = "a", service_account = "a", policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"iam:PassRole\",\"Resource\":\"*\"}]}" } }
  }

  expect_failures = [
    var.name,
    var.kubernetes_version,
    var.subnet_ids,
    var.public_access_cidrs,
    var.deployer_arns,
    var.iam_path,
    var.log_retention_days,
    var.node_groups,
    var.access,
    var.pod_identities,
  ]
}

run "node_groups_beside_auto_mode_are_refused" {
  command = plan

  variables {
    node_groups = { general = { instance_types = ["m7g.large"], min_size = 1, max_size = 2, desired_size = 1 } }
  }

  expect_failures = [var.compute]
}
