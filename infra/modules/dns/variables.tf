variable "zone_name" {
  description = "Domain of the environment, for example `dev.example.com`, without a final dot."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^([a-z0-9-]+\\.)+[a-z]{2,}$", var.zone_name))
    error_message = "zone_name must be a domain in lower case without a final dot."
  }
}

variable "certificate_authorities" {
  description = "Who may issue certificates for names below the zone."
  type        = set(string)
  default     = ["amazon.com", "letsencrypt.org"]
  nullable    = false
}
