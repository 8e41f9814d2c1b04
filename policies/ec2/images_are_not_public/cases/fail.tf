resource "aws_ami_launch_permission" "all" {
  image_id = "ami-0123456789abcdef0"
  group    = "all" # want "everyone may launch the image"
}

resource "aws_imagebuilder_distribution_configuration" "all" {
  name = "all"

  distribution {
    region = "eu-west-1"

    ami_distribution_configuration {
      launch_permission {
        user_groups = ["all"] # want "everyone may launch the image"
      }
    }
  }
}
