variable "auth" {
  type = string
}

resource "aws_lambda_function_url" "u" { # want unknown
  function_name      = "u"
  authorization_type = var.auth
}
