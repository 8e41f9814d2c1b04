resource "aws_ebs_volume" "elsewhere" { # want unknown
  availability_zone = "eu-west-1a"
  size              = 100
}
