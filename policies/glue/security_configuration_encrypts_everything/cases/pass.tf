resource "aws_glue_security_configuration" "on" {
  name = "on"

  encryption_configuration {
    cloudwatch_encryption {
      kms_key_arn                = "arn:aws:kms:eu-west-1:111122223333:key/1"
      cloudwatch_encryption_mode = "SSE-KMS"
    }

    job_bookmarks_encryption {
      kms_key_arn                   = "arn:aws:kms:eu-west-1:111122223333:key/1"
      job_bookmarks_encryption_mode = "CSE-KMS"
    }

    s3_encryption {
      s3_encryption_mode = "SSE-S3"
    }
  }
}

resource "aws_glue_job" "on" {
  name                   = "on"
  role_arn               = "arn:aws:iam::111122223333:role/glue"
  security_configuration = aws_glue_security_configuration.on.name

  command {
    script_location = "s3://scripts/job.py"
  }
}
