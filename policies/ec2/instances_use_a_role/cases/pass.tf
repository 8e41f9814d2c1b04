resource "aws_instance" "i" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  iam_instance_profile = "web"
}

resource "aws_launch_template" "lt" {
  image_id = "ami-0123456789abcdef0"

  iam_instance_profile {
    name = "web"
  }
}

resource "aws_instance" "template" {
  launch_template {
    name = aws_launch_template.lt.name
  }
}
