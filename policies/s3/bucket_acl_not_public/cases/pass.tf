resource "aws_s3_bucket_acl" "private" {
  bucket = "plumb-example-1"
  acl    = "private"
}

resource "aws_s3_bucket" "ignored" {
  bucket = "plumb-example-2"
}

resource "aws_s3_bucket_acl" "ignored" {
  bucket = aws_s3_bucket.ignored.bucket
  acl    = "public-read"
}

resource "aws_s3_bucket_public_access_block" "ignored" {
  bucket             = aws_s3_bucket.ignored.id
  ignore_public_acls = true
}

resource "aws_s3_bucket_acl" "logs" {
  bucket = "plumb-example-3"

  access_control_policy {
    owner {
      id = "1234"
    }

    grant {
      permission = "WRITE"
      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/s3/LogDelivery"
      }
    }
  }
}
