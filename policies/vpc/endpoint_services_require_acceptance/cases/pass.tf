resource "aws_vpc_endpoint_service" "s" {
  acceptance_required        = true
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/l/1"]
  allowed_principals         = ["arn:aws:iam::123456789012:root"]
}
