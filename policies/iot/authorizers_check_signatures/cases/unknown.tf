variable "unsigned" {
  type = bool
}

resource "aws_iot_authorizer" "a" { # want unknown
  name                    = "a"
  authorizer_function_arn = "arn:aws:lambda:eu-west-1:123456789012:function:a"
  signing_disabled        = var.unsigned
}
