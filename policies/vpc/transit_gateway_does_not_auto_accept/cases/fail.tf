resource "aws_ec2_transit_gateway" "accepts" {
  auto_accept_shared_attachments = "enable" # want "accepted by themselves"
}

resource "aws_ec2_transit_gateway" "shared" { # want "routed to all others"
}

resource "aws_ram_resource_association" "shared" {
  resource_arn       = aws_ec2_transit_gateway.shared.arn
  resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/s"
}
