resource "aws_security_group" "q" {
  tags = { purpose = "incident isolation" }
}
