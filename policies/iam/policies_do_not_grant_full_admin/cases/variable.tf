variable "actions" {
  type = list(string)
}

variable "policy" {}

resource "aws_iam_policy" "unknown_action" { # want unknown
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = "*" }]
  })
}

resource "aws_iam_group_policy" "unknown_document" { # want unknown
  group  = "g"
  policy = var.policy
}
