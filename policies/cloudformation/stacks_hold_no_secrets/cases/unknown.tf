variable "password" {
  type      = string
  sensitive = true
}

resource "aws_cloudformation_stack" "s" { # want unknown
  name = "s"

  parameters = {
    Password = var.password
  }
}
