# complete
# want "people sign in with passwords of IAM"
resource "aws_iam_user_login_profile" "p" {
  user = "anna"
}
