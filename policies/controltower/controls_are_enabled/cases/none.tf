# complete
# Nothing is said: a pass would be evidence, a fail is none.
resource "aws_iam_user" "u" {
  name = "u"
}
