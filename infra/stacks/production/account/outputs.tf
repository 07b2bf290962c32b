# The handover stack of this environment reads `alarms_topic_arn` from the state: renaming it breaks its next plan.

output "alarms_topic_arn" {
  description = "Topic that alarms go to."
  value       = module.budget.topic_arn
}

output "name_servers" {
  description = "To be delegated to where the parent domain is kept, once and by hand."
  value       = module.dns.name_servers
}
