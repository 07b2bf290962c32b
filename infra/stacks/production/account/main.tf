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
    key          = "production/account/terraform.tfstate"
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
      Stack       = "infra/stacks/production/account"
    }
  }
}

module "budget" {
  source = "../../../modules/budget"

  name = "mainstem-production"
  # An example, and no estimate of what this environment costs.
  monthly_limit_usd = 2000
}

module "dns" {
  source = "../../../modules/dns"

  zone_name = "production.example.com"
}
