resource "aws_ses_configuration_set" "on" {
  name = "on"

  delivery_options {
    tls_policy = "Require"
  }
}

resource "aws_sesv2_configuration_set" "on" {
  configuration_set_name = "on"

  delivery_options {
    tls_policy = "REQUIRE"
  }
}
