resource "aws_eip" "bare" {
  domain = "vpc"
}
