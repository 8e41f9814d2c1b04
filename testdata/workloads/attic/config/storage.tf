resource "aws_s3_bucket" "images" {
  bucket = "oldshop-images"
  acl    = "public-read"

  cors_rule {
    allowed_methods = ["GET", "PUT"]
    allowed_origins = ["*"]
  }

  website {
    index_document = "index.html"
  }
}

resource "aws_s3_bucket" "backups" {
  bucket = "oldshop-backups"
  acl    = "private"

  versioning {
    enabled = false
  }

  lifecycle_rule {
    id      = "old"
    enabled = true
    prefix  = "mysql/"

    transition {
      days          = 30
      storage_class = "STANDARD_IA"
    }

    expiration {
      days = 3650
    }
  }
}

resource "aws_s3_bucket_policy" "images" {
  bucket = aws_s3_bucket.images.id

  policy = <<POLICY
{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "PublicRead",
      "Effect": "Allow",
      "Principal": "*",
      "Action": ["s3:GetObject", "s3:PutObject"],
      "Resource": "arn:aws:s3:::oldshop-images/*"
    }
  ]
}
POLICY
}

resource "aws_s3_bucket_object" "banner" {
  bucket  = aws_s3_bucket.images.bucket
  key     = "banner.txt"
  content = "Sale!"
  acl     = "public-read"
}

resource "aws_efs_file_system" "uploads" {
  creation_token = "oldshop-uploads"
}

resource "aws_ecr_repository" "shop" {
  name = "oldshop"
}
