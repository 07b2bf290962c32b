mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
}

variables {
  state_bucket_arn  = "arn:aws:s3:::mainstem-state-123456789012"
  state_kms_key_arn = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
}

# Plans only: prevent_destroy would keep the test from cleaning up after an apply.
run "iam_is_allowed_below_one_path_only" {
  command = plan

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_policy.this.policy).Statement :
      alltrue([
        for resource in flatten([statement.Resource]) :
        startswith(resource, "arn:aws:iam::123456789012:role/mainstem/")
        || startswith(resource, "arn:aws:iam::123456789012:policy/mainstem/")
        || startswith(resource, "arn:aws:iam::123456789012:instance-profile/mainstem/")
        || resource == "arn:aws:iam::123456789012:role/aws-service-role/*"
      ])
      if statement.Effect == "Allow" && anytrue([
        for action in flatten([statement.Action]) :
        startswith(action, "iam:") && !startswith(action, "iam:Get") && !startswith(action, "iam:List")
      ])
    ])
    error_message = "Writing IAM must be allowed below /mainstem/ only: not on the pipeline's own roles, nor on people's."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_policy.this.policy).Statement :
      alltrue([for action in flatten([statement.Action]) : action != "*" && !startswith(action, "sts:") && !startswith(action, "organizations:")])
      if statement.Effect == "Allow"
    ])
    error_message = "Nothing that leads out of the boundary may be allowed."
  }

  assert {
    condition     = aws_iam_policy.this.path == "/mainstem-ci/"
    error_message = "The boundary itself must lie outside the path that the pipeline manages."
  }
}

run "a_role_without_the_boundary_cannot_be_made" {
  command = plan

  assert {
    condition = anytrue([
      for statement in jsondecode(aws_iam_policy.this.policy).Statement :
      statement.Effect == "Deny" && statement.Resource == "*"
      && length(setsubtract(["iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:PutRolePermissionsBoundary"], flatten([statement.Action]))) == 0
      && try(statement.Condition.StringNotEquals["iam:PermissionsBoundary"], "") == "arn:aws:iam::123456789012:policy/mainstem-ci/boundary"
    ])
    error_message = "A role with any other boundary, or none, must be refused."
  }

  assert {
    condition = anytrue([
      for statement in jsondecode(aws_iam_policy.this.policy).Statement :
      statement.Effect == "Deny" && statement.Resource == "*" && contains(flatten([statement.Action]), "iam:DeleteRolePermissionsBoundary") && !can(statement.Condition)
    ])
    error_message = "Taking a boundary off must be refused without exception."
  }
}

run "state_stays_protected" {
  command = plan

  assert {
    condition = anytrue([
      for statement in jsondecode(aws_iam_policy.this.policy).Statement :
      statement.Effect == "Deny" && contains(flatten([statement.Resource]), "arn:aws:s3:::mainstem-state-123456789012/*")
      && length(setsubtract(["s3:DeleteObjectVersion", "s3:PutBucketVersioning", "s3:PutBucketPolicy", "s3:DeleteBucket"], flatten([statement.Action]))) == 0
    ])
    error_message = "The pipeline must not be able to lose old versions of a state."
  }
}

# Row 25 of the review of security.
run "a_role_that_the_pipeline_makes_writes_no_state" {
  command = plan

  assert {
    condition = anytrue([
      for statement in jsondecode(aws_iam_policy.this.policy).Statement :
      statement.Effect == "Deny" && statement.Resource == "arn:aws:s3:::mainstem-state-123456789012/*"
      && length(setsubtract(["s3:PutObject", "s3:DeleteObject"], flatten([statement.Action]))) == 0
      && try(statement.Condition, null) == { ArnNotLike = { "aws:PrincipalArn" = "arn:aws:iam::123456789012:role/mainstem-ci/*" } }
    ])
    error_message = "Only roles below the pipeline's own path may write into the bucket of states."
  }

  assert {
    condition = length(setsubtract(["s3:PutBucketObjectLockConfiguration", "kms:ReplicateKey"], flatten([
      for statement in jsondecode(aws_iam_policy.this.policy).Statement : statement.Action if statement.Effect == "Deny"
    ]))) == 0
    error_message = "Neither the lock of the bucket nor the key may be carried off."
  }
}

run "only_the_given_services_are_allowed" {
  command = plan

  variables {
    allowed_services = ["acm", "ec2", "s3"]
  }

  assert {
    condition     = length([for statement in jsondecode(aws_iam_policy.this.policy).Statement : statement if try(statement.Action, []) == ["acm:*", "ec2:*", "s3:*"]]) == 1
    error_message = "The allowed services must be the given ones, and no others."
  }
}

run "ways_out_are_refused" {
  command = plan

  variables {
    allowed_services = ["ec2", "iam"]
    managed_path     = "/mainstem-ci/roles/"
    state_bucket_arn = "mainstem-state-123456789012"
  }

  expect_failures = [var.allowed_services, var.managed_path, var.state_bucket_arn]
}

run "a_wildcard_service_is_refused" {
  command = plan

  variables {
    allowed_services = ["*"]
  }

  expect_failures = [var.allowed_services]
}
