resource "aws_instance" "i" { # want "version 1 of the metadata service"
  ami           = "ami-12345678"
  instance_type = "t4g.micro"
}

resource "aws_launch_template" "t" { # want "version 1 of the metadata service"
  image_id = "ami-12345678"
}
