resource "aws_athena_workgroup" "absent" { # want "no encryption is named for query results"
  name = "absent"

}

resource "aws_athena_workgroup" "place_only" {
  name = "place-only"

  configuration { # want "no encryption is named for query results"
    result_configuration {
      output_location = "s3://results/"
    }
  }
}

resource "aws_athena_database" "absent" { # want "no encryption is named for what the database writes"
  name   = "absent"
  bucket = "results"
}
