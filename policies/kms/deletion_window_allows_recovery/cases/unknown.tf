variable "days" {
  type = number
}

resource "aws_kms_key" "k" { # want unknown
  deletion_window_in_days = var.days
}
