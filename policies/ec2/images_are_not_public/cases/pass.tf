resource "aws_ami_launch_permission" "one" {
  image_id   = "ami-0123456789abcdef0"
  account_id = "123456789012"
}

resource "aws_imagebuilder_distribution_configuration" "one" {
  name = "one"

  distribution {
    region = "eu-west-1"

    ami_distribution_configuration {
      launch_permission {
        user_ids = ["123456789012"]
      }
    }
  }
}
