variable "people" {
  type = map(string)
}

resource "aws_iam_user_login_profile" "p" { # want unknown
  for_each = var.people
  user     = each.key
}
