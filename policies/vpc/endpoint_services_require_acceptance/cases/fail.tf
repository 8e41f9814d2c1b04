resource "aws_vpc_endpoint_service" "unseen" {
  acceptance_required        = false # want "accepted unseen"
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/l/1"]
  allowed_principals         = ["*"] # want "everyone may ask"
}

resource "aws_vpc_endpoint_service" "s" {
  acceptance_required        = true
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/l/1"]
}

resource "aws_vpc_endpoint_service_allowed_principal" "all" {
  vpc_endpoint_service_id = aws_vpc_endpoint_service.s.id
  principal_arn           = "*" # want "everyone may ask"
}
