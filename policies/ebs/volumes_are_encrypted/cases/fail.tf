resource "aws_ebs_volume" "absent" { # want "the volume is not encrypted"
  availability_zone = "eu-west-1a"
  size              = 8
}

resource "aws_ebs_volume" "off" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = "false" # want "the volume is not encrypted"
}

resource "aws_ebs_volume" "copied" { # want "neither the volume nor its snapshot"
  availability_zone = "eu-west-1a"
  snapshot_id       = aws_ebs_snapshot_copy.plain.id
}

resource "aws_ebs_snapshot_copy" "plain" {
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "eu-central-1"
  encrypted          = false
}
