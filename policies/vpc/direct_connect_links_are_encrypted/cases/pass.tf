resource "aws_dx_connection" "on" {
  name            = "on"
  bandwidth       = "10Gbps"
  location        = "EqDC2"
  request_macsec  = true
  encryption_mode = "must_encrypt"
}

resource "aws_dx_connection" "small" {
  name      = "small"
  bandwidth = "1Gbps"
  location  = "EqDC2"
}
