resource "aws_lakeformation_data_lake_settings" "s" {
  admins = ["arn:aws:iam::123456789012:role/admin"]
}

resource "aws_lakeformation_permissions" "p" {
  principal   = "arn:aws:iam::123456789012:role/reader"
  permissions = ["DESCRIBE"]

  database {
    name = "d"
  }
}
