resource "aws_iam_account_password_policy" "this" {
  minimum_password_length        = 16
  require_lowercase_characters   = true
  require_numbers                = true
  require_symbols                = true
  require_uppercase_characters   = true
  allow_users_to_change_password = true
  max_password_age               = 90
  password_reuse_prevention      = 24
}

resource "aws_s3_account_public_access_block" "this" {
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_account_alternate_contact" "this" {
  for_each = {
    SECURITY   = { name = "Security", email = var.security_mailbox, phone = "+49 30 5550100" }
    OPERATIONS = { name = "Operations", email = var.mailbox, phone = "+49 30 5550101" }
    BILLING    = { name = "Accounting", email = "billing@example.com", phone = "+49 30 5550102" }
  }

  alternate_contact_type = each.key
  name                   = each.value.name
  title                  = each.value.name
  email_address          = each.value.email
  phone_number           = each.value.phone
}

module "guard" {
  source = "./modules/guard"

  name          = local.name
  region        = var.region
  home          = true
  config_bucket = module.bucket["config"].name
  config_role   = aws_iam_role.config.arn
}

module "guard_global" {
  source    = "./modules/guard"
  providers = { aws = aws.global }

  name          = local.name
  region        = "us-east-1"
  home          = false
  config_bucket = module.bucket["config"].name
  config_role   = aws_iam_role.config.arn
}

module "guard_refuge" {
  source    = "./modules/guard"
  providers = { aws = aws.refuge }

  name          = local.name
  region        = var.refuge_region
  home          = false
  config_bucket = module.bucket["config"].name
  config_role   = aws_iam_role.config.arn
}

resource "aws_iam_role" "config" {
  name = "${local.name}-config"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "config.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = var.account } }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "config" {
  role       = aws_iam_role.config.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWS_ConfigRole"
}

resource "aws_config_config_rule" "this" {
  for_each = toset(["ROOT_ACCOUNT_MFA_ENABLED", "IAM_USER_UNUSED_CREDENTIALS_CHECK", "ACM_CERTIFICATE_EXPIRATION_CHECK", "RDS_STORAGE_ENCRYPTED"])

  name = lower(replace(each.key, "_", "-"))

  source {
    owner             = "AWS"
    source_identifier = each.key
  }

  input_parameters = each.key == "IAM_USER_UNUSED_CREDENTIALS_CHECK" ? jsonencode({ maxCredentialUsageAge = "45" }) : null
  depends_on       = [module.guard]
}

resource "aws_inspector2_enabler" "this" {
  account_ids    = [var.account]
  resource_types = ["ECR", "LAMBDA"]
}

resource "aws_macie2_account" "this" {
  status                       = "ENABLED"
  finding_publishing_frequency = "ONE_HOUR"
}

resource "aws_macie2_classification_export_configuration" "results" {
  s3_destination {
    bucket_name = module.bucket["findings"].name
    kms_key_arn = module.key["logs"].arn
  }

  depends_on = [aws_macie2_account.this]
}

resource "aws_macie2_classification_job" "documents" {
  name     = "documents"
  job_type = "SCHEDULED"

  s3_job_definition {
    bucket_definitions {
      account_id = var.account
      buckets    = [module.bucket["documents"].name]
    }
  }

  schedule_frequency {
    weekly_schedule = "MONDAY"
  }

  depends_on = [aws_macie2_account.this]
}

# Support cases are opened by the people on call.
resource "aws_iam_role" "support" {
  name                 = "${local.name}-support"
  max_session_duration = 3600

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::${var.account}:role/on-call" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "support" {
  role       = aws_iam_role.support.name
  policy_arn = "arn:aws:iam::aws:policy/AWSSupportAccess"
}

resource "aws_budgets_budget" "monthly" {
  name         = local.name
  budget_type  = "COST"
  limit_amount = tostring(var.monthly_budget)
  limit_unit   = "USD"
  time_unit    = "MONTHLY"

  dynamic "notification" {
    for_each = { ACTUAL = 80, FORECASTED = 100 }

    content {
      comparison_operator        = "GREATER_THAN"
      notification_type          = notification.key
      threshold                  = notification.value
      threshold_type             = "PERCENTAGE"
      subscriber_email_addresses = [var.mailbox]
    }
  }
}

resource "aws_ce_anomaly_monitor" "services" {
  name              = local.name
  monitor_type      = "DIMENSIONAL"
  monitor_dimension = "SERVICE"
}

resource "aws_ce_anomaly_subscription" "services" {
  name             = local.name
  frequency        = "DAILY"
  monitor_arn_list = [aws_ce_anomaly_monitor.services.arn]

  subscriber {
    type    = "EMAIL"
    address = var.mailbox
  }

  threshold_expression {
    dimension {
      key           = "ANOMALY_TOTAL_IMPACT_ABSOLUTE"
      match_options = ["GREATER_THAN_OR_EQUAL"]
      values        = ["100"]
    }
  }
}
