resource "aws_glue_job" "absent" { # want "the logs are not sent while the job runs"
  name         = "absent"
  role_arn     = "arn:aws:iam::111122223333:role/glue"
  glue_version = "4.0"

  command {
    script_location = "s3://scripts/job.py"
  }

}

resource "aws_glue_job" "off" {
  name         = "off"
  role_arn     = "arn:aws:iam::111122223333:role/glue"
  glue_version = "3.0"

  default_arguments = { # want "the logs are not sent while the job runs"
    "--enable-continuous-cloudwatch-log" = "false"
  }

  command {
    script_location = "s3://scripts/job.py"
  }

}
