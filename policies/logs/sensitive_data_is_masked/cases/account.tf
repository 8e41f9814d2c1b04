resource "aws_cloudwatch_log_group" "g" {
  name = "g"
}

resource "aws_cloudwatch_log_account_policy" "p" {
  policy_name     = "p"
  policy_type     = "DATA_PROTECTION_POLICY"
  policy_document = "{}"
}
