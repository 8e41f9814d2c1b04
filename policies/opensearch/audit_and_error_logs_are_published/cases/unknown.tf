variable "logs" {
  type = set(string)
}

resource "aws_opensearch_domain" "d" { # want unknown
  domain_name = "d"

  dynamic "log_publishing_options" {
    for_each = var.logs
    content {
      log_type                 = log_publishing_options.value
      cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:search"
    }
  }
}
