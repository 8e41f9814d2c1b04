resource "aws_shield_subscription" "s" {}

resource "aws_shield_proactive_engagement" "on" {
  enabled = true

  emergency_contact {
    email_address = "oncall@example.com"
  }
}
