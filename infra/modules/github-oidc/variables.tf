variable "repository" {
  description = <<-EOT
    The one GitHub repository that is trusted: owner and name as they appear in its address, and the two numeric ids,
    which survive a rename and can't be taken over by somebody who later registers a freed name:
    `gh api repos/OWNER/NAME --jq '.owner.id, .id'`.
  EOT
  type = object({
    owner    = string
    owner_id = string
    name     = string
    id       = string
  })
  nullable = false

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9-]*$", var.repository.owner)) && can(regex("^[A-Za-z0-9._-]+$", var.repository.name))
    error_message = "repository.owner and repository.name must be plain GitHub names, without a slash or a wildcard."
  }

  validation {
    condition     = can(regex("^[0-9]+$", var.repository.owner_id)) && can(regex("^[0-9]+$", var.repository.id))
    error_message = "repository.owner_id and repository.id must be numbers: gh api repos/OWNER/NAME --jq '.owner.id, .id'"
  }
}

variable "environment" {
  description = "GitHub Environment that a job must run in, with its approvals, before it may assume the apply role."
  type        = string
  nullable    = false

  validation {
    # GitHub escapes other characters in the subject, and a subject that never matches is hard to find.
    condition     = can(regex("^[A-Za-z0-9_-]+$", var.environment))
    error_message = "environment must be letters, digits, dashes or underscores."
  }
}

variable "default_branch" {
  description = "The one branch from which the apply role may be taken, whatever the GitHub Environment lets in."
  type        = string
  default     = "main"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9._/-]+$", var.default_branch))
    error_message = "default_branch must be the name of one branch, without a wildcard."
  }
}

variable "plan_reads" {
  description = <<-EOT
    What plans may read beyond the states, as IAM actions. Default: configuration of common services, no data. A plan that is denied
    names the action that is missing. Actions that read data are refused.
  EOT
  type        = set(string)
  default     = null

  validation {
    condition = var.plan_reads == null || alltrue([
      for action in coalesce(var.plan_reads, []) :
      can(regex("^[a-z0-9-]+:(Describe|Get|List|Search|View|Lookup)[A-Za-z*]*$", action)) && !can(regex("^(\\*|[a-z0-9-]+:(Get|\\*)\\*?)$", action))
    ])
    error_message = "plan_reads must be reading actions such as rds:Describe*, and neither SERVICE:Get* nor SERVICE:*."
  }
}

variable "plan_subjects" {
  description = "What may assume the plan role, as the last part of the token's subject. Exact, no wildcards."
  type        = set(string)
  default     = ["pull_request", "ref:refs/heads/main"]
  nullable    = false

  validation {
    condition = length(var.plan_subjects) > 0 && alltrue([
      for subject in var.plan_subjects : can(regex("^(pull_request|ref:refs/(heads|tags)/[A-Za-z0-9._/-]+|environment:[A-Za-z0-9_-]+)$", subject))
    ])
    error_message = "plan_subjects must be pull_request, ref:refs/heads/BRANCH, ref:refs/tags/TAG or environment:NAME, without wildcards."
  }
}

variable "plan_workflow_refs" {
  description = "Reusable workflows that may assume the plan role, as `OWNER/REPO/.github/workflows/FILE@REF`. REF is a branch, a tag or a commit."
  type        = set(string)
  nullable    = false

  validation {
    condition = length(var.plan_workflow_refs) > 0 && alltrue([
      for ref in var.plan_workflow_refs :
      can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+/\\.github/workflows/[A-Za-z0-9._-]+\\.ya?ml@", ref))
      && can(regex("@(refs/(heads|tags)/[A-Za-z0-9._/-]+|[0-9a-f]{40})$", ref))
    ])
    error_message = "plan_workflow_refs must look like OWNER/REPO/.github/workflows/plan.yml@refs/heads/main, without wildcards."
  }
}

