resource "aws_vpclattice_service" "on" {
  name      = "on"
  auth_type = "AWS_IAM"
}

resource "aws_vpclattice_service_network" "n" {
  name      = "n"
  auth_type = "AWS_IAM"
}

resource "aws_vpclattice_service" "inherits" {
  name = "inherits"
}

resource "aws_vpclattice_service_network_service_association" "a" {
  service_identifier         = aws_vpclattice_service.inherits.id
  service_network_identifier = aws_vpclattice_service_network.n.id
}
