resource "aws_athena_workgroup" "absent" { # want "without limit"
  name = "absent"
}

resource "aws_athena_workgroup" "lifted" {
  name = "lifted"

  configuration {
    bytes_scanned_cutoff_per_query  = 107374182400
    enforce_workgroup_configuration = false # want "may lift the limit"
  }
}
