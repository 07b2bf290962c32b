output "vpc_id" {
  description = "Id of the VPC."
  value       = aws_vpc.this.id
}

output "vpc_cidr_block" {
  description = "IPv4 range of the VPC."
  value       = aws_vpc.this.cidr_block
}

output "region" {
  description = "Region that the availability zones belong to."
  value       = local.region
}

output "public_subnet_ids" {
  description = "Availability zone name to id of its public subnet."
  value       = { for zone, subnet in aws_subnet.public : zone => subnet.id }
}

output "private_subnet_ids" {
  description = "Availability zone name to id of its private subnet."
  value       = { for zone, subnet in aws_subnet.private : zone => subnet.id }
}

output "public_route_table_id" {
  description = "Id of the route table that all public subnets share."
  value       = aws_route_table.public.id
}

output "private_route_table_ids" {
  description = "Availability zone name to id of its private route table, for peering and transit routes."
  value       = { for zone, table in aws_route_table.private : zone => table.id }
}

output "nat_public_ips" {
  description = "Availability zone name to the public address that traffic leaves from; what partners put on an allow list."
  value       = { for zone, address in aws_eip.nat : zone => address.public_ip }
}

output "flow_log_group_name" {
  description = "CloudWatch log group that holds the flow log."
  value       = aws_cloudwatch_log_group.flow_logs.name
}
