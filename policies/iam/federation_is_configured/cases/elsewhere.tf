# want unknown
resource "aws_iam_user_login_profile" "p" {
  user = "anna"
}
