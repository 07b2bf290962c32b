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
    key          = "staging/cluster/terraform.tfstate"
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
      Stack       = "infra/stacks/staging/cluster"
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

locals {
  network = data.terraform_remote_state.network.outputs

  scope = {
    name        = "mainstem-staging"
    environment = "staging"
    account_id  = "222222222222"
    region      = "us-east-1"
  }
}

module "cluster" {
  source = "../../../modules/cluster"

  name               = "mainstem-staging"
  kubernetes_version = "1.35"
  subnet_ids         = [for zone in sort(keys(local.network.private_subnet_ids)) : local.network.private_subnet_ids[zone]]

  # The API server answers in the VPC alone. Name the ranges of your VPN or office here if that is how people come in.
  public_access_cidrs = []

  # People, by the role that your identity provider gives them: nobody is admitted until one is named.
  access = {}

  deployer_arns = local.argocd

  # Service accounts that need a role before Crossplane is there to make one.
  pod_identities = {
    external-secrets = {
      namespace       = "external-secrets"
      service_account = "external-secrets"
      policy          = templatefile("${path.module}/../../../policies/pods/external-secrets.json.tftpl", local.scope)
    }
    load-balancer = {
      namespace       = "kube-system"
      service_account = "aws-load-balancer-controller"
      policy          = templatefile("${path.module}/../../../policies/pods/load-balancer.json.tftpl", local.scope)
    }
  }

  log_retention_days = 30
}
