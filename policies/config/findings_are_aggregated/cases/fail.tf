resource "aws_config_configuration_aggregator" "accounts" {
  name = "accounts"

  account_aggregation_source { # want "leaves regions out"
    account_ids = ["123456789012"]
    regions     = ["eu-west-1"]
  }
}

resource "aws_config_configuration_aggregator" "organization" {
  name = "organization"

  organization_aggregation_source {
    role_arn    = "arn:aws:iam::123456789012:role/config"
    all_regions = false # want "leaves regions out"
    regions     = ["eu-west-1"]
  }
}
