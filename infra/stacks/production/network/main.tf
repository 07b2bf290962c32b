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
    key          = "production/network/terraform.tfstate"
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
      Stack       = "infra/stacks/production/network"
    }
  }
}

module "network" {
  source = "../../../modules/network"

  name               = "mainstem-production"
  cidr_block         = "10.30.0.0/16"
  availability_zones = ["us-east-1a", "us-east-1b", "us-east-1c"]

  # One gateway a zone: losing a zone must not cut the other two off.
  nat_gateways = "per-az"

  flow_log_retention_days = 365

  # Where the pipeline may create roles, and what each of them must carry: see modules/permissions-boundary.
  iam_path                 = "/mainstem/"
  permissions_boundary_arn = "arn:aws:iam::333333333333:policy/mainstem-ci/boundary"
}
