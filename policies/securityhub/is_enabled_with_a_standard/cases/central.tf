resource "aws_securityhub_configuration_policy" "off" {
  name = "off"

  configuration_policy {
    service_enabled = false # want "switches Security Hub off"
  }
}

resource "aws_securityhub_configuration_policy" "bare" {
  name = "bare"

  configuration_policy { # want "checks no standard"
    service_enabled = true
  }
}
