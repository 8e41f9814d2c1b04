resource "aws_iam_user_login_profile" "p" {
  user = "anna" # want "signs in to the console with a password"
}
