terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0, < 7.0.0"
    }
  }

  backend "s3" {
    bucket       = "mainstem-state-333333333333"
    key          = "production/identity/terraform.tfstate"
    region       = "us-east-1"
    encrypt      = true
    kms_key_id   = "arn:aws:kms:us-east-1:333333333333:alias/mainstem-state"
    use_lockfile = true
  }
}

provider "aws" {
  region = "us-east-1"

  # Credentials of another account stop here, before anything is read.
  allowed_account_ids = ["333333333333"]

  default_tags {
    tags = {
      Environment = "production"
      ManagedBy   = "terraform"
      Stack       = "infra/stacks/production/identity"
    }
  }
}

locals {
  environment  = "production"
  account_id   = "333333333333"
  region       = "us-east-1"
  boundary_arn = "arn:aws:iam::333333333333:policy/mainstem-ci/boundary"

  # One file for all environments. Its ids are 0, which no repository has, so nobody is admitted until they are filled in.
  repository = jsondecode(file("${path.module}/../../../repository.json"))
  workflows  = "${local.repository.owner}/${local.repository.name}/.github/workflows"

  policy_scope = {
    name        = "mainstem-production"
    environment = local.environment
    account_id  = local.account_id
    region      = local.region
  }
}

# Backends and people name the key by its alias; IAM policies can't.
data "aws_kms_alias" "state" {
  name = "alias/mainstem-state"
}

module "github_oidc" {
  source = "../../../modules/github-oidc"

  repository  = local.repository
  environment = local.environment

  # Always at main: a pull request runs main's copy of the workflow, never its own.
  plan_workflow_refs = [
    "${local.workflows}/plan.yml@refs/heads/main",
    "${local.workflows}/drift-scan.yml@refs/heads/main",
  ]
  apply_workflow_refs = [
    "${local.workflows}/apply.yml@refs/heads/main",
    "${local.workflows}/rollout-environment.yml@refs/heads/main",
  ]

  state = {
    bucket      = "mainstem-state-333333333333"
    key_prefix  = "production/"
    kms_key_arn = data.aws_kms_alias.state.target_key_arn
  }

  # One policy a stack. There is none for this stack's roles: the pipeline plans its own identity, an administrator
  # applies it (infra/README.md).
  apply_policies = {
    account    = templatefile("${path.module}/../../../policies/account.json.tftpl", local.policy_scope)
    cluster    = templatefile("${path.module}/../../../policies/cluster.json.tftpl", local.policy_scope)
    crossplane = templatefile("${path.module}/../../../policies/crossplane.json.tftpl", local.policy_scope)
    facts      = templatefile("${path.module}/../../../policies/facts.json.tftpl", local.policy_scope)
    network    = templatefile("${path.module}/../../../policies/network.json.tftpl", local.policy_scope)
  }

  permissions_boundary_arn = local.boundary_arn
}
