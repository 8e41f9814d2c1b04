variable "content" {
  type = string
}

resource "aws_codecommit_approval_rule_template" "t" { # want unknown
  name    = "t"
  content = var.content
}
