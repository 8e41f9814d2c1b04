variable "who" {
  type = string
}

resource "aws_lambda_permission" "p" { # want unknown
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = var.who
}
