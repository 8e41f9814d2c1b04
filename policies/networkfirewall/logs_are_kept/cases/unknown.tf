variable "arn" {
  type = string
}

resource "aws_networkfirewall_firewall" "f" { # want unknown
  name                = "f"
  firewall_policy_arn = "arn:aws:network-firewall:eu-west-1:123456789012:firewall-policy/p"
  vpc_id              = "vpc-12345678"

  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

resource "aws_networkfirewall_logging_configuration" "f" {
  firewall_arn = var.arn

  logging_configuration {
    log_destination_config {
      log_destination      = { bucketName = "logs" }
      log_destination_type = "S3"
      log_type             = "ALERT"
    }
  }
}
