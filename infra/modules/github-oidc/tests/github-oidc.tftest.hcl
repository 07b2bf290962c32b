mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_resource "aws_iam_policy" {
    defaults = { arn = "arn:aws:iam::123456789012:policy/mainstem-ci/mainstem-production-plan-reads" }
  }
  mock_resource "aws_iam_openid_connect_provider" {
    defaults = { arn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
  }
}

variables {
  repository = {
    owner    = "example-org"
    owner_id = "4711"
    name     = "platform"
    id       = "8150"
  }
  environment              = "production"
  plan_workflow_refs       = ["example-org/platform/.github/workflows/plan.yml@refs/heads/main"]
  apply_workflow_refs      = ["example-org/platform/.github/workflows/apply.yml@refs/heads/main"]
  permissions_boundary_arn = "arn:aws:iam::123456789012:policy/mainstem-ci/boundary"
  state = {
    bucket      = "mainstem-state-123456789012"
    key_prefix  = "production/"
    kms_key_arn = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  }
  apply_policies = {
    network = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"ec2:CreateVpc\",\"Resource\":\"*\"}]}"
  }
}

# Applied against the mock, because the trust names the provider, whose ARN is known only after apply.
run "the_apply_role_trusts_one_environment_of_one_repository" {
  assert {
    condition = jsondecode(aws_iam_role.apply.assume_role_policy).Statement[0].Condition == {
      StringEquals = {
        "token.actions.githubusercontent.com:aud"              = "sts.amazonaws.com"
        "token.actions.githubusercontent.com:repository_id"    = "8150"
        "token.actions.githubusercontent.com:environment"      = "production"
        "token.actions.githubusercontent.com:ref"              = "refs/heads/main"
        "token.actions.githubusercontent.com:job_workflow_ref" = ["example-org/platform/.github/workflows/apply.yml@refs/heads/main"]
        "token.actions.githubusercontent.com:sub" = [
          "repo:example-org/platform:environment:production",
          "repo:example-org@4711/platform@8150:environment:production",
        ]
      }
    }
    error_message = "The trust must be exact: audience, repository id, environment, workflow, and both forms of the subject."
  }

  assert {
    condition     = jsondecode(aws_iam_role.apply.assume_role_policy).Statement[0].Principal == { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
    error_message = "Only GitHub's provider may hand out the role."
  }

  assert {
    condition     = length(jsondecode(aws_iam_role.apply.assume_role_policy).Statement) == 1 && length(jsondecode(aws_iam_role.plan.assume_role_policy).Statement) == 1
    error_message = "There must be no second way into either role."
  }

  assert {
    condition     = output.trusted_subjects.apply == tolist(jsondecode(aws_iam_role.apply.assume_role_policy).Statement[0].Condition.StringEquals["token.actions.githubusercontent.com:sub"])
    error_message = "The output must show what the role really trusts."
  }
}

run "the_plan_role_trusts_pull_requests_and_main" {
  assert {
    condition = jsondecode(aws_iam_role.plan.assume_role_policy).Statement[0].Condition == {
      StringEquals = {
        "token.actions.githubusercontent.com:aud"              = "sts.amazonaws.com"
        "token.actions.githubusercontent.com:repository_id"    = "8150"
        "token.actions.githubusercontent.com:job_workflow_ref" = ["example-org/platform/.github/workflows/plan.yml@refs/heads/main"]
        "token.actions.githubusercontent.com:sub" = [
          "repo:example-org/platform:pull_request",
          "repo:example-org/platform:ref:refs/heads/main",
          "repo:example-org@4711/platform@8150:pull_request",
          "repo:example-org@4711/platform@8150:ref:refs/heads/main",
        ]
      }
    }
    error_message = "The trust must be exact: audience, repository id, workflow, and both forms of each subject."
  }
}

# Row 19 of the review of security: a plan writes nothing, locks included.
run "the_plan_role_writes_nothing" {
  command = plan

  assert {
    condition = setunion([for statement in jsondecode(aws_iam_role_policy.plan_state.policy).Statement : flatten([statement.Action])]...) == toset([
      "kms:Decrypt", "s3:GetObject", "s3:ListBucket",
    ])
    error_message = "The plan role's own permissions must be the three that reading a state needs."
  }

  assert {
    condition = alltrue([
      for action in jsondecode(aws_iam_policy.plan_reads.policy).Statement[0].Action :
      can(regex("^[a-z0-9-]+:(Describe|Get|List|GET$)", action))
    ])
    error_message = "Beyond the states, the plan role reads."
  }

  assert {
    condition     = aws_iam_role_policy_attachment.read_only.role == "mainstem-production-apply"
    error_message = "AWS's ReadOnlyAccess reads data, and grows by itself: it is not for plans."
  }
}

# Row 20: each action that reads data is evaluated as IAM does it: allowed by a pattern, and not denied by one.
run "a_plan_reads_no_data" {
  command = plan

  assert {
    condition = [
      for action in [
        "athena:GetQueryResults", "cassandra:Select", "codecommit:GetBlob", "codecommit:GetFile", "dynamodb:GetItem", "dynamodb:Query",
        "dynamodb:Scan", "ec2:DescribeInstanceAttribute", "ec2:GetConsoleOutput", "ec2:GetPasswordData",
        "ec2:GetVpnConnectionDeviceSampleConfiguration", "ecr:BatchGetImage", "ecr:GetAuthorizationToken", "ecr:GetDownloadUrlForLayer",
        "es:ESHttpGet", "iam:GetCredentialReport", "kinesis:GetRecords", "kms:GenerateDataKey", "kms:GenerateMac", "lambda:GetFunction",
        "lambda:InvokeFunction", "logs:FilterLogEvents", "logs:GetLogEvents", "logs:GetLogObject", "logs:StartQuery",
        "rds:DownloadCompleteDBLogFile", "rds:DownloadDBLogFilePortion", "rds-data:ExecuteStatement", "s3:DeleteObject", "s3:GetDataAccess",
        "s3:GetObjectVersion", "s3:PutObject", "secretsmanager:GetSecretValue", "sqs:ReceiveMessage", "ssm:GetAutomationExecution",
        "ssm:GetCommandInvocation", "ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath", "sts:AssumeRole",
      ] : action
      if anytrue([
        for pattern in flatten([for statement in concat(jsondecode(aws_iam_policy.plan_reads.policy).Statement, jsondecode(aws_iam_role_policy.plan_state.policy).Statement) : statement.Action]) :
        can(regex("^${replace(lower(pattern), "*", ".*")}$", lower(action)))
        ]) && !anytrue([
        for pattern in flatten([for statement in jsondecode(aws_iam_role_policy.plan_no_data.policy).Statement : statement.Action if try(statement.Resource, "") == "*"]) :
        can(regex("^${replace(lower(pattern), "*", ".*")}$", lower(action)))
      ])
    ] == []
    error_message = "A plan must not read data: see which action of this list is allowed and not denied."
  }

  # The second wall alone stops what a resource's own policy would let in.
  assert {
    condition = [
      for action in ["ec2:DescribeInstanceAttribute", "s3:GetObjectVersion", "secretsmanager:GetSecretValue", "ssm:GetParameter"] : action
      if !anytrue([
        for pattern in flatten([for statement in jsondecode(aws_iam_role_policy.plan_no_data.policy).Statement : statement.Action if try(statement.Resource, "") == "*"]) :
        can(regex("^${replace(lower(pattern), "*", ".*")}$", lower(action)))
      ])
    ] == []
    error_message = "These must be denied, not only not allowed."
  }
}

run "a_list_of_reads_that_holds_everything_is_refused" {
  command = plan

  variables {
    plan_reads = ["rds:Describe*", "s3:Get*"]
  }

  expect_failures = [var.plan_reads]
}

run "a_plan_decrypts_states_alone" {
  command = plan

  assert {
    condition = anytrue([
      for statement in jsondecode(aws_iam_role_policy.plan_no_data.policy).Statement :
      statement.Effect == "Deny" && flatten([statement.Action]) == ["kms:Decrypt"] && try(statement.NotResource, "") == "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
    ])
    error_message = "A plan must decrypt nothing but states."
  }

  assert {
    condition = anytrue([
      for statement in jsondecode(aws_iam_role_policy.plan_no_data.policy).Statement :
      statement.Effect == "Deny" && contains(flatten([statement.Action]), "secretsmanager:GetSecretValue") && try(statement.Resource, "") == "*"
    ])
    error_message = "A plan must not read secret values."
  }
}

run "the_apply_role_never_deletes_a_state" {
  command = plan

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_role_policy.apply_state.policy).Statement :
      statement.Resource == "arn:aws:s3:::mainstem-state-123456789012/production/*.tflock"
      if contains(flatten([statement.Action]), "s3:DeleteObject")
    ])
    error_message = "Only lock files may be deleted."
  }

  assert {
    condition     = keys(aws_iam_role_policy.apply) == ["network"] && aws_iam_role_policy.apply["network"].policy == var.apply_policies.network
    error_message = "The apply role may change what the given policies say, and nothing more."
  }
}

