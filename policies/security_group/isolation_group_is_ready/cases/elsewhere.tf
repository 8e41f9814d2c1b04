# want unknown
resource "aws_security_group" "web" {
  tags = { Name = "web" }
}
