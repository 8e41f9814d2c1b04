variable "days" {
  type = number
}

resource "aws_ssm_patch_baseline" "b" { # want unknown
  name = "b"

  approval_rule {
    approve_after_days = var.days

    patch_filter {
      key    = "CLASSIFICATION"
      values = ["Security"]
    }
  }
}
