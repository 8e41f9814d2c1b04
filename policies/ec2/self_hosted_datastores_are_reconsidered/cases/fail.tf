resource "aws_instance" "db" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  user_data = "#!/bin/sh\napt-get install -y postgresql nginx" # want "installs postgresql by hand"
}
