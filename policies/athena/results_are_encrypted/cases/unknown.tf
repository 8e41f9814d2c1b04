variable "option" {
  type = string
}

resource "aws_athena_workgroup" "w" { # want unknown
  name = "w"

  configuration {
    result_configuration {
      encryption_configuration {
        encryption_option = var.option
      }
    }
  }
}
