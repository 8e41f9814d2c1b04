resource "aws_lb_listener" "pass" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/l/1"
  port              = 443
  protocol          = "HTTPS"

  mutual_authentication {
    mode = "passthrough" # want "passed on unverified"
  }

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/t/1"
  }
}

resource "aws_lb_listener" "expired" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/l/1"
  port              = 443
  protocol          = "HTTPS"

  mutual_authentication {
    mode                             = "verify"
    trust_store_arn                  = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:truststore/t/1"
    ignore_client_certificate_expiry = true # want "expired client certificates"
  }

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/t/1"
  }
}
