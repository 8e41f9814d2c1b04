resource "aws_subnet" "public" {
  vpc_id                  = "vpc-12345678"
  cidr_block              = "10.0.1.0/24"
  map_public_ip_on_launch = true
}

resource "aws_subnet" "private" {
  vpc_id     = "vpc-12345678"
  cidr_block = "10.0.2.0/24"
}

resource "aws_instance" "asked" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  associate_public_ip_address = true # want "the instance gets a public address"
}

resource "aws_instance" "subnet" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  subnet_id = aws_subnet.public.id # want "the subnet gives the instance"
}

resource "aws_instance" "elastic" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  subnet_id = aws_subnet.private.id
}

resource "aws_eip" "address" {
  instance = aws_instance.elastic.id # want "elastic address"
}

resource "aws_launch_configuration" "lc" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  associate_public_ip_address = true # want "the instance gets a public address"
}

resource "aws_launch_template" "lt" {
  network_interfaces {
    associate_public_ip_address = true # want "instances get a public address"
  }
}
