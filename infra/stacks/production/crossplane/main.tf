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
    key          = "production/crossplane/terraform.tfstate"
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
      Stack       = "infra/stacks/production/crossplane"
    }
  }
}

data "terraform_remote_state" "network" {
  backend = "s3"

  config = {
    bucket = "mainstem-state-333333333333"
    key    = "production/network/terraform.tfstate"
    region = "us-east-1"
  }
}

data "terraform_remote_state" "cluster" {
  backend = "s3"

  config = {
    bucket = "mainstem-state-333333333333"
    key    = "production/cluster/terraform.tfstate"
    region = "us-east-1"
  }
}

module "database_network" {
  source = "../../../modules/database-network"

  name                      = "mainstem-production"
  vpc_id                    = data.terraform_remote_state.network.outputs.vpc_id
  client_security_group_ids = { cluster = data.terraform_remote_state.cluster.outputs.security_group_id }
}

module "crossplane_identity" {
  source = "../../../modules/crossplane-identity"

  name         = "mainstem-production"
  environment  = "production"
  region       = "us-east-1"
  cluster_name = data.terraform_remote_state.cluster.outputs.name
  data_key_arn = module.database_network.key_arn
}
