resource "aws_athena_workgroup" "kms" {
  name = "kms"

  configuration {
    result_configuration {
      output_location = "s3://results/"

      encryption_configuration {
        encryption_option = "SSE_KMS"
        kms_key_arn       = "arn:aws:kms:eu-west-1:111122223333:key/1234"
      }
    }
  }
}

resource "aws_athena_database" "s3" {
  name   = "s3"
  bucket = "results"

  encryption_configuration {
    encryption_option = "SSE_S3"
  }
}
