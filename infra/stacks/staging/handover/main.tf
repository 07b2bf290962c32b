terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0, < 7.0.0"
    }
  }

  backend "s3" {
    bucket       = "mainstem-state-222222222222"
    key          = "staging/handover/terraform.tfstate"
    region       = "us-east-1"
    encrypt      = true
    kms_key_id   = "arn:aws:kms:us-east-1:222222222222:alias/mainstem-state"
    use_lockfile = true
  }
}

provider "aws" {
  region = "us-east-1"

  # Credentials of another account stop here, before anything is read.
  allowed_account_ids = ["222222222222"]

  default_tags {
    tags = {
      Environment = "staging"
      ManagedBy   = "terraform"
      Stack       = "infra/stacks/staging/handover"
    }
  }
}

data "terraform_remote_state" "network" {
  backend = "s3"

  config = {
    bucket = "mainstem-state-222222222222"
    key    = "staging/network/terraform.tfstate"
    region = "us-east-1"
  }
}

data "terraform_remote_state" "account" {
  backend = "s3"

  config = {
    bucket = "mainstem-state-222222222222"
    key    = "staging/account/terraform.tfstate"
    region = "us-east-1"
  }
}

data "terraform_remote_state" "cluster" {
  backend = "s3"

  config = {
    bucket = "mainstem-state-222222222222"
    key    = "staging/cluster/terraform.tfstate"
    region = "us-east-1"
  }
}

data "terraform_remote_state" "crossplane" {
  backend = "s3"

  config = {
    bucket = "mainstem-state-222222222222"
    key    = "staging/crossplane/terraform.tfstate"
    region = "us-east-1"
  }
}

# What the platform in the cluster (External Secrets, Crossplane, Argo CD) must know about this account. Terraform hands
# over facts and nothing else: which add-ons run where is said in Git, under platform/.
locals {
  environment = "staging"
  account_id  = "222222222222"
  region      = "us-east-1"

  network    = data.terraform_remote_state.network.outputs
  cluster    = data.terraform_remote_state.cluster.outputs
  crossplane = data.terraform_remote_state.crossplane.outputs

  facts = {
    schema      = "mainstem/facts@1"
    environment = local.environment
    account     = { id = local.account_id, region = local.region }
    network = {
      privateSubnetIds = [for zone in sort(keys(local.network.private_subnet_ids)) : local.network.private_subnet_ids[zone]]
    }
    iam = {
      path                = local.crossplane.managed_path
      permissionsBoundary = local.crossplane.workload_boundary_arn
    }
    cluster = {
      name                 = local.cluster.name
      endpoint             = local.cluster.endpoint
      certificateAuthority = local.cluster.certificate_authority
      argocdRoleArn        = local.cluster.deploy_role_arn
    }
    data = {
      keyArn                   = local.crossplane.data_key_arn
      databaseSecurityGroupIds = local.crossplane.database_security_group_ids
    }
    alarms = {
      topicArn = data.terraform_remote_state.account.outputs.alarms_topic_arn
    }
  }
}

resource "aws_ssm_parameter" "facts" {
  name        = "/mainstem/v1/${local.environment}/facts"
  description = "Facts of ${local.environment} for the platform, as mainstem/facts@1."
  type        = "String"
  value       = jsonencode(local.facts)

  lifecycle {
    precondition {
      condition     = length(distinct(local.facts.network.privateSubnetIds)) >= 2
      error_message = "The network stack hands over fewer than two private subnets, which EKS and RDS refuse. Apply infra/stacks/staging/network first."
    }

    precondition {
      condition     = length(jsonencode(local.facts)) <= 4096
      error_message = "A standard parameter of SSM holds 4096 characters, and the facts are longer: remove what nobody reads."
    }
  }
}
