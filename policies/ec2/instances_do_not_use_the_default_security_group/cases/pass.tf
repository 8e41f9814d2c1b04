resource "aws_security_group" "g" {}

resource "aws_instance" "i" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  vpc_security_group_ids = [aws_security_group.g.id]
}

resource "aws_instance" "interface" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  network_interface {
    device_index         = 0
    network_interface_id = "eni-0123456789abcdef0"
  }
}

resource "aws_lb" "network" {
  load_balancer_type = "network"
  subnets            = ["subnet-1"]
}

resource "aws_opensearch_domain" "public" {
  domain_name = "public"
}
