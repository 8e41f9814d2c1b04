resource "aws_glue_job" "on" {
  name         = "on"
  role_arn     = "arn:aws:iam::111122223333:role/glue"
  glue_version = "4.0"

  default_arguments = {
    "--enable-continuous-cloudwatch-log" = "true"
  }

  command {
    script_location = "s3://scripts/job.py"
  }

}

resource "aws_glue_job" "five" {
  name         = "five"
  role_arn     = "arn:aws:iam::111122223333:role/glue"
  glue_version = "5.0"

  command {
    script_location = "s3://scripts/job.py"
  }

}

resource "aws_glue_job" "shell" {
  name     = "shell"
  role_arn = "arn:aws:iam::111122223333:role/glue"

  command {
    name            = "pythonshell"
    script_location = "s3://scripts/job.py"
  }

}