run "both_roles_are_bounded_and_short_lived" {
  command = plan

  variables {
    max_session_duration = { apply = 7200 }
  }

  assert {
    condition     = aws_iam_role.plan.permissions_boundary == var.permissions_boundary_arn && aws_iam_role.apply.permissions_boundary == var.permissions_boundary_arn
    error_message = "Both roles must carry the boundary."
  }

  assert {
    condition     = aws_iam_role.plan.max_session_duration == 3600 && aws_iam_role.apply.max_session_duration == 7200
    error_message = "A longer apply must not make the plan role's sessions longer."
  }

  assert {
    condition     = aws_iam_role.plan.path == "/mainstem-ci/" && aws_iam_role.apply.path == "/mainstem-ci/"
    error_message = "The pipeline's roles must lie where the boundary puts them out of its own reach."
  }
}

run "a_provider_that_exists_is_used" {
  command = plan

  variables {
    create_provider = false
  }

  assert {
    condition     = length(aws_iam_openid_connect_provider.github) == 0
    error_message = "An account can hold one provider for GitHub only."
  }

  assert {
    condition     = jsondecode(aws_iam_role.plan.assume_role_policy).Statement[0].Principal.Federated == "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"
    error_message = "The roles must trust the provider that the account already has."
  }
}

run "wildcards_are_refused" {
  command = plan

  variables {
    repository         = { owner = "example-org", owner_id = "*", name = "platform", id = "8150" }
    environment        = "prod*"
    plan_subjects      = ["*"]
    plan_workflow_refs = ["example-org/platform/.github/workflows/*@refs/heads/main"]
    apply_policies     = { everything = "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}" }
  }

  expect_failures = [
    var.repository,
    var.environment,
    var.plan_subjects,
    var.plan_workflow_refs,
    var.apply_policies,
  ]
}

