locals {
  zones  = toset(var.availability_zones)
  region = replace(var.availability_zones[0], "/[a-f]$/", "")

  # A zone's block follows its letter, not its place in the list: adding, removing or reordering zones never renumbers
  # (and so never replaces) the subnets of the others. The VPC is cut in eight: a to f are private, the seventh
  # stays free, and the last is cut again for the public subnets, which hold little but load balancers and NAT.
  slot            = { for zone in local.zones : zone => index(["a", "b", "c", "d", "e", "f"], substr(zone, -1, 1)) }
  private_subnets = { for zone, slot in local.slot : zone => cidrsubnet(var.cidr_block, 3, slot) }
  public_subnets  = { for zone, slot in local.slot : zone => cidrsubnet(cidrsubnet(var.cidr_block, 3, 7), 3, slot) }

  # Sorted, so that reordering the list doesn't move the gateway and change the address that partners allow-listed.
  single_nat_zone = sort(var.availability_zones)[0]
  nat_zones       = var.nat_gateways == "per-az" ? local.zones : toset([local.single_nat_zone])
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr_block
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = { Name = var.name }
}

# Every VPC has a default security group that lets its members talk to each other, and what names no group lands in it.
# Adopted without rules, it admits nothing.
resource "aws_default_security_group" "this" {
  vpc_id = aws_vpc.this.id

  tags = { Name = "${var.name}-default-unused" }
}

resource "aws_subnet" "public" {
  for_each = local.public_subnets

  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = each.value

  tags = {
    Name                     = "${var.name}-public-${each.key}"
    "kubernetes.io/role/elb" = "1"
  }
}

resource "aws_subnet" "private" {
  for_each = local.private_subnets

  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = each.value

  tags = {
    Name                              = "${var.name}-private-${each.key}"
    "kubernetes.io/role/internal-elb" = "1"
  }
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id

  tags = { Name = var.name }
}

resource "aws_eip" "nat" {
  for_each = local.nat_zones

  domain = "vpc"

  tags = { Name = "${var.name}-nat-${each.key}" }

  # AWS asks for the gateway first: an address of a VPC without one can't be reached.
  depends_on = [aws_internet_gateway.this]
}

resource "aws_nat_gateway" "this" {
  for_each = local.nat_zones

  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.public[each.key].id

  tags = { Name = "${var.name}-${each.key}" }

  depends_on = [aws_internet_gateway.this]
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id

  tags = { Name = "${var.name}-public" }
}

resource "aws_route" "public_internet" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this.id
}

resource "aws_route_table_association" "public" {
  for_each = aws_subnet.public

  subnet_id      = each.value.id
  route_table_id = aws_route_table.public.id
}

# One private table a zone even with a single NAT gateway, so that going to `per-az` changes a route in place.
resource "aws_route_table" "private" {
  for_each = local.zones

  vpc_id = aws_vpc.this.id

  tags = { Name = "${var.name}-private-${each.key}" }
}

resource "aws_route" "private_nat" {
  for_each = local.zones

  route_table_id         = aws_route_table.private[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.this[var.nat_gateways == "per-az" ? each.key : local.single_nat_zone].id
}

resource "aws_route_table_association" "private" {
  for_each = aws_subnet.private

  subnet_id      = each.value.id
  route_table_id = aws_route_table.private[each.key].id
}

# Gateway endpoints cost nothing and keep image layers and state off the NAT gateway, which bills by the gigabyte.
resource "aws_vpc_endpoint" "gateway" {
  for_each = toset(["s3", "dynamodb"])

  vpc_id            = aws_vpc.this.id
  service_name      = "com.amazonaws.${local.region}.${each.key}"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = concat([aws_route_table.public.id], [for table in aws_route_table.private : table.id])

  tags = { Name = "${var.name}-${each.key}" }
}
