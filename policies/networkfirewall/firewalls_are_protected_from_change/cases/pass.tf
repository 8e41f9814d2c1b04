resource "aws_networkfirewall_firewall" "on" {
  name                     = "on"
  firewall_policy_arn      = "arn:aws:network-firewall:eu-west-1:123456789012:firewall-policy/p"
  vpc_id                   = "vpc-12345678"
  delete_protection        = true
  subnet_change_protection = true

  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}
