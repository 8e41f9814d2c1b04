resource "aws_ami_copy" "copy" { # want "the copy is not encrypted"
  name              = "copy"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-1"
}

resource "aws_ami" "image" {
  name             = "image"
  root_device_name = "/dev/xvda"

  ebs_block_device { # want "disk /dev/sdf is not encrypted"
    device_name = "/dev/sdf"
    volume_size = 8
  }
}

resource "aws_imagebuilder_image_recipe" "recipe" {
  name         = "recipe"
  parent_image = "ami-0123456789abcdef0"
  version      = "1.0.0"

  component {
    component_arn = "arn:aws:imagebuilder:eu-west-1:aws:component/update-linux/1.0.2"
  }

  block_device_mapping {
    device_name = "/dev/xvda"

    ebs {
      volume_size = 20
      encrypted   = false # want "disk /dev/xvda is not encrypted"
    }
  }
}
