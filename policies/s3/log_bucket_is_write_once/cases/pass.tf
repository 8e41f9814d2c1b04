resource "aws_s3_bucket" "trail" {
  bucket = "plumb-example-trail"
}

resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = aws_s3_bucket.trail.id
}

resource "aws_s3_bucket_object_lock_configuration" "trail" {
  bucket = aws_s3_bucket.trail.id

  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = 365
    }
  }
}

resource "aws_s3_bucket" "mfa" {
  bucket = "plumb-example-mfa"
}

resource "aws_s3_bucket_versioning" "mfa" {
  bucket = aws_s3_bucket.mfa.id
  mfa    = "arn:aws:iam::111122223333:mfa/root-account-mfa-device 123456"

  versioning_configuration {
    status     = "Enabled"
    mfa_delete = "Enabled"
  }
}

resource "aws_cloudtrail" "mfa" {
  name           = "mfa"
  s3_bucket_name = aws_s3_bucket.mfa.bucket
}
