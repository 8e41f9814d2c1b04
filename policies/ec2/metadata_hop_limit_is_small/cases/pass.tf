resource "aws_instance" "i" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

}

resource "aws_launch_template" "lt" {
  metadata_options {
    http_put_response_hop_limit = "2"
  }
}

resource "aws_launch_configuration" "off" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  metadata_options {
    http_endpoint               = "disabled"
    http_put_response_hop_limit = 64
  }
}
