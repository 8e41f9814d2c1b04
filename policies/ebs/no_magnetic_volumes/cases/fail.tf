resource "aws_ebs_volume" "old" {
  availability_zone = "eu-west-1a"
  size              = 100
  type              = "standard" # want "magnetic"
}

resource "aws_launch_configuration" "old" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  root_block_device {
    volume_type = "standard" # want "magnetic"
  }
}
