resource "aws_iam_access_key" "k" { # want "stands readable in the state"
  user = "app"
}
