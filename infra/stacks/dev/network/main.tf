terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0, < 7.0.0"
    }
  }

  backend "s3" {
    bucket       = "mainstem-state-111111111111"
    key          = "dev/network/terraform.tfstate"
    region       = "us-east-1"
    encrypt      = true
    kms_key_id   = "arn:aws:kms:us-east-1:111111111111:alias/mainstem-state"
    use_lockfile = true
  }
}

provider "aws" {
  region = "us-east-1"

  # Credentials of another account stop here, before anything is read.
  allowed_account_ids = ["111111111111"]

  default_tags {
    tags = {
      Environment = "dev"
      ManagedBy   = "terraform"
      Stack       = "infra/stacks/dev/network"
    }
  }
}

module "network" {
  source = "../../../modules/network"

  name               = "mainstem-dev"
  cidr_block         = "10.10.0.0/16"
  availability_zones = ["us-east-1a", "us-east-1b", "us-east-1c"]

  # One gateway serves all zones: an outage of its zone is acceptable here, three times the cost is not.
  nat_gateways = "single"

  flow_log_retention_days = 30

  # Where the pipeline may create roles, and what each of them must carry: see modules/permissions-boundary.
  iam_path                 = "/mainstem/"
  permissions_boundary_arn = "arn:aws:iam::111111111111:policy/mainstem-ci/boundary"
}
