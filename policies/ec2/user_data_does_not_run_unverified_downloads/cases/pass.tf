resource "aws_instance" "checked" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  user_data = "curl -o a.rpm http://example.com/a.rpm\necho abc a.rpm | sha256sum -c && rpm -i a.rpm"
}

resource "aws_instance" "metadata" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  user_data = "curl http://169.254.169.254/latest/a.sh\ncurl -s https://example.com | jq .sh\ndnf install -y nginx"
}
