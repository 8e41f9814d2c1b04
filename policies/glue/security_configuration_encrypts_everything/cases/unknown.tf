variable "mode" {
  type = string
}

resource "aws_glue_security_configuration" "s" { # want unknown
  name = "s"

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
      s3_encryption_mode = var.mode
    }
  }
}
