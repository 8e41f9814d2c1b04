variable "key" {
  type = string
}

resource "aws_cloudwatch_log_group" "g" { # want unknown
  name       = "g"
  kms_key_id = var.key
}
