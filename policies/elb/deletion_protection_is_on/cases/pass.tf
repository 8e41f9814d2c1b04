resource "aws_lb" "on" {
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]

  load_balancer_type         = "network"
  enable_deletion_protection = "true"
}
