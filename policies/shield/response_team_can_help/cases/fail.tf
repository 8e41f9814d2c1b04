# complete
resource "aws_shield_subscription" "s" {}

resource "aws_shield_proactive_engagement" "off" {
  enabled = false # want "does not call"

  emergency_contact {
    email_address = "oncall@example.com"
  }
}
