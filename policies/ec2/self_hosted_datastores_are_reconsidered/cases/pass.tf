# Nothing is said: a fail would be evidence, a pass is none.
resource "aws_instance" "web" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  user_data = "#!/bin/sh\ndnf install -y nginx postgresql-client"
}
