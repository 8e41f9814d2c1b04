# The organization is made by another configuration.
# want unknown
resource "aws_iam_user" "u" {
  name = "u"
}
