variable "mode" {
  type = string
}

resource "aws_securityhub_finding_aggregator" "a" { # want unknown
  linking_mode = var.mode
}
