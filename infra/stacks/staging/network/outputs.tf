# The identity stack of this environment reads these from the state: renaming one breaks its next plan.

output "vpc_id" {
  description = "Id of the VPC."
  value       = module.network.vpc_id
}

output "vpc_cidr_block" {
  description = "IPv4 range of the VPC."
  value       = module.network.vpc_cidr_block
}

output "public_subnet_ids" {
  description = "Availability zone name to id of its public subnet."
  value       = module.network.public_subnet_ids
}

output "private_subnet_ids" {
  description = "Availability zone name to id of its private subnet."
  value       = module.network.private_subnet_ids
}

output "nat_public_ips" {
  description = "Availability zone name to the public address that traffic leaves from."
  value       = module.network.nat_public_ips
}
