variable "limit" {
  type = number
}

resource "aws_athena_workgroup" "w" { # want unknown
  name = "w"

  configuration {
    bytes_scanned_cutoff_per_query = var.limit
  }
}
