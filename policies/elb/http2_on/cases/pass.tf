resource "aws_lb" "absent" {
  name = "absent"
}

resource "aws_lb" "network" {
  name               = "network"
  load_balancer_type = "network"
}
