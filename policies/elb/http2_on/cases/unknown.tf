variable "http2" {
  type = bool
}

resource "aws_lb" "lb" { # want unknown
  name         = "lb"
  enable_http2 = var.http2
}
