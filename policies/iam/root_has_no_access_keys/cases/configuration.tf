# What is not in a configuration may be set by another.
# want unknown
resource "aws_iam_group" "g" {
  name = "g"
}
