resource "aws_opensearch_domain" "simple" {
  domain_name = "simple"

  log_publishing_options {
    log_type                 = "ES_APPLICATION_LOGS"
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:search"
  }
}

resource "aws_opensearch_domain" "both" {
  domain_name = "both"

  advanced_security_options {
    enabled = true
  }

  dynamic "log_publishing_options" {
    for_each = ["ES_APPLICATION_LOGS", "AUDIT_LOGS"]
    content {
      log_type                 = log_publishing_options.value
      cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:search"
    }
  }
}
