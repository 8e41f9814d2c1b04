resource "aws_instance" "on" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }

  dynamic "ebs_block_device" {
    for_each = ["f", "g"]
    content {
      device_name = "/dev/sd${ebs_block_device.value}"
      volume_size = 8
      encrypted   = true
    }
  }
}

resource "aws_launch_template" "lt" {
  image_id = "ami-0123456789abcdef0"

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      encrypted = true
    }
  }

  block_device_mappings {
    device_name  = "/dev/sdb"
    virtual_name = "ephemeral0"
  }
}

resource "aws_instance" "from_template" {
  launch_template {
    id = aws_launch_template.lt.id
  }
}

resource "aws_ami_copy" "encrypted" {
  name              = "encrypted"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-1"
  encrypted         = true
}

resource "aws_instance" "encrypted_image" {
  ami           = aws_ami_copy.encrypted.id
  instance_type = "t3.micro"
}
