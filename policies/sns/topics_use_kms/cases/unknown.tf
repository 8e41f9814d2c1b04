variable "key" {
  type = string
}

resource "aws_sns_topic" "t" { # want unknown
  name              = "t"
  kms_master_key_id = var.key
}