run "an_apply_workflow_at_any_ref_is_refused" {
  command = plan

  variables {
    apply_workflow_refs = ["example-org/platform/.github/workflows/apply.yml@*"]
  }

  expect_failures = [var.apply_workflow_refs]
}

run "a_workflow_for_both_roles_is_refused" {
  command = plan

  variables {
    apply_workflow_refs = ["example-org/platform/.github/workflows/plan.yml@refs/heads/main"]
  }

  expect_failures = [var.apply_workflow_refs]
}

run "sessions_of_a_day_are_refused" {
  command = plan

  variables {
    max_session_duration = { plan = 43200 }
  }

  expect_failures = [var.max_session_duration]
}

run "a_key_alias_and_a_prefix_without_slash_are_refused" {
  command = plan

  variables {
    state = {
      bucket      = "mainstem-state-123456789012"
      key_prefix  = "production"
      kms_key_arn = "arn:aws:kms:us-east-1:123456789012:alias/mainstem-state"
    }
  }

  expect_failures = [var.state]
}

# Row 23: KMS receipts need the right to seal, on one key and nothing else.
run "no_role_seals_unless_it_is_told_with_which_key" {
  command = plan

  assert {
    condition     = length(aws_iam_role_policy.receipts) == 0
    error_message = "Without receipt_key_arn no role may make a MAC."
  }
}

run "both_roles_seal_with_the_one_key" {
  variables {
    receipt_key_arn = "arn:aws:kms:us-east-1:123456789012:key/99999999-2222-3333-4444-555555555555"
  }

  assert {
    condition = [for role in ["plan", "apply"] : jsondecode(aws_iam_role_policy.receipts[role].policy).Statement] == [
      for role in ["plan", "apply"] : [{ Sid = "SealReceipts", Effect = "Allow", Action = "kms:GenerateMac", Resource = var.receipt_key_arn }]
    ]
    error_message = "Plan and apply may call kms:GenerateMac on that key alone."
  }
}

run "a_receipt_key_is_one_key" {
  command = plan

  variables {
    receipt_key_arn = "arn:aws:kms:us-east-1:123456789012:alias/receipts"
  }

  expect_failures = [var.receipt_key_arn]
}
