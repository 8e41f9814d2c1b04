terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.replica]
    }
  }
}

variable "name" { type = string }
variable "replicate" { type = bool }
variable "tags" { type = map(string) }

resource "aws_s3_bucket" "this" {
  bucket = var.name
  tags   = var.tags
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id

  versioning_configuration {
    status = var.replicate ? "Enabled" : "Suspended"
  }
}

resource "aws_s3_bucket" "replica" {
  count    = var.replicate ? 1 : 0
  provider = aws.replica

  bucket = "${var.name}-replica"
  tags   = merge(var.tags, { region = "overridden" })
}

resource "aws_s3_bucket_versioning" "replica" {
  count    = var.replicate ? 1 : 0
  provider = aws.replica

  bucket = aws_s3_bucket.replica[0].id

  versioning_configuration {
    status = "Enabled"
  }
}

output "arn" {
  value = aws_s3_bucket.this.arn
}

output "name" {
  value = aws_s3_bucket.this.bucket
}
