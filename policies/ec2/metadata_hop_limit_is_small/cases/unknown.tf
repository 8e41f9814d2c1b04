variable "hops" {
  type = number
}

resource "aws_launch_template" "lt" { # want unknown
  metadata_options {
    http_put_response_hop_limit = var.hops
  }
}
