variable "policy" {
  type = string
}

resource "aws_dynamodb_resource_policy" "p" { # want unknown
  resource_arn = "arn:aws:dynamodb:eu-west-1:111122223333:table/t"
  policy       = var.policy
}
