# Where S3, the load balancer and CloudFront write who asked for what. The first two cannot
# write to a bucket that is encrypted with a key of ours.

locals {
  bucket_statements = {
    site = [{
      service   = "cloudfront.amazonaws.com"
      actions   = ["s3:GetObject"]
      paths     = ["/*"]
      condition = { key = "aws:SourceArn", value = aws_cloudfront_distribution.site.arn }
    }]
    trail = [
      {
        service   = "cloudtrail.amazonaws.com"
        actions   = ["s3:GetBucketAcl"]
        paths     = [""]
        condition = { key = "aws:SourceArn", value = local.trail_arn }
      },
      {
        service   = "cloudtrail.amazonaws.com"
        actions   = ["s3:PutObject"]
        paths     = ["/AWSLogs/${var.account}/*"]
        condition = { key = "aws:SourceArn", value = local.trail_arn }
      },
    ]
    findings = [
      {
        service   = "macie.amazonaws.com"
        actions   = ["s3:GetBucketLocation"]
        paths     = [""]
        condition = { key = "aws:SourceAccount", value = var.account }
      },
      {
        service   = "macie.amazonaws.com"
        actions   = ["s3:PutObject"]
        paths     = ["/*"]
        condition = { key = "aws:SourceAccount", value = var.account }
      },
    ]
    config = [
      {
        service   = "config.amazonaws.com"
        actions   = ["s3:GetBucketAcl", "s3:ListBucket"]
        paths     = [""]
        condition = { key = "aws:SourceAccount", value = var.account }
      },
      {
        service   = "config.amazonaws.com"
        actions   = ["s3:PutObject"]
        paths     = ["/AWSLogs/${var.account}/Config/*"]
        condition = { key = "aws:SourceAccount", value = var.account }
      },
    ]
  }

  trail_arn = "arn:aws:cloudtrail:${var.region}:${var.account}:trail/${local.name}"
}

resource "aws_s3_bucket" "access" {
  bucket              = "${local.name}-access-${var.account}"
  object_lock_enabled = true
}

# CloudFront's standard logs need ACLs.
resource "aws_s3_bucket" "edge" {
  bucket              = "${local.name}-edge-${var.account}"
  object_lock_enabled = true
}

locals {
  log_buckets = { access = aws_s3_bucket.access, edge = aws_s3_bucket.edge }
}

resource "aws_s3_bucket_public_access_block" "logs" {
  for_each = local.log_buckets

  bucket                  = each.value.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "logs" {
  for_each = local.log_buckets

  bucket = each.value.id

  rule {
    object_ownership = each.key == "edge" ? "BucketOwnerPreferred" : "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_versioning" "logs" {
  for_each = local.log_buckets

  bucket = each.value.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "logs" {
  for_each = local.log_buckets

  bucket = each.value.id

  rule {
    bucket_key_enabled = each.key == "edge"

    apply_server_side_encryption_by_default {
      sse_algorithm     = each.key == "edge" ? "aws:kms" : "AES256"
      kms_master_key_id = each.key == "edge" ? module.key["logs"].arn : null
    }
  }
}

resource "aws_s3_bucket_object_lock_configuration" "logs" {
  for_each = local.log_buckets

  bucket = each.value.id

  rule {
    default_retention {
      mode = "GOVERNANCE"
      days = 90
    }
  }

  depends_on = [aws_s3_bucket_versioning.logs]
}

resource "aws_s3_bucket_lifecycle_configuration" "logs" {
  for_each = local.log_buckets

  bucket = each.value.id

  rule {
    id     = "expire"
    status = "Enabled"

    filter {}

    expiration {
      days = 400
    }

    noncurrent_version_expiration {
      noncurrent_days = 30
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

data "aws_iam_policy_document" "logs" {
  for_each = local.log_buckets

  statement {
    sid       = "TLSOnly"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [each.value.arn, "${each.value.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }

  dynamic "statement" {
    for_each = each.key == "access" ? toset(["logging.s3.amazonaws.com", "logdelivery.elasticloadbalancing.amazonaws.com"]) : []

    content {
      actions   = ["s3:PutObject"]
      resources = ["${each.value.arn}/*"]

      principals {
        type        = "Service"
        identifiers = [statement.value]
      }

      condition {
        test     = "StringEquals"
        variable = "aws:SourceAccount"
        values   = [var.account]
      }
    }
  }
}

resource "aws_s3_bucket_policy" "logs" {
  for_each = local.log_buckets

  bucket = each.value.id
  policy = data.aws_iam_policy_document.logs[each.key].json
}
