resource "aws_ebs_snapshot_copy" "copy" { # want "the copy is not encrypted"
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "eu-west-1"
}

resource "aws_ebs_snapshot_import" "import" {
  encrypted = false # want "the import is not encrypted"

  disk_container {
    format = "VHD"
    url    = "https://example.com/disk.vhd"
  }
}

resource "aws_ebs_volume" "v" {
  availability_zone = "eu-west-1a"
  size              = 8
}

resource "aws_ebs_snapshot" "s" {
  volume_id = aws_ebs_volume.v.id # want "the volume, and so its snapshot"
}
