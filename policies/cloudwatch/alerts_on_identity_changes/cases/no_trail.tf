# complete
resource "aws_sns_topic" "t" {}