variable "apply_workflow_refs" {
  description = "Reusable workflows that may assume the apply role, in the same form."
  type        = set(string)
  nullable    = false

  validation {
    condition = length(var.apply_workflow_refs) > 0 && alltrue([
      for ref in var.apply_workflow_refs :
      can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+/\\.github/workflows/[A-Za-z0-9._-]+\\.ya?ml@", ref))
      && can(regex("@(refs/(heads|tags)/[A-Za-z0-9._/-]+|[0-9a-f]{40})$", ref))
    ])
    error_message = "apply_workflow_refs must look like OWNER/REPO/.github/workflows/apply.yml@refs/heads/main, without wildcards."
  }

  validation {
    # A workflow that both pull requests and applies run through would make the environment the only thing between them.
    condition     = length(setintersection(var.plan_workflow_refs, var.apply_workflow_refs)) == 0
    error_message = "apply_workflow_refs and plan_workflow_refs must not share a workflow."
  }
}

variable "state" {
  description = "Where the environment's states lie: bucket, key prefix (ends with a slash) and the ARN of the KMS key."
  type = object({
    bucket      = string
    key_prefix  = string
    kms_key_arn = string
  })
  nullable = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.state.bucket))
    error_message = "state.bucket must be a bucket name, not an ARN."
  }

  validation {
    condition     = can(regex("^([A-Za-z0-9_-]+/)+$", var.state.key_prefix))
    error_message = "state.key_prefix must end with a slash, must not begin with one, and must not hold a wildcard."
  }

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", var.state.kms_key_arn))
    error_message = "state.kms_key_arn must be the ARN of one key; IAM can't grant a key by its alias."
  }
}

variable "apply_policies" {
  description = "What the apply role may change: policy name to policy JSON. Reading is granted to both roles already."
  type        = map(string)
  nullable    = false

  validation {
    condition     = alltrue([for policy in values(var.apply_policies) : can(jsondecode(policy).Statement)])
    error_message = "apply_policies must be IAM policy documents in JSON."
  }

  validation {
    condition = alltrue(flatten([
      for policy in values(var.apply_policies) : [
        for statement in try(flatten([jsondecode(policy).Statement]), []) :
        !(try(statement.Effect, "") == "Allow" && contains(flatten([try(statement.Action, [])]), "*"))
      ]
    ]))
    error_message = "apply_policies must not allow the action \"*\": name the services and actions that the stacks of this environment need."
  }
}

variable "receipt_key_arn" {
  description = "ARN of the HMAC_256 key that seals receipts of this environment (environments[].receiptKmsKey of mainstem.yaml); null: both roles may use none."
  type        = string
  default     = null

  validation {
    condition     = var.receipt_key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", var.receipt_key_arn))
    error_message = "receipt_key_arn must be the ARN of one key; IAM can't grant a key by its alias."
  }
}

variable "permissions_boundary_arn" {
  description = "Boundary of both roles."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:iam::[0-9]{12}:policy/", var.permissions_boundary_arn))
    error_message = "permissions_boundary_arn must be the ARN of a policy in this account (see modules/permissions-boundary)."
  }
}

variable "name_prefix" {
  description = "Prefix of the roles' names."
  type        = string
  default     = "mainstem"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z][A-Za-z0-9_-]{0,20}$", var.name_prefix))
    error_message = "name_prefix must be 1 to 21 letters, digits, dashes or underscores, beginning with a letter."
  }
}

variable "path" {
  description = "IAM path of the roles. Must be one that the boundary doesn't let the pipeline change."
  type        = string
  default     = "/mainstem-ci/"
  nullable    = false

  validation {
    condition     = can(regex("^/([A-Za-z0-9_-]+/)*$", var.path))
    error_message = "path must begin and end with a slash."
  }
}

variable "max_session_duration" {
  description = "Longest session of each role, in seconds. An apply that creates an EKS cluster or a database fits in an hour."
  type = object({
    plan  = optional(number, 3600)
    apply = optional(number, 3600)
  })
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for seconds in values(var.max_session_duration) : seconds >= 3600 && seconds <= 14400])
    error_message = "max_session_duration must be from 3600, the least that IAM accepts, to 14400: what runs longer should be split, not trusted for longer."
  }
}

variable "create_provider" {
  description = "False where the account has GitHub's OIDC provider already; there can be one only."
  type        = bool
  default     = true
  nullable    = false
}
