variable "auth" {
  type = string
}

resource "aws_vpclattice_service" "v" { # want unknown
  name      = "v"
  auth_type = var.auth
}
