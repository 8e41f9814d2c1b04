variable "policy" {
  type = string
}

resource "aws_kms_key" "k" { # want unknown
  policy = var.policy
}
