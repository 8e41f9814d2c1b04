# What is not in a configuration may be set by another.
# want unknown
resource "aws_backup_framework" "f" {
  name = "f"

  control {
    name = "BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK"
  }
}
