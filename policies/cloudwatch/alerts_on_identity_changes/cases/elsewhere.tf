# Alerts may be set up in another configuration.
# want unknown
resource "aws_sns_topic" "t" {}
