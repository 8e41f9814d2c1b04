variable "key" {
  type = string
}

resource "aws_efs_file_system" "f" { # want unknown
  encrypted  = true
  kms_key_id = var.key
  tags       = { data-classification = "confidential" }
}
