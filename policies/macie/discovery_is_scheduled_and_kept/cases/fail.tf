# complete
resource "aws_macie2_classification_job" "once" { # want "results are not kept"
  name     = "once"
  job_type = "ONE_TIME" # want "the job runs once"

  s3_job_definition {
    bucket_definitions {
      account_id = "111122223333"
      buckets    = ["plumb-example"]
    }
  }
}
