variable "name" {
  description = "Name of the cluster and prefix of what belongs to it, for example `mainstem-dev`."
  type        = string
  nullable    = false

  validation {
    # The longest name derived from it is an IAM role, `<name>-cluster-secrets`, of at most 64 characters.
    condition     = can(regex("^[a-z][a-z0-9-]{1,40}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 42 lower-case letters, digits or dashes, start with a letter and not end with a dash."
  }
}

variable "kubernetes_version" {
  description = "Minor version of Kubernetes, for example `1.35`. Must be one in standard support: docs/versions.yaml has the dates."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^1\\.[0-9]{2}$", var.kubernetes_version))
    error_message = "kubernetes_version must be a minor version such as 1.35, as text."
  }
}

variable "subnet_ids" {
  description = "Private subnets of the control plane's interfaces and of the nodes, in two zones at the least."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(distinct(var.subnet_ids)) >= 2
    error_message = "subnet_ids must hold at least two subnets, in two zones: EKS refuses fewer."
  }
}

variable "compute" {
  description = <<-EOT
    `auto`: EKS Auto Mode makes, patches and replaces nodes. `node-groups`: managed node groups of `node_groups`, scaled by Karpenter or
    Cluster Autoscaler, which you then run. Going from one to the other is a migration of Pods, not a change of one word: see the README.
  EOT
  type        = string
  default     = "auto"
  nullable    = false

  validation {
    condition     = contains(["auto", "node-groups"], var.compute)
    error_message = "compute must be \"auto\" or \"node-groups\"."
  }

  validation {
    condition     = (var.compute == "node-groups") == (length(var.node_groups) > 0)
    error_message = "node_groups must be given with compute = \"node-groups\", and only then."
  }
}

variable "node_groups" {
  description = "Managed node groups by name. `desired_size` counts when a group is made and never again: what scales the group changes it."
  type = map(object({
    instance_types = list(string)
    min_size       = number
    max_size       = number
    desired_size   = number
    ami_type       = optional(string, "AL2023_ARM_64_STANDARD")
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for group in var.node_groups : group.min_size >= 1 && group.min_size <= group.desired_size && group.desired_size <= group.max_size])
    error_message = "node_groups: 1 <= min_size <= desired_size <= max_size must hold for each group."
  }
}

variable "public_access_cidrs" {
  description = "Ranges from which the API server is reached over the internet. Empty, the default: over the VPC alone."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for range in var.public_access_cidrs : can(cidrhost(range, 0)) && try(tonumber(split("/", range)[1]) >= 8, false)])
    error_message = "public_access_cidrs must be IPv4 ranges of /8 or smaller: 0.0.0.0/0 would admit the whole internet."
  }
}

variable "access" {
  description = "Who may do what, by a name of your own: principal ARN and one of EKS's access policies, in the whole cluster or in some namespaces."
  type = map(object({
    principal_arn = string
    policy        = string
    namespaces    = optional(list(string), [])
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for one in var.access : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:(role|user)/", one.principal_arn))])
    error_message = "access: principal_arn must be the ARN of one role or user."
  }

  validation {
    condition     = alltrue([for one in var.access : can(regex("^AmazonEKS[A-Za-z]+Policy$", one.policy))])
    error_message = "access: policy must be the name of an EKS access policy, such as AmazonEKSViewPolicy."
  }

  validation {
    condition     = alltrue([for one in var.access : one.policy != "AmazonEKSClusterAdminPolicy" || length(one.namespaces) == 0])
    error_message = "access: AmazonEKSClusterAdminPolicy holds for the whole cluster; use AmazonEKSAdminPolicy for namespaces."
  }
}

variable "deployer_arns" {
  description = "Roles of Argo CD that may take this cluster's deploy role, in this account or another."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.deployer_arns : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]+$", arn))])
    error_message = "deployer_arns must be ARNs of roles, without wildcards."
  }
}

variable "pod_identities" {
  description = "Roles of service accounts that must exist before Crossplane does, by name: namespace, service account, policy JSON."
  type = map(object({
    namespace       = string
    service_account = string
    policy          = string
  }))
  default  = {}
  nullable = false

  validation {
    condition = alltrue(flatten([
      for one in var.pod_identities : [
        for statement in try(flatten([jsondecode(one.policy).Statement]), [{}]) :
        try(statement.Effect, "") == "Deny" || (
          can(statement.Action) && !anytrue([for action in flatten([try(statement.Action, "*")]) : action == "*" || startswith(action, "iam:")])
        )
      ]
    ]))
    error_message = "pod_identities: policy must be an IAM policy in JSON that names its actions; neither \"*\" nor iam: is given to a Pod here."
  }
}

variable "log_retention_days" {
  description = "Days that CloudWatch Logs keeps the control plane's logs."
  type        = number
  default     = 90
  nullable    = false

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "log_retention_days must be a retention that CloudWatch Logs offers, for example 30, 90 or 365."
  }
}

variable "iam_path" {
  description = "IAM path of the cluster's roles. One that the pipeline can't change."
  type        = string
  default     = "/mainstem-ci/"
  nullable    = false

  validation {
    condition     = can(regex("^/([A-Za-z0-9_-]+/)+$", var.iam_path))
    error_message = "iam_path must begin and end with a slash and must not be the root path."
  }
}
