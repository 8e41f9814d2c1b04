resource "aws_instance" "absent" { # want "the instance has no role"
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

}

resource "aws_launch_template" "lt" {
  image_id = "ami-0123456789abcdef0"
}

resource "aws_instance" "template" { # want "neither the instance nor its template"
  launch_template {
    id = aws_launch_template.lt.id
  }
}
