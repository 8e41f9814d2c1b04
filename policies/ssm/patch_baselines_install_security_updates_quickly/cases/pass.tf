resource "aws_ssm_patch_baseline" "b" {
  name = "b"

  approval_rule {
    approve_after_days = 3

    patch_filter {
      key    = "CLASSIFICATION"
      values = ["Security"]
    }
  }
}
