resource "aws_cloudwatch_log_group" "absent" { # want "no key of your own"
  name = "absent"
}

resource "aws_cloudwatch_log_group" "empty" {
  name       = "empty"
  kms_key_id = "" # want "no key of your own"
}
