variable "status" {}

variable "keys" {
  type = number
}

resource "aws_iam_access_key" "status" { # want unknown
  user   = "app"
  status = var.status
}

resource "aws_iam_access_key" "count" { # want unknown
  count = var.keys
  user  = "app"
}
