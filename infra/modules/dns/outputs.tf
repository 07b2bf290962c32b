output "zone_id" {
  description = "Id of the hosted zone."
  value       = aws_route53_zone.this.zone_id
}

output "zone_name" {
  description = "Domain of the zone."
  value       = var.zone_name
}

output "name_servers" {
  description = "To be delegated to where the parent domain is kept, once and by hand."
  value       = aws_route53_zone.this.name_servers
}
