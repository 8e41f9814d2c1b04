variable "groups" {
  type = list(string)
}

resource "aws_ec2_instance_connect_endpoint" "v" { # want unknown
  subnet_id          = "subnet-0123456789abcdef0"
  security_group_ids = var.groups
}
