resource "aws_glue_security_configuration" "off" {
  name = "off"

  encryption_configuration {
    cloudwatch_encryption {
      kms_key_arn                = "arn:aws:kms:eu-west-1:111122223333:key/1"
      cloudwatch_encryption_mode = "DISABLED" # want "logs are not encrypted"
    }

    job_bookmarks_encryption {
      kms_key_arn                   = "arn:aws:kms:eu-west-1:111122223333:key/1"
      job_bookmarks_encryption_mode = "DISABLED" # want "bookmarks are not encrypted"
    }

    s3_encryption {
      s3_encryption_mode = "DISABLED" # want "data is not encrypted"
    }
  }
}

resource "aws_glue_job" "absent" { # want "no security configuration"
  name     = "absent"
  role_arn = "arn:aws:iam::111122223333:role/glue"

  command {
    script_location = "s3://scripts/job.py"
  }
}

resource "aws_glue_crawler" "absent" { # want "no security configuration"
  name          = "absent"
  role          = "glue"
  database_name = "d"
}

resource "aws_glue_dev_endpoint" "absent" { # want "no security configuration"
  name     = "absent"
  role_arn = "arn:aws:iam::111122223333:role/glue"
}
