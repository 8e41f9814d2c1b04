resource "aws_vpclattice_service" "absent" { # want "need not be signed"
  name = "absent"
}

resource "aws_vpclattice_service_network" "none" {
  name      = "none"
  auth_type = "NONE" # want "need not be signed"
}

resource "aws_vpclattice_service" "open" {
  name      = "open"
  auth_type = "AWS_IAM"
}

resource "aws_vpclattice_auth_policy" "open" {
  resource_identifier = aws_vpclattice_service.open.arn
  policy              = local.open # want "lets everyone in"
}

locals {
  open = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }]
  })
}
