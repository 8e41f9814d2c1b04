# want unknown
variable "control" {
  type = string
}

resource "aws_backup_framework" "f" {
  name = "f"

  control {
    name = var.control
  }
}
