variable "action" {
  type = string
}

resource "aws_lambda_permission" "p" { # want unknown
  function_name = "f"
  action        = var.action
  principal     = "123456789012"
}
