# want unknown
resource "aws_security_group" "q" {
  name = "quarantine"

  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["10.0.0.0/24"]
  }
}
