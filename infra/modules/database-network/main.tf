# The group that each database of Crossplane's gets. Rules are resources of their own: inline ones undo each other.
resource "aws_security_group" "databases" {
  name        = "${var.name}-databases"
  description = "Databases that Crossplane makes: reached from the cluster, reaching nothing."
  vpc_id      = var.vpc_id

  tags = { Name = "${var.name}-databases" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each = var.client_security_group_ids

  security_group_id            = aws_security_group.databases.id
  description                  = "From ${each.key}"
  referenced_security_group_id = each.value
  from_port                    = var.port
  to_port                      = var.port
  ip_protocol                  = "tcp"

  tags = { Name = "${var.name}-databases-${each.key}" }
}

# Encrypts databases, buckets and queues of the environment.
resource "aws_kms_key" "data" {
  description             = "Data of ${var.name}"
  enable_key_rotation     = true
  deletion_window_in_days = 30

  lifecycle {
    # Without the key all of it is lost.
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "data" {
  name          = "alias/${var.name}-data"
  target_key_id = aws_kms_key.data.key_id
}
