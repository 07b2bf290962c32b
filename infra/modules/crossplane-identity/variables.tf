variable "name" {
  description = "Prefix of every name, for example `mainstem-dev`."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lower-case letters, digits or dashes, start with a letter and not end with a dash."
  }
}

variable "environment" {
  description = "Environment, as the Compositions write it into the tag `environment`."
  type        = string
  nullable    = false
}

variable "region" {
  description = "Region in which Crossplane may make anything."
  type        = string
  nullable    = false
}

variable "cluster_name" {
  description = "Cluster whose service account gets the role."
  type        = string
  nullable    = false
}

variable "service_account" {
  description = "Service account of Crossplane's AWS providers (platform/crossplane/providers/aws.yaml)."
  type = object({
    namespace = optional(string, "crossplane-system")
    name      = optional(string, "provider-aws")
  })
  default  = {}
  nullable = false
}

variable "data_key_arn" {
  description = "KMS key that encrypts what holds data."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/", var.data_key_arn))
    error_message = "data_key_arn must be the ARN of one key."
  }
}

variable "managed_path" {
  description = "IAM path of the roles that Crossplane makes, and of nothing else."
  type        = string
  default     = "/crossplane/"
  nullable    = false

  validation {
    condition     = can(regex("^/([A-Za-z0-9_-]+/)+$", var.managed_path))
    error_message = "managed_path must begin and end with a slash and must not be the root path."
  }
}

variable "path" {
  description = "IAM path of Crossplane's own roles and boundaries: neither Crossplane nor the pipeline can change what lies there."
  type        = string
  default     = "/mainstem-ci/"
  nullable    = false

  validation {
    condition     = can(regex("^/([A-Za-z0-9_-]+/)+$", var.path))
    error_message = "path must begin and end with a slash and must not be the root path."
  }

  validation {
    condition     = !startswith(var.path, var.managed_path) && !startswith(var.managed_path, var.path)
    error_message = "path and managed_path must not lie within each other: Crossplane could rewrite its own roles."
  }
}

variable "reserved_bucket_prefix" {
  description = "Buckets whose names begin so are not Crossplane's: the states among them."
  type        = string
  default     = "mainstem-"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]*-$", var.reserved_bucket_prefix))
    error_message = "reserved_bucket_prefix must be the beginning of a bucket name and end with a dash."
  }
}
