variable "name" {
  description = "Prefix of every name, for example `mainstem-dev`."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,48}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 50 lower-case letters, digits or dashes, start with a letter and not end with a dash."
  }
}

variable "vpc_id" {
  description = "VPC of the databases."
  type        = string
  nullable    = false
}

variable "client_security_group_ids" {
  description = "Security groups whose members reach the databases, by a name of your own: the cluster's."
  type        = map(string)
  nullable    = false

  validation {
    condition     = length(var.client_security_group_ids) > 0
    error_message = "client_security_group_ids must name at least one group, or nobody reaches a database."
  }
}

variable "port" {
  description = "Port of the databases: PostgreSQL's."
  type        = number
  default     = 5432
  nullable    = false
}
