variable "accept" {
  type = string
}

resource "aws_ec2_transit_gateway" "v" { # want unknown
  auto_accept_shared_attachments = var.accept
}
