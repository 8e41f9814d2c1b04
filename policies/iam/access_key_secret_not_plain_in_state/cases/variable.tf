variable "pgp_key" {}

resource "aws_iam_access_key" "k" { # want unknown
  user    = "app"
  pgp_key = var.pgp_key
}
