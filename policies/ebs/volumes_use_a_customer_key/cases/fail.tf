# Nothing is said: a pass would be evidence, a fail is none.
resource "aws_ebs_volume" "v" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
}
