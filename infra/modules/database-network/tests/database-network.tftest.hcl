mock_provider "aws" {}

variables {
  name                      = "example"
  vpc_id                    = "vpc-0a"
  client_security_group_ids = { cluster = "sg-0a" }
}

# Plans only: prevent_destroy would keep the test from cleaning up after an apply.
run "databases_are_reached_from_the_cluster_alone" {
  command = plan

  assert {
    condition = (
      keys(aws_vpc_security_group_ingress_rule.clients) == ["cluster"]
      && aws_vpc_security_group_ingress_rule.clients["cluster"].referenced_security_group_id == "sg-0a"
      && aws_vpc_security_group_ingress_rule.clients["cluster"].from_port == 5432
      && aws_vpc_security_group_ingress_rule.clients["cluster"].to_port == 5432
      && aws_vpc_security_group_ingress_rule.clients["cluster"].cidr_ipv4 == null
    )
    error_message = "Only members of the given groups reach a database, on its port; no range of addresses does."
  }
}

run "data_has_a_key_that_rotates" {
  command = plan

  assert {
    condition     = aws_kms_key.data.enable_key_rotation && aws_kms_key.data.deletion_window_in_days == 30 && aws_kms_alias.data.name == "alias/example-data"
    error_message = "The key must rotate, and its deletion can be taken back for a month."
  }
}

run "a_database_that_nobody_reaches_is_refused" {
  command = plan

  variables {
    client_security_group_ids = {}
  }

  expect_failures = [var.client_security_group_ids]
}
