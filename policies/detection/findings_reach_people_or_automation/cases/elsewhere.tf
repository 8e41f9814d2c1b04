# Another configuration may set it up.
# want unknown
resource "aws_sns_topic" "t" {}
