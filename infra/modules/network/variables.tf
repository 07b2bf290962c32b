variable "name" {
  description = "Prefix of every resource name, for example `mainstem-dev`."
  type        = string
  nullable    = false

  validation {
    # The longest name derived from it is an IAM role, `<name>-flow-logs`, of at most 64 characters.
    condition     = can(regex("^[a-z][a-z0-9-]{1,48}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 50 lower-case letters, digits or dashes, start with a letter and not end with a dash."
  }
}

variable "cidr_block" {
  description = "IPv4 range of the VPC, from /16 to /21. Must not overlap another network that this one will ever be peered with."
  type        = string
  nullable    = false

  validation {
    # cidrhost and cidrsubnet accept host bits silently; the address compared with itself does not.
    condition     = can(cidrhost(var.cidr_block, 0)) && try(cidrhost(var.cidr_block, 0) == split("/", var.cidr_block)[0], false)
    error_message = "cidr_block must be an IPv4 range whose host bits are zero, for example 10.10.0.0/16."
  }

  validation {
    # /16 is the largest VPC that AWS creates; below /21 a public subnet would be smaller than the /27 a load balancer needs.
    condition     = try(tonumber(split("/", var.cidr_block)[1]) >= 16 && tonumber(split("/", var.cidr_block)[1]) <= 21, false)
    error_message = "cidr_block must be between /16 and /21."
  }
}

variable "availability_zones" {
  description = "Names of the availability zones to span, all of one region. Order does not matter."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.availability_zones) >= 2 && length(var.availability_zones) == length(distinct(var.availability_zones))
    error_message = "availability_zones must hold at least two different zones: EKS and RDS refuse subnets in a single one."
  }

  validation {
    condition     = alltrue([for zone in var.availability_zones : can(regex("^[a-z]{2}(-[a-z]+)+-[0-9][a-f]$", zone))])
    error_message = "availability_zones must be zone names such as us-east-1a. Zone ids (use1-az1) and local zones are not accepted."
  }

  validation {
    condition     = length(distinct([for zone in var.availability_zones : replace(zone, "/[a-f]$/", "")])) <= 1
    error_message = "availability_zones must all belong to one region."
  }
}

variable "nat_gateways" {
  description = "`single`: one NAT gateway for all zones, cheap, and a zone failure cuts everyone off. `per-az`: one in each zone."
  type        = string
  default     = "single"
  nullable    = false

  validation {
    condition     = contains(["single", "per-az"], var.nat_gateways)
    error_message = "nat_gateways must be \"single\" or \"per-az\"."
  }
}

variable "flow_log_retention_days" {
  description = "Days that CloudWatch Logs keeps the flow log."
  type        = number
  default     = 90
  nullable    = false

  validation {
    # CloudWatch Logs accepts these values only. 0 would keep the log for ever, so it is left out on purpose.
    condition = contains([
      1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653
    ], var.flow_log_retention_days)
    error_message = "flow_log_retention_days must be a retention that CloudWatch Logs offers, for example 30, 90 or 365."
  }
}

variable "flow_log_kms_key_arn" {
  description = "KMS key that encrypts the flow log. Its key policy must admit logs.<region>.amazonaws.com. Null: the key of CloudWatch Logs."
  type        = string
  default     = null

  validation {
    condition     = var.flow_log_kms_key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/", var.flow_log_kms_key_arn))
    error_message = "flow_log_kms_key_arn must be the ARN of a key, not of an alias."
  }
}

variable "iam_path" {
  description = "IAM path of the role that delivers the flow log. The pipeline may only create roles below the path that its boundary allows."
  type        = string
  default     = "/"
  nullable    = false

  validation {
    condition     = can(regex("^/([A-Za-z0-9_-]+/)*$", var.iam_path))
    error_message = "iam_path must begin and end with a slash, for example /mainstem/."
  }
}

variable "permissions_boundary_arn" {
  description = "Boundary of the role that delivers the flow log. Null: none."
  type        = string
  default     = null

  validation {
    condition     = var.permissions_boundary_arn == null || can(regex("^arn:[a-z-]+:iam::([0-9]{12}|aws):policy/", var.permissions_boundary_arn))
    error_message = "permissions_boundary_arn must be the ARN of an IAM policy."
  }
}
