# What the platform in the cluster (External Secrets, Crossplane, Argo CD) must know about this account. Terraform hands
# over facts and nothing else: which add-ons run where is said in Git, under platform/.

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

  facts = {
    schema      = "mainstem/facts@1"
    environment = local.environment
    account     = { id = local.account_id, region = local.region }
    network = {
      vpcId            = local.network.vpc_id
      vpcCidr          = local.network.vpc_cidr_block
      privateSubnetIds = [for zone in sort(keys(local.network.private_subnet_ids)) : local.network.private_subnet_ids[zone]]
      publicSubnetIds  = [for zone in sort(keys(local.network.public_subnet_ids)) : local.network.public_subnet_ids[zone]]
    }
    iam = {
      # Crossplane may create roles too, below the same path and with the same boundary.
      path                = "/mainstem/"
      permissionsBoundary = local.boundary_arn
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
  }
}
