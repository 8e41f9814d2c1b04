# What is not in a configuration may be set by another.
# want unknown
resource "aws_s3_bucket" "b" {}
