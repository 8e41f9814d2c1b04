resource "aws_alb" "on" {
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]

  access_logs {
    bucket  = "logs"
    enabled = "true"
  }
}

resource "aws_lb" "tcp" {
  load_balancer_type = "network"
  subnets            = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_elb" "c" {
  availability_zones = ["eu-west-1a"]

  access_logs {
    bucket = "logs"
  }

  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = "arn:aws:acm:eu-west-1:123456789012:certificate/c"
  }
}
