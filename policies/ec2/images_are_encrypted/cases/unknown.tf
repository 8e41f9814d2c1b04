variable "encrypted" {
  type = bool
}

resource "aws_ami_copy" "copy" { # want unknown
  name              = "copy"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-1"
  encrypted         = var.encrypted
}

resource "aws_ami" "snapshot" { # want unknown
  name             = "snapshot"
  root_device_name = "/dev/xvda"

  ebs_block_device {
    device_name = "/dev/xvda"
    snapshot_id = "snap-0123456789abcdef0"
  }
}
