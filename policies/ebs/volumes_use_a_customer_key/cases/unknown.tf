variable "key" {
  type = string
}

resource "aws_ebs_volume" "v" { # want unknown
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
  kms_key_id        = var.key
}
