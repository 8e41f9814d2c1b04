resource "aws_ebs_volume" "absent" { # want "the volume is gp2"
  availability_zone = "eu-west-1a"
  size              = 100
}

resource "aws_instance" "root" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  root_block_device {
    volume_type = "gp2" # want "the volume is gp2"
  }

  ebs_block_device {
    device_name = "/dev/sdf"
    volume_type = "gp3"
  }
}

resource "aws_launch_template" "t" {
  name = "t"

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_type = "gp2" # want "the volume is gp2"
    }
  }
}
