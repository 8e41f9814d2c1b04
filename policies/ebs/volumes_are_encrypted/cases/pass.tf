resource "aws_ebs_volume" "on" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
}

resource "aws_ebs_volume" "copied" {
  availability_zone = "eu-west-1a"
  snapshot_id       = aws_ebs_snapshot_copy.encrypted.id
}

resource "aws_ebs_snapshot_copy" "encrypted" {
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "eu-central-1"
  encrypted          = true
}
