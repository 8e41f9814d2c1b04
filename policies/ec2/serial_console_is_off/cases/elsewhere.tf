# What is not in a configuration may be set by another.
# want unknown
resource "aws_ebs_volume" "v" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
}
