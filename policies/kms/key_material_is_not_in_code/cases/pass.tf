resource "aws_kms_external_key" "empty" {}

data "aws_secretsmanager_secret_version" "hsm" {
  secret_id = "hsm"
}

resource "aws_kms_custom_key_store" "s" { # want unknown
  custom_key_store_name = "s"
  key_store_password    = data.aws_secretsmanager_secret_version.hsm.secret_string
}
