# want unknown
variable "on" {
  type = bool
}

resource "aws_ec2_serial_console_access" "this" {
  enabled = var.on
}
