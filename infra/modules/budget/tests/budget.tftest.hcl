mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:us-east-1:123456789012:example-alarms" }
  }
}

variables {
  name              = "example"
  monthly_limit_usd = 400
}

run "somebody_is_told_before_the_money_is_spent" {
  assert {
    condition     = length([for one in aws_budgets_budget.monthly.notification : one if one.notification_type == "FORECASTED" && one.threshold == 100 && one.subscriber_sns_topic_arns == toset([aws_sns_topic.alarms.arn])]) == 1
    error_message = "A forecast above the limit must reach the topic."
  }

  assert {
    condition     = jsondecode(aws_sns_topic_policy.alarms.policy).Statement[0].Condition == { StringEquals = { "aws:SourceAccount" = "123456789012" } }
    error_message = "Only alarms of this account may be published."
  }
}

run "a_budget_of_nothing_is_refused" {
  command = plan

  variables {
    monthly_limit_usd = 0
  }

  expect_failures = [var.monthly_limit_usd]
}
