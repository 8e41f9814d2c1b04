resource "aws_opensearch_domain" "none" { # want "application logs are not published"
  domain_name = "none"
}

resource "aws_elasticsearch_domain" "off" {
  domain_name = "off"

  log_publishing_options {
    log_type                 = "ES_APPLICATION_LOGS"
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:search"
    enabled                  = false # want "application logs are not published"
  }
}

resource "aws_opensearch_domain" "no_audit" { # want "audit logs are not published"
  domain_name = "no-audit"

  advanced_security_options {
    enabled = true
  }

  log_publishing_options {
    log_type                 = "ES_APPLICATION_LOGS"
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:search"
  }
}
