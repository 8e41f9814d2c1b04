variable "tls" {
  type = string
}

resource "aws_sesv2_configuration_set" "s" { # want unknown
  configuration_set_name = "s"

  delivery_options {
    tls_policy = var.tls
  }
}
