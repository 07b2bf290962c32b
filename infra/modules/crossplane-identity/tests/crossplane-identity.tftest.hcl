mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/mainstem-ci/example-crossplane" }
  }
  mock_resource "aws_iam_policy" {
    defaults = { arn = "arn:aws:iam::123456789012:policy/mainstem-ci/example" }
  }
}

variables {
  name         = "example"
  environment  = "dev"
  region       = "us-east-1"
  cluster_name = "example"
  data_key_arn = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
}

# What the policies let through is evaluated in tools/terraform/test/content; here is what they are attached to.
run "each_role_is_bounded_by_its_own_policy" {
  assert {
    condition = (
      aws_iam_role.execution.permissions_boundary == aws_iam_policy.execution.arn
      && aws_iam_role.hub.permissions_boundary == aws_iam_policy.hub.arn
      && aws_iam_role_policy_attachment.execution.policy_arn == aws_iam_policy.execution.arn
    )
    error_message = "Whatever is attached to a role, its boundary must hold it."
  }

  assert {
    condition     = alltrue([for path in [aws_iam_role.execution.path, aws_iam_role.hub.path, aws_iam_policy.workload.path, aws_iam_policy.execution.path, aws_iam_policy.hub.path] : path == "/mainstem-ci/"])
    error_message = "Crossplane's own roles and boundaries must lie where it can't change them."
  }
}

run "only_the_providers_become_the_execution_role" {
  assert {
    condition = jsondecode(aws_iam_role.hub.assume_role_policy).Statement[0].Condition.StringEquals == {
      "aws:SourceAccount"                         = "123456789012"
      "aws:RequestTag/kubernetes-namespace"       = "crossplane-system"
      "aws:RequestTag/kubernetes-service-account" = "provider-aws"
    }
    error_message = "Only the providers' service account may take the first role."
  }

  assert {
    condition     = jsondecode(aws_iam_role.execution.assume_role_policy).Statement[0].Principal == { AWS = aws_iam_role.hub.arn }
    error_message = "Only the first role may take the second."
  }

  assert {
    condition     = jsondecode(aws_iam_policy.hub.policy).Statement[0].Resource == "arn:aws:iam::123456789012:role/mainstem-ci/example-crossplane-execution"
    error_message = "The first role may take the second alone."
  }
}

run "ways_out_are_refused" {
  command = plan

  variables {
    path                   = "/crossplane/own/"
    data_key_arn           = "arn:aws:kms:us-east-1:123456789012:alias/data"
    reserved_bucket_prefix = ""
    name                   = "X"
  }

  expect_failures = [var.path, var.data_key_arn, var.reserved_bucket_prefix, var.name]
}
