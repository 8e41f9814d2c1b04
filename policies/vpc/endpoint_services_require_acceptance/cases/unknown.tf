variable "required" {
  type = bool
}

resource "aws_vpc_endpoint_service" "v" { # want unknown
  acceptance_required        = var.required
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/l/1"]
}
