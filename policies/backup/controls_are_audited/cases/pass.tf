resource "aws_backup_framework" "f" {
  name = "f"

  control {
    name = "BACKUP_RECOVERY_POINT_ENCRYPTED"
  }
}
