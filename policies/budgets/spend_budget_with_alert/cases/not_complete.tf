# A budget may stand in another configuration.
# want unknown
resource "aws_sns_topic" "t" {}
