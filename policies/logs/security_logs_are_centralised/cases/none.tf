# want unknown
resource "aws_cloudwatch_log_group" "g" {
  name = "g"
}
