resource "aws_instance" "i" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

}

resource "aws_launch_template" "lt" {
  key_name = null
}
