variable "encrypted" {
  type = bool
}

resource "aws_instance" "i" { # want unknown
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  root_block_device {
    encrypted = var.encrypted
  }
}

resource "aws_launch_template" "lt" { # want unknown
  image_id = "ami-0123456789abcdef0"
}

resource "aws_launch_template" "snapshot" { # want unknown
  block_device_mappings {
    device_name = "/dev/sdf"

    ebs {
      snapshot_id = "snap-0123456789abcdef0"
    }
  }
}
