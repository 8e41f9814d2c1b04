variable "bypass" {
  type = bool
}

resource "aws_kms_key" "k" { # want unknown
  bypass_policy_lockout_safety_check = var.bypass
}
