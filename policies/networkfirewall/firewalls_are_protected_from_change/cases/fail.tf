resource "aws_networkfirewall_firewall" "absent" { # want "deletion protection is off" "subnet change protection is off"
  name                = "absent"
  firewall_policy_arn = "arn:aws:network-firewall:eu-west-1:123456789012:firewall-policy/p"
  vpc_id              = "vpc-12345678"

  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

resource "aws_networkfirewall_firewall" "half" {
  name                     = "half"
  firewall_policy_arn      = "arn:aws:network-firewall:eu-west-1:123456789012:firewall-policy/p"
  vpc_id                   = "vpc-12345678"
  delete_protection        = true
  subnet_change_protection = false # want "subnet change protection is off"

  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}
