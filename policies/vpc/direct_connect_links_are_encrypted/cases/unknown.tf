variable "macsec" {
  type = bool
}

resource "aws_dx_connection" "v" { # want unknown
  name           = "v"
  bandwidth      = "10Gbps"
  location       = "EqDC2"
  request_macsec = var.macsec
}
