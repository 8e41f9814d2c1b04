variable "subnet" {
  type = string
}

resource "aws_instance" "i" { # want unknown
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  subnet_id = var.subnet
}

resource "aws_network_interface_attachment" "a" {
  instance_id          = aws_instance.i.id
  network_interface_id = "eni-0123456789abcdef0"
  device_index         = 1
}
