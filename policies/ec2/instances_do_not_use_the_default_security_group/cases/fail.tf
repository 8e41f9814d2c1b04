resource "aws_default_security_group" "default" {
  vpc_id = "vpc-12345678"
}

resource "aws_instance" "absent" { # want "gets the default one"
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

}

resource "aws_instance" "named" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  vpc_security_group_ids = [aws_default_security_group.default.id] # want "in the default security group"
}

resource "aws_lb" "absent" { # want "gets the default one"
  subnets = ["subnet-1", "subnet-2"]
}

resource "aws_opensearch_domain" "d" {
  domain_name = "d"

  vpc_options { # want "gets the default one"
    subnet_ids = ["subnet-1"]
  }
}
