mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  # The provider checks the form of these, so invented text won't do.
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/mainstem/example-flow-logs" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:us-east-1:123456789012:log-group:/aws/vpc/flow-logs/example" }
  }
}

variables {
  name                     = "example"
  cidr_block               = "10.10.0.0/16"
  availability_zones       = ["us-east-1c", "us-east-1a", "us-east-1b"]
  iam_path                 = "/mainstem/"
  permissions_boundary_arn = "arn:aws:iam::123456789012:policy/mainstem-ci/boundary"
}

# Applied against the mock, because who points at whom is known only after apply.
run "one_nat_gateway_serves_every_zone" {
  assert {
    condition     = keys(aws_nat_gateway.this) == ["us-east-1a"] && keys(aws_eip.nat) == ["us-east-1a"]
    error_message = "A single NAT gateway belongs in the first zone by name, whatever the order of the list."
  }

  assert {
    condition     = alltrue([for route in aws_route.private_nat : route.nat_gateway_id == aws_nat_gateway.this["us-east-1a"].id]) && length(aws_route.private_nat) == 3
    error_message = "Every private zone must reach the internet through the one gateway."
  }

  assert {
    condition     = aws_nat_gateway.this["us-east-1a"].subnet_id == aws_subnet.public["us-east-1a"].id
    error_message = "A NAT gateway works in a public subnet only."
  }

  assert {
    condition = alltrue([
      for zone, association in aws_route_table_association.private :
      association.subnet_id == aws_subnet.private[zone].id && association.route_table_id == aws_route_table.private[zone].id
    ])
    error_message = "A private subnet must use the route table of its own zone."
  }

  assert {
    condition     = alltrue([for association in aws_route_table_association.public : association.route_table_id == aws_route_table.public.id])
    error_message = "Every public subnet must use the public route table."
  }

  assert {
    condition = toset(keys(aws_vpc_endpoint.gateway)) == toset(["s3", "dynamodb"]) && alltrue([
      for endpoint in aws_vpc_endpoint.gateway :
      toset(endpoint.route_table_ids) == toset(concat([aws_route_table.public.id], [for table in aws_route_table.private : table.id]))
    ])
    error_message = "S3 and DynamoDB must be reachable from every route table without NAT."
  }

  assert {
    condition     = aws_vpc_endpoint.gateway["s3"].service_name == "com.amazonaws.us-east-1.s3" && aws_vpc_endpoint.gateway["s3"].vpc_endpoint_type == "Gateway"
    error_message = "The endpoint must be a gateway endpoint of the zones' own region."
  }

  assert {
    condition     = length(aws_default_security_group.this.ingress) == 0 && length(aws_default_security_group.this.egress) == 0
    error_message = "The default security group must hold no rule."
  }

  assert {
    condition     = aws_flow_log.this.traffic_type == "ALL" && aws_flow_log.this.vpc_id == aws_vpc.this.id && aws_flow_log.this.log_destination == aws_cloudwatch_log_group.flow_logs.arn
    error_message = "All traffic of the VPC must be logged to the log group with retention."
  }

  assert {
    condition     = jsondecode(aws_iam_role_policy.flow_logs.policy).Statement[0].Resource == "${aws_cloudwatch_log_group.flow_logs.arn}:*"
    error_message = "The delivery role may write to its own log group only."
  }

  assert {
    condition     = output.private_subnet_ids == { for zone, subnet in aws_subnet.private : zone => subnet.id } && output.region == "us-east-1"
    error_message = "The outputs must give private subnets by zone, and the zones' region."
  }
}

run "each_zone_has_its_own_nat_gateway" {
  variables {
    nat_gateways = "per-az"
  }

  assert {
    condition     = alltrue([for zone, route in aws_route.private_nat : route.nat_gateway_id == aws_nat_gateway.this[zone].id]) && length(aws_nat_gateway.this) == 3
    error_message = "A zone's private traffic must leave through the gateway of that zone."
  }

  assert {
    condition     = alltrue([for zone, gateway in aws_nat_gateway.this : gateway.subnet_id == aws_subnet.public[zone].id && gateway.allocation_id == aws_eip.nat[zone].id])
    error_message = "A zone's gateway must stand in that zone, with an address of its own."
  }
}

