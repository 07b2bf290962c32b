variable "name" {
  description = "Prefix of the names, for example `mainstem-dev`."
  type        = string
  nullable    = false
}

variable "monthly_limit_usd" {
  description = "What the account may cost a month, in whole US dollars. Yours to decide: there is no default."
  type        = number
  nullable    = false

  validation {
    condition     = var.monthly_limit_usd > 0 && floor(var.monthly_limit_usd) == var.monthly_limit_usd
    error_message = "monthly_limit_usd must be a whole number of US dollars above 0."
  }
}
