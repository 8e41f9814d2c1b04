resource "aws_ses_configuration_set" "absent" { # want "without TLS"
  name = "absent"
}

resource "aws_ses_configuration_set" "optional" {
  name = "optional"

  delivery_options {
    tls_policy = "Optional" # want "without TLS"
  }
}

resource "aws_sesv2_configuration_set" "absent" { # want "without TLS"
  configuration_set_name = "absent"
}
