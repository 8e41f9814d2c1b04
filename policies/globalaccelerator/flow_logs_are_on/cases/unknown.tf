variable "on" {
  type = bool
}

resource "aws_globalaccelerator_accelerator" "v" { # want unknown
  name = "v"

  attributes {
    flow_logs_enabled = var.on
  }
}
