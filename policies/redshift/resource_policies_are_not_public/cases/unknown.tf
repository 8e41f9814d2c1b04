variable "policy" {
  type = string
}

resource "aws_redshift_resource_policy" "p" { # want unknown
  resource_arn = "arn:aws:redshift:eu-west-1:111122223333:namespace:n"
  policy       = var.policy
}
