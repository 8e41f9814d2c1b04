resource "aws_lb" "on" {
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]

  drop_invalid_header_fields = true
  desync_mitigation_mode     = "strictest"
}

resource "aws_lb" "network" {
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]

  load_balancer_type = "network"
}

resource "aws_elb" "c" {
  availability_zones = ["eu-west-1a"]

  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = "arn:aws:acm:eu-west-1:123456789012:certificate/c"
  }
}
