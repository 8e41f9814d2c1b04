variable "everywhere" {
  type = bool
}

resource "aws_config_configuration_aggregator" "a" { # want unknown
  name = "a"

  account_aggregation_source {
    account_ids = ["123456789012"]
    all_regions = var.everywhere
  }
}
