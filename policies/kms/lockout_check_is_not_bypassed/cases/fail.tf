resource "aws_kms_key" "k" {
  bypass_policy_lockout_safety_check = true # want "the check against locking oneself out is off"
}
