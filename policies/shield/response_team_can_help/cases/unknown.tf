# want unknown
resource "aws_shield_subscription" "s" {}
