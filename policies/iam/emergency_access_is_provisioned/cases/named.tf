resource "aws_iam_role" "r" {
  name               = "Break-Glass"
  assume_role_policy = "{}"
}
