variable "arguments" {
  type = map(string)
}

resource "aws_glue_job" "arguments" { # want unknown
  name              = "arguments"
  role_arn          = "arn:aws:iam::111122223333:role/glue"
  glue_version      = "4.0"
  default_arguments = var.arguments

  command {
    script_location = "s3://scripts/job.py"
  }

}

resource "aws_glue_job" "version" { # want unknown
  name     = "version"
  role_arn = "arn:aws:iam::111122223333:role/glue"

  command {
    script_location = "s3://scripts/job.py"
  }

}
