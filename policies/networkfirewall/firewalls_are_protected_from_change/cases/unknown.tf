variable "on" {
  type = bool
}

resource "aws_networkfirewall_firewall" "v" { # want unknown
  name                     = "v"
  firewall_policy_arn      = "arn:aws:network-firewall:eu-west-1:123456789012:firewall-policy/p"
  vpc_id                   = "vpc-12345678"
  delete_protection        = var.on
  subnet_change_protection = true

  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}
