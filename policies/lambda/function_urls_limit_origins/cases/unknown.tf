variable "origins" {
  type = list(string)
}

resource "aws_lambda_function_url" "u" { # want unknown
  function_name      = "u"
  authorization_type = "AWS_IAM"

  cors {
    allow_origins = var.origins
  }
}
