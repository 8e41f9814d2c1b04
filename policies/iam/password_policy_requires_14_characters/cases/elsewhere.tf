# What is not in a configuration may be set by another.
# want unknown
resource "aws_iam_user" "u" {
  name = "u"
}
