resource "aws_iam_instance_profile" "shared" {
  role = "r"
}

resource "aws_instance" "web" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  associate_public_ip_address = true
  iam_instance_profile        = aws_iam_instance_profile.shared.name # want "the same role"
}

resource "aws_instance" "app" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  associate_public_ip_address = false
  iam_instance_profile        = aws_iam_instance_profile.shared.name
}