run "blocks_follow_the_zone_letter" {
  command = plan

  assert {
    condition = { for zone, subnet in aws_subnet.private : zone => subnet.cidr_block } == {
      us-east-1a = "10.10.0.0/19"
      us-east-1b = "10.10.32.0/19"
      us-east-1c = "10.10.64.0/19"
    }
    error_message = "Private blocks must not depend on the order of the list."
  }

  assert {
    condition = { for zone, subnet in aws_subnet.public : zone => subnet.cidr_block } == {
      us-east-1a = "10.10.224.0/22"
      us-east-1b = "10.10.228.0/22"
      us-east-1c = "10.10.232.0/22"
    }
    error_message = "Public blocks must not depend on the order of the list."
  }

  assert {
    condition     = alltrue([for zone, subnet in aws_subnet.private : subnet.availability_zone == zone])
    error_message = "A subnet must lie in the zone that it is keyed by."
  }

  assert {
    condition     = alltrue([for subnet in aws_subnet.public : subnet.tags["kubernetes.io/role/elb"] == "1"]) && alltrue([for subnet in aws_subnet.private : subnet.tags["kubernetes.io/role/internal-elb"] == "1"])
    error_message = "Load balancers find their subnets by these tags."
  }

  assert {
    condition     = !anytrue([for subnet in aws_subnet.public : coalesce(subnet.map_public_ip_on_launch, false)])
    error_message = "An instance must not get a public address unless it asks for one."
  }

  assert {
    condition = jsondecode(aws_iam_role.flow_logs.assume_role_policy).Statement[0].Condition == {
      StringEquals = { "aws:SourceAccount" = "123456789012" }
      ArnLike      = { "aws:SourceArn" = "arn:aws:ec2:us-east-1:123456789012:vpc-flow-log/*" }
    }
    error_message = "Only flow logs of this account and region may use the delivery role."
  }

  assert {
    condition     = aws_iam_role.flow_logs.path == "/mainstem/" && aws_iam_role.flow_logs.permissions_boundary == "arn:aws:iam::123456789012:policy/mainstem-ci/boundary"
    error_message = "The delivery role must lie where the pipeline may create roles, and carry the boundary."
  }
}

run "a_zone_leaves_and_the_others_keep_their_blocks" {
  command = plan

  variables {
    availability_zones = ["us-east-1a", "us-east-1c"]
  }

  assert {
    condition     = aws_subnet.private["us-east-1c"].cidr_block == "10.10.64.0/19" && aws_subnet.public["us-east-1c"].cidr_block == "10.10.232.0/22"
    error_message = "Removing a zone must not renumber another, which would replace its subnets."
  }
}

run "the_smallest_network_has_room_for_load_balancers" {
  command = plan

  variables {
    cidr_block         = "192.168.8.0/21"
    availability_zones = ["us-east-1a", "us-east-1f"]
  }

  assert {
    condition     = aws_subnet.public["us-east-1f"].cidr_block == "192.168.15.160/27" && aws_subnet.private["us-east-1f"].cidr_block == "192.168.13.0/24"
    error_message = "Blocks of a /21 must be /24 and /27."
  }
}

run "bad_inputs_are_refused" {
  command = plan

  variables {
    name                     = "Example_"
    cidr_block               = "10.10.0.1/16"
    nat_gateways             = "none"
    flow_log_retention_days  = 0
    flow_log_kms_key_arn     = "arn:aws:kms:us-east-1:123456789012:alias/logs"
    iam_path                 = "mainstem"
    permissions_boundary_arn = "boundary"
  }

  expect_failures = [
    var.name,
    var.cidr_block,
    var.nat_gateways,
    var.flow_log_retention_days,
    var.flow_log_kms_key_arn,
    var.iam_path,
    var.permissions_boundary_arn,
  ]
}

run "a_network_too_small_is_refused" {
  command = plan

  variables {
    cidr_block = "10.10.0.0/22"
  }

  expect_failures = [var.cidr_block]
}

run "zones_of_two_regions_are_refused" {
  command = plan

  variables {
    availability_zones = ["us-east-1a", "us-west-2a"]
  }

  expect_failures = [var.availability_zones]
}

run "a_zone_named_twice_is_refused" {
  command = plan

  variables {
    availability_zones = ["us-east-1a", "us-east-1a"]
  }

  expect_failures = [var.availability_zones]
}

run "zone_ids_are_refused" {
  command = plan

  variables {
    availability_zones = ["use1-az1", "use1-az2"]
  }

  expect_failures = [var.availability_zones]
}
