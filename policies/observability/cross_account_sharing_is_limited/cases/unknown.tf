variable "policy" {
  type = string
}

resource "aws_oam_sink_policy" "p" { # want unknown
  sink_identifier = "arn:aws:oam:eu-west-1:123456789012:sink/s"
  policy          = var.policy
}
