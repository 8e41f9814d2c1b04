variable "enforce" {
  type = bool
}

resource "aws_athena_workgroup" "w" { # want unknown
  name = "w"

  configuration {
    enforce_workgroup_configuration = var.enforce
  }
}
