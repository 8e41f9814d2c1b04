variable "on" {
  type = bool
}

resource "aws_guardduty_ipset" "s" { # want unknown
  detector_id = "d"
  name        = "s"
  format      = "TXT"
  location    = "https://s3.amazonaws.com/lists-of-ours/office.txt"
  activate    = var.on
}
