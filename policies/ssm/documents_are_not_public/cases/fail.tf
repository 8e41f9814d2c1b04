resource "aws_ssm_document" "all" {
  name          = "all"
  document_type = "Command"
  content       = "{}"

  permissions = { # want "shared with every AWS account"
    type        = "Share"
    account_ids = "All"
  }
}

resource "aws_ssm_service_setting" "sharing" {
  setting_id    = "arn:aws:ssm:eu-west-1:111122223333:servicesetting/ssm/documents/console/public-sharing-permission"
  setting_value = "Enable" # want "may be shared with everyone"
}
