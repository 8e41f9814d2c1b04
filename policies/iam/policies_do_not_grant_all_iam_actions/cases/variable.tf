variable "text" {
  type = string
}

resource "aws_iam_policy" "action" { # want unknown
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = var.text, Resource = "*" },
    ]
  })
}

resource "aws_iam_group_policy" "resource" { # want unknown
  group  = "g"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "iam:*", Resource = var.text },
    ]
  })
}
