mock_provider "aws" {}

variables {
  zone_name = "dev.example.com"
}

run "only_the_named_authorities_issue_certificates" {
  command = plan

  assert {
    condition     = aws_route53_record.certificate_authorities.records == toset(["0 issue \"amazon.com\"", "0 issue \"letsencrypt.org\""]) && aws_route53_record.certificate_authorities.name == "dev.example.com"
    error_message = "CAA must name exactly the authorities."
  }
}

run "a_name_with_a_final_dot_is_refused" {
  command = plan

  variables {
    zone_name = "dev.example.com."
  }

  expect_failures = [var.zone_name]
}
