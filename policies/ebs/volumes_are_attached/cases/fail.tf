# complete
resource "aws_ebs_volume" "left" { # want "no instance has the volume"
  availability_zone = "eu-west-1a"
  size              = 100
}

resource "aws_ebs_volume" "used" {
  availability_zone = "eu-west-1a"
  size              = 100
}

resource "aws_volume_attachment" "used" {
  device_name = "/dev/sdf"
  volume_id   = aws_ebs_volume.used.id
  instance_id = "i-1"
}
