resource "aws_ebs_volume" "absent" {
  availability_zone = "eu-west-1a"
  size              = 100
}
