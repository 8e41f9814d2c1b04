resource "aws_ec2_transit_gateway" "absent" {}

resource "aws_ec2_transit_gateway" "shared" {
  auto_accept_shared_attachments  = "disable"
  default_route_table_propagation = "disable"
}

resource "aws_ram_resource_association" "shared" {
  resource_arn       = aws_ec2_transit_gateway.shared.arn
  resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/s"
}
