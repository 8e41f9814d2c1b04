resource "aws_ec2_network_insights_path" "p" {
  source      = "igw-0123456789abcdef0"
  destination = "eni-0123456789abcdef0"
  protocol    = "tcp"
}
