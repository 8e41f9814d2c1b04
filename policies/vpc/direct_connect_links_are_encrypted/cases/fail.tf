resource "aws_dx_connection" "plain" { # want "the link is not encrypted"
  name      = "plain"
  bandwidth = "10Gbps"
  location  = "EqDC2"
}

resource "aws_dx_connection" "off" {
  name            = "off"
  bandwidth       = "100Gbps"
  location        = "EqDC2"
  request_macsec  = true
  encryption_mode = "no_encrypt" # want "goes on without encryption"
}
