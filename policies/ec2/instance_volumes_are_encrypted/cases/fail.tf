resource "aws_instance" "absent" { # want "nothing encrypts the root volume"
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}

resource "aws_instance" "off" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  root_block_device {
    encrypted = false # want "nothing encrypts the root volume"
  }

  ebs_block_device { # want "volume /dev/sdf is not encrypted"
    device_name = "/dev/sdf"
    volume_size = 8
  }
}

resource "aws_launch_configuration" "lc" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }

  ebs_block_device {
    device_name = "/dev/sdf"
    encrypted   = false # want "volume /dev/sdf is not encrypted"
  }
}

resource "aws_launch_template" "lt" {
  image_id = "ami-0123456789abcdef0"

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs { # want "volume /dev/xvda is not encrypted"
      volume_size = 20
    }
  }

  block_device_mappings {
    device_name = "/dev/sdg"

    ebs {
      encrypted = "false" # want "volume /dev/sdg is not encrypted"
    }
  }
}

resource "aws_instance" "says_no" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  launch_template {
    id = aws_launch_template.lt.id
  }

  root_block_device {
    encrypted = false # want "nothing encrypts the root volume"
  }
}
