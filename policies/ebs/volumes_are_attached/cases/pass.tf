# complete
resource "aws_ebs_volume" "used" {
  availability_zone = "eu-west-1a"
  size              = 100
}

resource "aws_ebs_volume" "shared" {
  availability_zone    = "eu-west-1a"
  size                 = 100
  type                 = "io2"
  iops                 = 1000
  multi_attach_enabled = true
}

resource "aws_volume_attachment" "used" {
  device_name = "/dev/sdf"
  volume_id   = aws_ebs_volume.used.id
  instance_id = "i-1"
}

resource "aws_volume_attachment" "shared" {
  for_each    = toset(["i-1", "i-2"])
  device_name = "/dev/sdg"
  volume_id   = aws_ebs_volume.shared.id
  instance_id = each.key
}
