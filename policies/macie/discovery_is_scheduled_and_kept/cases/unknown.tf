# The export may be configured elsewhere.
resource "aws_macie2_classification_job" "weekly" { # want unknown
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
