variable "bucket" {
  description = "Name of the bucket, by convention `mainstem-state-<account id>`."
  type        = string
  nullable    = false

  validation {
    # No dots: a virtual-hosted name with dots fails S3's TLS certificate, and this bucket speaks nothing but TLS.
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.bucket))
    error_message = "bucket must be 3 to 63 lower-case letters, digits or dashes, without dots."
  }
}

variable "kms_alias" {
  description = "Alias of the key. Backends name the key by it, so that they need not know an id."
  type        = string
  default     = "alias/mainstem-state"
  nullable    = false

  validation {
    condition     = can(regex("^alias/[A-Za-z0-9/_-]+$", var.kms_alias)) && !startswith(var.kms_alias, "alias/aws/")
    error_message = "kms_alias must begin with alias/ and must not be one of AWS's own (alias/aws/...)."
  }
}

variable "noncurrent_days" {
  description = "Days after which a replaced state version is removed, beyond the newest `noncurrent_versions_kept`."
  type        = number
  default     = 90
  nullable    = false

  validation {
    condition     = var.noncurrent_days >= 30 && floor(var.noncurrent_days) == var.noncurrent_days
    error_message = "noncurrent_days must be a whole number, at least 30: old versions are the only backup of a state."
  }
}

variable "noncurrent_versions_kept" {
  description = "Replaced versions of each state that are kept whatever their age."
  type        = number
  default     = 20
  nullable    = false

  validation {
    # S3 accepts no more than 100.
    condition     = contains(range(1, 101), var.noncurrent_versions_kept)
    error_message = "noncurrent_versions_kept must be a whole number from 1 to 100."
  }
}
