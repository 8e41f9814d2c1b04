data "aws_ami" "known" {
  most_recent = true
  owners      = ["099720109477"]
}

data "aws_ami" "filter" {
  most_recent = true

  filter {
    name   = "owner-alias"
    values = ["amazon"]
  }
}

resource "aws_instance" "i" {
  ami           = data.aws_ami.known.id
  instance_type = "t3.micro"
}

resource "aws_launch_template" "lt" {
  image_id = data.aws_ami.filter.id
}
