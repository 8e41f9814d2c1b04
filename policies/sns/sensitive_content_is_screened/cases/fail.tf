# Nothing is said: a pass is evidence, a fail is none.
resource "aws_sns_topic" "t" {
  name = "t"
}
