resource "aws_globalaccelerator_accelerator" "absent" { # want "no flow log"
  name = "absent"
}

resource "aws_globalaccelerator_accelerator" "off" {
  name = "off"

  attributes {
    flow_logs_enabled = false # want "no flow log"
  }
}
