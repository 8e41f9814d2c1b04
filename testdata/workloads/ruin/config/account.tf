resource "aws_iam_account_password_policy" "this" {
  minimum_password_length        = 6
  allow_users_to_change_password = false
}

resource "aws_iam_user" "this" {
  for_each = toset(["anna", "ben", "deploy"])

  name = each.key
}

resource "aws_iam_user_policy_attachment" "this" {
  for_each = aws_iam_user.this

  user       = each.value.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_user_login_profile" "this" {
  for_each = toset(["anna", "ben"])

  user                    = aws_iam_user.this[each.key].name
  password_reset_required = false
}

resource "aws_iam_access_key" "deploy" {
  user = aws_iam_user.this["deploy"].name
}

resource "aws_iam_policy" "operators" {
  name = "operators"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "*", Resource = "*" },
      { Effect = "Allow", NotAction = "iam:*", Resource = "*" },
    ]
  })
}

resource "aws_iam_role" "vendor" {
  name                 = "vendor"
  max_session_duration = 43200

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = ["arn:aws:iam::444455556666:root", "*"] }
    }]
  })
}

resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_iam_role" "publish" {
  name = "${local.name}-publish"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
    }]
  })
}

resource "aws_s3_account_public_access_block" "this" {
  block_public_acls = false
}

resource "aws_guardduty_detector" "this" {
  enable = false
}

resource "aws_config_configuration_recorder" "this" {
  name     = "default"
  role_arn = aws_iam_role.vendor.arn

  recording_group {
    all_supported  = false
    resource_types = ["AWS::EC2::Instance"]
  }
}

resource "aws_cloudtrail" "main" {
  name           = local.name
  s3_bucket_name = aws_s3_bucket.this["trail"].id
  enable_logging = false
}

resource "aws_cloudwatch_log_group" "app" {
  name = "/${local.name}/app"
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name          = "${local.name}-errors"
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  actions_enabled     = false
}

resource "aws_backup_vault" "main" {
  name = local.name
}

resource "aws_backup_plan" "main" {
  name = local.name

  rule {
    rule_name         = "now-and-then"
    target_vault_name = aws_backup_vault.main.name
    schedule          = "cron(0 3 ? * SUN *)"
  }
}

resource "aws_codebuild_project" "functions" {
  name         = local.name
  service_role = aws_iam_role.vendor.arn

  source {
    type         = "GITHUB"
    location     = "https://github.com/example/records.git"
    insecure_ssl = true
  }

  artifacts {
    type                = "S3"
    location            = aws_s3_bucket.this["documents"].bucket
    encryption_disabled = true
  }

  environment {
    type            = "LINUX_CONTAINER"
    compute_type    = "BUILD_GENERAL1_SMALL"
    image           = "aws/codebuild/standard:1.0"
    privileged_mode = true

    environment_variable {
      name  = "DATABASE_PASSWORD"
      value = var.database_password
    }
  }

  logs_config {
    cloudwatch_logs {
      status = "DISABLED"
    }
  }
}
