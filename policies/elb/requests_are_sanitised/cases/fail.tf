resource "aws_lb" "absent" { # want "invalid headers are passed on"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_alb" "off" {
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]

  drop_invalid_header_fields = false     # want "invalid headers are passed on"
  desync_mitigation_mode     = "monitor" # want "requests that smuggle another"
}

resource "aws_elb" "c" {
  availability_zones = ["eu-west-1a"]

  desync_mitigation_mode = "monitor" # want "requests that smuggle another"

  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = "arn:aws:acm:eu-west-1:123456789012:certificate/c"
  }
}
