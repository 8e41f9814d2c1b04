resource "aws_ec2_instance_metadata_defaults" "this" {
  http_tokens = "required"
}

resource "aws_instance" "i" {
  ami           = "ami-12345678"
  instance_type = "t4g.micro"
}
