resource "aws_ssm_patch_baseline" "none" { # want "no rule approves"
  name = "none"
}

resource "aws_ssm_patch_baseline" "slow" {
  name = "slow"

  approval_rule { # want "no rule approves"
    approve_after_days = 30

    patch_filter {
      key    = "CLASSIFICATION"
      values = ["Security"]
    }
  }
}
