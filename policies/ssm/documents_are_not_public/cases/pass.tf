resource "aws_ssm_document" "own" {
  name          = "own"
  document_type = "Command"
  content       = "{}"
}

resource "aws_ssm_document" "shared" {
  name          = "shared"
  document_type = "Command"
  content       = "{}"

  permissions = {
    type        = "Share"
    account_ids = "444455556666"
  }
}

resource "aws_ssm_service_setting" "sharing" {
  setting_id    = "/ssm/documents/console/public-sharing-permission"
  setting_value = "Disable"
}
