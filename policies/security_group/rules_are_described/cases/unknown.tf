variable "text" {
  type = string
}

resource "aws_security_group" "g" { # want unknown
  description = var.text
}
