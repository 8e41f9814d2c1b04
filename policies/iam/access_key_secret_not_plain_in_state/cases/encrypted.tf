resource "aws_iam_access_key" "k" {
  user    = "app"
  pgp_key = "keybase:anna"
}
