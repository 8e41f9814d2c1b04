# complete
# Nothing is said: a pass would be evidence, a fail is none.
resource "aws_iam_role" "r" {
  name               = "reader"
  assume_role_policy = "{}"
}
