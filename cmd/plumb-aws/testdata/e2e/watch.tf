resource "aws_cloudtrail" "lost" {
  name           = "lost"
  s3_bucket_name = aws_s3_bucket.trail.id
  enable_logging = false
  depends_on     = [aws_s3_bucket_policy.trail]
}

resource "aws_s3_bucket" "trail" {
  bucket = "e2e-trail"
}

resource "aws_s3_bucket_policy" "trail" {
  bucket = aws_s3_bucket.trail.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { Service = "cloudtrail.amazonaws.com" }, Action = "s3:GetBucketAcl", Resource = aws_s3_bucket.trail.arn },
      {
        Effect    = "Allow"
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Action    = "s3:PutObject"
        Resource  = "${aws_s3_bucket.trail.arn}/*"
        Condition = { StringEquals = { "s3:x-amz-acl" = "bucket-owner-full-control" } }
      },
    ]
  })
}

resource "aws_cloudwatch_log_group" "kept" {
  name              = "/app/kept"
  retention_in_days = 365
  kms_key_id        = aws_kms_key.kept.arn
}

resource "aws_cloudwatch_log_group" "lost" {
  name = "/app/lost"
}

resource "aws_cloudwatch_log_metric_filter" "kept" {
  name           = "errors"
  log_group_name = aws_cloudwatch_log_group.kept.name
  pattern        = "ERROR"
  metric_transformation {
    name      = "Errors"
    namespace = "App"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "kept" {
  alarm_name          = "errors"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "App"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = [aws_sns_topic.kept.arn]
}

resource "aws_cloudwatch_metric_alarm" "lost" {
  alarm_name          = "deaf"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "CPUUtilization"
  namespace           = "AWS/EC2"
  period              = 300
  statistic           = "Average"
  threshold           = 90
  actions_enabled     = false
}

resource "aws_cloudwatch_dashboard" "kept" {
  dashboard_name = "kept"
  dashboard_body = jsonencode({ widgets = [{ type = "text", x = 0, y = 0, width = 3, height = 3, properties = { markdown = "Hello" } }] })
}

resource "aws_config_configuration_recorder" "kept" {
  name     = "kept"
  role_arn = aws_iam_role.kept.arn
  recording_group {
    all_supported                 = true
    include_global_resource_types = true
  }
}

resource "aws_config_delivery_channel" "kept" {
  name           = "kept"
  s3_bucket_name = aws_s3_bucket.trail.id
  depends_on     = [aws_config_configuration_recorder.kept]
}

resource "aws_config_configuration_recorder_status" "kept" {
  name       = aws_config_configuration_recorder.kept.name
  is_enabled = true
  depends_on = [aws_config_delivery_channel.kept]
}

resource "aws_config_config_rule" "kept" {
  name = "kept"
  source {
    owner             = "AWS"
    source_identifier = "S3_BUCKET_VERSIONING_ENABLED"
  }
  depends_on = [aws_config_configuration_recorder.kept]
}

resource "aws_guardduty_detector" "kept" {
  enable                       = true
  finding_publishing_frequency = "FIFTEEN_MINUTES"
}

resource "aws_inspector2_enabler" "kept" {
  account_ids    = [data.aws_caller_identity.here.account_id]
  resource_types = ["EC2", "ECR"]
}

resource "aws_macie2_account" "kept" {}

resource "aws_cloudformation_stack" "lost" {
  name = "lost"
  template_body = jsonencode({
    AWSTemplateFormatVersion = "2010-09-09"
    Resources                = { Topic = { Type = "AWS::SNS::Topic", Properties = { TopicName = "of-stack" } } }
  })
}

resource "aws_ses_configuration_set" "lost" {
  name = "lost"
}

resource "aws_sesv2_email_identity" "kept" {
  email_identity = "example.com"
}

resource "aws_signer_signing_profile" "kept" {
  platform_id = "AWSLambda-SHA384-ECDSA"
  name_prefix = "kept"
}

resource "aws_appconfig_application" "lost" {
  name = "lost"
}

resource "aws_resourcegroups_group" "kept" {
  name = "kept"
  resource_query {
    query = jsonencode({ ResourceTypeFilters = ["AWS::AllSupported"], TagFilters = [{ Key = "plumb", Values = ["e2e"] }] })
  }
}

resource "aws_prometheus_workspace" "kept" {
  alias = "kept"
}
