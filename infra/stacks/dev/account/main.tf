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
    key          = "dev/account/terraform.tfstate"
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
      Stack       = "infra/stacks/dev/account"
    }
  }
}

module "budget" {
  source = "../../../modules/budget"

  name = "mainstem-dev"
  # An example, and no estimate of what this environment costs.
  monthly_limit_usd = 400
}

module "dns" {
  source = "../../../modules/dns"

  zone_name = "dev.example.com"
}
