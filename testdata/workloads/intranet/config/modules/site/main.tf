terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.logs]
    }
  }
}

variable "name" {
  type = string
}

variable "public" {
  type = bool
}

variable "size" {
  type = string # numbers become texts
}

variable "index_document" {
  type = string
}

resource "aws_s3_bucket" "site" {
  bucket = "intranet-${var.name}"
  tags   = { size = var.size }
}

resource "aws_s3_object" "index" {
  bucket       = aws_s3_bucket.site.id
  key          = "index.html"
  content      = var.index_document
  content_type = "text/html; charset=utf-8"
  etag         = md5(var.index_document)
}

resource "aws_s3_bucket_website_configuration" "site" {
  bucket = aws_s3_bucket.site.id

  index_document {
    suffix = "index.html"
  }

  routing_rules = <<-EOF
  [{
      "Condition": {
          "KeyPrefixEquals": "old/"
      },
      "Redirect": {
          "ReplaceKeyPrefixWith": "new/${var.name}/"
      }
  }]
  EOF
}

resource "aws_s3_bucket_public_access_block" "site" {
  bucket = aws_s3_bucket.site.id

  block_public_acls       = !var.public
  block_public_policy     = !var.public
  ignore_public_acls      = !var.public
  restrict_public_buckets = !var.public
}

resource "aws_s3_bucket_policy" "site" {
  count  = var.public ? 1 : 0
  bucket = aws_s3_bucket.site.id

  policy = <<-POLICY
    {
      "Version": "2012-10-17",
      "Statement": [{
        "Sid": "Everyone",
        "Effect": "Allow",
        "Principal": "*",
        "Action": "s3:GetObject",
        "Resource": "${aws_s3_bucket.site.arn}/*"
      }]
    }
  POLICY
}

resource "aws_cloudwatch_log_group" "access" {
  provider = aws.logs

  name              = "/intranet/${var.name}/access"
  retention_in_days = var.size * 7
}

output "bucket" {
  value = aws_s3_bucket.site.bucket
}
