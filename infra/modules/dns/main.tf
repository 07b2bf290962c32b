resource "aws_route53_zone" "this" {
  name = var.zone_name

  lifecycle {
    # A new zone gets other name servers: whoever delegates to this one would have to be asked again.
    prevent_destroy = true
  }
}

resource "aws_route53_record" "certificate_authorities" {
  zone_id = aws_route53_zone.this.zone_id
  name    = var.zone_name
  type    = "CAA"
  ttl     = 3600
  records = [for authority in sort(var.certificate_authorities) : "0 issue \"${authority}\""]
}

# For every name below the zone; the load balancer finds it by the host names that it serves. It stays pending until the zone is delegated
# to, and nothing here waits for that.
resource "aws_acm_certificate" "wildcard" {
  domain_name       = "*.${var.zone_name}"
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "validation" {
  zone_id = aws_route53_zone.this.zone_id
  name    = one(aws_acm_certificate.wildcard.domain_validation_options).resource_record_name
  type    = one(aws_acm_certificate.wildcard.domain_validation_options).resource_record_type
  ttl     = 300
  records = [one(aws_acm_certificate.wildcard.domain_validation_options).resource_record_value]
}
