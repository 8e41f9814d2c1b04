resource "aws_iam_access_key" "default" { # want "the user has an access key"
  user = "app"
}

resource "aws_iam_access_key" "active" { # want "the user has an access key"
  user   = "app"
  status = "Active"
}
