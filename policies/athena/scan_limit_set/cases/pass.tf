resource "aws_athena_workgroup" "limited" {
  name = "limited"

  configuration {
    bytes_scanned_cutoff_per_query = 107374182400
  }
}
