resource "aws_macie2_classification_job" "weekly" {
  name     = "weekly"
  job_type = "SCHEDULED"

  schedule_frequency {
    weekly_schedule = "MONDAY"
  }

  s3_job_definition {
    bucket_definitions {
      account_id = "111122223333"
      buckets    = ["plumb-example"]
    }
  }
}

resource "aws_macie2_classification_export_configuration" "e" {
  s3_destination {
    bucket_name = "plumb-example-results"
    kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/1234"
  }
}
