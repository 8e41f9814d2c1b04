variable "public" {
  type = bool
}

resource "aws_iam_instance_profile" "shared" {
  role = "r"
}

resource "aws_instance" "web" { # want unknown
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  associate_public_ip_address = var.public
  iam_instance_profile        = aws_iam_instance_profile.shared.name
}

resource "aws_instance" "app" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  associate_public_ip_address = false
  iam_instance_profile        = aws_iam_instance_profile.shared.name
}
