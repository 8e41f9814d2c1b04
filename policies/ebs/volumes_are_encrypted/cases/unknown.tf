variable "encrypted" {
  type = bool
}

resource "aws_ebs_volume" "v" { # want unknown
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = var.encrypted
}

resource "aws_ebs_volume" "copied" { # want unknown
  availability_zone = "eu-west-1a"
  snapshot_id       = "snap-0123456789abcdef0"
}
