resource "aws_lakeformation_data_lake_settings" "s" {
  create_database_default_permissions {
    permissions = ["ALL"]
    principal   = "IAM_ALLOWED_PRINCIPALS" # want "new databases are open"
  }

  create_table_default_permissions {
    permissions = ["ALL"]
    principal   = "IAM_ALLOWED_PRINCIPALS" # want "new tables are open"
  }
}

resource "aws_lakeformation_permissions" "p" {
  principal   = "IAM_ALLOWED_PRINCIPALS" # want "the permissions are given to everyone"
  permissions = ["ALL"]

  database {
    name = "d"
  }
}
