resource "aws_efs_file_system" "tiered" {
  creation_token = "tiered"

  lifecycle_policy {
    transition_to_ia = "AFTER_30_DAYS"
  }
}
