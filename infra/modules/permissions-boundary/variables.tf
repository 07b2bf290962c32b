variable "name" {
  description = "Name of the boundary policy."
  type        = string
  default     = "boundary"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9+=,.@_-]{1,128}$", var.name))
    error_message = "name must be 1 to 128 letters, digits or any of +=,.@_-"
  }
}

variable "pipeline_path" {
  description = "IAM path of the boundary and of the pipeline's own roles. Nothing below it can be changed from within the boundary."
  type        = string
  default     = "/mainstem-ci/"
  nullable    = false

  validation {
    condition     = can(regex("^/([A-Za-z0-9_-]+/)+$", var.pipeline_path))
    error_message = "pipeline_path must begin and end with a slash and must not be the root path."
  }
}

variable "managed_path" {
  description = "IAM path below which the pipeline may create roles, policies and instance profiles."
  type        = string
  default     = "/mainstem/"
  nullable    = false

  validation {
    condition     = can(regex("^/([A-Za-z0-9_-]+/)+$", var.managed_path))
    error_message = "managed_path must begin and end with a slash and must not be the root path."
  }

  validation {
    condition     = !startswith(var.pipeline_path, var.managed_path) && !startswith(var.managed_path, var.pipeline_path)
    error_message = "managed_path and pipeline_path must not lie within each other: the pipeline could rewrite its own roles."
  }
}

variable "allowed_services" {
  description = "IAM prefixes of the services that the pipeline, and every role it creates, may use at all."
  type        = set(string)
  nullable    = false
  default = [
    "acm",
    "autoscaling",
    "budgets",
    "cloudwatch",
    "dynamodb",
    "ec2",
    "ecr",
    "eks",
    "elasticloadbalancing",
    "events",
    "kms",
    "logs",
    "rds",
    "route53",
    "s3",
    "secretsmanager",
    "sns",
    "sqs",
    "ssm",
    "tag",
  ]

  validation {
    condition     = length(var.allowed_services) > 0 && alltrue([for service in var.allowed_services : can(regex("^[a-z0-9-]+$", service))])
    error_message = "allowed_services must be IAM service prefixes such as ec2, without a wildcard."
  }

  validation {
    condition = length(setintersection(var.allowed_services, [
      "account", "iam", "identitystore", "organizations", "sso", "sts"
    ])) == 0
    error_message = "allowed_services must not hold account, iam, identitystore, organizations, sso or sts: they lead out of the boundary."
  }
}

variable "state_bucket_arn" {
  description = "Bucket of the Terraform states, whose protection can't be switched off from within the boundary."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:s3:::[a-z0-9-]+$", var.state_bucket_arn))
    error_message = "state_bucket_arn must be the ARN of a bucket."
  }
}

variable "state_kms_key_arn" {
  description = "Key of the Terraform states, protected likewise."
  type        = string
  nullable    = false
}
